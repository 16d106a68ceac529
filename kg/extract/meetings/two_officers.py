"""«hai Thứ trưởng»: the only two whom an article has told before with that title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.claims import participation
from kg.extract.events.clauses import Governor, people_before
from kg.extract.events.events import event_type, named_in
from kg.extract.events.fine import fine_tags, left, leftmost
from kg.extract.meetings.attendance import governing
from kg.extract.meetings.turns import Role
from kg.extract.names.ranks import OF_STATE
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_NEAR = 120  # sentences back; what is told farther off does not count
_TWO = regex(r"cT(?![OFLC~:(]|,?[KR]+P|P)(?P<then>,P)?")


def two_officers(scan: Scan, fine: str, zone: tuple[int, int], earlier: Sequence[Scan]) -> list[Mention]:
    """The two people whom «hai T» in the items of a zone means: those whom the sentences before name with the title;
    none where they name one or more than two, or where the title goes on («hai Bộ trưởng Ngoại giao Lào và A»)."""
    found = _TWO.search(fine, zone[0])
    if found is None or found.start() + 2 > zone[1] or scan.folded[found.start()] != "hai":
        return []
    title = found.start() + 1
    if found["then"] and not _has_other_title(scan, title + 2, scan.folded[title]):
        return []
    if scan.items[title].nested:
        return []
    return _told(scan.folded[title], earlier[-_NEAR:]) or _who_met(scan.folded[title], earlier[-_TALKS_BEFORE:])


_TALKS_BEFORE = 20  # sentences
_TALKED = regex(r"P(?:,|[xw]{0,3})E[xw]{0,2}\+?P")


def _who_met(title: str, earlier: Sequence[Scan]) -> list[Mention]:
    """The two who have a title and of whom a text told last that one of them met the other, where others have it too
    («Bộ trưởng A hội đàm với Bộ trưởng B. Cùng dự có Bộ trưởng C. …»)."""
    for scan in reversed(earlier):
        for met in _TALKED.finditer(fine_tags(scan)) if "E" in scan.tags else ():
            both = (met.start(), met.end() - 1)
            people = [person for at in both if (person := scan.items[at].mention) is not None]
            if len(people) == 2 and all(_has_title(scan.folded[at], title) for at in both):
                return people
    return []


def _has_other_title(scan: Scan, person: int, title: str) -> bool:
    """«trước sự chứng kiến của hai Bộ trưởng, Giám đốc A …»: whether somebody has a title that is not theirs."""
    said, named = scan.folded[person], scan.items[person].mention
    return (
        named is not None and title not in said and said != fold(named.name) and scan.items[person].nested is not None
    )


def two_who_act(
    scan: Scan, fine: str, meeting: Mention, phrase: tuple[int, int], subject: Governor | None, earlier: Sequence[Scan]
) -> Iterator[Claim]:
    """«hai Bộ trưởng đã có cuộc hội đàm», «hai Thứ trưởng chủ trì cuộc họp»: what the two do at a meeting."""
    at, end = phrase
    if event_type(scan.items[at]) == "visit" and fine[at - 1 : at] == "t":
        return  # «Trong chuyến thăm, hai Bộ trưởng đã …»: one of them is at home
    two = two_officers(scan, fine, (max(0, subject.first - 1), subject.last), earlier) if subject else []
    roles = list(governing(scan, subject, two)) if subject and two else []
    roles = roles or _leaders(scan, fine, at, end, earlier)
    for role, people, rule in roles or [("participant", _other_side(scan, fine, at, earlier), "participant-between")]:
        for agent in people:
            yield participation(meeting, agent, role, rule)


_LEADERS_ACT = regex(r"(?:^|[,;*]|te)x{0,2}(?P<two>cRw?)x{0,3}(?P<verbs>[yHJWU][xc&]{0,3}[HJWU]?c?)$")
# «cuộc gặp đầu tiên giữa hai nhà lãnh đạo», «cuộc hội đàm vào sáng D của hai Thủ tướng»
_OF_TWO = regex(r"M[wxlnzD@L]{0,8}[%~](?P<two>c[RT]w?)(?![C-])")
_LEADERS = regex(r"(?:cả )?hai (?:nhà lãnh đạo|vị lãnh đạo|nguyên thủ|tổng thống|thủ tướng|ngoại trưởng|bộ trưởng)$")
# «A hội đàm với B», «A và B» (not the last two of a row), «nhận lời mời của A, B thăm»
_MET = regex(r"(?<!P,)P(?:&R)?[xw]{0,3}(?:[EX][xw]{0,2}[+&]?|&|\+)P(?![,&]P)|(?<=h)P(?:,D)?,P(?=x{0,3}[ZE])")


def _leaders(scan: Scan, fine: str, at: int, end: int, earlier: Sequence[Scan]) -> list[Role]:
    """«hai nhà lãnh đạo đã dự M», «cuộc hội đàm giữa hai tổng thống»: the two of the last meeting that is told."""
    acts, sides = _LEADERS_ACT.search(left(fine, at)), _OF_TWO.match(fine, at)
    told = acts or sides
    first = (leftmost(at) if acts else 0) + told.start("two") if told else 0
    if told is None or not _LEADERS.match(fold(scan.text(first, first + len(told["two"])))):
        return []
    two = last_two(earlier, leading="lãnh đạo" in scan.folded[first + 1])
    if acts and "H" in acts["verbs"]:
        return [("chair", two, "chair-subject")]
    return [("participant", two, "participant-subject" if acts else "participant-between")]


_WITH_ONE = regex(r"M(?:[+~]?w?(?P<one>P)|[wxn]{0,3}\+w?(?P<with>P))(?:~[OC])?[xD@LC]{0,6},(?=c[wT])")
_BOTH_SIDES = regex(r"hai (?:bên|nước|nhà lãnh đạo|vị lãnh đạo)\b")
# «A đã có cuộc gặp với B», «A đã có các cuộc gặp, tiếp xúc song phương với lãnh đạo các nước»
_MEETS = regex(
    r"(?<![@g~<+&%])(?P<who>P)(?:x|D|,(?=[xD@])|@[wc]?[LC]){0,6}(?:[EX]|y[xc]{0,2}M(?:[+~]?w?[PTRC]|,E|&E|w{0,3}\+))"
)


def _other_side(scan: Scan, fine: str, at: int, earlier: Sequence[Scan]) -> list[Mention]:
    """«Tại cuộc gặp (với) B, hai bên đã …», «Tại cuộc hội đàm với Thủ tướng B, hai Thủ tướng …»: who meets others in
    the last of the sentences before that tells so."""
    told = _WITH_ONE.match(fine, at) if fine[at - 1 : at] in ("@", "t") else None
    if told is None:
        return []
    of_guest = told.start("one" if told["one"] else "with")
    title = scan.folded[told.end() + 1] if fine[told.end() + 1] == "T" else ""
    if title and not (scan.folded[told.end()] == "hai" and _has_title(scan.folded[of_guest], title)):
        return []
    if not title and not _BOTH_SIDES.match(scan.words_after(told.end(), 4)):
        return []
    guest = scan.items[of_guest].mention
    for told_before in reversed(earlier[-_FEW_SENTENCES:]):
        who = (m.start("who") for m in _MEETS.finditer(fine_tags(told_before)))
        met = [told_before.items[at].mention for at in who if not title or _has_title(told_before.folded[at], title)]
        hosts = [host for host in met if host is not None and guest is not None and not is_same_name(host, guest)]
        if hosts:
            return hosts[-1:]
    return []


_FEW_SENTENCES = 4
# «hai nhà lãnh đạo» are not their ministers, told last.
_NO_LEADER = regex(r"\b(?:ngoại|bộ|thứ) trưởng\b")


def last_two(earlier: Sequence[Scan], leading: bool = False) -> list[Mention]:
    """The two people whom one of the last sentences joins last («A hội đàm với B»), where they are to be ``leading``
    rather two who are no ministers; none where none does."""
    ministers: list[Mention] = []
    for scan in reversed(earlier[-8:]):
        for met in reversed(list(_MET.finditer(fine_tags(scan)))):
            both = [scan.items[i].mention for i in (met.start(), met.end() - 1)]
            two = [person for person in both if person is not None]
            if len(two) < 2 or two[0] == two[1]:
                continue
            if not leading or not all(_NO_LEADER.search(scan.folded[i]) for i in (met.start(), met.end() - 1)):
                return two
            ministers = ministers or two
    return ministers


_CHAIRS_ARE = regex(r"H[wcMzlnC-]{0,6}=(?P<who>P&P)(?![,&]P)")


def two_chairs(earlier: Sequence[Scan]) -> list[Mention]:
    """The two people of whom the last of the sentences before tells that both chair («A và B đồng chủ trì», «Chủ trì M
    là A và B»)."""
    for scan in reversed(earlier[-_NEAR:]):
        tags = fine_tags(scan)
        for verb in (at for at, tag in enumerate(tags) if tag == "H"):
            named_after = _CHAIRS_ARE.match(tags, verb)
            people = people_before(tags, verb) or (named_after.span("who") if named_after else None)
            named = named_in(scan, *people) if people else []
            if len(named) == 2 and all(agent.kind == "Person" for agent in named):
                return named
    return []


def _told(title: str, earlier: Sequence[Scan]) -> list[Mention]:
    """Those whom sentences name with a title, each by its fullest name, where they are two."""
    people: list[Mention] = []
    for scan in earlier:
        for at, item in enumerate(scan.items):
            if item.tag == "P" and item.mention is not None and _has_title(scan.folded[at], title):
                same = [i for i, other in enumerate(people) if is_same_name(other, item.mention)]
                if not same:
                    people.append(item.mention)
                elif len(item.mention.name) > len(people[same[0]].name):
                    people[same[0]] = item.mention
                if len(people) > 2:
                    return []
    return people if len(people) == 2 else []


def bodies_of_signers(scan: Scan, fine: str, verb: int, earlier: Sequence[Scan]) -> list[Mention]:
    """«Cục trưởng A và Giám đốc B đã ký X», «hai Cục trưởng đã ký X»: the bodies that A and B lead, where the text has
    told them before; none where one of them has none, or more than one."""
    people = people_before(fine, verb)
    both = named_in(scan, *people) if people else two_officers(scan, fine, (max(0, verb - 6), verb), earlier)
    bodies = [body for person in both if (body := _led_by(person, [*earlier[-_NEAR:], scan])) is not None]
    return bodies if len(both) == len(bodies) == len({body.name for body in bodies}) > 1 else []


def _led_by(person: Mention, scans: Sequence[Scan]) -> Mention | None:
    """The one body for which a text tells that somebody stands; None where it tells several, or one of the state."""
    bodies: dict[str, Mention] = {}
    for item in (item for scan in scans for item in scan.items if item.tag == "P" and item.nested is not None):
        if item.mention is not None and item.nested is not None and is_same_name(item.mention, person):
            bodies.setdefault(item.nested.name, item.nested)
            if item.nested.kind != "Organization" or (item.nested_row or {}).get("kind") in OF_STATE:
                return None
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _has_title(said: str, title: str) -> bool:
    """Whether a name stands with a title: at the head of what is said, or of a part of it."""
    start = 0
    while (start := said.find(title, start)) >= 0:
        before, after = said[:start], said[start + len(title) : start + len(title) + 1]
        if after in ("", " ", ",") and (not before or before.endswith((", ", "- ", "(", "ông ", "bà ", "chí "))):
            return True
        start += 1
    return False


def is_same_name(one: Mention, other: Mention) -> bool:
    """Whether one of two names is the other or a part of it («Lê Văn An», «An»)."""
    first, second = set(one.name.split()), set(other.name.split())
    return first <= second or second <= first
