"""Whose an agreement is where a text names lands or firms beside it. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements


@pytest.mark.parametrize(
    "goal",
    [
        "trước khi bán sang Campuchia và Philippines",
        "sau khi thăm Campuchia và Philippines",
        "cho các thị trường Campuchia và Philippines",
    ],
)
def test_two_lands_to_which_something_goes_are_no_parties(goal: str) -> None:
    text = (
        f"Công ty Vinasen sẽ làm nước mắm {goal}.\n"
        "Đại sứ Kovács Eszter nhắc lại rằng hai nước thiết lập quan hệ Đối tác toàn diện từ năm 2018."
    )
    assert [agreement["parties"] for agreement in agreements(text)] in ([], [[]])


def test_two_lands_that_a_text_joins_are_parties() -> None:
    text = (
        "Hungary và Philippines bàn về nước mắm.\n"
        "Đại sứ Kovács Eszter nhắc lại rằng hai nước thiết lập quan hệ Đối tác toàn diện từ năm 2018."
    )
    assert [agreement["parties"] for agreement in agreements(text)] == [["Hungary", "Philippines"]]


def test_what_is_agreed_after_a_visit_to_two_lands_is_not_theirs() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lào Sao Vong sau khi thăm Thái Lan và Myanmar khẳng định hai nước cần sớm ký Hiệp định mới."
    )
    assert not any("Thái Lan" in agreement["parties"] for agreement in agreements(text))


def test_one_firm_that_signs_with_two_has_two_contracts() -> None:
    text = (
        "Công ty Dược Sao Mai ký hợp đồng chuyển giao công nghệ với Công ty Zeldor.\n"
        "Cũng trong dịp này, Ngân hàng Hải Lúa đã ký với Công ty Dược Sao Mai thỏa thuận tài trợ vốn trị giá 9 tỷ đồng."
    )
    assert [agreement["parties"] for agreement in agreements(text)] == [
        ["Công ty Dược Sao Mai", "Công ty Zeldor"],
        ["Ngân hàng Hải Lúa", "Công ty Dược Sao Mai"],
    ]


def test_a_contract_told_again_by_one_word_is_the_same() -> None:
    text = (
        "Công ty Dược Sao Mai ký hợp đồng chuyển giao công nghệ với Công ty Zeldor.\n"
        "Công ty Dược Sao Mai đã ký với Công ty Zeldor hợp đồng này sau hai năm đàm phán."
    )
    assert len(agreements(text)) == 1


@pytest.mark.parametrize("rest", ["", " và Kế hoạch hành động 5 năm giai đoạn 2031-2035"])
def test_a_declaration_is_told_by_its_town(rest: str) -> None:
    names = ["Tuyên bố Hà Nội", *([rest.removeprefix(" và ")] if rest else [])]
    assert [a["label"] for a in agreements(f"Hội nghị dự kiến thông qua Tuyên bố Hà Nội{rest}.")] == names


def test_minutes_of_twinning_are_an_agreement() -> None:
    text = "Hội Nghề muối Lam Hà và Hội Nghề cá Lam Trung đã ký Biên bản kết nghĩa giai đoạn 2032-2037."
    (found,) = agreements(text)
    assert (found["type"], found["status"]) == ("mou", "signed")
    assert found["parties"] == ["Hội Nghề muối Lam Hà", "Hội Nghề cá Lam Trung"]
