"""Bodies inside one article: full names, and the short names, letters and clipped names that stand for them."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from kg.language import Language, fold, words_of
from kg.link.names.companies import COMPANY, brand, in_one_sort, is_described, says_what_it_is, without_form
from kg.link.names.levels import is_seat_of, without_level
from kg.link.names.names import (
    body_key,
    cuts_a_head,
    full_names,
    has_foreign_word,
    identity,
    is_made,
    with_centre,
)
from kg.link.names.spare_words import content_words, is_clipped, spells_out
from kg.link.within.clipped_names import is_cut
from kg.link.within.elsewhere import is_told_elsewhere
from kg.link.within.foreign import (
    completes_land,
    is_of_other_party,
    is_of_other_state,
    join_lands,
    key_with_land,
)
from kg.link.within.local import Local, Reading
from kg.link.within.nearest import every_place_has, give_to_nearest, nearest
from kg.model import Mention
from kg.regex import regex

_SUFFIXES = frozenset({"Group", "Corporation", "Corp", "Holdings"})


def name_bodies(reading: Reading, language: Language) -> None:
    """The bodies that the names tell; short names, letters and clipped names go to one of them."""
    mentions = [m for m in reading.extraction.mentions if m.kind == "Organization"]
    keys = {mention: identity(mention.name, language) for mention in mentions if mention.form == "name"}
    placed = {m: full for m, key in keys.items() if (full := key_with_land(reading, m, language)) not in ("", key)}
    placed = {m: full for m, full in placed.items() if full in keys.values() or is_of_other_state(full, language)}
    for mention, key in keys.items():
        if mention not in placed:
            reading.add(key, mention)
    owners = {body.key: body for body in reading.bodies}
    for mention, full in placed.items():
        if full in owners:
            reading.put(owners[full], mention, naming=False)
        else:
            reading.add(full, mention)
    unknown: set[Mention] = set()
    whole = [m for m in mentions if m.rule != "organization-nested"]
    for mention, before in zip(whole[1:], whole, strict=False):
        owner = reading.of.get(before) if mention.rule == "organization-bracket" else None
        if owner is not None and _is_end_of(mention.name, owner.key, language):
            reading.add(identity(mention.name, language), mention)  # «Ủy ban Đạo đức của Liên đoàn X (LX)»
        elif owner is not None and _is_of_more(before.name, mention.name, language):
            if mention.name in language.phrases("org_names"):
                reading.add(identity(mention.name, language), mention)
            else:
                unknown.add(mention)
        elif owner is not None:
            reading.put(owner, mention)
            twin = owners.pop(identity(mention.name, language), None) if " " in mention.name else None
            if twin is not None and twin is not owner:
                reading.merge(owner, twin)  # «Ban X (Ban 389 quốc gia)», and later «Ban 389 Quốc gia»
            for short in (mention.name, mention.name.split()[-1]):
                if short is mention.name or short.isupper():
                    reading.shorts.setdefault(short, owner)
    _name_committees(reading)
    _merge_clipped(reading, language)
    join_lands(reading, language)
    for mention in mentions:
        if mention not in reading.of and mention not in unknown:
            body = _owner_of_short(reading, mention, language)
            if body is not None:
                reading.put(body, mention)
            elif mention.form == "short" or _is_of_no_other(reading, mention, language):
                reading.add(identity(mention.name, language), mention)


@functools.lru_cache(maxsize=20_000)
def _is_end_of(letters: str, key: str, language: Language) -> bool:
    """Whether letters are the name of a well-known body with which the key of a longer name ends («Ủy ban Đạo đức của
    Liên đoàn Bóng đá thế giới», «FIFA»)."""
    return language.phrases("org_names").get(letters) is not None and key.endswith(f" {identity(letters, language)}")


def _is_of_more(name: str, letters: str, language: Language) -> bool:
    """Whether letters in brackets behind a well-known body are those of something longer that ends with its name: the
    body has letters already («Hội chợ A - ASEAN (AEX)»), or the letters mean a body that is called so («Tổ chức … của
    Liên hợp quốc (UNESCO)»)."""
    key, other = identity(name, language), identity(letters, language)
    return key != other and (
        _is_of_states(name, language) and letters.split()[0].isupper() or other.endswith(f" {key}")
    )


@functools.lru_cache(maxsize=20_000)
def _is_of_states(name: str, language: Language) -> bool:
    """Whether letters are known to be those of a body of states or of the state («G20»), of which a bank, a company or
    a school may be called.

    >>> from kg.language import load_language
    >>> [_is_of_states(name, load_language("vi")) for name in ("G20", "EVN")]
    [True, False]
    """
    rows = language.phrases("org_names")
    row = rows.get(name) if name.isupper() else None
    return row is not None and row["kind"] in ("international", "agency", "government", "party", "committee")


def _name_committees(reading: Reading) -> None:
    """«Ủy ban X của Quốc hội» is another name of «Ủy ban X»."""
    text = reading.extraction.article.text
    for mention, body in reading.of.items():
        if mention.kind == "Organization" and fold(mention.name).startswith(("uỷ ban ", "hội đồng dân tộc")):
            whose = _OF_PARLIAMENT.match(text, mention.span.end)
            form = f"{mention.name}{whose[0]}" if whose else mention.name
            if form not in (body.name, *body.aliases):
                body.aliases.append(form)


_OF_PARLIAMENT = regex(r" của Quốc hội")


@dataclass(eq=False, slots=True)
class _Name:
    """The name of a body as names are compared: ``own`` is what stands before a word such as «Group», folded, ``head``
    the first word of a company, a school or a medium, ``after_head`` what follows it (None where there is none),
    ``cut`` says whether words may be cut to initials, ``ministry`` whether it names a ministry, which has papers of its
    own, ``without_form`` the key of a company without its legal form (empty where it has none), ``without_centre`` the
    key without «trung ương», ``sort`` what firms, papers and clubs are called apart from heads that say no more."""

    local: Local
    name: str
    folded: str
    words: tuple[str, ...]
    own: str
    head: str
    after_head: str | None
    school: bool
    cut: bool
    ministry: bool
    key: str
    without_form: str
    without_centre: str
    content: tuple[str, ...]
    sort: str


_Told = tuple[str, str, tuple[str, ...], str, str, str | None, bool, bool, bool, str, str, str, tuple[str, ...], str]


@functools.lru_cache(maxsize=50_000)
def _told_by(name: str, language: Language) -> _Told:
    """All that a name tells by itself, in the order of the fields of ``_Name``."""
    words = tuple(name.split())
    folded, key = fold(" ".join(words)), body_key(with_centre(name), full_names(language))
    own = words[:-1] if len(words) > 1 and words[-1] in _SUFFIXES else words
    found = language.phrases("org_heads").match(folded.split(), 0)
    kind = found[1]["kind"] if found else ""
    head = fold(found[1]["head"]) if found and kind in ("company", "media", "university") else ""
    cut = any(len(word) > 1 and word.isupper() for word in words)
    school, ministry, own_key = kind == "university", kind == "ministry", fold(" ".join(own))
    after = folded.removeprefix(f"{head} ") if head and folded.startswith(f"{head} ") else None
    after = after and after.removeprefix("tập đoàn ").removeprefix("tổng công ty ")  # «Công ty cổ phần Tập đoàn X»
    after = after and after.removeprefix("liên doanh ")
    keys = key, without_form(key), key.replace(" trung ương", "", 1)
    sort = in_one_sort(name, language)
    return name, folded, words, own_key, head, after, school, cut, ministry, *keys, content_words(key), sort


def _merge_clipped(reading: Reading, language: Language) -> None:
    """«Hội đồng TIFA» and «TIFA» join the council that TIFA stands for; a name cut short joins the full one."""
    bodies = sorted(reading.bodies, key=lambda e: len(e.name))
    if len(bodies) > _MOST_COMPARED:
        return
    left = [_Name(body, *_told_by(body.name, language)) for body in bodies]
    unclear: list[tuple[Local, list[Local]]] = []
    for short in [*left]:
        others = [full for full in left if full is not short]
        owners = [full for full in others if _is_short_of(reading, short, full, language)]
        owners = owners or _of_one_sort(reading, short, others, language)
        defined = [full for full in owners if full.local is reading.shorts.get(short.name)]
        last = owners[-1] if len(owners) > 1 else short
        if last is not short and all(
            _is_short_of(reading, full, last, language) or full.sort == last.sort != "" for full in owners[:-1]
        ):
            owners = owners[-1:]
        if len(owners) == 1 or defined:
            reading.merge((defined or owners)[0].local, short.local)
            left.remove(short)
        elif len(owners) > 1 and every_place_has(short.key):
            unclear.append((short.local, [owner.local for owner in owners]))
    for body, several in unclear:
        give_to_nearest(reading, body, several)


# Each body is compared with each other one: of a text that names more, a register rather than news, all stand apart.
_MOST_COMPARED = 300


# What a province calls otherwise («Ban An toàn giao thông»).
_OF_THE_STATE = ("uỷ ban ", "hội đồng ")
_OF_FIRMS = ("doanh nghiệp ", "doanh nhân ")  # «Hội đồng tư vấn Doanh nghiệp X»
# Nearly all pairs are told apart by their lengths and their ends.
_LEVEL, _END = len(" thị xã"), 3


def _is_short_of(reading: Reading, short: _Name, full: _Name, language: Language) -> bool:
    """Whether a name is another one made short: without its head, by an acronym, without the body, the province or
    the country that closes it («Ban Thường vụ» of «Ban Thường vụ Tỉnh ủy Nghệ An», «Sở Y tế» of «Sở Y tế Nghệ An»)."""
    words, shorts = short.words, reading.shorts
    if shorts and shorts.get(short.name) is full.local:
        return True
    if full.after_head == short.own and (not full.school or has_foreign_word(short.name)):
        return not short.ministry and not _is_of_states(short.name, language)
    if shorts and shorts.get(words[-1]) is full.local:
        before = fold(" ".join(words[:-1]))
        if full.folded.startswith(before):
            return True
    if short.head and short.head == full.head and full.own.startswith(f"{short.own} "):
        more = (words[-1], *full.words[len(words) :])
        if all(map(is_made, more)):
            return fold(more[0]) not in full_names(language)
    if short.cut and (spells_out(short.name, full.name) or _with_letters_read(short.name, language) == full.key):
        return True
    one, other = short.key, full.key
    if one == full.without_form and one.startswith(COMPANY):
        return True
    near = len(one) < len(other) <= len(one) + _LEVEL and one[-_END:] == other[-_END:]
    if near and one == without_level(other, language):
        return True
    if short.head and full.folded.startswith(f"{short.head} ") and full.folded.endswith(f" {short.after_head}"):
        return short is not full and brand(short.name, language) == short.after_head
    if short.content == full.content and one.count(" ") > 2 and one.split()[0] == other.split()[0]:
        return (len(short.name), short.name) < (len(full.name), full.name)
    if full.without_centre == one:
        return True
    if one.startswith(_OF_THE_STATE) and other == f"{one} quốc gia":
        return True
    if not other.startswith(one) or not other.startswith((" ", ", "), len(one)):
        return False
    rest, heads = other[len(one) :].strip(), language.phrases("org_heads")
    if rest.startswith(","):  # «Bộ X, Y và Z»
        return is_cut(reading, short.local, one, rest, language)
    if is_of_other_party(one, rest, language):
        return False
    return (
        is_clipped(one, other)
        or completes_land(one, rest, language)
        or len(words) > 1
        and one != "ban tổ chức"  # of an event as often as of a party
        and (
            rest.startswith(_OF_FIRMS)
            or reading.has("Organization", identity(rest, language))
            or heads.match(rest.split(), 0) is not None
        )
        or is_cut(reading, short.local, one, rest, language)
        or is_seat_of(one, rest, language)
        and not is_told_elsewhere(reading, short.local, full.local, rest, language)
    )


@functools.lru_cache(maxsize=20_000)
def _with_letters_read(name: str, language: Language) -> str:
    """The key of a name that ends with the letters of a well-known body, with what they mean («Ban Kỷ luật AFF» as «ban
    kỷ luật liên đoàn bóng đá đông nam á»); empty for others."""
    before, _, letters = name.rpartition(" ")
    known = before and letters.isupper() and letters in language.phrases("org_names")
    return f"{fold(before)} {identity(letters, language)}" if known else ""


def _of_one_sort(reading: Reading, short: _Name, others: list[_Name], language: Language) -> list[_Name]:
    """The names that differ from another one only in heads that say no more («Hãng Quandt», «Tập đoàn Quandt», «CLB
    Quandt»), or have its letters behind such a head («Tập đoàn MVBC»)."""
    sort, end, letters = short.sort, short.folded, short.words[-1]
    defined = reading.shorts.get(letters) if sort == f"firm {fold(letters)}" else None
    return [
        full
        for full in others
        if sort
        and sort == full.sort
        or full.folded.endswith(end)
        and (says_what_it_is(full.name, short.name, language) or is_described(full.name, short.name, language))
        or full.head
        and full.local is defined
    ]


def _is_of_no_other(reading: Reading, mention: Mention, language: Language) -> bool:
    """Whether a body told inside a title («Chủ tịch UBND tỉnh») is that of a province of which the article names
    none; what follows the kind of a lesser place may be its name («UBND phường Lê Lợi»)."""
    if mention.rule != "organization-of-its-place" or not fold(mention.name).endswith(_OF_PROVINCES):
        return False
    start = f"{body_key(mention.name, full_names(language))} "
    bodies = (body_key(e.name, full_names(language)) for e in reading.bodies)
    return not any(key.startswith(start) for key in bodies)


_OF_PROVINCES = (" tỉnh", " thành phố", " tp")


# «Đoàn», where the article tells of a delegation that is no body beside the deputies of a province.
_DELEGATION = "đoàn"
_OTHER_DELEGATION = regex(r"\bđoàn (?:công tác|cấp cao|chuyên gia|doanh nghiệp|đại biểu(?! quốc hội))\b")
_BOARDS = tuple(f"{board} " for board in words_of("board of a company"))


def _owner_of_short(reading: Reading, mention: Mention, language: Language) -> Local | None:
    if mention.rule == "organization-with-head":
        ends = (e for m, e in reading.of.items() if m.span.end == mention.span.end and m.kind == mention.kind)
        return next(ends, None)
    if mention.name in reading.shorts:
        return reading.shorts[mention.name]
    key = fold(mention.name)
    bodies = reading.bodies
    if mention.form == "nominal":
        if key == _DELEGATION and _OTHER_DELEGATION.search(fold(reading.extraction.article.text)):
            return None
        names, start = full_names(language), f"{body_key(mention.name, full_names(language))} "
        fitting = [e for e in bodies if f"{body_key(e.name, names)} ".startswith(start)]
        fitting = [e for e in fitting if not cuts_a_head(mention.name, e.name, language)]
        told = mention.rule != "organization-of-its-place" or any(
            m.span < mention.span for e in fitting for m in e.mentions
        )
        if told and len(fitting) > 1 and every_place_has(start.rstrip()):
            return nearest(reading, mention, fitting)
        return fitting[0] if len(fitting) == 1 and told else None
    fitting = [e for e in bodies if any(fold(name).endswith(f" {key}") for name in (e.name, *e.aliases))]
    own = [e for e in fitting if not fold(e.name).startswith(_BOARDS)]  # «Sen» is the company, and not its board
    return min(own or fitting, key=lambda e: len(e.name), default=None)
