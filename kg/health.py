"""Whether kg can work here: the Python, the libraries, its own data, the folder it writes to, the graph."""

from __future__ import annotations

import importlib
import importlib.metadata
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from kg import __version__
from kg.errors import KgError
from kg.files import locked
from kg.model import LANGUAGE

LIBRARIES = ("click", "networkx", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "rich")
OLDEST_PYTHON = (3, 11)
LEAST_FREE = 200 * 1024 * 1024


@dataclass(frozen=True)
class Check:
    """What was looked at, what was found, and what to do where it is not ``fine``."""

    name: str
    fine: bool
    found: str
    advice: str = ""


def checks(out: Path, graph: Path | str) -> Iterator[Check]:
    """All that kg needs, one after another; ``out`` is where it would write, ``graph`` what it reads."""
    yield Check("kg", True, __version__)
    version = ".".join(map(str, sys.version_info[:3]))
    yield Check("Python", sys.version_info >= OLDEST_PYTHON, version, "install Python 3.11 or newer")
    yield from map(_library, LIBRARIES)
    yield Check("output in UTF-8", _is_utf8(), str(sys.stdout.encoding), "set PYTHONUTF8=1")
    yield _tried("ontology", _ontology, "reinstall kg")
    yield _tried("lexicons", _lexicons, "reinstall kg")
    yield _tried("folder to write to", lambda: _written(out), "choose another folder with -o")
    yield _free_space(out)
    yield _graph(graph)


def _library(name: str) -> Check:
    try:
        importlib.import_module(name)
        return Check(name, True, importlib.metadata.version(name))
    except ImportError as error:
        return Check(name, False, str(error), f"install it: pip install {name}")


def _is_utf8() -> bool:
    return str(sys.stdout.encoding).lower().replace("-", "") == "utf8"


def _tried(name: str, look: Callable[[], str], advice: str) -> Check:
    try:
        return Check(name, True, look())
    except KgError as error:
        return Check(name, False, error.message, error.hint or advice)
    except OSError as error:
        return Check(name, False, error.strerror or str(error), advice)


def _ontology() -> str:
    from kg.ontology import load_ontology

    ontology = load_ontology()
    return f"{ontology.version}, {len(ontology.classes)} classes, {len(ontology.properties)} properties"


def _lexicons() -> str:
    from kg.language import load_language

    tables = sorted(load_language(LANGUAGE).folder.glob("*.tsv"))
    return f"{LANGUAGE}, {len(tables)} tables"


def _written(out: Path) -> str:
    """Writes a file and takes it away; where the folder is not there yet, in the nearest one above.

    Raises LockedError where another kg is writing to the folder.
    """
    with locked(out) if out.is_dir() else nullcontext(), tempfile.TemporaryFile(dir=_nearest(out)) as file:
        file.write(b"kg")
    return str(out)


def _nearest(folder: Path) -> Path:
    return next(place for place in (folder, *folder.absolute().parents) if place.is_dir())


def _free_space(out: Path) -> Check:
    free = shutil.disk_usage(_nearest(out)).free
    advice = "make room, or choose another disk"
    return Check("free space", free >= LEAST_FREE, f"{free // 1024**2:,} MiB", advice)


def _graph(graph: Path | str) -> Check:
    """The graph that the commands read: there, and as the build wrote it."""
    from kg.manifest import changed

    if isinstance(graph, str):
        return _tried("graph", lambda: _endpoint(graph), "is the endpoint running?")
    if not graph.exists():
        return Check("graph", True, f"none at {graph} yet; kg build makes one")
    if (graph / "store.json").is_file():
        return _store(graph)
    differing = changed(graph) if graph.is_dir() else None
    if differing is None:
        return Check("graph", True, f"{graph}, without a manifest")
    if not differing:
        return Check("graph", True, _unchanged(graph))
    found = f"{graph}: changed since it was built: {', '.join(differing)}"
    return Check("graph", False, found, "build it again")


def _unchanged(graph: Path) -> str:
    """A build as it was written, and whether kg infer has added to it since."""
    from kg.manifest import outputs
    from kg.store import DERIVED_FILE

    added = (graph / DERIVED_FILE).is_file() and DERIVED_FILE not in outputs(graph)
    return f"{graph}, unchanged, with what kg infer derived since" if added else f"{graph}, unchanged"


def _store(graph: Path) -> Check:
    """A store on disk, every byte of it read."""
    from kg.store import verify

    try:
        faults = verify(graph)
    except KgError as error:
        return Check("graph", False, error.message, error.hint)
    if faults:
        return Check("graph", False, f"{graph} is damaged: {faults[0]}", "load it again with --rebuild")
    return Check("graph", True, f"{graph}, unchanged")


def _endpoint(place: str) -> str:
    from kg.ontology import load_ontology
    from kg.store import open_store

    return f"{place}, {len(open_store(place, load_ontology())):,} triples"
