"""Decrees and resolutions: told by their matter, their code or as drafts."""

from __future__ import annotations

import pytest

from facts_of_text import agreements


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        (
            "Bộ Tài chính hướng dẫn Nghị định 12/2021/NĐ-CP về chống thư rác.",
            "Nghị định 12/2021/NĐ-CP về chống thư rác",
            "2021",
        ),
        (
            "Nghị định số 12/2021/NĐ-CP ngày 5/6/2021 của Chính phủ về lúa nước có hiệu lực.",
            "Nghị định số 12/2021/NĐ-CP ngày 5/6/2021 của Chính phủ về lúa nước",
            "2021-06-05",
        ),
        (
            "Các xã thực hiện Nghị quyết Trung ương 9 khóa XX về trồng rừng.",
            "Nghị quyết Trung ương 9 khóa XX về trồng rừng",
            None,
        ),
        (
            "Các xã thực hiện Nghị quyết Trung ương 9 (Khóa XIX, XX) về trồng rừng.",
            "Nghị quyết Trung ương 9 (Khóa XIX, XX) về trồng rừng",
            None,
        ),
    ],
)
def test_decrees_and_resolutions_by_number_and_matter(text: str, label: str, date: str | None) -> None:
    (found,) = agreements(text)
    kind = "law" if label.startswith("Nghị định") else "other"
    assert (found["label"], found["type"], found["status"], found["date"]) == (label, kind, "in-force", date)


def test_a_decree_without_a_matter_is_only_cited() -> None:
    assert agreements("Theo Nghị định 12 của Chính phủ, chủ ao phải khai báo.") == []
    assert agreements("Ban soạn thảo nói về nghị định về nuôi cá.") == []


@pytest.mark.parametrize(
    ("paper", "kind"), [("Nghị định số 12/2031/NĐ-CP", "law"), ("Thông tư liên tịch số 12/2031/TTLT-BYT-BTC", "other")]
)
def test_a_paper_with_a_code_has_the_day_that_follows(paper: str, kind: str) -> None:
    found = agreements(f"Cán bộ xã làm theo {paper} ngày 4/5/2031 về chia đất trồng rừng.")
    assert [(a["type"], a["date"]) for a in found] == [(kind, "2031-05-04")]


@pytest.mark.parametrize("verb", ["đã thảo luận và thông qua", "vừa ban hành"])
def test_a_resolution_that_a_body_makes_needs_no_capital(verb: str) -> None:
    [found] = agreements(f"Hội đồng tỉnh {verb} nghị quyết về quản lý chợ nổi.")
    assert (found["label"], found["status"]) == ("nghị quyết về quản lý chợ nổi", "in-force")


def test_a_resolution_without_its_matter_is_none() -> None:
    assert agreements("Hội đồng tỉnh đã thông qua nghị quyết vào sáng nay.") == []
    assert agreements("Hội đồng tỉnh bàn nghị quyết về quản lý chợ nổi.") == []


def test_a_decree_that_amends_another_is_told_by_its_number() -> None:
    text = "Từ tháng sau, chợ cá theo Nghị định 31/2032/NĐ-CP bổ sung, sửa đổi một số điều của Nghị định 8/2030/NĐ-CP."
    decree = agreements(text)[0]
    told = (decree["label"], decree["status"], decree["date"])
    assert told == ("Nghị định 31/2032/NĐ-CP", "in-force", "2032")


@pytest.mark.parametrize(
    ("text", "label", "date"),
    [
        ("Căn cứ Nghị định 42/2034/NĐ-CP, chủ ao phải khai báo.", "Nghị định 42/2034/NĐ-CP", "2034"),
        ("Theo Nghị định 49/2037 của Chính phủ, chủ ao phải khai báo.", "Nghị định 49/2037", "2037"),
        (
            "Hồ sơ nộp theo Nghị định số 40/2036/NĐ-CP ngày 15/5/2036 của Chính phủ, gồm ba phần.",
            "Nghị định số 40/2036/NĐ-CP",
            "2036-05-15",
        ),
        ("Các xã làm theo Nghị quyết số 105/2035/QH13 từ năm ngoái.", "Nghị quyết số 105/2035/QH13", "2035"),
    ],
)
def test_a_code_with_its_year_tells_which_decree_it_is(text: str, label: str, date: str) -> None:
    assert [(a["label"], a["status"], a["date"]) for a in agreements(text)] == [(label, "in-force", date)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bộ Tài chính đang xây dựng dự thảo Nghị định về quản lý chợ nổi.", "Nghị định về quản lý chợ nổi"),
        ("Người nuôi ong bàn tán về Dự thảo Nghị định về nghề ong.", "Nghị định về nghề ong"),
        (
            "Ông nghe báo cáo dự thảo Nghị định của Chính phủ quy định một số cơ chế đặc thù.",
            "Nghị định của Chính phủ quy định một số cơ chế đặc thù",
        ),
    ],
)
def test_a_decree_that_is_drafted_is_proposed(text: str, label: str) -> None:
    assert [(a["label"], a["type"], a["status"]) for a in agreements(text)] == [(label, "law", "proposed")]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ đã hoàn thiện dự thảo Nghị định và trình Chính phủ.",
        "Nghị định 67 giúp ngư dân đóng tàu.",
        "Ông góp ý dự thảo nghị định về nghề ong.",
        "Cả nước có 40 nghị định về chợ cá.",
    ],
)
def test_a_decree_without_code_or_matter_is_none(text: str) -> None:
    assert agreements(text) == []


def test_two_words_that_a_comma_joins_stay_together() -> None:
    text = "Các xã làm theo Nghị quyết số 19/2036/NQ-CP về những nhiệm vụ, giải pháp trồng rừng."
    assert [a["label"] for a in agreements(text)] == [
        "Nghị quyết số 19/2036/NQ-CP về những nhiệm vụ, giải pháp trồng rừng"
    ]


def test_a_pair_may_begin_with_a_word_of_two_items() -> None:
    (draft,) = agreements("Bộ Tài chính đang xây dựng dự thảo Nghị định về hàng hóa, dịch vụ của chợ nổi.")
    assert draft["label"].startswith("Nghị định về hàng hóa, dịch vụ")
