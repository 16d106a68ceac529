"""Parties that only an agreement names: foreign words and provinces that no list has, beside a party («giữa Sao Mai và
Trant & Wiley», «giữa tỉnh Lào Cai và tỉnh Brestov»)."""

from __future__ import annotations

from kg.extract.items import Item, as_one, tags_of
from kg.extract.lexicon import Line
from kg.extract.names.organizations import COMPANY
from kg.language import fold, is_vietnamese_syllable, words_of
from kg.regex import regex

_JOINS = frozenset("%&+")
_REGIONS = words_of("region that signs")
_LONGEST = 5  # items of a province with its name
_BODY = r"O(?:\(o\))?"
_BESIDE = regex(rf"(?:%|%{_BODY}(?:,{_BODY})*(?:,|,?&)|A&|{_BODY}w{{1,2}}&|(?:^|[.,;]|\)-){_BODY}&|(?:^|[.,;|]|\)-))$")
_SIGN = frozenset({"ký", "kí"})
_SIGNS = regex(r"[ws]{0,4}N")
# «X đã ký thỏa thuận với B»: a body signs alone only with a body, a country or a province; players sign contracts.
_SIGNS_WITH = regex(r"[ws]{0,4}N[wn]{0,2}(?P<what>A)[wvn]{0,8}&[wr]?[OCL]")
_SIGNS_WHAT = regex(r"[ws]{0,4}N[wn]{0,2}(?P<what>A)")


def with_partners(line: Line, items: list[Item]) -> list[Item]:
    """The items of a sentence; foreign words in the place of a party to an agreement are bodies."""
    tags = tags_of(items)
    if "A" not in tags or not ("N" in tags or "%" in tags):
        return items
    found: list[Item] = []
    at = 0
    while at < len(items):
        region = _region_end(line, items, at) if found and found[-1].tag in _JOINS else at
        if region > at:
            found.append(as_one(line, items[at:region], "L", "Place", "place-region"))
            at = region
            continue
        end = foreign_run(line, items, at) if items[at].tag == "w" else at
        beside = _beside(line, found, items[at], "N" in tags) if end > at else None
        if beside is not None and _is_party(line, items, beside, at, end):
            found.append(as_one(line, items[at:end], "O", "Organization", "organization-party", COMPANY))
            at = end
        else:
            found.append(items[at])
            at += 1
    return found


def _region_end(line: Line, items: list[Item], at: int) -> int:
    """«giữa tỉnh A và tỉnh X»: the item after a province or city that no list has, or ``at``."""
    if items[at].tag != "w" or fold(line.said(items[at].start, items[at].end)) not in _REGIONS:
        return at
    end = at + 1
    while end < min(len(items), at + _LONGEST) and items[end].tag == "w" and line.capital(items[end].start):
        end += 1
    return end if end > at + 1 else at


def _beside(line: Line, before: list[Item], item: Item, signed: bool) -> str | None:
    """The tags that join a word to what stands before it as a party; none where the place tells no party. An acronym
    is one only beside a body that signs, or where it signs itself."""
    found = _BESIDE.search("".join(each.tag for each in before))
    if found is None:
        return "" if line.key(item.start - 1) == "việc" else None
    joined = ("%" in found[0] or found[0] == "A&") and not (signed and "O" in found[0])
    return None if joined and line.tokens[item.start].is_acronym else found[0]


def _is_party(line: Line, items: list[Item], beside: str, at: int, end: int) -> bool:
    """Whether the words stand with a verb of signing after them, or after «giữa» or «với»."""
    if "%" in beside:
        return True
    if beside == "A&":
        return line.key(items[at].start - 1) == "với" and _is_signed_paper(line, items, at - 2)
    if "O" in beside:
        return _SIGNS.match(tags_of(items[end : end + 5])) is not None
    return _signs(line, items, end)


def _signs(line: Line, items: list[Item], end: int) -> bool:
    """«X đã ký thỏa thuận với B», «X và Y ký bản ghi nhớ»: whether words that no body stands beside sign."""
    joined = end < len(items) and items[end].tag == "&"
    other = foreign_run(line, items, end + 1) if joined else end
    follow = tags_of(items[other : other + 20])
    signs = (_SIGNS_WHAT if other > end + 1 else _SIGNS_WITH).match(follow)
    return signs is not None and _binds_bodies(items[other + signs.start("what")])


def _is_signed_paper(line: Line, items: list[Item], at: int) -> bool:
    """«ký thỏa thuận với X»: whether the paper at an item is signed, and one of bodies; clubs come to terms with
    players, of whom a name alone says nothing else."""
    before = items[at - 1] if at else None
    signed = before is not None and before.tag == "N" and line.key(before.start) in _SIGN
    return signed and _binds_bodies(items[at])


def _binds_bodies(item: Item) -> bool:
    """Whether a paper is one that bodies sign: no contract, which people sign too."""
    row = item.row or {}
    return row.get("type") in ("mou", "agreement") and "hợp đồng" not in row["noun"]


def foreign_run(line: Line, items: list[Item], at: int) -> int:
    """The item after a run of foreign words with capitals, joined by «&» or a dash, or ``at``."""
    end = at
    while end < len(items):
        item = items[end]
        joined = end > at and item.tag in "&-" and fold(line.said(item.start, item.end)) in ("&", "-")
        if joined and _is_foreign(line, items, end + 1):
            end += 2
        elif _is_foreign(line, items, end):
            end += 1
        else:
            break
    return end


def _is_foreign(line: Line, items: list[Item], at: int) -> bool:
    if at >= len(items) or items[at].tag != "w" or items[at].end - items[at].start > 1:
        return False
    token = line.tokens[items[at].start]
    if not token.is_word or not token.is_capital or len(token.text) < 2:
        return False
    return token.is_acronym or not is_vietnamese_syllable(token.text)
