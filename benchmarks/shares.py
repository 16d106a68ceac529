"""Where the time of some work goes, by the modules of kg, without a profiler that makes small functions look slow."""

from __future__ import annotations

import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from types import FrameType

PACKAGE = "kg."
INTERVAL = 0.001  # CPU seconds between two looks; the system may take a few more
SMALLEST = 1.0  # per cent


class Shares:
    """How often a module was found at work: ``inside`` it, and ``below`` it, in it or in what it calls."""

    def __init__(self) -> None:
        self.looks = 0
        self.inside: Counter[str] = Counter()
        self.below: Counter[str] = Counter()

    def look(self, _: int, frame: FrameType | None) -> None:
        """Notes which modules are at work now; a handler of a signal."""
        seen: list[str] = []
        while frame is not None:
            module = frame.f_globals.get("__name__", "")
            if module.startswith(PACKAGE) and module not in seen:
                seen.append(module)
            frame = frame.f_back
        self.looks += bool(seen)
        self.inside.update(seen[:1])
        self.below.update(seen)


def shares(work: Callable[[], object]) -> Shares:
    """Does the work, looking every few milliseconds of CPU time where it is; needs a POSIX system."""
    found = Shares()
    before = signal.signal(signal.SIGPROF, found.look)
    signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
    try:
        work()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return found


def table(found: Shares) -> Iterator[str]:
    """The modules with the most time inside, with what each says of itself."""
    yield "| Module | What it does | Inside | With what it calls |"
    yield "| --- | --- | --- | --- |"
    for module, count in found.inside.most_common():
        share = 100 * count / found.looks
        if share < SMALLEST:
            break
        what = (sys.modules[module].__doc__ or "").split("\n\n")[0].replace("\n", " ").strip().rstrip(".")
        below = 100 * found.below[module] / found.looks
        yield f"| `{module.removeprefix(PACKAGE)}` | {what} | {share:.1f} % | {below:.1f} % |"
