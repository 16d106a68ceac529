"""What a curator has decided counts in kg why, in the merges that are proposed, and in kg review."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.ontology import load_ontology
from kg.why import Why, proposed, why
from small_world import DIRECTOR, DIRECTOR_AGAIN, TEACHER, built, entry, write

QUESTION = re.compile(r"«Lò Văn Gió» \([\w-]+\) = Person «Lò Văn Gió» \([\w-]+\)\?")


def pair(action: str, one: str, other: str) -> str:
    return entry(action, f"one = {one}", f"other = {other}")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources")


def answers(sources: Path, text: str, name: str = "Lò Văn Gió") -> list[Why]:
    """What kg why says of all who have a name, after a build with corrections."""
    (sources / "corrections.toml").write_text(text, encoding="utf-8")
    out = sources.parent / "out"
    built(sources, out, reuse=True)
    return why(out, name, name, load_ontology())


def test_why_takes_two_for_one_where_a_curator_said_so_and_names_the_entry(sources: Path) -> None:
    (before,) = answers(sources, "")
    assert not before.same
    assert before.decided == ()
    (after,) = answers(sources, pair("same", DIRECTOR, TEACHER))
    assert after.same
    assert [told.split()[0] for told in after.decided] == ["same"]


def test_why_takes_one_for_two_where_a_curator_said_so(sources: Path) -> None:
    found = answers(sources, pair("different", DIRECTOR, DIRECTOR_AGAIN))
    assert {told.split()[0] for one in found for told in one.decided} == {"different"}
    assert not any(one.same for one in found)


def test_what_a_curator_parted_is_proposed_no_more(sources: Path) -> None:
    answers(sources, pair("different", DIRECTOR, DIRECTOR_AGAIN))
    out = sources.parent / "out"
    told = {frozenset((one.one, one.other)) for one in proposed(out)}
    two = {frozenset((one.one, one.other)) for one in why(out, "lo van gio", "lo van gio", load_ontology())}
    parted = {frozenset((o.one, o.other)) for o in why(out, "lo van gio", "lo van gio", load_ontology()) if o.decided}
    assert parted
    assert parted <= two
    assert not told & parted
    nothing = sources / "none.toml"
    nothing.write_text("", encoding="utf-8")
    assert not any(one.decided for one in why(out, "lo van gio", "lo van gio", load_ontology(), nothing))


def test_why_finds_who_was_renamed_by_the_new_name(sources: Path) -> None:
    found = answers(sources, entry("rename", f"entity = {DIRECTOR}", 'to = "Lò Văn Giông"'), "lo van giong")
    assert found


def test_why_tells_the_decision_in_words(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers(sources, pair("same", DIRECTOR, TEACHER))
    call = ["why", "lo van gio", "lo van gio", "--graph", str(sources.parent / "out")]
    assert main(call) == 0
    assert "a curator said: same (" in capsys.readouterr().out
    assert main([*call, "--lang", "vi"]) == 0
    assert "người biên tập đã quyết: same (" in capsys.readouterr().out


def test_programs_get_the_weight_and_the_words_of_every_reason(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (answer,) = answers(sources, "")
    out = sources.parent / "out"
    assert main(["why", "lo van gio", "lo van gio", "--json", "--graph", str(out)]) == 0
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    told = [[(reason["weight"], reason["text"]) for reason in pair["reasons"]] for pair in row["pairs"]]
    assert told == [[(reason.weight, reason.text) for reason in pair.reasons] for pair in answer.pairs]
    assert main(["why", "--json", "--graph", str(out)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    weights = [[reason["weight"] for reason in row["reasons"]] for row in rows]
    assert weights == [[reason.weight for reason in one.reasons] for one in proposed(out)] != []


def test_review_does_not_ask_again_what_the_file_settles_although_nothing_was_built_since(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out, reuse=True)
    call = ["review", "--graph", str(out), "--file", str(file), "--author", "Lê Mây", "--below", "0"]
    monkeypatch.setattr("sys.stdin", io.StringIO("n\nq\n"))
    assert main(call) == 0
    assert QUESTION.search(capsys.readouterr().out)
    assert file.read_text(encoding="utf-8").count("[[different]]") == 1
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n" * 30))
    assert main(call) == 0
    assert not QUESTION.search(capsys.readouterr().out)
