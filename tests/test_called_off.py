"""Meetings that were put off, called off or are to come: the words may stand behind their day and their place."""

from __future__ import annotations

import pytest

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.model import Article


def _statuses(text: str) -> list[object]:
    claims = extract(Article("own", text, text), load_language("vi")).claims
    return [claim.roles["value"] for claim in claims if claim.roles.get("property") == "eventStatus"]


@pytest.mark.parametrize(
    "fate",
    [
        "ngày 2/3/2031 bị hủy",
        "ngày 2/3/2031 đã bị hủy bỏ",
        "dự kiến diễn ra ngày 2/3/2031 nhưng đã bị hủy",
        "dự kiến tối 2/3/2031 không diễn ra vì đoàn về sớm",
        ", theo kế hoạch diễn ra ngày 2/3/2031, sẽ không được tổ chức",
        ", do Sở Y tế Kon Bra chủ trì ngày 2/3/2031, đã bị hủy do mưa lũ",
    ],
)
def test_a_meeting_is_called_off_behind_its_day(fate: str) -> None:
    assert _statuses(f"Cuộc họp giữa Bộ Y tế và Bộ Xây dựng {fate}.".replace(" ,", ",")) == ["cancelled"]


@pytest.mark.parametrize(
    ("fate", "day"),
    [
        ("bị hoãn lại", None),
        ("ngày 2/3/2031 tại Hà Nội bị hoãn sang ngày 9/5/2031", "2031-05-09"),
        (", dự kiến diễn ra ngày 2/3/2031 tại Hà Nội, đã bị hoãn", None),
        (", dự kiến diễn ra ngày 2/3/2031, đã được lùi sang tháng 5/2031", "2031-05"),
        (", ban đầu ấn định vào ngày 2/3/2031, được dời sang ngày 9/5/2031", "2031-05-09"),
        ("được lùi từ ngày 2/3/2031 đến ngày 9/5/2031", "2031-05-09"),
        (", do Sở Y tế Kon Bra tổ chức ngày 2/3/2031, phải tạm hoãn vì bão", None),
        ("ngày 2/3/2031 đã bị hoãn và sẽ diễn ra ngày 9/5/2031", "2031-05-09"),
    ],
)
def test_a_meeting_that_is_put_off_has_its_new_day_and_not_the_old_one(fate: str, day: str | None) -> None:
    text = f"Cuộc họp giữa Bộ Y tế và Bộ Xây dựng {fate}.".replace(" ,", ",")
    assert [(m["status"], m["date"]) for m in facts(text)["meetings"]] == [("postponed", day)]


@pytest.mark.parametrize(
    ("told", "status", "day"),
    [
        ("quyết định lùi thời gian tổ chức Hội nghị về nghề muối sang ngày 9/5/2031", "postponed", "2031-05-09"),
        ("dời Hội nghị về nghề muối từ ngày 2/3/2031 sang ngày 9/5/2031", "postponed", "2031-05-09"),
        ("đã hủy Hội nghị về nghề muối", "cancelled", None),
    ],
)
def test_a_body_puts_off_or_calls_off_its_meeting(told: str, status: str, day: str | None) -> None:
    assert [(m["status"], m["date"]) for m in facts(f"Bộ Y tế {told}.")["meetings"]] == [(status, day)]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị về nghề muối ngày 5/4/2031 tại Hà Nội không bị hủy.",
        "Hội nghị về nghề muối không bị hoãn.",
        "Hội nghị về nghề muối ngày 5/4/2031 tại Hà Nội có thể bị hoãn.",
        "Nếu Hội nghị về nghề muối ngày 5/4/2031 bị hoãn, Bộ Y tế báo lại.",
        "Cuộc họp ngày 2/3/2031 về hợp đồng bị hủy đã diễn ra tại Hà Nội.",
        "Hội nghị về nghề muối ngày 5/4/2031 tại Huế không diễn ra suôn sẻ.",
        "Tại Hội nghị về nghề muối ngày 5/4/2031, hợp đồng đã bị hủy bỏ.",
        "Hội nghị về nghề muối diễn ra ngày 5/4/2031, muộn hơn dự kiến vì bị hoãn.",
        "Hội nghị về nghề muối ngày 5/4/2031 bế mạc, dự án bị hủy.",
        "Đoàn công tác bàn việc lùi Hội nghị về nghề muối sang tháng 5/2031.",
        "Cuộc họp giữa Bộ Y tế và Bộ Xây dựng bị hoãn nhiều lần trước khi diễn ra ngày 9/5/2031.",
    ],
)
def test_a_meeting_that_is_not_called_off_is_none(told: str) -> None:
    assert not {"cancelled", "postponed"}.intersection(_statuses(told))


