"""A store on disk: a folder with snapshots of Oxigraph's files, and a manifest that says which one counts.

    store.json          which snapshot counts, and the size and SHA-256 of each of its files
    snapshot-000007/    the files; never changed once store.json names them

A writer works on a copy made of hard links, which becomes the next snapshot when all is well. So readers never
wait and never see half a change, a killed writer changes nothing, and what is on disk can be checked.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.files import locked, write_bytes
from kg.store.embedded import Embedded, read_only

MANIFEST = "store.json"
FORMAT = 1

# Below this size every byte is checked whenever a store is opened; above, sizes and small files are (see is_small).
_WHOLE = 64 << 20
_SMALL = 1 << 20
# Loading less than this, or little beside what is there, is not worth laying all of the files out anew.
_MUCH = 4 << 20
_UNSEEN = re.compile(r"LOCK|LOG|LOG\.old\..*")
_NAME = re.compile(r"snapshot-[0-9]{6,}")
_TRIES = 3
_REBUILD = "make it again from the files it was loaded from: kg load FILE… --graph {} --rebuild"


@dataclass
class Snapshot:
    """What a manifest says: the folder of the snapshot, the prefixes of ids, size and SHA-256 of each file, and a hash
    of the ontology that stands in its graph."""

    name: str
    prefixes: dict[str, str]
    ontology: str = ""
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)

    @property
    def is_small(self) -> bool:
        """Whether every byte is checked before the files are used; of larger ones the engine checks each block that it
        reads, and what was not read keeps its checksum here, so that ``verify`` finds it."""
        return sum(size for size, _ in self.files.values()) <= _WHOLE

    @property
    def number(self) -> int:
        """How many snapshots there were before."""
        return int(self.name.rpartition("-")[2])


def is_store(folder: Path) -> bool:
    """Whether a folder holds a store."""
    return (folder / MANIFEST).is_file()


def counting(folder: Path) -> str:
    """The name of the snapshot that counts; empty where there is none, or no manifest that can be read."""
    try:
        return _manifest(folder).name
    except StoreError:
        return ""


def may_be_store(path: Path) -> bool:
    """Whether a store may be written here: nothing is there, or what is left of a store."""
    if not path.exists():
        return True
    names = {one.name for one in path.iterdir()} if path.is_dir() else {path.name}
    return all(name == MANIFEST or name.startswith(".") or _NAME.fullmatch(name) for name in names)


def reading(folder: Path, held: ExitStack) -> tuple[Embedded, Snapshot]:
    """The engine over the snapshot that counts; ``held`` keeps it from being cleared away.

    Raises StoreError, with the name of the file, for a store that is damaged.
    """
    for _ in range(_TRIES):
        snapshot = _manifest(folder)
        if _hold(folder / snapshot.name, held):
            break
    faults = _faults(folder, snapshot, snapshot.is_small)
    if faults:
        raise StoreError(f"{folder} is damaged: {faults[0]}", _REBUILD.format(folder))
    return read_only(folder / snapshot.name), snapshot


def verify(folder: Path) -> list[str]:
    """What is wrong with the files of a store, every byte read; empty for a sound one.

    Raises StoreError where the manifest itself cannot be read.
    """
    return _faults(folder, _manifest(folder), whole=True)


@contextmanager
def writing(folder: Path, rebuild: bool = False) -> Iterator[tuple[Embedded, Snapshot]]:
    """The engine of a store to change; what was done counts when the block ends well, else nothing does.

    The folder is made where there is none. With ``rebuild`` the store starts empty, whatever stands there.
    Raises LockedError, with the holder, where another process writes, and StoreError for a damaged store.
    """
    with locked(folder):
        old = Snapshot("snapshot-000000", {})
        if not rebuild and is_store(folder):
            old = _manifest(folder)
            faults = _faults(folder, old, old.is_small)
            if faults:
                raise StoreError(f"{folder} is damaged: {faults[0]}", _REBUILD.format(folder))
        elif rebuild:
            old = Snapshot(max(_snapshots(folder), default=old.name), {})
        _clear(folder, {old.name})
        new = Snapshot(f"snapshot-{old.number + 1:06}", dict(old.prefixes), old.ontology)
        try:
            _copy(folder / old.name, folder / new.name, old.files)
            engine = Embedded(ox.Store(str(folder / new.name)))
            try:
                yield engine, new
                if engine.loaded > max(_MUCH, sum(size for size, _ in old.files.values()) // 2):
                    engine.compact()
            finally:
                engine.close()
            _commit(folder, new, old)
        except (OSError, RuntimeError) as error:
            shutil.rmtree(folder / new.name, ignore_errors=True)
            what = f"cannot write {folder}: {getattr(error, 'strerror', None) or error}"
            raise StoreError(what, "the store is as it was before") from error
        except BaseException:
            shutil.rmtree(folder / new.name, ignore_errors=True)
            raise
        _clear(folder, {new.name})


def _commit(folder: Path, new: Snapshot, old: Snapshot) -> None:
    known = {name: found for name, found in old.files.items() if _same(folder, old.name, new.name, name)}
    new.files = {
        path.name: known.get(path.name) or (path.stat().st_size, _sum(path))
        for path in sorted((folder / new.name).iterdir())
        if not _UNSEEN.fullmatch(path.name)
    }
    for name in new.files.keys() - known.keys():
        _sync(folder / new.name / name)
    if os.name == "posix":
        _sync(folder / new.name)
    document = {
        "format": FORMAT,
        "snapshot": new.name,
        "prefixes": dict(sorted(new.prefixes.items())),
        "ontology": new.ontology,
        "files": [{"name": n, "bytes": size, "sha256": sha} for n, (size, sha) in new.files.items()],
    }
    write_bytes(folder / MANIFEST, json.dumps(document, indent=1).encode() + b"\n")


def _manifest(folder: Path) -> Snapshot:
    path = folder / MANIFEST
    try:
        document = json.loads(path.read_bytes())
        if document["format"] != FORMAT:
            raise StoreError(f"{path} has format {document['format']}, not {FORMAT}", _REBUILD.format(folder))
        files = {str(one["name"]): (int(one["bytes"]), str(one["sha256"])) for one in document["files"]}
        prefixes = {str(k): str(v) for k, v in document["prefixes"].items()}
        name = _NAME.fullmatch(str(document["snapshot"]))
        if name is None or not files or any("/" in file or "\\" in file for file in files):
            raise ValueError("no snapshot")
        return Snapshot(name[0], prefixes, str(document.get("ontology", "")), files)
    except OSError as error:
        raise StoreError(f"cannot read {path}: {error.strerror}", _REBUILD.format(folder)) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{path} is damaged", _REBUILD.format(folder)) from error


def _faults(folder: Path, snapshot: Snapshot, whole: bool) -> list[str]:
    faults = []
    for name, (size, sha256) in snapshot.files.items():
        path = folder / snapshot.name / name
        try:
            found = path.stat().st_size
            if found != size:
                faults.append(f"{snapshot.name}/{name} has {found} bytes, not {size}")
            elif (whole or size <= _SMALL) and _sum(path) != sha256:
                faults.append(f"{snapshot.name}/{name} is not what was written (its checksum differs)")
        except OSError as error:
            faults.append(f"{snapshot.name}/{name}: {error.strerror}")
    return faults


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _same(folder: Path, old: str, new: str, name: str) -> bool:
    """Whether a file of the new snapshot is the very file of the old one."""
    try:
        return (folder / old / name).samefile(folder / new / name)
    except OSError:
        return False


def _copy(old: Path, new: Path, files: Mapping[str, tuple[int, str]]) -> None:
    """Copy a snapshot: tables, which are never changed, as links where the file system has them."""
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for name in files:
        if name.endswith(".sst"):
            try:
                os.link(old / name, new / name)
                continue
            except OSError:
                pass
        shutil.copyfile(old / name, new / name)


def _clear(folder: Path, kept: set[str]) -> None:
    """Take away snapshots that do not count, but for those that someone reads."""
    for name in _snapshots(folder) - kept:
        with ExitStack() as held, suppress(OSError):
            if _hold(folder / name, held, alone=True):
                shutil.rmtree(folder / name)


def _snapshots(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("snapshot-*") if _NAME.fullmatch(path.name)}


def _hold(folder: Path, held: ExitStack, alone: bool = False) -> bool:
    """Share a snapshot with other readers, or hold it alone; False where it is gone or someone else's."""
    if os.name != "posix":
        return folder.is_dir()
    import fcntl

    try:
        descriptor = os.open(folder, os.O_RDONLY)
        held.callback(os.close, descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_NB | (fcntl.LOCK_EX if alone else fcntl.LOCK_SH))
    except OSError:
        return False
    return folder.is_dir()
