"""When and where: datelines of several parts, what is told of an event before its verb, days beside other events."""

from __future__ import annotations

import pytest

from facts_of_text import meetings
from kg.extract.events.events import before

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    "dateline",
    [
        "Tối 4/5 (theo giờ địa phương), tức rạng sáng 5/5, theo giờ Hà Nội, tại thủ đô hành chính Viêng Chăn, Lào",
        "Tiếp tục chương trình chuyến thăm, làm việc tại Thái Lan, ngày 4/5, tại Viêng Chăn thuộc nước láng giềng",
        "Tiếp tục chuyến thăm, tối 4/5 theo giờ Viêng Chăn (rạng sáng 5/5 theo giờ Hà Nội), tại Viêng Chăn",
    ],
)
def test_a_dateline_has_several_parts(dateline: str) -> None:
    text = f"{LINE}{dateline}, Thủ tướng Lê Văn Đạt đã có cuộc gặp với ông Bounma Sisavat."
    assert ("2023-05-04", "Viêng Chăn") in [
        (m["date"], m["place"].removeprefix("thủ đô ")) for m in meetings(text) if m["place"]
    ]


def test_the_month_beside_a_delegation_is_that_of_its_work() -> None:
    text = f"{LINE}Ông Lò Văn Pảo cho biết, tháng 3/2023 đoàn kiểm tra Bộ Y tế đã làm việc với UBND tỉnh Yên Bái."
    assert [m["date"] for m in meetings(text)] == ["2023-03"]


@pytest.mark.parametrize(
    "told",
    [
        "Đại hội đại biểu Hội Làm vườn Việt Nam khóa II, nhiệm kỳ 2023-2028 đã diễn ra",
        "Hội nghị Điện gió Châu Á, trong khuôn khổ tiến trình Bộ trưởng Năng lượng ASEAN 2023 đã khai mạc",
        "Cuộc họp các Bộ trưởng Năng lượng ASEAN về việc tiếp tục dự án này vừa diễn ra",
        "Lễ đón chính thức Thủ tướng Lê Văn Đạt và đoàn được tổ chức trọng thể",
    ],
)
def test_what_is_told_of_an_event_may_stand_before_its_verb(told: str) -> None:
    assert [m["place"] for m in meetings(f"{LINE}{told} tại Huế.")] == ["Huế"]


def test_the_day_of_a_later_verb_is_not_that_of_what_it_prepares() -> None:
    text = f"{LINE}Để chuẩn bị cho Hội nghị Điện gió Châu Á - một hoạt động lớn, các chuyên gia đã nhóm họp ngày 4/5."
    assert [m["date"] for m in meetings(text) if m["type"] == "conference"] == [None]


def test_what_is_done_at_a_conference_is_done_on_its_day() -> None:
    text = f"{LINE}Công ty Sông Xanh cho biết, chiều 4/5 tại Hội nghị Điện gió Châu Á, công ty ký bản ghi nhớ."
    assert [m["date"] for m in meetings(text)] == ["2023-05-04"]


@pytest.mark.parametrize("told", [" vào tháng 10 tới", ", được tổ chức vào tháng 10 tới tại Huế"])
def test_an_event_that_is_prepared_has_a_day_of_its_own(told: str) -> None:
    text = f"{LINE}Ngày 4/5, Bộ Y tế bàn việc chuẩn bị Hội nghị Điện gió Châu Á{told}."
    assert [m["date"] for m in meetings(text) if m["type"] == "conference"] == ["2023-10"]


def test_the_day_before_an_occasion_is_that_of_what_is_done_then() -> None:
    occasion = "nhân dịp tham dự Hội nghị Điện gió Châu Á"
    text = f"{LINE}Chiều 4/5, {occasion}, ông Lò Văn Pảo đã có cuộc gặp với ông Bounma Sisavat."
    assert {m["type"]: m["date"] for m in meetings(text)} == {"conference": None, "meeting": "2023-05-04"}


def test_a_place_beside_a_meeting_comes_before_that_of_the_visit() -> None:
    visit = "Trong chuyến thăm chính thức làm việc tại Lào"
    text = f"{LINE}{visit}, tại Luang Prabang, Thủ tướng Lê Văn Đạt tiếp ông Bounma Sisavat."
    assert [m["place"] for m in meetings(text) if m["type"] == "reception"] == ["Luang Prabang"]


