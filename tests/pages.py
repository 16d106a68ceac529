"""Pages that are made from code: what the commands say of themselves, what the ontology holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import click

from kg.cli.main import kg
from kg.ontology import Ontology, load_ontology


def cli_page() -> str:
    """The help of every command."""
    parts = ["# Commands\n\nThis page tells you what each command does; it is what `--help` says.\n"]
    context = click.Context(kg, info_name="kg", terminal_width=100, **kg.context_settings)
    parts.append(f"```text\n{kg.get_help(context)}\n```\n")
    for name, command in sorted(kg.commands.items()):
        parts += _help_of(command, name, context)
    return "\n".join(parts)


def _help_of(command: click.Command, name: str, above: click.Context) -> Iterator[str]:
    """The help of a command, and of those inside it."""
    context = click.Context(command, info_name=name, parent=above, terminal_width=100)
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for inner, other in sorted(command.commands.items()):
            yield from _help_of(other, inner, context)


def ontology_page() -> str:
    """The classes, properties, concepts and questions of the ontology."""
    return "\n".join(_ontology_lines(load_ontology())) + "\n"


def _ontology_lines(ontology: Ontology) -> Iterator[str]:
    yield "# Ontology\n"
    yield "This page tells you what the graph can say. It is made from `ontology/`."
    yield from _section("Classes", "Class", "Under", "What it is")
    for name in ontology.classes:
        yield _row(name, ontology, ", ".join(ontology.superclasses(name)))
    yield from _section("Properties", "Property", "From → to", "What it says")
    for name in ontology.properties:
        ends = f"{', '.join(ontology.domain(name))} → {', '.join(ontology.range(name))}"
        yield _row(name, ontology, ends)
    yield from _section("Values", "Value", "Of", "What it means")
    for name in ontology.properties:
        if ontology.value_kind(name) == "concept":
            for iri in ontology.concepts(name).values():
                yield _row(ontology.short(iri), ontology, f"`{name}`")
    yield "\n## Questions\n"
    for question in ontology.questions():
        yield f"- `{question.name}`: {question.title['vi']} / {question.title['en']}"
        for parameter in question.parameters:
            need = "required" if parameter.required else "optional"
            yield f"  - `{parameter.name}` ({parameter.type}, {need}): {parameter.text['en']}"


def _section(title: str, first: str, third: str, last: str) -> Iterator[str]:
    yield f"\n## {title}\n"
    yield f"| {first} | vi | en | {third} | {last} |\n| --- | --- | --- | --- | --- |"


def _row(name: str, ontology: Ontology, third: str) -> str:
    labels = f"{ontology.label(name, 'vi')} | {ontology.label(name, 'en')}"
    return f"| `{name}` | {labels} | {third} | {ontology.comment(name, 'en')} |"


PAGES: Mapping[str, Callable[[], str]] = {"cli.md": cli_page, "ontology.md": ontology_page}
