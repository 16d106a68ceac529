"""In which form a meeting is held: online, in the room or both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import slot
from kg.extract.scan import Scan
from kg.language import in_small_letters
from kg.model import Claim, Mention, Span

_AND = r"(?:và|lẫn|kết hợp(?: với)?)"
_FORMATS = (
    (re.compile(rf"trực tuyến {_AND} trực tiếp|trực tiếp {_AND} (?:trực tuyến|online)"), "hybrid"),
    (re.compile(r"trực tuyến|cầu truyền hình|hội nghị truyền hình|nền tảng zoom|(?:hình thức|họp) online"), "online"),
    (re.compile(r"hình thức trực tiếp|họp trực tiếp"), "in-person"),
)


def form(scan: Scan, mention: Mention, at: int, end: int) -> Iterator[Claim]:
    """Online, in the room or both: said inside the phrase or after it, before the next event."""
    stop = next((i for i in range(end, len(scan.items)) if scan.tags[i] in "MA"), len(scan.items))
    window = scan.span(at, stop)
    folded = in_small_letters(scan.line.text[window.start : window.end])
    for pattern, value in _FORMATS:
        found = pattern.search(folded)
        if found:
            where = Span(window.start + found.start(), window.start + found.end())
            yield slot(mention, "format", value, (mention.span, where), "meeting-format")
            return
