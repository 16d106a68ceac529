"""Posts that lands hold in councils and bodies of states."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str, str | None, str | None, str | None]]:
    return [
        (p["holder"], p["post"], p["organization"], p["until"], p["status"])
        for p in facts(text)["posts"]
        if p["holder_kind"] == "country"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lào hiện là thành viên Hội đồng Nhân quyền.", ("Lào", "thành viên", "Hội đồng Nhân quyền", None, None)),
        (
            "Lào vừa hoàn thành nhiệm kỳ thành viên Hội đồng Nhân quyền.",
            ("Lào", "thành viên", "Hội đồng Nhân quyền", None, "former"),
        ),
        (
            "Trong vai trò Chủ tịch ASEAN năm 2016, Lào đã thông báo kết quả.",
            ("Lào", "Chủ tịch", "ASEAN", "2016", "former"),
        ),
        ("Lào tham dự hội nghị trên cương vị Chủ tịch ASEAN.", ("Lào", "Chủ tịch", "ASEAN", None, None)),
        ("Lào thăm Canada và Hàn Quốc với tư cách Chủ tịch ASEAN.", ("Lào", "Chủ tịch", "ASEAN", None, None)),
        ("Các nước khách mời gồm Lào (Chủ tịch ASEAN) và Peru.", ("Lào", "Chủ tịch", "ASEAN", None, None)),
        ("Hội nghị bàn tiếp khi Lào là Chủ tịch ASEAN.", ("Lào", "Chủ tịch", "ASEAN", None, None)),
    ],
)
def test_a_land_holds_a_post(text: str, found: tuple[str, str, str, str | None, str | None]) -> None:
    assert posts(text) == [found]


def test_a_row_of_seats_with_their_years() -> None:
    text = "Lào là thành viên Hội đồng Nhân quyền; thành viên Hội đồng Kinh tế - Xã hội nhiệm kỳ 2016-2018."
    assert [(p[2], p[3]) for p in posts(text)] == [
        ("Hội đồng Nhân quyền", None),
        ("Hội đồng Kinh tế - Xã hội", "2018"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru ủng hộ Lào làm Chủ tịch ASEAN.",
        "Lào sẽ là Chủ tịch ASEAN.",
        "Lào là thành viên của ASEAN.",
        "Lào ứng cử vào ghế Ủy viên không thường trực Hội đồng Bảo an.",
        "Đại sứ Lào là Chủ tịch Hội đồng Nhân quyền.",
    ],
)
def test_a_wish_a_membership_and_an_envoy_are_no_posts_of_a_land(text: str) -> None:
    assert posts(text) == []
