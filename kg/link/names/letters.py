"""Letters in names of bodies that news writes in more than one way."""

from __future__ import annotations

from kg.regex import regex

_DISTRICT_OF = {"Q": "quận", "H": "huyện", "P": "phường", "TX": "thị xã"}
_DISTRICTS = regex(r"\b(Q|H|P|TX)\. ?(?=[A-ZĐÁÂÔÝ][^\W\d_A-ZĐ]|\d)")
_DASHED = regex(r"\b([A-ZĐ])-(\d{1,2})\b")


def in_letters(name: str) -> str:
    """A name with the kind of a district written out, and without a dash before a number.

    >>> in_letters("Công an Q.Bến Gỗ"), in_letters("Nhóm G-20")
    ('Công an quận Bến Gỗ', 'Nhóm G20')
    """
    name = _DISTRICTS.sub(lambda found: f"{_DISTRICT_OF[found[1]]} ", name) if "." in name else name
    return _DASHED.sub(r"\1\2", name) if "-" in name else name


# Each province and district has one office for schools, whatever part of its name is told.
_EDUCATION = regex(
    r"^(sở|phòng) giáo dục(?= |$)"
    r"(?! (?:đào tạo|khoa học|chuyên|chính trị|thể chất|quốc phòng|mầm non|tiểu học))"
)
_STOCK = regex(r"^tổng công ty cổ phần (?=\S)")
_OF_THE_HIGHLANDS = regex(r"\b(?:đăk|đak|dak) (?=\w)")


def in_one_form(key: str) -> str:
    """A key with the whole name of an office for schools, no legal form of a corporation, and one form of a syllable
    of the highlands.

    >>> in_one_form("sở giáo dục quảng ninh"), in_one_form("tổng công ty cổ phần mây trắng"), in_one_form("xã đăk mây")
    ('sở giáo dục đào tạo quảng ninh', 'tổng công ty mây trắng', 'xã đắk mây')
    """
    if " giáo dục" in key:
        key = _EDUCATION.sub(r"\1 giáo dục đào tạo", key)
    key = _STOCK.sub("tổng công ty ", key)
    return _OF_THE_HIGHLANDS.sub("đắk ", key) if "k " in key else key
