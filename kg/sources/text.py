"""From bytes to the text of an article: decoding and normalising happen here and nowhere else.

The text of an article is NFC, with LF line ends and its outer white space cut. Nothing else is taken away:
zero-width and bidirectional characters stay, so that an offset means the same to everyone.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from kg.errors import SourceError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNENCODABLE = re.compile("[\x00\ud800-\udfff]")


def decode(content: bytes) -> str:
    """The characters of the content: what a byte order mark says, else strict UTF-8.

    Raises SourceError for what is no text.
    """
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        reason = "the file is no text" if _looks_binary(content) else "the text is not in UTF-8"
        raise SourceError(f"{reason} (byte {error.start} cannot be read)", "save it as UTF-8 text") from error


def _looks_binary(content: bytes) -> bool:
    start = content[:4096]
    control = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in start)
    return b"\x00" in start or control * 20 > len(start)


def normalise(text: str) -> str:
    r"""NFC, LF line ends, no byte order mark, no outer white space.

    Raises SourceError for characters that no text file can hold (NUL, lone surrogates).

    >>> normalise("\ufeff Ha\u0300 No\u0323\u0302i\r\n")
    'Hà Nội'
    """
    found = _UNENCODABLE.search(text)
    if found:
        raise SourceError(f"the text holds the character U+{ord(found[0]):04X}", "is it a text file?")
    unified = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return unified.removeprefix("\ufeff").strip()
