"""SPARQL servers on loopback for the tests: Oxigraph's own and Virtuoso, each with a private configuration."""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

GRAPH = "urn:x:trial"
PASSWORD = "a-password-for-tests"

_VIRTUOSO_INI = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
MaxCheckpointRemap = 2000
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
DirsAllowed = .
MaxMemPoolSize = 200000000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 10
[SPARQL]
DefaultQuery = ASK {{}}
"""


def free_port() -> int:
    """A port on loopback that no one listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """The address of a running ``oxigraph serve``; the test skips where it is not installed."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("no oxigraph program here: pip install oxigraph")
    port = free_port()
    command = [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with _running(command, folder, f"http://127.0.0.1:{port}/"):
        yield f"sparql+http://127.0.0.1:{port}/query"


@contextlib.contextmanager
def virtuoso(folder: Path, buffers: int = 10_000) -> Iterator[str]:
    """The address of a running Virtuoso with a password, with so many buffers of 8 KiB; the test skips where it is
    not installed."""
    program, isql = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if program is None or isql is None:
        pytest.skip("no Virtuoso here: apt-get install virtuoso-opensource-7-bin")
    http, sql = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(
        _VIRTUOSO_INI.format(http=http, sql=sql, buffers=buffers, dirty=buffers * 3 // 4), encoding="utf-8"
    )
    command = [program, "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, folder, f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D"):
        change = [isql, f"127.0.0.1:{sql}", "dba", "dba", f"exec=user_set_password('dba', '{PASSWORD}');"]
        subprocess.run(change, check=True, capture_output=True, timeout=60)
        yield f"sparql+http://dba:{PASSWORD}@127.0.0.1:{http}/sparql-auth#graph={GRAPH}"


@contextlib.contextmanager
def _running(command: list[str], folder: Path, address: str) -> Iterator[None]:
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        try:
            _wait(server, address, folder / "server.log")
            yield
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(600):
        if server.poll() is not None:
            pytest.fail(f"the server has ended: {log.read_text('utf-8', 'replace')[-2000:]}")
        try:
            opener.open(address, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the server does not answer")
