"""The commands for exports, shapes, inference, measures, certificate and bundle."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib

from kg.cli import main
from kg.export import FORMATS
from kg.ontology import load_ontology
from kg.pipeline import build

TEXT = "Ủy ban Mây Trắng họp\nNgày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội."
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    (folder / "tin.txt").write_text(TEXT, encoding="utf-8")
    build([folder / "tin.txt"], folder / "out")
    return folder / "out"


@pytest.fixture
def graph(built: Path, tmp_path: Path) -> Path:
    """A build of one article, to be changed."""
    shutil.copytree(built, tmp_path / "out")
    return tmp_path / "out"


@pytest.fixture
def call(graph: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs kg on the build; gives its exit code, its output and what it said."""
    monkeypatch.setenv("KG_GRAPH", str(graph))

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_the_list_of_formats_is_whole(call: Call) -> None:
    code, out, _ = call("export", "--list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == list(FORMATS)


def test_a_part_of_the_graph_is_exported(call: Call) -> None:
    whole, about = (call("export", "ntriples", *more)[1] for more in ((), ("--about", "dao thi hanh")))
    assert 0 < about.count("\n") < whole.count("\n")
    bare = call("export", "ntriples", "--no-evidence", "--class", "Person")[1]
    assert "Đào Thị Hạnh" in bare
    assert "/organization/" not in bare
    assert "/evidence/" not in bare
    assert call("export", "ntriples", "--since", "2032")[1].count("\n") < whole.count("\n")
    assert "Đào Thị Hạnh" in call("export", "ntriples", "--article", "Ủy ban Mây Trắng họp")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "turtle", "--class", "Persn"),
        ("export", "turtle", "--about", "không có ai"),
        ("export", "turtle", "--since", "hôm qua"),
        ("path", "dao thi hanh", "không có ai"),
        ("measures", "--class", "Persn"),
        ("bundle",),
        ("bundle", "-o", "a.zip", "--verify", "b.zip"),
        ("validate", "--engine", "java"),
    ],
)
def test_a_wrong_call_exits_2(arguments: tuple[str, ...], call: Call) -> None:
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_the_report_of_shapes_comes_as_text_json_and_turtle(call: Call, tmp_path: Path) -> None:
    shapes = tmp_path / "own.ttl"
    shapes.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/vnkg/ontology#> .\n"
        "kg:S sh:targetClass kg:Person ; sh:property [ sh:path kg:met ; sh:minCount 1 ] .",
        encoding="utf-8",
    )
    code, out, _ = call("validate", "--shapes", str(shapes))
    assert code == 1
    assert "Đào Thị Hạnh" in out
    assert "chủ trì cuộc họp" in out, "the sentence"
    told = json.loads(call("validate", "--shapes", str(shapes), "--json")[1])
    assert (told["engine"], told["results"][0]["component"]) == ("sparql", "MinCountConstraintComponent")
    report = rdflib.Graph().parse(data=call("validate", "--shapes", str(shapes), "--turtle")[1], format="turtle")
    assert len(report) > 5
    assert json.loads(call("validate", "--engine", "pyshacl", "--json")[1])["engine"] == "pyshacl"


def test_shapes_that_no_one_can_check_are_refused_by_name(call: Call, tmp_path: Path) -> None:
    shapes = tmp_path / "own.ttl"
    shapes.write_text("<urn:s> <http://www.w3.org/ns/shacl#js> [] .", encoding="utf-8")
    code, _, err = call("validate", "--shapes", str(shapes))
    assert code == 3
    assert "sh:js" in err


def test_what_follows_is_added_asked_for_and_taken_away(call: Call, graph: Path) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?x a schema:Event }"
    assert "Meeting subClassOf schema:Event" in call("infer", "--list")[1]
    assert call("infer")[0] == 0
    assert call("query", query, "--format", "csv")[1].split() == ["n", "1"]
    assert call("validate")[0] == 0
    assert call("infer", "--remove")[0] == 0
    assert call("query", query, "--format", "csv")[1].split() == ["n", "0"]
    assert not (graph / "kg-derived.trig").exists()
    assert call("infer", "--graph", str(graph / "kg.ttl"))[0] == 2


def test_what_follows_is_added_to_a_store_on_disk(call: Call, graph: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    assert call("load", str(graph / "kg.ttl"), str(graph / "kg-evidence.ttl"), "--graph", store)[0] == 0
    assert call("infer", "--graph", store)[0] == 0
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?x a schema:Event }"
    assert call("query", query, "--format", "csv", "--graph", store)[1].split() == ["n", "1"]


