"""The small page in a real browser without a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.view import render_pyvis
from tests.chromium import Browser, ready
from tests.view_world import Writer, example

pytestmark = pytest.mark.browser


def test_the_page_draws_offline_and_asks_for_nothing(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "kg.html"
    path.write_text(render_pyvis(example().store(), load_ontology()), encoding="utf-8")
    visit = browser.open(path)
    ready(visit.page)
    assert (visit.leaving(), visit.faults) == ([], [])
    labels = visit.page.evaluate("network.body.data.nodes.get().map(n => n.label.replaceAll('\\n', ' '))")
    assert {"Đỗ Mẫu Hải", "Bộ Thí dụ", "Kat Sample"} <= set(labels)
    drawn = visit.page.evaluate("""() => {
      const c = document.querySelector("canvas");
      return new Set(c.getContext("2d").getImageData(0, 0, c.width, c.height).data).size;
    }""")
    assert drawn > 50


def test_hostile_names_stay_text(browser: Browser, tmp_path: Path) -> None:
    w = Writer()
    for i, payload in enumerate(
        ("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "href javascript:")
    ):
        w.thing("Person", f"x{i}", payload, [payload])
    path = tmp_path / "kg.html"
    path.write_text(render_pyvis(w.store(), load_ontology()), encoding="utf-8")
    visit = browser.open(path)
    ready(visit.page)
    visit.page.mouse.move(640, 360)
    visit.page.wait_for_timeout(400)
    assert (visit.leaving(), visit.faults) == ([], [])
