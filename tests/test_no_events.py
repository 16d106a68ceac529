"""Words of events that tell none, and bare words of events that end where what they are about begins."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


def _labels(text: str) -> list[str]:
    return [m["label"] for m in meetings(f"Tin trong ngày\n{text}")]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Bộ trưởng Lê Văn Sen dự Đối thoại Kon Bra, một diễn đàn uy tín về muối.", ["Đối thoại Kon Bra"]),
        ("Hội nghị Kon Bra vốn được xem như một diễn đàn về muối.", ["Hội nghị Kon Bra"]),
        ("Hội nghị Kon Bra đã trở thành một hội nghị quan trọng của Bộ Y tế.", ["Hội nghị Kon Bra"]),
        ("Bộ trưởng Lê Văn Sen phát biểu: “Tọa đàm Muối cũng là một cuộc đối thoại”.", ["Tọa đàm Muối"]),
        ("Bộ trưởng Lê Văn Sen thúc giục tổ chức một cuộc họp ba bên đầy đủ.", []),
    ],
)
def test_what_something_is_or_is_urged_to_be_is_no_event_of_its_own(text: str, labels: list[str]) -> None:
    assert _labels(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        "Tại Hội nghị Kon Bra, một cuộc gặp giữa Bộ trưởng Lê Văn Sen và Bộ trưởng Lò Thị Nứa đã diễn ra.",
        "Đây là một cuộc gặp giữa Bộ trưởng Lê Văn Sen và Bộ trưởng Lò Thị Nứa.",
        "Gần đây nhất là cuộc gặp giữa Bộ trưởng Lê Văn Sen và Bộ trưởng Lò Thị Nứa.",
    ],
)
def test_a_meeting_told_in_full_is_told(text: str) -> None:
    assert "cuộc gặp giữa Bộ trưởng Lê Văn Sen và Bộ trưởng Lò Thị Nứa" in _labels(text)


def test_the_visit_that_comes_first_of_several_is_told_in_full() -> None:
    text = "Hai nước chuẩn bị cho các chuyến thăm, trước hết là chuyến thăm Lào của Thủ tướng Lê Văn Sen."
    assert "chuyến thăm Lào của Thủ tướng Lê Văn Sen" in _labels(text)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bộ trưởng Lê Văn Sen dự một cuộc họp bàn việc bảo vệ sườn đông của vùng này.", "cuộc họp"),
        ("Bộ Y tế mở cuộc họp bàn giải pháp giảm giá muối.", "cuộc họp bàn giải pháp giảm giá muối"),
        ("Bộ trưởng Lê Văn Sen gặp Bộ trưởng Lò Thị Nứa trong một cuộc gặp riêng rẽ tại Huế.", "cuộc gặp riêng rẽ"),
        ("Bộ trưởng Lê Văn Sen nói với Bộ trưởng Lò Thị Nứa trong cuộc gặp riêng tư tại Huế.", "cuộc gặp riêng tư"),
    ],
)
def test_no_word_of_two_syllables_is_cut(text: str, label: str) -> None:
    assert label in [said.removesuffix(" tại Huế") for said in _labels(text)]


@pytest.mark.parametrize(
    ("work", "label"),
    [
        ("sơ kết công tác bảo đảm trật tự đô thị", "sơ kết công tác bảo đảm trật tự đô thị"),
        ("tập huấn về công tác tổ chức, cán bộ", "tập huấn về công tác tổ chức, cán bộ"),
        ("bàn về công tác triển khai trồng rừng", "bàn về công tác triển khai trồng rừng"),
    ],
)
def test_work_has_its_verb_in_the_name(work: str, label: str) -> None:
    assert _labels(f"Bộ Y tế tổ chức Hội nghị {work} tại Huế.") == [f"Hội nghị {label}"]


def test_a_delegation_at_work_takes_its_verb() -> None:
    told = meetings("Sau hội nghị, đoàn công tác kiểm tra bệnh viện. Bộ Y tế tổ chức Hội nghị Muối tại Huế.")
    assert [m["label"] for m in told] == ["Hội nghị Muối"]


def test_who_bows_pays_no_call() -> None:
    assert _labels("Bộ trưởng Lê Văn Sen chào Nhật Hoàng tại Tokyo.") == ["chào Nhật Hoàng"]
    assert _labels("Bộ trưởng Lê Văn Sen cúi chào Nhật Hoàng tại Tokyo.") == []


@pytest.mark.parametrize("published", ["2023", "2023-05-20"])
def test_the_time_of_a_meeting_is_no_part_of_its_name_where_the_article_has_no_day(published: str) -> None:
    text = "Tin trong ngày\nTại hội nghị sơ kết công tác rừng 6 tháng đầu năm chiều qua, ông Lê Văn Sen phát biểu."
    assert [m["label"] for m in meetings(text, published)] == ["hội nghị sơ kết công tác rừng 6 tháng đầu năm"]
