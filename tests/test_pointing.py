"""Speakers told by words that point back to somebody: «vị này», «chuyên gia này», «người đứng đầu Bộ X»."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.model import Article

LANGUAGE = load_language("vi")


def speakers(text: str) -> list[str]:
    """Who speaks in each statement of an article, in order."""
    article = Article("a", "Tin trong ngày", f"Tin trong ngày\n{text}", published="2023-10-19")
    return [quote["speaker"] for quote in to_schema(extract(article, LANGUAGE), LANGUAGE)["quotes"]]


@pytest.mark.parametrize(
    "again",
    [
        "Vị này cho biết thêm hồ sơ sẽ được gửi lại tòa vào tuần sau.",
        "Tuy nhiên, vị luật sư này cho rằng hồ sơ còn thiếu nhiều giấy tờ.",
        "Luật sư này cũng đề nghị tòa xem lại các giấy tờ của vụ việc.",
        "“Chúng tôi sẽ gửi lại hồ sơ cho tòa trong tuần sau”, vị này nói.",
        "Người này khẳng định các giấy tờ đã được gửi đủ cho tòa.",
        "Vị luật sư này chiều 5/3 khẳng định tòa đã sai khi xử vụ việc.",
        "Vị luật sư này phát biểu khẳng định tòa đã sai khi xử vụ việc.",
        "Chính vị này cho biết hồ sơ còn thiếu nhiều giấy tờ.",
    ],
)
def test_words_that_point_back_mean_who_spoke_before(again: str) -> None:
    line = f"Luật sư Hồ Văn Cường cho biết hồ sơ của vụ việc đã đủ. {again}"
    assert speakers(line) == ["Hồ Văn Cường", "Hồ Văn Cường"]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Hồ sơ gồm ba trăm trang.", ["Hồ Văn Cường", "Hồ Văn Cường"]),
        ("Hồ sơ gồm ba trăm trang. Các giấy tờ về đất chiếm một nửa.", ["Hồ Văn Cường", "Hồ Văn Cường"]),
        ("Một cán bộ của tòa giữ hồ sơ.", ["Hồ Văn Cường"]),
    ],
)
def test_words_that_point_back_over_sentences_that_tell_of_nobody(between: str, expected: list[str]) -> None:
    line = f"Luật sư Hồ Văn Cường cho biết hồ sơ của vụ việc đã đủ. {between} "
    assert speakers(f"{line}“Chúng tôi sẽ gửi lại hồ sơ cho tòa trong tuần sau”, vị này nói.") == expected


def test_role_that_points_back_means_who_was_called_so_last() -> None:
    line = (
        "Luật sư Hồ Văn Cường gửi đơn lên tòa để bảo vệ bà Đỗ Thị Sen. "
        "Vị luật sư này khẳng định tòa đã sai khi xử vụ việc."
    )
    assert speakers(line) == ["Hồ Văn Cường"]


@pytest.mark.parametrize(
    "line",
    [
        "Một lãnh đạo Bộ Y tế cho biết việc này đã xong. “Chúng tôi sẽ không làm lại việc này nữa”, vị này nói.",
        "Ông Hồ Văn Cường nói chuyện với các đơn vị. Đơn vị này cho biết công trình sẽ xong vào tháng sau.",
        "Ông Hồ Văn Cường cho biết giá sẽ tăng. Hai chuyên gia này cho rằng giá sẽ giảm.",
    ],
)
def test_words_that_point_to_somebody_unnamed_mean_nobody(line: str) -> None:
    assert speakers(line)[1:] == []


@pytest.mark.parametrize(
    "others",
    [
        "Vợ của vị này",
        "Bạn bè vị này",
        "Nhóm luật sư này",
        "Từng vị này",
        "Mỗi người này",
        "Những người như vị này",
        "Đơn vị này",
        "Vụ việc này",
        "Nhà lãnh đạo công ty",
        "Giáo sư Chile",
        "Chuyên gia Bộ Y tế",
        "Vợ và vị này",
        "Để vị này",
    ],
)
def test_others_than_who_spoke_are_not_meant(others: str) -> None:
    line = f"Luật sư Hồ Văn Cường cho biết hồ sơ của vụ việc đã đủ. {others} cho biết hồ sơ còn thiếu nhiều giấy tờ."
    assert speakers(line) == ["Hồ Văn Cường"]


@pytest.mark.parametrize(
    ("told", "leader", "found"),
    [
        ("Tổng thống Chile Pablo Rivera đến.", "Nhà lãnh đạo của Chile", ["Pablo Rivera"]),
        ("Giám đốc Sở Y tế Nghệ An Lò Thị Gió đến.", "Người đứng đầu Sở Y tế Nghệ An", ["Lò Thị Gió"]),
        ("Cựu Tổng thống Chile Pablo Rivera đến.", "Nhà lãnh đạo Chile", []),
        ("Đại sứ Chile Pablo Rivera đến.", "Nhà lãnh đạo Chile", []),
        ("Thủ tướng Hugo Campos đến.", "Người đứng đầu Chính phủ", []),
        (
            "Thủ tướng Peru Hugo Campos gặp Tổng thống Peru Pablo Rivera.",
            "Người đứng đầu Chính phủ Peru",
            ["Hugo Campos"],
        ),
    ],
)
def test_who_leads_now_and_what_is_told_decide_who_the_leader_is(told: str, leader: str, found: list[str]) -> None:
    assert speakers(f"{told} {leader} cho rằng hai nước cần mở thêm cửa khẩu.") == found


@pytest.mark.parametrize(
    ("told", "leader", "found"),
    [
        ("Bộ trưởng Bộ Y tế Lò Thị Gió đến.", "Người đứng đầu ngành y tế", ["Lò Thị Gió"]),
        ("Bộ trưởng Y tế Lò Thị Gió đến.", "Người đứng đầu ngành y tế", ["Lò Thị Gió"]),
        ("Bộ trưởng Bộ Giáo dục và Đào tạo Lò Thị Gió đến.", "Người đứng đầu ngành giáo dục đào tạo", ["Lò Thị Gió"]),
        ("Bộ trưởng Bộ Y tế Lò Thị Gió đến.", "Người đứng đầu ngành giáo dục", []),
        ("Thứ trưởng Bộ Y tế Lò Thị Gió đến.", "Người đứng đầu ngành y tế", []),
        ("Thủ tướng Lò Văn Gió đến.", "Người đứng đầu chính phủ Việt Nam", ["Lò Văn Gió"]),
        ("Bộ trưởng Bộ Y tế Lò Thị Gió đến.", "Những người đứng đầu ngành y tế", []),
    ],
)
def test_who_leads_a_sector_leads_its_ministry(told: str, leader: str, found: list[str]) -> None:
    assert speakers(f"{told} {leader} cho rằng trạm xá cần thêm giường.") == found


def test_whom_sentences_far_before_call_so_is_not_meant() -> None:
    line = (
        "Luật sư Hồ Văn Cường đến. Bà Đỗ Thị Sen về. Trời mưa. Trời nắng to. Trời lại mưa. Vị luật sư này khẳng định "
    )
    assert speakers(f"{line}tòa đã sai khi xử vụ việc.") == []


def test_who_leads_a_land_a_government_or_a_body_is_known_by_title() -> None:
    line = (
        "Tổng thống Chile Pablo Rivera hội đàm với Thủ tướng Peru Hugo Campos tại Lima. "
        "Nhà lãnh đạo Chile cho rằng hai nước cần mở thêm cửa khẩu. "
        "Người đứng đầu Chính phủ Peru đề nghị hai nước lập đường bay mới. "
        "Bộ trưởng Bộ Y tế Trần Thị Bình dự cuộc gặp. "
        "Người đứng đầu Bộ Y tế cũng khẳng định thuốc sẽ được giao đúng hẹn."
    )
    assert speakers(line) == ["Pablo Rivera", "Hugo Campos", "Trần Thị Bình"]


@pytest.mark.parametrize("title", ["Chủ tịch nước Lào", "Chủ tịch Lào"])
def test_the_longer_title_of_who_leads_a_land_leaves_its_name(title: str) -> None:
    line = f"{title} Bounma Sisavat thăm Huế. Nhà lãnh đạo Lào cho rằng hai nước cần mở thêm cửa khẩu."
    assert speakers(line) == ["Bounma Sisavat"]


def test_of_two_leaders_of_one_land_the_one_named_last_is_meant() -> None:
    line = (
        "Tổng thống Chile Pablo Rivera gặp Chủ tịch Chile Hugo Campos. Ông Rivera mở cửa. "
        "Nhà lãnh đạo Chile cho rằng hai nước cần mở thêm cửa khẩu."
    )
    assert speakers(line) == ["Pablo Rivera"]


def test_leader_of_a_land_of_whose_leader_nothing_is_told_is_nobody() -> None:
    line = (
        "Tổng thống Chile Pablo Rivera cho biết hai nước là bạn. Nhà lãnh đạo Peru cho rằng hai nước cần thêm cửa khẩu."
    )
    assert speakers(line) == ["Pablo Rivera"]


def test_head_of_the_government_without_a_land_is_the_prime_minister_at_home() -> None:
    line = (
        "Thủ tướng Lê Văn An tiếp Thủ tướng Peru Hugo Campos tại Hà Nội. "
        "Người đứng đầu Chính phủ cho rằng hai nước cần mở thêm đường bay."
    )
    assert speakers(line) == ["Lê Văn An"]


def test_this_leader_is_who_spoke_before() -> None:
    line = (
        "Tổng thống Chile Pablo Rivera cho biết hai nước là bạn. "
        "Thế nhưng nhà lãnh đạo này nhấn mạnh hai nước cần mở thêm cửa khẩu."
    )
    assert speakers(line) == ["Pablo Rivera", "Pablo Rivera"]


def test_a_quotation_that_another_mark_opens_begins_with_its_sentence() -> None:
    text = "Ông Phạm Văn An cho biết chợ đã đông. “Chúng tôi rất mừng vì chợ đã đông khách trở lại”, ông An nói. "
    text += "Một chuyên gia khác cho rằng chợ còn nhỏ. "
    text += '"Chợ cần mở thêm hai cổng ở phía bờ sông”, vị chuyên gia khẳng định.'
    assert speakers(text)[2:] == []
