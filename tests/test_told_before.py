"""What is said in one sentence and told of somebody in the next, and who hears it. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def said(*lines: str) -> list[tuple[str, str]]:
    """The speakers of a text and the first three words of what they say."""
    return [(q["speaker"], " ".join(q["text"].split()[:3])) for q in facts("\n".join(lines))["quotes"]]


@pytest.mark.parametrize(
    "told",
    [
        "Thứ trưởng Trần Thị Mít đã khẳng định như vậy tại buổi họp báo chiều 3/6.",
        "Bà Trần Thị Mít, Thứ trưởng Bộ Công Thương, cho biết như trên khi tiếp báo chí.",
        "Tại buổi họp báo, Thứ trưởng Trần Thị Mít nhấn mạnh điều này.",
    ],
)
def test_a_paragraph_that_the_next_sentence_points_back_to_is_what_is_said(told: str) -> None:
    lead = "Giá điện năm nay sẽ không tăng và các hộ nghèo được giảm một nửa."
    assert said("Giá điện", lead, told) == [("Trần Thị Mít", "Giá điện năm")]


@pytest.mark.parametrize(
    "lead",
    [
        "Bộ Công Thương khẳng định giá điện năm nay sẽ không tăng và các hộ nghèo được giảm một nửa.",
        "Giá điện năm nay sẽ không tăng. Các hộ nghèo cũng được giảm một nửa tiền điện mỗi tháng.",
    ],
)
def test_what_another_says_and_what_does_not_begin_its_line_are_not_taken(lead: str) -> None:
    assert said("Giá điện", lead, "Thứ trưởng Trần Thị Mít đã nhấn mạnh điều này tại buổi họp báo chiều 3/6.") == []


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Ông Trần Văn Tò nói với các nhà báo hôm 8/3, trong năm nay chợ sẽ mở thêm hai cổng.", "trong năm nay"),
        ("Ông Trần Văn Tò nói với những người thân, gồm vợ và hai con, rằng chợ sẽ mở thêm cổng.", "chợ sẽ mở"),
        ("Ông Trần Văn Tò nhấn mạnh: Cùng với chợ mới, phường sẽ mở thêm hai cổng.", "Cùng với chợ"),
        ("Ông Trần Văn Tò nói thông tin mà báo Mây đưa là không đúng.", "thông tin mà"),
    ],
)
def test_who_hears_it_is_no_part_of_what_is_said(sentence: str, first: str) -> None:
    assert said("Chợ Mới", sentence) == [("Trần Văn Tò", first)]


def test_with_whom_somebody_feels_is_nothing_he_says() -> None:
    assert (
        said("Chợ Mới", "Ông Trần Văn Tò chia sẻ với khó khăn, mất mát của bà con vùng lũ trong mấy tháng qua.") == []
    )
