"""Whose words are heard at a meeting: «Sau khi nghe A báo cáo, ý kiến của B và C …»."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.events.events import named_in
from kg.extract.meetings.attendance import implied
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

_FARTHEST = 24  # items
_REPORTS = regex(r":?-?(?P<who>P(?:,&?P){0,12})(?:x{0,2}|lw)(?:,Vw?~[TPO],?)?(?P<verb>[SsUJ])")
_THEIR_WORDS = regex("[wSsU]~(?P<who>P(?:(?:,&|[,&])P){0,6})")  # «ý kiến của A và B»
_OPINIONS = regex(r"(?:ý kiến|báo cáo|phát biểu|trình bày|tham luận|góp ý) của$")
_REPORTING = regex("báo cáo|trình bày|giới thiệu|thông báo")


def heard(scan: Scan, fine: str, events: list[tuple[int, int, Mention]]) -> Iterator[Claim]:
    """«Sau khi nghe A báo cáo …», «các đại biểu đã nghe A trình bày tham luận»: A is there."""
    if scan.line.text.find("nghe", *scan.sentence.span) < 0:
        return
    for at, said in enumerate(scan.folded[:-1]):
        told = _REPORTS.match(fine, at + 1) if said.endswith("nghe") else None
        if told and _REPORTING.match(scan.folded[told.start("verb")]):
            before = [mention for first, _, mention in events if first < at]
            after_it = [mention for first, _, mention in events if first > at]
            meeting = next(iter([*before[::-1], *after_it]), None) or implied(scan, fine, at)
            for agent in named_in(scan, *told.span("who")):
                yield participation(meeting, agent, "participant", "participant-heard")
        elif said.endswith("nghe"):
            later = next((mention for first, _, mention in events if first > at), None)
            for agent in _whose_words(scan, fine, at):
                yield participation(later or implied(scan, fine, at), agent, "participant", "participant-heard")


def _whose_words(scan: Scan, fine: str, at: int) -> Iterator[Mention]:
    """«nghe báo cáo của A, ý kiến của B và C»: those whose words are heard."""
    for words in _THEIR_WORDS.finditer(fine, at + 1, at + _FARTHEST):
        if _OPINIONS.search(fold(scan.text(max(0, words.start() - 2), words.start("who")))):
            yield from named_in(scan, *words.span("who"))
