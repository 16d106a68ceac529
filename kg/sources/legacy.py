"""Texts that are Vietnamese only in an old font, or that were encoded twice.

Such a text is valid Unicode: «ViÖt Nam» (TCVN3), «Vieät Nam» (VNI), «Viá»‡t Nam» (UTF-8 as Windows-1252).
It is known by the share of its letters that are not Vietnamese; then each table is tried, and the one that
gives Vietnamese is named. Tables: TCVN 5712:1993 (VN3) as in the .VnTime fonts, VNI for Windows.
"""

from __future__ import annotations

import re
import unicodedata

from kg.sources.vietnamese import reads_as_vietnamese

LEGACY_SHARE = 0.3
_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢£¤¥¦§",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
)
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _ROOF, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
_TONES = ("", _GRAVE, _ACUTE, _HOOK, _TILDE, _DOT)
_VNI_MARKS = {
    **dict(zip("øùûõï", _TONES[1:], strict=True)),
    **{sign: _ROOF + tone for sign, tone in zip("âàáåãä", _TONES, strict=True)},
    **{sign: _BREVE + tone for sign, tone in zip("êèéúüë", _TONES, strict=True)},
}
_VNI_MARKED = re.compile(f"([aeoyuôö])([{''.join(_VNI_MARKS)}])")
_VNI_LETTERS = str.maketrans("ôöñæóòî", "ơưđỉĩịỵ")
_LETTERS = "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠ-ỹ"
_VIETNAMESE = frozenset(_LETTERS.replace("Ạ-ỹ", "")) | frozenset(map(chr, range(ord("Ạ"), ord("ỹ") + 1)))
_USUAL = _VIETNAMESE | frozenset(map(chr, range(128))) | frozenset("«»“”‘’–—…•")


def legacy_font(text: str) -> str | None:
    """The name of the legacy encoding that makes the text Vietnamese, if one does.

    >>> legacy_font("Chuû tòch UÛy ban ñaõ hoïp vôùi caùc ñaïi bieåu cuûa hai nöôùc")
    'VNI'
    """
    signs = set(text)
    odd = sum(text.count(sign) for sign in signs - _USUAL if not sign.isspace())
    if not odd or odd <= LEGACY_SHARE * (odd + sum(map(text.count, signs & _VIETNAMESE))):
        return None
    for name, convert in _CONVERTERS.items():
        if reads_as_vietnamese(convert(text)):
            return name
    return None


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _from_vni(text: str) -> str:
    marked = _VNI_MARKED.sub(lambda found: found[1].translate(_VNI_LETTERS) + _VNI_MARKS[found[2]], text.lower())
    return unicodedata.normalize("NFC", marked.translate(_VNI_LETTERS))


def _from_twice_encoded(text: str) -> str:
    return b"".join(map(_byte, text)).decode("utf-8", "ignore")


def _byte(sign: str) -> bytes:
    """The byte that was read as the sign, in Windows-1252 or in Latin-1 where that has none."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1", "ignore")


_CONVERTERS = {
    "UTF-8 encoded twice": _from_twice_encoded,
    "TCVN3": _from_tcvn3,
    "VNI": _from_vni,
}
