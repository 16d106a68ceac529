"""Imports point down the floors of the house, and the two halves do not know each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

KG = Path(__file__).parent.parent / "kg"

FLOORS = (
    ("model", "errors", "spelling", "collector", "regex"),
    ("edtf", "sentences", "questions", "encoded"),
    (
        "language",
        "ontology",
        "corrections",
        "files",
        "own_code",
        "workers",
        "manifest",
        "sorting",
        "results",
        "sparql",
        "datatypes",
        "communities",
        "centrality",
    ),
    (
        "sources",
        "extract",
        "link",
        "cache",
        "origin",
        "terms",
        "shortcuts",
        "graph",
        "turtle",
        "store",
        "quotations",
        "shacl",
        "chart",
        "ordering",
    ),
    (
        "query",
        "conflicts",
        "validate",
        "infer",
        "view",
        "curation",
        "extraction",
        "stats",
    ),
    ("explain", "guard", "slips", "report", "review", "diff", "dossier", "evaluate", "measures"),
    ("export", "site"),
    ("building",),
    ("pipeline", "why", "health", "certify"),
    ("bundle",),
    ("cli", "notebook"),
    ("__main__",),
)
FLOOR = {module: number for number, floor in enumerate(FLOORS) for module in floor}
# Parts of the RDF half that stand below the graph on the same floor, in this order.
IN_ORDER = ("terms", "shortcuts", "turtle", "graph", "store", "quotations", "shacl")
TEXT_HALF = ("language", "sources", "extract", "link")
RDF_HALF = (*IN_ORDER, "ordering", "query", "validate", "infer", "view", "explain", "measures", "export", "certify")
# The parts of extraction and of linking, each resting on those before it.
PARTS = {
    "extract": ("names", "posts", "speech", "events", "meetings", "agreements"),
    "link": ("names", "within", "across", "again"),
}
RDF_LIBRARIES = ("rdflib", "pyoxigraph", "pyshacl")

FILES = sorted(KG.rglob("*.py"))


def module_of(file: Path) -> str:
    """The module or package that stands on a floor: the first name under kg."""
    first = file.relative_to(KG).parts[0]
    return first.removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """The full names that a file imports, also inside functions and for type checking."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def own_imports(file: Path) -> Iterator[str]:
    for name in imports(file):
        parts = name.split(".")
        if parts[0] == "kg" and parts[1:2] != ["__version__"]:
            yield parts[1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KG)))
def test_imports_point_down(file: Path) -> None:
    module = module_of(file)
    if module == "__init__":
        assert set(own_imports(file)) <= {"notebook"}, "the face of kg is the notebook, loaded when it is used"
        return
    assert module in FLOOR, f"say on which floor {module} stands"
    for imported in own_imports(file):
        if imported == module:
            continue
        lower = FLOOR[imported] < FLOOR[module]
        ordered = {imported, module} <= set(IN_ORDER) and IN_ORDER.index(imported) < IN_ORDER.index(module)
        assert lower or ordered, f"{file.relative_to(KG)} imports kg.{imported}"


@pytest.mark.parametrize(
    "file",
    [file for half in PARTS for file in sorted((KG / half).glob("*/*.py"))],
    ids=lambda file: str(file.relative_to(KG)),
)
def test_a_part_of_a_half_rests_on_those_before_it(file: Path) -> None:
    half, part = file.relative_to(KG).parts[:2]
    parts = PARTS[half]
    found = {name.split(".")[2] for name in imports(file) if name.startswith(f"kg.{half}.")}
    assert found & {*parts} <= {*parts[: parts.index(part) + 1]}


def circles(files: dict[str, set[str]]) -> list[str]:
    """The files of one circle of imports, if there is one, each importing the one before it."""
    try:
        TopologicalSorter(files).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_files_import_each_other_in_a_circle() -> None:
    name = {file: ".".join(("kg", *file.relative_to(KG).with_suffix("").parts)) for file in FILES}
    known = {*name.values()}
    found = {
        name[file]: {full if full in known else full.rpartition(".")[0] for full in imports(file)} & known
        for file in FILES
    }
    assert found["kg.pipeline"] >= {"kg.extraction", "kg.building.outputs"}
    assert circles(found) == []
    found["kg.model"] = {"kg.pipeline"}
    assert {"kg.model", "kg.pipeline"} <= {*circles(found)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KG)))
def test_the_halves_do_not_know_each_other(file: Path) -> None:
    module = module_of(file)
    if module in TEXT_HALF:
        assert not {name.split(".")[0] for name in imports(file)} & set(RDF_LIBRARIES)
        assert not set(own_imports(file)) & set(RDF_HALF)
    if module in RDF_HALF:
        assert not set(own_imports(file)) & set(TEXT_HALF)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KG)))
def test_iris_live_in_the_ontology(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "http" + "://" not in text
    assert "https" + "://" not in text


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(KG)))
def test_no_file_is_longer_than_400_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.name == "__init__.py"], ids=lambda file: str(file.relative_to(KG))
)
def test_public_names_are_listed(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    listed = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    ]
    assert listed, "a package says what it offers in __all__"
