"""Bodies of state on the side of another land at a meeting: none of them is the one of home."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")
_AT_HOME = "Bộ Giao thông vận tải và Cục Hải quan họp tại Hà Nội. Bộ trưởng Bộ Y tế Lò Văn Gió nói."
_MEETS = "Ngày 5/10, tại Lima, Thứ trưởng Bộ Y tế Lò Văn Gió làm việc với đoàn Peru. "


def at_home(text: str) -> set[str]:
    """The names of the bodies of a text that are those of an article that tells of home."""
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{told}"), VI) for n, told in enumerate((_AT_HOME, text))]
    found = [c for c in clusters_of(articles, VI).found if c[0].local.kind == "Organization"]
    return {m.local.name for c in found if len({m.article.id for m in c}) > 1 for m in c if m.article.id == "a1"}


@pytest.mark.parametrize(
    ("told", "same"),
    [
        ("Dự buổi làm việc, về phía Peru có lãnh đạo Bộ Giao thông vận tải và Cục Hải quan.", {"Bộ Y tế"}),
        ("Về phía Peru có Cục trưởng Cục Hải quan Pablo Rojas.", {"Bộ Y tế"}),
        ("Về phía Việt Nam có lãnh đạo Cục Hải quan.", {"Bộ Y tế", "Cục Hải quan"}),
        ("Cùng dự có Cục trưởng Cục Hải quan Lý Văn Tre.", {"Bộ Y tế", "Cục Hải quan"}),
        ("Về phía Peru có Cục trưởng Cục Hải quan Lò Thị Tre.", {"Bộ Y tế", "Cục Hải quan"}),
    ],
)
def test_bodies_on_the_side_of_another_land_are_not_those_of_home(told: str, same: set[str]) -> None:
    assert at_home(_MEETS + told) == same
