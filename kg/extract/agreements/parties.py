"""The parties of an agreement: «giữa A và B», «A – B», «A ký với B», «của A», «hai nước»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.agreements.contracting import (
    COUNTED,
    bodies_of,
    bound_by,
    contracting,
    dealt_with,
    is_by_authority,
    is_consortium,
    joined,
    side_before,
)
from kg.extract.agreements.memberships import is_asked, memberships
from kg.extract.agreements.own_acts import JOINT, is_own_act
from kg.extract.agreements.regions import regions
from kg.extract.agreements.standing import is_listed, is_reached, is_signed, lead, signed_by_people, tail, was_signed
from kg.extract.agreements.two_bodies import TWO_BODIES, TWO_OF_A_KIND, two_bodies
from kg.extract.agreements.two_lands import Before, is_land, lands_of_signers, two_lands, with_home
from kg.extract.agreements.who_met import bodies_that_met, lands_that_met, sides_of
from kg.extract.claims import party_of
from kg.extract.events.events import AGENT, AGENTS, event_type, named_in, phrase_end
from kg.extract.items import BRACKET
from kg.extract.meetings.two_officers import bodies_of_signers
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

BETWEEN = regex(rf"%(?P<list>{AGENTS})")
_WITH_GOVERNMENT = regex(rf"%w(?:&|\+)(?P<list>{AGENTS})")
# «giữa một bên là A và bên kia là B»; a row in which some members have no name («giữa A, Chính phủ và B»).
_SIDES = regex(rf"%cw=(?P<list>{AGENT}(?:&|,)wz=(?:{AGENT}))")
_TOLD = regex(rf"[:(](?P<list>{AGENTS})")
_SOME = rf"(?:w{{4,6}}O|{AGENT}|[rRc*nwL]{{1,5}})"  # «hãng chế tạo tàu bay O»
_LOOSE = regex(rf"%(?P<list>{_SOME}(?:,{_SOME}){{0,8}},?[&+]{_SOME})")
_PAIR = regex(r"[CO](?:-[CO])+")
_NAMED_PAIR = regex(r"(?<=[Aw])C&O(?![,&])")  # «Hiệp định Thương mại A và Liên minh B»
# «A và B (cùng nhau) đạt được thỏa thuận», «các dự án A - B trong khuôn khổ Hiệp định»: the pair before in the clause.
_JOINED = regex(r"(?<![,;OCP][&,])(?<![~@RgZ])(?:C[&-][CO]|OE?&C|O-[OC])(?![,&-])(?=(?:[^.,;:|OCPTMKA]|,(?=e)){0,16}$)")
_REACH = regex(
    r"\b(?:là|trở thành|đạt(?: được)?|đã có(?: những)?(?: khuôn khổ)?(?:, như)?|đàm phán|trong khuôn khổ|theo|"
    r"(?:sớm|sẽ|tiến tới|thúc đẩy|nhất trí|đồng ý)(?: việc)? (?:ký(?: kết)?|phê chuẩn))"
    r"(?: về| các| một| bản)*$"
)
# Verbs that bind nobody to an agreement.
_LEAVES = regex(
    r"\b(?:rút(?: \S+){0,3} khỏi|huỷ bỏ|từ bỏ|xé bỏ|phản đối|chỉ trích|vi phạm|theo đuổi|xem xét|nghiên cứu|thảo luận)"
    r"(?: các| một)?$"
)
# «Quốc hội X phê chuẩn (việc gia nhập) Hiệp định Y»: the parliament is no party.
_RATIFIES = regex(r"\b(?:phê chuẩn(?: việc (?:tham gia|gia nhập|ký(?: kết)?))?|thông qua việc ký(?: kết)?)$")
# «thỏa thuận về a, thỏa thuận về b với X»: the partner of the last is that of the one before.
_SHARED_PARTNER = regex(rf"(?:,&?|&)A[wvnu&LF]{{1,14}}\+[rc]?(?P<who>{AGENTS})")
_PASSED = regex(r"\b(?:thông qua|phê chuẩn|phê duyệt)$")
_OWNER = regex(r"A[wnvl]{0,5}~(?P<who>[OC])(?!-)")
_OWNERS = regex(r"A[wnvl]{0,5}~(?P<who>O(?:,O)*,?&O)(?![,&-])")  # «Thông tư liên tịch của Bộ A, Bộ B và Bộ C»
_BY = regex(rf"[xwN][^,.;:|MAPOC]{{0,6}}d[nwce]{{0,4}}(?P<who>{AGENTS})")
_AGENTS_OF_PASSIVE = regex(
    rf"(?:[xc]?x{{1,2}}|x{{0,2}}d)(?P<who>{AGENTS})[xw]{{0,2}}(?P<verb>[NG])(?:\+(?P<with>{AGENTS}))?"
)
CEREMONY = regex(r"(?:buổi )?lễ (?:ký|trao)")
_TWO_LEADERS_SIGN = regex(
    r"\bhai (?:nhà lãnh đạo|nguyên thủ|thủ tướng|tổng thống)\b.{0,40}\b(?:ký|lễ ký|ra (?:bản )?tuyên bố)\b"
)
_TWO_LEADERS_AGREE = regex(
    r"\bhai (?:nhà lãnh đạo|nguyên thủ|thủ tướng|tổng thống|bộ trưởng|chủ tịch)\b[^.;:]{0,60}"
    r" (?:thống nhất|nhất trí|thông báo|trao đổi)\b"
)
# «doanh nghiệp hai nước đã ký …»: not the countries.
_BODIES_OF_LANDS = regex(
    r"\b(?:doanh nghiệp|công ty|tập đoàn|đối tác|địa phương|ngành|trường)(?: của)? (?:hai|2) (?:nước|bên)\b"
    r"[^.;:]{0,30}\bk[ýí]\b"
)
# «các văn kiện hợp tác giữa doanh nghiệp hai nước», «… được doanh nghiệp hai bên ký kết»
_OF_BODIES_OF_LANDS = regex(
    r"^(?!.{0,80}\b(?:bộ|ngành),? )[^.;:]{0,80}\b(?:giữa|được|do|của) [^.;:]{0,50}\b"
    r"(?:doanh nghiệp|công ty|tập đoàn|đối tác|trường)(?: của)? (?:hai|2) (?:nước|bên)\b"
)
_OF_PLACES = regex(r"L[&,+]x{0,2}L?[xw]{0,3}N[cwn]{0,3}$|[&+]L[xw]{0,3}N[cwn]{0,3}$")  # «thành phố A và B ký»
# «hai bên tuyến đường», «lớn thứ hai nước Mỹ»: no sides of an agreement.
_TWO_LANDS = regex(
    r"\b(?<!là )(?<!thứ )(?:hai|2) (?:nước|quốc gia|chính phủ|bên)\b"
    r"(?!(?<=bên) (?:tuyến|trục|đường|bờ|lề|cánh|sườn|sông)\b)"
)


def parties(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], before: Before, row: int
) -> Iterator[Claim]:
    """The parties that a sentence gives to an agreement; ``place_of`` are the item whose verb is its own, its first
    item, and the item after it; ``row`` is the first item of the row of agreements in which it stands."""
    places = regions(scan, fine, place_of)
    yield from (party_of(agreement, party, "party-region") for party in places)
    readings = _party_readings(scan, fine, agreement, place_of, before, row)
    for rule, found in readings:
        bodies = [party for party in found if party.kind != "Person"]
        twins = places and "-L" in fine[slice(*place_of[1:])]
        if (len(places) > 1 or twins) and rule in _OF_SENTENCES_BEFORE:
            return
        if bodies and is_own_act(scan, *place_of[1:], bodies):
            return
        for party in bodies:
            yield party_of(agreement, party, rule)
        if bodies:
            return


_OF_BODIES = ("agreement", "mou", "plan", "programme")  # what a body may sign in its own name
_OF_SENTENCES_BEFORE = ("party-two-lands", "party-two-bodies")
_OF_MANY = regex(r"công ước|hiến chương|chương trình nghị sự|.*\b(?:khu vực|xuyên|đa phương|asean|wto|paris)\b")
_OF_PARTNERS = regex(r"\bđối tác (?:chiến lược|toàn diện)\b")  # «Kế hoạch triển khai quan hệ đối tác chiến lược»
_STRATEGIC = regex(r"\b(?:chiến lược|toàn diện|hợp tác)\b")
_OF_OTHERS = regex(r"\bgiữa (?:các )?(?:doanh nghiệp|công ty|tập đoàn|trường|địa phương|thành phố|tỉnh|đơn vị)\b")


_OF_TWO_FIRMS = regex(r"^[^.;:,]{0,20} giữa (?:hai|2) (?:tập đoàn|công ty|doanh nghiệp|trường|đơn vị|ngân hàng|hãng)\b")
_PROXIES = regex(r"\b(?:thay mặt|đại diện)(?: cho)? hai bên\b")  # who sign for two sides: of bodies as of lands


def _is_of_two_lands(scan: Scan, fine: str, phrase: tuple[int, int], near: str) -> bool:
    """Whether «hai nước», «hai bên» beside an agreement say whose it is: for a treaty or a memorandum that names no
    other owners anywhere in its sentence, else only close by."""
    at, end = phrase
    said, kind = fold(scan.text(at, end)), event_type(scan.items[at])
    if kind == "partnership" and (_TWO_LANDS.search(near) or _STRATEGIC.search(said)):
        return not _OF_TWO_FIRMS.match(tail(scan, end))
    if kind == "partnership" or _of_companies(scan, near):
        return False
    led = lead(scan, at)
    if _is_of_many(scan, fine, at, end) or _PROXIES.search(led):
        return False
    if _BODIES_OF_LANDS.search(led) or _OF_PLACES.search(fine, max(0, at - 16), at):
        return False
    if _TWO_LANDS.search(near):
        return True
    joint = kind in ("plan", "programme", "other") and (JOINT.search(said) or _OF_PARTNERS.search(said))
    if kind not in ("treaty", "agreement", "mou") and not joint or _OF_OTHERS.search(f"{said}{tail(scan, end)[:40]}"):
        return False
    if kind != "treaty" and re.search("%O[&+]O", fine[:at]):
        return False  # «hai bên ký kế hoạch giữa A và B; P1 và P2 ký bản ghi nhớ»: those of A and B
    counted = fine[at - 1 : at] == "n"  # «hai Thủ tướng thông báo 28 thỏa thuận đã được ký»: those of others
    return (
        _TWO_LANDS.search(scan.words) is not None
        or (kind == "other" or not joint)
        and _TWO_LEADERS_SIGN.search(scan.words) is not None
        or not counted
        and _TWO_LEADERS_AGREE.search(scan.words) is not None
    )


def _of_companies(scan: Scan, near: str) -> bool:
    """Whether «hai bên» beside an agreement are those of a sentence that names a company and no lands that act."""
    sides = _TWO_LANDS.search(near) or _TWO_LANDS.search(scan.words)
    companies = any(item.tag == "O" and item.row and item.row.get("kind") == "company" for item in scan.items)
    return sides is not None and sides[0].endswith("bên") and companies and "C&C" not in scan.tags


def _may_be_of_two(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether an agreement may be one of two sides: no law, and none that many have made."""
    return event_type(scan.items[at]) != "law" and not _is_of_many(scan, fine, at, end)


