"""Speakers between whose name and verb stands what describes them.

A, chuyên gia về X của O VERB              what he does, where he is from, with what is said in brackets
A - chủ trường Y - VERB                    the same between dashes
A (45 tuổi, ngụ tại L), chủ tiệm X, VERB   his age or home first
“…”, anh A, ngụ tại L, làm nghề X, VERB    whatever is said of who has just been quoted
A trú tại L VERB; A là T VERB              the same without a mark, where a word for it begins the clause
A, Phó cục trưởng Cục X (lo việc Y), VERB: “…”    whatever is said of who is quoted next, behind what he is
"""

from __future__ import annotations

import re

from kg.extract.phrases import is_marker
from kg.extract.speech.speech import BEHIND_QUOTATION, Speech
from kg.extract.speech.speech_words import NOT_SAID, SEVERAL
from kg.language import words_of
from kg.regex import regex

_FARTHEST = 32  # items
_ASIDE = r"\([^()\"]{1,24}\)"
_DESCRIBED = regex(
    rf"(?P<who>P)(?P<aside>{_ASIDE})?(?P<mark>[,-]?)(?P<what>(?:[wqRrTOCLFAn~&@<k-]|(?<=[w~])P|{_ASIDE}){{0,16}}"
    rf"(?:,(?:[wqRnOLC~&@<-]|{_ASIDE}){{1,8}}){{0,4}})[,-]?$"
)
# The same before a verb that surely tells what he says: nouns and verbs of his work, and whom he served under.
_DESCRIBED_BEFORE_WORDS = regex(
    rf"(?P<who>P)(?P<aside>{_ASIDE})?(?P<mark>[,-]?)(?P<what>(?:[wqRrTOCLFAnvMINEJBGHS=d./~&@<k-]|(?<=[w~])P|(?<=w)D|{_ASIDE}){{0,20}}"
    rf"(?:,(?:[wqRrTnOCLAvMINEJGHS./~&@<-]|(?<=[w~])P|{_ASIDE}){{1,14}}){{0,4}})[,-]?$"
)
# «Thượng tướng hải quân A», «Phát biểu tại M ông A»
_BEFORE_HIM = regex(r"(?:^|[,;:|D])Rw$|U[w@]{0,2}M$")
_ROLES = words_of("role of a speaker")
_AREAS = frozenset({"xã", "phường", *words_of("region that signs")})
_COMES = frozenset("làm đến đứng thuộc từ từng là trú ngụ cư quê sống".split())
_ALWAYS_TELLS = frozenset({"cho biết", "cho hay", "cho rằng", "nói rằng", "tin rằng"})
_CLOSING = words_of("closing verb of saying")
_COMING = ("đến", "từ")
_OF_TIME = {("dưới", "thời"), ("đồng", "thời")}  # «Giám đốc X dưới thời ông B»
_WHO, _BORN = "người", "sinh"
_AT_WORK = frozenset({"làm việc", "công tác", "sinh sống", "học tập", "sống"})  # «A, kỹ sư đang làm việc tại L, VERB»
_COUNTS = frozenset("một các những nhiều".split())
_CIRCUMSTANCES = words_of("opens a circumstance")
# «Ông A, Giám đốc B, giới chuyên gia VERB»: another subject.
_OTHERS = SEVERAL - {"nhà"} | words_of("others who say something")


def subject_before(speech: Speech, verb: int) -> int | None:
    """The index of the subject to which a verb belongs."""
    subject = speech.near_subject(verb)
    if subject is not None and (quoted := _just_quoted(speech, verb)) is not None and quoted < subject:
        return quoted  # «“…”, chị A, nhà cạnh ông B nói»
    return _described(speech, verb) if subject is None and speech.tags[verb] in "SU" else subject


def _just_quoted(speech: Speech, verb: int) -> int | None:
    """The index of the person of whom all is said that stands between a quotation and a verb."""
    end = verb
    while end and speech.is_light(end - 1):
        end -= 1
    quoted = BEHIND_QUOTATION.search(speech.tags, max(0, end - _FARTHEST), end)
    return quoted.start("who") if quoted and speech.quotation_to(quoted.start()) else None


def _described(speech: Speech, verb: int) -> int | None:
    """The index of the person whom words between the name and a verb describe, in a clause that begins with the
    name, or who has just been quoted."""
    end = verb
    while end and speech.is_light(end - 1):
        end -= 1
    if (quoted := _just_quoted(speech, verb)) is not None:
        return quoted
    sure = _tells_words(speech, verb)
    pattern = _DESCRIBED_BEFORE_WORDS if sure else _DESCRIBED
    found = pattern.search(speech.tags, max(0, end - _FARTHEST), end)
    if found is None or not found["what"] and not found["aside"] or not _may_speak_first(speech, found.start("who")):
        return None
    told = found["aside"] or _tells_of_him(speech, found) or sure and _has_post(speech, found, verb)
    marked = found["mark"] or found["aside"] or speech.holds_apposition(found.start("who"))
    first = found.start("what") + (0 if marked else len(_COMING))
    who_did = sure and _tells_what_he_did(speech, first, end, marked=found["mark"] != "")
    acts = not who_did and any(_acts(speech, at) for at in range(first, end))
    return found.start("who") if told and not acts and not _has_others(speech, found.end("who"), end) else None


