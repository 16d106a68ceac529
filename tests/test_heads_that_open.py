"""The head of a body at the beginning of a sentence: «Bộ đã họp» points back, «Bộ luật», «Ngân hàng đã …» do not."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, meetings

NAMED = "Hội Hữu nghị Việt Nam - Peru (sau đây gọi tắt là Hội) có trụ sở ở Hà Nội."


@pytest.mark.parametrize("subject", ["Hội đã", "Hội cũng vừa", "Hội và Bộ Y tế đã"])
def test_a_head_that_opens_a_sentence_before_what_it_does_is_the_body_told_before(subject: str) -> None:
    (signed,) = agreements(f"Tin\n{NAMED} {subject} ký thỏa thuận với Công ty Lúa Vàng.")
    assert "Hội Hữu nghị Việt Nam - Peru" in signed["parties"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngân hàng Nhãn Việt Nam báo cáo. Ngân hàng đã cùng nông dân làm giàu.", "Ngân hàng Nhãn Việt Nam"),
        ("Hội Làm vườn Việt Nam họp. Hội thảo đã khai mạc.", "Hội Làm vườn Việt Nam"),
        ("Bộ Y tế họp. Bộ mặt đã khác.", "Bộ Y tế"),
        ("Ban Tổ chức Trung ương họp. Ban tổ chức đã trao giải.", "Ban Tổ chức Trung ương"),
    ],
)
def test_a_word_for_all_of_a_sector_and_another_word_point_at_nothing(text: str, name: str) -> None:
    assert [(b["name"], b["aliases"]) for b in facts(f"Tin\n{text}")["organizations"]] == [(name, [])]


@pytest.mark.parametrize("term", ["khóa III", "nhiệm kỳ 2026-2031"])
def test_a_term_behind_the_head_of_a_body_ends_it(term: str) -> None:
    held = facts(f"Tin\n{NAMED} Ông Lê Văn Sen, Chủ tịch Hội {term}, đã đến.")["posts"]
    assert [(p["holder"], p["post"], p["organization"]) for p in held] == [
        ("Lê Văn Sen", "Chủ tịch", "Hội Hữu nghị Việt Nam - Peru")
    ]


def test_a_head_that_opens_a_sentence_organizes() -> None:
    (held,) = meetings("Tin\nBộ Y tế đã báo cáo. Bộ sẽ tổ chức Hội nghị Tim mạch toàn quốc tại Hà Nội.")
    assert held["organizers"] == ["Bộ Y tế"]
