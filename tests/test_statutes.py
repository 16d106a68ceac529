"""Which names of laws are of one law: whole names, years and bills, first letters."""

from __future__ import annotations

import pytest

from facts_of_text import agreements


def statuses(text: str) -> dict[str, str]:
    return {agreement["label"]: agreement["status"] for agreement in agreements(text)}


@pytest.mark.parametrize(
    "names",
    [("Luật Giáo dục", "Luật Giáo dục đại học"), ("Bộ luật Tố tụng Hình sự", "Bộ luật Hình sự")],
)
def test_a_law_whose_name_holds_that_of_another_is_another(names: tuple[str, str]) -> None:
    told = statuses(f"Thầy cô giáo bản Pa Tần học {names[0]}. Buổi chiều, bà con nghe cán bộ giảng {names[1]}.")
    assert list(told) == list(names)


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ xã giảng Luật Hợp tác xã. Nhờ Luật HTX năm 2032, chợ cá đông hơn.",
        "Cán bộ xã giảng Bộ luật Lao động. Chợ cá làm theo Luật Lao động.",
    ],
)
def test_a_law_is_one_under_its_first_letters_or_without_the_word_for_a_code(text: str) -> None:
    assert len(statuses(text)) == 1


def test_the_law_of_a_year_is_not_the_bill_that_changes_it() -> None:
    text = "Chính phủ trình dự án Luật Thú y (sửa đổi). Luật Thú y 2035 đã bộc lộ hạn chế với nghề nuôi ong."
    assert statuses(text) == {"Luật Thú y (sửa đổi)": "proposed", "Luật Thú y 2035": "in-force"}


def test_a_law_that_is_to_be_amended_is_in_force() -> None:
    assert statuses("Cục Chăn nuôi nêu ý kiến về việc bổ sung, sửa đổi Luật Thú y.") == {"Luật Thú y": "in-force"}


def test_a_law_that_has_not_passed_is_a_bill() -> None:
    assert statuses("Riêng Luật Đê điều chưa được thông qua.") == {"Luật Đê điều": "proposed"}


def test_a_bill_without_a_name_is_none() -> None:
    assert agreements("Báo cáo về dự án Luật của Ủy ban Kinh tế dài 30 trang.") == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Nhiều xã làm trái Luật Đê điều 2031.", ["2031"]),
        ("Điều 32 của Bộ luật Thú y số 75/2035/QH20 ghi rõ việc này.", ["2035"]),
        ("Theo Luật Đê điều 2031 quy định, chủ ao phải khai báo.", ["2031"]),
        ("Luật Đê điều giai đoạn 2031 - 2035 được thi hành tốt.", [None]),
        ("Các xã thực hiện Luật Đê điều 2031 - 2035.", [None]),
        ("Các xã thực hiện Luật Đê điều số 12/2031/NQ-CP.", [None]),
        ("Quốc hội thảo luận dự án Luật Đê điều 2031.", [None]),
        ("Đây là Luật sửa đổi, bổ sung một số điều của Bộ luật Thú y số 75/2035/QH20.", [None, "2035"]),
    ],
)
def test_the_year_behind_the_name_of_a_law_in_force_is_its_own(text: str, dates: list[str | None]) -> None:
    assert [agreement["date"] for agreement in agreements(text)] == dates


def test_a_bill_is_not_the_law_of_a_year_that_stands_behind_its_name() -> None:
    text = "Chính phủ trình dự án Luật Thú y (sửa đổi). Sau 9 năm thi hành Luật Thú y năm 2035, nghề nuôi ong khó khăn."
    found = {law["label"]: (law["status"], law["date"]) for law in agreements(text)}
    assert found == {"Luật Thú y (sửa đổi)": ("proposed", None), "Luật Thú y": ("in-force", "2035")}
