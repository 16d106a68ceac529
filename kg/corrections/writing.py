"""Writing entries into a file of corrections, and taking them out again; the rest of the file stays as it is."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from kg.corrections.clashes import refuse_contradictions, refuse_repeated
from kg.corrections.entries import ACTIONS, Entry, Reference, Source, Vocabulary
from kg.corrections.lines import Lines
from kg.corrections.reading import parsed
from kg.errors import UsageError


def written(entry: Entry) -> str:
    """An entry as TOML.

    >>> print(written(Entry("hide", "An", "2031-05-12", "sai", (Reference("Person", "Gió", "a", "ông Gió"),))))
    [[hide]]
    author = "An"
    date = 2031-05-12
    reason = "sai"
    entity = { kind = "Person", name = "Gió", article = "a", quote = "ông Gió" }
    <BLANKLINE>
    """
    lines = [f"[[{entry.action}]]", f"author = {_text(entry.author)}", f"date = {entry.date}"]
    lines.append(f"reason = {_text(entry.reason)}")
    for key, reference in zip((k for k in ACTIONS[entry.action] if k in _ENTITIES), entry.entities, strict=True):
        lines.append(f"{key} = {_reference(reference)}")
    if entry.term:
        lines.append(f"property = {_text(entry.term)}")
    if entry.value:
        value = _reference(entry.value) if isinstance(entry.value, Reference) else _text(entry.value)
        lines.append(f"{'to' if entry.action == 'rename' else 'value'} = {value}")
    if entry.post:
        lines.append(f"post = {_text(entry.post)}")
    if entry.source != Source():
        lines.append(f"source = {_source(entry.source)}")
    return "\n".join(lines) + "\n"


def with_entry(text: str, name: str, entry: Entry, vocabulary: Vocabulary) -> tuple[str, Entry]:
    """The text of a file with one more entry at its end, and that entry with its place.

    Raises UsageError where the file is at fault, with the line; where the entry is, which has none yet; and where
    the file says so already, or says otherwise.
    """
    before_it = parsed(text, name, vocabulary)
    (made,) = parsed(written(entry), "", vocabulary)
    made = replace(made, file=name, line=0)
    refuse_repeated(made, before_it)
    refuse_contradictions((*before_it, made), lambda reference: reference.words)
    before = text if not text or text.endswith("\n") else f"{text}\n"
    start = f"{before}\n" if before else ""
    line = start.count("\n") + 1
    return start + written(entry), replace(entry, file=name, line=line)


def without_entry(text: str, name: str, line: int) -> str:
    """The text of a file without the entry that begins in a line.

    Raises UsageError where none begins there, with the lines where entries do.
    """
    starts = [number for number, _ in Lines(text).starts]
    if line not in starts:
        listed = ", ".join(map(str, starts)) or "none"
        raise UsageError(f"{name}: no entry begins in line {line}", f"entries begin in lines: {listed}")
    lines = text.split("\n")
    following = next((number for number in starts if number > line), len(lines) + 1)
    end = following - 1
    while end > line and lines[end - 1].lstrip().startswith("#"):
        end -= 1  # a comment above the next entry belongs to that
    kept = [*lines[: line - 1], *lines[end:]]
    return "\n".join(kept).rstrip("\n") + "\n" if "".join(kept).strip() else ""


def text_of(file: Path) -> str:
    """The text of a file of corrections; empty where there is none yet."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {file.name}: {error}", "correct the file or take it away") from error


_ENTITIES = ("entity", "one", "other")


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _reference(reference: Reference) -> str:
    parts = [
        f"{name} = {_text(getattr(reference, name))}"
        for name in ("kind", "name", "article", "quote", "text")
        if getattr(reference, name)
    ]
    return f"{{ {', '.join(parts)} }}"


def _source(source: Source) -> str:
    if source.document:
        return f"{{ document = {_text(source.document)} }}"
    return f"{{ article = {_text(source.article)}, quote = {_text(source.quote)} }}"