def test_the_day_of_the_next_meeting_is_not_that_of_the_one_reported() -> None:
    told = "Nhóm Công tác Điện gió ASEAN họp lần thứ 66 trong hai ngày 4 và 5/5."
    text = f"{LINE}{told}\nCuộc họp tiếp theo của Nhóm dự kiến được tổ chức vào tháng 8/2023."
    assert [m["date"] for m in meetings(text)] == [None, "2023-08"]


def test_a_bare_year_ends_a_name_of_words_too() -> None:
    assert [m["date"] for m in meetings(f"{LINE}Ông Lò Văn Pảo dự Đối thoại Rừng Xanh 2022.")] == ["2022"]


def test_a_sitting_is_no_conference_of_which_only_the_year_is_known() -> None:
    text = f"{LINE}Ông Lò Văn Pảo dự Đối thoại Rừng Xanh 2023.\nÔng phát biểu tại phiên thảo luận diễn ra ngày 4/5."
    assert [m["date"] for m in meetings(text)] == ["2023", "2023-05-04"]


LEAD = "Ngày 4/5, tại Huế, Bộ Y tế trao giải cho mười bác sĩ."


def test_the_first_sentence_tells_when_and_where_the_event_named_later_is() -> None:
    text = f"{LINE}{LEAD}\nPhát biểu tại lễ trao giải, Thứ trưởng Lò Văn Pảo chúc mừng các bác sĩ."
    assert [(m["label"], m["date"], m["place"]) for m in meetings(text)] == [("lễ trao giải", "2023-05-04", "Huế")]


@pytest.mark.parametrize(
    "later",
    [
        "Thứ trưởng Lò Văn Pảo dự Hội nghị Điện gió Châu Á ngày 1/3.",
        "Bộ Y tế dự kiến tổ chức Hội nghị Điện gió Châu Á.",
        "Đại hội XX của Hội Làm vườn Việt Nam đã nêu việc này.",
    ],
)
def test_the_first_sentence_tells_nothing_of_other_days(later: str) -> None:
    assert "2023-05-04" not in [m["date"] for m in meetings(f"{LINE}{LEAD}\n{later}")]


def test_who_says_something_on_a_day_tells_of_no_event() -> None:
    said = "Ngày 4/5, ông Lò Văn Pảo cho biết giá điện sẽ giảm."
    text = f"{LINE}{said}\nTại buổi lễ trao giải, bà Lò Thị Én chúc mừng các bác sĩ."
    assert [m["date"] for m in meetings(text)] == [None]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Thủ tướng Lê Văn Đạt gặp Tổng thống Mỹ John Brown tại Nhà Trắng.", "Nhà Trắng"),
        ("Tổng thống Nga Ivan Orlov đón tiếp Chủ tịch Quốc hội Lào tại Điện Kremlin.", "Điện Kremlin"),
        ("Hội nghị Điện gió Châu Á diễn ra ở Luangsay (Lào) vào tháng 6.", "Luangsay"),
        ("Hội nghị Điện gió Châu Á khai mạc tại Luangsay, Lào.", "Luangsay"),
    ],
)
def test_a_house_of_power_and_a_place_before_its_land(told: str, place: str) -> None:
    assert [m["place"] for m in meetings(LINE + told)] == [place]


def test_a_house_of_power_that_speaks_is_a_body() -> None:
    assert [m["place"] for m in meetings(f"{LINE}Nhà Trắng tổ chức cuộc họp về điện gió ngày 4/5.")] == [None]


def test_the_days_of_a_conference_stand_after_who_holds_it() -> None:
    held = "do Bệnh viện Sông Xanh tổ chức với sự hợp tác của Hội Làm vườn Việt Nam"
    text = f"{LINE}Ngày 4/5, Hội nghị Điện gió Châu Á {held}, diễn ra trong hai ngày 4-5/5 tại Huế."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04/2023-05-05", "Huế")]


@pytest.mark.parametrize("closing", ["", "."])
def test_what_closes_a_sentence_is_not_before_what_opens_it(closing: str) -> None:
    """«Tại Huế, ngày 4/5, A gặp B» as a headline, whose last item is a name, and with a full stop."""
    assert before(f"@L,D,PEP{closing}", 5) == (0, 5)


