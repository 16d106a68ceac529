"""Statements: who said what, with which verb.

SPEAKER … VERB (rằng|là|:) TEXT        up to the next verb of speech, or the end of the sentence
SPEAKER … VERB … : “TEXT”              the quotation alone
“TEXT”, SPEAKER VERB                   the quotation stands first
“TEXT”, SPEAKER VERB, “TEXT”           … and goes on behind the verb
VERB TEXT, SPEAKER VERB TEXT           the clause that a verb opens, up to the subject
Theo SPEAKER, TEXT                     the sentence behind it
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.scan import Scan
from kg.extract.speech.according import ACCORDING, according_to
from kg.extract.speech.asides import WHEN_ASKED, is_aside
from kg.extract.speech.inner_speech import is_of_another
from kg.extract.speech.speech import Speech, is_term
from kg.extract.speech.split_quotations import halves, joined
from kg.extract.speech.told_before import announced, item_of_list, listed, quotation_alone, told_before
from kg.extract.speech.views import whose_view
from kg.extract.speech.voices import Voice, awaited_subject, going_on, voices, words_of_cited
from kg.language import fold, words_of
from kg.model import Argument, Claim, Mention, Span
from kg.regex import regex

_LONGEST = 500
_SHORTEST = 10
_LISTED = "statement-listed"
_SILENT_BLOCKS = ("source", "dateline")
_OPENERS = frozenset({"rằng", "là", "thêm", "rõ", "lại"})
# «nhấn mạnh A cần làm cho mọi người thấy rằng B»: what is known is a part of what is said.
_KNOWS = tuple(words_of("knowing"))
_HOPES = ("mong muốn", "hy vọng", "cam kết")
# «trước Quốc hội», «Bộ trưởng Bộ X», «ông A cho hay»: names and no word that says something of them.
_NAMES_ALONE = regex(r"[KRTPOLCFMD~@&,()-]+(?:(?<=P)S)?\.?")
_ALL_OF_NAMES = frozenset({"praise", "agree", "thank"})
_ASKED_BEFORE = regex(r"\bhỏi $")
_TITLE_BESIDE = regex(r",T-$")
_CLOSING = words_of("closing verb of saying")
_CLAUSE = 5  # items
# «nói với các nhà báo hôm D, TEXT»: those who hear it, before a clause.
_TOLD_TO = frozenset({"nói", "cho biết", "chia sẻ", "khẳng định"})
_HEARERS = regex(r"&w?(?:w?R|[TPO])(?:w?D)?,(?![&PTKRO])(?=[^,;:]{5})")
# «TEXT, ông A nói (với O) (hôm D).», «TEXT, ông A nói trong M với B.»
_ENDS = regex(r"(?:&w{0,2}O)?(?:(?:w?D|[w@]{1,2}M)(?:@[LO]|w?D|&[RT]{0,2}[PCO]?)?)?[./]*")
_FRONTING = words_of("fronted")
# «thông báo với Tổng Bí thư về X»: whom somebody tells of what.
_HEARD_OF = regex(r"&?w{0,3}[PTKORCw](?:[OC~LR]|@[LC]|w(?=[C@L&,])|[&,]w{0,3}(?=[PTKORCw~])){0,8}w{0,2}")
_OF = frozenset({"về", "về việc"})
_TELLS_OF = frozenset({"thông báo", "thông báo với", "thông tin", "thông tin với"})
_COURTESY = frozenset({"Ông", "Bà", "Anh", "Chị", "Cô"})
_POINTERS = frozenset({"này", "đó", "ấy", "trên", "làm", "của", "đầu tiên", "trước mắt"})


def find_statements(scan: Scan, before: Claim | None = None, earlier: Scan | None = None) -> Iterator[Claim]:
    """The statements of a sentence; ``scan`` has noun phrases as items, ``before`` is the last statement of the
    sentence before, ``earlier``, and goes on («Đồng thời đề nghị …», «“…”» alone)."""
    if scan.sentence.block in _SILENT_BLOCKS:
        return
    speech = Speech(scan)
    heard = list(voices(speech))
    # Whose view the sentence before tells did not act in it: «Theo bà A, Sở X đã họp. Đồng thời, chỉ đạo Y».
    spoke = before.mention("speaker") if before and before.rule != ACCORDING else None
    further = going_on(speech, spoke, earlier)
    if further is not None and all(voice.verb != further.verb for voice in heard):
        heard.insert(0, further)
    if earlier is not None and (of_line := announced(speech, heard, earlier)):
        yield _claim(*of_line)
        return
    if before is None and earlier is not None and (first := listed(speech, heard, earlier)):
        yield replace(_claim(*first), rule=_LISTED)
        return
    if before is not None and before.rule == _LISTED and (item := item_of_list(speech, heard)):
        yield replace(_further(speech, before, item), rule=_LISTED)
        return
    if before is not None and not heard and (alone := quotation_alone(speech)):
        yield _further(speech, before, alone)
    if before is None and earlier is not None and not heard and (view_of := whose_view(speech, earlier)):
        yield view_of
        return
    if before is None and earlier is not None and (of_him := told_before(speech, heard, earlier)):
        yield _claim(*of_him)
        return
    told: list[tuple[Span, Mention]] = []
    if view := according_to(speech, heard):
        thought = _said_from(speech, view[0], next(iter(heard), None), view[1])
        if thought is not None and thought.end - thought.start > _SHORTEST:
            told.append((thought, view[0].speaker))
            yield replace(_claim(speech, view[0], thought), rule=ACCORDING)
    followers: list[Voice | None] = [*heard[1:], None]
    for voice, after in zip(heard, followers[: len(heard)], strict=True):
        if both := halves(speech, voice):
            told += [(part, voice.speaker) for part in both]
            yield _claim(speech, voice, *both)
            continue
        quoted, ahead = _quotation_before(speech, voice), _said_before(speech, voice, heard)
        if quoted and (ahead and _is_part(speech, quoted) or _says_more(speech, voice, quoted)):
            quoted = None
        if quoted and any(speech.inside(quoted) == words for words, _ in told):
            quoted = None  # «Khẳng định “…”, A yêu cầu X»
        text = speech.inside(quoted) if quoted else ahead or _said_after(speech, voice, after)
        if text is None or text.end - text.start <= _SHORTEST or _is_told(speech, voice, text, told):
            continue
        where = speech.tags[voice.verb : voice.verb + 2] == 'U"'
        if quoted and not where or not is_aside(speech, voice, text):
            told.append((text, voice.speaker))
            yield _claim(speech, voice, text)


def _is_told(speech: Speech, voice: Voice, text: Span, told: list[tuple[Span, Mention]]) -> bool:
    """Whether words are part of what has been told already, and not of what another person said."""
    outer = [speaker for words, speaker in told if text.within(words)]
    inner = voice.own_subject and all(
        is_of_another(speech, voice.start, voice.verb, voice.speaker, speaker) for speaker in outer
    )
    return bool(outer) and not inner


def _is_part(speech: Speech, quotation: tuple[int, int]) -> bool:
    """«Nga "sẽ không" lùi bước, ông A nói»: whether a quotation goes on a clause that words before it begin."""
    first = quotation[0]
    led = first > 0 and re.search("[.:;]", speech.tags[:first]) is None
    return led and first + 1 < len(speech.tags) and not speech.is_capital(first + 1)


def _says_more(speech: Speech, voice: Voice, quotation: tuple[int, int]) -> bool:
    """«Trước tin “…”, ông A nói: “TEXT”»: whether what is said follows its verb, not the quotation inside the sentence
    before it."""
    behind = speech.quotation_from(voice.verb + 2) if speech.tags[voice.verb + 1 :][:1] == ":" else None
    return quotation[0] > 0 and behind is not None and not is_term(speech, behind)


def _further(speech: Speech, before: Claim, text: Span) -> Claim:
    """The statement with which the speaker of another one goes on in words of his own."""
    roles = {**before.roles, "text": speech.scan.line.text[text.start : text.end]}
    speaker = before.mention("speaker")
    spans = {Span(text.start, min(text.end, text.start + _LONGEST))} | ({speaker.span} if speaker else set())
    return Claim("statement", roles, tuple(sorted(spans)), "statement-direct")


def _claim(speech: Speech, voice: Voice, text: Span, rest: Span | None = None) -> Claim:
    """The statement of a text; ``rest`` is where a quotation goes on behind its verb."""
    whole = speech.scan.line.text
    verb = speech.scan.span(voice.verb, (voice.last or voice.verb) + 1)
    roles: dict[str, Argument] = {
        "speaker": voice.speaker,
        "verb": whole[verb.start : verb.end],
        "text": _words(whole, text, rest),
        "act": speech.act(voice.verb),
    }
    if text.start >= verb.end and "\n" not in whole[verb.end : text.start]:
        spans = [voice.speaker.span, Span(verb.start, min(text.end, verb.start + _LONGEST))]
    else:
        spans = [voice.speaker.span, verb, Span(text.start, min(text.end, text.start + _LONGEST))]
    spans += [Span(rest.start, min(rest.end, rest.start + _LONGEST))] if rest else []
    direct = whole[text.start - 1 : text.start] in ("“", '"', "«")
    return Claim("statement", roles, tuple(sorted(set(spans))), "statement-direct" if direct else "statement-reported")


def _words(whole: str, text: Span, rest: Span | None) -> str:
    told = whole[text.start : text.end]
    return joined(told, whole[rest.start : rest.end]) if rest else told


def _quotation_before(speech: Speech, voice: Voice) -> tuple[int, int] | None:
    """The quotation that ends just before the speaker: «“…”, ông A khẳng định», «“…” - bà B chia sẻ»."""
    at = voice.start - 1
    if at >= 0 and speech.tags[at] in "wRK":
        at -= 1  # «“…”, đồng chí Bí thư Tỉnh ủy nói»
    elif _TITLE_BESIDE.search(speech.tags, max(0, at - 2), at + 1):  # «“…”, Giám đốc X – ông A nói»
        at -= 2
    while at >= 0 and speech.tags[at] in ",-.":
        at -= 1
    quotation = speech.quotation_to(at) if voice.own_subject else None
    if quotation is None or is_term(speech, quotation) or _are_of_another(speech, voice, quotation[0]):
        return None
    if _ASKED_BEFORE.search(speech.scan.line.text[: speech.scan.items[quotation[0]].span.start][-8:]):
        return None  # «Trước câu hỏi “…”, B cho biết …»
    parted = re.search(r"[,.-]", speech.tags[at + 1 : voice.start])
    closed = speech.tags[voice.verb + 1 : voice.verb + 2] in ("", ".", ";")
    return quotation if parted or closed or speech.is_citing(voice.verb) else None


def _are_of_another(speech: Speech, voice: Voice, opening: int) -> bool:
    """«Nhắc lại câu nói của A: “…”, B tin tưởng …»: whether a quotation behind a colon has the words of another."""
    if speech.tags[opening - 1 : opening] != ":":
        return False
    last = voice.speaker.name.split()[-1]
    named = (item.mention for item in speech.scan.items[:opening] if item.tag in "PTKRCO" and item.mention)
    others = [who for who in named if who.name.split()[-1] != last]
    closes = speech.tags[voice.verb + 1 : voice.verb + 2] in ("", ".")
    return bool(others) or not closes or re.search("[SsUKR]", speech.tags[:opening]) is not None


def _begins_sentence(speech: Speech, subject: int) -> bool:
    """Whether «Ông A» with a capital begins a sentence before which a full stop is missing."""
    word = speech.scan.text(subject, subject + 1).split()[0]
    return subject > 0 and word in _COURTESY and speech.tags[subject - 1] in "wvnP"


def _said_before(speech: Speech, voice: Voice, heard: list[Voice]) -> Span | None:
    """«TEXT, ông A nói.»: the sentence up to its last clause, where nobody else of those ``heard`` says it."""
    rest = fold(speech.scan.text(voice.verb + 1, len(speech.tags)))
    ends = _ENDS.fullmatch(speech.tags, voice.verb + 1) or WHEN_ASKED.match(rest)
    closes = speech.said(voice.verb) in _CLOSING and speech.tags[: voice.start].endswith((",", "-"))
    if not ends or not closes:
        return None
    before = speech.tags[: voice.start - 1]
    if (
        len(before) < _CLAUSE
        or before[0] in '"SsU'
        or before[0] in "D@vn"
        and speech.tags[voice.start - 1] == ","
        or speech.said(0) in _FRONTING
        and not _has_own_clause(speech, voice.start - 1)
        or any(other.verb < voice.verb for other in heard)
        or before.count('"') % 2
        or '"' in before
        and speech.tags[voice.start - 1] == "-"
    ):
        return None
    return speech.between(0, voice.start - 1)


def _has_own_clause(speech: Speech, last: int) -> bool:
    """«Với người cố ý, phải xử nghiêm, ông A nói.»: whether a clause follows what stands in front of it."""
    comma = speech.tags.rfind(",", 0, last) if '"' not in speech.tags[:last] else -1
    return comma > 0 and last - comma >= _CLAUSE and speech.said(comma + 1) not in _FRONTING


def _said_after(speech: Speech, voice: Voice, after: Voice | None) -> Span | None:
    """The words after the verb, to the end of the quotation, of the clause, or of the sentence."""
    cited = words_of_cited(speech, voice.verb) if speech.is_citing(voice.verb) else 0
    first = cited or _told_of(speech, voice) or _text_start(speech, voice.last or voice.verb)
    if first >= len(speech.tags) or speech.tags[first] == "." or _is_joined(speech, voice, first):
        return None
    return _said_from(speech, voice, after, first)


def _said_from(speech: Speech, voice: Voice, after: Voice | None, first: int) -> Span | None:
    """The words from an index to the end of the quotation, of the clause, or of the sentence."""
    quotation = speech.quotation_from(first)
    if quotation and not is_term(speech, quotation):
        return speech.inside(quotation)
    last = _text_end(speech, voice, after, first)
    if (
        last <= first
        or speech.act(voice.verb) not in _ALL_OF_NAMES
        and _NAMES_ALONE.fullmatch(speech.tags, first, last)
    ):
        return None
    return speech.between(first, last)


def _told_of(speech: Speech, voice: Voice) -> int:
    """The index behind «về» in «thông tin với O về (việc) X», or 0."""
    if speech.said(voice.verb) not in _TELLS_OF or not voice.own_subject:
        return 0
    near = range(voice.verb + 2, min(voice.verb + 12, len(speech.tags) - 1))
    at = next((i for i in near if speech.said(i) in _OF), 0)
    if not _HEARD_OF.fullmatch(speech.tags, voice.verb + 1, at):
        return 0
    to = speech.said(voice.verb).endswith("với") or speech.said(voice.verb + 1) in ("với", "cho", "tới")
    return 0 if not to else at + 2 if speech.said(at + 1) == "việc" else at + 1


def _is_joined(speech: Speech, voice: Voice, first: int) -> bool:
    """Whether the verb is joined to another one or to those who hear it («nói với báo chí»); «nêu rõ với mục tiêu X,
    …», «hứa với vai trò X sẽ …» and «mong muốn cùng O làm X» have said something."""
    if speech.tags[first] != "&" or speech.tags[first - 1] in ",:":
        return False
    if voice.own_subject and speech.said(first) == "cùng" and speech.said(voice.verb).endswith(_HOPES):
        return False
    following = speech.said(first + 1) if first + 1 < len(speech.tags) else ""
    return speech.said(first) != "với" or not (speech.is_clear(voice.verb) or following in ("vai trò", "tư cách"))


def _text_start(speech: Speech, verb: int) -> int:
    """The index where what is said begins: after rằng, là, or the colon before a quotation."""
    found = re.match(r'S?(?:&w{0,2}[PT])?[^.;:"sSPT]{0,12}:(?=")', speech.tags[verb + 1 :])
    if found:
        return verb + 1 + found.end()
    stops = ";:S" if speech.tags[verb + 1 : verb + 2] == "&" else ',;:"S'  # «nói với các bạn, gồm A và B, rằng …»
    for at in range(verb + 1, min(verb + 12, len(speech.tags))):
        if speech.said(at) == "rằng" and (at - 1 == verb or not speech.said(at - 1).endswith(_KNOWS)):
            verb = at
            break
        if speech.tags[at] in stops:
            break
    at = verb + 1
    to_hearers = at < len(speech.tags) and speech.said(verb) in _TOLD_TO and speech.said(at) == "với"
    if to_hearers and (hearers := _HEARERS.match(speech.tags, at)):
        return hearers.end()
    if speech.is_clear(verb) and re.match("&[sS]", speech.tags[at:]):
        at += 2  # «đánh giá cao và ghi nhận X»
    if at < len(speech.tags) and speech.said(verb) == "nhấn mạnh" and speech.said(at) == "đến":
        at, verb = at + 1, verb + 1  # «nhấn mạnh đến việc X»
    if at < len(speech.tags) and speech.said(verb) == "nêu" and speech.said(at) == "lên":
        at += 1
    while at < len(speech.tags) and (speech.tags[at] in ":," or speech.said(at) in _OPENERS):
        if speech.said(at) == "là" and speech.tags[at - 1] == ",":
            break  # «cho biết, là nước nhỏ, Lào …»
        at += 1
    nominal = at == verb + 1 and at + 1 < len(speech.tags) and speech.said(at) == "việc"
    nominal = nominal and not _ACT_IS.match(speech.scan.words_after(at, _REACH))
    return at + 1 if nominal and speech.said(at + 1) not in _POINTERS else at


# «khẳng định việc hoãn không ảnh hưởng đến X»: an act of which something is said, not «khẳng định việc C sẽ làm X».
_ACT_IS = regex(
    r"việc(?! (?:các|những|mọi|hai|hai bên|chúng ta|chúng tôi|mình|ông|bà|họ|chính phủ|nhà nước|doanh nghiệp)\b)"
    r" [^.;:,|]{2,90}? (?:là|không|chưa|sẽ|cần|phải|có thể|rất|góp phần|giúp|gây|khiến|mang lại)\b"
)
_REACH = 22  # items


_TURNS = frozenset({"trong khi", "trong khi đó", "còn", "sau khi"})
_HENCE = frozenset({"do đó", "do vậy", "vì thế", "vì vậy", "bởi vậy", "bởi thế", "tuy nhiên", "ngoài ra"})


def _other_turn(speech: Speech, first: int, after: Voice) -> int | None:
    """The comma behind which another one, or he again, has his say: «A cho rằng X, trong khi B tin rằng Y», «X, B khẳng
    định: Y», «ông cho rằng X, do đó, ông khuyến cáo Y»."""
    comma = speech.tags.rfind(",", first, after.start)
    if comma <= first or not after.own_subject:
        return None
    between = fold(speech.scan.text(comma + 1, after.start))
    sooner = speech.tags.rfind(",", first, comma) if not between else comma
    if sooner > first and fold(speech.scan.text(sooner + 1, after.start)).rstrip(" ,") in _HENCE:
        return sooner
    answers = not between and speech.tags[after.verb + 1 : after.verb + 2] == ":"
    return comma if between in _TURNS or answers else None


def _text_end(speech: Speech, voice: Voice, after: Voice | None, first: int) -> int:
    """The index where what is said ends: the next verb of speech, or the subject that an opening clause awaits."""
    end = len(speech.tags.rstrip("]"))
    quoted = _quotation_before(speech, after) if after is not None else None
    if quoted:
        end = max(first, quoted[0])
    elif after is not None and after.start > first:
        parted = bool(re.search(r"(?:[;.]|,&)w{0,2}$", speech.tags[first : after.start])) or not after.own_subject
        parted = parted or speech.tags[after.start - 1 : after.start + 1] == "&K"  # «… và ông tin rằng …»
        parted = parted or after.own_subject and _begins_sentence(speech, after.start)
        end = after.start if parted or after.start - first > 1 and not voice.own_subject else end
    turn = _other_turn(speech, first, after) if after is not None else None
    end = end if turn is None else min(end, turn)
    subject = awaited_subject(speech, voice)
    return min(end, subject) if subject is not None else end
