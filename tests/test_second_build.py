"""A build with a store links again what new, changed and removed articles touch: the bytes are those of a full one."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.building import kept_store
from kg.building.graph_files import GraphFiles
from kg.building.kept_store import LINES, STATE, Changed, alone, update
from kg.errors import LockedError, SourceError, StoreError
from kg.ontology import load_ontology
from kg.pipeline import Built, build
from kg.store import changing, patched
from small_world import ARTICLES, contents, opened

MORE: Mapping[str, str] = {
    "phien-ba": """\
title: Phiên họp lần thứ 3 của Ủy ban Mây Trắng
date: 2031-06-20
publisher: Báo Sương

Ngày 19/6/2031, bà Đào Thị Hạnh chủ trì Phiên họp lần thứ 3 của Ủy ban Mây Trắng tại Hà Nội.
Ông Rosario Quandt và ông Lò Văn Gió, giám đốc Công ty Sương Mai, tham dự phiên họp.""",
    "phien-ba-lai": """\
title: Ủy ban Mây Trắng họp phiên thứ ba
date: 2031-06-19
publisher: Báo Gió

Ngày 19/6/2031, tại Hà Nội, phiên họp lần thứ 3 của Ủy ban Mây Trắng do bà Đào Thị Hạnh chủ trì.
Tham dự phiên họp có ông Rosario Quandt, Chủ tịch Hiệp hội Thác Bạc, và bà Cà Thị Mưa.""",
    "du-kien": """\
title: Ủy ban Mây Trắng và Công ty Sương Mai sẽ ký Biên bản ghi nhớ
date: 2031-06-05
publisher: Báo Gió

Ngày 7/6/2031, tại Đà Nẵng, Ủy ban Mây Trắng và Công ty Sương Mai dự kiến ký Biên bản ghi nhớ hợp tác về thủy tinh.""",
    "thac-bac": """\
title: Hiệp hội Thác Bạc có chủ tịch
date: 2031-03-02
publisher: Báo Gió

Ông Rosario Quandt, chủ tịch Hiệp hội Thác Bạc (HHTB), phát biểu tại cuộc họp ngày 1/3/2031.
Ông Rosario Quandt gặp bà Cà Thị Mưa. Hiệp hội Thác Bạc thuộc Bộ Công Thương.""",
    "viet-tat": """\
title: HHTB họp
date: 2031-09-02
publisher: Báo Gió

Ngày 1/9/2031, HHTB họp với Bộ Công Thương. Bà Cà Thị Mưa nói rằng HHTB sẽ giúp Ủy ban Mây Trắng Trung ương.""",
    "ten-chung": "title: Tin\ndate: 2031-04-02\npublisher: Báo Gió\n\nHiệp hội Thác Bạc (XQZ) họp ngày 1/4/2031.",
    "ten-chung-hai": "title: Tin\ndate: 2031-04-02\npublisher: Báo Gió\n\nHiệp hội Thác Bạc (KVW) họp ngày 1/4/2031.",
    "ten-chung-ba": "title: Tin\ndate: 2031-04-02\npublisher: Báo Gió\n\nBà Cà Thị Mưa, giám đốc XQZ, họp hôm qua.",
    "khong-ten": "title: Trời hôm nay\ndate: 2031-09-03\npublisher: Báo Gió\n\nHôm nay trời nhiều mây và có gió nhẹ.",
}
WORLD = {**ARTICLES, **MORE}
FIRST = ("hop-thang-sau", "ke-lai", "cau-noi", "thac-bac", "phien-ba")
STEPS = st.tuples(st.sampled_from(sorted(WORLD)), st.sampled_from(["put", "change", "remove", "move"]))


def changed(name: str, how: str) -> str:
    """An article as it was first, with other words, or of an earlier day."""
    text = WORLD[name]
    if how == "change":
        return text.replace("tại Hà Nội", "tại Đà Nẵng").replace("Sương Mai", "Sương Chiều") + "\nTrời hôm đó có mây."
    return text.replace("date: 2031-", "date: 2030-") if how == "move" else text


def write(sources: Path, *names: str) -> Path:
    sources.mkdir(exist_ok=True)
    for name in names:
        (sources / f"{name}.txt").write_text(WORLD[name], encoding="utf-8")
    return sources


def built(sources: Path) -> Built:
    return build([sources], sources.with_name("out"), reuse=True, store=sources.with_name("store"))


def touched(sources: Path) -> int | None:
    """How many articles a build links again; None where it links all."""
    stored = built(sources).stored
    assert stored is not None
    return stored.touched


def same_as_a_full_build(sources: Path) -> bool:
    """Whether files and store are those of a build with nothing before it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        build([sources], out)
        stored = sorted(opened(sources.with_name("store")).lines())
        return contents(sources.with_name("out")) == contents(out) and stored == sorted(opened(out).lines())


