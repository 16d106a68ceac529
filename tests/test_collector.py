"""What kg does to Python's collector of garbage leaves the collector as its host set it."""

from __future__ import annotations

import gc

import pytest

from kg.collector import without_collector


@pytest.mark.parametrize("collecting", [False, True])
def test_what_a_host_froze_stays_frozen(collecting: bool) -> None:
    already = gc.get_freeze_count()
    kept: list[object] = []
    gc.freeze()
    try:
        with without_collector(collecting=collecting):
            pass
        assert not _is_looked_through(kept)
    finally:
        if not already:
            gc.unfreeze()


@pytest.mark.parametrize("collecting", [False, True])
def test_a_collector_that_a_host_turned_off_stays_off(collecting: bool) -> None:
    gc.disable()
    try:
        with without_collector(collecting=collecting):
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_made_inside_goes_to_the_oldest_generation() -> None:
    before = gc.get_freeze_count()
    gc.unfreeze()
    try:
        with without_collector():
            made: list[object] = []
        assert _is_looked_through(made, generation=2)
        assert gc.isenabled()
    finally:
        if before:
            gc.freeze()


def _is_looked_through(one: object, generation: int | None = None) -> bool:
    return any(other is one for other in gc.get_objects(generation=generation))
