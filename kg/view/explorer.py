"""The explorer: one file with the graph, its proof, the library that draws it and the code of the page.

The code is written as modules of JavaScript in ``page/``; they are joined here in the order in which they
build on each other, so that whoever builds a graph needs no tool for it. A content security policy names
each script and the style by hash and lets no request out.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from kg.view.data import Document, document
from kg.view.read import Ontology, Said, Store
from kg.view.selection import Wish

MODULES = (
    "dom", "shapes", "inflate", "text", "typed", "world", "state", "visible", "layout", "labels", "look", "measures",
    "canvas", "paths", "proof", "groups", "group_panel", "panel", "search", "filters", "dates", "timeline", "table",
    "exports", "summary", "permalink", "actions", "keys", "main",
)  # fmt: skip
PACKED_FROM = 1_000_000
MOST_BYTES = 10_000_000
_IMPORT = re.compile(r"^import\s[^;]+;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE)
_SLOT = re.compile(r"@@([A-Z_]+)@@")


def render(
    store: Store,
    ontology: Ontology,
    wish: Wish,
    title: str = "Đồ thị tri thức",
    measures: bool | None = None,
    said: Said | None = None,
) -> str:
    """The page as text, to be written as UTF-8; the same store gives the same bytes.

    Data of less than a million characters stand in the page as plain JSON; more are packed (gzip,
    base64), where the bytes also depend on the zlib that Python was built with. Of a graph that is too large to travel
    whole so much is taken that the page has at most 10 MB.
    """
    written: list[str] = []

    def room(content: Document) -> float:
        written[:] = [_page(content, ontology, title)]
        return MOST_BYTES / len(written[0].encode())

    content = document(store, ontology, wish, title, measures, room, said)
    return written[0] if written else _page(content, ontology, title)


def _page(content: Document, ontology: Ontology, title: str) -> str:
    style, library, code = _file("page/page.css"), _library(), joined_code()
    graph_type, graph = _packed(content.graph)
    evidence_type, evidence = _packed(content.evidence)
    shown, total = len(content.graph["start"]), content.graph["total"]
    slots = {
        "POLICY": _policy(style, library, code),
        "TITLE": escape(title),
        "STYLE": style,
        "COUNT": f"Hiển thị {shown} trong {total}",
        "NOSCRIPT": _plain(content, ontology),
        "GRAPH_TYPE": graph_type,
        "GRAPH": graph,
        "EVIDENCE_TYPE": evidence_type,
        "EVIDENCE": evidence,
        "LIBRARY": library,
        "CODE": code,
    }
    return _SLOT.sub(lambda slot: slots[slot[1]], _file("page/page.html"))


@cache
def joined_code() -> str:
    """The modules of the page as one script: what they import is there, since all stand in one scope."""
    code = '(() => {\n"use strict";\n' + "\n".join(map(code_of, MODULES)) + "})();\n"
    return code.replace("</script", "<\\/script")


def code_of(module: str) -> str:
    """A module of the page as code for a scope that has what it imports."""
    return _EXPORT.sub("", _IMPORT.sub("", _file(f"page/{module}.js")))


@cache
def _library() -> str:
    return _file("vendor/cytoscape.min.js").replace("</script", "<\\/script")


@cache
def _file(name: str) -> str:
    return (files("kg.view") / name).read_text(encoding="utf-8")


def _policy(style: str, *scripts: str) -> str:
    """Content Security Policy Level 3: these scripts, this style, pictures made in the page, and nothing
    else.
    """
    return (
        f"default-src 'none'; script-src {' '.join(map(source_hash, scripts))}; style-src {source_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def source_hash(text: str) -> str:
    """The source expression that lets exactly this script or style run (Content Security Policy Level 3)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _packed(part: dict[str, Any]) -> tuple[str, str]:
    """The type and content of a script element that holds data."""
    text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    if len(text) < PACKED_FROM:
        safe = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        return "application/json", safe
    packed = gzip.compress(text.encode(), compresslevel=9, mtime=0)
    packed = packed[:9] + b"\xff" + packed[10:]
    return "application/gzip", base64.b64encode(packed).decode()


def _plain(content: Document, ontology: Ontology) -> str:
    """For those without JavaScript: a word, and the links of the start view as a table."""
    graph = content.graph
    start = set(graph["start"])
    rows = []
    for edge in graph["edges"]:
        if edge["s"] in start and edge["t"] in start:
            said = edge.get("text") or ontology.label(edge["r"], "vi")
            cells = (graph["nodes"][edge["s"]]["label"], said, graph["nodes"][edge["t"]]["label"])
            rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    return (
        "<p>Trang này cần JavaScript để vẽ đồ thị. Dưới đây là các quan hệ của hình ban đầu.</p>"
        "<table><thead><tr><th>Từ</th><th>Quan hệ</th><th>Đến</th></tr></thead><tbody>"
        + "\n".join(rows)
        + "</tbody></table>"
    )
