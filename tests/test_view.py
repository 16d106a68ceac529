"""The network as networkx and as the small page: what is in it, that it is the same every time, that it
is safe.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import UnknownTerm, UsageError
from kg.ontology import load_ontology
from kg.view import Wish, render_pyvis, to_networkx
from kg.view.layout import Box, arrange
from tests.view_world import Writer, example, generated

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def graph() -> nx.MultiDiGraph:
    return to_networkx(example().store(), load_ontology())


def lines(graph: nx.MultiDiGraph) -> set[tuple[str, str, str]]:
    name = nx.get_node_attributes(graph, "label")
    return {(name[a], data["label"], name[b]) for a, b, data in graph.edges(data=True)}


def test_things_are_nodes_and_posts_or_participations_are_words_on_edges(graph: nx.MultiDiGraph) -> None:
    kinds = set(nx.get_node_attributes(graph, "kind").values())
    assert kinds == {"Person", "Organization", "Country", "Place", "Meeting", "Series", "Agreement"}
    assert lines(graph) >= {
        ("Đỗ Mẫu Hải", "Thứ trưởng", "Bộ Thí dụ"),
        ("Đỗ Mẫu Hải", "chủ trì", "Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu"),
        ("Trần Thị Ví Dụ", "ký kết", "Bản ghi nhớ về trao đổi dữ liệu mẫu"),
        ("Phú Giả Định", "chứng kiến", "Bản ghi nhớ về trao đổi dữ liệu mẫu"),
        ("Nhóm công tác về Dữ liệu mẫu", "trực thuộc", "Hội đồng Hợp tác Mẫu Việt Nam – Nước Thử"),
        ("Bản ghi nhớ về trao đổi dữ liệu mẫu", "bên tham gia", "Bộ Thí dụ"),
    }


def test_every_edge_names_the_node_that_carries_its_support(graph: nx.MultiDiGraph) -> None:
    assert all(data["carrier"] for _, _, data in graph.edges(data=True))


def test_two_roles_between_one_pair_stay_two_edges(graph: nx.MultiDiGraph) -> None:
    hai, meeting = (
        next(n for n, d in graph.nodes(data=True) if d["label"].startswith(label))
        for label in ("Đỗ Mẫu Hải", "Phiên họp lần thứ nhất")
    )
    assert sorted(d["label"] for d in graph[hai][meeting].values()) == ["chủ trì", "phát biểu"]


def test_a_name_without_marks_selects_its_surroundings() -> None:
    store, ontology = example().store(), load_ontology()
    near = to_networkx(store, ontology, Wish(about="tran thi vi du", hops=1))
    assert set(nx.get_node_attributes(near, "label").values()) == {
        "Trần Thị Ví Dụ",
        "Bộ Thí dụ",
        "Bản ghi nhớ về trao đổi dữ liệu mẫu",
        "Bộ trưởng Trần Thị Ví Dụ tiếp bà Kat Sample",
    }
    with pytest.raises(UnknownTerm, match="Đỗ Mẫu Hải"):
        to_networkx(store, ontology, Wish(about="Đỗ Mẫu Hảo"))
    with pytest.raises(UnknownTerm, match="Meeting"):
        to_networkx(store, ontology, Wish(classes=("Meting",)))


def test_a_day_that_is_none_is_refused_and_one_with_its_day_first_is_read() -> None:
    store, ontology = example().store(), load_ontology()
    with pytest.raises(UsageError, match="since: «hôm qua» is no date"):
        to_networkx(store, ontology, Wish(since="hôm qua"))
    early, late = (set(to_networkx(store, ontology, Wish(since=day))) for day in ("1/1/2024", "2024-01-01"))
    assert early == late


def test_bodies_of_one_country_leave_room_for_people_and_meetings() -> None:
    w = Writer()
    land = w.thing("Country", "land", "Nước Thử")
    for number in range(40):
        w.fact(w.thing("Organization", f"o{number}", f"Sở Thử {number:02}"), "country", land)
    for number in range(20):
        w.takes_part(
            w.thing("Meeting", f"m{number}", f"Cuộc họp {number}"), w.thing("Person", f"p{number}", "Ai"), "chair"
        )
    shown = to_networkx(w.store(), load_ontology(), Wish(limit=40))
    assert {iri.rsplit("/", 2)[-2] for iri in shown} == {"meeting", "person"}


def test_since_leaves_out_what_ended_before() -> None:
    late = to_networkx(example().store(), load_ontology(), Wish(since="2024"))
    labels = nx.get_node_attributes(late, "label").values()
    assert "Phiên họp lần thứ hai Nhóm công tác về Dữ liệu mẫu" in labels
    assert "Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu" not in labels


def test_a_bounded_view_says_so() -> None:
    page = render_pyvis(generated(400).store(), load_ontology(), limit=50)
    assert "hiển thị 50 trong 400" in page


def test_the_page_names_no_outside_address_but_xml_namespaces() -> None:
    page = render_pyvis(example().store(), load_ontology())
    own = page.partition("<script>")[0] + page.rpartition("<script>")[2]
    assert not re.search(r"https?://", own)
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page)
    assert page.startswith('<!doctype html>\n<html lang="vi">')


def test_the_page_is_the_same_bytes_with_another_hash_seed_and_order_of_triples() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, '.')\n"
        "from tests.view_world import example\nfrom kg.ontology import load_ontology\n"
        "from kg.view import render_pyvis\n"
        "w = example()\nif sys.argv[1] == '1': w.lines.reverse()\n"
        "print(hashlib.sha256(render_pyvis(w.store(), load_ontology()).encode()).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", script, seed],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(hashes) == 1


def test_an_empty_graph_and_one_thing_make_a_page() -> None:
    one = Writer()
    one.thing("Person", "a", "Người Mẫu")
    assert "hiển thị 0 trong 0" in render_pyvis(Writer().store(), load_ontology())
    assert "hiển thị 1 trong 1" in render_pyvis(one.store(), load_ontology())


@settings(max_examples=40)
@given(st.integers(1, 24).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.tuples(
    st.integers(0, n - 1), st.integers(0, n - 1)), max_size=40))))  # fmt: skip
def test_boxes_never_overlap(case: tuple[int, list[tuple[int, int]]]) -> None:
    count, edges = case
    boxes = [Box(60 + 10 * (i % 8), 30 + 16 * (i % 4)) for i in range(count)]
    spots = arrange(boxes, edges)
    assert spots == arrange(boxes, list(reversed(edges)))
    for i in range(count):
        for j in range(i):
            apart_x = abs(spots[i][0] - spots[j][0]) >= (boxes[i].width + boxes[j].width) / 2
            apart_y = abs(spots[i][1] - spots[j][1]) >= (boxes[i].height + boxes[j].height) / 2
            assert apart_x or apart_y
