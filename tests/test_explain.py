"""Explanations: each fact with its sentence and the quotation in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import UnknownTerm
from kg.explain import Explained, Quotation, _in_full, _together, explain, render
from kg.model import Evidence
from small_world import BY, built, opened, reference, write
from tests import knowledge as trial
from tests.graph_of_trial import trial_store

STORE = trial_store()
SOMEONE = "dao thi hanh nguyen"


def test_every_fact_has_support_and_every_quote_stands_in_its_sentence() -> None:
    places = [fact.support for fact in trial.knowledge().facts if fact.property == "place"]
    quotes = {one.quote for support in places for one in support if isinstance(one, Evidence)}
    seen = set()
    for entity in (
        trial.HANH,
        trial.KAI,
        trial.MEETING,
        trial.MEMO,
        trial.MINISTRY,
        trial.COUNTRY,
        trial.CITY,
    ):
        facts = explain(STORE, entity.replace("/", ":"))
        assert facts, entity
        for fact in facts:
            assert fact.quotations or fact.other, fact
            seen |= {quotation.sentence[quotation.start : quotation.end] for quotation in fact.quotations}
    assert quotes <= seen
    assert "" not in seen


def test_a_person_is_told_by_posts_meetings_agreements_and_words() -> None:
    told = {(fact.inverse, fact.property, fact.value) for fact in explain(STORE, SOMEONE, "en")}
    meeting = "Phiên họp thứ hai của Hội đồng Sông Ngân"
    assert told == {
        (False, "holds post", "Thứ trưởng Bộ Thiên văn"),
        (False, "affiliated with", "Bộ Thiên văn"),
        (False, "met", "Kai Morgenstern"),
        (True, "chair", meeting),
        (True, "witness", "Bản ghi nhớ Sông Ngân"),
        (True, "speaker", "dự án sẽ hoàn thành đúng hạn"),
    }


def test_a_shortcut_is_told_with_what_its_node_says() -> None:
    chair = next(fact for fact in explain(STORE, SOMEONE) if fact.property == "chủ trì")
    assert ("tư cách", "Thứ trưởng Bộ Thiên văn") in chair.details
    met = next(fact for fact in explain(STORE, SOMEONE) if fact.property == "đã gặp")
    assert ("cuộc họp", "Phiên họp thứ hai của Hội đồng Sông Ngân") in met.details
    assert len(met.quotations) == 2


def test_a_fact_of_two_articles_is_told_once_with_both() -> None:
    facts = [fact for fact in explain(STORE, trial.MEETING.replace("/", ":")) if fact.property == "thời gian"]
    assert [len(fact.quotations) for fact in facts] == [2]
    assert [quotation.issued for quotation in facts[0].quotations] == ["2031-05", "2031-05-12T19:50:00"]


def test_a_reference_row_is_named() -> None:
    text = render(STORE, "viet nam", "en")
    assert "country code: VN\n  support: reference entry countries.tsv VN\n" in text


def test_the_text_marks_the_quote_and_names_the_source() -> None:
    text = render(STORE, SOMEONE)
    assert text.startswith("Đào Thị Hạnh Nguyên (người)\n<")
    assert (
        "← người phát biểu: dự án sẽ hoàn thành đúng hạn\n"
        "  hành vi ngôn ngữ: khẳng định\n"
        "  phát biểu tại: Phiên họp thứ hai của Hội đồng Sông Ngân\n"
        "  động từ dẫn: khẳng định\n"
        "  «Bà Đào Thị Hạnh Nguyên [[khẳng định dự án sẽ hoàn thành đúng hạn]].»\n"
        "    Hội đồng Sông Ngân họp phiên thứ hai, 2031-05-12T19:50:00, https://example.org/tin/1?a=b%20c, "
        "quy tắc trial (0.9)\n"
    ) in text
    assert "\x1b[1mkhẳng định dự án" in render(STORE, SOMEONE, colour=True)


def test_the_names_of_all_languages_are_told() -> None:
    store = trial_store()
    node = store.resolve(SOMEONE)
    label = NamedNode(store.ontology.iri("skos:prefLabel"))
    store.add([Triple(node, label, Literal("Hanh Nguyen Dao", language="en"))])
    told = [render(store, SOMEONE, language).splitlines() for language in ("vi", "en")]
    assert [lines[0].partition(" (")[0] for lines in told] == ["Đào Thị Hạnh Nguyên", "Hanh Nguyen Dao"]
    assert [lines[2].partition(": ")[2].split(", ")[0] for lines in told] == ["Hanh Nguyen Dao", "Đào Thị Hạnh Nguyên"]


def test_an_affiliation_that_a_post_tells_is_not_told_again() -> None:
    text = render(STORE, SOMEONE, "en")
    assert "tenure at: Bộ Thiên văn" in text
    assert "affiliated with" not in text
    assert any(fact.property == "affiliated with" for fact in explain(STORE, SOMEONE, "en"))


def quotation(sentence: str, quote: str, rule: str = "r") -> Quotation:
    start = sentence.index(quote)
    return Quotation("2031-05-12", "Tin", "", sentence, start, start + len(quote), rule, "0.9")


def explained(value: str, *quotations: Quotation) -> Explained:
    return Explained("met", False, value, f"urn:{value}", (("role", "participant"),), quotations, ())


def test_people_met_in_one_sentence_stand_together_and_the_sentence_once() -> None:
    sentence = "Dự họp có bà An, ông Bình và ông Chi."
    facts = [
        explained("Bình", quotation(sentence, "bà An, ông Bình"), quotation(sentence, "ông Bình", "s")),
        explained("Chi", quotation(sentence, "ông Chi")),
        explained("Dung", quotation("Bà An gặp bà Dung.", "bà Dung")),
    ]
    groups = _together(facts)
    assert [[fact.value for fact in group] for group in groups] == [["Bình", "Chi"], ["Dung"]]
    assert list(_in_full(groups[0], {"rule": "rule"}, False)) == [
        "met: Bình; Chi",
        "  role: participant",
        "  «Dự họp có [[bà An, ông Bình]] và [[ông Chi]].»",
        "    Tin, 2031-05-12, rule r (0.9), rule s (0.9)",
    ]


def test_a_fact_of_very_many_sentences_shows_the_first_and_counts_the_rest() -> None:
    many = explained("Bộ Thử", *(quotation(f"Câu {number} nói về Bộ Thử.", "Bộ Thử") for number in range(12)))
    words = {"rule": "rule", "support": "support", "more": "… and {number} more"}
    told = list(_in_full([many], words, colour=False))
    assert sum("«" in line for line in told) == 5
    assert told[-1] == "  … and 7 more"


def test_a_short_explanation_has_a_line_for_each_fact_that_counts_its_sentences() -> None:
    text = render(STORE, SOMEONE, "en", short=True)
    assert "«" not in text
    _, facts = text.split("\n\n")
    assert len(facts.splitlines()) == render(STORE, SOMEONE, "en").count("\n\n")
    assert "holds post: Thứ trưởng Bộ Thiên văn (" in facts
    assert all(" sentence" in line for line in facts.splitlines())


@pytest.mark.parametrize("short", [True, False])
def test_who_is_only_named_comes_with_the_sentences_that_name_him(tmp_path: Path, short: bool) -> None:
    text = "Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh thay ông Lò Văn Gió nghỉ hưu."
    (tmp_path / "a.txt").write_text(f"Tin\n{text}\n", encoding="utf-8")
    built(tmp_path, tmp_path / "out")
    told = render(opened(tmp_path / "out"), "lo van gio", "en", short=short)
    assert "only named; no facts\n" in told
    assert "thay ông [[Lò Văn Gió]] nghỉ hưu." in told


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UnknownTerm):
        explain(STORE, "Không Có Ai")


def test_what_a_curator_added_is_told_with_the_document_that_says_so(tmp_path: Path) -> None:
    sources, out = write(tmp_path / "sources", ["hop-thang-sau"]), tmp_path / "out"
    quote = "chủ trì cuộc họp của Ủy ban Mây Trắng"
    committee = reference("Organization", "Ủy ban Mây Trắng", "hop-thang-sau", quote)
    (sources / "corrections.toml").write_text(
        f'[[add]]\n{BY}\nentity = {committee}\nproperty = "partOf"\nvalue = "Bộ Công Thương"\n'
        'source = { document = "Sổ tay" }\n',
        encoding="utf-8",
    )
    built(sources, out)
    (told,) = [fact for fact in explain(opened(out), "uy ban may trang") if fact.other]
    assert any(other.endswith("thử (Sổ tay). Lê Mây, 2031-09-01") for other in told.other)
