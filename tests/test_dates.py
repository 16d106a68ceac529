"""Dates as Vietnamese articles write them."""

from __future__ import annotations

import datetime
import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.edtf import bounds
from kg.extract import extract
from kg.extract.calendars import Calendar
from kg.extract.dates import find_dates
from kg.language import load_language
from kg.model import Article, Span

FIRST_DAY, LAST_DAY = datetime.date(1850, 1, 1), datetime.date(2099, 12, 31)
PUBLISHED = "2023-10-19T08:00"


def dates(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [mention.name for mention in find_dates(text, Span(0, len(text)), Calendar(published))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Hội chợ lần thứ 13 tháng 9/2016", "2016-09"),
        ("Chiều 18/10, hai bên gặp nhau", "2023-10-18"),
        ("ngày 3-6", "2023-06-03"),
        ("ngày 05/7/2022", "2022-07-05"),
        ("sáng sớm 4/5", "2023-05-04"),
        ("ngày 24 tháng 7 năm 2019", "2019-07-24"),
        ("ngày 2 tháng Chín năm 1945", "1945-09-02"),
        ("hôm thứ Hai (16/10)", "2023-10-16"),
        ("hôm 19-12 năm ngoái", "2022-12-19"),
        ("tháng 2/2021", "2021-02"),
        ("tháng tư năm 2020", "2020-04"),
        ("cuối tháng 5 năm ngoái", "2022-05"),
        ("tháng Sáu vừa qua", "2023-06"),
        ("cuộc họp tháng Sáu của O", "2023-06"),
        ("cuộc họp tháng 6 của O", "2023-06"),
        ("tháng Năm 2016", "2016-05"),
        ("tháng trước", "2023-09"),
        ("đầu năm 2018", "2018"),
        ("năm ngoái", "2022"),
        ("hôm nay", "2023-10-19"),
        ("tối qua", "2023-10-18"),
        ("sáng mai", "2023-10-20"),
        ("hôm thứ ba", "2023-10-17"),
        ("hôm chủ nhật", "2023-10-15"),
        ("gặp nhau tại Hà Nội vào 9/5", "2023-05-09"),
        ("Chiều ngày 14 – 7, hai bên gặp nhau", "2023-07-14"),
        ("Ngày 24- 5, hội khai mạc", "2023-05-24"),
        ("Ngày 13 /5, hội khai mạc", "2023-05-13"),
        ("hôm 9- 6 tại Hà Nội", "2023-06-09"),
        ("từ 26 – 29 tháng 4", "2023-04-26/2023-04-29"),
        ("Trong hai ngày làm việc 22-23/6, hội nghị bàn về gạo", "2023-06-22/2023-06-23"),
        ("Cả hai ngày Hội thảo 25 và 26-5, nông dân", "2023-05-25/2023-05-26"),
        ("trong 3 ngày họp (20-22/5)", "2023-05-20/2023-05-22"),
    ],
)
def test_a_date_is_as_precise_as_the_text_says(text: str, value: str) -> None:
    assert dates(text) == [value]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng nay (4/5), đoàn tới Huế. Hôm qua đoàn ở Vinh.", "2023-05-03"),
        ("Hôm qua, ngày 3/5, đoàn tới Huế. Đoàn về sáng nay.", "2023-05-04"),
        ("Đoàn tới Huế ngày mai (5/5). Chiều nay đoàn ở Vinh.", "2023-05-04"),
    ],
)
def test_a_text_says_which_day_its_own_today_is(text: str, day: str) -> None:
    calendar = Calendar("2023")
    calendar.learn(text)
    assert day in [mention.name for mention in find_dates(text, Span(0, len(text)), calendar)]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay (4/5), đoàn tới Huế. Tối qua (5/5), đoàn ở Vinh.",
        "Giá sáng nay 3.5 triệu đồng.",
        "Ngày 4/5, đoàn tới Huế. Đoàn về sáng nay.",
    ],
)
def test_a_text_that_does_not_tell_its_day_leaves_today_unknown(text: str) -> None:
    calendar = Calendar("2023")
    calendar.learn(text)
    assert calendar.day is None


def test_a_row_of_days_with_a_year_is_one_interval() -> None:
    assert dates("trong các ngày 4, 5 và 6/9/2031") == ["2031-09-04/2031-09-06"]


