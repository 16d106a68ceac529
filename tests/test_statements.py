"""Statements: speaker, verb and words, in the constructions of official news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.model import Article

LANGUAGE = load_language("vi")
INTRODUCTION = (
    "Thứ trưởng Bộ Công Thương Trần Thị Bích Ngân đã tiếp ông Lương Văn Sao, Giám đốc Công ty Mây Trắng, tại Hà Nội."
)


def said(*lines: str) -> list[tuple[str, str, str]]:
    """The statements of an article: speaker, verb, first words."""
    text = "\n".join(("Hai bên bàn việc hợp tác", INTRODUCTION, *lines))
    article = Article("a", "Hai bên bàn việc hợp tác", text, published="2023-10-19")
    schema = to_schema(extract(article, LANGUAGE), LANGUAGE)
    return [(q["speaker"], q["verb"], " ".join(q["text"].split()[:4])) for q in schema["quotes"]]


NGAN, SAO = "Trần Thị Bích Ngân", "Lương Văn Sao"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bà Ngân khẳng định thị trường trong nước còn rộng.", (NGAN, "khẳng định", "thị trường trong nước")),
        ("Bà Ngân cho biết, nhà máy sẽ mở rộng.", (NGAN, "cho biết", "nhà máy sẽ mở")),
        ("Ông Lương Văn Sao cho rằng việc này cần làm sớm.", (SAO, "cho rằng", "việc này cần làm")),
        ("Thứ trưởng nhấn mạnh rằng vùng núi cần thêm trường.", (NGAN, "nhấn mạnh", "vùng núi cần thêm")),
        ("Thứ trưởng Bộ Công Thương đề nghị hai bên gặp lại.", (NGAN, "đề nghị", "hai bên gặp lại.")),
        ("Tại cuộc gặp, ông Sao đã bày tỏ mong muốn học hỏi thêm.", (SAO, "bày tỏ mong muốn", "học hỏi thêm.")),
        ("Phát biểu tại cuộc họp, bà Ngân nêu rõ nhà máy cần vốn.", (NGAN, "nêu rõ", "nhà máy cần vốn.")),
        ("Ông Sao, người đứng đầu công ty, cho hay hàng đã đến cảng.", (SAO, "cho hay", "hàng đã đến cảng.")),
        ("Ông Sao (đại diện phía khách) cho hay hàng đã đến cảng.", (SAO, "cho hay", "hàng đã đến cảng.")),
        ("Ông Sao nói tại cuộc gặp rằng hàng đã đến cảng.", (SAO, "nói", "hàng đã đến cảng.")),
    ],
)
def test_who_said_what(line: str, expected: tuple[str, str, str]) -> None:
    assert said(line) == [expected]


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    line = "Ông Sao đã gặp bà Ngân. Ông khẳng định cầu sẽ xong. Bà cho biết trường đã mở cửa lại."
    assert said(line) == [(SAO, "khẳng định", "cầu sẽ xong."), (NGAN, "cho biết", "trường đã mở cửa")]


def test_a_family_name_alone_is_the_person_and_an_unknown_one_nobody() -> None:
    lines = ("Tổng thống Moon Hae-won đã đến Hà Nội.", "Ông Moon khẳng định cầu sẽ xong.", "Ông Đinh nói cầu đã xong.")
    assert said(*lines) == [("Moon Hae-won", "khẳng định", "cầu sẽ xong.")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“Cây cầu này sẽ xong trước mùa mưa năm nay”, hãng tin Reuters dẫn lời ông Sao.", (SAO, "dẫn lời")),
        ("“Cây cầu này sẽ xong trước mùa mưa năm nay”, Reuters dẫn lời ông Sao phát biểu.", (SAO, "dẫn lời")),
        ("Ông Sao phát biểu “Cây cầu này sẽ xong trước mùa mưa năm nay”.", (SAO, "phát biểu")),
        ("Trước khi nhận quyết định của Thứ trưởng, ông Sao nói cây cầu này sẽ xong.", (SAO, "nói")),
        ("Nhận xét về phần trả lời của bà Lê Thu, ông Sao nói cây cầu này sẽ xong.", (SAO, "nói")),
        ("Đồng ý với ý kiến của Thứ trưởng, ông Sao cho rằng cây cầu này sẽ xong.", (SAO, "cho rằng")),
        (
            "Nhắc lại câu nói của bà Lê Thu: “Cầu nối hai bờ sông quê mẹ”, ông Sao tin tưởng rằng cầu sẽ xong sớm.",
            (SAO, "tin tưởng"),
        ),
        ("Ông Sao chuyển tới bà Ngân lời thăm của bạn bè; khẳng định cây cầu này sẽ xong.", (SAO, "khẳng định")),
        ("Ông Sao hứa với vai trò giám đốc sẽ cho xây cầu.", (SAO, "hứa")),
    ],
)
def test_more_ways_to_speak(line: str, expected: tuple[str, str]) -> None:
    assert [(speaker, verb) for speaker, verb, _ in said(line)] == [expected]


def test_where_something_is_said_is_no_statement() -> None:
    assert said("Ông Sao chia sẻ trong cuộc gặp với bà Ngân.") == []
    assert said("Ông Sao trả lời các câu hỏi của học trò.") == []
    assert said("Kết luận nội dung này, ông Sao ra về.") == []
    assert said("Sau khi nghe ông Sao báo cáo tình hình xây cầu, mọi người ra về.") == []
    assert said("Ông Sao chia sẻ: “Trong cuộc gặp ấy tôi đã hỏi về cây cầu”.")


@pytest.mark.parametrize(
    "line",
    [
        "Ông Lương Văn Sao viết lưu niệm tại nhà máy.",
        "Ông Lương Văn Sao nêu ra các giải pháp cho vụ lúa này.",
        "Ông Lương Văn Sao góp ý tại phiên thảo luận về vụ lúa.",
        "Ông Lương Văn Sao đã tiết lộ thông tin mật của nhà máy.",
        "Ông Lương Văn Sao trình bày Báo cáo tóm tắt thẩm tra về mùa vụ.",
        "Đây là cuộc thi mà chính ông Lương Văn Sao đã kêu gọi tổ chức sớm.",
    ],
)
def test_what_is_written_asked_or_shown_is_no_statement(line: str) -> None:
    assert said(line) == []


def test_what_is_said_may_begin_with_a_time_or_a_place() -> None:
    assert said("Ông Lương Văn Sao nói: “Khi lúa chín, chúng tôi sẽ gặt cả đêm”.") == [
        (SAO, "nói", "Khi lúa chín, chúng")
    ]
    found = said("Ông Lương Văn Sao nói rằng trong vụ này nông dân được mùa lớn.")
    assert found == [(SAO, "nói", "trong vụ này nông")]


def test_words_alone_are_those_of_who_spoke_just_before_and_a_question_is_not() -> None:
    line = "Ông Lương Văn Sao khẳng định lúa đã chín vàng."
    found = said(line, "“Mặc dù mưa nhiều, nông dân vẫn được mùa lớn như năm ngoái”.")
    assert found == [(SAO, "khẳng định", "lúa đã chín vàng."), (SAO, "khẳng định", "Mặc dù mưa nhiều,")]
    assert len(said(line, "“Thế còn ngô thì bao giờ mới được thu hoạch hả ông?”.")) == 1
    assert len(said(line, "Trời hôm nay nắng.", "“Mặc dù mưa nhiều, nông dân vẫn được mùa lớn như năm ngoái”.")) == 1


def test_a_speaker_is_nobody_whom_his_own_words_name() -> None:
    found = said(
        "Ông Lương Văn Sao đã tới nhà máy.",
        "“Giám đốc Phạm Văn Tép đã làm rất tốt công việc của mình”, ông cho biết.",
    )
    assert [speaker for speaker, *_ in found] == [SAO]


def test_a_verb_after_but_or_a_noun_keeps_the_speaker() -> None:
    found = said("Ông Lương Văn Sao nói rằng lúa đã chín, song cảnh báo mưa lớn sẽ tới ngay tuần này.")
    assert found == [(SAO, "nói", "lúa đã chín"), (SAO, "cảnh báo", "mưa lớn sẽ tới")]
    found = said("Ông Lương Văn Sao thừa nhận thông tin trên và cho biết: Nhà máy đã đóng cửa từ lâu.")
    assert found == [(SAO, "cho biết", "Nhà máy đã đóng")]


def test_a_sentence_that_goes_on_keeps_the_speaker() -> None:
    line = "Ông Sao đề nghị tỉnh cho mượn đất. Đồng thời đề nghị các xã cử thêm người."
    assert said(line) == [(SAO, "đề nghị", "tỉnh cho mượn đất."), (SAO, "đề nghị", "các xã cử thêm")]
    assert said("Tỉnh đã cho mượn đất. Đồng thời đề nghị các xã cử thêm người.") == []


def test_a_pronoun_is_the_person_named_last() -> None:
    lines = "Ông Sao cảm ơn bộ đã giúp đỡ.", "Ông cũng nhấn mạnh nhà máy cần thêm thợ."
    assert said(*lines) == [(SAO, "nhấn mạnh", "nhà máy cần thêm")]


def test_later_verbs_keep_the_speaker() -> None:
    line = (
        "Bà Ngân khẳng định thị trường còn rộng; đánh giá cao tay nghề của thợ trẻ, "
        "đồng thời đề nghị công ty mở thêm lớp dạy nghề."
    )
    assert [(who, verb) for who, verb, _ in said(line)] == [
        (NGAN, "khẳng định"),
        (NGAN, "đánh giá cao"),
        (NGAN, "đề nghị"),
    ]


def test_a_verb_of_thanks_carries_its_subject_to_the_next_verb() -> None:
    line = "Ông Sao cảm ơn các cơ quan đã giúp đỡ, khẳng định công ty sẽ mở thêm xưởng."
    assert said(line) == [(SAO, "khẳng định", "công ty sẽ mở")]


def test_a_verb_that_opens_the_sentence_has_the_next_subject() -> None:
    line = "Khẳng định thị trường còn rộng, bà Ngân đề nghị công ty mở thêm xưởng."
    assert said(line) == [
        (NGAN, "Khẳng định", "thị trường còn rộng"),
        (NGAN, "đề nghị", "công ty mở thêm"),
    ]


def test_an_opening_that_only_names_the_topic_is_no_statement() -> None:
    assert said("Đánh giá về thị trường, bà Ngân cho biết nhu cầu còn lớn.") == [(NGAN, "cho biết", "nhu cầu còn lớn.")]


@pytest.mark.parametrize(
    "line",
    [
        "Bà Ngân phát biểu: “Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong.”",
        "“Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong”, bà Ngân chia sẻ.",
        "“Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong” – bà Ngân chia sẻ.",
        '"Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong", bà Ngân nói.',
        "Bà Ngân chia sẻ tại cuộc gặp: “Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong”.",
    ],
)
def test_direct_speech_is_the_whole_quotation(line: str) -> None:
    text = "\n".join(("Tiêu đề", INTRODUCTION, line))
    schema = to_schema(extract(Article("a", "Tiêu đề", text), LANGUAGE), LANGUAGE)
    (quote,) = schema["quotes"]
    assert quote["speaker"] == NGAN
    assert quote["text"].rstrip(".") == "Thị trường còn rộng. Chúng ta hãy làm sớm. Mọi người đều mong"


def test_a_quotation_and_what_follows_it_are_two_statements() -> None:
    line = "“Thị trường trong nước còn rất rộng”, bà Ngân nói và cho biết nhà máy sẽ có thêm thợ."
    assert said(line) == [(NGAN, "nói", "Thị trường trong nước"), (NGAN, "cho biết", "nhà máy sẽ có")]


@pytest.mark.parametrize(
    "line",
    [
        "Theo đề nghị của bà Ngân, công ty mở thêm xưởng.",
        "Lời khẳng định của ông Sao làm nhiều người yên tâm.",
        "Công ty chưa nhận được ý kiến nào.",
        "Bà Ngân không khẳng định điều này.",
        "Giá điện là điều mà bà Ngân đề cập tới nhiều lần trong năm.",
        "Đó là ý của bà Ngân nói trong cuộc gặp với báo chí.",
        "Hai quan chức dưới thời bà Ngân xác nhận thị trường còn rộng.",
        "Ông Sao nói dối nhiều người trong năm qua.",
        "Ông Sao được đề nghị ở lại thêm một ngày.",
        "Một số đại biểu cho rằng việc này còn khó.",
        "Xin Thứ trưởng cho biết nhà máy có mở rộng không?",
        "Bà Ngân và ông Sao khẳng định sẽ gặp lại.",
    ],
)
def test_nouns_passives_and_unnamed_speakers_are_no_statements(line: str) -> None:
    assert said(line) == []


def test_what_somebody_is_asked_to_do_is_not_said_by_the_speaker() -> None:
    line = "Bà Ngân yêu cầu các đơn vị rà soát lại, báo cáo kết quả trước mùa mưa."
    assert [(who, verb) for who, verb, _ in said(line)] == [(NGAN, "yêu cầu")]


def test_a_statement_that_a_caption_repeats_is_one_statement() -> None:
    lines = (
        "Bà Ngân khẳng định thị trường trong nước còn rất rộng mở |",
        "Bà Ngân khẳng định thị trường trong nước còn rất rộng mở và nhà máy cần thêm thợ giỏi.",
    )
    assert said(*lines) == [(NGAN, "khẳng định", "thị trường trong nước")]


@pytest.mark.parametrize(
    "posted", ["hình ảnh đi chơi cùng con gái", "một đoạn clip quay ở xưởng dệt", "các bức ảnh cũ"]
)
def test_pictures_that_somebody_shares_are_not_said(posted: str) -> None:
    assert said(f"Bà Ngân đã chia sẻ {posted} trên trang cá nhân của mình.") == []


def test_whom_somebody_questions_is_not_what_she_asks() -> None:
    assert said("Bà Ngân chất vấn thành viên hội đồng.") == []
    assert said("Bà Ngân chất vấn vì sao xưởng dệt ở ba tỉnh vẫn đóng cửa.")[0][1] == "chất vấn"


def test_pictures_may_be_what_somebody_speaks_of() -> None:
    line = "Bà Ngân chia sẻ hình ảnh này làm bà nhớ lại những năm đầu ở xưởng dệt."
    assert [verb for _, verb, _ in said(line)] == ["chia sẻ"]


def test_a_hope_may_be_to_do_something_together() -> None:
    assert said("Bà Ngân cũng bày tỏ mong muốn cùng các xưởng dệt mở thêm lớp học nghề.") == [
        (NGAN, "bày tỏ mong muốn", "cùng các xưởng dệt")
    ]
    line = "Bà Ngân khẳng định vùng núi luôn coi trọng nghề dệt, mong muốn cùng các xưởng dệt mở thêm lớp học nghề."
    assert [verb for _, verb, _ in said(line)] == ["khẳng định"]


def test_a_hope_that_is_affirmed_goes_on_with_who_spoke_before() -> None:
    line = "Bà Ngân đánh giá cao tay nghề của thợ dệt và khẳng định mong muốn mở thêm ba xưởng mới."
    assert said(line) == [(NGAN, "đánh giá cao", "tay nghề của thợ"), (NGAN, "mong muốn", "mở thêm ba xưởng")]


def test_statements_that_only_begin_alike_are_several() -> None:
    lines = (
        "Bà Ngân đề nghị các nhà máy dệt may ở ba tỉnh miền núi tuyển thêm thợ và trả lương đúng ngày.",
        "Bà Ngân cũng đề nghị các nhà máy dệt may ở ba tỉnh lập quỹ học nghề cho con em công nhân nghèo.",
    )
    assert said(*lines) == [(NGAN, "đề nghị", "các nhà máy dệt")] * 2


@given(
    st.lists(
        st.sampled_from(
            'bà Ngân|khẳng định|,|;|:|“|”|"|và|rằng|Thứ trưởng|đề nghị|nhà máy|ông Sao|(|)|-|.|cho biết|của'.split("|")
        ),
        max_size=25,
    )
)
def test_evidence_holds_speaker_and_verb_inside_one_line(words: list[str]) -> None:
    text = "\n".join(("Tiêu đề", INTRODUCTION, " ".join(words)))
    for claim in extract(Article("a", "Tiêu đề", text), LANGUAGE).claims:
        if claim.kind == "statement":
            speaker = claim.mention("speaker")
            quoted = [text[span.start : span.end] for span in claim.spans]
            assert speaker is not None
            assert speaker.span in claim.spans
            assert any(str(claim.roles["verb"]) in words for words in quoted)
            assert all(0 < len(words) <= 600 and "\n" not in words for words in quoted)
            assert str(claim.roles["text"]) in text


def test_of_two_verbs_with_a_comma_the_second_is_heard() -> None:
    assert said("Bà Ngân phân tích, chỉ rõ những khó khăn của vùng núi.") == [(NGAN, "chỉ rõ", "những khó khăn của")]


def test_criticism_of_oneself_is_no_statement() -> None:
    assert said("Bà Ngân đã dự buổi kiểm điểm tự phê bình và phê bình, không làm qua loa ở xã.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Người dân không tin có chuyện bà Ngân chia sẻ tin tức riêng cho các nhà buôn ở chợ.",
        "Bà Ngân đề xuất trên trong cuộc họp với các tiểu thương ở chợ Mây.",
        "Chuyến thăm chợ của bà Ngân khiến giới buôn bán đánh giá là lạ lùng và hiếm có xưa nay.",
        "Bà Ngân đã báo cáo, làm rõ các vấn đề mà đại biểu nêu ở hội trường.",
    ],
)
def test_what_is_only_passed_on_answered_or_thought_by_others_is_no_statement(line: str) -> None:
    assert said(line) == []


def test_who_is_cited_speaks_and_not_who_cites() -> None:
    assert said("Báo Tin Chợ. Ông Sao dẫn lời bà Ngân cho hay chợ mới sẽ mở cửa vào mùa xuân.") == [
        (NGAN, "cho hay", "chợ mới sẽ mở")
    ]


def test_a_right_to_all_is_no_governor() -> None:
    line = "Bà Ngân thừa nhận hãng có toàn quyền chia sẻ số liệu với các nhà buôn nếu muốn."
    assert said(line) == [(NGAN, "thừa nhận", "hãng có toàn quyền")]


def test_a_spokesperson_is_the_one_named_last_whatever_the_word() -> None:
    lines = (
        "Người phát ngôn Bộ Công Thương Lò Văn Pảo nói rằng giá gạo sẽ còn tăng.",
        "Phát ngôn viên Bộ Y tế Hà Thị Sò khẳng định thuốc không thiếu ở các chợ.",
        "Người phát ngôn cho biết: “Chúng tôi vẫn chờ xem các bệnh viện cần thêm những gì”.",
    )
    assert said(*lines)[-1] == ("Hà Thị Sò", "cho biết", "Chúng tôi vẫn chờ")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bà Ngân bày tỏ: Không có sức dân thì khó làm việc lớn.", (NGAN, "bày tỏ", "Không có sức dân")),
        ("Ông Sao kể: Hồi đó chúng tôi nghèo lắm.", (SAO, "kể", "Hồi đó chúng tôi")),
        (
            "“Tôi rất mừng khi thấy nhà máy có việc”, ông Sao bày tỏ trong buổi gặp báo chí.",
            (SAO, "bày tỏ", "Tôi rất mừng khi"),
        ),
        (
            "“Tôi rất mừng khi thấy nhà máy có việc”, ông Sao bày tỏ sau buổi gặp báo chí.",
            (SAO, "bày tỏ", "Tôi rất mừng khi"),
        ),
        (
            "“Chúng tôi sẽ làm hết sức mình trong năm nay”, ông Sao bày tỏ tại buổi gặp báo chí.",
            (SAO, "bày tỏ", "Chúng tôi sẽ làm"),
        ),
        (
            "“Tôi rất mừng khi thấy nhà máy có việc”, bà Ngân bày tỏ và chào mọi người.",
            (NGAN, "bày tỏ", "Tôi rất mừng khi"),
        ),
        (
            "Việc này phải làm ngay để dân có nước dùng trong mùa khô - ông Sao nhấn mạnh.",
            (SAO, "nhấn mạnh", "Việc này phải làm"),
        ),
        ("“Bao giờ dân mới có nước sạch để dùng?” Bà Ngân (Lào Cai) nói.", (NGAN, "nói", "Bao giờ dân mới")),
    ],
)
def test_words_before_a_dash_behind_a_colon_or_in_a_sentence_of_their_own(
    line: str, expected: tuple[str, str, str]
) -> None:
    assert said(line) == [expected]


def test_caption_of_who_speaks_says_nothing_of_a_quotation_in_another_line() -> None:
    assert said("“Bao giờ dân mới có nước sạch để dùng?”", "Bà Ngân nói.") == []


@pytest.mark.parametrize(
    "line",
    [
        "“Tôi rất mừng khi thấy nhà máy có việc”, ông Sao ủng hộ và chào mọi người.",
        "“Bao giờ dân mới có nước sạch để dùng?” Bà Ngân đề nghị.",
        "“Bao giờ dân mới có nước sạch để dùng?” là câu hỏi khó. Bà Ngân nói.",
        "“Nước sạch.” Bà Ngân nói.",
    ],
)
def test_other_verbs_terms_and_sentences_that_go_on_behind_a_quotation_say_nothing(line: str) -> None:
    assert said(line) == []


def test_headline_of_who_accuses_says_nothing() -> None:
    assert said("Ông Sao công khai người tố cáo: Thu lại giấy cũ, sửa lại sai sót.") == []


@pytest.mark.parametrize("verb", ["chia sẻ", "tiết lộ", "bình luận", "thông tin"])
def test_what_is_only_talked_of_is_not_said(verb: str) -> None:
    assert said(f"Ông Lương Văn Sao {verb} về chuyến đi dài ngày của gia đình mình.") == []
    assert len(said(f"Ông Lương Văn Sao {verb} rằng về cơ bản chợ Mây đã mở cửa trở lại.")) == 1
    assert len(said("Ông Lương Văn Sao nhận định về cơ bản chợ Mây đã mở cửa trở lại.")) == 1


def test_what_is_raised_begins_behind_the_word_up() -> None:
    text = "Ông Lương Văn Sao nêu lên những khó khăn của chợ Mây trong mùa mưa."
    assert said(text) == [("Lương Văn Sao", "nêu", "những khó khăn của")]
