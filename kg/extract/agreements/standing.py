"""How an agreement stands: what the words beside it say of it (signed, in force, being prepared, only named)."""

from __future__ import annotations

import re

from kg.extract.agreements.passed import is_passed
from kg.extract.agreements.still_to_come import ITS_SIGNING, is_to_come, outside_names
from kg.extract.events.clauses import people_before
from kg.extract.events.events import AGENTS
from kg.extract.events.fine import fine_tags
from kg.extract.laws import is_cited
from kg.extract.scan import Scan
from kg.language import fold
from kg.model import Span
from kg.regex import regex

_LATER = regex(
    r"(?:(?:vòng|phiên|cuộc) đàm phán(?: \S+){0,3} của|"
    r"(?:khởi động )?(?:(?<!tái )đàm phán|thương lượng)(?: lần)?(?: thứ \S+)?(?: với [^.;,]{2,30})?(?: về)?|"
    r"xây dựng|soạn thảo|(?:sớm|xây dựng và|(?:sẽ|cần|chuẩn bị|đề nghị|kiến nghị)(?: sớm)?) ban hành|"
    r"đang chuẩn bị|hoàn tất|xúc tiến|tái khởi động|khởi động lại|để sớm (?:thực hiện|thực thi)|"
    r"(?:thông qua|phê duyệt|đồng ý|cho phép|chấp thuận) việc ký(?: kết)?|"
    r"(?:vận động|kêu gọi|hứa)(?: sẽ)? ký(?: kết)?|việc phê duyệt|(?:nếu|khi|sau khi) được (?:ký|ký kết|thông qua),?|"
    r"(?:cần|sớm|tiến tới|hướng tới|cùng|hy vọng|mong muốn)(?: sớm)? "
    r"(?:đạt được|thống nhất|kết thúc|hoàn thành|đi đến)(?: về)?|"
    r"(?<!đã )(?<!vừa )(?<!chính thức )(?<!đã ký và )(?<!đã ký kết và )(?<!thủ tục )(?<!đầu tiên )(?:sớm )?phê chuẩn|"
    r"dự thảo|dự án|thúc đẩy(?: việc)? đàm phán|(?:(?:tiến|hướng) tới|hướng đến|đề xuất)"
    r"(?: ký(?: kết)?| nâng cấp| thiết lập| thực hiện| triển khai)?(?: lên(?: thành)?)?|"
    r"(?:sẽ|dự kiến|kế hoạch|chưa|không)(?: thể| ra)? (?:đưa ra|ra|công bố|thông qua)|"
    r"(?:kế hoạch|con đường|để|khó khăn trong) (?:việc )?ký(?: kết)?|"
    r"(?:sẽ|dự kiến|chưa|không|chuẩn bị|đề nghị|trình quốc hội|để)(?: quốc hội| xem xét,?| biểu quyết)+ thông qua|"
    r"(?:sẽ|dự kiến|chuẩn bị|(?<!đã )sớm|sắp|hoàn tất|thúc đẩy(?: việc)?|xem xét|chưa) ký(?: kết)?)"
    r"(?: các| một| bản| việc| nhiều| số| (?:hàng )?loạt| những| (?:dự thảo )?khung(?: của)?| \d+)*\s?[“\"]?$"
)
_RUNS = regex(
    r"(?:(?<!xem xét )(?<!xem xét việc )(?<!sớm )(?:thực hiện|thực thi|triển khai|thi hành|áp dụng)|nâng cấp|thiết lập|"
    r"gia nhập|(?:đã|vừa)(?: chính thức)? phê chuẩn|(?<!chưa )(?<!sẽ )(?<!việc )phê chuẩn việc tham gia|"
    r"tuân thủ|(?:thực hiện|thực thi|tuân thủ)[^.,:;]{0,20} cam kết(?: trong| của| theo| tại)?|"
    r"(?:phù hợp với|tôn trọng|trên cơ sở|dựa trên)(?: cơ chế| quy định(?: của)?| khuôn khổ| nguyên tắc(?: của)?)?|"
    r"thông qua|(?:phối hợp|hợp tác)\b[^.,;:]{0,30} trong khuôn khổ|(?<!ký )(?<!kết )(?:kéo dài|gia hạn)|"
    r"kỷ niệm \d+ năm(?: ngày| kể từ khi)? ký(?: kết)?|lên|lên thành|thành|hưởng lợi từ|tận dụng)"
    r"(?: tốt| có hiệu quả| hiệu quả| thắng lợi| đầy đủ| toàn diện| nghiêm túc| nghiêm chỉnh| kịp thời|"
    r" đồng bộ| tích cực| thực chất| nhất quán| quyết liệt| thiết thực| thành công| và|,| các| bản| nội dung|"
    r" nội hàm| cơ chế| ngày ký| việc)*"
    r"\s?[“\"]?$"
)
_ISSUED = regex(r"\b(?:ban hành|phê duyệt)(?: các| bản| và triển khai)?\s?[“\"]?$")
_NOT_ISSUED = regex(
    r"\b(?:sẽ|cần|nên|phải|sớm|đề nghị|đề xuất|kiến nghị|xem xét|(?<!chương )trình|(?<!bộ )(?<!sở )xây dựng|"
    r"chuẩn bị|nghiên cứu|chưa|không|dự kiến|để|yêu cầu|tham mưu|giao|trước khi|chờ)\b[^.;:]{0,50}$"
)
# A plan that is changed is one that there is, and so is one that is published.
_CHANGED = regex(r"\b(?:điều chỉnh|rà soát|sửa đổi|bổ sung)(?: và (?:sửa đổi|bổ sung))?(?: lại)?(?: các)?$")
_PUBLISHED = regex(r"\bcông bố(?: các)?$")
# A law or treaty «according to» which something is done binds; a memorandum or a plan may only be quoted.
_APPLIED = regex(r"\btheo(?: các)?$")
_KEPT = regex(
    r"\b(?:theo (?:đúng )?(?:tinh thần|các quy định|quy định|các điều khoản|nghĩa vụ)(?: của| trong| tại)?|"
    r"vi phạm(?: nghiêm trọng| trắng trợn| trực tiếp)?|(?:các )?điều khoản (?:của|trong))$"
)
# Whoever leaves a treaty, stays in it or bargains for other terms is bound by it.
_LEFT = regex(
    r"\b(?:(?:rút(?: [^\s.,;:]+){0,3}|rời|ra|lui) khỏi|rời bỏ|ở lại(?: với| trong)?|tiếp tục (?:tham gia|ở lại)|"
    r"(?:đàm phán|thương lượng|thương thảo) lại|tái đàm phán)(?: các)?$"
)
# What is done, told or meant in a part of an instrument: «triển khai các sáng kiến của X», «được nêu trong X».
_PART_OF = regex(
    r"\b(?:thực hiện|triển khai|thực thi|thi hành)\b[^.;:,()]{2,55} (?:của|trong|theo|thuộc)(?: các)?\s?[“\"]?$|"
    r"\b(?:mục tiêu|nhiệm vụ|điều khoản|nghĩa vụ|một phần)\b[^.;:,()]{0,20} (?:của|trong|theo)\s?[“\"]?$|"
    r"\b(?:quy định|xác định|nêu|đề cập|nhấn mạnh|ghi nhận|lựa chọn|đề ra|nhất trí|cam kết)"
    r"(?: rõ)? (?:trong|tại|ở)\s?[“\"]?$"
)
# A meeting within a treaty may be of its negotiators.
_WITHIN = regex(r"\bkhuôn khổ(?: của)?\s?[“\"]?$")
_IN_FORCE = regex(
    r"^\s*(?:\W\s*|này\s|trên\s)?(?:đã\s|vừa\s|chính thức\s)*(?:có hiệu lực|đi vào hiệu lực|được thực thi)"
    r"|^ (?:\S+ ){0,5}đã (?:chính thức )?có hiệu lực"
    r"|^ (?:hiện |đã và )?đang (?:được (?:triển khai|thực hiện|áp dụng)|mở ra|mang lại|đem lại|phát huy)"
    r"|có hiệu lực từ|được ký lại|được .{0,24}phê duyệt|^[^.;:]{0,60}\bban hành (?:kèm )?theo quyết định\b"
)
_ARTICLE_OF = regex(r"\b(?:điều|phụ lục|chương) (?:\d+|[ivx]+)\b[^.;:]{0,30}?(?: trong| của|)$")
# «sẽ hoàn chỉnh và thông qua X», «nhắm tới việc thực thi X»: not yet.
_NOT_YET = regex(
    r"\b(?:(?:sẽ|dự kiến|sắp|để|nhằm|trước khi|nếu|chưa|muốn|cần|đề nghị|có thể|cố gắng|tìm cách|(?<!đã )sớm|"
    r"kêu gọi|vận động|thúc đẩy)\b"
    r"[^.;,:]{0,30}\bthông qua|"
    r"\b(?:xem xét|trình),?(?: quốc hội)? thông qua|"
    r"\b(?:sớm|việc|đẩy nhanh|đề nghị|mong muốn) ký(?: kết)?(?:(?:,| và) phê chuẩn)? và"
    r" (?:triển khai|thực hiện|thực thi)|"
    r"(?:nhắm|hướng) (?:tới|đến)(?: việc)? (?:thực thi|triển khai|thực hiện)|để triển khai hiệu quả)(?: các)?$"
)
# «trình Thủ tướng phê duyệt Kế hoạch X», «hoàn chỉnh đề án Y»
_SUBMITTED = regex(
    r"(?<!chương )(?<!công )(?<!quá )(?<!lộ )\btrình\b(?:(?!\b(?:đã|vừa|được)\b)[^.;:]){0,50}"
    r"\b(?:phê duyệt|thông qua|ban hành|phê chuẩn)(?: các)?$|"
    r"\b(?:(?:tiếp tục|sớm|để|việc|khẩn trương|đang) (?:hoàn chỉnh|hoàn thiện))(?: các| dự thảo)?$"
)
_COMING = regex(r"(?:sau khi|(?<!từ )khi|sớm|chờ|trước khi|thời hạn|thời điểm|để|đưa)(?:\s(?:các\s)?[^.,;]{0,50})?$")
_HAS_FORCE = regex(r"^ \((?:đã )?có hiệu lực (?:(?:từ|vào|ngày|tháng|năm) ?)+\d")  # «sau khi ký X (có hiệu lực năm N)»
AFTER_TALKS = r"^(?: này)? được đàm phán\b[^.;,]{0,40} và (?:được )?ký(?: kết)?\b"
_DATED = (
    r"^(?: cũ)?,? \(?(?:đã )?(?:được )?(?:ký(?: kết)?|thông qua|đạt được) (?:tại [^.;()\d]{2,40} )?"
    r"(?:từ |vào |hồi |trong |cuối |đầu )?(?:ngày|tháng|năm) \d"
)
# «A vào thị trường B vừa được ký kết»
_JUST_SIGNED = r"^[^.;:,()]{0,60} (?:vừa|mới|đã) được (?:chính thức )?ký(?: kết)?\b"
_BETWEEN = r"^[^.;:,]{0,40}?(?<!chưa)(?<!sẽ)(?<!khi)(?<!sắp) ký(?: kết)? giữa\b"
# «… được A và B ký», «… do A, B và C ký kết»
_BY_OTHERS = (
    r"^(?: này| trên)?(?: trị giá [^.;:,]{3,24}?)? (?:đã |vừa |từng )*"
    r"(?:được [^.;,]{3,90}|do [^.;:]{3,90}?) ký(?: kết)?\b(?! ban hành)|"
    r"^ (?:đã |vừa )*được (?:(?:gần |hơn )?(?:hai|các|\d+) (?:nước|bên|quốc gia|nhà)|lãnh đạo|tổng thống|thủ tướng|"
    r"chủ tịch|bộ trưởng)\b[^.;,]{0,100} thông qua\b(?! việc)"
)
_SIGNED_AFTER = regex(
    r"^.{0,12}?(?<!không )(?<!chưa )(?<!khi )(?<!sắp )(?<!sẽ )"
    r"(?:(?:được|vừa)\s(?:được\s|chính thức\s)*(?:ký|ký kết|thông qua|trao đổi)|đã\s(?:chính thức\s)?ký)\b"
    rf"|{_BY_OTHERS}"
    rf"|{_DATED}|{AFTER_TALKS}|{_BETWEEN}|{_JUST_SIGNED}"
)
_AWAITED = regex(
    r"^[^.;:]{0,60}(?:(?<!từ )(?<!kể )khi (?:được )?(?:ký|ký kết|phê chuẩn|thông qua|có hiệu lực)\b|"
    r"nếu được (?:ký|thông qua|phê)|"
    r"(?:đang )?(?:rất )?được (?:mong chờ|trông đợi|chờ đợi)|"
    r"\b(?:chờ|đợi)\b[^.;:,]{0,30}\b(?:thông qua|phê duyệt|phê chuẩn)|"
    r"\bđang (?:được |trong quá trình )?(?:đàm phán|soạn thảo|xây dựng|thảo luận|lấy ý kiến|hoàn thiện|trình))"
)
_NOT_PASSED = regex(
    r"^(?: vẫn| hiện| còn)* chưa được [^.;:,]{0,40}(?:thông qua|phê duyệt|phê chuẩn|ban hành)\b|"
    r"^(?: vẫn| hiện| còn)* chưa (?:được )?(?:quốc hội |chính phủ )?(?:thông qua|phê duyệt|phê chuẩn|ký)\b"
)
_IF_PASSED = regex(r"(?: lần này| này)? (?:sớm )?được (?:ký|ký kết|thông qua|phê chuẩn|phê duyệt)\b")
_TO_COME = regex(r"^.{0,12}?\b(?:sẽ|sắp|sớm|dự kiến)\s(?:\w+\s){0,2}(?:ký|ký kết|thông qua|có hiệu lực)\b")
_WISHED = regex(
    r"\b(?:không dễ|khó|chưa thể|đề nghị|nhất trí|mong muốn|đề xuất|hướng tới|đàm phán|khả năng|từ chối|"
    r"không(?! chỉ| những)|cần|nghiên cứu|muốn|chuẩn bị|sẵn sàng|được cho là|lên kế hoạch)\b"
    r"(?:(?!\b(?:đã|sau khi)\b)[^.;:]){0,40}\bk[ýí](?: kết)?(?: các| một| bản)*$"
)
# «việc ký (kết) X … là điều không hề dễ»: not signed.
_IS_HARD = regex(r"^[^.;:]{0,70} (?:là (?:điều |việc )?(?:không|khó|rất khó|bất khả)|(?:còn|rất|gặp) (?:nhiều )?khó)\b")
# «Tuyên bố chung (của O) khẳng định …»: what says something has been issued.
_SAYS = regex(
    r"^(?: (?!sẽ|dự kiến|không|chưa)[^\s.,;:]+){0,7}?(?: đã| cũng| còn)* (?:khẳng định|tái khẳng định|nêu rõ|nhấn mạnh|"
    r"lưu ý|ghi nhận|kêu gọi|cho biết|bày tỏ|có đoạn|viết)\b"
)
_OF_TWO_SPEAKERS = regex(r"^(?:bản )?(?:tuyên bố|thông cáo)(?: báo chí)? chung$")
_SAYS_IN = regex(r"\b(?:trong|theo)(?: một| bản)*$")  # «Trong (một) tuyên bố chung, A và B cho biết …»
# «A và B đã có những khuôn khổ như X»
_HAVE_SUCH = regex(
    r"\bđã có (?:các |những |nhiều |một số )?(?:khuôn khổ|cơ chế|thoả thuận|hiệp định|văn kiện)"
    r"[^.,;:]{0,20},? (?:như|là|gồm)$|\bthông qua các (?:khuôn khổ|cơ chế)[^.,;:]{0,20},? như$"
)
# «C1 đã có hiệp định thương mại tự do với C2»
_HAS_ONE = regex(r"(?<!chưa )(?<!nếu )\b(?:đã|hiện|hiện đã) có(?: một)?$")
# «các thỏa thuận đã ký như A và B»
_SIGNED_SUCH = regex(
    r"\b(?:thoả thuận|hiệp định|văn kiện|tuyên bố|cam kết)(?: [^\s.,;:]+){0,4} (?:đã|vừa) (?:được )?"
    r"(?:đạt được|ký(?: kết)?)(?: [^\s.,;:]+){0,4},? (?:như|gồm|trong đó có):?$"
)
YEARS = regex(r"\((?:(\d{1,2})/(\d{1,2})/)?(\d{4})\s?[-–]\s?(?:\d{1,2}/\d{1,2}/)?\d{4}\)")
ANNIVERSARY = regex(r"(?:ngày (?:hai (?:nước|bên) )?|\d+ năm (?:kể từ khi )?)ký(?: kết)?$")
_BINDING = regex(
    r"(?:đã ký(?: kết)?|luật pháp quốc tế|luật quốc tế)\b[^.;:\d]{0,45}, (?:nhất là|trong đó có|đặc biệt là|bao gồm)$|"
    r"\b(?:tôn trọng|tuân thủ|cơ sở|phù hợp với|theo)[^.;:]{0,20} luật (?:pháp )?quốc tế"
    r"(?:, [^.;:,]{3,40})?(?:,| và|, và)$"
)


