"""Finer tags for the words of a grouped scan, so that constructions of events are patterns over one string.

x tense, manner, time of day   e what ends a noun phrase   z this, that   c determiner, small number
f for   t in the course of, after, before   g to, towards   u about   l ordinal «lần thứ»   y have, carry out
V a verb that no name holds   v a verb that names hold («Hội nghị triển khai …»)   + with   ' closing quote
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.events.papers import is_told_paper
from kg.extract.events.programmes import is_programme
from kg.extract.events.sources import without_sources
from kg.extract.events.syllables import SYLLABLES, is_syllable
from kg.extract.scan import Scan
from kg.extract.speech.quotation_marks import closes
from kg.language import fold, words_of
from kg.regex import regex

_CLASSES = {
    "x": "tense and manner",
    "e": "ends a phrase",
    "z": "this and that",
    "c": "determiner",
    "t": "in the course of",
    "g": "towards",
    "u": "about",
    "f": "for",
    "w": "plain noun",
    "V": "plain verb",
    "l": "before an ordinal",
    "y": "have or carry out",
}
_LETTER = {word: letter for letter, name in _CLASSES.items() for word in words_of(name)}
_NAMING = words_of("verb in names")
_JOINED = words_of("joined by a comma")
_OPENERS = words_of("sentence opener")
_FRAMES = words_of("opening or closing")
_AFTER_DAY = frozenset({"tới", "sắp tới", "vừa qua", "vừa rồi", "tới đây"})
_ABOUT = frozenset({"trên", "hơn", "gần", "khoảng"})
_GOVERNED = regex(r"[GHh][cwn]?M$")
_STILL_VERBS = regex(r"k[ýí]|^ra$|hiệu lực|thông qua|phê chuẩn|trao đổi văn kiện")
# «thích ứng với biến đổi khí hậu»: «với» joins no partner.
_WITH_OBJECT = frozenset({"thích ứng", "ứng phó", "đối phó", "thích nghi"})
_ON_MATTER = regex(r"A[wvnOCL~+%&()]{0,12}$")  # «thỏa thuận (giữa A và B) về việc …»: what it is about
_PERIODS, _REVIEWS = ("date-period", "date-year"), ("tổng kết", "sơ kết")


def is_capital(scan: Scan, at: int) -> bool:
    """Whether an event word is written as a name: with a capital letter that no beginning of a sentence asks for."""
    said = scan.text(at, at + 1)
    if not said[0].isupper():
        return False
    if at > 0 and scan.tags[at - 1] not in '.:|"':
        return True
    following = scan.text(at + 1, at + 2) if at + 1 < len(scan.items) else ""
    return following[:1].isupper() or any(word[0].isupper() for word in said.split()[1:])


_FARTHEST = 80


def left(fine: str, at: int) -> str:
    """The tags before an item, as many as a construction looks back over."""
    return fine[leftmost(at) : at]


def leftmost(at: int) -> int:
    """The first item that a construction looks back to from an item."""
    return max(0, at - _FARTHEST)


def tagged(fine: str, tags: str) -> Iterator[int]:
    """The items that have one of these tags, of which a sentence has few."""
    return (found.start() for found in re.finditer(f"[{tags}]", fine))


def fine_tags(scan: Scan) -> str:
    """The tags of a grouped scan with the finer letters of words, one letter for each item; made once."""
    if not scan.finer:
        tags, folded, capitals = "", scan.folded, scan.line.capitals
        for at, item in enumerate(scan.items):
            if item.tag == "w" and folded[at] not in _LOOKED_AT and not capitals[item.start]:
                tags += _LETTER.get(folded[at], "w")
            elif item.tag in _MARKS:
                tags += "w" if item.tag == "," and _joins(scan, at) else item.tag
            elif item.tag == "M" and is_programme(scan, at, capital=is_capital(scan, at)):
                tags += "A"
            else:
                tags += _fine(scan, at, tags[-_FARTHEST:])
        scan.finer.append(without_sources(scan, tags))
    return scan.finer[0]


def _joins(scan: Scan, comma: int) -> bool:
    """«phòng, chống X», «nhiệm vụ, giải pháp»: whether a comma stands between two words that are one, the first of them
    one item or two."""
    near = f"{_previous(scan, comma)}, {_next_word(scan, comma)}"
    return near in _JOINED or comma > 1 and f"{scan.folded[comma - 2]} {near}" in _JOINED


def _opens_field(scan: Scan, at: int, before: str) -> bool:
    """«(thỏa thuận hợp tác) trong (các) lĩnh vực X»: in what field, as «về X» says what it is about; a law rules
    where it does."""
    noun = _ON_MATTER.search(before)
    if noun is None or (scan.items[at - len(before) + noun.start()].row or {}).get("type") == "law":
        return False
    following = " ".join(scan.folded[at + 1 : at + 4])
    return re.match(r"(?:các |nhiều |một số )?lĩnh vực\b", following) is not None


def _fine(scan: Scan, at: int, before: str) -> str:
    item = scan.items[at]
    tag = item.tag
    said, words = scan.line.text[item.span.start : item.span.end], scan.folded[at]
    if tag == '"':
        return "'" if said in "”»" or (said == '"' and closes(scan.line.text, item.span.start)) else '"'
    if tag == "O" and (words.startswith("diễn đàn ") and _is_attended(scan, at) or _sits_for_the_nth(scan, at, before)):
        return "M"
    if tag in _EVENTS and (letter := _of_event(scan, at, said, before)):
        return letter
    capital = at > 0 and scan.tags[at - 1] not in '.:;|"(*' and said[0].isupper()
    if (words in _BESIDE or tag == "%" or capital and words in _OPENERS) and (
        letter := _of_neighbours(scan, at, before, capital)
    ):
        return letter
    if tag == "&":
        return _of_joint(scan, at)
    if (tag in _PEOPLES or words == "họp") and (letter := _of_people(scan, at, words, before)):
        return letter
    if (tag in _PREDICATES or words in _NOUNS_TOO) and _is_noun(scan, at, words):
        return "w"
    if tag in _PREDICATES and _previous(scan, at) == "công tác" and _OF_WORK.search(before):
        return "w"
    if tag == "D" and item.mention and item.mention.rule in _PERIODS:
        owned = before.endswith("M") and scan.tags[at + 1 : at + 2] == "~"  # «đại hội thường niên năm 2017 của O»
        owned = owned or before.endswith("M") and scan.folded[at - 1].endswith(_REVIEWS)  # «hội nghị tổng kết năm 2030»
        planned = before.endswith("A") and (scan.items[at - 1].row or {}).get("type") in ("plan", "programme")
        owned = owned or planned or item.mention.rule == "date-period"
        owned = owned or before.endswith(("g", "w", "O")) and scan.folded[at - 1] != "hồi"
        return "n" if owned else "D"
    if (tag in _VERBS or words in _VERBS_TOO) and (
        letter := _of_verb(scan, at, before, capital and said != "Phát biểu")
    ):
        return letter
    if tag not in "wv":
        return tag
    letter = _of_word(scan, at, before) if words in _CHANGED else ""
    return letter or _LETTER.get(words, "V" if tag == "v" and words not in _NAMING else tag)


_ATTENDED = regex(r"(?:dự|tham dự|đến dự|tới dự|phát biểu tại|khai mạc|nhân dịp|bên lề|tổ chức|đăng cai)$")


def _is_attended(scan: Scan, at: int) -> bool:
    """Whether a forum that is a body («Diễn đàn Kinh tế Thế giới») is told as an event: somebody attends it."""
    return _ATTENDED.search(fold(scan.text(max(0, at - 2), at))) is not None if at else False


def _sits_for_the_nth(scan: Scan, at: int, before: str) -> bool:
    """Whether a general assembly is told by its number («Đại hội đồng Tổ chức X (ABC) lần thứ 66»): its session."""
    numbered = scan.folded[at].startswith("đại hội đồng ") and scan.folded[at + 1 : at + 2] in (["lần thứ"], ["khoá"])
    return numbered and "M" not in before[-6:]  # «phiên thảo luận chung của Đại hội đồng X khóa 80»


def _of_event(scan: Scan, at: int, said: str, before: str) -> str:
    """The letter of an event word that names no event where it stands («trọng tâm», «khuôn khổ», «điều trần»); empty
    for others."""
    tag, words, row = scan.tags[at], scan.folded[at], scan.items[at].row or {}
    previous, following = _previous(scan, at), _next_word(scan, at)
    if tag == "C":
        return "w" if following == "tâm" else ""
    if tag == "A":
        if words == "khuôn khổ" and not said[0].isupper():
            return "t"
        unsaid = row["needs"] == "matter" and not is_told_paper(scan, at, capital=is_capital(scan, at))
        return "w" if unsaid or said.isupper() and re.search(r"M[cw]{0,2}T$", before) else ""
    if (
        previous.endswith("tâm")
        or previous in ("hội nghị", "hội thảo")
        and before.endswith("M")
        or words.endswith("hiệp thương")
        and following == "chính trị"
        or words == "sự kiện"
        and before.endswith("nw")
        or previous == "nghị quyết"
        and re.search(r"A[^,.;]{0,12}$", before)
    ):
        return "w"
    if words in _FRAMES and scan.tags[at + 1 : at + 2] == "M":
        listed = words.startswith("phiên") and scan.folded[at + 1 : at + 3] == ["kỳ họp", "có"]
        return "M" if listed else "G"  # «dự phiên bế mạc kỳ họp có A»: one day of weeks
    return ""


def _of_neighbours(scan: Scan, at: int, before: str, capital: bool) -> str:
    """The letter of a word that the words beside it decide («không gian», «năm ngày», «về việc X»); empty for
    others. ``capital`` says that it has a capital letter within its sentence."""
    tag, words, following = scan.tags[at], scan.folded[at], scan.tags[at + 1 : at + 2]
    if words == "điều" and following == "n" and scan.text(at, at + 1)[0].isupper():
        return "e"
    if words == "ngày" and _previous(scan, at) == "năm":
        return "w"
    if capital and words == "trong" and following == "M":
        return "t"  # «… tăng mạnh Trong cuộc họp, A nói …»: a headline that no full stop ends
    if capital and words in _OPENERS and not (before.endswith("Ml") or words == "về" and before.endswith("A")):
        return "w" if words == "đặc biệt" and following in ("L", "C", "O") else "e"
    first = at - (words == "lượt")
    if scan.folded[first : first + 2] == ["lần", "lượt"] and scan.tags[first + 2 : first + 3] in ("E", "X"):
        return "x"  # «A lần lượt tiếp B và C»
    if words in SYLLABLES and is_syllable(scan, at):
        return "w"
    if tag == "%" and _next_word(scan, at) in ("lúc", "bối cảnh", "khi"):
        return "e"
    if words in _AFTER_DAY and scan.tags[at - 1 : at] == "D":
        return "x"
    if words == "sắp" and following in tuple("NZEJXGH"):
        return "x"  # «A sắp ký X»
    coming = at - (words == "tới")
    if words in ("sắp", "tới") and scan.folded[coming : coming + 3] == ["sắp", "tới", "của"]:
        return "x"  # «chuyến thăm C sắp tới của A»
    if words in _ABOUT and scan.tags[at - 1 : at] == "N" and following == "n":
        return "c"
    if words == "vì" and scan.folded[at + 1 : at + 2] == ["hoà bình"] and _FOR_PEACE.search(before):
        return "w"  # «đối tác chiến lược vì hòa bình»
    if words == "vì" and before.endswith("A") and (scan.items[at - 1].row or {})["type"] in ("programme", "plan"):
        return "w"
    if words == "về việc" and _ON_MATTER.search(before) or words == "trong" and _opens_field(scan, at, before):
        return "u"
    return ""


_FOR_PEACE = regex("Aw{0,2}$")


def _of_joint(scan: Scan, at: int) -> str:
    """The letter of «và», «cùng», «với»: & joins equals, + a partner."""
    words, following = scan.folded[at], _next_word(scan, at)
    if following in ("tư cách", "vai trò"):
        return "e"
    if words == "cùng" and following in ("ngày", "thời"):
        return "x"
    if words == "với" and _previous(scan, at) in _WITH_OBJECT:
        return "w"
    return "&" if words == "và" else "+"


def _of_verb(scan: Scan, at: int, before: str, capital: bool) -> str:
    """The letter of a verb that is part of a name, has a capital letter or joins; empty for others."""
    tag, words = scan.tags[at], scan.folded[at]
    if tag in "vsSIZXEG" and capital:
        return "w"
    if words == "phối hợp" and scan.tags[at + 1 : at + 2] == "O":
        return "G"  # «X phối hợp Y tổ chức M»
    if tag in "vsSIGE" and words in _NAMING and (before.endswith(_NAMES_ON) or _previous(scan, at) == "ngày"):
        return "E" if tag == "E" and _MEETS_TOO.search(before) else "v"
    if words == "quyết định" and before.endswith("M") and _previous(scan, at).endswith("công bố"):
        return "v"  # «Hội nghị công bố quyết định của O về X»
    if words == "điều khiển" and scan.tags[at + 1 : at + 2] == "M":
        return "J"  # who leads a sitting, beside the one who chairs the session
    if words == "chỉ đạo" and before.endswith(("w", "v")):
        return "v"
    if tag in "vsSIGE" and _GOVERNED.search(before) and _LETTER.get(words, "v") in "vw":
        return "v"
    if tag in "GV" and words != "trị giá" and _SIGNED_NOUN.search(before):
        return "v"
    if tag == "N" and not _STILL_VERBS.search(words):
        return "v" if before.endswith("A") and words.startswith("thiết lập quan hệ") else "V"
    if tag == "v" and words in _OF_CONTRACTS and _SIGNED_ONE.search(before):
        return "v"
    return "x" if words == "dự kiến" else ""


# «A thăm O và gặp gỡ B»: the verb goes on with what A does.
_MEETS_TOO = regex(r"(?:^|[xPTKRO,])[EXZ][^.;:|MAuGs]{1,10}&$")

_AFTER_RELATIVE = frozenset({"đã", "chịu", "là", "được", "bị"})


def _of_word(scan: Scan, at: int, before: str) -> str:
    """The letter of an ordinary word that its neighbours change («trên biển», «bên lề», «cho biết»); empty for
    others."""
    words, tag, following = scan.folded[at], scan.tags[at + 1 : at + 2], _next_word(scan, at)
    if words == "trên" and tag in "wvOLCnTB!":
        topic = tag == "L" and "u" in before[-6:]
        return "w" if topic or following in _ON else "e"
    if words == "vào" and _previous(scan, at).endswith(("đầu tư", "tham gia", "gia nhập")):
        return "w"
    if words == "hiện" and following in _TENSES and before.endswith(("P", "T", "K")):
        return "x"  # «A hiện đang có chuyến thăm C»
    if words == "cho" and following in ("thấy", "rằng", "biết"):
        return "e"
    if words == "trước" and _previous(scan, at).endswith("điều trần"):
        return "w"  # «phiên điều trần trước Ủy ban X»: the name goes on
    if words == "bên" and following == "lề":
        return "t"
    if words == "hướng" and following == "tới" and "u" in before or words == "số" and not before.endswith("c"):
        return "w"
    if (words, following) in _NO_MORE_OF_NAME:
        return "e"
    if words in _UNITS and "l" in before[-3:] and _previous(scan, at) in _TENS:
        return "w"  # «lần thứ mười hai giữa hai nước»
    if words == "thường" and (tag == "G" or following == "được"):
        return "x"
    if words == "vốn" and (tag not in ("w", "n") or following in _AFTER_RELATIVE):
        return "e"
    return ""


_NOUN_FROM = words_of("makes a noun")
_CARRYING_OUT = frozenset("tình hình|việc|kết quả|công tác|quá trình|năm|kinh nghiệm".split("|"))
_PREDICATES = frozenset("vsSIZXEGNBU")
# The words of which _is_noun says more, beside these verbs.
_NOUNS_TOO = frozenset("thực hiện|mở rộng|mới|bị|điều hành|thông tin|phụ trách|chủ nhà|nước".split("|"))


def _is_noun(scan: Scan, at: int, words: str) -> bool:
    """Whether a word that is a verb elsewhere names a thing here: «sự thay đổi», «tình hình thực hiện», «nước chủ nhà»,
    «giai đoạn mới», «ADMM mở rộng»."""
    tag, before = scan.tags[at], _previous(scan, at)
    if (
        tag in _PREDICATES
        and before in _NOUN_FROM
        or tag in "sSG"
        and before in ("các", "những")
        or words == "thực hiện"
        and before in _CARRYING_OUT
    ):
        return True
    if words == "mở rộng":
        return scan.tags[at - 1 : at] in ("O", "n") and scan.tags[at + 1 : at + 2] in ("(", "@", "D", ",", ".", "")
    if words == "mới" and scan.tags[at + 1 : at + 2] == "n":
        return True
    if words == "mới":
        return scan.tags[at - 1 : at] in ("w", "A") and scan.tags[at + 1 : at + 2] in (".", ",", ";", "(", ")", "@", "")
    if words == "bị" or tag in "vVNB" and before == "bị":
        return scan.folded[at - (1 if words == "bị" else 2)] == "người" if at > 1 else False
    if words == "thông tin" and before.endswith(_WITH_INFORMATION):
        return True
    if words in ("điều hành", "thông tin"):
        return scan.tags[at - 1 : at] == "w" and not (words == "thông tin" and before in _TENSES)
    return words == "phụ trách" or words == "chủ nhà" and before == "nước" or words == "nước" and before == "trong"


# «hội nghị sơ kết công tác bảo vệ rừng», «họp về công tác tổ chức»
_OF_WORK = regex("[MA][wvnu]{0,3}(?:[vu]|(?<=M))w$")
# What a contract is for where it is signed: «ký hợp đồng sử dụng X».
_OF_CONTRACTS = frozenset("sử dụng|khắc phục|thế chấp|xử lý|ngăn chặn|bảo đảm|đảm bảo".split("|"))
_SIGNED_ONE = regex(r"N[cwn]{0,3}A$|[&,]c?A$")
# What the contract is for follows it: «ký thỏa thuận đồng tổ chức X».
_SIGNED_NOUN = regex(r"N[cnx]{0,2}A$")
# What is done with information: «cung cấp thông tin».
_WITH_INFORMATION = tuple(words_of("done with information"))
_ON = frozenset("biển|các|lĩnh vực|mọi|nhiều|không|địa bàn|lãnh thổ".split("|"))
_NAMES_ON = ("M", "A", "u", "n", "l", "&", "v")
# The words of which _of_neighbours, _of_verb (beside verbs) and _of_word say more.
_BESIDE = frozenset("điều|ngày|vì|về việc|việc|trong|sắp|tới|lần|lượt".split("|")) | _AFTER_DAY | _ABOUT | SYLLABLES
_VERBS, _VERBS_TOO = frozenset("vsSIZXEGN"), frozenset({"phối hợp", "chỉ đạo", "dự kiến"})
_NO_MORE_OF_NAME = {("về", "phía"), ("về", "cơ bản"), ("đúng", "dịp"), ("đúng", "vào"), ("đúng", "lúc")}
_UNITS, _TENS = frozenset("một hai ba bốn năm sáu bảy tám chín".split()), ("mười", "mươi")
_CHANGED = frozenset("trên vào cho trước bên hướng số về thường vốn hiện tới đến đúng".split()) | _UNITS
# The other words in small letters have the letter of their own wherever they stand.
_LOOKED_AT = _BESIDE | _NOUNS_TOO | _VERBS_TOO | _CHANGED | {"họp"}
_TENSES = frozenset({"đang", "đã", "vẫn", "còn", "chưa", "cũng"})
# The tags that are no finer than they are.
_MARKS = frozenset(",.;:()-")
_EVENTS = frozenset("AMC")
# The tags of which _of_people reads more, beside «họp».
_PEOPLES = frozenset("JhX~q@M")
LEADING = regex(r"dẫn đầu|đứng đầu|làm trưởng (?:phái )?đoàn")
# «do A, Vụ trưởng Vụ về các lực lượng X, Bộ Y, dẫn đầu»: titles of who leads that are not read whole.
HIS_TITLES = r"(?:[wRTOCLn~,-]|u(?=[wcv])|c(?=[wR])|\([^()]{1,8}\)){0,16}?"


def _of_people(scan: Scan, at: int, words: str, before: str) -> str:
    """The letters of «do P dẫn đầu», «đón P», «đoàn của O», «đang ở thăm», «đã họp»; empty for other words."""
    tag, following = scan.tags[at], scan.tags[at + 1 : at + 2]
    if tag == "J" and LEADING.match(words) and re.search("d[PT](?:[^PSsEXZMHJ]{0,16},?)$", before):
        return "x"
    if tag == "h" and words in ("đón", "đón tiếp", "tiếp đón"):
        return "X"
    if tag == "X" and _next_word(scan, at) in ("sau", "theo", "đó"):
        return "w"
    if tag == "~" and _previous(scan, at).endswith("đoàn") or tag == "q":
        return "w"
    if tag == "@" and following == "Z":
        return "x"
    if tag == "M" and before.endswith(("u", "M")) and not is_capital(scan, at) and (scan.items[at].row or {})["needs"]:
        return "w"
    return "E" if words == "họp" and tag == "w" and re.search("[xOT]$", before) else ""


def _previous(scan: Scan, at: int) -> str:
    return scan.folded[at - 1] if at else ""


def _next_word(scan: Scan, at: int) -> str:
    return scan.folded[at + 1] if at + 1 < len(scan.folded) else ""
