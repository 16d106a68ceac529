"""That a question gives a row for a thing and none for each pair of what is told of it."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox
import rdflib

from kg.ontology import load_ontology

ONTOLOGY = load_ontology()
PREFIXES = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in ONTOLOGY.prefixes.items())
GRAPH = (
    PREFIXES
    + """
person:lam a kg:Person ; skos:prefLabel "Đào Quý Lâm"@vi .
post:chair a kg:Post ; skos:prefLabel "Chủ tịch"@vi .
date:a a kg:EdtfDate ; kg:edtf "2031-02-03" ; kg:earliest "2031-02-03"^^xsd:date ; kg:latest "2031-02-03"^^xsd:date .
date:b a kg:EdtfDate ; kg:edtf "2031-02-04" ; kg:earliest "2031-02-04"^^xsd:date ; kg:latest "2031-02-04"^^xsd:date .
date:c a kg:EdtfDate ; kg:edtf "2031-02-07" ; kg:earliest "2031-02-07"^^xsd:date ; kg:latest "2031-02-07"^^xsd:date .
date:y a kg:EdtfDate ; kg:edtf "2031" ; kg:earliest "2031-01-01"^^xsd:date ; kg:latest "2031-12-31"^^xsd:date .
tenure:one a kg:Tenure ; kg:holder person:lam ; kg:post post:chair ; kg:attestedOn date:a, date:b, date:c ;
  kg:tenureStatus kg:tenure-former, kg:tenure-current, kg:tenure-new .
meeting:one a kg:Meeting ; skos:prefLabel "Họp"@vi ; kg:when date:a, date:b, date:y ; kg:series series:x ;
  kg:participant person:lam ; kg:place place:p, place:q .
meeting:two a kg:Meeting ; kg:when date:a, date:b, date:c ; kg:series series:x .
meeting:three a kg:Meeting ; kg:when date:c, date:y ; kg:series series:x .
meeting:four a kg:Meeting ; kg:series series:x .
meeting:five a kg:Meeting ; kg:when date:a, date:x ; kg:series series:x .
meeting:six a kg:Meeting ; kg:when date:x ; kg:series series:x .
date:x a kg:EdtfDate ; kg:edtf "XXXX-02-03" .
place:p a kg:Place ; skos:prefLabel "Bến Gỗ"@vi .
place:q a kg:Place ; skos:prefLabel "Mỹ Thớt"@vi .
series:x a kg:Series .
"""
)


def rows(name: str, **values: str) -> list[dict[str, str]]:
    """The answer of a question by Oxigraph, which is that of rdflib too."""
    query = ONTOLOGY.question(name).bound({key: f"<{_iri(value)}>" for key, value in values.items()})
    store, graph = ox.Store(), rdflib.Graph().parse(data=GRAPH, format="turtle")
    store.load(GRAPH.encode(), ox.RdfFormat.TURTLE)
    found = store.query(query)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    ours = [{n: getattr(row[n], "value", "") for n in names if row[n] is not None} for row in found]
    theirs: list[Mapping[object, object]] = list(graph.query(query).bindings)
    assert sorted(sorted(row.items()) for row in ours) == sorted(
        sorted((str(key), str(value)) for key, value in row.items()) for row in theirs
    )
    return ours


def _iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return ONTOLOGY.prefixes[prefix] + local


def test_a_tenure_is_one_row_however_often_it_is_seen() -> None:
    for name, asked in (("posts-of-person", {"person": "person:lam"}), ("who-holds-post", {"post": "post:chair"})):
        (row,) = rows(name, **asked)
        assert (row["firstSeen"], row["lastSeen"]) == ("2031-02-03", "2031-02-07")
        assert row["status"] == "new, current, former"


def test_a_meeting_on_whose_day_the_texts_disagree_is_one_row_for_each_of_its_places() -> None:
    found = rows("meetings-of", agent="person:lam")
    assert [(row["when"], row["placeLabel"]) for row in found] == [
        ("2031-02-03 | 2031-02-04", "Bến Gỗ"),
        ("2031-02-03 | 2031-02-04", "Mỹ Thớt"),
    ]


def test_the_day_of_a_meeting_goes_before_its_year_and_several_days_are_the_first_and_the_last() -> None:
    days = {row["meeting"].rpartition("/")[2]: row.get("when") for row in rows("series-timeline", series="series:x")}
    assert days == {
        "one": "2031-02-03 | 2031-02-04",
        "two": "2031-02-03 | … | 2031-02-07",
        "three": "2031-02-07",
        "four": None,
        "five": "2031-02-03",
        "six": "XXXX-02-03",
    }
