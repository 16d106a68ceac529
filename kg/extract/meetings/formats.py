"""In which form a meeting is held: online, in the room or both («trực tiếp tại X và trực tuyến tới 5 điểm cầu», «…,
kết nối trực tuyến tới 5 điểm cầu»)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import slot
from kg.extract.scan import Scan
from kg.language import alternatives, in_small_letters
from kg.model import Claim, Mention, Span
from kg.regex import regex

_AND = r"(?:và|lẫn|kết hợp(?: với)?)"
_FORMATS = (
    (regex(rf"trực tuyến {_AND} trực tiếp|trực tiếp {_AND} (?:trực tuyến|online)"), "hybrid"),
    (
        regex(rf"kết nối trực tuyến (?:tới|đến|với|cùng)\b|trực tiếp tại [^,.;]{{3,60}}? {_AND} trực tuyến"),
        "hybrid",
    ),
    (regex(r"trực tuyến|cầu truyền hình|hội nghị truyền hình|nền tảng zoom|(?:hình thức|họp) online"), "online"),
    (regex(r"hình thức trực tiếp|họp trực tiếp"), "in-person"),
)

# «dịch vụ công trực tuyến», «nghe tham luận trực tuyến của A»: something is online, but not the meeting.
_OTHERS = regex(rf"\b(?:{alternatives('online without a meeting')}) $")
_BEFORE = regex(r"(?:^|, ?)(?:theo|bằng|qua|thông qua|dưới) hình thức [^,.;]{3,60}(?=,)")
_TURN = regex(r",(?!x?G)")
_FARTHEST = 20  # letters


def form(scan: Scan, mention: Mention, at: int, end: int) -> Iterator[Claim]:
    """Online, in the room or both: said inside the phrase or after it, before the next event."""
    stop = next((i for i in range(end, len(scan.items)) if scan.tags[i] in "MA"), len(scan.items))
    if _TURN.match(scan.tags, end) and scan.tags[at - 1 : at] == "@":
        stop = end  # «Tại hội đàm, hai bên khen O chuyển sang hình thức trực tuyến»
    told = list(_told(scan, mention, scan.span(at, stop)))
    yield from told or _told_before(scan, mention)


def form_of_verb(scan: Scan, mention: Mention) -> Iterator[Claim]:
    """The form that the words of a meeting say which a verb tells («A họp trực tuyến với B»)."""
    yield from [*_told(scan, mention, mention.span)] or _told_before(scan, mention)


def _told_before(scan: Scan, mention: Mention) -> Iterator[Claim]:
    """«Chiều 5/3, theo hình thức trực tuyến, A chủ trì X»: told before the first event of a sentence."""
    start = scan.sentence.span.start
    found = _BEFORE.search(in_small_letters(scan.line.text[start : mention.span.start]))
    first = all(item.span.start >= mention.span.start or item.tag not in "MA" for item in scan.items)
    if found is not None and first:
        yield from _told(scan, mention, Span(start + found.start(), start + found.end()))


# «tọa đàm với chủ đề "Học nghề trực tuyến"»: what is talked about is online.
_IN_THEME = regex(r"\b(?:chủ đề|chuyên đề|đề tài|với tên gọi):? ?[“\"][^“”\"]*$")


def _is_in_theme(folded: str, found: tuple[int, int]) -> bool:
    """Whether words stand in the quoted theme of a meeting."""
    return _IN_THEME.search(folded, 0, found[0]) is not None and re.search('[”"]', folded[found[1] :]) is not None


def _told(scan: Scan, mention: Mention, window: Span) -> Iterator[Claim]:
    folded = in_small_letters(scan.line.text[window.start : window.end])
    for pattern, value in _FORMATS:
        for found in pattern.finditer(folded):
            if not (
                _OTHERS.search(folded, max(0, found.start() - _FARTHEST), found.start())
                or _is_in_theme(folded, found.span())
            ):
                where = Span(window.start + found.start(), window.start + found.end())
                yield slot(mention, "format", value, (mention.span, where), "meeting-format")
                return