@pytest.mark.parametrize("text", ["hai ngày sau, 5-9/6 số vé đã bán", "trong hai ngày làm việc, 3-7/6 số đại biểu"])
def test_numbers_that_are_not_so_many_days_as_are_counted_are_no_interval(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(("month", "when"), [("12", "2023-12"), ("3", "2024-03"), ("5", "2023-05")])
def test_a_month_that_comes_is_the_next_one(month: str, when: str) -> None:
    found = find_dates(f"hội nghị tháng {month} tới", Span(0, 40), Calendar("2023-05-20"))
    assert [date.name for date in found] == [when]


def test_a_day_of_publication_that_is_known_stands() -> None:
    calendar = Calendar("2023-05-20")
    calendar.learn("Sáng nay (4/5), đoàn tới Huế.")
    assert calendar.day == datetime.date(2023, 5, 20)


def test_a_month_after_something_is_no_date() -> None:
    assert dates("một tháng sau khi ông tới Huế") == []
    assert dates("tháng sau, ông tới Huế") != []


def test_a_past_day_without_a_publication_date_has_no_year() -> None:
    assert dates("hôm 25/12, đoàn đã rời Huế", published=None) == ["XXXX-12-25"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("từ ngày 16 đến 21/7/2017", "2017-07-16/2017-07-21"),
        ("từ 16 đến 21- 7-2017", "2017-07-16/2017-07-21"),
        ("ngày 16-21/7", "2023-07-16/2023-07-21"),
        ("từ ngày 28/12 đến ngày 3/1/2024", "2023-12-28/2024-01-03"),
        ("trong hai ngày 12 và 13/9", "2023-09-12/2023-09-13"),
        ("các ngày 5, 6 và 7/9", "2023-09-05/2023-09-07"),
        ("từ ngày 5 tháng 6 đến 8 tháng 6 năm 2020", "2020-06-05/2020-06-08"),
        ("nhiệm kỳ 2016-2021", "2016/2021"),
        ("giai đoạn 2021 – 2030", "2021/2030"),
        ("từ năm 2014 đến năm 2020", "2014/2020"),
        ("từ tháng 2/2003 đến tháng 7/2011", "2003-02/2011-07"),
        ("(tháng 2-2003 - 7-2011)", "2003-02/2011-07"),
        ("quý IV-2016", "2016-10/2016-12"),
        ("nửa đầu năm 2017", "2017-01/2017-06"),
    ],
)
def test_intervals_are_written_with_a_slash(text: str, value: str) -> None:
    assert dates(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 10/2/2017",
        "kỷ niệm 50 năm ngày thành lập Viện Sao Khuê (19/8/1968)",
        "(19/8/1945 - 19/8/2020)",
        "ngày 10/3 âm lịch",
        "mùng 3 tháng 3",
        "Nghị định số 34/2016/NĐ-CP",
        "1/3 dân số",
        "trông vào 2/3 số phiếu",
        "mỗi ngày 2 - 3, tùy người",
        "đội hình 4-2-3-1",
        "ngày 31/2/2020",
        "hai năm nay",
        "những ngày qua",
    ],
)
def test_what_only_looks_like_the_date_of_an_event_is_left_out(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 4/10 theo giờ Viêng Chăn (rạng sáng 5/10 theo giờ Hà Nội)",
        "Chiều 4/10, giờ Viêng Chăn (sáng 5/10, giờ Hà Nội)",
        "Chiều 4/10 giờ Viêng Chăn (tức sáng 5/10 giờ Việt Nam)",
        "Chiều 4/10, (theo giờ địa phương), tức sáng sớm 5/10, giờ Hà Nội",
    ],
)
def test_a_day_told_again_by_another_clock_is_one_day(text: str) -> None:
    assert dates(text) == ["2023-10-04"]


@pytest.mark.parametrize("text", ["Sáng nay (19/10, giờ Hà Nội)", "Sáng (19/10 theo giờ Hà Nội)"])
def test_a_day_told_only_by_one_clock_is_kept(text: str) -> None:
    assert "2023-10-19" in dates(text)


def test_a_year_that_is_not_said_is_the_nearest_to_publication() -> None:
    assert dates("ngày 5/1", "2023-12-20") == ["2024-01-05"]
    assert dates("ngày 28/12", "2024-01-03") == ["2023-12-28"]


def test_a_year_that_nothing_gives_stays_open() -> None:
    assert dates("ngày 5/6", None) == ["XXXX-06-05"]
    assert dates("hôm nay, năm ngoái", None) == []


def test_the_same_day_is_the_last_day_named() -> None:
    assert dates("Ngày 5/6, đoàn đến thăm. Chiều cùng ngày, hai bên hội đàm.") == ["2023-06-05", "2023-06-05"]


