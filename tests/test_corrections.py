"""Corrections: read with care, replayed on every build, reported when they no longer apply, taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.cli import main
from kg.corrections import ACTIONS, Entry, Reference, Source, Vocabulary, parsed, with_entry, without_entry, written
from kg.curation import vocabulary
from kg.errors import UsageError
from kg.ontology import load_ontology
from kg.results import plain
from kg.sources import Remark
from kg.store import WORLD_FILE
from kg.validate import validate
from small_world import (
    BY,
    COMMITTEE,
    DIRECTOR,
    DIRECTOR_AGAIN,
    HANH,
    TEACHER,
    asked,
    built,
    contents,
    corrected,
    entry,
    people_called,
    reference,
    write,
)

MEETING = reference("Meeting", "cuộc họp của Ủy ban Mây Trắng", "hop-thang-sau", "cuộc họp của Ủy ban Mây Trắng")


SAME = entry("same", f"one = {DIRECTOR}", f"other = {TEACHER}")
DIFFERENT = entry("different", f"one = {DIRECTOR}", f"other = {DIRECTOR_AGAIN}")


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return vocabulary(load_ontology())


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return write(tmp_path / "sources")


# ---- what each action does -------------------------------------------------------------------------


def test_two_that_are_one_become_one_node_with_the_evidence_of_both(sources: Path) -> None:
    assert people_called(corrected(sources, ""), "Lò Văn Gió") == 2
    store = corrected(sources, SAME)
    assert people_called(store, "Lò Văn Gió") == 1
    posts = asked(store, 'SELECT ?t WHERE { ?p skos:prefLabel "Lò Văn Gió"@vi ; kg:holdsPost/kg:title ?t } ORDER BY ?t')
    assert posts == ["Giám đốc", "Hiệu trưởng", "Viện trưởng"]
    assert validate(store).conforms


def test_one_that_is_two_becomes_two_and_the_others_go_where_they_fit(sources: Path) -> None:
    before = people_called(corrected(sources, ""), "Lò Văn Gió")
    assert people_called(corrected(sources, DIFFERENT), "Lò Văn Gió") == before + 1


def test_a_new_name_is_the_preferred_one_and_the_old_one_stays_beside_it(sources: Path) -> None:
    before = corrected(sources, "")
    store = corrected(sources, entry("rename", f"entity = {COMMITTEE}", 'to = "Ủy ban Mây Hồng"'))
    (node,) = {m.iri for m in store.find("Ủy ban Mây Hồng") if m.name == m.label == "Ủy ban Mây Hồng"}
    assert node in {match.iri for match in before.find("Ủy ban Mây Trắng")}, "a new name is no new identity"
    assert [plain(term) for term in store.objects(NamedNode(node), "skos:altLabel")] == ["Ủy ban Mây Trắng"]


def test_a_rejected_fact_leaves_the_graph_and_stands_in_the_report(sources: Path) -> None:
    held = 'SELECT ?t WHERE { ?p skos:prefLabel "Đào Thị Hạnh"@vi ; kg:holdsPost/kg:title ?t }'
    assert asked(corrected(sources, ""), held) == ["Thứ trưởng"]
    text = entry("reject", f"entity = {HANH}", 'property = "holdsPost"', 'value = "Thứ trưởng Bộ Công Thương"')
    store = corrected(sources, text)
    assert asked(store, held) == []
    assert asked(store, "SELECT ?p WHERE { ?p a kg:Post ; kg:title 'Thứ trưởng'@vi }") == []
    (told,) = json.loads((sources.parent / "out" / "report.json").read_text(encoding="utf-8"))["corrections"]
    assert (told["applies"], told["line"], told["author"]) == (True, 1, "Lê Mây")


@pytest.mark.parametrize(
    ("of", "term", "value", "gone"),
    [
        (MEETING, "chair", "Đào Thị Hạnh", 'SELECT ?x WHERE { ?x kg:chair/skos:prefLabel "Đào Thị Hạnh"@vi }'),
        (MEETING, "place", "Hà Nội", 'SELECT ?x WHERE { ?x kg:when/kg:edtf "2031-06-05" ; kg:place ?p }'),
        (MEETING, "when", "2031-06-05", 'SELECT ?x WHERE { ?x kg:when/kg:edtf "2031-06-05" }'),
        (HANH, "speaker", "dự án sẽ…", "SELECT ?x WHERE { ?x a kg:Statement ; kg:text ?t }"),
    ],
)
def test_facts_of_every_shape_can_be_rejected(sources: Path, of: str, term: str, value: str, gone: str) -> None:
    assert asked(corrected(sources, ""), gone) != []
    text = entry("reject", f"entity = {of}", f'property = "{term}"', f'value = "{value}"')
    assert asked(corrected(sources, text), gone) == []


def test_an_added_fact_rests_on_the_curator_and_on_the_words_of_the_article(sources: Path) -> None:
    source = 'source = { article = "ky-ket", quote = "tại Đà Nẵng, Ủy ban Mây Trắng" }'
    text = entry("add", f"entity = {COMMITTEE}", 'property = "partOf"', 'value = "Bộ Công Thương"', source)
    store = corrected(sources, text)
    rests = """SELECT ?quote ?reason WHERE {
      ?fact rdf:predicate kg:partOf ; kg:support ?e, ?c . ?e kg:quote ?quote . ?c kg:reason ?reason }"""
    assert asked(store, rests) == ["tại Đà Nẵng, Ủy ban Mây Trắng | thử"]
    assert asked(store, "SELECT ?n WHERE { ?c a kg:Correction ; dcterms:creator/foaf:name ?n }") == ["Lê Mây"]
    assert asked(store, "SELECT ?c WHERE { ?c a prov:Agent, kg:Person }") == []
    assert validate(store).conforms


def test_someone_can_be_added_to_a_meeting_and_a_document_can_be_the_source(sources: Path) -> None:
    source = 'source = { document = "Sổ tay cuộc họp, trang 3" }'
    text = entry("add", f"entity = {MEETING}", 'property = "chair"', f"value = {DIRECTOR}", source)
    store = corrected(sources, text)
    chairs = 'SELECT ?n WHERE { ?m kg:when/kg:edtf "2031-06-05" ; kg:chair/skos:prefLabel ?n } ORDER BY ?n'
    assert asked(store, chairs) == ["Lò Văn Gió", "Đào Thị Hạnh"]
    assert asked(store, "SELECT ?s WHERE { ?c a kg:Correction ; dcterms:source ?s }") == ["Sổ tay cuộc họp, trang 3"]
    assert validate(store).conforms


def test_a_date_takes_the_place_of_all_others(sources: Path) -> None:
    text = entry("set_date", f"entity = {MEETING}", 'property = "when"', 'value = "2031-06"')
    store = corrected(sources, text)
    when = 'SELECT ?d WHERE { ?m skos:prefLabel "cuộc họp của Ủy ban Mây Trắng"@vi ; kg:when/kg:edtf ?d }'
    assert asked(store, when) == ["2031-06"]
    assert asked(store, 'SELECT ?d WHERE { ?d kg:edtf "2031-06-05" }') == [], "nothing speaks of the old date"


def test_a_tenure_gets_its_first_day(sources: Path) -> None:
    text = entry(
        "set_date", f"entity = {HANH}", 'property = "from"', "value = 2029-01-02", 'post = "Thứ trưởng Bộ Công Thương"'
    )
    assert asked(corrected(sources, text), "SELECT ?d WHERE { ?t kg:from/kg:edtf ?d }") == ["2029-01-02"]


def test_what_is_hidden_is_gone_with_all_that_is_said_of_it(sources: Path) -> None:
    store = corrected(sources, entry("hide", f"entity = {HANH}"))
    assert people_called(store, "Đào Thị Hạnh") == 0
    assert asked(store, "SELECT ?n WHERE { ?m kg:chair/skos:prefLabel ?n }") == ["Lò Văn Gió"]
    assert validate(store).conforms


# ---- replayed, reported, taken back ------------------------------------------------------------------


def test_a_correction_taken_out_leaves_no_trace(sources: Path) -> None:
    built(sources, sources.parent / "out")
    before = contents(sources.parent / "out")
    corrected(sources, SAME + entry("hide", f"entity = {HANH}"))
    assert contents(sources.parent / "out") != before
    (sources / "corrections.toml").unlink()
    built(sources, sources.parent / "out")
    assert contents(sources.parent / "out") == before


def test_a_correction_survives_articles_that_come_and_go_and_a_new_identity(sources: Path) -> None:
    (sources / "bai-cu.txt").unlink()
    hidden = entry("hide", f"entity = {HANH}")
    assert people_called(corrected(sources, hidden), "Đào Thị Hạnh") == 0
    write(sources, ["bai-cu"])
    assert people_called(corrected(sources, hidden), "Đào Thị Hạnh") == 0, "the older article gives her another IRI"


@pytest.mark.parametrize("change", ["removed", "rewritten"])
def test_what_no_longer_applies_is_reported_and_changes_nothing(sources: Path, change: str) -> None:
    plain_ = corrected(sources, "")
    article = sources / "trung-ten.txt"
    if change == "removed":
        article.unlink()
    else:
        article.write_text(
            article.read_text(encoding="utf-8").replace("ông Lò", "ông hiệu trưởng Lò"), encoding="utf-8"
        )
    remarks: list[Remark] = []
    store = corrected(sources, SAME, remarks)
    assert [remark.said for remark in remarks if "no longer applies" in remark.said]
    assert people_called(store, "Lò Văn Gió") <= people_called(plain_, "Lò Văn Gió")
    (told,) = json.loads((sources.parent / "out" / "report.json").read_text(encoding="utf-8"))["corrections"]
    assert told["applies"] is False
    assert told["why_not"]
    assert "corrections.toml:1" in (sources.parent / "out" / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        (HANH.replace("hop-thang-sau", "hop-thang-sáu"),
         "there is no article «hop-thang-sáu»; did you mean «hop-thang-sau»?"),
        (HANH.replace("hop-thang-sau", "Ủy ban Mây Trắng họp thường kì"),
         "did you mean «Ủy ban Mây Trắng họp thường kỳ»?"),
        (HANH.replace("Bộ Công", "Bộ  Công"), "; did you mean «Thứ trưởng Bộ Công Thương Đào Thị Hạnh»?"),
        (HANH.replace("Thứ trưởng Bộ Công Thương", "Kỹ sư lành nghề nhất vùng"), "does not say so any more"),
        (HANH.replace("hop-thang-sau", "mùa đông"), "there is no article «mùa đông»"),
    ],
)  # fmt: skip
def test_a_slip_in_an_article_or_a_quotation_is_reported_with_what_may_be_meant(
    sources: Path, slip: str, meant: str
) -> None:
    remarks: list[Remark] = []
    corrected(sources, entry("hide", f"entity = {slip}"), remarks)
    (said,) = (remark.said for remark in remarks)
    assert said.startswith("no longer applies: ")
    assert said.endswith(meant)


def test_a_name_that_the_article_lost_is_no_fault_where_the_curator_read_another_text(sources: Path) -> None:
    lost = HANH.replace("Hạnh", "Hân")
    with pytest.raises(UsageError, match="Đào Thị Hạnh"):
        corrected(sources, entry("hide", f"entity = {lost}"))
    remarks: list[Remark] = []
    read_another = lost.removesuffix(" }") + ', text = "0123456789ab" }'
    corrected(sources, entry("hide", f"entity = {read_another}"), remarks)
    assert [one for one in remarks if "no longer applies" in one.said]


# ---- bad input: refused with line and nearest name, the last good build stays ---------------------------


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[[sane]]\n" + BY, 1, "«same»"),
        (SAME.replace("author", "autor"), 2, "«author»"),
        (SAME.replace('kind = "Person"', 'kind = "Persn"', 1), 5, "«Person»"),
        (SAME.replace("2031-09-01", '"hôm qua"'), 3, "no day"),
        (SAME.replace('reason = "thử"\n', ""), 1, "«reason» is missing"),
        ("\n\n" + entry("reject", f"entity = {HANH}", 'property = "holdPost"', 'value = "x"'), 8, "«holdsPost»"),
        (entry("reject", f"entity = {MEETING}", 'property = "format"', 'value = "onlin"'), 7, "«online»"),
        (entry("set_date", f"entity = {MEETING}", 'property = "when"', 'value = "tháng 6"'), 7, "no date"),
        (entry("hide", 'entity = "person:dao-thi-hanh-0123"'), 5, "kind, name, article and quote"),
        (
            entry("hide", f"entity = {HANH.replace('Bộ Công Thương Đào Thị Hạnh', 'nào đó')}"),
            5,
            "does not hold the name",
        ),
        (entry("hide", f"entity = {HANH.replace('Hạnh', 'Hanhh')}"), 1, "«Đào Thị Hạnh»"),
        (SAME + DIFFERENT.replace(DIRECTOR_AGAIN, TEACHER), 8, "contradicts line 1"),
        (SAME + SAME, 8, "a cycle of merges (lines 1, 8)"),
        (
            entry("rename", f"entity = {HANH}", 'to = "A"') + entry("rename", f"entity = {HANH}", 'to = "B"'),
            8,
            "contradicts line 1",
        ),
        (entry("hide", f"entity = {HANH}") + entry("rename", f"entity = {HANH}", 'to = "B"'), 7, "contradicts line 1"),
        ('author = "An', 1, "no TOML"),
    ],
)
def test_a_fault_is_refused_with_its_line_and_the_last_good_build_stays(
    sources: Path, text: str, line: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = sources.parent / "out"
    out.mkdir()
    (out / WORLD_FILE).write_text("the last good build", encoding="utf-8")
    (sources / "corrections.toml").write_text(text, encoding="utf-8")
    assert main(["build", str(sources), "-o", str(out)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert f"corrections.toml:{line}:" in error
    assert (out / WORLD_FILE).read_text(encoding="utf-8") == "the last good build"


def test_a_circle_of_three_merges_names_every_line(words: Vocabulary) -> None:
    ring = [HANH, DIRECTOR, TEACHER]
    text = "".join(entry("same", f"one = {ring[n]}", f"other = {ring[(n + 1) % 3]}") for n in range(3))
    with pytest.raises(UsageError, match=r"cycle of merges \(lines 1, 8, 15\)"):
        parsed(text, "corrections.toml", words)


def test_entries_that_turn_out_to_mean_one_entity_contradict_each_other_too(sources: Path) -> None:
    other = reference("Person", "Đào Thị Hạnh", "ky-ket", "Thứ trưởng Bộ Công Thương Đào Thị Hạnh")
    text = entry("rename", f"entity = {HANH}", 'to = "A"') + entry("rename", f"entity = {other}", 'to = "B"')
    with pytest.raises(UsageError, match="contradicts line 1"):
        corrected(sources, text)


def test_lines_are_right_in_a_file_with_comments_long_texts_and_sub_tables(words: Vocabulary) -> None:
    text = '# một\n[[hide]]\nauthor = "A"\ndate = 2031-01-01\nreason = """\n[[same]]\nx = 1\n"""\n'
    text += '[hide.entity]\nkind = "Prson"\n'
    with pytest.raises(UsageError, match=r"corrections.toml:9:|corrections.toml:10:"):
        parsed(text, "corrections.toml", words)


# ---- written by commands ------------------------------------------------------------------------------

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=20).filter(
    lambda text: text == text.strip() and text.strip() != ""
)


@settings(max_examples=60)
@given(st.lists(st.tuples(_TEXT, _TEXT, _TEXT), min_size=1, max_size=4))
def test_what_is_written_is_read_back_and_can_be_taken_out_again(told: list[tuple[str, str, str]]) -> None:
    known = vocabulary(load_ontology())
    text = "# ghi chú\n"
    placed = []
    for number, (name, author, reason) in enumerate(told):
        one = Reference("Person", name, f"bài {number}", f"ông {name} nói")
        made = Entry("add", author, "2031-01-01", reason, (one,), "memberOf", one, "", Source(document=reason))
        text, entry_ = with_entry(text, "corrections.toml", made, known)
        placed.append(entry_)
    assert [(e.entities, e.author, e.reason, e.line) for e in parsed(text, "corrections.toml", known)] == [
        (e.entities, e.author, e.reason, e.line) for e in placed
    ]
    for entry_ in reversed(placed):
        text = without_entry(text, "corrections.toml", entry_.line)
    assert text == "# ghi chú\n"
    assert written(placed[0]).startswith("[[add]]\n")


def test_commands_write_entries_list_them_and_take_them_back(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_AUTHOR", "Lê Mây")
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out)
    common = ["--graph", str(out), "--file", str(file), "--reason", "thử", "--date", "2031-09-01"]
    assert main(["correct", "rename", "uy ban may trang", "Ủy ban Mây Hồng", *common]) == 0
    assert main(["correct", "hide", "dao thi hanh", *common]) == 0
    assert main(["correct", "reject", "cong ty suong mai", "organizationKind", "company", *common]) == 0
    assert main(["correct", "list", "--file", str(file)]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in listed] == ["rename", "hide", "reject"]
    store = corrected(sources, file.read_text(encoding="utf-8"))
    assert people_called(store, "Đào Thị Hạnh") == 0
    line = listed[1].split()[0].rpartition(":")[2]
    assert main(["correct", "undo", line, "--file", str(file)]) == 0
    assert main(["correct", "undo", "2", "--file", str(file)]) == 2
    assert "entries begin in lines" in capsys.readouterr().err
    assert people_called(corrected(sources, file.read_text(encoding="utf-8")), "Đào Thị Hạnh") == 1


def test_a_wrong_property_is_named_and_nothing_is_written(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out)
    call = ["correct", "reject", "dao thi hanh", "holdPost", "x", "--graph", str(out), "--file", str(file)]
    assert main([*call, "--author", "A", "--reason", "b"]) == 2
    assert "«holdsPost»" in capsys.readouterr().err
    assert not file.exists()


def test_a_value_is_written_as_the_graph_names_it_and_one_that_the_graph_does_not_have_is_refused(
    sources: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KG_AUTHOR", "Lê Mây")
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out)
    common = ["--graph", str(out), "--file", str(file), "--reason", "thử"]
    assert main(["correct", "reject", "dao thi hanh", "holdsPost", "thu truong", *common]) == 0
    assert main(["correct", "add", "uy ban may trang", "partOf", "bo cong thuong", "--document", "x", *common]) == 0
    text = file.read_text(encoding="utf-8")
    assert 'value = "Thứ trưởng Bộ Công Thương"' in text
    assert 'value = "Bộ Công Thương"' in text
    capsys.readouterr()
    assert main(["correct", "reject", "dao thi hanh", "holdsPost", "giám đốc", *common]) == 2
    assert "it has: Thứ trưởng Bộ Công Thương" in capsys.readouterr().err
    assert main(["correct", "add", "uy ban may trang", "country", "bo cong thuong", "--document", "x", *common]) == 2
    assert "«bo cong thuong» is no Country" in capsys.readouterr().err
    assert main(["correct", "different", "dao thi hanh", "dao thi hanh", *common]) == 2
    assert "say with --between" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text
    remarks: list[Remark] = []
    corrected(sources, text, remarks)
    assert not [one for one in remarks if "no longer applies" in one.said]


def test_every_example_of_the_page_about_corrections_is_right(words: Vocabulary) -> None:
    page = (Path(__file__).parent.parent / "docs" / "corrections.md").read_text(encoding="utf-8")
    examples = [part.split("```")[0] for part in page.split("```toml\n")[1:]]
    found = [entry_.action for example in examples for entry_ in parsed(example, "corrections.toml", words)]
    assert found == ["hide", "same", "reject", "add", "set_date"]
    assert all(f"| `{action}` |" in page for action in ACTIONS)


def test_a_wrong_merge_is_taken_apart_by_naming_two_articles(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, file = sources.parent / "out", sources / "corrections.toml"
    built(sources, out)
    call = ["correct", "different", "dao thi hanh", "dao thi hanh", "--author", "A", "--reason", "b"]
    call += ["--graph", str(out), "--file", str(file)]
    assert main([*call, "--between", "hop-thang-sau", "trung-ten"]) == 2
    assert "these do: bai-cu, hop-thang-sau, ke-lai, ky-ket" in capsys.readouterr().err
    assert main([*call, "--between", "hop-thang-sau", "ky-ket"]) == 0
    assert people_called(corrected(sources, file.read_text(encoding="utf-8")), "Đào Thị Hạnh") == 2
