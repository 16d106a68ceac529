"""Whom words that point back mean: «vị này», «Chuyên gia này», «Nhà lãnh đạo Lào», «Người đứng đầu Bộ X»."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from operator import itemgetter

from kg.language import alternatives, fold, words_of
from kg.link.names.names import HOME, is_name_at_home
from kg.link.within.local import Local, Reading
from kg.link.within.pronouns import before_own_words, speaker_before
from kg.model import Claim, Mention
from kg.regex import regex

_NEAR = 4  # sentences
_MOST = 12  # leaders of one land or body that an article names before; of a register those named last
_ANYBODY = words_of("anybody who is pointed to")
_RANKS = words_of("rank of an officer")
_POINTS = " này"
_ONE, _FROM = "vị ", " người "  # «vị giám đốc người Lào»
_LEADS = regex(rf"(?:{alternatives('leader told by what he leads')}) (?:của )?(?P<led>.+)")
# The longer first: «chủ tịch nước Lào» leads a land, no body «nước Lào».
_TITLES = tuple(sorted(words_of("title of who leads"), key=lambda title: (-len(title), title)))
_HEAD_OF_DELEGATION = regex(rf"(?:{alternatives('head of a delegation')})(?: (?P<land>.+))?")
_HEADS_DELEGATION = regex(r"(?:,(?! do\b)[^.;]{1,90})? ?(?:(?:làm|là) trưởng đoàn|dẫn đầu\b(?!,)|, trưởng đoàn)\b")
_SOMEBODY = regex(rf"\b(?!người (?:dân|lao động|tiêu dùng|việt)\b)(?:{alternatives('somebody without a name')})\b")
_FAR, _MOST_TOLD = 110, 200  # characters, mentions of people
_CABINET = "chính phủ"
_GOVERNMENT = regex(r"chính phủ\b ?")
_OF_GOVERNMENT = "thủ tướng"
_MINISTER = "bộ trưởng"
_SECTOR = "ngành "  # «người đứng đầu ngành y tế»: who leads the ministry, or the department, of health
_OF_FIELD = regex(r"^(?:bộ|sở) ")


def _field(said: str) -> str:
    """What a ministry or a department is of («bộ giáo dục và đào tạo»: giáo dục đào tạo), or the field itself."""
    return _OF_FIELD.sub("", said).replace(" và ", " ")


class Pointing:
    """Whom words that point back mean in one article; what it tells of people is looked through once."""

    def __init__(self, reading: Reading, lands: Mapping[str, str]) -> None:
        self.reading = reading
        self.lands = lands

    def meant(self, mention: Mention) -> Local | None:
        """Who leads the land or the body that the words tell, whom the sentences before call so, or who spoke in the
        sentence before."""
        said = fold(mention.name)
        if land := _HEAD_OF_DELEGATION.fullmatch(said):
            return self._head_of_delegation(land["land"], mention.span.start)
        led = _LEADS.fullmatch(said)
        if led and not said.endswith(_POINTS):
            return self._leader(led["led"], mention.span.start)
        role = said.removesuffix(_POINTS).removeprefix(_ONE).split(_FROM)[0]
        called = None if role in _ANYBODY else self._called(role, mention.span.start)
        if role in _RANKS:
            return called  # «Đại tướng»: one whom the text has called so
        spoke = speaker_before(self.reading, mention)
        return called or (self.reading.of.get(spoke) if spoke is not None else self._spoke_last(mention))

    def _spoke_last(self, mention: Mention) -> Local | None:
        """Who spoke in the few sentences before, where nobody is told of since, with or without a name («Ông A nói
        X. Y. “Z”, vị này nói»)."""
        speakers, reading = self.reading.speakers, self.reading
        at = bisect_left(speakers, mention.span, key=lambda one: one.span)
        before = speakers[at - 1] if at and speakers[at : at + 1] == [mention] else None
        own = reading.sentence(before.span) if before is not None else None
        if before is None or own is None:
            return None
        text, end = reading.extraction.article.text, before_own_words(reading, mention)
        near = reading.number(mention.span.start) - reading.number(before.span.start) <= _NEAR
        if not near or reading.told_between(own.end, end) or _SOMEBODY.search(fold(text[own.end : end])):
            return None
        return reading.of.get(before)

    def _head_of_delegation(self, land: str | None, position: int) -> Local | None:
        """The only one before a position who is told to lead a delegation, of home or of another land where that is
        said."""
        text = self.reading.extraction.article.text
        found: dict[Local, None] = {}
        for mention in self.reading.told_between(0, position)[-_MOST_TOLD:]:
            person = self.reading.of[mention]
            at_home = land is None or (self.lands.get(land) == HOME) == is_name_at_home(person.name)
            if at_home and _HEADS_DELEGATION.match(fold(text[mention.span.end : mention.span.end + _FAR])):
                found[person] = None
        return next(iter(found)) if len(found) == 1 else None

    def _leader(self, led: str, position: int) -> Local | None:
        """Who leads a land, its government, or a body, named last before a position."""
        land = self.lands.get(_GOVERNMENT.sub("", led))
        keys = [led, f"{_CABINET} {land}" if led.startswith(_CABINET) else land or ""]
        if led.startswith(_SECTOR):
            field = led.removeprefix(_SECTOR)
            keys += [key for key in self._leaders if _field(key).startswith(_field(field))]
        told = (self._leaders.get(key, []) for key in keys)
        before = [pair for found in told for pair in found[: bisect_left(found, position, key=itemgetter(0))][-_MOST:]]
        return max((leader for _, leader in before), key=lambda one: one.last_before(position), default=None)

    @cached_property
    def _leaders(self) -> Mapping[str, list[tuple[int, Local]]]:
        """Where the people are named first whose titles say that they lead a land, its government, or a body, by what
        they lead; in order of the text."""
        found: dict[str, dict[tuple[int, Local], None]] = defaultdict(dict)
        for holder, claim in self.reading.held():
            person = self.reading.of.get(holder)
            if person is not None and claim.roles.get("status") != "former":
                for led in self._led(claim, person):
                    found[led][person.mentions[0].span.start, person] = None
        return {led: sorted(told, key=itemgetter(0)) for led, told in found.items()}

    def _led(self, claim: Claim, person: Local) -> Iterator[str]:
        """What the holder of a post leads: the names of a body, the code of a land, a government."""
        title = fold(str(claim.roles["title"]))
        head = next((head for head in _TITLES if title == head or title.startswith(f"{head} ")), None)
        if head is None:
            return
        body = claim.mention("organization")
        known = self.reading.of.get(body) if body is not None else None
        if known is not None:
            yield from map(fold, (known.name, *known.aliases))
        rest = _GOVERNMENT.sub("", title.removeprefix(head).strip())
        land = self.lands.get(rest)
        if land is not None:
            yield land
        if head == _OF_GOVERNMENT and land is not None:
            yield f"{_CABINET} {land}"
        elif head == _OF_GOVERNMENT and not rest and is_name_at_home(person.name):
            yield _CABINET  # «người đứng đầu Chính phủ» is the prime minister at home
            yield f"{_CABINET} {HOME}"
        elif head == _MINISTER and land is None and rest:
            yield f"bộ {rest}"  # «Bộ trưởng Y tế»

    def _called(self, role: str, position: int) -> Local | None:
        """The person before whose name the word for a role stands, named last in the few sentences before."""
        text, starts = self.reading.extraction.article.text, self.reading.starts
        first = max(0, self.reading.number(position) - _NEAR)
        start = starts[first] if first < len(starts) else 0
        for mention in reversed(self.reading.told_between(start, position)):
            at = mention.span.start
            if fold(text[max(0, at - len(role) - 1) : at]).strip().endswith(role):
                return self.reading.of[mention]
        return None
