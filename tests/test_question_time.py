"""Who is at a session of questions: the deputies whose questions are answered, and who answers them."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

SESSION = "Tin trong ngày\nSáng 5/3, hội đồng mở phiên chất vấn. "


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Về câu hỏi của đại biểu Lò Thị Pảo (Huế), nhiều chủ ao đã lên tiếng.", ["Lò Thị Pảo"]),
        ("Sau các câu hỏi của ĐB Lò Thị Pảo và ĐB Hà Văn Mơ, nhiều chủ ao đã lên tiếng.", ["Lò Thị Pảo", "Hà Văn Mơ"]),
        ("Bộ trưởng Lê Văn Đạt đã trả lời câu hỏi của đại biểu Lò Thị Pảo về ao cá.", ["Lê Văn Đạt", "Lò Thị Pảo"]),
    ],
)
def test_whose_question_is_answered_is_at_the_session(told: str, there: list[str]) -> None:
    [session] = meetings(SESSION + told)
    assert sorted(session["participants"]) == sorted(there)


def test_who_asks_elsewhere_is_not_at_the_session() -> None:
    [session] = meetings(f"{SESSION}Câu hỏi của bà Lò Thị Pảo trên báo Chợ Nổi đã có lời đáp.")
    assert session["participants"] == []


def test_a_question_makes_no_session() -> None:
    [told] = meetings(
        "Tin trong ngày\nSáng 5/3, Hội nghị Rừng Xanh khai mạc tại Huế. Về câu hỏi của đại biểu Lò Thị Pảo, xã nói sau."
    )
    assert told["participants"] == []


@pytest.mark.parametrize(
    "told",
    [
        "Nhiều đại biểu muốn chất vấn Bộ trưởng Lê Văn Đạt về ao cá.",
        "Hai đoàn đề xuất chất vấn Bộ trưởng Lê Văn Đạt về ao cá.",
        "Ông Lê Văn Đạt vắng mặt, song thời lượng chất vấn và trả lời chất vấn đã tăng.",
    ],
)
def test_a_wish_to_question_and_a_word_of_questioning_put_nobody_there(told: str) -> None:
    [session] = meetings(SESSION + told)
    assert session["participants"] == []


def test_who_answers_for_another_is_there_alone() -> None:
    told = "Theo chương trình, khi trả lời chất vấn của Bộ trưởng Bộ Y tế, Phó Thủ tướng Chính phủ Lê Văn Đạt sẽ "
    answered = "thay mặt Thủ tướng Chính phủ trả lời những chất vấn thuộc trách nhiệm chung."
    [session] = meetings(f"{SESSION}Thủ tướng Chính phủ Lò Văn Gió đang ở Huế. {told}{answered}")
    assert session["participants"] == ["Lê Văn Đạt"]
