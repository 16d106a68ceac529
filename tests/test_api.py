"""What Python and notebooks see: build from texts, look, ask, hand on."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
import rdflib

import kg
from kg import KnowledgeGraph, build, open_graph, read
from kg.errors import QueryError, SourceError, UnknownTerm, UsageError
from kg.model import Article
from kg.notebook import Answer

TEXT = """\
Ủy ban Mây Trắng họp thường kỳ
Ngày 5/6/2031, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp của Ủy ban Mây Trắng.
Tham dự cuộc họp có ông Lò Văn Gió, Giám đốc Công ty Sương Mai."""
NAMES = "SELECT ?name WHERE { ?p a kg:Person ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return build([TEXT])


def test_the_face_of_kg_is_complete_and_loads_what_it_names() -> None:
    assert {name: getattr(kg, name) for name in kg.__all__}
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = kg.nonsense  # type: ignore[attr-defined]


def test_things_are_found_by_class_and_by_a_name_without_diacritics(graph: KnowledgeGraph) -> None:
    assert [person.name for person in graph.things("Person")] == ["Lò Văn Gió", "Đào Thị Hạnh"]
    assert graph["dao thi hanh"].kind == "Person"
    assert graph.find("uy ban may")[0].name == "Ủy ban Mây Trắng"
    assert graph.kinds["Person"] == 2
    with pytest.raises(UnknownTerm, match="did you mean «Person»"):
        graph.things("Persn")


def test_a_fact_carries_its_sentence_and_the_place_of_the_quote_in_it(graph: KnowledgeGraph) -> None:
    facts = graph["Đào Thị Hạnh"].facts
    quotation = next(quotation for fact in facts for quotation in fact.quotations)
    assert quotation.sentence in TEXT
    assert 0 <= quotation.start < quotation.end <= len(quotation.sentence)


def test_sparql_gives_rows_truth_or_lines(graph: KnowledgeGraph) -> None:
    rows = graph.sparql(NAMES)
    assert isinstance(rows, Answer)
    assert rows.columns == ("name",)
    assert list(rows) == [{"name": "Lò Văn Gió"}, {"name": "Đào Thị Hạnh"}]
    assert "Đào Thị Hạnh" in repr(rows)
    assert graph.sparql("ASK { ?m a kg:Meeting }") is True
    lines = graph.sparql("CONSTRUCT { ?m a kg:Meeting } WHERE { ?m a kg:Meeting }")
    assert isinstance(lines, list)
    assert lines[0].endswith(" .")
    with pytest.raises(QueryError):
        graph.sparql("SELECT {")


def test_a_named_question_takes_its_parameters_by_name(graph: KnowledgeGraph) -> None:
    posts = graph.ask("posts-of-person", person="dao thi hanh")
    assert isinstance(posts, Answer)
    assert any("Thứ trưởng" in (label or "") for label in posts.column("postLabel"))


def test_the_graph_becomes_rdflib_networkx_and_pandas(graph: KnowledgeGraph) -> None:
    triples = graph.rdflib()
    assert isinstance(triples, rdflib.Graph)
    assert len(triples) == len(graph)
    network = graph.networkx()
    assert isinstance(network, nx.MultiDiGraph)
    assert "Lò Văn Gió" in {label for _, label in network.nodes(data="label")}
    pytest.importorskip("pandas", reason="pandas is not installed")
    rows = graph.sparql(NAMES)
    assert isinstance(rows, Answer)
    assert rows.frame()["name"].tolist() == ["Lò Văn Gió", "Đào Thị Hạnh"]


def test_the_graph_shows_itself_as_a_page_in_a_frame(graph: KnowledgeGraph, tmp_path: Path) -> None:
    assert graph._repr_html_().startswith("<iframe sandbox=")
    graph.view(about="dao thi hanh", hops=1).save(tmp_path / "a.html")
    assert "Đào Thị Hạnh" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_built_graph_is_the_one_that_the_command_writes(tmp_path: Path) -> None:
    from kg.pipeline import build as build_files

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    build_files([tmp_path / "a.txt"], tmp_path / "out")
    opened, made = open_graph(tmp_path / "out"), read(tmp_path / "a.txt")
    assert set(map(str, opened.store.triples())) == set(map(str, made.store.triples()))


def test_articles_come_as_texts_or_as_articles_and_a_bad_one_is_named() -> None:
    article = Article("một", "Ủy ban Mây Trắng họp", TEXT)
    assert len(build(article)) > 0
    assert build(TEXT).knowledge is not None
    with pytest.raises(SourceError, match="text 2: the file is empty"):
        build([TEXT, ""])


def test_a_text_of_one_line_may_be_longer_than_the_name_of_a_file() -> None:
    told = "Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội. "
    assert build([told * 5])["dao thi hanh"].facts


def test_what_a_notebook_shows_is_escaped() -> None:
    hostile = build([TEXT.replace("Sương Mai", "<script>alert(1)</script>")])
    rows = hostile.sparql("SELECT ?text WHERE { ?s kg:text ?text }")
    shown = [hostile, hostile.view("lo van gio"), rows, hostile["Lò Văn Gió"]]
    for one in shown:
        page = one._repr_html_()  # type: ignore[union-attr]
        assert page.startswith("<")
        assert "<script" not in page
    assert "&lt;script" in shown[2]._repr_html_()  # type: ignore[union-attr]
    assert repr(hostile["Lò Văn Gió"]) == "<Person Lò Văn Gió>"
    assert "Lò Văn Gió" in str(hostile["Lò Văn Gió"])
    assert "Person 2" in repr(hostile)


@pytest.mark.parametrize("path", ["news/a.txt", "tin.jsonl.gz", "here"])
def test_a_path_where_a_text_belongs_is_told_to_be_read(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("here").mkdir()
    for given in (path, [path], [Path(path)]):
        with pytest.raises(UsageError, match=r"is a path and no text \(files and folders are read by: read"):
            build(given)  # type: ignore[arg-type]


def test_texts_in_which_nothing_is_found_give_a_warning() -> None:
    with pytest.warns(UserWarning, match="nothing was found in 1 texts"):
        assert len(build("The minister met her guest.").things("Person")) == 0


def test_the_beginning_of_a_name_is_taken_with_a_warning() -> None:
    graph = build("Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội.")
    with pytest.warns(UserWarning, match="no name «dao thi»; taken is the one that begins so: «Đào Thị Hạnh»"):
        assert graph["dao thi"].name == "Đào Thị Hạnh"
