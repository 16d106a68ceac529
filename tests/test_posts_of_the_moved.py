"""Posts in news of who comes and who goes: moved, elected, retired, declined. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

Told = list[tuple[str, str | None]]


def statuses(text: str) -> Told:
    return [(post["post"], post["status"]) for post in facts(text)["posts"] if post["holder"] == "Lò Văn Sen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cục trưởng Cục Chè Lò Văn Sen được điều động, bổ nhiệm giữ chức Cục trưởng Cục Mía.",
            [("Cục trưởng", "former"), ("Cục trưởng", "new")],
        ),
        (
            "Ông Lò Văn Sen, Phó Cục trưởng Cục Chè, được điều động về công tác tại Bộ Y tế.",
            [("Phó Cục trưởng", "former")],
        ),
        (
            "Phó Cục trưởng Cục Chè Lò Văn Sen được luân chuyển đến nhận công tác tại Bộ Y tế.",
            [("Phó Cục trưởng", "former")],
        ),
        (
            "Ông Lò Văn Sen, Phó Bí thư Huyện ủy Mây Trắng, được điều động đến công tác tại Bộ Y tế.",
            [("Phó Bí thư", "former")],
        ),
        (
            "Ông Lò Văn Sen, Ủy viên Ban Thường vụ Huyện ủy Mây Trắng, được điều động đến công tác tại Bộ Y tế.",
            [("Ủy viên", None)],
        ),
        ("Ông Lò Văn Sen, Phó Cục trưởng Cục Chè, đến công tác tại Bộ Y tế.", [("Phó Cục trưởng", None)]),
    ],
)
def test_who_is_moved_has_left_his_post(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội đã bầu ông Lò Văn Sen là Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        ("Hội nghị hiệp thương cử ông Lò Văn Sen giữ chức Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        ("Ông Lò Văn Sen vừa được hiệp thương giữ chức Chủ tịch Hội Mây Trắng.", [("Chủ tịch", "new")]),
        (
            "Đại hội bầu ông Lò Văn Sen, hiện là Giám đốc Sở Y tế Huế, làm Chủ tịch Hội Mây Trắng.",
            [("Giám đốc", None), ("Chủ tịch", "new")],
        ),
        (
            "Bộ Y tế bổ nhiệm ông Lò Văn Sen, sinh ngày 1/2/1990, giữ chức Cục trưởng Cục Mía.",
            [("Cục trưởng", "new")],
        ),
        ("Bộ Y tế bổ nhiệm ông Lò Văn Sen, sinh năm 1990, làm Cục trưởng Cục Mía.", [("Cục trưởng", "new")]),
    ],
)
def test_who_is_elected_or_told_with_his_birth_has_a_new_post(text: str, expected: Told) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "until", "status"),
    [
        ("Ông Lò Văn Sen thôi không giữ chức Cục trưởng Cục Mía.", None, "former"),
        ("Ông Lò Văn Sen, Cục trưởng Cục Mía, nghỉ hưu trước tuổi từ ngày 1/3/2031.", "2031-03-01", "former"),
        ("Cục trưởng Cục Mía Lò Văn Sen đã kết thúc nhiệm kỳ vào tháng 8/2031.", "2031-08", "former"),
        ("Cục trưởng Cục Mía Lò Văn Sen sắp kết thúc nhiệm kỳ vào tháng 8/2031.", None, None),
        ("Cục trưởng Cục Mía Lò Văn Sen chào từ biệt nhân dịp kết thúc nhiệm kỳ.", None, None),
    ],
)
def test_who_goes_has_a_former_post(text: str, until: str | None, status: str | None) -> None:
    assert [(post["until"], post["status"]) for post in facts(text)["posts"]] == [(until, status)]


@pytest.mark.parametrize("verb", ["làm", "giữ chức", "đảm nhiệm chức vụ"])
@pytest.mark.parametrize("how", ["từ chối", "suýt"])
def test_who_declines_a_post_does_not_hold_it(how: str, verb: str) -> None:
    assert statuses(f"Ông Lò Văn Sen {how} {verb} Cục trưởng Cục Mía.") == []
