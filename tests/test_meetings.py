"""Meetings: which phrases and verbs tell one, when and where it is, who takes part and how."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import meetings
from kg.extract import extract
from kg.language import load_language
from kg.model import Article


def one(text: str, published: str | None = "2023-05-20T08:00") -> dict[str, Any]:
    found = meetings(text, published)
    assert len(found) == 1, [m["label"] for m in found]
    return found[0]


def test_the_subject_of_chairing_verbs_chairs() -> None:
    meeting = one(
        "Sáng 12/5, tại Hà Nội, Thứ trưởng Bộ Công Thương Trần Minh Khôi đã chủ trì "
        "Hội nghị tổng kết công tác xúc tiến thương mại năm 2022."
    )
    assert meeting["label"] == "Hội nghị tổng kết công tác xúc tiến thương mại năm 2022"
    assert (meeting["type"], meeting["date"], meeting["place"]) == ("conference", "2023-05-12", "Hà Nội")
    assert meeting["chairs"] == ["Trần Minh Khôi"]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Tư pháp phối hợp với Bộ Ngoại giao tổ chức Hội thảo về công pháp quốc tế.",
        "Bộ Tư pháp và Bộ Ngoại giao đã tổ chức Hội thảo về công pháp quốc tế.",
        "Hội thảo về công pháp quốc tế do Bộ Tư pháp phối hợp với Bộ Ngoại giao tổ chức.",
        "Hội thảo về công pháp quốc tế do Bộ Tư pháp và Bộ Ngoại giao đồng tổ chức.",
    ],
)
def test_bodies_organize_before_and_after_the_phrase(text: str) -> None:
    assert one(text)["organizers"] == ["Bộ Tư pháp", "Bộ Ngoại giao"]


def test_under_the_chair_of_somebody() -> None:
    meeting = one(
        "Phiên họp lần thứ 5 của Ủy ban Hỗn hợp diễn ra dưới sự chủ trì của Bộ trưởng Bộ Tài chính Lê Quang Dũng."
    )
    assert (meeting["chairs"], meeting["participants"]) == (["Lê Quang Dũng"], ["Ủy ban Hỗn hợp"])


@pytest.mark.parametrize(
    ("verb", "kind"),
    [("đã tiếp", "reception"), ("hội đàm với", "talks"), ("đã gặp", "meeting"), ("hội kiến", "talks")],
)
def test_a_verb_with_people_on_both_sides_tells_a_meeting(verb: str, kind: str) -> None:
    meeting = one(f"Ngày 4/5, Thủ tướng Nguyễn Văn Bình {verb} Đại sứ Nhật Bản Kenji Sato.")
    assert (meeting["type"], meeting["date"]) == (kind, "2023-05-04")
    assert meeting["participants"] == ["Nguyễn Văn Bình", "Kenji Sato"]


def test_both_sides_together_hold_talks() -> None:
    meeting = one("Sáng 27/6, Thủ tướng Nguyễn Văn Bình và Thủ tướng Kenji Sato đã tiến hành hội đàm.")
    assert (meeting["type"], meeting["date"]) == ("talks", "2023-06-27")
    assert meeting["participants"] == ["Nguyễn Văn Bình", "Kenji Sato"]


def test_two_names_of_one_meeting_are_one_event() -> None:
    meeting = one(
        "Hội nghị Bộ trưởng Du lịch lần thứ 10 (TMM 10) khai mạc ngày 7/5. "
        "Tại Hội nghị TMM10, Bộ trưởng Phạm Thu Hương đã báo cáo kết quả."
    )
    assert (meeting["date"], meeting["participants"]) == ("2023-05-07", ["Phạm Thu Hương"])


def test_sessions_of_different_numbers_stay_apart() -> None:
    found = meetings("Kỳ họp lần thứ 2 Ủy ban Hỗn hợp Việt Nam - Lào đã đánh giá kết quả của kỳ họp lần thứ nhất.")
    assert len(found) == 2


def test_meetings_of_different_people_stay_apart() -> None:
    found = meetings(
        "Cuộc gặp giữa ông Trần Minh Khôi và ông Lê Quang Dũng diễn ra hôm 3/5. "
        "Cuộc gặp giữa bà Phạm Thu Hương và bà Vũ Thị Lan diễn ra hôm 3/5."
    )
    assert len(found) == 2


def test_lists_of_those_present_join_the_meeting_before_them() -> None:
    meeting = one(
        "Ngày 9/5, Bộ Y tế tổ chức Hội nghị phòng chống dịch bệnh mùa hè. "
        "Tham dự hội nghị có Thứ trưởng Bộ Y tế Phạm Thu Hương. "
        "Về phía Hà Nội có ông Trần Minh Khôi. Về phần mình, ông Lê Quang Dũng cho biết thành phố đã sẵn sàng."
    )
    assert meeting["organizers"] == ["Bộ Y tế"]
    assert meeting["participants"] == ["Phạm Thu Hương", "Trần Minh Khôi", "Lê Quang Dũng"]


def test_somebody_comes_to_the_meeting_that_the_text_is_about() -> None:
    meeting = one(
        "Chiều 12/7, Bộ Y tế tổ chức Hội nghị công bố quyết định về nhân sự. "
        "Bộ trưởng Phạm Thu Hương đến dự và phát biểu."
    )
    assert meeting["participants"] == ["Phạm Thu Hương"]


def test_a_list_of_events_has_the_day_and_the_place_of_the_sentence_before() -> None:
    found = meetings(
        "Sáng nay (9/5), một số cuộc họp đã được tổ chức tại Hà Nội. "
        "Các sự kiện này bao gồm: Hội thảo về An toàn thực phẩm; Cuộc họp của Ủy ban Thương mại."
    )
    assert [(m["date"], m["place"]) for m in found] == [("2023-05-09", "Hà Nội")] * 2


def test_the_wider_form_of_a_meeting_wins() -> None:
    meeting = one(
        "Cuộc họp trực tuyến giữa Bộ Tài chính và Bộ Công Thương diễn ra ngày 2/5. "
        "Cuộc họp kết hợp trực tuyến và trực tiếp."
    )
    assert (meeting["format"], meeting["participants"]) == ("hybrid", ["Bộ Tài chính", "Bộ Công Thương"])


def test_the_theme_is_the_topic() -> None:
    meeting = one(
        "Diễn đàn doanh nghiệp Việt Nam - Lào với chủ đề “Kết nối để cùng lớn mạnh” khai mạc ngày 8/5 tại Viêng Chăn."
    )
    assert meeting["topic"] == "Kết nối để cùng lớn mạnh"
    assert (meeting["date"], meeting["place"]) == ("2023-05-08", "Viêng Chăn")


def test_a_visit_has_its_visitor_and_its_country() -> None:
    meeting = one("Chuyến thăm chính thức của Thủ tướng Nguyễn Văn Bình tới Nhật Bản đã mở ra cơ hội mới.")
    assert (meeting["type"], meeting["place"], meeting["participants"]) == ("visit", "Nhật Bản", ["Nguyễn Văn Bình"])


def test_who_invites_is_no_visitor() -> None:
    meeting = one("Theo lời mời của Thủ tướng Kenji Sato, Thủ tướng Nguyễn Văn Bình sẽ thăm Nhật Bản.")
    assert (meeting["participants"], meeting["place"]) == (["Nguyễn Văn Bình"], "Nhật Bản")


def test_the_date_of_a_visit_in_the_background_is_not_taken_from_the_main_clause() -> None:
    found = meetings(
        "Ngày 5/6, trong khuôn khổ chuyến thăm chính thức Nhật Bản, "
        "Bộ trưởng Phạm Thu Hương hội đàm với Bộ trưởng Kenji Sato."
    )
    assert {m["type"]: m["date"] for m in found} == {"visit": None, "talks": "2023-06-05"}


def test_a_year_that_nothing_gives_stays_open() -> None:
    assert one("Ngày 4/5, Thủ tướng Nguyễn Văn Bình đã tiếp Đại sứ Nhật Bản Kenji Sato.", None)["date"] == "XXXX-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "Các hội nghị như vậy thường nhàm chán. Nhiều cuộc họp kéo dài cả ngày.",
        "Hai nước đẩy mạnh giao lưu văn hóa và mở các chương trình kích cầu du lịch.",
        "Mỗi chuyến thăm đều để lại kỷ niệm đẹp.",
        "Công ty có nhiều sự kiện lớn trong năm.",
        "Trung tâm Hội nghị Quốc gia nằm ở phía tây thành phố.",
        "Sở sẽ làm việc với các đối tác trong thời gian tới.",
        "Thủ tướng Nguyễn Văn Bình mời Thủ tướng Kenji Sato sang thăm Việt Nam.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert meetings(text) == []


def test_every_slot_has_its_evidence() -> None:
    text = "Ngày 4/5, tại Hà Nội, Thủ tướng Nguyễn Văn Bình đã tiếp Đại sứ Nhật Bản Kenji Sato."
    meeting = one(text)
    proofs = meeting["slot_evidence"]
    assert {text[e["start"] : e["end"]] for e in proofs["date"]} >= {"Ngày 4/5"}
    assert set(proofs["participants"]) == {"Nguyễn Văn Bình", "Kenji Sato"}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3, ông Lê Văn Sen, Cục trưởng Cục Lúa, bà Trần Thị Tò, Giám đốc Sở Y tế, và ông Vũ Văn Bưởi, Chủ tịch "
        "Hội Luật gia, đồng chủ trì hội nghị tại Huế.",
        "Sáng 5/3, tại Huế, hội nghị do ông Lê Văn Sen, Cục trưởng Cục Lúa, bà Trần Thị Tò, Giám đốc Sở Y tế, và ông "
        "Vũ Văn Bưởi, Chủ tịch Hội Luật gia, chủ trì.",
    ],
)
def test_all_of_a_row_with_titles_are_chairs(text: str) -> None:
    assert [m["chairs"] for m in meetings(text)] == [["Lê Văn Sen", "Trần Thị Tò", "Vũ Văn Bưởi"]]


REPORT = "Sáng 5/3, tại Huế, Bộ trưởng Lê Văn Sen đã chủ trì cuộc họp về cây lúa. "


def test_who_speaks_in_the_report_of_one_meeting_is_there() -> None:
    text = REPORT + "Thứ trưởng Trần Thị Tò nhấn mạnh vụ mùa năm nay sẽ tốt."
    assert [m["participants"] for m in meetings("Tin\n" + text)] == [["Trần Thị Tò"]]


@pytest.mark.parametrize(
    "more",
    [
        "Trả lời phóng viên, Thứ trưởng Trần Thị Tò nhấn mạnh vụ mùa năm nay sẽ tốt.",
        "Sở Y tế mở Hội thảo Cây cam tại Huế. Bộ Y tế mở Hội nghị Cây chè tại Vinh. "
        "Thứ trưởng Trần Thị Tò nhấn mạnh vụ mùa năm nay sẽ tốt.",
    ],
)
def test_who_speaks_to_the_press_or_among_many_events_is_not_counted_in(more: str) -> None:
    told = meetings("Tin\n" + REPORT + more)
    assert not any("Trần Thị Tò" in m["participants"] for m in told)


@pytest.mark.parametrize(
    "text",
    [
        "Chốt lại phiên họp, Bộ trưởng Lê Văn Sen cho biết vụ mùa đã xong.",
        "Tại phiên họp, thay mặt Bộ Y tế, Bộ trưởng Lê Văn Sen đã báo cáo về vụ mùa.",
        "Tại phiên họp do Bộ Y tế tổ chức tại Huế ngày 5/3, ông Lê Văn Sen, Cục trưởng Cục Lúa, cho biết vụ đã xong.",
        "Nói điều này trong phiên họp ngày 5/3, Bộ trưởng Lê Văn Sen cho biết vụ mùa đã xong.",
        "Phát biểu tại phiên họp sáng cùng ngày, ông Lê Văn Sen nói vụ mùa đã xong.",
        "Bộ trưởng Lê Văn Sen đến dự và chỉ đạo phiên họp ngày 5/3.",
    ],
)
def test_who_opens_reports_or_sums_up_is_there(text: str) -> None:
    assert [m["participants"] for m in meetings("Phiên họp về cây lúa\n" + text)] == [["Lê Văn Sen"]]


def test_the_delegation_of_a_body_visits_as_the_body_on_the_days_told() -> None:
    (visit,) = meetings("Từ ngày 18 đến ngày 21/4/2023, đoàn công tác của Bộ Y tế Cuba thăm và làm việc tại Huế.")
    assert (visit["date"], visit["participants"]) == ("2023-04-18/2023-04-21", ["Bộ Y tế Cuba"])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ngày 3/5/2023, Ủy ban Mây Trắng họp lần thứ 6 tại Huế.", "Ủy ban Mây Trắng họp"),
        ("Ngày 3/5/2023, bà Lê Thị Mít dự họp lần thứ 6 của Ủy ban Mây Trắng.", "họp lần thứ 6 của Ủy ban Mây Trắng"),
    ],
)
def test_a_body_meets_for_the_nth_time_by_a_verb_or_by_a_noun(text: str, label: str) -> None:
    meeting = one(text)
    assert (meeting["label"], meeting["date"]) == (label, "2023-05-03")
    assert "Ủy ban Mây Trắng" in meeting["participants"]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 5/3, tại Huế, trong buổi tiếp Bộ trưởng Trần Văn Tò, Thủ tướng Lê Văn Sen nhấn mạnh việc này.",
        "Ông Lê Văn Sen cho biết, vào ngày 5/3 tới, Bộ Y tế sẽ tổ chức Hội thảo Cây cam tại Huế.",
        "Nhân ngày sinh của Lê Văn Sen (19/5/1890 - 19/5/2017), tối 5/3 tại Huế, diễn ra lễ kỷ niệm 70 năm Bộ Lúa gạo.",
    ],
)
def test_what_opens_the_sentence_dates_the_meeting_told_within(text: str) -> None:
    meeting = one(text, None)
    assert (meeting["date"], meeting["place"]) == ("XXXX-03-05", "Huế")


def test_who_chairs_together_with_another_is_a_chair_too() -> None:
    meeting = one("Ngày 14/6, Bộ trưởng Lê Văn Sen đã cùng Bộ trưởng Trần Văn Tò chủ trì Hội nghị Cây lúa.")
    assert meeting["chairs"] == ["Lê Văn Sen", "Trần Văn Tò"]


def test_letters_that_grow_when_made_small_move_no_quotation() -> None:
    text = "Hội nghị Thủy sản İİİİİİ diễn ra theo hình thức trực tuyến tại Huế."
    held = meetings(text)[0]
    assert held["format"] == "online"
    assert "trực tuyến" in [text[e["start"] : e["end"]] for e in held["slot_evidence"]["format"]]


def test_a_threat_to_call_a_meeting_off_calls_none_off() -> None:
    text = "Thủ tướng dọa hủy Hội nghị Lâm nghiệp ASEAN."
    claims = extract(Article("1", "", text), load_language("vi")).claims
    assert [c for c in claims if c.roles.get("value") == "cancelled"] == []


def test_a_theme_in_quotation_marks_is_told_whole() -> None:
    assert meetings("Hội nghị Lâm nghiệp ASEAN có chủ đề “Rừng đã xanh, đời sẽ ấm” khai mạc tại Huế.")[0]["topic"] == (
        "Rừng đã xanh, đời sẽ ấm"
    )


def test_the_title_and_a_bare_word_of_the_first_paragraph_tell_one_meeting() -> None:
    text = "Ủy ban Sương Mai họp\nNgày 5/6/2031, ông Đào Quý Lâm chủ trì cuộc họp tại Huế."
    assert [(m["date"], m["chairs"]) for m in meetings(text)] == [("2031-06-05", ["Đào Quý Lâm"])]


@pytest.mark.parametrize(
    ("helpers", "organizers"),
    [
        ("Sở Y tế Huế và các đơn vị liên quan", ["Bộ Ngoại giao", "Sở Y tế Huế"]),
        ("các cơ quan có liên quan", ["Bộ Ngoại giao"]),
        ("các bộ, ban, ngành và các địa phương liên quan", ["Bộ Ngoại giao"]),
        ("Sở Y tế Huế cùng các bộ, ngành có liên quan", ["Bộ Ngoại giao", "Sở Y tế Huế"]),
        ("một số đơn vị địa phương", ["Bộ Ngoại giao"]),
        ("Quỹ Nhi đồng Liên hợp quốc tại Việt Nam", ["Bộ Ngoại giao", "Quỹ Nhi đồng Liên hợp quốc"]),
        ("Sở Y tế Huế và UBND huyện Sông Lam, tỉnh Lào Cai", ["Bộ Ngoại giao", "Sở Y tế Huế", "UBND huyện Sông Lam"]),
    ],
)
def test_helpers_without_a_name_and_lands_do_not_hide_who_organizes(helpers: str, organizers: list[str]) -> None:
    text = f"Tin trong ngày\nNgày 4/5, Bộ Ngoại giao phối hợp với {helpers} tổ chức Hội thảo về giá gạo."
    assert [m["organizers"] for m in meetings(text)] == [organizers]


@pytest.mark.parametrize(
    ("bodies", "organizers"),
    [
        ("Cục Xúc tiến thương mại - Bộ Công Thương", ["Cục Xúc tiến thương mại"]),
        ("Cục Xúc tiến thương mại, Bộ Công Thương", ["Cục Xúc tiến thương mại"]),
        ("Cục Xúc tiến thương mại và Bộ Công Thương", ["Cục Xúc tiến thương mại", "Bộ Công Thương"]),
    ],
)
def test_the_body_above_the_one_that_organizes_only_says_whose_it_is(bodies: str, organizers: list[str]) -> None:
    text = f"Tin trong ngày\nNgày 4/5, {bodies} đã tổ chức Hội nghị về giá gạo."
    assert [m["organizers"] for m in meetings(text)] == [organizers]
