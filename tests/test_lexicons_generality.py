"""The lexicons are tables of the language, not of the development articles."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from kg.evaluate import compare, total
from kg.extract import extract
from kg.language import Language, fold, load_language
from kg.link.schema import to_schema
from kg.model import Article
from kg.sources import read_articles

TABLES = (
    "abbreviations agreements countries given markers meetings ministry_fields org_heads org_names org_tails places "
    "surnames titles verbs words"
).split()


def found_only_in(rows: list[str], here: str, there: str) -> set[int]:
    """The numbers of the lines whose first column, as whole words, stands in one text and not in the other."""
    only = set()
    for number, line in enumerate(rows):
        phrase = words(line.split("\t")[0])
        if phrase in here and phrase not in there:
            only.add(number)
    return only


def words(text: str) -> str:
    return " " + " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split()) + " "


def macro(articles: list[Article], gold: Path, language: Language) -> float:
    found = {a.id: to_schema(extract(a, language), language) for a in articles}
    return total(
        [compare(json.loads(f.read_text(encoding="utf-8")), found[f.stem]) for f in sorted(gold.glob("*.json"))]
    ).macro


def test_rows_that_only_the_development_articles_have_carry_less_than_two_points(shared: Path, tmp_path: Path) -> None:
    articles = list(read_articles([shared / "articles" / "dev"]))
    here = words("\n".join(a.text for a in articles))
    with gzip.open(shared / "articles" / "bulk" / "news-6000.jsonl.gz", "rt", encoding="utf-8") as lines:
        there = words("\n".join(json.loads(line)["text"] for line in lines))
    language = load_language()
    shutil.copytree(language.folder, tmp_path / "vi")
    removed = 0
    for table in TABLES:
        file = tmp_path / "vi" / f"{table}.tsv"
        head, *rows = file.read_text(encoding="utf-8").splitlines()
        only = found_only_in(rows, here, there)
        removed += len(only)
        file.write_text("\n".join([head, *(r for n, r in enumerate(rows) if n not in only)]) + "\n", encoding="utf-8")
    assert removed > 0, "the test would show nothing"
    gold = shared / "eval" / "gold-dev"
    assert macro(articles, gold, language) - macro(articles, gold, Language("vi", tmp_path / "vi")) < 0.02


@pytest.mark.parametrize(("here", "there", "only"), [("a b", "c", {0}), ("a b", "x a b", set()), ("ab", "c", set())])
def test_a_phrase_is_looked_for_as_whole_words(here: str, there: str, only: set[int]) -> None:
    assert found_only_in(["A B\trow"], words(here), words(there)) == only
