"""From characters to the text of an article: normalising happens here and nowhere else.

The text of an article is NFC, with LF line ends and its outer white space cut. Characters without width and
marks of direction stay, so that an offset means the same to everyone. Only what no text holds goes: control
characters (C0 without tab and line end, DEL) and the non-characters of Unicode are taken away, half of a
surrogate pair becomes U+FFFD, one for one, and of a pile of marks on one letter only 30 stay, as in the
Stream-Safe Text Format of Unicode (UAX 15), because the time for NFC grows with the square of the pile.
"""

from __future__ import annotations

import re
import unicodedata

_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_NEVER_TEXT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f{_NO_CHARACTERS}]")
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")
# Coarse and quick: almost every text has none of these, and needs no closer look.
_SUSPECT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\U0010ffff]")
_PILE = re.compile("[\u0300-\U0010ffff]{31,}")
# Of 31 signs in a row three stand ten apart.
_APART, _PART_OF_A_PILE = 10, re.compile("[\u0300-\U0010ffff]{3}")
REPLACEMENT = "\ufffd"
HIGHEST_PILE = 30
LONGEST_TITLE = 300


def normalise(text: str) -> str:
    r"""NFC, LF line ends, nothing that no text holds, no byte order mark, no outer white space.

    >>> normalise("\ufeff Ha\u0300 No\u0323\u0302i\x07\r\n")
    'Hà Nội'
    """
    clean = _cleaned(text) if _is_suspect(text) else text
    unified = unicodedata.normalize("NFC", clean).replace("\r\n", "\n").replace("\r", "\n")
    return unified.removeprefix("\ufeff").strip()


def _is_suspect(text: str) -> bool:
    return bool(_SUSPECT.search(text) or _PART_OF_A_PILE.search(text[::_APART]) and _PILE.search(text))


def _cleaned(text: str) -> str:
    whole = _HALF_A_PAIR.sub(REPLACEMENT, _NEVER_TEXT.sub("", text))
    return _PILE.sub(lambda found: _lowered(found[0]), whole)


def _lowered(run: str) -> str:
    """The run of characters with no more than 30 marks on each letter."""
    kept = []
    height = 0
    for sign in run:
        height = height + 1 if unicodedata.combining(sign) else 0
        if height <= HIGHEST_PILE:
            kept.append(sign)
    return "".join(kept)


def first_line(text: str) -> str:
    """The first line as a title; of a text in one long line its first words."""
    line = text.split("\n", 1)[0].strip()
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rpartition(" ")[0] + "…"


def oddities(text: str) -> tuple[str, ...]:
    r"""What normalising takes away or replaces beyond the usual, in words.

    >>> oddities("a\x00b\x07"), oddities("a\r\nb")
    (('control characters and non-characters, taken away: 2',), ())
    """
    if not _is_suspect(text):
        return ()
    counts = {
        "control characters and non-characters, taken away": len(_NEVER_TEXT.findall(text)),
        "lone surrogates, replaced by U+FFFD": len(_HALF_A_PAIR.findall(text)),
        "piled-up marks, taken away": sum(len(run) - len(_lowered(run)) for run in _PILE.findall(text)),
    }
    return tuple(f"{what}: {number:,}" for what, number in counts.items() if number)
