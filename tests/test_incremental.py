"""A second build reads only what is new or changed and gives the same bytes as a full one."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import extraction
from kg.building import second_build
from kg.cache import ASIDE, FILE, Cache
from kg.extract import extract
from kg.language import load_language
from kg.model import Article, Extraction, digest
from kg.ontology import load_ontology
from kg.pipeline import build, extractions_of
from kg.sources import Remark
from small_world import ARTICLES, BY, built, contents, opened, reference, write

ROOT = Path(__file__).parent.parent
LATE = "bai-cu"
BRIDGE = "cau-noi"
CHANGED = {
    name: text.replace("tại Hà Nội", "tại Đà Nẵng").replace("Thủy tinh", "Gốm sứ") + "\nTrời hôm đó có mây."
    for name, text in ARTICLES.items()
}
STEPS = st.tuples(st.sampled_from(sorted(ARTICLES)), st.sampled_from(["put", "change", "remove", "correct"]))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that are read, and not taken from what was kept."""
    seen: list[str] = []
    known = extraction.extracted

    def counted(articles: list[Article], *rest: object) -> Iterator[Extraction]:
        seen.extend(article.id for article in articles)
        return known(articles)

    monkeypatch.setattr(extraction, "extracted", counted)
    return seen


def same_as_a_full_build(sources: Path, out: Path) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        built(sources, Path(folder) / "full")
        return contents(out) == contents(Path(folder) / "full")


def test_a_second_build_reads_nothing_and_a_third_what_is_new_or_changed(
    sources: Path, tmp_path: Path, read: list[str]
) -> None:
    (sources / f"{LATE}.txt").unlink()
    built(sources, tmp_path / "out", reuse=True)
    assert sorted(read) == sorted(set(ARTICLES) - {LATE})
    read.clear()
    built(sources, tmp_path / "out", reuse=True)
    assert read == []
    write(sources, [LATE])
    (sources / "ky-ket.txt").write_text(CHANGED["ky-ket"], encoding="utf-8")
    built(sources, tmp_path / "out", reuse=True)
    assert sorted(read) == sorted([LATE, "ky-ket"])
    assert same_as_a_full_build(sources, tmp_path / "out")


def toggle(file: Path) -> None:
    """Write a file of corrections, or take it away."""
    if file.exists():
        file.unlink()
        return
    one = reference("Person", "Lò Văn Gió", "hop-thang-sau", "ông Lò Văn Gió")
    other = reference("Person", "Lò Văn Gió", "trung-ten", "ông Lò Văn Gió")
    file.write_text(f"[[same]]\n{BY}\none = {one}\nother = {other}\n", encoding="utf-8")


