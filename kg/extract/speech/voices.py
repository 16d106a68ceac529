"""Which verbs of a sentence report speech, and whose: with a subject of their own, or going on with another's.

SUBJECT … VERB …, VERB …; VERB …            a later verb keeps the speaker
SUBJECT did …, trong đó VERB … và VERB …    so does one after what the subject of the sentence did
VERB …, SUBJECT …                           a verb that opens the sentence has the subject of the next clause
Đồng thời VERB …                            the sentence goes on with the speaker, or the subject, of the one before
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.phrases import is_marker
from kg.extract.scan import Scan
from kg.extract.speech.described import subject_before
from kg.extract.speech.inner_speech import speaks_when, told_when, while_saying
from kg.extract.speech.pointing import pointed_to
from kg.extract.speech.speech import Speech, is_term
from kg.extract.speech.speech_words import (
    ACTED,
    ACTS,
    BARE_TOPIC,
    CONNECTIVES,
    NOT_SAID,
    PREDICATES,
    TOPIC,
    TOPIC_VERBS,
)
from kg.language import alternatives, fold, words_of
from kg.model import Mention
from kg.regex import regex

_WISHES = words_of("verb of wishing")
_ASKING = frozenset({"request", "propose"})
_PRAISING = frozenset({"praise", "thank"})
# Verbs whose object says something: «Nhấn mạnh những kết quả đã đạt được, ông A …».
_HOLD_FORTH = frozenset({"nhấn mạnh", "khẳng định", "đánh giá cao"})
_PROMISES = frozenset({"cam kết", "hứa"})
_HOPES = frozenset({"mong muốn", "hy vọng"})
_NEXT_SUBJECT = regex(rf",(?:w?D,)?(?P<subject>[PTK])(?:,[^.;:{ACTED}]{{1,14}},)?(?:[wvD]|@[LCMO]){{0,4}}?[{ACTED}]")
_ANOTHER_ACTS = regex(rf"[PTK]{ACTS}")
# «những đóng góp của ông B vào việc thúc đẩy X», «tổ công tác do ông làm Tổ trưởng, và»: B does not act.
_ANOTHER_AGENT = regex(rf"(?<!~)(?<!~K)(?<!d)[PTK]{ACTS}")
_ACTS_BEFORE = regex(rf"[OC]{ACTS}$")
_ANOTHER_DID = regex(rf"[PT]w{{0,3}}[{ACTED}]")
_WISHED_BY = regex(rf"[OCw]{ACTS}")
_ACTOR = regex(rf"(?:^|[,;:-])(?:[wKI]{{0,3}})([PTK])(?:,[^.;]{{1,14}}?)?(?:!w)?(?:[wDvUJ]|@[LCMO]){{0,4}}?[{ACTED}]")
_FIRST_TO_ACT = regex(r"(?:[^,PTKOC]{1,8},)?([PT])(?:,[^,.;]{1,14},)?w")  # «A chuyển lời …; khẳng định …»
_STATED = frozenset({"tuyên bố", "khẳng định", "cho rằng", "cho biết", "nhấn mạnh"})
_JOINS = frozenset({"đồng thời", "đồng", "cũng như"})
_ALSO_OR_BUT = frozenset({"đồng thời", "đồng", "song", "nhưng"})
_HENCE, _LONGEST_HENCE = frozenset({"theo đó", "qua đó", "từ đó", "trên cơ sở đó", "do đó"}), 4
_PAPER = regex(rf"\b(?:có|gửi|ra|ban hành) (?:một )?(?:{alternatives('paper of a body')})\b")
_GOES_ON = regex(r"Đồng thời\b")
_CITED = regex(r'"[,.]?-?(?P<who>[wORCn~()]{0,8})$')


@dataclass(frozen=True)
class Voice:
    """A reporting verb at an index, its speaker, and the index where its clause begins."""

    verb: int
    speaker: Mention
    start: int
    own_subject: bool
    last: int | None = None  # the last of several words that stand for a verb


def voices(speech: Speech) -> Iterator[Voice]:
    """The reporting verbs of the sentence that have a speaker."""
    before, in_ways = _behind_quotation(speech), ':"' in speech.tags
    if before is not None:
        yield before
    for verb, tag in enumerate(speech.tags):
        if in_ways and tag in "wv" and (told := _in_a_way(speech, verb)):
            before = told
            yield told
        if tag == "S" and (beside := _beside(speech, verb)):
            yield beside
            continue
        if tag not in "SsU" or not speech.reports(verb):
            continue
        voice = _quoted_by(speech, verb)
        if not speech.is_citing(verb):
            voice = voice or _direct(speech, verb) or _carried(speech, verb, before) or _opening(speech, verb)
        if voice is not None:
            before = voice
            yield voice


def _beside(speech: Speech, verb: int) -> Voice | None:
    """The voice of a verb in a clause of time, with which the sentence does not go on."""
    found = (reading(speech, verb) for reading in (told_when, speaks_when, while_saying))
    return _voice_of(speech, next((subject for subject in found if subject is not None), None), verb)


def _voice_of(speech: Speech, subject: int | None, verb: int, last: int | None = None) -> Voice | None:
    """The voice of a verb whose own subject stands at an index."""
    mention = speech.mention_of(subject, verb) if subject is not None else None
    return Voice(verb, mention, subject, True, last) if subject is not None and mention is not None else None


_SAID_HOW = regex(r"[,.]?-?[wKR]{0,2}(?P<who>[PTK])x?(?P<how>[wv]{1,4})(?:\.?|[&,].*)")
_WAYS = words_of("way of speaking")


def _behind_quotation(speech: Speech) -> Voice | None:
    """«“TEXT”, bà A nghẹn ngào.»: a sentence that opens with a quotation, and then has only its speaker and how he
    speaks."""
    opening = speech.quotation_from(0)
    if opening is None or opening[1] >= len(speech.tags) or is_term(speech, opening):
        return None
    found = _SAID_HOW.fullmatch(speech.tags, opening[1] + 1)
    mention = speech.scan.items[found.start("who")].mention if found else None
    if found is None or mention is None:
        return None
    first = found.start("how")
    ends = (last for last in (first, first + 1) if _is_way(speech, first, last))
    return next((Voice(first, mention, found.start("who"), True, last) for last in ends), None)


def _in_a_way(speech: Speech, last: int) -> Voice | None:
    """«Ông A thẳng thắn: “TEXT”»: words for how somebody speaks, up to an item, before a colon and his words."""
    quotation = speech.quotation_from(last + 2) if speech.tags[last + 1 : last + 3] == ':"' else None
    if quotation is None or is_term(speech, quotation):
        return None
    first = next((at for at in (last, last - 1) if at > 0 and _is_way(speech, at, last)), None)
    return _voice_of(speech, subject_before(speech, first), first, last) if first is not None else None


def _is_way(speech: Speech, first: int, last: int) -> bool:
    """Whether the items from one to another are words for how somebody speaks."""
    return last < len(speech.tags) and fold(speech.scan.text(first, last + 1)) in _WAYS


def going_on(speech: Speech, speaker: Mention | None, earlier: Scan | None) -> Voice | None:
    """The voice of a sentence that opens with «Đồng thời» and a verb of speech, and has no subject: who spoke last in
    the sentence before, or acted there."""
    if not _GOES_ON.match(speech.scan.line.text, speech.scan.sentence.span.start):
        return None
    verb = next((at for at, tag in enumerate(speech.tags[:6]) if tag == "S"), 0)
    light = all(speech.is_light(at) or speech.tags[at] in "w,&" for at in range(verb))
    if speaker is None and earlier is not None:
        speaker = _actor(Speech(earlier))
    return Voice(verb, speaker, verb, False) if speaker is not None and verb and light else None


def _actor(speech: Speech) -> Mention | None:
    """The person who acts in a sentence, as the last one to do so."""
    found = [at for match in _ACTOR.finditer(speech.tags) if speech.may_speak(at := match.start(1))]
    return speech.mention_of(found[-1], found[-1] + 1) if found else None


_HIS_WORDS = regex(r'[PT](?:\([^()]{1,8}\))?[wD]{0,4}:(?=")')


def words_of_cited(speech: Speech, verb: int) -> int:
    """Where the quotation begins of the one who is cited, behind a colon; 0 where he has a verb of his own."""
    found = _HIS_WORDS.match(speech.tags, verb + 1)
    return found.end() if found else 0


def _quoted_by(speech: Speech, verb: int) -> Voice | None:
    """«“TEXT”, hãng tin A dẫn lời ông B (nói …)», «A dẫn lời ông B: “TEXT”»: B speaks."""
    if not speech.is_citing(verb) or speech.tags[verb + 1 : verb + 2] not in ("P", "T"):
        return None
    cited = _CITED.search(speech.tags, max(0, verb - 12), verb)
    mention = speech.scan.items[verb + 1].mention
    if mention is not None and words_of_cited(speech, verb):
        return Voice(verb, mention, verb + 1, True)
    if cited is None or mention is None or speech.quotation_to(cited.start()) is None:
        return None
    return Voice(verb, mention, cited.start("who"), True)


def _direct(speech: Speech, verb: int) -> Voice | None:
    if _begins_anew(speech, verb):
        return None
    subject = subject_before(speech, verb)
    if subject is not None:
        return _voice_of(speech, subject, verb)
    pointed = pointed_to(speech, verb)
    return Voice(verb, pointed[1], pointed[0], True) if pointed else None


def _begins_anew(speech: Speech, verb: int) -> bool:
    """Whether a verb with a capital after a name begins another sentence («Ông A Báo cáo của B nói …»)."""
    word = speech.scan.text(verb, verb + 1)
    beside = verb > 0 and speech.tags[verb - 1] == "P" and speech.is_capital(verb)
    return beside and not word.isupper()


def _carried(speech: Speech, verb: int, before: Voice | None) -> Voice | None:
    """A verb that goes on with the speaker of the verb before, or with the subject of the sentence."""
    at = verb - 1
    if at > 2 and speech.tags[at] == "," and speech.said(at - 1) == "thời":
        at -= 1  # «…; đồng thời, kêu gọi X»
    affirmed = at > 0 and speech.tags[at] == "S" and speech.said(verb) in _HOPES
    gladly = at > 0 and speech.tags[at] == "s" and speech.act(verb) == "inform"
    if affirmed or gladly:
        at -= 1  # «A đánh giá cao X và khẳng định mong muốn …», «A cảm ơn B; vui mừng thông báo …»
    while at >= 0 and (
        is_marker(speech.scan, at) or speech.said(at) in CONNECTIVES or at == verb - 1 and _is_way(speech, at, at)
    ):
        if speech.last_word(at) in NOT_SAID:
            return None
        at -= 1
    if at > 0 and speech.said(at) == "mà" and speech.said(at + 1) == "còn" and speech.tags[at - 1] == ",":
        at -= 1  # «không chỉ chúc mừng X, mà còn khẳng định …»
    hence, therein = _hence(speech, at), _is_therein(speech, at)
    if therein and before is not None and speech.act(before.verb) in _ASKING and speech.act(verb) != "affirm":
        return None  # «A yêu cầu Cục X báo cáo, trong đó nêu rõ Y»
    if therein and before is not None and _PAPER.search(fold(speech.scan.text(before.verb + 1, at))):
        return None  # «A cho biết Cục X đã có công văn gửi các tỉnh, trong đó đề nghị Y»
    at -= 2 if therein else hence
    if at >= 0 and at < verb - 1 and speech.quotation_to(at):  # «nhấn mạnh “…”, đồng thời kêu gọi …»
        at -= 1
    if at < 0 or speech.tags[at] not in ",;&":
        joined = at >= 0 and any(speech.said(i) in _JOINS for i in range(at + 1, verb))
        inside = at >= 0 and speech.quotation_to(at + 1) is not None
        if not joined and not inside:
            return None
    link = speech.tags[at]
    if before is None:
        subject = _main_subject(speech, verb, verb - gladly)
        mention = speech.mention_of(subject, verb) if subject is not None else None
        return Voice(verb, mention, at, False) if mention else None
    goes_on = _goes_on(speech, before, verb, at, link, joined=hence > 0)
    return Voice(verb, before.speaker, at, False) if goes_on else None


def _hence(speech: Speech, at: int) -> int:
    """How many items «theo đó», «trên cơ sở đó» has that ends at an index behind a mark, or 0: what somebody said leads
    to what he says next."""
    for size in range(1, _LONGEST_HENCE + 1) if speech.said(at).endswith("đó") else ():
        before = at - size
        if before > 0 and speech.tags[before] in ",;" and fold(speech.scan.text(before + 1, at + 1)) in _HENCE:
            return size
    return 0


def _is_therein(speech: Speech, at: int) -> bool:
    """Whether «…, trong đó» ends at an index: what somebody did or wrote says what follows."""
    return at > 1 and speech.said(at) == "đó" and speech.said(at - 1) == "trong" and speech.tags[at - 2] == ","


def _goes_on(speech: Speech, before: Voice, verb: int, at: int, link: str, *, joined: bool) -> bool:
    clear = speech.is_clear(verb)
    if link == "&" and at <= before.verb + 1:
        return True
    plain_words = speech.tags[before.verb + 1 : before.verb + 2] == ":" and speech.tags[before.verb + 2] != '"'
    if link == "," and not joined and clear and plain_words:
        return speech.said(at + 1) in _ALSO_OR_BUT  # «A nhấn mạnh: Sở X luôn ghi nhận, đánh giá cao Y»
    awaited = awaited_subject(speech, before)
    heard = before.verb + 1 if speech.last_word(before.verb) == "với" and speech.tags[before.verb + 1] in "PT" else 0
    between = speech.tags[(heard or before.verb if awaited is None or awaited > at else awaited) + 1 : at]
    joined = joined or speech.said(at + 1) in _ALSO_OR_BUT and speech.tags[verb] in "Ss"
    if not clear and not (link == ";" or joined) or not clear and speech.act(before.verb) in _ASKING:
        return False
    if link == ";":
        return speech.said(verb) not in _PROMISES or _ANOTHER_DID.search(between) is None
    if link == "&" and (_ANOTHER_AGENT.search(between) or _ACTS_BEFORE.search(between)):
        return False
    if link != "&" and _ANOTHER_ACTS.search(between):
        return False
    told = speech.act(before.verb) in _PRAISING or speech.said(before.verb).startswith("đề cập")
    wishes = speech.said(verb) in _WISHES and link == "&" and speech.tags[at - 1] != "," and not told
    return not (wishes and _WISHED_BY.search(between[:12]))


def _main_subject(speech: Speech, verb: int, first: int) -> int | None:
    """The person who is the subject of the sentence, when only people's verbs stand between it and the words of a verb
    of speech, which begin at an index."""
    found = _ACTOR.search(speech.tags[:first])
    if found is None and speech.tags[first - 1] == ";" and speech.is_clear(verb):
        found = _FIRST_TO_ACT.match(speech.tags)
    if found is None and speech.tags[first - 1] == "&" and speech.said(verb) in _STATED:
        found = _FIRST_TO_ACT.match(speech.tags)
    if found is None or not speech.may_speak(found.start(1)):
        return None
    if speech.tags[first - 1] == "," and fold(speech.scan.text(verb, verb + 2)).endswith(" rằng"):
        return found.start(1)  # «A ca ngợi X, nói rằng Y»
    also = speech.said(first - 1) in ("đồng thời", "thời")
    also = also and (speech.tags[first] == "s" or speech.act(verb) in _ASKING)
    if not speech.is_clear(verb) and speech.tags[first - 1] not in ";&" and not also:
        return None
    return found.start(1)


def _opening(speech: Speech, verb: int) -> Voice | None:
    """«Khẳng định …, ông A đề nghị …»: the verb that opens the sentence has the subject of the next clause."""
    subject = _next_subject(speech, verb)
    mention = speech.mention_of(subject, subject + 1) if subject is not None else None
    return Voice(verb, mention, verb, False) if mention else None


def _next_subject(speech: Speech, verb: int) -> int | None:
    if any(not is_marker(speech.scan, at) and speech.tags[at] != "-" for at in range(verb)):
        return None
    found = _NEXT_SUBJECT.search(speech.tags, verb)
    if found and any(speech.tags[at] in "Ss" and speech.is_capital(at) for at in range(verb + 1, found.start())):
        return None  # «Mong muốn triển khai X Đánh giá về Y, A …»: a line above the sentence
    after = speech.scan.line.key(speech.scan.items[verb].end)
    held = speech.said(verb) in _HOLD_FORTH and after in ("những", "các", "đến")
    if found is None or after in TOPIC and not held or speech.said(verb) in TOPIC_VERBS:
        return None
    if speech.said(verb) in BARE_TOPIC and not any(speech.said(at) in PREDICATES for at in range(verb, found.start())):
        return None
    return found.start("subject")


def awaited_subject(speech: Speech, voice: Voice) -> int | None:
    """The index of the subject that follows an opening clause, for a verb that opens the sentence."""
    return None if voice.own_subject or voice.start != voice.verb else _next_subject(speech, voice.verb)
