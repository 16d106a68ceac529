"""What one command prints another takes, and kg why and kg review speak of the same pairs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.cli import main
from kg.errors import UsageError
from kg.review import doubtful_merges
from kg.store import Store
from small_world import built, opened, write
from tests.graph_of_trial import ONTOLOGY

Said = pytest.CaptureFixture[str]
BODY = "https://w3id.org/vnkg/id/organization/"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    built(write(folder / "sources"), folder / "out")
    return folder / "out"


@pytest.fixture
def call(out: Path, capsys: Said) -> Callable[..., tuple[int, str, str]]:
    def calls(*words: str) -> tuple[int, str, str]:
        code = main([*words, "--graph", str(out)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return calls


def test_an_id_that_kg_why_prints_is_taken_by_others(call: Callable[..., tuple[int, str, str]]) -> None:
    told = call("why", "Lò Văn Gió", "Lò Văn Gió")[1]
    one, other = dict.fromkeys(re.findall(r"person/[\w-]+", told))
    code, said, _ = call("explain", one)
    assert code == 0
    assert f"id/{one}>" in said
    assert call("why", one, other)[:2] == (0, told)
    assert call("dossier", other)[0] == 0


def test_an_id_that_nothing_has_is_told_so(out: Path) -> None:
    with pytest.raises(UsageError, match="«person/nobody-1» is not in the graph"):
        opened(out).resolve("person/nobody-1")


def test_kg_why_tells_how_many_pairs_kg_review_asks_about(call: Callable[..., tuple[int, str, str]], out: Path) -> None:
    _, told, noted = call("why")
    asked = list(doubtful_merges(opened(out)))
    assert asked
    assert told.count(" ~ ") + int("".join(re.findall(r"kg review too: (\d+)", noted)) or 0) == len(asked)
    assert "to settle them: kg review" in noted


def test_pairs_that_are_not_shown_are_counted(call: Callable[..., tuple[int, str, str]]) -> None:
    told = call("why", "Đào Thị Hạnh", "Đào Thị Hạnh")[1]
    shown = told.count("make one")
    assert re.search(r"  [1-9]\d* more pairs, with the same reasons or weaker ones", told)
    assert shown >= 1


def _bodies(*lands: str) -> Store:
    """Bodies of one name, each named by an article, some of a country."""
    prefix = "\n".join(f"PREFIX {name}: <{space}>" for name, space in ONTOLOGY.prefixes.items())
    said = []
    for n, land in enumerate(lands):
        said.append(
            f'<{BODY}b{n}> a kg:Organization ; skos:prefLabel "Ủy ban Mây"@vi ; kg:mention evidence:e{n} .'
            f"evidence:e{n} a kg:Evidence ; prov:wasQuotedFrom article:a{n} ; kg:start 0 ; kg:end 10 ;"
            f' kg:sentence sentence:s{n} . sentence:s{n} a kg:Sentence ; kg:start 0 ; kg:text "Ủy ban Mây họp." .'
            f'article:a{n} a kg:Article ; dcterms:identifier "a{n}" ; kg:textHash "{n}" .'
            + (f"<{BODY}b{n}> kg:country country:{land} ." if land else "")
        )
    return Store(
        ONTOLOGY, (quad.triple for quad in ox.parse(f"{prefix}\n{' '.join(said)}", format=ox.RdfFormat.TURTLE))
    )


@pytest.mark.parametrize(
    ("lands", "asked"), [(("", ""), 1), (("CU", ""), 1), (("CU", "LA"), 0), (("CU", "CU"), 1), (("", "", ""), 0)]
)
def test_bodies_of_two_lands_or_of_a_common_noun_are_not_asked_about(lands: tuple[str, ...], asked: int) -> None:
    assert len(list(doubtful_merges(_bodies(*lands)))) == asked


def test_a_build_tells_how_many_articles_have_no_day(tmp_path: Path, capsys: Said) -> None:
    sources = write(tmp_path / "news")
    (sources / "khong-ngay.txt").write_text("Họp\n\nÔng Lò Văn Gió họp ngày 3/4 tại Hà Nội.", encoding="utf-8")
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1"]) == 0
    assert "articles without a day: 1 of 8; their dates without a year stay so" in capsys.readouterr().err
    (sources / "khong-ngay.txt").unlink()
    assert main(["build", str(sources), "-o", str(tmp_path / "out"), "--workers", "1"]) == 0
    assert "without a day" not in capsys.readouterr().err
