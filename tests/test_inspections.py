"""Visits of inspection that a verb tells."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("text", "label", "date", "place"),
    [
        (
            "Chiều 9/5, Thứ trưởng Bộ Y tế Lê Văn Đạt đã đến kiểm tra các phòng khám tại Hà Nội.",
            "kiểm tra các phòng khám",
            "2023-05-09",
            "Hà Nội",
        ),
        (
            "Phó Thủ tướng Lò Thị Nứa và đoàn công tác đang khảo sát tuyến đê biển.",
            "khảo sát tuyến đê biển",
            None,
            None,
        ),
    ],
)
def test_somebody_of_rank_who_inspects_is_on_a_visit(
    text: str, label: str, date: str | None, place: str | None
) -> None:
    told = [(m["label"], m["type"], m["date"], m["place"], len(m["participants"])) for m in meetings(f"{LINE}{text}")]
    assert told == [(label, "visit", date, place, 1)]


def test_an_article_tells_one_inspection_in_other_words_under_a_picture() -> None:
    text = (
        "Thứ trưởng Lê Văn Đạt thị sát trạm y tế phường.\n"
        "Chiều 9/5, Thứ trưởng Lê Văn Đạt đã kiểm tra công trình nước sạch tại Hà Nội."
    )
    assert len(meetings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng giao Bộ trưởng Lê Văn Đạt kiểm tra thông tin báo nêu.",
        "Anh Lê Văn Đạt kiểm tra xe trước khi đi.",
        "Chủ tịch Lê Văn Đạt nhấn mạnh công tác thanh tra, kiểm tra của ngành.",
        "Bộ trưởng Bộ Y tế kiểm tra tiến độ.",
        "Bộ Y tế kiểm tra các trạm xá.",
        "Đoàn công tác với Thứ trưởng Lê Văn Đạt kiểm tra các trạm xá.",
    ],
)
def test_what_is_no_inspection_of_somebody_named_and_of_rank(text: str) -> None:
    assert not meetings(f"{LINE}{text}")


def test_delegations_that_inspect_in_several_places_are_on_visits_of_their_own() -> None:
    text = (
        "Ngày 9/5, Thứ trưởng Lê Văn Đạt đã kiểm tra công tác chuẩn bị hội thi tại Hà Nội. Cùng ngày, đoàn công tác "
        "của Bộ Y tế do Thứ trưởng Lò Thị Nứa làm trưởng đoàn đã kiểm tra công tác tổ chức hội thi tại tỉnh Yên Bái."
    )
    told = [(m["participants"], m["place"]) for m in meetings(f"{LINE}{text}")]
    assert told == [(["Lê Văn Đạt"], "Hà Nội"), (["Lò Thị Nứa"], "tỉnh Yên Bái")]
