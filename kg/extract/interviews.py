"""Who of an article speaks to a paper, or is told of on another day, and so not at the meeting that it reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extract.dates import is_day
from kg.extract.scan import Scan
from kg.language import alternatives, fold
from kg.model import Claim, Mention
from kg.regex import regex

_ASKED = regex(
    r"\bphỏng vấn\b|"
    r"\b(?:trao đổi|chia sẻ|nói|trò chuyện) (?:riêng )?với "
    rf"(?:phóng viên|pv|báo(?! cáo| chí)|tờ|tạp chí|chúng tôi|{alternatives('paper')})\b"
)
_DAY_FIRST = regex("[ws]{0,2},?D")
_BESIDE = "bên lề"  # of a conference at which he is


def _tells_of_event(scan: Scan, asked: int) -> bool:
    """Whether who is asked at a place of a sentence stands behind it and before the event of which he only tells
    («Trao đổi với phóng viên, A cho biết ngày D có M»)."""
    at, event = scan.sentence.span.start + asked, scan.tags.index("M")
    return any(item.tag == "P" and item.span.start > at for item in scan.items[:event])


class Interviews:
    """Remembers who spoke to a paper, or came in on another day than that of the meeting, in the sentences of one
    article."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._named: set[str] = set()
        self._days: set[str] = set()
        self._speaks = False

    def left(self, scan: Scan, spoken: Iterable[Claim]) -> Iterator[Claim]:
        """The claims that somebody speaks at a meeting, without those of whoever was interviewed in a sentence before:
        told by name, by given name, or by a pronoun that follows him."""
        for claim in spoken:
            speaker = claim.mention("agent")
            if speaker is None or not self._is_asked(speaker):
                yield claim
        self._read(scan)
        self._read_day(scan)

    def _is_asked(self, speaker: Mention) -> bool:
        if speaker.form == "pronoun":
            return self._speaks
        name = fold(speaker.name)
        return any(name == known or speaker.form == "short" and known.endswith(f" {name}") for known in self._names)

    def _read(self, scan: Scan) -> None:
        people = [item for item in scan.items if item.mention is not None and item.mention.kind == "Person"]
        named = [item for item in people if item.mention is not None and item.mention.form != "pronoun"]
        asked = _ASKED.search(scan.words) if named and _BESIDE not in scan.words else None
        if asked and "M" in scan.tags and not _tells_of_event(scan, asked.start()):
            asked = None
        if asked is None:
            last = named[-1].mention if named else None
            self._speaks = self._speaks if last is None else self._is_asked(last)
            return
        at = scan.sentence.span.start + asked.start()
        whom = next((item for item in named if item.span.start > at), named[-1])
        if whom.mention is not None and whom.mention.form == "name":
            self._names.add(fold(whom.mention.name))
        self._speaks = True

    def _read_day(self, scan: Scan) -> None:
        """«Ngày 3/5, ông A ký công văn …» behind a meeting of another day: A, not named before, is not there."""
        people = [item.mention for item in scan.items if item.tag == "P" and item.mention is not None]
        names = {fold(person.name) for person in people if person.form == "name"}
        days = {item.mention.name for item in scan.items if item.tag == "D" and item.mention is not None}
        opening = _DAY_FIRST.match(scan.tags)
        day = scan.items[opening.end() - 1].mention if opening else None
        if "M" in scan.tags:
            self._days |= days
        elif is_day(day) and self._days and not self._is_met_on(day.name):
            self._names |= names - self._named
        self._named |= names

    def _is_met_on(self, day: str) -> bool:
        """Whether a meeting of the article is on a day, or over it."""
        return any(known.split("/")[0] <= day <= known.split("/")[-1] for known in self._days)
