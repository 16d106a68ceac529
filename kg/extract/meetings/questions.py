"""Who is at a session of questions in parliament: those who answer there, and whom the members ask."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.claims import participation, when_and_where
from kg.extract.dates import is_day
from kg.extract.events.clauses import GAP, SUBJECT
from kg.extract.events.events import AGENTS, date_in, named_in, opening
from kg.extract.events.fine import left
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Claim, Mention
from kg.regex import regex

# Words without one of which a sentence tells nothing of questions to ministers.
_TOLD_BY = ("chất vấn", "ăng đàn", "trả lời chính", "câu hỏi của đại biểu", "câu hỏi của ĐB")
_ANSWERS = regex(r"(?:đăng đàn\b.*|.*trả lời chất vấn)$")
_BEFORE = (
    regex(rf"(?P<who>{SUBJECT}),?{GAP}(?:V[TPO],?)?(?:x?=[cwnlROTC<~]{{1,8}}(?:U&)?)?x{{0,2}}$"),
    regex(rf"^(?:.*e)?[cwx,D]{{0,6}}(?P<who>{SUBJECT})[^PK.;]{{0,60}}[&,]x{{0,2}}$"),
)
_AFTER = (
    regex(rf"S?~(?P<who>{AGENTS})"),  # «phần trả lời chất vấn của A»
    regex(r"[^SsP=.;]{0,10}=(?P<who>P)"),  # «người đầu tiên đăng đàn sẽ là A»
    regex(rf"[^SsP=.;:]{{0,10}}e?:(?P<who>{AGENTS}(?:[;,]&?{AGENTS}){{0,6}})"),  # «bốn người trả lời là: A; B»
)
# «Trong quá trình chất vấn, A tham gia giải trình», «Kết thúc phần trả lời chất vấn của B, A phát biểu»
_IN_COURSE = regex(rf"[xyt]?[twx]{{1,3}}(?:S|U(?:~[PT])?),(?P<who>{AGENTS})x{{0,3}}(?:Js|[SsU])")
_PART = regex(r"(?:(?:trong|kết thúc|sau|tại) )?(?:quá trình|phần)\b.*\bchất vấn$")
_ASKED = regex(rf"(?P<who>{AGENTS})")
# «trả lời (các) câu hỏi của đại biểu A, đại biểu B»
_ASKS = regex(r"~(?P<who>P(?:[,&]P)*)")
_DEPUTY = ("đại biểu ", "đb ", "đbqh ")
_WISHES = ("muốn", "đề xuất", "đề nghị")
_STRAIGHT_BEFORE = regex(rf"(?P<who>{SUBJECT}){GAP}$")


def answering(scan: Scan, fine: str) -> Iterator[Claim]:
    """«A (sẽ là người đầu tiên) trả lời chất vấn», «A được chất vấn», «câu hỏi của đại biểu A»: A is at the session
    that the article tells."""
    text, (start, end) = scan.line.text, scan.sentence.span
    if all(text.find(word, start, end) < 0 for word in _TOLD_BY):
        return
    for at, said in enumerate(scan.folded):
        for first, last in _people(scan, fine, at, said):
            for agent in named_in(scan, first, last):
                if agent.kind == "Person":
                    session = Mention(scan.items[at].span, "Meeting", "", "meeting-implied-questions", "pronoun")
                    yield participation(session, agent, "participant", "participant-answers")
                    yield from when_and_where(session, _day(scan, fine, at), None)


_ASKED_ON = regex(r"(?:S?~?[cn]{0,2}[TROP]|@[wc]?L)?(?P<day>D)")


def _day(scan: Scan, fine: str, at: int) -> Mention | None:
    """The day on which somebody answers: the only one of the sentence, at its beginning or behind the word."""
    behind = _ASKED_ON.match(fine, at + 1)
    day = date_in(scan, behind.span("day") if behind else (0, min(opening(fine)[1], at)))
    return day if fine.count("D") == 1 and is_day(day) else None


def _of_questions(scan: Scan, at: int) -> bool:
    """Whether «trả lời» at an item is what ministers do: «trả lời … chất vấn», «trả lời chính»."""
    return "chất vấn" in scan.folded[at + 1 : at + 4] or scan.folded[at + 1 : at + 2] == ["chính"]


def _who_answers(scan: Scan, before: str, at: int) -> tuple[int, int] | None:
    """The items of who answers, told before the verb at an item: «A thay mặt Thủ tướng trả lời» says it of A alone,
    «A nói thời lượng chất vấn và trả lời chất vấn …» of nobody."""
    if at > 1 and scan.folded[at - 1] == "và" and scan.folded[at - 2].endswith("chất vấn"):
        return None
    first, told = at - len(before), _told_before(before)
    if told and scan.folded[first + told[0] - 1].endswith("thay mặt"):
        told = _told_before(before[: told[0] - 1])
    return (first + told[0], first + told[1]) if told else None


def _told_before(before: str) -> tuple[int, int] | None:
    """Where in the tags before a verb those stand of whom it is said."""
    found = next((m for m in (pattern.search(before) for pattern in _BEFORE) if m), None)
    return found.span("who") if found else None


def _is_wished(scan: Scan, at: int) -> bool:
    """«Nhiều đại biểu muốn chất vấn A»: whether somebody only wishes to question."""
    return at > 0 and scan.folded[at - 1].endswith(_WISHES)


def _people(scan: Scan, fine: str, at: int, said: str) -> Iterator[tuple[int, int]]:
    """The items of those who answer or are asked with the word at an item."""
    before = left(fine, at)
    asks = said.endswith("chất vấn")
    if asks and (course := _IN_COURSE.match(fine)) and at < course.start("who"):
        if _PART.match(fold(scan.text(0, at + 1))):
            yield course.span("who")
    elif fine[at] == "U" and _ANSWERS.match(said) or said == "trả lời" and _of_questions(scan, at):
        if told := _who_answers(scan, before, at):
            yield told
        for pattern in _AFTER:
            if after := pattern.match(fine, at + 1):
                yield after.span("who")
    elif said.endswith("câu hỏi") and (asking := _ASKS.match(fine, at + 1)):
        deputies = [i for i in range(*asking.span("who")) if scan.folded[i].startswith(_DEPUTY)]
        yield from ((i, i + 1) for i in deputies)
        if deputies and said == "trả lời câu hỏi":
            yield from _subject(before, at)
    elif asks and fine[at] in "SM" and not _is_wished(scan, at) and (asked := _ASKED.match(fine, at + 1)):
        yield asked.span("who")
    elif asks and fine[at] == "S" and scan.folded[at - 1] == "được":
        yield from _subject(before, at)


def _subject(before: str, at: int) -> Iterator[tuple[int, int]]:
    """The items of who answers or is asked («A được chất vấn»), straight before the words at an item."""
    if found := _STRAIGHT_BEFORE.search(before):
        yield at - len(before) + found.start("who"), at - len(before) + found.end("who")
