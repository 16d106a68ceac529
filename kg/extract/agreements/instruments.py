"""Which phrases name an instrument: a treaty, a memorandum, a contract, a plan, a law."""

from __future__ import annotations

import re

from kg.extract.agreements.contracting import several_partners
from kg.extract.agreements.counted import is_counted, unnamed_sides_end
from kg.extract.agreements.decrees import decree_end
from kg.extract.agreements.letters import is_pursued
from kg.extract.agreements.partners import are_partners, is_said_of
from kg.extract.agreements.passed import is_passed
from kg.extract.agreements.standing import is_reached, is_signed, is_told_signed, lead, standing, tail, was_signed
from kg.extract.events.event_marks import has_name, is_about_this, is_plural, opens_name
from kg.extract.events.events import event_type, mention_of
from kg.extract.events.fine import is_capital
from kg.extract.events.programmes import PROGRAMME, opens_programme
from kg.extract.items import BRACKET
from kg.extract.scan import Scan
from kg.language import fold, words_of
from kg.model import Mention
from kg.regex import regex


def instrument(scan: Scan, fine: str, at: int, end: int) -> Mention | None:
    """The agreement that a phrase names or points back to, if it does either."""
    row = scan.items[at].row or {}
    if fine.startswith("%w&O", end) and scan.folded[end + 1] == "chính phủ":
        end += 4  # «Quy chế phối hợp giữa Chính phủ và A»
    if re.fullmatch("A%[cn]w" if is_capital(scan, at) else "A%(?:c[wO]|nw)", fine[at:end]):
        end = at + 1  # «thỏa thuận giữa hai nước» says no more than «thỏa thuận», «Thỏa thuận giữa hai Quốc hội» does
    if fold(row.get("noun", "")).startswith("văn kiện") and fine[at + 1 : at + 2] == "l":
        return None  # «đây là văn kiện thứ tư giữa hai nước»
    if row.get("noun") == "văn kiện" and (fine[at + 1 : at + 2] == "M" or scan.text(at + 1, at + 2).startswith("Đảng")):
        return None
    if is_text_of(scan, fine, at) or _is_word(scan, at) or is_said_of(scan, at, end):
        return None
    if scan.folded[at - 1 : at] in (["khối"], ["khối quân sự"]) and row["type"] == "treaty":
        return None  # «các nước thuộc khối Hiệp ước X»: those whom a treaty binds
    if row["noun"] == "sáng kiến" and re.fullmatch("A[COo]{1,2}", fine[at:end]):
        return None  # «nhóm Sáng kiến Việt Nam», what O has proposed
    if _FIELD.match(fold(scan.text(at, end))) or "nào" in scan.folded[at + 1 : end + 1]:
        return None
    if is_counted(scan, fine, at, end):
        return mention_of(scan, at - 1, unnamed_sides_end(scan, fine, end), "Agreement", "agreement-bundle", "name")
    kind = _is_kind(scan, fine, at, end) or _are_described(scan, fine, at, end)
    pledged = scan.folded[at - 1 : at] == ["cam kết"]  # «thực hiện các cam kết Hiệp định X»
    of_city = fine.startswith("AL", at) and row["type"] in ("treaty", "agreement")  # «các thỏa thuận Minsk»
    if is_plural(fine, at, scan) and not (kind or pledged or of_city) or _is_numbered(scan, fine, at):
        return None
    if row["needs"] == "matter":
        end = decree_end(scan, fine, at, end)
        return mention_of(scan, at, end, "Agreement", "agreement-noun", "name") if end else None
    told = len(row["noun"].split()) > 3 and row["type"] == "agreement" and is_reached(lead(scan, at))
    if fold(row["noun"]) in _OF_STATES and _is_known(scan, fine, at, end):
        return mention_of(scan, at, at + 1, "Agreement", "agreement-noun", "name")
    both = _WORTH.match(fine, end) if kind else None
    if both and scan.folded[both.end("and")] == "trị giá":
        return mention_of(scan, at, both.end(), "Agreement", "agreement-noun", "name")
    if kind:
        return mention_of(scan, at, unnamed_sides_end(scan, fine, end), "Agreement", "agreement-noun", "name")
    if _speaks(scan, at, end) or told or _is_in_row(scan, fine, at, end):
        return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")
    if end - at == 1 and row["noun"] in ("hợp tác", "phối hợp", "cam kết"):
        partners = several_partners(scan, fine, at, end) if is_signed(scan, fine, at) else None
        return mention_of(scan, at, partners.start("told"), "Agreement", "agreement-noun", "name") if partners else None
    if row["type"] == "partnership" and are_partners(scan, fine, at):
        return mention_of(scan, at, at + 1, "Agreement", "agreement-again", "nominal")
    if is_about_this(fine, end) or end - at == 1 and not scan.text(at, end).isupper():
        if row["noun"] == PROGRAMME or opens_name(scan, fine, at, end) or not _points_back(scan, fine, at, end):
            return None
        rule = "agreement-one" if at and scan.folded[at - 1] == "một" else "agreement-again"
        if rule == "agreement-one" and not _is_concluded(scan, fine, at, end):
            return None
        return mention_of(scan, at, at + 1, "Agreement", rule, "nominal")
    if not _is_named(scan, fine, at, end):
        return None
    if row["type"] == "partnership" and not re.search("[OC]|%(?!c[wO])|u[wvs]", fine[at + 1 : end]):
        if _OTHERS.match(tail(scan, end)):
            return None
        if row["needs"] and not (is_capital(scan, at) or "hai " in tail(scan, end)[:20]):
            return None  # «xây dựng quan hệ đối tác, giúp đỡ nông dân»
        return mention_of(scan, at, end, "Agreement", "agreement-again", "nominal")
    return mention_of(scan, at, end, "Agreement", "agreement-noun", "name")


