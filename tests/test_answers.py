"""Answers of an interview are statements of who gives them. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

ASKED = (
    "Phóng viên đã có cuộc phỏng vấn TS Lò Văn Gió, Cục trưởng Cục Giống cây.\nPhóng viên: Thưa ông, vì sao mất mùa?\n"
)


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "answer",
    [
        "Cục trưởng Lò Văn Gió: Quan trọng nhất là giống đã cũ. Nước cũng thiếu.",
        "TS. Lò Văn Gió: Quan trọng nhất là giống đã cũ.",
        "Ông Gió: Quan trọng nhất là giống đã cũ.",
        "- Ông Lò Văn Gió: Quan trọng nhất là giống đã cũ.",
    ],
)
def test_the_first_sentence_of_an_answer_is_a_statement(answer: str) -> None:
    assert quotes(f"Chuyện mùa màng\n{ASKED}{answer}") == [("Lò Văn Gió", "Quan trọng nhất là giống đã cũ.")]


@pytest.mark.parametrize(
    "text",
    [
        f"Chuyện mùa màng\n{ASKED}Lò Văn Gió: Vậy ai sẽ trả tiền giống cho dân?",  # asks
        f"Chuyện mùa màng\n{ASKED}Giống mới: Quan trọng nhất là giống đã cũ.",  # nobody
        "Ông Lò Văn Gió: Quan trọng nhất là giống đã cũ\nPhóng viên đã phỏng vấn nhiều người.",  # a headline
        "Chuyện mùa màng\nDanh sách gồm:\nÔng Lò Văn Gió: Giải nhất cuộc thi giống cây.",  # no interview
    ],
)
def test_a_question_a_headline_and_a_list_are_no_answers(text: str) -> None:
    assert not quotes(text)


def test_an_answer_puts_nobody_at_a_meeting() -> None:
    text = f"Chuyện mùa màng\nHội nghị giống cây họp tại Huế ngày 5/5.\n{ASKED}Ông Gió: Tại hội nghị, dân đã hỏi nhiều."
    assert [meeting["participants"] for meeting in facts(text)["meetings"]] == [[]]
