"""How far a name goes on in small letters and numbers behind its common words, and where a clause begins instead.

HEAD Word word noun     a noun behind the common words of a name («Trung tâm Chăm sóc khách hàng»)
HEAD ABC noun           the same behind a common word made short («Ủy ban ATGT quốc gia»)
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.named_after import is_known_ward
from kg.extract.names.personal_names import vietnamese_name
from kg.extract.names.shared_heads import PLURALS
from kg.extract.names.small_words import (
    ACTS,
    BOUNDARY,
    DISTRICTS,
    LINKS,
    MINISTRIES,
    STARTS_CLAUSE,
    is_short_word,
    sector_ends,
)
from kg.language import Row, fold, is_vietnamese_syllable, words_of

# Nouns stand this seldom, in hundredths, after words of tense and negation.
_OFTEN_TOLD = 5
_WHOLE_KINDS = frozenset({"ministry", "government", "media"})
_NAMED_BY_LETTERS = _WHOLE_KINDS | {"company", "university"}
_WITH_SECTORS = MINISTRIES | {"tổng cục"}
NO_PARTS = words_of("noun of no name")
GOVERNS = NO_PARTS | ACTS
_AFTER_VERB = frozenset("với cùng cho vào để ra thêm".split())
_OPENERS = frozenset({"các", "những", "số", "về"})
_CREDITS = frozenset({"ảnh", "nguồn", "video", "clip"})
_CALLED = frozenset({"cơ quan", "đơn vị", "tiếng nói"})
BOARDS = ("ban quản lý", "bql", "ban qlda")
_OPEN_SENTENCES = words_of("opens a sentence")
_DEEDS = words_of("deeds of a body")
_BEGIN_DEEDS = frozenset(words.split(" ")[0] for words in _DEEDS)
_SHORT_KINDS = frozenset("hqpx")
_SEVERAL = frozenset({"các", "những", "nhiều", "một", "việc"})
_DEPARTMENTS = frozenset({"cục", "vụ"})
_SOCIETIES = frozenset({"other", "company", "international"})
_WITH_AFFAIRS = frozenset({"ministry", "agency"})
_LONGEST_AFFAIR = 8
STATE_KINDS = frozenset({"ministry", "agency", "government", "party"})
_OF_EVERY_LAND = frozenset({"ministry", "agency", "government", "university", "committee", "other"})
# Areas of other lands.
ABROAD = frozenset({"bang", "vùng", "hạt"})
_OF_ONE_STATE = tuple(words_of("body of one state"))
_UNLISTED = DISTRICTS | ABROAD
_LONGEST_AREA = 3
# The last syllables of titles behind which the name of a person may follow the body.
_LEADERS = frozenset("đốc tịch trưởng thư nhiệm viên lý sư".split())
_FARTHEST_TITLE = 12
_AFTER_AFFAIRS = BOUNDARY - {"ở", "ngoài"} | {"của", "và", "trực", "thuộc"}


def bloc_before(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the listed letters of an international body stand just before a token («Hội đồng Kinh doanh EU»)."""
    bloc = lexicon.names.match(line.keys, at - 1) if line.tokens[at - 1].is_acronym else None
    return bloc is not None and bloc[0] == 1 and bloc[1]["kind"] == "international"


