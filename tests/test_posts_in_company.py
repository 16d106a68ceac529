"""Posts of those who come together: who leads a delegation, rows of the newly named, lives. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


def standing(text: str) -> set[tuple[str, str, str | None]]:
    return {(p["holder"], p["post"], p["status"]) for p in facts(text)["posts"]}


def terms(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(p["post"], p["from"], p["until"], p["status"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("do bà Lena Trant, Phó Tổng Giám đốc, dẫn đầu.", "Phó Tổng Giám đốc"),
        ("do Tổng Giám đốc Lena Trant dẫn đầu đã đến Huế.", "Tổng Giám đốc"),
        ("do bà Lena Trant, Chủ tịch Hội đồng thành viên làm trưởng đoàn đã đến Huế.", "Chủ tịch Hội đồng thành viên"),
        ("do bà Lena Trant, Phó Tổng Giám đốc phụ trách kỹ thuật, làm trưởng đoàn.", "Phó Tổng Giám đốc"),
        (", dẫn đầu là Tổng Giám đốc Lena Trant, đã đến Huế.", "Tổng Giám đốc"),
    ],
)
def test_who_leads_the_delegation_of_a_body_is_its_officer(text: str, found: str) -> None:
    ((holder, title, body),) = held(f"Đoàn công tác của Tập đoàn Velda {text}")
    assert (holder, body) == ("Lena Trant", "Tập đoàn Velda")
    assert title.startswith(found)


def test_who_leads_a_delegation_may_be_told_before_it() -> None:
    text = "Phó Cục trưởng Lò Thị Mơ dẫn đầu đoàn công tác của Cục Nuôi ong sang Lào."
    assert held(text) == [("Lò Thị Mơ", "Phó Cục trưởng", "Cục Nuôi ong")]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn đại biểu Bộ Y tế do Cục trưởng Lò Thị Mơ dẫn đầu đã đến Lào.",
        "Đoàn công tác của Bộ Y tế do Thủ tướng Lò Thị Mơ dẫn đầu đã đến Lào.",
        "Đoàn do bà Lò Thị Mơ, Phó Tổng Giám đốc, dẫn đầu đã đến Tập đoàn Velda.",
        "Nhà máy của Tập đoàn Velda do bà Lò Thị Mơ, Giám đốc, thiết kế.",
    ],
)
def test_a_title_that_the_body_does_not_have_or_of_who_leads_none_is_without_body(text: str) -> None:
    assert [body for _, _, body in held(text)] == [None]


@pytest.mark.parametrize(
    ("bracket", "since"),
    [
        ("(từ 2021)", "2021"),
        ("(từ năm 2021 đến nay)", "2021"),
        ("(2021 - nay)", "2021"),
        ("(từ 5/2021)", "2021-05"),
        ("(từ tháng 5/2021 đến nay)", "2021-05"),
    ],
)
def test_a_term_in_brackets_goes_on(bracket: str, since: str) -> None:
    text = f"Bà Lò Thị Mơ từng là Giám đốc Trung tâm Sậy (2016 - 2021), Cục trưởng Cục Nuôi ong {bracket}."
    assert terms(text) == [("Giám đốc", "2016", "2021", "former"), ("Cục trưởng", since, None, None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lò Văn Mơ sinh năm 1975, quê Sơn La, từng là Giám đốc Trung tâm Sậy.", "former"),
        ("Ông Lò Văn Mơ, sinh năm 1975 tại Sơn La, là Giám đốc Trung tâm Sậy.", None),
    ],
)
def test_a_life_that_begins_with_a_birth_tells_posts(text: str, status: str | None) -> None:
    assert standing(text) == {("Lò Văn Mơ", "Giám đốc", status)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Lò Văn Mơ và bà Lê Thị Sen được bầu làm Phó Chủ tịch Hội Nuôi ong.", "new"),
        ("Đại hội đã bầu các ông Lò Văn Mơ, Lê Thị Sen làm Phó Chủ tịch Hội Nuôi ong.", "new"),
        ("Ông Lò Văn Mơ và bà Lê Thị Sen là Phó Chủ tịch Hội Nuôi ong.", None),
        ("Hội Nuôi ong có 2 Phó Chủ tịch gồm ông Lò Văn Mơ và bà Lê Thị Sen.", None),
    ],
)
def test_those_who_are_told_together_hold_the_post_together(text: str, status: str | None) -> None:
    assert standing(text) == {("Lò Văn Mơ", "Phó Chủ tịch", status), ("Lê Thị Sen", "Phó Chủ tịch", status)}


@pytest.mark.parametrize(
    "text",
    [
        "Con trai của ông Lò Văn Mơ và bà Lê Thị Sen là Phó Chủ tịch Hội Nuôi ong.",
        "Người bạn gặp ông Lò Văn Mơ và bà Lê Thị Sen là Phó Chủ tịch Hội Nuôi ong.",
    ],
)
def test_a_row_that_does_not_open_the_clause_shares_nothing(text: str) -> None:
    assert "Lò Văn Mơ" not in {holder for holder, _, _ in held(text)}


def test_each_of_a_row_of_the_newly_named_is_new() -> None:
    text = "Ông Lò Văn Mơ được bổ nhiệm làm Cục trưởng Cục Nuôi ong; bà Lê Thị Sen, Phó Vụ trưởng Vụ Sậy, giữ chức"
    assert standing(f"{text} Vụ trưởng Vụ Sậy; ông Đỗ Văn Na tiếp tục giữ chức Vụ trưởng Vụ Lúa.") == {
        ("Lò Văn Mơ", "Cục trưởng", "new"),
        ("Lê Thị Sen", "Phó Vụ trưởng", None),
        ("Lê Thị Sen", "Vụ trưởng", "new"),
        ("Đỗ Văn Na", "Vụ trưởng", None),
    }


def test_a_title_behind_an_appointment_is_not_that_of_the_next_in_the_row() -> None:
    text = "Ông Lò Văn Mơ được bầu giữ chức Chủ tịch Hội Nuôi ong, bà Lê Thị Sen được bầu giữ chức Phó Chủ tịch."
    assert standing(text) == {("Lò Văn Mơ", "Chủ tịch", "new"), ("Lê Thị Sen", "Phó Chủ tịch", "new")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Mơ thay bà Lê Thị Sen làm Cục trưởng Cục Nuôi ong.",
        "Ông Lò Văn Mơ được bổ nhiệm thay bà Lê Thị Sen giữ chức Cục trưởng Cục Nuôi ong.",
        "Bộ bổ nhiệm ông Lò Văn Mơ làm Cục trưởng Cục Nuôi ong từ ngày 1/6, thay bà Lê Thị Sen nghỉ hưu.",
        "Bộ bổ nhiệm ông Lò Văn Mơ làm Cục trưởng Cục Nuôi ong kể từ ngày 1/6/2031, thay bà Lê Thị Sen nghỉ hưu.",
    ],
)
def test_who_comes_instead_of_another_is_new_and_the_other_is_over(text: str) -> None:
    assert standing(text) == {("Lò Văn Mơ", "Cục trưởng", "new"), ("Lê Thị Sen", "Cục trưởng", "former")}


@pytest.mark.parametrize("verb", ["không thay", "sẽ thay", "được đề nghị thay", "muốn thay"])
def test_who_has_not_come_instead_of_another_has_no_post(verb: str) -> None:
    assert standing(f"Ông Lò Văn Mơ {verb} bà Lê Thị Sen làm Cục trưởng Cục Nuôi ong.") == set()


def test_an_appointment_of_years_ago_has_the_years_of_its_brackets() -> None:
    text = "Bộ từng bổ nhiệm ông Lò Văn Mơ làm Cục trưởng Cục Nuôi ong (2012 - 2016)."
    assert terms(text) == [("Cục trưởng", "2012", "2016", "former")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Tại trụ sở Bộ Y tế, Thứ trưởng Lò Văn Mơ đã tiếp đoàn.", "Bộ Y tế"),
        ("Tại trụ sở Cục Nuôi ong, ông Lò Văn Mơ, Phó Cục trưởng, đã tiếp đoàn.", "Cục Nuôi ong"),
        ("Tại trụ sở Công ty Velda, Giám đốc Lò Văn Mơ đã tiếp đoàn.", "Công ty Velda"),
        ("Tại trụ sở Bộ Y tế, Cục trưởng Lò Văn Mơ đã tiếp đoàn.", None),
        ("Tại trụ sở Bộ Y tế, Chủ tịch Lò Văn Mơ đã tiếp đoàn.", None),
        ("Tại trụ sở Bộ Y tế và Bộ Tài chính, Thứ trưởng Lò Văn Mơ đã nói.", None),
    ],
)
def test_the_first_officer_at_the_seat_of_a_body_is_one_of_it(text: str, body: str | None) -> None:
    assert [organization for _, _, organization in held(text)] == [body]


def test_the_body_at_whose_seat_one_meets_is_named() -> None:
    text = "Tại trụ sở Cục Nuôi ong, khách đã xem phim."
    assert [(body["name"], body["kind"]) for body in facts(text)["organizations"]] == [("Cục Nuôi ong", "agency")]


def test_the_head_of_a_bureau_is_that_of_the_only_one_that_is_named() -> None:
    text = "Cục Nuôi ong mở lớp dạy nghề.\nCục trưởng Lò Văn Mơ đến dự."
    assert held(text) == [("Lò Văn Mơ", "Cục trưởng", "Cục Nuôi ong")]
    assert held(f"{text}\nCục Lúa gạo gửi hoa.") == [("Lò Văn Mơ", "Cục trưởng", None)]
    assert held("Cục Nuôi ong mở lớp dạy nghề.\nCục trưởng Oskar Trant đến dự.") == [
        ("Oskar Trant", "Cục trưởng", None)
    ]


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Tham tán, Thương vụ Lào tại Việt Nam;", "Tham tán", "Thương vụ Lào tại Việt Nam"),
        ("Phó Giám đốc, Công ty Velda;", "Phó Giám đốc", "Công ty Velda"),
        (
            "Phó Chủ tịch phụ trách đối ngoại, Hội Nuôi ong và",
            "Phó Chủ tịch phụ trách đối ngoại",
            "Hội Nuôi ong",
        ),
        ("Phó Chủ tịch, Bộ Y tế, Bộ Tài chính;", "Phó Chủ tịch", None),
        ("Thủ tướng, Hội Nuôi ong;", "Thủ tướng", None),
    ],
)
def test_the_body_may_stand_behind_a_comma_in_a_list(text: str, post: str, body: str | None) -> None:
    assert held(f"Dự có bà Lena Trant, {text} ông Lò Văn Mơ.") == [("Lena Trant", post, body)]


@pytest.mark.parametrize("link", [" và hiện là", ", hiện nay là", ", nay là"])
def test_what_somebody_is_now_follows_what_he_was(link: str) -> None:
    text = f"Ông Lò Văn Mơ từng giữ chức Chủ tịch Hội Nuôi ong{link} Giám đốc Công ty Velda."
    assert standing(text) == {("Lò Văn Mơ", "Chủ tịch", "former"), ("Lò Văn Mơ", "Giám đốc", None)}


def test_what_somebody_was_before_is_over() -> None:
    assert standing("Ông Lò Văn Mơ, trước đây là Giám đốc Công ty Velda, đến dự.") == {
        ("Lò Văn Mơ", "Giám đốc", "former")
    }


def test_who_keeps_a_post_longer_is_not_new_in_it() -> None:
    text = "Bộ quyết định kéo dài thời gian giữ chức vụ Giám đốc Sở Y tế đối với ông Lò Văn Mơ."
    assert standing(text) == {("Lò Văn Mơ", "Giám đốc", None)}


def test_who_advises_an_officer_has_not_his_title() -> None:
    text = "Ông Lò Văn Mơ từng làm cố vấn cho Tổng Giám đốc Công ty Velda."
    assert {post for _, post, _ in standing(text)} == {"cố vấn"}
    assert ("Lena Trant", "Tổng thống", None) in standing("Các cố vấn cho Tổng thống Lena Trant đã họp.")


def test_the_title_of_who_receives_is_not_that_of_the_guest() -> None:
    text = "Tiếp Bộ trưởng Y tế Lena Trant, đồng Chủ tịch Ủy ban Nuôi ong, Thủ tướng cảm ơn."
    assert "Thủ tướng" not in {post for _, post, _ in held(text)}


def test_each_of_two_officers_beside_one_another_may_have_a_second_post_behind_the_name() -> None:
    text = "Do Thứ trưởng Bộ Y tế Lò Văn Mơ, Chủ tịch Phân ban Việt Nam và Thứ trưởng Bộ Y tế Lào Kham Sen chủ trì."
    assert ("Lò Văn Mơ", "Chủ tịch", "Phân ban Việt Nam") in held(text)
    assert ("Kham Sen", "Chủ tịch", "Phân ban Việt Nam") not in held(text)


def test_a_seat_on_a_board_is_at_the_only_firm_on_whose_board_one_is_told_to_be() -> None:
    text = (
        "Ngân hàng Hoa Mua bổ nhiệm ông Lò Văn Gió, thành viên Hội đồng quản trị, giữ chức Phó Chủ tịch Hội đồng "
        "quản trị Ngân hàng Hoa Mua. Bà Hà Thị Núi, thành viên Hội đồng quản trị, đã dự."
    )
    found = {(p["holder"], p["post"]): p["organization"] for p in facts(text)["posts"]}
    assert found == {
        ("Lò Văn Gió", "thành viên Hội đồng quản trị"): "Ngân hàng Hoa Mua",
        ("Lò Văn Gió", "Phó Chủ tịch Hội đồng quản trị"): "Ngân hàng Hoa Mua",
        ("Hà Thị Núi", "thành viên Hội đồng quản trị"): None,
    }
    text = "Ông Lò Văn Gió, Chủ tịch HĐQT, nói. Ông Lò Văn Gió là thành viên HĐQT Ngân hàng Hoa Mua."
    assert {p["post"]: p["organization"] for p in facts(text)["posts"]}["Chủ tịch HĐQT"] is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Đại diện Công ty Hoa Mây, ông Lò Văn Gió, Phó Tổng Giám đốc, ký hợp đồng.", "Công ty Hoa Mây"),
        ("Dự lễ có đại diện Tập đoàn Velda, bà Sò Thị Hến, Giám đốc điều hành.", "Tập đoàn Velda"),
        ("Đại diện Bộ Công an, ông Lò Văn Gió, Giám đốc, ký biên bản.", None),
    ],
)
def test_the_officer_who_stands_for_a_company_is_its_own(text: str, body: str | None) -> None:
    assert [post["organization"] for post in facts(text)["posts"]] == [body]


@pytest.mark.parametrize("end", [".", "; các nhà khoa học.", ", các đại biểu và người dân."])
def test_two_who_once_held_a_post_share_its_title(end: str) -> None:
    text = f"Dự lễ có cựu Thủ tướng Lò Văn Gió và Hà Thị Núi{end}"
    assert standing(text) == {("Lò Văn Gió", "Thủ tướng", "former"), ("Hà Thị Núi", "Thủ tướng", "former")}


@pytest.mark.parametrize(
    "text", ["nguyên Thủ tướng {}, Chủ tịch Hội Mơ Mận.", "nguyên Thủ tướng {} đã đến.", "Thủ tướng {}."]
)
def test_who_may_have_a_title_of_his_own_shares_none(text: str) -> None:
    found = standing(f"Dự lễ có {text.format('Lò Văn Gió và Hà Thị Núi')}")
    assert ("Hà Thị Núi", "Thủ tướng") not in {(holder, post) for holder, post, _ in found}
