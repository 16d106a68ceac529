"""When two mentions of one name are one person: rare and frequent names, seats, posts, stories. All are invented."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of, proposals
from kg.link.rarity import bearers, is_rare_abroad
from kg.model import Article

VI = load_language("vi")


def people(*texts: str, name: str) -> int:
    """How many people of a name there are in articles whose first line is the title."""
    read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(texts)]
    found = clusters_of(read, VI).found
    return sum(c[0].local.kind == "Person" and c[0].local.name == name for c in found)


PLAYS = "Tiền đạo này ghi bàn thắng thứ hai của trận đấu. Cầu thủ trẻ được HLV khen. Đội bóng thắng trận đấu."


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Cù Khúc Lam", f"Cầu thủ Cù Khúc Lam vào sân.\n{PLAYS}", f"Tiền vệ Cù Khúc Lam bị đau.\n{PLAYS}"),
        ("Helena Quandt", "Bà Helena Quandt đến Huế.", "Bà Helena Quandt viết về núi lửa."),
        (
            "Lò Văn Gió",
            "Đại biểu Lò Văn Gió (đoàn Quảng Trị) đề nghị hoãn.",
            "Theo đại biểu Lò Văn Gió (Quảng Trị), nên làm ngay.",
        ),
        (
            "Trần Văn Gió",
            "Ông Trần Văn Gió, Giám đốc Trung tâm Nghiên cứu Mây Trắng, nói về mưa.",
            "Theo ông Trần Văn Gió, Giám đốc Trung tâm Nghiên cứu Mây Trắng miền núi, trời sẽ nắng.",
        ),
        ("Lò Văn Gió", "Thủ tướng Lò Văn Gió thăm Lào.", "Thủ tướng Chính phủ Lò Văn Gió chủ trì hội nghị."),
        ("Cù Khúc Lam", "Phó Thủ tướng Cù Khúc Lam đến Huế.", "Phó Thủ tướng Chính phủ Cù Khúc Lam nói về thuế."),
        (
            "Cù Khúc Lam",
            "Cháy lớn ở chợ Bến Gỗ, nhiều sạp hàng thiệt hại\nÔng Cù Khúc Lam kể lại.",
            "Cháy lớn ở chợ Bến Gỗ: tiểu thương mất trắng\nÔng Cù Khúc Lam dọn hàng.",
        ),
    ],
)
def test_one_person_told_by_two_articles_is_one(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 1


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Nguyễn Văn Hải", f"Cầu thủ Nguyễn Văn Hải vào sân.\n{PLAYS}", f"Tiền vệ Nguyễn Văn Hải bị đau.\n{PLAYS}"),
        ("Cù Khúc Lam", "Ông Cù Khúc Lam đến Huế.", "Bà Cù Khúc Lam bán rau."),
        ("John Smith", "Nhà báo John Smith đến Huế.", "Ông John Smith viết về núi lửa."),
        (
            "Lò Văn Gió",
            "Đại biểu Lò Văn Gió (đoàn Quảng Trị) đề nghị hoãn.",
            "Theo đại biểu Lò Văn Gió (Đồng Tháp), nên làm ngay.",
        ),
        (
            "Nguyễn Văn Hải",
            "Ông Nguyễn Văn Hải, Phó Tổng Giám đốc, nói về gạo.",
            "Ông Nguyễn Văn Hải, Phó Tổng Giám đốc, khai trương quán phở.",
        ),
        (
            "Nguyễn Văn Hải",
            "Ông Nguyễn Văn Hải, Chánh Thanh tra Bộ Nông nghiệp và Phát triển nông thôn, nói tại Hà Nội.",
            "Giám đốc Sở Nông nghiệp Hà Tĩnh Nguyễn Văn Hải chờ Bộ Nông nghiệp và Phát triển nông thôn trả lời.",
        ),
        ("Helena Quandt", "Ca sĩ Helena Quandt hát ở Huế.", "Cầu thủ Helena Quandt ghi bàn."),
        (
            "Phan Thành Lam",
            "Ông Phan Thành Lam, Phó Bí thư Huyện ủy Bến Gỗ, bị cảnh cáo.",
            "Diễn viên Phan Thành Lam đóng phim mới.",
        ),
    ],
)
def test_namesakes_who_share_too_little_stay_two(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 2


def test_players_of_a_frequent_name_are_two_although_articles_name_the_same_team() -> None:
    team = "Cù Khúc Lam, Đèo Cát Mây và Ma Seo Lử"
    one = f"Cầu thủ Nguyễn Văn Hải vào sân.\n{PLAYS} Đội có {team}."
    other = f"Nguyễn Văn Hải từng là vua phá lưới.\n{PLAYS} Nay đội có {team}."
    assert people(one, other, name="Nguyễn Văn Hải") == 2


def test_a_name_is_rarer_the_rarer_its_syllables() -> None:
    names = ["Nguyễn Văn Hải", "Phan Thanh Hải", "Trịnh Nguyên Khoai", "Trịnh Nguyên Cát Khoai"]
    expected = [bearers(name, VI) for name in names]
    assert expected == sorted(expected, reverse=True)
    assert bearers("Lam Hải", VI) > 1000, "a name of two syllables may be anybody's"
    assert not is_rare_abroad("Nguyễn Văn Hải", VI)


def test_two_rare_namesakes_without_common_ground_are_proposed() -> None:
    texts = ("Ông Cù Khúc Lam đến Huế.", "Bà Cù Khúc Lam bán rau.")
    found = clusters_of([extract(Article(str(n), t, t), VI) for n, t in enumerate(texts)], VI)
    assert [p.names for p in proposals(found)] == [("Cù Khúc Lam", "Cù Khúc Lam")]
