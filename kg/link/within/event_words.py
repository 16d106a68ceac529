"""What the words of meetings tell about which of them are one: press conferences, questions, verbs, bare words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Set

from kg.edtf import DAY
from kg.language import fold, words_of
from kg.link.names.alike import is_one_place
from kg.link.within.local import Local
from kg.link.within.same_event import BEHIND, NAMES, RITE, Slots
from kg.model import Mention
from kg.regex import regex

PRESS = "họp báo"
BETWEEN_TWO = frozenset({"meeting", "talks", "reception"})
OF_A_DAY = ("cuộc ", "buổi ", "phiên ", "vòng ")
# Words that any meeting may be called by, and events that hold many meetings.
ANY_MEETING = regex(
    "(?:cuộc|buổi|phiên) (?:họp|làm việc|đối thoại|thảo luận|trao đổi|toạ đàm)|hội nghị|hội thảo|toạ đàm|diễn đàn"
)
# Words of which each means events of its own kind: «buổi tọa đàm» points back to no «phiên họp».
SPECIFIC = regex(
    r"toạ đàm|đàm phán|điều trần|hội thảo|diễn đàn|triển lãm|họp báo|kỳ họp|phiên(?! khai mạc| bế mạc)|đại hội|lễ hội"
)
FESTIVAL = regex(r"\b(?:lễ|ngày hội|festival|hội)\b(?! (?:nghị|thảo|đàm|kiến|đồng))")
OF_WEEKS = regex("kỳ họp|khoá họp|.*đại hội")
LONG = regex("kỳ họp|khoá họp|đại hội|hội nghị trung ương|lễ|triển lãm")
_VERB = regex(r"\b(?:gặp|tiếp|đón(?! tiếp)|hội đàm|hội kiến|làm việc|điện đàm|chào|thăm)\b", re.IGNORECASE)
_RITES = words_of("rite of an event")
_HEAD = 40  # characters


_FAMILIES = (
    {"meeting", "talks", "session", "reception"},
    {"conference", "workshop", "session"},
    {"ceremony"},
    {"visit"},
)


def are_of_one_family(one: Set[str], other: Set[str]) -> bool:
    """Whether one event may be told under both sets of types.

    >>> are_of_one_family({"meeting"}, {"talks"}), are_of_one_family({"meeting"}, {"visit"})
    (True, False)
    """
    if "other" in one | other:
        return not (one | other) & {"meeting", "visit", "talks", "reception"}
    return not one or not other or any(one & family and other & family for family in _FAMILIES)


def has_day(slots: Slots) -> bool:
    """Whether more is known of the time of an event than its year."""
    return any(len(day) > len("2000") for day in slots.get("when", ()))


def whole_days(slots: Slots) -> list[str]:
    """The days that are told, whole dates."""
    return [day for day in slots.get("when", ()) if len(day) == DAY]


def is_press(event: Local) -> bool:
    """Whether an event is a press conference, where somebody speaks."""
    return any(PRESS in fold(m.name) for m in event.mentions[:NAMES])


_MEETS = regex(r"(?:cuộc |buổi )?(?:gặp gỡ|gặp mặt|gặp|tiếp xúc)")
_THE_PRESS = regex(
    r" (?:ngắn )?(?:với |cùng )?(?:các |giới )*(?:báo chí|báo giới|truyền thông|nhà báo|phóng viên)(?: chung)?(?!\w)"
)


def press_behind(mention: Mention, text: str) -> str:
    """The words behind a bare word that say that the press is met («cuộc gặp gỡ với báo chí»); empty for none."""
    if mention.form != "nominal" or not _MEETS.fullmatch(fold(mention.name)):
        return ""
    found = _THE_PRESS.match(text, mention.span.end)
    return found[0] if found else ""


def as_meeting(mention: Mention, slots: Slots) -> Slots:
    """The slots of a mention, a press conference as the meeting to which «cuộc họp» may point back."""
    return {**slots, "meetingType": {"meeting"}} if PRESS in fold(mention.name) else slots


def is_of_questions(mention: Mention) -> bool:
    """Whether a mention names a session of questions in parliament."""
    return mention.form == "name" and " chất vấn" in fold(mention.name)[:45]


def is_of_voters(mention: Mention) -> bool:
    """Whether a mention tells that members of an assembly meet those who elect them: one place has one of them."""
    return mention.form == "name" and _OF_VOTERS.search(fold(mention.name)[:_HEAD]) is not None


_OF_VOTERS = regex(r"\btiếp xúc (?:với )?cử tri\b")
_TITLE = regex(r"[“\"«]([^“”\"«»]{8,120})[”\"»]")


def is_one_title(one: str, other: str) -> bool:
    """Whether two names hold one title in quotation marks («diễn đàn “Vành đai”», «hội nghị “Vành đai”»).

    >>> is_one_title("hội nghị “Biển và sông”", 'diễn đàn "Biển và sông"')
    True
    """
    return not _titles_in(one).isdisjoint(_titles_in(other))


@functools.lru_cache(maxsize=20_000)
def _titles_in(name: str) -> frozenset[str]:
    return frozenset([fold(title) for title in _TITLE.findall(name)])


def is_called(event: Local, word: str) -> bool:
    """Whether a name of an event has a bare word without its «cuộc» («buổi đối thoại» of a «Hội nghị đối thoại với
    công nhân»)."""
    stem = word.split(" ", 1)[1] if word.startswith(OF_A_DAY) else word
    names = [f"{fold(m.name)[:_HEAD]} " for m in event.mentions[:NAMES] if m.form == "name"]
    inside = " " in stem and any(f" {stem} " in name for name in names)
    return inside or any(name.startswith(f"{stem} ") for name in names)


# The ceremonies that open or close an event.
FRAMES = frozenset({"lễ khai mạc", "lễ bế mạc", "phiên khai mạc", "phiên bế mạc", "buổi khai mạc", "buổi bế mạc"})
_FRAME, _LONGEST = max(map(len, FRAMES)) + 1, 100


_OPENS = regex(r"[^.;:|]{0,90}?\b(?:khai|bế) mạc\b")


def is_framed(event: Local, mention: Mention, text: str) -> bool:
    """Whether an event is named before a mention with the ceremony that opens or closes it («Lễ khai mạc Hội nghị
    X»), or is said to open or close («Hội nghị X đã khai mạc»)."""
    names = [m for m in event.mentions[:NAMES] if m.span.start < mention.span.start]
    said = (fold(text[max(0, m.span.start - _FRAME) : m.span.start]).rstrip() for m in names)
    short = [m for m in names if m.form == "name" and "kỳ họp" not in fold(m.name)]  # its days are told apart
    opens = (_OPENS.match(fold(text[m.span.end : m.span.end + _LONGEST])) for m in short)
    return any(words.endswith(tuple(FRAMES)) for words in said) or any(opens)


def are_other_kinds(word: str, name: str) -> bool:
    """Whether a bare word means events of its own kind and a name tells one of another.

    >>> are_other_kinds("buổi tọa đàm", "phiên họp Quốc hội"), are_other_kinds("cuộc họp", "phiên họp Quốc hội")
    (True, False)
    >>> are_other_kinds("cuộc gặp", "cuộc họp báo"), are_other_kinds("phiên thảo luận", "tiếp Đại sứ A")
    (True, True)
    """
    words, others = (set(SPECIFIC.findall(fold(one))) for one in (word, name))
    if words and others and not words & others:
        return True
    if PRESS in fold(name) and _OF_SIDES.match(fold(word)):
        return True
    if _SITTING.match(fold(word)) and _RECEIVING.match(fold(name)):
        return True
    if _WORKING.match(fold(word)) and _OF_A_GUEST.match(fold(name)):
        return True
    if "điện đàm" in fold(word) and _IN_ONE_PLACE.match(fold(name)):
        return True
    return "lễ hội" in words and not FESTIVAL.search(fold(name))


_OF_SIDES = regex(r"(?:cuộc|buổi) (?:gặp|tiếp|hội|làm việc|điện đàm)\b(?! thảo)")
# «phiên thảo luận chung» of an assembly is no «tiếp Đại sứ A».
_SITTING = regex(r"phiên (?:họp|thảo luận|toàn thể)\b|kỳ họp")
_RECEIVING = regex(r"(?:(?:cuộc|buổi) )?(?:tiếp(?! xúc)|đón|gặp|hội kiến|chào)\b")
_WORKING = regex(r"(?:cuộc|buổi) họp\b|hội nghị|hội thảo|toạ đàm|diễn đàn")
_OF_A_GUEST = regex(r"(?:(?:cuộc|buổi) )?(?:tiếp(?! xúc)|đón|chào)\b(?!.*(?:họp|làm việc))")
_IN_ONE_PLACE = regex(r"(?:cuộc|phiên) họp\b|hội nghị|chuyến")
_OF_ANOTHER = regex(r"\b(?:có thể|tiếp theo|sắp tới|lần tới|cũng (?:đã )?(?:tổ chức|có)|các phiên)\b")
_TO_COME = regex(r"\b(?:sẽ|dự kiến)\b")
_BEHIND = 12  # characters
_THIS_YEAR = regex(r" (?:lần này )?năm (?:nay|\d{4})")


def around(text: str, first: int, mention: Mention) -> tuple[str, str]:
    """The words of a sentence, which begins at an offset, before a mention, and a few behind it."""
    return fold(text[first : mention.span.start]), fold(text[mention.span.end : mention.span.end + _BEHIND])


def lends_day(dates: Iterable[str], before: str, behind: str, *, sure: bool) -> bool:
    """Whether a bare word, with the words around it, may give its date to an event that has none: a day, or the year
    beside the word; that of nothing else («Dự báo có thể thành hiện thực trong cuộc họp ngày 13/6»), and of nothing to
    come, unless it is ``sure`` that the event is, or that one person is at both.

    >>> [lends_day([date], "tại", "", sure=False) for date in ("2031-05-20", "2031-05")]
    [True, False]
    """
    if _OF_ANOTHER.search(before):
        return False
    if any(len(date) < DAY for date in dates):
        return _THIS_YEAR.match(behind) is not None
    return sure or _TO_COME.search(before) is None


_HELD = regex(r"(?:cuộc|buổi|phiên|vòng) |hội nghị|hội thảo|toạ đàm|diễn đàn|họp báo|lễ (?!hội)")


_NOT_SURE = regex(r"(?:đề nghị|đề xuất|kêu gọi|mong muốn|muốn|có thể|xem xét)(?: tổ chức| có)?(?: một)? $|[,/] $")
_LEAD = 30  # characters


def is_with_moment(mention: Mention, said: Slots, text: str) -> bool:
    """Whether words behind a bare one tell where it was held, or in which month («trong cuộc hội đàm tại Paris hồi
    tháng 5»): it is one that the article does not name, unless it is asked for or one of a list."""
    told = BEHIND in said and "visit" not in said.get("meetingType", ()) and _HELD.match(fold(mention.name))
    before = fold(text[max(0, mention.span.start - _LEAD) : mention.span.start])
    return bool(told) and _NOT_SURE.search(before) is None


def have_one_day(a: Slots, b: Slots) -> bool:
    """Whether what is said of two mentions tells a day of both."""
    return not set(whole_days(a)).isdisjoint(whole_days(b))


_PLENARY = regex(r"phiên (?:họp|làm việc|(?:họp |làm việc )?toàn thể)")


def is_plenary(word: str, said: Slots, event: Local, known: Slots) -> bool:
    """Whether a bare word and the first name of an event tell one sitting of a day («phiên họp sáng D», «ngày D, O họp
    phiên toàn thể»)."""
    gathers = known.get("meetingType", set()) & {"conference", "workshop"}
    if word == "phiên toàn thể" and gathers and not whole_days(said):
        return True  # of a forum
    return have_one_day(said, known) and all(_PLENARY.fullmatch(fold(one)) for one in (word, event.mentions[0].name))


_WITH_MANY = regex(
    r"(?: (?!hay|hoặc)\w+){0,3}? (?:với|cùng) "
    r"(?:các|một số|nhiều|đông đảo|cán bộ|lãnh đạo|đại diện|quan chức|người dân|nhân dân|cộng đồng|doanh nghiệp) \w"
)


def is_with_many(mention: Mention, text: str) -> bool:
    """Whether a bare word goes on with the people whom somebody meets («có cuộc gặp với quan chức các nước»)."""
    bare = mention.form == "nominal" and fold(mention.name).startswith(("cuộc ", "buổi "))
    return bare and _WITH_MANY.match(text, mention.span.end) is not None


_OF_A_BODY = regex(r"(?:cuộc |buổi |phiên )(?!điều trần|chất vấn)|hội nghị|hội thảo|toạ đàm")
_HOLDS = regex(r"\b(?:có|họp|tổ chức|tiến hành)(?: một)? $")
_HELD_BY = regex(r"[^.;:\n]{0,60}? do \S[^.;:\n]{0,80} tổ chức\b")
_WISHES = regex(r"\b(?:mong|muốn|đề nghị|đề xuất|kiến nghị|yêu cầu|kêu gọi|giao)\b")


def is_held(mention: Mention, text: str) -> bool:
    """Whether the words around a bare word tell that somebody holds it («O cũng tổ chức cuộc họp», «O họp phiên toàn
    thể», «cuộc tọa đàm do O tổ chức»), and wishes for none."""
    before = fold(text[max(0, mention.span.start - 2 * _LEAD) : mention.span.start])
    if mention.form != "nominal" or not _OF_A_BODY.match(fold(mention.name)) or _WISHES.search(before):
        return False
    return _HOLDS.search(before) is not None or _HELD_BY.match(text, mention.span.end) is not None


_POSTS_GIVEN = regex(r"quyết định|bổ nhiệm|điều động|cán bộ|nhân sự")


def is_handing(one: Mention, other: Mention) -> bool:
    """Whether both tell the ceremony at which posts are given («trao quyết định cho A», «hội nghị công bố quyết
    định»): an article has one of them."""
    rites = [m for m in (one, other) if m.rule == RITE and "quyết định" in fold(m.name)]
    return bool(rites) and all(_POSTS_GIVEN.search(fold(m.name)) for m in (one, other))


def is_rite(verb: str) -> bool:
    """Whether a verb of news tells only an event that is called by it («ký kết»: the «lễ ký kết»)."""
    return verb in _RITES


_OF_TWO = regex(
    r"\b(?:giữa|của) (?:hai|2) (?:vị |ông |nhà )?"
    r"(?:lãnh đạo|nguyên thủ|tổng thống|thủ tướng|chủ tịch|ngoại trưởng|bộ trưởng|bên)\b"
)


def is_of_two(mention: Mention) -> bool:
    """Whether a name says only that two meet, not who («cuộc gặp giữa hai nhà lãnh đạo»)."""
    return mention.form == "name" and _tells_two(mention.name)


@functools.lru_cache(maxsize=20_000)
def _tells_two(name: str) -> bool:
    return _OF_TWO.search(fold(name)) is not None


_BY_LETTERS = regex(
    r"(?:hội nghị|cuộc họp|diễn đàn|đối thoại|phiên họp)(?: thượng đỉnh| cấp cao)? (?P<of>[A-ZĐ]{2,}[ -]?\d{0,2})",
    re.IGNORECASE,
)


def is_by_letters(one: str, other: str) -> bool:
    """Whether one name tells a conference by letters that the other one, its full name, has in brackets («cuộc họp
    MRT», «Hội nghị các Bộ trưởng phụ trách Thương mại (MRT 23)»)."""
    return _has_letters(one, other) or _has_letters(other, one)


def _has_letters(name: str, short: str) -> bool:
    found = _BY_LETTERS.fullmatch(short)
    if found is None or not found["of"].isupper():
        return False
    return re.match(rf"[^()]*\({re.escape(found['of'].strip())}(?: ?\d{{1,2}})?\)", name) is not None


_CONFERENCE = regex(r"(?:hội nghị|diễn đàn|cuộc họp)(?: thượng đỉnh| cấp cao)? (?P<at>.+)")


def is_by_place(mention: Mention, places: set[str]) -> bool:
    """Whether a conference is called by where it is («Hội nghị Đà Nẵng»), one of some places."""
    found = _CONFERENCE.fullmatch(fold(mention.name))
    return found is not None and any(fold(place).endswith(found["at"]) for place in places)


def verb_of(name: str) -> str:
    """The verb of a meeting in its name («buổi làm việc với A», «làm việc với Bộ trưởng O»)."""
    found = _VERB.search(name)
    return fold(found[0]) if found else name


_POSTS_ALIKE = 0.4
_NO_POST = regex(r"\b(?:ông|bà|ngài) [^,]+$")


def are_with_one(one: str, other: str, front: bool) -> bool:
    """Whether two names have one verb and tell, as far as their posts say, one who is met; in the title and at the
    ``front`` of the text they do.

    >>> are_with_one("hội kiến Tổng thống Lào", "hội kiến với Tổng thống nước bạn Bounkham Sisa", front=False)
    True
    >>> are_with_one("hội kiến Tổng thống Lào", "hội kiến với Thủ tướng nước bạn", front=False)
    False
    """
    verb = verb_of(one)
    if verb != verb_of(other) or front or _NO_POST.search(fold(one)) or _NO_POST.search(fold(other)):
        return verb == verb_of(other)
    words = [set(fold(name).split()) - {*verb.split(), "với", "nước", "của"} for name in (one, other)]
    least = min(map(len, words))
    return not least or len(words[0] & words[1]) >= _POSTS_ALIKE * least


def places_differ(a: Slots, b: Slots) -> bool:
    """Whether what is said of two mentions places both, and at no common place."""
    where, there = a.get("place", set()), b.get("place", set())
    return bool(where and there) and not is_one_place(where, there)


def is_next_elsewhere(one: Slots, other: Slots) -> bool:
    """Whether a meeting with a number is yet to come («X lần thứ tư sẽ được tổ chức tại L1»), in another place than
    one without a number has that is told as held («X tại L2»)."""
    to_come, told = ("planned" in slots.get("eventStatus", ()) for slots in (one, other))
    return to_come and not told and "session" in one and "session" not in other and places_differ(one, other)


def is_elsewhere(a: Slots, b: Slots) -> bool:
    """Whether what is said of two mentions places both, and at no common place, or tells only one as planned."""
    return places_differ(a, b) or a.get("eventStatus") != b.get("eventStatus")


def is_receiving(name: str) -> bool:
    """Whether a name tells that somebody is received, at no banquet and with no welcome («tiếp B», «buổi tiếp B»)."""
    return fold(name).startswith(("tiếp ", "buổi tiếp ", "cuộc tiếp "))


FLOOR = "meeting-implied-floor"
GUEST = "meeting-implied-guest"
VOTERS = "meeting-implied-voters"
ADDRESS = "meeting-implied-address"
TALK = "meeting-implied-talk"
REPORT = "meeting-implied-report"
_DEBATED = r"\b(?:thảo luận (?:ở|tại) |làm việc$)"
_DEBATES, _SITTING = regex(_DEBATED), regex(rf"(?:phiên|buổi (?:thảo luận|làm việc))\b|.*{_DEBATED}")
_LOBBY = regex(r"\b(?:bên lề|hành lang) (?:kỳ họp|phiên|quốc hội|nghị trường|hđnd)\b")


def is_debate_of(one: Mention, other: Mention, verbal: Set[str]) -> bool:
    """Whether of two events one is a sitting of a day that a verb tells («Quốc hội thảo luận ở tổ»), and the other the
    session of weeks to which it belongs, or told by another verb («Quốc hội họp riêng»)."""
    others = [m for m in (one, other) if not (m.rule in verbal and _DEBATES.search(fold(m.name)))]
    return len(others) == 1 and (others[0].rule in verbal or OF_WEEKS.match(fold(others[0].name)) is not None)


def is_sitting(event: Local, known: Slots) -> bool:
    """Whether an event is one sitting of a body («phiên thảo luận chiều 9/6»), not a session of weeks."""
    names = (fold(m.name) for m in event.mentions[:NAMES])
    return "session" in known.get("meetingType", set()) and any(map(_SITTING.match, names))


def is_beside_sitting(text: str) -> bool:
    """Whether an article tells what members of an assembly say outside it."""
    return _LOBBY.search(fold(text)) is not None
