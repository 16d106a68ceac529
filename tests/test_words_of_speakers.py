"""Words that somebody says without a verb of speech, in a paper of his, or behind one of many others. All names are
invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts

SAID = "chợ cần thêm hai cổng ở phía bờ sông"


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"].rstrip(".")) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Thứ trưởng Bộ Thương mại Trần Văn Tò: “{SAID}”.",
        f"Ông Trần Văn Tò (45 tuổi): “{SAID}”.",
        f"Theo Thứ trưởng Bộ Thương mại Trần Văn Tò: “{SAID}”.",
        f"Ông Trần Văn Tò, Trưởng ban Quản lý chợ Hòa Mai: “{SAID}”.",
    ],
)
def test_words_behind_a_name_and_a_colon_are_his(text: str) -> None:
    assert quotes(text) == [("Trần Văn Tò", SAID)]


@pytest.mark.parametrize(
    "text",
    [
        f"Về ông Trần Văn Tò: “{SAID}”.",
        "Ông Trần Văn Tò: “Chợ quê”.",
        f"Ông Trần Văn Tò, chủ biên cuốn sách: “{SAID}”.",
        "Ông Trần Văn Tò: “Vì sao chợ chưa có thêm hai cổng ở phía bờ sông?”.",
    ],
)
def test_words_about_a_name_a_title_and_a_question_are_not(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Diễn văn khai mạc của Thứ trưởng Bộ Thương mại Trần Văn Tò nêu rõ: {SAID}.",
        f"Đài Sông Mây dẫn phát biểu của ông Trần Văn Tò nhấn mạnh {SAID}.",
        f"Thư của ông Trần Văn Tò khẳng định {SAID}.",
        f"Theo ông Trần Văn Tò đánh giá, {SAID}.",
    ],
)
def test_what_a_speech_or_a_letter_of_somebody_says_he_says(text: str) -> None:
    assert quotes(text) == [("Trần Văn Tò", SAID)]


@pytest.mark.parametrize(
    "text",
    [
        f"Người phát ngôn của ông Trần Văn Tò cho biết {SAID}.",
        f"Sau phát biểu của ông Trần Văn Tò khẳng định chợ đã đông, bà con cho rằng {SAID}.",
        "Ban Quản lý chợ cho biết thông tin ông Trần Văn Tò phản ánh trên mạng là không đúng.",
        "Ông Trần Văn Tò gọi tuyên bố dài hai trang của Ban Quản lý chợ là sai sự thật.",
        "Ông Trần Văn Tò trả lời báo chí về đề nghị mới đây của Ban Quản lý chợ: mở thêm hai cổng.",
    ],
)
def test_what_others_say_of_him_is_not_what_he_says(text: str) -> None:
    assert "Trần Văn Tò" not in {speaker for speaker, _ in quotes(text)}


@pytest.mark.parametrize(
    "opening",
    [
        "Bà Lê Thị Mít, cựu giám đốc nghiên cứu thuộc Bộ Thương mại dưới thời Bộ trưởng Trần Văn Tò, cho rằng",
        "Bà Lê Thị Mít, người từng làm Trưởng ban Quản lý chợ dưới thời Bộ trưởng Trần Văn Tò cho rằng",
    ],
)
def test_under_whom_somebody_served_does_not_speak(opening: str) -> None:
    assert quotes(f"{opening} {SAID}.") == [("Lê Thị Mít", SAID)]


def test_who_has_just_been_quoted_speaks_though_another_is_named_beside_her() -> None:
    assert quotes(f"“{SAID.capitalize()}”, bà Lê Thị Mít, nhà cạnh ông Tò nói.") == [("Lê Thị Mít", SAID.capitalize())]


def test_a_quotation_behind_a_colon_belongs_to_who_closes_the_sentence() -> None:
    text = "Buôn bán ở đây phải nghĩ lâu dài: “Chúng tôi đã quyết tâm ở lại với chợ này” - ông Trần Văn Tò nói."
    assert quotes(text) == [("Trần Văn Tò", "Chúng tôi đã quyết tâm ở lại với chợ này")]
    text = "Nhắc lại lời bà Lê Thị Mít: “Chúng tôi đã quyết tâm ở lại với chợ này”, ông Trần Văn Tò nói."
    assert ("Trần Văn Tò", "Chúng tôi đã quyết tâm ở lại với chợ này") not in quotes(text)


def test_when_somebody_says_it_is_nothing_that_he_says() -> None:
    text = f"{SAID.capitalize()}, ông Trần Văn Tò cho biết khi trả lời báo Sông Mây."
    assert quotes(text) == [("Trần Văn Tò", SAID.capitalize())]


def test_a_time_may_open_what_stands_before_a_dash_and_its_speaker() -> None:
    text = "Cuối tháng 9 tới, chợ sẽ có thêm hai cổng - ông Trần Văn Tò cho biết."
    assert quotes(text) == [("Trần Văn Tò", "Cuối tháng 9 tới, chợ sẽ có thêm hai cổng")]


def test_who_is_quoted_first_may_go_on_in_the_same_sentence() -> None:
    text = f"Khẳng định “chợ đông chính là nhờ dòng sông”, ông Trần Văn Tò đề nghị {SAID}."
    assert quotes(text) == [("Trần Văn Tò", "chợ đông chính là nhờ dòng sông"), ("Trần Văn Tò", SAID)]


def test_a_request_that_is_pointed_to_is_a_noun() -> None:
    text = "Ông Trần Văn Tò khẳng định đề xuất này bảo đảm lợi ích của bà con."
    assert quotes(text) == [("Trần Văn Tò", "đề xuất này bảo đảm lợi ích của bà con")]


def test_a_request_made_with_respect_is_one() -> None:
    assert quotes(f"Ông Trần Văn Tò trân trọng đề nghị {SAID}.") == [("Trần Văn Tò", SAID)]


def test_what_is_expressed_between_marks_is_said() -> None:
    assert quotes(f"Ông Trần Văn Tò bày tỏ “{SAID}”.") == [("Trần Văn Tò", SAID)]


def test_a_line_above_a_sentence_opens_no_statement() -> None:
    text = "Mong muốn mở thêm chợ Đánh giá về chợ và quan điểm của bà con, ông Trần Văn Tò mong muốn chợ có hai cổng."
    assert quotes(text) == [("Trần Văn Tò", "chợ có hai cổng")]


def test_a_closing_mark_before_a_word_opens() -> None:
    text = f"”{SAID.capitalize()}”, ông Trần Văn Tò nói."
    assert quotes(text) == [("Trần Văn Tò", SAID.capitalize())]


@pytest.mark.parametrize("hence", ["do đó, ông", "vì vậy ông", "tuy nhiên ông"])
def test_what_somebody_says_next_ends_what_he_said_first(hence: str) -> None:
    text = f"Ông Trần Văn Tò cho rằng chợ quê còn rất nhỏ, {hence} đề nghị {SAID}."
    assert quotes(text) == [("Trần Văn Tò", "chợ quê còn rất nhỏ"), ("Trần Văn Tò", SAID)]


def test_one_who_has_just_been_quoted_is_told_by_what_he_is() -> None:
    text = (
        f"Ông Trần Văn Tò cho biết chợ quê còn rất nhỏ. “{SAID.capitalize()}”, vị quan chức hàng đầu của Lào nói thêm."
    )
    assert quotes(text)[1:] == [("Trần Văn Tò", SAID.capitalize())]


def test_those_who_hear_somebody_are_not_what_he_tells() -> None:
    text = "Ông Trần Văn Tò thông báo cho cán bộ, nhân viên Ban Quản lý và bà con về tình hình chợ quê."
    assert quotes(text) == [("Trần Văn Tò", "tình hình chợ quê")]


def test_the_mark_with_which_an_article_is_over_is_not_said() -> None:
    text = f"Ông Trần Văn Tò cho biết {SAID}./."
    assert [q["text"] for q in facts(text)["quotes"]] == [f"{SAID}."]


def test_whose_view_a_sentence_tells_does_not_act_in_the_next_one() -> None:
    text = (
        "Theo bà Lê Thị Mít, chiều 5/6 Ban Quản lý chợ đã chỉ đạo tổ bảo vệ trực đêm. Đồng thời, chỉ đạo quét dọn chợ."
    )
    assert [quote["verb"] for quote in facts(text)["quotes"]] == ["Theo"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Tò nhấn mạnh: Nhà nước luôn ghi nhận, đánh giá cao những đóng góp của bà con.",
        "Ông Trần Văn Tò cho biết Ban Quản lý chợ có công văn gửi các tỉnh, trong đó đề nghị mở thêm hai cổng.",
    ],
)
def test_what_others_do_inside_his_words_is_no_statement_of_his_own(text: str) -> None:
    assert len(quotes(text)) == 1


def test_words_behind_a_quotation_go_on_with_its_speaker() -> None:
    text = f"Ông Trần Văn Tò nhấn mạnh: “Bà con có thể gửi thư cho tôi” và cho biết {SAID}."
    assert [words for _, words in quotes(text)] == ["Bà con có thể gửi thư cho tôi", SAID]


@pytest.mark.parametrize(
    "opening",
    ["Về trường hợp bà Lê Thị Mít, Ban Quản lý chợ", "Trong bản báo cáo Chủ tịch Lê Thị Mít, Ban Quản lý chợ"],
)
def test_a_body_behind_a_name_that_opens_no_clause_speaks_itself(opening: str) -> None:
    assert quotes(f"{opening} đã đề nghị kỷ luật bằng hình thức cảnh cáo.") == []


def test_what_guests_are_told_of_is_no_statement_beside_what_is_said_of_it() -> None:
    text = "Thông báo với đoàn về mùa lúa năm nay, ông Lò Văn Pảo cho biết giá gạo đã giảm nhiều."
    assert quotes(f"Tin trong ngày\n{text}") == [("Lò Văn Pảo", "giá gạo đã giảm nhiều")]
