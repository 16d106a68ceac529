"""Loads a graph into a store on disk and into Virtuoso, and asks both all named questions.

One command: ``python -m benchmarks.two_stores FILE…`` with the files of a build (kg.ttl, kg-evidence.ttl). Virtuoso is
Debian's, started on loopback with a private configuration. With ``--places ONE OTHER`` two graphs are compared that
are there already. Prints a row for each question; the exit code is 1 where an answer differs.
"""

from __future__ import annotations

import argparse
import functools
import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.questions import Case, cases
from kg.ontology import load_ontology
from kg.query import ask
from kg.results import Rows
from kg.store import Store, changing, open_store
from kg.store.remote import SCHEME, Endpoint, Remote
from tests import servers

BUFFERS = 200_000  # 1.6 GB
SECONDS = 900.0


def load(place: Path | str, files: list[Path]) -> None:
    """Load the files and say how long it took."""
    begun = time.perf_counter()
    with changing(place, load_ontology(), rebuild=True) as store:
        for file in files:
            store.load(file)
    print(f"loaded into {'Virtuoso' if isinstance(place, str) else 'disk'} in {time.perf_counter() - begun:.0f} s")


def compared(case: Case, stores: list[Store]) -> bool:
    """Ask both stores, print a row, and say whether the answers are equal."""
    answers, times = [], []
    for store in stores:
        begun = time.perf_counter()
        answers.append(ask(case.name, store, case.values))
        times.append((time.perf_counter() - begun) * 1000)
    rows = len(answers[0]) if isinstance(answers[0], Rows) else 1
    values = " ".join(case.values) + (" (the busiest)" if case.busiest else "")
    said = "equal" if answers[0] == answers[1] else "DIFFERENT"
    print(f"| {case.name} | {values} | {rows} | {times[0]:.0f} | {times[1]:.0f} | {said} |", flush=True)
    return answers[0] == answers[1]


def opened(place: Path | str) -> Store:
    """A store to read; an endpoint may take its time."""
    if str(place).startswith(SCHEME):
        endpoint, credentials = Endpoint.parse(str(place))
        return Store(load_ontology(), engine=Remote(endpoint, credentials, SECONDS))
    return open_store(place, load_ontology())


def compare(places: list[Path | str], only: list[str]) -> int:
    """Ask both places all questions, or those named; 0 where all is equal, else 1."""
    stores = [opened(place) for place in places]
    sizes = [len(store) for store in stores]
    print(f"{sizes[0]:,} triples in one, {sizes[1]:,} in the other\n")
    print("| question | parameters | rows | one, ms | other, ms | |\n|-|-|-|-|-|-|")
    # A question that a server refuses is answered on a copy of its graph: one copy is enough here.
    for store in stores:
        setattr(store, "near", functools.cache(store.near))  # noqa: B010
    results = [compared(case, stores) for case in cases(stores[0], only)]
    print(f"\n{sum(results)} of {len(results)} answers are equal; load {os.getloadavg()[0]:.0f}")
    return 0 if all(results) and sizes[0] == sizes[1] else 1


def main() -> int:
    """Load, ask, compare."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--places", nargs=2, metavar=("ONE", "OTHER"))
    options.add_argument("--only", nargs="+", default=[], metavar="QUESTION")
    given = options.parse_args()
    if given.places:
        return compare(given.places, given.only)
    with tempfile.TemporaryDirectory(prefix="kg-two-") as folder:
        server = Path(folder) / "virtuoso"
        server.mkdir()
        with servers.virtuoso(server, BUFFERS) as address:
            places: list[Path | str] = [Path(folder) / "disk", address]
            for place in places:
                load(place, given.files)
            return compare(places, given.only)


if __name__ == "__main__":
    sys.exit(main())
