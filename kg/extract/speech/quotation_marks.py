"""Where the quotations of a sentence open and close."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.sentences import quotations


def outer_quotations(scan: Scan) -> Iterator[tuple[int, int]]:
    """The (opening, closing) indexes of the outer quotations of a sentence; one left open closes at the end."""
    if '"' not in scan.tags:
        return
    marks = [i for i, tag in enumerate(scan.tags) if tag == '"']
    starts = [scan.items[i].span.start for i in marks]
    for quoted in quotations(scan.line.text, scan.sentence.span):
        inside = marks[bisect_left(starts, quoted.start) : bisect_left(starts, quoted.end)]
        if inside:
            closed = scan.items[inside[-1]].span.end == quoted.end and len(inside) > 1
            yield inside[0], inside[-1] if closed else len(scan.items)


def closes(text: str, at: int) -> bool:
    """Whether a straight quotation mark closes: no space before it, or none but a mark or a space after it."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] != "("
