"""Who is at a session of questions in parliament: those who answer there, and whom the members ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import participation, when_and_where
from kg.extract.clauses import GAP, SUBJECT
from kg.extract.dates import is_day
from kg.extract.events import AGENTS, date_in, named_in, opening
from kg.extract.fine import left
from kg.extract.scan import Scan
from kg.model import Claim, Mention

_ANSWERS = re.compile(r"(?:đăng đàn\b.*|.*trả lời chất vấn)$")
_BEFORE = (
    re.compile(rf"(?P<who>{SUBJECT}),?{GAP}(?:V[TPO],?)?(?:x?=[cwnlROTC<~]{{1,8}})?x{{0,2}}$"),
    re.compile(rf"^(?:.*e)?[cwx,D]{{0,6}}(?P<who>{SUBJECT})[^PK.;]{{0,60}}[&,]x{{0,2}}$"),
)
_AFTER = (
    re.compile(rf"S?~(?P<who>{AGENTS})"),  # «phần trả lời chất vấn của A»
    re.compile(r"[^SsP=.;]{0,10}=(?P<who>P)"),  # «người đầu tiên đăng đàn sẽ là A»
)
_ASKED = re.compile(rf"(?P<who>{AGENTS})")
_IS_ASKED = re.compile(rf"(?P<who>{SUBJECT}){GAP}$")


def answering(scan: Scan, fine: str) -> Iterator[Claim]:
    """«A (sẽ là người đầu tiên) trả lời chất vấn», «A được chất vấn»: A is at the session that the article tells."""
    text, (start, end) = scan.line.text, scan.sentence.span
    if text.find("chất vấn", start, end) < 0 and text.find("ăng đàn", start, end) < 0:
        return
    for at, said in enumerate(scan.folded):
        for first, last in _people(scan, fine, at, said):
            for agent in named_in(scan, first, last):
                if agent.kind == "Person":
                    session = Mention(scan.items[at].span, "Meeting", "", "meeting-implied-questions", "pronoun")
                    yield participation(session, agent, "participant", "participant-answers")
                    yield from when_and_where(session, _day(scan, fine, at), None)


_ASKED_ON = re.compile(r"(?:S?~?[cn]{0,2}[TROP]|@[wc]?L)?(?P<day>D)")


def _day(scan: Scan, fine: str, at: int) -> Mention | None:
    """The day on which somebody answers: the only one of the sentence, at its beginning or behind the word."""
    behind = _ASKED_ON.match(fine, at + 1)
    day = date_in(scan, behind.span("day") if behind else (0, min(opening(fine)[1], at)))
    return day if fine.count("D") == 1 and is_day(day) else None


def _people(scan: Scan, fine: str, at: int, said: str) -> Iterator[tuple[int, int]]:
    """The items of those who answer or are asked with the word at an item."""
    before = left(fine, at)
    asks = said.endswith("chất vấn")
    if fine[at] == "U" and _ANSWERS.match(said) or said == "trả lời" and "chất vấn" in scan.folded[at + 1 : at + 4]:
        found = next((m for m in (pattern.search(before) for pattern in _BEFORE) if m), None)
        if found:
            yield at - len(before) + found.start("who"), at - len(before) + found.end("who")
        for pattern in _AFTER:
            if after := pattern.match(fine, at + 1):
                yield after.span("who")
    elif asks and fine[at] in "SM" and (asked := _ASKED.match(fine, at + 1)):
        yield asked.span("who")
    elif asks and fine[at] == "S" and scan.folded[at - 1] == "được" and (told := _IS_ASKED.search(before)):
        yield at - len(before) + told.start("who"), at - len(before) + told.end("who")
