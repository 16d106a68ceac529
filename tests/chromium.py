"""A real Chromium for tests: pages from disk, no network, every request and every fault written down."""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass
class Visit:
    """An open page with what it asked for and what went wrong in it."""

    page: Any
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def leaving(self) -> list[str]:
        """The requests that would have left the page."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]


class Browser:
    """Opens files in contexts of their own."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._contexts: list[Any] = []

    def open(self, path: Path, fragment: str = "", script: str = "", **options: Any) -> Visit:
        """The page of a file, loaded; ``options`` go to the browser context (viewport, locale …).

        ``script`` runs before the page's own.
        """
        context = self._browser.new_context(offline=True, accept_downloads=True, **options)
        if script:
            context.add_init_script(script)
        self._contexts.append(context)
        page = context.new_page()
        visit = Visit(page)
        page.on("request", lambda request: visit.requests.append(request.url))
        page.on("pageerror", lambda error: visit.faults.append(str(error)))
        page.on("dialog", lambda dialog: (visit.faults.append("dialog"), dialog.dismiss()))
        page.on(
            "console",
            lambda said: visit.faults.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.goto(path.as_uri() + fragment)
        return visit

    def close(self) -> None:
        """Closes what was opened."""
        while self._contexts:
            self._contexts.pop().close()


def ready(page: Any, seconds: float = 20) -> None:
    """Waits until the page says that it is drawn (no evaluation by string: the policy of the page forbids
    it).
    """
    page.locator("body[data-ready]").wait_for(state="attached", timeout=seconds * 1000)


def program() -> str | None:
    """The path of a Chromium on this machine."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def needed(module: str) -> Any:
    """A module of the development tools; without it the test is skipped, or fails where CI is set."""
    try:
        return importlib.import_module(module)
    except ImportError:
        say = f"{module} is not installed: pip install -e .[dev]"
        pytest.fail(say) if os.environ.get("CI") else pytest.skip(say)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Chromium of the system; without one the tests are skipped, or fail where CI is set."""
    path = program()
    if path is None:
        say = "no Chromium found: install the package chromium"
        pytest.fail(say) if os.environ.get("CI") else pytest.skip(say)
    playwright = needed("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def browser(chromium: Any) -> Iterator[Browser]:
    """A browser whose pages are closed after the test."""
    opened = Browser(chromium)
    yield opened
    opened.close()
