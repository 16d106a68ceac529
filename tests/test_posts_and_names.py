"""Posts whose title and name other words part. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.model import Article


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ tịch thành phố Lò Văn Gió yêu cầu thống kê.", [("Lò Văn Gió", "Chủ tịch thành phố")]),
        ("Chủ tịch phường Lò Thái Bình đã họp.", []),
        ("Ông Lò Văn Gió, nguyên là Giám đốc Sở Y tế Huế, nói vậy.", [("Lò Văn Gió", "Giám đốc")]),
        ("Giám đốc Sở Y tế Huế - Đại tá Lò Văn Gió nói vậy.", [("Lò Văn Gió", "Giám đốc")]),
        ("Ông Lò Văn Gió, Cố vấn của Tổng thống; bà Hà Thị Núi.", [("Lò Văn Gió", "Cố vấn của Tổng thống")]),
        ("Bà Hà Thị Núi, Chủ nhiệm Văn phòng Tổng thống.", [("Hà Thị Núi", "Chủ nhiệm Văn phòng Tổng thống")]),
        (
            "Bà Hà Thị Núi, Vụ trưởng Vụ Cây xanh, Văn phòng Tổng thống; ông Lò Văn Gió.",
            [("Hà Thị Núi", "Vụ trưởng")],
        ),
        (
            "Bộ trưởng Bộ Y tế đồng thời là Chủ tịch Hội Làm vườn Lò Văn Gió đã ký.",
            [("Lò Văn Gió", "Bộ trưởng"), ("Lò Văn Gió", "Chủ tịch")],
        ),
        (
            "Bộ trưởng Bộ Y tế khi ấy là Chủ tịch Hội Làm vườn Lò Văn Gió.",
            [("Lò Văn Gió", "Chủ tịch")],
        ),
        (
            "Theo đại biểu Quốc hội Lò Văn Gió, Ủy viên Ủy ban Kinh tế, giá sẽ tăng.",
            [("Lò Văn Gió", "đại biểu Quốc hội"), ("Lò Văn Gió", "Ủy viên")],
        ),
        (
            "ĐBQH Lò Văn Gió, Phó Bí thư Tỉnh ủy Lào Cai, đã khiến nhiều người bất ngờ.",
            [("Lò Văn Gió", "ĐBQH"), ("Lò Văn Gió", "Phó Bí thư")],
        ),
    ],
)
def test_what_stands_between_title_and_name_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lò Văn Gió, CEO của Zambrel, cho biết.", ("CEO", "Zambrel")),
        ("CEO Zambrel Lò Văn Gió chia sẻ.", ("CEO", "Zambrel")),
        ("TGĐ QBE Lò Văn Gió nói.", ("TGĐ", "QBE")),
        ("Ông Lò Văn Gió, CEO của Zambrel.com, cho biết.", None),
        ("Chủ tịch của Trantix Vietnam, ông Lò Văn Gió, nói.", ("Chủ tịch", "Trantix Vietnam")),
    ],
)
def test_a_firm_that_no_list_has_is_told_by_the_title_before_it(text: str, expected: tuple[str, str] | None) -> None:
    posts = [post for post in facts(text)["posts"] if post["organization"] not in (None, "Sở Y tế")]
    assert [(post["post"], post["organization"]) for post in posts] == ([expected] if expected else [])


def test_who_meets_somebody_is_no_officer_of_a_society() -> None:
    posts = facts("Chủ tịch nước hội kiến Chủ tịch Hội đồng Lúa gạo Peru B.Quandel.")["posts"]
    assert [(post["holder"], post["post"]) for post in posts] == [("B.Quandel", "Chủ tịch")]


def test_other_words_between_title_and_name_make_no_post_new() -> None:
    assert facts("Chủ tịch huyện cũ Lò Văn Gió đã họp.")["posts"] == []


def test_posts_that_somebody_may_hold_are_none() -> None:
    text = "Người thân của ông Lò Văn Gió có thể giữ các chức vụ ở xưởng mộc như giám đốc, thư ký."
    assert facts(text)["posts"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Lò Văn Gió trên cương vị Phó Chủ tịch Hội Làm vườn sẽ góp sức.", [("Phó Chủ tịch", None)]),
        ("Ông Lò Văn Gió từng đến Huế với tư cách Bộ trưởng Y tế Lào.", [("Bộ trưởng Y tế Lào", "former")]),
        ("Ông Lò Văn Gió ủng hộ Lào trên cương vị Chủ tịch ASEAN.", []),
        ("Vợ của ông Lò Văn Gió nhận tiền trên cương vị trợ lý nghị sĩ.", []),
        (
            "Ông Lò Văn Gió khen chuyến thăm trên cương vị Chủ tịch nước của Chủ tịch Hà Văn Núi.",
            [("Chủ tịch", None)],
        ),
    ],
)
def test_who_acts_in_a_capacity_has_the_post(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(post["post"], post["status"]) for post in facts(text)["posts"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Y tế mới Lò Văn Gió đã họp.", ("Lò Văn Gió", "Bộ trưởng Y tế", None, "new")),
        ("Tổng thư kí NATO Otto Quandt nói vậy.", ("Otto Quandt", "Tổng thư kí", "NATO", None)),
        ("Ủy viên trưởng Trương Mây Gió nói vậy.", ("Trương Mây Gió", "Ủy viên trưởng", None, None)),
        (
            "Ông Lò Văn Gió là Phó Chủ tịch Hội Liên Hiệp Văn Nghề Trồng Sen Hà Nội.",
            ("Lò Văn Gió", "Phó Chủ tịch", "Hội Liên Hiệp Văn Nghề Trồng Sen Hà Nội", None),
        ),
    ],
)
def test_words_between_title_and_name_and_words_that_look_like_a_name(
    text: str, expected: tuple[str, str, str | None, str | None]
) -> None:
    posts = facts(text)["posts"]
    assert [(p["holder"], p["post"], p["organization"], p["status"]) for p in posts] == [expected]


def test_a_federation_of_a_place_inside_a_title_is_that_of_the_place() -> None:
    posts = facts("Phó Chủ tịch LĐLĐ TP Lò Thị Phượng đã tới thăm.")["posts"]
    assert [(p["post"], p["organization"]) for p in posts] == [("Phó Chủ tịch", "LĐLĐ TP")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ĐB Lò Văn Gió (Đoàn Sóc Trăng) cho rằng lúa tốt.", ["Lò Văn Gió"]),
        ("Họ buôn bán tại Hội An. Nay Hội An rất đông.", []),
        ("Tại vòng xoay Lò Văn Gió - Hà Thị Núi, xe rất đông.", []),
        ("Nút giao Lò Đình Lâm, Lê Văn Gió và Mai Chí Núi kẹt xe.", []),
        ("Xe chạy trên đường Lò Văn Gió. Hôm nay Lò Văn Gió rất đông.", []),
        ("Liệt sĩ Lò Văn Gió quê ở đây. Đường Lò Văn Gió dài hai cây số.", ["Lò Văn Gió"]),
        ("Bà Đoàn Thị Núi, ông Lê Văn Gió và bà Mai Thị Sen đến.", ["Lê Văn Gió", "Mai Thị Sen", "Đoàn Thị Núi"]),
        ("ĐB Đoàn Sóc Trăng phát biểu.", []),
        ("Ông Lò Văn Gió đến. Phường Lò Văn Gió vui.", ["Lò Văn Gió"]),
        ("Lãnh đạo thành phố Lò Văn Gió đến. Hôm nay, Lò Văn Gió vui.", ["Lò Văn Gió"]),
        ("Phó Chủ tịch quận Lò Văn Gió đến. Hôm nay, Lò Văn Gió vui.", ["Lò Văn Gió"]),
        ("Lãnh đạo phường Lò Văn Gió đến. Hôm nay, Lò Văn Gió vui.", ["Lò Văn Gió"]),
        ("Hôm nay, Lò Văn Gió vui. Nhà ở phố Lò Văn Gióng.", ["Lò Văn Gió"]),
        ("Hôm nay, Lò Văn Gió vui. Nhà ở phố Lò Văn Gió, rất đẹp.", []),
    ],
)
def test_a_delegation_and_a_crossing_are_no_people(text: str, people: list[str]) -> None:
    assert sorted(person["name"] for person in facts(text)["people"]) == people


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Ông Lò Văn Gió đến. Phó Chủ tịch quận Lò Văn Gió vui.", 2),
        ("Ông Lò Văn Gió đến. Bà xã Lò Văn Gió vui.", 2),
        ("Ông Lò Văn Gió đến. Người dân quận Lò Văn Gió vui.", 1),
    ],
)
def test_a_known_name_behind_a_word_for_an_area_is_that_of_somebody_where_the_word_ends_a_title(
    text: str, times: int
) -> None:
    people = [
        mention.name
        for mention in extract(Article("own", "", text), load_language("vi")).mentions
        if mention.kind == "Person"
    ]
    assert people == ["Lò Văn Gió"] * times


def test_a_delegation_in_brackets_leaves_the_title_to_the_deputy() -> None:
    posts = facts("Đại biểu Lò Văn Gió (Đoàn Sóc Trăng) cho rằng lúa tốt.")["posts"]
    assert [(post["holder"], post["post"]) for post in posts] == [("Lò Văn Gió", "Đại biểu")]


def test_whose_daughter_somebody_is_tells_no_post() -> None:
    assert facts("Lia Marlo, ái nữ Tổng thống Mỹ, đến Hà Nội.")["posts"] == []


def test_a_deputy_premier_of_a_state_has_that_post() -> None:
    posts = facts("Thủ tướng gặp Phó Thủ hiến Lia Marlo.")["posts"]
    assert [post["post"] for post in posts] == ["Phó Thủ hiến"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Hà Thị Núi (nơi Giám đốc Sở Y tế ở) và ông Lò Văn Gió (hiện là Bí thư Huyện ủy Sa Pa) đã ký.",
            [("Lò Văn Gió", "Bí thư", None)],
        ),
        (
            "Bà Hà Thị Núi, nguyên Chủ tịch UBND quận 9 (nay là Giám đốc Sở Y tế), nói vậy.",
            [("Hà Thị Núi", "Chủ tịch", "former"), ("Hà Thị Núi", "Giám đốc", None)],
        ),
        (
            "Ông Lò Văn Gió (khi đó là giám đốc Sở Y tế) và bà Hà Thị Núi (hiện là Bí thư Huyện ủy Sa Pa) đã ký.",
            [("Lò Văn Gió", "giám đốc", "former"), ("Hà Thị Núi", "Bí thư", None)],
        ),
        ("Ông Lò Văn Gió (sinh năm 1970, nay là nông dân) nói.", []),
        ("Chủ tịch Hội đồng Bộ trưởng (hiện là Thủ tướng) mở chợ gạo.", []),
    ],
)
def test_brackets_behind_a_name_tell_a_post_with_its_time(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert [(post["holder"], post["post"], post["status"]) for post in facts(text)["posts"]] == expected


def test_a_deputy_is_not_called_like_his_delegation() -> None:
    assert facts("Đại biểu Quốc hội Đoàn Gia Lai nói vậy.")["people"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sở Tài chính tỉnh Nghệ An họp. Giám đốc Sở Lò Văn Gió nói vậy.",
            ("Lò Văn Gió", "Giám đốc", "Sở Tài chính tỉnh Nghệ An"),
        ),
        (
            "Hiệp hội Chè Việt Nam họp. Phó Chủ tịch Hiệp hội Lò Văn Gió nói vậy.",
            ("Lò Văn Gió", "Phó Chủ tịch", "Hiệp hội Chè Việt Nam"),
        ),
        (
            "Hiệp hội Chè Việt Nam và Hiệp hội Mận Việt Nam họp. Chủ tịch Hiệp hội Lò Văn Gió nói vậy.",
            ("Lò Văn Gió", "Chủ tịch Hiệp hội", None),
        ),
        (
            "Thứ trưởng Bộ Y tế Lò Văn Gió và ông Lò Văn Gió nói vậy.",
            ("Lò Văn Gió", "Thứ trưởng", "Bộ Y tế"),
        ),
        (
            "Công đoàn Trường Đại học Luật họp. Chủ tịch Hội đồng Trường Đại học Luật Hà Thị Núi đến.",
            ("Hà Thị Núi", "Chủ tịch", "Hội đồng Trường Đại học Luật"),
        ),
        (
            "Bà Hà Thị Núi - Chủ tịch HĐQT Trường THPT Lò Văn Gió nói.",
            ("Hà Thị Núi", "Chủ tịch HĐQT", "Trường THPT Lò Văn Gió"),
        ),
    ],
)
def test_the_head_of_a_body_alone_stands_between_a_title_and_a_name(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert expected in [(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]]


def test_hospitals_and_companies_are_called_by_names_behind_titles() -> None:
    found = facts("Giám đốc BV Lò Văn Gió đến. Bà Hà Thị Núi, Chủ tịch Hội đồng Lò Tộc, nói.")
    assert [person["name"] for person in found["people"]] == ["Hà Thị Núi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông từng là Giám đốc Sở Y tế.", ("Giám đốc", "former")),
        ("Ông cũng là Giám đốc Sở Y tế.", ("Giám đốc", None)),
        ("Ông hiện là Giám đốc Sở Y tế.", ("Giám đốc", None)),
        ("Ông đồng thời là Giám đốc Sở Y tế.", ("Giám đốc", None)),
        ("Trước khi được bổ nhiệm, ông là Giám đốc Sở Y tế.", ("Giám đốc", "former")),
        ("Ông không là Giám đốc Sở Y tế.", None),
        ("Ông Lò Văn Gió, 58 tuổi, nguyên là Giám đốc Sở Y tế.", ("Giám đốc", "former")),
        ("Ông Lò Văn Gió, 58 tuổi, Giám đốc Sở Y tế, đến.", ("Giám đốc", None)),
        ("Ông Lò Văn Gió, 58 con, Giám đốc Sở Y tế, đến.", None),
    ],
)
def test_a_pronoun_or_an_age_stands_between_who_is_told_of_and_the_post(
    text: str, expected: tuple[str, str | None] | None
) -> None:
    posts = facts(f"Ông Lò Văn Gió phát biểu. {text}")["posts"]
    assert [(post["post"], post["status"]) for post in posts] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Bộ trưởng châu Âu và Ngoại giao Pháp", "Bộ trưởng châu Âu và Ngoại giao Pháp"),
        (
            "Bộ trưởng Ngoại giao, Liên minh châu Âu và Hợp tác Tây Ban Nha",
            "Bộ trưởng Ngoại giao, Liên minh châu Âu và Hợp tác Tây Ban Nha",
        ),
        ("Tổng Kiểm toán nhà nước", "Tổng Kiểm toán nhà nước"),
        ("Phó Tổng Kiểm toán Nhà nước", "Phó Tổng Kiểm toán Nhà nước"),
    ],
)
def test_a_title_is_whole_though_the_name_of_a_body_stands_in_it(title: str, post: str) -> None:
    found = facts(f"{title} Lò Văn Mận dự họp.")
    assert [(p["holder"], p["post"], p["organization"]) for p in found["posts"]] == [("Lò Văn Mận", post, None)]
    assert found["organizations"] == []


def test_a_name_with_a_house_in_it_stands_behind_a_society_of_two_lands() -> None:
    found = facts("Chủ tịch Hội hữu nghị Việt Nam - Chile Lò Đình Mận dự họp.")
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [
        ("Lò Đình Mận", "Hội hữu nghị Việt Nam - Chile")
    ]
