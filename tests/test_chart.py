"""Charts: bars for counts, points for dates, readable and harmless."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pyoxigraph as ox
import pytest

from kg.chart import MOST_ROWS, chart
from kg.errors import UsageError
from kg.query import ask, write
from kg.results import Rows
from tests.graph_of_trial import ONTOLOGY, trial_store

STORE = trial_store()
SVG = "{http://www.w3.org/2000/svg}"
XSD = ONTOLOGY.prefixes["xsd"]


def _texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]


def test_counts_are_bars() -> None:
    answer = ask("counts", STORE)
    assert isinstance(answer, Rows)
    svg = write(answer, "chart", STORE)
    bars = [float(bar.get("width", "")) for bar in list(ET.fromstring(svg).iter(f"{SVG}rect"))[1:]]
    assert len(bars) == len(answer)
    assert bars == sorted(bars, reverse=True)
    assert "kg:Evidence" in _texts(svg)
    assert svg == write(answer, "chart", STORE)


def test_meetings_stand_in_time() -> None:
    days = ["2031-05-12", "2030", "2031-01/2031-02", "2033-02-29", "XXXX"]
    rows = tuple((ox.Literal(day), ox.Literal(f"Họp {n}", language="vi")) for n, day in enumerate(days[:3]))
    svg = chart(Rows(("when", "label"), rows), str)
    places = [float(dot.get("cx", "")) for dot in ET.fromstring(svg).iter(f"{SVG}circle")]
    assert places == sorted(places)
    assert _texts(svg)[1::2] == ["Họp 1", "Họp 2", "Họp 0"]
    for day in days[3:]:
        with pytest.raises(UsageError, match="needs a column of numbers or of dates"):
            chart(Rows(("when",), ((ox.Literal(day),),)), str)


def test_what_cannot_be_drawn_says_so() -> None:
    for rows in (Rows(("a",), ()), Rows(("a",), ((ox.NamedNode("urn:x:a"),), (None,)))):
        with pytest.raises(UsageError, match="chart"):
            write(rows, "chart", STORE)


def test_hostile_labels_stay_text_and_long_answers_are_counted() -> None:
    hostile = '</text><script>alert(1)</script>&"\x00\u202e{body}'
    number = ox.Literal("3", datatype=ox.NamedNode(f"{XSD}integer"))
    rows = Rows(("label", "n"), ((ox.Literal(hostile), number),) * 100)
    svg = chart(rows, str)
    assert "<script" not in svg
    assert _texts(svg)[0] == f"n: {MOST_ROWS} / 100"
    assert "{body}" in "".join(_texts(svg)) or "…" in "".join(_texts(svg))
