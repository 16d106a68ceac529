"""Names of people whose syllables mean something else too: «Được», «Em», «Vinh» before «dự». All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def people(text: str) -> list[str]:
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch UBND tỉnh Lào Cai Lò Văn Được kiểm tra tiến độ.", "Lò Văn Được"),
        ("Bà Sùng Thị Sau cho biết đường đã thông.", "Sùng Thị Sau"),
        ("Đồng chí Phùng Hữu Tướng nói với các em.", "Phùng Hữu Tướng"),
        ("Ông Phùng Văn Em có mặt từ sớm.", "Phùng Văn Em"),
        ("Ông Phùng Văn Được Em có mặt từ sớm.", "Phùng Văn Được Em"),
        ("Ông Phùng Khánh Được bổ nhiệm từ tháng 5.", "Phùng Khánh"),  # a clause that no full stop parts
        ("Bà Sùng Thị Hến Sau đó về quê.", "Sùng Thị Hến"),
    ],
)
def test_behind_a_middle_name_that_ends_none_every_capital_is_the_given_name(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thứ trưởng Phùng Quang Vinh dự hội nghị.", "Phùng Quang Vinh"),
        ("Thứ trưởng Phùng Thị Mai Vinh dự hội nghị.", "Phùng Thị Mai Vinh"),
        ("Ông Phùng Đức Chung kết luận buổi làm việc.", "Phùng Đức Chung"),
        ("Ông Phùng Mạnh Giao nhận bằng khen.", "Phùng Mạnh Giao"),
        ("Ông Phùng Khánh Sơn Công ty Hoa Mây trả lời.", "Phùng Khánh Sơn"),
    ],
)
def test_a_given_name_makes_no_word_with_the_verb_behind_it(text: str, name: str) -> None:
    assert people(text) == [name]
