"""Agreements of trade and of many members: foreign firms as parties, partners before what is signed, members."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, only_agreement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Bộ Y tế đã cùng với Tập đoàn Mây Trắng ký kết bản ghi nhớ về giống cá.", ["Bộ Y tế", "Tập đoàn Mây Trắng"]),
        ("Bộ Y tế vừa thông báo đã ký thỏa thuận với Tập đoàn Mây Trắng.", ["Bộ Y tế", "Tập đoàn Mây Trắng"]),
        (
            "Công ty Mây Trắng ký với Công ty Sao Biển hợp đồng mua 16 con tàu trị giá 10 triệu USD.",
            ["Công ty Mây Trắng", "Công ty Sao Biển"],
        ),
        ("Công ty Mây Trắng ký hợp đồng bán 100 con tàu cho Chile.", ["Công ty Mây Trắng", "Chile"]),
        ("Chile đã ký thỏa thuận mua 36 con tàu của Fiji.", ["Chile", "Fiji"]),
        ("Hanaxo đã ký biên bản ghi nhớ với UBND tỉnh Nghệ An.", ["Hanaxo", "UBND tỉnh Nghệ An"]),
        ("Hanaxo và Tobira vừa công bố ký kết thỏa thuận hợp tác.", ["Hanaxo", "Tobira"]),
        (
            "Tổng thống Chile Pablo Ruiz đã ký kết hợp đồng bán tàu trị giá hàng trăm triệu USD với Fiji.",
            ["Chile", "Fiji"],
        ),
        (
            "Bộ trưởng Quốc phòng Chile Pablo Ruiz và Bộ trưởng Quốc phòng Fiji Juan Marta đã ký thỏa thuận mua tàu.",
            ["Chile", "Fiji"],
        ),
        (
            "Ông Đào Quý Lâm, Giám đốc Công ty Mây Trắng ký biên bản ghi nhớ với Công ty Sao Biển.",
            ["Công ty Mây Trắng", "Công ty Sao Biển"],
        ),
        ("Bộ Y tế đã đạt được thỏa thuận với Công ty Sao Biển về việc bán cá.", ["Bộ Y tế", "Công ty Sao Biển"]),
        ("Công ty Mây Trắng đạt thỏa thuận mua 16 con tàu của Chile.", ["Công ty Mây Trắng", "Chile"]),
        ("Công ty Mây Trắng đã ký kết thành công thỏa thuận bán cá cho Fiji.", ["Công ty Mây Trắng", "Fiji"]),
        ("(ABC) - Hanaxo và Tobira vừa ký kết thỏa thuận hợp tác.", ["Hanaxo", "Tobira"]),
        ("Nga, Mỹ và Chile đã đạt được một thỏa thuận ngừng bắn ở Fiji.", ["Nga", "Mỹ", "Chile"]),
        ("Chile vừa đạt được một thỏa thuận thương mại với Fiji.", ["Chile", "Fiji"]),
        ("Hiệp định Nghề cá ASEAN-Chile-Fiji có hiệu lực.", ["ASEAN", "Chile", "Fiji"]),
        (
            "Ông vui mừng về việc HANAQ vừa ký kết Bản Ghi nhớ với Công ty Mây Trắng.",
            ["HANAQ", "Công ty Mây Trắng"],
        ),
        ("Ngày 5/6, Bộ Y tế đã cùng Hanaxo Group ký bản ghi nhớ về giống cá.", ["Bộ Y tế", "Hanaxo Group"]),
    ],
)
def test_the_parties_of_trade(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


@pytest.mark.parametrize(
    "text",
    ["Hanaxo đã ký hợp đồng với Câu lạc bộ Sao Biển.", "Hanaxo ký Hiệp định Nghề cá với Chile."],
)
def test_who_signs_a_contract_or_a_treaty_is_no_company_by_that(text: str) -> None:
    assert "Hanaxo" not in [body["name"] for body in facts(text)["organizations"]]


def test_a_contract_in_a_later_clause_is_not_one_of_the_first_subject() -> None:
    text = "Thanh tra Bộ Y tế kiểm tra việc quảng bá và ký kết hợp đồng bán cá với các hộ dân."
    assert agreements(text) == []


@pytest.mark.parametrize(
    "told",
    [
        "TPP gồm 5 nước thành viên: Australia, Brunei, Canada, Mỹ, Chile.",
        "TPP được ký giữa 5 nước gồm Australia, Brunei, Canada, Mỹ và Chile.",
        "TPP có sự tham gia của 5 quốc gia: Australia, Brunei, Canada, Mỹ và Chile.",
        "TPP được xem là hiệp định lớn với sự tham gia của 5 nước: Mỹ, Australia, Brunei, Canada và Chile.",
    ],
)
def test_the_members_of_a_treaty_told_in_full_are_its_parties(told: str) -> None:
    assert set(only_agreement(told)["parties"]) == {"Australia", "Brunei", "Canada", "Mỹ", "Chile"}


def test_a_treaty_is_dated_by_its_signing_and_not_by_its_talks() -> None:
    agreement = only_agreement("TPP được nói tới. Hiệp định này được đàm phán từ tháng 8/2011 và ký kết đầu năm 2017.")
    assert (agreement["status"], agreement["date"]) == ("signed", "2017")


_TALKS = "Việt Nam và Chile hội đàm. "


@pytest.mark.parametrize(
    ("told", "label", "kind"),
    [
        (
            "Hai bên đã ký kết hàng loạt văn kiện hợp tác trong lĩnh vực y tế.",
            "văn kiện hợp tác trong lĩnh vực y tế",
            "other",
        ),
        (
            "Hai nhà lãnh đạo chứng kiến lễ ký một loạt hiệp định thúc đẩy hợp tác trong các lĩnh vực nghề cá.",
            "hiệp định thúc đẩy hợp tác trong các lĩnh vực nghề cá",
            "treaty",
        ),
        ("Hai nước đã ký các thỏa thuận hợp tác trị giá 15 tỷ USD.", "thỏa thuận hợp tác", "agreement"),
    ],
)
def test_several_that_are_signed_and_told_by_their_matter_are_one_entry(told: str, label: str, kind: str) -> None:
    agreement = only_agreement(_TALKS + told)
    assert (agreement["label"], agreement["type"], agreement["status"]) == (label, kind, "signed")
    assert agreement["parties"] == ["Việt Nam", "Chile"]


def test_the_papers_of_two_countries_that_are_signed_are_one_entry() -> None:
    agreement = only_agreement(f"{_TALKS}Hai bên đã ký nhiều văn kiện quan trọng giữa hai nước.")
    assert (agreement["status"], agreement["parties"]) == ("signed", ["Việt Nam", "Chile"])


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Hai nước đã ký kết và phê chuẩn Hiệp định Nghề cá.", "signed"),
        ("Hai bên sớm ký kết và phê chuẩn Hiệp định Nghề cá.", "proposed"),
        ("Hai bên sẽ phê chuẩn Hiệp định Nghề cá.", "proposed"),
        ("Việc ký kết Hiệp định Nghề cá đang rất được mong chờ.", "proposed"),
        ("Chile có kế hoạch ký kết Hiệp định Nghề cá với Việt Nam.", "proposed"),
        ("Chile đang chuẩn bị một chương trình hợp tác nuôi cá giai đoạn 2024-2027.", "proposed"),
    ],
)
def test_how_a_treaty_stands_before_and_after_its_ratification(told: str, status: str) -> None:
    assert only_agreement(_TALKS + told)["status"] == status


def test_ministers_of_one_country_sign_for_no_country() -> None:
    text = "Bộ trưởng Bộ Công Thương Đào Quý Lâm và Bộ trưởng Bộ Y tế Lê Văn An ký Thỏa thuận về giống cá."
    assert only_agreement(text)["parties"] == []


def test_what_is_not_reached_is_none() -> None:
    assert agreements("Hai bên chưa đạt được một thỏa thuận ngừng bắn.") == []


def test_several_that_will_be_signed_are_none() -> None:
    assert agreements(f"{_TALKS}Hai nước sẽ ký kết nhiều thỏa thuận hợp tác trị giá 15 tỷ USD.") == []


def test_what_companies_of_two_countries_sign_binds_no_country() -> None:
    text = f"{_TALKS}Doanh nghiệp hai nước đã ký 5 thỏa thuận hợp tác trong các lĩnh vực nghề cá."
    assert only_agreement(text)["parties"] == []


def test_counted_papers_may_be_told_before_their_signing() -> None:
    assert only_agreement("Khoảng 35 văn kiện hợp tác nghề cá được ký kết.")["label"] == "35 văn kiện hợp tác nghề cá"


def test_who_signs_may_stand_before_the_rest_of_a_title() -> None:
    text = "Ông Đào Quý Lâm, Chủ tịch ngành giống cá của Tập đoàn Mây Trắng đã ký biên bản ghi nhớ với Bộ Y tế."
    assert only_agreement(text)["signatories"] == ["Đào Quý Lâm"]


def test_a_country_in_the_middle_of_a_list_of_countries_is_one() -> None:
    assert only_agreement("Hiệp định Nghề cá giữa Chile, Mỹ và Fiji có hiệu lực.")["parties"] == ["Chile", "Mỹ", "Fiji"]


def test_a_sentence_may_end_where_a_field_would_be_told() -> None:
    assert only_agreement("Việt Nam và Chile ký Thỏa thuận nghề cá trong")["label"] == "Thỏa thuận nghề cá"


def test_a_law_is_not_named_by_the_field_that_it_rules() -> None:
    assert only_agreement("Luật Nuôi cá trong lĩnh vực nông nghiệp có hiệu lực.")["label"] == "Luật Nuôi cá"
