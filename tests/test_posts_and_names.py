"""Posts whose title and name other words part. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch thành phố Lò Văn Gió yêu cầu thống kê.", [("Lò Văn Gió", "Chủ tịch thành phố")]),
        ("Chủ tịch phường Lò Thái Bình đã họp.", []),
        ("Ông Lò Văn Gió, nguyên là Giám đốc Sở Y tế Huế, nói vậy.", [("Lò Văn Gió", "Giám đốc")]),
        ("Giám đốc Sở Y tế Huế - Đại tá Lò Văn Gió nói vậy.", [("Lò Văn Gió", "Giám đốc")]),
        ("Ông Lò Văn Gió, Cố vấn của Tổng thống; bà Hà Thị Núi.", [("Lò Văn Gió", "Cố vấn của Tổng thống")]),
        ("Bà Hà Thị Núi, Chủ nhiệm Văn phòng Tổng thống.", [("Hà Thị Núi", "Chủ nhiệm Văn phòng Tổng thống")]),
        (
            "Bà Hà Thị Núi, Vụ trưởng Vụ Cây xanh, Văn phòng Tổng thống; ông Lò Văn Gió.",
            [("Hà Thị Núi", "Vụ trưởng")],
        ),
        (
            "Bộ trưởng Bộ Y tế đồng thời là Chủ tịch Hội Làm vườn Lò Văn Gió đã ký.",
            [("Lò Văn Gió", "Bộ trưởng"), ("Lò Văn Gió", "Chủ tịch")],
        ),
        (
            "Bộ trưởng Bộ Y tế khi ấy là Chủ tịch Hội Làm vườn Lò Văn Gió.",
            [("Lò Văn Gió", "Chủ tịch")],
        ),
        (
            "Theo đại biểu Quốc hội Lò Văn Gió, Ủy viên Ủy ban Kinh tế, giá sẽ tăng.",
            [("Lò Văn Gió", "đại biểu Quốc hội"), ("Lò Văn Gió", "Ủy viên")],
        ),
        (
            "ĐBQH Lò Văn Gió, Phó Bí thư Tỉnh ủy Lào Cai, đã khiến nhiều người bất ngờ.",
            [("Lò Văn Gió", "ĐBQH"), ("Lò Văn Gió", "Phó Bí thư")],
        ),
    ],
)
def test_what_stands_between_title_and_name_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == expected
