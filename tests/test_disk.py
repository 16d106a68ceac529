"""A store on disk: one writer, readers beside it, and nothing lost or half done, whatever happens."""

from __future__ import annotations

import atexit
import functools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import LockedError, StoreError
from kg.store import Embedded, changing, is_store, open_store, verify
from kg.store import disk as disk_store
from tests.graph_of_trial import ONTOLOGY, trial_store

WHOLE = set(trial_store().triples())
ROOT = Path(__file__).parent.parent


def _one(number: int) -> ox.Triple:
    return ox.Triple(ox.NamedNode(f"urn:x:{number}"), ox.NamedNode("urn:x:p"), ox.Literal(str(number)))


@functools.cache
def _template() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="kg-test-"))
    atexit.register(shutil.rmtree, folder)
    with changing(folder / "s", ONTOLOGY) as store:
        store.add(WHOLE)
    return folder / "s"


def _made(folder: Path) -> Path:
    """A store with the trial knowledge."""
    shutil.copytree(_template(), folder)
    return folder


def _child(folder: Path, code: str) -> subprocess.Popen[bytes]:
    start = (
        "import sys, time; from pathlib import Path; import pyoxigraph as ox; from kg.ontology import load_ontology;"
        "from kg.store import changing; one = lambda n: ox.Triple(ox.NamedNode(f'urn:x:{n}'),"
        f"ox.NamedNode('urn:x:p'), ox.Literal(str(n))); folder = Path({str(folder)!r}); ontology = load_ontology()\n"
    )
    return subprocess.Popen([sys.executable, "-c", start + code], cwd=ROOT, stdout=subprocess.PIPE)


def test_readers_keep_their_snapshot_while_a_writer_works(tmp_path: Path) -> None:
    before = open_store(_made(tmp_path / "s"), ONTOLOGY)
    with changing(tmp_path / "s", ONTOLOGY) as writer:
        writer.add([_one(1)])
        during = open_store(tmp_path / "s", ONTOLOGY)
        assert set(during.triples()) == WHOLE
    after = open_store(tmp_path / "s", ONTOLOGY)
    with changing(tmp_path / "s", ONTOLOGY) as writer:
        writer.add([_one(2)])
    assert set(before.triples()) == set(during.triples()) == WHOLE
    assert set(after.triples()) == {*WHOLE, _one(1)}
    del before, during
    after.close()
    with changing(tmp_path / "s", ONTOLOGY) as writer:
        writer.add([_one(3)])
    assert len(list((tmp_path / "s").glob("snapshot-*"))) == 1


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    store = open_store(_made(tmp_path / "s"), ONTOLOGY)
    with pytest.raises((StoreError, OSError, RuntimeError)):
        store.add([_one(1)])
    assert set(open_store(tmp_path / "s", ONTOLOGY).triples()) == WHOLE


def test_an_error_in_the_middle_changes_nothing(tmp_path: Path) -> None:
    folder = _made(tmp_path / "s")
    manifest = (folder / "store.json").read_bytes()

    def fail() -> None:
        with changing(folder, ONTOLOGY) as store:
            store.clear()
            store.add([_one(1)])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert (folder / "store.json").read_bytes() == manifest
    assert sorted(path.name for path in folder.iterdir()) == ["snapshot-000001", "store.json"]
    assert set(open_store(folder, ONTOLOGY).triples()) == WHOLE


def test_a_second_writer_is_told_who_holds_the_store(tmp_path: Path) -> None:
    code = "with changing(folder, ontology) as store: print('in', flush=True); time.sleep(30)"
    child = _child(tmp_path / "s", code)
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"in\n"
        begun = time.monotonic()
        with pytest.raises(LockedError, match=f"process {child.pid}"), changing(tmp_path / "s", ONTOLOGY):
            pass
        assert time.monotonic() - begun < 2
        assert LockedError.exit_code == 4
    finally:
        child.kill()
        child.communicate()
    with changing(tmp_path / "s", ONTOLOGY) as store:
        assert list(store.triples()) == []


def test_killed_at_any_moment_the_store_is_as_it_was_or_as_it_should_be(tmp_path: Path) -> None:
    folder = _made(tmp_path / "s")
    code = (
        "for n in range(1000):\n"
        "    others = [one(other) for other in range(1000) if other != n]\n"
        "    with changing(folder, ontology) as store: store.replace(others, [one(n)])\n"
        "    print(n, flush=True)"
    )
    chance = random.Random(4)
    for _ in range(3):
        child = _child(folder, code)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.random() * 0.3)
        child.send_signal(signal.SIGKILL)
        done = [0, *map(int, child.communicate()[0].split())][-1]
        found = set(open_store(folder, ONTOLOGY).triples()) - WHOLE
        assert len(found) == 1
        assert found <= {_one(done), _one(done + 1)}
        assert verify(folder) == []
    with changing(folder, ONTOLOGY) as store:
        store.add(WHOLE)
    assert len(list(folder.glob("snapshot-*"))) == 1


def _bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)


def _largest(folder: Path) -> Path:
    return max(folder.glob("snapshot-*/*.sst"), key=lambda path: path.stat().st_size)


def _with_manifest(folder: Path, change: Callable[[dict[str, object]], object]) -> None:
    document = json.loads((folder / "store.json").read_text("utf-8"))
    change(document)
    (folder / "store.json").write_text(json.dumps(document), "utf-8")


