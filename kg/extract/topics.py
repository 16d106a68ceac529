"""What a meeting is about: the words after «chủ đề», «thảo luận về», «nhằm», «để bàn», or «về» in its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import slot
from kg.extract.events import after
from kg.extract.scan import Scan
from kg.model import Claim, Mention, Span

_CLAUSE = r"(?:[^.;:“\"|]|(?<=\d)\.(?=\d)){8,300}"
_WHOLE_CLAUSE = re.compile(_CLAUSE)
_TOPIC = re.compile(
    r"(?:với|có|theo)?\s*(?:chủ đề|nội dung|chuyên đề)\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]"
    rf"|(?:bàn|trao đổi|thảo luận|bàn thảo)(?: về\s+(?:việc\s+)?| (?=(?:xử lý|các|những|việc|giải pháp|biện pháp)\b))"
    rf"(?P<plain>{_CLAUSE})"
)
_AIM = re.compile(
    rf"nhằm\s+(?:mục đích\s+|mục tiêu\s+)?(?P<aim>{_CLAUSE})"
    r"|để\s+(?:cùng\s+)?(?:(?:thảo luận|bàn|bàn bạc|trao đổi)(?:\s+về)?(?:\s+việc)?\s+"
    r"|(?=(?:công bố|bầu|đánh giá|xem xét|lấy ý kiến|góp ý|cho ý kiến|giới thiệu|thông qua|tổng kết|giải quyết|rà soát"
    rf"|tìm|đàm phán|chuẩn bị|triển khai|giải trình|làm rõ)\b))(?P<end>{_CLAUSE})"
)


_ENDS = re.compile(
    r",\s(?:qua đó|trong đó|đồng thời|nhằm|góp phần|hướng tới|với sự|do(?=\s[A-ZĐ])|nhiều\s(?:đại biểu|ĐB))"
    r"|\s(?:sẽ|sắp tới|diễn ra|cũng|đã|được|đang|là|vốn)\s"
    r"|\s(?:sau|trước)\skhi\s|,?\s(?:mà|nhưng|trong khi)\s|,?\snhất là\s"
    r"|\s(?:vào\s)?(?:(?:sáng|chiều|tối)\s)?(?:ngày|hôm)\s\d"
)
_THEME_FIRST = re.compile(
    r"(?:với|có|mang)\s+(?:chủ đề|chuyên đề)(?:\s+chính)?\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]\s*,?\s*",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"^(?:(?:các|những|hai)\s)?(?:vấn đề|nội dung|chủ đề|việc|điều|dự án|dự thảo|dự luật|đề án)\s"
    r"(?:này|đó|trên|nói trên)$|"
    r"\b(?:đặc biệt|nhất là|trong đó|của|và|về|các|những|với|tại|trong|để|cho|như|do|là|ở|đến|tới|từ|theo)$|,$"
)


_SHORTEST, _LONG = 8, 20
_AT_END = re.compile(r"\s(?:tại|trong|cho)$")
_CLOSES = re.compile("M|,[PTKSs]")
_TALK = re.compile("thảo luận|trao đổi|bàn")
_DENIED = ("không ", "chưa ", "chẳng ")


def topic_of(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """What follows «với chủ đề», «với nội dung», «thảo luận về», or «về» after the people of a meeting."""
    if scan.folded[start - 1 : start] and scan.folded[start - 1].endswith("lề"):
        return _in_name(scan, fine, start, end)  # «cuộc gặp bên lề hội nghị để bàn về X»
    text = scan.line.text
    first = _THEME_FIRST.fullmatch(text, scan.sentence.span.start, scan.items[start].span.start)
    if first:  # «Với chủ đề “X”, hội nghị …»
        return Span(first.start("quoted"), first.start("quoted") + len(first["quoted"].rstrip(", ")))
    closing = next((c for c in _CLOSES.finditer(fine, end) if not _TALK.match(scan.folded[c.end() - 1])), None)
    stop = scan.items[closing.start()].span.start if closing else scan.sentence.span.end
    found = _TOPIC.search(text, scan.items[start].span.start, stop) or _aim(scan, fine, end)
    if found and text[: found.start()].endswith(_DENIED):
        return None
    if found:
        name = found.lastgroup or ""
        said = found[name].rstrip(" ,") if name == "quoted" else _ENDS.split(found[name])[0].rstrip()
        if name == "aim" and closing is not None and len(whole := _AT_END.sub("", said)) > _LONG:
            said = whole  # «nhằm chuẩn bị báo cáo quý tại hội nghị X»
        cut = closing is not None and fine[closing.start()] == "M" and found.start(name) + len(said) >= stop - 1
        if not (_OPEN_END.search(said) or cut):
            return Span(found.start(name), found.start(name) + len(said))
        in_word = found.start(name) < scan.items[end - 1].span.end  # «phiên thảo luận về X»
        return _in_name(scan, fine, start, end) if in_word else None
    people = re.search("[%+]", fine[start:end])
    if people and (at := _about(scan, start + people.end(), end)):
        return scan.span(at, end)
    return _in_name(scan, fine, start, end)


_MATTER = re.compile("M[^u%+A]{0,12}u")


def _in_name(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """«hội thảo về X», «cuộc họp về X với A»: what the name says, up to its people; else what follows it."""
    if scan.folded[start].endswith("kỷ niệm"):
        return None  # «lễ kỷ niệm 70 năm A về X»
    told = _MATTER.match(fine, start, end)
    if told is None:
        return _after_name(scan, fine, end, fine[start - 1 : start] == "@")
    last = next((i for i in range(told.end(), end) if fine[i] in "%+l" or scan.folded[i] == "vốn"), end)
    # «hội thảo về Lào», «hội thảo về cà phê.»: one word is a topic where it is a name, or where nothing follows it
    alone = fine[told.end()] in "CLO" or " " in scan.folded[told.end()] and fine[last : last + 1] in tuple(".;:@D")
    return scan.span(told.end(), last) if last > told.end() + 1 or last > told.end() and alone else None


_ABOUT = ("về", "về việc", "về vấn đề")


def _after_name(scan: Scan, fine: str, end: int, there: bool) -> Span | None:
    """«cuộc họp O về việc X», «phiên thảo luận diễn ra chiều D về X»: the clause that follows a name or its day;
    none in «trao trả về cho C»."""
    close = after(fine, end)[1]
    about = _ABOUT if close > end else () if there else _ABOUT[1:]
    if fine[close : close + 1] not in ("I", "u") or scan.folded[close] not in about:
        return None
    if fine[close + 1 : close + 2] == "f":
        return None
    clause = _WHOLE_CLAUSE.match(scan.line.text, scan.items[close].span.end, scan.sentence.span.end)
    return _told(clause[0], clause.start()) if clause else None


def _told(clause: str, start: int) -> Span | None:
    """What a clause that begins at an offset says before another one begins; None where it is short or breaks off."""
    said = _ENDS.split(clause)[0].rstrip()
    first = start + len(said) - len(said.lstrip())
    topic = Span(first, start + len(said))
    return topic if topic.end - topic.start > _SHORTEST and not _OPEN_END.search(said.lstrip()) else None


_UNREAD = re.compile(r"w(?=e)|@w(?=e)")  # «phiên họp bất thường để …», «tại hội trường để …»


def _aim(scan: Scan, fine: str, end: int) -> re.Match[str] | None:
    """«chuyến thăm C nhằm …», «cuộc họp (bất thường) diễn ra tại L để bàn …»: what follows the phrase, its date and
    its place."""
    unread = _UNREAD.match(fine, end)
    close = after(fine, unread.end() if unread else end)[1]
    close += fine[close : close + 1] == ","
    if fine[close : close + 1] not in ("I", "e"):
        return None
    other = re.compile("M|,[PTK]").search(fine, close)
    stop = scan.items[other.start()].span.start if other else scan.sentence.span.end
    return _AIM.match(scan.line.text, scan.items[close].span.start, stop)


def _about(scan: Scan, first: int, last: int) -> int:
    return next((i + 1 for i in range(first, last - 1) if scan.folded[i] == "về"), 0)


_THEY_TALK = re.compile(
    r"(?:(?:tại|trong|cũng|theo|sau)\b[^,.]{0,40},\s)?(?P<they>hai (?:bên|nước|nhà lãnh đạo|thủ tướng|bộ trưởng"
    r"|ngoại trưởng|chủ tịch|đoàn)|các (?:đại biểu|bên|(?:nhà )?lãnh đạo|bộ trưởng|quan chức))\s"
    r"(?:(?:đã|sẽ|cũng|cùng|dự kiến|tập trung|dành thời gian|nhau|tiến hành)\s){0,4}"
    rf"(?:thảo luận|trao đổi|bàn|bàn thảo|bàn bạc)(?:\s(?:ý kiến|sâu))?\svề\s(?:việc\s)?(?P<about>{_CLAUSE})",
    re.IGNORECASE,
)


def about(scan: Scan, meeting: Mention, topic: Span | None) -> Iterator[Claim]:
    """That a meeting is about what a span of the text says, if any."""
    if topic:
        said = scan.line.text[topic.start : topic.end]
        yield slot(meeting, "topic", said, (meeting.span, topic), "meeting-topic")


def talked_about(scan: Scan) -> Iterator[Claim]:
    """«Hai bên đã trao đổi về X» without a meeting: what the one that the article tells is about."""
    start, end = scan.sentence.span
    told = _THEY_TALK.match(scan.line.text, start, end) if "M" not in scan.tags else None
    if told is None or scan.sentence.block != "body":
        return
    meeting = Mention(Span(*told.span("they")), "Meeting", "", "meeting-implied", "pronoun")
    yield from about(scan, meeting, _told(told["about"], told.start("about")))
