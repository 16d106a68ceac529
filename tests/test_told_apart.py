"""Who is at a meeting of which the sentence tells in another place than at its verb."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

AN = "Bộ trưởng Phạm Văn An"
SATO = "Bộ trưởng Kenji Sato"


def there(text: str) -> set[str]:
    return {who for meeting in facts(text)["meetings"] for who in meeting["participants"]}


@pytest.mark.parametrize(
    "text",
    [
        f"{AN} cho biết, trong cuộc hội đàm với {SATO} trước đó tại Huế, hai bên đã nhất trí trồng thêm rừng.",
        f"Rừng sẽ xanh trở lại, {AN} nói trong cuộc gặp với {SATO} tại Huế.",
        f"{AN}, sau cuộc gặp với {SATO}, nói rừng sẽ xanh trở lại.",
        f"{AN} ngày 5/3 đưa ra lời mời này với {SATO} trong một cuộc gặp riêng tại Huế.",
    ],
)
def test_who_tells_of_his_meeting_with_somebody_is_the_other_side(text: str) -> None:
    assert there(text) == {"Phạm Văn An", "Kenji Sato"}


@pytest.mark.parametrize(
    "text",
    [
        f"Người phát ngôn Phạm Văn An cho biết, trong cuộc hội đàm với {SATO}, hai bên đã nhất trí trồng rừng.",
        f"{AN} cho biết, trong cuộc hội đàm với {SATO}, Chủ tịch Lê Văn Sen đã nêu việc trồng rừng.",
    ],
)
def test_who_tells_of_the_meeting_of_others_is_not_there(text: str) -> None:
    assert "Phạm Văn An" not in there(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Điều này được {AN} đưa ra trong cuộc họp báo về việc trồng rừng diễn ra tại Huế.",
        f"Đó là nội dung được {AN} nhấn mạnh trong phát biểu bế mạc Hội nghị Lâm nghiệp Sông Xanh tại Huế.",
        f"Mới đây, {AN} nêu lại việc trồng rừng trong bài phát biểu tại Diễn đàn Lâm nghiệp Sông Xanh ở Huế.",
        f"Ý kiến của {AN} về việc trồng rừng tại Hội nghị Lâm nghiệp Sông Xanh đã được nhiều báo đăng lại.",
        "Sở Y tế Huế tổ chức lễ trao quyết định bổ nhiệm ông Phạm Văn An giữ chức Giám đốc Bệnh viện Sông Xanh.",
        f"Tham dự Hội nghị Lâm nghiệp Sông Xanh, {AN}, Trưởng ban của Sở Y tế, khẳng định rừng đã xanh.",
        "Tại Hội nghị Lâm nghiệp Sông Xanh, trên cương vị Chủ tịch Tập đoàn Sông Xanh, bà Phạm Văn An đã có tham luận.",
        f"Tại Hội nghị Lâm nghiệp với chủ đề “Rừng xanh của ta,” {AN} đã có bài tham luận chia sẻ việc trồng rừng.",
        f"Tại Hội nghị Lâm nghiệp Sông Xanh, {AN}, đã thông tin về việc trồng rừng.",
    ],
)
def test_who_acts_at_a_meeting_may_be_told_apart_from_it(text: str) -> None:
    assert "Phạm Văn An" in there(text)


def test_who_speaks_of_the_return_of_somebody_else_was_not_there() -> None:
    text = f"Vui mừng được Chủ tịch tiếp ngay khi Chủ tịch trở về từ chuyến thăm Lào, {AN} nói về rừng."
    assert "Phạm Văn An" not in there(text)


def test_who_speaks_after_a_chairing_word_is_the_chair() -> None:
    text = f"Ngày 5/3, chủ trì Hội nghị Lâm nghiệp Sông Xanh tại Huế, {AN} nhấn mạnh việc giữ rừng."
    assert meetings(text)[0]["chairs"] == ["Phạm Văn An"]


def test_bodies_that_meet_beside_a_chair_are_there() -> None:
    text = f"Cuộc họp về việc giữ rừng do {AN} chủ trì cùng lãnh đạo Sở Y tế Huế, lãnh đạo Hội Lâm nghiệp Huế."
    meeting = meetings(text)[0]
    assert (meeting["chairs"], set(meeting["participants"])) == (["Phạm Văn An"], {"Sở Y tế Huế", "Hội Lâm nghiệp Huế"})


def test_lands_that_hold_a_meeting_of_sides_take_part_in_it() -> None:
    meeting = meetings("Sau khi Lào và Peru tổ chức cuộc họp đầu tiên về trồng rừng, hai bên ra tuyên bố.")[0]
    assert (set(meeting["participants"]), meeting["organizers"]) == ({"Lào", "Peru"}, [])


def test_a_land_that_holds_a_conference_may_follow_a_joining_word() -> None:
    text = "Hai nước chờ tới tháng 11 khi Peru tổ chức Hội nghị Lâm nghiệp Sông Xanh."
    assert meetings(text)[0]["organizers"] == ["Peru"]


@pytest.mark.parametrize(
    "text",
    [
        f"{AN} (giữa), Thứ trưởng Lê Văn Sen (phải), Vụ trưởng Trần Văn Minh tại cuộc họp báo chiều 10/7.",
        f"{AN} (phải) gặp Thứ trưởng Lê Văn Sen tại Hội nghị Lâm nghiệp Sông Xanh.",
    ],
)
def test_all_who_stand_in_a_picture_of_a_meeting_are_there(text: str) -> None:
    assert {"Phạm Văn An", "Lê Văn Sen"} <= there(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{AN} phát biểu tại Huế trong khuôn khổ chuyến thăm Lào.",
        f"Trong khi đó, theo phóng viên, bắt đầu các hoạt động trong khuôn khổ chuyến thăm Lào, {AN} tiếp ông Sen.",
    ],
)
def test_who_is_on_a_visit_may_be_told_beside_it(text: str) -> None:
    visits = [m for m in facts(text)["meetings"] if m["type"] == "visit"]
    assert [m["participants"] for m in visits] == [["Phạm Văn An"]]


def test_heads_of_delegations_may_be_told_in_one_sentence() -> None:
    text = (
        "Ngày 5/3, Hội nghị Lâm nghiệp Sông Xanh khai mạc tại Huế.\n"
        f"Phái đoàn Lào do Thứ trưởng Bounma Sisavat dẫn đầu, trong khi đứng đầu phái đoàn Nhật Bản là {SATO}. "
        f"Dẫn đầu phái đoàn Peru là đặc phái viên của Tổng thống Juan Flores về rừng, ông Pedro Castro."
    )
    assert there(text) == {"Bounma Sisavat", "Kenji Sato", "Pedro Castro"}


def test_who_speaks_in_a_report_on_a_session_of_a_body_is_there() -> None:
    text = (
        "Sáng 5/3, Quốc hội họp phiên toàn thể tại hội trường về dự án Luật Giữ rừng.\n"
        "Đại biểu Phạm Văn An (Huế) đề nghị giữ thêm rừng đầu nguồn."
    )
    assert "Phạm Văn An" in there(text)


def test_representatives_of_bodies_stand_in_lists_of_guests() -> None:
    text = "Tham dự Hội nghị Lâm nghiệp Sông Xanh có đại diện của Sở Y tế Huế và Hội Lâm nghiệp Huế."
    assert there(text) == {"Sở Y tế Huế", "Hội Lâm nghiệp Huế"}


def test_who_chairs_in_a_sentence_of_its_own_is_the_chair() -> None:
    text = f"Sáng 5/3, Sở Y tế Huế tổ chức hội nghị về giữ rừng, ông Lê Văn Sen dự.\n{AN}, Trưởng ban Rừng, chủ trì."
    assert meetings(text)[0]["chairs"] == ["Phạm Văn An"]


MET = f"Ngày 5/3, {AN} hội đàm với {SATO} tại Huế.\n"


@pytest.mark.parametrize(
    ("text", "role", "label"),
    [
        ("Sau đó, hai nhà lãnh đạo đã chủ trì hội nghị Rừng Sông Xanh.", "chairs", "hội nghị Rừng Sông Xanh"),
        (
            "Hai nhà lãnh đạo sẽ dự lễ khánh thành Nhà máy Sông Xanh.",
            "participants",
            "lễ khánh thành Nhà máy Sông Xanh",
        ),
    ],
)
def test_two_leaders_are_those_who_met_last(text: str, role: str, label: str) -> None:
    meeting = next(m for m in meetings(f"{MET}{text}") if m["label"] == label)
    assert sorted(meeting[role]) == ["Kenji Sato", "Phạm Văn An"]


def test_a_meeting_between_two_leaders_is_of_those_who_met_last() -> None:
    text = f"Tổng thống Pháp Ana Corwin đón {SATO} tại Huế.\nRừng sẽ xanh lại sau cuộc hội đàm giữa hai tổng thống."
    assert {"Ana Corwin", "Kenji Sato"} in [set(m["participants"]) for m in meetings(text)]


SITTING = (
    "Sửa luật rừng\nLuật rừng hiện hành đã cũ.\nNhiều xã mong sửa luật.\nRừng cần được giữ.\nRừng là vàng.\n"
    "Tại kỳ họp thứ 2, luật chưa được thông qua.\nNhiều ý kiến được nêu trong phiên thảo luận của Quốc hội chiều 5/3.\n"
)


@pytest.mark.parametrize("who", ["Đại biểu", "ĐBQH"])
def test_a_member_who_takes_the_floor_is_at_the_sitting(who: str) -> None:
    found = meetings(f"{SITTING}{who} Phạm Văn An (Huế) đề nghị giữ thêm rừng đầu nguồn.")
    assert [m["label"][:15] for m in found if "Phạm Văn An" in m["participants"]] == ["phiên thảo luận"]


@pytest.mark.parametrize(
    "text",
    [
        "Bên lề kỳ họp, nhiều việc được hỏi.\nĐại biểu Phạm Văn An (Huế) đề nghị giữ thêm rừng đầu nguồn.",
        "Trả lời phỏng vấn, đại biểu Phạm Văn An (Huế) đề nghị giữ thêm rừng đầu nguồn.",
        "Chủ rừng Phạm Văn An đề nghị giữ thêm rừng đầu nguồn.",
    ],
)
def test_who_speaks_outside_the_sitting_is_not_there(text: str) -> None:
    assert "Phạm Văn An" not in there(f"{SITTING}{text}")


@pytest.mark.parametrize(
    "text",
    [
        f"Nói về việc giữ rừng đầu nguồn, tại cuộc họp báo do Sở Y tế Huế tổ chức, {AN} cho hay rừng đã xanh.",
        "Phát biểu tại cuộc họp báo cùng ngày, Chủ tịch xã Sông Xanh thuộc miền núi, ông Phạm Văn An đã khen rừng.",
        f"Rừng xanh trở lại Tại cuộc họp báo thường kỳ vừa diễn ra, {AN}, Phó Chủ tịch của tỉnh nói rừng đã xanh.",
        "Tin này vừa được Cục trưởng Cục Thú y - ông Phạm Văn An cho biết tại Hội nghị Lâm nghiệp Sông Xanh.",
        f"Tại Hội nghị Lâm nghiệp Sông Xanh, các đại biểu đã nghe ông Lê Văn Sen, {AN} lần lượt trình bày tham luận.",
        "Chủ tịch Lê Văn Sen có cuộc làm việc với các đồng chí Trần Văn Minh, Phạm Văn An, Lò Văn Pảo tại Huế.",
        f"Năm 2014, {AN} phát biểu trong một phiên điều trần trước Quốc hội, yêu cầu giữ rừng.",
    ],
)
def test_who_acts_at_a_meeting_may_stand_behind_a_title_or_in_a_row(text: str) -> None:
    assert "Phạm Văn An" in there(text)


@pytest.mark.parametrize("given", ["thông báo trên", "những kết luận", "cam kết mạnh mẽ", "lời kêu gọi trên"])
@pytest.mark.parametrize("there_it_was", ["tại cuộc họp", "tại một cuộc họp", "trong cuộc họp", "trong một cuộc họp"])
def test_who_gives_a_promise_or_a_notice_at_a_meeting_is_there(given: str, there_it_was: str) -> None:
    assert there(f"Tin vắn\n{AN} đã đưa ra {given} {there_it_was} của Hội Muối Huế.") >= {"Phạm Văn An"}


def test_who_keeps_a_promise_after_a_meeting_is_not_said_to_be_there() -> None:
    assert "Phạm Văn An" not in there(f"Tin vắn\n{AN} giữ cam kết mạnh mẽ sau cuộc họp ngày 5/3 của Hội Muối Huế.")
