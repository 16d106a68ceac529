"""What looks alike and is two, and what looks unlike and is one: heads of parliaments, treaties of states and of their
governments, meetings of a body and of its committee, conferences about one thing on one day."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.across.across import Clusters
from kg.model import Article

VI = load_language("vi")


def linked(*texts: str) -> Clusters:
    """What linking makes of articles of one week."""
    days = [f"2031-05-{day}" for day in range(12, 12 + len(texts))]
    articles = [
        extract(Article(f"a{day}", "Tin", f"Tin\n{text}", published=day), VI)
        for day, text in zip(days, texts, strict=True)
    ]
    return clusters_of(articles, VI)


def mentions(clusters: Clusters, kind: str) -> list[set[str]]:
    """The names under which each thing of a kind is mentioned."""
    found = (c for c in clusters.found if c[0].local.kind == kind)
    return [{m.name for member in c for m in member.local.mentions} for c in found]


def most(clusters: Clusters, kind: str, word: str) -> int:
    """How many articles tell of the thing of a kind that most articles tell of by a name with a word."""
    found = [c for c in clusters.found if c[0].local.kind == kind]
    return max(len({m.article.key for m in c if word in m.local.name}) for c in found)


def test_the_head_of_the_parliament_of_another_land_is_not_the_one_of_home() -> None:
    told = "Sáng nay tại Hà Nội, Chủ tịch Quốc hội Lò Thị Gió đã hội đàm với Chủ tịch Quốc hội {0}. "
    people = mentions(linked(told.format("Cuba") + "Chủ tịch Quốc hội Cuba cảm ơn Việt Nam."), "Person")
    assert not any({"Lò Thị Gió", "Chủ tịch Quốc hội Cuba"} <= names for names in people)
    named = (
        told.format("Cuba Emil Quandt") + "Chủ tịch Quốc hội Cuba cảm ơn. Chủ tịch Quốc hội nhấn mạnh tình đoàn kết."
    )
    people = mentions(linked(named), "Person")
    assert any({"Lò Thị Gió", "Chủ tịch Quốc hội"} <= names for names in people)


def test_a_treaty_told_by_lands_and_then_by_their_governments_is_one() -> None:
    first = "Việt Nam và Lào đã ký Hiệp định về nuôi ong ngày 3/5/2031. "
    both = linked(first + "Chính phủ Việt Nam và Chính phủ Lào ký Hiệp định về nuôi ong.")
    assert len(mentions(both, "Agreement")) == 1
    other = linked(first + "Chính phủ Việt Nam và Chính phủ Cuba ký Hiệp định về nuôi ong.")
    assert len(mentions(other, "Agreement")) == 2


def test_what_changes_a_treaty_is_another_one() -> None:
    text = (
        "Hai bên ký Nghị định thư về nuôi ong. Sau đó, hai bên ký Nghị định thư sửa đổi Nghị định thư giữa Chính phủ "
        "Việt Nam và Chính phủ Lào về nuôi ong."
    )
    found = [names for names in mentions(linked(text), "Agreement") if "Nghị định thư về nuôi ong" in names]
    assert found == [{"Nghị định thư về nuôi ong"}]


PARLIAMENT = "Sáng 12/5/2031, tại phiên họp {}, các đại biểu bàn về luật nuôi ong."


def test_parliament_and_its_standing_committee_sit_each_for_itself() -> None:
    one, other = PARLIAMENT.format("của Quốc hội"), PARLIAMENT.format("của Ủy ban Thường vụ Quốc hội")
    assert most(linked(one, other), "Meeting", "phiên họp") == 1
    assert most(linked(one, one.replace("bàn", "nói")), "Meeting", "phiên họp") == 2


@pytest.mark.parametrize("enlarged", ["ASEAN mở rộng", "ASEAN (ADMM+)"])
def test_ministers_with_their_partners_meet_at_another_conference(enlarged: str) -> None:
    told = "Ngày 12/5/2031 tại Bonn, Hội nghị Bộ trưởng Quốc phòng {} khai mạc."
    assert most(linked(told.format("ASEAN"), told.format(enlarged)), "Meeting", "Hội nghị") == 1
    assert most(linked(told.format(enlarged), f"Sáng nay, {told.format(enlarged)}"), "Meeting", "Hội nghị") == 2


ABOUT = "Ngày 12/5/2031, tại Huế diễn ra {} do Hội Nuôi ong Mây Trắng tổ chức."


def test_conferences_about_one_thing_on_one_day_are_one() -> None:
    one = ABOUT.format("tọa đàm về phát triển nghề nuôi ong bền vững ở vùng núi")
    other = ABOUT.format("buổi tọa đàm phát triển nghề nuôi ong miền núi")
    assert most(linked(one, other), "Meeting", "tọa đàm") == 2
    assert most(linked(one, other.replace("12/5", "19/5")), "Meeting", "tọa đàm") == 1


def test_meetings_without_a_day_are_not_one_since_one_body_holds_them() -> None:
    told = "{} tại cuộc họp của Ngân hàng Mây Trắng."
    assert (
        most(
            linked(told.format("Ông Lò Văn Gió nói về gạo"), told.format("Bà Ma Thị Nứa hỏi về phân bón")),
            "Meeting",
            "cuộc họp",
        )
        == 1
    )


def test_shareholders_of_two_companies_meet_twice() -> None:
    told = "Ngày 12/5/2031, tại Huế, Đại hội đồng cổ đông thường niên {} đã họp. Ông Lò Văn Gió và bà Ma Thị Nứa dự."
    one, other = told.format("Ngân hàng Mây Trắng"), told.format("Ngân hàng Bến Gỗ")
    assert most(linked(one, other), "Meeting", "cổ đông") == 1
    assert most(linked(one, one.replace("dự", "có mặt")), "Meeting", "cổ đông") == 2


def test_a_leader_works_with_one_body_once_a_day() -> None:
    told = "Ngày 12/5/2031, Thứ trưởng Bộ Xây dựng Lò Văn Gió có buổi làm việc với {} về {}."
    one = told.format("Hội Nuôi ong Huế", "gạo")
    assert most(linked(one, told.format("Hội Nuôi ong Huế", "đường sá")), "Meeting", "làm việc") == 2
    assert most(linked(one, told.format("Hội Trồng lúa Huế", "đường sá")), "Meeting", "làm việc") == 1


def test_a_body_of_this_land_is_not_the_one_of_home() -> None:
    home = "Bộ Quốc phòng họp tại Hà Nội, Việt Nam."
    abroad = "Việt Nam bán gạo sang Cuba. Gạo được Bộ Quốc phòng nước này kiểm tra."
    assert most(linked(home, abroad), "Organization", "Bộ Quốc phòng") == 1
    assert most(linked("Bộ Quốc phòng Cuba họp tại Havana.", abroad), "Organization", "Bộ Quốc phòng") == 2
    # The press of Viet Nam says «nước này» of another land, «nước ta» of its own.
    last = "Cuba mua gạo của Việt Nam. Gạo được Bộ Quốc phòng nước này kiểm tra."
    assert most(linked(home, last), "Organization", "Bộ Quốc phòng") == 1


@pytest.mark.parametrize(("officer", "articles"), [("Brandor Zeldovan", 1), ("Đào Quý Lâm", 2)])
def test_an_officer_from_abroad_serves_the_land_that_was_named_last(officer: str, articles: int) -> None:
    home = "Bộ Quốc phòng họp tại Hà Nội, Việt Nam."
    met = f"Chủ tịch nước Việt Nam đến Cuba. Ra đón có Thứ trưởng Bộ Quốc phòng {officer}."
    assert most(linked(home, met), "Organization", "Bộ Quốc phòng") == articles


def test_unlike_letters_tell_two_bodies_of_one_name_apart() -> None:
    told = "Theo Viện Nghiên cứu Nuôi ong{0}, ong bay xa."
    assert len(mentions(linked(told.format(" (IBX)"), told.format(" (QRT)")), "Organization")) == 2
    assert len(mentions(linked(told.format(" (IBX)"), told.format(" (IBXA)")), "Organization")) == 1
    with_one_open = linked(told.format(" (IBX)"), told.format(" (QRT)"), told.format(""))
    assert len(mentions(with_one_open, "Organization")) == 3


def test_a_land_in_its_usual_name_is_the_one_in_its_short_name() -> None:
    told = "Bộ Ngoại giao {} ra thông cáo."
    assert len(mentions(linked(told.format("Triều Tiên"), told.format("Bắc Triều Tiên")), "Organization")) == 1


def test_a_body_made_much_later_is_not_the_one_of_old_news() -> None:
    told = "UBND TP Huế họp sáng nay."
    old, new = (Article(day, "Tin", f"Tin\n{told}", published=day) for day in ("2017-05-12", "2026-05-12"))
    found = clusters_of([extract(one, VI) for one in (old, new)], VI)
    ids = {m.article.id: found.ids[m.local] for c in found.found for m in c if m.local.kind == "Organization"}
    assert ids[new.id] == "organization/uy-ban-nhan-dan-thanh-pho-hue" != ids[old.id]


def test_each_ministry_has_one_inspectorate_and_one_office() -> None:
    one, other = "Thanh tra Bộ Y tế đến Huế.", "Theo Thanh tra Bộ Y tế, trời mưa."
    assert most(linked(one, other), "Organization", "Thanh tra") == 2
    assert most(linked(one, "Thanh tra Bộ Xây dựng đến Huế."), "Organization", "Thanh tra") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ Lao động - Thương binh và Xã hội Việt Nam họp.", "Bộ Lao động - Thương binh và Xã hội họp."),
        ("Cty TNHH Tập đoàn Mây Xanh bán ong.", "Công ty Cổ phần Tập đoàn Mây Xanh mua ong."),
        ("Tổng công ty Cổ phần Mây Xanh bán ong.", "Tổng công ty Mây Xanh mua ong."),
        ("Sở Giáo dục Hà Nội họp.", "Sở GD-ĐT Hà Nội họp."),
        ("Phòng Giáo dục quận Cầu Giấy họp.", "Phòng GD&ĐT quận Cầu Giấy họp."),
        ("Trung tâm Y tế huyện Đăk Mây mở cửa.", "Trung tâm Y tế huyện Đắk Mây đóng cửa."),
    ],
)
def test_a_body_is_one_with_its_land_or_with_its_form_cut_short(one: str, other: str) -> None:
    assert len(mentions(linked(one, other), "Organization")) == 1


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Bà Lò Thị Gió, Chủ tịch UBND Q.3, nói.", "Bà Lò Thị Gió, Chủ tịch UBND quận 3, nói.", 1),
        ("Tổng cục Hải quan họp.", "Tổng cục Hải quản họp chiều nay.", 1),
        ("Cơ quan An ninh quốc gia Mỹ báo cáo.", "Theo Cơ quan An ninh quốc gia Mỹ, trời nắng.", 1),
        ("Hội đồng quản trị Quandtia họp.", "Hôm qua, Hội đồng quản trị Quandtia họp.", 1),
        ("Chi nhánh Quandtia họp.", "Hôm qua, Chi nhánh Quandtia họp.", 2),
        ("Phòng Giáo dục Quandtia họp.", "Hôm qua, Phòng Giáo dục Quandtia họp.", 2),
        ("Cô học tại Đại học Hoa Kỳ.", "Anh học tại Đại học Hoa Kỳ.", 2),
        ("Tập đoàn GOAL Quandt (GOAL) họp.", "Theo tờ Goal, trời nắng.", 2),
    ],
)
def test_a_number_a_land_a_made_word_and_a_wrong_mark_tell_which_body_it_is(one: str, other: str, number: int) -> None:
    assert len(mentions(linked(one, other), "Organization")) == number
