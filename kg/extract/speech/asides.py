"""Words behind a verb of saying that are no statement: what is talked of, where, to whom, or what was said before."""

from __future__ import annotations

from kg.extract.speech.speech import Speech
from kg.extract.speech.voices import Voice
from kg.language import alternatives, fold, words_of
from kg.model import Span
from kg.regex import regex

_WHERE = frozenset("trong tại khi ở vào trước".split())
_WHEREOF = frozenset("trên về lúc cho với qua".split())
_FEW = 5
_TOLD_WHERE = frozenset({"tiết lộ", "chia sẻ", "tuyên bố", "phát biểu", "báo cáo", "bình luận"})
_NO_STATEMENT = frozenset({"ra", "hay", "can", "thân mật", "lưu niệm"})
# «tiết lộ về chuyến đi», «bình luận về biện pháp mới»: only what is talked of.
_TALKS = words_of("verb of talking of a thing")
# «chia sẻ cho chúng tôi», «khẳng định được vị thế», «chỉ ra sân 11 trận», «chỉ đạo công tác cứu nạn»
_NOT_SO = frozenset({("chia sẻ", "cho"), ("khẳng định", "được"), ("chỉ ra", "sân")})
_WANTS_THAT = frozenset({"viết", "hỏi", "góp ý", "nói chuyện"})
_ASKED = frozenset("những các câu chất họp phỏng".split())
_ASKS = frozenset({"hỏi", "đặt câu hỏi", "đặt vấn đề", "chất vấn", "nêu", "băn khoăn", "thắc mắc"})
_THAT = regex(r"(?:này|(?:đó|ấy) (?:bằng|với|cho|của|tại|trong|khi|về))\b")
# «cho biết thông tin này tại M», «những rủi ro ông A đề cập trên»
_TOLD_BEFORE = regex(
    r"(?:trên(?:,| (?:trong|tại|khi|với|ở|trước|bên lề) (?:cuộc|buổi|phiên|lễ|hội nghị|hội thảo)\b)|"
    r"(?:thông tin|nội dung|điều|ý kiến|quan điểm|nhận định) (?:này|đó|trên|như vậy)"
    r"(?: (?:tại|trong|khi|với|ở|trước|bên lề|hôm|vào|sáng|chiều|tối|ngày)\b|[.]?$))"
)
# «ông A nói gì về X», «tuyên bố trên khi họp với O», «nói tiếng Lào khi …»
_NO_WORDS = regex(
    r"gì\b|trên (?:(?:khi|đến|trước|được|sau|của|là|đã|vẫn)\b|\d+ (?:ngày|giờ|tháng)|[“\"])|"
    r"tiếng \S+ (?:khi|với|rất)\b"
)
_OCCASION = regex(
    r"(?:trong|tại) (?:cuộc|buổi|phiên|lễ|hội nghị|hội thảo) (?![^;:]*\b(?:sẽ|đã|đang|là|có|được|ông|bà)\b)"
    r"(?:[^,;:]|,(?! (?:các|hai|ông|bà|chúng|tôi|nhiều|một)\b)){,160}\.?"
)
# «nhấn mạnh một số nội dung sau:» above a list
_ANNOUNCES = regex(
    r"(?:một số|các|những|nhiều|\d+|hai|ba|bốn|năm) "
    r"(?:nội dung|nhiệm vụ|vấn đề|giải pháp|điểm|việc|yêu cầu|định hướng)\b[^.;:,]{0,40}:?"
)
_NEWS = (["thông", "tin"], ["tin", "tức"])
# «nói thông tin mà báo X đưa là sai»
_TOLD_OF_NEWS = frozenset({"cho biết", "cho hay", "cho rằng", "khẳng định", "nhấn mạnh", "nói", "nói rằng", "tin rằng"})
# «chia sẻ hình ảnh đi chơi», «chia sẻ một đoạn clip»
_POSTED = regex(
    rf"(?:(?:một|nhiều|loạt|những|các|bộ|đoạn) )*(?:{alternatives('what is posted')})\b(?! (?:này|đó|ấy|trên)\b)"
)
_OF_WHAT = regex(r"[^,;:]{1,40} về\b(?!.*\brằng\b)")
_SO = (["như", "vậy"], ["như", "thế"], ["như", "trên"])
# «TEXT, ông A nói khi trả lời báo chí (, sáng 4/3).»: when he says it, which is nothing that he says.
_ON_A_DAY = r"(?:, (?:sáng|trưa|chiều|tối|đêm|hôm|ngày)\b[^,;:“\"]{1,30})"
WHEN_ASKED = regex(rf"khi (?:{alternatives('occasion to speak')})\b[^,;:“\"]*{_ON_A_DAY}?$")
_ACTS_TOO = regex(rf"(?:{alternatives('done beside a report')})\b")
_BEFORE_PAPER = regex(rf"\b(?:{alternatives('before a report')}) $")
# What somebody shows and does not say, always or where the verb only goes on with what is done.
_SHOWN = regex(rf"(?:{alternatives('worth that is shown')})\b(?! (?:\w+ ){{0,4}}(?:là|đã|đang|sẽ)\b)")
_STANDING = regex(rf"(?:{alternatives('standing that is gained')})\b(?!.*\b(?:là|đã|đang|sẽ)\b)")


