"""Who has sent another in his name neither signs nor is there."""

from __future__ import annotations

import pytest

from facts_of_text import meetings, only_agreement


@pytest.mark.parametrize(
    "mandate",
    [
        "Thừa ủy quyền",
        "Thừa ủy quyền của",
        "Được sự ủy quyền của",
        "Theo uỷ quyền của",
        "Thừa lệnh",
        "Được sự ủy nhiệm của",
    ],
)
def test_who_has_sent_another_does_not_sign(mandate: str) -> None:
    told = f"{mandate} Bộ trưởng Bộ Y tế Lưu Văn Khôi, Thứ trưởng Trịnh Thị Nga ký Bản ghi nhớ với Công ty Sao Mai."
    assert only_agreement(told)["signatories"] == ["Trịnh Thị Nga"]


def test_who_has_sent_another_is_not_there() -> None:
    told = (
        "Tại lễ ký ngày 12/3/2031, thừa ủy quyền Bộ trưởng Bộ Y tế Lưu Văn Khôi, Thứ trưởng Bộ Y tế Trịnh Thị Nga "
        "ký Bản ghi nhớ với Công ty Sao Mai."
    )
    assert [meeting["participants"] for meeting in meetings(told)] == [["Trịnh Thị Nga"]]


def test_who_acts_for_an_office_without_a_name_signs() -> None:
    told = "Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Y tế Lưu Văn Khôi ký Hiệp định với Bộ trưởng Y tế Lào Kham Vong."
    assert only_agreement(told)["signatories"] == ["Lưu Văn Khôi"]
