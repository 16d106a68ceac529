"""Language packs: tokens, blocks, sentences and lexicon tables, all from data in ``kg/lang``."""

from __future__ import annotations

import csv
import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

from kg.errors import OntologyError
from kg.model import Sentence, Span

Row = Mapping[str, str]

_TOKEN = re.compile(r"\d+(?:[.,/-]\d+)*|[A-ZĐ]{1,4}&[A-ZĐ]{1,4}(?!\w)|T\.[ƯW](?!\w)|[^\W\d_]+|[^\w\s]|_")
_DASHES = "‐‑‒–—−"
# The tone mark of oa, oe, uy may stand on either vowel (hoà, hòa); the second vowel is the key.
_TONE_PLACES = {
    first + second: bare + marked
    for bare, firsts, second, markeds in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for first, marked in zip(firsts, markeds, strict=True)
}
_TONE_PLACE = re.compile(r"(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\w)")
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


# Texts up to this length are names, which come again and again; their keys are kept.
_LONGEST_NAME = 80


def fold(text: str) -> str:
    """The lookup key of a text: NFC, lower case, one dash, one place for tone marks.

    >>> fold("Khoa học – Công nghệ"), fold("Hoà Bình") == fold("Hòa Bình")
    ('khoa học - công nghệ', True)
    """
    return _folded_name(text) if len(text) <= _LONGEST_NAME else _folded(text)


def _folded(text: str) -> str:
    text = unicodedata.normalize("NFC", text).lower()
    for dash in _DASHES:
        text = text.replace(dash, "-")
    return _TONE_PLACE.sub(lambda m: _TONE_PLACES[m.group()], text)


_folded_name = functools.lru_cache(maxsize=500_000)(_folded)


def bare(text: str) -> str:
    """A text without diacritics, in lower case, for lookup by people who type none.

    >>> bare("Đỗ Thắng Hải")
    'do thang hai'
    """
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(c for c in text if not unicodedata.combining(c))


@functools.cache
def is_vietnamese_syllable(syllable: str) -> bool:
    """Whether a syllable has the shape of a Vietnamese one.

    >>> [is_vietnamese_syllable(s) for s in ("Nguyễn", "Thuấn", "Katherine", "Lee")]
    [True, True, False, False]
    """
    letters = "".join(
        c for c in unicodedata.normalize("NFD", syllable.lower()) if c not in "\u0300\u0301\u0303\u0309\u0323"
    )
    return bool(_VIETNAMESE_SYLLABLE.fullmatch(unicodedata.normalize("NFC", letters))) and "ee" not in letters


