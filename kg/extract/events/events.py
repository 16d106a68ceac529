"""What meetings and agreements share: the noun phrase of an event, its date, its place, its people."""

from __future__ import annotations

import re

from kg.extract.events.endings import is_named_by_letters, name_end
from kg.extract.items import BRACKET
from kg.extract.laws import goes_on_after_law
from kg.extract.names.several import are_several
from kg.extract.scan import Item, Scan
from kg.language import fold, words_of
from kg.model import Mention, Span
from kg.regex import regex

# ---- people and bodies in a row -----------------------------------------------------------------

_ONE = rf"(?:T(?:-|(?:[w~CFO]|\(C\)){{1,6}})(?=P)|C(?=P))?(?:O{BRACKET}C?|[PCTKL]{BRACKET})"
AGENT = rf"[rRc*wn]{{0,3}}(?:(?<=w)t|\*)?{_ONE}"
_NEXT = rf"[rRc*]{{0,2}}{_ONE}"
_SERIES = rf"{AGENT}(?:(?:[,;]{_NEXT})*[,;]?&{AGENT}|(?:[,;][rc*]{{0,2}}O{BRACKET})+)?"
AGENTS = rf"{_SERIES}(?:,?\+{_SERIES})?"
_UNNAMED = words_of("unnamed partner")
_SEVERAL = ("các ", "những ", "hai ", "ba ")
_OPENS_CLAUSE = frozenset("được|khi|mà|nếu|rằng|vì|việc|bối cảnh|quá trình|thời điểm|trường hợp".split("|"))
_SPEAKS_FOR = words_of("whose country")


def named_in(scan: Scan, first: int, last: int) -> list[Mention]:
    """The people, bodies and countries of a row; a title that a name follows is the name's."""
    found: list[Mention] = []
    others = -9
    for at in range(first, last):
        item = scan.items[at]
        if item.tag not in "POCTK" or item.mention is None:
            continue
        if item.tag == "O" and at > first and scan.tags[at - 1] == "~" and scan.tags[at - 2] in "O)":
            continue
        if item.tag == "K" and fold(item.mention.name).startswith(_SEVERAL):
            continue
        if item.tag == "T" and are_several(scan, at):
            continue
        if item.tag == "C" and re.match(r"C(?:P|,[PT])", scan.tags[at:last]):
            continue
        if item.tag == "O" and _goes_on_after(scan, at):
            continue
        if item.tag == "T" and re.match(r"T(?:(?:[w~CFO]|\(C\)){1,6}|-)P", scan.tags[at:last]):
            continue
        if item.tag == "C" and at > 0 and (scan.tags[at - 1] == "O" or _belongs(scan, at) or others == at - 2):
            others = at
            continue
        if "(" in scan.tags[first:at] and scan.tags[first:at].count("(") > scan.tags[first:at].count(")"):
            continue
        found.append(item.nested or item.mention if item.tag == "T" else item.mention)
    return found


_AFTER_BODIES = frozenset(
    f"{fold('khóa')}|nhiệm kỳ|lần|năm|tuần|tháng|hôm|đầu|cuối|giữa|trước|tại|gồm|quý|kỳ|số".split("|")
)


def _goes_on_after(scan: Scan, at: int) -> bool:
    """Whether a capital word follows a body at once: its name is longer than what was read of it."""
    following = scan.text(at + 1, at + 2) if scan.tags[at + 1 : at + 2] == "w" else ""
    return following[:1].isupper() and fold(following) not in _AFTER_BODIES


def _belongs(scan: Scan, at: int) -> bool:
    """Whether a country only says whose the unnamed people before it are («các doanh nghiệp Việt Nam»)."""
    before, counted = scan.folded[at - 1], scan.folded[at].startswith("nước ")  # «ba nước A, B, C»
    if before in _OPENS_CLAUSE:
        return False
    return scan.tags[at - 1] in "wR" and before not in _SPEAKS_FOR and not counted or before in _UNNAMED


