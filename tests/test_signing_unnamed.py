"""Papers that are counted or told by their kind, and sides that a text names elsewhere or by their people."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Bộ Y tế và Bộ Tài chính đã ký 3 văn kiện, trong đó có Thỏa thuận về vắc xin.",
            ["3 văn kiện", "Thỏa thuận về vắc xin"],
        ),
        ("Chile và Peru đã ký hơn 10 thỏa thuận, trong đó đáng chú ý là gói vay mới.", ["10 thỏa thuận"]),
        (
            "Bộ Y tế và Bộ Tài chính đã ký 2 văn kiện, trong đó có: Thỏa thuận về vắc xin và Bản ghi nhớ về đào tạo.",
            ["Thỏa thuận về vắc xin", "Bản ghi nhớ về đào tạo"],
        ),
    ],
)
def test_papers_that_are_counted_stay_where_only_a_part_of_them_is_named(text: str, labels: list[str]) -> None:
    assert [agreement["label"] for agreement in agreements(text)] == labels


@pytest.mark.parametrize(
    ("text", "label", "status"),
    [
        ("Thủ tướng Lò Văn Gió gặp bạn và chứng kiến ký kết các văn kiện hợp tác.", "văn kiện hợp tác", "signed"),
        (
            "Thủ tướng Lò Văn Gió chứng kiến việc ký kết và trao các văn kiện hợp tác song phương.",
            "văn kiện hợp tác song phương",
            "signed",
        ),
        (
            "Thủ tướng Lò Văn Gió chứng kiến lễ ký các văn kiện hợp tác giữa Chính phủ và doanh nghiệp hai nước.",
            "văn kiện hợp tác giữa Chính phủ và doanh nghiệp hai nước",
            "signed",
        ),
        (
            "Thủ tướng Lò Văn Gió sẽ chứng kiến lễ ký các văn kiện hợp tác giữa Chính phủ và doanh nghiệp hai nước.",
            "văn kiện hợp tác giữa Chính phủ và doanh nghiệp hai nước",
            "proposed",
        ),
        (
            "Thủ tướng Lò Văn Gió chứng kiến trao đổi 11 văn kiện hợp tác giữa doanh nghiệp hai nước.",
            "11 văn kiện hợp tác giữa doanh nghiệp hai nước",
            "signed",
        ),
        ("Thủ tướng Lò Văn Gió chứng kiến lễ trao 20 thỏa thuận giữa doanh nghiệp hai bên.", "20 thỏa thuận", "signed"),
        (
            "Thủ tướng Lò Văn Gió chứng kiến lễ ký các văn kiện hợp tác giữa Chính phủ và doanh nghiệp trẻ.",
            "văn kiện hợp tác",
            "signed",
        ),
    ],
)
def test_papers_that_somebody_sees_signed(text: str, label: str, status: str) -> None:
    agreement = only_agreement(text)
    assert (agreement["label"], agreement["status"]) == (label, status)
    assert agreement["witnesses"] == ["Lò Văn Gió"]


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lò Văn Gió sẽ chứng kiến việc ký kết các văn kiện hợp tác.",
        "Ông Tòng Cà đọc các văn kiện hợp tác giữa doanh nghiệp hai nước.",
    ],
)
def test_papers_without_a_name_that_nobody_has_signed_are_none(text: str) -> None:
    assert agreements(text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Lễ ký kết hợp tác truyền thông giữa Báo Sông Mây và 2 cơ quan báo chí: Báo Núi Xanh, Đài Bến Sao "
            "diễn ra sáng 5/3.",
            ["Báo Sông Mây", "Báo Núi Xanh", "Đài Bến Sao"],
        ),
        (
            "Bà dự buổi ký thỏa thuận giữa ông Lò Văn Gió, Giám đốc Công ty Sao Mai và ông Pablo Rojas, Giám đốc "
            "Công ty Bến Xanh.",
            ["Công ty Sao Mai", "Công ty Bến Xanh"],
        ),
        ("Peru và các nước ASEAN gồm Lào, Thái Lan và Campuchia đã ký Hiệp định Nghề cá.", ["Peru", "ASEAN"]),
        (
            "Đảng Sao Vàng và Đảng Lúa Vàng vừa họp. Ông nhắc Bản ghi nhớ về đào tạo giữa hai Đảng.",
            ["Đảng Sao Vàng", "Đảng Lúa Vàng"],
        ),
        ("Đảng Sao Vàng và Đảng Lúa Vàng vừa họp. Ông nhắc Bản ghi nhớ về đào tạo giữa hai Đảng, hai tỉnh.", []),
    ],
)
def test_sides_that_are_told_elsewhere_or_by_their_people(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_two_who_see_a_contract_of_trade_signed_are_not_its_sides() -> None:
    text = "Ông Lò Văn Gió cùng Bộ trưởng Chile Pablo Rojas ngày 20/5 đã dự lễ ký hợp đồng bán gạo cho Cuba."
    agreement = only_agreement(text)
    assert (agreement["date"], agreement["parties"]) == ("2023-05-20", ["Cuba"])


def test_an_accord_that_is_told_once_more_by_its_parties_is_one() -> None:
    text = "Hôm 4/5, Peru, Cuba và Lào ký một thỏa thuận. Bà ủng hộ thỏa thuận mới đạt được giữa Peru, Cuba và Lào."
    assert [a["date"] for a in agreements(text)] == ["2023-05-04"]
    others = text.replace("giữa Peru, Cuba và Lào", "giữa Peru và Chile")
    assert len(agreements(others)) == 2


def test_the_second_of_many_countries_is_no_two_countries() -> None:
    told = "Việt Nam và Chile là láng giềng. Ông Lò Văn Gió ký thỏa thuận về vắc xin ở cảng lớn thứ hai nước Chile."
    assert only_agreement(told)["parties"] == []
    assert only_agreement(told.replace("thứ hai nước Chile", "của hai nước"))["parties"] == ["Việt Nam", "Chile"]


_TALKS = (
    "Ngày 4/5/2031, Bộ trưởng Hà Văn Tám và Bộ trưởng Ivan Kruk hội đàm tại Huế. Hai bên đã ký Bản ghi nhớ hợp tác về "
    "mây.\n"
)


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Công văn do ông Lò Văn Sen ký.", []),
        ("Tờ trình do chính ông Lò Văn Sen, Giám đốc Công ty Mây ký.", []),
        ("Bộ trưởng Lò Văn Sen ký, ban hành Quyết định số 8 về nắng.", []),
        ("Văn bản do ông Lò Văn Sen và ông Ivan Kruk ký.", ["Lò Văn Sen", "Ivan Kruk"]),
        ("Thay mặt hai bên, ông Lò Văn Sen ký kết.", ["Lò Văn Sen"]),
    ],
)
def test_a_paper_that_one_signs_by_himself_is_not_the_agreement_told_before(told: str, who: list[str]) -> None:
    assert only_agreement(f"{_TALKS}{told}")["signatories"] == who
