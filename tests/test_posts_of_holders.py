"""The posts of one holder that several articles tell in unlike words, each once. All names are invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.explain import explain
from kg.language import load_language
from kg.link.across.posts_of_holders import Post, one_for_each
from kg.pipeline import build
from small_world import contents, opened

VI = load_language("vi")


def posts(*told: str) -> set[str]:
    """The posts that are left of some of one holder, each «title» or «title | body»; a body is known by its name."""
    pairs = [tuple([*one.split(" | "), ""][:2]) for one in told]
    fullest = one_for_each((Post("p", *pair) for pair in pairs), str, VI, None).get("p", {})
    return {" | ".join(filter(None, fullest.get(pair, pair))) for pair in pairs}


@pytest.mark.parametrize(
    "told",
    [
        ("Thủ tướng Đức", "Thủ tướng"),
        ("Thủ tướng Việt Nam", "Thủ tướng Chính phủ", "Thủ tướng"),
        ("Phó Thủ tướng Thường trực Chính phủ", "Phó Thủ tướng Thường trực"),
        ("Chủ tịch nước Việt Nam", "Chủ tịch nước", "Chủ tịch"),
        ("Chủ tịch nước Lào", "Chủ tịch Lào"),
        ("Tổng thống Nga", "Tổng thống"),
        ("Bộ trưởng Ngoại giao Nga", "Ngoại trưởng Nga", "Bộ trưởng Ngoại giao"),
        ("Bộ trưởng | Bộ Ngoại giao", "Bộ trưởng Ngoại giao"),
        ("Bộ trưởng | Bộ Quốc phòng Nga", "Bộ trưởng Quốc phòng Nga", "Bộ trưởng Quốc phòng"),
        ("Bộ trưởng | Bộ Kế hoạch và Đầu tư", "Bộ trưởng Kế hoạch Đầu tư"),
        ("Tổng Bí thư | Đảng Cộng sản Việt Nam", "Tổng Bí thư"),
        ("Thủ tướng | Chính phủ Lào", "Thủ tướng Lào", "Thủ tướng"),
        ("Bộ trưởng | Bộ Tài chính", "Bộ trưởng Tài chính | Bộ Tài chính", "Bộ trưởng Tài chính"),
        ("Giám đốc | Sở Y tế tỉnh Hòa Bình", "Giám đốc | Sở Y tế"),
        ("Chủ tịch | Quốc hội Lào", "Chủ tịch | Quốc hội"),
        ("Chủ tịch | Hạ viện Hà Lan", "Chủ tịch | Hạ viện"),
        ("Người phát ngôn | Bộ Ngoại giao Lào", "Nữ phát ngôn viên | Bộ Ngoại giao"),
        ("Cố vấn An ninh Quốc gia Nga", "Cố vấn An ninh Quốc gia"),
        ("Đại sứ đặc mệnh toàn quyền Nga tại Lào", "Đại sứ Nga tại Lào"),
    ],
)
def test_tellings_of_one_post_are_one(told: tuple[str, ...]) -> None:
    assert posts(*told) == posts(*reversed(told)) == {told[0]}


@pytest.mark.parametrize(
    "told",
    [
        ("Thủ tướng", "Phó Thủ tướng"),
        ("Thứ trưởng Ngoại giao Lào", "Quyền Thứ trưởng Ngoại giao Lào"),
        ("Bộ trưởng Tài chính Lào", "Bộ trưởng Ngoại giao Lào"),
        ("Bộ trưởng", "Bộ trưởng | Bộ Tài chính"),
        ("Chủ tịch nước Lào", "Chủ tịch", "Chủ tịch | Hội Mây Trắng"),
        ("Chủ tịch", "Chủ tịch | Quốc hội Lào"),
        ("Giám đốc | Sở Y tế tỉnh Hòa Bình", "Giám đốc | Sở Y tế tỉnh Nghệ An", "Giám đốc | Sở Y tế"),
        ("Giám đốc | Công ty Mây Trắng Việt Nam", "Giám đốc | Công ty Mây Trắng"),
        ("Đại sứ Nga", "Đại sứ Nga tại Lào", "Đại sứ Nga tại Đức"),
        ("Đại sứ Nga tại Lào", "Đại sứ tại Lào"),
        ("Bộ trưởng Tài chính Lào", "Bộ trưởng | Bộ Tài chính Nga"),
        ("Phó Chủ tịch", "Phó Chủ tịch nước"),
        ("Tổng thống Nga", "Tổng thống | Đảng Mây Trắng"),
        ("Chủ tịch | UBND thành phố Hà Nội", "Chủ tịch | UBND Thành phố Hồ Chí Minh"),
    ],
)
def test_what_may_be_another_post_stays(told: tuple[str, ...]) -> None:
    assert posts(*told) == set(told)


# ---- in a graph -------------------------------------------------------------------------------------

BARE = "Ngày 5/6/2031, Thủ tướng Ingrid Solvik tiếp Bộ trưởng Ngoại giao Đào Văn Hạnh tại Oslo."
FULL = "Ngày 8/6/2031, Thủ tướng Na Uy Ingrid Solvik tiếp Bộ trưởng Bộ Ngoại giao Đào Văn Hạnh tại Hà Nội."
OTHER = "Ngày 9/6/2031, ông Đào Văn Hạnh, Bộ trưởng Ngoại giao Lào, gặp bà Ingrid Solvik, Thủ tướng Lào, tại Oslo."


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    return folder


def tell(sources: Path, name: str, day: str, text: str) -> None:
    (sources / f"{name}.txt").write_text(f"title: Tin {name}\ndate: {day}\n\n{text}\n", encoding="utf-8")


def held(sources: Path) -> Sequence[str]:
    """The posts that are held in the graph of a build with a store, whose bytes are those of a full one."""
    build([sources], sources.with_name("out"), reuse=True, store=sources.with_name("store"))
    full = sources.with_name("full")
    build([sources], full)
    assert contents(sources.with_name("out")) == contents(full)
    graph = opened(sources.with_name("store"))
    assert sorted(graph.lines()) == sorted(opened(full).lines())
    return sorted(graph.label(triple.subject) for triple in graph.triples(None, graph.node("holder")))


def test_a_post_is_told_once_with_the_sentences_of_all_articles(sources: Path) -> None:
    tell(sources, "dau", "2031-06-06", BARE)
    tell(sources, "sau", "2031-06-08", FULL)
    assert held(sources) == ["Ingrid Solvik, Thủ tướng Na Uy", "Đào Văn Hạnh, Bộ trưởng Bộ Ngoại giao"]
    facts = explain(opened(sources.with_name("store")), "Ingrid Solvik")
    (post,) = (fact for fact in facts if fact.value == "Thủ tướng Na Uy")
    assert len(post.quotations) == 2


def test_articles_that_come_and_go_change_how_others_tell_a_post(sources: Path) -> None:
    tell(sources, "dau", "2031-06-06", BARE)
    short = ["Ingrid Solvik, Thủ tướng", "Đào Văn Hạnh, Bộ trưởng Ngoại giao"]
    assert held(sources) == short
    tell(sources, "sau", "2031-06-08", FULL)
    assert held(sources) == ["Ingrid Solvik, Thủ tướng Na Uy", "Đào Văn Hạnh, Bộ trưởng Bộ Ngoại giao"]
    tell(sources, "khac", "2031-06-10", OTHER)
    assert {"Ingrid Solvik, Thủ tướng", "Ingrid Solvik, Thủ tướng Lào"} < {*held(sources)}
    (sources / "sau.txt").unlink()
    assert held(sources) == ["Ingrid Solvik, Thủ tướng Lào", "Đào Văn Hạnh, Bộ trưởng Ngoại giao Lào"]
    (sources / "khac.txt").unlink()
    assert held(sources) == short
