"""The explorer in a real Chromium: what can be read without a click, and what looks as if it opens."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.shortcuts import PRESENT
from kg.view import render_explorer
from tests.chromium import Browser, Visit
from tests.explorer_page import click_node, exported, go, opened
from tests.view_world import BASE, example

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_the_sentence_of_a_fact_is_read_without_a_click_and_the_rest_looks_as_if_it_opens(visit: Visit) -> None:
    page = visit.page
    click_node(page, "Đỗ Mẫu Hải")
    section = page.locator("#panel section", has_text="Chủ trì")
    said = section.locator(".said").first
    assert said.is_visible()
    assert said.inner_text().startswith("«Ngày 18/10/2023, Thứ trưởng Bộ Thí dụ")
    assert said.locator("mark").inner_text() == "Đỗ Mẫu Hải chủ trì phiên họp"
    summary = section.locator("summary").first
    assert summary.evaluate("e => getComputedStyle(e).cursor") == "pointer"
    sign = "e => getComputedStyle(e.querySelector('.opens'), '::before').content"
    assert "▸" in summary.evaluate(sign)
    before = section.locator(".said").count()
    summary.click()
    section.locator(".card").first.wait_for(timeout=2000)
    assert "▾" in summary.evaluate(sign)
    assert section.locator(".said").count() == before - 1
    summary.click()
    section.locator(".said").nth(before - 1).wait_for(timeout=2000)


def test_two_of_one_name_are_told_apart_in_the_search(browser: Browser, tmp_path: Path) -> None:
    world = example()
    world.thing("Organization", "bo-thi-du-2", "Bộ Thí dụ")
    path = tmp_path / "twins.html"
    path.write_text(render_explorer(world.store(), load_ontology()), encoding="utf-8")
    page = opened(browser, path).page
    page.fill("#search", "bo thi du")
    told = page.locator("#found li").all_inner_texts()
    one, other = (text for text in told if text.startswith("Bộ Thí dụ"))
    assert all("quan hệ" not in text for text in told if text not in (one, other))
    assert one != other
    assert "Việt Nam" in one
    assert "0 quan hệ" in other


def test_who_signs_with_another_or_organizes_has_not_met_him(browser: Browser, tmp_path: Path) -> None:
    world = example()
    signer = world.thing("Person", "dang-mau-ky", "Đặng Mẫu Ký")
    organizer = world.thing("Person", "vo-thi-lo-liet", "Võ Thị Lo Liệt")
    for agent in (signer, f"<{BASE}person/kat-sample-1>"):
        signing = world.carrier("Signing")
        world.add(f"<{BASE}agreement/ke-hoach-1>", "kg:signing", signing)
        world.add(signing, "kg:agent", agent)
        world.add(signing, "kg:role", "kg:role-signatory")
    world.takes_part(f"<{BASE}meeting/tiep-kat-1>", organizer, "organizer")
    path = tmp_path / "met.html"
    path.write_text(render_explorer(world.store(), load_ontology()), encoding="utf-8")
    page = opened(browser, path).page
    click_node(page, "Kat Sample")
    met = page.locator("#panel section", has_text="Đã gặp").last.inner_text()
    assert "Trần Thị Ví Dụ" in met
    assert "Đặng Mẫu Ký" not in met
    assert "Võ Thị Lo Liệt" not in met


def test_the_page_and_the_graph_agree_on_who_is_at_a_meeting() -> None:
    page = Path(__file__).parent.parent / "kg" / "view" / "page" / "paths.js"
    told = re.search(r"PRESENT = /\^role-\(([a-z|-]+)\)\$/", page.read_text(encoding="utf-8"))
    assert told is not None
    assert set(told[1].split("|")) == PRESENT.roles - {""}


def test_a_correction_tells_by_whom_when_why_and_on_which_document_and_follows_the_day_of_a_meeting(
    browser: Browser, tmp_path: Path
) -> None:
    world = example()
    world.correct(world.fact(f"<{BASE}meeting/tiep-kat-1>", "when", world.date("2024-05-20")), "giấy mời")
    path = tmp_path / "corrected.html"
    path.write_text(render_explorer(world.store(), load_ontology()), encoding="utf-8")
    visit = opened(browser, path)
    page = visit.page
    told = "Đính chính: sai một ngày (giấy mời). Lê Mây, 1/9/2031"
    for name in ("tiep ba kat sample", "tran thi vi du"):
        go(page, name)
        facts = [
            one for one in page.locator("#panel li.row, #panel .facts > li").all_inner_texts() if "20/5/2024" in one
        ]
        assert facts
        assert all(told in one for one in facts)
    rows = list(csv.DictReader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"))))
    dated = [row for row in rows if row["dates"] == "2024-05-20"]
    assert dated
    assert all(row["correction"] == told for row in dated)
    assert all(row["source_iri"].startswith(BASE) and row["target_iri"].startswith(BASE) for row in rows)
    assert visit.faults == []


def test_what_merely_belongs_to_a_country_is_added_with_what_has_no_link(browser: Browser, tmp_path: Path) -> None:
    world = example()
    for i in range(10):
        person = world.thing("Person", f"more-{i}", f"Người Thêm {i}")
        world.takes_part(f"<{BASE}meeting/tiep-kat-1>", person, "participant")
    land = world.thing("Country", "YY", "Nước Xa")
    body = world.thing("Organization", "vien-xa", "Viện Xa")
    world.fact(body, "country", land)
    world.thing("Person", "khong-ai", "Người Rời")
    path = tmp_path / "loose.html"
    path.write_text(render_explorer(world.store(), load_ontology()), encoding="utf-8")
    page = opened(browser, path).page
    assert page.inner_text("#count") == "Hiển thị 32 trong 37"
    assert page.inner_text("#unlinked") == "Thêm 5 nút rời"
    page.click("#unlinked")
    assert page.inner_text("#count") == "Hiển thị 37 trong 37"
    assert page.locator("#unlinked").is_hidden()


def test_a_period_that_ends_before_it_begins_is_said(visit: Visit) -> None:
    page = visit.page
    page.fill("#from", "2024-06-01")
    page.fill("#to", "2024-01-01")
    assert page.inner_text("#no-period") == "Ngày đầu ở sau ngày cuối."
    page.fill("#to", "2024-07-01")
    assert page.locator("#no-period").is_hidden()


def test_people_are_found_by_their_posts_and_two_of_one_name_are_told_apart_by_them(
    browser: Browser, tmp_path: Path
) -> None:
    world = example()
    twin = world.thing("Person", "do-mau-hai-2", "Đỗ Mẫu Hải")
    winds = world.thing("Organization", "winds", "Viện Gió", en="Institute of Winds")
    world.holds(twin, "Cố vấn", winds)
    world.holds(twin, "Viện trưởng", f"<{BASE}organization/body-3>")
    path = tmp_path / "posts.html"
    path.write_text(render_explorer(world.store(), load_ontology()), encoding="utf-8")
    page = opened(browser, path).page
    page.fill("#search", "vien truong vien phac")
    assert page.inner_text("#found li") == "Đỗ Mẫu Hải · người · Viện trưởng Viện Phác thảo Trung ương"
    page.fill("#search", "bo truong bo thi")
    assert page.locator("#found li").first.inner_text() == "Trần Thị Ví Dụ · người · Bộ trưởng Bộ Thí dụ"
    page.fill("#search", "do mau hai")
    told = page.locator("#found li").all_inner_texts()
    assert "Thứ trưởng Bộ Thí dụ" in told[0]
    assert "Viện trưởng Viện Phác thảo Trung ương" in told[1]
    assert "Cố vấn Viện Gió" in told[1]
    page.click("#language")
    page.fill("#search", "do mau hai")
    assert "Cố vấn Institute of Winds" in page.locator("#found li").all_inner_texts()[1]


def test_the_iri_of_a_thing_in_the_address_opens_it_and_the_title_names_it(browser: Browser, file: Path) -> None:
    page = opened(browser, file, f"#{BASE}person/kat-sample-1").page
    assert page.inner_text("#panel-title").strip() == "Kat Sample"
    assert page.title() == "Kat Sample – Đồ thị tri thức"
    page.click("#language")
    assert page.title() == "Kat Sample – Knowledge graph"
    assert page.inner_text("h1") == "Knowledge graph"
    page.keyboard.press("Escape")
    assert page.title() == "Knowledge graph"


def test_on_paper_each_sentence_has_its_article_and_date_and_there_are_no_controls(visit: Visit) -> None:
    page = visit.page
    click_node(page, "Đỗ Mẫu Hải")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    card = page.locator("#panel .card", has_text="Đỗ Mẫu Hải chủ trì phiên họp").first
    for text in ("Họp nhóm công tác về dữ liệu mẫu", "Báo Thí dụ", "19/10/2023"):
        assert text in card.inner_text()
    address = "e => getComputedStyle(e.querySelector('a'), '::after').content"
    assert "https://news.example/a1" in card.evaluate(address)
    assert not page.locator(".cite").first.is_visible()
    assert not page.locator("#size-box").is_visible()
    assert page.locator("#panel .said").count() == 0


def test_a_sentence_is_copied_with_its_source(browser: Browser, file: Path) -> None:
    script = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async t => { window.copied = t } } })"
    visit = browser.open(file, script=script)
    page = visit.page
    page.locator("body[data-proven]").wait_for(state="attached")
    click_node(page, "Đỗ Mẫu Hải")
    page.locator("#panel section", has_text="Chủ trì").locator("summary").first.click()
    page.locator(".cite").first.click()
    assert page.locator(".cite").first.inner_text() == "Đã chép"
    told = page.evaluate("window.copied")
    assert told.startswith("«Ngày 18/10/2023, Thứ trưởng Bộ Thí dụ")
    source = "» Họp nhóm công tác về dữ liệu mẫu, Báo Thí dụ, 19/10/2023. <https://news.example/a1>"
    assert told.endswith(source)
    assert visit.faults == []


def test_what_has_most_links_stands_in_the_order_of_the_number_that_is_told(visit: Visit) -> None:
    rows = visit.page.locator("#panel ol.plain").first.locator("li .soft").all_inner_texts()
    told = [int(found[0]) for row in rows if (found := re.search(r"\d+", row))]
    assert len(told) > 2
    assert told == sorted(told, reverse=True)
