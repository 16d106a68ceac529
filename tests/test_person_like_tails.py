"""Names of bodies that end in what looks like somebody's name. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def posts(text: str) -> set[tuple[str, str | None]]:
    return {(post["holder"], post["organization"]) for post in facts(text)["posts"]}


@pytest.mark.parametrize(
    ("text", "holder", "body"),
    [
        ("Bà Lò Thị Sen, Phó giám đốc Công ty TNHH Lê Mây, cho biết.", "Lò Thị Sen", "Công ty TNHH Lê Mây"),
        ("Theo nhà văn Lò Sen (Chủ tịch Hội đồng Viện Lê Gió Mây), sách đã in.", "Lò Sen", "Hội đồng Viện Lê Gió Mây"),
        ("Ông Lò Sen - Giám đốc Trung tâm Trồng trọt Quandt, cho hay.", "Lò Sen", "Trung tâm Trồng trọt Quandt"),
        ("Lena Trant, Chủ tịch Viện Velda Quandt, ước tính như vậy.", "Lena Trant", "Viện Velda Quandt"),
        ("Ông Lò Văn Sen, Chủ tịch HĐQT Velda Quandt, cho rằng.", "Lò Văn Sen", "Velda Quandt"),
    ],
)
def test_a_name_behind_a_title_in_apposition_is_that_of_the_body(text: str, holder: str, body: str) -> None:
    assert posts(text) == {(holder, body)}
    assert {person["name"] for person in facts(text)["people"]} == {holder}


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("Có ông Lò Văn Sen, Giám đốc Sở Y tế tỉnh Lào Cai Lê Văn Mây, bà Trần Thị Gió.", "Lê Văn Mây"),
        ("Ông Lò Văn Sen, Giám đốc Công ty Velda và ông Lê Văn Mây, thợ mộc, cho biết.", "Lê Văn Mây"),
        ("Bộ trưởng tiếp ông Lò Văn Sen, Chủ tịch Hội đồng Velda Lê Văn Mây.", "Lê Văn Mây"),
        ("Đề nghị Thượng tướng Lò Văn Sen, Bộ trưởng Lê Văn Mây, quan tâm đến việc này.", "Lê Văn Mây"),
        ("Trả lời ông Lò Văn Sen, Giám đốc Sở Y tế tỉnh Lào Cai Lê Văn Mây cho biết.", "Lê Văn Mây"),
    ],
)
def test_who_has_a_title_of_his_own_is_somebody(text: str, somebody: str) -> None:
    assert somebody in {person["name"] for person in facts(text)["people"]}


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Hoàng Gia Sen ký hợp đồng. Chợ Mây mua máy của Hoàng Gia Sen từ năm 2016.",
        "Chợ Mây mua máy của Lê Sen Mây từ năm 2016. Công ty TNHH Lê Sen Mây sẽ giao thêm hai máy.",
    ],
)
def test_what_a_company_is_called_is_nobody(text: str) -> None:
    found = facts(text)
    assert found["people"] == []
    assert [(body["kind"], len(body["aliases"])) for body in found["organizations"]] == [("company", 1)]


def test_who_is_called_like_his_company_is_somebody() -> None:
    text = "Ông Lê Sen Mây là chủ Công ty Lê Sen Mây. Lê Sen Mây cho biết máy đã chạy từ năm 2016."
    assert [person["name"] for person in facts(text)["people"]] == ["Lê Sen Mây"]


def test_a_listed_company_for_which_somebody_stands_goes_on_with_one_foreign_word() -> None:
    found = facts("Dự lễ có đại diện SK Velda, ông Kim Sen-hoa, Giám đốc điều hành.")
    assert [o["name"] for o in found["organizations"]] == ["SK Velda"]
    assert [p["name"] for p in found["people"]] == ["Kim Sen-hoa"]
    found = facts("CEO Uber Edgar Quandt đã đến. Theo CEO Uber Quandt, giá sẽ giảm.")
    assert [o["name"] for o in found["organizations"]] == ["Uber"]
    assert [(p["holder"], p["organization"]) for p in found["posts"]] == [("Edgar Quandt", "Uber")]


def test_law_closes_the_name_of_a_school_and_is_no_law() -> None:
    found = facts("Bà Sò Thị Hến dạy ở Trường Đại học Kinh tế - Luật Sông Mây. Luật Sông Mây đã có hiệu lực.")
    assert [o["name"] for o in found["organizations"]] == ["Trường Đại học Kinh tế - Luật Sông Mây"]
    assert [a["label"] for a in found["agreements"]] == ["Luật Sông Mây"]
