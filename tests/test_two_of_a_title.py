"""«hai Thủ tướng», «hai Chánh án», and what is told without a day of its own beside a meeting. Names are invented."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import facts

_COURTS = (
    "Chiều 25/9/2031, Chánh án Tòa án nhân dân tối cao Lò Văn Sen đã hội đàm với Chánh án Tòa án nhân dân tối cao Lào "
    "Sao Vong.\nCùng dự có Chánh án Tòa án khu vực Nam Lào Bun Kham.\n"
)
_ASIDE = "Bên lề Hội nghị, Thủ tướng Lò Văn Sen đã có các cuộc gặp, tiếp xúc song phương với lãnh đạo nhiều nước.\n"


def _met(text: str, word: str) -> list[str]:
    found = [meeting for meeting in facts(text)["meetings"] if word in meeting["label"]]
    assert len(found) == 1
    people: list[str] = found[0]["participants"]
    return people


def _signed(text: str) -> dict[str, Any]:
    (found,) = facts(text)["agreements"]
    return dict(found)


def test_the_two_of_a_title_are_those_who_met() -> None:
    told = _signed(f"{_COURTS}Sau hội đàm, hai Chánh án đã ký Kế hoạch hợp tác giai đoạn 2032-2036.")
    assert told["signatories"] == ["Lò Văn Sen", "Sao Vong"]


def test_of_three_of_a_title_who_have_not_met_no_two_are_meant() -> None:
    courts = _COURTS.replace("đã hội đàm với", "dự họp cùng")
    told = _signed(f"{courts}Sau đó, hai Chánh án đã ký Kế hoạch hợp tác giai đoạn 2032-2036.")
    assert told["signatories"] == []


@pytest.mark.parametrize(
    "told",
    [
        "Tại cuộc hội đàm với Thủ tướng Lào Sao Vong, hai Thủ tướng trao đổi về đường sắt.",
        "Trong cuộc gặp Thủ tướng Lào Sao Vong, hai bên thống nhất sớm tổ chức hội chợ.",
    ],
)
def test_talks_told_by_the_guest_alone_have_their_host(told: str) -> None:
    assert _met(_ASIDE + told, "Lào") == ["Lò Văn Sen", "Sao Vong"]


def test_a_host_of_another_title_is_none_of_two_prime_ministers() -> None:
    told = "Tại cuộc hội đàm với Thủ tướng Lào Sao Vong, hai Thủ tướng trao đổi về đường sắt."
    assert _met(_ASIDE.replace("Thủ tướng", "Bộ trưởng") + told, "Lào") == ["Sao Vong"]


def test_who_leads_guests_from_a_province_meets_the_host() -> None:
    text = (
        "Chiều 3/4, UBND tỉnh Lào Cai đã có buổi gặp mặt với đoàn doanh nghiệp tỉnh Vân Nam (Trung Quốc) do ông "
        "Lý Hòa, Chủ tịch Phòng Thương mại Vân Nam, làm Trưởng đoàn."
    )
    assert _met(text, "gặp mặt") == ["UBND tỉnh Lào Cai", "Lý Hòa"]


@pytest.mark.parametrize("title", ["", ", Bộ trưởng Bộ Quốc phòng,"])
def test_what_is_signed_after_talks_is_of_their_day(title: str) -> None:
    text = (
        f"Chiều 3/4/2031, Đại tướng Lò Văn Sen{title} hội đàm với Đại tướng Meas Vuthy.\n"
        "Kết thúc hội đàm, hai bên đã chứng kiến lễ ký Bản ghi nhớ về quân y giữa Cục Quân y và Cục Y tế Lào."
    )
    assert _signed(text)["date"] == "2031-04-03"


def test_two_ministers_in_the_course_of_a_visit_are_not_both_on_it() -> None:
    text = (
        "Sáng 3/4, Bộ trưởng Bộ Y tế Lò Văn Sen đã tiếp Bộ trưởng Bộ Y tế Lào Sao Vong.\n"
        "Trong khuôn khổ chuyến thăm, hai Bộ trưởng đã đồng chủ trì Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Lào."
    )
    found = {meeting["label"]: meeting["chairs"] for meeting in facts(text)["meetings"]}
    assert "chuyến thăm" not in found
    assert found["Kỳ họp lần thứ 7 Ủy ban hỗn hợp Việt Nam - Lào"] == ["Lò Văn Sen", "Sao Vong"]


_BEFORE = "Ngày 25/9/2031, Thứ trưởng Lò Văn Sen thăm Huế.\nNgày 26/9/2031, Hội nghị về rừng khai mạc tại Vinh. "


@pytest.mark.parametrize(
    "said",
    ["3 Thứ trưởng đến dự và phát biểu.", "4 vị Thứ trưởng đến dự.", "Tại hội nghị, 12 Thứ trưởng đã phát biểu."],
)
def test_a_counted_title_is_that_of_no_one_named_before(said: str) -> None:
    assert _met(f"{_BEFORE}{said}", "Hội nghị") == []


@pytest.mark.parametrize("before", ["Sau phiên họp thứ 4", "Tháng 4"])
def test_a_number_that_says_which_one_counts_no_title(before: str) -> None:
    told = _met(f"{_BEFORE}{before} Thứ trưởng đã gặp Bộ trưởng Hà Văn Tám.", "gặp")
    assert told == ["Lò Văn Sen", "Hà Văn Tám"]
