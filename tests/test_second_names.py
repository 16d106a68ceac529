"""Names inside titles and beside other names: parliaments of deputies, spellings abroad, bodies that share a place or
a word for companies; names that end where the next clause begins. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


def kinds(text: str) -> dict[str, str]:
    return {body["name"]: body["kind"] for body in facts(text)["organizations"]}


def aliases(text: str, kind: str = "organizations") -> dict[str, list[str]]:
    return {thing["name"]: thing["aliases"] for thing in facts(text)[kind]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Lò Thị Sương là đại biểu Quốc hội khóa XIV.", {"Quốc hội": "government"}),
        ("Đoàn có hai đại biểu Quốc hội Lào cùng đi.", {"Quốc hội Lào": "government"}),
        ("Chủ tịch UBND tỉnh Lò Văn Gió giao các sở rà soát.", {"UBND tỉnh": "government"}),
        ("Chủ tịch UBND phường Lò Văn Gió cho biết như vậy.", {}),
    ],
)
def test_a_title_names_the_parliament_and_the_body_of_a_province(text: str, found: dict[str, str]) -> None:
    assert kinds(text) == found


def test_the_body_of_a_province_inside_a_title_is_the_one_that_the_article_names() -> None:
    assert bodies("UBND tỉnh Thái Bình họp. Chủ tịch UBND tỉnh Lò Văn Gió kết luận.") == ["UBND tỉnh Thái Bình"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tổng thống Pháp Mi-ra Ven-đô (Mira Vendau) đã đến.", {"Mi-ra Ven-đô": ["Mira Vendau"]}),
        ("Thủ tướng Đức H. Ten-xo (Hannes Tensow) đã đến.", {"H. Ten-xo": ["Hannes Tensow"]}),
        ("Thủ tướng Đức H. Ten-xo (Berlin) đã đến.", {"H. Ten-xo": []}),
        ("Thủ tướng Đức Hannes Tensow (Mira) đã đến.", {"Hannes Tensow": []}),
    ],
)
def test_a_spelling_in_brackets_is_another_name(text: str, found: dict[str, list[str]]) -> None:
    assert aliases(text, "people") == found


def test_a_forum_is_named_with_its_word_too() -> None:
    assert aliases("Diễn đàn APEC khai mạc. APEC có nhiều thành viên.") == {"APEC": ["Diễn đàn APEC"]}
    assert "Diễn đàn APEC" not in aliases("Diễn đàn APEC-MAYA khai mạc. APEC có nhiều thành viên.").get("APEC", [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Tỉnh ủy, HĐND, UBND tỉnh Nghệ An tổ chức lễ kỷ niệm.",
            {"Tỉnh ủy Nghệ An": ["Tỉnh ủy"], "HĐND tỉnh Nghệ An": ["HĐND"], "UBND tỉnh Nghệ An": []},
        ),
        (
            "Đại diện Thành ủy và UBND TP.Cần Thơ dự lễ.",
            {"Thành ủy TP.Cần Thơ": ["Thành ủy"], "UBND TP.Cần Thơ": []},
        ),
        ("Tỉnh ủy, UBND huyện Nam Đàn đã họp.", {"Tỉnh ủy": [], "UBND huyện Nam Đàn": []}),
    ],
)
def test_the_place_behind_a_list_of_bodies_is_that_of_each(text: str, found: dict[str, list[str]]) -> None:
    assert aliases(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các liên doanh Veltora, Hanvex đã hoạt động.", ["Veltora", "Hanvex"]),
        ("Có các doanh nghiệp như VELD Norda, HANVEX Group, Quandt dự.", ["VELD Norda", "HANVEX Group", "Quandt"]),
        ("Các doanh nghiệp như Veltora, Hanvex, Mira.vn tham gia.", ["Veltora", "Hanvex"]),
    ],
)
def test_foreign_words_in_a_list_behind_a_word_for_companies_are_companies(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lãnh đạo Công ty Đá quý hoa tai Mây Hồng đã dự.", "Công ty Đá quý hoa tai Mây Hồng"),
        ("Công ty TNHH MTV cấp nước Quảng Trị tăng giá nước.", "Công ty TNHH MTV cấp nước Quảng Trị"),
        ("Công ty Mây Hồng bán thép Việt tại đây.", "Công ty Mây Hồng"),
        ("Phòng CSGT đường sắt - đường bộ đã lập biên bản.", "Phòng CSGT đường sắt - đường bộ"),
        ("Viện Nghiên cứu phát triển kinh tế - xã hội đã họp.", "Viện Nghiên cứu phát triển kinh tế - xã hội"),
        ("Bệnh viện Nhi đồng 3 nhận thêm trang thiết bị.", "Bệnh viện Nhi đồng 3"),
        ("Bệnh viện Nhi đồng nhận 3 cháu bé.", "Bệnh viện Nhi đồng"),
        ("Phòng PC99 nhận được tin báo.", "Phòng PC99"),
        ("Các nước rời Liên minh Thuế quan sau đó.", "Liên minh Thuế quan"),
        ("Trung tâm Phát triển sáng tạo trẻ (STC) báo cáo.", "Trung tâm Phát triển sáng tạo trẻ"),
        ("Hội đồng Tư vấn giá cả, tiền tệ quốc gia họp.", "Hội đồng Tư vấn giá cả, tiền tệ quốc gia"),
        ("Đảng Dân chủ xã hội (DXH) phản đối.", "Đảng Dân chủ xã hội"),
        ("Chủ tịch Hội đồng An ninh Quốc gia Pak Sun-mi nói.", "Hội đồng An ninh Quốc gia"),
    ],
)
def test_a_name_goes_on_to_its_end(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nhân viên Bệnh viện đa khoa Hồng Hà Đối tượng đã bỏ đi.", "Bệnh viện đa khoa Hồng Hà"),
        ("Có mặt tại Cục Thú y Vì vậy các đơn vị phải làm.", "Cục Thú y"),
        ("Đại biểu trả lời tại Sở Y tế Trước đó bà đã nêu ý kiến.", "Sở Y tế"),
    ],
)
def test_a_name_ends_before_a_sentence_that_no_full_stop_parts_from_it(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tàu va vào xe trên địa bàn huyện Vụ Bản.",
        "Báo Mỹ chê loại máy bay này.",
        "Cửa hàng mở tại Trung tâm Hà Nội.",
        "Khoa học, Công nghệ và Sáng tạo (SKC) là chủ đề năm nay.",
        "Ban đầu mọi người đều nghĩ AB là tên máy.",
        "Vụ lúa ĐX năm nay được mùa.",
        "Bài viết kết thúc tại đây. HOÀNG NAM",
        "Theo Hội đồng lưu ý Chính phủ về giải ngân vốn.",
        "Ba Chi bộ của đơn vị sinh hoạt chuyên đề.",
    ],
)
def test_words_that_look_like_a_body_are_none(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("Bí thư Đảng ủy của Cục Hàng hải phát biểu.", "Đảng ủy của Cục Hàng hải", "Cục Hàng hải"),
        ("Ban Chỉ đạo của Bộ Y tế đã họp.", "Ban Chỉ đạo của Bộ Y tế", "Bộ Y tế"),
    ],
)
def test_a_cell_and_a_task_force_are_named_after_their_body(text: str, lower: str, upper: str) -> None:
    assert [(r["child"], r["relation"], r["parent"]) for r in facts(text)["org_relations"]] == [
        (lower, "part_of", upper)
    ]


def test_a_nested_name_is_no_half_of_a_word() -> None:
    assert bodies("Sinh viên Đại học Bách Khoa Nam Định thắng giải.") == ["Đại học Bách Khoa Nam Định"]


@pytest.mark.parametrize("name", ["Nhóm các nền kinh tế mới nổi hàng đầu", "Nhóm 20 nền kinh tế lớn và mới nổi"])
def test_a_group_of_states_that_is_known_by_its_letters_is_international(name: str) -> None:
    found = facts(f"Hội nghị thượng đỉnh {name} (G20) khai mạc.")["organizations"]
    assert [(body["name"], body["kind"], body["aliases"]) for body in found] == [(name, "international", ["G20"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thủ tướng giao 2 sở Tài chính, Nội vụ rà soát.", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Các Bộ trưởng Bộ NN-PTNT, Y tế, KH-ĐT trả lời.", ["Bộ NN-PTNT", "Bộ Y tế", "Bộ KH-ĐT"]),
        ("Số 12 Sở Tài chính, Nội vụ.", ["Sở Tài chính"]),
        ("Bà Lò Thị Sương, Chủ tịch UBND phường Trần Văn Mây, quận 1, nói.", ["UBND phường Trần Văn Mây"]),
        ("Chủ tịch UBND phường Trần Văn Mây, người ký văn bản, nói.", []),
        ("Lãnh đạo Công ty Y tế Việt Anh đã dự.", ["Công ty Y tế Việt Anh"]),
        ("Công ty TNHH MTV Yến sào Nha Trang mở cửa.", ["Công ty TNHH MTV Yến sào Nha Trang"]),
        ("Cảnh sát biển Việt Nam - Tàu tuần tra mới.", ["Cảnh sát biển Việt Nam"]),
        ("Hội Hữu nghị Việt Nam - Lào họp.", ["Hội Hữu nghị Việt Nam - Lào"]),
        ("Trung tâm Nghiên cứu kinh tế Úc mới (NEA) báo cáo.", ["Trung tâm Nghiên cứu kinh tế Úc mới"]),
        ("Tổ chức khủng bố Nhà nước Hồi giáo (IS) rút lui.", ["Nhà nước Hồi giáo"]),
        ("Vụ việc được đưa lên Tòa án Tối cao Peru.", ["Tòa án Tối cao Peru"]),
    ],
)
def test_bodies_in_lists_and_behind_small_words_are_read_to_their_end(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Quốc hội Peru họp ở Lima lúc 17h (giờ Việt Nam). Người dân Peru chờ Quốc hội bỏ phiếu.",
        "Ông trở về Peru sau Chiến tranh Việt Nam. Quốc hội Peru họp. Quốc hội sẽ bỏ phiếu.",
        "Quốc hội Mỹ họp tại California. Quốc hội sẽ bỏ phiếu.",
    ],
)
def test_what_tells_nothing_of_home_leaves_the_parliament_of_another_land_one(text: str) -> None:
    assert len(bodies(text)) == 1


def test_the_federal_office_of_the_one_state_is_one_also_beside_home() -> None:
    text = "Bộ Công an Việt Nam làm việc với Cục Điều tra Liên bang Mỹ. Cục Điều tra Liên bang đã gửi tài liệu."
    assert bodies(text) == ["Bộ Công an Việt Nam", "Cục Điều tra Liên bang Mỹ"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND huyện Đắk R’lấp đã họp.", ["UBND huyện Đắk R’lấp"]),
        ("Hội đồng thành viên ban hành Nghị quyết số 42.", []),
        ("Cơ quan chức năng trình Bộ Chính trị Đề án đổi mới.", ["Bộ Chính trị"]),
        ("Thanh tra Sở buộc hai phòng khám đóng cửa.", ["Thanh tra Sở"]),
        ("Anh sống ở Trung tâm huyện Xuân Trường.", []),
        ("Bài và ảnh do Nhóm PV thực hiện.", []),
        ("Doanh nghiệp APEC gặp nhau hôm nay.", ["APEC"]),
        ("Cơ quan Cảnh sát điều tra Công an Vinh cho biết như vậy.", ["Cơ quan Cảnh sát điều tra Công an Vinh"]),
        ("Cơ quan Cảnh sát điều tra cho biết như vậy.", []),
        ("Bà là Bộ trưởng Bộ Du lịch, Văn hóa Peru.", ["Bộ Du lịch, Văn hóa Peru"]),
        ("Bộ Ngoại giao, Đại sứ quán Peru cùng dự.", ["Bộ Ngoại giao", "Đại sứ quán Peru"]),
        ("Bộ Y tế Peru, Du lịch Peru cùng dự.", ["Bộ Y tế Peru"]),
        ("Bà là hiệu trưởng Trường Đảng Nam Định.", ["Trường Đảng Nam Định"]),
        ("Phó Chủ tịch Tập đoàn Quandt Linda Hale dự họp.", ["Tập đoàn Quandt"]),
        ("Phó Chủ tịch Tập đoàn Quandt Linda Holdings dự họp.", ["Tập đoàn Quandt Linda Holdings"]),
    ],
)
def test_a_name_ends_before_papers_and_people_and_holds_all_sectors(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_papers_in_a_list_behind_a_word_for_agencies_are_media() -> None:
    assert kinds("Các hãng thông tấn như Veldanews, Hanvexpress đưa tin.") == {
        "Veldanews": "media",
        "Hanvexpress": "media",
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông viết cho Báo Mây Trắng - Cơ quan ngôn luận của tỉnh.", ["Báo Mây Trắng"]),
        ("Công ty CP Nhà Mây đầu tư dự án ở Quận 8.", ["Công ty CP Nhà Mây"]),
        ("Công ty CP Xuất nhập khẩu và vận tải Mây Hồng mở cửa.", ["Công ty CP Xuất nhập khẩu và vận tải Mây Hồng"]),
        ("Tập đoàn VLD và Hanvex Worldwide ký kết.", ["Tập đoàn VLD"]),
        ("Hội Toán học gia Việt Nam xác nhận.", ["Hội Toán học gia Việt Nam"]),
        ("Hội Nông dân ủng hộ Việt Nam.", ["Hội Nông dân"]),
        ("Chủ tịch Hiệp hội Doanh nghiệp Hoàng gia Peru Ana Van Hale nói.", ["Hiệp hội Doanh nghiệp Hoàng gia Peru"]),
        ("Hội đồng thẩm định và trình Thủ tướng phê duyệt.", []),
        ("Đơn vị đề nghị Tổ công tác báo cáo Chính phủ.", []),
        ("Chủ tịch nước Hội kiến Chủ tịch Quốc hội Peru.", ["Quốc hội Peru"]),
        ("Hội Kiến trúc sư Nam Định họp.", ["Hội Kiến trúc sư Nam Định"]),
        ("Ca mổ thành công tại bệnh viện Trung ương Nam Định.", []),
        ("Đồng chí Trường Chinh luôn gần dân.", []),
    ],
)
def test_names_end_before_what_is_said_of_a_body(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_an_office_of_consultants_is_no_office_of_the_party() -> None:
    assert kinds("Văn phòng Tư vấn quản trị Peru họp.") == {"Văn phòng Tư vấn quản trị Peru": "agency"}
    assert kinds("Chủ tịch Hạ Nghị viện Peru đến.") == {"Hạ Nghị viện Peru": "government"}


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Bà Lò Thị Đá Mây nói. Bà Lò Thị Đá Mây cười. Bà Lò Thị Đa Mây về.", {"Lò Thị Đá Mây": ["Lò Thị Đa Mây"]}),
        ("Bà Lò Thị Đá Mây và bà Lò Thị Đa Mây cùng về.", {"Lò Thị Đá Mây": [], "Lò Thị Đa Mây": []}),
        (
            "Bà Lò Thị Đá Mây (30 tuổi) nói. Bà Lò Thị Đá Mây cười. Bà Lò Thị Đa Mây, 25 tuổi, về.",
            {"Lò Thị Đá Mây": [], "Lò Thị Đa Mây": []},
        ),
        (
            "Bà Lò Thị Đá Mây (30 tuổi) nói. Bà Lò Thị Đá Mây cười. Bà Lò Thị Đa Mây về.",
            {"Lò Thị Đá Mây": ["Lò Thị Đa Mây"]},
        ),
        ("Bà Lò Thị Đá Mây nói. Bà Lò Thị Đá Máy Gió về.", {"Lò Thị Đá Mây": [], "Lò Thị Đá Máy Gió": []}),
    ],
)
def test_a_name_told_with_another_mark_is_the_same_one(text: str, aliases: dict[str, list[str]]) -> None:
    assert {person["name"]: person["aliases"] for person in facts(text)["people"]} == aliases


def test_posts_of_a_name_told_with_another_mark_are_of_one_holder() -> None:
    text = "Chủ tịch Hội Làm vườn Lò Thị Đá Mây nói. Bà Lò Thị Đá Mây cười. Chủ tịch Lò Thị Đa Mây về."
    assert [(post["holder"], post["organization"]) for post in facts(text)["posts"]] == [
        ("Lò Thị Đá Mây", "Hội Làm vườn")
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hải quân Nam Phi đã rời cảng.", "other"),
        ("Quân đội Nam Phi đã rời cảng.", "other"),
        ("Cảnh sát biển Nam Phi đã rời cảng.", "agency"),
        ("Bộ Tư lệnh Đặc công đã họp.", "agency"),
        ("Ban Thư ký Hiệp hội Nhà báo châu Á đã họp.", "international"),
        ("Ban Thư ký Hội Nuôi ong Lai Châu đã họp.", "committee"),
    ],
)
def test_the_parts_of_an_army_and_the_office_of_a_society_have_its_kind(text: str, kind: str) -> None:
    assert facts(text)["organizations"][0]["kind"] == kind


def test_letters_in_brackets_may_be_those_of_the_body_inside_a_name() -> None:
    office = "Ban Thư ký Hiệp hội các quốc gia Đông Nam Á"
    found = facts(f"{office} (ASEAN) đã đến. ASEAN cảm ơn.")["organizations"]
    told = [(body["name"], body["kind"]) for body in found]
    assert told == [(office, "international"), ("ASEAN", "international")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (  # the officer is named before his title
            "Ông Lò Văn Gió, Phó Chủ tịch UBND phường Trần Văn Mây cho biết như vậy. "
            "Phó Chủ tịch UBND phường Trần Văn Mây nói thêm.",
            ["Lò Văn Gió"],
        ),
        ("Trưởng Công an phường Bùi Thị Xuân cho biết như vậy.", []),
        ("Chủ tịch UBND phường Bùi Thị Xuân Lò Văn Gió cho biết như vậy.", ["Lò Văn Gió"]),
        ("Chủ tịch UBND phường Trần Văn Mây nói. UBND phường Trần Văn Mây họp.", []),
        ("Chủ tịch UBND phường Trần Văn Mây nói.", ["Trần Văn Mây"]),
        ("Chủ tịch UBND phường Bùi Thị Xuân nói. Bà Bùi Thị Xuân nói thêm.", ["Bùi Thị Xuân"]),
    ],
)
def test_who_leads_a_ward_that_is_named_after_somebody(text: str, people: list[str]) -> None:
    assert [person["name"] for person in facts(f"Tin\n{text}")["people"]] == people
