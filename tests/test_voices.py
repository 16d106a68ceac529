"""Whose a statement is when its verb has no subject of its own; what stands before the speaker; what says nothing."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


AN, DUNG = "Phạm Văn An", "Lê Quang Dũng"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Bộ trưởng Phạm Văn An đã trao đổi với xã nhiều việc, trong đó đề nghị xã giữ rừng đầu nguồn.",
            "xã giữ rừng đầu nguồn.",
        ),
        (
            "Bộ trưởng Phạm Văn An nhấn mạnh đến “trách nhiệm giữ rừng của mọi người dân,” đồng thời kêu gọi bà con "
            "trồng thêm cây.",
            "bà con trồng thêm cây.",
        ),
        ("Bộ trưởng Phạm Văn An đã rút xã khỏi danh sách và tuyên bố sẽ trồng lại rừng.", "sẽ trồng lại rừng."),
        (
            "Bộ trưởng Phạm Văn An cảm ơn bà con giữ rừng trong những năm qua đồng thời khẳng định sẽ trồng lại rừng.",
            "sẽ trồng lại rừng.",
        ),
        (
            "Bộ trưởng Phạm Văn An không chỉ chúc mừng bà con giữ rừng, mà còn khẳng định sẽ trồng lại rừng.",
            "sẽ trồng lại rừng.",
        ),
        (
            "Bộ trưởng Phạm Văn An cảm ơn bà con đã giữ rừng, đồng thời bày tỏ sẽ cùng xã trồng lại rừng.",
            "sẽ cùng xã trồng lại rừng.",
        ),
        (
            "Bộ trưởng Phạm Văn An đánh giá cao đóng góp của ông Lê Quang Dũng vào việc giữ rừng và mong muốn xã làm "
            "tốt hơn nữa.",
            "xã làm tốt hơn nữa.",
        ),
        (
            "Bộ trưởng Phạm Văn An cho biết xã đã lập tổ công tác do ông làm tổ trưởng, và mong muốn xã "
            "làm tốt hơn nữa.",
            "xã làm tốt hơn nữa.",
        ),
        (
            "Bộ trưởng Phạm Văn An đã ghi nhận công sức của bà con. Đồng thời khẳng định sẽ trồng lại rừng.",
            "sẽ trồng lại rừng.",
        ),
    ],
)
def test_a_verb_goes_on_with_who_spoke_or_acted_before(text: str, said: str) -> None:
    assert quotes(text)[-1] == (AN, said)


def test_what_a_body_does_in_a_statement_is_part_of_it() -> None:
    found = quotes("Bộ trưởng Phạm Văn An nhấn mạnh Việt Nam luôn coi trọng và đánh giá cao công sức của bà con.")
    assert found == [(AN, "Việt Nam luôn coi trọng và đánh giá cao công sức của bà con.")]


def test_what_somebody_promised_in_a_statement_is_not_promised_by_the_speaker() -> None:
    found = quotes(
        "Bộ trưởng Phạm Văn An cho rằng ông Lê Quang Dũng đã trả lời đầy đủ; cam kết trồng lại rừng trong năm nay."
    )
    assert [who for who, _ in found] == [AN]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn An, Chủ tịch kiêm Giám đốc của Zambon cho biết: “Rừng đầu nguồn đã xanh tốt hơn trước”.",
        "Giáo sư Phạm Văn An của Đại học Hoa Sen đánh giá, “Rừng đầu nguồn đã xanh tốt hơn trước”.",
        "Ông Phạm Văn An thăm xã.\n"
        "“Rừng đầu nguồn đã xanh tốt hơn trước”, Giám đốc Sở Y tế Nghệ An – Phạm Văn An cho biết tại lễ.",
        "Chia sẻ sau khi được bầu làm Chủ tịch xã, ông Phạm Văn An, cho rằng, Rừng đầu nguồn đã xanh tốt hơn trước.",
        "Rừng đầu nguồn đã xanh tốt hơn trước, ông Phạm Văn An nói.",
        "Rừng đầu nguồn đã xanh tốt hơn trước, ông Phạm Văn An nói với Reuters hôm 5/6.",
    ],
)
def test_who_speaks_whatever_stands_around_the_name(text: str) -> None:
    ((who, said),) = quotes(text)
    assert (who, said.rstrip(".")) == (AN, "Rừng đầu nguồn đã xanh tốt hơn trước")


def test_what_somebody_was_asked_in_quotation_marks_is_not_said_by_who_answers() -> None:
    found = quotes("Trước câu hỏi “vì sao xã không giữ được rừng”, ông Phạm Văn An cho biết xã thiếu người.")
    assert found == [(AN, "xã thiếu người.")]


def test_a_copula_after_a_comma_belongs_to_what_is_said() -> None:
    found = quotes("Ông Phạm Văn An cho biết, là xã vùng cao, Hoa Sen còn thiếu trường.")
    assert found == [(AN, "là xã vùng cao, Hoa Sen còn thiếu trường.")]


@pytest.mark.parametrize(
    "line",
    [
        "Đánh giá tác động tới xã",
        "Đề cập đến cuộc gặp mới đây với bà con",
        "Nói rõ hơn về vấn đề vì sao xã thiếu trường",
    ],
)
def test_an_opening_without_a_clause_names_the_topic(line: str) -> None:
    assert quotes(f"{line}, ông Phạm Văn An thừa nhận rừng đang ít đi.") == [(AN, "rừng đang ít đi.")]


def test_an_opening_with_a_clause_is_said() -> None:
    found = quotes("Đánh giá hai xã có nhiều điểm tương đồng, ông Phạm Văn An cho rằng rừng đang ít đi.")
    assert [said for _, said in found] == ["hai xã có nhiều điểm tương đồng", "rừng đang ít đi."]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn An đã nói như vậy khi trả lời báo chí về rừng đầu nguồn.",
        "Ông Phạm Văn An cho biết khi phát biểu bế mạc Hội Rừng xanh, chiều 5/3.",
        "Ông Phạm Văn An đã đặt vấn đề này với bà con trong xã nhiều lần.",
        "Đề nghị ông Phạm Văn An cho biết nguyên nhân và trách nhiệm của xã?",
    ],
)
def test_what_points_back_or_asks_is_no_statement(text: str) -> None:
    assert quotes(text) == []


def test_words_before_the_speaker_are_said_on_the_occasion_that_ends_the_sentence() -> None:
    found = quotes("Rừng phải được giữ bằng mọi giá - ông Phạm Văn An nhấn mạnh khi trả lời báo chí, sáng 5/3.")
    assert found == [(AN, "Rừng phải được giữ bằng mọi giá")]


def test_that_was_is_a_statement() -> None:
    assert quotes("Ông Phạm Văn An nhấn mạnh đó là việc của cả xã.") == [(AN, "đó là việc của cả xã.")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ông Phạm Văn An nói rừng đầu nguồn đang ít đi và ông tin rằng bà con sẽ trồng lại.",
            ["rừng đầu nguồn đang ít đi", "bà con sẽ trồng lại."],
        ),
        (
            "Ông Phạm Văn An cho biết rừng đầu nguồn đang ít đi, song khẳng định bà con sẽ trồng lại.",
            ["rừng đầu nguồn đang ít đi", "bà con sẽ trồng lại."],
        ),
        (
            "Nhấn mạnh tầm quan trọng của rừng, ông Phạm Văn An bày tỏ vui mừng về kết quả của xã và nhấn mạnh, bà con "
            "sẽ trồng lại.",
            ["tầm quan trọng của rừng", "bà con sẽ trồng lại."],
        ),
        (
            "Ông Phạm Văn An phát biểu khai mạc lễ kỷ niệm khẳng định: “Rừng của xã đã xanh trở lại”.",
            ["Rừng của xã đã xanh trở lại"],
        ),
        ("Ông Phạm Văn An đáp từ: “Tôi cảm ơn bà con đã trồng lại rừng”.", ["Tôi cảm ơn bà con đã trồng lại rừng"]),
        (
            "Ông Phạm Văn An cho biết, với hơn trăm người, xã sẽ trồng lại rừng.",
            ["với hơn trăm người, xã sẽ trồng lại rừng."],
        ),
        ("Ông Phạm Văn An cho biết trong cuộc họp báo chiều 20/4.", []),
        ("Ông Phạm Văn An trả lời họp báo sau cuộc gặp với bà con.", []),
    ],
)
def test_what_is_said_and_where_it_ends(text: str, said: list[str]) -> None:
    assert [words for _, words in quotes(text) if "vui mừng" not in words] == said


def test_whose_opinion_is_valued_does_not_speak() -> None:
    found = quotes(
        "Thủ tướng Phạm Văn An tiếp Tổng Giám đốc Tập đoàn Hoa Sen Lê Quang Dũng. Đánh giá cao những ý kiến của "
        "Tổng Giám đốc Tập đoàn Hoa Sen, Thủ tướng cho biết xã sẽ trồng lại rừng."
    )
    assert found[-1] == (AN, "xã sẽ trồng lại rừng.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Thủ tướng Sato Kenji và Thủ tướng Phạm Văn An gặp nhau. Thủ tướng Phạm Văn An ra về. "
            "Thủ tướng Nhật Bản cho biết rừng đã xanh trở lại.",
            "Sato Kenji",
        ),
        (
            "Ngoại trưởng Mỹ Helen Quandt gặp ông Phạm Văn An. Bộ trưởng Ngoại giao Mỹ cho biết rừng đã xanh trở lại.",
            "Helen Quandt",
        ),
        (
            "Ông Phạm Văn An, Bí thư Thành ủy Huế, gặp ông Lê Quang Dũng. Tân Bí thư Thành ủy Huế nói rừng đã xanh.",
            AN,
        ),
    ],
)
def test_a_title_means_who_holds_it(text: str, speaker: str) -> None:
    assert quotes(text)[-1][0] == speaker


def test_the_title_of_another_land_means_nobody_whom_the_article_names() -> None:
    found = quotes(
        "Ngoại trưởng Mỹ Helen Quandt gặp ông Phạm Văn An. Ngoại trưởng Helen Quandt nói rừng đang ít đi. "
        "Bộ trưởng Ngoại giao Trung Quốc cho biết rừng đã xanh trở lại."
    )
    assert [speaker for speaker, *_ in found] == ["Helen Quandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn An, chuyên gia về sông ngòi của Công ty Hoa Sen cho rằng rừng đang ít đi.",
        "Ông Phạm Văn An - chủ trường mầm non Hoa Sen cho biết: “Rừng của xã đã xanh trở lại”.",
        "Ông Phạm Văn An, khoa nhân văn, Đại học Hoa Sen cho rằng rừng đang ít đi.",
        "Ông Phạm Văn An đến từ Công ty Hoa Sen cho biết rừng đang ít đi.",
        "Nhà nghiên cứu Phạm Văn An từ Viện Hoa Sen cho biết rừng đang ít đi.",
        "Anh Phạm Văn An, hướng dẫn viên leo núi đến từ TP Sơn La (Sơn La) chia sẻ: “Rừng của xã xanh trở lại”.",
        "Ông Phạm Văn An, Phó Chủ tịch UBND huyện Đồng Mơ, Phú Yên, cho hay rừng đang ít đi.",
        "Ông Phạm Văn An, trưởng tiểu ban quản lý vườn rừng, huyện Gia Lâm, Hà Nội cho hay rừng đang ít đi.",
        "Ông Phạm Văn An, Phó Chủ tịch Hiệp hội Thương mại tại Việt Nam (Hoa Sen), cho rằng rừng đang ít đi.",
        "Nhà phân tích Phạm Văn An của Forrest đã viết: “Rừng của xã đã xanh trở lại rồi”.",
        "Báo Hoa Sen dẫn lời ông Phạm Văn An thuộc Viện Lâm nghiệp nhận định rừng đang ít đi.",
        "“Rừng của xã đã xanh trở lại rồi”, ông Phạm Văn An, ngụ tại An Giang, có hơn 10 năm giữ rừng cho biết.",
        "“Rừng của xã đã xanh trở lại rồi” – ông Phạm Văn An, cho biết.",
        "“Rừng của xã đã xanh trở lại rồi”, ông Phạm Văn An, một nhà quản lý thuộc Công ty Hoa Sen, phát biểu.",
        "“Rừng của xã đã xanh trở lại rồi”, ông Phạm Văn An của Viện Hoa Sen, chuyên gia rừng, nói với báo Lao Động.",
        "Ông Phạm Văn An - Chủ tịch UBND xã Mây Lam, huyện Phú Sậy cho biết rừng đang ít đi.",
        "Ông Phạm Văn An - Phó Cục trưởng Cục Trồng trọt, Bộ NN&PTNT - cho hay rừng đang ít đi.",
    ],
)
def test_words_that_describe_a_person_stand_before_the_verb(text: str) -> None:
    assert [who for who, _ in quotes(text)] == [AN]


@pytest.mark.parametrize(
    "text",
    [
        "Gần vườn ông Phạm Văn An, người dân trong xã cho biết rừng đang ít đi.",
        "Về đơn của ông Phạm Văn An, đại diện xã cho biết rừng đang ít đi.",
    ],
)
def test_somebody_else_who_speaks_after_a_name_is_not_that_person(text: str) -> None:
    assert quotes(text) == []


def test_who_speaks_behind_a_guest_whom_the_first_verb_is_about_is_another() -> None:
    text = (
        "Bộ trưởng Phạm Văn An tiếp Bí thư Lê Quang Dũng. Vui mừng gặp lại ông Lê Quang Dũng, Bộ trưởng nhấn mạnh, "
        "rừng đầu nguồn đang xanh trở lại."
    )
    assert quotes(text) == [(AN, "rừng đầu nguồn đang xanh trở lại.")]
    assert ("Lê Quang Dũng", "Bộ trưởng") not in [(p["holder"], p["post"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bộ trưởng Phạm Văn An khẳng định cam kết trồng lại rừng đầu nguồn.", "cam kết trồng lại rừng đầu nguồn."),
        (
            "Bộ trưởng Phạm Văn An bày tỏ, bà con vùng cao cần vốn để trồng rừng.",
            "bà con vùng cao cần vốn để trồng rừng.",
        ),
    ],
)
def test_what_is_promised_and_what_stands_behind_a_comma_is_said(text: str, said: str) -> None:
    assert quotes(text) == [(AN, said)]


def test_whereof_somebody_spoke_is_no_statement() -> None:
    assert quotes("Bộ trưởng Phạm Văn An chia sẻ trên trang cá nhân. Ông Phạm Văn An đề cập về vấn đề này.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Phạm Văn An, Trưởng ban chỉ đạo trồng rừng quanh hồ đầu nguồn đã đến.",
        "Bộ trưởng Phạm Văn An đã rút lại yêu cầu trồng rừng quanh hồ đầu nguồn.",
        "Bộ trưởng Phạm Văn An cũng có thông tin rằng rừng đầu nguồn đang xanh trở lại.",
    ],
)
def test_what_is_a_noun_here_reports_nothing(text: str) -> None:
    assert quotes(text) == []


def test_a_quotation_that_nobody_closes_ends_where_the_article_is_over() -> None:
    text = "Bộ trưởng Phạm Văn An cho biết: “Rừng đầu nguồn đang xanh trở lại./. Tin, ảnh: Hoa Sậy"
    assert quotes(text) == [(AN, "Rừng đầu nguồn đang xanh trở lại./.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn An dứt khoát: “Rừng đầu nguồn phải được giữ cho xanh tốt”.",
        "“Rừng đầu nguồn phải được giữ cho xanh tốt”, ông Phạm Văn An lo lắng.",
        "“Rừng đầu nguồn phải được giữ cho xanh tốt” - ông Phạm Văn An phát biểu bế mạc kỳ họp sáng nay.",
        "“Rừng đầu nguồn phải được giữ cho xanh tốt”, ông Phạm Văn An nói về ước mơ của mình.",
        "Trước tin “xã có nhiều nhà xây trên đất rừng”, ông Phạm Văn An nói: “Rừng đầu nguồn phải được giữ cho xanh "
        "tốt”.",
        "Ông Phạm Văn An kể với bà con rằng Rừng đầu nguồn phải được giữ cho xanh tốt.",
    ],
)
def test_words_are_said_in_a_way_or_told_without_a_verb_of_saying(text: str) -> None:
    ((who, said),) = quotes(text)
    assert (who, said.rstrip(".")) == (AN, "Rừng đầu nguồn phải được giữ cho xanh tốt")


@pytest.mark.parametrize(
    "text",
    [
        "Ông Phạm Văn An có cuốn sách mới: “Năm tháng của những người giữ rừng đầu nguồn”.",
        "“Năm tháng của những người giữ rừng đầu nguồn”, ông Phạm Văn An qua đời năm ngoái.",
        "Ông Phạm Văn An khuyên can mãi nhưng xã vẫn cho chặt rừng đầu nguồn.",
        "Bị ông Phạm Văn An phàn nàn không giữ rừng, các xã gọi nhau trồng lại cây.",
    ],
)
def test_a_name_beside_a_quoted_title_or_what_is_done_is_no_statement(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Phạm Văn An cho biết tại hội nghị tổng kết trồng rừng, phòng cháy ngày 9-6.",
        "Bộ trưởng Phạm Văn An báo cáo trước Quốc hội về rừng.",
        "Đại biểu Phạm Văn An chất vấn Bộ trưởng Bộ Nội vụ.",
        "Bộ trưởng Phạm Văn An nghe báo cáo tiến độ trồng rừng của các xã.",
        "Trả lời câu hỏi “rừng đầu nguồn còn xanh bao lâu nữa”, ông Phạm Văn An lắc đầu.",
        "Ông Phạm Văn An phát biểu tại Quốc hội Singapore.",
        "Chị Phạm Thị An chia sẻ cho chúng tôi với giọng rất vui.",
    ],
)
def test_where_or_to_whom_somebody_speaks_is_not_what_is_said(text: str) -> None:
    assert quotes(text) == []


def test_an_arab_name_behind_its_article_is_the_one_who_speaks() -> None:
    text = (
        "Ngoại trưởng Qatar Karim bin Dorn al-Berla đến Paris. Sau khi gặp Ngoại trưởng Pháp Jean Quandt, Ngoại trưởng "
        "al-Berla cho biết rừng đầu nguồn đang xanh. Ông khẳng định rừng sẽ còn xanh mãi."
    )
    assert [who for who, _ in quotes(text)] == ["Karim bin Dorn al-Berla"] * 2


def test_nobody_tells_of_himself_by_name() -> None:
    text = (
        "Ông Lê Quang Sậy đến hỏi thì ông Lê Quang Dũng nói là chăm hộ, ông yêu cầu ông Dũng nhường lại rừng đầu nguồn."
    )
    assert quotes(text) == [(DUNG, "chăm hộ, ông yêu cầu ông Dũng nhường lại rừng đầu nguồn.")]


def test_what_was_done_at_a_meeting_is_said() -> None:
    text = "Bộ trưởng Phạm Văn An khẳng định trong cuộc họp ông nêu ý kiến trồng lại rừng."
    assert quotes(text) == [(AN, "trong cuộc họp ông nêu ý kiến trồng lại rừng.")]


def test_a_title_with_something_that_nothing_tells_of_is_nobody_else_s() -> None:
    text = (
        "Ông Lê Hồng Sò, CEO Tập đoàn Sậy, đã đến. “Rừng đầu nguồn đang xanh trở lại từng ngày”, CEO của Quandt nói. "
        "Ảnh: Anh Nguyễn."
    )
    assert quotes(text) == []
    assert [who for who, _ in quotes(text.replace("CEO của Quandt", "CEO Tập đoàn Sậy"))] == ["Lê Hồng Sò"]


def test_what_a_land_promised_is_told_by_who_closes_the_sentence_and_not_what_another_person_said() -> None:
    found = quotes(
        "Trung Quốc cam kết sẽ trồng lại rừng trong năm nay, ông Phạm Văn An nói trong cuộc gặp với ông Bình."
    )
    assert found == [(AN, "Trung Quốc cam kết sẽ trồng lại rừng trong năm nay")]
    found = quotes("Ông Lê Quang Dũng khẳng định sẽ trồng lại rừng trong năm nay, ông Phạm Văn An nói.")
    assert [who for who, _ in found] == [DUNG]


def test_who_speaks_in_a_way_behind_a_quotation_goes_on() -> None:
    found = quotes("“Rừng của xã đã bị chặt hết cả rồi”, ông Phạm Văn An lo lắng và yêu cầu xã trồng lại rừng.")
    assert found == [(AN, "Rừng của xã đã bị chặt hết cả rồi"), (AN, "xã trồng lại rừng.")]
