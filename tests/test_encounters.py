"""Meetings in running text: shared subjects, guests, delegations, visits, ceremonies, meetings that verbs tell."""

from __future__ import annotations

import time
from typing import Any

import pytest

from facts_of_text import facts, meetings
from kg.extract import extract
from kg.language import load_language
from kg.link.within.within import read
from kg.model import Article


def by_type(text: str) -> dict[str, dict[str, Any]]:
    return {meeting["type"]: meeting for meeting in meetings(text)}


def test_one_subject_serves_several_verbs() -> None:
    found = by_type(
        "Sáng 11/5, Chủ tịch nước Nguyễn Văn Bình đã đến Viêng Chăn, bắt đầu chuyến thăm chính thức Lào "
        "và dự Hội nghị Hợp tác năng lượng Mê Công."
    )
    assert found["visit"]["participants"] == found["conference"]["participants"] == ["Nguyễn Văn Bình"]
    assert (found["visit"]["date"], found["visit"]["place"]) == ("2023-05-11", "Lào")


def test_what_is_told_after_semicolons_has_the_opening_of_the_sentence() -> None:
    found = by_type(
        "Ngày 8/5, tại Huế, Bộ trưởng Lê Quang Dũng đã chủ trì hội thảo về bảo tồn cổ vật; "
        "dự Lễ khánh thành Nhà hát Sông Xanh."
    )
    assert found["workshop"]["chairs"] == ["Lê Quang Dũng"]
    assert found["ceremony"]["participants"] == ["Lê Quang Dũng"]
    assert (found["ceremony"]["date"], found["ceremony"]["place"]) == ("2023-05-08", "Huế")


@pytest.mark.parametrize("noun", ["buổi tiếp", "cuộc gặp", "lễ đón chính thức"])
def test_guests_follow_the_noun(noun: str) -> None:
    found = meetings(f"Chiều 9/5, Chủ tịch nước Nguyễn Văn Bình đã chủ trì {noun} Thủ tướng Nhật Bản Kenji Sato.")
    assert [m["participants"] for m in found] == [["Kenji Sato"]]
    assert found[0]["chairs"] == ["Nguyễn Văn Bình"]


def test_a_host_may_be_named_after_the_guest() -> None:
    found = meetings("Đoàn công tác do Thứ trưởng Trần Minh Khôi dẫn đầu đã được Thủ tướng Kenji Sato tiếp thân mật.")
    assert [set(m["participants"]) for m in found] == [{"Trần Minh Khôi", "Kenji Sato"}]


@pytest.mark.parametrize(("sent", "guest"), [("đoàn ", "Công đoàn Lima"), ("", "Đoàn đại biểu Quốc hội Lào")])
def test_the_delegation_of_a_body_may_be_received(sent: str, guest: str) -> None:
    found = meetings(f"Chiều 5/6, {sent}{guest} đã được Phó Chủ tịch nước Hà Thị Lan tiếp tại Phủ Chủ tịch.")
    assert [(m["type"], m["place"], set(m["participants"])) for m in found] == [
        ("reception", "Phủ Chủ tịch", {guest, "Hà Thị Lan"})
    ]


def test_a_body_that_sends_nobody_is_not_received() -> None:
    assert not meetings("Chiều 5/6, Công ty Sương Mai đã được Phó Chủ tịch nước Hà Thị Lan tiếp sức.")


def test_the_head_of_a_delegation_takes_part() -> None:
    found = meetings(
        "Đoàn đại biểu Quốc hội Lào do Phó Chủ tịch Quốc hội Khamphone Vong dẫn đầu thăm Việt Nam "
        "từ ngày 3 đến ngày 6/5."
    )
    assert [m["date"] for m in found] == ["2023-05-03/2023-05-06"]
    assert "Khamphone Vong" in found[0]["participants"]


def test_the_guest_is_the_visitor_on_whose_occasion_the_host_receives() -> None:
    found = by_type("Thủ tướng Nguyễn Văn Bình tiếp Bộ trưởng Kenji Sato nhân chuyến thăm và làm việc tại Việt Nam.")
    assert found["visit"]["participants"] == ["Kenji Sato"]
    assert found["visit"]["place"] == "Việt Nam"


def test_those_who_travel_along_are_on_the_visit() -> None:
    found = by_type(
        "Ngày 3/5, Thủ tướng Nguyễn Văn Bình bắt đầu chuyến thăm chính thức Nhật Bản. "
        "Ngày 4/5, Thủ tướng Nguyễn Văn Bình hội đàm với Thủ tướng Kenji Sato. "
        "Tham gia đoàn có Bộ trưởng Bộ Tài chính Lê Quang Dũng."
    )
    assert found["visit"]["participants"] == ["Nguyễn Văn Bình", "Lê Quang Dũng"]
    assert "Lê Quang Dũng" not in found["talks"]["participants"]


