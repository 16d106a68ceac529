"""Letters and made words that stand for bodies, in all articles together: whose they are, and which names have several
bodies, as unlike letters tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from kg.language import Language, fold, is_vietnamese_syllable, words_of
from kg.link.names.companies import COMPANY, FORMS, bare_key, without_form
from kg.link.names.names import identity
from kg.link.names.spare_words import without_spare

# Units that a body of every level has, by their whole name.
OF_EVERY_LEVEL = frozenset(map(without_spare, words_of("body of every level")))
_SHORT_ACRONYM, _LONG_BRAND = 3, 6
_FORMS = ("ctcp ", *(f"{head} {form} " for head in ("công ty", "cty") for form in FORMS))
# So many articles tell for what a made word stands.
_TOLD = 2


def owners_of(names: Iterable[Sequence[str]], language: Language) -> Mapping[str, str]:
    """Acronyms that exactly one body defines in the articles, names of companies without the legal form that one alone
    is told to have, names of companies without form and field, told more than once («Công ty Mây Trắng» of «Công ty CP
    Dược phẩm Mây Trắng»), and made words that one company has for a short name, each with the key of that body."""
    owners: dict[str, set[str]] = defaultdict(set)
    brands: dict[str, list[str]] = defaultdict(list)
    cut: dict[str, list[str]] = defaultdict(list)
    heads, known = language.phrases("org_heads"), language.phrases("org_names")
    for name, *aliases in names:
        key = bare_key(name, language)
        if _is_with_form(name) and (short := without_form(key)):
            owners[short].add(key)
        head = heads.match(key.split(), 0)
        for alias in aliases:
            short, row = identity(alias, language), known.get(alias)
            # Letters that are known to be those of a medium are no company's besides.
            if short == key or short in OF_EVERY_LEVEL or head and row and head[1]["kind"] != row["kind"]:
                continue
            if alias.isupper() and len(alias) >= _SHORT_ACRONYM or without_form(key) == short:
                owners[short].add(key)
            elif _is_brand(alias) and head and head[1]["kind"] == "company":
                brands[fold(alias)].append(key)
            elif _is_cut_to_its_end(short, key):
                cut[short].append(key)
    for short, keys in cut.items():
        if len(keys) >= _TOLD or short in owners:
            owners[short].update(keys)
    found = {acronym: next(iter(keys)) for acronym, keys in owners.items() if len(keys) == 1}
    return found | {brand: owner for brand, keys in brands.items() if (owner := _fullest(brand, keys))}


def _is_cut_to_its_end(short: str, key: str) -> bool:
    """Whether a name of a company is the head and the last two words or more of another one."""
    own = short.removeprefix(COMPANY)
    return short.startswith(COMPANY) and key.startswith(COMPANY) and " " in own and key.endswith(f" {own}")


def are_telling(names: Sequence[str]) -> bool:
    """Whether the names of a body in an article tell for what a shorter name stands.

    >>> are_telling(["Công ty CP Mây Trắng"]), are_telling(["Công ty Mây Trắng"]), are_telling(["Mây Trắng", "MTQ"])
    (True, False, True)
    """
    return len(names) > 1 or _is_with_form(names[0])


def _is_with_form(name: str) -> bool:
    return fold(name).startswith(_FORMS)


def owner_behind_head(name: str, owners: Mapping[str, str], language: Language) -> str:
    """The key of the body whose letters stand in a name behind the head that it has too («Ngân hàng MTQ»); empty for
    none.

    >>> from kg.language import load_language
    >>> vi, owners = load_language("vi"), {"mtq": "ngân hàng mây trắng quandt"}
    >>> owner_behind_head("Ngân hàng MTQ", owners, vi), owner_behind_head("Trường MTQ", owners, vi)
    ('ngân hàng mây trắng quandt', '')
    """
    rest, _, letters = name.rpartition(" ")
    if not rest or not letters.isupper() or len(letters) < _SHORT_ACRONYM:
        return ""
    owner = owners.get(identity(letters, language), "")
    return owner if owner.startswith(f"{identity(rest, language)} ") else ""


def asked_for(name: str, language: Language) -> tuple[str, str]:
    """The keys by which the owner of a name may be found: that of the name and that of its last word."""
    return bare_key(name, language), identity(name.rpartition(" ")[2], language)


def _fullest(brand: str, keys: Sequence[str]) -> str:
    """The key among those of a company of one short name, told each time by an article, that holds the words of all
    others; empty where there is none, or it is told once."""
    spelt = sorted({key for key in keys if brand not in key.split()}, key=lambda key: (-len(key), key))
    if len(keys) < _TOLD or not spelt:
        return ""
    words = set(spelt[0].split())
    return spelt[0] if all(set(key.split()) <= words for key in spelt) else ""


def _is_brand(alias: str) -> bool:
    """Whether a short name is one made word («Sacombank»), which no other body has by chance."""
    return len(alias) >= _LONG_BRAND and alias.isalpha() and not is_vietnamese_syllable(alias)


def of_several(names: Iterable[Sequence[str]], language: Language) -> Set[str]:
    """The keys of the names that several bodies have, since articles give them unlike letters («Viện Nghiên cứu Biển
    (VMQ)», «Viện Nghiên cứu Biển (IOR)»)."""
    told: dict[str, set[str]] = defaultdict(set)
    for each in names:
        for letters in letters_of(each[1:]):
            told[bare_key(each[0], language)].add(letters)
    foreign = {key: [one for one in each if not _cuts(one, _initials(key))] for key, each in told.items()}
    return {key for key, each in foreign.items() if any(are_unlike(*pair) for pair in combinations(sorted(each), 2))}


def letters_of(names: Iterable[str]) -> Iterator[str]:
    """The letters among names that may be those of one body alone, folded."""
    return (fold(name) for name in names if name.isupper() and name.isalpha() and len(name) >= _SHORT_ACRONYM)


def _initials(key: str) -> str:
    return "".join(word[0] for word in key.split())


def are_unlike(one: str, other: str) -> bool:
    """Whether letters are those of two bodies: neither cuts the other short nor turns two of its letters round.

    >>> are_unlike("vmq", "ior"), are_unlike("vmq", "vmqr"), are_unlike("vmqr", "vqmr")
    (True, False, False)
    """
    if _cuts(one, other) or _cuts(other, one):
        return False
    turned = (f"{one[:at]}{one[at + 1]}{one[at]}{one[at + 2 :]}" for at in range(len(one) - 1))
    return other not in turned


def _cuts(short: str, full: str) -> bool:
    """Whether all letters of one are in another, in this order."""
    rest = iter(full)
    return all(letter in rest for letter in short)
