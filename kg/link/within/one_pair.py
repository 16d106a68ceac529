"""Meetings of one pair that an article tells twice («cuộc hội kiến với Chủ tịch A» in the lead, «B hội kiến A» behind):
one event, which is seen when all is known of both."""

from __future__ import annotations

from kg.language import fold
from kg.link.within.event_words import BETWEEN_TWO, PRESS, is_elsewhere, places_differ, press_behind, verb_of
from kg.link.within.local import Local, Reading
from kg.link.within.same_event import HAVING, ONE, UNNAMED, Slots, dates_differ
from kg.regex import regex

# What two who meet hold beside their talks: a banquet, a meeting with the press, one of few.
_BESIDE = regex(rf"chiêu đãi|\btiệc\b|quốc yến|báo chí|{PRESS}|\bhẹp\b|\bbên lề\b.*\bvà\b")
_CALLS = regex(r"điện đàm|điện thoại|trực tuyến")
_WELCOMES = regex(r"^(?:đón(?! tiếp)|tiễn)\b")


def are_of_one_pair(one: Local, other: Local, known: tuple[Slots, Slots], reading: Reading) -> bool:
    """Whether two events are the meeting of one pair: of those alone, on no other day and in no other place; under one
    verb, or each told in sentences of its own."""
    a, b = known
    if not _may_be_one(a, b) or not _have_one_pair(a, b) or places_differ(a, b):
        return False
    if any(m.rule in ONE for event in (one, other) for m in event.mentions):
        return False
    if a.get("eventStatus") != b.get("eventStatus") and not a.get("when", set()) & b.get("when", set()):
        return False
    names = [{fold(m.name) for m in event.mentions if m.form != "pronoun"} for event in (one, other)]
    text = reading.extraction.article.text
    beside = [any(map(_BESIDE.search, told)) for told in names]
    beside += [any(press_behind(m, text) for m in event.mentions) for event in (one, other)]
    if any(beside) or any(len({any(map(kind.search, told)) for told in names}) > 1 for kind in (_CALLS, _WELCOMES)):
        return False
    verbs = [set(map(verb_of, told)) for told in names]
    if verbs[0] & verbs[1]:
        return True
    return len(a.get("people", ())) < 3 and reading.are_told_apart((one, other))


def are_others(word: str, a: Slots, b: Slots) -> bool:
    """Whether two events are on two days, or a bare word tells one that two people have («A và B sẽ có cuộc gặp», not
    «A và B dự buổi tiếp»), and the other is of two others."""
    people, theirs = a.get(HAVING, set()), b.get("people", set())
    types = a.get("meetingType", {"?"}) | b.get("meetingType", {"?"})
    pairs = word.startswith("cuộc ") and len(people) == len(theirs) == 2 and types <= BETWEEN_TWO
    return dates_differ(a, b) or pairs and people.isdisjoint(theirs)


def _may_be_one(a: Slots, b: Slots) -> bool:
    """Whether both are meetings of two sides, on no two days."""
    types = a.get("meetingType", {"?"}) | b.get("meetingType", {"?"})
    return types <= BETWEEN_TWO and not dates_differ(a, b)


def _have_one_pair(a: Slots, b: Slots) -> bool:
    """Whether just those people are at both events who are at either, or a person and a body alone."""
    people = a.get("people", set())
    if len(people) > 1:
        return people == b.get("people", set())
    return bool(people) and len(a["agents"]) == 2 and a["agents"] == b.get("agents", set())


_OTHER_SIDE = regex(r" (?:với|cùng|và) (?:(?:ông|bà|ngài) )?")
_HEAD = 80  # characters of a name before the other side
_TOLD = 3  # words that tell a post and whose it is


def are_with_one_guest(one: Local, other: Local, known: tuple[Slots, Slots], reading: Reading) -> bool:
    """Whether two names tell by the same words whom somebody met («cuộc trao đổi với nhóm A», «cuộc gặp với nhóm A»),
    one of them more («buổi làm việc với Thứ trưởng B», «buổi làm việc với Thứ trưởng B C»), or that one person was met
    of whom no more is known («cuộc hội đàm với Tổng thống D», «cuộc gặp với ông D»)."""
    a, b = known
    people, theirs = a.get("people", set()), b.get("people", set())
    if not _may_be_one(a, b) or places_differ(a, b) or not (people <= theirs or theirs <= people):
        return False
    if not people or not theirs or any(m.rule in ONE for event in (one, other) for m in event.mentions):
        return False
    names = [[m.name for m in event.mentions if m.form == "name"] for event in (one, other)]
    if len({any(map(_CALLS.search, map(fold, told))) for told in names}) > 1:
        return False
    if any(_BESIDE.search(fold(name)) for told in names for name in told) or not reading.are_told_apart((one, other)):
        return False
    alone = people == theirs == a["agents"] == b["agents"] and len(people) == 1
    mine, his = ([side for name in told for side in _other_sides(name)] for told in names)
    return any(_is_one_guest(side, that, people if alone else set()) for side in mine for that in his)


def _other_sides(name: str) -> list[list[str]]:
    """The words of a name that may tell whom somebody meets."""
    said = fold(name)
    return [said[found.end() :].split() for found in _OTHER_SIDE.finditer(said, 0, _HEAD)]


def _is_one_guest(words: list[str], others: list[str], alone: set[str]) -> bool:
    """Whether the words of one name tell the guest of another; the name of who is ``alone`` known may close both."""
    least = min(len(words), len(others))
    if least >= _TOLD and words[:least] == others[:least]:
        return True
    return least > 0 and words[-1] == others[-1] and any(words[-1] in who.split() for who in alone)


def are_of_one_host(one: Local, other: Local, known: tuple[Slots, Slots], reading: Reading) -> bool:
    """Whether a verb tells that somebody meets people without a name («A gặp gỡ học sinh» in the title), and a bare
    word with that verb that he had the meeting («A đã có buổi gặp gỡ với 80 học sinh»)."""
    verbal = [event for event in (one, other) if all(m.rule in UNNAMED for m in event.mentions)]
    bare = [event for event in (one, other) if all(m.form != "name" for m in event.mentions)]
    if len(verbal) != 1 or len(bare) != 1:
        return False
    a, b = known if verbal[0] is one else known[::-1]
    if not _may_be_one(a, b) or is_elsewhere(a, b):
        return False
    if len(a.get("agents", ())) != 1 or not a["agents"] <= b.get("people", set()):
        return False
    if any(m.rule in ONE for m in bare[0].mentions):
        return False
    words = [fold(m.name) for m in bare[0].mentions if m.form == "nominal"]
    if any(map(_BESIDE.search, words)) or not words:
        return False
    return reading.are_told_apart((one, other)) and verb_of(verbal[0].name) in set(map(verb_of, words))
