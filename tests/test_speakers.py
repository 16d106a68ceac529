"""Who speaks: over appositions, titles that go on, commas before the verb; whom a pronoun or a short body means."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def quotes(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Đại sứ Việt Nam tại Lào Phạm Văn An, cho biết, cầu mới sẽ mở vào mùa xuân.", "Phạm Văn An"),
        (
            "Ông Phạm Văn An – Công ty Luật Sao Mai – Đoàn Luật sư Hà Nội cho biết đã nhận lịch xét xử.",
            "Phạm Văn An",
        ),
        (
            "Ông Phạm Văn An, Chủ tịch Tiểu ban về các dòng sông, Ủy ban Dân tộc khẳng định, mùa này lúa tốt lắm.",
            "Phạm Văn An",
        ),
        (
            "Ông Phạm Văn An, Giám đốc Sở Y tế, Chủ nhiệm Chương trình phòng bệnh, cho biết bệnh đã giảm nhiều.",
            "Phạm Văn An",
        ),
        (
            "Đại diện thường trực của Lào tại Liên hợp quốc Phạm Văn An cho biết mùa này lúa tốt lắm.",
            "Phạm Văn An",
        ),
        ("Ông Phạm Văn An, Trưởng Công an xã Mây, Phó ban chuyên án lúa 5 E, cho rằng lúa tốt lắm.", "Phạm Văn An"),
        ("Ông Phạm Văn An, Tổng giám đốc chuỗi Lúa Sen tại Việt Nam, cho biết lúa tốt lắm.", "Phạm Văn An"),
        ("Ông Phạm Văn An - cử tri quận Mây cho rằng, mùa này lúa tốt lắm.", "Phạm Văn An"),
        ("Đại biểu Phạm Văn An – tỉnh Bình Phước cho biết, mùa này lúa tốt lắm.", "Phạm Văn An"),
        ("Bà Lò Thị Gió - chủ một quán bán chè cho biết, mùa này lúa tốt lắm.", "Lò Thị Gió"),
        ("“Mùa này lúa tốt hơn mọi năm trước”, ông Phạm Văn An phát biểu trước cuộc họp.", "Phạm Văn An"),
        ("“Mùa này lúa tốt hơn mọi năm trước”, ông Phạm Văn An bày tỏ với nông dân.", "Phạm Văn An"),
    ],
)
def test_who_speaks_over_what_is_said_of_them(text: str, speaker: str) -> None:
    assert [who for who, _ in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("Nhấn mạnh đến việc cần giữ rừng đầu nguồn", "cần giữ rừng đầu nguồn"),
        ("Đánh giá cao những kết quả đã đạt được", "những kết quả đã đạt được"),
    ],
)
def test_an_opening_clause_that_holds_something_forth_is_a_statement(opening: str, said: str) -> None:
    found = quotes(f"{opening}, Bộ trưởng Phạm Văn An cho rằng rừng là vàng của xã.")
    assert found == [("Phạm Văn An", said), ("Phạm Văn An", "rừng là vàng của xã.")]


def test_two_verbs_have_one_statement() -> None:
    found = quotes("Bộ trưởng Phạm Văn An đánh giá cao và ghi nhận các luống rau sạch của xã.")
    assert found == [("Phạm Văn An", "các luống rau sạch của xã.")]


def test_a_comrade_is_the_person_named_before() -> None:
    found = quotes("Ông Phạm Văn An thăm xã. Đồng chí nhấn mạnh: Bà con cần giữ rừng đầu nguồn.")
    assert found == [("Phạm Văn An", "Bà con cần giữ rừng đầu nguồn.")]


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Phạm Văn An", "Bộ trưởng Bộ Quốc phòng"),
        ("Bộ trưởng Xây dựng Phạm Văn An họp. Bộ trưởng Phạm Văn An", "Bộ trưởng Tài chính"),
    ],
)
def test_a_title_with_a_body_is_not_that_of_the_head_of_another_one(named: str, called: str) -> None:
    assert quotes(f"{named} thăm chợ hoa. {called} khẳng định chợ sẽ mở cửa đến khuya.") == []


@pytest.mark.parametrize("verb", ["gửi", "trình"])
def test_to_whom_a_paper_goes_does_not_say_what_it_asks_for(verb: str) -> None:
    text = f"Chủ tịch UBND TP Hà Nội Phạm Văn An thăm chợ hoa. Công văn {verb} Chủ tịch UBND TP Hà Nội yêu cầu mở chợ."
    assert quotes(text) == []


def test_a_pronoun_goes_on_with_the_subject_and_not_with_whose_visit_it_was() -> None:
    found = quotes(
        "Bộ trưởng Phạm Văn An hoan nghênh chuyến thăm của Bộ trưởng Lê Quang Dũng. Ông cho rằng hai bên cần hợp tác."
    )
    assert found[-1][0] == "Phạm Văn An"


def test_a_title_names_a_body_by_its_letters() -> None:
    found = quotes(
        "Ông Phạm Văn An, Chủ tịch Tập đoàn Bưu chính Hoa Sen (BCHS), dự hội chợ. Ông Lê Quang Dũng cũng dự. "
        "Chủ tịch BCHS cho biết hội chợ rất đông khách."
    )
    assert found == [("Phạm Văn An", "hội chợ rất đông khách.")]


def test_a_promise_beside_a_statement_is_one() -> None:
    found = quotes("Ông Phạm Văn An cho biết xã trồng thêm rừng, đồng thời cam kết sẽ giữ gìn nguồn nước.")
    assert [said for _, said in found] == ["xã trồng thêm rừng", "sẽ giữ gìn nguồn nước."]


LATER = "Ông Phạm Văn An, {title}, đã đi cấy cùng bà con."


@pytest.mark.parametrize("title", ["Chủ tịch Hội đồng Lúa gạo Sao Mai", "Bộ trưởng Nông nghiệp Lào"])
def test_a_whole_title_means_the_only_one_whom_the_text_names_by_it_later(title: str) -> None:
    text = f"Tin mùa vụ\n{title} khẳng định mùa này lúa tốt hơn. {LATER.format(title=title)}"
    assert quotes(text) == [("Phạm Văn An", "mùa này lúa tốt hơn.")]


@pytest.mark.parametrize("title", ["Phó Chủ tịch Hội đồng Lúa gạo Sao Mai", "Giám đốc"])
def test_a_title_that_several_may_hold_means_nobody_named_later(title: str) -> None:
    assert quotes(f"Tin mùa vụ\n{title} khẳng định mùa này lúa tốt hơn. {LATER.format(title=title)}") == []


def test_a_title_does_not_mean_one_named_later_who_has_left_the_post() -> None:
    title = "Chủ tịch Hội đồng Lúa gạo Sao Mai"
    later = LATER.format(title=f"nguyên {title}")
    assert quotes(f"Tin mùa vụ\n{title} khẳng định mùa này lúa tốt hơn. {later}") == []


def test_a_pronoun_goes_on_with_who_spoke_before_and_not_with_the_last_name() -> None:
    text = (
        "Tin mùa vụ\nÔng Phạm Văn An nói nông dân đang chờ ý kiến của Chủ tịch Hội Nuôi ong Lò Văn Gió và Hà Văn Núi. "
        "Ông cũng nhấn mạnh mùa này lúa tốt hơn."
    )
    assert [who for who, _ in quotes(text)] == ["Phạm Văn An", "Phạm Văn An"]


def test_a_given_name_abroad_tells_a_woman_whom_no_word_for_a_man_means() -> None:
    text = "Tổng thống Zambel Quandt thắng phiếu. Người thua là Marie Velder. Hôm ấy {} khẳng định nước sẽ đổi mới."
    said = [quotes(text.format(word)) for word in ("ông", "bà")]
    assert [speaker for (speaker, _), *_ in said] == ["Zambel Quandt", "Marie Velder"]


def test_a_given_name_that_men_bear_too_tells_no_woman() -> None:
    text = "Tổng thống Zambel Quandt thắng phiếu. Người thua là Vivian Velder. Hôm ấy ông khẳng định nước sẽ đổi mới."
    assert [speaker for speaker, _ in quotes(text)] == ["Vivian Velder"]


def test_a_pronoun_behind_an_officer_without_a_name_means_nobody() -> None:
    text = (
        "Tin mùa vụ\nÔng Lò Văn Gió đã về quê. Tổng Giám đốc Công ty Sao Mai khẳng định mùa này lúa tốt lắm. "
        "Ông hy vọng giá lúa sẽ tăng vào tháng tới."
    )
    assert quotes(text) == []


@pytest.mark.parametrize(
    "question",
    [
        "Vậy bà đánh giá thế nào về mùa lúa năm nay của xã?",
        "Giám đốc Sở Y tế Huế đánh giá thế nào về thuốc mới năm nay?",
    ],
)
def test_who_is_asked_has_said_nothing(question: str) -> None:
    assert quotes(f"Tin mùa vụ\nBà Đào Thị Suối, Giám đốc Sở Y tế Huế, tiếp chúng tôi. {question}") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Nông dân “sẽ không bao giờ” bỏ ruộng của mình trong mùa này, ông Phạm Văn An nói.",
            "Nông dân “sẽ không bao giờ” bỏ ruộng của mình trong mùa này",
        ),
        (
            "Nông dân “đã quen với việc chờ mưa đến muộn”, ông Phạm Văn An nói ngày 11/5.",
            "Nông dân “đã quen với việc chờ mưa đến muộn”",
        ),
        ("Ảnh mùa lúa “Mùa này lúa tốt hơn mọi năm”, ông Phạm Văn An nói.", "Mùa này lúa tốt hơn mọi năm"),
        ("Theo ông Phạm Văn An cho biết, mùa này lúa tốt hơn mọi năm.", "mùa này lúa tốt hơn mọi năm."),
    ],
)
def test_a_sentence_with_words_of_another_or_according_to_him_is_heard_as_a_whole(text: str, said: str) -> None:
    assert [(who, words.strip("”")) for who, words in quotes(text)] == [("Phạm Văn An", said.strip("”"))]


def test_of_two_with_one_given_name_the_title_tells_who_speaks() -> None:
    text = (
        "Thứ trưởng Bộ Y tế Phạm Văn An dự lễ. Ông Lê Bá An, Giám đốc Công ty Sao Mai cho biết, mùa này lúa tốt lắm. "
        "Ông An nói thêm mùa sau còn tốt hơn. “Giá lúa sẽ giảm trong năm tới”, Thứ trưởng An nói."
    )
    assert [who for who, _ in quotes(text)] == ["Lê Bá An", "Lê Bá An", "Phạm Văn An"]


@pytest.mark.parametrize(
    ("post", "called"),
    [
        ("Chủ tịch UBND thành phố Hà Nội", "Chủ tịch Hà Nội"),
        ("Chủ tịch UBND thành phố Hà Nội", "Chủ tịch TP"),
        ("Phó Chủ tịch Ủy ban nhân dân tỉnh Sơn La", "Phó Chủ tịch tỉnh"),
        ("Chủ tịch UBND TP Hà Nội", "Chủ tịch UBND Thành phố"),
        ("Bí thư Thành ủy Hà Nội", "Bí thư Hà Nội"),
    ],
)
def test_a_place_alone_tells_whose_committee_a_title_heads(post: str, called: str) -> None:
    found = quotes(f"{post} Phạm Văn An thăm chợ hoa. {called} cho biết chợ sẽ mở cửa đến khuya.")
    assert found == [("Phạm Văn An", "chợ sẽ mở cửa đến khuya.")]


@pytest.mark.parametrize("called", ["Chủ tịch Huế", "Bí thư Hà Nội", "Chủ tịch tỉnh Hà Nam"])
def test_a_title_of_another_place_or_committee_means_nobody(called: str) -> None:
    found = quotes(f"Chủ tịch UBND TP Hà Nội Phạm Văn An thăm chợ hoa. {called} cho biết chợ sẽ mở cửa đến khuya.")
    assert found == []


def test_a_pronoun_goes_on_with_the_subject_and_not_with_whom_he_speaks_of() -> None:
    found = quotes("Bộ trưởng Lê Văn Bình đã ví Chủ tịch Trần Văn Cảnh với ông nội. Ông cho rằng cả hai đều yêu rừng.")
    assert found == [("Lê Văn Bình", "cả hai đều yêu rừng.")]


def test_a_comrade_may_be_a_woman_who_spoke_before() -> None:
    found = quotes(
        "Đồng chí Lê Thị Bình nhận định, đồng chí Trần Văn Cảnh là người trẻ rất chăm chỉ. Đồng chí khẳng định, "
        "cả xã đều tin vào lớp trẻ."
    )
    assert [who for who, _ in found] == ["Lê Thị Bình", "Lê Thị Bình"]


@pytest.mark.parametrize("several", ["Các anh", "Một chị", "Hai ông"])
def test_a_pronoun_that_is_counted_means_nobody(several: str) -> None:
    assert quotes(f"Phạm Văn An làm vườn. {several} cho biết mùa này lúa tốt hơn mọi năm.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bà Lò Thị Gió gửi tuyên bố từ chức tới bà con trong bản.",
        "Bà Lò Thị Gió nói gì về vụ lúa năm nay của xã?",
        "Bà Lò Thị Gió đưa ra tuyên bố trên khi ghé qua chợ hoa của xã.",
        "Bà Lò Thị Gió nói tiếng Lào khi trò chuyện với khách.",
        "Bà Lò Thị Gió giữ cam kết tranh cử nhưng rồi sẽ làm khổ người trồng lúa.",
        "Bà Lò Thị Gió cày ruộng, với mong muốn giúp cả bản no đủ quanh năm.",
    ],
)
def test_a_word_for_what_was_said_without_its_words_is_no_statement(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("post", "called"),
    [
        ("Chủ tịch UBND Hà Nội", "Chủ tịch UBND thành phố Hà Nội"),
        ("Giám đốc Sở GD&ĐT Hà Nam", "Giám đốc Sở Giáo dục và Đào tạo Hà Nam"),
        ("Chủ tịch Thượng viện Cộng hòa Haiti", "Chủ tịch Thượng viện Haiti"),
        ("Chủ tịch Hội đồng quản trị Tập đoàn Cát Trắng", "Chủ tịch Tập đoàn Cát Trắng"),
        ("Phó Chủ tịch thường trực Hội Làm vườn", "Phó Chủ tịch Hội Làm vườn"),
    ],
)
def test_a_title_tells_its_body_by_another_name_or_leaves_a_word_out(post: str, called: str) -> None:
    found = quotes(f"Ông Phạm Văn An, {post}, thăm chợ hoa. {called} cho biết chợ sẽ mở cửa đến khuya.")
    assert found == [("Phạm Văn An", "chợ sẽ mở cửa đến khuya.")]


@pytest.mark.parametrize("called", ["Chủ tịch UBND thành phố Hải Phòng", "Chủ tịch Tập đoàn Cát Vàng"])
def test_a_title_at_another_body_means_nobody(called: str) -> None:
    text = "Ông Phạm Văn An, Chủ tịch UBND Hà Nội, tiếp ông Lê Bá Bình, Chủ tịch điều hành Tập đoàn Cát Trắng."
    assert quotes(f"{text} {called} cho biết chợ sẽ mở cửa đến khuya.") == []


@pytest.mark.parametrize(
    "told",
    [
        "người từng làm đồng cùng Bí thư xã Lê Bá Bình",
        "người đồng chủ trì hội nghị cùng ông Lê Bá Bình",
        "người giữ rừng từ những ngày đầu",
        "người đã gắn bó với đầm sen hơn 30 năm",
    ],
)
@pytest.mark.parametrize("verb", ["thừa nhận", "cho biết", "nhớ lại:"])
def test_a_clause_of_who_somebody_is_stands_before_what_they_say(told: str, verb: str) -> None:
    words = '"Lúa năm ấy mất trắng cả cánh đồng"' if verb.endswith(":") else "lúa năm ấy mất trắng"
    assert [who for who, _ in quotes(f"Ông Phạm Văn An, {told}, {verb} {words}.")] == ["Phạm Văn An"]


@pytest.mark.parametrize("joint", ["Bà Lò Thị Gió cùng", "Bà Lò Thị Gió gặp"])
def test_a_clause_of_who_somebody_is_makes_no_companion_a_speaker(joint: str) -> None:
    text = f"{joint} ông Phạm Văn An, người giữ rừng lâu năm, cho biết lúa năm nay được mùa."
    assert "Phạm Văn An" not in [who for who, _ in quotes(text)]


@pytest.mark.parametrize("way", ["song thẳng thắn", "nhưng thẳng thắn", "đồng thời thẳng thắn"])
def test_who_praises_goes_on_in_a_way_of_speaking(way: str) -> None:
    text = f"Ông Phạm Văn An đánh giá cao vụ lúa vừa qua, {way} chỉ ra rằng kho thóc của xã còn dột."
    assert quotes(text)[-1] == ("Phạm Văn An", "kho thóc của xã còn dột.")


@pytest.mark.parametrize("task", ["việc đầu tiên xã làm là vá kho thóc.", "việc trước mắt là vá kho thóc."])
def test_a_task_that_is_told_apart_is_said_whole(task: str) -> None:
    assert quotes(f"Ông Phạm Văn An cho biết {task}") == [("Phạm Văn An", task)]


def test_a_title_that_speaks_on_is_who_spoke_before_not_whom_he_named() -> None:
    text = "Thủ tướng Phạm Văn An khẳng định chuyến thăm của Thủ tướng Lò Văn Gió là dấu mốc mới. "
    text += "Thủ tướng đề nghị hai nước mở thêm hai cây cầu."
    assert [who for who, _ in quotes(text)] == ["Phạm Văn An"] * 2
    text = text.replace("Thủ tướng đề nghị", "Cảm ơn Thủ tướng Phạm Văn An, Thủ tướng Lò Văn Gió đề nghị")
    assert [who for who, _ in quotes(text)][-1] == "Lò Văn Gió"


@pytest.mark.parametrize(
    ("holder", "told"),
    [
        ("Chủ tịch UBND TP Đà Nẵng", "Chủ tịch Đà Nẵng"),
        ("Bí thư Thành ủy TP Đà Nẵng", "Bí thư TP Đà Nẵng"),
        ("Bí thư Thành ủy TP Đà Nẵng", "Bí thư Đà Nẵng"),
    ],
)
def test_who_heads_a_place_is_told_by_the_place_before_the_name_and_after_it(holder: str, told: str) -> None:
    named = f"Sáng nay, {holder} Phạm Văn An cho biết mùa này lúa tốt lắm."
    short = f"{told} yêu cầu các xã vá lại kho thóc."
    for text in (f"{named} {short}", f"Tin lúa\n{short} {named}"):
        assert [who for who, _ in quotes(text)] == ["Phạm Văn An"] * 2


def test_a_deputy_head_of_a_place_named_later_may_be_another() -> None:
    text = "Tin lúa\nPhó Chủ tịch Đà Nẵng yêu cầu các xã vá lại kho thóc. "
    text += "Sáng nay, Phó Chủ tịch UBND TP Đà Nẵng Phạm Văn An đến chợ."
    assert quotes(text) == []


def _who_says(named: str, called: str) -> list[str]:
    text = f"{named} cho biết chợ Hòa Mai đã mở từ lâu.\n{called} cho rằng chợ này sẽ mở thêm hai cổng."
    return [quote["speaker"] for quote in facts(text)["quotes"] if quote["text"].startswith("chợ này")]


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Nguyên Bộ trưởng Bộ Tư pháp Trần Văn Tò", "Nguyên Bộ trưởng Tư pháp"),
        ("Ông Trần Văn Tò, cựu Giám đốc Sở Công Thương Hòa Mai,", "Cựu Giám đốc Sở Công Thương Hòa Mai"),
        ("Cựu Thủ tướng Lào Trần Văn Tò", "Cựu Thủ tướng"),
        ("Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch Trần Văn Tò", "Thứ trưởng Bộ Văn hóa, Thể thao và Du lịch"),
        ("Ông Trần Văn Tò, Phó Chủ tịch thuộc Hội đồng Chợ Việt,", "Phó Chủ tịch thuộc Hội đồng Chợ Việt"),
    ],
)
def test_a_title_that_is_over_or_has_commas_tells_who_speaks(named: str, called: str) -> None:
    assert _who_says(named, called) == ["Trần Văn Tò"]


@pytest.mark.parametrize(
    ("named", "called"),
    [
        ("Bộ trưởng Bộ Tư pháp Trần Văn Tò", "Nguyên Bộ trưởng Tư pháp"),
        ("Cựu Thủ tướng Lào Trần Văn Tò", "Cố vấn"),
        ("Nguyên Bộ trưởng Bộ Tư pháp Trần Văn Tò", "Nguyên thủ nước này"),
    ],
)
def test_a_title_that_is_over_means_nobody_who_holds_it_still(named: str, called: str) -> None:
    assert _who_says(named, called) == []


@pytest.mark.parametrize("verb", ["cho biết", "khẳng định", "cho hay"])
def test_a_report_behind_a_verb_that_tells_is_what_is_told_of(verb: str) -> None:
    told = f"Ông Phạm Văn An {verb} báo cáo mùa lúa sẽ xong trước tháng Ba."
    assert quotes(told) == [("Phạm Văn An", "báo cáo mùa lúa sẽ xong trước tháng Ba.")]


def test_who_reports_says_what_follows() -> None:
    assert quotes("Ông Phạm Văn An báo cáo lúa đã gặt xong trước mưa.") == [
        ("Phạm Văn An", "lúa đã gặt xong trước mưa.")
    ]
