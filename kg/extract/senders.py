"""Who has sent another in his name, and is neither there nor signs: «thừa ủy quyền của T A, T B ký X»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.scan import Scan
from kg.model import Claim, Mention

_MANDATE = re.compile(
    r"\b(?:thừa (?:sự )?(?:uỷ quyền|uỷ nhiệm|lệnh)|(?:theo|được|nhận)(?: sự)? (?:uỷ quyền|uỷ nhiệm))(?: của)?$"
)
_LONGEST_MANDATE = 32
_OF_ONE = frozenset("TFOCLKR~()")  # what may stand before the name of one person: his title, his body


def without_senders(scan: Scan, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a sentence without those that who has sent another takes part in a meeting or signs."""
    sent = frozenset(_senders(scan)) if "uỷ " in scan.words or "thừa " in scan.words else frozenset()
    for claim in claims:
        if claim.kind not in ("participation", "signing") or claim.mention("agent") not in sent:
            yield claim


def _senders(scan: Scan) -> Iterator[Mention]:
    """The people in whose name others act: a mandate stands before their one title, a comma behind their name."""
    for at, item in enumerate(scan.items):
        if item.tag != "P" or item.mention is None or scan.tags[at + 1 : at + 2] != ",":
            continue
        first = at
        while first and scan.tags[first - 1] in _OF_ONE:
            first -= 1
        one = scan.tags.count("T", first, at) < 2  # «thừa ủy quyền của Chủ tịch nước Thứ trưởng A, …»: A acts
        if one and _MANDATE.search(scan.words_before(scan.items[first].span.start, _LONGEST_MANDATE).rstrip()):
            yield item.mention
