"""Companies that only a row of companies tells."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def names(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sàn này có Boeing, Airbus, Velda và Trantex, theo báo chí.", ["Boeing", "Airbus", "Velda", "Trantex"]),
        ("Bà đã gặp Google, Boeing, Velda Oil, Airbus.", ["Google", "Boeing", "Velda Oil", "Airbus"]),
    ],
)
def test_foreign_words_that_go_on_with_a_row_of_companies_are_companies(text: str, found: list[str]) -> None:
    assert names(text) == found
    assert {body["kind"] for body in facts(text)["organizations"]} == {"company"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các hãng lớn của Peru như Velda, Trant Oil và Brandor đã đến.", ["Velda", "Trant Oil", "Brandor"]),
        ("Dự có nhiều tập đoàn của Peru, bao gồm công ty Velda, Trant Oil.", ["Công ty Velda", "Trant Oil"]),
        ("Các tập đoàn như Velda Oil hay Trantex sẽ đến.", ["Velda Oil", "Trantex"]),
        ("Các công ty như Velda (dược phẩm), Trant Oil (dầu khí) đã đến.", ["Velda", "Trant Oil"]),
        (
            "Các ngân hàng như QDX, Velda (thành lập năm ngoái ở một vùng núi xa của nước này) và Trantex đã đến.",
            ["QDX", "Velda"],
        ),
        ("Các công ty bán bao nhiêu Velda và Trantex cũng mua.", []),
        ("Các ngân hàng như QDX, Velda (của Trant) và Brandor đã đến.", ["QDX", "Velda"]),
        ("Các ngân hàng như QDX, Velda (dược phẩm, và Trantex đã đến.", ["QDX", "Velda"]),
        ("Các ngân hàng như QDX, Velda () và Trantex đã đến.", ["QDX", "Velda"]),
        ("Các ngân hàng như BIT, CAT và Velda đã đến.", ["BIT", "CAT", "Velda"]),
        ("Các liên doanh Velda, Trantex đã đến.", ["Velda", "Trantex"]),
        ("Công ty cho biết bạn hàng là Velda và Trantex.", []),
        ("Công ty đã mời Velda Oil và Trantex.", []),
    ],
)
def test_a_list_of_companies_is_told_by_the_word_for_them_before_it(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Bà đã gặp Google, Boeing và Lena Trant.",
        "Theo Google, Boeing, Lena Trant cho biết như vậy.",
        "Bà đã gặp Google, Boeing, Huế.",
        "Bà đã gặp Google, Boeing, Velda.com, rồi ra về.",
    ],
)
def test_somebody_a_town_and_an_address_behind_two_companies_are_none(text: str) -> None:
    assert names(text) == ["Google", "Boeing"]


def test_a_row_of_other_bodies_tells_no_company() -> None:
    assert names("Ở đó có UNICEF, Bộ Y tế, Velda và Trantex, theo báo chí.") == ["UNICEF", "Bộ Y tế"]


@pytest.mark.parametrize(
    "text",
    [
        "Tàu cập Cảng Đồng Sậy sáng nay.",
        "Khách thăm Cảng tổng hợp Đồng Sậy, cảng lớn nhất vùng.",
        "Họ họp hôm nay./. Lê Thu Sen/VOV- Trung tâm Tin Lê Thu Sen/VOV- Trung tâm Tin",
    ],
)
def test_a_seaport_and_the_desk_that_signs_an_article_are_no_bodies(text: str) -> None:
    assert not [name for name in names(text) if name.startswith(("Cảng", "Trung tâm"))]
