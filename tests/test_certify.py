"""The certificate is green for a build, and red when one character or one triple is not what the build wrote."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.certify import certify
from kg.cli import main
from kg.cli.exit_codes import CHECK_FAILED
from kg.errors import StoreError
from kg.ontology import load_ontology
from kg.pipeline import build

ROOT = Path(__file__).parent.parent
ONTOLOGY = load_ontology()
TEXT = "Ủy ban Mây Trắng họp\nNgày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội."
OTHER = "Ký bản ghi nhớ\nNgày 6/6/2031, tại Hà Nội, Bộ Công Thương và Ủy ban Mây Trắng đã ký Bản ghi nhớ hợp tác."


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of two articles with what follows from it."""
    folder = tmp_path_factory.mktemp("built")
    sources = folder / "sources"
    sources.mkdir()
    for number, text in enumerate((TEXT, OTHER)):
        (sources / f"{number}.txt").write_text(text, encoding="utf-8")
    build([sources], folder / "out", infer=True)
    return folder / "out"


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """The build, to be changed."""
    shutil.copytree(built, tmp_path / "out")
    return tmp_path / "out"


def red(folder: Path) -> set[str]:
    certificate = certify(folder, ONTOLOGY)
    assert certificate.is_green == all(one.is_green for one in certificate.findings)
    return {one.name for one in certificate.findings if not one.is_green}


def test_a_build_is_green_and_the_certificate_says_on_what(built: Path) -> None:
    certificate = certify(built, ONTOLOGY)
    assert certificate.is_green, certificate.as_markdown()
    told = certificate.as_json()
    manifest = json.loads((built / "manifest.json").read_text(encoding="utf-8"))
    assert told["graph"]["rdfc10_sha256"] == manifest["graph"]["rdfc10_sha256"]  # type: ignore[index]
    assert told["graph"]["derived"] > 100  # type: ignore[index]
    assert told["ontology"] == manifest["ontology"]
    assert told["lexicons"] == manifest["lexicons"]
    assert told["counts"]["articles"] == 2  # type: ignore[index]
    assert "**Green" in certificate.as_markdown()
    assert certify(built, ONTOLOGY).as_json() == told


def _seal(folder: Path) -> None:
    """Make the manifest say that the files are as they should be, as someone would who covers their tracks."""
    path = folder / "manifest.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    for one in told["outputs"]:
        content = (folder / one["path"]).read_bytes()
        one.update(sha256=hashlib.sha256(content).hexdigest(), bytes=len(content))
    path.write_text(json.dumps(told), encoding="utf-8")


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("sealed", [False, True])
def test_one_character_of_an_article_turns_it_red(copy: Path, seed: int, sealed: bool) -> None:
    chance = random.Random(seed)
    path = copy / "articles.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    place = chance.randrange(len(lines))
    told = json.loads(lines[place])
    at = chance.randrange(len(told["text"]))
    told["text"] = told["text"][:at] + ("x" if told["text"][at] != "x" else "y") + told["text"][at + 1 :]
    lines[place] = json.dumps(told, ensure_ascii=False)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if sealed:
        _seal(copy)
    assert {"articles"} | (set() if sealed else {"files"}) <= red(copy)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", ["kg.ttl", "kg-evidence.ttl", "kg-derived.trig"])
