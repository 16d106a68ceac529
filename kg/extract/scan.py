"""A sentence as a row of items (names, titles, verbs, marks), each with a one-letter tag.

The tags of a sentence make a string, and the rules of posts, meetings, agreements and statements are
patterns over such strings:

    T post title   K courtesy   R rank, degree, occupation   F sector of a title
    P person   O body   C country   L place   D date   M meeting word   A agreement word
    S/s reporting verb (strong, optional)   H chair   J attend   G organize   h host   E meet   X receive
    Z visit   N sign   W witness   B appoint   b dismiss   U speak   I topic follows   v other verb
    & coordinator   @ at   ~ of   = is, as   % between   r representative of   n number   w other word
    , ; : . ( ) " - the marks themselves
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.dates import Calendar, find_dates
from kg.extract.lexicon import Lexicon, Line
from kg.extract.organizations import COMMON, Found, Reader, clipped
from kg.extract.people import foreign_name, sino_name, stops_name, vietnamese_name
from kg.language import Row, fold, is_vietnamese_syllable
from kg.model import Article, Mention, Sentence, Span

_TITLE_TAGS = {"post": "T", "courtesy": "K", "rank": "R", "degree": "R", "occupation": "R"}
_VERB_TAGS = {
    "report-strong": "S",
    "report-optional": "s",
    "chair": "H",
    "attend": "J",
    "organize": "G",
    "host": "h",
    "meet": "E",
    "receive": "X",
    "visit": "Z",
    "sign": "N",
    "witness": "W",
    "appoint": "B",
    "dismiss": "b",
    "speak": "U",
    "introduce-topic": "I",
    "deliver": "v",
}
_WORD_TAGS = {
    "và": "&", "cùng": "&", "với": "&", "cùng với": "&", "tại": "@", "ở": "@", "của": "~", "là": "=", "làm": "=",
    "giữ chức": "=", "giữ chức vụ": "=", "giữa": "%", "đại diện": "r", "lãnh đạo": "r", "thuộc": "<", "trực thuộc": "<",
    "do": "d", "bởi": "d", "nguyên": "q", "cựu": "q", "kiêm": "k", "không": "!", "chưa": "!", "hoãn": "!",
}  # fmt: skip
_MARKS = {"–": "-", "—": "-", "“": '"', "”": '"', "«": '"', "»": '"', "…": ".", "|": "|"}
_BEFORE_NAME = frozenset("TKRF")
_TITLE_AND_BODY = re.compile(r"[TKRF][~FOoCL()@w,-]{0,5}[OCLF)]$")
_NOT_A_PERSON = frozenset(
    "đường phố quận huyện phường xã trường giải cầu chợ công viên ảnh tượng lăng đền chùa ngõ hẻm nhà sân bệnh viện "
    "bảo tàng quỹ mang tên núi sông hồ".split()
)


@dataclass(slots=True)
class Item:
    """An item of a sentence: its tag, the tokens it covers, its row of the lexicon, its mention."""

    tag: str
    start: int
    end: int
    span: Span
    row: Row | None = None
    mention: Mention | None = None
    nested: Mention | None = None


@dataclass(frozen=True)
class Scan:
    """A scanned sentence."""

    sentence: Sentence
    line: Line
    items: list[Item]
    tags: str

    def text(self, first: int, last: int) -> str:
        """The text of the items [first, last)."""
        return self.line.text[self.items[first].span.start : self.items[last - 1].span.end]

    def span(self, first: int, last: int) -> Span:
        """The span of the items [first, last)."""
        return Span(self.items[first].span.start, self.items[last - 1].span.end)


@dataclass
class Memory:
    """What an article has named so far: full names of people, bodies, and short names defined in brackets."""

    people: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, Row] = field(default_factory=dict)
    shorts: dict[str, Row] = field(default_factory=dict)

    def short_at(self, line: Line, at: int) -> tuple[int, Row] | None:
        """(end, row) of the longest short name of a body that starts at a token, or None."""
        for end in range(min(len(line), at + 5), at, -1):
            row = self.shorts.get(line.said(at, end))
            if row is not None:
                return end, row
        return None

    def learn(self, items: Iterable[Item], lexicon: Lexicon) -> None:
        """Takes over the names of a scanned sentence."""
        for item in items:
            if item.mention is None or item.mention.form != "name":
                continue
            key = fold(item.mention.name)
            if item.tag == "P":
                self.people[key] = item.mention.name
                parts = item.mention.name.split()
                for size in range(1, len(parts)):
                    self.given.setdefault(fold(" ".join(parts[-size:])), item.mention.name)
            elif item.tag == "O" and item.row is not None:
                self.bodies[key] = item.row
                short = clipped(item.mention.name, item.row)
                if short and _distinctive(short, item.row, lexicon):
                    self.shorts.setdefault(short, item.row)


    def settle(self) -> None:
        """Forgets names that are another one with a word of the next sentence («Hà Văn An Sáng»)."""
        for key in list(self.people):
            words = key.split()
            if any(" ".join(words[:size]) in self.people for size in range(3, len(words))):
                del self.people[key]
        self.given = {short: name for short, name in self.given.items() if fold(name) in self.people}


def _distinctive(short: str, row: Row, lexicon: Lexicon) -> bool:
    """Whether a clipped name can stand alone («BRG», «Sumitomo», «Hòa Phát»), unlike a sector or a place."""
    if row["kind"] not in ("company", "committee", "media") or short in lexicon.countries or short in lexicon.places:
        return False
    words = short.split()
    return len(words) <= 2 and all(w[:1].isupper() for w in words) and short not in lexicon.fields


class Scanner:
    """Scans the sentences of one article."""

    def __init__(self, lexicon: Lexicon, article: Article) -> None:
        self.lexicon = lexicon
        self.article = article
        self.calendar = Calendar(article.published)
        self.reader = Reader(lexicon)
        self.memory = Memory()

    def scan(self, sentences: Iterable[Sentence]) -> list[Scan]:
        """The sentences as items. A first pass learns the names, a second one uses them."""
        lines = [(sentence, Line(self.article.text, sentence.span)) for sentence in sentences]
        for _, line in lines:
            self.memory.learn(self._items(line), self.lexicon)
        self.memory.settle()
        return [
            Scan(sentence, line, items, "".join(item.tag for item in items))
            for sentence, line in lines
            for items in [self._items(line)]
        ]

    def _items(self, line: Line) -> list[Item]:
        dates = {d.span.start: d for d in find_dates(self.article.text, line.span, self.calendar)}
        items: list[Item] = []
        at = 0
        while at < len(line):
            date = dates.get(line.tokens[at].start)
            if date:
                end = at
                while end < len(line) and line.tokens[end].start < date.span.end:
                    end += 1
                items.append(Item("D", at, end, date.span, mention=date))
            else:
                items.extend(self._next(line, at, items))
            at = items[-1].end
        return items

    def _next(self, line: Line, at: int, before: list[Item]) -> list[Item]:
        token = line.tokens[at]
        if not token.is_word:
            tag = "n" if token.text[0].isdigit() else _MARKS.get(token.text, token.text)
            return [Item(tag, at, at + 1, line.cut(at, at + 1))]
        person = self._person(line, at, before)
        shared = self._shared_head(line, at) or self._examples(line, at)
        if shared:
            return shared
        body = None if person and person.end - at >= 3 else self.reader.read(line, at)
        title = self.lexicon.titles.match(line.keys, at)
        if body and not (title and at + title[0] >= body.end) and not (person and person.end >= body.end):
            return self._body(line, at, body, before)
        if title and not (person and person.end > at + title[0]) and self._is_title(line, at, title):
            return self._title(line, at, title)
        if person:
            return [person]
        return [
            self._field(line, at, before)
            or self._short_body(line, at)
            or self._country(line, at, before)
            or self._event(line, at)
            or self._verb(line, at)
            or self._word(line, at)
        ]

    # ---- bodies and places ----------------------------------------------------------------------

    def _body(self, line: Line, at: int, found: Found, before: list[Item]) -> list[Item]:
        pair = line.key(at - 1) in _PLURALS and any(line.tokens[i].text in "-–—" for i in range(at, found.end))
        if self._is_credit(line, at, found) or pair or line.said(at, found.end) in COMMON and not (before and before[-1].tag == "T"):
            return [Item("w", at, found.end, line.cut(at, found.end))]
        name = line.said(at, found.end)
        if found.row["kind"] == "venue":
            venue = Mention(line.cut(at, found.end), "Place", name, "place-venue")
            return [Item("L", at, found.end, venue.span, found.row, venue)]
        mention = Mention(line.cut(at, found.end), "Organization", name, found.rule)
        inner = self.reader.nested(line, at, found.end)
        nested = inner and Mention(line.cut(inner[0], found.end), "Organization", line.said(inner[0], found.end), "organization-nested")
        items = [Item("O", at, found.end, mention.span, found.row, mention, nested)]
        expansion = self.lexicon.short_heads.get(fold(found.acronym))
        if found.acronym and not (expansion and fold(name).endswith(" " + expansion)):
            inside = Mention(
                line.cut(found.end + 1, found.acronym_end - 1), "Organization", found.acronym, "organization-bracket", "short"
            )
            self.memory.shorts.setdefault(found.acronym, found.row)
            items.append(Item("(", found.end, found.end + 1, line.cut(found.end, found.end + 1)))
            items.append(Item("o", found.end + 1, found.acronym_end - 1, inside.span, found.row, inside))
            items.append(Item(")", found.acronym_end - 1, found.acronym_end, line.cut(found.acronym_end - 1, found.acronym_end)))
        return items

    def _is_credit(self, line: Line, at: int, found: Found) -> bool:
        """Whether a news agency stands as the source («(TTXVN)», «Ảnh: NAME/TTXVN»), not as somebody who acts."""
        if found.row["kind"] != "media":
            return False
        short = line.said(at, found.end).isupper()
        closing = short and at > 0 and found.end >= len(line) - 2
        return line.key(at - 1) == "/" or (line.key(at - 1) == "(" and line.key(found.end) == ")") or closing

    def _shared_head(self, line: Line, at: int) -> list[Item]:
        """«các Bộ: Công an, Khoa học và Công nghệ, …»: each sector of the list is a body of its own."""
        head = line.key(at)
        if head not in _SHARED_HEADS or line.key(at - 1) not in _PLURALS:
            return []
        start = at + 2 if line.key(at + 1) == ":" else at + 1
        sectors = self._sectors(line, start, head)
        if len(sectors) < 2:
            return []
        row = self.lexicon.heads.get(line.tokens[at].text.capitalize()) or {}
        items = [Item("*", at, start, line.cut(at, start))]
        for first, last in sectors:
            if first > items[-1].end:
                gap = items[-1].end
                items += [self._mark(line, i) for i in range(gap, first)]
            name = f"{line.tokens[at].text.capitalize()} {line.said(first, last)}"
            mention = Mention(line.cut(first, last), "Organization", name, "organization-shared-head")
            items.append(Item("O", first, last, mention.span, row, mention))
        return items

    def _examples(self, line: Line, at: int) -> list[Item]:
        """«doanh nghiệp như A, B, C»: foreign words in a list after a word for companies are companies."""
        if line.key(at) not in ("như", "gồm", "là") or " ".join(line.keys[max(0, at - 2) : at]) not in _COMPANY_WORDS:
            return []
        items = [Item("w", at, at + 1, line.cut(at, at + 1))]
        start = at + 1
        while start < len(line):
            end = foreign_name(self.lexicon, line, start)
            if not end:
                break
            mention = Mention(line.cut(start, end), "Organization", line.said(start, end), "organization-listed")
            items.append(Item("O", start, end, mention.span, _COMPANY, mention))
            if line.key(end) not in (",", "và"):
                break
            items.append(self._mark(line, end))
            start = end + 1
        while len(items) > 1 and items[-1].tag in ",&":
            items.pop()
        return items if len(items) > 2 else []

    def _sectors(self, line: Line, at: int, head: str) -> list[tuple[int, int]]:
        """The sectors of ministries that follow one another, with the longest name for each."""
        found = []
        while at < len(line):
            sector = self.lexicon.fields.match(line.keys, at)
            if not sector or not line.capital(at):
                break
            end = at + sector[0]
            found.append((at, end))
            if line.key(end) in (",", "và", ";") and line.capital(end + 1):
                at = end + 1
            elif line.key(end) == "," and line.key(end + 1) == "và":
                at = end + 2
            else:
                break
        return found

    def _mark(self, line: Line, at: int) -> Item:
        tag = "&" if line.key(at) == "và" else line.tokens[at].text
        return Item(tag, at, at + 1, line.cut(at, at + 1))

    def _short_body(self, line: Line, at: int) -> Item | None:
        """A short name that the article has defined, or a bare head in capitals («Cục») that points back."""
        if not line.capital(at):
            return None
        known = self.memory.short_at(line, at)
        if known:
            end, row = known
            mention = Mention(line.cut(at, end), "Organization", line.said(at, end), "organization-short", "short")
            return Item("O", at, end, mention.span, row, mention)
        head = self.lexicon.heads.match(line.keys, at)
        if head and at > 0 and line.key(at - 1) not in ('"', "“", ".", ":") and not line.capital(at + head[0]):
            length, row = head
            if row["case"] != "alone" and any(fold(body).startswith(fold(row.get("head", row.get("name", ""))) + " ") for body in self.memory.bodies):
                if not self.lexicon.words.match(line.keys, at) or self.lexicon.word(line, at) <= length:
                    mention = Mention(line.cut(at, at + length), "Organization", line.said(at, at + length), "organization-head-only", "nominal")
                    return Item("O", at, at + length, mention.span, row, mention)
        return None

    def _country(self, line: Line, at: int, before: list[Item]) -> Item | None:
        prefix = self._place_prefix(line, at)
        if not line.capital(at + prefix):
            return None
        country = self.lexicon.countries.match(line.keys, at)
        place = self.lexicon.places.match(line.keys, at + prefix)
        if place and (prefix or not country or place[0] > country[0]):
            end = at + prefix + place[0]
            if all(line.capital(i) or not line.tokens[i].is_word for i in range(at + prefix, end)):
                mention = Mention(line.cut(at, end), "Place", line.said(at, end), "place-known")
                return Item("L", at, end, mention.span, place[1], mention)
        if line.key(at) == "nước" and prefix:
            country, at, begin = self.lexicon.countries.match(line.keys, at + 1), at + 1, at
        else:
            begin = at
        if country and line.capital(at):
            length, row = country
            titled = bool(before) and before[-1].tag in "TF" and before[-1].end == at
            if row["alone"] == "yes" or titled or line.key(at - 1) in _COUNTRY_CUES:
                mention = Mention(line.cut(at, at + length), "Country", row["iso"], "country-known")
                return Item("C", begin, at + length, line.cut(begin, at + length), row, mention)
        return None

    def _place_prefix(self, line: Line, at: int) -> int:
        """The tokens of «TP», «TP.» or «Thành phố» before the name of a place."""
        if line.key(at) in ("tp", "tx", "tt"):
            return 2 if line.key(at + 1) == "." else 1
        if (line.key(at), line.key(at + 1)) in (("thành", "phố"), ("thủ", "đô")) and line.capital(at + 2):
            return 2
        return 1 if line.key(at) in ("tỉnh", "nước", "quận", "huyện", "thị xã") and line.capital(at + 1) else 0

    # ---- people and titles -----------------------------------------------------------------------

    def _person(self, line: Line, at: int, before: list[Item]) -> Item | None:
        if not line.capital(at):
            return None
        after_title = bool(before) and self._before_name(before)
        lexicon = self.lexicon
        end = self._remembered(line, at)
        if end:
            return self._named(line, at, end, "person-remembered")
        end = vietnamese_name(lexicon, line, at)
        place = lexicon.places.match(line.keys, at) or lexicon.countries.match(line.keys, at)
        if end and not (place and at + place[0] >= end):
            if after_title or self._stands_as_name(line, at, end):
                return self._named(line, at, end, "person-after-title" if after_title else "person-surname")
        if not after_title:
            return self._subject_name(line, at)
        end = foreign_name(lexicon, line, at)
        if end == at + 1 and not self._one_word_name(before):
            return None
        if end and not (lexicon.places.match(line.keys, at) or lexicon.countries.match(line.keys, at) or self.reader.known(line, at) or self.memory.short_at(line, at)):
            return self._named(line, at, end, "person-foreign")
        return self._given_name(line, at, before) or self._sino(line, at, before)

    def _before_name(self, before: list[Item]) -> bool:
        """Whether a title, or a title with its body or country, stands just before."""
        tags = "".join(item.tag for item in before[-7:])
        if tags[-1] in _BEFORE_NAME:
            return True
        return bool(_TITLE_AND_BODY.search(tags))

    def _named(self, line: Line, at: int, end: int, rule: str, form: str = "name") -> Item:
        mention = Mention(line.cut(at, end), "Person", line.said(at, end), rule, form)
        return Item("P", at, end, mention.span, mention=mention)

    def _remembered(self, line: Line, at: int) -> int:
        """The end of a full name that the article has given before."""
        for end in range(min(len(line), at + 6), at + 1, -1):
            if fold(line.said(at, end)) in self.memory.people and line.capital(end - 1):
                return end
        return 0

    def _stands_as_name(self, line: Line, at: int, end: int) -> bool:
        """Whether a Vietnamese name without a title names a person here, and no street or photographer."""
        if line.key(at - 1) in _NOT_A_PERSON or line.key(at - 2) in ("ảnh", "nguồn") and line.key(at - 1) == ":":
            return False
        if end - at < 3 or at == 0 and end == len(line):
            return False
        return not (line.key(at - 1) == "-" or line.key(end) == "/")

    def _one_word_name(self, before: list[Item]) -> bool:
        """Whether one foreign word is a person here: after a courtesy word, or a title of state («Tổng thống X»)."""
        title = next((item for item in reversed(before[-4:]) if item.tag in "TKR"), None)
        if title is None or title.row is None:
            return False
        return title.tag == "K" or fold(title.row["title"]) in _STATE_TITLES

    def _subject_name(self, line: Line, at: int) -> Item | None:
        """A foreign name before a reporting verb or before «, TITLE»."""
        end = foreign_name(self.lexicon, line, at)
        if self.lexicon.titles.match(line.keys, at):
            return None
        if not end or self.reader.known(line, at) or self.lexicon.countries.match(line.keys, at):
            return None
        if line.key(at) not in self.lexicon.surnames and is_vietnamese_syllable(line.tokens[at].text):
            return None
        if end - at < 2 or any(line.tokens[i].is_acronym for i in range(at, end)):
            return None
        if line.key(end) == "," and self.lexicon.titles.match(line.keys, end + 1 if end + 1 < len(line) else end):
            return self._named(line, at, end, "person-before-title")
        return None

    def _given_name(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«ông Hà», «bà Ngọc Anh»: the last syllables of a name that the article gives in full."""
        if before[-1].tag not in "KTR":
            return None
        for end in range(min(len(line), at + 3), at, -1):
            if fold(line.said(at, end)) in self.memory.given and not line.capital(end):
                return self._named(line, at, end, "person-given-name", "short")
        return None

    def _sino(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """A name without a known surname straight after a courtesy word or a country («Tổng thống X Y Z»)."""
        if before[-1].tag not in "KCTR" or stops_name(self.lexicon, line, at) or self.lexicon.places.match(line.keys, at):
            return None
        if self.lexicon.fields.match(line.keys, at) or self.reader.read(line, at):
            return None
        end = sino_name(self.lexicon, line, at)
        if end and before[-1].tag in "KC":
            return self._named(line, at, end, "person-after-courtesy")
        if before[-1].tag == "K" and not end:
            token = line.tokens[at]
            if token.is_capital and not token.is_acronym and not line.capital(at + 1) and not self._is_common(line, at):
                return self._named(line, at, at + 1, "person-one-word", "short")
        return None

    def _is_common(self, line: Line, at: int) -> bool:
        return self.lexicon.word(line, at) > 1 or line.key(at) in self.lexicon.short_heads

    def _is_title(self, line: Line, at: int, found: tuple[int, Row]) -> bool:
        """Courtesy words are lower-case or stand first; a title in capitals is one anywhere."""
        length, row = found
        if self._longer_word(line, at, length) or (row["title"].isupper() and not line.said(at, at + length).isupper()):
            return False
        if row["class"] != "courtesy":
            after = at + length
            if line.key(at) == "nguyên" and line.key(after) == "tướng":
                return False
            return row.get("person") != "no" or (after < len(line) and self.reader.read(line, after) is not None)
        return line.capital(at + 1) or not line.capital(at) or line.key(at) in ("ông", "bà", "đồng chí", "ngài")

    def _title(self, line: Line, at: int, found: tuple[int, Row]) -> list[Item]:
        length, row = found
        end = at + length
        if length > 1 and line.capital(end - 1) and fold(row.get("body", "")) == line.key(end - 1):
            body = self.reader.read(line, end - 1)
            if body and body.end > end:
                end -= 1
        items = [Item(_TITLE_TAGS[row["class"]], at, end, line.cut(at, end), row)]
        if end == at + length and row.get("field") == "yes" and line.capital(end):
            items.extend(self._sector(line, end, row))
        return items

    def _sector(self, line: Line, at: int, title: Row) -> list[Item]:
        """The sector straight after a title («Bộ trưởng Khoa học và Công nghệ»)."""
        if vietnamese_name(self.lexicon, line, at) and not self.lexicon.fields.match(line.keys, at):
            return []
        body = fold(title.get("body", ""))
        same_head = " ".join(line.keys[at : at + len(body.split())]) == body
        compound = body and not same_head and self.lexicon.word(line, at) > 1 and not line.capital(at + 1)
        if self.lexicon.heads.match(line.keys, at) and not compound and self.reader.read(line, at):
            return []
        if self.lexicon.countries.match(line.keys, at) or self._remembered(line, at):
            return []
        field_row = self.lexicon.fields.match(line.keys, at)
        end = at + field_row[0] if field_row else at
        if end > at or self.lexicon.word(line, at) > 1 and not line.capital(at + 1):
            whole = self.reader.body(line, at, _SECTOR)
            if self.lexicon.countries.match(line.keys, end) is None or end == at:
                end = max(end, whole)
        return [Item("F", at, end, line.cut(at, end))] if end > at else []

    def _field(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The sector after «TITLE phụ trách»."""
        if line.key(at) == "phụ" and line.key(at + 1) == "trách" and before and before[-1].tag in "TOC":
            end = self.reader.body(line, at + 2, {"kind": "ministry", "case": "any", "unit": "no", "head": ""}) if at + 2 < len(line) else 0
            if end > at + 2:
                return Item("F", at, end, line.cut(at, end))
        return None

    # ---- words -------------------------------------------------------------------------------------

    def _event(self, line: Line, at: int) -> Item | None:
        meeting = self.lexicon.meetings.match(line.keys, at)
        agreement = self.lexicon.agreements.match(line.keys, at)
        verb = self.lexicon.verbs.match(line.keys, at)
        longest = verb[0] if verb else 0
        if meeting and meeting[0] >= max(longest, agreement[0] if agreement else 0):
            return Item("M", at, at + meeting[0], line.cut(at, at + meeting[0]), meeting[1])
        if agreement and agreement[0] >= longest:
            return Item("A", at, at + agreement[0], line.cut(at, at + agreement[0]), agreement[1])
        return None

    def _verb(self, line: Line, at: int) -> Item | None:
        found = self.lexicon.verbs.match(line.keys, at)
        if not found or self._longer_word(line, at, found[0]):
            return None
        length, row = found
        tag = "=" if line.key(at) in ("giữ", "đảm") else _VERB_TAGS[row["group"]]
        return Item(tag, at, at + length, line.cut(at, at + length), row)

    def _longer_word(self, line: Line, at: int, length: int) -> bool:
        """Whether a listed word that is longer starts here («dự án», not «dự»)."""
        word = self.lexicon.word(line, at)
        return word > length and not any(line.capital(i) for i in range(at + 1, at + word))

    def _word(self, line: Line, at: int) -> Item:
        for length in (n for n in (3, 2, 1) if at + n <= len(line)):
            tag = _WORD_TAGS.get(" ".join(line.keys[at : at + length]))
            if tag:
                return Item(tag, at, at + length, line.cut(at, at + length))
        length = self.lexicon.word(line, at)
        if any(line.capital(i) for i in range(at + 1, at + length)):
            length = 1
        found = self.lexicon.words.match(line.keys, at)
        tag = "v" if found and found[1].get("verb") == "yes" else "w"
        return Item(tag, at, at + length, line.cut(at, at + length))


_STATE_TITLES = frozenset(
    "tổng thống|cựu tổng thống|phó tổng thống|thủ tướng|phó thủ tướng|ngoại trưởng|chủ tịch nước|bộ trưởng|thượng nghị sĩ|"
    "hạ nghị sĩ|tướng|đại tướng|quốc vương|nữ hoàng|hoàng tử|thủ hiến|giáo hoàng|đại sứ|đô đốc".split("|")
)
_COMPANY: Row = {"head": "", "kind": "company", "case": "capital", "unit": "no"}
_COMPANY_WORDS = frozenset({"doanh nghiệp", "công ty", "tập đoàn", "ngân hàng", "nhà đầu tư", "hãng"})
_SECTOR: Row = {"kind": "ministry", "case": "capital", "unit": "no", "head": ""}
_SHARED_HEADS = frozenset({"bộ", "sở", "ban", "cục", "vụ", "ngân hàng"})
_PLURALS = frozenset({"các", "hai", "ba", "bốn", "những"})
_COUNTRY_CUES = frozenset("người nước phía tại ở của và với giữa sang tới đến từ - – trưởng thống sứ tướng".split())
