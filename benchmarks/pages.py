"""Pages that several benchmarks write, a section each."""

from __future__ import annotations

import re

EXPORTS = "Exports of a large graph"
IDENTITY = "Identity"
LINKING = "Linking"
SECOND_BUILD = "A second build"
BULK = "A build of 5,998 articles"


def with_section(page: str, title: str, text: str) -> str:
    """The page with this text under «## title», in place of what stood there, or at the end.

    >>> with_section("# A\\n\\n## B\\n\\nold\\n\\n## C\\n\\nc\\n", "B", "new\\n")
    '# A\\n\\n## B\\n\\nnew\\n\\n## C\\n\\nc\\n'
    """
    before, after = _around(page, title)
    return f"{before.rstrip()}\n\n## {title}\n\n{text.strip()}\n" + (f"\n{after}" if after else "")


def with_sections_of(page: str, old: str) -> str:
    """The page with what other benchmarks wrote into an old one."""
    for title in (BULK, LINKING, IDENTITY, SECOND_BUILD, EXPORTS):
        if others := section(old, title):
            page = with_section(page, title, others)
    return page


def section(page: str, title: str) -> str:
    """What stands under «## title»; empty where there is no such section."""
    before, after = _around(page, title)
    return page[len(before) : len(page) - len(after)].partition("\n")[2].strip() if before != page else ""


def _around(page: str, title: str) -> tuple[str, str]:
    found = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return (page[: found.start()], page[found.end() :]) if found else (page, "")
