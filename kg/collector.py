"""The collector of garbage, which is of no use while work goes on whose results all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector(*, collecting: bool = False) -> Iterator[None]:
    """Nearly all that is made inside lives until its end: looking through it again and again costs a lot.

    With ``collecting`` all is looked through once at the end, so that what lies about does not pile up where such work
    is done again and again. What a host of kg has frozen stays frozen.

    >>> with without_collector():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on and collecting:
            gc.collect()
        elif was_on and not gc.get_freeze_count():
            # Straight to the oldest generation: the next look at the young ones would go through all of it.
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
