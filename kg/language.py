"""Language packs: tokens, blocks, sentences and lexicon tables, all from data in ``kg/lang``."""

from __future__ import annotations

import csv
import functools
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple, TypeVar

from kg.errors import OntologyError
from kg.model import Sentence
from kg.sentences import sentences
from kg.spelling import without_marks

Row = Mapping[str, str]
Answer = TypeVar("Answer")

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
# Loosely at first, which is much quicker than to look for each vowel with those that may follow it.
_TONE_PLACE = re.compile(r"[òóỏõọùúủũụ][aey](?!\w)")
_VIETNAMESE_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
# Vowels side by side that no Vietnamese syllable has; «Ea» begins names of places in the highlands.
_OTHER_VOWELS = re.compile(r"ee|.ea|ae|ou|e[iy]|yo|(?<!u)yu")


# Texts up to this length are names, which come again and again; their keys are kept.
_LONGEST_NAME = 80


def fold_once(text: str) -> str:
    """The lookup key of a text: NFC, lower case, one dash, one place for tone marks. It is not kept, which is for texts
    that hardly come again, such as a stretch of an article.

    >>> fold_once("Khoa học – Công nghệ"), fold_once("Hoà Bình") == fold_once("Hòa Bình")
    ('khoa học - công nghệ', True)
    """
    text = unicodedata.normalize("NFC", text).lower()
    for dash in _DASHES:
        text = text.replace(dash, "-")
    return _TONE_PLACE.sub(lambda m: _TONE_PLACES.get(m[0], m[0]), text)


class _Remembered(dict[str, Answer]):
    """What a function gives for texts that come again and again, those up to a length, which is quicker to ask than
    ``lru_cache``: nothing is moved where an answer is known, and all are forgotten where they become too many."""

    def __init__(self, find: Callable[[str], Answer], longest: int, most: int) -> None:
        super().__init__()
        self._find, self._longest, self._most = find, longest, most

    def __missing__(self, text: str) -> Answer:
        found = self._find(text)
        if len(text) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[text] = found
        return found


# The same, kept for names. It is asked for by the million: without a function of Python around it, that costs half.
fold: Callable[[str], str] = _Remembered(fold_once, _LONGEST_NAME, 500_000).__getitem__


def in_small_letters(text: str) -> str:
    """A text in small letters, of the same length: «İ» alone would become two characters.

    >>> in_small_letters("Hà Nội"), len(in_small_letters("İzmir"))
    ('hà nội', 5)
    """
    return text.replace("İ", "I").lower()


def bare(text: str) -> str:
    """A text without diacritics, in lower case, for lookup by people who type none.

    >>> bare("Đỗ Thắng Hải")
    'do thang hai'
    """
    return _bared[text]


@functools.lru_cache(maxsize=100_000)
def _bare_word(word: str) -> str:
    return word.lower() if word.isascii() else without_marks(word.casefold())


_bared = _Remembered(lambda text: " ".join(map(_bare_word, text.split(" "))), _LONGEST_NAME, 200_000)


@functools.lru_cache(maxsize=100_000)
def is_vietnamese_syllable(syllable: str) -> bool:
    """Whether a syllable has the shape of a Vietnamese one.

    >>> [is_vietnamese_syllable(s) for s in ("Nguyễn", "Thuấn", "Katherine", "Lee")]
    [True, True, False, False]
    """
    letters = "".join(
        c for c in unicodedata.normalize("NFD", syllable.lower()) if c not in "\u0300\u0301\u0303\u0309\u0323"
    )
    written = unicodedata.normalize("NFC", letters)
    return _VIETNAMESE_SYLLABLE.fullmatch(written) is not None and _OTHER_VOWELS.search(written) is None


def is_vietnamese_name(name: str) -> bool:
    """Whether all the words of a name have the shape of Vietnamese syllables.

    >>> [is_vietnamese_name(name) for name in ("Nguyễn Thuấn", "Katherine Thuấn")]
    [True, False]
    """
    return all(map(is_vietnamese_syllable, name.split()))


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
    found: list[Token] = []
    for chunk in text[start:end].split(" "):
        for shape, first, last in _kept_shapes[chunk]:
            found.append(_new(Token, (*shape, start + first, start + last)))
        start += len(chunk) + 1
    return found


# Tokens are made by the hundred thousand: this is their constructor without the step that names the fields.
_new = tuple.__new__
_LONGEST_KEPT = 40
Shape = tuple[str, str, bool, bool, bool]


def _shapes(chunk: str) -> tuple[tuple[Shape, int, int], ...]:
    """The tokens of what stands between two spaces: the fields of Token up to its place, and the place."""
    return tuple((_shape(m[0]), *m.span()) for m in _TOKEN.finditer(chunk))


