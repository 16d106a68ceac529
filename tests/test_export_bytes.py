"""The bytes of an export rest on what the graph says, and on nothing else."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import zipfile
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.export import FORMATS, canonical_hash, export
from kg.store import Store
from tests.graph_of_trial import ONTOLOGY, WHOLE, exported


def test_the_canonical_hash_is_that_of_rdfc_whatever_the_order_and_the_names_of_blank_nodes() -> None:
    plain = ox.Dataset(ox.Quad(*triple) for triple in WHOLE.triples())
    plain.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    lines = sorted(f"{quad.triple} .\n".encode() for quad in plain)
    assert canonical_hash(WHOLE.triples()) == hashlib.sha256(b"".join(lines)).hexdigest()
    p = ox.NamedNode("urn:p")

    def chain(*names: str) -> list[ox.Triple]:
        nodes = [ox.BlankNode(name) for name in names]
        return [ox.Triple(a, p, b) for a, b in pairwise(nodes)]

    assert canonical_hash(chain("a", "b", "c")) == canonical_hash(reversed(chain("z", "a", "y")))
    assert canonical_hash(chain("a", "b", "a")) != canonical_hash(chain("a", "b", "c"))


@pytest.mark.parametrize("format_", FORMATS)
def test_the_bytes_depend_on_what_the_graph_says_alone(format_: str) -> None:
    if format_ == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    shuffled = Store(ONTOLOGY, sorted(WHOLE.triples(), key=lambda t: hashlib.sha256(str(t).encode()).digest()))
    assert exported(format_, shuffled) == exported(format_)


def test_the_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "import hashlib; from kg.export import FORMATS; from tests.graph_of_trial import exported\n"
        "for name in FORMATS:\n"
        "    if name != 'parquet': print(name, hashlib.sha256(exported(name)).hexdigest())\n"
    )
    root = Path(__file__).parent.parent
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root}{os.pathsep}{root / 'tests'}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_tables_fill_a_folder_or_an_archive(tmp_path: Path) -> None:
    export(WHOLE, "csv", tmp_path / "tables")
    export(WHOLE, "csv", tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as packed:
        assert {path.name: path.read_bytes() for path in (tmp_path / "tables").iterdir()} == {
            name: packed.read(name) for name in packed.namelist()
        }
