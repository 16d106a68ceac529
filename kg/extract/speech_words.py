"""Words beside verbs of speech: what makes them nouns, whom they leave out, which of them say something."""

from __future__ import annotations

# Words that make the verb after them a noun, a passive, a purpose, or something not (yet) said.
NOT_SAID = frozenset(
    "sự lời theo niềm những các mọi bản bài cuộc buổi việc được bị để nhằm muốn cần phải không chưa sẽ nên hãy đừng "
    "chối dám khỏi thể số tin bằng từ mà một nội khi nếu vì nhiều nói".split()
)
# Words before a name that make it an object, a companion, or the subject of a clause of time or condition.
NOT_SUBJECT = frozenset(
    "cho với của theo được bởi do thời về từ gặp tiếp mời cùng khi nếu vì để đến tới xin thưa nghe".split()
    + "vợ chồng con mẹ cha bố".split()
)
SEVERAL = frozenset("các những nhiều số vài hai ba bốn nhà".split())
FILLERS = frozenset("này ấy ta trên tại".split())
CONNECTIVES = frozenset({"đồng thời", "cũng như", "qua đó", "từ đó", "bên cạnh đó", "đồng", "thời", "nhưng", "song"})
# Verbs that open a sentence and only name the subject of the speech, when one of these words follows.
TOPIC_VERBS = frozenset(
    "trả lời|báo cáo|phát biểu|đề cập|nói|chia sẻ|giải thích|lý giải|nhận xét|bình luận|phân tích|thông tin|thông báo|"
    "làm rõ|trình bày|đề cập đến|đề cập tới|nói về|nói rõ|nói thêm".split("|")
)
# Verbs that only name a topic where what follows them has no verb («Đánh giá tác động của X, ông A …»).
BARE_TOPIC = frozenset({"đánh giá", "nhận định"})
PREDICATES = frozenset("là có còn đã đang sẽ cần luôn rất không".split())
TOPIC = frozenset(
    "về tại trước với trên cho đến tới thêm nhân trong sau khi vấn câu vì lý các những nguyên liên phỏng".split()
)

# Verbs that are speech even inside a longer sentence; others may go on with what somebody is asked to do.
CLEAR = frozenset(
    "khẳng định|khẳng định lại|tái khẳng định|nhấn mạnh|cho biết|cho biết thêm|cho hay|cho rằng|tin tưởng|tin rằng|"
    "hy vọng|mong|mong muốn|mong rằng|bày tỏ mong muốn|bày tỏ hy vọng|bày tỏ tin tưởng|bày tỏ niềm tin|"
    "bày tỏ quyết tâm|bày tỏ sự đánh giá cao|kỳ vọng|đề nghị|yêu cầu|lưu ý|nêu rõ|kêu gọi|đánh giá cao|"
    "đánh giá rất cao|nhận định|đề cao|chỉ rõ|nhắc lại".split("|")
)
