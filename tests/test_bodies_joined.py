"""Bodies told by less than their whole name: without a legal form, without their province, district or ministry."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")


def bodies(*texts: str) -> list[set[str]]:
    """The names under which each body is told."""
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{text}"), VI) for n, text in enumerate(texts)]
    found = [c for c in clusters_of(articles, VI).found if c[0].local.kind == "Organization"]
    return [{mention.name for member in cluster for mention in member.local.mentions} for cluster in found]


def are_one(one: str, other: str, *texts: str) -> bool:
    return any({one, other} <= names for names in bodies(*texts))


BARE = "Công ty Gạch Mây Trắng bán gạch cho xã. Công ty Gạch Mây Trắng ở gần sông."
STOCK = "Công ty Cổ phần Gạch Mây Trắng bán gạch cho huyện."
LIMITED = "Công ty TNHH Gạch Mây Trắng bán gạch cho tỉnh."


def test_a_company_without_its_legal_form_is_the_one_that_alone_is_told_with_one() -> None:
    names = "Công ty Gạch Mây Trắng", "Công ty Cổ phần Gạch Mây Trắng"
    assert are_one(*names, BARE, STOCK)
    assert not are_one(*names, BARE, STOCK, LIMITED)


CUT = "Công ty CP Dược phẩm Mây Sương xin lỗi. Công ty Mây Sương ở gần sông. Giám đốc Công ty Mây Sương đến."
SOLD = "Công ty TNHH Vận tải Mây Sương bán xe. Công ty Mây Sương ở xa sông. Giám đốc Công ty Mây Sương đi."


def test_a_company_told_by_the_end_of_its_name_again_and_again_is_known_by_it() -> None:
    def told(*texts: str) -> int:
        return sum("Công ty Mây Sương" in names for names in bodies(*texts, "Công ty Mây Sương sẽ giảm giá thuốc."))

    assert told(CUT, f"{CUT} Trời mưa.") == 1
    assert told(CUT) == 2
    assert told(CUT, CUT.replace("xin lỗi", "vui"), SOLD) == 3


def test_a_centre_that_every_province_has_is_none_of_another_one() -> None:
    assert len(bodies("Trung tâm hành chính công họp chiều nay.", "Trung tâm Hành chính công mở cửa sáng nay.")) == 2


def test_letters_behind_a_head_are_those_of_the_body_that_has_this_head() -> None:
    full = "Ngân hàng Mây Trắng Quandt (MTQ) cho vay."
    names = "Ngân hàng MTQ", "Ngân hàng Mây Trắng Quandt"
    assert are_one(*names, full, "Ngân hàng MTQ họp ở Huế.")
    assert not are_one("Trường MTQ", names[1], full, "Trường MTQ họp ở Huế.")


LAI_CHAU = "Chủ tịch UBND tỉnh Lai Châu Lò Văn Gió dự lễ khai giảng. Trẻ em Lai Châu đi học đều."


@pytest.mark.parametrize("body", ["Thường trực Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "Ban An toàn giao thông tỉnh"])
def test_what_a_province_has_once_is_that_of_the_article(body: str) -> None:
    full = f"{body.removesuffix(' tỉnh')} Lai Châu" if body.endswith("ủy") else f"{body} Lai Châu"
    assert are_one(body, full, f"{LAI_CHAU} {body} họp chiều nay.", f"Chiều nay, {full} họp.")
    other = LAI_CHAU.replace("Lai Châu", "Bạc Liêu")
    assert not are_one(body, full, f"{other} {body} họp chiều nay.", f"Chiều nay, {full} họp.")


def test_two_names_that_lead_to_one_body_are_one_in_an_article_too() -> None:
    text = f"{LAI_CHAU} Sở Xây dựng tỉnh có việc. Ông Gió nói nhiều. Giám đốc Sở Xây dựng Lai Châu Lò Thị Nứa đến."
    assert are_one("Sở Xây dựng tỉnh", "Sở Xây dựng Lai Châu", text)


def test_a_body_of_a_district_is_told_without_the_kind_of_the_district_or_with_the_city() -> None:
    assert are_one(
        "Công an huyện Bến Gỗ", "Công an Bến Gỗ", "Công an huyện Bến Gỗ bắt hai người. Công an Bến Gỗ khen dân."
    )
    town = "Công an thành phố Lai Châu bắt hai người. Công an Lai Châu khen dân."
    assert not are_one("Công an thành phố Lai Châu", "Công an Lai Châu", town)
    quarter = "Công an quận Tân Bình", "Công an quận Tân Bình TPHCM"
    assert are_one(*quarter, f"{quarter[0]} bắt hai người.", f"{quarter[1]} khen dân.")


def test_a_group_of_companies_is_told_without_that_word_beside_its_form() -> None:
    text = "CTCP Tập đoàn ô tô Mây Trắng bán xe. Ông Gió gọi cho CTCP tập đoàn Mây Trắng nhiều lần."
    assert are_one("CTCP Tập đoàn ô tô Mây Trắng", "CTCP tập đoàn Mây Trắng", text)


def test_an_office_of_a_district_is_told_without_it() -> None:
    text = "Phòng Giáo dục và Đào tạo quận Bến Gỗ họp. Chiều nay, Phòng Giáo dục và Đào tạo khen ba trường."
    assert are_one("Phòng Giáo dục và Đào tạo quận Bến Gỗ", "Phòng Giáo dục và Đào tạo", text)


def test_the_inspectorate_of_a_ministry_is_that_of_the_one_ministry_told() -> None:
    short, full = "Bộ Xây dựng họp sáng nay. Thanh tra Bộ đến hai xã.", "Thanh tra Bộ Xây dựng đến ba xã."
    assert are_one("Thanh tra Bộ", "Thanh tra Bộ Xây dựng", short, full)
    assert not are_one("Thanh tra Bộ", "Thanh tra Bộ Xây dựng", f"Bộ Y tế cũng họp. {short}", full)


def test_a_party_that_several_lands_have_is_that_of_the_land_beside_it() -> None:
    korea = "Đảng Lao động Triều Tiên họp."
    text = "Triều Tiên bắn tên lửa. Tại Anh, cử tri bầu cho Đảng Lao động."
    assert not are_one("Đảng Lao động", "Đảng Lao động Triều Tiên", text, korea)
    assert are_one("Đảng Lao động", "Đảng Lao động Anh", text, "Nhiều người bầu cho Đảng Lao động Anh.")


def test_the_kind_of_a_place_is_no_place_that_a_body_is_named_after() -> None:
    texts = "Chi cục Hải quan cửa khẩu họp ở Lai Châu.", "Chi cục Hải quan cửa khẩu họp ở Bạc Liêu."
    assert len(bodies(*texts)) == 2


@pytest.mark.parametrize(
    ("full", "joined"),
    [
        ("Tập đoàn dầu khí quốc gia Quandt", True),
        ("Công ty dịch vụ năng lượng Quandt", True),
        ("Mạng lưới giáo dục Quandt", False),
    ],
)
def test_a_firm_behind_what_it_does_is_the_one_that_is_told_by_its_name_alone(full: str, joined: bool) -> None:
    text = f"Ông Lò Văn Gió, Giám đốc {full}, đến Huế. Ông Lò Văn Tre, Tổng Giám đốc Quandt, cũng đến."
    assert are_one(full, "Quandt", text) is joined


def test_a_mission_is_told_without_the_land_where_it_is_unless_two_are() -> None:
    mission = "Phái bộ hỗ trợ Liên hợp quốc"
    text = f"Họ đến {mission} tại Lào. Đại diện {mission} đón họ."
    assert are_one(mission, f"{mission} tại Lào", text)
    assert not are_one(mission, f"{mission} tại Lào", f"Họ rời {mission} tại Peru. {text}")


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Đoàn đại biểu Quốc hội", "Đoàn đại biểu Quốc hội tỉnh Lai Châu"),
        ("Ban Chỉ đạo", "Ban Chỉ đạo Đổi mới và Phát triển du lịch"),
        ("Ban Quản lý", "Ban Quản lý Khu công nghệ cao Mây Trắng"),
        ("Ủy ban An toàn giao thông", "Ủy ban An toàn giao thông quốc gia"),
    ],
)
def test_a_board_is_told_without_what_it_is_for_or_where(short: str, full: str) -> None:
    assert are_one(short, full, f"{full} đã họp. Theo {short}, việc đã xong.")


def test_a_board_without_a_name_is_neither_of_two() -> None:
    text = "Ban Chỉ đạo Đổi mới giáo dục đã họp. Ban Chỉ đạo Phát triển du lịch đã họp. Theo Ban Chỉ đạo, việc đã xong."
    assert {"Ban Chỉ đạo"} in bodies(text)


def test_a_board_of_roads_of_a_province_is_not_that_of_the_country() -> None:
    text = "Ban An toàn giao thông đã họp. Ủy ban An toàn giao thông quốc gia đã dự."
    assert not are_one("Ban An toàn giao thông", "Ủy ban An toàn giao thông quốc gia", text)
