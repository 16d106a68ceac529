"""Names of bodies: where one starts and how far it goes.

Official spelling capitalises the first syllable of each word of a name («Bộ Khoa học và Công nghệ»), so the
grammar reads words, not syllables: HEAD WORD+ with coordinators, inner commas and lower-case tails.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.lexicon import Lexicon, Line
from kg.extract.people import vietnamese_name
from kg.language import Row, fold, is_vietnamese_syllable

_ROMAN = re.compile(r"[IVXL]+")
_ACRONYM = re.compile(r"[A-ZĐ][A-ZĐa-z0-9&-]*[A-ZĐ0-9]")
_LOWER_HEADS = frozenset(
    "công ty|tổng công ty|tập đoàn|trường|trường đại học|đại học|trường cao đẳng|hãng|công ty cổ phần|công ty tnhh|công ty cp".split("|")
)
_EMBASSIES = frozenset({"đại sứ quán", "tổng lãnh sự quán", "lãnh sự quán", "phái đoàn", "cơ quan đại diện"})
_NAMED_AFTER_PEOPLE = frozenset("bệnh trường quỹ công học nhà bảo thư".split())
_DISTRICTS = frozenset("xã phường huyện quận tỉnh trấn".split())
_PLACE_WORDS = frozenset({"tp", "tx", "tt"})
_TOPIC_HEADS = frozenset({"committee", "international", "agency", "other"})
_COORDINATORS = frozenset({"và", "&"})
# What every state has: named only together with the country («Chính phủ Nhật Bản»).
COMMON = frozenset({"Chính phủ", "Đảng", "Nhà nước", "Trung ương", "Nội các"})
# Words that stand between a name and what is said of it; a name never runs over them.
_BOUNDARY = frozenset(
    fold(word)
    for word in "đã sẽ đang vừa cũng là có được bị cho tại ở trong khi nếu vì nên mà thì do bởi để nhằm này đó kia ấy nay "
    "hôm ngày sáng chiều tối tháng năm cùng với cùng khác không chưa phải cần mới còn nhưng hoặc hay như "
    "theo đến tới từ lên xuống ra vào lại khóa nhiệm".split()
)


@dataclass(frozen=True)
class Found:
    """A body that starts at a token: where it ends, its row of the lexicon, the rule that found it."""

    end: int
    row: Row
    rule: str
    acronym: str = ""
    acronym_end: int = 0


class Reader:
    """Reads names of bodies in a line."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def read(self, line: Line, at: int) -> Found | None:
        """The body whose name starts at a token, or None."""
        known = self.known(line, at)
        headed = self._headed(line, at)
        if known and headed:
            return headed if headed.end > known.end else known
        return headed or known

    def known(self, line: Line, at: int) -> Found | None:
        """A listed name («ASEAN», «Bộ Chính trị»), spelt with the capitals of the list."""
        found = self.lexicon.names.match(line.keys, at)
        if not found:
            return None
        length, row = found
        if row.get("acronym") == "yes":
            if line.said(at, at + length).replace(" ", "") != row["form"].replace(" ", ""):
                return None
        elif not line.capital(at):
            return None
        end = at + length
        acronym, acronym_end = self._bracket(line, end)
        return Found(end, row, "organization-known", acronym, acronym_end)

    def _headed(self, line: Line, at: int) -> Found | None:
        """A name that starts with a head. A long head may be the beginning of a longer name («Học viện Chính trị»
        of «Học viện Chính trị - Hành chính khu vực I»): then the shorter head reads further."""
        best: Found | None = None
        for length, row in self.lexicon.heads.matches(line.keys, at):
            found = self._after_head(line, at, length, row)
            if found and (best is None or found.end > best.end):
                best = found
        return best

    def _after_head(self, line: Line, at: int, length: int, row: Row) -> Found | None:
        after = at + length
        if not line.capital(at) and not self._lower_head(line, at, after):
            return None
        if line.tokens[at].is_acronym and not row["head"][:2].isupper():
            return None
        if (land := self._land(line, at)) and land[0] > length or self._is_delegation(line, at, after):
            return None
        if any((other := table.match(line.keys, at)) and other[0] > length for table in (self.lexicon.titles, self.lexicon.meetings)):
            return None
        edge = self._acronym_edge(line, at, after)
        if (event := self.lexicon.meetings.match(line.keys, at)) and event[0] == length and not edge:
            return None
        if edge:
            acronym, close = self._bracket(line, edge)
            return Found(edge, row, "organization-acronym", acronym, close)
        end = self.body(line, after, row)
        if end == after:
            return Found(after, row, "organization-alone") if row["case"] == "alone" and line.capital(at) else None
        if line.key(end - 1) in _DISTRICTS or line.key(end - 1) in _PLACE_WORDS:
            return None
        end = self._extended(line, end, row)
        acronym, close = self._bracket(line, end)
        return Found(end, row, "organization-head", acronym, close)

    def _is_delegation(self, line: Line, at: int, after: int) -> bool:
        """«Đoàn đại biểu Việt Nam» travels and is no body; «Đoàn đại biểu Quốc hội» is one."""
        name = fold(line.said(at, after))
        return name in ("đoàn", "đoàn đại biểu", "đoàn công tác", "đoàn cấp cao") and line.key(after) != "quốc"

    def _lower_head(self, line: Line, at: int, after: int) -> bool:
        """Whether a head in lower case is followed by a proper name («công ty Consultrans»), not by a country."""
        if fold(line.said(at, after)) not in _LOWER_HEADS or not line.capital(after):
            return False
        return not (self.lexicon.countries.match(line.keys, after) or self.lexicon.places.match(line.keys, after))

    # ---- the body of a name --------------------------------------------------------------------

    def body(self, line: Line, at: int, row: Row) -> int:
        """The position after the words of a name that follow its head; ``at`` when there are none."""
        field = self.lexicon.fields.match(line.keys, at)
        end = at + field[0] if field and line.capital(at) else at
        if end == at and row["case"] != "alone":
            end = self._lower_run(line, at, row)
        while end < len(line):
            step = self._word(line, end, at, row)
            if step <= end:
                break
            end = step
        return end

    def _word(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after the next word of a name, or ``at`` when the name ends here."""
        token = line.tokens[at]
        if token.is_word and token.is_capital:
            return self._capital_word(line, at, start, row)
        if token.is_word:
            return self._lower_word(line, at, start, row)
        if token.text.isdigit() and at > start and len(token.text) <= 3:
            unit = line.key(at - 1)
            named = self._named_before(line, at)
            numbered = unit in ("số", "khu", "vực") or not named and (line.capital(at - 1) or row["kind"] in ("company", "university"))
            return at + 1 if numbered and line.key(at + 1) not in ("/", "-", "%", "năm", "tháng", "người") else at
        if token.text in "-–—" and at > start and row["kind"] == "committee" and self._land_before(line, at) and line.capital(at + 1):
            partner = self.lexicon.countries.match(line.keys, at + 1) or self.lexicon.names.match(line.keys, at + 1)
            return at + 1 + partner[0] if partner else at
        if token.text in "-–—" and at > start and self._continues(line, at + 1):
            return self._joined(line, at, start, row)
        if token.text == "&" and at > start and line.capital(at + 1):
            return self._joined(line, at, start, row)
        if token.text == "," and at > start:
            return self._inner_comma(line, at, start, row)
        if token.text == "." and line.tight(at) and line.tight(at + 1) and line.capital(at + 1) and len(line.key(at - 1)) < 3:
            return at + 2
        return at

    def _joined(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after a dash, «&» or «và» and the word that it joins to the name, or ``at``."""
        end = self._capital_word(line, at + 1, start, row)
        return end if end > at + 1 else at

    def _capital_word(self, line: Line, at: int, start: int, row: Row) -> int:
        lexicon = self.lexicon
        if line.key(at) in _BOUNDARY and not self._is_word_here(line, at):
            return at
        if self._is_foreign(line, at) and at > start and self._foreign_ends(line, at, row):
            return at
        title = lexicon.titles.match(line.keys, at)
        if title and title[0] > 1 and title[1]["class"] == "post" and fold(row.get("head", "")) not in ("ban", "hội", "câu lạc bộ", "hiệp hội"):
            return at
        if line.key(at) in _PLACE_WORDS:
            named = at + (2 if line.key(at + 1) == "." else 1)
            found = lexicon.places.match(line.keys, named) if named < len(line) else None
            return named + found[0] if found else at + 1
        place = self._land(line, at)
        if at > start and line.key(at - 1) in _DISTRICTS and not place:
            return at + 1 + int(line.capital(at + 1) and line.tokens[at + 1].is_word)
        person = self._person_end(line, at)
        if person and (person - at >= 3 or not self._is_word_here(line, at)):
            short = person - at <= {"university": 3, "company": 2}.get(row["kind"], 0)
            named_after = short or at == start and fold(row.get("head", "")).split(" ")[0] in _NAMED_AFTER_PEOPLE
            return person if named_after else at
        if place:
            return at + place[0]
        if at > start and row["kind"] != "company" and not line.tokens[at].is_acronym and self._land_before(line, at):
            return at
        if at > start:
            if lexicon.titles.match(line.keys, at) and not self._is_word_here(line, at):
                return at
            head = lexicon.heads.match(line.keys, at)
            if head and head[1]["case"] != "none":
                return self._nested(line, at, head, row)
        else:
            head = lexicon.heads.match(line.keys, at)
            if head and row.get("unit") != "yes" and row["kind"] not in ("party", "government", "other", "committee"):
                if head[0] >= 1 and self.body(line, at + head[0], head[1]) > at + head[0] and not self._is_word_here(line, at):
                    return at
            elif head and self.body(line, at + head[0], head[1]) > at + head[0]:
                return self.body(line, at + head[0], head[1])
        return at + self._word_length(line, at)

    def _land(self, line: Line, at: int) -> tuple[int, Row] | None:
        """The country or place that starts at a token; a clipped country («Trung») only where no word starts."""
        country = self.lexicon.countries.match(line.keys, at)
        if country and country[1].get("type") == "clipped" and self._is_word_here(line, at):
            country = None
        return country or self.lexicon.places.match(line.keys, at)

    def _is_foreign(self, line: Line, at: int) -> bool:
        token = line.tokens[at]
        return token.is_word and token.is_capital and not token.is_acronym and not is_vietnamese_syllable(token.text)

    def _foreign_ends(self, line: Line, at: int, row: Row) -> bool:
        """Whether foreign words after the first word of a name are somebody's name, not a part of it."""
        if row["kind"] in ("company", "university"):
            return False
        run = line.capital(at + 1) and line.tokens[at + 1].is_word or line.key(at + 1) == "-" and line.tight(at + 1)
        return row.get("head") == "" or row["case"] == "alone" or run or self._named_before(line, at)

    def _person_end(self, line: Line, at: int) -> int:
        """The position after the personal name that starts here, or 0; a place is none («Thái Bình Dương»)."""
        person = vietnamese_name(self.lexicon, line, at)
        place = self.lexicon.countries.match(line.keys, at) or self.lexicon.places.match(line.keys, at)
        return 0 if place and at + place[0] >= person else person

    def _nested(self, line: Line, at: int, head: tuple[int, Row], row: Row) -> int:
        """A name inside a name («Đảng ủy Cục Sở hữu trí tuệ»): straight after its head only."""
        if self._is_word_here(line, at) and not head[1]["kind"] in ("ministry",):
            return at + self._word_length(line, at)
        return at

    def _is_word_here(self, line: Line, at: int) -> bool:
        """Whether a capital starts a word of several syllables, lower-case from the second on («Tổ chức»)."""
        length = self.lexicon.word(line, at)
        return length > 1 and not line.capital(at + 1)

    def _word_length(self, line: Line, at: int) -> int:
        """The tokens of the capitalised word at a position: its other syllables are lower-case and listed."""
        if line.tokens[at].is_acronym:
            return 1
        found = self.lexicon.words.match(line.keys, at)
        while found:
            length = found[0]
            if not any(line.capital(i) for i in range(at + 1, at + length)):
                return length
            found = _shorter(self.lexicon, line, at, length)
        return 2 if self._unlisted_word(line, at) else 1

    def _unlisted_word(self, line: Line, at: int) -> bool:
        """Whether a capital and one small syllable make a word that no list has («Sáng chế»): the small syllable
        starts no other word and no clause."""
        key = line.key(at + 1)
        if at + 1 >= len(line) or not line.tokens[at + 1].is_word or line.capital(at + 1) or key in _BOUNDARY:
            return False
        if key in _LINKS or key in _BOUNDARY:
            return False
        lexicon = self.lexicon
        known = lexicon.words.match(line.keys, at + 1) or lexicon.verbs.match(line.keys, at + 1) or lexicon.tails.match(line.keys, at + 1)
        return known is None and not lexicon.countries.match(line.keys, at) and not lexicon.places.match(line.keys, at)

    def _lower_word(self, line: Line, at: int, start: int, row: Row) -> int:
        key = line.key(at)
        if key in ("và", "&") and at > start:
            if self._continues(line, at + 1) and not self._list_goes_on(line, at + 1, row):
                return self._joined(line, at, start, row)
            tail = self.lexicon.tails.match(line.keys, at + 1)
            if tail and tail[1]["role"] == "inside" and row["case"] != "alone" and self._field_half(line, at):
                return at + 1 + tail[0]
            return at
        if key == "số" and at > start and not self._named_before(line, at) and not line.key(at + 1)[:1].isdigit():
            return at + 1
        if key in _BOUNDARY or self.lexicon.verbs.match(line.keys, at) and not self.lexicon.tails.match(line.keys, at):
            return at
        tail = self.lexicon.tails.match(line.keys, at)
        if tail and tail[1]["role"] == "place":
            return at + tail[0] if line.capital(at + tail[0]) or line.key(at + tail[0]) in _PLACE_WORDS else at
        if at > start and self._named_before(line, at):
            return at
        if tail:
            return at + tail[0]
        word = self.lexicon.words.match(line.keys, at)
        unit = row.get("unit") == "yes"
        if at > start and word and word[1]["verb"] == "no" and (unit or _closes_names(word[1])):
            return at + word[0]
        if at > start and row["kind"] == "company" and line.capital(at + 1) and not word and key not in _LINKS:
            return at + 1
        return self._closing_pair(line, at) if unit and at > start else at

    def _closing_pair(self, line: Line, at: int) -> int:
        """The position after two unlisted small syllables that close the name of a unit, or ``at``."""
        pair = line.keys[at : at + 2]
        if len(pair) < 2 or not all(line.tokens[i].is_word and not line.capital(i) for i in (at, at + 1)):
            return at
        ends = line.key(at + 2) in (",", ";", ".", ")", "(", "và", "cùng", "đã", "")
        return at + 2 if ends and not _BOUNDARY.intersection(pair) else at

    def _field_half(self, line: Line, at: int) -> bool:
        return line.capital(at - 2) or line.capital(at - 1)

    def _continues(self, line: Line, at: int) -> bool:
        """Whether a capitalised word of the same name follows a coordinator or a dash."""
        if not line.capital(at) or self._person_end(line, at) and not self._is_word_here(line, at):
            return False
        title = self.lexicon.titles.match(line.keys, at)
        if title and (title[0] > 1 or not self._is_word_here(line, at)):
            return False
        head = self.lexicon.heads.match(line.keys, at)
        if head and not self._is_word_here(line, at):
            return False
        if head and self.body(line, at + head[0], head[1]) > at + head[0]:
            return False
        return not self.lexicon.names.match(line.keys, at)

    def _list_goes_on(self, line: Line, at: int, row: Row) -> bool:
        """Whether the words after «và» are a name of their own: a country after a country-less name, an acronym."""
        if line.tokens[at].is_acronym:
            return True
        place = self.lexicon.countries.match(line.keys, at) or self.lexicon.places.match(line.keys, at)
        if place:
            return row["kind"] != "committee" or not self._pair_before(line, at - 1)
        return self._named_before(line, at - 1) or not (self._is_word_here(line, at) or self.lexicon.fields.match(line.keys, at) or self._word_length(line, at) > 1)

    def _named_before(self, line: Line, at: int) -> bool:
        """Whether a proper name (an acronym, a country, a place) ends just before a token."""
        return line.tokens[at - 1].is_acronym or self._land_before(line, at)

    def _land_before(self, line: Line, at: int) -> bool:
        """Whether the name of a country or a place ends just before a token."""
        tables = (self.lexicon.countries, self.lexicon.places)
        return any(
            (found := table.match(line.keys, i)) is not None and i + found[0] == at
            for i in range(max(0, at - 4), at)
            for table in tables
        )

    def _pair_before(self, line: Line, at: int) -> bool:
        """Whether a country stands before «và»: «giữa Việt Nam và Hoa Kỳ»."""
        return any(
            (found := self.lexicon.countries.match(line.keys, i)) is not None and i + found[0] == at
            for i in range(max(0, at - 4), at)
        )

    def _inner_comma(self, line: Line, at: int, start: int, row: Row) -> int:
        """«Văn hóa, Thể thao và Du lịch»: a comma inside a name is followed by a capitalised word, «và» and
        another one; a party cell may have more commas («Chi bộ Tổ chức cán bộ, Hợp tác quốc tế»)."""
        if not self._continues(line, at + 1) or self.lexicon.countries.match(line.keys, at + 1):
            return at
        if self.lexicon.places.match(line.keys, at + 1) or not self._is_word_here(line, at + 1):
            return at
        end = at + 1 + self._word_length(line, at + 1)
        if row.get("unit") == "yes" and row["kind"] == "party":
            return end
        while end < len(line) and line.tokens[end].is_word and (tail := self.lexicon.tails.match(line.keys, end)):
            end += tail[0]
        if line.key(end) in _COORDINATORS and self._continues(line, end + 1) and self._is_word_here(line, end + 1):
            return self._capital_word(line, end + 1, start, row)
        return at

    def nested(self, line: Line, at: int, end: int) -> tuple[int, Found] | None:
        """(start, body) of the body whose name closes another name («Đảng bộ Cục Sở hữu trí tuệ»), or None."""
        head = self.lexicon.heads.match(line.keys, at)
        for start in range(at + (head[0] if head else 1), end):
            if line.capital(start) and not self._inside_land(line, start) and not self._is_word_here(line, start):
                found = self.read(line, start)
                if found and found.end == end and line.said(start, end) not in COMMON:
                    return start, found
        return None

    def _inside_land(self, line: Line, at: int) -> bool:
        """Whether a token is a later part of the name of a country or a place («Tây Ban Nha»)."""
        return any(
            (found := table.match(line.keys, i)) is not None and i + found[0] > at
            for i in range(max(0, at - 3), at)
            for table in (self.lexicon.countries, self.lexicon.places)
        )

    # ---- names in lower case -------------------------------------------------------------------

    def _lower_run(self, line: Line, at: int, row: Row) -> int:
        """Lower-case words between a head and the proper name that closes it («Hội đồng tư vấn doanh nghiệp
        APEC»); ``at`` when no proper name closes them."""
        end = at
        while end < len(line) and end - at < 12:
            token = line.tokens[end]
            if token.is_word and token.is_capital:
                named = self.lexicon.countries.match(line.keys, end) or self.lexicon.names.match(line.keys, end)
                closed = named or token.is_acronym or row["kind"] == "company" or row["case"] == "any" and self._is_word_here(line, end)
                return end if end > at and closed else at
            if not token.is_word or (token.key in _BOUNDARY and token.key not in ("về",)) or token.key == "của":
                return at
            if self.lexicon.verbs.match(line.keys, end) and not self.lexicon.tails.match(line.keys, end):
                return at
            end += self.lexicon.word(line, end)
        return at

    def _acronym_edge(self, line: Line, at: int, after: int) -> int:
        """The position of «(ABC)» that closes the name whose head ends at ``after``, or 0."""
        for end in range(after, min(len(line) - 2, after + 18)):
            token = line.tokens[end]
            if token.text == "(":
                return end if end > after and self._bracket(line, end)[1] else 0
            if token.text in ";:.,\"“”!?" and not (token.text == "," and self._inner_comma(line, end, after, _ANY) > end):
                return 0
            if token.key in _BOUNDARY or (token.is_capital and self._person_end(line, end) - end >= 3):
                return 0
            if end > after and token.is_capital and self.lexicon.heads.match(line.keys, end) and line.key(end - 1) != "của":
                if not self._is_word_here(line, end) or self.read(line, end):
                    return 0
            verb = self.lexicon.verbs.match(line.keys, end)
            longer = verb is not None and self.lexicon.word(line, end) > verb[0]
            if verb and not longer and not token.is_capital and verb[1]["group"].startswith(("report", "meet", "receive", "sign")):
                return 0
        return 0

    def _bracket(self, line: Line, at: int) -> tuple[str, int]:
        """The acronym or second name in brackets after a name, and the position after the brackets."""
        if at + 2 < len(line) and line.tokens[at].text == "(":
            for end in range(at + 2, min(at + 8, len(line))):
                if line.tokens[end].text == ")":
                    inside = line.said(at + 1, end)
                    if not line.tokens[at + 1].is_capital:
                        return "", 0
                    single = bool(_ACRONYM.fullmatch(inside))
                    if single or (end - at <= 7 and all(line.capital(i) or not line.tokens[i].is_word for i in range(at + 1, end))):
                        named = not (self.lexicon.countries.match(line.keys, at + 1) or self.lexicon.places.match(line.keys, at + 1))
                        if (named or single) and line.key(at + 1) not in _PLACE_WORDS and not set(inside) & set(",:;/"):
                            return inside, end + 1
                    return "", 0
        return "", 0

    # ---- phrases that belong to a name ----------------------------------------------------------

    def _extended(self, line: Line, end: int, row: Row) -> int:
        """«về X», «giữa A và B» after the name of a committee, «của A» before an acronym in brackets."""
        if row["kind"] in _TOPIC_HEADS and row["case"] == "any" and line.key(end) == "về" and not line.tokens[end - 1].is_acronym:
            end = self._topic(line, end + 1, row) or end
        if fold(row.get("head", "")) in _EMBASSIES and line.key(end) in ("tại", "ở", "bên"):
            country = self.lexicon.countries.match(line.keys, end + 1) or self.lexicon.places.match(line.keys, end + 1)
            end += 1 + country[0] if country else 0
        if line.key(end) == "nước" and (country := self.lexicon.countries.match(line.keys, end + 1)):
            end += 1 + country[0]
        if row["kind"] == "committee" and line.key(end) == "giữa":
            first = self.lexicon.countries.match(line.keys, end + 1)
            if first and line.key(end + 1 + first[0]) in ("và", "với"):
                second = self.lexicon.countries.match(line.keys, end + 2 + first[0])
                if second:
                    end += 2 + first[0] + second[0]
        return end

    def _topic(self, line: Line, at: int, row: Row) -> int:
        """The position after «về X», X a capitalised phrase or lower-case words, or 0."""
        if line.capital(at):
            end = self.body(line, at, _ANY)
            return end if end > at else 0
        end = at
        while end < len(line):
            token = line.tokens[end]
            if token.text == "," and end > at and (listed := self._listed_topic(line, end)):
                return listed
            if not token.is_word:
                break
            word = self.lexicon.words.match(line.keys, end)
            if token.key == "và" and end > at:
                following = self.lexicon.words.match(line.keys, end + 1) if end + 1 < len(line) else None
                if not following or line.capital(end + 1) or following[1].get("verb") == "yes":
                    break
                end += 1 + following[0]
                continue
            if not word or (word[1].get("verb") == "yes" and end > at and not self.lexicon.tails.match(line.keys, end)):
                break
            end += word[0]
        return end if end > at else 0


    def _listed_topic(self, line: Line, at: int) -> int:
        """The position after «, X và Y» that goes on with a topic in small letters, or 0."""
        end = at + 1
        while end < len(line) and end - at < 8 and line.key(end) != "và":
            word = self.lexicon.words.match(line.keys, end)
            if not word or line.capital(end):
                return 0
            end += word[0]
        if line.key(end) != "và":
            return 0
        end += 1 + (line.key(end + 1) == "các")
        word = self.lexicon.words.match(line.keys, end)
        if not word or line.capital(end):
            return 0
        end += word[0]
        return end + 1 if line.key(end) == "khác" else end


_LINKS = frozenset("và về của các giữa thuộc trực tỉnh huyện xã quận phường nói hay nêu".split())


def _closes_names(word: Row) -> bool:
    """Whether a word in small letters stands inside names often enough to be read as a part of one."""
    inside = int(word["in_name"])
    return inside >= 5 and inside * 6 >= int(word.get("count", inside))


_ANY: Row = {"kind": "committee", "case": "any", "unit": "no"}


def _shorter(lexicon: Lexicon, line: Line, at: int, length: int) -> tuple[int, Row] | None:
    return lexicon.words.match(line.keys[: at + length - 1], at) if length > 2 else None


def clipped(name: str, head: Row | None) -> str:
    """The name without its head («Tập đoàn BRG» → «BRG»), or the empty string.

    >>> clipped("Tập đoàn BRG", {"head": "Tập đoàn"})
    'BRG'
    """
    if not head or "head" not in head or not fold(name).startswith(fold(head["head"]) + " "):
        return ""
    return name[len(head["head"]) :].strip()
