"""Who a sentence names beside a meeting and is not there, and whose meeting it is then."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def _there(text: str) -> list[list[str]]:
    return [sorted({*m["participants"], *m["chairs"]}) for m in facts(text)["meetings"]]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Bộ trưởng Bộ Y tế Lò Thị Bưởi, theo lời Người phát ngôn Hà Văn Cau, đã thăm Lào.", ["Lò Thị Bưởi"]),
        (
            "Thứ trưởng Lò Thị Bưởi, theo ông Hà Văn Cau, sẽ gặp Đại sứ Lào Sao Vong.",
            ["Lò Thị Bưởi", "Sao Vong"],
        ),
        ("Thứ trưởng Lò Thị Bưởi, theo Bộ Ngoại giao, chủ trì Hội nghị về nghề muối.", ["Lò Thị Bưởi"]),
    ],
)
def test_a_source_between_commas_does_not_act(text: str, there: list[str]) -> None:
    assert _there(text) == [there]


@pytest.mark.parametrize(
    "denied",
    [
        "Bộ Ngoại giao bác bỏ tin Thủ tướng Lò Thị Bưởi sẽ thăm Lào.",
        "Ông Hà Văn Cau phủ nhận thông tin cho rằng Bộ trưởng Lò Thị Bưởi đã gặp Đại sứ Lào Sao Vong.",
        "Bộ Ngoại giao chưa xác nhận thông tin Thủ tướng Lò Thị Bưởi sẽ thăm Lào.",
        "Bộ Ngoại giao bác bỏ thông tin về chuyến thăm Lào của Thủ tướng Lò Thị Bưởi.",
        "Rộ lên tin đồn Thủ tướng Lò Thị Bưởi sẽ thăm Lào.",
    ],
)
def test_what_is_denied_is_no_meeting(denied: str) -> None:
    assert _there(denied) == []


def test_what_is_told_beside_a_denial_is_one() -> None:
    text = "Bác bỏ tin đồn từ chức, Thủ tướng Lò Thị Bưởi sẽ thăm Lào ngày 5/6."
    assert _there(text) == [["Lò Thị Bưởi"]]
    assert _there("Ngày 5/6, bác Hà Văn Cau gặp Chủ tịch UBND tỉnh Lò Thị Bưởi.") == [["Hà Văn Cau", "Lò Thị Bưởi"]]


@pytest.mark.parametrize(
    "guest",
    [
        "bà Anna Brandt, Giám đốc Viện Goethe, nhân dịp bà",
        "ông Ken Sato, Giám đốc Cơ quan Sáng chế Nhật Bản, nhân dịp ông",
    ],
)
def test_the_guest_of_a_reception_is_who_visits(guest: str) -> None:
    text = f"Chiều 15/4, Thứ trưởng Lê Văn Sen đã tiếp {guest} sang thăm và làm việc tại Việt Nam."
    visit = next(m for m in facts(text)["meetings"] if m["type"] == "visit")
    assert (visit["participants"], visit["date"]) == ([" ".join(guest.split(",")[0].split()[1:])], None)


@pytest.mark.parametrize(
    ("sent", "acts"),
    [
        ("Thay mặt Bộ trưởng Lò Thị Bưởi, Thứ trưởng Hà Văn Cau phát biểu tại Hội nghị.", ["Hà Văn Cau"]),
        ("Thay mặt Bộ trưởng Lò Thị Bưởi, Thứ trưởng Hà Văn Cau đọc diễn văn bế mạc Hội nghị.", ["Hà Văn Cau"]),
        ("Thay mặt Bộ Y tế, Thứ trưởng Hà Văn Cau phát biểu tại Hội nghị.", ["Hà Văn Cau"]),
    ],
)
def test_who_sends_another_in_his_name_is_not_there(sent: str, acts: list[str]) -> None:
    text = f"Sáng 12/5, Sở Y tế Kon Bra tổ chức Hội nghị về nghề muối. {sent}"
    assert _there(text) == [acts]


def test_who_is_impersonated_is_not_there() -> None:
    text = (
        "Ngày 5/6, mạo danh Cục trưởng Cục Thú y Hà Văn Cau, ông Lý Văn Tò đã gặp Giám đốc Công ty Kon Bra Lò Văn Ớt."
    )
    assert _there(text) == [["Lò Văn Ớt", "Lý Văn Tò"]]
    assert _there("Lý Văn Tò mạo danh Thủ tướng Hà Văn Cau gặp Bộ trưởng Lò Văn Ớt ngày 5/6.") == []


def test_who_goes_along_is_on_the_visit_and_not_at_a_meeting_of_another() -> None:
    text = (
        "Ngày 5/6, Chủ tịch Quốc hội Lò Thị Bưởi thăm chính thức Lào. Cùng ngày, Phó Chủ tịch Quốc hội Hà Văn Cau gặp "
        "Đại sứ Cuba Ana Vega. Cùng đi có Bộ trưởng Bộ Y tế Lý Thị Na."
    )
    assert _there(text) == [["Lò Thị Bưởi", "Lý Thị Na"], ["Ana Vega", "Hà Văn Cau"]]


def test_the_place_of_what_was_before_is_not_that_of_what_follows() -> None:
    text = "Ngay sau Lễ đón tại Phủ Chủ tịch, ngày 5/6, Thủ tướng Lê Văn Sen hội đàm với Thủ tướng Lào Sao Vong."
    talks = next(m for m in facts(text)["meetings"] if m["type"] == "talks")
    assert (talks["place"], talks["date"]) == (None, "2023-06-05")
    beside = "Sau lễ đón, tại Huế, ngày 5/6, Thủ tướng Lê Văn Sen hội đàm với Thủ tướng Lào Sao Vong."
    assert next(m for m in facts(beside)["meetings"] if m["type"] == "talks")["place"] == "Huế"


def test_an_hour_stands_between_an_opening_and_its_day() -> None:
    text = "Gần 350 người đã tham dự Diễn đàn Nghề muối Việt Nam - Hàn Quốc 2023, khai mạc lúc 9 giờ ngày 12/5 tại Huế."
    assert [(m["date"], m["place"]) for m in facts(text)["meetings"]] == [("2023-05-12", "Huế")]


@pytest.mark.parametrize(
    "told",
    [
        "Bà Lò Thị Én thay ông Vũ Văn Bồi dự Hội nghị về nghề muối.",
        "Ông Vũ Văn Bồi bị ốm. Bà Lò Thị Én thay ông dự Hội nghị về nghề muối.",
        "Thay ông Vũ Văn Bồi, bà Lò Thị Én dự Hội nghị về nghề muối.",
        "Thứ trưởng Lò Thị Én sẽ đại diện thay Bộ trưởng Vũ Văn Bồi dự Hội nghị về nghề muối.",
        "Bà Lò Thị Én, Phó Cục trưởng Cục Thuế, thay ông Vũ Văn Bồi chủ trì Hội nghị về nghề muối.",
        "Bà Lò Thị Én dự Hội nghị về nghề muối thay ông Vũ Văn Bồi.",
    ],
)
def test_who_takes_the_place_of_another_is_there_and_the_other_is_not(told: str) -> None:
    (meeting,) = facts(told)["meetings"]
    assert [*meeting["chairs"], *meeting["participants"]] == ["Lò Thị Én"]


def test_who_takes_the_place_of_another_meets_and_signs() -> None:
    (met,) = facts("Bà Lò Thị Én thay cho ông Vũ Văn Bồi gặp ông Hoàng Văn Sen ngày 5/3/2031.")["meetings"]
    assert met["participants"] == ["Lò Thị Én", "Hoàng Văn Sen"]
    (signed,) = facts("Bà Lò Thị Én thay ông Vũ Văn Bồi ký Bản ghi nhớ về nghề muối với Bộ Y tế.")["agreements"]
    assert signed["signatories"] == ["Lò Thị Én"]


@pytest.mark.parametrize(
    "stays_away",
    ["từ chối dự", "đã hủy kế hoạch tham dự", "lẽ ra chủ trì", "không thể chủ trì", "bất ngờ hoãn dự"],
)
def test_who_stays_away_from_a_meeting_is_not_there(stays_away: str) -> None:
    assert _there(f"Ông Vũ Văn Bồi {stays_away} Hội nghị về nghề muối.") == [[]]
    assert _there("Ông Vũ Văn Bồi bỏ thời gian dự Hội nghị về nghề muối.") == [["Vũ Văn Bồi"]]
