"""What the pages say is so."""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from blocks import answered, played, questions
from kg.cli.main import kg
from kg.ontology import load_ontology
from kg.pipeline import build
from kg.query import run
from kg.results import Rows, plain
from kg.store import Store, open_store
from pages import PAGES as MADE

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!\w+:|#)([^)#]+)")
_COMMAND = re.compile(r"^\| `kg (\w+)` \|", re.MULTILINE)
PLAYED = ("README.md", "docs/tutorial.md")
COOKBOOK = ROOT / "docs" / "cookbook.md"
# What the articles say, whatever the rules of the day find besides: words that an answer must hold.
ANCHORS = {
    1: ["Đỗ Thắng Hải"],
    2: ["Thứ trưởng Bộ Công Thương", "Phó Chủ tịch"],
    3: ["Xaysomphet Norasingh"],
    4: ["Đỗ Thắng Hải", "Nguyễn Hồng Diên", "Trần Tuấn Anh"],
    5: ["Đỗ Thắng Hải"],
    6: ["Trần Tuấn Anh", "2021-04-01", "Nguyễn Hồng Diên", "2023-02"],
    7: ["2023-02", "2023-05", "Daniel Lee"],
    8: ["Katherine Tai"],
    9: ["Đỗ Thắng Hải"],
    10: ["Bộ Tài chính", "Bộ Công an", "Bộ Văn hóa, Thể thao và Du lịch"],
    11: ["Chi bộ Thực thi và Giải quyết khiếu nại", "Chi bộ Tổ chức cán bộ, Hợp tác quốc tế"],
    12: ["66", "72"],
    13: ["2015-11-07", "2022-09-07"],
    14: ["Khanlasy Keobounphanh", "Nguyễn Quân", "witness"],
    15: ["Cục Sở hữu trí tuệ"],
    16: ["Hoa Kỳ luôn là một đối tác hàng đầu của Việt Nam"],
    17: ["USTR"],
    18: ["format-online", "format-hybrid"],
    19: ["Thứ trưởng Bộ Công Thương Đỗ Thắng Hải"],
    20: ["ontology#"],
    21: ["2023-02", "Katherine Tai", "2023-09", "Gina Raimondo", "New York"],
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("name", MADE)
def test_pages_made_from_code_are_fresh(name: str, regen: bool) -> None:
    page = ROOT / "docs" / name
    if regen:
        page.write_text(MADE[name](), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == MADE[name](), "run make docs"


@pytest.mark.skipif(sys.platform == "win32", reason="the commands of the pages are for a POSIX shell")
@pytest.mark.parametrize("name", PLAYED)
def test_the_commands_of_a_page_print_what_the_page_shows(name: str, regen: bool, tmp_path: Path) -> None:
    page = ROOT / name
    text = page.read_text(encoding="utf-8")
    now = played(text, tmp_path)
    if regen:
        page.write_text(now, encoding="utf-8")
    assert "Traceback" not in now
    assert "kg: a fault" not in now
    assert now == page.read_text(encoding="utf-8"), "run make docs"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of our own articles as the rules of today build it."""
    out = tmp_path_factory.mktemp("demo")
    build([ROOT / "sources"], out)
    return open_store(out, load_ontology())


def test_the_answers_of_the_cookbook_are_fresh(regen: bool, demo: Store) -> None:
    now = answered(COOKBOOK.read_text(encoding="utf-8"), demo)
    if regen:
        COOKBOOK.write_text(now, encoding="utf-8")
    assert now == COOKBOOK.read_text(encoding="utf-8"), "run make docs"


@pytest.mark.parametrize("number", ANCHORS)
def test_the_answers_of_the_cookbook_say_what_the_articles_say(number: int, demo: Store) -> None:
    heading, query = questions(COOKBOOK.read_text(encoding="utf-8"))[number - 1]
    assert heading.startswith(f"{number}. ")
    answer = run(query, demo)
    assert isinstance(answer, Rows)
    text = "\n".join(" ".join(plain(term) for term in row) for row in answer.rows)
    assert [anchor for anchor in ANCHORS[number] if anchor not in text] == []


def test_no_answer_of_the_cookbook_lists_a_thing_in_two_languages(demo: Store) -> None:
    both = run(
        "SELECT ?vi ?en { ?thing skos:prefLabel ?vi, ?en FILTER(LANG(?vi) = 'vi' && LANG(?en) = 'en' && ?vi != ?en) }",
        demo,
    )
    assert isinstance(both, Rows)
    pairs = [(plain(vi), plain(en)) for vi, en in both.rows]
    assert pairs
    for heading, query in questions(COOKBOOK.read_text(encoding="utf-8")):
        answer = run(query, demo)
        for name in answer.variables if isinstance(answer, Rows) else ():
            told = set(answer.column(name)) if isinstance(answer, Rows) else set()
            assert [pair for pair in pairs if set(pair) <= told] == [], heading


def test_every_question_of_the_cookbook_runs_elsewhere_with_the_prefixes_of_the_page(demo: Store) -> None:
    page = COOKBOOK.read_text(encoding="utf-8")
    prefixes = page.split("## The prefixes\n```text\n")[1].split("```")[0]
    graph = Graph()
    asked = questions(page)
    assert len(asked) == len(ANCHORS) == 21
    for _, query in asked:
        graph.query(prefixes + query)
    declared = dict(re.findall(r"PREFIX (\w+): <(.+)>", prefixes))
    assert {name: demo.prefixes[name] for name in declared} == declared


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    build([ROOT / "sources" / "2021-04-01-tran-tuan-anh-katherine-tai.txt"], tmp_path / "exports")
    monkeypatch.chdir(tmp_path)
    code = (ROOT / "README.md").read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    exec(compile(code, "README.md", "exec"), {})


def test_the_page_about_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    monkeypatch.chdir(tmp_path)
    page = str(ROOT / "docs" / "python.md")
    failed, tried = doctest.testfile(page, module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failed == 0


def test_the_readme_shows_every_command_and_no_other() -> None:
    shown = set(_COMMAND.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == set(kg.commands)


def test_the_architecture_names_every_module() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.split("| Module |")[1].split("\n\n")[0]
    named = {name.rstrip("/") for name in re.findall(r"`([a-z_]+)/?`", table)}
    there = {path.stem for path in (ROOT / "kg").glob("[a-z]*.py")}
    there |= {path.parent.name for path in (ROOT / "kg").glob("*/__init__.py")}
    assert named == there


def test_the_readme_names_every_format() -> None:
    from kg.sources import FORMATS

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{ending}`" in text for ending in FORMATS)


@pytest.mark.parametrize("name", sorted(kg.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = kg.commands[name]
    assert command.help
    assert "Example:" in command.help
    assert f"kg {name}" in command.help.split("Example:")[1]


def test_decisions_are_numbered_and_have_three_parts() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(page.name[:4])}. ")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))