def noun_after(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after the noun in small letters with which a name of common words goes on («Trung tâm Chăm sóc khách
    hàng»), or 0: a name that ends with a name of its own or with the sector of a ministry is whole."""
    word = lexicon.words.match(line.keys, at)
    if word is None or not is_noun(word[1]):
        return 0
    if row["kind"] in _WHOLE_KINDS or " ".join(line.keys[at : at + word[0]]) in NO_PARTS:
        return 0
    if lexicon.is_proper(line.tokens[at - 1]):
        return 0
    whole = fold(row.get("head", "")) in _WITH_SECTORS and sector_ends(lexicon, line, at, start)
    return 0 if whole or proper_before(lexicon, line, at, start) else at + word[0]


def proper_before(lexicon: Lexicon, line: Line, at: int, start: int) -> bool:
    """Whether two capitals that make no listed word («Hòa Phát»), or a foreign word, end a name at a position."""
    if at > start and line.capital(at - 1) and not is_vietnamese_syllable(line.tokens[at - 1].text):
        return True
    return at - 2 >= start and line.capital(at - 1) and line.capital(at - 2) and lexicon.word(line, at - 2) < 2


def is_led(line: Line, start: int, row: Row) -> bool:
    """Whether somebody's title stands before the head of a name, whose words begin at a position."""
    return line.key(start - len(row.get("head", "").split()) - 1) in _LEADERS


def is_led_farther(line: Line, start: int) -> bool:
    """Whether a title stands before the name of whatever body belongs to one whose words begin at a position («Chủ
    tịch Công đoàn Trường X»)."""
    for at in range(start - 1, max(-1, start - _FARTHEST_TITLE), -1):
        if line.key(at) in _LEADERS:
            return True
        if not line.tokens[at].is_word:
            return False
    return False


def unit_after_short(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after the noun behind a common word made short («Phòng CSGT đường bộ», «Ủy ban ATGT quốc gia»), or
    ``at``."""
    if line.key(at - 1) == "dn" and line.keys[at : at + 3] == ["nhỏ", "và", "vừa"]:
        return at + 3  # «Hiệp hội DN nhỏ và vừa Việt Nam»
    if line.keys[at : at + 2] == ["nông", "thôn"] and line.key(at - 1) in ("pt", "nn&pt"):
        return at + 2  # «Bộ NN&PT nông thôn»
    word = lexicon.words.match(line.keys, at) if is_short_word(lexicon, line, at - 1) else None
    if word is None or not is_noun(word[1]) or row["kind"] in _NAMED_BY_LETTERS:
        return at
    said = " ".join(line.keys[at : at + word[0]])
    return at if fold(row.get("head", "")) in _WITH_SECTORS or said in NO_PARTS else at + word[0]


def short_district(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after a district whose kind is made short («Công an Q.Bình Thạnh», «UBND H. Đức Hòa», «Công an
    Q.3»), or 0."""
    end = named = at + 2
    if line.key(at) not in _SHORT_KINDS or line.key(at + 1) != "." or not line.tight(at + 1):
        return 0
    if not line.capital(named):
        numbered = line.key(named).isdigit() and len(line.key(named)) < 3 and line.tight(named)
        return named + 1 if numbered else 0
    place = lexicon.places.match(line.keys, named)
    if place:
        return named + place[0]
    while line.capital(end) and end - named < 2 and is_vietnamese_syllable(line.tokens[end].text):
        end += 1
    return end if end > named else 0


def unlisted_area(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after the name of an area that no list has, behind its kind: one of the highlands («huyện Krông
    Nang»), of another land («bang Arkansas»), a ward named after somebody («phường Trần Hưng Đạo»); 0 where the name
    may be that of the officer of the area."""
    kind, token = line.key(at - 1), line.tokens[at] if at < len(line) else None
    if token is None or kind not in _UNLISTED or token.is_acronym or lexicon.land(line, at):
        return 0
    led = is_led(line, start, row)
    foreign = not is_vietnamese_syllable(token.text)
    if kind in ABROAD:
        if led or line.key(at - 2) == "liên":
            return 0
        end = at + 1
        while line.key(end) == "-" and line.tight(end) and line.capital(end + 1):
            end += 2
        return end if foreign and not line.capital(end) and row["kind"] in STATE_KINDS else 0
    if not foreign:
        return _named_after_somebody(lexicon, line, at, led=led)
    end = at + 1
    while line.capital(end) and not line.tokens[end].is_acronym and end - at < _LONGEST_AREA:
        end += 1
    return 0 if led else end


def _named_after_somebody(lexicon: Lexicon, line: Line, at: int, *, led: bool) -> int:
    """The position after the three syllables of a name that is that of an area here, or 0: behind a title the name of
    the officer must follow it («Chủ tịch UBND huyện Trần Văn Thời Lê Văn Hòa»)."""
    if not line.capital(at + 2) or vietnamese_name(lexicon, line, at) < at + 3:
        return 0
    if led and line.key(at - 1) == "phường" and line.key(at + 3) == "," and _is_upper_area(line, at + 4):
        return at + 3  # «Chủ tịch UBND phường Lê Lợi Hoa, quận 1»
    if led and (line.capital(at + 3) or not is_known_ward(line, at)):
        return at + 3 if line.capital(at + 3) and vietnamese_name(lexicon, line, at + 3) > at + 5 else 0
    return at + 3 if line.key(at - 1) == "phường" and not line.capital(at + 3) else 0


def _is_upper_area(line: Line, at: int) -> bool:
    """Whether the area above a ward starts at a token: a district or a city."""
    return line.key(at) in ("quận", "tp", "tx", "q") or " ".join(line.keys[at : at + 2]) in ("thành phố", "thị xã")


def officer_of_centre(lexicon: Lexicon, line: Line, at: int, row: Row) -> bool:
    """Whether the name of somebody, of two syllables, follows «Trung ương» («Trưởng Ban Tổ chức Trung ương Hà Ban»)."""
    if row["kind"] in ("company", "university") or line.keys[at - 2 : at] != ["trung", "ương"]:
        return False
    two = line.capital(at + 1) and not line.capital(at + 2) and lexicon.surnames.get(line.key(at)) is not None
    return two and lexicon.word(line, at) == 1 and lexicon.land(line, at) is None


def initials(line: Line, at: int, row: Row) -> int:
    """The position after the first letters of somebody's name and a foreign word that start at a token («Hội đồng X
    H.R. Hale»), or 0."""
    if row["kind"] in _NAMED_BY_LETTERS or len(line.tokens[at].text) > 1 or line.key(at + 1) != ".":
        return 0
    end = at
    while len(line.key(end)) == 1 and line.capital(end) and line.key(end + 1) == "." and line.tight(end + 1):
        end += 2
    named = end > at + 2 and line.capital(end) and not is_vietnamese_syllable(line.tokens[end].text)
    return end + 1 if named else 0


def unlisted_word(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a capital and one small syllable make a word that no list has («Sáng chế»): the small syllable
    starts no other word and no clause."""
    key = line.key(at + 1)
    if at + 1 >= len(line) or not line.tokens[at + 1].is_word or line.capital(at + 1) or key in BOUNDARY:
        return False
    if key in LINKS or key in STARTS_CLAUSE or not is_vietnamese_syllable(line.tokens[at].text):
        return False
    if line.capital(at - 1) and not lexicon.heads.match(line.keys, at - 1):
        return False
    known = (
        lexicon.words.match(line.keys, at + 1)
        or lexicon.verbs.match(line.keys, at + 1)
        or lexicon.tails.match(line.keys, at + 1)
    )
    return known is None and lexicon.land(line, at) is None


def of_land(lexicon: Lexicon, line: Line, end: int) -> int:
    """The position after «(của) nước X», «quốc gia X», «bang X» behind a name, or ``end``."""
    state = lexicon.places.match(line.keys, end + 1) if line.key(end) == "bang" else None
    if state:
        return end + 1 + state[0]
    for size, words in ((1, "nước"), (2, "quốc gia"), (2, "của nước")):
        country = lexicon.country(line, end + size)
        if country and " ".join(line.keys[end : end + size]) == words:
            return int(end + size + country[0])
    return end


def whose_land(lexicon: Lexicon, line: Line, end: int, start: int, row: Row) -> int:
    """The position after «của LAND» behind a name of common words, which every land may have («Viện An toàn của
    Peru»), or ``end``."""
    country = lexicon.country(line, end + 1) if line.key(end) == "của" and row["kind"] in _OF_EVERY_LAND else None
    if country is None or not line.capital(end + 1) or lexicon.land_before(line, end):
        return end
    after = end + 1 + country[0]
    row_goes_on = line.key(after) in ("và", "-", "–", ",", "với") and lexicon.country(line, after + 1) is not None
    words = (token for token in line.tokens[start:end] if token.is_word and "&" not in token.text)  # «KH&CN»
    return end if row_goes_on or any(map(lexicon.is_proper, words)) else after


def between_lands(lexicon: Lexicon, line: Line, end: int) -> int:
    """The position after «giữa A và B» behind the name of a committee of two countries, or ``end``."""
    first = lexicon.country(line, end + 1) if line.key(end) == "giữa" else None
    if first is None or line.key(end + 1 + first[0]) not in ("và", "với"):
        return end
    second = lexicon.country(line, end + 2 + first[0])
    return end + 2 + first[0] + second[0] if second else end


def closed_by_land(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether the capital behind the small words of a name is a place behind its kind («Hội lữ hành thành phố Vinh»),
    or opens the last words of a society of lands («Liên minh nghị sĩ Mê Công Nhật Bản»)."""
    if row["kind"] not in _SOCIETIES or at == start:
        return False
    if any(
        (tail := lexicon.tails.match(line.keys, at - n)) and (tail[0], tail[1]["role"]) == (n, "place") for n in (1, 2)
    ):
        return lexicon.words.match(line.keys, start) is not None
    ends = (end for end in range(at + 1, min(at + 5, len(line))) if line.capital(end) and line.capital(end - 1))
    word, people = lexicon.words.match(line.keys, start), lexicon.titles.match(line.keys, start)
    whole = word is not None and start + word[0] == at and is_noun(word[1])
    whole = whole or people is not None and start + people[0] == at  # «Liên minh nghị sỹ …»
    return whole and any(lexicon.countries.match(line.keys, end) for end in ends)


def affairs(line: Line, at: int, row: Row) -> int:
    """The position after «Các vấn đề (về) …» with which the sector of a ministry begins, or after the first three words
    before a capital («Bộ Các vấn đề Phụ nữ»), or 0."""
    if line.keys[at : at + 3] != ["các", "vấn", "đề"] or row["kind"] not in _WITH_AFFAIRS or not line.capital(at):
        return 0
    if line.capital(at + 3):
        return at + 3
    end = first = at + 3 + (line.key(at + 3) == "về")
    while end < len(line) and end - first < _LONGEST_AFFAIR and line.tokens[end].is_word:
        if line.key(end) in _AFTER_AFFAIRS:
            break
        end += 1
    return end if end > first else 0


def of_offences(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after «về …» behind «tội phạm» in the name of an office of the police («Phòng CSĐT tội phạm về ma
    túy»), or 0."""
    end = at + 1
    if line.keys[at - 2 : at + 1] != ["tội", "phạm", "về"] or row["kind"] != "agency":
        return 0
    while not line.capital(end) and (word := lexicon.words.match(line.keys, end)) and word[1]["verb"] == "no":
        end += word[0]
    return end if end > at + 1 else 0


def opens_clause(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether a capital word behind a name, before a small one, opens a clause that no full stop parts from it («Báo X
    Số tài khoản: …», «Bộ Y tế Giảm phiền hà»), or a wide space does."""
    if at > start and line.tokens[at].start - line.tokens[at - 1].end > 1 and not lexicon.land(line, at):
        return True
    if line.key(at) in _CREDITS and line.key(at + 1) == ":":
        return True  # «… tại Bệnh viện X ẢNH: …»
    whole = row["kind"] == "ministry" and (at > start or row["case"] == "alone")
    head = lexicon.heads.match(line.keys, at) if whole else None
    if head is not None and head[0] > 1 and "party" in (head[1]["kind"], _known_kind(lexicon, line, at)):
        return True  # «Thứ trưởng Bộ Quốc phòng Quân Ủy Trung ương …» under a picture
    if line.capital(at + 1) or at + 1 >= len(line) or not line.tokens[at + 1].is_word:
        return False
    if at > start and line.key(at) in _OPENERS or f"{line.key(at)} {line.key(at + 1)}" in _OPEN_SENTENCES:
        return True
    if row["kind"] != "ministry":
        return False
    whole = row["case"] == "alone" if at == start else sector_ends(lexicon, line, at, start)
    return whole and lexicon.word(line, at) == 1 and lexicon.land(line, at) is None


def _known_kind(lexicon: Lexicon, line: Line, at: int) -> str:
    """The kind of the listed body that starts at a token, if any."""
    known = lexicon.names.match(line.keys, at)
    return known[1]["kind"] if known else ""


# «rừng do Công ty X quản lý.», «giao cho Công ty X quản lý, sử dụng»: with whom a clause needs a verb.
_LETS = frozenset({"do", "giao", "giao cho", "yêu cầu", "chỉ đạo", "đề nghị"})
_DONE_BY, _ENDS_CLAUSE = ACTS | {"kinh doanh", "quản lý", "thẩm định"}, frozenset({",", ".", ";", ")", ""})


def tail_acts(lexicon: Lexicon, line: Line, at: int, start: int, length: int, row: Row) -> bool:
    """Whether a word that closes names is the verb of a clause here («Viện X hợp tác với Y», «… xây dựng Y»)."""
    words = " ".join(line.keys[at : at + length])
    builds = words == "xây dựng" and row["kind"] != "company" and line.capital(at + 2)
    if builds and not line.capital(at - 1) and not lexicon.land(line, at + 2):
        return True
    if row["kind"] == "company" and words in _DONE_BY and proper_before(lexicon, line, at, start):
        return True  # «Công ty CP Nhà Mây đầu tư dự án»
    if line.key(at + length) in _ENDS_CLAUSE and at > start and words in _DONE_BY:
        first = start - len(row.get("head", "").split())
        asked = line.key(first - 1) in _LETS or " ".join(line.keys[max(0, first - 2) : first]) in _LETS
        return asked and (line.capital(at - 1) or proper_before(lexicon, line, at, start))
    if line.key(at + length) in _SEVERAL and at > start:
        return words in ACTS or words in lexicon.wants_object
    says = line.keys[at + length : at + length + 2] in (["cho", "biết"], ["cho", "hay"])
    return line.key(at + length) in _AFTER_VERB and words in ACTS and not says


def acts_upon(line: Line, after: int, verb: Row) -> bool:
    """Whether a verb among the small words of a name, which ends at a position, begins a clause: it reports, or
    organizes something named."""
    return verb["group"] == "report-strong" or verb["group"] == "organize" and line.capital(after)


def describes(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether what follows a dash and a land tells something else: a common word («Cảnh sát biển Việt Nam - Tàu tuần
    tra»), another land that has such a body («Bộ Công an Việt Nam - Lào»)."""
    state = row["kind"] == "ministry" or fold(row.get("head", "")).startswith(_OF_ONE_STATE)
    if state and lexicon.country_before(line, at) and lexicon.country(line, at + 1):
        return line.key(start - len(row["head"].split()) - 1) not in PLURALS  # «hai Bộ Y tế Việt Nam - Lào»
    word = line.capital(at + 1) and at + 2 < len(line) and line.tokens[at + 2].is_word and not line.capital(at + 2)
    if word and not line.tight(at) and " ".join(line.keys[at + 1 : at + 3]) in _CALLED:
        return True  # «Báo X - Cơ quan ngôn luận của Y»
    apart = word and not line.tight(at) and row["kind"] != "company" and lexicon.country_before(line, at)
    return apart and lexicon.land(line, at + 1) is None


def body_acts(line: Line, at: int) -> bool:
    """Whether the words straight behind a head tell what the body does («Hội đồng thảo luận dự thảo X»)."""
    return line.key(at) in _BEGIN_DEEDS and any(" ".join(line.keys[at : at + size]) in _DEEDS for size in (1, 2, 3))


def begins_clause(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> bool:
    """Whether the whole sector of a ministry ends at a position and a word for those who lead it follows («Sở Y tế lãnh
    đạo …»), or the proper name of a company and a word that is no noun («Tập đoàn Hoa Sen cơ cấu lại …»)."""
    word = lexicon.words.match(line.keys, at)
    if row.get("unit") == "yes" and line.keys[at : at + 2] == ["bệnh", "viện"]:
        return True  # «Khoa X bệnh viện»
    if row["kind"] == "company" and word and not is_noun(word[1]) and proper_before(lexicon, line, at, start):
        return True
    if " ".join(line.keys[at : at + 2]) in lexicon.wants_object and line.key(at + 2) in _SEVERAL:
        return True  # «Ban chỉ đạo Bộ X xử lý các vấn đề»
    head, said = fold(row.get("head", "")), " ".join(line.keys[at : at + 2])
    if head in _DEPARTMENTS and (said in ACTS or said in lexicon.wants_object):
        first = start - 1
        longest = lexicon.heads.match(line.keys, first)
        whole = longest is not None and longest[0] > 1 and first + longest[0] == at
        return whole or sector_ends(lexicon, line, at, start)  # «Vụ Pháp chế nghiên cứu X»
    return head in MINISTRIES and said in NO_PARTS and sector_ends(lexicon, line, at, start)


def of_somebody(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether somebody's title begins at a capital; «Vụ Tổ chức - Cán bộ» says what staff a department is for."""
    title = lexicon.titles.match(line.keys, at)
    if title is None or title[0] == 1 and lexicon.is_word_here(line, at):
        return False
    if lexicon.word(line, at) > title[0]:
        return False  # «Bộ Tài nguyên và Bảo vệ môi trường»: no guard
    return line.keys[at : at + 2] != ["cán", "bộ"] or vietnamese_name(lexicon, line, at + 2) > 0


def is_noun(word: Row) -> bool:
    """Whether a listed word is no verb and seldom stands after words of tense and negation."""
    told = word.get("told", "")
    return word["verb"] == "no" and bool(told) and int(told) < _OFTEN_TOLD


def chairs(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether the last word, behind a dash, tells who chairs («Thứ trưởng Bộ X - Chủ trì»)."""
    verb = lexicon.verbs.match(line.keys, at) if line.key(at - 1) == "-" else None
    end = at + verb[0] if verb and verb[1]["group"] == "chair" else 0
    return end == len(line) or end > 0 and not line.tokens[end].is_word
