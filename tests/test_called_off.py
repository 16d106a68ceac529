"""Meetings that were put off or called off: the words may stand behind their day and their place."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.model import Article


def _statuses(text: str) -> list[object]:
    claims = extract(Article("own", text, text), load_language("vi")).claims
    return [claim.roles["value"] for claim in claims if claim.roles.get("property") == "eventStatus"]


@pytest.mark.parametrize(
    "fate",
    [
        "ngày 2/3/2031 bị hủy",
        "ngày 2/3/2031 đã bị hủy bỏ",
        "ngày 2/3/2031 tại Hà Nội bị hoãn sang ngày 9/5/2031",
        "dự kiến diễn ra ngày 2/3/2031 nhưng đã bị hủy",
        ", dự kiến diễn ra ngày 2/3/2031 tại Hà Nội, đã bị hoãn",
        "bị hoãn lại",
    ],
)
def test_a_meeting_is_called_off_behind_its_day(fate: str) -> None:
    assert _statuses(f"Cuộc họp giữa Bộ Y tế và Bộ Xây dựng {fate}.".replace(" ,", ",")) == ["cancelled"]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị về nghề muối ngày 5/4/2031 tại Hà Nội không bị hủy.",
        "Hội nghị về nghề muối không bị hoãn.",
        "Hội nghị về nghề muối ngày 5/4/2031 tại Hà Nội có thể bị hoãn.",
        "Nếu Hội nghị về nghề muối ngày 5/4/2031 bị hoãn, Bộ Y tế báo lại.",
        "Cuộc họp ngày 2/3/2031 về hợp đồng bị hủy đã diễn ra tại Hà Nội.",
    ],
)
def test_a_meeting_that_is_not_called_off_is_none(told: str) -> None:
    assert "cancelled" not in _statuses(told)
