"""Answers queries under limits of time and memory, in a process of its own that can be killed.

The engine cannot be stopped from within (a cross product runs for hours), and some queries break it (deep
nesting ends the process). Here that ends the worker and not us; the next query gets a new one.
"""

from __future__ import annotations

import io
import json
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from pyoxigraph import (
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
    serialize,
)

from kg import errors
from kg.errors import KgError, QueryError, StoreError
from kg.ontology import Ontology
from kg.ordering import in_order, without_order
from kg.query import Answer, Limits, ask, found, query_of, run, telling_what_failed
from kg.results import Graph, Rows, Term, Truth
from kg.store import Embedded, Prefixed, Store, open_store
from kg.workers import Worker

MOST_BYTES = 256 << 20
_SIZE = 8
_END = b""


class Guard(Prefixed):
    """A graph that is opened in another process; used as a context.

    ``limits`` hold for each query: rows, seconds, and bytes of memory on top of what the open graph takes.
    ``starts`` counts the workers: one, and one more after each that ended; ``begun`` has the names that were taken for
    what was only their beginning, by what was typed. Raises what ``open_store`` raises.
    """

    def __init__(self, graph: Path | str, ontology: Ontology, limits: Limits) -> None:
        super().__init__(ontology)
        self._graph = str(graph)
        self._limits = limits
        self.starts = 0
        self.begun: dict[str, str] = {}
        self._worker: Worker | None = None
        self._frames: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._open()

    def __enter__(self) -> Guard:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def run(self, query: str) -> Answer:
        """The answer to a SPARQL query. Raises QueryError also where it goes over a limit."""
        return self._asked({"query": query})

    def ask(self, name: str, values: Mapping[str, str] | None = None) -> Answer:
        """The answer to a named question, its parameters as typed. Raises what ``kg.query.ask`` raises."""
        return self._asked({"question": name, "values": dict(values or {})})

    @property
    def worker(self) -> int:
        """The number of the process of the worker; 0 where there is none now."""
        return self._worker.pid if self._worker else 0

    def close(self) -> None:
        """End the worker."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _open(self) -> None:
        worker = Worker(serve)
        self._worker = worker
        self.starts += 1
        self._frames = queue.SimpleQueue()
        threading.Thread(target=_read_all, args=(worker.answers, self._frames), daemon=True).start()
        limits = {"rows": self._limits.rows, "memory": self._limits.memory, "depth": self._limits.depth}
        self._send({"graph": self._graph, "ontology": str(self.ontology.folder), **limits})
        try:
            header, _ = self._received(None)
        except BaseException:
            self.close()
            raise
        self.prefixes.update(header["prefixes"])

    def _asked(self, request: Mapping[str, Any]) -> Answer:
        if self._worker is None:
            self._open()
        self._send(request)
        try:
            header, body = self._received(self._limits.seconds)
        except KeyboardInterrupt:
            self.close()
            raise
        self.begun.update(header["begun"])
        if header["kind"] == "truth":
            return Truth(bool(header["value"]))
        if header["kind"] == "graph":
            found = parse(body, RdfFormat.N_TRIPLES)
            return Graph(tuple(quad.triple for quad in found), bool(header["cut"]))
        rows = parse_query_results(body, QueryResultsFormat.TSV)
        if not isinstance(rows, QuerySolutions):
            raise StoreError("the worker did not answer with rows", "this is a fault of kg")
        answer = Rows(tuple(header["variables"]), tuple(map(tuple, rows)), bool(header["cut"]))
        return in_order(answer, header.get("order", ""))

    def _send(self, request: Mapping[str, Any]) -> None:
        if self._worker is not None:
            with suppress(BrokenPipeError):  # what became of the worker is said when its answer is awaited
                self._worker.requests.write(json.dumps(request).encode() + b"\n")
                self._worker.requests.flush()

    def _received(self, seconds: float | None) -> tuple[dict[str, Any], bytes]:
        try:
            frame = self._frames.get(timeout=seconds)
        except queue.Empty:
            self.close()
            hint = "ask for less, or give it more time"
            raise QueryError(f"the query took longer than {seconds:g} s and was stopped", hint) from None
        if frame == _END:
            raise self._death()
        head, _, body = frame.partition(b"\n")
        header: dict[str, Any] = json.loads(head)
        if "error" in header:
            raise _error(*header["error"])
        return header, body

    def _death(self) -> QueryError:
        code = self._worker.wait() if self._worker is not None else 0
        self.close()
        if -code == signal.SIGABRT or code == _NO_MEMORY:
            limit = f"{(self._limits.memory or 0) >> 20} MiB"
            return QueryError(f"the query needs more memory than {limit} and was stopped", "ask for less")
        return QueryError(f"the query broke the engine (exit {code})", "it may be nested too deep")


_NO_MEMORY = 77


def serve() -> None:
    """The worker: opens a graph and answers what comes on standard input, until it closes."""
    requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    out = sys.stdout.buffer
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    first = requests.get()
    try:
        store = open_store(first["graph"], Ontology(Path(first["ontology"])))
    except KgError as error:
        _write(out, {"error": _told(error)})
        return
    limits = Limits(rows=first["rows"], depth=first["depth"])
    _limit_memory(first["memory"])
    _write(out, {"prefixes": store.prefixes})
    while True:
        request = requests.get()
        try:
            header, body = _answered(request, store, limits)
        except KgError as error:
            header, body = {"error": _told(error)}, b""
        except MemoryError:
            raise SystemExit(_NO_MEMORY) from None
        _write(out, {**header, "begun": store.begun}, body)


def _listen(requests: queue.SimpleQueue[dict[str, Any]]) -> None:
    """Takes requests; when whoever asks is gone, ends the process even in the middle of a query."""
    import os

    for line in sys.stdin.buffer:
        requests.put(json.loads(line))
    os._exit(0)


def _limit_memory(extra: int | None) -> None:
    """Let the process take at most so many bytes more than it has now, where the system can tell and limit."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError):
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if extra is not None:
        most = pages * resource.getpagesize() + extra
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _answered(request: Mapping[str, Any], store: Store, limits: Limits) -> tuple[dict[str, Any], bytes]:
    """What to send: an engine of our own writes it straight away, so that no term is made here."""
    if not isinstance(store.engine, Embedded):
        if "query" in request:
            return _packed(run(request["query"], store, limits=limits))
        return _packed(ask(request["question"], store, request["values"], limits))
    if "query" in request:
        return _engines(request["query"], store, limits)
    query = query_of(request["question"], store, request["values"])
    plain, order = without_order(query)
    header, body = _engines(plain, store, limits)
    # Which rows are the first of more than may be sent, only the engine can say.
    return _engines(query, store, limits) if order and header.get("cut") else ({**header, "order": order}, body)


