"""What a query may have meant otherwise, told beside an answer that says less than was hoped for.

A graph answers a misspelled property with silence, and a name without its language too. Nothing here changes an
answer: it only says what stands in the query and cannot be met with in the graph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from kg.errors import KgError, UnknownTerm
from kg.query import Answer
from kg.results import Graph, Rows, Truth
from kg.sparql import Token, tokens
from kg.store import Prefixed

_NAMES = ("skos:prefLabel", "skos:altLabel")
# Properties of the ontology's own terms, which stand in its graph alone.
_OF_TERMS = ("prefLabel", "altLabel", "definition", "notation", "inScheme", "label", "comment")
# Datatypes are no terms of the graph.
_PASSED_OVER = ("xsd", "kg")
_ESCAPED = re.compile(r"\\(.)")
Slip = tuple[str, str]
"""What was found, and what to write instead."""


def slips(query: str, answer: Answer, names: Prefixed, ask: Callable[[str], Answer]) -> Iterator[Slip]:
    """What to look at in a query; ``ask`` asks the graph."""
    seen = _Query(query, names)
    for iri in seen.foreign():
        if _is_nowhere(iri, ask):
            short = names.shorten(iri)
            known = (*names.ontology.used_terms, *names.ontology.classes, *names.ontology.properties)
            yield f"nothing in the graph is told with {short}", UnknownTerm("term", short, known).hint
    if not _is_silent(answer):
        return
    for text in seen.without_language():
        yield f"names in the graph have a language, {text} has none", f"write {text}@vi or {text}@en"
    if seen.asks_for_words_of_ours():
        graph = names.ontology.namespace.rstrip("#/")
        yield "what the ontology says stands in a graph of its own", f"ask within GRAPH <{graph}>, or take --labels"


def _is_nowhere(iri: str, ask: Callable[[str], Answer]) -> bool:
    """Whether a graph has no triple with a term; a graph that does not answer, as an endpoint may, leaves that open."""
    try:
        return ask(f"ASK {{ {{ ?s <{iri}> ?o }} UNION {{ ?s ?p <{iri}> }} }}") == Truth(False)
    except KgError:
        return False


def _is_silent(answer: Answer) -> bool:
    """Whether an answer is empty, or a column of it."""
    if isinstance(answer, Rows):
        columns = zip(*answer.rows, strict=True)
        return not answer.rows or any(all(cell is None for cell in column) for column in columns)
    return not (answer.triples if isinstance(answer, Graph) else answer.value)


class _Query:
    """The tokens of a query, with the IRIs that its names stand for."""

    def __init__(self, query: str, names: Prefixed) -> None:
        self._names = names
        self._tokens = list(tokens(query))
        self._prefixes = dict(names.prefixes)
        for (one, two), (_, three) in pairwise(pairwise(self._tokens)):
            if one.text.lower() == "prefix" and three.kind == "iri":
                self._prefixes[two.text[:-1]] = three.text[1:-1]

    def foreign(self) -> Iterator[str]:
        """The terms of standards whose prefixes we declare, but which the ontology does not use."""
        ontology = self._names.ontology
        spaces = {ontology.prefixes[name]: name for name in ontology.prefixes if name not in ontology.data_kinds}
        seen = dict.fromkeys(self._iri(token) for token, after in self._followed() if after.text not in ("(", "<"))
        for iri in filter(None, seen):
            space = next((space for space in spaces if iri.startswith(space) and iri != space), "")
            if space and spaces[space] not in _PASSED_OVER and not self._is_known(iri):
                yield iri

    def without_language(self) -> Iterator[str]:
        """The texts that are compared with a name, or stand as one, and have no language."""
        ontology = self._names.ontology
        named = {ontology.iri(name) for name in _NAMES}
        named |= {ontology.iri(name) for name in ontology.properties if ontology.datatype(name) == "rdf:langString"}
        before = [Token("", "", 0)] * 2
        for token, after in self._followed():
            is_plain = token.kind == "string" and after.kind != "tag" and after.text != "^"
            is_compared = before[0].kind == "variable" and before[1].text == "="
            if is_plain and (is_compared or self._iri(before[1]) in named):
                yield token.text
            before = [before[1], token]

    def asks_for_words_of_ours(self) -> bool:
        """Whether it asks what the ontology says of its values, or for their labels, and not where these stand."""
        if any(token.text.lower() == "graph" for token in self._tokens):
            return False
        values = [token for token in self._tokens if self._is_value(self._iri(token))]
        subjects = {two.text for one, two in pairwise(self._tokens) if one.text in ("{", ".")}
        if any(token.text in subjects for token in values):
            return True
        led_to = {two.text for one, two in pairwise(self._tokens) if one in values and two.kind == "variable"}
        asked = [(one, two) for one, two in pairwise(self._tokens) if self._is_of_terms(two)]
        return any(one.text in led_to or (one.text == "/" and values) for one, _ in asked)

    def _followed(self) -> Iterator[tuple[Token, Token]]:
        return pairwise([*self._tokens, Token("", "", 0)])

    def _iri(self, token: Token) -> str:
        if token.kind == "iri":
            return token.text[1:-1]
        prefix, colon, local = token.text.partition(":") if token.kind == "name" else ("", "", "")
        if not colon or prefix not in self._prefixes:
            return ""
        return self._prefixes[prefix] + _ESCAPED.sub(r"\1", local.rstrip("."))

    def _is_known(self, iri: str) -> bool:
        try:
            return bool(self._names.ontology.iri(iri))
        except UnknownTerm:
            return False

    def _is_of_terms(self, token: Token) -> bool:
        """Whether a name is a property of labels and comments of a standard."""
        iri = self._iri(token)
        return iri.rpartition("#")[2] in _OF_TERMS and not iri.startswith(self._names.ontology.namespace)

    def _is_value(self, iri: str) -> bool:
        """Whether a term of ours is a value (``kg:status-signed``) or leads to one (``kg:agreementStatus``)."""
        ontology = self._names.ontology
        if not iri.startswith(ontology.namespace):
            return False
        name = ontology.short(iri)
        if name in ontology.properties:
            return ontology.value_kind(name) == "concept"
        return name not in ontology.classes and self._is_known(iri)