def test_a_press_conference_keeps_its_day_and_a_yearly_assembly_the_year_of_its_name() -> None:
    told = meetings(
        "Họp báo về lễ hội\nSáng 5/3/2023, Bộ Y tế tổ chức họp báo về Lễ hội Hoa năm 2025.\n"
        "Đại hội đồng cổ đông thường niên năm 2022 của Công ty Sao Mai đã họp."
    )
    days = {event["label"]: (event["type"], event["date"]) for event in told}
    assert days["Họp báo về lễ hội"] == ("conference", "2023-03-05")
    assert days["Đại hội đồng cổ đông thường niên năm 2022 của Công ty Sao Mai"] == ("meeting", "2022")


def test_a_meeting_points_back_to_a_press_conference() -> None:
    told = meetings(
        "Công bố kết quả\nSáng 5/3/2023, tại Hà Nội, Bộ Y tế tổ chức buổi họp báo. "
        "Tại cuộc họp, Thứ trưởng Bộ Y tế Lê Thị Hoa nhấn mạnh cần thêm bác sĩ."
    )
    assert [(event["type"], event["participants"]) for event in told] == [("conference", ["Lê Thị Hoa"])]


@pytest.mark.parametrize(
    "text",
    [
        "Sau buổi tiếp xúc cử tri, chiều 4/5, Bộ trưởng Tòng Thị Én và lãnh đạo các xã, huyện của tỉnh đã có buổi làm "
        "việc với Sở Y tế Huế.",
        "Bộ trưởng Tòng Thị Én nói điều này tại Hội nghị Điện gió Châu Á do Bộ Y tế tổ chức ngày 4/5.",
        "Bộ trưởng Tòng Thị Én nói điều này tại hội nghị tổng kết việc trồng rừng, do Bộ Y tế tổ chức chiều 4/5.",
        "Tại cuộc họp tìm các cách tiêu thụ cam cho nông dân, do Sở Y tế Huế tổ chức hôm qua (4/5), bà "
        "Tòng Thị Én nói cam đã có người mua.",
        "Quang cảnh cuộc họp báo do Bộ Y tế chủ trì chiều 4/5.",
        "Bộ Y tế quyết định tổ chức Hội nghị Điện gió Châu Á, dự kiến diễn ra ngày 4/5.",
        "Nắng lên Sáng nay (4/5), tại cuộc họp lãnh đạo xã với các thôn, Bộ trưởng Tòng Thị Én nói xã đã có điện.",
    ],
)
def test_a_day_may_stand_before_or_after_all_that_is_said_of_an_event(text: str) -> None:
    assert "2023-05-04" in [m["date"] for m in meetings(text)]


def test_a_visit_to_come_lasts_for_the_days_that_close_its_clause() -> None:
    text = "Thủ tướng Lê Văn Đạt sẽ thăm Lào và tham dự Hội nghị Điện gió Châu Á từ ngày 5 - 8/5/2023."
    assert ("visit", "2023-05-05/2023-05-08") in [(m["type"], m["date"]) for m in meetings(text)]


@pytest.mark.parametrize("place", ["Tháp Bút Vàng", "Bến Nhà Rồng Xanh"])
def test_a_kind_of_place_of_one_word_has_the_name_that_follows(place: str) -> None:
    text = f"Tin trong ngày\nNgày 4/5, Bộ trưởng Lê Văn Đạt đã tiếp ông Lò Văn Pảo tại {place}."
    assert [m["place"] for m in meetings(text)] == [place]


def test_a_session_of_weeks_is_not_on_the_day_of_the_first_sentence() -> None:
    text = "Kỳ họp thứ 3, HĐND tỉnh khóa XIV\nChiều 4/5, các đại biểu làm việc tại hội trường."
    assert [m["date"] for m in meetings(text) if m["label"].startswith("Kỳ họp")] == [None]


def test_where_something_is_seen_is_no_place_of_a_meeting() -> None:
    text = (
        "Tin trong ngày\nSau cuộc họp với Sở Y tế, ông Lò Văn Pảo trả lời báo chí. "
        "Dù chưa ai của Sở Y tế trong cuộc họp thấy gấu đen má trắng ở Huế, họ vẫn làm quy hoạch."
    )
    assert {m["place"] for m in meetings(text)} == {None}


