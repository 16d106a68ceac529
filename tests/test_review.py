"""A walk through doubtful merges and facts in the terminal, which writes the file of corrections."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kg.cli import main
from kg.sources import Remark
from small_world import built, corrected, people_called, write


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources")


def test_review_asks_writes_undoes_and_asks_no_more_about_what_is_settled(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out)
    call = ["review", "--graph", str(out), "--file", str(file), "--author", "Lê Mây", "--below", "1"]
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nu\nn\ny\ns\nn\nq\n"))
    assert main(call) == 0
    asked_first = capsys.readouterr().out
    assert "Lò Văn Gió" in asked_first
    text = file.read_text(encoding="utf-8")
    assert text.count("[[same]]") == 0, "undone"
    assert [text.count(f"[[{action}]]") for action in ("different", "add", "reject")] == [1, 1, 1]
    remarks: list[Remark] = []
    store = corrected(sources, text, remarks)
    assert not [one for one in remarks if "no longer applies" in one.said]
    assert people_called(store, "Lò Văn Gió") == 2
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main(call) == 0
    counts = [int(text.split("1/")[1].split()[0]) for text in (asked_first, capsys.readouterr().out)]
    assert counts[1] <= counts[0] - 3


def test_review_goes_on_after_an_answer_that_others_settle(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    text = (sources / "trung-ten.txt").read_text(encoding="utf-8")
    third = text.replace("Hiệu trưởng Trường Trung học Đỉnh Mây", "Trưởng thôn Suối Sương").replace(
        "Trường học", "Thôn"
    )
    (sources / "thon.txt").write_text(third, encoding="utf-8")
    built(sources, out)
    monkeypatch.setattr("sys.stdin", io.StringIO("y\ny\ny\nq\n"))
    assert main(["review", "--graph", str(out), "--file", str(file), "--author", "A", "--below", "0"]) == 0
    assert "says so already" in capsys.readouterr().err
    assert people_called(corrected(sources, file.read_text(encoding="utf-8")), "Lò Văn Gió") == 1


def test_review_asks_about_two_spellings_of_one_name(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    misspelt = (sources / "ke-lai.txt").read_text(encoding="utf-8").replace("Đào Thị Hạnh", "Đào Thị Hanh")
    (sources / "ke-lai.txt").write_text(misspelt, encoding="utf-8")
    built(sources, out)
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n" * 30))
    call = ["review", "--graph", str(out), "--file", str(file), "--author", "A", "--below", "0"]
    assert main(call) == 0
    asked_ = capsys.readouterr().out
    both = ["«Đào Thị Hanh» (ke-lai)", "«Đào Thị Hạnh» (bai-cu)"]
    assert any(f"Person {one} = Person {other}?" in asked_ for one, other in (both, both[::-1]))
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main([*call, "--lang", "vi"]) == 0
    asked_ = capsys.readouterr().out
    assert any(f"người {one} = người {other}?" in asked_ for one, other in (both, both[::-1]))
