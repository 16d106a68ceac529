"""Measures of the network, paths with their sentences, and who met whom."""

from __future__ import annotations

import random
from pathlib import Path

import networkx as nx
import pytest

from kg import build as graph_of
from kg.centrality import MOST_EXACT
from kg.cli import main
from kg.dossier import as_markdown, dossier
from kg.errors import UnknownTerm, UsageError
from kg.measures import (
    betweenness,
    communities,
    encounters,
    measures,
    network,
    pagerank,
    path,
)
from kg.pipeline import build
from kg.store import Store, open_store
from tests import knowledge as trial
from tests.graph_of_trial import BASE, ONTOLOGY, trial_store

WHOLE = trial_store()
MEETING = "Phiên họp thứ hai của Hội đồng Sông Ngân"


def a_network(nodes: int, edges: int, seed: int = 3) -> nx.Graph:
    return nx.gnm_random_graph(nodes, edges, seed=seed)


def named(graph: nx.Graph) -> nx.Graph:
    return nx.relabel_nodes(graph, {node: f"urn:{node:05}" for node in graph})


def test_every_thing_has_its_measures_the_central_first() -> None:
    found = measures(network(WHOLE))
    assert {one.label for one in found} == {
        WHOLE.label(node)
        for kind in ("Person", "Organization", "Country", "Place", "Meeting", "Agreement")
        for node in WHOLE.subjects("rdf:type", WHOLE.node(kind))
    }
    assert [one.pagerank for one in found] == sorted((one.pagerank for one in found), reverse=True)
    assert found[0].label == MEETING
    assert found[0].degree == 4
    assert sum(one.pagerank for one in found) == pytest.approx(1, abs=1e-4)


def test_the_measures_are_those_of_a_plain_reading() -> None:
    graph = named(a_network(60, 90))
    rank = pagerank(graph)
    for node in graph:
        stuck = sum(rank[other] for other in graph if not graph.degree[other])
        given = sum(rank[other] / graph.degree[other] for other in graph[node])
        assert rank[node] == pytest.approx((0.15 + 0.85 * stuck) / 60 + 0.85 * given, abs=1e-4)
    for node, value in nx.betweenness_centrality(graph).items():
        assert betweenness(graph)[node] == pytest.approx(value, abs=1e-6)


def test_betweenness_of_a_large_network_is_near_and_always_the_same() -> None:
    star = named(nx.star_graph(MOST_EXACT + 10))
    found = betweenness(star)
    assert found["urn:00000"] == pytest.approx(1, abs=0.05)
    assert max(value for node, value in found.items() if node != "urn:00000") == 0
    assert found == betweenness(star)


def test_groups_are_those_that_hold_together() -> None:
    two = named(nx.disjoint_union(nx.complete_graph(6), nx.complete_graph(5)))
    two.add_edge("urn:00000", "urn:00006")
    two.add_node("urn:99999")
    groups = communities(two)
    assert [groups[f"urn:{node:05}"] for node in range(11)] == [0] * 6 + [1] * 5
    assert "urn:99999" not in groups


def test_the_measures_do_not_depend_on_the_order_of_the_graph() -> None:
    triples = list(WHOLE.triples())
    random.Random(5).shuffle(triples)
    assert measures(network(Store(ONTOLOGY, triples))) == measures(network(WHOLE))


def test_an_empty_network_has_no_measures() -> None:
    assert measures(network(Store(ONTOLOGY))) == []


def test_a_path_leads_over_links_with_their_sentences() -> None:
    steps = path(WHOLE, "kai morgenstern", "bo thien van")
    assert [step.source_label for step in steps] + [steps[-1].target_label] == [
        "Kai Morgenstern",
        *(s.target_label for s in steps),
    ]
    assert len(steps) == 3
    assert all(step.quotations for step in steps)
    assert any("Kai Morgenstern" in step.quotations[0].sentence for step in steps)
    back = path(WHOLE, "bo thien van", "kai morgenstern")
    assert len(back) == len(steps)
    assert path(WHOLE, "kai morgenstern", "kai morgenstern") == []


def test_a_path_does_not_lead_through_a_country_that_no_sentence_names() -> None:
    told = trial_store()
    one, other, land = (f"<{BASE}{name}>" for name in ("organization/mot", "organization/hai", trial.COUNTRY))
    body, country = (f"<{ONTOLOGY.iri(name)}>" for name in ("Organization", "country"))
    lines = " ".join(f"{node} a {body} ; {country} {land} ." for node in (one, other))
    told.add(Store(ONTOLOGY).query(f"CONSTRUCT {{ {lines} }} WHERE {{}}"))
    assert [step.relation for step in path(told, one, other)] == ["country", "country"]
    assert [step.relation for step in path(told, one, land)] == ["country"]
    assert all(not step.quotations for step in path(told, one, other))
    through = {step.target for step in path(WHOLE, "kai morgenstern", "bo thien van")}
    assert BASE + trial.COUNTRY not in through


