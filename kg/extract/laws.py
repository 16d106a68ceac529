"""Laws: whether a text is one, and whether a law that it names is in force or a bill. A law is in force unless the text
tells of its drafting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.items import Item
from kg.extract.lexicon import YEAR
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Claim
from kg.regex import regex

IN_FORCE = "agreement-law"
_ARTICLES = regex(r"(?:^|\n|\. ?|  )\s{0,4}(?:Điều|ĐIỀU) \d{1,3}\.", re.MULTILINE)
_A_STATUTE = 5
_KEY = 4
_PARTS = frozenset({"điều", "khoản", "điểm", "mục", "chương"})
_NO_PART = words_of("no part of names of laws")
_AROUND = 220
_FARTHEST = 1500
# «dự án Luật X», «Luật X (sửa đổi)», «trình Quốc hội Luật X», «thảo luận Luật X», «các Luật cần ban hành».
_BILL = regex(
    r"\b(?:dự án (?:bộ )?luật|dự thảo|dự luật|soạn thảo|thẩm tra|góp ý|cho ý kiến|lấy ý kiến|thảo luận|"
    r"trình (?:quốc hội|chính phủ|uỷ ban|qh)|tờ trình|xây dựng luật|làm luật|ban hành luật|"
    r"(?:sẽ|để|xem xét,?|chưa|không|tiếp tục|biểu quyết|kiến) (?:\S+ ){0,2}thông qua|"
    r"tiếp thu|chỉnh lý|trình (?:bộ )?luật|nếu (?:bộ )?luật|chưa có hiệu lực|bấm nút|nhấn nút|chương trình xây dựng)\b"
)
# «13 dự án luật: Luật A; Luật B», «sẽ thông qua các luật gồm …» before the law.
_LISTED_BILLS = regex(
    r"\b(?:dự án (?:bộ )?luật|dự thảo luật|dự luật|(?:sẽ|dự kiến|xem xét,?) (?:\S+ ){0,4}thông qua)\b"
    r"[^.]{0,60}(?::|\bgồm\b|\b(?:đáng chú ý|trong đó có)\b)"
)
_LISTS = (":", "gồm", "đáng chú ý", "trong đó có")  # without one of these no list begins
_LISTED_LAWS = regex(r"\b(?:đã|vừa|việc) (?:\S+ ){0,3}(?:thông qua|công bố)\b[^.:]{0,60}\bluật\b[^.:]{0,30}:")
_AMENDING = regex(r"^(?:bộ )?luật sửa đổi|\(sửa đổi\)|^[^.;]{0,60}\bsửa đổi$")
_EXPIRED = regex(r"^\W{0,3}(?:này )?(?:đã )?(?:hết hiệu lực|không còn hiệu lực|bị bãi bỏ)\b")
# «sửa đổi một số điều của Luật X»: the law that is amended.
_OF_LAW = regex(
    r"\b(?:sửa đổi|bổ sung)\b[^.;]{0,40} (?:điều|khoản|chương|nội dung) của (?:các )?$|"
    r"\b(?:sửa đổi|bổ sung)(?: và|,)? (?:sửa đổi|bổ sung)? ?$"
)
_AMENDED = regex(r"^ (?:\(\s?)?sửa đổi\b")


def is_statute(text: str) -> bool:
    """Whether a text is a law or a decree: its meetings are those that it orders, none that was held."""
    named = text.count("Điều ") + text.count("ĐIỀU ")  # of which few texts have so many
    return named >= _A_STATUTE and len(_ARTICLES.findall(text)) >= _A_STATUTE


def goes_on_after_law(scan: Scan, at: int, word: int) -> bool:
    """Whether a word after a law, the item ``at``, is what the clause goes on with and no part of its name."""
    said, before_it = (scan.folded[i] for i in (word, word - 1))
    if said in _PARTS and scan.tags[word + 1 : word + 2] == "n":
        return True
    if said == "về" and word > at + 1 or scan.tags[word - 1] == ")":
        return True
    if scan.tags[word] in "wvRnsc" and (word > at + 1 and YEAR.fullmatch(before_it) or said in _NO_PART):
        return True  # «Luật Đất đai 2013 hoàn toàn …», «theo Luật Đất đai tất cả …»
    if said in ("về", "một", "các") and not (scan.items[at].row or {})["needs"]:
        return True
    return said == "quy định" and before_it not in ("và", "về", "các")


def is_bill(scan: Scan, at: int, end: int, *, issued: bool = False) -> bool:
    """Whether the words around a law, the items [at, end), tell of a bill, or may, or of a law of the past; one that is
    ``issued`` under a number may amend another."""
    first, last = scan.items[at].span.start, scan.items[end - 1].span.end
    text, sentence = scan.line.text, scan.sentence.span
    near = fold(text[max(sentence.start, first - _AROUND) : min(sentence.end, last + _AROUND)])
    if _OF_LAW.search(scan.words_before(first, 70)):
        return False
    name, after = fold(text[first:last]), fold(text[last : min(sentence.end, last + 30)])
    amending = not issued and (_AMENDING.search(name) or _AMENDED.match(after))
    return bool(_BILL.search(near) or amending or _EXPIRED.match(after))


def listed(scan: Scan, at: int) -> str:
    """How a law stands that is an item of a list of bills or of laws passed; the empty string elsewhere."""
    before = scan.words_before(scan.items[at].span.start, _FARTHEST)
    if not any(word in before for word in _LISTS):
        return ""
    return "proposed" if _LISTED_BILLS.search(before) else "in-force" if _LISTED_LAWS.search(before) else ""


def settled(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an article; a law that a sentence only names is in force where no sentence tells of a bill."""
    found = list(claims)
    doubtful = {_key(claim) for claim in found if _is_doubtful(claim)}
    for claim in found:
        if claim.rule == IN_FORCE and _key(claim) in doubtful:
            yield Claim(claim.kind, {**claim.roles, "value": "mentioned"}, claim.spans, "agreement-mentioned")
        else:
            yield claim


