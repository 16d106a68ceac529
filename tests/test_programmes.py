"""Programmes that are carried out: instruments with a name, not events and not broadcasts. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "label", "status"),
    [
        ("Hải quân Fiji thăm Huế theo chương trình Đối tác Biển Xanh.", "chương trình Đối tác Biển Xanh", "mentioned"),
        (
            "Hai bên triển khai chương trình Lao động mùa hè từ ngày 1/3/2031.",
            "chương trình Lao động mùa hè",
            "in-force",
        ),
        (
            "Bà đến tập huấn trong khuôn khổ chương trình Đối tác Biển Xanh 2031 (BX31), tàu cập cảng Huế.",
            "chương trình Đối tác Biển Xanh 2031 (BX31)",
            "in-force",
        ),
    ],
)
def test_a_programme_that_is_carried_out_is_an_instrument(text: str, label: str, status: str) -> None:
    found = only_agreement(text)
    assert (found["label"], found["type"], found["status"]) == (label, "programme", status)


@pytest.mark.parametrize(
    "text",
    [
        "Ekip thực hiện chương trình Giọng hát Mây Trắng mời bà Lò Thị Mây.",
        "Theo chương trình Thời sự buổi tối, bà Lò Thị Mây đã về.",
        "Theo chương trình Hội nghị Nghề cá, các đại biểu thảo luận.",
        "Kỳ họp này, theo chương trình Quốc hội sẽ thảo luận về nghề cá.",
        "Bà Lò Thị Mây được vinh danh trong chương trình Vinh quang Mây Trắng.",
        "Hai bên triển khai chương trình EPS.",
        "Trong khuôn khổ chương trình Quảng bá Biển Xanh do Bộ Y tế và Bộ Nội vụ phối hợp tổ chức, bà nói về nghề cá.",
    ],
)
def test_a_broadcast_or_an_agenda_is_no_instrument(text: str) -> None:
    assert agreements(text) == []
