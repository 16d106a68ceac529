"""The errors that kg raises on purpose.

KgError                    exit 3   what happened, where, what to do next
|-- UsageError             exit 2   the call is wrong
|   |-- UnknownTerm                 no such class, property, concept or question
|   `-- QueryError                  a SPARQL query that cannot run
|-- SourceError            exit 3   a source that cannot be read
|-- StoreError             exit 3   a graph that cannot be opened or written
|-- LockedError            exit 4   another kg is writing there
`-- OntologyError          exit 3   a fault in the ontology or in a lexicon
"""

from __future__ import annotations

import difflib
import traceback
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

# How much alike, by difflib, a slip is to what was meant. Names of several words share words by chance.
_NEAR_WORD, _NEAR_WORDS = 0.6, 0.75


class KgError(Exception):
    """The root of all errors of kg; ``hint`` says what to do next."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


def _without_marks(name: str) -> str:
    """A name as people type it who type no diacritics."""
    letters = unicodedata.normalize("NFD", name.casefold()).replace("đ", "d")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class UsageError(KgError):
    """The call is wrong."""

    exit_code = 2


class UnknownTerm(UsageError):
    """A name that stands in no list; the nearest known names are offered, or what ``otherwise`` says.

    >>> print(UnknownTerm("class", "Persn", ["Person", "Place"]))
    no class «Persn» (did you mean «Person»?)
    >>> print(UnknownTerm("entity", "do thang hai", ["Đỗ Thắng Hải"]).hint)
    did you mean «Đỗ Thắng Hải»?
    >>> UnknownTerm("entity", "Nguyễn Văn Không Có", ["Nguyễn Hồng Diên", "Nguyễn Văn Bầy"]).hint
    ''
    """

    def __init__(self, what: str, name: str, known: Iterable[str], otherwise: str = "") -> None:
        forms = {_without_marks(one): one for one in sorted(known, reverse=True)}
        least = _NEAR_WORDS if " " in name.strip() else _NEAR_WORD
        near = [forms[form] for form in difflib.get_close_matches(_without_marks(name), forms, n=3, cutoff=least)]
        hint = "did you mean " + ", ".join(f"«{n}»" for n in near) + "?" if near else otherwise
        super().__init__(f"no {what} «{name}»", hint)


class QueryError(UsageError):
    """A SPARQL query that cannot be parsed or run."""


class SourceError(KgError):
    """A source that cannot be read."""


class StoreError(KgError):
    """A graph that cannot be opened or written."""


class LockedError(KgError):
    """Another kg is writing to the same place."""

    exit_code = 4


class OntologyError(KgError):
    """A fault in the ontology or in a lexicon."""


class Fault(str):
    """What went wrong where a rule failed at an article: what was raised, in which file and line."""


def tried(rule: Callable[..., T], *given: object) -> T | Fault:
    """What a rule gives, or its fault. Raises what is no fault of one article's: where memory is short or a lexicon is
    broken.

    >>> tried(len, "abc"), tried(int, "x")[:13]
    (3, 'ValueError in')
    """
    try:
        return rule(*given)
    except (MemoryError, KgError):
        raise
    except Exception as error:
        return Fault(_where_raised(error))


def _where_raised(error: Exception) -> str:
    fault = type(error).__name__
    if isinstance(error, RecursionError) or not error.__traceback__:  # where that ends rests on the depth of the caller
        return fault
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"{fault} in {Path(at.filename).name}, line {at.lineno}"


def printable(name: str) -> str:
    r"""The name with everything escaped that a terminal would obey or that would break a line.

    >>> print(printable("a\nb\x1b[2J.txt"))
    a\nb\x1b[2J.txt
    """
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape", "backslashreplace").decode("ascii")
        for sign in name
    )
