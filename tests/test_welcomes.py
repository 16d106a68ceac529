"""Who is there when a guest arrives, who goes along with him, who is told beside another meeting."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin ngày 4/5\n"


def test_those_who_welcome_a_guest_where_he_arrives_are_at_one_reception_with_him() -> None:
    text = (
        f"{LINE}Đón Thủ tướng Lê Văn Đạt và phu nhân tại sân bay Wattay có Bộ trưởng Lào Bounma Sisavat; về phía Việt "
        "Nam có Đại sứ Tòng Thị Én."
    )
    (told,) = meetings(text)
    assert (told["type"], told["place"]) == ("reception", "sân bay Wattay")
    assert set(told["participants"]) == {"Lê Văn Đạt", "Bounma Sisavat", "Tòng Thị Én"}


@pytest.mark.parametrize("going", ["Tháp tùng Thủ tướng Lê Văn Đạt trong chuyến thăm", "Cùng đi với Thủ tướng"])
def test_who_goes_along_is_on_the_visit(going: str) -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt bắt đầu chuyến thăm Lào. {going} có Bộ trưởng Tòng Thị Én."
    (told,) = meetings(text)
    assert told["participants"] == ["Lê Văn Đạt", "Tòng Thị Én"]


def test_a_guest_may_be_named_after_his_post_and_a_dash() -> None:
    (told,) = meetings(f"{LINE}Thủ tướng Lê Văn Đạt tiếp Thống đốc tỉnh Aichi - ông Kenji Sato.")
    assert told["participants"] == ["Lê Văn Đạt", "Kenji Sato"]


def test_the_other_side_may_stand_after_the_conference_beside_which_one_meets() -> None:
    text = (
        f"{LINE}Trong buổi tiếp song phương bên lề Hội nghị Điện gió Châu Á lần thứ 3 với ông Kenji Sato, Bộ trưởng "
        "Tòng Thị Én đề nghị mở cửa."
    )
    found = {m["type"]: set(m["participants"]) for m in meetings(text)}
    assert found["reception"] == {"Kenji Sato", "Tòng Thị Én"}


def test_a_press_conference_with_somebody_there_is_an_event_of_its_own() -> None:
    text = (
        f"{LINE}Ngày 4/5, Hội nghị Điện gió Châu Á diễn ra tại Huế.\nTại cuộc họp báo sau hội nghị, Bộ trưởng "
        "Tòng Thị Én cho biết điện gió đã có ở mọi xã."
    )
    assert ["Tòng Thị Én"] in [m["participants"] for m in meetings(text) if "họp báo" in m["label"]]


def test_those_who_stand_for_a_body_are_listed_and_the_body_that_closes_a_title_is_not() -> None:
    text = (
        f"{LINE}Ngày 4/5, Bộ Y tế tổ chức lễ ký kết tại Huế.\nĐại diện Bộ Y tế có đồng chí Tòng Thị Én - Phó Chủ tịch "
        "T.Ư Hội Nông dân."
    )
    assert meetings(text)[0]["participants"] == ["Tòng Thị Én"]


def test_a_welcome_is_on_the_day_and_at_the_airport_of_the_arrival() -> None:
    lead = "Chiều 4/5, Thủ tướng Lê Văn Đạt đã đến sân bay Wattay, bắt đầu chuyến thăm Lào."
    told = meetings(f"Tin trong ngày\n{lead}\nTới đón Thủ tướng và đoàn tại sân bay có Bộ trưởng Bounma Sisavat.")
    assert [(m["date"], m["place"], m["participants"]) for m in told if m["type"] == "reception"] == [
        ("2023-05-04", "sân bay Wattay", ["Lê Văn Đạt", "Bounma Sisavat"])
    ]


def test_what_a_line_in_square_brackets_tells_is_not_what_the_next_sentence_goes_on_with() -> None:
    text = (
        f"{LINE}Thủ tướng Lê Văn Đạt đã bắt đầu chuyến thăm chính thức Lào.\nRa tận sân bay đón Thủ tướng Lê Văn Đạt "
        "và Đoàn có Bộ trưởng Bounma Sisavat. [Thủ tướng Lê Văn Đạt tiếp Đại sứ Lào Khamphone Vong] Về phía Việt Nam "
        "có Đại sứ Tòng Thị Én."
    )
    assert ["Lê Văn Đạt", "Bounma Sisavat", "Tòng Thị Én"] in [m["participants"] for m in meetings(text)]
