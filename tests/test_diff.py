"""kg diff: what changed from one build to another, and what caused it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.cli import main
from kg.diff import Change, Difference, difference, render
from kg.ontology import load_ontology
from kg.store import EVIDENCE_FILE, Store
from small_world import ARTICLES, BY, built, opened, reference, write


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of all articles, with its sources beside it."""
    folder = tmp_path_factory.mktemp("whole")
    built(write(folder / "sources"), folder / "out")
    return folder


def rebuilt(whole: Path, tmp_path: Path, without: str = "", corrections: str = "") -> Path:
    """A build without an article, or with corrections."""
    sources = tmp_path / "sources"
    shutil.copytree(whole / "sources", sources)
    if without:
        (sources / f"{without}.txt").unlink()
    if corrections:
        (sources / "corrections.toml").write_text(corrections, encoding="utf-8")
    built(sources, tmp_path / "out")
    return tmp_path / "out"


def compared(old: Path, new: Path, language: str = "en") -> Difference:
    return difference(opened(old), opened(new), language, (old, new))


def of(found: Difference, what: str, change: str) -> list[Change]:
    return [one for one in found.changes if (one.of, one.change) == (what, change)]


def causes(changes: list[Change]) -> set[str]:
    return {f"{kind} {name.split(':')[0]}" for change in changes for kind, name in change.causes}


def test_equal_graphs_have_no_difference(whole: Path) -> None:
    found = compared(whole / "out", whole / "out")
    assert not found
    assert found.changes == ()
    assert render(found, "vi") == "hai đồ thị giống nhau\n"


def test_what_a_new_article_brings_is_its_doing(whole: Path, tmp_path: Path) -> None:
    found = compared(rebuilt(whole, tmp_path, without="ky-ket"), whole / "out")
    assert [change.what for change in of(found, "article", "added")] == ["ky-ket"]
    added = of(found, "entity", "added") + of(found, "fact", "added")
    assert any("Biên bản ghi nhớ" in change.what for change in added)
    assert {"2031-06-07", "Công ty Sương Mai"} <= {change.after for change in added}
    assert causes(added) == {"article ky-ket"}
    assert not of(found, "fact", "removed")
    (tenure,) = of(found, "fact", "changed")
    assert "2031-06-08" in tenure.after
    assert "2031-06-08" not in tenure.before


def test_more_evidence_for_a_fact_is_told_too(whole: Path, tmp_path: Path) -> None:
    found = compared(rebuilt(whole, tmp_path, without="ke-lai"), whole / "out")
    retold = of(found, "fact", "support")
    assert any("Đào Thị Hạnh" in change.after + change.what for change in retold)
    assert causes(retold) == {"article ke-lai"}


def test_a_removed_article_takes_what_only_it_said(whole: Path, tmp_path: Path) -> None:
    found = compared(whole / "out", rebuilt(whole, tmp_path, without="trung-ten"))
    gone = of(found, "entity", "removed")
    assert {"Organization Trường Trung học Đỉnh Mây", "Person Lò Văn Gió (trung-ten)"} <= {
        change.what for change in gone
    }
    assert causes(gone + of(found, "fact", "removed")) == {"article trung-ten"}


def test_an_older_article_renames_and_changes_nothing_else(whole: Path, tmp_path: Path) -> None:
    old = rebuilt(whole, tmp_path, without="bai-cu")
    found = compared(old, whole / "out")
    renamed = {change.what: change for change in of(found, "entity", "renamed")}
    assert {"Person Đào Thị Hạnh", "Organization Công ty Sương Mai"} <= set(renamed)
    assert causes(list(renamed.values())) == {"article bai-cu"}
    assert renamed["Person Đào Thị Hạnh"].before != renamed["Person Đào Thị Hạnh"].after
    assert not of(found, "entity", "removed")
    assert not of(found, "fact", "removed"), "what is said of them only follows their new ids"


