"""What the name of a committee says it is about: «về X», «về X, Y và Z»."""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.bare_areas import ends_in_area
from kg.extract.names.name_words import ANY, NameWords
from kg.extract.names.own_things import holds_event
from kg.extract.names.small_words import BOUNDARY, STARTS_CLAUSE
from kg.language import Row, fold, words_of

# Verbs that no topic goes on with: the clause of the body begins.
_TELLS = frozenset("organize host chair attend sign meet receive visit report-strong".split())
_NO_TOPIC = frozenset({"việc", "nước", "tới", "thăm", "đây", "địa phương", "cơ sở", "kiểm tra", "làm việc"})
# What is reported to a body, and no body is called by; bodies that have no topic.
_REPORTED = words_of("reported to a body")
_WITHOUT_TOPIC = tuple(map(fold, ("thường vụ quốc hội", "thường vụ qh", "ubtvqh", "hội đồng bảo an")))
_PERIODS = frozenset({"giai đoạn", "lần thứ", "thời kỳ", "nhiệm kỳ", "thời gian"})
# Committees that have a topic behind letters too.
_WITH_TOPICS = ("nhóm công tác", "tiểu ban", "uỷ ban")
# What two lands have together, however its name goes on.
_JOINT = ("liên chính phủ", "hỗn hợp", "công tác chung")
_LONGEST_LISTED = 12
_BETWEEN_FIELDS, _LONGEST_FIELD = frozenset({",", "-", "–", "và"}), 4
_TECHNICAL = frozenset({"kỹ thuật", "kĩ thuật"})  # a field of joint committees and of no ministry
# Verbs whose object may look like another verb («về tham gia hoạt động X»).
_TAKEN = frozenset({"tham gia", "đổi mới", "nâng cao", "tăng cường", "đẩy mạnh"})
_INSTITUTES = frozenset(map(fold, ("viện", "học viện", "trung tâm", "trường", "quỹ")))
_NO_MATTER = _REPORTED | words_of("papers of a body")
_MARKS = frozenset({",", ".", ";", "(", ")"})
_TOPIC_HEADS = frozenset({"committee", "agency"})
_OFFICED = frozenset({"ban chỉ", "uỷ ban", "hội đồng"})


def has_matter(line: Line, after: int, end: int, row: Row) -> bool:
    """Whether «về X» goes on with the name of an office behind whose head ``after`` stands («Văn phòng Ban Chỉ đạo về
    X», «Cục Giám định nhà nước về X»)."""
    if fold(row["head"]) == "văn phòng":
        return " ".join(line.keys[after : after + 2]) in _OFFICED
    return row["kind"] == "agency" and line.keys[max(after + 1, end - 2) : end] == ["nhà", "nước"]


