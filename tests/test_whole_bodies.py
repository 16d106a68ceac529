"""Names of bodies that go on to their matter, their region, and end before their officer or another land's body. All
names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings


def bodies(text: str) -> list[str]:
    return [o["name"] for o in facts(text)["organizations"]]


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize("academy", ["Học viện Ngoại giao", "Học viện Quốc phòng"])
@pytest.mark.parametrize("name", ["Nguyễn Văn Sậy", "Lê Sậy"])
def test_who_leads_a_listed_academy_is_no_part_of_its_name(academy: str, name: str) -> None:
    text = f"Giám đốc {academy} {name} tiếp bà Anna Berla."
    assert held(text) == [(name, "Giám đốc", academy)]
    assert meetings(text)[0]["participants"] == [name, "Anna Berla"]


def test_a_school_that_is_called_after_somebody_keeps_his_name() -> None:
    assert bodies("Hiệu trưởng Trường Nguyễn Văn Sậy tiếp bà Anna Berla.") == ["Trường Nguyễn Văn Sậy"]


@pytest.mark.parametrize("body", ["Tòa án nhân dân tối cao", "Bộ Công an", "Hải quan"])
def test_what_one_state_has_is_of_the_first_of_two_lands(body: str) -> None:
    assert bodies(f"{body} Việt Nam - Lào tăng cường hợp tác") == [f"{body} Việt Nam"]


@pytest.mark.parametrize("count", ["hai", "các"])
def test_bodies_of_two_lands_that_are_told_as_several_are_no_body(count: str) -> None:
    assert bodies(f"Lễ ra mắt giữa {count} Bộ Y tế Việt Nam - Lào diễn ra sáng nay.") == []


def test_a_society_of_two_lands_is_of_both() -> None:
    assert bodies("Hội hữu nghị Việt Nam - Lào tặng cây.") == ["Hội hữu nghị Việt Nam - Lào"]


def test_a_sector_of_a_land_is_no_body() -> None:
    assert bodies("Đây là bước tiến của ngành Tòa án Lào.") == []
    assert bodies("Đây là bước tiến của Tòa án Lào.") == ["Tòa án Lào"]


def test_a_body_with_the_full_name_of_the_home_land_is_the_one_without() -> None:
    court = "Tòa án nhân dân tối cao"
    text = f"{court} nước Cộng hòa xã hội chủ nghĩa Việt Nam tặng sách {court} Lào. {court} cảm ơn."
    assert bodies(text) == [f"{court} nước Cộng hòa xã hội chủ nghĩa Việt Nam", f"{court} Lào"]


@pytest.mark.parametrize(
    "board",
    [
        "Ban Chỉ đạo quốc gia về chuyển đổi số",
        "Ban Chỉ đạo liên ngành về tham gia hoạt động gìn giữ hòa bình Liên hợp quốc",
        "Hội đồng điều phối vùng đồng bằng sông Hồng",
        "Hội đồng điều phối vùng trung du và miền núi phía Bắc",
        "Hội đồng điều phối vùng Bắc Trung Bộ và duyên hải Trung Bộ",
    ],
)
def test_a_board_is_named_with_its_matter_or_its_region(board: str) -> None:
    text = f"Ông Lê Văn Sậy, thành viên {board} đã chủ trì cuộc họp."
    assert bodies(text) == [board]
    assert meetings(text)[0]["chairs"] == ["Lê Văn Sậy"]


def test_a_board_whose_head_a_title_shares_is_named_with_its_matter() -> None:
    board = "Ban Chỉ đạo liên ngành về an toàn thực phẩm"
    text = "Ông Lê Văn Sậy, Phó Trưởng ban Chỉ đạo liên ngành về an toàn thực phẩm, đã tiếp bà Anna Berla."
    assert held(text) == [("Lê Văn Sậy", "Phó Trưởng ban", board)]
    assert meetings(text)[0]["participants"] == ["Lê Văn Sậy", "Anna Berla"]


@pytest.mark.parametrize(
    ("text", "board"),
    [
        ("Bộ Y tế báo cáo Ban Chỉ đạo quốc gia về tình hình mưa lũ.", "Ban Chỉ đạo quốc gia"),
        ("Bà Sò trao đổi với Ban Chỉ đạo quốc gia về việc này.", "Ban Chỉ đạo quốc gia"),
        ("Bà Sò hỏi Hội đồng di sản văn hóa quốc gia về nước sạch.", "Hội đồng di sản văn hóa quốc gia"),
    ],
)
def test_what_a_board_is_told_is_no_part_of_its_name(text: str, board: str) -> None:
    assert bodies(text)[-1] == board


def test_firms_may_be_a_sector_of_a_ministry_that_its_land_closes() -> None:
    ministry = "Bộ Kinh tế, Doanh nghiệp và Du lịch Fiji"
    assert held(f"Bộ trưởng {ministry} Ion Berla phát biểu.") == [("Ion Berla", "Bộ trưởng", ministry)]
    assert "Bộ Kinh tế" in bodies("Dự họp có Bộ Kinh tế, Doanh nghiệp Fiji.")


def test_the_last_sector_of_an_office_stands_before_what_it_is_of_in_brackets() -> None:
    office = "Cục Pháp chế và Cải cách hành chính, tư pháp"
    found = facts(f"{office} (Bộ Công an) họp báo.")["org_relations"]
    assert [(r["child"], r["relation"], r["parent"]) for r in found] == [(office, "part_of", "Bộ Công an")]
    assert bodies("Cục Cải cách hành chính, bệnh viện (Bộ Công an) đã đến.")[0] == "Cục Cải cách hành chính"


def test_two_units_that_are_joined_are_two() -> None:
    text = "Đồn Biên phòng Cửa khẩu quốc tế Sông Mây và Tiểu đoàn Biên phòng 903 tặng cây."
    assert bodies(text) == ["Đồn Biên phòng Cửa khẩu quốc tế Sông Mây", "Tiểu đoàn Biên phòng 903"]