def _engines(query: str, store: Store, limits: Limits) -> tuple[dict[str, Any], bytes]:
    result = found(query, store, depth=limits.depth)
    if isinstance(result, QuerySolutions):
        body, cut = _written(lambda out: result.serialize(out, QueryResultsFormat.TSV), limits.rows, 1)
        return {"kind": "rows", "cut": cut, "variables": [one.value for one in result.variables]}, body
    if isinstance(result, QueryTriples):
        body, cut = _written(lambda out: result.serialize(out, RdfFormat.N_TRIPLES), limits.rows, 0)
        return {"kind": "graph", "cut": cut}, body
    return _packed(Truth(bool(result)))


class _Enough(Exception):
    """There are as many lines as are wanted, and more."""


class _Lines(io.BytesIO):
    """Takes so many lines, and then refuses more."""

    def __init__(self, most: int | None) -> None:
        super().__init__()
        self._left = most

    def write(self, piece: Any) -> int:
        size = super().write(piece)
        if self.tell() > MOST_BYTES:
            raise _too_large()
        if self._left is not None:
            self._left -= bytes(piece).count(b"\n")
            if self._left < 0:
                raise _Enough
        return size


def _written(write: Callable[[io.BytesIO], object], most: int | None, above: int) -> tuple[bytes, bool]:
    """What an engine writes, a line for each row below so many ``above``, and whether that is not all of it."""
    out = _Lines(None if most is None else most + above)
    try:
        with telling_what_failed():
            write(out)
    except _Enough:
        lines = out.getvalue().split(b"\n", (most or 0) + above)
        return b"\n".join((*lines[:-1], b"")), True
    return out.getvalue(), False


def _packed(answer: Answer) -> tuple[dict[str, Any], bytes]:
    if isinstance(answer, Truth):
        return {"kind": "truth", "value": answer.value}, b""
    if isinstance(answer, Graph):
        body = serialize(answer.triples, format=RdfFormat.N_TRIPLES) or b""
        header: dict[str, Any] = {"kind": "graph", "cut": answer.cut}
    else:
        lines = ["\t".join(f"?{name}" for name in answer.variables)]
        lines += ["\t".join(map(_cell, row)) for row in answer.rows]
        body = "\n".join((*lines, "")).encode()
        header = {"kind": "rows", "cut": answer.cut, "variables": answer.variables}
    if len(body) > MOST_BYTES:
        raise _too_large()
    return header, body


def _too_large() -> QueryError:
    return QueryError(f"the answer is larger than {MOST_BYTES >> 20} MiB", "ask for less")


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    return f"<<( {term} )>>" if isinstance(term, Triple) else str(term)


def _told(error: KgError) -> tuple[str, str, str]:
    return type(error).__name__, error.message, error.hint


def _error(name: str, message: str, hint: str) -> KgError:
    """The error that the worker told of; one that is made in another way comes as its nearest kin."""
    kind = getattr(errors, name, StoreError)
    if kind is errors.UnknownTerm:
        kind = errors.UsageError
    return kind(message, hint) if issubclass(kind, KgError) else StoreError(message, hint)


def _write(out: IO[bytes], header: Mapping[str, Any], body: bytes = b"") -> None:
    frame = json.dumps(header).encode() + b"\n" + body
    out.write(len(frame).to_bytes(_SIZE, "big") + frame)
    out.flush()


def _read_all(stream: IO[bytes], frames: queue.SimpleQueue[bytes]) -> None:
    with suppress(OSError, ValueError):
        while size := stream.read(_SIZE):
            frames.put(stream.read(int.from_bytes(size, "big")))
    frames.put(_END)
