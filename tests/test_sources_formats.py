"""Each format gives the same article: text, Markdown, web page, JSON Lines, CSV, packed, in folders, from a pipe."""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
import zipfile
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Article
from kg.sources import FORMATS, Limits, Remark, SetAside, read_articles
from kg.sources.markdown import plain_text
from vietnamese import ARTICLE, BODY, TITLE

PUBLISHER = "Báo Thử Nghiệm"
URL = "https://bao.example/tin/may-trang.html"
PARAGRAPHS = BODY.split("\n")
PAGE = f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{TITLE} | {PUBLISHER}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{PUBLISHER}">
<meta property="article:published_time" content="2031-06-05T08:30:00+07:00">
<link rel="canonical" href="{URL}"><script>document.write("không phải bài")</script></head>
<body><nav><a href="/">Trang chủ</a> <a href="/tin">Tin khác</a></nav>
<article><h1>{TITLE}</h1>{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}</article>
<footer>Bản quyền 2029 {PUBLISHER}</footer></body></html>"""
MARKDOWN = f"""---
title: "{TITLE}"
publisher: {PUBLISHER}
published: 5/6/2031 8:30
url: {URL}
tags: [họp]
---
# {TITLE}

{PARAGRAPHS[0].replace("Đào Thị Hạnh", "**Đào Thị Hạnh**")}

{PARAGRAPHS[1].replace("Lò Văn Gió", "[Lò Văn Gió](https://bao.example/gio)")}

{PARAGRAPHS[2]}
"""
FIELDS = {
    "id": "mt-1",
    "title": TITLE,
    "text": BODY,
    "url": URL,
    "published": "5/6/2031 8:30",
    "publisher": PUBLISHER,
    "lang": "vi",
}


def csv_of(separator: str) -> str:
    cells = (separator.join(FIELDS), separator.join(f'"{value}"' for value in FIELDS.values()))
    return "\r\n".join(cells)


SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(*paragraphs: str) -> bytes:
    """A Word document with these paragraphs of XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        body = f"<w:document {SPACE}><w:body>{''.join(f'<w:p>{one}</w:p>' for one in paragraphs)}</w:body></w:document>"
        archive.writestr(zipfile.ZipInfo("[Content_Types].xml"), "<Types/>")
        archive.writestr(zipfile.ZipInfo("word/document.xml"), body)
    return packed.getvalue()


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


_TEXT = f"title: {TITLE}\npublisher: {PUBLISHER}\nurl: {URL}\ndate: 5/6/2031 8:30\n---\n{ARTICLE}"
_TEXTS = {
    "a.md": MARKDOWN,
    "a.html": PAGE,
    "a.htm": PAGE,
    "a.jsonl": json.dumps(FIELDS),
    "a.ndjson": json.dumps(FIELDS, ensure_ascii=False),
    "a.csv": csv_of(","),
    "b.csv": csv_of(";"),
    "c.csv": csv_of("\t"),
    "a.txt": _TEXT,
}
CONTENTS = {name: text.encode() for name, text in _TEXTS.items()} | {
    "a.docx": document(*(run(line) for line in _TEXT.split("\n")))
}


def read(*paths: Path, limits: Limits | None = None) -> tuple[list[Article], list[SetAside], list[Remark]]:
    reports: list[SetAside] = []
    remarks: list[Remark] = []
    articles = list(read_articles(paths, reports.append, remarks.append, limits or Limits()))
    return articles, reports, remarks


def is_the_article(article: Article) -> bool:
    words = article.text.split()
    metadata = (article.title, article.publisher, article.url, article.published)
    return words == ARTICLE.split() and metadata == (TITLE, PUBLISHER, URL, "2031-06-05T08:30")


def test_the_contents_cover_every_format() -> None:
    assert {Path(name).suffix for name in CONTENTS} == set(FORMATS)


@pytest.mark.parametrize("packed", ["", ".gz"])
@pytest.mark.parametrize("name", CONTENTS)
def test_each_format_gives_the_article(name: str, packed: str, tmp_path: Path) -> None:
    content = CONTENTS[name]
    file = tmp_path / f"{name}{packed}"
    file.write_bytes(gzip.compress(content) if packed else content)
    articles, reports, remarks = read(file)
    assert not reports
    assert not remarks
    assert [is_the_article(article) for article in articles] == [True]