# ---- the noun phrase ----------------------------------------------------------------------------

_QUOTED = r"\"[^\"']{1,25}'"
_IN_BRACKETS = r"\([^():DG@]{1,8}\)"
_IDENTITY = (
    r"[wvnoOCLTFRr*cl]"  # words, names, sectors, numbers
    r"|~(?=[wnOCLTFcPK]|[rR]{1,2}O)|(?<=~)[PK]"  # of A, of those who lead a body
    r"|-(?=[wnOCL])|(?<!\))&(?=[wLTF])|&(?=[OC])|P(?=-P)|(?<=P)-P"  # A – B, A and B
    r"|(?<=l[ncw]),(?=O)"  # the third session, body
    r"|(?<=O),O(?=u)"  # a body and the one above it
    rf"|[!yxD](?=[!cyxwD]{{0,4}}%{AGENTS})"  # «chưa từng có giữa A và B», «từ tháng 2 giữa A và B»
    r"|f(?=[cwnTOLCP])|x(?=w?\+)|(?<=MT)E|(?<=M~T)E|(?<=[MT]E)\+"  # for, the head of government meets
    r"|(?<=n)~(?=M)|(?<=n~)M"  # the third session of the conference
    r"|(?<=[TOLCP])\+(?>[rRwcn]{1,6})(?:&(?:(?>[rRwc]{1,3})|P))?(?![OPTLCK])"  # with people who have no name
    r"|%(?=w?[cRr][cwRr]{0,5}[+&][cwRr]{0,2}[PT])"  # between people without a name and A
    r"|\+c[wrR](?:,?w){0,3}(?=u)"  # with the departments, sectors, about
    rf"|{_QUOTED}|{_IN_BRACKETS}"
)
_TOPIC = (
    r"u(?:[wvVnoOCLTFRrc*ZXIkPftg~]|l(?=[cnw])|(?<=[u&t])[sSEG]"
    r"|-(?=[wnOCL])|(?<!\))&(?=[wvVnOCLTFcsS])|%(?=[POCTcw])|(?<=[tuvVwA~])A"
    r"|,(?=[wvnF]{1,4}(?:,[wvnF]{1,4}){0,3},?&[wvn])"  # a, b and c
    rf"|{_QUOTED}|{_IN_BRACKETS})+"
)
_PHRASE = regex(rf"(?:M(?:[cn]{{0,2}}A)?|A[AM]?)(?:{_IDENTITY}|%{AGENTS}|\+{AGENTS}|{_TOPIC})*")
_INSTRUMENT = (
    r"(?<=n)/(?=w)|(?<=u)x(?=[wvV])|(?<=[nw])D(?=~[wO]u)|D(?=u)|"  # numbers and days of decrees
    r"(?<=[wF]),(?=[wF]{1,2}(?:%[rc]{0,2}[OC]|\+[rc]?[OC])|[wF]{1,3}&[wF]{1,3}[n%;.])|"  # of a, b with C, of a, b and c
    r"(?<=,w)&(?=[wF]{1,3}[n%;.])|(?<=l[cnw]w)A|"  # the second that changes A
    r"~(?=[MA])|(?<=[~v])A|(?<=~)M|[xD]{1,2}(?=%)|,(?=wn~)|@(?=[LC]\()|(?<=@)[LC]"  # of M, of today between A and B
    r"|e(?=L\()|(?<=e)L(?=\()"  # on the sea (ABC)
    r"|u(?:[wvVnoOCLTFRrc*ZXIkPftg~sEGBA]|(?<=u)S|(?<=[ut])M|@(?=[wLC])|(?<=@)[wLC]|-(?=[wnOCL])|(?<!\))&(?=[wvVnOCLTFcsS])|%(?=[POCTcw])"
    r"|,(?=[wnF]{1,4}(?:,[wnF]{1,4}){0,3},?&[wvnR])|,(?=[wF]{1,2}(?:%[rc]{0,2}[wOCP]|\+[rc]?[OC])|w{1,3}~[OC]|w;)"
    rf"|{_QUOTED}|{_IN_BRACKETS})+|%c[wO](?!=)|%cw={AGENT}&wz={AGENT}(?:\+cww)?"  # on one side A, on the other B
)
_AGREEMENT_PHRASE = regex(
    rf"A[AM]?(?:{_IDENTITY}|{_INSTRUMENT}|V(?=[wvcz]{{1,4}}\(|[wv]{{1,3}}(?:,&?|&)A)|%{AGENTS}|\+{AGENTS})*"
)
_ANNIVERSARY_PHRASE = regex(
    rf"M(?:{_IDENTITY}|[VNB](?=[wnOCLAV])|(?<=[NV])A|(?<=[wn])K(?=[LPw])|(?<=K)[LP]|u(?=[ZwLC])|[ZE](?=[wLC]))*"
)
# «cuộc họp sắp tới của O», «cuộc hội đàm tại L hôm D giữa A và B», «… gây tranh cãi giữa …»: before whose it is.
_MOMENT = regex(
    rf"(?P<when>(?:xz|x|[we]?D|x?@[wc]?L|e[wV]{{0,2}}){{1,4}})(?=%(?!r?C-C)(?:{AGENTS}|cw?[RT])|\+{_ONE}|(?<!L)~c?O)(?P<rest>"
    rf"(?:%cw?[RT])?(?:{_IDENTITY}|%{AGENTS}|\+{AGENTS}|{_TOPIC})*)"
)
_NO_MOMENT = ("visit", "ceremony", "reception")
_VISIT_PHRASE = regex(rf"M(?:{_IDENTITY}|y(?=n)|(?<=n)x(?=g[CL])|g[CLO]|@[CL]|D(?=~)|d[PT](?=,?x)|%{AGENTS}|{_TOPIC})*")
_GUESTS = regex(rf"M[wx+]{{0,2}}v?(?P<who>{AGENTS}(?:-P)?)(?:(?<=T)cw?[LC])?(?:(?<=[PT])[&+]R(?!P))?")
_FOR_GUESTS = regex(
    r"(?:buổi|cuộc|lễ|tiệc|bữa|họp mặt|(?=chiêu đãi)).*\b(?:tiếp|tiễn|gặp|tiếp kiến|hội kiến|chào|tiếp đón|đón tiếp|"
    r"đón|gặp gỡ|gặp mặt|tiếp xúc|chiêu đãi|chính thức|xã giao|thân mật|trọng thể|cấp nhà nước)$"
)
_LOOSE_END = "&-~@%ugtrc+lkVfx("

