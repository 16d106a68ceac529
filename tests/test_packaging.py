"""The wheel holds all that kg needs and nothing else, and works where there is no other file of ours."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent
PARTS = ("kg", "ontology", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")
ARTICLE = "Ủy ban Mây Trắng họp\nNgày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp tại Hà Nội."
Run = Callable[..., subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.slow


def settings() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def python(*arguments: str | Path, by: Path | str = sys.executable) -> subprocess.CompletedProcess[str]:
    command = [str(by), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a package is made from, away from the checkout, so that nothing is left in it."""
    folder = tmp_path_factory.mktemp("checkout")
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=leave)
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("setuptools", reason="setuptools is not installed: make test installs it")
    folder = tmp_path_factory.mktemp("wheel")
    done = python("-m", "pip", "wheel", checkout, "--no-deps", "--no-build-isolation", "--quiet", "-w", folder)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an empty environment into which the locked libraries were installed."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    own = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = ("-m", "pip", "--python", own, "install", "--quiet", "--disable-pip-version-check")
    done = python(*pip, "--require-hashes", "-r", ROOT / "requirements.lock")
    if done.returncode and re.search("Temporary failure|Failed to establish|No matching distribution", done.stderr):
        pytest.skip("the libraries of requirements.lock cannot be had here")
    assert done.returncode == 0, done.stderr
    return own


def install(environment: Path, *what: str | Path) -> None:
    pip = ("-m", "pip", "--python", environment, "install", "--quiet", "--no-deps", "--no-build-isolation")
    done = python(*pip, "--force-reinstall", *what)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def run(environment: Path, tmp_path: Path) -> Run:
    """Runs the installed command in an empty folder that knows nothing of the checkout."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        outside = {"PATH": str(environment.parent), "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")}
        command = [str(environment.with_name("kg" + environment.suffix)), *arguments]
        return subprocess.run(command, cwd=tmp_path, env=outside, capture_output=True, encoding="utf-8", check=False)

    return run


def works(run: Run, folder: Path) -> None:
    (folder / "tin.txt").write_text(ARTICLE, encoding="utf-8")
    assert run("--version").stdout.strip() == f"kg, version {kg.__version__}"
    for command in (
        ("build", "tin.txt", "-o", "out"),
        ("explain", "dao thi hanh", "--graph", "out"),
        ("query", "counts", "--graph", "out"),
        ("validate", "--graph", "out"),
        ("view", "--graph", "out"),
        ("doctor", "--graph", "out"),
    ):
        done = run(*command)
        assert done.returncode == 0, (command, done.stderr, done.stdout)
    assert "không có dữ kiện" in run("build", "tin.txt", "-o", "out", "--lang", "vi").stderr


def test_the_wheel_holds_every_module_and_all_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    modules = {str(file.relative_to(ROOT)) for file in (ROOT / "kg").rglob("*.py")}
    own = [file for file in (ROOT / "kg").rglob("*") if file.is_file() and file.suffix not in (".py", ".pyc")]
    data = {str(file.relative_to(ROOT)) for file in own}
    ontology = {f"kg/data/{file.relative_to(ROOT)}" for file in (ROOT / "ontology").rglob("*") if file.is_file()}
    assert held == {name.replace(os.sep, "/") for name in modules | data | ontology}


def test_the_wheel_works_in_an_empty_environment(wheel: Path, environment: Path, run: Run, tmp_path: Path) -> None:
    install(environment, wheel)
    assert python("-m", "pip", "--python", environment, "check").returncode == 0
    works(run, tmp_path)


def test_an_editable_install_works_too(checkout: Path, environment: Path, run: Run, tmp_path: Path) -> None:
    install(environment, "-e", checkout)
    works(run, tmp_path)


def test_every_library_is_locked_with_hashes() -> None:
    wanted = settings()["options"]["install_requires"].split("\n")
    for file in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / file).read_text(encoding="utf-8")
        locked = re.findall(r"^([a-z0-9][a-z0-9._-]*)==", text, re.MULTILINE)
        names = {re.split(r"[<>=\[ ;]", one.strip())[0].lower().replace("_", "-") for one in wanted if one.strip()}
        assert names <= set(locked), file
        blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
        assert all("--hash=sha256:" in block for block in blocks), file


def test_every_package_and_extra_is_declared() -> None:
    options = settings()["options"]
    declared = {name for name in options["packages"].split() if not name.startswith("kg.data")}
    there = {".".join(file.parent.relative_to(ROOT).parts) for file in (ROOT / "kg").rglob("__init__.py")}
    assert declared == there
    assert {"pandas", "dev"} <= set(settings()["options.extras_require"])


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_quick_tests_are_there() -> None:
    told = subprocess.run(["make", "-n", "quick"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    files = re.findall(r"tests/\w+\.py", told)
    assert len(files) > 5
    assert [file for file in files if not (ROOT / file).is_file()] == []
