"""Letters in names of bodies that news writes in more than one way."""

from __future__ import annotations

import re

_DISTRICT_OF = {"Q": "quận", "H": "huyện", "P": "phường", "TX": "thị xã"}
_DISTRICTS = re.compile(r"\b(Q|H|P|TX)\. ?(?=[A-ZĐÁÂÔÝ][^\W\d_A-ZĐ]|\d)")
_DASHED = re.compile(r"\b([A-ZĐ])-(\d{1,2})\b")


def in_letters(name: str) -> str:
    """A name with the kind of a district written out, and without a dash before a number.

    >>> in_letters("Công an Q.Bến Gỗ"), in_letters("Nhóm G-20")
    ('Công an quận Bến Gỗ', 'Nhóm G20')
    """
    name = _DISTRICTS.sub(lambda found: f"{_DISTRICT_OF[found[1]]} ", name) if "." in name else name
    return _DASHED.sub(r"\1\2", name) if "-" in name else name
