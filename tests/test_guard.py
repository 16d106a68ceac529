"""Queries under guard: hostile ones end in time with their reason, and the next one is answered."""

from __future__ import annotations

import os
import random
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kg.errors import LockedError, QueryError, StoreError, UnknownTerm, UsageError
from kg.guard import Guard
from kg.query import Limits, ask, run, write
from kg.results import Graph, Rows, Truth
from kg.store import changing, open_store
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, build, trial_store

LIMIT = 1.5
WHOLE = trial_store()
THREE = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build folder of the trial knowledge."""
    return build(tmp_path_factory.mktemp("build"))


@pytest.fixture(scope="module")
def guard(folder: Path) -> Iterator[Guard]:
    """The trial knowledge under guard."""
    with Guard(folder, ONTOLOGY, Limits(rows=1000, seconds=LIMIT, memory=256 << 20)) as opened:
        yield opened


def _doubling() -> str:
    start = f'BIND("{"x" * 1000}" AS ?x0) '
    return start + " ".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 8)}) AS ?x{n + 1})" for n in range(9))


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (f"SELECT (COUNT(*) AS ?n) {{ {THREE} }}", "longer than"),
        (f"SELECT * {{ {THREE} }} ORDER BY ?c ?f ?i", "longer than|more memory"),
        (
            "SELECT (COUNT(*) AS ?n) { ?a (!kg:x|^!kg:x)* ?b . ?c (!kg:x|^!kg:x)* ?d . ?e (!kg:x|^!kg:x)* ?f }",
            "longer than|more memory",
        ),
        (f"SELECT (STRLEN(?x9) AS ?n) {{ {_doubling()} }}", "longer than|more memory"),
        (f"ASK {{ ?s {'/'.join(['kg:met'] * 1000)} ?o }}", "longer than"),
        (f"ASK {{ FILTER({'+'.join(['1'] * 60_000)} > 0) }}", "broke the engine|longer than|more memory"),
        (f"ASK {{ FILTER({'!' * 60_000}true) }}", "broke the engine|longer than|more memory"),
        (f"ASK {{ FILTER({'-' * 60_000}1 > 0) }}", "broke the engine|longer than|not understood"),
    ],
    ids=["cross product", "sort", "paths", "doubling", "long path", "long sum", "long not", "long minus"],
)
def test_a_hostile_query_ends_in_time_and_the_next_one_is_answered(guard: Guard, query: str, reason: str) -> None:
    guard.run("ASK { }")
    begun = time.monotonic()
    with pytest.raises(QueryError, match=reason):
        guard.run(query)
    assert time.monotonic() - begun < LIMIT + 0.5
    assert guard.run("ASK { ?s a kg:Person }") == Truth(True)


@pytest.mark.parametrize("deep", [129, 10_000, 200_000])
@pytest.mark.parametrize("brackets", ["{}", "()"])
def test_deep_nesting_is_refused_at_once(guard: Guard, deep: int, brackets: str) -> None:
    inside = {"{}": "", "()": "1"}[brackets]
    nested = brackets[0] * deep + inside + brackets[1] * deep
    query = f"ASK {{ {nested} }}" if brackets == "{}" else f"ASK {{ FILTER({nested}) }}"
    guard.run("ASK { }")
    begun = time.monotonic()
    with pytest.raises(QueryError, match="nests deeper than 128"):
        guard.run(query)
    assert time.monotonic() - begun < 0.5
    assert guard.run("ASK { }") == Truth(True)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process limit its memory")
def test_memory_is_limited(folder: Path) -> None:
    with (
        Guard(folder, ONTOLOGY, Limits(seconds=30, memory=64 << 20)) as guard,
        pytest.raises(QueryError, match="more memory than 64 MiB"),
    ):
        guard.run(f"SELECT (STRLEN(?x9) AS ?n) {{ {_doubling()} }}")


def test_answers_are_those_of_the_library(guard: Guard) -> None:
    for query in (
        "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 900",
        "SELECT ?x ?y { VALUES (?x ?y) { (1.50 UNDEF) ('\\t\\n\"\\\\' 'Ổ'@vi) (UNDEF UNDEF) } }",
        "SELECT ?x { VALUES ?x { UNDEF 1 UNDEF } }",
        "SELECT ?x { ?x a kg:Nothing }",
        "SELECT * { }",
        "ASK { ?s kg:met ?o }",
        "CONSTRUCT { ?p a foaf:Person } WHERE { ?p a kg:Person }",
    ):
        assert guard.run(query) == run(query, WHOLE), query
    values = {"person": "dao thi hanh nguyen"}
    answer = guard.ask("posts-of-person", values)
    assert answer == ask("posts-of-person", WHOLE, values)
    assert write(answer, "table", guard) == write(answer, "table", WHOLE)


def test_a_limit_of_rows_cuts_and_says_so(guard: Guard) -> None:
    rows, graph = guard.run("SELECT * { ?a ?b ?c . ?d ?e ?f }"), guard.run("CONSTRUCT WHERE { ?a ?b ?c }")
    assert isinstance(rows, Rows)
    assert (len(rows), rows.cut) == (1000, True)
    assert isinstance(graph, Graph)
    assert not graph.cut


def test_errors_keep_their_kind(guard: Guard, folder: Path) -> None:
    with pytest.raises(QueryError, match="line 1, column 11: not understood"):
        guard.run("ASK { ?s }")
    with pytest.raises(UsageError, match="did you mean «Kai Morgenstern»"):
        guard.ask("posts-of-person", {"person": "Kai Morgenstein"})
    with pytest.raises(UsageError, match="did you mean «counts»"):
        guard.ask("count")
    with pytest.raises(StoreError, match="no graph"):
        Guard(folder / "nowhere", ONTOLOGY, Limits())
    assert not issubclass(UnknownTerm, LockedError)


@pytest.fixture
def listener() -> Iterator[tuple[str, list[object]]]:
    """A server on loopback that notes who comes."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        going = threading.Event()

        def listen() -> None:
            while not going.is_set():
                try:
                    connection, address = server.accept()
                    came.append(address)
                    connection.close()
                except TimeoutError:
                    continue

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", came
        going.set()
        thread.join()


