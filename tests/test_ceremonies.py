"""Ceremonies that a verb tells: wreaths and incense, decisions that are handed over, letters of credence."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("told", "label", "kind"),
    [
        ("đã tới đặt vòng hoa tại Đài tưởng niệm Sông Xanh", "đặt vòng hoa tại Đài tưởng niệm Sông Xanh", "ceremony"),
        ("cùng đoàn công tác đã dâng hương tưởng niệm bà Lò Thị Én", "dâng hương tưởng niệm bà Lò Thị Én", "ceremony"),
        ("đặt vòng hoa và vào Lăng viếng ông Lò Văn Én", "vào Lăng viếng ông Lò Văn Én", "ceremony"),
        ("đến đặt vòng hoa viếng ông Lò Văn Én tại Huế", "viếng ông Lò Văn Én", "ceremony"),
    ],
)
def test_officials_pay_tribute(told: str, label: str, kind: str) -> None:
    found = meetings(f"{LINE}Sáng 4/5, Thủ tướng Lê Văn Đạt {told}.")
    assert [(m["label"], m["type"], m["date"], m["participants"]) for m in found] == [
        (label, kind, "2023-05-04", ["Lê Văn Đạt"])
    ]


@pytest.mark.parametrize("who", ["Người dân", "Anh Lò Văn Pảo", "Thủ tướng Lê Văn Đạt mong muốn một ngày nào đó"])
def test_flowers_of_others_are_no_ceremony(who: str) -> None:
    assert meetings(f"{LINE}{who} đặt hoa tại Đài tưởng niệm Sông Xanh.") == []


def test_a_decision_is_handed_to_whom_it_appoints() -> None:
    text = (
        f"{LINE}Ngày 4/5, tại Huế, Bộ trưởng Lê Văn Đạt đã trao quyết định bổ nhiệm cho ông Lò Văn Pảo và bà Lò Thị Én."
    )
    assert [(m["type"], m["date"], m["place"], m["participants"]) for m in meetings(text)] == [
        ("ceremony", "2023-05-04", "Huế", ["Lê Văn Đạt", "Lò Văn Pảo", "Lò Thị Én"])
    ]


def test_a_body_holds_the_ceremony_that_the_next_sentence_speaks_of() -> None:
    told = "Ngày 4/5, Bộ Y tế đã trao quyết định biệt phái và bổ nhiệm ông Lò Văn Pảo giữ chức Cục trưởng."
    text = f"{LINE}{told}\nPhát biểu tại buổi lễ, Thứ trưởng Lê Văn Đạt chúc mừng ông Pảo."
    assert [(m["organizers"], m["participants"]) for m in meetings(text)] == [
        (["Bộ Y tế"], ["Lò Văn Pảo", "Lê Văn Đạt"])
    ]


def test_a_conference_where_decisions_are_announced_is_one_event_with_them() -> None:
    told = "Ngày 4/5, Bộ Y tế tổ chức Hội nghị công bố quyết định về công tác cán bộ."
    text = f"{LINE}{told}\nThứ trưởng Lê Văn Đạt trao quyết định cho ông Lò Văn Pảo."
    assert [(m["type"], m["participants"]) for m in meetings(text)] == [("conference", ["Lê Văn Đạt", "Lò Văn Pảo"])]


def test_an_ambassador_presents_letters() -> None:
    text = f"{LINE}Sáng 4/5, Đại sứ Lào Bounma Sisavat đã trình Quốc thư lên Chủ tịch nước Lê Văn Đạt."
    assert [(m["type"], m["date"], m["participants"]) for m in meetings(text)] == [
        ("ceremony", "2023-05-04", ["Bounma Sisavat", "Lê Văn Đạt"])
    ]


def test_a_tribute_without_a_day_is_beside_something_else() -> None:
    text = f"{LINE}Ngay sau khi nhậm chức, Bí thư Lê Văn Đạt thăm Bảo tàng Sông Xanh và dâng hương tượng đài Lò Văn Én."
    assert not [m for m in meetings(text) if m["label"].startswith("dâng hương")]


def test_who_gets_a_decision_at_a_conference_is_there() -> None:
    told = "Ngày 4/5, Bộ Y tế tổ chức hội nghị về điện gió."
    text = f"{LINE}{told}\nCũng tại hội nghị, Thứ trưởng Lê Văn Đạt đã trao quyết định nghỉ hưu cho ông Lò Văn Pảo."
    assert [sorted(m["participants"]) for m in meetings(text)] == [["Lê Văn Đạt", "Lò Văn Pảo"]]


@pytest.mark.parametrize("told", ["buổi công bố kết luận thanh tra", "buổi trao học bổng", "buổi trao quyết định"])
def test_what_is_made_public_or_handed_over_may_be_told_without_a_ceremony(told: str) -> None:
    text = f"Tin trong ngày\nSáng 5/3, tại {told}, Bộ trưởng Lê Văn Minh cho biết sẽ giữ rừng."
    assert [(m["type"], m["date"], m["participants"]) for m in meetings(text)] == [
        ("ceremony", "2023-03-05", ["Lê Văn Minh"])
    ]


SIGNED = "Bộ Y tế và Bộ Xây dựng ký Thỏa thuận hợp tác về nghề muối."


@pytest.mark.parametrize("held", ["diễn ra ngày 5/3/2031 tại Huế", "được tổ chức trọng thể ngày 5/3/2031"])
def test_the_ceremony_of_the_next_sentence_gives_its_day_to_what_is_signed(held: str) -> None:
    found = facts(f"{SIGNED} Lễ ký {held}.")
    (meeting,), (agreement,) = found["meetings"], found["agreements"]
    assert (agreement["date"], agreement["meeting"]) == ("2031-03-05", meeting["id"])
    assert meeting["label"] == "Lễ ký ngày 5/3/2031"


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Ngày 4/3/2031, Bộ Y tế và Bộ Xây dựng ký Thỏa thuận về nghề muối.", {"2031-03-04"}),
        (f"{SIGNED} Thỏa thuận thay thế Bản ghi nhớ về nghề muối ký năm 2018.", {None, "2018"}),
        ("Bộ Y tế và Bộ Xây dựng sẽ ký Thỏa thuận hợp tác về nghề muối.", {None}),
        (f"{SIGNED} {'Chợ muối hôm ấy vẫn đông. ' * 12}", {None}),
    ],
)
def test_a_ceremony_gives_no_day_to_what_has_one_to_what_is_to_come_or_stands_further_off(
    told: str, days: set[str | None]
) -> None:
    assert {a["date"] for a in facts(f"{told} Lễ ký diễn ra ngày 5/3/2031.")["agreements"]} == days
    assert facts(f"{SIGNED} Lễ ký sẽ diễn ra ngày 5/3/2031.")["agreements"][0]["date"] is None


def test_a_wreath_that_was_laid_is_told_without_its_day() -> None:
    text = f"{LINE}Nhân dịp này, Bộ trưởng Lê Văn Đạt và đoàn đã đến đặt vòng hoa tại Đài tưởng niệm Sông Xanh."
    assert [(m["label"], m["participants"]) for m in meetings(text)] == [
        ("đặt vòng hoa tại Đài tưởng niệm Sông Xanh", ["Lê Văn Đạt"])
    ]


def test_who_comes_to_console_a_family_lays_no_wreath() -> None:
    text = f"{LINE}Cũng trong tuần, Thứ trưởng Lê Văn Đạt đã đến viếng thăm, chia sẻ với gia đình ông Lò Văn Én."
    assert not [m for m in meetings(text) if m["type"] == "ceremony"]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        (
            "bổ nhiệm ông Lò Văn Pảo, Vụ trưởng Vụ Mây, giữ chức Cục trưởng Cục Nắng.",
            "bổ nhiệm ông Lò Văn Pảo, Vụ trưởng Vụ Mây, giữ chức Cục trưởng Cục Nắng",
        ),
        ("bổ nhiệm ông Lò Văn Pảo làm Cục trưởng Cục Nắng.", "bổ nhiệm ông Lò Văn Pảo làm Cục trưởng Cục Nắng"),
        ("bổ nhiệm ông Lò Văn Pảo – Giám đốc Khu Quản lý mây gió số 3 vào chức vụ mới.", "bổ nhiệm ông Lò Văn Pảo"),
    ],
)
def test_the_name_of_a_handing_over_has_the_new_post_and_no_half_of_the_old(told: str, label: str) -> None:
    (found,) = meetings(f"{LINE}Ngày 4/5, Bộ Y tế đã trao quyết định {told}")
    assert found["label"] == f"trao quyết định {label}"


@pytest.mark.parametrize("who", ["Tỉnh ủy Gia Lai", "Sáng 4/5, tại Huế, Bộ trưởng Lê Văn Đạt"])
def test_a_decision_that_is_made_known_is_no_ceremony(who: str) -> None:
    assert meetings(f"{LINE}{who} đã công bố quyết định bổ nhiệm ông Lò Văn Pảo giữ chức Cục trưởng.") == []
