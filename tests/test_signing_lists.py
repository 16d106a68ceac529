"""Papers that a list names after the verb of signing: the day, the signers and the event of the verb are theirs."""

from __future__ import annotations

import pytest

from facts_of_text import agreements

_TWO = "Hiệp định hợp tác nghề cá giữa Chính phủ Peru và Chính phủ Chile; Thỏa thuận về thuế muối năm 2031"


def dates(text: str) -> list[str | None]:
    return [agreement["date"] for agreement in agreements(text)]


@pytest.mark.parametrize(
    ("opens", "day"),
    [
        ("Ngày 8/2, tại Lima, Peru và Chile ký 2 văn kiện hợp tác, gồm", "2023-02-08"),
        ("Chiều 8/2, hai Thủ tướng đã chứng kiến lễ ký kết các văn kiện, bao gồm", "2023-02-08"),
        ("Từ năm 2005 đến nay, hai nước đã ký nhiều văn kiện, gồm", None),
        ("Hai nước đã ký nhiều văn kiện, gồm", None),
    ],
)
def test_the_day_of_the_verb_is_that_of_every_paper_that_the_list_names(opens: str, day: str | None) -> None:
    assert dates(f"{opens}: {_TWO}.") == [day, day]


def test_papers_of_a_long_list_are_signed_on_the_day_of_the_event_before_it() -> None:
    bodies = "Y tế|Tài chính|Công an|Nội vụ|Quốc phòng|Tư pháp|Công Thương|Ngoại giao|Xây dựng|Giáo dục".split("|")
    matters = "địa chất|thuế muối|nghỉ dưỡng|nghề cá|đường sắt|điện gió|hàng hải|du học|cầu cảng|cứu nạn".split("|")
    papers = [
        f"Bản ghi nhớ về trao đổi đoàn cán bộ {what} giữa Bộ {body} Peru và Bộ {body} Chile"
        for body, what in zip(bodies, matters, strict=True)
    ]
    text = (
        "Sáng 8/2, Thủ tướng Peru Pablo Rojas hội đàm với Thủ tướng Chile Juan Soto. "
        f"Sau hội đàm, hai bên đã ký 10 văn kiện: {'; '.join(papers)}."
    )
    assert dates(text) == ["2023-02-08"] * len(papers)


def test_who_signs_papers_that_a_list_names_signs_each_of_them() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lò Văn Gió và Bộ trưởng Bộ Tài chính Vừ Thị Mây đã ký hai văn kiện: "
        "Bản ghi nhớ về điện gió và Thỏa thuận mua bán muối."
    )
    assert [agreement["signatories"] for agreement in agreements(text)] == [["Lò Văn Gió", "Vừ Thị Mây"]] * 2


_TALKS = "Sáng 8/2, tại Lima, Chủ tịch nước Lò Văn Gió {talk}. Hai bên nói về cá. "


@pytest.mark.parametrize(
    "talk",
    [
        "đã hội đàm với Tổng thống Chile Juan Soto",
        "và Tổng thống Chile Juan Soto đã tiến hành hội đàm",
        "và Tổng thống Chile Juan Soto dẫn đầu hai đoàn đại biểu đã tiến hành hội đàm",
    ],
)
@pytest.mark.parametrize("opens", ["Kết thúc hội đàm", "Tại hội đàm"])
def test_what_is_signed_at_talks_is_signed_on_their_day(talk: str, opens: str) -> None:
    signed = f"{opens}, hai nhà lãnh đạo đã chứng kiến lễ ký Hiệp định về thuế muối giữa Việt Nam và Chile."
    assert dates(_TALKS.format(talk=talk) + signed) == ["2023-02-08"]


def test_what_two_leaders_see_signed_next_is_of_the_day_of_what_was_signed_before() -> None:
    text = (
        _TALKS.format(talk="đã hội đàm với Tổng thống Chile Juan Soto")
        + "Kết thúc hội đàm, Chủ tịch nước Lò Văn Gió và Tổng thống Juan Soto đã ký Tuyên bố chung về nghề cá. "
        "Hai nhà lãnh đạo đã chứng kiến lễ ký các văn kiện, gồm: Hiệp định về thuế muối giữa Việt Nam và Chile; "
        "Bản ghi nhớ về nuôi cá giữa Bộ Y tế Việt Nam và Bộ Y tế Chile."
    )
    assert dates(text) == ["2023-02-08"] * 3


def test_a_year_behind_the_verb_is_that_of_the_treaty_whatever_day_the_sentence_opens_with() -> None:
    assert dates("Ngày 7/2, bà Lò Thị Mây nhắc đến Hiệp ước nghề cá giữa Peru và Chile được ký kết năm 1955.") == [
        "1955"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru và Chile đã ký Ý định thư về việc lập Trường Sao Mai và tháng 9/2018, bà Lò Thị Mây thăm Chile.", None),
        (
            "Bà Lò Thị Mây: Ngày 8/2 tại Lima (Peru), trước sự chứng kiến của ông Vừ Văn Sáng, "
            "Công ty Sao Mai và Công ty Sông Hồng đã ký hợp đồng cung cấp muối.",
            "2023-02-08",
        ),
    ],
)
def test_a_day_that_another_clause_opens_with_is_none_of_signing(text: str, day: str | None) -> None:
    assert dates(text) == [day]


def test_the_fields_of_what_is_signed_are_no_list_of_papers() -> None:
    text = (
        "Bộ trưởng Bộ Y tế Lò Văn Gió và Bộ trưởng Bộ Tài chính Vừ Thị Mây đã ký Tuyên bố chung về nghề cá, theo đó "
        "tập trung vào 2 lĩnh vực: Trao đổi chuyên gia; Đối tác toàn diện về kinh tế."
    )
    found = {agreement["label"]: agreement["signatories"] for agreement in agreements(text)}
    assert found["Đối tác toàn diện về kinh tế"] == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (
            "Sáng 8/2, hai Thủ tướng chứng kiến lễ ký các văn kiện hợp tác, gồm: Hiệp định Nghề cá giữa Chính phủ Việt "
            "Nam và Chính phủ Lào; Bản ghi nhớ về nuôi tôm giữa Bộ Y tế và Bộ Y tế Lào.",
            ["M1", "M1"],
        ),
        (
            "Sáng 8/2, Bộ Y tế và Bộ Tài chính đã ký các văn kiện hợp tác, gồm: Thỏa thuận về nuôi cá; Bản ghi nhớ về "
            "nuôi tôm.",
            [None, None],
        ),
    ],
)
def test_what_a_list_names_is_signed_at_the_ceremony_that_opens_it(text: str, at: list[str | None]) -> None:
    assert [agreement["meeting"] for agreement in agreements(text)] == at


@pytest.mark.parametrize(
    ("then", "signatories"),
    [
        ("; đại diện Bộ Y tế ký là Thứ trưởng Lò Văn Gió, được Bộ trưởng ủy quyền.", ["Lò Văn Gió"]),
        (". Đại diện Bộ Y tế ký kết là Thứ trưởng Lò Văn Gió.", ["Lò Văn Gió"]),
        ("; đại diện Bộ Y tế tại buổi họp là Thứ trưởng Lò Văn Gió.", []),
    ],
)
def test_who_signs_for_a_body_is_told_behind_the_signing(then: str, signatories: list[str]) -> None:
    found = agreements(f"Bộ Y tế và Ngân hàng Thế giới đã ký Hiệp định tín dụng về nuôi cá{then}")
    assert [agreement["signatories"] for agreement in found] == [signatories]
