"""The certificate of a build: what was checked, on what, and what came out; for people and for programs.

Everything is computed anew from the files of the build. It turns red when one character of an article's text or one
triple is not what the build wrote.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from kg import __version__
from kg.errors import StoreError, UnknownTerm
from kg.export import canonical_hash
from kg.infer import derivations, derive, derived_triples
from kg.manifest import FILE as MANIFEST_FILE
from kg.manifest import changed
from kg.model import HASH_DIGITS
from kg.ontology import Ontology
from kg.results import plain
from kg.stats import stats
from kg.store import EVIDENCE_FILE, WORLD_FILE, Store, open_store
from kg.turtle import write_turtle
from kg.validate import unsupported, validate

FORMAT = 1
FILES = ("certificate.json", "certificate.md")
ARTICLES_FILE = "articles.jsonl"
MOST_SHOWN = 20
_SUPPORT = "Support: every fact rests on a quotation, a curator's correction or a row of a reference table"
_RESTS = {
    "Evidence": "on quotations",
    "Correction": "on corrections alone",
    "ReferenceEntry": "on reference tables alone",
}
_FILES = "Files: every one is as the build wrote it"


@dataclass(frozen=True)
class Finding:
    """One check: its name, what it says in words, what was looked at, and every fault."""

    name: str
    title: str
    checked: int
    faults: tuple[str, ...]

    @property
    def is_green(self) -> bool:
        """Whether there is no fault."""
        return not self.faults


@dataclass(frozen=True)
class Certificate:
    """What was found about a build; ``facts`` are counts and versions, by name."""

    findings: tuple[Finding, ...]
    facts: Mapping[str, object]

    @property
    def is_green(self) -> bool:
        """Whether all checks passed."""
        return all(finding.is_green for finding in self.findings)

    def as_json(self) -> dict[str, object]:
        """The certificate as a JSON object."""
        return {
            "format": FORMAT,
            "green": self.is_green,
            **self.facts,
            "checks": [
                {"name": f.name, "title": f.title, "checked": f.checked, "green": f.is_green, "faults": list(f.faults)}
                for f in self.findings
            ],
        }

    def as_markdown(self) -> str:
        """The certificate for people."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# Certificate\n"
        yield "**Green: every check passed.**\n" if self.is_green else "**Red: not every check passed.**\n"
        yield "| Check | Looked at | Faults | |\n| --- | ---: | ---: | --- |"
        for one in self.findings:
            yield f"| {one.title} | {one.checked:,} | {len(one.faults):,} | {'green' if one.is_green else 'red'} |"
        yield "\n| What | |\n| --- | --- |"
        for name, value in _flat(self.facts):
            yield f"| {name} | `{value}` |"
        for one in (finding for finding in self.findings if not finding.is_green):
            yield f"\n## {one.title}\n"
            yield from (f"- {' '.join(fault.split())}" for fault in one.faults[:MOST_SHOWN])
            if len(one.faults) > MOST_SHOWN:
                yield f"- … and {len(one.faults) - MOST_SHOWN:,} more; {FILES[0]} holds them all"


def certify(folder: Path, ontology: Ontology) -> Certificate:
    """Check the build in a folder; where its graph cannot be read, nothing else of it is checked, and it is red.

    Raises StoreError where there is no build.
    """
    if not (folder / WORLD_FILE).is_file():
        raise StoreError(f"no build in {folder}", "run: kg build")
    try:
        store = open_store(folder, ontology)
    except StoreError as error:
        return _unread(folder, ontology, error)
    return _read(folder, store)


def _unread(folder: Path, ontology: Ontology, error: StoreError) -> Certificate:
    """The certificate of a build whose graph is no RDF."""
    told = _manifest(folder)
    findings = (
        Finding("reading", "Reading: the graph is RDF", 1, (error.message,)),
        Finding("files", _FILES, len(_outputs(told)), tuple(_files(folder))),
    )
    return Certificate(findings, _facts(ontology, told))


