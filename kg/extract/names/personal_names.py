"""Names of people: where one starts and how far it goes.

A Vietnamese name is a surname and one to four capitalised syllables; a foreign one is a run of capitalised
words, with particles («bin», «de»), initials and tight hyphens («Jae-in»).
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.small_words import DISTRICTS
from kg.language import Row, is_vietnamese_syllable, words_of
from kg.regex import regex

# Words before the given names of the peoples of the highlands, whose clan is told last.
_OF_HIGHLANDS = words_of("before a name of the highlands")
PARTICLES = words_of("particle of foreign names")
_KIN = words_of("kin of an office-holder")
_FIRST_OF_CLUB = words_of("first foreign word of a club")
_LAST_OF_NO_PERSON = words_of("last foreign word of no person")
# Words that begin a clause, with a capital where no full stop parts it from the one before: no part of a name.
_CLAUSE = words_of("after a name, a clause")
_OPENS = words_of("opens a clause after a foreign name")
_NEVER_LAST = words_of("syllable that ends no name")
_BEFORE_GIVEN = frozenset({"h", "k"})
# «Thượng viện Ngài A», «Bí thư Tp Hoa Lư»: words before a name, that of a person or of a town.
_NO_NAMES = frozenset({"ngài", "samdech", "ông", "bà", "tp", "tx", "tt"})
_BEFORE_ONE, _PARLIAMENT = frozenset({"ông", "bà", "biểu", "đb", "đbqh", "chí"}), ["quốc", "hội"]
_DELEGATION = frozenset({"đoàn"})
_LESSER_PLACES, _NO_NAMES_OF = frozenset({"region", "district"}), frozenset({"quận", "huyện", "biển", "đảo", "vùng"})
_KINDS_OF_PLACES = DISTRICTS | frozenset("phố thôn ấp bản đảo sông núi hồ xóm hiệu hàng sạn".split())
_OF_BODIES = frozenset({"đoàn", "hội", "văn", "y"})  # surnames that close a title, a body, a sector
MIDDLES = frozenset({"văn", "thị"})
_ROMAN = regex(r"[IVX]+")
_SYLLABLES_OF_NAME = (3, 4, 5)


def vietnamese_name(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the Vietnamese name that starts at a token, or 0.

    The first syllable is a surname, the others are capitalised syllables of given names.
    """
    token = line.tokens[at] if at < len(line.tokens) else None
    if token is None or not token.is_capital:
        return 0
    if _is_shouted(line, at):
        return _name_in_capitals(lexicon, line, at)
    doubtful = lexicon.surnames.get(token.key)
    if doubtful is None and not _is_womans(lexicon, line, at):
        return 0
    if _is_courtesy(lexicon, line, at):
        return 0
    if _opens_land(lexicon, line, at) and not _goes_on_over_place(lexicon, line, at):
        return 0
    if token.key == "từ" and lexicon.places.match(line.keys, at + 1) or line.keys[at : at + 2] == ["cù", "lao"]:
        return 0  # «Cù Lao Xanh» is an isle
    if doubtful and _strong_name_follows(lexicon, line, at + 1):
        titled = token.key not in _OF_BODIES and (lexicon.title_before(line, at) or _begins_run(line, at))
        if not titled:
            return 0
    end = at + 1
    while end < len(line) and end - at < 5 and _goes_on(lexicon, line, at, end) and not _land(lexicon, line, end):
        if (body := lexicon.names.match(line.keys, end)) and body[0] > 2:
            break  # «Tổng Giám đốc X Lê Văn A Đài Tiếng nói …»
        end += 1
    if end == at + 1 and (called := _called_like_a_land(lexicon, line, at)):
        return called
    if token.key in _OF_HIGHLANDS and end - at > 1 and (clan := _clan(lexicon, line, end)):
        return clan
    if end - at < 3 and (given := highland_given(line, end) or highland_given(line, end + line.capital(end))):
        return given
    length = end - at
    if length > 4 and line.capital(end) and (place := lexicon.places.match(line.keys, end - 1)) and place[0] > 1:
        return 0  # «Hội Liên Hiệp Văn Nghề Trồng Sen Hà Nội»
    if length < 2 or length > 4 + (length == 5) or line.key(end - 1) == "tộc":
        return 0  # «Hội đồng Trị sự Lò Phước Tộc»: a clan
    if doubtful and length == 2 and line.key(end - 1) not in lexicon.given:
        return 0
    if doubtful and length > 3 and lexicon.word(line, at) == lexicon.word(line, at + 2) == 2:
        return 0  # «Thạc sĩ Quản Trị Kinh Doanh»
    return 0 if is_hyphened(lexicon, line, end) else end


