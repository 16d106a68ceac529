"""Scans sentences: each becomes a row of items with one-letter tags (see items.py)."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from kg.extract.calendars import Calendar, is_day_to_come, is_done_that_day
from kg.extract.datelines import without_dateline
from kg.extract.dates import day_of_news, find_dates, is_credit
from kg.extract.items import Item, Scan, tags_of
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names import Bodies, Lands, Memory, Reader, bodies, lands, lower_heads
from kg.extract.names.company_rows import with_rows_of_firms
from kg.extract.names.line_ups import line_up
from kg.extract.names.organizations import Found
from kg.extract.names.partners import with_partners
from kg.extract.names.people import ARTICLES, People
from kg.extract.names.person_like_tails import with_person_like_tails
from kg.extract.names.personal_names import PARTICLES, after_particles
from kg.extract.names.ranks import with_upper_bodies
from kg.extract.names.titles import CHARGES, TERM, Titles
from kg.language import Language, Phrases, Row, words_of
from kg.model import Article, Mention, Sentence, Span
from kg.regex import regex

# Most words are plain: this is the constructor of their spans without the step that names the fields.
_new = tuple.__new__
__all__ = ["Item", "Scan", "Scanner"]

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
    "giữ chức": "=", "giữ chức vụ": "=", "giữ chức danh": "=", "giữa": "%", "đại diện": "r", "lãnh đạo": "r",
    "thuộc": "<", "trực thuộc": "<", "do": "d", "bởi": "d",
    "nguyên": "q", "nguyên là": "q", "cựu": "q", "cố": "q", "tân": "q",
    "kiêm": "k", "không": "!", "chưa": "!", "hoãn": "!",
    "đoàn công tác của": "r", "đoàn đại biểu của": "r", "đoàn cán bộ của": "r", "đoàn kiểm tra của": "r",
    "đoàn giám sát của": "r", "đoàn thanh tra của": "r", "đoàn khảo sát của": "r",
}  # fmt: skip
_MARKS = {"–": "-", "—": "-", "“": '"', "”": '"', "«": '"', "»": '"', "…": ".", "|": "|"}

# Of the verbs of appointment, those that say that somebody holds a post.
_HOLDING = {"giữ": "=", "nắm": "=", "đảm": "=", "kiêm": "k"}
_TENSES = words_of("tense")
# «theo kế hoạch», «lên chương trình», «có kế hoạch»: no plan that has a name.
# «Theo thỏa thuận này, A và B sẽ …»: what the text has told before.
_BINDING, _POINTED = frozenset({"agreement", "treaty"}), frozenset({",", "này", "trên"})
_BODY_OF = ["tổ", "chức"]
_NO_PLAN = frozenset({"theo", "lên", "vượt", "có", "với", "trong", "ngoài", "đúng"})
# What follows an agreement that is reached, where it tells what it is about.
_OF_MATTER = frozenset({"về", "với", "mua", "bán", "xuất", "nhập", "cung", "cắt", "ngừng", "thành", "chia"})
# «giao dịch thỏa thuận», «giấy thỏa thuận»: a kind of deal, a piece of paper.
_SIGNS = frozenset({"ký", "kí"})
_NO_DEAL = frozenset({"dịch", "giấy"})
# Nouns that small letters make ordinary words: a statement to the press, «ý nghĩa chiến lược».
_NAMED_ONLY = frozenset({"tuyên bố", "chiến lược"})
_TAGGED_WORDS = Phrases({word: {"tag": tag} for word, tag in _WORD_TAGS.items()})
# Words in small letters that may begin more than a word, beside those of _known_words.
_SMALL_STARTS = bodies.SMALL_STARTS | lands.SMALL_STARTS | lower_heads.STARTS | CHARGES | {TERM} | ARTICLES


@functools.cache
def _starts(language: Language) -> frozenset[str]:
    """The keys of tokens in small letters where more than a word may begin."""
    return _SMALL_STARTS | PARTICLES | _known_words(language).first_keys


@functools.cache
def _known_words(language: Language) -> Phrases:
    """The words that mean more to the grammar than where a word ends."""
    tables = [language.table(name) for name in ("titles", "meetings", "agreements", "verbs")]
    rows: dict[str, Row] = {next(iter(row.values())): row for table in tables for row in table}
    return Phrases({word: {} for word in _WORD_TAGS} | rows)


class Scanner:
    """Scans the sentences of one article."""

    def __init__(self, lexicon: Lexicon, article: Article) -> None:
        self.lexicon = lexicon
        self.article = article
        self.calendar = Calendar(article.published)
        self.memory = Memory()
        self.reader = Reader(lexicon)
        self.bodies = Bodies(lexicon, self.reader, self.memory)
        self.people = People(lexicon, self.reader, self.memory)
        self.titles = Titles(lexicon, self.reader, self.memory)
        self.lands = Lands(lexicon, self.reader)
        self._known_words = _known_words(lexicon.language)
        self._words = lexicon.words
        self._starts = _starts(lexicon.language)

    def scan(self, sentences: Iterable[Sentence]) -> list[Scan]:
        """The sentences as items. A first pass learns the names, a second one uses them."""
        text = self.article.text
        self.calendar.learn(text)
        lines = []
        day: Mention | None = None
        past: Mention | None = None  # the last day on which nothing is told as to come
        before_it: Mention | None = None
        for sentence in sentences:
            if before_it is not None and is_credit(text, sentence.span):
                day = before_it  # a caption tells of what its photograph shows
            last = past if is_done_that_day(text[sentence.span.start : sentence.span.end]) else day
            found, before_it = find_dates(text, sentence.span, self.calendar, last or day), day
            day = day_of_news(text, found, self.calendar, day)
            if day is not None and day is not before_it and not is_day_to_come(text, day.span.start, day.span.end):
                past = day
            sentence = without_dateline(self.lexicon, text, sentence)
            lines.append((sentence, Line(text, sentence.span), {date.span.start: date for date in found}))
        first = []
        for _, line, dates in lines:
            asked = self.memory.begin()
            items = self._items(line, dates)
            first.append((items, asked))
            self.memory.learn(items, self.lexicon)
        self.memory.settle()
        scans = []
        for (sentence, line, dates), (items, asked) in zip(lines, first, strict=True):
            same = self.memory.same_items(asked)
            if same is not None:
                items = self._items(line, dates, items[:same])
            items = with_rows_of_firms(line, with_partners(line, items))
            items = with_upper_bodies(line, with_person_like_tails(line, items))
            scans.append(Scan(sentence, line, items, tags_of(items)))
        return scans

    def _items(self, line: Line, dates: dict[int, Mention], known: Iterable[Item] = ()) -> list[Item]:
        """The items of a sentence, of which the first ones may be known."""
        items = [*known]
        at = items[-1].end if items else 0
        tokens, length = line.tokens, len(line.tokens)
        players = line_up(self.lexicon, line)
        while at < length:
            date = dates.get(tokens[at].start) if dates else None
            if date:
                end = at
                while end < length and tokens[end].start < date.span.end:
                    end += 1
                items.append(Item("D", at, end, date.span, mention=date))
            elif self._is_plain(line, at):
                items.append(self._plain(line, at))
            else:
                self.memory.items_read = len(items)
                if at in players:
                    items.append(self.people.in_line_up(line, at, players[at]))
                else:
                    items.extend(self._next(line, at, items))
            at = items[-1].end
        return items

    def _is_plain(self, line: Line, at: int) -> bool:
        """Whether a word in small letters begins nothing but a word, as most do."""
        keys = line.keys
        key = keys[at]
        if line.capitals[at] or not line.tokens[at].is_word or (at and keys[at - 1] in lands.AT):
            return False
        if key not in self._starts:
            return True
        if key in PARTICLES and after_particles(line, at) or key == "họp" and _is_led(line, at):
            return False
        return key not in _SMALL_STARTS and self._known_words.match(keys, at) is None

    def _next(self, line: Line, at: int, before: list[Item]) -> list[Item]:
        token = line.tokens[at]
        if token.text == ":" and (listed := self.bodies.examples(line, at)):
            return listed
        if not token.is_word:
            mark = _MARKS.get(token.text, token.text)
            tag = "n" if token.text[0].isdigit() or len(mark) > 1 else mark
            numbered = self.titles.number(line, at, before) if tag == "n" else None
            return [numbered or Item(tag, at, at + 1, line.cut(at, at + 1))]
        if not token.is_capital and token.key not in _SMALL_STARTS and line.key(at - 1) not in lands.AT:
            return self._small(line, at, before)
        if seat := self.lands.seat(line, at):
            return [seat]
        known = self._known_words.match(line.keys, at) is not None
        if sheet := self.bodies.paper(line, at):
            return [sheet]
        person = self.people.item(line, at, before)
        shared = self.bodies.shared_head(line, at) or self.bodies.examples(line, at)
        if shared:
            return shared
        body = None if person and person.end - at >= 3 else self.reader.read(line, at)
        if body and self._is_firm(line, at, body):
            return [self.bodies.short(line, at) or self._plain(line, at)]
        title = self._title(line, at) if known else None
        head = body.row.get("head") if body else None
        leads = title is not None and title[1]["body"] and title[1]["title"] == head
        if body and not leads and not (title and at + title[0] >= body.end) and not (person and person.end >= body.end):
            return self.bodies.items(line, at, body, before)
        if title and not (person and person.end > at + title[0]) and self.titles.is_title(line, at, title):
            return self.titles.items(line, at, title, before)
        if person:
            return [person]
        return [
            self.titles.charge(line, at, before)
            or self.titles.term(line, at, before)
            or self.bodies.short(line, at)
            or self.lands.item(line, at, before)
            or (self._event(line, at, before) or self._verb(line, at) or self._word(line, at) if known else None)
            or self._plain(line, at)
        ]

    def _is_firm(self, line: Line, at: int, body: Found) -> bool:
        """Whether what reads as a body of state is what a company is called («Hoàng Gia Sen»: no royal house)."""
        return body.row["kind"] != "company" and body.end > at + 2 and self.memory.firm_at(line, at) == body.end

    def _small(self, line: Line, at: int, before: list[Item]) -> list[Item]:
        """What begins with a word in small letters that opens no full name."""
        if line.key(at) in PARTICLES and (named := self.people.behind_particles(line, at, before)):
            return [named]
        title = self._title(line, at)
        if title and self.titles.is_title(line, at, title):
            return self.titles.items(line, at, title, before)
        return [self._event(line, at, before) or self._verb(line, at) or self._word(line, at)]

    def _title(self, line: Line, at: int) -> tuple[int, Row] | None:
        """The title at a token: «bà» and no «bà chủ» where a longer title begins with «chủ» («bà Chủ tịch X»)."""
        found = self.lexicon.titles.match(line.keys, at)
        if found is None or found[0] != 2 or line.key(at + 1) != "chủ":
            return found
        longer = self.lexicon.titles.match(line.keys, at + 1)
        return self.lexicon.titles.match(line.keys[: at + 1], at) if longer and longer[0] > 1 else found

    def _event(self, line: Line, at: int, before: list[Item]) -> Item | None:
        if line.keys[at] not in self.lexicon.event_starts:
            return None
        meeting = self.lexicon.meetings.match(line.keys, at)
        if meeting is None and (line.key(at) == "họp" and _is_led(line, at) or _are_talks(line, at)):
            return self._meeting_led(line, at)
        agreement = self.lexicon.agreements.match(line.keys, at)
        if agreement and self.lexicon.longer_word(line, at, agreement[0]):
            agreement = None  # «kế hoạch hóa gia đình»
        if agreement is None and _signs_before(line, at):
            agreement = self.lexicon.when_signed.match(line.keys, at)
        if meeting is None and agreement is None:
            return None
        verb = self.lexicon.verbs.match(line.keys, at)
        longest = verb[0] if verb else 0
        if meeting and line.key(at + meeting[0]) == "số" and line.key(at) == "chương":
            meeting = None
        if meeting and line.key(at - 1) == "nghỉ" and line.key(at) == "lễ":
            meeting = None  # «kỳ nghỉ lễ giỗ tổ»
        if meeting and line.key(at) == "ngày" and (inner := self.lexicon.meetings.match(line.keys, at + 1)):
            meeting = meeting if inner[0] < meeting[0] else None  # «hai ngày Hội thảo 25 và 26-5»
        if meeting and meeting[0] == 2 and line.key(at + 1) == "lễ":
            ceremony = self.lexicon.meetings.match(line.keys, at + 1)
            meeting = (ceremony[0] + 1, ceremony[1]) if ceremony and ceremony[0] > 1 else meeting
        sits = meeting is not None and meeting[0] > 2 and line.key(at) == "họp"
        if sits and (line.key(at - 1) in _TENSES or _ends_in_a_name(before)):
            meeting = None  # «Ủy ban X họp lần thứ 6» tells by a verb what «dự họp lần thứ 6» names
        if agreement and self._is_no_agreement(line, at, agreement, before):
            agreement = None
        if meeting and meeting[0] >= max(longest, agreement[0] if agreement else 0):
            return Item("M", at, at + meeting[0], line.cut(at, at + meeting[0]), meeting[1])
        if agreement and agreement[0] >= longest:
            return Item("A", at, at + agreement[0], line.cut(at, at + agreement[0]), agreement[1])
        return None

    def _meeting_led(self, line: Line, at: int) -> Item | None:
        """«A chủ trì họp (bàn) O về X», «dự họp có A», «sau hội đàm»: a meeting whose word leaves «cuộc» out."""
        found = self.lexicon.meetings.match(["cuộc", *line.keys[at : at + 2]], 0)
        return Item("M", at, at + found[0] - 1, line.cut(at, at + found[0] - 1), found[1]) if found else None

    def _is_no_agreement(self, line: Line, at: int, noun: tuple[int, Row], before: list[Item]) -> bool:
        """«báo Pháp Luật», «theo kế hoạch», «trong một tuyên bố», «một đối tác chiến lược», and the law of the sea in
        the name of a convention."""
        length, row = noun
        last, follow = line.key(at - 1), at + length
        if line.keys[at - 2 : at] == _BODY_OF and line.capital(at):
            return True  # «tổ chức Hiệp ước X (ABC)» is a body
        if not line.capital(at) and not line.capital(follow):
            pointed = last == "theo" and row.get("type") in _BINDING and line.key(follow) in _POINTED
            if (
                length == 2
                and not pointed
                and (last in _NO_PLAN or last in _NO_DEAL and row.get("type") == "agreement")
            ):
                return True
            if row.get("noun") in _NAMED_ONLY and line.key(follow) != "về":
                return True
            of_one = row.get("type") == "partnership" and last in ("một", "là", "thành", "làm")
            if of_one and not _is_mutual(line, at, follow, before):
                return True
        if row.get("noun") == "chiến lược" and line.key(follow) == "gia" and line.key(follow + 1) != "đình":
            return True
        in_title = last == "về" and "A" in {item.tag for item in before[-5:]}
        return line.key(at) == "luật" and (last == "pháp" or in_title or line.key(follow) == "biển")

    def _verb(self, line: Line, at: int) -> Item | None:
        found = self.lexicon.verbs.match(line.keys, at)
        if not found or self.lexicon.longer_word(line, at, found[0]):
            return None
        length, row = found
        if row["group"] == "attend" and self.lexicon.longer_word(line, at + length - 1, 1) and line.key(at) == "về":
            return None  # «Tờ trình về dự án X»: nobody comes to attend it
        if line.capital(at + length - 1) and line.keys[at + length - 1 : at + length + 1] == ["vụ", "trưởng"]:
            shorter = self.lexicon.verbs.matches(line.keys, at)  # «giữ chức | Vụ trưởng»
            length, row = next((verb for verb in shorter if verb[0] < length), found)
        last = at + length - 2
        if last > at and line.keys[last : last + 2] == ["tổ", "chức"] and line.capital(last) and not line.capital(at):
            return None  # «được Tổ chức X công nhận», «cùng Tổ chức Y»: a body
        issued = self.lexicon.agreements.match(line.keys, at + 1) if line.key(at) == "ra" else None
        if issued and issued[0] >= length:
            return Item("N", at, at + 1, line.cut(at, at + 1))  # «ra tuyên bố chung» issues it, and quotes nothing
        if line.key(at) == "đạt" and self._reaches(line, at + length - 2):
            length -= 2  # «đạt được thỏa thuận về …»: the agreement has a matter or a kind
        if row["group"] == "chair" and line.key(at) == "làm" and line.capital(at + 1):
            length, row = self.lexicon.verbs.match(["làm"], 0) or found
        tag = _HOLDING.get(line.key(at), _VERB_TAGS[row["group"]])
        return Item(tag, at, at + length, line.cut(at, at + length), row)

    def _reaches(self, line: Line, noun: int) -> bool:
        """Whether the agreement that a verb of reaching ends with is told by its matter or its kind."""
        agreement = self.lexicon.agreements.match(line.keys, noun)
        follow = line.key(noun + agreement[0]) if agreement else ""
        return agreement is not None and (agreement[0] > 2 or follow in _OF_MATTER)

    def _word(self, line: Line, at: int) -> Item:
        tagged = _TAGGED_WORDS.match(line.keys, at)
        if tagged:
            return Item(tagged[1]["tag"], at, at + tagged[0], line.cut(at, at + tagged[0]))
        return self._plain(line, at)

    def _plain(self, line: Line, at: int) -> Item:
        token = line.tokens[at]
        found = self._words.match(line.keys, at) if token.key in self._words.first_keys else None
        if found is None:
            return Item("w", at, at + 1, _new(Span, (token.start, token.end)))
        length, row = found
        if length > 1 and True in line.capitals[at + 1 : at + length]:
            length = 1
        return Item("v" if row["verb"] == "yes" else "w", at, at + length, line.cut(at, at + length))


def _is_led(line: Line, at: int) -> bool:
    """Whether «họp» names what somebody chairs («chủ trì họp về X») or where those are who follow («dự họp có A»)."""
    return line.key(at - 1) == "trì" or line.key(at - 1) == "dự" and line.key(at + 1) in ("có", "còn", "gồm", ",")


_TALKS = (["hội", "đàm"], ["hội", "kiến"])
_TIMES_OF_TALKS = frozenset({"tại", "trong", "sau", "trước"})


def _are_talks(line: Line, at: int) -> bool:
    """Whether «hội đàm» names what other things are before or after («sau hội đàm, hai bên ký X»), and is no verb."""
    told = line.key(at - 1) in _TIMES_OF_TALKS and line.keys[at : at + 2] in _TALKS
    return told and not line.capital(at) and line.key(at + 2) != "với"


def _signs_before(line: Line, at: int) -> bool:
    """Whether «ký», «ký kết» stands before a token."""
    before = line.key(at - 1)
    return before in _SIGNS or before == "kết" and line.key(at - 2) in _SIGNS


_TWO_LANDS = regex(r"C[&-]Cw{0,3}[=B]$")
# «A và B muốn trở thành đối tác chiến lược», «không phải là», «nếu»: they are none.
_HEDGES = frozenset({"nếu", "để", "không", "chưa", "sẽ", "sắp", "thể", "muốn", "mong", "hướng", "tiến", "sớm"})
_NEAR = 6


def _is_mutual(line: Line, at: int, follow: int, before: list[Item]) -> bool:
    """Whether the words [at, follow) for a partnership tell that there is one: «hai nước (nay) là đối tác toàn diện»,
    «… của nhau»."""
    near = line.keys[max(0, at - _NEAR) : at]
    if not _HEDGES.isdisjoint(near):
        return False
    if line.key(follow) == "của" and line.key(follow + 1) == "nhau":
        return True
    two = "hai nước" in " ".join(near) or _TWO_LANDS.search(tags_of(before[-7:])) is not None
    return two and line.key(at - 1) in ("là", "thành")


def _ends_in_a_name(items: list[Item]) -> bool:
    """Whether the items before a word end in who acts: a person, a body, a country, or an acronym in brackets."""
    return bool(items) and items[-1].tag in "POC)"
