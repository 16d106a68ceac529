"""Meetings of one pair that an article tells under several names: one event, unless something tells two apart."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


def _of_sides(text: str) -> list[dict]:
    return [m for m in meetings(f"Tin trong ngày\n{text}") if m["type"] in ("meeting", "talks", "reception")]


@pytest.mark.parametrize(
    "text",
    [
        "Tại cuộc hội kiến Chủ tịch nước Trần Văn Tám, Thủ tướng Fanzia Igor Petkov đề nghị mở đường bay.\n"
        "Chiều 27/6, tại thủ đô Fanza, Chủ tịch nước Trần Văn Tám đã hội kiến Thủ tướng Fanzia Igor Petkov.",
        "Tổng thống Fanzia Igor Petkov tiếp Bộ trưởng Trần Văn Tám.\n"
        "Chiều 4/7, Bộ trưởng Trần Văn Tám đã đến chào Tổng thống Fanzia Igor Petkov.",
        "Tổng thống Igor Petkov và Tổng thư ký Karel Novotny chiều 6/2 đã điện đàm với nhau.\n"
        "Trong cuộc điện đàm với ông Novotny, ông Petkov cũng khẳng định sẽ dự hội nghị.",
    ],
)
def test_a_meeting_that_each_side_tells_is_one(text: str) -> None:
    found = _of_sides(text)
    assert len(found) == 1, [m["label"] for m in found]
    assert len(found[0]["participants"]) == 2
    assert found[0]["date"]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 27/6, Chủ tịch nước Trần Văn Tám đã hội đàm với Tổng thống Fanzia Igor Petkov.\n"
        "Sau đó, Chủ tịch nước Trần Văn Tám đã dự tiệc chiêu đãi của Tổng thống Igor Petkov.",
        "Chiều 27/6, Chủ tịch nước Trần Văn Tám đã hội đàm với Tổng thống Fanzia Igor Petkov.\n"
        "Ngày 3/5, Tổng thống Fanzia Igor Petkov đã gặp Chủ tịch nước Trần Văn Tám.",
        "Chiều 27/6, Chủ tịch nước Trần Văn Tám đã hội đàm với Tổng thống Fanzia Igor Petkov.\n"
        "Trước đó, Chủ tịch nước Trần Văn Tám đã điện đàm với Tổng thống Igor Petkov.",
    ],
)
def test_a_banquet_another_day_or_a_call_of_one_pair_is_another(text: str) -> None:
    assert len(_of_sides(text)) == 2


def test_talks_of_two_told_by_their_title_are_those_of_both() -> None:
    text = (
        "Ngày 4/5, Chủ tịch nước Trần Văn Tám hội đàm với Tổng thống Fanzia Igor Petkov.\n"
        "Báo chí đưa tin về hội đàm cấp cao của hai Tổng thống."
    )
    assert len(_of_sides(text)) == 1


def test_a_first_meeting_face_to_face_has_its_other_side() -> None:
    text = "Tổng thống Igor Petkov sẽ có cuộc gặp kín đầu tiên với người đồng cấp Karel Novotny vào tháng 7."
    assert [m["participants"] for m in _of_sides(text)] == [["Igor Petkov", "Karel Novotny"]]


def test_a_verb_and_a_bare_word_with_it_tell_one_meeting_of_one_host() -> None:
    text = (
        "Phó Chủ tịch nước Lò Thị Én gặp gỡ lưu học sinh Việt Nam\n"
        "Ngày 14/5, tại Huế, Phó Chủ tịch nước Lò Thị Én đã có buổi gặp gỡ, nói chuyện với 80 học sinh. "
        "Tại buổi gặp gỡ, ông Lê Văn Đạt báo cáo tình hình."
    )
    (found,) = meetings(text)
    assert (found["date"], found["participants"]) == ("2023-05-14", ["Lò Thị Én", "Lê Văn Đạt"])


def test_a_host_who_meets_others_on_another_day_has_two_meetings() -> None:
    text = (
        "Tin trong ngày\nNgày 12/5, Phó Chủ tịch nước Lò Thị Én gặp gỡ lưu học sinh Việt Nam.\n"
        "Ngày 14/5, tại Huế, Phó Chủ tịch nước Lò Thị Én đã có buổi gặp gỡ với 80 công nhân."
    )
    assert len(meetings(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Trong cuộc gặp với nhóm thợ rèn Biển Xanh ngày 16/5, Giáo sư Karel Novotny nói rằng lúa đã chín.\n"
        "Giáo sư Karel Novotny trong cuộc trao đổi với nhóm thợ rèn Biển Xanh tại vườn.",
        "Thợ xây kể lại buổi làm việc giữa Thứ trưởng Trần Văn Tám và Thứ trưởng phụ trách Bộ Lúa nước Fanzia.\n"
        "Ngày 7/2, Thứ trưởng Trần Văn Tám có buổi làm việc với Thứ trưởng phụ trách Bộ Lúa nước Fanzia Igor Petkov.",
        "Phu nhân chờ đợi ngoài cửa trong cuộc hội đàm với Tổng thống Igor Petkov.\n"
        "Nhà báo gọi cuộc gặp với ông Petkov là một vinh dự.",
    ],
)
def test_the_same_words_for_the_guest_tell_one_meeting(text: str) -> None:
    assert len(_of_sides(text)) == 1, [m["label"] for m in _of_sides(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 7/2, Thứ trưởng Trần Văn Tám có buổi làm việc với Thứ trưởng phụ trách Bộ Lúa nước Fanzia.\n"
        "Ngày 9/2, Thứ trưởng Trần Văn Tám có buổi làm việc với Thứ trưởng phụ trách Bộ Lúa nước Fanzia Igor Petkov.",
        "Ngày 7/2, Thứ trưởng Trần Văn Tám có buổi làm việc với Bộ Xây dựng Fanzia.\n"
        "Thứ trưởng Trần Văn Tám cũng có buổi gặp gỡ với Đại học Fanza.",
        "Phu nhân chờ đợi ngoài cửa trong cuộc hội đàm với Tổng thống Igor Petkov.\n"
        "Nhà báo gọi cuộc điện đàm với ông Petkov là một vinh dự.",
    ],
)
def test_another_guest_day_or_a_call_is_another_meeting(text: str) -> None:
    assert len(_of_sides(text)) == 2, [m["label"] for m in _of_sides(text)]


def test_two_hosts_of_one_body_have_two_receptions() -> None:
    text = (
        "Tin trong ngày\nPhó Chủ tịch nước Lò Thị Én tiếp Đoàn Ủy ban Nghề cá Hạ viện Fanzia.\n"
        "Bộ trưởng Trần Văn Tám cũng đã tiếp Đoàn Ủy ban Nghề cá Hạ viện Fanzia."
    )
    found = [m["participants"][0] for m in _of_sides(text)]
    assert sorted(found) == ["Lò Thị Én", "Trần Văn Tám"]


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Tổng thống Fanzia Igor Petkov điện đàm với Thủ tướng Karel Novotny", 2),
        ("Cuộc gặp giữa Tổng thống Fanzia Igor Petkov và Thủ tướng Karel Novotny diễn ra tại Huế", 2),
        ("Tổng thống Fanzia Igor Petkov tiếp Thủ tướng Karel Novotny", 3),
    ],
)
def test_who_speaks_of_the_talks_of_two_others_is_not_there(told: str, there: int) -> None:
    text = f"Tin trong ngày\nNgày 6/2, {told}.\nThứ trưởng Trần Văn Tám khẳng định tình hình đã ổn định."
    assert [len(m["participants"]) for m in meetings(text)] == [there]


def test_two_others_who_have_a_meeting_have_one_of_their_own() -> None:
    text = (
        "Tin vắn\nThứ trưởng Ngoại giao Fiji Jone Kava và người đồng cấp Peru Luis Rojas sẽ tiến hành cuộc đối thoại "
        "lần thứ hai về nghề muối. "
        "Tổng thống Fiji Sitiveni Tora và Tổng thống Peru Ana Quispe sẽ có cuộc gặp tại Suva."
    )
    assert [set(m["participants"]) for m in meetings(text)] == [
        {"Jone Kava", "Luis Rojas"},
        {"Sitiveni Tora", "Ana Quispe"},
    ]
