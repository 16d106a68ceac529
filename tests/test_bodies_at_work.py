"""Names of bodies that end further on than they seem to, bodies behind the word for a paper, officers in a row."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def names(text: str) -> set[str]:
    """The forms of all bodies of a text."""
    return {form for body in facts(text)["organizations"] for form in (body["name"], *body["aliases"])}


def posts(text: str) -> set[tuple[str, str, str | None]]:
    """The posts of a text: holder, title, body."""
    return {(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thương vụ Việt Nam tại Peru tìm đối tác mới.", "Thương vụ Việt Nam tại Peru"),
        ("Hội Doanh nghiệp Nhật Bản tại Lào tặng sách.", "Hội Doanh nghiệp Nhật Bản tại Lào"),
        ("Hội Người Việt tại Peru đã họp.", "Hội Người Việt tại Peru"),
        ("Quỹ phát triển nghề muối quốc gia vừa được lập.", "Quỹ phát triển nghề muối quốc gia"),
        ("Cục Hợp tác Nghề cá châu Phi đã họp.", "Cục Hợp tác Nghề cá châu Phi"),
        (
            "Hai nước lập Ủy ban Hợp tác nông nghiệp, khoa học và công nghệ.",
            "Ủy ban Hợp tác nông nghiệp, khoa học và công nghệ",
        ),
        ("Công ty CP Mía đường Sao Khuê công bố lãi.", "Công ty CP Mía đường Sao Khuê"),
        ("Công ty Hàng xuất khẩu Sao Mai công bố lãi.", "Công ty Hàng xuất khẩu Sao Mai"),
        ("Theo tờ Zambon Post, cuộc họp đã kết thúc.", "Zambon Post"),
        ("Tờ báo Đức Die Kelmora viết về chuyến thăm.", "Die Kelmora"),
        ("Trung tâm Nghiên cứu Peru tại châu Á đã họp.", "Trung tâm Nghiên cứu Peru tại châu Á"),
        ("Trường Thủy lợi cao cấp tuyển sinh.", "Trường Thủy lợi cao cấp"),
        ("Hai bên nói về nhóm nghị sĩ hữu nghị Peru - Lào.", "Nhóm nghị sĩ hữu nghị Peru - Lào"),
        ("Công ty TNHH Hoa Sen - Thái Bình ký hợp đồng.", "Công ty TNHH Hoa Sen"),
        ("Sáng 5/3, đoàn ĐBQH TP Cần Thơ gặp cử tri.", "Đoàn ĐBQH TP Cần Thơ"),
        ("Ông chuyển về đoàn đại biểu Quốc hội thành phố Huế.", "Đoàn đại biểu Quốc hội thành phố Huế"),
        ("Ngân hàng Sao Khuê chi nhánh Gia Lai đã họp.", "Ngân hàng Sao Khuê chi nhánh Gia Lai"),
        ("VCCI Chi nhánh Cần Thơ đã họp.", "VCCI Chi nhánh Cần Thơ"),
        ("Phong trào không liên kết ra tuyên bố.", "Phong trào không liên kết"),
        ("Ngày 5/3, Mitsubishi Trust Group công bố lãi.", "Mitsubishi Trust Group"),
        ("Bà Lê Thị Sen, Giám đốc Microsoft Inc (trái) vắng mặt.", "Microsoft Inc"),
        ("Ngày 5/3, Samsung Electronics Ltd công bố lãi.", "Samsung Electronics Ltd"),
        ("Ngày 5/3, Fed tăng lãi suất.", "Fed"),
        ("Ngày 5/3, Unesco tăng viện trợ.", "Unesco"),
        ("Chủ tịch Tổng LĐLĐVN Trần Văn Minh đã dự họp.", "Tổng LĐLĐVN"),
    ],
)
def test_a_name_goes_on(text: str, name: str) -> None:
    assert names(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Sen đi thăm các Doanh nghiệp Cơ khí Nhật Bản.",
        "Doanh nghiệp nuôi cá Lào đã lên tiếng.",
        "Bà khen phong trào “Doanh nghiệp tỉnh Lào Cai giữ rừng”.",
        "Ông Lê Văn Sen gặp các Liên đoàn thành viên ASF.",
        "Bà gặp đại diện của 12 Hiệp hội thành viên ASF.",
        "Dự án Nhà máy Sản xuất Xơ sợi Sao Khuê chậm tiến độ.",
        "Hàng trăm công nhân KCN Sao Mai nghỉ Tết.",
        "Đây là tờ 500 Euro giả.",
        "Hôm nay, chỉ số Nikkei 225 tăng 2%.",
    ],
)
def test_crowds_projects_and_parks_are_no_bodies(text: str) -> None:
    assert names(text) == set()


def test_a_private_firm_and_the_board_of_members_keep_their_names() -> None:
    assert names("Doanh nghiệp tư nhân Sao Khuê và Hội đồng thành viên Công ty Mây Trắng họp.") == {
        "Doanh nghiệp tư nhân Sao Khuê",
        "Hội đồng thành viên Công ty Mây Trắng",
    }


def test_what_stands_in_brackets_is_the_body_above_or_another_name() -> None:
    text = "Cục Chống hàng giả (Thanh tra Chính phủ) vào cuộc."
    assert names(text) == {"Cục Chống hàng giả", "Thanh tra Chính phủ"}
    assert [r["parent"] for r in facts(text)["org_relations"]] == ["Thanh tra Chính phủ"]
    (house,) = facts("Hội đồng Liên bang Nga (Thượng viện) thông qua luật.")["organizations"]
    assert house["aliases"] == ["Thượng viện"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Thủ tướng tiếp Thống đốc tỉnh Sakuramori - ông Kenji Moriya.",
            {("Kenji Moriya", "Thống đốc tỉnh Sakuramori", None)},
        ),
        (
            "Chủ tịch nước và Tổng thống Andrei Kuleshov sẽ hội đàm.",
            {("Andrei Kuleshov", "Tổng thống", None)},
        ),
        (
            "Có ông Lê Văn Sen, Tổng Giám đốc VOV; các Phó Tổng Giám đốc: Trần Văn Minh, Vũ Hải.",
            {
                ("Lê Văn Sen", "Tổng Giám đốc", "VOV"),
                ("Trần Văn Minh", "Phó Tổng Giám đốc", "VOV"),
                ("Vũ Hải", "Phó Tổng Giám đốc", "VOV"),
            },
        ),
        (
            "Ông Kenji Moriya, Chủ tịch ngành hóa chất của Tập đoàn Kelmora, đã ký kết.",
            {("Kenji Moriya", "Chủ tịch ngành hóa chất", "Tập đoàn Kelmora")},
        ),
        (
            "Ủy viên trung ương Đảng, Thứ trưởng Lê Văn Sen dẫn đầu đoàn.",
            {("Lê Văn Sen", "Ủy viên", "Trung ương Đảng"), ("Lê Văn Sen", "Thứ trưởng", None)},
        ),
        (
            "Ông Lê Văn Sen, chủ tịch HĐQT Ngân hàng Kelmora; Trần Văn Minh, nguyên tổng giám đốc, vắng mặt.",
            {
                ("Lê Văn Sen", "chủ tịch HĐQT", "Ngân hàng Kelmora"),
                ("Trần Văn Minh", "tổng giám đốc", "Ngân hàng Kelmora"),
            },
        ),
        (
            "Tại cuộc họp báo chung với ông Kuleshov, Bộ trưởng Ngoại giao Peru, Pablo Moriya nói rằng hai nước thân.",
            {("Pablo Moriya", "Bộ trưởng Ngoại giao Peru", None)},
        ),
        (
            "Thượng nghị sĩ của bang Texas John Moriya phát biểu.",
            {("John Moriya", "Thượng nghị sĩ của bang Texas", None)},
        ),
        (
            "Gặp Chủ tịch hội đồng Liên bang Kenji Moriya.",
            {("Kenji Moriya", "Chủ tịch", "Hội đồng Liên bang")},
        ),
        (
            "Ông gặp Pablo Moriya – cựu Giám đốc FBI vừa thôi chức.",
            {("Pablo Moriya", "Giám đốc", "FBI")},
        ),
        (
            "Đại diện ở đây là Pablo Moriya, cố vấn của tổ chức.",
            {("Pablo Moriya", "cố vấn", None)},
        ),
        (
            "Trưởng Đại diện Thương mại Peru Pablo Moriya dự họp.",
            {("Pablo Moriya", "Trưởng Đại diện Thương mại Peru", None)},
        ),
        (
            "Phó Chủ tịch T.Ư Hội LHPN VN Lê Thị Hoa dự họp.",
            {("Lê Thị Hoa", "Phó Chủ tịch", "Hội LHPN VN")},
        ),
        (
            "Tổng Giám đốc Tập đoàn Kelmora (Đức) Kenji Moriya đến Hà Nội. Chủ tịch Tập đoàn Kelmora Kenji Moriya nói.",
            {("Kenji Moriya", "Tổng Giám đốc", "Tập đoàn Kelmora"), ("Kenji Moriya", "Chủ tịch", "Tập đoàn Kelmora")},
        ),
    ],
)
def test_who_holds_a_post_and_where(text: str, found: set[tuple[str, str, str | None]]) -> None:
    assert posts(text) == found


def test_a_continent_is_no_surname_and_a_part_of_the_day_no_name() -> None:
    people = [p["name"] for p in facts("Viện nghiên cứu châu Âu Viện Hàn lâm Sao Khuê họp.")["people"]]
    assert people == []
    people = [p["name"] for p in facts("Ông Lê Cự Chiều nay 15-5 có mặt.")["people"]]
    assert people == ["Lê Cự"]


def test_who_leads_the_deputies_of_a_province_holds_a_post_at_their_group() -> None:
    found = facts("Ông Lò Văn Gió, Phó Trưởng đoàn đại biểu Quốc hội tỉnh Yên Bái, đã gặp cử tri.")
    (post,) = found["posts"]
    assert (post["post"], post["organization"]) == ("Phó Trưởng đoàn", "Đoàn đại biểu Quốc hội tỉnh Yên Bái")
    assert [body["name"] for body in facts("Chủ tịch Quốc hội tiếp đoàn đại biểu Quốc hội Lào.")["organizations"]] != [
        "Đoàn đại biểu Quốc hội Lào"
    ]


def test_letters_close_the_name_of_a_group_for_talks() -> None:
    text = "Nhóm đối thoại nghề muối (SDG) và Đối tác chính sách về nghề muối (PPS) đã họp."
    assert names(text) == {"Nhóm đối thoại nghề muối", "SDG", "Đối tác chính sách về nghề muối", "PPS"}


def test_who_leads_a_branch_holds_no_post_at_the_whole_bank() -> None:
    text = "Ông Lò Văn Gió, Giám đốc Agribank chi nhánh Gia Lai, và Giám đốc Agribank Hà Văn Núi đã họp."
    assert ("Lò Văn Gió", "Giám đốc", "Agribank chi nhánh Gia Lai") in posts(text)
    assert ("Hà Văn Núi", "Giám đốc", "Agribank") in posts(text)
    assert names("Agribank chi nhánh tại nhiều tỉnh đã họp.") == {"Agribank"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Trường Đại học Lá Thu và Tập đoàn Velda hợp tác đào tạo thợ hàn.",
            ["Trường Đại học Lá Thu", "Tập đoàn Velda"],
        ),
        ("Tập đoàn Velda đầu tư xây dựng nhà máy ở Huế.", ["Tập đoàn Velda"]),
        ("Tập đoàn Velda phát triển điện gió.", ["Tập đoàn Velda"]),
        (
            "Dự có các Sở Khoa học và Công nghệ Sơn La, Lào Cai và Sở Khoa học và Công nghệ các tỉnh Nghệ An, Hà Tĩnh.",
            [
                *(name for place in ("Sơn La", "Lào Cai") for name in (f"Sở Khoa học và Công nghệ {place}", place)),
                *(
                    name
                    for place in ("Nghệ An", "Hà Tĩnh")
                    for name in (f"Sở Khoa học và Công nghệ tỉnh {place}", place)
                ),
            ],
        ),
        (
            "Dự có Cục Xúc tiến thương mại, đầu tư và du lịch Uzbekistan.",
            ["Cục Xúc tiến thương mại, đầu tư và du lịch Uzbekistan"],
        ),
        (
            "Viện Sáng chế Pháp (Institut velda de la trantie - IVT) cử đoàn đi.",
            ["Viện Sáng chế Pháp", "Institut velda de la trantie", "IVT"],
        ),
        ("Văn phòng UNDP tại Hà Nội tặng sách.", ["Văn phòng UNDP tại Hà Nội"]),
        ("Cơ quan Thương vụ Việt Nam tại Peru tìm bạn hàng.", ["Cơ quan Thương vụ Việt Nam tại Peru"]),
        (
            "Phái đoàn Lào bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại Geneva đã họp.",
            ["Phái đoàn Lào bên cạnh Liên hợp quốc, WTO và các tổ chức quốc tế khác tại Geneva"],
        ),
        (
            "Liên đoàn các Phòng Thương mại và Công nghiệp Peru đã họp.",
            ["Liên đoàn các Phòng Thương mại và Công nghiệp Peru"],
        ),
        ("Đoàn dâng hoa tại Đài Hữu nghị Việt Nam - Lào.", []),
        ("Cục Muối Peru họp. Bà Sò cùng lãnh đạo Cục nhanh chóng lên đường.", ["Cục Muối Peru", "Cục"]),
        ("Công an Peru họp. Bà Sò khen toàn ngành Công an.", ["Công an Peru"]),
        (
            "Liên đoàn Quốc tế các Hiệp hội Thợ hàn (LQT) đã họp.",
            ["Liên đoàn Quốc tế các Hiệp hội Thợ hàn", "LQT"],
        ),
        (
            "Ủy ban Thường trực về quyền tác giả và quyền liên quan đã họp.",
            ["Ủy ban Thường trực về quyền tác giả và quyền liên quan"],
        ),
        ("Vụ Các vấn đề tài khóa gửi báo cáo.", ["Vụ Các vấn đề tài khóa"]),
        (
            "Hiệp hội Doanh nghiệp vừa và nhỏ Peru tại Lào đã họp.",
            ["Hiệp hội Doanh nghiệp vừa và nhỏ Peru tại Lào"],
        ),
        ("Phòng Thương mại châu Âu tại Lào đã họp.", ["Phòng Thương mại châu Âu tại Lào"]),
        ("Hội đồng Kinh doanh EU - Peru đã họp.", ["Hội đồng Kinh doanh EU - Peru"]),
        ("Toyota Việt Nam giảm giá xe.", ["Toyota Việt Nam"]),
        (
            "Bà Sò giao Vụ Pháp chế nghiên cứu, Vụ Tổ chức cán bộ tham mưu và Cục Hợp tác quốc tế nghiên cứu.",
            ["Vụ Pháp chế", "Vụ Tổ chức cán bộ", "Cục Hợp tác quốc tế"],
        ),
        (
            "Ban Quản lý các khu công nghiệp và chế xuất Nghệ An báo cáo.",
            ["Ban Quản lý các khu công nghiệp và chế xuất Nghệ An"],
        ),
        ("Phó Chủ nhiệm Ủy ban cảm ơn Quốc hội Peru đã đến.", ["Quốc hội Peru"]),
        ("Đoàn thăm Nghị viện vùng Trantia và Chính phủ Peru.", ["Nghị viện vùng Trantia", "Chính phủ Peru"]),
        ("Tổng vụ Thương mại của Liên minh châu Âu cử đoàn đi.", ["Tổng vụ Thương mại", "Liên minh châu Âu"]),
        (
            "Hội Nạn nhân chất độc da cam/dioxin tỉnh Nghệ An tặng quà.",
            ["Hội Nạn nhân chất độc da cam/dioxin tỉnh Nghệ An"],
        ),
    ],
)
def test_a_name_ends_before_what_the_body_does_and_holds_its_area(text: str, found: list[str]) -> None:
    assert names(text) == set(found)


def test_the_land_where_a_firm_is_belongs_to_its_short_name() -> None:
    text = "Công ty TNHH Velda Foods Việt Nam đã đến. Velda Foods Việt Nam mở rộng nhà máy."
    assert names(text) == {"Công ty TNHH Velda Foods Việt Nam", "Velda Foods Việt Nam"}


def test_a_land_with_a_hyphen_parts_its_ministry_from_that_of_home() -> None:
    found = [
        o["name"] for o in facts("Bộ Ngoại giao Timor-Leste đã họp. Bộ Ngoại giao Việt Nam đã họp.")["organizations"]
    ]
    assert found == ["Bộ Ngoại giao Timor-Leste", "Bộ Ngoại giao Việt Nam"]


def test_this_land_is_never_home() -> None:
    text = (
        "Quốc hội Peru đã họp. Ông Lê Văn Tò khen đường lối của Việt Nam. Ông Pablo Hale cho biết Quốc hội nước này "
        "sẽ họp thêm."
    )
    assert names(text) == {"Quốc hội Peru"}


def test_a_university_abroad_is_known_by_its_number() -> None:
    assert names("Đoàn thăm Đại học Paris 8 và Đại học Huế.") == {"Đại học Paris 8", "Đại học Huế"}


def test_bodies_with_a_short_name_each_stand_in_a_row() -> None:
    row = "Đoàn thăm Trung tâm Quốc gia Giáo dục nghề muối (QGM), Viện Hữu nghị Peru (VHN)."
    under = "Đoàn thăm Cục Sở hữu trí tuệ (NOIP), Bộ Khoa học và Công nghệ (MOST)."
    assert facts(row)["org_relations"] == []
    assert [(r["child"], r["parent"]) for r in facts(under)["org_relations"]] == [
        ("Cục Sở hữu trí tuệ", "Bộ Khoa học và Công nghệ")
    ]


def test_a_forum_that_is_opened_is_an_event() -> None:
    assert names("UBND tỉnh Nghệ An khai mạc Diễn đàn Hợp tác nghề muối về xuất khẩu.") == {"UBND tỉnh Nghệ An"}
    assert names("Diễn đàn Hợp tác nghề muối Peru ra tuyên bố.") == {"Diễn đàn Hợp tác nghề muối Peru"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hai sĩ quan lên đường tới Phái bộ hỗ trợ Liên hợp quốc tại Lào.", "Phái bộ hỗ trợ Liên hợp quốc tại Lào"),
        ("Bà Na làm việc ở Phái bộ gìn giữ hòa bình của Liên hợp quốc.", "Phái bộ gìn giữ hòa bình của Liên hợp quốc"),
        (
            "Ban Quản lý Dự án Đầu tư Xây dựng các công trình Giao thông và Thủy lợi Lai Châu đã báo cáo.",
            "Ban Quản lý Dự án Đầu tư Xây dựng các công trình Giao thông và Thủy lợi Lai Châu",
        ),
        ("Ban Quản lý dự án đầu tư xây dựng 4 đã báo cáo.", "Ban Quản lý dự án đầu tư xây dựng 4"),
        ("Đại diện Cục Gìn giữ hòa bình Liên Hợp Quốc đã đến.", "Cục Gìn giữ hòa bình Liên Hợp Quốc"),
        (
            "Lớp học ở Trường Đào tạo, Bồi dưỡng cán bộ quản lý GD&ĐT.",
            "Trường Đào tạo, Bồi dưỡng cán bộ quản lý GD&ĐT",
        ),
    ],
)
def test_missions_boards_and_schools_keep_their_whole_name(text: str, body: str) -> None:
    assert body in {o["name"] for o in facts(text)["organizations"]}


@pytest.mark.parametrize("text", ["Họ đến các Phái bộ hỗ trợ Liên hợp quốc.", "Họ đến phái bộ hỗ trợ Liên hợp quốc."])
def test_missions_of_a_body_and_one_in_small_letters_are_no_bodies(text: str) -> None:
    assert [o["name"] for o in facts(text)["organizations"]] == ["Liên hợp quốc"]


@pytest.mark.parametrize(
    "text",
    [
        "Vùng nuôi tôm này được Tổ chức Thú y thế giới (OIE) công nhận.",
        "Cục Thú y mở lớp học cùng Tổ chức Thú y thế giới (OIE).",
    ],
)
def test_an_organization_behind_cung_or_duoc_is_no_verb(text: str) -> None:
    found = {body["name"]: body["aliases"] for body in facts(text)["organizations"]}
    assert found["Tổ chức Thú y thế giới"] == ["OIE"]


def test_a_body_still_organizes_with_another() -> None:
    (meeting,) = facts("Sáng 5/3, Bộ Y tế cùng tổ chức hội thảo về sữa với Bộ Nông nghiệp.")["meetings"]
    assert "Bộ Y tế" in meeting["organizers"]
