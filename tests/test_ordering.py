"""Rows put in order outside an engine stand as Oxigraph would have them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.guard import Guard
from kg.ordering import in_order, without_order
from kg.query import Limits, ask
from kg.results import Rows, Term
from tests.graph_of_trial import ONTOLOGY, build, trial_store

XSD = ONTOLOGY.prefixes["xsd"]
NAMES = ("a", "b", "c")
ORDER = "ORDER BY ?b DESC(?a) DESC(?c)"


def _typed(name: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[ox.Literal]:
    return values.map(lambda value: ox.Literal(value, datatype=ox.NamedNode(XSD + name)))


TEXTS = st.text('aAđĐ é\U0001f600"\\\n', max_size=3)
TERMS = st.one_of(
    st.none(),
    TEXTS.map(ox.Literal),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), TEXTS, st.sampled_from(["vi", "en"])),
    st.sampled_from("ab10").map(lambda name: ox.NamedNode(f"urn:x:{name}")),
    _typed("integer", st.sampled_from(["1", "10", "9", "-2", "1000000000000"])),
    _typed("decimal", st.sampled_from(["0.5", "9.5", "-2.5"])),
    _typed("date", st.sampled_from(["2019-01-02", "2019-01-10", "-0044-03-15"])),
    _typed("boolean", st.sampled_from(["true", "false"])),
    _typed("không", st.sampled_from(["1", "10", "2"])),
)


def _by_engine(rows: list[tuple[Term | None, ...]]) -> list[tuple[Term | None, ...]]:
    values = " ".join(f"({' '.join('UNDEF' if t is None else str(t) for t in row)})" for row in rows)
    found = ox.Store().query(f"SELECT ?a ?b ?c {{ VALUES (?a ?b ?c) {{ {values} }} }} {ORDER}")
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(row) for row in found]


@settings(max_examples=300)
@given(st.lists(st.tuples(TERMS, TERMS, TERMS), max_size=8))
def test_the_order_is_that_of_the_engine(rows: list[tuple[Term | None, ...]]) -> None:
    assert list(in_order(Rows(NAMES, tuple(rows)), ORDER).rows) == _by_engine(rows)


def test_what_orders_by_more_than_variables_is_left_to_the_engine() -> None:
    for query in ("SELECT ?a { } ORDER BY STR(?a)", "SELECT ?a { } ORDER BY ?a LIMIT 3", "SELECT ?a { }"):
        assert without_order(query) == (query, "")
    rows = Rows(("a",), ((ox.Literal("b"),), (ox.Literal("a"),)))
    assert in_order(rows, "ORDER BY ?z") == rows


def test_every_named_question_is_put_in_order_here() -> None:
    for question in ONTOLOGY.questions():
        assert without_order(question.text)[1], question.name


@pytest.mark.parametrize("most", [1, 3, None])
def test_a_limit_gives_the_first_rows_of_the_order(most: int | None, tmp_path: Path) -> None:
    whole = ask("counts", trial_store())
    assert isinstance(whole, Rows)
    with Guard(build(tmp_path), ONTOLOGY, Limits(rows=most)) as guard:
        for some in (ask("counts", trial_store(), limits=Limits(rows=most)), guard.ask("counts")):
            assert isinstance(some, Rows)
            assert (some.rows, some.cut) == (whole.rows[:most], most is not None)
