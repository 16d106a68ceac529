"""Who leads a delegation of a body, or receives at its seat, is one of its officers, where the title is one that such a
body has.

đoàn (công tác) của BODY do NAME, TITLE, dẫn đầu    «do TITLE NAME làm trưởng đoàn»
đoàn của BODY, dẫn đầu là TITLE NAME                «do NAME, TITLE» behind it
TITLE NAME dẫn đầu đoàn công tác của BODY
tại trụ sở BODY, TITLE NAME
"""

from __future__ import annotations

from kg.extract.items import BRACKET, Scan
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex

_LED_BY = regex(rf"(?P<body>O){BRACKET}(?P<gap>[@CLw]{{0,4}}),?(?P<by>d|[wJ]{{1,3}}=?)(?:[KR]*P,)?$")
_LEADS = regex(r"(?:do|(?:được )?dẫn đầu (?:bởi|là)|do .{0,20}dẫn đầu là|trưởng đoàn là)")
_DELEGATION = regex(
    r"\b(?:đoàn|phái đoàn)(?: (?:công tác|đại biểu|cán bộ|chuyên gia|lãnh đạo))*(?: cấp cao)?(?: của)? $"
)
_LEADING = regex(r"\b(?:dẫn đầu|đứng đầu|(?:làm|là) trưởng đoàn)\b")
_HAVING_LED = regex(r"[KR]*P,?[wvJ]{0,4}[wJXZr]{1,5}~?(?P<body>O)")
_LEADS_DELEGATION = regex(r",? ?(?:đã |đang |sẽ )?(?:trực tiếp )?(?:dẫn đầu|làm trưởng) đoàn\b")
_AT_SEAT = regex(r"@(?P<seat>L),(?:[KR]*P,)?$")
_NEAR, _FAR = 12, 60
# The heads of bodies whose officers have a title of another head: «Tổng cục trưởng» of a foreign office.
_OF_OFFICES = {"Cục": ("cục ", "cơ quan "), "Tổng cục": ("tổng cục ", "cơ quan ")}
# Bodies that no chairman and no director leads.
_WITHOUT_SUCH = ("bộ ", "chính phủ", "tổng cục ", "cục ", "vụ ")
_OFFICERS = words_of("officer of a whole body")
_HOW = words_of("how a post is held")


def body_led(scan: Scan, first: int, last: int, title: str, head: str) -> Mention | None:
    """The body whose delegation the holder of a title, the items [first, last), leads, or at whose seat he is."""
    at = _led_by(scan, first, last) or _leads(scan, last)
    body = scan.items[at].mention if at is not None else _seat(scan, first)
    return body if body is not None and _may_have(body, title, head) else None


def _seat(scan: Scan, first: int) -> Mention | None:
    """«tại trụ sở BODY, TITLE»: the body whose seat stands straight before a title."""
    found = _AT_SEAT.search(scan.tags, 0, first)
    return scan.items[found.start("seat")].nested if found else None


def _led_by(scan: Scan, first: int, last: int) -> int | None:
    """«đoàn của BODY do NAME, TITLE, dẫn đầu»: where the body stands."""
    found = _LED_BY.search(scan.tags, 0, first)
    if found is None:
        return None
    by = fold(scan.text(*found.span("by")))
    if not _LEADS.fullmatch(by) or by == "do" and not _LEADING.search(scan.words_after(last, _NEAR)):
        return None
    before = scan.words_before(scan.items[found.start("body")].span.start, _FAR)
    return found.start("body") if _DELEGATION.search(before) else None


def _leads(scan: Scan, last: int) -> int | None:
    """«TITLE NAME dẫn đầu đoàn của BODY»: where the body stands."""
    found = _HAVING_LED.match(scan.tags, last)
    if found is None:
        return None
    name = scan.tags.index("P", last)
    said = scan.line.text[scan.items[name].span.end : scan.items[found.start("body")].span.start]
    if not _LEADS_DELEGATION.match(fold(said)) or not _DELEGATION.search(fold(said)):
        return None
    return found.start("body")


def _may_have(body: Mention, title: str, head: str) -> bool:
    """Whether a body may have an officer of such a title."""
    name, said = fold(body.name), fold(title)
    if head:
        return name.startswith(_OF_OFFICES.get(head, (f"{fold(head)} ",)))
    if name.startswith(_WITHOUT_SUCH):
        return False
    rest = next((said.removeprefix(f"{officer} ") for officer in _OFFICERS if said.startswith(f"{officer} ")), "")
    return said in _OFFICERS or rest in _HOW