def lead(scan: Scan, at: int) -> str:
    """The words before a phrase, folded."""
    return _spelled(scan.words_before(scan.items[at].span.start, 70)).rstrip()


def tail(scan: Scan, end: int) -> str:
    """The words after a phrase, folded; all of what stands in brackets."""
    last = scan.items[end - 1].span.end
    text = scan.line.text
    reach = text.find(")", last, last + 400) if text[last : last + 2].strip().startswith("(") else -1
    return _spelled(text[last : min(scan.sentence.span.end, max(reach, last + 120))])


def _spelled(text: str) -> str:
    """Words folded, with the one spelling of «ký» that patterns ask for."""
    return fold(text).replace("kí ", "ký ")


def standing(scan: Scan, fine: str, at: int, end: int) -> tuple[str, Span | None]:
    """What the words beside the phrase say of it: being prepared, in force, signed; else only mentioned."""
    before, after = _spelled(outside_names(scan, at)).rstrip(), tail(scan, end)
    kind = (scan.items[at].row or {}).get("type")
    force, signed = _IN_FORCE.search(after), is_signed_after(scan, end) or signed_by_people(scan, fine, end)
    if (
        _LATER.search(before)
        or _TO_COME.search(after)
        or _AWAITED.match(after)
        or _NOT_PASSED.match(after)
        or (kind in ("plan", "programme") and before.endswith("dự kiến"))
        or (kind == "law" and before.endswith(" dự"))
        or _SUBMITTED.search(before)
        or _WISHED.search(before)
        or _NOT_YET.search(before)
        or _is_to_be_witnessed(scan, at)
        or is_to_come(before, after)
        or (before.endswith("nếu") and _IF_PASSED.match(after))
        or (ITS_SIGNING.search(before) and _IS_HARD.match(after))
        or (_COMING.search(before) and not _HAS_FORCE.match(after) and (force or "phê chuẩn" in after[:30]))
    ):
        return "proposed", None
    pursued = kind != "treaty" and before.endswith("theo đuổi")
    named = end - at > 1 or scan.text(at, at + 1)[0].isupper()  # not «Theo hiệp định này, …»
    told = (end - at > 1 or scan.text(at, end).isupper()) and not fine.startswith("A%c", at)  # nor «giữa hai bên»
    noun = fold((scan.items[at].row or {}).get("noun", ""))
    adopted = end - at > 1 and noun.endswith(" chung") and _ADOPTS.search(before)  # said once, not carried out
    runs: object = pursued or not adopted and _runs(before) or _BINDING.search(before) or _HAVE_SUCH.search(before)
    runs = runs or named and kind in ("treaty", "law") and _APPLIED.search(before)
    runs = runs or kind == "treaty" and (_ARTICLE_OF.search(before) or named and _HAS_ONE.search(before))
    runs = runs or told and kind in ("treaty", "agreement", "other") and _KEPT.search(before)
    runs = runs or kind in ("plan", "programme") and (_is_there(before) or is_passed(after))
    rules = is_cited(scan.items[at], before, after)
    run = runs and not (signed and kind in _SIGNED_KINDS and _SIGNED_LATELY.match(after))
    if force or run or rules or ANNIVERSARY.search(before) or kind == "partnership":
        return "in-force", None
    reached = told and is_reached(before, after)
    if is_signed(scan, fine, at) or signed or is_listed(scan, at) or _SIGNED_SUCH.search(before) or reached:
        verb = next((i for i in range(at - 1, max(-1, at - 4), -1) if scan.tags[i] == "N"), -1)
        return "signed", scan.items[verb].span if verb >= 0 else None
    says = _OF_TWO_SPEAKERS.match(noun) and (_SAYS.match(after) or _SAYS_IN.search(before))
    bound = _PART_OF.search(before) or kind != "treaty" and _WITHIN.search(before)
    bound = told and (bound or kind in ("treaty", "agreement") and _LEFT.search(before))
    return "signed" if says else "in-force" if bound else "mentioned", None


