"""In which circles an article shows a person: the callings beside the name, those that posts and bodies tell, and that
of who signs the article."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence, Set

from kg.language import Language, fold
from kg.link.across.members import Member
from kg.link.names.callings import Calling, Window, a_deputy, callings, callings_of, of_deputies
from kg.link.names.names import identity
from kg.link.within.local import Local
from kg.regex import regex

_STATE = regex(
    r"\b(?:bộ trưởng|thứ trưởng|thủ tướng|chủ tịch nước|tổng bí thư|bí thư|đại sứ|cục trưởng|vụ trưởng|tổng thống|"
    r"chủ tịch quốc hội|chủ tịch ubnd|chủ tịch hđnd|đại biểu quốc hội|đbqh|ngoại trưởng)\b"
)
# Who has a degree or is a physician may be of any other field too.
_BESIDE_ANY = frozenset({"learning", "medicine", "trade"})
# Bodies in which nearly all with a post are of one calling.
_OF_BODIES = {
    **{word: word for word in ("luật sư", "nhà văn", "nhà báo", "kiến trúc sư")},
    "ls": "luật sư",
    **dict.fromkeys(("kinh tế", "tài chính", "kinh doanh", "ngân hàng", "chứng khoán"), "chuyên gia kinh tế"),
}
_OF_BODY = regex(
    r"^(?:đoàn|hội|liên đoàn|công ty|văn phòng) (?:\w+ ){0,2}?(luật sư|ls|nhà văn|nhà báo|kiến trúc sư)\b|"
    r"^(?:viện|học viện|đại học|trường) .*\b(kinh tế|tài chính|kinh doanh|ngân hàng|chứng khoán)\b"
)
# What may stand after the name of who signs an article.
_END = " .-–—()\n"
_WRITES = "nhà báo"


def circles_of(
    member: Member,
    windows: list[Window],
    tenures: Sequence[tuple[str, Local | None]],
    has_seat: bool,
    language: Language,
) -> Iterator[Calling]:
    """The callings beside the name, and those that a title with its body tells («Ủy viên thường trực UB Kinh tế», «Phó
    Chủ tịch Liên đoàn Luật sư»); who has a seat in parliament is a deputy."""
    yield from callings(windows, language)
    yield from of_deputies([f"{title} {fold(body.name) if body else ''} " for title, body in tenures], language)
    if has_seat:
        yield from a_deputy(language)
    for _, body in tenures:
        yield from _of_body(body.name, language) if body else ()
    if not tenures and _signs(member):
        yield from callings_of(_WRITES, language)


@functools.lru_cache(maxsize=20_000)
def _of_body(name: str, language: Language) -> tuple[Calling, ...]:
    """The callings of those who have a post at a body, as its name tells them."""
    found = _OF_BODY.match(identity(name, language))
    return callings_of(_OF_BODIES[found[1] or found[2]], language) if found else ()


def _signs(member: Member) -> bool:
    """Whether a name stands once in an article, as its last words."""
    if len(member.local.mentions) > 1:
        return False
    text, last = member.article.text, member.local.mentions[0].span.end
    return len(text) - last < len(_END) and not text[last:].strip(_END)


def fields_of(
    circles: Set[Calling], windows: list[Window], tenures: Sequence[tuple[str, Local | None]]
) -> Iterator[str]:
    """The fields of these callings, and that of the state."""
    yield from (calling.field for calling in circles if calling.field not in _BESIDE_ANY)
    if any(_STATE.search(before[-40:]) for _, before, _, _ in windows) or any(
        _STATE.search(title) for title, _ in tenures
    ):
        yield "state"
