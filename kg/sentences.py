"""Sentences: blocks of a text, captions and credits set apart, stops that end a sentence and stops that do not."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import islice, pairwise

from kg.model import Sentence, Span

# Before space, or straight before a word; the mark comes first, so that little else than marks is looked at.
_STOP = re.compile(
    r"[.!?…](?:(?:[.!?…]*|(?<=\.)/\.)[”\"’»)\]]*(?=\s)|"
    r"(?:(?<=[^\W\d_]{3}\.)|(?<=[^\W\d_]{2}…)|(?<=[^\W\d_]{2}\.)\.\.)(?=[^\W\d_]{2}))"
)
_QUOTE_MARK = re.compile(r"[“”\"«»]")
_LONGEST_QUOTATION = 1500
_CLAUSE_ENDS = re.compile(r"[.,;]|\s?[-–]\s?[^\W\d_]|$")
_MENDED = 20  # quotations of one line whose closing mark is missing
_STOPS, _LONG, _TOO_LONG = (". ", "? ", "! "), 60, 600
# The longest of 145,000 sentences of news has 2,300 characters; what has more is cut, so that the work on each stays
# bounded.
_LONGEST_SENTENCE = 4000
# With which an article is over.
OVER = "./."
_DATELINE = re.compile(r"^.{0,40}\b\d{1,2}/\d{1,2}/\d{4}\s*[-,|]?\s*\d{1,2}[:h]\d{2}\W*$")
_SOURCE_LINE = re.compile(
    r"^\(?(?:Nguồn|Nguồn ảnh|Ảnh|Ảnh minh họa|Theo|Tác giả|Bài|Tin|Bài, ảnh|Tin, ảnh)\s*:.{0,80}$", re.IGNORECASE
)
_LIST_LINE = re.compile(r"^\s*(?:[IVX]{1,4}|\d{1,2}|[a-zđ])[.)]\s|^\s*[-+*•]\s")


def sentences(text: str, stops: Container[str], openers: Container[str]) -> Iterator[Sentence]:
    """The sentences of a text with the kind of block that each stands in, in order.

    ``stops`` are the abbreviations in small letters, without their stop, that end no sentence; ``openers`` the words
    in small letters with which a sentence begins where no full stop parts it from the credit of a photograph.
    """
    first = True
    for line in re.finditer(r"[^\n]+", text):
        start, end = _trimmed(text, line.start(), line.end())
        if start == end:
            continue
        kind = _block(text[start:end], first)
        first = False
        for first_of, last_of in pairwise(_parts(text, start, end, openers)):
            for span in _cut(text, _split(text, first_of, last_of, stops)):
                is_credit = kind == "body" and _SOURCE_LINE.match(text[span.start : span.end])
                yield Sentence(span, "source" if is_credit else kind)


def _block(line: str, first: bool) -> str:
    if first:
        return "title"
    if _DATELINE.match(line):
        return "dateline"
    if line.endswith("|"):
        return "caption"
    if _SOURCE_LINE.match(line):
        return "source"
    if _LIST_LINE.match(line) and len(line) < 120:
        return "list"
    return "body"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def quotations(text: str, span: Span) -> list[Span]:
    """The outer quotations inside a span of one line, with their marks; one left open ends with the span, or where one
    inside it ends a clause («“T gọi đó là “may mắn”. Hôm sau …»: one mark closes both).

    >>> text = 'Ông A nói: “B gọi đó là "may mắn". Tôi tin.” Ông C nói: “Đó là “may mắn”. Hôm sau, ông đi.'
    >>> [text[q.start : q.end] for q in quotations(text, Span(0, len(text)))]
    ['“B gọi đó là "may mắn". Tôi tin.”', '“Đó là “may mắn”']
    """
    found: list[Span] = []
    opened: list[int] = []  # the places of marks
    marks = list(_QUOTE_MARK.finditer(text, *span))
    inner = Span(0, 0)  # the first quotation inside that ends a clause, by the places of its marks
    at = mended = 0
    while at < len(marks):
        mark, at = marks[at], at + 1
        if _opens(text, mark, bool(opened)):
            opened.append(at - 1)
        elif opened:
            first = opened.pop()
            if not opened:
                found.append(Span(marks[first].start(), mark.end()))
                inner = Span(0, 0)
            elif not inner.end and _ends_clause(text, mark):
                inner = Span(first, at - 1)
        if at == len(marks) and opened and inner.end and text[marks[opened[0]].start()] in "“«" and mended < _MENDED:
            end, at = _mended(text, marks, opened[0], inner)
            found.append(Span(marks[opened[0]].start(), end))
            opened, inner, mended = [], Span(0, 0), mended + 1
    if opened and text[marks[opened[0]].start()] in "“«":
        first = marks[opened[0]].start()
        over = text.find(OVER, first, span.end)  # «“TEXT./. Tin, ảnh: A»
        found.append(Span(first, over if over >= 0 else span.end))
    return found


def _mended(text: str, marks: list[re.Match[str]], first: int, inner: Span) -> tuple[int, int]:
    """Where a quotation ends whose closing mark is missing, and the place of the mark after it: at the stop before a
    long quotation inside it, which is one of its own (at the first stop where that is far), or with a short one."""
    begin, end = marks[inner.start].start(), marks[inner.end].end()
    start = marks[first].end()
    stop = max(text.rfind(mark, start, begin) for mark in _STOPS)
    if end - begin <= _LONG or stop < 0:
        return end, inner.end + 1
    if stop - start > _TOO_LONG:
        stop = min(at for mark in _STOPS if (at := text.find(mark, start, begin)) >= 0)
    return stop + 1, inner.start


def _ends_clause(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that closes a quotation closes a clause too: before a stop or a dash, or behind a stop."""
    return text[mark.start() - 1] in ".!?" or _CLAUSE_ENDS.match(text, mark.end()) is not None


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    """Whether a quotation mark opens; a straight one does by the spaces around it, «“» before a stop does not, and «”»
    does between a space and a word («”TEXT”, ông A nói»)."""
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.group() == "”" and not inside and before in ("", " ", "\n") and after.isalnum():
        return True
    if mark.group() != '"':
        return mark.group() in "“«" and not (inside and after in (",", ".", ";"))
    free_before, free_after = not before or before in " \n(:“", not after or after in " \n.,;:)!?”"
    return not inside if free_before == free_after else free_before


