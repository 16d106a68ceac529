"""The files of the ontology agree with each other, with the standards and with the SPARQL engines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pyoxigraph
import pyshacl
import pytest
import rdflib
from rdflib.namespace import OWL, PROV, RDF, RDFS, SH, SKOS
from rdflib.plugins.sparql import prepareQuery

from kg.ontology import Ontology, load_ontology

# The terms of the standards that ours stand under, as their own documents spell them.
STANDARD_CLASSES = {
    "foaf:Agent", "foaf:Person", "org:Membership", "org:Organization", "org:Post", "prov:Agent",
    "prov:Entity", "rdf:Statement", "schema:Country", "schema:Event", "schema:EventSeries",
    "schema:NewsArticle", "schema:Organization", "schema:Person", "schema:Place", "sem:Event",
}  # fmt: skip
STANDARD_PROPERTIES = {
    "dcterms:identifier", "dcterms:isPartOf", "org:classification", "org:holds", "org:member",
    "org:memberOf", "org:organization", "org:postIn", "org:subOrganizationOf", "prov:value",
    "prov:wasAttributedTo", "schema:location", "schema:organizer", "schema:superEvent", "sem:hasActor",
}  # fmt: skip
STANDARD_MATCHES = {
    "dcterms:Agent", "dcterms:date", "dcterms:subject", "dcterms:type", "foaf:knows",
    "org:originalOrganization", "org:role", "prov:Derivation", "prov:Quotation", "prov:agent",
    "schema:Claim", "schema:EndorseAction", "schema:EventCancelled", "schema:EventPostponed",
    "schema:EventRescheduled", "schema:EventScheduled", "schema:Legislation", "schema:MixedEventAttendanceMode",
    "schema:OfflineEventAttendanceMode", "schema:OnlineEventAttendanceMode", "schema:OrganizationRole",
    "schema:Quotation", "schema:Role", "schema:about", "schema:addressCountry", "schema:affiliation",
    "schema:attendee", "schema:creator", "schema:endDate", "schema:eventAttendanceMode",
    "schema:eventStatus", "schema:identifier", "schema:isPartOf", "schema:jobTitle", "schema:memberOf",
    "schema:parentOrganization", "schema:roleName", "schema:startDate", "schema:text", "sem:Role",
    "sem:eventType", "sem:hasPlace", "sem:hasTime", "time:TemporalEntity", "time:hasBeginning",
    "time:hasEnd",
}  # fmt: skip
# Those among them that PROV makes an activity or an entity.
UNDER_ENTITY = {"prov:Entity"}
UNDER_ACTIVITY = {"prov:Activity"}
SHACL_FEATURES = {
    "targetClass", "property", "path", "message", "class", "datatype", "nodeKind", "minCount",
    "maxCount", "in", "pattern", "minInclusive", "maxInclusive", "lessThanOrEquals",
    "or", "inversePath", "alternativePath",
}  # fmt: skip

ONTOLOGY = load_ontology()
QUESTIONS = [question.name for question in ONTOLOGY.questions()]
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.relatedMatch, SKOS.broadMatch, SKOS.narrowMatch)


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return ONTOLOGY


def parsed(*names: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in names:
        graph.parse(ONTOLOGY.folder / name, format="turtle")
    return graph


@pytest.fixture(scope="module")
def kg() -> rdflib.Graph:
    return parsed("kg.ttl", "concepts.ttl")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return parsed("shapes.ttl")


def ours(graph: rdflib.Graph) -> set[str]:
    """The short names of our terms that a graph uses in any place."""
    terms = (str(term) for triple in graph for term in triple if isinstance(term, rdflib.URIRef))
    return {ONTOLOGY.short(term) for term in terms if term.startswith(ONTOLOGY.namespace)} - {""}


def in_languages(graph: rdflib.Graph, term: rdflib.URIRef, *predicates: rdflib.URIRef) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for predicate in predicates:
        for value in graph.objects(term, predicate):
            assert isinstance(value, rdflib.Literal)
            found.setdefault(value.language or "", []).append(str(value))
    return found


def terms_of_kind(kg: rdflib.Graph) -> Iterator[rdflib.URIRef]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, SKOS.Concept)
    for kind in kinds:
        yield from (term for term in kg.subjects(RDF.type, kind) if isinstance(term, rdflib.URIRef))


def test_both_libraries_read_every_turtle_file_to_the_same_number_of_triples(ontology: Ontology) -> None:
    for path in ontology.files:
        if path.suffix == ".ttl":
            quads = list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
            assert len(quads) == len(rdflib.Graph().parse(path, format="turtle")), path.name


def test_every_term_has_one_label_and_one_comment_in_each_language(kg: rdflib.Graph, ontology: Ontology) -> None:
    terms = [*terms_of_kind(kg), *(rdflib.URIRef(ontology.iri(name)) for name in ontology.used_terms)]
    assert len(terms) > 150
    for term in terms:
        labels = in_languages(kg, term, RDFS.label, SKOS.prefLabel)
        comments = in_languages(kg, term, RDFS.comment, SKOS.definition)
        for texts in (labels, comments):
            assert {language: len(values) for language, values in texts.items()} == {"vi": 1, "en": 1}, term
        assert labels["vi"][0].strip(), term
        assert comments["vi"][0].endswith("."), term
        assert comments["en"][0].endswith("."), term


def test_every_scheme_has_a_label_in_each_language(kg: rdflib.Graph) -> None:
    schemes = list(kg.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 9
    for scheme in schemes:
        assert isinstance(scheme, rdflib.URIRef)
        assert set(in_languages(kg, scheme, RDFS.label)) == {"vi", "en"}


def test_all_files_are_nfc_and_end_in_one_line_feed(ontology: Ontology) -> None:
    for path in ontology.files:
        text = path.read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), path.name
        assert text.endswith("\n"), path.name
        assert not text.endswith("\n\n"), path.name


def test_vietnamese_labels_of_classes_and_of_properties_are_told_apart(kg: rdflib.Graph) -> None:
    classes = [in_languages(kg, t, RDFS.label)["vi"][0] for t in kg.subjects(RDF.type, OWL.Class)]  # type: ignore[arg-type]
    assert len(set(classes)) == len(classes)


def test_terms_used_in_shapes_alignments_and_questions_exist(shapes: rdflib.Graph, ontology: Ontology) -> None:
    used = ours(shapes) | ours(parsed("alignments.ttl"))
    for question in ontology.questions():
        used |= set(re.findall(r"(?<![\w:])kg:(\w[\w-]*\w)(?![\w-])", question.text))
        query = "\n".join(line for line in question.text.splitlines() if not line.startswith("# param: "))
        for name in re.findall(r"(?<![\w:])((?!kg:)[a-z]+:[A-Za-z]\w*)", query):
            assert ontology.iri(name), question.name
        used |= {parameter.of for parameter in question.parameters if parameter.of}
    for name in used:
        assert ontology.iri(name)
    for prefix in re.findall(r"kg:([a-z]+-)\)", "".join(q.text for q in ontology.questions())):
        assert any(name.startswith(prefix) for name in ours(parsed("concepts.ttl")))


def test_every_class_and_every_property_has_a_shape(shapes: rdflib.Graph, ontology: Ontology) -> None:
    targets = {ontology.short(str(term)) for term in shapes.objects(None, SH.targetClass)}
    assert set(ontology.classes) <= targets
    paths = {ontology.short(str(term)) for term in shapes.objects(None, SH.path)}
    assert set(ontology.properties) - paths == set()
    annotations = {"rdf:type", "dcat:Dataset", "void:Dataset", "prov:Agent", "owl:versionInfo"}
    used_on_things = {name for name in ontology.used_terms if not name.startswith(("void:", "dcat:"))} - annotations
    described_dataset = {"dcterms:license", "dcterms:description", "dcterms:conformsTo"}
    assert used_on_things - described_dataset - paths == set()


def test_a_shape_of_an_abstract_class_names_all_classes_under_it(shapes: rdflib.Graph, ontology: Ontology) -> None:
    for name in ontology.classes:
        shape = next(
            s for s in shapes.subjects(SH.targetClass, rdflib.URIRef(ontology.iri(name))) if str(s).endswith(f"#{name}")
        )
        targets = {ontology.short(str(term)) for term in shapes.objects(shape, SH.targetClass)}
        assert targets == set(ontology.subclasses(name))


def test_shapes_use_only_features_that_sparql_can_say_and_speak_both_languages(shapes: rdflib.Graph) -> None:
    sh = ONTOLOGY.prefixes["sh"]
    used = {str(p).removeprefix(sh) for p in shapes.predicates() if str(p).startswith(sh)}
    assert used <= SHACL_FEATURES
    for shape in shapes.objects(None, SH.property):
        messages = [m for m in shapes.objects(shape, SH.message) if isinstance(m, rdflib.Literal)]
        assert sorted(m.language or "" for m in messages) == ["en", "vi"]


def test_values_listed_in_shapes_are_those_of_the_scheme(shapes: rdflib.Graph, ontology: Ontology) -> None:
    for name in ontology.properties:
        if ontology.value_kind(name) != "concept":
            continue
        listed: set[str] = set()
        for shape in shapes.subjects(SH.path, rdflib.URIRef(ontology.iri(name))):
            listed |= {str(c) for node in shapes.objects(shape, SH["in"]) for c in shapes.items(node)}
        assert listed == set(ontology.concepts(name).values()), name


def test_no_shape_forbids_values_that_disagree(shapes: rdflib.Graph, ontology: Ontology) -> None:
    """Only a node's own parts, on which its identity hangs, may be single by shape."""
    single = {
        ontology.short(str(path))
        for shape in shapes.subjects(SH.maxCount, None)
        for path in shapes.objects(shape, SH.path)
    }
    parts_of_a_node = {"holder", "post", "agent", "speaker", "countryCode"}
    assert {name for name in single & set(ontology.properties) if ontology.is_single_valued(name)} == parts_of_a_node


