"""Whom a pronoun means: «ông», «bà», «đồng chí» and the subject that the line of a career leaves out."""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.language import fold, words_of
from kg.link.names.names import is_name_at_home
from kg.link.within.local import Local, Reading
from kg.model import Mention
from kg.regex import regex

_OF_A_LIFE = regex(r"\b(?:sinh (?:năm|ngày)|quê quán|quá trình công tác|tiểu sử|lý lịch)\b")


def meant(reading: Reading, mention: Mention) -> Local | None:
    """Whom a pronoun means: in a life, the person whose birth or career the article told last before it; a name that
    fits nobody means nobody."""
    if mention.form == "short" or _is_of_several(reading, mention):
        return None
    if mention.rule != "person-of-career":
        return _said_by(reading, mention)
    text = reading.extraction.article.text
    told = [
        (m.span.start, local)
        for m, local in reading.of.items()
        if local.kind == "Person" and m.span.start < mention.span.start and (sentence := reading.sentence(m.span))
        if _OF_A_LIFE.search(fold(text[sentence.start : sentence.end]))
    ]
    if told:
        return max(told, key=lambda pair: pair[0])[1]
    # Only «Từ năm 2000, ông là …» follows the name before it; the line of a list («2000 - 2005: …», «TITLE.») does not.
    return None if text[mention.span.end :].lstrip().startswith((":", ".")) else _antecedent(reading, mention)


_SEVERAL = regex(r"\b(?:các|những|nhiều|hai|một|mấy|mỗi|vài|số) $", re.IGNORECASE)


def _is_of_several(reading: Reading, mention: Mention) -> bool:
    """«Các anh thường kể …», «một chị trong xóm nói …»: words that count make a noun of a pronoun."""
    start = mention.span.start
    return _SEVERAL.search(reading.extraction.article.text, max(0, start - 8), start) is not None


_NEAR, _FAR = 3, 8  # sentences
_CALLED = {"ông": "m", "ngài": "m", "anh": "m", "bà": "f", "chị": "f", "cô": "f", "gái": "f"}
_MANS = "văn"  # between a surname and a given name
_NAMES_READ, _PEOPLE_READ = 12, 40
_WOMEN = words_of("given name of women abroad")


def _said_by(reading: Reading, mention: Mention) -> Local | None:
    """Whom a pronoun means that goes on with who spoke in the sentence before («A nói với B rằng … . Ông cũng nhấn mạnh
    …»), nobody where that is an unnamed officer; else the person named last."""
    before = speaker_before(reading, mention)
    speaker = reading.of.get(before) if before is not None else None
    if before is not None and speaker is None and before.form == "nominal":
        return None
    wanted = _wanted(reading, mention)
    if speaker is None or wanted and _gender(reading, speaker) not in ("", wanted):
        return _antecedent(reading, mention)
    return speaker


def _wanted(reading: Reading, mention: Mention) -> str:
    """Whether a pronoun means a man («m»), a woman («f») or either."""
    span = mention.span
    return _CALLED.get(fold(mention.name or reading.extraction.article.text[span.start : span.end]), "")


def speaker_before(reading: Reading, mention: Mention) -> Mention | None:
    """Who speaks in the sentence before that of a pronoun which speaks, where nobody is named in between."""
    at = bisect_left(reading.speakers, mention.span, key=lambda one: one.span)
    before, here = reading.speakers[at - 1] if at else None, reading.sentence(mention.span)
    if before is None or here is None or reading.speakers[at : at + 1] != [mention]:
        return None
    if reading.before(here) != reading.sentence(before.span):
        return None
    end = before_own_words(reading, mention)
    return None if reading.told_between(here.start, end) else before


_INSTEAD_OF = regex(r"\b(?:thay|thay thế|thay cho)(?: (?:ông|bà|đồng chí))? $")


