"""Of bytes that gave an article before, all but the text is known; whatever changes, the articles are the same."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Article
from kg.sources import Limits, Listed, Remark, Seen, list_articles, read_articles
from kg.sources import json_lines as json_lines_reader
from vietnamese import ARTICLE, BODY, TITLE

LINES = [
    {"title": TITLE, "text": BODY, "published": "2031-06-05", "publisher": "Báo Mây", "url": "https://example.org/a"},
    {"id": "hai", "title": f"{TITLE} hai", "text": BODY},
    {"id": "ba", "title": "Three", "text": "The delegation met the minister in the capital and they spoke at length."},
    {"id": "bon", "title": TITLE, "text": f"{BODY}\u0007"},
]


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "b.md").write_text(f"---\ndate: 2031-06-05\n---\n# {TITLE}\n\n{BODY}", encoding="utf-8")
    write(folder, LINES)
    return folder


def write(folder: Path, lines: list[dict[str, str]]) -> None:
    text = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)
    (folder / "c.jsonl").write_text(text, encoding="utf-8")


def listed(sources: Path, limits: Limits | None = None) -> tuple[list[Listed], list[str]]:
    """The articles as a build lists them, and all that is said on the way."""
    said: list[str] = []

    def say(one: object) -> None:
        said.append(str(one))

    seen = Seen(sources.with_name("seen"))
    found = list(list_articles([sources], say, say, limits or Limits(), seen))
    seen.save()
    return found, said


def same_as_read(sources: Path) -> bool:
    """Whether articles and words are those of reading everything."""
    said: list[str] = []
    read = list(read_articles([sources], lambda one: said.append(str(one)), lambda one: said.append(str(one))))
    found, told = listed(sources)
    return [one.load() for one in found] == read and found == [Listed.of(one) for one in read] and told == said


def test_what_was_seen_is_what_was_read(sources: Path) -> None:
    for _ in range(3):
        assert same_as_read(sources)


def test_lines_that_move_get_the_id_of_their_place(sources: Path) -> None:
    listed(sources)
    write(sources, [LINES[1], LINES[0], LINES[0]])
    assert same_as_read(sources)
    (sources / "a.txt").rename(sources / "z.txt")
    assert same_as_read(sources)


def test_only_what_is_new_is_looked_at(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed(sources)
    write(sources, [*LINES[:2], {"id": "nam", "title": f"{TITLE} năm", "text": BODY}])
    parsed: list[str] = []
    parse = json_lines_reader.article_from_fields

    def counted(fields: dict[str, object], spare_id: str) -> Article:
        parsed.append(spare_id)
        return parse(fields, spare_id)

    monkeypatch.setattr(json_lines_reader, "article_from_fields", counted)
    found, _ = listed(sources)
    assert parsed == ["c-3"]
    assert [one.load().id for one in found] == [one.id for one in found]


@pytest.mark.parametrize("damage", [b"", b"kg sources 1\n{}", b"\xff\x00"])
def test_what_is_damaged_is_read_anew(sources: Path, damage: bytes) -> None:
    listed(sources)
    file = sources.with_name("seen")
    for content in (damage, file.read_bytes()[:-9], file.read_bytes().replace("Báo".encode(), b"Bao")):
        file.write_bytes(content)
        assert same_as_read(sources)


@pytest.mark.parametrize("wrong", [None, [], [1] * 9, ["a"] * 9, [*"abcdefgh", None], [*"abcd", None, *"fgh", []]])
def test_what_is_whole_but_means_nothing_is_read_anew(sources: Path, wrong: object) -> None:
    listed(sources)
    file = sources.with_name("seen")
    known = json.loads(file.read_bytes().partition(b"\n")[2])
    sealed(file, json.dumps(dict.fromkeys(known, wrong)).encode())
    assert same_as_read(sources)


def test_what_is_whole_and_too_deep_is_read_anew(sources: Path) -> None:
    listed(sources)
    sealed(sources.with_name("seen"), b"[" * 100_000 + b"]" * 100_000)
    assert same_as_read(sources)


def sealed(file: Path, content: bytes) -> None:
    """Put other content under a checksum that is right."""
    header = file.read_bytes().partition(b"\n")[0].rsplit(b" ", 1)[0]
    file.write_bytes(header + b" " + hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def test_limits_hold_for_what_was_seen(sources: Path) -> None:
    listed(sources)
    _, said = listed(sources, Limits(0.0001))
    assert len([one for one in said if "holds more than" in one]) == 3
    with pytest.raises(SourceError):
        list(list_articles([sources], limits=Limits(0.0001), seen=Seen(sources.with_name("seen"))))


def test_a_remark_is_made_each_time(sources: Path) -> None:
    remarks: list[Remark] = []
    for _ in range(2):
        seen = Seen(sources.with_name("seen"))
        list(list_articles([sources / "c.jsonl"], lambda _: None, remarks.append, seen=seen))
        seen.save()
    assert len(remarks) == 2