def test_ranges_and_shapes_say_the_same(shapes: rdflib.Graph, ontology: Ontology) -> None:
    for name in ontology.properties:
        for shape in shapes.subjects(SH.path, rdflib.URIRef(ontology.iri(name))):
            branches = [shape, *(b for node in shapes.objects(shape, SH["or"]) for b in shapes.items(node))]
            classes = {ontology.short(str(c)) for b in branches for c in shapes.objects(b, SH["class"])}
            datatypes = {str(d) for b in branches for d in shapes.objects(b, SH.datatype)}
            kind = ontology.value_kind(name)
            assert datatypes == ({ontology.datatype(name)} if kind == "literal" else set()), name
            allowed = {
                below for above in ontology.range(name) if kind == "entity" for below in ontology.subclasses(above)
            }
            assert classes <= allowed, name
            assert bool(classes) == (kind == "entity"), name


def test_shapes_are_valid_shacl(shapes: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, report


def test_a_violation_is_found_and_told_in_both_languages(shapes: rdflib.Graph, ontology: Ontology) -> None:
    prefixes = "".join(f"@prefix {p}: <{n}> .\n" for p, n in ontology.prefixes.items())
    bad = prefixes + (
        "meeting:a a kg:Meeting ; skos:prefLabel 'A'@vi ; kg:format kg:format-online, kg:format-hybrid ."
        "meeting:b a kg:Meeting ; skos:prefLabel 'B'@vi ; kg:format kg:role-chair ."
        "date:2023 a kg:EdtfDate ; kg:edtf 'năm ngoái' ."
    )
    graph = rdflib.Graph().parse(data=bad, format="turtle")
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes)
    assert not conforms
    assert isinstance(report, rdflib.Graph)
    found = {ontology.short(str(node)) for node in report.objects(None, SH.focusNode)}
    assert found == {"meeting:b", "date:2023"}
    assert {m.language for m in report.objects(None, SH.resultMessage) if isinstance(m, rdflib.Literal)} == {
        "vi",
        "en",
    }


