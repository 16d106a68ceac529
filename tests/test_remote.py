"""What an endpoint may do to us: ask for a password, fail in passing, cut its answer, send us elsewhere."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from kg.errors import QueryError, StoreError, UsageError
from kg.query import ask, run
from kg.results import Rows, Truth
from kg.store import Store, open_store
from kg.store import http as kg_http
from kg.store.remote import PIECE, Endpoint
from tests.graph_of_trial import ONTOLOGY
from tests.servers import free_port

JSON = "application/sparql-results+json"
YES = b'{"head":{},"boolean":true}'
ONE = ox.Triple(ox.NamedNode("urn:x:a"), ox.NamedNode("urn:x:p"), ox.Literal("x"))


class Request:
    """A request as the server got it."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        self.method = handler.command
        self.path = handler.path
        self.headers = handler.headers
        self.body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))


Reply = tuple[int, dict[str, str], bytes]


@contextmanager
def _server(reply: Callable[[Request], Reply]) -> Iterator[tuple[str, list[Request]]]:
    seen: list[Request] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            request = Request(self)
            seen.append(request)
            status, headers, body = reply(request)
            if status == 0:
                self.close_connection = True
                return
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"127.0.0.1:{server.server_address[1]}", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg_http, "SECONDS_BEFORE_NEXT", 0.01)


def _store(address: str, user: str = "") -> Store:
    return open_store(f"sparql+http://{user}{address}/query", ONTOLOGY)


def _yes(_: Request) -> Reply:
    return 200, {"Content-Type": JSON}, YES


def test_the_addresses_of_known_products_are_guessed() -> None:
    base = "sparql+http://example.org"
    for place, update, store in (
        ("", "/update", "/store"),
        ("/query", "/update", "/store"),
        ("/ds/query", "/ds/update", "/ds/store"),
        ("/sparql", "/sparql", "/sparql-graph-crud"),
        ("/sparql-auth#graph=urn:x:g", "/sparql-auth", "/sparql-graph-crud-auth"),
        ("/ds/query#store=data", "/ds/update", "/ds/data"),
        ("/q#update=/u&store=http://other.example/s", "/u", "http://other.example/s"),
    ):
        endpoint, _ = Endpoint.parse(base + place)
        assert endpoint.update.removeprefix("http://example.org") == update
        assert endpoint.store.removeprefix("http://example.org") == store


@pytest.mark.parametrize("place", ["sparql+ftp://a/query", "sparql+http:///query", "sparql+", "sparql+http://a/q#x=1"])
def test_what_is_no_endpoint_is_refused(place: str) -> None:
    with pytest.raises(UsageError):
        open_store(place, ONTOLOGY)


def test_basic_authentication_is_given_when_asked_for() -> None:
    wanted = "Basic " + base64.b64encode(b"an:m\xc3\xa2y").decode()

    def reply(request: Request) -> Reply:
        if request.headers.get("Authorization") == wanted:
            return _yes(request)
        return 401, {"WWW-Authenticate": 'Basic realm="x"'}, b""

    with _server(reply) as (address, _):
        assert run("ASK { }", _store(address, "an:m%C3%A2y@")) == Truth(True)
        with pytest.raises(StoreError, match="401"):
            run("ASK { }", _store(address, "an:wrong@"))
        with pytest.raises(StoreError, match="401"):
            run("ASK { }", _store(address))


def test_digest_authentication_sends_no_password() -> None:
    challenge = 'Digest realm="x", nonce="n", qop="auth", algorithm=MD5'

    def reply(request: Request) -> Reply:
        given = request.headers.get("Authorization", "")
        fine = given.startswith("Digest ") and 'username="an"' in given
        return _yes(request) if fine else (401, {"WWW-Authenticate": challenge}, b"")

    with _server(reply) as (address, seen):
        assert run("ASK { }", _store(address, "an:secret@")) == Truth(True)
        assert all("secret" not in str(request.headers) for request in seen)


def test_errors_after_authentication_do_not_use_it_up() -> None:
    challenge = 'Digest realm="x", nonce="n", qop="auth", algorithm=MD5'

    def reply(request: Request) -> Reply:
        if not request.headers.get("Authorization"):
            return 401, {"WWW-Authenticate": challenge}, b""
        return _yes(request) if b"right" in request.body else (500, {}, b"no such function")

    with _server(reply) as (address, _):
        store = _store(address, "an:secret@")
        for _number in range(10):
            with pytest.raises(QueryError, match="no such function"):
                run("ASK { ?wrong ?p ?o }", store)
        assert run("ASK { ?right ?p ?o }", store) == Truth(True)


def test_a_bearer_token_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_SPARQL_TOKEN", "t0ken")
    with _server(_yes) as (address, seen):
        assert run("ASK { }", _store(address)) == Truth(True)
        assert seen[0].headers["Authorization"] == "Bearer t0ken"


def test_a_redirect_is_not_followed_so_that_no_password_leaks() -> None:
    with (
        _server(_yes) as (other, elsewhere),
        _server(lambda _: (302, {"Location": f"http://{other}/"}, b"")) as (address, _),
    ):
        with pytest.raises(StoreError, match="302"):
            run("ASK { }", _store(address, "an:secret@"))
        assert elsewhere == []


