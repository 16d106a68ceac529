"""The firm or body, in no list, at which a title is held: letters («Phó Chủ tịch VNX»), foreign words («NAME, Tổng giám
đốc Zambon», «CEO của Zambon», «CEO Zambon Lê Văn An»), a head and small words («Giám đốc Trung tâm phát triển nguồn
lực, …»)."""

from __future__ import annotations

from kg.extract.items import Item, tags_of
from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.lower_runs import small_name
from kg.extract.names.memory import Memory
from kg.extract.names.names_abroad import bare_name
from kg.extract.names.organizations import COMPANY, Reader
from kg.extract.names.personal_names import foreign_name, vietnamese_name
from kg.language import Row, fold, is_vietnamese_syllable, words_of
from kg.model import Mention
from kg.regex import regex

_LONGEST = 4
# The last words of titles that every body has.
_OF_EVERY_BODY = words_of("last word of a title of every body")
# Titles of companies alone, and a person before one of them.
_OF_COMPANIES = words_of("title of a company")
_NAMED = regex(r"P(?:\([^)]*\))?[,(-](?:Tk)?$")
_WITH_COURTESY = regex(r"(?<!T)KP,(?:Tk)?$")
_ROMAN = regex(r"[IVXL]+")
# Of the titles that every body has, those that firms have.
_OF_FIRMS = tuple(words_of("end of a title that firms have"))
# Kinds of bodies whose names have a capital, and heads that stand alone as well.
_NAMED_OTHERWISE = frozenset({"company", "media", "venue", "ministry", "party", "government"})
_COMMON_HEADS = frozenset(
    map(fold, ("Hội đồng", "Ban", "Ban Quản lý", "Ban quản lý", "Nhóm", "Tổ", "Đoàn", "Chi nhánh"))
)


