"""Whether two agreements of unlike articles are one: by the instrument that both name, else by parties and day."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import fold
from kg.link.across.judge import ENOUGH, NEVER, YEARS_OF_A_NAME, Reason, when, years_between
from kg.link.across.occasions import Occasion
from kg.link.names.instruments import is_lasting


def agreements(one: Occasion, other: Occasion) -> Iterator[Reason]:
    """Reasons about two agreements."""
    years, other_years = one.named_years, other.named_years
    if years and other_years and not years & other_years:
        yield Reason(NEVER, "of unlike years: {} and {}", years, other_years)
    if both := one.quoted & other.quoted:
        known = any(map(is_lasting, both)) or _are_told_together(one, other)
        yield Reason(ENOUGH if known else 1, "one instrument: {}", both)
        return
    if one.types and other.types and not one.types & other.types:
        yield Reason(NEVER, "unlike types: {} and {}", one.types, other.types)
    yield from when(one, other)
    if both := one.agents & other.agents:
        yield Reason(min(len(both), 2), "the same parties and people: {}", both)
    elif one.agents and other.agents:
        yield Reason(-2, "no party in common")
    if one.copied & other.copied:
        yield Reason(ENOUGH, "told in the same sentence")
    if fold(one.name) == fold(other.name) and len(one.name.split()) > 5:
        yield Reason(2, "one full name")
    elif one.alike(other):
        yield Reason(1, "alike in words")


def _are_told_together(one: Occasion, other: Occasion) -> bool:
    """Whether two articles are of about one time, as far as they tell: a law is made anew under its old name."""
    years = years_between(one.published, other.published)
    return years is None or years <= YEARS_OF_A_NAME
