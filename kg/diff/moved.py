"""Where in the new text of an article stands what was quoted from the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kg.spelling import unmarked

# How much alike two sentences are, by words, of which one became the other, and two pieces of them.
_ALIKE, _SAME = 0.5, 0.7
# And two words of a name, of which one is a slip of the other.
_SLIP = 0.6
_WORD = re.compile(r"\w+|\W")
Spot = tuple[str, int, int]
"""A text, by its hash, and where in it something begins and ends."""
Sentence = tuple[int, str]
"""Where a sentence begins, and its words."""


class Moved:
    """An article whose text was changed: from the old sentences to the new ones.

    >>> now = [(0, "Ông Gió đã nói."), (16, "Bà Mây nghe.")]
    >>> moved = Moved("old", "new", [(0, "Ông Gío nói."), (13, "Bà Mây nghe.")], now)
    >>> moved.spot(("old", 4, 7)), moved.spot(("old", 16, 19))
    (('new', 4, 7), ('new', 19, 22))
    >>> moved.changed
    [('Ông Gío nói.', 'Ông Gió đã nói.')]
    """

    def __init__(self, old: str, new: str, before: Sequence[Sentence], after: Sequence[Sentence]) -> None:
        self.old = old
        self.new = new
        self.changed: list[tuple[str, str]] = []
        self._pairs = [*self._paired(before, after)]

    def spot(self, spot: Spot, is_name: bool = False) -> Spot:
        """Where a piece of the old text stands in the new one; nowhere, as a place before it, where it went.

        A name is another one where a word of it was put for an unlike one: «Lan Mây» is not what became of «Hà Mây».
        """
        _, start, end = spot
        for begin, was, now_begin, now in self._pairs:
            if begin <= start < begin + len(was) and (place := _place(was, now, start - begin, end - begin)):
                first, last = place
                if not is_name or _is_one_name(was[start - begin : end - begin], now[first:last]):
                    return self.new, now_begin + first, now_begin + last
        return self.new, -1 - start, end

    def _paired(self, before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[tuple[int, str, int, str]]:
        """The sentences of old that have one of new, each with that: the same, or the one that it became."""
        texts = [text for _, text in before], [text for _, text in after]
        for kind, i, i_end, j, j_end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
            if kind == "equal":
                for one, other in zip(before[i:i_end], after[j:j_end], strict=True):
                    yield *one, *other
                continue
            rest = list(after[j:j_end])
            for one in before[i:i_end]:
                near = max(rest, key=lambda other: _shared(one[1], other[1]), default=None)
                if near is None or _shared(one[1], near[1]) < _ALIKE:
                    self.changed.append((one[1], ""))
                    continue
                self.changed += [("", text) for _, text in rest[: rest.index(near)]]
                self.changed.append((one[1], near[1]))
                del rest[: rest.index(near) + 1]
                yield *one, *near
            self.changed += [("", text) for _, text in rest]


def _shared(one: str, other: str) -> float:
    """How many of the words of two sentences stand in both."""
    words, others = (set(_WORD.findall(text)) for text in (one, other))
    return len(words & others) / len(words | others)


def _place(was: str, now: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a piece of an old sentence is in the new one, word by word: a word stands for the one in its place. None
    where what stands there is something else."""
    if was == now:
        return start, end
    words = [list(_WORD.finditer(text)) for text in (was, now)]
    old, new = ([word[0] for word in found] for found in words)
    ways = [
        (words[0][i + n], words[1][min(j + n, j_end - 1)])
        for _, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        for n in range(i_end - i if j < j_end else 0)
    ]
    begins = {word.start(): other.start() for word, other in ways}
    ends = {word.end(): other.end() for word, other in ways}
    if start not in begins or end not in ends:
        return None
    first, last = begins[start], ends[end]
    pieces = unmarked(was[start:end]), unmarked(now[first:last])
    alike = SequenceMatcher(None, *pieces, autojunk=False).ratio()
    return (first, last) if alike >= _SAME else None


def _is_one_name(was: str, now: str) -> bool:
    """Whether a name was only spelled otherwise, shortened or made longer: no word gave way to an unlike one."""
    old, new = unmarked(was).split(), unmarked(now).split()
    changed = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    pairs = [zip(old[i:i_end], new[j:j_end], strict=False) for kind, i, i_end, j, j_end in changed if kind == "replace"]
    return all(_is_slip(*pair) for block in pairs for pair in block)


def _is_slip(one: str, other: str) -> bool:
    if any(letter.isdigit() for letter in one + other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SLIP
