"""Measures of the network in the explorer, in a real Chromium: sizes of nodes, the panel, columns of the table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.ontology import load_ontology
from kg.view import render_explorer
from tests.chromium import Browser, Visit
from tests.explorer_page import exported, go, opened, violations
from tests.view_world import example

pytestmark = pytest.mark.browser
WIDTHS = "Object.fromEntries(kgPage.canvas.cy.nodes().map(n => [n.data('number'), n.data('r')]))"


def sizes(page: Any) -> dict[str, float]:
    found: dict[str, float] = page.evaluate(WIDTHS)
    return found


@pytest.mark.parametrize("name", ["pagerank", "betweenness"])
def test_nodes_take_their_size_from_the_chosen_measure(visit: Visit, name: str) -> None:
    page = visit.page
    before = sizes(page)
    page.select_option("#size-by", name)
    after = sizes(page)
    values = page.evaluate(f"kgPage.world.measures.{name}")
    assert after != before
    ranked = sorted(after, key=lambda node: (after[node], node))
    assert [values[int(node)] for node in ranked] == sorted(values)
    page.select_option("#size-by", "degree")
    assert sizes(page) == before
    assert visit.faults == []


def test_the_panel_tells_the_measures_of_a_node_with_its_rank(visit: Visit) -> None:
    page = visit.page
    go(page, "do mau hai")
    told = page.locator("#panel .measures").inner_text()
    i = page.evaluate("kgPage.history.state.selected.node")
    ranks = page.evaluate("kgPage.world.measures.pagerank")
    rank = 1 + sum(value > ranks[i] for value in ranks)
    assert f"PageRank: {ranks[i]:.3g}".replace(".", ",") in told
    assert f"(thứ {rank} trong 24)" in told.partition("PageRank")[2]
    page.click("#language")
    assert "Betweenness: " in page.locator("#panel .measures").inner_text()


def test_the_table_sorts_by_a_measure(visit: Visit) -> None:
    page = visit.page
    page.click("#to-table")
    page.get_by_role("button", name="PageRank", exact=True).click()
    page.get_by_role("button", name="PageRank ▲").click()
    first = page.locator("#rows th").first.inner_text()
    ranks = page.evaluate("kgPage.world.measures.pagerank")
    best = page.evaluate(f"kgPage.world.nodes[{ranks.index(max(ranks))}].label")
    assert first.lower() == best.lower()
    assert violations(page) == []


def test_the_address_keeps_the_measure(browser: Browser, file: Path, visit: Visit) -> None:
    page = visit.page
    page.select_option("#size-by", "pagerank")
    page.wait_for_timeout(400)
    other = opened(browser, file, page.evaluate("location.hash")).page
    assert other.input_value("#size-by") == "pagerank"
    assert sizes(other) == sizes(page)
    assert exported(page, "SVG").startswith(b"<svg")


def test_without_measures_there_is_nothing_to_choose(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "plain.html"
    path.write_text(render_explorer(example().store(), load_ontology(), measures=False), encoding="utf-8")
    visit = opened(browser, path)
    assert not visit.page.locator("#size-by").is_visible()
    go(visit.page, "do mau hai")
    assert visit.page.locator("#panel .measures").count() == 0
    visit.page.click("#to-table")
    assert visit.page.locator("#columns th").count() == 5
    assert visit.faults == []
