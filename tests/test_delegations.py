"""Delegations and who receives them, guests on a visit, and what of a visit is said of the meeting beside it."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
GUEST = "Bộ trưởng Kinh tế Áo Markus Steinhof"
CAME = (
    "Ngày 6/5, Đoàn công tác của Bộ Y tế Lào do Thứ trưởng Bounfeng Phom dẫn đầu đã đến thăm và làm việc với "
    "Cục Quản lý Dược. "
)
THERE = ["Bộ Y tế Lào", "Bounfeng Phom", "Cục Quản lý Dược"]


@pytest.mark.parametrize(
    "receives",
    [
        "Tiếp Đoàn có Cục trưởng Lê Hoàng Tấn.",
        "Tiếp Đoàn, Cục trưởng Lê Hoàng Tấn bày tỏ vui mừng được đón Thứ trưởng.",
        "Đón tiếp Đoàn, về phía Cục Quản lý Dược có ông Lê Hoàng Tấn, Cục trưởng.",
        "Đoàn được Cục trưởng Lê Hoàng Tấn tiếp và làm việc.",
        "Cục trưởng Lê Hoàng Tấn và lãnh đạo các phòng chức năng đã tiếp và làm việc với Đoàn.",
    ],
)
def test_who_receives_the_delegation_of_which_the_text_tells_is_at_that_meeting(receives: str) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{CAME}{receives}")] == [[*THERE, "Lê Hoàng Tấn"]]


def test_who_is_said_to_chair_the_reception_of_a_delegation_chairs_it() -> None:
    text = f"{LINE}{CAME}Cục trưởng Lê Hoàng Tấn chủ trì tiếp Đoàn."
    assert [(m["chairs"], m["participants"]) for m in meetings(text)] == [(["Lê Hoàng Tấn"], THERE)]


def test_a_reception_on_a_day_of_its_own_is_another_one() -> None:
    text = f"{LINE}{CAME}Ngày 8/5, Bộ trưởng Trần Văn Minh tiếp đoàn công tác của Bộ Y tế Lào."
    assert len(meetings(text)) == 2


@pytest.mark.parametrize("whose", ["Đoàn", "Đoàn Việt Nam", "Đoàn công tác"])
def test_what_a_delegation_does_next_its_leader_does(whose: str) -> None:
    led = "Đoàn công tác của Cục Điện gió do Phó Cục trưởng Trần Lê Hoàn dẫn đầu đã đến Lào."
    text = f"{LINE}{led} Ngày 6/5, {whose} đã làm việc với Cơ quan Điện gió Lào."
    assert [(m["date"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-06", ["Trần Lê Hoàn", "Cơ quan Điện gió Lào"])
    ]


def test_two_bodies_that_a_delegation_meets_are_two_meetings() -> None:
    led = "Đoàn công tác của Cục Điện gió do Phó Cục trưởng Trần Lê Hoàn dẫn đầu đã đến Lào."
    first = "Ngày 6/5, Đoàn đã làm việc với Cơ quan Điện gió Lào."
    text = (
        f"{LINE}{led} {first} Đoàn cũng đã thăm Viện Sông Xanh ở Viêng Chăn và có buổi làm việc với Hội Thủy sản Lào."
    )
    assert [(m["label"], m["participants"]) for m in meetings(text)] == [
        ("làm việc với Cơ quan Điện gió Lào", ["Trần Lê Hoàn", "Cơ quan Điện gió Lào"]),
        ("thăm Viện Sông Xanh", ["Trần Lê Hoàn", "Viện Sông Xanh"]),
        ("buổi làm việc với Hội Thủy sản Lào", ["Trần Lê Hoàn", "Hội Thủy sản Lào"]),
    ]


@pytest.mark.parametrize(
    "occasion",
    [
        "trong khuôn khổ chuyến thăm chính thức Việt Nam từ ngày 10 - 13/5",
        "nhân chuyến công tác của Bộ trưởng Áo tại Việt Nam từ ngày 10 đến ngày 13/5",
        "nhân dịp Bộ trưởng sang thăm và làm việc tại Việt Nam từ ngày 10 - 13/5",
        "nhân dịp ông sang thăm Việt Nam từ ngày 10 - 13/5",
    ],
)
def test_the_days_and_the_guest_of_a_visit_told_beside_a_meeting(occasion: str) -> None:
    text = f"{LINE}Sáng 11/5, Bộ trưởng Đặng Quốc Khoát đã có buổi tiếp {GUEST} {occasion}."
    meeting, visit = meetings(text)
    assert meeting["date"] == "2023-05-11"
    assert sorted(meeting["participants"]) == ["Markus Steinhof", "Đặng Quốc Khoát"]
    assert (visit["date"], visit["place"], visit["participants"]) == (
        "2023-05-10/2023-05-13",
        "Việt Nam",
        ["Markus Steinhof"],
    )


def test_the_day_of_a_meeting_is_not_that_of_the_visit_whose_occasion_it_was() -> None:
    told = f"Ngày 11/5, Chủ tịch nước Lê Văn Sen đã tiếp {GUEST} nhân dịp Chủ tịch nước sang thăm Lào."
    assert [(m["type"], m["date"]) for m in meetings(f"{LINE}{told}")] == [("reception", "2023-05-11"), ("visit", None)]


def test_who_has_a_meeting_on_his_visit_abroad_is_the_visitor() -> None:
    text = f"{LINE}Ngày 11/5, tại Vienna, Thứ trưởng Lê Văn Sen đã có cuộc gặp với {GUEST} nhân chuyến thăm Áo."
    assert [(m["type"], m["date"], "Lê Văn Sen" in m["participants"]) for m in meetings(text)] == [
        ("meeting", "2023-05-11", True),
        ("visit", None, True),
    ]


def test_each_of_several_meetings_with_people_and_bodies_is_one() -> None:
    guests = (
        "Tổng Giám đốc Tổ chức Gió Darius Teng, Cục trưởng Cục Gió Lào Bounma Sisavat, và Cơ quan Điện gió Nhật Bản"
    )
    text = f"{LINE}Bên lề hội nghị, Thứ trưởng Lê Văn Sen đã có các cuộc gặp song phương với {guests}."
    met = [set(m["participants"]) for m in meetings(text) if "Lê Văn Sen" in m["participants"]]
    assert met == [{"Lê Văn Sen", who} for who in ("Darius Teng", "Bounma Sisavat", "Cơ quan Điện gió Nhật Bản")]


def test_events_of_a_list_are_on_the_day_on_which_it_is_held() -> None:
    rows = "Tọa đàm “Đưa nông sản vào chợ hiện đại”; Lễ khai trương Gian hàng nông sản Lào Cai và Lễ công bố Chợ phiên"
    text = f"{LINE}Trong khuôn khổ Hội nghị xúc tiến thương mại, chiều 3/5 đã diễn ra {rows}."
    assert [m["date"] for m in meetings(text)] == ["2023-05-03"] * 3


def test_a_body_behind_those_who_chair_acts_and_does_not_chair() -> None:
    lead = "Sáng 8/5, tiếp tục Phiên họp thứ 38, dưới sự chủ trì của Bộ trưởng Lê Văn Sen"
    text = f"{LINE}{lead}, Hội đồng Gió xem xét đề án."
    assert [m["chairs"] for m in meetings(text)] == [["Lê Văn Sen"]]


@pytest.mark.parametrize("sent", ["đại diện lãnh đạo Vụ Pháp chế", "đại diện Vụ Pháp chế, Vụ Kế hoạch"])
def test_those_sent_by_bodies_stand_beside_an_officer_in_a_list(sent: str) -> None:
    text = f"{LINE}Ngày 4/5, Bộ Y tế tổ chức hội nghị về dược. Dự hội nghị có Thứ trưởng Lê Hoàng Tấn, {sent}."
    (meeting,) = meetings(text)
    assert meeting["participants"][:2] == ["Lê Hoàng Tấn", "Vụ Pháp chế"]


def test_who_stands_for_a_body_himself_is_one_guest() -> None:
    text = f"{LINE}Tại hội nghị về dược, ông Lê Hoàng Tấn, đại diện Bộ Công an, cho biết kết quả tốt."
    assert [m["participants"] for m in meetings(text)] == [["Lê Hoàng Tấn"]]


@pytest.mark.parametrize("report", ["báo cáo kết quả thực hiện chính sách", "báo cáo tóm tắt kết quả công tác"])
def test_who_reports_what_came_of_something_is_there(report: str) -> None:
    text = f"{LINE}Ngày 6/5, Bộ Y tế tổ chức hội nghị sơ kết. Thay mặt Bộ Y tế, Thứ trưởng Lê Hoàng Tấn {report}."
    assert [m["participants"] for m in meetings(text)] == [["Lê Hoàng Tấn"]]


LED = "Đoàn công tác của Cục Điện gió do Phó Cục trưởng Trần Lê Hoàn dẫn đầu đã đến Lào. "


@pytest.mark.parametrize(
    ("does", "met"),
    [
        ("Chiều 3/5, Đoàn làm việc với Viện Sông Xanh.", [{"Trần Lê Hoàn", "Viện Sông Xanh"}]),
        ("Ngày 4/5, Đoàn đã tới thăm và làm việc tại Viện Sông Xanh.", [{"Trần Lê Hoàn", "Viện Sông Xanh"}]),
        ("Trước khi về nước, Đoàn sẽ đến chào Bộ trưởng Bounma Sisavat.", [{"Trần Lê Hoàn", "Bounma Sisavat"}]),
        (
            "Đoàn đã đến chào Bộ trưởng Bounma Sisavat; hội đàm với Cục Gió Lào; gặp gỡ lãnh đạo Viện Sông Xanh.",
            [{"Trần Lê Hoàn", other} for other in ("Bounma Sisavat", "Cục Gió Lào", "Viện Sông Xanh")],
        ),
    ],
)
def test_what_a_delegation_does_in_a_row_of_clauses(does: str, met: list[set[str]]) -> None:
    assert [set(m["participants"]) for m in meetings(f"{LINE}{LED}{does}")] == met


def test_who_chairs_one_meeting_of_a_row_has_not_the_next() -> None:
    row = "hội đàm với Cục Gió Lào do ông Bounma Sisavat, Cục trưởng, chủ trì; gặp gỡ lãnh đạo Viện Sông Xanh"
    talks, met = meetings(f"{LINE}{LED}Đoàn đã {row}.")
    assert (talks["chairs"], met["participants"]) == (["Bounma Sisavat"], ["Trần Lê Hoàn", "Viện Sông Xanh"])


def test_a_body_is_to_meet_another_on_a_day() -> None:
    text = f"{LINE}Ngày 8/5, Thương vụ Việt Nam tại Lào sẽ làm việc với Cục Gió Lào về thủ tục thông quan."
    assert [(m["date"], m["topic"], len(m["participants"])) for m in meetings(text)] == [
        ("2023-05-08", "thủ tục thông quan", 2)
    ]


@pytest.mark.parametrize(
    "held",
    [
        "Ngày 8/5, tại Huế, Hội Gió cùng Liên đoàn Nước, với sự hỗ trợ của Bộ Y tế, đã tổ chức Diễn đàn Sông Xanh.",
        "Diễn đàn Sông Xanh, được Hội Gió và Liên đoàn Nước đồng tổ chức hôm thứ Hai (8/5) tại Huế, có ba phiên.",
    ],
)
def test_who_holds_a_forum_with_another(held: str) -> None:
    assert [(m["date"], m["place"], m["organizers"]) for m in meetings(LINE + held)] == [
        ("2023-05-08", "Huế", ["Hội Gió", "Liên đoàn Nước"])
    ]


def test_who_chairs_a_meeting_together_over_titles_that_are_not_read() -> None:
    first = "Ngày 6/5, Viện Sông Xanh tổ chức Hội thảo quốc tế về lúa."
    text = f"{LINE}{first} GS. Lý Thanh Hùng, Hiệu trưởng SXU, và GS. Pieter van Dongen đồng chủ trì Hội thảo."
    assert [m["chairs"] for m in meetings(text)] == [["Lý Thanh Hùng", "Pieter van Dongen"]]


def test_who_signs_after_a_reception_was_not_there() -> None:
    seen = "dưới sự chứng kiến của hai bên và ông Lý Thanh Hùng, Giám đốc Sở Gió Trần Thị Tò đã ký Bản ghi nhớ về lúa"
    text = f"{LINE}Sáng 8/5, Bộ trưởng Lê Văn Sen tiếp Đại sứ Bounma Sisavat. Ngay sau buổi tiếp, {seen}."
    assert [sorted(m["participants"]) for m in meetings(text)] == [["Bounma Sisavat", "Lê Văn Sen"]]


def test_people_from_abroad_speak_at_the_gathering_that_is_reported() -> None:
    there = "Dự hội nghị có Thứ trưởng Lê Văn Sen và Cục trưởng Trần Thị Tò."
    says = "Chia sẻ từ phía người mua, bà Helena Quandt cho hay công ty cần nhà cung cấp."
    forum = f"{LINE}Ngày 6/5, Bộ Y tế tổ chức hội nghị về tiêm chủng. {there} {says}"
    assert [m["participants"] for m in meetings(forum)] == [["Lê Văn Sen", "Trần Thị Tò", "Helena Quandt"]]
    talks = f"{LINE}Ngày 6/5, Bộ trưởng Lê Văn Sen tiếp Đại sứ Bounma Sisavat. {says}"
    assert [sorted(m["participants"]) for m in meetings(talks)] == [["Bounma Sisavat", "Lê Văn Sen"]]


def test_a_minister_at_home_is_meant_by_the_bare_title() -> None:
    two = "Bộ trưởng Ngoại giao Lê Văn Sen hội đàm với Bộ trưởng Ngoại giao Lào Bounma Sisavat."
    text = f"{LINE}{two} Bộ trưởng Bounma Sisavat đánh giá cao kết quả. Tối 7/5, Bộ trưởng đã lên đường thăm Pháp."
    assert meetings(text)[-1]["participants"] == ["Lê Văn Sen"]


ON_A_DAY = "Ngày 6/5, Bộ trưởng Lê Văn Đạt đã "


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (f"{ON_A_DAY}tiếp Đoàn do {GUEST} làm Trưởng đoàn.", ["Lê Văn Đạt", "Markus Steinhof"]),
        (f"{ON_A_DAY}có buổi tiếp Đoàn do {GUEST} làm Trưởng đoàn.", ["Lê Văn Đạt", "Markus Steinhof"]),
        (
            f"{ON_A_DAY}tiếp Đoàn Hội Thủy sản Lào do ông Bounfeng Phom, Trưởng Ban về các vấn đề biển, Hội Thủy sản "
            "Lào làm trưởng đoàn.",
            ["Lê Văn Đạt", "Hội Thủy sản Lào", "Bounfeng Phom"],
        ),
        (
            "Ngày 6/5, Đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Bounfeng Phom dẫn đầu và Phu nhân bắt đầu thăm "
            "chính thức Việt Nam.",
            ["Bounfeng Phom"],
        ),
        (
            "Ngày 6/5, Đoàn đại biểu Hội Thủy sản Lào do ông Bounfeng Phom, Chủ tịch Hội, Trưởng Ban Điều phối Sông "
            "Xanh, Bộ trưởng Thủy sản Lào dẫn đầu thăm chính thức Việt Nam.",
            ["Hội Thủy sản Lào", "Bounfeng Phom"],
        ),
    ],
)
def test_who_leads_a_delegation_is_there_over_titles_that_are_not_read_whole(text: str, there: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [there]


def test_the_two_who_lead_the_delegations_of_both_sides_are_at_the_meeting() -> None:
    text = (
        "Ngày 6/5, Bộ Y tế Việt Nam họp với Bộ Y tế Lào. Đoàn Việt Nam do ông Lê Văn Đạt, Thứ trưởng, Trưởng ban công "
        "tác đặc biệt làm Trưởng đoàn; Đoàn Lào do bà Bounfeng Phom, Thứ trưởng, Trưởng ban công tác Lào dẫn đầu."
    )
    there = ["Bộ Y tế Việt Nam", "Bộ Y tế Lào", "Lê Văn Đạt", "Bounfeng Phom"]
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [there]


def test_an_opinion_of_somebody_who_heads_something_is_no_guest() -> None:
    assert meetings(f"{LINE}{ON_A_DAY}tiếp thu ý kiến do ông Trần Văn Minh làm Trưởng ban nêu.") == []


def test_who_leads_the_delegation_of_a_body_chairs_and_not_the_body() -> None:
    text = "Đoàn công tác Bộ Y tế do Thứ trưởng Lò Văn Mận làm trưởng đoàn đã đồng chủ trì Kỳ họp lần thứ hai."
    assert [held["chairs"] for held in meetings(text)] == [["Lò Văn Mận"]]