class Token(NamedTuple):
    """A syllable, a number or a punctuation mark; ``key`` is its folded form.

    ``is_word`` says that it is made of letters, ``is_capital`` that it begins with a capital letter, ``is_acronym``
    that it has two or more letters, all capital.
    """

    text: str
    key: str
    is_word: bool
    is_capital: bool
    is_acronym: bool
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end], with offsets into the text.

    >>> [t.text for t in tokens("TP.HCM, ngày 19/10/2023")]
    ['TP', '.', 'HCM', ',', 'ngày', '19/10/2023']
    """
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [_new(Token, _shape(m[0]) + m.span()) for m in found]


# Tokens are made by the hundred thousand: this is their constructor without the step that names the fields.
_new = tuple.__new__


@functools.lru_cache(maxsize=200_000)
def _shape(token: str) -> tuple[str, str, bool, bool, bool]:
    """What depends on the letters of a token only: the fields of Token up to its place."""
    is_acronym = len(token) > 1 and token.isupper() and token.replace("&", "").isalpha()
    return token, fold(token), token[0].isalpha(), token[0].isupper(), is_acronym


class Phrases:
    """Rows of a table found by the longest run of token keys.

    >>> phrases = Phrases({"Bộ trưởng": {"class": "post"}, "Bộ": {"class": "head"}})
    >>> phrases.match([t.key for t in tokens("Bộ trưởng Bộ")], 0)
    (2, {'class': 'post'})
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._found: dict[tuple[str, ...], tuple[int, Row]] = {}
        for phrase, row in rows.items():
            keys = tuple(token.key for token in tokens(phrase))
            if keys:
                self._found.setdefault(keys, (len(keys), row))
        lengths: dict[str, dict[str, set[int]]] = {}
        for keys in self._found:
            after = lengths.setdefault(keys[0], {})
            if len(keys) > 1:
                after.setdefault(keys[1], set()).add(len(keys))
        # By the first token of a phrase, and by its second: the lengths of the phrases, the longest first.
        self._lengths = {
            first: {second: tuple(sorted(found, reverse=True)) for second, found in after.items()}
            for first, after in lengths.items()
        }

    def match(self, keys: Sequence[str], at: int) -> tuple[int, Row] | None:
        """(number of tokens, row) of the longest phrase that starts at a position, or None."""
        if at >= len(keys):
            return None
        first = keys[at]
        longer = self._lengths.get(first)
        if longer is None:
            return None
        if longer and at + 1 < len(keys):
            for length in longer.get(keys[at + 1], ()):
                found = self._found.get(tuple(keys[at : at + length]))
                if found is not None:
                    return found
        return self._found.get((first,))

    def matches(self, keys: Sequence[str], at: int) -> Iterator[tuple[int, Row]]:
        """All phrases that start at a position, the longest first."""
        longer = self._lengths.get(keys[at]) if at < len(keys) else None
        if longer is None:
            return
        second = keys[at + 1] if at + 1 < len(keys) else ""
        for length in (*longer.get(second, ()), 1):
            found = self._found.get(tuple(keys[at : at + length]))
            if found is not None and found[0] == length:
                yield found

    def get(self, phrase: str) -> Row | None:
        """The row of exactly this phrase, or None."""
        found = self._found.get(tuple(token.key for token in tokens(phrase)))
        return found[1] if found else None

    def __contains__(self, phrase: str) -> bool:
        return self.get(phrase) is not None

    def __iter__(self) -> Iterator[Row]:
        return (row for _, row in self._found.values())


class Language:
    """A language pack: its tables, read once, and what they teach.

    Errors: OntologyError when a table is missing or a line has the wrong number of columns.
    """

    def __init__(self, code: str, folder: Path) -> None:
        self.code = code
        self.folder = folder
        if not folder.is_dir():
            raise OntologyError(f"no language pack «{code}»", f"expected a folder of tables at {folder.name}/")
        self._tables: dict[str, tuple[Row, ...]] = {}
        self._phrases: dict[tuple[str, str], Phrases] = {}

    def table(self, name: str) -> tuple[Row, ...]:
        """The rows of NAME.tsv, each a mapping from column to text."""
        if name not in self._tables:
            self._tables[name] = tuple(read_table(self.folder / f"{name}.tsv"))
        return self._tables[name]

    def phrases(self, name: str, column: str = "") -> Phrases:
        """A table as phrases, keyed by a column (the first one by default)."""
        if (name, column) not in self._phrases:
            rows = self.table(name)
            column_name = column or (next(iter(rows[0])) if rows else "")
            self._phrases[name, column] = Phrases({row[column_name]: row for row in rows})
        return self._phrases[name, column]

    @functools.cached_property
    def digest(self) -> str:
        """The SHA-256 of all tables: a change of any lexicon changes it."""
        hashed = hashlib.sha256()
        for path in sorted(self.folder.glob("*.tsv")):
            hashed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return hashed.hexdigest()

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of an article's text, with the kind of block that each stands in."""
        return tuple(_sentences(text, self))


