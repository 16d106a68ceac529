"""The short ways of the scanner read as the long ways do."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from kg.extract.lexicon import Line, load_lexicon
from kg.extract.scan import Scanner
from kg.language import Phrases, load_language, tokens
from kg.model import Article, Span

LANGUAGE = load_language("vi")
LEXICON = load_lexicon(LANGUAGE)
TABLES = ("titles", "meetings", "agreements", "verbs", "words", "org_heads", "places")
LISTED = sorted({next(iter(row.values())) for name in TABLES for row in LANGUAGE.table(name)})
OTHERS = "tại ở các hai như gồm là phụ trách TP. tỉnh thành phố nước công ty doanh nghiệp và với , : Sen Minh".split()
WORDS = st.sampled_from(LISTED) | st.sampled_from(OTHERS)
PROSE = st.lists(WORDS | WORDS.map(str.capitalize), min_size=1, max_size=12).map(" ".join)
LETTERS = st.lists(st.sampled_from("abc"), min_size=1, max_size=4)


@given(PROSE)
@example("A Lưới Vina del mar")
def test_a_plain_word_is_read_as_the_whole_grammar_reads_it(text: str) -> None:
    line = Line(text, Span(0, len(text)))
    scanner = Scanner(LEXICON, Article("1", "", text))
    for at in range(len(line)):
        if scanner._is_plain(line, at):
            assert scanner._next(line, at, []) == [scanner._plain(line, at)]


@given(st.lists(PROSE, min_size=1, max_size=4))
def test_a_sentence_that_is_not_read_again_would_be_read_the_same(parts: list[str]) -> None:
    text = "Tiêu đề\n" + ". ".join((*parts, "Bộ trưởng Lê Thị Hòa Minh đến dự", "Minh ở lại Công ty Sen Hồng")) + "."
    scanner = Scanner(LEXICON, Article("1", "", text))
    for scan in scanner.scan(LANGUAGE.sentences(text)):
        assert scan.items == scanner._items(scan.line, {})


@given(st.lists(LETTERS, max_size=8), LETTERS)
def test_phrases_find_the_longest_and_all(rows: list[list[str]], keys: list[str]) -> None:
    phrases = Phrases({" ".join(row): {} for row in rows})
    listed = {tuple(token.key for token in tokens(" ".join(row))) for row in rows}
    for at in range(len(keys) + 1):
        lengths = [n for n in range(len(keys) - at, 0, -1) if tuple(keys[at : at + n]) in listed]
        assert [length for length, _ in phrases.matches(keys, at)] == lengths
        longest = phrases.match(keys, at)
        assert (longest[0] if longest else None) == (lengths[0] if lengths else None)
