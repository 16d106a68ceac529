"""Tokens, lookup keys and sentences."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kg.language
from kg.errors import OntologyError
from kg.language import bare, fold, is_vietnamese_syllable, load_language, tokens
from kg.model import Span
from kg.sentences import quotations

LANGUAGE = load_language("vi")
PROSE = st.text(alphabet="abđếộ ABĐÔ09.,;:!?…“”\"«»()-–|/\n'&", max_size=200)


def sentences(body: str) -> list[str]:
    """The sentences of a body below a title."""
    text = f"Tiêu đề\n{body}"
    return [text[s.span.start : s.span.end] for s in LANGUAGE.sentences(text)][1:]


@pytest.mark.parametrize(
    "text",
    [
        "TS. Lê Thị Hòa Minh đến dự.",
        "Đoàn thăm TP. Hồ Chí Minh.",
        "Ông J. Novak phát biểu.",
        "1. Chương trình gồm hai phần.",
        "Bà Hà nói: “Chúng tôi đã sẵn sàng. Mời các bạn đến thăm.”",
        'Bà Hà nói: "Chúng tôi đã sẵn sàng. Mời các bạn đến thăm."',
        "“Chúng tôi đã sẵn sàng. Mời các bạn.” – bà Hà nói.",
        "“Ai sẽ làm việc này?”, bà Hà hỏi.",
        "Viện gồm các phòng (Hóa, Lý, v.v.) và thư viện.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ("Ông Hà đến Hà Nội.", "Bà Minh ở lại Huế."),
        ("Bà Hà nói: “Chúng tôi đã sẵn sàng.”", "Ông Minh đồng ý."),
        ("Ai sẽ làm?", "Viện Sao Khuê sẽ làm!", "Rồi sao…"),
        ("Lễ ký diễn ra tại Huế./.", "Hai bên đều vui."),
        ("Viện đặt tại phường Sen 3.", "Trường ở bên cạnh."),
        ("Bà Hà rời Đông Nam Á.", "Theo ông Minh, bà đã sang Ý.", "Viện ở lại."),
    ],
)
def test_sentences_end_at_stops(parts: tuple[str, ...]) -> None:
    assert sentences(" ".join(parts)) == list(parts)


def test_a_missing_space_after_a_stop_still_ends_a_sentence() -> None:
    assert sentences("Đoàn đã đến thăm.Ông Hà ở lại.") == ["Đoàn đã đến thăm.", "Ông Hà ở lại."]


@pytest.mark.parametrize(
    "parts",
    [
        ("Ông Hà tại lễ ký.", "Ảnh: Lê Sen/TTXVN", "Sáng 5/6, ông Hà đến Huế."),
        ("(Ảnh: Sen Nguyễn)", "Theo ông Hà, việc này cần thiết."),
        ("Ảnh: VGP/Lê Sen", "Thủ tướng cùng đoàn thăm Huế."),
        ("Ảnh: TTXVN", "Tổng Bí thư tiếp đoàn."),
        ("Ảnh: AFP", "“Chúng tôi đã sẵn sàng”, ông Hà nói."),
        ("Ông Hà dự lễ -", "Nguồn ảnh: Sen.vn", "Trong phát biểu, ông Hà cảm ơn."),
        ("Đoàn đã đến.", "[Đoàn sẽ thăm Huế vào tuần sau]", "Ông Hà cảm ơn."),
        ("Trẻ em tặng hoa đoàn tại sân bay Huế", "Tối 26-6, đoàn đã gặp ông Hà."),
        ("Ông Hà dự lễ kỷ niệm Ngày 20/11, rồi ra về.",),
        ("Trong ảnh: Ông Lê Thiện Nhân và các đại biểu dự lễ.",),
        ("Ảnh: Bảo tàng tỉnh cung cấp cho báo.",),
    ],
)
def test_captions_credits_and_links_end_before_the_next_sentence(parts: tuple[str, ...]) -> None:
    assert sentences("  ".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "opens",
    [
        "Tại buổi làm việc với các chủ rừng, bà Sen cảm ơn.",
        "Cũng tại Hội nghị trồng rừng, bà Sen cảm ơn.",
        "Phát biểu tại lễ trồng cây, bà Sen cảm ơn.",
        "Phát biểu kết luận phiên họp, bà Sen cảm ơn.",
        "Kết luận hội nghị, bà Sen cảm ơn.",
        "Tham dự buổi lễ có bà Sen và các chủ rừng.",
        "Theo ông Hà, rừng đã xanh.",
        "Trao đổi với báo Sông Xanh, bà Sen cảm ơn.",
        "Cùng ngày 5/6, bà Sen đến Huế.",
        "Trước đó, bà Sen đến Huế.",
        "Trong cuộc gặp với các chủ rừng, bà Sen cảm ơn.",
        "Ngay sau lễ trồng cây, bà Sen cảm ơn.",
        "Thay mặt các chủ rừng, bà Sen cảm ơn.",
        "Liên quan đến việc trồng rừng, bà Sen cảm ơn.",
        "Nhân dịp này, bà Sen cảm ơn.",
    ],
)
def test_a_headline_ends_before_words_that_open_a_sentence(opens: str) -> None:
    assert sentences(f"Đoàn đã đến. Trồng rừng là việc chung {opens}") == [
        "Đoàn đã đến.",
        "Trồng rừng là việc chung",
        opens,
    ]
    assert sentences(f"Bà Sen dự lễ (trái) {opens}") == ["Bà Sen dự lễ (trái)", opens]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn văn bài Phát biểu tại lễ trồng cây, do bà Sen viết.",
        "Bà Sen gọi đó là “Tại cuộc họp, ngoài rừng”.",
        "Phim “Theo ông Hà, ta đi” được chiếu.",
        "Bà Sen đọc cuốn Tại hội nghị trồng rừng.",
        "Bà Sen, Trước đó, và ông Hà.",
    ],
)
def test_words_that_may_open_a_sentence_stand_inside_one_too(text: str) -> None:
    assert sentences(text) == [text]


def test_sentences_know_their_block() -> None:
    text = "Tiêu đề\n19/10/2023 - 08:30\nÔng Hà tại lễ ký |\nNguồn: Bản tin Sao Khuê\nI. Phần mở đầu\nÔng Hà đến."
    assert [s.block for s in LANGUAGE.sentences(text)] == ["title", "dateline", "caption", "source", "list", "body"]


@given(PROSE)
def test_sentences_never_overlap_and_cover_all_text(text: str) -> None:
    spans = [s.span for s in LANGUAGE.sentences(text)]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    covered = {i for span in spans for i in range(*span)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered
    for start, end in spans:
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip() != ""


@given(PROSE)
def test_quotations_lie_apart_inside_the_text(text: str) -> None:
    found = quotations(text, Span(0, len(text)))
    assert all(q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_the_outer_marks_make_a_quotation() -> None:
    text = 'Bà Hà nói: “Phong trào “Ba sạch” rất tốt”, rồi đọc "Bài ca".'
    found = [text[q.start : q.end] for q in quotations(text, Span(0, len(text)))]
    assert found == ["“Phong trào “Ba sạch” rất tốt”", '"Bài ca"']


@given(st.text(max_size=120))
def test_tokens_keep_their_offsets_and_lose_nothing(text: str) -> None:
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text and t.key == fold(t.text) for t in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert {i for i, c in enumerate(text) if not c.isspace()} == {i for t in found for i in range(t.start, t.end)}


@given(st.text(max_size=80))
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_fold_joins_the_ways_to_write_one_word() -> None:
    assert fold("Hoà") == fold("hòa") == fold("HO\u0300A")
    assert fold("Việt – Lào") == fold("Việt - Lào")
    assert bare("Đỗ Thắng Hải") == "do thang hai"


def test_syllables_have_a_vietnamese_shape_or_not() -> None:
    assert all(map(is_vietnamese_syllable, ["Nguyễn", "Khuê", "ương", "quốc", "khuỷu", "quẻo", "đẩy", "Ea"]))
    assert not any(map(is_vietnamese_syllable, ["Smith", "Jean", "Lee", "Novak", "Neang", "Mae", "Lou", "Hyun"]))


def test_a_language_without_a_pack_is_an_error_in_words() -> None:
    with pytest.raises(OntologyError, match="no language pack"):
        load_language("xx")


@pytest.mark.parametrize("repeated", ["A. B. C. ", 'Bà Hà nói "có" to. ', "Trời mưa to. ", "“Trời mưa. "])
def test_the_work_for_the_sentences_of_one_line_grows_with_its_length_only(repeated: str) -> None:
    line = repeated * (400_000 // len(repeated))
    started = time.process_time()
    spans = [sentence.span for sentence in LANGUAGE.sentences(line)]
    assert time.process_time() - started < 8
    assert "".join(line[span.start : span.end] for span in spans).replace(" ", "") == line.replace(" ", "")


def test_words_of_texts_are_kept_up_to_a_number() -> None:
    kept = [thing for thing in vars(kg.language).values() if hasattr(thing, "cache_parameters")]
    assert [one.__name__ for one in kept if one.cache_parameters()["maxsize"] is None] == ["load_language"]


def test_a_sentence_ends_with_dots_before_a_capital_without_a_space() -> None:
    text = "Trời đổ mưa to…Bà Hà về. Trời tạnh...Ông An đi."
    found = [text[s.span.start : s.span.end] for s in LANGUAGE.sentences(text)]
    assert found == ["Trời đổ mưa to…", "Bà Hà về.", "Trời tạnh...", "Ông An đi."]
