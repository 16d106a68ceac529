"""What one person does after another thing: beside those whom he meets, in lists of activities, with a delegation."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LED = "Bộ trưởng Lê Văn Đạt"
GUEST = "Bộ trưởng Thương mại Lào Khamphet Vong"


def people(text: str) -> list[tuple[str, list[str]]]:
    return [(m["label"], m["participants"] or m["chairs"]) for m in meetings(f"Tin vắn\n{text}")]


@pytest.mark.parametrize(
    "met", ["cuộc gặp với", "cuộc hội đàm với", "buổi làm việc với", "các cuộc gặp song phương với"]
)
@pytest.mark.parametrize("then", ["dự", "chủ trì", "phát biểu tại"])
def test_who_meets_somebody_is_at_what_follows(met: str, then: str) -> None:
    told = people(f"Sáng 4/5, {LED} đã có {met} {GUEST}, {then} Diễn đàn Doanh nghiệp Việt Nam - Lào.")
    assert [who for _, who in told] == [["Lê Văn Đạt", "Khamphet Vong"], ["Lê Văn Đạt"]]


def test_a_visit_between_changes_nobody() -> None:
    told = people(f"{LED} sẽ hội đàm với {GUEST}, thăm Lào và dự Lễ hội Cà phê Pakse.")
    assert told[-1] == ("Lễ hội Cà phê Pakse", ["Lê Văn Đạt"])


def test_a_guest_who_travels_is_at_what_he_travels_to() -> None:
    told = people(f"{LED} mong muốn được đón {GUEST} thăm Việt Nam và dự Lễ hội Cà phê Pakse.")
    assert told[-1] == ("Lễ hội Cà phê Pakse", ["Khamphet Vong"])


@pytest.mark.parametrize("then", [", sau đó", ", đồng thời", "; đồng thời,", ", cũng như", ", tiếp đó"])
def test_one_goes_on_to_what_he_does_next(then: str) -> None:
    told = people(f"Sáng 4/5, {LED} đã tiếp {GUEST}{then} chủ trì Hội nghị giao ban quý I.")
    assert told[-1] == ("Hội nghị giao ban quý I", ["Lê Văn Đạt"])


LISTED = [["Lê Văn Đạt", "Khamphet Vong"], ["Lê Văn Đạt"], ["Lê Văn Đạt", "Lò Thị Nứa"]]


@pytest.mark.parametrize(
    "opening",
    [
        f"{LED} đã có một số hoạt động tại Viêng Chăn như",
        f"Dịp này, {LED} có nhiều hoạt động quan trọng, bao gồm",
        f"Các hoạt động của {LED} tại Lào gồm",
        f"Các hoạt động của {LED} trong chuyến thăm gồm:",
    ],
)
def test_a_list_of_activities_is_of_one_person(opening: str) -> None:
    text = f"{opening} gặp {GUEST}, dự Diễn đàn Doanh nghiệp Việt Nam - Lào, tiếp Chủ tịch Hội Tre Lò Thị Nứa."
    found = sorted(who for label, who in people(text) if label != "chuyến thăm")
    assert found == sorted(LISTED)


def test_activities_of_others_are_not_his() -> None:
    text = f"Các hoạt động của Hội Tre rất sôi nổi. {LED} khen việc thăm Trường Đại học Mây, dự Hội nghị Sen năm 2022."
    assert all("Lê Văn Đạt" not in who for _, who in people(text))


def test_a_delegation_stands_for_the_one_who_is_told_to_lead_it() -> None:
    first = "Sáng 4/5, Cục trưởng Lê Văn Đạt đã tiếp đoàn công tác của Viện Mây do bà Lò Thị Nứa dẫn đầu."
    between = "Ông Đạt cảm ơn Viện Mây.\nHai bên hài lòng.\nÔng tin vào kết quả.\nViệc này cần thời gian."
    last = "Trước đó, chiều 3/5, đoàn đã đến thăm và làm việc với Trường Đại học Tre."
    assert people(f"{first}\n{between}\n{last}")[-1][1] == ["Lò Thị Nứa", "Trường Đại học Tre"]


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên nhất trí nâng cấp cơ chế tham vấn chính trị lên cấp Thứ trưởng Ngoại giao.",
        "Hai nước sẽ đổi mới cơ chế đối thoại quốc phòng lên cấp Bộ trưởng.",
        "Hai bên nhất trí duy trì tham vấn chính trị cấp Thứ trưởng và thúc đẩy đối thoại chính sách quốc phòng.",
    ],
)
def test_a_mechanism_is_no_meeting(text: str) -> None:
    assert people(text) == []


def test_a_session_of_a_mechanism_is_one() -> None:
    told = people("Ngày 4/5, cơ chế Đối thoại quốc phòng Việt Nam - Lào lần thứ 3 đã diễn ra tại Hà Nội.")
    assert len(told) == 1


@pytest.mark.parametrize("rest", [", dự kiến hoàn thành trong quý II", ", theo đó phía bạn cử chuyên gia sang"])
def test_a_topic_ends_before_what_comes_of_it(rest: str) -> None:
    text = (
        f"Sáng 4/5, {LED} đã có buổi làm việc với {GUEST}. Hai bên trao đổi sâu rộng về công tác giống cây trồng{rest}."
    )
    assert meetings(f"Tin vắn\n{text}")[0]["topic"] == "công tác giống cây trồng"


def test_meetings_listed_are_all_of_the_one_who_has_them() -> None:
    text = (
        f"{LED} đã có cuộc hội đàm với {GUEST}; cuộc gặp với Chủ tịch Hội Tre Lò Thị Nứa và buổi làm việc với Hội Sen."
    )
    assert [who for _, who in people(text)] == [
        ["Lê Văn Đạt", "Khamphet Vong"],
        ["Lê Văn Đạt", "Lò Thị Nứa"],
        ["Lê Văn Đạt", "Hội Sen"],
    ]


def chairs(text: str) -> list[str]:
    return list(meetings(f"Tin vắn\n{text}")[0]["chairs"])


@pytest.mark.parametrize(
    "text",
    [
        f"{LED} đã đồng chủ trì cùng {GUEST} Tham vấn chính trị Việt Nam - Lào lần thứ 5 tại Huế.",
        f"Ngày 4/5, {LED} chủ trì với {GUEST} cuộc họp về cà phê.",
        f"Hội thảo về cà phê do {LED} và ông Khamphet Vong, Giám đốc Văn phòng Cà phê tại Singapore, đồng chủ trì.",
    ],
)
def test_two_chair(text: str) -> None:
    assert chairs(text) == ["Lê Văn Đạt", "Khamphet Vong"]


def test_a_guest_on_a_trip_attends_and_the_day_is_that_of_the_reception() -> None:
    text = (
        f"Chiều 4/5, {LED} đã tiếp {GUEST} đang có chuyến công tác tại Việt Nam và tham dự Hội nghị Cà phê lần thứ 9."
    )
    found = next(m for m in meetings(f"Tin vắn\n{text}") if m["label"].startswith("Hội nghị"))
    assert (found["participants"], found["date"]) == (["Khamphet Vong"], None)


@pytest.mark.parametrize("asks", ["mời", "chuyển lời mời", "trân trọng gửi lời mời"])
def test_who_is_invited_is_not_there(asks: str) -> None:
    assert people(f"{LED} {asks} {GUEST} dự Lễ hội Cà phê Pakse.") == [("Lễ hội Cà phê Pakse", [])]


def test_who_builds_something_does_not_go_on() -> None:
    text = f"{LED} đã dự Lễ khánh thành Cầu Mây do Tập đoàn Tre làm chủ đầu tư và có buổi gặp mặt các kỹ sư."
    assert people(text)[-1][1] == ["Lê Văn Đạt"]


@pytest.mark.parametrize(
    ("told", "role", "who"),
    [
        (f"{LED} đã chỉ đạo như trên khi chủ trì cuộc họp về giá gạo sáng 4/5.", "chairs", ["Lê Văn Đạt"]),
        (f"{LED} bày tỏ sau khi tham dự Hội nghị Điện gió Châu Á.", "participants", ["Lê Văn Đạt"]),
        (f"{LED} đã thăm Lào nhân dịp dự Hội nghị Điện gió Châu Á.", "participants", ["Lê Văn Đạt"]),
        (f"{LED} khuyên ông Bounma Sisavat khi dự Hội nghị Điện gió Châu Á.", "participants", []),
        (f"{LED} nói giá gạo tăng, còn dân vui hơn khi dự Hội nghị Điện gió Châu Á.", "participants", []),
    ],
)
def test_a_clause_that_names_nobody_is_that_of_who_acts_before_it(told: str, role: str, who: list[str]) -> None:
    found = [m for m in meetings(f"Tin trong ngày\n{told}") if m["type"] != "visit"]
    assert [m[role] for m in found] == [who]
