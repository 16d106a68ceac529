"""The manifest of a build: checksums of all that went in and came out, and nothing of the environment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

FILE = "manifest.json"
FORMAT = 1


class Sum(NamedTuple):
    """The size of a file in bytes and its SHA-256, 64 hex digits."""

    size: int
    sha256: str


class Summed:
    """A binary file that is written through, with its SHA-256 and size so far."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._hash = hashlib.sha256()
        self._size = 0

    def write(self, content: bytes) -> int:
        """Write bytes; returns how many."""
        self._hash.update(content)
        self._size += len(content)
        return self._stream.write(content)

    def writelines(self, lines: Iterable[bytes]) -> None:
        """Write many bytes, one after another."""
        for line in lines:
            self.write(line)

    @property
    def sum(self) -> Sum:
        """What was written so far."""
        return Sum(self._size, self._hash.hexdigest())


def manifest(
    version: str,
    ontology: tuple[str, str],
    lexicons: Mapping[str, str],
    reference: str,
    inputs: Iterable[tuple[str, str]],
    outputs: Mapping[str, Sum],
    graph: Mapping[str, object],
) -> dict[str, object]:
    """The manifest as a JSON object.

    ``ontology`` is its version and SHA-256, ``lexicons`` maps a language to the SHA-256 of its pack,
    ``reference`` is the SHA-256 of the tables of reference names, empty where they took no part,
    ``inputs`` are sources with the SHA-256 of their bytes, ``graph`` says how many triples the graph has and
    the SHA-256 of its canonical form (RDFC-1.0).
    """
    return {
        "format": FORMAT,
        "kg": version,
        "ontology": {"version": ontology[0], "sha256": ontology[1]},
        "lexicons": {language: {"sha256": value} for language, value in sorted(lexicons.items())},
        "reference": {"sha256": reference} if reference else {},
        "inputs": [{"path": path, "sha256": value} for path, value in sorted(set(inputs))],
        "graph": dict(graph),
        "outputs": [
            {"path": name, "bytes": summed.size, "sha256": summed.sha256} for name, summed in sorted(outputs.items())
        ],
    }


def changed(folder: Path) -> list[str] | None:
    """The files of a build that are missing or no longer as they were written; None without a manifest."""
    try:
        listed = _read(folder)["outputs"]
        return sorted(one["path"] for one in listed if _checksum(folder / one["path"]) != one["sha256"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError):
        return [FILE]


def inputs(folder: Path) -> list[str]:
    """The sources that a build read and that lie here unchanged, by the names that its manifest gives them."""
    try:
        return [str(one["path"]) for one in _read(folder)["inputs"] if _checksum(Path(one["path"])) == one["sha256"]]
    except (OSError, ValueError, LookupError, TypeError):
        return []


def outputs(folder: Path) -> list[str]:
    """The files that a build wrote, as its manifest names them. Raises what ``json`` does for no manifest."""
    return [str(one["path"]) for one in _read(folder)["outputs"]]


def sums(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file that a build wrote. Raises what ``json`` does for no manifest, and LookupError."""
    return {str(one["path"]): str(one["sha256"]) for one in _read(folder)["outputs"]}


def graph(folder: Path) -> tuple[int, str]:
    """The number of triples of the graph of a build and its SHA-256. Raises what ``sums`` does."""
    described = _read(folder)["graph"]
    return int(described["triples"]), str(described["rdfc10_sha256"])


def _read(folder: Path) -> Any:
    return json.loads((folder / FILE).read_text(encoding="utf-8"))


def _checksum(file: Path) -> str:
    if not file.is_file():
        return ""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
