"""People abroad whose first names are written in two forms, and heads of provinces named without them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")


def who(*texts: str) -> list[list[str]]:
    """The names that articles give each person."""
    read = [
        extract(Article(f"a{n}", "Tin", f"Tin\n{text}", published=f"2023-05-1{n}"), VI) for n, text in enumerate(texts)
    ]
    found = (cluster for cluster in clusters_of(read, VI).found if cluster[0].local.kind == "Person")
    return sorted(sorted(member.local.name for member in cluster) for cluster in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jim Quandt", "James Quandt"),
        ("Sergey Zeldovan", "Sergei Zeldovan"),
        ("François Quandt", "Francois Quandt"),
        ("Jean-Emil Quandt", "Jean Emil Quandt"),
    ],
)
def test_a_first_name_in_two_forms_is_one_person_of_one_post(one: str, other: str) -> None:
    told = "Bộ trưởng Quốc phòng Mỹ {} đã đến {}."
    assert who(told.format(one, "Bonn"), told.format(other, "Huế")) == [sorted([one, other])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jim Quandt", "John Quandt"),
        ("Bill Quandt", "Bob Quandt"),
        ("Sergei Zeldovan", "Andrei Zeldovan"),
        ("Ksor Hơ Mây", "Ksor Ho Mây"),
    ],
)
def test_two_first_names_are_two_people(one: str, other: str) -> None:
    told = "Bộ trưởng Quốc phòng Mỹ {} đã đến {}."
    assert who(told.format(one, "Bonn"), told.format(other, "Huế")) == sorted([[one], [other]])


def test_a_first_name_in_two_forms_is_not_enough() -> None:
    assert len(who("Cầu thủ Jim Quandt ghi bàn.", "Ca sĩ James Quandt hát.")) == 2


def test_one_article_that_writes_a_first_name_in_two_forms_tells_of_one_person() -> None:
    text = "Bà Nikki Quandt nói về thuế.\nSau đó, bà Nikky Quandt rời Bonn."
    assert who(text) == [["Nikki Quandt"]]


def test_children_of_a_leader_are_found_among_the_many_articles_about_the_leader() -> None:
    lead = [f"Tổng thống Mỹ Emil Quandt họp với ông Otto Zell về việc {n}." for n in range(1, 10)]
    child = "Bà Mauriza Quandt cùng ông Emil Quandt và ông Otto Zell {}."
    found = who(child.format("ăn phở"), *lead[:4], child.format("uống trà"), *lead[4:])
    assert ["Mauriza Quandt", "Mauriza Quandt"] in found


def test_a_head_of_a_province_is_the_one_of_the_province_in_which_the_article_is_set() -> None:
    full = "Ông Nguyễn Văn Hải, Bí thư Tỉnh ủy Lai Châu, đã dự lễ khai giảng."
    bare = "UBND tỉnh {0} dự lễ. Trẻ em {0} đi học đều. Bí thư Nguyễn Văn Hải phát biểu."
    assert ["Nguyễn Văn Hải", "Nguyễn Văn Hải"] in who(full, bare.format("Lai Châu"))
    assert ["Nguyễn Văn Hải"] in who(full, bare.format("Bạc Liêu"))
