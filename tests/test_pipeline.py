"""Articles in, files out: the same bytes always, and an old export is never lost."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph
from rdflib.compare import to_canonical_graph

from kg.building.outputs import ARTICLES_FILE, REPORT_FILES, VIEW_FILE
from kg.building.stages import once_each
from kg.errors import SourceError, StoreError
from kg.manifest import FILE as MANIFEST_FILE
from kg.model import Article, Extraction
from kg.pipeline import build, described
from kg.sources import SetAside
from kg.store import EVIDENCE_FILE, WORLD_FILE

ROOT = Path(__file__).parent.parent
GRAPH = (WORLD_FILE, EVIDENCE_FILE, VIEW_FILE, ARTICLES_FILE)
FILES = (*GRAPH, *REPORT_FILES, MANIFEST_FILE)
FIRST = """\
Ủy ban Mây Trắng họp thường kỳ
Ngày 5/6/2031, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp của Ủy ban Mây Trắng.
Tham dự cuộc họp có ông Lò Văn Gió, Giám đốc Công ty Sương Mai."""
SECOND = """\
Ủy ban Mây Trắng và Công ty Sương Mai ký Biên bản ghi nhớ
Ngày 7/6/2031, Ủy ban Mây Trắng và Công ty Sương Mai đã ký Biên bản ghi nhớ hợp tác."""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles whose names are plainly invented."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    return folder


def bytes_of(folder: Path, names: tuple[str, ...] = GRAPH) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names}


def test_a_build_writes_its_files_and_counts(articles: Path, tmp_path: Path) -> None:
    built = build([articles], tmp_path / "out")
    assert built.files == tuple(tmp_path / "out" / name for name in FILES)
    assert built.articles == 2
    assert built.entities["Meeting"] >= 1
    assert built.facts > 0
    assert not built.set_aside
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)


def test_both_libraries_read_the_same_triples(articles: Path, tmp_path: Path) -> None:
    built = build([articles], tmp_path / "out")
    count = 0
    for name in (WORLD_FILE, EVIDENCE_FILE):
        file = tmp_path / "out" / name
        ours = {str(quad.triple) for quad in parse(path=file, format=RdfFormat.TURTLE)}
        lines = "\n".join(f"{line} ." for line in ours)
        theirs = Graph().parse(data=lines, format="nt")
        assert set(to_canonical_graph(theirs)) == set(to_canonical_graph(Graph().parse(file)))
        count += len(ours)
    assert count == built.triples


def test_order_of_files_workers_and_executor_change_nothing(articles: Path, tmp_path: Path) -> None:
    build([articles], tmp_path / "one")
    build([articles / "b.txt", articles / "a.txt"], tmp_path / "two", workers=2)
    with ThreadPoolExecutor(2) as executor:
        build([articles], tmp_path / "three", executor=executor)
    expected = bytes_of(tmp_path / "one")
    assert bytes_of(tmp_path / "two") == expected
    assert bytes_of(tmp_path / "three") == expected


def test_hash_seed_locale_and_time_zone_change_nothing(articles: Path, tmp_path: Path) -> None:
    worlds = []
    for number, setting in enumerate(
        [
            {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "77", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"},
        ]
    ):
        out = tmp_path / str(number)
        environment = {**os.environ, **setting, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "kg", "build", str(articles), "-o", str(out)]
        subprocess.run(command, env=environment, check=True, capture_output=True)
        worlds.append(bytes_of(out, FILES))
    assert worlds[0] == worlds[1]


def test_the_same_text_is_read_once(articles: Path, tmp_path: Path) -> None:
    build([articles], tmp_path / "one")
    (articles / "c.txt").write_bytes(FIRST.replace("\n", "\r\n").encode())
    built = build([articles], tmp_path / "two")
    assert (built.articles, built.twins) == (2, 1)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_which_twin_is_kept_does_not_depend_on_the_order() -> None:
    plain = Article("x", "t", "một bài")
    twins = [plain, replace(plain, id="a"), replace(plain, id="z", published="2031")]
    extractions = [Extraction(article, (), (), ()) for article in twins]
    kept = {once_each(order)[0].article.id for order in (extractions, extractions[::-1])}
    assert kept == {"z"}


def test_bad_sources_are_reported_and_the_good_ones_built(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").touch()
    (articles / "english.txt").write_text("lang: en\n---\nA meeting was held.", encoding="utf-8")
    seen: list[SetAside] = []
    built = build([articles, tmp_path / "missing"], tmp_path / "out", on_set_aside=seen.append)
    assert built.articles == 2
    assert seen == list(built.set_aside)
    assert [report.reason for report in seen] == [
        "the file is empty",
        "the language «en» is not known",
        "there is no such file",
    ]


def test_an_old_export_survives_a_build_that_fails(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([articles], out)
    before = bytes_of(out)
    with pytest.raises(SourceError, match="no article could be read"):
        build([tmp_path / "missing"], out)
    assert bytes_of(out) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_old_export_whole(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([articles], out)
    before = bytes_of(out)
    (articles / "c.txt").write_text(SECOND.replace("7/6", "8/6"), encoding="utf-8")
    limited = (
        "import resource, signal, sys\n"
        "from kg.cli import main\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "sys.exit(main(['build', sys.argv[1], '-o', sys.argv[2]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(articles), str(out)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(out) == before
    assert sorted(path.name for path in out.iterdir()) == sorted(FILES)


def test_a_folder_that_cannot_be_made_is_named(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot write"):
        build([articles], tmp_path / "file" / "out")


def test_described_gives_the_schema_of_each_article(articles: Path) -> None:
    first, second = described([articles], print)
    assert (first["id"], second["id"]) == ("a", "b")
    assert first["meetings"]
    assert second["agreements"]


def test_the_snapshot_is_what_the_sources_give(tmp_path: Path) -> None:
    build([ROOT / "sources"], tmp_path)
    there = (path.name for path in (ROOT / "exports").iterdir() if not path.name.startswith("."))
    assert sorted(there) == sorted(FILES)
    assert bytes_of(tmp_path, FILES) == bytes_of(ROOT / "exports", FILES), "run make demo and commit exports/"