@settings(max_examples=12)
@given(st.lists(STEPS, min_size=1, max_size=5))
def test_whatever_comes_changes_and_goes_the_bytes_are_those_of_a_full_build(steps: list[tuple[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources, out = Path(folder) / "sources", Path(folder) / "out"
        write(sources, ["hop-thang-sau", BRIDGE, "dau-kia"])
        built(sources, out, reuse=True)
        for name, step in steps:
            file = sources / f"{name}.txt"
            if step == "correct":
                toggle(sources / "corrections.toml")
            elif step == "remove":
                file.unlink(missing_ok=True)
            else:
                file.write_text((ARTICLES if step == "put" else CHANGED)[name], encoding="utf-8")
            if not any(sources.glob("*.txt")):
                write(sources, ["trung-ten"])
            built(sources, out, reuse=True)
        assert same_as_a_full_build(sources, out)


def test_an_older_article_that_arrives_late_gives_the_same_as_if_it_had_always_been_there(
    sources: Path, tmp_path: Path
) -> None:
    (sources / f"{LATE}.txt").unlink()
    built(sources, tmp_path / "out", reuse=True)
    before = {match.iri for match in opened(tmp_path / "out").find("Đào Thị Hạnh") if match.kind == "Person"}
    write(sources, [LATE])
    built(sources, tmp_path / "out", reuse=True)
    after = {match.iri for match in opened(tmp_path / "out").find("Đào Thị Hạnh") if match.kind == "Person"}
    assert before != after, "the older article is her anchor now"
    assert same_as_a_full_build(sources, tmp_path / "out")


def test_without_the_bridge_the_two_sides_fall_apart(sources: Path, tmp_path: Path) -> None:
    def people() -> int:
        return len([m for m in opened(tmp_path / "out").find("Lò Văn Gió") if m.kind == "Person"])

    built(sources, tmp_path / "out", reuse=True)
    joined = people()
    (sources / f"{BRIDGE}.txt").unlink()
    built(sources, tmp_path / "out", reuse=True)
    assert people() == joined + 1
    assert same_as_a_full_build(sources, tmp_path / "out")


def test_a_removed_article_leaves_nothing_behind(sources: Path, tmp_path: Path) -> None:
    built(sources, tmp_path / "out", reuse=True)
    (sources / "trung-ten.txt").unlink()
    built(sources, tmp_path / "out", reuse=True)
    assert all(b"\xc4\x90\xe1\xbb\x89nh M\xc3\xa2y" not in content for content in contents(tmp_path / "out").values())
    assert b"trung-ten" not in (tmp_path / "out" / FILE).read_bytes()


# ---- a cache that is old, corrupt or foreign -----------------------------------------------------------


def test_other_rules_read_all_articles_again(
    sources: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    built(sources, tmp_path / "out", reuse=True)
    read.clear()
    monkeypatch.setattr("kg.pipeline.reading_rules", lambda *_: "other rules")
    remarks: list[Remark] = []
    built(sources, tmp_path / "out", remarks, reuse=True)
    assert sorted(read) == sorted(ARTICLES)
    assert any("the rules have changed" in remark.said for remark in remarks)
    assert not (tmp_path / "out" / ASIDE).exists()


def test_the_rules_are_those_of_the_code_the_lexicons_and_the_ontology() -> None:
    ontology = load_ontology().digest
    assert extraction.reading_rules("vi", ontology) == extraction.reading_rules("vi", ontology)
    assert extraction.reading_rules("vi", ontology) != extraction.reading_rules("vi", ontology + "0")


def test_the_rules_cover_all_the_code_that_extraction_imports() -> None:
    kg = ROOT / "kg"
    files = [*(kg / "extract").rglob("*.py"), kg / "language.py", kg / "model.py"]
    found = {
        name for file in files for name in re.findall(r"^\s*from kg\.(\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    assert found - {"errors"} <= {name.removesuffix(".py") for name in extraction._CODE}


def test_the_rules_of_a_second_build_cover_all_the_code_that_linking_and_saying_import() -> None:
    kg = ROOT / "kg"
    files = [
        *(kg / "link").rglob("*.py"),
        kg / "graph.py",
        kg / "building" / "touched.py",
        kg / "terms.py",
        kg / "shortcuts.py",
    ]
    found = {
        name for file in files for name in re.findall(r"^\s*from kg\.(\w+)", file.read_text(encoding="utf-8"), re.M)
    }
    covered = {name.removesuffix(".py") for name in (*extraction._CODE, *second_build._CODE)}
    assert found - {"errors", "workers"} <= covered
    assert "building/touched" in covered, "it says the lines of what changed"
    assert "extraction" in covered, "it applies the least confidence of a rule"


def broken(content: bytes, how: str) -> bytes:
    lines = content.split(b"\n")
    return {
        "foreign": b"SQLite format 3\x00" + bytes(200),
        "empty": b"",
        "flipped": content[:-40] + bytes([content[-40] ^ 1]) + content[-39:],
        "torn": content[: len(content) * 2 // 3],
        "no header": b"\n".join(lines[1:]),
        "other version": content.replace(b"kg extractions 1", b"kg extractions 9", 1),
        "not UTF-8": content.replace(b"body", b"b\xffdy", 1),
    }[how]


@pytest.mark.parametrize("how", ["foreign", "empty", "flipped", "torn", "no header", "other version", "not UTF-8"])
def test_a_broken_file_is_named_set_aside_and_made_anew(sources: Path, tmp_path: Path, how: str) -> None:
    out = tmp_path / "out"
    built(sources, out, reuse=True)
    before, kept = contents(out), (out / FILE).read_bytes()
    (out / FILE).write_bytes(broken(kept, how))
    remarks: list[Remark] = []
    built(sources, out, remarks, reuse=True)
    (said,) = [remark for remark in remarks if FILE in remark.path]
    assert "set aside" in said.said
    assert contents(out) == before
    assert (out / FILE).read_bytes() == kept
    assert (out / ASIDE).read_bytes() == broken(kept, how)


def test_a_line_that_is_whole_but_means_nothing_is_a_fault_too(sources: Path, tmp_path: Path) -> None:
    article = Article("a", "Tên", "Ngày 5/6/2031, ông Lò Văn Gió họp.")
    file = tmp_path / FILE
    deep, far = "[" * 100_000 + "]" * 100_000, '[[[0,999,"body"]],[],0,[]]'
    for wrong in (deep, far, "[]", '{"a": 1}', '[[],[[0,1,2,"a","b","c"]],1,[]]', "[[],[],[4],[]]"):
        cache = Cache(file, "rules")
        cache.put(extract(article, load_language()))
        cache._used = {key: f"{digest(wrong, digits=16)} {wrong}".encode() for key in cache._used}
        cache.save()
        again = Cache(file, "rules")
        assert again.get(article) is None
        assert article.id in again.fault
        file.unlink()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Công ty Sương Mai", "Công ty Cổ phần Sương Mai"),
        ("Công ty SMQ", "Công ty Sương Mai Quandt (SMQ)"),
    ],
)
def test_a_full_name_that_a_later_article_tells_counts_for_the_earlier_ones(
    short: str, full: str, sources: Path, tmp_path: Path
) -> None:
    out, later = tmp_path / "out", sources / "sau-do.txt"
    text = ARTICLES["ky-ket"].replace("Công ty Sương Mai", short)
    (sources / "ky-ket.txt").write_text(text, encoding="utf-8")
    built(sources, out, reuse=True)
    before = contents(out)
    later.write_text(text.replace(short, full), encoding="utf-8")
    built(sources, out, reuse=True)
    assert same_as_a_full_build(sources, out)
    later.unlink()
    built(sources, out, reuse=True)
    assert contents(out) == before


def test_a_folder_that_cannot_keep_it_is_no_reason_to_stop(sources: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / FILE).mkdir(parents=True)
    remarks: list[Remark] = []
    assert built(sources, out, remarks, reuse=True).articles == len(ARTICLES)
    assert any("set aside" in remark.said for remark in remarks)


# ---- what is kept is what was read ---------------------------------------------------------------------


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path / FILE, "rules")
    read_ = list(extractions_of([ROOT / "sources"], lambda _: None))
    for one in read_:
        cache.put(one)
    cache.save()
    again = Cache(tmp_path / FILE, "rules")
    assert [again.get(one.article) for one in read_] == read_
    assert not again.fault


def test_a_dry_run_keeps_nothing(sources: Path, tmp_path: Path) -> None:
    build([sources], tmp_path / "out", reuse=True, dry_run=True)
    assert not (tmp_path / "out").exists()


def test_workers_and_order_change_nothing(sources: Path, tmp_path: Path) -> None:
    built(sources, tmp_path / "one", reuse=True)
    files = sorted(sources.iterdir(), reverse=True)
    build(files, tmp_path / "two", reuse=True, workers=2)
    build([sources], tmp_path / "two", reuse=True)
    assert contents(tmp_path / "two") == contents(tmp_path / "one")
    assert (tmp_path / "two" / FILE).read_bytes() == (tmp_path / "one" / FILE).read_bytes()
    shutil.rmtree(tmp_path / "two")
