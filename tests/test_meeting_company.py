"""Who is at a meeting: delegations without a name, lists of guests, reports that a body hears; days of a session."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"
SESSION = "Kỳ họp thứ 7, Quốc hội khóa XX\nNgày 4/5, Quốc hội khóa XX đã họp kỳ họp thứ 7.\n"


@pytest.mark.parametrize(
    "company", ["cùng Phu nhân và đoàn công tác", "và đoàn", "và Phu nhân cùng đoàn đại biểu thanh niên Việt Nam"]
)
def test_a_subject_may_have_company_without_a_name(company: str) -> None:
    text = f"{LINE}Chiều 4/5, Thủ tướng Lê Văn Đạt {company} đã đến thăm Công ty Sông Xanh."
    assert [(m["label"], m["date"], m["participants"]) for m in meetings(text)] == [
        ("đến thăm Công ty Sông Xanh", "2023-05-04", ["Lê Văn Đạt", "Công ty Sông Xanh"])
    ]


def test_who_is_invited_with_company_takes_no_part_yet() -> None:
    text = f"{LINE}Thủ tướng Lê Văn Đạt mời ông Bounma Sisavat cùng gia đình dự Hội nghị Điện gió Châu Á."
    assert [m["participants"] for m in meetings(text)] == [[]]


def test_the_day_and_the_land_of_a_visit_are_not_those_of_a_reception_in_its_course() -> None:
    visit = "Nhân chuyến thăm chính thức làm việc tại Lào"
    text = f"{LINE}{visit}, chiều 4/5, Thủ tướng Lê Văn Đạt tiếp ông Bounma Sisavat."
    assert [(m["label"], m["date"], m["place"]) for m in meetings(text)] == [
        ("chuyến thăm chính thức làm việc tại Lào", None, "Lào"),
        ("tiếp ông Bounma Sisavat", "2023-05-04", None),
    ]


def test_a_list_of_guests_goes_on_after_the_word_for_organizations() -> None:
    guests = "đại diện các tổ chức quốc tế như Liên hợp quốc, Ngân hàng Thế giới (WB)"
    text = f"{LINE}Ngày 4/5, Hội nghị Điện gió Châu Á khai mạc tại Huế.\nTham dự hội nghị có {guests}."
    assert [m["participants"] for m in meetings(text)] == [["Liên hợp quốc", "Ngân hàng Thế giới"]]


def test_a_body_in_the_name_of_a_conference_goes_nowhere() -> None:
    dropped = "dự Hội nghị Thượng đỉnh ASEAN theo lời mời của ông Bounma Sisavat và thăm chính thức Thái Lan"
    text = f"{LINE}Thủ tướng Lê Văn Đạt kết thúc chuyến thăm Lào; {dropped}."
    assert not [m for m in meetings(text) if m["type"] == "visit" and "ASEAN" in m["participants"]]


def test_who_makes_the_chair_after_the_name_of_a_conference() -> None:
    text = f"{LINE}Ngày 4/5, hội nghị về đê điều do ông Lò Văn Pảo làm chủ trì đã diễn ra."
    assert [m["chairs"] for m in meetings(text)] == [["Lò Văn Pảo"]]


@pytest.mark.parametrize("apart", ["", ", thừa ủy quyền của Chủ tịch nước"])
def test_who_reports_in_a_list_of_what_a_body_has_heard_is_there(apart: str) -> None:
    heard = f"Quốc hội đã nghe: - Bộ trưởng Bộ Y tế Lò Văn Pảo{apart} trình bày Tờ trình về dự án luật."
    text = f"{LINE}Quốc hội họp phiên toàn thể ngày 4/5.\n{heard}"
    assert [m["participants"] for m in meetings(text)] == [["Quốc hội", "Lò Văn Pảo"]]


@pytest.mark.parametrize(
    ("opening", "label"), [("Đến dự phiên khai mạc", "phiên khai mạc"), ("Tới dự phiên bế mạc kỳ họp", "phiên bế mạc")]
)
def test_the_first_and_the_last_day_of_a_session_have_guests_of_their_own(opening: str, label: str) -> None:
    text = f"{SESSION}{opening} có Chủ tịch nước Lò Văn Pảo, nguyên Chủ tịch nước: Tòng Thị Én, Quàng Văn Sơn."
    told = {m["label"]: m["participants"] for m in meetings(text)}
    assert told[label] == ["Lò Văn Pảo", "Tòng Thị Én", "Quàng Văn Sơn"]
    assert len(told) == 2


def test_a_session_that_is_told_by_its_opening_is_one_event_with_it() -> None:
    text = (
        "Kỳ họp thứ 7, Quốc hội khóa XX\nLễ khai mạc Kỳ họp thứ 7, Quốc hội khóa XX diễn ra sáng 4/5.\n"
        "Chủ tịch nước Lò Văn Pảo tham dự phiên khai mạc."
    )
    assert [m["participants"] for m in meetings(text)] == [["Quốc hội", "Lò Văn Pảo"]]


def test_the_opening_of_a_session_that_has_guests_is_chaired_itself() -> None:
    text = (
        f"{SESSION}Đến dự phiên khai mạc có Chủ tịch nước Lò Văn Pảo.\n"
        "Bạn bè dự Lễ khai mạc kỳ họp thứ 7, Quốc hội khóa XX.\n"
        "Quốc hội họp phiên khai mạc sáng 4/5, dưới sự chủ trì của bà Tòng Thị Én."
    )
    assert {m["label"]: m["chairs"] for m in meetings(text)}["phiên khai mạc"] == ["Tòng Thị Én"]


def test_who_visits_and_opens_a_house_opens_it() -> None:
    house = "trường mới của Đại sứ quán Fiji tại Lào"
    text = f"{LINE}Tối 4/5, Thủ tướng Lê Văn Đạt đã tới thăm và cắt băng khánh thành {house}."
    told = [(m["type"], m["date"], m["participants"]) for m in meetings(text)]
    assert told == [("ceremony", "2023-05-04", ["Lê Văn Đạt"])]


@pytest.mark.parametrize("mark", [",", " -"])
def test_a_session_is_of_the_body_after_its_number(mark: str) -> None:
    text = f"{LINE}Ông Lò Văn Pảo trình dự án tại Kỳ họp thứ 7{mark} Quốc hội khóa XX."
    assert "Quốc hội" in [who for m in meetings(text) for who in m["participants"]]


def test_who_works_with_another_organizes_with_it() -> None:
    text = f"{LINE}Ngày 4/5, Bộ Y tế phối hợp Bộ Xây dựng tổ chức Hội nghị Nhà ở Châu Á."
    assert [sorted(m["organizers"]) for m in meetings(text)] == [["Bộ Xây dựng", "Bộ Y tế"]]


def test_a_hearing_is_before_a_body() -> None:
    text = f"{LINE}Trong phiên điều trần trước Quốc hội ngày 4/5, ông Lò Văn Pảo cho biết giá điện sẽ giảm."
    assert [(m["label"], sorted(m["participants"])) for m in meetings(text)] == [
        ("phiên điều trần trước Quốc hội", ["Lò Văn Pảo", "Quốc hội"])
    ]


@pytest.mark.parametrize(
    "acts", ["điều hành.", "trình bày dự thảo Nghị quyết về điện gió.", "cho biết: Quốc hội thống nhất về kỳ họp sau."]
)
def test_who_acts_in_a_report_on_one_session_is_there(acts: str) -> None:
    text = (
        f"{LINE}Ngày 4/5, Chủ tịch Quốc hội Tòng Thị Én chủ trì phiên họp về điện gió.\nPhó Chủ tịch Lò Văn Pảo {acts}"
    )
    assert "Lò Văn Pảo" in meetings(text)[0]["participants"]


def test_a_body_holds_the_press_conference_of_which_it_is_the_subject() -> None:
    text = f"{LINE}Sáng 4/5, Bộ Y tế đã họp báo giới thiệu chương trình tiêm chủng."
    assert [(m["date"], m["organizers"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-04", ["Bộ Y tế"], [])
    ]


def test_a_guest_who_comes_for_a_conference_is_there_and_his_host_is_not() -> None:
    occasion = "và các thành viên trong đoàn nhân dịp tới dự Hội nghị Điện gió Châu Á"
    text = f"{LINE}Chiều 4/5, Thủ tướng Lê Văn Đạt đã tiếp ông Bounma Sisavat {occasion}."
    assert {m["type"]: (m["date"], m["participants"]) for m in meetings(text)} == {
        "conference": (None, ["Bounma Sisavat"]),
        "reception": ("2023-05-04", ["Lê Văn Đạt", "Bounma Sisavat"]),
    }


@pytest.mark.parametrize("told", ["Bộ Y tế và Sở Y tế Huế tổ chức", "Bộ Y tế phối hợp với Sở Y tế Huế tổ chức"])
def test_an_event_is_told_to_have_been_held_by_bodies(told: str) -> None:
    text = f"Tin trong ngày\nSáng 10/6, hội thảo về trồng rừng đã được {told} tại Huế."
    assert [m["organizers"] for m in meetings(text)] == [["Bộ Y tế", "Sở Y tế Huế"]]


def test_whose_meeting_it_is_stands_after_its_day() -> None:
    text = f"{LINE}Ông Lò Văn Pảo phát biểu tại cuộc họp giao ban sáng 4/5 của Bộ Y tế."
    assert [sorted(m["participants"]) for m in meetings(text)] == [["Bộ Y tế", "Lò Văn Pảo"]]


@pytest.mark.parametrize(
    "told", ["đại diện một số đơn vị của Bộ Y tế", "lãnh đạo các đơn vị thuộc Bộ Y tế", "đại diện của Bộ Y tế"]
)
def test_a_body_is_there_by_those_who_stand_for_its_parts(told: str) -> None:
    text = f"{LINE}Ông Lò Văn Pảo chủ trì Hội nghị Điện gió Châu Á.\nTham dự hội nghị có {told}; bà Vàng Thị Súa."
    assert [m["participants"] for m in meetings(text)] == [["Bộ Y tế", "Vàng Thị Súa"]]


@pytest.mark.parametrize(("told", "people"), [("cho thấy sự", []), ("cũng có sự", ["Vàng Thị Súa"])])
def test_what_a_meeting_shows_of_somebody_is_not_that_he_is_there(told: str, people: list[str]) -> None:
    text = f"{LINE}Hội nghị Điện gió Châu Á là một tín hiệu {told} tham gia của bà Vàng Thị Súa vào nghề này."
    assert [m["participants"] for m in meetings(text)] == [people]


@pytest.mark.parametrize(
    ("row", "bodies"),
    [
        (
            "Bộ Y tế, Hội Làm vườn Việt Nam và Thương hội mai vàng tại Huế phối hợp tổ chức",
            {"Bộ Y tế", "Hội Làm vườn Việt Nam"},
        ),
        ("Bộ Y tế và các ban, ngành Trung ương phối hợp tổ chức", {"Bộ Y tế"}),
        ("Bộ Y tế phối hợp tỉnh Yên Bái tổ chức", {"Bộ Y tế"}),
        ("Bộ Y tế và các ban, ngành khai mạc", set()),
    ],
)
def test_bodies_of_a_row_that_is_not_read_whole_hold_the_meeting(row: str, bodies: set[str]) -> None:
    text = f"Tin vắn\nHội thảo về lúa mì do {row} ngày 4/5 tại Huế."
    assert [(set(m["organizers"]), m["date"], m["place"]) for m in meetings(text)] == [(bodies, "2023-05-04", "Huế")]


def test_who_chairs_is_told_in_the_passive() -> None:
    text = "Tin vắn\nCuộc họp về lúa mì sẽ được chủ trì bởi Bộ trưởng Lò Văn Pảo."
    assert [m["chairs"] for m in meetings(text)] == [["Lò Văn Pảo"]]
    assert [m["chairs"] for m in meetings("Tin vắn\nCuộc họp về lúa mì sẽ được chủ trì bởi Bộ Y tế.")] == [[]]


def test_a_row_far_behind_a_meeting_does_not_hold_it() -> None:
    text = (
        "Tin vắn\nHội thảo Lúa mì được bà con mong chờ đã lâu vì hạt giống mới cho nhiều bông do Bộ Y tế và các ban "
        "phối hợp tổ chức."
    )
    assert [m["organizers"] for m in meetings(text)] == [[]]


@pytest.mark.parametrize("kind", ["đoàn kiểm tra", "đoàn giám sát", "đoàn thanh tra", "Đoàn khảo sát"])
def test_a_delegation_that_looks_into_something_meets_people(kind: str) -> None:
    text = f"Tin vắn\nNgày 4/5, {kind} của Bộ Y tế đã làm việc với UBND tỉnh Yên Bái và ông Lò Văn Pảo."
    assert [(m["date"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-04", ["Bộ Y tế", "UBND tỉnh Yên Bái", "Lò Văn Pảo"])
    ]


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("Đoàn công tác Bộ Y tế đã gặp Bộ trưởng Lò Văn Pảo.", [["Bộ Y tế", "Lò Văn Pảo"]]),
        (
            "Đoàn cấp cao Đảng Sông Xanh đã gặp và trao đổi với đại diện Hội Nông dân Việt Nam.",
            [["Đảng Sông Xanh", "Hội Nông dân Việt Nam"]],
        ),
        ("Đoàn công tác Bộ Y tế đã gặp khó khăn ở Huế.", []),
        ("Câu lạc bộ Sông Xanh đã gặp Câu lạc bộ Núi Đỏ.", []),
        ("Chủ tịch UBND TP Huế Lò Văn Pảo gặp gỡ, đối thoại với người dân ở xã Nà Lầu.", [["Lò Văn Pảo"]]),
    ],
)
def test_a_delegation_meets_others_a_body_does_not(told: str, people: list[list[str]]) -> None:
    assert [m["participants"] for m in meetings(f"Tin vắn\n{told}")] == people


@pytest.mark.parametrize("word", ["làm việc", "gặp", "hội đàm"])
def test_several_meetings_with_those_who_lead_named_bodies_are_told_as_one(word: str) -> None:
    told = f"có các cuộc {word} với lãnh đạo Bộ Y tế, Hội Nông dân Việt Nam, thăm thành phố Huế."
    found = meetings(f"Tin vắn\nThủ tướng Lê Văn Đạt {told}")
    assert ["Lê Văn Đạt", "Bộ Y tế", "Hội Nông dân Việt Nam"] in [m["participants"] for m in found]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Ngày 4/5, Chủ tịch UBND tỉnh Lào Cai - ông Lê Văn Đạt - đã chủ trì cuộc họp với Công ty Sông Xanh.",
            {"Lê Văn Đạt", "Công ty Sông Xanh"},
        ),
        (
            "Sau cuộc gặp giữa Thủ tướng Nhật Bản - Kenji Sato và Thủ tướng Lào - ông Bounma Sisavat, gạo tăng giá.",
            {"Kenji Sato", "Bounma Sisavat"},
        ),
        (
            "Phát biểu ngày 4/5 trong cuộc điện đàm với ông Bounma Sisavat, Bộ trưởng Lê Văn Đạt nói vậy.",
            {"Lê Văn Đạt", "Bounma Sisavat"},
        ),
        (
            "Chia sẻ sáng 4/5 trong buổi họp báo về gạo, ông Bounma Sisavat cho biết giá đã tăng.",
            {"Bounma Sisavat"},
        ),
        (
            "Chia sẻ tại họp báo trưa 4/5 về gạo, Bộ trưởng Thương mại Lào - ông Bounma Sisavat cho biết giá đã tăng.",
            {"Bounma Sisavat"},
        ),
        (
            "Ngày 4/5, ông Lê Văn Đạt tiếp ông Bounma Sisavat, lãnh đạo các Công ty Sông Xanh, Công ty Cối Xay.",
            {"Lê Văn Đạt", "Bounma Sisavat", "Công ty Sông Xanh", "Công ty Cối Xay"},
        ),
        (
            "Tham gia buổi tọa đàm với Thủ tướng Lê Văn Đạt có lãnh đạo các công ty như: Công ty Sông Xanh.",
            {"Lê Văn Đạt", "Công ty Sông Xanh"},
        ),
    ],
)
def test_a_title_before_a_dash_and_guests_behind_a_host_keep_their_names(text: str, people: set[str]) -> None:
    assert [{*m["chairs"], *m["participants"]} for m in meetings(f"{LINE}{text}")] == [people]


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Giám đốc Sở Y tế Huế Lò Thị Nứa đã báo cáo với Bộ trưởng và Đoàn về kết quả phòng dịch.", True),
        ("Giám đốc Sở Y tế Huế Lò Thị Nứa đã báo cáo Bộ trưởng và đề nghị thu hồi văn bản.", False),
        ("Giám đốc Sở Y tế Huế Lò Thị Nứa cho biết bệnh viện đã báo cáo lãnh đạo thành phố về kết quả.", False),
    ],
)
def test_who_reports_to_those_who_came_is_there(told: str, there: bool) -> None:
    text = f"{LINE}Ngày 4/5, Bộ trưởng Lê Văn Đạt đã đến thăm Bệnh viện Sông Xanh.\n{told}"
    assert [("Lò Thị Nứa" in m["participants"]) for m in meetings(text)] == [there]


@pytest.mark.parametrize("never", ["", "từng "])
def test_who_hands_something_over_is_at_the_ceremony(never: str) -> None:
    told = f"Bộ trưởng Lò Thị Nứa {never}trao giấy chứng nhận cho các bác sĩ."
    text = f"{LINE}Ngày 4/5, Bộ Y tế tổ chức lễ kỷ niệm 50 năm thành lập.\n{told}"
    assert [("Lò Thị Nứa" in m["participants"]) for m in meetings(text)] == [not never]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Bà Lò Thị Nứa là diễn giả chính tại Hội nghị Điện gió Châu Á.", True),
        ("Bà Lò Thị Nứa là diễn giả có tiếng, chưa dự Hội nghị Điện gió Châu Á.", False),
        (
            "Trong cuộc họp diễn ra tại Huế vào hôm thứ Hai, bà Lò Thị Nứa và Bộ trưởng Y tế Lào đã bàn chuyện gạo.",
            True,
        ),
    ],
)
def test_who_is_to_speak_at_an_event_or_acts_in_its_course_is_there(text: str, there: bool) -> None:
    assert [("Lò Thị Nứa" in m["participants"]) for m in meetings(LINE + text)] == [there]


@pytest.mark.parametrize("verb", ["gặp và làm việc với", "tiếp và làm việc với", "làm việc với"])
def test_a_body_that_somebody_meets_to_work_with_is_there(verb: str) -> None:
    text = f"{LINE}Chiều 4/5, Thứ trưởng Lê Văn Đạt cùng các thành viên đoàn công tác đã {verb} Công ty Sông Xanh."
    assert [m["participants"] for m in meetings(text)] == [["Lê Văn Đạt", "Công ty Sông Xanh"]]


def test_a_body_that_somebody_would_meet_to_work_with_is_not() -> None:
    assert meetings(f"{LINE}Ông Lê Văn Đạt mong muốn gặp và làm việc với Công ty Sông Xanh.") == []
