"""Whom a sentence tells by what he is to another: counterparts, those in whose name somebody acts, who goes along."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bà Ana Corwin đã có cuộc gặp với người đồng cấp Mỹ Rex Ollerson.", ["Ana Corwin", "Rex Ollerson"]),
        ("Ông Ken Corwin đã điện đàm với người đồng nhiệm Nga Vlad Petin.", ["Ken Corwin", "Vlad Petin"]),
        ("Bộ trưởng Lê Văn Đạt hội đàm với người đồng cấp Lào Bounma Sisavat.", ["Lê Văn Đạt", "Bounma Sisavat"]),
    ],
)
def test_a_counterpart_is_named_behind_his_land(text: str, people: list[str]) -> None:
    assert [m["participants"] for m in meetings(f"{LINE}{text}")] == [people]


def test_a_counterpart_is_a_subject_too_and_holds_no_post() -> None:
    told = facts(f"{LINE}Bộ trưởng Lê Văn Đạt và người đồng cấp Pháp Emma Corwin đã chủ trì cuộc họp về rừng.")
    assert [m["chairs"] for m in told["meetings"]] == [["Lê Văn Đạt", "Emma Corwin"]]
    assert [post["holder"] for post in told["posts"]] == ["Lê Văn Đạt"]


def test_a_counterpart_is_called_by_the_name_that_the_article_gives_in_full() -> None:
    text = "Tổng thống Nga Vlad Petin đã tới Lào.\nTại cuộc gặp với người đồng cấp Nga Petin, ông Ken Corwin cảm ơn."
    assert [m["participants"] for m in meetings(f"{LINE}{text}")][-1] == ["Vlad Petin", "Ken Corwin"]
