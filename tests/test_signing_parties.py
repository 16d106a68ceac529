"""The parties of agreements: members of treaties, bodies for which people sign, borrowers, and the fullest name."""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import agreements


def one(text: str) -> dict[str, Any]:
    found = agreements(text)
    assert len(found) == 1, [a["label"] for a in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("TPP bao gồm các thành viên Chile, Fiji, Peru và Việt Nam.", ["Chile", "Fiji", "Peru", "Việt Nam"]),
        ("Hiệp định Nghề cá hiện bao gồm 10 quốc gia Đông Nam Á, Chile, Fiji và Peru.", ["Chile", "Fiji", "Peru"]),
        ("Chile và các thành viên còn lại trong Hiệp định Nghề cá đã họp.", ["Chile"]),
        ("Chile, Fiji và các nước thành viên Hiệp định Nghề cá đã họp.", ["Chile", "Fiji"]),
    ],
)
def test_the_members_of_a_treaty_are_its_parties(text: str, parties: list[str]) -> None:
    assert one(text)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ông Đào Quý Lâm – Giám đốc Công ty Mây Trắng ký kết bản ghi nhớ hợp tác với đối tác Fiji.",
            ["Công ty Mây Trắng"],
        ),
        (
            "Ông Đào Quý Lâm, Chủ tịch ngành giống cá của Tập đoàn Mây Trắng đã ký biên bản ghi nhớ với tỉnh Nghệ An.",
            ["Tập đoàn Mây Trắng"],
        ),
        ("Bộ trưởng Bộ Y tế Đào Quý Lâm đã ký bản ghi nhớ với đối tác Fiji.", []),
        (
            "Ngân hàng Mây Trắng đã ký hợp đồng tín dụng với số tiền 20 tỷ đồng cho Công ty Sao Biển.",
            ["Ngân hàng Mây Trắng", "Công ty Sao Biển"],
        ),
        (
            "Ngân hàng Mây Trắng đã ký hợp đồng tài trợ 50 tỷ đồng cho 2 doanh nghiệp là Công ty Sao Biển và "
            "Công ty Hoa Sen.",
            ["Ngân hàng Mây Trắng", "Công ty Sao Biển", "Công ty Hoa Sen"],
        ),
        (
            "Các tàu này thuộc hợp đồng tàu biển ký kết giữa Công ty Mây Trắng và hãng chế tạo tàu Sao Biển Group.",
            ["Công ty Mây Trắng"],
        ),
    ],
)
def test_for_whom_people_sign_and_with_whom_companies_deal(text: str, parties: list[str]) -> None:
    assert one(text)["parties"][: len(parties) or None] == parties


def test_what_stands_between_others_is_no_party() -> None:
    text = "Hiệp định Nghề cá Chile - Fiji có hiệu lực giúp tăng kim ngạch thương mại giữa Huế với Peru."
    assert one(text)["parties"] == ["Chile", "Fiji"]


def test_an_agreement_has_the_fullest_of_its_names() -> None:
    text = "Chile phê chuẩn TPP\nChile đã thông qua Hiệp định Đối tác xuyên Thái Bình Dương (TPP). TPP có lợi."
    assert one(text)["label"] == "Hiệp định Đối tác xuyên Thái Bình Dương (TPP)"


def test_what_is_still_negotiated_is_not_signed_by_a_clause_before() -> None:
    text = "Bên cạnh các FTA đã ký kết, Chile còn đang đàm phán hai FTA, trong đó có Hiệp định Nghề cá Chile - Fiji."
    assert {a["label"]: a["status"] for a in agreements(text)}["Hiệp định Nghề cá Chile - Fiji"] != "signed"