def _read(folder: Path, store: Store) -> Certificate:
    ontology = store.ontology
    derived = frozenset(derived_triples(store))
    about = set(derivations(store))
    given = [triple for triple in store.triples() if triple not in derived and triple.subject not in about]
    report = validate(store)
    told = _manifest(folder)
    texts, bad_lines = _texts(folder)
    evidence = store.subjects("rdf:type", store.node("Evidence"))
    articles = store.subjects("rdf:type", store.node("Article"))
    findings = (
        Finding("shacl", "SHACL: every node fits its shape", len(store), tuple(str(one) for one in report.results)),
        Finding("terms", "Ontology: no term outside it", len(given), tuple(_unknown_terms(given, store))),
        Finding("support", _SUPPORT, len(given), tuple(unsupported(store))),
        Finding(
            "quotations",
            "Evidence: every quotation stands in its article's text, letter by letter",
            len(evidence),
            (*bad_lines, *_misquoted(store, evidence, texts)),
        ),
        Finding(
            "articles",
            "Articles: every text is the one that was read",
            len(texts),
            tuple(_altered(store, articles, texts)),
        ),
        Finding("files", _FILES, len(_outputs(told)), tuple(_files(folder))),
        Finding(
            "graph", "Graph: its canonical hash is that of the build", len(given), tuple(_hash(given, store, told))
        ),
        Finding(
            "derived",
            "Inference: what is marked as derived follows, and nothing else",
            len(derived),
            tuple(_underived(given, derived, store)),
        ),
        Finding(
            "writing", "Writing: the graph written anew gives the same bytes", 2, tuple(_rewritten(folder, ontology))
        ),
    )
    counts = stats(store).as_json()
    graph = {"triples": len(given), "derived": len(derived), "rdfc10_sha256": canonical_hash(given)}
    numbers = {name: counts[name] for name in ("articles", "sentences", "entities", "facts")}
    return Certificate(findings, _facts(ontology, told) | {"graph": graph, "counts": numbers, "rest": _rests(store)})


def _rests(store: Store) -> dict[str, int]:
    """How many of the nodes that carry support rest on what: on a quotation, or else on a correction, or on a row."""
    found = dict.fromkeys(_RESTS.values(), 0)
    for kind in sorted(store.supported):
        for node in store.subjects("rdf:type", store.node(kind)):
            kinds = {store.kind(support) for support in store.support(node)}
            if best := next((one for one in _RESTS if one in kinds), None):
                found[_RESTS[best]] += 1
    return found


def _facts(ontology: Ontology, told: Mapping[str, object]) -> dict[str, object]:
    return {
        "kg": __version__,
        "ontology": {"version": ontology.version, "sha256": ontology.digest},
        "lexicons": told.get("lexicons", {}),
        "reference": told.get("reference", {}),
    }


def _manifest(folder: Path) -> Mapping[str, object]:
    try:
        told = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _outputs(told: Mapping[str, object]) -> list[object]:
    outputs = told.get("outputs")
    return outputs if isinstance(outputs, list) else []


def _files(folder: Path) -> Iterator[str]:
    files = changed(folder)
    if files is None:
        yield f"{MANIFEST_FILE} is missing: no one can say what the build wrote"
    yield from (f"{name} is missing or not as it was written" for name in files or ())


