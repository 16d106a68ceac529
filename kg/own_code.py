"""The code of kg itself, hashed: what a build kept is of use as long as the code that made it is the same."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import version
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


@cache
def whole_hash(*libraries: str) -> str:
    """A hash of all code and data of kg, of the Python that runs it and of the versions of some libraries."""
    total = hashlib.sha256(repr((sys.version_info[:3], [(name, version(name)) for name in libraries])).encode())
    for file in sorted(path for path in _HERE.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        total.update(f"{file.relative_to(_HERE).as_posix()}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
