"""Reading and checking a file of corrections: what is wrong is named with its line and the nearest valid name."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from kg.corrections.clashes import refuse_contradictions
from kg.corrections.entries import ACTIONS, OF_ALL, OPTIONAL, REFERENCE, SOURCES, Entry, Reference, Source, Vocabulary
from kg.corrections.lines import Lines
from kg.edtf import bounds
from kg.errors import UnknownTerm, UsageError
from kg.spelling import caseless

_AT_LINE = re.compile(r"at line (\d+)")


def read_corrections(file: Path, vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """The entries of a file in order.

    Raises UsageError with the line of what is wrong: no TOML, an unknown word (with the nearest known one), a
    missing part, entries that contradict each other, a cycle of merges.
    """
    return parsed(_text(file), file.name, vocabulary)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"cannot read {file.name}: there is no such file", "check the path") from error
    except OSError as error:
        raise UsageError(f"cannot read {file.name}: {error.strerror}", "correct the file or take it away") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file.name} is not in UTF-8", "save it as UTF-8") from error


def parsed(text: str, name: str, vocabulary: Vocabulary) -> tuple[Entry, ...]:
    """The entries that a text holds; ``name`` stands in errors, with the line, but for a text that is in no file and
    has none. Raises what read_corrections raises."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT_LINE.search(str(error))
        line = int(at[1]) if at else text.rstrip("\n").count("\n") + 1
        hint = "docs/corrections.md shows how an entry is written"
        raise UsageError(f"{name}:{line}: no TOML: {error}", hint) from error
    reader = _Reader(name, Lines(text), vocabulary)
    entries = tuple(sorted(reader.entries(tables), key=lambda entry: entry.line))
    refuse_contradictions(entries, lambda reference: reference.words)
    return entries


class _Reader:
    def __init__(self, name: str, lines: Lines, vocabulary: Vocabulary) -> None:
        self._name = name
        self._lines = lines
        self._vocabulary = vocabulary

    def entries(self, tables: Mapping[str, object]) -> Iterable[Entry]:
        for action, blocks in tables.items():
            self._known("action", action, ACTIONS, (action,))
            if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
                raise self._wrong(f"«{action}» is no list of tables", f"begin an entry with [[{action}]]", (action,))
            for number, block in enumerate(blocks):
                yield self._entry(action, block, (action, number))

    def _entry(self, action: str, block: Mapping[str, object], at: tuple[str | int, ...]) -> Entry:
        wanted = (*OF_ALL, *ACTIONS[action])
        self._keys(block, wanted, OPTIONAL.get(action, ()), at)
        entities = tuple(self._reference(block[key], (*at, key)) for key in ("entity", "one", "other") if key in wanted)
        name = self._property(action, str(block.get("property", "")), entities[0].kind, at)
        if action == "same" and entities[0].kind != entities[-1].kind:
            raise self._wrong("two kinds are never the same", f"{entities[0]} and {entities[-1]}", at)
        return Entry(
            action,
            self._text(block["author"], (*at, "author")),
            self._day(block["date"], (*at, "date")),
            self._text(block["reason"], (*at, "reason")),
            entities,
            name,
            self._value(action, name, block.get("value", block.get("to", "")), at),
            self._text(block["post"], (*at, "post")) if "post" in block else "",
            self._source(block["source"], (*at, "source")) if "source" in block else Source(),
            self._name,
            self._lines.of(at),
        )

    def _reference(self, given: object, at: tuple[str | int, ...]) -> Reference:
        if not isinstance(given, dict):
            raise self._wrong("an entity is named by kind, name, article and quote", "an IRI alone may change", at)
        self._keys(given, REFERENCE, ("text",), at)
        kind, name, article, quote = (self._text(given[key], (*at, key)) for key in REFERENCE)
        self._known("kind", kind, self._vocabulary.properties, (*at, "kind"))
        if caseless(name) not in caseless(quote):
            at = (*at, "quote")
            raise self._wrong(f"the quote does not hold the name «{name}»", "quote the words that name it", at)
        return Reference(kind, name, article, quote, str(given.get("text", "")))

    def _property(self, action: str, name: str, kind: str, at: tuple[str | int, ...]) -> str:
        if not name:
            return ""
        known = self._vocabulary.properties[kind]
        if action == "set_date":
            known = [one for one in known if one in self._vocabulary.dates]
        self._known(f"property of {kind}", name, known, (*at, "property"))
        return name

    def _value(self, action: str, name: str, given: object, at: tuple[str | int, ...]) -> str | Reference:
        at = (*at, "to" if action == "rename" else "value")
        if isinstance(given, dict):
            return self._reference(given, at)
        if isinstance(given, date | int) and not isinstance(given, bool):
            given = str(given)
        value = self._text(given, at) if ACTIONS[action][1:] and action not in ("same", "different") else ""
        if name in self._vocabulary.values:
            self._known(f"value of {name}", value, self._vocabulary.values[name], at)
        if name in self._vocabulary.dates and action != "reject":
            try:
                bounds(value)
            except ValueError as error:
                raise self._wrong(f"no date: «{value}»", f"{error}; write 2023-10-19 or 2023-02", at) from error
        return value

    def _source(self, given: object, at: tuple[str | int, ...]) -> Source:
        if isinstance(given, dict):
            for keys in SOURCES:
                if set(given) == set(keys):
                    return Source(**{key: self._text(given[key], (*at, key)) for key in keys})
        raise self._wrong("a source is an article with a quote, or a document", 'source = { document = "…" }', at)

    def _keys(
        self, given: Mapping[str, object], wanted: Sequence[str], more: Sequence[str], at: tuple[str | int, ...]
    ) -> None:
        for key in given:
            self._known("key", key, (*wanted, *more), (*at, key))
        for key in wanted:
            if key not in given:
                raise self._wrong(f"«{key}» is missing", f"an entry has {', '.join(wanted)}", at)

    def _text(self, given: object, at: tuple[str | int, ...]) -> str:
        if not isinstance(given, str) or not given.strip():
            raise self._wrong(f"«{at[-1]}» is no text", 'write it in quotes: "…"', at)
        return given.strip()

    def _day(self, given: object, at: tuple[str | int, ...]) -> str:
        try:
            return (given if isinstance(given, date) else date.fromisoformat(str(given))).isoformat()[:10]
        except ValueError as error:
            raise self._wrong(f"no day: «{given}»", "write it as 2026-11-25", at) from error

    def _known(self, what: str, name: str, known: Iterable[str], at: tuple[str | int, ...]) -> None:
        listed = tuple(known)
        if name not in listed:
            error = UnknownTerm(what, name, listed)
            raise self._wrong(error.message, error.hint or f"known: {', '.join(listed)}", at)

    def _wrong(self, what: str, hint: str, at: tuple[str | int, ...]) -> UsageError:
        return UsageError(f"{self._name}:{self._lines.of(at)}: {what}" if self._name else what, hint)
