"""Who signs an agreement as a party: «A và B ký», «A ký với B», «A bán X cho B», those for whom people sign."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.agreements.standing import is_reached, is_signed, lead, signs_with
from kg.extract.events.clauses import SUBJECT, Governor, governor, governor_of_signing, people_before, seen_to_sign
from kg.extract.events.events import AGENTS, named_in
from kg.extract.items import BRACKET
from kg.extract.names.ranks import OF_STATE
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex

# «A và ba cơ quan báo chí: B, C và D», «… (B, C và D)».
COUNTED = regex(r"(?P<one>[OCL])[&+][nc][wR]{1,4}[OCL]?$")
_PAIR_SIGNS = regex(r"[CO]-[CO](?=x{0,3}$)")  # «A - B ký»


def joined(scan: Scan, pair: re.Match[str]) -> list[Mention]:
    """Those whom dashes join."""
    ends = range(pair.start(), pair.end(), 2)
    return [mention for at in ends if (mention := scan.items[at].mention) is not None]


def contracting(scan: Scan, fine: str, at: int, end: int) -> list[Mention]:
    """«A và B đã ký thỏa thuận», «A ký thỏa thuận với B», «A ký với B thỏa thuận», «A ký thỏa thuận bán X cho B»."""
    at -= fine[at - 1 : at] == '"'  # «A ký “Bản ghi nhớ X”»
    before = signs_with(scan, fine, at)
    at, given = (before.start() + 1, at) if before else (at, at)
    at -= scan.folded[at - 1 : at] == ["thành công"]
    subject = _signer(scan, fine, at)
    if subject and "theo" in scan.folded[max(0, subject.first - 2) : subject.first]:
        return []  # «Theo A, việc B ký …», «Theo tờ X, B đã ký …»
    found = named_in(scan, subject.first, subject.last) if subject else []
    verb = fine.rfind("N", max(0, at - 4), at)
    pair = _PAIR_SIGNS.search(fine, max(0, verb - 8), verb) if verb > 0 and not found else None
    if pair:
        found = joined(scan, pair)
    people = people_before(fine, verb)
    if people:
        bodies = [i for i in (people[0] - 2, *range(*people)) if i > 0 and _has_proxy(scan, fine, i)]
        principals = (scan.items[i].mention for i in bodies)
        found = [body for body in principals if body is not None] or found
    partner = _PARTNER.match(fine, end)
    inside = _WITH.search(fine, given, end)
    sides = [side for side in found if side.kind != "Person"]
    both = len(sides) > 1 and not people  # «A và B ký hợp đồng cung cấp điện cho O»
    dealt = dealt_with(scan, fine, given, end) if (found or people) and not both else []
    if pair and (before or partner or inside):  # «Trường A - Đại học B ký X với C»: A is of B
        found = found[:1]
    others = (before, partner, inside, several_partners(scan, fine, given, end))
    with_whom = [named_in(scan, *other.span("who")) for other in others if other]
    if any(with_whom) and not found and not people:
        found = side_before(scan, fine, before.start() if before else at)
    found += [*(party for named in with_whom for party in named), *dealt]
    spans = [subject and (subject.first, subject.last), people, *(other and other.span("who") for other in others)]
    return [*bodies_of(scan, [span for span in spans if span], found), *found]


def bodies_of(scan: Scan, sides: list[tuple[int, int]], bodies: list[Mention]) -> list[Mention]:
    """For whom the people of sides sign, beside the bodies that are named there."""
    own = _principals(scan, sides, bodies) or _employers(scan, sides, bodies)
    return [] if is_by_authority(scan) else own


def is_by_authority(scan: Scan) -> bool:
    """Whether people act for others than their own bodies («thừa ủy quyền của hai Bộ trưởng, A và B ký X»)."""
    return any(mandate in scan.words for mandate in ("uỷ quyền của", "thừa uỷ quyền", "thừa lệnh"))


# «A quý trọng và muốn có thêm (quan hệ đối tác với B)», «T của C chia sẻ không dễ ký (hiệp ước với B)».
_SIDE = regex(
    rf"(?<![%+f])(?P<who>{SUBJECT})(?:x|V|v|N|S|s|y|I|!|w(?=[NVvSsyxA!]|$)|[&,](?=[VvNSsxy])|@[LC],?(?=[VvNSsxy]))*c?$"
)


def side_before(scan: Scan, fine: str, at: int) -> list[Mention]:
    """Those whose clause an agreement with a partner stands in, over the verbs before it: bodies, countries, and the
    countries whose office a title tells."""
    start = max(0, at - 30)
    found = _SIDE.search(fine[start:at])
    if not found:
        return []
    first, last = start + found.start("who"), start + found.end("who")
    told = (scan.folded[i] for i in range(last, at) if fine[i] in "Ss")
    if scan.folded[max(0, first - 1)] == "theo" or "O" in found["who"] and any(word not in _WISHES for word in told):
        return []  # «Theo A …», «Tờ A cho biết …»
    lands = (scan.items[i].nested for i in range(first, last) if scan.items[i].tag in "PT")
    named = [party for party in named_in(scan, first, last) if party.kind in ("Organization", "Country")]
    return [*named, *(land for land in lands if land is not None and land.kind == "Country" and land not in named)]


_WISHES = words_of("verb of wishing")


def _principals(scan: Scan, sides: list[tuple[int, int]], bodies: list[Mention]) -> list[Mention]:
    """«Bộ trưởng C1 A ký thỏa thuận với Bộ trưởng C2 B», «A, Giám đốc O1, ký hợp đồng với O2»: for whom people sign,
    where this names two sides of one kind."""
    signers = [scan.items[i].nested for side in sides for i in range(*side) if scan.items[i].tag == "P"]
    found = [principal for principal in signers if principal is not None]
    kinds = {mention.kind for mention in [*found, *bodies] if mention.kind != "Person"}
    named = {mention.name for mention in [*found, *bodies] if mention.kind != "Person"}
    return found if len(kinds) == 1 and len(named) > 1 and len(found) == len(signers) else []


def _employers(scan: Scan, sides: list[tuple[int, int]], bodies: list[Mention]) -> list[Mention]:
    """«A, Giám đốc O, ký biên bản ghi nhớ với đối tác»: the body of everyone who signs, told beside the name."""
    if any(body.kind != "Person" for body in bodies):
        return []
    found: list[Mention] = []
    for first, last in sides:
        people = [i for i in range(first, last) if scan.items[i].tag == "P"]
        for at, stop in zip(people, [*people[1:], last], strict=False):
            item = scan.items[at]
            beside = (scan.items[i] for i in range(at + 1, stop) if scan.items[i].tag == "O")
            own = (item.nested, item.nested_row) if item.nested else next(((o.mention, o.row) for o in beside), None)
            if own is None or own[0] is None or (own[1] or {}).get("kind") in OF_STATE or own[0].kind == "Country":
                return []
            found.append(own[0])
    return found


_PARTNER = regex(rf"[wvnV]{{0,6}}(?:@[wc]{{0,2}}L)?(?:,L)?\+(?P<who>{AGENTS})")
_WITH = regex(rf"\+(?P<who>{AGENTS})")
_SEVERAL_PARTNERS = regex(rf"\+(?P<count>[nc]{{0,2}})(?P<what>w)[wR]{{0,3}}C?(?P<told>,?e:?|:|=|\()(?P<who>{AGENTS})")
_SUCH_AS = words_of("comprising") | {"như", "là"}
_TO_PARTNERS = 6
# «hợp đồng mua 16 máy bay của B», «thỏa thuận bán gạo cho B»: with whom one deals.
_DEALT = regex(rf"[wnvF](?:[~f]|e(?=[rc]?[OC]))[rc]?(?P<who>[OC]){BRACKET}$")
# «hợp đồng tín dụng với số tiền 248 tỷ đồng cho B», «… cho hai doanh nghiệp là B1 và B2».
_DEALT_AFTER = regex(rf"(?:(?:\+w{{1,2}}|V)?nw{{1,3}})?f(?P<who>{AGENTS})")
_NAMED_AFTER = regex(rf"[=(:e](?P<who>{AGENTS})")
_COUNTED_PARTNERS = regex(r"[f+][nc]w{1,2}$")
_DEALS = regex(
    r"\b(?:mua|bán|cung cấp|cung ứng|chuyển giao|xuất khẩu|nhập khẩu|đóng|cho thuê|thuê|vay|tín dụng|tài trợ|cấp)\b"
)


_CONSORTIA = frozenset({"tổ hợp", "liên danh", "liên doanh", "nhóm"})


def is_consortium(scan: Scan, at: int) -> bool:
    """Whether a word says that the companies behind it are one side."""
    return at >= 0 and scan.folded[at] in _CONSORTIA


def several_partners(scan: Scan, fine: str, at: int, end: int) -> re.Match[str] | None:
    """«ký X với 4 doanh nghiệp: B, C và D», «ký X với các đối tác gồm B và C», «… với liên danh gồm B và C»: partners
    counted, then named."""
    joint = fine.find("+", at, end + _TO_PARTNERS)
    found = _SEVERAL_PARTNERS.match(fine, joint) if joint >= 0 else None
    if not found or joint > end and not re.fullmatch("[wvnV]*", fine[end:joint]):
        return None
    if not found["count"] and not is_consortium(scan, found.start("what")):
        return None
    told = [scan.folded[i] for i in range(*found.span("told")) if fine[i] == "e"]
    return found if _SUCH_AS.issuperset(told) else None


_BY_ITS_TERMS = regex(r"Az?,(?P<who>C(?:(?:,C){0,8}&C)?|O&O)(?=x)")
_SAID_TOGETHER = regex(r"(?:A,|A~)(?P<who>C(?:,C){0,8}&C)")  # «Trong tuyên bố chung, A và B cho biết …»


def bound_by(scan: Scan, fine: str, at: int) -> list[Mention]:
    """«Theo thỏa thuận này, A và B sẽ …»: the countries, or the two companies, whom its terms bind; those who say
    something together."""
    together = _SAID_TOGETHER.match(fine, at) if scan.folded[at].endswith(" chung") else None
    if together:
        return named_in(scan, *together.span("who"))
    found = _BY_ITS_TERMS.match(fine, at) if scan.folded[at - 1 : at] == ["theo"] else None
    if found is None:
        return []
    rows = [scan.items[i].row or {} for i in range(*found.span("who")) if fine[i] == "O"]
    return named_in(scan, *found.span("who")) if all(row.get("kind") == "company" for row in rows) else []


def dealt_with(scan: Scan, fine: str, at: int, end: int) -> list[Mention]:
    """With whom a contract of trade, the items [at, end), is made: its buyer, seller or borrower."""
    if not _DEALS.search(fold(scan.text(at, end))):
        return []
    dealt = _DEALT.search(fine, at, end)
    if dealt:
        only = scan.items[dealt.start("who")].mention
        return [only] if only else []
    counted = _COUNTED_PARTNERS.search(fine, at, end)
    after = (_NAMED_AFTER if counted else _DEALT_AFTER).match(fine, end)
    return named_in(scan, *after.span("who")) if after else []


_ANNOUNCES = regex(r"[Ss][cx]{0,3}N[cwn]{0,3}$")  # «A thông báo đã ký»


_HANDED = regex("[vs](?:f?w)?[cn]{0,2}$")  # «trao», «trao cho nhau»


def _signer(scan: Scan, fine: str, at: int) -> Governor | None:
    """The subject of the signing: of its verb, of the verb of telling before it, or of that of reaching it."""
    handed = _HANDED.search(fine, max(0, at - 4), at) if is_signed(scan, fine, at) else None
    seen = seen_to_sign(scan, fine, handed.start() if handed else fine.rfind("N", max(0, at - 4), at))
    if seen:
        return Governor(*seen, "", None)
    if is_reached(lead(scan, at)):
        near = range(at - 1, max(-1, at - 5), -1)
        verb = next((i for i in near if scan.folded[i].startswith(("đạt", "thống nhất"))), at)
        return governor(fine, verb, verbs="")
    found = governor_of_signing(fine, at)
    if found is None or found.first and scan.folded[found.first - 1] in _SUCH_AS:
        found = governor_of_signing(_over_aside(fine, at), at) or found
    if found is None and handed:  # «A và B trao thỏa thuận», «A và B đưa ra tuyên bố chung»
        found = governor(fine, handed.start(), verbs="")
    tells = _ANNOUNCES.search(fine, max(0, at - 8), at)
    found = found or (governor(fine, tells.start(), verbs="") if tells else None)
    parted = fine.rfind(";", found.first, found.last) if found else -1
    if found and parted > 0 and _AGREED_BEFORE.search(fine, max(0, found.first - _FAR), found.first):
        return replace(found, first=parted + 1)
    return found


# «O1 ký X về thành lập O2; O3 ký Y»: O2 is of the name of X.
_AGREED_BEFORE = regex(r"A[^.;|]*$")
_FAR = 30  # items

_ASIDE = regex(r"(?P<aside>\([^().;|]{9,60}\)|(?<=[O)])~L|(?<=O)eC(?:,C)*,?&C)x{0,3}N[xcn]{0,3}$")


def _over_aside(fine: str, at: int) -> str:
    """The tags without what a bracket, «gồm» or «của L» says of the subject: «A và các nước O (gồm B, C và D) đã ký»,
    «A và các nước O gồm B, C và D đã ký»."""
    found = _ASIDE.search(fine, max(0, at - 80), at)
    return fine[: found.start()] + "x" * len(found["aside"]) + fine[found.end("aside") :] if found else fine


def _has_proxy(scan: Scan, fine: str, at: int) -> bool:
    """Whether an item is the body for which somebody signs («P thay mặt O»)."""
    return fine[at - 1 : at + 1] in ("VO", "rO") and scan.folded[at - 1] in ("thay mặt", "đại diện", "đại diện cho")
