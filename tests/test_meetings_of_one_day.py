"""Meetings that unlike articles tell of one day: what makes one of them, and what is another one of the same people."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import Clusters, clusters_of
from kg.link.across.journeys import house_of
from kg.model import Article

VI = load_language("vi")


def linked(*texts: str) -> Clusters:
    """Articles whose first line is the title, of which only the year is known, linked."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    return clusters_of(read, VI)


def are_one(one: str, other: str, *words: str) -> bool:
    """Whether a meeting whose name has a word in the one article is one with such a meeting in the other one."""
    for cluster in linked(one, other).found:
        told = {
            member.article.id
            for member, word in ((member, word) for member in cluster for word in words)
            if member.local.kind == "Meeting" and any(word in m.name for m in member.local.mentions)
        }
        if len(told) > 1:
            return True
    return False


def test_two_who_speak_at_a_sitting_are_no_two_who_meet() -> None:
    one = (
        "Ngày 3/7/2031, tại phiên họp Chính phủ với các địa phương, Thủ tướng Lò Văn Gió và "
        "Bộ trưởng Tài chính Tòng Văn Cà đã phát biểu."
    )
    other = (
        "Ngày 3/7/2031, tại phiên họp Chính phủ với các địa phương, Thủ tướng Lò Văn Gió và "
        "Bộ trưởng Y tế Đào Thị Lụa đã phát biểu."
    )
    assert are_one(one, other, "phiên họp")


@pytest.mark.parametrize("names", [("Phnôm Pênh", "Phnom Penh"), ("Campuchia", "Phnom Penh")])
def test_a_capital_is_one_place_in_all_spellings_and_lies_in_its_land(names: tuple[str, str]) -> None:
    at = "Thủ tướng Lò Văn Gió dự Diễn đàn Lúa gạo các nước sông Mê Công tại {}."
    assert are_one(at.format(names[0]), at.format(names[1]), "Diễn đàn")


def test_two_conferences_of_one_leader_on_a_day_about_unlike_things_are_two() -> None:
    one = "Ngày 5/6/2031, tại Tokyo, Thủ tướng Lò Văn Gió dự Hội nghị Ngày mai xanh."
    other = "Ngày 5/6/2031, tại Tokyo, Thủ tướng Lò Văn Gió dự Hội nghị xúc tiến thương mại thủy sản."
    assert not are_one(one, other, "Hội nghị")


def test_the_term_of_an_assembly_told_behind_a_plenum_is_not_that_of_the_plenum() -> None:
    one = "Nghị quyết Hội nghị Trung ương 5 khóa XXII được bàn ngày 4/5/2031."
    other = "Ông nói về Hội nghị Trung ương 5 và Quốc hội khóa XXIV họp ngày 4/5/2031."
    found = linked(one, other)
    terms = [
        found.occasion(m).terms for c in found.found for m in c if m.local.kind == "Meeting" and "5" in m.local.name
    ]
    assert frozenset({"24"}) not in terms
    assert frozenset({"22"}) in terms


def test_those_who_are_met_do_not_say_of_what_rank_a_meeting_is() -> None:
    one = "Ngày 12/6/2031, Thủ tướng Lò Văn Gió họp với bộ trưởng các bộ về sân bay Mù Khơi."
    found = linked(one)
    shown = [found.occasion(m) for c in found.found for m in c if m.local.kind == "Meeting"]
    assert shown
    assert not any(each.levels for each in shown)


def test_who_calls_at_a_house_on_the_way_is_on_another_visit() -> None:
    one = "Ngày 11/5/2031, Chủ tịch nước Lò Văn Gió thăm chính thức Nhật Bản."
    other = "Ngày 11/5/2031, Chủ tịch nước Lò Văn Gió đến thăm Đại sứ quán Việt Nam tại Nhật Bản."
    assert not are_one(one, other, "thăm")
    assert house_of("chuyến thăm tới trang trại rau") == house_of("chuyến thăm của Giám đốc Công ty A") == ""


def test_talks_on_a_day_of_a_summit_are_not_the_summit() -> None:
    one = "Ngày 7/7/2031, Tổng thống Mỹ Donald Trump dự cuộc họp thượng đỉnh tại Hamburg."
    other = "Ngày 7/7/2031, Tổng thống Mỹ Donald Trump có cuộc hội đàm với Tổng thống Nga Vladimir Putin."
    assert not are_one(one, other, "họp", "hội đàm")


