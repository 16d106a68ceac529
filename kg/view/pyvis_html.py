"""The small engine: a graph of at most a few hundred nodes as one offline page, drawn by pyvis's
vis-network.

pyvis's own page asks the network for styles, runs hostile headings and ids, and draws for minutes. So
pyvis holds the nodes, edges and options here, and its vis-network draws them; the page around is ours:
ids are n1, n2 …, texts are data and never markup, positions are set beforehand, and a content security
policy lets no request out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

import networkx as nx

from kg.view.boxes import place, wrapped
from kg.view.explorer import source_hash
from kg.view.palette import LOOKS

LABELS_ON_AN_EDGE = 3
OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "hideEdgesOnDrag": True,
    },
    "nodes": {
        "size": 14,
        "font": {
            "size": 14,
            "face": "system-ui, sans-serif",
            "color": "#1b1f23",
            "strokeWidth": 4,
            "strokeColor": "#fff",
        },
    },
    "edges": {
        "smooth": False,
        "color": {"color": "#9aa3ad", "highlight": "#b3261e", "hover": "#5c6670"},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "font": {"size": 10, "face": "system-ui, sans-serif", "color": "#4a525a", "strokeWidth": 3},
    },
}
STYLE = """
* { box-sizing: border-box }
html, body { margin: 0; height: 100% }
body { display: flex; flex-direction: column; font: 15px/1.4 system-ui, sans-serif; color: #1b1f23;
  background: #fff }
header { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; padding: .6rem 1rem;
  border-bottom: 1px solid #d0d7de }
h1 { font-size: 1.1rem; margin: 0 }
p { margin: 0 }
ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; list-style: none; margin: 0; padding: 0 }
main { flex: 1; min-height: 0; position: relative }
#net { position: absolute; inset: 0 }
.vis-tooltip { position: absolute; visibility: hidden; max-width: 30rem; padding: .3rem .6rem;
  white-space: pre-line; background: #1b1f23; color: #fff; border-radius: 4px; font-size: .85rem;
  pointer-events: none; z-index: 5 }
"""
STYLE += "".join(
    f'.{kind}::before {{ content: "{look.sign} "; color: {look.light} }}\n' for kind, look in LOOKS.items()
)
SCRIPT = """
"use strict";
const graph = JSON.parse(document.getElementById("graph").textContent);
const frame = document.getElementById("net");
const network = new vis.Network(frame,
  {nodes: new vis.DataSet(graph.nodes), edges: new vis.DataSet(graph.edges)}, graph.options);
network.once("afterDrawing", () => { network.fit(); document.body.dataset.ready = "yes"; });
addEventListener("resize", () => network.fit());
"""


def render(graph: nx.MultiDiGraph, title: str = "Đồ thị tri thức") -> str:
    """The page as text, to be written as UTF-8; the same graph gives the same bytes."""
    network = _network(graph)
    nodes, edges, _, _, _, _ = network.get_network_data()
    vis = _vis()
    data = json.dumps({"nodes": nodes, "edges": edges, "options": OPTIONS}, ensure_ascii=False, sort_keys=True)
    policy = (
        f"default-src 'none'; script-src {source_hash(vis)} {source_hash(SCRIPT)}; style-src {source_hash(STYLE)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    count = f"hiển thị {graph.number_of_nodes()} trong {graph.graph.get('total', graph.number_of_nodes())}"
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<header><h1>{escape(title)}</h1><p>{count}</p><ul>{_legend(graph)}</ul></header>\n"
        f'<main><div id="net" role="img" aria-label="{escape(title)}, {count}"></div></main>\n'
        f"<noscript><p>Trang này cần JavaScript để vẽ đồ thị.</p></noscript>\n"
        f'<script type="application/json" id="graph">{data.replace("<", chr(92) + "u003c")}</script>\n'
        f"<script>{vis}</script>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    )


def _network(graph: nx.MultiDiGraph) -> Any:
    from pyvis.network import Network

    network = Network(directed=True)
    ids = {iri: f"n{i}" for i, iri in enumerate(graph.nodes, 1)}
    numbers = {iri: i for i, iri in enumerate(graph.nodes)}
    labels = [data["label"] for _, data in graph.nodes(data=True)]
    spots = place(labels, [(numbers[a], numbers[b]) for a, b in graph.edges()])
    for (iri, data), (x, y) in zip(graph.nodes(data=True), spots, strict=True):
        look = LOOKS[data["kind"]]
        network.add_node(
            ids[iri],
            label="\n".join(wrapped(data["label"])),
            title="\n".join([data["kind_label"], data["label"], *data["aliases"]]),
            shape=look.pyvis_shape,
            color=look.light,
            x=x,
            y=y,
        )
    network.edges = _edges(graph, ids)
    return network


def _edges(graph: nx.MultiDiGraph, ids: dict[str, str]) -> list[dict[str, str]]:
    """One line for each pair and direction; what it says is joined (pyvis scans all edges to add one)."""
    labels: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source, target, data in graph.edges(data=True):
        labels[source, target].setdefault(data["label"])
    lines = []
    for (source, target), said in labels.items():
        shown = list(said)[:LABELS_ON_AN_EDGE]
        more = [f"+{len(said) - len(shown)}"] if len(said) > len(shown) else []
        lines.append(
            {
                "from": ids[source],
                "to": ids[target],
                "label": "\n".join(shown + more),
                "title": "\n".join(said),
            }
        )
    return lines


def _legend(graph: nx.MultiDiGraph) -> str:
    counts: dict[str, int] = defaultdict(int)
    names = {}
    for _, data in graph.nodes(data=True):
        counts[data["kind"]] += 1
        names[data["kind"]] = data["kind_label"]
    return "".join(f'<li class="{kind}">{escape(names[kind])}: {counts[kind]}</li>' for kind in LOOKS if kind in names)


@cache
def _vis() -> str:
    """vis-network 9.1.2 as pyvis carries it."""
    script = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return script.read_text(encoding="utf-8").replace("</script", "<\\/script")
