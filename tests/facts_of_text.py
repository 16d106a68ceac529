"""What the extraction finds in a text of our own, in the exchange schema."""

from __future__ import annotations

from typing import Any

from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.model import Article


def facts(text: str, published: str | None = "2023-05-20T08:00") -> dict[str, Any]:
    """The facts of an article with this text, published on a day of 2023."""
    language = load_language("vi")
    return to_schema(extract(Article("own", text.split("\n")[0], text, published=published), language), language)


def meetings(text: str, published: str | None = "2023-05-20T08:00") -> list[dict[str, Any]]:
    """The meetings of a text."""
    return list(facts(text, published)["meetings"])


def agreements(text: str, published: str | None = "2023-05-20T08:00") -> list[dict[str, Any]]:
    """The agreements of a text."""
    return list(facts(text, published)["agreements"])


def only_agreement(text: str, published: str | None = "2023-05-20T08:00") -> dict[str, Any]:
    """The one agreement of a text that tells of no other."""
    found = agreements(text, published)
    assert len(found) == 1, [a["label"] for a in found]
    return found[0]
