"""What a text tells beside a meeting is not of that meeting: another edition, another session, a theme, a letter, who
pays for a house, those who are at several. All names are invented."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import meetings


def _one(text: str, word: str) -> dict[str, Any]:
    found = [meeting for meeting in meetings(text) if word in meeting["label"]]
    assert len(found) == 1
    return found[0]


def test_an_edition_of_that_mechanism_is_another_meeting() -> None:
    text = (
        "Sáng 13/2/2031, Thủ tướng Lò Văn Sen chủ trì Hội nghị cấp cao Sông Lam lần thứ sáu tại Hà Nội.\n"
        "Hội nghị cấp cao lần thứ năm của cơ chế này được Thái Lan và Lào đồng chủ trì theo hình thức trực tuyến."
    )
    now, before = _one(text, "lần thứ sáu"), _one(text, "lần thứ năm")
    assert (now["format"], now["chairs"]) == (None, ["Lò Văn Sen"])
    assert (before["format"], before["chairs"]) == ("online", ["Thái Lan", "Lào"])


def test_this_conference_is_still_the_one_told_before() -> None:
    text = (
        "Sáng 13/2/2031, Thủ tướng Lò Văn Sen chủ trì Hội nghị cấp cao Sông Lam lần thứ sáu tại Hà Nội.\n"
        "Hội nghị lần này diễn ra theo hình thức trực tuyến."
    )
    assert [meeting["format"] for meeting in meetings(text)] == ["online"]


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ('dự tọa đàm với chủ đề "Học nghề trực tuyến" do Học viện Dừa tổ chức', None),
        ("dự tọa đàm với chủ đề “Học nghề dừa” theo hình thức trực tuyến", "online"),
        ("dự tọa đàm trực tuyến với chủ đề “Học nghề dừa”", "online"),
    ],
)
def test_a_theme_is_no_form(told: str, form: str | None) -> None:
    assert [meeting["format"] for meeting in meetings(f"Sáng 26/9, ông Lò Văn Sen {told}.")] == [form]


def test_a_session_after_a_reception_is_none_of_it() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lò Văn Sen đã tiếp Bộ trưởng Bộ Y tế Hungary Nagy Pál. Sau đó, hai Bộ trưởng đồng chủ trì "
        "Kỳ họp lần thứ 7 Ủy ban liên Chính phủ Việt Nam - Hungary."
    )
    received, session = _one(text, "tiếp"), _one(text, "Kỳ họp")
    assert (received["chairs"], received["participants"]) == ([], ["Lò Văn Sen", "Nagy Pál"])
    assert session["chairs"] == ["Lò Văn Sen", "Nagy Pál"]


@pytest.mark.parametrize("title", ["ông", "Đại sứ"])
def test_whose_journey_is_the_occasion(title: str) -> None:
    guest = "Đại sứ Hungary Nagy Pál" if title == "Đại sứ" else "ông Nagy Pál, Phó Tổng Thư ký Liên hợp quốc,"
    text = f"Thượng tướng Lò Văn Sen đã tiếp {guest} nhân dịp {title} có chuyến công tác tại Việt Nam."
    assert _one(text, "chuyến công tác")["participants"] == ["Nagy Pál"]
    assert _one(text, "tiếp")["participants"] == ["Lò Văn Sen", "Nagy Pál"]


@pytest.mark.parametrize(
    ("told", "organizers"),
    [
        ("lễ khánh thành Trường Tiểu học Dừa Xanh do Công ty Vinasen tài trợ xây dựng", []),
        ("lễ khánh thành Trường Tiểu học Dừa Xanh do Công ty Vinasen tổ chức", ["Công ty Vinasen"]),
    ],
)
def test_who_pays_for_a_house_does_not_hold_its_opening(told: str, organizers: list[str]) -> None:
    assert _one(f"Sáng 26/9, ông Lò Văn Sen dự {told}.", "khánh thành")["organizers"] == organizers


def test_those_at_the_activities_of_a_leader_are_at_no_one_meeting() -> None:
    text = (
        "Chiều 21/5, Thủ tướng Lò Văn Sen đã hội đàm với Thủ tướng Lào Sao Vong.\n"
        "Tham gia các hoạt động của Thủ tướng có Bộ trưởng Y tế Hà Văn Cau và Thứ trưởng Lù Thị Na."
    )
    assert [meeting["participants"] for meeting in meetings(text)] == [["Lò Văn Sen", "Sao Vong"]]
    beside = text.replace("các hoạt động của Thủ tướng", "cuộc hội đàm")
    assert [len(meeting["participants"]) for meeting in meetings(beside)] == [4]


@pytest.mark.parametrize(("where", "count"), [("Trong thông điệp", 2), ("Trong thư chúc mừng", 2), ("Tại buổi lễ", 3)])
def test_who_writes_is_not_there(where: str, count: int) -> None:
    text = (
        "Sáng 25/11, tại Hà Nội, Liên hiệp Hữu nghị tổ chức lễ kỷ niệm 60 năm thành lập. Dự lễ có bà Lù Thị Na và ông "
        f"Hà Văn Cau.\n{where}, Chủ tịch Lò Văn Sen khẳng định hội luôn gắn bó với nhân dân."
    )
    assert [len(meeting["participants"]) for meeting in meetings(text)] == [count]


_THIRD = "Nằm trong khuôn khổ Chương trình Giao lưu biên giới Việt Nam - Lào lần thứ ba, bà Lù Thị Na dự lễ đón."


@pytest.mark.parametrize(("place", "places"), [("Savannakhet", ["Quảng Trị", "tỉnh Savannakhet"]), ("Quảng Trị", None)])
def test_an_edition_to_come_elsewhere_is_not_that_of_the_title(place: str, places: list[str] | None) -> None:
    text = (
        f"Giao lưu biên giới Việt Nam - Lào tại Quảng Trị\n{_THIRD}\n"
        f"Giao lưu biên giới Việt Nam - Lào lần thứ tư sẽ được tổ chức tại tỉnh {place} vào năm 2033."
    )
    found = [meeting["place"] for meeting in meetings(text) if meeting["label"].startswith("Giao lưu")]
    assert found == (places or ["Quảng Trị"])
