"""Where names of people and bodies end, and which posts and meetings are told twice. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings


def bodies(text: str) -> list[str]:
    return [o["name"] for o in facts(text)["organizations"]]


def people(text: str) -> list[str]:
    return [p["name"] for p in facts(text)["people"]]


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]


def test_a_company_with_a_legal_form_and_a_trade_is_called_by_what_follows() -> None:
    text = "Bà Lê Thị Sò, Giám đốc Công ty TNHH Thương mại Xuất nhập khẩu Hoàng An Vũ, đã đến."
    assert bodies(text) == ["Công ty TNHH Thương mại Xuất nhập khẩu Hoàng An Vũ"]
    assert people(text) == ["Lê Thị Sò"]


@pytest.mark.parametrize("company", ["Công ty CP Sữa Việt Nam", "Công ty TNHH MTV Xổ số Kiến thiết"])
def test_who_leads_a_company_with_a_legal_form_is_no_part_of_its_name(company: str) -> None:
    assert held(f"Giám đốc {company} Mai Văn Tò cho biết giá đã tăng.") == [("Mai Văn Tò", "Giám đốc", company)]


def test_a_company_ends_before_the_next_one_from_which_no_mark_parts_it() -> None:
    text = "Dự hội chợ có Công ty CP Cao su Tân Thác Công ty CP Dược Danavina Tổng Công ty Điện lực Miền Trung."
    assert bodies(text) == [
        "Công ty CP Cao su Tân Thác",
        "Công ty CP Dược Danavina",
        "Tổng Công ty Điện lực Miền Trung",
    ]
    assert bodies("Bà Sò làm ở Công ty CP Tập đoàn Hoa Lan.") == ["Công ty CP Tập đoàn Hoa Lan"]


def test_a_steering_committee_is_known_by_its_number() -> None:
    assert bodies("Ban Chỉ đạo 389 quốc gia vừa họp.") == ["Ban Chỉ đạo 389 quốc gia"]


def test_a_department_ends_before_the_hospital_that_is_not_named() -> None:
    assert bodies("Trưởng khoa Hồi sức tích cực bệnh viện, bà Lê Thị Sò, đã đến.") == ["Khoa Hồi sức tích cực"]


def test_a_member_of_the_state_council_is_one_of_that_body() -> None:
    found = held("Ủy viên Quốc vụ viện Trung Quốc Dương Khiết Tò đã đến.")
    assert found == [("Dương Khiết Tò", "Ủy viên", "Quốc vụ viện Trung Quốc")]


@pytest.mark.parametrize(
    "text", ["Nạn nhân là chị V. Hiện tại, công an đang điều tra.", "Đó là ông T. Ngày 20/1, ông đến."]
)
def test_a_clause_behind_initials_is_no_name(text: str) -> None:
    assert people(text) == []


def test_a_clause_behind_a_foreign_name_is_no_part_of_it() -> None:
    assert people("Bài nói của Tổng thống Brandor Zeldovan Các nước đều nghe.") == ["Brandor Zeldovan"]
    assert people("Bà Brenda May có mặt.") == ["Brenda May"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Theo các quan chức Bộ Y tế, tân Thủ tướng Lê Văn Bò sẽ đến.", ["Thủ tướng"]),
        ("Sau phần trả lời của Bộ trưởng Bộ Y tế, Phó Thủ tướng Lê Văn Bò sẽ nói.", ["Phó Thủ tướng"]),
        ("Bà Lê Thị Sò được giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh Nghệ An.", []),
        ("Ông Lê Văn Bò được đề cử làm Bộ trưởng Bộ Y tế.", []),
    ],
)
def test_posts_of_others_and_of_candidates_are_nobodys(text: str, posts: list[str]) -> None:
    assert [post for _, post, _ in held(text)] == posts


def test_a_title_means_first_who_holds_it_still() -> None:
    text = (
        "Phó Thủ tướng Thường trực Lê Văn Bò trả lời. Thủ tướng Hà Văn Tò, khi đó là Phó Thủ tướng, cũng đã chỉ đạo. "
        "“Tôi đã giao việc này cho Bộ Y tế xem xét lại”, Phó Thủ tướng nói."
    )
    assert [q["speaker"] for q in facts(text)["quotes"]] == ["Lê Văn Bò"]


def test_kinds_of_meetings_in_a_list_are_no_meetings() -> None:
    text = "Sự kiện quan trọng gồm: Kỳ họp của Quốc hội; Hội nghị của Bộ Chính trị; Phiên họp của Ban Bí thư."
    assert meetings(text) == []


@pytest.mark.parametrize(
    "opening", ["Khi được hỏi về cuộc gặp,", "Căn cứ vào kết quả tại cuộc gặp,", "Được báo giới hỏi về cuộc gặp,"]
)
def test_who_is_asked_about_a_meeting_or_goes_by_it_is_not_there(opening: str) -> None:
    text = f"Sáng 5/5, Bộ trưởng Bộ Y tế Trần Văn Tò gặp Đại sứ Lào Bounmy Sengdao. {opening} bà Lê Thị Sò nói đã rõ."
    assert [m["participants"] for m in meetings(text)] == [["Trần Văn Tò", "Bounmy Sengdao"]]


def test_two_who_hold_talks_and_of_whom_one_receives_the_other_meet_once() -> None:
    text = (
        "Ngày 5/5, Tổng thống Lào Bounmy Sengdao hội đàm với Bộ trưởng Quốc phòng Nga Igor Brandov tại Viêng Chăn. "
        "Văn phòng cho biết Tổng thống Bounmy Sengdao đã tiếp Bộ trưởng Quốc phòng Nga Igor Brandov."
    )
    assert len(meetings(text)) == 1


def test_a_person_is_named_before_a_well_known_body() -> None:
    text = "Họ tặng hoa cho Tổng Giám đốc VOV Lò Thế Sương Đài Tiếng nói Việt Nam rất vui."
    assert people(text) == ["Lò Thế Sương"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công ty Hoa Lan CMC Cùng với buổi lễ ra mắt đã đến.", ["Công ty Hoa Lan CMC"]),
        ("Ban Kinh tế Trung ương chuyên trách việc này.", ["Ban Kinh tế Trung ương"]),
        ("Người dân đọc chính sách BHXH và tham gia BHXH.", []),
        ("Chiều nay, Nhóm P.V đưa tin.", []),
        ("Ủy ban giám sát của Tổ chức An ninh và Hợp tác Châu Âu (OSCE) nói.", ["Tổ chức An ninh và Hợp tác Châu Âu"]),
    ],
)
def test_bodies_end_before_what_is_said_of_them(text: str, names: list[str]) -> None:
    assert bodies(text) == names


def test_a_ward_made_short_is_nobody() -> None:
    assert people("Phiên giao dịch mở tại P. An Hòa Bắc.") == []


def test_whom_a_case_is_about_has_not_the_title_of_who_speaks_of_it() -> None:
    text = "Tổng Bí thư Lê Văn Bò đến. Đối với trường hợp của Hà Văn Tò, Tổng Bí thư nhấn mạnh phải xử nghiêm."
    assert held(text) == [("Lê Văn Bò", "Tổng Bí thư", None)]


def test_a_post_that_somebody_has_left_is_a_former_one() -> None:
    posts = facts("Sau khi thôi chức Bí thư Huyện ủy Hòa An, ông Đinh Văn Mò đã nhận việc mới.")["posts"]
    assert [p["status"] for p in posts] == ["former"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Bò trả lời về quy hoạch nông sản của tỉnh.",
        "Bà Lê Thị Sò chịu sức ép ngày càng lớn, yêu cầu bà phải có thái độ rõ ràng hơn.",
    ],
)
def test_what_somebody_is_asked_is_no_statement(text: str) -> None:
    assert facts(text)["quotes"] == []


def test_a_finding_that_is_stressed_is_no_verb() -> None:
    quotes = facts("Ông Lê Văn Bò nhấn mạnh kết luận các cuộc thanh tra đều phải công khai.")["quotes"]
    assert [q["verb"] for q in quotes] == ["nhấn mạnh"]


def test_the_same_day_is_that_of_the_place_and_not_of_home() -> None:
    text = (
        "Ngày 5/5 theo giờ Paris, tức rạng sáng 6/5 theo giờ Hà Nội, Thủ tướng Lê Văn Bò tiếp bà Lê Thị Sò. "
        "Cùng ngày, Thủ tướng Lê Văn Bò tiếp bà Melora Brandova."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-05", "2023-05-05"]


def test_who_answers_a_news_agency_is_at_no_meeting() -> None:
    text = (
        "Sáng 5/5, tại Huế, Bộ trưởng Bộ Y tế Trần Văn Tò chủ trì cuộc họp về y tế. "
        "Trả lời Reuters, Thứ trưởng Lê Thị Sò cho rằng việc này cần thiết."
    )
    assert [m["participants"] for m in meetings(text)] == [[]]


def test_kinds_of_meetings_that_commas_part_are_none() -> None:
    text = "Sự kiện quan trọng gồm: Đại hội của Đảng, Hội nghị của Bộ Chính trị, Kỳ họp của Quốc hội, lễ hội lớn."
    assert meetings(text) == []


def test_a_former_president_in_whose_days_something_was_is_a_former_one() -> None:
    posts = facts("Nước này dưới thời cựu Tổng thống Brandor Zeldovan đã đổi luật.")["posts"]
    assert [p["status"] for p in posts] == ["former"]


def test_an_appointment_of_years_ago_is_none_of_now() -> None:
    posts = facts("Hồi tháng 8/2015, ông Lê Văn Bò được bổ nhiệm Thứ trưởng Bộ Y tế.")["posts"]
    assert [p["status"] for p in posts] == [None]


def test_what_somebody_gives_up_is_nobodys_statement() -> None:
    text = "Trưởng phòng Lê Văn Bò khẳng định việc này đúng. Ông Hà Văn Tò đã từ bỏ yêu cầu về việc mở lại chợ."
    assert [q["speaker"] for q in facts(text)["quotes"]] == ["Lê Văn Bò"]


def test_the_last_part_of_an_arabic_name_is_that_person() -> None:
    assert people("Tổng thống Syria Bandar al-Assovi đến. Tổng thống Syria Assovi nói vậy.") == ["Bandar al-Assovi"]


@pytest.mark.parametrize("text", ["Doanh nghiệp Nhà nước phá sản.", "Xin tuyên bố khai mạc Hội nghị của chúng ta."])
def test_what_is_common_to_all_has_no_name(text: str) -> None:
    assert bodies(text) == []
    assert meetings(text) == []


def test_what_has_happened_is_no_department() -> None:
    assert bodies("Vụ cháy kho hàng ở nơi giáp ranh hai huyện (KHGR) đã được dập tắt.") == []
    assert bodies("Ông là Vụ phó Vụ Hợp tác quốc tế (HTQT).") == ["Vụ Hợp tác quốc tế"]


def test_a_firm_by_the_name_of_an_agency_is_one_that_sends_news() -> None:
    found = facts("Hãng Reuters Anh đưa tin, hãng xe Marena đã đóng cửa.")["organizations"]
    assert [o["kind"] for o in found if "Reuters" in o["name"]] == ["media"]


@pytest.mark.parametrize(
    "school",
    [
        "Trường Đại học Nông nghiệp Sông Mây",
        "Trường Đại học Kinh tế Biển",
    ],
)
def test_who_leads_a_school_is_no_part_of_its_name(school: str) -> None:
    assert held(f"Hiệu trưởng {school} Mai Văn Tò cho biết lớp đã mở.") == [("Mai Văn Tò", "Hiệu trưởng", school)]
    assert bodies(f"Theo Hiệu trưởng {school}, lớp đã mở.") == [school]


def test_a_school_for_the_gifted_is_called_after_somebody() -> None:
    assert people("Hiệu trưởng Trường THPT Chuyên Lê Bạch Mơ cho biết lớp đã mở.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Cục Kiểm định nhà nước về công trình thủy lợi, Bộ Xây dựng đã đến.",
            "Cục Kiểm định nhà nước về công trình thủy lợi",
        ),
        ("Hội đồng Nhà nước thời kỳ 1981-1987 đã họp.", "Hội đồng Nhà nước"),
    ],
)
def test_an_office_is_named_with_its_matter_and_without_its_time(text: str, name: str) -> None:
    assert bodies(text)[0] == name


def test_a_surname_is_that_of_the_one_whom_initials_tell() -> None:
    text = "Cố vấn J.D.Okafor đã đến Huế.\nÔng Okafor khẳng định mùa này lúa sẽ tốt hơn."
    assert people(text) == ["J.D.Okafor"]
    two = "Cố vấn J.D.Okafor và Bộ trưởng M.Okafor đã đến Huế.\nÔng Okafor khẳng định mùa này lúa sẽ tốt hơn."
    assert {"J.D.Okafor", "M.Okafor"} <= set(people(two))


@pytest.mark.parametrize(
    "text",
    [
        "Anh lái chiếc mới, đó là Toyota Velda đời 2017.",
        "Bảng giá có BMW 5 Series và BMW 7 Series.",
        "Ảnh chụp từ Google Maps hôm qua.",
        "Tiền đạo này đã chơi mờ nhạt ở AFF Cup 2016.",
        "Đội bóng trẻ vào tứ kết FIFA World Cup năm ấy.",
    ],
)
def test_what_is_made_or_held_under_the_name_of_a_body_is_no_body(text: str) -> None:
    assert bodies(text) == []


def test_a_firm_still_acts_and_is_led_under_its_own_name() -> None:
    assert bodies("Toyota cho biết doanh số tăng.") == ["Toyota"]
    assert held("Chủ tịch Samsung Velton cho biết doanh số tăng.") == [("Velton", "Chủ tịch", "Samsung")]
    assert bodies("VNPT Technology cho biết doanh số tăng.") == ["VNPT Technology"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức KĐX nào không làm đúng sẽ bị phạt.",
        "Tỉnh có ba trường CĐ và 10 trường TCCN.",
        "Nhóm ngân hàng hạ nhiệt. Cơ quan quản lý vẫn đắn đo.",
        "Đường do Nhà nước đầu tư đã xong.",
        "Ông dự giờ tại Trường Tiểu học ở xã bên.",
        "Công ty TNHH một thành viên có nhiều hơn cả, rồi đến Công ty TNHH hai thành viên.",
    ],
)
def test_the_common_word_for_a_sort_of_bodies_names_none(text: str) -> None:
    assert bodies(text) == []


def test_a_name_ends_before_what_is_said_of_the_body() -> None:
    assert bodies("Nhà ở gần Ngân hàng Mây Lam khoảng 500m.") == ["Ngân hàng Mây Lam"]
    found = facts("Tàu của Hải quân Hoàng gia Thái Lan mang tên HTMS Velda (FFH 907) đã cập cảng.")["organizations"]
    assert [(o["name"], o["aliases"]) for o in found] == [("Hải quân Hoàng gia Thái Lan", [])]


def test_where_a_road_leads_is_no_other_name_of_who_builds_it() -> None:
    found = facts("Công ty TNHH BOT Lào Cai - Phú Sậy đã họp. Quốc lộ Lào Cai - Phú Sậy đã xong.")
    assert [(o["name"], o["aliases"]) for o in found["organizations"]] == [("Công ty TNHH BOT Lào Cai - Phú Sậy", [])]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ông Lê Minh Sò (TGĐ Vina Quandt) đã đến.", ["Lê Minh Sò"]),
        ("Ông Lê Minh Sò đã đến. Tài sản của ông Sò do Forbes thống kê đã tăng.", ["Lê Minh Sò"]),
    ],
)
def test_a_company_in_brackets_and_who_counts_are_no_people(text: str, named: list[str]) -> None:
    assert people(text) == named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ông thăm Viện Sốt rét - ký sinh trùng - côn trùng trung ương hôm qua.",
            "Viện Sốt rét - ký sinh trùng - côn trùng trung ương",
        ),
        ("Thay mặt Hội Tim mạch - hồi sức và cấp cứu Việt Nam, ông nói.", "Hội Tim mạch - hồi sức và cấp cứu Việt Nam"),
        ("Công an phường Mây Khê Đông cho biết.", "Công an phường Mây Khê Đông"),
        ("Trường mầm non Thanh Xuân Nam đã đóng cửa.", "Trường mầm non Thanh Xuân Nam"),
        ("Kỹ sư thuộc Ban quản lý nhà máy thủy điện Hà Nội 3 đã nghỉ.", "Ban quản lý nhà máy thủy điện Hà Nội 3"),
        ("Ban Quản lý dự án 7, thợ xây và thợ mộc đã nhận lỗi.", "Ban Quản lý dự án 7"),
        ("Bệnh viện 917 đang hoạt động.", "Bệnh viện 917"),
        ("Ông thăm Trung tâm Điều độ Hệ thống điện Hà Nội hôm qua.", "Trung tâm Điều độ Hệ thống điện Hà Nội"),
        ("Ban tổ chức SEA Games 29 về cách chia bảng đã rõ.", "Ban tổ chức SEA Games 29"),
        ("BTC World Cup 2018 cho biết.", "BTC World Cup 2018"),
    ],
)
def test_a_name_goes_on_over_dashes_numbers_and_quarters(text: str, name: str) -> None:
    assert bodies(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bệnh viện Mây - nơi các bệnh nhân Việt Nam gặp nạn.", "Bệnh viện Mây"),
        ("Sở Tư pháp - cơ quan soạn thảo của Việt Nam họp.", "Sở Tư pháp"),
        ("Hội Điều dưỡng - chuyên gia hàng đầu Việt Nam họp.", "Hội Điều dưỡng"),
    ],
)
def test_what_is_said_of_a_body_behind_a_dash_is_no_part_of_its_name(text: str, name: str) -> None:
    assert bodies(text) == [name]


def test_two_schools_share_a_head() -> None:
    found = bodies("Trường Tiểu học Hoa Sen, Mầm non Hoa Cúc và THCS Lê Lợi khai giảng.")
    assert found == ["Trường Tiểu học Hoa Sen", "Trường Mầm non Hoa Cúc", "Trường THCS Lê Lợi"]
    assert bodies("Em học Trường THPT Hoa Sen, ĐH Quốc gia Hà Nội.") == ["Trường THPT Hoa Sen", "ĐH Quốc gia Hà Nội"]


def test_a_slash_tells_what_an_office_is_under() -> None:
    relations = facts("Cục Bảo vệ Rừng Mây/Bộ Quốc phòng đã ký.")["org_relations"]
    assert [(r["child"], r["parent"]) for r in relations] == [("Cục Bảo vệ Rừng Mây", "Bộ Quốc phòng")]


@pytest.mark.parametrize(
    "text",
    [
        "Lễ rước bà Chúa Sậy mở đầu lễ hội ở Bà Rịa Vũng Tàu.",
        "Nhà ở 198 Trần Quang Sò bị cháy.",
        "Người dân Đồng Sậy đã về. Đất Đồng Sậy đã bán.",
        "Học sinh THPT chuyên Lê Hồng Sò đoạt giải, đền thờ Tôn Đức Sậy mở cửa.",
    ],
)
def test_a_goddess_a_street_and_what_is_called_after_somebody_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_short_name_of_a_firm_behind_the_word_for_a_town_is_that_town() -> None:
    found = facts("Bà Sò đến Công ty TNHH XK May Đại Sậy (TT Đại Sậy, huyện Phú Mơ).")["organizations"]
    assert [(o["name"], o["aliases"]) for o in found] == [("Công ty TNHH XK May Đại Sậy", [])]


def test_letters_in_brackets_are_those_of_the_body_above() -> None:
    text = "Ông Sò ở Học viện Khoa học Hàng hải Sậy trực thuộc Hải quân nhân dân Sậy (HSQ) đã đến."
    assert [(body["name"], body["aliases"]) for body in facts(text)["organizations"]] == [
        ("Học viện Khoa học Hàng hải Sậy", []),
        ("Hải quân nhân dân Sậy", ["HSQ"]),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông đến Công ty TNHH May Xuất khẩu Đại Sậy là để họp.", ["Công ty TNHH May Xuất khẩu Đại Sậy"]),
        ("Hiệp hội DN nhỏ và vừa Việt Nam đã họp.", ["Hiệp hội DN nhỏ và vừa Việt Nam"]),
        ("Bác sĩ tại BV Chợ Mây ẢNH: H.P", ["BV Chợ Mây"]),
        ("Ban tổ chức Đối thoại mong muốn được góp ý. Xuống phi Trường Charles de Velda hôm qua.", []),
        ("Học viện quân sự Saint Veldon de Quandt đã mở.", ["Học viện quân sự Saint Veldon de Quandt"]),
        ("Quốc hội Liên bang đã họp.", ["Quốc hội Liên bang"]),
        (
            "Douglas Quandt, Phó Chủ tịch Viện Nghiên cứu trồng rừng quốc tế Velda Endow (Mỹ), nhận định.",
            ["Viện Nghiên cứu trồng rừng quốc tế Velda Endow"],
        ),
    ],
)
def test_names_hold_foreign_words_and_end_before_a_clause(text: str, names: list[str]) -> None:
    assert bodies(text) == names


def test_the_council_of_the_union_is_international_under_either_name() -> None:
    found = facts("Hội đồng EU đã đồng ý. Quyết định của Hội đồng Liên minh châu Âu là bước tiến.")["organizations"]
    council = next(o for o in found if o["name"].startswith("Hội đồng"))
    assert council["kind"] == "international"
    assert {council["name"], *council["aliases"]} == {"Hội đồng EU", "Hội đồng Liên minh châu Âu"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bộ trưởng Lê Văn Sò gặp người đồng cấp nước chủ nhà Orbin Berla.", ["Lê Văn Sò", "Orbin Berla"]),
        ("Theo Bộ trưởng Tài chính nước này Stavan Berla, nợ đã giảm.", ["Stavan Berla"]),
    ],
)
def test_a_name_stands_behind_a_title_with_the_word_for_its_land(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_half_of_a_name_is_no_land() -> None:
    (met,) = meetings("Tại buổi làm việc với Bệnh viện Hoa Sậy và Việt Sò, ông Lê Văn Sậy nêu khó khăn.")
    assert met["participants"] == ["Bệnh viện Hoa Sậy", "Lê Văn Sậy"]
