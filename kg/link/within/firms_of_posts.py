"""The firm of officers whom only firms have, in an article that tells of one firm far more than of all others.

ông A, Tổng Giám đốc, nói    …    Công ty X … X … Công ty X     no other body stands in the sentence
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.language import fold
from kg.link.within.bodies_of_posts import BOARD
from kg.link.within.local import Local, Reading
from kg.link.within.one_post import Held
from kg.model import Mention, Span
from kg.regex import regex

_OF_FIRMS = regex(
    rf"(?:quyền )?(?:phó )?(?:tổng giám đốc|tgđ)(?: thường trực)?"
    rf"|(?:phó )?chủ tịch (?:thường trực )?{BOARD}(?: kiêm .+)?|(?:thành|uỷ) viên {BOARD}"
)
_OF_ITS_BOARD = regex(rf"(?:{BOARD}|đại hội đồng cổ đông)\b")
_AT_ANOTHER = regex(r" (?:của|tại|ở) [A-ZĐ]")  # «Chủ tịch HĐQT của Zambon Bank»
_OFTEN = 4  # times that an article names the firm that it is about
_SHARE = 2 / 3  # of all times that it names a firm


def firms_told_of(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """The number of each such post without a body, the firm, and where the article names it nearest."""
    bare = [number for number, post in enumerate(posts) if post.body is None and _OF_FIRMS.fullmatch(fold(post.title))]
    firm = _told_most(reading) if bare else None
    if firm is None:
        return
    elsewhere = {p.holder for p in posts if p.body not in (None, firm) and _OF_FIRMS.fullmatch(fold(p.title))}
    for number in bare:
        post, said = posts[number], _title_of(reading, posts[number])
        if post.holder is None or post.holder in elsewhere or _names_another(reading, said, firm):
            continue
        if _AT_ANOTHER.match(reading.extraction.article.text, said.end):
            continue
        nearest = min(firm.mentions, key=lambda mention: (abs(mention.span.start - said.start), mention.span))
        yield number, firm, nearest.span


def _told_most(reading: Reading) -> Local | None:
    """The firm that an article names often, and far more often than all others together."""
    named = Counter(
        reading.of[body]
        for claim in reading.extraction.claims
        if claim.roles.get("property") == "organizationKind" and claim.roles["value"] == "company"
        if isinstance(body := claim.roles["subject"], Mention) and body in reading.of
    )
    if not named:
        return None
    firm, often = named.most_common(1)[0]
    return firm if often >= _OFTEN and often >= _SHARE * named.total() else None


def _title_of(reading: Reading, post: Held) -> Span:
    """Where the words of a title stand, among the words that tell a post."""
    text, title = reading.extraction.article.text, fold(post.title)
    return next((span for span in post.spans if title in fold(text[span.start : span.end])), post.spans[0])


def _names_another(reading: Reading, title: Span, firm: Local) -> bool:
    """Whether the sentence that tells a post names a body beside the firm and its board."""
    told = reading.sentence(title)
    return any(
        body.kind == "Organization" and body is not firm and reading.sentence(mention.span) == told
        for mention, body in reading.of.items()
        if not _OF_ITS_BOARD.match(fold(body.name))
    )
