"""Posts: titles, bodies and holders. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p["holder"], p["post"], p["organization"], p["status"]) for p in facts(text)["posts"]]


def test_a_chain_of_titles_before_a_name_gives_each_post_its_body() -> None:
    text = "Thứ trưởng Bộ Y tế, Phó Chủ tịch Hội đồng Lúa gạo Quốc gia Trần Văn Tò đã chủ trì cuộc họp."
    assert posts(text) == [
        ("Trần Văn Tò", "Thứ trưởng", "Bộ Y tế", None),
        ("Trần Văn Tò", "Phó Chủ tịch", "Hội đồng Lúa gạo Quốc gia", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Mít, Giám đốc Sở Y tế Hà Nội, cho biết dịch đã lui.",
        "Bà Lê Thị Mít – Giám đốc Sở Y tế Hà Nội cho biết dịch đã lui.",
        "Giám đốc Sở Y tế Hà Nội Lê Thị Mít cho biết dịch đã lui.",
    ],
)
def test_a_title_stands_before_or_after_the_name(text: str) -> None:
    assert posts(text) == [("Lê Thị Mít", "Giám đốc", "Sở Y tế Hà Nội", None)]


def test_appointments_are_new_posts_and_former_ones_are_former() -> None:
    assert posts("Ông Phạm Văn Khoai được bổ nhiệm giữ chức Cục trưởng Cục Thủy sản.") == [
        ("Phạm Văn Khoai", "Cục trưởng", "Cục Thủy sản", "new")
    ]
    assert posts("Ông Phạm Văn Khoai, nguyên Cục trưởng Cục Thủy sản, đã dự lễ.") == [
        ("Phạm Văn Khoai", "Cục trưởng", "Cục Thủy sản", "former")
    ]


def test_a_plural_title_is_everybodys_and_a_dash_shares_a_title_over_a_list() -> None:
    shared = posts(
        "Tham dự có ông Đinh Văn Bưởi, bà Đinh Thị Ổi và ông Đinh Văn Na – Ủy viên Ban Biên tập Báo Nhân Dân."
    )
    assert [(holder, post) for holder, post, _, _ in shared] == [
        ("Đinh Văn Bưởi", "Ủy viên"),
        ("Đinh Thị Ổi", "Ủy viên"),
        ("Đinh Văn Na", "Ủy viên"),
    ]


def test_a_country_holds_a_post_for_years() -> None:
    found = facts("Việt Nam giữ cương vị Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp giai đoạn 2019-2021.")[
        "posts"
    ]
    assert [(p["holder"], p["holder_kind"], p["post"], p["from"], p["until"]) for p in found] == [
        ("Việt Nam", "country", "Chủ tịch", "2019", "2021")
    ]


def test_a_country_holds_a_post_in_its_term_of_office() -> None:
    for word in ("nhiệm kỳ", "giai đoạn"):
        found = facts(f"Hội thảo bàn về {word} Lào giữ cương vị Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp.")
        assert [(p["holder"], p["post"]) for p in found["posts"]] == [("Lào", "Chủ tịch")]


def test_an_office_holder_without_a_name_in_a_list_gives_his_post_to_nobody() -> None:
    text = "Dự lễ có Thứ trưởng Bộ Công Thương Trần Văn Tò, Đại sứ Việt Nam tại Na Uy cùng nhiều doanh nghiệp."
    assert posts(text) == [("Trần Văn Tò", "Thứ trưởng", "Bộ Công Thương", None)]


def test_an_order_of_a_superior_makes_nobody_a_superior() -> None:
    text = "Theo quyết định của Thủ tướng, ông Phạm Văn Khoai, Vụ trưởng Vụ Pháp chế, sẽ nghỉ hưu."
    assert posts(text) == [("Phạm Văn Khoai", "Vụ trưởng", "Vụ Pháp chế", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn Khoai từng giữ chức Cục trưởng Cục Thủy sản.",
        "Ông Phạm Văn Khoai từng là Cục trưởng Cục Thủy sản.",
        "Ông Lê Văn Tò kể về ông Phạm Văn Khoai trong thời gian giữ các chức vụ Cục trưởng Cục Thủy sản.",
    ],
)
def test_what_somebody_once_was_is_a_former_post(text: str) -> None:
    assert posts(text) == [("Phạm Văn Khoai", "Cục trưởng", "Cục Thủy sản", "former")]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Trần Văn Tò thay thế hầu hết các vị trí Bộ trưởng.",
        "Nhiều người nói đừng bổ nhiệm ông Phạm Văn Khoai làm Cục trưởng.",
        "Bị cáo được Phạm Văn Khoai tuyển dụng làm Phó trưởng Ban Pháp chế.",
        "Tôi đã điện cho anh Phạm Văn Khoai cho thôi giữ chức đối với ông Cục trưởng.",
    ],
)
def test_who_gives_a_post_to_another_does_not_hold_it(text: str) -> None:
    assert not [post for post in posts(text) if post[0] == "Phạm Văn Khoai" or post[3]]


def test_a_bare_title_is_not_the_holder_in_another_land() -> None:
    text = (
        "Thủ tướng Trần Văn Tò thăm Chile. Tại lễ đón, Thủ tướng Chile Pedro Sanz có mặt. "
        "Sáng nay, Thủ tướng nhấn mạnh hai nước cần mở thêm đường bay."
    )
    assert [q["speaker"] for q in facts(text)["quotes"]] == ["Trần Văn Tò"]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Bà Trần Thị Tò, Trưởng ban Dân vận Trung ương, đã dự họp.",
            ("Trần Thị Tò", "Trưởng ban", "Ban Dân vận Trung ương", None),
        ),
        (
            "Phó Trưởng ban Chỉ đạo Lúa gạo Trần Văn Tò đã dự họp.",
            ("Trần Văn Tò", "Phó Trưởng ban", "Ban Chỉ đạo Lúa gạo", None),
        ),
        (
            "Ông Trần Văn Tò, Chánh Thanh tra tỉnh Đồng Nai, đã dự họp.",
            ("Trần Văn Tò", "Chánh Thanh tra", "Thanh tra tỉnh Đồng Nai", None),
        ),
        (
            "Thay mặt Chủ tịch Quốc hội, Phó Chủ tịch Quốc hội Trần Văn Tò đã phát biểu.",
            ("Trần Văn Tò", "Phó Chủ tịch", "Quốc hội", None),
        ),
        (
            "Tổng lãnh sự Việt Nam tại Lima Trần Văn Tò đã báo cáo.",
            ("Trần Văn Tò", "Tổng lãnh sự Việt Nam tại Lima", None, None),
        ),
        (
            "Phó Thủ tướng Chính phủ Belarus Kolenko đã đón đoàn.",
            ("Kolenko", "Phó Thủ tướng Chính phủ Belarus", None, None),
        ),
    ],
)
def test_a_title_has_the_body_that_its_words_name(text: str, post: tuple[str, str, str | None, str | None]) -> None:
    assert posts(text) == [post]


def test_the_owner_of_an_opinion_does_not_hold_the_title_of_the_next_speaker() -> None:
    text = "Nhận xét về trả lời của Phó Thủ tướng Trần Văn Tò, Chủ tịch Quốc hội cho rằng đây là bước tiến."
    assert posts(text) == [("Trần Văn Tò", "Phó Thủ tướng", None, None)]


def test_a_post_held_for_a_time_is_no_new_and_no_former_one() -> None:
    assert posts("Bà Trần Thị Tò, Quyền Giám đốc Sở Y tế, đã dự họp.") == [
        ("Trần Thị Tò", "Quyền Giám đốc", "Sở Y tế", None)
    ]


def test_a_title_after_the_apposition_has_its_term() -> None:
    found = facts("Ông Trần Văn Tò, Giám đốc Sở Y tế, là Chủ tịch ASEAN nhiệm kỳ 2021-2023.")["posts"]
    assert [(p["post"], p["from"], p["until"]) for p in found] == [
        ("Giám đốc", None, None),
        ("Chủ tịch", "2021", "2023"),
    ]


def test_an_unnamed_local_body_stays_in_the_title_and_takes_no_name() -> None:
    assert posts("Chủ tịch UBND tỉnh Trần Văn Tò và Chủ tịch UBND tỉnh Đồng Nai Lê Thị Sen đã dự họp.") == [
        ("Trần Văn Tò", "Chủ tịch UBND tỉnh", None, None),
        ("Lê Thị Sen", "Chủ tịch", "UBND tỉnh Đồng Nai", None),
    ]


@pytest.mark.parametrize(
    ("title", "holders"),
    [("Đảng ủy viên", ["Lê Huy Mít", "Lê Văn Na", "Lê Thị Ổi"]), ("Giám đốc Sở Y tế", ["Lê Thị Ổi"])],
)
def test_a_title_that_many_have_at_once_is_everybodys_in_a_list_with_a_plural(title: str, holders: list[str]) -> None:
    found = posts(f"Tham dự có các đồng chí Lê Huy Mít, Lê Văn Na và Lê Thị Ổi, {title}; cùng đại biểu.")
    assert [holder for holder, _, _, _ in found] == holders


def test_the_side_may_stand_between_a_title_and_its_body() -> None:
    assert posts("Bà Lê Thị Mít là Tổng Thư ký phía Việt Nam của Ủy ban Mây Trắng Việt Nam - Lào.") == [
        ("Lê Thị Mít", "Tổng Thư ký phía Việt Nam", "Ủy ban Mây Trắng Việt Nam - Lào", None)
    ]


def test_a_second_post_may_follow_the_name_after_kiem() -> None:
    assert posts("Thứ trưởng Bộ Y tế Lê Thị Mít kiêm Cục trưởng Cục Thuế dự họp.") == [
        ("Lê Thị Mít", "Thứ trưởng", "Bộ Y tế", None),
        ("Lê Thị Mít", "Cục trưởng", "Cục Thuế", None),
    ]
    assert posts("Bà Lê Thị Mít khi đó kiêm chức Cục trưởng Cục Thuế.") == [
        ("Lê Thị Mít", "Cục trưởng", "Cục Thuế", "former")
    ]


LIFE = "Ông Trần Văn Tò sinh năm 1970 tại Huế. Ông Lê Văn Sen chúc mừng. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Từ năm 2010 - 2015: Giám đốc Sở Y tế.", ("2010", "2015", "former")),
        ("Từ tháng 12/1999 đến 6/2006: Giám đốc Sở Y tế.", ("1999-12", "2006-06", "former")),
        ("Từ năm 2015 đến nay: Giám đốc Sở Y tế.", ("2015", None, None)),
        ("Tháng 7/2006, ông Trần Văn Tò được bổ nhiệm làm Giám đốc Sở Y tế.", ("2006-07", None, None)),
        ("Từ năm 2010 đến 2015 ông Trần Văn Tò là Giám đốc Sở Y tế.", ("2010", "2015", "former")),
        ("Sau đó, từ năm 2010 đến 2015, ông Trần Văn Tò là Giám đốc Sở Y tế.", ("2010", "2015", "former")),
        ("Cũng trong thời gian này, từ năm 2015, ông Trần Văn Tò là Giám đốc Sở Y tế.", ("2015", None, None)),
    ],
)
def test_a_life_tells_posts_with_their_years(text: str, told: tuple[str | None, ...]) -> None:
    (post,) = (p for p in facts(LIFE + text)["posts"] if p["post"] == "Giám đốc")
    assert (post["holder"], post["organization"]) == ("Trần Văn Tò", "Sở Y tế")
    assert (post["from"], post["until"], post["status"]) == told


def test_a_line_with_years_of_no_life_gives_no_post() -> None:
    assert posts("Ông Trần Văn Tò đã dự họp. Từ năm 2010 - 2015: Giám đốc Sở Y tế thay đổi nhiều lần.") == []


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Dự lễ có các vị Phó Chủ tịch UBND tỉnh: Trần Văn Tò, Lê Thị Sen.", ["Trần Văn Tò", "Lê Thị Sen"]),
        ("Dự lễ có nguyên Tổng Bí thư: Trần Văn Tò, Đỗ Văn Na.", ["Trần Văn Tò", "Đỗ Văn Na"]),
        ("Hội bầu 2 Phó Chủ tịch là ông Trần Văn Tò và bà Lê Thị Sen.", ["Trần Văn Tò", "Lê Thị Sen"]),
    ],
)
def test_a_title_told_of_several_is_everybodys(text: str, holders: list[str]) -> None:
    assert [holder for holder, _, _, _ in posts(text)] == holders


def test_a_title_before_a_colon_is_that_of_each_name_with_its_own_title() -> None:
    text = "Dự lễ gồm các ông Ủy viên Trung ương Đảng: Trần Văn Tò, Bộ trưởng Bộ Y tế"
    found = posts(f"{text}; Lê Thị Sen, Bí thư Tỉnh ủy Nghệ An; đồng chí Đỗ Văn Na, Giám đốc Sở Y tế Nghệ An.")
    assert [holder for holder, post, _, _ in found if post == "Ủy viên"] == ["Trần Văn Tò", "Lê Thị Sen"]


def test_terms_and_short_titles_stand_inside_a_chain() -> None:
    assert posts("Đại biểu Quốc hội khóa XIII, XIV Trần Văn Tò phát biểu.") == [
        ("Trần Văn Tò", "Đại biểu Quốc hội", None, None)
    ]
    text = "Ông Trần Văn Tò là Ủy viên Trung ương Đảng khóa IV; V, Tổng Giám đốc (TGĐ) Tập đoàn Hoa Sen."
    assert [(post, body) for _, post, body, _ in posts(text)] == [
        ("Ủy viên", "Trung ương Đảng"),
        ("Tổng Giám đốc", "Tập đoàn Hoa Sen"),
    ]
    (council,) = facts("Phó Chủ tịch HĐND tỉnh Nghệ An khóa XV, nhiệm kỳ 2016-2021 Trần Văn Tò phát biểu.")["posts"]
    assert (council["from"], council["until"]) == ("2016", "2021")


def test_posts_of_then_are_former_and_those_of_now_current() -> None:
    text = "Bà Lê Thị Mít - khi đó là Giám đốc Sở Y tế Nghệ An và hiện nay là Giám đốc Bệnh viện Sao Mai - đã ký."
    assert posts(text) == [
        ("Lê Thị Mít", "Giám đốc", "Sở Y tế Nghệ An", "former"),
        ("Lê Thị Mít", "Giám đốc", "Bệnh viện Sao Mai", None),
    ]
    assert posts("Bộ trưởng Bộ Y tế khi đó là ông Trần Văn Tò đã ký.") == [
        ("Trần Văn Tò", "Bộ trưởng", "Bộ Y tế", "former")
    ]


def test_two_clauses_give_two_people_their_titles() -> None:
    assert posts("Bà Lê Thị Mít là Giám đốc Sở Y tế Nghệ An, còn Bí thư Tỉnh ủy Nghệ An là ông Trần Văn Tò.") == [
        ("Lê Thị Mít", "Giám đốc", "Sở Y tế Nghệ An", None),
        ("Trần Văn Tò", "Bí thư", "Tỉnh ủy Nghệ An", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tò phát biểu. Ông từng giữ các chức vụ: Vụ trưởng Vụ Pháp chế; Giám đốc Sở Y tế Nghệ An.",
        "Bí thư Tỉnh ủy Nghệ An Trần Văn Tò phát biểu. Bí thư Tỉnh ủy Nghệ An từng kinh qua nhiều vị trí như "
        "Vụ trưởng Vụ Pháp chế; Giám đốc Sở Y tế Nghệ An.",
    ],
)
def test_posts_of_a_life_are_those_of_the_one_told_before(text: str) -> None:
    assert [found for found in posts(text) if found[3]] == [
        ("Trần Văn Tò", "Vụ trưởng", "Vụ Pháp chế", "former"),
        ("Trần Văn Tò", "Giám đốc", "Sở Y tế Nghệ An", "former"),
    ]


def test_names_written_in_syllables_end_the_name_of_the_body_before_them() -> None:
    assert posts("Chủ tịch Hội đồng Châu Á Xa-vơ Ry-na-lô (Xaver Rynalo) phát biểu.") == [
        ("Xa-vơ Ry-na-lô", "Chủ tịch", "Hội đồng Châu Á", None)
    ]
    assert posts("Phó chủ tịch Quốc hội Fiji Ru-vơ Na-đa-lô phát biểu.")[0][0] == "Ru-vơ Na-đa-lô"
    assert posts("Chủ tịch Ủy ban T.Ư MTTQ Lào Trần Văn Tò phát biểu.") == [
        ("Trần Văn Tò", "Chủ tịch", "Ủy ban T.Ư MTTQ Lào", None)
    ]


def test_secretaries_of_party_bodies_are_read_with_the_body_or_without() -> None:
    assert posts("Ông Trần Văn Tò, Bí thư Đảng ủy, Giám đốc Sở Y tế Nghệ An, phát biểu.") == [
        ("Trần Văn Tò", "Bí thư Đảng ủy", "Sở Y tế Nghệ An", None),
        ("Trần Văn Tò", "Giám đốc", "Sở Y tế Nghệ An", None),
    ]
    assert posts("Bí thư Đảng ủy Cục Thuế Nghệ An Trần Văn Tò phát biểu.") == [
        ("Trần Văn Tò", "Bí thư", "Đảng ủy Cục Thuế Nghệ An", None)
    ]
    assert posts("Đảng ủy Cục Thuế Nghệ An đã họp. Bí thư Đảng ủy Trần Văn Tò phát biểu.") == [
        ("Trần Văn Tò", "Bí thư", "Đảng ủy Cục Thuế Nghệ An", None)
    ]
    assert posts("Trưởng Ban Dân vận Trung ương Trần Văn Tò phát biểu.") == [
        ("Trần Văn Tò", "Trưởng Ban", "Ban Dân vận Trung ương", None)
    ]


def test_a_sentence_of_titles_alone_is_nobodys() -> None:
    titles = "Ủy viên Trung ương Đảng khóa IV; VI. Đại biểu Quốc hội khóa XIII; XIV."
    assert posts(f"Ông Trần Văn Tò phát biểu. {titles}") == []


def test_a_foreign_name_after_the_title_that_it_has() -> None:
    assert posts("Chủ tịch Công ty Hanaco là Jonas Weber.") == [("Jonas Weber", "Chủ tịch", "Công ty Hanaco", None)]


@pytest.mark.parametrize("titles", ["Phó Chủ tịch, nguyên Giám đốc kiêm ", "Chủ tịch UBND tỉnh kiêm Bí thư Tỉnh ủy, "])
def test_a_chain_of_titles_without_end_is_read_in_time_by_its_length(titles: str) -> None:
    assert facts(f"Chức vụ\n{titles * 300}")["posts"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Dự lễ có ông Pablo Hale - Đại sứ Chile tại Việt Nam, Chủ tịch Hội Gốm Lào Trần Văn Tò và khách.",
            [("Pablo Hale", "Đại sứ Chile tại Việt Nam", None), ("Trần Văn Tò", "Chủ tịch", "Hội Gốm Lào")],
        ),
        (
            "Ông Trần Văn Tò, Chủ tịch liên đoàn luật sư Lào, Thứ trưởng Lê Văn Bơ đã đến.",
            [("Trần Văn Tò", "Chủ tịch", "Liên đoàn luật sư Lào"), ("Lê Văn Bơ", "Thứ trưởng", None)],
        ),
        (
            "Hiệu trưởng trường tiểu học Lá Xanh Trần Văn Tò nói.",
            [("Trần Văn Tò", "Hiệu trưởng", "Trường tiểu học Lá Xanh")],
        ),
        ("Chủ tịch ủy ban Pablo Hale nói.", []),
        ("Ông Trần Văn Tò, Chủ tịch xã Tân Lá, nói.", [("Trần Văn Tò", "Chủ tịch xã Tân Lá", None)]),
        ("Thống đốc bang Zorb-Quandt Pablo Hale nói.", [("Pablo Hale", "Thống đốc bang Zorb-Quandt", None)]),
        ("Thống đốc bang Pablo Hale nói.", [("Pablo Hale", "Thống đốc bang", None)]),
        ("Bộ trưởng Y tế bang New York Pablo Hale nói.", [("Pablo Hale", "Bộ trưởng Y tế bang New York", None)]),
        ("Tổng thống Syria Omar al-Hale nói.", [("Omar al-Hale", "Tổng thống Syria", None)]),
        (
            "Ông Trần Văn Tò – Phó Chủ tịch, Tổng Thư ký Hội Gốm Lào nói.",
            [("Trần Văn Tò", "Phó Chủ tịch", "Hội Gốm Lào"), ("Trần Văn Tò", "Tổng Thư ký", "Hội Gốm Lào")],
        ),
        ("Chủ tịch Hội Gốm Lào Pablo Hale Là người đầu tiên.", [("Pablo Hale", "Chủ tịch", "Hội Gốm Lào")]),
        (
            "Hội Gốm số Lào họp. Phó Chủ tịch Hội gồm các ông: Trần Văn Tò, Lê Văn Bơ.",
            [("Trần Văn Tò", "Phó Chủ tịch", "Hội Gốm số Lào"), ("Lê Văn Bơ", "Phó Chủ tịch", "Hội Gốm số Lào")],
        ),
        (
            "Phân công ông Trần Văn Tò thôi giữ chức Giám đốc Sở Y tế, giữ chức Giám đốc Sở Nội vụ.",
            [("Trần Văn Tò", "Giám đốc", "Sở Y tế"), ("Trần Văn Tò", "Giám đốc", "Sở Nội vụ")],
        ),
        ("Ông Trần Văn Tò về Hà Nội làm Chủ tịch Hội Gốm Lào.", [("Trần Văn Tò", "Chủ tịch", "Hội Gốm Lào")]),
        ("Ông Pháp được Trần Văn Tò tuyển làm Giám đốc Sở Y tế.", []),
        ("Họ muốn để ông Trần Văn Tò làm Giám đốc Sở Y tế.", []),
        (
            "Báo cáo viên đặc biệt về quyền trẻ em của Liên hợp quốc, Pablo Hale, nói.",
            [("Pablo Hale", "Báo cáo viên đặc biệt về quyền trẻ em", "Liên hợp quốc")],
        ),
        (
            "Ông Lê Văn Bơ làm Giám đốc Sở Y tế thay ông Trần Văn Tò. Ông là đại biểu Quốc hội.",
            [("Lê Văn Bơ", "Giám đốc", "Sở Y tế"), ("Lê Văn Bơ", "đại biểu Quốc hội", None)],
        ),
        ("Ông Trần Văn Tò, Tổng giám đốc Zorbex Việt Nam, nói.", [("Trần Văn Tò", "Tổng giám đốc", "Zorbex Việt Nam")]),
        ("Tổng giám đốc Pablo Hale nói.", [("Pablo Hale", "Tổng giám đốc", None)]),
        ("Ngoài ông Trần Văn Tò, các Phó Chủ tịch và Tổng Thư ký đều từ chối.", []),
        ("Ông Trần Văn Tò, Giám đốc Sở Y tế và đại diện Bộ Y tế ký.", [("Trần Văn Tò", "Giám đốc", "Sở Y tế")]),
        (
            "Ông Trần Văn Tò đảm nhiệm chức vụ Phó Chủ tịch rồi Chủ tịch Hội Gốm Lào.",
            [("Trần Văn Tò", "Phó Chủ tịch", "Hội Gốm Lào"), ("Trần Văn Tò", "Chủ tịch", "Hội Gốm Lào")],
        ),
        (
            "Thứ trưởng Bộ Phát triển kinh tế Nga, Pavel Sokolov cho biết như vậy.",
            [("Pavel Sokolov", "Thứ trưởng", "Bộ Phát triển kinh tế Nga")],
        ),
        (
            "Người phát ngôn Bộ Ngoại giao Trung Quốc Mễ Lan nói.",
            [("Mễ Lan", "Người phát ngôn", "Bộ Ngoại giao Trung Quốc")],
        ),
        ("Phó Giám đốc Bệnh viện Hữu nghị Việt Mễ Lan họp.", []),
        ("Chủ tịch Tập đoàn Quandt của Áo Pablo Hale đã đến.", [("Pablo Hale", "Chủ tịch", "Tập đoàn Quandt")]),
        (
            "Các Phó chủ tịch gồm các ông: Lê Bơ, Trần Văn Tò.",
            [("Lê Bơ", "Phó chủ tịch", None), ("Trần Văn Tò", "Phó chủ tịch", None)],
        ),
    ],
)
def test_whose_title_it_is(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [post[:3] for post in posts(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Thời ông Trần Văn Tò làm Bộ trưởng Bộ Y tế, việc đã xong.",
        "Văn bản do ông Trần Văn Tò khi còn làm Bộ trưởng Bộ Y tế ký.",
        "Ông Trần Văn Tò không còn là Bộ trưởng Bộ Y tế.",
        "Khi ông Trần Văn Tò còn làm Bộ trưởng Bộ Y tế, việc đã xong.",
        "Dự lễ có nguyên Bộ trưởng Bộ Y tế Lê Thị Mít, Trần Văn Tò; các nhà khoa học.",
        "Trước đó ông Trần Văn Tò từng đảm nhận những nhiệm vụ là Bộ trưởng Bộ Y tế.",
    ],
)
def test_a_post_that_is_over_is_a_former_one(text: str) -> None:
    assert ("Trần Văn Tò", "Bộ trưởng", "Bộ Y tế", "former") in posts(text)
