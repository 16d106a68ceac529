"""Visits told beside something else, those who speak at meetings, and which event a bare word with a day tells."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


def people_of(text: str, kind: str) -> list[str]:
    """Who takes part in the one meeting of a kind that a text tells."""
    found = [m for m in meetings(text) if m["type"] == kind]
    assert len(found) == 1, [(m["type"], m["label"]) for m in found]
    return list(found[0]["participants"])


@pytest.mark.parametrize(
    "text",
    [
        "Trong khuôn khổ chuyến thăm Nhật Bản và dự lễ hội “Biển xanh”, sáng 9/8, ở Osaka, Chủ tịch nước "
        "Lê Văn Minh đã hội đàm với Thủ tướng Kenji Sato.",
        "Trong khuôn khổ chuyến thăm mùa thu tới Nhật Bản, ngày 9/8 Chủ tịch nước Lê Văn Minh đã gặp gỡ nhiều "
        "lãnh đạo.",
        "Tiếp tục chương trình chuyến thăm chính thức Fiji, ngày 10/8, Bộ trưởng Lê Văn Minh và Phu nhân, "
        "cùng Đoàn nghệ sĩ Việt Nam đã trồng cây lưu niệm.",
        "Trong chuyến thăm Nhật Bản hồi đầu tháng 5, Chủ tịch nước Lê Văn Minh đã cùng Thủ tướng Kenji Sato trồng cây.",
        "Chủ tịch nước Lê Văn Minh trong chuyến thăm Nhật Bản đã tuyên bố sẽ mở thêm trường.",
        "Tối 11/8, Bộ trưởng Lê Văn Minh và Phu nhân, cùng Đoàn nghệ sĩ Việt Nam rời Tokyo, kết thúc "
        "chuyến thăm Nhật Bản.",
        "Trong khuôn khổ chuyến thăm Nhật Bản, Chủ tịch nước Lê Văn Minh đã tiếp ông Kenji Sato.",
        "Nhận lời mời của Thủ tướng Kenji Sato và Phu nhân, Chủ tịch nước Lê Văn Minh và Phu nhân có chuyến thăm "
        "Nhật Bản.",
    ],
)
def test_the_subject_beside_a_visit_is_the_visitor(text: str) -> None:
    assert people_of(text, "visit") == ["Lê Văn Minh"]


def test_a_guest_with_titles_that_are_not_read_whole_is_the_visitor() -> None:
    text = (
        "Tiếp đoàn bạn\nSáng 9/8, Chủ tịch nước Lê Văn Minh đã tiếp ông Kenji Sato, Ủy viên Hội đồng Tư vấn, Chủ tịch "
        "Hạ viện của Chính quyền Liên bang nước Cộng hòa Fiji, đang thăm chính thức Việt Nam."
    )
    (visit,) = [m for m in meetings(text) if m["type"] == "visit"]
    assert (visit["participants"], visit["date"]) == (["Kenji Sato"], None)


@pytest.mark.parametrize("whose", ["Bộ Y tế Lào", "cán bộ cao cấp của Bộ Y tế Lào"])
def test_the_day_of_a_reception_is_not_that_of_the_visit_of_those_whom_somebody_leads(whose: str) -> None:
    text = (
        f"Ngày 9/5, tại Huế, Bộ trưởng Lê Văn Minh đã tiếp Đoàn {whose} do Bộ trưởng Kham Sisa dẫn đầu sang thăm và "
        "làm việc tại Việt Nam."
    )
    assert [(m["type"], m["date"]) for m in meetings(text)] == [("reception", "2023-05-09"), ("visit", None)]


def test_who_invited_a_visitor_has_no_visit_of_his_own() -> None:
    text = (
        "Chủ tịch nước kết thúc chuyến thăm chính thức Lào\nChiều 2/7, Chủ tịch nước Lê Văn Minh kết thúc chuyến thăm "
        "chính thức Lào từ ngày 27/6 - 2/7 theo lời mời của Chủ tịch nước Lào Bounthong Sisa."
    )
    assert [m["date"] for m in meetings(text) if m["type"] == "visit"] == ["2023-06-27/2023-07-02"]


def test_who_receives_a_guest_at_home_is_no_visitor() -> None:
    text = "Trong khuôn khổ chuyến thăm Việt Nam, chiều 12/5, Chủ tịch nước Lê Văn Minh đã tiếp ông Kenji Sato."
    assert people_of(text, "visit") == []


def test_who_leads_a_delegation_is_received_with_it() -> None:
    text = "Thủ tướng Lê Văn Minh đã tiếp Đoàn cán bộ cấp cao của Bộ Giao thông Lào do Bộ trưởng Somchai Keola dẫn đầu."
    assert people_of(text, "reception") == ["Lê Văn Minh", "Bộ Giao thông Lào", "Somchai Keola"]


def test_a_list_of_those_who_answer_follows_the_verb() -> None:
    answers = "Hai người sẽ trả lời chất vấn gồm: Bộ trưởng Bộ Y tế Lê Văn Minh; Bộ trưởng Trần An Bình."
    assert people_of(f"Phiên chất vấn diễn ra ngày 13/5.\n{answers}", "session") == ["Lê Văn Minh", "Trần An Bình"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bộ trưởng Lê Văn Minh nói trong cuộc họp báo hôm 12/5.", ["Lê Văn Minh"]),
        ("Ý kiến của Bộ trưởng Lê Văn Minh tại cuộc họp báo hôm 12/5 đã gây chú ý.", ["Lê Văn Minh"]),
        ("Bộ trưởng Lê Văn Minh cho biết trong cuộc họp báo hôm 12/5, Công ty Mây Trắng đã xin lỗi.", []),
    ],
)
def test_who_speaks_at_a_meeting_takes_part(text: str, people: list[str]) -> None:
    assert people_of(text, "conference") == people


def test_who_answers_in_parliament_is_at_the_session_of_questions() -> None:
    text = (
        "Các phiên chất vấn diễn ra ba hôm, từ ngày 13 đến ngày 15/5.\n"
        "Bộ trưởng Bộ Y tế Lê Văn Minh sẽ là người đầu tiên đăng đàn.\n"
        "Chiều 14/5, Bộ trưởng Bộ Tài chính Trần An Bình trả lời chất vấn về giá thuốc.\n"
        "Phiên chất vấn được truyền hình trực tiếp."
    )
    assert people_of(text, "session") == ["Lê Văn Minh", "Trần An Bình"]


@pytest.mark.parametrize(
    "text",
    [
        "Phần trả lời chất vấn của Viện trưởng Lê Văn Minh kéo dài hai giờ.",
        "Bộ trưởng Lê Văn Minh, thay mặt Chủ tịch nước trả lời những chất vấn về giá thuốc.",
        "Bộ trưởng Lê Văn Minh báo cáo, giải trình rõ về giá thuốc và trả lời chất vấn.",
        "Người đăng đàn đầu tiên vào sáng mai sẽ là Bộ trưởng Lê Văn Minh.",
        "Các đại biểu chất vấn Bộ trưởng Lê Văn Minh về giá thuốc.",
        "Bộ trưởng Lê Văn Minh sẽ được chất vấn về giá thuốc.",
        "Ngoài các sở thì Bộ trưởng Lê Văn Minh, Chủ nhiệm Câu lạc bộ Nuôi ong cũng đã giải trình kỹ "
        "và trực tiếp trả lời chất vấn.",
        "Người trả lời chính về giá thuốc là Bộ trưởng Lê Văn Minh.",
        "Nội dung này do Bộ trưởng Lê Văn Minh trả lời chính.",
        "Trong quá trình chất vấn, Bộ trưởng Lê Văn Minh đã tham gia giải trình về giá thuốc.",
        "Kết thúc phần trả lời chất vấn của Bộ trưởng Bộ Y tế, Phó Chủ tịch Quốc hội Lê Văn Minh phát biểu ngắn.",
        "Trong bài mở đầu của Quốc hội, Bộ trưởng Lê Văn Minh sẽ là người phát biểu và trả lời chất vấn.",
    ],
)
def test_ways_to_answer_in_parliament(text: str) -> None:
    assert people_of(f"Phiên chất vấn diễn ra ngày 13/5.\n{text}", "session") == ["Lê Văn Minh"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ngay trong hội nghị về đê điều, ông Lê Văn Minh đã yêu cầu kiểm tra lại.", ["Lê Văn Minh"]),
        ("Sau hội nghị về đê điều, ông Lê Văn Minh đã yêu cầu kiểm tra lại.", []),
        ("Trong hội nghị về đê điều, Sở Xây dựng cùng với một số đại diện đã chia sẻ kinh nghiệm.", ["Sở Xây dựng"]),
    ],
)
def test_who_acts_in_the_course_of_a_meeting(text: str, people: list[str]) -> None:
    assert people_of(text, "conference") == people


def test_who_leads_a_delegation_of_many_words_is_received_too() -> None:
    text = (
        "Bộ trưởng Lê Văn Minh đã tiếp Đoàn đại biểu Hội Nuôi ong Nhật Bản và người nhà các thợ rừng có nhiều năm ở "
        "Việt Nam, do bà Sakura Mori làm Trưởng đoàn."
    )
    assert people_of(text, "reception") == ["Lê Văn Minh", "Hội Nuôi ong Nhật Bản", "Sakura Mori"]


def test_who_is_heard_is_there() -> None:
    text = (
        "Sáng 3/5, tại Huế, Bộ trưởng Lê Văn Minh chủ trì cuộc họp về y tế.\n"
        "Sau khi nghe Thứ trưởng Trần Thị Hà báo cáo tình hình, các đại biểu đã thảo luận.\n"
        "Ông Nguyễn Hữu Đô báo cáo rằng giá thuốc đã giảm nhiều."
    )
    assert people_of(text, "meeting") == ["Trần Thị Hà", "Nguyễn Hữu Đô"]


def test_a_meeting_about_something_is_not_the_next_one() -> None:
    text = (
        "Ngày 6/5, Bộ Y tế sẽ mở cuộc họp bàn sửa các trạm xá cũ.\n"
        "Cuộc họp dự kiến có sự tham dự của Thứ trưởng Lê Văn Minh.\n"
        "Trước đó, ngày 3/5, Bộ Y tế đã có cuộc họp của Tổ phòng dịch."
    )
    assert [(m["date"], "Lê Văn Minh" in m["participants"]) for m in meetings(text)] == [
        ("2023-05-06", True),
        ("2023-05-03", False),
    ]


def test_the_two_sides_after_words_in_between() -> None:
    text = "Cuộc hội đàm chưa từng có trước đây giữa Tổng thống Peter Smith và Thủ tướng Kenji Sato diễn ra ở Tokyo."
    assert people_of(text, "talks") == ["Peter Smith", "Kenji Sato"]


def test_the_day_belongs_to_the_meeting_and_not_to_its_occasion() -> None:
    text = (
        "Ngày 9/5, trong thời gian dự Diễn đàn Biển xanh tại Huế, Thủ tướng Lê Văn Minh đã có cuộc gặp với "
        "Thủ tướng Kenji Sato."
    )
    assert {m["label"]: (m["date"], m["participants"]) for m in meetings(text)} == {
        "Diễn đàn Biển xanh": (None, ["Lê Văn Minh"]),
        "cuộc gặp với Thủ tướng Kenji Sato": ("2023-05-09", ["Lê Văn Minh", "Kenji Sato"]),
    }


def test_a_visitor_goes_on_to_a_conference() -> None:
    text = "Trong khuôn khổ chuyến thăm Nhật Bản và dự Hội nghị Biển xanh, Bộ trưởng Lê Văn Minh đã trồng cây lưu niệm."
    assert people_of(text, "conference") == ["Lê Văn Minh"]


def test_the_bodies_of_a_list_after_those_who_are_met() -> None:
    text = "Ngày 3/5, Bộ trưởng Lê Văn Minh có buổi làm việc với một số đơn vị, gồm: Viện Dinh dưỡng và Viện Pasteur."
    assert people_of(text, "meeting") == ["Lê Văn Minh", "Viện Dinh dưỡng", "Viện Pasteur"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Sáng 3/5, Bộ Y tế đã mở cuộc họp bàn giải pháp giảm giá thuốc.", "giải pháp giảm giá thuốc"),
        ("Chuyến thăm Lào của Bộ trưởng Lê Văn Minh nhằm mở rộng hợp tác, buôn bán.", "mở rộng hợp tác, buôn bán"),
        ("Tại hội nghị Bộ Y tế, các đại biểu thảo luận về Luật Dược và giá thuốc.", "Luật Dược và giá thuốc"),
    ],
)
def test_what_a_meeting_is_about(text: str, topic: str) -> None:
    assert [m["topic"] for m in meetings(text)] == [topic]


def test_a_bare_word_with_another_day_tells_another_event() -> None:
    text = (
        "Ngày 15/5, Bộ trưởng Lê Văn Minh chủ trì cuộc họp về đê điều.\n"
        "Tại cuộc họp ngày 3/5, các tỉnh đã báo cáo thiệt hại.\n"
        "Cuộc họp ngày 3/5 kéo dài hai giờ."
    )
    assert [(m["label"], m["date"]) for m in meetings(text)] == [
        ("cuộc họp về đê điều", "2023-05-15"),
        ("cuộc họp ngày 3/5", "2023-05-03"),
    ]


def test_the_post_in_a_headline_is_the_person_whom_the_text_names() -> None:
    text = "Chủ tịch nước kết thúc chuyến thăm Nhật Bản\nChủ tịch nước Lê Văn Minh đã về tới Hà Nội."
    assert people_of(text, "visit") == ["Lê Văn Minh"]
    two = f"{text}\nÔng Trần An Bình được bầu làm Chủ tịch nước."
    assert people_of(two, "visit") == []


def test_what_is_seen_on_a_visit_is_a_visit_of_its_own() -> None:
    text = (
        "Thủ tướng Lê Văn Minh thăm chính thức Lào từ ngày 3 đến ngày 5/5.\n"
        "Sáng 4/5, Thủ tướng Lê Văn Minh đã tới thăm nhà máy xi măng ở ngoại ô."
    )
    assert len(meetings(text)) == 2


@pytest.mark.parametrize(
    "visit",
    [
        "chuyến thăm chính thức của Chủ tịch nước Lê Văn Minh tới Lào và tham dự Hội nghị Điện gió Châu Á",
        "chuyến thăm chính thức Lào và tham dự Hội nghị Điện gió Châu Á của Chủ tịch nước Lê Văn Minh",
    ],
)
def test_whose_visit_it_is_also_attends(visit: str) -> None:
    text = f"Trong khuôn khổ {visit}, hai bên trao đổi nhiều việc."
    assert people_of(text, "visit") == people_of(text, "conference") == ["Lê Văn Minh"]


def test_who_sets_out_attends_on_another_day_and_the_land_of_the_way_does_not() -> None:
    text = (
        "Sáng 4/5, Thủ tướng Lê Văn Minh dẫn đầu Đoàn đại biểu Việt Nam rời Hà Nội, lên đường sang thủ đô Viêng Chăn, "
        "Lào tham dự Hội nghị Điện gió Châu Á."
    )
    told = meetings(text)
    assert [(m["date"], m["participants"]) for m in told] == [(None, ["Lê Văn Minh"])]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Văn Minh rời Hà Nội, lên đường bắt đầu thăm Lào.",
        "Bộ trưởng Trần An hoan nghênh việc Thủ tướng Lê Văn Minh sẽ thăm cấp Nhà nước tới Lào.",
    ],
)
def test_a_visit_may_begin_and_lead_to_a_land(text: str) -> None:
    assert [(m["place"], m["participants"]) for m in meetings(text)] == [("Lào", ["Lê Văn Minh"])]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng 4/5, Thủ tướng Lê Văn Minh rời Hà Nội, lên đường thăm chính thức Lào.", None),
        ("Sáng 4/5, Thủ tướng Lê Văn Minh lên đường bắt đầu thăm Lào và dự Hội nghị Điện gió Châu Á.", None),
        ("Sáng 4/5, Thủ tướng Lê Văn Minh lên đường thăm Lào từ ngày 5 đến 7/5.", "2023-05-05/2023-05-07"),
        ("Sáng 4/5, Thủ tướng Lê Văn Minh đã tới Viêng Chăn, bắt đầu thăm Lào.", "2023-05-04"),
    ],
)
def test_the_day_of_departure_is_not_that_of_the_visit(text: str, day: str | None) -> None:
    assert {m["date"] for m in meetings(text)} == {day}


def test_who_tells_the_press_of_a_visit_is_not_on_it() -> None:
    text = "Trao đổi với báo chí về những kết quả trong chuyến thăm Lào, Thứ trưởng Phạm Văn An nhấn mạnh ba việc."
    assert people_of(text, "visit") == []


def test_an_official_meets_voters() -> None:
    text = "Ngày 4/5, Thủ tướng Lê Văn Minh đã tiếp xúc cử tri tại Huế."
    assert [(m["date"], m["participants"]) for m in meetings(text)] == [("2023-05-04", ["Lê Văn Minh"])]


@pytest.mark.parametrize(
    ("text", "visitors"),
    [
        ("Ngày 4/5, Thủ tướng Ivan Petov đã ký ba thỏa thuận trong chuyến thăm Lào.", ["Ivan Petov"]),
        ("Báo chí phản đối tuyên bố của Bộ trưởng Ken Corwin trong chuyến thăm Lào tuần qua.", ["Ken Corwin"]),
        ("Bộ trưởng Lê Văn Minh phát biểu trong chuyến thăm Lào.", ["Lê Văn Minh"]),
        ("Bộ trưởng Lê Văn Minh sẽ bàn về điện gió trong chuyến thăm Lào.", ["Lê Văn Minh"]),
        ("Bộ trưởng Lê Văn Minh sẽ thúc đẩy ký kết hợp đồng trong chuyến thăm Lào.", ["Lê Văn Minh"]),
        ("Bộ trưởng Lê Văn Minh sẽ bàn về điện gió trong chuyến thăm Việt Nam.", []),
        ("Bộ trưởng Lê Văn Minh mong muốn trong chuyến thăm Lào hai bên sẽ ký thỏa thuận.", []),
        ("Bộ trưởng Lê Văn Minh đã ký ba thỏa thuận trong chuyến thăm Việt Nam.", []),
    ],
)
def test_who_acts_in_the_course_of_a_visit_abroad_is_the_visitor(text: str, visitors: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"Tin trong ngày\n{text}")] == [visitors]


@pytest.mark.parametrize(
    ("land", "visitor", "host"),
    [("Việt Nam", "Bounma Sisavat", "Lò Văn Minh"), ("Lào", "Lò Văn Minh", "Bounma Sisavat")],
)
def test_of_two_who_act_in_the_course_of_a_visit_the_one_at_home_does_not_visit(
    land: str, visitor: str, host: str
) -> None:
    told = f"Trong chuyến thăm {land}, Thủ tướng {visitor} và Phó Thủ tướng {host} đã ra Tuyên bố chung Điện gió."
    assert [m["participants"] for m in meetings(f"Tin vắn\n{told}")] == [[visitor]]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Văn Minh và Bộ trưởng Thương mại Lào Bounma Sisavat đã ký nhiều văn kiện trong khuôn khổ "
        "chuyến thăm Lào.",
        "Trong khuôn khổ chuyến thăm chính thức Lào, Thủ tướng Lê Văn Minh và Tổng thống Lào - ông Bounma Sisavat "
        "đồng chủ trì Tọa đàm trồng sen Việt - Lào.",
        "Tổng thống Lào Bounma Sisavat gặp Thủ tướng Lê Văn Minh trong chuyến thăm Lào.",
        "Ông Bounma Sisavat, Thủ tướng Lào, vui. Thủ tướng Lê Văn Minh và Thủ tướng Lào đã ký nhiều văn kiện trong "
        "khuôn khổ chuyến thăm Lào.",
    ],
)
def test_who_has_a_post_of_the_land_does_not_visit_it(text: str) -> None:
    assert "Bounma Sisavat" not in people_of(f"Tin trong ngày\n{text}", "visit")


@pytest.mark.parametrize(
    ("post", "place"),
    [("Chủ tịch tỉnh Lào Cai", "Lào"), ("Bí thư Thành ủy Huế", "Huế")],
)
def test_who_has_a_post_of_a_place_visits_it_or_a_land_of_a_like_name(post: str, place: str) -> None:
    text = f"Tin trong ngày\nÔng Lê Văn Minh, {post}, đến. {post} có chuyến thăm {place}."
    assert people_of(text, "visit") == ["Lê Văn Minh"]


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("Thủ tướng Lê Văn Minh gặp Thủ tướng Lào Bounma Sisavat trong chuyến thăm Việt Nam.", "Bounma Sisavat"),
        ("Thủ tướng Lê Văn Minh gặp Thủ tướng Lào Bounma Sisavat trong chuyến thăm Lào.", "Lê Văn Minh"),
        ("Tổng thống Ivan Kruk gặp Thủ tướng Lê Văn Minh trong chuyến thăm Việt Nam.", "Ivan Kruk"),
    ],
)
def test_of_two_who_meet_the_one_who_is_not_at_home_is_the_visitor(text: str, visitor: str) -> None:
    assert people_of(f"Tin trong ngày\n{text}", "visit") == [visitor]


TOUR = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Thủ tướng Lê Văn Minh sẽ thăm Đức và tham dự Hội nghị Rừng xanh tại Bonn từ ngày 5 - 8/7.", [None]),
        ("Thủ tướng Lê Văn Minh bắt đầu chuyến thăm Đức và dự Diễn đàn Rừng xanh từ ngày 5-8/7.", [None]),
        ("Trong thời gian ở thăm từ ngày 5-8/7, Thủ tướng Lê Văn Minh đã hội đàm với Thủ tướng Max Kohl.", [None]),
        (
            "Trong chuyến thăm Đức từ ngày 5-8/7, Thủ tướng Lê Văn Minh đã hội đàm với Thủ tướng Max Kohl; hội kiến "
            "Chủ tịch Hạ viện Eva Wolf.",
            [None, None],
        ),
        (
            "Thủ tướng Lê Văn Minh sẽ thăm Đức và dự Hội nghị Rừng xanh diễn ra từ ngày 7-8/7 tại Bonn.",
            ["2023-07-07/2023-07-08"],
        ),
        (
            "Sau chuyến thăm Đức, từ ngày 7-8/7, Thủ tướng Lê Văn Minh dự Hội nghị Rừng xanh.",
            ["2023-07-07/2023-07-08"],
        ),
    ],
)
def test_the_days_of_a_visit_are_not_those_of_what_is_done_on_it(text: str, days: list[str | None]) -> None:
    assert [m["date"] for m in meetings(TOUR + text) if m["type"] != "visit"] == days


def test_the_days_behind_what_is_attended_are_those_of_the_visit() -> None:
    text = "Thủ tướng Lê Văn Minh sẽ thăm Đức và tham dự Hội nghị Rừng xanh tại Bonn từ ngày 5 - 8/7."
    assert [m["date"] for m in meetings(TOUR + text) if m["type"] == "visit"] == ["2023-07-05/2023-07-08"]


def test_the_land_of_a_visit_is_not_the_place_of_what_is_done_on_it() -> None:
    talks = "Thủ tướng Lê Văn Minh đã hội đàm với Thủ tướng Max Kohl."
    text = f"{TOUR}Trong chuyến thăm chính thức làm việc tại Đức, ngày 5/3, {talks}"
    assert {m["type"]: m["place"] for m in meetings(text)} == {"visit": "Đức", "talks": None}
    text = f"{TOUR}Trong chuyến thăm chính thức làm việc tại Đức, ngày 5/3, tại Bonn, {talks}"
    assert {m["type"]: m["place"] for m in meetings(text)} == {"visit": "Đức", "talks": "Bonn"}
