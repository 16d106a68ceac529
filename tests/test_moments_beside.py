"""Days told beside the sentence that names an event: of the programme it belongs to, of what is said there."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
PROGRAMME = "Ngày 4/6, tại Huế, Hội nghị Điện gió Châu Á và các phiên họp liên quan bước vào ngày làm việc thứ ba. "


@pytest.mark.parametrize(
    "told",
    [
        "Đồng thời, đã diễn ra Hội thảo về cột buồm gỗ.",
        "Cũng trong khuôn khổ này, Hội thảo về cột buồm gỗ cũng được ba diễn giả tham gia thảo luận.",
        "Bộ Y tế đã tổ chức Hội thảo về cột buồm gỗ.",
    ],
)
def test_sessions_are_held_on_the_day_of_their_programme(told: str) -> None:
    assert ("workshop", "2023-06-04") in [(m["type"], m["date"]) for m in meetings(LINE + PROGRAMME + told)]


@pytest.mark.parametrize(
    "told",
    [
        "Tiếp đó, sẽ diễn ra Hội thảo về cột buồm gỗ.",
        "Trước đó, đã diễn ra Hội thảo về cột buồm gỗ.",
        "Các đại biểu nhắc lại kết quả của Hội thảo về cột buồm gỗ.",
    ],
)
def test_what_a_programme_only_speaks_of_has_another_day(told: str) -> None:
    found = [m["date"] for m in meetings(LINE + PROGRAMME + told) if m["type"] == "workshop"]
    assert found == [None]


STATES = "Ngày 4/6, Bộ trưởng Thương mại Mỹ John Grunau cho biết thuế sẽ tăng. "


@pytest.mark.parametrize(
    "there",
    [
        "Phát biểu tại hội nghị Hội đồng Rừng Xanh, ông Grunau nói thêm về giá gỗ.",
        "Phát biểu trước các nhà ngoại giao tại một cuộc họp báo với ông Lê Văn Đạt tại Huế, ông Grunau nói thêm.",
    ],
)
@pytest.mark.parametrize("said", [STATES, STATES.replace("Ngày 4/6, ", "").replace(" cho", " ngày 4/6 cho")])
def test_what_somebody_says_on_a_day_is_said_at_the_event_told_next(said: str, there: str) -> None:
    assert [m["date"] for m in meetings(LINE + said + there)] == ["2023-06-04"]


@pytest.mark.parametrize(
    "there",
    [
        "Phát biểu sau cuộc gặp với ông Lê Văn Đạt, ông Grunau nói thêm.",
        "Phát biểu tại hội nghị Hội đồng Rừng Xanh, ông Lê Văn Đạt nói thêm về giá gỗ.",
    ],
)
def test_what_another_says_or_what_is_said_afterwards_has_no_day(there: str) -> None:
    assert [m["date"] for m in meetings(LINE + STATES + there)] == [None]


@pytest.mark.parametrize(
    ("told", "date", "place"),
    [
        (
            "Ông Lò Văn Pảo công bố thông tin này trong Hội nghị sơ kết nghề nuôi ong trên địa bàn tỉnh, chiều 14/6.",
            "2023-06-14",
            None,
        ),
        (
            "Bộ trưởng Lê Văn Đạt nói vậy tại buổi họp báo công bố mẻ lưới của Hội nghị Điện gió Châu Á, chiều 17/5.",
            "2023-05-17",
            None,
        ),
        (
            "Toàn cảnh phiên họp thứ nhất bàn chuyện mật hoa của Hội Ong Xanh, ngày 27/6 tại Huế.",
            "2023-06-27",
            "Huế",
        ),
        ("Phiên họp lần thứ nhất bàn về nuôi ong của Hội Ong Xanh, ngày 27/6 tại Huế.", "2023-06-27", "Huế"),
        ("Toàn cảnh phiên họp bàn về nghề ong do Hội Ong Xanh tổ chức, ngày 27/6.", "2023-06-27", None),
        ("Toàn cảnh phiên họp bàn về nghề ong (nghề mới) của Hội Ong Xanh, ngày 27/6.", "2023-06-27", None),
        (
            "Ông Lò Văn Pảo công bố thông tin này trong Hội nghị sơ kết nghề nuôi ong ngày 12/5 của Hội Ong Xanh, "
            "chiều 14/6.",
            "2023-05-12",
            None,
        ),
        ("Ông Lò Văn Pảo nói thế trong Hội nghị sơ kết nghề nuôi ong trên địa bàn tỉnh, năm 2023.", None, None),
    ],
)
def test_the_day_with_which_a_sentence_ends_is_that_of_its_event(told: str, date: str, place: str | None) -> None:
    assert (date, place) in [(m["date"], m["place"]) for m in meetings(LINE + told)]


@pytest.mark.parametrize(
    "told",
    [
        "Bộ trưởng Lê Văn Đạt khẳng định tại cuộc họp về nghề nuôi ong rằng nhà máy sẽ xong ngày 27/6.",
        "Bộ Y tế đã gửi văn bản về buổi họp báo của Hội Ong Xanh, ngày 27/6.",
        "Bộ Y tế đã tổ chức Hội nghị sơ kết nghề nuôi ong trên địa bàn tỉnh năm 2022.",
    ],
)
def test_a_day_after_another_verb_or_of_a_paper_is_none_of_the_event(told: str) -> None:
    assert "2023-06-27" not in [m["date"] for m in meetings(LINE + told)]


def test_who_hands_something_over_on_the_day_of_the_lead_is_at_the_ceremony() -> None:
    lead = "Ngày 4/6, ông Lò Văn Pảo, Chủ tịch UBND tỉnh Yên Bái đã trao 8 giấy phép trồng rừng cho các công ty.\n"
    text = f"{LINE}{lead}Tại buổi lễ, bà Lê Thị Mận đã ký kết biên bản ghi nhớ với tỉnh Yên Bái."
    assert [(m["date"], set(m["participants"])) for m in meetings(text)] == [
        ("2023-06-04", {"Lò Văn Pảo", "Lê Thị Mận"})
    ]


def test_whose_child_hands_something_over_is_not_at_the_ceremony() -> None:
    lead = "Ngày 4/6, con của ông Lò Văn Pảo đã trao 8 giấy phép trồng rừng cho các công ty.\n"
    text = f"{LINE}{lead}Tại buổi lễ, bà Lê Thị Mận cảm ơn."
    assert [m["participants"] for m in meetings(text)] == [["Lê Thị Mận"]]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (
            'Đó là nội dung trao đổi tại "Diễn đàn doanh nghiệp Việt Nam - Fanzia" do Hội Sông Xanh phối hợp với '
            "Viện Gió Mới tổ chức tại Huế, ngày 8/6.",
            ("2023-06-08", "Huế"),
        ),
        (
            "Tại buổi đối thoại giữa các doanh nghiệp thủy sản với Bộ trưởng Lê Văn Tám và lãnh đạo một số bộ ngành "
            "ngày 13.5 tại Huế, các doanh nghiệp nêu ý kiến.",
            ("2023-05-13", "Huế"),
        ),
        (
            "Ông Vũ Hải cho biết tháng 11/2016 đoàn kiểm tra Bộ Y tế đã làm việc trực tiếp với UBND tỉnh Yên Bái.",
            ("2016-11", None),
        ),
        (
            "Theo báo cáo của Ủy ban Sông Xanh tại cuộc họp với UBND tỉnh Yên Bái, Công an tỉnh Yên Bái báo cáo "
            "kết quả cho thấy trước khi gây tai nạn ở Huế vào sáng ngày 7/5, ông Lê Văn Tám đã ngủ.",
            (None, None),
        ),
    ],
)
def test_what_stands_far_behind_or_before_a_meeting_is_its_moment_only_where_it_is_told_of_it(
    text: str, moment: tuple[str | None, str | None]
) -> None:
    found = meetings(f"Tin trong ngày\n{text}")
    assert [(m["date"], m["place"]) for m in found] == [moment]


def test_a_gathering_in_the_course_of_another_has_not_its_days() -> None:
    text = (
        "Tin trong ngày\nSáng 22/5, tại Huế đã diễn ra Hội thảo “Sông và biển”. Hội thảo nằm trong khuôn khổ "
        "“Tuần lễ Sông Xanh” diễn ra tại Huế từ ngày 22 đến 28/5."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-22", "2023-05-22/2023-05-28"]


def test_the_name_of_a_house_that_is_visited_goes_on_over_initials() -> None:
    text = "Tin trong ngày\nNgày 3/4, Bộ trưởng Lê Văn Tám đã đến thăm Khu lưu niệm J.K.Novak tại Huế."
    assert [m["label"] for m in meetings(text)] == ["đến thăm Khu lưu niệm J.K.Novak"]


def test_two_who_meet_others_together_do_not_meet_each_other() -> None:
    text = "Tin trong ngày\nSáng 5/6, Bộ trưởng Lê Văn Tám và bà Maria Petkova gặp gỡ, tọa đàm với 21 doanh nghiệp."
    assert not [m for m in meetings(text) if m["type"] == "meeting"]


def test_the_land_where_people_live_is_not_where_they_are_met() -> None:
    text = (
        "Tin trong ngày\nNgày 3/4, Thủ tướng Lê Văn Tám đã tiếp một số doanh nhân, trí thức gốc Việt tại Lào. "
        "Ngày 5/4, Thủ tướng Lê Văn Tám đã gặp ông Kham Phom tại Lào. "
        "Ngày 6/4, tại Viêng Chăn, Thủ tướng Lê Văn Tám đã gặp gỡ các sinh viên tại Lào."
    )
    assert [m["place"] for m in meetings(text)] == [None, "Lào", "Viêng Chăn"]


@pytest.mark.parametrize(("there", "place"), [("Lào", None), ("Huế", "Huế")])
def test_the_land_of_a_stay_is_not_the_place_of_what_is_done_there(there: str, place: str | None) -> None:
    text = f"Tin trong ngày\nTrong thời gian ở {there}, Bộ trưởng Lê Văn Tám sẽ gặp ông Karel Novotny."
    assert [m["place"] for m in meetings(text)] == [place]


@pytest.mark.parametrize(
    ("signed", "day"),
    [
        ("ký công văn gửi Sở Y tế", None),
        ("đã ký, ban hành Quyết định số 8 về mây", None),
        ("ký sắc lệnh về mây", None),
        ("ký một văn bản hợp tác với Công ty Lò Sen", "2031-05-04"),
    ],
)
def test_the_day_on_which_a_paper_of_an_office_is_signed_is_that_of_no_ceremony(signed: str, day: str | None) -> None:
    lead = f"Sáng 4/5/2031, tại Huế, Bộ trưởng Hà Văn Tám {signed}."
    (told,) = meetings(f"{LINE}{lead}\nTại buổi lễ, ông Lò Văn Sen phát biểu rằng nắng sẽ lâu.")
    assert told["date"] == day


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("Ngày 4/6, Bộ trưởng Lê Văn Sen đã ca ngợi nghề muối trong cuộc đua thuyền diễn ra ngày 3/6.", None),
        ("Ngày 4/6, Bộ trưởng Lê Văn Sen hoan nghênh việc giành lại làng từ tay tổ chức Mây Trắng.", None),
        ("Ngày 4/6, Bộ Y tế tổ chức gặp mặt các thầy thuốc.", "2023-06-04"),
    ],
)
def test_what_somebody_only_praises_gives_no_day_to_the_event_told_next(lead: str, date: str | None) -> None:
    (told,) = meetings(f"{LINE}{lead} Bà Lò Thị Nứa phát biểu tại cuộc họp với các thầy thuốc.")
    assert told["date"] == date


@pytest.mark.parametrize(
    ("event", "date"),
    [
        ("Hội nghị Rừng Xanh lần thứ hai", None),
        ("Hội nghị công bố quyết định", "2023-06-04"),
        ("hội nghị", "2023-06-04"),
    ],
)
def test_a_decision_made_known_is_no_news_of_a_conference_with_a_name(event: str, date: str | None) -> None:
    lead = "Ngày 4/6, Bộ trưởng Lê Văn Sen đã chính thức công bố quyết định rút khỏi hiệp hội."
    (told,) = meetings(f"{LINE}{lead} Ông Lê Văn Sen phát biểu tại {event} rằng giá muối tăng.")
    assert told["date"] == date
