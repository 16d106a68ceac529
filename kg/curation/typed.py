"""What a curator typed, held against the graph before an entry is written: what no build would do is refused."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.curation.vocabulary import HIERARCHIES, HOW_ADDED, NOT_ADDED, OF_TENURE, vocabulary
from kg.edtf import is_before
from kg.errors import UsageError
from kg.spelling import caseless, loose
from kg.store import Store
from kg.store.names import best_of

_LISTED = 8


def named_property(store: Store, node: NamedNode, typed: str) -> str:
    """The property that was typed by its name or as the screen shows it («giữ chức vụ», «holds post»), with or without
    diacritics and capitals. What is none of those of the node, or several, stays as typed."""
    ontology, wanted = store.ontology, loose(typed)
    fitting = vocabulary(ontology).properties.get(store.kind(node), ())
    if typed in fitting:
        return typed
    meant = [
        name for name in fitting if wanted in map(loose, (name, ontology.label(name, "vi"), ontology.label(name, "en")))
    ]
    return meant[0] if len(meant) == 1 else typed


def named_value(store: Store, node: NamedNode, term: str, typed: str, new: bool) -> str:
    """How a file of corrections names the value of a fact: as the graph writes the name of the thing that was typed.

    What is no thing with a name (a date, «online», the words of a statement) stays as typed. A value that is not
    ``new`` is one that the graph has for this property of the node. Raises UsageError where none or several answer.
    """
    ontology, kind = store.ontology, store.kind(node)
    if term not in ontology.properties or not {kind, *ontology.superclasses(kind)} & set(ontology.domain(term)):
        return typed
    if ontology.value_kind(term) != "entity" or ontology.range(term) == ("EdtfDate",):
        return typed
    kinds = {kind for top in ontology.range(term) for kind in ontology.subclasses(top)}
    said = {one.value: store.label(one) for one in store.nodes(node, term)}
    found = [match for match in store.find(typed) if (match.kind in kinds if new else match.iri in said)]
    names = sorted({match.label for match in best_of(found)})
    if len(names) == 1:
        return names[0]
    if new and not names:
        store.resolve(typed)
        raise UsageError(f"«{typed}» is no {' or '.join(ontology.range(term))}")
    listed = "; ".join((names or sorted(set(said.values())))[:_LISTED])
    what = f"the graph has no one thing «{typed}» for {term} of «{store.label(node)}»"
    raise UsageError(what, f"it has: {listed}" if listed else "")


def refuse_addition(store: Store, node: NamedNode, term: str, value: str) -> None:
    """Raise UsageError for a fact that no build would add: since it only follows from others, where the graph does
    not have it (to add one that it has is to confirm it), or since a thing would stand under itself."""
    if term in HIERARCHIES:
        _refuse_circle(store, node, term, value)
    if term not in NOT_ADDED:
        return
    opening = caseless(value).removesuffix("…")
    if term == "speaker":
        texts = (store.text(one, "text") for one in store.subjects(term, node))
        said = any(caseless(text).startswith(opening) for text in texts)
    else:
        said = any(caseless(store.label(one)) == opening for one in store.nodes(node, term))
    if not said:
        raise UsageError(f"«{term}» cannot be added", HOW_ADDED)


def refuse_tenure(store: Store, holder: NamedNode, term: str, post: str) -> None:
    """Raise UsageError where it is not one tenure whose date is to be set."""
    if term in OF_TENURE and len(_tenures(store, holder, post)) != 1:
        name, held = store.label(holder), sorted(_posts(store, holder))
        if not held:
            raise UsageError(f"the graph has no post of «{name}»")
        raise UsageError(f"«{name}» has {len(held)} posts", f"name one with --post: {'; '.join(held[:_LISTED])}")


def at_odds(store: Store, holder: NamedNode, post: str, term: str, value: str) -> list[str]:
    """The dates of a tenure, each with its property, that cannot be true together with a new one."""
    tenures = _tenures(store, holder, post) if term in OF_TENURE else []
    return [f"{name} {date}" for tenure in tenures for name, date in _beside(store, tenure, term, value)]


def _beside(store: Store, tenure: NamedNode, term: str, value: str) -> Iterator[tuple[str, str]]:
    statuses = {store.ontology.notation(one.value) for one in store.nodes(tenure, "tenureStatus")}
    before = ("from", *(("attestedOn",) if "former" not in statuses else ()))
    after = ("until", *(("attestedOn",) if "new" not in statuses else ()))
    for name in after if term == "from" else before if term == "until" else ():
        for one in store.nodes(tenure, name):
            told = store.text(one, "edtf")
            if is_before(told, value) if term == "from" else is_before(value, told):
                yield name, told


def _refuse_circle(store: Store, node: NamedNode, term: str, value: str) -> None:
    """Raise UsageError where a thing would stand under itself."""
    named = {match.iri for match in best_of(store.find(value)) if match.label == value}
    if len(named) != 1:
        return
    ways = {(first := NamedNode(named.pop())): [node, first]}
    reached = [first]
    for one in reached:
        if one == node:
            names = " → ".join(f"«{store.label(step)}»" for step in ways[one])
            raise UsageError(f"«{term}» would go in a circle: {names}")
        for above in store.nodes(one, term):
            if above not in ways:
                ways[above] = [*ways[one], above]
                reached.append(above)


def _tenures(store: Store, holder: NamedNode, post: str) -> list[NamedNode]:
    held = store.subjects("holder", holder)
    wanted = caseless(post)
    return [
        tenure
        for tenure in held
        if not post or any(caseless(store.label(one)) == wanted for one in store.nodes(tenure, "post"))
    ]


def _posts(store: Store, holder: NamedNode) -> Iterator[str]:
    for tenure in store.subjects("holder", holder):
        yield from (store.label(one) for one in store.nodes(tenure, "post"))
