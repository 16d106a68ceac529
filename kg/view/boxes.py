"""How much room a node and its wrapped label take, for layouts made without a screen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.view.layout import Box, Edge, arrange

LINE_LETTERS = 20
LETTER_WIDTH = 6.6
LINE_HEIGHT = 16.0
NODE_SIZE = 34.0
# No line begins with a dash or a dot that stands between two words.
_BETWEEN_WORDS = re.compile(r"\s+(?![·–-]\s)")


def wrapped(label: str, letters: int = LINE_LETTERS) -> list[str]:
    """The label on as few lines of about so many letters as can be, and these as even as can be.

    >>> wrapped("Bộ Khoa học và Công nghệ")
    ['Bộ Khoa học', 'và Công nghệ']
    >>> wrapped("Ban Kinh tế - Ngân sách")
    ['Ban Kinh tế -', 'Ngân sách']
    """
    lines = _within(label, letters)
    for fewer in range(letters - 1, 0, -1):
        narrower = _within(label, fewer)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _within(label: str, letters: int) -> list[str]:
    lines: list[str] = []
    for word in _BETWEEN_WORDS.split(label.strip()):
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def box(label: str) -> Box:
    """The room for a node with its label below."""
    lines = wrapped(label)
    widest = max((min(len(line), LINE_LETTERS) for line in lines), default=0)
    return Box(max(NODE_SIZE, widest * LETTER_WIDTH), NODE_SIZE + LINE_HEIGHT * min(len(lines), 6))


def place(labels: Sequence[str], edges: Sequence[Edge]) -> list[tuple[int, int]]:
    """The middle of the node above each label, in whole pixels."""
    boxes = [box(label) for label in labels]
    lift = [int(size.height - NODE_SIZE) // 2 for size in boxes]
    return [(x, y - up) for (x, y), up in zip(arrange(boxes, edges), lift, strict=True)]
