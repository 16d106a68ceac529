"""Every spelling of an article is one text; what is not Vietnamese text is told apart and set aside."""

from __future__ import annotations

import gzip
import json
import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article
from kg.sources import Remark, SetAside, read_articles
from kg.sources.checks import check
from kg.sources.encodings import decode
from kg.sources.legacy import legacy_font
from kg.sources.text import normalise, oddities
from kg.sources.vietnamese import not_vietnamese, reads_as_vietnamese
from vietnamese import ARTICLE, BODY, ENGLISH, TITLE, encoded_twice, tcvn3, vni, windows_1258

SPELLINGS = {
    "UTF-8": (ARTICLE.encode(), None),
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + ARTICLE.encode(), None),
    "UTF-16": (ARTICLE.encode("utf-16"), None),
    "UTF-16, big end first": (b"\xfe\xff" + ARTICLE.encode("utf-16-be"), None),
    "UTF-16 without a mark": (ARTICLE.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    "UTF-16, big end first, without a mark": (ARTICLE.encode("utf-16-be"), "without a byte order mark"),
    "UTF-32": (ARTICLE.encode("utf-32"), None),
    "Windows-1258": (windows_1258(ARTICLE), "Windows-1258"),
    "NFD": (unicodedata.normalize("NFD", ARTICLE).encode(), None),
    "CRLF": (ARTICLE.replace("\n", "\r\n").encode(), None),
    "CR": (ARTICLE.replace("\n", "\r").encode(), None),
    "outer space": (f"\n\u3000 {ARTICLE}\t\r\n".encode(), None),
    "control characters": (ARTICLE.replace(" ", " \x07", 3).encode(), "non-characters, taken away: 3"),
    "non-characters": (f"{ARTICLE}\ufffe\U0010ffff".encode(), "non-characters, taken away: 2"),
}


def read(file: Path) -> tuple[list[Article], list[Remark], list[SetAside]]:
    remarks: list[Remark] = []
    reports: list[SetAside] = []
    return list(read_articles([file], reports.append, remarks.append)), remarks, reports


@pytest.mark.parametrize("name", SPELLINGS)
def test_every_spelling_of_an_article_is_one_text_and_a_guess_is_said(name: str, tmp_path: Path) -> None:
    content, said = SPELLINGS[name]
    file = tmp_path / "bài.txt"
    file.write_bytes(content)
    (article,), remarks, reports = read(file)
    assert (article.text, article.title) == (ARTICLE, TITLE)
    assert not reports
    assert len(remarks) == (said is not None)
    assert said is None or said in remarks[0].said


def test_characters_without_width_and_marks_of_direction_stay(tmp_path: Path) -> None:
    text = ARTICLE.replace("Mây", "M\u200bây").replace("Gió", "\u202eGió\u202c") + "\u0085cuối\u00a0bài"
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    (article,), remarks, _ = read(file)
    assert article.text == text
    assert not remarks


def test_half_a_surrogate_pair_is_replaced_one_for_one_and_said(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [json.dumps({"title": TITLE, "text": f"{BODY}\ud800!"}), json.dumps({"text": f"{BODY} \U0001f600"})]
    file.write_text("\n".join(lines), encoding="utf-8")
    (broken, whole), remarks, _ = read(file)
    assert broken.text.endswith("\ufffd!")
    assert whole.text.endswith("\U0001f600")
    assert [remark.said for remark in remarks] == ["lone surrogates, replaced by U+FFFD: 1"]


@given(st.text())
def test_what_normalising_gives_can_be_written_and_stays(text: str) -> None:
    once = normalise(text)
    assert unicodedata.is_normalized("NFC", once)
    assert not oddities(once)
    once.encode()
    if not once.startswith("\ufeff"):
        assert normalise(once) == once


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_are_text_or_refused(content: bytes) -> None:
    with suppress(SourceError):
        normalise(decode(content).text).encode()


LEGACY = {"TCVN3": tcvn3(ARTICLE), "VNI": vni(ARTICLE), "UTF-8 encoded twice": encoded_twice(ARTICLE)}


@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("ending", [".txt", ".jsonl", ".csv", ".md", ".html"])
def test_a_legacy_encoding_is_recognised_and_never_extracted(name: str, ending: str, tmp_path: Path) -> None:
    text = LEGACY[name]
    file = tmp_path / f"a{ending}"
    title, _, body = text.partition("\n")
    contents = {
        ".jsonl": json.dumps({"title": title, "text": body}),
        ".csv": 'title,text\n"{}","{}"'.format(*(part.replace('"', '""') for part in (title, body))),
        ".html": f"<html><body><article><h1>{title}</h1><p>{body}</p></article></body></html>",
    }
    file.write_text(contents.get(ending, text), encoding="utf-8")
    articles, _, reports = read(file)
    assert not articles
    assert [report.reason for report in reports] == [f"the text looks like the legacy encoding {name}"]


def test_a_legacy_file_of_single_bytes_is_recognised_too(tmp_path: Path) -> None:
    for name, text in (("TCVN3", tcvn3(ARTICLE)), ("VNI", vni(ARTICLE))):
        file = tmp_path / f"{name}.txt"
        file.write_bytes(text.encode("latin-1", "ignore"))
        articles, _, reports = read(file)
        assert not articles
        assert name in reports[0].reason


FOREIGN = {
    "English": ENGLISH,
    "French": "Le président a été reçu à Hà Nội par le gouvernement, où l'on a évoqué les problèmes des deux pays.",
    "German": "Der Präsident führte Gespräche über größere Fragen und für die Bürger, schön für alle Städte in Köln.",
    "Russian": "Президент встретился с делегацией и обсудил сотрудничество двух стран в области торговли.",
    "Chinese": "国家主席会见代表团并就双边关系交换意见，双方同意加强合作。",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_vietnamese_is_set_aside_with_a_word(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(FOREIGN[name], encoding="utf-8")
    articles, _, reports = read(file)
    assert not articles
    assert reports[0].reason.startswith("the text is not in Vietnamese")


def test_vietnamese_without_diacritics_is_named_so() -> None:
    bare = unicodedata.normalize("NFD", ARTICLE).replace("đ", "d").replace("Đ", "D")
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    assert not_vietnamese(bare) == "the text is Vietnamese without diacritics"


@pytest.mark.parametrize("text", [ARTICLE, ARTICLE.upper(), TITLE, f"{ARTICLE}\n{ENGLISH}", "Hà Nội", "2031", "OK"])
def test_vietnamese_in_capitals_mixed_or_of_few_words_is_read(text: str) -> None:
    assert not_vietnamese(text) is None
    assert legacy_font(text) is None


def test_a_language_that_is_said_counts_and_its_region_does_not() -> None:
    assert check(Article("a", "t", ARTICLE, language="vi-VN")).language == "vi"
    with pytest.raises(SourceError, match="the language «en-GB» is not known"):
        check(Article("a", "t", ARTICLE, language="en-GB"))


def test_no_good_article_is_set_aside(shared: Path) -> None:
    def faults(text: str) -> str | None:
        return legacy_font(text[:20_000]) or not_vietnamese(text)

    for article in read_articles([shared / "articles" / "dev"]):
        assert reads_as_vietnamese(article.text)
    with gzip.open(shared / "articles" / "bulk" / "news-6000.jsonl.gz") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(400), strict=False)]
    assert [faults(normalise(text)) for text in texts] == [None] * len(texts)
