"""Speech inside other clauses: in a clause of time, or in what another person says.

… sau khi SUBJECT VERB TEXT                who speaks before or when something else happens
SUBJECT did … khi VERB TEXT                who says so while he acts
SUBJECT VERB SUBJECT VERB TEXT             whose words another one passes on
"""

from __future__ import annotations

import re

from kg.extract.speech.speech import Speech
from kg.extract.speech.speech_words import ACTED, ACTS, NOT_SAID
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex

_WHEN = "khi"
_LEAST = 5  # items
_FARTHEST, _FARTHEST_AROUND = 8, 18
_FRONTS = frozenset(
    {"sau", "trước", "ngay", "kể từ", "kể", "từ", "chỉ", "trong", "vài", "ngày", "tuần", "tháng", "giờ"}
)
_SAYING_SO = words_of("verb of saying while acting")
_NO_WORDS = frozenset("về đến tới với chuyện trên như cùng lời".split())
_TOUCHING = frozenset({"đề cập", "đề cập đến", "nêu", "nhắc đến"})
_NOT_HIS_WORDS = frozenset({"mà", "lời", "như", "quyền", "cách", "của"})
_TITLE = 40  # characters
_INNER = frozenset({"inform", "affirm", "assess"})
_SPEAKER = regex(r"(?P<who>[PT])(?:[wvD]|@[LCMO])*$")
# Nobody else stands behind «khi» but those to whom he speaks.
_MEANWHILE = regex(r"(?:^|[,;:.])w{0,2}(?P<who>P)(?:w(?:wS|[wvsUEX])(?:[wvsUEMOCD~@n]|&w?[wRO])*|,w[^.;:,\"]{1,14},)$")
_ACTOR = regex(rf"(?:^|[,;:-])(?:[wKI]{{0,3}})(?P<who>[PT])(?:,[^.;]{{1,14}}?)?[{ACTED}wD]")
_ANOTHER = regex(rf"[PTKOC]{ACTS}")


def told_when(speech: Speech, verb: int) -> int | None:
    """The index of the subject of a verb in a clause of time that does not open its sentence («… sau khi A tuyên bố
    X»), or None."""
    if not _says(speech, verb):
        return None
    found = _SPEAKER.search(speech.tags, max(0, verb - _FARTHEST), verb)
    first = found.start("who") if found else verb
    if first == verb or not all(speech.is_light(at) or speech.tags[at] in "@LCMO" for at in range(first + 1, verb)):
        return None
    return first if speech.said(first - 1).endswith(_WHEN) and _goes_before(speech, first - 1) else None


def _goes_before(speech: Speech, when: int) -> bool:
    """Whether words that tell what happened stand before a clause of time; those that open a sentence tell it after."""
    before = speech.tags[:when]
    last = before.rfind(",")
    opens = all(speech.said(at) in _FRONTS or speech.tags[at] in "nD" for at in range(last + 1, when))
    return re.search(r"[.:\"]", before) is None and len(before[:last] if opens else before) >= _LEAST


def speaks_when(speech: Speech, verb: int) -> int | None:
    """The index of the subject between whom and his verb stands when he says it («A khi trả lời báo chí VERB X»)."""
    found = _MEANWHILE.search(speech.tags, max(0, verb - _FARTHEST_AROUND), verb) if _says(speech, verb) else None
    when = found.end("who") + (speech.tags[found.end("who")] == ",") if found else 0
    if found is None or speech.said(when) != _WHEN or not speech.may_speak(found.start("who")):
        return None
    return found.start("who") if speech.last_word(verb - 1) not in NOT_SAID else None


def while_saying(speech: Speech, verb: int) -> int | None:
    """The index of the subject who does something when he says so («A bênh vực X khi cho rằng Y»), or None."""
    said = speech.said(verb) in _SAYING_SO and verb > 0 and speech.said(verb - 1).endswith(_WHEN)
    following = speech.said(verb + 1).split()[0] if said and verb + 1 < len(speech.tags) else "."
    if following in _NO_WORDS or following == ".":
        return None
    found = _ACTOR.search(speech.tags, 0, verb)
    if found is None or not speech.may_speak(found.start("who")):
        return None
    return None if _ANOTHER.search(speech.tags, found.end(), verb) else found.start("who")


def _says(speech: Speech, verb: int) -> bool:
    return speech.tags[verb] == "S" and (speech.is_clear(verb) or speech.act(verb) in _INNER)


def is_of_another(speech: Speech, subject: int, verb: int, speaker: Mention, outer: Mention) -> bool:
    """Whether a verb inside what somebody says tells the words of another person by his name («A cho biết B đã cảnh báo
    rằng …»)."""
    told = speaker.kind == "Person" and speaker.form != "pronoun" and outer.form != "pronoun" and _says(speech, verb)
    if not told or speech.said(verb) in _TOUCHING or speaker.name.split()[-1] in _called(speech, outer).split():
        return False
    before = fold(speech.scan.text(max(0, subject - 2), subject)).split()
    light = all(speech.is_light(at) for at in range(subject + 1, verb))
    return light and _NOT_HIS_WORDS.isdisjoint(before)


def _called(speech: Speech, mention: Mention) -> str:
    """A name with the words before it, a title among them."""
    return speech.scan.line.text[max(0, mention.span.start - _TITLE) : mention.span.end]