# «triển khai X vừa được ký nhân chuyến thăm»: what is carried out is still told as signed; of years ago it runs.
_SIGNED_KINDS = frozenset({"treaty", "agreement", "mou", "other"})
_SIGNED_LATELY = regex(r"(?: năm \d{4})? (?:(?:đã|vừa|mới) (?:được )?|được )(?:chính thức )?ký(?: kết)?\b(?!.{0,40}\d)")
_WITNESSED = regex(
    r"(?:\b(?:(?:chứng kiến|dự|tham dự|chủ trì)(?: buổi)? lễ|chứng kiến(?: việc| buổi)?)|; trên cơ sở đó,?)"
    r" (?:ký|ký kết|trao|trao đổi)(?: các| một| số| \d+| nhiều| bản)*$"
)
_PLANS = regex(r"\b(?:sẽ|dự kiến)\b(?!.*\b(?:đã|vừa)\b)[^.:]*$")


def _is_to_be_witnessed(scan: Scan, at: int) -> bool:
    """«A sẽ dự M, gặp B, chứng kiến lễ ký X», «A sẽ bàn Y; trên cơ sở đó, ký X»: the signing is still to be."""
    before = fold(scan.line.text[scan.sentence.span.start : scan.items[at].span.start]).rstrip()
    found = _WITNESSED.search(before[-80:])
    return found is not None and _PLANS.search(before[-600:]) is not None