def test_a_path_speaks_the_language_that_is_wanted() -> None:
    labels = {
        language: [step.label for step in path(WHOLE, "kai morgenstern", "bo thien van", language)]
        for language in ("vi", "en")
    }
    assert labels["vi"] != labels["en"]
    assert "signatory" in labels["en"]


def test_a_path_that_is_not_there_is_said() -> None:
    with pytest.raises(UnknownTerm):
        path(WHOLE, "kai morgenstern", "không có ai")
    with pytest.raises(UsageError, match="no thing of the network"):
        path(WHOLE, "kai morgenstern", f"<{BASE}{trial.DAY}>")
    apart = trial_store()
    lines = f"<{BASE}person/x> a <{ONTOLOGY.iri('Person')}> ."
    apart.add(Store(ONTOLOGY).query(f"CONSTRUCT {{ {lines} }} WHERE {{}}"))
    with pytest.raises(UsageError, match="nothing in the graph leads"):
        path(apart, "kai morgenstern", f"<{BASE}person/x>")


def test_who_met_whom_at_which_meetings() -> None:
    (one,) = encounters(WHOLE)
    assert {one.one_label, one.other_label} == {"Đào Thị Hạnh Nguyên", "Kai Morgenstern"}
    assert one.meetings == ((MEETING, BASE + trial.MEETING),)
    (his,) = encounters(WHOLE, "kai morgenstern")
    assert (his.one_label, his.other_label) == ("Kai Morgenstern", "Đào Thị Hạnh Nguyên")


def test_a_meeting_that_is_planned_is_no_encounter_and_those_with_a_day_come_first(tmp_path: Path) -> None:
    text = (
        "title: Tin về Ủy ban Mây Trắng\ndate: 2031-06-09\n---\n"
        "Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh tiếp Giám đốc Công ty Sương Mai Lò Văn Gió tại Hà Nội. "
        "Ngày 7/8/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh sẽ hội đàm với Giám đốc Công ty Sương Mai Lò Văn Gió "
        "tại Huế."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "out")
    store = open_store(tmp_path / "out", ONTOLOGY)
    (one,) = encounters(store)
    assert one.days == (("2031-06-05",),)
    told = as_markdown(dossier(store, "Lò Văn Gió"))
    assert "7/8/2031" in told.partition("## Đã gặp")[0]
    assert "dự kiến)" in told.partition("## Đã gặp")[0]
    assert "7/8/2031" not in told.partition("## Đã gặp")[2].partition("##")[0]


def test_where_texts_disagree_each_day_is_told_and_a_month_beside_its_day_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, day in (("a", "Ngày 5/6/2031"), ("b", "Ngày 6/6/2031"), ("c", "Tháng 6/2031")):
        text = f"title: Ủy ban Mây Xanh họp\ndate: 2031-06-09\n---\n{day}, tại Huế, Thứ trưởng Bộ Công Thương Đào "
        text += "Thị Hạnh chủ trì cuộc họp lần thứ 12 của Ủy ban Mây Xanh với Giám đốc Công ty Sương Mai Lò Văn Gió."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "out")
    (one,) = encounters(open_store(tmp_path / "out", ONTOLOGY))
    assert one.days == (("2031-06-05", "2031-06-06"),)
    assert main(["met", "lo van gio", "--graph", str(tmp_path / "out")]) == 0
    assert "\n  2031-06-05; 2031-06-06  cuộc họp lần thứ 12" in capsys.readouterr().out


def test_a_path_leads_through_a_house_only_where_there_is_no_other_way() -> None:
    one = "Ngày 5/6/2031, tại Nhà hát Lớn, ông Lò Văn Gió và bà Đào Thị Hạnh dự Hội nghị Mây Xanh.\n"
    other = "Ngày 7/9/2032, tại Nhà hát Lớn, ông Lê Văn Sen dự Hội nghị Tre Xanh.\n"
    joining = "Ngày 8/9/2032, tại Huế, ông Lê Văn Sen và bà Đào Thị Hạnh dự Hội nghị Sóng Nước.\n"

    def way(text: str, start: str, end: str) -> list[str]:
        return [step.target_label for step in path(graph_of(f"Tin\n{text}").store, start, end)]

    around = ["Hội nghị Mây Xanh", "Đào Thị Hạnh", "Hội nghị Sóng Nước", "Lê Văn Sen"]
    assert way(one + other + joining, "lo van gio", "le van sen") == around
    assert way(one + other, "lo van gio", "le van sen")[1] == "Nhà hát Lớn"
    assert way(one, "hoi nghi may xanh", "nha hat lon") == ["Nhà hát Lớn"]
