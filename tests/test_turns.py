"""Who speaks at a meeting that a sentence opens with, over what is said of the meeting in between."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

AN = "Bộ trưởng Phạm Văn An"


def there(text: str) -> set[str]:
    return {who for meeting in facts(text)["meetings"] for who in meeting["participants"]}


@pytest.mark.parametrize(
    "text",
    [
        f"Sáng 5/3, tại cuộc họp giao ban với các sở ngành, {AN} yêu cầu giữ rừng đầu nguồn.",
        f"Trước đó, phát biểu khai mạc hội nghị, {AN} cho biết rừng là vàng của xã.",
        f"Tại cuộc họp báo ngày 5/3, đề cập đến việc giữ rừng, {AN} cho rằng rừng là vàng của xã.",
        f"Trong bài phát biểu tại Hội nghị Lâm nghiệp Sông Xanh tại Huế, {AN} nhấn mạnh rừng là vàng của xã.",
        f"Trong cuộc họp với các đơn vị giữ rừng chiều 5/3, {AN} đã đồng ý mở lại đường rừng.",
        f"Rừng xanh trở lại Tại buổi họp về công tác giữ rừng diễn ra chiều 5/3, {AN} nói rừng là vàng của xã.",
        f"Xã thiếu nước cho ông Lê Văn Sen Trong cuộc họp giao ban chiều 5/3, {AN} nói rừng là vàng của xã.",
        "Tại cuộc họp báo chiều 5/3, ông Phạm Văn An, tổ trưởng tổ rừng, ban quản lý Sở Y tế cho biết rừng đã xanh.",
    ],
)
def test_who_speaks_is_at_the_meeting_that_the_sentence_opens_with(text: str) -> None:
    assert there(text) == {"Phạm Văn An"}


@pytest.mark.parametrize(
    "text",
    [
        f"Sau cuộc họp giao ban với các sở ngành, {AN} yêu cầu giữ rừng đầu nguồn.",
        f"Trước đó, bên lề một cuộc họp báo của xã, {AN} khẳng định sẽ giữ rừng.",
        f"Trên cơ sở kết quả cuộc hội đàm giữa Bộ trưởng Lê Văn Sen với Bộ trưởng Trần Văn Minh, {AN} bày tỏ ủng hộ.",
    ],
)
def test_who_speaks_of_a_meeting_need_not_be_there(text: str) -> None:
    assert "Phạm Văn An" not in there(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{AN} (trái) trong buổi làm việc với Sở Y tế Huế.", {"Phạm Văn An", "Sở Y tế Huế"}),
        (f"{AN} và phu nhân tại lễ đón chính thức ở Huế.", {"Phạm Văn An"}),
        (f"{AN} và ông Kenji Sato bắt tay trước cuộc hội đàm ở Huế.", {"Phạm Văn An", "Kenji Sato"}),
    ],
)
def test_who_stands_in_a_picture_of_a_meeting_is_there(text: str, who: set[str]) -> None:
    assert there(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Tại cuộc họp về giữ rừng chiều 5/3, đại diện của Hội Làm vườn cho biết rừng đã xanh.",
        "Phát biểu tại hội thảo về giữ rừng, trả lời báo chí, đại diện của Hội Làm vườn cho biết rừng đã xanh.",
    ],
)
def test_body_whose_unnamed_speaker_takes_a_turn_is_there(text: str) -> None:
    assert there(text) == {"Hội Làm vườn"}


def test_both_sides_may_stand_after_the_day_and_the_place() -> None:
    text = f"Rừng mới là thành quả cuộc hội đàm diễn ra ngày 4/5 tại Huế giữa {AN} và Bộ trưởng Lào Bounma Sisavat."
    assert there(text) == {"Phạm Văn An", "Bounma Sisavat"}


def test_a_chair_may_be_told_with_a_noun() -> None:
    text = f"Hội nghị Lâm nghiệp Sông Xanh diễn ra ở Huế với sự chủ trì của {AN}."
    assert facts(text)["meetings"][0]["chairs"] == ["Phạm Văn An"]


def test_who_answers_in_turn_is_at_no_visit_of_days() -> None:
    text = (
        "Tin trong ngày\nNgày 4/5, Bộ trưởng Phạm Văn An thăm Lào.\n"
        "Về phần mình, Chủ tịch Bounma Sisavat bày tỏ vui mừng trồng thêm rừng."
    )
    assert there(text) == {"Phạm Văn An"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Tại hội nghị ông Lò Văn Pảo yêu cầu rà soát giá thuốc.", ["Lò Văn Pảo"]),
        ("Ngoài ra, tại hội nghị, ông Lò Văn Pảo cũng công bố giá thuốc.", ["Lò Văn Pảo"]),
        ("Ngoài ra, bên lề hội nghị, ông Lò Văn Pảo khẳng định giá thuốc đã giảm.", []),
        ("Phát biểu tại phiên họp toàn thể Hội nghị Điện gió Châu Á, ông Lò Văn Pảo khẳng định thế.", ["Lò Văn Pảo"]),
        ("Phát biểu tại phiên khai mạc, ông Lò Văn Pảo khẳng định giá thuốc đã giảm.", ["Lò Văn Pảo"]),
    ],
)
def test_who_speaks_at_the_event_just_told(told: str, who: list[str]) -> None:
    text = f"Tin trong ngày\nNgày 4/5, Hội nghị Điện gió Châu Á khai mạc tại Huế.\n{told}"
    assert [m["participants"] for m in meetings(text)] == [who]


def test_a_reception_told_last_is_the_one_that_a_bare_word_means() -> None:
    first = "Ngày 4/5, Bộ trưởng Lò Văn Pảo có buổi tiếp Đại sứ Lào Khamphone Vong.\n"
    later = "Ngày 6/5, Thứ trưởng Hà Thị Mận đã tiếp Đại sứ Ấn Độ Ravi Menon.\n"
    told = meetings(f"Tin trong ngày\n{first}{later}Tại buổi tiếp, Vụ trưởng Ma Seo Chứ khẳng định giá gạo đã giảm.")
    assert [set(m["participants"]) for m in told] == [
        {"Lò Văn Pảo", "Khamphone Vong"},
        {"Hà Thị Mận", "Ravi Menon", "Ma Seo Chứ"},
    ]


def test_who_is_glad_to_receive_a_guest_receives_him() -> None:
    told = meetings(
        "Tin trong ngày\nBày tỏ vui mừng tiếp ông Ravi Menon, Bộ trưởng Lò Văn Pảo cho biết giá gạo đã giảm."
    )
    assert [(m["type"], set(m["participants"])) for m in told] == [("reception", {"Lò Văn Pảo", "Ravi Menon"})]


def test_who_organizes_under_a_chair_does_not_chair() -> None:
    [told] = meetings("Tin trong ngày\nHội nghị do Bộ Y tế tổ chức dưới sự chủ trì của Thứ trưởng Lò Văn Pảo.")
    assert (told["organizers"], told["chairs"]) == (["Bộ Y tế"], ["Lò Văn Pảo"])


def test_a_visit_that_somebody_recalls_at_a_reception_does_not_end_it() -> None:
    first = "Ngày 4/5, Bộ trưởng Lò Văn Pảo tiếp Đại sứ Lào Khamphone Vong.\n"
    later = "Ngày 6/5, Thứ trưởng Hà Thị Mận đã tiếp Đại sứ Ấn Độ Ravi Menon.\n"
    recalled = "Tại buổi tiếp, Thứ trưởng Hà Thị Mận nhắc lại chuyến thăm Ấn Độ của Bộ trưởng Lò Văn Pảo.\n"
    told = meetings(f"Tin trong ngày\n{first}{later}{recalled}Vụ trưởng Ma Seo Chứ khẳng định giá gạo đã giảm.")
    assert [set(m["participants"]) for m in told if m["type"] == "reception"] == [
        {"Lò Văn Pảo", "Khamphone Vong"},
        {"Hà Thị Mận", "Ravi Menon", "Ma Seo Chứ"},
    ]


def test_who_only_agrees_to_receive_somebody_has_not_met_him() -> None:
    text = "Tin trong ngày\nĐồng ý tiếp ông Ravi Menon, Bộ trưởng Lò Văn Pảo cho biết giá gạo đã giảm."
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("who", "there"),
    [
        ("đại diện Bộ Y tế, Bộ Công Thương và Sở Y tế Huế", {"Bộ Y tế", "Bộ Công Thương", "Sở Y tế Huế"}),
        ("đại diện Bộ Y tế, Bộ Công Thương", {"Bộ Y tế", "Bộ Công Thương"}),
        ("đại diện lãnh đạo các Bộ: Y tế, Nội vụ, Công Thương", {"Bộ Y tế", "Bộ Nội vụ", "Bộ Công Thương"}),
        ("đại diện Cục Thú y, Bộ Nông nghiệp", {"Cục Thú y"}),
    ],
)
def test_all_whose_people_speak_are_there_but_not_the_upper_body(who: str, there: set[str]) -> None:
    [told] = meetings(f"Tin trong ngày\nSáng 5/3, tại hội thảo “Rừng xanh”, {who} cho biết rừng đã xanh.")
    assert set(told["participants"]) == there


@pytest.mark.parametrize(
    "text",
    [
        "Trong bối cảnh Hội nghị Lúa gạo Á - Âu diễn ra, ông Lò Văn Pảo khẳng định giá gạo đã giảm.",
        "Phát biểu sau khi ba nước tổ chức một cuộc gặp ba bên, ông Lò Văn Pảo khẳng định giá gạo đã giảm.",
    ],
)
def test_who_speaks_while_or_after_others_meet_is_not_there(text: str) -> None:
    assert not any("Lò Văn Pảo" in m["participants"] for m in meetings(f"Tin trong ngày\n{text}"))
