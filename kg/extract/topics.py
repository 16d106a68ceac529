"""What a meeting is about: the words after «với chủ đề», «thảo luận về», «nhằm», or «về» after its people."""

from __future__ import annotations

import re

from kg.extract.events import after
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Span

_CLAUSE = r"(?:[^.;:“\"|]|(?<=\d)\.(?=\d)){8,300}"
_TOPIC = re.compile(
    r"(?:với|có|theo)?\s*(?:chủ đề|nội dung|chuyên đề)\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]"
    rf"|(?:bàn|trao đổi|thảo luận|bàn thảo)(?: về\s+(?:việc\s+)?| (?=(?:xử lý|các|những|việc|giải pháp|biện pháp)\b))"
    rf"(?P<plain>{_CLAUSE})"
)
_AIM = re.compile(rf"nhằm\s+(?:mục đích\s+|mục tiêu\s+)?(?P<aim>{_CLAUSE})")


_ENDS = re.compile(
    r",\s(?:qua đó|trong đó|đồng thời|nhằm|góp phần)|\s(?:sẽ|sắp tới|diễn ra|cũng|đã|được|đang|là|vốn)\s"
    r"|,?\snhất là\s|\s(?:vào\s)?(?:(?:sáng|chiều|tối)\s)?(?:ngày|hôm)\s\d"
)
_THEME_FIRST = re.compile(
    r"(?:với|có|mang)\s+(?:chủ đề|chuyên đề)(?:\s+chính)?\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]\s*,?\s*",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\b(?:đặc biệt|nhất là|trong đó|của|và|về|các|những|với|tại|trong|để|cho|như|do|là|ở|đến|tới|từ|theo)$|,$"
)


_DENIED = ("không ", "chưa ", "chẳng ")


def topic_of(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """What follows «với chủ đề», «với nội dung», «thảo luận về», or «về» after the people of a meeting."""
    text = scan.line.text
    first = _THEME_FIRST.fullmatch(text, scan.sentence.span.start, scan.items[start].span.start)
    if first:  # «Với chủ đề “X”, hội nghị …»
        return Span(first.start("quoted"), first.start("quoted") + len(first["quoted"].rstrip(", ")))
    closing = re.compile("M|,[PTKSs]").search(fine, end)
    stop = scan.items[closing.start()].span.start if closing else scan.sentence.span.end
    found = _TOPIC.search(text, scan.items[start].span.start, stop) or _aim(scan, fine, end)
    if found and text[: found.start()].endswith(_DENIED):
        return None
    if found:
        name = found.lastgroup or ""
        said = found[name].rstrip() if name == "quoted" else _ENDS.split(found[name])[0].rstrip()
        cut = closing is not None and fine[closing.start()] == "M" and found.start(name) + len(said) >= stop - 1
        return None if _OPEN_END.search(said) or cut else Span(found.start(name), found.start(name) + len(said))
    people = re.search("[%+]", fine[start:end])
    if people and (at := _about(scan, start + people.end(), end)):
        return scan.span(at, end)
    return None


def _aim(scan: Scan, fine: str, end: int) -> re.Match[str] | None:
    """«chuyến thăm C nhằm …», «cuộc họp diễn ra tại L nhằm …»: what follows the phrase, its date and its place."""
    close = after(fine, end)[1]
    close += fine[close : close + 1] == ","
    if fine[close : close + 1] != "I":
        return None
    other = re.compile("M|,[PTK]").search(fine, close)
    stop = scan.items[other.start()].span.start if other else scan.sentence.span.end
    return _AIM.match(scan.line.text, scan.items[close].span.start, stop)


def _about(scan: Scan, first: int, last: int) -> int:
    return next((i + 1 for i in range(first, last - 1) if fold(scan.text(i, i + 1)) == "về"), 0)