class Firms:
    """Makes the items of firms that only a title tells."""

    def __init__(self, lexicon: Lexicon, reader: Reader, memory: Memory) -> None:
        self.lexicon = lexicon
        self.reader = reader
        self.memory = memory

    def at_title(self, line: Line, at: int, title: Row, before: list[Item]) -> Item | None:
        """The body whose name starts straight behind a title."""
        last = fold(title["title"]).rpartition(" kiêm ")[2]
        found = self._company(line, at, before) if last in _OF_COMPANIES else None
        return found or self._by_letters(line, at, title) or self._before_name(line, at, title)

    def small(self, line: Line, at: int, title: Row) -> Item | None:
        """The body behind a title whose name is a head in capitals and small words up to a mark or somebody's name
        («Giám đốc Trung tâm phát triển nguồn lực toàn cầu, …»); where the title tells the head as well, few words do
        («Cục trưởng Cục bồi thường Nhà nước», «Vụ trưởng Vụ báo chí, …»)."""
        head = self.lexicon.heads.match(line.keys, at) if line.capital(at) else None
        if head is None or head[1]["kind"] in _NAMED_OTHERWISE:
            return None
        twice = fold(head[1]["head"]) == fold(title.get("body", ""))
        if fold(head[1]["head"]) in _COMMON_HEADS and not twice or self.reader.read(line, at) is not None:
            return None
        end = small_name(self.lexicon, line, at + head[0], head[0], few=twice)
        return body_of_title(line, at, end, head[1]) if end else None

    def of_title(self, line: Line, at: int, title: Row) -> list[Item]:
        """«của» behind a title and the firm whose foreign name follows («CEO của Zambon»)."""
        first = at + 1
        if line.key(at) != "của" or not fold(title["title"]).endswith(_OF_FIRMS) or not line.capital(first):
            return []
        end = self._foreign_words(line, first)
        if not end or line.capital(end) or bare_name(self.lexicon, line, first):
            return []
        return [Item("~", at, first, line.cut(at, first)), body_of_title(line, first, end, COMPANY)]

    def _before_name(self, line: Line, at: int, title: Row) -> Item | None:
        """The firm between a title and a Vietnamese name («CEO Zambon Lê Văn An»)."""
        if at >= len(line) or title["body"] or not fold(title["title"]).endswith(_OF_FIRMS):
            return None
        end = self._foreign_words(line, at)
        named = end and vietnamese_name(self.lexicon, line, end) - end > 2
        return body_of_title(line, at, end, COMPANY) if named else None

    def _foreign_words(self, line: Line, at: int) -> int:
        """The position after at most four foreign words and letters, of no list, that start at a token, or 0; a land
        may close them («Zambon Vietnam»)."""
        lexicon, end, key = self.lexicon, at, line.key(at)
        if key in lexicon.short_heads or lexicon.names.match(line.keys, at) or lexicon.fields.match(line.keys, at):
            return 0
        while line.capital(end) and end - at < _LONGEST:
            token = line.tokens[end]
            letters = token.is_acronym and len(token.text) > 2 and token.text.isalpha()
            land = lexicon.countries.match(line.keys, end)
            if land or is_vietnamese_syllable(token.text) and not letters or lexicon.places.match(line.keys, end):
                end += land[0] if land and end > at else 0
                break
            end += 1
        joined = line.tight(end) and line.key(end) in ("-", ".", "/", "'", "’") and line.tight(end + 1)
        if end == at or joined or self.reader.read(line, at) or self.memory.short_at(line, at):
            return 0
        return end

    def _by_letters(self, line: Line, at: int, title: Row) -> Item | None:
        """The body behind a title that every body has: a name of letters («Phó Chủ tịch VNX»), or foreign words that a
        word for companies closes («Chủ tịch Zambon Hale Holdings»)."""
        said = fold(title["title"])
        if at >= len(line) or title["body"] or said.removesuffix(" quốc gia").split(" ")[-1] not in _OF_EVERY_BODY:
            return None
        end = self._suffixed(line, at) or (at + 1 if self._is_letters(line, at) else 0)
        if not end:
            return None
        company = end > at + 1 or said in _OF_COMPANIES or "giám đốc" in said
        return body_of_title(line, at, end, COMPANY if company else {**COMPANY, "kind": "other"})

    def _is_letters(self, line: Line, at: int) -> bool:
        """Whether a name of letters alone stands at a token, that no list has and that no name goes on with."""
        token, lexicon = line.tokens[at], self.lexicon
        if not (token.is_acronym and token.text.isalpha() and token.text.isupper()) or len(token.text) < 3:
            return False
        tables = (lexicon.heads, lexicon.names, lexicon.countries, lexicon.places, lexicon.fields, lexicon.titles)
        if token.key in lexicon.short_heads or any(table.match(line.keys, at) for table in tables):
            return False
        if self.memory.short_at(line, at):
            return False
        after = at + 1
        tail = lexicon.tails.match(line.keys, after)
        joined = line.tight(after) and line.key(after) in ("-", ".", "/") and line.tight(after + 1)
        goes_on = line.capital(after) and self.reader.read(line, after) is not None
        return not (goes_on or joined or tail and tail[1]["role"] == "place" or _ROMAN.fullmatch(token.text))

    def _company(self, line: Line, at: int, before: list[Item]) -> Item | None:
        """The company of a foreign name behind «NAME, Tổng giám đốc», where no other person is named; it may have two
        words behind one with a courtesy word where the sentence ends («ông NAME, Tổng giám đốc Zambon Hale.»)."""
        tags = tags_of(before[-8:])
        end = foreign_name(self.lexicon, line, at, 1) if _NAMED.search(tags) else 0
        if end and line.capital(end) and _WITH_COURTESY.search(tags):
            longer = foreign_name(self.lexicon, line, at, 2)
            end = longer if line.key(longer) in (".", "") else end
        if not end or self.reader.read(line, at):
            return None
        land = self.lexicon.countries.match(line.keys, end)
        end += land[0] if land else 0
        if line.capital(end):
            return None  # «CEO Quandt Pablo Hale»
        return body_of_title(line, at, end, COMPANY)

    def _suffixed(self, line: Line, at: int) -> int:
        """The position after two to four foreign words with a capital that a word for companies closes («Velda Foods»),
        and the land where it is at work, or 0."""
        end = at
        while line.capital(end) and end - at < _LONGEST and not is_vietnamese_syllable(line.tokens[end].text):
            end += 1
            if end - at > 1 and self.lexicon.suffixes.match(line.keys, end - 1):
                land = self.lexicon.countries.match(line.keys, end) if line.capital(end) else None
                after = end + (land[0] if land else 0)
                if land or not line.capital(after):
                    return after
        return 0


def body_of_title(line: Line, at: int, end: int, row: Row) -> Item:
    """The body [at, end) that only the title before it tells."""
    mention = Mention(line.cut(at, end), "Organization", line.said(at, end), "organization-of-title")
    return Item("O", at, end, mention.span, row, mention)