@pytest.mark.parametrize("day", ["Hôm nay, 4/5", "Sáng nay 4/5", "Hôm nay (ngày 4/5)"])
def test_the_date_beside_today_says_which_day_it_is(day: str) -> None:
    assert [m["date"] for m in meetings(f"{LINE}{day}, tại Hà Nội, Thủ tướng Lê Văn Đạt tiếp ông Tòng Văn Cà.")] == [
        "2023-05-04"
    ]


def test_a_month_in_brackets_is_that_of_the_meeting_before_it() -> None:
    assert [m["date"] for m in meetings(f"{LINE}Hội nghị Điện gió Xanh (11/2022) đã thành công.")] == ["2022-11"]


@pytest.mark.parametrize(
    ("when", "day"),
    [("Ngày mai, 5/6", "2023-06-05"), ("Ngày mai", "2023-05-21"), ("Tháng Ba vừa qua", "2023-03")],
)
def test_tomorrow_and_months_in_words_are_dates(when: str, day: str) -> None:
    assert [m["date"] for m in meetings(f"{LINE}{when}, Bộ Y tế tổ chức hội nghị Điện gió Xanh.")] == [day]


@pytest.mark.parametrize(
    ("told", "month"),
    [
        ("chuyến thăm Lào của Thủ tướng Lê Văn Đạt vào tháng 4 là một dấu mốc", "2023-04"),
        ("chuyến thăm Lào hồi tháng 4 của Thủ tướng Lê Văn Đạt", "2023-04"),
        ("chuyến thăm Lào của Thủ tướng Lê Văn Đạt vào tháng 4 hằng năm", None),
    ],
)
def test_a_month_behind_its_preposition_is_a_date_inside_a_clause(told: str, month: str | None) -> None:
    assert [m["date"] for m in meetings(f"{LINE}Ông Bounma Sisavat nhắc lại {told}.")] == [month]


@pytest.mark.parametrize("lasting", ["3 ngày", "kéo dài 3 ngày"])
def test_how_long_a_visit_lasts_stands_before_where_it_goes(lasting: str) -> None:
    (visit,) = meetings(f"{LINE}Chuyến công du {lasting} tới Trung Đông của Tổng thống Ana Corwin bắt đầu ngày 4/5.")
    assert (visit["date"], visit["place"], visit["participants"]) == ("2023-05-04", "Trung Đông", ["Ana Corwin"])


def test_the_years_in_titles_tell_conferences_apart() -> None:
    text = "Tại hội nghị “Huế 2023 - Xanh”, ông Lê Văn Đạt nhắc lại hội nghị “Huế 2022 - Xanh” tổ chức ngày 4/6/2022."
    assert sorted(m["date"] or "" for m in meetings(f"{LINE}{text}")) == ["", "2022-06-04"]


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("Trong cuộc họp với các trạm kiểm lâm chiều 4/5, ông Lò Văn Pảo yêu cầu sửa cầu.", ("2023-05-04", None)),
        ("Tại cuộc họp với các sở sáng nay (4/5), ông Lò Văn Pảo yêu cầu sửa cầu.", ("2023-05-04", None)),
        ("Tại cuộc họp với các sở hôm 4/5 tại Huế, ông Lò Văn Pảo yêu cầu sửa cầu.", ("2023-05-04", "Huế")),
        (
            "Trong cuộc gặp với Tổng thống Ivan Kruk trong tuần này tại Lào, ông Lò Văn Pảo sẽ nêu việc đó.",
            (None, "Lào"),
        ),
    ],
)
def test_the_moment_of_a_meeting_stands_between_its_partners_and_who_speaks(
    told: str, moment: tuple[str | None, str | None]
) -> None:
    assert [(m["date"], m["place"]) for m in meetings(LINE + told)] == [moment]


