"""Pages whose examples are run: commands with their output, queries with their answers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from kg.query import run
from kg.results import written
from kg.store import Store

ROOT = Path(__file__).parent.parent
_CONSOLE = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
_QUESTION = re.compile(r"^(```sparql\n)(.*?)(^```\n\n```text\n)(.*?)(^```$)", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "


def played(page: str, folder: Path) -> str:
    """The page with what its commands really print, run one after another in a folder with our articles."""
    (folder / "sources").mkdir(exist_ok=True)
    for article in (ROOT / "sources").glob("*.txt"):
        (folder / "sources" / article.name).write_bytes(article.read_bytes())
    return _CONSOLE.sub(lambda block: _played_block(block[1], folder), page)


def _played_block(block: str, folder: Path) -> str:
    commands: list[str] = []
    for line in block.splitlines():
        if line.startswith(_PROMPT):
            commands.append(line)
        elif commands and commands[-1].endswith("\\"):
            commands[-1] += f"\n{line}"
    return "".join(f"{command}\n{_output(command.removeprefix(_PROMPT), folder)}" for command in commands)


def _output(command: str, folder: Path) -> str:
    """What a command prints, both streams in the order in which a person would see them."""
    shim = folder / ".bin"
    if not shim.exists():
        shim.mkdir()
        (shim / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
        (shim / "kg").chmod(0o755)
    outside = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    environment = {**outside, "PATH": f"{shim}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def answered(page: str, store: Store) -> str:
    """The page with the answers that its queries get."""
    return _QUESTION.sub(lambda found: f"{found[1]}{found[2]}{found[3]}{_answer(found[2], store)}{found[5]}", page)


def _answer(query: str, store: Store) -> str:
    answer = run(query, store)
    lines = written(answer, "table", store.shorten).splitlines()  # type: ignore[arg-type]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def questions(page: str) -> list[tuple[str, str]]:
    """The queries of a page, each with its heading."""
    parts = re.split(r"^## ", page, flags=re.MULTILINE)[1:]
    return [(part.splitlines()[0], found[2]) for part in parts for found in _QUESTION.finditer(part)]