def test_a_ceremony_is_told_by_its_day_alone() -> None:
    found = meetings("Hai bên nhất trí lễ động thổ sẽ được mở vào ngày 9/8/2023.")
    assert [(m["label"], m["date"]) for m in found] == [("lễ động thổ sẽ được mở vào ngày 9/8/2023", "2023-08-09")]


@pytest.mark.parametrize(
    "venue", ["sân bay Nội Bài", "Đại lễ đường Nhân dân", "Trụ sở Chính phủ", "Khu du lịch Hồ Xanh"]
)
def test_a_venue_is_the_place(venue: str) -> None:
    found = meetings(f"Ngày 9/5, tại {venue}, Thủ tướng Nguyễn Văn Bình đã tiếp Đại sứ Kenji Sato.")
    assert [m["place"] for m in found] == [venue]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Thủ tướng Nguyễn Văn Bình đã gặp mặt các lưu học sinh Lào.", "gặp mặt các lưu học sinh Lào"),
        ("Bộ trưởng Lê Quang Dũng tới thăm trang trại bò sữa.", "tới thăm trang trại bò sữa"),
        ("Ban Thường vụ Tỉnh ủy Hà Nam đã họp.", "Ban Thường vụ Tỉnh ủy Hà Nam đã họp"),
    ],
)
def test_one_side_may_have_no_name(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Anh Hoàng gặp chị Lan ở chợ.",
        "Ông Nguyễn Văn Tâm đến thăm bị cáo Trần Thị Lan.",
        "Nguyễn Văn Tâm gặp Trần Thị Lan.",
        "Thủ tướng Nguyễn Văn Bình mời Thủ tướng Kenji Sato sang thăm Việt Nam.",
    ],
)
def test_private_people_and_invitations_are_no_meetings(text: str) -> None:
    assert meetings(text) == []


def test_a_name_before_a_verb_with_a_capital_belongs_to_another_sentence() -> None:
    found = meetings(
        "Xem xét vụ Lê Duy Khang Báo cáo tại Hội nghị Báo chí toàn quốc, Bộ trưởng Trần Minh Khôi cho biết."
    )
    assert [m["participants"] for m in found] == [["Trần Minh Khôi"]]


def test_one_meeting_more_is_not_the_one_told_before() -> None:
    found = meetings(
        "Ngày 3/5, Bộ Tài chính tổ chức Hội nghị tổng kết công tác thuế. "
        "Ngày 9/6, Bộ trưởng Lê Quang Dũng chủ trì một cuộc họp tại Huế."
    )
    assert [m["date"] for m in found] == ["2023-05-03", "2023-06-09"]


def test_visits_to_one_land_by_one_visitor_are_one() -> None:
    found = meetings(
        "Thủ tướng Nguyễn Văn Bình sẽ thăm chính thức Lào. Đoàn bắt đầu chuyến thăm chính thức Lào. "
        "Báo chí đưa tin về chuyến thăm Lào của Thủ tướng Nguyễn Văn Bình từ ngày 3 đến ngày 5/5."
    )
    assert [(m["date"], m["place"]) for m in found] == [("2023-05-03/2023-05-05", "Lào")]


@pytest.mark.parametrize("length", ["5 ngày tại", "ba ngày tới"])
def test_a_visit_has_its_place_after_its_length(length: str) -> None:
    (found,) = meetings(f"Chuyến thăm chính thức {length} Lào của Thủ tướng Nguyễn Văn Bình đã kết thúc.")
    assert (found["type"], found["place"]) == ("visit", "Lào")


def test_a_visit_told_by_a_bare_word_is_the_one_to_that_place() -> None:
    text = (
        "Từ ngày 3 đến ngày 5/5, Thủ tướng Nguyễn Văn Bình thăm chính thức Lào. Tháng 6, báo chí nói về chuyến thăm "
        "của Thủ tướng Nguyễn Văn Bình tới Santiago. Các hoạt động nằm trong khuôn khổ chuyến thăm chính thức 3 ngày "
        "tại Lào của Thủ tướng Nguyễn Văn Bình có vai trò quan trọng."
    )
    language = load_language("vi")
    told = read(extract(Article("own", text[:30], text, published="2023-05-20T08:00"), language), language).entities
    visits = {len(local.mentions): local.name for local in told if local.kind == "Meeting"}
    assert visits == {2: "thăm chính thức Lào", 1: "chuyến thăm của Thủ tướng Nguyễn Văn Bình tới Santiago"}


