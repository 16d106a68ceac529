"""Streets in rows, bodies with heads of their own, and events in quotation marks. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def test_streets_behind_one_that_is_described_are_nobody() -> None:
    text = "Huế sửa các đường Lò Văn Sen, Đào Văn Mơ, đường gom hai đầu cầu Sông Mía, Lê Thị Bưởi và Trần Văn Tò."
    assert facts(text)["people"] == []


def test_people_behind_another_thing_are_told() -> None:
    text = "Dự có ông Lò Văn Sen, đường dây nóng của Sở Y tế, ông Đào Văn Mơ và bà Lê Thị Bưởi."
    assert [p["name"] for p in facts(text)["people"]] == ["Lò Văn Sen", "Đào Văn Mơ", "Lê Thị Bưởi"]


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban sông Mê Kông Việt Nam",
        "Tổng Thương hội Hoa Sen",
        "Phân hiệu Trường ĐH Kiến trúc Huế",
        "Phân hiệu Đại học Mía tại Kon Tum",
        "Cục Khám chữa bệnh",
        "Vụ Thể thao thành tích cao",
        "Hội Văn nghệ dân gian Việt Nam",
        "Khoa Chính trị học",
    ],
)
def test_a_body_with_a_head_of_its_own(name: str) -> None:
    assert [b["name"] for b in facts(f"Khách đã gặp {name}.")["organizations"]][:1] == [name.split(" tại ")[0]]


def test_the_name_of_an_event_in_quotation_marks_is_nothing_said() -> None:
    text = "Bộ trưởng Lò Văn Sen phát biểu tại “Đại hội toàn quốc về việc trồng mía năm 2017” và ra về."
    assert facts(text)["quotes"] == []
    text = "Bộ trưởng Lò Văn Sen phát biểu tại lễ khai mạc: “Hôm nay là ngày vui của tất cả chúng ta”."
    assert [quote["speaker"] for quote in facts(text)["quotes"]] == ["Lò Văn Sen"]
