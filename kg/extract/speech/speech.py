"""A sentence as speech: quotations set apart, its reporting verbs, and the subject before each.

SUBJECT … VERB                     markers, dates, places, appositions and «phát biểu» may stand between
"""

from __future__ import annotations

import re

from kg.extract.names.going_on import is_noun_of_information
from kg.extract.phrases import end_of_words, is_behind_object, is_behind_title, is_marker
from kg.extract.scan import Scan
from kg.extract.speech.kin import kin_of
from kg.extract.speech.quotation_marks import outer_quotations
from kg.extract.speech.speech_words import CLEAR, FILLERS, NOT_SAID, NOT_SUBJECT, SEVERAL
from kg.language import alternatives, fold, words_of
from kg.model import Mention, Span
from kg.regex import regex
from kg.sentences import OVER

_TERM, _CLAUSE = 6, 6  # items
_SPEAKERS = "PTK"
_NAMES = "PTKOCLDF"
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị", "cô", "ngài", "đồng chí"})
# No apposition behind a comma begins with one of these.
_NO_TITLES = NOT_SUBJECT | {"và", "đã", "cũng"}
_DEMANDS = frozenset({"request", "propose", "commit"})
_ENTRUSTS = "giao"
_THEN_NOUN = frozenset({"về", "gọi"})
_POLITELY = frozenset({"trân trọng", "chân thành"})  # «trân trọng đề nghị O …»
_TELLS_OF_PAPERS = frozenset({"inform", "affirm", "assess"})
_APPOSITIONS = {
    ",": regex(
        r"[PTK](?:,[wRrT=q<OnL][wRrTPO=q~,CLn&FDI@<kM]{0,13}|[wLCOn@~]{1,9}(?:,O)?)(?:(?<=[OCL])\([^()]{1,20}\))?,$"
    ),
    "-": regex(r"[PTK](?:-[wRrTPO=q~,CLn&FDI@<k]{1,14}|[wLCO@~]{1,8}(?:,O)?|,O)-$"),
    ")": regex(r"[PTK][wLCO@]{0,4}\([^().]{1,20}\)$"),
    "O": regex(r"[PTK](?:,(?:[OL],)*|-(?:[OL]-)?|~)O$|[PT]<O$"),
    "L": regex(r"[PTK](?:,w?(?:[OL],)*)?L$"),
    "C": regex(r"[PTK]C$"),
}
_TITLE_GOES_ON = regex(r"P[wOCLFn]{1,8}(?:,[OL]){0,2}$")
# «Người phát ngôn của hãng A, NAME, VERB»
_NAMED_LAST = regex(r"(?:^|[,;:.|sD])T[~wOCLRnP&]{0,10}[,-]P$")
_QUOTED_FIRST = regex(r'"[,.]?-?P$')
# «phát biểu (khai mạc) của A», no «người phát ngôn của A»
_HIS_WORDS = regex(
    rf"(?<!người )\b(?:{alternatives('word of a speaker')}|{alternatives('paper of a speaker')})(?: \S+){{0,3}}$"
)
_FRONTED = words_of("fronted")
_OPENS_CIRCUMSTANCE = _FRONTED | {"đáp", "phản", "trả"}
_FARTHEST = 26
# Whatever is said of who has just been quoted.
BEHIND_QUOTATION = regex(r'"[,.]?-?[wKR]{0,3}(?P<who>P)(?:[,@~<]|w[@O])(?:[^PTKSsU";:.]|(?<=[w~])[PT]){0,24}$')
# What is asked, and what is done with it.
_REQUESTS = words_of("request as a noun")
_DEALT_WITH = regex(rf"\b(?:{alternatives('done with a request')})$")
# «gửi tuyên bố từ chức», «làm ruộng với mong muốn giúp dân»
_NOUNS_BEHIND = (
    ("ban", "chỉ đạo"),
    ("có", "thông tin"),
    ("gửi", "tuyên bố"),
    ("với", "mong muốn"),
    ("với", "hy vọng"),
    ("với", "lập luận"),
    *(("với", told) for told in ("đề xuất", "đề nghị", "kiến nghị", "khuyến nghị", "yêu cầu", "nhận định")),
)
_WITH_CLAUSE = frozenset({"cho rằng", "nói rằng", "tin rằng"})  # «cho rằng đề nghị trên khó khả thi»
_BEFORE_CHARGES = frozenset({"với", "theo", "trước", "bác bỏ", "phủ nhận", "bác"})
_TELLING = words_of("verb of telling")
_BEHIND_SPEECH = frozenset({"và", "tại", "trong", "sau"})  # «“…”, ông A bày tỏ tại buổi gặp»
_TWO_WORDS = {"đồng thời": "đồng thời"}  # «Đồng thời Bộ trưởng nói …», «thời Bộ trưởng A»
_VERBS_TOO = {"tuyên bố": "affirm", "kết luận": "assess"}


