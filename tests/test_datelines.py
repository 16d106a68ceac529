"""The paper, the place and the day before a lead are none of its words. All people are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts

LEAD = "Dưới sự chủ trì của Thứ trưởng Bộ Y tế Lò Văn Mận, Hội nghị Giao ban đã diễn ra sáng 18-4 tại Huế."


@pytest.mark.parametrize(
    "dateline",
    [
        "",
        "QĐND - ",
        "ĐLO - ",
        "VOV.VN - ",
        "GD&TĐ – ",
        "(Chinhphu.vn) - ",
        "(Báo Lào Cai) – ",
        "Hà Nội (TTXVN 18/4) - ",
        "Hà Nội, ngày 18/4 (TTXVN) - ",
        "Hà Nội - ",
    ],
)
def test_the_lead_is_read_as_it_is_without_a_dateline(dateline: str) -> None:
    found = facts(f"Họp giao ban\n{dateline}{LEAD}")
    (held,) = found["meetings"]
    assert (held["chairs"], held["date"], held["place"]) == (["Lò Văn Mận"], "2023-04-18", "Huế")
    assert [body["name"] for body in found["organizations"]] == ["Bộ Y tế"]


def test_letters_and_places_that_are_told_of_are_no_dateline() -> None:
    (signed,) = agreements("Tin\nEU - Nhật Bản ký thỏa thuận vận tải.")
    assert signed["parties"] == ["EU", "Nhật Bản"]
    bodies = [body["name"] for body in facts("Tin\nUNESCO - Cơ quan của Liên hợp quốc mở lớp.")["organizations"]]
    assert bodies[0] == "UNESCO"
    told = facts(
        "Tin\nQĐND tổ chức lớp học.\nABC - Bộ trưởng Lò Văn Mận đến dự.\nMột.\nHai.\nBa.\nABC - Sáng 5/3, họp."
    )
    assert "Lò Văn Mận" in [person["name"] for person in told["people"]]
