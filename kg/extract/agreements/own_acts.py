"""Acts that a body makes for itself: resolutions, plans, programmes. Who issues one is no party of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.agreements.agreement_dates import is_resolution
from kg.extract.events.events import event_type
from kg.extract.events.programmes import PROGRAMME
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Mention
from kg.regex import regex

JOINT = regex(r"\b(?:hợp tác|chung|phối hợp|liên tịch)\b")


def is_own_act(scan: Scan, at: int, end: int, found: Sequence[Mention]) -> bool:
    """Whether an instrument, the items [at, end), has but one side, which issues it («Nghị quyết của Quốc hội về X»);
    the plan of a union of countries is one of its members."""
    planned = event_type(scan.items[at]) in ("plan", "programme") or scan.folded[at] == PROGRAMME
    if not planned and not is_resolution(scan, at):
        return False
    if JOINT.search(fold(scan.text(at, end))) or len({side.name for side in found}) != 1:
        return False
    row = next((item.row for item in scan.items if item.mention == found[0]), None)
    return row is None or row.get("kind") != "international"
