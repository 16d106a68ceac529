"""Which bodies are media."""

from __future__ import annotations

import functools

from kg.language import Language, fold


@functools.lru_cache(maxsize=20_000)
def reports(name: str, language: Language) -> bool:
    """Whether a body is one of the media, which are named beside whatever they report.

    >>> from kg.language import load_language
    >>> [reports(name, load_language("vi")) for name in ("Thông tấn xã Việt Nam", "Reuters", "Bộ Công an")]
    [True, True, False]
    """
    if fold(name) in _media(language):
        return True
    head = language.phrases("org_heads").match(fold(name).split(), 0)
    return head is not None and head[1]["kind"] == "media"


@functools.cache
def _media(language: Language) -> frozenset[str]:
    rows = (row for row in language.table("org_names") if row["kind"] == "media")
    return frozenset(fold(name) for row in rows for name in (row["name"], *row["aliases"].split("|")))
