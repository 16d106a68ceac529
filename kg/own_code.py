"""The code of kg itself, hashed: what a build kept is of use as long as the code that made it is the same."""

from __future__ import annotations

from pathlib import Path

from kg.model import digest

_HERE = Path(__file__).parent


def code_hashes(*names: str) -> list[str]:
    """The name and a hash of each file of code in kg, where ``names`` are those of files and of folders.

    >>> [line.split()[0] for line in code_hashes("model.py")]
    ['model.py']
    """
    places = (_HERE / name for name in names)
    files = (file for place in places for file in (place.rglob("*.py") if place.is_dir() else [place]))
    return [f"{file.name} {digest(file.read_text(encoding='utf-8'))}" for file in sorted(files)]
