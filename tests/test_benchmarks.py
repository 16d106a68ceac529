"""A benchmark writes its own section of a page and leaves the others alone."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from benchmarks import exports
from benchmarks.pages import EXPORTS, section, with_section
from benchmarks.shares import shares, table
from kg.language import load_language

PAGE = "# Measured\n\nText.\n\n## One\n\nfirst\n\n## Two\n\nsecond\n"


@pytest.mark.parametrize("title", ["One", "Two", "Three"])
def test_a_section_takes_the_place_of_its_own_alone(title: str) -> None:
    page = with_section(PAGE, title, "| new |")
    assert section(page, title) == "| new |"
    for other in {"One", "Two"} - {title}:
        assert section(page, other) == section(PAGE, other) != ""
    assert page.startswith("# Measured\n\nText.\n")
    assert with_section(page, title, "| new |") == page


def test_exports_are_measured_one_by_one_into_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "measured.md"
    page.write_text(PAGE, encoding="utf-8")
    build = Path(__file__).parent.parent / "exports"
    call = ["exports", "--build", str(build), "--format", "ntriples", "--format", "ftm", "-o", str(page)]
    monkeypatch.setattr("sys.argv", call)
    exports.main()
    rows = [line.split("|")[1].strip() for line in section(page.read_text(encoding="utf-8"), EXPORTS).splitlines()[-2:]]
    assert rows == ["`ntriples`", "`ftm`"]
    assert "triples, opened in" in section(page.read_text(encoding="utf-8"), EXPORTS)


@pytest.mark.skipif(os.name != "posix", reason="needs the signals of a POSIX system")
def test_shares_of_time_are_told_by_module_with_what_it_calls() -> None:
    language = load_language("vi")

    def work() -> None:
        started = time.process_time()
        while time.process_time() - started < 0.3:
            language.sentences("Trời mưa to. Bà Hà ở lại Huế.")

    found = shares(work)
    assert found.looks > 0
    assert found.below["kg.language"] == found.looks >= found.inside["kg.language"]
    assert sum(found.inside.values()) == found.looks
    rows = list(table(found))
    assert any(row.startswith("| `sentences` | Sentences") for row in rows)
