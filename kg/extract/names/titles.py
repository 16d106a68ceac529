"""Titles in a sentence: posts, ranks and courtesy words, and the sector that follows a title."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.items import Item, tags_of
from kg.extract.lexicon import SHORT_CENTRAL, Lexicon, Line
from kg.extract.names.areas import area_of_title, area_told_alone, of_all_areas
from kg.extract.names.charges import matter
from kg.extract.names.company_names import may_honour
from kg.extract.names.firms_of_titles import Firms
from kg.extract.names.kings import KING, is_king_abroad
from kg.extract.names.lower_heads import SEVERAL
from kg.extract.names.memory import Memory
from kg.extract.names.name_words import SECTOR
from kg.extract.names.organizations import Found, Reader
from kg.extract.names.other_forms import told_again
from kg.extract.names.personal_names import foreign_name, vietnamese_name
from kg.extract.names.small_sectors import sector_of_unit, small_sector
from kg.extract.names.small_words import BOUNDARY, is_short_word
from kg.extract.names.title_tails import (
    WITH_LONGER_SECTOR,
    land_beside,
    more_of_title,
    of_that_land,
    region_of_post,
    rest_of_sector,
    seat_of_envoy,
    second_sector,
)
from kg.language import Row, fold, words_of
from kg.model import Mention
from kg.regex import regex

# «Phó Trưởng Ban thường trực Ban X»: how a post is held stands between the title and its body.
_MANNERS = frozenset({"thường trực", "chuyên trách", "điều hành"})
# The word in small letters with which a sector begins that no title stands just before («phụ trách X»).
CHARGE = "phụ"
CHARGES = frozenset({CHARGE, "khu", "về", "ngành", "khối", "mảng", "của"})
# «Đại biểu Quốc hội khóa XIII, XIV»: the terms of a post.
TERM = fold("khóa")
_COMMITTEES = words_of("party committee of a place")
_LONGEST_CHARGE = 10
# «Người phát ngôn của Chính phủ A», «Trưởng Ban Chỉ đạo X của Chính phủ»: the government of the land itself.
_GOVERNMENT = ["chính", "phủ"]
# «có toàn quyền», «được trao toàn quyền»: a right and no governor.
_GIVEN = frozenset({"có", "được", "trao", "nắm", "giữ", "cho"})
_SMALL_UNITS = (["ban"], ["công", "an"], ["đoàn", "đại", "biểu", "quốc", "hội"])
_AREAS_OF_BODIES = frozenset({"huyện", "quận", "xã", "phường", "thị xã", "thị trấn"})
# «Trưởng Ban X» is «Trưởng Ban» of «Ban X», «Bí thư Đảng ủy X» is «Bí thư» of «Đảng ủy X».
_FUSED = frozenset({"trưởng", "phó"})
_TITLED = regex(r"T[TOCLF()o~]{0,4}$")
# «Đặc phái viên của Tổng thư ký Liên hợp quốc về vấn đề X».
_OF_MATTERS = regex(r"T(?:~T)?[CO]?(?:\(o\))?$")
_WITH_A_MATTER = tuple(words_of("title with a matter"))
_NUMBER = regex(r"[IVXL]+|\d{1,2}")
_INSTITUTE = "viện"
# «HLV trưởng X», «chiến lược gia trưởng X»: the first of a calling, and who leads no body.
_CALLED_CHIEF = frozenset({"hlv", "viên", "gia"})
# «ông A, Chủ tịch Hội đồng B»: a name behind the post of somebody named is that of the body.
_OF_NAMED = regex(r"P(?:\([^)]*\))?[,-]$")
_OF_GATHERING = regex(r"20\d\d|\d{1,2}")
# «A, người đứng đầu X», «A (hiện) là người đứng đầu X», «bổ nhiệm A làm người đứng đầu X».
_LEADER, _MEMBER, _BOARDS = "Người đứng đầu", "Thành viên", frozenset({"ban", "ủy", "uỷ", "hội"})
_NAME_BESIDE = regex(r"P(?:\([^()]*\))?(?:[,-]|,?[wv]{0,3}[=B])$")
_TITLE_TAGS = {"post": "T", "courtesy": "K", "rank": "R", "degree": "R", "occupation": "R"}


class Titles:
    """Makes the items of titles."""

    def __init__(self, lexicon: Lexicon, reader: Reader, memory: Memory) -> None:
        self.lexicon = lexicon
        self.reader = reader
        self.memory = memory
        self.firms = Firms(lexicon, reader, memory)

    def is_title(self, line: Line, at: int, found: tuple[int, Row]) -> bool:
        """Courtesy words are lower-case or stand first; a title in capitals is one anywhere."""
        length, row = found
        if self.lexicon.longer_word(line, at, length) or (
            row["title"].isupper() and not line.said(at, at + length).isupper()
        ):
            return False
        if line.key(at - 1) == "đoàn" and line.keys[at : at + length] == ["chủ", "tịch"]:
            return False  # «Đoàn Chủ tịch» is who presides over a congress
        if line.keys[at : at + length] == ["toàn", "quyền"] and line.key(at - 1) in _GIVEN:
            return False
        if line.key(at) == "quyền" and line.key(at - 1) == "uỷ":
            return False  # «… Thành ủy quyền Thứ trưởng A»
        if row["class"] != "courtesy":
            after = at + length
            if line.key(at) == KING and length == 1 and not is_king_abroad(self.lexicon, line, at):
                return False
            if line.key(at) == "nguyên" and line.key(after) == "tướng":
                return False
            if line.key(at) == "trưởng" and length == 1 and line.key(at - 1) in _CALLED_CHIEF:
                return False
            return row.get("person") != "no" or (after < len(line) and self.reader.read(line, after) is not None)
        place = self.lexicon.places.match(line.keys, at) if line.capital(at) else None
        if place and place[0] > length:
            return False  # «Bà Rịa – Vũng Tàu»
        inside = line.capital(at) and at > 0 and line.tokens[at - 1].is_word
        if inside and line.keys[at : at + length] == ["anh"]:
            return False  # «Thủ tướng Anh Theresa May»
        return line.capital(at + 1) or not line.capital(at) or row["title"] in ("ông", "bà", "đồng chí", "ngài")

    def items(self, line: Line, at: int, found: tuple[int, Row], before: list[Item]) -> list[Item]:
        if line.keys[at + found[0] - 2 : at + found[0]] == ["phụ", "trách"] and self._has_charge(line, at + found[0]):
            found = self.lexicon.titles.match(line.keys[: at + found[0] - 2], at) or found
        if line.keys[at + found[0] - 2 : at + found[0] + 1] == ["quốc", "vụ", "viện"]:  # «Ủy viên» of «Quốc vụ viện»
            found = self.lexicon.titles.match(line.keys[: at + found[0] - 2], at) or found
        length, row = found
        if row["title"] in (_LEADER, _MEMBER) and self._leads(line, at, at + length, row, before):
            row = {**row, "class": "post"}
        length += more_of_title(line, at, at + length) if row["class"] == "post" else 0
        end = at + length
        start = _body_start(line, at, end, row)
        whole = self.lexicon.titles.match(line.keys[:start], at) if start else None
        parted = whole is not None and at + whole[0] == start and line.key(start - 1) not in _FUSED
        unit = None if parted else self._unit(line, end, row)
        start = 0 if unit else start
        body = self.reader.read(line, start) if start else None
        if unit or body and body.end > end:
            end = unit.start if unit else start
        own = None if unit or end > at + length else self._body_of_its_place(line, at, end, row)
        tag = "R" if _would_be(line, at) else _TITLE_TAGS[row["class"]]
        items = [Item(tag, at, end, line.cut(at, end), row, nested=own, nested_row=self._row_of_its_place(own))]
        if unit:
            return [*items, unit]
        if end == at + length and row["class"] == "post" and (whose := self._head_alone(line, end, row, before)):
            last = whose.end
            items = [replace(items[0], end=last, span=line.cut(at, last), nested=whose.mention, nested_row=whose.row)]
        elif end == at + length and row.get("field") == "yes":
            items += self._sector(line, end, row) if line.capital(end) else self._small_sector(line, end)
        elif end == at + length and (more := self._more_of_sector(line, end, row)):
            items += more
        elif end == at + length and row.get("field") == "name":
            items += self._works(line, end)
        elif (
            end == at + length
            and row["class"] == "post"
            and (
                last := second_sector(self.lexicon, self.reader, line, end)
                or area_told_alone(self.lexicon, line, end, row)
            )
        ):
            items = [replace(items[0], end=last, span=line.cut(at, last))]
        if row["class"] == "post":
            if seat := seat_of_envoy(self.lexicon, line, items[-1].end, row):
                return [*items, seat]
            if beside := land_beside(self.lexicon, line, items[-1].end, row):
                return [*items, *beside]
            items = of_that_land(line, items)
            if line.key(end - 1) == "vực" and (region := region_of_post(self.lexicon, line, end)):
                return [*items, region]
            at = items[-1].end
            whose = area_of_title(self.lexicon, line, at) or (self._body_in_small(line, end) if at == end else None)
            whose = whose or self.firms.at_title(line, at, row, before) or self.firms.small(line, at, row)
            items += [whose] if whose else self.firms.of_title(line, at, row)
        return items

    def _leads(self, line: Line, start: int, at: int, row: Row, before: list[Item]) -> bool:
        """Whether «người đứng đầu» tells a post: it stands before a body, no government, beside the name of who leads
        it («A, người đứng đầu Ủy ban X», «người đứng đầu Ủy ban X A»). «Thành viên» tells one before a board."""
        body = self.reader.read(line, at)
        if body is None or body.row["kind"] == "government":
            return False
        if row["title"] == _MEMBER and (line.key(start - 1) in SEVERAL or line.key(at) not in _BOARDS):
            return False
        named = vietnamese_name(self.lexicon, line, body.end) or foreign_name(self.lexicon, line, body.end)
        return bool(named) or _NAME_BESIDE.search(tags_of(before[-8:])) is not None

    def _body_in_small(self, line: Line, at: int) -> Item | None:
        """The body behind a title whose head is in small letters («Chủ tịch liên đoàn luật sư Việt Nam»), or that «T.Ư»
        stands before («Chủ tịch T.Ư Hội X»)."""
        if at < len(line) and line.tokens[at].text in SHORT_CENTRAL and (central := self.reader.known(line, at + 1)):
            return self._held(line, at + 1, at, central)
        if at >= len(line) or line.capital(at) or self.reader.read(line, at) is not None:
            return None
        acts = self.lexicon.verbs.match(line.keys, at)
        if acts and acts[0] > 1 or line.keys[at : at + 2] == ["sở", "hữu"]:
            return None  # «Chủ tịch nước hội kiến Chủ tịch X», «Tùy viên sở hữu trí tuệ của X»
        found = self.reader.small_head(line, at)
        return self._held(line, at, at, found) if found else None

    def _held(self, line: Line, at: int, start: int, found: Found) -> Item | None:
        """The body, named from a token on, at which a title is held; its item begins behind the title, at ``start``,
        and ends behind the brackets that tell its name once more. None for a venue, which has no officers."""
        if found.is_venue:
            return None
        name = line.said(at, found.end)
        mention = Mention(line.cut(at, found.end), "Organization", name[:1].upper() + name[1:], "organization-of-title")
        item = Item("O", start, found.end, line.cut(start, found.end), found.row, mention)
        if again := told_again(self.lexicon, line, at, found.end):
            item.nested = Mention(line.cut(*again), "Organization", line.said(*again), "organization-bracket", "short")
            item.end, item.span = again[1] + 1, line.cut(start, again[1] + 1)
            self.memory.define(item.nested.name, found.row)
        return item

    def _body_of_its_place(self, line: Line, at: int, end: int, title: Row) -> Mention | None:
        """«UBND tỉnh» inside «Chủ tịch UBND tỉnh», «Đảng ủy» inside «Bí thư Đảng ủy»: a body that the article may have
        named in full before."""
        start = _body_start(line, at, end, title)
        if not start or of_all_areas(line, end):
            return None
        placed = start + len(fold(title["body"]).split()) < end
        rule = "organization-of-its-place" if placed else "organization-head-only"
        return Mention(line.cut(start, end), "Organization", line.said(start, end), rule, "nominal")

    def _row_of_its_place(self, body: Mention | None) -> Row | None:
        """The row of the body of a place inside a title, which tells its kind where the article names it so alone."""
        placed = body is not None and body.rule == "organization-of-its-place"
        return self.lexicon.head_of(body.name) if body is not None and placed else None

    def _head_alone(self, line: Line, at: int, title: Row, before: list[Item]) -> Item | None:
        """The head of a body, told before, between a title and the name of whoever has it («Giám đốc Sở A», «Chủ tịch
        Hiệp hội A»)."""
        small = " ".join(line.keys[at : at + 2]) in _COMMITTEES and line.key(at - 1) == "thư"
        head = self.lexicon.heads.match(line.keys, at) if small or line.capital(at) else None
        end = at + head[0] if head else 0
        if (
            head is None
            or not line.capital(end)
            or title["field"] == "yes"
            and self.lexicon.fields.match(line.keys, at)
        ):
            return None
        if may_honour(head[1]) or line.key(at) == _INSTITUTE or _OF_NAMED.search(tags_of(before[-8:])):
            return None
        found, known = self.reader.read(line, at), self.memory.full_name(line, end) > 0
        if found is not None and not (known and found.end > end):
            return None  # «Thứ trưởng Bộ X A»; and «Chủ tịch Tập đoàn A» where A is known to be somebody
        if not known and vietnamese_name(self.lexicon, line, end) - end < 3:
            return None
        mention = Mention(line.cut(at, end), "Organization", line.said(at, end), "organization-head-only", "nominal")
        return Item("O", at, end, mention.span, head[1], mention)

    def _unit(self, line: Line, end: int, title: Row) -> Item | None:
        """The body whose head closes a title («Trưởng Ban Dân vận Trung ương»: «Ban Dân vận Trung ương»)."""
        head = fold(title.get("body", "")).split()
        if not head:
            return None
        areas = next((n for n in (2, 1) if " ".join(line.keys[end - n : end]) in _AREAS_OF_BODIES), 0)
        at = end - areas - len(head)
        if line.keys[at : end - areas] != head or line.keys[end : end + len(head)] == head:
            return None  # «Phó Trưởng ban Ban X»: the head stands twice
        found = self.reader.read(line, at) if line.capital(at) else self.reader.after_head(line, at)
        if found is None and not line.capital(at) and head in _SMALL_UNITS:
            found = self.reader.small_head(line, at)  # «Phó trưởng công an huyện X», «Trưởng ban tổ chức Tỉnh ủy»
        if found and found.rule == "organization-known" and found.end == end and len(head) > 2:
            return self._held(line, at, at, found)  # «Thường trực Ban Bí thư»
        if found is None or found.end <= end:
            return None
        if len(head) > 2 and line.key(at - 1) not in _FUSED:
            return self._held(line, at, at, found)  # «Bí thư Ban Cán sự Đảng Bộ X»
        end -= areas
        after = at + (1 if line.capital(at + 1) else min(self.lexicon.word(line, at), len(head)))
        return self._held(line, at, after, found)

    def _sector(self, line: Line, at: int, title: Row) -> list[Item]:
        """The sector straight after a title («Bộ trưởng Khoa học và Công nghệ»)."""
        if vietnamese_name(self.lexicon, line, at) and not self.lexicon.fields.match(line.keys, at):
            return []
        body = fold(title.get("body", ""))
        same_head = " ".join(line.keys[at : at + len(body.split())]) == body
        head = self.lexicon.heads.match(line.keys, at)
        compound = body and not same_head and self.lexicon.is_word_here(line, at)
        if head and (not compound or self._is_agency(line, at, head[0])) and self.reader.read(line, at):
            return []
        if self.lexicon.countries.match(line.keys, at) or self.memory.full_name(line, at):
            return []
        if body and is_short_word(self.lexicon, line, at) and not self.lexicon.names.match(line.keys, at):
            return [Item("F", at, at + 1, line.cut(at, at + 1))]  # «Vụ trưởng ATGT A»
        field_row = self.lexicon.fields.match(line.keys, at)
        end = at + field_row[0] if field_row else at
        if end > at or self.lexicon.is_word_here(line, at):
            whole = self.reader.words.body(line, at, SECTOR)
            if self.lexicon.countries.match(line.keys, end) is None or end == at:
                end = max(end, whole)
        return [Item("F", at, end, line.cut(at, end))] if end > at else []

    def _is_agency(self, line: Line, at: int, length: int) -> bool:
        """Whether a head of two syllables behind a title begins the name of a body («Tổng cục trưởng Cơ quan X»), and
        no sector («Thứ trưởng Công an A»)."""
        if self.lexicon.fields.match(line.keys, at) or self.lexicon.word(line, at) > length:
            return False
        found = self.reader.read(line, at)
        named = found is not None and found.end > at + length and line.capital(at + length)
        return named and not vietnamese_name(self.lexicon, line, at + length)

    def _works(self, line: Line, at: int) -> list[Item]:
        """The name of the works whose kind a title ends with («Giám đốc nhà máy Gạch»)."""
        end = at
        while line.capital(end) and not vietnamese_name(self.lexicon, line, end):
            end += 1
        return [Item("F", at, end, line.cut(at, end))] if end > at else []

    def _more_of_sector(self, line: Line, at: int, row: Row) -> list[Item]:
        if at >= len(line) or not fold(row["title"]).startswith(WITH_LONGER_SECTOR):
            return []
        if end := rest_of_sector(self.lexicon, line, at, row):
            return [Item("F", at, end, line.cut(at, end))]
        return [] if line.capital(at) else self._small_sector(line, at)

    def _small_sector(self, line: Line, at: int) -> list[Item]:
        """The sector in small letters between a title and a name, a body or a land («Bộ trưởng giao thông A», «Trưởng
        phòng hành chính Công ty X», «Bộ trưởng châu Âu và Ngoại giao C»)."""
        field = self.lexicon.fields.match(line.keys, at)
        end = at + field[0] if field else at
        named = end > at and line.capital(end) and vietnamese_name(self.lexicon, line, end) - end > 2
        named = named or end > at + 2 and self.lexicon.country(line, end) is not None
        if not named:
            end = small_sector(self.lexicon, self.reader, line, at) or sector_of_unit(self.lexicon, line, at)
        return [Item("F", at, end, line.cut(at, end))] if end > at else []

    def _has_charge(self, line: Line, at: int) -> bool:
        """Whether words in small letters behind «phụ trách» tell a sector («Phó Giám đốc phụ trách đối ngoại»)."""
        free = at < len(line) and not line.capital(at) and self.lexicon.verbs.match(line.keys, at) is None
        sector = free and self.reader.words.body(line, at, {**SECTOR, "case": "any"}) > at
        return sector or free and matter(self.lexicon, line, at - 1) > 0

    def charge(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The sector after «TITLE phụ trách», «TITLE về … của BODY»."""
        if line.key(at) not in CHARGES:
            return None
        tag = before[-1].tag if before else " "
        titled = tag in "TOC)" and _TITLED.search(tags_of(before[-6:])) is not None
        if line.key(at) == "của":
            ends = line.keys[at + 1 : at + 3] == _GOVERNMENT and not self.lexicon.countries.match(line.keys, at + 3)
            return Item("F", at, at + 3, line.cut(at, at + 3)) if titled and ends else None
        if titled and (region := region_of_post(self.lexicon, line, at)):
            return region
        if line.key(at) == "về" and self._is_of_matters(line, before) and (end := matter(self.lexicon, line, at)):
            return Item("F", at, end, line.cut(at, end))
        if tag == "T" and (end := self._small_charge(line, at)):
            return Item("F", at, end, line.cut(at, end))
        if line.key(at) == CHARGE and line.key(at + 1) == "trách" and (tag in "TOCF" or titled and tag == ")"):
            end = matter(self.lexicon, line, at + 1) if titled else 0
            end = end or (self.reader.words.body(line, at + 2, {**SECTOR, "case": "any"}) if at + 2 < len(line) else 0)
            if end > at + 2:
                return Item("F", at, end, line.cut(at, end))
        return None

    def _is_of_matters(self, line: Line, before: list[Item]) -> bool:
        """Whether a title that «về» and a matter follow ends the items: «Đặc phái viên Liên hợp quốc về vấn đề X»."""
        found = _OF_MATTERS.search(tags_of(before[-6:]))
        title = before[found.start() - min(len(before), 6)] if found else None
        return title is not None and fold(line.said(title.start, title.end)).startswith(_WITH_A_MATTER)

    def _small_charge(self, line: Line, at: int) -> int:
        """The position after small words that «của» and a body follow («về nhân quyền của Liên hợp quốc»), or 0."""
        end = at + 1
        while end < len(line) and end - at < _LONGEST_CHARGE and line.tokens[end].is_word and not line.capital(end):
            if line.key(end) == "của":
                return end if end > at + 2 and line.capital(end + 1) and self.reader.read(line, end + 1) else 0
            if line.key(end) in BOUNDARY:
                return 0
            end += 1
        return 0

    def term(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«khóa XIII; XIV» after a title or its body: one item for all the terms."""
        if line.key(at) != TERM or not before or not _TITLED.search(tags_of(before[-4:])):
            return None
        end = at + 1
        while end < len(line) and _NUMBER.fullmatch(line.tokens[end].text):
            end += 1
            if line.key(end) in (",", ";", "và", "-") and end + 1 < len(line):
                end += bool(_NUMBER.fullmatch(line.tokens[end + 1].text))
        return Item("#", at, end, line.cut(at, end)) if end > at + 1 else None

    def number(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """«Chủ tịch SOM APEC 2031»: the number of a gathering behind its letters, in a title or its body."""
        last = before[-1] if before else None
        if last is None or last.end != at or last.tag not in "TO" or not line.tokens[at - 1].text.isupper():
            return None
        titled = _TITLED.search(tags_of(before[-4:]))
        return Item("#", at, at + 1, line.cut(at, at + 1)) if titled and _OF_GATHERING.fullmatch(line.key(at)) else None


def _would_be(line: Line, at: int) -> bool:
    """Whether a title is what somebody stands for («ứng viên Tổng thống A»), and no post that A holds."""
    return line.key(at - 1) == "viên" and "ứng" in line.keys[max(0, at - 3) : at - 1]


def _body_start(line: Line, at: int, end: int, title: Row) -> int:
    """Where a title [at, end) has the head of a body in capitals («Trưởng Ban», «Chủ tịch UBND tỉnh»), or 0: «Phó Cục
    trưởng» has none, nor has one that the head follows once more («Chánh Văn phòng Văn phòng Quốc hội»)."""
    head = fold(title.get("body", "")).split()
    if not head or line.keys[end : end + len(head)] == head or " ".join(line.keys[end - 2 : end]) in _MANNERS:
        return 0
    for start in range(at + 1, end - len(head) + 1):
        after = start + len(head)
        fused = after < end and line.key(after) == "trưởng"
        if line.capital(start) and line.keys[start:after] == head and not fused:
            return start
    return 0
