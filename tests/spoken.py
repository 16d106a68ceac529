"""The messages that kg can speak, read from its code: what errors, reports and commands say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

KG = Path(__file__).parent.parent / "kg"
RAISED = "KgError UsageError QueryError SourceError StoreError LockedError OntologyError SetAside Remark Check".split()
SAID = ("say", "detail", "warn", "word")
_PLACE = re.compile(r"\{\w+\}")


def bare(template: str) -> str:
    """A template without the names of its places.

    >>> bare("open {page} in a browser")
    'open {} in a browser'
    """
    return _PLACE.sub("{}", template)


def templates(folder: Path = KG) -> Iterator[tuple[str, str]]:
    """Each message in the code with the file it stands in; what changes is {}."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for text in _texts(node):
                    yield str(file.relative_to(folder)), text


def _texts(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [text for argument in call.args if (text := _template(argument))]
    if name in SAID and isinstance(call.func, ast.Attribute):
        yield from texts[:1]
    elif name in RAISED:
        yield from texts


def _template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bare(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        return "".join(map(str, parts))
    return ""
