"""When and where an event is held, told far behind its words, and meetings whose word leaves «cuộc» out."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("told", "date", "place"),
    [
        (
            "tại hội nghị góp ý về bản sửa đổi, bổ sung quy chế cảng theo Nghị định 67/CP diễn ra ngày 9/5 tại Huế.",
            "2023-05-09",
            "Huế",
        ),
        (
            "tại lễ mít tinh hưởng ứng ngày nước sạch (2/4) được Bộ Y tế phối hợp với UBND TP Huế tổ chức sáng 3/5.",
            "2023-05-03",
            None,
        ),
        (
            "tại Hội nghị Mây được Bộ Y tế phối hợp với UBND TP Huế tổ chức ngày 9/5 tại Lào Cai.",
            "2023-05-09",
            "Lào Cai",
        ),
        ("tại hội nghị chuyên đề về đóng mới, nâng cấp thuyền cá, tổ chức ngày 9/5 tại Huế.", "2023-05-09", "Huế"),
        (
            "tại cuộc họp về xử lý vụ cháy, bồi thường cho dân và hộ buôn bán diễn ra ngày 9/5 tại Huế, làm hỏng cầu.",
            None,
            None,
        ),
        ("tại hội nghị về nước sạch, bảo vệ rừng, ông Lò Văn Pảo tổ chức ngày 9/5 tại Huế.", None, None),
    ],
)
def test_the_day_is_told_behind_all_that_is_said_of_an_event(told: str, date: str | None, place: str | None) -> None:
    found = meetings(f"{LINE}Đó là khẳng định của Bộ trưởng Lê Hoàng Tấn {told}")
    assert [(m["date"], m["place"]) for m in found] == [(date, place)]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("chủ trì họp về nước sạch", "họp về nước sạch"),
        ("chủ trì họp Ban Chỉ đạo quốc gia về nhà ở", "họp Ban Chỉ đạo quốc gia về nhà ở"),
        ("chủ trì họp với lãnh đạo Sở Y tế Huế", "họp với lãnh đạo Sở Y tế Huế"),
        ("chủ trì hội đàm với Bộ trưởng Lào Kham Phom", "hội đàm với Bộ trưởng Lào Kham Phom"),
    ],
)
def test_what_somebody_chairs_is_a_meeting_without_its_word(told: str, label: str) -> None:
    found = meetings(f"{LINE}Ngày 4/5, Phó Thủ tướng Lê Hoàng Tấn {told}.")
    assert [(m["label"], m["date"], m["chairs"]) for m in found] == [(label, "2023-05-04", ["Lê Hoàng Tấn"])]


def test_a_title_and_the_lead_tell_one_sitting_under_one_chair_and_who_is_there_follows() -> None:
    text = (
        "Phó Thủ tướng Lê Hoàng Tấn chủ trì họp Hội đồng Tư vấn nhà ở\n"
        "Chiều 4/5, Phó Thủ tướng Lê Hoàng Tấn, Chủ tịch Hội đồng Tư vấn nhà ở đã chủ trì phiên họp quý I/2023 của "
        "Hội đồng. Cùng dự họp có Bộ trưởng Trần Văn Nam."
    )
    assert [(m["date"], m["chairs"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-04", ["Lê Hoàng Tấn"], ["Hội đồng Tư vấn nhà ở", "Trần Văn Nam"])
    ]


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Phó Thủ tướng Lê Hoàng Tấn đã họp với các bộ, ngành về nước sạch", [["Lê Hoàng Tấn"]]),
        ("Đoàn công tác Bộ Y tế đã làm việc với tỉnh Bình Thuận về nước sạch", [["Bộ Y tế"]]),
        ("Phó Thủ tướng Lê Hoàng Tấn đề nghị họp với các bộ, ngành về nước sạch", []),
        ("Phó Thủ tướng Lê Hoàng Tấn gặp tỉnh Bình Thuận về nước sạch", []),
    ],
)
def test_somebody_sits_with_bodies_and_provinces_without_a_name_of_their_own(told: str, there: list[list[str]]) -> None:
    found = meetings(f"{LINE}Ngày 4/5, {told}.")
    assert [m["participants"] for m in found] == there
    assert {m["topic"] for m in found} <= {"nước sạch"}


def test_who_speaks_behind_his_rank_is_there_and_is_no_part_of_the_topic() -> None:
    text = (
        f"{LINE}Trong khuôn khổ Đối thoại Gió Mới, phát biểu tại phiên thảo luận diễn ra chiều 3/5 về biện pháp giữ "
        "rừng trên núi, Thượng tướng, Thứ trưởng Bộ Công an Lê Hoàng Tấn nhấn mạnh cần giữ rừng."
    )
    found = [(m["topic"], m["participants"]) for m in meetings(text) if m["type"] == "session"]
    assert found == [("biện pháp giữ rừng trên núi", ["Lê Hoàng Tấn"])]
