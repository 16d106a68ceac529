"""What meetings and agreements share: finer tags, the noun phrase of an event, its date, its place, its people.

The words of a grouped scan (tags w and v) get finer letters here, so that the constructions are patterns over
one string:

    x tense, manner, time of day   e what ends a noun phrase   z this, that   c determiner, small number
    f for   t in the course of, after, before   g to, towards   u about   l ordinal «lần thứ»   y have, carry out
    V a verb that no name holds   v a verb that names hold («Hội nghị triển khai …»)   + with
"""

from __future__ import annotations

import re

from kg.extract.scan import Item, Scan
from kg.language import fold
from kg.model import Mention, Span

_WORDS = {
    "x": "đã sẽ đang vừa được bị mới cũng còn đều lại luôn vẫn từng cùng_lúc chính_thức trực_tiếp vừa_qua mới_đây "
    "vào lúc sáng trưa chiều tối nay qua hôm hôm_nay hôm_qua ngày ngay long_trọng trọng_thể trang_trọng bắt_đầu "
    "tiếp_tục chủ_động",
    "e": "nhằm để mà nên vì gồm bao như từ là khi thì nhưng nếu rằng cho_biết thành_công tốt_đẹp hiện nơi song do "
    "bằng đối đối_với hoặc trên_cơ_sở hiện_nay hay chỉ rất cần phải giúp ra gây hướng khả_năng tự đi kèm thời_gian "
    "ngày_càng sắp rồi chắc_chắn",
    "z": "này đó nói_trên trên đây kia",
    "c": "các những nhiều một một_số mọi mỗi từng hai ba bốn năm_qua số loạt hàng_loạt bất_cứ bất_kỳ toàn_thể",
    "t": "trong khuôn_khổ nhân nhân_dịp dịp lề bên_lề sau trước kết_quả tiếp_sau qua thành_công_của chuẩn_bị",
    "g": "tới đến sang",
    "u": "về",
    "f": "cho",
    "w": "hoạt_động",
    "l": "lần_thứ lần thứ kỳ_thứ",
    "y": "có thực_hiện tiến_hành bắt_đầu kết_thúc đã_có",
}
_LETTER = {word.replace("_", " "): letter for letter, words in _WORDS.items() for word in words.split()}
_NAMING = frozenset(
    "triển khai|tổng kết|sơ kết|công bố|quán triệt|thành lập|phổ biến|kết nối|đánh giá|góp ý|lấy ý kiến|xúc tiến|"
    "giới thiệu|tập huấn|nghiên cứu|phát triển|hợp tác|kỷ niệm|trao|ký kết|đối thoại|bàn|hỗ trợ|tăng cường|thúc đẩy|"
    "chào mừng|khởi động|phát động|thực hiện|tham vấn|phối hợp|nâng cao|tuyên truyền|bồi dưỡng|tôn vinh|khai trương|"
    "ra mắt|bàn giao|khánh thành|sửa đổi|bổ sung|tạo|bảo hộ|khuyến khích|tránh|chuyển giao|tài trợ|mua bán|cung cấp|"
    "đầu tư|liên quan|hưởng ứng|thảo luận|trao đổi|xây dựng|đào tạo|gặp gỡ|cam kết".split("|")
)
_OPENERS = frozenset(
    "thời gian|trong|theo|ngoài ra|tuy nhiên|sau|trước|với|nhân|đây|các|những|đặc biệt|bên|bên cạnh|về|ngày|khi|một|"
    "nhiều|để|nếu|việc|cùng|trên|ảnh|hiện|hôm|sáng|chiều|tối|đến|từ|qua|do|đó|như|phía|nhằm|hướng|trả lời|phát biểu|"
    "nói|vì|cũng|hai|ba|được|có".split("|")
)
_FRAMES = frozenset({"lễ khai mạc", "lễ bế mạc", "phiên khai mạc", "phiên bế mạc", "buổi khai mạc", "buổi bế mạc"})
PROGRAMME = "chương trình"
_GOVERNED = re.compile(r"[GHh][cwn]?M$")
_STILL_VERBS = re.compile(r"ký|hiệu lực|thông qua|phê chuẩn|trao đổi văn kiện")
_PERIODS = ("date-period", "date-year")


