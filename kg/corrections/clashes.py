"""Entries of a file of corrections that cannot all hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NoReturn

from kg.corrections.entries import Entry, Reference
from kg.edtf import is_before
from kg.errors import UsageError
from kg.spelling import caseless


class Contradiction(UsageError):
    """What is to be written contradicts ``entry``, which is."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(f"{entry.where} contradicts this: {entry}", "nothing was written")
        self.entry = entry


def refuse_contradictions(entries: Iterable[Entry], key: Callable[[Reference], object]) -> None:
    """Raises UsageError where two entries cannot both hold, or merges go in a circle; ``key`` says which
    references mean one entity."""
    merges = _Merges()
    listed = list(entries)
    for entry in (one for one in listed if one.action == "same"):
        way = merges.way(*(key(reference) for reference in entry.entities))
        if way:
            _refuse_circle(entry, way)
        merges.join(entry, *(key(reference) for reference in entry.entities))
    for entry in (one for one in listed if one.action == "different"):
        way = merges.way(*(key(reference) for reference in entry.entities))
        if way or key(entry.entities[0]) == key(entry.entities[1]):
            _refuse(entry, min(way, key=lambda one: one.is_written, default=entry))
    said: dict[object, Entry] = {}
    for entry in listed:
        for slot, value in _slots(entry, key):
            other = said.setdefault(slot, entry)
            if other is not entry and dict(_slots(other, key))[slot] != value:
                _refuse(entry, other)
    _refuse_backward(listed, key)


def _refuse_backward(entries: Iterable[Entry], key: Callable[[Reference], object]) -> None:
    """Raises UsageError where a tenure would end before it begins."""
    dated = [entry for entry in entries if entry.action == "set_date" and isinstance(entry.value, str)]
    begun: dict[object, list[Entry]] = {}
    for entry in (one for one in dated if one.term == "from"):
        begun.setdefault(key(entry.entities[0]), []).append(entry)
    for entry in (one for one in dated if one.term == "until"):
        for other in begun.get(key(entry.entities[0]), ()):
            one_post = caseless(entry.post) == caseless(other.post) or not (entry.post and other.post)
            if one_post and is_before(str(entry.value), str(other.value)):
                _refuse(*sorted((entry, other), key=lambda one: (one.is_written, -one.line)))


def _slots(entry: Entry, key: Callable[[Reference], object]) -> Iterable[tuple[object, object]]:
    """What an entry decides, and how: two entries that decide one thing in two ways contradict each other."""
    if entry.action in ("same", "different"):
        return
    subject = key(entry.entities[0])
    value = key(entry.value) if isinstance(entry.value, Reference) else caseless(entry.value)
    if entry.action in ("rename", "set_date"):
        yield (entry.action, subject, entry.term, caseless(entry.post)), value
    if entry.action in ("add", "reject"):
        yield ("fact", subject, entry.term, value, caseless(entry.post)), entry.action
    if entry.action != "reject":
        yield ("shown", subject), entry.action != "hide"


def refuse_repeated(entry: Entry, written: Iterable[Entry]) -> None:
    """Raises UsageError where an entry that is still to be written says what a written one says."""
    for other in written:
        if (other.slot, other.source) == (entry.slot, entry.source):
            raise UsageError(f"{other.where} says so already", "nothing was written; build again to see it")


def _refuse_circle(entry: Entry, way: Iterable[Entry]) -> NoReturn:
    lines = ", ".join(str(line) for line in sorted({one.line for one in (*way, entry) if one.is_written}))
    if not entry.is_written:
        where = f"{entry.file}:{lines}"
        raise UsageError(f"{where} says so already", "nothing was written; build again to see it")
    hint = "the others say it already: take this one away"
    raise UsageError(f"{entry.where}: a cycle of merges (lines {lines})", hint)


def _refuse(entry: Entry, other: Entry) -> NoReturn:
    for old, new in ((entry, other), (other, entry)):
        if not new.is_written:
            raise Contradiction(old)
    raise UsageError(f"{entry.where}: contradicts line {other.line}", "take one of the two away")


class _Merges:
    """Which references are merged, and by which entries."""

    def __init__(self) -> None:
        self._beside: dict[object, list[tuple[object, Entry]]] = {}

    def join(self, entry: Entry, one: object, other: object) -> None:
        """Note a merge."""
        self._beside.setdefault(one, []).append((other, entry))
        self._beside.setdefault(other, []).append((one, entry))

    def way(self, one: object, other: object) -> list[Entry]:
        """The entries that merge the two already; empty where none do."""
        reached: dict[object, list[Entry]] = {one: []}
        waiting = [one]
        while waiting:
            here = waiting.pop(0)
            for there, entry in self._beside.get(here, ()):
                if there not in reached:
                    reached[there] = [*reached[here], entry]
                    waiting.append(there)
        return reached.get(other, [])
