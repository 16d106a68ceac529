"""Whatever a user has becomes articles, and what cannot is named in one line."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article
from kg.sources import SetAside, read_articles
from kg.sources.dates import find_dateline, read_date
from kg.sources.text import normalise
from kg.sources.txt import split_header

TITLE = "Ủy ban Mây Trắng họp thường kỳ"
BODY = "Sáng 5/6/2031, Ủy ban Mây Trắng họp tại Hà Nội."
HEADER = "title: Tên riêng\npublisher: Báo Thử\nbased_on: Một\nbased_on: Hai\ndate: 5/6/2031 8:30\n"


def read(*paths: Path) -> tuple[list[Article], list[SetAside]]:
    reports: list[SetAside] = []
    return list(read_articles(paths, reports.append)), reports


def read_one(folder: Path, content: bytes, name: str = "bài.txt") -> Article:
    file = folder / name
    file.write_bytes(content)
    articles, reports = read(file)
    assert not reports
    return articles[0]


def set_aside(folder: Path, content: bytes, name: str = "bài.txt") -> SetAside:
    file = folder / name
    file.write_bytes(content)
    articles, reports = read(file)
    assert not articles
    assert len(reports) == 1
    assert "\n" not in str(reports[0])
    return reports[0]


def test_first_line_is_the_title_where_there_is_no_header(tmp_path: Path) -> None:
    article = read_one(tmp_path, f"\n\n{TITLE}\n\n{BODY}\n".encode())
    assert (article.id, article.title) == ("bài", TITLE)
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert article.published is None


@pytest.mark.parametrize("end", ["---\n", "\n", "---\n\n"])
def test_header_gives_the_metadata_and_is_no_part_of_the_text(tmp_path: Path, end: str) -> None:
    article = read_one(tmp_path, f"{HEADER}{end}{BODY}\n".encode())
    assert article.text == BODY
    assert article.title == "Tên riêng"
    assert article.publisher == "Báo Thử"
    assert article.based_on == ("Một", "Hai")
    assert article.published == "2031-06-05T08:30"


def test_a_web_address_above_a_pasted_article_is_its_address_and_no_title(tmp_path: Path) -> None:
    pasted = tmp_path / "tin.txt"
    pasted.write_text("https://bao.example/tin-1.html \n\nTin hồ\n2/3/2031 08:00\nHồ đầy nước.\n", encoding="utf-8")
    (article,) = read_articles([pasted])
    assert article.url == "https://bao.example/tin-1.html"
    assert (article.title, article.published) == ("Tin hồ", "2031-03-02T08:00")
    assert article.text.startswith("Tin hồ\n")
    pasted.write_text("https://bao.example/tin-1.html\ntitle: Tin suối\n---\nSuối cạn.\n", encoding="utf-8")
    (article,) = read_articles([pasted])
    assert (article.url, article.title, article.text) == ("https://bao.example/tin-1.html", "Tin suối", "Suối cạn.")
    pasted.write_text("https://bao.example/tin-1.html\n", encoding="utf-8")
    with pytest.raises(SourceError, match="there is a header and no article"):
        list(read_articles([pasted]))


def test_text_that_only_looks_like_a_header_stays_text() -> None:
    assert split_header("Title: một bài\n\nNội dung") == ({}, "Title: một bài\n\nNội dung")


def test_a_broken_header_line_is_named(tmp_path: Path) -> None:
    report = set_aside(tmp_path, f"title: A\nkhông phải khóa\n---\n{BODY}".encode())
    assert "line 2 of the header" in report.reason


def test_every_spelling_of_one_article_is_one_text(tmp_path: Path) -> None:
    plain = f"{TITLE}\n{BODY}"
    spellings = [
        plain.encode(),
        b"\xef\xbb\xbf" + plain.encode(),
        plain.encode("utf-16"),
        unicodedata.normalize("NFD", plain).encode(),
        plain.replace("\n", "\r\n").encode(),
        plain.replace("\n", "\r").encode(),
        f"\n  {plain}\t\n".encode(),
    ]
    assert {read_one(tmp_path, content).text for content in spellings} == {plain}


def test_characters_without_width_stay_so_that_offsets_agree(tmp_path: Path) -> None:
    text = f"{TITLE}\nỦy\u200b ban \u202aMây\u202c Trắng"
    assert read_one(tmp_path, text.encode()).text == text


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_normalising_twice_changes_nothing_but_the_byte_order_mark(text: str) -> None:
    once = normalise(text)
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once
    if not once.startswith("\ufeff"):
        assert normalise(once) == once


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Tin hoạt động 19/10/2031 19:50", "2031-10-19T19:50"),
        ("Thứ Năm, 19/10/2031", "2031-10-19"),
        ("19/10/2031", "2031-10-19"),
        ("19:50 | 19/10/2031", "2031-10-19T19:50"),
        ("Thứ Hai, 5/6/2031, 08:05 (GMT+7)", "2031-06-05T08:05"),
        ("Ngày đăng: 19-10-2031", "2031-10-19"),
        ("Ngày 19/10/2031", "2031-10-19"),
        ("(Thứ Tư, 19/10/2031)", "2031-10-19"),
        ("Đăng ngày 19/10/2031", "2031-10-19"),
        ("Cập nhật lúc 19/10/2031 08:05", "2031-10-19T08:05"),
        ("Hà Nội, ngày 19 tháng 10 năm 2031", "2031-10-19"),
        ("Báo Sen điện tử - Thứ năm, 19/10/2031 - 16:45", "2031-10-19T16:45"),
        ("Sơn Tây (ABC 19/10/2031) - Sáng nay, hội nghị đã họp ở đây.", "2031-10-19"),
        ("Sơn Tây (ABC, ngày 9/10/2031) – Hội nghị đã họp.", "2031-10-09"),
        ("Hội nghị họp ở Sơn Tây (ABC 19/10/2031) và ở Hà Nội.", None),
        ("Sơn Tây (ABC 39/10/2031) - Sáng nay, hội nghị đã họp ở đây.", None),
        ("Bộ trưởng đã đến dự hội nghị ở đây vào thứ năm, 19/10/2031 - 16:45", None),
        ("Chiều ngày 19/10/2031", None),
        ("Hội nghị diễn ra ngày 19/10/2031", None),
        ("Tin hoạt động 39/10/2031 19:50", None),
        ("Cuộc họp ngày 19/10/2031 bàn về sở hữu trí tuệ.", None),
    ],
)
def test_a_dateline_gives_the_date(line: str, published: str | None) -> None:
    assert find_dateline(f"{TITLE}\n\n{line}\n{BODY}") == published


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "title: {title}\n{key}: 2031-06-05\n---\n{body}"),
        ("a.md", "---\ntitle: {title}\n{key}: 2031-06-05\n---\n{body}"),
        ("a.jsonl", '{{"title": "{title}", "{key}": "2031-06-05", "text": "{body}"}}'),
        ("a.csv", 'title,{key},text\n{title},2031-06-05,"{body}"'),
    ],
)
@pytest.mark.parametrize("key", ["date", "published"])
def test_the_date_has_either_name_in_every_format(tmp_path: Path, name: str, content: str, key: str) -> None:
    text = content.format(title=TITLE, key=key, body=BODY.replace("\n", " "))
    assert read_one(tmp_path, text.encode(), name).published == "2031-06-05"


@pytest.mark.parametrize("said", ["hôm qua", "2031-13-01", "31/02/2031", "2031-1", "19/10/2031 25:00"])
def test_what_is_no_date_is_refused(said: str) -> None:
    with pytest.raises(SourceError, match="is no date"):
        read_date(said)


def test_a_folder_is_read_in_the_order_of_names_and_other_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "~$tin.docx", "notes.ini"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"{TITLE} {name}", encoding="utf-8")
    articles, reports = read(tmp_path)
    assert [article.id for article in articles] == ["a", "b", "c"]
    assert not reports


def test_a_document_in_a_folder_or_an_archive_that_kg_cannot_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a.txt", "scan.pdf", "old.DOC", "dump.json", ".hidden.pdf", "photo.jpg"):
        (folder / name).write_text(f"{TITLE} {name}", encoding="utf-8")
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr("b.txt", f"{TITLE} b")
        archive.writestr("letter.odt", "x")
    articles, reports = read(folder)
    assert [article.id for article in articles] == ["a", "b"]
    assert {Path(report.path).name: report.reason for report in reports} == {
        "dump.json": "no format «.json» is known",
        "old.DOC": "no format «.DOC» is known",
        "scan.pdf": "no format «.pdf» is known",
        "letter.odt": "no format «.odt» is known",
    }
    assert all("kg reads .txt" in report.hint for report in reports)


@pytest.mark.parametrize("name", ["tin.jsonl", "tin.jsonl.gz"])
def test_json_lines_give_articles_and_a_broken_line_is_set_aside_alone(tmp_path: Path, name: str) -> None:
    good = {"id": 7, "title": TITLE, "text": BODY, "published": "2031", "url": None, "lang": "vi"}
    lines = [json.dumps(good), "", "{broken", json.dumps([1]), json.dumps({"id": "x", "title": "t"})]
    content = "\n".join([*lines, json.dumps({"title": "Khác", "text": BODY})]).encode()
    file = tmp_path / name
    file.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    articles, reports = read(file)
    assert [(article.id, article.published) for article in articles] == [("7", "2031"), ("tin-6", None)]
    assert articles[0].text == f"{TITLE}\n{BODY}"
    assert [report.line for report in reports] == [3, 4, 5]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "no text"),
        (bytes(range(128, 256)), "not in UTF-8"),
        (b"text with \x00 inside", "control characters"),
        (b"lang: vi\n---\n", "no article"),
        ("date: hôm qua\n---\nBài".encode(), "is no date"),
    ],
)
def test_a_bad_file_gives_one_clear_line(tmp_path: Path, content: bytes, reason: str) -> None:
    report = set_aside(tmp_path, content)
    assert reason in report.reason
    assert report.hint


def test_cut_gzip_files_are_set_aside(tmp_path: Path) -> None:
    line = b'{"title": "t", "text": "x"}'
    assert "cannot be read" in set_aside(tmp_path, gzip.compress(line * 50)[:-9], "b.jsonl.gz").reason
    assert "cannot be read" in set_aside(tmp_path, b"not gzip", "c.txt.gz").reason


def test_paths_that_give_nothing_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.pdf").touch()
    articles, reports = read(tmp_path / "missing.txt", tmp_path / "empty", tmp_path / "notes.pdf")
    assert not articles
    assert [report.reason for report in reports] == [
        "there is no such file",
        "the folder holds no articles",
        "no format «.pdf» is known",
    ]


def test_the_good_articles_survive_a_bad_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TITLE, encoding="utf-8")
    articles, reports = read(tmp_path)
    assert (len(articles), len(reports)) == (1, 1)


def test_without_a_listener_the_first_bad_source_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no such file"):
        list(read_articles([tmp_path / "missing.txt"]))


SOURCES = sorted((Path(__file__).parent.parent / "sources").glob("*.txt"))


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_each_article_of_ours_is_short_and_says_what_it_retells(file: Path) -> None:
    article = next(read_articles([file]))
    assert article.publisher == "Nhóm phát triển kg"
    assert article.based_on
    assert article.published
    assert article.title == article.text.split("\n")[0]
    assert 80 <= len(article.text.split()) <= 250


def test_no_long_run_of_words_of_ours_stands_in_an_article_of_others(shared: Path) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.lower())
        return {tuple(words[at : at + 12]) for at in range(len(words) - 11)}

    theirs = set[tuple[str, ...]]()
    for article in read_articles([shared / "articles" / "dev"]):
        theirs |= runs(article.text)
    for article in read_articles(SOURCES):
        assert not runs(article.text) & theirs, article.id
