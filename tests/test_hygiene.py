"""What the code never does, and what it never loads before it is needed."""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "kg").rglob("*.py"))
NEVER_CALLED = ("eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.load", "tempfile.mktemp")
NEVER_IMPORTED = ("pickle", "marshal", "shelve", "dill")
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_text_is_ever_run_as_code(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in NEVER_CALLED
            assert not any(word.arg == "shell" for word in node.keywords)
        elif isinstance(node, ast.Import):
            assert not {alias.name for alias in node.names} & set(NEVER_IMPORTED)
        elif isinstance(node, ast.ImportFrom):
            assert node.module not in NEVER_IMPORTED


@pytest.mark.parametrize("name", LOCKS)
def test_each_library_is_locked_with_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    locked = dict(re.findall(r"^([a-z0-9-]+)==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)+)", text, re.M))
    assert set(re.findall(r"^([a-z0-9-]+)==", text, re.M)) == set(locked)
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    wanted = settings["options"]["install_requires"].split()
    assert {re.split(r"[<>=!~;\[]", line)[0].lower().replace("_", "-") for line in wanted} <= set(locked)


def test_reading_plain_text_loads_no_library_for_pages() -> None:
    heavy = "{'trafilatura', 'lxml', 'markdown_it', 'charset_normalizer', 'zipfile.ZipFile'}"
    code = f"import sys, kg.sources, kg.pipeline; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
