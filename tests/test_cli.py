"""The command line: help, streams, exit codes, one line for an error."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.cli import main
from kg.cli.main import kg
from kg.graph import triples
from kg.ontology import load_ontology
from kg.store import EVIDENCE_FILE, WORLD_FILE
from kg.turtle import write_turtle
from knowledge import knowledge

COMMANDS = sorted(kg.commands)
ARTICLE = "Ủy ban Mây Trắng họp\nNgày 5/6/2031, Ủy ban Mây Trắng họp tại Hà Nội."
ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small graph with fictional names."""
    folder = tmp_path_factory.mktemp("graph")
    ontology = load_ontology()
    world, evidence = triples(knowledge(), ontology)
    write_turtle(world, folder / WORLD_FILE, ontology)
    write_turtle(evidence, folder / EVIDENCE_FILE, ontology)
    return folder


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )


def test_help_is_there_within_a_blink() -> None:
    resource = pytest.importorskip("resource", reason="only POSIX tells what a child used")
    run("--help")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run("--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3
    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)
    assert "Exit codes" in done.stdout


def test_help_loads_no_heavy_library() -> None:
    heavy = "{'rdflib', 'pyoxigraph', 'networkx', 'pyvis', 'rich', 'pyshacl', 'trafilatura', 'pandas', 'tomllib'}"
    code = f"import sys, kg.cli.main; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("kg, version ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["build", "--workers", "0"],
        ["query"],
        ["query", "co-chairs", "--param", "x"],
        ["query", "co-chars"],
        ["query", "SELECT {"],
        ["query", "ASK {}", "--param", "a=b"],
        ["query", "counts", "--format", "xls"],
        ["explain", "không có ai"],
        ["export", "xls"],
        ["ontology", "Persn"],
        ["completion", "tcsh"],
        ["stats", "--lang", "fr"],
    ],
)
def test_a_wrong_call_exits_2_and_says_why(
    arguments: list[str], graph: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_GRAPH", str(graph))
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "command", [["query", "counts"], ["explain", "ai"], ["validate"], ["view"], ["stats"], ["export", "turtle"]]
)
def test_a_missing_graph_is_one_line_with_a_hint_and_exits_3(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--graph", str(tmp_path / "none")]) == 3
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "kg build" in said.err


def test_debug_shows_the_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "counts", "--debug", "--graph", str(tmp_path)]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_named_questions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "--list"]) == 0
    listed = capsys.readouterr().out
    assert all(question.name in listed for question in load_ontology().questions())


def test_a_named_question_takes_a_name_without_diacritics(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["query", "posts-of-person", "--param", "person=dao thi hanh nguyen", "--format", "json"]
    assert main([*arguments, "--graph", str(graph)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert "Thứ trưởng" in json.dumps(answer, ensure_ascii=False)


def test_rows_come_a_line_each_for_a_program(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    query = "SELECT ?p ?l { ?p a kg:Person ; skos:prefLabel ?l } ORDER BY ?l"
    assert main(["query", query, "--format", "ndjson", "--graph", str(graph)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["l"]["value"] for row in rows] == ["Kai Morgenstern", "Đào Thị Hạnh Nguyên"]
    assert {row["p"]["type"] for row in rows} == {"uri"}
    assert main(["query", query, "--format", "ndjson", "--rows", "1", "--graph", str(graph)]) == 0
    cut = capsys.readouterr()
    assert (cut.out.count("\n"), "there is more" in cut.err) == (1, True)


def test_sparql_comes_as_argument_file_or_standard_input(
    graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?m a kg:Meeting }"
    file = tmp_path / "q.rq"
    file.write_text(query, encoding="utf-8")
    answers = []
    for argument in (query, f"@{file}"):
        assert main(["query", argument, "--format", "csv", "--graph", str(graph)]) == 0
        answers.append(capsys.readouterr().out)
    answers.append(run("query", "-", "--format", "csv", "--graph", str(graph), stdin=query).stdout)
    assert [answer.split() for answer in answers] == [["n", "1"]] * 3


def test_explain_shows_the_sentence(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "kai morgenstern", "--graph", str(graph)]) == 0
    assert "Tham dự có ông Kai Morgenstern" in capsys.readouterr().out


def test_view_writes_one_page(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    assert main(["view", "--graph", str(graph), "-o", str(page)]) == 0
    assert "Kai Morgenstern" in page.read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_validate_finds_what_does_not_conform(graph: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--graph", str(graph)]) == 0
    ontology = load_ontology()
    broken = tmp_path / "broken.ttl"
    broken.write_text(f"<urn:x> a <{ontology.iri('Meeting')}> .", encoding="utf-8")
    assert main(["validate", "--graph", str(broken)]) == 1
    assert capsys.readouterr().out


def test_output_is_utf8_whatever_the_locale(graph: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = run("explain", "Đào Thị Hạnh Nguyên", "--graph", str(graph), **plain)
    assert done.returncode == 0
    assert "Đào Thị Hạnh Nguyên" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_a_closed_pipe_is_no_error(graph: Path) -> None:
    command = f'"{sys.executable}" -m kg query "SELECT * WHERE {{ ?s ?p ?o }}" --graph "{graph}" | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, cwd=ROOT, encoding="utf-8", check=False)
    assert done.stderr == ""
    assert done.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_whoever_closes_a_pipe_is_not_told_of_rows_that_he_did_not_want(graph: Path, unbuffered: str) -> None:
    query = "SELECT ?a ?b ?c WHERE { ?a ?p ?o . ?b ?q ?r . ?c a kg:Fact }"
    call = [sys.executable, "-m", "kg", "query", query, "--rows", "5000", "--format", "csv", "--graph", str(graph)]
    process = subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": unbuffered}
    )
    assert process.stdout
    assert process.stderr
    assert process.stdout.read(5) == b"a,b,c"
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are of another kind")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_command_says_so_in_one_line(sent: signal.Signals, code: int) -> None:
    command = [sys.executable, "-m", "kg", "query", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        time.sleep(1)
        process.send_signal(sent)
        assert process.wait(timeout=10) == code
        assert process.stderr is not None
        said = process.stderr.read().decode().strip()
    assert "\n" not in said
    assert said.startswith("kg: ")


def test_extract_prints_one_object_a_line_and_names_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "tin.txt", tmp_path / "rỗng.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.touch()
    assert main(["extract", str(bad), str(good)]) == 3
    said = capsys.readouterr()
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["tin"]
    assert said.err.startswith("set aside: ")
    assert said.err.count("\n") == 1


def test_build_says_what_it_did_and_is_silent_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "tin.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    out = str(tmp_path / "out")
    assert main(["build", str(article), "-o", out]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "articles: 1," in said.err
    assert main(["build", str(article), "-o", out, "-q"]) == 0
    assert capsys.readouterr().err == ""
    assert main(["build", str(tmp_path / "none.txt"), "-o", out]) == 3
    assert "no article could be read" in capsys.readouterr().err
