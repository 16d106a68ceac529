"""A ceremony that has not been held has signed nothing, nor has a signing that is put off."""

from __future__ import annotations

import pytest

from facts_of_text import only_agreement

CEREMONY = "Lễ ký Bản ghi nhớ về nghề muối giữa Bộ Y tế và Bộ Xây dựng"
ACT = "Việc ký Bản ghi nhớ về nghề muối giữa Bộ Y tế và Bộ Xây dựng"


@pytest.mark.parametrize(
    "told",
    [
        f"{CEREMONY} chưa diễn ra.",
        f"{CEREMONY} vẫn chưa được tổ chức.",
        f"{CEREMONY} bị hoãn.",
        f"{CEREMONY} đã bị hủy do mưa lũ.",
        f"{CEREMONY} không diễn ra trong tháng 5/2031.",
        f"{CEREMONY} dự kiến diễn ra ngày 5/7/2031.",
        f"{CEREMONY} sẽ được tổ chức vào tháng 7/2031.",
        f"{CEREMONY} có thể diễn ra vào tháng 7/2031.",
        "Bộ Y tế và Bộ Xây dựng dự kiến tổ chức lễ ký Bản ghi nhớ về nghề muối vào ngày 5/7/2031.",
        "Bộ Y tế sẽ tổ chức lễ ký Bản ghi nhớ về nghề muối với Bộ Xây dựng vào ngày 5/7/2031.",
        "Bộ Y tế đã hoãn lễ ký Bản ghi nhớ về nghề muối với Bộ Xây dựng.",
        f"{ACT} bị lùi sang tháng 9/2031.",
        f"{ACT} chưa được tiến hành.",
        f"{ACT} dự kiến diễn ra vào tháng 9/2031.",
        "Bộ Y tế và Bộ Xây dựng hoãn ký Bản ghi nhớ về nghề muối.",
        "Bộ Y tế quyết định hoãn việc ký Bản ghi nhớ về nghề muối với Bộ Xây dựng.",
    ],
)
def test_what_was_to_be_signed_is_only_proposed_and_has_no_day(told: str) -> None:
    agreement = only_agreement(told)
    assert (agreement["status"], agreement["date"]) == ("proposed", None)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"{CEREMONY} diễn ra ngày 5/5/2031 tại Huế.", "2031-05-05"),
        (f"{CEREMONY} đã diễn ra, dù trước đó bị hoãn.", None),
        (f"Sau nhiều lần bị hoãn, {CEREMONY.lower()} diễn ra ngày 5/5/2031.", "2031-05-05"),
        (f"{CEREMONY} không được tổ chức tại Huế mà tại Vinh.", None),
        (f"{ACT} bị hoãn nhiều lần trước khi diễn ra ngày 5/5/2031.", "2031-05-05"),
        (f"{ACT} sẽ giúp hai bên trao đổi thông tin.", None),
        ("Ngày 5/5/2031, Bộ Y tế và Bộ Xây dựng ký Bản ghi nhớ về muối; hội nghị về muối bị hoãn.", "2031-05-05"),
    ],
)
def test_what_was_signed_in_the_end_is_signed(told: str, day: str | None) -> None:
    agreement = only_agreement(told)
    assert (agreement["status"], agreement["date"]) == ("signed", day)


def test_the_day_on_which_an_agreement_ended_is_not_that_of_its_signing() -> None:
    text = "Bộ Y tế từng ký Bản ghi nhớ với Bộ Xây dựng nhưng đã hết hiệu lực ngày 1/3/2031."
    assert only_agreement(text)["date"] is None
    assert only_agreement("Bộ Y tế ký Bản ghi nhớ với Bộ Xây dựng ngày 1/3/2031.")["date"] == "2031-03-01"