@pytest.mark.parametrize(
    "plan",
    [
        "tiếp theo sẽ được tổ chức tại Huế vào tháng 5/2031",
        "tiếp theo dự kiến được tổ chức tại Huế vào tháng 5/2031",
        "về nghề muối, do Bộ Y tế chủ trì, sẽ diễn ra tại Huế vào tháng 5/2031",
    ],
)
def test_a_meeting_that_is_to_come_is_planned(plan: str) -> None:
    assert [(m["status"], m["date"]) for m in facts(f"Hội thảo {plan}.")["meetings"]] == [("planned", "2031-05")]


def test_the_label_of_a_meeting_leaves_out_its_plan_and_a_held_one_has_no_status() -> None:
    text = "Cuộc gặp giữa đoàn với Hội Nghề muối tỉnh dự kiến diễn ra ngày 9/3/2031 đã bị hủy."
    assert [m["label"] for m in facts(text)["meetings"]] == ["Cuộc gặp giữa đoàn với Hội Nghề muối tỉnh"]
    held = facts("Ngày 9/3/2031, Hội nghị về nghề muối diễn ra tại Huế.")["meetings"]
    assert [(m["status"], m["date"]) for m in held] == [(None, "2031-03-09")]


@pytest.mark.parametrize("brings", ["góp phần thắt chặt tình hữu nghị", "tạo động lực mới cho hợp tác", "mở ra cơ hội"])
def test_what_a_visit_is_to_bring_does_not_say_that_it_is_to_come(brings: str) -> None:
    assert _statuses(f"Bộ trưởng Lò Văn Sen tin tưởng chuyến thăm Lào của Thủ tướng sẽ {brings}.") == []
    assert _statuses("Chuyến thăm Lào của Thủ tướng Lò Văn Sen sẽ diễn ra trong tháng 7.") == ["planned"]


def test_results_that_are_to_be_told_do_not_make_the_meeting_one_to_come() -> None:
    held = (
        "Sáng 9/3/2031, Đối thoại về nghề muối khai mạc tại Huế. Các kết quả của Đối thoại sẽ được báo cáo Thủ tướng."
    )
    assert _statuses(held) == []


def test_a_meeting_that_did_not_go_as_was_hoped_took_place() -> None:
    assert _statuses("Cuộc họp giữa Bộ Y tế và Bộ Xây dựng không diễn ra như mong đợi.") == []
    assert _statuses("Cuộc họp giữa Bộ Y tế và Bộ Xây dựng không diễn ra như dự kiến.") == ["cancelled"]


def test_what_is_to_be_held_during_a_visit_does_not_say_that_the_visit_is_to_come() -> None:
    text = "Đại sứ cho biết, trong khuôn khổ chuyến thăm, sẽ tổ chức diễn đàn điện gió Việt Nam - Lào."
    assert facts(f"Thủ tướng Lò Văn Sen thăm Lào. {text}")["meetings"][0]["status"] is None


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Hội nghị về nghề muối chưa diễn ra.", "planned"),
        ("Hội nghị về nghề muối vẫn chưa thể diễn ra do mưa lũ.", "planned"),
        ("Bộ Y tế chưa tổ chức Hội nghị về nghề muối.", "planned"),
        ("Hội nghị về nghề muối không diễn ra ngày 5/4/2031 như dự kiến.", "cancelled"),
        ("Năm nay Bộ Y tế sẽ không tổ chức Hội nghị về nghề muối.", "cancelled"),
        ("Bộ Y tế không thể tổ chức Hội nghị về nghề muối vào ngày 5/4/2031.", "postponed"),
        ("Hội nghị về nghề muối có thể diễn ra vào tháng 5/2031.", "planned"),
    ],
)
def test_a_meeting_that_is_not_held_says_so(told: str, status: str) -> None:
    assert _statuses(told) == [status]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị về nghề muối chưa được tổ chức tốt.",
        "Hội nghị về nghề muối không diễn ra tại Huế mà tại Vinh.",
        "Hội nghị về nghề muối không diễn ra ngày 5/4/2031 mà ngày 6/4/2031.",
        "Nếu không tổ chức Hội nghị về nghề muối, Bộ Y tế sẽ gửi văn bản.",
    ],
)
def test_a_denial_of_something_else_leaves_it_held(told: str) -> None:
    assert _statuses(told) == []


