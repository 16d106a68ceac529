"""What an article supports about the time of a tenure: never more than it says."""

from __future__ import annotations

from datetime import date

from kg.edtf import bounds
from kg.language import fold
from kg.link.within.local import Reading
from kg.link.within.said import Said


def status_of(claim: Said, reading: Reading, earlier: bool) -> str | None:
    """How a tenure stood when the article was written: former or new as the text says, acting where the title says
    it, else current; None where the text tells of an ``earlier`` time, or of an end that has passed."""
    said = claim.text("status")
    if said == "former":
        return said
    if earlier or _is_over(claim, reading):
        return None
    return "acting" if fold(claim.text("title")).startswith("quyền ") else said or "current"


def attested(claim: Said, reading: Reading, earlier: bool) -> str | None:
    """The day on which an article shows someone in a post: when it was published; None where it has no date, where
    it tells of an ``earlier`` time, or where the tenure begins only later."""
    published = reading.extraction.article.published
    begins = bounds(claim.text("from"))[0] if claim.text("from") else None
    if not published or earlier or begins and begins.isoformat() > f"{published[:10]}-12-31":
        return None
    return published[:10]


def ended(reading: Reading) -> str | None:
    """The end of a tenure that an article calls a former one: some time up to the day of publication, as EDTF."""
    published = reading.extraction.article.published
    return f"../{published[:10]}" if published else None


def is_of_earlier(claim: Said, reading: Reading) -> bool:
    """Whether every sentence that gives a title tells of a year before the article's own."""
    year = (reading.extraction.article.published or "")[:4]
    earlier = {sentence for sentence, last in reading.last_years.items() if last < year}
    if not earlier:
        return False
    sentences = [sentence for proof in claim.proofs for span in proof.spans if (sentence := reading.sentence(span))]
    return bool(sentences) and earlier.issuperset(sentences)


def _is_over(claim: Said, reading: Reading) -> bool:
    """Whether a tenure ended before its article was published."""
    published, until = reading.extraction.article.published, claim.text("until")
    last = bounds(until)[1] if until else None
    return published is not None and last is not None and last < date.fromisoformat(f"{published[:10]}-01-01"[:10])
