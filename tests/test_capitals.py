"""Names and titles in capital letters, as headlines and captions have them. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

HEADLINE = "BỘ TRƯỞNG LÒ VĂN GIÓ THĂM HÀ NỘI\n"


def test_a_name_is_called_as_it_stands_in_small_letters_somewhere() -> None:
    found = facts(f"{HEADLINE}Ngày 3/5, Bộ trưởng Lò Văn Gió nói sẽ sửa thông tư. LÒ VĂN GIÓ cảm ơn.")
    assert [person["name"] for person in found["people"]] == ["Lò Văn Gió"]
    assert [(post["holder"], post["post"]) for post in found["posts"]] == [("Lò Văn Gió", "Bộ trưởng")]


def test_letters_for_a_body_are_no_capitals_of_a_headline() -> None:
    found = facts("Ngày 3/5, Hiệp hội Nuôi ong Mận Mây (HNOM) họp. Hnom là tên của một bản.")
    assert [body["aliases"] for body in found["organizations"]] == [["HNOM"]]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Thứ trưởng Bộ Y tế LÒ VĂN GIÓ đã dự họp.", "LÒ VĂN GIÓ", "Bộ Y tế"),
        ("Chủ tịch UBND tỉnh Sơn La TÒNG THỊ MÂY TRẮNG nói.", "TÒNG THỊ MÂY TRẮNG", "UBND tỉnh Sơn La"),
        ("Ông LÒ VĂN GIÓ, Giám đốc Sở Y tế, nói.", "LÒ VĂN GIÓ", "Sở Y tế"),
    ],
)
def test_a_person_in_capitals_among_small_letters_is_named(text: str, name: str, body: str) -> None:
    found = facts(text)
    assert [person["name"] for person in found["people"]] == [name]
    assert [post["organization"] for post in found["posts"]] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Ông CAO LẦU MỚI tới.",
        "BỘ TRƯỞNG LÒ VĂN GIÓ THĂM HÀ NỘI",
        "Chương trình ĐỒ RÊ MÍ bắt đầu.",
        "Công ty Cổ phần LÒ VĂN GIÓ THƯƠNG MẠI DỊCH VỤ khai trương.",
        "Ông LÒ GIÓ tới.",
    ],
)
def test_other_words_in_capitals_are_nobody(text: str) -> None:
    assert facts(text)["people"] == []
