"""The explorer for everyone: by keyboard, on a phone, enlarged, in two languages; axe finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chromium import Browser, Visit
from tests.explorer_page import PHONE, go, opened, title, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_the_keyboard_alone_is_enough(visit: Visit) -> None:
    page = visit.page
    page.keyboard.press("/")
    page.keyboard.type("do mau hai")
    page.keyboard.press("Enter")
    assert title(page) == "Đỗ Mẫu Hải"
    assert page.evaluate("document.activeElement.id") == "canvas"
    page.keyboard.press("ArrowRight")
    assert title(page) not in ("", "Đỗ Mẫu Hải", "Tổng quan")
    assert page.inner_text("#say").startswith(title(page))
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.keyboard.press("h")
    assert "đã ẩn" in page.inner_text("#show-hidden")
    page.keyboard.press("Control+z")
    assert not page.locator("#show-hidden").is_visible()
    page.keyboard.press("3")
    assert page.locator("#table-view").is_visible()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#one-key")
    page.keyboard.press("Escape")
    page.keyboard.press("1")
    assert page.locator("#table-view").is_visible()


def test_every_control_is_reached_by_tab_and_shows_its_focus(visit: Visit) -> None:
    page = visit.page
    reached = []
    for _ in range(90):
        page.keyboard.press("Tab")
        found = page.evaluate("[document.activeElement.id, getComputedStyle(document.activeElement).outlineStyle]")
        if found[0] == "" and not reached:
            continue
        reached.append(found)
    ids = {found[0] for found in reached}
    assert {"search", "to-table", "sure", "from", "canvas", "fit", "help-button", "panel-body"} <= ids
    assert [name for name, outline in reached if name and outline == "none"] == []


@pytest.mark.parametrize("view", ["graph", "timeline", "table"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, file: Path, view: str, scheme: str) -> None:
    page = opened(browser, file, f"#v={view}", color_scheme=scheme).page
    go(page, "phien hop lan thu nhat")
    page.locator("#panel summary").first.click()
    assert violations(page) == []


def test_axe_finds_nothing_on_a_phone_in_search_and_in_help(browser: Browser, file: Path) -> None:
    page = opened(browser, file, **PHONE).page
    assert violations(page) == []
    page.click("#more-tools")
    page.fill("#search", "mau")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.click("#open-filters")
    assert violations(page) == []
    page.click("#close-filters")
    page.click("#help-button")
    assert violations(page) == []


def test_a_phone_shows_graph_and_panel_without_sideways_scrolling(browser: Browser, file: Path) -> None:
    page = opened(browser, file, **PHONE).page
    go(page, "kat")
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#panel").is_visible()
    panel, canvas = page.locator("#panel").bounding_box(), page.locator("#canvas").bounding_box()
    assert canvas["y"] + canvas["height"] <= panel["y"] + 1
    assert canvas["height"] > 200


def test_at_200_percent_nothing_is_cut(browser: Browser, file: Path) -> None:
    page = opened(browser, file, viewport={"width": 640, "height": 450}, device_scale_factor=2).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.locator("#canvas").bounding_box()["height"] > 150


def test_the_page_speaks_english_too(visit: Visit) -> None:
    page = visit.page
    page.click("#language")
    assert page.inner_text("#count") == "Showing 24 of 24"
    assert page.get_attribute("html", "lang") == "en"
    go(page, "vi du")
    go(page, "bo thi du")
    assert title(page) == "Ministry of Examples"
    assert "Hold" in page.inner_text("#panel") or "Holds post" in page.inner_text("#panel")
