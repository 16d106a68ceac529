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
    ],
)
def test_words_that_point_back_mean_who_spoke_before(again: str) -> None:
    line = f"Luật sư Hồ Văn Cường cho biết hồ sơ của vụ việc đã đủ. {again}"
    assert speakers(line) == ["Hồ Văn Cường", "Hồ Văn Cường"]


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
