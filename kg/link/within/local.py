"""What linking inside one article works on: local entities and the mentions that they take up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.language import fold
from kg.model import Claim, Extraction, Mention, Span


@dataclass(eq=False, slots=True)
class Local:
    """A thing that one article names. ``key`` identifies it inside the article."""

    kind: str
    key: str
    name: str
    mentions: list[Mention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)

    def last_before(self, position: int) -> int:
        """The start of the last mention before a position, or -1."""
        return max((m.span.start for m in self.mentions if m.span.start < position), default=-1)


_OPENING = 12  # letters: «Cũng trong »


def _start(mention: Mention) -> int:
    return mention.span.start


def _is_shouted(name: str) -> bool:
    """Whether a name stands in capital letters throughout, as in a headline; letters alone are how bodies are cut."""
    return " " in name and name.isupper()


class IdsOf(dict[Local, str]):
    """The canonical ids of things that articles name; empty while their kind is not linked."""

    def __missing__(self, local: Local) -> str:
        return ""


class Reading:
    """An article with its mentions resolved to local entities.

    ``of`` maps each resolved mention to its entity; ``shorts`` maps a short name that the article defines
    in brackets to the entity that it stands for; ``seats`` maps bodies of communes to their provinces.
    """

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.entities: list[Local] = []
        self.of: dict[Mention, Local] = {}
        self.shorts: dict[str, Local] = {}
        self.seats: dict[Local, Local] = {}
        self._by_key: dict[tuple[str, str], Local] = {}
        self._forms: dict[Local, Counter[str]] = {}
        self._sentences = [sentence.span for sentence in extraction.sentences]
        self.starts = [span.start for span in self._sentences]

    @cached_property
    def title_end(self) -> int:
        """Where the title ends with which the text of the article begins, or 0."""
        article = self.extraction.article
        return len(article.title) if article.text.startswith(article.title) else 0

    @property
    def people(self) -> list[Local]:
        """The people whom the article names."""
        return [local for local in self.entities if local.kind == "Person"]

    @property
    def bodies(self) -> list[Local]:
        """The bodies that the article names."""
        return [local for local in self.entities if local.kind == "Organization"]

    def held(self) -> Iterator[tuple[Mention, Claim]]:
        """Who holds a post, as the article tells it, with the claim."""
        for claim in self.extraction.claims:
            holder = claim.mention("holder") if claim.kind == "tenure" else None
            if holder is not None:
                yield holder, claim

    @cached_property
    def last_years(self) -> dict[Span, str]:
        """The last year that each sentence tells, where it tells one; of a period its end."""
        found: dict[Span, str] = {}
        for mention in self.extraction.mentions:
            year = mention.name.split("/")[-1][:4] if mention.kind == "EdtfDate" else ""
            if year.isdigit() and (sentence := self.sentence(mention.span)) is not None:
                found[sentence] = max(year, found.get(sentence, ""))
        return found

    @cached_property
    def opening_days(self) -> dict[Span, str]:
        """The whole day with which a sentence opens («Ngày D, …»), where it opens with one."""
        found: dict[Span, str] = {}
        for mention in self.extraction.mentions:
            if mention.kind == "EdtfDate" and mention.name.count("-") == 2 and "/" not in mention.name:
                sentence = self.sentence(mention.span)
                if sentence is not None and mention.span.start - sentence[0] < _OPENING:
                    found.setdefault(sentence, mention.name)
        return found

    @cached_property
    def speakers(self) -> list[Mention]:
        """Who speaks in the statements of the article, in order of the text."""
        said = (claim.mention("speaker") for claim in self.extraction.claims if claim.kind == "statement")
        return sorted({speaker for speaker in said if speaker is not None}, key=lambda one: one.span)

    @cached_property
    def _people_told(self) -> list[Mention]:
        roles = (value for claim in self.extraction.claims for value in claim.roles.values())
        told = (m for m in (*self.extraction.mentions, *roles) if isinstance(m, Mention) and m.kind == "Person")
        return sorted(dict.fromkeys(m for m in told if not self._is_in_link(m.span)), key=_start)

    def _is_in_link(self, span: Span) -> bool:
        """Whether a span lies in the headline of another article, in brackets between two sentences."""
        sentence = self.sentence(span)
        return sentence is not None and self._is_link(sentence)

    def _is_link(self, sentence: Span) -> bool:
        text = self.extraction.article.text
        return text.startswith("[", sentence.start) and text.endswith("]", sentence.start, sentence.end)

    def told_between(self, start: int, end: int) -> list[Mention]:
        """The mentions of known people that begin between two positions, in order of the text."""
        low, high = (bisect_left(self._people_told, position, key=_start) for position in (start, end))
        return [mention for mention in self._people_told[low:high] if mention in self.of]

    def number(self, position: int) -> int:
        """The number of the sentence that holds a position, or ends last before it; 0 before the first."""
        return bisect_right(self.starts, position)

    def sentence(self, span: Span) -> Span | None:
        """The sentence that holds a span, or None."""
        at = bisect_right(self.starts, span[0])
        return found if at and span[1] <= (found := self._sentences[at - 1])[1] else None

    def before(self, sentence: Span) -> Span | None:
        """The sentence before one, over the headlines of other articles, or None."""
        at = self.number(sentence[0]) - 1
        while at > 0 and self._is_link(self._sentences[at - 1]):
            at -= 1
        return self._sentences[at - 1] if at > 0 else None

    def has(self, kind: str, key: str) -> bool:
        """Whether the article names an entity of a kind by a key."""
        return (kind, key) in self._by_key

    def add(self, key: str, mention: Mention, *, naming: bool = True) -> Local:
        """The entity of a kind and key, made when it is new, with one more mention."""
        local = self._by_key.get((mention.kind, key))
        if local is None:
            local = Local(mention.kind, key, mention.name)
            self._by_key[mention.kind, key] = local
            self.entities.append(local)
        self.put(local, mention, naming=naming)
        return local

    def put(self, local: Local, mention: Mention, *, naming: bool = True) -> None:
        """Gives a mention to an entity; ``naming`` when its words are one of the entity's names."""
        if mention in self.of:
            return
        self.of[mention] = local
        local.mentions.append(mention)
        if naming:
            self._name(local, mention)

    def _name(self, local: Local, mention: Mention) -> None:
        said = self.extraction.article.text[mention.span.start : mention.span.end]
        if local.kind == "Country":
            self._name_country(local, said)
            return
        if said == mention.name == local.name:
            return
        for form in dict.fromkeys((mention.name, said)):
            if _is_shouted(local.name) and not form.isupper() and fold(form) == fold(local.name):
                local.name, form = form, local.name
            if form != local.name and form not in local.aliases:
                local.aliases.append(form)

    def _name_country(self, local: Local, said: str) -> None:
        forms = self._forms.setdefault(local, Counter())
        forms[said] += 1
        local.name = max(sorted(forms), key=lambda form: (forms[form], len(form)))
        local.aliases = [form for form in sorted(forms) if form != local.name]

    def move(self, mention: Mention, key: str, *, naming: bool = True) -> None:
        """Gives a mention to the entity of another key; the entity that it leaves goes where it has no other."""
        old = self.of.pop(mention)
        old.mentions.remove(mention)
        if not old.mentions:
            self.entities.remove(old)
            self._by_key = {own: local for own, local in self._by_key.items() if local is not old}
        self.add(key, mention, naming=naming)

    def merge(self, owner: Local, other: Local) -> None:
        """Gives all mentions and names of one entity to another."""
        for mention in other.mentions:
            self.of[mention] = owner
        owner.mentions = sorted({*owner.mentions, *other.mentions}, key=lambda m: (m.span, m.rule, m.form, m.name))
        for form in (other.name, *other.aliases):
            if form != owner.name and form not in owner.aliases:
                owner.aliases.append(form)
        self.entities.remove(other)
        self._by_key = {key: owner if local is other else local for key, local in self._by_key.items()}
        self.shorts = {name: owner if local is other else local for name, local in self.shorts.items()}

    def join(self, alike: Sequence[Local]) -> None:
        """Gives all mentions and names of several entities to the one named most often, or first."""
        owner = max(alike, key=lambda one: len(one.mentions))
        for other in alike:
            if other is not owner:
                self.merge(owner, other)

    def are_told_apart(self, entities: Iterable[Local]) -> bool:
        """Whether no sentence tells two of several entities."""
        told = [{self.number(mention.span.start) for mention in one.mentions} for one in entities]
        return sum(map(len, told)) == len(set().union(*told))

    def finish(self) -> None:
        """Forget what only the search for entities needs."""
        self._by_key.clear()
        self._forms.clear()
        self.shorts.clear()

    def names(self, local: Local) -> tuple[str, ...]:
        """The other names of an entity, each once, in the order of the text."""
        seen = {fold(local.name)}
        names = []
        for alias in local.aliases:
            if fold(alias) not in seen:
                seen.add(fold(alias))
                names.append(alias)
        return tuple(names)
