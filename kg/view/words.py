"""The words that views show for classes, roles and properties, and the names under which a store is asked."""

from __future__ import annotations

from kg.view.read import Ontology

LANGUAGES = ("vi", "en")


def prologue(ontology: Ontology) -> str:
    """The PREFIX lines of the ontology's prefixes."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in sorted(ontology.prefixes.items()))


def words(ontology: Ontology, terms: set[str]) -> dict[str, dict[str, str]]:
    """The words for each term in each language: ``words["role-chair"]["vi"] == "chủ trì"``."""
    return {term: {lang: ontology.label(term, lang) for lang in LANGUAGES} for term in sorted(terms)}
