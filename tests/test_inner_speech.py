"""Speech inside other clauses, over words for who somebody is, and behind a caption without a full stop."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "text",
    [
        "Dự án cầu mới gặp khó khăn sau khi ông Phạm Văn An tuyên bố cầu mới sẽ không mở.",
        "Người dân vỗ tay không ngớt khi ông Phạm Văn An khẳng định cầu mới sẽ không mở.",
        "Các hộ dân ở bên sông đã dừng mọi việc, đúng hai tuần sau khi ông Phạm Văn An cho biết cầu mới sẽ không mở.",
        "Ông Phạm Văn An đã bênh vực dự án khi cho rằng cầu mới sẽ không mở.",
        "Ông Phạm Văn An mỉm cười khi cho rằng cầu mới sẽ không mở.",
    ],
)
def test_a_clause_of_time_tells_what_somebody_said(text: str) -> None:
    assert quotes(text) == [("Phạm Văn An", "cầu mới sẽ không mở.")]


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi ông Phạm Văn An tuyên bố cầu mới sẽ không mở, các hộ dân đã ra về.",
        "Tuy nhiên, ngay sau khi ông Phạm Văn An tuyên bố cầu mới sẽ không mở, các hộ dân đã ra về.",
        "Ông Phạm Văn An đã dùng nhiều từ hay khi nói về cây cầu mới ở xã.",
        "Ông Phạm Văn An đến thăm và bà Lê Thị Bình đã vui mừng khi cho rằng cầu mới sẽ không mở.",
        "Ông Phạm Văn An đã bênh vực dự án khi khẳng định về cây cầu mới ở xã.",
        "Giám đốc Phạm Văn An đến xã. Hôm qua, các Giám đốc đã bênh vực dự án khi cho rằng cầu mới sẽ không mở.",
        "Các hộ dân đã chờ rất lâu: họ chỉ ra về sau khi ông Phạm Văn An tuyên bố cầu mới sẽ không mở.",
        "Luật sư Phạm Văn An khi trao đổi với báo chí sẽ đề nghị mở cầu mới trước mùa lũ.",
        "Vì ông Phạm Văn An khi trao đổi với báo chí đề nghị mở cầu mới, các hộ dân đã chờ.",
    ],
)
def test_a_clause_of_time_whose_end_or_subject_is_in_doubt_says_nothing(text: str) -> None:
    assert quotes(text) == []


def test_what_one_person_says_holds_the_words_of_another() -> None:
    text = "Ông Phạm Văn An cho biết Giám đốc Lê Bá Bình đã cảnh báo rằng mùa lũ năm nay sẽ đến rất sớm."
    assert quotes(text) == [
        ("Phạm Văn An", "Giám đốc Lê Bá Bình đã cảnh báo rằng mùa lũ năm nay sẽ đến rất sớm."),
        ("Lê Bá Bình", "mùa lũ năm nay sẽ đến rất sớm."),
    ]


@pytest.mark.parametrize(
    "inner",
    [
        "như Giám đốc Lê Bá Bình đã đề cập, mùa lũ năm nay sẽ đến rất sớm",
        "điều mà Giám đốc Lê Bá Bình cho rằng mùa lũ năm nay sẽ đến rất sớm là đúng",
        "ông Phạm Văn An tin rằng mùa lũ năm nay sẽ đến rất sớm",
        "bà Lê Thị Bình, chủ xưởng mộc, cảnh báo rằng mùa lũ năm nay sẽ đến sớm",
    ],
)
def test_words_about_what_was_said_are_no_words_of_another(inner: str) -> None:
    assert [who for who, _ in quotes(f"Ông Phạm Văn An cho biết {inner}.")] == ["Phạm Văn An"]


@pytest.mark.parametrize(
    "who",
    [
        "Luật sư Phạm Văn An, người bảo vệ cho bà Lê Thị Bình",
        "Ông Phạm Văn An, ứng viên của hội làng",
        "Ông Phạm Văn An trong cuộc họp này cũng",
        "“Cầu mới sẽ mở trước mùa lũ năm nay”, ông Lê Bá Bình nói. Ông Phạm Văn An, con rể của bà Lê Thị Sen",
        "Người phát ngôn của Hội Làm vườn, Phạm Văn An,",
        "Tiếp Giám đốc Tập đoàn Cát Trắng, Thủ tướng Phạm Văn An",
        "Cử tri Phạm Văn An quận 4",
        "Luật sư Phạm Văn An khi trao đổi với báo chí",
        "Luật sư Phạm Văn An khi được hỏi về vụ việc đã",
        "Luật sư Phạm Văn An, khi được hỏi về chuyến thăm của bà Lê Thị Sen,",
        "Ông Phạm Văn An cảm ơn bà con đã giữ cầu, đồng thời",
        "Ông Phạm Văn An - Giám đốc Phát triển bền vững, Công ty Hoa Lan -",
        "Bộ trưởng Phạm Văn An đến. Trong cuộc gặp với bà Lê Thị Sen, Bộ trưởng",
        "Bộ trưởng Phạm Văn An đến. Tại buổi tiếp bà Lê Thị Sen, Bộ trưởng cũng",
        "Đoàn do ông Phạm Văn An, Giám đốc Sở Y tế, dẫn đầu đã đến. Trưởng đoàn Việt Nam",
        "Ông Phạm Văn An làm Trưởng đoàn. Ông Pablo Hale là Trưởng đoàn Peru. Trưởng đoàn Việt Nam",
        "Ông Phạm Văn An, Phó Viện trưởng phụ trách Viện Hoa Lan",
        "Liên quan đến phát biểu của Tổng thống Peru, Bộ trưởng Phạm Văn An",
        "Bộ trưởng Phạm Văn An đến xã. Riêng với Giám đốc Sở Y tế, Bộ trưởng",
        "Giám đốc Phạm Văn An cho biết cầu đã xong. Vị giám đốc người Peru",
        "Giám đốc Phạm Văn An cho biết cầu đã xong. Chuyên gia người Peru",
    ],
)
def test_words_stand_between_a_speaker_and_his_verb(who: str) -> None:
    found = quotes(f"{who} đề nghị mở cầu mới trước mùa lũ.")
    assert found[-1:] == [("Phạm Văn An", "mở cầu mới trước mùa lũ.")]


def test_a_verb_with_a_capital_behind_a_name_is_not_his() -> None:
    assert quotes("Giám đốc Phạm Văn An Báo cáo của xã đã nêu rõ cầu mới chưa thể mở trong năm nay.") == []


def test_a_courtesy_word_with_a_capital_begins_a_sentence_whose_full_stop_before_it_is_missing() -> None:
    text = "Bà Lê Thị Bình yêu cầu mở cầu mới trước mùa lũ Ông Phạm Văn An cho biết thợ đã làm việc cả đêm."
    assert quotes(text) == [
        ("Lê Thị Bình", "mở cầu mới trước mùa lũ"),
        ("Phạm Văn An", "thợ đã làm việc cả đêm."),
    ]


def test_hope_and_doubt_are_told_with_a_clause() -> None:
    text = "Ông Phạm Văn An bày tỏ lạc quan cầu mới sẽ mở sớm. Bà Lê Thị Bình bày tỏ hoài nghi rằng mùa lũ sẽ đến."
    assert [who for who, _ in quotes(text)] == ["Phạm Văn An", "Lê Thị Bình"]


@pytest.mark.parametrize(
    "line",
    [
        "Ông Phạm Văn An tiếp tục khẳng định sức mạnh đáng nể tại giải cờ.",
        "Ông Phạm Văn An mở thêm ba lớp học nghề, khẳng định vị thế của làng hoa ở trong nước.",
    ],
)
def test_what_somebody_shows_is_not_said(line: str) -> None:
    assert quotes(line) == []


def test_standing_is_told_by_who_speaks_of_it() -> None:
    assert quotes("Ông Phạm Văn An khẳng định vai trò của làng hoa ở trong nước.") == [
        ("Phạm Văn An", "vai trò của làng hoa ở trong nước.")
    ]


def test_at_the_same_time_is_no_time_of_somebody() -> None:
    text = "Giám đốc Phạm Văn An dự họp. Đồng thời Giám đốc cho biết, cầu mới sẽ mở trước mùa lũ."
    assert quotes(text) == [("Phạm Văn An", "cầu mới sẽ mở trước mùa lũ.")]


def test_a_pronoun_goes_on_over_the_headline_of_another_article() -> None:
    text = (
        "Ông Phạm Văn An cho biết cầu mới sẽ mở trước mùa lũ. [Giám đốc Lê Bá Bình gặp các hộ dân ở bên sông] "
        "Tuy nhiên, ông nhấn mạnh thợ cần thêm mười ngày nữa."
    )
    assert [who for who, _ in quotes(text)] == ["Phạm Văn An", "Phạm Văn An"]


def test_a_clause_that_only_names_a_topic_is_no_statement() -> None:
    line = "{}, ông Phạm Văn An cho biết cầu mới sẽ mở trước mùa lũ."
    assert len(quotes(line.format("Nhắc lại dự án bến thuyền"))) == 1
    assert len(quotes(line.format("Nhắc lại dự án bến thuyền đã bị bỏ"))) == 2


def test_of_two_verbs_side_by_side_one_is_a_noun() -> None:
    text = "Ông Phạm Văn An khẳng định mong muốn và quyết tâm mở cầu mới. Bà Lê Thị Bình cho rằng đề nghị này khó làm."
    assert quotes(text) == [
        ("Phạm Văn An", "mong muốn và quyết tâm mở cầu mới."),
        ("Lê Thị Bình", "đề nghị này khó làm."),
    ]


@pytest.mark.parametrize(
    "turn",
    [
        ", ông Phạm Văn An khẳng định: cầu sẽ bền lâu.",
        ", trong khi ông Phạm Văn An tin tưởng cầu sẽ bền lâu.",
        ", còn ông Phạm Văn An khẳng định cầu sẽ bền lâu.",
        ", sau khi ông Phạm Văn An khẳng định cầu sẽ bền lâu.",
    ],
)
def test_what_somebody_says_ends_where_another_one_has_his_say(turn: str) -> None:
    told = quotes(f"Bà Lê Thị Sen cho rằng cầu mới đã hỏng nhiều lần{turn}")
    assert told == [("Lê Thị Sen", "cầu mới đã hỏng nhiều lần"), ("Phạm Văn An", "cầu sẽ bền lâu.")]


def test_what_somebody_passes_on_does_not_end_at_the_comma() -> None:
    told = quotes("Bà Lê Thị Sen cho biết, ông Phạm Văn An khẳng định: cầu sẽ bền lâu.")
    assert told[0] == ("Lê Thị Sen", "ông Phạm Văn An khẳng định: cầu sẽ bền lâu.")


@pytest.mark.parametrize(
    "told",
    [
        "bà Lê Thị Bình đã nêu việc xây cầu mới trong năm nay.",
        "lời bà Lê Thị Bình cảnh báo rằng sẽ có lũ lớn đã đến tai dân.",
        "như bà Lê Thị Bình nói rằng sẽ có lũ lớn trong năm.",
    ],
)
def test_what_another_one_only_touches_on_or_what_is_told_of_her_words_is_not_quoted_from_her(told: str) -> None:
    assert quotes(f"Ông Phạm Văn An cho biết {told}") == [("Phạm Văn An", told)]


@pytest.mark.parametrize("told", ["nêu rõ", "nói về cây cầu", "cho hay"])
def test_a_quotation_in_the_next_line_is_said_by_who_is_told_above_it(told: str) -> None:
    found = quotes(f"Ngày 3/5, bà Lê Thị Sen {told}:\n“Cầu mới sẽ mở trước mùa lũ. Bà con yên tâm.”\nCầu dài 90 m.")
    assert found == [("Lê Thị Sen", "Cầu mới sẽ mở trước mùa lũ. Bà con yên tâm.")]


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lê Thị Sen đến thăm xã:\n“Cầu mới sẽ mở trước mùa lũ năm nay.”",
        "Bà Lê Thị Sen nêu rõ:\n“Cầu mới” là tên một bài hát.",
    ],
)
def test_a_quotation_in_the_next_line_that_nobody_is_told_to_say_is_no_statement(text: str) -> None:
    assert quotes(text) == []


def test_a_comrade_with_his_title_alone_speaks_behind_a_quotation() -> None:
    text = "Bí thư Tỉnh ủy Phạm Văn An đến thăm xã. “Cầu mới phải xong trước mùa lũ”, đồng chí Bí thư Tỉnh ủy nói."
    assert quotes(text) == [("Phạm Văn An", "Cầu mới phải xong trước mùa lũ")]


@pytest.mark.parametrize("hence", ["; theo đó", "; qua đó", ", từ đó", ", trên cơ sở đó"])
def test_what_somebody_says_leads_to_what_he_says_next(hence: str) -> None:
    found = quotes(f"Ông Phạm Văn An cho biết cầu cũ đã hỏng{hence} kiến nghị xã mở cầu mới.")
    assert found == [("Phạm Văn An", "cầu cũ đã hỏng"), ("Phạm Văn An", "xã mở cầu mới.")]


def test_evidence_that_somebody_gives_is_no_statement() -> None:
    found = quotes("Dẫn chứng thiệt hại do lũ năm 2025, ông Phạm Văn An cho biết cầu cũ đã hỏng.")
    assert found == [("Phạm Văn An", "cầu cũ đã hỏng.")]


@pytest.mark.parametrize("turn", ["; vui mừng thông báo", ", đồng thời trân trọng thông báo"])
def test_who_thanks_is_glad_to_tell(turn: str) -> None:
    found = quotes(f"Bà Lê Thị Sen cảm ơn xã đã giữ cầu{turn} cầu mới sẽ mở.")
    assert found == [("Lê Thị Sen", "cầu mới sẽ mở.")]


def test_a_wish_behind_a_comma_and_and_is_that_of_the_speaker() -> None:
    found = quotes("Ông Phạm Văn An đề nghị Lào sớm phê chuẩn Hiệp định, ủng hộ xã, và mong muốn xã mở cầu mới.")
    assert found[-1] == ("Phạm Văn An", "xã mở cầu mới.")


@pytest.mark.parametrize(
    "who", ["Ông Pak Sun-mi, Tổng Giám đốc Velda Foods Peru,", "Giám đốc Velda Foods Peru Pak Sun-mi"]
)
def test_a_firm_of_foreign_words_and_the_land_where_it_is_are_not_who_speaks(who: str) -> None:
    assert quotes(f"{who} khẳng định cầu mới sẽ mở.") == [("Pak Sun-mi", "cầu mới sẽ mở.")]
    assert [body["name"] for body in facts(f"{who} khẳng định cầu mới sẽ mở.")["organizations"]] == ["Velda Foods Peru"]


def test_the_head_of_a_delegation_of_two_is_nobody() -> None:
    text = "Ông Phạm Văn An làm Trưởng đoàn. Ông Pablo Hale là Trưởng đoàn Peru. Trưởng đoàn đề nghị mở cầu mới."
    assert quotes(text) == []
    assert quotes(text.replace("Trưởng đoàn đề", "Trưởng đoàn Peru đề")) == [("Pablo Hale", "mở cầu mới.")]


def test_who_tells_somebody_of_something_goes_on() -> None:
    text = "Ông Phạm Văn An thông báo với Giám đốc Sở Y tế về tiến độ làm cầu, khẳng định cầu mới sẽ mở."
    assert quotes(text)[-1] == ("Phạm Văn An", "cầu mới sẽ mở.")


def test_what_is_answered_to_is_not_said_and_what_is_accounted_for_is() -> None:
    found = quotes("Đáp lại tình cảm của bà con, ông Phạm Văn An giải trình: cầu mới sẽ mở trước mùa lũ.")
    assert found == [("Phạm Văn An", "cầu mới sẽ mở trước mùa lũ.")]


def test_a_woman_of_unknown_name_of_whom_alone_the_sentence_before_tells_is_she() -> None:
    text = (
        "Thứ trưởng Lê Thị Sen tiếp GS. Tan Wei Ling. GS. Tan Wei Ling bày tỏ ấn tượng với cây cầu. Bà khẳng định cầu "
        "mới sẽ mở."
    )
    assert quotes(text)[-1] == ("Tan Wei Ling", "cầu mới sẽ mở.")


def test_thi_tells_a_name_whatever_the_surname() -> None:
    text = "Thống đốc NHNN Bàng Thị Hiếu khẳng định cầu mới sẽ mở."
    assert quotes(text) == [("Bàng Thị Hiếu", "cầu mới sẽ mở.")]
    assert [body["name"] for body in facts(text)["organizations"]] == ["NHNN"]


def test_what_somebody_is_asked_to_report_is_not_said() -> None:
    found = quotes("Ông Phạm Văn An yêu cầu xã làm báo cáo, trong đó nêu rõ tiến độ làm cầu.")
    assert found == [("Phạm Văn An", "xã làm báo cáo, trong đó nêu rõ tiến độ làm cầu.")]


def test_what_somebody_agrees_with_is_a_noun() -> None:
    assert quotes("Ông Phạm Văn An thống nhất với đề xuất mở cầu mới trước mùa lũ của xã.") == []


@pytest.mark.parametrize("way", ["lạc quan", "ví von"])
def test_who_speaks_in_a_way_says_it(way: str) -> None:
    assert quotes(f"Ông Phạm Văn An {way}: “Cầu mới sẽ mở trước mùa lũ năm nay”.") == [
        ("Phạm Văn An", "Cầu mới sẽ mở trước mùa lũ năm nay")
    ]


def test_who_is_told_behind_a_quotation_in_the_next_line_says_it() -> None:
    text = "Bà Lê Thị Sen nêu rõ:\n“Cầu mới sẽ mở trước mùa lũ năm nay”, ông Phạm Văn An nói."
    assert quotes(text) == [("Phạm Văn An", "Cầu mới sẽ mở trước mùa lũ năm nay")]


def test_no_evidence_of_a_quotation_goes_over_the_end_of_a_line() -> None:
    text = "Bà Lê Thị Sen nêu rõ:\n“Cầu mới sẽ mở trước mùa lũ năm nay.”"
    (quote,) = facts(text)["quotes"]
    assert [text[part["start"] : part["end"]] for part in quote["evidence"]] == [
        "Lê Thị Sen",
        "nêu rõ",
        "Cầu mới sẽ mở trước mùa lũ năm nay.",
    ]


@pytest.mark.parametrize(
    ("known", "who"),
    [
        ("Giám đốc Phạm Văn An cho biết cầu đã xong", "Còn giám đốc người Peru"),
        ("Giám đốc Phạm Văn An cho biết cầu đã xong", "Chuyên gia khắp Peru"),
        ("Ông Phạm Văn An làm Trưởng đoàn", "Theo lịch, trưởng đoàn"),
    ],
)
def test_others_than_who_was_told_before_are_not_pointed_to(known: str, who: str) -> None:
    assert "cầu mới sẽ mở." not in [said for _, said in quotes(f"{known}. {who} khẳng định cầu mới sẽ mở.")]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("bà không nghĩ rằng các bên sẽ thống nhất quan điểm", "bà không nghĩ rằng các bên sẽ thống nhất quan điểm"),
        ("phải làm cho mọi người thấy rằng việc này khó", "phải làm cho mọi người thấy rằng việc này khó"),
        ("với báo chí rằng các bên sẽ thống nhất quan điểm", "các bên sẽ thống nhất quan điểm"),
        ("rằng các bên sẽ thống nhất quan điểm", "các bên sẽ thống nhất quan điểm"),
    ],
)
def test_what_is_thought_or_known_is_a_part_of_what_is_said(said: str, text: str) -> None:
    found = facts(f"Bà Lò Thị Mưa, Giám đốc Sở Y tế, nhấn mạnh {said}.")["quotes"]
    assert [quote["text"] for quote in found] == [f"{text}."]
