"""Visits told with more verbs than one, announced by the visitor, or made with a delegation."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Chủ tịch Quốc hội Lò Thị Én đã tới thăm và tặng quà vài gia đình đánh cá tại Huế.",
            "tới thăm và tặng quà vài gia đình đánh cá",
        ),
        (
            "Bộ trưởng Quốc phòng Lê Văn Đạt đến thăm, kiểm tra Quân cảng Vĩnh Xuân.",
            "đến thăm, kiểm tra Quân cảng Vĩnh Xuân",
        ),
        (
            "Phó Chủ tịch Quốc hội Lê Văn Đạt đã đến thăm và động viên, chúc mừng Đài Sông Xanh.",
            "đến thăm và động viên, chúc mừng Đài Sông Xanh",
        ),
        (
            "Bộ trưởng Lê Văn Đạt và Đoàn đại biểu Hội Làm vườn đã thăm vườn ươm của Tập đoàn Sao Xanh.",
            "thăm vườn ươm của Tập đoàn Sao Xanh",
        ),
        ("Tổng thống Ivan Kruk khẳng định sẽ thăm Việt Nam.", "thăm Việt Nam"),
        ("Trước lời đề nghị này, Tổng thống Ivan Kruk cho biết sẽ thăm Fiji và Tonga.", "thăm Fiji và Tonga"),
        ("Tổng thống Ivan Kruk là nhà lãnh đạo châu Âu đầu tiên đến thăm Fiji.", "đến thăm Fiji"),
        ("Ông Ivan Kruk trở thành lãnh đạo nước ngoài thứ hai thăm Fiji.", "thăm Fiji"),
        (
            "Chủ tịch tỉnh Lê Văn Đạt đã đến thăm hỏi, động viên chị Lò Thị Mơ đang nằm viện.",
            "đến thăm hỏi, động viên chị Lò Thị Mơ",
        ),
        (
            "Bộ trưởng Lê Văn Đạt dẫn đầu đoàn công tác đến thăm hỏi, tặng quà cho các học sinh giỏi.",
            "đến thăm hỏi, tặng quà cho các học sinh giỏi",
        ),
        ("Thứ trưởng Lê Văn Đạt đã đến Bệnh viện Sông Xanh thăm hỏi các bệnh nhân.", "thăm hỏi các bệnh nhân"),
        (
            "Thứ trưởng Lê Văn Đạt đã đến thăm, chia sẻ nỗi lo với ông Lò Văn Pảo.",
            "đến thăm, chia sẻ nỗi lo với ông Lò Văn Pảo",
        ),
    ],
)
def test_a_visit_is_told_with_other_verbs_or_by_who_will_make_it(text: str, label: str) -> None:
    (visit,) = meetings(f"Tin trong ngày\n{text}")
    assert (visit["label"], visit["type"]) == (label, "visit")
    assert len(visit["participants"]) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Ivan Kruk bày tỏ vui mừng thăm lại Việt Nam.",
        "Tổng thống Ivan Kruk cho biết Ủy ban sẽ thăm dò dư luận.",
        "Tổng thống Ivan Kruk tuyên bố sẵn sàng gặp ông Karel Novotny.",
        "Tổng thống Ivan Kruk là nhà lãnh đạo châu Âu đầu tiên thăm Nhà Trắng.",
        "Thủ tướng Lê Văn Đạt ân cần thăm hỏi tình hình của các cụ.",
        "Thủ tướng Lê Văn Đạt thăm hỏi các cụ già tại Huế.",
    ],
)
def test_who_is_glad_or_ready_to_come_announces_no_visit(text: str) -> None:
    assert meetings(f"Tin trong ngày\n{text}") == []


@pytest.mark.parametrize(
    ("text", "label", "who"),
    [
        (
            "Ngày 9/5, Thứ trưởng Lê Văn Đạt dẫn đầu đoàn công tác của Bộ Y tế trực tiếp kiểm tra cảng Sông Xanh.",
            "kiểm tra cảng Sông Xanh",
            {"Lê Văn Đạt", "Bộ Y tế"},
        ),
        (
            "Thứ trưởng Lê Văn Đạt đã kiểm tra, rà soát công tác trồng rừng tại Huế.",
            "kiểm tra, rà soát công tác trồng rừng",
            {"Lê Văn Đạt"},
        ),
        (
            "Phó Thủ tướng Lê Văn Đạt đã dẫn đầu đoàn khảo sát nghề muối làm việc với Bộ Y tế.",
            "làm việc với Bộ Y tế",
            {"Lê Văn Đạt", "Bộ Y tế"},
        ),
        (
            "Chủ tịch Quốc hội Lò Thị Én và Chủ tịch Quốc hội Lào Kham Vong cùng Đoàn cán bộ hai nước, hai "
            "tỉnh và các xã đã tới thăm vườn ươm hoa sen.",
            "tới thăm vườn ươm hoa sen",
            {"Lò Thị Én", "Kham Vong"},
        ),
    ],
)
def test_who_leads_a_delegation_or_goes_with_one_is_there(text: str, label: str, who: set[str]) -> None:
    (told,) = meetings(f"Tin trong ngày\n{text}")
    assert (told["label"], set(told["participants"])) == (label, who)


def test_who_leads_an_inspecting_team_to_the_street_makes_no_visit() -> None:
    assert not meetings("Tin trong ngày\nChủ tịch Lê Văn Đạt dẫn đầu đoàn kiểm tra vỉa hè ra phố.")


@pytest.mark.parametrize(
    ("told", "place", "day"),
    [
        ("Lê Văn Đạt chiều 4/5 tới sân bay Hoa Cúc, thủ đô Lisboa, bắt đầu chuyến thăm Fiji.", "Fiji", "2023-05-04"),
        ("Lê Văn Đạt ngày 4/5 đã đến Fiji, bắt đầu chuyến thăm 3 ngày.", "Fiji", "2023-05-04"),
        ("Lê Văn Đạt tới Fiji hôm 4/5, bắt đầu chuyến thăm kéo dài 3 ngày.", "Fiji", "2023-05-04"),
        ("Lê Văn Đạt ngày 4/5 nhắc lại chuyến thăm Fiji.", "Fiji", None),
        ("Lê Văn Đạt tới Fiji, kết thúc chuyến thăm châu Á.", None, None),
        ("Fiji Jone Kava ngày 4/5 đến Huế, bắt đầu chuyến thăm chính thức nước ta.", None, "2023-05-04"),
    ],
)
def test_a_visit_begins_on_the_day_of_arrival(told: str, place: str | None, day: str | None) -> None:
    assert [(m["place"], m["date"]) for m in meetings(f"Tin vắn\nThủ tướng {told}")] == [(place, day)]


def test_a_guest_and_his_delegation_are_on_the_visit_not_who_is_glad_of_it() -> None:
    glad = "Chủ tịch Tập đoàn Sao Xanh Kenji Mori bày tỏ vui mừng được đón Thủ tướng Lê Văn Đạt và đoàn đến thăm Fiji."
    assert [m["participants"] for m in meetings(f"Tin vắn\n{glad}")] == [["Lê Văn Đạt"]]


@pytest.mark.parametrize("wish", ["mong được đón", "hoan nghênh và mong muốn sớm được đón", "hy vọng có dịp đón tiếp"])
def test_a_visit_of_a_guest_who_is_wished_for_is_none(wish: str) -> None:
    assert meetings(f"Tin vắn\nÔng Kenji Mori {wish} Thủ tướng Lê Văn Đạt sang thăm chính thức Fiji.") == []


@pytest.mark.parametrize("day", ["sáng 4/5 (giờ địa phương)", "sáng 4/5 (theo giờ Fiji)", "sáng 4/5"])
@pytest.mark.parametrize("who", ["", " và Đoàn đại biểu cấp cao Chính phủ Việt Nam"])
def test_who_acts_in_the_course_of_a_visit_is_on_it(day: str, who: str) -> None:
    text = f"Trong khuôn khổ chuyến thăm chính thức Fiji, {day}, Thủ tướng Lê Văn Đạt{who} đã dự Lễ hội Dừa Suva."
    visit = next(m for m in meetings(f"Tin vắn\n{text}") if m["type"] == "visit")
    assert visit["participants"] == ["Lê Văn Đạt"]


def test_the_land_where_somebody_lands_takes_no_part() -> None:
    text = "Thủ tướng Lê Văn Đạt đã đến sân bay Hoa Cúc, Suva, Fiji, bắt đầu chuyến tham dự Diễn đàn Dừa Quốc tế."
    told = next(m for m in meetings(f"Tin vắn\n{text}") if m["label"].startswith("Diễn đàn"))
    assert told["participants"] == ["Lê Văn Đạt"]


def test_whom_somebody_meets_at_home_is_the_visitor_behind_a_comma() -> None:
    for text, visitor in (
        ("Thủ tướng Lê Văn Đạt hội đàm với Tổng thống Ivan Kruk, thăm chính thức Việt Nam từ 4-6/10.", "Ivan Kruk"),
        ("Thủ tướng Lê Văn Đạt tiếp ông Ivan Kruk, Bộ trưởng Y tế, đang thăm tại Việt Nam.", "Ivan Kruk"),
        ("Thủ tướng Lê Văn Đạt hội đàm với Tổng thống Ivan Kruk, thăm chính thức Lào từ 4-6/10.", "Lê Văn Đạt"),
    ):
        found = meetings(f"Tin trong ngày\n{text}")
        assert [m["participants"] for m in found if m["type"] == "visit"] == [[visitor]], text


@pytest.mark.parametrize("verb", ["thăm Lào", "tiếp Đại sứ Karel Novotny"])
def test_a_post_between_commas_parts_no_verb_from_who_acts(verb: str) -> None:
    (told,) = meetings(f"Tin trong ngày\nSáng 5/3, Đại tướng Lê Văn Đạt, Bộ trưởng Bộ Quốc phòng, {verb}.")
    assert told["label"] == verb
    assert told["participants"][0] == "Lê Văn Đạt"
