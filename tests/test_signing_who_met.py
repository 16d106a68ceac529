"""Whose an agreement of «hai bên» is after two have met: theirs, whatever countries are named in passing."""

from __future__ import annotations

import pytest

from facts_of_text import only_agreement

_SIGNED = " Kết thúc buổi làm việc, hai bên đã ký Thỏa thuận hợp tác."


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Sáng 3/5, UBND tỉnh An Hòa làm việc với Tập đoàn Vinasen. Tập đoàn có nhà máy ở Peru và bán hàng sang Lào."
            " Việt Nam là thị trường mới.",
            ["UBND tỉnh An Hòa", "Tập đoàn Vinasen"],
        ),
        (
            "Giám đốc Sở Y tế Lào Cai Lò Văn Gió đã có buổi làm việc với bà Mary Stone, Giám đốc Bệnh viện Sao Mai. "
            "Bệnh viện đón chuyên gia của Chile và Peru.",
            ["Sở Y tế Lào Cai", "Bệnh viện Sao Mai"],
        ),
        (
            "Bộ trưởng Bộ Tài chính Lò Văn Gió tiếp Giám đốc Ngân hàng Thế giới Mary Stone tại Việt Nam. Bà Stone "
            "từng sống ở Chile.",
            ["Bộ Tài chính", "Ngân hàng Thế giới"],
        ),
        (
            "Ông Kim Min, Giám đốc Công ty Hanbit, thăm xưởng. Việt Nam và Peru đều có xưởng. Ông Kim Min đã gặp Cục "
            "trưởng Cục Thú y Lò Văn Gió.",
            ["Công ty Hanbit", "Cục Thú y"],
        ),
    ],
)
def test_the_two_who_met_are_the_parties(text: str, parties: list[str]) -> None:
    assert only_agreement(text + _SIGNED)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Thủ tướng Lò Văn Gió hội đàm với Thủ tướng Peru Pablo Rojas. Peru mua gạo của Việt Nam.",
            ["Việt Nam", "Peru"],
        ),
        (
            "UBND tỉnh An Hòa làm việc với Tập đoàn Vinasen. Việt Nam và Peru là bạn. Hai nước có nhiều dự án.",
            ["Việt Nam", "Peru"],
        ),
        ("Bộ trưởng Lò Văn Gió tiếp bà Mary Stone tại Việt Nam. Bà Stone từng sống ở Chile.", []),
        (
            "Bộ trưởng Lò Văn Gió thăm Peru. Tại Lima, Bộ trưởng có cuộc gặp với Tổng Giám đốc UNICEF Mary Stone. "
            "Việt Nam là bạn của UNICEF.",
            [],
        ),
        ("Sở Y tế Lào Cai tiếp bà Mary Stone. Bác sĩ của Việt Nam và Cuba làm việc ở đây.", []),
    ],
)
def test_countries_are_the_parties_where_their_own_meet_or_are_told_as_two(text: str, parties: list[str]) -> None:
    found = only_agreement(text + " Hai bên đã ký Thỏa thuận hợp tác về giống lúa.")
    assert sorted(found["parties"]) == sorted(parties)