class Speech:
    """A grouped scan as speech: ``tags`` has an x for whatever stands inside quotation marks."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.quotations = list(outer_quotations(scan))
        self._opening = {quotation[0]: quotation for quotation in self.quotations}
        self._closing = {quotation[1]: quotation for quotation in self.quotations}
        self.tags = scan.tags
        if "A" in scan.tags:
            self.tags = "".join(self._noun(i) if tag == "A" else tag for i, tag in enumerate(scan.tags))
        for first, last in self.quotations:
            self.tags = self.tags[: first + 1] + "x" * (last - first - 1) + self.tags[last:]

    def said(self, at: int) -> str:
        """The folded text of an item."""
        return self.scan.folded[at]

    def is_capital(self, at: int) -> bool:
        """Whether an item begins with a capital letter."""
        return self.scan.line.capital(self.scan.items[at].start)

    def act(self, at: int) -> str:
        """The speech act of the verb at an index."""
        return _VERBS_TOO.get(self.said(at)) or (self.scan.items[at].row or {}).get("act") or "other"

    def is_clear(self, at: int) -> bool:
        """Whether the verb at an index is speech even inside a longer sentence."""
        return self.said(at) in CLEAR

    def quotation_from(self, at: int) -> tuple[int, int] | None:
        """The quotation that opens at an index."""
        return self._opening.get(at)

    def quotation_to(self, at: int) -> tuple[int, int] | None:
        """The quotation that closes at an index."""
        return self._closing.get(at)

    def words(self, first: int, last: int) -> int:
        """How many tokens the items between two indexes hold."""
        return self.scan.items[last].start - self.scan.items[first].end

    # ---- verbs -----------------------------------------------------------------------------------

    def _noun(self, at: int) -> str:
        """A noun for an agreement («tuyên bố») is a reporting verb when a subject or a marker stands before it."""
        verb = at > 0 and self.said(at) in _VERBS_TOO
        return "S" if verb and (self.scan.tags[at - 1] in _SPEAKERS or is_marker(self.scan, at - 1)) else "A"

    def reports(self, at: int) -> bool:
        """Whether a verb or a speech, an S, s or U, reports what somebody said."""
        if at and self.last_word(at - 1) in NOT_SAID or self.tags[at + 1 : at + 2] == "~":
            return False
        if self.is_noun(at) or at and self.tags[at - 1] == "S" and self.is_noun(at - 1):
            return False
        if self.tags[at] != "S":
            return self.is_citing(at) or self._speaks_directly(at)
        return not self._gives_way(at)

    def is_noun(self, at: int) -> bool:
        """«trình bày Báo cáo …», «tiết lộ thông tin mật»: a verb with a capital inside a sentence, or one that is the
        object of another, is a noun."""
        before = self.tags[at - 1] if at else "."
        if before in "wvsS" and self.is_capital(at):
            return True
        if self.said(at) == "phê bình" and at > 1 and self.said(at - 2).endswith("tự phê bình"):
            return True  # «kiểm điểm tự phê bình và phê bình»
        if self.said(at) == "tóm tắt" and at and self.last_word(at - 1) == "cáo":
            return True
        if (self.scan.line.key(self.scan.items[at].start - 1), self.said(at)) in _NOUNS_BEHIND:
            return True
        if at and self.said(at) in _REQUESTS and _DEALT_WITH.search(fold(self.scan.text(max(0, at - 2), at))):
            return True  # «rút lại yêu cầu bồi thường»
        if self.said(at) == "yêu cầu" and fold(self.scan.text(at + 1, at + 3)).startswith(("về", "đặt ra")):
            return True  # «từ bỏ yêu cầu về việc …», «yêu cầu đặt ra là …»
        if self.said(at) == "kết luận" and at and before in "sS":
            return True  # «nhấn mạnh kết luận của các cuộc thanh tra phải …»
        if before == "S" and self.is_clear(at - 1) and self.scan.text(at + 1, at + 2) == "này":
            return True  # «khẳng định đề xuất này bảo đảm X»
        if before == "w" and self.last_word(at - 1) in _THEN_NOUN:
            return True  # «trả lời về đề nghị của O», «gọi tuyên bố đó là sai»
        if self.said(at) == "cam kết" and self.scan.text(at + 1, at + 2) == "tranh cử":
            return True
        if self.said(at) == "cáo buộc" and at and self.said(at - 1) in _BEFORE_CHARGES:
            return True  # «trước cáo buộc nhận hối lộ», «bác bỏ cáo buộc nhận hối lộ»
        if self.said(at) == "báo cáo" and before == "S" and self.act(at - 1) in _TELLS_OF_PAPERS:
            return True  # «cho biết báo cáo năm đã in»
        return self.said(at) == "thông tin" and (
            before in "vsS" or is_noun_of_information(self.scan.line, self.scan.items[at].start)
        )

    def _gives_way(self, at: int) -> bool:
        """Of two verbs side by side one is heard: «phát biểu nhấn mạnh» the second, «đề nghị báo cáo» the first."""
        before, after = self.tags[at - 1 : at], self.tags[at + 1 : at + 3]
        alone = '"' not in self.tags[:at] and not self.is_clear(at)
        if alone and after == ",S" and self.is_clear(at + 2) and self.tags[at + 3 : at + 4] not in ("~", ","):
            return True  # «phân tích, chỉ rõ X»
        if self._holds_promise(at) or at and self._holds_promise(at - 1):
            return not self._holds_promise(at)
        joined = after[1:] in ("~", "&")  # «khẳng định mong muốn và quyết tâm của X»
        if after[:1] == "S" and not joined and not self.is_noun(at + 1) and self.said(at) not in _WITH_CLAUSE:
            return self.act(at) not in _DEMANDS
        if before == "S":
            return self.act(at - 1) in _DEMANDS or after[:1] == "&" or self.said(at - 1) in _WITH_CLAUSE
        if before != "s" or self.said(at - 1) in _POLITELY:
            return False
        return self.act(at) not in ("inform", "affirm") or self.act(at - 1) == "agree"

    def _holds_promise(self, at: int) -> bool:
        """«khẳng định cam kết ủng hộ X»: the promise is what is affirmed."""
        both = self.tags[at : at + 2] == "SS" and not self.is_noun(at + 1)
        return both and self.act(at + 1) == "commit" and self.act(at) in ("affirm", "inform")

    def _speaks_directly(self, at: int) -> bool:
        """«phát biểu …: TEXT», «bày tỏ: TEXT», «“TEXT”, ông A bày tỏ»."""
        after = self.tags[at + 1 :]
        opened = self.quotation_from(at + 1) if self.tags[at] == "U" or self.said(at) == "bày tỏ" else None
        if opened and not is_term(self, opened):
            return True
        told = self.tags[at] == "U" or self.said(at) in _TELLING
        expresses = self.said(at) == "bày tỏ"
        beside_him = at and (self.tags[at - 1] in _SPEAKERS or is_marker(self.scan, at - 1))
        begins = self.tags[at] == "U" or (told or expresses) and beside_him
        feels = expresses and after[:1] == "S"  # «bày tỏ băn khoăn: “TEXT”»
        if re.match(r'[^.;:sS]{0,8}:(?:"|$)', after[feels:]) or begins and after.startswith(":"):
            return True
        said_then = expresses and at + 1 < len(self.tags)
        if said_then and (self.said(at + 1) == "sẽ" or self._opens_clause(at + 1)):
            return True
        if any(self.said(i) == "rằng" for i in range(at + 1, min(at + 8, len(self.tags)))):
            return told
        beside = re.search(r'"[,.]?-?[wK]{0,2}[PTK](?:[ws]|\([^()]*\))?$', self.tags[:at])
        if not beside and not BEHIND_QUOTATION.search(self.tags, max(0, at - _FARTHEST), at):
            return False
        following = self.said(at + 1) if after else "."
        return following in (".", "với") or expresses and following in _BEHIND_SPEECH or told

    def _opens_clause(self, comma: int) -> bool:
        """«bày tỏ, doanh nghiệp A mong muốn …»: a comma behind which long words up to a full stop are said."""
        rest = self.tags[comma + 1 :]
        return self.tags[comma] == "," and len(rest) > _CLAUSE and not re.search('[sSU"PTK]', rest[:2])

    def last_word(self, at: int) -> str:
        """The last word of an item, empty for a name: «bản» is a noun, the end of «Nhật Bản» is none."""
        end = self.scan.items[at].end
        both = " ".join(self.scan.line.keys[max(0, end - 2) : end])
        return "" if self.tags[at] in _NAMES else _TWO_WORDS.get(both) or both.split()[-1]

    def is_citing(self, at: int) -> bool:
        """Whether a verb only passes on the words of the name after it («“…”, hãng tin A dẫn lời ông B»)."""
        return self.said(at) == "dẫn lời"

    # ---- subjects --------------------------------------------------------------------------------

    def near_subject(self, verb: int) -> int | None:
        """The index of the subject just before a verb, with no more than light words or an apposition between."""
        at, words = verb - 1, 0
        while at >= 0:
            tag = self.tags[at]
            if tag in _SPEAKERS:
                return self._named_by(at, verb)
            if self.is_light(at) or (tag in "Ss" and at == verb - 1):
                at -= 1
            elif tag in "LCMO" and at and (self.tags[at - 1] == "@" or tag == "M" and self.said(at - 1) == "trong"):
                at -= 2
            elif tag in "wv" and words < 3 and self.last_word(at) not in NOT_SAID:
                at, words = at - 1, words + 1
            elif tag == "M" and (opened := re.search(r"U[w@]{0,2}M$", self.tags[: at + 1])):
                at = opened.start() - 1  # «A phát biểu khai mạc M nhấn mạnh …»
            elif tag == "~" and at and self.tags[at - 1] in "PT" and self._is_name(at + 1, verb):
                at -= 1  # «ông A, Chủ tịch của X VERB»
            elif (named := self._rest_of_title(at, verb)) is not None:
                return named
            elif tag in _APPOSITIONS:
                return self._around_apposition(at)
            else:
                return None
        return None

    def _rest_of_title(self, at: int, verb: int) -> int | None:
        """«A, Chủ tịch Tiểu ban về X, O VERB»: the person whose title goes on over plain words up to a verb."""
        found = _TITLE_GOES_ON.search(self.tags, max(0, at - 12), verb) if self.tags[at] in "nOCL" else None
        if found is None or not self.holds_apposition(found.start()) or not self.may_speak(found.start()):
            return None
        acts = any(is_marker(self.scan, i) for i in range(found.start() + 1, verb))
        return None if acts else found.start()

    def _named_by(self, at: int, verb: int) -> int | None:
        """The subject itself, or the person whom a title in apposition describes («ông A, tân Chủ tịch B VERB»)."""
        tag = self.tags[at]
        if (kin := kin_of(self.scan, self.tags, at)) is not None:
            return kin if kin >= 0 and self.may_speak(kin) else None
        named = re.search(r"P,w?$", self.tags[:at]) if tag == "T" else None
        if named and not is_behind_object(self.tags, at):
            at = named.start()
        alone = tag == "P" and self.tags[at + 1] != "~" and not self.holds_apposition(at)
        if alone and any(map(self._is_new_start, range(at + 1, verb))):
            return None
        speaks = self.may_speak(at) or self._is_according(at, verb) or self._in_his_words(at, verb)
        return at if speaks else None

    def _in_his_words(self, at: int, verb: int) -> bool:
        """«O dẫn phát biểu của A khẳng định X», «Diễn văn của A nêu rõ: X»: what words of somebody say, where
        they do not open the circumstances of what another one does («Sau phát biểu của A cho rằng X, B …»)."""
        if self.tags[at - 1 : at] != "~" or not (self.is_clear(verb) or self.tags[verb + 1 : verb + 2] == ":"):
            return False
        opens = self.said(0).split()[0] in _OPENS_CIRCUMSTANCE
        return not opens and _HIS_WORDS.search(fold(self.scan.text(max(0, at - 5), at - 1))) is not None

    def _is_according(self, at: int, verb: int) -> bool:
        """«Theo ông A cho biết, …»: the one according to whom something is so says it."""
        before = at > 0 and self.last_word(at - 1) == "theo" and self.tags[at] in "PT"
        return before and verb == at + 1 and (self.is_clear(verb) or self.tags[verb + 1 : verb + 2] == ",")

    def _is_new_start(self, at: int) -> bool:
        """Whether a capitalised plain word begins something new after a name (a caption before a sentence)."""
        return self.tags[at] in "wv" and self.is_capital(at)

    def _is_name(self, first: int, verb: int) -> bool:
        """Whether a capitalised plain word stands before a verb, and else only what adds time or manner."""
        return self._is_new_start(first) and all(
            self._is_new_start(at) or self.is_light(at) for at in range(first, verb)
        )

    def is_light(self, at: int) -> bool:
        """Whether an item between a subject and its verb adds only time, manner or occasion."""
        return self.tags[at] in "DU" or is_marker(self.scan, at) or self.said(at) in FILLERS

    def _around_apposition(self, end: int) -> int | None:
        """The subject before an apposition: «NAME, người …, VERB», «NAME (…) VERB», «NAME, BODY VERB»."""
        if (told := self._before_who(end)) is not None:
            return told
        mark = self.tags[end]
        alone = end == 1 or mark == "," and self.tags[end - 2 : end] == ",P" and self._has_title(end - 1)
        alone = alone or _QUOTED_FIRST.search(self.tags, max(0, end - 4), end) is not None
        alone = alone or _NAMED_LAST.search(self.tags, max(0, end - 16), end) is not None
        if mark in ",-" and end and self.tags[end - 1] in "PT" and (alone or self.holds_apposition(end - 1)):
            return end - 1 if self.may_speak(end - 1) else None
        found = _APPOSITIONS[mark].search(self.tags[: end + 1])
        if found is None or not self.may_speak(found.start()):
            return None
        if mark == "O" and self._is_fronted(found.start()):
            return None  # «Về trường hợp ông A, Sở X VERB»
        if mark in ",-" and self.tags[found.start() + 1] != mark:
            acts = any(is_marker(self.scan, at) for at in range(found.start() + 1, end))
            return found.start() if self.holds_apposition(found.start()) and not acts else None
        first = self.scan.line.key(self.scan.items[found.start() + 2].start)
        return None if mark == "," and first in _NO_TITLES else found.start()

    def _is_fronted(self, at: int) -> bool:
        """Whether the clause that opens up to a person begins with a word that opens the circumstances."""
        first = max(self.tags.rfind(mark, 0, at) for mark in ",.;:") + 1
        return first < at and self.said(first).split()[0] in _FRONTED

    def _before_who(self, end: int) -> int | None:
        """«A, người từng giúp ông B, VERB», «A, vợ ông B, VERB»: the person of whom a clause up to a comma tells."""
        if self.tags[end] == "," and (kin := kin_of(self.scan, self.tags, end - 1)) is not None:
            return kin if kin >= 0 and self.may_speak(kin) else None
        comma = self.tags.rfind(",", max(0, end - _FARTHEST), end) if self.tags[end] == "," else 0
        told = comma > 0 and self.tags[comma - 1] == "P" and self.said(comma + 1) == "người"
        closed = told and re.search('[.;:"S]', self.tags[comma:end]) is None
        return comma - 1 if closed and self.may_speak(comma - 1) else None

    def _has_title(self, at: int) -> bool:
        """Whether a title stands before the name of a person."""
        item = self.scan.items[at]
        return item.mention is not None and item.span.start < item.mention.span.start

    def holds_apposition(self, at: int) -> bool:
        """Whether a noun phrase has an apposition inside («ông A, Giám đốc B»)."""
        item = self.scan.items[at]
        return any(key in ",-" for key in self.scan.line.keys[item.start : item.end])

    def may_speak(self, at: int) -> bool:
        """Whether a person, a title or a pronoun may be a subject: nobody's object, companion or equal in a row."""
        if at == 0:
            return self.tags[at] != "K" or self.said(at) in _PRONOUNS
        before = self.tags[at - 1]
        word = self.last_word(at - 1)
        if self.tags[at] == "K" and self.said(at) not in _PRONOUNS:
            return False
        if is_behind_title(self.scan, self.tags, at):
            return True
        if before == "S" and self.act(at - 1) in _DEMANDS:  # «đề nghị Bộ trưởng cho biết …»
            return False
        given = self.said(at - 1) == _ENTRUSTS  # «giao ông A chỉ đạo việc này»
        if before in "~=B" or given or word in NOT_SUBJECT or (self.tags[at] == "T" and word in SEVERAL):
            return False
        return not re.search(r"[PTKOC],?&$", self.tags[:at])

    def mention_of(self, subject: int, verb: int) -> Mention | None:
        """The mention of the subject; a title takes the capitalised words after it that belong to it."""
        item = self.scan.items[subject]
        end = subject + 1
        while item.tag == "T" and end < verb and self._is_new_start(end):
            end += 1
        if end == subject + 1 or item.mention is None:
            return item.mention
        span = Span(item.span.start, self.scan.items[end - 1].span.end)
        return Mention(span, "Person", self.scan.line.text[span.start : span.end], "person-by-title", "nominal")

    # ---- text ------------------------------------------------------------------------------------

    def between(self, first: int, last: int) -> Span:
        """The text of the items [first, last) without the marks and conjunctions at either end."""
        text = self.scan.line.text
        span = self.scan.span(first, last)
        cut = span.end - len(" đồng") if text.startswith("đồng thời", span.end - len("đồng")) else span.end
        cut -= len(OVER) - 1 if text.endswith(OVER, span.start, cut) else 0
        return Span(span.start, end_of_words(text, span.start, max(cut, span.start)))

    def inside(self, quotation: tuple[int, int]) -> Span:
        """The text between the marks of a quotation."""
        first, last = quotation
        end = self.scan.items[last].span.start if last < len(self.scan.items) else self.scan.sentence.span.end
        start = self.scan.items[first].span.end
        said = self.scan.line.text[start:end]
        start += len(said) - len(said.lstrip())
        return Span(start, start + len(said.strip(" ,;:|")))


def is_term(speech: Speech, quotation: tuple[int, int]) -> bool:
    """Whether a quotation is too short to be a statement: a name or a term in quotation marks."""
    first, last = quotation
    return last < len(speech.tags) and speech.words(first, last) < _TERM
