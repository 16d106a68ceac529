"""Noun phrases: titles, courtesy words, names and appositions drawn together into one item each.

The result is a scan again, one floor up: P is now «Thứ trưởng Bộ X NAME, Phó Chủ tịch Y», T a title that
stands for a person («Thứ trưởng Bộ X khẳng định …»), K a pronoun («Ông cũng nhấn mạnh …»), O a body with its
acronym. The rules of events and statements read this string.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.items import BRACKET, tags_of
from kg.extract.names.ranks import is_below
from kg.extract.names.several import is_of_two
from kg.extract.scan import Item, Scan
from kg.language import words_of
from kg.model import Mention, Span
from kg.regex import regex

_LETTERS = r"(?:\([^)PTD]{1,5}\))?"
_BODY = rf"O{_LETTERS}(?:~O(?=[KR]*P)|@[CO](?=[KR]*P)|@C(?=,[KR]+P)|C(?=[KR]*P))?"
_UNDER = rf"~?O{_LETTERS}<O{_LETTERS}"  # «Vụ trưởng Vụ X thuộc Bộ Y»
_OF_ONE = rf"(?:~T(?=[CO]?{_LETTERS}(?:F|,|[wvSs]|$)))?"
# Read once: a field may stand in two places, and a row of titles would be read in twice as many ways for each.
_TITLE = (
    rf"(?>q?TT?(?:kT)*+{_OF_ONE}(?:\(T\))?"
    rf"(?:{_UNDER}|~?{_BODY}|F~?{_BODY}|F?~?C(?:\(C\))?(?:@[COL](?:&[CO](?=[KR]*P))?(?:,?kC(?:&C)?)?(?:(?:,O{_LETTERS})*&wGww@[LC])?|kC)?|F?~?L|F)?(?:F~?C?)?#?)"
)
_CHAIN = rf"{_TITLE}(?:(?:,|-|k|&){_TITLE})*"
_LAND = r"(?:\([LCOw]{1,3}\))?"
# «Cục X của Việt Nam và Cơ quan Y»: the country says whose body it is, and is no side beside it.
_OF_LAND = r"(?:~C(?=&O|[wv]{0,2}[NGHZEJX]))?"
_CLOSES = r"(?=[,.;]|$|[a-zA-Z=@!\"]|-[HJUN]|&[KR]+P)"
# «ông A, T của X và T B»: the title after «và» is that of B.
_OWN_TITLES = rf",(?>{_TITLE}(?:(?:,|-|k){_TITLE})*)(?=&{_TITLE}[KR]*P)"
_APPOSITION = rf"{_OWN_TITLES}|,(?>{_CHAIN})(?![KR]*P|,[KR]+P){_CLOSES}|-(?>{_CHAIN})(?![KR]*P)|\({_CHAIN}\)"
PERSON = rf"(?:(?:K(?=T))?{_CHAIN}[:,]?)?(?:RC(?=[KR]*P))?[KR]*P{_LAND}(?:{_APPOSITION})?"
_PHRASE = regex(
    rf"(?P<person>{PERSON})|(?P<nominal>{_CHAIN})|(?P<body>{_BODY}{_OF_LAND}{_LAND})|(?P<pronoun>K)|(?P<place>L\([LC]\))"
)


def group(scan: Scan) -> Scan:
    """The same sentence with each noun phrase as one item."""
    items = list(_grouped(scan))
    return Scan(scan.sentence, scan.line, items, tags_of(items))


def _grouped(scan: Scan) -> Iterator[Item]:
    at = 0
    for found, end in _phrases(scan):
        yield from scan.items[at : found.start()]
        at = end
        first, last = scan.items[found.start()], scan.items[end - 1]
        span = Span(first.span.start, last.span.end)
        row = scan.items[found.start() + found.group().startswith("KT")].row  # «Ngài Thủ tướng A»
        named = _head(scan, found, span)
        sender, served = _sender(scan, found), _served(scan, found)
        yield Item(_tag(found), first.start, last.end, span, row, named, sender, served=served)
    yield from scan.items[at:]


_UPPER = regex(rf"[,-]O{_LETTERS}(?=[,.;&+xwHSsUJVNGEXZB=\"]|$)")
_OF_OFFICER = regex(rf"P{BRACKET}[,-](?:[^PK;:]{{0,12}},)?q?T(?P<body>O){_LETTERS}$")


def _with_upper_body(scan: Scan, found: re.Match[str]) -> int:
    """The item after a phrase, and after the wider body that «ông A, Vụ trưởng Vụ X, Bộ Y» tells behind the officer's
    own."""
    end = found.end()
    upper = _UPPER.match(scan.tags, end) if scan.tags[end - 1] in "O)" else None
    own = _OF_OFFICER.search(scan.tags, max(0, end - 24), end) if upper else None
    if upper is None or own is None or not is_below(scan.items[own.start("body")], scan.items[end + 1], apart=False):
        return end
    return upper.end()


_CIRCUMSTANCE = regex(r"[@w]M(?:w{0,2}[~&+])?$")
_SAYS = regex(r"(?:&(?:TO?)?[KR]?P)?[wx]{0,2}[SsUHV]")
_MEETING_WITH = regex(r"[w@]{1,2}M[&~]?[KR]?P,")
_SAYS_THEN = regex(r"(?:,O?)?[wx]{0,2}[SsU]")
_BEGINNING = regex(r"^(?:(?:ngay )?(?:trước|sau) khi|trong|tại|nhân|khi)\b", re.IGNORECASE)
_OPENERS = regex(r"(?:phát biểu|trả lời|đáp|tiếp|sau|trước|tại|trong|từ|thay mặt)\b")
_OF_NAME = frozenset("KRTFOCLP()")
_FRONTS = regex(
    r"(?:(?:ngay )?(?:sau|trước)|trong|tại|theo(?! ông)|khi|cùng|trả lời|báo cáo|đáp|giải đáp|phản hồi|"
    r"liên quan (?:đến|tới)|về|riêng (?:đối )?với|đối với)\b(?! đó)"
)
_ANSWERS = regex("trả lời|đáp|giải đáp|phản hồi")
_SUBJECT_TAGS = frozenset(",;:.POTKC")
_IN_COURSE = frozenset({"tại", "trong", "sau", "trước", "ngay sau", "nhân"})


def _opens(scan: Scan, end: int) -> bool:
    """Whether the items before one are a circumstance that no subject stands in: «Trả lời câu hỏi (của)»."""
    for at in range(end - 1, max(-1, end - 10), -1):
        if scan.tags[at] in _SUBJECT_TAGS:
            return False
        if _OPENERS.match(scan.folded[at]) and scan.text(at, at + 1)[0].isupper():
            return True
    return False


def has_guest_before(scan: Scan, first: int, last: int) -> bool:
    """Whether titles and a name are first a guest, then the subject: «Tại buổi tiếp T, T P nói», «Trước khi công bố
    quyết định của T, ông P nói», «Trả lời câu hỏi của T, T P nói»."""
    tags = scan.tags
    if tags[first - 1 : first] in ("~", "B") and "," not in tags[:first] and re.search(",K?P", tags[first:last]):
        text = scan.line.text[scan.items[0].span.start : scan.items[first].span.start]
        if _BEGINNING.match(text) and _SAYS_THEN.match(tags, last):
            return True
    if tags[0] in "SsUvXE" and "," not in tags[:first] and _SAYS_THEN.match(tags, last):
        named = re.search(r",[^,]*P", tags[first:last])  # «Nhận xét về phần trả lời của T P, T cho rằng …»
        if named or tags[first - 1 : first] == "~":
            return True
    if speaks_after_object(scan, tags.rfind(",T", first, last) + 1, last):
        return True
    if re.search(",[TR]", tags[first:last]) and _SAYS_THEN.match(tags, last) and _is_fronted(scan, first):
        return True
    if tags[first - 1 : first] == "~" and _SAYS.match(tags, last) and _opens(scan, first - 1):
        return True
    lead = _CIRCUMSTANCE.search(scan.tags, max(0, first - 5), first) if _SAYS.match(scan.tags, last) else None
    return lead is not None and scan.text(lead.start(), lead.start() + 1).lower() in _IN_COURSE


def _is_fronted(scan: Scan, first: int) -> bool:
    """Whether a name is told with whom, of whom or whom the words are that open a sentence («Sau buổi làm việc với A và
    B, T nói», «Trước đề nghị của cử tri A, T nói», «Trả lời đại biểu A, T nói»), and no comma stands before it."""
    at = first
    while at > 1 and (_of_name(scan, at - 1) or scan.tags[at - 1] == "&" and scan.tags[at - 2] in "P)"):
        at -= 1
    if at < 1 or scan.tags.find(",", 0, at) >= 0 or not _FRONTS.match(scan.words):
        return False
    answers = at == 1 and scan.tags[0] in "sSvw" and _ANSWERS.match(scan.folded[0]) is not None
    return answers or scan.tags[at - 1] in "~&" and at > 1


def _of_name(scan: Scan, at: int) -> bool:
    """Whether an item tells who somebody is («đại biểu Quốc hội», «cử tri»)."""
    return scan.tags[at] in _OF_NAME or scan.folded[at] == "cử tri"


def speaks_after_object(scan: Scan, first: int, last: int) -> bool:
    """«Hoan nghênh ông A, Thủ tướng đề nghị …»: the title, the items [first, last), of who speaks behind the one whom
    the sentence's first verb is about is that of another."""
    tags = scan.tags
    behind = tags[first - 2 : first] == "P," and is_behind_object(tags, first)
    return behind and _SAYS_THEN.match(tags, last) is not None


