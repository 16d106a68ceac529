"""The timeline and the table of the explorer in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chromium import Browser, Visit
from tests.explorer_page import opened, title

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_the_timeline_tells_events_in_order_and_in_step_with_the_graph(visit: Visit) -> None:
    page = visit.page
    page.click("#to-timeline")
    assert page.locator(".year h3").all_inner_texts() == ["2023 · 1", "2024 · 2", "Không rõ ngày · 2"]
    first = page.locator(".event").first
    assert "18/10/2023" in first.inner_text()
    assert "Đỗ Mẫu Hải (chủ trì)" in first.inner_text()
    first.get_by_role("button").click()
    assert title(page).startswith("Phiên họp lần thứ nhất")
    page.click("#to-graph")
    assert page.evaluate("kgPage.canvas.cy.nodes('.chosen').length") == 1
    page.fill("#from", "2024-01-01")
    page.locator("#from").dispatch_event("change")
    page.click("#to-timeline")
    assert "2023 · 1" not in page.locator(".year h3").all_inner_texts()


def test_the_table_sorts_filters_and_chooses(visit: Visit) -> None:
    page = visit.page
    page.click("#to-table")
    page.get_by_role("button", name="Tên", exact=True).click()
    names = page.locator("#rows th").all_inner_texts()
    assert names[:2] == ["Bản ghi nhớ về trao đổi dữ liệu mẫu", "Bộ Giả định"]
    assert page.locator("#columns th").first.get_attribute("aria-sort") == "ascending"
    page.click("#table-facts")
    page.fill("#row-filter", "dong chu tri")
    page.wait_for_timeout(200)
    assert page.inner_text("#row-count") == "2 dòng"
    page.locator("#rows button").first.click()
    assert "đồng chủ trì" in page.inner_text("#panel")


def test_the_table_builds_only_the_rows_in_sight_and_keys_reach_all(
    browser: Browser,
    large: Path,
) -> None:
    page = opened(browser, large).page
    page.click("#to-table")
    page.check("#table-whole")
    assert page.inner_text("#row-count") == "2.000 dòng"
    assert page.locator("#rows tr[data-at]").count() < 80
    page.locator("#rows button").first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.closest('tr').dataset.at") == "1999"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('tr').dataset.at") == "1"
