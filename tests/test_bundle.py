"""The bundle opens anywhere, says what is in it, and is found out when anything in it was changed."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.bundle import START, SUMS, bundle, verify
from kg.errors import StoreError
from kg.ontology import load_ontology
from kg.pipeline import build

ONTOLOGY = load_ontology()
ROOT = Path(__file__).parent.parent
Entries = dict[str, bytes]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    build([ROOT / "sources" / "2021-04-01-tran-tuan-anh-katherine-tai.txt"], out)
    return out


@pytest.fixture(scope="module")
def packed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("packed") / "bundle.zip"
    made = bundle(built, file, ONTOLOGY, most=3)
    assert made.certificate.is_green
    assert made.dossiers == 3 < made.things
    return file


def entries(file: Path) -> Entries:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_holds_all_that_a_colleague_needs(packed: Path) -> None:
    held = entries(packed)
    assert next(iter(held)) == START
    assert {"kg.ttl", "kg-evidence.ttl", "kg.html", "certificate.md", "certificate.json", "manifest.json", SUMS} <= set(
        held
    )
    dossiers = [name for name in held if name.startswith("dossiers/")]
    assert len(dossiers) == 3
    kinds = ("meeting", "organization", "person")
    assert all(name.startswith(tuple(f"dossiers/{kind}-" for kind in kinds)) for name in dossiers)


def test_the_start_page_leads_to_every_file_and_to_nothing_outside(packed: Path) -> None:
    held = entries(packed)
    page = held[START].decode()
    links = re.findall(r'(?:href|src)="([^"]+)"', page)
    assert set(links) <= set(held)
    assert {name for name in held if name not in (START, SUMS)} <= set(links)
    assert "://" not in page
    assert "default-src 'none'" in page
    assert "<script" not in page


def test_the_same_build_gives_the_same_bytes(built: Path, packed: Path, tmp_path: Path) -> None:
    bundle(built, tmp_path / "again.zip", ONTOLOGY, most=3)
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_it_is_what_it_says(packed: Path) -> None:
    assert verify(packed, ONTOLOGY) == []


CHANGES: dict[str, tuple[Callable[[Entries], Entries], str]] = {
    "one character": (
        lambda held: held | {"kg.html": held["kg.html"].replace(b"<", b"(", 1)},
        "kg.html is not as it was packed",
    ),
    "a file less": (lambda held: {n: c for n, c in held.items() if n != "report.md"}, "report.md is missing"),
    "a file more": (lambda held: held | {"setup.exe": b"x"}, "setup.exe was not packed by kg"),
    "a name that leads outside": (
        lambda held: held | {"../x": b"", SUMS: held[SUMS].replace(b'"report.md"', b'"../x"')},
        "../x leads outside",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found(name: str, packed: Path, tmp_path: Path) -> None:
    change, fault = CHANGES[name]
    with zipfile.ZipFile(tmp_path / "changed.zip", "w") as archive:
        for entry, content in change(entries(packed)).items():
            archive.writestr(entry, content)
    assert fault in verify(tmp_path / "changed.zip", ONTOLOGY)


def test_a_build_that_is_red_stays_red_in_the_bundle(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "red")
    with (tmp_path / "red" / "kg.ttl").open("a", encoding="utf-8") as file:
        file.write("<urn:a> <urn:b> <urn:c> .\n")
    made = bundle(tmp_path / "red", tmp_path / "red.zip", ONTOLOGY)
    assert not made.certificate.is_green
    assert verify(tmp_path / "red.zip", ONTOLOGY)
    assert 'class="red"' in entries(tmp_path / "red.zip")[START].decode()


def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.bundle.MOST_BYTES", 1 << 20)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(SUMS, b" " * (2 << 20))
    assert verify(tmp_path / "bomb.zip", ONTOLOGY) == ["the archive unpacks to more than 4 GiB"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"text"])
def test_what_is_no_bundle_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.zip"
    file.write_bytes(content)
    with pytest.raises(StoreError, match="no bundle"):
        verify(file, ONTOLOGY)
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    file.write_bytes(empty.getvalue())
    with pytest.raises(StoreError, match="no bundle"):
        verify(file, ONTOLOGY)
