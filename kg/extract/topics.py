"""What a meeting is about: the words after «với chủ đề», «thảo luận về», or «về» after its people."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Span

_TOPIC = re.compile(
    r"(?:với|có|theo)?\s*(?:chủ đề|nội dung|chuyên đề)\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]"
    r"|(?:bàn|trao đổi|thảo luận|bàn thảo) về\s+(?:việc\s+)?(?P<plain>(?:[^.;:“\"|]|(?<=\d)\.(?=\d)){8,300})"
)


_OPEN_END = re.compile(
    r"\b(?:đặc biệt|nhất là|trong đó|của|và|về|các|những|với|tại|trong|để|cho|như|do|là|ở|đến|tới|từ|theo)$|,$"
)


_DENIED = ("không ", "chưa ", "chẳng ")


def topic_of(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """What follows «với chủ đề», «với nội dung», «thảo luận về», or «về» after the people of a meeting."""
    text = scan.line.text
    closing = re.compile("[MA]|,[PTKSs]").search(fine, end)
    stop = scan.items[closing.start()].span.start if closing else scan.sentence.span.end
    found = _TOPIC.search(text, scan.items[start].span.end, stop)
    if found and text[: found.start()].endswith(_DENIED):
        return None
    if found:
        name = "quoted" if found["quoted"] else "plain"
        said = re.split(
            r",\s(?:qua đó|trong đó|đồng thời|nhằm|góp phần)|\s(?:sẽ|sắp tới|diễn ra|cũng|đã|được|đang|là)\s",
            found[name],
        )[0].rstrip()
        if (
            _OPEN_END.search(said)
            or closing
            and found["plain"]
            and found.end() == stop
            and fine[closing.start()] in "MA"
        ):
            return None
        return Span(found.start(name), found.start(name) + len(said))
    people = re.search("[%+]", fine[start:end])
    if people and (at := _about(scan, start + people.end(), end)):
        return scan.span(at, end)
    return None


def _about(scan: Scan, first: int, last: int) -> int:
    return next((i + 1 for i in range(first, last - 1) if fold(scan.text(i, i + 1)) == "về"), 0)
