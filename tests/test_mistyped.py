"""Names of people that an article mistypes by one letter are other names of the same people."""

from __future__ import annotations

import pytest

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of, proposals
from kg.model import Article

VI = load_language("vi")


def people(text: str) -> dict[str, list[str]]:
    return {person["name"]: person["aliases"] for person in facts(text)["people"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Phó Thủ tướng Lò Vũ Mây họp. Phó Thủ tướng Lò Vũ Mây về. Phó Thủ tướng Lò Võ Mây nói vậy.",
            {"Lò Vũ Mây": ["Lò Võ Mây"]},
        ),
        ("Ông Edgar Brandor đã đến. Ông Brander nói vậy.", {"Edgar Brandor": ["Brander"]}),
        (
            "Bộ trưởng Lò Võ Mây đến. Bộ trưởng Bộ Y tế Lò Vũ Mây họp. Bộ trưởng Bộ Y tế Lò Vũ Mây về.",
            {"Lò Vũ Mây": ["Lò Võ Mây"]},
        ),
        ("Edgar Brandor đã đến. Edgar Brandro nói vậy.", {"Edgar Brandor": ["Edgar Brandro"]}),
    ],
)
def test_a_name_with_one_wrong_letter_is_that_of_the_same_person(text: str, found: dict[str, list[str]]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Phó Thủ tướng Lò Vũ Mây gặp Phó Thủ tướng Lò Võ Mây.",
        "Phó Thủ tướng Lò Vũ Mây họp. Bộ trưởng Lò Võ Mây nói vậy.",
        "Ông Lò Vũ Mây họp. Ông Lò Võ Mây nói vậy.",
        "Chủ tịch UBND huyện Sậy Lò Vũ Mây họp. Chủ tịch UBND huyện Lau Lò Võ Mây nói vậy.",
        "Bộ trưởng Lò Vũ Mây họp. Bộ trưởng Lò Võ Mây nói vậy.",
        "Bộ trưởng Lò Mây họp. Bộ trưởng Lò Mây về. Bộ trưởng Lò Mai nói vậy.",
        "Chủ tịch UBND huyện Sậy Lò Vũ Mây họp. Chủ tịch UBND huyện Sậy Lò Vũ Mây về. Chủ tịch UBND huyện Lau Lò Võ "
        "Mây nói vậy.",
        "Ông Lò Vũ Nghiêng họp. Ông Lò Vũ Nghiên nói vậy.",
        "Ông Edgar Brandor đã đến. Ông Grandor nói vậy.",
        "Ông Edgar Brann đã đến. Ông Brano nói vậy.",
        "Edgar Brann đã đến. Edgar Brano nói vậy.",
        "Ông Edgar Brandor đã đến. Ông Edgor Brandor nói vậy.",
    ],
)
def test_two_people_with_names_that_differ_in_one_letter_stay_two(text: str) -> None:
    assert len(people(text)) == 2


def test_a_last_name_with_one_wrong_letter_is_that_of_neither_of_two() -> None:
    assert len(people("Ông Edgar Brandor đã đến. Ông Olaf Brandor đã đến. Ông Brander nói vậy.")) == 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Quan Bong-soo đến. Ngài Quan Bong soo phát biểu.", ["Quan Bong-soo"]),
        ("Ông Quan Bong-soo đến. Ông Quan Bong – soo phát biểu.", ["Quan Bong-soo"]),
        ("Ông Quan Bong-soo đến. Ông Quan Bong – người bạn cũ – phát biểu.", ["Quan Bong-soo", "Quan Bong"]),
        ("Đại sứ Peru Salem Abdeni đến. Đại sứ Peru Salem Adebni nói vậy.", ["Salem Abdeni"]),
        ("Đại sứ Tô-hi-ma-rô Na-côi đến. Đại sứ Tô-ma-hi-rô Na-côi nói vậy.", ["Tô-hi-ma-rô Na-côi"]),
        ("Đại sứ Peru Salem Abdeni đến. Thị trưởng Salem Adebni nói vậy.", ["Salem Abdeni", "Salem Adebni"]),
    ],
)
def test_a_name_in_pieces_or_with_letters_that_changed_places_is_that_of_one_person(
    text: str, names: list[str]
) -> None:
    assert [person["name"] for person in facts(text)["people"]] == names


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Bà Ana Hale Brandorff đến. Bà Ana Hale nói vậy.", [("Ana Hale", "Ana Hale Brandorff")]),
        ("Bà Ana Hale Brandorff gặp bà Ana Hale.", []),
        ("Ông Emil Hale Jr đến. Ông Emil Hale nói vậy.", []),
        ("Ông Lò Văn Mây Gió đến. Ông Lò Văn Mây nói vậy.", []),
    ],
)
def test_a_foreign_name_that_begins_another_one_of_its_article_is_proposed(
    text: str, proposed: list[tuple[str, str]]
) -> None:
    found = proposals(clusters_of([extract(Article("a", "Tin", f"Tin\n{text}"), VI)], VI))
    assert [tuple(sorted(one.names)) for one in found] == proposed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Y tế Lò Vũ Mây đã họp.\nBộ trưởng Y tế Lò Vũ đã chào.", ["Lò Vũ Mây"]),
        ("Giám đốc Sở Y tế Huế Lò Thị Vũ Mây họp.\nGiám đốc Sở Y tế Huế Lò Vũ Mây nói.", ["Lò Thị Vũ Mây"]),
        ("Giám đốc Sở Y tế Huế Lò Thị Vũ Mây họp.\nGiám đốc Sở Y tế Lào Cai Lò Vũ Mây nói.", None),
        ("Phó Giám đốc Sở Y tế Huế Lò Thị Vũ Mây họp.\nPhó Giám đốc Sở Y tế Huế Lò Vũ Mây nói.", None),
        ("Đại biểu Quốc hội Lò Vũ Mây đã họp.\nĐại biểu Quốc hội Lò Mây đã nói.", None),
        ("Bộ trưởng Y tế Lò Vũ Mây gặp Bộ trưởng Y tế Lò Vũ.", None),
    ],
)
def test_a_name_that_loses_a_word_is_that_of_who_alone_has_the_post(text: str, expected: list[str] | None) -> None:
    people = [person["name"] for person in facts(text)["people"]]
    assert people == expected if expected else len(people) == 2
