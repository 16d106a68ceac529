"""Who is at a meeting in the name of others, at the head of a delegation, by its opening, or as one of many states."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

HELD = "Tin trong ngày\nSáng 4/5, tại Huế, Hội Rừng Xanh tổ chức hội nghị về rừng. Đại biểu Trần Thị Tò dự hội nghị."


def there(text: str) -> set[str]:
    return {name for meeting in meetings(text) for name in meeting["participants"]}


@pytest.mark.parametrize(
    "text",
    [
        "Thay mặt lãnh đạo Bộ Y tế, Thứ trưởng Phạm Văn An đã chúc mừng bà Trần Thị Tò và tin tưởng rừng sẽ xanh.",
        "Thay mặt tập thể Hội Rừng Xanh, ông Phạm Văn An, Chủ tịch Hội, cảm ơn sự giúp đỡ của nhân dân Huế.",
        "Thứ trưởng Phạm Văn An đã tham dự và phát biểu khai mạc, nhấn mạnh rừng là vàng.",
    ],
)
def test_who_speaks_for_others_or_opens_is_there(text: str) -> None:
    assert "Phạm Văn An" in there(f"{HELD} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Trước đó, thay mặt lãnh đạo Bộ Y tế, Thứ trưởng Phạm Văn An đã thăm rừng.",
        "Thay mặt bà Trần Thị Tò, cán bộ Hội mang quà tới ông Phạm Văn An.",
    ],
)
def test_who_is_only_named_beside_it_need_not_be_there(text: str) -> None:
    assert "Phạm Văn An" not in there(f"{HELD} {text}")


def test_who_leads_people_from_a_town_visits_another() -> None:
    text = (
        "Thị trưởng Ivan Petov thông báo, tháng 12/2021 ông đã dẫn đầu đoàn đại biểu và nhiều doanh nghiệp hàng đầu "
        "của Osaka thăm và làm việc tại thành phố Huế."
    )
    told = [(m["type"], m["date"], m["place"], m["participants"]) for m in meetings(text)]
    assert told == [("visit", "2021-12", "thành phố Huế", ["Ivan Petov"])]


def test_a_delegation_whose_name_goes_on_has_its_leader_with_it() -> None:
    text = (
        "Chiều 4/5, Thứ trưởng Phạm Văn An tiếp Đoàn Đánh giá và Tư vấn (DTV) của Liên hợp quốc do bà Ana Tovar làm "
        "Trưởng đoàn."
    )
    assert there(text) == {"Phạm Văn An", "Ana Tovar"}


def test_states_stand_behind_a_colon_and_with_what_brackets_add() -> None:
    text = (
        "Hội nghị về rừng khai mạc sáng 4/5. Tham dự hội nghị có 3 nước đối tác: Lào, Nhật Bản (nước khách mời) và "
        "New Zealand (Niu Di-lân)."
    )
    assert there(text) == {"Lào", "Nhật Bản", "New Zealand"}


def test_weeks_after_a_meeting_with_somebody_the_other_one_speaks() -> None:
    text = "Theo báo Rừng Xanh, vài tuần sau cuộc gặp với ông Kenji Sato, Thủ tướng Ivan Petov nói rừng đã xanh."
    assert there(text) == {"Kenji Sato", "Ivan Petov"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Tại buổi họp báo sau cuộc họp với các Bộ trưởng sáng 4/5, Bộ trưởng Phạm Văn An nói rừng xanh.",
            {"Phạm Văn An"},
        ),
        (
            "“Rừng đã xanh trở lại”, ông Ivan Petov nói tại buổi họp báo sau cuộc hội đàm với Nữ hoàng Ana Tovar.",
            {"Ivan Petov", "Ana Tovar"},
        ),
        (
            "Tại buổi họp báo sau cuộc họp với các Bộ trưởng sáng 4/5, người phát ngôn Phạm Văn An nói rừng xanh.",
            set(),
        ),
    ],
)
def test_who_speaks_to_the_press_after_a_meeting_had_it(text: str, names: set[str]) -> None:
    assert [set(m["participants"]) for m in meetings(text) if m["type"] != "conference"] == [names]
