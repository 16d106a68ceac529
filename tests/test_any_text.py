"""Any words in any order are read, however a line breaks off, in time that grows with their length only."""

from __future__ import annotations

import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.link.across.packed import told_in
from kg.model import Article, Extraction

LANGUAGE = load_language("vi")
TABLES = ("titles", "meetings", "agreements", "verbs", "words", "org_heads", "places", "countries")
LISTED = sorted({next(iter(row.values())) for name in TABLES for row in LANGUAGE.table(name)})
OTHERS = "Lê Thị Hòa Minh|Bộ Sương Mù|ngày 5/6/2031|2031|lần thứ 5|hai bên|“|”|,|:|;|(|)|và|của|tại|do|là|về|được"
WORDS = st.sampled_from(LISTED) | st.sampled_from(OTHERS.split("|"))
PROSE = st.lists(WORDS | WORDS.map(str.capitalize), min_size=1, max_size=9).map(" ".join)


def read(text: str) -> Extraction:
    return extract(Article("own", "Tiêu đề", f"Tiêu đề\n{text}", published="2031-06-07"), LANGUAGE)


@given(PROSE)
def test_any_words_in_any_order_are_read(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "line",
    [
        "Bộ trưởng Lê Thị Hòa Minh dự Đại hội",
        "Năm 2031:",
        "Wu chúc Thủ tướng",
        "Hai bên gặp nhau tại đảo",
        "Ông Lê Hòa trình quốc thư Văn phòng Chính phủ",
        "Hôm qua họp với Vụ KH&CN và Môi trường",
    ],
)
def test_a_line_that_breaks_off_is_read(line: str) -> None:
    assert facts(f"Tiêu đề\n{line}\nBộ trưởng Bộ Công Thương Lê Thị Hòa Minh chủ trì cuộc họp.")["people"]


@pytest.mark.parametrize(
    "repeated",
    [
        'ông nói “rất tốt” và "rất đẹp", ',
        "ông Minh cho biết rằng ",
        "Bộ trưởng chốt lại vấn đề, ",
        "họp với Bộ Tài chính ",
        "ký kết Hiệp định Thương mại ",
    ],
)
def test_the_work_for_a_text_without_a_full_stop_grows_with_its_length_only(repeated: str) -> None:
    def seconds(length: int) -> float:
        started = time.process_time()
        read(repeated * (length // len(repeated)))
        return time.process_time() - started

    seconds(8_000)
    assert seconds(64_000) < 14 * seconds(8_000)


SYLLABLES = "Sao Mai Hoa Lan Kim Long Bình Minh Hải Đăng Thiên Phúc Đại Tín Gia Hưng".split()
NAMES = [" ".join(words) for words in product(SYLLABLES, repeat=3)]


@pytest.mark.parametrize(
    "told",
    [
        "Thứ trưởng Lò {name} tiếp Đại sứ Lào. Thứ trưởng nói tốt. Tại buổi tiếp, hai bên trao đổi.",
        "Hội nghị {name} khai mạc. Hội nghị thảo luận. Hội nghị kết thúc.",
        "Ông Lò {name} phát biểu. Ông Minh cho biết đã họp.",
        "Giám đốc Công ty {name} dự họp. Công ty trả lời.",
        "Tổng thống Chile Lò {name} dự họp. Nhà lãnh đạo Chile cho rằng hai nước cần mở thêm cửa khẩu.",
        "Luật sư Lò {name} dự họp. Vị luật sư này khẳng định các giấy tờ đã được gửi đủ cho tòa.",
        "Viện Gió Mới trực thuộc Bộ Y tế.",
        "Thủ tướng Lò Văn Sen tiếp các nhà đầu tư.",
    ],
)
def test_the_work_of_linking_inside_an_article_of_many_names_grows_with_its_length_only(told: str) -> None:
    def seconds(number: int) -> float:
        extraction = read(" ".join(told.format(name=name) for name in NAMES[:number]))
        started = time.process_time()
        told_in(extraction, LANGUAGE)
        return time.process_time() - started

    seconds(300)
    assert seconds(2_400) < 20 * seconds(300)


def test_a_long_row_of_events_beside_a_mechanism_is_read_as_fast_as_other_words() -> None:
    started = time.process_time()
    read(f"Hai bên coi trọng cơ chế {'hội nghị và ' * 26}mở rộng thêm Hội nghị Mây Trắng.")
    assert time.process_time() - started < 2


def test_a_sentence_that_is_too_long_is_cut_at_a_mark_and_loses_no_word() -> None:
    clause = "các đơn vị tiếp tục phối hợp, bàn bạc"
    line = "; ".join([clause] * 400)
    spans = [s.span for s in LANGUAGE.sentences(f"Tiêu đề\n{line}")][1:]
    parts = [f"Tiêu đề\n{line}"[span.start : span.end] for span in spans]
    assert " ".join(parts) == line
    assert all(part.endswith(";") for part in parts[:-1])
    assert max(map(len, parts)) <= 4000
    wide = "a" * 9000
    assert [s.span for s in LANGUAGE.sentences(f"Tiêu đề\n{wide}")][1:] == [(8, 9008)]
