"""Posts told in brackets behind a name, with the time at which they are held: «bà NAME, nguyên TITLE (nay là TITLE)»,
«ông NAME (khi đó là TITLE)», and behind an age: «ông NAME (52 tuổi, TITLE)»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.items import Scan
from kg.extract.posts.holders import Holder
from kg.extract.posts.posts import tenures
from kg.extract.posts.title_chains import CHAIN
from kg.language import alternatives, fold
from kg.model import Claim
from kg.regex import regex

_ASIDE = regex(r"(?P<who>P)(?:[,-]q?T[TFOCL~]{0,5})?\((?P<when>[wv]{0,3}=?)(?P<title>T)")
# «ông NAME (52 tuổi, nguyên TITLE BODY)».
_AGED = regex(r"(?P<who>P)\((?P<age>[wnD]{1,4}),(?P<title>q?T)")
_AGE = regex(r"(?:sn|sinh(?: năm| ngày)?) ?[\d/. -]+|(?:năm )?\d\d tuổi")
_NOW, _THEN = (regex(rf"(?:{alternatives(name)})\b") for name in ("time of a post now", "time of a post then"))


def find_asides(scan: Scan) -> Iterator[Claim]:
    """The posts that brackets behind a name tell."""
    if "(" not in scan.tags:
        return
    for found in _ASIDE.finditer(scan.tags):
        said = fold(scan.text(*found.span("when")))
        now = _NOW.match(said)
        if now or _THEN.match(said):
            status = None if now else "former"
            holder = Holder(scan.items[found.start("who")], "post-after-name", status)
            yield from tenures(scan, CHAIN.match(scan.tags, found.start("title")), holder)
    for found in _AGED.finditer(scan.tags):
        if _AGE.fullmatch(fold(scan.text(*found.span("age")))):
            holder = Holder(scan.items[found.start("who")], "post-after-name")
            yield from tenures(scan, CHAIN.match(scan.tags, found.start("title")), holder)
