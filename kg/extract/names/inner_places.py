"""Places in the name of a body that no list has whole.

HEAD xã Mỹ An          a place of two syllables of which the first is a land of its own, too
HEAD Thanh Lâm Bắc     a place with the quarter of the sky that a part of it is called by
HEAD Santa Berla       a place abroad, or somebody's name, of two words
"""

from __future__ import annotations

from kg.extract.lexicon import Lexicon, Line
from kg.extract.names.name_tails import STATE_KINDS, initials, is_led
from kg.extract.names.small_words import BOUNDARY, DISTRICTS
from kg.language import Row, is_vietnamese_syllable, words_of

_QUARTERS = frozenset("đông tây nam bắc thượng hạ".split())
# «Bộ Ngoại giao Mỹ Hôm nay …»: what states have is called by the land alone.
_OF_LANDS = frozenset({"ministry", "government", "international", "party", "media", "company", "committee"})
_VENUE = "venue head"
_LONGEST_ABROAD = 3
_INSTITUTES, _OF_SOMEBODY = frozenset({"Viện", "Học viện", "Trung tâm"}), frozenset({"thuộc", "trực", "của"})
# Small words inside foreign names that are no Vietnamese ones.
_PARTICLES = words_of("particle of foreign names") - BOUNDARY - {"la", "le", "y", "e", "di", "den"}
_PARTICLES |= {"of", "for", "and"}
_LONGEST_NAME = 16


def of_two_syllables(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after a place that begins like a land of one syllable («xã Mỹ An», «Bệnh viện Đức An»), or 0."""
    last = at + 2
    behind_kind = line.key(at - 1) in DISTRICTS
    if not _is_syllable(line, at + 1) or not behind_kind and row["kind"] in _OF_LANDS:
        return 0
    land = lexicon.country(line, at) or (lexicon.places.match(line.keys, at) if behind_kind else None)
    if land is None or land[0] > 1 or land[1].get("type") != _VENUE and land[1].get("iso") is None:
        return 0
    if line.key(last) == "-" and line.tight(last) and line.tight(last + 1):
        return 0  # «Hội hữu nghị Nhật - Việt Ta-lô Mi-rơ»
    if line.key(at + 1) in BOUNDARY or lexicon.word(line, at) > 1 or lexicon.is_word_here(line, at + 1):
        return 0
    if lexicon.land(line, at + 1) or lexicon.heads.match(line.keys, at + 1):
        return 0
    beside = lexicon.land(line, last) if line.capital(last) else None
    ends = not line.capital(last) or beside is not None and beside[1].get("type") != _VENUE
    return last if ends else 0  # and no «Hội hữu nghị Lào Lê Đình Sen», though «Đình» is a house too


def with_quarter(lexicon: Lexicon, line: Line, end: int) -> int:
    """The position after the quarter of the sky behind a listed place («Thanh Lâm Bắc»), or ``end``."""
    quarter = line.key(end) in _QUARTERS and line.capital(end) and not line.capital(end + 1)
    return end + 1 if quarter and lexicon.word(line, end) == 1 and line.key(end - 1) not in _QUARTERS else end


def _is_syllable(line: Line, at: int) -> bool:
    """Whether a capitalised syllable, no letters, stands one space behind the token before."""
    if not line.capital(at) or not line.tokens[at].is_word or line.tokens[at].is_acronym:
        return False
    apart = line.tokens[at].start - line.tokens[at - 1].end
    return apart == 1 and is_vietnamese_syllable(line.tokens[at].text)


def words_abroad(lexicon: Lexicon, line: Line, at: int, start: int, row: Row) -> int:
    """The position after two or three foreign words straight behind the head of an office, which none of them names
    alone («Cảnh sát Santa Berla»): ``at`` where they may be who leads it, -1 where no such words start."""
    if honoured := _honoured(line, at, start, row):
        return honoured
    end = _foreign_run(line, at)
    whole = row["case"] == "alone" or row["kind"] not in ("agency", "ministry") or lexicon.land(line, at)
    if at > start or whole or end - at < 2:
        return -1
    led = lexicon.title_before(line, start - len(row.get("head", "").split()))
    return at if led or end - at > _LONGEST_ABROAD else end


def _honoured(line: Line, at: int, start: int, row: Row) -> int:
    """The position after the first letters and the foreign surname of whom an institute is called after («Viện Toán học
    K.L. Velda»), or 0: behind a title the name must be told to belong to somebody, else it may be who leads it."""
    end = initials(line, at, row) if at > start and row.get("head") in _INSTITUTES else 0
    return end if not is_led(line, start, row) or line.key(end) in _OF_SOMEBODY else 0


def hyphened(line: Line, end: int) -> int:
    """The position after a tight hyphen and a foreign word in small letters behind a name («Viện Quandt Jo-ichi»), or
    ``end``."""
    last = end + 1
    joined = line.key(end) == "-" and line.tight(end) and line.tight(last) and not line.capital(last)
    if not joined or not line.capital(end - 1) or not line.tokens[last].is_word:
        return end
    return end if is_vietnamese_syllable(line.tokens[last].text) else last + 1


def foreign_ends(lexicon: Lexicon, line: Line, at: int, row: Row) -> bool:
    """Whether foreign words after the first word of a name are somebody's name, not a part of it."""
    if row["kind"] in ("company", "university", "media"):
        return False
    if row["kind"] in ("other", "agency") and _told_of_somebody(lexicon, line, at):
        return False
    run = line.capital(at + 1) and line.tokens[at + 1].is_word or line.key(at + 1) == "-" and line.tight(at + 1)
    return (
        row.get("head") == ""
        or row["case"] == "alone"
        or row["kind"] in STATE_KINDS
        or run
        or lexicon.named_before(line, at)
    )


def between_foreign(line: Line, at: int) -> bool:
    """Whether a small word joins two foreign ones («Saint Louis de Gonzague», «Hale and Dorr»)."""
    beside = line.key(at) in _PARTICLES and line.capital(at - 1) and line.capital(at + 1)
    return beside and _is_foreign(line, at - 1) and _is_foreign(line, at + 1)


def _told_of_somebody(lexicon: Lexicon, line: Line, at: int) -> bool:
    """Whether foreign words up to a land in brackets end the name of a body whose officer is named before it («John
    Smith, Phó Chủ tịch Viện Nghiên cứu Velda Foundation (Mỹ)»)."""
    end = _foreign_run(line, at)
    land = lexicon.country(line, end + 1) if line.key(end) == "(" else None
    if land is None or line.key(end + 1 + land[0]) != ")":
        return False
    comma = next((i for i in range(at - 1, max(1, at - _LONGEST_NAME), -1) if line.key(i) == ","), 0)
    return comma > 0 and line.capital(comma - 1) and lexicon.titles.match(line.keys, comma + 1) is not None


def _is_foreign(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return token.is_word and not token.is_acronym and not is_vietnamese_syllable(token.text)


def _foreign_run(line: Line, at: int) -> int:
    """The position after the foreign words with capitals that start at a token, at most one more than a name has."""
    end = at
    while end - at <= _LONGEST_ABROAD and line.capital(end) and _is_foreign(line, end):
        end += 1
    return end


def region(lexicon: Lexicon, line: Line, at: int, row: Row) -> int:
    """The position after «vùng» and a region in small letters with which the name of a committee goes on («Hội đồng
    điều phối vùng đồng bằng sông Hồng»), or 0."""
    if line.key(at) != "vùng" or row["kind"] != "committee" or line.capital(at + 1):
        return 0
    place = lexicon.places.match(line.keys, at + 1)
    return at + 1 + place[0] if place and place[1]["type"] == "region" else 0
