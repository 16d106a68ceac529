"""Names of people whose syllables mean something else too: «Được», «Em», «Vinh» before «dự». All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def people(text: str) -> list[str]:
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chủ tịch UBND tỉnh Lào Cai Lò Văn Được kiểm tra tiến độ.", "Lò Văn Được"),
        ("Bà Sùng Thị Sau cho biết đường đã thông.", "Sùng Thị Sau"),
        ("Đồng chí Phùng Hữu Tướng nói với các em.", "Phùng Hữu Tướng"),
        ("Ông Phùng Văn Em có mặt từ sớm.", "Phùng Văn Em"),
        ("Ông Phùng Văn Được Em có mặt từ sớm.", "Phùng Văn Được Em"),
        ("Ông Phùng Khánh Được bổ nhiệm từ tháng 5.", "Phùng Khánh"),  # a clause that no full stop parts
        ("Bà Sùng Thị Hến Sau đó về quê.", "Sùng Thị Hến"),
    ],
)
def test_behind_a_middle_name_that_ends_none_every_capital_is_the_given_name(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khu Dự trữ sinh quyển Cù Lao Mây và Cù Lao Xanh rất đẹp.", []),
        ("Ông Cù Văn Lao rất vui.", ["Cù Văn Lao"]),
        ("Đại diện Hội đồng Trị sự Lò Phước Tộc cho biết như vậy.", []),
        ("Tại Đối thoại Mongolla-Sen, Bộ trưởng Quốc phòng các nước trao đổi.", []),
        ("Theo Mongolla Sen, Bộ trưởng Quốc phòng Peru, việc đã xong.", ["Mongolla Sen"]),
        ("Chủ tịch Quốc hội Campuchia Samdech Heng Velda đã tới.", ["Heng Velda"]),
        ("Tờ Bưu điện Hoa Nam Buổi Sáng đưa tin.", []),
    ],
)
def test_isles_clans_and_forums_are_nobody(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thứ trưởng Phùng Quang Vinh dự hội nghị.", "Phùng Quang Vinh"),
        ("Thứ trưởng Phùng Thị Mai Vinh dự hội nghị.", "Phùng Thị Mai Vinh"),
        ("Ông Phùng Đức Chung kết luận buổi làm việc.", "Phùng Đức Chung"),
        ("Ông Phùng Mạnh Giao nhận bằng khen.", "Phùng Mạnh Giao"),
        ("Ông Phùng Khánh Sơn Công ty Hoa Mây trả lời.", "Phùng Khánh Sơn"),
    ],
)
def test_a_given_name_makes_no_word_with_the_verb_behind_it(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Phó Chủ tịch HĐND tỉnh Siu Lựu nói.", "Siu Lựu", "HĐND tỉnh"),
        ("Phó Chủ tịch HĐND tỉnh Rơ Mah H'Sen Hoa nói.", "Rơ Mah H'Sen Hoa", "HĐND tỉnh"),
        ("Phó Bí thư Tỉnh ủy Chẩu Văn Sếu nói.", "Chẩu Văn Sếu", "Tỉnh ủy"),
        ("Phó Bí thư Tỉnh ủy Nay Sếu nói.", "Nay Sếu", "Tỉnh ủy"),
        ("Chủ tịch Hội Nông dân tỉnh Lò Văn Sếu nói.", "Lò Văn Sếu", "Hội Nông dân tỉnh"),
        ("Giám đốc Bệnh viện Đa khoa huyện Lò Văn Sếu nói.", "Lò Văn Sếu", "Bệnh viện Đa khoa huyện"),
    ],
)
def test_the_officer_of_a_province_without_its_name_follows_the_body(text: str, name: str, body: str) -> None:
    assert [(p["holder"], p["organization"]) for p in facts(text)["posts"]] == [(name, body)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Phó Chủ tịch HĐND tỉnh Hà Sơn Bình nói.", "HĐND tỉnh Hà Sơn Bình"),
        ("Bí thư Tỉnh ủy Hủa Phăn nói.", "Tỉnh ủy Hủa Phăn"),
        ("Bà Berlo, Chủ tịch HĐND tỉnh Hòn Mây, nói.", "HĐND tỉnh Hòn Mây"),
        ("Phó Chủ tịch UBND tỉnh Quảng Đông nói.", "UBND tỉnh Quảng Đông"),
    ],
)
def test_a_province_behind_its_body_is_nobody(text: str, body: str) -> None:
    found = facts(text)
    assert [o["name"] for o in found["organizations"]] == [body]
    assert [p["name"] for p in found["people"] if p["name"] != "Berlo"] == []


def test_a_surname_that_is_a_word_belongs_to_the_name_behind_a_title() -> None:
    assert people("Đại sứ Mai Phan Khánh Lộc chào khách.") == ["Mai Phan Khánh Lộc"]
    assert people("Giám đốc Sở Y tế Mai Phan Khánh Lộc chào khách.") == ["Mai Phan Khánh Lộc"]
    assert people("Bí thư T.Ư Đoàn Phan Khánh Lộc chào khách.") == ["Phan Khánh Lộc"]


def test_a_name_may_begin_like_a_sea_or_a_district() -> None:
    assert people("Phó Cục trưởng Cục Quản lý nợ Hoàng Hải Sen nói.") == ["Hoàng Hải Sen"]
    assert not people("Tàu ra vùng biển Hoàng Hải An toàn.")
    assert not people("Bà con ở quận Hoàng Mai Hà Nội đã họp.")


def test_the_name_behind_a_board_is_that_of_the_company() -> None:
    text = "Hội đồng quản trị Veldafish đã họp. Công ty Cổ phần Thủy sản Veldafish có lãi. Veldafish bán cá."
    assert {o["name"]: o["aliases"] for o in facts(text)["organizations"]} == {
        "Hội đồng quản trị Veldafish": [],
        "Công ty Cổ phần Thủy sản Veldafish": ["Veldafish"],
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ngân hàng Phát triển Mới cho vay thêm.", "Ngân hàng Phát triển Mới"),
        ("Thời báo Kinh tế Mới đưa tin.", "Thời báo Kinh tế Mới"),
        ("Tạp chí Mây Hồng Mới đây đưa tin.", "Tạp chí Mây Hồng"),
        ("Trung tâm Thông tin sở hữu công nghiệp đã họp.", "Trung tâm Thông tin sở hữu công nghiệp"),
    ],
)
def test_new_closes_a_name_and_opens_a_clause_before_here(text: str, body: str) -> None:
    assert [o["name"] for o in facts(text)["organizations"]] == [body]


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("Giám đốc Bệnh viện Bạch Hoa Đào Xuân Sếu nói.", "Đào Xuân Sếu", "Bệnh viện Bạch Hoa"),
        ("Giám đốc Bệnh viện Lê Tri Hoa Đào Xuân Sếu nói.", "Đào Xuân Sếu", "Bệnh viện Lê Tri Hoa"),
        ("Hiệu trưởng Trường THPT Lê Văn Hoa Đào Thị Sếu nói.", "Đào Thị Sếu", "Trường THPT Lê Văn Hoa"),
    ],
)
def test_the_officer_of_a_house_that_is_called_after_somebody_follows_it(text: str, name: str, body: str) -> None:
    assert [(p["holder"], p["organization"]) for p in facts(text)["posts"]] == [(name, body)]
    alone = facts(f"Tối qua, {body} đã họp.")
    assert [o["name"] for o in alone["organizations"]] == [body]
    assert not alone["people"]


@pytest.mark.parametrize("body", ["Vụ Hợp tác quốc tế", "Vụ Tổ chức cán bộ", "Vụ Pháp chế", "Cục Đường bộ"])
def test_a_surname_that_is_the_head_of_a_body_belongs_to_the_officer_of_a_department(body: str) -> None:
    found = facts(f"{body.split()[0]} trưởng {body} Đoàn Thị Lê đã đến xã.")
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [("Đoàn Thị Lê", body)]


def test_so_does_a_surname_behind_which_a_name_of_four_syllables_goes_on() -> None:
    found = facts("Cùng dự có Phó Vụ trưởng Vụ Hợp tác quốc tế Đoàn Thị Lan Chi, Cục trưởng Cục Đường bộ Vừ Văn Tre.")
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [
        ("Đoàn Thị Lan Chi", "Vụ Hợp tác quốc tế"),
        ("Vừ Văn Tre", "Cục Đường bộ"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thứ trưởng Bộ Y tế Lò Quốc Trưởng đã tiếp bà Mary Stone.", "Lò Quốc Trưởng"),
        ("Ông Lò Minh Trưởng, Giám đốc Sở Y tế, đã tiếp bà Mary Stone.", "Lò Minh Trưởng"),
        ("Ông Lò Minh Hải Trưởng ban Dân nguyện đã tiếp bà Mary Stone.", "Lò Minh Hải"),
        ("Ông Lò Minh Hải Trưởng Ban Tổ chức Tỉnh ủy đã tiếp bà Mary Stone.", "Lò Minh Hải"),
    ],
)
def test_a_given_name_that_is_a_word_of_titles_ends_a_name_where_no_body_follows(text: str, name: str) -> None:
    assert name in [person["name"] for person in facts(text)["people"]]


def test_a_department_of_the_youth_union_keeps_its_name() -> None:
    found = facts("Trưởng Ban Phong trào Đoàn Thanh niên Cộng sản Hồ Chí Minh đã đến xã.")
    assert "Ban Phong trào Đoàn Thanh niên Cộng sản Hồ Chí Minh" in [body["name"] for body in found["organizations"]]


@pytest.mark.parametrize(
    ("text", "holder", "body"),
    [
        (
            "Thứ trưởng Bộ Khoa học và Công nghệ thông tin Hàn Quốc Kim Sol-mi nêu ý kiến.",
            "Kim Sol-mi",
            "Bộ Khoa học và Công nghệ thông tin Hàn Quốc",
        ),
        (
            "Thứ trưởng Bộ Khoa học và Công nghệ thông tin - Truyền thông Peru (ABC) Pablo Rojas nêu ý kiến.",
            "Pablo Rojas",
            "Bộ Khoa học và Công nghệ thông tin - Truyền thông Peru",
        ),
        (
            "Bà Lò Thị Sen, Vụ trưởng Vụ Kế hoạch thông tin thuộc Bộ Y tế, đã phát biểu ý kiến.",
            "Lò Thị Sen",
            "Vụ Kế hoạch thông tin",
        ),
    ],
)
def test_information_closes_the_name_of_a_body(text: str, holder: str, body: str) -> None:
    found = facts(text)
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [(holder, body)]
    assert [quote["verb"] for quote in found["quotes"] if quote["verb"] == "thông tin"] == []


def test_a_ministry_of_information_technology_keeps_its_land_where_it_is_nobodys_title() -> None:
    found = facts("Sáng 6/9, Bộ Y tế làm việc với Bộ Khoa học và Công nghệ thông tin Hàn Quốc.")
    assert [body["name"] for body in found["organizations"]] == [
        "Bộ Y tế",
        "Bộ Khoa học và Công nghệ thông tin Hàn Quốc",
    ]


@pytest.mark.parametrize("told", ["Việt Nam chưa có ca bệnh nào", "về dịch bệnh", "giá thuốc đã giảm"])
def test_a_ministry_that_informs_keeps_its_name(told: str) -> None:
    assert [body["name"] for body in facts(f"Bộ Y tế thông tin {told}.")["organizations"]] == ["Bộ Y tế"]
