"""The later post of a life, told in the clause behind an earlier one, and the earlier behind a later one.

A giữ chức TITLE, sau đó là TITLE
A là TITLE rồi trở thành TITLE
A được bổ nhiệm làm TITLE, trước đó là TITLE         the second is over
"""

from __future__ import annotations

from kg.extract.items import Scan
from kg.extract.posts.appointments import Appointed
from kg.language import fold
from kg.regex import regex

# Who held the earlier post: a name that opens a clause, with a verb before the title.
_EARLIER = regex(
    r"(?:^|[,;:D])(?P<who>[KR]*P)(?P<held>[wvB@LD]{0,6}[B=]w{0,2})q?T[TFOCL~()oD&]{0,10}"
    r"(?:w?D)?(?P<link>,?&?ww{0,2}(?P<again>K)?[wv]{0,2}[B=]{1,2}w{0,2})$"
)
_THEN = regex(r",? ?(?:và |rồi )*(?:rồi|sau đó|tiếp đó|về sau|sau này)\b")
_BEFORE = regex(r",? ?(?:và )?trước (?:đó|đây|kia)\b")
_NOT_YET = regex(r"\b(?:sẽ|có thể|muốn|nếu|không|chưa)\b")


def held_later(scan: Scan, before: str) -> Appointed | None:
    """Who holds the titles behind ``before``, the tags up to them, after others of the same sentence; or None."""
    found = _EARLIER.search(before)
    if found is None:
        return None
    link = fold(scan.text(*found.span("link")))
    status = "former" if _BEFORE.match(link) else None
    if status is None and not _THEN.match(link):
        return None
    if _NOT_YET.search(fold(scan.text(found.start("held"), len(before)))):
        return None
    return Appointed(scan.items[found.end("who") - 1], status, None)