def _texts(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The texts of articles by key, and what cannot be read."""
    texts: dict[str, str] = {}
    faults: list[str] = []
    try:
        lines = (folder / ARTICLES_FILE).read_text(encoding="utf-8").split("\n")
    except (OSError, ValueError) as error:
        return {}, [f"{ARTICLES_FILE} cannot be read: {error}"]
    for number, line in enumerate(filter(None, lines), 1):
        try:
            one = json.loads(line)
            texts[str(one["article"])] = str(one["text"])
        except (ValueError, LookupError, TypeError) as error:
            faults.append(f"{ARTICLES_FILE}, line {number}: {error}")
    return texts, faults


def _unknown_terms(given: Iterable[Triple], store: Store) -> Iterator[str]:
    ontology, is_a = store.ontology, store.node("rdf:type")
    verbs = {triple.predicate.value for triple in given}
    classes = {plain(triple.object) for triple in given if triple.predicate == is_a}
    for iri in sorted(verbs | classes):
        try:
            ontology.iri(iri)
        except UnknownTerm:
            yield f"{store.shorten(iri)} is no term of the ontology"
    concepts = {plain(t.object) for t in given if isinstance(t.object, NamedNode)}
    for iri in sorted(one for one in concepts if one.startswith(ontology.namespace)):
        try:
            ontology.iri(iri)
        except UnknownTerm:
            yield f"{store.shorten(iri)} is no value of the ontology"


def _misquoted(store: Store, evidence: Iterable[NamedNode], texts: Mapping[str, str]) -> Iterator[str]:
    """The quotations and sentences that do not stand in the text at their place."""
    for node in evidence:
        yield from _fault(store, node, "quote", "prov:wasQuotedFrom", texts)
    for node in store.subjects("rdf:type", store.node("Sentence")):
        yield from _fault(store, node, "text", "inArticle", texts)


def _fault(store: Store, node: NamedNode, words: str, of: str, texts: Mapping[str, str]) -> Iterator[str]:
    def one(name: str) -> str:
        return next((plain(term) for term in store.objects(node, name)), "")

    key, said, start, end = one(of).rpartition("/")[2], one(words), one("start"), one("end")
    if key not in texts:
        yield f"{store.shorten(node.value)}: no text of article {key}"
    elif not (start.isdigit() and end.isdigit()) or texts[key][int(start) : int(end)] != said:
        yield f"{store.shorten(node.value)}: article {key} does not say «{said}» at {start} to {end}"


def _altered(store: Store, articles: Iterable[NamedNode], texts: Mapping[str, str]) -> Iterator[str]:
    """The articles whose text is not that of their hash, and texts and articles without one another."""
    keys = {node.value.rpartition("/")[2]: node for node in articles}
    yield from (
        f"article {key} is in {ARTICLES_FILE} but not in the graph" for key in sorted(texts.keys() - keys.keys())
    )
    for key, node in sorted(keys.items()):
        if key not in texts:
            yield f"article {key} has no text in {ARTICLES_FILE}"
            continue
        found = hashlib.sha256(texts[key].encode()).hexdigest()
        hashes = [term.value for term in store.objects(node, "textHash") if isinstance(term, Literal)]
        if hashes != [found] or found[:HASH_DIGITS] != key:
            yield f"article {key}: its text has the hash {found[:HASH_DIGITS]}…"


def _hash(given: list[Triple], store: Store, told: Mapping[str, object]) -> Iterator[str]:
    graph = told.get("graph")
    expected = graph.get("rdfc10_sha256") if isinstance(graph, dict) else None
    found = canonical_hash(given)
    if expected != found:
        yield f"the graph has the hash {found}, the build wrote {expected or 'none down'}"


def _underived(given: list[Triple], derived: frozenset[Triple], store: Store) -> Iterator[str]:
    if not derived:
        return
    follows = {triple for one in derive(Store(store.ontology, given)) for triple in one.triples}
    yield from sorted(f"{triple} does not follow" for triple in derived - follows)
    yield from sorted(f"{triple} follows but is not there" for triple in follows - derived)


def _rewritten(folder: Path, ontology: Ontology) -> Iterator[str]:
    for name in (WORLD_FILE, EVIDENCE_FILE):
        if (folder / name).is_file():
            part = Store(ontology)
            part.load(folder / name)
            out = io.BytesIO()
            write_turtle(part.triples(), out, ontology, part.prefixes)
            if out.getvalue() != (folder / name).read_bytes():
                yield f"{name} written anew gives other bytes"


def _flat(facts: Mapping[str, object], above: str = "") -> Iterator[tuple[str, object]]:
    for name, value in facts.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name} ")
        else:
            yield f"{above}{name}", value
