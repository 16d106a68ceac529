"""What several events on one page leave to each: who goes along on a visit, who speaks at a sitting, whose office it
is."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize("verb", ["Cùng đi với Thứ trưởng có", "Tháp tùng Thứ trưởng Lê Văn Đạt còn có", "Cùng đi có"])
def test_who_goes_along_is_on_the_visit_and_not_at_what_was_told_last(verb: str) -> None:
    text = (
        f"{LINE}Thứ trưởng Bộ Y tế Lê Văn Đạt thăm Lào từ ngày 9 đến 11/6.\n"
        "Ngày 9/6, Thứ trưởng Lê Văn Đạt thăm và làm việc với Tập đoàn Sao Xanh.\n"
        "Ngày 10/6, Thứ trưởng Lê Văn Đạt gặp Bộ trưởng Y tế Lào Bounma Sisavat.\n"
        f"{verb} Vụ trưởng Vụ Pháp chế Trần Thị Mơ; Cục trưởng Cục Cá Mai Xuân Tân."
    )
    there = {m["label"]: m["participants"] for m in meetings(text)}
    assert there["thăm Lào"] == ["Lê Văn Đạt", "Trần Thị Mơ", "Mai Xuân Tân"]
    assert [label for label, people in there.items() if "Trần Thị Mơ" in people] == ["thăm Lào"]


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("tại phiên thảo luận chung", False),
        ("tại phiên họp toàn thể", False),
        ("tại hội nghị", False),
        ("tại cuộc họp", False),
        ("khai mạc", False),
        ("tại buổi tiếp", True),
    ],
)
def test_who_speaks_at_a_sitting_is_at_no_reception_told_before(said: str, there: bool) -> None:
    text = (
        f"{LINE}Sáng 4/5, Chủ tịch nước Lê Văn Đạt tiếp Đại sứ Lào Bounma Sisavat.\n"
        f"Phát biểu {said}, bà Trần Thị Mơ kêu gọi các nước hợp tác."
    )
    (received,) = (m for m in meetings(text) if m["type"] == "reception")
    assert ("Trần Thị Mơ" in received["participants"]) is there


def test_a_body_beside_whose_assembly_somebody_is_met_is_not_there() -> None:
    text = f"{LINE}Bên lề Hội đồng Sông Xanh, ông Lê Văn Đạt đã gặp Bộ trưởng Y tế Lào Bounma Sisavat."
    assert [m["participants"] for m in meetings(text)] == [["Lê Văn Đạt", "Bounma Sisavat"]]


@pytest.mark.parametrize("told", ["tiếp", "có buổi làm việc với"])
def test_where_the_office_of_a_body_is_is_no_place_of_the_meeting(told: str) -> None:
    guest = "Giám đốc quốc gia Ngân hàng Sông Xanh (SX) tại Việt Nam, bà Ana Ruiz"
    (held,) = meetings(f"{LINE}Ngày 4/5, Bộ trưởng Lê Văn Đạt {told} {guest}.")
    assert (held["place"], held["participants"]) == (None, ["Lê Văn Đạt", "Ana Ruiz"])
    assert held["label"].endswith(guest)


@pytest.mark.parametrize(
    ("who", "people"),
    [
        ("Đoàn đại biểu Bộ Quốc phòng Lào do Trung tướng Bounma Sisavat dẫn đầu", ["Bounma Sisavat"]),
        ("Chủ tịch tỉnh Lê Văn Đạt", ["Lê Văn Đạt"]),
        ("Trung tướng Bounma Sisavat", None),
    ],
)
def test_who_leads_a_delegation_honours_the_dead_with_it(who: str, people: list[str] | None) -> None:
    rite = "dâng hương tưởng niệm các anh hùng, liệt sĩ tại Nghĩa trang Liệt sĩ Rừng Xanh"
    held = meetings(f"{LINE}Sáng 23/7, {who} đã đến {rite}, xã Hòa An.")
    told = [(m["label"], m["place"], m["participants"]) for m in held]
    assert told == ([(rite, "Nghĩa trang Liệt sĩ Rừng Xanh", people)] if people else [])


def test_the_guest_of_talks_was_at_the_welcome_and_papers_signed_after_them_have_their_day() -> None:
    text = (
        f"{LINE}Ngày 5/10/2031, Thủ tướng Lê Văn Đạt chủ trì lễ đón và hội đàm với Tổng thống Lào Bounma Sisavat. "
        "Sau hội đàm, hai nhà lãnh đạo đã chứng kiến lễ ký Bản ghi nhớ về cá giữa Bộ Y tế và Bộ Y tế Lào."
    )
    held = facts(text)
    welcome = next(m for m in held["meetings"] if m["label"] == "lễ đón")
    assert (welcome["chairs"], welcome["participants"]) == (["Lê Văn Đạt"], ["Bounma Sisavat"])
    assert [a["date"] for a in held["agreements"]] == ["2031-10-05"]


def test_a_cemetery_that_is_visited_to_honour_the_dead_is_the_place() -> None:
    (held,) = meetings(f"{LINE}Sáng 23/7, Bí thư Tỉnh ủy Lê Văn Đạt đã đến viếng Nghĩa trang Liệt sĩ Rừng Xanh.")
    assert (held["place"], held["type"]) == ("Nghĩa trang Liệt sĩ Rừng Xanh", "ceremony")
