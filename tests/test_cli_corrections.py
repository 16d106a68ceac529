"""Corrections land in the file that the build of the graph obeys, wherever it was built from."""

from __future__ import annotations

import io
import shlex
import shutil
from pathlib import Path

import pytest

from kg.cli import main
from small_world import asked, opened, write

RENAME = ("correct", "rename", "uy ban may trang", "Ủy ban Mây Hồng", "--author", "Lê Mây", "--reason", "thử")
DOUBT = "note: kg does not know from which articles"
MEETING = "cuộc họp của Ủy ban Mây Trắng"
USUAL = Path("sources", "corrections.toml")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("KG_GRAPH", "KG_OUT", "KG_SOURCES", "KG_LANG", "KG_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "news")
    return tmp_path


def test_a_correction_lands_beside_the_articles_and_the_next_build_obeys_it(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "news", "-o", "out"]) == 0
    assert main([*RENAME, "--graph", "out"]) == 0
    assert (here / "news" / "corrections.toml").is_file()
    assert not (here / "sources").exists()
    said = capsys.readouterr().err
    assert DOUBT not in said
    assert main(["build", "news", "-o", "out"]) == 0
    assert "corrections: 1" in capsys.readouterr().err
    assert main(["explain", "Ủy ban Mây Hồng", "--graph", "out"]) == 0
    capsys.readouterr()
    assert main(["correct", "list", "--graph", "out"]) == 0
    assert "Mây Hồng" in capsys.readouterr().out
    undo = next(line.partition(": kg ")[2] for line in said.splitlines() if ": kg correct undo" in line)
    assert main(shlex.split(undo)) == 0
    assert "rename" not in (here / "news" / "corrections.toml").read_text(encoding="utf-8")


def test_corrections_of_a_folder_are_obeyed_where_the_folder_above_it_is_built(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "news", "-o", "out"]) == 0
    assert main([*RENAME, "--graph", "out"]) == 0
    (here / "all").mkdir()
    shutil.move(here / "news", here / "all" / "news")
    capsys.readouterr()
    for sources in (["all"], ["all", str(Path("all", "news"))]):
        assert main(["build", *sources, "-o", "out"]) == 0
        assert "corrections: 1\n" in capsys.readouterr().err
        assert main(["correct", "list", "--graph", "out"]) == 0
        assert "Mây Hồng" in capsys.readouterr().out


def test_review_writes_to_the_same_file(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["build", "news", "-o", "out"])
    monkeypatch.setattr("sys.stdin", io.StringIO("y\nq\n"))
    assert main(["review", "--graph", "out", "--author", "Lê Mây", "--below", "1"]) == 0
    assert (here / "news" / "corrections.toml").is_file()
    assert not (here / "sources").exists()


def test_the_file_that_a_build_was_given_is_taken_again(here: Path) -> None:
    (here / "mine.toml").touch()
    main(["build", "news", "-o", "out", "--corrections", "mine.toml"])
    assert main([*RENAME, "--graph", "out"]) == 0
    assert "Mây Hồng" in (here / "mine.toml").read_text(encoding="utf-8")


def test_articles_and_build_may_be_moved_together(here: Path) -> None:
    main(["build", "news", "-o", "out"])
    (here / "moved").mkdir()
    for name in ("news", "out"):
        shutil.move(here / name, here / "moved" / name)
    assert main([*RENAME, "--graph", "moved/out"]) == 0
    assert (here / "moved" / "news" / "corrections.toml").is_file()


def test_where_the_articles_are_not_known_a_note_names_the_file_and_the_option(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "news", "-o", "out"])
    shutil.move(here / "out", here / "news" / "elsewhere")
    assert main([*RENAME, "--graph", "news/elsewhere"]) == 0
    said = capsys.readouterr().err
    assert DOUBT in said
    assert "--file" in said
    assert USUAL.is_file()


