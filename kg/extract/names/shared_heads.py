"""Lists of bodies with one head: each item of the list is a body of its own.

các Bộ: SECTOR, SECTOR          «các Bộ: Công an, Khoa học và Công nghệ», «2 sở Tài chính, Nội vụ»
các Sở SECTOR PLACE, PLACE      «các Sở Y tế Sơn La, Hà Nội»: the office of each province
UBND các tỉnh PLACE, PLACE      «Bí thư Tỉnh ủy các tỉnh A, B và C», «Công an các xã A, B»
HĐND, UBND tỉnh PLACE           the place that the last one names is that of those before it
trường THCS NAME và Tiểu học NAME  two schools
đảng Dân chủ và Cộng hòa        two parties, each told by one word
"""

from __future__ import annotations

from kg.extract.items import Item
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.personal_names import vietnamese_name
from kg.extract.names.small_words import AREA_WORDS, PLACE_WORDS, seat
from kg.language import Row, fold, is_vietnamese_syllable, words_of
from kg.model import Mention

# The heads of ministries and offices of one word whose sectors a list tells.
HEADS = frozenset({"bộ", "sở", "ban", "cục", "vụ", "ngân hàng"})
PLURALS = frozenset({"các", "hai", "ba", "bốn", "những"})
_NUMBERED = frozenset({"số", "thứ", "điều", "khoản", "-", "/", "."})
_LEADERS = (["bộ", "trưởng"], ["thứ", "trưởng"], ["lãnh", "đạo"])
_SEVERAL = PLURALS | {"năm", "sáu"}
_OF_A_PLACE = words_of("body of a place")
# The committees of the party name the kind of their area themselves («Tỉnh ủy Quảng Nam»).
_OF_THE_PARTY = frozenset(map(fold, ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy")))
_OF_AREAS = _OF_A_PLACE | _OF_THE_PARTY
_ALIKE, _OFFICE = _OF_AREAS - HEADS, fold("sở")
_FIRST_OF_A_PLACE = frozenset(head.split(" ")[0] for head in _ALIKE)
# How the kind of an area is told behind other heads than those of the party.
_AREAS = {kind: frozenset({kind}) for kind in ("tỉnh", "huyện", "quận")} | {"thành": frozenset({"thành phố", "tp"})}
_CITIES = frozenset({"city", "capital"})
_JOINED = frozenset({",", "và", ";"})
_RULE = "organization-shared-head"
_LONGEST_HEAD = 8
_LONGEST_PLACE = 3
_SCHOOL, _LONGEST_SCHOOL = fold("trường"), 4
_PARTY, _PARTIES, _OR = fold("đảng"), words_of("name of a party"), frozenset({"và", "hay", "hoặc", "lẫn"})


def of_sectors(lexicon: Lexicon, line: Line, at: int) -> list[Item]:
    """«các Bộ: Công an, Khoa học và Công nghệ, …», «các Sở Y tế Sơn La, Hà Nội»: each sector of the list, or each
    province, has a body of its own."""
    if line.key(at) not in HEADS or not _several(line, at):
        return []
    start = at + 2 if line.key(at + 1) == ":" else at + 1
    head = line.tokens[at].text.capitalize()
    sectors, row = _sectors(lexicon, line, start), lexicon.heads.get(head) or {}
    if len(sectors) == 1 and fold(head) == _OFFICE:
        places, name = _places(lexicon, line, sectors[0][1]), f"{head} {line.said(*sectors[0])}"
        return _items(line, at, sectors[0][1], places, [name] * len(places), row)
    return _items(line, at, start, sectors, [head] * len(sectors), row)


def _several(line: Line, at: int) -> bool:
    """Whether the head at a token is that of several bodies («các Bộ», «2 sở», «các Bộ trưởng Bộ»)."""
    before = line.key(at - 1)
    counted = before.isdigit() and len(before) == 1 and line.key(at - 2) not in _NUMBERED
    led = line.keys[at - 2 : at] in _LEADERS and line.key(at - 3) in PLURALS
    return before in PLURALS or counted or led


def of_areas(lexicon: Lexicon, line: Line, at: int) -> list[Item]:
    """«UBND các tỉnh A, B và C», «Sở Y tế các tỉnh A, B»: the body of each area."""
    several = line.capital(at) and "các" in line.keys[at + 1 : at + _LONGEST_HEAD]
    found = lexicon.heads.match(line.keys, at) if several else None
    if found is None:
        return []
    head, row = fold(line.said(at, at + found[0])), found[1]
    end = at + found[0]
    if whose := lexicon.heads.match(line.keys, end):  # «Ban Thường vụ Tỉnh ủy»
        head, end = fold(line.said(end, end + whose[0])), end + whose[0]
    field = lexicon.fields.match(line.keys, at + 1) if line.key(at) == _OFFICE else None
    head, end = (_OFFICE, at + 1 + field[0]) if field else (head, end)
    start, kind = _kind_of_areas(line, end + 1)
    if line.key(end) not in _SEVERAL or not start or head not in _OF_AREAS:
        return []
    start += line.key(start) == ":"
    places, name = _places(lexicon, line, start), line.said(at, end)
    if head in _OF_THE_PARTY:
        return _items(line, at, start, places, [name] * len(places), row)
    kinds = [kind or _kind_of(lexicon, line, first) for first, _ in places]
    return _items(line, at, start, places, [f"{name} {one}" for one in kinds], row)


def _kind_of_areas(line: Line, at: int) -> tuple[int, str]:
    """The position after the kind of areas that «các» counts, and the kind; no kind for «tỉnh, thành phố», and 0 where
    no kind stands."""
    city = 2 if line.keys[at + 2 : at + 4] == ["thành", "phố"] else 1
    if line.key(at) == "tỉnh" and line.key(at + 1) in _JOINED and line.key(at + 2) == "thành":
        return at + 2 + city, ""
    size = 2 if line.keys[at : at + 2] == ["thành", "phố"] else 1
    known = size == 2 or line.key(at) in AREA_WORDS
    return (at + size, line.said(at, at + size)) if known else (0, "")


def _kind_of(lexicon: Lexicon, line: Line, at: int) -> str:
    """What a listed place is: a city or a province."""
    place = lexicon.places.match(line.keys, at)
    return "thành phố" if place and place[1]["type"] in _CITIES else "tỉnh"


def of_one_area(lexicon: Lexicon, line: Line, at: int) -> list[Item]:
    """«Tỉnh ủy, HĐND, UBND tỉnh X»: the bodies before the last one are of its place too."""
    heads: list[tuple[int, int, Row]] = []
    while found := _of_a_place(lexicon, line, at):
        end = at + found[0]
        home = lexicon.countries.match(line.keys, end)
        start = end + (home[0] if home else 0)
        if (area := seat(lexicon, line, start)) > start:
            break
        if line.key(end) not in _JOINED or len(heads) == _LONGEST_HEAD:
            return []
        heads.append((at, end, found[1]))
        at = end + 1
    else:
        return []
    items: list[Item] = []
    for first, last, row in heads:
        mention = _of_area(line, (first, last), (start, area))
        if mention is None:
            return []
        items += [Item("O", first, last, mention.span, row, mention), mark(line, last)]
    return items


def of_schools(lexicon: Lexicon, line: Line, at: int) -> list[Item]:
    """«trường THCS X và Mầm non Y»: each school of the list, told with the head that it shares with the first."""
    items: list[Item] = []
    first = at + 1
    while line.key(at) == _SCHOOL and (found := _school(lexicon, line, first)):
        end, row = found
        items += [mark(line, first - 1)] if items else []
        span = line.cut(first if items else at, end)
        name = f"{line.tokens[at].text.capitalize()} {line.said(first, end)}"
        items.append(Item("O", first if items else at, end, span, row, Mention(span, "Organization", name, _RULE)))
        if line.key(end) not in _JOINED:
            break
        first = end + 1
    while items and items[-1].tag != "O":
        items.pop()
    return items if len(items) > 1 else []


def of_parties(lexicon: Lexicon, line: Line, at: int) -> list[Item]:
    """«hai đảng Dân chủ và Cộng hòa», «đảng Bảo thủ, Lao động»: each party of the list."""
    if line.key(at) != _PARTY:
        return []
    items: list[Item] = []
    first, head = at + 1, line.tokens[at].text.capitalize()
    row = lexicon.heads.get(head) or {}
    while line.capital(first) and " ".join(line.keys[first : first + 2]) in _PARTIES:
        items += [mark(line, first - 1)] if items else []
        start, end = first if items else at, first + 2
        mention = Mention(line.cut(start, end), "Organization", f"{head} {line.said(first, end)}", _RULE)
        items.append(Item("O", start, end, mention.span, row, mention))
        if line.key(end) not in _OR | _JOINED:
            break
        first = end + 1
    return items if len(items) > 1 else []


def _school(lexicon: Lexicon, line: Line, at: int) -> tuple[int, Row] | None:
    """(the position after a school of a list, its row): a kind of school and a short name, or None."""
    kind = lexicon.heads.match([_SCHOOL, *line.keys[at : at + _LONGEST_SCHOOL]], 0) if line.capital(at) else None
    start = end = at + kind[0] - 1 if kind else at
    while line.capital(end) and end - start < _LONGEST_SCHOOL:
        end += 1
    named = kind is not None and start > at and kind[1]["kind"] == "other" and end > start and not line.capital(end)
    return (end, kind[1]) if named and kind is not None else None


def _of_a_place(lexicon: Lexicon, line: Line, at: int) -> tuple[int, Row] | None:
    """The head of a body that each province has, in letters or with a capital, and its row."""
    opens = line.capital(at) and line.key(at) in _FIRST_OF_A_PLACE
    found = lexicon.heads.match(line.keys, at) if opens else None
    known = found is not None and fold(line.said(at, at + found[0])) in _ALIKE
    return found if known else None


def _of_area(line: Line, head: tuple[int, int], area: tuple[int, int]) -> Mention | None:
    """The body of an area whose head stands before; the party names the kind of the area in its head, so that none is
    told where that is another («Tỉnh ủy, UBND huyện X»)."""
    said, place = line.said(*head), line.said(*area)
    if fold(said) in _OF_THE_PARTY:
        kind = fold(said).split()[0]
        size = next((n for n in (2, 1) if " ".join(line.keys[area[0] : area[0] + n]) in _AREAS[kind]), 0)
        start = area[0] + (size if line.key(area[0]) not in PLACE_WORDS else 0)
        place = line.said(start, area[1]) if size and start < area[1] else ""
    return Mention(line.cut(*head), "Organization", f"{said} {place}", _RULE) if place else None


def _items(line: Line, at: int, start: int, parts: list[tuple[int, int]], heads: list[str], row: Row) -> list[Item]:
    """The words of the head, and a body for each part of a list of at least two, told with its head."""
    if len(parts) < 2:
        return []
    items = [Item("*", at, start, line.cut(at, start))]
    for (first, last), head in zip(parts, heads, strict=True):
        items += [mark(line, i) for i in range(items[-1].end, first)]
        mention = Mention(line.cut(first, last), "Organization", f"{head} {line.said(first, last)}", _RULE)
        items.append(Item("O", first, last, mention.span, row, mention))
    return items


def mark(line: Line, at: int) -> Item:
    return Item("&" if line.key(at) in _OR else line.tokens[at].text, at, at + 1, line.cut(at, at + 1))


def _sectors(lexicon: Lexicon, line: Line, at: int) -> list[tuple[int, int]]:
    """The sectors of ministries that follow one another, with the longest name for each."""
    found = []
    while at < len(line):
        sector = lexicon.fields.match(line.keys, at)
        if not sector or not line.capital(at):
            break
        end = at + sector[0]
        found.append((at, end))
        if line.key(end) not in _JOINED or not line.capital(end + 1):
            break
        at = end + 1
    return found


def _places(lexicon: Lexicon, line: Line, at: int) -> list[tuple[int, int]]:
    """The areas that follow one another: listed places, or two or three syllables between the marks of a list."""
    found: list[tuple[int, int]] = []
    while at < len(line) and (end := _place(lexicon, line, at, bool(found))):
        found.append((at, end))
        if line.key(end) not in _JOINED:
            break
        at = end + 1
    return found


def _place(lexicon: Lexicon, line: Line, at: int, listed: bool) -> int:
    """The position after an area of a list, or 0."""
    if place := lexicon.places.match(line.keys, at):
        return at + place[0] if line.capital(at) and not line.capital(at + place[0]) else 0
    if lexicon.titles.match(line.keys, at) or lexicon.heads.match(line.keys, at):
        return 0
    end = at
    while line.capital(end) and is_vietnamese_syllable(line.tokens[end].text):
        end += 1
    person = vietnamese_name(lexicon, line, at) - at > 2
    whole = 1 < end - at <= _LONGEST_PLACE and not person
    return end if whole and (line.key(end) in _JOINED or listed) else 0


TABLES = (of_sectors, of_areas, of_one_area, of_schools, of_parties)


def is_pair(line: Line, at: int, end: int) -> bool:
    """Whether a name after «hai», «các» holds two bodies of two countries («hai Bộ X Việt Nam – Lào»)."""
    return (
        line.key(at - 1) in PLURALS
        and line.key(at - 2) != "thứ"
        and any(line.tokens[i].text in "-–—" for i in range(at, end))
    )