# Words in which the clause goes on after a name («Luật Du lịch quy định», «Bộ luật Lao động hiện hành»).
_NO_PART_OF_NAMES = words_of("no part of event names")
_DRAFTS = frozenset({"dự án", "dự thảo"})
_NO_SECOND_PART = words_of("no second part")


def phrase_end(scan: Scan, fine: str, at: int) -> int:
    """The index after the noun phrase of an event word: names, sectors, «giữa A và B», «với A», «về X»."""
    with_guests = guests(scan, fine, at)
    if with_guests:
        return with_guests[1]
    if fine[at] == "A" and scan.text(at, at + 1).isupper() and is_named_by_letters(scan.items[at]):
        return at + 2 if fine[at + 1 : at + 2] == "n" else at + 1
    law = amended(scan, fine, at)
    if law is not None:
        return phrase_end(scan, fine, law)
    pattern = _VISIT_PHRASE if event_type(scan.items[at]) == "visit" else _PHRASE
    if fine[at] == "A" and event_type(scan.items[at]) != "law":
        pattern = _AGREEMENT_PHRASE
    if scan.folded[at].endswith(("kỷ niệm", "kỉ niệm")):
        pattern = _ANNIVERSARY_PHRASE
    found = pattern.match(fine, at)
    end = found.end() if found else at + 1
    wider = _WITH_PEOPLE.match(fine, at) if event_type(scan.items[at]) in ("conference", "workshop") else None
    if wider and (fine[wider.end() - 1] in "LCDn" or fine[wider.end() : wider.end() + 1] in tuple("d.|GD")):
        end = max(end, wider.end())
    if (both := OF_BOTH.match(fine, at)) and event_type(scan.items[at]) in OF_SIDES:
        end = max(end, both.end("who"))
    end = next((i for i in range(at + 1, end) if _goes_on(scan, at, i)), end)
    if moment := moment_inside(scan, fine, at, end):
        end = next((i for i in range(moment[1], moment[2]) if _goes_on(scan, at, i)), moment[2])
    between = re.compile(r"%c[wO](?=[&@tzw])").search(fine, at, end) if fine[at] == "A" else None
    if between:
        end = between.end()  # «giữa hai nước và …»
    if fine[at] == "A":
        end = next((i for i in range(at + 1, end) if fine[i] == ";" or i > at + 2 and _closed(scan, fine, at, i)), end)
    while end > at + 1 and fine[end - 1] in _LOOSE_END and fine[end - 2 : end] not in ("lc", "nl", "cl"):
        end -= 1
    if fine[end - 1] == "n" and scan.folded[end : end + 1] in (["ngày"], ["giờ"], ["phút"]) and end > at + 1:
        end += 1 if event_type(scan.items[at]) in ("plan", "programme") else -1  # «kế hoạch hành động 100 ngày»
    if re.match(r"[wnM]T[xSsHJN]", fine[end - 2 : end + 1]) and (end > at + 2 or fine[end] in "Ss"):
        end -= 1
    end = name_end(scan, fine, at, end)
    if fine[at] + fine[end : end + 1] == "MA" and scan.folded[end - 1] in _CARRIED_OUT:
        return phrase_end(scan, fine, end)
    return _with_month(scan, fine, at, end)


