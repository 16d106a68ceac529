"""In which form a meeting is held: what is online beside it says nothing of it."""

from __future__ import annotations

import pytest

from facts_of_text import meetings


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Chiều 5/3, Thứ trưởng Lê Văn Đạt họp trực tuyến với Đại sứ Karel Novotny.", "online"),
        ("Chiều 5/3, Thứ trưởng Lê Văn Đạt hội đàm trực tuyến với Đại sứ Karel Novotny.", "online"),
        ("Chiều 5/3, Bộ Y tế tổ chức hội nghị trực tuyến về tiêm chủng.", "online"),
        ("Hội nghị Thủy sản diễn ra ngày 5/3 theo hình thức trực tuyến tại Huế.", "online"),
        ("Chiều 5/3, Thứ trưởng Lê Văn Đạt làm việc với Đại sứ Karel Novotny.", None),
        ("Chiều 5/3, Thứ trưởng Lê Văn Đạt gặp Đại sứ Karel Novotny và bàn về dịch vụ công trực tuyến.", None),
        ("Chiều 5/3, Bộ Y tế tổ chức hội nghị triển khai dịch vụ công trực tuyến tại Huế.", None),
        ("Hội nghị tổng kết công tác diễn ra ngày 5/3 tại Huế, nghe tham luận trực tuyến của ông Karel Novotny.", None),
        ("Chiều 5/3, tại Hội nghị Thủy sản, Bộ Y tế cho biết đã chuyển sang hình thức trực tuyến.", None),
        ("Chiều 5/3, tại Hội nghị Thủy sản, tổ chức theo hình thức trực tuyến, Bộ Y tế nêu ý kiến.", "online"),
        ("Hội nghị Thủy sản diễn ra ngày 5/3 tại Huế, kết nối trực tuyến tới 40 điểm cầu.", "hybrid"),
        ("Hội nghị Thủy sản diễn ra ngày 5/3, trực tiếp tại Huế và trực tuyến tới 40 điểm cầu.", "hybrid"),
        ("Chiều 5/3, thông qua hình thức trực tuyến, Thứ trưởng Lê Văn Đạt chủ trì Hội nghị Thủy sản.", "online"),
        ("Chiều 5/3, theo hình thức trực tuyến, Thứ trưởng Lê Văn Đạt hội đàm với Đại sứ Karel Novotny.", "online"),
        ("Chiều 5/3, bán cá theo hình thức trực tuyến, Lê Văn Đạt dự Hội nghị Thủy sản.", None),
        ("Hội thảo Thương mại trực tuyến diễn ra ngày 5/3 theo hình thức trực tuyến.", "online"),
    ],
)
def test_the_form_of_a_meeting(text: str, form: str | None) -> None:
    (held,) = meetings(f"Tin trong ngày\n{text}")
    assert held["format"] == form
