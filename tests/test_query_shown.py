"""How an answer is shown to people: names first, a table that fits, upright where it cannot, hints for mistakes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.cli import main
from kg.errors import UnknownTerm
from kg.notebook import Answer, KnowledgeGraph
from kg.query import ask, run, unknown_terms, with_names, write
from kg.results import Rows, Truth, plain, width, written
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, build, trial_store

STORE = trial_store()
PERSON = {"person": trial.HANH.replace("/", ":")}
NODE = NamedNode("urn:x:node")
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(build(tmp_path_factory.mktemp("graph")))


def posts() -> Rows:
    answer = ask("posts-of-person", STORE, PERSON)
    assert isinstance(answer, Rows)
    return answer


def test_a_table_begins_with_names_and_ends_with_the_nodes_that_they_name() -> None:
    head = write(posts(), "table", STORE).splitlines()[0].split()
    assert head[0] == "postLabel"
    assert head[-2:] == ["post", "organization"]
    assert sorted(head) == sorted(posts().variables)


def test_a_label_belongs_to_the_node_before_it_and_never_to_a_literal() -> None:
    rows = Rows(("a", "aLabel", "b", "label"), ((NODE, Literal("a"), NODE, Literal("b")),))
    assert rows.named() == {"a": "aLabel", "b": "label"}
    assert Rows(("a", "label"), ((Literal("1"), Literal("a")),)).named() == {}


@pytest.mark.parametrize("columns", [170, 110, 90, 60])
def test_a_table_never_runs_over_the_terminal(columns: int) -> None:
    whole = write(posts(), "table", STORE)
    assert max(map(width, whole.splitlines())) > 170
    shown = write(posts(), "table", STORE, columns)
    if "─" in shown:
        assert max(map(width, shown.splitlines())) <= columns
    else:
        assert shown.startswith("postLabel")
    assert "Thứ trưởng Bộ Thiên văn" in shown


def test_a_table_in_a_pipe_is_whole_and_a_sentence_does_not_widen_the_rows_of_others() -> None:
    said = " ".join(["lời"] * 200)
    rows = Rows(("name", "said", "day"), tuple((Literal("An"), Literal(text), Literal("1/2")) for text in (said, "ừ")))
    lines = written(rows, "table").splitlines()
    assert lines[2] == f"An    {said}  1/2"
    assert lines[3].split() == ["An", "ừ", "1/2"]
    assert len(lines[3]) < 120


def test_upright_rows_name_each_value_and_pass_over_what_is_not_there() -> None:
    rows = Rows(("a", "longer"), ((Literal("1"), Literal("2")), (None, Literal("3"))))
    assert written(rows, "vertical") == "a       1\nlonger  2\n\nlonger  3\n"
    assert written(Truth(True), "vertical") == "yes\n"


def test_names_stand_for_nodes_in_every_format() -> None:
    told = with_names(posts(), STORE, lambda query: run(query, STORE), "vi")
    assert "post" not in told.variables
    text = write(told, "csv", STORE)
    assert all("://" not in cell for row in csv.reader(io.StringIO(text)) for cell in row)
    roles = run("SELECT DISTINCT ?role { ?s kg:role ?role }", STORE)
    assert isinstance(roles, Rows)
    assert "chủ trì" in with_names(roles, STORE, lambda query: run(query, STORE)).column("role")
    met = run("SELECT ?a ?b { ?a kg:met ?b }", STORE)
    assert isinstance(met, Rows)
    assert {plain(term) for row in with_names(met, STORE, lambda query: run(query, STORE)).rows for term in row} == {
        "Kai Morgenstern",
        "Đào Thị Hạnh Nguyên",
    }


def test_machine_formats_stay_the_standard_result(graph: str, capsys: Said) -> None:
    assert (
        main(["query", "posts-of-person", "--param", f"person={PERSON['person']}", "--format", "csv", "--graph", graph])
        == 0
    )
    assert capsys.readouterr().out.splitlines()[0].split(",") == list(posts().variables)


def test_columns_are_chosen_and_a_wrong_one_is_named(graph: str, capsys: Said) -> None:
    call = ["query", "posts-of-person", "--param", f"person={PERSON['person']}", "--graph", graph, "--format", "csv"]
    assert main([*call, "--columns", "status, postLabel", "--labels"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "status,postLabel"
    assert main([*call, "--columns", "postLable"]) == 2
    assert "no column «postLable» (did you mean «postLabel»" in capsys.readouterr().err


def test_of_chosen_columns_a_named_question_gives_no_row_twice_and_sparql_gives_all(graph: str, capsys: Said) -> None:
    told = ["--columns", "articleTitle", "--format", "csv", "--graph", graph]
    assert main(["query", "evidence-of", "--param", f"about={PERSON['person']}", *told]) == 0
    named = capsys.readouterr().out.splitlines()
    assert len(named) > 1
    assert len(set(named)) == len(named)
    assert main(["query", "SELECT ?s ?articleTitle { ?s a kg:Evidence BIND('one' AS ?articleTitle) }", *told]) == 0
    assert capsys.readouterr().out.splitlines().count("one") > 1


def test_a_parameter_that_is_given_twice_is_refused(graph: str, capsys: Said) -> None:
    call = ["query", "agreements-of", "--param", "party=Sao", "--param", " party=Mây", "--graph", graph]
    assert main(call) == 2
    assert "«party» is given twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("query", "unknown"),
    [
        ("SELECT * { ?s a kg:Persn }", ["no term «Persn» (did you mean «Person»?)"]),
        ("SELECT * { ?s kg:met|kg:metWth ?o . ?s kg:met ?p. }", ["no term «metWth» (did you mean «met»"]),
        ("PREFIX x: <{space}> SELECT * {{ ?s x:chiar ?o }}", ["no term «chiar» (did you mean «chair»"]),
        ("ASK {{ ?s <{space}chiar> ?o }}", ["no term «chiar»"]),
        ("PREFIX kg: <urn:mine:> SELECT * {{ ?s kg:Persn ?o }}", []),
        ('ASK { ?s kg:met ?o FILTER(?o != "kg:Persn") } # kg:Persn', []),
    ],
)
def test_a_term_that_the_ontology_does_not_have_is_told(query: str, unknown: list[str]) -> None:
    text = query.format(space=ONTOLOGY.namespace) if "{{" in query else query
    found = list(map(str, unknown_terms(text, STORE)))
    assert len(found) == len(unknown)
    assert all(told.startswith(start) for told, start in zip(found, unknown, strict=True))


def test_a_star_gives_columns_in_the_order_in_which_the_query_names_them(graph: str, capsys: Said) -> None:
    for query, head in (
        ("SELECT * { ?s kg:met ?o . ?s skos:prefLabel ?name }", "s,o,name"),
        ("SELECT DISTINCT * { ?z ?b ?a }", "z,b,a"),
        ("SELECT (COUNT(*) AS ?n) { ?z ?b ?a }", "n"),
        ("SELECT ?b ?z { ?z ?b ?a FILTER(2 * 3 = 6) }", "b,z"),
    ):
        assert main(["query", query, "--rows", "1", "--format", "csv", "--graph", graph]) == 0
        assert capsys.readouterr().out.splitlines()[0] == head
    answer = KnowledgeGraph(STORE).sparql("SELECT * { ?s kg:met ?o }")
    assert isinstance(answer, Answer)
    assert answer.columns == ("s", "o")


def test_an_abbreviation_is_answered_with_the_name_that_it_may_stand_for(capsys: Said, graph: str) -> None:
    assert main(["explain", "Hội đồng SN", "--graph", graph]) == 2
    assert "did you mean «Hội đồng Sông Ngân»?" in capsys.readouterr().err


def test_no_term_of_a_named_question_is_unknown() -> None:
    assert [(one.name, unknown_terms(one.text, STORE)) for one in ONTOLOGY.questions()] == [
        (one.name, []) for one in ONTOLOGY.questions()
    ]


def test_the_note_on_an_unknown_term_leaves_the_answer_alone(graph: str, capsys: Said) -> None:
    assert main(["query", "SELECT ?s { ?s a kg:Persn }", "--format", "csv", "--graph", graph]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == ["s"]
    assert said.err == "note: the ontology has no term «Persn» (did you mean «Person»?)\n"
    assert main(["query", "SELECT ?s { ?s a kg:Persn }", "-q", "--graph", graph]) == 0
    assert capsys.readouterr().err == ""
    with pytest.warns(UserWarning, match="did you mean «Person»"):
        KnowledgeGraph(STORE).sparql("SELECT ?s { ?s a kg:Persn }")


def test_what_is_not_there_is_told_with_what_is(graph: str, capsys: Said) -> None:
    assert main(["query", "nope", "--graph", graph]) == 2
    assert "no question «nope» (all of them: kg query --list)" in capsys.readouterr().err
    assert main(["query", "meetings-of", "--param", "people=x", "--graph", graph]) == 2
    assert "it takes agent, body, country, from, until" in capsys.readouterr().err


def test_the_name_of_a_file_is_told_how_to_be_asked(
    graph: str, capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("q.rq").write_text("ASK { ?s a kg:Person }", encoding="utf-8")
    assert main(["query", "q.rq", "--graph", graph]) == 2
    assert "kg query @q.rq" in capsys.readouterr().err
    assert main(["query", "@q.rq", "--graph", graph]) == 0


def test_names_are_never_asked_for_in_a_query_that_is_too_long() -> None:
    rows = Rows(("n",), tuple((NamedNode(f"urn:x:{number}"),) for number in range(5000)))
    asked: list[str] = []

    def none(query: str) -> Rows:
        asked.append(query)
        return Rows(("node", "name"), ())

    assert with_names(rows, STORE, none) == rows
    assert len(asked) > 1


def test_an_unknown_name_without_a_near_one_says_what_else_helps() -> None:
    assert str(UnknownTerm("x", "abc", ["zzz"], "look there")) == "no x «abc» (look there)"


def test_labels_name_the_values_whose_names_no_column_tells() -> None:
    query = """
        SELECT ?value ?valueLabel ?day {
          VALUES ?value { kg:format-online kg:format-hybrid }
          ?m kg:when ?day
          OPTIONAL { ?value kg:nothing ?valueLabel }
        } LIMIT 2"""
    found = run(query, STORE)
    assert isinstance(found, Rows)
    told = with_names(found, STORE, lambda asked: run(asked, STORE), "en")
    assert told.variables == ("valueLabel", "day")
    assert {*told.column("valueLabel")} <= {"online", "hybrid"}
    assert all(day and "/" not in day for day in told.column("day"))


def test_words_of_ours_are_told_in_the_language_of_the_user(graph: str, capsys: Said) -> None:
    asked = ["--param", "post=Thứ trưởng Bộ Thiên văn", "--param", "date=2031-05-13"]
    call = ["query", "who-holds-post", *asked, "--graph", graph, "--lang", "vi"]
    assert main([*call, "--format", "vertical"]) == 0
    told = capsys.readouterr().out
    assert "không rõ\n" in told
    assert "lần cuối được thấy vào 2031-05-12, không rõ ngày kết thúc" in told
    assert main([*call, "--format", "csv"]) == 0
    assert "last seen on 2031-05-12, no end known" in capsys.readouterr().out


def test_one_question_is_listed_by_its_name(capsys: Said) -> None:
    assert main(["query", "who-met-whom", "--list"]) == 0
    listed = capsys.readouterr().out
    assert "other: entity (Person), with person: the other" in listed
    assert "posts-of-person" not in listed