_CARRIED_OUT = words_of("carries out an instrument")  # «Hội nghị tổng kết 5 năm thực hiện Kế hoạch X»


def _with_month(scan: Scan, fine: str, at: int, end: int) -> int:
    """«phiên họp UBND xã thường kỳ tháng 9/2031»: the month says which of the regular sessions it is."""
    last = end + 1 if scan.folded[end : end + 1] == ["thường kỳ"] else end
    month = scan.items[last].mention if fine[last : last + 1] == "D" else None
    regular = month is not None and "thường k" in fold(scan.text(at, last)) and month.rule == "date-month"
    return last + 1 if regular else end


def moment_inside(scan: Scan, fine: str, at: int, end: int) -> tuple[int, int, int] | None:
    """Where the time or place of a meeting stands that its sides follow («cuộc gặp tại L giữa A và B»), and where the
    sides end; ``end`` is the end of the words before it."""
    found = _MOMENT.match(fine, end) if fine[at] == "M" and event_type(scan.items[at]) not in _NO_MOMENT else None
    if found is None or "e" in found["when"] and scan.folded[end] not in ("gây", "nữa", "từ"):
        return None
    return found.start("when"), found.end("when"), found.end("rest")


# Kinds of meetings that have sides.
OF_SIDES = ("meeting", "talks", "reception")
OF_BOTH = regex(rf"M[wn]?~(?P<who>{AGENT}&{AGENT})(?=[xVG,.@D)])")  # «cuộc gặp của A và B»
# «Hội nghị đối thoại với công nhân các khu công nghiệp và chế xuất tỉnh L năm N»: with whom it is, without a name
_WITH_PEOPLE = regex(r"M\+[cwR](?:[cwRrnLC]|&(?=[wcR])|D(?=[d.|@]))+")
_AMENDMENT = regex(r"A[wv](?:[,&][wv]){0,2}[wvcn]{0,4}~A")


