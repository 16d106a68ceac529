"""What a curator added or corrected stays known as that in every export, with author, day, reason and document."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import networkx as nx
import pytest

from kg.store import Store
from small_world import corrected, entry, reference, write
from tests.graph_of_trial import WHOLE, exported

WORD = "thử (giấy mời). Lê Mây, 2031-09-01"
DATED = "thử. Lê Mây, 2031-09-01"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A meeting with a place that a document adds and another day, and an institute that is made a part."""
    folder = tmp_path_factory.mktemp("corrected")
    sources = write(folder / "sources", ["hop-thang-sau", "cau-noi", "dau-kia"])
    quote = "chủ trì cuộc họp của Ủy ban Mây Trắng"
    meeting = reference("Meeting", "cuộc họp của Ủy ban Mây Trắng", "hop-thang-sau", quote)
    institute = reference(
        "Organization", "Viện Nghiên cứu Thủy tinh", "cau-noi", "Viện trưởng Viện Nghiên cứu Thủy tinh"
    )
    committee = reference("Organization", "Ủy ban Mây Trắng", "hop-thang-sau", quote)
    added = 'source = { document = "giấy mời" }'
    entries = (
        entry("set_date", f"entity = {meeting}", 'property = "when"', 'value = "2031-06-04"'),
        entry("add", f"entity = {meeting}", 'property = "place"', 'value = "Đà Nẵng"', added),
        entry("add", f"entity = {institute}", 'property = "memberOf"', f"value = {committee}", added),
    )
    return corrected(sources, "".join(entries))


def tables(store: Store) -> dict[str, list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(exported("csv", store))) as packed:
        texts = {name.removesuffix(".csv"): packed.read(name).decode() for name in packed.namelist()}
    return {name: list(csv.DictReader(io.StringIO(text))) for name, text in texts.items()}


def test_the_table_of_facts_tells_quotations_corrections_and_rows_of_reference_apart(store: Store) -> None:
    found = tables(store)
    (place,) = (row for row in found["facts"] if row["property"] == "kg:place" and row["support"] == "correction")
    told = ("corrected_by", "corrected_on", "correction_reason", "correction_document")
    assert [place[name] for name in ("support", *told)] == ["correction", "Lê Mây", "2031-09-01", "thử", "giấy mời"]
    kinds = {row["support"] for row in found["facts"]}
    assert kinds == {"quotation", "correction", "reference"}
    assert all(bool(row["quote"]) == (row["support"] == "quotation") for row in found["facts"])
    assert all(bool(row["reference"]) == (row["support"] == "reference") for row in found["facts"])
    (meeting,) = (row for row in found["Meeting"] if row["correction"])
    assert meeting["correction"].split(" | ") == [WORD, DATED] or meeting["correction"].split(" | ") == [DATED, WORD]


def test_the_networks_carry_the_corrections_of_links_and_of_the_day_of_an_event(store: Store) -> None:
    graph = nx.read_graphml(io.BytesIO(exported("graphml", store)), force_multigraph=True)
    names = nx.get_node_attributes(graph, "label")
    links = {(names[a], link["relation"], names[b]): link for a, b, link in graph.edges(data=True)}
    part = links["Viện Nghiên cứu Thủy tinh", "memberOf", "Ủy ban Mây Trắng"]
    assert part["correction"] == f"đính chính: {WORD}"
    assert part["label_en"] == "member of"
    chair = links["Đào Thị Hạnh", "role-chair", "cuộc họp của Ủy ban Mây Trắng"]
    assert (chair["when"], chair["correction"]) == ("2031-06-04", f"đính chính: {DATED}")
    assert (
        WORD
        in graph.nodes[next(iri for iri, name in names.items() if name == "cuộc họp của Ủy ban Mây Trắng")][
            "correction"
        ]
    )
    for format_ in ("gexf", "cypher"):
        text = exported(format_, store).decode()
        assert f"đính chính: {WORD}" in text
        assert f"đính chính: {DATED}" in text


def test_follow_the_money_has_the_corrections_as_notes_and_descriptions(store: Store) -> None:
    told = [json.loads(line) for line in exported("ftm", store).splitlines()]
    (event,) = (one for one in told if one["schema"] == "Event" and "notes" in one["properties"])
    assert set(event["properties"]["notes"]) == {f"đính chính: {WORD}", f"đính chính: {DATED}"}
    (membership,) = (one for one in told if one["schema"] == "Membership" and "description" in one["properties"])
    assert membership["properties"]["description"] == [f"đính chính: {WORD}"]


def test_tables_name_the_event_of_who_takes_part_and_english_names() -> None:
    found = tables(WHOLE)
    meetings, agreements = ({row["iri"]: row["label"] for row in found[name]} for name in ("Meeting", "Agreement"))
    assert found["Participation"]
    assert all(meetings[row["meeting"]] == row["meeting label"] for row in found["Participation"])
    assert found["Signing"]
    assert all(agreements[row["agreement"]] == row["agreement label"] for row in found["Signing"])
    assert {row["property_label_en"] for row in found["facts"]} >= {"place", "holder"}
    assert "label_en" not in found["Person"][0]


def test_tables_have_the_english_names_that_are_known(store: Store) -> None:
    english = {row["label"]: row["label_en"] for row in tables(store)["Country"]}
    assert english["Việt Nam"] == "Viet Nam"
