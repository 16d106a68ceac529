"""«hai Thứ trưởng»: the only two whom a text has told before with that title. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, meetings, only_agreement

_BOTH = {"Lò Văn Gió", "Karel Novotny"}
_MET = "Thứ trưởng Bộ Y tế Lò Văn Gió đón ông Karel Novotny, Thứ trưởng Bộ Kinh tế Cộng hòa Séc. "
_THIRD = "Thứ trưởng Bộ Tài chính Đào Quý Lâm cũng có mặt. "


def test_two_of_one_title_sign() -> None:
    assert set(only_agreement(f"{_MET}Hai Thứ trưởng đã ký Bản ghi nhớ về nuôi cá.")["signatories"]) == _BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Hai đơn vị đã ký Kế hoạch hợp tác về đo lường với sự chứng kiến của hai Thứ trưởng.",
        "Hai Thứ trưởng đã chứng kiến lễ ký Thỏa thuận về nuôi cá giữa Công ty Sao Biển và Công ty Mây Trắng.",
    ],
)
def test_two_of_one_title_witness(text: str) -> None:
    assert set(only_agreement(_MET + text)["witnesses"]) == _BOTH


@pytest.mark.parametrize(
    "text", ["Hai Thứ trưởng tiến hành hội đàm tại Huế.", "Hai Thứ trưởng đã có cuộc hội đàm về nuôi cá tại Huế."]
)
def test_two_of_one_title_hold_talks(text: str) -> None:
    (talks,) = [meeting for meeting in meetings(_MET + text) if meeting["type"] == "talks"]
    assert set(talks["participants"]) == _BOTH
    assert talks["place"] == "Huế"


def test_two_of_one_title_preside() -> None:
    assert set(meetings(f"{_MET}Hai Thứ trưởng đồng chủ trì cuộc họp báo.")[-1]["chairs"]) == _BOTH


@pytest.mark.parametrize(
    "text",
    [
        f"{_MET}{_THIRD}Hai Thứ trưởng đã ký Bản ghi nhớ về nuôi cá.",
        "Thứ trưởng Bộ Y tế Lò Văn Gió tới Huế. Hai Thứ trưởng đã ký Bản ghi nhớ về nuôi cá.",
        f"{_MET}Hai Bộ trưởng đã ký Bản ghi nhớ về nuôi cá.",
        f"{_MET}Hai Thứ trưởng Bộ Tài chính đã ký Bản ghi nhớ về nuôi cá.",
        "Phó Thủ tướng Lò Văn Gió gặp Phó Thủ tướng Séc Karel Novotny. Hai Thủ tướng đã ký Bản ghi nhớ về nuôi cá.",
    ],
)
def test_a_title_of_fewer_or_more_names_nobody(text: str) -> None:
    assert [agreement["signatories"] for agreement in agreements(text)] == [[]]


@pytest.mark.parametrize("number", ["thứ hai", "thứ nhất", "thường kỳ"])
def test_who_presides_at_a_sitting_that_a_verb_tells(number: str) -> None:
    (sitting,) = meetings(
        f"Ủy ban Sao Biển đã họp phiên {number} do Thứ trưởng Bộ Y tế Lò Văn Gió và Thứ trưởng Bộ Kinh tế Séc Karel "
        "Novotny đồng chủ trì."
    )
    assert set(sitting["chairs"]) == _BOTH


@pytest.mark.parametrize(
    "text",
    [
        "Sau phần thẩm vấn với ông Lê Văn Sò và Cao Toàn Sậy, Giám đốc sở nêu rõ giấy tờ là giả.",
        "Trước kiến nghị của cử tri Lê Văn Sò, Bộ trưởng cho biết việc đã xong.",
    ],
)
def test_a_title_behind_the_words_that_open_a_sentence_is_that_of_who_speaks(text: str) -> None:
    assert facts(text)["posts"] == []


def test_who_stands_alone_before_the_comma_speaks_with_his_own_title() -> None:
    text = "Tại hội nghị, ông Lê Văn Sò, Giám đốc Sở Y tế cho biết việc đã xong."
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == [("Lê Văn Sò", "Giám đốc")]


def test_who_stands_in_for_an_officer_holds_only_his_own_post() -> None:
    text = "Đại diện của Chủ tịch Quốc hội Peru-Phó Chủ tịch Quốc hội Peru Lê Văn Sò dự buổi lễ."
    assert [p["post"] for p in facts(text)["posts"]] == ["Phó Chủ tịch"]


def test_both_sides_of_a_meeting_with_one_are_he_and_who_met_others_just_before() -> None:
    text = (
        "Tin vắn\nNgày 4/5, Thủ tướng Lê Văn Đạt hội đàm với Thủ tướng Bounma Sisavat.\n"
        "Tại cuộc gặp với Bộ trưởng Khamla Sivong, hai bên đã nhất trí trồng rừng."
    )
    assert [m["participants"] for m in meetings(text) if "Khamla" in m["label"]] == [["Lê Văn Đạt", "Khamla Sivong"]]


@pytest.mark.parametrize(
    "meeting", ["Cuộc hội đàm chiều 9/5 giữa hai nhà lãnh đạo", "Cuộc gặp gỡ chiều 9/5 của hai nhà lãnh đạo"]
)
def test_two_leaders_of_a_meeting_are_the_last_who_met_and_not_their_ministers(meeting: str) -> None:
    text = (
        "Tin vắn\nNgày 4/5, Thủ tướng Lê Văn Đạt hội đàm với Thủ tướng Bounma Sisavat.\n"
        f"Ngoại trưởng Lò Văn Pảo gặp Ngoại trưởng Khamla Sivong.\n{meeting} đã thành công."
    )
    leaders, ministers = ["Lê Văn Đạt", "Bounma Sisavat"], ["Lò Văn Pảo", "Khamla Sivong"]
    told = [(m["participants"], m["date"]) for m in meetings(text)]
    assert told == [(leaders, "2023-05-04"), (ministers, None), (leaders, "2023-05-09")]


def test_two_leaders_may_have_met_in_company() -> None:
    text = (
        "Tin vắn\nThủ tướng Lê Văn Đạt và Phu nhân đón Thủ tướng Bounma Sisavat và Phu nhân.\n"
        "Cuộc hội đàm chiều 9/5 giữa hai nhà lãnh đạo đã thành công."
    )
    assert ["Lê Văn Đạt", "Bounma Sisavat"] in [m["participants"] for m in meetings(text) if "hội đàm" in m["label"]]