def amended(scan: Scan, fine: str, at: int) -> int | None:
    """The item of the law that a law amends («Luật sửa đổi, bổ sung một số chương của Luật X»)."""
    if event_type(scan.items[at]) != "law" or scan.folded[at + 1 : at + 2] != ["sửa đổi"]:
        return None
    found = _AMENDMENT.match(fine, at)
    return found.end() - 1 if found else None


_OF_RELATIONS = frozenset({"phát triển", "đáng", "ngày càng", "đi vào", "trở thành"})
_DETERMINERS = frozenset({"các", "những", "một số"})
_ORDINALS, _TERM = words_of("ordinal"), fold("khóa")
# «Đại hội XII của Đảng đặt mục tiêu …»
_SETS = frozenset({"đặt", "đề", "đề ra", "xác định", "nêu", "nêu rõ", "chỉ", "chỉ rõ"})


def _goes_on(scan: Scan, at: int, word: int) -> bool:
    """Whether the clause, not the name, goes on with a word after an event word («Luật Du lịch quy định …»)."""
    said, before_it = (scan.folded[i] for i in (word, word - 1))
    clause = said == "vốn" and scan.folded[word + 1 : word + 2] in (["đang"], ["đã"], ["là"], ["được"], ["chưa"])
    credit = said == "(" and scan.folded[word + 1 : word + 2] in (["ảnh"], ["nguồn"])
    source = scan.tags[word] == "-" and scan.folded[word + 1 : word + 2] in _SOURCES
    if clause or credit or source or said == "người đứng đầu" or said == "người" and scan.tags[word - 1] == "-":
        return True
    if (
        said == "lần"
        and scan.tags[at] == "A"
        and scan.folded[word + 1 : word + 2] in (["đầu"], ["đầu tiên"], ["đầu vào"])
    ):
        return True  # «ký Bản ghi nhớ hợp tác lần đầu vào năm 2031»
    if scan.tags[at] == "A" and _clause_behind_parties(scan, word):
        return True
    if said == "mang" and scan.tags[at] == "A" and scan.folded[word + 1 : word + 2] == ["hộ chiếu"]:
        return False  # «Hiệp định về miễn thị thực cho người mang hộ chiếu ngoại giao»
    signed = scan.tags[at] == "A" and word == at + 1 and said == "việc"  # «ký thỏa thuận việc A mua B»
    if signed or said == "hồi" and scan.tags[word + 1 : word + 3] == "D~":
        return False
    if said == "việc" and scan.tags[word - 1] == "v" and scan.folded[word - 2] == "về":
        return False  # «Nghị quyết về đẩy mạnh việc thực hiện X»
    if (
        said in _NO_PART_OF_NAMES
        and not scan.text(word, word + 2).endswith(" tính")
        or before_it == "và"
        and said in _NO_SECOND_PART
    ):
        return True
    draft = before_it == "và" and said in _DRAFTS and scan.tags[word + 1 : word + 2] == "A"
    if draft or scan.tags[word] == "w" and scan.folded[word + 1 : word + 2] == ["rất"]:
        return True
    if scan.tags[word - 1 : word + 2] == "w,O":  # «kỳ họp thứ ba, Quốc hội bầu …», no «… thứ ba, Quốc hội khóa XV»
        return before_it not in _ORDINALS or scan.folded[word + 2 : word + 3] != [_TERM]
    kind = event_type(scan.items[at])
    if kind == "partnership" and said in _OF_RELATIONS or kind == "visit" and said == "có":
        return True
    if kind == "session" and said in _DETERMINERS and (scan.tags[word - 1] == "n" or before_it in _ORDINALS):
        return True
    if kind == "conference" and scan.tags[word] == "~" and scan.tags[word + 1 : word + 2] in ("P", "T"):
        return scan.tags[word - 1] in ("O", ")") or before_it == "đầu tiên"
    if kind == "conference" and said in _SETS and scan.tags[word - 1] == "O":
        return True
    if kind == "conference" and said == "với" and word > at + 1 and scan.folded[at - 1].endswith("lề"):
        return True
    return kind == "law" and goes_on_after_law(scan, at, word)