def test_a_ceremony_of_one_leader_that_both_names_tell_by_its_matter_is_one() -> None:
    one = "Ngày 21/6/2031, Chủ tịch nước Lò Văn Gió dự lễ trao Giải báo chí quốc gia lần thứ XI."
    other = "Ngày 21/6/2031, Chủ tịch nước Lò Văn Gió phát biểu tại lễ tổng kết và trao Giải báo chí quốc gia."
    assert are_one(one, other, "lễ")
    planting = "Ngày 21/6/2031, Chủ tịch nước Lò Văn Gió dự lễ phát động trồng cây gây rừng."
    assert not are_one(one, planting, "lễ")


def test_two_guests_of_one_day_whose_titles_are_alike_are_two() -> None:
    one = "Ngày 21/6/2031, Chủ tịch nước Lò Văn Gió tiếp Đại sứ đặc mệnh toàn quyền Lào Khamphan Sisa."
    other = "Ngày 21/6/2031, Chủ tịch nước Lò Văn Gió tiếp Đại sứ đặc mệnh toàn quyền Cuba Pablo Ramos."
    assert not are_one(one, other, "tiếp")


def test_a_review_that_every_body_holds_is_known_by_the_field_that_its_name_tells_last() -> None:
    name = "Hội nghị trực tuyến sơ kết công tác {} 6 tháng đầu năm"
    one = f"Ngày 10/7/2031, {name.format('thủy lợi')} khai mạc tại Huế."
    assert are_one(one, f"Ông Tòng Văn Cà nói tại {name.format('thủy lợi')}.", "Hội nghị")
    assert not are_one(one, f"Ông Tòng Văn Cà nói tại {name.format('dân tộc')}.", "Hội nghị")


def test_shareholders_of_banks_that_are_told_beside_their_meetings_are_those_of_two() -> None:
    one = "Ngày 26/5/2031, Ngân hàng Mù Khơi tổ chức đại hội đồng cổ đông thường niên năm 2030."
    other = "Ngân hàng Suối Bạc hoãn họp đại hội đồng cổ đông thường niên năm 2031 ngày 26/5/2031."
    assert not are_one(one, other, "cổ đông")


def test_an_edition_of_a_later_year_is_not_the_one_of_this_year() -> None:
    one = "Ngày 11/5/2031, Hội nghị cấp cao ASEAN khai mạc tại Huế."
    other = "Việt Nam chuẩn bị cho Hội nghị cấp cao ASEAN 2032."
    assert not are_one(one, other, "Hội nghị")


def test_an_agency_that_reports_two_ceremonies_does_not_make_one_of_them() -> None:
    one = "Ngày 16/5/2031, theo Thông tấn xã Việt Nam, lễ bàn giao nhà tình nghĩa đã diễn ra tại huyện Mù Khơi."
    other = "Ngày 16/5/2031, theo phóng viên Thông tấn xã Việt Nam, lễ bàn giao xe cứu thương đã diễn ra."
    found = linked(one, other)
    near = [found.occasion(m).near for c in found.found for m in c if m.local.kind == "Meeting"]
    assert near
    assert not any(near)


def test_a_talk_of_a_matter_without_a_day_is_the_one_told_beside_the_same_people() -> None:
    one = (
        "Ngày 30/5/2031, Thứ trưởng Bộ Văn hóa Tòng Văn Cà và Chủ tịch Hiệp hội Du lịch Mù Khơi Đào Thị Lụa dự "
        "tọa đàm về phát triển du lịch bán đảo Mù Khơi."
    )
    other = (
        "Chủ tịch Hiệp hội Du lịch Mù Khơi Đào Thị Lụa cho biết Thứ trưởng Bộ Văn hóa Tòng Văn Cà đã nghe bà tại "
        "tọa đàm về phát triển du lịch bền vững bán đảo Mù Khơi."
    )
    assert are_one(one, other, "tọa đàm")
    assert not are_one(one, other.replace("phát triển du lịch bền vững bán đảo", "nghề trồng rau ở"), "tọa đàm")


def test_who_chairs_two_conferences_without_a_day_is_told_once() -> None:
    one = "Chủ tịch UBND tỉnh Lò Văn Gió chủ trì hội nghị tổng kết phong trào trồng rừng ngày 25/5/2031."
    other = "Chủ tịch UBND tỉnh Lò Văn Gió chủ trì hội nghị thông qua kết luận thanh tra đất đai."
    assert not are_one(one, other, "hội nghị")


