"""How long linking takes and how much memory it needs: a generated corpus of several sizes, and the slope.

    .venv/bin/python benchmarks/linking.py [MENTIONS …]

All names are invented. Articles are extracted first, which is not timed; a table of sizes comes out, with seconds of
the clock and of the processors, the most memory that the process and its fork had together, which holds what was read
of the articles too, and the exponent of growth of processor time from the size before (1 is linear). Only on Linux.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import random
import re
import resource
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.model import Article, Extraction, Mention

SIZES = (10_000, 100_000, 1_000_000)
# So many articles are read; the others are told again with other bodies, which linking cannot know.
READ = 2_500
# Memory is looked at so often, in seconds: a look takes time of its own.
_EVERY = 3.0
SURNAMES = "Lò Quàng Cầm Lường Hoàng Nông Tòng Vì Cà Đèo Bế Ma Tẩn Giàng Thào Vàng Sùng Lý Chảo Hầu".split()
MIDDLES = "Văn Thị Hữu Đức Minh Ngọc Thanh Xuân Quang Hải".split()
GIVEN = "Gió Mây Sương Nắng Mưa Suối Đồi Lá Hạt Cánh Bông Rẫy Nương Khe Thác Ruộng Vườn Đá Cát Sóng".split()
FIELDS = "Thiên văn|Thủy tinh|Mây Trắng|Sông Ngân|Đồi Gió|Rừng Xanh|Cánh Đồng|Hạt Vàng|Sương Mai|Thác Bạc".split("|")
HEADS = "Hiệp hội|Công ty|Học viện|Liên hiệp|Tập đoàn".split("|")
TITLES = "Giám đốc|Chủ tịch|Phó Chủ tịch|Tổng Thư ký|Phó Giám đốc".split("|")
TOWNS = "Hà Nội|Đà Nẵng|Huế|Cần Thơ|Hải Phòng".split("|")

_NUMBER = re.compile(r"số \d{3}")


def article(number: int, choose: random.Random) -> Article:
    """An article of about forty mentions, with names of which many articles have the same."""

    def person() -> str:
        return f"{choose.choice(SURNAMES)} {choose.choice(MIDDLES)} {choose.choice(GIVEN)}"

    def body() -> str:
        return f"{choose.choice(HEADS)} {choose.choice(FIELDS)} số {choose.randrange(400):03}"

    day = f"{choose.randrange(1, 29)}/{choose.randrange(1, 13)}/2031"
    lines = [f"Tin thứ {number}"]
    for _ in range(5):
        first, second, one, other = person(), person(), body(), body()
        lines.append(
            f"Ngày {day}, tại {choose.choice(TOWNS)}, {choose.choice(TITLES)} {one} {first} đã có buổi làm việc với "
            f"ông {second}, {choose.choice(TITLES)} {other}. Ông {first} khẳng định sẽ hợp tác với Bộ Công Thương."
        )
    return Article(str(number), lines[0], "\n".join(lines), published=f"2031-{choose.randrange(1, 13):02}-15")


def corpus(mentions: int) -> list[Extraction]:
    """Articles that together have at least so many mentions."""
    language, choose = load_language("vi"), random.Random(mentions)
    found: list[Extraction] = []
    while mentions > 0:
        number = len(found)
        new = extract(article(number, choose), language) if number < READ else told_again(found[number % READ], choose)
        found.append(new)
        mentions -= len(new.mentions)
    return found


def told_again(extraction: Extraction, choose: random.Random) -> Extraction:
    """The same article of other bodies: each number becomes another one of three digits, so that all stays in place."""
    others: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        return others.setdefault(found[0], f"số {choose.randrange(400):03}")

    def renamed(value: Mention | str) -> Mention | str:
        return mentions[value] if isinstance(value, Mention) else _NUMBER.sub(other, value)

    told = extraction.article
    text = _NUMBER.sub(other, told.text)
    spoken = [v for claim in extraction.claims for v in claim.roles.values() if isinstance(v, Mention)]
    mentions = {m: replace(m, name=_NUMBER.sub(other, m.name)) for m in (*extraction.mentions, *spoken)}
    return Extraction(
        replace(told, text=text, published=f"2031-{choose.randrange(1, 13):02}-15"),
        extraction.sentences,
        tuple(mentions[mention] for mention in extraction.mentions),
        tuple(
            replace(claim, roles={role: renamed(value) for role, value in claim.roles.items()})
            for claim in extraction.claims
        ),
    )


@dataclass(frozen=True)
class Measured:
    """What linking a corpus took: seconds of the clock and of the processors, MiB at most."""

    mentions: int
    articles: int
    clock: float
    cpu: float
    entities: int
    memory: int


def measured(size: int, answers: Connection) -> None:
    """Links a corpus of a size and says what it took."""
    extractions = corpus(size)
    mentions = sum(len(extraction.mentions) for extraction in extractions)
    start, worked = time.perf_counter(), sum(os.times()[:4])
    knowledge = link(extractions, load_language("vi"), workers=len(os.sched_getaffinity(0)))
    clock, cpu = time.perf_counter() - start, sum(os.times()[:4]) - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    answers.send(Measured(mentions, len(extractions), clock, cpu, len(knowledge.entities), memory))


def in_a_process(size: int) -> Measured:
    """The same in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answers, theirs = context.Pipe(duplex=False)
    process = context.Process(target=measured, args=(size, theirs))
    process.start()
    theirs.close()
    together = 0
    while not answers.poll(_EVERY):
        together = max(together, sum(map(memory_of, (process.pid, *children_of(process.pid)))))
    found: Measured = answers.recv()
    process.join()
    return replace(found, memory=max(found.memory, together))


def children_of(pid: int | None) -> list[int]:
    """The processes that a process has started."""
    with suppress(OSError):
        return [*map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]
    return []


def memory_of(pid: int | None) -> int:
    """The MiB of a process, of what it shares with others its part."""
    with suppress(OSError):
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return sum(int(row.split()[1]) for row in rows if row.startswith("Pss:")) // 1024
    return 0


def main(sizes: list[int]) -> None:
    """Prints a row for each size."""
    print("| mentions | articles | clock | CPU | entities | MiB | growth |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    before: Measured | None = None
    for size in sizes:
        found = in_a_process(size)
        growth = math.log(found.cpu / before.cpu, found.mentions / before.mentions) if before else math.nan
        row = (f"{found.mentions:,}", f"{found.articles:,}", f"{found.clock:.1f}", f"{found.cpu:.1f}")
        print(f"| {' | '.join(row)} | {found.entities:,} | {found.memory:,} | {growth:.2f} |", flush=True)
        before = found


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [*SIZES])
