"""An article at which a rule fails is set aside: it costs no other one its place in the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.extract
from kg.cli import main
from kg.language import Language
from kg.model import Article, Extraction
from kg.pipeline import build

Said = pytest.CaptureFixture[str]
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
    whole = kg.extract.extract

    def failing(article: Article, language: Language) -> Extraction:
        if article.id == "hai":
            raise IndexError("list index out of range")
        return whole(article, language)

    monkeypatch.setattr(kg.extract, "extract", failing)
    return folder


def _bytes(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


def test_the_others_are_built_and_the_report_names_the_one(sources: Path, tmp_path: Path, capsys: Said) -> None:
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1"]) == 3
    said = capsys.readouterr().err
    assert "hai: a rule of kg failed at this article (IndexError in test_failing_rule.py, line" in said
    turtle = (tmp_path / "out" / "kg.ttl").read_text("utf-8")
    assert "Lò Văn Gió" in turtle
    assert "Nông Văn Suối" in turtle
    assert "Đào Thị Hạnh" not in turtle
    assert "a rule of kg failed" in (tmp_path / "out" / "report.md").read_text("utf-8")


def test_builds_that_follow_say_it_again_and_give_the_same(sources: Path, tmp_path: Path) -> None:
    store, out, afresh = (tmp_path / name for name in ("store", "out", "afresh"))
    for name in ("ba", "bon"):
        (sources / f"{name}.txt").write_text(f"Tin {name}\n\n{TEXTS['ba']} ({name})\n", "utf-8")
        for _ in range(2):
            assert len(build([sources], out, reuse=True, store=store).set_aside) == 1
            assert len(build([sources], afresh).set_aside) == 1
            assert _bytes(out) == _bytes(afresh)


def test_a_strict_build_refuses_it_by_name(sources: Path, tmp_path: Path, capsys: Said) -> None:
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1", "--strict"]) == 3
    assert "hai: a rule of kg failed at this article" in capsys.readouterr().err
    assert not (tmp_path / "out" / "kg.ttl").exists()


def test_the_rest_is_printed_by_kg_extract(sources: Path, capsys: Said) -> None:
    assert main(["extract", str(sources)]) == 3
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert "hai: a rule of kg failed" in said.err