def _shape(token: str) -> Shape:
    is_acronym = len(token) > 1 and token.isupper() and token.replace("&", "").isalpha()
    return token, fold(token), token[0].isalpha(), token[0].isupper(), is_acronym


_kept_shapes = _Remembered(_shapes, _LONGEST_KEPT, 200_000)
Found = tuple[int, Row]
_NO_MORE: tuple[Found | None, tuple[int, ...]] = (None, ())
_NOTHING: tuple[Found | None, dict[str, tuple[Found | None, tuple[int, ...]]]] = (None, {})


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
        # By the first token of a phrase: the phrase of it alone, and by its second the phrase of both and the lengths
        # of longer ones, the longest first.
        self._begins = {
            first: (
                self._found.get((first,)),
                {
                    second: (self._found.get((first, second)), tuple(sorted(found - {2}, reverse=True)))
                    for second, found in after.items()
                },
            )
            for first, after in lengths.items()
        }
        # The keys of the tokens with which phrases begin.
        self.first_keys: Set[str] = self._begins.keys()

    def match(self, keys: Sequence[str], at: int) -> tuple[int, Row] | None:
        """(number of tokens, row) of the longest phrase that starts at a position, or None."""
        begins = self._begins.get(keys[at]) if 0 <= at < len(keys) else None
        if begins is None:
            return None
        alone, seconds = begins
        if not seconds or at + 1 >= len(keys) or (more := seconds.get(keys[at + 1])) is None:
            return alone
        both, lengths = more
        for length in lengths:
            found = self._found.get(tuple(keys[at : at + length]))
            if found is not None:
                return found
        return both or alone

    def matches(self, keys: Sequence[str], at: int) -> Iterator[tuple[int, Row]]:
        """All phrases that start at a position, the longest first."""
        alone, seconds = self._begins.get(keys[at], _NOTHING) if 0 <= at < len(keys) else _NOTHING
        both, lengths = seconds.get(keys[at + 1], _NO_MORE) if at + 1 < len(keys) else _NO_MORE
        for length in lengths:
            found = self._found.get(tuple(keys[at : at + length]))
            if found is not None and found[0] == length:
                yield found
        yield from filter(None, (both, alone))

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
        return tuple(sentences(text, *self._edges))

    @functools.cached_property
    def _edges(self) -> tuple[frozenset[str], frozenset[str]]:
        """The abbreviations that end no sentence, and the words that begin one."""
        stops = {fold(row["short"]).rstrip(".") for row in self.table("abbreviations") if row["scope"] == "stop"}
        openers = {row["word"] for row in self.table("markers") if row["role"] == "sentence-opener"}
        return frozenset(stops), frozenset(openers)


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


def words_of(word_class: str) -> frozenset[str]:
    """The words of a class of the grammar, as keys: a row of ``word_classes.tsv``.

    Errors: OntologyError when there is no such class.

    >>> "hai" in words_of("count")
    True
    """
    for row in load_language().table("word_classes"):
        if row["class"] == word_class:
            return frozenset(map(fold, row["words"].split("|")))
    raise OntologyError(f"word_classes.tsv has no class «{word_class}»")


def alternatives(word_class: str) -> str:
    """The words of a class as the alternatives of a pattern.

    >>> alternatives("towards")
    'sang|tới|đến'
    """
    return "|".join(sorted(words_of(word_class)))


@functools.lru_cache(maxsize=20_000)
def countries_in(name: str) -> frozenset[str]:
    """The codes of the countries that a name tells; names that are clipped («Trung») count beside a dash only.

    >>> sorted(countries_in("Liên minh Nghị sĩ hữu nghị Nhật – Việt")), sorted(countries_in("Ngân hàng Mây Trắng"))
    (['JP', 'VN'], [])
    >>> sorted(countries_in("Trung tướng, Cục trưởng Cục Thông tin Myanmar")), sorted(countries_in("Bộ Ngoại giao Mỹ"))
    (['MM'], ['US'])
    """
    parts, countries = tokens(name), load_language().phrases("countries")
    keys = [part.key for part in parts]
    found, at = set(), 0
    while at < len(keys):
        length, row = countries.match(keys, at) or (1, None)
        paired = any(key in _PAIRS for key in keys[max(0, at - 1) : at] + keys[at + length : at + length + 1])
        whole = row is not None and (row["type"] == "usual" or row["alone"] == "yes")
        if row and name[parts[at].start].isupper() and (paired or whole):
            found.add(row["iso"])
        at += length
    return frozenset(found)


_PAIRS = frozenset("-–—")
