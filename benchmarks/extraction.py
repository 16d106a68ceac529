"""How fast kg reads: characters per CPU second beside another program on the same text, a whole build, a profile.

    python -m benchmarks.extraction NEWS.jsonl.gz -o docs/measured.md

NEWS is anything that ``kg build`` reads. The other program is the named entity recogniser of underthesea, where it
can be imported (``pip install underthesea``); it sees the first articles of the same text, in the same process, one
after the other. CPU seconds are those of one process; reading files and loading tables are not counted. A build is
a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from benchmarks.pages import with_sections_of
from benchmarks.shares import SMALLEST, shares, table
from kg.extract import extract
from kg.language import load_language
from kg.model import Article
from kg.sources import read_articles

ROUNDS = 3


def main() -> int:
    """Measures, and prints a page or writes it."""
    arguments = _arguments()
    if arguments.only_build:
        for source in arguments.build:
            sys.stdout.writelines(f"{line}\n" for line in _build(source, arguments.workers))
        return 0
    articles = list(islice(read_articles(arguments.news, lambda _: None), arguments.articles))
    if not articles:
        sys.stderr.write("no article could be read\n")
        return 3
    page = "\n".join(_page(articles, arguments)) + "\n"
    if arguments.out:
        if arguments.out.is_file():
            page = with_sections_of(page, arguments.out.read_text(encoding="utf-8"))
        arguments.out.write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=500, help="how many articles to read")
    parser.add_argument("--peer-articles", type=int, default=50, help="how many of them the other program reads")
    parser.add_argument("--build", type=Path, nargs="*", default=[], help="what to build; nothing by default")
    parser.add_argument("--only-build", action="store_true", help="measure the builds and nothing else")
    parser.add_argument("--workers", type=int, default=1, help="processes of the build")
    parser.add_argument("-o", "--out", type=Path, help="the page to write")
    return parser.parse_args()


def _page(articles: list[Article], arguments: argparse.Namespace) -> Iterator[str]:
    yield "# Measured\n"
    yield "How fast kg reads, and what builds and exports take. `benchmarks/extraction.py` writes this page:"
    load = f" at a load of {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
    yield f"Python {platform.python_version()}, {os.cpu_count()} cores; CPU seconds of one process{load}.\n"
    yield "| What | Articles | Characters | CPU seconds | Characters a CPU second |"
    yield "| --- | --- | --- | --- | --- |"
    language = load_language("vi")
    yield _row("kg, everything", articles, lambda article: extract(article, language))
    part = articles[: arguments.peer_articles]
    yield _row("kg, on the articles of the next row", part, lambda article: extract(article, language))
    yield from _peer(part)
    for source in arguments.build:
        yield from _build(source, arguments.workers)
    yield from _profile(articles)


def _row(name: str, articles: list[Article], read: Callable[[Article], object], rounds: int = ROUNDS) -> str:
    """The median of some rounds over all articles; one article first, so that tables are loaded."""
    read(articles[0])
    seconds = statistics.median(_seconds(articles, read) for _ in range(rounds))
    characters = sum(len(article.text) for article in articles)
    rate = characters / seconds
    return f"| {name} | {len(articles):,} | {characters:,} | {seconds:.2f} | {rate:,.0f} |"


def _seconds(articles: list[Article], read: Callable[[Article], object]) -> float:
    started = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - started


def _peer(articles: list[Article]) -> Iterator[str]:
    try:
        from underthesea import ner
    except ImportError:
        yield "| underthesea, `ner` | not installed here | | | |"
        return
    name = f"underthesea {importlib.metadata.version('underthesea')}, `ner`"
    language = load_language("vi")

    def read(article: Article) -> None:
        """A sentence at a time, as it is meant to be used: on whole articles it is much slower."""
        for sentence in language.sentences(article.text):
            ner(article.text[sentence.span.start : sentence.span.end])

    yield _row(name, articles, read, rounds=1)


def _build(source: Path, workers: int) -> Iterator[str]:
    """A whole build in processes of its own: seconds, CPU seconds and memory of it and its workers together."""
    import resource

    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "kg", "build", str(source), "-o", folder, "--workers", str(workers), "-v"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        load = os.getloadavg()[0]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8") as done:
            memory = Memory(done.pid)
            _, said = done.communicate()
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    told = [line for line in said.splitlines() if line.endswith(" s") or line.startswith("articles: ")]
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    yield f"\n## A build of `{source.name}` with {workers} worker{'s' * (workers > 1)}\n"
    yield f"{seconds:.1f} s, {cpu:.1f} CPU s, at most {memory.most:,.0f} MiB in all processes together, {size:,.1f} MB"
    yield f"written; exit code {done.returncode}; the load of the machine was {load:.1f} when it began.\n"
    yield from (f"- {line}" for line in told)


class Memory:
    """The most memory that a process and its children have together, in MiB; looked at five times a second.

    Pages that they share count once for each of them, but for those of files. Linux only: 0 elsewhere.
    """

    def __init__(self, process: int) -> None:
        self.most = 0.0
        self._process = process
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while now := sum(map(_resident, _family(self._process))):
            self.most = max(self.most, now)
            time.sleep(0.2)


def _family(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split():
            yield from _family(int(child))


def _resident(process: int) -> float:
    try:
        _, resident, of_files, *_ = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    return (int(resident) - int(of_files)) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _profile(articles: list[Article]) -> Iterator[str]:
    """Where the time of extraction goes."""
    language = load_language("vi")

    def read() -> None:
        for article in articles:
            extract(article, language)

    read()
    found = shares(read)
    yield "\n## Where the time goes\n"
    yield f"Looked at {found.looks:,} times, every few milliseconds of CPU time, while the articles above were read;"
    yield f"modules with less than {SMALLEST:.0f} % inside are left out.\n"
    yield from table(found)


if __name__ == "__main__":
    sys.exit(main())
