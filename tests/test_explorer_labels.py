"""Labels of the explorer in a real Chromium: how they are wrapped, shortened and placed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.view import explorer
from tests.chromium import Visit

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_labels_are_wrapped_large_enough_and_do_not_collide(visit: Visit) -> None:
    sizes = visit.page.evaluate(
        """() => { const c = kgPage.canvas; c.relabel(); const cy = c.cy;
           const shown = cy.nodes().filter(n => n.style('label'));
           const boxes = shown.map(n => n.boundingBox({includeNodes: false, includeEdges: false,
             includeOverlays: false, includeLabels: true, includeOutlines: false}));
           let crossings = 0;
           boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
             const w = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
             const h = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
             if (w > 8 && h > 8) crossings++; }));
           return { shown: shown.length, all: cy.nodes().length, crossings,
             font: Math.min(...shown.map(n => parseFloat(n.style('font-size')) * cy.zoom())) } }"""
    )
    assert sizes["shown"] >= 0.75 * sizes["all"]
    assert sizes["crossings"] == 0
    assert sizes["font"] >= 12


def test_a_long_name_takes_three_lines_on_the_canvas(visit: Visit) -> None:
    name = "Phiên họp lần thứ nhất của Nhóm công tác về Dữ liệu mẫu và Thử nghiệm của Cơ quan Nước Thử"
    lines = visit.page.evaluate("name => kgPage.canvas.label({ label: name }).lines", name)
    assert len(lines) == 3
    assert name.startswith(" ".join(lines).removesuffix("…"))
    assert lines[-1].endswith("…")


def test_a_long_name_breaks_evenly_and_is_short_in_a_crowd(visit: Visit) -> None:
    source = (Path(explorer.__file__).parent / "page" / "labels.js").read_text(encoding="utf-8").replace("export ", "")
    hub = "{ id: 0, x: 500, y: 400, r: 9, rank: -9, label }"
    crowd = "[...Array(40).keys()].map((i) => ({ id: i + 1, x: 500 + 99 * Math.cos(i), y: 400 + 50 * Math.sin(i), r: 5,"
    crowd += " rank: i, label: wrapped('A') }))"
    alone, among, one = visit.page.evaluate(
        f"""() => {{ {source}
          const label = wrapped('Bộ Kế hoạch và Phát triển Vùng Núi');
          const lines = (items) => placedLabels(items, {{ w: 1000, h: 800 }}, 1).get(0).lines;
          return [lines([{hub}]), lines([{hub}, ...{crowd}]), wrapped('Hà Nội').short]; }}"""
    )
    assert " ".join(alone) == "Bộ Kế hoạch và Phát triển Vùng Núi"
    assert min(map(len, alone)) > 10
    assert len(among) == 1
    assert among[0].endswith("…")
    assert one is None
    lines = visit.page.evaluate("() => kgPage.canvas.label({ label: 'Ban Kinh tế - Ngân sách' }).lines")
    assert lines == ["Ban Kinh tế -", "Ngân sách"]