def test_the_office_of_a_partner_is_not_where_a_meeting_is() -> None:
    text = f"{LINE}Trong cuộc gặp với Đại sứ Lào tại Việt Nam Bounma Sisavat, ông Lò Văn Pảo nêu việc đó."
    assert [m["place"] for m in meetings(text)] == [None]


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("vừa được thông qua trong phiên họp Hội Ong Xanh sáng nay (4/5) tại Huế.", ("2023-05-04", "Huế")),
        ("sẽ được nêu tại Hội nghị Điện gió Châu Á dự kiến diễn ra cuối tuần này tại Huế.", (None, "Huế")),
        ("sẽ được nêu tại Hội nghị Điện gió Châu Á ở Hamburg, Đức, tháng 6.", ("2023-06", "Hamburg")),
        ("sẽ được nêu tại Hội nghị Hội Ong Xanh (dự kiến từ ngày 4 đến 6/6).", ("2023-06-04/2023-06-06", None)),
    ],
)
def test_the_moment_of_an_event_follows_its_name(told: str, moment: tuple[str | None, str | None]) -> None:
    assert [(m["date"], m["place"]) for m in meetings(f"{LINE}Sáng kiến này {told}")] == [moment]


def test_a_tour_goes_to_the_land_behind_it() -> None:
    text = f"{LINE}Phát biểu trong chuyến công du Pháp ngày 4/5, Tổng thống Ivan Kruk khẳng định sẽ trở lại."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Pháp")]


def test_the_credit_of_a_picture_is_no_part_of_a_name() -> None:
    text = f"{LINE}Kỳ họp thứ 2 Quốc hội khóa XV (ảnh TL) Bộ trưởng Y tế xem báo cáo."
    assert [m["label"] for m in meetings(text)] == ["Kỳ họp thứ 2 Quốc hội khóa XV"]


@pytest.mark.parametrize("hour", ["lúc 15h chiều 4/5", "vào lúc 8 giờ 30 ngày 4/5"])
def test_the_hour_before_a_day_hides_it_not(hour: str) -> None:
    text = f"{LINE}Cuộc họp Hội Ong Xanh diễn ra {hour}, tại Huế."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Huế")]


def test_the_same_day_is_none_to_come() -> None:
    text = (
        f"{LINE}Ngày 4/5, Thủ tướng Lê Văn Đạt đến Viêng Chăn. Ông kể ngày 3/8 tới là tròn 12 năm. "
        "Chiều cùng ngày, Thủ tướng Lê Văn Đạt hội đàm với ông Bounma Sisavat."
    )
    assert [m["date"] for m in meetings(text) if m["type"] == "talks"] == ["2023-05-04"]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Hội nghị Điện gió Châu Á diễn ra trong 2 ngày 4-5/6 tại Huế.", "2023-06-04/2023-06-05"),
        ("Hội nghị Điện gió Châu Á dự kiến sẽ diễn ra trong 3 ngày, từ 4 – 6/6.", "2023-06-04/2023-06-06"),
        ("Hội nghị Điện gió Châu Á sẽ diễn ra trong ngày 4/6.", "2023-06-04"),
        ("Hai bên ủng hộ Hội nghị Điện gió Châu Á lần thứ 11, tại Huế, tháng 6/2023.", "2023-06"),
        ("Hai bên tổ chức tốt Hội thảo Điện gió lần thứ 12 giữa hai Bộ (6/2023); duy trì hợp tác.", "2023-06"),
        ("Ông Lê Văn Đạt nhấn mạnh điều này khi phát biểu bế mạc Hội nghị Điện gió Châu Á, sáng 4/6.", "2023-06-04"),
        ("Ông Lê Văn Đạt nói vậy khi dự buổi họp báo về điện gió, tổ chức sáng nay, 4-6.", "2023-06-04"),
        ("Tại hội nghị giao ban với các phòng vào sáng nay (4/6), ông Lê Văn Đạt hứa sửa cầu.", "2023-06-04"),
        ("Thủ tướng Lê Văn Đạt thực hiện chuyến thăm chính thức Lào bắt đầu từ ngày 4-6-2023.", "2023-06-04"),
    ],
)
def test_a_day_stands_behind_how_long_where_or_with_whom_an_event_is(told: str, when: str) -> None:
    assert [m["date"] for m in meetings(LINE + told)] == [when]


@pytest.mark.parametrize(
    "told",
    [
        "Trong khuôn khổ chuyến thăm chính thức Lào, chiều 4/6, Thủ tướng Lê Văn Đạt đi dạo.",
        "Ngày 5/6, ông Lê Văn Đạt kể chuyện khi phát biểu bế mạc Hội nghị Điện gió Châu Á, sáng 4/6.",
    ],
)
def test_the_last_day_of_a_sentence_is_not_always_that_of_an_event(told: str) -> None:
    assert "2023-06-04" not in [m["date"] for m in meetings(LINE + told)]


