"""What tests share: where articles for tuning lie, and how pages made from code are refreshed."""

from __future__ import annotations

import gc
import os
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.chromium import browser, chromium
from tests.explorer_page import file, large, visit

__all__ = ["browser", "chromium", "file", "large", "visit"]


# What is measured by the clock is measured in benchmarks/: a busy machine fails no test.
settings.register_profile("kg", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kg")


def pytest_configure() -> None:
    """A shell lets what it starts in the background ignore Ctrl-C, and all that this starts too; tests send it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Each build looks once through all that it may have left lying about: thousands of collected tests are not it."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the pages that are made from code again")


@pytest.fixture
def regen(request: pytest.FixtureRequest) -> bool:
    """Whether pages that are made from code shall be written instead of compared."""
    return bool(request.config.getoption("--regen"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and gold that may not be shipped; the test skips where there is none."""
    place = os.environ.get("KG_SHARED")
    if not place or not Path(place).is_dir():
        pytest.skip("KG_SHARED names no folder of articles for tuning")
    return Path(place)
