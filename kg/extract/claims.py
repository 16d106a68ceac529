"""The claims that are made of meetings and agreements: a value, who takes part, who is a party, who signs."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Claim, Mention, Span


def slot(event: Mention, name: str, value: Mention | str, spans: tuple[Span, ...], rule: str) -> Claim:
    """That a meeting or an agreement has a value of a property."""
    return Claim("slot", {"subject": event, "property": name, "value": value}, tuple(sorted(set(spans))), rule)


def when_and_where(
    meeting: Mention,
    date: Mention | None,
    place: Mention | None,
    rules: tuple[str, str] = ("meeting-date", "meeting-place"),
) -> Iterator[Claim]:
    """The day and the place of a meeting, those that are told, by a rule each."""
    if date:
        yield slot(meeting, "when", date, (meeting.span, date.span), rules[0])
    if place:
        yield slot(meeting, "place", place, (meeting.span, place.span), rules[1])


def participation(meeting: Mention, agent: Mention, role: str, rule: str) -> Claim:
    """That somebody takes part in a meeting in a role."""
    spans = tuple(sorted({meeting.span, agent.span}))
    return Claim("participation", {"meeting": meeting, "agent": agent, "role": role}, spans, rule)


def party_of(agreement: Mention, party: Mention, rule: str) -> Claim:
    """That a body or a country is a party to an agreement."""
    return Claim("party", {"agreement": agreement, "agent": party}, tuple(sorted({agreement.span, party.span})), rule)


def signing(agreement: Mention, agent: Mention, role: str, rule: str) -> Claim:
    """That somebody signs or witnesses an agreement."""
    spans = tuple(sorted({agreement.span, agent.span}))
    return Claim("signing", {"agreement": agreement, "agent": agent, "role": role}, spans, rule)