@pytest.mark.parametrize("folder", ["news", "sources"])
def test_a_build_that_kept_nothing_is_known_by_its_manifest(
    here: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    write(here / folder)
    main(["build", folder, "-o", "out", "--no-reuse"])
    assert main([*RENAME, "--graph", "out"]) == 0
    assert DOUBT not in capsys.readouterr().err
    assert (here / folder / "corrections.toml").is_file()


def test_what_a_build_keeps_of_its_articles_names_no_absolute_path(here: Path) -> None:
    main(["build", str(here / "news"), "-o", str(here / "out")])
    kept = (here / "out" / ".corrections-file").read_text(encoding="utf-8")
    assert kept == "../news/corrections.toml\n"


def test_what_no_build_would_add_is_refused_before_it_is_written(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "news", "-o", "out"])
    by = ["--document", "Sổ tay", "--author", "Lê Mây", "--reason", "thử", "--graph", "out"]
    capsys.readouterr()
    for name, term, value in (
        ("dao thi hanh", "affiliatedWith", "uy ban may trang"),
        ("dao thi hanh", "speaker", "dự án sẽ dừng…"),
        ("dao thi hanh", "from", "2030-01-02"),
    ):
        assert main(["correct", "add", name, term, value, *by]) == 2
        assert f"«{term}» cannot be added (use set_date, or holdsPost with a post)" in capsys.readouterr().err
        assert main(["correct", "add", name, term, value, *by, "--lang", "vi"]) == 2
        assert "không thêm được «" in capsys.readouterr().err
    assert not (here / "news" / "corrections.toml").exists()
    for term, value in (("affiliatedWith", "bo cong thuong"), ("speaker", "dự án sẽ…")):
        assert main(["correct", "add", "dao thi hanh", term, value, *by]) == 0, "what the graph has is confirmed"
    assert main(["build", "news", "-o", "out"]) == 0
    assert "no longer applies" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("set-date", MEETING, "when", "2031-06"), ("set-date", MEETING, "when", "2031-06"),
         "corrections.toml:1 says so already"),
        (("rename", "uy ban may trang", "Ủy ban Mây Hồng"), ("rename", "uy ban may trang", "Ủy ban Mây Vàng"),
         "corrections.toml:1 contradicts this: rename Organization «Ủy ban Mây Trắng» (ky-ket): «Ủy ban Mây Hồng»"),
        (("same", "dao thi hanh", "Lò Văn Gió"), ("same", "Lò Văn Gió", "dao thi hanh"),
         "corrections.toml:1 says so already"),
        (("different", "dao thi hanh", "Lò Văn Gió"), ("same", "dao thi hanh", "Lò Văn Gió"),
         "corrections.toml:1 contradicts this: different"),
    ],
)  # fmt: skip
def test_what_is_refused_names_the_entry_that_is_written_and_nothing_is_added(
    here: Path, capsys: pytest.CaptureFixture[str], first: tuple[str, ...], second: tuple[str, ...], said: str
) -> None:
    write(here / "few", ["ky-ket", "bai-cu", "ke-lai"])
    main(["build", "few", "-o", "out"])
    by = ["--author", "Lê Mây", "--reason", "thử", "--graph", "out"]
    assert main(["correct", *first, *by]) == 0
    text = (here / "few" / "corrections.toml").read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["correct", *second, *by]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "nothing was written" in told
    assert (here / "few" / "corrections.toml").read_text(encoding="utf-8") == text


