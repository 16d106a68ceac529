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
from kg.link.names.canonical import slug
from kg.link.names.reference import FOLDER, Known, Reference
from kg.model import Article, Knowledge, ReferenceEntry
from kg.ontology import load_ontology
from kg.pipeline import build
from kg.store import open_store
from kg.validate import unsupported, validate

VI = load_language("vi")
BODIES = FOLDER / "bodies.tsv"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def linked(text: str, *, reference: bool = True, published: str = "2023-05-20") -> Knowledge:
    return link([extract(Article("a", "", text, published=published), VI)], VI, reference=reference)


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
    text = "Bộ Nông nghiệp và Môi trường kế thừa Bộ Tài nguyên và Môi trường."
    found = linked(text, published="2025-05-20")
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


def test_a_province_of_today_came_out_of_those_that_articles_name_too() -> None:
    found = linked("Ngày 1/7, An Giang đón đoàn. Trước đó, Kiên Giang đã họp tại Rạch Giá.")
    facts = {(f.subject, f.property, f.object): f.support for f in found.facts}
    assert facts["place/an-giang", "successorOf", "place/kien-giang"] == (ReferenceEntry("places.tsv", "an-giang"),)
    alone = linked("Ngày 1/7, An Giang đón đoàn.")
    assert not any(f.property == "successorOf" for f in alone.facts)


def test_only_ids_of_wikidata_that_a_table_holds_go_into_the_graph() -> None:
    found = linked("Hà Nội đón ASEAN. Ban Bí thư họp.")
    same = {e.id: e.same_as for e in found.entities if e.kind in ("Place", "Organization")}
    assert same["organization/asean"] == ("wikidata/Q7768",)
    assert same["place/ha-noi"] == ("wikidata/Q1858",)
    assert same["organization/ban-bi-thu"] == ()


def test_the_same_thing_in_wikidata_is_a_link_that_the_shapes_allow(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Hà Nội đón ASEAN\nHà Nội đón ASEAN. An Giang và Kiên Giang họp.\n", encoding="utf-8")
    build([article], tmp_path / "out")
    store = open_store(tmp_path / "out", load_ontology())
    asean = store.resolve("ASEAN")
    assert [str(o) for o in store.objects(asean, "owl:sameAs")] == ["<http://www.wikidata.org/entity/Q7768>"]
    assert validate(store).conforms
    assert unsupported(store) == []
