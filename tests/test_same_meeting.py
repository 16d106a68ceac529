"""When two mentions tell one meeting: title and lead, ranks, proper and quoted names, copied sentences."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import Clusters, clusters_of
from kg.link.names.alike import rank
from kg.model import Article

VI = load_language("vi")


def linked(*texts: str, published: str = "2031-06-20") -> Clusters:
    """Articles whose first line is the title, linked."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published=published), VI) for n, t in enumerate(texts)]
    return clusters_of(read, VI)


def meetings(*texts: str, word: str, published: str = "2031-06-20") -> int:
    """How many meetings have a name with a word in it."""
    found = linked(*texts, published=published).found
    return sum(
        c[0].local.kind == "Meeting" and any(word in m.name for one in c for m in one.local.mentions) for c in found
    )


LED = "Bà Đào Thị Lụa chủ trì cuộc họp với phía Đan Mạch về điện gió"


def test_the_meeting_of_the_title_is_the_one_that_the_lead_tells_by_its_body() -> None:
    lead = "Thứ trưởng Bộ Công Thương Đào Thị Lụa chủ trì cuộc họp của Nhóm công tác về Điện gió."
    assert meetings(f"{LED}\n{lead}", word="cuộc họp") == 1


@pytest.mark.parametrize(
    "lead",
    [
        "Thứ trưởng Bộ Công Thương Đào Thị Lụa chủ trì hội nghị của Nhóm công tác về Điện gió.",
        "Thứ trưởng Bộ Công Thương Tòng Văn Cà chủ trì cuộc họp của Nhóm công tác về Điện gió.",
        "Bộ Công Thương đã họp báo.\nBà Đào Thị Lụa chủ trì cuộc họp của Nhóm công tác về Điện gió.",
    ],
)
def test_a_meeting_of_another_kind_leader_or_paragraph_is_not_that_of_the_title(lead: str) -> None:
    assert meetings(f"{LED}\n{lead}", word="họp với phía Đan Mạch") == 1
    assert meetings(f"{LED}\n{lead}", word="Nhóm công tác về Điện gió") == 1
    names = {c[0].local.name for c in linked(f"{LED}\n{lead}").found if c[0].local.kind == "Meeting"}
    assert len(names) >= 2


def test_a_named_dialogue_of_one_year_is_one_and_the_next_year_is_another() -> None:
    one = "Ngày 2/6/2031, Đối thoại Zamora lần thứ 5 đã khai mạc tại Singapore."
    again = "Bộ trưởng nói về biển tại Đối thoại Zamora năm nay."
    assert meetings(one, again, word="Zamora") == 1
    before = "Tháng 6/2030, ông đã đến Đối thoại Zamora."
    assert meetings(one, before, word="Zamora") == 2


def test_a_title_in_quotation_marks_holds_a_meeting_together_over_a_wrong_day() -> None:
    one = "Ngày 30/5/2031, tại Hà Nội, Bộ Y tế tổ chức tọa đàm “Nước sạch cho vùng núi đá cao”."
    letter = "Ngày 2/6/2031, Bộ gửi công văn về tọa đàm “Nước sạch cho vùng núi đá cao”."
    assert meetings(one, letter, word="Nước sạch") == 1
    later = "Ngày 30/9/2031, tại Hà Nội, Bộ Y tế tổ chức tọa đàm “Nước sạch cho vùng núi đá cao”."
    assert meetings(one, later, word="Nước sạch") == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hội nghị Bộ trưởng Quốc phòng ASEAN", "Hội nghị Bộ trưởng Y tế ASEAN"),
        ("Hội nghị Bộ trưởng Y tế ASEAN", "Hội nghị cấp cao ASEAN"),
        ("Hội nghị quan chức cấp cao APEC", "Hội nghị cấp cao APEC"),
    ],
)
def test_conferences_of_unlike_rank_are_two(one: str, other: str) -> None:
    assert rank(one) != rank(other)
    texts = [f"Ông Tòng Văn Cà dự {name} tại Hà Nội năm 2031." for name in (one, other)]
    assert meetings(*texts, word="Hội nghị") == 2


def test_a_house_or_hall_speaks_against_no_town() -> None:
    told = "Ngày 5/6/2031, Chủ tịch nước Lò Văn Gió {} Tổng thống Fanzia Igor Petkov tại {}."
    town = told.format("tiếp", "Hà Nội")
    assert meetings(told.format("gặp", "Khách sạn Mây Trắng"), town, word="Igor Petkov") == 1
    assert meetings(told.format("gặp", "Cần Thơ"), town, word="Igor Petkov") == 2


