"""Who is told by whose kin he is: the words are those of the kin."""

from __future__ import annotations

import pytest

from facts_of_text import facts

SAID = "nhà vườn đã xanh trở lại."


def speakers(text: str) -> list[str]:
    return [quote["speaker"] for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "opening",
    [
        "Bà Lâm Thị Sen, vợ ông Lê Văn Sâm, cho biết",
        "Bà Lâm Thị Sen, vợ ông Lê Văn Sâm cho biết",
        "Bà Lâm Thị Sen (59 tuổi), mẹ anh Lê Văn Sâm cho biết",
        "Bà Lâm Thị Sen - chị gái của anh Lê Văn Sâm cho biết",
        "Bà Lâm Thị Sen, mẹ của bé Lê Sâm, cho biết",
    ],
)
def test_kin_speak_for_themselves(opening: str) -> None:
    assert speakers(f"Tin\nÔng Lê Văn Sâm trồng vườn. {opening} {SAID}") == ["Lâm Thị Sen"]


@pytest.mark.parametrize("kin", ["Con trai ông Lê Văn Sâm", "Chị gái của ông", "Vợ ông"])
def test_kin_without_a_name_are_not_whose_kin_they_are(kin: str) -> None:
    assert speakers(f"Tin\nÔng Lê Văn Sâm trồng vườn. {kin} cho biết {SAID}") == []


@pytest.mark.parametrize("who", ["Người vợ Lê Thị Sen", "Ông Lê Văn Sâm (59 tuổi)", "Bà Lê Thị Sen"])
def test_who_is_told_without_another_speaks(who: str) -> None:
    assert len(speakers(f"Tin\n{who} cho biết {SAID}")) == 1
