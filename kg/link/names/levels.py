"""Names of bodies with and without the place that they are of, and the kind of this place."""

from __future__ import annotations

from kg.language import Language
from kg.link.names.names import is_at_home, is_land
from kg.regex import regex

_LOCAL = regex(
    r"^(?:(?:ban (?:thường vụ|tuyên giáo|tổ chức|dân vận|nội chính)|uỷ ban kiểm tra|văn phòng|thường trực) )?"
    r"(?:tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ)$|^(?:ban chấp hành )?đảng bộ$|^(?:thường trực )?hội đồng nhân dân$|"
    r"^đoàn (?:đại biểu quốc hội|đbqh)$|"
    r"^(?:sở|chi cục|bệnh viện|trung tâm|hiệp hội|trường|đại học|công ty|ban quản lý|hội|liên đoàn|thanh tra sở) \S+"
)
_AREAS = frozenset({"tỉnh", "tp", "thành phố", "huyện", "quận", "thị xã"})
_AREA_ALONE = regex(rf" (?:{'|'.join(sorted(_AREAS))})$")
_LONGEST_PLACE = 5
# Houses of a parliament that the home country does not have.
_HOUSES = frozenset({"thượng viện", "hạ viện"})
_MISSION, _AT = "phái bộ ", "tại "
_OF_A_DISTRICT = regex(r" (?:quận|huyện|thị xã|thị trấn|phường|xã) \S")
_LEVEL_OF_DISTRICT = regex(r" (?:quận|huyện|thị xã) ([^\W\d]+(?: [^\W\d]+){0,2})$")
_DISTRICT = regex(r"^(?:tỉnh|tp|tp\.|thành phố|huyện|quận|thị xã|phường|xã) \S+(?: \S+){0,2}$")


def is_seat_of(short: str, rest: str, language: Language) -> bool:
    """Whether a body of a province is named without it: «Sở Y tế», and the rest of its full name, «Nghệ An»; a mission
    without the land where it is.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> is_seat_of("sở y tế", "nghệ an", vi), is_seat_of("hội y học việt nam", "nghệ an", vi)
    (True, False)
    >>> is_seat_of("công an quận bến gỗ", "hà nội", vi), is_seat_of("công an", "hà nội", vi)
    (True, False)
    >>> is_seat_of("phái bộ hỗ trợ liên hợp quốc", "tại lào", vi), is_seat_of("hội sen", "tại lào", vi)
    (True, False)
    """
    if short.startswith(_MISSION) and rest.startswith(_AT):
        return is_land(rest.removeprefix(_AT), language)
    if _OF_A_DISTRICT.search(short) and is_at_home(rest, language):
        return True
    if short in _HOUSES or short.endswith(" việt nam"):  # «Hội Sinh viên Việt Nam» has branches
        return short in _HOUSES and is_land(rest, language)
    if _AREA_ALONE.search(short) or rest in _AREAS:
        return len(rest.split()) < _LONGEST_PLACE
    if short.startswith("phòng ") and _LEVEL_OF_DISTRICT.match(f" {rest}"):
        return True
    return bool(_LOCAL.search(short)) and (bool(_DISTRICT.match(rest)) or is_at_home(rest, language))


def without_level(key: str, language: Language) -> str:
    """The key of a body of a district without the kind of the district, which none but a province leaves in doubt; the
    empty string for another body.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> without_level("công an huyện bến gỗ", vi), without_level("công an huyện điện biên", vi)
    ('công an bến gỗ', '')
    """
    found = _LEVEL_OF_DISTRICT.search(key)
    return f"{key[: found.start()]} {found[1]}" if found and not is_at_home(found[1], language) else ""