def test_questions_of_unlike_days_stay_apart_however_many_articles_tell_the_three_days_as_one() -> None:
    day = "Ngày {0}/6/2031, Chủ tịch Quốc hội Lò Thị Mưa điều hành phiên chất vấn và trả lời chất vấn. {1}"
    whole = "Từ ngày 13 đến 15/6/2031, Chủ tịch Quốc hội Lò Thị Mưa điều hành phiên chất vấn và trả lời chất vấn. {}"
    ends = ("Hội trường đông.", "Cử tri theo dõi.", "Báo chí đưa tin.")
    texts = [*(day.format(13, end) for end in ends), *(day.format(14, end) for end in ends), *map(whole.format, ends)]
    found = linked(*texts)
    for cluster in found.found:
        days = {day for m in cluster if m.local.kind == "Meeting" for day in found.occasion(m).dates if "/" not in day}
        assert len(days) < 2


@pytest.mark.parametrize(
    ("day", "guest", "one"),
    [
        ("3/7/2031", "ông Lò Đá Gió", True),
        ("3/7/2031", "bà Đào Thị Lụa", False),
        ("9/7/2031", "ông Lò Đá Gió", False),
    ],
)
def test_the_bodies_of_two_who_met_are_those_of_their_posts(day: str, guest: str, one: bool) -> None:
    told = "Tin\nNgày 3/7/2031, Bộ trưởng Tòng Văn Cà gặp Chủ tịch Hội Nông dân Mây Trắng, ông Lò Đá Gió."
    other = f"Tin\nNgày {day}, Bộ trưởng Tòng Văn Cà gặp Giám đốc Ngân hàng Hoa Mận, {guest}."
    assert are_one(told, other, "gặp") is one


@pytest.mark.parametrize(
    ("other", "one"),
    [("phiên họp thường kỳ Chính phủ tháng 6", True), ("phiên họp thường kỳ tháng 6 của ngành lúa gạo", False)],
)
def test_the_government_sits_once_a_day(other: str, one: bool) -> None:
    told = (
        "Tin\nPhát biểu tại cuộc họp trực tuyến của Chính phủ với các tỉnh ngày 3/7/2031, "
        "bà Đào Thị Lụa nói về Công ty Quandt."
    )
    again = f"Tin\nÔng Lò Đá Gió than phiền Công ty Quandt tại {other} ngày 3/7/2031."
    assert are_one(told, again, "cuộc họp", "phiên họp") is one


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("Việc Ngân hàng Mây Trắng đổi biểu phí ở cuộc họp tháng 6 được báo chí nhắc.", True),
        ("Việc Ngân hàng Mây Trắng đổi biểu phí ở cuộc họp tháng 5 được báo chí nhắc.", False),
        ("Việc Ngân hàng Hoa Mận đổi biểu phí ở cuộc họp tháng 6 được báo chí nhắc.", False),
    ],
)
def test_a_meeting_called_by_its_month_beside_one_body_is_one(other: str, one: bool) -> None:
    told = "Tin\nViệc Ngân hàng Mây Trắng đổi biểu phí ở cuộc họp tháng 6 được nhiều người chờ."
    assert are_one(told, f"Tin\n{other}", "cuộc họp tháng") is one


def test_talks_of_a_day_beside_which_one_leader_is_named_are_not_his_with_another() -> None:
    told = "Tin\nNgày 3/7/2031, Bộ trưởng Tòng Văn Cà tiếp ông Brandor Zeldovan, mong dân làng trồng lúa sớm."
    seen = "Tin\nBộ trưởng Tòng Văn Cà kể rằng cuộc hội đàm ngày 3/7/2031 bàn việc dân làng trồng lúa muộn."
    assert not are_one(told, seen, "tiếp", "hội đàm")


def test_a_monthly_meeting_that_one_body_leads_may_be_called_a_conference() -> None:
    one = "Tin\nNgày 3/7/2031, ông Lò Văn Gió chủ trì cuộc họp giao ban của UBND tỉnh Nghệ An."
    other = "Tin\nNgày 3/7/2031, ông Lò Văn Gió chủ trì hội nghị của UBND tỉnh Nghệ An với các huyện."
    assert are_one(one, other, "cuộc họp giao ban", "hội nghị")
    assert not are_one(one.replace("giao ban ", ""), other, "cuộc họp", "hội nghị")
