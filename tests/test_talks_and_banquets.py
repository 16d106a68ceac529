"""Talks told beside the reception that the same host gives."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

OPENING = "Tin\nChiều 5/6, tại Viêng Chăn, Thủ tướng Lê Văn Sen đã"


def talks(text: str) -> list[tuple[str, set[str], str | None]]:
    return [(m["label"], set(m["participants"]), m["place"]) for m in meetings(text) if m["type"] == "talks"]


@pytest.mark.parametrize(
    "told",
    [
        "hội đàm và dự chiêu đãi của Thủ tướng Kenji Sato",
        "dự lễ đón, hội đàm và dự tiệc chiêu đãi trọng thể của Thủ tướng Kenji Sato",
        "hội đàm và dự chiêu đãi với Thủ tướng Kenji Sato",
    ],
)
def test_the_host_of_a_reception_holds_the_talks_before_it(told: str) -> None:
    assert talks(f"{OPENING} {told}.") == [("hội đàm", {"Lê Văn Sen", "Kenji Sato"}, "Viêng Chăn")]


@pytest.mark.parametrize("attended", ["dự hội nghị của", "tham dự triển lãm của"])
def test_whose_other_meeting_is_attended_is_not_the_partner_in_talks(attended: str) -> None:
    assert talks(f"{OPENING} hội đàm và {attended} Thủ tướng Kenji Sato.") == []
