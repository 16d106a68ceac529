"""Statements told as somebody's view («Theo ông A, …»), and charges that somebody denies."""

import pytest

from facts_of_text import facts

WHO = "Ông Lục Văn Sảnh, Giám đốc Công ty Mây Trắng, và bà Cung Thị Rằm dự buổi lễ. "


def views(text: str) -> list[tuple[str, str, str]]:
    return [(quote["speaker"], quote["verb"], quote["text"]) for quote in facts(WHO + text)["quotes"]]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Theo ông Sảnh, vùng này còn nhiều đất tốt.", "Lục Văn Sảnh", "vùng này còn nhiều đất tốt."),
        ("Cũng theo ông Lục Văn Sảnh, vùng này còn đất tốt.", "Lục Văn Sảnh", "vùng này còn đất tốt."),
        ("Tuy nhiên, theo bà Rằm, việc ấy cần nhiều năm.", "Cung Thị Rằm", "việc ấy cần nhiều năm."),
        ("Theo lời bà Rằm, việc ấy cần nhiều năm.", "Cung Thị Rằm", "việc ấy cần nhiều năm."),
        ("Theo bà Rằm thì việc ấy cần nhiều năm.", "Cung Thị Rằm", "việc ấy cần nhiều năm."),
        ("Theo ông Sảnh, “vùng này còn rất nhiều đất tốt”.", "Lục Văn Sảnh", "vùng này còn rất nhiều đất tốt"),
        ("Theo ông Sảnh, Công ty Mây Trắng, đất ở đây rất tốt.", "Lục Văn Sảnh", "đất ở đây rất tốt."),
        ("Theo bà Rằm, Phó Giám đốc Công ty Gió Nam, đất ở đây rất tốt.", "Cung Thị Rằm", "đất ở đây rất tốt."),
    ],
)
def test_what_somebody_thinks_behind_theo_is_a_statement(text: str, speaker: str, said: str) -> None:
    assert [(who, what) for who, _, what in views(text)] == [(speaker, said)]


def test_a_verb_of_his_own_is_heard_and_not_theo() -> None:
    assert views("Theo ông Sảnh cho biết, vùng này còn đất tốt.") == [
        ("Lục Văn Sảnh", "cho biết", "vùng này còn đất tốt.")
    ]
    assert views("Theo bà Rằm, bà cho rằng không nên bán đất.") == [("Cung Thị Rằm", "cho rằng", "không nên bán đất.")]


@pytest.mark.parametrize(
    "text",
    [
        "Theo chân ông Sảnh, chúng tôi lên đồi chè.",
        "Theo ông Sảnh lên đồi chè hôm ấy còn có nhiều người.",
        "Theo ông Sảnh và bà Rằm, vùng này còn đất tốt.",
        "Theo Bộ Tài chính, thuế đất sẽ giảm.",
        "Chúng tôi đi theo ông Sảnh, người giữ chìa khóa kho.",
    ],
)
def test_who_is_followed_or_is_not_alone_or_no_person_has_no_view(text: str) -> None:
    assert views(text) == []


def test_who_only_thinks_is_not_at_the_meeting_that_is_reported() -> None:
    text = (
        "Sáng 5/3, Bộ trưởng Lê Văn Sen chủ trì cuộc họp về đất đai tại Huế. Theo bà Cung Thị Rằm, đất ở đây rất tốt."
    )
    (meeting,) = facts(text)["meetings"]
    assert meeting["participants"] in ([], ["Lê Văn Sen"])


@pytest.mark.parametrize("denied", ["bác bỏ", "phủ nhận"])
def test_who_denies_a_charge_does_not_bring_it(denied: str) -> None:
    said = views(f"Ông Lục Văn Sảnh {denied} cáo buộc nhận tiền của nhà thầu.")
    assert said == [("Lục Văn Sảnh", denied, "cáo buộc nhận tiền của nhà thầu.")]
