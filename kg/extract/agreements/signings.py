"""Who signs an agreement, and who witnesses that it is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.agreements.lists import HeadOfList, head_of_lines, head_of_list
from kg.extract.agreements.parties import CEREMONY
from kg.extract.agreements.signatories import SIDES, form_of_signing, formal_signers, implied_agreement, signed_by_sides
from kg.extract.agreements.standing import is_listed, is_told_signed, signed_by_people, signs_with
from kg.extract.claims import signing
from kg.extract.events.clauses import acting, governor, governor_of, people_before, seen_to_sign
from kg.extract.events.events import AGENTS, named_in
from kg.extract.meetings.guest_lists import listed
from kg.extract.meetings.two_officers import last_two, two_chairs, two_officers
from kg.extract.names.several import is_of_two
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Claim, Mention
from kg.regex import regex

_AT_SIGNING = regex(r"W(?P<at>M)(?P<has>y)?(?!A)|(?P<held>M)[^.;:PSs]{0,12}(?P<seen>W)")
_SEES = regex(r"(?P<sees>W)\.?$")  # «P1, P2 và đại diện O chứng kiến.»
_OF_TWO = regex("W[cw]T,")  # «dưới sự chứng kiến của hai Bộ trưởng, P1 và P2 đã ký»
_SEES_ANOTHER = regex(r"[&,]W[wvxcn]{0,3}M?[wvxcn]{0,2}A")  # «đã ký X và chứng kiến việc trao Y»
_WITNESSES = regex(rf"W~?(?P<of>{AGENTS})")


def signings(
    scan: Scan, fine: str, agreement: Mention, place_of: tuple[int, int], earlier: Sequence[Scan]
) -> Iterator[Claim]:
    """Who signs an agreement, and who witnesses it; ``earlier`` are the sentences before."""
    at, end = place_of
    above = head_of_lines(scan, fine, at, earlier)
    if not above and not is_told_signed(scan, fine, at, end):
        return
    verb = next((i for i in range(at - 1, max(-1, at - 5), -1) if fine[i] in "N;"), -1)
    verb = verb if fine[verb] == "N" else _verb_of_list(scan, fine, at)
    seen_by = witnesses(scan, fine, at) or _leaders(scan, fine, at, earlier)
    if above and not seen_by:
        seen_by = witnesses(above.scan, above.fine, above.at) or _leaders(*above)
    two = _two_who_sign(scan, fine, verb, earlier) if verb > 0 else []
    partner = signs_with(scan, fine, at)
    if partner:
        verb = partner.start()
    for agent in [*(two or _subjects(scan, fine, verb)), *(named_in(scan, *partner.span("who")) if partner else [])]:
        if agent.kind == "Person" and agent not in seen_by:
            yield signing(agreement, agent, "signatory", "signatory-subject")
    named = [*_named_after(scan, fine, end), *_signed_by(scan, fine, end), *_in_brackets(scan, fine, verb)]
    for agent in named:
        if agent.kind == "Person":
            yield signing(agreement, agent, "signatory", "signatory-named-after")
    for agent in _subjects(above.scan, above.fine, _verb_before(above)) if above and not named else []:
        if agent.kind == "Person" and agent not in seen_by:
            yield signing(agreement, agent, "signatory", "signatory-subject")
    for agent in seen_by:
        yield signing(agreement, agent, "witness", "witness")


def _verb_of_list(scan: Scan, fine: str, at: int) -> int:
    """«P1 và P2 đã ký các văn kiện: X; Y»: the verb whose objects a list names; -1 where there is none."""
    listing = head_of_list(scan, fine, at, ())
    return _verb_before(listing) if listing and listing.scan is scan else -1


def _verb_before(listing: HeadOfList) -> int:
    """The verb by which the papers of a list are signed."""
    return listing.fine.rfind("N", max(0, listing.at - 4), listing.at)


_TWO_LEADERS = regex(
    r"\bhai (?:nhà lãnh đạo|thủ tướng|tổng thống|chủ tịch|nguyên thủ|bộ trưởng|tổng bí thư|phó thủ tướng|ngoại trưởng|"
    r"vị|bên)\b(?:(?: \S+){0,5}|(?: đã| cùng)* ký(?: kết)? [^.;:,]{3,80} và)$"
)
_OF_CHAIRS = r"hai (?:vị )?(?:đồng chủ (?:tịch|trì|toạ)|trưởng đoàn|chủ tịch (?:uỷ ban|phân ban|tiểu ban))"
_JOINTLY = r"(?:,? (?:đã|cùng|cùng nhau|chính thức|cũng|tiến hành|đại diện hai bên))*$"
_CHAIRS_SIGN = regex(rf"\b(?:{_OF_CHAIRS}|hai (?:người|vị) đứng đầu){_JOINTLY}")
_LEADERS_SIGN = regex(rf"\bhai (?:nhà lãnh đạo|vị lãnh đạo|nguyên thủ){_JOINTLY}")
_TWO_CHAIRS_SEE = regex(rf"\bchứng kiến của {_OF_CHAIRS}\b|\b{_OF_CHAIRS}\b[^.;:,]{{0,30}} chứng kiến\b")
_TWO_SIGN = regex(r"cTx{0,3}[cw]?N$")
_TWO_SEE = regex(r"cTx{0,3}(?:N[^.;:|PT]{1,40}[,&]w{0,2})?[JU]?[&,]?W|W~?cT")


def _two_who_sign(scan: Scan, fine: str, verb: int, earlier: Sequence[Scan]) -> list[Mention]:
    """«hai Bộ trưởng đã ký», «hai nguyên thủ ký», «hai trưởng đoàn ký»: the two people of sentences before."""
    before = fold(scan.text(max(0, verb - 10), verb))
    if _CHAIRS_SIGN.search(before):
        return two_chairs(earlier)
    if _LEADERS_SIGN.search(before):
        return last_two(earlier, leading=True)
    by_title = _TWO_SIGN.search(fine, max(0, verb - 6), verb + 1)
    return two_officers(scan, fine, by_title.span(), earlier) if by_title else []


def _leaders(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> list[Mention]:
    """«Sau hội đàm, hai nhà lãnh đạo chứng kiến lễ ký A»: the two people whom a sentence before joined last."""
    if _TWO_CHAIRS_SEE.search(scan.words):
        return two_chairs(earlier)
    by_title = _TWO_SEE.search(fine)
    shown = by_title is not None and not by_title.start() < at < by_title.end()  # not what the two have signed
    if by_title and shown and (two := two_officers(scan, fine, by_title.span(), earlier)):
        return two
    verb = fine.rfind("W", 0 if is_listed(scan, at) else max(0, at - 6), at)
    seen = verb > 0 and _TWO_LEADERS.search(fold(scan.text(max(0, verb - 20), verb)))
    return last_two(earlier, leading="lãnh đạo" in seen[0] or "nguyên thủ" in seen[0]) if seen else []


_WHO_SIGNS = regex(
    rf"\b(?:người|(?:đại diện|thay mặt)(?: cho)?(?: {SIDES}| hai| các)?(?: bên| phía)?"
    rf"|đại diện(?: cho)? (?:{alternatives('body that signs')})(?: [^\s.,;:]+){{1,10}}) k[ýí](?: kết)?$"
)
_SIGNERS_ARE = regex(rf"[wvVr~COLxc(),]{{0,12}}=(?P<who>{AGENTS})")


def _named_after(scan: Scan, fine: str, end: int) -> list[Mention]:
    """«Đại diện hai bên ký A là P1 và P2», «Người ký thay mặt phía C là P»: who signs, told after the verb; ``end`` is
    the item after the agreement, or after the verb where the text has named the agreement before."""
    verb = next((i for i in range(end - 1, max(-1, end - 8), -1) if fine[i] == "N"), -1)
    found = _SIGNERS_ARE.match(fine, end)
    if verb < 1 or not found or not _WHO_SIGNS.search(fold(scan.text(max(0, verb - 6), verb + 1))):
        return []
    return [agent for agent in named_in(scan, found.start("who"), found.end("who")) if agent.kind == "Person"]


_SIGNED_BY = regex(
    rf"(?:Vnw{{1,2}})?z?x{{0,3}}(?:(?P<verb>N)[xw]{{0,2}}d(?P<who>{AGENTS})|"
    rf"[dx](?P<agents>{AGENTS})(?:&[wre]{{1,3}}[OC])?[xw]{{0,2}}(?P<last>N))"
)


_PROXY = regex(r"(?<=O\()d(?P<who>P)r(?=\))")


def _in_brackets(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """«O1 (do P1 đại diện) và O2 (do P2 đại diện) ký X»: who stands for the bodies that sign."""
    told = (scan.items[by.start("who")].mention for by in _PROXY.finditer(fine, max(0, verb - 40), max(0, verb)))
    return [person for person in told if person is not None]


def _signed_by(scan: Scan, fine: str, end: int) -> list[Mention]:
    """«A được ký bởi P1 và P2», «A do P1, T, và P2 (đại diện hai bên) ký»: who signs, in the words after the
    agreement."""
    told = signed_by_people(scan, fine, end)
    if told:
        return named_in(scan, *told)
    found = _SIGNED_BY.match(fine, end)
    verb = "verb" if found and found["verb"] else "last"
    if not found or not re.search(r"\bk[ýí]\b", scan.folded[found.start(verb)]):
        return []
    group = "who" if found["who"] else "agents"
    return named_in(scan, found.start(group), found.end(group))


# «A và B ký X; đại diện ký kết là P1 và P2», «…; đại diện Bộ A ký là P1»
_THEN_SIGNED = regex(r"A[^.:|]*?[;(](?:[rRcwf]{0,4}|T|rO)N(?==)")


def signers(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«Người ký thay mặt phía C là P»: who signs what the text has told of before; ``earlier`` are the sentences
    before."""
    if "N" not in fine:
        return
    opens = range(1, 6) if "A" not in fine else ()
    for verb in [*opens, *(told.end() - 1 for told in _THEN_SIGNED.finditer(fine))]:
        if fine[verb : verb + 1] == "N":
            agreement, named = implied_agreement(scan, verb), _named_after(scan, fine, verb + 1)
            for agent in named:
                yield signing(agreement, agent, "signatory", "signatory-named-after")
            for agent in witnesses(scan, fine, verb) if named and opens else ():
                if agent not in named:
                    yield signing(agreement, agent, "witness", "witness")
    told = list(form_of_signing(scan, fine))
    for agreement, agent in told:
        yield signing(agreement, agent, "signatory", "signatory-named-after")
    signed = {agent for _, agent in told}
    seen_by: list[Mention] = []
    if told and ("A" not in fine or signed_by_sides(scan, fine)):
        seen_by = witnesses(scan, fine) or _leaders(scan, fine, 0, earlier)
    for agent in seen_by:
        if agent not in signed:
            yield signing(told[0][0], agent, "witness", "witness")


