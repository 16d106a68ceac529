"""An article at which a rule fails is set aside: it costs no other one its place in the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.extract
from kg.cli import main
from kg.errors import OntologyError
from kg.extract import extract
from kg.language import Language
from kg.link.across import packed
from kg.link.within import said
from kg.link.within.local import Reading
from kg.model import Article, Extraction
from kg.pipeline import build

Printed = pytest.CaptureFixture[str]
TEXTS = {
    "mot": "Chiều 3/5/2024, Thứ trưởng Bộ Công Thương Lò Văn Gió tiếp Đại sứ Lào tại Hà Nội.",
    "hai": "Chiều 4/5/2024, Thứ trưởng Bộ Tài chính Đào Thị Hạnh tiếp Đại sứ Nhật Bản tại Hà Nội.",
    "ba": "Chiều 5/5/2024, Thứ trưởng Bộ Y tế Nông Văn Suối tiếp Đại sứ Pháp tại Hà Nội.",
}


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three articles; at the second one a rule fails."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(f"Tin {name}\n\n{text}\n", "utf-8")
    _fail(monkeypatch, IndexError("list index out of range"))
    return folder


def _fail(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Make a rule fail at the second article."""

    def failing(article: Article, language: Language) -> Extraction:
        if article.id == "hai":
            raise error
        return extract(article, language)

    monkeypatch.setattr(kg.extract, "extract", failing)


def _fail_in_linking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all be read, and make a rule fail where the second article is linked."""

    def failing(reading: Reading, language: Language) -> list[said.Said]:
        if reading.extraction.article.id == "hai":
            raise IndexError("list index out of range")
        return said.what_is_said(reading, language)

    monkeypatch.setattr(kg.extract, "extract", extract)
    monkeypatch.setattr(packed, "what_is_said", failing)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


def test_the_others_are_built_and_the_report_names_the_one(sources: Path, tmp_path: Path, capsys: Printed) -> None:
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1"]) == 3
    errors = capsys.readouterr().err
    assert "hai: a rule of kg failed at this article (IndexError in test_failing_rule.py, line" in errors
    turtle = (tmp_path / "out" / "kg.ttl").read_text("utf-8")
    assert "Lò Văn Gió" in turtle
    assert "Nông Văn Suối" in turtle
    assert "Đào Thị Hạnh" not in turtle
    assert "a rule of kg failed" in (tmp_path / "out" / "report.md").read_text("utf-8")


def _build_twice_and_afresh(sources: Path, tmp_path: Path) -> None:
    store, out, afresh = (tmp_path / name for name in ("store", "out", "afresh"))
    for name in ("ba", "bon"):
        (sources / f"{name}.txt").write_text(f"Tin {name}\n\n{TEXTS['ba']} ({name})\n", "utf-8")
        for _ in range(2):
            assert len(build([sources], out, reuse=True, store=store).set_aside) == 1
            assert len(build([sources], afresh).set_aside) == 1
            assert _bytes(out) == _bytes(afresh)


def test_builds_that_follow_say_it_again_and_give_the_same(sources: Path, tmp_path: Path) -> None:
    _build_twice_and_afresh(sources, tmp_path)


def test_a_strict_build_refuses_it_by_name(sources: Path, tmp_path: Path, capsys: Printed) -> None:
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1", "--strict"]) == 3
    assert "hai: a rule of kg failed at this article" in capsys.readouterr().err
    assert not (tmp_path / "out" / "kg.ttl").exists()


def test_the_rest_is_printed_by_kg_extract(sources: Path, capsys: Printed) -> None:
    assert main(["extract", str(sources)]) == 3
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "hai: a rule of kg failed" in printed.err


def test_the_sentences_of_the_rest_are_looked_through_by_kg_uncovered(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr(kg.extract, "extract", extract)
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1"]) == 0
    _fail(monkeypatch, IndexError("list index out of range"))
    capsys.readouterr()
    assert main(["uncovered", "--graph", str(tmp_path / "out")]) == 3
    assert capsys.readouterr().err.startswith("set aside: hai: a rule of kg failed")


def test_a_fault_of_a_lexicon_is_none_of_an_article(
    sources: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    _fail(monkeypatch, OntologyError("verbs.tsv:9: 1 columns where the header has 5"))
    main(["extract", str(sources)])
    errors = capsys.readouterr().err
    assert "kg: verbs.tsv:9: 1 columns" in errors
    assert "set aside" not in errors


def test_where_a_rule_calls_itself_without_end_the_report_rests_on_no_depth(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def first(article: Article, language: Language) -> Extraction:
        return second(article, language) if article.id == "hai" else extract(article, language)

    def second(article: Article, language: Language) -> Extraction:
        return first(article, language)

    def called_by_others(depth: int) -> str:
        return called_by_others(depth - 1) if depth else build([sources], tmp_path / "out").set_aside[0].reason

    monkeypatch.setattr(kg.extract, "extract", first)
    assert called_by_others(0) == called_by_others(1) == "a rule of kg failed at this article (RecursionError)"


@pytest.mark.parametrize("workers", [1, 2])
def test_where_a_rule_of_linking_fails_the_others_are_built_too(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed, workers: int
) -> None:
    _fail_in_linking(monkeypatch)
    monkeypatch.setattr(packed, "_FEW", 2)
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", str(workers)]) == 3
    assert "set aside: hai: a rule of kg failed at this article (IndexError in test_f" in capsys.readouterr().err
    turtle = (tmp_path / "out" / "kg.ttl").read_text("utf-8")
    assert "Lò Văn Gió" in turtle
    assert "Nông Văn Suối" in turtle
    assert "Tin hai" not in turtle
    assert "a rule of kg failed" in (tmp_path / "out" / "report.md").read_text("utf-8")
    assert main(["why", "Lò Văn Gió", "Nông Văn Suối", "--graph", str(tmp_path / "out")]) == 0


def test_builds_after_one_that_could_not_link_an_article_give_the_same(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fail_in_linking(monkeypatch)
    _build_twice_and_afresh(sources, tmp_path)


def test_what_cannot_be_linked_is_named_by_kg_extract(
    sources: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    _fail_in_linking(monkeypatch)
    assert main(["extract", str(sources)]) == 3
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 2
    assert "hai: a rule of kg failed" in printed.err
