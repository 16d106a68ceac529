"""The run of words in small letters between the head of a body and the proper name that closes it.

HEAD word word APEC     an acronym, a listed body, a country («Hội đồng tư vấn doanh nghiệp APEC»)
HEAD word word Velda    the foreign name of an agency («Cơ quan xúc tiến thương mại Velda»)
HEAD word do TITLE A    a committee that somebody is to lead («Hội đồng kỷ luật do Thứ trưởng A làm Chủ tịch»)
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import acts_upon, body_acts, closed_by_land, is_led
from kg.extract.names.personal_names import foreign_end, vietnamese_name
from kg.extract.names.small_words import BOUNDARY, STARTS_CLAUSE, is_national, is_told_beside, opens_another, seat
from kg.language import Row, fold, words_of

_NO_STARTS = frozenset({"và", "&", "hai", "ba", "mỗi", "một", "những"})
_LONGEST_FOREIGN = 3
_SHORTEST_SMALL, _LONGEST_SMALL = 4, 12
_SMALL_WORDS = words_of("word of one syllable in names of offices")
_STATE = ["nhà", "nước"]
_MARKS = frozenset({",", ";", ".", "(", ")", "-"})
_AGENCIES = ("cơ quan", "trung tâm", "tổ chức")
_PAPERS = words_of("papers of a body")
# What is said of a body before its name.
_TOLD_OF = frozenset({"chức năng", "hàng đầu", "khủng bố"})
# Behind «do»: who leads a committee, and how far behind the word for leading may stand.
_COURTESY, _FARTHEST_LEADER = frozenset({"ông", "bà", "đồng"}), 16
# What an officer does and no body is named for («Chủ tịch Ủy ban chúc mừng …»).
_OFFICERS_ACT = frozenset({"thank", "praise"})
_ENDS_RUN = BOUNDARY - {"về"} | {"của", "thuộc"}
_ENDS_SMALL = _ENDS_RUN | STARTS_CLAUSE


def is_another_word(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether a head of one syllable is the first of another word («Khoa học», «Ban đầu») that is no head."""
    head, verb = lexicon.heads.match(line.keys, at), lexicon.verbs.match(line.keys, at)
    other = lexicon.is_word_here(line, at) or verb is not None and verb[0] > 1 and not line.capital(at + 1)
    return other and head is not None and head[0] == 1


def longest_row(lexicon: Lexicon, line: Line, at: int, end: int) -> Row | None:
    """The row of the longest head that a name from ``at`` to ``end`` begins with («Văn phòng TƯ», and no «Văn phòng Tư
    vấn»), or None."""
    heads = (found for found in lexicon.heads.matches(line.keys, at) if at + found[0] <= end)
    spelt = (row for n, row in heads if row["head"][-2:] != "TƯ" or line.tokens[at + n - 1].text.isupper())
    return next(spelt, None)


def is_paper(line: Line, at: int) -> bool:
    """Whether a capital begins the word for a paper that a body writes or gets («Đề án», «Nghị quyết»)."""
    return line.capital(at) and not line.capital(at + 1) and " ".join(line.keys[at : at + 2]) in _PAPERS


