"""Partnerships that are said of somebody, and instruments that their name alone tells."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    "said",
    [
        "Bà nêu rõ, Việt Nam và Chile là đối tác toàn diện.",
        "Năm ấy, Việt Nam và Chile chính thức trở thành đối tác toàn diện.",
        "Quan hệ Việt Nam - Chile tốt đẹp. Bà nêu rõ, hai nước nay là đối tác toàn diện.",
        "Bà nêu rõ, Việt Nam và Chile là đối tác toàn diện của nhau.",
    ],
)
def test_two_lands_that_are_partners_have_a_partnership(said: str) -> None:
    found = only_agreement(said)
    assert (found["label"], found["type"], found["status"]) == ("đối tác toàn diện", "partnership", "in-force")
    assert found["parties"] == ["Việt Nam", "Chile"]


@pytest.mark.parametrize(
    "said",
    [
        "Có 7 thành viên là các đối tác toàn diện và đối tác chiến lược của Lào.",
        "Chile là đối tác chiến lược quan trọng của Việt Nam.",
        "Công ty Mây Trắng trở thành đối tác chiến lược của các nhà máy.",
    ],
)
def test_what_one_side_is_to_another_is_no_partnership(said: str) -> None:
    assert agreements(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Việt Nam và Chile muốn trở thành đối tác toàn diện.",
        "Việt Nam và Chile có thể trở thành đối tác toàn diện.",
        "Việt Nam và Chile không phải là đối tác toàn diện của nhau.",
        "Bà nói nếu Việt Nam và Chile là đối tác toàn diện thì thuế sẽ giảm.",
    ],
)
def test_two_lands_that_only_may_be_partners_have_no_partnership(said: str) -> None:
    assert agreements(said) == []


@pytest.mark.parametrize(
    ("said", "label", "kind", "status"),
    [
        (
            "Hai bên bàn việc thực hiện Chương trình nghị sự 2030, giúp châu Phi.",
            "Chương trình nghị sự 2030", "programme", "in-force",
        ),
        (
            "Về Chương trình Nghị sự 2030 vì phát triển bền vững, bà nêu ba ý.",
            "Chương trình Nghị sự 2030 vì phát triển bền vững", "programme", "mentioned",
        ),
        (
            "Chile tuyên bố rút khỏi Hiệp ước Không phổ biến vũ khí hạt nhân.",
            "Hiệp ước Không phổ biến vũ khí hạt nhân", "treaty", "mentioned",
        ),
        (
            "Hai bên hoan nghênh đàm phán Bộ quy tắc ứng xử trên Biển Đông (COC) cho thiết thực.",
            "Bộ quy tắc ứng xử trên Biển Đông (COC)", "other", "proposed",
        ),
    ],
)  # fmt: skip
def test_an_instrument_is_told_by_its_name(said: str, label: str, kind: str, status: str) -> None:
    found = only_agreement(said)
    assert (found["label"], found["type"], found["status"]) == (label, kind, status)


@pytest.mark.parametrize("since", ["Từ năm 2011 đến nay", "Từ năm 2011"])
def test_what_was_signed_in_many_years_has_no_date(since: str) -> None:
    assert only_agreement(f"{since}, Việt Nam và Chile đã ký 30 văn kiện hợp tác.")["date"] is None
    assert only_agreement("Năm 2011, Việt Nam và Chile đã ký 30 văn kiện hợp tác.")["date"] == "2011"


def test_letters_of_several_meanings_are_an_instrument_by_what_is_done_with_it() -> None:
    found = agreements("Hai bên thực hiện đầy đủ DOC và tiến tới COC thực chất.")
    assert [(one["label"], one["status"]) for one in found] == [("DOC", "in-force"), ("COC", "proposed")]
    assert agreements("Theo DOC, cá phải chịu thuế. DOC công bố mức thuế, COC thì chưa.") == []


def test_letters_mean_the_instrument_told_before() -> None:
    told = "Hai bên thực hiện Tuyên bố về nghề cá trên Biển Đông (DOC). Bà nói việc thực thi DOC là khó."
    assert only_agreement(told)["label"] == "Tuyên bố về nghề cá trên Biển Đông (DOC)"


def test_two_lands_of_an_earlier_scene_are_not_those_of_a_body_abroad_that_is_told_since() -> None:
    scene = "Việt Nam coi trọng quan hệ với Chile. Tại cuộc tiếp Tổng Thư ký {body}, Chủ tịch nước Lò Văn Mây "
    told = scene + "đề nghị hai nước sớm ký hiệp định hàng hải."
    assert only_agreement(told.format(body="Đảng Mây Trắng Nhật Bản"))["parties"] == []
    assert only_agreement(told.format(body="Đảng Mây Trắng Pháp"))["parties"] == []
    assert only_agreement(told.format(body="Đảng Mây Trắng Phạm Đức Sen"))["parties"] == ["Việt Nam", "Chile"]
    assert only_agreement(told.format(body="Đảng Mây Trắng Chile"))["parties"] == ["Việt Nam", "Chile"]
    assert only_agreement(told.format(body="Đảng Mây Trắng"))["parties"] == ["Việt Nam", "Chile"]


def test_two_lands_are_those_of_the_sentence_where_the_text_has_told_of_others() -> None:
    others = "Thủ tướng gặp Tổng thống Peru và Chủ tịch Fiji. Cuộc gặp với Cuba cũng diễn ra. "
    told = others + "Ông Modi mong Ấn Độ thúc đẩy quan hệ Đối tác chiến lược hai nước, coi Việt Nam là bạn."
    assert only_agreement(told)["parties"] == ["Ấn Độ", "Việt Nam"]


def test_a_partnership_of_two_lands_is_not_that_of_one_of_them_with_another_side() -> None:
    told = (
        "Quan hệ đối tác toàn diện Việt Nam - EU phát triển tốt. Trong ngày, các bộ trưởng Peru, Fiji và Cuba gặp "
        "nhau. Ông Modi mong Ấn Độ thúc đẩy quan hệ Đối tác chiến lược hai nước, coi Việt Nam là bạn."
    )
    assert [one["parties"] for one in agreements(told)] == [["Việt Nam", "EU"], ["Ấn Độ", "Việt Nam"]]


def test_papers_of_two_groups_of_lands_with_one_land_in_both_are_two() -> None:
    told = (
        "Chile rút khỏi Bản ghi nhớ giữa Chile và Peru ký ngày 20/10/2029 về nghề cá. Ngày 4/5/2031, các nước Chile, "
        "Fiji và Cuba đã ký Bản ghi nhớ tại Lima."
    )
    assert [one["parties"] for one in agreements(told)] == [["Chile", "Peru"], ["Chile", "Fiji", "Cuba"]]


def test_a_bare_word_stays_with_the_treaty_of_a_land_and_a_union_though_two_lands_carry_it_out() -> None:
    told = (
        "Việt Nam và Peru coi trọng Hiệp định Thương mại giữa Việt Nam và Liên minh châu Âu. Cả hai cùng "
        "triển khai Hiệp định để hai nước bán thêm lúa cho nhau."
    )
    assert only_agreement(told)["parties"] == ["Việt Nam", "Liên minh châu Âu"]