def kept(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """What linking keeps beside a store, but the numbers of articles and blocks, and what was not asked for."""
    asked = {
        "article": "SELECT key, published, text_hash, fields FROM article",
        "row": "SELECT key, place, kind, id, told FROM row JOIN article ON number = article",
        "mark": "SELECT key, place, mark FROM mark JOIN article ON number = article",
        "body": "SELECT key, place, names FROM body JOIN article ON number = article",
        "said": "SELECT article.key, said.key, best, label FROM said JOIN article ON number = article",
        "name": "SELECT id, label, others FROM name",
    }
    with closing(sqlite3.connect(store / STATE)) as opened:
        return {table: sorted(opened.execute(words), key=repr) for table, words in asked.items()}


@pytest.fixture(autouse=True, scope="module")
def _files_are_made_of_those_before() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as small:
        small.setattr("kg.building.outputs._MOST_CHANGED", 9.0)
        yield


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources", *FIRST)


@settings(max_examples=8)
@given(st.lists(st.lists(STEPS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_whatever_comes_changes_and_goes_the_bytes_are_those_of_a_full_build(
    steps: list[list[tuple[str, str]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources = write(Path(folder) / "sources", *FIRST)
        built(sources)
        for step in steps:
            for name, how in step:
                file = sources / f"{name}.txt"
                if how == "remove":
                    file.unlink(missing_ok=True)
                else:
                    file.write_text(changed(name, how), encoding="utf-8")
            if not any(sources.iterdir()):
                write(sources, "trung-ten")
            assert touched(sources) is not None
        assert same_as_a_full_build(sources)


def test_what_is_kept_after_changes_is_what_a_full_build_keeps(sources: Path) -> None:
    built(sources)
    for step in (("bai-cu", "viet-tat"), ("phien-ba-lai", "du-kien", "ky-ket"), ("dau-kia",)):
        write(sources, *step)
        (sources / "thac-bac.txt").write_text(changed("thac-bac", "move" if "ky-ket" in step else "change"), "utf-8")
        assert touched(sources) is not None
    (sources / "cau-noi.txt").unlink()
    assert touched(sources) is not None
    build([sources], sources.with_name("full"), reuse=True, store=sources.with_name("full-store"))
    assert kept(sources.with_name("store")) == kept(sources.with_name("full-store"))


def test_what_a_new_article_does_not_touch_is_not_linked_again(sources: Path) -> None:
    assert touched(sources) is None
    assert touched(sources) == 0
    write(sources, "khong-ten")
    assert touched(sources) == 1
    assert same_as_a_full_build(sources)


def test_an_older_article_that_arrives_late_touches_those_whose_anchor_it_becomes(sources: Path) -> None:
    built(sources)
    write(sources, "bai-cu")
    assert touched(sources) == 5, "all but the article of another body"
    assert same_as_a_full_build(sources)


def test_without_the_bridge_the_two_sides_fall_apart(sources: Path) -> None:
    def people() -> int:
        return len([m for m in opened(sources.with_name("store")).find("Lò Văn Gió") if m.kind == "Person"])

    write(sources, "dau-kia")
    built(sources)
    joined = people()
    (sources / "cau-noi.txt").unlink()
    assert touched(sources) is not None
    assert people() == joined + 1
    assert same_as_a_full_build(sources)


def test_an_acronym_that_gets_an_owner_joins_articles_that_were_there(sources: Path) -> None:
    (sources / "thac-bac.txt").unlink()
    write(sources, "viet-tat")
    built(sources)
    write(sources, "thac-bac")
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)


@pytest.mark.parametrize("beside", ["phien-ba-lai", "ten-chung-ba"])
def test_a_name_that_turns_out_to_be_of_two_bodies_parts_articles_that_were_there(sources: Path, beside: str) -> None:
    write(sources, "ten-chung", beside)
    built(sources)
    write(sources, "ten-chung-hai")
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)
    (sources / "ten-chung-hai.txt").unlink()
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)


def test_the_status_that_goes_farthest_takes_the_place_of_the_one_before(sources: Path) -> None:
    write(sources, "du-kien")
    built(sources)
    write(sources, "ky-ket")
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)


def test_a_row_of_reference_that_tells_of_what_goes_and_of_what_stays_is_still_told(sources: Path) -> None:
    for name, place in (("nam", "Bắc Ninh"), ("bac", "Bắc Giang")):
        text = f"Mưa ở {place}\ndate: 2024-06-02\n\nNgày 1/6/2024, bà Đào Thị Hạnh họp tại {place}.\n"
        (sources / f"{name}.txt").write_text(f"title: {text}", encoding="utf-8")
    built(sources)
    (sources / "bac.txt").unlink()
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)


def test_corrections_make_a_build_link_all(sources: Path) -> None:
    built(sources)
    (sources / "corrections.toml").write_text("", encoding="utf-8")
    assert touched(sources) == 0
    entry = 'author = "Lê Mây"\ndate = 2031-09-01\nreason = "thử"\nentity = { kind = "Person", name = "Lò Văn Gió", '
    entry += 'article = "hop-thang-sau", quote = "ông Lò Văn Gió" }\n'
    (sources / "corrections.toml").write_text(f"[[hide]]\n{entry}", encoding="utf-8")
    assert touched(sources) is None


def flipped(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:-40] + bytes([content[-40] ^ 1]) + content[-39:])


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        (STATE, Path.unlink),
        (STATE, flipped),
        (STATE, lambda file: file.write_bytes(b"")),
        (STATE, lambda file: file.write_bytes(file.read_bytes()[:-100])),
        (LINES, flipped),
        (LINES, Path.unlink),
    ],
)
def test_what_is_kept_and_damaged_is_made_anew(sources: Path, name: str, damage: Callable[[Path], object]) -> None:
    built(sources)
    damage(sources.with_name("store") / name)
    write(sources, "khong-ten")
    assert touched(sources) is None
    assert same_as_a_full_build(sources)
    assert touched(sources) == 0


