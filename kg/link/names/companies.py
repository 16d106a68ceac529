"""Names of companies: what is their own in them, and what tells only their legal form."""

from __future__ import annotations

import functools
import re

from kg.language import Language, fold, is_vietnamese_syllable, words_of
from kg.link.names.names import identity, land_of, place_names
from kg.regex import regex

# How the key of a company begins that is told without its legal form.
COMPANY = "công ty "
FORMS = ("cổ phần", "trách nhiệm hữu hạn", "một thành viên", "hai thành viên", "tnhh", "mtv", "cp")
_FORM = regex(rf"^(?:công ty|ctcp)(?: (?:{'|'.join(FORMS)}))+ (?=\S+ \S)")


def without_form(key: str) -> str:
    """The key of a company's name of two words and more without its legal form; the empty string where it has none.

    >>> without_form("công ty trách nhiệm hữu hạn một thành viên mây trắng"), without_form("công ty mây trắng")
    ('công ty mây trắng', '')
    """
    short = _FORM.sub(COMPANY, key)
    return short if short != key else ""


# «Công ty Cổ phần Tập đoàn X» is Tập đoàn X.
_FORM_OF_GROUP = regex(r"(?:(?:công ty|cty) (?:cổ phần|cp|tnhh)|ctcp) (?=tập đoàn \S)", re.IGNORECASE)
_HEADS = words_of("head of a firm or a medium that adds nothing to its name")


@functools.lru_cache(maxsize=50_000)
def without_head(name: str, language: Language) -> str:
    """The known name of a company or a medium behind a head that adds nothing to it, or that of a group behind its
    legal form; the empty string where there is none: «Đại học FPT» is no FPT.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [without_head(name, vi) for name in ("Hãng AFP", "Tập đoàn Google", "Đại học FPT", "Công ty Chứng khoán FPT")]
    ['AFP', 'Google', '', '']
    >>> without_head("Công ty Cổ phần Tập đoàn Mây Trắng", vi)
    'Tập đoàn Mây Trắng'
    """
    form = _FORM_OF_GROUP.match(name)
    group = name[form.end() :] if form else ""
    words = (group or name).split()
    head = language.phrases("org_heads").match(fold(group or name).split(), 0)
    if head is None or fold(" ".join(words[: head[0]])) not in _HEADS:
        return group
    bare = " ".join(words[head[0] :])
    row = language.phrases("org_names").get(bare)
    kinds = {head[1]["kind"], "media"} if fold(words[0]) == "hãng" else {head[1]["kind"]}
    return bare if row is not None and row["kind"] in kinds else group


def bare_key(name: str, language: Language) -> str:
    """The key of the name of a body without a head that adds nothing to it."""
    return identity(without_head(name, language) or name, language)


_FIRM = regex(
    r"^(?:(?:công ty|cty|ctcp|hãng|tập đoàn)(?: (?:cổ phần|cp|trách nhiệm hữu hạn|một thành viên|tnhh|mtv))* )+(?=\S)"
)
_PAPER = regex(r"^(báo|tạp chí)(?: điện tử)? (\S.*?)(?: điện tử)?$")
_CLUB = regex(r"^(?:clb|câu lạc bộ|đội bóng)(?: bóng đá)? (?=\S)")


@functools.lru_cache(maxsize=50_000)
def in_one_sort(name: str, language: Language) -> str:
    """The key of a firm, a paper or a club, with one word for all heads that say no more than its sort; the empty
    string where the name has none of these heads or is not its own.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [in_one_sort(f"{head} Quandt", vi) for head in ("Hãng", "Công ty TNHH Tập đoàn", "Ngân hàng")]
    ['firm quandt', 'firm quandt', '']
    >>> [in_one_sort(name, vi) for name in ("Báo Mây Trắng điện tử", "CLB bóng đá Quandt", "Công ty Giấy Hà Nội")]
    ['báo mây trắng', 'club quandt', '']
    """
    key = fold(name)
    if paper := _PAPER.match(key):
        return f"{paper[1]} {paper[2]}"
    if club := _CLUB.match(key):
        return f"club {key[club.end() :]}"
    firm, words = _FIRM.match(key), brand(name, language).split()
    of_place = land_of(" ".join(words), language) or " ".join(words[-2:]) in place_names(language)
    return f"firm {key[firm.end() :]}" if firm and words and not of_place else ""


