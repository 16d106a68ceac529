"""The firm of officers whom only firms have, in an article about one firm or behind a title. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

FIRM = "Công ty Sương Mai họp\nCông ty Sương Mai đã họp. Công ty Sương Mai có lãi. Công ty Sương Mai sẽ xây nhà máy."


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]]


def body(text: str) -> list[str | None]:
    return [post["organization"] for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Ông Lò Văn Gió, Tổng Giám đốc, cho biết giá sẽ tăng.", "Công ty Sương Mai"),
        ("Ông Lò Văn Gió được bầu làm thành viên HĐQT.", "Công ty Sương Mai"),
        ("Ông Lò Văn Gió, Chủ tịch, cho biết giá sẽ tăng.", None),
        ("Ông Lò Văn Gió, Tổng Giám đốc, đã tới Sở Y tế Huế.", None),
        ("Ông Lò Văn Gió giữ vai trò Chủ tịch HĐQT của Mây A Bank.", None),
        ("Ông Lò Văn Gió, Tổng Giám đốc, nói. Ông Lò Văn Gió là Chủ tịch HĐQT Công ty Hale.", None),
    ],
)
def test_an_officer_is_that_of_the_firm_that_an_article_is_about(told: str, expected: str | None) -> None:
    assert body(f"{FIRM} {told}")[0] == expected


def test_an_article_about_two_firms_tells_no_firm_of_an_officer() -> None:
    two = f"{FIRM} Công ty Hale đã họp. Công ty Hale có lãi. Công ty Hale sẽ xây nhà máy."
    assert body(f"{two} Ông Lò Văn Gió, Tổng Giám đốc, cho biết giá sẽ tăng.") == [None]


@pytest.mark.parametrize(
    "title", ["Tổng Giám đốc", "Chủ tịch kiêm Tổng Giám đốc", "Phó Chủ tịch kiêm Giám đốc điều hành"]
)
def test_a_foreign_name_behind_the_title_of_somebody_named_is_a_company(title: str) -> None:
    told = held(f"Bộ trưởng Lê Văn Sen tiếp bà Greta Holm, {title} Zambon Holst.")
    assert ("Greta Holm", title, "Zambon Holst") in told


@pytest.mark.parametrize("rest", [" và ông Jonas Wirth.", ", Giám đốc Jonas Wirth."])
def test_a_foreign_name_in_a_list_of_people_is_a_person(rest: str) -> None:
    told = held(f"Bộ trưởng Lê Văn Sen tiếp bà Greta Holm, Tổng Giám đốc Peter Holst{rest}")
    assert ("Peter Holst", "Tổng Giám đốc", None) in told
