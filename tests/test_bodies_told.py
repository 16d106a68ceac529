"""Names of bodies in small letters, of agencies of other lands, and of areas that no list has. All names are invented,
apart from those of parties of other countries that a list has."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hôm nay, lãnh đạo đảng Bình minh cầm quyền đã phản đối.", ["Đảng Bình minh"]),
        ("Theo đảng Liên minh Công lý, việc này đã xong.", ["Đảng Liên minh Công lý"]),
        ("Một nghị sĩ thuộc đảng Velda Nova cho biết như vậy.", ["Đảng Velda Nova"]),
        ("Bà đến từ đảng Công lý Xanh (CLX), một đảng mới.", ["Đảng Công lý Xanh"]),
        ("Hai đảng Bình minh và Công lý đều phản đối.", []),
        ("Các nghị sĩ đảng Bình minh và Công lý đã phản đối.", ["Đảng Bình minh"]),
        ("Công tác xây dựng đảng Việt Nam luôn coi trọng.", []),
        ("Cổ phiếu trên sàn chứng khoán NYDEX tăng mạnh.", ["Sàn chứng khoán NYDEX"]),
        ("Ông là người giàu nhất sàn chứng khoán Việt Nam.", []),
        ("Ông làm việc với hiệp hội Du lịch Quế Lâm.", ["Hiệp hội Du lịch Quế Lâm"]),
        ("Hôm qua, cơ quan CSĐT Công an huyện Đá Mây họp.", ["Cơ quan CSĐT Công an huyện Đá Mây"]),
        ("Cán bộ của phòng Nội vụ huyện Đá Mây đã nghỉ.", ["Phòng Nội vụ huyện Đá Mây"]),
        ("Bà trả lời báo điện tử Đá Mây.", ["Báo điện tử Đá Mây"]),
        ("Bà là phóng viên báo Giáo dục Xanh.", ["Báo Giáo dục Xanh"]),
        ("Nhà báo Lê Văn Sen, báo Khoa học Xanh, đã đến.", ["Báo Khoa học Xanh"]),
        ("Người dân đã trình báo Giao thông đô thị và gọi điện, báo Công an phường Sen.", ["Công an phường Sen"]),
        ("Mây Sao (Tổng hợp theo báo Giao thông, Giáo dục Xanh)", []),
        ("Các phòng Nội vụ đã họp trong phòng Bầu dục.", []),
        ("Bà vào văn phòng Nội vụ huyện Đá Mây.", []),
        ("Bà vào nhiều phòng Nội vụ huyện Đá Mây.", []),
    ],
)
def test_a_head_in_small_letters_begins_a_name_where_a_name_of_its_own_follows(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội thảo do Cơ quan xúc tiến đầu tư Velda tổ chức.", ["Cơ quan xúc tiến đầu tư Velda"]),
        ("Hội thảo do Cơ quan xúc tiến đầu tư Velda Nova tổ chức.", ["Cơ quan xúc tiến đầu tư Velda Nova"]),
        ("Giám đốc Cơ quan xúc tiến đầu tư Peter Hale dự họp.", []),
        ("Ông gặp đại diện Tập đoàn công nghệ hàng đầu thế giới VLD.", []),
    ],
)
def test_the_foreign_name_of_an_agency_closes_small_words_before_it(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công an huyện Krông Velda đang điều tra vụ việc.", ["Công an huyện Krông Velda"]),
        (
            "Chính quyền bang Velda và Chính quyền Vùng Nordia đã họp.",
            ["Chính quyền bang Velda", "Chính quyền Vùng Nordia"],
        ),
        ("Thỏa thuận được Bộ Y tế bang Velda-Nordia ký hôm nay.", ["Bộ Y tế bang Velda-Nordia"]),
        ("Chủ tịch Quốc hội bang Hale phát biểu.", ["Quốc hội"]),
        ("Chính quyền Velda Hale vừa công bố kế hoạch.", []),
        ("Chính quyền Kim Velda vừa công bố kế hoạch.", []),
        ("Hôm qua, UBND phường Trần Bá Lượng đã họp.", ["UBND phường Trần Bá Lượng"]),
    ],
)
def test_an_area_that_no_list_has_belongs_to_the_name_behind_its_kind(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_a_ward_named_after_somebody_is_told_from_its_officer() -> None:
    assert posts("Chủ tịch UBND phường Trần Bá Lượng Lê Văn Tuyền dự họp.") == [
        ("Lê Văn Tuyền", "Chủ tịch", "UBND phường Trần Bá Lượng")
    ]
    assert posts("Chủ tịch UBND xã Lê Văn Tuyền dự họp.") == [("Lê Văn Tuyền", "Chủ tịch UBND xã", None)]


def test_a_candidate_holds_no_post() -> None:
    assert posts("Ứng cử viên Tổng thống Peter Hale phát biểu.") == []


def test_a_courtesy_word_behind_a_body_is_no_part_of_a_foreign_name() -> None:
    assert posts("Chủ tịch Thượng viện Ngài Velda Hale phát biểu.") == [("Velda Hale", "Chủ tịch", "Thượng viện")]
    assert [person["name"] for person in facts("Ngài Velda Hale phát biểu.")["people"]] == ["Velda Hale"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bí thư Tỉnh ủy các tỉnh Nam Định, Hà Nam đã dự.", ["Tỉnh ủy Nam Định", "Tỉnh ủy Hà Nam"]),
        ("Lãnh đạo UBND các tỉnh Nam Định và Hà Nam đã dự.", ["UBND tỉnh Nam Định", "UBND tỉnh Hà Nam"]),
        (
            "Ban Thường vụ Huyện ủy các huyện Quế Lâm, Mai Sinh họp.",
            ["Ban Thường vụ Huyện ủy Quế Lâm", "Ban Thường vụ Huyện ủy Mai Sinh"],
        ),
        ("Sở Y tế các tỉnh Nam Định, Hà Nam báo cáo.", ["Sở Y tế tỉnh Nam Định", "Sở Y tế tỉnh Hà Nam"]),
        (
            "Công an các xã Quế Lâm, Mai Sinh đã đến, Chủ tịch xã cho biết.",
            ["Công an xã Quế Lâm", "Công an xã Mai Sinh"],
        ),
        ("Đây là thẩm quyền của UBND các tỉnh, thành phố.", []),
        ("Dự họp có UBND các quận, huyện: Quế Lâm, Mai Sinh.", []),
    ],
)
def test_areas_that_share_a_body_have_one_each(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hôm nay, Ủy ban Quốc gia VNXD 2017 đã họp.", ["Ủy ban Quốc gia VNXD 2017"]),
        ("Cuộc họp do Nhóm công tác (NCT) về Đô thị hóa tổ chức.", ["Nhóm công tác về Đô thị hóa"]),
        ("Giám đốc Sở TT & TT Lê Văn Tuyền dự họp.", ["Sở TT & TT"]),
        ("Trưởng Ban Đối ngoại Trung ương Đảng Lê Văn Tuyền dự họp.", ["Ban Đối ngoại Trung ương Đảng"]),
        ("Thứ trưởng Bộ Kế hoạch, Đầu tư Lê Văn Tuyền dự họp.", ["Bộ Kế hoạch, Đầu tư"]),
        ("Chủ tịch Quốc hội Cu Ba Pablo Hale phát biểu.", ["Quốc hội Cu Ba"]),
        ("Tiểu ban về tiêu chuẩn và hợp chuẩn đã họp.", ["Tiểu ban về tiêu chuẩn và hợp chuẩn"]),
        ("Ủy ban Nâng cao năng lực cạnh tranh đã họp.", ["Ủy ban Nâng cao năng lực cạnh tranh"]),
        ("Nhóm công tác phát triển nguồn nhân lực đã họp.", ["Nhóm công tác phát triển nguồn nhân lực"]),
        ("Bà hát cho Hội đồng Bảo an về tiến trình hòa bình.", ["Hội đồng Bảo an"]),
        ("Bà báo cáo Ban Chỉ đạo Rừng về tiến độ trồng cây.", ["Ban Chỉ đạo Rừng"]),
        ("Bà báo cáo trước Hội đồng Bảo an về hòa bình.", ["Hội đồng Bảo an"]),
        ("Phòng Thu hồi đất đã họp cùng Bộ NN&PT nông thôn.", ["Phòng Thu hồi đất", "Bộ NN&PT nông thôn"]),
    ],
)
def test_a_name_goes_on_over_years_topics_and_signs(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ông Lê Văn Tuyền, Giám đốc Trung tâm phát triển nguồn lực toàn cầu, dự họp.",
            [("Lê Văn Tuyền", "Giám đốc", "Trung tâm phát triển nguồn lực toàn cầu")],
        ),
        (
            "Giám đốc Trung tâm tư vấn pháp luật Lê Văn Tuyền dự họp.",
            [("Lê Văn Tuyền", "Giám đốc", "Trung tâm tư vấn pháp luật")],
        ),
        ("Giám đốc Trung tâm khẳng định việc này đã xong, ông Lê Văn Tuyền nghe.", []),
        ("Giám đốc Trung tâm đã kết luận về vụ việc, ông Lê Văn Tuyền nghe.", []),
    ],
)
def test_a_body_behind_a_title_may_have_small_words_alone(text: str, found: list[tuple[str, str, str]]) -> None:
    assert posts(text) == found


def test_the_central_committee_is_one_however_it_is_made_short() -> None:
    found = facts("Ban Thường trực UBTƯ MTTQ Việt Nam đã họp. Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam dự.")
    assert [body["name"] for body in found["organizations"]].count("Ban Thường trực UBTƯ MTTQ Việt Nam") == 1
    assert "Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam" in found["organizations"][0]["aliases"]


def test_the_first_letters_of_a_foreigner_end_the_name_of_a_body_and_no_sentence() -> None:
    assert posts("Cố vấn Hội đồng An ninh Quốc gia H.R. Maxwell dự họp.") == [
        ("H.R. Maxwell", "Cố vấn", "Hội đồng An ninh Quốc gia")
    ]


def test_a_year_in_brackets_is_no_part_of_a_short_name() -> None:
    found = facts("Tổ chức Hợp tác Quế Lâm (QLO 2017) đã họp. Hôm sau, QLO công bố kết quả.")["organizations"]
    assert [(body["name"], body["aliases"]) for body in found] == [("Tổ chức Hợp tác Quế Lâm", ["QLO"])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phó Trưởng Ban Tổ chức Trung ương Hà Ban dự họp.", ["Ban Tổ chức Trung ương"]),
        ("Chủ tịch Tập đoàn VL Green Thái Hương dự họp.", ["Tập đoàn VL Green"]),
        ("Giám đốc Công ty Velda Thái Nguyên dự họp.", ["Công ty Velda Thái Nguyên"]),
        ("Chủ tịch Viện Velda Hale dự họp. Ông Velda Hale cảm ơn Viện Kinh tế.", ["Viện Kinh tế"]),
        ("Lãnh đạo Nhà nước Lào đã ký hiệp định với Nhà nước Việt Nam.", []),
        (
            "Đây là Nhóm công tác về phát triển sức khỏe học đường và bổ trợ cho dự án.",
            ["Nhóm công tác về phát triển sức khỏe học đường"],
        ),
    ],
)
def test_a_name_ends_before_its_officer_and_the_state_is_its_land(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    "board",
    ["BCH T.Ư Hội Làm vườn Việt Nam", "Ban Thường vụ Trung ương Hội Làm vườn Việt Nam", "Ban Chấp hành Công đoàn"],
)
def test_the_board_of_a_society_is_a_committee_at_its_centre_too(board: str) -> None:
    kinds = {o["name"]: o["kind"] for o in facts(f"{board} đã họp.")["organizations"]}
    assert kinds[board] == "committee"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông đi với hãng tàu Royal Veldonia Cruises hôm qua.", ["Hãng tàu Royal Veldonia Cruises"]),
        ("Ông làm ở công ty dịch vụ tài chính Morgan Quandt.", ["Công ty dịch vụ tài chính Morgan Quandt"]),
        ("Các hãng tàu Veldonia đã tới. Hãng này nói với công ty mời thêm Quandt.", []),
        ("Ông mua của hãng công nghệ hàng đầu Veldonia.", []),
        ("Theo trang tin Veldify và kênh truyền hình Quandtisa đưa tin.", ["Veldify", "Quandtisa"]),
        ("Hôm qua, lực lượng phòng vệ Nhật Bản đã tới.", ["Lực lượng phòng vệ Nhật Bản"]),
        ("Đoàn Thể thao Việt Nam giành 5 huy chương.", ["Đoàn Thể thao Việt Nam"]),
        ("Văn phòng Tổng thống cho biết ông sẽ thăm Mỹ.", ["Văn phòng Tổng thống"]),
        (
            "Họp với Nhóm bạn Chủ tịch về thuận lợi hóa thương mại.",
            ["Nhóm bạn Chủ tịch về thuận lợi hóa thương mại"],
        ),
        ("Các học giả của Trường Đảng trung ương tham dự.", ["Trường Đảng trung ương"]),
        ("ĐH Y Dược Cần Thơ đã họp.", ["ĐH Y Dược Cần Thơ"]),
    ],
)
def test_bodies_told_with_their_trade_or_office(text: str, names: list[str]) -> None:
    found = facts(text)
    assert [o["name"] for o in found["organizations"]] == names
    assert found["people"] == []


def test_a_cell_behind_a_party_organization_is_another_body() -> None:
    found = [o["name"] for o in facts("Đảng bộ Bộ Xây dựng và Chi bộ nơi bà sinh hoạt kiểm điểm.")["organizations"]]
    assert found == ["Đảng bộ Bộ Xây dựng", "Bộ Xây dựng"]


def test_who_leads_the_secretariat_and_what_an_office_is_under() -> None:
    posts = facts("Thường trực Ban Bí thư Lê Minh Mây tiếp đoàn.")["posts"]
    assert [(p["holder"], p["post"], p["organization"]) for p in posts] == [
        ("Lê Minh Mây", "Thường trực", "Ban Bí thư")
    ]
    relations = facts("Ông Lê Minh Mây, Vụ trưởng Vụ Cây xanh, Văn phòng Tổng thống, đã đến.")["org_relations"]
    assert [(r["child"], r["parent"]) for r in relations] == [("Vụ Cây xanh", "Văn phòng Tổng thống")]


def test_a_central_committee_may_begin_in_small_letters() -> None:
    found = [o["name"] for o in facts("Sau đó, ủy ban Trung ương MTTQ Việt Nam đã họp.")["organizations"]]
    assert found == ["Ủy ban Trung ương MTTQ Việt Nam", "MTTQ Việt Nam"]
    assert facts("Sau đó, các ủy ban đã họp.")["organizations"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U20 Peru thắng U20 Việt Nam. HLV của U20 VN rất tiếc.", {"U20 Peru", "U20 Việt Nam"}),
        ("Đội U-23 Peru sẽ gặp U23 Lào.", {"U-23 Peru", "U23 Lào"}),
        ("Giải U20 World Cup và giải U15 quốc tế bắt đầu hôm nay.", set()),
        ("Tàu ngầm U55 Peru từng đóng vẫn còn.", set()),
        ("Tàu u20 Peru gặp U 20 Lào và U - 20 Lào.", set()),
        ("U20 Việt thắng to.", set()),
    ],
)
def test_the_greatest_age_of_its_players_and_a_land_name_a_team(text: str, found: set[str]) -> None:
    assert set(bodies(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thủ môn của Real Madrid nhắc tới Man Utd và Tottenham.", ["Real Madrid", "Man Utd", "Tottenham"]),
        ("Theo Daily Mail, hãng bay Tiger Air đã mua YouTube.", ["Daily Mail", "Tiger Air", "YouTube"]),
    ],
)
def test_a_listed_club_paper_or_firm_needs_no_head(text: str, found: list[str]) -> None:
    assert bodies(text) == found
    assert facts(text)["people"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Cô thích đội Real Quandt Salt.",
        "Cô hát trên YouTube và mở Facebook.",
        "Ví Apple Pay hết tiền.",
        "Ở xã Tiền Phong, dép nhựa Tiền Phong rẻ.",
        "Nhà ở khu đô thị Tiền Phong gần chợ Tiền Phong.",
    ],
)
def test_somebody_or_something_with_the_name_of_a_listed_body_is_not_it(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Theo Dân Việt, cá kho rẻ. Dân Việt đưa tin này.", ["Dân Việt"]),
        ("Tờ The Independent kể chuyện YouTube lãi to.", ["The Independent", "YouTube"]),
        ("Theo The Sun Riverhill đã bán xe.", ["The Sun"]),
        ("Con mèo của VOV.VN thích hát cùng bạn Google Quandtia.", ["VOV", "Google"]),
        ("Ngân hàng SHB Đà Nẵng mở cửa.", ["Ngân hàng SHB Đà Nẵng"]),
        ("Thủ môn của Than Quảng Ninh thắng Chelsea.", ["Than Quảng Ninh", "Chelsea"]),
        ("Bà Lò Thị Đá trả lời PV Tiền Phong.", ["Tiền Phong"]),
        ("Bà Lò Thị Đá trao đổi với Zing.vn về cá kho.", ["Zing.vn"]),
        ("Quân của Houthi bắn phá cứ điểm của Al-Qaeda.", ["Houthi", "Al-Qaeda"]),
        ("Hôm nay, Tổ công tác của Thủ tướng Chính phủ họp.", ["Tổ công tác của Thủ tướng Chính phủ"]),
    ],
)
def test_a_listed_body_is_found_whole_and_alone(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà dự hội nghị của nhóm 20 nền kinh tế lớn (G20). Nhóm G20 họp kín.", ["Nhóm 20 nền kinh tế lớn"]),
        ("Ông gặp nhóm các kỹ sư trẻ (KST) sáng nay.", []),
    ],
)
def test_the_listed_letters_of_a_group_of_states_close_its_name_in_small_letters(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_a_short_name_of_a_club_before_another_foreign_word_is_not_that_club() -> None:
    assert bodies("Real thắng to.") == ["Real"]
    assert bodies("Chủ tịch Real Quandt nói với báo chí.") == []
    assert bodies("Real Madrid Quandt thắng.") == ["Real Madrid"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chủ tịch UBND tỉnh, thành phố đều vắng mặt.", []),
        ("Chủ tịch UBND tỉnh đều vắng mặt.", ["UBND tỉnh"]),
        ("Bà là Trưởng ban Đối ngoại Trung ương Đảng, nay đã nghỉ.", ["Ban Đối ngoại Trung ương Đảng"]),
        ("Bệnh nhân nằm ở Trường Mầm non Mây Trắng Sự việc xảy ra hôm qua.", ["Trường Mầm non Mây Trắng"]),
    ],
)
def test_a_name_ends_with_its_last_word_and_is_of_one_body(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cơ quan điều tra đã cử một người.", []),
        ("Cơ quan điều tra, Công an tỉnh Nghệ An đã khởi tố.", ["Cơ quan điều tra", "Công an tỉnh Nghệ An"]),
        ("Cơ quan điều tra Công an Vinh họp. Cơ quan điều tra đã trả lời.", ["Cơ quan điều tra Công an Vinh"]),
        ("Hai nước vừa có Ban Lãnh đạo mới.", []),
        ("Cơ quan điều tra, ông Lò Văn Gió đã khởi tố.", []),
        ("Thủ trưởng Cơ quan điều tra Lò Văn Gió nói.", ["Cơ quan điều tra"]),
        ("Cơ quan CSĐT (PC45) họp hôm qua.", ["Cơ quan CSĐT"]),
    ],
)
def test_what_every_place_has_is_a_body_only_with_what_it_is_of(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize("upper", ["- {}", "– {}", "thuộc {}", "của {}", "({})"])
def test_what_every_place_has_may_have_its_upper_body_behind_it(upper: str) -> None:
    found = bodies(f"Cơ quan điều tra {upper.format('Công an tỉnh Nghệ An')} đã khởi tố.")
    assert found == ["Cơ quan điều tra", "Công an tỉnh Nghệ An"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đoàn làm việc với tập đoàn Hàn Quốc Daevelda về vốn.", ["Daevelda"]),
        ("Hợp đồng được ký với công ty Hà Lan Zeevelda Marine.", ["Zeevelda Marine"]),
        ("Vốn vay của ngân hàng Nhật Bản Sumivelda sẽ về sớm.", ["Sumivelda"]),
        ("Nhà sản xuất Mỹ Donald Hale ký tên.", []),
    ],
)
def test_a_firm_abroad_is_told_by_its_land(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đoàn thăm Viện Toán học K.L. Veldov ở Moskva.", "Viện Toán học K.L. Veldov"),
        ("Ông là Viện trưởng Viện Toán học K.L. Veldov thuộc Bộ Giáo dục Nga.", "Viện Toán học K.L. Veldov"),
        ("Viện trưởng Viện Toán học K.L. Veldov cho biết đã xong.", "Viện Toán học"),
    ],
)
def test_an_institute_is_called_after_somebody_by_first_letters(text: str, found: str) -> None:
    assert bodies(text)[0] == found


@pytest.mark.parametrize(
    "name",
    [
        "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh Hà Nam",
        "Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng",
        "Ủy ban hỗn hợp Việt Nam - Peru về hợp tác kinh tế, thương mại, khoa học và công nghệ",
        "Ủy ban liên Chính phủ Việt Nam - Peru về hợp tác kinh tế, thương mại, đầu tư và kỹ thuật",
        "Tạp chí Mắt Sáng",
    ],
)
def test_all_that_a_body_is_for_stands_in_its_name(name: str) -> None:
    assert bodies(f"Đoàn đã làm việc với {name}.") == [name]
