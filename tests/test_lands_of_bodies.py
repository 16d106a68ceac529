"""The countries of bodies whose own names tell them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg import build as build_graph
from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.link.names.home_lands import country_in
from kg.model import Article
from kg.pipeline import build
from small_world import contents, opened

VI = load_language("vi")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Bộ Thủy sản Cộng hòa Slovakia", "SK"),
        ("Chính phủ Pa-ki-xtan", "PK"),
        ("Đảng Mây Trắng Nhật Bản", "JP"),
        ("Đại sứ quán Na Uy tại Việt Nam", "NO"),
        ("Cơ quan Hợp tác Sông nước Hàn Quốc", "KR"),
        ("Phòng Thương mại và Công nghiệp Fiji", "FJ"),
        ("Phòng Thương mại Na Uy tại Việt Nam", "NO"),
        ("Sở Thủy sản tỉnh Lào Cai", "VN"),
        ("UBND TP Huế", "VN"),
        ("Công an tỉnh Bình Dương", "VN"),
        ("UBND xã Nhơn Đức", ""),
        ("Công an huyện Tuy Đức", ""),
        ("Bộ Thủy sản", ""),
        ("Bộ Tư lệnh Sương mù Thái Bình Dương", ""),
        ("Cơ quan Gìn giữ Hòa bình", ""),
        ("Công ty Mây Trắng Nhật Bản", ""),
        ("Hội Hữu nghị Lào", ""),
        ("Ủy ban liên Chính phủ Việt Nam - Lào", ""),
        ("Đảng Hữu nghị Việt - Lào", ""),
    ],
)
def test_the_name_of_a_body_of_state_or_a_party_tells_its_country(name: str, country: str) -> None:
    assert country_in(name, VI) == country


@pytest.mark.parametrize("text", ["Bà Ana Hale thăm Na Uy. {}", "{}"])
def test_a_body_has_the_country_of_its_name_whether_the_article_names_that_or_not(text: str) -> None:
    said = text.format("Bộ Thủy sản Na Uy cảm ơn Công ty Mây Trắng Lào.")
    knowledge = link([extract(Article("a", "Tin", f"Tin\n{said}"), VI)], VI)
    found = [(fact, fact.object) for fact in knowledge.facts if fact.property == "country"]
    assert [country for _, country in found] == ["country/NO"]
    assert [proof.quote for proof in found[0][0].support] == ["Bộ Thủy sản Na Uy"]
    assert [entity.label for entity in knowledge.entities if entity.kind == "Country"][-1:] == ["Na Uy"]


@pytest.mark.parametrize("country", ["Na Uy", "Lào"])
def test_agreements_of_a_country_are_those_of_the_parts_of_its_bodies_too(country: str) -> None:
    told = "Cục Sóng nước (Bộ Thủy sản Na Uy) và Phòng Thương mại và Công nghiệp Lào đã ký Bản ghi nhớ hợp tác y tế."
    (row,) = build_graph([f"Tin\nNgày 5/3/2031, {told}"]).ask("agreements-of", country=country)
    assert row["parties"] == "Cục Sóng nước; Phòng Thương mại và Công nghiệp Lào"


def test_a_later_build_says_of_countries_what_a_full_one_says(tmp_path: Path) -> None:
    told = {
        "a": "Bộ Thủy sản Na Uy cảm ơn Bộ Sương mù Lào.",
        "b": "Bộ Thủy sản Na Uy họp với Công an tỉnh Lào Cai.",
        "c": "Bà Ana Hale thăm Na Uy.",
    }
    sources = tmp_path / "sources"
    sources.mkdir()
    for step in ("ab", "abc", "bc", "b", "a"):
        for name, text in told.items():
            file = sources / f"{name}.txt"
            if name in step:
                file.write_text(f"title: Tin {name}\ndate: 2031-06-05\npublisher: Báo Gió\n\n{text}", encoding="utf-8")
            else:
                file.unlink(missing_ok=True)
        build([sources], tmp_path / "out", reuse=True, store=tmp_path / "store")
        build([sources], tmp_path / "full")
        assert contents(tmp_path / "out") == contents(tmp_path / "full")
        assert sorted(opened(tmp_path / "store").lines()) == sorted(opened(tmp_path / "full").lines())
        shutil.rmtree(tmp_path / "full")
