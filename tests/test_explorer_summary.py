"""A graph that is too large to travel whole opens as a drawing of its communities, in a real Chromium, offline."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

from kg.ontology import load_ontology
from kg.view import Wish, render_explorer
from kg.view.data import MOST_EDGES, MOST_NODES, Document, document
from tests.chromium import Browser, Visit
from tests.explorer_page import PHONE, exported, go, opened, title, violations
from tests.view_world import Writer, example, generated

THINGS = MOST_NODES + 400


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    return generated(THINGS, 1).store()


@pytest.fixture(scope="module")
def graph(store: pyoxigraph.Store) -> dict[str, Any]:
    return document(store, load_ontology(), Wish(), "t").graph


@pytest.fixture(scope="module")
def file(store: pyoxigraph.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("summary") / "kg.html"
    path.write_text(render_explorer(store, load_ontology()), encoding="utf-8")
    return path


def first_circle(page: Any) -> Any:
    return page.locator("#summary .community").first


# -- the data ---------------------------------------------------------------------------------------------


def test_the_communities_of_the_whole_graph_are_told_and_their_first_members_travel(graph: dict[str, Any]) -> None:
    rows = graph["groups"]["rows"]
    assert graph["summed"] == 1
    assert graph["total"] == THINGS
    assert len(graph["nodes"]) == MOST_NODES
    assert graph["groups"]["total"] >= len(rows) == 40
    for row in rows:
        assert sum(row["kinds"].values()) == row["size"] >= len(row["nodes"]) >= min(row["size"], 60)
    assert [row["size"] for row in rows] == sorted((row["size"] for row in rows), reverse=True)


def test_ties_count_the_links_between_two_communities() -> None:
    w = Writer()
    for group in "ab":
        people = [w.thing("Person", f"{group}{i}", f"Người {group}{i}") for i in range(4)]
        for i, meeting in enumerate(w.thing("Meeting", f"{group}m{i}", f"Họp {group}{i}") for i in range(4)):
            for person in people:
                w.takes_part(meeting, person, "participant")
            if group == "b" and i < 2:
                w.takes_part(meeting, f"<https://w3id.org/vnkg/id/person/a{i}>", "participant")
    groups = document(w.store(), load_ontology(), Wish(limit=1), "t").graph["groups"]
    assert groups["rows"] == []
    from kg.view.read import Reader
    from kg.view.summary import summary
    from kg.view.words import prologue
    from kg.view.world import read_world

    found = summary(read_world(Reader(w.store(), prologue(load_ontology()))))
    assert [len(one.members) for one in found.communities] == [8, 8]
    assert found.ties == ((0, 1, 2),)


def test_no_more_edges_travel_than_the_page_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.view.data.MOST_EDGES", 100)
    graph = document(generated(200, 3).store(), load_ontology(), Wish(), "t").graph
    assert len(graph["edges"]) <= 100 < MOST_EDGES
    assert 0 < len(graph["nodes"]) < graph["total"] == 200
    assert graph["summed"] == 1


def test_of_a_graph_that_is_too_large_as_much_travels_as_the_page_may_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.view.data.MOST_NODES", 300)
    store, ontology = generated(400, 3).store(), load_ontology()
    whole = len(render_explorer(store, ontology).encode())
    monkeypatch.setattr("kg.view.explorer.MOST_BYTES", whole - 60_000)
    page = render_explorer(store, ontology)
    assert 0.9 * (whole - 60_000) < len(page.encode()) <= whole - 60_000
    monkeypatch.setattr("kg.view.data.MOST_NODES", 20_000)
    assert len(render_explorer(store, ontology).encode()) > whole, "a graph that travels whole is not cut"


@pytest.mark.parametrize("power", [0.2, 0.5, 1.0])
def test_a_few_tries_find_how_much_there_is_room_for(power: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.view.data.MOST_NODES", 300)
    tried: list[int] = []

    def room(content: Document) -> float:
        """For 240 nodes; those that are left out first weigh less than the others."""
        tried.append(len(content.graph["nodes"]))
        return float((240 / tried[-1]) ** power)

    found = document(generated(400, 3).store(), load_ontology(), Wish(), "t", room=room)
    assert tried[0] == 300
    assert 0.8 * 240 <= tried[-1] == len(found.graph["nodes"]) <= 240
    assert len(tried) <= 4


def test_a_wish_starts_with_what_was_wished_for_and_a_small_graph_has_no_summary(store: pyoxigraph.Store) -> None:
    wished = document(store, load_ontology(), Wish(about="Người Thử Số 4", hops=1), "t").graph
    assert wished["summed"] == 0
    assert wished["groups"]["rows"]
    small = document(example().store(), load_ontology(), Wish(), "t").graph
    assert (small["summed"], small["groups"]["rows"]) == (0, [])


# -- the page ---------------------------------------------------------------------------------------------


@pytest.fixture
def visit(browser: Browser, file: Path) -> Visit:
    return opened(browser, file)


@pytest.mark.browser
def test_the_page_opens_with_the_drawn_communities_and_says_how_many(visit: Visit, graph: dict[str, Any]) -> None:
    page, rows = visit.page, graph["groups"]["rows"]
    total, nodes = graph["groups"]["total"], sum(row["size"] for row in rows)
    said = page.inner_text("#count").replace(".", "")
    assert said == f"Hiển thị 40 trong {total} cụm, gồm {nodes} trong {THINGS} nút; tệp mang theo 20000 nút"
    assert page.locator("#summary .community").count() == 40
    assert page.locator("#summary .tie").count() == len(graph["groups"]["ties"])
    assert page.locator("#summary .community path").count() > 80
    label = first_circle(page).get_attribute("aria-label")
    names = [graph["nodes"][i]["label"] for i in rows[0]["nodes"][:3]]
    assert all(name in label for name in names)
    assert "Cuộc họp" in label or "cuộc họp" in label
    page.click("#language")
    assert page.inner_text("#count").startswith("Showing 40 of")
    assert f"{THINGS} nodes and {THINGS} links" in page.inner_text("#panel").replace(",", "")
    assert (visit.leaving(), visit.faults) == ([], [])


@pytest.mark.browser
def test_circles_do_not_cross_and_names_are_large_enough(visit: Visit) -> None:
    found = visit.page.evaluate(
        """() => { const s = kgPage.summary; const spots = s.spots(s.place.clientWidth, s.place.clientHeight);
           let crossings = 0;
           spots.forEach((a, i) => spots.slice(i + 1).forEach(b => {
             if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.5) crossings++ }));
           return { crossings, names: s.place.querySelectorAll('svg > text').length,
             font: parseFloat(s.place.querySelector('svg').getAttribute('font-size')) } }"""
    )
    assert found["crossings"] == 0
    assert found["names"] >= 12
    assert found["font"] >= 12


@pytest.mark.browser
def test_a_click_opens_the_members_that_travel(visit: Visit, graph: dict[str, Any]) -> None:
    page, row = visit.page, graph["groups"]["rows"][0]
    first_circle(page).click()
    assert page.get_attribute("#to-graph", "aria-pressed") == "true"
    shown = min(300, len(row["nodes"]))
    assert page.evaluate("[...kgPage.history.state.shown]") == row["nodes"][:300]
    assert title(page).startswith("Cụm: ")
    assert f"Hiển thị {shown} trong {row['size']}" in page.inner_text("#panel").replace(".", "")
    page.wait_for_timeout(300)
    inside = page.evaluate(
        """() => { const cy = kgPage.canvas.cy; return cy.nodes().filter(n => { const p = n.renderedPosition();
           return p.x > 0 && p.y > 0 && p.x < cy.width() && p.y < cy.height() }).length }"""
    )
    assert inside == shown
    page.click("#home")
    assert page.get_attribute("#to-summary", "aria-pressed") == "true"


@pytest.mark.browser
def test_a_line_leads_to_the_links_between_two_communities(visit: Visit, graph: dict[str, Any]) -> None:
    page = visit.page
    a, b, count = graph["groups"]["ties"][0]
    page.evaluate("kgPage.actions.choose({ tie: %s })" % [a, b])
    assert title(page) == "Quan hệ giữa các cụm"
    assert f"trong {count}" in page.inner_text("#panel")
    assert page.locator("#panel .fact").count() == min(12, count)
    page.locator("#panel .fact summary").first.click()
    page.locator("#panel mark").first.wait_for(timeout=2000)


@pytest.mark.browser
def test_the_keyboard_reaches_and_opens_a_community(visit: Visit) -> None:
    page = visit.page
    assert page.locator("#summary .community[tabindex='0']").count() == 1
    first_circle(page).focus()
    at = "document.activeElement.dataset.group"
    before = page.evaluate(at)
    moved = []
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        moved.append(page.evaluate(at))
    assert set(moved) - {before}
    group = int(page.evaluate(at))
    page.keyboard.press("Enter")
    assert page.evaluate("kgPage.history.state.selected") == {"group": group}
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("4")
    assert page.get_attribute("#to-summary", "aria-pressed") == "true"


@pytest.mark.browser
def test_search_leads_from_the_summary_to_a_thing_and_back_to_its_community(visit: Visit) -> None:
    page = visit.page
    go(page, "nguoi thu so 4")
    assert title(page) == "Người Thử Số 4"
    assert page.get_attribute("#to-graph", "aria-pressed") == "true"
    group = page.evaluate("kgPage.world.nodes[kgPage.history.state.selected.node].group")
    page.locator("#panel p", has_text="Cụm:").get_by_role("button").click()
    assert page.evaluate("kgPage.history.state.selected") == {"group": group}
    page.get_by_role("button", name="Vẽ cụm này").click()
    assert page.evaluate("kgPage.seen.nodes.size") > 1


@pytest.mark.browser
def test_the_table_is_the_twin_of_the_drawing(visit: Visit, graph: dict[str, Any]) -> None:
    page = visit.page
    page.click("#to-table")
    assert page.get_attribute("#table-groups", "aria-pressed") == "true"
    assert page.inner_text("#row-count") == "40 dòng"
    assert page.locator("#rows tr[data-at]").first.locator("td").first.inner_text().replace(".", "") == str(
        graph["groups"]["rows"][0]["size"]
    )
    page.locator("#rows button").nth(2).click()
    assert page.evaluate("kgPage.history.state.selected") == {"group": 2}
    page.get_by_role("button", name="Vẽ cụm này").click()
    assert page.get_attribute("#to-graph", "aria-pressed") == "true"


@pytest.mark.browser
def test_the_legend_filters_the_communities(visit: Visit) -> None:
    page = visit.page
    row = page.locator("#legend li", has_text="Người")
    slices = page.locator("#summary .community path").count()
    row.locator("input").uncheck()
    assert page.locator("#summary .community path").count() < slices
    assert not page.locator("#dates-box").is_visible()


@pytest.mark.browser
def test_the_address_brings_a_community_back(browser: Browser, file: Path, visit: Visit) -> None:
    page = visit.page
    page.locator("#summary .community").nth(3).click()
    page.wait_for_timeout(400)
    other = opened(browser, file, page.evaluate("location.hash")).page
    assert other.evaluate("kgPage.history.state.selected") == {"group": 3}
    assert other.inner_text("#count") == page.inner_text("#count")


@pytest.mark.browser
def test_the_drawing_goes_out_as_a_picture_and_as_a_table(visit: Visit, graph: dict[str, Any]) -> None:
    page = visit.page
    assert exported(page, "PNG").startswith(b"\x89PNG")
    drawing = exported(page, "SVG").decode()
    assert drawing.count('class="community"') == 40
    assert 'xmlns="http://www.w3.org/2000/svg"' in drawing
    rows = list(csv.DictReader(io.StringIO(exported(page, "CSV").decode("utf-8-sig"))))
    assert [int(row["things"]) for row in rows] == [row["size"] for row in graph["groups"]["rows"]]


@pytest.mark.browser
@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_in_the_summary(browser: Browser, file: Path, options: dict[str, Any]) -> None:
    page = opened(browser, file, **options).page
    assert violations(page) == []
    page.evaluate("kgPage.actions.choose({ group: 1 })")
    assert violations(page) == []
