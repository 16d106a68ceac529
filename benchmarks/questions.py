"""Asks every named question of a graph as a user would, with parameters that are taken from the graph itself.

One command: ``python -m benchmarks.questions PLACE`` prints for each question and each set of parameters the
number of rows and the time of ``kg query`` as a whole process, in ms, the best of three.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, QuerySolutions

from kg.ontology import load_ontology
from kg.questions import Parameter, Question
from kg.store import Store, open_store

# For each parameter a pattern that ?x must fit; other parameters of the question may stand in it. Of all that
# fit, the one is taken that fits most often, or the one in the middle.
PATTERNS = {
    "agreements-of": {
        "party": "?a kg:party ?x",
        "type": "?a kg:agreementType ?x",
        "status": "?a kg:agreementStatus ?x",
        "from": "?a kg:when/kg:earliest ?x",
        "until": "?a kg:when/kg:latest ?x",
        "country": "?a kg:party/kg:country ?x",
        "other": "?a kg:party ?country, ?x FILTER(?country != ?x)",
    },
    "co-chairs": {
        "agent": "?m kg:chair ?x, ?other FILTER(?x != ?other)",
        "from": "?m kg:chair ?agent ; kg:when/kg:earliest ?x",
        "until": "?m kg:chair ?agent ; kg:when/kg:latest ?x",
    },
    "colleagues": {
        "person": "?t kg:holder ?x . ?x kg:affiliatedWith ?o",
        "organization": "?person kg:affiliatedWith ?x",
    },
    "conflicts": {"subject": "?x kg:when ?one, ?other FILTER(?one != ?other)"},
    "counts": {"class": "?s a ?x FILTER(STRSTARTS(STR(?x), STR(kg:)))"},
    "evidence-of": {"about": "?s rdf:subject ?x"},
    "facts-of-article": {"article": "?e prov:wasQuotedFrom ?x"},
    "meeting-dossier": {"meeting": "?x kg:participation ?p"},
    "meetings-of": {
        "agent": "?m kg:participant ?x",
        "body": "?m kg:body ?x",
        "country": "?m kg:participant/kg:affiliatedWith/kg:country ?x",
        "from": "?m kg:participant ?agent ; kg:when/kg:earliest ?x",
        "until": "?m kg:participant ?agent ; kg:when/kg:latest ?x",
    },
    "organization-tree": {"organization": "?o kg:partOf ?x"},
    "posts-of-person": {
        "person": "?t kg:holder ?x",
        "from": "?t kg:holder ?person ; kg:attestedOn/kg:earliest ?x",
        "until": "?t kg:holder ?person ; kg:attestedOn/kg:latest ?x",
    },
    "series-timeline": {"series": "?m kg:series ?x"},
    "signatories": {"agreement": "?x kg:signing ?s", "agent": "?a kg:signing/kg:agent ?x"},
    "statements-of": {
        "speaker": "?s kg:speaker ?x",
        "meeting": "?s kg:madeAt ?x",
        "act": "?s kg:speechAct ?x",
        "words": "?s kg:speaker ?speaker ; kg:text ?t BIND(SUBSTR(STR(?t), 1, 8) AS ?x)",
    },
    "uncovered-sentences": {"article": "?s kg:covered false ; kg:inArticle ?x"},
    "who-holds-post": {
        "post": "?t kg:post ?x",
        "date": "?t kg:post ?post ; kg:attestedOn/kg:earliest ?x",
        "holder": "?t kg:post ?post ; kg:holder ?x",
    },
    "who-met-whom": {
        "person": "?m kg:participant ?x, ?y . ?x a kg:Person . ?y a kg:Person FILTER(?x != ?y)",
        "other": "?m kg:participant ?person, ?x . ?x a kg:Person FILTER(?x != ?person)",
        "from": "?m kg:participant ?person ; kg:when/kg:earliest ?x",
        "until": "?m kg:participant ?person ; kg:when/kg:latest ?x",
    },
}
BEST_OF = 3
LIMIT = 0.5


@dataclass(frozen=True)
class Case:
    """A question with the values of its parameters as typed; ``busiest``: those with the longest answers."""

    name: str
    values: Mapping[str, str]
    busiest: bool

    def __str__(self) -> str:
        values = " ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.name} {values}{' (the busiest)' if self.busiest else ''}"


def cases(store: Store, only: Collection[str] = ()) -> Iterator[Case]:
    """Every question, or those named: without what need not be given, with each of it alone, and with all of it."""
    for question in (one for one in store.ontology.questions() if not only or one.name in only):
        for busiest in (False, True):
            given = _values(question, store, busiest)
            required = {p.name for p in question.parameters if p.required}
            optional = [p.name for p in question.parameters if not p.required and p.name in given]
            if not required <= given.keys():
                continue
            wanted = [required, *(required | {name} for name in optional), required | set(optional)]
            for names in dict.fromkeys(frozenset(_with_needed(question, each)) for each in wanted):
                if names or not busiest:
                    yield Case(question.name, {n: given[n] for n in given if n in names}, busiest)


def _with_needed(question: Question, names: set[str]) -> set[str]:
    """The names with those of parameters that one of them needs."""
    return names | {p.needs for p in question.parameters if p.name in names and p.needs}


def _values(question: Question, store: Store, busiest: bool) -> dict[str, str]:
    """A value for each parameter for which the graph has one."""
    found: dict[str, NamedNode | Literal] = {}
    for parameter in question.parameters:
        pattern = PATTERNS[question.name].get(parameter.name, "")
        known = {name: value for name, value in found.items() if re.search(rf"\?{name}\b", pattern)}
        order = "DESC(?n) ?x" if busiest else "?n ?x"
        values = "".join(f"VALUES ?{name} {{ {value} }} " for name, value in known.items())
        rows = store.engine.query(
            f"SELECT ?x (COUNT(*) AS ?n) {{ {values}{pattern} }} GROUP BY ?x ORDER BY {order}", store.prefixes
        )
        terms = [row["x"] for row in rows] if isinstance(rows, QuerySolutions) else []
        if terms:
            found[parameter.name] = terms[0 if busiest else len(terms) // 2]
    return {p.name: _typed(p, found[p.name], store) for p in question.parameters if p.name in found}


def _typed(parameter: Parameter, value: NamedNode | Literal, store: Store) -> str:
    return store.ontology.short(value.value) if parameter.type == "class" else value.value


def whole_process(case: Case, place: str) -> tuple[float, float, int]:
    """Time and processor time of ``kg query`` in seconds, and how many rows it prints."""
    command = [sys.executable, "-m", "kg", "query", case.name, "--graph", place, "--format", "tsv"]
    for name, value in case.values.items():
        command += ["--param", f"{name}={value}"]
    # An installed kg has its bytecode beside it; where that may not be written, each start would compile all anew.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, begun = os.times(), time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    took, after = time.perf_counter() - begun, os.times()
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return took, busy, done.stdout.count(b"\n") - 1


def main() -> None:
    """Ask each question of the graph at the place that is given."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("place")
    options.add_argument("--only", nargs="+", default=[], metavar="QUESTION")
    options.add_argument("--best-of", type=int, default=BEST_OF, metavar="N")
    given = options.parse_args()
    print("| question | parameters | rows | whole process, ms | processor, ms |\n|-|-|-|-|-|")
    slow = 0
    for case in cases(open_store(given.place, load_ontology()), given.only):
        time_, busy, rows = min(whole_process(case, given.place) for _ in range(given.best_of))
        slow += time_ >= LIMIT and not case.busiest and bool(case.values)
        values = " ".join(case.values) + (" (the busiest)" if case.busiest else "")
        print(f"| {case.name} | {values} | {rows} | {time_ * 1000:.0f} | {busy * 1000:.0f} |", flush=True)
    print(f"\n{slow} over {LIMIT} s, with parameters that are not the busiest; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
