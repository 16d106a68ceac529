"""The explorer in Chromium, against pyvis: how soon one can work, how smoothly it moves, how much it weighs.

    python benchmarks/explorer.py [--runs 5] [--pyvis-runs 1] [--page exports/kg.html]

Made-up graphs of the tests; network off; the median of the runs. Interactive means: two frames after the first
drawing (ours), or the event that its layout has settled (pyvis as it comes, with its default physics).
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from playwright.sync_api import sync_playwright

from kg.ontology import load_ontology
from kg.view import Wish, render_explorer, to_networkx
from tests.chromium import program, ready
from tests.view_world import generated

ARGUMENTS = ["--no-sandbox", "--enable-precise-memory-info", "--js-flags=--expose-gc"]
SCREEN = {"width": 1440, "height": 880}
PYVIS_PATIENCE = 300
SEARCH = """() => { const box = document.querySelector('#search'); const began = performance.now();
  box.value = 'nguoi thu so 4'; box.dispatchEvent(new Event('input')); return performance.now() - began }"""
EXPAND = """async () => { const { actions, history } = kgPage; const began = performance.now();
  actions.expand([...history.state.shown][1]);
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began }"""
COUNT_FRAMES = """() => { window.frames_ = 0; window.began_ = performance.now();
  (function frame() { window.frames_++; requestAnimationFrame(frame) })() }"""
FRAMES = "window.frames_ / ((performance.now() - window.began_) / 1000)"


def say(line: str) -> None:
    """Writes a line of the table."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pyvis-runs", type=int, default=1)
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program(), args=ARGUMENTS)
        say("| page | Python s | MB | interactive s | drag fps | search ms | expand ms | heap MB |")
        say("| --- | --- | --- | --- | --- | --- | --- | --- |")
        if options.page:
            report("the page given", options.page, 0.0, browser, options.runs)
        for nodes, links, limit in ((1000, 2, 1000), (10_000, 3, 300), (20_000, 3, 300)):
            store, ontology = generated(nodes, links).store(), load_ontology()
            began = time.perf_counter()
            page = render_explorer(store, ontology, limit=limit)
            spent = time.perf_counter() - began
            path = written(Path(folder) / f"{nodes}.html", page)
            report(f"{nodes:,} nodes, {nodes * links:,} edges, {limit} shown", path, spent, browser, options.runs)
            if nodes == 1000 and options.pyvis_runs:
                pyvis = written(
                    Path(folder) / "pyvis.html", plain_pyvis(to_networkx(store, ontology, Wish(limit=1000)))
                )
                seconds = statistics.median([settled(browser, pyvis) for _ in range(options.pyvis_runs)])
                say(f"| pyvis, the same 1,000 nodes | | {size(pyvis):.1f} | {seconds:.1f} | | | | |")
        browser.close()


def report(title: str, path: Path, spent: float, browser: Any, runs: int) -> None:
    """Measures a page and prints its row."""
    rows = [measured(browser, path) for _ in range(runs)]
    cells = [statistics.median(column) for column in zip(*rows, strict=True)]
    interactive, fps, search, expand, heap = cells
    say(
        f"| {title} | {spent:.1f} | {size(path):.1f} | {interactive:.2f} | {fps:.0f} | {search:.0f} | {expand:.0f} "
        f"| {heap:.0f} |",
    )


def measured(browser: Any, path: Path) -> tuple[float, float, float, float, float]:
    """Seconds until interactive, frames a second in a drag, milliseconds to search and expand, heap in MB."""
    page = browser.new_page(viewport=SCREEN, offline=True)
    began = time.perf_counter()
    page.goto(path.resolve().as_uri())
    ready(page, 60)
    interactive = time.perf_counter() - began
    page.locator("body[data-proven]").wait_for(state="attached", timeout=60_000)
    page.wait_for_timeout(1000)
    box = page.locator("#canvas").bounding_box()
    x, y = box["x"] + 0.95 * box["width"], box["y"] + 0.7 * box["height"]
    page.mouse.move(x, y)
    page.evaluate(COUNT_FRAMES)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(x - 6 * step, y - 4 * step)
    fps = page.evaluate(FRAMES)
    page.mouse.up()
    search = page.evaluate(SEARCH)
    expand = page.evaluate(EXPAND)
    page.evaluate("gc()")
    heap = page.evaluate("performance.memory.usedJSHeapSize / 1e6")
    page.close()
    return interactive, fps, search, expand, heap


def plain_pyvis(graph: Any) -> str:
    """The page that pyvis itself makes of the graph, its scripts inside."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    numbers = {iri: i for i, iri in enumerate(graph.nodes)}
    for iri, data in graph.nodes(data=True):
        network.add_node(numbers[iri], label=data["label"])
    for source, target, data in graph.edges(data=True):
        network.add_edge(numbers[source], numbers[target], title=data["label"])
    return str(network.generate_html(notebook=False))


def settled(browser: Any, path: Path) -> float:
    """Seconds until pyvis has laid out its graph and takes its loading bar away."""
    page = browser.new_page(viewport=SCREEN, offline=True)
    began = time.perf_counter()
    page.goto(path.as_uri(), timeout=PYVIS_PATIENCE * 1000)
    page.locator("#loadingBar").wait_for(state="hidden", timeout=PYVIS_PATIENCE * 1000)
    seconds = time.perf_counter() - began
    page.close()
    return seconds


def written(path: Path, page: str) -> Path:
    """The page as a file."""
    path.write_text(page, encoding="utf-8")
    return path


def size(path: Path) -> float:
    """The size of a file in MB."""
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main()
