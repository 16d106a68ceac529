"""Posts of units inside a body, told in small letters, and titles without a mark between them. Names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ông Lò Văn Mơ, Trưởng phòng cảnh sát hình sự Công an tỉnh Lai Châu cho biết đã có kết quả.",
            ("Trưởng phòng cảnh sát hình sự", "Công an tỉnh Lai Châu"),
        ),
        (
            "Ông Lò Văn Mơ, Trưởng phòng tham mưu (Công an tỉnh Lai Châu) cho biết đã có kết quả.",
            ("Trưởng phòng tham mưu", "Công an tỉnh Lai Châu"),
        ),
        (
            "Bác sĩ Lò Văn Mơ, Trưởng khoa hồi sức tích cực ngoại - Bệnh viện Hoa Mua, nói có ba người khỏe lại.",
            ("Trưởng khoa hồi sức tích cực ngoại", "Bệnh viện Hoa Mua"),
        ),
        (
            "Ông Lò Văn Mơ, Trưởng phòng kinh doanh ngoại hối và trái phiếu, Ngân hàng Hoa Mua, đã dự.",
            ("Trưởng phòng kinh doanh ngoại hối và trái phiếu", "Ngân hàng Hoa Mua"),
        ),
        ("Bà Lò Thị Mơ, Trưởng phòng tổng hợp, cho biết đã có kết quả.", ("Trưởng phòng tổng hợp", None)),
    ],
)
def test_the_words_behind_the_head_of_a_unit_are_part_of_the_title(text: str, found: tuple[str, str | None]) -> None:
    assert [post[1:] for post in posts(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Mơ, trưởng phòng của Công ty Hoa Mua, đã dự.",
        "Ông Lò Văn Mơ, trưởng phòng thay cho người cũ, đã dự.",
        "Ông Lò Văn Mơ, trưởng phòng phát biểu ý kiến.",
    ],
)
def test_words_that_tell_no_unit_are_no_part_of_the_title(text: str) -> None:
    assert [post[1] for post in posts(text)] == ["trưởng phòng"]


def test_two_titles_without_a_mark_are_two_posts() -> None:
    assert posts("Bộ trưởng Chủ nhiệm Văn phòng Chính phủ Lò Văn Mơ nhấn mạnh.") == [
        ("Lò Văn Mơ", "Bộ trưởng", None),
        ("Lò Văn Mơ", "Chủ nhiệm", "Văn phòng Chính phủ"),
    ]


def test_who_acts_for_the_head_of_state_does_not_have_that_post() -> None:
    found = posts("Thừa ủy quyền của Chủ tịch nước Thứ trưởng Bộ Y tế Lò Văn Mơ trao tặng Huân chương.")
    assert found == [("Lò Văn Mơ", "Thứ trưởng", "Bộ Y tế")]


def test_the_name_behind_is_belongs_to_the_first_of_two_titles() -> None:
    found = posts("Hôm qua, phát ngôn viên của Tổng thống là ông Pablo Halevi đã bác tin này.")
    assert found == [("Pablo Halevi", "phát ngôn viên của Tổng thống", None)]


def test_a_minister_of_that_land_is_told_by_is() -> None:
    found = posts("Nam Phi đã trả lời. Bộ trưởng Quốc phòng nước này là bà Dora Halevi đã tuyên bố từ chức.")
    assert [(holder, post) for holder, post, _ in found] == [("Dora Halevi", "Bộ trưởng Quốc phòng")]


@pytest.mark.parametrize(
    "text",
    ["Hôm nay, Bộ trưởng Bộ Y tế - Lò Văn Mơ cho biết.", "Phát biểu tại lễ, Bộ trưởng Bộ Y tế - Lò Văn Mơ cho biết."],
)
def test_a_name_behind_a_dash_holds_the_post_behind_an_opening_too(text: str) -> None:
    assert posts(text) == [("Lò Văn Mơ", "Bộ trưởng", "Bộ Y tế")]


@pytest.mark.parametrize("kin", ["cha", "cha của", "vợ", "ái nữ", "con rể", "thông gia", "em ruột của"])
def test_the_kin_of_an_officer_does_not_hold_the_post(kin: str) -> None:
    assert posts(f"Ông Pablo Halevi, {kin} Thủ tướng Anh, đã đến.") == []


def test_behind_kin_of_an_officer_the_name_is_his_where_somebody_is_told_to_be_his_kin() -> None:
    said = "con dâu nhà sáng lập Công ty Hanaco, Lò Văn Mơ"
    assert posts(f"Bà Hà Thị Tám là {said}.") == [("Lò Văn Mơ", "nhà sáng lập", "Công ty Hanaco")]
    assert posts(f"{said.capitalize()}, đã đến.") == []


def test_the_first_of_a_calling_leads_no_body() -> None:
    assert posts("HLV trưởng U20 Việt Nam Lò Văn Mơ khẳng định đội đã sẵn sàng.") == []
    assert posts("Hôm qua, trưởng phái đoàn Hàn Quốc Lò Văn Mơ đã đến.") == [
        ("Lò Văn Mơ", "trưởng", "Phái đoàn Hàn Quốc")
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Lò Văn Mơ, Chủ tịch Hội tâm lý giáo dục Lai Châu, đã dự.", "Hội tâm lý giáo dục Lai Châu"),
        (
            "Ông Lò Văn Mơ - Giám đốc Trung tâm y tế dự phòng huyện Cát Hải nói.",
            "Trung tâm y tế dự phòng huyện Cát Hải",
        ),
        (
            "Giám đốc Trung tâm quản lý và điều hành giao thông đô thị Thái Bình Lê Văn Minh cho biết.",
            "Trung tâm quản lý và điều hành giao thông đô thị Thái Bình",
        ),
        (
            "Ông Lò Văn Mơ, Giám đốc Ban Quản lý dự án cao tốc Lai Châu – Thái Bình, đã dự.",
            "Ban Quản lý dự án cao tốc Lai Châu – Thái Bình",
        ),
        ("Ông Lò Văn Mơ, Giám đốc Trung tâm phát triển quỹ đất huyện, đã dự.", None),
        ("Ông Lò Văn Mơ, Chủ tịch Hội phát biểu tại Lai Châu.", None),
    ],
)
def test_the_place_behind_small_words_closes_the_name_of_a_body(text: str, body: str | None) -> None:
    assert [post[2] for post in posts(text)] == [body]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ông Lò Văn Mơ, Phó Chủ tịch phụ trách Hội Nhà báo Lào, đã dự.",
            [("Lò Văn Mơ", "Phó Chủ tịch phụ trách", "Hội Nhà báo Lào")],
        ),
        (
            "Ông Lò Văn Mơ, Phó Chủ tịch phụ trách kinh tế của UBND tỉnh Lai Châu, đã dự.",
            [("Lò Văn Mơ", "Phó Chủ tịch phụ trách kinh tế", "UBND tỉnh Lai Châu")],
        ),
        ("Chủ tịch UBND tỉnh Lai Châu Lò Văn Mơ đã dự.", [("Lò Văn Mơ", "Chủ tịch", "UBND tỉnh Lai Châu")]),
        ("Ông Lò Văn Mơ bay từ châu Âu Lê Văn Minh về.", []),
        ("Cô giáo chủ nhiệm Lò Thị Mơ đã dự.", []),
    ],
)
def test_who_acts_for_the_head_and_who_heads_a_province_have_a_post_and_a_teacher_has_none(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert posts(text) == found


def test_a_committee_of_the_party_in_small_letters_is_the_one_told_before() -> None:
    told = "Huyện ủy Mường Sen đã họp. Theo kết luận, Bí thư huyện ủy Lò Văn Mơ sẽ báo cáo."
    assert posts(told) == [("Lò Văn Mơ", "Bí thư", "Huyện ủy Mường Sen")]
    assert posts("Bà viết thư huyện ủy Lò Văn Mơ gửi.") == []


def test_the_name_of_a_body_does_not_begin_with_a_conjunction() -> None:
    for text in ("Sở và cán bộ y tế tỉnh Nghệ An, nói.", "Sở và cán bộ y tế, nói."):
        assert posts(f"Ông Lò Văn Mơ, Giám đốc {text}") == [("Lò Văn Mơ", "Giám đốc", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ông Lò Văn Mơ, Cục trưởng Cục bồi thường Nhà nước (Bộ Tư pháp), nói luật đã rõ.",
            [("Cục trưởng", "Cục bồi thường Nhà nước")],
        ),
        ("Ông Lò Văn Mơ (nguyên Vụ trưởng Vụ thi đua, Bộ Y tế) đã dự.", [("Vụ trưởng", "Vụ thi đua")]),
        ("Ông Lò Văn Mơ, Cục trưởng Cục hậu cần Bộ Quốc phòng, cho biết.", [("Cục trưởng", "Cục hậu cần")]),
        ("Ông Lò Văn Mơ, Tổ trưởng Tổ thẩm định độc lập, công bố.", [("Tổ trưởng", "Tổ thẩm định độc lập")]),
        ("Ông Lò Văn Mơ, Vụ trưởng Vụ đã khởi công, nói.", [("Vụ trưởng", None)]),
    ],
)
def test_few_small_words_name_a_body_whose_head_the_title_tells(text: str, found: list[tuple[str, str | None]]) -> None:
    assert [(post, body) for _, post, body in posts(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Bà Lò Thị Mơ, thành viên Hội đồng Tư vấn Thủy lợi Quốc gia, cho biết đã có kết quả.",
            [("Lò Thị Mơ", "thành viên", "Hội đồng Tư vấn Thủy lợi Quốc gia")],
        ),
        (
            "Ông Olaf Quandt, thành viên Ủy ban Ngân sách Thượng viện Peru, phản đối.",
            [("Olaf Quandt", "thành viên", "Ủy ban Ngân sách Thượng viện Peru")],
        ),
        ("Bà Lò Thị Mơ, thành viên nhóm nhạc Hoa Mua, đã dự.", []),
        ("Ông Olaf Quandt, thành viên đảng Dân chủ, phản đối.", []),
        ("Bà Lò Thị Mơ, các thành viên Ủy ban Pháp luật và đại biểu đã dự.", []),
        ("Công ty Hoa Mua là thành viên Hiệp hội Chè Peru.", []),
    ],
)
def test_a_member_of_a_board_has_a_post_beside_his_name(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert posts(text) == found


@pytest.mark.parametrize("area", ["phường", "xã", "huyện"])
@pytest.mark.parametrize(
    "told",
    [
        "Ông Lò Văn Gió, Chủ tịch UBND {} cho biết đã xong.",
        "Ông Lò Văn Gió - Chủ tịch UBND {} - cho biết đã xong.",
        "Chủ tịch UBND {}, ông Lò Văn Gió, cho biết đã xong.",
    ],
)
def test_a_ward_has_the_name_of_somebody_where_its_officer_has_one_beside(told: str, area: str) -> None:
    found = facts(f"Tin vắn\n{told.format(f'{area} Lê Thanh Mây')}")
    assert [(p["holder"], p["post"], p["organization"]) for p in found["posts"]] == [
        ("Lò Văn Gió", "Chủ tịch", f"UBND {area} Lê Thanh Mây")
    ]
    assert [person["name"] for person in found["people"]] == ["Lò Văn Gió"]


@pytest.mark.parametrize(
    "told",
    [
        "Hôm qua, Chủ tịch UBND xã Lê Thanh Mây cho biết đã xong.",
        "Phó Bí thư Lò Văn Gió, Chủ tịch UBND xã Lê Thanh Mây cho biết đã xong.",
    ],
)
def test_a_name_behind_a_ward_is_its_officer_where_no_other_is_told(told: str) -> None:
    assert "Lê Thanh Mây" in [person["name"] for person in facts(f"Tin vắn\n{told}")["people"]]