def is_text_of(scan: Scan, fine: str, at: int) -> bool:
    """«văn kiện Kế hoạch X»: the words that hold the plan, not another instrument."""
    listed = event_type(scan.items[at + 1]) if fine[at + 1 : at + 2] == "A" else ""
    return scan.folded[at] == "văn kiện" and listed not in ("", "law") and is_capital(scan, at + 1)


def _is_word(scan: Scan, at: int) -> bool:
    """Whether the letters of an abbreviation («TRIPS») are written as a word («Trips»), which is another name."""
    noun, said = (scan.items[at].row or {}).get("noun", ""), scan.text(at, at + 1)
    return noun.isupper() and sum(letter.isupper() for letter in said) < 2


# Words that name an instrument of no article where they stand alone in small letters: «đúng luật», «theo kế hoạch».
_COMMON = frozenset({"law", "plan", "programme"})
_NEVER = frozenset({"tuyên bố", "bản tuyên bố", "văn kiện", "thoả ước lao động tập thể"})
_SHOWN, _REPLACED = regex(r" (?:(?:nói |kể )?trên|vừa|vừa qua)\b"), regex(r"\b(?:thay|thay thế)(?: cho)?$")
# «thay cho thỏa thuận ký năm N», «đàm phán hiệp định mới», «đối tác chiến lược với 10 nước»: another one, or many.
_OTHERS = regex(r" (?:mới(?! (?:có hiệu lực|có thể|được|đây|chỉ|là)\b)|với (?:\d+|các|nhiều) nước)\b")
_OF_STATES = words_of("agreement of states")
_KNOWN = regex(
    r"\b(?:thực hiện|thực thi|tuân thủ|vi phạm|phá vỡ|phá hoại|xé bỏ|huỷ bỏ|giám sát|củng cố|duy trì|ủng hộ|gián đoạn|"
    r"rút(?: \S+){0,3} khỏi)(?: đầy đủ| nghiêm túc| nghiêm chỉnh)?$"
)
_KNOWN_BY = regex(r" (?:đạt được (?:vào |hồi |trong )?(?:năm|tháng|ngày)|hồi (?:năm|tháng)|ký năm)\b")


