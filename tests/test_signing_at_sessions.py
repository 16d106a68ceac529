"""Agreements as press offices tell of them: signed with the minutes of a session, before others, long ago."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

WHO = "Bộ trưởng Y tế Chile Đào Quý Lâm và Bộ trưởng Y tế Fiji Helena Quandt"


@pytest.mark.parametrize(
    "signed",
    [
        "Biên bản Kỳ họp và",
        "Biên bản Kỳ họp lần thứ 7 và",
        "Biên bản Khóa họp lần thứ 9;",
        "Biên bản Kỳ họp lần thứ 4 Ủy ban hỗn hợp Chile - Fiji và",
        "Biên bản Kỳ họp, Kế hoạch hợp tác giai đoạn 2033 - 2035 và",
    ],
)
def test_what_is_signed_with_the_minutes_of_a_session_is_signed_by_the_same_people(signed: str) -> None:
    found = agreements(f"Ngày 3/5/2033, tại Suva, {WHO} đã ký {signed} Bản ghi nhớ về nghề cá.")[-1]
    assert (found["label"], found["status"], found["date"]) == ("Bản ghi nhớ về nghề cá", "signed", "2033-05-03")
    assert found["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_minutes_that_are_not_signed_leave_what_goes_with_them_unsigned() -> None:
    text = "Hai bên chưa ký Biên bản Kỳ họp và Thỏa thuận về giống cá giữa Bộ Y tế và Bộ Công Thương."
    assert only_agreement(text)["status"] == "proposed"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (", ký năm 2008, sớm có hiệu lực", "2008"),
        (", được ký kết tháng 4/2019, đang được rà soát", "2019-04"),
        (", ký tại Suva ngày 3/4/2019, đã cũ", "2019-04-03"),
    ],
)
def test_when_a_treaty_was_signed_may_stand_between_commas(told: str, date: str) -> None:
    found = only_agreement(f"Hai bên trao đổi về Hiệp định vận tải biển giữa Chile và Fiji{told}.")
    assert (found["status"], found["date"]) == ("signed", date)


def test_a_day_on_which_a_treaty_will_be_signed_does_not_make_it_signed() -> None:
    text = "Chile mong muốn Hiệp định vận tải biển với Fiji, dự kiến ký năm 2033, sẽ mở đường cho tàu cá."
    assert only_agreement(text)["status"] == "proposed"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("Bộ trưởng Đào Quý Lâm đề nghị Fiji sớm thông qua", "proposed"),
        ("Chile kêu gọi Quốc hội Fiji thông qua", "proposed"),
        ("Quốc hội Fiji đã sớm thông qua", "in-force"),
    ],
)
def test_a_treaty_that_somebody_is_asked_to_pass_is_not_in_force(asked: str, status: str) -> None:
    assert only_agreement(f"{asked} Hiệp định vận tải biển giữa Chile và Fiji.")["status"] == status


@pytest.mark.parametrize("who", ["Bộ Y tế và Bộ Công Thương", "đại diện Bộ Y tế và Bộ Công Thương"])
def test_bodies_that_sign_before_the_eyes_of_somebody_are_the_parties(who: str) -> None:
    found = only_agreement(f"Thủ tướng Đào Quý Lâm chứng kiến {who} ký Thỏa thuận về giống cá.")
    assert (found["parties"], found["witnesses"]) == (["Bộ Y tế", "Bộ Công Thương"], ["Đào Quý Lâm"])


def test_people_who_sign_before_the_eyes_of_others_sign_for_whom_their_titles_tell() -> None:
    text = (
        "Thủ tướng Đào Quý Lâm và Thủ tướng Josua Tuva đã chứng kiến ông Lò Văn Tám, Giám đốc Công ty Mây Trắng, "
        "và bà Helena Quandt, Chủ tịch Tập đoàn TQX, ký Thỏa thuận về giống cá."
    )
    found = only_agreement(text)
    assert found["witnesses"] == ["Đào Quý Lâm", "Josua Tuva"]
    assert found["signatories"] == ["Lò Văn Tám", "Helena Quandt"]
    assert found["parties"] == ["Công ty Mây Trắng", "Tập đoàn TQX"]


def test_with_whom_somebody_signs_may_have_a_title_before_what_is_signed() -> None:
    text = (
        "Ngày 3/5, Cục trưởng Lò Văn Tám đã ký với bà Helena Quandt, Giám đốc Viện Sáng chế Fiji, "
        "Bản ghi nhớ về giống cá."
    )
    found = only_agreement(text)
    assert (found["status"], found["signatories"]) == ("signed", ["Lò Văn Tám", "Helena Quandt"])


@pytest.mark.parametrize("parties", ["với Fiji", "giữa Chile và Fiji"])
def test_fields_with_a_comma_belong_to_the_name_of_a_treaty_whose_parties_follow(parties: str) -> None:
    label = f"Hiệp định hợp tác văn hóa, giáo dục {parties}"
    assert only_agreement(f"Hai bên đang đàm phán {label}.")["label"] == label


def test_what_somebody_does_after_a_comma_belongs_to_no_name() -> None:
    text = "Ông Lâm cho biết đã hoàn tất Hiệp định hợp tác văn hóa, làm việc với Fiji về nghề cá."
    assert only_agreement(text)["label"] == "Hiệp định hợp tác văn hóa"