def read_table(path: Path) -> Iterator[Row]:
    """The rows of a tab-separated table with a header, each a mapping from column to text.

    Errors: OntologyError when it cannot be read or a line has the wrong number of columns.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise OntologyError(f"lexicon {path.name} cannot be read: {error.strerror}") from error
    reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(reader, [])
    for number, fields in enumerate(reader, 2):
        if len(fields) != len(header):
            raise OntologyError(f"{path.name}:{number}: {len(fields)} columns where the header has {len(header)}")
        yield dict(zip(header, fields, strict=True))


@functools.cache
def load_language(code: str = "vi") -> Language:
    """The language pack of a code, read from ``kg/lang/CODE``.

    Errors: OntologyError when there is none.
    """
    return Language(code, Path(__file__).parent / "lang" / code)


_STOP = re.compile(r"(?:[.!?…]+|\./\.)[”\"’»)\]]*(?=\s)|(?<=[^\W\d_]{3})\.(?=[^\W\d_]{2})")
_QUOTE_MARK = re.compile(r"[“”\"«»]")
_LONGEST_QUOTATION = 1500
_DATELINE = re.compile(r"^.{0,40}\b\d{1,2}/\d{1,2}/\d{4}\s*[-,|]?\s*\d{1,2}[:h]\d{2}\W*$")
_SOURCE_LINE = re.compile(r"^\(?(?:Nguồn|Nguồn ảnh|Ảnh|Ảnh minh họa|Theo|Tác giả|Bài|Tin|Bài, ảnh|Tin, ảnh)\s*:.{0,80}$", re.IGNORECASE)
_LIST_LINE = re.compile(r"^\s*(?:[IVX]{1,4}|\d{1,2}|[a-zđ])[.)]\s|^\s*[-+*•]\s")


def _sentences(text: str, language: Language) -> Iterator[Sentence]:
    stops = frozenset(
        fold(row["short"]).rstrip(".") for row in language.table("abbreviations") if row["scope"] == "stop"
    )
    openers = frozenset(row["word"] for row in language.table("markers") if row["role"] == "sentence-opener")
    first = True
    for line in re.finditer(r"[^\n]+", text):
        start, end = _trimmed(text, line.start(), line.end())
        if start == end:
            continue
        kind = _block(text[start:end], first)
        first = False
        for first_of, last_of in pairwise(_parts(text, start, end, openers)):
            for span in _split(text, first_of, last_of, stops):
                is_credit = kind == "body" and _SOURCE_LINE.match(text[span.start : span.end])
                yield Sentence(span, "source" if is_credit else kind)


def _block(line: str, first: bool) -> str:
    if first:
        return "title"
    if _DATELINE.match(line):
        return "dateline"
    if line.endswith("|"):
        return "caption"
    if _SOURCE_LINE.match(line):
        return "source"
    if _LIST_LINE.match(line) and len(line) < 120:
        return "list"
    return "body"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def quotations(text: str, span: Span) -> list[Span]:
    """The outer quotations inside a span of one line, with their marks; one left open ends with the span.

    >>> text = 'Ông A nói: “B gọi đó là "may mắn". Tôi tin.”'
    >>> [text[q.start : q.end] for q in quotations(text, Span(0, len(text)))]
    ['“B gọi đó là "may mắn". Tôi tin.”']
    """
    found: list[Span] = []
    opened: list[int] = []
    for mark in _QUOTE_MARK.finditer(text, *span):
        if _opens(text, mark, bool(opened)):
            opened.append(mark.start())
        elif opened:
            first = opened.pop()
            if not opened:
                found.append(Span(first, mark.end()))
    if opened and text[opened[0]] in "“«":
        found.append(Span(opened[0], span.end))
    return found


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    """Whether a quotation mark opens; a straight one does by the spaces around it."""
    if mark.group() != '"':
        return mark.group() in "“«"
    before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
    free_before, free_after = not before or before in " \n(:“", not after or after in " \n.,;:)!?”"
    return not inside if free_before == free_after else free_before


def _split(text: str, start: int, end: int, stops: Iterable[str]) -> Iterator[Span]:
    """The sentences of one line. A stop does not end a sentence after an abbreviation, a single capital or the
    number of an item, inside a quotation, or before a small letter."""
    quoted = [q for q in quotations(text, Span(start, end)) if q.end - q.start < _LONGEST_QUOTATION]
    begin = start
    for stop in _STOP.finditer(text, start, end):
        inside = any(q.start < stop.start() and stop.end() < q.end for q in quoted)
        if inside or _goes_on(text, begin, stop, end, stops):
            continue
        yield Span(*_trimmed(text, begin, stop.end()))
        begin = stop.end()
    if text[begin:end].strip():
        yield Span(*_trimmed(text, begin, end))


_CREDIT = re.compile(r"(?:\(?\b(?:Ảnh|Nguồn(?: ảnh)?)|\(ảnh)(?: (?:minh họa|tư liệu))?\s?:\s*")
_CREDIT_WORDS = re.compile(r"(\S+)(\s+|$)")
_LONGEST_CREDIT = 8
_LINK = re.compile(r"(?<=  )\[[^\[\]]{15,160}\](?=  )")


def _parts(text: str, start: int, end: int, openers: frozenset[str]) -> list[int]:
    """Where the parts of a line lie: captions, credits of photographs, links to other articles in square brackets."""
    edges = {start, end, *_credit_ends(text, start, end, openers)}
    edges.update(credit.start() for credit in _CREDIT.finditer(text, start, end))
    edges.update(edge for link in _LINK.finditer(text, start, end) for edge in link.span())
    return sorted(edges)


def _credit_ends(text: str, start: int, end: int, openers: frozenset[str]) -> Iterator[int]:
    """Where the credits of photographs end that run into the next sentence («Ảnh: An Bình/TTXVN Tại Hà Nội, …»)."""
    for credit in _CREDIT.finditer(text, start, end):
        words = list(islice(_CREDIT_WORDS.finditer(text, credit.end(), end), _LONGEST_CREDIT + 1))
        for said, follow in pairwise(words):
            after = follow[1]
            if said[1].endswith(")") and not after[0].islower():
                yield follow.start()
                break
            if said[1][-1] in ".,;:!?" and not _INITIALS.fullmatch(said[1]) or not _is_of_credit(said[1]):
                break
            is_over = len(said[2]) > 1 or said[1].endswith("TTXVN")
            if is_over and after[0].isupper() or _opens_sentence(after, text[follow.end() : end], openers):
                yield follow.start()
                break


_INITIALS = re.compile(r"(?:[A-ZĐ]\.)+")


def _is_of_credit(word: str) -> bool:
    """Whether a word can stand in the name of a photographer or an agency."""
    return word[0].isupper() or not any(c.isalpha() for c in word) or "." in word or "/" in word


def _opens_sentence(word: str, rest: str, openers: frozenset[str]) -> bool:
    """Whether a word with a capital opens a sentence: it is known to, or a small letter or a number follows it."""
    if word[0] in "“\"«":
        return True
    small = rest[:1].islower() or rest[:1].isdigit()
    return word[0].isupper() and "/" not in word and (fold(word) in openers or small and not word.isupper())


def _goes_on(text: str, begin: int, stop: re.Match[str], end: int, stops: Iterable[str]) -> bool:
    """Whether a sentence goes on after a stop."""
    said = text[begin : stop.start()]
    word = (said.rsplit(None, 1)[-1:] or [""])[0].strip('(“"«')
    follow = text[stop.end() : end].lstrip()[:1]
    mark = stop.group()
    if follow.islower() or (follow in "-–—" and mark[-1] in '”"»'):
        return not mark.startswith("./.")
    if not mark.startswith(".") or mark.startswith(("./.", "...")):
        return False
    if not text[stop.end()].isspace():
        return not (word[-1:].islower() and follow.isupper() and text[stop.end() + 1].islower())
    is_number = not any(c.isalpha() for c in said) and any(c.isdigit() for c in said)
    is_short = fold(word).rstrip(".") in stops or (len(word) == 1 and word.isupper())
    return is_number or is_short or follow in (",", ";")
