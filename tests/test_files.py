"""Files are replaced whole or not at all."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.edtf import bounds
from kg.errors import StoreError
from kg.files import JOURNAL, locked, replacing, replacing_all, settle, write_bytes


def test_a_failure_keeps_the_old_file_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "kg.ttl"
    path.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replacing(path) as out:
        out.write(bytes(out.write(b"half") // 0))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_a_clear_error_and_keeps_the_old_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "kg.ttl"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, limits[1]))
    try:
        with pytest.raises(StoreError, match=r"cannot write .*kg\.ttl: File too large"):
            write_bytes(path, bytes(1 << 20))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / f".kg.ttl.{os.getpid()}.part").write_bytes(b"half")
    write_bytes(tmp_path / "kg.ttl", b"whole")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]


def test_a_folder_is_never_taken_for_a_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it is a folder"):
        write_bytes(tmp_path, b"new")
    with pytest.raises(StoreError, match="it is a folder"):
        write_bytes(Path(), b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="No such file"):
        write_bytes(tmp_path / "nowhere" / "kg.ttl", b"")


@pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")
def test_the_new_file_is_as_readable_as_any_other(tmp_path: Path) -> None:
    write_bytes(tmp_path / "kg.ttl", b"")
    (tmp_path / "usual").touch()
    assert (tmp_path / "kg.ttl").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2023-10-19", "2023-10-19", "2023-10-19"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1995", "1995-01-01", "1995-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2023-XX", "2023-01-01", "2023-12-31"),
        ("2023-21", "2023-01-01", "2023-12-31"),
        ("2023-02?", "2023-02-01", "2023-02-28"),
        ("2017-07-16/2017-07-21", "2017-07-16", "2017-07-21"),
        ("2019/2021", "2019-01-01", "2021-12-31"),
        ("2019/..", "2019-01-01", None),
        ("/2021-06", None, "2021-06-30"),
        ("XXXX-06-05", None, None),
        ("XXXX-02-29", None, None),
        ("XXXX-06-05/XXXX-06-07", None, None),
        ("2023-10-19T19:50", "2023-10-19", "2023-10-19"),
    ],
)
def test_the_bounds_of_a_date(value: str, earliest: str | None, latest: str | None) -> None:
    assert bounds(value) == tuple(day and date.fromisoformat(day) for day in (earliest, latest))


@pytest.mark.parametrize(
    "value",
    [
        "",
        "/",
        "hôm qua",
        "2023-13",
        "2023-02-30",
        "XXXX-02-30",
        "19/10/2023",
        "2021/2019",
        "2023-10-19T25:00",
    ],
)
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        bounds(value)


@given(st.text("0123456789X-/.?~%T: ", max_size=24))
def test_bounds_are_in_order_or_refused(value: str) -> None:
    try:
        earliest, latest = bounds(value)
    except ValueError:
        return
    assert earliest is None or latest is None or earliest <= latest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process that it has forked")
@pytest.mark.parametrize("renames", range(6))
def test_files_that_change_together_are_of_one_writer_wherever_it_is_killed(renames: int, tmp_path: Path) -> None:
    paths, gone = [tmp_path / name for name in "abc"], tmp_path / "d"
    for path in (*paths, gone):
        path.write_bytes(b"old")
    child = os.fork()
    if not child:
        _killed_after(renames, paths, gone)
    os.waitpid(child, 0)
    settle(tmp_path)
    with locked(tmp_path):
        pass
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    if renames == 0:
        assert found == dict.fromkeys("abcd", b"old"), "killed before the journal stands: nothing has changed"
    else:
        assert found == dict.fromkeys("abc", b"new")


def _killed_after(renames: int, paths: list[Path], gone: Path) -> None:
    left = renames

    def watch(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event == "os.rename":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    with locked(paths[0].parent), replacing_all(paths, together=True, gone=[gone]) as streams:
        for stream in streams:
            stream.write(b"new")
    os._exit(0)


def test_a_journal_reaches_no_other_folder(tmp_path: Path) -> None:
    other, out = tmp_path / "other", tmp_path / "out"
    out.mkdir()
    other.write_bytes(b"mine")
    (out / ".x.part").write_bytes(b"theirs")
    (out / JOURNAL).write_text("../other\t.x.part\n../other", encoding="utf-8")
    settle(out)
    assert other.read_bytes() == b"mine"


def test_a_rename_that_fails_leaves_no_journal_that_fails_for_ever(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "full").touch()
    with pytest.raises(StoreError), locked(tmp_path), replacing_all([tmp_path / "b"], together=True) as (out,):
        out.write(b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