@pytest.mark.parametrize("failure", [(503, {"Retry-After": "0"}, b""), (502, {}, b""), (0, {}, b"")])
def test_a_passing_failure_is_tried_again(failure: Reply) -> None:
    replies = [failure, failure]
    with _server(lambda request: replies.pop() if replies else _yes(request)) as (address, seen):
        assert run("ASK { }", _store(address)) == Truth(True)
        assert len(seen) == 3


def test_a_lasting_failure_ends_after_three_tries() -> None:
    with _server(lambda _: (503, {}, b"busy")) as (address, seen):
        with pytest.raises(StoreError, match=r"503.*busy"):
            run("ASK { }", _store(address))
        assert len(seen) == 3


def test_what_would_double_is_sent_once(tmp_path: Path) -> None:
    path = tmp_path / "blank.ttl"
    path.write_text("[] <urn:x:p> [] .", "utf-8")
    with _server(lambda _: (503, {}, b"")) as (address, seen):
        with pytest.raises(StoreError, match="503"):
            _store(address).load(path)
        assert len(seen) == 1
        with pytest.raises(StoreError, match="503"):
            _store(address).add([ONE])
        assert len(seen) == 4


def test_a_file_is_sent_in_pieces_and_blank_nodes_never_apart(tmp_path: Path) -> None:
    path = tmp_path / "many.nt"
    path.write_text("".join(f"<urn:x:{n}> <urn:x:p> <urn:x:o> .\n" for n in range(PIECE + 5)), "utf-8")
    with _server(lambda _: (204, {}, b"")) as (address, seen):
        _store(address).load(path)
        assert [request.body.count(b"\n") for request in seen] == [PIECE, 5]
        assert {request.path for request in seen} == {"/store?default"}
        with path.open("a", encoding="utf-8") as file:
            file.write("_:a <urn:x:p> _:a .\n")
        with pytest.raises(StoreError, match="blank nodes"):
            _store(address).load(path)


def test_replacing_is_one_update() -> None:
    with _server(lambda _: (204, {}, b"")) as (address, seen):
        _store(address).replace([ONE], [ONE])
    assert [request.body.decode().split() for request in seen] == [
        f"DELETE DATA {{ {ONE} . }} ; INSERT DATA {{ {ONE} . }}".split()
    ]


@pytest.mark.parametrize(
    ("headers", "body", "message"),
    [
        ({"Content-Type": JSON}, b'{"head":{"vars":["a"]},"results":{"bindings":[{"a":', "the answer is no"),
        ({"Content-Type": JSON}, b'{"head":{"vars":["a"]},"results":{"bindings":[]}} time-out', "the answer is no"),
        (
            {"Content-Type": JSON, "X-SPARQL-MaxRows": "10000"},
            b'{"head":{"vars":[]},"results":{"bindings":[]}}',
            "cut its answer",
        ),
        ({"Content-Type": "text/html"}, b"<html>log in</html>", "no text/html"),
    ],
)
def test_half_an_answer_is_no_answer(headers: dict[str, str], body: bytes, message: str) -> None:
    with (
        _server(lambda _: (200, headers, body)) as (address, _),
        pytest.raises((StoreError, QueryError), match=message),
    ):
        run("SELECT ?a { ?a ?b ?c }", _store(address))


def test_a_query_that_the_endpoint_refuses_is_the_users_error() -> None:
    with _server(lambda _: (400, {}, b"line 1: what?")) as (address, _), pytest.raises(QueryError, match=r"what\?"):
        run("SELECT ?a { ?a ?b ?c }", _store(address))


def test_a_row_that_a_server_gives_twice_counts_once_where_the_question_says_distinct() -> None:
    names = "agreement label when agreementType status parties signatories meeting meetingLabel".split()
    rows = [{"label": {"type": "literal", "value": text}} for text in ("b", "a", "b")]
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": rows}}).encode()

    with _server(lambda _: (200, {"Content-Type": JSON}, body)) as (address, _):
        answer = ask("agreements-of", _store(address))
    assert isinstance(answer, Rows)
    assert answer.column("label") == ["a", "b"]


def test_prefixes_of_the_graph_are_declared_for_the_endpoint() -> None:
    with _server(_yes) as (address, seen):
        run("ASK { ?s kg:met ?o }", _store(address))
        query = parse_qs(seen[0].body.decode())["query"][0]
    assert f"PREFIX kg: <{ONTOLOGY.namespace}>" in query
    assert "\n" not in query


def test_no_server_is_one_clear_error() -> None:
    with pytest.raises(StoreError, match="no answer from"):
        run("ASK { }", _store(f"127.0.0.1:{free_port()}"))


def test_rows_come_as_terms() -> None:
    value = b'{"type":"literal","value":"\\u1ed4","xml:lang":"vi"}'
    body = b'{"head":{"vars":["a","b"]},"results":{"bindings":[{"a":' + value + b"}]}}"
    with _server(lambda _: (200, {"Content-Type": JSON}, body)) as (address, _):
        answer = run("SELECT ?a ?b { ?a ?p ?b }", _store(address))
    assert answer == Rows(("a", "b"), ((ox.Literal("Ổ", language="vi"), None),))