def is_signed_after(scan: Scan, end: int) -> bool:
    """Whether the words straight after a phrase say that it is signed («… vừa được ký kết»)."""
    return _SIGNED_AFTER.search(tail(scan, end)) is not None


def _runs(before: str) -> bool:
    """Whether the words before an agreement say that it is carried out, kept, or has been issued."""
    issued = _ISSUED.search(before)
    return _RUNS.search(before) is not None or issued is not None and not _NOT_ISSUED.search(before[: issued.start()])


def _is_there(before: str) -> bool:
    """Whether the words before a plan say that it is changed, or has been published."""
    found = _PUBLISHED.search(before)
    return _CHANGED.search(before) is not None or found is not None and not _NOT_ISSUED.search(before[: found.start()])


def ruled(scan: Scan, at: int) -> str:
    """What the verb before a row of agreements says of all of them («đàm phán A và B»); empty where it says nothing."""
    before = lead(scan, at)
    if _LATER.search(before):
        return "proposed"
    if _SIGNED_SUCH.search(before):
        return "signed"
    return "in-force" if _runs(before) or _BINDING.search(before) or _PART_OF.search(before) else ""


_SIGN = regex(
    r"(?<!đăng )(?<!thư )(?<!chữ )\b(?:k[ýí]|k[ýí] kết|trao|trao đổi)"
    r"(?: được| gia hạn| chính thức| tắt| lại| mới| thành công|(?: kết)? và (?:đã )?phê chuẩn)?"
    r"(?:\s(?:cho nhau|nhau|vào|các|hai|ba|bốn|\d+|một|một số|(?:hàng )?loạt|những|nhiều|bản|kết|trên|hơn|gần|"
    r"khoảng))*\s?[“\"]?$"
)