def fine_tags(scan: Scan) -> str:
    """The tags of a grouped scan with the finer letters of words, one letter for each item."""
    tags = ""
    for at in range(len(scan.items)):
        tags += "A" if _is_programme(scan, at) else _fine(scan, at, tags)
    return tags


def _is_programme(scan: Scan, at: int) -> bool:
    """Whether «Chương trình X» is an instrument: it is carried out, signed or holds something."""
    if scan.tags[at] != "M" or fold(scan.text(at, at + 1)) != PROGRAMME or not is_capital(scan, at):
        return False
    return bool(re.search(r"(?:triển khai|thực hiện|ký|ký kết|thuộc|xây dựng)$", fold(scan.text(max(0, at - 2), at))))


def _fine(scan: Scan, at: int, before: str) -> str:
    item = scan.items[at]
    tag, said = item.tag, scan.line.text[item.span.start : item.span.end]
    words = fold(said)
    if tag == "A" and words == "khuôn khổ" and not said[0].isupper():
        return "t"
    if tag == '"':
        return "'" if said in "”»" or (said == '"' and _closes(scan.line.text, item.span.start)) else '"'
    if _previous(scan, at).endswith("tâm") and tag == "M" or _next_word(scan, at) == "tâm" and tag == "C":
        return "w"
    if tag == "M" and _previous(scan, at) in ("hội nghị", "hội thảo") and before.endswith("M"):
        return "w"
    if tag == "M" and words in _FRAMES and scan.tags[at + 1 : at + 2] == "M":
        return "G"
    inside = at > 0 and scan.tags[at - 1] not in '.:;|"('
    if words == "ngày" and _previous(scan, at) == "năm":
        return "w"
    if inside and said[0].isupper() and words in _OPENERS:
        return "e"
    if tag == "&":
        return "&" if words == "và" else "+"
    if tag == "D" and item.mention and item.mention.rule in _PERIODS:
        return "n" if item.mention.rule == "date-period" or before.endswith(("g", "w", "O")) else "D"
    if tag in "vsSIZXEG" and inside and said[0].isupper() and said not in ("Phát biểu",):
        return "w"
    names_on = before.endswith(("M", "A", "u", "n", "l", "&", "v")) or _previous(scan, at) == "ngày"
    if tag in "vsSIGE" and words in _NAMING and names_on:
        return "v"
    if tag in "vsSIGE" and _GOVERNED.search(before) and _LETTER.get(words, "v") in "vw":
        return "v"
    if tag == "N" and not _STILL_VERBS.search(words):
        return "V"
    if words == "dự kiến":
        return "x"
    if tag in "wv":
        if words == "bên" and _next_word(scan, at) == "lề":
            return "t"
        if words == "hướng" and _next_word(scan, at) == "tới" and "u" in before:
            return "w"
        if words == "số" and not before.endswith("c"):
            return "w"
        if words == "về" and _next_word(scan, at) == "phía":
            return "e"
        return _LETTER.get(words, "V" if tag == "v" and words not in _NAMING else tag)
    return tag


