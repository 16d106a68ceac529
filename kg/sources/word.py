"""Word documents: what a reader sees, a paragraph a line; the lines are then read like those of a text file.

Taken are paragraphs, lists, tables and boxes of the body; not headers, footers, notes and comments, and nothing that
tracked changes took out.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.parsers import expat

from kg.errors import SourceError
from kg.sources.encodings import Decoded
from kg.sources.opening import BODY_OF_WORD, members
from kg.sources.readers import Source
from kg.sources.set_aside import Found
from kg.sources.txt import article_with_header, nonempty, split_header

# How the namespaces of Word end, the usual and the strict one.
_SPACES = ("/wordprocessingml/2006/main", "/wordprocessingml/main")
_WORDS = "t"
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BLOCK = "p"
# Stops of tabs, and where moved text stood before; of two ways to show a box the second is for old programs.
_PASSED_OVER = ("tabs", "moveFrom", "Fallback")


def read_word(source: Source) -> Iterator[Found]:
    """The article in a Word document (.docx)."""
    text = plain_text(_body(source))
    header, below = split_header(nonempty(text))
    yield article_with_header(header, below, source.stem)
    yield from source.remarks(Decoded(text))


def _body(source: Source) -> bytes:
    """The XML of the text. Raises SourceError where there is none."""
    content = io.BytesIO(source.content())
    if not zipfile.is_zipfile(content):
        raise SourceError("it is no .docx inside, or is protected by a password", "save it anew as .docx")
    for name, member in members(content, source.limits):
        if str(name) == BODY_OF_WORD:
            if isinstance(member, SourceError):
                raise member
            return replace(source, stream=member).content()
    raise SourceError("it holds no text of Word", "save it anew as .docx")


def plain_text(xml: bytes) -> str:
    """The words of the body of a document. Raises SourceError for what is no XML, or brings definitions of its own.

    >>> space = 'xmlns:w="urn:x/wordprocessingml/main"'
    >>> plain_text(f"<w:p {space}><w:r><w:t>Cuộc</w:t><w:tab/><w:t>họp</w:t></w:r></w:p>".encode())
    'Cuộc họp\\n'
    """
    reading = _Reading()
    try:
        reading.parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise SourceError(f"its XML cannot be read: {error}", "save it anew as .docx") from error
    return "".join(reading.pieces)


class _Reading:
    """What was read so far, and where in the tree the parser is."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._in_words = False
        self._passed_over = 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = _refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self._passed_over or local in _PASSED_OVER:
            self._passed_over += 1
        elif space.endswith(_SPACES):
            self._in_words = local == _WORDS
            self.pieces.append(_SIGNS.get(local, ""))

    def _end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        self._in_words = False
        if self._passed_over:
            self._passed_over -= 1
        elif local == _BLOCK and space.endswith(_SPACES):
            self.pieces.append("\n")

    def _characters(self, said: str) -> None:
        if self._in_words:
            self.pieces.append(said)


def _refuse(*_: object) -> None:
    raise SourceError("its XML brings definitions of its own", "save it anew as .docx")
