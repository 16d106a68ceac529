"""Names in the shape of a person's that are those of streets and wards («đường Lò Văn Gió», «phường Lò Văn Gió»)."""

from __future__ import annotations

from kg.extract.lexicon import Line
from kg.language import words_of

_AREAS, _STREETS = words_of("area named after somebody"), words_of("street or ward")
_WIFE = "bà"  # «bà xã»: a wife, and no commune


def is_of_area(line: Line, at: int) -> bool:
    """Whether a word for a street or an area stands before a token."""
    return line.key(at - 1) in _AREAS and line.key(at - 2) != _WIFE


def is_told_as_street(line: Line, at: int, end: int) -> bool:
    """Whether the article calls a street or a ward by a name [at, end)."""
    said, text = line.said(at, end), line.text
    return any(f"{kind} {said}" in text for kind in _FORMS)


_FORMS = tuple(sorted({form for street in _STREETS for form in (street, street.capitalize())}))