def is_behind_object(tags: str, at: int) -> bool:
    """Whether an item stands behind the first comma of a sentence that opens with a verb and its object («Hoan nghênh
    ông A, Thủ tướng …»), or with a meeting and its guest («Trong cuộc gặp với ông A, Bộ trưởng …»)."""
    first = 1 if tags[0] == "*" else 0
    first += 2 if tags.startswith("D,", first) else 0  # «Chiều D, hội kiến A, Bộ trưởng nói»
    if "," in tags[first : at - 1]:
        return False
    opening = tags[first : first + 2]
    if tags.endswith("~P,", 0, at) and opening[1:] != "~" and (opening[:1] in ("v", "S") or opening == "w&"):
        return True  # «Giải đáp thắc mắc của đại biểu A, Bộ trưởng nói», «Đối với trường hợp của A, Tổng Bí thư nói»
    return opening[:1] in tuple("sXE") or _MEETING_WITH.fullmatch(tags, first, at) is not None


def _phrases(scan: Scan) -> Iterator[tuple[re.Match[str], int]]:
    """The noun phrases in order, each with the item after it. «Tại buổi tiếp TITLE O, TITLE P (và P) khẳng định …»: two
    people, not one."""
    at = 0
    while found := _PHRASE.search(scan.tags, at):
        if found.lastgroup in ("person", "nominal"):
            found = _of_one(scan, found)
        at = _with_upper_body(scan, found)
        yield found, at


