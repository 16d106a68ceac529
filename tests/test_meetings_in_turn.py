"""Meetings told one after the other, delegations and their heads, bodies whose names are not read whole."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
LED = "Thủ tướng Lê Văn Đạt"


def told(text: str) -> list[tuple[str, str | None, list[str]]]:
    return [(m["label"], m["date"], m["participants"]) for m in meetings(f"{LINE}{text}")]


def test_guests_whom_semicolons_part_are_received_in_turn() -> None:
    guests = "ông Tòng Văn Cà, Chủ tịch Hội Sen; bà Lò Thị Nứa, Chủ tịch Hội Tre và ông Quàng Văn Pó, Chủ tịch Hội Mây"
    assert told(f"Chiều 4/5, {LED} đã tiếp {guests}.") == [
        ("tiếp ông Tòng Văn Cà, Chủ tịch Hội Sen", "2023-05-04", ["Lê Văn Đạt", "Tòng Văn Cà"]),
        ("tiếp bà Lò Thị Nứa, Chủ tịch Hội Tre", "2023-05-04", ["Lê Văn Đạt", "Lò Thị Nứa"]),
        ("tiếp ông Quàng Văn Pó, Chủ tịch Hội Mây", "2023-05-04", ["Lê Văn Đạt", "Quàng Văn Pó"]),
    ]


@pytest.mark.parametrize(("verb", "kind"), [("tiếp", "reception"), ("gặp", "meeting")])
def test_who_are_met_one_by_one_are_met_at_meetings_of_their_own(verb: str, kind: str) -> None:
    guests = "Bộ trưởng Tòng Văn Cà, Đại sứ Lò Thị Nứa và Thống đốc Quàng Văn Pó"
    found = meetings(f"{LINE}Chiều 4/5, {LED} đã lần lượt {verb} {guests}.")
    assert [(m["type"], m["date"], m["participants"]) for m in found] == [
        (kind, "2023-05-04", ["Lê Văn Đạt", guest]) for guest in ("Tòng Văn Cà", "Lò Thị Nứa", "Quàng Văn Pó")
    ]
    assert len(meetings(f"{LINE}Chiều 4/5, {LED} đã tiếp Bộ trưởng Tòng Văn Cà và Đại sứ Lò Thị Nứa.")) == 1


def test_no_meeting_is_called_by_the_name_of_a_person_alone() -> None:
    text = (
        f"Chiều 4/5, {LED} đã có các cuộc gặp với Bộ trưởng Tòng Văn Cà, Đại sứ Lò Thị Nứa và Thống đốc Quàng Văn Pó."
    )
    names = [label for label, _, _ in told(text)]
    assert len(names) == 3
    assert all(name.startswith("cuộc gặp với ") for name in names)
    assert names[1] == "cuộc gặp với Đại sứ Lò Thị Nứa"


@pytest.mark.parametrize("then", [f"Sau đó, {LED} đã gặp", f"{LED} cũng đã tiếp"])
def test_the_day_goes_on_to_the_next_meeting(then: str) -> None:
    text = f"Chiều 4/5, {LED} đã tiếp ông Tòng Văn Cà.\nÔng Cà cảm ơn {LED}.\n{then} bà Lò Thị Nứa."
    assert [date for _, date, _ in told(text)] == ["2023-05-04", "2023-05-04"]


def test_the_day_does_not_go_on_to_a_meeting_of_others_or_over_another_day() -> None:
    first = f"Chiều 4/5, {LED} đã tiếp ông Tòng Văn Cà."
    other = "Sau đó, Bộ trưởng Phạm Văn An đã gặp bà Lò Thị Nứa."
    assert [date for _, date, _ in told(f"{first}\n{other}")] == ["2023-05-04", None]
    later = f"Ngày 9/5, đường mới được mở.\nSau đó, {LED} đã gặp bà Lò Thị Nứa."
    assert [date for _, date, _ in told(f"{first}\n{later}")] == ["2023-05-04", None]


def test_who_heads_a_delegation_meets() -> None:
    text = "Ngày 4/5, Đoàn công tác của Bộ Y tế do Bộ trưởng Phạm Văn An làm Trưởng đoàn đã làm việc với lãnh đạo tỉnh."
    assert told(text) == [("làm việc với lãnh đạo tỉnh", "2023-05-04", ["Bộ Y tế", "Phạm Văn An"])]
    text = f"Ngày 4/5, {LED} đã dẫn đầu một đoàn công tác đến làm việc tại tỉnh Cà Mau."
    (visit,) = meetings(f"{LINE}{text}")
    assert (visit["type"], visit["date"], visit["place"]) == ("visit", "2023-05-04", "tỉnh Cà Mau")


def test_a_visit_that_one_sets_out_for_has_its_own_days() -> None:
    text = f"{LED} đã rời Viêng Chăn, kết thúc chuyến thăm Lào và lên đường đi thăm chính thức Nhật Bản từ 4/5 đến 6/5."
    assert [(m["place"], m["date"]) for m in meetings(f"{LINE}{text}")] == [
        ("Lào", None),
        ("Nhật Bản", "2023-05-04/2023-05-06"),
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ngày 4/5, Ban Chấp hành Hội Nông dân tỉnh Cà Mau khóa IX đã tổ chức hội nghị về rừng.", 1),
        ("Ngày 4/5, Trung tâm Bảo tồn Rừng Xanh và hai đối tác đã tổ chức lễ khởi động dự án “Rừng tôi”.", 1),
        ("Ngày 4/5, Sở Y tế tỉnh Cà Mau đã tổ chức tại Huế hội thảo “Rừng và biển”.", 1),
        ("Hội nghị đối thoại với nông dân tỉnh Cà Mau do Sở Y tế phối hợp với Hội Nông dân tổ chức ngày 4/5.", 2),
    ],
)
def test_who_organizes_over_words_that_are_not_read(text: str, bodies: int) -> None:
    (event,) = meetings(f"{LINE}{text}")
    assert len(event["organizers"]) == bodies
    assert event["date"] == "2023-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "Đó là đề nghị của Bộ trưởng Phạm Văn An tại cuộc họp chiều 4/5.",
        "Bộ trưởng Phạm Văn An chia sẻ như vậy tại cuộc họp chiều 4/5.",
        "Bộ trưởng Phạm Văn An nêu vấn đề rừng đầu nguồn của xã tại cuộc họp chiều 4/5.",
        "“Rừng là vàng”, ông Phạm Văn An, một trong những người giữ rừng, chia sẻ tại cuộc họp chiều 4/5.",
        "Tại cuộc họp chiều 4/5, ông Phạm Văn An (ngụ xã Rừng), chủ tàu thép, xin nói về rừng.",
        "Khoảng 200 người tham dự cuộc họp chiều 4/5, trong đó có ông Phạm Văn An.",
    ],
)
def test_who_speaks_or_is_named_among_those_there(text: str) -> None:
    assert [who for _, _, who in told(text)] == [["Phạm Văn An"]]


def test_who_proposes_that_something_be_done_at_a_meeting_is_not_there() -> None:
    text = "Bộ trưởng Phạm Văn An đề nghị xem xét việc giữ rừng tại Hội nghị Rừng Xanh."
    assert [who for _, _, who in told(text)] == [[]]


def test_a_bare_word_means_the_one_meeting_of_an_article() -> None:
    first = "Ngày 4/5, Hội nghị đối thoại với nông dân tỉnh Cà Mau do Sở Y tế tổ chức tại Huế."
    for word in ("buổi đối thoại", "cuộc họp"):
        assert [who for _, _, who in told(f"{first}\nÔng Phạm Văn An phát biểu tại {word}.")] == [["Phạm Văn An"]]
    guests = "Cùng dự có Bộ trưởng Phạm Văn An.\nTại buổi làm việc với Sở Y tế, bà Lò Thị Nứa báo cáo về rừng."
    assert ["Phạm Văn An" in who for _, _, who in told(guests)] == [True]


def test_talks_of_the_same_two_people_are_told_once() -> None:
    two = "Tổng thống Bounma Sisavat và Chủ tịch nước Lê Văn Đạt"
    text = f"Báo chí viết về cuộc hội đàm giữa {two}.\nTheo báo, cuộc gặp của {two} đã mở đầu tốt đẹp."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ông Phạm Văn An nêu ý kiến này tại hội nghị tổng kết công tác giữ rừng diễn ra ngày 4/5.", "2023-05-04"),
        ("Nhiều người nói vậy tại hội nghị triển khai năm trồng rừng xanh do Sở Y tế tổ chức ngày 4/5.", "2023-05-04"),
        ("Ngày 4/5, Viện Rừng Xanh chính thức ra mắt.\nBà Lò Thị Nứa phát biểu tại lễ ra mắt.", "2023-05-04"),
        ("Ngày 4/5, Viện Rừng Xanh chính thức ra mắt.\nBà Lò Thị Nứa phát biểu tại lễ khởi công.", None),
    ],
)
def test_the_day_of_a_meeting_stands_after_what_it_is_about_or_in_the_sentence_before(
    text: str, date: str | None
) -> None:
    assert [m["date"] for m in meetings(f"{LINE}{text}")] == [date]


def test_the_last_of_several_visits_is_one_with_its_own_day() -> None:
    text = (
        "Gần đây nhất là chuyến thăm của Chủ tịch nước Lê Văn Đạt tới Lào vào tháng 4/2023 và chuyến thăm của "
        "Tổng thống Bounma Sisavat tới Việt Nam từ ngày 4 - 6/5."
    )
    assert [(m["place"], m["date"]) for m in meetings(f"{LINE}{text}")] == [
        ("Lào", "2023-04"),
        ("Việt Nam", "2023-05-04/2023-05-06"),
    ]


PAIR = "Tổng thống Bounma Sisavat và Chủ tịch nước Lê Văn Đạt"


@pytest.mark.parametrize(
    "again",
    [
        "Cuộc hội đàm đầu tiên giữa hai nhà lãnh đạo kéo dài hai giờ.",
        "Trong cuộc gặp với Tổng thống Bounma Sisavat, nhiều việc đã được bàn.",
    ],
)
def test_a_meeting_of_two_is_told_once_where_one_or_none_of_them_is_named(again: str) -> None:
    assert len(told(f"Ngày 4/5, cuộc gặp giữa {PAIR} diễn ra tại Huế.\n{again}")) == 1


def test_a_conference_is_told_by_its_letters_or_its_place() -> None:
    first = "Ngày 4/5, Hội nghị các Bộ trưởng phụ trách Lâm nghiệp (BTLN 7) khai mạc tại Huế."
    for again in ("Cuộc họp BTLN bàn về rừng.", "Hội nghị Huế bàn về rừng."):
        assert len(told(f"{first}\n{again}")) == 1
    assert len(told(f"{first}\nHội nghị Đà Lạt bàn về hoa.")) == 2


def test_an_official_sees_a_place_that_has_a_name() -> None:
    assert told(f"Ngày 4/5, {LED} đã tham quan Bảo tàng Rừng Xanh.") == [
        ("tham quan Bảo tàng Rừng Xanh", "2023-05-04", ["Lê Văn Đạt"])
    ]
    assert told(f"Ngày 4/5, {LED} đã tham quan mô hình trồng cam.") == []
    assert told("Ngày 4/5, anh Phạm Văn An đã tham quan Bảo tàng Rừng Xanh.") == []


def test_a_visitor_opens_what_he_visits_with_the_delegation_of_a_body() -> None:
    text = f"Tối 4/5, {LED} cùng Phu nhân và Đoàn đại biểu cấp cao Bộ Y tế đã đến thăm và cắt băng khánh thành trụ sở."
    assert [(date, who) for _, date, who in told(text)] == [("2023-05-04", ["Lê Văn Đạt"])]


def test_who_speaks_at_a_press_conference_that_the_place_of_a_reporter_leads_to() -> None:
    text = "Theo phóng viên tại Huế, tại cuộc họp báo sau Hội nghị Rừng Xanh, ông Phạm Văn An nói rừng đã xanh."
    assert ("cuộc họp báo", None, ["Phạm Văn An"]) in told(text)


def test_a_bare_word_with_a_theme_names_the_event_where_somebody_goes() -> None:
    text = f"{LED} sẽ dự hội thảo với chủ đề “Rừng xanh biển bạc”."
    assert [(m["label"], m["topic"]) for m in meetings(f"{LINE}{text}")] == [
        ("hội thảo với chủ đề “Rừng xanh biển bạc”", "Rừng xanh biển bạc")
    ]


def test_a_party_is_no_guest_of_its_congress() -> None:
    assert [who for _, _, who in told("Đại hội XII của Đảng Cộng sản Việt Nam thông qua đường lối mới.")] == [[]]


def test_a_body_works_with_another_without_a_name_on_a_day() -> None:
    text = "Chiều 4/5, Sở Y tế đã làm việc với đại diện công viên nước."
    assert [(date, who) for _, date, who in told(text)] == [("2023-05-04", ["Sở Y tế"])]


def test_a_list_of_what_somebody_does_there_has_his_meetings() -> None:
    text = (
        f"Tại Huế, từ ngày 4 đến 6/5, {LED} sẽ có các hoạt động, bao gồm: hội đàm với Tổng thống Bounma Sisavat; "
        "dự và phát biểu tại Lễ kỷ niệm 40 năm Hội Rừng Xanh."
    )
    assert {label: who for label, _, who in told(text)} == {
        "hội đàm với Tổng thống Bounma Sisavat": ["Lê Văn Đạt", "Bounma Sisavat"],
        "Lễ kỷ niệm 40 năm Hội Rừng Xanh": ["Lê Văn Đạt"],
    }
    assert next(date for label, date, _ in told(text) if label.startswith("hội đàm")) is None
    assert told("Ông Lê Văn Đạt kể: gặp bà Lò Thị Nứa là may mắn.") == []


def test_a_word_for_a_meeting_with_the_same_person_or_another_speaker_means_the_one_told() -> None:
    first = "Ông Tòng Văn Cà đã gặp bà Lò Thị Nứa một tháng trước."
    speaker = f"{first} Phát biểu tại cuộc gặp, ông Quàng Văn Pó cảm ơn ông Tòng Văn Cà."
    assert [there for _, _, there in told(speaker)] == [["Tòng Văn Cà", "Lò Thị Nứa", "Quàng Văn Pó"]]
    again = f"{first} Bà Lò Thị Nứa và ông Tòng Văn Cà có cuộc gặp đầu tiên."
    assert [there for _, _, there in told(again)] == [["Tòng Văn Cà", "Lò Thị Nứa"]]
