"""Posts whose body or holder stands apart from the title. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> dict[tuple[str, str], str | None]:
    return {(p["holder"], p["post"]): p["organization"] for p in facts(text)["posts"]}


def statuses(text: str) -> dict[tuple[str, str], str | None]:
    return {(p["holder"], p["post"]): p["status"] for p in facts(text)["posts"]}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Người phát ngôn Olaf Quandt của Nhà Trắng đã trả lời.", "Người phát ngôn", "Nhà Trắng"),
        ("Hạ nghị sĩ Olaf Quandt của đảng Dân chủ đã trả lời.", "Hạ nghị sĩ", None),
        ("Hạ nghị sĩ Olaf Quandt của Quốc hội Peru đã trả lời.", "Hạ nghị sĩ", None),
        ("Thủ tướng Olaf Quandt của Chính phủ Peru đã trả lời.", "Thủ tướng", None),
        ("Tổng thống Olaf Quandt của đảng Dân chủ đã trả lời.", "Tổng thống", None),
        ("Ông Olaf Quandt, giám đốc tiếp thị của Công ty Hòa Lạc, cho biết.", "giám đốc tiếp thị", "Công ty Hòa Lạc"),
        ("Ông Olaf Quandt, Đặc phái viên Liên hợp quốc về quê đã lâu, cho biết.", "Đặc phái viên", "Liên hợp quốc"),
        ("Ông Olaf Quandt là Chủ tịch đầu tiên của Hội Làm vườn.", "Chủ tịch", "Hội Làm vườn"),
        ("Ông Olaf Quandt hiện là giám đốc tiếp thị của Công ty Hòa Lạc.", "giám đốc tiếp thị", "Công ty Hòa Lạc"),
        (
            "Ông Olaf Quandt, giám đốc chương trình Nam Mỹ thuộc Viện Quy hoạch Brandor, phân tích.",
            "giám đốc chương trình Nam Mỹ",
            "Viện Quy hoạch Brandor",
        ),
        ("Công ty Hòa Lạc vừa bổ nhiệm ông Olaf Quandt làm Tổng Giám đốc.", "Tổng Giám đốc", "Công ty Hòa Lạc"),
        ("Bộ Y tế vừa bổ nhiệm ông Olaf Quandt làm Giám đốc.", "Giám đốc", None),
        ("Công ty Hòa Lạc vừa điều động ông Olaf Quandt làm Giám đốc.", "Giám đốc", None),
        ("Tại Công ty Hòa Lạc, Tổng thư ký Olaf Quandt cho biết như vậy.", "Tổng thư ký", None),
        ("Công ty Hòa Lạc (do ông Olaf Quandt làm giám đốc) đã đóng cửa.", "giám đốc", "Công ty Hòa Lạc"),
        ("Về phía Công ty Hòa Lạc, Bộ trưởng Olaf Quandt đã dự.", "Bộ trưởng", None),
        (
            "Về phía Công ty Hòa Lạc có bà Ana Velder, Phó Giám đốc; ông Olaf Quandt, Giám đốc.",
            "Giám đốc",
            "Công ty Hòa Lạc",
        ),
        ("Về phía Công ty Hòa Lạc mời bà Ana Velder, Phó Giám đốc; ông Olaf Quandt, Giám đốc.", "Giám đốc", None),
        ("Về phía Công ty Hòa Lạc có Công ty Sao Mai và ông Olaf Quandt, Giám đốc.", "Giám đốc", None),
        ("Ông Olaf Quandt (Cố vấn cao cấp, Viện Hạ tầng - VHT, Peru) nói.", "Cố vấn cao cấp", "Viện Hạ tầng"),
        ("Ban Kỷ luật do ông Olaf Quandt làm Chủ tịch đã họp.", "Chủ tịch", "Ban Kỷ luật"),
        ("Hội đồng quản trị Công ty Hòa Lạc đã bầu ông Olaf Quandt làm Chủ tịch HĐQT.", "Chủ tịch HĐQT", None),
        (
            "Về phía Liên đoàn Bóng đá Đông Nam Á - AFF, Tổng thư ký Olaf Quandt cho biết như vậy.",
            "Tổng thư ký",
            "Liên đoàn Bóng đá Đông Nam Á",
        ),
    ],
)
def test_a_body_stands_behind_the_name_the_field_or_before_the_verb(text: str, title: str, body: str | None) -> None:
    assert posts(text)[("Olaf Quandt", title)] == body


@pytest.mark.parametrize(
    ("titles", "first", "body"),
    [
        ("Chánh Văn phòng, Người phát ngôn Bộ Y tế", "Chánh Văn phòng", "Bộ Y tế"),
        ("Chánh Văn phòng, kiêm người phát ngôn của UBND tỉnh Nghệ An", "Chánh Văn phòng", "UBND tỉnh Nghệ An"),
        ("người sáng lập, Chủ tịch kiêm Giám đốc điều hành Công ty Hòa Lạc", "người sáng lập", "Công ty Hòa Lạc"),
        ("Chủ tịch và Giám đốc điều hành Công ty Hòa Lạc", "Chủ tịch", "Công ty Hòa Lạc"),
        ("Phó Thủ tướng Chính phủ, kiêm Bộ trưởng Bộ Y tế", "Phó Thủ tướng Chính phủ", None),
    ],
)
def test_titles_of_one_body_share_it(titles: str, first: str, body: str | None) -> None:
    assert posts(f"Ông Trần Văn Lãm, {titles} cho biết như vậy.")[("Trần Văn Lãm", first)] == body


def test_a_post_stands_behind_the_age_in_brackets() -> None:
    text = "Ông Trần Văn Lãm (52 tuổi, nguyên Giám đốc Công ty Hòa Lạc) và bà Lê Thị Mít (SN 1980, Phó Giám đốc) đã dự."
    assert posts(text)[("Trần Văn Lãm", "Giám đốc")] == "Công ty Hòa Lạc"
    assert statuses(text) == {("Trần Văn Lãm", "Giám đốc"): "former", ("Lê Thị Mít", "Phó Giám đốc"): None}


def test_in_a_row_of_those_who_are_named_each_has_a_clause_of_his_own() -> None:
    text = (
        "Tổng thống đã bổ nhiệm nội các mới. Thị trưởng Zelmond, ông Olaf Quandt làm Bộ trưởng Y tế; "
        "bà Ana Brandor thuộc đảng Bảo thủ làm Bộ trưởng Nông nghiệp."
    )
    found = statuses(text)
    assert found[("Olaf Quandt", "Bộ trưởng Y tế")] == "new"
    assert found[("Ana Brandor", "Bộ trưởng Nông nghiệp")] == "new"


def test_a_semicolon_ends_the_titles_of_whom_nobody_names() -> None:
    text = "Ông đã gặp Thị trưởng Lima; Phó Thủ tướng, Bộ trưởng Tài chính Peru Olaf Quandt; Thủ tướng Peru Ana Velder."
    assert set(posts(text)) == {
        ("Olaf Quandt", "Phó Thủ tướng"),
        ("Olaf Quandt", "Bộ trưởng Tài chính Peru"),
        ("Ana Velder", "Thủ tướng Peru"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Khi ông Trần Văn Lãm làm Bộ trưởng Tài chính, thuế giảm.",
        "Đừng bổ nhiệm ông Trần Văn Lãm làm Bộ trưởng Tài chính.",
        "Lúc ấy, ông Trần Văn Lãm làm Bộ trưởng Tài chính.",
        "Người ta kể ông Trần Văn Lãm làm Bộ trưởng Tài chính.",
        "Người ta kể ông Trần Văn Lãm của Hội Làm vườn làm Giám đốc Công ty Hòa Lạc.",
        "Ông Trần Văn Lãm chưa làm Giám đốc Công ty Hòa Lạc.",
        "Nếu ông Trần Văn Lãm làm Bộ trưởng Tài chính, thuế sẽ giảm.",
    ],
)
def test_who_only_might_serve_holds_no_post(text: str) -> None:
    assert not any(status in (None, "new") for status in statuses(text).values())


def test_who_served_before_that_serves_no_more() -> None:
    text = "Trước đó, ông Trần Văn Lãm làm Giám đốc Công ty Hòa Lạc."
    assert statuses(text) == {("Trần Văn Lãm", "Giám đốc"): "former"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Bộ trưởng Quốc phòng Mỹ Olaf Quandt đã đến Tokyo. Tổng thống Mỹ Ivan Brandor ở nhà. Sau cuộc gặp với "
            "người đồng cấp Nhật Bản Tomomi Nakada, ông Quandt ra về.",
            "Bộ trưởng Quốc phòng Nhật Bản",
        ),
        (
            "Ngoại trưởng Nga Olaf Quandt đã đến Tokyo. Tại đây ông gặp người đồng cấp Nhật Bản Tomomi Nakada.",
            "Ngoại trưởng Nhật Bản",
        ),
        (
            "Bộ trưởng Quốc phòng Mỹ Olaf Quandt và Tổng thống Mỹ Ivan Brandor đã đến Tokyo. Một cuộc gặp với "
            "người đồng cấp Nhật Bản Tomomi Nakada được lên lịch.",
            None,
        ),
        (
            "Ngoại trưởng Nga Olaf Quandt đã đến Tokyo. Tại đây ông gặp người đồng cấp Nga Tomomi Nakada.",
            None,
        ),
        (
            "Ngoại trưởng Nga Olaf Quandt đã đến Tokyo. Tại đây ông Quandt và ông Lò Văn Gió gặp người đồng cấp "
            "Nhật Bản Tomomi Nakada.",
            None,
        ),
    ],
)
def test_a_counterpart_has_the_post_that_another_sentence_tells(text: str, post: str | None) -> None:
    assert next((title for holder, title in posts(text) if holder == "Tomomi Nakada"), None) == post


def test_deputies_in_a_row_are_parted_by_semicolons_too() -> None:
    text = "Đại biểu Lê Thị Lan (Quảng Bình); Cao Thị Mơ (Thanh Hóa); Phan Thị Sen (Bình Thuận) chất vấn."
    assert [holder for holder, _ in posts(text)] == ["Lê Thị Lan", "Cao Thị Mơ", "Phan Thị Sen"]


def test_a_title_before_a_list_may_end_with_a_comma() -> None:
    text = "Hội hiện có 3 phó chủ tịch, gồm các ông: Nguyễn Văn Bình, Lê Văn Nam, Lê Thanh Sơn."
    assert [holder for holder, _ in posts(text)] == ["Nguyễn Văn Bình", "Lê Văn Nam", "Lê Thanh Sơn"]


@pytest.mark.parametrize(
    ("rest", "body"),
    [
        ("Thứ trưởng Bộ Y tế yêu cầu các bệnh viện làm rõ.", "Bộ Y tế"),
        ("Một Thứ trưởng Bộ Y tế yêu cầu các bệnh viện làm rõ.", None),
        ("Thứ trưởng Bộ Y tế Lê Thị Mít yêu cầu các bệnh viện làm rõ.", None),
        ("Thứ trưởng Bộ Y tế và Thứ trưởng Bộ Công Thương đã đồng ý.", None),
    ],
)
def test_a_bare_title_is_of_the_body_with_which_the_article_tells_it_elsewhere(rest: str, body: str | None) -> None:
    text = f"Thứ trưởng Trần Văn Lãm phát biểu tại hội nghị. {rest}"
    assert posts(text)[("Trần Văn Lãm", "Thứ trưởng")] == body


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Thứ trưởng Bộ Nội vụ Trần Văn Lãm phát biểu. Thứ trưởng Bộ Y tế yêu cầu làm rõ.", "Thứ trưởng", "Bộ Nội vụ"),
        ("Thứ trưởng Trần Văn Lãm và Thứ trưởng Lê Văn Sò họp. Thứ trưởng Bộ Y tế yêu cầu.", "Thứ trưởng", None),
        ("Nguyên Thứ trưởng Trần Văn Lãm phát biểu. Thứ trưởng Bộ Y tế yêu cầu làm rõ.", "Thứ trưởng", None),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Lãm phát biểu. Bộ trưởng Bộ Y tế yêu cầu làm rõ.",
            "Bộ trưởng",
            None,
        ),
        ("Thứ trưởng Trần Văn Lãm phát biểu. Ông là Thứ trưởng\nBộ Y tế yêu cầu làm rõ.", "Thứ trưởng", None),
    ],
)
def test_a_body_is_not_given_to_who_has_one_or_may_be_another(text: str, title: str, body: str | None) -> None:
    assert posts(text)[("Trần Văn Lãm", title)] == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bệnh viện Sao Mai vừa xin lỗi. Ông Trần Văn Lãm, Giám đốc bệnh viện, nhận lỗi.", "Bệnh viện Sao Mai"),
        ("Công ty Sao Mai vừa họp. Ông Trần Văn Lãm là Giám đốc doanh nghiệp này.", "Công ty Sao Mai"),
        ("Bệnh viện Sao Mai và Bệnh viện Hòa Lạc đã họp. Ông Trần Văn Lãm, Giám đốc bệnh viện, nhận lỗi.", None),
        ("Ông Trần Văn Lãm, Giám đốc bệnh viện, nhận lỗi. Bệnh viện Sao Mai vừa xin lỗi.", None),
        ("Viện Sao Mai vừa họp. Ông Trần Văn Lãm, Giám đốc viện trông coi đập nước, đã dự.", None),
    ],
)
def test_an_officer_told_by_the_kind_of_the_body_is_one_of_the_only_such_body(text: str, body: str | None) -> None:
    assert posts(text)[("Trần Văn Lãm", "Giám đốc")] == body


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chủ tịch SOM APEC 2031 Trần Văn Lãm nhấn mạnh điều đó.", "Chủ tịch SOM"),
        ("Thứ trưởng Bộ Y tế Trần Văn Lãm, Chủ tịch SOM APEC 2031 nhấn mạnh điều đó.", "Chủ tịch SOM"),
        (
            "Chủ tịch Hội nghị các quan chức cao cấp APEC 2031, Thứ trưởng Bộ Y tế Trần Văn Lãm cho biết.",
            "Chủ tịch Hội nghị các quan chức cao cấp",
        ),
    ],
)
def test_the_year_of_a_gathering_stands_behind_its_letters_in_a_title(text: str, title: str) -> None:
    assert posts(text)[("Trần Văn Lãm", title)] == "APEC"


def test_posts_of_a_career_share_a_body_like_any_others() -> None:
    text = (
        "Ông Lò Văn Gió từng giữ các chức vụ: Phó Chủ tịch rồi Chủ tịch UBND tỉnh Sơn La, "
        "Phó Tư lệnh, Tham mưu trưởng Quân khu 2."
    )
    assert {(post["post"], post["organization"]) for post in facts(text)["posts"]} == {
        ("Phó Chủ tịch", "UBND tỉnh Sơn La"),
        ("Chủ tịch", "UBND tỉnh Sơn La"),
        ("Phó Tư lệnh", "Quân khu 2"),
        ("Tham mưu trưởng", "Quân khu 2"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lò Văn Gió sinh năm 1965, nguyên Giám đốc Sở Y tế (2016 - 2021), đã đến.",
            {("Giám đốc", "Sở Y tế"): "former"},
        ),
        (
            "Bộ trưởng Lò Văn Gió, nguyên Chủ tịch Quỹ Mận Mây, trân trọng cảm ơn các bạn.",
            {("Bộ trưởng", None): None, ("Chủ tịch", "Quỹ Mận Mây"): "former"},
        ),
        (
            "Ông Lò Văn Gió, người từng có 5 năm làm việc tại Lào, hiện còn là Chủ tịch Quỹ Mận Mây.",
            {("Chủ tịch", "Quỹ Mận Mây"): None},
        ),
        (
            "Ông Lò Văn Gió, Viện sĩ Viện Hàn lâm Mận Mây, nguyên Giám đốc Sở Y tế, đã đến.",
            {("Giám đốc", "Sở Y tế"): "former"},
        ),
        (
            "Quỹ Mận Mây, do ông Lò Văn Gió, nguyên Chủ tịch, làm đại diện, đã ký.",
            {("Chủ tịch", "Quỹ Mận Mây"): "former"},
        ),
    ],
)
def test_a_post_stands_behind_a_birth_a_title_or_a_clause(
    text: str, expected: dict[tuple[str, str | None], str | None]
) -> None:
    assert {(p["post"], p["organization"]): p["status"] for p in facts(text)["posts"]} == expected


@pytest.mark.parametrize(
    ("rest", "body"),
    [
        ("Bà Hà Thị Núi, Chủ tịch cơ quan này, nói vậy.", "Cục Mận Mây"),
        ("Bà Hà Thị Núi, Chủ tịch của tổ chức này, nói vậy.", "Cục Mận Mây"),
        ("Bà Hà Thị Núi, Chủ tịch một cơ quan khác, nói vậy.", None),
    ],
)
def test_this_agency_is_the_body_named_last(rest: str, body: str | None) -> None:
    (post,) = facts(f"Sở Y tế mời Cục Mận Mây đến. {rest}")["posts"]
    assert post["organization"] == body


def test_a_pronoun_with_a_post_means_a_woman_or_a_man() -> None:
    text = "Bà Hà Thị Núi đến cùng ông Lò Văn Gió. Bà là Giám đốc Sở Y tế."
    assert [post["holder"] for post in facts(text)["posts"]] == ["Hà Thị Núi"]
    text = "Ông Ivan Hale đến cùng Lò Văn Gió. Bà là Giám đốc Sở Y tế."
    assert facts(text)["posts"] == []


def test_what_somebody_was_stands_behind_clauses() -> None:
    text = "Ông Lò Văn Gió, quốc tịch Lào, có hơn 20 năm kinh nghiệm, từng giữ vị trí Giám đốc Sở Y tế."
    assert [(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]] == [
        ("Lò Văn Gió", "Giám đốc", "former")
    ]


def test_a_new_holder_is_congratulated_by_the_former_one() -> None:
    text = "Chúc mừng tân Chủ tịch Quốc hội, nguyên Chủ tịch Quốc hội Hà Thị Núi bày tỏ tin tưởng."
    assert [(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]] == [
        ("Hà Thị Núi", "Chủ tịch", "former")
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Tiếp Đại sứ Tạ Thị Na",
        "Chiều 5/6, tiếp Đại sứ Tạ Thị Na",
        "Nhận văn kiện từ tay Đại sứ Tạ Thị Na",
        "Cảm ơn Đại sứ Tạ Thị Na",
    ],
)
def test_the_title_behind_whom_the_first_verb_is_about_is_not_that_of_the_subject(opening: str) -> None:
    found = facts(f"{opening}, Chủ tịch Hội Mận Mây, Bộ trưởng Bộ Y tế Ana Hale đề nghị hai bên gặp lại.")
    assert {(p["holder"], p["post"]) for p in found["posts"]} == {
        ("Tạ Thị Na", "Đại sứ"),
        ("Tạ Thị Na", "Chủ tịch"),
        ("Ana Hale", "Bộ trưởng"),
    }


@pytest.mark.parametrize(
    "opening",
    [
        "Tại buổi gặp",
        "Tại cuộc tiếp",
        "Vui mừng được gặp lại",
        "Rất vui mừng được đón",
        "Bày tỏ vui mừng được tiếp",
        "Sau khi gặp",
    ],
)
def test_who_is_met_in_the_opening_is_not_the_one_who_speaks(opening: str) -> None:
    assert facts(f"{opening} Bộ trưởng Bộ Y tế, ông Lò Văn Mận khẳng định quê mình nhiều hồ.")["posts"] == []
    told = facts("Tại cuộc họp, Bộ trưởng Bộ Y tế, ông Lò Văn Mận khẳng định quê mình nhiều hồ.")["posts"]
    assert [p["holder"] for p in told] == ["Lò Văn Mận"]


def test_who_chairs_may_have_a_second_title_at_the_end_of_the_sentence() -> None:
    ends = "Thứ trưởng Bộ Y tế Ana Hale, Chủ tịch Hội Mận Mây."
    chaired = facts(f"Phiên toàn thể diễn ra dưới sự chủ trì của {ends}")
    assert [p["post"] for p in chaired["posts"]] == ["Thứ trưởng", "Chủ tịch"]
    assert [p["post"] for p in facts(f"Dự phiên họp có {ends}")["posts"]] == ["Thứ trưởng"]


@pytest.mark.parametrize(
    ("words", "known"),
    [("trải qua nhiều vị trí", 2), ("kinh qua các chức vụ", 2), ("sẽ kinh qua các chức vụ", 0)],
)
def test_what_somebody_went_through_are_posts_that_are_over(words: str, known: int) -> None:
    found = facts(f"Bà Tạ Thị Na quê Huế. Bà {words}: Giám đốc Sở Y tế, Bí thư Huyện ủy Mận Mây.")["posts"]
    assert [(p["holder"], p["status"]) for p in found] == [("Tạ Thị Na", "former")] * known


def test_who_stands_in_for_the_holder_of_a_post_alone_does_not_hold_it() -> None:
    assert posts("Ông Trần Văn Tò thay mặt Chủ tịch, ký vào biên bản họp.") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Olaf Quandt, người đứng đầu Viện Quy hoạch Brandor, nói.", {("Olaf Quandt", "người đứng đầu")}),
        ("Người đứng đầu Viện Quy hoạch Peru Olaf Quandt nói.", {("Olaf Quandt", "Người đứng đầu")}),
        ("Ông Olaf Quandt hiện là người đứng đầu Viện Quy hoạch Brandor.", {("Olaf Quandt", "người đứng đầu")}),
        ("Ông Olaf Quandt đến thăm, và người đứng đầu Viện Quy hoạch Brandor tiếp đón.", set()),
        ("Ông Olaf Quandt, người đứng đầu Chính phủ Peru, nói.", set()),
        ("Ông Olaf Quandt, người đứng đầu đoàn, nói.", set()),
    ],
)
def test_who_leads_a_body_holds_a_post_and_who_leads_a_government_has_another(
    text: str, found: set[tuple[str, str]]
) -> None:
    assert set(posts(text)) == found
