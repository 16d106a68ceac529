"""The ontology module answers by name, and the named questions answer on a small hand-made graph."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError, UnknownTerm, UsageError
from kg.ontology import Ontology, load_ontology
from kg.questions import Parameter, Question

XSD_DATE = pyoxigraph.NamedNode("http://www.w3.org/2001/XMLSchema#date")

WORLD = Path(__file__).with_name("question_world.ttl")


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.fixture(scope="module")
def store() -> pyoxigraph.Store:
    filled = pyoxigraph.Store()
    filled.load(path=str(WORLD))
    return filled


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(WORLD, format="turtle")


def terms(ontology: Ontology, values: Mapping[str, str]) -> dict[str, str]:
    """Values as terms: a day, a prefixed name (of an id or a class), or a text."""

    def term(value: str) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
        prefix, colon, local = value.partition(":")
        if colon:
            return pyoxigraph.NamedNode(ontology.prefixes[prefix] + local)
        if value[:4].isdigit():
            return pyoxigraph.Literal(value, datatype=XSD_DATE)
        return pyoxigraph.Literal(value)

    return {name: str(term(value)) for name, value in values.items()}


Row = dict[str, str]
Ask = Callable[..., list[Row]]


@pytest.fixture(scope="module")
def ask(ontology: Ontology, store: pyoxigraph.Store, graph: rdflib.Graph) -> Ask:
    """Puts a question to both engines, checks that they agree, and gives the rows with short names."""

    def short(term: object) -> str:
        text = str(getattr(term, "value", term))
        return ontology.short(text) if "://" in text else text

    def answers(name: str, **values: str) -> list[Row]:
        question = ontology.question(name)
        query = question.bound(terms(ontology, values))
        solutions = store.query(query)
        assert isinstance(solutions, pyoxigraph.QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        rows = [{n: short(s[n]) for n in names if s[n] is not None} for s in solutions]
        others = [{str(k): short(v) for k, v in found.items()} for found in graph.query(query).bindings]
        assert sorted(sorted(row.items()) for row in rows) == sorted(sorted(row.items()) for row in others)
        return rows

    return answers


def test_a_name_becomes_an_iri_and_back(ontology: Ontology) -> None:
    for term in (*ontology.classes, *ontology.properties, *ontology.used_terms):
        assert ontology.short(ontology.iri(term)) == term
    assert ontology.iri("kg:Person") == ontology.iri("Person") == ontology.iri(ontology.iri("Person"))
    assert ontology.iri("dcterms:title").endswith("/dc/terms/title")


@pytest.mark.parametrize(
    ("term", "nearest"),
    [("Persn", "Person"), ("dcterms:titel", "dcterms:title"), ("kg:participnt", "participant")],
)
def test_an_unknown_term_is_refused_with_the_nearest_name(ontology: Ontology, term: str, nearest: str) -> None:
    with pytest.raises(UnknownTerm, match=rf"no term «{term}».*{nearest}"):
        ontology.iri(term)


def test_each_question_about_an_unknown_name_says_what_is_unknown(ontology: Ontology) -> None:
    with pytest.raises(UnknownTerm, match=r"no class «Meetng» .*Meeting"):
        ontology.superclasses("Meetng")
    with pytest.raises(UnknownTerm, match=r"no property «whem» .*when"):
        ontology.domain("whem")
    with pytest.raises(UnknownTerm, match=r"no value of format «onlin» .*online"):
        ontology.concept("format", "onlin")
    with pytest.raises(UnknownTerm, match="no property with a concept scheme «when»"):
        ontology.concepts("when")
    with pytest.raises(UnknownTerm, match=r"no question «who-hold-post» .*who-holds-post"):
        ontology.question("who-hold-post")
    with pytest.raises(UnknownTerm, match=r"no kind of id «persons» .*person"):
        ontology.data_namespace("persons")


@given(st.text())
def test_no_text_at_all_makes_the_closed_namespace_do_anything_but_answer_or_refuse(text: str) -> None:
    ontology = load_ontology()
    try:
        iri = ontology.iri(text)
    except UnknownTerm:
        return
    assert ontology.iri(ontology.short(iri)) == iri


def test_labels_and_comments_come_in_both_languages(ontology: Ontology) -> None:
    assert ontology.label("Person") == "người"
    assert ontology.label("Person", "en") == "person"
    assert ontology.label("Person", "fr") == "person"
    assert ontology.label(ontology.concept("format", "online")) == "trực tuyến"
    assert ontology.label("dcterms:title", "en") == "title"
    assert ontology.label("xsd:date") == "xsd:date"
    assert ontology.comment("role-chair", "en") == "Chairs the meeting."


def test_classes_and_properties_know_what_stands_above_and_below_them(ontology: Ontology) -> None:
    assert ontology.superclasses("Tenure") == ("Supported", "org:Membership")
    assert ontology.superclasses("Person") == (
        "Agent",
        "foaf:Person",
        "schema:Person",
        "prov:Agent",
        "foaf:Agent",
    )
    assert ontology.subclasses("Agent") == ("Agent", "Person", "Organization", "Country")
    assert ontology.superproperties("chair") == ("participant", "sem:hasActor")


def test_domain_range_and_kind_of_value(ontology: Ontology) -> None:
    assert ontology.domain("when") == ("Happening", "Signing")
    assert ontology.range("place") == ("Place", "Country")
    assert ontology.range("earliest") == ("xsd:date",)
    assert ontology.datatype("earliest") == XSD_DATE.value
    assert ontology.datatype("holder") is None
    assert (ontology.value_kind("holder"), ontology.value_kind("role"), ontology.value_kind("topic")) == (
        "entity",
        "concept",
        "literal",
    )
    assert ontology.is_object_property("role")
    assert not ontology.is_object_property("topic")


def test_single_values_are_marked(ontology: Ontology) -> None:
    assert ontology.is_single_valued("format")
    assert not ontology.changes_over_time("format")
    assert ontology.is_single_valued("tenureStatus")
    assert ontology.changes_over_time("tenureStatus")
    assert ontology.is_single_valued("meetingType")
    assert [
        name for name in ("format", "tenureStatus", "meetingType", "participant") if ontology.may_disagree(name)
    ] == ["format"]
    assert not ontology.is_single_valued("participant")


def test_classes_stand_in_the_order_of_the_turtle_writer(ontology: Ontology) -> None:
    orders = [ontology.order(name) for name in ontology.classes]
    assert orders == sorted(set(orders))
    assert ontology.order("prov:Agent") > orders[-1]


def test_concepts_are_found_by_property_and_short_form(ontology: Ontology) -> None:
    iri = ontology.concept("format", "online")
    assert ontology.short(iri) == "format-online"
    assert ontology.notation(iri) == "online"
    assert list(ontology.concepts("format")) == ["in-person", "online", "hybrid"]


def test_data_prefixes_move_with_the_base(ontology: Ontology) -> None:
    assert ontology.data_namespace("person") == f"{ontology.data_base}person/"
    moved = ontology.prefixes_under("urn:x:")
    assert moved["person"] == "urn:x:person/" == ontology.data_namespace("person", "urn:x:")
    assert moved["org"] == ontology.prefixes["org"]
    assert list(moved) == list(ontology.prefixes)


def test_the_ontology_is_read_once() -> None:
    assert load_ontology() is load_ontology()


def test_the_digest_follows_the_content_and_not_the_line_ends(ontology: Ontology, tmp_path: Path) -> None:
    for path in ontology.files:
        copy = tmp_path / path.relative_to(ontology.folder)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert Ontology(tmp_path).digest == ontology.digest
    (tmp_path / "queries" / "counts.rq").write_text("# title-vi: khác\n", encoding="utf-8")
    assert Ontology(tmp_path).digest != ontology.digest


def test_a_missing_or_broken_ontology_says_what_is_wrong(ontology: Ontology, tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no ontology folder «nowhere»"):
        load_ontology(tmp_path / "nowhere")
    with pytest.raises(OntologyError, match=r"cannot read prefixes\.ttl"):
        Ontology(tmp_path)
    for name in ("prefixes.ttl", "kg.ttl", "concepts.ttl"):
        (tmp_path / name).write_bytes((ontology.folder / name).read_bytes())
    (tmp_path / "kg.ttl").write_text("kg:Person a", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"kg\.ttl: "):
        Ontology(tmp_path)


def test_a_question_with_a_wrong_header_is_refused_with_its_line(ontology: Ontology, tmp_path: Path) -> None:
    for name in ("prefixes.ttl", "kg.ttl", "concepts.ttl"):
        (tmp_path / name).write_bytes((ontology.folder / name).read_bytes())
    (tmp_path / "queries").mkdir()
    (tmp_path / "queries" / "odd.rq").write_text("# title-vi: lạ\n# param: x thing required — y\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"odd\.rq, line 2: not a parameter"):
        Ontology(tmp_path).questions()
    odd = "# param: x entity required — y\n# param-vi: z — không có\n"
    (tmp_path / "queries" / "odd.rq").write_text(odd, encoding="utf-8")
    with pytest.raises(OntologyError, match=r"odd\.rq, line 2: no parameter «z» above"):
        Ontology(tmp_path).questions()


def test_a_question_shows_its_titles_and_parameters(ontology: Ontology) -> None:
    question = ontology.question("who-holds-post")
    assert question.title["en"] == "Who holds this post, on a day?"
    assert question.parameters[0] == Parameter(
        "post", "entity", True, None, {"en": "the post", "vi": "chức vụ"}, "Post"
    )
    for known in ontology.questions():
        assert all(parameter.text.keys() == known.title.keys() for parameter in known.parameters), known.name


def test_a_line_of_a_question_stands_only_with_or_without_what_it_names() -> None:
    given = tuple(Parameter(name, "entity", False, None, {}) for name in ("a", "b"))
    text = "# parameters\none # with a\ntwo # with a b\nthree # without a\nfour # without a b\nx# y # with a"
    bound = Question("x", {}, given, text).bound
    assert bound({}).split("\n") == ["# parameters", "three # without a", "four # without a b", "x# y # with a"]
    assert bound({"b": "<b>"}).split("\n")[1:] == ["two # with a b", "three # without a", "x# y # with a"]
    assert bound({"a": "<a>"}).split("\n")[:3] == ["VALUES (?a) { (<a>) }", "one # with a", "two # with a b"]


def test_every_condition_of_a_question_names_a_parameter_that_may_be_left_out(ontology: Ontology) -> None:
    for question in ontology.questions():
        optional = {parameter.name for parameter in question.parameters if not parameter.required}
        for names in re.findall(r"# (?:with|without) (.*)", question.text):
            assert set(names.split()) <= optional, (question.name, names)


def test_binding_a_question_checks_names(ontology: Ontology) -> None:
    question = ontology.question("who-holds-post")
    with pytest.raises(UnknownTerm, match=r"no parameter of who-holds-post «dat» .*date"):
        question.bound({"dat": '"2020"'})
    with pytest.raises(UsageError, match="question «who-holds-post» needs post"):
        question.bound({})


@pytest.mark.parametrize(
    ("day", "lam", "vu", "ana"),
    [
        ("2018-12-31", "no", "unknown", "unknown"),
        ("2019-05-01", "unknown", "unknown", "unknown"),
        ("2020-05-01", "yes", "unknown", "unknown"),
        ("2021-05-01", "unknown", "unknown", "unknown"),
        ("2022-01-01", "no", "unknown", "unknown"),
        ("2023-02-03", "no", "yes", "no"),
        ("2023-03-01", "no", "unknown", "no"),
        ("2023-06-15", "no", "unknown", "no"),
    ],
)
def test_who_holds_post_answers_and_never_guesses(ask: Ask, day: str, lam: str, vu: str, ana: str) -> None:
    rows = ask("who-holds-post", post="post:chair", date=day)
    assert {row["holder"]: row["answer"] for row in rows} == {
        "person:lam": lam,
        "person:vu": vu,
        "person:ana": ana,
    }
    rows = ask("who-holds-post", post="post:chair", date=day, holder="person:lam")
    assert [row["answer"] for row in rows] == [lam]


def test_who_holds_a_post_of_which_no_text_speaks_is_unknown(ask: Ask) -> None:
    nobody = {"answer": "unknown", "reason": "nobody known in this post"}
    assert ask("who-holds-post", post="post:empty", date="2020-01-01") == [nobody]
    rows = ask("who-holds-post", post="post:chair", date="2020-01-01", holder="country:VN")
    assert [row["answer"] for row in rows] == ["unknown"]
    assert {r["answer"] for r in ask("who-holds-post", post="post:chair")} == {""}


@pytest.mark.parametrize(
    ("day", "lam", "vu", "ana"),
    [
        ("2020-05-01", "", "first seen on 2023-02-03, no start known", "called former, not since when"),
        (
            "2021-05-01",
            "its dates are too coarse",
            "first seen on 2023-02-03, no start known",
            "called former, not since when",
        ),
        ("2023-03-01", "", "seen from 2023-02-03 to 2023-06-30, not on this day", ""),
        ("2024-01-01", "", "last seen on 2023-06-30, no end known", ""),
    ],
)
def test_who_holds_post_says_why_it_is_unknown(ask: Ask, day: str, lam: str, vu: str, ana: str) -> None:
    rows = ask("who-holds-post", post="post:chair", date=day)
    assert {row["holder"]: row["reason"] for row in rows} == {"person:lam": lam, "person:vu": vu, "person:ana": ana}


# question, parameters, column, its distinct values in the order of the answer
ANSWERS = [
    ("posts-of-person", {"person": "person:lam"}, "postLabel", ["Chủ tịch Hội đồng Hồ Sen"]),
    ("posts-of-person", {"person": "person:lam", "from": "2021-06-01"}, "begin", ["2019"]),
    ("posts-of-person", {"person": "person:lam", "from": "2022-01-01"}, "begin", []),
    ("posts-of-person", {"person": "person:lam", "until": "2018-01-01"}, "begin", []),
    ("colleagues", {"person": "person:lam"}, "colleague", ["person:ana", "person:vu"]),
    ("colleagues", {"person": "person:lam", "organization": "organization:rain"}, "colleague", []),
    ("meetings-of", {}, "label", ["Phiên 3", "Phiên 1", "Phiên 2"]),
    ("meetings-of", {"agent": "person:vu"}, "label", ["Phiên 1", "Phiên 2"]),
    ("meetings-of", {"agent": "organization:water"}, "label", ["Phiên 1"]),
    ("meetings-of", {"body": "organization:lake"}, "label", ["Phiên 1"]),
    ("meetings-of", {"country": "country:LA"}, "label", ["Phiên 1"]),
    ("meetings-of", {"country": "country:VN"}, "label", ["Phiên 1", "Phiên 2"]),
    ("meetings-of", {"agent": "person:vu", "from": "2023-02-03"}, "label", ["Phiên 1"]),
    ("meetings-of", {"agent": "person:vu", "from": "2023-02-10"}, "label", []),
    ("meetings-of", {"agent": "person:vu", "until": "2023-01-31"}, "label", []),
    ("series-timeline", {"series": "series:council"}, "session", ["1", "2"]),
    ("co-chairs", {}, "coChair", ["person:lam"]),
    ("co-chairs", {"agent": "person:lam"}, "coChair", ["person:ana"]),
    ("co-chairs", {"agent": "person:vu"}, "coChair", []),
    ("co-chairs", {"until": "2023-01-31"}, "coChair", []),
    ("who-met-whom", {"person": "person:vu"}, "two", ["person:ana", "person:lam"]),
    ("who-met-whom", {"person": "person:vu", "other": "person:lam"}, "meeting", ["meeting:one"]),
    ("who-met-whom", {}, "one", ["person:ana", "person:lam"]),
    ("agreements-of", {"party": "country:LA"}, "agreement", ["agreement:water"]),
    ("agreements-of", {"party": "organization:lake"}, "agreement", []),
    ("agreements-of", {"country": "country:VN"}, "agreement", ["agreement:water"]),
    ("agreements-of", {"country": "country:VN", "other": "country:LA"}, "agreement", ["agreement:water"]),
    ("agreements-of", {"country": "country:VN", "other": "organization:rain"}, "agreement", []),
    ("agreements-of", {"type": "kg:agreement-mou"}, "agreement", ["agreement:water"]),
    ("agreements-of", {"type": "kg:agreement-treaty"}, "agreement", []),
    ("agreements-of", {"from": "2023-03-01"}, "agreement", []),
    ("agreements-of", {"status": "kg:status-signed"}, "agreement", ["agreement:water"]),
    ("agreements-of", {"status": "kg:status-in-force"}, "agreement", []),
    ("agreements-of", {}, "parties", ["Lào; Việt Nam"]),
    ("signatories", {"agreement": "agreement:water"}, "agent", ["person:ana", "person:lam"]),
    ("signatories", {"agent": "person:lam"}, "role", ["role-witness"]),
    ("statements-of", {"speaker": "person:ana"}, "text", ["Hồ sẽ đầy nước."]),
    ("statements-of", {"act": "kg:act-affirm", "words": "ĐẦY", "meeting": "meeting:one"}, "verb", ["khẳng định"]),
    ("statements-of", {"act": "kg:act-thank"}, "verb", []),
    ("organization-tree", {"organization": "organization:lake"}, "depth", ["0", "1", "2"]),
    ("organization-tree", {"organization": "organization:rain"}, "part", ["organization:rain"]),
    ("evidence-of", {"about": "meeting:one"}, "node",
     ["fact:online", "participation:ana", "participation:lam", "statement:ana"]),
    ("evidence-of", {"about": "fact:online"}, "quote", ["Lâm Thị Sen và Ana Ruiz"]),
    ("evidence-of", {"about": "tenure:lam"}, "articleTitle", ["Tin hồ"]),
    ("evidence-of", {"about": "person:vu"}, "node", ["tenure:vu"]),
    ("conflicts", {}, "property", ["format", "when"]),
    ("conflicts", {"subject": "meeting:one"}, "property", ["format"]),
    ("conflicts", {"subject": "meeting:one"}, "otherFact", ["fact:online"]),
    ("conflicts", {"subject": "meeting:three"}, "valueLabel", ["2019"]),
    ("facts-of-article", {"article": "article:a"}, "start", ["0", "5"]),
    ("facts-of-article", {"article": "article:a"}, "object", ["format-online"]),
    ("uncovered-sentences", {}, "text", ["Trời đẹp."]),
    ("uncovered-sentences", {"article": "article:b"}, "text", []),
    ("counts", {"class": "kg:Person"}, "count", ["3"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "values", "column", "expected"), ANSWERS)
def test_questions_answer_alike_on_both_engines(
    ask: Ask, name: str, values: dict[str, str], column: str, expected: list[str]
) -> None:
    rows = ask(name, **values)
    assert list(dict.fromkeys(row[column] for row in rows if column in row)) == expected


def test_a_dossier_holds_all_that_is_known_of_a_meeting(ask: Ask) -> None:
    rows = ask("meeting-dossier", meeting="meeting:one")
    known = {(row["property"], row["value"]) for row in rows}
    assert {
        ("format", "format-online"),
        ("format", "format-hybrid"),
        ("when", "2023-02"),
        ("topic", "mực nước"),
        ("participation", "person:ana"),
        ("signedAt", "agreement:water"),
        ("madeAt", "statement:ana"),
        ("series", "meeting:two"),
        ("series", "series:council"),
    } <= known
    chair = next(row for row in rows if row["value"] == "person:lam")
    assert (chair["role"], chair["sideLabel"], chair["capacity"]) == (
        "role-co-chair",
        "Việt Nam",
        "post:chair",
    )


def test_every_question_has_an_answer_in_these_tests(ontology: Ontology) -> None:
    asked = {name for name, *_ in ANSWERS} | {"who-holds-post", "meeting-dossier"}
    assert asked == {question.name for question in ontology.questions()}
