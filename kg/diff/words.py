"""A difference in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kg.diff.changes import Change, Difference

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "renamed": ">", "merged": "&", "split": "%", "support": "="}
_WORDS = {
    "en": {
        "article": "article", "entity": "entities", "fact": "facts", "rule": "rule", "correction": "correction",
        "linking": "linking", "because": "because of", "same": "the graphs are equal",
        "triples": "triples: {added} added, {removed} removed",
        "added": "added", "removed": "removed", "changed": "changed", "renamed": "renamed", "merged": "merged",
        "split": "split", "support": "other support", "articles": "articles",
        "counted": "quotations {}, corrections {}",
    },
    "vi": {
        "article": "bài báo", "entity": "thực thể", "fact": "dữ kiện", "rule": "quy tắc", "correction": "đính chính",
        "linking": "liên kết", "because": "do", "same": "hai đồ thị giống nhau",
        "triples": "bộ ba: thêm {added}, bớt {removed}",
        "added": "thêm", "removed": "bớt", "changed": "đổi", "renamed": "đổi định danh", "merged": "gộp",
        "split": "tách", "support": "căn cứ khác", "articles": "bài báo",
        "counted": "trích dẫn {}, đính chính {}",
    },
}  # fmt: skip


def render(found: Difference, language: str = "vi") -> str:
    """The difference as text: a line for each change, indented below it its causes, and the sums at the end."""
    return "\n".join(_lines(found, _WORDS.get(language, _WORDS["en"]))) + "\n"


def _lines(found: Difference, words: dict[str, str]) -> Iterator[str]:
    if not found:
        yield words["same"]
        return
    for change in found.changes:
        yield f"{_SIGNS[change.change]} {_line(change, words)}"
        for kind, name in change.causes:
            yield f"    {words['because']} {words[kind]}{': ' if name else ''}{name}"
    counts = Counter((change.of, change.change) for change in found.changes)
    for of, title in (("article", "articles"), ("entity", "entity"), ("fact", "fact")):
        parts = [f"{words[change]} {counts[of, change]}" for change in _SIGNS if counts[of, change]]
        if parts:
            yield f"{words[title]}: {', '.join(parts)}"
    yield words["triples"].format(added=found.triples_added, removed=found.triples_removed)


def _line(change: Change, words: dict[str, str]) -> str:
    said = [change.before, change.after]
    if change.change == "support":
        said = [words["counted"].format(*numbers.split(" + ")) for numbers in said]
    text = f"{change.what}: {' → '.join(filter(None, said))}"
    return "".join(character if character.isprintable() else " " for character in text)
