"""Extraction against the development gold: floors under what was reached, and evidence without a fault."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.sources import read_articles

TUNED = "seed1 seed2 006 011 025 029 040 044 048 110 115 120".split()


@pytest.fixture(scope="module")
def predictions(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    language = load_language("vi")
    out = tmp_path_factory.mktemp("scores") / "predictions.jsonl"
    articles = read_articles([shared / "articles" / "dev"])
    lines = [json.dumps(to_schema(extract(a, language), language), ensure_ascii=False) for a in articles]
    out.write_text("\n".join(lines), encoding="utf-8")
    return out


def test_evidence_of_the_development_articles_has_no_fault(shared: Path, predictions: Path) -> None:
    call = [sys.executable, shared / "eval/score.py", shared / "eval/gold-dev", predictions]
    run = subprocess.run([*call, "--evidence", shared / "articles/dev"], capture_output=True, text=True, check=False)
    checked, faults = map(int, re.findall(r"(\d+) facts checked, (\d+) faults", run.stdout)[0])
    assert (checked > 500, faults) == (True, 0), run.stdout


@pytest.mark.parametrize(("half", "floor"), [("tuned", 0.86), ("untouched", 0.70)])
def test_the_halves_of_the_development_gold_score_above_their_floors(
    shared: Path, predictions: Path, tmp_path: Path, half: str, floor: float
) -> None:
    for gold in (shared / "eval" / "gold-dev").glob("*.json"):
        if (gold.stem in TUNED) == (half == "tuned"):
            (tmp_path / gold.name).write_bytes(gold.read_bytes())
    call = [sys.executable, shared / "eval/score.py", tmp_path, predictions, "--json"]
    scores = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    assert scores["macro_f1"] >= floor
