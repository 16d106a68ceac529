"""The words of a body's name: how far a name goes after its head.

Official spelling capitalises the first syllable of each word («Khoa học và Công nghệ»), so the grammar reads
words, not syllables: capitalised words, coordinators, dashes and commas inside a name, and the lower-case
words that close names («nhân dân tối cao», «tỉnh X»).
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names import inner_places
from kg.extract.names import name_tails as tails
from kg.extract.names.bare_areas import bare_area, is_whole
from kg.extract.names.company_names import end_of_namesake, opens_next_company
from kg.extract.names.going_on import goes_on, is_of_centre, of_information
from kg.extract.names.inner_places import foreign_ends, hyphened, of_two_syllables, with_quarter, words_abroad
from kg.extract.names.lower_runs import lower_run
from kg.extract.names.name_numbers import number, numbered
from kg.extract.names.officers_of_areas import area_of_named, is_officer_of_province
from kg.extract.names.other_forms import short_after_dash
from kg.extract.names.own_things import event_held
from kg.extract.names.personal_names import vietnamese_name
from kg.extract.names.small_words import (
    BOUNDARY,
    CONTINENTS,
    DISTRICTS,
    LINKS,
    PLACE_WORDS,
    after_comma,
    district_before,
    hyphened_given,
    hyphened_name,
    inside_word,
    is_boundary,
    is_told_beside,
    place_after_word,
    seat_after_dash,
    sector_acts,
    sector_ends,
    small_field,
    spelled_otherwise,
    tells_light,
    unit_of_place,
)
from kg.extract.names.trades import behind_letters, more_sectors, second_duty, second_matter, teaches_law, trade
from kg.language import Row, fold, is_vietnamese_syllable

ANY: Row = {"kind": "committee", "case": "any", "unit": "no"}
SECTOR: Row = {"kind": "ministry", "case": "capital", "unit": "no", "head": ""}
LONGEST_NAME = 40
_COORDINATORS = frozenset({"và", "&"})
_HEADS_OF_TITLES = frozenset({"ban", "hội", "câu lạc bộ", "hiệp hội"})
_PARTS_OF_LANDS = {"châu": CONTINENTS} | dict.fromkeys(("miền", "phía"), frozenset("trung nam bắc tây đông".split()))
_WHOLE_HEAD = 4  # longer heads are names by themselves («Mặt trận Lào xây dựng đất nước»)
_OTHERS = frozenset({"party", "committee", "company"})  # begin another name behind «và»
_TROOPS = frozenset({"tiểu đoàn", "trung đoàn", "lữ đoàn", "sư đoàn"})
_PARTY, _MAKING = "Đảng", fold("hóa")
_LAST_OF_FIRMS = frozenset({"ban", "khoa"})  # «Công ty TNHH Hoa Ban»
_LEVELS = frozenset({"thcs", "thpt"})
_AGAINST = frozenset({"committee", "other"})
_HOLDING_KINDS = frozenset({"party", "government", "other", "committee"})
_NAMED_AFTER_LANDS = frozenset({"company", "media"})


class NameWords:
    """Reads the words of names in a line."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def body(self, line: Line, at: int, row: Row) -> int:
        """The position after the words of a name that follow its head; ``at`` when there are none."""
        field = self.lexicon.fields.match(line.keys, at)
        if field and self.lexicon.longer_word(line, at, field[0]):
            field = None  # «Liên minh Thuế quan»
        end = at + field[0] if field and (line.capital(at) or small_field(self.lexicon, line, at, row)) else at
        end = max(end, tails.affairs(line, at, row))
        if end == at and row["case"] != "alone":
            end = lower_run(self.lexicon, line, at, row)
        while end < len(line) and end - at < LONGEST_NAME:
            step = end if is_whole(self.lexicon, line, end, at, row) else self._word(line, end, at, row)
            if step <= end:
                break
            end = step
        return hyphened(line, end) if end > at else end

    def _word(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after the next word of a name, or ``at`` when the name ends here."""
        token = line.tokens[at]
        if token.is_word and token.is_capital:
            return self._capital_word(line, at, start, row)
        if token.is_word:
            return self._lower_word(line, at, start, row)
        if token.text.isdigit():
            return number(self.lexicon, line, at, start, row)
        if (
            token.text in "-–—"
            and at > start
            and row["kind"] == "committee"
            and (self.lexicon.land_before(line, at) or tails.bloc_before(self.lexicon, line, at))
            and line.capital(at + 1)
        ):
            partner = self.lexicon.country(line, at + 1) or self.lexicon.names.match(line.keys, at + 1)
            return at + 1 + partner[0] if partner else at
        if token.text in "-–—" and tails.describes(self.lexicon, line, at, start, row):
            return at
        if token.text in "-–—&" and (matter := second_matter(self.lexicon, line, at, start, row)):
            return matter
        if token.text in "-–—" and at > start and self._continues(line, at + 1, row):
            if short_after_dash(self.lexicon, line, at) or seat_after_dash(self.lexicon, line, at, row):
                return at
            return self._joined(line, at, start, row)
        if token.text == "&" and at > start and line.capital(at + 1):
            return self._joined(line, at, start, row)
        if token.text == "," and at > start:
            return self.inner_comma(line, at, start, row)
        if token.text in "'’" and line.tight(at) and line.tight(at + 1) and line.capital(at - 1):
            return at + 2 if line.tokens[at + 1].is_word else at  # «huyện Đắk R’lấp»
        letter = token.text == "." and line.tight(at) and line.tight(at + 1) and len(line.key(at - 1)) < 3
        return at + 2 if letter and line.capital(at + 1) else at

    def _joined(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after a dash, «&» or «và» and the word that it joins to the name, or ``at``."""
        end = self._capital_word(line, at + 1, start, row)
        return end if end > at + 1 else at

    def _capital_word(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after the capitalised word at a position, or ``at`` when it is no part of the name."""
        if is_of_centre(line, at, start, row):
            return at + 1
        if end := tails.short_district(self.lexicon, line, at) or event_held(line, at, row):
            return end
        if is_officer_of_province(self.lexicon, line, at, start, row):
            return at
        if at > start and (area := tails.unlisted_area(self.lexicon, line, at, start, row)):
            return area
        if (whole := words_abroad(self.lexicon, line, at, start, row)) >= 0:
            return whole
        if self._ends_name(line, at, start, row) or tails.officer_of_centre(self.lexicon, line, at, row):
            return at
        if line.key(at) in PLACE_WORDS and line.key(at + 1) != "&":
            return place_after_word(self.lexicon, line, at)
        if row.get("unit") == "yes" and (whose := self._whose(line, at, row)):
            return whose
        if place := of_two_syllables(self.lexicon, line, at, row):
            return place
        land = self.land(line, at)
        if at > start and line.key(at - 1) in DISTRICTS and not land and self.person_end(line, at) - at < 3:
            return at + 1 + int(line.capital(at + 1) and line.tokens[at + 1].is_word)
        if ward := area_of_named(self.lexicon, line, at, start, row):
            return ward
        person = self.person_end(line, at)
        if person and (person - at >= 3 or not self.lexicon.is_word_here(line, at)):
            return end_of_namesake(self.lexicon, line, at, start, person, row)
        if land:
            named = "iso" not in land[1] and row["kind"] not in _NAMED_AFTER_LANDS
            return with_quarter(self.lexicon, line, at + land[0]) if named else at + land[0]
        whole = at > start and row["kind"] not in _NAMED_AFTER_LANDS and not line.tokens[at].is_acronym
        if whole and self.lexicon.land_before(line, at):
            return at
        return self._word_or_name(line, at, start, row)

    def _ends_name(self, line: Line, at: int, start: int, row: Row) -> bool:
        """Whether a clause, somebody's foreign name or somebody's title starts here, and no place («Bà Rịa»)."""
        if line.key(at) in BOUNDARY and line.capital(at) and self.land(line, at):
            return False
        named = at == start and line.key(at) == "từ" and row["kind"] not in tails.STATE_KINDS and line.capital(at + 1)
        named = named or self.lexicon.is_word_here(line, at) or tells_light(line, at, row)
        clause = line.key(at) in BOUNDARY and not named or line.keys[at : at + 2] in (["nhân", "dịp"], ["cùng", "với"])
        if clause or tails.opens_clause(self.lexicon, line, at, start, row) or tails.initials(line, at, row):
            return True
        whole_head = row["case"] == "alone" or len(row.get("head", "").split()) > 2
        later = at > start or whole_head or row["kind"] == "government" and line.capital(at + 1)
        led = row["kind"] == "government" and at == start and self.land(line, at) is None
        led = led and line.key(at) not in tails.ABROAD
        if led and line.capital(at + 1) and self.is_foreign(line, at + 1):
            return True  # «Chính quyền Kim Jong Un»
        party = row.get("head") == _PARTY and self.is_foreign(line, at - 1)
        somebody = later and not party and self.is_foreign(line, at) and foreign_ends(self.lexicon, line, at, row)
        if somebody or self.foreign_starts(line, at):
            return True
        title = self.lexicon.titles.match(line.keys, at)
        if title and title[1]["class"] in ("degree", "rank") and (whole_head or row["kind"] == "ministry"):
            return True  # «Thứ trưởng Bộ Y tế GS. Lò Văn Gió»
        if title and title[0] > 1 and title[1]["class"] == "post":
            return fold(row.get("head", "")) not in _HEADS_OF_TITLES
        letters = line.tokens[at].is_acronym and line.capital(at + 1) and not self.person_end(line, at + 1)
        given = line.key(at) == "anh" and line.capital(at - 1)  # «Công ty Y tế Việt Anh»
        given = row["kind"] == "company" and (given or letters)
        return bool(title) and at > start and not given and not self.lexicon.is_word_here(line, at)

    def foreign_starts(self, line: Line, at: int) -> bool:
        """Whether somebody's foreign name written in syllables starts at a token, and no land."""
        name = hyphened_name(line, at) or hyphened_given(self.lexicon, line, at)
        return name and self.land(line, at) is None

    def _word_or_name(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after a word, or after a whole name straight after the head of a unit («Đảng ủy Cục X»)."""
        head = self.lexicon.heads.match(line.keys, at)
        if head is None or spelled_otherwise(line, at, head[1]["head"]):
            return at + self._word_length(line, at)
        if row["kind"] == "company" and line.key(at) in _LAST_OF_FIRMS and at == start + 1 and not line.capital(at + 1):
            return at + 1
        if at > start:
            word = (
                self.lexicon.is_word_here(line, at)
                and head[1]["kind"] != "ministry"
                or inside_word(self.lexicon, line, at)
            )
            ends = not word or opens_next_company(self.lexicon, line, at, start, head[1], row)
            return at if ends else at + self._word_length(line, at)
        whole = self.inner(line, at, head, row)
        named = head[1]["kind"] != "company" or any(line.capitals[at + head[0] : whole])
        if (whole > at + head[0] or head[0] > _WHOLE_HEAD) and named:
            if row.get("unit") == "yes" or row["kind"] in _HOLDING_KINDS:
                return whole
            if not self.lexicon.is_word_here(line, at) and row["kind"] != "company":
                return at
        return at + self._word_length(line, at)

    def _whose(self, line: Line, at: int, row: Row) -> int:
        """The position after the name of a body with which the name of its unit goes on («Phòng Kế hoạch Bệnh viện
        X»), or 0."""
        head = self.lexicon.heads.match(line.keys, at)
        if head is None or head[1]["case"] == "alone" or head[1]["kind"] in ("party", "venue"):
            return 0
        after = at + head[0]
        if not line.capital(after) or line.key(at - 1) in LINKS or self.person_end(line, at) in (at + 3, at + 4):
            return 0  # «Vụ trưởng Vụ Hợp tác quốc tế Đoàn (Thị) Minh Hạ»
        return whole if (whole := self.inner(line, at, head, row)) > after else 0

    def inner(self, line: Line, at: int, head: tuple[int, Row], row: Row | None) -> int:
        """The position after a name inside a name; names nest once, so that repeated heads cost no more than text."""
        after = at + head[0]
        if row is not None and "inside" in row:
            return after
        return self.body(line, after, {**head[1], "inside": "yes"})

    def land(self, line: Line, at: int) -> tuple[int, Row] | None:
        """The country or place that starts at a token; a clipped country («Trung») only where no word starts."""
        country = self.lexicon.country(line, at)
        if country and country[1].get("type") == "clipped" and not line.tokens[at].is_acronym:
            more = line.capital(at + country[0]) and is_vietnamese_syllable(line.tokens[at + country[0]].text)
            if self.lexicon.is_word_here(line, at) or more:
                country = None
        land = country or self.lexicon.places.match(line.keys, at)
        # «Viện Hải dương học», «Tổng cục Đường bộ»: a word that begins like a place.
        word = self.lexicon.word(line, at) if land and self.lexicon.is_word_here(line, at) else 0
        of_kind = line.key(at - 1) in DISTRICTS  # «Công an tỉnh Hòa bình», and no «Quỹ Hòa bình»
        return None if land and word > land[0] - (not of_kind) else land

    def is_foreign(self, line: Line, at: int) -> bool:
        """Whether a foreign word with a capital, no acronym and no land, stands at a position."""
        token = line.tokens[at]
        if not (token.is_word and token.is_capital) or token.is_acronym or token.key in PLACE_WORDS:
            return False
        return not is_vietnamese_syllable(token.text) and self.land(line, at) is None

    def person_end(self, line: Line, at: int) -> int:
        """The position after the personal name that starts here, or 0; a place is none («Thái Bình Dương»)."""
        person = vietnamese_name(self.lexicon, line, at)
        place = self.lexicon.land(line, at)
        medical = person > 0 and line.key(at) == "y" and self.lexicon.land_before(line, person)  # «ĐH Y Dược Cần Thơ»
        return 0 if medical or place and at + place[0] >= person else person

    def _word_length(self, line: Line, at: int) -> int:
        """The tokens of the capitalised word at a position: its other syllables are lower-case and listed."""
        if line.tokens[at].is_acronym or is_told_beside(line, at + 1):
            return 1
        for length, _ in self.lexicon.words.matches(line.keys, at):
            if not any(line.capital(i) for i in range(at + 1, at + length)) and line.key(at + length - 1) != "là":
                return length  # «Công ty Đại Nghĩa là …»
        return 2 if tails.unlisted_word(self.lexicon, line, at) else 1

    def _lower_word(self, line: Line, at: int, start: int, row: Row) -> int:
        key = line.key(at)
        if key in _COORDINATORS and at > start:
            return self._coordinated(line, at, start, row)
        if line.capital(at + 1) and line.key(at + 1) in _PARTS_OF_LANDS.get(key, ()):
            return at if key == "phía" and row["kind"] != "agency" else at + 2
        if key == "toàn" and at > start and line.capital(at + 1) and self.lexicon.country(line, at + 1):
            return at + 1  # «Hội Phụ nữ toàn Peru»
        if key == _MAKING and at > start and not line.capital(at - 1):
            return at + 1  # «Đô thị hóa»
        if end := numbered(self.lexicon, line, at, start, row):
            return end
        if at > start and inner_places.between_foreign(line, at):
            return at + 1  # «Học viện Saint Louis de Gonzague»
        if end := tails.of_offences(self.lexicon, line, at, row):
            return end
        if row["kind"] in _AGAINST and at > start and line.keys[at : at + 3] == ["phòng", ",", "chống"]:
            return at + 3 + self.lexicon.word(line, at + 3)  # «Quỹ Cộng đồng phòng, chống thiên tai»
        tail = self.lexicon.tails.match(line.keys, at)
        ends = is_boundary(self.lexicon, line, at) and (tail is None or tail[0] < 3)
        if ends or tail is None and self.lexicon.verbs.match(line.keys, at):
            return of_information(self.lexicon, line, at, start)
        if tail and tail[1]["role"] == "place":
            if end := inner_places.region(self.lexicon, line, at, row):
                return end
            named = self.land(line, at + 1) or tails.unlisted_area(self.lexicon, line, at + 1, start, row)
            if fold(row.get("head", "")) == "bộ" or key in tails.ABROAD and not named:
                noun = self.lexicon.words.match(line.keys, at)
                return at + noun[0] if noun and noun[0] > 1 and at > start else at  # «Ban Dân tộc vùng cao»
            return unit_of_place(line, at, tail[0]) or bare_area(line, at, row)
        if at > start and (self.lexicon.named_before(line, at) or district_before(line, at, start)):
            return tails.unit_after_short(self.lexicon, line, at, row)
        if sector_acts(self.lexicon, line, at, start, row):
            return at
        if tail:
            governs = at == start and (row["kind"], row["case"]) == ("government", "alone")
            if governs and " ".join(line.keys[at : at + tail[0]]) in tails.GOVERNS:
                return at  # «do Nhà nước quản lý», «Nhà nước đầu tư»
            return at if tails.tail_acts(self.lexicon, line, at, start, tail[0], row) else at + tail[0]
        return goes_on(self.lexicon, line, at, start, row)

    def _coordinated(self, line: Line, at: int, start: int, row: Row) -> int:
        """The position after «và» or «&» and the word with which a name goes on behind it; ``at`` where it ends."""
        whole = row["kind"] == "ministry" and not line.capital(at + 1) and sector_ends(self.lexicon, line, at, start)
        if row.get("head") == _PARTY or whole:
            return at  # «nghị sĩ đảng Dân chủ và Cộng hòa»: another party
        if line.key(at + 1) in _LEVELS and fold(row.get("head", "")).startswith("trường"):
            return at + 2  # «Trường Tiểu học và THCS X»
        if line.key(at + 1) == line.key(at - 2) == "châu" and line.capital(at + 2):
            continent = self.lexicon.places.match(line.keys, at + 1)
            return at + 1 + continent[0] if continent else at  # «Vụ Châu Á và châu Đại Dương»
        if last := behind_letters(self.lexicon, line, at, row):
            return last
        if self._continues(line, at + 1, row) and not self._list_goes_on(line, at + 1, row):
            return self._joined(line, at, start, row)
        tail = self.lexicon.tails.match(line.keys, at + 1)
        if (
            tail
            and not self.lexicon.named_before(line, at)
            and not line.capital(at + 1)
            and tail[1]["role"] == "inside"
            and row["case"] != "alone"
            and (line.capital(at - 2) or line.capital(at - 1))
        ):
            return at + 1 + tail[0]
        if duty := second_duty(self.lexicon, line, at + 1, row):
            return duty
        small = row["kind"] == "company" and not line.capital(at + 1) and not line.capital(at - 1)
        joined = trade(self.lexicon, line, at + 1, start) if small and at + 1 < len(line) else 0
        return second_matter(self.lexicon, line, at, start, row) or joined or at

    def _continues(self, line: Line, at: int, row: Row) -> bool:
        """Whether a capitalised word of the same name follows a coordinator or a dash."""
        if not line.capital(at) or self.person_end(line, at) and not self.lexicon.is_word_here(line, at):
            return False
        if tails.of_somebody(self.lexicon, line, at) or tails.chairs(self.lexicon, line, at):
            return False
        head = self.lexicon.heads.match(line.keys, at)
        if head and head[0] == 1 and self.lexicon.longer_word(line, at, 1):
            head = None  # «Hội Hòa bình và Đoàn kết X»
        another = head is not None and (head[1]["kind"] in _OTHERS or fold(head[1]["head"]) in _TROOPS)
        if another or head and not self.lexicon.is_word_here(line, at):
            return False  # «Đảng bộ X và Chi bộ nơi …», «Đồn Biên phòng X và Tiểu đoàn Y»
        if head and (head[0] > 2 or self.inner(line, at, head, row) > at + head[0]):
            return False
        events = () if fold(row.get("head", "")) == "trung tâm" else (self.lexicon.meetings,)  # «Hội chợ và Triển lãm»
        tables = (self.lexicon.names, self.lexicon.agreements, *events)
        told = max((found[0] for table in tables if (found := table.match(line.keys, at))), default=0)
        other = told and self.lexicon.longer_word(line, at, told)  # «Kế hoạch hóa gia đình» is no plan
        return not told or other or teaches_law(line, at, row)

    def _list_goes_on(self, line: Line, at: int, row: Row) -> bool:
        """Whether the words after «và» are a name of their own: a country after a country-less name, an acronym."""
        if line.tokens[at].is_acronym:
            return True
        place = self.lexicon.land(line, at)
        if place:
            return row["kind"] != "committee" or not self.lexicon.land_before(line, at - 1)
        return self.lexicon.named_before(line, at - 1) or not (
            self.lexicon.is_word_here(line, at)
            or self.lexicon.fields.match(line.keys, at)
            or self._word_length(line, at) > 1
        )

    def inner_comma(self, line: Line, at: int, start: int, row: Row) -> int:
        """«Văn hóa, Thể thao và Du lịch»: a comma inside a name is followed by a capitalised word, «và» and
        another one; a party cell may have more commas («Chi bộ Tổ chức cán bộ, Hợp tác quốc tế»)."""
        if more := after_comma(self.lexicon, line, at, row) or more_sectors(self.lexicon, line, at, row):
            return more
        if line.key(at - 1) == "phòng" and line.key(at + 1) == "chống":
            return at + 2 + self.lexicon.word(line, at + 2)
        goes_on = self._continues(line, at + 1, row) and self.lexicon.is_word_here(line, at + 1)
        if not goes_on or self.lexicon.land(line, at + 1):
            return at
        end = at + 1 + self._word_length(line, at + 1)
        if row.get("unit") == "yes" and row["kind"] == "party":
            return end
        while end < len(line) and line.tokens[end].is_word and (tail := self.lexicon.tails.match(line.keys, end)):
            end += tail[0]
        if (
            line.key(end) in _COORDINATORS
            and self._continues(line, end + 1, row)
            and self.lexicon.is_word_here(line, end + 1)
        ):
            return self._capital_word(line, end + 1, start, row)
        return at
