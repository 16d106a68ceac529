"""When two mentions of one name are of one line of work, field or matter, and when that says nothing. All invented."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.names.matters import matters_of
from kg.link.names.rarity import bearers_at_most
from kg.model import Article

VI = load_language("vi")


def people(*texts: str, name: str) -> int:
    """How many people have names that end so, in articles whose first line is the title."""
    read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(texts)]
    found = clusters_of(read, VI).found
    return sum(c[0].local.kind == "Person" and c[0].local.name.endswith(name) for c in found)


PLAYS = "Tiền đạo này ghi bàn thắng thứ hai của trận đấu. Cầu thủ trẻ được HLV khen. Đội bóng thắng trận đấu."
STAGE = "Khán giả vỗ tay. Ca khúc mới có trong album. Khán giả đợi liveshow của các ca sĩ khác."
PRICES = "Lạm phát thấp. Giá cả ổn định nhờ bình ổn. Tăng trưởng cao. Nhập khẩu giảm."
SHARES = "Cổ phiếu lên. Cổ đông nhận cổ tức. Lợi nhuận tăng. Chứng khoán nước ngoài giảm."
FARMS = "Nông dân bán lúa. Chăn nuôi khó. Thu hoạch sớm. Nông sản rớt."
POLICE = "Công an quận Bến Gỗ đang điều tra."


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Khoai Sương", f"HLV Khoai Sương đổi đội hình.\n{PLAYS}", f"Cầu thủ được HLV Khoai Sương gọi.\n{PLAYS}"),
        ("Cù Sương", f"Ca sĩ Cù Sương hát ở Huế.\n{STAGE}", f"Váy của cô Cù Sương màu đỏ.\n{STAGE}"),
        (
            "Nguyễn Văn Gió",
            f"Chuyên gia kinh tế Nguyễn Văn Gió nói về gạo.\n{FARMS}",
            f"Theo TS Nguyễn Văn Gió, chuyên gia kinh tế, nên giữ quỹ.\n{PRICES}",
        ),
        (
            "Nguyễn Văn Gió",
            f"TS Nguyễn Văn Gió nói về quỹ.\n{PRICES}",
            f"Theo thạc sĩ Nguyễn Văn Gió, quỹ nên bỏ.\n{PRICES}",
        ),
        (
            "Nguyễn Văn Gió",
            "Đại biểu Quốc hội, luật sư Nguyễn Văn Gió nói về mưa.",
            "Phó Chủ tịch Liên đoàn Luật sư Mây Trắng, đại biểu Nguyễn Văn Gió nói về gạo.",
        ),
        (
            "Nguyễn Quang Sậy",
            "Tin sáng\nTrời mưa ở Huế. (Còn tiếp) Nguyễn Quang Sậy",
            "Tin chiều\nLúa chín sớm. (Còn tiếp) Nguyễn Quang Sậy -",
        ),
        (
            "Mạc Văn Sậy",
            "Bí thư Tỉnh ủy Đồng Tháp Mạc Văn Sậy thăm chợ.",
            "Chủ tịch Hội đồng nhân dân tỉnh Đồng Tháp Mạc Văn Sậy tiếp khách.",
        ),
        (
            "Cù Khúc Lam",
            "CEO Quandtpay Cù Khúc Lam bán ví.",
            "Anh Cù Khúc Lam, người lập ra Quandtpay, trồng chè.",
        ),
        (
            "Nguyễn Văn Hải",
            f"Anh Nguyễn Văn Hải (SN 1989) bị đâm.\n{POLICE}",
            f"Nạn nhân là Nguyễn Văn Hải (SN 1989), ở gần chợ.\n{POLICE}",
        ),
        (
            "Nguyễn Văn Hải",
            "Ông Nguyễn Văn Hải, GĐ Nhà hát Kịch TP.HCM, xin lỗi.",
            "Ông Nguyễn Văn Hải, Giám đốc Nhà hát Kịch TP.HCM, trồng ngô.",
        ),
        (
            "Nguyễn Quang Sậy",
            f"Phó Tổng Giám đốc Nguyễn Quang Sậy bán cổ phần.\n{SHARES}",
            f"Chuyên gia Nguyễn Quang Sậy khuyên mua.\n{SHARES}",
        ),
    ],
)
def test_one_line_of_work_makes_one_person(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 1


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Văn Hải", f"HLV Văn Hải đổi đội hình.\n{PLAYS}", f"Cầu thủ được HLV Văn Hải gọi.\n{PLAYS}"),
        ("Lê Hải", f"Ông Lê Hải hát ở Huế.\n{STAGE}", f"Áo của ông Lê Hải màu đỏ.\n{STAGE}"),
        ("Cù Sương", f"Diễn viên Cù Sương 9X khóc.\n{STAGE}", f"Váy của bà Cù Sương màu đỏ.\n{STAGE}"),
        (
            "Nguyễn Văn Hải",
            f"TS Nguyễn Văn Hải nói về quỹ.\n{PRICES}",
            f"Theo thạc sĩ Nguyễn Văn Hải, quỹ nên bỏ.\n{PRICES}",
        ),
        (
            "Nguyễn Văn Gió",
            f"TS Nguyễn Văn Gió nói về quỹ.\n{PRICES}",
            f"Theo thạc sĩ Nguyễn Văn Gió, lúa chín muộn.\n{FARMS}",
        ),
        (
            "Nguyễn Văn Hải",
            "Luật sư Nguyễn Văn Hải nói về mưa.",
            "Phó Chủ tịch Liên đoàn Luật sư Mây Trắng Nguyễn Văn Hải nói về gạo.",
        ),
        (
            "Nguyễn Văn Hải",
            "Tin sáng\nTrời mưa ở Huế. (Còn tiếp) Nguyễn Văn Hải",
            "Tin chiều\nLúa chín sớm. (Còn tiếp) Nguyễn Văn Hải -",
        ),
        (
            "Nguyễn Văn Hải",
            "Bí thư Tỉnh ủy Đồng Tháp Nguyễn Văn Hải thăm chợ.",
            "Chủ tịch Hội đồng nhân dân tỉnh Đồng Tháp Nguyễn Văn Hải tiếp khách.",
        ),
        (
            "Nguyễn Văn Hải",
            f"Anh Nguyễn Văn Hải (SN 1989) bị đâm.\n{POLICE}",
            "Nạn nhân là Nguyễn Văn Hải (SN 1989), ở gần chợ.\nCông an quận Bến Đá đang điều tra.",
        ),
        (
            "Nguyễn Quang Sậy",
            f"Ông Nguyễn Quang Sậy, Giám đốc Công ty Mây Xanh, bán cổ phần.\n{SHARES}",
            f"Ông Nguyễn Quang Sậy, Trưởng phòng Thuế tỉnh Đồng Tháp, thu thuế.\n{SHARES}",
        ),
        (
            "Nguyễn Quang Sậy",
            f"Phó Tổng Giám đốc Nguyễn Quang Sậy bán cổ phần.\n{SHARES}",
            f"Xe dừng ở Nguyễn Quang Sậy.\n{SHARES}",
        ),
    ],
)
def test_namesakes_of_one_field_stay_two(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 2


def test_an_article_is_about_what_it_has_most_words_of() -> None:
    assert matters_of(f"{PRICES} Cổ phiếu lên.") == {"prices and growth"}
    assert matters_of("Trời mưa. Cổ phiếu lên.") == frozenset()


def test_given_names_of_two_syllables_are_liked_together() -> None:
    assert bearers_at_most("Nguyễn Thị Lan Hương", VI) > 0.2 > bearers_at_most("Cù Thị Khoai Sậy", VI)
