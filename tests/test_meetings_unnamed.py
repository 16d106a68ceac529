"""Meetings without a name of their own: bare words with a day, guests told before their host."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        ("Con số này đã được Chi cục Thú y đưa ra tại cuộc họp báo ngày 4/5.", "cuộc họp báo ngày 4/5", "2023-05-04"),
        ("Đó là ý kiến của ông Lò Văn Pảo tại buổi làm việc chiều 3/5.", "buổi làm việc chiều 3/5", "2023-05-03"),
    ],
)
def test_a_bare_word_with_its_own_day_tells_a_meeting(text: str, label: str, date: str) -> None:
    assert [(m["label"], m["date"]) for m in meetings(f"Tin trong ngày\n{text}")] == [(label, date)]


def test_the_only_event_of_an_article_may_have_no_name() -> None:
    text = (
        "Đường mới cho xã Nà Lầu\nTuyến đường dài 12 km.\n"
        "Dự buổi lễ có Chủ tịch Hội Nông dân Việt Nam Lò Văn Pảo.\n"
        "Phát biểu tại buổi lễ, ông Lò Văn Pảo chúc mừng bà con."
    )
    assert [(m["label"], m["type"], m["participants"]) for m in meetings(text)] == [
        ("buổi lễ", "ceremony", ["Lò Văn Pảo"])
    ]


@pytest.mark.parametrize(
    "text", ["Ông dự nhiều sự kiện ngày 4/5.", "Phóng viên đã có buổi làm việc với một người dân."]
)
def test_what_stays_no_meeting(text: str) -> None:
    assert meetings(f"Tin trong ngày\n{text}") == []


@pytest.mark.parametrize(
    "opening", ["Ngày 4/5, tại Huế, tiếp", "* Cũng ngày 4/5, tại Huế, tiếp", "Sáng 4/5, tại Huế, gặp"]
)
def test_a_guest_may_stand_before_the_host_who_speaks(opening: str) -> None:
    said = "Chủ tịch Quốc hội Lào Bounma Sisavat, Thủ tướng Lê Văn Đạt khẳng định hai nước gắn bó."
    text = f"Tin đối ngoại\n{opening} {said}"
    assert [(set(m["participants"]), m["date"], m["place"]) for m in meetings(text)] == [
        ({"Bounma Sisavat", "Lê Văn Đạt"}, "2023-05-04", "Huế")
    ]


def test_who_talks_to_a_paper_meets_nobody() -> None:
    text = "Tin trong ngày\nSáng 4/5, trao đổi với Báo Sông Xanh, Bộ trưởng Lê Văn Đạt cho biết đường đã thông."
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("TPHCM", "TPHCM"),
        ("khách sạn Sông Xanh", "khách sạn Sông Xanh"),
        ("Trung tâm Hội nghị Quốc gia", "Trung tâm Hội nghị Quốc gia"),
        ("thành phố cảng Varna", "thành phố cảng Varna"),
        ("Đại lễ đường nhân dân ở Viêng Chăn", "Đại lễ đường nhân dân"),
    ],
)
def test_halls_hotels_and_ports_are_places(where: str, place: str) -> None:
    found = meetings(f"Tin trong ngày\nNgày 4/5, tại {where}, Bộ Y tế tổ chức Hội nghị Tim mạch.")
    assert [m["place"] for m in found] == [place]


def test_a_dinner_in_honour_of_a_guest_is_a_reception() -> None:
    text = "Tối 4/5, Thủ tướng Lê Văn Đạt chủ trì chiêu đãi ấm cúng chào mừng Quốc vương Norodom Rath."
    found = meetings(f"Tin trong ngày\n{text}")
    assert [(m["type"], m["chairs"], m["date"]) for m in found] == [("reception", ["Lê Văn Đạt"], "2023-05-04")]
    assert "Norodom Rath" in found[0]["participants"]


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        (
            "Văn bản được trình tại phiên họp UBND xã thường kỳ tháng 4/2023 diễn ra ngày 3/5.",
            "phiên họp UBND xã thường kỳ tháng 4/2023",
            "2023-05-03",
        ),
        ("Bà Lò Thị Mai dự Diễn đàn Phụ nữ Vùng cao năm 2022.", "Diễn đàn Phụ nữ Vùng cao năm 2022", "2022"),
        ("Bà Lò Thị Mai dự Hội nghị Cấp cao APEC 2022.", "Hội nghị Cấp cao APEC 2022", "2022"),
        ("Bà Lò Thị Mai dự Hội thảo Tầm nhìn ASEAN 2035.", "Hội thảo Tầm nhìn ASEAN 2035", None),
        (
            "Bộ Y tế tổ chức Hội nghị Tổng kết công tác Dân số năm 2022.",
            "Hội nghị Tổng kết công tác Dân số năm 2022",
            None,
        ),
        ("Ngày 3/5, Công ty Sông Xanh tổ chức ĐHĐCĐ thường niên năm 2023.", "ĐHĐCĐ thường niên", "2023-05-03"),
    ],
)
def test_what_the_month_and_the_year_in_a_name_say(text: str, label: str, date: str | None) -> None:
    assert [(m["label"], m["date"]) for m in meetings(f"Tin trong ngày\n{text}")] == [(label, date)]


def test_a_sitting_is_no_term_and_told_once() -> None:
    text = (
        "Thông cáo số 5 Kỳ họp thứ 9, Quốc hội khóa XV\nNgày 4/5/2023, Quốc hội họp phiên toàn thể ở hội trường.\n"
        "Ông Lê Văn Đạt chủ trì phiên họp."
    )
    found = {m["label"]: m for m in meetings(text)}
    assert set(found) == {"Kỳ họp thứ 9, Quốc hội khóa XV", "phiên toàn thể"}
    assert found["phiên toàn thể"]["date"] == "2023-05-04"
    assert found["phiên toàn thể"]["chairs"] == ["Lê Văn Đạt"]


def test_an_interval_that_holds_the_opening_day_is_the_date() -> None:
    text = (
        "Tin trong ngày\nSáng 4/5, tại Huế, khai mạc Hội thảo Bảo tồn Cổ vật.\n"
        "Hội thảo diễn ra trong hai ngày 4 và 5/5."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-04/2023-05-05"]


def test_a_visit_to_congratulate_is_a_visit() -> None:
    text = "Chiều 4/5, Bộ trưởng Lê Văn Đạt đã đến thăm và chúc mừng Bệnh viện Bạch Mai."
    found = meetings(f"Tin trong ngày\n{text}")
    assert [(m["type"], m["date"]) for m in found] == [("visit", "2023-05-04")]
    assert "Lê Văn Đạt" in found[0]["participants"]


def test_the_same_day_is_not_a_birthday() -> None:
    text = (
        "Tin trong ngày\nSáng 4/5, tại Huế, Bộ Y tế tổ chức Hội nghị Tim mạch.\n"
        "Đồng chí Lê Văn Đạt sinh ngày 12-8-1962, vào Đảng ngày 25-8-1983.\n"
        "* Chiều cùng ngày, Bộ Y tế tổ chức Hội thảo Hô hấp."
    )
    assert {m["label"]: m["date"] for m in meetings(text)} == {
        "Hội nghị Tim mạch": "2023-05-04",
        "Hội thảo Hô hấp": "2023-05-04",
    }


@pytest.mark.parametrize(
    ("text", "label", "organizers"),
    [
        (
            "Ngày 4/5, UBND tỉnh Lai Châu mở Hội nghị sơ kết thi hành Luật Trồng sen (LTS) ở vùng cao.",
            "Hội nghị sơ kết thi hành Luật Trồng sen (LTS)",
            ["UBND tỉnh Lai Châu"],
        ),
        ("Ủy ban T.Ư MTTQ Lào tổ chức Hội nghị lần thứ 9.", "Hội nghị lần thứ 9", ["Ủy ban T.Ư MTTQ Lào"]),
    ],
)
def test_an_organizer_ends_before_what_it_organizes(text: str, label: str, organizers: list[str]) -> None:
    assert [(m["label"], m["organizers"]) for m in meetings(f"Tin trong ngày\n{text}")] == [(label, organizers)]


def test_the_year_of_a_meeting_may_stand_before_its_owner() -> None:
    text = "Tin trong ngày\nĐại hội cổ đông thường niên năm 2022 của Công ty Sông Xanh đã thông qua việc chia cổ tức."
    assert [m["date"] for m in meetings(text)] == ["2022"]


def test_a_theme_may_stand_before_its_meeting() -> None:
    text = "Tin trong ngày\nVới chủ đề “Rừng xanh cho mai sau”, Hội nghị Lâm nghiệp ASEAN đã khai mạc tại Huế."
    assert [m["topic"] for m in meetings(text)] == ["Rừng xanh cho mai sau"]


def test_a_courtesy_word_before_a_title_is_nobody_else() -> None:
    text = (
        "Tin trong ngày\nChủ tịch nước Lê Văn Đạt đánh giá cao chuyến thăm chính thức Lào của Ngài Thủ tướng "
        "Nhật bản Kenji Sato."
    )
    assert [m["participants"] for m in meetings(text)] == [["Kenji Sato"]]


def test_the_opening_of_a_conference_named_with_it_is_no_other_event() -> None:
    text = (
        "Tin trong ngày\nNgày 4/5, bà Lò Thị Mai dự Lễ khai mạc Hội nghị Phụ nữ Vùng cao tại Huế.\n"
        "Chủ tịch Quốc hội Lê Văn Đạt phát biểu tại Lễ khai mạc."
    )
    assert [(m["label"], set(m["participants"])) for m in meetings(text)] == [
        ("Hội nghị Phụ nữ Vùng cao", {"Lò Thị Mai", "Lê Văn Đạt"})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Các bác sĩ dự Hội thảo chụp ảnh lưu niệm.",
        "Suốt hai ngày Hội thảo 4 và 5-5, các bác sĩ trao đổi kinh nghiệm.",
    ],
)
def test_a_caption_and_a_day_are_no_names(text: str) -> None:
    first = "Sáng 4/5, Bộ Y tế tổ chức Hội thảo Hô hấp tại Huế."
    assert [m["label"] for m in meetings(f"Tin trong ngày\n{first}\n{text}")] == ["Hội thảo Hô hấp"]


@pytest.mark.parametrize(
    "told", ["tham dự sự kiện từ thiện", 'xuất hiện trong chương trình "Cùng nhau leo núi" ngày 4/5']
)
def test_charity_and_shows_are_no_meetings(told: str) -> None:
    assert meetings(f"Tin trong ngày\nHôm 4/5, bà Lò Thị Én {told}.") == []


def test_who_speaks_at_a_meeting_is_shown_by_the_verb_after_the_quotation() -> None:
    text = (
        "Họp bàn trồng rừng\nNgày 4/5, Bộ trưởng Lê Văn Đạt chủ trì cuộc họp về trồng rừng với các tỉnh.\n"
        "“Bà con cần thêm cây giống để trồng rừng”, Bộ trưởng Lê Văn Đạt nói."
    )
    (meeting,) = meetings(text)
    spoken = [e for e in meeting["evidence"] if e["rule"] == "meeting-implied-speech"]
    assert [text[e["start"] : e["end"]] for e in spoken] == ["nói"]


def test_congresses_of_all_levels_are_no_event() -> None:
    assert meetings("Tin trong ngày\nÔng Lò Văn Pảo nói về công tác chuẩn bị Đại hội Đoàn các cấp tại Huế.") == []


def test_a_bare_word_with_letters_is_of_the_event_with_these_letters() -> None:
    text = (
        "Tin trong ngày\nNgày 4/5/2023, Bộ trưởng Lê Văn Đạt dự Hội nghị thượng đỉnh G99 tại Huế. "
        "Tại hội nghị G77 này, ông Lò Văn Pảo nói rừng là vàng. Tại hội nghị, bà Lò Thị Én nói xã đã có điện."
    )
    (found,) = [m for m in meetings(text) if "G99" in m["label"]]
    assert found["participants"] == ["Lê Văn Đạt", "Lò Thị Én"]


@pytest.mark.parametrize(("day", "there"), [("Ngày 20/4", False), ("Ngày 3/5", True), ("Theo đó", True)])
def test_who_comes_in_on_another_day_speaks_at_no_meeting_before(day: str, there: bool) -> None:
    text = (
        "Tin trong ngày\nNgày 3/5, tại Huế, Thủ tướng Lê Văn Đạt chủ trì cuộc họp về y tế.\n"
        f"{day}, Thứ trưởng Bộ Y tế Lò Văn Pảo ký công văn gửi các bệnh viện.\n"
        "Thứ trưởng Lò Văn Pảo nhấn mạnh các bệnh viện cần thêm bác sĩ."
    )
    assert [("Lò Văn Pảo" in m["participants"]) for m in meetings(text)] == [there]


def test_a_sitting_of_a_session_is_no_event_besides_it() -> None:
    text = (
        "Ý kiến cử tri\nBáo cáo tại Kỳ họp thứ 3, Quốc hội khóa XX cho thấy cử tri lo về rừng. "
        "Phát biểu tại phiên họp, ông Lò Văn Pảo nhấn mạnh rừng là vàng."
    )
    assert [m["label"] for m in meetings(text)] == ["Kỳ họp thứ 3, Quốc hội khóa XX"]


def test_what_a_visit_has_is_no_part_of_its_name() -> None:
    text = (
        "Tin trong ngày\nChuyến thăm Fiji của Chủ tịch nước Lê Văn Đạt bắt đầu ngày 4/5. "
        "Về nghề cá, chuyến thăm có 2 thông điệp đáng chú ý."
    )
    assert len(meetings(text)) == 1


LATE = "".join(f"Cây tràm lớn nhanh ở vùng đất phèn số {number}. " for number in range(1, 8))
MINUTES = "Tại cuộc họp về rừng tràm {day}, Bộ trưởng Lê Văn Đạt nêu ba việc cần làm. "
SPOKEN = "Thứ trưởng Lò Thị Nứa cho biết giống cây mới đã có đủ."


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (LATE + MINUTES.format(day="sáng 18/5") + SPOKEN, True),
        (LATE + MINUTES.format(day="sáng 18/3") + SPOKEN, False),
        (LATE + MINUTES.format(day="sáng 18/5") + "Hội thảo Cây cam mở tại Huế. " + SPOKEN, False),
    ],
)
def test_who_speaks_soon_after_the_only_event_of_an_article_is_there_where_it_is_news(text: str, there: bool) -> None:
    told = meetings(f"Rừng tràm\n{text}")
    assert any("Lò Thị Nứa" in m["participants"] for m in told) is there


@pytest.mark.parametrize("word", ["công bố", "công bố trao"])
def test_a_conference_where_a_decision_is_made_known_is_an_event_and_who_decided_is_not_there(word: str) -> None:
    text = (
        f"Tin vắn\nHội nghị {word} quyết định của Bộ Y tế về công tác nhân sự diễn ra sáng 5/5 tại Huế.\n"
        "Đến dự có bà Lò Thị Nứa, Chủ tịch Hội Rừng; ông Lê Văn Đạt, Trưởng Ban Tổ chức."
    )
    told = meetings(text)
    assert [m["label"] for m in told] == [f"Hội nghị {word} quyết định của Bộ Y tế về công tác nhân sự"]
    assert told[0]["participants"] == ["Lò Thị Nứa", "Lê Văn Đạt"]


def test_whom_an_invitation_is_passed_on_to_is_on_no_visit() -> None:
    text = (
        "Tin trong ngày\nBộ trưởng Trần Văn Tám trân trọng chuyển lời mời Thủ tướng Fanzia Igor Petkov "
        "thăm chính thức Việt Nam."
    )
    assert meetings(text) == []


def test_clubs_that_meet_each_other_play() -> None:
    text = "Tin trong ngày\nCâu lạc bộ Bóng đá Biển Xanh và Câu lạc bộ Bóng đá Rừng Vàng sẽ gặp nhau ở trận chung kết."
    assert meetings(text) == []


@pytest.mark.parametrize(
    "wish",
    [
        "Ông Ivan Kruk kêu gọi sớm tổ chức một hội nghị về rừng với Lào.",
        "Ông Ivan Kruk bày tỏ hy vọng sớm tiến hành một cuộc gặp với Bộ trưởng Bounma Sisavat.",
        "Ông Ivan Kruk muốn có cuộc gặp song phương với Bộ trưởng Bounma Sisavat.",
        "Mọi việc sẽ dễ hơn nếu như Bộ trưởng Phạm Văn An gặp Bộ trưởng Bounma Sisavat.",
    ],
)
def test_an_event_that_is_only_wished_for_is_none(wish: str) -> None:
    assert meetings(f"Tin trong ngày\n{wish}") == []


def test_a_wished_event_with_its_day_is_one() -> None:
    text = "Tin trong ngày\nÔng Ivan Kruk muốn có cuộc gặp với Bộ trưởng Bounma Sisavat ngày 5/3 tại Huế."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-03-05", "Huế")]


def test_an_urgent_session_keeps_its_name() -> None:
    text = "Tin trong ngày\nNgày 5/3, Hội đồng Bảo an tổ chức phiên họp khẩn cấp về rừng."
    assert [m["label"] for m in meetings(text)] == ["phiên họp khẩn cấp về rừng"]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("đã có các cuộc gặp với lãnh đạo các tập đoàn của Lào.", "cuộc gặp với lãnh đạo các tập đoàn của Lào"),
        ("sẽ có nhiều cuộc làm việc với các nhà khoa học trẻ.", "cuộc làm việc với các nhà khoa học trẻ"),
        ("đã có cuộc gặp với các doanh nghiệp lớn.", "cuộc gặp với các doanh nghiệp lớn"),
        ("đã có các cuộc gặp song phương với lãnh đạo nước này.", "cuộc gặp song phương với lãnh đạo nước này"),
    ],
)
def test_meetings_that_somebody_of_rank_has_with_people_without_a_name(told: str, label: str) -> None:
    found = meetings(f"Tin trong ngày\nBộ trưởng Lê Hoàng Tấn {told}")
    assert [(m["label"], m["participants"]) for m in found] == [(label, ["Lê Hoàng Tấn"])]


@pytest.mark.parametrize(
    "told",
    [
        "Bộ trưởng Lê Hoàng Tấn mong có các cuộc gặp với các nhà khoa học trẻ.",
        "Ông Lê Hoàng Tấn đã có các cuộc gặp với các doanh nghiệp lớn.",
        "Hai bên đã có các cuộc gặp với lãnh đạo các tập đoàn.",
        "Bộ trưởng Lê Hoàng Tấn nói về các cuộc gặp với lãnh đạo các tập đoàn.",
    ],
)
def test_several_meetings_that_nobody_of_rank_is_said_to_have_are_none(told: str) -> None:
    assert meetings(f"Tin trong ngày\n{told}") == []


def test_a_meeting_without_a_name_is_told_beside_one_that_is_only_mentioned() -> None:
    text = (
        "Tin trong ngày\nDoanh nghiệp đã nghe kết quả Hội nghị Sông Xanh lần thứ 4.\n"
        "Bí thư Lê Văn Đạt và Chủ tịch Lò Thị Nứa cùng chủ trì buổi làm việc."
    )
    told = next(m for m in meetings(text) if m["label"] == "buổi làm việc")
    assert set(told["chairs"]) == {"Lê Văn Đạt", "Lò Thị Nứa"}


def test_it_is_the_one_that_the_text_has_told_with_its_day() -> None:
    text = (
        "Tin trong ngày\nCuộc họp thường kỳ Chính phủ tháng 4 diễn ra ngày 4/5.\n"
        "Phát biểu tại phiên họp, Thủ tướng Lê Văn Đạt nói về nghề muối."
    )
    assert len(meetings(text)) == 1


def test_one_meeting_on_a_day_of_its_own_is_told_with_nobody_there() -> None:
    (told,) = meetings("Tin trong ngày\nHôm 9/5, các bác sĩ đã tổ chức một cuộc họp báo về bệnh cúm.")
    assert (told["label"], told["date"]) == ("cuộc họp báo về bệnh cúm", "2023-05-09")
