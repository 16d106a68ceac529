"""Heads of bodies in small letters: whether the name of a body begins with one.

hãng TRADE Name                 a firm called by foreign words («hãng tàu Velda Cruises»)
công ty NAME, bệnh viện NAME    a name of its own follows, no country and no place
trên báo WORDS                  a paper, and no «trình báo Công an»
đảng NAME                       a party, and no «ban cán sự đảng UBND tỉnh»
sàn chứng khoán NAME            an exchange, which a place may name
bộ SECTOR, chính phủ COUNTRY    what every state has, a group of deputies by its lands too
phòng Cảnh sát X, cơ quan CSĐT  a unit whose trade has a capital
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import NO_PARTS
from kg.extract.names.name_words import NameWords
from kg.extract.names.small_words import GOODS, MINISTRIES, seat
from kg.language import fold, is_vietnamese_syllable, words_of

_NAMED = words_of("head in small letters")
_STATE = words_of("body that every land has")
_LOCAL = words_of("party committee of a place") | {"đoàn đbqh", "đoàn đại biểu quốc hội"}
# In small letters a name of its own must follow them («ngân hàng Vietcombank»): a word may begin the next sentence.
_BEFORE_PROPER = frozenset({"ngân hàng", "báo", "tạp chí"})
# «theo báo X», «trả lời báo X», «nhà báo Lê Văn Sen, báo X»
_BEFORE_PAPERS = frozenset("trên theo của với như lời vấn pv viên tờ , ( - –".split())
_DELEGATION = fold("phái đoàn")
_OTHER_FIELDS = words_of("no field")
_PARTY = "đảng"
_TRADES = frozenset({"bay", "luật", "phim", "tàu", "xe"})
_FIRMS, _LONGEST_TRADE = frozenset({"hãng", "công ty", "tập đoàn"}), 4
_AIRLINES = words_of("airline")
_EXCHANGES = frozenset({"sàn", "sở"})
SEVERAL = frozenset({"các", "những", "nhiều", "mọi", "hai"})
_NUMBERS = frozenset({"ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
# «toàn bộ Biển Đông», «cán bộ Tài chính»
_NO_MINISTRY = frozenset({"toàn", "cán"})
# The kinds of heads with which the name of a party may begin («đảng Liên minh X»).
_PARTIES = frozenset({"other", "university", "international"})
# «ủy ban Trung ương MTTQ Việt Nam»
_CENTRAL = fold("ủy ban trung ương")
# Units whose trade tells by its capital that they are named («phòng Cảnh sát hình sự», and no «Quốc phòng Mỹ»).
_UNITS = frozenset({"phòng", "đội", "cơ quan"})
_NO_UNITS = frozenset({"quốc", "văn", "hội", "bộ", "dự"})
STARTS = frozenset(head.split(" ")[0] for head in _NAMED | _STATE | _LOCAL | MINISTRIES | _UNITS | {_CENTRAL, "nhóm"})


class LowerHeads:
    """Tells which heads in small letters begin the name of a body."""

    def __init__(self, lexicon: Lexicon, words: NameWords) -> None:
        self.lexicon = lexicon
        self.words = words

    def opens(self, line: Line, at: int, after: int) -> bool:
        """Whether the head in small letters from ``at`` to ``after`` begins a name («công ty Consultrans»)."""
        head = fold(line.said(at, after))
        if head in _STATE and (land := self.lexicon.countries.match(line.keys, after)):
            return head != _DELEGATION or line.key(at - 1) == "trưởng" or self._is_seated(line, after + land[0])
        unit = next((unit for unit in _UNITS if head.startswith(f"{unit} ")), "")
        if unit and line.capital(at + len(unit.split(" "))):
            return line.key(at - 1) not in _NO_UNITS | SEVERAL
        if head in _LOCAL and (self.lexicon.places.match(line.keys, after) or self._seated(line, after)):
            return True
        if head == _CENTRAL:
            return line.capital(after - 2) and line.capital(after)
        if head in MINISTRIES:
            sector = line.capital(after) and line.key(at - 1) not in SEVERAL | _NO_MINISTRY
            return sector and self.lexicon.fields.match(line.keys, after) is not None
        if head in _FIRMS and not line.capital(after) and line.key(at - 1) not in SEVERAL:
            return self._trade(line, after)
        if head not in _NAMED or not line.capital(after):
            return False
        return self._party(line, at, after) if head == _PARTY else self._named(line, at, after, head)

    def _is_seated(self, line: Line, at: int) -> bool:
        """Whether the words behind a land say where its mission is: «phái đoàn Nga tại Liên hợp quốc», while a «phái
        đoàn Nga» that comes to a conference is no body."""
        return line.key(at) in ("tại", "ở") and line.capital(at + 1) or line.key(at) == "bên"

    def _seated(self, line: Line, at: int) -> bool:
        """Whether «tỉnh X», «thành phố X» stands at a token, and no country."""
        return seat(self.lexicon, line, at) > at and self.lexicon.countries.match(line.keys, at) is None

    def _trade(self, line: Line, at: int) -> bool:
        """Whether the trade of a firm in small letters and an unlisted name of foreign words start at a token («hãng
        tàu Velda Cruises»)."""
        end = at
        while end < len(line) and not line.capital(end) and end - at < _LONGEST_TRADE:
            word = self.lexicon.words.match(line.keys, end)
            said = " ".join(line.keys[end : end + word[0]]) if word else line.key(end)
            if word and word[1]["verb"] == "yes" or said in NO_PARTS or not (word or said in GOODS or said in _TRADES):
                return False
            end += word[0] if word else 1
        if end in (at, len(line)) or not line.capital(end) or is_vietnamese_syllable(line.tokens[end].text):
            return False
        land = self.lexicon.countries.match(line.keys, end) or self.lexicon.places.match(line.keys, end)
        short = line.tokens[end].is_acronym and len(line.tokens[end].text) < 3
        if land is not None:
            return line.key(end + land[0]) in _AIRLINES  # «hãng hàng không Peru Airlines»
        return not short and not any(t.match(line.keys, end) for t in (self.lexicon.names, self.lexicon.titles))

    def _named(self, line: Line, at: int, after: int, head: str) -> bool:
        if line.keys[after : after + 2] == ["nhà", "nước"] and head != "ngân hàng":
            return False
        before, short = line.key(at - 1), line.tokens[after].is_acronym and not line.capital(after + 1)
        if short and head == "trường" and (before in SEVERAL or before in _NUMBERS or before.isdigit()):
            return False  # «ba trường CĐ»
        other = head == "trường" and before in _OTHER_FIELDS
        word = head in _BEFORE_PROPER and self.lexicon.is_word_here(line, after)
        if other or head in _BEFORE_PROPER and before == "chỉ":
            return False
        if word and not (head == "báo" and self._is_paper(line, at, after)):
            return False
        country = self.lexicon.countries.match(line.keys, after)
        if country and country[1].get("type") == "clipped" and line.capital(after + 1):
            country = None
        # «sàn chứng khoán Hà Nội», «trường Cao đẳng nghề Nghệ An»
        seated = line.key(at) in _EXCHANGES
        seated = seated or head.startswith("trường ") and line.capital(at + 1) and before not in SEVERAL
        return not (country or self.lexicon.places.match(line.keys, after) and not seated)

    def _is_paper(self, line: Line, at: int, after: int) -> bool:
        """Whether words follow «báo» that name a paper, which others write for, speak to or quote («phóng viên báo Giáo
        dục Xanh»), and no body that is told something («trình báo Công an»)."""
        before = line.key(at - 1)
        if before not in _BEFORE_PAPERS or before == "theo" and line.key(at - 2) == "hợp":
            return False  # «(Tổng hợp theo báo X, Y)»
        body, listed = self.lexicon.heads.match(line.keys, after), self.lexicon.names.match(line.keys, at)
        whole = listed is None or line.capital(at + listed[0] - 2)  # «báo Tri thức trực tuyến» is longer than its words
        return whole and (body is None or body[0] < self.lexicon.word(line, after))

    def _party(self, line: Line, at: int, after: int) -> bool:
        """«đảng Bảo thủ», and no «ban cán sự đảng UBND tỉnh», «hai đảng X và Y», «đảng Việt Nam»."""
        before = line.key(at - 1)
        if before in SEVERAL or before == "sự" or before.isdigit():
            return False
        head = self.lexicon.heads.match(line.keys, after)
        if head and head[1]["kind"] not in _PARTIES or self.lexicon.titles.match(line.keys, after):
            return False
        return self.lexicon.countries.match(line.keys, after) is None