def test_the_subject_after_a_guest_may_be_two_people() -> None:
    (found,) = meetings(
        "Tại buổi tiếp Chủ tịch Thượng viện Chile, Thủ tướng Nguyễn Văn Bình và Bộ trưởng Lê Quang Dũng "
        "khẳng định quan hệ hai nước phát triển tốt đẹp."
    )
    assert found["label"] == "buổi tiếp Chủ tịch Thượng viện Chile"
    assert {"Nguyễn Văn Bình", "Lê Quang Dũng"} <= set(found["participants"])


def test_the_title_of_the_guest_is_not_that_of_the_subject() -> None:
    found = facts("Tại cuộc hội đàm với Thủ tướng Lào, Chủ tịch nước Nguyễn Văn Bình khẳng định quan hệ hai nước.")
    assert [p["post"] for p in found["posts"]] == ["Chủ tịch nước"]


def test_the_source_of_a_report_takes_no_part() -> None:
    (found,) = meetings("Theo TASS, Tổng thống Nga Vladimir Putin đã gặp Thủ tướng Ý Paolo Gentiloni.")
    assert found["participants"] == ["Vladimir Putin", "Paolo Gentiloni"]


def test_a_foreign_name_may_stand_the_other_way_round() -> None:
    found = facts(
        "Thủ tướng Nguyễn Văn Bình tiếp ông Tanaka Kenji, Thống đốc tỉnh Osaka. "
        "Thủ tướng Nguyễn Văn Bình tiếp ông Kenji Tanaka, Thống đốc tỉnh Osaka."
    )
    assert [p["name"] for p in found["people"]] == ["Nguyễn Văn Bình", "Tanaka Kenji"]
    assert len(found["meetings"]) == 1


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Đây là một trong số 11 Hội nghị Bộ trưởng đáng chú ý của năm nay.", []),
        ("Cuộc họp thống nhất 5 nội dung sau: bảo đảm trật tự, mở cửa chợ.", []),
    ],
)
def test_counted_meetings_and_what_a_meeting_decides_give_no_name(text: str, labels: list[str]) -> None:
    assert [m["label"] for m in meetings(text) if len(m["label"].split()) > 2] == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lễ ra mắt Viện Đào Duy Từ diễn ra tại Huế ngày 5/3.", "Lễ ra mắt Viện Đào Duy Từ"),
        (
            "Lễ kỷ niệm 90 năm Ngày sinh đồng chí Trần Văn Tò được tổ chức tại Huế.",
            "Lễ kỷ niệm 90 năm Ngày sinh đồng chí Trần Văn Tò",
        ),
        (
            "Thủ tướng Nguyễn Văn Bình đã gặp gỡ với nhiều vị lãnh đạo Đảng, Nhà nước Lào ngày 12/5.",
            "gặp gỡ với nhiều vị lãnh đạo Đảng, Nhà nước Lào",
        ),
    ],
)
def test_a_label_holds_the_person_after_whom_a_thing_is_named(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(text)] == [label]


def test_the_day_of_a_press_conference_is_not_that_of_the_meeting_after_it() -> None:
    found = meetings("Tại buổi họp báo trước Hội nghị Thượng đỉnh G20 chiều 6/7, Thủ tướng Đức Angela Merkel trả lời.")
    assert {m["label"]: m.get("date") for m in found}["Hội nghị Thượng đỉnh G20"] is None


@pytest.mark.parametrize(("how", "off"), [("Hai triệu người đã ký đơn đòi hủy", False), ("Nhà Trắng đã hủy", True)])
def test_a_meeting_that_people_want_called_off_is_not_called_off(how: str, off: bool) -> None:
    text = f"{how} chuyến thăm của Tổng thống Donald Trump tới Anh."
    claims = extract(Article("own", text, text), load_language("vi")).claims
    assert any(claim.rule == "meeting-cancelled" for claim in claims) is off


def test_bodies_in_the_plural_point_back_to_none() -> None:
    found = facts(
        "Bộ Y tế họp ngày 5/3. Thủ tướng giao các Bộ, ngành và đồng chí Hà Ban thực hiện. Theo Bộ, kết quả rất tốt."
    )
    assert [o["name"] for o in found["organizations"]] == ["Bộ Y tế"]


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên tổ chức cuộc gặp đại diện hai Bộ Chính trị.",
        "Hai bên đã tổ chức cuộc gặp cấp Thứ trưởng Ngoại giao Việt Nam – Lào.",
        "Hội nghị diễn ra ngày 5/3. Tỉnh trao giấy cho 2 dự án, bao gồm: Công ty TNHH Hanaco; Công ty Koryo.",
    ],
)
def test_ranks_and_lists_of_projects_take_no_part(text: str) -> None:
    assert not any(m.get("participants") for m in meetings(text))


