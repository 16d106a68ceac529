"""Agreements told by many: papers that two sides have signed, joint statements, what binds no country."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

_TALKS = "Việt Nam và Chile hội đàm. "


@pytest.mark.parametrize(
    ("text", "label", "parties"),
    [
        (
            "Trong chuyến thăm, Chile và Peru đã ký kết một số thỏa thuận hợp tác.",
            "thỏa thuận hợp tác",
            ["Chile", "Peru"],
        ),
        ("Bộ Y tế và Bộ Tài chính đã ký nhiều thỏa thuận.", "thỏa thuận", ["Bộ Y tế", "Bộ Tài chính"]),
        (f"{_TALKS}Hai nước đã ký nhiều văn kiện hợp tác.", "văn kiện hợp tác", ["Việt Nam", "Chile"]),
    ],
)
def test_several_that_two_sides_have_signed_are_one_entry(text: str, label: str, parties: list[str]) -> None:
    agreement = only_agreement(text)
    assert (agreement["label"], agreement["status"], agreement["parties"]) == (label, "signed", parties)


def test_several_whose_signing_is_witnessed_are_one_entry() -> None:
    text = f"{_TALKS}Thủ tướng Lò Văn Gió và Thủ tướng Pablo Rojas chứng kiến lễ ký các văn kiện hợp tác."
    assert only_agreement(text)["witnesses"] == ["Lò Văn Gió", "Pablo Rojas"]


def test_several_that_a_list_names_are_told_by_the_list() -> None:
    text = "Bộ Y tế và Bộ Tài chính đã ký nhiều thỏa thuận, gồm: Thỏa thuận về nuôi cá; Bản ghi nhớ về thuế muối."
    assert [a["label"] for a in agreements(text)] == ["Thỏa thuận về nuôi cá", "Bản ghi nhớ về thuế muối"]


def test_contracts_with_partners_that_have_no_name_are_none() -> None:
    assert agreements("Công ty Sao Mai đã ký nhiều hợp đồng với các đối tác.") == []


@pytest.mark.parametrize(
    "told",
    ["9 thỏa thuận hợp tác giữa doanh nghiệp hai nước", "các thỏa thuận hợp tác được doanh nghiệp hai bên ký kết"],
)
def test_what_companies_of_two_countries_sign_binds_no_country_wherever_they_are_told(told: str) -> None:
    agreement = only_agreement(f"{_TALKS}Thủ tướng Lò Văn Gió chứng kiến lễ trao {told}.")
    assert (agreement["parties"], agreement["witnesses"]) == ([], ["Lò Văn Gió"])


def test_two_leaders_will_give_a_joint_statement() -> None:
    text = "Tổng thống Chile Pablo Rojas gặp Thủ tướng Peru Luis Vargas. Hai nhà lãnh đạo sẽ ra tuyên bố chung."
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["parties"]) == ("proposed", ["Chile", "Peru"])


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Tại hội nghị ở Davos, Thụy Sĩ, Chủ tịch VNPT mong Việt Nam có thêm tàu của Nhật Bản trong bối cảnh "
            "quan hệ đối tác chiến lược hai nước phát triển.",
            ["Việt Nam", "Nhật Bản"],
        ),
        (
            "Tổng thống Chile Pablo Rojas hội đàm với Tổng thống Peru Luis Vargas, hai bên mong phát triển quan hệ đối "
            "tác chiến lược song phương.",
            ["Chile", "Peru"],
        ),
    ],
)
def test_the_two_countries_of_a_partnership_are_not_those_of_the_place(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Lễ ký Thỏa thuận hợp tác Hà Nội - Viêng Chăn diễn ra sáng 5/3.", ["Hà Nội", "Viêng Chăn"]),
        ("Việt Nam và Chile nhất trí sớm ký Hiệp định hợp tác nghề cá.", ["Việt Nam", "Chile"]),
        (
            "Hiệp định Biển Xanh là một thể chế thương mại với sự tham gia của Chile, Peru và Fiji.",
            ["Chile", "Peru", "Fiji"],
        ),
        (
            "Hội nghị bàn lại việc theo Quy chế phối hợp giữa Chính phủ và Hội Liên hiệp Phụ nữ Việt Nam.",
            ["Hội Liên hiệp Phụ nữ Việt Nam"],
        ),
    ],
)
def test_twin_towns_members_and_partners_of_the_government_are_parties(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Tập đoàn Sao Mai ký biên bản ghi nhớ với 03 ngân hàng: BIDV, Agribank và Sacombank.", "biên bản ghi nhớ"),
        (
            "Tập đoàn Sao Mai đã ký kết hợp tác với các đối tác gồm BIDV, Agribank và Sacombank.",
            "hợp tác với các đối tác",
        ),
        ("Tập đoàn Sao Mai ký biên bản ghi nhớ với 3 ngân hàng là BIDV, Agribank và Sacombank.", "biên bản ghi nhớ"),
    ],
)
def test_partners_that_are_counted_and_then_named_are_parties(text: str, label: str) -> None:
    agreement = only_agreement(text)
    assert agreement["label"] == label
    assert agreement["parties"] == ["Tập đoàn Sao Mai", "BIDV", "Agribank", "Sacombank"]


def test_a_partner_is_told_behind_the_place_of_what_is_agreed() -> None:
    text = "Công ty Sao Mai đã ký hợp đồng hợp tác nuôi tôm tại Nha Trang với Công ty Delvex."
    assert only_agreement(text)["parties"] == ["Công ty Sao Mai", "Công ty Delvex"]


def test_who_speaks_of_the_signing_with_a_partner_stands_for_a_country() -> None:
    text = "Tổng thống Peru Luis Vargas tin tưởng việc ký kết một hiệp ước hòa bình với Chile."
    assert only_agreement(text)["parties"] == ["Peru", "Chile"]


def test_papers_between_two_sides_are_signed_before_two_who_see_it() -> None:
    seen = "Thủ tướng Peru Ana Torres và Thủ tướng Chile Juan Rojas sẽ cùng chứng kiến lễ ký"
    found = only_agreement(f"{seen} các văn kiện hợp tác giữa Chính phủ và doanh nghiệp hai nước.")
    assert (found["status"], found["witnesses"]) == ("proposed", ["Ana Torres", "Juan Rojas"])


def test_two_sides_are_no_verb_before_a_sum() -> None:
    found = only_agreement("Lãnh đạo Peru và Chile dự lễ trao các văn kiện hợp tác giữa hai bên lên tới 12 tỷ USD.")
    assert not found["label"].endswith("hai")


def test_an_agreement_on_a_plan_is_one() -> None:
    found = only_agreement("Peru và Chile ký Thỏa thuận về Kế hoạch hợp tác Peru - Chile năm 2036.")
    assert (found["label"], found["type"]) == ("Thỏa thuận về Kế hoạch hợp tác Peru - Chile", "agreement")
    assert len(agreements("Peru và Chile ký Thỏa thuận về nghề cá và Kế hoạch hợp tác Peru - Chile.")) == 2


@pytest.mark.parametrize("name", ["Sáng kiến Chile", "Sáng kiến ASEAN"])
def test_an_initiative_that_only_a_country_or_a_body_names_is_no_plan(name: str) -> None:
    assert agreements(f"Bà Lò Thị Mây thuộc nhóm nghiên cứu {name} nói về cá.") == []


def test_a_partnership_between_two_companies_is_none_of_countries() -> None:
    text = f"{_TALKS}Thỏa thuận mới là bước tiến trong quan hệ đối tác chiến lược không chỉ giữa hai tập đoàn."
    assert [a["parties"] for a in agreements(text) if a["type"] == "partnership"] in ([], [[]])


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ("như thuế muối, nghề cá và giáo dục, cũng như về du lịch.", "như thuế muối, nghề cá và giáo dục"),
        ("nghề cá, thành lập nhà máy nước mắm, du lịch...", "nghề cá, thành lập nhà máy nước mắm, du lịch"),
    ],
)
def test_the_name_of_several_agreements_has_all_fields_that_are_listed(fields: str, label: str) -> None:
    text = f"{_TALKS}Dịp này, hai nước ký nhiều thỏa thuận hợp tác trong các lĩnh vực {fields}"
    assert [a["label"] for a in agreements(text)] == [f"thỏa thuận hợp tác trong các lĩnh vực {label}"]


def test_a_statement_of_a_vision_is_another_than_a_joint_statement() -> None:
    text = (
        "Việt Nam và Chile đã ra Tuyên bố chung về quan hệ Việt Nam - Chile. "
        "Nội dung ấy có trong Tuyên bố về Tầm nhìn chung quan hệ Việt Nam - Chile năm 2015."
    )
    assert [a["date"] for a in agreements(text)] == [None, "2015"]
