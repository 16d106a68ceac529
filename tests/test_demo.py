"""The graph of our own articles shows what they say: what a newcomer sees after make demo."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.ontology import load_ontology
from kg.pipeline import build
from kg.query import ask, run
from kg.results import Rows
from kg.store import Store, open_store
from kg.validate import unsupported, validate

SOURCES = Path(__file__).parent.parent / "sources"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph built from sources/."""
    out = tmp_path_factory.mktemp("demo")
    build([SOURCES], out)
    return open_store(out, load_ontology())


def column(answer: object, name: str) -> set[str]:
    assert isinstance(answer, Rows)
    return {value for value in answer.column(name) if value}


def labels_of(demo: Store, what: str, anchor: str) -> set[str]:
    where = f'?anchor skos:prefLabel "{anchor}"@vi . {what} skos:prefLabel ?label'
    return column(run(f"SELECT DISTINCT ?label WHERE {{ {where} }}", demo), "label")


def test_the_people_and_bodies_of_the_first_article_are_linked(demo: Store) -> None:
    for name in ("Đỗ Thắng Hải", "Bộ Công Thương", "Hội đồng TIFA", "Katherine Tai"):
        best = demo.find(name)[0]
        assert best.name == name
        assert next(demo.triples(None, None, NamedNode(best.iri)), None), name


def test_both_posts_of_one_person(demo: Store) -> None:
    posts = column(ask("posts-of-person", demo, {"person": "do thang hai"}), "postLabel")
    full = "Phó Chủ tịch Hội đồng Thương mại và Đầu tư Việt Nam – Hoa Kỳ"
    assert {"Thứ trưởng Bộ Công Thương", full} <= posts


def test_ministries_of_a_list_are_bodies_of_their_own(demo: Store) -> None:
    present = labels_of(demo, "?m kg:chair ?anchor ; kg:participant/", "Đỗ Thắng Hải")
    fields = ("Tài chính", "Thông tin và Truyền thông", "Công an", "Văn hóa, Thể thao và Du lịch")
    assert {f"Bộ {field}" for field in fields} <= present


def test_the_meeting_has_both_claims_about_its_format(demo: Store) -> None:
    query = 'SELECT DISTINCT ?f WHERE { ?a skos:prefLabel "Đỗ Thắng Hải"@vi . ?m kg:chair ?a ; kg:format ?f }'
    formats = {demo.ontology.notation(iri) for iri in column(run(query, demo), "f")}
    assert formats == {"online", "hybrid"}


def test_four_party_cells_with_commas_in_their_names_organize(demo: Store) -> None:
    query = "SELECT ?label WHERE { ?m kg:organizer ?cell . ?cell skos:prefLabel ?label }"
    cells = {name for name in column(run(query, demo), "label") if name.startswith("Chi bộ")}
    assert {name.removeprefix("Chi bộ ") for name in cells} == {
        "Nghiên cứu, Đào tạo và Hỗ trợ, Tư vấn",
        "Thực thi và Giải quyết khiếu nại",
        "Tổ chức cán bộ, Hợp tác quốc tế",
        "Pháp chế - Đăng ký – Sau cấp văn bằng",
    }


def test_signatories_and_witnesses_are_told_apart(demo: Store) -> None:
    witnesses = labels_of(demo, "?a kg:signatory ?anchor ; kg:witness/", "Trần Việt Thanh")
    signatories = labels_of(demo, "?a kg:signatory ?anchor ; kg:signatory/", "Trần Việt Thanh")
    assert "Khanlasy Keobounphanh" in signatories
    assert {"Nguyễn Quân", "Boviengkham Vongdala", "Sakkhone Chaluenvong", "Hoàng Xuân Hải"} <= witnesses
    assert not witnesses & signatories


def test_one_name_in_two_countries_is_two_bodies(demo: Store) -> None:
    heads = {
        person: column(ask("posts-of-person", demo, {"person": person}), "organization")
        for person in ("Lưu Hoàng Long", "Khanlasy Keobounphanh")
    }
    assert not heads["Lưu Hoàng Long"] & heads["Khanlasy Keobounphanh"]


def test_everything_is_supported_and_conforms(demo: Store) -> None:
    assert unsupported(demo) == []
    assert validate(demo).conforms
