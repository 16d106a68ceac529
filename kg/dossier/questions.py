"""The SPARQL behind a dossier. ?x is the entity; ?node is what carries the support of a row.

The prefixes of the graph need no declaration.
"""

from __future__ import annotations

SLOTS = """
SELECT ?property ?value ?node WHERE {{
  ?x ?property ?value . VALUES ?property {{ {properties} }}
  OPTIONAL {{ ?node rdf:subject ?x ; rdf:predicate ?property ; rdf:object ?value }}
}}"""

NAMES = "SELECT ?name WHERE { ?x skos:altLabel ?name }"

PRESENT = """
SELECT ?agent ?role ?side ?capacity ?node WHERE {
  ?x kg:participation ?node . ?node kg:agent ?agent .
  OPTIONAL { ?node kg:role ?role }
  FILTER NOT EXISTS {
    ?node kg:role kg:role-participant . ?x kg:participation ?led .
    ?led kg:agent ?agent ; kg:role ?leading FILTER(?leading IN (kg:role-chair, kg:role-co-chair))
  }
  OPTIONAL { ?node kg:capacity ?capacity }
  OPTIONAL { ?node kg:side ?told }
  OPTIONAL { ?agent a kg:Country . BIND(?agent AS ?itself) }
  OPTIONAL { ?agent kg:country ?own }
  OPTIONAL { ?agent kg:affiliatedWith/kg:partOf*/kg:country ?theirs }
  BIND(COALESCE(?told, ?itself, ?own, ?theirs) AS ?side)
}"""

STATEMENTS_AT = """
SELECT ?speaker ?text ?act ?node WHERE {
  ?node kg:madeAt ?x ; kg:speaker ?speaker ; kg:text ?text . OPTIONAL { ?node kg:speechAct ?act }
}"""

STATEMENTS_AROUND = """
SELECT DISTINCT ?speaker ?text ?act ?node WHERE {
  ?x kg:mention/prov:wasQuotedFrom ?article . ?x kg:participation/kg:agent ?speaker .
  ?node kg:speaker ?speaker ; kg:text ?text ; kg:support/prov:wasQuotedFrom ?article .
  OPTIONAL { ?node kg:speechAct ?act }
}"""

HELD_IN = """
SELECT ?event ?when ?node WHERE {{
  ?event kg:place ?x ; a kg:{kind} . OPTIONAL {{ ?event kg:when/kg:edtf ?when }}
  OPTIONAL {{ ?node rdf:subject ?event ; rdf:predicate kg:place ; rdf:object ?x }}
}}"""

SIGNED_AT = """
SELECT ?agreement ?when ?node WHERE {
  ?agreement kg:signedAt ?x . OPTIONAL { ?agreement kg:when/kg:edtf ?when }
  OPTIONAL { ?node rdf:subject ?agreement ; rdf:predicate kg:signedAt ; rdf:object ?x }
}"""

SESSIONS = """
SELECT DISTINCT ?meeting ?session ?when ?earliest WHERE {
  { ?x kg:series ?series . ?meeting kg:series ?series } UNION { ?x kg:body ?body . ?meeting kg:body ?body }
  UNION { ?meeting kg:series ?x }
  OPTIONAL { ?meeting kg:session ?session }
  OPTIONAL { ?meeting kg:when ?date . ?date kg:edtf ?when . OPTIONAL { ?date kg:earliest ?earliest } }
}"""

TENURES = """
SELECT ?node ?post ?holder ?body ?status ?from ?until ?attested WHERE {{
  ?node {path} ?x ; kg:post ?post ; kg:holder ?holder . OPTIONAL {{ ?node kg:tenureAt ?body }}
  OPTIONAL {{ ?node kg:tenureStatus ?status }} OPTIONAL {{ ?node kg:from/kg:edtf ?from }}
  OPTIONAL {{ ?node kg:until/kg:edtf ?until }} OPTIONAL {{ ?node kg:attestedOn/kg:edtf ?attested }}
}}"""

MEETINGS = """
SELECT ?meeting ?role ?when ?place ?unheld ?node WHERE {
  ?meeting kg:participation ?node . ?node kg:agent ?x . OPTIONAL { ?node kg:role ?role }
  FILTER NOT EXISTS {
    ?node kg:role kg:role-participant . ?meeting kg:participation ?led .
    ?led kg:agent ?x ; kg:role ?leading FILTER(?leading IN (kg:role-chair, kg:role-co-chair))
  }
  OPTIONAL { ?meeting kg:when/kg:edtf ?when } OPTIONAL { ?meeting kg:place ?place }
  OPTIONAL { ?meeting kg:eventStatus ?unheld FILTER NOT EXISTS { ?meeting kg:eventStatus kg:event-held } }
}"""

WHO_ELSE = """
SELECT DISTINCT ?other WHERE { ?x kg:participation/kg:agent ?other }"""

