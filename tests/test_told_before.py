"""What is said in one sentence and told of somebody in the next, and who hears it. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def said(*lines: str) -> list[tuple[str, str]]:
    """The speakers of a text and the first three words of what they say."""
    return [(q["speaker"], " ".join(q["text"].split()[:3])) for q in facts("\n".join(lines))["quotes"]]


@pytest.mark.parametrize(
    "told",
    [
        "Thứ trưởng Trần Thị Mít đã khẳng định như vậy tại buổi họp báo chiều 3/6.",
        "Bà Trần Thị Mít, Thứ trưởng Bộ Công Thương, cho biết như trên khi tiếp báo chí.",
        "Tại buổi họp báo, Thứ trưởng Trần Thị Mít nhấn mạnh điều này.",
    ],
)
def test_a_paragraph_that_the_next_sentence_points_back_to_is_what_is_said(told: str) -> None:
    lead = "Giá điện năm nay sẽ không tăng và các hộ nghèo được giảm một nửa."
    assert said("Giá điện", lead, told) == [("Trần Thị Mít", "Giá điện năm")]


@pytest.mark.parametrize(
    "lead",
    [
        "Bộ Công Thương khẳng định giá điện năm nay sẽ không tăng và các hộ nghèo được giảm một nửa.",
        "Giá điện năm nay sẽ không tăng. Các hộ nghèo cũng được giảm một nửa tiền điện mỗi tháng.",
    ],
)
def test_what_another_says_and_what_does_not_begin_its_line_are_not_taken(lead: str) -> None:
    assert said("Giá điện", lead, "Thứ trưởng Trần Thị Mít đã nhấn mạnh điều này tại buổi họp báo chiều 3/6.") == []


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Ông Trần Văn Tò nói với các nhà báo hôm 8/3, trong năm nay chợ sẽ mở thêm hai cổng.", "trong năm nay"),
        ("Ông Trần Văn Tò nói với những người thân, gồm vợ và hai con, rằng chợ sẽ mở thêm cổng.", "chợ sẽ mở"),
        ("Ông Trần Văn Tò nhấn mạnh: Cùng với chợ mới, phường sẽ mở thêm hai cổng.", "Cùng với chợ"),
        ("Ông Trần Văn Tò nói thông tin mà báo Mây đưa là không đúng.", "thông tin mà"),
    ],
)
def test_who_hears_it_is_no_part_of_what_is_said(sentence: str, first: str) -> None:
    assert said("Chợ Mới", sentence) == [("Trần Văn Tò", first)]


def test_with_whom_somebody_feels_is_nothing_he_says() -> None:
    assert (
        said("Chợ Mới", "Ông Trần Văn Tò chia sẻ với khó khăn, mất mát của bà con vùng lũ trong mấy tháng qua.") == []
    )


@pytest.mark.parametrize(
    "title",
    [
        "Chợ quê phải là nơi bà con gặp nhau",
        "'Chợ quê phải là nơi bà con gặp nhau'",
        "Trưởng ban chợ: Chợ quê phải là nơi bà con gặp nhau",
    ],
)
def test_a_headline_is_the_view_of_whom_the_first_sentence_names(title: str) -> None:
    text = f"{title}\nĐó là khẳng định của ông Trần Văn Tò tại hội nghị sáng 5/6."
    assert [(q["speaker"], q["text"]) for q in facts(text)["quotes"]] == [
        ("Trần Văn Tò", "Chợ quê phải là nơi bà con gặp nhau")
    ]


def test_a_sentence_that_tells_of_nobody_is_the_view_of_whom_the_next_one_names() -> None:
    text = "Tin chợ\nBuôn bán ở các chợ quê đang gặp nhiều khó khăn vì thiếu khách. "
    text += "Đây cũng là một trong những nội dung được ông Trần Văn Tò nhấn mạnh tại hội nghị."
    assert [(q["speaker"], q["text"][:8]) for q in facts(text)["quotes"]] == [("Trần Văn Tò", "Buôn bán")]


@pytest.mark.parametrize(
    "text",
    [
        "Tin chợ\nBà Lê Thị Mít đã đến thăm các gian hàng ở chợ quê. Đó là chỉ đạo của ông Trần Văn Tò.",
        "Tin chợ\nBuôn bán ở các chợ quê đang gặp nhiều khó khăn vì thiếu khách. Đó là ý kiến của nhiều người.",
        "Tin chợ\nBan Quản lý khẳng định các chợ quê đang gặp khó khăn. Đó là nỗi lo của ông Trần Văn Tò.",
        "Tin chợ\nBuôn bán ở chợ quê đang gặp nhiều khó khăn vì thiếu khách. Đó là điều mà ông Trần Văn Tò trăn trở.",
    ],
)
def test_what_others_do_or_say_is_no_view_of_whom_the_next_sentence_names(text: str) -> None:
    assert "Trần Văn Tò" not in {q["speaker"] for q in facts(text)["quotes"]}


def test_each_line_of_a_list_that_somebody_announces_is_said_by_him() -> None:
    text = "Tin chợ\nÔng Trần Văn Tò yêu cầu các đơn vị:\n- Mở thêm hai cổng ở phía bờ sông.\n"
    text += "- Quét dọn chợ mỗi buổi chiều.\nHội nghị đã bế mạc vào buổi trưa cùng ngày."
    assert [(q["speaker"], q["verb"], q["text"]) for q in facts(text)["quotes"]] == [
        ("Trần Văn Tò", "yêu cầu", "Mở thêm hai cổng ở phía bờ sông."),
        ("Trần Văn Tò", "yêu cầu", "Quét dọn chợ mỗi buổi chiều."),
    ]


def test_words_that_only_announce_a_list_are_none() -> None:
    text = "Tin chợ\nÔng Trần Văn Tò nhấn mạnh một số nội dung sau:\nThứ nhất, chợ cần thêm hai cổng.\n"
    text += "Thứ hai, bà Lê Thị Mít cho biết chợ đã đông khách."
    assert [(q["speaker"], q["text"]) for q in facts(text)["quotes"]] == [
        ("Trần Văn Tò", "Thứ nhất, chợ cần thêm hai cổng."),
        ("Lê Thị Mít", "chợ đã đông khách."),
    ]
