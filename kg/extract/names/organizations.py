"""Names of bodies: where one starts and where it ends.

HEAD WORD+            «Bộ Khoa học và Công nghệ», «Chi bộ Tổ chức cán bộ, Hợp tác quốc tế»
HEAD … (ABC)          an acronym in brackets closes a name whatever its spelling
HEAD về TOPIC         committees; HEAD giữa COUNTRY và COUNTRY; embassies «tại COUNTRY»
a listed name         «ASEAN», «Bộ Chính trị»
U20 COUNTRY           a team of young players
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.lexicon import SHORT_CENTRAL, Lexicon, Line, is_spelt
from kg.extract.names.branches import are_missions, branch, centre_before, firm_at, is_office_abroad, of_party, seated
from kg.extract.names.lower_heads import SEVERAL, STARTS, LowerHeads
from kg.extract.names.lower_runs import is_another_word, is_paper, longest_row
from kg.extract.names.name_tails import between_lands, body_acts, of_land, short_district, whose_land
from kg.extract.names.name_topics import NameTopics
from kg.extract.names.name_words import ANY, NameWords
from kg.extract.names.no_names import is_of_every_place, is_told_otherwise, names_none
from kg.extract.names.other_forms import told_again
from kg.extract.names.own_things import is_another_thing, is_forum_held
from kg.extract.names.small_words import (
    NAMED_FREELY,
    PLACE_WORDS,
    abroad,
    behind_village,
    has_its_letters,
    in_capitals,
    inside_word,
    is_boundary,
    is_delegation,
    seat,
    signs_text,
    spelled_otherwise,
    suffixed,
)
from kg.extract.names.teams import TEAM, youth_team
from kg.language import Row, fold, is_vietnamese_syllable, words_of
from kg.regex import regex

_ACRONYM, _TELLS = regex(r"[A-ZĐ][A-ZĐa-z0-9&-]*[A-ZĐ0-9]"), ("report", "meet", "receive", "sign")
_EMBASSIES, _WORDS = words_of("mission abroad"), words_of("no head of a body")
TERMS = frozenset({fold("khóa"), "nhiệm"})
_COUNTS, _GROUP, _OF_UPPER = words_of("count"), "nhóm", frozenset({"tổ công tác", "ban chỉ đạo", "tổ giúp việc"})
_FORCES, _APART = frozenset({"cảnh sát", "lực lượng", "đội", "đội bóng"}), ("thuộc ", "và của ")
COMPANY: Row = {"head": "", "kind": "company", "case": "capital", "unit": "no"}
# What every state has: named only together with the country («Chính phủ Nhật Bản»).
COMMON = frozenset({"Chính phủ", "Đảng", "Nhà nước", "Trung ương", "Nội các"})
_OF_OTHERS = COMMON | {f"{short} Đảng" for short in SHORT_CENTRAL}


@dataclass(frozen=True)
class Found:
    """A body that starts at a token: its end, its row of the lexicon, its rule, the short name in brackets after it."""

    end: int
    row: Row
    rule: str
    acronym: str = ""
    acronym_end: int = 0
    # Where the short name stands that the name itself holds («Mặt trận Tổ quốc (MTTQ) Việt Nam»).
    inside: tuple[int, int] = (0, 0)

    @property
    def is_venue(self) -> bool:
        """Whether the name is that of a house in which others meet, and of no body."""
        return self.row["kind"] == "venue"


class Reader:
    """Reads names of bodies in a line."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.words = NameWords(lexicon)
        self.topics = NameTopics(lexicon, self.words)
        self.lower_heads = LowerHeads(lexicon, self.words)

    def read(self, line: Line, at: int) -> Found | None:
        """The body whose name starts at a token, or None."""
        found = self._read(line, at)
        found = self._of_central(line, at, found) if found else None
        short = self.lexicon.names.get(found.acronym) if found and found.acronym else None
        if found and short and (fold(found.row.get("head", "")), short["kind"]) == (_GROUP, "international"):
            found = replace(found, row={**found.row, "kind": short["kind"]})  # «Nhóm 20 nền kinh tế … (G20)»
        if found and not found.acronym and (end := branch(self.lexicon, line, found.end, found.row)) > found.end:
            return Found(end, found.row, "organization-head", *self._bracket(line, end))
        return self._with_seat(line, found) if found and found.acronym and " " not in found.acronym else found

    def _with_seat(self, line: Line, found: Found) -> Found:
        """«Mặt trận Tổ quốc (MTTQ) Việt Nam»: the name goes on after its short name with the land that it is of;
        «Nhóm Công tác (NCT) về X» with its topic."""
        end = seat(self.lexicon, line, found.acronym_end)
        about = (found.row["kind"], found.row.get("case")) == ("committee", "any") and line.key(end) == "về"
        if about and (topic := self.topics.read(line, end + 1)):
            return replace(found, end=topic, acronym="", inside=(found.end + 1, found.acronym_end - 1))
        if end == found.acronym_end or self.lexicon.land_before(line, found.end):
            return found
        return replace(found, end=end, acronym="", inside=(found.end + 1, found.acronym_end - 1))

    def _of_central(self, line: Line, at: int, found: Found) -> Found:
        """«Ban Bí thư Trung ương Đoàn», «Ban Thường vụ Trung ương Hội X», «Ban Quốc tế Đảng X»: the name of an office
        goes on with its party, or with the mass organization whose centre it is of."""
        party = self._read(line, found.end) if of_party(line, at, found.end, found.row) else None
        if party and party.row.get("unit") != "yes":
            return replace(party, row={**found.row, "kind": "party"}, rule="organization-head")
        start = centre_before(line, found.end)
        union = self.lexicon.heads.match(line.keys, found.end) if line.capital(found.end) else None
        if start <= at or union is None or union[1]["kind"] != "other":
            return found
        whose = self.known(line, start) or self._headed(line, start)
        if whose is None or whose.end <= found.end:
            return found
        return self._of_longest_head(line, at, replace(whose, rule="organization-head"))

    def _read(self, line: Line, at: int) -> Found | None:
        key = line.key(at)
        if key not in self.lexicon.body_starts or not line.capital(at) and key not in STARTS:
            return None
        if team := youth_team(self.lexicon, line, at):
            return Found(team, TEAM, "organization-head")
        if group := self._group_of_states(line, at):
            return group
        if is_told_otherwise(self.lexicon, line, at):
            return None
        known = self.known(line, at)
        headed = self._headed(line, at)
        if known and headed and headed.end > known.end:
            after = line.key(known.end)
            area = f"{after} {line.key(known.end + 1)}" == "quốc gia" or after in ("tỉnh", "thành", "tại")
            goes_on = area or after == "về" and known.row["kind"] != "international"
            longest = self.lexicon.heads.match(line.keys, at)
            goes_on = goes_on or longest is not None and longest[0] > known.end - at  # «Quốc hội Liên bang»
            if known.row["kind"] == "government" and not goes_on and not self.lexicon.land_before(line, headed.end):
                return known
            foreign = self.words.is_foreign(line, known.end)
            whole = known.row["kind"] == "international" and (line.capital(known.end - 1) or foreign)
            goes_on = goes_on or headed.end == self._of_its_land(line, known.end, known.end, known.row)
            goes_on = goes_on or after == "," and self.lexicon.land_before(line, headed.end)
            social = headed.rule == "organization-acronym" or f"{after} {line.key(known.end + 1)}" == "xã hội"
            goes_on = goes_on or line.key(at) == "đảng" and social
            named = line.capital(known.end) and not whole and not is_paper(line, known.end)
            named = named and not (line.key(known.end + 1) == "." and len(line.key(known.end)) == 1)  # «X A.Berlo»
            return headed if goes_on or named else known
        return known or headed

    def _group_of_states(self, line: Line, at: int) -> Found | None:
        """«nhóm 20 nền kinh tế lớn nhất thế giới (G20)»: words in small letters that the listed short name of a body
        of states closes."""
        edge = self._acronym_edge(line, at, at + 1) if line.key(at) == _GROUP and not line.capital(at) else 0
        short, close = self._bracket(line, edge) if edge else ("", 0)
        listed = self.lexicon.names.get(short) if short else None
        if listed is None or listed["kind"] != "international":
            return None
        return Found(edge, listed, "organization-acronym", short, close)

    def known(self, line: Line, at: int) -> Found | None:
        """A listed name («ASEAN», «Bộ Chính trị»), spelt with the capitals of the list."""
        found = self.lexicon.names.match(line.keys, at)
        if not found:
            return None
        length, row = found
        if is_another_thing(self.lexicon, line, at, at + length, row):
            return None
        if not is_spelt(row, line.said(at, at + length)) or length == 1 and in_capitals(line, at):
            return None
        end = at + length
        end = suffixed(self.lexicon, line, end)
        end = firm_at(self.lexicon, line, end, row)
        acronym, acronym_end = self._bracket(line, end)
        return Found(end, row, "organization-known", acronym, acronym_end)

    def _headed(self, line: Line, at: int) -> Found | None:
        """A name that starts with a head. A long head may be the beginning of a longer name («Học viện Chính trị»
        of «Học viện Chính trị - Hành chính khu vực I»): then the shorter head reads further."""
        best: Found | None = None
        longest = self.lexicon.heads.match(line.keys, at)
        whole = longest[0] if longest and body_acts(line, at + longest[0]) else 0
        for length, row in self.lexicon.heads.matches(line.keys, at):
            inside = length < whole and not line.capital(at + length)  # «Hội» of «Hội đồng thảo luận …»
            found = None if inside else self._after_head(line, at, length, row)
            if found and (best is None or found.end > best.end):
                best = found
        loose = longest is not None and (
            longest[1]["case"] == "any" and longest[1]["unit"] == "yes" or longest[1]["kind"] == "university"
        )
        school = longest is not None and line.key(at) in ("trường", "công")
        if best and longest and (loose and best.end < at + longest[0] or school and best.end <= at + longest[0]):
            return None  # «Ban Quản lý dự án», «Trường Tiểu học» name none, and so do their beginnings
        if best and not best.acronym and is_of_every_place(self.lexicon, line, at, best.end):
            return None
        return self._of_longest_head(line, at, best) if best else None

    def _of_longest_head(self, line: Line, at: int, found: Found) -> Found:
        """The same body with the row of the longest head that its name begins with: it knows the kind best."""
        return replace(found, row=longest_row(self.lexicon, line, at, found.end) or found.row)

    def _after_head(self, line: Line, at: int, length: int, row: Row) -> Found | None:
        """The body whose head has a length and a row; None where the words name none."""
        after = at + length
        if self._is_no_head(line, at, length, row):
            return None
        topic = row["case"] == "alone" and line.key(after) == "về"
        topic = topic or line.keys[at:after] == ["vụ"] and not line.capital(after)  # «Vụ cháy ở cơ sở … (ABC)»
        edge = 0 if topic else self._acronym_edge(line, at, after)
        if (event := self.lexicon.meetings.match(line.keys, at)) and event[0] == length and not edge:
            return None
        if edge:
            return Found(edge, row, "organization-acronym", *self._bracket(line, edge))
        if fold(row["head"]) == "cộng đồng" and not line.capital(after):
            return None
        if row["kind"] == "venue" and (inner := self.known(line, after) or self._headed(line, after)):
            return Found(inner.end, row, "organization-head")
        end = self.words.body(line, after, row)
        if end == after:
            return self._of_head_alone(line, at, after, row)
        if names_none(self.lexicon, line, (at, after, end), row):
            return None
        end = self._extended(line, end, row, after)
        return Found(end, row, "organization-head", *self._bracket(line, end))

    def _is_no_head(self, line: Line, at: int, length: int, row: Row) -> bool:
        """Whether the words of a head are no head here: they belong to another word, a land, a title, an event."""
        if not line.capital(at) and not self.lower_heads.opens(line, at, at + length):
            return True
        if youth_team(self.lexicon, line, at + length) or is_forum_held(line, at) or are_missions(line, at, row):
            return True  # «Đội U20 Peru» is «U20 Peru»
        otherwise = spelled_otherwise(line, at, row["head"]) or signs_text(line, at)
        centre = line.key(at - 1) in ("viện", "quyết") and fold(row["head"]) == "trung ương"
        centre = centre or line.keys[at - 1 : at + 1] == ["phi", "trường"]
        otherwise = otherwise or centre or length == 1 and is_another_word(self.lexicon, line, at)
        if otherwise or length == 1 and (behind_village(line, at) or " ".join(line.keys[at : at + 2]) in _WORDS):
            return True
        if (land := self.words.land(line, at)) and land[0] > length or is_delegation(line, at, at + length):
            return True
        tables = (self.lexicon.titles, self.lexicon.meetings, self.lexicon.agreements)
        return any((other := table.match(line.keys, at)) and other[0] > length for table in tables)

    def _of_head_alone(self, line: Line, at: int, after: int, row: Row) -> Found | None:
        """The body that a head without words of a name tells: by its topic, the body above it, letters, or alone."""
        end = self.words.body(line, after + 3, row) if has_its_letters(line, at, after, row) else at
        if end > at and True in line.capitals[after + 3 : end]:
            return Found(end, row, "organization-head", inside=(after + 1, after + 2))
        if (row["kind"], row["case"]) == ("committee", "any") and line.key(after) == "về":
            end = self.topics.named(line, after + 1)  # «Nhóm công tác về X»
            if end > after:
                return Found(end, row, "organization-head", *self._bracket(line, end))
        if line.key(after) == "của" and (upper := self._of_upper(line, at, after, row)):
            short = ("", 0) if row["kind"] == "international" else self._bracket(line, upper)
            return Found(upper, row, "organization-head", *short)
        if after - at > 1:
            acronym, close = self._bracket(line, after)
            if acronym and seat(self.lexicon, line, close) > close:
                return Found(after, row, "organization-acronym", acronym, close)
        acts = line.key(at - 1) == "được" and after - at > 1 and not line.capital(at + 1)
        alone = row["case"] == "alone" and line.capital(at) and not acts and line.key(at - 1) not in SEVERAL
        if alone and row["kind"] == "international" and (whose := self.known(line, after)):
            return Found(whose.end, row, "organization-alone")  # «Đại hội đồng Interpol»
        return Found(self._of_its_land(line, after, after, row), row, "organization-alone") if alone else None

    def _of_its_land(self, line: Line, end: int, start: int, row: Row) -> int:
        """The position after the land that follows a name («của nước X», «của X»), or ``end``."""
        landed = of_land(self.lexicon, line, end)
        return landed if landed > end else whose_land(self.lexicon, line, end, start, row)

    def after_head(self, line: Line, at: int) -> Found | None:
        """The body whose head stands at a token in small letters, when a name with a capital follows, or None."""
        best: Found | None = None
        for length, row in self.lexicon.heads.matches(line.keys, at):
            after = at + length
            if length > 1 and not line.capital(after - 1) or length == 1 and not line.capital(after):
                continue
            end = self._acronym_edge(line, at, after) or self.words.body(line, after, row)
            if end > after and (best is None or end > best.end):
                best = Found(end, row, "organization-head")
        return self._of_central(line, at, self._with_matter(line, at, best)) if best else None

    def _with_matter(self, line: Line, at: int, found: Found) -> Found:
        """The body of a head in small letters with its matter («Trưởng | ban Chỉ đạo liên ngành về X»)."""
        found = self._of_longest_head(line, at, found)
        after = at + len(found.row["head"].split())
        return replace(found, end=self._extended(line, found.end, found.row, after) if found.end > after else found.end)

    def small_head(self, line: Line, at: int) -> Found | None:
        """The body whose head in small letters stands at a token and whose name has a capital of no person, or None."""
        best: Found | None = None
        for length, row in self.lexicon.heads.matches(line.keys, at):
            after = at + length
            end = self.words.body(line, after, row)
            state = row["case"] == "alone" or row["kind"] in ("government", "party")
            whole = state and length > 1 and end == after and any(line.capital(i) for i in range(at + 1, after))
            if whole:
                return Found(end, row, "organization-head")  # «Ủy viên trung ương Đảng»
            named = any(line.capital(i) for i in range(after, end)) and self.words.person_end(line, after) - after < 3
            foreign = line.capital(after) and not is_vietnamese_syllable(line.tokens[after].text)
            foreign = foreign and not short_district(self.lexicon, line, after)
            if foreign and row["kind"] not in NAMED_FREELY or fold(row["head"]) in _FORCES:
                return None
            if named and (best is None or end > best.end):
                best = Found(end, row, "organization-head")
        longest = self.lexicon.heads.match(line.keys, at)
        whole = best is not None and longest is not None and best.end > at + longest[0]
        return self._of_longest_head(line, at, best) if best and whole else None

    def nested(self, line: Line, at: int, end: int) -> tuple[int, Found] | None:
        """(start, body) of the body whose name closes another name («Đảng bộ Cục Sở hữu trí tuệ»), or None."""
        head = self.lexicon.heads.match(line.keys, at)
        first = at + (head[0] if head else 1 + (line.key(at) == "the"))  # «The X» is X
        for start in range(first, end):
            if (
                line.capital(start)
                and line.key(start - 1) != "các"
                and line.keys[start - 2 : start] != ["ương", "đoàn"]  # «Trung ương Đoàn TNCS X»
                and not self.lexicon.inside_land(line, start)
                and not self.lexicon.is_word_here(line, start)
                and not inside_word(self.lexicon, line, start)
            ):
                found = self.read(line, start)
                named = found is not None and not found.is_venue and line.said(start, end) not in _OF_OTHERS
                if found and named and found.end == end:
                    return start, found
        return None

    def _of_upper(self, line: Line, at: int, after: int, row: Row) -> int:
        """The position after «của» and the body whose cell, mission or task force a head in capitals is («Đảng ủy của
        Cục X», «Phái bộ hỗ trợ của Liên hợp quốc», «Tổ công tác của Chính phủ»), or 0."""
        cell = row.get("unit") == "yes" and row["kind"] in ("party", "international") or fold(row["head"]) in _OF_UPPER
        several = line.key(at - 1) in _COUNTS or line.key(at - 1).isdigit() or not line.capital(at)
        whose = self.read(line, after + 1) if cell and not several and line.capital(after + 1) else None
        return whose.end if whose and not whose.is_venue else 0

    def _acronym_edge(self, line: Line, at: int, after: int) -> int:
        """The position of «(ABC)», or of brackets that tell the name once more, which close the name whose head stands
        from ``at`` to ``after``; or 0."""
        opened = line.keys.index("(", after) if "(" in line.keys[after : after + 18] else after
        again = opened > after and told_again(self.lexicon, line, at, opened) is not None
        if opened == after or not (again or self._bracket(line, opened)[1]):
            return 0
        for end in range(after, opened):
            token = line.tokens[end]
            if token.text in ');:.,"“”!?' and not (
                token.text == "," and (again or self.words.inner_comma(line, end, after, ANY) > end)
            ):
                return 0
            somebody = token.is_capital and self.words.person_end(line, end) - end >= 3
            apart = f"{token.key} {line.key(end + 1)} ".startswith(_APART)
            if is_boundary(self.lexicon, line, end) or somebody or apart:
                return 0
            if end > after and (self._other_name(line, end) or self.words.foreign_starts(line, end)):
                return 0
            verb = self.lexicon.verbs.match(line.keys, end)
            if verb is None or token.is_capital or self.lexicon.word(line, end) > verb[0]:
                continue
            if verb[1]["group"].startswith(_TELLS) or self.lexicon.meetings.match(line.keys, end + verb[0]):
                return 0  # «UBND xã X tổ chức hội nghị về hợp tác xã (HTX)»
        return opened

    def _other_name(self, line: Line, at: int) -> bool:
        """Whether another body's name starts at a capital inside the words before a bracket."""
        head = self.lexicon.heads.match(line.keys, at)
        if head is None or not line.capital(at) or line.key(at - 1) == "của" and head[1]["kind"] != "international":
            return False
        return not self.lexicon.is_word_here(line, at) or self.words.inner(line, at, head, None) > at + head[0]

    def _bracket(self, line: Line, at: int) -> tuple[str, int]:
        """The acronym or second name in brackets after a name, and the position after the brackets."""
        if line.key(at) != "(" or not line.capital(at + 1) and not self.lexicon.heads.match(line.keys, at + 1):
            return "", 0
        close = next((end for end in range(at + 2, min(at + 8, len(line))) if line.tokens[end].text == ")"), 0)
        inside = line.said(at + 1, close) if close else ""
        return (inside, close + 1) if inside and self._is_name(line, at + 1, close, inside) else ("", 0)

    def _is_name(self, line: Line, start: int, end: int, inside: str) -> bool:
        """Whether the words in brackets are another name of the body: an acronym, capitals only, a head and an
        acronym; no place and no list."""
        listed = set(inside) & set(",:;/") or " -" in inside or " –" in inside
        known = self.lexicon.names.match(line.keys, start)
        seated = known is None and self.lexicon.places.match(line.keys, start)  # «Bệnh viện X (TPHCM)»
        if line.key(start) in PLACE_WORDS or line.key(start) in TERMS or listed or seated:
            return False
        if _ACRONYM.fullmatch(inside) or known and start + known[0] == end:
            return True
        if self.lexicon.land(line, start):
            return False
        if head := self.lexicon.heads.match(line.keys, start):
            house = (head[1]["kind"], head[1]["case"]) == ("government", "alone")
            return line.tokens[end - 1].is_acronym or house and seat(self.lexicon, line, start + head[0]) == end
        return all(line.capital(i) or not line.tokens[i].is_word for i in range(start, end))

    def _extended(self, line: Line, end: int, row: Row, after: int) -> int:
        """«về X», «giữa A và B» after the name of a committee, «của A» before an acronym in brackets."""
        end = self.topics.behind(line, end, row, after)
        abroad_too = fold(row.get("head", "")) in _EMBASSIES or is_office_abroad(self.lexicon, line, end, row)
        end = seated(self.lexicon, line, end) if abroad_too else end
        if (landed := self._of_its_land(line, end, after, row)) > end:
            return landed
        end = abroad(self.lexicon, line, end, row)
        return between_lands(self.lexicon, line, end) if row["kind"] == "committee" else end
