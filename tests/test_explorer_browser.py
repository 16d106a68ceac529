"""The explorer in a real Chromium, offline: each thing that people do with it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph
import pytest

from kg.ontology import load_ontology
from kg.view import render_explorer
from tests.chromium import Browser, Visit
from tests.explorer_page import click_node, drawn, exported, go, opened, title
from tests.view_world import example

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


# -- the file ---------------------------------------------------------------------------------------------


def test_nothing_leaves_the_page_and_nothing_goes_wrong(visit: Visit) -> None:
    page = visit.page
    assert {"Đỗ Mẫu Hải", "Bộ Thí dụ", "Kat Sample"} <= drawn(page)
    assert page.inner_text("#count") == "Hiển thị 24 trong 24"
    assert (visit.leaving(), visit.faults) == ([], [])


def test_without_javascript_a_table_is_there(browser: Browser, file: Path) -> None:
    visit = browser.open(file, java_script_enabled=False)
    plain = visit.page.locator(".plain-page")
    assert plain.is_visible()
    assert plain.inner_text().startswith("Trang này cần JavaScript")
    assert "chủ trì" in plain.inner_text()


# -- search, panel, proof ---------------------------------------------------------------------------------


def test_search_finds_without_marks_and_by_alias(visit: Visit) -> None:
    page = visit.page
    page.fill("#search", "do mau hai")
    assert page.locator("#found li").first.inner_text().startswith("Đỗ Mẫu Hải")
    page.fill("#search", "đỗ-mẫu hai")
    assert page.locator("#found li").first.inner_text().startswith("Đỗ Mẫu Hải")
    page.fill("#search", "tna")
    assert "Cơ quan Thử nghiệm Quốc gia Nước Thử (TNA)" in page.locator("#found li").first.inner_text()
    page.fill("#search", "tnqgnt")
    assert "Cơ quan Thử nghiệm Quốc gia Nước Thử" in page.locator("#found li").first.inner_text()
    page.fill("#search", "do mai hai")
    assert page.locator("#found li").first.inner_text() == "Đỗ Mẫu Hải · người · tên gần giống"
    page.fill("#search", "không ai cả")
    assert page.inner_text("#found") == "Không tìm thấy tên nào"
    page.fill("#search", "PHÚ GIA")
    page.keyboard.press("Enter")
    assert title(page) == "Phú Giả Định"


def test_a_node_shows_each_fact_with_its_proof(visit: Visit) -> None:
    page = visit.page
    click_node(page, "Đỗ Mẫu Hải")
    assert title(page) == "Đỗ Mẫu Hải"
    section = page.locator("#panel section", has_text="Chủ trì")
    section.locator("summary").first.click()
    card = section.locator(".card").first
    assert card.locator("mark").inner_text() == "Đỗ Mẫu Hải chủ trì phiên họp"
    assert card.locator("blockquote").inner_text().startswith("Ngày 18/10/2023, Thứ trưởng Bộ Thí dụ")
    for text in ("Họp nhóm công tác về dữ liệu mẫu", "Báo Thí dụ", "19/10/2023", "95 %", "meeting.chair"):
        assert text in card.inner_text()
    link = card.get_by_role("link")
    assert link.get_attribute("href") == "https://news.example/a1"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_line_shows_each_fact_between_the_two(visit: Visit) -> None:
    page = visit.page
    spot = page.evaluate(
        """() => { const cy = kgPage.canvas.cy;
           const e = cy.edges().filter(e => e.data('count') === 2)[0].renderedMidpoint();
           const b = document.querySelector('#canvas').getBoundingClientRect();
           return [b.x + e.x, b.y + e.y] }"""
    )
    page.mouse.click(*spot)
    assert page.locator("#panel .fact").count() == 2
    text = page.inner_text("#panel")
    assert "chủ trì" in text
    assert "khẳng định" in text
    assert "«hai bên sẽ sớm ký bản ghi nhớ»" in text


def test_a_conflict_is_shown_with_both_sentences(visit: Visit) -> None:
    page = visit.page
    go(page, "phien hop lan thu nhat")
    rows = page.locator("#panel li", has_text="Các nguồn nói khác nhau")
    assert rows.count() == 2
    rows.nth(0).locator("summary").click()
    rows.nth(0).locator("mark").wait_for(timeout=2000)


def test_who_met_whom(visit: Visit) -> None:
    page = visit.page
    go(page, "kat sample")
    met = page.locator("#panel section", has_text="Đã gặp").last
    assert "Trần Thị Ví Dụ" in met.inner_text()
    page.click("#met")
    assert page.evaluate("kgPage.canvas.cy.edges('.met').length") >= 3
    assert page.get_attribute("#met", "aria-pressed") == "true"


# -- filters ----------------------------------------------------------------------------------------------


def test_the_legend_filters_and_counts(visit: Visit) -> None:
    page = visit.page
    row = page.locator("#legend li", has_text="Người")
    assert "5/5" in row.inner_text()
    row.locator("input").uncheck()
    assert "Kat Sample" not in drawn(page)
    assert "0/5" in row.inner_text()
    assert page.inner_text("#count") == "Hiển thị 19 trong 24"
    page.click("#reset")
    assert "Kat Sample" in drawn(page)


def test_the_period_filters_by_field_and_by_brush(visit: Visit) -> None:
    page = visit.page
    page.fill("#from", "2024-01-01")
    page.locator("#from").dispatch_event("change")
    assert "Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu" not in drawn(page)
    assert "Phiên họp lần thứ hai Nhóm công tác về Dữ liệu mẫu" in drawn(page)
    page.click("#all-time")
    box = page.locator("#histogram").bounding_box()
    page.mouse.move(box["x"] + 1, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.up()
    assert page.input_value("#from") == ""
    assert page.input_value("#to")[:7] in ("2024-01", "2024-02")
    assert "Phiên họp lần thứ hai Nhóm công tác về Dữ liệu mẫu" not in drawn(page)


def test_play_runs_through_the_period(visit: Visit) -> None:
    page = visit.page
    page.click("#play")
    assert page.inner_text("#play") == "Dừng"
    assert page.input_value("#to") != ""
    page.click("#play")
    assert page.inner_text("#play") == "Chạy theo thời gian"


def test_source_relation_and_confidence_filter_edges(visit: Visit) -> None:
    page = visit.page
    edges = "kgPage.seen.edges.length"
    every = page.evaluate(edges)
    page.locator("#sources-box summary").click()
    page.locator("#sources li", has_text="Báo Thí dụ").locator("input").uncheck()
    assert page.evaluate(edges) < every
    assert "Dan Specimen" not in drawn(page)
    page.click("#reset")
    page.locator("#sure").fill("0.9")
    assert page.evaluate("Math.min(...kgPage.seen.edges.map(e => e.sure))") >= 0.9
    page.click("#reset")
    page.locator("#relations-box summary").click()
    page.locator("#relations li", has_text="Trực thuộc").locator("input").uncheck()
    assert page.evaluate("kgPage.seen.edges.every(e => e.r !== 'partOf')")


# -- growing and shaping the view -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small_start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "start.html"
    page = render_explorer(example().store(), load_ontology(), about="Kat Sample", hops=1)
    path.write_text(page, encoding="utf-8")
    return path


def test_the_view_grows_by_double_click_and_shrinks_by_collapse_undo_redo(
    browser: Browser,
    small_start: Path,
) -> None:
    page = opened(browser, small_start).page
    assert page.inner_text("#count") == "Hiển thị 5 trong 24"
    click_node(page, "Bản ghi nhớ về trao đổi dữ liệu mẫu", double=True)
    page.wait_for_timeout(100)
    grown = drawn(page)
    assert {"Phú Giả Định", "Phố Thử", "Bộ Thí dụ"} <= grown
    page.get_by_role("button", name="Thu gọn").click()
    assert "Phố Thử" not in drawn(page)
    page.click("#undo")
    assert drawn(page) == grown
    page.click("#undo")
    assert len(drawn(page)) == 5
    page.click("#redo")
    assert drawn(page) == grown


def test_new_nodes_do_not_move_or_cover_the_old(browser: Browser, small_start: Path) -> None:
    page = opened(browser, small_start).page
    spots = "Object.fromEntries(kgPage.canvas.cy.nodes().map(n => [n.id(), Object.values(n.position())]))"
    before = page.evaluate(spots)
    click_node(page, "Bản ghi nhớ về trao đổi dữ liệu mẫu", double=True)
    page.wait_for_timeout(100)
    after = page.evaluate(spots)
    assert {node: after[node] for node in before} == before
    points = list(after.values())
    for i, a in enumerate(points):
        assert all(abs(a[0] - b[0]) > 12 or abs(a[1] - b[1]) > 12 for b in points[:i])


def test_a_large_graph_offers_its_groups(browser: Browser, large: Path) -> None:
    page = opened(browser, large).page
    groups = page.locator("#panel section", has_text="Các cụm lớn").get_by_role("button")
    assert 2 <= groups.count() <= 12
    groups.first.click()
    shown = page.evaluate("kgPage.seen.nodes.size")
    assert shown == page.evaluate("Math.min(300, kgPage.world.groups.rows[0].nodes.length)")
    page.click("#undo")
    assert page.inner_text("#count") == "Hiển thị 120 trong 2.000"


def test_focus_dims_the_rest(visit: Visit) -> None:
    page = visit.page
    go(page, "kat sample")
    page.get_by_role("button", name="Tập trung", exact=True).click()
    bright = "kgPage.canvas.cy.nodes().not('.dim').length"
    one = page.evaluate(bright)
    assert one == 5
    page.get_by_role("button", name="2 bước").click()
    assert page.evaluate(bright) > one
    page.get_by_role("button", name="Thôi tập trung").click()
    assert page.evaluate(bright) == 24


def test_hide_pin_and_show_again(visit: Visit) -> None:
    page = visit.page
    go(page, "phu gia dinh")
    page.get_by_role("button", name="Ghim").click()
    assert page.evaluate("kgPage.history.state.pinned.size") == 1
    page.get_by_role("button", name="Ẩn", exact=True).click()
    assert "Phú Giả Định" not in drawn(page)
    page.get_by_role("button", name="1 nút đã ẩn").click()
    assert "Phú Giả Định" in drawn(page)


def test_a_dragged_node_stays_where_it_was_put(visit: Visit) -> None:
    page = visit.page
    place = "kgPage.canvas.cy.nodes().filter(n => n.data('label') === 'Hà Nội').renderedPosition()"
    box = page.locator("#canvas").bounding_box()
    before = page.evaluate(place)
    page.mouse.move(box["x"] + before["x"], box["y"] + before["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + before["x"] + 60, box["y"] + before["y"] + 30, steps=4)
    page.mouse.up()
    after = page.evaluate(place)
    assert abs(after["x"] - before["x"] - 60) < 3
    page.click("#undo")
    assert page.evaluate("kgPage.history.state.pinned.size") == 0


def test_the_shortest_path_with_its_sentences(visit: Visit) -> None:
    page = visit.page
    go(page, "phu gia dinh")
    page.get_by_role("button", name="Đường đi từ đây…").click()
    assert "Chọn nút đích" in page.inner_text("#banner")
    go(page, "dan specimen")
    assert title(page) == "Đường đi ngắn nhất"
    steps = page.locator(".path > li")
    assert steps.count() == page.evaluate("kgPage.history.state.path.length")
    assert page.locator(".path mark").count() >= steps.count() - 1
    assert page.evaluate("kgPage.canvas.cy.edges('.path').length") == steps.count() - 1


# -- permalink, export, print -----------------------------------------------------------------------------


def test_the_address_brings_the_view_back(browser: Browser, file: Path, visit: Visit) -> None:
    page = visit.page
    go(page, "kat sample")
    page.get_by_role("button", name="Tập trung", exact=True).click()
    page.locator("#legend li", has_text="Địa điểm").locator("input").uncheck()
    page.fill("#from", "2024-01-01")
    page.locator("#from").dispatch_event("change")
    go(page, "tran thi")
    page.get_by_role("button", name="Ghim").click()
    page.click("#to-timeline")
    page.click("#language")
    page.wait_for_timeout(400)
    fragment = page.evaluate("location.hash")
    assert len(fragment) < 600
    other = opened(browser, file, fragment).page
    for what in ("view", "focus", "from", "selected"):
        assert other.evaluate(f"kgPage.history.state.{what}") == page.evaluate(f"kgPage.history.state.{what}")
    assert other.evaluate("[...kgPage.history.state.pinned]") == page.evaluate("[...kgPage.history.state.pinned]")
    assert drawn(other) == drawn(page)
    assert other.inner_text("#to-table") == "Table"


SPOTS = "Object.fromEntries(kgPage.canvas.cy.nodes().map(n => [n.id(), Object.values(n.position())]))"


def test_the_address_brings_positions_back_and_undo_takes_them_back(
    browser: Browser,
    small_start: Path,
) -> None:
    page = opened(browser, small_start).page
    before = page.evaluate(SPOTS)
    click_node(page, "Bản ghi nhớ về trao đổi dữ liệu mẫu", double=True)
    page.click("#arrange")
    page.wait_for_timeout(400)
    arranged = page.evaluate(SPOTS)
    assert any(arranged[node] != before[node] for node in before)
    assert opened(browser, small_start, page.evaluate("location.hash")).page.evaluate(SPOTS) == arranged
    page.click("#undo")
    page.click("#undo")
    assert page.evaluate(SPOTS) == before


def test_a_broken_address_gives_the_start_view(browser: Browser, file: Path) -> None:
    visit = opened(browser, file, "#add=zzz&pin=q_x_y&f=..&p=1.2&c=NaN&q={[&from=99&v=<b>")
    assert visit.page.inner_text("#count") == "Hiển thị 24 trong 24"
    assert visit.faults == []


def test_what_is_seen_is_exported_as_png_svg_csv_and_turtle(visit: Visit) -> None:
    page = visit.page
    assert exported(page, "PNG").startswith(b"\x89PNG")
    svg = exported(page, "SVG").decode()
    assert svg.startswith("<svg")
    assert svg.count("<g ") == 24
    assert "<title>Đỗ Mẫu Hải</title>" in svg
    assert ">Bộ Thí dụ</tspan>" in svg
    page.locator("#legend li", has_text="Địa điểm").locator("input").uncheck()
    rows = list(csv.DictReader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"))))
    assert len(rows) == page.evaluate("kgPage.seen.edges.length")
    chair = next(row for row in rows if row["relation"] == "role-chair")
    assert chair["source"] == "Đỗ Mẫu Hải"
    assert chair["sentence"].startswith("Ngày 18/10/2023")
    store = pyoxigraph.Store()
    store.load(exported(page, "Turtle"), format=pyoxigraph.RdfFormat.TURTLE)
    whole = example().store()
    kg = load_ontology().iri("chair")
    chairs = set(store.quads_for_pattern(None, pyoxigraph.NamedNode(kg), None))
    assert len(chairs) == 3
    people = f"SELECT ?s WHERE {{ ?s a <{load_ontology().iri('Person')}> }}"
    assert {r["s"] for r in store.query(people)} == {r["s"] for r in whole.query(people)}
    assert visit.faults == []


def test_print_leaves_out_the_controls(visit: Visit) -> None:
    page = visit.page
    go(page, "do mau hai")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#picture svg text").count() >= 15
    assert page.locator("#panel mark").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#picture svg").count() == 0
    assert page.pdf()[:4] == b"%PDF"
