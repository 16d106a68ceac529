"""The words of the command line: help and errors in one language, no dead ends, nothing said in silence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.main import kg
from kg.language import load_language
from small_world import built, write

Said = pytest.CaptureFixture[str]
CLICKS_WORDS = ("Usage:", "Options:", "Commands:", "Show this message", "Show the version", "[default", "[env var")


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("graph")
    built(write(folder / "sources"), folder / "out")
    return str(folder / "out")


@pytest.mark.parametrize(
    "call", [(), *((name,) for name in sorted(kg.commands)), ("correct", "same"), ("config", "show")]
)
def test_help_in_vietnamese_holds_no_word_of_click(
    call: tuple[str, ...], capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_LANG", "vi")
    assert main([*call, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Cách dùng: kg")
    assert [word for word in CLICKS_WORDS if word in told] == []
    monkeypatch.setenv("KG_LANG", "en")
    assert main([*call, "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Usage: kg")
    assert "Show this message and exit." in told


@pytest.mark.parametrize("name", ["config", "correct"])
def test_a_group_without_its_command_shows_its_help(name: str, capsys: Said) -> None:
    assert main([name]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Usage: kg")
    assert "try:" not in said


def test_what_is_missing_is_said_in_one_line(capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "en")
    assert main(["completion"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Choose from: bash, zsh, fish" in said
    assert "\\t" not in said
    monkeypatch.setenv("KG_LANG", "vi")
    main(["completion"])
    assert "Hãy chọn: bash, zsh, fish" in capsys.readouterr().err


def test_a_fault_in_sparql_is_said_in_one_language(graph: str, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "vi")
    assert main(["query", "SELECT {", "--graph", graph]) == 2
    said = capsys.readouterr().err
    assert "dòng 1, cột" in said
    assert "không hiểu" in said
    assert "column" not in said


def test_who_met_whom_is_asked_of_two_and_told_with_the_day(graph: str, capsys: Said) -> None:
    assert main(["met", "--json", "--graph", graph]) == 0
    (pair, *_) = json.loads(capsys.readouterr().out)
    assert main(["met", pair["one"], pair["other"], "--graph", graph]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1 + len(pair["meetings"])
    assert lines[1].startswith(f"  {pair['days'][0][0]}  ")
    assert main(["met", pair["one"], pair["one"], "--graph", graph]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "no meeting of theirs" in said.err


def test_a_rule_is_shown_by_its_name(capsys: Said) -> None:
    assert main(["rules", "chair-subject"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("chair-subject ")
    assert main(["rules", "no-such-rule"]) == 3
    assert "there is no such file" in capsys.readouterr().err


def test_questions_and_rules_are_described_in_the_language_of_the_user(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    for lang, wanted, unwanted in (("vi", "chỉ lớp này", "only this class"), ("en", "only this class", "chỉ lớp này")):
        monkeypatch.setenv("KG_LANG", lang)
        assert main(["query", "--list"]) == 0
        out = capsys.readouterr().out
        assert wanted in out
        assert unwanted not in out
    monkeypatch.setenv("KG_LANG", "vi")
    assert main(["rules", "chair-subject"]) == 0
    assert capsys.readouterr().out.splitlines()[1].endswith("  ai chủ trì cuộc họp")


def test_every_rule_is_described_in_both_languages() -> None:
    rows = load_language().table("rules")
    assert all(row["finds"] and row["finds_vi"] for row in rows)
    assert len({row["finds_vi"] for row in rows}) == len(rows)


def test_sentences_without_facts_are_found_in_the_articles_of_a_graph(graph: str, capsys: Said) -> None:
    found = []
    for where in (["--graph", graph], [str(Path(graph).parent / "sources")]):
        assert main(["uncovered", "--json", *where]) == 0
        found.append(sorted(capsys.readouterr().out.splitlines()))
    assert found[0] == found[1]
    assert main(["uncovered", "--graph", str(Path(graph).parent)]) == 3
    assert "name a folder that kg build wrote" in capsys.readouterr().err


def test_each_command_says_which_name_it_took_for_the_beginning_of_one(
    graph: str, capsys: Said, tmp_path: Path
) -> None:
    file = tmp_path / "corrections.toml"
    calls = (
        ("explain", "dao thi han"),
        ("explain", "dao thi han", "--json"),
        ("dossier", "dao thi han"),
        ("met", "dao thi han"),
        ("path", "dao thi han", "Ủy ban Mây Trắng"),
        ("why", "dao thi han", "dao thi hanh"),
        ("query", "posts-of-person", "--param", "person=dao thi han"),
        ("export", "turtle", "--about", "dao thi han"),
        ("view", "--about", "dao thi han", "-o", str(tmp_path / "a.html")),
        ("correct", "hide", "dao thi han", "--author", "a", "--reason", "r", "--file", str(file)),
    )
    note = "note: no name «dao thi han»; taken is the one that begins so: «Đào Thị Hạnh»"
    for call in calls:
        assert main([*call, "--graph", graph]) == 0, call
        assert note in capsys.readouterr().err, call
        file.unlink(missing_ok=True)  # nothing is written twice
        whole = [*(word.removesuffix("han") + "hanh" if word.endswith("thi han") else word for word in call)]
        assert main([*whole, "--graph", graph]) == 0
        assert "no name" not in capsys.readouterr().err, call
    for call in (calls[0], calls[8], ("view", "--about", "thi han", "-o", str(tmp_path / "a.html"))):
        unseen = [word.replace("thi han", "thi\u202e han") for word in call]
        assert main([*unseen, "--graph", graph]) == 0
        assert "thi\\u202e han»" in capsys.readouterr().err, call


def test_a_view_of_what_is_only_in_names_says_so(graph: str, capsys: Said, tmp_path: Path) -> None:
    assert main(["view", "--about", "thi han", "-o", str(tmp_path / "a.html"), "--graph", graph]) == 0
    assert "no name «thi han»; the page starts with all that have it in their name" in capsys.readouterr().err


def test_why_says_where_nothing_speaks_for_one_thing(graph: str, capsys: Said) -> None:
    assert main(["why", "Đào Thị Hạnh", "Lò Văn Gió", "--graph", graph]) == 0
    assert "    nothing speaks for one thing" in capsys.readouterr().out
    assert main(["why", "Trường Trung học Đỉnh Mây", "Trường Trung học Đỉnh Mây", "--graph", graph]) == 0
    assert "  no two articles name them: nothing speaks for one thing" in capsys.readouterr().out


def test_a_view_that_starts_with_several_things_says_so(graph: str, capsys: Said, tmp_path: Path) -> None:
    for name, several in (("lo van gio", True), ("dao thi hanh", False)):
        assert main(["view", "--about", name, "-o", str(tmp_path / "a.html"), "--graph", graph]) == 0
        assert ("may mean" in capsys.readouterr().err) == several


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of the POSIX shell")
@pytest.mark.parametrize("command", ["export ntriples", "query 'SELECT * { ?s ?p ?o }' --format csv"])
def test_a_reader_that_has_read_enough_is_no_failed_check(command: str, graph: str) -> None:
    line = f'"{sys.executable}" -m kg {command} --graph "{graph}" | head -1 > /dev/null; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", line], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.strip() == "0"
    assert done.stderr == ""
