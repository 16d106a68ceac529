"""Answers of an interview: the line that begins with who speaks and a colon («Cục trưởng A: TEXT»), where the article
says that it asks somebody or has questions beside the answers.

Such words have no verb of speech. A headline, a list and the questions of the paper are no answers.
"""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.speech.speech import Speech
from kg.language import alternatives, fold
from kg.model import Argument, Claim, Mention, Span

_ASKS = re.compile(
    r"^[-–—]? ?(?:PV|P\.V|Phóng viên|Hỏi|Nhà báo)\b[^:\n]{0,40}:|"
    r"\b(?:phỏng vấn|trò chuyện với|(?:trao đổi|trả lời) (?:với )?(?:phóng viên|pv))\b",
    re.MULTILINE | re.IGNORECASE,
)
_ANSWERS = re.compile(r"-?P(?:\([^()]{1,8}\))?(?:,T(?:[OF,~T]{0,4}))?:(?=[^.])")
_PAPERS = re.compile(rf"(?:{alternatives('reporter')}|báo|tạp chí)\b")
_LEAST, _LONGEST = 20, 500  # characters


def is_interview(text: str) -> bool:
    """Whether an article asks somebody, and he answers.

    >>> is_interview("PV: Vì sao?"), is_interview("Hội nghị bế mạc.")
    (True, False)
    """
    return _ASKS.search(text) is not None


def answer(scan: Scan) -> Claim | None:
    """What somebody answers in the first sentence of a line that begins with him; ``scan`` has noun phrases as
    items."""
    begin, text = scan.sentence.span.start, scan.line.text
    if scan.sentence.block not in ("body", "list") or begin == 0 or text[begin - 1] != "\n":
        return None
    found = _ANSWERS.match(scan.tags)
    who = scan.items[scan.tags.index("P", 0, found.end())].mention if found else None
    if found is None or who is None or _PAPERS.match(fold(who.name)):
        return None
    said = Speech(scan).between(found.end(), len(scan.tags))
    if said.end - said.start < _LEAST or text[said.start : said.end].rstrip().endswith("?"):
        return None
    return _claim(who, text, said)


def _claim(who: Mention, text: str, said: Span) -> Claim:
    roles: dict[str, Argument] = {"speaker": who, "text": text[said.start : said.end], "act": "other"}
    span = Span(said.start, min(said.end, said.start + _LONGEST))
    return Claim("statement", roles, (who.span, span), "statement-direct")
