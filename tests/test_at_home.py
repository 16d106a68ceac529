"""Bodies of a place that an article also names without the place. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> dict[str, list[str]]:
    return {o["name"]: o["aliases"] for o in facts(text)["organizations"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sở Y tế báo cáo về dịch. Giám đốc Sở Y tế Nghệ An cho biết dịch đã lui.",
            {"Sở Y tế Nghệ An": ["Sở Y tế"]},
        ),
        ("UBND TP Vinh đã họp. Theo UBND TP, dịch đã lui.", {"UBND TP Vinh": ["UBND TP"]}),
        ("Tỉnh ủy Nghệ An đã họp. Bí thư Tỉnh ủy dự họp.", {"Tỉnh ủy Nghệ An": ["Tỉnh ủy"]}),
        ("Thượng viện đã họp. Chủ tịch Thượng viện Hà Lan dự họp.", {"Thượng viện Hà Lan": ["Thượng viện"]}),
        (
            "Đại sứ quán Việt Nam tại Nga đã tổ chức lễ. Đại sứ quán Việt Nam gửi hoa.",
            {"Đại sứ quán Việt Nam tại Nga": ["Đại sứ quán Việt Nam"]},
        ),
    ],
)
def test_a_body_without_its_place_is_the_one_that_the_article_places(text: str, found: dict[str, list[str]]) -> None:
    assert bodies(text) == found


def test_two_places_leave_it_open_whose_body_is_meant() -> None:
    text = "Sở Y tế báo cáo. Sở Y tế Nghệ An và Sở Y tế Hà Tĩnh đã họp. UBND tỉnh Nghệ An và UBND tỉnh Hà Tĩnh đã họp."
    assert set(bodies(f"{text} Theo UBND tỉnh, dịch đã lui.")) == {
        "Sở Y tế", "Sở Y tế Nghệ An", "Sở Y tế Hà Tĩnh", "UBND tỉnh Nghệ An", "UBND tỉnh Hà Tĩnh",
    }  # fmt: skip


def test_a_ministry_is_not_that_of_another_land() -> None:
    assert set(bodies("Bộ Y tế đã họp với Bộ Y tế Lào.")) == {"Bộ Y tế", "Bộ Y tế Lào"}


def test_a_post_is_at_the_body_of_the_place_told_elsewhere() -> None:
    def posts(text: str) -> list[tuple[str, str, str | None]]:
        return [(p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]]

    told = "UBND tỉnh Nghệ An đã họp. Chủ tịch UBND tỉnh Trần Văn Tò dự họp."
    assert posts(told) == [("Trần Văn Tò", "Chủ tịch", "UBND tỉnh Nghệ An")]
    assert posts("Chủ tịch UBND tỉnh Trần Văn Tò dự họp.") == [("Trần Văn Tò", "Chủ tịch", "UBND tỉnh")]
    assert posts("Ông Trần Văn Tò, Chánh Thanh tra UBND tỉnh, dự họp.")[0][0] == "Trần Văn Tò"
