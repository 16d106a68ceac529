"""Agreements of which a text says that nobody has signed them are none."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    "told",
    [
        "Bộ trưởng Y tế Peru bác bỏ thông tin về việc ký thỏa thuận nuôi ong với Công ty Sao Mai.",
        "Ngày 12/3/2031, Bộ Y tế phủ nhận tin đã ký thỏa thuận nuôi ong với Công ty Sao Mai.",
        "Ngày 12/3/2031, Bộ Y tế bác tin ký kết Biên bản ghi nhớ với Công ty Sao Mai.",
        "Ngày 12/3/2031, Bộ Y tế không ký Biên bản ghi nhớ với Công ty Sao Mai.",
        "Bộ Y tế chưa từng ký thỏa thuận nuôi ong với Công ty Sao Mai.",
        "Không có chuyện Bộ Y tế ký thỏa thuận nuôi ong với Công ty Sao Mai.",
        "Thông tin Bộ Y tế ký Biên bản ghi nhớ với Công ty Sao Mai là hoàn toàn sai.",
    ],
)
def test_a_signing_that_is_denied_is_no_agreement(told: str) -> None:
    assert not agreements(told)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Bộ Y tế không chỉ ký Biên bản ghi nhớ với Công ty Sao Mai mà còn trao quà.", "signed"),
        ("Bác bỏ tin đồn, Bộ Y tế ký Biên bản ghi nhớ với Công ty Sao Mai.", "signed"),
        ("Theo thông tin mới, Bộ Y tế ký Biên bản ghi nhớ với Công ty Sao Mai.", "signed"),
        ("Bộ Y tế chưa ký Biên bản ghi nhớ với Công ty Sao Mai.", "proposed"),
    ],
)
def test_what_is_not_denied_stays_an_agreement(told: str, status: str) -> None:
    assert only_agreement(told)["status"] == status