def _is_known(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«tuân thủ thỏa thuận hạt nhân», «thỏa thuận hạt nhân hồi năm 2031»: one that all know, by its kind alone."""
    if fine[at + 1 : at + 2] in tuple("CL+%u") or scan.folded[at - 1 : at] == ["một"] or is_plural(fine, at, scan):
        return False
    return bool(_KNOWN.search(lead(scan, at)) or _KNOWN_BY.match(tail(scan, end)))


_SUBJECTS = regex(r"[POTCKRx)]")  # what stands before «thỏa thuận» where it is a verb


def _points_back(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a bare word points back to an instrument: «này», «trên» follow it, it is written as a name or is
    signed; words that are also verbs («hai bên thỏa thuận …») or mean any instrument («trái luật») do not."""
    row = scan.items[at].row or {}
    if fold(row["noun"]) in _NEVER or _OTHERS.match(tail(scan, end)) or _REPLACED.search(lead(scan, at)):
        return is_about_this(fine, end) and is_signed(scan, fine, at)
    if row["noun"] == "kế hoạch" and not is_capital(scan, at):
        return False
    if is_about_this(fine, end) or _SHOWN.match(tail(scan, end)) or scan.text(at, at + 1)[0].isupper():
        return True
    if is_signed(scan, fine, at) or was_signed(scan, end):
        return True
    if row["type"] in _COMMON or row["noun"] == "hợp đồng":
        return not row["needs"] and re.search(r"\bhai (?:bên|nước)\b", lead(scan, at)) is not None
    if row["type"] == "partnership" and row["needs"] and "hai " not in tail(scan, end)[:20]:
        return False  # «không muốn quan hệ đối tác»
    if not row["noun"].startswith("thỏa thuận"):
        return True
    verb = fine[at + 1 : at + 2] in ("w", "v", "V", "S", "e") and fine[at - 1 : at] in (",", "w", "v")
    return not verb and not _SUBJECTS.match(fine[at - 1 : at]) and not lead(scan, at).endswith("đồng thời")


def _is_numbered(scan: Scan, fine: str, at: int) -> bool:
    """Whether a number counts the instruments; «vòng đàm phán thứ 5 Hiệp định X», «Điều 3 Luật X» count none."""
    if not at or fine[at - 1] != "n" or not scan.text(at - 1, at).isdigit():
        return False
    return at < 2 or fine[at - 2] != "l" and scan.folded[at - 2] not in ("điều", "khoản", "chương")


def _is_in_row(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«ký Hiệp định về A, Hiệp định dẫn độ và …»: a listed word, or one with its matter, with a capital, in a row of
    instruments."""
    row = scan.items[at].row or {}
    listed = end - at == 1 and not row.get("needs") and row.get("type") == "treaty"
    listed = listed or end - at > 2 and row.get("type") in ("treaty", "agreement", "mou")
    listed = listed and is_capital(scan, at) and not is_plural(fine, at, scan)
    beside = re.search(r"A[^.;:APOM]{1,12}[,&]$", fine[max(0, at - 14) : at]) or re.match(",?&A|,A", fine[end:])
    return listed and beside is not None


def _is_concluded(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether «một thỏa thuận» is signed or reached; one that is wished for, offered or compared is none."""
    if event_type(scan.items[at]) in ("plan", "law", "programme"):
        return False
    before, after = lead(scan, at), tail(scan, end)
    if re.search(r"\b(?:khả năng|có thể|nếu|sẽ|muốn|chưa|không)\b[^.,;]{0,40}$", before):
        return False
    reached = re.search(r"(?:đã|vừa|,) (?:\w+ ){0,2}(?:ký|ký kết|đạt|đạt được)(?: kết)? một$", before)
    return bool(reached or is_signed(scan, fine, at) or re.match(r"[^.,;]{0,60}\b(?:vừa|đã) được ký", after))


_FIELD = regex(r"kế hoạch(?: và|,| &| -) đầu tư\b")
_PLAIN = regex(r"(?:thương mại tự do|(?<!và )hợp tác|quốc tế|song phương|khung)$")


def _speaks(scan: Scan, at: int, end: int) -> bool:
    """Whether one listed word is the name («Hiệp ước Hữu nghị và Hợp tác», «Luật Nhà ở»)."""
    kind, said = event_type(scan.items[at]), scan.text(at, end)
    if end - at == 1 and kind == "law" and not (scan.items[at].row or {}).get("needs"):
        return said != said.lower()  # a law of the lexicon is told by its name, at the head of a sentence too
    listed = re.search(r" (?:Paris|Hà Nội)$|\d", (scan.items[at].row or {})["noun"])  # «Chương trình nghị sự 2030»
    treaty = kind == "treaty" and len(said.split()) > 4 and not _PLAIN.search(fold(said))
    return end - at == 1 and is_capital(scan, at) and (treaty or listed is not None)


_AGREED = regex(r"\b(?:ký|ký kết|đàm phán|phê chuẩn)(?: và \S+(?: \S+)?)? (?:các|những)$")


def _is_kind(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«sớm ký kết các hiệp định vận tải đường bộ»: several treaties that one listed word tells."""
    row = scan.items[at].row or {}
    listed = row.get("type") == "treaty" and not row.get("needs") and len(row["noun"].split()) > 4
    return listed and end - at == 1 and is_plural(fine, at, scan) and _AGREED.search(lead(scan, at)) is not None


_MANY = regex(r"\b(?:các|những|nhiều|một số|một loạt|loạt|hàng loạt)(?: \S+)?$")
_CONCLUDED = regex(
    r"\b(?:ký|ký kết|lễ ký|lễ trao|trao|trao đổi|đàm phán|sớm hoàn tất)(?:,? (?:và )?(?:ký|ký kết))?"
    r" (?:các|những|nhiều|một số|một loạt|(?:hàng )?loạt(?: các)?)$"
)
_JOINT_PAPERS = regex(r"(?:văn kiện|thoả thuận) hợp tác$")


def _are_described(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«ký các bản ghi nhớ về X giữa A và B», «các văn kiện hợp tác về X được ký»: several that their matter or their
    parties tell."""
    row = scan.items[at].row or {}
    if row["type"] not in ("agreement", "mou", "treaty") and not row["noun"].startswith("văn kiện"):
        return False
    if not _MANY.search(lead(scan, at)):
        return False
    matters = end - at > 1 and _TELLS.search(fine[at + 1 : end]) or _MATTERS.match(tail(scan, end))
    clear = matters and not lead(scan, at).endswith("một số") or _are_of_two(scan, fine, at, end)
    if clear and is_signed(scan, fine, at) and standing(scan, fine, at, end)[0] == "signed":
        return True
    told = re.search(r"u[^,]|%(?!c[wO])|[OC]-[OC]|\+[rc]{0,2}[OC]", fine[at:end]) is not None
    told = told or fine[at + 1 : at + 2] == "%" and _JOINT_PAPERS.match(scan.folded[at]) is not None
    return told and (_CONCLUDED.search(lead(scan, at)) is not None or was_signed(scan, end))


_SIDE = rf"[CO]{BRACKET}"
_TWO_SIGN = regex(rf"{_SIDE}(?:,?&|-){_SIDE}x{{0,3}}N[cnw]{{0,4}}$")
_TWO_HAVE_SIGNED = regex(
    r"\bhai (?:bên|nước|nhà lãnh đạo|thủ tướng|tổng thống|nguyên thủ|chính phủ|vị)\b[^.,;:]{0,40}"
    r" (?:ký|ký kết|lễ ký|lễ ký kết) (?:các|những|nhiều|một số|một loạt|hàng loạt|loạt)$"
)
_LISTS = regex(
    r"(?: [^\s,;:.]+){0,6},? ?(?:như|gồm|bao gồm|gồm có|trong đó có|sau)?:|,? (?:gồm|bao gồm|như|trong đó có) "
)


def _are_of_two(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«A và B đã ký một số thỏa thuận», «hai nước đã ký nhiều văn kiện hợp tác»: several that two sides have signed,
    and that no list names one by one."""
    if _LISTS.match(tail(scan, end)):
        return False
    if _TWO_SIGN.search(fine, max(0, at - 16), at):
        return True
    joint = scan.folded[at].endswith(" hợp tác")
    seen = re.search("W(?:[cx]?M|w?N(?:&[vN])?)[cn]{0,3}$", fine[max(0, at - 7) : at])
    return joint and (seen is not None or _TWO_HAVE_SIGNED.search(lead(scan, at)) is not None)


_TELLS = regex(r"[vw]{2}|[OC]|%c[wO]")
_WORTH = regex(r"(?P<and>[&,]A[wv]{0,2})Vnw{1,2}")  # «các hợp đồng và bản ghi nhớ trị giá 63 triệu USD»
_MATTERS = regex(
    r"(?:(?:,| và) (?:hợp đồng|thoả thuận|hiệp định|(?:biên )?bản ghi nhớ)(?: hợp tác)?)?"
    r" (?:có )?(?:tổng )?(?:trị giá|giá trị)\b| (?:trong|trên|thuộc)(?: các| nhiều| một số)? (?:lĩnh vực|ngành)\b"
)


# What is done with an instrument that exists: it is told by its matter even in small letters.
_DEALT_WITH = regex(
    r"\b(?:rút(?: \S+){0,3} khỏi|tham gia|xây dựng|ủng hộ|đàm phán(?: lại)?|thương lượng lại|"
    r"tiến tới ký(?: kết)?|dự thảo|soạn thảo|thực hiện|triển khai|phê chuẩn|huỷ bỏ|đình chỉ|hoãn|gia hạn|kéo dài|"
    r"hoàn tất|thông qua|vi phạm|"
    r"trong khuôn khổ|theo|tuân thủ|chấm dứt|công bố|đạt|đạt được)(?: tốt| hiệu quả| đầy đủ)?$"
)
_RUN = "thực hiện|triển khai|ban hành|phê duyệt|điều chỉnh"
_IS_RUN = regex(rf"\b(?:{_RUN})$")
# What is done with a plan that has a name: «góp ý Đề án phát triển nghề cá».
_MADE = regex(
    rf"\b(?:{_RUN}|thông qua|xây dựng|hoàn thiện|góp ý|trình|thẩm định|lập)"
    r"(?: tốt| hiệu quả| có hiệu quả)?$"
)
_WITH_PARTIES = regex(
    r"A[wvnxD]{0,8}(?:&[wvn]{1,6})?(?:u[wvnFL]{1,8})?(?:%[rc*]{0,3}[OCPT]|[OC]-[OC]|C&O|\+[rc*w]{0,2}[OC])"
)


# «thỏa thuận hợp tác X tại L giữa A và B», «thỏa thuận vũ khí trị giá N USD giữa A và B»
_PARTIES_BEHIND = regex("A[wvnc]{1,6}(?:@[LC]|Vnw{1,2})%[OC]")
_OF_SEVERAL = regex("A~(?:c[TwRr]|C(?:,C)*&C)")  # «tuyên bố chung của hai Thủ tướng»
_TWO_SIDES = regex(r".* giữa hai (?:nước|bên|chính phủ|quốc gia|đảng|bộ|cơ quan|ngành|quốc hội)\b")


def _is_named(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase says which instrument it is: capitals with a name, parties, a signature, a quoted title.

    Words that also mean other things («kế hoạch», «hợp đồng», «tuyên bố») need capitals, parties or a signature;
    laws need capitals; an abbreviation of several meanings needs its kind before it or its parties.
    """
    row = scan.items[at].row or {}
    capital, named = is_capital(scan, at), has_name(scan, fine, at, end)
    said = scan.text(at, at + 1)
    if _opens_with_matter(scan, fine, at, end):
        return True
    signed = is_told_signed(scan, fine, at, end)
    signed = signed or _is_described(scan, fine, at, end)
    in_row = row["type"] in ("agreement", "mou", "treaty") and end - at > 1
    signed = signed or in_row and _SIGNED_ROW.search(fine, max(0, at - 14), at) is not None
    doubtful = row.get("needs") == "name"
    parties = not (doubtful and row["type"] == "plan") and _has_parties(scan, fine, at, end)
    term = re.match(r" (?:giai đoạn|đến năm|từ năm) ", tail(scan, end)) or fine[end - 1 : end] == "n"
    if not doubtful and row["type"] in ("plan", "programme") and "u" in fine[at:end] and term:
        return True
    if row["type"] == "plan" and _is_plan(scan, at, end, named=named and not doubtful):
        return True
    owned = not doubtful and re.search("~O", fine[at:end]) is not None
    owned = owned or row["noun"].endswith(" chung") and _OF_SEVERAL.match(fine, at) is not None
    if said.isupper():
        return not doubtful or parties or is_pursued(scan, at)
    acronym = scan.text(at + 1, at + 2).isupper() and (
        fine[at : at + 2] == "AA" or row["type"] == "treaty" and fine[at + 1 : at + 2] == "w" and end - at == 2
    )
    quoted = scan.tags[at - 1 : at] == '"' and fine[end : end + 1] == "'" or _has_title(scan, fine, at)
    if row["noun"] == PROGRAMME:
        return (capital or opens_programme(scan, at)) and (named or end - at > 2)
    capital = capital or not doubtful and _INNER_CAPITAL.match(said) is not None and row["noun"].islower()
    if row["type"] == "law" and row["noun"] == "luật" and fine[at + 1 : at + 2] == "~":
        return False  # «Báo cáo thẩm tra dự án Luật của O»
    if row["type"] == "law":
        return capital and (named or not doubtful) or not doubtful and said != said.lower()
    if doubtful and capital and "u" in fine[at:end]:
        return True
    if doubtful:
        between = parties and row["type"] != "other" and "+" not in fine[at:end]
        one_word = row["noun"] == "kế hoạch" and re.match(r"Aw(?:\(|$)", fine[at:end]) is not None
        named = named and not one_word  # «Kế hoạch A (1983)» is a film
        return signed or between or acronym or (named and (capital or quoted))
    if row["type"] == "other" and " chung" in row["noun"] and re.match("A~?M", fine[at:end]):
        return True
    if row["type"] in ("plan", "programme") and _JOINT.search(row["noun"]) and _TERM.search(scan.text(at, end)):
        return True
    return signed or capital or parties or owned or acronym or quoted or row["type"] == "partnership"


def _is_plan(scan: Scan, at: int, end: int, *, named: bool) -> bool:
    """Whether a plan is told by what is done with it, by who has passed it or by its years: «triển khai Đề án X», «kế
    hoạch hành động (trong) giai đoạn 2031 - 2035»; ``named`` says that it has a name, which its word does not leave in
    doubt."""
    if named and end - at > 1 and _IS_RUN.search(lead(scan, at)):
        return True
    made = is_capital(scan, at) and _MADE.search(lead(scan, at))
    passed = scan.text(at, at + 1)[0].isupper() and is_passed(tail(scan, end))
    return end - at > 2 and bool(made or passed or _TERM.search(scan.text(at, end)))


_SIGNED_ROW = regex(r"N[cwn]{0,3}A[wvn]{0,8}[,&]c?$")  # «ký A và thỏa thuận X»
_INNER_CAPITAL = regex(r"(?:[Hh]iệp định|[Tt]hỏa thuận|[Tt]hoả thuận) [A-ZĐÔ]")  # «hiệp định Đối tác Y»


def _has_parties(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether a phrase names its parties, or tells that it has two («Thỏa thuận về X giữa hai nước»)."""
    if _WITH_PARTIES.match(fine[at:end]) or _PARTIES_BEHIND.match(fine, at):
        return True
    if event_type(scan.items[at]) not in ("agreement", "plan", "programme", "mou"):
        return False
    more = end - at > 1 and fine[at + 1] != "%" or end - at > 4
    return more and _TWO_SIDES.match(fold(scan.text(at, end)) + tail(scan, end)[:20]) is not None


def _has_title(scan: Scan, fine: str, at: int) -> bool:
    """«kế hoạch “Một X, một Y”»: a title in quotation marks just after the noun."""
    titled = fine[at + 1 : at + 2] == '"' and at + 2 < len(scan.items)
    return titled and scan.text(at + 2, at + 3)[0].isupper()


_JOINT = regex(r"\b(?:hợp tác|phối hợp)\b")
_TERM = regex(r"\b20\d\d\s?[-–]\s?20\d\d$")


def _opens_with_matter(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«Thỏa thuận về X đã có hiệu lực» at the head of a sentence or an item of a list: its matter tells which it is."""
    row = scan.items[at].row or {}
    listed = scan.tags[at - 1 : at] == ":" and row["type"] in ("plan", "programme") and not row.get("needs")
    opens = at == 0 or scan.tags[at - 1] in '.:|"-'
    told = row["type"] in ("treaty", "mou", "agreement") and not row["noun"].startswith("hợp") or listed
    matter = fine[at + 1 : at + 2] == "u" and end - at > 2
    return opens and told and matter and scan.text(at, at + 1)[0].isupper()


def _is_described(scan: Scan, fine: str, at: int, end: int) -> bool:
    """«rút khỏi hiệp định Paris», «thông qua thỏa thuận về a và b», «đàm phán hiệp định thương mại với A (B)»."""
    row = scan.items[at].row or {}
    if row["type"] not in ("treaty", "agreement", "mou") or row["noun"].startswith(("hợp đồng", "điều ước")):
        return False
    if fine[at : at + 2] == "AL" and row["type"] != "mou":
        return True
    if fine[at:end] == "AC" and row["type"] == "agreement" and not row.get("needs"):
        return scan.folded[at - 1 : at] != ["một"]
    before = lead(scan, at)
    if re.search(r"\bđàm phán(?: về)?$", before) and re.search(r"\+[rc]{0,2}[OC]", fine[at:end]):
        return True
    if end - at > 1 and is_reached(before):
        return True
    if "c" in fine[at:end] or re.search(r"\b(?:không|chưa)\b[^.,;]{0,20}$", before):
        return False
    short = 2 if before.endswith(("kéo dài", "gia hạn")) else 3
    long = end - at > short or fine[at:end] == "AwL" or "u" in fine[at + 1 : at + 2] and end - at > 2
    return long and _DEALT_WITH.search(before) is not None
