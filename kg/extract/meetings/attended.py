"""Which events a list of those present belongs to, where the words that open it name them.

Tham dự EVENT có A             the event that they name
Dự EVENT và EVENT có A, B      both («Dự lễ đón và hội đàm có …»)
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.scan import Scan
from kg.model import Mention
from kg.regex import regex

_TOGETHER = regex(r"J(?P<first>M)[wO]{0,4}&[wcn]?(?P<second>[ME])[wO]{0,4}y[wcK:]{0,3}")
_ENCOUNTERS = frozenset({"hội đàm", "hội kiến"})  # read as verbs where no noun of a meeting stands before them


def attended(
    scan: Scan, fine: str, start: tuple[int, int], events: Sequence[tuple[int, int, Mention]]
) -> list[Mention]:
    """The events between the word for being there and the list, which starts and ends so; none where none is named."""
    told = {first: mention for first, _, mention in events if start[0] < first < start[1]}
    together = _TOGETHER.fullmatch(fine, *start) if told and "&" in fine[slice(*start)] else None
    if together and together.start("first") in told:
        second = together.start("second")
        talks = Mention(scan.items[second].span, "Meeting", scan.text(second, second + 1), "meeting-again", "nominal")
        other = talks if scan.folded[second] in _ENCOUNTERS else told.get(second)
        return [told[together.start("first")], *([other] if other else [])]
    return [next((m for m in told.values() if m.form == "name"), next(iter(told.values())))] if told else []
