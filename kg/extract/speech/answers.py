"""Words that somebody says behind his name and a colon, without a verb of speech.

Cục trưởng A: TEXT       an answer of an interview: the line begins with who speaks, where the article says that it asks
                         somebody or has questions beside the answers; a headline, a list and a question are none
Cục trưởng A: “TEXT”     a sentence that begins with who speaks and is his words, in any article
"""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.speech.speech import Speech, is_term
from kg.language import alternatives, fold
from kg.model import Argument, Claim, Mention, Span
from kg.regex import regex

_ASKS = regex(
    r"^[-–—]? ?(?:PV|P\.V|Phóng viên|Hỏi|Nhà báo)\b[^:\n]{0,40}:|"
    r"\b(?:phỏng vấn|trò chuyện với|(?:trao đổi|trả lời) (?:với )?(?:phóng viên|pv))\b",
    re.MULTILINE | re.IGNORECASE,
)
_ANSWERS = regex(r"-?P(?:\([^()]{1,8}\))?(?:,T(?:[OF,~T]{0,4}))?:(?=[^.])")
_PAPERS = regex(rf"(?:{alternatives('reporter')}|báo|tạp chí)\b")
# «Bà A, T của O: “TEXT”», «Theo ông A (45 tuổi): “TEXT”»
_BESIDE_NAME = regex(
    r"-?[swR]{0,2}(?P<who>P)(?:\([^()\"]{1,12}\))?(?:[,-][wRT][wRTOCL~@n&,-]{0,14}|[,-]T|(?P<rest>[wLCO]{1,6}))?:\""
)
_TITLED = regex(rf"\b(?:{alternatives('work with a title')})\b")  # «Ông A, tác giả cuốn sách: “TITLE”»
_BEFORE_NAME = frozenset({"theo", "còn", "riêng"})
_LEAST, _LONGEST = 20, 500  # characters


def is_interview(text: str) -> bool:
    """Whether an article asks somebody, and he answers.

    >>> is_interview("PV: Vì sao?"), is_interview("Hội nghị bế mạc.")
    (True, False)
    """
    return _ASKS.search(text) is not None


def answer(scan: Scan) -> Claim | None:
    """What somebody answers in the first sentence of a line that begins with him, in an article that asks; ``scan`` has
    noun phrases as items."""
    begin, text = scan.sentence.span.start, scan.line.text
    if scan.sentence.block not in ("body", "list") or begin == 0 or text[begin - 1] != "\n":
        return None
    found = _ANSWERS.match(scan.tags)
    who = scan.items[scan.tags.index("P", 0, found.end())].mention if found else None
    if found is None or who is None or _PAPERS.match(fold(who.name)):
        return None
    said = Speech(scan).between(found.end(), len(scan.tags))
    if said.end - said.start < _LEAST or text[said.start : said.end].rstrip().endswith("?") or not is_interview(text):
        return None
    return _claim(who, text, said)


def words_beside_name(scan: Scan) -> Claim | None:
    """What somebody says between quotation marks behind his name and a colon, with which the sentence begins."""
    found = _BESIDE_NAME.match(scan.tags) if ':"' in scan.tags and scan.sentence.block in ("title", "body") else None
    who = scan.items[found.start("who")].mention if found else None
    if found is None or who is None or _PAPERS.match(fold(who.name)):
        return None
    before = {scan.folded[at] for at in range(found.start("who")) if scan.tags[at] in "sw"}
    speech = Speech(scan)
    quotation = speech.quotation_from(found.end() - 1)
    titled = _TITLED.search(fold(scan.text(found.end("who"), found.end()))) is not None
    if found["rest"] and not speech.holds_apposition(found.start("who")):
        titled = True  # «ông A có sách mới: “TITLE”»
    if before - _BEFORE_NAME or titled or quotation is None or is_term(speech, quotation):
        return None
    said = speech.inside(quotation)
    text = scan.line.text
    if said.end - said.start < _LEAST or text[said.start : said.end].endswith("?"):
        return None
    return _claim(who, text, said)


def _claim(who: Mention, text: str, said: Span) -> Claim:
    roles: dict[str, Argument] = {"speaker": who, "text": text[said.start : said.end], "act": "other"}
    span = Span(said.start, min(said.end, said.start + _LONGEST))
    return Claim("statement", roles, (who.span, span), "statement-direct")