def test_other_settings_and_lost_texts_make_a_build_link_all(sources: Path) -> None:
    out, store = sources.with_name("out"), sources.with_name("store")
    built(sources)
    stored = build([sources], out, reuse=True, store=store, min_confidence=0.9).stored
    assert stored is not None
    assert stored.touched is None
    built(sources)
    (out / "articles.jsonl").unlink()
    (sources / "cau-noi.txt").unlink()
    assert touched(sources) is None
    assert same_as_a_full_build(sources)


def everything(folder: Path) -> dict[str, bytes]:
    """All that lies beside a store's snapshots, and its manifest."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def raising(error: Exception) -> Callable[..., None]:
    def fails(*_: object, **__: object) -> None:
        raise error

    return fails


def test_a_second_build_of_nothing_leaves_the_first_one_as_it_was(sources: Path) -> None:
    out, store = sources.with_name("out"), sources.with_name("store")
    built(sources)
    before = contents(out), everything(store)
    for file in sources.iterdir():
        file.unlink()
    with pytest.raises(SourceError, match="no article could be read"):
        built(sources)
    assert (contents(out), everything(store)) == before


@pytest.mark.parametrize("step", ["keep", "_lay_beside"])
def test_what_cannot_be_kept_for_the_next_build_does_not_end_this_one(
    sources: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(kept_store, step, raising(StoreError("no space left")))
        assert touched(sources) is None
    assert same_as_a_full_build(sources)
    write(sources, "khong-ten")
    assert touched(sources) is None
    assert same_as_a_full_build(sources)


@pytest.mark.parametrize("error", [LookupError, ValueError, TypeError, AttributeError, OverflowError, RecursionError])
def test_kept_rows_that_make_no_sense_make_a_build_link_all(
    sources: Path, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    built(sources)
    write(sources, "khong-ten")
    with monkeypatch.context() as foreign:
        foreign.setattr("kg.building.second_build.lines_changed", raising(error("x")))
        assert touched(sources) is None
    assert same_as_a_full_build(sources)


def test_while_another_build_or_writer_has_the_store_nothing_beside_it_changes(sources: Path) -> None:
    store = sources.with_name("store")
    built(sources)
    write(sources, "khong-ten")
    before = everything(store)
    with alone(store), pytest.raises(LockedError):
        build([sources], sources.with_name("other"), reuse=True, store=store)
    assert everything(store) == before
    assert not (sources.with_name("other") / "kg.ttl").exists()
    with changing(store, load_ontology()), pytest.raises(LockedError):
        built(sources)
    assert everything(store).keys() == before.keys()
    assert all(everything(store)[name] == before[name] for name in (LINES, STATE))


def test_two_folders_that_take_turns_with_one_store_get_their_own_graphs(sources: Path) -> None:
    store, other = sources.with_name("store"), sources.with_name("other")
    built(sources)
    write(other, "khong-ten", "phien-ba")
    for articles in (other, sources, other):
        out = articles.with_name(f"{articles.name}-out")
        build([articles], out, reuse=True, store=store)
        assert sorted(opened(store).lines()) == sorted(opened(out).lines())


def test_a_store_that_something_else_changed_is_filled_anew(sources: Path) -> None:
    store = sources.with_name("store")
    built(sources)
    with changing(store, load_ontology()) as graph:
        graph.load(theirs(sources))
    write(sources, "khong-ten")
    stored = built(sources).stored
    assert stored is not None
    assert stored.anew
    assert same_as_a_full_build(sources)


def theirs(sources: Path) -> Path:
    file = sources.with_name("theirs.nt")
    file.write_text("<https://example.org/a> <https://example.org/b> <https://example.org/c> .\n", encoding="utf-8")
    return file


def test_lines_that_are_a_link_to_a_file_of_another_build_are_not_written_over(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sources.with_name("store")
    built(sources)
    other = sources.with_name("other.nt")
    other.hardlink_to(store / LINES)
    before = other.read_bytes()
    monkeypatch.setattr(kept_store, "_changed", lambda *_: (Changed(0, 0), "snapshot-000009"))
    monkeypatch.setattr("os.link", raising(OSError("no links here")))
    update(store, theirs(sources), load_ontology())
    assert (store / LINES).read_bytes() == theirs(sources).read_bytes()
    assert other.read_bytes() == before


def test_files_are_made_of_the_lines_that_were_written_and_no_others(sources: Path, tmp_path: Path) -> None:
    with GraphFiles(load_ontology(), tmp_path) as graph, pytest.raises(StoreError, match="checksum"):
        graph.take(theirs(sources), "0" * 64)


def test_lines_go_and_come_in_their_places(tmp_path: Path) -> None:
    before, after = tmp_path / "before.nt", tmp_path / "after.nt"
    for old, removed, added, new in (
        (b"b\nd\nf\n", [b"b", b"f"], [b"a", b"c", b"g"], b"a\nc\nd\ng\n"),
        (b"", [], [b"a"], b"a\n"),
        (b"a\n", [b"a"], [], b""),
        (b"aa\nab\n", [], [b"a"], b"a\naa\nab\n"),
    ):
        before.write_bytes(old)
        with after.open("wb") as out:
            sums = patched(before, removed, added, out)
        assert after.read_bytes() == new
        assert len({*sums}) == 2