def test_standard_terms_above_ours_are_spelled_as_the_standards_spell_them(ontology: Ontology) -> None:
    classes = {above for name in ontology.classes for above in ontology.superclasses(name) if ":" in above}
    properties = {above for name in ontology.properties for above in ontology.superproperties(name) if ":" in above}
    assert classes == STANDARD_CLASSES
    assert properties == STANDARD_PROPERTIES


def test_alignments_are_matches_of_our_terms_with_standard_ones() -> None:
    graph = parsed("alignments.ttl")
    assert set(graph.predicates()) <= set(MATCHES)
    assert {ONTOLOGY.short(str(term)) for term in graph.objects()} <= STANDARD_MATCHES
    assert all(ONTOLOGY.iri(str(term)) for term in graph.subjects())


def test_matches_stand_outside_inference(kg: rdflib.Graph) -> None:
    assert not any((None, match, None) in kg for match in MATCHES)


def test_no_class_is_an_activity_and_an_entity(kg: rdflib.Graph, ontology: Ontology) -> None:
    assert (PROV.Activity, OWL.disjointWith, PROV.Entity) in kg
    for name in ontology.classes:
        above = set(ontology.superclasses(name))
        assert not (above & UNDER_ENTITY and above & UNDER_ACTIVITY), name
    for name in ("Meeting", "Signing", "Participation"):
        assert not set(ontology.superclasses(name)) & (UNDER_ENTITY | UNDER_ACTIVITY)


