"""Envoys, advisers and their matters; rows of titles each before its name. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Đi cùng có đặc phái viên của Tổng thống Lào về vấn đề Syria, ông Jorge Hale.",
            "đặc phái viên của Tổng thống Lào về vấn đề Syria",
        ),
        ("Họ gặp cố vấn của Tổng thống Lào, ông Jorge Hale.", "cố vấn của Tổng thống Lào"),
        (
            "Đặc phái viên Liên hợp quốc về Syria Jorge Hale đã đến.",
            "Đặc phái viên Liên hợp quốc về Syria",
        ),
        (
            "Ông Jorge Hale, Đặc sứ của Tổng thư ký Liên hợp quốc về nước sạch cho nông thôn, đã đến.",
            "Đặc sứ của Tổng thư ký Liên hợp quốc về nước sạch cho nông thôn",
        ),
        (
            "Trợ lý Tổng thống Lào về an ninh nội địa Jorge Hale đã đến.",
            "Trợ lý Tổng thống Lào về an ninh nội địa",
        ),
    ],
)
def test_whose_an_envoy_is_and_for_what_belong_to_the_title(text: str, post: str) -> None:
    assert held(text) == [("Jorge Hale", post, None)]


def test_a_president_named_behind_an_adviser_is_no_adviser() -> None:
    assert held("Cố vấn của Tổng thống Lào Jorge Hale đã đến.") == [("Jorge Hale", "Tổng thống Lào", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Họ yêu cầu cố vấn về việc này, ông Lò Văn Gió đồng ý.",
        "Bộ trưởng nói về vấn đề này, ông Lò Văn Gió khen.",
    ],
)
def test_a_matter_that_is_spoken_of_is_in_no_title(text: str) -> None:
    assert held(text) == []


def test_in_a_row_of_titles_each_is_that_of_the_name_behind_it() -> None:
    text = (
        "Dự có Giám đốc Sở Y tế Huế, ông Lò Văn Gió, Chủ tịch Hội Làm vườn, ông Hà Văn Núi "
        "và Chủ tịch Hội Nuôi ong, bà Đào Thị Suối."
    )
    assert held(text) == [
        ("Lò Văn Gió", "Giám đốc", "Sở Y tế Huế"),
        ("Hà Văn Núi", "Chủ tịch", "Hội Làm vườn"),
        ("Đào Thị Suối", "Chủ tịch", "Hội Nuôi ong"),
    ]


def test_a_title_behind_the_one_asked_about_is_that_of_the_next_name() -> None:
    text = (
        "Trả lời về sự vắng mặt của ông Lò Văn Gió, người phát ngôn của Tổng thống, ông Hà Văn Núi, cho biết ông bận."
    )
    assert held(text) == [("Hà Văn Núi", "người phát ngôn của Tổng thống", None)]


def test_a_matter_ends_the_titles_of_a_guest() -> None:
    text = "Tại buổi tiếp Hoàng hậu Lào Lea Hale, Đặc sứ Liên hợp quốc về khí hậu, Phó Thủ tướng Hà Văn Núi chúc mừng."
    assert ("Hà Văn Núi", "Phó Thủ tướng", None) in held(text)
    assert not any(holder == "Hà Văn Núi" and "Đặc sứ" in post for holder, post, _ in held(text))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Đại sứ tại Lào Lò Văn Gió nói vậy.", "Đại sứ tại Lào"),
        ("Ông Lò Văn Gió từng là Tổng Lãnh sự tại Houston.", "Tổng Lãnh sự tại Houston"),
        ("Đại sứ Việt Nam tại Chile kiêm nhiệm Peru Lò Văn Gió nói.", "Đại sứ Việt Nam tại Chile kiêm nhiệm Peru"),
        ("Đại sứ Việt Nam tại Bỉ, kiêm nhiệm Peru Lò Văn Gió nói.", "Đại sứ Việt Nam tại Bỉ, kiêm nhiệm Peru"),
        ("Tham tán Thương mại Việt Nam tại Bỉ và EU Lò Văn Gió nói.", "Tham tán Thương mại Việt Nam tại Bỉ"),
        ("Đại sứ Lò Văn Gió gặp gỡ sinh viên tại Lào.", "Đại sứ"),
    ],
)
def test_where_an_envoy_sits_is_told_in_the_title(text: str, post: str) -> None:
    assert [p["post"] for p in facts(text)["posts"]] == [post]


def test_each_of_those_who_are_sent_has_the_post_behind_his_own() -> None:
    text = (
        "Chủ tịch nước trao quyết định cử Đại sứ cho hai đồng chí: Hà Thị Núi, Giám đốc Sở Y tế, làm Đại sứ tại Peru; "
        "Lò Văn Gió, Bí thư Huyện ủy, làm Đại sứ tại Lào."
    )
    found = [(p["holder"], p["post"]) for p in facts(text)["posts"] if p["status"] == "new"]
    assert found == [("Hà Thị Núi", "Đại sứ tại Peru"), ("Lò Văn Gió", "Đại sứ tại Lào")]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Đại diện thường trực Việt Nam bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại Geneva "
            "Hà Thị Núi nói vậy.",
            "Đại diện thường trực Việt Nam bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại Geneva",
        ),
        (
            "Đại diện thường trực Việt Nam bên cạnh Liên hợp quốc Hà Thị Núi nói vậy.",
            "Đại diện thường trực Việt Nam bên cạnh Liên hợp quốc",
        ),
        ("Trưởng Đại diện thường trú UNDP tại Việt Nam Hà Thị Núi nói vậy.", "Trưởng Đại diện thường trú"),
    ],
)
def test_beside_what_bodies_somebody_speaks_for_his_land(text: str, post: str) -> None:
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == [("Hà Thị Núi", post)]
