"""The bodies of posts that an article tells without them.

Bộ trưởng A nói …      Bộ trưởng Bộ X yêu cầu …     the title with its body alone, where nobody else has it
ông A, Giám đốc bệnh viện,      Bệnh viện X         the only body of the kind that the article names before
bà B, Chủ tịch cơ quan này,     Cơ quan X           the body named last before
Tại trụ sở Cục X, Cục trưởng A nói                  the only bureau that the article names
A, Phó Chủ tịch HĐQT   A, thành viên HĐQT Công ty X the only firm on whose board the same person is told to be
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.language import alternatives, fold, words_of
from kg.link.names.rarity import is_foreign
from kg.link.within.local import Local, Reading
from kg.link.within.one_post import Held
from kg.model import Span
from kg.regex import regex

_TITLES = words_of("post that one holds at a body")
_TITLE = regex(rf"(?P<title>{alternatives('post that one holds at a body')}) (?:của )?$")
_OF_ANOTHER = regex(r"\b(?:các|những|một|hai|nhiều|số|nguyên|cựu|cố|quyền|phó|trợ lý|thư ký|vị)\s$")
# «Hội nghị (cấp) Bộ trưởng ASEAN»: those who meet there, and nobody whom the body has.
_OF_GATHERING = regex(
    r"\b(?:cấp|(?:hội nghị|diễn đàn|đối thoại|cuộc họp|phiên họp|kỳ họp|hội đồng)(?: lần thứ \w+)?)\s$"
)
# «Bộ trưởng, Chủ nhiệm Văn phòng X»: a minister of no ministry.
_WITHOUT_MINISTRY = "chủ nhiệm"
BOARD = r"(?:hội đồng quản trị|hđqt|hội đồng thành viên|hđtv)"
_OF_BOARD = regex(rf"\b{BOARD}\b")
_SEATS = ("thành viên ", "uỷ viên ", "ủy viên ")
_FAR = 45
_OFFICERS = words_of("officer of a whole body")
_KINDS = alternatives("officer's body by its kind")
_GOES_ON = (
    r" này\b|(?=[,.;:)\n]|$| (?:cho biết|cho hay|nói|khẳng định|xác nhận|trả lời|chia sẻ|đã|vừa|nhận|cùng|và|ký)\b)"
)
_KIND = regex(rf" (?:của )?(?P<kind>{_KINDS})(?:{_GOES_ON})")
_THIS = regex(r" (?:của )?(?:cơ quan|đơn vị|tổ chức) này\b")
_NEAR = 400
# What names of such bodies begin with, where it is not the word itself.
_FIRMS = ("công ty ", "tổng công ty ", "tập đoàn ", "ctcp ", "công ti ")
_HEADS = {
    "nhà trường": ("trường ", "đại học ", "học viện "),
    "công ty": _FIRMS,
    "doanh nghiệp": _FIRMS,
    "trường": ("trường ", "đại học "),
}


_CHIEF = regex(r"(?:quyền )?(?:phó )?(?P<head>tổng cục|chi cục|cục|viện|vụ) trưởng(?: thường trực)?")


def bodies_told_elsewhere(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """The number of each post that is told so, its body, and where the article tells that."""
    yield from _of_a_title(reading, posts)
    yield from _of_a_kind(reading, posts)
    yield from _of_a_head(reading, posts)
    yield from _of_this_body(reading, posts)
    yield from _of_a_board(posts)


def _of_a_board(posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """Who is told to be a member of a board, and elsewhere to be on that of one firm; the head of a board may be on
    another one."""
    boards = [(number, post) for number, post in enumerate(posts) if _OF_BOARD.search(fold(post.title))]
    firms: dict[Local, dict[Local, Span]] = {}
    for _, post in boards:
        if post.holder is not None and post.body is not None:
            firms.setdefault(post.holder, {}).setdefault(post.body, max(post.spans))
    for number, post in boards:
        if post.holder is None or post.body is not None or not fold(post.title).startswith(_SEATS):
            continue
        of_holder = firms.get(post.holder, {})
        if len(of_holder) == 1:
            yield number, *next(iter(of_holder.items()))


def _of_this_body(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """Officers of «this agency», which is the body named last before, not far away."""
    text = reading.extraction.article.text
    for number, post in enumerate(posts):
        if post.body is not None:
            continue
        end = max((s.end for s in post.spans if fold(text[s.start : s.end]).endswith(fold(post.title))), default=0)
        if not end or not _THIS.match(fold(text[end : end + _FAR])):
            continue
        before = [m for m in reading.of if m.kind == "Organization" and end - _NEAR < m.span.end < end]
        if before:
            last = max(before, key=lambda mention: mention.span)
            yield number, reading.of[last], last.span


def _of_a_title(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """Who alone holds a title, with which the article names one body elsewhere."""
    titles = [fold(post.title) for post in posts]
    bare = [number for number, post in enumerate(posts) if post.body is None and titles[number] in _TITLES]
    told = _told_alone(reading) if bare else {}
    often = Counter(titles)
    without_ministry = {p.holder for p, title in zip(posts, titles, strict=True) if title.startswith(_WITHOUT_MINISTRY)}
    for number in bare:
        title, post = titles[number], posts[number]
        bodies = told.get(title, {})
        if often[title] == len(bodies) == 1 and post.status != "former" and post.holder not in without_ministry:
            yield number, *next(iter(bodies.items()))


def _of_a_head(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """Heads of bureaus and institutes, of which the article names only one."""
    chiefs = [(number, head) for number, post in enumerate(posts) if (head := _led_by(post))]
    if not chiefs:
        return
    bodies = [body for body in reading.bodies if " " in body.name]
    for number, head in chiefs:
        own = [body for body in bodies if fold(body.name).startswith(f"{head} ")]
        if len(own) == 1:
            start = posts[number].spans[0].start
            nearest = min(own[0].mentions, key=lambda mention: (abs(mention.span.start - start), mention.span))
            yield number, own[0], nearest.span


def _led_by(post: Held) -> str:
    """The kind of body that somebody with a name of home leads in a post without a body; empty for another post."""
    if post.body is not None or post.holder is None or is_foreign(post.holder.name):
        return ""
    found = _CHIEF.fullmatch(fold(post.title))
    return found["head"] if found else ""


def _of_a_kind(reading: Reading, posts: Sequence[Held]) -> Iterator[tuple[int, Local, Span]]:
    """Officers of «the hospital», «the company», of which the article names only one before."""
    text = reading.extraction.article.text
    for number, post in enumerate(posts):
        if post.body is not None or fold(post.title) not in _OFFICERS:
            continue
        title = next((span for span in post.spans if fold(text[span.start : span.end]) == fold(post.title)), None)
        said = _KIND.match(fold(text[title.end : title.end + _FAR])) if title is not None else None
        if title is None or said is None:
            continue
        starts = _HEADS.get(said["kind"], (f"{said['kind']} ",))
        named = [
            (mention, reading.of[mention])
            for mention in reading.extraction.mentions
            if mention.kind == "Organization" and mention in reading.of and mention.span.end <= title.start
        ]
        of_kind = [(mention, body) for mention, body in named if fold(body.name).startswith(starts)]
        if len({id(body) for _, body in of_kind}) == 1:
            mention, body = of_kind[-1]
            yield number, body, mention.span


def _told_alone(reading: Reading) -> dict[str, dict[Local, Span]]:
    """The bodies that stand behind each title, and where the article says the first of each."""
    found: dict[str, dict[Local, Span]] = {}
    text = reading.extraction.article.text
    for mention in reading.extraction.mentions:
        body = reading.of.get(mention) if mention.kind == "Organization" else None
        start = max(0, mention.span.start - _FAR)
        before = text[start : mention.span.start]
        said = _TITLE.search(fold(before)) if body is not None and before[-1:] == " " else None
        if body is None or said is None:
            continue
        first = mention.span.start - len(said.group())
        told = fold(text[max(0, first - _FAR) : first])
        if not _OF_ANOTHER.search(told) and not _OF_GATHERING.search(told):
            found.setdefault(said["title"], {}).setdefault(body, Span(first, mention.span.end))
    return found
