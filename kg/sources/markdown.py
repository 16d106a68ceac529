"""Markdown: the text without its markup, a block a paragraph; a header between two lines ``---`` is read.

The header may hold more keys than ours; they are passed over, as other programs may need them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kg.sources.encodings import decode
from kg.sources.readers import Source
from kg.sources.set_aside import Found
from kg.sources.text import normalise
from kg.sources.txt import KEYS, OTHER_NAMES, Header, article_with_header, nonempty, split_header

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FENCE = "---"
NESTING = 50
LONGEST_BLOCK = 10_000
"""A longer block is taken as it stands: the time for its markup may grow with the square of its length."""


def read_markdown(source: Source) -> Iterator[Found]:
    """The article in a Markdown file."""
    decoded = decode(source.content())
    header, marked = _split(nonempty(decoded.text))
    yield article_with_header(header, plain_text(marked), source.stem)
    yield from source.remarks(decoded)


def _split(whole: str) -> tuple[Header, str]:
    lines = whole.split("\n")
    if lines[0].rstrip() != _FENCE:
        return split_header(whole)
    header: Header = {}
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == _FENCE:
            return header, "\n".join(lines[number:]).strip()
        key, colon, value = line.partition(":")
        name = OTHER_NAMES.get(key.strip().lower(), key.strip().lower())
        if colon and name in KEYS:
            header.setdefault(name, []).append(value.strip().strip("\"'"))
    return {}, whole


def plain_text(marked: str) -> str:
    """The words of a Markdown text as a reader sees them; blocks are paragraphs, items of lists begin «- ».

    >>> plain_text("# Một **cuộc họp**\\n\\nXem [ở đây](a.html).\\n\\n* một\\n* hai")
    'Một cuộc họp\\n\\nXem ở đây.\\n\\n- một\\n- hai'
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).disable("inline")
    return normalise("".join(_pieces(parser, parser.parse(marked))))


def _pieces(parser: MarkdownIt, tokens: Sequence[Token]) -> Iterator[str]:
    in_item = False
    for token in tokens:
        if token.type == "list_item_open":
            in_item = True
            yield "- "
        elif token.type == "inline":
            yield _inside(parser, token.content)
            yield "\n"
        elif token.type in ("paragraph_close", "heading_close") and not in_item:
            yield "\n"
        elif token.type in ("fence", "code_block"):
            yield f"{token.content.rstrip()}\n\n"
        elif token.type in ("bullet_list_close", "ordered_list_close") and token.level == 0:
            in_item = False
            yield "\n"


def _inside(parser: MarkdownIt, block: str) -> str:
    """The words of one block."""
    if len(block) > LONGEST_BLOCK:
        return block
    tokens: list[Token] = []
    parser.inline.parse(block, parser, {}, tokens)
    return "".join(_words(tokens))


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "image":
            yield from _words(token.children or ())
