"""What a meeting is about: the words after «chủ đề», «thảo luận về», «nhằm», «để bàn», «nghe báo cáo», or «về» in its
name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import slot
from kg.extract.events.events import OF_SIDES, after, event_type, phrase_end
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Claim, Mention, Span
from kg.regex import regex

_CLAUSE = r"(?:[^.;:“\"|]|(?<=\d)\.(?=\d)){8,300}"
_WHOLE_CLAUSE = regex(_CLAUSE)
# «thảo luận các giải pháp X», «thảo luận dự án luật X», not «trao đổi các đoàn»: what is talked about without «về»
_OBJECT = (
    r"(?!(?:các|những|nhiều|một số|hai|ba|bốn) (?:đoàn|chuyến|văn (?:kiện|bản)|công hàm|thư|quà|bên|nước)\b)"
    r"(?=(?:xử lý|các|những|việc|giải pháp|biện pháp|vấn đề|một số|một loạt|nhiều|hai|ba|bốn|dự thảo|dự án|dự luật"
    r"|tình hình|khả năng|phương hướng|định hướng|nội dung|kế hoạch|cách|cách thức|phương án|chiến lược|chủ trương"
    r"|triển vọng|cơ hội|đề xuất|đề án|công tác|(?:năm|\d{1,2}) (?:nhóm|vấn đề|nội dung|chủ đề))\b)"
)
# «trao đổi kỹ lưỡng về X», «thảo luận sâu rộng các X»
_MANNER = (
    r"(?:,?\s(?:ý kiến|quan điểm|thông tin|kinh nghiệm|sâu rộng|sâu sắc|sâu|kỹ lưỡng|kỹ|cởi mở|thẳng thắn|cụ thể"
    r"|toàn diện|thực chất)\b){0,3}"
)
# «trao đổi với B về X»
_WITH_HIM = r"(?:\svới\s(?!báo|phóng viên|pv|PV|truyền thông|giới|nhà báo)[^.,;:“\"]{2,60}?)?"
# «thảo luận và thống nhất X», «trao đổi, cho ý kiến về X»: what they come to is what they talk about
_AGREED = (
    r"(?:(?:,| và)\s(?:đi đến\s)?(?:thống nhất(?! cao)|nhất trí|thông qua|cho ý kiến|đánh giá|làm rõ|giải quyết"
    r"|thảo luận|trao đổi|quyết định(?= về)))?"
)
# «ba chủ đề chính là X», «một số nội dung về: X», «các vấn đề như: X», «những nội dung sau: X»
_NAMELY = (
    r"(?:(?:hai|ba|bốn|năm|các|những|nhiều|một số|một loạt|\d{1,2})\s(?:nhóm\s)?(?:chủ đề|vấn đề|nội dung)"
    r"(?:\s(?:chính|lớn|quan trọng|trọng tâm|cụ thể))?,?"
    r"(?:\s(?:là|(?:bao\s)?gồm)(?:\s|:\s)|(?:\s(?:về|như|sau|như sau))?:\s))?"
)
_TOPIC = regex(
    r"(?:với|có|theo)?\s*(?:chủ đề|nội dung|chuyên đề)\s*(?:là\b)?\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]"
    rf"|(?:bàn|trao đổi|thảo luận|bàn thảo|bàn bạc){_AGREED}{_MANNER}"
    rf"(?:{_WITH_HIM} về\s+(?:việc\s+)?| {_OBJECT}(?:việc\s)?)"
    rf"{_NAMELY}"
    rf"(?P<plain>{_CLAUSE})"
    r"|(?:với|có)\s(?:các\s)?(?:trọng tâm|(?:nội dung|chủ đề)\s(?:chính|trọng tâm))(?:\s(?:thảo luận|nghị sự))?"
    rf"\s(?:là|gồm|xoay quanh)\s(?P<core>{_CLAUSE})"
)
_WHO_TALK = (
    r"hai (?:bên|nước|nhà lãnh đạo|thủ tướng|bộ trưởng|ngoại trưởng|chủ tịch|đoàn)"
    r"|các (?:bên|nước)"
    r"|(?:các |những )?(?:đại biểu|thành viên|quan chức|chuyên gia|nhà khoa học)(?: [^,.;:“\"]{2,45}?)?"
    r"|các (?:(?:nhà )?lãnh đạo|bộ trưởng)(?: [^,.;:“\"]{2,45}?)?"
)
# «Hội nghị lần này tập trung vào X», «tại hội thảo, các đại biểu tập trung đánh giá X»
_FOCUS = regex(
    r"(?:\s(?:lần này|này|năm nay|đã|sẽ|cũng|chủ yếu|dự kiến|diễn ra|được tổ chức)\b"
    rf"|,(?:\s(?:{_WHO_TALK}))?(?=\s)){{0,6}}\stập trung\s(?:vào\s(?:việc\s)?"
    r"|(?=(?:đánh giá|xem xét|cho ý kiến|làm rõ|giải quyết|phân tích|rà soát)\b))"
    rf"{_NAMELY}(?P<focus>{_CLAUSE})"
)
_AIM = regex(
    rf"nhằm\s+(?:mục đích\s+|mục tiêu\s+)?(?P<aim>{_CLAUSE})"
    r"|để\s+(?:cùng\s+)?(?:(?:thảo luận|bàn bạc|bàn|trao đổi)(?:\s+về)?(?:\s+việc)?\s+"
    r"|(?=(?:công bố|bầu|đánh giá|xem xét|lấy ý kiến|góp ý|cho ý kiến|giới thiệu|thông qua|tổng kết|giải quyết|rà soát"
    rf"|tìm|đàm phán|chuẩn bị|triển khai|giải trình|làm rõ)\b))(?P<end>{_CLAUSE})"
)


_ENDS = regex(
    r"(?:,|\svà)\s(?:khẳng định|nhất trí|cam kết|nhấn mạnh|thống nhất(?!\s(?:các|một|nội dung)\s))\s|,\s(?:bao\s)?gồm\s"
    r"|,\s(?:vẫn|dự kiến|theo đó|cụ thể|(?:đã\s|vốn\s)?được)\s|(?:,|\svà)\sđạt (?:được|nhất trí)\s"
    r"|,\s(?:qua đó|trong đó|đồng thời|nhằm|góp phần|hướng tới|với sự|do(?=\s[A-ZĐ]))"
    r"|,\s(?:nhiều\s(?:đại biểu|ĐB|ý kiến)|các\sđại biểu)"
    r"|\s(?:sẽ|sắp tới(?! tại)|diễn ra|cũng|đã|được|đang|là|vốn)\s"
    r"|\s(?:sau|trước)\skhi\s|,?\s(?:mà|nhưng|trong khi)\s|,?\s(?:và\s)?(?:nhất|đặc biệt) là\s"
    r"|\s(?:vào\s)?(?:(?:sáng|chiều|tối)\s)?(?:ngày|hôm)\s\d|\svới\s(?:người đồng cấp|nhau)\b"
)
_THEME_FIRST = regex(
    r"(?:với|có|mang)\s+(?:chủ đề|chuyên đề)(?:\s+chính)?\s*:?\s*[“\"«](?P<quoted>[^”\"»]{8,300})[”\"»]\s*,?\s*",
    re.IGNORECASE,
)
_OPEN_END = regex(
    r"^(?:(?:các|những|hai)\s)?(?:vấn đề|nội dung|chủ đề|việc|điều|dự án|dự thảo|dự luật|đề án)\s"
    r"(?:này|đó|trên|nói trên)$|"
    r"^(?:(?:các|những|hai|nhiều|một số|một loạt|\w{1,3})\s)?(?:vấn đề|nội dung|chủ đề|trọng tâm)"
    r"(?:\s(?:nghị sự|chính|lớn|khác|quan trọng|cụ thể|(?:chính )?như sau))?$|"
    r"\b(?:đặc biệt|nhất là|trong đó|của|và|về|các|những|với|tại|trong|để|cho|như|do|là|ở|đến|tới|từ|theo)$|,$"
)


_SHORTEST, _LONG = 8, 20
_AT_END = regex(r"\s(?:tại|trong|cho)$")
_CLOSES = regex("M|,(?:[PTKSs]|R,[PT])")  # «…, Thượng tướng, Thứ trưởng A»
_SPEAKS = regex("(?<!T),(?:[PTKSs]|R,[PT]|c?Rx)")  # «…, các đại biểu đã …»
_TALK = regex("thảo luận|trao đổi|bàn")


def topic_of(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """What follows «với chủ đề», «với nội dung», «thảo luận về», or «về» after the people of a meeting."""
    if scan.folded[start - 1 : start] and scan.folded[start - 1].endswith("lề"):
        return _in_name(scan, fine, start, end)  # «cuộc gặp bên lề hội nghị để bàn về X»
    if told := _of_event(scan, fine, start) or _its_matter(scan, start, end):
        return told
    text = scan.line.text
    first = _THEME_FIRST.fullmatch(text, scan.sentence.span.start, scan.items[start].span.start)
    if first:  # «Với chủ đề “X”, hội nghị …»
        return Span(first.start("quoted"), first.start("quoted") + len(first["quoted"].rstrip(", ")))
    found, closing = _found(scan, fine, start, end)
    if found:
        name = found.lastgroup or ""
        said = found[name].rstrip(" ,") if name == "quoted" else _ENDS.split(found[name])[0].rstrip()
        if name == "aim" and closing is not None and len(whole := _AT_END.sub("", said)) > _LONG:
            said = whole  # «nhằm chuẩn bị báo cáo quý tại hội nghị X»
        stop = scan.items[closing].span.start if closing is not None else 0
        cut = closing is not None and fine[closing] == "M" and found.start(name) + len(said) >= stop - 1
        if not (_OPEN_END.search(said) or cut):
            return Span(found.start(name), found.start(name) + len(said))
        in_word = found.start(name) < scan.items[end - 1].span.end  # «phiên thảo luận về X»
        return _in_name(scan, fine, start, end) if in_word else None
    people = re.search("[%+]", fine[start:end])
    if people and (at := _about(scan, start + people.end(), end)):
        return scan.span(at, end)
    return _in_name(scan, fine, start, end) or _heard(scan, end) or _title(scan, fine, start, end)


# «cuộc họp (để) nghe (O) báo cáo (về) X»
_HEARD = regex(
    r",?\s(?:để\s)?nghe\s(?:[^.,;:“\"]{2,90}?\s)?báo cáo(?:,?\s(?:và\s)?(?:góp ý|cho ý kiến|tổng hợp|chính thức))?"
    rf"\s(?:về\s(?:việc\s)?)?(?:nội dung\s)?(?!(?:của|và|từ|với|tóm tắt)\b)(?P<heard>{_CLAUSE})"
)
_BEHIND_HEARD = regex(r"\s(?:sáng|trưa|chiều|tối)\s\d|,\s(?:đảm bảo|bảo đảm|từ đó|yêu cầu)\s")


def _heard(scan: Scan, end: int) -> Span | None:
    """What the report is about that is heard at a meeting whose phrase ends at an item."""
    found = _HEARD.match(scan.line.text, scan.items[end - 1].span.end, scan.sentence.span.end)
    if found is None:
        return None
    said = _BEHIND_HEARD.split(_ENDS.split(found["heard"])[0])[0].rstrip(" ,")
    topic = Span(found.start("heard"), found.start("heard") + len(said))
    return topic if len(said) > _SHORTEST and not _OPEN_END.search(said) else None


# «họp báo (thông tin) về kết quả hội nghị X»: what the one is about is the other.
_EVENT_MATTER = regex(r"M[wVsS]{0,2}u(?P<matter>[wctv~]{0,6}(?P<event>M))")


def _of_event(scan: Scan, fine: str, start: int) -> Span | None:
    """The event that a meeting is about, with the words that say what of it."""
    told = _EVENT_MATTER.match(fine, start)
    return scan.span(told.start("matter"), phrase_end(scan, fine, told.start("event"))) if told else None


# «Nội dung (chính của) cuộc họp là X», «Mục đích của hội thảo nhằm X»
_MATTER_OF = regex(
    r"\b(?:nội dung|chủ đề|trọng tâm|chương trình nghị sự|mục đích|mục tiêu)"
    r"(?: (?:chính|thảo luận|trọng tâm|chủ yếu))?(?: của)?$"
)
_IS_MATTER = regex(
    r"(?:\s(?:lần này|năm nay|này|chủ yếu|sẽ|cũng|vẫn))*"
    r"\s(?:là(?:\s(?:nhằm|để))?|nhằm|xoay quanh|(?:bao )?gồm|tập trung (?:vào|(?:bàn thảo|thảo luận|bàn) về))"
    r"\s(?:việc\s)?"
    rf"(?:[“\"«](?P<quoted>[^”\"»]{{8,300}})[”\"»]|(?P<core>{_CLAUSE}))"
)


def _its_matter(scan: Scan, start: int, end: int) -> Span | None:
    """What a sentence says the matter, the theme or the aim of a meeting is."""
    if not _MATTER_OF.search(fold(scan.text(max(0, start - 4), start))):
        return None
    told = _IS_MATTER.match(scan.line.text, scan.items[end - 1].span.end, scan.sentence.span.end)
    if told and told["quoted"]:
        return Span(told.start("quoted"), told.start("quoted") + len(told["quoted"].rstrip(", ")))
    return _told(told["core"], told.start("core")) if told else None


# «bàn việc chuẩn bị cho hội nghị X», «kế hoạch tổ chức lễ X»: the event is part of what is talked about.
_OF_OBJECT = regex("[Gfv~tu][cw]?$")
# «Tại buổi tiếp, A (và B) đã trao đổi về X»
_BOTH = regex(r",(?P<two>[PTK]&)?[PTK](?:x|D){0,4}(?P<talk>[sIE])")


def _found(scan: Scan, fine: str, start: int, end: int) -> tuple[re.Match[str] | None, int | None]:
    """The words of a sentence that say what a meeting is about, and the item before which its clause ends."""
    sides = event_type(scan.items[start]) in OF_SIDES
    text, closing = scan.line.text, _closing(scan, fine, end, sides)
    stop = scan.items[closing].span.start if closing is not None else scan.sentence.span.end
    found = _TOPIC.search(text, scan.items[start].span.start, stop) or _aim(scan, fine, start, end)
    found = found or _FOCUS.match(text, scan.items[end - 1].span.end, stop)
    while found and closing is not None and found.end() >= stop - 1 and _is_object(fine, closing):
        closing = _closing(scan, fine, closing + 1, sides)
        stop = scan.items[closing].span.start if closing is not None else scan.sentence.span.end
        found = found.re.search(text, found.start(), stop)
    return found, closing


def _is_object(fine: str, at: int) -> bool:
    """Whether an event is part of what is talked about, not another clause."""
    return fine[at] == "M" and _OF_OBJECT.search(fine, max(0, at - 2), at) is not None


def _closing(scan: Scan, fine: str, end: int, sides: bool) -> int | None:
    """The item that ends the clause of a meeting: another one, or who speaks, unless they talk with each other, or one
    of the two sides with the other."""
    for found in _CLOSES.finditer(fine, end):
        both = _BOTH.match(fine, found.start())
        talk = both.start("talk") if both and (both["two"] or sides) else found.end() - 1
        if not _TALK.match(scan.folded[talk]):
            return found.start()
    return None


def _title(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """«hội thảo “X”»: the title of a workshop or a panel says what it is about, where it is a phrase."""
    first, last = fine.find('"', start, end), fine.find("'", start, end)
    if not _PANELS.match(scan.folded[start]) or first < 0 or last - first <= _FEW_WORDS:
        return None
    return scan.span(first + 1, last)


_PANELS = regex(r"(?:cuộc |buổi )?(?:hội thảo|toạ đàm|hội nghị)\b")
_FEW_WORDS = 4


_MATTER = regex("M[^u%+A]{0,12}u")


def _in_name(scan: Scan, fine: str, start: int, end: int) -> Span | None:
    """«hội thảo về X», «cuộc họp về X với A»: what the name says, up to its people; else what follows it."""
    if scan.folded[start].endswith("kỷ niệm"):
        return None  # «lễ kỷ niệm 70 năm A về X»
    told = _MATTER.match(fine, start, end)
    if told is None:
        return _after_name(scan, fine, (start, end), fine[start - 1 : start] == "@")
    last = next((i for i in range(told.end(), end) if fine[i] in "%+l"), end)
    # «hội thảo về Lào», «hội thảo về cà phê.»: one word is a topic where it is a name, or where nothing follows it
    alone = fine[told.end()] in "CLO" or " " in scan.folded[told.end()] and fine[last : last + 1] in tuple(".;:@D")
    return scan.span(told.end(), last) if last > told.end() + 1 or last > told.end() and alone else None


_ABOUT = ("về", "về việc", "về vấn đề")


# «A hội đàm với B về X», «cuộc gặp với B về X»: what two talk about, which «A gặp B về nước» does not tell.
_WITH_PARTNER = regex(r"(?:E\+?|M[wx]{0,3}\+)[^,;:]{0,8}[PTO]\)?")
_TALKING = regex(r"\b(?:họp|hội đàm|điện đàm|làm việc|trao đổi|đàm phán|hội kiến|đối thoại|(?:cuộc|buổi) gặp)\b")
# «buổi làm việc với các đơn vị của L về X»
_UNNAMED_PARTNER = regex(r"\+[cRrw][cwRrvLCO~]{0,9}(?=[Iu])")


def _after_name(scan: Scan, fine: str, phrase: tuple[int, int], there: bool) -> Span | None:
    """«cuộc họp O về việc X», «phiên thảo luận diễn ra chiều D về X»: the clause that follows a name or its day;
    none in «trao trả về cho C»."""
    start, end = phrase
    unnamed = _UNNAMED_PARTNER.match(fine, end)
    close = unnamed.end() if unnamed else after(fine, end)[1]
    together = unnamed or _WITH_PARTNER.fullmatch(fine, start, end) or fine[start] == "E"
    told = bool(together and _TALKING.search(scan.folded[start]))
    told = told or scan.folded[start].startswith("thảo luận ")  # «Quốc hội thảo luận ở tổ về X»
    about = _ABOUT if told or close > end and not unnamed else () if there else _ABOUT[1:]
    if fine[close : close + 1] not in ("I", "u") or scan.folded[close] not in about:
        return None
    speaks = _SPEAKS.search(fine, close)
    stop = scan.items[speaks.start()].span.start if speaks else scan.sentence.span.end
    clause = _WHOLE_CLAUSE.match(scan.line.text, scan.items[close].span.end, stop)
    return _told(clause[0].rstrip(), clause.start()) if clause else None


def _told(clause: str, start: int) -> Span | None:
    """What a clause that begins at an offset says before another one begins; None where it is short or breaks off."""
    said = _ENDS.split(clause)[0].rstrip()
    first = start + len(said) - len(said.lstrip())
    topic = Span(first, start + len(said))
    return topic if topic.end - topic.start > _SHORTEST and not _OPEN_END.search(said.lstrip()) else None


# «phiên họp bất thường để …», «tại hội trường để …», «buổi làm việc với các bộ, ngành để …», «hội nghị lần này nhằm …»
# «cuộc họp kín bên lề hội nghị X để …», «phiên họp khẩn cấp (dự kiến diễn ra hôm nay) để …»
_UNREAD = regex(
    r"(?:@w|\+[cwR](?:[cwRv]|[,&](?=[wR])){0,8}|l?z|[wvx]{1,6}|t{1,2}[wc]?M[wOlnCLD~@x()]{0,14}|w?\([^()]{1,12}\))"
    r"(?=,?[eI])|l?z(?=x{0,2}G)"
)


# «cuộc họp do O chủ trì chiều D nhằm …», «chuyến thăm C của A từ ngày D nhằm …»: what is told of the event before.
_FAR_AIM = regex(r"'?(?:[dOHGDLCxyzln@gt]|P(?=[^,])|~[PTO]|&(?=[OP])|,(?=[DL@xI])|nw|\([^()]{1,12}\)){1,14}(?=,?I)")


def _aim(scan: Scan, fine: str, start: int, end: int) -> re.Match[str] | None:
    """«chuyến thăm C nhằm …», «cuộc họp (bất thường) diễn ra tại L để bàn …»: what follows the phrase, its date and
    its place."""
    unread = _UNREAD.match(fine, end)
    close = after(fine, unread.end() if unread else end)[1]
    if fine[close : close + 1] not in ("I", "e", ",") and (far := _FAR_AIM.match(fine, end)):
        attended = fine[start - 1 : start] == "J" and "~" in far[0]  # «thăm C và dự M của A»: the aim of the visit
        told = scan.folded[far.end() + (fine[far.end()] == ",")] == "nhằm" and not attended
        close = far.end() if told else close
    close += fine[close : close + 1] == ","
    if fine[close : close + 1] not in ("I", "e"):
        return None
    other = re.compile("M|,[PTK]").search(fine, close)
    stop = scan.items[other.start()].span.start if other else scan.sentence.span.end
    return _AIM.match(scan.line.text, scan.items[close].span.start, stop)


def _about(scan: Scan, first: int, last: int) -> int:
    return next((i + 1 for i in range(first, last - 1) if scan.folded[i] == "về"), 0)


_THEY_TALK = regex(
    rf"(?:(?:tại|trong|cũng|theo|sau|tiếp|đồng thời|bên cạnh|ngoài|trên)\b[^,.]{{0,60}},\s)?"
    rf"(?P<they>{_WHO_TALK})\s"
    r"(?:(?:đã|sẽ|có thể|cũng|cùng|dự kiến|tập trung|dành thời gian|nhau|tiến hành)\s){0,4}"
    # «đã nghe báo cáo về X, đồng thời thảo luận Y»
    r"(?:(?:nghe|phản ánh|báo cáo|rà soát|điểm lại|kiểm điểm)\b[^.;:“\"]{0,120}?(?:,\s(?:và\s|đồng thời\s)?|\svà\s)"
    r"(?:cùng\s|cũng\s)?)?"
    rf"(?:thảo luận|trao đổi|bàn|bàn thảo|bàn bạc){_AGREED}"
    rf"{_MANNER}(?:{_WITH_HIM}\svề\s(?:việc\s)?|\s{_OBJECT}(?:việc\s)?)"
    rf"{_NAMELY}(?P<about>{_CLAUSE})",
    re.IGNORECASE,
)


def about(scan: Scan, meeting: Mention, topic: Span | None) -> Iterator[Claim]:
    """That a meeting is about what a span of the text says, if any."""
    if topic:
        said = scan.line.text[topic.start : topic.end]
        yield slot(meeting, "topic", said, (meeting.span, topic), "meeting-topic")


# «A và B ngày D đã trao đổi về X»
_TWO_TALK = regex(r"(?:^|[^~+])(?P<they>[PK]&[PK])(?:x|D){0,4}(?P<talk>[sI])")
_TALKS = words_of("talks about")


def talked_about(scan: Scan, fine: str) -> Iterator[Claim]:
    """«Hai bên đã trao đổi về X» without a meeting: what the one that the article tells is about."""
    told = _talk(scan, fine) if scan.sentence.block == "body" else None
    if told is None:
        return
    if any(letter == "M" and item.span.start < told[1] for letter, item in zip(fine, scan.items, strict=True)):
        return
    meeting = Mention(told[0], "Meeting", "", "meeting-implied-talk", "pronoun")
    yield from about(scan, meeting, _told(scan.line.text[told[1] : told[2]], told[1]))


# «Hai bên nhất trí X; trao đổi và thống nhất Y»
_GOING_ON = regex(
    rf";\s(?:(?:đồng thời|cùng|đã|cũng)\s){{0,3}}(?:thảo luận|trao đổi|bàn){_AGREED}{_MANNER}"
    rf"(?:\svề\s(?:việc\s)?|\s{_OBJECT}(?:việc\s)?){_NAMELY}(?P<about>{_CLAUSE})"
)
_TWO_ACT = regex(r"(?P<they>[PK]&[PK])[x+]{0,3}[SsVv]")
_THEY_ACT = regex(rf"(?:{_WHO_TALK})\b", re.IGNORECASE)


def _goes_on(scan: Scan, fine: str) -> tuple[Span, int, int] | None:
    """Who do something together and then, behind a semicolon, talk, and what about."""
    start, end = scan.sentence.span
    said = _GOING_ON.search(scan.line.text, start, end) if ";" in fine else None
    if said is None:
        return None
    two, they = _TWO_ACT.match(fine), _THEY_ACT.match(scan.line.text, start, end)
    who = scan.span(*two.span("they")) if two else Span(*they.span()) if they else None
    return (who, *said.span("about")) if who else None


def _talk(scan: Scan, fine: str) -> tuple[Span, int, int] | None:
    """Who talk with each other, and where what they talk about begins and its clause ends."""
    start, end = scan.sentence.span
    said = _THEY_TALK.match(scan.line.text, start, end)
    if said:
        return Span(*said.span("they")), *said.span("about")
    if goes_on := _goes_on(scan, fine):
        return goes_on
    two = _TWO_TALK.search(fine) if "&" in fine else None
    if two and scan.folded[two.start("talk")] in _TALKS:
        clause = _WHOLE_CLAUSE.match(scan.line.text, scan.items[two.start("talk")].span.end, end)
        return (scan.span(*two.span("they")), *clause.span()) if clause else None
    return None
