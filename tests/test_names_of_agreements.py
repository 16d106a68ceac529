"""How far the name of an agreement goes. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        (
            "Hai bên đánh giá việc thực hiện Nghị định thư về tìm kiếm, quy tập hài cốt dân công Peru ký năm 2000.",
            "Nghị định thư về tìm kiếm, quy tập hài cốt dân công Peru",
            "2000",
        ),
        (
            "Hai bên thực hiện Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, công vụ, trao đổi các đoàn.",
            "Hiệp định miễn thị thực cho người mang hộ chiếu ngoại giao, công vụ",
            None,
        ),
    ],
)
def test_a_name_goes_on_over_the_comma_between_words_that_are_one(text: str, name: str, date: str | None) -> None:
    found = only_agreement(text)
    assert (found["label"], found["date"]) == (name, date)


@pytest.mark.parametrize(
    "name",
    [
        "Công hàm trao đổi về 3 dự án viện trợ không hoàn lại",
        "hợp đồng thuê bao 24 số máy",
        "hợp đồng tín dụng vay vốn của Công ty Hanaco",
        "thỏa thuận về việc nối lại hoạt động nhập khẩu mây tre",
        "Tuyên bố chung về đối tác chiến lược vì hòa bình và ấm no của hai vùng",
    ],
)
def test_a_name_is_not_cut_inside_a_word_nor_before_what_it_is_for(name: str) -> None:
    assert [a["label"] for a in agreements(f"Ngày 5/3/2031, Bộ Y tế và Công ty Lò Mây đã ký {name}.")] == [name]


def test_a_syllable_that_is_a_word_still_ends_a_name() -> None:
    found = agreements("Ngày 5/3/2031, Bộ Y tế và Công ty Lò Mây đã ký Hiệp định hợp tác lao động không sớm hơn ai.")
    assert [a["label"] for a in found] == ["Hiệp định hợp tác lao động"]
