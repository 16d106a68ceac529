"""Words in small letters inside the names of bodies, and where they stop.

HEAD Word word word Trung ương    what an institute is for, before «Trung ương», «Quốc gia»
HEAD Word word OBJECT             the object of the verb with which a name ends («Phát triển quỹ đất»)
HEAD Word word word ,             two small syllables that close the name of a unit
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.language import fold

# Words that stand between a name and what is said of it; a name never runs over them.
BOUNDARY = frozenset(
    fold(word)
    for word in "đã sẽ đang vừa cũng là có được bị cho tại ở trong khi nếu vì nên mà thì do bởi để nhằm này đó kia "
    "ấy nay hôm ngày sáng chiều tối tháng năm cùng với khác không chưa phải cần mới còn nhưng hoặc hay như "
    "theo đến tới từ lên xuống ra vào lại khóa nhiệm trên dưới ngoài bên chúng họ nó ông bà".split()
)
LINKS = frozenset("và về của các giữa thuộc trực tỉnh huyện xã quận phường nói hay nêu".split())
_CENTRES = frozenset({"trung ương", "quốc gia", "việt nam", "miền trung", "miền nam", "miền bắc"})
CENTRAL = frozenset({"t.ư", "t.w", "tw", "tư"})


def before_centre(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after small words inside the name of an institute, which «Trung ương», «Quốc gia» or «và» and
    a capital close («Viện Vệ sinh dịch tễ Trung ương»), or 0."""
    for end in range(at + 1, min(at + 5, len(line))):
        if line.capital(end):
            closes = line.key(end) in CENTRAL or f"{line.key(end)} {line.key(end + 1)}" in _CENTRES
            return end if closes else 0
        if (
            line.key(end) == "và"
            and line.capital(end + 1)
            and (lexicon.word(line, end + 1) > 1 and not line.capital(end + 2))
        ):
            return end
        if not line.tokens[end].is_word or line.key(end) in BOUNDARY or line.key(end) in LINKS:
            return 0
    return 0


def after_object(lexicon: Lexicon, line: Line, at: int) -> int:
    """The position after the object of the verb that a name ends with («Phát triển quỹ đất», «… nguồn nhân
    lực»), or ``at``."""
    for first in (at, at + 1):
        word = lexicon.words.match(line.keys, first)
        if word and word[0] > 1:
            return at if word[1]["verb"] == "yes" else first + word[0]
    return at if lexicon.verbs.match(line.keys, at + 1) else _pair(line, at)


def closing_pair(line: Line, at: int) -> int:
    """The position after two unlisted small syllables that close the name of a unit, or ``at``."""
    ends = line.key(at + 2) in (",", ";", ".", ")", "(", "và", "cùng", "đã", "")
    return _pair(line, at) if ends else at


def _pair(line: Line, at: int) -> int:
    pair = line.tokens[at : at + 2]
    small = len(pair) == 2 and all(token.is_word and not token.is_capital for token in pair)
    return at + 2 if small and BOUNDARY.isdisjoint(token.key for token in pair) else at