def _tells_what_he_did(speech: Speech, first: int, end: int, *, marked: bool) -> bool:
    """Whether the items behind a name tell who he is by what he does: «A, người từng làm X, VERB», «A - một trong những
    người có X VERB»."""
    if speech.said(first) == _WHO and is_marker(speech.scan, first + 1):
        return True
    return marked and _WHO in map(speech.said, range(first, min(first + 4, end)))


def _tells_words(speech: Speech, verb: int) -> bool:
    """Whether a verb surely tells what is said: «cho biết …», «tiết lộ, …», «khẳng định rằng …», «nói: “TEXT”»."""
    behind = speech.tags[verb + 1 : verb + 3]
    if behind == ':"' or speech.said(verb) in _ALWAYS_TELLS:
        return True
    told = speech.is_clear(verb) or speech.said(verb) in _CLOSING
    return told and bool(behind) and (behind[0] == "," or speech.said(verb + 1) == "rằng")


def _has_post(speech: Speech, found: re.Match[str], verb: int) -> bool:
    """Whether a post stands inside the noun phrase of a name, or whatever is said of him stands between marks before
    his own words; not where a body joins him («A, Giám đốc B và Sở X VERB»)."""
    if found["what"].endswith(("&O", "&C")):
        return False
    return speech.holds_apposition(found.start("who")) or found["mark"] != "" and speech.tags[verb + 1] == ":"


def _tells_of_him(speech: Speech, found: re.Match[str]) -> bool:
    """Whether the words behind a name tell what somebody is or where he is from."""
    first, marked = found.start("what"), bool(found["mark"])
    begins = speech.said(first).split()[0]
    titled = speech.holds_apposition(found.start("who"))
    if re.search("[AMEJ]", found["what"]) and not (marked or titled):
        return False  # «ông A từng soạn bản ghi nhớ chỉ trích B», «ông A đến L sau M Phủ Tổng thống VERB»
    if speech.tags[first] in "RrT@<" or begins in (_ROLES if marked else _COMES):
        return True
    if titled and ("(" in found["what"] or found["what"].endswith("~P")):
        return True  # «A, Vụ trưởng Vụ X (Cục Y, Bộ Z) VERB», «A, cố vấn X của B, VERB»
    # «A, T xã X, huyện Y», «cử tri A quận X», «ĐB A – tỉnh X»
    return (titled or found["mark"] != ",") and begins in _AREAS


def _acts(speech: Speech, at: int) -> bool:
    """Whether a word shows that somebody acts; «(ông A, nghề X) đến từ O» only says where he is from, «Đã» with a
    capital is part of a name."""
    if {(speech.said(at - 1), speech.said(at)), (speech.said(at), speech.said(at + 1))} & _OF_TIME:
        return False
    if (
        speech.tags[at] == "D"
        and speech.said(at - 1) == _BORN
        or speech.said(at) == "đang"
        and speech.said(at + 1) in _AT_WORK
    ):
        return False
    comes = _COMING in ((speech.said(at - 1), speech.said(at)), (speech.said(at), speech.said(at + 1)))
    if speech.tags[at] == "S" and speech.reports(at):
        return True  # no part of «Trưởng ban chỉ đạo X»
    acts = is_marker(speech.scan, at) or speech.said(at) in NOT_SAID
    if speech.said(at) in _CIRCUMSTANCES and speech.is_capital(at):
        return True  # «Bà A tại tòa Trong phần trả lời …»: a line under a picture before a sentence
    return acts and not comes and speech.said(at) not in _COUNTS and not speech.is_capital(at)


def _has_others(speech: Speech, first: int, end: int) -> bool:
    """Whether others are named behind a comma («…, các chuyên gia VERB»)."""
    behind = (at + 1 for at in range(first, end - 1) if speech.tags[at] == ",")
    return any(speech.said(at).split()[0] in _OTHERS for at in behind)


def _may_speak_first(speech: Speech, at: int) -> bool:
    """Whether a name begins its clause, at most behind the word for what he is, and may be a subject."""
    opens = at == 0 or speech.tags[at - 1] in ",.;:|D" or at == 1 and speech.tags[0] in "wR"
    opens = opens or _BEFORE_HIM.search(speech.tags, max(0, at - 4), at) is not None
    return opens and speech.may_speak(at)