def _is_courtesy(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a token is a word of courtesy; between a title and «Văn» or «Thị» it is a surname («Vụ trưởng Ông Văn
    Sen»)."""
    title = lexicon.titles.get(line.tokens[at].text)
    if not title or title["class"] != "courtesy":
        return False
    return not (line.key(at + 1) in MIDDLES and line.capital(at + 2) and lexicon.title_before(line, at))


def _opens_land(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the name of a place or a country of two syllables and more starts at a token."""
    place, land = lexicon.places.match(line.keys, at), lexicon.countries.match(line.keys, at)
    return place is not None and place[0] > 1 or land is not None and land[0] > 1


def _goes_on_over_place(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a name of three syllables only begins like a sea or a district («bà Hoàng Hải Sen»)."""
    place, end = lexicon.places.match(line.keys, at), at + 3
    two = place is not None and place[0] == 2 and place[1]["type"] in _LESSER_PLACES
    named = lexicon.surnames.get(line.key(at)) is False and line.capital(at + 1) and line.capital(at + 2)
    last = line.key(at + 2) in lexicon.given and not lexicon.land(line, at + 2)
    return two and named and last and not line.capital(end) and line.key(at - 1) not in _NO_NAMES_OF


def _called_like_a_land(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after a surname and two given names that are those of a land, behind a word for a person («ông Lò
    Trung Quốc»), or 0."""
    end = at + 3
    land = lexicon.countries.match(line.keys, at + 1)
    alone = land is not None and land[0] == 2 and line.capital(at + 2) and not line.capital(end)
    given = alone and all(line.key(i) in lexicon.given for i in (at + 1, at + 2))
    before = at - 2 if line.keys[max(0, at - 2) : at] == _PARLIAMENT else at
    return end if given and line.key(before - 1) in _BEFORE_ONE and line.key(at) not in _DELEGATION else 0


def _is_womans(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a syllable stands before «Thị» and a given name («Bàng Thị Sao»), whatever the surname."""
    token = line.tokens[at]
    if line.key(at + 1) != "thị" or not (line.capital(at + 1) and line.capital(at + 2)) or token.is_acronym:
        return False
    named = line.key(at + 2) in lexicon.given and lexicon.places.match(line.keys, at + 1) is None
    own = lexicon.heads.match(line.keys, at) is None and token.key not in _KIN
    return named and is_vietnamese_syllable(token.text) and own


def _name_in_capitals(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after a name in capital letters among words in small ones («Thứ trưởng Bộ X LÒ VĂN GIÓ nói»), or
    0; in a line of capitals nothing tells where one ends."""
    doubtful = lexicon.surnames.get(line.key(at))
    if doubtful is None or at and _is_shouted(line, at - 1):
        return 0
    end = at + 1
    while end < len(line) and _is_shouted(line, end) and is_vietnamese_syllable(line.tokens[end].text):
        end += 1
    if end < len(line) and _is_shouted(line, end) or end - at not in _SYLLABLES_OF_NAME:
        return 0
    return 0 if doubtful and not all(line.key(i) in lexicon.given for i in range(at + 1, end)) else end


def _is_shouted(line: Line, at: int) -> bool:
    return line.tokens[at].is_acronym and len(line.tokens[at].text) > 1


def is_hyphened(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a name goes on with a tight hyphen and a syllable in small letters («Kim Sang-hoo»)."""
    last = at + 1
    if line.key(at) != "-" or not (line.tight(at) and line.tight(last)) or line.capital(last):
        return False
    return line.tokens[last].is_word and lexicon.titles.match(line.keys, last) is None


def highland_given(line: Line, at: int) -> int:
    """The position after the given name of a woman of the highlands that stands at a token, behind her clan («Siu
    H'Sen», «Rơ Mah H'Sen Hoa»), or 0."""
    if line.key(at) not in _BEFORE_GIVEN or line.key(at + 1) not in ("'", "’") or not line.capital(at + 2):
        return 0
    if not (line.tight(at + 1) and line.tight(at + 2) and line.tokens[at + 2].is_word):
        return 0
    end = at + 3
    return end + (line.capital(end) and line.tokens[end].is_word and not line.capital(end + 1))


def _clan(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the name of a clan of the highlands that stands at a token («Y Blang Krông», «Y Blang
    K’bung»), or 0."""
    token = line.tokens[at] if at < len(line.tokens) else None
    if token is None or not (token.is_word and token.is_capital) or lexicon.countries.match(line.keys, at):
        return 0
    if line.key(at + 1) in ("'", "’") and line.tight(at + 1) and line.tight(at + 2) and line.tokens[at + 2].is_word:
        return at + 3
    return 0 if token.is_acronym or is_vietnamese_syllable(token.text) else at + 1


def _strong_name_follows(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a full name starts after a syllable that is a surname and a word («T.Ư Đoàn Bùi Quang Huy»)."""
    if not line.capital(at) or lexicon.surnames.get(line.key(at), True):
        return False
    return _given(lexicon, line, at + 1) and _given(lexicon, line, at + 2)


def _land(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the name of a country of two or more syllables starts at a token: «Anh», «Nga» are given names too."""
    found = lexicon.countries.match(line.keys, at)
    return found is not None and found[0] > 1


def _begins_run(line: Line, at: int) -> bool:
    """Whether a capital stands behind a word in small letters that is no kind of place («Sở Y tế Mai Phan Sen», and not
    «xã Sơn Lê Văn A», «Bạch Mai Lê Văn A»)."""
    before = line.tokens[at - 1] if at else None
    return before is not None and before.is_word and not before.is_capital and before.key not in _KINDS_OF_PLACES


def _goes_on(lexicon: Lexicon, line: Line, start: int, at: int) -> bool:
    return _given(lexicon, line, at) or _is_before_verb(lexicon, line, start, at)


def _is_before_verb(lexicon: Lexicon, line: Line, start: int, at: int) -> bool:
    """Whether a given name makes a word with the small syllable behind it and ends a name all the same: the first two
    syllables are no whole name («Lò Chí Vinh dự lễ»), or a verb begins there («Lò Thị Mai Vinh dự lễ»)."""
    if at < start + 2 or at + 1 >= len(line) or line.capital(at + 1) or not line.tokens[at + 1].is_word:
        return False
    token = line.tokens[at]
    if not token.is_capital or token.is_acronym or token.key not in lexicon.given:
        return False
    tables = (lexicon.heads, lexicon.titles, lexicon.meetings, lexicon.agreements)
    if any((found := table.match(line.keys, at)) and found[0] > 1 for table in tables):
        return False
    if any(lexicon.heads.match(line.keys, i) for i in range(start + 1, at)):
        return False  # «Lò Mây Báo Gia đình …»
    return at == start + 2 or lexicon.verbs.match(line.keys, at + 1) is not None


def _given(lexicon: Lexicon, line: Line, at: int) -> bool:
    if at >= len(line):
        return False
    token = line.tokens[at]
    if not (token.is_word and token.is_capital) or token.is_acronym:
        return False
    named = line.capital(at - 1) and line.key(at - 1) in _NEVER_LAST  # «ông Lò Văn Được»: «Văn» ends no name
    if token.key in _CLAUSE and not named:
        return False
    if not is_vietnamese_syllable(token.text):
        return False
    title = lexicon.titles.match(line.keys, at) if token.key not in lexicon.given else None
    if title and not (title[0] == 1 and (named or _is_called_head(lexicon, line, at))):
        return False
    if token.key in _DAY_PARTS and (line.key(at + 1)[:1].isdigit() or line.key(at + 1) in ("nay", "qua")):
        return False
    word = lexicon.word(line, at)
    lower_follows = word > 1 and at + 1 < len(line) and not line.capital(at + 1) and not line.tight(at + 1)
    born = line.key(at + 1) == "sinh" and line.key(at + 2) in _BORN  # «ông Lê Văn An sinh năm 1960»
    ends = born or line.key(at + 1) in _NAME_ENDS or is_entrusting(line, at + 1)
    return not lower_follows or token.key in lexicon.given and ends


def _is_called_head(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether «Trưởng», which is a title before the name of a body alone, ends a name («bà Lò Minh Trưởng nói»)."""
    alone = not line.capital(at + 1) and lexicon.word(line, at) <= 1
    return line.key(at) == "trưởng" and line.capital(at - 1) and line.capital(at - 2) and alone


def is_entrusting(line: Line, at: int) -> bool:
    """Whether «ủy quyền», «ủy nhiệm», «ủy thác» starts at a token: «Lưu Bá Thành ủy quyền …» names no «Thành ủy»."""
    return line.key(at) == "uỷ" and line.key(at + 1) in _ENTRUSTED


_ENTRUSTED = frozenset({"quyền", "nhiệm", "thác"})
_DAY_PARTS = frozenset("sáng trưa chiều tối ngày hôm tháng năm".split())
_BORN = frozenset({"năm", "ngày", "tháng", "tại", "ở", "trong"})
_NAME_ENDS = words_of("after a foreign name")


def foreign_end(line: Line, at: int) -> int:
    """The position after the foreign words with capitals that start at a token, of a person or not; ``at`` where there
    are none."""
    while line.capital(at) and not is_vietnamese_syllable(line.tokens[at].text):
        at += 1
    return at


def foreign_name(lexicon: Lexicon, line: Line, at: int, longest: int = 5) -> int:
    """The position after the foreign name that starts at a token, or 0.

    At least one word of it has no Vietnamese shape; a known country, place or body ends it.
    """
    end, words, foreign = at, 0, False
    while end < len(line) and words < longest:
        token = line.tokens[end]
        if not token.is_word:
            joined = token.text in "-'’." and line.tight(end) and end + 1 < len(line) and line.tight(end + 1)
            initial = token.text == "." and end > at and len(line.tokens[end - 1].text) <= 2 and line.capital(end + 1)
            if not (words and (joined or initial)) or not line.tokens[end + 1].is_word:
                break
            if token.text == "." and len(line.tokens[end - 1].text) > 2:
                break
            if token.text == "." and not line.tight(end + 1) and _opens_clause(lexicon, line, end + 1):
                break
            end += 1
            if joined and not line.capital(end):
                foreign = True
                end += 1
            continue
        by = line.key(end) == "do" and not foreign  # «của ông Hòa do Forbes thống kê»
        after = after_particles(line, end) if words and not by else 0
        if after and not stops_name(lexicon, line, after):  # «ông Quandt do Tổng thống ký lệnh»
            end = after
            continue
        if not token.is_capital or (token.is_acronym and not _ROMAN.fullmatch(token.text)):
            break
        if token.key in _CLAUSE and not (words and line.tight(end)):
            break
        if words and not line.tight(end) and _opens_clause(lexicon, line, end):
            break
        if words and (stops_name(lexicon, line, end) or vietnamese_name(lexicon, line, end) - end >= 3):
            break
        if not words and (is_whole_land(lexicon, line, end) or token.key in _NO_NAMES and line.capital(end + 1)):
            break
        foreign = foreign or not is_vietnamese_syllable(token.text)
        words += 1
        end += 1
    while words == longest and line.key(end) == "-" and line.tight(end) and line.tight(end + 1):
        end += 2  # «Sheikh Edgar Bin Velder Al-Quandt»
    if not (words and foreign):
        return 0
    return end if any(len(line.tokens[i].text) > 2 or line.key(i) == "-" for i in range(at, end)) else 0


def is_called_like_a_town(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a foreign word that is a town or a land too stands before another one, which is neither («bà Sofia
    Quandt»)."""
    abroad = not any(is_vietnamese_syllable(line.tokens[i].text) for i in (at, at + 1))
    place = lexicon.places.match(line.keys, at) or lexicon.countries.match(line.keys, at)
    last = (
        lexicon.land(line, at + 1) or lexicon.names.match(line.keys, at + 1) or lexicon.heads.match(line.keys, at + 1)
    )
    return abroad and place is not None and place[0] == 1 and last is None


def is_of_no_person(line: Line, at: int, end: int) -> bool:
    """Whether a foreign name is that of a club, a contest, a firm or a medium («Quandt United», «Marlo Open»)."""
    return end > at + 1 and (line.key(at) in _FIRST_OF_CLUB or line.key(end - 1) in _LAST_OF_NO_PERSON)


def _opens_clause(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a clause begins at a capital from which no full stop parts the name before it («chị V. Hiện tại, …»,
    «Tổng thống Putin Việc X là …»)."""
    if line.capital(at + 1) or not is_vietnamese_syllable(line.tokens[at].text):
        return False
    opens = (
        line.key(at) in _OPENS
        and at + 1 < len(line)
        and (line.tokens[at + 1].is_word or line.key(at + 1)[:1].isdigit())
    )
    return opens or lexicon.word(line, at) > 1


def after_particles(line: Line, at: int) -> int:
    """The position of the capitalised word after «de», «van der», «bin», or 0 where no particle stands."""
    end = at
    while end < len(line) and line.key(end) in PARTICLES and not line.capital(end):
        end += 1
    if end == at + 1 and line.key(end) == "-" and line.tight(end) and line.tight(end + 1):
        end += 1  # «al-Sayed»
    return end if end > at and line.capital(end) else 0


def stops_name(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether something else than a part of a foreign name starts at a capitalised token."""
    if is_whole_land(lexicon, line, at):
        return True
    if not is_vietnamese_syllable(line.tokens[at].text):
        return False
    event = lexicon.meetings.match(line.keys, at)
    if event is not None and event[0] > 1 and not line.capital(at + 1):
        return True  # «với Thủ tướng Ivan Quandt Kỳ họp lần thứ 5»
    said = lexicon.heads.match(line.keys, at) or lexicon.titles.match(line.keys, at)
    if said is None:
        return False
    return said[0] > 1 or not is_hyphened(lexicon, line, at + 1)  # «Cô-na-vin»


def is_whole_land(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the name of a country starts at a token, and no foreign name in syllables."""
    land = lexicon.countries.match(line.keys, at)
    return land is not None and not is_in_syllables(lexicon, line, at, land)


def is_in_syllables(lexicon: Lexicon, line: Line, at: int, land: tuple[int, Row]) -> bool:
    """Whether a short name of a land at a token is the first syllable of a foreign name («Phi» of «Phi-lông»)."""
    return land[1]["alone"] == "no" and is_hyphened(lexicon, line, at + land[0])


def sino_name(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after a run of two to four capitalised syllables: a name where only a name can stand."""
    if line.keys[at - 1 : at + 1] in (["bà", "chúa"], ["bà", "rịa"]):
        return 0  # «miếu bà Chúa X», «Bà Rịa Vũng Tàu»
    end = at
    while end < len(line) and end - at < 4 and _given(lexicon, line, end):
        if end > at and stops_name(lexicon, line, end) and not (end > at + 1 and _is_last(lexicon, line, end)):
            break
        end += 1
    return end if end - at >= 2 else 0


def _is_last(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the land of one syllable that starts at a token is the last syllable of a name («Lâm Đào Tố Nga»)."""
    land = lexicon.countries.match(line.keys, at)
    return land is not None and land[0] == 1 and line.key(at) in lexicon.given and not line.capital(at + 1)
