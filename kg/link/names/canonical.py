"""The ids and the names of canonical entities."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from itertools import chain

from kg.language import bare, fold
from kg.link.names.names import place_key
from kg.model import digest
from kg.regex import regex

LOCAL_DIGITS = 12
SLUG_LENGTH = 60
_SLUG_WORD = regex("[A-Za-z0-9]+")


def slug(name: str) -> str:
    """A name as a part of an IRI: ASCII letters, digits and hyphens, at most 60.

    >>> slug("Đỗ Thắng Hải"), slug("Lars Ødegård")
    ('do-thang-hai', 'lars-odegard')
    """
    whole = "-".join(filter(None, map(_slug_of_word, name.split(" "))))
    if len(whole) <= SLUG_LENGTH:
        return whole or "x"
    return whole[: SLUG_LENGTH + 1].rpartition("-")[0] or whole[:SLUG_LENGTH]


@functools.lru_cache(maxsize=100_000)
def _slug_of_word(word: str) -> str:
    return "-".join(_SLUG_WORD.findall(bare(word)))


def canonical_id(kind: str, key: str, name: str, text_hash: str) -> str:
    """The id of a cluster by its anchor, the oldest member: the country code, or the name and a hash of its place."""
    if kind == "Country":
        return f"country/{key}"
    if kind == "Place":
        return f"place/{slug(key)}-{digest('Place', place_key(name), digits=LOCAL_DIGITS)}"
    return f"{kind.lower()}/{slug(name)}-{digest(text_hash, kind, key, digits=LOCAL_DIGITS)}"


_LOCAL = regex(rf"-[0-9a-f]{{{LOCAL_DIGITS}}}$")


@functools.lru_cache(maxsize=50_000)
def name_in(node: str) -> str:
    """The slug of the name in a canonical id, that of a row of the reference names too.

    >>> name_in("person/lo-thi-nua-0123456789ab"), name_in("organization/quoc-hoi")
    ('lo-thi-nua', 'quoc-hoi')
    """
    return _LOCAL.sub("", node.partition("/")[2])


def of_kind(kind: str, nodes: Iterable[str]) -> frozenset[str]:
    """The canonical ids of things of a kind among some, and among names of what has no id.

    >>> of_kind("person", {"person/lo-thi-nua-0123456789ab", "organization/quoc-hoi", "lò thị nưa"})
    frozenset({'person/lo-thi-nua-0123456789ab'})
    """
    head = f"{kind}/"
    return frozenset([node for node in nodes if node.startswith(head)])


def label(names: Iterable[Iterable[str]]) -> tuple[str, tuple[str, ...]]:
    """(preferred label, other names) of a cluster by the names of each member: the fullest form, then the most
    frequent, then the earliest."""
    said_so: dict[str, int] = {}  # nearly always so few that counting begins quicker without a Counter
    for form in chain.from_iterable(names):
        said_so[form] = said_so.get(form, 0) + 1
    if len(said_so) == 1:
        return next(iter(said_so)), ()
    forms: dict[str, tuple[str, int]] = {}
    for form, times in said_so.items():
        key = fold(form)
        said, count = forms.get(key, (form, 0))
        forms[key] = (said, count + times)
    order = list(forms)
    place = {key: number for number, key in enumerate(order)}
    best = max(order, key=lambda key: (len(key.split()), forms[key][1], -place[key]))
    return forms[best][0], tuple(forms[key][0] for key in order if key != best)
