"""Whatever happens to a build, an export is never lost or half written, and the next build gives the same bytes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from broken_builds import contents
from kg.cache import FILE as KEPT
from kg.cli import main
from kg.errors import LockedError, StoreError
from kg.files import LOCK_FILE, locked, replacing_all, write_bytes
from kg.pipeline import build
from vietnamese import ARTICLE, BODY, TITLE

ROOT = Path(__file__).parent.parent
LOCKED, INTERRUPTED, TERMINATED = 4, 130, 143
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and links are those of POSIX")
needs_linux = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="looks into /proc")


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles."""
    folder = tmp_path_factory.mktemp("sources")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "b.txt").write_text(ARTICLE.replace("5/6/2031", "9/8/2032"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, sources: Path) -> Path:
    """An earlier build, of the first article alone."""
    out = tmp_path_factory.mktemp("old") / "out"
    build([sources / "a.txt"], out)
    return out


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles that take some seconds to read."""
    file = tmp_path_factory.mktemp("large") / "tin.jsonl"
    lines = (json.dumps({"title": TITLE, "text": f"{BODY}\n" * 20 + f"Lần {n}."}) for n in range(4000))
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **more}


def broken(how: str, sources: Path, old: Path, folder: Path) -> Any:
    script = Path(__file__).with_name("broken_builds.py")
    command = [sys.executable, str(script), how, str(sources), str(old), str(folder / "out")]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("how", ["kill-at-steps", "kill-at-moments"])
def test_a_killed_build_leaves_whole_files_and_the_next_one_the_bytes_of_an_unbroken_run(
    how: str, sources: Path, old: Path, tmp_path: Path
) -> None:
    results = broken(how, sources, old, tmp_path)
    killed = [result for result in results if result[0] == -signal.SIGKILL]
    assert len(killed) >= (20 if how == "kill-at-steps" else 10)
    for code, whole, state, parts, _, repaired in results:
        assert whole, "each file is all old or all new"
        assert state != "between", "and all are of one build, once someone looks"
        assert repaired, "the next build gives the bytes of an unbroken run and clears the rest away"
        assert code == -signal.SIGKILL or (state, parts) == ("new", 0)
    assert {"old", "new"} <= {state for _, _, state, *_ in results} | ({"new"} if how != "kill-at-steps" else set())


def test_ctrl_c_at_any_moment_is_one_line_and_leaves_the_old_build_or_the_new(
    sources: Path, old: Path, tmp_path: Path
) -> None:
    results = broken("interrupt", sources, old, tmp_path)
    assert sum(code == INTERRUPTED for code, *_ in results) >= 10
    for code, whole, _, parts, said, repaired in results:
        assert code in (0, INTERRUPTED)
        assert (whole, parts, repaired) == (True, 0, True)
        assert said.strip() in ("", "kg: interrupted; nothing was half-written")


@needs_linux
def test_many_builds_in_one_process_leak_neither_descriptors_nor_memory(
    sources: Path, old: Path, tmp_path: Path
) -> None:
    seen = broken("many", sources, old, tmp_path)
    assert seen["descriptors"][0] == seen["descriptors"][1]
    assert seen["kilobytes"][1] <= 1.05 * seen["kilobytes"][0]


@contextmanager
def running(*arguments: str | Path) -> Iterator[subprocess.Popen[str]]:
    """A kg of its own, with all its processes in a group of their own."""
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    with subprocess.Popen(
        command, env=environment(), stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            if any_left(process.pid):
                os.killpg(process.pid, signal.SIGKILL)


def any_left(group: int) -> bool:
    """Whether a process of the group still runs; one that has ended and waits to be noticed does not count."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, number = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(number) == group and state != "Z":
            return True
    return False


def wait_for(condition: Any, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def children(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()


@needs_linux
@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGINT, INTERRUPTED), (signal.SIGTERM, TERMINATED), (signal.SIGKILL, -signal.SIGKILL)],
)
@pytest.mark.parametrize("to_all", [False, True], ids=["to kg", "to the group, as a terminal does"])
def test_a_signal_ends_kg_and_its_workers(
    sent: signal.Signals, code: int, to_all: bool, large: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with running("build", large, "-o", out, "--workers", "2") as kg:
        assert wait_for(lambda: len(children(kg.pid)) >= 3, 20), "two workers and their tracker"
        time.sleep(0.4)
        if to_all:
            os.killpg(kg.pid, sent)
        else:
            kg.send_signal(sent)
        assert kg.wait(timeout=10) == code
        assert wait_for(lambda: not any_left(kg.pid), 2), "no worker outlives kg"
        assert kg.stderr is not None
        said = [line for line in kg.stderr.read().splitlines() if line]
    assert "Traceback" not in "\n".join(said)
    if sent != signal.SIGKILL:
        assert [line.split(";")[0] for line in said] == [f"kg: {'interrupted' if code == 130 else 'terminated'}"]
        assert not out.exists()


@needs_linux
def test_a_second_build_names_the_holder_and_exits_4_at_once(
    large: Path, sources: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    with running("build", large, "-o", out) as first:
        assert wait_for(lambda: (out / LOCK_FILE).exists() and (out / LOCK_FILE).stat().st_size, 20)
        started = time.monotonic()
        assert main(["build", str(sources), "-o", str(out)]) == LOCKED
        assert time.monotonic() - started < 2
        said = capsys.readouterr().err
        assert f"process {first.pid}" in said
        assert said.count("\n") == 1
        first.kill()
        first.wait()
    assert main(["build", str(sources), "-o", str(out), "-q"]) == 0
    assert not (out / LOCK_FILE).exists()


def test_a_lock_is_held_once_can_be_waited_for_and_ends(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with locked(out):
        with pytest.raises(LockedError, match=f"process {os.getpid()}"), locked(out):
            pass
        started = time.monotonic()
        with pytest.raises(LockedError), locked(out, wait=0.3):
            pass
        assert time.monotonic() - started >= 0.3
    assert not out.exists()
    with locked(out):
        write_bytes(out / "a", b"")
    assert [path.name for path in out.iterdir()] == ["a"]


def test_a_linked_lock_is_refused_and_what_it_leads_to_is_untouched(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("dear", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LOCK_FILE).symlink_to(victim)
    with pytest.raises(StoreError, match="cannot write to"), locked(tmp_path / "out"):
        pass
    assert victim.read_text(encoding="utf-8") == "dear"


def test_a_linked_output_is_replaced_and_what_it_leads_to_is_untouched(sources: Path, tmp_path: Path) -> None:
    victim, out = tmp_path / "victim", tmp_path / "out"
    victim.write_text("dear", encoding="utf-8")
    out.mkdir()
    for name in ("kg.ttl", "manifest.json"):
        (out / name).symlink_to(victim)
    build([sources], out)
    assert victim.read_text(encoding="utf-8") == "dear"
    assert not (out / "kg.ttl").is_symlink()


def test_what_others_are_writing_is_left_to_them(tmp_path: Path) -> None:
    gone = subprocess.run(["true"], check=False)
    assert gone.returncode == 0
    mine, dead = tmp_path / f".a.{os.getppid()}.part", tmp_path / ".a.99999999.part"
    for path in (mine, dead, tmp_path / ".a.part"):
        path.touch()
    with locked(tmp_path):
        assert mine.exists()
        assert not dead.exists()
        assert (tmp_path / ".a.part").exists()


def test_several_files_are_replaced_together_or_not_at_all(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in "abc"]
    for path in paths:
        path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing_all(paths) as (first, *_):
        first.write(b"new" * (1 // 0))
    assert {path.read_bytes() for path in paths} == {b"old"}
    with replacing_all(paths) as streams:
        for stream in streams:
            stream.write(b"new")
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"new"}


def test_a_full_disk_is_named_and_keeps_the_old_build(sources: Path, old: Path, tmp_path: Path) -> None:
    size = sum(path.stat().st_size for path in old.iterdir()) // 1024 + 200
    small = tmp_path / "small"
    small.mkdir()
    script = (
        f"mount -t tmpfs -o size={size}k tmpfs {small} || exit 77; cp -r {old} {small}/out || exit 77; "
        f'"{sys.executable}" -m kg build {sources} -o {small}/out; echo "exit $?"; '
        f"diff -r -x '{KEPT}' {old} {small}/out && ls -A -I '{KEPT}' {small}/out | wc -l"
    )
    own = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    command = ["unshare", *own, "--mount", "sh", "-c", script]
    try:
        done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if "exit " not in done.stdout:
        pytest.skip(f"no small file system can be had here: {done.stderr.strip()}")
    assert done.stdout.split() == ["exit", "3", str(len(contents(old)))], done.stdout + done.stderr
    assert "No space left on device" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_folder_without_the_right_to_write_is_named_and_keeps_the_old_build(
    sources: Path, old: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    shutil.copytree(old, out)
    out.chmod(0o555)
    command = [sys.executable, "-m", "kg", "build", str(sources), "-o", str(out)]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may write anywhere here")
        command = ["setpriv", "--bounding-set=-dac_override", *command]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=False)
    out.chmod(0o755)
    assert done.returncode == 3, done.stderr
    assert done.stderr.startswith("kg: cannot write to ")
    assert "Permission denied" in done.stderr
    assert done.stderr.count("\n") == 1
    assert contents(out) == contents(old)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article in every format."""
    from test_sources_formats import CONTENTS

    folder = tmp_path_factory.mktemp("mixed")
    for number, (name, content) in enumerate(CONTENTS.items()):
        told = content.replace("Đà Nẵng.".encode(), f"Đà Nẵng, lần thứ {number + 2}.".encode())
        (folder / f"{number}-{name}").write_bytes(content if name.endswith(".docx") else told)
    return folder


def test_hash_seed_locale_time_zone_and_workers_change_no_byte_for_any_format(mixed: Path, tmp_path: Path) -> None:
    settings = (
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONHASHSEED": "77", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "KG_WORKERS": "2"},
    )
    builds = []
    for number, setting in enumerate(settings):
        out = tmp_path / str(number)
        command = [sys.executable, "-m", "kg", "build", str(mixed), "-o", str(out), "-q"]
        done = subprocess.run(command, env=environment(**setting), capture_output=True, encoding="utf-8", check=False)
        assert (done.returncode, done.stderr) == (0, "")
        builds.append(contents(out))
    assert builds[0] == builds[1]


def test_a_build_of_any_format_needs_no_network_and_asks_for_none(mixed: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'urllib.Request'):\n"
        "        print(event, arguments, file=sys.stderr)\n"
        "sys.addaudithook(watch)\n"
        "from kg.cli import main\n"
        "sys.exit(main(['build', sys.argv[1], '-o', sys.argv[2], '-q']))\n"
    )
    command = [sys.executable, "-c", code, str(mixed), str(tmp_path / "out")]
    alone = ["unshare", "--user", "--map-root-user", "--net"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        alone = []
    done = subprocess.run([*alone, *command], env=environment(), capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
