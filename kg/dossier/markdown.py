"""A dossier as Markdown with footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.dossier.author import Dossier, Line, Note, titled
from kg.dossier.words import WORDS

_MARKS = re.compile(r"([\\`*_\[\]<>|#~])")


def as_markdown(dossier: Dossier) -> str:
    """The dossier as Markdown; footnotes are those of GitHub and Pandoc ([^1])."""
    return "\n".join(_lines(dossier)).rstrip() + "\n"


def _lines(dossier: Dossier) -> Iterator[str]:
    words = WORDS.get(dossier.language, WORDS["en"])
    yield f"# {words['dossier']}: {_plain(titled(dossier.title))}\n"
    yield f"*{_plain(dossier.kind)}* · `{dossier.iri}`\n"
    yield f"{_plain(dossier.basis)} {_plain(words['legend'])}\n"
    if not dossier.sections:
        yield words["nothing"]
    for section in dossier.sections:
        yield f"{'#' * section.level} {_plain(section.title)}\n"
        shown = [_line(line) for line in section.lines if line.text]
        yield from (*shown, "") if shown else ()
    if dossier.notes:
        yield f"## {words['sources']}\n"
        yield from (f"[^{number}]: {_note(note, dossier.language)}" for number, note in enumerate(dossier.notes, 1))


def _line(line: Line) -> str:
    lead = f"**{_plain(line.lead)}**: " if line.lead else ""
    marks = " (?)" if line.unsure else ""
    more = f" (+{line.more})" if line.more else ""
    return f"- {lead}{_plain(line.text)}{marks}{''.join(f'[^{number}]' for number in line.notes)}{more}"


def _note(note: Note, language: str) -> str:
    source = note.source
    if source.other:
        return _plain(source.other)
    said = "".join(_piece(text, marked) for text, marked in note.pieces)
    words = WORDS.get(language, WORDS["en"])
    link = f" <{source.url}>" if source.url else f" {words['retold']} <{source.retold}>" if source.retold else ""
    return f"«{said}» {_plain(note.where(language))}.{link}"


def _piece(text: str, marked: bool) -> str:
    """A piece with its outer spaces outside of the mark, where Markdown wants them."""
    inner = _plain(text)
    if not inner:
        return " " if text else ""
    before, after = " " * text[0].isspace(), " " * text[-1].isspace()
    return f"{before}**{inner}**{after}" if marked else f"{before}{inner}{after}"


def _plain(text: str) -> str:
    """Text that shows its signs as they are, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
