"""«ủy quyền» is one word: no acting post, and no «Thành ủy» in the name before it; who is given a task says nothing.
All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize("verb", ["ủy quyền", "uỷ quyền", "ủy nhiệm"])
def test_who_entrusts_another_keeps_the_whole_name(verb: str) -> None:
    told = f"Phó Thủ tướng Lưu Bá Thành {verb} Thứ trưởng Bộ Tài chính Hứa Thị Kim dự hội nghị."
    assert [person["name"] for person in facts(told)["people"]] == ["Lưu Bá Thành", "Hứa Thị Kim"]
    assert [(post["post"], post["status"]) for post in facts(told)["posts"]] == [
        ("Phó Thủ tướng", None),
        ("Thứ trưởng", None),
    ]


def test_an_acting_post_stays_one() -> None:
    told = "Ông Lưu Bá Thành ủy quyền quyền Giám đốc Sở Y tế Mạc Văn Dần ký quyết định."
    assert [(post["holder"], post["post"]) for post in facts(told)["posts"]] == [("Mạc Văn Dần", "quyền Giám đốc")]


def test_a_secretary_of_a_city_keeps_the_body() -> None:
    told = "Bí thư Thành ủy Đỗ Văn Lân ủy quyền cho ông Mạc Văn Dần phát biểu."
    assert [(post["holder"], post["organization"]) for post in facts(told)["posts"]] == [("Đỗ Văn Lân", "Thành ủy")]


@pytest.mark.parametrize("whom", ["Phó Thủ tướng Mạc Văn Dần", "ông Mạc Văn Dần", "đồng chí Mạc Văn Dần"])
def test_who_is_given_a_task_does_not_say_what_it_is(whom: str) -> None:
    told = f"Thủ tướng giao {whom} trực tiếp chỉ đạo, tháo gỡ ngay khó khăn cho các xã vùng cao."
    assert facts(told)["quotes"] == []
    assert [person["name"] for person in facts(told)["people"]] == ["Mạc Văn Dần"]


def test_who_orders_somebody_says_so() -> None:
    told = "Ông Mạc Văn Dần chỉ đạo các xã tháo gỡ ngay khó khăn cho người dân vùng cao."
    assert [quote["speaker"] for quote in facts(told)["quotes"]] == ["Mạc Văn Dần"]


def test_the_foreign_ministry_in_small_letters_entrusts_nobody() -> None:
    told = "Phát ngôn viên bộ ngoại giao Mạc Thị Dần khẳng định tình hình ở vùng cao đã yên ổn."
    assert [quote["speaker"] for quote in facts(told)["quotes"]] == ["Mạc Thị Dần"]