def _clause_behind_parties(scan: Scan, word: int) -> bool:
    """«lễ ký X giữa A và B diễn ra tại L», «ra Tuyên bố chung về X nhân chuyến thăm»: when and where an instrument is
    signed."""
    held = scan.folded[word] == "diễn ra" and scan.tags[word - 1] in "OCL)"
    return held or scan.folded[word] in ("nhân", "nhân dịp") and scan.tags[word + 1 : word + 2] == "M"


_SOURCES = (["tờ"], ["trang"], ["trang tin"], ["hãng"], ["hãng tin"], ["tạp chí"])  # «X với C – tờ Y dẫn lời …»


_THEN_ACTS = regex("&[wvV]")
_BOTH_SIDES = regex(r"[CO]-O$|%.*[&+].{0,3}O$")


def _closed(scan: Scan, fine: str, first: int, at: int) -> bool:
    """Whether an abbreviation in brackets has closed the name of an instrument («Hiệp định X (ABC) cho dù …»), or that
    of its last party, behind which the clause goes on («Hiệp định A - B (ABC) và gỡ bỏ …»)."""
    if fine[at - 3 : at] == "(A)" and scan.text(at - 2, at - 1).isupper() and fine[at] not in "%+~-OCDnu":
        return True
    if not _THEN_ACTS.match(fine, at) or not scan.text(at + 1, at + 2).islower():
        return False
    letters = fine[at - 3 : at] == "(w)" and scan.text(at - 2, at - 1).isupper()
    return letters or scan.text(at - 1, at).endswith(")") and _BOTH_SIDES.search(fine, first, at) is not None


def guests(scan: Scan, fine: str, at: int) -> tuple[int, int] | None:
    """The items of those who are received or met, where they follow the word: «lễ đón A», «buổi tiếp đoàn O»."""
    found = _GUESTS.match(fine, at) if _FOR_GUESTS.match(scan.folded[at]) else None
    if not found or not re.search("[PTO]", found["who"]):
        return None
    between = scan.folded[at + 1 : found.start("who")]
    if "cấp" in between or re.search("c[rw]?O|rcO", fine[at : found.end()]):  # «cuộc gặp cấp T», «đại diện hai O»
        return None
    comma = found["who"].find(",P&")
    if comma > 0 and fine[at - 1 : at] == "@" and fine[found.end() : found.end() + 1] in tuple("Ssx"):
        return found.start("who"), found.start("who") + comma  # «Tại buổi tiếp A, B và C nói …»
    return found.start("who"), found.end()


def event_type(item: Item) -> str:
    """The type of the event that an item names, as its row of the lexicon says."""
    return "conference" if item.tag == "O" else (item.row or {}).get("type", "")


def mention_of(scan: Scan, first: int, last: int, kind: str, rule: str, form: str) -> Mention:
    """A mention that covers the items [first, last), or their beginning where they are very long."""
    span = _without_photo_mark(scan, scan.span(first, last))
    if span.end - span.start > 400:
        span = Span(span.start, scan.items[first].span.end)
    return Mention(span, kind, scan.line.text[span.start : span.end], rule, form)


_PHOTO_MARK = regex(r"\s*\([^()]{0,20}\b(?:trái|phải|giữa|bìa|đứng|ngồi)\b[^()]{0,20}\)$")


def _without_photo_mark(scan: Scan, span: Span) -> Span:
    """«A gặp B (trái)»: where somebody stands in a picture is no part of a name."""
    if scan.line.text[span.end - 1] != ")":
        return span
    mark = _PHOTO_MARK.search(scan.line.text, span.start, span.end)
    return Span(span.start, mark.start()) if mark else span


# ---- when and where -----------------------------------------------------------------------------

