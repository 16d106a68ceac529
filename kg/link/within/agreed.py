"""Agreements of one article: which mentions tell the same instrument."""

from __future__ import annotations

import re
from collections.abc import Set

from kg.language import Language, fold, is_vietnamese_syllable
from kg.link.names.alike import abbreviates, is_code, is_generic, likeness, other_kind
from kg.link.names.instruments import treaties_by_letters
from kg.link.names.statutes import are_apart, are_one, statutes, year_behind
from kg.link.names.title_keys import codes_of_lands
from kg.link.names.titles import YEAR
from kg.link.within.local import Local, Reading
from kg.link.within.same_event import NAMES, Events, Slots, dates_differ
from kg.link.within.told_again import is_bundle_again, is_of_city
from kg.model import Mention
from kg.regex import regex

_CHANGES = regex(r"(?:\S+ ){1,3}(?:sửa đổi|bổ sung)\b")


def _changes(one: Mention, other: Mention) -> bool:
    """Whether an agreement is told as what changes another («Hiệp ước bổ sung Hiệp ước X»)."""
    return other.span.within(one.span) and _CHANGES.match(fold(one.name)) is not None


_OF_ANOTHER = regex(
    _CHANGES.pattern + r"(?:,? (?:và )?bổ sung)?(?: một số (?:điều|nội dung))?(?: của)? "
    r"(?:nghị định|hiệp định|hiệp ước|thoả thuận|công ước|bản ghi nhớ|luật|hợp đồng)\b"
)
_REPLACING = 60
_TAKES_PLACE = regex(r"[^.;:]*\b(?:thay thế|thay)(?: cho)?")
_OWN_LETTERS = regex(r"(?:\(|[Hh]iệp định )([A-ZĐ]{3,9})\b")  # «Hiệp định X (CEPA)», «Hiệp định CEPA A - B»
# «thỏa thuận này», «văn kiện này»: words that point back to a memorandum or a treaty too, or to what else is signed.
_ANY = {"thoả thuận": {"mou", "treaty"}, "văn kiện": {"mou", "treaty", "other", "plan", "programme"}}
_JOINT = regex(r"(?:tuyên bố|thông cáo)(?: báo chí)? chung$")


def _bare(name: str) -> str:
    """«quan hệ đối tác X», «đối tác X»: the name of a partnership without the word for relations."""
    return name[len("quan hệ ") :] if fold(name).startswith("quan hệ đối tác") else name


def _plain(name: str) -> str:
    """The folded name of a partnership or a statement without the words that may be left out before it."""
    return _LEFT_OUT.sub("", fold(name))


_LEFT_OUT = regex(r"^(?:quan hệ|bản|văn bản|văn kiện) (?=đối tác|tuyên bố|thông cáo)")


def _shared(mine: set[str], theirs: set[str]) -> int:
    """How many parties two agreements have in common; bodies with one foreign name («Hãng X», «Công ty X») are one."""
    alike = {_foreign(key) for key in mine - theirs} & {_foreign(key) for key in theirs - mine} - {""}
    return len(mine & theirs) + len(alike)


def _are_of_unlike_lands(mine: set[str], theirs: set[str], *, partners: bool) -> bool:
    """Whether two agreements are each of two lands or more, and at most one land is of both; a partnership of two lands
    is neither that of one of them with a union («A - EU», «A - B»)."""
    both = mine & theirs
    lands = both if partners else mine | theirs
    return len(mine) > 1 and len(theirs) > 1 and len(both) < 2 and all(map(is_code, lands))


_GOVERNMENT = regex(r"^(?:chính phủ|nhà nước) (?:nước )?")


def _states(parties: set[str], language: Language) -> set[str]:
    """The keys of parties, governments as the lands for which they sign («Chính phủ Lào», «Lào»)."""
    lands = codes_of_lands(language)
    return {lands.get(_GOVERNMENT.sub("", key), key) if _GOVERNMENT.match(key) else key for key in parties}


def _foreign(key: str) -> str:
    """The foreign word that ends the key of a party; the empty string where there is none."""
    last = key.split()[-1] if " " in key else ""
    return last if len(last) > 3 and last.isalpha() and not is_vietnamese_syllable(last) else ""


