"""Gatherings as press offices tell them: panels, openings, plenaries, titles, witnesses, letters of credence."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    "told",
    [
        "Tọa đàm do Đại sứ Lê Văn Sen điều hành, với diễn giả chính là bà Helena Quandt, Đại sứ Lào; ông Trần Văn Tò.",
        "Tọa đàm do Đại sứ Lê Văn Sen điều hành, với các khách mời: bà Helena Quandt, Đại sứ Lào; ông Trần Văn Tò.",
    ],
)
def test_those_who_speak_at_a_panel_are_listed(told: str) -> None:
    text = f"{LINE}Ngày 6/5, Viện Sông Xanh tổ chức tọa đàm về lúa. {told}"
    assert [m["participants"][-2:] for m in meetings(text)] == [["Helena Quandt", "Trần Văn Tò"]]


def test_who_witnesses_a_signing_is_listed() -> None:
    text = f"{LINE}Hai hội đã ký biên bản hợp tác. Chứng kiến lễ ký có Giám đốc Sở Gió Trần Văn Tò, đại diện Cục Nước."
    assert [m["participants"] for m in meetings(text)] == [["Trần Văn Tò"]]


def test_the_plenary_of_a_conference_is_chaired_for_all_of_it() -> None:
    held = "Sáng 6/5, tại Huế, Viện Sông Xanh khai mạc Diễn đàn Hợp tác đầu tư về đô thị thông minh."
    chairs = "Viện trưởng Lê Văn Sen và bà Helena Quandt, Tổng Lãnh sự Pháp, đồng chủ trì phiên toàn thể."
    assert [m["chairs"] for m in meetings(f"{LINE}{held} {chairs}")] == [["Lê Văn Sen", "Helena Quandt"]]


def test_who_opens_a_course_holds_its_opening() -> None:
    opens = "Sáng 6/5, tại Huế, Cục Gió phối hợp với Viện Sông Xanh khai giảng khóa đào tạo về lúa."
    text = f"{LINE}{opens} Tham dự lễ khai giảng có Thứ trưởng Lê Văn Sen."
    course, opening = meetings(text)
    assert (course["label"], course["date"]) == ("khóa đào tạo về lúa", "2023-05-06")
    assert (opening["date"], opening["place"], opening["participants"]) == ("2023-05-06", "Huế", ["Lê Văn Sen"])
    assert "Cục Gió" in opening["organizers"]


@pytest.mark.parametrize("kind", ["hội nghị trực tuyến", "Hội thảo quốc tế", "cuộc tọa đàm"])
def test_the_title_of_a_conference_says_what_it_is_about(kind: str) -> None:
    text = f"{LINE}Ngày 6/5, Viện Sông Xanh tổ chức {kind} “Phòng tránh gian lận tại thị trường Bắc Mỹ”."
    assert [m["topic"] for m in meetings(text)] == ["Phòng tránh gian lận tại thị trường Bắc Mỹ"]


@pytest.mark.parametrize("guest", ["Chủ tịch Ủy ban Đối ngoại Rodrigo Bustamante", "Quốc vương Bounma Sisavat"])
def test_who_greets_an_officer_meets_him(guest: str) -> None:
    text = f"{LINE}Nhân dịp này, Thứ trưởng Lê Văn Sen đã chào {guest}, thăm Viện Sông Xanh."
    assert [m["type"] for m in meetings(text)] == ["reception", "visit"]


def test_who_goes_with_another_to_a_session_and_who_chairs_it_for_the_other_side() -> None:
    goes = "Ngày 9/5, bà Trần Thị Tò sẽ cùng Thứ trưởng Lê Văn Sen tham gia Đoàn Việt Nam dự kỳ họp thứ 9 Ủy ban Gió."
    chairs = "Về phía Lào, kỳ họp sẽ do ông Bounma Sisavat, Chủ tịch cơ quan này, đồng chủ trì."
    (session,) = meetings(f"{LINE}{goes} {chairs}")
    assert session["chairs"] == ["Bounma Sisavat"]
    assert {"Trần Thị Tò", "Lê Văn Sen"} <= set(session["participants"])


def test_where_the_post_of_a_guest_is_nobody_meets() -> None:
    guest = "bà Helena Quandt, tân Giám đốc quốc gia Ngân hàng Thế giới tại Việt Nam"
    text = f"{LINE}Ngày 6/5, Thứ trưởng Lê Văn Sen đã có buổi tiếp xã giao {guest}."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-06", None)]


def test_a_panel_that_is_only_proposed_is_none() -> None:
    text = f"{LINE}Ông đề xuất hai bên tổ chức luân phiên tọa đàm trao đổi kinh nghiệm lập pháp về lúa."
    assert meetings(text) == []


def test_letters_of_credence_are_handed_over_by_who_is_accredited_elsewhere_too() -> None:
    who = "Đại sứ Lê Văn Sen, kiêm nhiệm Cộng hòa Botswana, đã trình Quốc thư lên Tổng thống Botswana Mpho Quandt"
    text = f"{LINE}Trước đó, ngày 6/5, tại Gaborone, {who}."
    assert [(m["date"], m["place"], sorted(m["participants"])) for m in meetings(text)] == [
        ("2023-05-06", "Gaborone", ["Lê Văn Sen", "Mpho Quandt"])
    ]