def is_aside(speech: Speech, voice: Voice, text: Span) -> bool:
    """«điều mà ông A đề cập tới cũng đã …» tells what is spoken of, «ông A nói trong cuộc gặp» only where, «ông A trả
    lời các chất vấn» only what was asked."""
    before = speech.scan.text(max(0, voice.start - 2), max(1, voice.start))
    if before.endswith((" mà", "mà chính")) or voice.own_subject and before.endswith("thông tin"):
        return True  # «thông tin bà A phản ánh trên mạng là sai»
    said = fold(speech.scan.line.text[text.start : text.end])
    if speech.tags.endswith(":") and _ANNOUNCES.fullmatch(said):
        return True
    words = said.split(None, _FEW)
    # «đặt vấn đề này với ông B», «nói như vậy khi trả lời báo chí»
    if _THAT.match(said) or words[:2] in _SO or _TOLD_BEFORE.match(said):
        return True
    if len(words) <= _FEW and words[0] in _WHEREOF:  # «nói về vấn đề này», «chia sẻ trên trang cá nhân»
        return True
    told = speech.said(voice.verb)
    if told.endswith(" tại") and speech.tags[voice.verb + 1 : voice.verb + 2] == '"':
        return True  # «phát biểu tại “Đại hội X”»
    if told.endswith("khẳng định") and (_SHOWN.match(said) or _STANDING.match(said) and not voice.own_subject):
        return True  # «tiếp tục khẳng định sức mạnh của mình»
    if said.endswith("?") and _is_asked(speech, voice, text):
        return True
    if told == "chất vấn" and len(words) < _FEW:  # «chất vấn thành viên Chính phủ»: whom he asks
        return True
    if told == "thông báo với" and not voice.own_subject and _OF_WHAT.match(said):
        return True  # «Thông báo với đoàn về X, ông A cho biết …»
    if told == "trả lời":
        return words[0] in _ASKED or words[0] in ("được", "về", "chưa")
    if told == "báo cáo" and _ACTS_TOO.match(said) and speech.tags[voice.verb + 1] == ",":
        return True  # «đã báo cáo, làm rõ các vấn đề»
    if told == "báo cáo" and _BEFORE_PAPER.search(
        speech.scan.words_before(speech.scan.items[voice.verb].span.start, 16)
    ):
        return True  # «đọc báo cáo tổng kết»
    follows = text.start == speech.scan.items[voice.verb].span.end + 1
    if follows and (_NO_WORDS.match(said) or words[0] in _NO_STATEMENT or told in _WANTS_THAT and words[0] != "liệu"):
        return True  # «nêu ra các giải pháp», «viết lưu niệm»
    if follows and told in _TALKS and words[0] == "về" and words[1:2] not in (["cơ"], ["mặt"], ["phía"]):
        return True
    if follows and words[:2] in _NEWS and told not in _TOLD_OF_NEWS:  # «tiết lộ thông tin mật»
        return True
    if follows and told == "chia sẻ" and _POSTED.match(said):
        return True
    if follows and (
        _OCCASION.fullmatch(said) or WHEN_ASKED.match(said)
    ):  # «Thứ trưởng A cho biết trong cuộc họp báo chiều 20/4.»
        return True
    if follows and ((told, words[0]) in _NOT_SO or told == "chỉ đạo" and words[:2] == ["công", "tác"]):
        return True
    if told == "trả lời câu hỏi" and text.start - speech.scan.items[voice.verb].span.end <= 2:
        return True  # «Trả lời câu hỏi “…”, bà nói …»
    return follows and (told == "nói" or told in _TOLD_WHERE) and words[0] in _WHERE


def _is_asked(speech: Speech, voice: Voice, text: Span) -> bool:
    """Whether words are a question without quotation marks: «Vậy bà đánh giá thế nào về X?» asks her."""
    line = speech.scan.line.text
    asked = {"pronoun": True, "nominal": speech.said(voice.verb) not in _ASKS}.get(voice.speaker.form, False)
    return asked and line[text.start - 1] not in '“"«' and text.end >= speech.scan.sentence.span.end - 1
