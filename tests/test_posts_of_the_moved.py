"""Posts in news of who comes and who goes: moved, elected, retired, declined. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

Told = list[tuple[str, str | None]]


def statuses(text: str) -> Told:
    return [(post["post"], post["status"]) for post in facts(text)["posts"] if post["holder"] == "Lò Văn Sen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cục trưởng Cục Chè Lò Văn Sen được điều động, bổ nhiệm giữ chức Cục trưởng Cục Mía.",
            [("Cục trưởng", "former"), ("Cục trưởng", "new")],
        ),
        (
            "Ông Lò Văn Sen, Phó Cục trưởng Cục Chè, được điều động về công tác tại Bộ Y tế.",
            [("Phó Cục trưởng", "former")],
        ),
        (
            "Phó Cục trưởng Cục Chè Lò Văn Sen được luân chuyển đến nhận công tác tại Bộ Y tế.",
            [("Phó Cục trưởng", "former")],
        ),
        (
            "Ông Lò Văn Sen, Phó Bí thư Huyện ủy Mây Trắng, được điều động đến công tác tại Bộ Y tế.",
            [("Phó Bí thư", "former")],
        ),
        (
            "Ông Lò Văn Sen, Ủy viên Ban Thường vụ Huyện ủy Mây Trắng, được điều động đến công tác tại Bộ Y tế.",
            [("Ủy viên", None)],
        ),
        ("Ông Lò Văn Sen, Phó Cục trưởng Cục Chè, đến công tác tại Bộ Y tế.", [("Phó Cục trưởng", None)]),
    ],
)
def test_who_is_moved_has_left_his_post(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội đã bầu ông Lò Văn Sen là Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        ("Hội nghị hiệp thương cử ông Lò Văn Sen giữ chức Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        ("Ông Lò Văn Sen vừa được hiệp thương giữ chức Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        (
            "Đại hội bầu ông Lò Văn Sen, hiện là Giám đốc Sở Y tế Huế, làm Chủ tịch Hội Mây Trắng.",
            [("Giám đốc", None), ("Chủ tịch", "new")],
        ),
        (
            "Bộ Y tế bổ nhiệm ông Lò Văn Sen, sinh ngày 1/2/1990, giữ chức Cục trưởng Cục Mía.",
            [("Cục trưởng", "new")],
        ),
        ("Bộ Y tế bổ nhiệm ông Lò Văn Sen, sinh năm 1990, làm Cục trưởng Cục Mía.", [("Cục trưởng", "new")]),
    ],
)
def test_who_is_elected_or_told_with_his_birth_has_a_new_post(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "until", "status"),
    [
        ("Ông Lò Văn Sen thôi không giữ chức Cục trưởng Cục Mía.", None, "former"),
        ("Ông Lò Văn Sen, Cục trưởng Cục Mía, nghỉ hưu trước tuổi từ ngày 1/3/2031.", "2031-03-01", "former"),
        ("Cục trưởng Cục Mía Lò Văn Sen đã kết thúc nhiệm kỳ vào tháng 8/2031.", "2031-08", "former"),
        ("Cục trưởng Cục Mía Lò Văn Sen sắp kết thúc nhiệm kỳ vào tháng 8/2031.", None, None),
        ("Cục trưởng Cục Mía Lò Văn Sen chào từ biệt nhân dịp kết thúc nhiệm kỳ.", None, None),
    ],
)
def test_who_goes_has_a_former_post(text: str, until: str | None, status: str | None) -> None:
    assert [(post["until"], post["status"]) for post in facts(text)["posts"]] == [(until, status)]


@pytest.mark.parametrize("verb", ["làm", "giữ chức", "đảm nhiệm chức vụ"])
@pytest.mark.parametrize("how", ["từ chối", "suýt"])
def test_who_declines_a_post_does_not_hold_it(how: str, verb: str) -> None:
    assert statuses(f"Ông Lò Văn Sen {how} {verb} Cục trưởng Cục Mía.") == []


@pytest.mark.parametrize(
    ("text", "comes", "goes"),
    [
        ("Thay ông Đào Quý Lâm, ông Lò Văn Sen làm Cục trưởng Cục Mía.", "new", "former"),
        ("Ông Lò Văn Sen thay ông Đào Quý Lâm nghỉ hưu làm Cục trưởng Cục Mía.", "new", "former"),
        ("Hội nghị có ông Lò Văn Sen, người thay ông Đào Quý Lâm làm Cục trưởng Cục Mía.", "new", "former"),
        ("Ông Lò Văn Sen sẽ thay ông Đào Quý Lâm đảm nhiệm chức vụ Cục trưởng Cục Mía.", None, None),
        ("Thay ông Đào Quý Lâm, ông Lò Văn Sen dự họp.", None, None),
    ],
)
def test_who_comes_in_the_place_of_another_has_his_post(text: str, comes: str | None, goes: str | None) -> None:
    held = {post["holder"]: post["status"] for post in facts(text)["posts"]}
    assert held == ({"Lò Văn Sen": comes, "Đào Quý Lâm": goes} if comes else {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Y tế chỉ định chức danh Cục trưởng Cục Mía đối với ông Lò Văn Sen.", [("Cục trưởng", "new")]),
        ("HĐND tỉnh phê chuẩn chức danh Giám đốc Sở Y tế với ông Lò Văn Sen.", [("Giám đốc", "new")]),
        ("Ông Lò Văn Sen giữ chức danh Cục trưởng Cục Mía.", [("Cục trưởng", None)]),
        ("Bộ Y tế cho thôi chức Cục trưởng Cục Mía, đối với ông Lò Văn Sen.", [("Cục trưởng", "former")]),
        ("Hội đồng thông qua đơn từ nhiệm Giám đốc Công ty Mây Xanh của ông Lò Văn Sen.", [("Giám đốc", "former")]),
        (
            "Ban Giám đốc trình Đại hội thông qua việc miễn nhiệm Giám đốc Công ty Mây Xanh của ông Lò Văn Sen.",
            [("Giám đốc", None)],
        ),
        (
            "Đại hội thông qua chương trình và việc miễn nhiệm Giám đốc Công ty Mây Xanh của ông Lò Văn Sen.",
            [("Giám đốc", "former")],
        ),
        ("Bà Đào Thị Suối trao đổi với Giám đốc Sở Y tế với ông Lò Văn Sen.", []),
        (
            "Ông Lò Văn Sen được bổ nhiệm làm Cục trưởng Cục Mía từ tháng 2/2031, trước đó là Giám đốc Sở Y tế.",
            [("Cục trưởng", "new"), ("Giám đốc", "former")],
        ),
    ],
)
def test_a_post_told_as_the_object_of_a_decision_has_its_status(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize("letter", ["gửi đơn xin từ nhiệm", "nộp đơn từ chức", "có đơn từ nhiệm"])
def test_who_asks_to_leave_holds_the_post_still(letter: str) -> None:
    assert statuses(f"Ông Lò Văn Sen đã {letter} chức vụ Chủ tịch Công ty Mây Xanh.") == [("Chủ tịch", None)]


def test_two_who_are_moved_to_seats_on_a_board_have_them_both() -> None:
    told = facts("Ông Đào Quý Lâm và ông Lò Văn Sen được điều động tham gia thành viên HĐQT Công ty Mây Xanh.")
    assert {(p["holder"], p["status"]) for p in told["posts"]} == {("Đào Quý Lâm", "new"), ("Lò Văn Sen", "new")}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bà Lò Thị Gió gặp Giám đốc WIPO khu vực Đông Nam Á Okada Shinji.", "Giám đốc khu vực Đông Nam Á"),
        ("Ông Okada Shinji, Giám đốc WIPO khu vực châu Á, phát biểu.", "Giám đốc khu vực châu Á"),
        ("Ông Okada Shinji, Giám đốc WIPO, thăm khu vực châu Á.", "Giám đốc"),
    ],
)
def test_who_leads_a_body_in_a_region_does_not_lead_the_whole(text: str, title: str) -> None:
    assert [(p["post"], p["organization"]) for p in facts(text)["posts"]] == [(title, "WIPO")]


@pytest.mark.parametrize(
    ("signer", "parties"),
    [
        ("Cựu Giám đốc Quỹ Mây Xanh Lò Thị Gió", ["Cục Thuế"]),
        ("Giám đốc Quỹ Mây Xanh Lò Thị Gió", ["Quỹ Mây Xanh", "Cục Thuế"]),
        ("Tân Giám đốc Quỹ Mây Xanh Lò Thị Gió", ["Quỹ Mây Xanh", "Cục Thuế"]),
    ],
)
def test_a_signer_told_by_a_former_post_does_not_sign_for_that_body(signer: str, parties: list[str]) -> None:
    (signed,) = facts(f"{signer} ký Thỏa thuận hợp tác về sương với Cục Thuế.")["agreements"]
    assert signed["parties"] == parties


@pytest.mark.parametrize(
    ("act", "status"),
    [("điều động", "former"), ("quyết định thuyên chuyển", "former"), ("mời", None), ("đề nghị điều động", None)],
)
def test_who_is_sent_to_work_elsewhere_has_left_his_post(act: str, status: str | None) -> None:
    text = f"Bộ Y tế {act} ông Lò Văn Sen, Phó Cục trưởng Cục Chè, đến công tác tại Bộ Tài chính."
    assert statuses(text) == [("Phó Cục trưởng", status)]


@pytest.mark.parametrize(
    ("visit", "status"),
    [
        ("nhắc lại chuyến thăm Việt Nam năm 2008 trên cương vị Thị trưởng Huế", "former"),
        ("vui mừng trở lại sau chuyến thăm trên cương vị Thị trưởng Huế vào năm 2012", "former"),
        ("vui mừng trở lại trên cương vị Thị trưởng Huế", None),
    ],
)
def test_a_capacity_of_a_visit_of_years_ago_is_a_former_post(visit: str, status: str | None) -> None:
    (held,) = facts(f"Ông Lò Văn Sen {visit}.")["posts"]
    assert held["status"] == status


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Phó Bí thư", "Huyện ủy Đăk Glei"),
        ("Chủ tịch", "UBND huyện Đắk Mil"),
        ("Ủy viên", "Huyện ủy Krông Bông"),
    ],
)
def test_a_district_of_the_highlands_is_no_person(post: str, body: str) -> None:
    told = facts(f"Ông Lò Văn Sen, {post} {body}, phát biểu. {post} {body} phát biểu.")
    assert [person["name"] for person in told["people"]] == ["Lò Văn Sen"]
    assert [(held["post"], held["organization"]) for held in told["posts"]] == [(post, body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lò Văn Sen chính thức rời ghế Cục trưởng Cục Mía.", [("Cục trưởng", "former")]),
        ("Ông Lò Văn Sen sẽ rời ghế Cục trưởng Cục Mía.", []),
        ("Ông Lò Văn Sen bị tạm đình chỉ chức vụ Cục trưởng Cục Mía.", [("Cục trưởng", None)]),
        ("Ông Đào Quý Lâm kế nhiệm ông Lò Văn Sen ở vị trí Cục trưởng Cục Mía.", [("Cục trưởng", "former")]),
    ],
)
def test_who_leaves_a_seat_has_a_former_post_and_who_is_suspended_has_not(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize("mark", ["", "Tân "])
def test_who_leads_a_body_of_letters_in_one_land_has_the_post_there(mark: str) -> None:
    (held,) = facts(f"{mark}Giám đốc quốc gia VNXQ, bà Lò Thị Gió, phát biểu.")["posts"]
    assert (held["holder"], held["post"], held["organization"]) == ("Lò Thị Gió", "Giám đốc quốc gia", "VNXQ")


def test_what_a_body_forces_another_to_is_no_part_of_its_name() -> None:
    names = [body["name"] for body in facts("Cục Mây Trắng buộc Công ty Mây Xanh bồi thường.")["organizations"]]
    assert names == ["Cục Mây Trắng", "Công ty Mây Xanh"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quyền Cục trưởng Cục Mía Lò Văn Sen được bổ nhiệm làm Cục trưởng Cục Mía.",
            [("Quyền Cục trưởng", "former"), ("Cục trưởng", "new")],
        ),
        (
            "Phó Cục trưởng phụ trách Cục Mía Lò Văn Sen được bổ nhiệm giữ chức Cục trưởng Cục Mía.",
            [("Phó Cục trưởng phụ trách", "former"), ("Cục trưởng", "new")],
        ),
        (
            "Phó Cục trưởng Cục Chè Lò Văn Sen được bổ nhiệm giữ chức Cục trưởng Cục Mía.",
            [("Phó Cục trưởng", None), ("Cục trưởng", "new")],
        ),
        (
            "Ông Lò Văn Sen từng trải qua các chức vụ: Giám đốc Sở Y tế Huế, Cục trưởng Cục Mía, trước khi được "
            "bổ nhiệm làm Thứ trưởng Bộ Y tế.",
            [("Giám đốc", "former"), ("Cục trưởng", "former")],
        ),
    ],
)
def test_who_rises_to_the_head_of_the_same_body_leaves_the_lower_post(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("seat", "body"),
    [
        ("Ban Chấp hành, Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy các cơ quan Đảng tỉnh"),
        ("Ban Thường vụ Đảng ủy Sở Y tế", "Đảng ủy Sở Y tế"),
    ],
)
def test_a_bare_committee_is_that_of_the_new_seat_and_not_of_the_old_post(seat: str, body: str) -> None:
    text = (
        f"Ban Tổ chức chỉ định ông Lò Văn Mận, Bí thư Đảng ủy xã Núi, tham gia {seat} và giữ chức Phó Bí thư Đảng ủy."
    )
    (new,) = [post for post in facts(text)["posts"] if post["status"] == "new"]
    assert (new["holder"], new["organization"]) == ("Lò Văn Mận", body)
    names = [one["name"] for one in facts(text)["organizations"]]
    assert body in names


def test_who_leaves_a_committee_is_given_the_post_behind_it() -> None:
    seat = "thôi tham gia Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025-2030"
    text = f"Bà Hà Thị Núi công bố quyết định điều động ông Lò Văn Mận {seat}, giữ chức Phó Giám đốc Sở Y tế."
    assert [(p["holder"], p["post"], p["organization"], p["status"]) for p in facts(text)["posts"]] == [
        ("Lò Văn Mận", "Phó Giám đốc", "Sở Y tế", "new")
    ]
