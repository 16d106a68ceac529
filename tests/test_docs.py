"""What the pages say is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli.main import kg
from pages import PAGES as MADE

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!\w+:|#)([^)#]+)")
_COMMAND = re.compile(r"^\$ kg (\w+)", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("name", MADE)
def test_pages_made_from_code_are_fresh(name: str, regen: bool) -> None:
    page = ROOT / "docs" / name
    if regen:
        page.write_text(MADE[name](), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == MADE[name](), "run make docs"


def test_the_readme_shows_every_command_and_no_other() -> None:
    shown = set(_COMMAND.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == set(kg.commands)


def test_the_architecture_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.split("| Module |")[1].split("\n\n")[0]
    named = {name.rstrip("/") for name in re.findall(r"`([a-z_]+)/?`", table)}
    there = {path.stem for path in (ROOT / "kg").glob("[a-z]*.py")}
    there |= {path.parent.name for path in (ROOT / "kg").glob("*/__init__.py")}
    assert named == there


def test_the_readme_names_every_format() -> None:
    from kg.sources import FORMATS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{ending}`" in text for ending in FORMATS)


@pytest.mark.parametrize("name", sorted(kg.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = kg.commands[name]
    assert command.help
    assert "Example:" in command.help
    assert f"kg {name} " in command.help


def test_decisions_are_numbered_and_have_three_parts() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(page.name[:4])}. ")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))
