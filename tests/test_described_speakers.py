"""Speakers between whose name and verb stands what describes them: a role, a home, an age, a body in brackets."""

from __future__ import annotations

import pytest

from facts_of_text import facts

SAID = "rừng đầu nguồn đã xanh trở lại."


def speakers(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "opening",
    [
        "Ông Phạm Văn An, Vụ trưởng Vụ Quản lý rừng trồng (Tổng cục Rừng, Bộ Lâm nghiệp), cho biết",
        "Trao đổi với báo chí, ông Phạm Văn An, Trưởng phòng Quản lý rừng và bảo vệ cây (Sở Lâm nghiệp) cho biết",
        "Ông Phạm Văn An, Chủ nhiệm Đề án quy hoạch du lịch trên bán đảo Hoa Mai (Tổng cục Du lịch) cho biết",
        "Ông Phạm Văn An (54 tuổi), trồng rừng hơn 20 năm ở xã Hòa Mai, cho biết",
        "Ông Phạm Văn An (45 tuổi), chủ vườn ươm lớn nhất vùng, cho biết",
        "Ông Phạm Văn An (chủ vườn ươm lớn nhất vùng), cho biết",
        "Ông Phạm Văn An, cố vấn lâu năm của Tổng thống Peter Larsen, cho biết",
        "Ông Phạm Văn An, tổ trưởng tổ trồng rừng, cũng cho biết",
        "Ông Phạm Văn An, trú tại phường Hòa Mai, quận Hòa Bắc, cho biết",
        "Ông Phạm Văn An, thành viên nhóm nghiên cứu Sáng kiến Rừng Xanh, cho biết",
        "Ông Phạm Văn An, nhà ở phường 6, thị xã Hòa Mai cho biết",
    ],
)
def test_who_is_described_up_to_the_verb_says_it(opening: str) -> None:
    assert speakers(f"{opening}, {SAID}") == [("Phạm Văn An", SAID)]


@pytest.mark.parametrize(
    "text",
    [
        f"Cũng như ông Phạm Văn An, các chuyên gia về rừng cho biết, {SAID}",
        f"Sau ông Phạm Văn An, giới chuyên gia (Sở Lâm nghiệp) cho biết, {SAID}",
        f"Ông Phạm Văn An (54 tuổi), dư luận cả vùng cho biết, {SAID}",
        f"Cạnh vườn của ông Phạm Văn An, chủ vườn ươm bên cạnh cho biết, {SAID}",
        "Ông Phạm Văn An từng soạn thảo một bản ghi nhớ chỉ trích ông Lê Quang Dũng, đồng thời là người giữ rừng.",
        f"Bà Phạm Thị An tại tòa Trong phần trả lời hội đồng xét xử, {SAID}",
    ],
)
def test_others_behind_a_name_are_no_description(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Giải đáp thắc mắc của đại biểu Lê Quang Dũng, Bộ trưởng",
        "Nhận xét về phần trả lời của Phó Thủ tướng Lê Quang Dũng, Bộ trưởng",
        "Đối với trường hợp của ông Lê Quang Dũng, Bộ trưởng",
    ],
)
def test_a_title_behind_the_name_in_an_opening_clause_is_another_person(opening: str) -> None:
    text = f"Bộ trưởng Phạm Văn An dự phiên họp.\n{opening} cho rằng, {SAID}"
    assert ("Phạm Văn An", SAID) in speakers(text)


def test_what_somebody_feels_stands_before_his_words() -> None:
    text = "Bà Phạm Thị An, Chủ nhiệm Ủy ban Tư pháp bày tỏ băn khoăn: “Rừng đầu nguồn phải giữ cho con cháu mai sau.”"
    assert speakers(text) == [("Phạm Thị An", "Rừng đầu nguồn phải giữ cho con cháu mai sau.")]


def test_news_is_told_and_claimed_but_not_shared() -> None:
    assert speakers("Ông Phạm Văn An cho rằng thông tin về việc mất rừng là không chính xác.") == [
        ("Phạm Văn An", "thông tin về việc mất rừng là không chính xác.")
    ]
    assert speakers("Ông Phạm Văn An tiết lộ thông tin về việc mất rừng đầu nguồn.") == []


def test_who_does_something_says_so_behind_a_comma() -> None:
    text = "Thứ trưởng Phạm Văn An ca ngợi công sức của bà con Hòa Mai, nói rằng rừng đầu nguồn đã xanh trở lại."
    assert speakers(text) == [("Phạm Văn An", SAID)]
    assert speakers(text.replace("nói rằng rừng đầu nguồn đã xanh", "chia sẻ khó khăn với bà con")) == []
    assert speakers("Bà con chỉ trích quyết định của Thứ trưởng Phạm Văn An, nói rằng rừng đã mất.") == []


@pytest.mark.parametrize("verb", ["lưu ý", "nhận xét"])
def test_words_before_their_speaker(verb: str) -> None:
    text = f"Rừng đầu nguồn của xã Hòa Mai đã xanh trở lại sau nhiều năm gìn giữ, ông Phạm Văn An {verb}."
    assert [speaker for speaker, _ in speakers(text)] == ["Phạm Văn An"]


def test_a_text_cut_off_behind_a_verb_says_nothing() -> None:
    assert speakers("Bà Phạm Thị An khẳng định") == []
