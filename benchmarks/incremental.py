"""Seconds of a full build, of one in which nothing is new, and of one with ten new articles, all with a store.

    python benchmarks/incremental.py [ARTICLES] [NUMBER]

ARTICLES is a file of JSON Lines, also packed; by default the bulk set under KG_SHARED. NUMBER of them are built.
The outputs of the last build are compared with those of a full one. The store answers for the new articles when its
stage has ended; what is written after that are the files.
"""

from __future__ import annotations

import gzip
import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from kg.pipeline import build

NEW = 10


def main() -> None:
    """Measure and print one line for each build."""
    bulk = Path(os.environ.get("KG_SHARED", ".")) / "articles" / "bulk" / "news-6000.jsonl.gz"
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else bulk
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rt", encoding="utf-8") as lines:
        articles = list(islice(lines, number + NEW))
    with tempfile.TemporaryDirectory() as folder:
        sources, out = Path(folder) / "sources", Path(folder) / "out"
        sources.mkdir()
        (sources / "old.jsonl").write_text("".join(articles[:-NEW]), encoding="utf-8")
        timed(f"full build of {number}", sources, out)
        timed("nothing new", sources, out)
        (sources / "new.jsonl").write_text("".join(articles[-NEW:]), encoding="utf-8")
        timed(f"{NEW} new articles", sources, out)
        timed(f"full build of {number + NEW}", sources, out.with_name("full"))
        names = [path.name for path in out.with_name("full").iterdir() if not path.name.startswith(".")]
        equal = all((out / name).read_bytes() == (out.with_name("full") / name).read_bytes() for name in names)
        print("the same bytes" if equal else "OTHER BYTES")


def timed(what: str, sources: Path, out: Path) -> None:
    """Build, and print the seconds of the whole and of each stage, of the clock and of this process's CPU time."""
    started = time.perf_counter()
    last = started, time.process_time()
    seconds: dict[str, tuple[float, float]] = {}
    stage = "start"

    def progress(name: str, _: int) -> None:
        nonlocal last, stage
        now = time.perf_counter(), time.process_time()
        clock, cpu = seconds.get(stage, (0.0, 0.0))
        seconds[stage] = clock + now[0] - last[0], cpu + now[1] - last[1]
        last, stage = now, name

    built = build([sources], out, reuse=True, progress=progress, store=out.with_name(f"{out.name}-store"), workers=2)
    progress("end", 0)
    parts = ", ".join(f"{name} {clock:.2f} of the clock, {cpu:.2f} CPU" for name, (clock, cpu) in seconds.items())
    print(f"{what}: {time.perf_counter() - started:.2f} s ({parts})", flush=True)
    if built.stored is not None:
        linked = "all" if built.stored.touched is None else f"{built.stored.touched:,}"
        print(f"  store: {built.stored.removed:,} triples out, {built.stored.added:,} in; linked: {linked}", flush=True)


if __name__ == "__main__":
    main()
