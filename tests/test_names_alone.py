"""People told by one part of the name where they speak: the given name, the first name abroad. All names are
invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


SEN = "Bà Trần Thị Sen bán chè ở chợ Mây."


@pytest.mark.parametrize(
    "said",
    [
        "Sen cho biết, quán chè sẽ mở thêm hai cửa hàng.",
        "Sen nói rằng quán chè sẽ mở thêm hai cửa hàng.",
        "Hôm qua, Sen cho biết: quán chè sẽ mở thêm hai cửa hàng.",
        "“quán chè sẽ mở thêm hai cửa hàng.” - Sen kể.",
        "Sen cũng khẳng định, quán chè sẽ mở thêm hai cửa hàng.",
    ],
)
def test_a_given_name_alone_speaks(said: str) -> None:
    found = facts(f"{SEN} {said}")
    assert [(q["speaker"], q["text"].rstrip(".")) for q in found["quotes"]] == [
        ("Trần Thị Sen", "quán chè sẽ mở thêm hai cửa hàng")
    ]
    assert [p["aliases"] for p in found["people"]] == [["Sen"]]


@pytest.mark.parametrize(
    "said",
    [
        "Hoa cho biết, quán chè sẽ mở thêm hai cửa hàng.",  # of whom the article has no full name
        "Sen Hồng cho biết, quán chè sẽ mở thêm hai cửa hàng.",
        "Hồ Sen nói chung rất rộng và có nhiều cá.",
        "Sen bán chè từ sáng, cho biết thêm về giá.",
    ],
)
def test_a_word_alone_is_nobody_without_a_name_and_a_verb(said: str) -> None:
    assert quotes(f"{SEN} {said}") == []


def test_a_land_is_not_who_bears_its_name() -> None:
    assert quotes("Bà Trần Thị Nga bán chè ở chợ Mây. Nga cho biết, đàm phán sẽ bắt đầu vào tháng sau.") == []


@pytest.mark.parametrize("calling", ["luật sư", "chuyên gia", "ông"])
def test_a_first_name_abroad_behind_a_calling_speaks(calling: str) -> None:
    text = f"Ông Zeldo Quandt là luật sư. “Chúng tôi chưa nhận được câu trả lời nào của tòa”, {calling} Zeldo nói."
    assert quotes(text) == [("Zeldo Quandt", "Chúng tôi chưa nhận được câu trả lời nào của tòa")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ảnh: AP Ông Quandt Vị tổng thống trẻ tuổi đã đến.", "Quandt"),
        ("Ông Velder Quandt Thế nhưng giá vẫn tăng.", "Velder Quandt"),
        ("Ông Velder Quandt Lại một lần nữa giá tăng.", "Velder Quandt"),
        ("Bà Melora Nguyễn đã đến.", "Melora Nguyễn"),
    ],
)
def test_a_clause_begins_behind_a_foreign_name_without_a_full_stop(text: str, expected: str) -> None:
    assert [person["name"] for person in facts(text)["people"]] == [expected]
