"""Posts at bodies that no list has, of those who speak to an officer, and in rows of years. Names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng giám đốc DHQ Lò Văn Mơ bắt tay khách.", ("Lò Văn Mơ", "Tổng giám đốc", "DHQ")),
        ("Khách đầu tiên là Phó chủ tịch ZAVDAQ, ông Pablo Halevi.", ("Pablo Halevi", "Phó chủ tịch", "ZAVDAQ")),
        (
            "Ông Pablo Halevi, Chủ tịch Zembla Hale Holdings, đã đến nhà máy.",
            ("Pablo Halevi", "Chủ tịch", "Zembla Hale Holdings"),
        ),
        ("Ông Pablo Halevi, Chủ tịch Quỹ Zembla, đã đến nhà máy.", ("Pablo Halevi", "Chủ tịch", "Quỹ Zembla")),
        (
            "Giám đốc toàn cầu Tập đoàn Cisco Pablo Halevi phát biểu.",
            ("Pablo Halevi", "Giám đốc toàn cầu", "Tập đoàn Cisco"),
        ),
        (
            "Ông Lò Văn Mơ, Chủ tịch Hội lữ hành thành phố Vinh cho rằng mùa này đông khách.",
            ("Lò Văn Mơ", "Chủ tịch", "Hội lữ hành thành phố Vinh"),
        ),
        (
            "Ông Lò Văn Mơ, Chủ tịch Liên minh nghị sĩ Mê Công Việt Nam, dự lễ.",
            ("Lò Văn Mơ", "Chủ tịch", "Liên minh nghị sĩ Mê Công Việt Nam"),
        ),
    ],
)
def test_a_post_at_a_body_that_no_list_has(text: str, found: tuple[str, str, str]) -> None:
    assert posts(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch CĐCS Công ty Hoa Mua Lò Văn Mơ phát biểu.",
        "Phó Chủ tịch UNBD tỉnh Lai Châu Lò Văn Mơ phát biểu.",
    ],
)
def test_letters_before_a_body_or_a_place_are_no_body_of_their_own(text: str) -> None:
    assert all(len(body["name"].split()) > 1 for body in facts(text)["organizations"])


def test_letters_that_the_article_has_defined_stay_the_body_that_it_named() -> None:
    text = "Nhóm Công tác ASEAN về nuôi ong (AWGHB) họp. Chủ tịch AWGHB Lò Văn Mơ phát biểu."
    assert posts(text) == [("Lò Văn Mơ", "Chủ tịch", "Nhóm Công tác ASEAN về nuôi ong")]
    assert [body["name"] for body in facts(text)["organizations"]] == ["Nhóm Công tác ASEAN về nuôi ong"]


def test_who_speaks_to_an_officer_does_not_hold_the_post() -> None:
    found = facts("Báo cáo với Bí thư Thành ủy, bà Lò Thị Mơ cho biết số đoàn viên đã tăng.")
    assert found["posts"] == []
    assert [quote["speaker"] for quote in found["quotes"]] == ["Lò Thị Mơ"]


def test_whoever_stands_for_a_body_is_another_person() -> None:
    text = "Ông Lò Văn Mơ, Chủ tịch Hội Nuôi ong, và đại diện lãnh đạo Hội Trồng chè dự lễ."
    assert posts(text) == [("Lò Văn Mơ", "Chủ tịch", "Hội Nuôi ong")]


def test_posts_in_a_row_of_years_are_those_of_the_one_named_first() -> None:
    text = (
        "Từ năm 1985 đến năm 1986, ông Lò Văn Mơ là Vụ trưởng Vụ Hợp tác quốc tế; năm 1987-1992, là Thứ trưởng "
        "Bộ Y tế; năm 1993-1996, Bộ trưởng Bộ Nội vụ."
    )
    found = [(p["post"], p["organization"], p["from"], p["until"], p["status"]) for p in facts(text)["posts"]]
    assert found == [
        ("Vụ trưởng", "Vụ Hợp tác quốc tế", "1985", "1986", "former"),
        ("Thứ trưởng", "Bộ Y tế", "1987", "1992", "former"),
        ("Bộ trưởng", "Bộ Nội vụ", "1993", "1996", "former"),
    ]


def test_a_foreigner_whom_a_sentence_cites_first_is_known_by_the_last_word_later() -> None:
    text = "Theo Pablo V. Halevi, Giáo sư kinh tế, mùa này khó. Giáo sư Halevi nhận định rằng năm sau sẽ được mùa."
    said = [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]
    assert said == [("Pablo V. Halevi", "mùa này khó."), ("Pablo V. Halevi", "năm sau sẽ được mùa.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Phó trưởng công an huyện Mường Lum Lò Văn Mơ cho hay trâu đã về.",
            ("Lò Văn Mơ", "Phó trưởng công an", "Công an huyện Mường Lum"),
        ),
        ("Ông Lò Văn Mơ - Trưởng CA quận Ba Đình cho hay.", ("Lò Văn Mơ", "Trưởng CA", "CA quận Ba Đình")),
        ("Ông Lò Văn Mơ, Trưởng công an Q.Ba Đình, đến nơi.", ("Lò Văn Mơ", "Trưởng công an", "Công an Q.Ba Đình")),
        ("Vụ trưởng ATGT Lò Văn Mơ đến nơi.", ("Lò Văn Mơ", "Vụ trưởng ATGT", None)),
        ("Bộ trưởng giao thông Lò Văn Mơ đến nơi.", ("Lò Văn Mơ", "Bộ trưởng giao thông", None)),
        ("Chủ tịch UBND Lò Văn Mơ đến nơi.", ("Lò Văn Mơ", "Chủ tịch UBND", None)),
        (
            "Công ty Hoa Mua (do ông Lò Văn Mơ làm giám đốc) bán mật ong.",
            ("Lò Văn Mơ", "giám đốc", "Công ty Hoa Mua"),
        ),
    ],
)
def test_chiefs_of_police_sectors_made_short_and_who_leads_a_company(
    text: str, found: tuple[str, str, str | None]
) -> None:
    assert posts(text) == [found]


def test_what_only_begins_like_a_short_head_is_no_body() -> None:
    assert (
        facts("Hiệp hội Cà phê Ca cao Việt Nam họp.")["organizations"][0]["name"] == "Hiệp hội Cà phê Ca cao Việt Nam"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thủ tướng Anh Mary Hallows đã phát biểu.", ("Mary Hallows", "Thủ tướng Anh", None)),
        ("Bộ trưởng Tài chính Anh John Hallows đến nơi.", ("John Hallows", "Bộ trưởng Tài chính Anh", None)),
    ],
)
def test_the_country_behind_a_title_is_no_courtesy_word(text: str, found: tuple[str, str, None]) -> None:
    assert posts(text) == [found]


def test_the_desk_of_an_agency_that_closes_an_article_is_no_body() -> None:
    found = facts("Hội Trồng chè họp.\nLò Mơ/VOV-Trung tâm Tin")["organizations"]
    assert [body["name"] for body in found] == ["Hội Trồng chè"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng thống Belarus - Mary Hallows phát biểu.", ("Mary Hallows", "Tổng thống Belarus", None)),
        ("Giám đốc Sở Y tế - Lò Văn Mơ kêu gọi người dân bình tĩnh.", ("Lò Văn Mơ", "Giám đốc", "Sở Y tế")),
        ("Chủ nhiệm UB Pháp luật Lò Văn Mơ phát biểu.", ("Lò Văn Mơ", "Chủ nhiệm", "UB Pháp luật")),
        (
            "Đại sứ Mỹ tại Liên Hiệp Quốc (LHQ) Mary Hallows phát biểu.",
            ("Mary Hallows", "Đại sứ Mỹ tại Liên Hiệp Quốc", None),
        ),
    ],
)
def test_names_behind_a_dash_or_letters_in_brackets(text: str, found: tuple[str, str, str | None]) -> None:
    assert posts(text) == [found]


def test_behind_the_dash_of_a_list_the_next_title_goes_with_the_next_name() -> None:
    assert posts("Ông Lò Văn An, Giám đốc Sở Y tế - Lò Văn Mơ, Giám đốc Sở Nội vụ dự.")[0] == (
        "Lò Văn An",
        "Giám đốc",
        "Sở Y tế",
    )


def test_the_name_of_works_is_told_with_the_post_and_a_person_behind_it_is_not_part_of_it() -> None:
    assert posts("Ông Lò Văn Mơ, Giám đốc Nhà máy Gạch, dự lễ.") == [("Lò Văn Mơ", "Giám đốc Nhà máy Gạch", None)]
    assert posts("Giám đốc Nhà máy Gạch Lò Văn Mơ dự lễ.") == [("Lò Văn Mơ", "Giám đốc Nhà máy Gạch", None)]
    assert posts("Giám đốc nhà máy Lò Văn Mơ dự lễ.") == [("Lò Văn Mơ", "Giám đốc nhà máy", None)]


@pytest.mark.parametrize(
    "time", ["Giai đoạn 2006-2011", "Trong giai đoạn từ năm 2006 đến 2011", "Trong những năm 2006 - 2011"]
)
def test_the_posts_of_a_time_of_life_are_those_of_its_years(time: str) -> None:
    found = facts(f"{time}, ông Lò Văn Mơ làm Giám đốc Sở Y tế Huế, Chủ tịch Hội đồng quản trị Tập đoàn Hoa Mua.")
    told = [(p["post"], p["from"], p["until"], p["status"]) for p in found["posts"]]
    assert told == [(post, "2006", "2011", "former") for post in ("Giám đốc", "Chủ tịch Hội đồng quản trị")]
    assert facts(f"{time}, Sở Y tế Huế sẽ xây mới hai bệnh viện.")["posts"] == []


@pytest.mark.parametrize("body", ["tổ chức Trung ương", "tuyên giáo Tỉnh ủy Lào Cai", "tổ chức Tỉnh ủy Lào Cai"])
def test_a_board_in_small_letters_is_that_of_its_head(body: str) -> None:
    found = posts(f"Phó Trưởng ban {body} Lò Văn Mơ dự lễ.")
    assert found == [("Lò Văn Mơ", "Phó Trưởng ban", f"Ban {body}")]


def test_who_heads_what_is_organized_leads_no_body() -> None:
    assert facts("Trưởng ban tổ chức lễ hội Lò Văn Mơ dự lễ.")["organizations"] == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ông Trần Văn Tò, Trưởng phòng tham mưu Công an Lai Châu, dự họp.",
            ("Trưởng phòng tham mưu", "Công an Lai Châu"),
        ),
        (
            "Ông Trần Văn Tò là tùy viên giáo dục Đại sứ quán Fiji tại Lào.",
            ("tùy viên giáo dục", "Đại sứ quán Fiji tại Lào"),
        ),
        (
            "Trưởng Ban dân nguyện của Quốc hội Trần Văn Tò dự họp.",
            ("Trưởng Ban dân nguyện", "Quốc hội"),
        ),
        ("Bộ trưởng thương mại quốc tế Lào Trần Văn Tò dự họp.", ("Bộ trưởng thương mại quốc tế Lào", None)),
        ("Ông Trần Văn Tò, Phó Giám đốc CATP Hà Nội, dự họp.", ("Phó Giám đốc", "CATP Hà Nội")),
        ("Ông Trần Văn Tò, Giám đốc công ty Cascon, dự họp.", ("Giám đốc", "Công ty Cascon")),
    ],
)
def test_a_sector_in_small_letters_stands_between_a_title_and_a_body(text: str, post: tuple[str, str | None]) -> None:
    found = facts(text)["posts"]
    assert [(p["holder"], p["post"], p["organization"]) for p in found] == [("Trần Văn Tò", *post)]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng trực tiếp kiểm tra Bệnh viện Bạch Mai.",
        "Bộ trưởng chỉ đạo Tổng cục Thuế làm rõ.",
        "Giám đốc cổ phần hóa, Giám đốc châu Á và Giám đốc ngoài công lập cùng dự.",
        "Theo luật sư Trần Văn Tò, một số đại biểu Quốc hội đã học luật.",
        "Thăm cửa hàng của Trần Văn Tò, Thủ tướng tìm cơ hội cho hàng Việt.",
    ],
)
def test_what_the_holder_of_a_bare_title_does_gives_nobody_a_post(text: str) -> None:
    assert facts(text)["posts"] == []


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Bà Lò Thị Mây, Phó Trưởng ban Ban Mận Mây Trung ương, dự họp.", "Phó Trưởng ban", "Ban Mận Mây Trung ương"),
        ("Chánh Văn phòng Văn phòng Quốc hội Lò Văn Gió nói.", "Chánh Văn phòng", "Văn phòng Quốc hội"),
        ("Ông Ivan Quandt, Tham tán Khoa học Đại sứ quán Nga, nói.", "Tham tán Khoa học", "Đại sứ quán Nga"),
    ],
)
def test_the_head_of_a_body_may_stand_in_the_title_and_in_its_name(text: str, title: str, body: str) -> None:
    assert [(post["post"], post["organization"]) for post in facts(text)["posts"]] == [(title, body)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Giám đốc Khu vực Tây Thái Bình Dương của Ngân hàng Mận Mây, Tiến sĩ Ana Hale, nói.", "Ngân hàng Mận Mây"),
        ("Giám đốc UNDP khu vực châu Á - Thái Bình Dương Ana Hale nói.", "UNDP"),
        ("Bà Ana Hale, Phó Tổng Thư ký thứ nhất Đảng Cộng sản Nam Phi, nói.", "Đảng Cộng sản Nam Phi"),
        ("Sở Y tế Sơn La (do Giám đốc Ana Hale đại diện) đã ký.", "Sở Y tế Sơn La"),
        ("Công ty Mận Mây do Tổng Giám đốc Ana Hale làm đại diện đã ký.", "Công ty Mận Mây"),
        ("Đoàn của Bộ Y tế Lào do Thứ trưởng Ana Hale dẫn đầu đã đến.", "Bộ Y tế Lào"),
        ("Về phía Bộ Y tế có Thứ trưởng Ana Hale.", "Bộ Y tế"),
        ("Về phía Sở Y tế có Thứ trưởng Ana Hale.", None),
        ("Sáng kiến của Công ty Mận Mây do Thứ trưởng Ana Hale nêu ra.", None),
        ("Trường Đại học Mận Mây (ĐHMM) họp. Hiệu trưởng ĐHMM Ana Hale nói.", "Trường Đại học Mận Mây"),
        ("Bà Ana Hale, Thứ trưởng phụ trách phía Nam, Bộ Y tế Lào, đã đến.", "Bộ Y tế Lào"),
        ("Bà Ana Hale, Thứ trưởng phụ trách phía Nam, Công ty Mận Mây, Công ty Đào Mai đã đến.", None),
        ("Bà Ana Hale, Thường trực Ban Bí thư Trung ương Đảng, nói.", "Ban Bí thư Trung ương Đảng"),
    ],
)
def test_a_region_or_a_body_that_is_represented_stands_beside_the_post(text: str, post: str | None) -> None:
    assert [(p["holder"], p["organization"]) for p in facts(text)["posts"]] == [("Ana Hale", post)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Bộ trưởng Ngoại giao và châu Âu Slovenia Ana Hale nói.", "Bộ trưởng Ngoại giao và châu Âu Slovenia"),
        (
            "Bộ trưởng Ngoại giao và các vấn đề châu Âu Croatia Ana Hale nói.",
            "Bộ trưởng Ngoại giao và các vấn đề châu Âu Croatia",
        ),
        (
            "Bộ trưởng Ngoại giao và Thương mại quốc tế Kenya, bà Ana Hale, nói.",
            "Bộ trưởng Ngoại giao và Thương mại quốc tế Kenya",
        ),
        ("Bộ trưởng Công Thương và Năng lượng Lào Ana Hale nói.", "Bộ trưởng Công Thương và Năng lượng Lào"),
        ("Đại sứ Slovenia kiêm nhiệm Lào Ana Hale nói.", "Đại sứ Slovenia kiêm nhiệm Lào"),
        ("Đoàn do Thứ trưởng phụ trách các vấn đề biển Ana Hale dẫn đầu.", "Thứ trưởng phụ trách các vấn đề biển"),
        ("Thứ trưởng phụ trách lĩnh vực cầu đường, bà Ana Hale, nói.", "Thứ trưởng phụ trách lĩnh vực cầu đường"),
        (
            "Thứ trưởng phụ trách các vấn đề Andes-vùng Vịnh Ana Hale đã đến.",
            "Thứ trưởng phụ trách các vấn đề Andes-vùng Vịnh",
        ),
        ("Bộ trưởng phụ trách vấn đề Zentit Ana Hale nói.", "Bộ trưởng phụ trách vấn đề Zentit"),
        ("Bộ trưởng phụ trách vấn đề Zentit của Lào Ana Hale nói.", "Bộ trưởng phụ trách vấn đề Zentit của Lào"),
        ("Bộ trưởng phụ trách cầu đường và bến cảng Ana Hale nói.", "Bộ trưởng phụ trách cầu đường và bến cảng"),
        ("Phó Cao ủy Liên hợp quốc về quyền con người Ana Hale nói.", "Phó Cao ủy Liên hợp quốc về quyền con người"),
        ("Bà Ana Hale, Phó Giám đốc phụ trách đối ngoại, nói.", "Phó Giám đốc phụ trách đối ngoại"),
        ("Bà Ana Hale, Phó Giám đốc phụ trách Sở Y tế, nói.", "Phó Giám đốc phụ trách"),
        ("Phó Chủ tịch thứ hai Quốc hội Lào Ana Hale nói.", "Phó Chủ tịch thứ hai"),
        ("Tổng Vụ trưởng Thương mại của Ủy ban châu Âu Ana Hale nói.", "Tổng Vụ trưởng Thương mại"),
    ],
)
def test_what_tells_the_sector_or_the_rank_belongs_to_the_title(text: str, post: str) -> None:
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == [("Ana Hale", post)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Đại diện cấp cao Liên minh châu Âu (EU) phụ trách chính sách an ninh Ana Hale nói.",
            [("Ana Hale", "Liên minh châu Âu")],
        ),
        (
            "Bà Ana Hale, Giám đốc phụ trách các vấn đề về Lào thuộc Hội đồng Kinh doanh Zembla, nói.",
            [("Ana Hale", "Hội đồng Kinh doanh Zembla")],
        ),
        ("Ủy viên phụ trách ngân sách của Ủy ban châu Âu Ana Hale nói.", [("Ana Hale", "Ủy ban châu Âu")]),
        ("Phó Giám đốc phụ trách đã tiếp khách Ana Hale.", []),
    ],
)
def test_what_somebody_has_in_charge_parts_neither_body_nor_name(text: str, found: list[tuple[str, str]]) -> None:
    assert [(p["holder"], p["organization"]) for p in facts(text)["posts"]] == found


def test_two_ministers_are_not_one_of_two_sectors() -> None:
    assert facts("Các Bộ trưởng Ngoại giao và Quốc phòng Lào Ana Hale và Ben Hale nói.")["posts"] == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Hội đồng Thẩm định do Bộ trưởng Bộ Y tế Ana Hale làm Chủ tịch.", ("Chủ tịch", "Hội đồng Thẩm định")),
        (
            "Ban Chỉ đạo Phòng dịch do bà Ana Hale, Bí thư Huyện ủy, làm Trưởng ban.",
            ("Trưởng ban", "Ban Chỉ đạo Phòng dịch"),
        ),
        ("Bộ Y tế có tổ công tác do bà Ana Hale làm tổ trưởng.", ("tổ trưởng", None)),
        ("Bộ Y tế do bà Ana Hale làm Trưởng ban.", ("Trưởng ban", None)),
    ],
)
def test_a_body_is_led_by_whom_it_has_as_its_head(text: str, post: tuple[str, str | None]) -> None:
    assert post in [(p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Bà Ana Hale, Trưởng Ban tổ chức, nói vậy.", ("Trưởng Ban tổ chức", None)),
        ("Bà Ana Hale, Phó Trưởng ban giám khảo cuộc thi, nói vậy.", ("Phó Trưởng ban giám khảo", None)),
        ("Bà Ana Hale, Trưởng Ban Tổ chức Tỉnh ủy, nói vậy.", ("Trưởng Ban", "Ban Tổ chức Tỉnh ủy")),
        ("Bà Ana Hale, Tùy viên sở hữu trí tuệ của Quỹ Mận Mây, nói vậy.", ("Tùy viên sở hữu trí tuệ", "Quỹ Mận Mây")),
    ],
)
def test_for_what_a_board_or_an_attache_is_names_no_body(text: str, post: tuple[str, str | None]) -> None:
    assert [(p["post"], p["organization"]) for p in facts(text)["posts"]] == [post]


@pytest.mark.parametrize("event", ["Hội nghị Bộ trưởng ASEAN", "Diễn đàn cấp Bộ trưởng WTO", "Cuộc họp Bộ trưởng APEC"])
def test_a_gathering_of_ministers_of_a_body_gives_nobody_a_post_there(event: str) -> None:
    assert posts(f"Bộ trưởng Lò Văn Mơ dự {event} tại thủ đô.") == [("Lò Văn Mơ", "Bộ trưởng", None)]


def test_a_minister_told_by_the_ministry_elsewhere_has_the_post_there() -> None:
    told = "Bộ trưởng Lò Văn Mơ đến xã. Sau đó, Bộ trưởng Bộ Y tế ra về."
    assert posts(told) == [("Lò Văn Mơ", "Bộ trưởng", "Bộ Y tế")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đại diện Trường Đại học Mây Trắng là Hiệu trưởng Lò Văn Mơ.", ("Hiệu trưởng", "Trường Đại học Mây Trắng")),
        ("Đại diện Công ty Zembla là ông Lò Văn Mơ, Phó Chủ tịch.", ("Phó Chủ tịch", "Công ty Zembla")),
        ("Đại diện Công ty Zembla là ông Lò Văn Mơ, Giám đốc Công ty Halevi.", ("Giám đốc", "Công ty Halevi")),
        ("Đại diện Sở Y tế là Phó Giám đốc Lò Văn Mơ.", ("Phó Giám đốc", None)),
    ],
)
def test_who_is_told_to_stand_for_a_company_or_a_school_is_its_officer(text: str, found: tuple[str, str]) -> None:
    assert ("Lò Văn Mơ", *found) in posts(text)


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Lò Văn Mơ, Giám đốc Chương trình Nông thôn của FAO, đã đến.", "Giám đốc Chương trình Nông thôn", "FAO"),
        ("Giám đốc Dự án Nước sạch Lò Văn Mơ đã đến xã.", "Giám đốc Dự án Nước sạch", None),
        ("Giám đốc Dự án Lò Văn Mơ đã đến xã.", "Giám đốc Dự án", None),
        ("Ông Lò Văn Mơ, Giám đốc chương trình, đã đến xã.", "Giám đốc chương trình", None),
    ],
)
def test_who_directs_a_programme_is_told_with_its_name(text: str, post: str, body: str | None) -> None:
    assert posts(text) == [("Lò Văn Mơ", post, body)]
