"""Scoring inside the product: equal to the shared scorer, and its own parts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import kg
from kg.cli.session import Session
from kg.evaluate import compare, interval, overlap, same_date, total
from kg.extract.uncovered import uncovered
from kg.language import load_language
from kg.model import Article


def _scored_with(gold: dict[str, object], tmp_path: Path) -> tuple[int, str]:
    """The exit code and the words of kg eval for gold and an article of one meeting."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps({"id": "a", **gold}), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Tin\nÔng Trần Văn Tò dự Hội nghị Tre Xanh.", encoding="utf-8")
    call = [sys.executable, "-m", "kg", "eval", str(tmp_path / "gold"), str(tmp_path / "a.txt"), "--misses"]
    done = subprocess.run(call, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_an_optional_meeting_may_be_told_by_its_label_alone(tmp_path: Path) -> None:
    code, said = _scored_with({"optional_meetings": ["Hội nghị Tre Xanh"]}, tmp_path)
    assert (code, "meeting spurious" in said) == (0, False)


@pytest.mark.parametrize("gold", [{"people": ["Tre xanh"]}, {"people": [{}]}, {"people": 1}])
def test_gold_that_is_not_in_the_schema_is_said_with_its_file(gold: dict[str, object], tmp_path: Path) -> None:
    code, said = _scored_with(gold, tmp_path)
    assert (code, "a.json: not in the schema of facts" in said, "Traceback" in said) == (3, True, False)


def test_every_row_equals_the_shared_scorer_on_the_development_gold(shared: Path, tmp_path: Path) -> None:
    from kg.pipeline import described
    from kg.sources.set_aside import refuse

    found = {str(a["id"]): a for a in described([shared / "articles" / "dev"], refuse)}
    gold = shared / "eval" / "gold-dev"
    ours = total([compare(json.loads(f.read_text()), found.get(f.stem, {})) for f in sorted(gold.glob("*.json"))])
    out = tmp_path / "out.jsonl"
    out.write_text("\n".join(json.dumps(a) for a in found.values()))
    call = [sys.executable, shared / "eval/score.py", gold, out, "--json"]
    theirs = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    assert round(ours.macro, 4) == theirs["macro_f1"]
    assert {row: round(count.f1, 4) for row, count in ours.counts.items()} == {
        row: theirs[row]["f1"] for row in ours.counts
    }


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("2023-02", "2023-02", True),
        ("XXXX-06-05", "2017-06-05", True),
        ("2023-10-19", "2023-10-19T19:50", True),
        ("2023-02", "2023-03", False),
        (None, "2023", False),
    ],
)
def test_dates_are_compared_to_the_day_and_a_missing_year_fits_any(gold: str, found: str, same: bool) -> None:
    assert same_date(gold, found) is same


def test_words_overlap_whatever_their_order_dashes_and_case() -> None:
    assert overlap("Hội nghị Việt Nam – Lào", "lào, việt nam hội nghị") == 1
    assert overlap("", "x") == 0


def test_optional_findings_are_never_spurious_and_equal_facts_score_one() -> None:
    gold = {
        "id": "a",
        "people": [{"name": "Trần Văn Tò", "aliases": []}],
        "optional": ["Lê Thị Mít"],
        "posts": [{"holder": "Trần Văn Tò", "post": "Thứ trưởng", "organization": None}],
    }
    found = {**gold, "people": [*gold["people"], {"name": "Lê Thị Mít", "aliases": []}]}  # type: ignore[list-item]
    scores = compare(gold, found)
    assert (scores.counts["person"].f1, scores.counts["post"].f1, scores.misses) == (1, 1, [])
    assert interval([scores]) == (scores.macro, scores.macro)


def test_the_command_prints_rows_and_fails_below_a_floor(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps({"id": "a", "people": [{"name": "Trần Văn Tò"}]}))
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "people": [{"name": "Trần Văn Tò", "aliases": []}]}))
    call = ["eval", str(tmp_path / "gold"), str(tmp_path / "a.jsonl"), "--floor", "0.5"]
    run = CliRunner().invoke(kg, call, obj=Session(), standalone_mode=False)
    assert (run.return_value, "person            1.000" in run.output) == (1, True)


def test_sentences_that_promise_a_fact_and_gave_none_are_listed_with_a_reason() -> None:
    from kg.extract import extract

    text = "Nắng to.\nÔng Trần Văn Tò đi chợ.\nThứ trưởng Bộ Công Thương Lê Thị Mít khẳng định sẽ làm."
    found = list(uncovered(extract(Article("a", "", text), load_language("vi")), load_language("vi")))
    assert [(one.names, bool(one.reason)) for one in found] == [(("Trần Văn Tò",), True)]


def test_a_verb_of_saying_without_a_statement_is_visible() -> None:
    from kg.extract import extract

    text = "Thứ trưởng Bộ Công Thương Lê Thị Mít tiếp khách khi mọi người khẳng định mùa này lúa tốt."
    found = list(uncovered(extract(Article("a", "", text), load_language("vi")), load_language("vi")))
    assert [(one.names, one.words) for one in found] == [(("Bộ Công Thương", "Lê Thị Mít"), ("khẳng định",))]


@pytest.mark.parametrize(
    "text",
    [
        "Thứ trưởng Bộ Công Thương Lê Thị Mít tiếp khách khi mọi người không khẳng định mùa này lúa tốt.",
        "Thứ trưởng Bộ Công Thương Lê Thị Mít tiếp khách khi mọi người bày tỏ lo ngại mùa này lúa tốt.",
        "Mọi người khẳng định khi Thứ trưởng Bộ Công Thương Lê Thị Mít tiếp khách ở huyện xa.",
        "Thứ trưởng Bộ Công Thương Lê Thị Mít khẳng định mùa này lúa rất tốt.",
    ],
)
def test_what_is_heard_not_said_or_said_unclearly_wants_no_statement(text: str) -> None:
    from kg.extract import extract

    assert list(uncovered(extract(Article("a", "", text), load_language("vi")), load_language("vi"))) == []