def _of_one(scan: Scan, found: re.Match[str]) -> re.Match[str]:
    """What of a phrase with titles tells one person."""
    comma = max(found.group().rfind(mark) for mark in (",T", ",K", ",R"))
    if comma > 0 and has_guest_before(scan, found.start(), found.end()):
        found = _PHRASE.search(scan.tags, found.start(), found.start() + comma) or found
    if comma > 0 and _is_of_two(scan, found):
        found = _PHRASE.search(scan.tags, found.start(), found.start() + found.group().index(",")) or found
    cut = (
        _venue_in(scan, found)
        or _second_sender(scan, found)
        or _second_holder(scan, found)
        or _after_mandate(scan, found)
        or _senders_beside(scan, found)
    )
    return _PHRASE.search(scan.tags, found.start(), cut) or found if cut else found


def _is_of_two(scan: Scan, found: re.Match[str]) -> bool:
    """«sự chứng kiến của hai Bộ trưởng, TITLE P và …»: the first title is that of two people told before."""
    return is_of_two(scan, found.start()) and re.match("KTF?,|TF?,", found.group()) is not None


def _venue_in(scan: Scan, found: re.Match[str]) -> int:
    """The «tại» of «Chủ tịch C tại Điện X», «Bộ trưởng C tại L», where a title ends: only lands are where an ambassador
    is, and no minister of a land is that of another; or 0."""
    if found.lastgroup != "nominal" or found.group()[-2:] not in ("@L", "@C"):
        return 0
    place = scan.items[found.end() - 1].mention
    venue = place is not None and place.rule == "place-venue"
    return found.end() - 2 if venue or scan.folded[found.start()] in _MINISTERS else 0