def _is_doubtful(claim: Claim) -> bool:
    """Whether a claim tells that an agreement is named, proposed or signed, which a law in force need not be."""
    return claim.roles.get("property") == "agreementStatus" and claim.roles["value"] != "in-force"


def _key(claim: Claim) -> str:
    subject = claim.mention("subject")
    return " ".join(fold(subject.name).removeprefix("bộ ").split()[:_KEY]) if subject else ""


# A law that says, allows or is broken, and one of whose articles is named, is in force.
_CITED = regex(
    r"\b(?:(?:điều|khoản|điểm|chương) (?:\d+\s?\w?|[ivx]+)(?: \S+){0,2}(?:,| và| của|,? tại)*|"
    r"theo quy định(?: của| tại)?|theo|căn cứ(?: vào)?|thi hành|áp dụng|vi phạm|trái với|trái|hướng dẫn|chiếu theo|"
    r"quy định(?: của| tại| trong))$"
)
_RULES = regex(
    r"^(?: năm \d{4}| hiện hành)?(?: hiện nay)?(?: đều| đã| cũng| có| chỉ| không)*"
    r" (?:quy định|nêu rõ|cho phép|nghiêm cấm|cấm|yêu cầu|bắt buộc)\b"
)


def is_cited(law: Item, before: str, after: str) -> bool:
    """Whether the words around a law, a decree or a resolution tell that it rules: it says or allows something, is
    applied or broken, or one of its articles is named."""
    row = law.row or {}
    if row.get("type") != "law" and row.get("needs") != "matter" or "sửa đổi" in after[:12]:
        return False
    return bool(_CITED.search(before) or _RULES.search(after)) and not before.endswith(("nếu", "có", "giá như"))
