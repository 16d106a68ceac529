"""How an agreement stands, told by what is said of it: issued, carried out, changed, hard to sign."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tuyên bố chung của hội nghị ASEAN nhấn mạnh nghề cá sạch.", "signed"),
        ("Tuyên bố chung của hội nghị ASEAN sẽ nhấn mạnh nghề cá sạch.", "mentioned"),
        ("Hai bên đã ra một tuyên bố chung về nuôi ong rừng.", "signed"),
        ("Các bên sẽ ra một tuyên bố chung về nuôi ong rừng.", "proposed"),
        ("Peru và Chile đã có những khuôn khổ, như Hiệp định về nuôi tôm sú.", "in-force"),
        ("Hai tỉnh triển khai có hiệu quả Hiệp định về đánh bắt cá ngừ.", "in-force"),
        ("Ông nói việc ký kết một hiệp ước hòa bình với Chile là điều không hề dễ.", "proposed"),
        ("Sau khi Hiệp định Lima về nghề muối được kí kết, chợ mở lại.", "signed"),
        ("Ông viện dẫn Điều 4 của Hiệp ước phòng thủ chung Peru - Chile.", "in-force"),
        ("Bà tiếc vì dư luận chưa rõ về Quy hoạch tổng thể phát triển Khu du lịch Pa Tần.", "mentioned"),
        ("Hội Chăn nuôi kiến nghị điều chỉnh Quy hoạch tổng thể phát triển Khu du lịch Pa Tần.", "in-force"),
        ("Bộ Y tế công bố Kế hoạch hành động quốc gia về nước sạch.", "in-force"),
        ("Bộ Y tế sẽ công bố Kế hoạch hành động quốc gia về nước sạch.", "proposed"),
        ("Ủy ban bàn về dự kiến Chương trình hành động quốc gia về nuôi ong.", "proposed"),
    ],
)
def test_the_words_beside_an_agreement_say_how_it_stands(text: str, status: str) -> None:
    assert only_agreement(text)["status"] == status


def test_an_agreement_of_commitments_is_named() -> None:
    agreement = only_agreement("Peru thực hiện các cam kết Hiệp định thương mại song phương.")
    assert (agreement["label"], agreement["status"]) == ("Hiệp định thương mại song phương", "in-force")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Bà con theo Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982 và các thỏa thuận nghề cá trong vùng.",
            "Công ước Liên hợp quốc về Luật Biển (UNCLOS) 1982",
        ),
        ("Ông vui vì có Hiệp định EVFTA và nó mở chợ mới cho cá tra.", "Hiệp định EVFTA"),
        ("Ông tiếc về hiệp định Paris về chống biến đổi khí hậu của Mỹ.", "hiệp định Paris về chống biến đổi khí hậu"),
        ("Peru ký thỏa thuận với Chile về nghề cá vốn bị dân chài chê trách.", "thỏa thuận với Chile về nghề cá"),
    ],
)
def test_a_name_ends_before_what_the_clause_goes_on_with(text: str, label: str) -> None:
    assert agreements(text)[0]["label"] == label
