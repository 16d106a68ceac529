"""Parties and boards of parties that a text names without their land: those of home only where no other is told."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.across.across import Cluster
from kg.model import Article

VI = load_language("vi")
_AT_HOME = "Bí thư Ban Chấp hành Trung ương Đảng Lò Văn Mây nói. Đảng Cộng sản Việt Nam họp."


def apart_from_home(text: str) -> list[str]:
    """The names of the parties and boards of a text that are not those of an article that tells of home."""
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{told}"), VI) for n, told in enumerate((_AT_HOME, text))]
    found: list[Cluster] = [c for c in clusters_of(articles, VI).found if "Đảng" in c[0].local.name]
    return [c[0].local.name for c in found if {member.article.id for member in c} == {"a1"}]


@pytest.mark.parametrize(
    "text",
    [
        "Đại tướng Juan Quandt, Bí thư Ban Chấp hành Trung ương Đảng, Chủ tịch Cuba, tiếp Bộ trưởng Lò Văn Gió của "
        "Việt Nam.",
        "Việt Nam coi trọng Lào. Ông Khăm Bun Mi, Ủy viên Ban Chấp hành Trung ương Đảng, Thủ tướng Lào, nói.",
        "Thủ tướng Việt Nam tiếp ông Kazu Ishiro, Ủy viên Ban Chấp hành Trung ương Đảng, nhân chuyến thăm Nhật Bản.",
    ],
)
def test_a_board_of_somebody_who_serves_another_land_is_not_that_of_home(text: str) -> None:
    assert apart_from_home(text) == ["Ban Chấp hành Trung ương Đảng"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lò Văn Gió, Ủy viên Ban Chấp hành Trung ương Đảng, thăm Nhật Bản.",
        "Bà H'Ngăm Niê, Ủy viên Ban Chấp hành Trung ương Đảng, thăm Nhật Bản.",
        "Ông Ksor Blăk, Ủy viên Ban Chấp hành Trung ương Đảng, thăm Nhật Bản.",
        "Ông Lò Văn Gió, Ủy viên Ban Chấp hành Trung ương Đảng, Đại sứ Việt Nam tại Cuba, nói.",
        "Ông Lò Văn Gió, Ủy viên Ban Chấp hành Trung ương Đảng, Đại sứ tại Cuba, nói.",
        "Hà Nội vui mừng trước thành tựu của Đảng Cộng sản. Đảng Cộng sản Việt Nam cảm ơn.",
    ],
)
def test_a_board_or_party_that_serves_home_is_that_of_home(text: str) -> None:
    assert apart_from_home(text) == []


def test_a_party_told_beside_a_land_abroad_is_that_of_who_leads_it_or_left_open() -> None:
    told = "Thủ tướng Việt Nam tiếp ông Kazu Ishiro, Chủ tịch Đảng Cộng sản; bà Ana Hale của Nhật Bản. Đảng Cộng sản "
    told += "Nhật Bản cảm ơn. Đảng Cộng sản Việt Nam cũng vậy."
    assert apart_from_home(told) == ["Đảng Cộng sản Nhật Bản"]
    assert apart_from_home("Năm ấy, Đảng Cộng sản thắng ở Nga. Đảng Cộng sản Việt Nam chúc mừng.") == ["Đảng Cộng sản"]
