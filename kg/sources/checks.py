"""Whether an article is one that kg can read."""

from __future__ import annotations

from dataclasses import replace

from kg.errors import SourceError
from kg.model import LANGUAGE, Article
from kg.sources.legacy import legacy_font
from kg.sources.vietnamese import LOOKED_AT, not_vietnamese


def check(article: Article) -> Article:
    """The article, when kg can read it; its ``language`` becomes the bare code («vi-VN» is «vi»).

    Raises SourceError with the reason where the article is said to be in another language, where its text
    is not Vietnamese, and where it comes from a legacy font.
    """
    language = article.language.replace("_", "-").split("-")[0].lower()
    if language != LANGUAGE:
        reason = f"the language «{article.language}» is not known"
        raise SourceError(reason, f"kg reads Vietnamese, «{LANGUAGE}»")
    font = legacy_font(article.text[:LOOKED_AT])
    if font:
        reason = f"the text looks like the legacy encoding {font}"
        raise SourceError(reason, "convert it to Unicode first")
    fault = not_vietnamese(article.text)
    if fault:
        raise SourceError(fault, "kg reads Vietnamese with its diacritics")
    return article if article.language == language else replace(article, language=language)
