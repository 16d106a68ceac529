"""Posts that stand near several people: whose each one is. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


def test_titles_before_a_semicolon_are_those_of_the_name_before_them() -> None:
    text = "Dự lễ có Chủ tịch nước Đỗ Văn Na, Phó Chủ tịch Hội đồng Lúa gạo Quốc gia, Bí thư Thành ủy Đà Nẵng"
    assert held(f"{text}; Bí thư Trung ương Đảng, Trưởng Ban Dân vận Trung ương Trần Văn Tò.") == [
        ("Đỗ Văn Na", "Chủ tịch nước", None),
        ("Đỗ Văn Na", "Phó Chủ tịch", "Hội đồng Lúa gạo Quốc gia"),
        ("Đỗ Văn Na", "Bí thư", "Thành ủy Đà Nẵng"),
        ("Trần Văn Tò", "Bí thư", "Trung ương Đảng"),
        ("Trần Văn Tò", "Trưởng Ban", "Ban Dân vận Trung ương"),
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Sau phần trả lời của Bộ trưởng Bộ Y tế, Chủ tịch Quốc hội Lê Thị Sen kết luận.", "Chủ tịch"),
        ("Nghe kiến nghị của đại biểu Quốc hội, Tổng Bí thư Lê Thị Sen ghi nhận.", "Tổng Bí thư"),
    ],
)
def test_the_highest_post_behind_a_lower_one_is_that_of_another(text: str, post: str) -> None:
    assert [(holder, title) for holder, title, _ in held(text)] == [("Lê Thị Sen", post)]


def test_who_speaks_after_a_meeting_with_somebody_has_not_his_title() -> None:
    assert held("Trong cuộc gặp với Thủ tướng Lào, ông Trần Văn Tò cũng đề nghị mở chợ.") == []
    assert held("Theo Giám đốc Sở Y tế Nghệ An, ông Trần Văn Tò đã bỏ trốn.") == []
    assert held("Theo lời Giám đốc Sở Y tế Nghệ An, bà Lê Thị Sen không có mặt.") == []
    assert held("Theo Giám đốc Sở Y tế Nghệ An, ông Trần Văn Tò, dịch đã lui.") == [
        ("Trần Văn Tò", "Giám đốc", "Sở Y tế Nghệ An")
    ]


@pytest.mark.parametrize(
    ("rest", "holders"),
    [
        ("Bộ trưởng Bộ Y tế Trần Văn Tò; Bộ trưởng Bộ Tài chính Lê Thị Sen; đại diện các bộ", 2),
        ("Bộ trưởng Bộ Y tế Trần Văn Tò; Thượng tướng Lê Thị Sen, Thứ trưởng Bộ Công an; Đỗ Văn Na, Tổng Thư ký", 3),
        ("Bộ trưởng Bộ Y tế Trần Văn Tò; các Phó Thủ tướng: Lê Thị Sen, Đỗ Văn Na", 1),
        ("Bộ trưởng Bộ Y tế Trần Văn Tò, Bộ trưởng Bộ Tài chính Lê Thị Sen; Đại sứ Đỗ Văn Na", 2),
    ],
)
def test_a_title_before_a_colon_is_that_of_each_part_of_the_list(rest: str, holders: int) -> None:
    found = held(f"Dự lễ có các đồng chí Ủy viên Trung ương Đảng: {rest}.")
    names = ["Trần Văn Tò", "Lê Thị Sen", "Đỗ Văn Na"]
    assert [name for name, post, _ in found if post == "Ủy viên"] == names[:holders]


def test_in_a_row_that_begins_with_a_name_each_title_is_that_of_the_name_before() -> None:
    text = (
        "Dự họp có ông Lò Văn Gió, Giám đốc Sở Y tế Huế, ông Hà Văn Núi, Cục trưởng Cục Thủy sản, bà Đào Thị Suối, "
        "Giám đốc Sở Y tế Lào Cai, bà Hà Thị Sương."
    )
    assert [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]] == [
        ("Lò Văn Gió", "Giám đốc", "Sở Y tế Huế"),
        ("Hà Văn Núi", "Cục trưởng", "Cục Thủy sản"),
        ("Đào Thị Suối", "Giám đốc", "Sở Y tế Lào Cai"),
    ]


def test_an_aide_of_somebody_is_not_the_one_named() -> None:
    assert facts("Cố vấn ông Lò Văn Gió đề nghị đọc sách.")["posts"] == []
    assert [p["post"] for p in facts("Cố vấn Lò Văn Gió đề nghị đọc sách.")["posts"]] == ["Cố vấn"]


@pytest.mark.parametrize("end", ["!", ".", " họp", ", ông Lò Văn Gió."])
def test_a_long_row_of_titles_with_fields_is_read_in_one_way(end: str) -> None:
    """Read in two ways for each title, sixty of them would never end."""
    row = ", ".join(["Bộ trưởng phụ trách kinh tế"] * 60)
    assert [p["holder"] for p in facts(f"{row}{end}")["posts"]] == ["Lò Văn Gió"] * end.endswith("Gió.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cuộc gặp giữa Thủ tướng và Tổng thống Mỹ John Mason diễn ra chiều nay.", ["Tổng thống Mỹ"]),
        ("Chủ tịch và Giám đốc điều hành John Mason phát biểu.", ["Chủ tịch", "Giám đốc điều hành"]),
        ("Dự họp có Ủy viên Bộ Chính trị và Bộ trưởng John Mason.", ["Ủy viên", "Bộ trưởng"]),
        ("Phát biểu trước các nghị sĩ, Chủ tịch Hạ viện Anh John Mason phản đối.", ["Chủ tịch"]),
        ("Dự lễ có Phó Tổng thống Lào, Phó Thủ tướng Áo, nguyên Thủ tướng Ý John Mason.", ["Thủ tướng Ý"]),
        (
            "Dự lễ có Chủ tịch Trung Quốc, Tổng Bí thư Trung Quốc John Mason.",
            ["Chủ tịch Trung Quốc", "Tổng Bí thư Trung Quốc"],
        ),
        ("Tiếp Chủ tịch Tập đoàn Samsung, Thủ tướng John Mason đánh giá cao kết quả.", ["Thủ tướng"]),
    ],
)
def test_a_title_before_that_of_a_name_may_be_somebody_elses(text: str, told: list[str]) -> None:
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == [("John Mason", title) for title in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trong chiến dịch tranh cử tổng thống, ông John Mason đã hứa nhiều điều.", []),
        ("Ứng cử viên cho ghế Bộ trưởng Muối biển John Mason đã rút lui.", []),
        ("Tổng thống John Mason sau khi nhậm chức đã vội cử Đặc phái viên đến Lào.", ["Tổng thống"]),
        ("Ông John Mason đắc cử Tổng thống.", ["Tổng thống"]),
    ],
)
def test_who_seeks_a_post_or_gives_it_to_another_does_not_hold_it(text: str, told: list[str]) -> None:
    assert [p["post"] for p in facts(text)["posts"]] == told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Trong chuyến thăm Lào, ông gặp Thủ tướng nước chủ nhà John Mason.", "Thủ tướng"),
        ("Hãng tin Lào cho biết Chủ tịch nước này John Mason sẽ thăm Nga.", "Chủ tịch"),
        ("Bộ trưởng Tài chính nước này John Mason phản đối.", "Bộ trưởng Tài chính"),
        (
            "Ngoại trưởng Các tiểu vương quốc Arab thống nhất (UAE) John Mason nói vậy.",
            "Ngoại trưởng Các tiểu vương quốc Arab thống nhất (UAE)",
        ),
    ],
)
def test_words_for_a_land_may_stand_between_a_title_and_a_name(text: str, title: str) -> None:
    assert ("John Mason", title) in [(p["holder"], p["post"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nhiều nước lo ngại sau khi ông John Mason trở thành Tổng thống Mỹ.", None),
        ("Đầu năm nay, sau khi ông John Mason nhậm chức Tổng thống, Mỹ mở thêm nhiều cảng.", None),
        ("Ông John Mason nhậm chức Tổng thống Mỹ.", "new"),
        ("Sau khi họp kín, hội đồng công bố ông John Mason được bầu làm Giám đốc.", "new"),
    ],
)
def test_a_post_is_not_new_where_its_beginning_only_dates_something_else(text: str, status: str | None) -> None:
    assert [(p["holder"], p["status"]) for p in facts(text)["posts"]] == [("John Mason", status)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngoại trưởng Nga Ivan Brandor và người đồng cấp Mỹ Olaf Quandt đã gặp nhau.", "Ngoại trưởng Mỹ"),
        ("Bộ trưởng Y tế Ivan Brandor hội đàm với người đồng nhiệm Lào, ông Olaf Quandt.", "Bộ trưởng Y tế Lào"),
        ("Gặp người đồng cấp Lào Olaf Quandt, Thủ tướng Nga Ivan Brandor nói vậy.", "Thủ tướng Lào"),
        ("Bộ trưởng Ivan Brandor và người đồng cấp Mỹ Olaf Quandt đã gặp nhau.", None),
        ("Ngoại trưởng Nga Ivan Brandor và người đồng cấp Nga Olaf Quandt đã gặp nhau.", None),
        ("Thủ tướng Lê Văn Đạt và người đồng cấp Việt Nam Olaf Quandt đã gặp nhau.", None),
        ("Ngoại trưởng Nga Ivan Brandor nói về cuộc gặp của Ana Hale với người đồng cấp Mỹ Olaf Quandt.", None),
        ("Chủ tịch Quốc hội Nga Ivan Brandor và người đồng cấp Mỹ Olaf Quandt đã gặp nhau.", None),
    ],
)
def test_a_counterpart_in_another_land_has_the_post_of_the_officer_beside(text: str, expected: str | None) -> None:
    posts = {post["holder"]: post["post"] for post in facts(text)["posts"]}
    assert posts.get("Olaf Quandt") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Mỹ Lia Marlo thăm Hà Nội. Tổng thống Hoa Kỳ Lia Marlo gặp báo chí.",
        "Thủ tướng Đức Lia Marlo thăm Hà Nội. Thủ tướng Cộng hòa Liên bang Đức Lia Marlo gặp báo chí.",
        "Thủ tướng Nga Lia Marlo thăm Hà Nội. Thủ tướng Chính phủ Liên bang Nga Lia Marlo gặp báo chí.",
    ],
)
def test_a_title_with_another_name_of_one_land_is_the_same_post(text: str) -> None:
    assert len(held(text)) == 1


def test_a_title_of_another_land_is_another_post() -> None:
    assert len(held("Đại sứ Mỹ Lia Marlo thăm Hà Nội. Đại sứ Lào Lia Marlo gặp báo chí.")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các Giám đốc Sở Y tế Lò Văn Gió (Lào Cai), Hà Thị Núi (Sơn La) và Vù A Đồi (Hà Giang) đến.",
            {("Lò Văn Gió", "Giám đốc"), ("Hà Thị Núi", "Giám đốc"), ("Vù A Đồi", "Giám đốc")},
        ),
        (
            "Tổ công tác do Thứ trưởng Lò Văn Gió làm Tổ trưởng, Cục trưởng Hà Thị Núi làm Tổ phó.",
            {
                ("Lò Văn Gió", "Thứ trưởng"),
                ("Lò Văn Gió", "Tổ trưởng"),
                ("Hà Thị Núi", "Cục trưởng"),
                ("Hà Thị Núi", "Tổ phó"),
            },
        ),
        (
            "Ủy ban do bà Hà Thị Núi, Giám đốc Sở Y tế, làm Chủ tịch.",
            {("Hà Thị Núi", "Giám đốc"), ("Hà Thị Núi", "Chủ tịch")},
        ),
        (
            "Hai bên lập tổ do Thứ trưởng Lò Văn Gió và ông Ivan Brandor làm đồng Trưởng ban.",
            {("Lò Văn Gió", "Thứ trưởng"), ("Lò Văn Gió", "đồng Trưởng ban"), ("Ivan Brandor", "đồng Trưởng ban")},
        ),
        ("Đoàn do Thứ trưởng Lò Văn Gió làm Trưởng đoàn đã đến.", {("Lò Văn Gió", "Thứ trưởng")}),
    ],
)
def test_those_who_lead_a_body_together_or_in_turn(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(post["holder"], post["post"]) for post in facts(text)["posts"]} == expected


def test_the_second_and_third_whom_parliament_approves_are_new_too() -> None:
    text = (
        "Quốc hội phê chuẩn việc bổ nhiệm ông Lò Văn Gió, Bí thư Tỉnh ủy Sơn La, giữ chức Phó Thủ tướng; "
        "bà Hà Thị Núi, Thứ trưởng Bộ Y tế, giữ chức Bộ trưởng Bộ Y tế và ông Vù A Đồi, Giám đốc Sở Y tế Sơn La, "
        "giữ chức Thứ trưởng Bộ Y tế."
    )
    new = [post["holder"] for post in facts(text)["posts"] if post["status"] == "new"]
    assert new == ["Lò Văn Gió", "Hà Thị Núi", "Vù A Đồi"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thừa ủy quyền của hai Bộ trưởng, Trung tướng Lò Văn Gió và Đại tướng Hà Thị Núi ký bản ghi nhớ.", []),
        (
            "Dưới sự chứng kiến của Chủ tịch UBND tỉnh và Phó Thống đốc tỉnh Gangwon, Giám đốc Sở Y tế Lò Văn Gió ký.",
            [("Lò Văn Gió", "Giám đốc", "Sở Y tế")],
        ),
        (
            "Tiếp Thứ trưởng, Thượng nghị sĩ Ana Hale, Chủ tịch Quỹ Mận Mây, khẳng định như vậy.",
            [("Ana Hale", "Thượng nghị sĩ", None), ("Ana Hale", "Chủ tịch", "Quỹ Mận Mây")],
        ),
        (
            "Tiếp Đại sứ, Trưởng Phái đoàn EU Ana Hale, Thứ trưởng Lò Văn Gió nói vậy.",
            [
                ("Ana Hale", "Đại sứ", None),
                ("Ana Hale", "Trưởng", "Phái đoàn EU"),
                ("Lò Văn Gió", "Thứ trưởng", None),
            ],
        ),
    ],
)
def test_titles_of_those_for_whom_or_before_whom_somebody_acts_are_not_his(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert held(text) == expected


def test_officers_of_one_kind_are_parted_by_semicolons() -> None:
    text = "Các Phó Chủ tịch gồm bà Hà Thị Núi, Giám đốc Sở Y tế; ông Lò Văn Gió, Bí thư Huyện ủy; ông Vù A Đồi."
    assert [holder for holder, post, _ in held(text) if post == "Phó Chủ tịch"] == [
        "Hà Thị Núi",
        "Lò Văn Gió",
        "Vù A Đồi",
    ]


def test_members_are_listed_behind_a_verb_and_a_colon() -> None:
    text = "Danh sách 2 Ủy viên Quỹ Mận Mây gồm: Lò Văn Gió - Giám đốc Sở Y tế; Hà Thị Núi - Bí thư Huyện ủy."
    assert [holder for holder, post, _ in held(text) if post == "Ủy viên"] == ["Lò Văn Gió", "Hà Thị Núi"]


def test_the_title_for_whom_somebody_acts_is_nobodys_and_is_read_over() -> None:
    text = "Thừa ủy quyền của Chủ tịch nước, ông Lò Văn Gió - Bí thư Tỉnh ủy Bắc Sơn đã trao quà cho tập thể."
    assert held(text) == [("Lò Văn Gió", "Bí thư", "Tỉnh ủy Bắc Sơn")]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Cuộc gặp giữa ông Lò Văn Gió và bà Hà Thị Núi - Giám đốc Sở Y tế kéo dài một giờ.", ["Hà Thị Núi"]),
        ("Lò Văn Gió và Hà Thị Núi - thanh tra viên Sở Y tế đã đến.", ["Lò Văn Gió", "Hà Thị Núi"]),
        ("Các ông Lò Văn Gió và Vù A Đồi - Phó Giám đốc Sở Y tế đã đến.", ["Lò Văn Gió", "Vù A Đồi"]),
    ],
)
def test_a_row_of_names_has_the_title_behind_a_dash_where_several_may_have_it(text: str, holders: list[str]) -> None:
    assert [holder for holder, _, _ in held(text)] == holders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các Phó Chủ tịch Hội Làm vườn gồm: bà Hà Thị Núi, Giám đốc Sở Y tế Huế; ông Lò Văn Mơ và ông Lò Văn Gió.",
            ["Hà Thị Núi", "Lò Văn Mơ", "Lò Văn Gió"],
        ),
        (
            "Các Phó ban Kinh tế Trung ương chuyên trách, gồm: ông Lò Văn Mơ, Bí thư Tỉnh ủy Hà Nam; ông Lò Văn Gió.",
            ["Lò Văn Mơ", "Lò Văn Gió"],
        ),
        ("Phó Chủ tịch Hội Làm vườn: bà Hà Thị Núi, Giám đốc Sở Y tế Huế; ông Lò Văn Mơ đến.", ["Hà Thị Núi"]),
    ],
)
def test_each_of_a_list_of_several_has_the_post_and_one_of_his_own(text: str, expected: list[str]) -> None:
    assert [post["holder"] for post in facts(text)["posts"] if post["post"].startswith("Phó")] == expected


def test_those_behind_a_former_officer_in_a_row_of_examples_have_not_his_post() -> None:
    text = "Ông ấy nhớ các lãnh đạo như nguyên Thủ tướng Lò Văn Gió, Lò Văn Mơ, Đào Văn Sáng."
    assert [post["holder"] for post in facts(text)["posts"]] == ["Lò Văn Gió"]


def test_who_helps_a_referee_holds_no_post() -> None:
    told = facts("Hai trợ lý trọng tài Lò Văn Gió, Hà Văn Mơ cùng điều hành trận đấu.")
    assert ([person["name"] for person in told["people"]], told["posts"]) == (["Lò Văn Gió", "Hà Văn Mơ"], [])
