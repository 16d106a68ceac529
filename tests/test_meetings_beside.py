"""What stands beside a meeting and is none, and who stands beside one and is not there; each with the case that is."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
LED = "Đoàn công tác của Cục Điện gió do Phó Cục trưởng Trần Lê Hoàn dẫn đầu đã đến Lào. "
CAME = (
    "Ngày 6/5, Đoàn công tác của Bộ Y tế Lào do Thứ trưởng Bounfeng Phom dẫn đầu đã đến thăm và làm việc với "
    "Cục Quản lý Dược. "
)
THERE = ["Bộ Y tế Lào", "Bounfeng Phom", "Cục Quản lý Dược"]
FORUM = "Ngày 6/5, Viện Sông Xanh tổ chức hội nghị Gió Mới. "
MET = "Ngày 6/5, Bộ trưởng Lê Hoàng Tấn có cuộc gặp với Bộ trưởng Lào Kham Phom nhân "


@pytest.mark.parametrize(
    "told",
    [
        f"{LED}Đoàn làm việc với Cơ quan Điện gió Lào là cần thiết.",
        f"{LED}Ngày 6/5, Đoàn đã thăm các nhà máy để làm việc với Cơ quan Điện gió Lào.",
        "Cục Điện gió sẽ làm việc với Viện Sông Xanh để giúp dân.",
        "Ông Lê Hoàng Tấn đề nghị hai bên tổ chức hội nghị Sông Xanh.",
        "Ông Lê Hoàng Tấn đề xuất tổ chức hội nghị Sông Xanh.",
        "Ông Lê Hoàng Tấn mong muốn tổ chức luân phiên hội nghị Sông Xanh.",
    ],
)
def test_what_is_to_be_done_or_wished_on_no_day_is_no_meeting(told: str) -> None:
    assert meetings(f"{LINE}{told}") == []


@pytest.mark.parametrize(
    ("led", "guests"), [(", do ông Kham Phom dẫn đầu.", ["Kham Phom"]), (" do ông Kham Phom đã mời.", [])]
)
def test_who_leads_the_guests_is_told_behind_them(led: str, guests: list[str]) -> None:
    text = f"{LINE}Ngày 6/5, Bộ trưởng Lê Hoàng Tấn đã tiếp đoàn đại biểu doanh nghiệp{led}"
    assert [m["participants"] for m in meetings(text)] == [["Lê Hoàng Tấn", *guests]]


@pytest.mark.parametrize(
    "told", ["Chiều 7/5, Bộ trưởng Lê Hoàng Tấn tiếp đoàn.", "Đoàn đã Cục trưởng Lê Hoàng Tấn tiếp."]
)
def test_who_receives_on_another_day_or_is_not_said_to_receive_is_not_there(told: str) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{CAME}{told}")] == [THERE]


def test_those_who_pay_for_a_panel_do_not_speak_there() -> None:
    held = "Ngày 6/5, Viện Gió Mới tổ chức hội thảo Gió Mới, với các"
    rows = [f"{LINE}{held} {who} là ông Lê Hoàng Tấn; bà Trần Lê Hoàn." for who in ("nhà tài trợ", "diễn giả")]
    assert [m["participants"] for row in rows for m in meetings(row)] == [[], ["Lê Hoàng Tấn", "Trần Lê Hoàn"]]


def test_who_holds_an_event_is_told_behind_a_comma() -> None:
    told = "Hội thảo Gió Mới, được Viện Sông Xanh tổ chức ngày 6/5, bàn về nước sạch."
    assert [m["organizers"] for m in meetings(f"{LINE}{told}")] == [["Viện Sông Xanh"]]


def test_who_has_the_chair_beside_another() -> None:
    told = "Ngày 6/5, ông Lê Hoàng Tấn đồng chủ tọa hội nghị Gió Mới với bà Trần Lê Hoàn."
    assert [m["chairs"] for m in meetings(f"{LINE}{told}")] == [["Lê Hoàng Tấn", "Trần Lê Hoàn"]]


def test_who_speaks_and_does_something_more_is_there() -> None:
    told = f"{FORUM}Ông Lê Hoàng Tấn phát biểu và chúc mừng."
    assert [m["participants"] for m in meetings(f"{LINE}{told}")] == [["Lê Hoàng Tấn"]]


@pytest.mark.parametrize(
    ("occasion", "visitors"),
    [
        ("chuyến thăm Việt Nam.", ["Kham Phom"]),
        ("chuyến thăm của Thủ tướng tới Lào.", []),
    ],
)
def test_who_is_met_on_the_occasion_of_a_visit_is_the_visitor(occasion: str, visitors: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{MET}{occasion}")][1:] == [visitors]
    several = MET.replace("có cuộc gặp", "có các cuộc gặp")
    assert [m["participants"] for m in meetings(f"{LINE}{several}{occasion}")][1:] == [visitors]


def test_another_title_than_that_of_the_guest_is_another_visitor() -> None:
    received = "Ngày 6/5, Bộ trưởng Lê Hoàng Tấn tiếp Đại sứ Lào Kham Phom nhân dịp"
    found = [meetings(f"{LINE}{received} {who} sang thăm Việt Nam.") for who in ("Thủ tướng", "Đại sứ")]
    assert [[m["participants"] for m in told][1:] for told in found] == [[], [["Kham Phom"]]]


def test_who_opens_or_closes_a_forum_is_at_none_of_the_talks_beside_it() -> None:
    beside = "Bên lề Diễn đàn, Cục trưởng Lò Văn Gió đã có cuộc gặp song phương với ông Marek Dorn. "
    held = "Sáng 3/6, tại Huế, Diễn đàn Điện gió lần thứ 4 khai mạc, do ông Kham Phom chủ trì. "
    found = meetings(f"{LINE}{held}{beside}Phát biểu bế mạc, ông Kham Phom khẳng định Diễn đàn đã thành công.")
    assert [m["participants"] for m in found] == [["Kham Phom"], ["Lò Văn Gió", "Marek Dorn"]]


def test_a_bare_word_means_the_work_of_the_sentence_before_it() -> None:
    received = "Chiều 6/5, Thứ trưởng Lê Hoàng Tấn đã có buổi tiếp và làm việc với bà Berla Quandt. "
    before = "Trước đó, sáng cùng ngày, đoàn đã làm việc với lãnh đạo UBND tỉnh Bến Gỗ. "
    found = meetings(f"{LINE}{received}{before}Phó Chủ tịch UBND tỉnh Lò Văn Gió chủ trì buổi làm việc.")
    assert [m["chairs"] for m in found] == [[], ["Lò Văn Gió"]]
    found = meetings(f"{LINE}{received}Phó Chủ tịch UBND tỉnh Lò Văn Gió chủ trì buổi làm việc.")
    assert [m["chairs"] for m in found] == [["Lò Văn Gió"]]


def test_days_with_their_year_hold_the_day_of_the_opening_without_it() -> None:
    opened = "Hội nghị Điện gió lần thứ 4 đã khai mạc sáng 3/6 tại Huế. "
    (found,) = meetings(f"{LINE}{opened}Hội nghị diễn ra từ ngày 3 đến 5/6/2031, do Viện Sông Xanh tổ chức.", None)
    assert found["date"] == "2031-06-03/2031-06-05"


def test_the_next_round_of_talks_is_not_the_one_of_another_day() -> None:
    following = "Vòng hòa đàm tiếp theo về Hồ Sen dự kiến sẽ được tổ chức tại thủ đô Bamako của Mali vào ngày 12-13/6. "
    found = meetings(
        f"{LINE}{following}Trong khuôn khổ vòng hòa đàm thứ tư tại Lomé hôm 4/5, hai bên đã ký một thỏa thuận."
    )
    assert [m["date"] for m in found] == ["2023-06-12/2023-06-13", "2023-05-04"]


@pytest.mark.parametrize("press", ["với báo chí", "báo chí chung"])
def test_two_who_meet_the_press_after_their_talks_hold_another_meeting(press: str) -> None:
    text = (
        f"{LINE}Ngày 5/6/2031, tại Hà Nội, Chủ tịch nước Trịnh Văn Gió hội đàm với Tổng thống Brandor Zeldovan. "
        f"Sau hội đàm, Chủ tịch nước Trịnh Văn Gió và Tổng thống Brandor Zeldovan đã có cuộc gặp gỡ {press}, "
        "thông báo về kết quả cuộc hội đàm."
    )
    found = meetings(text)
    assert [m["label"] for m in found] == ["hội đàm với Tổng thống Brandor Zeldovan", f"cuộc gặp gỡ {press}"]
    assert [m["date"] for m in found] == ["2031-06-05", None]


def test_two_who_meet_after_their_talks_are_at_these() -> None:
    text = (
        f"{LINE}Ngày 5/6/2031, tại Hà Nội, Chủ tịch nước Trịnh Văn Gió gặp Tổng thống Brandor Zeldovan. "
        "Trong cuộc gặp gỡ, hai nhà lãnh đạo bàn về báo chí."
    )
    assert len(meetings(text)) == 1