_JOINT = regex("&T")


def _second_sender(scan: Scan, found: re.Match[str]) -> int:
    """The «và» of «đại diện Bộ X và đại diện Sở Y», «Giám đốc X và Giám đốc Y»: two people without a name; or 0."""
    if found.lastgroup != "nominal":
        return 0
    first = scan.folded[found.start()]
    for joint in _JOINT.finditer(found.group()):
        at = found.start() + joint.start()
        if "O" in scan.tags[found.start() : at] and scan.folded[at + 1] == first and "O" in scan.tags[at : found.end()]:
            return at
    return 0


_MINISTERS = words_of("post alike in every land") | words_of("post alike with its sector")
_WITHOUT_ANOTHER = words_of("post without another")


def _second_holder(scan: Scan, found: re.Match[str]) -> int:
    """The «và» of «Chủ tịch nước và Tổng thống A», the «với» of «Chủ tịch X với Chủ tịch Y A»: the first title is that
    of another; or 0."""
    joint = found.group().rfind("&T", 0, found.group().index("P")) if found.lastgroup == "person" else -1
    at = found.start() + joint
    return at if joint > 0 and (scan.folded[at] != "và" or scan.folded[found.start()] in _WITHOUT_ANOTHER) else 0


_MANDATE = regex(r"\b(?:uỷ quyền|thừa lệnh)(?: của)?$")
_MANDATES = regex(r"(?:K?TF?|KT?F?)(?=,)")


def _after_mandate(scan: Scan, found: re.Match[str]) -> int:
    """The comma of «thừa ủy quyền của Thủ tướng, TITLE A»: the first title is that of whom A acts for; or 0."""
    first = found.start()
    mandate = _MANDATES.match(found.group()) if found.lastgroup == "person" and first else None
    if mandate is None or not _MANDATE.search(scan.words_before(scan.items[first].span.start, 24).rstrip()):
        return 0
    return first + mandate.end()


_SENDERS = regex(rf"[,;](?P<sent>T)O{_LETTERS}$")
_MORE_BODIES = regex(r"(?:,&|[,;&])[KR]*O")


def _senders_beside(scan: Scan, found: re.Match[str]) -> int:
    """The comma of «Thứ trưởng A, đại diện lãnh đạo Vụ X», «Thứ trưởng A, đại diện Vụ X, Vụ Y» in a list of those
    present: those of the bodies are others than A; or 0."""
    sent = _SENDERS.search(found.group()) if found.lastgroup == "person" else None
    if sent is None:
        return 0
    said = scan.folded[found.start() + sent.start("sent")]
    several = found.group()[0] == "T" and _MORE_BODIES.match(scan.tags, found.end()) is not None
    apart = said.startswith("đại diện lãnh đạo") or said == "đại diện" and several
    return found.start() + sent.start() if apart else 0


def _tag(found: re.Match[str]) -> str:
    return {"person": "P", "nominal": "T", "body": "O", "pronoun": "K", "place": "L"}[found.lastgroup or ""]


def _head(scan: Scan, found: re.Match[str], span: Span) -> Mention | None:
    kind = found.lastgroup
    if kind == "person":
        return scan.items[found.start() + re.sub(r"[^P]", " ", found.group()).index("P")].mention
    if kind in ("body", "place"):
        return scan.items[found.start()].mention
    said = scan.line.text[span.start : span.end]
    if kind == "nominal":
        return Mention(span, "Person", said, "person-by-title", "nominal")
    return Mention(span, "Person", said, "person-by-pronoun", "pronoun")


_SENT = ("đại diện", "lãnh đạo")
_RUN_BY_ONE = frozenset({"company", "university", "agency", "committee", "media", "other"})
_OF_A_LAND = regex(r"K?TF?~?(?P<land>C)[:,]?[KR]*P")


def _served(scan: Scan, found: re.Match[str]) -> Mention | None:
    """The only body, but for its letters in a bracket, that the titles of a person name."""
    if found.lastgroup != "person":
        return None
    said = _IN_BRACKET.sub(lambda letters: " " * len(letters[0]), found.group())
    only = said.find("O") if said.count("O") == 1 and not _is_of_former(scan, found) else -1
    return scan.items[found.start() + only].mention if only >= 0 else None