def lower_run(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """Lower-case words between a head and the proper name that closes it («Hội đồng tư vấn doanh nghiệp
    APEC»); ``at`` when no proper name closes them."""
    if line.key(at) in _NO_STARTS or body_acts(line, at):
        return at
    end, noun = at, False
    while end < len(line) and end - at < 12:
        token = line.tokens[end]
        if token.is_word and token.is_capital:
            if line.key(end - 1) == "châu" and end > at:
                return end - 1
            given = line.key(end - 1) == "trình"  # «Hội đồng thẩm định và trình Thủ tướng»
            if given or is_paper(line, end) or line.key(end - 1) == "và" and token.is_acronym:
                return at  # «Hội đồng thành viên ban hành Nghị quyết …», «Lực lượng phòng vệ và ABC»
            listed = lexicon.countries.match(line.keys, end) or lexicon.names.match(line.keys, end)
            named = listed is not None or closed_by_land(lexicon, line, end, at, row)
            title = lexicon.titles.match(line.keys, end)
            if title and (line.key(end - 1) == "làm" or title[1]["class"] == "post" and "và" in line.keys[at:end]):
                return at  # «A, Chủ tịch Liên đoàn làm Trưởng đoàn», «… của Ủy ban nhân dân và giao quyền Chủ tịch O»
            free = row["kind"] == "company" or row["case"] == "any" and lexicon.is_word_here(line, end)
            if noun and not named and (foreign := _foreign_agency(lexicon, line, end, at, row)):
                return foreign
            return end if end > at and (named or token.is_acronym or free) else at
        if is_national(line, end, at, row):
            return end + 2
        if token.key == "do" and end > at and _is_set_up(lexicon, line, end, row):
            return end
        praised = " ".join(line.keys[end : end + 2]) in _TOLD_OF  # «tập đoàn công nghệ hàng đầu X»
        if not token.is_word or praised or token.key in _ENDS_RUN or is_told_beside(line, end):
            return at
        if token.key == "giữa" or token.key == "và" and opens_another(lexicon, line, end + 1):
            return at
        word = lexicon.words.match(line.keys, end)
        told = lexicon.verbs.match(line.keys, end)
        if told and (end > at and acts_upon(line, end + told[0], told[1]) or told[1]["act"] in _OFFICERS_ACT):
            return at
        verb = told or (word is not None and word[1]["verb"] == "yes")
        if verb and not lexicon.tails.match(line.keys, end) and row["case"] != "any":
            return at
        noun = word is not None and not verb
        end += word[0] if word else 1
    return at


def _is_set_up(lexicon: Lexicon, line: Line, at: int, row: Row) -> bool:
    """Whether «do» and whoever is to lead it follow the small words of a committee («Hội đồng kỷ luật do Thứ trưởng A
    làm Chủ tịch»)."""
    if row["kind"] != "committee" or "làm" not in line.keys[at + 2 : at + _FARTHEST_LEADER]:
        return False
    return line.key(at + 1) in _COURTESY or lexicon.titles.match(line.keys, at + 1) is not None


def _foreign_agency(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after one or two foreign words that name an agency, and nobody who leads it, or 0."""
    head = fold(row.get("head", ""))
    end = foreign_end(line, at)
    joined = line.key(end) == "-" and line.tight(end)
    if not head.startswith(_AGENCIES) or not 0 < end - at < _LONGEST_FOREIGN or line.capital(end) or joined:
        return 0
    return 0 if lexicon.land(line, at) or is_led(line, start, row) and end - at > 1 else end


def small_name(lexicon: Lexicon, line: Line, at: int, head: int, *, few: bool = False) -> int:
    """The position after a name of small words that a mark, somebody's name or a place ends, or 0; the place belongs
    to it («… phát triển nguồn lực tỉnh Thái Bình»). ``head`` is how many syllables stand before ``at``. Where ``few``
    words do, «Nhà nước» belongs to it as well, and another body may end it («Cục tác chiến Bộ Quốc phòng»)."""
    if line.key(at) == "và":
        return 0  # «Giám đốc Sở và cán bộ y tế»
    end, shortest = at, 2 if few else max(_SHORTEST_SMALL - max(head - 2, 0), 2)
    while end < len(line) and line.tokens[end].is_word and not line.capital(end) and end - at < _LONGEST_SMALL:
        if end - at >= shortest and (placed := _placed(lexicon, line, end)):
            return placed
        word = lexicon.words.match(line.keys, end)
        length = word[0] if word else 1
        told = lexicon.verbs.match(line.keys, end)
        said = told is not None and told[0] >= length and told[1]["group"].startswith(("report", "organize"))
        if said or length == 1 and line.key(end) in _ENDS_SMALL:
            return 0
        if word is None and line.key(end) not in _SMALL_WORDS:
            return 0
        end += length
    if end - at < shortest or line.key(end - 1) == "và":
        return 0
    if few and line.keys[end : end + 2] == _STATE:
        return end + 2
    closed = end >= len(line) or line.key(end) in _MARKS or vietnamese_name(lexicon, line, end) > end + 2
    closed = closed or few and line.capital(end) and lexicon.heads.match(line.keys, end) is not None
    return _placed(lexicon, line, end) or (end if closed else 0)


def _placed(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the place or the district that starts at a token, or 0; a name may follow it."""
    place = lexicon.land(line, at) if line.capital(at) else None
    if place and place[1].get("type") in ("clipped", "venue head"):
        return 0
    end = at + place[0] if place else seat(lexicon, line, at)
    if place and line.key(end) == "-" and (far := lexicon.places.match(line.keys, end + 1)):
        end += 1 + far[0]  # «Ban Quản lý dự án cao tốc Hà Nội – Thái Bình»
    goes_on = line.capital(end) and vietnamese_name(lexicon, line, end) < end + 3
    return end if end > at + 1 and not goes_on else 0
