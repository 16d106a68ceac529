"""Measures the store, the queries and the Turtle writer beside bare pyoxigraph and rdflib.

One command: ``python -m benchmarks.store`` (112 k and 1 M triples); ``--sizes 112000`` for the small one alone,
``--sizes 112000 1000000 5000000`` for all. Prints a table in Markdown; times are the best of a few, in ms of the
processor, so that other work on the machine counts little; «guarded» is that of both processes. Linux only.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pyoxigraph as ox

from benchmarks.questions import Case, whole_process
from benchmarks.shape import lines
from kg.guard import Guard
from kg.ontology import Ontology, load_ontology
from kg.query import Limits, run
from kg.sorting import Sorted
from kg.store import Store, changing, difference, open_store
from kg.turtle import write_turtle_lines

QUERIES = {
    "q1 people of a body": """
        SELECT ?o (COUNT(DISTINCT ?p) AS ?n) { ?p a kg:Person ; kg:affiliatedWith ?o . ?o a kg:Organization }
        GROUP BY ?o ORDER BY DESC(?n) ?o LIMIT 20""",
    "q2 pairs at meetings in a month": """
        SELECT ?m ?a ?b { ?m kg:when/kg:earliest ?d ; kg:participant ?a, ?b
          FILTER(?d >= "2019-03-01"^^xsd:date && ?d < "2019-04-01"^^xsd:date && STR(?a) < STR(?b)) }
        ORDER BY ?d ?m ?a ?b LIMIT 50""",
    "q3 agreements, two OPTIONAL": """
        SELECT ?a ?p ?m { ?a a kg:Agreement OPTIONAL { ?a kg:party ?p } OPTIONAL { ?a kg:signedAt ?m } }
        LIMIT 2000""",
    "q4 REGEX on labels": """
        SELECT ?p (COUNT(?e) AS ?n) {
          ?p a kg:Person ; skos:prefLabel ?l ; kg:mention ?e FILTER(REGEX(?l, "^Giang An")) }
        GROUP BY ?p""",
    "q5 path over the tree": """
        SELECT ?o (COUNT(?s) AS ?n) { ?o a kg:Organization . ?s kg:partOf+ ?o }
        GROUP BY ?o ORDER BY DESC(?n) LIMIT 10""",
    "q6 CONSTRUCT who met": """
        CONSTRUCT { ?a foaf:knows ?b } WHERE { ?m kg:participant ?a, ?b FILTER(?a != ?b) }""",
    "q7 CONTAINS in titles": """
        SELECT ?a ?t { ?a a kg:Article ; dcterms:title ?t ; dcterms:issued ?d
          FILTER(CONTAINS(?t, "Mây") && ?d > "2020-01-01"^^xsd:date) }""",
    "q8 confidence by publisher": """
        SELECT ?w (AVG(?c) AS ?mean) { ?e prov:wasQuotedFrom/schema:publisher ?w ; kg:confidence ?c }
        GROUP BY ?w HAVING(AVG(?c) > 0.5) ORDER BY ?w""",
}
# Questions that are asked as a whole process; the names are there at any size.
WHOLE = {
    "counts": {"class": "Meeting"},
    "evidence-of": {"about": "meeting:00000000-0"},
    "facts-of-article": {"article": "article:00000000-0"},
    "meeting-dossier": {"meeting": "meeting:00000000-0"},
    "meetings-of": {"body": "organization:00000000-0"},
    "who-holds-post": {"post": "post:00000000-0", "date": "2005-01-01"},
}
BEST_OF = 5
ENOUGH = 0.3  # seconds
RDFLIB_AT_MOST = 150_000


def best(work: Callable[[], object], of: int = BEST_OF, clock: Callable[[], float] = time.process_time) -> float:
    """The shortest time of some, in milliseconds; more than ``of`` where it is short."""
    times: list[float] = []
    while len(times) < of or (of > 1 and sum(times) < ENOUGH):
        begun = clock()
        work()
        times.append(clock() - begun)
    return min(times) * 1000


def side_by_side(one: Callable[[], object], other: Callable[[], object], of: int = BEST_OF) -> tuple[float, float]:
    """The best times of two ways, taken in turns so that a busy machine slows both."""
    pairs: list[tuple[float, float]] = []
    while len(pairs) < of or (of > 1 and sum(map(sum, pairs)) < 2000 * ENOUGH):
        pairs.append((best(one, 1), best(other, 1)))
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def with_worker(worker: int) -> Callable[[], float]:
    """A clock of the processor time of this process and of another, by its number (see clock_getcpuclockid(3))."""
    return lambda: time.process_time() + time.clock_gettime((~worker << 3) | 2)


def row(name: str, *cells: object) -> None:
    """One line of the table."""
    print(
        "| " + " | ".join([name, *(f"{c:,.1f}" if isinstance(c, float) else str(c) for c in cells)]) + " |", flush=True
    )


def measure(size: int, ontology: Ontology, folder: Path) -> None:
    """All measurements at one size."""
    file = folder / f"graph-{size}.nt"
    with file.open("wb") as out:
        out.writelines(line + b"\n" for line in lines(size, ontology))
    bare = ox.Store()
    ours = Store(ontology)
    once, few = (1, 2) if size > 2_000_000 else (3, BEST_OF)
    load_bare, load_ours = side_by_side(
        lambda: ox.Store().bulk_load(path=file), lambda: Store(ontology).load(file), once
    )
    bare.bulk_load(path=file)
    ours.load(file)
    print(f"\n## {len(ours):,} triples, load {os.getloadavg()[0]:.0f}\n")
    print("| | bare, ms | ours, ms | ours / bare | guarded, ms | rdflib, ms | rdflib / ours |\n|-|-|-|-|-|-|-|")
    rdf = _rdflib(file) if size <= RDFLIB_AT_MOST else {}
    row(
        "load",
        load_bare,
        load_ours,
        round(load_ours / load_bare, 2),
        "",
        rdf.get("load", ""),
        _ratio(rdf.get("load"), load_ours),
    )
    ratios = []
    with Guard(file, ontology, Limits(seconds=600)) as guard:
        for name, query in QUERIES.items():
            a, b = side_by_side(lambda q=query: _bare(bare, q, ontology), lambda q=query: run(q, ours), few)  # type: ignore[misc]
            guarded = best(lambda q=query: guard.run(q), few, with_worker(guard.worker))  # type: ignore[misc]
            ratios += [rdf[name] / b] if name in rdf else []
            row(name, a, b, round(b / a, 2), guarded, rdf.get(name, ""), _ratio(rdf.get(name), b))
    if ratios:
        row("median of the queries", "", "", "", "", "", f"{statistics.median(ratios):.0f}")
    written = best(lambda: write_turtle_lines(ours.lines(), io.BytesIO(), ontology), once)
    row("Turtle, sorted", "", written, "", "", rdf.get("Turtle", ""), _ratio(rdf.get("Turtle"), written))
    _articles(ours)
    _whole_process(file, folder / f"store-{size}", ontology)


def _bare(store: ox.Store, query: str, ontology: Ontology) -> object:
    answer = store.query(query, prefixes=dict(ontology.prefixes))
    return (
        answer
        if isinstance(answer, ox.QueryBoolean)
        else [one if isinstance(one, ox.Triple) else tuple(one) for one in answer]
    )


def _rdflib(file: Path) -> dict[str, float]:
    """What rdflib takes, in a process of its own: beside its million objects others would be slower too."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(times_of_rdflib, file).result()


