"""Bodies called without their place go to the one of several provinces that stands nearest. All people are invented."""

from __future__ import annotations

from facts_of_text import facts

HEADLINE = "Tỉnh ủy Lào Cai họp về công tác cán bộ"
LEAD = "Sáng 3/7, Tỉnh ủy Lào Cai họp. Ông Lò Văn Mận, Bí thư Tỉnh ủy, chủ trì."


def posts(*lines: str) -> dict[str, str | None]:
    return {post["holder"]: post["organization"] for post in facts("\n".join(lines))["posts"]}


def test_a_body_without_its_place_is_the_one_that_the_sentence_names() -> None:
    other = "Tỉnh ủy Gia Lai cũng công bố quyết định chuẩn y ông Rơ Văn Sen giữ chức Phó Bí thư Tỉnh ủy."
    found = posts(HEADLINE, LEAD, other)
    assert found == {"Lò Văn Mận": "Tỉnh ủy Lào Cai", "Rơ Văn Sen": "Tỉnh ủy Gia Lai"}


def test_a_body_without_its_place_is_the_only_one_of_the_paragraph_else_of_the_headline() -> None:
    other = "UBND tỉnh Gia Lai ký thỏa thuận với Công ty Sen Xanh. Ông Tạ Văn Na, Phó Chủ tịch UBND tỉnh, cảm ơn."
    both = "UBND tỉnh Gia Lai và UBND tỉnh Lào Cai họp bàn. Bà Hà Thị Núi, Phó Chủ tịch UBND tỉnh, cảm ơn."
    found = posts("UBND tỉnh Lào Cai làm việc", other, both, "Ông Vi Văn Mơ, Phó Chủ tịch UBND tỉnh, ra về.")
    assert found["Tạ Văn Na"] == "UBND tỉnh Gia Lai"
    assert found["Hà Thị Núi"] is None


def test_a_body_that_headline_and_lead_do_not_tell_apart_stays_without_its_place() -> None:
    lead = "UBND tỉnh Gia Lai và UBND tỉnh Lào Cai họp bàn."
    found = posts("Hai tỉnh làm việc", lead, "Ông Vi Văn Mơ, Phó Chủ tịch UBND tỉnh, ra về.")
    assert found == {"Vi Văn Mơ": None}
