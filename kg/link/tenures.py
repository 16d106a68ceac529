"""What an article supports about the time of a tenure: never more than it says."""

from __future__ import annotations

from kg.link.local import Reading
from kg.link.said import Said
from kg.model import Span


def attested(claim: Said, reading: Reading) -> str | None:
    """The day on which an article shows someone in a post: when it was published; None where it has no date, or
    where every sentence that gives the title tells of an earlier year."""
    published = reading.extraction.article.published
    if not published:
        return None
    year = published[:4]
    sentences = [sentence for proof in claim.proofs for span in proof.spans if (sentence := reading.sentence(span))]
    told = [_years(reading, sentence) for sentence in sentences]
    if told and all(years and max(years) < year for years in told):
        return None
    return published[:10]


def ended(reading: Reading) -> str | None:
    """The end of a tenure that an article calls a former one: some time up to the day of publication, as EDTF."""
    published = reading.extraction.article.published
    return f"../{published[:10]}" if published else None


def _years(reading: Reading, sentence: Span) -> list[str]:
    return [
        name[:4]
        for m in reading.extraction.mentions
        if m.kind == "EdtfDate" and m.span.within(sentence) and (name := m.name)[:4].isdigit()
    ]