def test_what_was_never_held_is_not_the_meeting_told_before() -> None:
    held = "Ngày 5/4/2031, Bộ Y tế tổ chức Hội nghị về nghề muối."
    (meeting,) = facts(f"{held} Hai bộ chưa tổ chức cuộc họp nào từ năm 2020.")["meetings"]
    assert (meeting["status"], meeting["date"]) == (None, "2031-04-05")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("đã bị Lào hủy bỏ sau khi đoàn về nước", "cancelled"),
        ("bị phía Lào đơn phương hủy bỏ", "cancelled"),
        ("đã bị Bộ Xây dựng hoãn", "postponed"),
    ],
)
def test_who_calls_a_meeting_off_may_stand_between(told: str, status: str) -> None:
    assert _statuses(f"Cuộc họp giữa Bộ Y tế và Bộ Xây dựng dự kiến diễn ra ngày 2/3/2031 tại Huế {told}.") == [status]
    assert _statuses("Cuộc họp giữa Bộ Y tế và Bộ Xây dựng bàn việc nhà máy bị Lào hủy bỏ.") == []


@pytest.mark.parametrize(
    "goes_on",
    [
        "sẽ tiếp tục diễn ra trong ngày mai",
        "sẽ còn tiếp tục thảo luận về giá muối",
        "sẽ bế mạc vào ngày 15/5",
        "dự kiến sẽ kết thúc vào ngày 15/5",
        "sẽ kéo dài đến ngày 15/5",
    ],
)
def test_a_meeting_that_goes_on_has_begun(goes_on: str) -> None:
    assert _statuses(f"Hội nghị về nghề muối {goes_on}.") == []
    assert _statuses(f"Hội nghị về nghề muối tại Huế {goes_on}.") == []


def test_one_more_meeting_of_a_kind_is_to_come() -> None:
    assert _statuses("Hội nghị về nghề muối sẽ tiếp tục được tổ chức tại Huế vào năm 2032.") == ["planned"]


@pytest.mark.parametrize("brings", ["tiếp tục thúc đẩy hợp tác", "củng cố tình hữu nghị", "có ý nghĩa quan trọng"])
def test_a_visit_may_have_begun_of_which_much_is_hoped(brings: str) -> None:
    assert _statuses(f"Bộ trưởng Lò Văn Sen tin tưởng chuyến thăm Lào của Thủ tướng sẽ {brings}.") == []


@pytest.mark.parametrize(
    ("told", "statuses"),
    [
        ("sẽ tập trung hỗ trợ diêm dân", []),
        ("dự kiến sẽ có đóng góp tốt cho nghề muối", []),
        ("sẽ chính thức lên sóng vào tháng 5/2031", []),
        ("sẽ diễn ra tại Huế vào tháng 5/2031", ["planned"]),
        ("dự kiến sẽ được tổ chức tại Huế", ["planned"]),
    ],
)
def test_a_programme_is_to_come_where_it_is_to_be_held(told: str, statuses: list[str]) -> None:
    assert _statuses(f"Lễ hội Muối Kon Bra mở cửa sáng nay. Chương trình {told}.") == statuses


def test_what_begins_behind_a_headline_says_nothing_of_its_meeting() -> None:
    plan = "Dự kiến hai việc chính sẽ được bàn"
    assert _statuses(f"Quang cảnh Hội nghị về nghề muối lần thứ 16 {plan}.") == []
    assert _statuses(f"Hội nghị về nghề muối lần thứ 16 {plan.lower()}.") == ["planned"]
