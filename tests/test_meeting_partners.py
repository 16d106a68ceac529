"""Whom a sentence tells by what he is to another: counterparts, those in whose name somebody acts, who goes along."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

LINE = "Tin trong ngày\n"


BOTH = ["Lê Văn Đạt", "Lò Thị Nứa"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bà Ana Corwin đã có cuộc gặp với người đồng cấp Mỹ Rex Ollerson.", ["Ana Corwin", "Rex Ollerson"]),
        ("Ông Ken Corwin đã điện đàm với người đồng nhiệm Nga Vlad Petin.", ["Ken Corwin", "Vlad Petin"]),
        ("Bộ trưởng Lê Văn Đạt hội đàm với người đồng cấp Lào Bounma Sisavat.", ["Lê Văn Đạt", "Bounma Sisavat"]),
    ],
)
def test_a_counterpart_is_named_behind_his_land(text: str, people: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [people]


def test_a_counterpart_is_a_subject_too_and_holds_no_post() -> None:
    told = facts(f"{LINE}Bộ trưởng Lê Văn Đạt và người đồng cấp Pháp Emma Corwin đã chủ trì cuộc họp về rừng.")
    assert [m["chairs"] for m in told["meetings"]] == [["Lê Văn Đạt", "Emma Corwin"]]
    assert [post["holder"] for post in told["posts"]] == ["Lê Văn Đạt"]


def test_a_counterpart_is_called_by_the_name_that_the_article_gives_in_full() -> None:
    text = "Tổng thống Nga Vlad Petin đã tới Lào.\nTại cuộc gặp với người đồng cấp Nga Petin, ông Ken Corwin cảm ơn."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")][-1] == ["Vlad Petin", "Ken Corwin"]


def test_several_meetings_told_together_are_one_with_each_guest() -> None:
    guests = "Thủ tướng Lào Bounma Sisavat, Chủ tịch Hạ viện Mỹ Paul Kyan và bà Ana Corwin"
    text = f"{LINE}Chiều 4/5, tại Hà Nội, Chủ tịch nước Lê Văn Đạt đã có các cuộc gặp với {guests}."
    assert [(m["date"], m["place"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-04", "Hà Nội", ["Lê Văn Đạt", guest]) for guest in ("Bounma Sisavat", "Paul Kyan", "Ana Corwin")
    ]
    one = text.replace("các cuộc gặp", "cuộc gặp")
    assert [len(m["participants"]) for m in meetings(one)] == [4]


def test_a_meeting_is_told_behind_is_by_both_who_have_it() -> None:
    text = f"{LINE}Đáng chú ý là cuộc gặp ngày 8/5 giữa Thủ tướng Lê Văn Đạt và Thủ tướng Lào Bounma Sisavat."
    assert [(m["date"], m["participants"]) for m in meetings(text)] == [
        ("2023-05-08", ["Lê Văn Đạt", "Bounma Sisavat"])
    ]


@pytest.mark.parametrize(
    "who",
    [
        "Đồng chí Lê Văn Đạt, Phó Bí thư Tỉnh ủy, thay mặt Ban Thường vụ Tỉnh ủy",
        "Thay mặt Ban Thường vụ Tỉnh ủy, đồng chí Lê Văn Đạt",
    ],
)
def test_who_acts_in_the_name_of_a_body_chairs(who: str) -> None:
    assert [m["chairs"] for m in meetings(f"{LINE}{who} chủ trì hội nghị Điện gió Xanh.")] == [["Lê Văn Đạt"]]


def test_who_speaks_to_congratulate_a_conference_is_there() -> None:
    text = f"{LINE}Hội nghị Điện gió Xanh khai mạc sáng 4/5.\nBộ trưởng Lê Văn Đạt phát biểu chúc mừng hội nghị."
    assert [m["participants"] for m in meetings(text)] == [["Lê Văn Đạt"]]


def test_a_visit_to_come_is_that_of_whom_it_is() -> None:
    text = f"{LINE}Ông Vlad Petin hoan nghênh chuyến thăm Nga sắp tới của Thủ tướng Lào Bounma Sisavat."
    assert [m["participants"] for m in meetings(text)] == [["Bounma Sisavat"]]


def test_those_who_attend_are_at_the_meeting_and_not_on_the_visit() -> None:
    lead = "Trong chuyến công tác tại Đức, Phó Chủ tịch UBND tỉnh Lê Văn Đạt có buổi làm việc với ông Andreas Kittrich."
    told = meetings(f"{LINE}{lead}\nCùng dự có ông Claus Hagen, Giám đốc Công ty Sông Xanh.")
    assert [m["participants"] for m in told if m["type"] == "meeting"] == [
        ["Lê Văn Đạt", "Andreas Kittrich", "Claus Hagen"]
    ]


@pytest.mark.parametrize("whom", ["Thủ tướng Lê Văn Đạt trong chuyến thăm Lào", "Thủ tướng thăm Lào", "Thủ tướng"])
def test_who_accompanies_a_leader_by_a_verb_is_on_the_visit(whom: str) -> None:
    lead = "Thủ tướng Lê Văn Đạt bắt đầu chuyến thăm Lào."
    told = meetings(f"{LINE}{lead}\nBộ trưởng Phạm Văn An và Bộ trưởng Lò Thị Nứa tháp tùng {whom}.")
    assert told[0]["participants"] == ["Lê Văn Đạt", "Phạm Văn An", "Lò Thị Nứa"]


def test_who_goes_along_to_other_events_is_on_no_visit() -> None:
    text = "Thủ tướng Lê Văn Đạt thăm Lào.\nÔng Ken Corwin đi cùng Bộ trưởng Phạm Văn An trong các sự kiện tại Huế."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [["Lê Văn Đạt"]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sau hội đàm với Thủ tướng Lê Văn Đạt, Tổng thống Ken Corwin nói sẽ quay lại.", ["Lê Văn Đạt", "Ken Corwin"]),
        ("Sau cuộc gặp với Thủ tướng Lê Văn Đạt, ông Ken Corwin cảm ơn Việt Nam.", ["Lê Văn Đạt", "Ken Corwin"]),
        ("Sau cuộc gặp với Thủ tướng Lê Văn Đạt, người phát ngôn Lò Thị Nứa cảm ơn Việt Nam.", ["Lê Văn Đạt"]),
        ("Tới thăm Công ty Sông Xanh, Thủ tướng Lê Văn Đạt khen công nhân.", ["Công ty Sông Xanh", "Lê Văn Đạt"]),
    ],
)
def test_who_speaks_after_a_meeting_that_he_had_is_told_behind_it(text: str, people: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [people]


def test_those_of_whom_a_meeting_consists_are_there() -> None:
    text = "Hội Nhà văn tổ chức cuộc họp về thơ.\nThành phần cuộc họp gồm bà Lò Thị Nứa và ông Tòng Văn Cà."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [["Lò Thị Nứa", "Tòng Văn Cà"]]


def test_those_who_go_to_the_airport_welcome() -> None:
    text = "Ra tận sân bay đón Thủ tướng Lê Văn Đạt và Đoàn có Bộ trưởng Bounma Sisavat và các quan chức."
    assert [(m["type"], m["participants"]) for m in meetings(f"{LINE}{text}")] == [
        ("reception", ["Lê Văn Đạt", "Bounma Sisavat"])
    ]


def test_a_post_of_state_may_be_told_before_who_holds_it() -> None:
    text = "Bộ trưởng Phạm Văn An nói về chuyến thăm Lào của Thủ tướng.\nThủ tướng Lê Văn Đạt khen công nhân."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [["Lê Văn Đạt"]]
    abroad = text.replace("Thủ tướng Lê Văn Đạt", "Thủ tướng Pháp Ana Corwin")
    assert [m["participants"] for m in meetings(f"{LINE}{abroad}")] == [[]]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ông Lê Văn Đạt nói như vậy tại lễ trao quyết định bổ nhiệm bà Lò Thị Nứa làm Bí thư.", BOTH),
        ("Bà Lò Thị Nứa là người giỏi nhất tại hội nghị Điện gió Xanh.", []),
        ("Ông Ken Corwin (trái) bắt tay ông Vlad Petin tại cuộc hội đàm ở Huế.", ["Ken Corwin", "Vlad Petin"]),
        ("Ông Ken Corwin trước đó đã có cuộc gặp với ông Vlad Petin.", ["Ken Corwin", "Vlad Petin"]),
        ("Ông Ken Corwin hiện đang có chuyến thăm Lào.", ["Ken Corwin"]),
        ("Bộ trưởng Lê Văn Đạt điều khiển phiên họp toàn thể về rừng.", ["Lê Văn Đạt"]),
    ],
)
def test_who_is_told_to_be_there_in_other_words(text: str, people: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [people]


@pytest.mark.parametrize(
    "lead",
    [
        "Đoàn công tác của Bộ Y tế do Thứ trưởng Lê Văn Đạt làm trưởng đoàn đã đến Huế.",
        "Thứ trưởng Lê Văn Đạt dẫn đầu đoàn công tác đã đến Huế.",
    ],
)
def test_a_delegation_is_there_with_who_leads_it(lead: str) -> None:
    told = meetings(f"{LINE}{lead}\nĐoàn đã dự hội nghị Điện gió Xanh.")
    assert [m["participants"] for m in told if m["type"] == "conference"] == [["Lê Văn Đạt"]]


def test_a_delegation_without_a_leader_is_nobody() -> None:
    text = "Thứ trưởng Lê Văn Đạt đã đến Huế.\nĐoàn đã dự hội nghị Điện gió Xanh."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [[]]


def test_who_reported_before_was_there() -> None:
    lead = "Sáng 4/5, Bộ trưởng Lê Văn Đạt chủ trì buổi làm việc với Công ty Sông Xanh."
    then = "Trước đó, báo cáo Bộ trưởng về kết quả năm 2022, Chủ tịch HĐTV Tòng Văn Cà cho biết công ty có lãi."
    assert meetings(f"{LINE}{lead}\n{then}")[0]["participants"] == ["Công ty Sông Xanh", "Tòng Văn Cà"]


@pytest.mark.parametrize(
    "told",
    [
        "Chủ tịch nước với Chủ tịch Quốc hội Lê Văn Đạt",
        "Bộ trưởng Lò Thị Nứa và Chủ tịch Quốc hội Lê Văn Đạt",
    ],
)
def test_a_title_before_and_or_with_is_not_that_of_the_name_behind(told: str) -> None:
    text = f"{LINE}Chủ tịch nước Trần An đã tới Huế.\nSau đó, đã diễn ra cuộc hội đàm giữa {told}."
    people = [m["participants"] for m in meetings(text)][-1]
    assert people[-1] == "Lê Văn Đạt"
    assert len(people) == 2


def test_a_guest_with_a_title_behind_his_name_stands_beside_one_with_a_title_before_it() -> None:
    text = "Thủ tướng Trần An đã tiếp ông Ken Corwin, Giám đốc Ngân hàng Sao Mai và Hạ nghị sỹ Emma Olden."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [["Trần An", "Ken Corwin", "Emma Olden"]]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lò Thị Nứa có cuộc gặp riêng 20 phút ở phòng khánh tiết với Bộ trưởng Lê Văn Đạt.",
        "Kết quả của cuộc gặp về rừng tràm diễn ra vào ngày 4/5 tới tại Huế giữa bà Lò Thị Nứa và Bộ trưởng Lê Văn Đạt "
        "chưa rõ.",
        "Tại cuộc gặp về rừng tràm sáng qua, bà Lò Thị Nứa và Bộ trưởng Lê Văn Đạt cùng nhấn mạnh việc này.",
    ],
)
def test_the_other_side_is_told_behind_more_words(text: str) -> None:
    told = [m["participants"] for m in meetings(f"{LINE}{text}") if m["label"].startswith("cuộc gặp")]
    assert [sorted(people) for people in told] == [BOTH]


@pytest.mark.parametrize("lead", ["Trước đó một ngày, sau", "Sau"])
def test_who_speaks_after_a_meeting_with_many_was_there(lead: str) -> None:
    text = f"{LINE}{lead} cuộc gặp với các bộ trưởng nghề cá của bốn nước, ông Lê Văn Đạt bày tỏ lạc quan."
    assert ["Lê Văn Đạt"] in [m["participants"] for m in meetings(text) if m["label"].startswith("cuộc gặp")]


def test_a_meeting_of_those_who_lead_a_body_is_named_with_them() -> None:
    text = f"{LINE}Buổi làm việc của lãnh đạo Sở Y tế tỉnh Yên Bái với Hội Người cao tuổi Việt Nam diễn ra chiều 4/5."
    told = meetings(text)
    assert [m["participants"] for m in told] == [["Sở Y tế tỉnh Yên Bái", "Hội Người cao tuổi Việt Nam"]]
    assert told[0]["label"].endswith("với Hội Người cao tuổi Việt Nam")


@pytest.mark.parametrize(
    ("label", "date", "place", "people"),
    [
        ("Cuộc hội đàm tại Hà Nội hôm 8/6 giữa Bộ trưởng Lê Văn Đạt và bà Ana Corwin", "2023-06-08", "Hà Nội", 2),
        ("Buổi làm việc ngày 30/5 với Cục Trồng trọt", "2023-05-30", None, 1),
        ("Cuộc hội đàm chính thức tại Huế giữa ông Lê Văn Đạt và bà Ana Corwin", None, "Huế", 2),
        ("Cuộc họp sắp tới của Hội đồng Lúa gạo Việt Nam", None, None, 1),
        ("Cuộc hội đàm chiều 9/6 giữa hai nhà Lãnh đạo", "2023-06-09", None, 0),
    ],
)
def test_when_and_where_may_stand_before_the_sides_of_a_meeting(
    label: str, date: str | None, place: str | None, people: int
) -> None:
    told = meetings(f"{LINE}{label} đã được chuẩn bị kỹ.")
    assert [(m["label"], m["date"], m["place"], len(m["participants"])) for m in told] == [(label, date, place, people)]


def test_a_meeting_in_person_that_is_only_wished_for_is_none() -> None:
    assert not meetings(f"{LINE}Ông Lê Văn Đạt mong chờ một cuộc gặp trực tiếp giữa hai nhà lãnh đạo.")


def test_who_stands_for_an_officer_is_one_of_several_who_are_there() -> None:
    told = "Ông Lê Văn Đạt, bà Lò Thị Nứa và đại diện của Thủ tướng Lào - Bộ trưởng Khamla Sivong tham dự"
    text = f"{LINE}{told} Hội nghị Điện gió Châu Á."
    assert [m["participants"] for m in meetings(text)] == [["Lê Văn Đạt", "Lò Thị Nứa", "Khamla Sivong"]]


HOST = "Lê Văn Đạt"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Thủ tướng Lê Văn Đạt tiếp lãnh đạo một số tập đoàn lớn của Lào như Tập đoàn Sông Xanh, Ngân hàng Mekong.",
            [HOST, "Tập đoàn Sông Xanh", "Ngân hàng Mekong"],
        ),
        (
            "Thủ tướng Lê Văn Đạt sẽ tiếp lãnh đạo các tổ chức kinh tế, gồm: Quỹ Lúa Vàng, Quỹ Cá Bạc để bàn về giá gạo"
            " với Bộ Y tế.",
            [HOST, "Quỹ Lúa Vàng", "Quỹ Cá Bạc"],
        ),
        (
            "Thủ tướng Lê Văn Đạt đã có các cuộc gặp với nhiều quan chức các địa phương của Lào như: Thị trưởng Bounma"
            " Sisavat; Thị trưởng Khamla Vong.",
            [HOST, "Bounma Sisavat", "Khamla Vong"],
        ),
        (
            "Hội nghị Điện gió Châu Á có sự tham gia của nhiều tập đoàn, doanh nghiệp (DN) chế tạo lớn nhỏ trên cả nước"
            " như Tập đoàn Sông Xanh, Công ty Cối Xay.",
            ["Tập đoàn Sông Xanh", "Công ty Cối Xay"],
        ),
        (
            "Hội nghị Điện gió Châu Á thu hút sự tham gia của lãnh đạo ba quốc gia gồm: Lào, Nhật Bản và Chile.",
            ["Lào", "Nhật Bản", "Chile"],
        ),
    ],
)
def test_examples_tell_who_those_without_a_name_are(text: str, people: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [people]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Văn Đạt tiếp lãnh đạo một số tập đoàn lớn, đề nghị hợp tác như Tập đoàn Sông Xanh.",
        "Thủ tướng Lê Văn Đạt tiếp lãnh đạo một số tập đoàn về những dự án như Công viên Sông Xanh.",
        "Thủ tướng Lê Văn Đạt tiếp lãnh đạo các doanh nghiệp đến từ các nước như Lào, Nhật Bản.",
        "Thủ tướng Lê Văn Đạt gặp các nông dân trồng lúa xuất khẩu sang các nước như Lào, Nhật Bản.",
        "Thủ tướng Lê Văn Đạt sang thăm một số nước như Lào, Nhật Bản.",
        "Tại cuộc gặp, Thủ tướng Lê Văn Đạt cho biết đập có sự tham gia của nhiều công ty như Công ty Cối Xay.",
    ],
)
def test_what_is_compared_or_talked_about_is_no_guest(text: str) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [[HOST]]
