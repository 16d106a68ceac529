"""The table of rules: each is described, has an example that it fires on, and is rated by judgements."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import kg
from kg.extract import extract
from kg.extract.firings import fired, firings, judgements
from kg.extraction import with_sure_rules
from kg.language import load_language
from kg.link.within.candidates import without_candidates
from kg.model import Article

LANGUAGE = load_language()
RULES = {row["rule"]: row for row in LANGUAGE.table("rules")}
SOURCES = Path(__file__).parent.parent / "sources"
CODE = Path(__file__).parent.parent / "kg"
ROWS = tuple(RULES)


def article(text: str) -> Article:
    return Article("example", "Tin", f"Tin\n{text}", published="2023-10-20")


@pytest.mark.parametrize("rule", ROWS)
def test_a_rule_fires_on_its_own_example(rule: str) -> None:
    found = extract(article(RULES[rule]["example"].replace(" | ", "\n")), LANGUAGE)
    assert rule in {firing.rule for firing in firings(found)}


def test_every_rule_of_the_code_has_a_row_and_every_row_a_rule() -> None:
    code = "\n".join(
        file.read_text(encoding="utf-8") for half in ("extract", "link") for file in (CODE / half).rglob("*.py")
    )
    kinds = "agreement chair country date meeting organization organizer participant party person place post relation"
    named = set(re.findall(rf'"((?:{kinds.replace(" ", "|")}|role|signatory|statement)-[a-z-]+)"', code))
    for rule in RULES:
        first, _, rest = rule.partition("-")
        assert f'"{rule}"' in code or (first in ("agreement", "witness") and f'"{rest or first}"' in code), rule
    assert named <= set(RULES)


def test_the_confidence_of_a_rule_follows_its_judgements() -> None:
    judged = judgements(LANGUAGE)
    assert len(judged) > 60
    mean = sum(j.right for j in judged.values()) / sum(j.judged for j in judged.values())
    for rule, row in RULES.items():
        one = judged.get(rule)
        said = (one.right + 4 * mean) / (one.judged + 4) if one else mean
        assert float(row["confidence"]) == pytest.approx(said, abs=0.006), rule


def test_a_sample_is_the_same_each_time_and_has_no_sentence_twice() -> None:
    found = [extract(article("Bộ trưởng Bộ Y tế Trần Văn Minh tiếp Đại sứ Lào Khamphone Vong. " * 3), LANGUAGE)]
    one, other = fired(found, 2), fired(found, 2)
    assert one.samples == other.samples
    assert len(one.samples["post-before-name"]) == 1
    assert one.counts["post-before-name"] > 1


def test_kg_rules_counts_uses_and_prints_a_sheet() -> None:
    runner = CliRunner()
    told = runner.invoke(kg, ["rules", str(SOURCES), "--json"])
    assert told.exit_code == 0
    rows = {row["rule"]: row for row in map(json.loads, told.stdout.splitlines())}
    assert set(rows) == set(RULES)
    assert rows["post-before-name"]["uses"] > 20
    sheet = runner.invoke(kg, ["rules", str(SOURCES), "--sample", "1"])
    assert all(len(line.split("\t")) == 6 for line in sheet.stdout.splitlines())
    assert runner.invoke(kg, ["rules", "--sample", "1"]).exit_code == 2


def test_words_that_may_tell_of_an_event_count_where_the_article_has_one() -> None:
    speech = "Bà Lê Thị Sim phát biểu rằng nắng sẽ lâu."
    meeting = "Sáng 5/3, Bộ Y tế tổ chức hội nghị về y tế cơ sở tại Huế."
    alone, at_one = (
        fired([without_candidates(extract(article(text), LANGUAGE), LANGUAGE)]).counts["meeting-implied-speech"]
        for text in (speech, f"{meeting} {speech}")
    )
    assert (alone, at_one) == (0, 1)


def test_min_confidence_leaves_out_what_less_sure_rules_found() -> None:
    found = extract(article("Ông Đào Quý Lâm, Giám đốc Sở Y tế Nghệ An, dự hội nghị theo Bộ luật Lao động."), LANGUAGE)
    least = min(float(RULES[claim.rule]["confidence"]) for claim in found.claims) + 0.01
    sure = with_sure_rules(found, least)
    assert with_sure_rules(found, 0) == found
    assert 0 < len(sure.claims) < len(found.claims)
    assert all(float(RULES[claim.rule]["confidence"]) >= least for claim in sure.claims)
    assert all(float(RULES[mention.rule]["confidence"]) >= least for mention in sure.mentions)
