"""Who leads a meeting beside another, which meetings are still to come, and sittings told with which one it is."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("told", "chairs"),
    [
        ("Ông Lò Văn Gió chủ trì hội nghị về đê biển; cùng chủ trì có bà Đào Thị Lụa.", ["Lò Văn Gió", "Đào Thị Lụa"]),
        (
            "Ông Lò Văn Gió chủ trì hội nghị về đê biển. Đồng chủ trì còn có bà Đào Thị Lụa và ông Tòng Văn Cà.",
            ["Lò Văn Gió", "Đào Thị Lụa", "Tòng Văn Cà"],
        ),
        ("Ông Lò Văn Gió chủ trì hội nghị về đê biển; cùng dự có bà Đào Thị Lụa.", ["Lò Văn Gió"]),
        ("Ông Lò Văn Gió dự hội nghị về đê biển; Giám đốc Sở Y tế Đào Thị Lụa chủ trì.", ["Đào Thị Lụa"]),
        ("Ông Lò Văn Gió dự hội nghị về đê biển; bà Đào Thị Lụa chủ trì Nhóm Sông Xanh.", []),
        (
            "Hội nghị về đê biển do bà Đào Thị Lụa và Giám đốc Marek Vondra phụ trách mạng lưới của UNICEF tại Lào, "
            "đồng chủ trì.",
            ["Đào Thị Lụa", "Marek Vondra"],
        ),
        ("Ngày 4/5/2031, Thứ trưởng Đào Thị Lụa chủ trì họp báo thường kỳ tại Huế.", ["Đào Thị Lụa"]),
    ],
)
def test_who_leads_with_another_is_a_chair(told: str, chairs: list[str]) -> None:
    assert [m["chairs"] for m in meetings(f"{LINE}{told}")] == [chairs]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Hai bên nhất trí tổ chức Kỳ họp lần thứ 4 tại Vinh vào năm 2033.", "planned"),
        ("Hai nước thống nhất sớm tổ chức Phiên họp lần thứ 4 của Ủy ban Liên hợp tại Vinh.", "planned"),
        ("Cuộc họp tiếp theo của Nhóm Sông Xanh dự kiến diễn ra tại Vinh vào tháng 2/2033.", "planned"),
        ("Hai bên nhất trí về đê biển tại Kỳ họp lần thứ 4 ở Vinh.", None),
        ("Cuộc họp của Nhóm Sông Xanh đã diễn ra tại Vinh vào tháng 2/2033.", None),
    ],
)
def test_what_is_agreed_to_be_held_is_still_to_come(told: str, status: str | None) -> None:
    assert [m["status"] for m in meetings(f"{LINE}{told}")] == [status]


@pytest.mark.parametrize(
    ("told", "date", "place"),
    [
        ("Ban Quản lý Cảng sẽ họp phiên đầu tiên ngày 5/7/2031 tại Vinh.", "2031-07-05", "Vinh"),
        ("Hội đồng Nhân dân tỉnh Sơn La họp phiên thứ tám ngày 5/7/2031 tại Vinh.", "2031-07-05", "Vinh"),
        ("Ngày 5/7/2031, Ban Quản lý Cảng họp trực tuyến.", "2031-07-05", None),
    ],
)
def test_a_body_sits_for_which_time_and_when(told: str, date: str, place: str | None) -> None:
    assert [(m["date"], m["place"]) for m in meetings(f"{LINE}{told}")] == [(date, place)]


def test_a_guest_is_there_and_not_the_body_for_which_he_works_in_his_trade() -> None:
    told = "Tham dự Hội thảo về đê biển có ông Marek Vondra, chuyên gia UNICEF; ông Tòng Văn Cà, lãnh đạo Sở Y tế Huế."
    assert [m["participants"] for m in meetings(f"{LINE}{told}")] == [["Marek Vondra", "Tòng Văn Cà", "Sở Y tế Huế"]]


def test_the_day_behind_the_source_of_a_text_is_that_of_its_event() -> None:
    told = "(Vinh) - Ngày 6/4/2031, Viện Sông, biển và đê phối hợp với Bộ Xây dựng tổ chức Hội thảo về đê biển."
    assert [m["date"] for m in meetings(f"{LINE}{told}")] == ["2031-04-06"]


def test_two_who_met_each_other_are_those_told_with_their_title() -> None:
    first = "Ngày 8/5/2031, Bộ trưởng Lò Văn Gió làm việc với Bộ trưởng Marek Vondra."
    again = meetings(f"{LINE}{first} Trước đó, ngày 3/2/2031, hai Bộ trưởng đã gặp nhau tại Vinh.")
    assert [(m["date"], m["participants"]) for m in again] == [
        ("2031-05-08", ["Lò Văn Gió", "Marek Vondra"]),
        ("2031-02-03", ["Lò Văn Gió", "Marek Vondra"]),
    ]
    clubs = meetings(f"{LINE}{first} Trước đó, ngày 3/2/2031, hai đội đã gặp nhau tại Vinh.")
    assert len(clubs) == 1


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bộ trưởng Trần An tháp tùng Thủ tướng Lê Văn Minh thăm Lào từ ngày 4 đến 8/6.", ["Trần An", "Lê Văn Minh"]),
        ("Đó là chuyến đi tháp tùng Thủ tướng Lê Văn Minh thăm Lào từ ngày 4 đến 8/6.", ["Lê Văn Minh"]),
    ],
)
def test_who_goes_along_with_a_visitor_is_on_the_visit(text: str, people: list[str]) -> None:
    (visit,) = (m for m in meetings(text) if m["type"] == "visit")
    assert (visit["place"], visit["participants"]) == ("Lào", people)
    assert str(visit["date"]).endswith("06-08")
