"""Hostile, odd, empty and large content in the explorer: nothing runs, nothing breaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.view import render_explorer
from tests.chromium import Browser, ready
from tests.explorer_page import exported, opened
from tests.view_world import Writer, generated

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


PAYLOADS = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "${alert(1)}{{constructor.constructor('alert(1)')()}}",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<style>@import 'http://evil.example/x.css';</style>",
    "<a href='data:text/html,<script>alert(1)</script>'>href</a>",
)


def test_hostile_text_everywhere_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    w = Writer()
    for i, payload in enumerate(PAYLOADS):
        article = w.article(f"a{i}", payload, "2024-01-01", payload, f"javascript:alert({i})")
        meeting = w.thing("Meeting", f"m{i}%27%22", payload, [payload])
        person = w.thing("Person", f"p{i}", payload, [payload + "x"], en=payload)
        w.support(w.takes_part(meeting, person, "chair"), article, f"A {payload} z", payload, payload, 0.9)
        tenure = w.holds(person, payload, w.thing("Organization", f"o{i}", payload))
        w.support(tenure, article, payload, payload, payload, 0.9)
    path = tmp_path / "<img src=x onerror=alert(1)>.html"
    path.write_text(render_explorer(w.store(), load_ontology()), encoding="utf-8")
    visit = opened(browser, path)
    page = visit.page
    for i in range(0, len(PAYLOADS), 3):
        page.evaluate(f"kgPage.actions.go({i})")
        for summary in page.locator("#panel summary").all()[:4]:
            summary.click()
    page.fill("#search", "<")
    page.fill("#search", "alert")
    page.keyboard.press("Escape")
    for view in ("timeline", "table", "graph"):
        page.click(f"#to-{view}")
    assert page.locator("#panel a").count() == 0
    for name in ("SVG", "Turtle", "CSV"):
        exported(page, name)
    page.wait_for_timeout(200)
    assert (visit.faults, visit.leaving()) == ([], [])


def test_odd_names_are_drawn(browser: Browser, tmp_path: Path) -> None:
    w = Writer()
    odd = ("ĐộDài" * 100, "\u202eđảo ngược\u202c", "👩‍👩‍👧‍👦 Gia đình", "a\u200bb\u200dc", "  ", "X")
    for i, name in enumerate(odd):
        w.thing("Person", f"p{i}", name)
    path = tmp_path / "odd.html"
    path.write_text(render_explorer(w.store(), load_ontology()), encoding="utf-8")
    visit = opened(browser, path)
    assert visit.page.evaluate("kgPage.canvas.cy.nodes().length") == len(odd)
    visit.page.evaluate("kgPage.actions.go(0)")
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visit.faults == []


@pytest.mark.parametrize("count", [0, 1])
def test_an_empty_graph_and_a_single_node(browser: Browser, tmp_path: Path, count: int) -> None:
    w = Writer()
    for i in range(count):
        w.thing("Person", f"p{i}", "Người Mẫu")
    path = tmp_path / "few.html"
    path.write_text(render_explorer(w.store(), load_ontology()), encoding="utf-8")
    visit = opened(browser, path)
    assert visit.page.inner_text("#count") == f"Hiển thị {count} trong {count}"
    for view in ("timeline", "table", "graph"):
        visit.page.click(f"#to-{view}")
    visit.page.click("#arrange")
    assert visit.faults == []


def test_the_inflater_of_the_page_reads_what_the_browser_would(browser: Browser, tmp_path: Path) -> None:
    page = render_explorer(generated(5000).store(), load_ontology(), limit=30)
    assert 'type="application/gzip"' in page
    path = tmp_path / "packed.html"
    path.write_text(page, encoding="utf-8")
    visit = browser.open(path, script="delete globalThis.DecompressionStream")
    ready(visit.page)
    visit.page.locator("body[data-proven]").wait_for(state="attached")
    assert visit.page.inner_text("#count") == "Hiển thị 30 trong 5.000"
    assert re.search(r"^Câu thử", visit.page.evaluate("kgPage.world.proven.sentences[0][1]"))
    assert visit.faults == []
