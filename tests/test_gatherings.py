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


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Hội thảo quốc tế về bảo hộ chỉ dẫn địa lý", "Hội thảo “Bảo hộ và khai thác chỉ dẫn địa lý vùng cao”"),
        (
            "Lễ ký kết Thỏa thuận hợp tác giữa Bộ Y tế và tỉnh Hoa Mai",
            "Lễ ký kết Thỏa thuận hợp tác về chuyển giao giống lúa",
        ),
    ],
)
def test_a_title_and_the_first_paragraph_tell_one_gathering_in_like_words(title: str, lead: str) -> None:
    text = f"{title}\nNgày 6/5, tại Huế, Viện Sông Xanh tổ chức {lead}."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-06", "Huế")]


def test_a_title_of_another_matter_tells_another_gathering() -> None:
    text = "Hội nghị Diên Hồng của ngành lúa\nNgày 6/5, tại Huế, Viện Sông Xanh tổ chức Hội nghị Thủy sản lần thứ nhất."
    assert len(meetings(text)) == 2


def test_the_day_before_the_one_told_last() -> None:
    text = (
        f"{LINE}Ngày 1/5, Bộ trưởng Lê Văn Sen gặp Đại sứ Bounma Sisavat. Trước đó một ngày, ông tiếp bà Helena Quandt."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-01", "2023-04-30"]


def test_who_speaks_behind_a_day_and_the_one_whom_he_meets() -> None:
    text = f"{LINE}Bộ trưởng Lê Văn Sen thăm Lào. Chiều 6/5, hội kiến Chủ tịch Bounma Sisavat, Bộ trưởng cảm ơn."
    assert [(m["label"], sorted(m["participants"])) for m in meetings(text)][1:] == [
        ("hội kiến Chủ tịch Bounma Sisavat", ["Bounma Sisavat", "Lê Văn Sen"])
    ]


def test_a_meeting_with_voters_is_told_by_its_noun() -> None:
    text = f"{LINE}Sáng 6/5, tại Huế, đại biểu Lê Văn Sen đã có buổi tiếp xúc với cử tri các xã vùng cao."
    assert [(m["label"], m["date"], m["place"], m["participants"]) for m in meetings(text)] == [
        ("buổi tiếp xúc với cử tri", "2023-05-06", "Huế", ["Lê Văn Sen"])
    ]


def test_the_bare_title_is_that_of_the_minister_at_home_where_the_other_is_told_far_before() -> None:
    both = "Ngày 6/5, Bộ trưởng Bộ Y tế Lê Văn Sen đã hội đàm với Bộ trưởng Bộ Y tế Lào Bounma Sisavat."
    between = " ".join(f"Hai bên nhất trí mở rộng hợp tác về y tế cơ sở ở các tỉnh vùng {where}." for where in "ABCDE")
    text = f"{LINE}{both} {between}\nChiều cùng ngày, hội kiến Chủ tịch Khamphone Vong, Bộ trưởng cảm ơn nước bạn."
    assert sorted(meetings(text)[-1]["participants"]) == ["Khamphone Vong", "Lê Văn Sen"]


def test_an_envoy_is_called_with_or_without_the_full_name_of_his_land() -> None:
    first = "Sáng 6/5, Thứ trưởng Lê Văn Sen tiếp bà Helena Quandt, Đại sứ Vương quốc Thái Lan tại Việt Nam."
    text = f"{LINE}{first} Trước buổi tiếp, Đại sứ Thái Lan cũng có buổi làm việc với Sở Y tế Huế."
    assert [sorted(m["participants"]) for m in meetings(text)] == [
        ["Helena Quandt", "Lê Văn Sen"],
        ["Helena Quandt", "Sở Y tế Huế"],
    ]