_WHERE = r"@[wcO,]{0,4}[LC](?:\([LC]\)|[,-][LC]|(?<=L)~[wc]?C)?"
_ROUND = rf"D|l[ewnc](?=\(D)|nw(?:nw?)?(?=x{{0,2}}D)|lw(?=,)|{_WHERE}|@[wcO]{{1,5}}(?=[xDL,(@])|\([^()]{{1,6}}\)|[,xzl]"
_COURSE = r"t[wc]?M[^,PSTD]{0,8},"
_OPENING = regex(rf"^\*?(?:\(w\)-)?(?:s[^,VvBNSx=]{{1,6}},)?[-wxtezc]{{0,4}}(?:{_ROUND}|t(?=D)|{_COURSE})*")
_BEFORE = regex(rf"(?:{_ROUND}|g(?=[LC])|(?<=g)[LC]|{_COURSE})+$")
_AFTER = regex(
    rf"(?:I{_QUOTED})?(?:s[wcOCL~]{{1,7}}(?=x{{0,2}}G))?(?:{_ROUND}|t(?=D)|@w(?:-w){{1,3}}(?=x{{0,2}}D)|E(?=[@tDx])|(?<=[LCG])s(?=D)|ynw(?=[D,@])|t[nc]x?,?(?=D)|[GgyN](?=[xD@w(,t])|t(?=[xD@w(,])|w(?=[DG@x(])|(?<=g)[LC])+"
)


def opening(fine: str) -> tuple[int, int]:
    """The items with which a sentence opens: dates, places, marks."""
    found = _OPENING.match(fine)
    return (0, found.end() if found else 0)


def before(fine: str, at: int) -> tuple[int, int]:
    """The dates and places just before an item; «(chuyến thăm từ D đến D), ngày D, tại L, A …» has a day of its own."""
    found = _BEFORE.search(fine, max(0, at - 60), at)
    own = fine.rfind("D,D", found.start(), at) if found else -1
    if own >= 0:
        return own + len("D,"), at
    if found is None or fine[found.start() - 1 : found.start()] in set("OCPT") and fine[found.start()] == "D":
        return at, at
    first = found.start()
    inside = first > 0 and fine[first] in "@g" and "," in found[0] and fine[first - 1] in "wRnOP"
    if inside and not _SETS_OUT.fullmatch(fine[:first]):
        return (first + found[0].index("D"), at) if "D" in found[0] else (at, at)
    return first, at


# «Tiếp tục chương trình công tác tại L, A gặp …» tells where, «theo dõi tình hình tại C, A gặp …» does not.
_SETS_OUT = regex("x?[wvMA]{1,5}")


def after(fine: str, at: int) -> tuple[int, int]:
    """The dates and places just after an item, over «diễn ra», «được tổ chức», tense words."""
    found = _AFTER.match(fine, at)
    return (at, found.end() if found else at)


def _in_figures(scan: Scan, item: Item) -> Mention | None:
    """«Sáng nay (9/5)», «hôm nay, 9/5»: the date after it says which day «nay» is."""
    at = scan.items.index(item)
    relative = item.mention is not None and item.mention.rule == "date-relative"
    beside = re.match(r"(?:[wx]?\(|,)?(?=D)", scan.tags[at + 1 :]) if relative else None
    said = scan.items[at + 1 + beside.end()].mention if beside else None
    return said if said and said.rule == "date-day" else None


def date_in(scan: Scan, *zones: tuple[int, int]) -> Mention | None:
    """The first day, month or interval of days in the zones, else a year; periods of years are no dates of events."""
    year = None
    for first, last in zones:
        for item in scan.items[first:last]:
            at_home = item.start > 0 and scan.line.keys[item.start - 1] == "tức"
            if item.tag != "D" or item.mention is None or item.mention.rule == "date-period" or at_home:
                continue
            if len(item.mention.name) > len("2031"):  # «M năm nay diễn ra ngày D»
                return _in_figures(scan, item) or item.mention
            year = year or item.mention
    return year
