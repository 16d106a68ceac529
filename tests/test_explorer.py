"""The explorer's file: what it is made of, what it says, that it is the same every time."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.measures import measures, network
from kg.ontology import load_ontology
from kg.store import Store
from kg.view import Wish, render_explorer
from kg.view.data import document
from kg.view.explorer import MODULES, joined_code
from tests.view_world import Writer, example, generated

VIEW = Path(__file__).parent.parent / "kg" / "view"


@pytest.fixture(scope="module")
def page() -> str:
    return render_explorer(example().store(), load_ontology())


def part(page: str, name: str) -> Any:
    found = re.search(rf'<script type="(application/\w+)" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found
    if found[1] == "application/json":
        return json.loads(found[2])
    return json.loads(gzip.decompress(base64.b64decode(found[2])))


def test_each_vendored_file_is_the_one_that_the_manifest_names() -> None:
    manifest = json.loads((VIEW / "vendor" / "manifest.json").read_text())
    assert [entry["name"] for entry in manifest] == ["cytoscape"]
    for entry in manifest:
        content = (VIEW / "vendor" / entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"], entry["name"]
        assert "Permission is hereby granted" in (VIEW / "vendor" / entry["licenceFile"]).read_text()
        assert re.fullmatch(r"\d+\.\d+\.\d+", entry["version"])
        assert entry["licence"] == "MIT"


def test_the_policy_names_every_script_and_style_and_lets_nothing_out(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].startswith("default-src 'none';")
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1]
    for text in re.findall(r"<script>(.*?)</script>|<style[^>]*>(.*?)</style>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256("".join(text).encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", page)


def test_the_code_of_the_page_makes_no_markup_from_text_and_asks_for_nothing() -> None:
    code = joined_code()
    markup = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
    for forbidden in (*markup, "fetch(", "XMLHttpRequest", "localStorage"):
        assert forbidden not in code
    assert set(re.findall(r"https?://[\w./]+", code)) == {"http://www.w3.org/2000/svg"}


def test_the_modules_of_the_page_share_one_scope_without_a_clash() -> None:
    assert {path.stem for path in (VIEW / "page").glob("*.js")} == set(MODULES)
    names: list[str] = []
    for name in MODULES:
        text = (VIEW / "page" / f"{name}.js").read_text(encoding="utf-8")
        assert text.count("\n") < 400, name
        names += re.findall(r"^(?:export )?(?:async )?(?:function\*? |class |const |let )(\w+)", text, re.MULTILINE)
        earlier = MODULES[: MODULES.index(name)]
        assert set(re.findall(r'from "\./(\w+)\.js"', text)) <= set(earlier), name
    assert len(names) == len(set(names)), sorted(n for n in names if names.count(n) > 1)


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
def test_every_import_of_the_page_is_exported_and_used() -> None:
    texts = {name: (VIEW / "page" / f"{name}.js").read_text(encoding="utf-8") for name in MODULES}
    for name, text in texts.items():
        for names, source in re.findall(r'^import \{([^}]+)\} from "\./(\w+)\.js";$', text, re.MULTILINE):
            for imported in (n.strip() for n in names.split(",")):
                assert re.search(rf"^export .*\b{imported}\b", texts[source], re.MULTILINE), (name, imported)
                assert len(re.findall(rf"\b{imported}\b", text)) > 1, (name, imported)
        subprocess.run(["node", "--input-type=module", "--check"], input=text.encode(), check=True, capture_output=True)


def test_the_data_say_who_what_and_why(page: str) -> None:
    graph, evidence = part(page, "graph"), part(page, "evidence")
    names = [node["label"] for node in graph["nodes"]]
    i = next(
        i for i, edge in enumerate(graph["edges"]) if names[edge["s"]] == "Đỗ Mẫu Hải" and edge["r"] == "role-chair"
    )
    sentence, start, end, rule, sure = evidence["evidence"][evidence["edges"][i][0]]
    article, text = evidence["sentences"][sentence]
    assert text[start:end] == "Đỗ Mẫu Hải chủ trì phiên họp"
    assert (rule, sure) == ("meeting.chair", 0.95)
    assert evidence["articles"][article]["publisher"] == "Báo Thí dụ"
    assert graph["words"]["role-chair"] == {"vi": "chủ trì", "en": "chair"}


def test_every_edge_from_text_has_its_sentence(page: str) -> None:
    graph, evidence = part(page, "graph"), part(page, "evidence")
    bare = {graph["edges"][i]["r"] for i, rows in enumerate(evidence["edges"]) if not rows}
    assert bare == {"series"}


def test_two_formats_of_one_meeting_are_marked_as_a_conflict(page: str) -> None:
    evidence = part(page, "evidence")
    found = {row[3] for row in evidence["details"] if row[7]}
    assert found == {"format-online", "format-hybrid"}


@pytest.mark.parametrize(
    ("place", "marked"), [("Hà Nội", [1, 1]), ("Cung Hội nghị Mây Trắng", [0, 0]), ("Học viện Mây Trắng", [0, 0])]
)
def test_two_towns_of_one_meeting_are_a_conflict_and_a_house_in_a_town_is_none(place: str, marked: list[int]) -> None:
    writer = Writer()
    meeting = writer.thing("Meeting", "hop-1", "Cuộc họp Hội Mây")
    for slug, name in (("hue", "Huế"), ("khac", place)):
        writer.fact(meeting, "place", writer.thing("Place", slug, name))
    edges = part(render_explorer(writer.store(), load_ontology()), "graph")["edges"]
    assert [edge.get("conflict", 0) for edge in edges if edge["r"] == "place"] == marked


def test_a_word_and_a_table_stand_in_for_javascript(page: str) -> None:
    plain = re.search(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert plain
    assert "<td>Đỗ Mẫu Hải</td><td>chủ trì</td>" in plain[1]
    assert "cần JavaScript" in plain[1]


def test_the_start_is_bounded_and_said_and_the_rest_travels_along() -> None:
    page = render_explorer(generated(900).store(), load_ontology(), limit=40)
    graph = part(page, "graph")
    assert "Hiển thị 40 trong 900" in page
    assert (len(graph["start"]), len(graph["nodes"])) == (40, 900)
    placed = [i for i, node in enumerate(graph["nodes"]) if "x" in node]
    assert placed == sorted(graph["start"])


def test_about_and_classes_choose_the_start() -> None:
    store, ontology = example().store(), load_ontology()
    near = document(store, ontology, Wish(about="kat sample", hops=1), "t").graph
    assert near["nodes"][near["start"][0]]["label"] == "Kat Sample"
    assert len(near["start"]) == 5
    people = document(store, ontology, Wish(classes=("Person",)), "t").graph
    assert {people["nodes"][i]["kind"] for i in people["start"]} == {"Person"}


def test_measures_travel_as_the_command_gives_them_where_they_cost_little_or_are_asked_for() -> None:
    ontology = load_ontology()
    store = Store(ontology, (quad.triple for quad in generated(60, 1).store()))
    graph = document(store, ontology, Wish(), "t").graph
    given = {one.iri: one for one in measures(network(store))}
    for i, node in enumerate(graph["nodes"]):
        one, told = given[node["iri"]], {name: values[i] for name, values in graph["measures"].items()}
        assert told == {"betweenness": one.betweenness, "pagerank": one.pagerank, "community": one.community}
    assert len({one.betweenness for one in given.values()}) > 5
    assert document(store, ontology, Wish(), "t", measures=False).graph["measures"] is None


def test_measures_of_a_large_graph_stay_at_home_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.view.data.MOST_MEASURED", 50)
    store, ontology = generated(60, 1).store(), load_ontology()
    assert document(store, ontology, Wish(), "t").graph["measures"] is None
    asked = part(render_explorer(store, ontology, measures=True), "graph")["measures"]
    assert [len(values) for values in asked.values()] == [60, 60, 60]


def test_hostile_text_does_not_leave_its_element() -> None:
    w = Writer()
    w.thing("Person", "x", "</script><script>alert(1)</script><!-- <script>", ["</noscript><img src=x>"])
    page = render_explorer(w.store(), load_ontology())
    assert page.count("<script") == 4
    assert "<img" not in page


def test_large_data_are_packed_and_come_back_whole() -> None:
    page = render_explorer(generated(6000).store(), load_ontology())
    assert 'type="application/gzip" id="evidence"' in page
    assert len(part(page, "evidence")["edges"]) == len(part(page, "graph")["edges"]) > 15_000


def test_the_same_store_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    script = (
        "import hashlib, sys; sys.path.insert(0, '.')\n"
        "from tests.view_world import example\nfrom kg.ontology import load_ontology\n"
        "from kg.view import render_explorer\nw = example()\n"
        "if sys.argv[1] == '1': w.lines.reverse()\n"
        "print(hashlib.sha256(render_explorer(w.store(), load_ontology()).encode()).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script, seed],
            cwd=VIEW.parent.parent,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": f"UTC+{seed}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    ]
    assert runs[0] == runs[1]
