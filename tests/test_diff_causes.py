"""The causes that kg diff names did it: a correction acts on a name, on two that are one, or on one fact, no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.diff import Change, Difference, difference, render
from kg.diff.moved import Moved
from small_world import COMMITTEE, DIRECTOR, DIRECTOR_AGAIN, HANH, TEACHER, built, entry, opened, reference, write

MEETING = reference("Meeting", "cuộc họp của Ủy ban Mây Trắng", "ke-lai", "cuộc họp của Ủy ban Mây Trắng")
SOURCE = 'source = { document = "Sổ tay" }'

MEMBER = entry("add", f"entity = {HANH}", 'property = "memberOf"', 'value = "Ủy ban Mây Trắng"', SOURCE)
NAME = entry("rename", f"entity = {COMMITTEE}", 'to = "Ủy ban Mây Hồng"')
PERSON = entry("rename", f"entity = {HANH}", 'to = "Đào Thị Hồng Hạnh"')
CHAIR = entry("reject", f"entity = {MEETING}", 'property = "chair"', 'value = "Đào Thị Hạnh"')
PLACE = entry("reject", f"entity = {MEETING}", 'property = "place"', 'value = "Hà Nội"')
ORGANIZER = entry("add", f"entity = {MEETING}", 'property = "organizer"', 'value = "Công ty Sương Mai"', SOURCE)
SINCE = entry("set_date", f"entity = {HANH}", 'property = "from"', 'value = "2029"')
TWO = entry("different", f"one = {DIRECTOR}", f"other = {DIRECTOR_AGAIN}")
TWO_ALREADY = entry("different", f"one = {DIRECTOR}", f"other = {TEACHER}")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    built(write(folder / "sources"), folder / "out")
    return folder


def corrected(whole: Path, tmp_path: Path, text: str) -> Path:
    sources = tmp_path / "sources"
    shutil.copytree(whole / "sources", sources)
    (sources / "corrections.toml").write_text(text, encoding="utf-8")
    built(sources, tmp_path / "out")
    return tmp_path / "out"


def compared(old: Path, new: Path) -> Difference:
    return difference(opened(old), opened(new), "en", (old, new))


def entries(change: Change) -> list[str]:
    """The actions behind a change, each with its property."""
    assert {kind for kind, _ in change.causes} == {"correction"}, change
    words = [name.split(" (")[0].split() for _, name in change.causes]
    return [f"{said[1]} {said[-1] if said[1] == 'different' else ''}".strip() for said in words]


def test_each_line_names_the_correction_that_acts_on_it_and_no_other(whole: Path, tmp_path: Path) -> None:
    everything = MEMBER + NAME + PERSON + CHAIR + PLACE + ORGANIZER + SINCE
    new = corrected(whole, tmp_path, everything)
    for old, now in ((whole / "out", new), (new, whole / "out")):
        found = compared(old, now).changes
        said = {(one.of, one.what.split(" — ")[-1].split()[0]): entries(one) for one in found if one.of == "fact"}
        assert said == {
            ("fact", "member"): ["add"],
            ("fact", "chair"): ["reject"],
            ("fact", "place"): ["reject"],
            ("fact", "organizer"): ["add"],
            ("fact", "holds"): ["set_date"],
        }
        named = [one for one in found if one.of == "entity"]
        assert {one.change for one in named} == {"changed"}
        assert [entries(one) for one in named] == [["rename"]] * 2


def test_two_that_were_two_already_are_the_cause_of_nothing(whole: Path, tmp_path: Path) -> None:
    new = corrected(whole, tmp_path, TWO_ALREADY + TWO)
    for old, now in ((whole / "out", new), (new, whole / "out")):
        found = compared(old, now).changes
        assert {change for one in found if one.of == "entity" for change in (one.change,)} & {"split", "merged"}
        told = {name for one in found for _, name in one.causes}
        assert len(told) == 1, "the evidence went to the other with the entry that parts them"
        assert "corrections.toml:8 different" in told.pop()


def test_an_entry_that_only_moved_to_another_line_is_no_cause(whole: Path, tmp_path: Path) -> None:
    old = corrected(whole, tmp_path / "before", NAME + PERSON)
    found = compared(old, corrected(whole, tmp_path / "after", PERSON)).changes
    told = {name.split("» (Lê")[0] for one in found for _, name in one.causes}
    assert told == {"corrections.toml:1 rename Organization «Ủy ban Mây Trắng» (ky-ket): «Ủy ban Mây Hồng"}


def test_things_of_one_name_are_told_apart_by_the_article_that_names_each_first(whole: Path, tmp_path: Path) -> None:
    text = entry("hide", f"entity = {TEACHER}")
    found = compared(whole / "out", corrected(whole, tmp_path, text))
    (gone,) = [one for one in found.changes if one.change == "removed" and one.of == "entity"]
    assert gone.what == "Person Lò Văn Gió (trung-ten)"
    assert entries(gone) == ["hide"]
    assert "- Lò Văn Gió (trung-ten) — holds post: Hiệu trưởng" in render(found, "en")


def test_other_support_is_counted_in_words(whole: Path, tmp_path: Path) -> None:
    text = render(compared(whole / "out", corrected(whole, tmp_path, SINCE)), "vi")
    assert "đính chính 0 → trích dẫn 4, đính chính 1" in text


# ---- a text that was changed ---------------------------------------------------------------------------


def retyped(whole: Path, tmp_path: Path, *changes: tuple[str, str, str]) -> Path:
    sources = tmp_path / "sources"
    shutil.copytree(whole / "sources", sources)
    for name, was, now in changes:
        file = sources / f"{name}.txt"
        text = file.read_text(encoding="utf-8")
        assert was in text
        file.write_text(text.replace(was, now), encoding="utf-8")
    built(sources, tmp_path / "out")
    return tmp_path / "out"


def test_a_word_put_right_is_a_changed_article_and_its_people_keep_their_lines(whole: Path, tmp_path: Path) -> None:
    found = compared(whole / "out", retyped(whole, tmp_path, ("trung-ten", "tiếp phụ huynh", "đã tiếp phụ huynh")))
    (article,) = [one for one in found.changes if one.of == "article"]
    assert (article.change, article.what) == ("changed", "trung-ten")
    assert article.before.endswith(", tiếp phụ huynh.")
    assert article.after.endswith(", đã tiếp phụ huynh.")
    assert {one.change for one in found.changes if one.of == "entity"} == {"renamed"}
    assert not [one for one in found.changes if one.of == "fact"], "what is said of them is what was said"
    assert {name.split(":")[0] for one in found.changes for _, name in one.causes} == {"trung-ten"}


def test_a_name_put_right_is_the_same_man_and_another_name_is_another(whole: Path, tmp_path: Path) -> None:
    right = compared(whole / "out", retyped(whole, tmp_path / "a", ("trung-ten", "Lò Văn Gió", "Lò Văn Giỏ")))
    people = [one for one in right.changes if one.of == "entity" and one.what.startswith("Person")]
    assert [(one.change, one.what) for one in people] == [("renamed", "Person Lò Văn Giỏ")]
    other = compared(whole / "out", retyped(whole, tmp_path / "b", ("trung-ten", "Lò Văn Gió", "Vi Thị Sương Mai")))
    people = [one for one in other.changes if one.of == "entity" and one.what.startswith("Person")]
    assert {(one.change, one.what) for one in people} == {
        ("added", "Person Vi Thị Sương Mai"),
        ("removed", "Person Lò Văn Gió (trung-ten)"),
    }


def test_another_first_name_is_another_man_and_no_new_spelling(whole: Path, tmp_path: Path) -> None:
    other = compared(whole / "out", retyped(whole, tmp_path, ("trung-ten", "Lò Văn Gió", "Lò Văn Khanh")))
    people = [one for one in other.changes if one.of == "entity" and one.what.startswith("Person")]
    assert {(one.change, one.what) for one in people} == {
        ("added", "Person Lò Văn Khanh"),
        ("removed", "Person Lò Văn Gió (trung-ten)"),
    }


@pytest.mark.parametrize(
    ("was", "now", "is_one"),
    [
        ("Lars Ødegård", "Kari Ødegård", False),
        ("Lars Ødegård", "Lars Odegard", True),
        ("Hội nghị Sương Mai 2031", "Hội nghị Sương Mai 2032", False),
        ("Cục Mây Hồng", "Cục Mây Trắng", False),
        ("Nông Thị Mây", "Nông Thị Thanh Mây", True),
    ],
)
def test_a_name_is_another_one_where_a_word_gave_way_to_an_unlike_one(was: str, now: str, is_one: bool) -> None:
    moved = Moved("old", "new", [(0, f"Hôm qua, {was} đã nói.")], [(0, f"Hôm qua, {now} đã nói.")])
    assert (moved.spot(("old", 9, 9 + len(was)), is_name=True) == ("new", 9, 9 + len(now))) is is_one


def test_a_property_that_only_inference_uses_is_told_by_its_name(whole: Path) -> None:
    old, new = opened(whole / "out"), opened(whole / "out")
    (statement, *_) = new.subjects("rdf:type", new.node("Statement"))
    by = ox.NamedNode("http://www.w3.org/ns/prov#wasAttributedTo")
    new.add([ox.Triple(statement, by, speaker) for speaker in new.nodes(statement, "speaker")])
    found = difference(old, new, "en", (whole / "out", whole / "out"))
    assert [one.after.split(":")[0:2] for one in found.changes] == [["prov", "wasAttributedTo"]]


def test_a_sentence_that_comes_and_one_that_goes_are_shown(whole: Path, tmp_path: Path) -> None:
    more = "Bà Đào Thị Hạnh khẳng định dự án sẽ hoàn thành đúng hạn.", "Trời mưa."
    found = compared(whole / "out", retyped(whole, tmp_path, ("hop-thang-sau", *more)))
    (article,) = [one for one in found.changes if one.of == "article"]
    assert (article.before, article.after) == more
    assert not [one for one in found.changes if one.change == "removed" and one.of == "entity"]
    said = [one for one in found.changes if one.change == "removed" and one.of == "fact"]
    assert [one.what.split(" — ")[1] for one in said] == ["participant", "speaker"]
