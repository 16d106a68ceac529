"""The static site: a page for each thing, found by search, harmless, read by others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.view import write_site
from tests.chromium import Browser
from tests.explorer_page import violations
from tests.view_world import Writer, example


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert write_site(example().store(), load_ontology(), folder, address="https://kg.example/") == 25
    return folder


def test_each_thing_has_a_page_whose_links_lead_somewhere(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if path.name != "explorer.html"]
    assert len(pages) == 25
    for page in pages:
        for link in re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8")):
            assert link.startswith("https://news.example/") or (page.parent / link).is_file(), (page, link)


def test_a_page_tells_facts_with_their_sentences(site: Path) -> None:
    page = (site / "person" / "do-mau-hai-1.html").read_text(encoding="utf-8")
    assert '<h1 class="Person">Đỗ Mẫu Hải</h1>' in page
    assert "<mark>Đỗ Mẫu Hải chủ trì phiên họp</mark>" in page
    assert '<a href="https://news.example/a1" rel="noopener noreferrer">' in page
    assert '<svg class="near"' in page


def test_programs_read_the_page_as_linked_data(site: Path) -> None:
    page = (site / "meeting" / "hop-nhom-2023-1.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    data = json.loads(found[1])
    assert data["@type"] == ["Event"]
    assert data["startDate"] == "2023-10-18"
    assert data["@id"].endswith("/meeting/hop-nhom-2023-1")


def test_the_sitemap_names_every_page(site: Path) -> None:
    rows = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(rows) == 25
    assert "https://kg.example/person/do-mau-hai-1.html" in rows


def test_writing_twice_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_site(example().store(), load_ontology(), tmp_path, address="https://kg.example/")
    for path in site.rglob("*"):
        if path.is_file():
            assert (tmp_path / path.relative_to(site)).read_bytes() == path.read_bytes()


def test_names_of_files_come_from_no_hostile_iri(tmp_path: Path) -> None:
    w = Writer()
    w.thing("Person", "..%2F..%2Fx", "<script>alert(1)</script>")
    w.thing("Person", "a:b*c", "</title><img src=x>")
    write_site(w.store(), load_ontology(), tmp_path / "site")
    assert {path.parent.name for path in tmp_path.rglob("*.html")} == {"site", "person"}
    pages = "".join(p.read_text(encoding="utf-8") for p in tmp_path.rglob("*.html") if p.name != "explorer.html")
    assert "<script>alert" not in pages
    assert "<img" not in pages


@pytest.mark.browser
def test_the_site_is_searched_offline_and_accessible(browser: Browser, site: Path) -> None:
    visit = browser.open(site / "index.html")
    page = visit.page
    page.fill("#search", "kat sam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/kat-sample-1.html")
    assert page.inner_text("h1") == "Kat Sample"
    page.locator("summary").first.click()
    assert violations(page) == []
    assert (visit.leaving(), visit.faults) == ([], [])