def test_a_build_can_infer(call: Call, tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    assert call("build", str(tmp_path / "tin.txt"), "-o", str(tmp_path / "new"), "--infer")[0] == 0
    assert (tmp_path / "new" / "kg-derived.trig").is_file()
    assert call("certify", "--graph", str(tmp_path / "new"))[0] == 0


def test_the_network_is_measured(call: Call) -> None:
    code, out, _ = call("measures")
    assert code == 0
    assert "Đào Thị Hạnh" in out
    told = json.loads(call("measures", "--class", "Person", "--json")[1])
    assert [one["label"] for one in told] == ["Đào Thị Hạnh"]
    assert json.loads(call("met", "--json")[1]) == []


def test_a_path_is_told_with_its_sentences(call: Call) -> None:
    code, out, _ = call("path", "dao thi hanh", "ha noi")
    assert code == 0
    assert out.startswith("Đào Thị Hạnh\n")
    assert out.rstrip().endswith("Hanoi")
    assert call("path", "dao thi hanh", "ha noi", "--lang", "vi")[1].rstrip().endswith("Hà Nội")
    assert out.count("«") == out.count("→") + out.count("←") == 2
    assert all(step["quotations"] for step in json.loads(call("path", "dao thi hanh", "ha noi", "--json")[1]))


def test_the_certificate_is_green_or_red(call: Call, graph: Path, tmp_path: Path) -> None:
    code, out, _ = call("certify")
    assert code == 0
    assert "**Green" in out
    assert call("certify", "-o", str(tmp_path / "paper"))[0] == 0
    assert json.loads((tmp_path / "paper" / "certificate.json").read_text(encoding="utf-8"))["green"] is True
    texts = graph / "articles.jsonl"
    texts.write_text(texts.read_text(encoding="utf-8").replace("Hà Nội", "Hà Nôi"), encoding="utf-8")
    code, out, _ = call("certify")
    assert code == 1
    assert "does not say" in out


def test_a_bundle_is_packed_and_verified(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "handover.zip"
    assert call("bundle", "-o", str(file), "--dossiers", "2")[0] == 0
    assert call("bundle", "--verify", str(file))[0] == 0
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(bytes(content))
    code, out, _ = call("bundle", "--verify", str(file))
    assert code in (1, 3)
    assert code == 3 or "is not as it was packed" in out


def test_validation_tells_what_is_wrong_in_the_language_of_the_user(call: Call, tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttl"
    broken.write_text("<urn:x> a <https://w3id.org/vnkg/ontology#Person> .", encoding="utf-8")
    english = call("validate", "--graph", str(broken))[1]
    assert "Preferred label: at least one" in english
    assert "never mentioned" in english
    other = call("validate", "--graph", str(broken), "--lang", "vi")[1]
    assert other.startswith("vi phạm: ")
    assert "Tên chính: ít nhất một" in other
    assert "không được nhắc đến ở đâu" in other
    assert "never mentioned" not in other


def test_the_description_tells_license_publisher_addresses_and_sizes_that_are_given_and_invents_none(
    call: Call, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = call("export", "void")[1]
    assert not any(word in bare for word in ("license", "publisher", "accessURL"))
    settings = tmp_path / "own.toml"
    settings.write_text('licence = "https://licenses.example/by"\npublisher = "Thư viện Mây"\n', encoding="utf-8")
    monkeypatch.setenv("KG_CONFIG", str(settings))
    told = rdflib.Graph().parse(data=call("export", "void", "--address", "https://kg.example/data")[1], format="turtle")
    dcat, dcterms = (rdflib.Namespace(load_ontology().prefixes[name]) for name in ("dcat", "dcterms"))
    dataset = next(told.subjects(rdflib.RDF.type, dcat.Dataset))
    assert told.value(dataset, dcterms.license) == rdflib.URIRef("https://licenses.example/by")
    agent = told.value(dataset, dcterms.publisher)
    assert [str(name) for name in told.objects(agent, rdflib.FOAF.name)] == ["Thư viện Mây"]
    file = next(part for part in told.objects(dataset, dcat.distribution) if str(part).endswith("#kg.ttl"))
    assert told.value(file, dcat.accessURL) == rdflib.URIRef("https://kg.example/data/kg.ttl")
    assert int(told.value(file, dcat.byteSize)) == (graph / "kg.ttl").stat().st_size
    for licence in ("của tôi", "https"):
        code, _, err = call("export", "void", "--licence", licence)
        assert code == 2
        assert "is no web address" in err