def test_one_triple_turns_it_red(copy: Path, name: str, seed: int) -> None:
    path = copy / name
    lines = path.read_text(encoding="utf-8").split("\n")
    values = [
        place for place, line in enumerate(lines) if line.rstrip().endswith((",", ";", ".")) and "prefix" not in line
    ]
    place = random.Random(seed).choice([p for p in values if '"' in lines[p] or name.endswith("trig")])
    line = lines[place]
    lines[place] = (
        line.replace('"', '"z', 1)
        if '"' in line and "^^" not in line
        else line.replace("/id/", "/id/z", 1).replace(":", ":z", 1)
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    _seal(copy)
    assert red(copy) & {"reading", "graph", "derived", "quotations"}, lines[place]


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no manifest": (lambda folder: (folder / "manifest.json").unlink(), "files"),
    "no texts": (lambda folder: (folder / "articles.jsonl").unlink(), "articles"),
    "a text more": (
        lambda folder: _more(folder, '{"article": "00", "text": "x"}'),
        "articles",
    ),
    "no line of JSON": (
        lambda folder: _more(folder, "{"),
        "quotations",
    ),
    "a term that is none": (lambda folder: _append(folder, "<urn:a> <urn:b> <urn:c> ."), "terms"),
    "a fact without support": (lambda folder: _append(folder, "country:VN kg:partOf country:VN ."), "support"),
    "a node that fits no shape": (lambda folder: _append(folder, "<urn:a> a kg:Meeting ; kg:session 'x' ."), "shacl"),
    "another way of writing": (lambda folder: _append(folder, "# a remark"), "writing"),
}


def _more(folder: Path, line: str) -> None:
    path = folder / "articles.jsonl"
    path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")


def _append(folder: Path, line: str) -> None:
    path = folder / "kg.ttl"
    prefixes = "".join(f"@prefix {name}: <{space}> .\n" for name, space in ONTOLOGY.prefixes.items())
    path.write_text(path.read_text(encoding="utf-8") + prefixes + line + "\n", encoding="utf-8")


@pytest.mark.parametrize("name", CHANGES)
def test_each_check_finds_what_it_is_for(name: str, copy: Path) -> None:
    change, check = CHANGES[name]
    change(copy)
    assert check in red(copy)
    assert "**Red" in certify(copy, ONTOLOGY).as_markdown()


def test_a_build_without_inference_takes_an_older_one_away(copy: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, encoding="utf-8")
    build([source], copy)
    assert not (copy / "kg-derived.trig").exists()
    assert red(copy) == set()


def test_a_graph_that_cannot_be_read_is_red_and_says_where(copy: Path) -> None:
    path = copy / "kg.ttl"
    path.write_text(path.read_text(encoding="utf-8")[:-40], encoding="utf-8")
    certificate = certify(copy, ONTOLOGY)
    assert red(copy) == {"reading", "files"}
    assert "**Red" in certificate.as_markdown()
    assert "kg.ttl:" in certificate.as_markdown()
    assert main(["certify", "--graph", str(copy)]) == CHECK_FAILED


def test_a_folder_without_a_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no build"):
        certify(tmp_path, ONTOLOGY)


def test_the_snapshot_of_our_own_articles_is_green() -> None:
    folder = ROOT / "exports"
    if not (folder / "kg.ttl").is_file():
        pytest.skip("exports/ holds no build: make demo")
    certificate = certify(folder, ONTOLOGY)
    assert certificate.is_green, certificate.as_markdown()


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_ci_makes_the_certificate_of_exports_outside_of_what_is_kept() -> None:
    said = subprocess.run(["make", "-n", "certificate"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "kg certify --graph exports -o build/certificate" in said
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert "set -euo pipefail" in ci
    assert ci[-2:] == ["make test", "make certificate"]
    assert "build/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_the_certificate_says_how_many_facts_rest_on_a_curator_or_a_table_alone(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.txt").write_text(TEXT, encoding="utf-8")
    quote = "Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội"
    (sources / "corrections.toml").write_text(
        '[[add]]\nauthor = "Lê Mây"\ndate = 2031-09-01\nreason = "thử"\n'
        f'entity = {{ kind = "Meeting", name = "cuộc họp", article = "a", quote = "{quote}" }}\n'
        'property = "topic"\nvalue = "thủy tinh"\nsource = { document = "giấy mời" }\n',
        encoding="utf-8",
    )
    build([sources], tmp_path / "out")
    certificate = certify(tmp_path / "out", ONTOLOGY)
    rests = certificate.as_json()["rest"]
    assert isinstance(rests, dict)
    assert rests["on corrections alone"] == 1
    assert rests["on quotations"] > 3
    assert rests["on reference tables alone"] > 0
    assert "a curator's correction or a row of a reference table" in certificate.as_markdown()
