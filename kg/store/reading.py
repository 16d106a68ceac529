"""Files of RDF: which are read, and what is refused before a parser sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Literal, Quad, RdfFormat, Triple

from kg.errors import StoreError

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
    ".rdf": RdfFormat.RDF_XML,
}
WITHOUT_GRAPHS = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML)
MOST_OF_A_VALUE = 1 << 20

_PIECE = MOST_OF_A_VALUE // 2
_LONG_QUOTES = re.compile(rb'"""(?:[^"\\]|\\.|"(?!""))*"""' + rb"|'''(?:[^'\\]|\\.|'(?!''))*'''", re.DOTALL)


def format_of(path: Path) -> RdfFormat:
    """The format of a file by its name; raises StoreError for any other."""
    format_ = FORMATS.get(path.suffix.lower())
    if format_ is None:
        raise StoreError(f"{path}: no RDF file by its name", f"known endings: {' '.join(FORMATS)}")
    return format_


def check(path: Path, format_: RdfFormat) -> None:
    """Refuse what no one should have to hold in memory: XML entities, values of more than 1 MiB.

    Raises StoreError with file and line, and what the parser raises.
    """
    if format_ == RdfFormat.RDF_XML:
        _refuse_doctype(path)
    if _may_be_long(path, format_) and _is_long(path, format_):
        line = _line_of_long(path) if format_ not in (RdfFormat.RDF_XML, RdfFormat.JSON_LD) else 0
        where = f"{path}:{line}" if line else f"{path}"
        raise StoreError(f"{where}: a value is longer than 1 MiB", "split it, or leave it out")


def quads_of(path: Path, format_: RdfFormat) -> Iterator[Quad]:
    """What a file says, its blank nodes apart from those of all other files."""
    return ox.parse(path=path, format=format_, rename_blank_nodes=True)


def _may_be_long(path: Path, format_: RdfFormat) -> bool:
    """Whether a value can be too long, seen without parsing: no line end in half a MiB, or quotes that span lines."""
    if path.stat().st_size <= MOST_OF_A_VALUE:
        return False
    if format_ in (RdfFormat.RDF_XML, RdfFormat.JSON_LD):
        return True
    quotes = (b'"""', b"'''") if format_ in (RdfFormat.TURTLE, RdfFormat.TRIG) else ()
    before = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if (len(piece) == _PIECE and b"\n" not in piece) or any(quote in before + piece for quote in quotes):
                return True
            before = piece[-2:]
    return False


def _is_long(path: Path, format_: RdfFormat) -> bool:
    try:
        return any(_length(quad.object) > MOST_OF_A_VALUE for quad in ox.parse(path=path, format=format_))
    except MemoryError:
        return True


def _length(term: object) -> int:
    if isinstance(term, Triple):
        return _length(term.object)
    return len(term.value) if isinstance(term, Literal) else 0


def _line_of_long(path: Path) -> int:
    """The line in which the first value that is too long begins; 0 where it cannot be told."""
    content = path.read_bytes()
    starts = [match.start() for match in _LONG_QUOTES.finditer(content) if len(match[0]) > MOST_OF_A_VALUE]
    ends = [0, *(match.end() for match in re.finditer(rb"\n", content)), len(content)]
    starts += [start for start, end in pairwise(ends) if end - start > MOST_OF_A_VALUE][:1]
    return content.count(b"\n", 0, min(starts)) + 1 if starts else 0


def _refuse_doctype(path: Path) -> None:
    """Raise StoreError for RDF/XML that could define entities: a few bytes of it can fill the memory."""
    content = path.read_bytes()
    at = 3 if content.startswith(b"\xef\xbb\xbf") else 0
    skipped = {b"<?": b"?>", b"<!--": b"-->"}
    while True:
        at += len(content[at:]) - len(content[at:].lstrip())
        close = next((end for start, end in skipped.items() if content.startswith(start, at)), None)
        if close is None:
            break
        at = content.find(close, at) + len(close)
        if at < len(close):
            break
    if not content.startswith(b"<", at) or content.startswith(b"<!", at):
        line = content.count(b"\n", 0, max(at, 0)) + 1
        raise StoreError(f"{path}:{line}: RDF/XML with a DOCTYPE, or not in UTF-8, is not read")