def test_a_zip_holds_any_of_them_and_says_what_it_cannot_give(tmp_path: Path) -> None:
    file = tmp_path / "tin.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in reversed(CONTENTS.items()):
            archive.writestr(f"thư mục/{name}", content)
        archive.writestr("../../x.txt", ARTICLE)
        archive.writestr("empty.txt", "")
        archive.writestr("notes.pdf", "%PDF")
        archive.writestr("__MACOSX/a.txt", "x")
    articles, reports, _ = read(file)
    assert len(articles) == len(CONTENTS) + 1
    assert articles[0].id == "x"
    assert all(is_the_article(article) for article in articles[1:])
    assert [(report.path, report.reason) for report in reports] == [
        (f"{file}/empty.txt", "the file is empty"),
        (f"{file}/notes.pdf", "no format «.pdf» is known"),
    ]
    assert not (tmp_path.parent.parent / "x.txt").exists()


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl", "a.docx"])
@pytest.mark.parametrize("packed", [False, True])
def test_standard_input_is_told_apart_by_its_beginning(
    name: str, packed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = CONTENTS[name]
    stream = io.TextIOWrapper(io.BytesIO(gzip.compress(content) if packed else content))
    monkeypatch.setattr(sys, "stdin", stream)
    articles, reports, _ = read(Path("-"))
    assert not reports
    assert is_the_article(articles[0])


def test_of_a_word_document_counts_what_a_reader_sees(tmp_path: Path) -> None:
    shown = (
        "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + run("Mây") + "<w:r><w:tab/></w:r>" + run("Trắng"),
        "<w:moveFrom>" + run("đã dời") + "</w:moveFrom><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("một") + "<w:r><w:br/></w:r>" + run("hai &lt; ba"),
        f"<m:Fallback xmlns:m='urn:x:m'>{run('lần nữa')}</m:Fallback>",
    )
    (tmp_path / "a.docx").write_bytes(document(run(TITLE), *map(run, PARAGRAPHS), *shown))
    ((article,), reports, _) = read(tmp_path)
    assert not reports
    assert article.title == TITLE
    assert article.text.split("\n")[-4:] == ["Mây Trắng", "", "một", "hai < ba"]
    assert "đã" not in article.text.split("\n", len(PARAGRAPHS) + 1)[-1]


def test_a_zip_comes_through_a_pipe_too(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", ARTICLE)
    packed.seek(0)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(packed))
    assert [article.id for article in read(Path("-"))[0]] == ["a"]


def test_a_folder_holds_all_formats_in_the_order_of_names(tmp_path: Path) -> None:
    for name, content in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    articles, reports, _ = read(tmp_path)
    by_name = ["mt-1" if name.endswith(("csv", "jsonl", "ndjson")) else "a" for name in sorted(CONTENTS)]
    assert [article.id for article in articles] == by_name
    assert not reports


def test_markdown_gives_words_and_no_markup() -> None:
    marked = (
        "# Một **cuộc họp**\n\nXem [ở đây](a.html) và `mã`.\nDòng hai  \ndòng ba\n\n"
        "> Trích dẫn\n\n* một\n* hai\n  * ba\n\n1. bốn\n\n![Ảnh: toàn cảnh](a.jpg)\n\n***\n\n<b>in đậm</b> & hết"
    )
    assert plain_text(marked) == (
        "Một cuộc họp\n\nXem ở đây và mã.\nDòng hai\ndòng ba\n\nTrích dẫn\n\n- một\n- hai\n- ba\n\n- bốn\n\n"
        "Ảnh: toàn cảnh\n\nin đậm & hết"
    )


def test_markdown_without_a_header_takes_its_title_from_the_first_line(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"# {TITLE}\n\nThứ Năm, 5/6/2031, 08:05\n\n{BODY}", encoding="utf-8")
    (article,) = read(file)[0]
    assert (article.title, article.published) == (TITLE, "2031-06-05T08:05")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16"])
def test_a_page_is_read_in_the_encoding_that_it_declares(charset: str, tmp_path: Path) -> None:
    from vietnamese import windows_1258

    page = PAGE.replace('charset="utf-8"', f'charset="{charset}"')
    file = tmp_path / "a.html"
    file.write_bytes(windows_1258(page) if charset == "windows-1258" else page.encode(charset))
    articles, reports, _ = read(file)
    assert not reports
    assert is_the_article(articles[0])


def test_a_page_without_data_of_its_own_gives_title_and_dateline(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<h1>{TITLE}</h1><p>Tin hoạt động 19/10/2031 19:50</p>{paragraphs}"
    file = tmp_path / "a.html"
    file.write_text(f"<html><body><article>{page}</article></body></html>", encoding="utf-8")
    (article,) = read(file)[0]
    assert (article.title, article.published) == (TITLE, "2031-10-19T19:50")
    assert article.text.split("\n")[0] == TITLE


def test_reading_a_page_asks_no_clock_and_no_network(tmp_path: Path) -> None:
    import subprocess

    file = tmp_path / "a.html"
    file.write_text(PAGE, encoding="utf-8")
    code = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo', 'urllib.Request'):\n"
        "        raise SystemExit(f'{event} {arguments}')\n"
        "sys.addaudithook(watch)\n"
        "from kg.sources import read_articles\n"
        "print(next(iter(read_articles([sys.argv[1]]))).published)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("2031-06-05T08:30", "")


def test_a_page_without_an_article_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body><nav><a href='/'>Trang chủ</a></nav></body></html>", encoding="utf-8")
    articles, reports, _ = read(file)
    assert not articles
    assert [report.reason for report in reports] == ["no article was found in the page"]


def test_rows_of_csv_are_set_aside_one_by_one(tmp_path: Path) -> None:
    rows = [
        "Text, TITLE ,tags",
        f'"{BODY}",{TITLE},x',
        "một ô",
        ",,",
        f'"{BODY} Một.","{TITLE}",',
        'không,có,"đóng',
    ]
    file = tmp_path / "a.csv"
    file.write_text("\n".join(rows), encoding="utf-8-sig")
    articles, reports, _ = read(file)
    assert [article.id for article in articles] == ["a-2", "a-5"]
    assert [report.line for report in reports] == [3, 10]
    assert "has 1 cells, the first row 3" in reports[0].reason
    assert "no CSV" in reports[1].reason


def test_csv_without_a_column_of_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2", encoding="utf-8")
    assert "no column «text»" in read(file)[1][0].reason


def test_json_lines_in_utf_16_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = "\r\n".join(json.dumps({**FIELDS, "id": name}, ensure_ascii=False) for name in ("một", "hai"))
    for encoding in ("utf-16", "utf-16-le"):
        file.write_bytes(lines.encode(encoding))
        assert [article.id for article in read(file)[0]] == ["một", "hai"]


def test_the_id_of_a_file_is_text_whatever_its_name(tmp_path: Path) -> None:
    import os
    import unicodedata

    for name in (unicodedata.normalize("NFD", "Hội nghị.txt").encode(), b"\xff\xfe.txt", b"a\nb\x1b[2J.txt"):
        (file := tmp_path / os.fsdecode(name)).write_text(ARTICLE, encoding="utf-8")
        (article,) = read(file)[0]
        article.id.encode()
        assert unicodedata.is_normalized("NFC", article.id)
        assert "\x1b" not in article.id


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with a few bytes changed, taken away, put in, or cut off."""
    bytes_ = bytearray(content)
    for _ in range(chance.choice([1, 2, 5, 20])):
        at = chance.randrange(len(bytes_) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            bytes_[at : at + 1] = chance.randbytes(1)
        elif kind == 1:
            del bytes_[at : at + chance.randrange(1, 60)]
        elif kind == 2:
            bytes_[at:at] = chance.randbytes(chance.randrange(1, 30))
        elif chance.random() < 0.2:
            del bytes_[at:]
    return bytes(bytes_)


@pytest.mark.parametrize("name", [*CONTENTS, "a.zip", "a.jsonl.gz"])
def test_whatever_is_damaged_is_read_or_set_aside_and_nothing_else(name: str, tmp_path: Path) -> None:
    if name == "a.zip":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.html", PAGE)
            archive.writestr("b/a.txt", ARTICLE)
        content = packed.getvalue()
    else:
        content = CONTENTS[name.removesuffix(".gz")]
        content = gzip.compress(content, mtime=0) if name.endswith(".gz") else content
    chance = random.Random(name)
    file = tmp_path / name
    for _ in range(30):
        file.write_bytes(damaged(content, chance))
        articles, reports, _ = read(file)
        assert articles or reports
        for article in articles:
            article.text.encode()


def test_strict_reading_stops_at_the_first_bad_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.txt: the file is empty"):
        list(read_articles([tmp_path]))
