"""Nothing that a user feeds to kg breaks it: one line that says what, where and what to do, and an exit code."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import main
from kg.sources import SetAside, read_articles
from kg.store import EVIDENCE_FILE, WORLD_FILE
from vietnamese import ARTICLE, BODY, ENGLISH, TITLE, encoded_twice, tcvn3, vni, windows_1258

ROOT = Path(__file__).parent.parent
SOME_SET_ASIDE = 3
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02"


def random_bytes(seed: int) -> bytes:
    return random.Random(seed).randbytes(5000)


def zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


def protected() -> bytes:
    """A zip archive whose one member is marked as protected by a password."""
    packed = bytearray(zipped("a.txt", ARTICLE.encode()))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(signature) + offset] |= 1
    return bytes(packed)


# Name of the file, its content, what the one line says.
BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "0 bytes": ("a.txt", b"", "the file is empty"),
    "only space": ("a.txt", b"\xef\xbb\xbf \r\n\t", "the file is empty"),
    "random bytes": ("a.txt", random_bytes(1), "no text"),
    "other random bytes": ("a.jsonl", random_bytes(2), "no text"),
    "zero bytes": ("a.txt", bytes(5000), "no text"),
    "a PNG named .txt": ("a.txt", PNG, "no text but a PNG image"),
    "a PDF named .html": ("a.html", b"%PDF-1.7\n%\xe2\xe3", "no text but a PDF"),
    "a zip named .txt": ("a.txt", zipped("a.txt", b"x"), "no text but a zip archive"),
    "an office document": ("a.odt", zipped("content.xml", b"<w/>"), "no format «.odt» is known"),
    "an old office document": ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "no .docx inside, or is protected"),
    "a Word document without words": ("a.docx", zipped("word/document.xml", b"<w/>"), "the file is empty"),
    "a zip named .docx": ("a.docx", zipped("a.txt", ARTICLE.encode()), "it holds no text of Word"),
    "a cut Word document": ("a.docx", zipped("word/document.xml", b"<w><p>"), "its XML cannot be read"),
    "a Word document that grows": (
        "a.docx",
        zipped("word/document.xml", b'<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'),
        "its XML brings definitions of its own",
    ),
    "a bomb named .docx": ("a.docx", zipped("word/document.xml", bytes(60_000_000)), "unpacks to more than 200 times"),
    "a text named .gz": ("a.txt.gz", ARTICLE.encode(), "cannot be read: Not a gzipped file"),
    "a text named .zip": ("a.zip", ARTICLE.encode(), "cannot be read: File is not a zip file"),
    "no ending": ("a", ARTICLE.encode(), "name has no ending"),
    "cut gzip": ("a.txt.gz", gzip.compress(ARTICLE.encode() * 9)[:-12], "cannot be read"),
    "cut zip": ("a.zip", zipped("a.txt", ARTICLE.encode())[:-30], "cannot be read"),
    "cut UTF-8": ("a.txt", ARTICLE.encode()[:-200] + b"\xe1", "cannot be read as UTF-8, the rest can"),
    "Latin-1": ("a.txt", "Le président a été reçu à Hanoï.".encode("latin-1"), "not in UTF-8"),
    "cut UTF-16": ("a.txt", ARTICLE.encode("utf-16")[:-1], "cannot be read as UTF-16"),
    "zip with a password": ("a.zip", protected(), "a.zip/a.txt: it is protected by a password"),
    "zip of other things": ("a.zip", zipped("a.exe", b"MZ"), "the archive holds no articles"),
    "zip in a zip": ("a.zip", zipped("b.zip", zipped("a.txt", b"x")), "the archive holds no articles"),
    "TCVN3": ("a.txt", tcvn3(ARTICLE).encode(), "the legacy encoding TCVN3"),
    "TCVN3, single bytes": ("a.txt", tcvn3(ARTICLE).encode("latin-1", "ignore"), "the legacy encoding TCVN3"),
    "VNI": ("a.txt", vni(ARTICLE).encode(), "the legacy encoding VNI"),
    "UTF-8 encoded twice": ("a.txt", encoded_twice(ARTICLE).encode(), "encoding UTF-8 encoded twice"),
    "English": ("a.txt", ENGLISH.encode(), "the text is not in Vietnamese"),
    "another language, said": ("a.txt", f"lang: en\n---\n{ARTICLE}".encode(), "language «en» is not known"),
    "a header without an article": ("a.txt", b"lang: vi\n---\n", "a header and no article"),
    "a broken header": ("a.txt", b"lang: vi\nwhat\n---\nx", "line 2 of the header"),
    "no date": ("a.txt", f"date: mai\n---\n{ARTICLE}".encode(), "«mai» is no date"),
    "an empty page": ("a.html", b"<html><body></body></html>", "no article was found in the page"),
    "20,000 nested elements": (
        "a.html",
        b"<html><body>" + b"<div>" * 20_000 + ARTICLE.encode() + b"</div>" * 20_000,
        "elements nested more than 500 deep",
    ),
    "100,000 elements": ("a.html", b"<p>" + b"<p>xin</p>" * 100_000, "too many elements"),
    "JSON that is no object": ("a.jsonl", b"[1]", "a.jsonl:1: the line is no JSON object"),
    "deep JSON": ("a.jsonl", b'{"a":' * 100_000, "a.jsonl:1: the line is no JSON"),
    "JSON without a text": ("a.jsonl", b'{"title": "t"}', "a.jsonl:1: there is no text"),
    "CSV without a column of texts": ("a.csv", b"a,b\n1,2", "no column «text»"),
    "CSV that ends in a cell": ("a.csv", b'text\n"a', "the row is no CSV"),
}


# What makes a careless program work for minutes: name of the file and content.
ADVERSARIAL: dict[str, tuple[str, str]] = {
    "a pile of marks": ("a.txt", f"{ARTICLE} a" + "\u0301\u0323" * 100_000),
    "a pile of marks in JSON": ("a.jsonl", json.dumps({"text": f"{BODY} a" + "\u0323\u0301" * 100_000})),
    "one word": ("a.txt", "ắ" * 1_000_000),
    "one line": ("a.txt", BODY.replace("\n", " ") * 300),
    "brackets in Markdown": ("a.md", "[" * 200_000 + ARTICLE),
    "links in Markdown": ("a.md", "[a](<" * 50_000 + ARTICLE),
    "stars in Markdown": ("a.md", "*a **b " * 50_000 + ARTICLE),
    "quotations in Markdown": ("a.md", ">" * 200_000 + ARTICLE),
    "lists in Markdown": ("a.md", "- " * 50_000 + ARTICLE),
    "comments in a page": ("a.html", "<p>" + ARTICLE + "<!--" * 200_000),
    "attributes in a page": ("a.html", "<p " + "a=b " * 200_000 + ">" + ARTICLE),
    "items in a page": ("a.html", "<li>" * 29_000 + ARTICLE),
    "tables in a page": ("a.html", "<table><tr><td>" * 9_000 + ARTICLE),
    "a long page": ("a.html", f"<p>{BODY}</p>" * 8_000),
    "an image in a page": ("a.html", f"<img src=data:image/png;base64,{'A' * 5_000_000}><p>{BODY}</p>"),
    "quotation marks in CSV": ("a.csv", "text\n" + '"\n' * 200_001),
    "separators in CSV": ("a.csv", "text" + ",;" * 200_000),
}


@pytest.mark.parametrize("case", ADVERSARIAL)
def test_the_work_for_a_hostile_file_is_bounded(case: str, tmp_path: Path) -> None:
    name, content = ADVERSARIAL[case]
    (tmp_path / name).write_text(content, encoding="utf-8")
    reports: list[SetAside] = []
    started = time.process_time()
    articles = list(read_articles([tmp_path], reports.append))
    assert time.process_time() - started < 10
    assert len(articles) + len(reports) == 1
    assert all(len(article.title) <= 301 for article in articles)


def extract(*arguments: str | Path) -> int:
    return main(["extract", *map(str, arguments)])


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_one_line_and_the_good_article_is_read(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, content, said = BAD_FILES[case]
    bad, good = tmp_path / name, tmp_path / "tin.txt"
    bad.write_bytes(content)
    good.write_text(ARTICLE, encoding="utf-8")
    started = time.monotonic()
    assert extract(bad, good) == SOME_SET_ASIDE
    assert time.monotonic() - started < 5
    output = capsys.readouterr()
    assert [json.loads(line)["id"] for line in output.out.splitlines()] == ["tin"]
    assert output.err.startswith("set aside: ")
    assert said in output.err
    assert output.err.count("\n") == 1
    assert "Traceback" not in output.err


ODD_FILES = {
    "UTF-16": (ARTICLE.encode("utf-16"), ""),
    "UTF-16 without a mark": (ARTICLE.encode("utf-16-le"), "read as UTF-16 without a byte order mark"),
    "Windows-1258": (windows_1258(ARTICLE), "read as Windows-1258"),
    "control characters": (ARTICLE.replace(" ", "\x00 ", 1).encode(), "non-characters, taken away: 1"),
}


@pytest.mark.parametrize("case", ODD_FILES)
def test_an_odd_file_is_read_right_and_what_was_guessed_is_said(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, said = ODD_FILES[case]
    file, plain = tmp_path / "tin.txt", tmp_path / "plain" / "tin.txt"
    file.write_bytes(content)
    plain.parent.mkdir()
    plain.write_text(ARTICLE, encoding="utf-8")
    assert extract(file) == 0
    odd = capsys.readouterr()
    assert extract(plain) == 0
    assert odd.out == capsys.readouterr().out
    assert said in odd.err
    assert odd.err.count("\n") == (1 if said else 0)


def test_json_lines_with_a_broken_line_7_give_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": str(number), "text": f"{BODY} {number}."}) for number in range(1, 11)]
    lines[6] = lines[6][:-20]
    file = tmp_path / "tin.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert extract(file) == SOME_SET_ASIDE
    output = capsys.readouterr()
    assert [json.loads(line)["id"] for line in output.out.splitlines()] == [*list("12345689"), "10"]
    assert f"{file}:7: the line is no JSON" in output.err


def test_paths_that_are_no_files_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert extract(tmp_path / "none.txt", tmp_path / "empty") == SOME_SET_ASIDE
    first, second = capsys.readouterr().err.splitlines()
    assert "there is no such file" in first
    assert "the folder holds no articles" in second


@POSIX
def test_pipes_and_devices_are_refused_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert extract(tmp_path / "a.txt", tmp_path / "zero.txt") == SOME_SET_ASIDE
    assert capsys.readouterr().err.count("this is no ordinary file") == 2
    assert main(["build", str(tmp_path), str(tmp_path / "a.txt"), "-o", str(tmp_path / "out")]) == SOME_SET_ASIDE
    said = capsys.readouterr().err
    assert said.count("this is no ordinary file") == 2
    assert "articles: 1," in said


@POSIX
def test_links_in_a_folder_are_passed_over_and_a_circle_of_them_ends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, elsewhere = tmp_path / "tin", tmp_path / "secret.txt"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    elsewhere.write_text(f"{ARTICLE} Bí mật.", encoding="utf-8")
    (folder / "again").symlink_to(folder)
    (folder / "b.txt").symlink_to(elsewhere)
    (folder / "c.txt").symlink_to(folder / "c.txt")
    assert extract(folder) == 0
    output = capsys.readouterr()
    assert [json.loads(line)["id"] for line in output.out.splitlines()] == ["a"]
    assert output.err.count("symbolic link") == 3
    assert extract(folder / "b.txt") == 0
    assert extract(folder / "c.txt") == SOME_SET_ASIDE


def test_a_file_beyond_the_limit_is_refused_unread_and_the_limit_can_be_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(1_000_000_000)
    assert extract(file) == SOME_SET_ASIDE
    assert "it holds more than 50 MB" in capsys.readouterr().err
    file.write_text(f"{BODY}\n" * 4000, encoding="utf-8")
    assert extract(file, "--megabytes", "1") == SOME_SET_ASIDE
    assert "it holds more than 1 MB" in capsys.readouterr().err


def packed_zeros(megabytes: int) -> bytes:
    """A gzip file that unpacks to so many megabytes of one letter."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b"a" * 1_000_000) for _ in range(megabytes)) + packer.flush()


