"""Where the name of an event ends once its noun phrase is read: quoted names, numbers of papers, open lists."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.events.fine import is_capital
from kg.extract.scan import Item, Scan
from kg.language import fold, words_of
from kg.model import Mention, Span
from kg.regex import regex

_MARKS = frozenset(",.;:()|\"'")
_LONGEST_QUOTED = 30


def without_post(scan: Scan, fine: str, meeting: Mention, end: int) -> Mention:
    """The mention up to the name of the last person, where the sentence goes on with a post told after it."""
    last = scan.items[end - 1].mention
    if (
        fine[end - 1] != "P"
        or fine[end : end + 1] not in set("wRCLOFc")
        or last is None
        or last.span.end >= meeting.span.end
    ):
        return meeting
    span = Span(meeting.span.start, last.span.end)
    return replace(meeting, span=span, name=scan.line.text[span.start : span.end])


def name_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """The index after the name of the event [at, end): all that is quoted, no number cut, lists to their last word."""
    told = re.compile("'[vV]").search(fine, at, end)
    if fine[at + 1 : at + 3] == "vn" and scan.folded[at + 1] in _DECIDED:
        return at + 1
    if told:
        end = told.start() + 1
    if end + 1 < len(fine) and fine[end] in "KR" and scan.text(end, end + 2) in _FOREFATHERS:
        end += 2
    if fine[end : end + 1] == "P" and scan.folded[end - 1] in _OF_PEOPLE:
        end += 1
    end = _bracket_end(scan, fine, at, _initials_end(scan, fine, _pair_end(fine, end)))
    end = (
        _quoted(fine, at)
        or _law_end(scan, fine, at, end)
        or _treaty_end(scan, fine, at, end)
        or _list_end(scan, fine, at, _code_end(scan, end))
    )
    end = _with_other_side(fine, at, _with_object(scan, fine, at, _without_rest(scan, fine, at, end)))
    return _fields_end(scan, fine, at, end) if fine[at] == "A" else end


_ONE_SIDE = regex(r"%[^%&+:;|-]{1,8}$")
_OTHER_SIDE = regex(r"(?:,[RT]?[OCLP])*,?[&+](?P<number>[cn]{0,2})[wrR][wrRCL~]{0,4}(?=[.,;:|)@Dx=V]|$)")


def _with_other_side(fine: str, at: int, end: int) -> int:
    """«cuộc họp giữa Công ty X, Y và các địa phương»: who meets or agrees, the last of them told without a name. Behind
    an agreement a bare word may begin something else («thỏa thuận giữa hai nước và cách làm»)."""
    other = _OTHER_SIDE.match(fine, end) if _ONE_SIDE.search(fine, at, end) else None
    return other.end() if other and (other["number"] or fine[at] != "A") else end


_FIELD = r"[wnvCL-]{1,8}"
_SUCH_FIELDS = regex(rf"e{_FIELD}(?:,{_FIELD})*,?&{_FIELD}(?=[.,;|)]|$)")
_OPEN_FIELDS = regex(rf"(?:,{_FIELD})+(?=\.\.)")


def _fields_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """«thỏa thuận hợp tác trong các lĩnh vực như a, b và c», «… trong các lĩnh vực a, nuôi b, c...»: all fields that a
    name lists, where «và» or dots close the list."""
    field = next((i for i in range(end - 1, at, -1) if scan.folded[i] == "lĩnh vực"), -1)
    if field < 0 or fine[field - 1] != "c":
        return end
    such = field == end - 1 and scan.folded[end : end + 1] == ["như"]
    listed = _SUCH_FIELDS.match(fine, end) if such else _OPEN_FIELDS.match(fine, end)
    return listed.end() if listed else end


def _with_object(scan: Scan, fine: str, at: int, end: int) -> int:
    """«Nghị quyết về xây dựng, chỉnh đốn Đảng»: the matter of an agreement that ends in a verb has its object too."""
    wanting = fine[at] == "A" and fine[end - 1] == "V" and "u" in fine[at:end] and fine[end : end + 1] in ("w", "O")
    return end + 1 if wanting and scan.text(end, end + 1)[0].isupper() else end


_OTHER_THINGS = frozenset("cuộc|buổi|chuyến|đợt|vụ|trận|phiên|lễ|hơn|gần|khoảng|nó|tác động|ảnh hưởng".split("|"))
_LAW_OF_ALL = regex(r"(?:luật pháp|pháp luật|luật) quốc tế\b")  # «Hiến chương X và luật pháp quốc tế»
_OF_SPEAKERS = frozenset({("của", "mình"), ("người", "ta")})
_TIMES = frozenset({"cuối", "đầu", "giữa", "hồi"})
_PARTICLES = frozenset({"ra", "lên"})
_YESTERDAY = frozenset("hôm qua|sáng qua|trưa qua|chiều qua|tối qua|đêm qua".split("|"))
_ADVERBS = frozenset({"chính", "cũng", "đều", "vốn", "vẫn"})


def _without_rest(scan: Scan, fine: str, at: int, end: int) -> int:
    """The end without what begins something else: «và cuộc …», «và hơn 3 năm …», a quotation that the name does not
    close or that is a clause, «cuối» of «cuối tuần», the verb of «đề ra», «đạt được», «chính» of «chính là»."""
    row = scan.items[at].row or {}
    if row.get("type") == "law" and not row.get("needs") and fine[at + 1 : at + 2] == "O":
        return at + 1  # «thông qua Luật X Quốc hội đã nghe …»
    joined = (
        i
        for i in range(at + 2, end - 1)
        if fine[i] == "&" and (_begins_another(scan, fine, i) or _LAW_OF_ALL.match(scan.words_after(i + 1, 4)))
    )
    end = next(joined, end)
    owned = _OF_ONE_LAND.search(fine, at, end) if row.get("type") in ("treaty", "agreement") else None
    end = owned.start("of") if owned else end
    opened = fine.rfind('"', at + 1, end)
    if opened > at and (fine.find("'", opened, end) < 0 or _is_clause(scan, fine, opened, end)):
        end = opened
    end = next((i for i in range(at + 1, end - 1) if tuple(scan.folded[i : i + 2]) in _OF_SPEAKERS), end)
    past = (i for i in range(at + 1, end) if scan.folded[i] in _YESTERDAY)
    end = next(past, end)  # «hội nghị sơ kết công tác chiều qua» of an article without a day
    more = (i for i in range(at + 1, end - 1) if scan.folded[i] == "thêm" and fine[i + 1] in "nc" or _is_again(scan, i))
    end = next(more, end)  # «kéo dài thỏa thuận X thêm 9 tháng»
    end = next((i for i in range(at + 1, end - 1) if fine[at] == "M" and _is_measure(scan, fine, i)), end)
    following = scan.folded[end] if end < len(fine) else ""
    last = scan.folded[end - 1] if fine[end - 1] == "w" else ""
    cut = last in _TIMES and following in ("tuần", "tháng", "năm")
    cut = cut or last in _ADVERBS and following == "là" or (last, following) in _CUT_IN_TWO
    verb = " " not in last and fine[end - 2] != "c" and scan.text(end - 1, end).islower()  # not «hai bên lên tới …»
    cut = cut or verb and following in _PARTICLES
    return end - 1 if cut and end > at + 1 else end


_CUT_IN_TWO = frozenset({("đạt", "được"), ("dành", "cho")})


def _is_again(scan: Scan, at: int) -> bool:
    """«Lễ hội X một lần nữa đặt ra vấn đề»."""
    return scan.folded[at] == "một" and scan.folded[at + 1 : at + 3] == ["lần", "nữa"]


_MEASURES = frozenset({"phút", "giờ", "tiếng", "loạt"})


def _is_measure(scan: Scan, fine: str, at: int) -> bool:
    """Whether how long an event is, how far off in time, or with how many shots begins at an item («trước lễ đón 30
    phút»)."""
    return fine[at] == "n" and scan.folded[at + 1] in _MEASURES


# «Hiệp định Paris về X của C»: what is made at a city is of more than the one country whose part of it is told.
_OF_ONE_LAND = regex(r"Aw{0,2}L[^~%]*(?P<of>~[CPTK]+)$")


def _begins_another(scan: Scan, fine: str, joint: int) -> bool:
    """Whether «và» joins another thing, no more words of the name («X và các thỏa thuận Y»)."""
    return scan.folded[joint + 1] in _OTHER_THINGS or fine[joint + 1 : joint + 3] == "cA"


def _is_clause(scan: Scan, fine: str, opened: int, end: int) -> bool:
    """Whether the quotation that opens at an item inside a name is what somebody says, and no title."""
    first = scan.text(opened + 1, opened + 2)
    return opened + 1 < end and first.islower() and re.search("[xzS=]", fine[opened:end]) is not None


_DECIDED = frozenset({"thống nhất", "nhất trí", "thông qua", "ghi nhận"})
# «Lễ kỷ niệm Ngày sinh đồng chí A», «lễ ra mắt Viện A»: what belongs to a person or carries a person's name.
_OF_PEOPLE = words_of("named after people")
_FOREFATHERS = frozenset({"Cụ Hồ", "Bác Hồ"})


def _initials_end(scan: Scan, fine: str, end: int) -> int:
    """The end over the initials of a name, which full stops part («Khu lưu niệm A.B. Petrov», «Tàu Jan S. Novak»)."""
    while fine[end : end + 2] == ".w" and _INITIAL.fullmatch(scan.text(end - 1, end + 2)):
        end += 2
    return end


_INITIAL = regex(r"[A-ZĐ]\. ?[A-ZĐ]\w*")


def _bracket_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """A bracket that the name opens is closed within a few items, or is no part of it."""
    said = scan.text(at, end)
    if said.count("(") <= said.count(")"):
        return end
    close, opened = fine.find(")", end, end + 6), fine.rfind("(", at + 1, end)
    return close + 1 if close >= 0 else opened if opened > at else end


def _pair_end(fine: str, end: int) -> int:
    """«hữu nghị X - Y»: both lands or people of a pair."""
    pair = fine[end - 1 : end + 2]
    return end + 2 if pair in ("L-C", "C-L", "L-L", "C-C", "w-P", "P-P", "w-C", "O-C", "T-C") else end


def _quoted(fine: str, at: int) -> int:
    """The closing mark of «“Hội thảo về X để Y”» where the event word opens the quotation and no clause is in it."""
    if fine[at - 1 : at] != '"':
        return 0
    close = fine.find("'", at + 1, at + _LONGEST_QUOTED)
    return close if close > at + 1 and not re.search(r"[xzS=.|\"]", fine[at:close]) else 0


_WANTS_OBJECT = words_of("wants an object")
_OBJECTS = regex(r",[wvVRn]{1,5}(?:,[wvVRn]{1,4})*(?:,?&[wvVRn]{1,4})?")
_SAYS = frozenset({"quy định", "so", "hiện hành", "nêu", "năm", "số", "ngày"})


def _law_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """«Luật Quản lý, sử dụng tài sản công»: a law whose first verb shares its object with those after the comma."""
    row = scan.items[at].row or {}
    if row.get("type") != "law" or end != at + 2 or fold(scan.text(at + 1, end)) not in _WANTS_OBJECT:
        return 0
    found = _OBJECTS.match(fine, end)
    if not found:
        return 0
    last = next((i for i in range(end, found.end()) if scan.folded[i] in _SAYS), found.end())
    while fine[last - 1] in ",&":
        last -= 1
    bracket = re.compile(r"\(w{1,3}\)").match(fine, last)
    return bracket.end() if bracket else last


_OF_TREATIES = words_of("verb of treaties")
_SECOND_OBJECT = regex(r",[svwV][wv]{1,4}(?:&[wv]{1,4})?(?:@[wv]{1,3}(?:[CL]-[CL])?)?")


_MATTER_OF_TWO = regex(r",[wv]{1,3}[CO]-[CO]")  # «Hiệp ước Hữu nghị, hợp tác A – B»


def _treaty_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """«Hiệp định Mua bán, trao đổi cá và tôm»: a treaty whose first verb shares its object with another."""
    row = scan.items[at].row or {}
    owned = _MATTER_OF_TWO.match(fine, end) if row.get("type") == "treaty" else None
    if owned and is_capital(scan, at):
        return owned.end()
    verb = scan.text(at + 1, at + 2) if row.get("type") == "treaty" and end == at + 2 else ""
    found = _SECOND_OBJECT.match(fine, end) if verb[:1].isupper() and fold(verb) in _OF_TREATIES else None
    return found.end() if found else 0


def _code_end(scan: Scan, end: int) -> int:
    """«số 99/2015/QH13»: what a stroke joins without a space."""
    text, last = scan.line.text, scan.items[end - 1].span.end
    number = text[text.rfind(" ", 0, last) + 1 : last]
    joined = text[last : last + 1] == "/" and text[last + 1 : last + 2].isalnum()
    joined = joined or text[last : last + 1] == "-" and text[last + 1 : last + 2].isupper()
    one_letter = len(number) == 1 and number.isupper() and text[last + 1 : last + 2].isupper()
    if not joined or not (one_letter or any(char.isdigit() for char in number)):
        return end
    while (
        end < len(scan.items)
        and scan.items[end].span.start == scan.items[end - 1].span.end
        and scan.tags[end] not in _MARKS
    ):
        end += 1
    return end


_OFFICES = words_of("offices in small letters")
_PAIRS = frozenset(
    {
        ("nông nghiệp", "nông thôn"),
        ("tập thể", "cá nhân"),
        ("sản xuất", "kinh doanh"),
        ("văn hoá", "nghệ thuật"),
        ("văn học", "nghệ thuật"),
        ("kinh tế", "xã hội"),
        ("quốc phòng", "an ninh"),
        ("chính sách", "pháp luật"),
        ("khoa học", "công nghệ"),
        ("hoà bình", "ổn định"),
        ("cán bộ", "chiến sĩ"),
        ("xây dựng", "chỉnh đốn"),
    }
)
_MORE = regex(r",(?=[wRn])(?:[wvnOCLFRcfl~,-]|&V?){1,16}(?=[.;)eD@|]|$)")
_CLAUSE = regex(r"[xSsVvHJUGNXEZB=PTK]")
_FRONTING = frozenset("sau trước trong tại khi từ qua".split())
_NO_NOUNS = words_of("no noun")


def _is_fronted(scan: Scan, fine: str, at: int) -> bool:
    """Whether an event tells when or where at the head of its sentence: after it, a comma begins the main clause."""
    if at > 0 and scan.folded[at - 1] in _FRONTING and (at == 1 or fine[at - 2] in ".|;"):
        return True
    return scan.folded[0] == "theo" and "," not in fine[:at]


def _list_end(scan: Scan, fine: str, at: int, end: int) -> int:
    """«hội nghị về quản lý cát, sỏi»: nouns after a comma, with no clause whose subject they could be."""
    while fine[end : end + 1] == "," and end + 1 < len(fine):
        words = (scan.folded[end - 1], scan.folded[end + 1])
        state = words[0] == "đảng" and words[1].startswith("nhà nước")
        if not state and words not in _PAIRS and not (words[0] in _OFFICES and words[1] in _OFFICES):
            break
        end += 3 if state and fine[end + 2 : end + 3] == "C" else 2  # «Đảng, Nhà nước Lào»
    if fine[end : end + 1] != "," or fine[end - 1] not in "wR" or end - at < 3 or _is_fronted(scan, fine, at):
        return end
    more = _MORE.match(fine, end)
    if more is None or fold(scan.text(end + 1, end + 2)) in _NO_NOUNS or not scan.text(end + 1, end + 2)[0].islower():
        return end
    stop = re.compile(r"[.;|]|$").search(fine, more.end())
    if _CLAUSE.search(fine, more.end(), stop.start() if stop else len(fine)):
        return end
    last = more.end()
    while fine[last - 1] in ",&~-cf":
        last -= 1
    return last


LETTERS = words_of("letters of one instrument")


def is_named_by_letters(item: Item) -> bool:
    """Whether the letters alone are the name of an instrument («TPP», «DOC»), with no phrase after them."""
    row = item.row or {}
    return row.get("type") == "treaty" and not row.get("needs") or fold(row.get("noun", "")) in LETTERS
