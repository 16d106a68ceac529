"""What cannot hold is refused before it is written, or said at once; a build reports what slips through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.conflicts import conflicts
from kg.sources import Remark
from small_world import COMMITTEE, HANH, TEACHER, asked, corrected, entry, opened, reference, write

Said = pytest.CaptureFixture[str]
MINISTRY = reference("Organization", "Bộ Công Thương", "bai-cu", "Thứ trưởng Bộ Công Thương Đào Thị Hạnh")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("KG_GRAPH", "KG_OUT", "KG_SOURCES", "KG_LANG", "KG_CONFIG", "KG_AUTHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "news")
    main(["build", "news", "-o", "out"])
    return tmp_path


def call(*words: str) -> int:
    return main(["correct", *words, "--author", "Lê Mây", "--reason", "thử", "--graph", "out"])


def test_nothing_becomes_a_part_of_itself(here: Path, capsys: Said) -> None:
    by = ("--document", "Sổ tay")
    capsys.readouterr()
    assert call("add", "bo cong thuong", "partOf", "bo cong thuong", *by) == 2
    assert "«partOf» would go in a circle: «Bộ Công Thương» → «Bộ Công Thương»" in capsys.readouterr().err
    assert call("add", "uy ban may trang", "partOf", "bo cong thuong", *by) == 0
    main(["build", "news", "-o", "out"])
    capsys.readouterr()
    assert call("add", "bo cong thuong", "partOf", "uy ban may trang", *by, "--lang", "vi") == 2
    assert "«partOf» sẽ thành vòng: «Bộ Công Thương» → «Ủy ban Mây Trắng» → «Bộ Công" in capsys.readouterr().err


def test_a_build_leaves_out_the_part_that_would_close_a_circle_and_says_so(tmp_path: Path) -> None:
    remarks: list[Remark] = []
    text = "".join(
        entry("add", f"entity = {one}", 'property = "partOf"', f'value = "{other}"', 'source = { document = "Sổ tay" }')
        for one, other in ((COMMITTEE, "Bộ Công Thương"), (MINISTRY, "Ủy ban Mây Trắng"))
    )
    store = corrected(write(tmp_path / "sources"), text, remarks)
    assert [remark.said for remark in remarks] == ["no longer applies: «partOf» would go in a circle"]
    parts = "SELECT ?one WHERE { ?a kg:partOf ?b . ?a skos:prefLabel ?one }"
    assert asked(store, parts) == ["Ủy ban Mây Trắng"]


@pytest.mark.parametrize(("first", "second"), [("from", "until"), ("until", "from")])
def test_a_time_that_ends_before_it_begins_is_refused_with_the_entry_that_says_otherwise(
    here: Path, capsys: Said, first: str, second: str
) -> None:
    days = {"from": "2030-04", "until": "2030-03"}
    assert call("set-date", "dao thi hanh", first, days[first]) == 0
    capsys.readouterr()
    assert call("set-date", "dao thi hanh", second, days[second]) == 2
    said = capsys.readouterr().err
    assert f"corrections.toml:1 contradicts this: set_date Person «Đào Thị Hạnh» (bai-cu): {first}" in said
    assert "to take that one out: kg correct undo 1 --file news/corrections.toml" in said
    assert call("set-date", "dao thi hanh", second, days[first]) == 0, "what may be one and the same month is no fault"


def test_a_file_with_a_time_that_ends_before_it_begins_is_refused(here: Path, capsys: Said) -> None:
    text = "".join(
        entry("set_date", f"entity = {HANH}", f'property = "{term}"', f'value = "{day}"', *post)
        for term, day, *post in (("until", "2030-03"), ("from", "2030-04", 'post = "Thứ trưởng Bộ Công Thương"'))
    )
    (here / "news" / "corrections.toml").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["build", "news", "-o", "out"]) == 2
    assert "corrections.toml:9: contradicts line 1" in capsys.readouterr().err


def test_a_post_that_is_seen_before_it_begins_is_said_at_once_and_stands_among_the_conflicts(
    here: Path, capsys: Said
) -> None:
    assert not conflicts(opened(here / "out"))
    assert call("set-date", "dao thi hanh", "from", "2031-06-07") == 0
    said = capsys.readouterr().err
    assert "note: from 2031-06-07 does not go with attestedOn 2031-05-02; attestedOn 2031-06-06; kg conflicts" in said
    main(["build", "news", "-o", "out"])
    (one,) = conflicts(opened(here / "out"), "en")
    assert (one.label, one.property) == ("Đào Thị Hạnh", "time of the post")
    values = {side.value: side.sayings for side in one.sides}
    assert [(said.article, said.sentence) for said in values["Thứ trưởng Bộ Công Thương: from 2031-06-07"]] == [
        ("Lê Mây", "thử")
    ]
    assert len(values) == 3, "the day of the contract comes after"
    capsys.readouterr()
    assert main(["conflicts", "--graph", "out", "--lang", "vi"]) == 0
    assert "Đào Thị Hạnh: thời gian giữ chức" in capsys.readouterr().out


def test_a_post_that_is_seen_after_it_ends_is_said_too(here: Path, capsys: Said) -> None:
    assert call("set-date", "dao thi hanh", "until", "2031-06") == 0
    assert "does not go" not in capsys.readouterr().err
    assert main(["correct", "undo", "1", "--graph", "out"]) == 0
    capsys.readouterr()
    assert call("set-date", "dao thi hanh", "until", "2031-05-31") == 0
    assert "until 2031-05-31 does not go with attestedOn 2031-06-06" in capsys.readouterr().err


def test_a_date_of_one_of_several_posts_is_refused_where_the_post_is_not_named(here: Path, capsys: Said) -> None:
    (here / "few").mkdir()
    text = "Tin về viện\nNgày 30/6/2031, ông Lò Văn Gió, Viện trưởng Viện Thủy tinh, Giám đốc Công ty Sương Mai, họp.\n"
    (here / "few" / "a.txt").write_text(text, encoding="utf-8")
    main(["build", "few", "-o", "out"])
    capsys.readouterr()
    assert call("set-date", "lo van gio", "from", "2030") == 2
    said = "«Lò Văn Gió» has 2 posts (name one with --post: Giám đốc Công ty Sương Mai; Viện trưởng Viện Thủy tinh)"
    assert said in capsys.readouterr().err
    assert call("set-date", "lo van gio", "from", "2030", "--post", "vien truong") == 0
    assert "note: «vien truong» is taken as «Viện trưởng Viện Thủy tinh»" in capsys.readouterr().err
    assert call("set-date", "vien thuy tinh", "from", "2030") == 2
    assert "the graph has no post of «Viện Thủy tinh»" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["giữ chức vụ", "giu chuc vu", "Holds post", "holdspost"])
def test_a_property_may_be_typed_as_the_screen_shows_it(here: Path, capsys: Said, typed: str) -> None:
    assert call("reject", "dao thi hanh", typed, "thu truong") == 0
    assert ": reject Person «Đào Thị Hạnh" in (said := capsys.readouterr().err)
    assert "holdsPost «Thứ trưởng" in said
    if typed != "holdspost":
        assert f"note: «{typed}» is taken as «holdsPost»" in said
    assert 'property = "holdsPost"' in (here / "news" / "corrections.toml").read_text(encoding="utf-8")


def test_what_is_no_property_on_the_screen_either_is_refused_with_what_there_is(here: Path, capsys: Said) -> None:
    assert call("reject", "dao thi hanh", "giữ ghế", "giam doc") == 2
    assert "holdsPost" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("correct", "hide", "dao thi hanh", "--reason", "thử"), ("review",)])
def test_a_day_that_is_none_and_a_curator_without_a_name_are_refused(
    here: Path, capsys: Said, command: tuple[str, ...]
) -> None:
    capsys.readouterr()
    for author, day, said in (
        ("Lê Mây", "2031-13-45", "kg: no day: «2031-13-45» (write it as 2026-11-25)\n"),
        (" ", "2031-01-02", "kg: «--author» is empty\n"),
    ):
        assert main([*command, "--graph", "out", "--author", author, "--date", day]) == 2
        assert capsys.readouterr() == ("", said)
    assert not (here / "news" / "corrections.toml").exists()


def test_a_day_may_be_typed_as_people_write_it(here: Path) -> None:
    assert call("hide", "dao thi hanh", "--date", "5/7/2031") == 0
    assert "date = 2031-07-05\n" in (here / "news" / "corrections.toml").read_text(encoding="utf-8")


def test_two_that_an_entry_parted_are_not_joined_again_by_other_words(here: Path, capsys: Said) -> None:
    director = reference("Person", "Lò Văn Gió", "cau-noi", "ông Lò Văn Gió, Viện trưởng")
    text = entry("different", f"one = {TEACHER}", f"other = {director}")
    (here / "news" / "corrections.toml").write_text(text, encoding="utf-8")
    main(["build", "news", "-o", "out"])
    people = asked(opened(here / "out"), 'SELECT ?p WHERE { ?p a kg:Person ; skos:prefLabel "Lò Văn Gió"@vi }')
    capsys.readouterr()
    assert call("same", *people) == 2
    said = capsys.readouterr().err
    assert "corrections.toml:1 contradicts this: different Person «Lò Văn Gió» (trung-ten), Person «Lò Văn Gió»" in said
    assert "kg correct undo 1 --file news/corrections.toml" in said
    assert (here / "news" / "corrections.toml").read_text(encoding="utf-8") == text
    assert call("same", people[0], "dao thi hanh") == 0


def test_a_build_tells_which_tenure_is_not_clear(tmp_path: Path) -> None:
    sources = write(tmp_path / "sources", ["cau-noi"])
    gio = reference("Person", "Lò Văn Gió", "cau-noi", "ông Lò Văn Gió, Viện trưởng")
    corrected(sources, entry("set_date", f"entity = {gio}", 'property = "from"', 'value = "2030"'))
    (told,) = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["corrections"]
    assert told["why_not"] == "it fits 2 tenures; name the post of one"
