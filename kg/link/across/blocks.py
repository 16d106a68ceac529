"""Blocks: which members are compared at all, so that cost grows almost linearly.

A body is found by its name, under a parent where every body has a unit of that name; a body of state that an
article names without its country («Quốc hội») is the home country's only where the article does not speak of
another country alone.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from kg.language import Language, fold, is_vietnamese_syllable, words_of
from kg.link.across.heads import head_of, holders
from kg.link.across.judge import parents_in, parents_of
from kg.link.across.lands_beside import is_among_lands_abroad, is_of_a_chamber, land_beside
from kg.link.across.members import Member
from kg.link.names.acronyms import OF_EVERY_LEVEL, are_telling, letters_of, of_several, owner_behind_head, owners_of
from kg.link.names.companies import COMPANY, without_head
from kg.link.names.first_names import name_key
from kg.link.names.names import (
    HOME,
    NATIONAL,
    identity,
    is_at_home,
    is_made,
    is_name_at_home,
    land_of,
    named_places,
    place_key,
)
from kg.link.names.rarity import surname
from kg.link.names.reference import Known, Reference
from kg.link.within.local import Local
from kg.link.within.parties_abroad import OPEN, party_key
from kg.link.within.settings import (
    in_province,
    land_of_setting,
    province_beside,
    province_in_sentence,
    province_of_setting,
    town_beside,
)
from kg.regex import regex

Key = tuple[str, ...]
T = TypeVar("T")

# A body of a province, a town, a district or a commune that is named without it.
_OF_NO_PLACE = regex(
    r" (?:tỉnh|thành phố|huyện|quận|phường|xã|thị xã|thị trấn)$|(?:^| )(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ$"
)
# The kind of a body, its field and its rank, and no name.
_OF_NO_NAME = regex(
    r"(?:tổng )?công ty(?: (?:cổ phần|trách nhiệm hữu hạn|một thành viên|nhà nước|liên doanh|thương mại|dịch vụ|"
    r"xây dựng|đầu tư|sản xuất|tư vấn|thiết kế|du lịch|vận tải|xuất nhập khẩu))*|"
    r"(?:chi nhánh|phòng giao dịch|văn phòng đại diện)\b(?!.* (?:công ty|ngân hàng|tập đoàn|quỹ)\b).*|"
    r"(?:ban giám đốc|ban giám hiệu|ban lãnh đạo|hội đồng quản trị|hội đồng thành viên) \w+(?: \w+)?|"
    r"(?:ban chỉ đạo|ban tổ chức|ban quản lý|hội đồng|cơ quan \w+(?: \w+)?) (?:cấp )?(?:trung ương|quốc gia|nhà nước)|"
    r"ban quản lý (?:khu kinh tế|khu công nghiệp|các khu công nghiệp|vườn quốc gia|đầu tư xây dựng công trình|di tích)|"
    r"đại học|(?:toà án|viện kiểm sát) nhân dân cấp cao|hiệp hội doanh nghiệp|hội người việt nam|"
    r"đại học (?:bách khoa|sư phạm|kinh tế|ngoại ngữ|khoa học|quốc tế|y|y dược|khoa học tự nhiên|luật|nông lâm|"
    r"khoa học xã hội(?: nhân văn)?|kiến trúc|văn hoá|công nghiệp|công nghệ|mở|mỹ thuật|xây dựng|thể dục thể thao|"
    r"sân khấu điện ảnh|giao thông vận tải|tài nguyên môi trường)"
)
# One state has one: «Cơ quan An ninh quốc gia Mỹ».
_OFFICE = "cơ quan "
# «Bộ NN&PTNT», «Sở VH-TT», «UBND»: nobody shortens the names of foreign bodies so.
_SHORTENED = regex(r"\b[A-ZĐ]{2,}\s?[&-]\s?[A-ZĐ]{2,}\b|\b(?:UBND|HĐND|TAND|VKSND|MTTQ|ĐBQH|QĐND)\b")
# Every province or district has one of these.
_OF_A_PLACE = tuple(
    "sở |chi cục |công an |uỷ ban nhân dân|hội đồng nhân dân|tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|thường trực |"
    "toà án nhân dân|viện kiểm sát nhân dân|đoàn đại biểu quốc hội|cục thuế|cục hải quan|cục thi hành án dân sự|"
    "bộ chỉ huy|phòng |thanh tra sở ".split("|")
)
# Every province has one of these.
_OF_A_PROVINCE = ("sở ", *words_of("body of a province"))
_OF_ITS_PROVINCE = regex(r" (?:tỉnh|thành phố)$|(?:^| )(?:tỉnh|thành) (?:uỷ|đoàn)$")
_UNITS = tuple(f"{unit} " for unit in sorted(words_of("unit that a body has once")))
_SCHOOL = "trường "
_PARTY = ("đảng ", "công đảng")
_OF_PARTIES = ("đảng bộ", "đảng uỷ", "đảng đoàn")
_AT_HOME = "Việt Nam"
_AFTER_A_MAN = regex(
    r"trường (?:(?:trung học phổ thông|trung học cơ sở|thpt|thcs|tiểu học|mầm non|mẫu giáo|chuyên|dân lập|tư thục) )*"
    r"(\w+ \w+ \w+(?: \w+)?)$"
)
# Chambers and cabinets that the home country does not have.
_NEVER_AT_HOME = tuple(words_of("never at home"))
_OF_STATE = ("tổng công ty", "tập đoàn")
# What is a whole name by itself («Cộng đồng ASEAN», «Thường trực Chính phủ»), and what is of many provinces.
_OF_ONE = frozenset({"international", "government"})
_OF_DEPUTIES = regex(r"(?:^| )(?:đoàn|tổ) (?:đại biểu )?quốc hội$")
# Where names of people may read like names at home («Vương Nghị», «Lý Hiển Long»).
_NAMES_ALIKE = frozenset({"CN", "TW", "HK", "MO", "SG", "KP", "KR"})
_COMMON_WORDS = 4


class BodyKeys:
    """The key of each body: under which its names in all articles meet. It rests on what its own article says, on
    ``owners``, the acronyms that exactly one body has in all articles, whose bodies have the given ``names``, and on
    ``parted``, the keys of the names that several bodies have, as their letters tell."""

    def __init__(self, names: Iterable[Sequence[str]], language: Language, reference: Reference | None) -> None:
        self.language = language
        self.reference = reference
        listed = [each for each in names if are_telling(each)]
        self.owners = owners_of(listed, language)
        self.parted = of_several(listed, language)
        self._home = frozenset(place_key(row["place"]) for row in language.table("places") if row["country"] == HOME)
        self._surnames = language.phrases("surnames")

    def known(self, member: Member) -> Known | None:
        """The row of the reference file that a body is, if it is one."""
        return self._found(member)[0]

    def _found(self, member: Member) -> tuple[Known | None, str]:
        """The row of the reference file that a body is, if it is one, and the name in full by which it is looked for
        where its own name is not enough; empty for none."""
        row = self._row(member.names, member)
        if row is not None and not (row.country == HOME and self._abroad(member)):
            return row, ""
        full = self._in_full(member)
        return self._row([full], member) if full else None, full

    def _row(self, names: Sequence[str], member: Member) -> Known | None:
        """The row of a body by names, as far as there was such a body when the article was published."""
        row = self.reference.body(names, self.language) if self.reference else None
        return row if row is not None and not row.is_later_than(member.article.published) else None

    def of(self, local: Local) -> str:
        """The key of a body by its name alone."""
        row = self.reference.body([local.name], self.language) if self.reference else None
        return row.id if row else identity(local.name, self.language)

    def key(self, member: Member) -> Key:
        """The key of a body."""
        row, full = self._found(member)
        if row is not None:
            return ("Organization", "=", row.id)
        name = without_head(member.local.name, self.language) or member.local.name
        key = owner_behind_head(name, self.owners, self.language) or identity(name, self.language)
        if " " not in name or name.isupper() or key.startswith(COMPANY):
            # Letters are what many names are cut to: the name written out is none of another body; a word of a name
            # in small letters («Goal» of «Tập đoàn GOAL Quandt») is only a word.
            owner = self.owners.get(key, key)
            key = owner if name.isupper() or key not in owner.split() or key.startswith(COMPANY) else key
        if member.local.key != key and self._abroad(member) and land_of(member.local.key, self.language):
            return ("Organization", member.local.key)
        if full and full != name:
            return ("Organization", identity(full, self.language))
        if whole := self._whole_of_unit(key, member):
            return ("Organization", *whole)
        if _is_unit(key, member.local.name, self.language):
            parents = sorted({self.of(whole) for whole in parents_in(member) if whole.kind != "Place"})
            return ("Organization", key, *(parents or [head_of(member, self.language) or member.article.key]))
        if self._abroad(member):
            return ("Organization", key, member.article.key)
        if key.startswith(_SCHOOL):
            # One great man gives his name to schools of many provinces.
            province = province_beside(member.reading, member.local, self.language)
            province = province or province_of_setting(member.reading, self.language)
            return ("Organization", key, province or (member.article.key if self._is_after_a_man(key) else ""))
        if key in self.parted:
            return ("Organization", key, min(letters_of(member.names), default=member.article.key))
        return ("Organization", key)

    def _whole_of_unit(self, key: str, member: Member) -> Key:
        """A unit that each body has once, and the well-known body that is named with it («Thanh tra Bộ Y tế»), or the
        one ministry at home of which the article tells («Thanh tra Bộ»)."""
        if not key.startswith(_UNITS) or self.reference is None:
            return ()
        unit = next(unit for unit in _UNITS if key.startswith(unit)).rstrip()
        row = self.reference.keyed(key[len(unit) + 1 :])
        if row is None and key == f"{unit} bộ":
            names = [e.name for e in member.reading.bodies if e.key.startswith("bộ ")]
            rows = {one.id: one for name in names if (one := self.reference.body([name], self.language))}
            row = next((one for one in rows.values() if len(rows) == 1 and one.country == HOME), None)
        return (unit, row.id) if row is not None else ()

    def _is_after_a_man(self, key: str) -> bool:
        """Whether the key of a school ends with the full name of a man at home."""
        found = _AFTER_A_MAN.match(key)
        return found is not None and self._surnames.match(found[1].split(), 0) is not None

    def _in_full(self, member: Member) -> str:
        """The name of a body without a head that adds nothing, or with the land or province that its article tells
        instead of the name; empty for none."""
        name = member.local.name
        if bare := without_head(name, self.language):
            return bare
        key = identity(name, self.language)
        if self._abroad(member) or is_of_a_chamber(key):
            land = land_of(member.local.key, self.language) or land_of_setting(member.reading)
            land = land or land_beside(member, key, self.language, self.reference)
            return f"{name} {land}" if land else ""
        if key.startswith(_PARTY):
            return self._party_in_full(member)
        if (
            not (key.startswith(_OF_A_PROVINCE) or _OF_ITS_PROVINCE.search(key))
            or not _is_unit(key, name, self.language)
            or any(parents_of(member, self.of))
        ):
            return ""
        if town := town_beside(member.reading, member.local):
            known = is_at_home(town, self.language)
            return in_province(name, place_key(town)) if known else f"{name} thành phố {town}"
        province = province_of_setting(member.reading, self.language)
        province = province or province_in_sentence(member.reading, member.local, self.language)
        return in_province(name, province) if province else ""

    def _party_in_full(self, member: Member) -> str:
        """The name of a party with its land: the one, of home and those that the article names, that is known to have
        one of its name, else the one of which the article tells («Đảng Dân chủ Tự do»); empty for none, several, or
        home that the article does not name."""
        lands = {e.name for e in member.reading.entities if e.kind == "Country"}
        names = {land: f"{member.local.name} {land}" for land in sorted({_AT_HOME, *lands})}
        known = [land for land in names if self.reference and self.reference.body([names[land]], self.language)]
        if len(known) > 1:
            beside = member.reading.sentence(member.local.mentions[0].span)
            told = [e for e in member.reading.entities if beside and any(m.span.within(beside) for m in e.mentions)]
            known = [land for land in known if any(e.kind == "Country" and e.name == land for e in told)] or known
        if len(known) == 1:
            return names[known[0]] if known[0] in lands else ""
        key = identity(member.local.name, self.language)
        land = "" if key.startswith(_OF_PARTIES) or land_of(key, self.language) else land_of_setting(member.reading)
        return f"{member.local.name} {land}" if land else ""

    def _abroad(self, member: Member) -> bool:
        """Whether a body of state is named without its country in an article that does not speak of home."""
        key = identity(member.local.name, self.language)
        if party_key(member.local.name, self.language):
            return bool(land_of(member.local.key, self.language)) or member.local.key.endswith(OPEN)
        if land_of(key, self.language) or member.local.name.endswith(_AT_HOME):
            return False
        told = land_of(member.local.key, self.language)
        if not key.startswith(NATIONAL):
            return told not in ("", fold(_AT_HOME))  # «Về phía Peru có Cục trưởng Cục Hải quan»
        if told:
            return True
        lands = {e.key for e in member.reading.entities if e.kind == "Country"}
        if lands and key.startswith(_NEVER_AT_HOME):
            return True
        if not lands & _NAMES_ALIKE and any(self._is_name_at_home(name) for name in holders(member)):
            return False
        at_home = HOME in lands or any(self._is_of_home(e) for e in member.reading.entities)
        longer = any(
            land_of(other := identity(e.name, self.language), self.language) and other.startswith(key + " ")
            for e in member.reading.bodies
            if e.mentions[0].span < member.local.mentions[0].span
        )
        return longer or bool(lands) and (not at_home or is_among_lands_abroad(member, self._is_at_home))

    def _is_name_at_home(self, name: str) -> bool:
        """Whether a full name is one of a person at home: a family name of there, and no syllable from elsewhere."""
        return is_name_at_home(name) and self._surnames.match(fold(name).split(), 0) is not None

    def _is_at_home(self, local: Local) -> bool:
        return (local.kind == "Person" and self._is_name_at_home(local.name)) or self._is_of_home(local)

    def _is_of_home(self, local: Local) -> bool:
        """Whether an article that names a place or body tells of home: a place there, a name shortened as at home."""
        if local.kind == "Place":
            return place_key(local.name) in self._home
        return local.kind == "Organization" and any(_SHORTENED.search(name) for name in (local.name, *local.aliases))


@functools.lru_cache(maxsize=50_000)
def _is_unit(key: str, name: str, language: Language) -> bool:
    """Whether many bodies have a unit of this name: by its head («Phòng», «Vụ»), or since common words alone
    follow the head («Trung tâm Nghiên cứu»)."""
    head = language.phrases("org_heads").match(fold(name).split(), 0)
    if key in OF_EVERY_LEVEL or head and " ".join(key.split()[head[0] :]) in OF_EVERY_LEVEL:
        return True
    if _OF_NO_PLACE.search(key):
        return True
    land = land_of(key, language)
    if not (land and key.startswith(_OFFICE)) and _OF_NO_NAME.fullmatch(key.removesuffix(f" {land}")):
        return key.startswith(_BRANCHES) or not _ends_in_made_word(name)
    if head is None or key.startswith(NATIONAL) or _is_placed(key.split(), language):
        return False
    if _ends_in_made_word(name) and not key.startswith(_BRANCHES):
        return False
    size, row = head
    rest = name.split()[size:]
    if row["kind"] == "company" and name.split()[-1].islower() and not key.startswith(_OF_STATE):
        return True  # cut short before the proper name
    if not _OF_DEPUTIES.search(key) and (
        not rest and size > 1 and row["kind"] in _OF_ONE or row.get("unit") == "yes" and _has_whole(key, language)
    ):
        return False
    if row.get("unit") == "yes" and len(rest) <= _COMMON_WORDS:
        return not _is_proper(rest) or all(word.isupper() for word in rest)
    if key.startswith(("sở ", "thanh tra sở ")) or key.startswith(_OF_A_PLACE) and not rest:
        return True
    if key.startswith(_OF_A_PLACE):
        return not _ends_in_name(name)
    if row["kind"] == "media" and not rest and row["case"] != "alone":
        return True
    common = not rest or (len(name.split()) <= _COMMON_WORDS and any(word[0].islower() for word in rest))
    return common and row["kind"] not in ("ministry", "media", "government") and row["case"] != "alone"


@functools.cache
def _wholes(language: Language) -> frozenset[str]:
    """The keys of the names of well-known bodies, of more than one word."""
    rows = (row for row in language.table("org_names") if row["kind"] not in ("company", "media"))
    names = (name for row in rows for name in (row["name"], *row["aliases"].split("|")) if " " in name)
    return frozenset(identity(name, language) for name in names)


def _has_whole(key: str, language: Language) -> bool:
    """Whether a unit is named with the well-known body that has only one of it («Thanh tra Bộ Nội vụ»)."""
    words = key.split()
    tails = (" ".join(words[n:]) for n in range(1, len(words) - 1))
    return not _wholes(language).isdisjoint(tails)


def _is_placed(words: list[str], language: Language) -> bool:
    """Whether a name ends with a place or a country, or says that the body is the one of the nation."""
    if " ".join(words[-2:]) in ("quốc gia", "trung ương", "nhà nước", "tối cao"):
        return True
    ends = [" ".join(words[-n:]) for n in (2, 3, 4) if len(words) > n]
    # A place of one syllable may read like a common word («Môi trường»).
    if len(words) > 1 and (not is_vietnamese_syllable(words[-1]) or words[-2] == "phố"):
        ends.append(words[-1])
    at_home = is_at_home(words[-1], language)
    placed = at_home or not named_places(language).isdisjoint(ends)
    return placed or bool(land_of(" ".join(words), language))


def _is_proper(words: list[str]) -> bool:
    """Whether words are a name of their own: all with a capital, and more than one or no Vietnamese syllable."""
    return all(word[0].isupper() for word in words) and (
        len(words) > 1 or any(not is_vietnamese_syllable(word) for word in words)
    )


_OF_A_COUNTED = regex(r" (?:quận |q\. ?|q)\d{1,2}$")
_BRANCHES = ("chi nhánh ", "phòng ", "văn phòng ", "khoa ", "câu lạc bộ ", "đội ", "tổ ")
_LEAST_MADE = 4


def _ends_in_made_word(name: str) -> bool:
    """Whether a name ends in a word of its own that is no Vietnamese syllable («Trung tâm Truyền thông Quandt»)."""
    last = name.split(" ")[-1] if " " in name else ""
    return len(last) >= _LEAST_MADE and last.isalpha() and not last.isupper() and is_made(last)


def _ends_in_name(name: str) -> bool:
    """Whether the last word is a part of a proper name («xã Cổ Bi»), not of a field («Sở Y tế», «Sở GD-ĐT»)."""
    last = name.split()[-1]
    if _OF_A_COUNTED.search(fold(name)):
        return True  # one city alone counts its districts
    return last[0].isupper() and not last.isupper() and fold(last) != "thương"


def person_keys(local: Local) -> list[Key]:
    """The keys of a person: that of the name, each full name that its article spells it by, but
    those with an initial, which others may share, the given names by which its article calls it, and the last word of
    a foreign name, which may stand for it."""
    given = is_name_at_home(local.name)
    spelt = {
        m.name
        for m in local.mentions
        if (m.form == "name" or given or m.rule == "person-spelling") and not _INITIAL.match(m.name)
    }
    names = [name for name in local.aliases if name in spelt and len(name.split()) > 1]
    keys = [("Person", name_key(name)) for name in (local.name, *names)]
    return [*keys, *(("Person", "~", last) for last in dict.fromkeys(map(surname, (local.name, *names))) if last)]


_INITIAL = regex(r"[^\W\d_]\.")


def groups(members: Sequence[T], keys: Iterable[Iterable[Hashable]]) -> Iterator[list[T]]:
    """The connected groups of members that share a key, the oldest group first."""
    parent = list(range(len(members)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    first: dict[Hashable, int] = {}
    for number, own in enumerate(keys):
        mine = number  # the root of this member so far
        for key in own:
            known = first.setdefault(key, number)
            if known != number and (other := root(known)) != mine:
                mine, later = min(mine, other), max(mine, other)
                parent[later] = mine
    found: dict[int, list[T]] = defaultdict(list)
    for number, member in enumerate(members):
        found[root(number)].append(member)
    yield from found.values()