def _antecedent(reading: Reading, mention: Mention) -> Local | None:
    """The person named last in the two sentences before a pronoun: no woman for «ông», no man for «bà», which means
    first whom the article calls so; farther back nobody else."""
    told = (s for s in reading.extraction.sentences if s.block != "source")
    earlier = [s.span.start for s in told if s.span.start < mention.span.start][-_FAR:]
    if not earlier:
        return None
    end = before_own_words(reading, mention)
    named = [
        (m.span.start, reading.of[m])
        for m in reading.told_between(earlier[0], end)
        if not _INSTEAD_OF.search(reading.extraction.article.text, max(0, m.span.start - 20), m.span.start)
    ]
    wanted = _wanted(reading, mention)
    near = earlier[-_NEAR:][0]
    named.sort(key=lambda pair: (_sentence_start(earlier, pair[0]), *_rank(reading, pair[0]), pair[0]))
    last_first = [
        (start, local, _gender(reading, local) if wanted else "") for start, local in named[::-1][:_PEOPLE_READ]
    ]
    called = [local for start, local, gender in last_first if wanted and gender == wanted]
    close = [local for start, local, gender in last_first if start >= near and gender in ("", wanted)]
    women = [local for start, local, gender in last_first if start >= near and gender == wanted == "f"]
    beside = {local: gender for start, local, gender in last_first if start >= earlier[-1]}
    if list(beside.values()) == [""] and not is_name_at_home((last := next(iter(beside))).name):
        return last  # «A tiếp GS. Tan Li. GS. Tan Li đồng ý. Bà …»: nobody else is told of since
    return next(iter([*women, *close, *called]), None)


_CLOSED = regex(r"[”\"»][\s,.–-]{1,3}$")
_OPENING = {"”": "“", '"': '"', "»": "«"}
_LONGEST_QUOTED = 1500


def before_own_words(reading: Reading, mention: Mention) -> int:
    """The position where the quotation opens that ends just before a pronoun («“A sẽ đến”, ông nói»): nobody tells of
    himself by name; the position of the pronoun where none ends."""
    text, start = reading.extraction.article.text, mention.span.start
    closed = _CLOSED.search(text, max(0, start - 4), start)
    if closed is None:
        return start
    first = text.rfind(_OPENING[closed.group()[0]], max(0, closed.start() - _LONGEST_QUOTED), closed.start())
    here = reading.sentence(mention.span)
    if here is not None and first < here.start and text[here.start] in _OPENING.values():
        first = here.start  # «"TEXT”, ông nói»: opened by another mark
    return first if first >= 0 and "\n" not in text[first:start] else start


_OF_WHOM = regex(r"\b(?:của|với|cho) (?:\S+ ){0,4}$")


def _is_owner(reading: Reading, start: int) -> bool:
    """Whether a name says only whose or to whom: «A hoan nghênh chuyến thăm của Chủ tịch B. Ông …» goes on with A."""
    return _OF_WHOM.search(reading.extraction.article.text[max(0, start - 50) : start]) is not None


_CLAUSE_START = regex(r".*[.,;:()\n“”\"–]", re.DOTALL)
_TITLE_WORDS = 12
_BETWEEN = words_of("boundary of names") | {"của", "rằng", "sau", "trước"}


def _rank(reading: Reading, start: int) -> tuple[bool, bool]:
    """How likely a sentence goes on with a name of the one before: an owner least, the subject of a clause most, which
    has nothing but a title before it («A ví B với C. Ông …» goes on with A)."""
    text = reading.extraction.article.text
    words = fold(_CLAUSE_START.sub("", text[max(0, start - 90) : start])).split()
    words = words[:-1] if words and words[-1] in _CALLED else words
    subject = len(words) <= _TITLE_WORDS and _BETWEEN.isdisjoint(words)
    return not _is_owner(reading, start), subject


def _sentence_start(starts: list[int], position: int) -> int:
    return max((start for start in starts if start <= position), default=-1)


def _gender(reading: Reading, person: Local) -> str:
    """«m» or «f», as the words before a name or the name itself say («bà X», «Nguyễn Thị X», «Marie X»); else
    nothing."""
    text = reading.extraction.article.text
    before = (text[max(0, m.span.start - 6) : m.span.start].split() for m in person.mentions[:_NAMES_READ])
    called = {_CALLED.get(fold(words[-1]), "") for words in before if words} - {""}
    first, *rest = re.split(r"[ -]", fold(person.name))
    if not called and ("thị" in rest[:-1] or rest and first in _WOMEN):
        return "f"
    if not called and _MANS in rest[:-1]:
        return "m"
    return next(iter(called)) if len(called) == 1 else ""