# «A và B đưa ra (một) tuyên bố chung»: what several say together is issued, as other agreements are signed.
_ISSUES = regex(r"\b(?:đưa ra|công bố|phát đi|thông qua|ra)(?: một| bản| văn bản)*$")
_GIVEN_OUT = regex(r"\b(?<!đưa )ra (?:một|bản)$")


def is_signed(scan: Scan, fine: str, at: int) -> bool:
    """Whether a verb of signing or a signing ceremony stands just before: «ký», «lễ ký», «trao»."""
    joined = signs_with(scan, fine, at)
    at = joined.start() + 1 if joined else at
    before = fold(scan.text(max(0, at - 4), at))
    row = scan.items[at].row or {}
    return (
        _SIGN.search(before) is not None
        or scan.tags[at - 1 : at] == "N"
        and scan.folded[at - 1] == "ra"
        or before.endswith(" đưa ra được")
        or _GIVEN_OUT.search(before) is not None
        and row.get("type") == "other"
        or _ISSUES.search(before) is not None
        and row.get("noun", "").endswith(" chung")
    )


_SIGNS_WITH = regex(rf"N\+(?:(?P<who>{AGENTS}),?|w{{1,3}}z)[cn]{{0,2}}$")


def signs_with(scan: Scan, fine: str, at: int) -> re.Match[str] | None:
    """«A ký với B thỏa thuận X», «A ký với trường này X»: with whom, where the partner stands before what is signed."""
    found = _SIGNS_WITH.search(fine, max(0, at - 16), at)
    return found if found and re.search(r"\bk[ýí]\b", scan.folded[found.start()]) else None


