"""On whose side those at a meeting are: «Về phía X có A, B; phía Y có C», a body or a country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.model import Claim, Mention, Span
from kg.regex import regex

_SIDE = "phía"
_WHOSE = regex(rf"(?:r|~|w)?(?P<who>[CO]){BRACKET}")
# What joins a side to its people («có», «gồm», «do», «là», a colon or a comma), and what tells of somebody else.
_OPENS = regex("[y:,d=Je]")
_ELSE = regex(r"[SsNGBbUZ.|]|(?<!J)[EX]|;[ew]{0,2}J|y.*,[ew]{0,2}J")


def with_sides(scan: Scan, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a sentence, and with each of somebody at a meeting the side on which the sentence tells him."""
    sides = _sides(scan)
    named = {who for _, who in sides}
    for claim in claims:
        agent = claim.mention("agent") if sides and claim.kind == "participation" else None
        side = _side_of(scan, agent.span, sides) if agent is not None and agent not in named else None
        yield on_side(claim, side) if side is not None else claim


def on_side(claim: Claim, side: Mention) -> Claim:
    """That somebody takes part in a meeting, on a side."""
    roles: Mapping[str, Mention | str] = {**claim.roles, "side": side}
    return Claim(claim.kind, roles, tuple(sorted({*claim.spans, side.span})), claim.rule)


def side_of_list(scan: Scan) -> Mention | None:
    """The side of those whom the lines behind a sentence list («Về phía X có:»)."""
    return _side_at(scan, len(scan.items), _sides(scan))


def _sides(scan: Scan) -> list[tuple[int, Mention | None]]:
    """The item after each name of a side («phía X»), and who it is; None where nobody is named («về phía đối tác»,
    «phía Bắc»)."""
    if _SIDE not in scan.line.keys[scan.items[0].start : scan.items[-1].end]:
        return []
    fine, found = fine_tags(scan), []
    for at, said in enumerate(scan.folded):
        if said == _SIDE or said.endswith(f" {_SIDE}"):
            whose = _WHOSE.match(fine, at + 1)
            end = whose.end() if whose else at + 1
            found.append((end, scan.items[whose.start("who")].mention if whose else None))
    return found


def _side_of(scan: Scan, agent: Span, sides: list[tuple[int, Mention | None]]) -> Mention | None:
    """The side on which somebody is told, by where he stands."""
    at = next((i for i, item in enumerate(scan.items) if item.span.start <= agent.start < item.span.end), -1)
    return _side_at(scan, at, sides)


def _side_at(scan: Scan, at: int, sides: list[tuple[int, Mention | None]]) -> Mention | None:
    """The side told last before an item, where its people reach as far."""
    end, who = next((side for side in reversed(sides) if side[0] <= at), (0, None))
    between = fine_tags(scan)[end:at]
    return who if who is not None and _OPENS.search(between) and not _ELSE.search(between) else None