def _subjects(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """Who stands before the verb of signing, at most with a title or a body between."""
    seen = seen_to_sign(scan, fine, verb)
    if seen:
        return named_in(scan, *seen)
    people = people_before(fine, verb)
    subject = acting(scan, fine, governor(fine, verb, verbs="")) if verb > 0 else None
    if subject and scan.folded[max(0, subject.first - 1)] == "theo":
        return []
    if people and (not subject or people[0] < subject.first):
        return named_in(scan, *people)
    if subject:
        return named_in(scan, subject.first, subject.last)
    return (formal_signers(scan, fine, verb) if verb > 0 else []) or _meeting_signers(scan, fine, verb)


_MET_BEFORE = regex(rf"E[xw]?[+&]?(?P<who>{AGENTS})e$")


def _meeting_signers(scan: Scan, fine: str, verb: int) -> list[Mention]:
    """«A gặp B để ký …»: both sign."""
    found = _MET_BEFORE.search(fine, max(0, verb - 80), verb) if verb > 0 else None
    subject = governor(fine, found.start(), verbs="") if found else None
    if not found or not subject:
        return []
    return named_in(scan, subject.first, subject.last) + named_in(scan, found.start("who"), found.end("who"))


def witnesses(scan: Scan, fine: str, near: int = 0) -> list[Mention]:
    """«A chứng kiến lễ ký», «trước sự chứng kiến của A», in the items around one."""
    for at in range(max(0, near - 120), min(len(fine), near + 200)):
        if fine[at] != "W" or 0 < near < at and _SEES_ANOTHER.match(fine, at - 1):
            continue
        if _OF_TWO.match(fine, at) and is_of_two(scan, at + 2):
            return []
        if scan.folded[at].endswith(" của"):
            found = _WITNESSES.match(fine, at)
            people = named_in(scan, found.start("of"), _last_of(fine, found)) if found else []
        else:
            subject = governor(fine, at) or governor_of(fine, at, verbs="")
            people = named_in(scan, subject.first, subject.last) if subject else []
        return [agent for agent in people if agent.kind == "Person"]
    return []


_THEN_SIGNS = regex("x{0,3}(?:N|[sv](?=[cn]{0,2}A))")


def _last_of(fine: str, found: re.Match[str]) -> int:
    """The end of those who witness: «Trước sự chứng kiến của A, B và C đã ký», where B and C sign."""
    comma = fine.rfind(",", found.start("of"), found.end("of"))
    return comma if comma > 0 and _THEN_SIGNS.match(fine, found.end("of")) else found.end("of")


def witnessed(scan: Scan, fine: str, earlier: Sequence[Scan]) -> Iterator[Claim]:
    """«A và B chứng kiến lễ ký.», «Chứng kiến lễ ký có A; B»: who witnesses what the text has said is signed;
    ``earlier`` are the sentences before."""
    if "A" in fine or "W" not in fine:
        return
    found, sees = _AT_SIGNING.search(fine), _SEES.search(fine)
    held = "held" if found and found["held"] else "at"
    if found and CEREMONY.match(fold(scan.text(found.start(held), found.end(held)))):
        agreement = implied_agreement(scan, found.start(held))
        people = listed(scan, fine, found.end(), len(fine)) if found["has"] else witnesses(scan, fine, found.start())
        people = people or _leaders(scan, fine, found.start(held), earlier)
    elif sees and earlier and re.search(r"\bký(?: kết)?\b", earlier[-1].words):
        agreement, people = implied_agreement(scan, sees.start()), witnesses(scan, fine, sees.start())
    else:
        return
    for agent in people:
        if agent.kind == "Person":
            yield signing(agreement, agent, "witness", "witness")
