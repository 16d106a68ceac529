"""What is measured is what users ask: every named question, with parameters that the graph has."""

from __future__ import annotations

import pyoxigraph as ox

from benchmarks.questions import cases
from benchmarks.shape import TRIPLES_AN_ARTICLE, lines
from kg.query import ask
from kg.results import Rows
from kg.store import Store
from tests.graph_of_trial import ONTOLOGY


def test_every_question_is_measured_with_parameters_that_have_answers() -> None:
    made = set(lines(30 * TRIPLES_AN_ARTICLE, ONTOLOGY))
    parsed = ox.parse(b"\n".join(sorted(made)), ox.RdfFormat.N_TRIPLES)
    store = Store(ONTOLOGY, (quad.triple for quad in parsed))
    answered = set()
    for case in cases(store):
        answer = ask(case.name, store, case.values)
        assert isinstance(answer, Rows)
        if case.values and len(answer):
            answered.add(case.name)
    assert answered == {question.name for question in ONTOLOGY.questions()}
    assert 0.9 < len(made) / (30 * TRIPLES_AN_ARTICLE) < 1.2
