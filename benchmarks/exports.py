"""Measures every export of a build: seconds, megabytes, and memory beyond that of the graph.

    python -m benchmarks.exports --build FOLDER [--format NAME] [-o docs/measured.md]

The graph is opened once; each format is written in a process of its own that begins with it, so that one does not
pay for another. With ``-o`` the table takes the place of its section in that page. Needs fork, as Unix has.
"""

from __future__ import annotations

import argparse
import multiprocessing
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.pages import EXPORTS, with_section
from kg.export import FORMATS, export
from kg.ontology import load_ontology
from kg.store import Store, open_store

HEAD = "| Format | CPU seconds | Seconds | MB | MiB beyond the graph |\n| --- | ---: | ---: | ---: | ---: |"


def main() -> None:
    """Print the table, or write it into a page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=Path, required=True, help="the folder of a build")
    options.add_argument("--format", action="append", choices=sorted(FORMATS), help="only this; may be repeated")
    options.add_argument("-o", "--out", type=Path, help="the page whose section is written")
    asked = options.parse_args()
    began = time.process_time()
    store = open_store(asked.build, load_ontology())
    opened = time.process_time() - began
    rows = []
    for row in measured(store, asked.format or list(FORMATS)):
        sys.stderr.write(row + "\n")
        rows.append(row)
    text = "\n".join((*told(store, opened), HEAD, *rows)) + "\n"
    if asked.out:
        page = asked.out.read_text(encoding="utf-8")
        asked.out.write_text(with_section(page, EXPORTS, text), encoding="utf-8")
    else:
        sys.stdout.write(text)


def told(store: Store, opened: float) -> Iterator[str]:
    """What was measured, in words."""
    articles = len(store.subjects("rdf:type", store.node("Article")))
    yield (
        f"`python -m benchmarks.exports --build FOLDER -o docs/measured.md`, on a build of {articles:,} articles:\n"
        f"{len(store):,} triples, opened in {opened:.0f} CPU seconds, {_mebibytes():,.0f} MiB. "
        f"Python {platform.python_version()},\none process for each format.\n"
    )


def measured(store: Store, names: Sequence[str]) -> Iterator[str]:
    """A row for each format."""
    forks = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            out = Path(folder) / f"graph{FORMATS[name].extension}"
            ours, theirs = forks.Pipe()
            process = forks.Process(target=_written, args=(store, name, out, theirs))
            process.start()
            theirs.close()
            try:
                cpu, clock, memory = ours.recv()
                size = out.stat().st_size / 1e6
                yield f"| `{name}` | {cpu:.1f} | {clock:.1f} | {size:.1f} | {memory:,.0f} |"
            except EOFError:
                yield f"| `{name}` | failed | | | |"
            process.join()
            out.unlink(missing_ok=True)


def _written(store: Store, name: str, out: Path, answer: Connection) -> None:
    before, processor, clock = _mebibytes(), time.process_time(), time.perf_counter()
    export(store, name, out)
    answer.send((time.process_time() - processor, time.perf_counter() - clock, _mebibytes() - before))


def _mebibytes() -> float:
    """The most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
