"""Decrees and resolutions: whether the text tells which one is meant, by its matter, its code or as a draft."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.language import alternatives, fold, words_of
from kg.regex import regex

# What a resolution does, told by a verb in the place of its matter («Nghị quyết thành lập O»).
RESOLVED = words_of("done by a resolution")
# What one with a number does («Nghị định 12/2031/NĐ-CP sửa đổi Y»).
ENACTED = words_of("done by a decree")
# «Nghị quyết 12 của Chính phủ về X», «Nghị quyết Trung ương 5 (khóa IX) về X», «Nghị định (số) 12/2031/NĐ-CP về X».
_MATTER = regex(
    r"nghị (?:quyết(?: (?:số )?\d[\w/-]*| trung ương \d+)?|định (?:số )?\d[\w/-]*)"
    r"(?:,? khoá [ivx\d]+| \(khoá [ivx\d]+(?:, [ivx\d]+)?\))?(?: ngày [\d/]+)?"
    rf"(?: của (?:quốc hội|chính phủ|bộ chính trị))? (?:về|{alternatives('done by a resolution')}|"
    rf"(?P<enacts>{alternatives('done by a decree')}))\b"
)
# «Nghị định (số) 12/2031/NĐ-CP», «Nghị định 12/2031», «Nghị quyết 12/2031/QH20»: a number within a year.
_CODE = regex(
    r"Nghị (?:định (?:số ?)?\d{1,3}[/-](?:19|20)\d\d(?!\d)(?:[/-]NĐ-?CP\b)?|"
    r"quyết (?:số ?)?\d{1,4}[/-](?:19|20)\d\d[/-](?:NQ|QH|UBTVQH)[\w-]*)"
)
# «dự thảo Nghị định (của Chính phủ) về X», «dự thảo Nghị định quy định X», «… sửa đổi, bổ sung Nghị định 12»
_DRAFTED = regex(
    r"nghị định (?:của chính phủ )?(?:(?:về|quy định)\b|"
    r"(?:sửa đổi|bổ sung|thay thế)(?:, (?:sửa đổi|bổ sung))?(?: một số (?:điều|quy định) (?:của|tại))? nghị định )"
)
_REACH = 90
_PASSES = ("thông qua", "ban hành")


def is_told_paper(scan: Scan, at: int, *, capital: bool) -> bool:
    """Whether a decree or a resolution is told by its matter («Nghị quyết (của Quốc hội) về X»), not by who met to pass
    it, by its code or as a draft; ``capital`` says that it is written as a name."""
    start = scan.items[at].span.start
    capital = capital or is_passed(scan, at)
    found = _MATTER.match(fold(scan.line.text[start : start + _REACH]))
    numbered = found is not None and scan.text(at, at + 1)[0].isupper() and any(map(str.isdigit, found[0]))
    told = numbered or found is not None and not found["enacts"] and capital
    return told or bool(code_end(scan, at)) or capital and is_draft(scan, at)


def is_passed(scan: Scan, at: int) -> bool:
    """Whether a resolution stands behind the verb by which a body makes it («đã thông qua nghị quyết về X»)."""
    return scan.folded[at] == "nghị quyết" and at > 0 and scan.folded[at - 1].endswith(_PASSES)


def code_end(scan: Scan, at: int) -> int:
    """The item after the code of a decree or a resolution («Nghị định 12/2031/NĐ-CP»); 0 where it has none."""
    start = scan.items[at].span.start
    code = _CODE.match(scan.line.text, start, start + _REACH)
    if code is None:
        return 0
    return next((i for i in range(at + 1, len(scan.items)) if scan.items[i].span.start >= code.end()), len(scan.items))


def is_draft(scan: Scan, at: int) -> bool:
    """Whether a decree is one that is being drafted, told by its matter («dự thảo Nghị định về X»)."""
    start = scan.items[at].span.start
    told = scan.folded[at - 1 : at] == ["dự thảo"]
    return told and _DRAFTED.match(fold(scan.line.text[start : start + _REACH])) is not None