# «A và B đã đạt được một thỏa thuận ngừng bắn»: told by its kind, once it is there.
_REACHED = regex(r"\b(?:đã|vừa|mới)(?: cùng| chính thức)? (?:đạt|đạt được|thống nhất(?: được)?)(?: một| các)?$")
_HOPED = regex(r"\b(?:không|chưa|sẽ|nếu|muốn|có thể|hy vọng|khi|sau khi|gần như)\b[^.;:]{0,40}$")


# «C1 và C2 đạt được thỏa thuận X vào tháng 10/2031»
_REACHES = regex(r"\b(?:đạt|đạt được|thống nhất được)(?: thoả thuận)?(?: một| các)?$")
_AT_A_TIME = regex(r"^[^.;:,]{0,40} (?:vào|hồi) (?:ngày|tháng|năm|cuối|đầu|giữa|mùa)\b")


def is_reached(before: str, behind: str = "") -> bool:
    """Whether the words before say that an agreement has been reached, or the words behind when it was."""
    told = _REACHED.search(before) or _REACHES.search(before) and _AT_A_TIME.match(behind)
    return bool(told) and _HOPED.search(before) is None


_ADOPTS = regex(r"\bthông qua(?: một| bản)*$")
_ADOPTED = regex(r"\b(?:(?:đã|vừa) (?:chính thức )?|chính thức |biểu quyết )thông qua(?: các| toàn văn)?$")