def times_of_rdflib(file: Path) -> dict[str, float]:
    """The times of loading, of the queries and of Turtle, in milliseconds."""
    import rdflib

    graph = rdflib.Graph()
    for prefix, space in load_ontology().prefixes.items():
        graph.bind(prefix, space)
    times = {"load": best(lambda: graph.parse(file, format="nt"), 1)}
    for name, query in QUERIES.items():
        times[name] = best(lambda q=query: list(graph.query(q)), 3)  # type: ignore[misc]
    return times | {"Turtle": best(lambda: graph.serialize(format="turtle"), 1)}


def _ratio(slow: float | None, fast: float) -> str:
    return f"{slow / fast:.0f}" if slow else ""


def _articles(store: Store) -> None:
    found = [triple.subject for triple in store.triples(None, store.node("rdf:type"), store.node("Article"))]
    times = [best(lambda n=node: store.remove_article(n), 1) for node in found[5:10] if isinstance(node, ox.NamedNode)]  # type: ignore[misc]
    row("take out one article", "", sorted(times)[len(times) // 2], "", "", "", "")


def _whole_process(file: Path, place: Path, ontology: Ontology) -> None:
    def load() -> None:
        with changing(place, ontology, rebuild=True) as store:
            store.load(file)

    row("load to disk", "", best(load, 1), "", "", "", "")
    row("open from disk", "", best(lambda: open_store(place, ontology).close()), "", "", "", "")
    for name, values in WHOLE.items():
        case = Case(name, values, busiest=False)
        took, busy, rows = min(whole_process(case, str(place)) for _ in range(3))
        row(
            f"kg query {name}, {rows} rows, whole process, disk", "", busy * 1000, f"wall {took * 1000:.0f}", "", "", ""
        )
    _difference(file, place, ontology)


def _difference(file: Path, place: Path, ontology: Ontology) -> None:
    """What it takes to bring a store on disk to a state in which every two-thousandth line is gone."""
    states = file.with_suffix(".before"), file.with_suffix(".after")
    with (
        Sorted() as lines_of_file,
        states[0].open("wb") as before,
        states[1].open("wb") as after,
        file.open("rb") as read,
    ):
        lines_of_file.extend(line[:-1] for line in read)
        for number, line in enumerate(lines_of_file):
            before.write(line + b"\n")
            if number % 2000:
                after.write(line + b"\n")

    def change() -> None:
        with changing(place, ontology) as store:
            store.apply(*difference(*states))

    row("difference of two states as files", "", best(lambda: difference(*states), 3), "", "", "", "")
    row("bring a store on disk to the next state", "", best(change, 1), "", "", "", "")


def main() -> None:
    """Measure at each size asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=[112_000, 1_000_000], metavar="TRIPLES")
    with tempfile.TemporaryDirectory(prefix="kg-bench-") as folder:
        for size in options.parse_args().sizes:
            measure(size, load_ontology(), Path(folder))


if __name__ == "__main__":
    main()
