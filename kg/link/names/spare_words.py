"""Words in the name of a body that news leaves out or cuts short."""

from __future__ import annotations

from kg.language import fold, is_vietnamese_syllable
from kg.regex import regex

_SMALL = regex(r" (?:về|của|các)(?= \S)")
_FORM_OF_BANK = regex(
    r"^ngân hàng (?:(?:thương mại )?cổ phần|thương mại trách nhiệm hữu hạn(?: một thành viên)?) (?=\S+ \S)"
)
_OF_THE_NATION = regex(
    r"^((?:tập đoàn|tổng công ty|tổng liên đoàn|viện hàn lâm|ngân hàng(?! nhà nước| phát triển việt)) \S+ \S.*)"
    " việt nam$"
)
_OF_THE_WORLD = regex(r"\b(?:thế giới|quốc tế|châu)\b")


def without_spare(key: str) -> str:
    """A key without small words («Nhóm Bạn (của) Chủ tịch»), the legal form of a bank, and the home country behind the
    name of a group or bank of its own («Tổng công ty Đường sắt (Việt Nam)»); «Ngân hàng Quandt Việt Nam» is one of
    another.

    >>> without_spare("ngân hàng thương mại cổ phần mây trắng"), without_spare("tập đoàn mây trắng việt nam")
    ('ngân hàng mây trắng', 'tập đoàn mây trắng')
    >>> without_spare("ngân hàng quandt việt nam"), without_spare("nhóm bạn của chủ tịch về đô thị hoá")
    ('ngân hàng quandt việt nam', 'nhóm bạn chủ tịch đô thị hoá')
    """
    key = _FORM_OF_BANK.sub("ngân hàng ", _SMALL.sub("", key))
    found = _OF_THE_NATION.match(key)
    if found is None or _OF_THE_WORLD.search(key) or not all(map(is_vietnamese_syllable, found[1].split())):
        return key
    return found[1]


_LINKING = frozenset({"về", "giữa", "và", "-", "của", "nước"})


def content_words(key: str) -> tuple[str, ...]:
    """The words of a name without those that only link them: «X về Y Việt Nam - Lào» is «X Y giữa Việt Nam và Lào»."""
    return tuple(word for word in key.split() if word not in _LINKING)


_REST = regex(r"^(?:về|giữa|của|tại|song phương|đa phương)\b|^[-,]|^việt nam$|^(?:\w+ ){1,3}- (?:\w+ ?){1,3}$")


def is_clipped(short: str, full: str) -> bool:
    """Whether a name is another one cut short before «về», «giữa», «của».

    >>> is_clipped("nhóm công tác về x", "nhóm công tác về x giữa việt nam và hoa kỳ")
    True
    >>> is_clipped("bộ ngoại giao", "bộ ngoại giao lào"), is_clipped("bộ y tế", "bộ y tế timor - leste")
    (False, False)
    """
    if not full.startswith(short + " ") or len(short.split()) < 3:
        return False
    rest = full[len(short) :].strip()
    of_one_land = short.startswith("bộ ") and " - " in rest  # «Bộ Ngoại giao Timor-Leste» is of no two lands
    return bool(_REST.match(rest)) and not of_one_land


_HOME = ["Việt", "Nam"]


def spells_out(short: str, full: str) -> bool:
    """Whether a name is another one with words cut to their initials, or «Việt Nam» to «VN» or left out.

    >>> full = "Cục Đường thủy nội địa Việt Nam"
    >>> spells_out("Cục ĐTNĐ VN", full), spells_out("Cục ĐTNĐ", full), spells_out("Cục ĐT", full)
    (True, True, False)
    """
    words, rest = short.split(), full.split()
    if not any(word.isupper() and len(word) > 1 for word in words):
        return False
    for word in words:
        size = len(word) if word.isupper() and word.isalpha() and len(word) > 1 else 1
        run = rest[:size]
        if fold("".join(w[0] for w in run)) != fold(word) and [fold(w) for w in run] != [fold(word)]:
            return False
        rest = rest[size:]
    return not rest or rest == _HOME


def same_words(one: str, other: str) -> bool:
    """Whether two names have the same words, most of them, in any order."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) >= 0.85 * max(len(a), len(b))