def test_the_same_sentence_in_two_articles_tells_one_meeting() -> None:
    copied = "Chuyến thăm của Thủ tướng diễn ra khi quan hệ hai nước đang phát triển tốt đẹp trên mọi mặt năm qua."
    one = f"Thủ tướng Lò Văn Gió lên đường.\n{copied}"
    other = f"Máy bay cất cánh lúc rạng sáng.\n{copied} Đoàn sẽ ở lại ba ngày."
    assert meetings(one, other, word="Chuyến thăm") == 1
    own = "Chuyến thăm của Thủ tướng sẽ mở ra nhiều cơ hội cho nông dân trồng lúa ở vùng cao trong những năm tới đây."
    assert meetings(one, f"Máy bay cất cánh lúc rạng sáng.\n{own}", word="Chuyến thăm") == 2


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        pytest.param(
            "Ngày 4/7/2031, trong chuyến thăm chính thức Nga, Tổng thống Helena Brandt gặp Thủ tướng Ivan Orlovsky.",
            "Trong chuyến thăm chính thức Nga, Chủ tịch Lò Văn Gió gặp Thủ tướng Ivan Orlovsky.",
            "thăm chính thức Nga",
            id="visits of two people to one land",
        ),
        pytest.param(
            "Chủ tịch nước Lò Văn Gió tiếp bà Helena Brandt đang thăm và làm việc ở Việt Nam.",
            "Chủ tịch nước Lò Văn Gió tiếp ông Ivan Orlovsky đang thăm và làm việc ở Việt Nam.",
            "thăm",
            id="visits of two guests whom one host receives",
        ),
        pytest.param(
            "Ông Ivan Orlovsky nói tại hội nghị thượng đỉnh giữa Liên minh châu Phi (AU) và Chile.",
            "Ông Ivan Orlovsky nói tại hội nghị thượng đỉnh Liên minh châu Phi (AU).",
            "thượng đỉnh",
            id="a summit of a body with a land and of the body alone",
        ),
        pytest.param(
            "Sau Đại hội đại biểu toàn quốc lần thứ V của Đảng, Bộ Nội vụ lo việc rừng.",
            "Bộ Nội vụ phải canh gác Đại hội đại biểu toàn quốc của Đảng và các lễ lớn.",
            "Đại hội",
            id="the congress of a number and the congress in general",
        ),
        pytest.param(
            "Ngày 17/5/2031, Hội nghị Thủ tướng với nông dân trồng lúa năm 2031 khai mạc tại Trung tâm Hội nghị "
            "Mường Lò.",
            "Ngày 16/8/2031, Hội nghị Thủ tướng với nông dân trồng lúa khai mạc tại Trung tâm Hội nghị Mường Lò.",
            "nông dân",
            id="one name with its year, on two days",
        ),
    ],
)
def test_meetings_that_have_much_in_common_are_two(one: str, other: str, word: str) -> None:
    assert meetings(one, other, word=word) == 2


def test_a_visit_that_the_text_gives_to_another_leader_is_another_visit() -> None:
    text = (
        "Chủ tịch nước Lò Văn Gió bắt đầu chuyến thăm Lào\n"
        "Ngày 4/7/2031, Chủ tịch nước Lò Văn Gió bắt đầu chuyến thăm Lào.\n"
        "Đại sứ nói chuyến thăm Lào lần này của Chủ tịch nước Lò Văn Gió là dịp tốt, sau chuyến thăm Lào tốt đẹp "
        "đầu năm nay của Tổng Bí thư Tòng Văn Cà."
    )
    assert meetings(text, word="thăm Lào") == 2


def test_one_name_with_number_or_year_is_one_and_of_two_years_two() -> None:
    name = "Hội nghị Thủ tướng với nông dân trồng lúa"
    assert meetings(f"{name} năm 2031 khai mạc.", f"Ông đến {name} lần thứ hai.", word="nông dân") == 1
    assert meetings(f"{name} năm 2031 khai mạc.", f"Ông đã đến {name} năm 2029.", word="nông dân") == 2


def test_the_regular_meeting_of_a_month_may_sit_in_the_first_days_of_the_next() -> None:
    named = "cuộc họp giao ban Chủ tịch UBND tỉnh Lai Châu với giám đốc các sở, ban, ngành"
    one = f"Tại {named} tháng 5/2031, Chủ tịch Lò Văn Gió nêu việc trồng rừng."
    assert meetings(one, f"Tại {named} ngày 3/6/2031, Chủ tịch Lò Văn Gió nói về rừng.", word="giao ban") == 1
    assert meetings(one, f"Tại {named} ngày 3/8/2031, Chủ tịch Lò Văn Gió nói về rừng.", word="giao ban") == 2


def test_officials_of_one_sector_meet_by_themselves() -> None:
    assert rank("Hội nghị quan chức Y tế cao cấp APEC") != rank("Hội nghị quan chức cao cấp APEC")


def test_congresses_are_told_apart_by_their_roman_numbers() -> None:
    texts = [f"Nghị quyết Đại hội {number} của Đảng Cộng sản Việt Nam nói về rừng." for number in ("XI", "XII")]
    assert meetings(*texts, word="Đại hội") in (0, 2)


def test_visits_of_two_people_to_one_land_told_in_two_spellings_of_a_last_name_are_one() -> None:
    one = "Ngày 4/7/2031, trong chuyến thăm chính thức Nga, Tổng thống Helena Hernandes gặp Thủ tướng Ivan Orlovsky."
    other = "Trong chuyến thăm chính thức Nga tháng 7/2031, Tổng thống Helena Hernandez đến bảo tàng."
    assert meetings(one, other, word="thăm chính thức Nga") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đại hội Đảng lần thứ XII đề ra đường lối.", "Công đoàn chuẩn bị Đại hội CĐ Việt Nam lần thứ XII."),
        ("Một năm sau Hội nghị lần thứ nhất, đê đã xong.", "Ông nêu việc ở hội nghị người nuôi tôm lần thứ nhất."),
    ],
)
def test_a_bare_number_does_not_make_one_meeting_of_those_of_unlike_bodies(one: str, other: str) -> None:
    found = [c for c in linked(one, other).found if c[0].local.kind == "Meeting"]
    assert len(found) == 2


def test_forums_with_two_lands_are_not_one_through_an_article_that_tells_of_both() -> None:
    forum = "Thủ tướng Lò Văn Gió dự Diễn đàn Doanh nghiệp Việt Nam - {} về gỗ rừng trồng"
    one, other = (forum.format(land) for land in ("Hà Lan", "Đức"))
    assert meetings(f"{one}.", f"{one}.\n{other}.", f"{other}.", word="Diễn đàn") == 2
