"""The network as a script of Cypher, for Neo4j, Memgraph and others.

Nodes and links are those of the views. Names of labels and types cannot be parameters in Cypher, so only plain
letters get into them; every value is a quoted string with its escapes.
"""

from __future__ import annotations

import re
from typing import Any, BinaryIO

import networkx as nx
from pyoxigraph import NamedNode

from kg.export.network import correction, correction_about
from kg.measures import network
from kg.quotations import quoted
from kg.store import Store
from kg.terms import writable

_PLAIN = re.compile(r"[^A-Za-z0-9_]")
_ESCAPES = {"\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "`": "\\u0060"}


def script(store: Store, out: BinaryIO) -> None:
    """A statement a line: a constraint, then the nodes, then the links; run twice it gives the same graph."""
    graph = network(store)
    out.write(b"CREATE CONSTRAINT thing_iri IF NOT EXISTS FOR (n:Thing) REQUIRE n.iri IS UNIQUE;\n")
    for iri in sorted(graph):
        node = graph.nodes[iri]
        aliases = ", ".join(text(alias) for alias in node["aliases"])
        label, kind = text(node["label"]), name(node["kind"])
        told = text(correction_about(store, iri))
        sets = f"n:{kind}, n.label = {label}, n.aliases = [{aliases}], n.correction = {told}"
        out.write(f"MERGE (n:Thing {{iri: {text(iri)}}}) SET {sets};\n".encode())
    for number, (source, target, link) in enumerate(_links(graph)):
        first = next(iter(quoted(store, NamedNode(link["carrier"]))), None) if link["carrier"] else None
        said = {
            "label": link["label"],
            "when": " | ".join(link["when"]),
            "carrier": link["carrier"],
            "sentence": first.sentence if first else "",
            "article": first.title if first else "",
            "correction": correction(store, link),
        }
        sets = ", ".join(f"r.{key} = {text(value)}" for key, value in said.items())
        kind = name(link["relation"]).upper()
        ends = f"MATCH (a:Thing {{iri: {text(source)}}}), (b:Thing {{iri: {text(target)}}})"
        out.write(f"{ends} MERGE (a)-[r:{kind} {{number: {number}}}]->(b) SET {sets};\n".encode())


def name(word: str) -> str:
    """A label or type of a link: plain letters, digits and underscores, and a letter first.

    >>> name("role-head-of-delegation"), name("x`]->() DETACH DELETE n //")
    ('role_head_of_delegation', 'x_______DETACH_DELETE_n___')
    """
    plain = _PLAIN.sub("_", word)
    return plain if plain[:1].isalpha() else f"n{plain}"


def text(value: str) -> str:
    r"""A string of Cypher.

    >>> print(text("x'}) DETACH DELETE n //"))
    'x\'}) DETACH DELETE n //'
    """
    escaped = [_ESCAPES.get(c) or (c if _is_shown(c) else f"\\u{ord(c):04X}") for c in writable(value)]
    # Some engines read an escape of a code point before they read strings: a backslash and a «u» never meet.
    for at in range(1, len(escaped)):
        if escaped[at - 1] == _ESCAPES["\\"] and escaped[at].startswith(("u", "\\u")):
            escaped[at] = f"' + '{escaped[at]}"
    return f"'{''.join(escaped)}'"


def _is_shown(character: str) -> bool:
    return character.isprintable() or ord(character) > 0xFFFF


def _links(graph: nx.MultiDiGraph) -> list[tuple[str, str, dict[str, Any]]]:
    return sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"], e[2]["label"], e[2]["carrier"]))
