"""One article with plainly fictional names, and the ways in which a file may spell it."""

from __future__ import annotations

import unicodedata

from kg.sources.legacy import _TCVN3

TITLE = "Ủy ban Mây Trắng họp thường kỳ"
BODY = """\
Sáng 5/6/2031, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh đã chủ trì cuộc họp của Ủy ban Mây Trắng.
Tham dự cuộc họp có ông Lò Văn Gió, Giám đốc Công ty Sương Mai, cùng đại diện của các đơn vị có liên quan.
Hai bên đã trao đổi về việc hợp tác trong năm tới và thống nhất sẽ họp lại tại Đà Nẵng."""
ARTICLE = f"{TITLE}\n{BODY}"

ENGLISH = """\
The committee met in Hà Nội on Tuesday to talk about trade, and Ms. Đào Thị Hạnh of the ministry was in the chair.
Both sides agreed to go on with their talks in the coming months, and they will meet again in the autumn."""

_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_ROOFS = {"": "â", "\u0300": "à", "\u0301": "á", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BREVES = {"": "ê", "\u0300": "è", "\u0301": "é", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_WHOLE = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "ì": "ì", "í": "í"}


def windows_1258(text: str) -> bytes:
    """The text as Windows programs save it: a letter with its roof or breve, then the tone."""
    spelled = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            letter.encode("cp1258")
            spelled.append(letter)
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(part for part in parts if part in _TONES)
            spelled.append(unicodedata.normalize("NFC", parts.replace(tone, "")) + tone)
    return "".join(spelled).encode("cp1258")


def tcvn3(text: str) -> str:
    """The text in the codes of the .VnTime fonts, as the letters that those codes are today."""
    codes = {letter: chr(code) for code, letter in _TCVN3.items()}
    capitals = {ord(chr(letter).upper()): code for letter, code in codes.items()}
    return text.translate({**capitals, **codes})


def vni(text: str) -> str:
    """The text in the codes of the VNI fonts, as the letters that those codes are today."""
    return "".join(map(_vni_letter, text))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _WHOLE:
        return _WHOLE[small]
    base, *marks = unicodedata.normalize("NFD", small)
    tone = next((mark for mark in marks if mark in _TONES), "")
    if "\u031b" in marks:
        return ("ô" if base == "o" else "ö") + _TONES.get(tone, "")
    if "\u0302" in marks:
        return base + _ROOFS[tone]
    if "\u0306" in marks:
        return base + _BREVES[tone]
    return letter if not marks else base + _TONES[tone]


def encoded_twice(text: str) -> str:
    """The text whose UTF-8 was read as Windows-1252 (and as Latin-1 where that has no letter)."""
    return "".join(
        bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in text.encode()
    )