@pytest.mark.parametrize(
    "between",
    [
        "Chợ cá ngày 2/6. Ảnh: An Bình",
        "Tiếp theo cuộc họp ngày 2/6, đoàn đã đi chợ cá.",
        "Bà Mai thôi việc kể từ ngày 2/6/2023.",
        "Hội nghị sẽ họp vào ngày 9/6 tới.",
    ],
)
def test_the_same_day_is_not_one_told_in_passing(between: str) -> None:
    text = f"Tin\nNgày 5/6, đoàn đến thăm. {between} Cùng ngày, hai bên hội đàm."
    extraction = extract(Article("1", "Tin", text, published=PUBLISHED), load_language("vi"))
    assert [m.name for m in extraction.mentions if m.kind == "EdtfDate"][-1] == "2023-06-05"


def test_the_same_day_is_one_told_in_passing_where_there_is_no_other() -> None:
    assert dates("Sau cuộc họp ngày 2/6, đoàn đi chợ. Cùng ngày, đoàn về Huế.") == ["2023-06-02", "2023-06-02"]
    assert dates("Suốt từ sáng 2/6, trời mưa. Chiều cùng ngày, trời tạnh.") == ["2023-06-02", "2023-06-02"]


def test_the_same_day_is_the_last_day_of_an_earlier_sentence_and_no_far_one() -> None:
    far = "Hai bên bàn về nhà ở. " * 300
    text = f"Tin\nNgày 5/6, đoàn đến thăm. Hai bên gặp nhau. Cùng ngày, đoàn về Huế. {far}Cùng ngày, trời mưa."
    extraction = extract(Article("1", "Tin", text, published=PUBLISHED), load_language("vi"))
    found = [mention.name for mention in extraction.mentions if mention.kind == "EdtfDate"]
    assert found == ["2023-06-05", "2023-06-05"]


@pytest.mark.parametrize("line", ["Cùng ngày, đoàn đến Huế. " * 40 + "\n", "Cùng ngày, đoàn đến Huế. ", "số 1/2, "])
def test_dates_of_a_text_that_repeats_itself_take_time_by_its_length(line: str) -> None:
    started = time.process_time()
    extract(Article("1", "", f"Tin\n{line * (40_000 // len(line))}", published=PUBLISHED), load_language("vi"))
    assert time.process_time() - started < 10


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_full_date_is_read_as_that_day(day: datetime.date) -> None:
    assert dates(f"ngày {day.day}/{day.month}/{day.year}") == [day.isoformat()]


@given(st.text(alphabet="0123456789/-. ngàytháănmđếnừvà,()XIV", max_size=60))
def test_dates_lie_inside_the_span_in_order_and_are_valid(text: str) -> None:
    found = find_dates(text, Span(0, len(text)), Calendar(PUBLISHED))
    for mention in found:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        bounds(mention.name)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(re.search(r"\d{4}", mention.name) for mention in found)


def test_a_day_to_come_is_the_next_one_of_its_name() -> None:
    for said, day in (
        ("Hội nghị sẽ diễn ra ngày 20/12 tới tại Huế.", "2023-12-20"),
        ("Hội nghị sẽ diễn ra ngày 18-20/12 tới.", "2023-12-18/2023-12-20"),
        ("Hội nghị sẽ diễn ra ngày 9/3 tới.", "2024-03-09"),
        ("Hội nghị sẽ diễn ra ngày 9/5 tới.", "2023-05-09"),
        ("Ngày 20/12 tới Huế, đoàn nghỉ.", "2022-12-20"),
    ):
        found = find_dates(said, Span(0, len(said)), Calendar("2023-05-20"))
        assert [mention.name for mention in found] == [day], said


def test_what_is_told_as_done_is_not_put_into_the_year_to_come() -> None:
    far = "dưới sự chứng kiến của đại diện lãnh đạo hai tỉnh, hai thành phố và nhiều doanh nghiệp của hai nước"
    for said, day in (
        ("Hồi tháng 2, đoàn thăm Huế.", "2023-02"),
        ("Vào tháng 2, đoàn thăm Huế.", "2024-02"),
        ("Vào tháng 2, đoàn đã thăm Huế.", "2023-02"),
        ("Đoàn sẽ thăm Huế vào tháng 2, sau khi đã gặp nhau.", "2024-02"),
        ("Hồi tháng 9, đoàn thăm Huế.", "2023-09"),
        ("Chiều 11/3, đoàn thăm Huế.", "2023-03-11"),
        ("Chiều 11/3, đoàn sẽ thăm Huế.", "2024-03-11"),
        ("Chiều 12/10, đoàn thăm Huế.", "2023-10-12"),
        ("Ngày 11/3, đoàn thăm Huế.", "2024-03-11"),
        (f"Ngày 11/3, {far}, các bên đã ký kết.", "2023-03-11"),
    ):
        found = find_dates(said, Span(0, len(said)), Calendar("2023-10-10"))
        assert [mention.name for mention in found] == [day], said
