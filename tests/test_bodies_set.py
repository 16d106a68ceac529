"""Bodies that an article names without their province or land: they are those of the one of which it tells."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.settings import in_province, land_of_setting, province_of_setting
from kg.link.within import read
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


def test_a_ministry_without_its_land_is_that_of_the_article() -> None:
    told = "Tổng thống {0} Emil Macronne ký lệnh. Bộ Ngân khố nói lệnh phạt có hiệu lực. Một ngân hàng ở {0} kêu ca."
    full = "Bộ Ngân khố Mỹ đã công bố lệnh phạt. Tổng thống Mỹ khen."
    assert are_one(told.format("Mỹ"), full, "Bộ Ngân khố")
    assert not are_one(told.format("Đức"), full, "Bộ Ngân khố")


def test_a_senate_is_none_of_the_home_country() -> None:
    one = "Ông Brandor Zeldovan nói trước Thượng viện. Việt Nam và Chile ký hiệp định."
    other = "Ông Ivan Orlovsky nói trước Thượng viện. Việt Nam và Ba Lan ký hiệp định."
    assert not are_one(one, other, "Thượng viện")


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