def test_nothing_is_fetched_and_nothing_changed(guard: Guard, folder: Path, listener: tuple[str, list[object]]) -> None:
    url, came = listener
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refused = [
        f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
        f"SELECT * {{ BIND(<{url}> AS ?x) SERVICE ?x {{ ?s ?p ?o }} }}",
        f"SELECT * {{ {{ SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }} }} }}",
        f"SELECT * {{ \\u0053ERVICE <{url}> {{ ?s ?p ?o }} }}",
        f"LOAD <{url}>",
        f"LOAD <{url}> INTO GRAPH <urn:x:g>",
        f"SELECT * FROM <{url}> {{ ?s ?p ?o }}",
        f"SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
    ]
    for query in refused:
        with pytest.raises(QueryError):
            guard.run(query)
        with pytest.raises(QueryError):
            run(query, WHOLE)
    for query in (f'ASK {{ FILTER("SERVICE <{url}>" = "") }}', f"ASK {{ }} # SERVICE <{url}>"):
        assert isinstance(guard.run(query), Truth)
    assert came == []
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_mutated_queries_never_break_the_guard(guard: Guard) -> None:
    guard.run("ASK { }")
    starts, chance = guard.starts, random.Random(14)
    seeds = [question.text for question in ONTOLOGY.questions()]
    pieces = [
        "{",
        "}",
        "(",
        ")",
        "<",
        ">",
        '"',
        "'",
        "\\",
        "#",
        "?x",
        "UNION",
        "SERVICE",
        "\x00",
        "\u202e",
        "/",
        "*",
        "^",
        "!",
    ]
    for _ in range(2000):
        text = list(chance.choice(seeds))
        for _ in range(chance.randrange(1, 8)):
            place = chance.randrange(len(text))
            text[place : place + chance.randrange(3)] = [chance.choice(pieces)] * chance.randrange(1, 4)
        with suppress(QueryError):
            guard.run("".join(text))
    assert guard.starts == starts


@pytest.mark.parametrize(
    "hostile", ['x"} UNION { ?s ?p ?o } #', "'", "\\", "<urn:x>", "?s ?p ?o", ") { } #", "\n", "x" * 3000]
)
def test_a_hostile_name_is_a_name(guard: Guard, hostile: str) -> None:
    with pytest.raises(UsageError, match=r"no entity|not in the graph"):
        guard.ask("posts-of-person", {"person": hostile})
    answer = guard.ask("uncovered-sentences", {}) if hostile == "'" else Truth(True)
    assert isinstance(answer, Rows | Truth)


def test_a_store_that_changes_under_a_guard_is_read_as_it_was_opened(tmp_path: Path) -> None:
    with changing(tmp_path / "s", ONTOLOGY) as store:
        store.add(WHOLE.triples())
    with Guard(tmp_path / "s", ONTOLOGY, Limits()) as guard:
        count = guard.run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        with changing(tmp_path / "s", ONTOLOGY) as store:
            store.clear()
        assert guard.run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") == count
    assert list(open_store(tmp_path / "s", ONTOLOGY).triples()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_no_worker_outlives_us(folder: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from kg.guard import Guard; from kg.query import Limits;"
        "from kg.ontology import load_ontology;"
        f"guard = Guard(Path({str(folder)!r}), load_ontology(), Limits());"
        "print(guard._worker.pid, flush=True);"
        f"guard.run('SELECT (COUNT(*) AS ?n) {{ {THREE} }}')"
    )
    import subprocess

    parent = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parent.parent, stdout=subprocess.PIPE)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    time.sleep(0.3)
    parent.kill()
    parent.communicate()
    _eventually(lambda: not _runs(worker))


def _runs(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    os.kill(number, 0)
    return state != "Z"


def _eventually(fine: Callable[[], bool]) -> None:
    for _ in range(100):
        if fine():
            return
        time.sleep(0.05)
    assert fine()


def test_trial_is_what_the_guard_opened(guard: Guard) -> None:
    assert guard.run(f"ASK {{ {trial.HANH.replace('/', ':')} a kg:Person }}") == Truth(True)
