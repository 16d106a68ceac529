"""Visits and meetings that one article tells again, bare words with a place or a time of their own, days told once."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

VISIT = "Sáng 4/5, Chủ tịch Hạ viện Brandor Zeldovan bắt đầu chuyến thăm chính thức Việt Nam từ ngày 4 đến 8/5."


def visits(text: str) -> list[str]:
    """The labels of the visits of a text."""
    return [m["label"] for m in meetings(text) if m["type"] == "visit"]


@pytest.mark.parametrize(
    "again",
    [
        "Bà Lò Thị Nứa cho rằng chuyến thăm làm việc của Đoàn sẽ mở ra nhiều cơ hội.",
        "Bà Lò Thị Nứa tin tưởng chuyến thăm của Chủ tịch Hạ viện Brandor Zeldovan sẽ mở ra nhiều cơ hội.",
        "Chuyến thăm của đoàn đại biểu cấp cao Hạ viện đã thành công.",
    ],
)
def test_a_visit_named_by_whose_it_is_is_the_one_told_before(again: str) -> None:
    assert visits(f"Khách đến Hà Nội\n{VISIT} {again}") == ["chuyến thăm chính thức Việt Nam"]


def test_the_visit_of_another_stays_another() -> None:
    other = "Trước đó là chuyến thăm của Tổng thống Mirko Talandis tới Lào."
    assert len(visits(f"Khách đến Hà Nội\n{VISIT} {other}")) == 2


def test_who_visited_before_is_not_who_visits_now() -> None:
    text = (
        f"Khách đến Hà Nội\n{VISIT} Chuyến thăm của Chủ tịch Hạ viện Zeldovan diễn ra sau chuyến thăm của Bộ trưởng "
        "Quốc phòng Mirko Talandis tới Việt Nam."
    )
    assert [m["participants"] for m in meetings(text) if m["type"] == "visit"] == [
        ["Brandor Zeldovan"],
        ["Mirko Talandis"],
    ]


@pytest.mark.parametrize(
    ("text", "label", "place"),
    [
        ("Ông nói như vậy trong cuộc họp báo ở Lima.", "cuộc họp báo ở Lima", "Lima"),
        ("Hai bên nhắc lại cuộc hội đàm tại Paris tháng trước.", "cuộc hội đàm tại Paris", "Paris"),
        ("Vòng đàm phán đầu tiên sẽ được tổ chức tại Oslo.", "Vòng đàm phán đầu tiên tại Oslo", "Oslo"),
    ],
)
def test_a_bare_word_with_its_place_tells_a_meeting(text: str, label: str, place: str) -> None:
    assert [(m["label"], m["place"]) for m in meetings(f"Tin vắn\n{text}")] == [(label, place)]


@pytest.mark.parametrize(
    "text",
    [
        "Nhiều ý kiến đề nghị tổ chức một cuộc hội thảo tại Huế.",
        "Mỗi năm có các chương trình chiếu phim, diễn đàn ở Lima.",
    ],
)
def test_what_is_asked_for_or_held_now_and_then_is_no_meeting(text: str) -> None:
    assert not meetings(f"Tin vắn\n{text}")


def test_a_meeting_without_a_name_is_called_by_its_day() -> None:
    text = "Tin vắn\nBộ trưởng Lò Văn Tú phát biểu tại cuộc họp sáng 12/5."
    assert [(m["label"], m["date"]) for m in meetings(text)] == [("cuộc họp sáng 12/5", "2023-05-12")]


def test_an_event_of_no_kind_is_of_another_type() -> None:
    text = "Tin vắn\nSáng 12/5, Bộ trưởng Lò Văn Tú dự sự kiện “Biển xanh”. Phát biểu tại sự kiện, ông cảm ơn các em."
    assert {m["type"] for m in meetings(text)} == {"other"}


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("Đại hội đồng cổ đông bất thường lần 2/2031", "2031"),
        ("Hội nghị cấp cao Diễn đàn Biển Xanh (DBX) 2031", "2031"),
        ("Liên hoan Sân khấu toàn quốc lần thứ IX – năm 2031", "2031"),
    ],
)
def test_the_year_that_closes_a_name_is_its_year(name: str, year: str) -> None:
    assert [m["date"] for m in meetings(f"Tin vắn\nCông ty Hoa Ban sẽ tổ chức {name}.")] == [year]


def test_the_year_of_a_work_reviewed_is_no_year_of_the_conference() -> None:
    text = "Tin vắn\nSở Y tế tổ chức Hội nghị tổng kết công tác dược lâm sàng 2031."
    assert [m["date"] for m in meetings(text)] == [None]


def test_the_day_on_which_a_monthly_meeting_is_held_is_its_day() -> None:
    text = "Tin vắn\nTại cuộc họp giao ban Sở Y tế tháng 4/2023 diễn ra sáng 3/5, bà Lò Thị Nứa nói về dịch."
    assert [m["date"] for m in meetings(text)] == ["2023-05-03"]


def test_the_day_of_the_last_sitting_is_told_with_the_session() -> None:
    text = "Tin vắn\nSáng 14/5, kỳ họp thứ 3, Quốc hội khóa 19 đã họp phiên bế mạc. Dự phiên bế mạc có ông Lò Văn Tú."
    assert "2023-05-14" in [m["date"] for m in meetings(text) if "phiên bế mạc" in m["label"]]


def test_who_attends_an_opening_is_there_on_the_day_on_which_it_was_told_to_be_opened() -> None:
    text = (
        "Tin vắn\nNgày 14/5, tại Huế, Quốc hội khóa 19 đã khai mạc kỳ họp thứ 3.\n"
        "Đến dự phiên khai mạc có Bộ trưởng Lò Văn Tú."
    )
    sitting = next(m for m in meetings(text) if "phiên khai mạc" in m["label"])
    assert (sitting["date"], sitting["place"]) == ("2023-05-14", "Huế")


def test_whom_somebody_meets_by_posts_that_differ_are_two() -> None:
    text = (
        "Tin vắn\nÔng Lò Văn Tú dự kiến sẽ hội kiến Tổng thống Lào; trong chuyến thăm Fiji, Bộ trưởng Lò Văn Tú sẽ "
        "hội kiến với Chủ tịch Hạ viện."
    )
    assert len([m for m in meetings(text) if m["label"].startswith("hội kiến")]) == 2


def test_a_title_and_its_lead_tell_one_who_is_received_by_post_and_by_name() -> None:
    text = (
        "Thủ tướng tiếp Đặc phái viên của Tổng thống Fiji\nChiều 5/5, Thủ tướng Lò Văn Tú đã tiếp ngài Mirko Talandis, "
        "Đặc phái viên của Tổng thống Fiji Brandor Zeldovan."
    )
    assert [(m["type"], m["date"]) for m in meetings(text)] == [("reception", "2023-05-05")]


def test_a_guest_before_a_title_alone_is_received() -> None:
    lead = "Sáng 5/5, tại Huế, Thủ tướng Lò Văn Tú dự lễ."
    text = f"Tin vắn\n{lead}\nTiếp ông Mirko Talandis, Thủ tướng cảm ơn khách."
    assert ["Lò Văn Tú", "Mirko Talandis"] in [sorted(m["participants"]) for m in meetings(text)]


def test_a_house_that_is_visited_to_be_opened_is_opened() -> None:
    text = "Tin vắn\nChiều 5/5, Thủ tướng Lò Văn Tú đã đến thăm và cắt băng khánh thành nhà ăn của Bộ Y tế."
    assert [m["type"] for m in meetings(text)] == ["ceremony"]


@pytest.mark.parametrize(
    "text",
    [
        "Hai nước thành lập Diễn đàn toàn cầu về Rừng Xanh.",
        "Năm nay là năm thứ mười của quan hệ Đối thoại ASEAN - Fiji.",
        "Trong hai mươi năm qua, Diễn đàn APEC góp phần mở cửa thị trường.",
        "Hai bên coi trọng nhiều cơ chế như: Hội thảo lý luận của hai Đảng, Tham khảo chính trị cấp Vụ trưởng.",
        "Hai bên duy trì cơ chế Đối thoại nghề muối và Tham vấn nghề cá giữa hai Bộ Thủy sản.",
        "Hai nước cùng có mặt tại các diễn đàn quan trọng như Hội nghị Cấp cao Đông Á, Diễn đàn Phụ nữ Á - Âu.",
    ],
)
def test_what_lasts_is_no_meeting(text: str) -> None:
    assert not meetings(f"Tin vắn\n{text}")


def test_a_meeting_is_not_called_by_a_day_that_only_its_text_knows() -> None:
    text = "Tin vắn\nÔng nói như vậy trong cuộc họp báo sáng nay ở Lima, còn ông Lò Văn Tú nói ở phiên họp hôm nay."
    assert [m["label"] for m in meetings(text)][:1] == ["cuộc họp báo"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Đặc biệt, năm 2005, lần đầu tiên, Bộ Y tế đã tổ chức Hội nghị Điện gió Châu Á tại Huế.", "2005"),
        ("Hội nghị Điện gió Châu Á được tổ chức tại Huế kể từ ngày 7 - 8/5.", "2023-05-07/2023-05-08"),
        ("Ông trả lời họp báo sau Hội nghị Điện gió Châu Á sáng 7/5.", "2023-05-07"),
    ],
)
def test_days_over_words_between(text: str, date: str) -> None:
    assert date in [m["date"] for m in meetings(f"Tin vắn\n{text}") if "Điện gió" in m["label"]]


def test_who_speaks_behind_today_is_no_guest() -> None:
    text = "Tin vắn\nTại buổi tiếp xúc hôm nay Phó Trưởng đoàn Lò Văn Tú cho biết sẽ xây cầu."
    assert [m["label"] for m in meetings(text)] == ["buổi tiếp xúc"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Đại hội IX của Hội Nông dân Việt Nam đặt mục tiêu đưa con số này lên gấp đôi.",
            "Đại hội IX của Hội Nông dân Việt Nam",
        ),
        (
            "Tỉnh thực hiện các Nghị quyết Đại hội đại biểu toàn quốc lần thứ IX của Hội Nông dân Việt Nam.",
            "Đại hội đại biểu toàn quốc lần thứ IX của Hội Nông dân Việt Nam",
        ),
    ],
)
def test_a_congress_ends_before_what_it_sets_and_is_one_of_several_resolutions(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(f"Tin vắn\n{text}")] == [label]


ENLARGED = "Hội nghị Bộ trưởng Du lịch ASEAN mở rộng"


def test_an_enlarged_conference_told_later_without_the_word_is_one() -> None:
    text = f"Tin vắn\nSáng 5/5, {ENLARGED} khai mạc tại Huế. Hội nghị Bộ trưởng Du lịch ASEAN bàn về đường bay."
    assert len(meetings(text)) == 1


def test_an_enlarged_conference_told_beside_the_one_of_members_is_another() -> None:
    text = f"Tin vắn\nBộ trưởng Lò Văn Tú sẽ dự Hội nghị Bộ trưởng Du lịch ASEAN và {ENLARGED} tại Huế."
    assert len(meetings(text)) == 2


def test_one_meeting_with_voters_is_told_in_the_title_by_its_verb_and_under_a_picture() -> None:
    text = (
        "Bà Lò Thị Pảo dự buổi tiếp xúc cử tri tỉnh Yên Bái\n"
        "Sáng 9/5, Đoàn đại biểu Quốc hội tỉnh Yên Bái tiếp xúc cử tri tại thị xã Sa Pa. "
        "Bà Lò Thị Pảo phát biểu tại cuộc tiếp xúc cử tri thị xã Sa Pa."
    )
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-09", "thị xã Sa Pa")]


def test_meetings_with_voters_on_two_days_are_two() -> None:
    text = (
        "Tiếp xúc cử tri\nSáng 9/5, ông Lò Văn Pảo dự buổi tiếp xúc cử tri thị xã Sa Pa. "
        "Sáng 11/5, ông Lò Văn Pảo dự buổi tiếp xúc cử tri huyện Mù Cang Chải."
    )
    assert sorted(m["date"] for m in meetings(text)) == ["2023-05-09", "2023-05-11"]


def test_who_speaks_at_two_press_conferences_without_other_days_speaks_at_one() -> None:
    text = (
        "Yên Bái trả nợ\nÔng Lò Văn Pảo phát biểu tại buổi họp báo ba tháng đầu năm 2023. "
        "Ông Lò Văn Pảo trả lời tại cuộc họp báo sáng 9/5."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-09"]


def test_a_meeting_of_two_is_no_press_conference_after_it() -> None:
    text = (
        "Tin trong ngày\nPhát biểu tại cuộc họp báo sáng 9/5 sau cuộc gặp với ông Ivan Kruk, ông Lò Văn Pảo cho biết "
        "cuộc gặp rất tốt."
    )
    assert [m["date"] for m in meetings(text) if m["label"].startswith("cuộc họp báo")] == ["2023-05-09"]
    assert all(m["type"] == "conference" for m in meetings(text) if m["label"].startswith("cuộc họp báo"))


def test_one_title_in_quotation_marks_is_of_one_event() -> None:
    text = (
        "Tin trong ngày\nÔng Lò Văn Pảo dự diễn đàn “Sông và Biển xanh” ngày 9/5. "
        "Bà Lò Thị Mỵ cũng dự hội nghị “Sông và Biển xanh”."
    )
    assert [m["participants"] for m in meetings(text)] == [["Lò Văn Pảo", "Lò Thị Mỵ"]]


def test_a_summit_has_two_words() -> None:
    text = "Tin trong ngày\nÔng Lò Văn Pảo dự Hội nghị cấp cao G-20. Hội nghị thượng đỉnh G20 khai mạc ngày 9/5."
    assert [m["date"] for m in meetings(text)] == ["2023-05-09"]


def test_a_visit_that_a_bare_word_tells_first_is_named_later() -> None:
    text = (
        "Tin trong ngày\nNgày 9/5, Thủ tướng Lê Văn Đạt hội kiến Chủ tịch Hạ viện Taro Mori nhân chuyến thăm chính "
        "thức nước này. Ông Mori hoan nghênh chuyến thăm chính thức Na Uy của Thủ tướng Lê Văn Đạt."
    )
    assert [m["label"] for m in meetings(text) if m["type"] == "visit"] == [
        "chuyến thăm chính thức Na Uy của Thủ tướng Lê Văn Đạt"
    ]


def test_talks_of_two_leaders_that_will_only_be_short_are_those_told() -> None:
    text = (
        "Tin trong ngày\nNgày 9/5 diễn ra cuộc gặp giữa Tổng thống Nga Ivan Kruk và Tổng thống Mỹ John Hill. "
        "Theo dự kiến, cuộc hội đàm giữa hai tổng thống sẽ chỉ kéo dài 45 phút."
    )
    assert [m["date"] for m in meetings(text)] == ["2023-05-09"]


def test_a_session_may_be_spelt_with_an_i() -> None:
    text = "Tin trong ngày\nSáng 9/5, kì họp thứ 15 của Hội đồng nhân dân tỉnh Yên Bái khai mạc."
    assert [(m["type"], m["date"]) for m in meetings(text)] == [("session", "2023-05-09")]


def test_an_anniversary_may_be_spelt_with_an_i() -> None:
    told = meetings("Tin trong ngày\nBà Lò Thị Nứa dự lễ kỉ niệm 30 năm Peru gia nhập Hội đồng Lúa gạo.")
    assert [m["label"] for m in told] == ["lễ kỉ niệm 30 năm Peru gia nhập Hội đồng Lúa gạo"]


def test_what_is_said_of_a_meeting_in_quotation_marks_is_no_name() -> None:
    assert not meetings("Tin trong ngày\nBà Lò Thị Nứa nhắc lại một cuộc trao đổi “rất vui vẻ” giữa hai bên.")


def test_a_visit_to_a_capital_is_the_one_to_its_land() -> None:
    text = "Đoàn bắt đầu chuyến thăm Lào của Thủ tướng Mirko Talandis. Chuyến thăm Viêng Chăn của ông Talandis kéo dài."
    assert visits(f"Tin trong ngày\n{text}") == ["chuyến thăm Lào của Thủ tướng Mirko Talandis"]
    assert len(visits(f"Tin trong ngày\n{text.replace('Viêng Chăn', 'Tokyo')}")) == 2


SEATED = "Cuộc họp của Hội đồng Lúa gạo Việt Nam diễn ra ngày 4/5 tại Hà Nội."


@pytest.mark.parametrize(
    "told",
    [
        "Hội đồng Chè Việt Nam cũng tổ chức cuộc họp đầu tiên trong năm.",
        "Hội đồng Chè Việt Nam cũng họp phiên toàn thể.",
        "Trước đó có cuộc họp do Hội đồng Chè Việt Nam tổ chức.",
    ],
)
def test_what_another_body_holds_is_no_meeting_told_before(told: str) -> None:
    found = meetings(f"Tin trong ngày\n{SEATED} {told}")
    assert [{*m["participants"], *m["organizers"]} for m in found] == [
        {"Hội đồng Lúa gạo Việt Nam"},
        {"Hội đồng Chè Việt Nam"},
    ]


def test_a_body_that_attends_a_meeting_or_wishes_for_one_holds_none() -> None:
    for told in ("Hội đồng Chè Việt Nam cũng dự cuộc họp.", "Hội đồng Chè Việt Nam mong muốn tổ chức cuộc họp."):
        assert len(meetings(f"Tin trong ngày\n{SEATED} {told}")) == 1


@pytest.mark.parametrize("behind", [" ở tỉnh này", " của bộ này", " về vấn đề này"])
def test_no_meeting_is_named_by_words_that_point_back(behind: str) -> None:
    text = f"Tin trong ngày\nBộ trưởng Lò Văn Gió phát biểu tại cuộc họp{behind} ngày 12/5."
    assert [m["label"] for m in meetings(text)] == ["cuộc họp"]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 2/6, Đối thoại Biển Xanh lần thứ 16 khai mạc tại Hà Nội.\n"
        "Hội nghị Đối thoại Biển Xanh lần thứ 16 sẽ bàn về rừng.",
        "Sáng 2/6, Hội nghị thượng đỉnh G50 khai mạc tại Hà Nội.\nHội nghị thượng định G50 sẽ bàn về rừng.",
        "Sáng 2/6, Đại hội đại biểu Hội Nuôi ong Việt Nam khóa IV khai mạc tại Hà Nội.\n"
        "Hội Nuôi ong đã chuẩn bị kỹ cho Đại hội đại biểu lần thứ IV.",
        "Chiều 10/6, trong nắng, buổi Lễ khai mạc Giải Cờ Biển Xanh diễn ra tại Hà Nội.\n"
        "Lễ khai mạc được mở bằng tiếng trống lúc 15h chiều 10/6.",
    ],
)
def test_an_event_that_is_written_in_two_ways_is_one(text: str) -> None:
    assert len(meetings(f"Tin trong ngày\n{text}")) == 1


def test_congresses_of_two_numbers_are_two() -> None:
    text = "Đại hội V của Hội Nuôi ong Việt Nam họp tại Huế. Đại hội VI của Hội Nuôi ong Việt Nam họp tại Hà Nội."
    assert len(meetings(f"Tin trong ngày\n{text}")) == 2


def test_a_sitting_of_one_day_is_told_by_two_words() -> None:
    text = (
        "Tin trong ngày\nTại phiên họp sáng 9/5 của Kỳ họp thứ 3, Quốc hội nghe báo cáo. Ngày 9/5/2023, Quốc hội họp "
        "phiên toàn thể tại hội trường. Chủ tịch Quốc hội Lò Thị Én chủ trì phiên họp."
    )
    assert [m["label"] for m in meetings(text) if m["date"]] == ["phiên họp sáng 9/5"]


def test_one_long_name_is_of_one_event_though_more_bodies_are_read_in_it_once() -> None:
    text = (
        "Tin trong ngày\nÔng nói về kết quả Hội nghị các Bộ trưởng phụ trách Nghề cá APEC (MRC 9) chiều 9/5. Ông "
        "Ivan Kruk đã dự Hội nghị các Bộ trưởng Nghề cá APEC (MRC 9) diễn ra hai ngày qua."
    )
    assert len([m for m in meetings(text) if m["type"] == "conference"]) == 1


def test_a_bare_word_with_the_people_whom_somebody_meets_tells_a_meeting_beside_others() -> None:
    text = (
        "Tin trong ngày\nThủ tướng Lò Văn Én dự Hội nghị cấp cao Biển xanh. Ông Lò Văn Én sau đó còn có cuộc gặp với "
        "quan chức ngoại giao các nước tại Paris."
    )
    met = "cuộc gặp với quan chức ngoại giao các nước tại Paris"
    assert [(m["label"], m["place"]) for m in meetings(text)] == [("Hội nghị cấp cao Biển xanh", None), (met, "Paris")]


def test_days_of_a_land_abroad_are_one_event() -> None:
    text = (
        "Tin trong ngày\nPhó Thủ tướng Lò Văn Én dự Ngày Việt Nam tại Áo. Ông Ivan Kruk khen “Những Ngày Việt "
        "Nam tại Áo”."
    )
    assert [(m["label"], m["place"]) for m in meetings(text)] == [("Ngày Việt Nam", "Áo")]


@pytest.mark.parametrize("told", ["tại Áo", "đã diễn ra ở Áo", "2023 tại Áo", "(9/5) tại Áo"])
def test_the_day_of_a_land_opens_a_sentence(told: str) -> None:
    assert [m["label"][:13] for m in meetings(f"Tin trong ngày\nNgày Việt Nam {told}.")] == ["Ngày Việt Nam"]


def test_letters_call_the_one_conference_that_has_them() -> None:
    text = (
        "Tin trong ngày\nHội nghị Quan chức Nghề cá Cao cấp APEC 2023. Sáng 9/5, Hội nghị Quan chức Nghề cá Cao "
        "cấp APEC (SCOM) khai mạc. Hội nghị SCOM bàn về thuế."
    )
    assert len(meetings(text)) == 1


def test_who_speaks_after_a_press_conference_of_others_was_not_there() -> None:
    text = (
        "Tàu lạ vào đảo\nHôm 19/5, ba tàu vào vùng biển quanh đảo Gió.\nĐây là lần thứ tư trong năm.\n"
        "Vụ việc diễn ra sau khi Bộ trưởng Nông nghiệp Mỹ John Walden lên tiếng.\nTàu ở đó hai giờ.\n"
        "Phát biểu trong cuộc họp báo với Bộ trưởng Nông nghiệp Nhật Bản Tomoko Ishida hôm 17/5, ông Walden nói: "
        "“Chúng tôi giữ cam kết”.\n"
        "Một nước khác không đồng ý. Phát ngôn viên Bộ Ngoại giao Trung Quốc Trần Khang nói: “Đảo là của chúng tôi”."
    )
    assert [sorted(m["participants"]) for m in meetings(text)] == [["John Walden", "Tomoko Ishida"]]
