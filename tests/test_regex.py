"""Patterns of the grammar are compiled at their first use, and all of them can be."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import kg.extract
import kg.link
from kg.regex import regex


def patterns_in(value: object) -> Iterator[re.Pattern[str]]:
    """The patterns that a value is or holds."""
    if type(value) is type(regex("")):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from patterns_in(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns_in(one)


@pytest.mark.parametrize("package", [kg.extract, kg.link], ids=lambda package: str(package.__name__))
def test_each_pattern_of_a_package_can_be_compiled(package: object) -> None:
    found = 0
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for pattern in patterns_in(vars(importlib.import_module(module.name))):
            pattern.search("")
            found += 1
    assert found > 100


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = regex("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize("pattern", [r"(?P<who>\w+) (?:và|,) (\w+)", r"^$", r"[ăâ]+"])
@pytest.mark.parametrize("text", ["", "Gió và Mây, Mưa", "ĂÂ ăâ"])
def test_a_pattern_finds_what_a_compiled_one_finds(pattern: str, text: str) -> None:
    lazy, compiled = regex(pattern, re.IGNORECASE), re.compile(pattern, re.IGNORECASE)
    for name in ("findall", "split"):
        assert getattr(lazy, name)(text) == getattr(compiled, name)(text)
    for name in ("search", "match", "fullmatch"):
        one, other = getattr(lazy, name)(text), getattr(compiled, name)(text)
        assert (one and (one.span(), one.groupdict())) == (other and (other.span(), other.groupdict()))
    assert [one.span() for one in lazy.finditer(text)] == [one.span() for one in compiled.finditer(text)]
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert (lazy.groups, lazy.groupindex, lazy.flags) == (compiled.groups, compiled.groupindex, compiled.flags)


def test_no_module_of_the_grammar_compiles_a_pattern_before_it_is_used() -> None:
    sources = [path for package in (kg.extract, kg.link) for path in Path(package.__file__).parent.rglob("*.py")]
    eager = re.compile(r"^\S.*\bre\.compile\b", re.MULTILINE)
    assert [path.name for path in sources if eager.search(path.read_text(encoding="utf-8"))] == []


def test_no_match_is_asked_by_which_pattern_it_was_found() -> None:
    """A match knows the compiled pattern, which is another object than what stands for it."""
    sources = {path: path.read_text(encoding="utf-8") for path in Path(kg.__file__).parent.rglob("*.py")}
    assert [path.name for path, source in sources.items() if re.search(r"\.re (?:is|==|!=|in|not)\b", source)] == []
