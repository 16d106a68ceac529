"""Named questions: SPARQL in a file, with a header that says what is asked and which parameters it takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from kg.errors import OntologyError, UnknownTerm, UsageError

PARAMETER_TYPES = ("entity", "concept", "date", "text", "integer", "class")
_MARK = "# parameters"
_CONDITION = re.compile(r"[^#\n]*# (?P<word>with|without) (?P<names>\w+(?: \w+)*)")
_PARAMETER = re.compile(
    r"(?P<name>[A-Za-z]\w*) (?P<type>\w+)(?::(?P<of>\w+))? (?P<need>required|optional|with (?P<needs>\w+))"
    r"(?: \[(?P<default>[^\]]+)\])? — (?P<text>.+)"
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question; ``type`` is entity, concept, date, text, integer or class, ``text`` what it is, by
    language. ``of`` is the class that an entity must have, or the property whose values a concept must be among, and
    ``needs`` another parameter without which this one says nothing; both are empty where there is none."""

    name: str
    type: str
    required: bool
    default: str | None
    text: Mapping[str, str]
    of: str = ""
    needs: str = ""


@dataclass(frozen=True)
class Question:
    """A named SPARQL query; ``title`` maps a language to a title, ``text`` is the query with its header."""

    name: str
    title: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str

    def bound(self, terms: Mapping[str, str]) -> str:
        """The query with its parameters bound; plain SPARQL 1.1 for any engine.

        ``terms`` maps a parameter to an RDF term in N-Triples form, as ``str()`` of a pyoxigraph term is.
        They enter as one VALUES line at each place marked ``# parameters``. A line that ends in ``# with`` and
        names stands only where one of these is given, one that ends in ``# without`` where none is: so an engine
        starts from what is given. Raises UnknownTerm for a name that is no parameter and UsageError when a
        required one is missing, or one that a given one needs.

        >>> text = "ASK {\\n  # parameters\\n  ?s ?p ?o . # with p\\n  ?s ?o ?p . # without p\\n}"
        >>> print(Question("x", {}, (Parameter("p", "entity", False, None, {}),), text).bound({"p": "<urn:x:y>"}))
        ASK {
          VALUES (?p) { (<urn:x:y>) }
          ?s ?p ?o . # with p
        }
        """
        names = [parameter.name for parameter in self.parameters]
        for name in terms:
            if name not in names:
                raise UnknownTerm(f"parameter of {self.name}", name, names, f"it takes {', '.join(names)}")
        missing = [p.name for p in self.parameters if p.required and p.name not in terms]
        missing += [p.needs for p in self.parameters if p.needs and p.name in terms and p.needs not in terms]
        if missing:
            raise UsageError(f"question «{self.name}» needs {', '.join(missing)}")
        lines = [line for line in self.text.split("\n") if _stands(line, terms)]
        if terms:
            variables = " ".join(f"?{name}" for name in terms)
            values = f"VALUES ({variables}) {{ ({' '.join(terms.values())}) }}"
            lines = [line.replace(_MARK, values) if line.strip() == _MARK else line for line in lines]
        return "\n".join(lines)


def read_question(path: Path) -> Question:
    """A question from its file; raises OntologyError where the header is not as CONTRIBUTING says."""
    text = path.read_text(encoding="utf-8")
    titles: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), 1):
        key, _, content = line.removeprefix("# ").partition(": ")
        if not line.startswith("# ") or not content:
            continue
        if key.startswith("title-"):
            titles[key.removeprefix("title-")] = content
        elif key == "param":
            parameters.append(_read_parameter(content, f"{path.name}, line {number}"))
        elif key.startswith("param-"):
            name, _, said = content.partition(" — ")
            known = next((p for p in parameters if p.name == name), None)
            if known is None:
                raise OntologyError(f"{path.name}, line {number}: no parameter «{name}» above", "NAME — text")
            texts = {**known.text, key.removeprefix("param-"): said}
            parameters[parameters.index(known)] = replace(known, text=texts)
    return Question(path.stem, MappingProxyType(titles), tuple(parameters), text)


def _stands(line: str, given: Mapping[str, str]) -> bool:
    condition = _CONDITION.fullmatch(line)
    if condition is None:
        return True
    return any(name in given for name in condition["names"].split()) == (condition["word"] == "with")


def _read_parameter(content: str, where: str) -> Parameter:
    found = _PARAMETER.fullmatch(content)
    if not found or found["type"] not in PARAMETER_TYPES:
        hint = "NAME TYPE[:OF] required|optional|with NAME [default] — text"
        raise OntologyError(f"{where}: not a parameter: «{content}»", hint)
    required = found["need"] == "required"
    of, needs = found["of"] or "", found["needs"] or ""
    return Parameter(found["name"], found["type"], required, found["default"], {"en": found["text"]}, of, needs)