CORRUPTIONS: dict[str, Callable[[Path], object]] = {
    "a flipped bit in the largest table": lambda folder: _bit(_largest(folder)),
    "a flipped bit in every small file": lambda folder: [
        _bit(p) for p in folder.glob("snapshot-*/[A-Z]*") if p.stat().st_size and p.name != "LOG"
    ],
    "a table cut short": lambda folder: os.truncate(_largest(folder), 100),
    "an empty table": lambda folder: os.truncate(_largest(folder), 0),
    "a table that is gone": lambda folder: _largest(folder).unlink(),
    "CURRENT is gone": lambda folder: next(folder.glob("snapshot-*/CURRENT")).unlink(),
    "CURRENT names nothing": lambda folder: next(folder.glob("snapshot-*/CURRENT")).write_text("MANIFEST-999999\n"),
    "the snapshot is gone": lambda folder: next(folder.glob("snapshot-*")).rename(folder.parent / "moved"),
    "the manifest is cut": lambda folder: os.truncate(folder / "store.json", 40),
    "the manifest is of another form": lambda folder: _with_manifest(folder, lambda d: d.update(format=99)),
    "the manifest leads outside": lambda folder: _with_manifest(folder, lambda d: d.update(snapshot="../../x")),
    "the manifest is a list": lambda folder: (folder / "store.json").write_text("[]"),
}


@pytest.mark.parametrize("what", sorted(CORRUPTIONS))
def test_damage_is_named_and_rebuilding_helps(what: str, tmp_path: Path) -> None:
    folder = _made(tmp_path / "s")
    CORRUPTIONS[what](folder)
    with pytest.raises(StoreError, match=r"(?s)store\.json|damaged.*--rebuild"):
        open_store(folder, ONTOLOGY)
    with pytest.raises(StoreError), changing(folder, ONTOLOGY):
        pass
    with changing(folder, ONTOLOGY, rebuild=True) as store:
        store.add(WHOLE)
    assert verify(folder) == []
    assert set(open_store(folder, ONTOLOGY).triples()) == WHOLE


def test_every_single_flipped_bit_is_noticed(tmp_path: Path) -> None:
    folder = _made(tmp_path / "s")
    files = [path for path in folder.glob("snapshot-*/*") if path.name not in ("LOCK", "LOG") and path.stat().st_size]
    chance = random.Random(40)
    for path in files:
        before = path.read_bytes()
        content = bytearray(before)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        assert any(path.name in fault for fault in verify(folder)), path.name
        path.write_bytes(before)
    assert verify(folder) == []


def test_a_change_of_a_large_store_hides_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = _made(tmp_path / "s")
    for size in ("_WHOLE", "_SMALL"):
        monkeypatch.setattr(disk_store, size, 0)
    damaged = _largest(folder)
    _bit(damaged)
    with suppress(StoreError), changing(folder, ONTOLOGY) as store:
        store.add([_one(1)])
    assert any(damaged.name in fault for fault in verify(folder))
    # The engine looks at the checksum of a block when it reads it: which tables it reads here is not for us to say.
    for table in set(folder.glob("snapshot-*/*.sst")) - {damaged}:
        _bit(table)
    with pytest.raises((StoreError, OSError)), changing(folder, ONTOLOGY) as store:
        store.apply([f"{triple} .".encode() for triple in WHOLE], [])


def test_what_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", "utf-8")
    for place in (tmp_path, tmp_path / "thesis.txt"):
        with pytest.raises(StoreError, match="something else"), changing(place, ONTOLOGY, rebuild=True):
            pass
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "years of work"
    assert not is_store(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    folder = _made(tmp_path / "s")
    code = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from kg.errors import StoreError\n"
        "try:\n"
        "    with changing(folder, ontology) as store:\n"
        "        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "        store.add(one(n) for n in range(100_000))\n"
        "except StoreError as error: print('refused', flush=True)\n"
    )
    child = _child(folder, code)
    assert child.communicate(timeout=60)[0] == b"refused\n"
    assert verify(folder) == []
    assert set(open_store(folder, ONTOLOGY).triples()) == WHOLE


def test_a_store_under_another_namespace_keeps_its_prefixes(tmp_path: Path) -> None:
    file = tmp_path / "a.ttl"
    file.write_text("@prefix person: <https://example.org/p/> . person:a person:b person:c .", "utf-8")
    with changing(tmp_path / "s", ONTOLOGY) as store:
        store.load(file)
    assert open_store(tmp_path / "s", ONTOLOGY).prefixes["person"] == "https://example.org/p/"


def test_files_are_laid_out_anew_after_much_was_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compacted: list[int] = []
    compact = Embedded.compact
    monkeypatch.setattr(Embedded, "compact", lambda engine: (compacted.append(1), compact(engine)))
    monkeypatch.setattr(disk_store, "_MUCH", 0)
    much, little = tmp_path / "much.nt", tmp_path / "little.nt"
    much.write_text("".join(f"<urn:x:{n}> <urn:x:p> <urn:x:o> .\n" for n in range(5000)))
    little.write_text("<urn:x:a> <urn:x:p> <urn:x:b> .\n")
    with changing(tmp_path / "s", ONTOLOGY) as store:
        store.load(much)
    assert len(compacted) == 1
    with changing(tmp_path / "s", ONTOLOGY) as store:
        store.load(little)
    assert len(compacted) == 1
    assert len(open_store(tmp_path / "s", ONTOLOGY)) == 5001
    assert verify(tmp_path / "s") == []