_GROUP = regex(r"^(?:nhóm|tổ chức|phong trào) (?=\S)")


def says_what_it_is(full: str, name: str, language: Language) -> bool:
    """Whether a name is another one behind words for a club, where no listed firm has that one, or a listed one behind
    words for a group.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [says_what_it_is(f"CLB {name}", name, vi) for name in ("Quandt", "Viettel")]
    [True, False]
    >>> [says_what_it_is(f"Nhóm {name}", name, vi) for name in ("Hamas", "Mây Trắng", "ASEAN")]
    [True, False, False]
    """
    key, own = fold(full), fold(name)
    if not key.endswith(f" {own}"):
        return False
    row = language.phrases("org_names").get(name)
    if in_one_sort(full, language) == f"club {own}":
        return row is None or row["kind"] != "company"
    of_states = row is not None and row["kind"] == "international" and key.startswith("nhóm ")
    return row is not None and not of_states and _GROUP.sub("", key) == own


@functools.lru_cache(maxsize=50_000)
def is_described(full: str, name: str, language: Language) -> bool:
    """Whether a name is that of a firm or a medium which another one ends with behind what it does and which country it
    is of, in small letters: «Tập đoàn dầu khí Nga Quandt».

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> firms = ("Tập đoàn dầu khí quốc gia", "Hãng tin Nga", "Công ty Chứng khoán", "Tập đoàn")
    >>> [is_described(f"{firm} Quandt", "Quandt", vi) for firm in firms]
    [True, True, False, False]
    >>> [is_described(f"Mạng lưới giáo dục {name}", name, vi) for name in ("Quandt", "APEC")]
    [False, False]
    """
    words, own = full.split(), name.split()
    head = language.phrases("org_heads").match(fold(full).split(), 0)
    between = words[head[0] : -len(own)] if head and words[-len(own) :] == own else []
    if head is None or head[1]["kind"] not in ("company", "media") or not between:
        return False
    row = language.phrases("org_names").get(name)
    if row is not None and row["kind"] != head[1]["kind"] or all(map(is_vietnamese_syllable, own)):
        return False
    said = fold(" ".join(between))
    land = land_of(said, language)
    of_land = bool(land) and said.endswith(land)
    told = between[: -len(land.split())] if of_land else between
    small = all(word.islower() for word in told)
    return small and (of_land or bool(told) and head[1]["kind"] == "company")


@functools.lru_cache(maxsize=50_000)
def brand(name: str, language: Language) -> str:
    """The proper name that a company's name ends with, where it is no place; the empty string where it has none.

    >>> from kg.language import load_language
    >>> vi = load_language("vi")
    >>> [brand(f"Công ty cổ phần {name}", vi) for name in ("Ô tô Mây Trắng", "gạo Quandt", "cơ khí Hải Phòng", "Gạo")]
    ['mây trắng', 'quandt', '', '']
    >>> brand("Công ty Điện lực Hàn Quốc", vi)
    ''
    """
    head = language.phrases("org_heads").match(fold(name).split(), 0)
    if head is None or head[1]["kind"] != "company":
        return ""
    own: list[str] = []
    for word in reversed(name.split()[head[0] :]):
        if not word[0].isupper():
            break
        own.insert(0, fold(word))
    said = " ".join(own)
    land = said in place_names(language) or land_of(said, language) == said
    if land or len(own) == 1 and is_vietnamese_syllable(own[0]):
        return ""
    return said
