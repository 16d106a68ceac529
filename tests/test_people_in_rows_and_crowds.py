"""People in rows of names with titles, behind a city, and those of a crowd who speak. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def people(text: str) -> list[str]:
    return [person["name"] for person in facts(text)["people"]]


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


def test_a_name_behind_a_city_is_no_street() -> None:
    text = "Dự có ông Lò Văn Sen - Chủ tịch UBND thành phố Huế, Đào Văn Mơ - Giám đốc Sở Y tế; Lê Thị Bưởi - Bộ trưởng."
    assert ("Đào Văn Mơ", "Giám đốc", "Sở Y tế") in posts(text)
    assert people("Thành phố mở rộng các đường Lò Văn Sen, Đào Văn Mơ và Lê Thị Bưởi.") == []


def test_a_short_name_in_a_row_of_names_and_titles_has_its_own_post() -> None:
    text = "Dự có Lò Văn Sen - Giám đốc Sở Y tế, Hà Ban - Chủ tịch Hội Mía, Đào Văn Mơ - Trưởng ban Dân vận."
    assert posts(text) == [
        ("Lò Văn Sen", "Giám đốc", "Sở Y tế"),
        ("Hà Ban", "Chủ tịch", "Hội Mía"),
        ("Đào Văn Mơ", "Trưởng ban", "Ban Dân vận"),
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Cử tri Phạm Sen phản ánh đường còn xấu.", ["Phạm Sen"]),
        ("Cử tri Đồng Sậy phản ánh đường còn xấu.", []),
        ("Người dân Đồng Sậy (huyện Mía) phản ánh đường còn xấu.", []),
        ('Cử tri Lò Văn Mơ đặt câu hỏi. "Việc này đã lâu lắm rồi nhưng chưa xong", cử tri Mơ nói.', ["Lò Văn Mơ"]),
    ],
)
def test_a_voter_speaks(text: str, speakers: list[str]) -> None:
    assert [quote["speaker"] for quote in facts(text)["quotes"]] == speakers


@pytest.mark.parametrize("degree", ["GS", "GS.", "PGS.TS", "GS - TS"])
def test_a_degree_is_no_part_of_the_ministry_before_it(degree: str) -> None:
    assert posts(f"Thứ trưởng Bộ Y tế {degree} Lò Văn Sen cho biết dịch đã hết.") == [
        ("Lò Văn Sen", "Thứ trưởng", "Bộ Y tế")
    ]


def test_what_somebody_does_is_no_part_of_a_foreign_name() -> None:
    assert people("Khách hoãn tiếp ông Quandt do Tổng thống Peru ký lệnh mới.") == ["Quandt"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lễ diễn ra tại Bệnh viện (BV) Đa khoa tỉnh Hòa Bình.", ["Bệnh viện Đa khoa tỉnh Hòa Bình"]),
        ("Họ bàn việc của Ủy ban nhân dân và giao quyền Phó Chủ tịch Ủy ban nhân dân.", ["Ủy ban nhân dân"]),
    ],
)
def test_letters_inside_a_name_and_a_deed_behind_one(text: str, names: list[str]) -> None:
    assert [body["name"] for body in facts(text)["organizations"]] == names
