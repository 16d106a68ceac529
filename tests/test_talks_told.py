"""Talks told by the bare word, lengths of events that are no part of their names, programmes that last."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    "text",
    [
        "Bà kể về kết quả hội đàm giữa Bộ trưởng Lò Văn Én và Bộ trưởng Ivan Kruk tại Huế.",
        "Ông nói về kết quả hội đàm của Thủ tướng Lò Văn Én và Tổng thống Ivan Kruk, một thành công.",
        "Chủ tịch Lò Văn Én và Tổng thống Ivan Kruk dẫn đầu Đoàn của hai nước tiến hành hội đàm.",
        "Tổng thống Ivan Kruk dẫn đầu đoàn đại biểu Lào và Chủ tịch Lò Văn Én dẫn đầu đoàn cán bộ Việt Nam "
        "tiến hành hội đàm.",
    ],
)
def test_talks_of_two_are_told_by_the_word_alone(text: str) -> None:
    (told,) = [m for m in meetings(f"{LINE}{text}") if m["type"] == "talks"]
    assert set(told["participants"]) == {"Lò Văn Én", "Ivan Kruk"}


def test_what_is_before_or_after_talks_tells_them() -> None:
    text = "Trong hội đàm tại Huế, Thủ tướng Lò Văn Én và Tổng thống Ivan Kruk nhất trí bảo vệ rừng."
    (told,) = meetings(f"{LINE}{text}")
    assert (told["type"], told["place"]) == ("talks", "Huế")
    assert set(told["participants"]) == {"Lò Văn Én", "Ivan Kruk"}


def test_talks_that_the_text_has_told_are_pointed_back_to_by_the_bare_word() -> None:
    text = "Thủ tướng Lò Văn Én hội đàm với Tổng thống Ivan Kruk. Tại hội đàm, Thủ tướng Lò Văn Én nói về nghề muối."
    (told,) = meetings(f"{LINE}{text}")
    assert set(told["participants"]) == {"Lò Văn Én", "Ivan Kruk"}


@pytest.mark.parametrize("sides", ["Việt Nam và Lào", "Thủ tướng Lào và Bộ trưởng Ivan Kruk"])
def test_the_bare_word_tells_no_talks_of_lands_or_of_a_title_alone(sides: str) -> None:
    assert meetings(f"{LINE}Ông kể về kết quả hội đàm giữa {sides}.") == []


@pytest.mark.parametrize(
    "measure",
    [
        "Trước lễ đón 30 phút, các đội đã có mặt.",
        "Sau lễ đón 2 tiếng, các đội ra về.",
        "Chủ tịch Lò Văn Én chủ trì lễ đón với 9 loạt pháo hoa.",
    ],
)
def test_how_far_off_or_how_loud_an_event_is_names_no_second_one(measure: str) -> None:
    told = meetings(f"{LINE}Lễ đón chính thức Tổng thống Ivan Kruk diễn ra tại Huế. {measure}")
    assert [m["label"] for m in told] == ["Lễ đón chính thức Tổng thống Ivan Kruk"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ông Lò Văn Én sẽ tham gia Chương trình Đô thị xanh (DTX) nhằm giảm khí thải.", 0),
        ("Thủ tướng Lò Văn Én phát động chương trình “Nhà ấm”.", 0),
        ("Chương trình Sao Xanh diễn ra tại Huế, có nhiều đội tham gia", 1),
        ("Chương trình hội đàm giữa Bộ Y tế và Bộ Công an kéo dài.", 0),
        ("Thủ tướng Lò Văn Én tham gia Chương trình Giao lưu Sông Xanh tổ chức tại Huế.", 1),
        ("Thủ tướng Lò Văn Én tham gia Chương trình Sao Xanh tổ chức tại Huế.", 1),
    ],
)
def test_a_programme_that_lasts_is_no_event(text: str, count: int) -> None:
    assert len(meetings(f"{LINE}{text}")) == count


@pytest.mark.parametrize(
    ("text", "label", "who"),
    [
        (
            "Báo chí nhắc lại cuộc điện đàm gây tranh cãi giữa Tổng thống Ivan Kruk và Thủ tướng Lò Văn Én.",
            "cuộc điện đàm gây tranh cãi giữa Tổng thống Ivan Kruk và Thủ tướng Lò Văn Én",
            {"Ivan Kruk", "Lò Văn Én"},
        ),
        (
            "Dự án được bàn sau một cuộc họp nữa của Hội Làm vườn vào tháng 9 tại Huế.",
            "cuộc họp nữa của Hội Làm vườn",
            set(),
        ),
    ],
)
def test_words_of_its_kind_stand_before_the_sides_of_a_meeting(text: str, label: str, who: set[str]) -> None:
    (told,) = meetings(f"{LINE}{text}")
    assert (told["label"], set(told["participants"]) - {"Hội Làm vườn"}) == (label, who)


def test_whom_questions_are_put_to_is_no_side_of_their_session() -> None:
    (told,) = meetings(f"{LINE}Tại phiên chất vấn đối với Bộ trưởng Lò Văn Én, các đại biểu hỏi về nghề muối.")
    assert told["label"] == "phiên chất vấn"


def test_who_comes_to_a_house_to_meet_somebody_meets_him() -> None:
    (told,) = meetings(f"{LINE}Ông Ivan Kruk sẽ tới Nhà Trắng để gặp Tổng thống Kenji Mori.")
    assert set(told["participants"]) == {"Ivan Kruk", "Kenji Mori"}


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        (
            "Thủ tướng Lò Văn Én đã có cuộc ăn sáng làm việc với một số tập đoàn Fiji.",
            "cuộc ăn sáng làm việc với một số tập đoàn Fiji",
            "meeting",
        ),
        (
            "Hội đồng Kinh tế Sông Xanh đang tổ chức một buổi tiệc tối chiêu đãi.",
            "buổi tiệc tối chiêu đãi",
            "reception",
        ),
        (
            "Thủ tướng Lò Văn Én đã gặp làm việc với Thống đốc Ivan Kruk.",
            "gặp làm việc với Thống đốc Ivan Kruk",
            "meeting",
        ),
        (
            "Chiều 9/5, Quốc hội tiếp tục thảo luận hội trường về nghề muối.",
            "Quốc hội tiếp tục thảo luận hội trường",
            "session",
        ),
    ],
)
def test_people_work_at_table_and_an_assembly_debates_in_its_hall(text: str, label: str, kind: str) -> None:
    assert [(m["label"], m["type"]) for m in meetings(f"{LINE}{text}")] == [(label, kind)]


def test_friends_who_dine_hold_no_meeting() -> None:
    assert meetings(f"{LINE}Anh Lò Văn Én mời bạn dự buổi tiệc tối tại nhà sau bữa sáng.") == []


def test_a_call_with_people_counted_by_their_title_is_told_by_its_verb() -> None:
    (told,) = meetings(f"{LINE}Ngày 4/5, Thủ tướng Lò Văn Én đã điện đàm với 3 nghị sĩ của đảng Lúa.")
    assert (told["type"], told["participants"]) == ("talks", ["Lò Văn Én"])