def _closes(text: str, at: int) -> bool:
    """Whether a straight quotation mark closes: no space before it, or none but a mark or a space after it."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] != "("


def _previous(scan: Scan, at: int) -> str:
    return fold(scan.text(at - 1, at)) if at else ""


def _next_word(scan: Scan, at: int) -> str:
    return fold(scan.text(at + 1, at + 2)) if at + 1 < len(scan.items) else ""


# ---- people and bodies in a row -----------------------------------------------------------------

_ONE = r"(?:T[w~CFO]{1,4}(?=P)|C(?=P))?(?:O(?:\([^()]{1,8}\))?C?|[PCTKL](?:\([^()]{1,8}\))?)"
AGENT = rf"[rRc*wn]{{0,3}}{_ONE}"
_NEXT = rf"[rRc*]{{0,2}}{_ONE}"
_SERIES = rf"{AGENT}(?:(?:[,;]{_NEXT})*[,;]?&{AGENT}|(?:[,;][rc*]?O(?:\([^()]{{1,8}}\))?)+)?"
AGENTS = rf"{_SERIES}(?:,?\+{_SERIES})?"
_UNNAMED = frozenset(
    "doanh nghiệp|người|đồng cấp|nhân dân|báo chí|thị trường|cộng đồng|doanh nhân|công dân|nhà đầu tư|đại biểu|giới|"
    "phóng viên|sinh viên|chuyên gia|bạn bè|tập đoàn|công ty|cơ quan|quan chức|tổ chức|địa phương|ngành|trí thức".split(
        "|"
    )
)


def named_in(scan: Scan, first: int, last: int) -> list[Mention]:
    """The people, bodies and countries of a row; a title that a name follows is the name's."""
    found: list[Mention] = []
    others = -9
    for at in range(first, last):
        item = scan.items[at]
        if item.tag not in "POCTK" or item.mention is None:
            continue
        if item.tag == "C" and scan.tags[at + 1 : at + 2] == "P" and at + 1 < last:
            continue
        if item.tag == "T" and re.match(r"T[w~CFO]{1,4}P", scan.tags[at:last]):
            continue
        if item.tag in "OC" and at > first and scan.tags[at - 1] in "~wF" and re.match(r"[OC]P", scan.tags[at:last]):
            continue
        if item.tag == "C" and at > 0 and (scan.tags[at - 1] == "O" or _belongs(scan, at) or others == at - 2):
            others = at
            continue
        if "(" in scan.tags[first:at] and scan.tags[first:at].count("(") > scan.tags[first:at].count(")"):
            continue
        found.append(item.mention)
    return found


def _belongs(scan: Scan, at: int) -> bool:
    """Whether a country only says whose the unnamed people before it are («các doanh nghiệp Việt Nam»)."""
    return fold(scan.text(at - 1, at)) in _UNNAMED


# ---- the noun phrase ----------------------------------------------------------------------------

_QUOTED = r"\"[^\"']{1,25}'"
_BRACKET = r"\([^()]{1,8}\)"
_IDENTITY = (
    r"[wvnoOCLTFRr*cl]"  # words, names, sectors, numbers
    r"|~(?=[wnOCLTFcPK])|(?<=~)[PK]"  # of A
    r"|-(?=[wnOCL])|&(?=[wOCLTF])|P(?=-P)|(?<=P)-P"  # A – B, A and B
    r"|(?<=O),O(?=u)"  # a body and the one above it
    r"|f(?=[cwn])|x(?=\+)|(?<=[TO])\+[wc]{1,2}(?![wP])"  # for, with people who have no name
    rf"|{_QUOTED}|{_BRACKET}"
)
_TOPIC = (
    r"u(?:[wvVnoOCLTFRrc*ZXIkPftg~]|(?<=[u&t])[sSEG]"
    r"|-(?=[wnOCL])|&(?=[wvVnOCLTFcsS])|%(?=[POCTcw])|(?<=[tuvVwA])A"
    r"|,(?=[wvnF]{1,4}(?:,[wvnF]{1,4}){0,3},?&[wvn])"  # a, b and c
    rf"|{_QUOTED}|{_BRACKET})+"
)
_PHRASE = re.compile(rf"(?:M(?:[cn]{{0,2}}A)?|A[AM]?)(?:{_IDENTITY}|%{AGENTS}|\+{AGENTS}|{_TOPIC})*")
_VISIT_PHRASE = re.compile(rf"M(?:{_IDENTITY}|g[CLO]|@[CL]|%{AGENTS}|{_TOPIC})*")
_LOOSE_END = "&-~@%ugtrc+lkVfx"


def phrase_end(scan: Scan, fine: str, at: int) -> int:
    """The index after the noun phrase of an event word: names, sectors, «giữa A và B», «với A», «về X»."""
    pattern = _VISIT_PHRASE if event_type(scan.items[at]) == "visit" else _PHRASE
    found = pattern.match(fine, at)
    end = found.end() if found else at + 1
    while end > at + 1 and fine[end - 1] in _LOOSE_END:
        end -= 1
    return end


def is_plural(fine: str, at: int, scan: Scan) -> bool:
    """Whether a word such as «các», «nhiều», «mỗi» stands before an event word."""
    before = re.search(r"c[wn]?$", fine[:at])
    return before is not None and fold(scan.text(before.start(), before.start() + 1)) not in ("một", "hai", "ba", "bốn")


