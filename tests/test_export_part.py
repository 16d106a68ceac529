"""An export of the part that is wished for: whole facts, with their evidence."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from kg.cli import main
from kg.errors import UnknownTerm, UsageError
from kg.export import FORMATS, RDF, TABLES, Wish, export, links_left_out, selected
from kg.graph import triples
from kg.store import Store
from kg.validate import unsupported, validate
from kg.view import to_networkx
from tests import knowledge as trial
from tests.graph_of_trial import BASE, ONTOLOGY, build, trial_store
from tests.knowledge import knowledge

pytestmark = [
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated"),
]

WHOLE = trial_store()


def _things(store: Store) -> set[str]:
    return {store.label(ox.NamedNode(iri)) for iri in to_networkx(store, ONTOLOGY)}


def _all_within(store: Store) -> None:
    """Whatever is kept is in the whole, leads to its source, and no link leads nowhere."""
    assert set(store.triples()) <= set(WHOLE.triples())
    assert unsupported(store) == []
    nodes = {triple.subject for triple in store.triples()}
    ours = [t.object for t in store.triples() if isinstance(t.object, ox.NamedNode) and t.object.value.startswith(BASE)]
    assert set(ours) <= nodes


@pytest.mark.parametrize(
    ("wish", "things"),
    [
        (Wish(classes=("Person",)), {"Đào Thị Hạnh Nguyên", "Kai Morgenstern"}),
        (
            Wish(classes=("Agent",)),
            {"Đào Thị Hạnh Nguyên", "Kai Morgenstern", "Bộ Thiên văn", "Hội đồng Sông Ngân", "Việt Nam"},
        ),
        (
            Wish(about="kai morgenstern"),
            {"Kai Morgenstern", "Bản ghi nhớ Sông Ngân", "Phiên họp thứ hai của Hội đồng Sông Ngân"},
        ),
        (
            Wish(about="kai morgenstern", classes=("Person", "Meeting")),
            {"Kai Morgenstern", "Phiên họp thứ hai của Hội đồng Sông Ngân"},
        ),
        (
            Wish(articles=(f"article:{trial.SECOND.key}",), classes=("Agreement", "Person")),
            {"Đào Thị Hạnh Nguyên", "Kai Morgenstern", "Bản ghi nhớ Sông Ngân"},
        ),
    ],
)
def test_a_part_holds_the_things_wished_for_with_their_evidence(wish: Wish, things: set[str]) -> None:
    part = selected(WHOLE, wish)
    assert _things(part) == things
    _all_within(part)


def test_a_day_leaves_out_what_happened_before() -> None:
    late = selected(WHOLE, Wish(since="2031-05-12"))
    assert "Phiên họp thứ hai của Hội đồng Sông Ngân" in _things(late)
    _all_within(late)
    assert "Phiên họp thứ hai của Hội đồng Sông Ngân" not in _things(selected(WHOLE, Wish(since="2031-06")))


def test_an_article_gives_its_own_quotations_alone() -> None:
    part = selected(WHOLE, Wish(articles=(f"article:{trial.SECOND.key}",)))
    _all_within(part)
    articles = part.subjects("rdf:type", part.node("Article"))
    assert [node.value for node in articles] == [f"{BASE}article/{trial.SECOND.key}"]
    assert not part.subjects("rdf:type", part.node("Statement"))
    assert part.objects(ox.NamedNode(BASE + trial.MEETING), "format")


def test_without_evidence_the_world_is_left() -> None:
    part = selected(WHOLE, Wish(evidence=False))
    world, _ = triples(knowledge(), ONTOLOGY)
    assert set(part.triples()) == set(world)


def test_a_part_conforms_as_the_whole_does() -> None:
    assert validate(selected(WHOLE, Wish(about="kai morgenstern"))).conforms


def test_a_wish_for_what_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownTerm):
        selected(WHOLE, Wish(classes=("Persn",)))
    with pytest.raises(UnknownTerm):
        selected(WHOLE, Wish(about="không có ai"))
    with pytest.raises(UsageError):
        selected(WHOLE, Wish(since="hôm qua"))
    with pytest.raises(UnknownTerm):
        export(WHOLE, "xls", io.BytesIO())
    assert replace(Wish(), evidence=True).is_all


def test_one_table_is_one_file_and_a_file_that_cannot_hold_all_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    export(WHOLE, "csv", file, table="Person")
    people = file.read_text(encoding="utf-8").splitlines()
    assert people[0].startswith("iri,label,")
    assert len(people) == 3
    with pytest.raises(UsageError, match=r"can hold one table \(say which with --table.*Person"):
        export(WHOLE, "csv", tmp_path / "all.csv")
    with pytest.raises(UnknownTerm, match="no table «Persn»"):
        export(WHOLE, "csv", file, table="Persn")
    with pytest.raises(UsageError, match="ntriples has no tables"):
        export(WHOLE, "ntriples", tmp_path / "a.nt", table="Person")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["people.csv"]
    export(WHOLE, "csv", tmp_path / "tables")
    assert (tmp_path / "tables" / "Person.csv").read_bytes() == file.read_bytes()


def test_a_folder_is_not_called_like_a_format(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="would be a folder"):
        export(WHOLE, "csv-spreadsheet", tmp_path / "x.csv-spreadsheet")
    assert list(tmp_path.iterdir()) == []
    export(WHOLE, "csv", tmp_path / "tables.2031")
    assert (tmp_path / "tables.2031" / "facts.csv").is_file()


def test_every_format_of_tables_says_how_its_files_end() -> None:
    for name, ending in TABLES.items():
        files = FORMATS[name].files
        assert files is not None
        if name != "parquet":
            assert all(file.endswith(ending) for file, _ in files(WHOLE))
    assert {name for name, known in FORMATS.items() if known.files} == set(TABLES)


def test_a_terminal_and_a_pipe_get_one_table_and_no_archive(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    graph = str(build(tmp_path))
    assert main(["export", "csv", "--graph", graph]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert "csv is several tables (say which with --table" in said.err
    assert main(["export", "csv", "--class", "Person", "--graph", graph]) == 0
    assert capfd.readouterr().out.startswith("iri,label,")
    assert main(["export", "csv", "--table", "facts", "--graph", graph]) == 0
    assert capfd.readouterr().out.startswith("fact,subject,")


def _people(graph: str, file: Path, *options: str) -> dict[str, dict[str, str]]:
    assert main(["export", "csv", *options, "-o", str(file), "--graph", graph]) == 0
    with file.open(encoding="utf-8", newline="") as lines:
        return {row["label"]: row for row in csv.DictReader(lines)}


def test_measures_of_a_part_are_those_of_the_whole_graph(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    graph = str(build(tmp_path))
    whole = _people(graph, tmp_path / "whole.csv", "--table", "Person")
    assert "left out" not in capfd.readouterr().err
    part = _people(graph, tmp_path / "part.csv", "--class", "Person")
    assert part.keys() == whole.keys()
    assert all(int(row["degree"]) > 0 for row in whole.values())
    for name in ("degree", "betweenness", "pagerank", "community"):
        assert [row[name] for row in part.values()] == [row[name] for row in whole.values()]
    said = capfd.readouterr().err
    assert re.search(r"note: [1-9]\d* links to things of other classes are left out; measures are those of the", said)
    assert "kg export csv --table Person" in said


@pytest.mark.parametrize("format_", ["graphml", "gexf"])
def test_a_network_of_a_part_has_the_measures_of_the_whole(format_: str) -> None:
    read = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}[format_]
    whole, part = io.BytesIO(), io.BytesIO()
    export(WHOLE, format_, whole)
    export(WHOLE, format_, part, Wish(classes=("Person",)))
    all_, people = (read(io.BytesIO(out.getvalue())) for out in (whole, part))
    assert 0 < len(people) < len(all_)
    for iri, told in people.nodes(data=True):
        assert told["pagerank"] == all_.nodes[iri]["pagerank"]
        assert told["degree"] == all_.nodes[iri]["degree"] > 0


def test_how_many_links_a_part_leaves_out_is_told() -> None:
    people = selected(WHOLE, Wish(classes=("Person",)))
    assert links_left_out(people) == sum(
        1
        for ends in to_networkx(WHOLE, ONTOLOGY).edges()
        if {WHOLE.kind(ox.NamedNode(iri)) for iri in ends} & {"Person"}
    )
    assert links_left_out(WHOLE) == links_left_out(selected(WHOLE, Wish(evidence=False))) == 0


@pytest.mark.parametrize("format_", RDF)
def test_the_ontology_stands_beside_the_graph_where_it_is_asked_for(format_: str) -> None:
    without, both = io.BytesIO(), io.BytesIO()
    export(WHOLE, format_, without)
    export(WHOLE, format_, both, Wish(ontology=True))
    assert "đã ký".encode() in both.getvalue()
    assert len(both.getvalue()) > len(without.getvalue())


def test_every_term_in_an_export_with_the_ontology_is_described_in_it() -> None:
    part = selected(WHOLE, Wish(ontology=True))
    assert set(WHOLE.triples()) < set(part.triples())
    terms = {t.predicate for t in WHOLE.triples()} | {t.object for t in WHOLE.triples()}
    ours = [one for one in terms if isinstance(one, ox.NamedNode) and one.value.startswith(ONTOLOGY.namespace)]
    assert ours
    assert all(next(part.triples(one), None) for one in ours)


def test_the_ontology_goes_into_no_table(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    graph = str(build(tmp_path))
    assert main(["export", "ntriples", "--with-ontology", "--graph", graph]) == 0
    assert "status-signed> <http://www.w3.org/2004/02/skos/core#prefLabel>" in capfd.readouterr().out
    assert main(["export", "csv", "--with-ontology", "-o", str(tmp_path / "x"), "--graph", graph]) == 2
    assert "--with-ontology goes with the formats of RDF (these are: turtle, " in capfd.readouterr().err
    with pytest.raises(UsageError, match="formats of RDF"):
        export(WHOLE, "gexf", io.BytesIO(), Wish(ontology=True))
