"""Whom words that point back mean: «vị này», «Chuyên gia này», «Nhà lãnh đạo Lào», «Người đứng đầu Bộ X»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.language import fold, words_of
from kg.link.local import Local, Reading
from kg.link.names import is_name_at_home
from kg.link.pronouns import speaker_before
from kg.model import Mention

_NEAR = 4  # sentences
_ANYBODY = frozenset({"vị", "người"})
_POINTS = " này"
_ONE = "vị "
_LEADS = re.compile(r"(?:nhà lãnh đạo|người đứng đầu) (?P<led>.+)")
_FIRST = tuple(sorted(words_of("title of who leads")))
_CABINET = "chính phủ"
_GOVERNMENT = re.compile(r"chính phủ\b ?")
_OF_GOVERNMENT = "thủ tướng"


def pointed_to(reading: Reading, mention: Mention, lands: Mapping[str, str]) -> Local | None:
    """Whom words that point back mean: who leads the land or the body that they tell, whom the sentences before call
    so, or who spoke in the sentence before."""
    said = fold(mention.name)
    led = _LEADS.fullmatch(said)
    if led and not said.endswith(_POINTS):
        leaders = dict.fromkeys(_leaders(reading, led["led"], lands))
        before = [one for one in leaders if one.mentions[0].span.start < mention.span.start]
        return max(before, key=lambda one: one.last_before(mention.span.start)) if before else None
    role = said.removesuffix(_POINTS).removeprefix(_ONE)
    called = None if role in _ANYBODY else _called(reading, mention, role)
    spoke = speaker_before(reading, mention)
    return called or (reading.of.get(spoke) if spoke is not None else None)


def _leaders(reading: Reading, led: str, lands: Mapping[str, str]) -> Iterator[Local]:
    """The people whose titles say that they lead a land, its government, or a body."""
    land, of_government = lands.get(_GOVERNMENT.sub("", led)), led.startswith(_CABINET)
    for holder, claim in reading.held():
        person, title = reading.of.get(holder), fold(str(claim.roles["title"]))
        head = next((head for head in _FIRST if title == head or title.startswith(f"{head} ")), None)
        if person is None or head is None or claim.roles.get("status") == "former":
            continue
        body = claim.mention("organization")
        known = reading.of.get(body) if body is not None else None
        of_body = known is not None and led in (fold(known.name), *map(fold, known.aliases))
        rest = _GOVERNMENT.sub("", title.removeprefix(head).strip())
        # «người đứng đầu Chính phủ» is the prime minister at home
        at_home = led == _CABINET and not rest and is_name_at_home(person.name)
        of_land = at_home or land is not None and lands.get(rest) == land
        if of_body or of_land and (not of_government or head == _OF_GOVERNMENT):
            yield person


def _called(reading: Reading, mention: Mention, role: str) -> Local | None:
    """The person before whose name the word for a role stands, named last in the few sentences before a mention."""
    text = reading.extraction.article.text
    first = max(0, reading.number(mention.span.start) - _NEAR)
    start = reading.starts[first] if first < len(reading.starts) else 0
    named = (
        (m.span.start, local)
        for m, local in reading.of.items()
        if local.kind == "Person" and start <= m.span.start < mention.span.start
    )
    fitting = [(at, local) for at, local in named if fold(text[max(0, at - len(role) - 1) : at]).strip().endswith(role)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
