"""Taking an article out of a graph leaves what the other articles say, and nothing else."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.graph import triples
from kg.model import Article, Entity, Evidence, Fact, Knowledge
from kg.store import Store
from tests import knowledge as trial
from tests.graph_of_trial import ONTOLOGY, trial_store

NODES = ("Tenure", "Participation", "Signing", "Statement")


def _left(support: tuple[object, ...], gone: Article) -> tuple[object, ...]:
    return tuple(one for one in support if not (isinstance(one, Evidence) and one.article == gone.key))


def _without(gone: Article) -> Knowledge:
    """What linking would say of the other article alone."""
    whole = trial.knowledge()
    entities = {e.id: Entity(e.id, e.kind, e.label, e.aliases, _left(e.support, gone)) for e in whole.entities}  # type: ignore[arg-type]
    facts = [
        Fact(f.subject, f.property, f.object, _left(f.support, gone))
        for f in whole.facts
        if not f.support or _left(f.support, gone)
    ]  # type: ignore[arg-type]
    dead = {e.id for e in entities.values() if e.kind in NODES and not e.support}
    while True:
        facts = [f for f in facts if not {f.subject, f.object} & dead]
        proved = {f.subject for f in facts if any(isinstance(s, Evidence) for s in f.support)}
        spoken_of = {f.object for f in facts}
        alone = {
            e.id
            for e in entities.values()
            if e.id not in dead | proved | spoken_of and (e.kind in ("Country", "Post", "EdtfDate") or not e.support)
        }
        if not alone:
            break
        dead |= alone
    articles = tuple(a for a in whole.articles if a.key != gone.key)
    return Knowledge(
        articles,
        {a.key: whole.sentences[a.key] for a in articles},
        tuple(e for e in entities.values() if e.id not in dead),
        tuple(facts),
    )


def _node(article: Article) -> ox.NamedNode:
    return ox.NamedNode(f"{ONTOLOGY.data_base}article/{article.key}")


@pytest.mark.parametrize("gone", trial.ARTICLES, ids=lambda article: article.id)
def test_what_is_left_is_what_the_other_article_says(gone: Article) -> None:
    store = trial_store()
    world, evidence = triples(_without(gone), ONTOLOGY)
    store.remove_article(_node(gone))
    assert set(map(str, store.triples())) == set(map(str, [*world, *evidence]))


def test_without_its_articles_a_graph_is_empty() -> None:
    store = trial_store()
    for article in trial.ARTICLES:
        store.remove_article(_node(article))
    assert list(store.triples()) == []
    assert store.graphs


def test_an_article_can_be_put_back() -> None:
    store, whole = trial_store(), set(trial_store().triples())
    for article in trial.ARTICLES:
        store.replace_article(_node(article), whole)
        assert set(store.triples()) == whole


def test_an_article_that_is_not_there_changes_nothing() -> None:
    store, whole = trial_store(), set(trial_store().triples())
    store.remove_article(ox.NamedNode(f"{ONTOLOGY.data_base}article/0"))
    assert set(store.triples()) == whole
    assert isinstance(store, Store)
