"""Whose visit it is, who chairs, who meets, over titles, dashes and words in between."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin ngày 4/5\n"


@pytest.mark.parametrize(
    "visit",
    ["chuyến thăm Lào lần này của Thủ tướng Lê Văn Đạt", "chuyến thăm Lào và dự Hội nghị Đê điều của ông Lê Văn Đạt"],
)
def test_whose_visit_it_is_may_stand_after_other_words(visit: str) -> None:
    told = {m["type"]: m["participants"] for m in meetings(f"{LINE}Báo chí viết nhiều về {visit}.")}
    assert told["visit"] == ["Lê Văn Đạt"]


def test_a_bare_visit_is_the_one_that_its_visitor_makes() -> None:
    text = (
        f"{LINE}Thủ tướng Lê Văn Đạt tiếp ông Kenji Sato thăm và làm việc tại Việt Nam. Thủ tướng tin rằng chuyến thăm "
        "lần này của ông Kenji Sato sẽ thành công."
    )
    assert [m["type"] for m in meetings(text)] == ["reception", "visit"]


@pytest.mark.parametrize(
    "who",
    [
        "Ông Lê Văn Đạt - Ủy viên Ban Thường vụ, Bí thư Huyện ủy - chủ trì",
        "Bộ trưởng Lê Văn Đạt, người chủ trì",
        "Dưới sự chủ trì của Bộ trưởng Lê Văn Đạt, Bộ Y tế đã kết thúc",
    ],
)
def test_a_chair_may_stand_apart_from_the_verb(who: str) -> None:
    assert meetings(f"{LINE}{who} Hội nghị Đê điều Châu Á.")[0]["chairs"] == ["Lê Văn Đạt"]


def test_who_comes_to_meet_somebody_meets_him() -> None:
    (told,) = meetings(f"{LINE}Thủ tướng Lê Văn Đạt sẽ đến thủ đô Tokyo để gặp ông Kenji Sato.")
    assert told["participants"] == ["Lê Văn Đạt", "Kenji Sato"]


def test_meetings_with_several_bodies_told_together_are_one() -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt sẽ có các cuộc gặp gỡ lãnh đạo Bộ Y tế và Bộ Công Thương."
    (told,) = meetings(text)
    assert set(told["participants"]) == {"Lê Văn Đạt", "Bộ Y tế", "Bộ Công Thương"}


def test_the_first_person_of_a_sentence_acts_over_titles_that_go_on() -> None:
    text = (
        f"{LINE}Sáng 4/5, ông Lê Văn Đạt, Ủy viên Bộ Chính trị, Bí thư Thành ủy cùng đoàn lãnh đạo các xã ven sông đã "
        "có buổi làm việc với Sở Y tế Huế."
    )
    (told,) = meetings(text)
    assert set(told["participants"]) == {"Lê Văn Đạt", "Sở Y tế Huế"}


def test_touch_with_a_disease_is_no_meeting() -> None:
    text = f"{LINE}Bác sĩ Tòng Thị Én, Trưởng khoa Nhi - Tiêm sau ba ngày tiếp xúc nguồn lây PGS.TS Trần Văn Phu nói."
    assert meetings(text) == []


def test_a_forum_that_somebody_attends_is_an_event() -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt dự Diễn đàn Kinh tế Thế giới về ASEAN ở Campuchia."
    (told,) = meetings(text)
    assert (told["type"], told["place"], told["participants"]) == ("conference", "Campuchia", ["Lê Văn Đạt"])
    assert meetings(f"{LINE}Thủ tướng Lê Văn Đạt đọc báo cáo của Diễn đàn Kinh tế Thế giới.") == []


def test_who_attends_one_conference_attends_the_next_of_the_list() -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt sẽ dự Hội nghị Đê điều Châu Á lần thứ 3 và Hội nghị Mùa xuân Lào."
    assert [m["participants"] for m in meetings(text)] == [["Lê Văn Đạt"], ["Lê Văn Đạt"]]


def test_a_guest_told_first_may_have_his_post_before_a_dash() -> None:
    text = f"{LINE}Tiếp Thống đốc tỉnh Aichi - ông Kenji Sato, Thủ tướng Lê Văn Đạt bày tỏ hài lòng."
    (told,) = meetings(text)
    assert set(told["participants"]) >= {"Lê Văn Đạt", "Kenji Sato"}


def test_a_meeting_with_unnamed_offices_keeps_what_it_is_about() -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt chủ trì cuộc họp với các sở, ngành về tu sửa các bờ kè ven sông."
    assert meetings(text)[0]["topic"] == "tu sửa các bờ kè ven sông"
