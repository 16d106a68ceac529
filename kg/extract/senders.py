"""Who is neither there nor signs: who has sent another in his name («thừa ủy quyền của T A, T B ký X», «thay mặt T A,
T B dự M»), for whom an impostor passes («mạo danh T A»)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.scan import Scan
from kg.model import Claim, Mention
from kg.regex import regex

_MANDATE = regex(
    r"\b(?:thừa (?:sự )?(?:uỷ quyền|uỷ nhiệm|lệnh)|(?:theo|được|nhận)(?: sự)? (?:uỷ quyền|uỷ nhiệm))(?: của)?$"
)
_IN_PLACE = regex(r"\bthay mặt(?: cho)?$")
_FALSELY = regex(r"\b(?:mạo danh|giả danh|giả mạo|mạo nhận|đóng giả|tự xưng|xưng)(?: (?:là|làm))?$")
_WORDS = ("uỷ ", "thừa ", "thay mặt", "danh ", "giả ", "mạo ", "xưng")
_LONGEST_MANDATE = 32
_ANOTHER = regex(r"[wR]?[TFOC~]{0,6}P")  # behind «thay mặt T A,»: who acts
_OF_ONE = frozenset("TFOCLKR~()")  # what may stand before the name of one person: his title, his body


def without_senders(scan: Scan, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a sentence without those that somebody takes part in a meeting or signs who has only sent another,
    or for whom an impostor passes."""
    sent: frozenset[Mention] | None = None  # looked for where somebody acts, which few sentences tell
    for claim in claims:
        if claim.kind in ("participation", "signing"):
            if sent is None:
                sent = frozenset(_senders(scan) if any(map(scan.words.__contains__, _WORDS)) else ())
            if claim.mention("agent") in sent:
                continue
        yield claim


def _senders(scan: Scan) -> Iterator[Mention]:
    """The people in whose name others act, or who others falsely say to be: a mandate stands before their one title, a
    comma behind their name; «thay mặt» is one where another is told behind it, or before it between commas."""
    for at, item in enumerate(scan.items):
        if item.tag != "P" or item.mention is None:
            continue
        first = at
        while first and scan.tags[first - 1] in _OF_ONE:
            first -= 1
        before = scan.words_before(scan.items[first].span.start, _LONGEST_MANDATE).rstrip()
        if _FALSELY.search(before):
            yield item.mention
        one = scan.tags.count("T", first, at) < 2  # «thừa ủy quyền của Chủ tịch nước Thứ trưởng A, …»: A acts
        if not one or scan.tags[at + 1 : at + 2] != ",":
            continue
        acts = _ANOTHER.match(scan.tags, at + 2) or first and scan.tags[first - 2 : first - 1] == ","
        if _MANDATE.search(before) or acts and _IN_PLACE.search(before):
            yield item.mention