def _is_of_former(scan: Scan, found: re.Match[str]) -> bool:
    """Whether a phrase tells somebody by a former post alone («cựu Giám đốc X A»)."""
    mark = found.group().find("q")
    return mark >= 0 and "T" not in found.group()[:mark] and scan.folded[found.start() + mark] != "tân"


_IN_BRACKET = regex(r"\([^()]*\)")


def _sender(scan: Scan, found: re.Match[str]) -> Mention | None:
    """The body for which somebody unnamed stands: «đại diện Bộ X», «lãnh đạo Sở Y»; the country whose office the title
    before a name tells: «Tổng thống Lào NAME», or the body that one runs: «NAME, Giám đốc Công ty X»."""
    if found.lastgroup == "person":
        land = _OF_A_LAND.match(found.group())
        if land:
            return scan.items[found.start() + land.start("land")].mention
        if _is_of_former(scan, found):
            return None  # «nguyên Giám đốc Công ty X»
        bodies = [item for item in scan.items[found.start() : found.end()] if item.tag == "O"]
        sent = scan.folded[found.start()].startswith(_SENT)  # «đại diện Bộ X, Thứ trưởng NAME»
        runs = len(bodies) == 1 and (sent or (bodies[0].row or {}).get("kind") in _RUN_BY_ONE)
        return bodies[0].mention if runs else None
    if found.lastgroup != "nominal" or not scan.text(found.start(), found.start() + 1).lower().startswith(_SENT):
        return None
    return next((item.mention for item in scan.items[found.start() : found.end()] if item.tag == "O"), None)


AGENTS = "POCTK"


def agents(scan: Scan, first: int, last: int) -> list[Mention]:
    """The people, bodies and countries among the items [first, last)."""
    return [item.mention for item in scan.items[first:last] if item.tag in AGENTS and item.mention is not None]


_MARKERS = words_of("before a verb of saying")


def is_marker(scan: Scan, at: int) -> bool:
    """Whether an item only marks tense or manner between a subject and its verb."""
    item = scan.items[at]
    if item.tag in "D":
        return True
    return item.tag in "wv" and all(key in _MARKERS for key in scan.line.keys[item.start : item.end])


def subject_end(scan: Scan, verb: int) -> int:
    """The index after the subject that stands before a verb: past tense markers, dates and places; 0 if none."""
    at = verb
    while at > 0:
        tag = scan.tags[at - 1]
        if tag in AGENTS:
            return at
        if is_marker(scan, at - 1) or (tag == "," and at > 1 and scan.tags[at - 2] in "PT"):
            at -= 1
            continue
        if tag in "LC" and at > 1 and scan.tags[at - 2] == "@":
            at -= 2
            continue
        return 0
    return 0


_SUBJECTS = regex(r"(?:[POCTK](?:,&|,|&|;))*[POCTK]$")


def subjects(scan: Scan, verb: int) -> list[Mention]:
    """The coordinated subjects of the verb at an index («A và B đã ký …»), in order; empty when there are none."""
    end = subject_end(scan, verb)
    found = _SUBJECTS.search(scan.tags[:end]) if end else None
    return agents(scan, found.start(), found.end()) if found else []


# What belongs to no statement at its end.
_ENDING = ',:;|&”"»-'
_JOINING = ("và", "đồng thời", "cũng như")


def end_of_words(text: str, start: int, end: int) -> int:
    """Where a stretch of text ends without the marks and conjunctions at its end."""
    while end > start:
        joining = next((word for word in _JOINING if text.endswith(word, start, end)), "")
        before = end - len(joining) - 1
        if joining and before >= start and text[before].isspace():
            end = before
        elif text[end - 1].isspace() or text[end - 1] in _ENDING:
            end -= 1
        else:
            break
    return end


_OPENING = 5  # items


def is_behind_title(scan: Scan, tags: str, at: int) -> bool:
    """«Tiếp Đại sứ Lào, Thủ tướng A VERB»: a name whose item begins with the title of another one, the object of what
    opens the sentence."""
    item = scan.items[at]
    opens = tags[at] == "P" and at < _OPENING and tags[0] in "XSsVN" and not re.search("[PTKOC,]", tags[:at])
    before = scan.line.text[item.span.start : item.mention.span.start] if opens and item.mention else ""
    return "," in before and before[before.rindex(",") :].strip(", ") != ""