def is_about_this(fine: str, end: int) -> bool:
    """Whether «này», «đó», «lần này» follow: the phrase points back."""
    return bool(re.match(r"l?z", fine[end:]))


def has_name(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which event it is: a name, capitals, a number, a quoted title."""
    if re.search(r"[OCPLTn\"]", fine[at + 1 : end]):
        return True
    rest = scan.line.text[scan.items[at].span.end : scan.items[end - 1].span.end]
    return any(char.isupper() for char in rest)


def is_capital(scan: Scan, at: int) -> bool:
    """Whether an event word is written as a name: with a capital letter that no beginning of a sentence asks for."""
    said = scan.text(at, at + 1)
    if not said[0].isupper():
        return False
    if at > 0 and scan.tags[at - 1] not in '.:|"':
        return True
    following = scan.text(at + 1, at + 2) if at + 1 < len(scan.items) else ""
    return following[:1].isupper() or any(word[0].isupper() for word in said.split()[1:])


def event_type(item: Item) -> str:
    """The type of the event that an item names, as its row of the lexicon says."""
    return (item.row or {}).get("type", "")


def mention_of(scan: Scan, first: int, last: int, kind: str, rule: str, form: str) -> Mention:
    """A mention that covers the items [first, last), or their beginning where they are very long."""
    span = scan.span(first, last)
    if span.end - span.start > 400:
        span = Span(span.start, scan.items[first].span.end)
    return Mention(span, kind, scan.line.text[span.start : span.end], rule, form)


# ---- when and where -----------------------------------------------------------------------------

_WHERE = r"@[wcO,]{0,4}[LC](?:\([LC]\)|[,-][LC])?"
_ROUND = rf"D|{_WHERE}|@[wcO]{{1,5}}(?=[xDL,(])|\([^()]{{1,6}}\)|[,xzl]"
_COURSE = r"t[wc]?M[^,PSTD]{0,8},"
_OPENING = re.compile(rf"^(?:s[^,]{{1,6}},)?[-wxtezc]{{0,4}}(?:{_ROUND}|t(?=D)|{_COURSE})*")
_BEFORE = re.compile(rf"(?:{_ROUND}|g(?=[LC])|(?<=g)[LC]|{_COURSE})+$")
_AFTER = re.compile(rf"(?:I{_QUOTED})?(?:{_ROUND}|[GgyNt](?=[xD@w(,])|w(?=[DG@x(])|(?<=g)[LC])+")


def opening(fine: str) -> tuple[int, int]:
    """The items with which a sentence opens: dates, places, marks."""
    found = _OPENING.match(fine)
    return (0, found.end() if found else 0)


def before(fine: str, at: int) -> tuple[int, int]:
    """The dates and places just before an item."""
    found = _BEFORE.search(fine, 0, at)
    return (found.start(), at) if found else (at, at)


def after(fine: str, at: int) -> tuple[int, int]:
    """The dates and places just after an item, over «diễn ra», «được tổ chức», tense words."""
    found = _AFTER.match(fine, at)
    return (at, found.end() if found else at)


_PLACE = re.compile(r"@[wcO,]{0,4}([LC])|g([LC])")


def place_in(scan: Scan, fine: str, *zones: tuple[int, int]) -> Mention | None:
    """The first place named with «tại», «ở», «sang» in the zones: a place or a country."""
    for first, last in zones:
        found = _PLACE.search(fine, first, last)
        if found:
            return scan.items[found.end() - 1].mention
    return None


def _in_figures(scan: Scan, item: Item) -> Mention | None:
    """«Sáng nay (9/5)»: the date in brackets says which day «nay» is."""
    at = scan.items.index(item)
    if item.mention and item.mention.rule == "date-relative" and re.match(r"[wx]?\(D\)", scan.tags[at + 1 :]):
        return scan.items[scan.tags.index("D", at + 1)].mention
    return None


def date_in(scan: Scan, *zones: tuple[int, int]) -> Mention | None:
    """The first day, month or interval of days in the zones; periods of years are no dates of events."""
    for first, last in zones:
        for item in scan.items[first:last]:
            if item.tag == "D" and item.mention and item.mention.rule != "date-period":
                return _in_figures(scan, item) or item.mention
    return None
