"""Bodies in a sentence: names, lists with a shared head, examples, short names and heads that point back."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.items import Item
from kg.extract.lexicon import LONGEST_LAND, YEAR, Lexicon, Line
from kg.extract.names import firms_in_lists, other_forms, shared_heads
from kg.extract.names.bare_areas import ends_in_area
from kg.extract.names.company_names import ends_in_given_name, with_own_word
from kg.extract.names.firms_in_lists import after_aside, foreign_firm, opens_examples
from kg.extract.names.memory import Memory
from kg.extract.names.no_names import OF_EVERY_PLACE
from kg.extract.names.organizations import COMMON, COMPANY, Found, Reader
from kg.extract.names.own_things import MAKES, is_own_thing
from kg.extract.names.personal_names import foreign_end, foreign_name
from kg.extract.names.shared_heads import is_pair, mark
from kg.extract.names.small_words import AREA_WORDS, PLACE_WORDS, VILLAGES, in_number
from kg.language import Row, fold, is_vietnamese_syllable, words_of
from kg.model import Mention

# The words in small letters with which items of bodies may begin, apart from names.
SMALL_STARTS = shared_heads.HEADS | firms_in_lists.AS
_OF_NEWS = frozenset({"báo", "tấn"})  # «các hãng thông tấn như A, B»
_NAME = 5  # words: «VOV- Trung tâm Tin NAME/VOV-Trung tâm Tin»
# What stands before the name of a paper, of an agency that sends news; what such a name names.
_PRESS = words_of("before the name of a paper")
_FIRMS, _GIVEN_ABROAD = words_of("before the land of a firm"), words_of("given name abroad")
_BEFORE_NAMES = frozenset(words.split(" ")[-1] for words in _PRESS | _FIRMS)
PAPER: Row = {"head": "", "kind": "media", "case": "capital", "unit": "no"}


class Bodies:
    """Makes the items of bodies."""

    def __init__(self, lexicon: Lexicon, reader: Reader, memory: Memory) -> None:
        self.lexicon = lexicon
        self.reader = reader
        self.memory = memory

    def items(self, line: Line, at: int, found: Found, before: list[Item]) -> list[Item]:
        """The items of a name: the body, with the short name in brackets after it; one word where it names none."""
        titled = bool(before) and before[-1].tag == "T"
        if titled and found.row["kind"] == "company" and (end := self._before_person(line, at, found.end)):
            found = Found(end, found.row, found.rule)
        if found.row["kind"] == "company" and self._sends_news(line, at, found.end):
            found = replace(found, row={**found.row, "kind": "media"})
        if titled and (unit := self._unit_before_person(line, at, found)):
            return [unit]
        span, name = line.cut(at, found.end), line.said(at, found.end)
        if not titled and line.keys[at : at + 2] == ["nhà", "nước"] and self.lexicon.country(line, at + 2):
            return [Item("w", at, at + 2, line.cut(at, at + 2))]  # «Nhà nước Lào» is Lào
        if self._is_credit(line, at, found) or is_pair(line, at, found.end) or (name in COMMON and not titled):
            return [Item("w", at, found.end, span)]
        if found.is_venue:
            return [Item("L", at, found.end, span, found.row, Mention(span, "Place", name, "place-venue"))]
        name = name[:1].upper() + name[1:] if found.rule in _NAMED_BY_HEAD else name
        if found.inside[0]:
            return [self._around_short(line, at, found)]
        mention = Mention(span, "Organization", name, found.rule)
        if ends_in_area(line, found.end, found.row) and self.memory.opens_body(fold(name)):
            mention = Mention(span, "Organization", name, "organization-head-only", "nominal")
        body = Item("O", at, found.end, span, found.row, mention)
        if other_forms.short_after_dash(self.lexicon, line, found.end):
            body.end, body.span = found.end + 2, line.cut(at, found.end + 2)
            body.nested = self._mention(line, found.end + 1, body.end, "organization-bracket", "short")
            self.memory.define(body.nested.name, found.row)
            return [body]
        if inner := self.reader.nested(line, at, found.end):
            body.nested = self._mention(line, inner[0], found.end, "organization-nested")
            body.nested_row = inner[1].row
        if not found.acronym and (told := self._told_forms(line, found, body)):
            return [body, *told]
        return [body, *self._brackets(line, found, name, before)]

    def _told_forms(self, line: Line, found: Found, body: Item) -> list[Item]:
        """The other names in brackets behind a body, as items («(gọi tắt là ABC)»); one that follows a comma goes to
        the item of the body («…, viết tắt là ABC»)."""
        forms, close = other_forms.forms_in_brackets(self.lexicon, line, body.start, found.end)
        behind = None if forms or body.nested else other_forms.form_behind(self.lexicon, line, found.end)
        told = [behind] if behind else forms
        if not all(other_forms.may_be_called(line, (body.start, found.end), form) for form in told):
            return []
        mentions = [self._mention(line, *form, "organization-bracket", "short") for form in told]
        for mention in mentions:
            self.memory.define(mention.name, found.row)
        if behind:
            body.end, body.span, body.nested = behind[1], line.cut(body.start, behind[1]), mentions[0]
        if not forms:
            return []
        first, last = forms[0][0], forms[-1][1]
        short = Item("o", first, last, line.cut(first, last), found.row, mentions[0])
        short.nested = mentions[1] if len(mentions) > 1 else None
        before, after = line.cut(found.end, first), line.cut(last, close)
        return [Item("(", found.end, first, before), short, Item(")", last, close, after)]

    def _sends_news(self, line: Line, at: int, end: int) -> bool:
        """Whether a firm is called by the listed name of an agency that sends news («Hãng Reuters»)."""
        listed = self.lexicon.names.match(line.keys, at + 1) if line.key(at) == "hãng" else None
        return listed is not None and listed[1]["kind"] == "media" and at + 1 + listed[0] <= end

    def _before_person(self, line: Line, at: int, end: int) -> int:
        """Where the name of a company behind a title ends and that of a foreigner begins («Chủ tịch Tập đoàn Zambon
        Pablo Hale»), or where it goes on; 0 where neither the lists nor the article tell."""
        head = self.lexicon.heads.match(line.keys, at)
        if (listed := self._after_listed(line, at + head[0], end)) if head else 0:
            return listed
        for start in filter(line.capital, range(at + (head[0] if head else 1) + 1, end - 1)):
            known = self.memory.short_at(line, start - 1)
            person = known is not None and known[0] == start and foreign_name(self.lexicon, line, start) == end
            if self.memory.full_name(line, start) == end or person:
                return start
        two = ends_in_given_name(self.lexicon, line, at + (head[0] if head else 1), end)
        two = two or self._ends_in_short_name(line, at, end)
        return end - 2 if two else with_own_word(self.lexicon, self.memory, line, at, end)

    def _ends_in_short_name(self, line: Line, at: int, end: int) -> bool:
        """Whether a name of foreign words or letters ends with a Vietnamese name of two syllables, that of no place
        («Chủ tịch Tập đoàn VL Green Thái Hương»)."""
        first, last = end - 2, end - 1
        place = self.lexicon.places.match(line.keys, first)
        if first - at < 3 or line.capital(end) or place and place[0] > 1:
            return False
        before = line.tokens[first - 1]
        foreign = before.is_acronym or not is_vietnamese_syllable(before.text)
        name = self.lexicon.surnames.get(line.key(first)) is not None and line.key(last) in self.lexicon.given
        return foreign and name and line.capital(first) and line.capital(last)

    def _unit_before_person(self, line: Line, at: int, found: Found) -> Item | None:
        """The head of a body behind a title that somebody follows whom the article names elsewhere («Chủ tịch Viện Hans
        Keller»): it points back at the body."""
        head = self.lexicon.heads.match(line.keys, at)
        end = at + head[0] if head and head[1]["kind"] in _LED_BY_FOREIGNERS else found.end
        if end >= found.end or is_vietnamese_syllable(line.tokens[end].text):
            return None
        if self.memory.full_name(line, end) != found.end:
            return None
        mention = self._mention(line, at, end, "organization-head-only", "nominal")
        return Item("O", at, end, mention.span, found.row, mention)

    def _after_listed(self, line: Line, at: int, end: int) -> int:
        """Where a listed name of a company ends and that of a person goes on to the end of a name, or 0."""
        listed = self.lexicon.names.match(line.keys, at)
        start = at + listed[0] if listed and listed[1]["kind"] == "company" else end
        if end - start < 2:
            return 0
        return start if foreign_name(self.lexicon, line, start) == end else 0

    def _around_short(self, line: Line, at: int, found: Found) -> Item:
        """«Mặt trận Tổ quốc (MTTQ) Việt Nam»: the name is told without the short name that stands inside it."""
        first, last = found.inside
        before, span, short = line.said(at, first - 1), line.cut(at, found.end), line.said(first, last)
        name = f"{before} {line.said(last + 1, found.end)}"
        body = Item("O", at, found.end, span, found.row, Mention(span, "Organization", name, found.rule))
        if not self._is_sector(before, short):
            body.nested = self._mention(line, first, last, "organization-bracket", "short")
            self.memory.define(short, found.row)
        return body

    def _is_sector(self, name: str, short: str) -> bool:
        """Whether a short name only abbreviates the sector with which a name ends («Bộ Giao thông vận tải (GTVT)»)."""
        expansion = self.lexicon.short_heads.get(fold(short))
        if expansion and fold(name).endswith(f" {expansion}") or short in self.lexicon.countries:
            return True
        letters = [letter.lower() for letter in short if letter.isalpha()]
        words = [word.lower() for word in name.split() if word.lower() != "và"]
        if words[:3] == ["trường", "đại", "học"]:
            words = words[1:]  # «Trường Đại học Cần Thơ (ĐHCT)»
        tail = [word[0] for word in words[-len(letters) :]]
        front = [word[0] for word in words[: len(letters)]]
        return 1 < len(letters) < len(words) and tail == letters and front != letters

    def _brackets(self, line: Line, found: Found, name: str, before: list[Item]) -> list[Item]:
        """The short name that the article defines in brackets; an abbreviation of the sector alone defines none,
        nor does a body to which this one belongs, nor that of an agreement with the body («… - EU (EVFTA)»)."""
        if not found.acronym:
            return []
        owner = self.lexicon.head_of(found.acronym) if " " in found.acronym else None
        owned = owner is not None and owner["kind"] in _OWNERS and owner["kind"] != found.row["kind"]
        owned = owned or self._is_another(name, found) or other_forms.is_school_of(name, found.acronym)
        owned = owned or self._is_inside(name, found.acronym)
        if self.lexicon.agreements.get(found.acronym) is not None and any(item.tag == "A" for item in before[-8:]):
            return []
        company = found.row["kind"] in ("company", "media") and name.split()[-1][:1].isupper()
        company = company and found.acronym not in self.lexicon.countries
        if owned or not company and self._is_sector(name, found.acronym):
            return []
        first, last = found.end + 1, found.acronym_end - 1
        last -= last - first == 2 and YEAR.fullmatch(line.key(last - 1)) is not None  # «(SCO 2017)»
        self.memory.define(line.said(first, last), found.row)
        short = self._mention(line, first, last, "organization-bracket", "short")
        return [
            Item("(", found.end, first, line.cut(found.end, first)),
            Item("o", first, last, short.span, found.row, short),
            Item(")", last, found.acronym_end, line.cut(last, found.acronym_end)),
        ]

    def _is_inside(self, name: str, short: str) -> bool:
        """Whether letters in brackets are those of the listed body that ends a name («Ban Thư ký Hội X (ABC)»)."""
        listed, whole = self.lexicon.names.get(short), fold(name)
        forms = (listed["name"], *listed["aliases"].split("|")) if listed else ()
        return any(" " in form and whole.endswith(f" {fold(form)}") for form in forms)

    def _is_another(self, name: str, found: Found) -> bool:
        """Whether a listed body in brackets is not the one before it but the one above it («Cục X (Thanh tra Chính
        phủ)», «Ban Y (UBTVQH)»)."""
        listed = self.lexicon.names.get(found.acronym)
        if listed is None or listed["kind"] not in _STATE or listed["kind"] == found.row["kind"] == "government":
            return False
        forms = {fold(form) for form in (listed["name"], *listed["aliases"].split("|"))}
        if any(form and (form in fold(name) or fold(name) in form) for form in forms):
            return False
        spelt = any(_initials(form) == fold(found.acronym) != _initials(fold(name)) for form in forms if form)
        return " " in found.acronym or spelt

    def _mention(self, line: Line, first: int, last: int, rule: str, form: str = "name") -> Mention:
        return Mention(line.cut(first, last), "Organization", line.said(first, last), rule, form)

    def _is_credit(self, line: Line, at: int, found: Found) -> bool:
        """Whether a news agency, or its desk, stands as the source («(TTXVN)», «Ảnh: NAME/TTXVN»), not as somebody who
        acts."""
        if found.row["kind"] != "media":  # «VOV-Trung tâm Tin»
            sender = self.lexicon.names.match(line.keys, at - 2) if at > 1 and line.key(at - 1) in ("-", "/") else None
            signed = found.end >= len(line) - 1 or "/" in line.keys[found.end : found.end + _NAME]
            return sender is not None and sender[1]["kind"] == "media" and signed
        short = line.said(at, found.end).isupper()
        closing = short and at > 0 and found.end >= len(line) - 2
        return line.key(at - 1) == "/" or (line.key(at - 1) == "(" and line.key(found.end) == ")") or closing

    def shared_head(self, line: Line, at: int) -> list[Item]:
        """The bodies of a list with one head («các Bộ: Công an, Y tế», «UBND các tỉnh A, B»), or with one place
        («HĐND, UBND tỉnh A»)."""
        tables = shared_heads.TABLES if line.key(at) in self.lexicon.heads.first_keys else ()
        return next((items for table in tables if (items := table(self.lexicon, line, at))), [])

    def examples(self, line: Line, at: int) -> list[Item]:
        """«doanh nghiệp như A, B, C», «các công ty: A, B», «các liên doanh A, B»: foreign words and acronyms in a list
        after a word for companies are companies."""
        if not opens_examples(self.lexicon, line, at):
            return []
        items: list[Item] = []
        start, row = at, PAPER if _OF_NEWS.intersection(line.keys[max(0, at - firms_in_lists.NEAR) : at]) else COMPANY
        if line.key(at) in firms_in_lists.OPENS:
            start = at + (2 if line.key(at) == "bao" else 1)
            items = [mark(line, at) if line.key(at) == ":" else Item("w", at, start, line.cut(at, start))]
        while start < len(line) and (line.capital(start) or line.key(start) in firms_in_lists.HEADS):
            found = self.reader.read(line, start)
            if not (found or line.capital(start)):
                break
            end = found.end if found else foreign_firm(self.lexicon, line, start)
            if not end or line.key(end) == "." and line.tight(end + 1):
                break  # «Tiki.vn»
            if found:
                items += self.items(line, start, found, items)
            else:
                mention = Mention(line.cut(start, end), "Organization", line.said(start, end), "organization-listed")
                items.append(Item("O", start, end, mention.span, row, mention))
            end = items[-1].end
            for word in range(end, after_aside(line, end)):
                items.append(Item("w", word, word + 1, line.cut(word, word + 1)))
            end = items[-1].end
            if line.key(end) not in firms_in_lists.JOINS:
                break
            items.append(mark(line, end))
            start = end + 1
        while len(items) > 1 and items[-1].tag in ",&":
            items.pop()
        return items if sum(item.tag == "O" for item in items) > 1 else []

    def paper(self, line: Line, at: int) -> Item | None:
        """«tờ Die Zeit», «hãng tin X», «tờ báo Đức Y»: the foreign name of a paper or an agency, or of a firm behind
        its land («công ty Đức Y»); or None."""
        if _BEFORE_NAMES.isdisjoint(line.keys[max(0, at - 1 - LONGEST_LAND) : at]):
            return None
        land = self.lexicon.country_start(line, at)
        word = at if land is None else land
        told = {" ".join(line.keys[max(0, word - size) : word]) for size in (1, 2, 3)}
        row = COMPANY if _PRESS.isdisjoint(told) else PAPER
        if row is COMPANY and (land is None or _FIRMS.isdisjoint(told) or line.key(at) in _GIVEN_ABROAD):
            return None
        token = line.tokens[at]
        short = token.is_acronym and token.text.isalpha() and len(token.text) > 1 and not line.capital(at + 1)
        end = at + 1 if short else foreign_name(self.lexicon, line, at)
        if not end or self.lexicon.countries.match(line.keys, at) or self.reader.read(line, at):
            return None
        if line.key(end) == "." and line.tight(end + 1) or line.tight(end) and line.key(end)[:1].isdigit():
            return None  # «tờ Euro.cz», «TV3»
        end = foreign_end(line, end)
        mention = Mention(line.cut(at, end), "Organization", line.said(at, end), "organization-paper")
        return Item("O", at, end, mention.span, row, mention)

    def short(self, line: Line, at: int) -> Item | None:
        """A short name that the article has defined, or a bare head in capitals («Cục») that points back."""
        if not line.capital(at) or in_number(line, at):
            return None
        known = self.memory.short_at(line, at)
        if known and not self._names_another(line, at, *known):
            end, row = known
            mention = self._mention(line, at, end, "organization-short", "short")
            return Item("O", at, end, mention.span, row, mention)
        head = self.lexicon.heads.match(line.keys, at)
        if head is None:
            return None
        clipped = self._clipped(line, at, head[0])
        end = clipped or at + head[0]
        if clipped or self._points_back(line, at, *head):
            mention = self._mention(line, at, end, "organization-head-only", "nominal")
            return Item("O", at, end, mention.span, head[1], mention)
        return None

    def _names_another(self, line: Line, at: int, end: int, row: Row) -> bool:
        """Whether the words of a short name are that of a place or a make here («chợ An Đông», «máy hiệu X», «ở An
        Đông»), or the beginning of a longer name («X Group», «PC Nghệ An», «HĐ cơ sở»)."""
        before, earlier = line.key(at - 1), line.key(at - 2)
        if before in _NAMED_THINGS and (earlier, before) not in _NOT_MAKES:
            return True
        if is_own_thing(self.lexicon, line, at, end, row):
            return True
        if before == "ở" and all(is_vietnamese_syllable(word) for word in line.keys[at:end]):
            return True
        if end == at + 1 and len(line.tokens[at].text) == 1 or line.said(at, end).startswith(_OF_DISTRICTS):
            return True
        if not line.capital(end):
            number = line.key(end)[:1].isdigit() and len(line.key(end)) < 4
            letters = "".join(word[0] for word in row.get("head", "").split()).upper()
            of_head = line.tokens[at].is_acronym and letters.startswith(line.said(at, end))
            return number or of_head and not self._stands_alone(line, end)
        place = line.tokens[end - 1].is_acronym and self.lexicon.places.match(line.keys, end) is not None
        return place or line.key(end) in _LONGER or line.key(end) in AREA_WORDS

    def _clipped(self, line: Line, at: int, length: int) -> int:
        """The position after a head and the small words with which the name of a known body goes on («Hội đồng thẩm
        định» of «Hội đồng thẩm định Dự án X», «UBND tỉnh» of «UBND tỉnh Nghệ An»), or 0."""
        end = at + length
        while end < len(line) and line.tokens[end].is_word and end - at < _LONGEST_CLIPPED:
            small = not line.capital(end) or line.key(end) in PLACE_WORDS
            if not small or not self.memory.opens_body(fold(line.said(at, end + 1))):
                break
            end += 1
        if end == at + length or line.capital(end) or line.key(at - 1) in _MANY:
            return 0
        return end if line.key(end - 1) in AREA_WORDS or self._stands_alone(line, end) else 0

    def _stands_alone(self, line: Line, end: int) -> bool:
        """Whether a head is a word for itself: no noun goes on with it."""
        if end >= len(line) or not line.tokens[end].is_word:
            return True
        return line.key(end) in _AFTER_HEADS or self.lexicon.verbs.match(line.keys, end) is not None

    def _points_back(self, line: Line, at: int, length: int, row: Row) -> bool:
        """Whether a head in capitals inside a sentence, or before a word of tense at its beginning («Bộ đã họp»),
        stands for a body that the article has named."""
        after = at + length
        acts = line.key(after) in _TENSES or line.key(after) == "và" and line.capital(after + 1)
        acts = acts and fold(row["head"]) not in _NOT_ONE_BODY or fold(row["head"]) in OF_EVERY_PLACE
        opens = at == 0 or line.key(at - 1) in ('"', "“", ".", ":")
        if opens and not acts or line.capital(after) or row["case"] == "alone":
            return False
        if self.lexicon.longer_word(line, at, length) or not self._stands_alone(line, after):
            return False
        if line.key(at - 1) in (_MANY if row["kind"] == "ministry" else _MANY | _OF_SECTORS):
            return False
        if line.keys[after : after + 2] == [",", "ngành"]:
            return False
        if line.capital(at - 1) and line.key(at - 1) in self.lexicon.surnames:
            return False
        if row["head"] in COMMON and line.key(at - 1) in _OF_THE_CENTRE:
            return False
        return self.memory.opens_body(fold(row["head"]))


_LED_BY_FOREIGNERS = frozenset({"university", "agency", "other"})
_NAMED_BY_HEAD = frozenset({"organization-head", "organization-acronym"})
_OWNERS = ("ministry", "government", "university")
_STATE = frozenset("ministry government agency committee party".split())
# «cơ quan báo chí Trung ương», «cấp Trung ương»: whose they are, no body of its own.
_OF_THE_CENTRE = frozenset({"chí", "quan", "cấp", "ngành", "bộ", "thuộc", "và"})
# «ngành Thanh tra», «cơ quan Hải quan», «các cấp Hội»: all of a sector.
_OF_SECTORS = frozenset({"ngành", "quan", "cấp"})
# What stands before the name of a make, of a place of another kind.
_NAMED_THINGS = MAKES | VILLAGES | AREA_WORDS | words_of("before other places")
_NOT_MAKES = frozenset({("nhà", "máy"), ("bộ", "máy"), ("yêu", "cầu"), ("toàn", "cầu"), ("đóng", "tàu")})
_OF_DISTRICTS = ("H.", "Q.", "P.", "X.", "TX.", "TT.", "TP.")
# Words with which the name of a company goes on.
_LONGER = words_of("longer company")
_LONGEST_CLIPPED = 6
_TENSES = words_of("tense")
# All of a sector, and those who organize an event.
_NOT_ONE_BODY = frozenset({"ngân hàng", "công an", "ban tổ chức"})
_MANY, _AFTER_HEADS = words_of("many"), words_of("after a head")


def _initials(name: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word in name.split())
