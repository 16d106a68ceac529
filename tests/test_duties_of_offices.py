"""The second duty in the name of an office, and titles behind the credit of a photograph. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Mía và kiểm định chất lượng giáo dục họp.", "Cục Mía và kiểm định chất lượng giáo dục"),
        ("Trung tâm Quản lý và điều hành giao thông đô thị Huế họp.", None),
        ("Cục Quản lý xây dựng và chất lượng công trình họp.", "Cục Quản lý xây dựng và chất lượng công trình"),
        ("Vụ Quản lý công trình thủy lợi và an toàn đập họp.", "Vụ Quản lý công trình thủy lợi và an toàn đập"),
        ("Quỹ Bảo vệ và phát triển nguồn lợi thủy sản họp.", "Quỹ Bảo vệ và phát triển nguồn lợi thủy sản"),
        ("Họ gặp Cục Hải quan và cán bộ, chiến sĩ.", "Cục Hải quan"),
        ("Họ gặp Cục Hải quan và sử dụng kết luận của đoàn.", "Cục Hải quan"),
        ("Họ chỉ đạo Bộ Tài chính và phát triển thị trường chứng khoán.", "Bộ Tài chính"),
    ],
)
def test_an_office_with_a_second_duty(text: str, name: str | None) -> None:
    assert bodies(text) == [name or text.removesuffix(" họp.")]


@pytest.mark.parametrize(
    ("title", "credit"),
    [
        ("Phó Thủ tướng", "VGP/Hoa Sen"),
        ("Phó Chủ tịch nước", "Hoa Sen"),
        ("Tổng Bí thư", "VGP/Hoa Sen"),
        ("Tổng Giám đốc", "Hoa Sen"),
    ],
)
def test_a_title_behind_a_credit_is_whole(title: str, credit: str) -> None:
    found = facts(f"Khách đã đến. Ảnh: {credit} {title} Lò Văn Sen nói mùa này được.")
    assert [(post["holder"], post["post"]) for post in found["posts"]] == [("Lò Văn Sen", title)]


def test_a_land_behind_a_credit_begins_a_sentence() -> None:
    text = "Ông Lò Văn Sen đã đến. Ảnh: VGP/Hoa Sen Việt Nam luôn coi trọng việc này."
    assert [person["name"] for person in facts(text)["people"]] == ["Lò Văn Sen"]
