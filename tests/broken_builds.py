"""Builds that are broken off, in processes of their own; run as a script, it prints what became of each as JSON.

    python broken_builds.py kill-at-steps  SOURCES OLD OUT
    python broken_builds.py kill-at-moments SOURCES OLD OUT
    python broken_builds.py interrupt SOURCES OLD OUT
    python broken_builds.py many SOURCES OLD OUT

OLD is an earlier build; OUT starts as a copy of it each time. The parent has loaded everything before it
forks, so that a broken build takes hardly longer than the build itself.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

MOMENTS = 20
MOST_STEPS = 200
BUILDS, WARM_UP = 40, 10


def contents(folder: Path) -> dict[str, bytes]:
    """The files that a build shows to the world; names that begin with a dot are its own."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def forked(run: Callable[[], int], told: Path) -> int:
    """The process number of a child that runs the function; what it says goes to the file."""
    child = os.fork()
    if child:
        return child
    code = 99
    try:
        descriptor = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 1)
        os.dup2(descriptor, 2)
        code = run()
    except KeyboardInterrupt:
        code = 130
    finally:
        os._exit(code)


def dying_at(step: int, out: Path, run: Callable[[], int]) -> Callable[[], int]:
    """The run, which kills itself before the step-th time that it touches a file in the folder."""
    left = step

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"):
            left -= str(arguments[0]).startswith(str(out))
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def dying() -> int:
        sys.addaudithook(watch)
        return run()

    return dying


def main() -> None:
    how, sources, old_name, out_name = sys.argv[1:]
    old, out = Path(old_name), Path(out_name)
    from kg.cli import main as kg
    from kg.files import settle

    def run() -> int:
        return kg(["build", sources, "-o", str(out), "-q"])

    def again() -> None:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(old, out)

    before = contents(old)
    again()
    run()
    after = contents(out)
    again()
    started = time.monotonic()
    run()
    seconds = time.monotonic() - started
    if how == "many":
        sys.stdout.write(json.dumps(many(lambda: kg(["build", sources, "-o", str(out), "-q", "--no-reuse"]))))
        return
    told = out.with_suffix(".told")
    results = []
    for number in range(MOST_STEPS if how == "kill-at-steps" else MOMENTS):
        again()
        child = forked(dying_at(number, out, run) if how == "kill-at-steps" else run, told)
        if how != "kill-at-steps":
            time.sleep(random.Random(number).uniform(0.001, 1.2 * seconds))
            os.kill(child, signal.SIGKILL if how == "kill-at-moments" else signal.SIGINT)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        settle(out)
        found = contents(out)
        whole = all(found.get(name) in (before[name], after[name]) for name in before)
        state = "new" if found == after else "old" if found == before else "between"
        parts = sum(path.name.endswith(".part") for path in out.iterdir())
        said = told.read_text(encoding="utf-8") if told.exists() else ""
        repaired = run() == 0 and contents(out) == after and not left_over(out)
        results.append([code, whole, state, parts, said, repaired])
        if how == "kill-at-steps" and code == 0:
            break
    sys.stdout.write(json.dumps(results))


def left_over(out: Path) -> list[str]:
    """Hidden files that no build should leave: all but what it keeps for the next one."""
    from kg.building.unchanged import FILE as BUILT
    from kg.cache import FILE as KEPT
    from kg.origin import KEPT as ORIGIN
    from kg.sources.seen import FILE as SEEN

    kept = (KEPT, ORIGIN, SEEN, BUILT)
    return [path.name for path in out.iterdir() if path.name.startswith(".") and path.name not in kept]


def many(run: Callable[[], int]) -> dict[str, list[int]]:
    """Open descriptors and resident memory (in kilobytes) after the first builds and after the last."""
    seen: dict[str, list[int]] = {"descriptors": [], "kilobytes": []}
    for number in range(BUILDS):
        run()
        if number in (WARM_UP, BUILDS - 1):
            seen["descriptors"].append(len(list(Path("/proc/self/fd").iterdir())))
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            seen["kilobytes"].append(pages * os.sysconf("SC_PAGE_SIZE") // 1024)
    return seen


if __name__ == "__main__":
    main()
