"""Two people of one name in one article: each is told by the full name with a leading post of his own, and nobody has
both posts at one time («Lò Văn Gió, Trưởng khoa X, Trường Đại học Y», «ông Lò Văn Gió, Tổng Giám đốc Công ty Z»).

Where a post is over, new, or of a time that the article tells, or one sentence gives both, it is a career: one person.
"""

from __future__ import annotations

from collections import defaultdict

from kg.language import fold
from kg.link.names.names import is_name_at_home
from kg.link.within.local import Local, Reading
from kg.model import Claim, Mention
from kg.regex import regex

_RULES = frozenset({"post-before-name", "post-after-name"})
_NAMING = ("name", "short")
_TIMES = ("status", "from", "until")
# Sorts of bodies that share no leading officer, with the titles of such officers.
_SORTS = {
    "firm": (
        regex(r"(?:tổng )?công ty|tập đoàn|doanh nghiệp|hợp tác xã"),
        regex(r"(?:phó )?(?:tổng )?giám đốc(?: điều hành| kinh doanh| kỹ thuật| tài chính)?"),
    ),
    "school": (
        regex(r"(?:trường|khoa|học viện|đại học)\b"),
        regex(r"(?:phó )?(?:hiệu trưởng|trưởng khoa|trưởng bộ môn)"),
    ),
    "state": (
        regex(r"(?:bộ|cục|tổng cục|vụ|sở|uỷ ban nhân dân|ubnd|thanh tra|kho bạc|chi cục)\b"),
        regex(r"(?:bộ|thứ|(?:phó )?(?:tổng )?cục|(?:phó )?vụ) ?trưởng|(?:phó )?(?:giám đốc|chủ tịch|chi cục trưởng)"),
    ),
    "press": (
        regex(r"(?:báo|đài|thời báo)\b"),
        regex(r"(?:phó )?tổng biên tập|phóng viên|biên tập viên"),
    ),
}


def part_namesakes(reading: Reading) -> None:
    """Gives the second one of a name a person of his own, with the mentions that follow where he is told."""
    posts: dict[Local, list[tuple[Mention, Claim]]] = defaultdict(list)
    for holder, claim in reading.held():
        person = reading.of.get(holder) if holder.form == "name" else None
        if person is not None:
            posts[person].append((holder, claim))
    for person, told in posts.items():
        if len(told) < 2 or not is_name_at_home(person.name):
            continue
        sorts: dict[Mention, set[str]] = defaultdict(set)
        for holder, claim in told:
            sorts[holder].add("other" if _is_told_of_a_year(reading, holder) else _sort(reading, claim))
        kinds = set().union(*sorts.values())
        if len(kinds) > 1 and "other" not in kinds and _in_own_sentences(reading, sorts):
            _part(reading, person, {mention: next(iter(said)) for mention, said in sorts.items()})


def _is_told_of_a_year(reading: Reading, holder: Mention) -> bool:
    """Whether the sentence that names somebody tells of another year than that of the article."""
    sentence, published = reading.sentence(holder.span), (reading.extraction.article.published or "")[:4]
    told = reading.last_years.get(sentence, published) if sentence else published
    return told != published


def _sort(reading: Reading, claim: Claim) -> str:
    """The sort of body that a post leads; «other» where it may be held beside another one, or is of another time."""
    body, title = claim.mention("organization"), fold(str(claim.roles["title"]))
    if body is None or body not in reading.of or claim.rule not in _RULES or any(claim.roles.get(t) for t in _TIMES):
        return "other"
    name = fold(reading.of[body].name)
    return next((s for s, (of, led) in _SORTS.items() if of.match(name) and led.fullmatch(title)), "other")


def _in_own_sentences(reading: Reading, sorts: dict[Mention, set[str]]) -> bool:
    """Whether no sentence tells the posts of both."""
    where: dict[int, set[str]] = defaultdict(set)
    for mention, said in sorts.items():
        where[reading.number(mention.span.start)] |= said
    return all(len(said) == 1 for said in where.values())


def _part(reading: Reading, person: Local, sorts: dict[Mention, str]) -> None:
    """Moves the mentions of all but the first: each goes with the full name and post told last before it."""
    mentions = sorted(person.mentions, key=lambda m: (m.span, m.form != "name"))
    first = now = sorts[min(sorts, key=lambda m: m.span)]
    for mention in mentions:
        now = sorts.get(mention, now)
        own = f"{person.key} ({now})"
        if now != first and (mention.form == "name" or reading.has("Person", own)):
            reading.move(mention, own, naming=mention.form in _NAMING)