def test_without_the_bridge_one_person_is_split_and_with_it_two_are_merged(whole: Path, tmp_path: Path) -> None:
    apart = rebuilt(whole, tmp_path, without="cau-noi")
    split = of(compared(whole / "out", apart), "entity", "split")
    assert [change.what for change in split if change.what.startswith("Person")] == ["Person Lò Văn Gió (dau-kia)"]
    assert causes(split) == {"article cau-noi"}
    merged = of(compared(apart, whole / "out"), "entity", "merged")
    assert "Person Lò Văn Gió (dau-kia)" in {change.what for change in merged}
    assert causes(merged) == {"article cau-noi"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_another_of_the_known_names_as_the_preferred_one_is_a_change_in_every_language(language: str) -> None:
    ontology = load_ontology()
    prefixes = "".join(f"PREFIX {name}: <{space}> " for name, space in ontology.prefixes.items())

    def called(name: str, other: str) -> Store:
        said = f'skos:prefLabel "{name}"@vi, "Ministry of Mist"@en ; skos:altLabel "{other}"@vi'
        text = f"{prefixes} organization:x a kg:Organization ; {said} ."
        return Store(ontology, [quad.triple for quad in ox.parse(text, ox.RdfFormat.TURTLE)])

    (changed,) = difference(called("Bộ Sương", "Bộ Mây"), called("Bộ Mây", "Bộ Sương"), language).changes
    assert (changed.of, changed.change) == ("entity", "changed")
    assert (changed.before, changed.after) == (
        "Bộ Sương | Bộ Mây | Ministry of Mist",
        "Bộ Mây | Bộ Sương | Ministry of Mist",
    )


def test_corrections_are_named_as_causes(whole: Path, tmp_path: Path) -> None:
    hanh = reference("Person", "Đào Thị Hạnh", "hop-thang-sau", "Thứ trưởng Bộ Công Thương Đào Thị Hạnh")
    meeting = reference("Meeting", "cuộc họp của Ủy ban Mây Trắng", "ke-lai", "cuộc họp của Ủy ban Mây Trắng")
    text = (
        f'[[rename]]\n{BY}\nentity = {hanh}\nto = "Đào Thị Hồng Hạnh"\n'
        f'[[set_date]]\n{BY}\nentity = {meeting}\nproperty = "when"\nvalue = "2031-06-04"\n'
    )
    found = compared(whole / "out", rebuilt(whole, tmp_path, corrections=text))
    (renamed,) = [change for change in of(found, "entity", "changed") if change.what.startswith("Person")]
    assert renamed.after.startswith("Đào Thị Hồng Hạnh | Đào Thị Hạnh")
    assert renamed.causes[0][0] == "correction"
    assert "corrections.toml:1 rename" in renamed.causes[0][1]
    (date,) = of(found, "fact", "changed")
    assert (date.before, date.after) == ("2031-06-05", "2031-06-04")
    assert {kind for kind, _ in date.causes} == {"correction"}


def test_what_an_article_took_away_is_not_the_doing_of_a_correction_that_went_with_it(
    whole: Path, tmp_path: Path
) -> None:
    director = reference("Person", "Lò Văn Gió", "hop-thang-sau", "ông Lò Văn Gió, Giám đốc Công ty Sương Mai")
    teacher = reference("Person", "Lò Văn Gió", "trung-ten", "ông Lò Văn Gió, Hiệu trưởng")
    text = f"[[different]]\none = {director}\nother = {teacher}\n{BY}\n"
    before = rebuilt(whole, tmp_path / "before", corrections=text)
    found = compared(before, rebuilt(whole, tmp_path / "after", without="trung-ten", corrections=text))
    gone = of(found, "entity", "removed") + of(found, "fact", "removed")
    assert any("Lò Văn Gió" in change.what for change in gone)
    assert causes(gone) == {"article trung-ten"}


def test_a_rule_that_reads_more_is_the_cause(whole: Path, tmp_path: Path) -> None:
    new = tmp_path / "out"
    shutil.copytree(whole / "out", new)
    content = (new / EVIDENCE_FILE).read_text(encoding="utf-8")
    (new / EVIDENCE_FILE).write_text(
        content.replace('kg:rule "post-before-name"', 'kg:rule "post-new"'), encoding="utf-8"
    )
    found = compared(whole / "out", new)
    assert found.changes, "the evidence rests on another rule"
    assert "rule post-new" in causes(list(found.changes))
    assert {kind for change in found.changes for kind, _ in change.causes} == {"rule"}


def test_the_command_exits_1_and_speaks_json_and_vietnamese(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = rebuilt(whole, tmp_path, without="ky-ket")
    assert main(["diff", str(whole / "out"), str(whole / "out")]) == 0
    capsys.readouterr()
    assert main(["diff", str(whole / "out"), str(new), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["triples"]["removed"] > 0
    kinds = {"change", "of", "what", "before", "after", "iri", "causes"}
    assert all(set(change) == kinds for change in told["changes"])
    assert main(["diff", str(whole / "out"), str(new), "--lang", "vi"]) == 1
    text = capsys.readouterr().out
    assert "do bài báo: ky-ket" in text
    assert text.splitlines()[-1].startswith("bộ ba: thêm")
    assert main(["diff", str(whole / "out"), str(tmp_path / "nowhere")]) == 3


def test_a_difference_that_no_fact_shows_is_still_one(whole: Path, tmp_path: Path) -> None:
    new = tmp_path / "out"
    shutil.copytree(whole / "out", new)
    with (new / EVIDENCE_FILE).open("a", encoding="utf-8") as file:
        file.write('\narticle:0123456789abcdef0123 kg:textHash "0" .\n')
    found = compared(whole / "out", new)
    assert found
    assert (found.triples_added, found.triples_removed) == (1, 0)


def test_the_order_of_the_files_decides_nothing(whole: Path, tmp_path: Path) -> None:
    new = rebuilt(whole, tmp_path, without=min(ARTICLES))
    assert render(compared(whole / "out", new)) == render(compared(whole / "out", new))
