"""RDF terms, built in this one place and checked: what leaves here can be written in every format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from urllib.parse import quote, unquote

from pyoxigraph import Literal, NamedNode

from kg.errors import StoreError, UsageError
from kg.model import LANGUAGE

REPLACEMENT = "\ufffd"
_MOST_IDS = 200_000
_SHORT_VALUE = 24
_PLAIN = re.compile(r"[A-Za-z0-9._~-]+")

_UNWRITABLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_WEB = re.compile(r"https?" + re.escape("://") + r"[^/\s]+", re.IGNORECASE)
_URL_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
_ISSUED = (
    ("gYear", re.compile(r"\d{4}")),
    ("gYearMonth", re.compile(r"\d{4}-(0[1-9]|1[0-2])")),
    ("date", re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")),
    ("dateTime", re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?")),
)


def writable(text: str) -> str:
    """The text with U+FFFD for each control character but tab and LF, lone surrogate and non-character.

    The length stays, so that offsets stay right.

    >>> writable("a\\x00b\\ud800")
    'a\\ufffdb\\ufffd'
    """
    # What Unicode calls printable is none of these: most texts are, and are looked through faster so.
    return text if text.isprintable() else _UNWRITABLE.sub(REPLACEMENT, text)


class Terms:
    """Builds terms from the names of an ontology; ``namespaces`` maps each prefix to its namespace."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self._namespaces = namespaces
        self._ids: dict[str, NamedNode] = {}
        self._datatypes: dict[str, NamedNode] = {}
        self._short: dict[tuple[str, str], Literal] = {}

    def id(self, id_: str) -> NamedNode:
        """The IRI of an id KIND/REST; what may not stand in an IRI is percent-encoded.

        Raises StoreError for an id without a known kind or without a rest.
        """
        known = self._ids.get(id_)
        if known is None:
            kind, _, rest = id_.partition("/")
            if kind not in self._namespaces or rest.strip(".") == "":
                raise StoreError(f"no id of an entity: «{id_}»", "an id is KIND/NAME")
            if len(self._ids) >= _MOST_IDS:
                self._ids.clear()
            plain = _PLAIN.fullmatch(rest) is not None
            local = rest if plain else quote(unicodedata.normalize("NFC", writable(rest)), safe="-._~")
            known = self._ids[id_] = iri(self._namespaces[kind] + local)
        return known

    def id_of(self, node: NamedNode) -> str:
        """The id of which ``id`` made an IRI. Raises LookupError for any other IRI."""
        fitting = [(len(space), kind) for kind, space in self._namespaces.items() if node.value.startswith(space)]
        length, kind = max(fitting, default=(0, ""))
        found = f"{kind}/{unquote(node.value[length:])}"
        if not kind or self.id(found) != node:
            raise LookupError(f"no entity has the IRI {node.value}")
        return found

    def text(self, text: str, language: str = LANGUAGE) -> Literal:
        """A text in a language."""
        try:
            return Literal(writable(text), language=language)
        except ValueError as error:
            raise StoreError(f"no language tag: «{language}»", "use a tag such as vi or en") from error

    def typed(self, value: str, datatype: str) -> Literal:
        """A literal with a datatype of XML Schema, by its local name («date»)."""
        known = self._short.get((value, datatype))
        if known is not None:
            return known
        if datatype not in self._datatypes:
            self._datatypes[datatype] = iri(self._namespaces["xsd"] + datatype)
        made = Literal(writable(value), datatype=self._datatypes[datatype])
        if len(value) <= _SHORT_VALUE and len(self._short) < _MOST_IDS:
            self._short[value, datatype] = made
        return made

    def number(self, value: float) -> Literal:
        """A decimal with at most three digits after the point, in the shortest form."""
        return self.typed(f"{value:.3f}".rstrip("0").rstrip("."), "decimal")

    def moment(self, value: str) -> Literal:
        """A date or time of ISO 8601 with the datatype that its precision has.

        Raises StoreError for anything else.
        """
        datatype = next((name for name, pattern in _ISSUED if pattern.fullmatch(value)), None)
        if datatype is None:
            raise StoreError(f"no date or time: «{value}»", "write it as 2023-10-19 or 2023-10-19T19:50")
        if len(value) >= len("2023-10-19"):
            _calendar_day(value[: len("2023-10-19")])
        clock = value.partition("T")[2]
        seconds = ":00" if clock and not re.match(r"..:..:", clock) else ""
        return self.typed(value[:16] + seconds + value[16:], datatype)


def _calendar_day(value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise StoreError(f"no date: «{value}»", str(error)) from error


def iri(text: str) -> NamedNode:
    """An IRI; raises UsageError where the text is none."""
    try:
        return NamedNode(text)
    except ValueError as error:
        raise UsageError(f"no IRI: «{text}»", str(error)) from error


_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def text_of(term: bytes) -> str:
    """What a term of N-Triples says: the IRI, or the text of a literal.

    >>> text_of(b'<urn:a>'), text_of(rb'"m\\u1ed9t\\n\\"hai\\""@vi'), text_of(b'"3"^^<urn:number>')
    ('urn:a', 'một\\n"hai"', '3')
    """
    if term[:1] != b'"':
        return term.decode().strip("<>")
    text = term[1 : term.rindex(b'"')].decode()
    if "\\" not in text:
        return text
    return _ESCAPE.sub(
        lambda found: chr(int(found[1] or found[2], 16)) if found[3] is None else _ESCAPED.get(found[3], found[3]), text
    )


def web_address(url: str) -> NamedNode | None:
    """The address of a web page as an IRI; None for every other scheme and for what is no address."""
    if not _WEB.match(url.strip()):
        return None
    try:
        return NamedNode(quote(writable(url.strip()), safe=_URL_SAFE))
    except ValueError:
        return None
