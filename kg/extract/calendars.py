"""The calendar of an article: what day its «nay» is, and what it leaves out of its dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from kg.language import fold, in_small_letters
from kg.regex import regex

DAY, MONTH, YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:1[89]\d\d|20\d\d)"
PART = r"(?:rạng sáng|sáng sớm|sáng|trưa|chiều|tối|đêm)"
MONTH_WORDS = {
    word: number
    for number, words in enumerate("một|hai|ba|tư|năm|sáu|bảy,bẩy|tám|chín|mười|mười một|mười hai".split("|"), 1)
    for word in words.split(",")
}
MONTH_WORD = (
    r"(?P<word>[Mm]ười (?:[Mm]ột|[Hh]ai)|[Mm]ười|[Mm]ột|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|[Tt]ám|[Cc]hín)"
)
AWAY = {"nay": 0, "qua": -1, "mai": 1}
# «sáng nay (6/2)», «hôm qua, ngày 5/6»: what the text itself says about the day of its news.
_SAID_OF_NOW = regex(
    rf"\b(?:(?:{PART}|hôm)\s+(?P<which>nay|qua|mai)|ngày\s+(?P<next>mai))\s?[,(]?\s?(?:ngày\s+)?"
    rf"(?P<d>{DAY})[/.-](?P<m>{MONTH})(?:[/.-](?P<y>{YEAR}))?(?=\s*[),;:]|\.?\s+[^\W\d])"
    r"(?!\s?(?:tỷ|tỉ|triệu|nghìn|ngàn|usd|đồng|điểm|độ)\b)"
)
_FRAME = regex(rf"(?:[^\W\d]+ lại |trong |tổng kết )?năm (?P<y>{YEAR})\s?[,:]")
_SOON = 60  # days; what is done farther ahead of the news was done a year before
_MIDDLE = 15  # the day that stands for its month
_LATE = 30  # days; what is told as to come («9/9 tới») and lies farther back is to come a year later
_AHEAD = regex(r" (?:tới|sắp)\b")
# «ngày 9/9 tới tại L»; «ngày 9/9 tới L» may be an arrival.
_TO_COME = regex(
    r" (?:tới|sắp tới)(?: (?:đây|này))?(?:\s*[,.;:)]|\s*$| (?:tại|ở|do|với|và|sẽ|để|nhằm|trong|về|là|được|có|theo)\b)"
)
_TENSE = regex(r"[^.;:]{0,170}?\b(?P<tense>đã|sẽ|dự kiến|sắp|chuẩn bị)\b")
_WILL = regex(r"\b(?P<tense>sẽ|dự kiến|sắp|chuẩn bị)\b[^.;:]*$")
_BEFORE, _BEHIND = 90, 180  # letters
_TO_THE_HOUR = regex(PART)
_DAY_BEHIND = regex(r"\s?[,(]?\s?(?:ngày\s+)?\d")


_HELD = r"(?:được tổ chức|diễn ra|khai mạc)"
# «Ngày 12/2, Hội nghị X sẽ được tổ chức», «sẽ diễn ra vào ngày 12/2»; not «Ngày 6/2, A cho biết X sẽ diễn ra».
_HELD_LATER = regex(rf"(?:(?!\b(?:biết|bố|báo|hay|nói|định|rằng|nhấn|đã)\b)[^.;:]){{0,140}}?\b(?:sẽ|dự kiến) {_HELD}\b")
_HELD_ON = regex(rf"\b(?:sẽ|dự kiến) {_HELD}\b[^.;:]{{0,40}}$")
_THEN_DONE = regex(r"cùng ngày\b[^.;:]*?\b(?P<tense>đã|sẽ|dự kiến)\b")


def is_day_to_come(text: str, first: int, end: int) -> bool:
    """Whether a text tells of a day, its characters [first, end), that something will be held on it."""
    behind, ahead = fold(text[end : end + _BEHIND]), fold(text[max(0, first - _BEFORE) : first])
    return _HELD_LATER.match(behind) is not None or _HELD_ON.search(ahead) is not None


def is_done_that_day(said: str) -> bool:
    """Whether a sentence tells what has been done «cùng ngày»."""
    told = _THEN_DONE.search(fold(said)) if "cùng ngày" in said or "Cùng ngày" in said else None
    return told is not None and told["tense"] == "đã"


def month_of(m: re.Match[str]) -> int:
    """The month of a date, told in figures or in words."""
    groups = m.groupdict()
    figures = groups.get("m") or groups.get("told")
    return int(figures) if figures else MONTH_WORDS[fold(groups["word"])]


def _may_say_now(text: str) -> bool:
    """Whether a figure follows «nay», «qua» or «mai» in a text; the whole pattern takes eight times as long."""
    for word in AWAY:
        at = text.find(word)
        while at >= 0:
            if _DAY_BEHIND.match(text, at + len(word)):
                return True
            at = text.find(word, at + 1)
    return False


class Calendar:
    """Completes dates from the publication date of one article (ISO 8601, or None)."""

    def __init__(self, published: str | None) -> None:
        head = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published or "")
        self.year = head.group(1) if head else None
        self.month = int(head.group(2)) if head and head.group(2) else None
        self.day: date | None = None
        if head and head.group(3):
            self.day = date(int(head.group(1)), int(head.group(2)), int(head.group(3)))
        self._told: dict[tuple[int, int | None], int] = {}
        self._frame = 0

    def learn(self, text: str) -> None:
        """Takes the day of publication from what a text says about its own «nay», where only the year is known."""
        if self.day is not None or self.year is None:
            return
        said = in_small_letters(text)
        if not _may_say_now(said):
            return
        days = {self._now(m) for m in _SAID_OF_NOW.finditer(said)}
        told = days.pop() if len(days) == 1 else None
        if told is not None and str(told.year) == self.year:
            self.day, self.month = told, told.month

    def _now(self, m: re.Match[str]) -> date | None:
        said = self.on(m["y"], int(m["m"]), int(m["d"]))
        return date.fromisoformat(said) - timedelta(AWAY[m["which"] or m["next"]]) if said else None

    def year_of(self, month: int, day: int) -> str:
        """The year of a day that the text gives without one: the nearest to publication."""
        published = self.day
        if published is None:
            return self.year or "XXXX"
        days = {
            year: date(year, month, min(day, monthrange(year, month)[1]))
            for year in (published.year - 1, published.year, published.year + 1)
        }
        return str(min(days, key=lambda year: abs((days[year] - published).days)))

    def tell(self, year: int, month: int, day: int | None = None) -> None:
        """Keeps the year with which a text gives a day or a month, if it is that of the news or the one before."""
        if self.year is not None and int(self.year) - 1 <= year <= int(self.year):
            self._told[month, day] = self._told[month, None] = year

    def frame(self, said: str) -> None:
        """Keeps the year of which a sentence in small letters begins to tell («năm 2031, …», «nhìn lại năm 2031: »)."""
        if framed := _FRAME.match(said):
            self._frame = int(framed["y"])

    def told_year(self, month: int, day: int, m: re.Match[str]) -> str | None:
        """The year of a day without one that the text has said before, or that the words beside the day ask for: of
        the same day; of its month or of what is looked back on, where the day would be to come else; the one before
        that, where what is done on the day is done («Ngày 9/9, A đã …») or told to the hour («Chiều 9/9, A tiếp B»);
        of what is to come («9/9 tới») the next."""
        behind = m.string[m.end() : m.end() + _BEHIND]
        tense = _WILL.search(m.string, max(0, m.start() - _BEFORE), m.start()) or _TENSE.match(behind)
        done = tense["tense"] == "đã" if tense else _TO_THE_HOUR.match(m.group()) is not None
        if self.day is not None and _TO_COME.match(behind):
            coming = self.on(str(self.day.year), month, day)
            over = coming is not None and coming < (self.day - timedelta(_LATE)).isoformat()
            return str(self.day.year + over)
        if self.year is None or _AHEAD.match(behind) or tense and not done:
            return None
        if same := self._told.get((month, day)):
            return str(same)
        near = self.year_of(month, day)
        at = self.on(near, month, day)
        if self.day is None or at is None or at <= self.day.isoformat():
            return None
        before = int(near) - 1
        late = at > (self.day + timedelta(_SOON)).isoformat()
        passed = late and (done or self._told.get((month, None)) == before)
        return str(before) if passed or self._frame == before else None

    def year_of_month(self, month: int, m: re.Match[str]) -> str:
        """The year of a month that the text gives without one; the last one where a word before it says that it is over
        («hồi tháng 9»), as words behind it may («Tháng 9, A đã …»)."""
        near = self.told_year(month, _MIDDLE, m) or self.year_of(month, _MIDDLE)
        past = m.string.endswith("hồi ", 0, m.start())
        ahead = self.day is not None and past and f"{near}-{month:02}" > f"{self.day:%Y-%m}"
        return str(int(near) - 1) if ahead else near

    def on(self, year: str | None, month: int, day: int) -> str | None:
        """The EDTF value of a day, or None for one that no calendar has."""
        y = year or self.year_of(month, day)
        last = monthrange(int(y) if y.isdigit() else 2000, month)[1]
        return f"{y}-{month:02}-{day:02}" if day <= last else None

    def days_away(self, days: int) -> str | None:
        """The day so many days after publication."""
        return (self.day + timedelta(days)).isoformat() if self.day else None

    def months_away(self, months: int) -> str | None:
        """The month so many months after publication."""
        if self.year is None or self.month is None:
            return None
        count = int(self.year) * 12 + self.month - 1 + months
        return f"{count // 12}-{count % 12 + 1:02}"

    def years_away(self, years: int) -> str | None:
        """The year so many years after publication."""
        return str(int(self.year) + years) if self.year else None

    def weekday(self, number: int) -> str | None:
        """The last such weekday (0 is Monday) up to publication."""
        return self.days_away(-((self.day.weekday() - number) % 7)) if self.day else None