def test_a_property_has_one_class_as_domain_or_says_which_include_it(kg: rdflib.Graph, ontology: Ontology) -> None:
    includes = rdflib.URIRef(ontology.prefixes["schema"] + "domainIncludes")
    for name in ontology.properties:
        term = rdflib.URIRef(ontology.iri(name))
        single, several = list(kg.objects(term, RDFS.domain)), list(kg.objects(term, includes))
        assert (len(single) == 1 and not several) or (not single and len(several) > 1), name
        assert all(domain in ontology.classes for domain in ontology.domain(name))


def test_every_prefix_and_namespace_is_declared_once(ontology: Ontology) -> None:
    graph = parsed("prefixes.ttl")
    prefixes = [str(p) for p in graph.objects(None, SH.prefix)]
    namespaces = [str(n) for n in graph.objects(None, SH.namespace)]
    assert len(prefixes) == len(set(prefixes)) == len(set(namespaces)) == len(ontology.prefixes)
    assert all(space.endswith(("/", "#")) for space in namespaces)


def test_prefixes_mean_the_same_in_every_file(ontology: Ontology) -> None:
    for path in ontology.files:
        for prefix, space in re.findall(r"(?i)^@?prefix (\w+): <([^>]+)>", path.read_text("utf-8"), re.MULTILINE):
            assert ontology.prefixes.get(prefix, space) == space, (path.name, prefix)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_read_by_both_engines_bound_or_not(name: str, ontology: Ontology) -> None:
    question = ontology.question(name)
    bound = question.bound({p.name: "<urn:x>" for p in question.parameters})
    assert bound.count("VALUES (") == question.text.count("# parameters\n") >= 1
    for text in (question.text, bound):
        pyoxigraph.Store().query(text)
        prepareQuery(text)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_titles_in_both_languages_and_a_fixed_order(name: str, ontology: Ontology) -> None:
    question = ontology.question(name)
    assert set(question.title) == {"vi", "en"}
    assert "\nORDER BY " in question.text
    assert question.parameters
    for parameter in question.parameters:
        assert re.search(rf"\?{parameter.name}\b", question.text), parameter.name


def test_the_order_of_an_answer_names_every_column(ontology: Ontology) -> None:
    """So that no two engines can put rows in another order; what hangs on another column may be left out."""
    for question in ontology.questions():
        selected = re.search(r"SELECT (?:DISTINCT )?(.*?)\nWHERE", question.text, re.DOTALL)
        ordered = question.text.rpartition("ORDER BY")[2]
        assert selected
        columns = set(re.findall(r"\?(\w+)", selected[1].replace("COUNT(DISTINCT ?thing)", "")))
        hanging = {c for c in columns if c.removesuffix("Label") in columns and c.endswith("Label")}
        missing = columns - hanging - set(re.findall(r"\?(\w+)", ordered))
        assert not missing - HANGING.get(question.name, set()), question.name


# Columns that have one value for what the order names.
HANGING = {
    "evidence-of": {"subject", "property", "object", "quote", "sentenceText", "articleTitle"},
    "facts-of-article": {"quote"},
}


def test_the_list_of_conflicting_properties_is_that_of_the_ontology(ontology: Ontology) -> None:
    text = ontology.question("conflicts").text
    marked = {f"kg:{name}" for name in ontology.properties if ontology.may_disagree(name)}
    listed = re.findall(r"VALUES \?property \{(.*?)\}", text, re.DOTALL)
    assert [set(names.split()) for names in listed] == [marked] * 3


@pytest.mark.parametrize(
    ("one", "other", "first", "last"),
    [
        ("meetings-of", "series-timeline", "?meeting kg:when ?day .", "AS ?when)"),
        ("who-holds-post", "posts-of-person", "BIND(CONCAT(", "AS ?status)"),
    ],
)
def test_questions_that_stand_alone_say_alike_what_they_share(
    ontology: Ontology, one: str, other: str, first: str, last: str
) -> None:
    shared = [
        re.search(f"{re.escape(first)}.*?{re.escape(last)}", ontology.question(n).text, re.DOTALL) for n in (one, other)
    ]
    said = [" ".join(found[0].split()) for found in shared if found]
    assert len(said) == 2
    assert said[0] == said[1]


def test_nothing_changes_over_time_that_is_not_single(ontology: Ontology) -> None:
    assert all(ontology.is_single_valued(n) for n in ontology.properties if ontology.changes_over_time(n))
