"""Words beside verbs of speech: what makes them nouns, whom they leave out, which of them say something."""

from __future__ import annotations

from kg.language import words_of

# Words that make the verb after them a noun, a passive, a purpose, or something not (yet) said.
NOT_SAID = words_of("not said")
# Words before a name that make it an object, a companion, or the subject of a clause of time or condition.
NOT_SUBJECT = words_of("not the speaker")
SEVERAL = frozenset("các những nhiều số vài hai ba bốn nhà".split())
FILLERS = frozenset("này ấy ta trên tại".split())
CONNECTIVES = frozenset({"đồng thời", "cũng như", "qua đó", "từ đó", "bên cạnh đó", "đồng", "thời", "nhưng", "song"})
# Verbs that open a sentence and only name the subject of the speech, when one of these words follows.
TOPIC_VERBS = words_of("verb with a topic")
# Verbs that only name a topic where what follows them has no verb («Đánh giá tác động của X, ông A …»).
BARE_TOPIC = frozenset({"đánh giá", "nhận định", "nhắc lại", "nêu", "kết luận", "khuyến khích", "nhìn nhận"})
PREDICATES = words_of("predicate")
TOPIC = words_of("opens a topic")

# Verbs that are speech even inside a longer sentence; others may go on with what somebody is asked to do.
CLEAR = words_of("clear verb of saying")

# The tags of verbs by which somebody acts, and such a verb behind its subject.
ACTED = "vsSUNJHEXZWGhBb"
ACTS = rf"[wD]{{0,2}}[{ACTED}]"
