"""Measures validation, inference, certificate checks and exports on a made-up graph, and prints Markdown.

    python -m benchmarks.validation [TRIPLES] [--no-pyshacl] [--no-exports]

Seconds are of the clock, with those of the processor behind; on a shared machine the latter are the ones to compare.
The graph is that of ``benchmarks.shape``; faults are planted in it for validation, so that there is something to find.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

import pyoxigraph as ox

from benchmarks.shape import lines
from kg import infer
from kg.export import FORMATS, export
from kg.ontology import Ontology, load_ontology
from kg.store import Store
from kg.validate import COMPILED, LIBRARY, validate

T = TypeVar("T")
FAULTS = 200


def main() -> int:
    """Run what was asked for; 1 where the two engines do not find the same."""
    options = argparse.ArgumentParser()
    options.add_argument("triples", type=int, nargs="?", default=112_000)
    options.add_argument("--no-pyshacl", action="store_true")
    options.add_argument("--no-exports", action="store_true")
    asked = options.parse_args()
    ontology = load_ontology()
    store = Store(ontology)
    store.engine.add(_triples(asked.triples, ontology))  # type: ignore[attr-defined]
    say(f"{len(store):,} triples\n\n| What | Seconds | Processor | Found |\n| --- | ---: | ---: | --- |")
    ours = timed(
        "shapes compiled to SPARQL", lambda: validate(store, engine=COMPILED), lambda r: f"{len(r.results):,} results"
    )
    same = True
    if not asked.no_pyshacl:
        theirs = timed("pyshacl", lambda: validate(store, engine=LIBRARY), lambda r: f"{len(r.results):,} results")
        same = counted(ours.results) == counted(theirs.results)
        say(f"| the same by shape, path and component | | | {'yes' if same else 'NO'} |")
    timed("inference", lambda: infer.derive(store), lambda found: f"{sum(len(one.triples) for one in found):,} triples")
    if not asked.no_exports:
        given = b"\n".join(lines(asked.triples, ontology)) + b"\n"
        sound = Store(ontology, (quad.triple for quad in ox.parse(input=given, format=ox.RdfFormat.N_TRIPLES)))
        for name in FORMATS:
            timed(f"export {name}", lambda name=name: size(sound, name), lambda n: f"{n / 1e6:.1f} MB")
    return int(not same)


def timed(what: str, work: Callable[[], T], told: Callable[[T], str]) -> T:
    """Do the work and print a row about it."""
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    say(f"| {what} | {time.perf_counter() - clock:.2f} | {time.process_time() - processor:.2f} | {told(result)} |")
    return result


def counted(results: object) -> Counter[tuple[str, ...]]:
    """How often each constraint is broken, by path and component."""
    return Counter((one.path, one.component, one.severity, one.focus) for one in results)  # type: ignore[attr-defined]


def size(store: Store, name: str) -> int:
    """The size of an export in bytes."""
    out = io.BytesIO()
    export(store, name, out)
    return len(out.getvalue())


def say(text: str) -> None:
    """A line of the report, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _triples(number: int, ontology: Ontology) -> Iterator[ox.Triple]:
    """The graph with what the shapes want of it, but for the faults: values lost, or of another datatype."""
    chance = random.Random(11)
    given = b"\n".join(lines(number, ontology)) + b"\n"
    wanted = {
        ontology.iri("Article"): [("dcterms:language", ox.Literal("vi")), ("textHash", ox.Literal("0" * 64))],
        ontology.iri("Participation"): [("confidence", None)],
    }
    total = number // FAULTS
    kind = ontology.iri("rdf:type")
    for quad in ox.parse(input=given, format=ox.RdfFormat.N_TRIPLES):
        if chance.randrange(total) == 0 and quad.predicate.value != kind:
            if chance.random() < 0.5:
                yield ox.Triple(quad.subject, quad.predicate, ox.Literal("faulty"))
            continue
        yield quad.triple
        if quad.predicate.value == kind and isinstance(quad.object, ox.NamedNode):
            for name, value in wanted.get(quad.object.value, ()):
                if value is not None:
                    yield ox.Triple(quad.subject, ox.NamedNode(ontology.iri(name)), value)


if __name__ == "__main__":
    sys.exit(main())
