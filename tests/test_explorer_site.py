"""The static site: a page for each thing, found by search, harmless, read by others."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from kg.dossier import dossier
from kg.ontology import load_ontology
from kg.site import write_site
from kg.spelling import unmarked
from kg.store import Store
from kg.view.palette import LOOKS
from tests.chromium import Browser
from tests.explorer_page import violations
from tests.view_world import BASE, Writer, example

PAGES = 25  # 24 things and the index


def opened(writer: Writer) -> Store:
    return Store(load_ontology(), (quad.triple for quad in writer.store()))


def said(page: str) -> str:
    """What a page says, without its marks and white space."""
    return re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", "", page)))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert write_site(opened(example()), load_ontology(), folder, address="https://kg.example/") == PAGES
    return folder


def test_each_thing_has_a_page_whose_links_lead_somewhere(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if path.name != "explorer.html"]
    assert len(pages) == PAGES
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for link in re.findall(r'href="([^"]+)"', text):
            if link.startswith("#"):
                assert f'id="{link[1:]}"' in text, (page, link)
            else:
                assert link.startswith("https://news.example/") or (page.parent / link).is_file(), (page, link)


def test_each_class_has_one_sign_in_site_explorer_and_small_engine() -> None:
    engines = {
        "●": ("ellipse", "dot"),
        "■": ("round-rectangle", "square"),
        "◆": ("diamond", "diamond"),
        "⬢": ("hexagon", "hexagon"),
        "★": ("star", "star"),
        "▲": ("triangle", "triangle"),
        "▼": ("triangle-down", "triangleDown"),
    }
    assert {look.sign: (look.shape, look.pyvis_shape) for look in LOOKS.values()} == engines


def test_a_page_holds_the_dossier_of_its_thing_with_every_footnote(site: Path) -> None:
    store = opened(example())
    checked = 0
    for name in ("Person", "Organization", "Country", "Place", "Meeting", "Series", "Agreement"):
        for node in store.subjects("rdf:type", store.node(name)):
            kind, slug = node.value.rsplit("/", 2)[-2:]
            page = said((site / kind / f"{slug}.html").read_text(encoding="utf-8"))
            told = dossier(store, node.value)
            words = [told.basis]
            for section in told.sections:
                words += [section.title, *(text for line in section.lines for text in (line.lead, line.text))]
            words += [f"«{''.join(text for text, _ in note.pieces)}»" for note in told.notes if not note.source.other]
            for text in words:
                assert re.sub(r"\s+", "", text) in page, (node.value, text)
            checked += len(told.notes)
    assert checked == 40


def test_a_correction_of_the_day_of_a_meeting_stands_on_the_pages_of_those_who_were_there(tmp_path: Path) -> None:
    world = example()
    world.correct(world.fact(f"<{BASE}meeting/tiep-kat-1>", "when", world.date("2024-05-20")), "giấy mời")
    write_site(opened(world), load_ontology(), tmp_path)
    page = (tmp_path / "person" / "tran-thi-vi-du-1.html").read_text(encoding="utf-8")
    assert "<p>Đính chính: sai một ngày (giấy mời). Lê Mây, 1/9/2031</p>" in page
    assert "đính chính: sai một ngày (giấy mời). Lê Mây, 1/9/2031" in page.partition('<details class="every">')[0]


def test_what_a_dossier_names_leads_to_its_page(site: Path) -> None:
    page = (site / "person" / "do-mau-hai-1.html").read_text(encoding="utf-8")
    told = page.partition('<div class="dossier">')[2].partition('<details class="every">')[0]
    assert '<a href="../meeting/hop-nhom-2023-1.html">Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu</a>' in told
    assert re.search(r'<sup><a href="#n1" id="c1">1</a></sup>', told)
    assert '<li id="n1">«' in told
    place = (site / "place" / "ha-noi-1.html").read_text(encoding="utf-8")
    assert 'href="../meeting/tiep-kat-1.html"' in place.partition('<div class="dossier">')[2]


def test_an_address_that_is_no_web_page_is_no_link(tmp_path: Path) -> None:
    w = Writer()
    person, body = w.thing("Person", "x", "Người Thử"), w.thing("Organization", "b", "Bộ Thử")
    article = w.article("a", "Bài", "2024-01-01", "Báo", "javascript:alert(1)")
    w.support(w.holds(person, "Thứ trưởng", body), article, "Thứ trưởng Bộ Thử Người Thử.", "Người Thử", "r", 0.9)
    write_site(opened(w), load_ontology(), tmp_path)
    page = (tmp_path / "person" / "x.html").read_text(encoding="utf-8")
    assert "Thứ trưởng" in page
    assert "javascript:" not in page


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


def test_the_index_is_in_the_order_of_the_alphabet(site: Path) -> None:
    parts = (site / "index.html").read_text(encoding="utf-8").split("<h2 id=")[1:]
    lists = [re.findall(r'<li><a class="\w+" href="[^"]+">([^<]+)</a>', part) for part in parts]
    assert max(map(len, lists)) > 3
    for names in lists:
        assert names == sorted(names, key=lambda name: (unmarked(name), name))


def test_the_index_leads_to_each_class_and_tells_posts_and_days(site: Path) -> None:
    page = (site / "index.html").read_text(encoding="utf-8")
    ways = re.findall(r'<a href="#(\w+)"><span class="sign', page)
    assert len(ways) == 7
    assert all(f'<h2 id="{kind}">' in page for kind in ways)
    assert re.search(r'Đỗ Mẫu Hải</a> <span class="soft">[^<]*Thứ trưởng', page)
    assert 'Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu</a> <span class="soft">18/10/2023' in page
    most = page.partition("<h2>Nhiều liên kết nhất</h2>")[2].partition("<h2 ")[0]
    numbers = [int(number) for number in re.findall(r"(\d+) quan hệ", most)]
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > numbers[-1]


def test_a_picture_cuts_no_label_without_a_word(tmp_path: Path) -> None:
    w = Writer()
    name = "cuộc họp của Ủy ban Mây Trắng với Ủy ban Mây Xanh và Ủy ban Mây Hồng về việc trồng cây ăn quả trên núi"
    place = w.thing("Place", "p", "Thung Lũng Mưa")
    w.fact(w.thing("Meeting", "m", name), "place", place)
    write_site(opened(w), load_ontology(), tmp_path)
    page = (tmp_path / "place" / "p.html").read_text(encoding="utf-8")
    picture = page.partition('<svg class="near"')[2].partition("</svg>")[0]
    lines = re.findall(r"<tspan[^>]*>([^<]*)</tspan>", picture)
    assert any(line.endswith(" …") for line in lines)
    _, _, wide, _ = map(int, re.search('viewBox="([^"]*)"', page)[1].split())  # type: ignore[index]
    assert wide >= 720, "a thing with one neighbour is not drawn larger than others"
    assert "Cuộc họp của" in " ".join(lines)


def test_the_sitemap_names_every_page(site: Path) -> None:
    rows = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(rows) == PAGES
    assert "https://kg.example/person/do-mau-hai-1.html" in rows


def test_writing_twice_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_site(opened(example()), load_ontology(), tmp_path, address="https://kg.example/")
    for path in site.rglob("*"):
        if path.is_file():
            assert (tmp_path / path.relative_to(site)).read_bytes() == path.read_bytes()


def test_names_of_files_come_from_no_hostile_iri(tmp_path: Path) -> None:
    w = Writer()
    w.thing("Person", "..%2F..%2Fx", "<script>alert(1)</script>")
    w.thing("Person", "a:b*c", "</title><img src=x>")
    write_site(opened(w), load_ontology(), tmp_path / "site")
    assert {path.parent.name for path in tmp_path.rglob("*.html")} == {"site", "person"}
    pages = "".join(p.read_text(encoding="utf-8") for p in tmp_path.rglob("*.html") if p.name != "explorer.html")
    assert "<script>alert" not in pages
    assert "<img" not in pages


@pytest.mark.browser
def test_the_site_is_searched_offline_and_accessible(browser: Browser, site: Path) -> None:
    visit = browser.open(site / "index.html")
    page = visit.page
    page.fill("#search", "kat smaple")
    assert page.inner_text("#found") == "Kat Sample · người · tên gần giống"
    page.fill("#search", "qqq")
    assert page.inner_text("#found") == "Không tìm thấy tên nào"
    page.fill("#search", "sample kat")
    assert page.locator("#found li").first.inner_text() == "Kat Sample · người"
    page.fill("#search", "kat-sam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/kat-sample-1.html")
    assert page.inner_text("h1") == "Kat Sample"
    page.locator("summary").first.click()
    assert violations(page) == []
    assert (visit.leaving(), visit.faults) == ([], [])


def _with_bodies(folder: Path) -> Path:
    """A site of a ministry that many link to, of people with letters of other languages, and of their meetings."""
    w = Writer()
    hub = w.thing("Organization", "bo-1", "Bộ Mây và Gió", en="Ministry of Clouds and Wind")
    people = [w.thing("Person", f"p-{n}", f"Người {n:02}") for n in range(20)]
    people.append(w.thing("Person", "z-1", "Łukasz Ødegård"))
    for person in people:
        w.holds(person, "Trợ lý", hub)
    last = people[-1]
    for n in range(3):
        w.takes_part(w.thing("Meeting", f"m-{n}", f"cuộc gặp {n}"), last, "participant")
    write_site(opened(w), load_ontology(), folder)
    return folder


def test_the_picture_of_a_thing_shows_the_neighbours_with_most_links(tmp_path: Path) -> None:
    page = (_with_bodies(tmp_path) / "organization" / "bo-1.html").read_text(encoding="utf-8")
    assert "Hình vẽ 16 trong 21 láng giềng." in page
    drawn = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    assert drawn
    assert "z-1.html" in drawn[0]
    assert "p-19.html" not in drawn[0]


@pytest.mark.browser
def test_the_site_finds_bodies_by_first_letters_and_english_and_people_by_plain_letters(
    browser: Browser, tmp_path: Path
) -> None:
    page = browser.open(_with_bodies(tmp_path) / "index.html").page
    for typed, name in (
        ("M&G", "Không"), ("BM&G", "Bộ Mây"), ("Bộ M&G", "Bộ Mây"), ("mcw", "Bộ Mây"), ("mocw", "Bộ Mây"),
        ("ministry of clouds", "Bộ Mây"), ("lukasz odegard", "Łukasz Ødegård"),
    ):  # fmt: skip
        page.fill("#search", typed)
        assert page.locator("#found li").first.inner_text().startswith(name), typed


def test_how_many_pages_are_written_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    write_site(opened(example()), load_ontology(), tmp_path, progress=lambda stage, done: told.append((stage, done)))
    assert told == [*(("pages", n + 1) for n in range(PAGES)), ("explorer", 0)]
