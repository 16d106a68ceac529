"""Views that the sentence after them says are somebody's.

TEXT | Đó là khẳng định của ông A tại M.       the headline, without the name before its colon
TEXT. | Đây là nội dung được A nhấn mạnh.      a sentence that tells of no people, or a quotation
"""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.speech.speech import Speech, is_term
from kg.language import alternatives, fold
from kg.model import Argument, Claim, Span
from kg.regex import regex

# Somebody says it already: «Bộ X khẳng định …», «Theo ông A, …».
HAS_SPEAKER = regex("[KPTORC]w{0,2}S|^s[PTKO]")
_THAT_IS = regex(
    r"(?:đó|đây)(?: cũng| chính)* là(?: một trong)?(?: những| các| nội dung| lời)* "
    rf"(?P<what>{alternatives('word of a speaker')}|{alternatives('paper of a speaker')}|"
    r"cảnh báo|điều|kêu gọi|lời|nhận xét|nội dung)"
    r"(?: chung| chính| riêng| quan trọng| thẳng thắn| mới đây| chỉ đạo)* (?P<link>của|mà|do|được)$"
)
_LEFT_OPEN, _SAYS = "mà", regex("[SU]")  # «điều mà A trăn trở» is nothing that A says
_BEHIND_IT = regex("[~wd]P")
_NEAR = 12  # items
_HEADED = regex(r"[PTKROLCw,-]{1,12}:")  # «Chủ tịch A: TEXT»
_LEAST, _LEAST_OF_TITLE = 8, 5  # items
_SINGLE = tuple("'‘’")


def whose_view(speech: Speech, above: Scan) -> Claim | None:
    """What the headline or the sentence above says, as the view of the person whose it is said to be."""
    found = _BEHIND_IT.search(speech.tags, 0, _NEAR)
    who = speech.scan.items[found.end() - 1].mention if found else None
    said = _THAT_IS.fullmatch(fold(speech.scan.text(0, found.end() - 1))) if found else None
    if found is None or said is None or who is None:
        return None
    told = said["link"] != _LEFT_OPEN or _SAYS.search(speech.tags, found.end()) is not None
    text = view_above(above) if told else None
    if text is None:
        return None
    words = above.line.text[text.start : text.end]
    roles: dict[str, Argument] = {"speaker": who, "verb": said["what"], "text": words, "act": "other"}
    return Claim("statement", roles, tuple(sorted((who.span, text))), "statement-reported")


def view_above(above: Scan) -> Span | None:
    """The words of a headline, of a quotation or of a whole sentence in which nobody is told, or told to say it."""
    if above.sentence.block not in ("title", "body"):
        return None
    earlier, line = Speech(above), above.line.text
    title, quotation = above.sentence.block == "title", only_quotation(earlier)
    headed = _HEADED.match(earlier.tags) if title else None
    first = headed.end() if headed else 0
    rest = earlier.tags[first:]
    whole = title or quotation is not None or line[above.sentence.span.end - 1] in ".!…"
    people = quotation is None and re.search("[PTK]", rest) is not None
    if not whole or people or len(rest) < (_LEAST_OF_TITLE if title else _LEAST) or HAS_SPEAKER.search(rest):
        return None
    text = earlier.inside(quotation) if quotation else earlier.between(first, len(earlier.tags))
    single = line[text.start] in _SINGLE and line[text.end - 1] in _SINGLE
    return Span(text.start + 1, text.end - 1) if single else text


def only_quotation(speech: Speech) -> tuple[int, int] | None:
    """The quotation that is all of a sentence."""
    quotation = speech.quotation_from(0)
    if quotation is None or is_term(speech, quotation) or speech.tags[quotation[1] + 1 :].strip(".,") != "":
        return None
    return quotation