class Agreements(Events):
    """The mentions of agreements, and the agreements that they tell."""

    kind = "Agreement"

    def __init__(self, reading: Reading, mentions: Set[Mention], language: Language) -> None:
        super().__init__(reading, mentions)
        self._letters = treaties_by_letters(language)
        self._language = language
        self._statutes = statutes(language)

    def _compatible(self, a: Slots, b: Slots) -> bool:
        one, other = a.get("agreementType", set()), b.get("agreementType", set())
        return not one or not other or bool(one & other)

    def _are_same(self, one: Mention, other: Mention, known: Slots) -> bool:
        if self._is_headline(one, other) or self._is_told_again(one, other):
            return True
        if any(abbreviates(a.name, b.name) or b.name.endswith(f"({a.name})") for a, b in ((one, other), (other, one))):
            return True
        if self._is_fuller(one.name, other.name) or self._is_fuller(other.name, one.name):
            return True
        if are_one(one.name, other.name):
            return True
        if other_kind(one.name, other.name):
            return False
        if likeness(_bare(one.name), _bare(other.name)) >= 0.75:
            return True
        if not (is_generic(one.name) or is_generic(other.name)):
            return False
        a, b = self.slots.get(one, {}), known
        return any(a.get(role, set()) & b.get(role, set()) for role in ("party", "signing"))

    def _conflict(self, one: Mention, other: Mention) -> bool:
        sides = (self.slots.get(m, {}).get("party", set()) for m in (one, other))
        mine, theirs = (_states(parties, self._language) for parties in sides)
        if self._is_headline(one, other):
            return False
        text = self.reading.extraction.article.text
        told = [m.name + year_behind(text, m.span.end) for m in (one, other)]
        years = [set(YEAR.findall(name)) for name in told]
        if all(years) and not years[0] & years[1]:
            return True  # «Luật Đất đai 1993», «Luật Đất đai năm 2013»
        if self._is_told_again(one, other):
            return False
        if are_apart(told[0], told[1], self._statutes):
            return True
        if one.span != other.span and (_changes(one, other) or _changes(other, one)):
            return True
        changing = [_OF_ANOTHER.match(fold(m.name)) is not None for m in (one, other)]
        if one.form == other.form == "name" and changing[0] != changing[1]:
            return True  # «Nghị định thư sửa đổi Nghị định thư X», «Nghị định thư X»
        if len(mine) > 1 and len(theirs) > 1 and _shared(mine, theirs) < 2 or self._replaces(one, other):
            return True
        return super()._conflict(one, other)

    def _is_told_again(self, one: Mention, other: Mention) -> bool:
        """Whether two mentions without other parties tell the accord of one city, or one bundle of what is signed."""
        sides = [self.slots.get(m, {}).get("party", set()) for m in (one, other)]
        if all(sides) and sides[0] != sides[1]:
            return False
        if is_bundle_again(one.name, other.name):
            return True
        cities = {key for m in (one, other) for key, kind in self._inside(m) if kind == "Place"}
        return len(cities) == 1 and not any(sides) and is_of_city(one.name, other.name, *cities)

    def _replaces(self, one: Mention, other: Mention) -> bool:
        """Whether an agreement is told as what takes the place of another («A thay thế B»)."""
        first, second = sorted((one, other), key=lambda m: m.span)
        if second.span.start - first.span.end > _REPLACING:
            return False
        between = self.reading.extraction.article.text[first.span.end : second.span.start]
        return _TAKES_PLACE.fullmatch(fold(between).strip()) is not None

    def _is_fuller(self, name: str, other: str) -> bool:
        """Also the name that letters stand for everywhere («TPP»)."""
        letters = other.split()[-1] if other else ""
        own = _OWN_LETTERS.search(name)
        fits = letters in self._letters and (own is None or own[1] == letters)
        spelled = fits and likeness(self._letters[letters], name) >= 0.75
        return spelled or super()._is_fuller(name, other)

    def _earlier(self, mention: Mention) -> Local | None:
        """The last agreement before a bare word that has the word or the type, and no other parties."""
        word, mine = fold(mention.name), self.slots.get(mention, {})
        if mention.form == "pronoun":
            signed = [e for e in self._before(mention) if "signed" in self._known(e).get("agreementStatus", set())]
            new = max((day[:4] for e in signed for day in self._known(e).get("when", ())), default="")
            last = [e for e in signed if new in {day[:4] for day in self._known(e).get("when", {new})}]
            return next(iter(last[::-1]), None)  # not the one of years before that is replaced
        before = self._before(mention)[::-1] or self.found[:1]
        fitting = [
            e
            for e in before
            if (self._compatible(mine, self.slots.get(e.mentions[0], {})) or self._is_any(mention, e))
            and not self._other_parties(mention, e)
            and not dates_differ(mine, self._known(e))
        ]
        same_word = [e for e in fitting if self._has_word(e, word)] or self._of_the_same_two(mention, word)
        issued = mine.get("agreementType") == {"other"} and self._tells(mention)
        by_word = issued or mine.get("agreementType") == {"law"}  # «Hiến pháp» means no law named before
        return next(iter(same_word or ([] if by_word else fitting)), None)

    def _told_later(self, mention: Mention) -> Local | None:
        """The only agreement that the text takes up later by its word and the same parties («A và B đã ký một thỏa
        thuận», later «thỏa thuận mới đạt được giữa A và B»)."""
        slots = self.slots.get(mention, {})
        parties = slots.get("party", set())
        same = [
            e
            for e in (self._names_after(mention) if len(parties) > 1 else ())
            if self._known(e).get("party") == parties
            and is_generic(e.name)
            and self._has_word(e, fold(mention.name))
            and not dates_differ(slots, self._known(e))
        ]
        return same[0] if len(same) == 1 else None

    def _of_the_same_two(self, mention: Mention, word: str) -> list[Local]:
        """The only partnership or joint statement of the same two parties that a name tells wherever it stands
        («Đối tác chiến lược giữa hai nước», later «quan hệ Đối tác chiến lược A - B»)."""
        slots = self.slots.get(mention, {})
        two = slots.get("party", set())
        if len(two) != 2 or not slots.get("agreementType", set()) & {"partnership", "other"}:
            return []
        same = [e for e in self.found if self._known(e).get("party") == two and self._compatible(slots, self._known(e))]
        told = re.compile(rf"{re.escape(_plain(word))}(?! (?:toàn diện|sâu rộng|đặc biệt))\b")
        named = [e for e in same if any(told.match(_plain(m.name)) for m in e.mentions[:NAMES])]
        return named if len(named) == 1 and not dates_differ(slots, self._known(named[0])) else []

    def _is_headline(self, one: Mention, other: Mention) -> bool:
        """Whether the title tells by its two countries what the first paragraph tells by their bodies: signed both
        times, of one kind, on no other day («Việt Nam và Lào ký Bản ghi nhớ», «Cục A và Cục B đã ký Bản ghi nhớ»)."""
        if not self._are_title_and_lead(one, other):
            return False
        title, lead = (self.slots.get(m, {}) for m in sorted((one, other), key=lambda m: m.span))
        lands, bodies = title.get("party", set()), lead.get("party", set())
        signed = all("signed" in slots.get("agreementStatus", ()) for slots in (title, lead))
        paired = len(lands) == len(bodies) == 2 and all(map(is_code, lands)) and not any(map(is_code, bodies))
        return signed and paired and self._compatible(title, lead) and not dates_differ(title, lead)

    def _is_any(self, mention: Mention, event: Local) -> bool:
        """Whether «thỏa thuận này» may point to an agreement that is called by another noun."""
        shown = self.reading.extraction.article.text.startswith((" này", " trên"), mention.span.end)
        kinds = self._known(event).get("agreementType", set())
        return shown and kinds <= _ANY.get(fold(mention.name), set())

    def _other_parties(self, mention: Mention, event: Local) -> bool:
        mine, theirs = (slots.get("party", set()) for slots in (self.slots.get(mention, {}), self._known(event)))
        if len(mine) > 1 and len(theirs) > 1 and not mine <= theirs and not any(map(is_code, mine | theirs)):
            return _shared(mine, theirs) < 2  # one body that signs with two
        partners = "partnership" in self.slots.get(mention, {}).get("agreementType", ())
        apart = bool(mine and theirs and not mine & theirs) or _are_of_unlike_lands(mine, theirs, partners=partners)
        return apart and not any(self._is_headline(mention, other) for other in event.mentions[:NAMES])

    def _tells(self, mention: Mention) -> bool:
        """Whether a bare word tells an agreement of its own: signed or in force between named parties, or a joint
        statement that is issued."""
        slots = self.slots.get(mention, {})
        status = slots.get("agreementStatus", set())
        if "signed" in status and ("when" in slots or len(slots.get("as signatory", set())) > 1):
            return True
        if "signed" in status and _JOINT.search(fold(mention.name)):
            return True
        return len(slots.get("party", set())) >= 2 and bool({"signed", "in-force", "proposed"} & status)
