"""A dossier as one HTML page that can be read, printed and mailed: no script, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from kg.dossier.author import Dossier, Line, Note, titled
from kg.dossier.words import WORDS

_STYLE = """
:root { color-scheme: light; }
body { font: 12pt/1.5 "Times New Roman", "Liberation Serif", "Noto Serif", serif; color: #1a1a1a; background: #fff;
  max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; border-bottom: 1px solid #b8b8b8; padding-bottom: .15rem; margin: 1.75rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.kind { color: #555; margin: 0; overflow-wrap: anywhere; } .basis { color: #555; font-size: .9rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; } li { margin: .2rem 0; }
sup { line-height: 0; font-size: .7rem; } sup a { color: #0b4f8a; text-decoration: none; padding: 0 .1rem; }
ol { font-size: .85rem; padding-left: 2rem; } ol li { overflow-wrap: anywhere; }
mark { background: #fff1b8; color: inherit; } .unsure { color: #8a3b00; }
:target { outline: 2px solid #0b4f8a; outline-offset: 2px; }
@page { size: A4; margin: 2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } h2, h3 { break-after: avoid; }
  li { break-inside: avoid; } mark { background: none; font-weight: bold; } }
"""
_WEB = ("http:", "https:")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def as_page(dossier: Dossier) -> str:
    """The dossier as a page of its own."""
    words = WORDS.get(dossier.language, WORDS["en"])
    title = escape(f"{words['dossier']}: {titled(dossier.title)}")
    return "\n".join(
        (
            f'<!doctype html>\n<html lang="{escape(dossier.language)}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
            f"<h1>{title}</h1>",
            f'<p class="kind">{escape(dossier.kind)} · <code>{escape(dossier.iri)}</code></p>',
            f'<p class="basis">{escape(dossier.basis)} {escape(words["legend"])}</p>',
            as_fragment(dossier),
            "</main>\n</body>\n</html>\n",
        )
    )


def _nowhere(iri: str) -> str | None:
    return None


def as_fragment(dossier: Dossier, address: Callable[[str], str | None] = _nowhere) -> str:
    """The sections and footnotes for a page; ``address`` gives the page of a thing by IRI, if it has one."""
    words = WORDS.get(dossier.language, WORDS["en"])
    return "\n".join(
        (*_sections(dossier, words["nothing"], words["unsure"], address), *_notes(dossier, words["sources"]))
    )


def _sections(dossier: Dossier, nothing: str, unsure: str, address: Callable[[str], str | None]) -> Iterator[str]:
    if not dossier.sections:
        yield f"<p>{escape(nothing)}</p>"
    seen: set[int] = set()
    for section in dossier.sections:
        yield f"<h{section.level}>{escape(section.title)}</h{section.level}>"
        shown = [_line(line, unsure, seen, address) for line in section.lines if line.text]
        if shown:
            yield "\n".join(("<ul>", *shown, "</ul>"))


def _line(line: Line, unsure: str, seen: set[int], address: Callable[[str], str | None]) -> str:
    pages = [(name, page) for name, iri in line.things if (page := address(iri))]
    lead = f"<strong>{_linked(line.lead, pages)}</strong>: " if line.lead else ""
    mark = f' <span class="unsure" title="{escape(unsure)}">(?)</span>' if line.unsure else ""
    notes = "".join(_call(number, seen) for number in line.notes)
    more = f"<sup>\u00a0+{line.more}</sup>" if line.more else ""
    return f"<li>{lead}{_linked(line.text, pages)}{mark}{notes}{more}</li>"


def _linked(text: str, pages: Sequence[tuple[str, str]]) -> str:
    """The text with a link at the first place of each name, the longest names first."""
    for name, page in sorted(pages, key=lambda pair: (-len(pair[0]), pair)):
        before, found, after = text.partition(name)
        if found:
            rest = [pair for pair in pages if pair[0] != name]
            link = f'<a href="{escape(page)}">{escape(name)}</a>'
            return f"{_linked(before, rest)}{link}{_linked(after, rest)}"
    return escape(text)


def _call(number: int, seen: set[int]) -> str:
    """The raised number of a note; the first one is where the note leads back to."""
    back = "" if number in seen else f' id="c{number}"'
    seen.add(number)
    return f'<sup><a href="#n{number}"{back}>{number}</a></sup>'


def _notes(dossier: Dossier, title: str) -> Iterator[str]:
    if dossier.notes:
        yield f"<h2>{escape(title)}</h2>\n<ol>"
        for number, note in enumerate(dossier.notes, 1):
            yield f'<li id="n{number}">{_note(note, dossier.language)} <a href="#c{number}">↩</a></li>'
        yield "</ol>"


def _note(note: Note, language: str) -> str:
    source = note.source
    if source.other:
        return escape(source.other)
    said = "".join(f"<mark>{escape(text)}</mark>" if marked else escape(text) for text, marked in note.pieces)
    where = escape(note.where(language))
    address = source.url or source.retold
    before = f" {WORDS.get(language, WORDS['en'])['retold']}" if source.retold else ""
    away = address.lower().startswith(_WEB)
    link = f'{escape(before)} <a href="{escape(address)}" rel="noreferrer">{escape(address)}</a>' if away else ""
    return f"«{said}» {where}.{link}"