def test_a_conference_aside_ends_before_the_partner_of_the_talks() -> None:
    found = meetings("Bên lề Hội nghị Bộ trưởng Y tế ASEAN với Bộ trưởng Bộ Y tế Lào, hai bên đã trao đổi.")
    assert [m["label"] for m in found] == ["Hội nghị Bộ trưởng Y tế ASEAN"]


def test_streets_and_houses_of_state_are_neither_papers_nor_people() -> None:
    found = facts("Xe buýt chạy qua đường Thanh Niên. Người đứng đầu Lầu Năm Góc nhấn mạnh đến an ninh.")
    assert [p["name"] for p in found["people"]] == []
    assert "Thanh Niên" not in [o["name"] for o in found["organizations"]]


def test_the_work_grows_with_the_text_only() -> None:
    def seconds(size: int) -> float:
        text = ("ông Trần Văn Tò ký thỏa thuận với Lào, " * 2_000)[:size]
        start = time.process_time()
        facts(text)
        return time.process_time() - start

    seconds(2_000)
    assert seconds(40_000) < 20 * max(seconds(5_000), 0.05)


def test_two_leaders_hold_a_press_conference() -> None:
    text = "Tin\nThủ tướng Lê Văn Đạt và Thủ tướng Lào Bounma Sisavat (phải) họp báo chung sau buổi tiếp."
    told = {m["label"]: (m["type"], m["participants"]) for m in meetings(text)}
    assert told["họp báo chung"] == ("conference", ["Lê Văn Đạt", "Bounma Sisavat"])


def test_an_assembly_that_works_in_its_hall_sits() -> None:
    found = by_type("Tin trong ngày\nThứ ba, ngày 9/5, Quốc hội làm việc tại Hội trường.")
    assert found["session"]["date"] == "2023-05-09"
    assert found["session"]["participants"] == ["Quốc hội"]


def test_a_forum_that_is_organized_is_held() -> None:
    text = "Tin trong ngày\nÔng Lò Văn Pảo sẽ phối hợp trong việc tổ chức Diễn đàn Kinh tế Thế giới ngày 9/5."
    assert [(m["type"], m["date"]) for m in meetings(text)] == [("conference", "2023-05-09")]


@pytest.mark.parametrize(
    "told",
    [
        "gặp và trao đổi với đại diện Hội Làm vườn Việt Nam",
        "gặp mặt thân mật các nhà văn trẻ",
        "gặp mặt thân mật Nhóm nữ nhà văn Việt Nam",
        "gặp gỡ thân mật với một số doanh nhân",
    ],
)
def test_people_are_met_warmly_or_to_talk(told: str) -> None:
    found = meetings(f"Tin vắn\nSáng 4/5, Chủ tịch nước Lê Văn Đạt đã {told}.")
    assert [(m["label"], m["type"], m["date"]) for m in found] == [(told, "meeting", "2023-05-04")]


def test_who_is_on_a_visit_has_not_come_on_the_day_of_a_reception() -> None:
    text = (
        "Tin vắn\nChiều 4/5, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Đạt đã tiếp ông Kenji Sato, Chủ tịch Đảng Mùa Xuân "
        "cầm quyền, Bộ trưởng Giao thông Lào đang thăm chính thức Việt Nam."
    )
    assert [m["date"] for m in meetings(text) if m["type"] == "visit"] == [None]


@pytest.mark.parametrize("does", ["đã làm việc với", "làm việc với", "tiếp tục làm việc với", "sẽ làm việc với"])
def test_bodies_that_work_with_each_other_on_a_day_meet(does: str) -> None:
    (told,) = meetings(f"Tin vắn\nChiều 4/5, Đoàn kiểm tra của Bộ Y tế {does} Sở Y tế Huế.")
    assert (set(told["participants"]), told["date"]) == ({"Bộ Y tế", "Sở Y tế Huế"}, "2023-05-04")


def test_bodies_that_work_with_each_other_on_no_day_do_not_meet() -> None:
    assert meetings("Tin vắn\nBộ Y tế làm việc với Sở Y tế Huế để lo thuốc cho dân.") == []
