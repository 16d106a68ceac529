"""The explorer of the example, open in Chromium, and what tests do on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.ontology import load_ontology
from kg.view import render_explorer
from tests.chromium import Browser, Visit, needed, ready
from tests.view_world import example, generated

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "kg.html"
    path.write_text(render_explorer(example().store(), load_ontology()), encoding="utf-8")
    return path


@pytest.fixture
def visit(browser: Browser, file: Path) -> Visit:
    return opened(browser, file)


def opened(browser: Browser, path: Path, fragment: str = "", **options: Any) -> Visit:
    visit = browser.open(path, fragment, reduced_motion="reduce", **options)
    ready(visit.page)
    visit.page.locator("body[data-proven]").wait_for(state="attached")
    return visit


def drawn(page: Any) -> set[str]:
    """The names of the nodes on the canvas."""
    return set(page.evaluate("kgPage.canvas.cy.nodes().map(n => kgPage.world.nodes[n.data('number')].label)"))


def go(page: Any, typed: str) -> None:
    page.fill("#search", typed)
    page.keyboard.press("Enter")


def title(page: Any) -> str:
    return page.inner_text("#panel-title").strip()


def click_node(page: Any, label: str, **how: Any) -> None:
    spot = page.evaluate(
        """label => { const node = kgPage.canvas.cy.nodes().filter(
             n => kgPage.world.nodes[n.data('number')].label === label);
             const box = document.querySelector('#canvas').getBoundingClientRect();
             const p = node.renderedPosition(); return [box.x + p.x, box.y + p.y] }""",
        label,
    )
    (page.mouse.dblclick if how.get("double") else page.mouse.click)(*spot)


def exported(page: Any, name: str) -> bytes:
    page.locator("#export-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).read_bytes()


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "large.html"
    path.write_text(render_explorer(generated(2000).store(), load_ontology(), limit=120), encoding="utf-8")
    return path


def violations(page: Any) -> list[str]:
    axe = needed("axe_playwright_python.base")
    page.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run({ runOnly: tags, preload: false })", tags)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
