"""kg ontology."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from kg.cli.options import WORDS, Command, with_json, with_messages
from kg.cli.session import Session

if TYPE_CHECKING:
    from kg.ontology import Ontology


@click.command(cls=Command)
@click.argument("term", type=WORDS, required=False)
@with_json
@with_messages
@click.pass_obj
def ontology(session: Session, term: str | None, as_json: bool) -> None:
    """Browse what the graph can say.

    TERM is a class, a property, or the value of one, by its name or by its words in Vietnamese or English,
    typed without diacritics if need be. Without it all classes and properties are listed.

    \b
    Example:
      kg ontology Meeting
    """
    from kg.ontology import load_ontology

    known = load_ontology()
    if term is None:
        names = (*known.classes, *known.properties)
        if as_json:
            click.echo(json.dumps([_described(known, name) for name in names], ensure_ascii=False, indent=2))
        else:
            click.echo("\n".join(_list(known, session)))
        return
    names = (*known.classes, *known.properties, *_values(known))
    described = [_described(known, name) for name in known.meant(term, names)]
    if as_json:
        click.echo(json.dumps(described, ensure_ascii=False, indent=2))
    else:
        click.echo("\n\n".join("\n".join(_told(one, known, session)) for one in described))


def _list(known: Ontology, session: Session) -> Iterator[str]:
    for title, names in (("Classes", known.classes), ("Properties", known.properties)):
        yield session.word(title)
        widest = max(map(len, names))
        yield from (f"  {name:<{widest}}  {known.label(name, session.lang)}" for name in names)
        yield ""
    yield session.word("Questions (see kg query --list)")
    yield from (f"  {question.name}" for question in known.questions())


def _values(known: Ontology) -> dict[str, str]:
    """The values of concept schemes: their name in the ontology, and the property they belong to."""
    coded = [name for name in known.properties if known.value_kind(name) == "concept"]
    return {known.short(iri): name for name in coded for iri in known.concepts(name).values()}


def _described(known: Ontology, name: str) -> dict[str, object]:
    described: dict[str, object] = {
        "term": name,
        "iri": known.iri(name),
        "kind": "value",
        "label": {language: known.label(name, language) for language in ("vi", "en")},
        "comment": {language: known.comment(name, language) for language in ("vi", "en")},
    }
    if name in known.classes:
        described |= {
            "kind": "class",
            "under": known.superclasses(name),
            "above": [other for other in known.subclasses(name) if other != name],
            "properties": [p for p in known.properties if name in known.domain(p)],
            "value of": [p for p in known.properties if name in known.range(p)],
        }
    elif name in known.properties:
        described |= {
            "kind": "property",
            "under": known.superproperties(name),
            "from": known.domain(name),
            "to": known.range(name),
            "values": list(known.concepts(name)) if known.value_kind(name) == "concept" else [],
            "one value": known.is_single_valued(name),
            "conflicts": known.may_disagree(name),
        }
    else:
        described["value of"] = [_values(known)[name]]
    return described


def _told(described: dict[str, object], known: Ontology, session: Session) -> Iterator[str]:
    name = str(described["term"])
    yield f"{name} ({session.word(str(described['kind']))}): {known.label(name, session.lang)}"
    other = "en" if session.lang == "vi" else "vi"
    yield f"  {known.label(name, other)}"
    yield f"  {known.comment(name, session.lang)}"
    yield f"  <{described['iri']}>"
    for key, value in described.items():
        if isinstance(value, list | tuple) and value:
            yield f"  {session.word(key)}: {', '.join(value)}"
    if described.get("conflicts"):
        yield f"  {session.word('has one value: two values are a conflict')}"