@pytest.mark.parametrize(
    "told",
    [
        "Bộ Y tế tổ chức hội nghị “Mật ong”. Hội nghị sẽ tiếp tục diễn ra trong ngày 5/6/2023.",
        "Ngày 5/6/2023, Hội nghị Điện gió Châu Á bước vào ngày làm việc thứ hai.",
        "Ngày 5/6/2023, Hội nghị Điện gió Châu Á và các phiên họp liên quan tiếp tục với ba hoạt động.",
    ],
)
def test_when_a_meeting_goes_on_is_not_when_it_is(told: str) -> None:
    assert [m["date"] for m in meetings(LINE + told)] == [None]


def test_a_word_for_one_event_with_a_capital_names_none() -> None:
    text = f"{LINE}Bộ Y tế tổ chức Lễ phát động Tháng Mật ong. Phát biểu tại buổi Lễ, ông Lê Văn Đạt kể chuyện."
    assert len(meetings(text)) == 1


@pytest.mark.parametrize(("sitting", "day"), [("phiên họp Quốc hội", "2023-05-04"), ("kỳ họp Quốc hội", None)])
def test_the_day_of_a_sitting_that_is_over_is_told_behind_it(sitting: str, day: str | None) -> None:
    text = f"Tin vắn\nNgay sau khi kết thúc {sitting} chiều 4/5, Thủ tướng Lê Văn Minh gặp ông Bounma Sisavat."
    assert [m["date"] for m in meetings(text) if m["label"] == sitting] == [day]


def test_the_day_of_a_monthly_meeting_is_told_before_it() -> None:
    told = "tại cuộc họp giao ban với các xã tháng 5/2023, Bộ trưởng Lò Văn Pảo nói."
    assert [m["date"] for m in meetings(f"{LINE}Sáng 6/6, {told}")] == ["2023-06-06"]
    alone = "Tại cuộc họp giao ban tháng 5/2023, Bộ trưởng Lò Văn Pảo nói."
    assert [m["date"] for m in meetings(LINE + alone)] == [None]
    accepted = "Ngày 6/6, Bộ trưởng Lò Văn Pảo nhận lời dự Hội nghị Điện gió Châu Á tháng 8/2023."
    assert [m["date"] for m in meetings(LINE + accepted)] == ["2023-08"]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Hội nghị Rừng xanh năm nay diễn ra trong hai ngày 7 và 8/6 tại Huế.", "2023-06-07/2023-06-08"),
        ("Hội nghị Rừng xanh năm nay sẽ diễn ra ngày 8/6 tại Huế.", "2023-06-08"),
        ("Hội nghị Rừng xanh năm ngoái diễn ra tại Huế.", "2022"),
        ("Ông nói như vậy khi phát biểu kết thúc Hội nghị Rừng xanh diễn ra ngày 8/5 tại Huế.", "2023-05-08"),
    ],
)
def test_the_day_on_which_an_event_takes_place_is_more_than_its_year(told: str, when: str) -> None:
    assert [m["date"] for m in meetings(told)] == [when]


def test_a_day_behind_the_subject_is_that_of_both_of_its_meetings() -> None:
    text = "Tin vắn\nThủ tướng Lê Văn Minh chiều 4/5 có cuộc gặp hẹp và hội đàm với Thủ tướng Bounma Sisavat tại Huế."
    assert {m["date"] for m in meetings(text)} == {"2023-05-04"}


def test_the_day_stands_behind_both_sides_without_a_name() -> None:
    text = "Tin vắn\nÔng nhắc lại cuộc họp cấp bộ trưởng giữa hai nước ngày 4/5 tại Huế."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Huế")]


@pytest.mark.parametrize(
    ("opens", "day"), [("Trong ngày,", "2023-05-04"), ("Cũng trong ngày,", "2023-05-04"), ("Trong ngày hội,", None)]
)
def test_in_the_course_of_the_day_is_the_day_told_before(opens: str, day: str | None) -> None:
    text = f"Tin vắn\nNgày 4/5, bà Lò Thị Nứa về Huế. {opens} Bộ trưởng Lò Văn Pảo đã dự cuộc họp về trồng rừng."
    assert [m["date"] for m in meetings(text)] == [day]
