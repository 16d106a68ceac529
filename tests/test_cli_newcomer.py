"""The command line for someone new: settings, languages, JSON, dry runs, help to help oneself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.cli.main import kg
from kg.cli.messages import TABLE, translated, worded
from kg.cli.progress import showing_progress
from kg.cli.session import Session
from kg.cli.settings import SETTINGS
from kg.errors import UnknownTerm
from kg.ontology import load_ontology
from kg.pipeline import build
from spoken import bare, templates

ROOT = Path(__file__).parent.parent
ARTICLE = "Ủy ban Mây Trắng họp\nNgày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội."
# Faults that only a programmer can cause, said in English.
OF_PROGRAMMERS = ("graph.py", "terms.py", "turtle.py", "validate.py", "store/engine.py", "store/remote.py")
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with an article in it, and no setting from outside."""
    for name in (*(setting.variable for setting in SETTINGS.values()), "KG_CONFIG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tin.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def call(here: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs kg there; gives its exit code, its output and what it said."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("graph")
    (folder / "tin.txt").write_text(ARTICLE, encoding="utf-8")
    build([folder / "tin.txt"], folder / "out")
    return str(folder / "out")


def origins(out: str) -> dict[str, tuple[str, str]]:
    return {one["name"]: (one["value"], one["origin"]) for one in json.loads(out)["settings"]}


def test_what_is_typed_goes_before_the_environment_and_that_before_the_file(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert origins(call("config", "show", "--json")[1])["workers"] == ("1", "default")
    (here / "kg.toml").write_text('workers = 2\nout = "mine"\nsources = ["tin.txt"]\n', encoding="utf-8")
    shown = origins(call("config", "show", "--json")[1])
    assert shown["workers"] == ("2", "kg.toml")
    assert shown["sources"] == ("tin.txt", "kg.toml")
    monkeypatch.setenv("KG_WORKERS", "3")
    assert origins(call("config", "show", "--json")[1])["workers"] == ("3", "KG_WORKERS")
    assert origins(call("config", "show", "--json", "--workers", "4")[1])["workers"] == ("4", "--workers")
    assert "KG_WORKERS" in call("config", "show")[1]


def test_commands_obey_the_file_of_settings(here: Path, call: Call) -> None:
    (here / "kg.toml").write_text('out = "mine"\ngraph = "mine"\nsources = ["tin.txt"]\n', encoding="utf-8")
    assert call("build", "-q") == (0, "", "")
    assert (here / "mine" / "kg.ttl").exists()
    code, out, _ = call("stats", "--json")
    assert code == 0
    assert json.loads(out)["articles"] == 1


def test_paths_in_a_file_of_settings_count_from_its_folder(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "deep").mkdir()
    (here / "deep" / "kg.toml").write_text('out = "there"\n', encoding="utf-8")
    monkeypatch.setenv("KG_CONFIG", "deep/kg.toml")
    assert origins(call("config", "show", "--json")[1])["out"] == (str(Path("deep/there")), "deep/kg.toml")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("workres = 2", "did you mean «workers»?"),
        ('workers = "two"', "«workers» is not a number (write workers = 1)"),
        ("workers = true", "«workers» is not a number"),
        ('strict = "yes"', "«strict» is not true or false"),
        ("sources = 3", 'write sources = ["sources"]'),
        ("= 2", "kg.toml is no TOML: "),
        ("workers = 0", "0 is not in the range x>=1"),
    ],
)
def test_a_fault_in_the_file_of_settings_is_named(here: Path, call: Call, content: str, said: str) -> None:
    (here / "kg.toml").write_text(content, encoding="utf-8")
    code, out, err = call("build", "tin.txt")
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_a_missing_file_of_settings_is_named(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CONFIG", "none.toml")
    code, _, err = call("stats")
    assert code == 2
    assert "KG_CONFIG names no file: none.toml" in err


def test_messages_errors_and_help_are_in_the_language_of_the_user(
    here: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "rong.txt").touch()
    monkeypatch.setenv("KG_LANG", "vi")
    code, _, err = call("build", "tin.txt", "rong.txt")
    assert code == 3
    assert "bỏ qua: rong.txt: tệp trống (hãy đặt văn bản của bài báo vào đó)" in err
    assert "bài báo: 1" in err
    assert "không có lớp «Persn» (có phải bạn muốn nói" in call("view", "--class", "Persn", "-o", "a.html")[2]
    assert "không có lệnh «bild»" in call("bild")[2]
    assert "Dựng đồ thị từ các bài báo." in call("build", "--help")[1]
    assert "Mã thoát:" in call("--help")[1]
    assert "set aside: rong.txt: the file is empty" in call("build", "rong.txt", "tin.txt", "--lang", "en")[2]


def test_the_table_of_messages_has_both_languages_and_the_same_places() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "en\tvi"
    rows = [line.split("\t") for line in lines[1:]]
    assert all(len(row) == 2 and all(row) for row in rows)
    assert len({row[0] for row in rows}) == len(rows)
    places = [sorted(set(_names(text)) for text in row) for row in rows]
    assert [row for row, (one, other) in zip(rows, places, strict=True) if one != other] == []


def _names(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


def test_a_row_may_name_its_places_otherwise_than_the_code() -> None:
    assert worded("cannot read {file}: {why}", "vi", file="a", why="b") == "không đọc được a: b"


def test_every_message_has_a_row_in_the_table() -> None:
    known = {bare(line.split("\t")[0]) for line in TABLE.read_text(encoding="utf-8").splitlines()}
    fixed = {text: file for file, text in templates() if " " in text and any(map(str.isalpha, text))}
    missing = {text: file for text, file in fixed.items() if text not in known and file not in OF_PROGRAMMERS}
    assert not missing, "put a row into kg/cli/messages.tsv for each"


@pytest.mark.parametrize("name", sorted(kg.commands))
def test_every_word_of_help_has_a_row_in_the_table(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    command = kg.commands[name]
    for told in (command, *getattr(command, "commands", {}).values()):
        texts = [" ".join(part.split()) for part in (told.help or "").split("\n\n") if "\b" not in part]
        texts += [" ".join((getattr(option, "help", "") or "").split()) for option in told.params]
        assert [text for text in texts if text and worded(text, "vi") == text] == []


def test_the_words_of_an_error_are_found_by_their_pattern() -> None:
    error = UnknownTerm("class", "Persn", ["Person"])
    assert translated(error.message, "vi") == "không có lớp «Persn»"
    assert translated(error.hint, "vi") == "có phải bạn muốn nói «Person»?"
    assert translated("nothing that anyone wrote down", "vi") == "nothing that anyone wrote down"


def test_a_dry_run_writes_nothing(here: Path, call: Call) -> None:
    code, out, err = call("build", "tin.txt", "-o", "out", "--dry-run")
    assert (code, out) == (0, "")
    assert "dry run: nothing was written to out" in err
    assert sorted(path.name for path in here.iterdir()) == ["tin.txt"]


def test_a_strict_build_stops_at_the_first_bad_article_and_keeps_the_old_graph(here: Path, call: Call) -> None:
    assert call("build", "tin.txt", "-o", "out")[0] == 0
    before = {path.name: path.read_bytes() for path in (here / "out").iterdir()}
    (here / "a.txt").touch()
    code, _, err = call("build", "a.txt", "tin.txt", "-o", "out", "--strict")
    assert code == 3
    assert err == "kg: a.txt: the file is empty (put the text of the article into it)\n"
    assert {path.name: path.read_bytes() for path in (here / "out").iterdir()} == before
    assert call("extract", "a.txt", "tin.txt", "--strict")[:2] == (3, "")


@pytest.mark.skipif(os.name != "posix", reason="the lock of another process is made by POSIX means here")
def test_a_folder_to_which_another_kg_writes_gives_exit_code_4(here: Path, call: Call) -> None:
    fcntl = pytest.importorskip("fcntl")
    (here / "out").mkdir()
    with (here / "out" / ".kg.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, _, err = call("build", "tin.txt", "-o", "out")
    assert code == 4
    assert "is writing there" in err
    assert err.count("\n") == 1


def test_verbose_tells_the_seconds_of_each_stage_and_quiet_tells_nothing(call: Call) -> None:
    told = call("build", "tin.txt", "-o", "out", "-v")[2]
    for stage in ("reading articles", "linking", "writing"):
        assert any(line.startswith(f"{stage}: ") and line.endswith(" s") for line in told.splitlines())
    assert call("build", "tin.txt", "-o", "out", "-q") == (0, "", "")


def test_a_long_command_tells_how_far_it_is_each_ten_seconds(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0
    monkeypatch.setattr("kg.cli.progress.time.monotonic", lambda: now)
    with showing_progress(Session()) as progress:
        for number in range(1, 26):
            now = float(number)
            progress("reading articles", number)
    assert capsys.readouterr().err.splitlines() == ["reading articles 10", "reading articles 20"]


@pytest.mark.parametrize(
    "command",
    [
        ["stats"],
        ["validate"],
        ["ontology"],
        ["ontology", "Meeting"],
        ["config", "show"],
        ["query", "counts"],
        ["doctor"],
    ],
)
def test_what_a_program_would_read_is_json(command: list[str], graph: str, call: Call) -> None:
    where = [] if command[0] == "ontology" else ["--graph", graph]
    code, out, _ = call(*command, "--json", *where)
    assert code == 0
    assert json.loads(out)


@pytest.mark.parametrize("command", [["explain", "dao thi hanh"], ["query", "--list"]])
def test_what_a_program_would_stream_is_one_object_a_line(command: list[str], graph: str, call: Call) -> None:
    code, out, _ = call(*command, "--json", "--graph", graph)
    assert code == 0
    assert all(isinstance(json.loads(line), dict) for line in out.splitlines())


def test_a_build_gives_its_report_as_json(here: Path, call: Call) -> None:
    _, out, _ = call("build", "tin.txt", "-o", "out", "--json", "-q")
    assert json.loads(out) == json.loads((here / "out" / "report.json").read_text(encoding="utf-8"))


def test_stats_count_in_words(graph: str, call: Call) -> None:
    code, out, _ = call("stats", "--graph", graph, "--lang", "vi")
    assert code == 0
    assert "bài báo" in out
    assert "Person (người)" in out


@pytest.mark.parametrize("term", ["Meeting", "kg:Meeting", "cuoc hop", "cuộc họp", "meeting"])
def test_a_term_is_found_by_name_and_by_its_words(term: str, call: Call) -> None:
    code, out, _ = call("ontology", term)
    assert code == 0
    assert load_ontology().iri("Meeting") in out


def test_a_property_and_a_value_are_described(call: Call) -> None:
    assert "values: " in call("ontology", "role")[1]
    assert "Participation" in call("ontology", "role")[1]
    value = load_ontology().short(load_ontology().concept("role", "chair"))
    assert "value of: role" in call("ontology", value)[1]


def test_an_unknown_term_gets_the_nearest_one(call: Call) -> None:
    code, _, err = call("ontology", "Meting")
    assert code == 2
    assert "did you mean «Meeting»" in err


def test_doctor_finds_that_all_is_well_and_what_is_not(graph: str, call: Call, tmp_path: Path) -> None:
    code, out, _ = call("doctor", "--graph", graph)
    assert code == 0
    assert "!!" not in out
    for file in Path(graph).iterdir():
        (tmp_path / "copy").mkdir(exist_ok=True)
        (tmp_path / "copy" / file.name).write_bytes(file.read_bytes())
    (tmp_path / "copy" / "kg.ttl").write_text("", encoding="utf-8")
    code, out, _ = call("doctor", "--graph", str(tmp_path / "copy"))
    assert code == 1
    assert "changed since it was built: kg.ttl" in out


def test_a_terminal_is_told_nothing_that_it_would_obey(here: Path, graph: str, call: Call) -> None:
    (here / "a\x1b[31m.txt").touch()
    said = [
        call("explain", "a\x1b[31m\x9b", "--graph", graph)[2],
        call("bui\x1b[31mld")[2],
        call("build", "a\x1b[31m.txt", "tin.txt", "-o", "out")[2],
        call("build", "a\x1b[31m.txt", "-o", "out", "--strict")[2],
    ]
    assert all(said)
    assert not [text for text in said if "\x1b" in text or "\x9b" in text]


def test_export_writes_to_a_file_or_into_a_pipe(here: Path, graph: str, call: Call) -> None:
    assert call("export", "ntriples", "-o", "kg.nt", "--graph", graph)[0] == 0
    assert (here / "kg.nt").read_bytes()
    piped = subprocess.run(
        [sys.executable, "-m", "kg", "export", "ntriples", "--graph", graph],
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert piped.stdout == (here / "kg.nt").read_bytes()
    (here / "kg.nt").unlink()
    assert "ntriples" in call("export", "--list")[1]
    assert "dry run" in call("export", "ntriples", "-o", "kg.nt", "--graph", graph, "--dry-run")[2]
    assert not (here / "kg.nt").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_complete_commands(shell: str) -> None:
    done = CliRunner().invoke(kg, ["completion", shell])
    assert done.exit_code == 0
    assert "_KG_COMPLETE" in done.output


def test_completion_offers_what_begins_so() -> None:
    environment = {**os.environ, "_KG_COMPLETE": "fish_complete", "COMP_WORDS": "kg ex", "COMP_CWORD": "ex"}
    command = [sys.executable, "-c", "import sys; from kg.cli import main; sys.exit(main([]))"]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=ROOT, encoding="utf-8", check=False)
    assert {line.split(",")[1].split("\t")[0] for line in done.stdout.splitlines()} == {"explain", "export", "extract"}


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal that a program can make")
def test_colour_only_on_a_terminal_and_not_where_no_color_is_said(graph: str) -> None:
    import pty

    def seen(**environment: str) -> bytes:
        main_end, other_end = pty.openpty()
        command = [sys.executable, "-m", "kg", "explain", "dao thi hanh", "--graph", graph]
        with subprocess.Popen(command, stdout=other_end, cwd=ROOT, env={**os.environ, **environment}) as process:
            os.close(other_end)
            output = b""
            while True:
                try:
                    piece = os.read(main_end, 4096)
                except OSError:
                    break
                if not piece:
                    break
                output += piece
            process.wait()
        os.close(main_end)
        return output

    assert b"\x1b[1m" in seen(NO_COLOR="")
    assert b"\x1b[" not in seen(NO_COLOR="1")
