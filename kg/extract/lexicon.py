"""The tables of a language pack as the grammar uses them, and one sentence as the grammar sees it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import Language, Phrases, Row, Token, fold, is_vietnamese_syllable, tokens
from kg.model import Span
from kg.regex import regex

# The country of the language pack, by the code that names it where a text does not («hai nước»).
HOME = "VN"
# «In-đô-nê-xi-a» is nine tokens.
LONGEST_LAND = 9
_LONGEST_TITLE = 5  # tokens
YEAR = regex(r"(?:19|20)\d\d")
# Spans are made by the hundred thousand: this is their constructor without the step that names the fields.
_new = tuple.__new__


class Line:
    """A sentence as tokens, their keys, and which of them begin with a capital letter."""

    __slots__ = ("capitals", "keys", "span", "text", "tokens")

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self.span = span
        self.tokens: list[Token] = tokens(text, span.start, span.end)
        self.keys: list[str] = [token.key for token in self.tokens]
        self.capitals: list[bool] = [token.is_capital for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, at: int) -> str:
        """The key of a token, empty past either end."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= at < len(self.capitals) and self.capitals[at]

    def tight(self, at: int) -> bool:
        """Whether no space stands before the token."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def joined(self, at: int) -> bool:
        """Whether «&», or a dash without spaces, joins a token to the one before it («TT» of «VH-TT», «TT&TT»)."""
        return self.key(at - 1) == "&" or self.key(at - 1) == "-" and self.tight(at - 1) and self.tight(at)

    def cut(self, start: int, end: int) -> Span:
        """The span of the tokens [start, end)."""
        return _new(Span, (self.tokens[start].start, self.tokens[end - 1].end))

    def said(self, start: int, end: int) -> str:
        """The text of the tokens [start, end)."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def takes_land(row: Row | None) -> bool:
    """Whether a land follows a title at once («người đồng cấp Mỹ»)."""
    return row is not None and row.get("field") == "land"


_REPUBLIC = ["cộng", fold("hòa")]


