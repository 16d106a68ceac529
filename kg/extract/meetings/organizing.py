"""Who holds a meeting, told behind it in a row of which not every member is read: «M do A, B và Vinasea phối hợp tổ
chức», «M sẽ được chủ trì bởi A»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.events.events import AGENTS, named_in
from kg.extract.meetings.turns import Role
from kg.extract.scan import Scan
from kg.regex import regex

_FARTHEST = 12  # items
ROW = regex(r"d(?P<who>[rc]{0,2}O[OwvnCLGrRc&,+()~<@-]{1,44}?)(?P<verb>[Gh])(?![+&]?[rRc]{0,2}[OLC])")
# «lễ X đã được O (phối hợp với B) tổ chức»
_HELD_BY = regex(rf",?x{{1,3}}(?P<who>{AGENTS})(?:G(?P<with>{AGENTS}))?[xwv]{{0,2}}G")
# «Hội nghị lần thứ năm (của cơ chế này) được A và B đồng chủ trì»
_CHAIRED_BY = regex(rf"z?,?x{{1,3}}(?P<who>{AGENTS})x{{0,2}}H(?!~)")
_CHAIRED = regex(rf"[wnzlO~]{{0,8}}x{{1,3}}Hd(?P<who>{AGENTS})")


def organizing(scan: Scan, fine: str, end: int, stop: int, read: int) -> Iterator[Role]:
    """The bodies of a row behind the phrase that ends at an item, where it goes on over the item up to which another
    rule has read it; and who chairs in the passive."""
    row = ROW.search(fine, end, stop)
    if (
        row
        and row.start() - end < _FARTHEST
        and row.end() > read
        and scan.folded[row.start("verb")].endswith("tổ chức")
    ):
        bodies = [a for a in named_in(scan, *row.span("who")) if a.kind == "Organization"]
        yield "organizer", bodies, "role-by"
    held = _HELD_BY.match(fine, end) if read == end else None
    if held and scan.folded[held.start("who") - 1] == "được" and scan.folded[held.end() - 1].endswith("tổ chức"):
        yield "organizer", [*named_in(scan, *held.span("who")), *named_in(scan, *held.span("with"))], "role-by"
    passive = _CHAIRED_BY.match(fine, end)
    if passive and scan.folded[passive.start("who") - 1] == "được":
        yield "chair", named_in(scan, *passive.span("who")), "role-by"
    chaired = _CHAIRED.match(fine, end, stop)
    if chaired and scan.folded[chaired.start("who") - 1] == "bởi":
        yield "chair", [a for a in named_in(scan, *chaired.span("who")) if a.kind == "Person"], "role-by"
