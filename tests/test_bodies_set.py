"""Bodies that an article names without their province or land: they are those of the one of which it tells."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.within.settings import in_province, land_of_setting, province_of_setting
from kg.link.within.within import read
from kg.model import Article

VI = load_language("vi")


def are_one(one: str, other: str, word: str) -> bool:
    """Whether two articles name one body whose name holds a word."""
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{text}"), VI) for n, text in enumerate((one, other))]
    found = [c for c in clusters_of(articles, VI).found if c[0].local.kind == "Organization"]
    return any(len(c) > 1 and any(word in m.name for one in c for m in one.local.mentions) for c in found)


LAI_CHAU = "Chủ tịch UBND tỉnh Lai Châu Lò Văn Gió dự lễ khai giảng. Trẻ em Lai Châu đi học đều."
BAC_LIEU = "Chủ tịch UBND tỉnh Bạc Liêu Tòng Văn Cà dự lễ khai giảng. Trẻ em Bạc Liêu đi học đều."


def test_a_department_without_its_province_is_that_of_the_article() -> None:
    short = f"{LAI_CHAU} Giám đốc Sở Khoa học và Công nghệ Lò Thị Nứa phát biểu."
    assert are_one(short, "Giám đốc Sở Khoa học và Công nghệ tỉnh Lai Châu Lò Thị Nứa đến xã.", "Sở Khoa học")
    assert not are_one(short, f"{BAC_LIEU} Giám đốc Sở Khoa học và Công nghệ Lò Thị Nứa phát biểu.", "Sở Khoa học")


def test_an_article_of_two_provinces_is_set_in_neither() -> None:
    both = f"{LAI_CHAU} {BAC_LIEU} Giám đốc Sở Khoa học và Công nghệ Lò Thị Nứa phát biểu."
    assert not are_one(both, "Giám đốc Sở Khoa học và Công nghệ tỉnh Lai Châu Lò Thị Nứa đến xã.", "Sở Khoa học")


def test_a_department_is_that_of_the_one_province_of_its_sentence() -> None:
    full, both = "Giám đốc Sở Khoa học và Công nghệ tỉnh Lai Châu Lò Thị Nứa đến xã.", f"{LAI_CHAU} {BAC_LIEU}"
    said = "Ở Lai Châu, Giám đốc Sở Khoa học và Công nghệ Lò Thị Nứa phát biểu."
    assert are_one(f"{both} {said}", full, "Sở Khoa học")
    assert not are_one(f"{both} Ở Lai Châu, các Sở Khoa học và Công nghệ có việc.", full, "Sở Khoa học")
    of_all = "Ở Lai Châu, Sở Khoa học và Công nghệ trong cả nước có việc."
    assert not are_one(f"{both} {of_all}", full, "Sở Khoa học")


def test_the_police_of_a_town_are_not_those_of_its_province() -> None:
    town = f"{LAI_CHAU} Công an thành phố bắt hai người."
    assert not are_one(town, "Công an tỉnh Lai Châu bắt hai người.", "Công an")
    assert are_one(town.replace("Công an thành phố", "Công an tỉnh"), "Công an tỉnh Lai Châu bắt hai người.", "Công an")


def test_parties_of_one_name_in_two_lands_are_two() -> None:
    told = "Tổng thống {0} Emil Macronne thăm trường. Đảng Mây Xanh Tự do chê ông. Dân {0} cười."
    assert not are_one(told.format("Chile"), told.format("Ba Lan"), "Mây Xanh")
    assert are_one(told.format("Chile"), "Đảng Mây Xanh Tự do Chile họp.", "Mây Xanh")


@pytest.mark.parametrize("body", ["Tòa án Tối cao", "Ngân hàng Trung ương"])
def test_a_court_or_bank_that_every_land_has_is_not_one(body: str) -> None:
    one, other = (f"Ông Emil Macronne khen {body}. Việt Nam và {land} ký hiệp định." for land in ("Chile", "Ba Lan"))
    assert not are_one(one, other, body.split()[-1])


def test_a_ministry_without_its_land_is_that_of_the_article() -> None:
    told = "Tổng thống {0} Emil Macronne ký lệnh. Bộ Ngân khố nói lệnh phạt có hiệu lực. Một ngân hàng ở {0} kêu ca."
    full = "Bộ Ngân khố Mỹ đã công bố lệnh phạt. Tổng thống Mỹ khen."
    assert are_one(told.format("Mỹ"), full, "Bộ Ngân khố")
    assert not are_one(told.format("Đức"), full, "Bộ Ngân khố")


def test_a_senate_is_none_of_the_home_country() -> None:
    one = "Ông Brandor Zeldovan nói trước Thượng viện. Việt Nam và Chile ký hiệp định."
    other = "Ông Ivan Orlovsky nói trước Thượng viện. Việt Nam và Ba Lan ký hiệp định."
    assert not are_one(one, other, "Thượng viện")


def test_a_chamber_or_its_committee_is_that_of_the_parliament_that_the_article_names() -> None:
    told = "Ông Ivan Orlovsky từ Nga nói trước Ủy ban Mây Trắng Thượng viện. Nghị sĩ thuộc Quốc hội {} hỏi ông."
    full = "Ủy ban Mây Trắng Thượng viện Chile họp. Nga chê."
    assert are_one(told.format("Chile"), full, "Mây Trắng")
    assert not are_one(told.format("Ba Lan"), full, "Mây Trắng")
    senate = "Ông Ivan Orlovsky từ Nga gặp Thượng viện. Nghị sĩ thuộc Quốc hội Chile hỏi ông."
    assert are_one(senate, "Thượng viện Chile họp. Nga chê.", "Thượng viện")
    gloss = "Ông Ivan Orlovsky thuộc Hội đồng Mây (Thượng viện) ở Nga chê Quốc hội Chile."
    assert not are_one(gloss, "Thượng viện Chile họp. Nga chê.", "Thượng viện")


def test_schools_of_one_name_in_two_provinces_are_two() -> None:
    school = "Trường THPT Trần Văn Mơ có 30 lớp."
    assert not are_one(f"{LAI_CHAU} {school}", f"{BAC_LIEU} {school}", "Trần Văn Mơ")
    assert are_one(f"{LAI_CHAU} {school}", f"{LAI_CHAU} {school} Học sinh vui.", "Trần Văn Mơ")


@pytest.mark.parametrize(
    "body", ["Ban Chỉ đạo Trung ương", "Chi nhánh Đống Đa", "Công ty TNHH Một Thành Viên", "Trường Đại học Bách khoa"]
)
def test_what_tells_no_name_is_no_one_body(body: str) -> None:
    assert not are_one(f"Bà Lò Thị Nứa làm việc ở {body}.", f"Ông Tòng Văn Cà đến {body} hôm qua.", body.split()[-1])


def test_most_of_what_is_told_sets_an_article() -> None:
    reading = read(extract(Article("a", "Tin", f"Tin\n{LAI_CHAU}"), VI), VI)
    assert province_of_setting(reading, VI) == "lai châu"
    assert land_of_setting(reading) == ""
    assert in_province("UBND tỉnh", "lai châu") == "ubnd lai châu"
    assert in_province("UBND TP", "đà nẵng") == "ubnd thành phố đà nẵng"


COMMUNE = "Chủ tịch UBND xã Đá Mây Lò Văn Gió nói về đường mới."


def test_communes_of_one_name_in_two_provinces_are_two() -> None:
    assert not are_one(f"{LAI_CHAU} {COMMUNE}", f"{BAC_LIEU} {COMMUNE}", "Đá Mây")
    beside = "UBND xã Đá Mây (huyện Bến Gỗ, {}) mở lớp học."
    assert not are_one(beside.format("Lai Châu"), beside.format("Bạc Liêu"), "Đá Mây")
    assert are_one(beside.format("Lai Châu"), COMMUNE, "Đá Mây")


def test_a_school_after_a_great_man_is_that_of_the_province_beside_it() -> None:
    school = "Trường THPT Trần Văn Mơ ({}) có 30 lớp."
    assert are_one(school.format("quận Bến Gỗ, Hà Nội"), school.format("Hà Nội"), "Trần Văn Mơ")
    assert not are_one(school.format("Hà Nội"), school.format("Lai Châu"), "Trần Văn Mơ")
    assert not are_one("Trường THPT Trần Văn Mơ đông vui.", "Thầy giáo Trường THPT Trần Văn Mơ ốm.", "Trần Văn Mơ")
    assert are_one("Trường Tiểu học Hoa Mận đông vui.", "Thầy giáo Trường Tiểu học Hoa Mận ốm.", "Hoa Mận")


def test_a_department_of_one_name_in_two_ministries_is_two() -> None:
    ministries = ["Y tế", "Tư pháp", "Y tế", "Tư pháp"]
    told = [f"Tin\nCục Quản lý giống cây, Bộ {ministry}, công bố giá thứ {n}." for n, ministry in enumerate(ministries)]
    articles = [extract(Article(f"a{n}", "Tin", text, published="2017-02-03"), VI) for n, text in enumerate(told)]
    found = [c for c in clusters_of(articles, VI).found if c[0].local.name == "Cục Quản lý giống cây"]
    assert [len(c) for c in found] == [2, 2]


@pytest.mark.parametrize("body", ["Đài PT-TH", "Trung tâm Chăm sóc khách hàng"])
def test_a_station_or_centre_without_its_name_is_none_of_another_article(body: str) -> None:
    assert not are_one(f"Bà Lò Thị Nứa làm việc ở {body}.", f"Ông Tòng Văn Cà đến {body} hôm qua.", body.split()[-1])


def test_a_party_organ_in_news_from_abroad_is_none_of_home() -> None:
    abroad = "Ông Brandor Zeldovan đứng đầu Quân ủy Trung ương. Trung Quốc duyệt binh. Trung Quốc có tàu mới."
    assert not are_one(abroad, f"{LAI_CHAU} Quân ủy Trung ương họp.", "Quân ủy")


OF_HOME = "Tin\nQuốc hội họp ở Hà Nội. Đại biểu Tòng Văn Cà phát biểu."
FROM_JAPAN = "Nhật Bản trồng thêm lúa. Nông dân Nhật Bản vui. Báo Nhật Bản khen lúa mới."


@pytest.mark.parametrize(
    ("told", "one"),
    [
        ("Chính phủ và Quốc hội phải bàn. Ảnh chụp ở Hà Nội.", False),
        ("Quốc hội phải bàn. Việt Nam cũng trồng lúa.", False),
        ("Đoàn Việt Nam xem Quốc hội họp.", True),
        ("Ông Lò Văn Gió nói với Quốc hội ở Hà Nội. Hà Nội mưa.", True),
        ("Quốc hội Việt Nam gửi điện mừng.", True),
        ("Quốc hội phải bàn. Việt Nam cũng trồng lúa. Lúa Việt Nam tốt.", True),
    ],
)
def test_a_body_of_state_among_news_of_a_land_abroad_is_of_home_only_where_home_stands_beside_it(
    told: str, one: bool
) -> None:
    assert are_one(OF_HOME, f"Tin\n{FROM_JAPAN} {told}", "Quốc hội") is one


def test_a_company_is_told_without_its_legal_form_where_an_article_has_both() -> None:
    both = "Công ty TNHH Mây Đá Trắng đóng tàu. Giám đốc Công ty Mây Đá Trắng Lò Văn Gió nói về tàu."
    bare = "Ngư dân khen Công ty Mây Đá Trắng."
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{text}"), VI) for n, text in enumerate((both, bare))]
    found = [c for c in clusters_of(articles, VI).found if "Mây Đá Trắng" in c[0].local.name]
    assert [len(c) for c in found] == [2]
    other = extract(Article("a2", "Tin", f"Tin\n{both.replace('TNHH', 'cổ phần')}"), VI)
    found = [c for c in clusters_of([*articles, other], VI).found if "Mây Đá Trắng" in c[0].local.name]
    assert [len(c) for c in found] == [1, 1, 1]


def test_a_university_in_brackets_behind_its_institute_is_no_name_of_it() -> None:
    text = "Tin\nÔng Lò Văn Gió, Viện Nghiên cứu Đá Trắng (Đại học Bách khoa Hà Nội), nói về đá."
    bodies = [e.name for e in read(extract(Article("a", "Tin", text), VI), VI).entities if e.kind == "Organization"]
    assert bodies == ["Viện Nghiên cứu Đá Trắng", "Đại học Bách khoa Hà Nội"]
