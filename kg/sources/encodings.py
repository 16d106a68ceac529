"""From bytes to characters: byte order mark, UTF-16 without one, UTF-8, what is declared, Windows-1258."""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple

from kg.errors import SourceError
from kg.sources.legacy import legacy_font
from kg.sources.vietnamese import reads_as_vietnamese

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FILE_KINDS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
)
WINDOWS_1258 = "cp1258"
LOOKED_AT = 4096
CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f")
CONTROL_IN_TEXT = 0.05
NULS_OF_UTF16 = 0.2
HINT = "save it as UTF-8 text"


class Decoded(NamedTuple):
    """The characters of a file; ``remark`` says which encoding was guessed, where one was."""

    text: str
    remark: str | None = None


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """The characters of the content.

    A byte order mark decides; then come UTF-16 by its pattern of zero bytes, strict UTF-8, the encoding
    that a page declares, and Windows-1258 where that gives Vietnamese. Raises SourceError for what is no
    text, and for text in another encoding.

    >>> decode("Hà Nội".encode("utf-16-le"))
    Decoded(text='Hà Nội', remark='read as UTF-16 without a byte order mark')
    """
    _refuse_known_kinds(content)
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if content.startswith(mark)), None)
    if encoding:
        return Decoded(_strictly(content, encoding))
    wide = _utf16_without_mark(content)
    if wide:
        return Decoded(_strictly(content, wide), "read as UTF-16 without a byte order mark")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _other(content, declared, error)
    if _looks_binary(content):
        raise SourceError("the file is no text (it is full of control characters)", HINT)
    return Decoded(text)


def refuse_binary(start: bytes) -> None:
    """Raises SourceError for a file that by its first bytes is no text."""
    _refuse_known_kinds(start)
    if not is_wide(start) and _looks_binary(start):
        raise SourceError("the file is no text (it is full of control characters)", HINT)


def _refuse_known_kinds(content: bytes) -> None:
    kind = next((name for start, name in FILE_KINDS if content.startswith(start)), None)
    if kind:
        raise SourceError(f"the file is no text but {kind}", "name the text of the article itself")


def is_wide(start: bytes) -> bool:
    """Whether each character has two or four bytes, so that lines do not end in one byte."""
    marks = [mark for mark, name in BYTE_ORDER_MARKS if name != "utf-8-sig"]
    return start.startswith(tuple(marks)) or _utf16_without_mark(start) is not None


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        raise SourceError(f"byte {error.start} cannot be read as {name}", "is the file whole?") from error


def _other(content: bytes, declared: str | None, error: UnicodeDecodeError) -> Decoded:
    """What is not UTF-8: the declared encoding, else Windows-1258, where it gives Vietnamese."""
    if _looks_binary(content):
        raise SourceError(f"the file is no text (byte {error.start} cannot be read)", HINT) from error
    if _is_damaged_utf8(content):
        raise SourceError(f"byte {error.start} cannot be read as UTF-8, the rest can", "is the file whole?") from error
    for encoding in dict.fromkeys((declared or WINDOWS_1258, WINDOWS_1258)):
        text = _composed(content, encoding)
        if text is not None and reads_as_vietnamese(text):
            return Decoded(text, f"read as {_shown(encoding)}")
    font = legacy_font(content.decode("latin-1"))
    if font:
        raise SourceError(f"the text looks like the legacy encoding {font}", f"convert it, then {HINT}")
    raise SourceError(f"the text is not in UTF-8 (byte {error.start} cannot be read)", HINT) from error


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether what can be read as UTF-8 is Vietnamese: in no other encoding would its letters be."""
    return reads_as_vietnamese(content.decode("utf-8", "ignore"))


def _composed(content: bytes, encoding: str) -> str | None:
    try:
        return unicodedata.normalize("NFC", content.decode(encoding))
    except (UnicodeDecodeError, LookupError):
        return None


def _shown(encoding: str) -> str:
    return "Windows-1258" if encoding == WINDOWS_1258 else encoding


def _utf16_without_mark(content: bytes) -> str | None:
    """The byte order of UTF-16, seen by its zero bytes: spaces and plain letters have one each."""
    start = content[: LOOKED_AT & ~1]
    half = max(len(start) // 2, 1)
    first, second = start[::2].count(0) / half, start[1::2].count(0) / half
    if second >= NULS_OF_UTF16 and first <= second / 10:
        return "utf-16-le"
    if first >= NULS_OF_UTF16 and second <= first / 10:
        return "utf-16-be"
    return None


def _looks_binary(content: bytes) -> bool:
    start = content[:LOOKED_AT]
    control = len(start) - len(start.translate(None, CONTROLS))
    return control > CONTROL_IN_TEXT * len(start)
