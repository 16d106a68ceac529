"""Names of bodies cut short inside one article: what the words that are left out tell.

Ban Chấp hành Hội           of «Ban Chấp hành Hội Mây Trắng»: a bare head stands for the whole name
Ban Chỉ đạo                 of «Ban Chỉ đạo Đổi mới doanh nghiệp»
Bộ Giao thông               of «Bộ Giao thông vận tải»: the first of the sectors of a ministry
Thường trực Thành ủy        of «Thường trực Thành ủy Phan Thiết», Ủy ban X Thượng viện of «Ủy ban X Thượng viện Peru»
"""

from __future__ import annotations

from kg.language import Language, words_of
from kg.link.names.names import land_of, place_key, place_names
from kg.link.within.local import Local, Reading

_BARE_HEADS = tuple(f" {head}" for head in words_of("head that stands for a whole name"))
_NO_HEADS = tuple(words_of("like a head of a body"))
_BOARDS = frozenset({"ban chỉ đạo", "ban quản lý"})
_SECTORS = words_of("sector made short")
_MINISTRIES = ("bộ ", "sở ")
_CELLS = ("thành uỷ", "huyện uỷ", "quận uỷ", "thị uỷ")
# Houses of a parliament that the home country does not have.
_HOUSES = (" thượng viện", " hạ viện")
_OLD = 5  # years: of the time before, a ministry called so may be another one


def is_cut(reading: Reading, short: Local, one: str, rest: str, language: Language) -> bool:
    """Whether a name, whose key is ``one``, is a longer one without its last words, whose key is ``rest``."""
    if one in _BOARDS or one.endswith(_BARE_HEADS) and not one.endswith(_NO_HEADS):
        return True
    if one.startswith(_MINISTRIES) and one[3:] in _SECTORS:
        return not land_of(rest, language) and not _is_told_of_old(reading, short)
    if one.endswith(_CELLS):
        return place_key(rest) in place_names(language)
    return one.endswith(_HOUSES) and land_of(rest, language) == rest


def _is_told_of_old(reading: Reading, body: Local) -> bool:
    """Whether a sentence that names a body tells of years long before the article."""
    published = (reading.extraction.article.published or "")[:4]
    if not published.isdigit():
        return False
    sentences = filter(None, (reading.sentence(mention.span) for mention in body.mentions))
    told = (reading.last_years.get(sentence, published) for sentence in sentences)
    return any(int(published) - int(year) > _OLD for year in told)
