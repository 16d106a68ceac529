"""Places of meetings: sights that are visited, the houses of bodies, what first sentences tell; topics behind a day."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("tham quan Cung điện Marenova", "Cung điện Marenova"),
        ("thăm Khu di tích Đại tướng Lò Văn Pảo", "Khu di tích Đại tướng Lò Văn Pảo"),
        ("thăm Nghĩa trang liệt sĩ Nà Lầu", "Nghĩa trang liệt sĩ Nà Lầu"),
        ("đặt vòng hoa tại Khu tưởng niệm - nghĩa trang Marenova", "Khu tưởng niệm - nghĩa trang Marenova"),
    ],
)
def test_a_sight_that_is_visited_is_the_place(told: str, place: str) -> None:
    text = f"Tin vắn\nChiều 4/5, Chủ tịch nước Lê Văn Minh đã {told}."
    assert [(m["place"], m["date"], m["participants"]) for m in meetings(text)] == [
        (place, "2023-05-04", ["Lê Văn Minh"])
    ]


@pytest.mark.parametrize("body", ["Bộ Y tế", "Trường Đại học Sông Xanh", "UBND huyện Nà Lầu"])
def test_a_meeting_may_be_held_in_the_house_of_a_body(body: str) -> None:
    text = f"Tin vắn\nSáng 4/5, tại {body}, Bộ trưởng Lê Văn Minh đã chủ trì cuộc họp về tiêm chủng."
    assert [(m["place"], m["organizers"]) for m in meetings(text)] == [(body, [])]


def test_the_house_of_a_body_counts_behind_a_day() -> None:
    text = "Tin vắn\nÔng nhắc lại buổi tọa đàm ngày 4/5 tại Bộ Y tế, khi mọi người đã nói hết."
    assert [m["place"] for m in meetings(text)] == ["Bộ Y tế"]


@pytest.mark.parametrize("held", ["diễn ra", "diễn ra ngày 4/5", "đã được tổ chức"])
def test_the_house_of_a_body_counts_behind_what_takes_place(held: str) -> None:
    text = f"Tin vắn\nHội thảo về tiêm chủng {held} tại Trường Đại học Sông Xanh."
    assert [m["place"] for m in meetings(text)] == ["Trường Đại học Sông Xanh"]


@pytest.mark.parametrize(
    ("met", "place"),
    [
        ("thăm các bệnh nhân tại Bệnh viện Nà Lầu", "Bệnh viện Nà Lầu"),
        ("đến thăm, tặng quà các bệnh nhân đang được điều trị tại Bệnh viện Nà Lầu", "Bệnh viện Nà Lầu"),
        ("gặp gỡ các công nhân tại Công ty Sông Xanh (Huế)", "Công ty Sông Xanh"),
        ("tiếp Đại sứ Bounkham Sisa tại Bộ Ngoại giao", "Bộ Ngoại giao"),
        ("gặp các công nhân làm thuê tại Công ty Sông Xanh", None),
        ("gặp ông Mirko Talandis, chuyên gia tại Đại học Sông Xanh", None),
        ("gặp ông Mirko Talandis tại ASEAN", None),
    ],
)
def test_people_are_met_in_the_house_of_a_body(met: str, place: str | None) -> None:
    text = f"Tin vắn\nChiều 4/5, Thủ tướng Lê Văn Minh đã {met}."
    assert [m["place"] for m in meetings(text)] == [place]


@pytest.mark.parametrize("where", ["ASEAN", "Liên hợp quốc"])
def test_an_international_body_is_no_place(where: str) -> None:
    text = f"Tin vắn\nSáng 4/5, tại {where}, Bộ trưởng Lê Văn Minh đã chủ trì cuộc họp về tiêm chủng."
    assert [m["place"] for m in meetings(text)] == [None]


def test_a_place_behind_the_house_of_a_body_is_the_place() -> None:
    text = (
        "Tin vắn\nTrong ảnh, ông Mirko Talandis tiếp Chủ tịch nước Lê Văn Minh tại Văn phòng Luật ở Lima ngày 4/5/2021."
    )
    assert [(m["place"], m["date"]) for m in meetings(text)] == [("Lima", "2021-05-04")]


def test_the_land_to_which_a_visit_goes_is_not_where_somebody_is_received() -> None:
    text = (
        "Tin vắn\nTiếp tục chuyến thăm cấp Nhà nước tới Lào, chiều 4/5, tại Nhà khách ở Thủ đô Viêng Chăn, Chủ tịch "
        "nước Lê Văn Minh gặp Thủ tướng Bounkham Sisa."
    )
    assert [m["place"] for m in meetings(text) if m["type"] != "visit"] == ["Thủ đô Viêng Chăn"]


def test_who_is_appointed_stands_between_a_ceremony_and_its_day() -> None:
    text = "Tin vắn\nBà Lò Thị Nứa chủ trì Lễ trao Quyết định bổ nhiệm ông Lê Văn Minh vào chiều 4/5 tại Huế."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Huế")]


def test_a_leader_meets_an_association() -> None:
    text = "Tin vắn\nChiều 4/5, tại Huế, Chủ tịch nước Lê Văn Minh đã gặp mặt Hội Người mù Việt Nam."
    assert [(m["participants"], m["date"], m["place"]) for m in meetings(text)] == [
        (["Lê Văn Minh", "Hội Người mù Việt Nam"], "2023-05-04", "Huế")
    ]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "Ông nói tại phiên thảo luận đặc biệt diễn ra chiều 4/5 về những cách giữ rừng ngập mặn.",
            "những cách giữ rừng ngập mặn",
        ),
        (
            "Ông Lê Văn Minh chủ trì phiên họp quý II của Hội đồng Y khoa nhằm chuẩn bị báo cáo về thuốc tại phiên "
            "họp Chính phủ.",
            "chuẩn bị báo cáo về thuốc",
        ),
        ("Tại phiên thảo luận với chủ đề “Rừng: Lá phổi của đất,” bà Lò Thị Nứa chia sẻ.", "Rừng: Lá phổi của đất"),
    ],
)
def test_the_topic_may_follow_a_day_or_end_before_a_comma_or_another_meeting(text: str, topic: str) -> None:
    assert meetings(f"Tin vắn\n{text}")[0]["topic"] == topic


def test_a_meeting_without_a_name_is_called_by_its_matter() -> None:
    text = "Tin vắn\nSáng 4/5, Ban Chấp hành Hội Nhà văn Huế đã có cuộc họp về việc ông Lê Văn Minh thôi chức."
    assert [m["label"] for m in meetings(text)] == ["cuộc họp về việc ông Lê Văn Minh thôi chức"]


def test_a_place_goes_on_over_tight_hyphens() -> None:
    text = "Tin vắn\nÔng Lê Văn Minh đã gặp bà Hà Thị Sò tại khu nghỉ dưỡng Tor-a-Bella ở vùng Marenova ngày 4/5."
    assert [(m["place"], m["date"]) for m in meetings(text)] == [("khu nghỉ dưỡng Tor-a-Bella", "2023-05-04")]


@pytest.mark.parametrize("place", ["Oa-sinh-tơn", "Mát-xcơ-va"])
def test_a_place_may_be_spelt_in_syllables(place: str) -> None:
    text = f"Tin trong ngày\nCuộc họp Hội Ong Xanh được tổ chức tại {place} ngày 4/5."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", place)]


def test_a_name_in_syllables_that_goes_on_is_no_place() -> None:
    text = "Tin trong ngày\nCuộc họp Hội Ong Xanh được tổ chức tại Tor-a-Lindo ngày 4/5."
    assert [m["place"] for m in meetings(text)] == [None]


@pytest.mark.parametrize(
    "place",
    [
        "thủ đô Grunowa",
        "thành phố Hăm-buốc",
        "đảo Grunau",
        "Tòa thị chính Grunau",
        "điện Kremlin",
        "Phòng Bầu dục",
        "Nhà hát Lớn TP.Hà Nội",
        "phòng họp UBND huyện Nà Lầu",
        "vườn hoa Sông Xanh",
    ],
)
def test_a_place_abroad_is_told_by_its_kind_and_a_hall_by_whose_it_is(place: str) -> None:
    text = f"Tin vắn\nSáng 4/5, tại {place}, Bộ trưởng Lê Văn Minh đã chủ trì cuộc họp về tiêm chủng."
    assert [m["place"] for m in meetings(text)] == [place]


@pytest.mark.parametrize("nowhere", ["thành phố", "đảo", "tòa thị chính", "vườn hoa"])
def test_a_kind_of_place_without_a_name_is_none(nowhere: str) -> None:
    text = f"Tin vắn\nSáng 4/5, tại {nowhere}, Bộ trưởng Lê Văn Minh đã chủ trì cuộc họp về tiêm chủng."
    assert [m["place"] for m in meetings(text)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        "Hội thảo trong khuôn khổ “Tuần lễ Hữu nghị Sông Xanh” diễn ra tại Huế từ ngày 4 đến 5/6.",
        "Hội nghị Điện gió Châu Á và các phiên họp liên quan diễn ra từ ngày 4 - 5/6/2023 tại Huế.",
    ],
)
def test_a_quoted_name_and_what_goes_with_an_event_do_not_hide_its_place(told: str) -> None:
    found = [(m["date"], m["place"]) for m in meetings(f"Tin vắn\n{told}")]
    assert ("2023-06-04/2023-06-05", "Huế") in found


def test_what_is_done_within_a_conference_has_a_place_of_its_own() -> None:
    text = (
        "Tin vắn\nTrong khuôn khổ Hội nghị Điện gió Châu Á và các cuộc họp liên quan, sáng 4/6, tại Huế, Bộ Y tế tổ "
        "chức Đối thoại về cột buồm gỗ."
    )
    found = {m["label"]: (m["date"], m["place"]) for m in meetings(text)}
    assert found["Hội nghị Điện gió Châu Á"] == (None, None)
    assert found["Đối thoại về cột buồm gỗ"] == ("2023-06-04", "Huế")


@pytest.mark.parametrize("reporter", ["phóng viên TTXVN", "đặc phái viên Báo Sông Xanh", "PV"])
def test_where_a_reporter_is_is_not_where_the_meeting_is(reporter: str) -> None:
    text = f"Tin vắn\nTheo {reporter} tại Viêng Chăn, Lào, chiều 4/5, Thủ tướng Lê Văn Minh đã hội đàm với ông Bounma."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", None)]


def test_the_place_told_behind_that_of_a_reporter_counts() -> None:
    text = (
        "Tin vắn\nTheo phóng viên TTXVN tại Lào, chiều 4/5, tại Viêng Chăn, Thủ tướng Lê Văn Minh đã hội đàm với ông "
        "Bounma."
    )
    assert [m["place"] for m in meetings(text)] == ["Viêng Chăn"]


def test_an_envoy_who_speaks_somewhere_is_no_reporter() -> None:
    text = "Tin vắn\nĐặc phái viên của Tổng thống Mỹ John Grun tại cuộc họp báo ở Viêng Chăn ngày 4/5 đã kể chuyện."
    assert [m["place"] for m in meetings(text)] == ["Viêng Chăn"]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("sẽ đến Huế dự Hội nghị Điện gió Châu Á", "Huế"),
        ("đã tới Lào để tham dự Hội nghị Điện gió Châu Á", "Lào"),
        ("đến Viêng Chăn ngày 5/6 để dự Hội nghị Điện gió Châu Á", "Viêng Chăn"),
        ("thực hiện chuyến thăm chính thức tới Lào, dự Hội nghị Điện gió Châu Á", None),
        ("tới thăm Lào và dự Hội nghị Điện gió Châu Á", None),
    ],
)
def test_where_somebody_goes_for_an_event_is_its_place(told: str, place: str | None) -> None:
    text = f"Tin vắn\nThủ tướng Lê Văn Minh {told}."
    assert [m["place"] for m in meetings(text) if m["type"] == "conference"] == [place]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("hồi tuần trước tại Viêng Chăn", "Viêng Chăn"),
        ("cuối tuần qua ở Huế", "Huế"),
        ("diễn ra vào cuối tuần này tại Huế", "Huế"),
        ("hồi tuần trước gặp khó tại Huế", None),
        ("hồi nhỏ tại Huế", None),
    ],
)
def test_a_place_may_follow_a_time_without_a_day(told: str, place: str | None) -> None:
    text = f"Tin vắn\nÔng Lê Văn Minh đã kể lại chuyện của Hội nghị Điện gió Châu Á {told}."
    assert [m["place"] for m in meetings(text)] == [place]


def test_day_and_place_follow_the_letters_of_those_who_meet() -> None:
    text = "Tin vắn\nÔng Lê Văn Minh dự Hội nghị Điện gió của các thành viên TPP tại Huế ngày 4/5."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Huế")]


@pytest.mark.parametrize(
    "told",
    [
        "Ông Lò Văn Pảo tới Viêng Chăn, nơi diễn ra",
        "Đoàn xe về Viêng Chăn – nơi tổ chức",
        "Ông Lò Văn Pảo tới Viêng Chăn (Lào), nơi diễn ra",
        "Ông Lò Văn Pảo tới Viêng Chăn, Lào, nơi diễn ra",
        "Ông Lò Văn Pảo rời Viêng Chăn, nơi ông đã dự",
    ],
)
def test_a_place_is_told_before_the_event_that_is_held_there(told: str) -> None:
    assert [m["place"] for m in meetings(f"Tin vắn\n{told} Hội nghị thượng đỉnh Điện gió Châu Á.")] == ["Viêng Chăn"]


def test_a_place_that_somebody_leaves_as_an_event_is_held_is_not_where_it_is_held() -> None:
    text = "Tin vắn\nÔng Lò Văn Pảo rời Viêng Chăn, khi diễn ra Hội nghị thượng đỉnh Điện gió Châu Á."
    assert [m["place"] for m in meetings(text)] == [None]


def test_two_events_that_are_told_together_are_at_one_place() -> None:
    text = "Tin vắn\nÔng Lê Văn Minh dự Hội nghị Điện gió Châu Á và Lễ kỷ niệm 20 năm Hội Làm vườn tại Huế ngày 4/5."
    assert [(m["date"], m["place"]) for m in meetings(text)] == [("2023-05-04", "Huế")] * 2


def test_an_event_with_a_place_does_not_take_that_of_the_next() -> None:
    text = "Tin vắn\nÔng Lê Văn Minh dự Hội nghị Điện gió tại Vinh và Lễ kỷ niệm 20 năm Hội Làm vườn tại Huế."
    assert [m["place"] for m in meetings(text)] == ["Vinh", "Huế"]


def test_a_foreign_city_in_syllables_is_a_place() -> None:
    text = "Tin vắn\nNgày 4/5, tại Niu Đê-li, Thủ tướng Lê Văn Minh gặp ông Kenji Sato."
    assert [m["place"] for m in meetings(text)] == ["Niu Đê-li"]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("cuộc gặp với quan chức ngoại giao tại Viêng Chăn", "Viêng Chăn"),
        ("buổi làm việc với lãnh đạo các sở, ban, ngành tại Huế", "Huế"),
        ("cuộc họp với các nhà văn trẻ tại Phủ Chủ tịch", "Phủ Chủ tịch"),
        ("cuộc gặp với kiều bào tại Viêng Chăn", None),
        ("cuộc gặp với cử tri tại Nhà Văn hóa Hoa Mây", "Nhà Văn hóa Hoa Mây"),
        ("cuộc gặp với một số nhà ngoại giao tại Việt Nam", None),
    ],
)
def test_a_place_follows_people_without_a_name(told: str, place: str | None) -> None:
    assert [m["place"] for m in meetings(f"Tin vắn\nÔng Lê Văn Minh sau đó còn có {told}.")] == [place]


def test_a_place_follows_an_event_at_which_somebody_speaks() -> None:
    text = "Tin vắn\nÔng Lê Văn Minh nói như vậy khi phát biểu bế mạc Hội nghị Điện gió Châu Á, tại Huế."
    assert [m["place"] for m in meetings(text)] == ["Huế"]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("thăm Đại sứ quán Việt Nam tại Lào", "Đại sứ quán Việt Nam tại Lào"),
        ("đến thăm Trường Đại học Sông Xanh", "Trường Đại học Sông Xanh"),
        ("thăm Viện Sông Xanh", "Viện Sông Xanh"),
        ("thăm quan Trường Đại học Sông Xanh", "Trường Đại học Sông Xanh"),
        ("thăm trụ sở Hội Nhà văn Việt Nam", "trụ sở Hội Nhà văn Việt Nam"),
        ("thăm trụ sở của Hội Nhà văn Việt Nam", "trụ sở của Hội Nhà văn Việt Nam"),
        ("thăm Hội Nhà văn Việt Nam", None),
        ("thăm và làm việc với Trường Đại học Sông Xanh", None),
        ("thăm và làm việc tại Tập đoàn Sông Xanh", "Tập đoàn Sông Xanh"),
        ("đến thăm, làm việc tại Trường Đại học Sông Xanh (TP Huế)", "Trường Đại học Sông Xanh"),
        ("thăm Trường Tiểu học Nà Lầu, Trường Đại học Sông Xanh", None),
    ],
)
def test_a_visit_to_a_house_takes_place_there(told: str, place: str | None) -> None:
    assert [m["place"] for m in meetings(f"Tin vắn\nNgày 4/5, Thủ tướng Lê Văn Đạt đã {told}.")] == [place]


def test_the_town_that_is_told_comes_before_the_house() -> None:
    text = "Tin vắn\nNgày 4/5, tại Viêng Chăn, Thủ tướng Lê Văn Đạt đã thăm Đại sứ quán Việt Nam tại Lào."
    assert [m["place"] for m in meetings(text)] == ["Viêng Chăn"]


def test_a_house_that_is_told_by_its_kind_alone_is_no_place() -> None:
    text = "Tin vắn\nĐại sứ quán Việt Nam tại Lào mở cửa. Thủ tướng Lê Văn Đạt thăm Đại sứ quán và bà con."
    assert [(m["place"], m["participants"][1:]) for m in meetings(text)] == [(None, ["Đại sứ quán Việt Nam tại Lào"])]


def test_the_town_where_a_meeting_takes_place_is_told_before_the_land_to_which_people_go_for_it() -> None:
    text = (
        "Tin vắn\nBộ trưởng Lê Văn Minh đến Đức dự Hội nghị Biển xanh lần thứ 5. Hội nghị Biển xanh lần thứ 5 diễn ra "
        "tại Berlin từ ngày 7 - 8/2."
    )
    assert [m["place"] for m in meetings(text)] == ["Berlin"]
    visit = "Tin vắn\nBộ trưởng Lê Văn Minh thăm Đức từ ngày 7/2. Trong chuyến thăm Đức tại Berlin, ông Minh đã ký sổ."
    assert [m["place"] for m in meetings(visit)] == ["Đức"]


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Ông Lò Văn Sen, Trưởng đại diện JICA tại Việt Nam, dự Hội nghị về nghề muối.", None),
        ("Bà Lò Thị Én, đại diện WIPO tại Singapore, phát biểu tại Hội nghị về nghề muối.", None),
        ("Ông Lò Văn Sen, Trưởng đại diện JICA tại Việt Nam, dự Hội nghị về nghề muối tại Vinh.", "Vinh"),
        ("Ông Lò Văn Sen, Cục trưởng Cục Thuế, tại Hà Nội, chủ trì Hội nghị về nghề muối.", "Hà Nội"),
    ],
)
def test_where_somebody_serves_is_not_where_he_attends(told: str, place: str | None) -> None:
    assert [meeting["place"] for meeting in facts(told)["meetings"]] == [place]
