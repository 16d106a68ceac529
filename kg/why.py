"""Why two names are one entity in a graph, or are not: the reasons that linking had."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import Literal

from kg.cache import FILE as KEPT
from kg.cache import Cache
from kg.corrections import Entry, read_corrections
from kg.curation import vocabulary
from kg.errors import StoreError, UsageError
from kg.extraction import extracted_anew, reading_rules
from kg.language import bare, load_language
from kg.link import Clusters, Member, Proposal, Reason, clusters_of, proposals
from kg.link.across.judge import FORBIDDEN
from kg.link.across.proposals import are_close
from kg.link.names.canonical import label
from kg.model import LANGUAGE, Article
from kg.ontology import Ontology, load_ontology
from kg.origin import origin_of
from kg.review import doubtful_merges, unsettled
from kg.spelling import loose
from kg.store import open_store
from kg.store.names import no_entity

ARTICLES_FILE = "articles.jsonl"
# Of larger builds only the articles are read again that say one of the two names.
_READ_WHOLE = 200
_SHOWN_PAIRS = 6
_ID = re.compile(r"\b[a-z]+/[\w-]+")


@dataclass(frozen=True)
class Place:
    """Where an article names an entity: the id and title of the article, and the words around the name."""

    article: str
    title: str
    words: str


@dataclass(frozen=True)
class Compared:
    """Two places, and what speaks for and against their being of one entity."""

    one: Place
    other: Place
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """The sum of the reasons; 3 and more make one entity of two."""
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True)
class Why:
    """Two names or ids, their entities, whether these are one, and the pairs of places, the strongest first, one for
    each set of reasons; ``begun`` has the names that were taken for what was only their beginning, behind what was
    typed; ``names`` what each thing is called of which the reasons speak, behind its id;
    ``others`` how many pairs of places are not shown."""

    one: str
    other: str
    same: bool
    pairs: tuple[Compared, ...]
    decided: tuple[str, ...] = ()
    begun: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    others: int = 0

    def named(self, text: str) -> str:
        """A text with the names of things for their ids."""
        names = dict(self.names)
        return _ID.sub(lambda id_: f"«{names[id_[0]]}»" if id_[0] in names else id_[0], text)


def why(folder: Path, one: str, other: str, ontology: Ontology, corrections: Path | None = None) -> list[Why]:
    """The reasons for and against one entity, for each pair of entities of one kind that the two names may mean.

    A name may be typed without marks; an IRI, prefixed name or id means one entity. The articles stand beside the graph
    in ``folder``, whose corrections are obeyed, or those of the file ``corrections``.

    Raises UnknownTerm for a name that no entity has, UsageError where the two are of unlike kinds, and StoreError
    where the folder holds no articles.
    """
    entries = _entries(folder, corrections)
    names = [_Sought(text, folder, ontology, entries) for text in (one, other)]
    clusters = _clusters(folder, {form for sought in names for form in sought.forms}, entries)
    firsts, seconds = (sought.found(clusters) for sought in names)
    pairs = {
        tuple(sorted((a, b))): (a, b) for a in firsts for b in seconds if a.split("/")[0] == b.split("/")[0]
    }  # fmt: skip
    apart = {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}
    if not pairs:
        raise UsageError(f"«{one}» and «{other}» are of unlike kinds", "compare two people, two bodies or two events")
    begun = tuple((sought.text, sought.begun) for sought in names if sought.begun)
    return [replace(_why(clusters, *pair), begun=begun) for _, pair in sorted((apart or pairs).items())]


def proposed(folder: Path, corrections: Path | None = None) -> list[Proposal]:
    """The merges that linking proposes and does not make, for all articles of a build; nothing that its corrections,
    or those of the file ``corrections``, have settled."""
    return proposals(_clusters(folder, (), _entries(folder, corrections)))


def of_one_name(folder: Path, found: Sequence[Proposal]) -> int:
    """How many pairs ``kg review`` asks about beside the proposed ones: of one name but for marks and case."""
    pairs = [(one.one, one.other, ()) for one in found]
    doubts = doubtful_merges(open_store(folder, load_ontology()), pairs)
    return max(0, sum(1 for _ in unsettled(doubts, _entries(folder, None))) - len(found))


def _entries(folder: Path, corrections: Path | None) -> tuple[Entry, ...]:
    file = corrections or origin_of(folder)
    if file is None or not file.is_file():
        return ()
    return read_corrections(file, vocabulary(load_ontology()))


class _Sought:
    def __init__(self, text: str, folder: Path, ontology: Ontology, entries: Sequence[Entry]) -> None:
        self.text = text
        self.id = ""
        self.begun = ""
        self.forms = {loose(text)}
        if ":" in text or _ID.fullmatch(text):
            store = open_store(folder, ontology)
            node = store.resolve(text)
            self.begun = store.begun.get(text, "")
            self.id = "/".join(node.value.split("/")[-2:])
            names = [*store.objects(node, "skos:prefLabel"), *store.objects(node, "skos:altLabel")]
            self.forms = {loose(name.value) for name in names if isinstance(name, Literal)}
        for entry in entries:
            if entry.action == "rename" and loose(str(entry.value)) in self.forms:
                self.forms.add(loose(entry.entities[0].name))

    def found(self, clusters: Clusters) -> list[str]:
        """The ids of the entities that are meant."""
        named = {
            clusters.id(cluster[0].local): cluster
            for cluster in clusters.found
            if any(loose(name) in self.forms for member in cluster for name in member.names)
        }
        if self.id in named:
            return [self.id]
        return sorted(named) or [self._begun(clusters)]

    def _begun(self, clusters: Clusters) -> str:
        """The id of the one entity whose name begins as was typed; that name is kept."""
        names = {
            (name, clusters.id(cluster[0].local)) for cluster in clusters.found for m in cluster for name in m.names
        }
        fitting = sorted(pair for pair in names if any(loose(pair[0]).startswith(form) for form in self.forms))
        if len({id_ for _, id_ in fitting}) != 1:
            raise no_entity(self.text, {name for name, _ in fitting or names})
        self.begun, id_ = fitting[0]
        return id_


def _clusters(folder: Path, forms: Iterable[str], entries: Sequence[Entry]) -> Clusters:
    language = load_language(LANGUAGE)
    articles = list(articles_of(folder))
    wanted = set(forms)
    if wanted and len(articles) > _READ_WHOLE:
        articles = [article for article in articles if _says(article, wanted)]
    kept = Cache(folder / KEPT, reading_rules(LANGUAGE, load_ontology().digest))
    return clusters_of(list(extracted_anew(articles, kept)), language, entries)


def _says(article: Article, forms: set[str]) -> bool:
    text = loose(article.text)
    return any(form in text for form in forms)


def articles_of(folder: Path) -> Iterator[Article]:
    """The articles of a build, as they stand beside its graph. Raises StoreError where there are none."""
    file = folder / ARTICLES_FILE
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise StoreError(f"{file}: {error.strerror}", "name a folder that kg build wrote") from error
    for line in lines:
        row = json.loads(line)
        yield Article(
            row["id"], row["title"], row["text"], row["lang"], row["published"], row["publisher"], row["url"],
            tuple(row["based_on"]),
        )  # fmt: skip


def _why(clusters: Clusters, one: str, other: str) -> Why:
    by_id = {clusters.id(cluster[0].local): cluster for cluster in clusters.found}
    first, second = by_id[one], by_id[other]
    both = [(a, b) for at, a in enumerate(first) for b in (first[at + 1 :] if one == other else second)]
    compared = [Compared(_place(a), _place(b), _judged(clusters, a, b)) for a, b in _nearest(both)]
    compared.sort(key=lambda pair: (-pair.weight, pair.one.article, pair.other.article))
    unlike = {pair.reasons: pair for pair in reversed(compared)}
    shown = [pair for pair in compared if unlike[pair.reasons] is pair]
    decided = clusters.decisions.about(first, second) if clusters.decisions is not None else ()
    told = tuple(f"{entry.action} ({entry.signature})" for entry in decided)
    pairs = tuple(shown[:_SHOWN_PAIRS])
    spoken_of = {one, other, *(id_ for pair in pairs for reason in pair.reasons for id_ in _ID.findall(reason.text))}
    names = ((id_, label(member.names for member in by_id[id_])[0]) for id_ in sorted(spoken_of & by_id.keys()))
    return Why(one, other, one == other, pairs, told, names=tuple(names), others=len(compared) - len(pairs))


def _judged(clusters: Clusters, one: Member, other: Member) -> tuple[Reason, ...]:
    """What speaks for and against one thing; people of unlike names are never compared, which is the one reason."""
    if one.local.kind != "Person" or set(clusters.marks(one)) & set(clusters.marks(other)):
        return tuple(clusters.judge(one, other))
    unlike = Reason(FORBIDDEN, "unlike names")
    alike = are_close(bare(one.local.name), bare(other.local.name))
    return (unlike, *(clusters.judge(one, other) if alike else ()))


def _nearest(pairs: Sequence[tuple[Member, Member]]) -> Sequence[tuple[Member, Member]]:
    """Pairs of unlike articles; of very many the first."""
    return [(a, b) for a, b in pairs if a.article.key != b.article.key][:1000]


def _place(member: Member) -> Place:
    before, after = next(member.around(30, 60))
    first = member.local.mentions[0].span
    name = member.article.text[first.start : first.end]
    return Place(member.article.id, member.article.title, " ".join(f"{before}[[{name}]]{after}".split()))