def is_adopted(scan: Scan, at: int) -> bool:
    """«Quốc hội (vừa) biểu quyết thông qua Luật X»: a law or a resolution is passed."""
    return _ADOPTED.search(lead(scan, at)) is not None


_LISTED = regex(
    r"(?<!đăng )(?<!thư )(?<!chữ )\b(?:ký|ký kết|lễ ký|lễ trao|trao(?: đổi)? (?:các |một số |\d+ )?văn kiện)\b"
    r"(?:(?!\b(?:đàm phán|theo đó|tập trung)\b)[^:.]){0,120}"
    r"(?:(?<!ảnh)(?<!nguồn):|trong đó có|bao gồm|gồm có|gồm)\s"
)


# Without one of these no list begins.
_LISTS = (":", "trong đó có", "gồm")


def is_listed(scan: Scan, at: int) -> bool:
    """«đã ký 5 văn kiện, gồm: A; B»: the phrase stands in a list of what is signed."""
    before = scan.words_before(scan.items[at].span.start, 1500)
    return any(word in before for word in _LISTS) and _LISTED.search(before) is not None


_WAS_SIGNED = regex(
    rf"{AFTER_TALKS}|"
    r"^(?:[^.;(]{0,80}|\([^.;)]{0,200})?(?<!không )(?<!chưa )(?<!khi )(?<!sắp )(?<!sẽ )\b"
    r"(?:được|vừa)\s(?:ký|ký kết|thông qua)|"
    rf"{_BY_OTHERS}|" + _DATED + "|" + _BETWEEN
)


def was_signed(scan: Scan, end: int) -> bool:
    """«… được ký (kết) (vào) ngày D» after the phrase and its people."""
    return _WAS_SIGNED.search(tail(scan, end)) is not None or signed_by_people(scan, fine_tags(scan), end) is not None


_BY_PEOPLE = regex(r"[^.;:|PA]{0,14}?[dx](?=P|T\(C\)P)")


_PUTS_NAME = regex(r"k[ýí](?! ban hành)")  # a plan is decreed


def signed_by_people(scan: Scan, fine: str, end: int) -> tuple[int, int] | None:
    """«A do P1, T của O, và P2, T, ký», «A ký ngày D, được P1 và P2 đại diện hai bên ký»: the items of the people."""
    by = _BY_PEOPLE.match(fine, end)
    if by is None or scan.folded[by.end() - 1] not in ("do", "được"):
        return None
    verb = fine.find("N", by.end(), by.end() + 50)
    if verb < 0 or re.search("[.;:|A]", fine[by.end() : verb]) or not _PUTS_NAME.match(scan.folded[verb]):
        return None
    people = people_before(fine, verb)
    return people if people and people[0] == by.end() else None


def is_told_signed(scan: Scan, fine: str, at: int, end: int) -> bool:
    """Whether the words before the phrase, those after it, or the list in which it stands tell that it is signed."""
    return is_signed(scan, fine, at) or was_signed(scan, end) or is_listed(scan, at)