@dataclass(frozen=True)
class Lexicon:
    """What the tables teach the grammar."""

    language: Language
    titles: Phrases
    heads: Phrases
    names: Phrases
    fields: Phrases
    tails: Phrases
    suffixes: Phrases
    words: Phrases
    countries: Phrases
    places: Phrases
    verbs: Phrases
    meetings: Phrases
    agreements: Phrases
    when_signed: Phrases
    surnames: dict[str, bool]
    given: frozenset[str]
    short_heads: dict[str, str]
    wants_object: frozenset[str]
    seats: Phrases
    abroad: frozenset[str]

    @functools.cached_property
    def body_starts(self) -> frozenset[str]:
        """The keys of tokens with which names of bodies may begin: heads, listed names, «nhóm 20 …», «U20 Peru»."""
        return frozenset({*self.heads.first_keys, *self.names.first_keys, "nhóm", "u"})

    @functools.cached_property
    def event_starts(self) -> frozenset[str]:
        """The keys of tokens with which words for meetings and agreements begin."""
        return frozenset().union(*(t.first_keys for t in (self.meetings, self.agreements, self.when_signed)))

    def word(self, line: Line, at: int) -> int:
        """The number of tokens of the word that starts at a position: a listed compound, or one syllable."""
        found = self.words.match(line.keys, at)
        return found[0] if found else 1

    def is_word_here(self, line: Line, at: int) -> bool:
        """Whether a capital starts a word of several syllables, lower-case from the second on («Tổ chức»)."""
        return self.word(line, at) > 1 and not line.capital(at + 1)

    def is_proper(self, token: Token) -> bool:
        """Whether a token is no common word: letters that shorten none («ABC»), a foreign word."""
        letters = token.is_acronym and token.key not in self.short_heads
        return letters or not is_vietnamese_syllable(token.text)

    def longer_word(self, line: Line, at: int, length: int) -> bool:
        """Whether a listed word that is longer starts here («dự án», not «dự»)."""
        word = self.word(line, at)
        return word > length and True not in line.capitals[at + 1 : at + word]

    def country(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(length, row) of the country that starts at a token, and no longer place («Lào Cai»), or None."""
        country = self.countries.match(line.keys, at) or self.republic(line, at)
        place = self.places.match(line.keys, at) if country else None
        return None if country and place and place[0] > country[0] else country

    def republic(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(length, row) of «Cộng hòa X» before the usual name of a country, where no list has the whole, or None."""
        if line.keys[at : at + 2] != _REPUBLIC or not line.capital(at + 2):
            return None
        country = self.countries.match(line.keys, at + 2)
        return (country[0] + 2, country[1]) if country and country[1].get("type") == "usual" else None

    def land(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(length, row) of the country or the place that starts at a token, or None."""
        return self.country(line, at) or self.places.match(line.keys, at)

    def land_before(self, line: Line, at: int) -> bool:
        """Whether the name of a country or a place ends just before a token."""
        tables = (self.countries, self.places)
        return any(
            (found := table.match(line.keys, i)) is not None
            and i + found[0] == at
            and found[1].get("type") != "venue head"
            and not (found[1].get("type") == "clipped" and line.capital(i - 1))
            and not (self.is_word_here(line, i) and self.word(line, i) >= found[0])  # «Quỹ Hòa bình»
            for i in range(max(0, at - LONGEST_LAND), at)
            if line.capital(i)
            for table in tables
        )

    def named_before(self, line: Line, at: int) -> bool:
        """Whether a proper name (an acronym, a country, a place) ends just before a token."""
        return line.tokens[at - 1].is_acronym or self.land_before(line, at)

    def title_before(self, line: Line, at: int) -> bool:
        """Whether somebody's title ends just before a token."""
        sizes = range(1, min(at, _LONGEST_TITLE) + 1)
        return any((title := self.titles.match(line.keys, at - n)) and title[0] == n for n in sizes)

    def country_before(self, line: Line, at: int) -> bool:
        """Whether the name of a country ends just before a token."""
        return self.country_start(line, at) is not None

    def country_start(self, line: Line, at: int) -> int | None:
        """Where the name of the country starts that ends just before a token, or None."""
        starts = range(max(0, at - LONGEST_LAND), at)
        found = ((i, self.countries.match(line.keys, i)) for i in starts if line.capital(i))
        return next((i for i, match in found if match is not None and i + match[0] == at), None)

    def inside_land(self, line: Line, at: int) -> bool:
        """Whether a token is a later part of the name of a country or a place («Tây Ban Nha»)."""
        return any(
            (found := table.match(line.keys, i)) is not None and i + found[0] > at
            for i in range(max(0, at - 3), at)
            for table in (self.countries, self.places)
        )

    def head_of(self, name: str) -> Row | None:
        """The row of the head with which the name of a body begins."""
        found = self.heads.match([token.key for token in tokens(name)], 0)
        return found[1] if found else None


# How «Trung ương» is made short inside names of bodies.
_HOME = " Việt Nam"
_CENTRAL, SHORT_CENTRAL = "Trung ương", ("T.Ư", "TƯ", "TW", "T.W")


def _spellings(name: str) -> Iterator[str]:
    """A name, and the same with «Trung ương» made short, or «Việt Nam» behind an acronym («Hội LHPN VN»)."""
    yield name
    if name.endswith(_HOME) and (stem := name.removesuffix(_HOME))[-3:].isupper() and stem[-3:].isalpha():
        yield from (f"{stem} VN", f"{stem}VN")
    if _CENTRAL in name and not name.startswith(_CENTRAL):
        yield from (name.replace(_CENTRAL, short) for short in SHORT_CENTRAL)


def _heads(language: Language) -> Phrases:
    """The heads of names of bodies."""
    rows: dict[str, Row] = {row["head"]: row for row in language.table("org_heads")}
    for row in language.table("org_heads"):
        for form in _spellings(row["head"]):
            rows.setdefault(form, {**row, "head": form})
    return Phrases(rows)


def _names(language: Language) -> Phrases:
    """The listed bodies by name and by each other name."""
    rows: dict[str, dict[str, str]] = {}
    table = [(row["name"], row) for row in language.table("org_names")]
    table += [(alias, row) for _, row in table for alias in filter(None, row["aliases"].split("|"))]
    for name, row in table:
        for form in _spellings(name):
            known = rows.setdefault(form.lower(), {**row, "form": form, "acronym": "yes", "said": ""})
            known["said"] += f"|{form.replace(' ', '')}"
            if not form.isupper():
                known["acronym"] = "no"
    return Phrases({row["form"]: row for row in rows.values()})


def is_spelt(row: Row, said: str) -> bool:
    """Whether a listed body is written with the capitals of the list, or a long acronym as a word («Unesco»)."""
    told = said.replace(" ", "").replace("–", "-") in row["said"].split("|")
    if row["acronym"] == "yes":
        return told or len(said) > 4 and said == row["form"].capitalize()
    return said[:1].isupper() and (told or row["name"] == row["form"] or said.istitle())


def _agreements(language: Language, *, when_signed: bool) -> Phrases:
    """The words for agreements; those that mean one only straight after «ký» («ký kết hợp tác») apart."""
    rows = (row for row in language.table("agreements") if (row["needs"] == "signed") == when_signed)
    return Phrases({row["noun"]: row for row in rows})


def _tails(language: Language, *, of_company: bool) -> Phrases:
    """The words that stand in or close names of bodies; those of companies («Group») apart."""
    rows = (row for row in language.table("org_tails") if (row["role"] == "company") == of_company)
    return Phrases({row["word"]: row for row in rows})


def _words(language: Language) -> Phrases:
    """Words of several syllables; what closes names of bodies is a word too."""
    rows: dict[str, Row] = {row["word"]: row for row in language.table("words")}
    for row in language.table("org_tails"):
        if " " in row["word"]:
            rows.setdefault(row["word"], {"word": row["word"], "verb": "no", "in_name": row["count"]})
    return Phrases(rows)


@functools.cache
def load_lexicon(language: Language) -> Lexicon:
    """The lexicon of a language pack, made once."""
    return Lexicon(
        language=language,
        titles=language.phrases("titles"),
        heads=_heads(language),
        names=_names(language),
        fields=language.phrases("ministry_fields"),
        tails=_tails(language, of_company=False),
        suffixes=_tails(language, of_company=True),
        words=_words(language),
        countries=language.phrases("countries"),
        places=language.phrases("places"),
        verbs=language.phrases("verbs"),
        meetings=language.phrases("meetings"),
        agreements=_agreements(language, when_signed=False),
        when_signed=_agreements(language, when_signed=True),
        surnames={fold(row["surname"]): row["also_word"] == "yes" for row in language.table("surnames")},
        given=frozenset(fold(row["syllable"]) for row in language.table("given")),
        short_heads={
            fold(row["short"]): fold(row["long"])
            for row in language.table("abbreviations")
            if row["scope"] in ("org", "word")
        },
        wants_object=frozenset(fold(row["word"]) for row in language.table("markers") if row["role"] == "wants-object"),
        abroad=frozenset(fold(row["word"]) for row in language.table("markers") if row["role"] == "abroad"),
        seats=Phrases({row["word"]: row for row in language.table("markers") if row["role"] == "seat"}),
    )
