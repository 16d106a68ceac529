"""Reference names: labels in two languages, stable ids, facts with a row as support, and a graph without them."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pytest

from kg.edtf import bounds
from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.link.across import slug
from kg.link.reference import FOLDER, Known, Reference
from kg.model import Article, Knowledge, ReferenceEntry

VI = load_language("vi")
BODIES = FOLDER / "bodies.tsv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def linked(text: str, *, reference: bool = True) -> Knowledge:
    return link([extract(Article("a", "", text, published="2023-05-20"), VI)], VI, reference=reference)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.name)
def test_rows_are_whole_unique_and_in_nfc(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    table = rows(path)
    key = "code" if path.name == "countries.tsv" else "id"
    assert len({row[key] for row in table}) == len(table)
    assert all(row["vi"] and row["en"] and row["source"] for row in table)
    assert all(None not in row and None not in row.values() for row in table)


def test_there_are_about_eight_hundred_bodies_or_more() -> None:
    assert len(rows(BODIES)) >= 800


def test_ids_are_slugs_of_names_and_references_lead_to_rows() -> None:
    table = {row["id"]: row for row in rows(BODIES)}
    codes = {row["code"] for row in rows(FOLDER / "countries.tsv")}
    for row in table.values():
        assert row["id"] == slug(row["vi"])
        assert not row["parent"] or row["parent"] in table
        assert not row["country"] or row["country"] in codes
        assert all(before in table for before in filter(None, row["successor_of"].split("|")))
        assert re.fullmatch(r"(?:Q\d+)?", row["wikidata"])
        for day in filter(None, (row["since"], row["until"])):
            bounds(day)


SLURS = ("Trung Cộng", "Tàu Cộng", "Việt Cộng", "Ngụy", "Bắc Hàn", "Nam Hàn", "Bắc Việt", "Trung Hoa Dân Quốc")
OLD_NAMES = ("Miến Điện", "Xiêm", "Cao Miên", "Ai Lao", "Liên Xô", "Nam Dương", "Phi Luật Tân", "Đông Timor", "Burma")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.tsv")), ids=lambda path: path.name)
def test_no_name_is_a_slur_or_an_old_name_of_a_country(path: Path) -> None:
    dated = [row["form"] for row in VI.table("countries") if row["type"] == "dated"]
    assert {"Trung Cộng", "Miến Điện"} <= set(dated)
    for row in rows(path):
        vietnamese = f"{row['vi']}|{row.get('other', '')}"
        for names, shown in ((dated, vietnamese), ((*SLURS, *OLD_NAMES), f"{vietnamese}|{row['en']}")):
            assert not [name for name in names if re.search(rf"(?<!\w){name}(?!\w)", shown)], row["vi"]


def test_bodies_abroad_are_named_with_the_usual_name_of_their_country() -> None:
    """«Bộ Ngoại giao X»: X is the label that the country itself has, or its one short form."""
    labels = {row["code"]: row["vi"] for row in rows(FOLDER / "countries.tsv")}
    short = {"GB": "Anh", "RU": "Nga"}
    for row in rows(BODIES):
        if re.match(r"bo-ngoai-giao-(?!va-)|chinh-phu-", row["id"]) and row["country"] not in ("", "VN"):
            assert row["vi"].endswith(short.get(row["country"], labels[row["country"]])), row["vi"]


def test_a_ministry_that_an_article_calls_by_a_slur_is_shown_by_its_usual_name() -> None:
    found = linked("Bộ Ngoại giao Trung Cộng ra tuyên bố. Bộ Ngoại giao Trung Quốc họp báo.")
    ministry = found.by_id["organization/bo-ngoai-giao-trung-quoc"]
    assert ministry.label == "Bộ Ngoại giao Trung Quốc"


def test_no_body_is_a_part_of_itself() -> None:
    parents = {row["id"]: row["parent"] for row in rows(BODIES)}
    for start in parents:
        seen, at = set(), start
        while at:
            assert at not in seen, start
            seen.add(at)
            at = parents[at]


def test_a_known_body_has_a_stable_id_labels_in_both_languages_and_its_country() -> None:
    found = linked("Bộ KH&CN họp sáng nay tại Hà Nội.")
    ministry = found.by_id["organization/bo-khoa-hoc-va-cong-nghe"]
    assert (ministry.label, ministry.english[0]) == (
        "Bộ Khoa học và Công nghệ",
        "Ministry of Science and Technology of Viet Nam",
    )
    (fact,) = [f for f in found.facts if f.subject == ministry.id and f.property == "country"]
    assert (fact.object, fact.support) == ("country/VN", (ReferenceEntry("bodies.tsv", "bo-khoa-hoc-va-cong-nghe"),))


def test_a_renamed_body_is_another_one_and_says_whom_it_follows() -> None:
    found = linked("Bộ Nông nghiệp và Môi trường kế thừa Bộ Tài nguyên và Môi trường.")
    facts = {(f.subject, f.object) for f in found.facts if f.property == "successorOf"}
    assert ("organization/bo-nong-nghiep-va-moi-truong", "organization/bo-tai-nguyen-va-moi-truong") in facts


def test_a_name_that_two_rows_have_finds_none() -> None:
    twins = [Known("Organization", f"hoi-{n}", (f"Hội Mây số {n}", "Hội Mây"), (f"Cloud Society {n}",)) for n in (1, 2)]
    reference = Reference(twins, VI)
    assert reference.body(["Hội Mây"], VI) is None
    assert reference.body(["Hội Mây số 1"], VI) == twins[0]


def test_without_the_reference_names_everything_is_linked_all_the_same() -> None:
    text = "Bộ KH&CN họp sáng nay tại Hà Nội. Thứ trưởng Bộ Khoa học và Công nghệ Trần Văn Tò chủ trì."
    found = linked(text, reference=False)
    assert [e.label for e in found.entities if e.kind == "Organization"] == ["Bộ Khoa học và Công nghệ"]
    assert not any(e.english for e in found.entities)
    assert not [f for f in found.facts if f.property == "country"]
