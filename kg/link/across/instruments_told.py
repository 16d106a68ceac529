"""The laws, treaties and partnerships that the names of an agreement tell in an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from kg.language import Language
from kg.link.across.members import Member
from kg.link.names.instruments import instruments_of
from kg.link.names.statutes import year_behind
from kg.link.within.local import Local
from kg.link.within.settings import land_of_setting
from kg.model import Mention

# What stands in the name of a treaty that is one wherever it is told.
_IN_NAMES = ("Country", "Place", "Organization")


def with_years(named: list[Mention], text: str) -> list[str]:
    """Names of agreements with the years that stand right behind them («Luật Đất đai năm 2013»)."""
    return [mention.name + year_behind(text, mention.span.end) for mention in named]


def instruments_in(
    member: Member, named: list[Mention], inside: list[Local], values: Mapping[str, Set[str]], language: Language
) -> Iterator[str]:
    """The keys of the instruments that names of an agreement tell (see ``instruments_of``)."""
    sides = {e.key for e in inside if e.kind in ("Country", "Organization")}
    names = with_years(named, member.article.text)
    proper = {
        name
        for name, mention in zip(names, named, strict=True)
        if any(e.kind in _IN_NAMES for e in member.page.inside([mention.span]))
    }
    setting = land_of_setting(member.reading)
    return instruments_of(names, values["agreementType"], sides, proper, setting, language)
