"""Speeches that an article gives word for word: what «tôi» says is said by whoever gives the speech."""

from __future__ import annotations

import pytest

from facts_of_text import facts

_SAYS = "Thưa các đồng chí,\nTrước hết, tôi đánh giá cao kết quả nuôi cá của Bộ Y tế. Nhân dịp này, tôi mong rằng "
_SAYS += "mỗi xã sẽ trồng thêm một rừng lim. Tôi gửi tới các đồng chí lời chào. Tôi sẽ về quê nuôi cá trong năm tới."
_TOLD = [("đánh giá cao", "kết quả nuôi cá của Bộ Y tế."), ("mong rằng", "mỗi xã sẽ trồng thêm một rừng lim.")]


def said(opens: str) -> list[tuple[str, str, str]]:
    found = facts(f"{opens}\n{_SAYS}")["quotes"]
    return [(quote["speaker"], quote["verb"], quote["text"]) for quote in found]


@pytest.mark.parametrize(
    "opens",
    [
        "Phát biểu của Bộ trưởng Lò Văn Gió\nBáo Sông Mây giới thiệu toàn văn bài phát biểu:",
        "Tin\nSáng nay, Bộ trưởng Lò Văn Gió đã phát biểu. Dưới đây là toàn văn nội dung phát biểu của Bộ trưởng.",
        "Tin\nBà Vừ Thị Mây tới dự. Báo Sông Mây đăng toàn văn diễn văn của Bộ trưởng Lò Văn Gió tại Lễ kỷ niệm.",
    ],
)
def test_who_gives_a_speech_says_what_it_tells_of_him(opens: str) -> None:
    assert said(opens) == [("Lò Văn Gió", verb, text) for verb, text in _TOLD]


@pytest.mark.parametrize(
    "opens",
    [
        "Tin\nSáng nay, Bộ trưởng Lò Văn Gió đã phát biểu.",
        "Tin\nBộ trưởng Lò Văn Gió ra về. Dưới đây là toàn văn bài phát biểu của Chủ tịch xã.",
        "Tin\nBộ trưởng Lò Văn Gió công bố toàn văn Luật Nuôi cá.",
    ],
)
def test_without_a_speech_or_a_known_speaker_it_is_open_who_says_so(opens: str) -> None:
    assert said(opens) == []


def test_what_somebody_else_says_in_a_speech_is_his() -> None:
    opens = "Tin\nBáo Sông Mây đăng toàn văn bài phát biểu của Bộ trưởng Lò Văn Gió:"
    text = f"{opens}\nBà Vừ Thị Mây từng nói: “Tôi mong rằng mỗi xã sẽ trồng thêm một rừng lim”."
    assert [quote["speaker"] for quote in facts(text)["quotes"]] == ["Vừ Thị Mây"]