def test_a_fault_of_what_was_typed_names_no_line_of_the_file(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", "news", "-o", "out"])
    assert main([*RENAME, "--graph", "out"]) == 0
    by = ["--author", "Lê Mây", "--reason", "thử", "--graph", "out"]
    capsys.readouterr()
    assert main(["correct", "reject", "dao thi hanh", "holdPost", "x", *by]) == 2
    assert capsys.readouterr().err == "kg: no property of Person «holdPost» (did you mean «holdsPost»?)\n"
    for source in ([], ["--article", "ky-ket"], ["--quote", "x"], ["--document", "x", "--quote", "y"]):
        assert main(["correct", "add", "uy ban may trang", "partOf", "bo cong thuong", *source, *by]) == 2
        assert "(name it with --document, or with --article and --quote)" in capsys.readouterr().err, source


def test_the_list_tells_the_article_of_each_and_speaks_the_language_of_the_user(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build", "news", "-o", "out"])
    by = ["--author", "Lê Mây", "--reason", "thử", "--graph", "out"]
    main(["correct", "same", "dao thi hanh", "person:" + _of_teacher(here), *by])
    main(["correct", "rename", "uy ban may trang", "table", *by])
    capsys.readouterr()
    told = {
        "en": "same Person «Đào Thị Hạnh» (bai-cu) = Person «Lò Văn Gió» (trung-ten)|"
        "rename Organization «Ủy ban Mây Trắng» (hop-thang-sau): «table»",
        "vi": "là một: người «Đào Thị Hạnh» (bai-cu) = người «Lò Văn Gió» (trung-ten)|"
        "đổi tên tổ chức «Ủy ban Mây Trắng» (hop-thang-sau): «table»",
    }
    for language, entries in told.items():
        main(["correct", "list", "--graph", "out", "--lang", language])
        said = capsys.readouterr().out.splitlines()
        assert [line.split("  ")[1] for line in said] == entries.split("|")
    main(["build", "news", "-o", "new"])
    report = (here / "new" / "report.md").read_text(encoding="utf-8")
    assert "same Person «Đào Thị Hạnh» (bai-cu) = Person «Lò Văn Gió» (trung-ten)" in report
    capsys.readouterr()
    main(["diff", "out", "new", "--lang", "vi"])
    said = capsys.readouterr().out
    assert "do đính chính: corrections.toml:1 là một: người «Đào Thị Hạnh» (bai-cu) = người" in said
    assert "& người Lò Văn Gió (trung-ten): " in said


def _of_teacher(here: Path) -> str:
    query = 'SELECT ?p WHERE { ?p kg:holdsPost/kg:title "Hiệu trưởng"@vi }'
    (iri,) = asked(opened(here / "out"), query)
    return iri.rpartition("/")[2]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("add", "uy ban may trang", "format", "online", "--document", "x"),
         "kg: không có thuộc tính của tổ chức «format» (có phải bạn muốn nói «from»?)\n"),
        (("set-date", "cuoc hop", "when", "hôm"),
         "kg: không phải ngày: «hôm» (không phải ngày EDTF: «hôm»; hãy viết 2023-10-19 hoặc 2023-02)\n"),
        (("rename", "uy ban may trang", ""), "kg: «to» đang để trống\n"),
        (("hide", "table"), "kg: không có thực thể «table»\n"),
    ],
)  # fmt: skip
def test_what_was_typed_is_not_translated(
    here: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], said: str
) -> None:
    write(here / "few", ["hop-thang-sau"])
    main(["build", "few", "-o", "out"])
    capsys.readouterr()
    assert main(["correct", *typed, "--author", "A", "--reason", "b", "--graph", "out", "--lang", "vi"]) == 2
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("article", "quote", "said"),
    [
        ("ky-kêt", "Ủy ban Mây Trắng", "no article «ky-kêt» (did you mean «ky-ket»?)"),
        ("ky-ket", "Đà Nẵng, Ủy bạn Mây Trắng", "(did you mean «Đà Nẵng, Ủy ban Mây Trắng»?)"),
        ("ky-ket", "ngoài khơi xa", "article «ky-ket» does not say «ngoài khơi xa» (quote its words as they stand)"),
        ("ky-ket", "Ủy ban Mây Trắng", ""),
    ],
)
def test_a_source_that_does_not_say_so_is_refused_before_it_is_written(
    here: Path, capsys: pytest.CaptureFixture[str], article: str, quote: str, said: str
) -> None:
    main(["build", "news", "-o", "out"])
    call = ["correct", "add", "uy ban may trang", "partOf", "bo cong thuong", "--author", "A", "--reason", "b"]
    capsys.readouterr()
    assert main([*call, "--graph", "out", "--article", article, "--quote", quote]) == (2 if said else 0)
    assert said in capsys.readouterr().err
    assert (here / "news" / "corrections.toml").exists() == (not said)