def _is_of_many(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether the name of an agreement says that many have made it, or that places have."""
    letters = (i for i in range(at, end) if fine[i] == "A" and scan.text(i, i + 1).isupper())
    many = any(not (scan.items[i].row or {}).get("needs") for i in letters)
    return (
        many
        or fine[at : at + 2] == "AL"
        and event_type(scan.items[at]) in ("treaty", "agreement")  # named after the city where it was made
        or bool(_OF_MANY.match(fold(scan.text(at, end))[:60]))
        or re.search("%[rcw]{0,3}L|L-L", fine[at:end]) is not None
    )


def _acts(scan: Scan, fine: str, head: int, verb: int) -> bool:
    """Whether the verb says that the agreement is signed, or that its ceremony of signing is held."""
    if fine[verb] == "G":
        return fine[head - 1 : head] == "M" and CEREMONY.match(scan.folded[head - 1]) is not None
    return scan.folded[verb].startswith("ký")


def _party_readings(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int], before: Before, row: int
) -> Iterator[tuple[str, list[Mention]]]:
    """The ways in which a sentence names the parties, the surest first."""
    head, at, end = place_of
    yield from _joined_parties(scan, fine, at, end)
    signing = _who_signs(scan, fine, agreement, place_of)
    partner = re.search(r"\+[rc*w]{0,2}[OC](?:(?:,[OC])*,?&[OC](?!-))?", fine[at:end])
    if signing:
        yield "party-signing", with_home(scan, at, before, signing) if partner else signing
    solemn = event_type(scan.items[at]) in ("treaty", "other")
    if solemn and signing and all(agent.kind == "Person" for agent in signing):
        yield "party-signing", lands_of_signers(scan, fine, at, before[1])
    if partner:
        side = side_before(scan, fine, at) if not re.search("[~%]", fine[at : at + partner.start()]) else []
        partners = named_in(scan, at + partner.start(), at + partner.end())
        yield "party-with", [*side, *partners] if side else with_home(scan, at, before, partners)
    yield from _told_beside(scan, fine, (head, at, end), row)
    listing = fine.find("A", 0, at) if not signing and is_listed(scan, at) else -1
    if listing >= 0 and is_signed(scan, fine, listing):  # «A và B đã ký 2 văn kiện: X và Y»
        yield "party-signing", contracting(scan, fine, listing, phrase_end(scan, fine, listing))
    named = agreement.form == "name" and _may_be_of_two(scan, fine, at, end)
    pair_acts = _JOINED.search(fine, max(0, row - 24), row) if named else None
    if pair_acts and _REACH.search(fold(scan.text(pair_acts.end(), row))):
        yield "party-joined", joined(scan, pair_acts)
    shared = _SHARED_PARTNER.match(fine, end) if "+" not in fine[at:end] else None
    if shared:
        partners = named_in(scan, *shared.span("who"))
        side = side_before(scan, fine, at)
        yield "party-with", [*side, *partners] if side else with_home(scan, at, before, partners)
    yield from _parties_around(scan, fine, place_of, before, signing)


# «giữa A và tổ hợp nhà thầu gồm B, C và D», «giữa A với liên danh B - C»
_CONSORTIUM = regex(
    rf"%(?:(?P<one>[OC]{BRACKET})[&+])?(?P<what>w)[wcR]{{0,3}}(?:,?e:?|:|\()?(?P<list>O-O(?:-O)*|{AGENTS})\)?"
    rf"(?:[&+](?P<last>[OC](?!-)))?"
)
# «…, đã được ký hôm thứ Ba (5/6) tại L giữa A và B»: what is between the agreement and its sides.
_SIGNED_BETWEEN = regex(r"[^.;:|APMSsON%]{0,24}N(?:xle|[xD@L()]){0,8}(?=%)")


def _side(scan: Scan, group: re.Match[str], side: str) -> list[Mention]:
    """Those whom one part of a row with a consortium names."""
    return named_in(scan, *group.span(side)) if group[side] else []


def _joined_parties(scan: Scan, fine: str, at: int, end: int) -> Iterator[tuple[str, list[Mention]]]:
    """The parties that stand in an agreement or behind it as two: «giữa A và B», «A - B»."""
    signed = _SIGNED_BETWEEN.match(fine, end)
    joins = signed.end() if signed else fine.find("%", at, end + 8 + (0 if end - at > 1 else 4))
    between = BETWEEN.match(fine, joins) if joins >= 0 else None
    if joins >= 0 and scan.folded[joins + 1 : joins + 2] == ["chính phủ"]:  # «giữa Chính phủ và A»: a body without name
        between = between or _WITH_GOVERNMENT.match(fine, joins)
    group = _CONSORTIUM.match(fine, joins) if joins >= 0 else None
    apart = "" if signed else fine[end : max(end, joins)]
    if group and is_consortium(scan, group.start("what")) and not re.search("[.,:;|MASse]", apart):
        yield "party-between", [mention for side in ("one", "list", "last") for mention in _side(scan, group, side)]
    if between and not re.search("[.,:;|MASse]", apart):
        sides = spelled(scan, between)
        if sides and all(side.kind == "Person" for side in sides):  # «giữa ông A, T của B, và C, T của D»
            yield "party-between", bodies_of(scan, [between.span("list")], [])
        counted = fine[joins + 1] == "c"  # «giữa hai Quốc hội» names neither
        yield "party-between", sides if len(sides) > 1 or not counted else []
    two_sides = _SIDES.search(fine, at, end + 20)
    if two_sides:
        yield "party-between", spelled(scan, two_sides)
    pair = _PAIR.search(fine, at, end) or _NAMED_PAIR.search(fine, at, end)
    if pair and not is_consortium(scan, pair.start() - 1):
        yield "party-pair", joined(scan, pair)


def _who_signs(scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int, int]) -> list[Mention]:
    """Who signs an agreement, binds itself to it or reaches it."""
    head, at, end = place_of
    near_verb = re.search("[VN]" if agreement.form == "name" else "N", fine[max(0, at - 4) : at])
    kind, led = event_type(scan.items[at]), lead(scan, at)
    passed = kind in ("plan", "programme") and _PASSED.search(led)
    bound = near_verb is not None and kind != "law" and not passed and not _LEAVES.search(led)
    acts = is_signed(scan, fine, head) or bound or is_reached(led)
    if is_asked(led) and _is_of_many(scan, fine, at, end):
        return []
    signing = contracting(scan, fine, head, end) if acts else []
    return [*filter(is_land, signing)] if _RATIFIES.search(led) else signing


def _parties_around(
    scan: Scan, fine: str, place_of: tuple[int, int, int], before: Before, signing: list[Mention]
) -> Iterator[tuple[str, list[Mention]]]:
    """The parties that words around an agreement mean without a name («hai nước», «hai bên») or tell less surely."""
    head, at, end = place_of
    earlier, home = before
    kind, said = event_type(scan.items[at]), fold(scan.text(at, end))
    if _OF_BODIES_OF_LANDS.search(f"{said}{tail(scan, end)}"):
        return
    near = f"{lead(scan, head)} {lead(scan, at)} … {said} {tail(scan, end)[:30]}"
    sure = kind != "partnership" or _TWO_LANDS.search(near) is not None or said.endswith(" song phương")
    of_lands = kind == "treaty" or _TWO_LANDS.search(said)
    of_a_kind = TWO_OF_A_KIND.search(said if of_lands else f"{lead(scan, at)} … {said}")
    if not of_a_kind and _is_of_two_lands(scan, fine, (at, end), near):
        told = [*earlier, scan]
        sides = sides_of(scan, earlier)
        if kind in _OF_BODIES:
            yield "party-two-bodies", bodies_that_met(sides, told)
        yield "party-two-lands", lands_that_met(two_lands(told, home, sure), sides, told)
    if TWO_BODIES.search(near) and not _is_of_many(scan, fine, at, end):
        yield "party-two-bodies", two_bodies(earlier, of_a_kind[1] if of_a_kind else "")
    verb = fine.rfind("N", max(0, at - 4), at)
    if verb > 0 and is_signed(scan, fine, head) and kind in ("agreement", "mou", "plan", "programme"):
        yield "party-signing", [] if is_by_authority(scan) else bodies_of_signers(scan, fine, verb, earlier)
    dealt = dealt_with(scan, fine, at, end) if kind == "agreement" and not signing else []
    if dealt:  # «C hoãn thỏa thuận bán tàu cho B»
        yield "party-with", [*(side for side in side_before(scan, fine, at) if is_land(side)), *dealt]


def _told_beside(
    scan: Scan, fine: str, place_of: tuple[int, int, int], row: int
) -> Iterator[tuple[str, list[Mention]]]:
    """The parties of which the words beside an agreement tell: its members, by whom it is signed, whose it is."""
    head, at, end = place_of
    yield "party-joined", bound_by(scan, fine, at)
    for told in memberships(scan, fine, (at, end), row):
        yield "party-member", told
    agents = _AGENTS_OF_PASSIVE.match(fine, end)
    if (
        agents
        and {"được", "do"} & {*scan.folded[end : agents.start("who")]}
        and _acts(scan, fine, head, agents.start("verb"))
    ):
        others = named_in(scan, *agents.span("with")) if agents["with"] else []
        yield "party-by", [*named_in(scan, *agents.span("who")), *others]
    by = _BY.match(fine, end)
    if by and was_signed(scan, end):
        yield "party-by", named_in(scan, *by.span("who"))
    people = signed_by_people(scan, fine, end) or (by.span("who") if by and was_signed(scan, end) else None)
    if people:
        yield "party-by", bodies_of(scan, [people], [])
    joint = JOINT.search(fold(scan.text(at, end))) is not None
    owner = joint and _OWNERS.match(fine, at) or _OWNER.match(fine, at, end)
    clear = event_type(scan.items[at]) in ("plan", "programme", "other", "agreement", "mou")
    if owner and clear and (scan.items[at].row or {}).get("needs") != "name":
        yield "party-of", named_in(scan, *owner.span("who"))


def spelled(scan: Scan, between: re.Match[str]) -> list[Mention]:
    """The parties after «giữa»: «A và B», «A, B và C», «A-B»."""
    first = next(i for i in range(between.start("list"), between.end("list")) if between.string[i] not in "rcw")
    pair = _PAIR.match(between.string, first)  # «giữa hai nước A - B»
    if pair:
        return joined(scan, pair)
    loose = _LOOSE.match(between.string, between.start("list") - 1) or between
    longer = max(between, loose, key=lambda found: found.end("list"))
    told = _TOLD.match(between.string, longer.end("list"))
    counted = told and COUNTED.search(between.string, longer.start("list"), longer.end("list"))
    rest = named_in(scan, told.start("list"), told.end("list")) if told and counted else []
    return [*named_in(scan, longer.start("list"), longer.end("list")), *rest]
