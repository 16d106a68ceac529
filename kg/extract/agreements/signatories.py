"""Who signs, told with the form of signing: «A và B đại diện hai bên ký kết», «Đại diện ký kết, về phía O có A»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events.clauses import people_before
from kg.extract.events.events import named_in
from kg.extract.meetings.attendance import HAVE
from kg.extract.meetings.guest_lists import listed
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

SIDES = (
    r"(?:(?:hai|các|ba|bốn) (?:bên|đơn vị|cơ quan|trường|viện|nhà trường|ngành|tỉnh|bộ|chính phủ|nước|công ty|"
    r"doanh nghiệp|tập đoàn|ngân hàng|tổ chức|học viện)|"
    r"lãnh đạo(?: (?:hai|các) (?:bên|đơn vị))?)"
)
# What stands between the people and the verb of signing, the body of «Hiệu trưởng nhà trường» first.
_FORM = regex(
    r"(?:(?:nhà trường|học viện|viện|ngân hàng|tập đoàn|(?:tổng )?công ty)\b)?"
    r"(?:,? ?(?:đã|cùng|cùng nhau|chính thức|trực tiếp|lần lượt|tiến hành|thực hiện|nghi thức|thủ tục|lễ|việc|"
    rf"(?:đại diện|thay mặt)(?: cho)?(?: {SIDES})?)\b)*"
)
_OPENS = regex(
    rf"(?:thay mặt|đại diện)(?: cho)?(?: {SIDES})? (?:tham gia |thực hiện |tiến hành )?(?:nghi thức )?(?:ký|ký kết)\b"
    r"(?: (?:kết|tại buổi lễ|thoả thuận|biên bản|bản ghi nhớ|biên bản ghi nhớ|hợp đồng|chương trình|"
    r"hợp tác))*,?$"
)
# What the text has named before: an instrument without a name.
_TOLD = regex(
    r"(?:(?:các |những )?(?:bản |biên bản |văn bản )?(?:thoả thuận|ghi nhớ|hợp tác|hợp đồng|chương trình|"
    r"văn bản|biên bản|văn kiện|kế hoạch|quy chế|kết)(?: hợp tác| phối hợp)?)?\s*(?=[.;,]|$|(?:trước|dưới|với) sự)"
)


def formal_signers(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """The people before a verb of signing, over the words that tell how and for whom they sign."""
    last = max(fine.rfind("P", 0, verb), fine.rfind("T", 0, verb))
    if last < 0 or verb - last > 9 or not _FORM.fullmatch(fold(scan.text(last + 1, verb))):
        return []
    people = people_before(fine, last + 1)
    named = named_in(scan, *people) if people else []
    return named if all(agent.kind == "Person" for agent in named) else []


def implied_agreement(scan: Scan, at: int) -> Mention:
    """The agreement that the text has told before, where an item tells that it is signed."""
    return Mention(scan.items[at].span, "Agreement", "", "agreement-implied", "pronoun")


def form_of_signing(scan: Scan, fine: str) -> Iterator[tuple[Mention, Mention]]:
    """(the agreement that the text has told before, who signs it), in a sentence that names none."""
    people = _with_each_other(scan, fine) if "N+" in fine and "A" not in fine else []
    yield from ((implied_agreement(scan, fine.index("N+")), agent) for agent in people)
    own = fine.find("N+") if "A" not in fine else -1  # «O1 ký với O2 thư ngỏ, do P1 và P2 ký»: of no paper told before
    for verb, tag in enumerate(fine[: own if own >= 0 else 60]):
        if tag != "N" or not re.match(r"k[ýí]|(?:đại diện|đặt bút) ký", scan.folded[verb]):
            continue
        follows = fold(scan.line.text[scan.items[verb].span.end : scan.sentence.span.end].strip())
        if (
            verb
            and not signed_by_sides(scan, fine)
            and "A" not in scan.tags[verb + 1 : verb + 3]
            and _TOLD.match(follows)
        ):
            people = formal_signers(scan, fine, verb)
        else:
            people = _listed_signers(scan, fine, verb)
        if len(people) == 1 and _is_of_office(scan, verb, people[0], follows):
            return
        for agent in people:
            yield implied_agreement(scan, verb), agent
        if people:
            return


_WITH_SOMEBODY = regex(r"(?:^|[,;])(?P<who>P)x{0,2}(?P<verb>N)\+(?=P)")

_COURTESY = ("ông ", "bà ", "ngài ", "đồng chí ")


def _with_each_other(scan: Scan, fine: str) -> list[Mention]:
    """«ông A đã ký với bà B, T của O; và ông C, T của O.»: both sides of a signing, as people."""
    found = _WITH_SOMEBODY.search(fine)
    if found is None or scan.folded[found.start("verb")] not in ("ký", "ký kết"):
        return []
    if not scan.folded[found.end()].startswith(_COURTESY):
        return []  # «ông A ký với cầu thủ B»
    others = listed(scan, fine, found.end(), len(fine))
    return [a for a in (*named_in(scan, *found.span("who")), *others) if a.kind == "Person"]


def _is_of_office(scan: Scan, verb: int, signer: Mention, follows: str) -> bool:
    """Whether a paper that one person signs is that of his office: «Công văn do (chính) ông A ký», «Bộ trưởng A ký, ban
    hành Quyết định X»."""
    if "ban hành" in scan.folded[verb] or follows.startswith(", ban hành"):
        return True
    at = next((i for i in range(verb) if scan.items[i].mention == signer), 0)
    return "do" in scan.folded[max(0, at - 2) : at]


_INSTRUMENTS = (
    "thoả thuận|biên bản|bản ghi nhớ|biên bản ghi nhớ|hợp đồng|văn bản|văn kiện|chương trình|quy chế|hiệp định|"
    "nghị định thư|tuyên bố|tuyên bố chung"
)
# «Ký thỏa thuận về phía C là A», «Tham gia ký kết, phía C có A»
_BY_SIDES = regex(
    rf"(?:tham gia |thực hiện )?ký(?: kết)?(?: (?:các )?(?:{_INSTRUMENTS})(?: hợp tác| phối hợp)?)?,? (?:về )?phía\b"
)

# «Ký vào văn kiện là A và B», «Đặt bút ký bản thỏa thuận này có A; B»
_SIGNING_ARE = regex(
    rf"(?:trực tiếp |đặt bút |tham gia )?ký(?: kết)?(?: tên)?(?: vào)?(?: các| bản){{0,2}}(?: (?:{_INSTRUMENTS}))?"
    r"(?: hợp tác| phối hợp)?(?: này| trên| nói trên)?,? (?:là|có|gồm|gồm có)(?: các)?:?"
)


def signed_by_sides(scan: Scan, fine: str) -> bool:
    """Whether a sentence tells side by side who signs what the text has told of before."""
    return "N" in fine[:3] and _BY_SIDES.match(fold(scan.text(0, min(8, len(fine))))) is not None


def _listed_signers(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """«Đại diện (hai bên) ký kết (thỏa thuận), về phía O có A, về phía O có B», «… gồm: A và B», «Ký thỏa thuận về phía
    O là A», «Ký vào văn kiện là A và B»."""
    if signed_by_sides(scan, fine):
        has = next((at for at in range(verb, len(fine)) if fine[at] in ":=" or scan.folded[at] in HAVE), len(fine))
        return [agent for agent in listed(scan, fine, has + 1, len(fine)) if agent.kind == "Person"]
    are = next((at for at in range(verb + 1, min(len(fine), 9)) if scan.folded[at] in HAVE), -1) if verb < 2 else -1
    if are > 0 and _SIGNING_ARE.fullmatch(fold(scan.text(0, are + 1))):
        return [agent for agent in listed(scan, fine, are + 1, len(fine)) if agent.kind == "Person"]
    for at in range(verb + 1, min(len(fine), verb + 12)):
        if fine[at] == ":" or scan.folded[at] in HAVE and scan.folded[at] != "là":
            stop = next((i for i in range(verb + 1, at) if fine[i] in ",:"), at)
            opens = _OPENS.match(fold(scan.text(0, stop)))
            return [a for a in listed(scan, fine, at + 1, len(fine)) if a.kind == "Person"] if opens else []
        if fine[at] in "PTSs":
            return []
    return []
