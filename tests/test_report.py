"""A build tells what it read, what it passed over and what came out, and anyone can check it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.language import load_language
from kg.link.names.reference import load_reference
from kg.manifest import changed
from kg.ontology import load_ontology
from kg.pipeline import Built, build
from kg.report import shown_source
from kg.results import plain
from kg.stats import stats
from kg.store import Store, open_store
from small_world import BY, corrected, reference

ROOT = Path(__file__).parent.parent
GOOD = """\
Ủy ban Mây Trắng họp thường kỳ
Ngày 5/6/2031, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp của Ủy ban Mây Trắng.
Trời hôm đó rất đẹp và nhiều mây."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A build of one good article, its twin, and two files that are none."""
    folder = tmp_path_factory.mktemp("news")
    for name, text in (("a.txt", GOOD), ("b.txt", GOOD), ("empty.txt", ""), ("c|d.jsonl", "{}\nno JSON")):
        (folder / name).write_text(text, encoding="utf-8")
    return build([folder], folder.parent / "out")


@pytest.fixture(scope="module")
def out(built: Built) -> Path:
    return built.files[0].parent


def loaded(file: Path) -> dict[str, object]:
    content: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return content


def test_the_report_says_what_was_read_and_what_was_passed_over_and_why(built: Built, out: Path) -> None:
    report = loaded(out / "report.json")
    articles = report["articles"]
    assert isinstance(articles, dict)
    assert (articles["read"], articles["repeated"]) == (1, 1)
    passed_over = [(one["source"].split("/", 1)[1], one["line"]) for one in articles["set_aside"]]
    assert passed_over == [("c|d.jsonl", 1), ("c|d.jsonl", 2), ("empty.txt", None)]
    assert all(one["reason"] and one["hint"] for one in articles["set_aside"])


def test_the_report_counts_what_is_in_the_graph(built: Built, out: Path) -> None:
    report = loaded(out / "report.json")
    store = open_store(out, load_ontology())
    assert report["triples"] == len(store)
    assert report["entities"] == stats(store).entities
    people = store.subjects("rdf:type", NamedNode(store.ontology.iri("Person")))
    assert stats(store).entities["Person"] == len(people)
    facts = report["facts"]
    assert isinstance(facts, dict)
    assert sum(facts.values()) == built.facts
    assert facts["agent"] >= 1


def test_sentences_without_facts_are_listed_as_the_graph_marks_them(out: Path) -> None:
    by_article = loaded(out / "report.json")["by_article"]
    assert isinstance(by_article, list)
    silent = {sentence["text"] for article in by_article for sentence in article["without_facts"]}
    assert "Trời hôm đó rất đẹp và nhiều mây." in silent
    assert silent == silent_in(open_store(out, load_ontology()))


def silent_in(store: Store) -> set[str]:
    covered = NamedNode(store.ontology.iri("covered"))
    silent = [t.subject for t in store.triples(None, covered) if plain(t.object) == "false"]
    return {plain(text) for node in silent if isinstance(node, NamedNode) for text in store.objects(node, "text")}


def test_the_report_for_people_says_the_same_and_keeps_its_tables_whole(built: Built, out: Path) -> None:
    text = (out / "report.md").read_text(encoding="utf-8")
    assert f"- facts: {built.facts}" in text
    assert "c\\|d.jsonl:2" in text
    rows = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("| `")]
    assert {row.count("|") for row in rows} <= {3, 5}


def test_the_report_for_people_counts_articles_without_a_day_and_says_what_gives_it(out: Path, tmp_path: Path) -> None:
    assert "\nArticles without a day: 1. " in (out / "report.md").read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(GOOD.replace("thường kỳ\n", "thường kỳ\nNgày 5/6/2031\n"), encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "dated")
    assert "without a day" not in (tmp_path / "dated" / "report.md").read_text(encoding="utf-8")


def test_the_manifest_holds_the_checksums_of_all_that_went_in_and_came_out(out: Path) -> None:
    manifest = loaded(out / "manifest.json")
    outputs = manifest["outputs"]
    assert isinstance(outputs, list)
    assert {one["path"] for one in outputs} == {file.name for file in out.iterdir()} - {"manifest.json"}
    for one in outputs:
        content = (out / one["path"]).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    inputs = manifest["inputs"]
    assert isinstance(inputs, list)
    for one in inputs:
        content = (out.parent / one["path"]).read_bytes()
        assert one["sha256"] == hashlib.sha256(content).hexdigest()
    assert manifest["ontology"] == {"version": load_ontology().version, "sha256": load_ontology().digest}
    assert manifest["lexicons"] == {"vi": {"sha256": load_language("vi").digest}}
    assert manifest["reference"] == {"sha256": load_reference(load_language("vi")).digest}


