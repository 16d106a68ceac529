"""Pictures of the explorer for the documentation: six states in light, and each of them in dark.

    python web/screenshots.py exports/kg.html docs/images [NAME]

NAME is the node that is searched and focused. Needs playwright and a Chromium.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from playwright.sync_api import sync_playwright

from tests.chromium import program, ready

DESK = {"viewport": {"width": 1440, "height": 880}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True}
State = Callable[[Any, str], None]


def start(page: Any, name: str) -> None:
    """The view as it opens."""


def search(page: Any, name: str) -> None:
    """Suggestions for words typed without marks."""
    page.fill("#search", "so huu tri tue")


def focus(page: Any, name: str) -> None:
    """One node with its surroundings and a sentence."""
    choose(page, name)
    page.get_by_role("button", name="Tập trung", exact=True).click()
    page.locator("#panel summary").first.click()


def timeline(page: Any, name: str) -> None:
    """Meetings and agreements by day."""
    page.click("#to-timeline")
    page.locator(".event button").first.click()


def table(page: Any, name: str) -> None:
    """The facts as rows."""
    page.click("#to-table")
    page.click("#table-facts")
    page.get_by_role("button", name="Ngày", exact=True).click()
    page.get_by_role("button", name="Ngày ▲").click()


def choose(page: Any, name: str) -> None:
    """Types a name and takes the first suggestion."""
    page.fill("#search", name)
    page.keyboard.press("Enter")


STATES: dict[str, tuple[State, dict[str, Any]]] = {
    "start": (start, DESK),
    "search": (search, DESK),
    "focus": (focus, DESK),
    "timeline": (timeline, DESK),
    "table": (table, DESK),
    "phone": (focus, PHONE),
}


def main(source: Path, target: Path, name: str = "do thang hai") -> None:
    """Takes all pictures."""
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for state, (show, options) in STATES.items():
                page = browser.new_page(offline=True, color_scheme=scheme, reduced_motion="reduce", **options)
                page.goto(source.resolve().as_uri())
                ready(page)
                page.locator("body[data-proven]").wait_for(state="attached")
                show(page, name)
                page.wait_for_timeout(500)
                page.screenshot(path=target / f"explorer-{state}-{scheme}.png")
                page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:4])
