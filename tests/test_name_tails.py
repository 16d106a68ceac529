"""Small letters and numbers behind the words of a body's name: what belongs to it, and what is said of it."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def names(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Lò Văn Gió là Giám đốc Trung tâm Chăm sóc khách hàng của tỉnh.", "Trung tâm Chăm sóc khách hàng"),
        ("Hiệp hội Vận tải hành khách họp sáng 5/3.", "Hiệp hội Vận tải hành khách"),
        ("Viện Hải dương học Vũng Áng cho biết nước ấm dần.", "Viện Hải dương học Vũng Áng"),
        ("Hội đồng An ninh quốc gia vào sáng nay họp kín.", "Hội đồng An ninh quốc gia"),
        ("Ủy ban ATGT quốc gia cho biết số vụ giảm.", "Ủy ban ATGT quốc gia"),
        ("Đội CSGT số 9 đã có mặt.", "Đội CSGT số 9"),
        ("Nhóm công tác về Thương mại và Nội dung số ngày 5/6 đã họp.", "Nhóm công tác về Thương mại và Nội dung số"),
        ("Phòng CSĐT tội phạm về ma túy đã bắt ba người.", "Phòng CSĐT tội phạm về ma túy"),
        ("Bộ Các vấn đề Phụ nữ Lào mời các hội.", "Bộ Các vấn đề Phụ nữ Lào"),
        ("Cục Các vấn đề Kinh tế Lào mời các hội.", "Cục Các vấn đề Kinh tế Lào"),
        ("Nhóm công tác về phát triển nguồn nhân lực mời các hội.", "Nhóm công tác về phát triển nguồn nhân lực"),
        ("UBND H. Mường Lum đã huy động lực lượng.", "UBND H. Mường Lum"),
        ("Ban Chỉ đạo Quốc gia về phát triển du lịch họp.", "Ban Chỉ đạo Quốc gia về phát triển du lịch"),
        ("Công an tỉnh Hòa bình đã tới.", "Công an tỉnh Hòa bình"),
        (
            "Chi nhánh Văn phòng Đăng ký quyền sử dụng đất huyện Hòa Bình họp.",
            "Chi nhánh Văn phòng Đăng ký quyền sử dụng đất huyện Hòa Bình",
        ),
        ("Trung tâm Phát triển rừng các thành phố châu Á họp.", "Trung tâm Phát triển rừng các thành phố châu Á"),
        ("Quỹ Hòa bình và Phát triển Mây Trắng họp.", "Quỹ Hòa bình và Phát triển Mây Trắng"),
        ("Hội Hòa bình và Đoàn kết toàn Peru họp.", "Hội Hòa bình và Đoàn kết toàn Peru"),
        ("Khách tới Trung tâm Hội chợ và Triển lãm Vũng Áng.", "Trung tâm Hội chợ và Triển lãm Vũng Áng"),
        ("Hôm qua, Sở VH-TT họp.", "Sở VH-TT"),
        ("Hôm qua, Phòng Giáo dục quận đã họp.", "Phòng Giáo dục quận"),
        ("Hôm qua, Đài Truyền thanh thành phố đã đưa tin.", "Đài Truyền thanh thành phố"),
        ("Hôm qua, Bộ TT-TT họp.", "Bộ TT-TT"),
        ("Hôm qua, Nhóm Nghị sỹ Hữu nghị Việt Nam-Lào họp.", "Nhóm Nghị sỹ Hữu nghị Việt Nam-Lào"),
        ("Chủ tịch Mặt trận Lào Xây dựng Đất nước đã tới.", "Mặt trận Lào Xây dựng Đất nước"),
        ("Ủy ban Trung ương Mặt trận Lào xây dựng đất nước họp.", "Ủy ban Trung ương Mặt trận Lào xây dựng đất nước"),
        ("Cô làm ở hãng hàng không Peru Airlines, nay đã nghỉ.", "Hãng hàng không Peru Airlines"),
        ("Hôm qua, Vụ KH&CN và Môi trường họp.", "Vụ KH&CN và Môi trường"),
        ("Trung tâm Phục vụ hành chính công tỉnh Sơn La họp.", "Trung tâm Phục vụ hành chính công tỉnh Sơn La"),
        ("Trung tâm Hành chính công huyện Mường Lum họp.", "Trung tâm Hành chính công huyện Mường Lum"),
        (
            "Ủy ban Văn hóa – Giáo dục – Thanh niên – Thiếu niên và Nhi đồng đã họp.",
            "Ủy ban Văn hóa – Giáo dục – Thanh niên – Thiếu niên và Nhi đồng",
        ),
        ("Hôm qua, Sở VH-TT và Du lịch họp.", "Sở VH-TT và Du lịch"),
        ("Hôm qua, Trung tâm WTO và Hội nhập họp.", "Trung tâm WTO và Hội nhập"),
        ("Hôm qua, Sở TN và MT tỉnh Sơn La họp.", "Sở TN và MT tỉnh Sơn La"),
        ("Hôm qua, Bộ Nhập cư và Bảo vệ biên giới Peru họp.", "Bộ Nhập cư và Bảo vệ biên giới Peru"),
        ("Hôm qua, Ban Thường vụ T.Ư Đảng thi hành kỷ luật hai người.", "Ban Thường vụ T.Ư Đảng"),
        ("Hội đồng kỷ luật do ông Lò Văn Gió làm Chủ tịch sẽ họp.", "Hội đồng kỷ luật"),
        ("Sở đã lập Hội đồng chuyên môn do Giám đốc Sở làm Chủ tịch.", "Hội đồng chuyên môn"),
    ],
)
def test_a_name_goes_on_with_what_closes_it(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hôm qua, Bộ GTVT và Quốc phòng họp.", ["Bộ GTVT"]),
        ("Văn bản của Bộ Y tế và của Cục Quản lý chè (QLC) đã rõ.", ["Bộ Y tế", "Cục Quản lý chè"]),
        ("Nhiệm vụ của Ban Chỉ đạo thời gian tới rất nặng.", ["Ban Chỉ đạo"]),
        ("Ban Thường vụ Huyện ủy chủ trương cho làm đường.", ["Ban Thường vụ Huyện ủy"]),
        ("Trưởng phòng GDĐT hiện nay còn trẻ.", ["Phòng GDĐT"]),
        ("Bộ trưởng Bộ Công an Thượng tướng Lò Văn Gió đã dự.", ["Bộ Công an"]),
        ("Hôm qua, Sở GTVT và Huế họp.", ["Sở GTVT"]),
        ("Hôm qua, Vụ KH&CN và Vụ Pháp chế họp.", ["Vụ KH&CN", "Vụ Pháp chế"]),
        ("Hôm qua, UBND và Du lịch Huế họp.", []),
        ("Hội đồng chuyên môn do dịch bệnh không họp.", []),
    ],
)
def test_what_joins_another_matter_does_not_go_on(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Báo cáo do Viện An toàn Quốc gia của Peru đưa ra.", "Viện An toàn Quốc gia của Peru"),
        ("Hôm qua, Bộ Tài chính của Peru họp.", "Bộ Tài chính của Peru"),
        ("Hôm qua, Quốc hội của Lào họp.", "Quốc hội của Lào"),
        ("Bà học ở Trung tâm Đào tạo cán bộ KH&CN của Lào.", "Trung tâm Đào tạo cán bộ KH&CN của Lào"),
        ("Bà học ở Đại học Velda của Peru.", "Đại học Velda"),
        ("Hôm qua, Công ty Sương Mai của Lào họp.", "Công ty Sương Mai"),
        ("Hôm qua, Bộ Tài chính của Lào và Peru họp.", "Bộ Tài chính"),
    ],
)
def test_a_name_of_common_words_goes_on_with_the_land_that_it_is_of(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế lãnh đạo các đội cấp cứu.", "Sở Y tế"),
        ("Bộ Y tế Giảm phiền hà cho người bệnh.", "Bộ Y tế"),
        ("Bệnh viện Lò Gốm 27 bệnh nhân, còn lại về nhà.", "Bệnh viện Lò Gốm"),
        ("Công ty TNHH Hoa Mua khiến 19 con tàu hỏng.", "Công ty TNHH Hoa Mua"),
        ("Tập đoàn Hoa Mua cơ cấu lại mô hình quản lý.", "Tập đoàn Hoa Mua"),
        ("Hội đồng tư vấn du lịch kiến nghị các bộ xem xét.", "Hội đồng tư vấn du lịch"),
        ("Công ty Hoa Mua số tiền là 20 triệu đồng.", "Công ty Hoa Mua"),
        ("Chi cục Hải quan quản lý các bến ở Vũng Áng.", "Chi cục Hải quan"),
        ("Liên đoàn Lao động (LĐLĐ) Mỹ Tho họp.", "Liên đoàn Lao động Mỹ Tho"),
        ("Ủy ban Hợp tác Vân Nam - Lào Cai họp.", "Ủy ban Hợp tác Vân Nam"),
        ("Hôm qua, Bộ Y tế tỉnh táo nhìn lại.", "Bộ Y tế"),
        ("Bộ Công an và Hội đồng thi họp.", "Bộ Công an"),
        ("Báo cáo của Ban Chấp hành Trung ương Đoàn khóa X đã xong.", "Ban Chấp hành Trung ương Đoàn"),
        ("Bà tiếp Phái đoàn Peru tại Nhà Quốc hội.", "Phái đoàn Peru"),
        ("Ông Lò là Chủ tịch Hội hữu nghị Nhật - Việt Ta-lô-mi Na-rai.", "Hội hữu nghị Nhật - Việt"),
        ("Kế hoạch của Ủy ban MTTQ thành phố về chợ hoa đã xong.", "Ủy ban MTTQ thành phố"),
        ("Bí thư Tỉnh ủy Vưu Lâm đã tới.", "Tỉnh ủy"),
    ],
)
def test_a_name_ends_before_what_is_said_of_the_body(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thứ trưởng yêu cầu Sở Nội vụ và Phòng Nội vụ báo cáo.", ["Sở Nội vụ", "Phòng Nội vụ"]),
        ("Bé được chuyển đến BV Lò Mơ để điều trị.", ["BV Lò Mơ"]),
        ("Hôm qua, Văn phòng UBND tỉnh đã gửi giấy mời.", ["Văn phòng UBND tỉnh", "UBND tỉnh"]),
        ("Ông gặp Phái đoàn đại diện thường trú Việt Nam.", ["Phái đoàn đại diện thường trú Việt Nam"]),
        ("Bà Lò Thị Mơ là Tổng giám đốc Cty Hoa Mua.", ["Cty Hoa Mua"]),
    ],
)
def test_a_body_that_a_demand_a_short_head_or_an_office_names(text: str, found: list[str]) -> None:
    assert names(text) == found
    assert [person["name"] for person in facts(text)["people"]] == ["Lò Thị Mơ"] * ("Lò Thị Mơ" in text)


@pytest.mark.parametrize(
    "text",
    [
        "Xe qua cầu Bộ rồi rẽ trái.",
        "PTT Lò Văn Gió đã tới Huế.",
        "Xã đã đạt Bộ Tiêu chí nông thôn mới.",
        "Ban soạn thảo hoàn thiện bản vẽ Bộ luật.",
        "Thư được gửi tới Văn phòng Ngài Velda.",
        "Khách đến Hội Gióng rất đông.",
        "Hôm qua, Quỹ Đất TP đã họp.",
        "Cô làm ở hãng hàng không Peru đã lâu.",
    ],
)
def test_what_only_begins_like_a_body_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ban Bí thư Trung ương Đoàn đã họp.", ["Ban Bí thư Trung ương Đoàn"]),
        ("Hôm qua, phiên Ủy ban Kiểm tra Trung ương Đoàn lần thứ 7 vừa họp.", ["Ủy ban Kiểm tra Trung ương Đoàn"]),
        ("Trưởng Ban Quốc tế Trung ương Đoàn Lê Thị Sen nói.", ["Ban Quốc tế Trung ương Đoàn"]),
        ("Trưởng ban Dân tộc T.Ư Hội LHPN VN Lê Thị Sen nói.", ["Ban Dân tộc T.Ư Hội LHPN VN"]),
        (
            "Ban Tuyên huấn Trung ương Đảng Cộng sản Lào đã họp.",
            ["Ban Tuyên huấn Trung ương Đảng Cộng sản Lào", "Đảng Cộng sản Lào"],
        ),
        ("Ban Quốc tế Đảng Nhãn đã họp.", ["Ban Quốc tế Đảng Nhãn", "Đảng Nhãn"]),
        ("Viện Velda về Chính sách biển, Quỹ Sen.", ["Viện Velda về Chính sách biển", "Quỹ Sen"]),
        ("Trung tâm Hành động về Bom mìn đã họp.", ["Trung tâm Hành động về Bom mìn"]),
        ("Trường Cao học về Chính sách công, nơi anh học.", ["Trường Cao học về Chính sách công"]),
        ("Ý kiến của Viện Velda về Luật Chăn nuôi, của Viện Sen về Dự án bò.", ["Viện Velda", "Viện Sen"]),
        ("Đoàn do ông Lò Văn Sen, Chủ tịch Tổng Liên đoàn làm Trưởng đoàn, đã đến.", []),
        ("Ông là Trưởng ban Kinh tế Trung ương Những ý kiến của ông đúng.", ["Ban Kinh tế Trung ương"]),
        ("Nhà nước quản lý giá điện.", []),
        ("Họ giao lúa cho Liên hiệp các HTX quản lý.", ["Liên hiệp các HTX"]),
        ("Nhóm đặc trách về khai khoáng lần thứ 11 đã họp.", ["Nhóm đặc trách về khai khoáng"]),
        ("Trong Quân đội lần thứ XVII có giải.", []),
        (
            "Phòng Công tác xã hội Bệnh viện Hòa Hưng cho biết.",
            ["Phòng Công tác xã hội Bệnh viện Hòa Hưng"],
        ),
        ("Trưởng khoa Tiết niệu BV Bình Sen Lê Văn Na nói.", ["Khoa Tiết niệu BV Bình Sen"]),
        ("Một số Ban công tác của Hội Nhà báo Việt Nam đã họp.", ["Hội Nhà báo Việt Nam"]),
        ("Các Chi cục trưởng Chi cục Thuế quận, huyện, thị xã dự họp.", []),
        ("Đại diện Chi cục Kiểm lâm 40 tỉnh, thành phố dự họp.", []),
        ("HTX Việt Nam còn yếu.", []),
        ("HTX Hoa Sen còn yếu.", ["HTX Hoa Sen"]),
    ],
)
def test_names_hold_whose_office_they_are_and_no_clause(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_the_planning_of_families_is_no_plan() -> None:
    found = facts("Chi cục Dân số - Kế hoạch hóa gia đình Nghệ An đã họp.")
    assert [o["name"] for o in found["organizations"]] == ["Chi cục Dân số - Kế hoạch hóa gia đình Nghệ An"]
    assert found["agreements"] == []


@pytest.mark.parametrize("name", ["Y Khương Ybă", "Y Blang Krông", "Y Blang K’bung", "Y Lam Mít"])
def test_a_name_of_the_highlands_ends_with_its_clan(name: str) -> None:
    found = facts(f"Ông {name}, Phó Bí thư Tỉnh đoàn Nghệ An, phát biểu.")
    assert [p["name"] for p in found["people"]] == [name]


@pytest.mark.parametrize("place", ["Lào Cai", "Mỹ Tho", "Đức Phổ"])
def test_a_place_that_begins_like_a_country_is_whole_in_the_name_of_a_body(place: str) -> None:
    assert [o["name"] for o in facts(f"Sở Y tế {place} đã họp.")["organizations"]] == [f"Sở Y tế {place}"]
    assert [o["name"] for o in facts("Sở Y tế Lào đã họp.")["organizations"]] == ["Sở Y tế Lào"]


@pytest.mark.parametrize(
    "line", ["Ông Lò Văn Gió, Giám đốc Trung tâm Y tế huyện", "Ban Chỉ đạo huyện", "Công an phường"]
)
def test_a_line_may_end_with_the_kind_of_an_area(line: str) -> None:
    assert all(name in line for name in names(f"Tin ngắn\n{line}"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công an xã Mỹ Thớt đã có mặt.", "Công an xã Mỹ Thớt"),
        ("Chi cục An toàn vệ sinh thực phẩm Nghệ An mời các hội.", "Chi cục An toàn vệ sinh thực phẩm Nghệ An"),
        ("Chủ tịch UBND thị trấn Lăng Mơ (huyện Phú Sậy) đã có mặt.", "UBND thị trấn Lăng Mơ"),
        ("Bệnh viện Đức Sậy nhận ba người.", "Bệnh viện Đức Sậy"),
        ("Trường mầm non Thanh Sơn Bắc nghỉ học.", "Trường mầm non Thanh Sơn Bắc"),
        ("Tòa án Shah Berla đã xét xử ba người.", "Tòa án Shah Berla"),
        ("Viện Nghiên cứu Dai-icho cho biết giá giảm.", "Viện Nghiên cứu Dai-icho"),
        ("Công ty TNHH MTV Phát triển GS Sò Huyết mời các hội.", "Công ty TNHH MTV Phát triển GS Sò Huyết"),
        ("Ban tổ chức ABC Games 29 mời các hội.", "Ban tổ chức ABC Games 29"),
    ],
)
def test_a_name_holds_the_whole_of_a_place_that_begins_like_another(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ Ngoại giao Mỹ Hôm nay cho biết giá giảm.", "Bộ Ngoại giao Mỹ"),
        ("Hội Hữu nghị Việt Đức họp sáng 5/3.", "Hội Hữu nghị Việt Đức"),
        ("Bệnh viện Việt Đức nhận ba người.", "Bệnh viện Việt Đức"),
        ("Công an tỉnh Hòa Bình Đông đảo bà con đã có mặt.", "Công an tỉnh Hòa Bình"),
    ],
)
def test_a_land_in_a_name_is_no_place_of_two_syllables_before_another_word(text: str, name: str) -> None:
    assert names(text)[:1] == [name]


def test_what_a_company_makes_and_a_cup_that_a_body_holds_are_not_that_body() -> None:
    assert names("Chiếc Ford Berlan bị cháy, ứng dụng có trên Google Berla, giải AFF Cup khai mạc.") == []
    assert names("Ông Lò Văn Gió làm việc cho Google Việt Nam và Ford.") == ["Google Việt Nam", "Ford"]
    found = facts("CEO Apple Marek Dorn cho biết giá tăng.")
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [("Marek Dorn", "Apple")]


def test_all_of_something_is_no_ministry_and_a_city_in_brackets_no_second_name() -> None:
    assert names("Toàn bộ Biển Tây yên ả.") == []
    found = facts("Em bé được đưa đến Bệnh viện Hoa Sậy (TPHCM).")["organizations"]
    assert [(body["name"], body["aliases"]) for body in found] == [("Bệnh viện Hoa Sậy", [])]


@pytest.mark.parametrize("name", ["Tổng cục thủy sản", "Tổng Cục thống kê", "Cục du lịch", "Cục hải quan"])
def test_a_department_of_one_sector_may_be_written_in_small_letters(name: str) -> None:
    assert names(f"Theo {name}, giá tăng.") == [name]
    assert names("Theo Tổng cục hướng dẫn, giá tăng; Vụ thống kê sai bị phạt.") == []


def test_direct_investment_stands_in_a_name() -> None:
    assert "Quỹ Đầu tư trực tiếp Nga" in {
        body["name"] for body in facts("Bộ Tài chính làm việc với Quỹ Đầu tư trực tiếp Nga.")["organizations"]
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họ cấp phép cho Công ty Cường Mây kinh doanh bến thủy.", "Công ty Cường Mây"),
        ("Đất do Công ty TNHH Lâm nghiệp Mây Trắng quản lý, bất chấp dân.", "Công ty TNHH Lâm nghiệp Mây Trắng"),
        ("Họ chuyển cho Công ty BĐS Mây Gia số tiền 2 triệu USD.", "Công ty BĐS Mây Gia"),
        ("Tạp chí Mây Trắng số ra chiều 2/6 đã đăng bài.", "Tạp chí Mây Trắng"),
        ("Họ quan tâm tới Công ty Mây đối với việc này.", "Công ty Mây"),
        ("Công ty Kinh doanh nhà Mây Trắng đã họp.", "Công ty Kinh doanh nhà Mây Trắng"),
    ],
)
def test_what_a_firm_does_or_gets_is_no_part_of_its_name(text: str, expected: str) -> None:
    assert [body["name"] for body in facts(text)["organizations"]] == [expected]
