"""Who stands in a list of guests: people, bodies by their people and units, states; what ends the list and what not."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

EVENT = "Tin trong ngày\nNgày 4/5, Hội nghị Điện gió Châu Á khai mạc tại Huế.\n"


@pytest.mark.parametrize(
    ("told", "there"),
    [
        (
            "Tham dự hội nghị có ông Lò Văn Pảo; lãnh đạo, đại diện các vụ, đơn vị chức năng thuộc Bộ Y tế.",
            ["Lò Văn Pảo", "Bộ Y tế"],
        ),
        ("Tham dự hội nghị có ông Lò Văn Pảo, các Vụ liên quan của Bộ Y tế.", ["Lò Văn Pảo", "Bộ Y tế"]),
        (
            "Tham dự hội nghị có Giám đốc 4 tổ chức kiểm định; ông Lò Văn Pảo; đại diện Sở Y tế Huế.",
            ["Lò Văn Pảo", "Sở Y tế Huế"],
        ),
        (
            "Tham dự hội nghị có các nước khách mời Lào, Nhật Bản và Chile (Chủ tịch nhóm vì phát triển); đại diện Sở"
            " Y tế Huế.",
            ["Lào", "Nhật Bản", "Chile", "Sở Y tế Huế"],
        ),
        ("Tham dự hội nghị có ông Lò Văn Pảo; chuyên gia của Lào và Nhật Bản.", ["Lò Văn Pảo"]),
        ("Tham dự hội nghị có ông Lò Văn Pảo, người đã làm việc ở các đơn vị thuộc Bộ Y tế.", ["Lò Văn Pảo"]),
        ("Tham dự hội nghị có các cơ quan báo chí, ông Lò Văn Pảo, quê nhà của Sở Y tế Huế.", ["Lò Văn Pảo"]),
    ],
)
def test_units_people_and_states_of_a_list_stand_for_those_whose_they_are(told: str, there: list[str]) -> None:
    assert [m["participants"] for m in meetings(EVENT + told)] == [there]


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("có ông Lò Văn Pảo (Phó Trưởng ban Tổ chức), bà Vũ Thị Sen.", ["Lò Văn Pảo", "Vũ Thị Sen"]),
        ("có ông Lò Văn Pảo (ông Pảo cho biết sẽ mời bà Vũ Thị Sen, ông Lê Văn Đạt.", ["Lò Văn Pảo"]),
    ],
)
def test_a_verb_ends_a_list_but_inside_a_bracket_that_is_closed(told: str, there: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{EVENT}Tham dự hội nghị {told}")] == [there]


def test_what_a_meeting_makes_known_does_not_end_who_is_there() -> None:
    told = "Dự buổi công bố dự thảo kết luận có ông Lò Văn Pảo; đại diện các cơ quan Trung ương có Bộ Y tế."
    assert [m["participants"] for m in meetings(f"Tin trong ngày\n{told}")] == [["Lò Văn Pảo", "Bộ Y tế"]]


def test_the_body_of_an_expert_who_is_there_only_tells_who_he_is() -> None:
    told = "Dự hội thảo có bà Lò Thị Sen, {} của Viện Giống cây; ông Mạc Văn Dần."
    assert meetings(told.format("chuyên gia"))[0]["participants"] == ["Lò Thị Sen", "Mạc Văn Dần"]
    assert (
        "Viện Giống cây"
        in meetings("Dự hội thảo có ông Mạc Văn Dần; các chuyên gia của Viện Giống cây.")[0]["participants"]
    )
