"""Which articles say a triple."""

from __future__ import annotations

from pyoxigraph import NamedNode, Triple

from kg.store import Store, Term

_NAMES = frozenset(("rdf:type", "skos:prefLabel", "skos:altLabel", "owl:sameAs"))


class Articles:
    """Follows triples to the articles that say them; what is found is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._of_node: dict[Term, frozenset[NamedNode]] = {}
        self._names = {store.node(name) for name in _NAMES}
        self._support = store.node("support")
        self._mention = store.node("mention")

    def of(self, triple: Triple) -> list[NamedNode]:
        """The articles that say a triple, sorted; empty for what comes from elsewhere."""
        subject, object_ = triple.subject, triple.object
        if not isinstance(subject, NamedNode):
            return []
        if triple.predicate in (self._support, self._mention):
            found = self._node(object_)
        else:
            found = self._node(subject)
            if triple.predicate not in self._names and self._store.kind(subject) not in self._apart:
                nodes = self._store.supporters(triple)
                found = frozenset().union(*map(self._node, nodes)) if nodes else found
        return sorted(found, key=str)

    @property
    def _apart(self) -> frozenset[str]:
        return frozenset(("Article", "Sentence", "Evidence", *self._store.supported))

    def _node(self, node: Term) -> frozenset[NamedNode]:
        """The articles that a node is, stands in, quotes, or rests on."""
        if node not in self._of_node:
            self._of_node[node] = frozenset(self._look(node)) if isinstance(node, NamedNode) else frozenset()
        return self._of_node[node]

    def _look(self, node: NamedNode) -> set[NamedNode]:
        kind = self._store.kind(node)
        if kind == "Article":
            return {node}
        if kind in ("Sentence", "Evidence"):
            name = "inArticle" if kind == "Sentence" else "prov:wasQuotedFrom"
            return {term for term in self._store.objects(node, name) if isinstance(term, NamedNode)}
        support = [term for name in ("support", "mention") for term in self._store.objects(node, name)]
        facts = self._store.subjects("rdf:subject", node) + self._store.subjects("rdf:object", node)
        return {article for one in (*support, *facts) for article in self._node(one)}