def _split(text: str, start: int, end: int, stops: Container[str]) -> Iterator[Span]:
    """The sentences of one line. A stop does not end a sentence after an abbreviation, a single capital or the
    number of an item, inside a quotation, or before a small letter."""
    quoted = [q for q in quotations(text, Span(start, end)) if q.end - q.start < _LONGEST_QUOTATION]
    begin = start
    nearest = iter([*quoted, Span(end + 1, end + 1)])
    quotation = next(nearest)
    for stop in _STOP.finditer(text, start, end):
        while quotation.end <= stop.end():
            quotation = next(nearest)
        if quotation.start < stop.start() or _goes_on(text, begin, stop, end, stops):
            continue
        yield Span(*_trimmed(text, begin, stop.end()))
        begin = stop.end()
    if text[begin:end].strip():
        yield Span(*_trimmed(text, begin, end))


def _cut(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The sentences, those that are too long in parts: up to the last semicolon in the later half of what is read at
    once, else to the last comma there, else to the next space."""
    for start, end in spans:
        while end - start > _LONGEST_SENTENCE:
            half, most = start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE
            at = next((at for mark in ("; ", ", ") if (at := text.rfind(mark, half, most)) >= 0), most)
            space = _SPACE.search(text, at, end)
            if space is None:
                break
            yield Span(*_trimmed(text, start, space.start()))
            start = space.end()
        yield Span(start, end)


_SPACE = re.compile(r"\s+")


_CREDIT = re.compile(r"(?:\(?\b(?:Ảnh|Nguồn(?: ảnh)?)|\(ảnh)(?: (?:minh họa|tư liệu))?\s?:\s*")
_CREDIT_WORDS = re.compile(r"(\S+)(\s+|$)")
_LONGEST_CREDIT = 8
# A caption without a full stop before «Sáng 5/6, …».
_RUN_ON = re.compile(
    r"(?<=[^\W\d_])(?<!dịp)(?<!niệm)(?<!mừng)(?<!hội)\s+(?=(?:Sáng|Trưa|Chiều|Tối|Đêm)\s(?:(?:ngày\s)?\d{1,2}[/.-]\d|"
    r"cùng\sngày|nay,|qua,)|Ngày\s\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?,)"
)
# A headline or a caption without a full stop before «Tại buổi lễ, …», «Phát biểu tại hội nghị, …», «Theo ông A, …»,
# «Trước đó, …»: what opens a sentence, and the words behind which it does not.
_OCCASION = (
    r"(?:[Bb]uổi|[Cc]uộc|[Pp]hiên|[Ll]ễ|[Tt]iệc|[Tt]ọa đàm|[Hh]ọp báo|[Kk]ỳ họp|[Hh]ội (?:nghị|thảo|đàm|kiến)|"
    r"[Đđ]ại hội|[Dd]iễn đàn|[Cc]hương trình|[Ss]ự kiện)"
)
_OPENER = re.compile(
    r" (?=[TCKPNBDSHVLĐM])(?:"
    r"(?:Tại|Cũng tại|Trong|Sau|Ngay sau|Bên lề|Kết thúc|Kết luận|"
    rf"Phát biểu(?: khai mạc| bế mạc| kết luận| chỉ đạo)?(?: tại| trong)?) {_OCCASION}\b[^.;:,]{{0,60}},|"
    rf"Tham dự {_OCCASION}\b[^.;:,]{{0,30}}?(?:,| còn có | có | về phía )|"
    r"Theo (?:ông|bà|Thứ trưởng|Bộ trưởng|báo cáo|thông tin|kết quả|kế hoạch|quy định) [^.;:,]{2,60},|"
    r"(?:Trao đổi với|Trả lời (?:phỏng vấn|câu hỏi|chất vấn)|Chia sẻ (?:với|về)|Nói về|Đánh giá về|Thay mặt|"
    r"Liên quan (?:đến|tới)) [^.;:,]{2,60},|Cùng ngày \d{1,2}[/.-]\d|"
    r"(?:Theo đó|Tuy nhiên|Bên cạnh đó|Ngoài ra|Trước đó|Sau đó|Trong khi đó|Cùng ngày|Về phần mình|Hiện nay|Do đó|"
    r"Vì vậy|Cụ thể|Mới đây|Như vậy|Tiếp đó|Đáng chú ý|Được biết|Nhân dịp này|Tại đây|Đồng thời|Mặt khác|Ngược lại),)"
)
_NO_END = re.compile(r"(?:[^\w\s)”]|\b(?:[Bb]ài|[Ll]ời|và))\s*$")
# Words without which no credit and no such beginning stands in a line.
_CREDIT_STARTS = ("Ảnh", "(ảnh", "Nguồn")
_RUN_ON_STARTS = ("Sáng", "Trưa", "Chiều", "Tối", "Đêm", "Ngày")
_LINK = re.compile(r"(?:(?<=  )|(?<=[.!?…”\"] ))\[[^\[\]]{15,160}\](?=  ?(?P<next>\S)?)")


def _parts(text: str, start: int, end: int, openers: Container[str]) -> list[int]:
    """Where the parts of a line lie: captions, credits of photographs, links to other articles in square brackets."""
    line = text[start:end]
    edges = {start, end}
    if any(word in line for word in _CREDIT_STARTS):
        found = list(_CREDIT.finditer(text, start, end))
        edges.update(credit.start() for credit in found)
        edges.update(_credit_ends(text, found, end, openers))
    if "[" in line:
        links = (link for link in _LINK.finditer(text, start, end) if _begins(text, link))
        edges.update(edge for link in links for edge in link.span())
    if any(word in line for word in _RUN_ON_STARTS):
        edges.update(run_on.end() for run_on in _RUN_ON.finditer(text, start, end))
    spaces = (found.start() for found in _OPENER.finditer(text, start, end))
    edges.update(at + 1 for at in spaces if _NO_END.search(text, max(start, at - 6), at) is None)
    return sorted(edges)


def _begins(text: str, link: re.Match[str]) -> bool:
    """Whether two spaces or a capital behind a link show that it stands between two sentences."""
    return text.startswith("  ", link.end()) or (link["next"] or "").isupper()


def _credit_ends(text: str, found: Iterable[re.Match[str]], end: int, openers: Container[str]) -> Iterator[int]:
    """Where the credits of photographs end that run into the next sentence («Ảnh: An Bình/TTXVN Tại Hà Nội, …»)."""
    for credit in found:
        words = list(islice(_CREDIT_WORDS.finditer(text, credit.end(), end), _LONGEST_CREDIT + 1))
        for said, follow in pairwise(words):
            after = follow[1]
            if said[1].endswith(")") and not after[0].islower():
                yield follow.start()
                break
            if said[1][-1] in ".,;:!?" and not _INITIALS.fullmatch(said[1]) or not _is_of_credit(said[1]):
                break
            is_over = len(said[2]) > 1 or said[1].endswith("TTXVN")
            rest = text[follow.end() : min(end, follow.end() + 1)]
            begins = _BEGINS.match(text, follow.start(), end) is not None
            if is_over and after[0].isupper() or begins or _opens_sentence(after, rest, openers):
                yield follow.start()
                break


_INITIALS = re.compile(r"(?:[A-ZĐ]\.)+")
# Words that begin a title and are no given names, before its next capital («Phó Thủ tướng», «Tổng Bí thư»), and lands
# of two words.
_BEGINS = re.compile(
    r"(?:(?:Phó|Tổng|Cựu|Hai|Đón) )+[^\W\d_a-zà-ỹđ]\w* [^\W\d_]|"
    r"(?:Việt Nam|Hàn Quốc|Trung Quốc|Nhật Bản|Hoa Kỳ|Triều Tiên|Thái Lan|Ấn Độ) [a-zà-ỹđ]"
)


def _is_of_credit(word: str) -> bool:
    """Whether a word can stand in the name of a photographer or an agency."""
    return word[0].isupper() or not any(c.isalpha() for c in word) or "." in word or "/" in word


def _opens_sentence(word: str, rest: str, openers: Container[str]) -> bool:
    """Whether a word with a capital opens a sentence: it is known to, or a small letter or a number follows it."""
    if word[0] in '“"«':
        return True
    small = rest[:1].islower() or rest[:1].isdigit()
    return word[0].isupper() and "/" not in word and (word.lower() in openers or small and not word.isupper())


# How much of a sentence is looked at for the number or the abbreviation before a stop.
_LONGEST_NUMBER = 200
_NEXT = re.compile(r"\S")
# Words of one letter that end a sentence and are nobody's first letter: «Đông Nam Á.», «nước Ý.»
_WHOLE_WORDS = frozenset("ÁÝ")
# The first letters of a foreigner's name, and a name behind them that no Vietnamese syllable looks like.
_FIRST_LETTERS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_FOREIGN = re.compile(r"\s*[A-Z]\w*(?:[fjwzA-Z]|[bdklrsvx]\b|[bdklmrsv][bcdfgklmnprstv])")


def _goes_on(text: str, begin: int, stop: re.Match[str], end: int, stops: Container[str]) -> bool:
    """Whether a sentence goes on after a stop."""
    said = text[max(begin, stop.start() - _LONGEST_NUMBER) : stop.start()]
    word = (said.rsplit(None, 1)[-1:] or [""])[0].strip('(“"«')
    found = _NEXT.search(text, stop.end(), end)
    follow = found[0] if found else ""
    mark = stop.group()
    if follow.islower() or (follow in "-–—" and mark[-1] in '”"»'):
        return not mark.startswith("./.")
    if not mark.startswith(".") or mark.startswith(("./.", "...")):
        return False
    if not text[stop.end()].isspace():
        return not (word[-1:].islower() and follow.isupper() and text[stop.end() + 1].islower())
    is_number = not any(c.isalpha() for c in said) and any(c.isdigit() for c in said)
    if _FIRST_LETTERS.fullmatch(word) and _FOREIGN.match(text, stop.end(), end):
        return True  # «H.R. Maxwell»
    is_short = word.lower().rstrip(".") in stops or (len(word) == 1 and word.isupper() and word not in _WHOLE_WORDS)
    return is_number or is_short or follow in (",", ";")