def test_the_manifest_of_a_build_without_reference_names_says_so(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Tin về mây\nBộ Công Thương họp tại Hà Nội.\n", encoding="utf-8")
    build([article], tmp_path / "out", reference=False)
    assert json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["reference"] == {}


def test_a_changed_file_is_found_by_the_manifest(out: Path, tmp_path: Path) -> None:
    for file in out.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert changed(tmp_path) == []
    (tmp_path / "kg.ttl").write_bytes((tmp_path / "kg.ttl").read_bytes() + b"#")
    (tmp_path / "report.md").unlink()
    assert changed(tmp_path) == ["kg.ttl", "report.md"]
    (tmp_path / "manifest.json").write_text("[]", encoding="utf-8")
    assert changed(tmp_path) == ["manifest.json"]
    (tmp_path / "manifest.json").unlink()
    assert changed(tmp_path) is None


def test_anyone_can_check_the_offsets_against_the_texts_beside_the_graph(out: Path) -> None:
    lines = (out / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {article["article"]: article["text"] for article in map(json.loads, lines)}
    store = open_store(out, load_ontology())
    evidence = store.subjects("rdf:type", NamedNode(store.ontology.iri("Evidence")))
    assert evidence
    for node in evidence:
        start, end, quote, article = (
            plain(store.objects(node, name)[0]) for name in ("start", "end", "quote", "prov:wasQuotedFrom")
        )
        assert texts[article.rpartition("/")[2]][int(start) : int(end)] == quote


def test_where_the_articles_lie_and_where_the_graph_goes_changes_no_byte(tmp_path: Path) -> None:
    outs = []
    for place in ("here", "there/deeper"):
        folder = tmp_path / place / "news"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text(GOOD, encoding="utf-8")
        (folder / "b.txt").touch()
        build([folder], tmp_path / place / "out")
        outs.append({file.name: file.read_bytes() for file in (tmp_path / place / "out").iterdir()})
    assert outs[0] == outs[1]
    assert not any(str(tmp_path).encode() in content for content in outs[0].values())


def test_two_folders_of_one_name_are_both_in_the_manifest(tmp_path: Path) -> None:
    for place in ("one", "two"):
        (tmp_path / place / "news").mkdir(parents=True)
        (tmp_path / place / "news" / "a.txt").write_text(f"{GOOD}\n{place}", encoding="utf-8")
    build([f"{tmp_path}/one/news/", tmp_path / "two" / "news"], tmp_path / "out")
    inputs = loaded(tmp_path / "out" / "manifest.json")["inputs"]
    assert isinstance(inputs, list)
    assert [one["path"] for one in inputs] == ["news/a.txt"] * 2


@pytest.mark.parametrize(
    ("path", "sources", "shown"),
    [
        ("news/2023/a.txt", ["news"], "news/2023/a.txt"),
        ("/home/an/news/a.txt", ["/home/an/news"], "news/a.txt"),
        ("/home/an/news/a.txt", ["/home/an/news/a.txt"], "a.txt"),
        ("/home/an/news.zip/a.txt", ["/home/an/news.zip"], "news.zip/a.txt"),
        ("a.txt", ["."], "a.txt"),
        ("-", ["-"], "-"),
        ("/elsewhere/a.txt", ["news"], "a.txt"),
    ],
)
def test_a_source_is_named_without_what_leads_to_it(path: str, sources: list[str], shown: str) -> None:
    assert shown_source(path, sources) == shown


def test_a_sentence_whose_fact_a_correction_took_away_is_told_with_it(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    text = (
        "Tin về dự án\nBà Đào Thị Hạnh là Thứ trưởng Bộ Công Thương.\nBà Đào Thị Hạnh khẳng định dự án sẽ hoàn thành.\n"
    )
    (sources / "tin.txt").write_text(text, encoding="utf-8")
    hanh = reference("Person", "Đào Thị Hạnh", "tin", "Bà Đào Thị Hạnh là")
    said = 'property = "speaker"\nvalue = "dự án sẽ…"'
    corrected(sources, f"[[reject]]\n{BY}\nentity = {hanh}\n{said}\n")
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    told = report.partition("## Sentences without facts")[2]
    assert told.strip().splitlines()[-1] == (
        "- Bà Đào Thị Hạnh khẳng định dự án sẽ hoàn thành. (taken away by corrections.toml:1)"
    )
    (entry,) = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["corrections"]
    assert (entry["action"], entry["property"], len(entry["sentences"])) == ("reject", "speaker", 1)
