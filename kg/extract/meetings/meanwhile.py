"""Who meets somebody in a clause without a subject: «A nói như vậy khi tiếp B», «Đó là ý kiến của A khi thăm O»."""

from __future__ import annotations

import re

from kg.extract.events.clauses import GAP, SUBJECT, Governor
from kg.extract.scan import Scan
from kg.regex import regex

_FARTHEST = 50  # items
_LINK = r"(?P<link>t?e)[xg]{0,2}$"
_ACTS = regex(rf"(?P<who>{SUBJECT}){GAP}(?=[SsVvUxyAZe])(?:[^PTKORrME=X.;:|\"',!]|\+c?[rR]|(?<=Z)O){{0,14}}?{_LINK}")
# «Đó là yêu cầu của A, T của O, khi làm việc với B»
_SAID_BY = regex(rf"z=(?P<rest>[^PTKO,.;:|\"]{{1,5}})~(?P<who>P),?{_LINK}")
_OPENS_ANOTHER = frozenset({"rằng", "nếu", "là", "để", "vì", "do", "mỗi", "không", "chưa"})
_BESIDE = frozenset({"sau", "trước"})


def meanwhile(scan: Scan, fine: str, verb: int) -> Governor | None:
    """Who acts in the clause beside which the verb of a meeting stands without a subject."""
    if "e" not in fine[max(0, verb - 3) : verb]:
        return None
    start = max(0, verb - _FARTHEST)
    found = _SAID_BY.search(fine[start:verb]) or _ACTS.search(fine[start:verb])
    if found is None or "P" not in found["who"]:
        return None
    who, link = (found.start("who") + start, found.end("who") + start), found.start("link") + start
    last = link + len(found["link"]) - 1
    # «Khi» in the middle opens another sentence, behind a caption or a headline without a full stop.
    if scan.text(last, last + 1) != "khi" or last > link and scan.folded[link] not in _BESIDE:
        return None
    between = " ".join(scan.folded[who[1] : link]).split()
    if not _OPENS_ANOTHER.isdisjoint(between):
        return None
    return Governor(*who, "", None, shared=True, leaves=True)


def on_days_of_its_own(scan: Scan, fine: str, clause: Governor, verb: int) -> bool:
    """Whether what is told between a subject and a verb says that a meeting is before or after the act beside it, or
    one of a list, or where the subject sets out for; or a visit is only the occasion of what is told before it."""
    if sets_out(scan, clause.last, verb) or _is_occasion(scan, fine, clause.first, verb):
        return True
    return clause.leaves and re.search(":|te", fine[clause.last : verb]) is not None


def _is_occasion(scan: Scan, fine: str, first: int, verb: int) -> bool:
    """«Ngày D, A tiếp B nhân dịp A sang thăm C»: whether a visit with a subject of its own is the occasion of a
    meeting, whose day is not that of the visit."""
    if fine[verb] != "Z" or fine[first - 1 : first] != "t" or not scan.folded[first - 1].startswith("nhân"):
        return False
    return re.search("[EX]", fine[: first - 1]) is not None


def sets_out(scan: Scan, first: int, last: int) -> bool:
    """«Đêm D, A rời L, lên đường thăm C và dự M»: whether the items between a subject and an event tell a departure,
    whose day is not that of the event."""
    return "lên đường" in scan.folded[first:last]
