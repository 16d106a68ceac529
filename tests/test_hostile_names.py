"""Ids and titles that want to leave their folder or to run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.cli import main
from kg.files import safe_name
from kg.store import EVIDENCE_FILE, WORLD_FILE
from vietnamese import BODY

HOSTILE_NAMES = [
    "../../x",
    "/etc/passwd",
    "..",
    ".",
    "a\x00b",
    "a" * 300,
    "con",
    "\u202egpj.exe",
    "C:\\x",
    "a\nb",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}",
    "x'}) DETACH DELETE n //",
    "=HYPERLINK(1)",
    "\u2028\u2029",
]


def test_hostile_ids_and_titles_stay_inside_the_folder_and_the_files_readable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs, out = tmp_path / "deep" / "in", tmp_path / "deep" / "out"
    inputs.mkdir(parents=True)
    lines = [
        json.dumps({"id": name, "title": name, "text": f"{BODY} Lần {number}.", "url": name, "publisher": name})
        for number, name in enumerate(HOSTILE_NAMES)
    ]
    (inputs / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["build", str(inputs), "-o", str(out)]) == 0
    assert "\x1b" not in capsys.readouterr().err
    assert {path.parent for path in tmp_path.rglob("*") if path.is_file()} == {inputs, out}
    for name in (WORLD_FILE, EVIDENCE_FILE):
        assert list(parse(path=out / name, format=RdfFormat.TURTLE))
    assert "<script>alert(1)" not in (out / "kg.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [*HOSTILE_NAMES, "", "\udc80"])
def test_a_safe_name_is_a_plain_name_of_its_own(name: str, tmp_path: Path) -> None:
    safe = safe_name(name)
    assert safe.isascii()
    assert len(safe) <= 73
    assert (tmp_path / f"{safe}.txt").resolve().parent == tmp_path.resolve()
    others = {safe_name(other) for other in HOSTILE_NAMES if other != name}
    assert safe not in others
