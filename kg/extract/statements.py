"""Statements: who said what, with which verb.

    SPEAKER … VERB (rằng|là|:) TEXT        VERB later in the sentence keeps the speaker
    «TEXT», SPEAKER VERB                   the quotation stands first
    VERB TEXT, SPEAKER VERB TEXT           a verb that opens the sentence takes the next subject
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.phrases import is_marker, subject_end
from kg.extract.scan import Item, Scan
from kg.language import fold
from kg.model import Claim, Mention, Span

_OPENERS = frozenset({"rằng", "là", "về việc", "việc", "thêm"})
_CLOSE = {"“": "”", '"': '"', "«": "»"}
_ASSESS = ("đánh giá cao", "đề cao")


def find_statements(scan: Scan, source: Scan) -> Iterator[Claim]:
    """The statements of a sentence; ``scan`` has noun phrases as items, ``source`` is the plain scan."""
    speaker: Mention | None = None
    verbs = [i for i, tag in enumerate(scan.tags) if tag == "S"]
    used: list[Span] = []
    for verb in verbs:
        if any(scan.items[verb].span.within(span) for span in used):
            continue
        found = _speaker(scan, verb)
        if found is None and speaker is not None and _coordinated(scan, verb):
            found = speaker
        if found is None and verb == 0:
            found = _next_subject(scan)
        if found is None:
            continue
        speaker = found
        text = _quoted_before(scan, found, verb) or _said_after(scan, verb)
        if text is None:
            continue
        if _is_quoted(scan, text):
            used.append(text)
        yield _claim(scan, found, verb, text)


def _claim(scan: Scan, speaker: Mention, verb: int, text: Span) -> Claim:
    item = scan.items[verb]
    said = scan.line.text[text.start : text.end]
    roles = {
        "speaker": speaker,
        "verb": scan.line.text[item.span.start : item.span.end],
        "text": said,
        "act": (item.row or {}).get("act", "other"),
    }
    spans = (speaker.span, Span(item.span.start, min(text.end, item.span.start + 500)))
    if text.end <= item.span.start:
        spans = (speaker.span, item.span, Span(text.start, min(text.end, text.start + 500)))
    return Claim("statement", roles, tuple(sorted(set(spans))), "statement-direct" if _is_quoted(scan, text) else "statement-reported")


def _speaker(scan: Scan, verb: int) -> Mention | None:
    end = subject_end(scan, verb)
    if not end:
        return None
    item = scan.items[end - 1]
    if item.tag not in "PTK" or (item.tag == "T" and end > 1 and scan.tags[end - 2] == "~"):
        return None
    return item.mention


def _coordinated(scan: Scan, verb: int) -> bool:
    """Whether a verb goes on with the speaker of the verb before: «…, khẳng định», «; đánh giá», «và nhấn mạnh»."""
    at = verb - 1
    while at >= 0 and is_marker(scan, at):
        at -= 1
    return at >= 0 and (scan.tags[at] in ",;&" or fold(scan.text(at, at + 1)) in ("đồng thời", "cũng như"))


def _next_subject(scan: Scan) -> Mention | None:
    """The subject after an opening clause: «Khẳng định …, ông A đề nghị …»."""
    found = re.search(r",([PTK])(?:[wvD]{0,3})[SsUNHX]", scan.tags)
    return scan.items[found.start(1)].mention if found else None


def _quoted_before(scan: Scan, speaker: Mention, verb: int) -> Span | None:
    """The quotation that ends just before the speaker: «…”, ông A khẳng định»."""
    line = scan.line
    before = line.text[scan.sentence.span.start : _phrase_start(scan, speaker)].rstrip()
    if not before.endswith(("”,", '",', "”", '"', "»,", ",”", "…”", ".”")):
        return None
    close = max(before.rfind("”"), before.rfind('"'), before.rfind("»"))
    opener = "“" if before[close] == "”" else "«" if before[close] == "»" else '"'
    start = before.find(opener) if opener != '"' else before.find('"', 0, close)
    if start < 0:
        start = -1
    text = _trim(line.text, scan.sentence.span.start + start + 1, scan.sentence.span.start + close)
    return text if text.end - text.start > 15 else None


def _phrase_start(scan: Scan, speaker: Mention) -> int:
    return next((i.span.start for i in scan.items if i.mention is speaker), speaker.span.start)


def _said_after(scan: Scan, verb: int) -> Span | None:
    """The words after the verb, to the end of the quotation, of the clause, or of the sentence."""
    at = verb + 1
    while at < len(scan.items) and _opens(scan, at):
        at += 1
    if at >= len(scan.items):
        return None
    start = scan.items[at].span.start
    mark = scan.line.text[scan.items[at].span.start]
    if mark in _CLOSE:
        close = scan.line.text.find(_CLOSE[mark], start + 1, scan.sentence.span.end)
        return _trim(scan.line.text, start + 1, close if close > 0 else scan.sentence.span.end)
    end = scan.items[_clause_end(scan, at)].span.start if _clause_end(scan, at) < len(scan.items) else scan.sentence.span.end
    text = _trim(scan.line.text, start, end)
    return text if text.end - text.start > 10 else None


def _opens(scan: Scan, at: int) -> bool:
    return scan.tags[at] in ":," or fold(scan.text(at, at + 1)) in _OPENERS


def _clause_end(scan: Scan, at: int) -> int:
    """The index where what is said ends: a semicolon, or a coordinated reporting verb."""
    for i in range(at, len(scan.items)):
        if scan.tags[i] == ";":
            return i
        if scan.tags[i] == "S" and i > at + 2 and _coordinated(scan, i) and not _speaker(scan, i):
            return i - 1
    return len(scan.items)


def _is_quoted(scan: Scan, text: Span) -> bool:
    return scan.line.text[text.start - 1 : text.start] in ("“", '"', "«")


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " ,:;“\"«":
        start += 1
    while end > start and text[end - 1] in " ,;|”\"»&":
        end -= 1
    return Span(start, end)
