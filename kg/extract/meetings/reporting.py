"""Who speaks or reports in a sentence that names no event before his words: at the meeting that the article reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.claims import participation
from kg.extract.events.clauses import GAP, SUBJECT
from kg.extract.events.events import named_in
from kg.extract.events.fine import fine_tags
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import alternatives, fold, is_vietnamese_name
from kg.model import Claim, Mention, Span
from kg.regex import regex

_TO_THE_PRESS = regex(
    r"phỏng vấn|phóng viên|báo chí|báo giới|bên lề|trước đó(?!, (?:báo cáo|trình bày|thay mặt))|"
    r"trước đây|nhà báo|mạng xã hội|điện thoại|hãng tin|tờ báo|"
    rf"\b(?:báo(?! cáo)|pv|{alternatives('paper')})\b"
)
# «Trong thông điệp (gửi O), A cho biết …»: who writes is not there for it.
_WRITTEN = regex(
    r"trong (?:bức |bản |lá )?(?:thông điệp|(?:thư|điện)(?: mừng| chúc mừng| chia buồn| thăm hỏi)?)\b[^,.;]{0,60},"
)


_SPEAKS = regex(rf"(?P<who>{SUBJECT}){GAP}(?P<verb>[UH])(?=[.,:|&]|$)")
_SPEECH = regex("[UH](?=[.,:|&]|$)")
_REPORTS_THERE = regex(rf"(?P<who>{SUBJECT}){GAP}(?P<verb>s(?=[wcn]{{0,2}}[AwT,.])|S(?=[,tS])|[Ss](?=\+?[PT](?:&w)?u))")
# «(-) A trình bày báo cáo về X», «Sau đó, A trình bày tham luận về X»
_PRESENTS = regex(rf"(?:^|;)[-*+]?(?:[xwetzD]{{1,5}},)?(?P<who>{SUBJECT}),?{GAP}(?:V~?[TO],?)?(?P<verb>[Us])")
_CHAIRS = regex("chủ (?:trì|toạ)")
# «đã báo cáo, làm rõ các vấn đề» says nothing, but there.
_TO_THOSE_THERE = frozenset({"trình bày", "giải trình", "báo cáo"})


# «A, T của O, (đã) trao X cho B»: where an article reports a ceremony.
_HANDS = regex(rf"(?:^|,)(?P<who>P){BRACKET}(?:,[^PTSsUVBM.;:|]{{1,24}},)?x{{0,3}}(?P<verb>[VBv])")
_TO_WHOM = regex(r"[^PTMSsUD.;:|,]{0,12}f[cwRK]{0,3}(?P<who>P)")
_GIFTS = ("trao", "tặng", "gắn")
_HANDED = regex(rf"(?:{'|'.join(_GIFTS)})\b(?! đổi)")
_NOT_NOW = regex(r"\b(?:sẽ|từng|trước đó|hằng năm|hàng năm)\b")


def _handing(scan: Scan) -> Iterator[Claim]:
    """«A trao bằng khen cho B.», «A tặng hoa chúc mừng B.» on no day of its own: both are at the event that the article
    reports."""
    said = scan.line.text[scan.sentence.span.start : scan.sentence.span.end]
    if not any(word in said for word in _GIFTS):
        return
    fine = fine_tags(scan)
    if "M" in fine or "D" in fine or _NOT_NOW.search(scan.words):
        return
    told = next((f for f in _HANDS.finditer(fine) if _HANDED.match(scan.folded[f.start("verb")])), None)
    if told is None:
        return
    given = _TO_WHOM.match(fine, told.end())
    people = named_in(scan, *told.span("who")) + (named_in(scan, *given.span("who")) if given else [])
    meeting = Mention(scan.items[told.start("verb")].span, "Meeting", "", "meeting-implied-speech", "pronoun")
    for agent in people:
        yield participation(meeting, agent, "participant", "participant-at")


def speakers(scan: Scan, said: list[Claim]) -> Iterator[Claim]:
    """Who speaks or reports in a sentence that names no event before his words: at the meeting that the article
    reports, if it reports one."""
    if scan.sentence.block != "body":
        return
    found = list(_speaking(scan, said)) or list(_handing(scan))
    if found and not _answers_paper(scan) and not (_TO_THE_PRESS.search(scan.words) or _WRITTEN.match(scan.words)):
        yield from found


def _answers_paper(scan: Scan) -> bool:
    """«Trả lời Reuters, ông A cho rằng …»: who speaks to a paper or an agency is at no meeting."""
    asked = next((item for item in scan.items[1:4] if item.tag == "O"), None) if "trả lời" in scan.folded[:2] else None
    return asked is not None and (asked.row or {}).get("kind") == "media"


def _speaking(scan: Scan, said: list[Claim]) -> Iterator[Claim]:
    """Who speaks or reports in a sentence before it names an event, to whomever it is."""
    named = scan.tags.find("M")
    event = scan.items[named].span.start if named >= 0 else scan.sentence.span.end
    for claim in said:
        speaker = claim.mention("speaker")
        spans = [span for span in claim.spans if speaker and span != speaker.span]
        if speaker is not None and spans and spans[0].start < event:
            verb = str(claim.roles["verb"])  # a quotation may stand before it
            starts = [span.start for span in spans if scan.line.text.startswith(verb, span.start)]
            if starts:
                yield from _there(scan, speaker, Span(starts[0], starts[0] + len(verb)))
    if named < 0:
        fine = fine_tags(scan)
        told = _SPEAKS.search(fine) if _SPEECH.search(fine) else None
        if told is None and not _TO_THOSE_THERE.isdisjoint(scan.folded):
            told = _REPORTS_THERE.search(fine)
        told = told or next(_presenting(scan, fine), None)
        if told and (told["verb"] not in "sS" or scan.folded[told.start("verb")] in _TO_THOSE_THERE):
            chairs = _CHAIRS.match(scan.folded[told.start("verb")]) is not None
            for agent in named_in(scan, *told.span("who")):
                yield from _there(scan, agent, scan.items[told.start("verb")].span, chairs)


def _presenting(scan: Scan, fine: str) -> Iterator[re.Match[str]]:
    """The clauses of a sentence that open with who presents or explains something."""
    for told in _PRESENTS.finditer(fine):
        if scan.folded[told.start("verb")].startswith(("trình bày", "giải trình")):
            yield told


# «Giải trình các vấn đề quốc hội quan tâm, A …», «A trình bày Tờ trình về dự án Luật X»
_EXPLAINS = regex(r"\b(?:giải trình|trình bày|tờ trình|trả lời chất vấn)\b")
_TO_ASSEMBLY = regex(r"\b(?:quốc hội|hội đồng nhân dân|hđnd|đbqh|chất vấn|tờ trình|dự (?:án|thảo) luật)\b")


def _is_to_assembly(scan: Scan, verb: Span) -> bool:
    """Whether somebody explains or presents something to an assembly with a verb or before it: at its sitting."""
    said = _TO_ASSEMBLY.search(scan.words)
    return said is not None and _EXPLAINS.search(scan.words_before(verb.end, _LONGEST)) is not None


_LONGEST = 400
_PRIVATE = regex(r"(?:anh|chị|em|cháu)\b")  # «Chị A, một phụ huynh, cho biết …» to a reporter
_MEMBER = regex(r"(?:đại biểu|đb|đbqh)\b")


# «Phát biểu khai mạc, A …», «Trong bài phát biểu bế mạc, A …»: with words that only those say who are there.
_SPEECH_ACT = regex(
    r"(?:(?:trong|tiếp đó|sau đó),? (?:bài |phần |lời )?)?phát biểu "
    r"(?:khai mạc|bế mạc|kết luận|chỉ đạo|chào mừng|đề dẫn)(?: và [^,]{4,20})?,"
)


# «Báo cáo với đoàn (công tác), A …»: A is where those are to whom he reports, on a visit too.
_REPORTS_TO = regex(r"báo cáo (?:với|trước) (?!quốc hội|hđnd|hội đồng|cử tri|chính phủ|toà|tòa)[^,]{3,80},")
# «A đã báo cáo (với) B về X»: the same; not «A cho biết O đã báo cáo B về X».
_REPORTED = regex(r"báo cáo (?:với |trước )?(?!quốc hội|hđnd|hội đồng|chính phủ)\w[^,.;]{3,60} về\b")
_LONGEST_REPORT = 90


def _reports(scan: Scan, verb: Span) -> bool:
    """Whether a verb tells that somebody has reported to those who are there."""
    said = fold(scan.line.text[verb.start : min(verb.start + _LONGEST_REPORT, scan.sentence.span.end)])
    return scan.words_before(verb.start, len(" cũng ")).endswith((" đã ", " cũng ")) and bool(_REPORTED.match(said))


def _there(scan: Scan, speaker: Mention, verb: Span, chairs: bool = False) -> Iterator[Claim]:
    if speaker.kind == "Person":
        named = next((at for at, item in enumerate(scan.items) if item.mention == speaker), None)
        member = named is not None and _MEMBER.match(scan.folded[named]) is not None
        rule = "meeting-implied-report" if _is_to_assembly(scan, verb) else "meeting-implied-speech"
        rule = rule if is_vietnamese_name(speaker.name) else "meeting-implied-guest"
        rule = "meeting-implied-floor" if member else rule
        rule = "meeting-implied-address" if _SPEECH_ACT.match(scan.words) else rule
        rule = "meeting-implied-turn" if _REPORTS_TO.match(scan.words) or _reports(scan, verb) else rule
        if named is not None and (_is_dead(scan, named) or _PRIVATE.match(scan.folded[named])):
            return
        if named is not None and "cử tri " in " ".join(scan.folded[max(0, named - 1) : named + 1]):
            rule = "meeting-implied-voters"
        meeting = Mention(verb, "Meeting", "", rule, "pronoun")
        role, rule = ("chair", "chair-subject") if chairs else ("participant", "participant-speaks")
        yield participation(meeting, speaker, role, rule)


def _is_dead(scan: Scan, named: int) -> bool:
    """«Cố Bộ trưởng A từng nói …»: who is told to be dead is at no meeting of which the text tells."""
    return scan.folded[named].startswith("cố ") or scan.folded[named - 1 : named] == ["cố"]
