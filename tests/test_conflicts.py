"""Where articles disagree, both stand side by side with what says so; other words for one thing are no conflict."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.conflicts import conflicts
from kg.ontology import load_ontology
from kg.pipeline import build
from kg.store import open_store


@pytest.fixture(scope="module")
def disagreeing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disagreeing")
    meeting = "Cuộc họp lần thứ 72 của Nhóm Công tác ASEAN về cây ăn quả diễn ra"
    for name, how in (("a", "trực tuyến"), ("b", "theo hình thức trực tiếp")):
        text = f"Tin về cây ăn quả\n{meeting} {how} ngày 1/3/2023.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    build([folder / "a.txt", folder / "b.txt"], folder / "out")
    return folder / "out"


def test_two_formats_of_one_meeting_stand_side_by_side(disagreeing: Path) -> None:
    (one,) = conflicts(open_store(disagreeing, load_ontology()))
    assert one.property == "format"
    assert [side.value for side in one.sides] == ["trực tiếp", "trực tuyến"]
    assert all(side.sayings for side in one.sides)
    assert "disagree" in (disagreeing / "report.md").read_text(encoding="utf-8")


def test_conflicts_speak_the_language_of_the_user_and_show_the_first_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    meeting = "Cuộc họp lần thứ 72 của Nhóm Công tác ASEAN về cây ăn quả diễn ra"
    for number in range(5):
        how = "trực tiếp" if number else "trực tuyến"
        text = f"Tin {number} về cây ăn quả\n{meeting} theo hình thức {how} ngày 1/3/2023.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / f"{number}.txt" for number in range(5)], tmp_path / "out")
    assert main(["conflicts", "--graph", str(tmp_path / "out"), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.count("«") == 4
    assert "  in person\n" in said
    assert "    … and 1 more\n" in said
    assert main(["conflicts", "--graph", str(tmp_path / "out"), "--lang", "vi"]) == 0
    assert "  trực tiếp\n" in capsys.readouterr().out
    undated = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert ", )" not in undated


def told_differently(folder: Path, *told: str) -> list[tuple[str, list[str]]]:
    """What is in conflict, and the values on each side, where articles tell one meeting in these words."""
    folder.mkdir(exist_ok=True)
    for number, how in enumerate(told):
        text = f"Tin {number} về cây ăn quả\n{how}\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    build([folder / f"{number}.txt" for number in range(len(told))], folder / "out")
    found = conflicts(open_store(folder / "out", load_ontology()))
    return [(one.property, [side.value for side in one.sides]) for one in found]


def test_a_hall_may_lie_in_the_town_that_another_article_tells_and_two_towns_are_a_conflict(tmp_path: Path) -> None:
    meeting = "Cuộc họp lần thứ 72 của Nhóm Công tác ASEAN về cây ăn quả diễn ra ngày 1/3/2023 tại"
    in_town = [f"{meeting} {place}." for place in ("Cung Hội nghị Mây Trắng", "Huế")]
    assert not told_differently(tmp_path / "one", *in_town)
    assert not told_differently(tmp_path / "room", *in_town[1:], f"{meeting} Phòng họp Mây Trắng.")
    rooms = [
        f"{meeting} {place}." for place in ("Phòng Hoa Sen", "Nhà khách Mây Trắng", "Đại lễ đường Mây Trắng", "Huế")
    ]
    assert not told_differently(tmp_path / "house", *rooms[:2])
    assert not told_differently(tmp_path / "hall", *rooms[2:])
    store = open_store(tmp_path / "one" / "out", load_ontology())
    (row,) = store.query(
        "SELECT (COUNT(?place) AS ?places) { ?meeting a kg:Meeting ; kg:place ?place } GROUP BY ?meeting"
    )
    assert row["places"].value == "2"
    towns = [f"{meeting} {place}." for place in ("Huế", "Hà Nội")]
    assert told_differently(tmp_path / "two", *towns) == [("place", ["Huế", "Hà Nội"])]


def test_a_meeting_that_is_also_called_talks_is_no_conflict(tmp_path: Path) -> None:
    host, guest = "Bộ trưởng Bộ Công Thương Lò Thị Gió", "Bộ trưởng Bộ Tài chính Lào Vi Kham"
    first = f"Ngày 1/3/2023, tại Huế, {host} hội đàm với {guest}."
    again = f"Ngày 1/3/2023, tại Huế, diễn ra cuộc gặp giữa {host} và {guest}."
    assert not told_differently(tmp_path, first, again)
    store = open_store(tmp_path / "out", load_ontology())
    assert {str(row["t"].value) for row in store.query("SELECT ?t { ?meeting kg:meetingType ?t }")} == {
        load_ontology().concept("meetingType", kind) for kind in ("talks", "meeting")
    }


def test_a_title_in_upper_and_in_lower_case_is_no_conflict(tmp_path: Path) -> None:
    for name, title in (("a", "Trưởng ban"), ("b", "Trưởng Ban")):
        text = f"Tin {name}\n{title} Dân vận Trung ương Lò Thị Gió dự cuộc họp tại Huế.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")
    store = open_store(tmp_path / "out", load_ontology())
    titles = {str(row["t"]) for row in store.query("SELECT ?t { ?post kg:title ?t }")}
    assert titles == {'"Trưởng ban"@vi'}
    assert not [one for one in conflicts(store) if one.property == "title"]


def test_a_check_for_conflicts_fails_where_there_is_one(disagreeing: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["conflicts", "--check", "--json", "--graph", str(disagreeing)]) == 1
    assert json.loads(capsys.readouterr().out.splitlines()[0])["sides"]


def test_a_ward_or_a_district_may_lie_in_the_province_that_another_article_tells(tmp_path: Path) -> None:
    meeting = "Cuộc họp lần thứ 72 của Nhóm Công tác ASEAN về cây ăn quả diễn ra ngày 1/3/2023 tại"
    told = {name: f"{meeting} {name}." for name in ("phường Mây Trắng", "xã Suối Đá", "huyện A Lưới", "Lâm Đồng")}
    assert not told_differently(tmp_path / "ward", told["phường Mây Trắng"], told["Lâm Đồng"])
    assert not told_differently(tmp_path / "district", told["huyện A Lưới"], told["Lâm Đồng"])
    assert not told_differently(tmp_path / "both", told["huyện A Lưới"], told["xã Suối Đá"])
    wards = told_differently(tmp_path / "wards", told["phường Mây Trắng"], told["xã Suối Đá"])
    assert wards == [("place", ["phường Mây Trắng", "xã Suối Đá"])]


def test_each_day_of_a_tenure_has_the_sentences_that_hold_it(tmp_path: Path) -> None:
    post = "Ông Lò Văn Gió được bổ nhiệm giữ chức Chủ tịch Hội đồng Thú y Quốc gia từ ngày"
    days = {"2023-07-01": "1/7/2023", "2023-07-15": "15/7/2023"}
    for name, day in zip("ab", days.values(), strict=True):
        text = f"Tin {name} về cây ăn quả\n{post} {day}.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out")
    (one,) = conflicts(open_store(tmp_path / "out", load_ontology()))
    assert one.property == "from"
    said = {side.value: [saying.sentence for saying in side.sayings] for side in one.sides}
    assert said == {value: [f"{post} {day}."] for value, day in days.items()}


def test_a_spelling_has_the_sentences_that_hold_it_after_a_curator_has_made_one_of_two(tmp_path: Path) -> None:
    texts = {"a": "Cục trưởng Cục Thú y Lò Văn Mẫn gặp bạn.", "b": "Cục trưởng Cục Thú y Lò Văn Mẩn thăm trại."}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"Tin {name} về cây ăn quả\n{text}\n", encoding="utf-8")
    corrections = tmp_path / "corrections.toml"
    one, other = (
        f'{{ kind = "Person", name = "{name}", article = "{article}", quote = "{name}" }}'
        for name, article in (("Lò Văn Mẫn", "a"), ("Lò Văn Mẩn", "b"))
    )
    decided = f'[[same]]\nauthor = "Lê Mây"\ndate = 2031-09-01\nreason = "thử"\none = {one}\nother = {other}\n'
    corrections.write_text(decided, encoding="utf-8")
    build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "out", corrections=corrections)
    (found,) = conflicts(open_store(tmp_path / "out", load_ontology()))
    assert found.property == "spelling"
    said = {side.value: [saying.sentence for saying in side.sayings] for side in found.sides}
    assert said == {"Lò Văn Mẫn": [texts["a"]], "Lò Văn Mẩn": [texts["b"]]}
