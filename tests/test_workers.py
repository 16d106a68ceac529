"""Workers: a fork where that is safe, a new interpreter where it is not, and nobody sees a difference."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kg.workers
from kg.guard import Guard
from kg.query import Limits
from kg.results import Truth
from kg.workers import Meanwhile, Worker
from tests.graph_of_trial import ONTOLOGY, build

ROOT = Path(__file__).parent.parent
TWO_GUARDS = """
import gc, sys
from pathlib import Path
from kg.guard import Guard
from kg.ontology import load_ontology
from kg.query import Limits
print("said once", end=" ")
folder, limits = Path(sys.argv[1]), Limits(rows=50, seconds=30, memory=256 << 20)
held = [open(sys.executable, "rb") for _ in range(20)]
with Guard(folder, load_ontology(), limits) as first, Guard(folder, load_ontology(), limits) as second:
    gc.collect()
    for query in ("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o", "CONSTRUCT WHERE { ?p a kg:Person }", "ASK { }"):
        assert first.run(query) == second.run(query)
    print(*(type(one._worker._process).__name__ for one in (first, second)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux is a fork known to be safe")
def test_a_process_with_one_thread_forks_and_one_with_more_does_not(tmp_path: Path) -> None:
    build(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", TWO_GUARDS, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout == "said once _Fork Popen\n"
    assert done.stderr == ""


@pytest.mark.parametrize("alone", [True, False])
def test_work_is_done_meanwhile_and_here_where_the_fork_is_ended(alone: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if alone and sys.platform != "linux":
        pytest.skip("only on Linux is a fork known to be safe")
    monkeypatch.setattr(kg.workers, "_has_one_thread", lambda: alone)
    here = os.getpid()
    found = Meanwhile(lambda: ([n, os.getpid()] for n in range(3)))
    told = [*found]
    found.close()
    assert [n for n, _ in told] == [0, 1, 2]
    assert all((process != here) == alone for _, process in told)
    ended = Meanwhile(lambda: [os.getpid()] if os.getpid() == here else os.kill(os.getpid(), 9) or [])
    assert [*ended] == [here]
    ended.close()
    given_up = Meanwhile(lambda: iter(_wait_for_ever, None))
    given_up.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux is a fork known to be safe")
def test_where_there_is_no_room_for_one_more_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(kg.workers, "_has_one_thread", lambda: True)
    monkeypatch.setattr(os, "fork", none)
    here = Meanwhile(lambda: [os.getpid()])
    assert [*here] == [os.getpid()]
    here.close()


@pytest.mark.parametrize("alone", [True, False])
def test_a_worker_answers_and_ends(alone: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if alone and sys.platform != "linux":
        pytest.skip("only on Linux is a fork known to be safe")
    monkeypatch.setattr(kg.workers, "_has_one_thread", lambda: alone)
    with Guard(build(tmp_path), ONTOLOGY, Limits()) as guard:
        assert guard.run("ASK { ?s a kg:Person }") == Truth(True)
    worker = Worker(_echo)
    worker.requests.write("Hồ\n".encode())
    worker.requests.close()
    assert worker.answers.read() == "Hồ\n".encode()
    assert worker.wait() == 7
    worker.end()
    silent = Worker(_wait_for_ever)
    silent.end()
    assert silent.wait() < 0


def _echo() -> None:
    sys.stdout.buffer.write(sys.stdin.buffer.readline())
    sys.stdout.flush()
    sys.stderr.write("nobody hears this")
    raise SystemExit(7)


def _wait_for_ever() -> None:
    sys.stdin.read()


INTERRUPTED_WHILE_WRITING = """
import sys, time
from kg.workers import own_processes

if __name__ == "__main__":
    try:
        with own_processes(1) as executor:
            executor.submit(time.sleep, 60)
            for _ in range(3):
                executor.submit(len, bytes(10_000_000))
            time.sleep(1)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print("ended")
"""


def test_an_interruption_does_not_wait_for_a_task_that_nobody_will_read(tmp_path: Path) -> None:
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED_WHILE_WRITING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=40,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("ended\n", "")