BOMBS: dict[str, Callable[[], tuple[str, bytes]]] = {
    "gzip": lambda: ("a.txt.gz", packed_zeros(300)),
    "gzip of lines": lambda: ("a.jsonl.gz", packed_zeros(300)),
    "zip": lambda: ("a.zip", zipped("a.txt", b"a" * 60_000_000)),
    "zip of many": lambda: ("a.zip", overlapping()),
}


def overlapping() -> bytes:
    """A zip archive whose members all lie in the same bytes, so that it unpacks to far more than it holds."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", b"a" * 1_000_000)
        first = archive.infolist()[0]
        for number in range(1, 500):
            copy = zipfile.ZipInfo(f"{number}.txt")
            for name in ("compress_type", "file_size", "compress_size", "CRC", "header_offset"):
                setattr(copy, name, getattr(first, name))
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
    return packed.getvalue()


@POSIX
@pytest.mark.parametrize("case", BOMBS)
def test_an_archive_bomb_is_refused_in_little_time_and_memory(case: str, tmp_path: Path) -> None:
    name, content = BOMBS[case]()
    (tmp_path / name).write_bytes(content)
    code = (
        "import resource, sys\n"
        "from kg.cli import main\n"
        "code = main(['extract', sys.argv[1]])\n"
        "used = resource.getrusage(resource.RUSAGE_SELF)\n"
        # ru_maxrss starts at the size of the parent; the high-water mark of the process itself does not.
        "peak = [line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')]\n"
        "print(int(peak[0]) // 1024, used.ru_utime + used.ru_stime)\n"
        "sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / name)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    megabytes, seconds = done.stdout.split()
    assert done.returncode == SOME_SET_ASIDE
    assert "bomb" in done.stderr or "more than 50 MB" in done.stderr
    assert done.stderr.count("\n") == 1
    assert int(megabytes) < 400
    assert float(seconds) < 8


@POSIX
def test_a_file_name_cannot_speak_to_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a\nkg: done\x1b[2J.txt").touch()
    assert extract(tmp_path) == SOME_SET_ASIDE
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "\x1b" not in said


def test_two_articles_with_one_id_are_both_read_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": "mt", "title": TITLE, "text": f"{BODY} Lần {number}."}) for number in (1, 2)]
    (tmp_path / "tin.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().err
    assert "mt: 2 articles with different texts have this id" in said
    assert "articles: 2," in said


def test_the_same_article_twice_is_read_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "one")]) == 0
    (tmp_path / "b.txt").write_bytes(windows_1258(ARTICLE))
    files = (str(tmp_path / name) for name in ("b.txt", "a.txt"))
    assert main(["build", *files, "-o", str(tmp_path / "two")]) == 0
    said = capsys.readouterr().err
    assert "repeated texts, read once: 1" in said
    for name in (WORLD_FILE, EVIDENCE_FILE):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_build_inside_the_sources_is_not_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for _ in range(2):
        assert main(["build", str(tmp_path), "-o", str(tmp_path / "out")]) == 0
        assert "articles: 1," in capsys.readouterr().err
    assert main(["build", str(tmp_path / "out"), "-o", str(tmp_path / "new")]) == SOME_SET_ASIDE
    assert "kg build wrote this folder" in capsys.readouterr().err


def test_strict_stops_at_the_first_bad_article_and_keeps_the_old_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs, out = tmp_path / "in", tmp_path / "out"
    inputs.mkdir()
    (inputs / "b.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["build", str(inputs), "-o", str(out)]) == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    (inputs / "a.txt").touch()
    (inputs / "c.txt").touch()
    capsys.readouterr()
    assert main(["build", "--strict", str(inputs), "-o", str(out)]) == SOME_SET_ASIDE
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "a.txt: the file is empty" in said
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_folder_of_nothing_but_bad_files_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number, (name, content, _) in enumerate(BAD_FILES.values()):
        (inputs / f"{number:02}-{name}").write_bytes(content)
    assert main(["build", str(inputs), "-o", str(tmp_path / "out")]) == SOME_SET_ASIDE
    assert "no article could be read" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_an_unwritable_folder_is_named_before_any_article_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.txt" / "out")]) == SOME_SET_ASIDE
    said = capsys.readouterr().err
    assert said.startswith("kg: cannot write to ")
    assert said.count("\n") == 1