BODY_OF = """
SELECT ?meeting ?when ?place ?unheld ?node WHERE {
  ?meeting kg:body ?x . OPTIONAL { ?meeting kg:when/kg:edtf ?when } OPTIONAL { ?meeting kg:place ?place }
  OPTIONAL { ?meeting kg:eventStatus ?unheld FILTER NOT EXISTS { ?meeting kg:eventStatus kg:event-held } }
  OPTIONAL { ?node rdf:subject ?meeting ; rdf:predicate kg:body ; rdf:object ?x }
}"""

MEETINGS_OF_PEOPLE = """
SELECT DISTINCT ?meeting ?agent ?role ?when ?place ?unheld ?node WHERE {
  ?tenure kg:tenureAt ?x ; kg:holder ?agent ; kg:support/prov:wasQuotedFrom ?article .
  ?node kg:agent ?agent ; kg:support/prov:wasQuotedFrom ?article . ?meeting kg:participation ?node .
  FILTER NOT EXISTS { ?meeting kg:participation/kg:agent ?x }
  OPTIONAL { ?node kg:role ?role }
  FILTER NOT EXISTS {
    ?node kg:role kg:role-participant . ?meeting kg:participation ?led .
    ?led kg:agent ?agent ; kg:role ?leading FILTER(?leading IN (kg:role-chair, kg:role-co-chair))
  }
  OPTIONAL { ?meeting kg:when/kg:edtf ?when } OPTIONAL { ?meeting kg:place ?place }
  OPTIONAL { ?meeting kg:eventStatus ?unheld FILTER NOT EXISTS { ?meeting kg:eventStatus kg:event-held } }
  OPTIONAL { ?article dcterms:issued ?issued }
  FILTER(!EXISTS { ?tenure kg:tenureStatus kg:tenure-former } || EXISTS {
    ?tenure kg:attestedOn/kg:edtf ?seen FILTER(STR(?seen) IN (STR(?when), STR(?issued)))
  })
}"""

MET = """
SELECT ?other ?meeting ?when ?capacity ?node WHERE {
  ?x kg:met ?other . ?meeting kg:participant ?x , ?other .
  ?meeting kg:participation ?node . ?node kg:agent ?other .
  FILTER(EXISTS { ?meeting kg:eventStatus kg:event-held } || NOT EXISTS { ?meeting kg:eventStatus ?status })
  OPTIONAL { ?meeting kg:when/kg:edtf ?when } OPTIONAL { ?node kg:capacity ?capacity }
}"""

STATEMENTS_OF = """
SELECT ?text ?act ?meeting ?node ?issued WHERE {
  ?node kg:speaker ?x ; kg:text ?text . OPTIONAL { ?node kg:speechAct ?act } OPTIONAL { ?node kg:madeAt ?meeting }
  OPTIONAL { ?node kg:support/prov:wasQuotedFrom/dcterms:issued ?issued }
}"""

AGREEMENTS = """
SELECT ?agreement ?part ?when ?status ?node WHERE {
  { ?agreement kg:party ?x . BIND(kg:party AS ?part)
    OPTIONAL { ?node rdf:subject ?agreement ; rdf:predicate kg:party ; rdf:object ?x } }
  UNION { ?agreement kg:signing ?node . ?node kg:agent ?x ; kg:role ?part }
  OPTIONAL { ?agreement kg:when/kg:edtf ?when } OPTIONAL { ?agreement kg:agreementStatus ?status }
}"""

SIGNINGS = """
SELECT ?agent ?role ?behalf ?capacity ?node WHERE {
  ?x kg:signing ?node . ?node kg:agent ?agent ; kg:role ?role . OPTIONAL { ?node kg:onBehalfOf ?behalf }
  OPTIONAL { ?node kg:capacity ?capacity }
}"""

RELATED = """
SELECT ?other ?node WHERE {{
  {pattern}
  OPTIONAL {{ ?node rdf:subject {subject} ; rdf:predicate {property} ; rdf:object {object} }}
}}"""

EVIDENCE = """
SELECT ?quote ?sentence ?at ?begin ?confidence ?article ?title ?issued ?publisher ?url ?retold WHERE {
  ?node kg:support|kg:mention ?evidence .
  ?evidence kg:quote ?quote ; kg:start ?at ; kg:confidence ?confidence ;
    prov:wasQuotedFrom ?article ; kg:sentence ?place .
  ?place kg:text ?sentence ; kg:start ?begin .
  OPTIONAL { ?article dcterms:title ?title } OPTIONAL { ?article dcterms:issued ?issued }
  OPTIONAL { ?article schema:publisher ?publisher } OPTIONAL { ?article schema:url ?url }
  OPTIONAL { ?article dcterms:references ?retold }
}"""

OTHER_SUPPORT = """
SELECT ?reason ?date ?author ?source ?file ?row WHERE {
  ?node kg:support ?support .
  { ?support kg:reason ?reason ; dcterms:date ?date ; dcterms:creator/foaf:name ?author .
    OPTIONAL { ?support dcterms:source ?source } }
  UNION { ?support kg:file ?file ; kg:row ?row }
}"""

CORRECTED_DAYS = """
SELECT ?event ?when ?node WHERE {
  ?correction a kg:Correction . ?node kg:support ?correction ; rdf:predicate kg:when ;
    rdf:subject ?event ; rdf:object/kg:edtf ?when .
}"""