class NameTopics:
    """Reads the topics of names in a line."""

    def __init__(self, lexicon: Lexicon, words: NameWords) -> None:
        self.lexicon = lexicon
        self.words = words

    def behind(self, line: Line, end: int, row: Row, after: int) -> int:
        """The position after the topic that goes on with a name, behind whose head ``after`` stands, or ``end``."""
        if self._of_institute(line, end, row):
            return self._closed(line, self.read(line, end + 1)) or end
        topical = row["kind"] in _TOPIC_HEADS and row["case"] == "any" and not holds_event(row)
        topical = (topical or has_matter(line, after, end, row)) and not ends_in_area(line, end, row)
        # «Hội đồng di sản quốc gia» has its matter before, «Ban Chỉ đạo quốc gia» behind.
        small = line.keys[end - 2 : end] == ["quốc", "gia"] and not line.capital(end - 2)
        if not topical or small and end - 2 > after:
            return end
        if "về" in line.keys[after:end] and line.key(end) == ",":
            end = self.listed(line, end) or end
        return self.whole(line, end + 1) or end if line.key(end) == "về" and self.takes(line, end) else end

    def _of_institute(self, line: Line, end: int, row: Row) -> bool:
        """Whether the name of an institute or a school goes on with «về» and a word with a capital that names no law,
        event, place or body («Viện Sao Mai về Chính sách biển»)."""
        at = end + 1
        if line.key(end) != "về" or not line.capital(at) or fold(row.get("head", "")) not in _INSTITUTES:
            return False
        tables = (self.lexicon.agreements, self.lexicon.meetings, self.lexicon.heads, self.lexicon.titles)
        other = any(table.match(line.keys, at) for table in tables) or self.lexicon.land(line, at)
        said = " ".join(line.keys[at : at + 2])
        return self.lexicon.word(line, at) > 1 and not line.capital(at + 1) and not other and said not in _NO_MATTER

    def _closed(self, line: Line, end: int) -> int:
        """The position after the small syllable that closes a topic before a mark («Chính sách công,»), or ``end``."""
        small = end < len(line) and line.tokens[end].is_word and not line.capital(end) and line.key(end + 1) in _MARKS
        return (
            end + 1 if small and line.key(end) not in BOUNDARY and not self.lexicon.verbs.match(line.keys, end) else end
        )

    def takes(self, line: Line, end: int) -> bool:
        """A joint committee of two countries has a topic; after another country or an acronym «về» opens a clause."""
        said = fold(line.text[line.span.start : line.tokens[end - 1].end])[-90:]
        if said.endswith(_WITHOUT_TOPIC) or " ".join(line.keys[end + 1 : end + 3]) in _REPORTED:
            return False  # «báo cáo Ủy ban Thường vụ Quốc hội về tình hình …»
        if line.tokens[end - 1].is_acronym:
            return any(head in said for head in _WITH_TOPICS)
        return not self.lexicon.land_before(line, end) or any(word in said for word in _JOINT)

    def whole(self, line: Line, at: int) -> int:
        """The position after the topic behind «về», with the fields that follow a comma and, where they are told last,
        the two lands of a joint committee («kinh tế, thương mại Việt Nam - Séc»), or 0."""
        end = self.read(line, at)
        end = self._fields(line, at, end) if end else 0
        said = fold(line.text[line.span.start : line.tokens[at - 1].end])[-90:]
        return self._lands(line, end) if end and any(word in said for word in _JOINT) else end

    def _fields(self, line: Line, at: int, end: int) -> int:
        """The position after «, FIELD, FIELD và FIELD» behind a topic that ends with a field, or ``end``."""
        last, named = end, any(self._field(line, start) == end for start in range(max(at, end - _LONGEST_FIELD), end))
        while named and line.key(last) in _BETWEEN_FIELDS and (after := self._field(line, last + 1)):
            last = after
        follows = line.tokens[last].is_word if last < len(line) else False
        verb = follows and self.lexicon.verbs.match(line.keys, last) is not None
        closed = not follows or verb or line.key(last) in BOUNDARY or self.lexicon.countries.match(line.keys, last)
        return last if closed else end

    def _field(self, line: Line, at: int) -> int:
        """The position after a field in small letters, such as ministries have, or 0."""
        field = None if line.capital(at) else self.lexicon.fields.match(line.keys, at)
        if field is None:
            return at + 2 if " ".join(line.keys[at : at + 2]) in _TECHNICAL else 0
        return at + field[0]

    def _lands(self, line: Line, end: int) -> int:
        """The position after «A - B», two lands, or ``end``."""
        first = self.lexicon.country(line, end) if line.capital(end) else None
        second = end + first[0] + 1 if first else end
        other = self.lexicon.country(line, second) if first and line.key(second - 1) in ("-", "–") else None
        return second + other[0] if other else end

    def named(self, line: Line, at: int) -> int:
        """The position after «X» of «về X» straight behind the head of a committee, or 0: «về địa phương», «về việc X»
        tell where it goes and what about it is said."""
        word = self.lexicon.words.match(line.keys, at)
        said = " ".join(line.keys[at : at + word[0]]) if word else line.key(at)
        goes = word is None or not _NO_TOPIC.isdisjoint((line.key(at), said)) or said in _REPORTED
        return 0 if goes or line.capital(at) else self.read(line, at)

    def read(self, line: Line, at: int) -> int:
        """The position after «về X», X a capitalised phrase or lower-case words, or 0."""
        if line.capital(at):
            end = self.words.body(line, at, ANY)
            listed = self.listed(line, end) if line.key(end) == "," and end > at else 0
            return listed or (end if end > at else 0)
        end = at
        while end < len(line):
            token = line.tokens[end]
            if token.text == "," and end > at and (listed := self.listed(line, end)):
                return listed
            if line.key(end) == "-" and end > at and not line.capital(end + 1) and end + 1 < len(line):
                end += 1
                continue
            if token.key == "giữa" and line.capital(end + 1):
                break
            if not token.is_word or f"{token.key} {line.key(end + 1)}" in _PERIODS:
                break
            word = self.lexicon.words.match(line.keys, end)
            verb = self.lexicon.verbs.match(line.keys, end)
            if verb and end > at and verb[1]["group"] in _TELLS:
                break
            if token.key == "và" and end > at:
                following = self.lexicon.words.match(line.keys, end + 1) if end + 1 < len(line) else None
                acts = following is not None and line.key(end + 1 + following[0]) == "cho"  # «… và bổ trợ cho X»
                if not following or acts or line.capital(end + 1) or following[1].get("verb") == "yes":
                    break
                end += 1 + following[0]
                continue
            if not word and end > at and self._opens_noun(line, end):
                end += 1
                continue
            acts = word is not None and word[1].get("verb") == "yes" and end > at
            taken = not acts or " ".join(line.keys[at:end]) in _TAKEN or self.lexicon.tails.match(line.keys, end)
            if not word or not taken:
                break
            end += word[0]
        return self._of_states(line, end) if end > at else 0

    def _of_states(self, line: Line, end: int) -> int:
        """The position after the body of states whose work a topic is («về gìn giữ hòa bình Liên hợp quốc»), or
        ``end``."""
        known = self.lexicon.names.match(line.keys, end) if line.capital(end) else None
        return end + known[0] if known and known[1]["kind"] == "international" else end

    def _opens_noun(self, line: Line, at: int) -> bool:
        """Whether a small syllable stands before a listed noun of a topic («phát triển nguồn nhân lực»)."""
        noun = self.lexicon.words.match(line.keys, at + 1)
        other = line.key(at) in BOUNDARY or line.key(at) in STARTS_CLAUSE or self.lexicon.verbs.match(line.keys, at)
        return noun is not None and noun[1].get("verb") == "no" and not line.capital(at + 1) and not other

    def listed(self, line: Line, at: int) -> int:
        """The position after «, X và Y» or «, X, Y và Z» that goes on with a topic in small letters, or 0."""
        end = at + 1
        while end and end - at < _LONGEST_LISTED and line.key(end) != "và":
            first = end + (line.key(end) == "," and end > at + 1)
            end = self._after_word(line, first)
            if first > at + 1 and "và" in line.keys[first:end]:
                return end  # «, thương mại, khoa học và công nghệ»
        if not end or line.key(end) != "và":
            return 0
        end = self._after_word(line, end + 1 + (line.key(end + 1) == "các"))
        return end + 1 if end and line.key(end) == "khác" else end

    def _after_word(self, line: Line, at: int) -> int:
        """The position after the listed word in small letters that starts at a token, or 0."""
        word = None if line.capital(at) else self.lexicon.words.match(line.keys, at)
        return at + word[0] if word else 0
