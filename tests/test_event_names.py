"""Names of meetings and agreements: whole, and no word of the clause that goes on after them."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, meetings


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bộ Y tế tổ chức “Tọa đàm quốc gia về mạng lưới tiêm chủng để bảo vệ trẻ em vùng cao”.",
            "Tọa đàm quốc gia về mạng lưới tiêm chủng để bảo vệ trẻ em vùng cao",
        ),
        (
            "Thứ trưởng Lê Thị Hoa phát biểu tại hội nghị trực tuyến về quản lý đất rừng, mặt nước trên cả nước.",
            "hội nghị trực tuyến về quản lý đất rừng, mặt nước",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự Tọa đàm Hợp tác nông nghiệp, thủy sản Việt Nam - Ấn Độ 2023.",
            "Tọa đàm Hợp tác nông nghiệp, thủy sản Việt Nam - Ấn Độ 2023",
        ),
        (
            "Bộ Y tế tổ chức Lễ kỷ niệm 40 năm ngày Bác Hồ về thăm bệnh viện lần thứ hai.",
            "Lễ kỷ niệm 40 năm ngày Bác Hồ về thăm bệnh viện lần thứ hai",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự buổi làm việc giữa lãnh đạo Nghệ An với đại diện các trường và bệnh viện.",
            "buổi làm việc giữa lãnh đạo Nghệ An với đại diện các trường và bệnh viện",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự hội nghị giao ban giữa Bộ Y tế với lãnh đạo các sở, ban, ngành sáng 5/3.",
            "hội nghị giao ban giữa Bộ Y tế với lãnh đạo các sở, ban, ngành",
        ),
        (
            "Chiều 2/12, Bộ Y tế tổ chức Hội nghị sơ kết hai năm thực hiện Kế hoạch trồng cây xanh tại Huế.",
            "Hội nghị sơ kết hai năm thực hiện Kế hoạch trồng cây xanh",
        ),
        (
            "Chiều 2/12, Bộ Y tế tổ chức Lễ công bố và trao các quyết định của Bộ trưởng về công tác cán bộ.",
            "Lễ công bố và trao các quyết định của Bộ trưởng về công tác cán bộ",
        ),
        (
            "Thứ trưởng Lê Thị Hoa tham dự phiên thảo luận về tín dụng nông nghiệp, nông thôn, hội nghị khen.",
            "phiên thảo luận về tín dụng nông nghiệp, nông thôn",
        ),
        ("Cuộc họp các Bộ trưởng RCEP 16 diễn ra tại Hà Nội.", "Cuộc họp các Bộ trưởng RCEP 16"),
        (
            "Thứ trưởng Lê Thị Hoa dự Hội thảo về Kế hoạch thực hiện của Chiến lược dinh dưỡng ASEAN.",
            "Hội thảo về Kế hoạch thực hiện của Chiến lược dinh dưỡng ASEAN",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự hội thảo về tình hình thực hiện tiêm chủng tại Hà Nội.",
            "hội thảo về tình hình thực hiện tiêm chủng",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự Hội nghị Bộ trưởng Y tế ASEAN mở rộng (AHMM+) tại Hà Nội.",
            "Hội nghị Bộ trưởng Y tế ASEAN mở rộng (AHMM+)",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự Hội nghị của Bộ Y tế với doanh nghiệp lần thứ hai.",
            "Hội nghị của Bộ Y tế với doanh nghiệp lần thứ hai",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự hội thảo lý luận lần thứ mười hai giữa hai Bộ tại Hà Nội.",
            "hội thảo lý luận lần thứ mười hai",
        ),
        (
            "Thứ trưởng Lê Thị Hoa dự Hội nghị Tim mạch Việt Nam đúng dịp kỷ niệm 50 năm ngành y.",
            "Hội nghị Tim mạch Việt Nam",
        ),
    ],
)
def test_a_meeting_has_its_whole_name(text: str, name: str) -> None:
    assert [m["label"] for m in meetings(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cử tri hỏi về Luật Chăn nuôi số 32/2018/QH14.", "Luật Chăn nuôi số 32/2018/QH14"),
        ("Bộ Y tế ban hành Kế hoạch số 15-KH/BYT ngày 5/3.", "Kế hoạch số 15-KH/BYT"),
        ("Luật Quản lý, sử dụng đất rừng quy định rõ điều này.", "Luật Quản lý, sử dụng đất rừng"),
        ("Trại bò tuân thủ Luật Thú y và pháp luật liên quan.", "Luật Thú y"),
        ("Hai bên ký Hiệp định về chuyển giao người bị kết án.", "Hiệp định về chuyển giao người bị kết án"),
        ("Hai bên ký Thỏa thuận về bảo vệ thông tin mật.", "Thỏa thuận về bảo vệ thông tin mật"),
        ("Hai bên ký Hiệp định tránh đánh thuế 2 lần.", "Hiệp định tránh đánh thuế 2 lần"),
        ("Theo Luật Bảo hiểm xã hội (BHXH) về trường hợp này, công ty phải trả.", "Luật Bảo hiểm xã hội (BHXH)"),
        ("Mong muốn triển khai RCEP Đánh giá về triển vọng.", "RCEP"),
        ("Theo Luật Đầu tư, doanh nghiệp phải đăng ký trước.", "Luật Đầu tư"),
        (
            "Nông dân chờ cơ hội mà Hiệp định trồng lúa Việt Nam - Ấn Độ mang lại.",
            "Hiệp định trồng lúa Việt Nam - Ấn Độ",
        ),
        (
            "Bộ Y tế ban hành Kế hoạch hành động triển khai Chiến lược dinh dưỡng quốc gia.",
            "Kế hoạch hành động triển khai Chiến lược dinh dưỡng quốc gia",
        ),
    ],
)
def test_an_agreement_has_its_whole_name_and_no_more(text: str, name: str) -> None:
    assert name in [a["label"] for a in agreements(text)]
    assert all(name == a["label"] or not a["label"].startswith(name) for a in agreements(text))


def test_what_follows_a_quoted_name_is_not_part_of_it() -> None:
    found = meetings("Bộ Y tế tổ chức chương trình “Vì trái tim khỏe” vinh danh 20 bác sĩ.")
    assert [m["label"] for m in found] == ["chương trình “Vì trái tim khỏe”"]


def test_a_name_said_with_its_owner_later_is_the_fuller_one() -> None:
    found = meetings("Bộ Y tế tổ chức Phiên họp thứ hai. Phiên họp thứ hai của Ban Chỉ đạo Dân số kéo dài một ngày.")
    assert [m["label"] for m in found] == ["Phiên họp thứ hai của Ban Chỉ đạo Dân số"]


def test_a_subject_after_a_comma_is_not_drawn_into_the_name() -> None:
    found = meetings("Tại hội nghị về bệnh mùa hè, bệnh viện tuyến huyện cho biết thiếu thuốc.")
    assert [m["label"] for m in found] == ["hội nghị về bệnh mùa hè"]


@pytest.mark.parametrize(
    "text",
    [
        "Chị kể lại câu chuyện trong chương trình “Chuyện nhà mình”.",
        "Độc giả ủng hộ tại chương trình “Tấm lòng vàng”, tòa soạn báo.",
        "Thành phần hội nghị đối thoại 1.",
        "Hội chợ diễn ra tại Trung tâm Hội chợ và Triển lãm Nghệ An.",
    ],
)
def test_shows_classes_and_halls_are_no_meetings(text: str) -> None:
    assert [m for m in meetings(text) if not m["date"] and not m["place"]] == []


def test_the_speaker_after_a_circumstance_is_not_the_one_received() -> None:
    found = meetings("Trong buổi tiếp Chủ tịch Tập đoàn Hanaco, Thủ tướng Nguyễn Văn Bình khẳng định điều này.")
    assert [m["label"] for m in found] == ["buổi tiếp Chủ tịch Tập đoàn Hanaco"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Ngày 5/3, Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Kenji Sato đang có chuyến thăm chính thức Việt Nam.",
            None,
        ),
        ("Ngày 5/3, Thủ tướng Nguyễn Văn Bình về đến Huế, kết thúc chuyến thăm chính thức Nhật Bản.", None),
        ("Ngày 5/3, người dân chặn các con phố, nơi chuẩn bị diễn ra Hội nghị Bộ trưởng Y tế ASEAN.", None),
        ("Trong khuôn khổ chuyến thăm chính thức Lào, chiều 5/3, Bộ trưởng Lê Văn An dự triển lãm tranh.", None),
        ("Ngày 5/3, Bộ trưởng Lê Văn An bắt đầu chuyến thăm chính thức Lào.", "2023-03-05"),
        ("Ngày 5/3, Bộ Y tế tổ chức Hội nghị Bộ trưởng Y tế ASEAN.", "2023-03-05"),
    ],
)
def test_a_day_belongs_to_the_event_that_the_clause_tells(text: str, date: str | None) -> None:
    kinds = {"visit", "conference"}
    assert [m["date"] for m in meetings(text) if m["type"] in kinds] == [date]


def test_who_was_not_there_takes_no_part() -> None:
    found = meetings("Cuộc họp của Bộ Y tế trôi qua mà không có sự tham gia của Giám đốc Lê Văn An.")
    assert [m["participants"] for m in found] == [["Bộ Y tế"]]


def test_what_a_meeting_is_called_in_passing_is_no_other_meeting() -> None:
    found = meetings("Hội nghị Bộ trưởng Y tế ASEAN là hội nghị lớn nhất về tiêm chủng.")
    assert [m["label"] for m in found] == ["Hội nghị Bộ trưởng Y tế ASEAN"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quốc hội thảo luận dự án Luật Chăn nuôi.", "proposed"),
        ("Hiệp định hợp tác lao động với Lào không được thông qua.", "mentioned"),
        ("Tổng Thư ký Hội Y học nêu rõ: “Hội đề nghị làm theo các điều của Luật Chăn nuôi”.", "in-force"),
        ("Hiệp định hợp tác lao động với Lào sắp được ký kết.", "proposed"),
        ("Hai bên hướng tới thực hiện Hiệp định hợp tác lao động với Lào.", "proposed"),
    ],
)
def test_how_an_agreement_stands_is_said_of_it(text: str, status: str) -> None:
    assert [a["status"] for a in agreements(text)] == [status]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thủ tướng Nguyễn Văn Bình (phải) gặp Tổng thống Kenji Sato (trái).", "gặp Tổng thống Kenji Sato"),
        (
            "Thủ tướng Nguyễn Văn Bình tiếp lãnh đạo một số hiệp hội, tập đoàn năng lượng.",
            "tiếp lãnh đạo một số hiệp hội, tập đoàn năng lượng",
        ),
        (
            "Thứ trưởng Lê Thị Hoa làm việc với ông Kenji Sato - Giám đốc Văn phòng phụ trách các dự án nước sạch.",
            "làm việc với ông Kenji Sato",
        ),
    ],
)
def test_a_meeting_told_by_a_verb_is_named_by_who_was_met(text: str, name: str) -> None:
    assert [m["label"] for m in meetings(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Lê Văn An gặp nhiều rắc rối trong công việc.",
        "Phóng viên có cuộc trao đổi với Giám đốc Lê Văn An về mùa mưa.",
        "Giám đốc Lê Văn An gần như ngày nào cũng tiếp khách.",
    ],
)
def test_trouble_guests_and_interviews_are_no_meetings(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Người dân mong có một bộ luật về đất rừng.",
        "Câu lạc bộ đề nghị anh một bản hợp đồng hai năm.",
        "Ông nói về giá trị của một thỏa thuận khi hai bên còn tranh cãi.",
    ],
)
def test_an_agreement_that_is_wished_for_is_none(text: str) -> None:
    assert agreements(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Y tế tổ chức hội nghị về y tế cơ sở. Tham gia cuộc thi chạy có Công an tỉnh Nghệ An.",
        "Bộ Y tế tổ chức hội nghị về y tế cơ sở. Các tập thể tham gia phá án gồm Công an tỉnh Nghệ An.",
    ],
)
def test_who_takes_part_in_a_race_is_not_at_the_meeting(text: str) -> None:
    assert [m["participants"] for m in meetings(text)] == [[]]


def test_the_year_that_a_plan_is_for_is_no_day_of_signing() -> None:
    assert all(
        a["date"] is None for a in agreements("Kế hoạch phát triển lâm nghiệp - nghề cá năm 2016 đã hoàn thành.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Công ty đã tổ chức 34 cuộc họp với Sở Y tế Nghệ An.",
        "Mặt trận Tổ quốc Việt Nam gửi điện mừng tới Hội nghị Hiệp thương chính trị nhân dân Trung Quốc.",
    ],
)
def test_counted_meetings_and_bodies_with_the_name_of_one_are_no_meeting(text: str) -> None:
    assert meetings(text) == []


def test_who_is_invited_by_a_body_is_not_that_body() -> None:
    found = meetings("Bộ Y tế mời Giám đốc Lê Văn An thăm bệnh viện, dự Hội nghị Bộ trưởng Y tế ASEAN.")
    assert all("Bộ Y tế" not in m["participants"] for m in found)


def test_the_land_where_somebody_speaks_takes_no_part() -> None:
    found = meetings("Sáng 9/4, tại Tokyo, Nhật Bản, Thủ tướng Nguyễn Văn Bình đã dự Hội nghị Bộ trưởng Y tế ASEAN.")
    assert [m["participants"] for m in found] == [["Nguyễn Văn Bình", "ASEAN"]]


def test_a_press_conference_is_not_the_session_before_it() -> None:
    found = meetings(
        "Sáng 5/3, Quốc hội tổ chức phiên họp thứ 12. Tổng Thư ký Lê Văn An chủ trì buổi họp báo sau phiên họp."
    )
    assert all("Lê Văn An" not in m["chairs"] for m in found if m["label"].startswith("phiên họp"))


def test_the_same_hour_told_by_another_clock_is_not_the_day() -> None:
    found = meetings(
        "Chiều 30/4 theo giờ địa phương (tức sáng 1/5 theo giờ Hà Nội), Tổng thống Kenji Sato hội đàm với "
        "Thủ tướng Nguyễn Văn Bình."
    )
    assert [m["date"] for m in found] in ([None], ["2023-04-30"])


def test_two_groups_of_lands_are_two_conferences() -> None:
    found = meetings("Hội nghị thượng đỉnh G20 diễn ra ở Hamburg. Hội nghị thượng đỉnh G7 diễn ra trước đó ở Sicily.")
    assert [m["label"] for m in found] == ["Hội nghị thượng đỉnh G20", "Hội nghị thượng đỉnh G7"]


def test_a_guest_whom_two_hosts_receive_is_received_twice() -> None:
    found = meetings(
        "Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Kenji Sato. Sau đó, Chủ tịch Quốc hội Lê Thị Hoa tiếp "
        "Bộ trưởng Kenji Sato."
    )
    assert [m["participants"] for m in found] == [["Nguyễn Văn Bình", "Kenji Sato"], ["Lê Thị Hoa", "Kenji Sato"]]


def test_a_visit_that_is_wished_for_is_none() -> None:
    assert meetings("Ngài Kenji Sato bày tỏ mong muốn Thủ tướng Nguyễn Văn Bình sớm thăm chính thức Nhật Bản.") == []


def test_the_month_of_a_regular_session_is_not_its_day() -> None:
    found = meetings(
        "Sáng 7/6, tại buổi họp báo Sở Y tế thường kỳ tháng 5/2023, Thứ trưởng Lê Thị Hoa trả lời báo chí."
    )
    assert [m["date"] for m in found] == ["2023-06-07"]


def test_who_speaks_of_the_result_of_talks_did_not_hold_them() -> None:
    found = meetings(
        "Trên cơ sở kết quả cuộc hội đàm giữa Bộ trưởng Kenji Sato với Bộ trưởng Lê Văn An, Thủ tướng Nguyễn Văn Bình "
        "đề nghị hai bên hợp tác."
    )
    assert [m["participants"] for m in found] == [["Kenji Sato", "Lê Văn An"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quốc hội xem xét tại kỳ họp thứ ba các dự án luật.", "kỳ họp thứ ba"),
        ("Thứ trưởng Lê Thị Hoa dự cuộc họp về kịch bản điều hành giá sữa.", "cuộc họp về kịch bản điều hành giá sữa"),
        (
            "Hai bên ký Nghị định thư về phát triển không gian thông tin.",
            "Nghị định thư về phát triển không gian thông tin",
        ),
        ("Quốc hội thảo luận Luật thú y (sửa đổi) nhiều đại biểu đồng tình.", "Luật thú y (sửa đổi)"),
        (
            "Hai bên đưa quan hệ đối tác chiến lược Fiji - Chile phát triển mạnh mẽ.",
            "quan hệ đối tác chiến lược Fiji - Chile",
        ),
    ],
)
def test_a_name_ends_before_what_is_said_of_it(text: str, name: str) -> None:
    assert name in [x["label"] for x in (*meetings(text), *agreements(text))]


def test_a_bracket_of_a_name_is_closed() -> None:
    found = agreements("Trung ương thảo luận Đề án tổng kết 20 năm (1998 - 2018) thực hiện Nghị quyết về nông thôn.")
    assert [a["label"] for a in found] == ["Đề án tổng kết 20 năm (1998 - 2018)", "Nghị quyết về nông thôn"]


def test_papers_that_will_be_signed_are_proposed() -> None:
    found = agreements("Việt Nam và Lào sẽ ký kết 11 văn kiện quan trọng.")
    assert [a["status"] for a in found] == ["proposed"]


def test_to_become_a_partner_is_no_partnership() -> None:
    assert agreements("Người nuôi cá Nhật Bản trở thành đối tác chiến lược của nông dân Việt Nam.") == []


def test_the_year_in_a_clause_before_is_not_the_day_of_the_event() -> None:
    found = meetings("Kể từ khi trở thành thành viên ASEAN năm 1995, Bộ Y tế đã tổ chức Hội nghị Bộ trưởng Y tế ASEAN.")
    assert [m["date"] for m in found] == [None]


def test_where_an_office_is_is_not_where_its_head_was_received() -> None:
    found = meetings("Thủ tướng Nguyễn Văn Bình tiếp ông Kenji Sato, Trưởng đại diện Tổ chức Hanaco tại Việt Nam.")
    assert [m["place"] for m in found] == [None]


def test_a_convention_of_many_lands_is_not_one_of_two() -> None:
    found = agreements("Việt Nam và Nga là bạn. Hai nước tuân thủ Công ước Liên hợp quốc về Luật Biển năm 1982.")
    assert [a["parties"] for a in found if a["label"].startswith("Công ước")] == [[]]


def test_who_speaks_after_a_conference_was_not_heard_there() -> None:
    found = meetings(
        "Trong cuộc họp báo sau khi diễn ra Hội nghị Bộ trưởng Y tế ASEAN, Bộ trưởng Lê Văn An trả lời báo chí."
    )
    assert all("Lê Văn An" not in m["participants"] for m in found if m["label"].startswith("Hội nghị"))


def test_a_strategy_with_an_owner_has_no_party() -> None:
    assert [a["parties"] for a in agreements("Chiến lược dinh dưỡng của Nhật Bản rất rõ ràng.")] in ([], [[]])


def test_an_agreement_that_may_be_signed_is_none() -> None:
    assert agreements("Ông không nói về khả năng hai nước ký kết một hiệp định đầu tư.") == []


def test_the_number_of_a_paper_names_no_body() -> None:
    text = "Ủy ban nhân dân (UBND) tỉnh Nghệ An họp. Quyết định số 15/QĐ-UBND có hiệu lực ngay."
    named = [e["start"] for o in facts(text)["organizations"] for e in o["evidence"]]
    assert max(named) < text.index("15/")


def test_a_hall_has_its_whole_name() -> None:
    found = meetings("Bộ Y tế tổ chức hội nghị về y tế cơ sở tại Bảo tàng Mỹ thuật ngày 5/3.")
    assert [m["place"] for m in found] == ["Bảo tàng Mỹ thuật"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Buổi gặp gỡ giữa Hội Gió Mát và ngư dân sẽ mở sáng 26/5.", "Buổi gặp gỡ giữa Hội Gió Mát và ngư dân"),
        (
            "Cuộc họp giữa Công ty Sao Mai, Hội Gió Mát và các địa phương đã kết thúc.",
            "Cuộc họp giữa Công ty Sao Mai, Hội Gió Mát và các địa phương",
        ),
        ("Sau cuộc họp giữa Hội Gió Mát, chợ mở cửa.", "cuộc họp giữa Hội Gió Mát"),
    ],
)
def test_the_name_of_an_event_holds_the_side_that_is_told_without_a_name(told: str, name: str) -> None:
    assert [meeting["label"] for meeting in meetings(told)] == [name]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lễ đón cấp Nhà nước dành cho Tổng thống Ivan Kruk diễn ra ngày 5/3.", "Lễ đón cấp Nhà nước"),
        ("Hội nghị Bộ trưởng Y tế ASEAN một lần nữa diễn ra tại Huế.", "Hội nghị Bộ trưởng Y tế ASEAN"),
    ],
)
def test_the_name_of_a_meeting_ends_before_whom_it_is_for_and_before_once_more(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(f"Tin trong ngày\n{text}")] == [label]
