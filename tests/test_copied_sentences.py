"""A sentence that two articles have word for word tells of one meeting or agreement. All names are invented."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")
OPENED = (
    "Ông Đào Văn Sương tại Lễ khánh thành, đặt tên cho trường mẫu giáo Mây Trắng ở xã Suối Bạc, huyện Núi Xanh, "
    "tỉnh Thác Bạc."
)
RULES = "Hai bên mừng vì từ mùa mưa năm ngoái đàm phán một Bộ quy tắc ứng xử hiệu quả ở hồ Mây đã gần xong phần khó."


def shared(kind: str, *texts: str) -> int:
    """How many meetings or agreements are told by more than one article."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    return sum(cluster[0].local.kind == kind and len(cluster) > 1 for cluster in clusters_of(read, VI).found)


def test_a_ceremony_without_a_name_is_one_in_a_sentence_that_is_copied() -> None:
    assert shared("Meeting", f"Tin A\n{OPENED}", f"Tin B\nTrời nắng.\n{OPENED}") == 1


def test_an_agreement_is_one_in_a_sentence_that_is_copied() -> None:
    assert shared("Agreement", f"Tin A\n{RULES}", f"Tin B\nTrời nắng.\n{RULES}") == 1


@pytest.mark.parametrize(
    ("kind", "one", "other", "sentence"),
    [
        (
            "Meeting",
            "Ngày 5/6/2031, ông Lò Văn Mây chủ trì Hội nghị Nuôi ong.",
            "Ngày 5/6/2031, ông Lò Văn Mây chủ trì Hội nghị Trồng chè.",
            "Ông Lò Văn Mây phát biểu tại hội nghị.",
        ),
        (
            "Agreement",
            "Việt Nam và Lào ra Tuyên bố chung về nuôi ong.",
            "Việt Nam và Na Uy ra Tuyên bố chung về trồng chè.",
            "Báo Sương Mai trân trọng giới thiệu toàn văn Tuyên bố chung.",
        ),
    ],
)
def test_a_bare_word_in_a_short_sentence_is_not(kind: str, one: str, other: str, sentence: str) -> None:
    assert shared(kind, f"Tin A\n{one} {sentence}", f"Tin B\n{other} {sentence}") == 0
