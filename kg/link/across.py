"""Linking across articles: local entities that are one thing become one canonical entity.

Blocks bring together what may be one thing, so that cost grows almost linearly; inside a block members are
judged pair by pair (see judge.py), the oldest first. Bodies and lands are linked before people, people before
events, since each kind is judged by what it comes with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.language import Language, bare, fold
from kg.link.decided import Decisions
from kg.link.judge import judge, same
from kg.link.local import Local
from kg.link.members import Member
from kg.link.names import body_key, full_names, identity
from kg.model import digest

LOCAL_DIGITS = 12
SLUG_LENGTH = 60
_ROUNDS = (("Country", "Place", "Organization"), ("Person",), ("Meeting", "Agreement"))
# A block of this many members is judged against the newest clusters only.
_LARGEST_LOOK = 200


class Clusters:
    """The canonical entities: for each a list of members, the anchor first, and the id of every local entity."""

    def __init__(self, members: Sequence[Member], language: Language, decisions: Decisions) -> None:
        self.language = language
        self.found: list[list[Member]] = []
        self.ids: dict[Local, str] = {}
        self._owners = _acronyms(members, language)
        for kinds in _ROUNDS:
            found: list[list[Member]] = []
            for block in self._blocks([m for m in members if m.local.kind in kinds]):
                for cluster in self._split(block):
                    found.append(cluster)
                    self._give_id(cluster)
            if decisions:
                found = decisions.regrouped(found, self._likeness)
                for cluster in found:
                    self._give_id(cluster)
            self.found += found

    def id(self, local: Local) -> str:
        """The canonical id of a local entity, or the empty string while its kind is not linked."""
        return self.ids.get(local, "")

    def _give_id(self, cluster: list[Member]) -> None:
        node = canonical_id(cluster)
        self.ids.update({member.local: node for member in cluster})

    def _likeness(self, one: Member, other: Member) -> int:
        """The weight of the reasons for and against one thing."""
        return sum(reason.weight for reason in judge(one, other, self.id))

    # ---- blocks ------------------------------------------------------------------------------------

    def _blocks(self, members: Iterable[Member]) -> Iterator[list[Member]]:
        """The connected groups of members that share a key."""
        parent: dict[int, int] = {}
        listed = list(members)

        def root(at: int) -> int:
            while parent.setdefault(at, at) != at:
                parent[at] = parent[parent[at]]
                at = parent[at]
            return at

        first: dict[tuple[str, ...], int] = {}
        for number, member in enumerate(listed):
            root(number)
            for key in self._keys(member):
                other = first.setdefault(key, number)
                parent[root(number)] = root(other)
        groups: dict[int, list[Member]] = defaultdict(list)
        for number, member in enumerate(listed):
            groups[root(number)].append(member)
        yield from sorted(groups.values(), key=lambda block: block[0].age)

    def _keys(self, member: Member) -> Iterator[tuple[str, ...]]:
        kind = member.local.kind
        if kind == "Organization":
            yield self._body_key(member)
        elif kind == "Meeting":
            yield from self._meeting_keys(member)
        elif kind == "Agreement":
            yield from self._agreement_keys(member)
        else:
            yield (kind, member.local.key)

    def _body_key(self, member: Member) -> tuple[str, ...]:
        """Bodies meet by full name; units that every body has only under a stated parent; an acronym alone meets
        the body that defines it, when only one does."""
        key = identity(member.local.name, self.language)
        key = self._owners.get(key, key)
        head = self.language.phrases("org_heads").match(key.split(), 0)
        if head and head[1].get("unit") == "yes" and len(key.split()) - head[0] <= 4:
            parents = sorted(
                body_key(p.name, full_names(self.language))
                for c in member.claims
                if c.kind == "relation" and c.local("child") is member.local and (p := c.local("parent"))
            )
            return ("Organization", key, *(parents or [member.article.key]))
        return ("Organization", key)

    def _meeting_keys(self, member: Member) -> Iterator[tuple[str, ...]]:
        agents = sorted({self.id(a) for a in member.agents() if a.kind != "Country"})
        for when in sorted(member.values("when")):
            if when[:4].isdigit() and len(when) >= 7:
                yield from (("Meeting", when[:7], agent) for agent in agents)
        for number in sorted(member.values("session")):
            yield from (("Meeting", f"no {number}", agent) for agent in agents)
        if not member.values("when") and member.article.published:
            chairs = sorted({self.id(a) for a in member.agents("chair")})
            yield from (("Meeting", member.article.published[:7], chair) for chair in chairs)

    def _agreement_keys(self, member: Member) -> Iterator[tuple[str, ...]]:
        name = fold(member.local.name)
        if len(name.split()) > 5:
            yield ("Agreement", name)
        agents = sorted({self.id(a) for a in member.agents()})
        for when in sorted(member.values("when")):
            if when[:4].isdigit() and len(when) >= 7:
                yield from (("Agreement", when[:7], agent) for agent in agents)

    # ---- clusters -----------------------------------------------------------------------------------

    def _split(self, block: list[Member]) -> list[list[Member]]:
        """The clusters of a block: each member joins the oldest cluster with which it agrees. Two members of one
        article are one thing only where the article says so itself."""
        found: list[list[Member]] = []
        for member in block:
            home = next((c for c in found[-_LARGEST_LOOK:] if self._belongs(member, c)), None)
            if home is None:
                found.append([member])
            else:
                home.append(member)
        return found

    def _belongs(self, member: Member, cluster: list[Member]) -> bool:
        if member.local.kind in ("Country", "Place"):
            return True
        if any(other.article.key == member.article.key for other in cluster):
            return False
        return any(same(judge(member, other, self.id)) for other in cluster[:8] + cluster[-8:])


def _acronyms(members: Iterable[Member], language: Language) -> dict[str, str]:
    """Acronyms that exactly one body defines in the articles, and the key of that body."""
    owners: dict[str, set[str]] = defaultdict(set)
    for member in members:
        if member.local.kind != "Organization":
            continue
        for alias in member.names[1:]:
            if alias.isupper() and len(alias) > 2:
                owners[identity(alias, language)].add(identity(member.local.name, language))
    return {acronym: next(iter(keys)) for acronym, keys in owners.items() if len(keys) == 1}


def slug(name: str) -> str:
    """A name as a part of an IRI: ASCII letters, digits and hyphens, at most 60.

    >>> slug("Đỗ Thắng Hải")
    'do-thang-hai'
    """
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare(name)).split()
    short = ""
    for word in words:
        if short and len(short) + 1 + len(word) > SLUG_LENGTH:
            break
        short = f"{short}-{word}" if short else word[:SLUG_LENGTH]
    return short or "x"


def canonical_id(members: Sequence[Member]) -> str:
    """The id of a cluster: its country code, or the name of its anchor and a hash of the anchor's place."""
    anchor = members[0]
    kind, key = anchor.local.kind, anchor.local.key
    if kind == "Country":
        return f"country/{key}"
    if kind == "Place":
        return f"place/{slug(key)}-{digest('Place', key, digits=LOCAL_DIGITS)}"
    mark = digest(anchor.article.text_hash, kind, key, digits=LOCAL_DIGITS)
    return f"{kind.lower()}/{slug(anchor.local.name)}-{mark}"


def label(members: Iterable[Member]) -> tuple[str, tuple[str, ...]]:
    """(preferred label, other names): the fullest form, then the most frequent, then the earliest."""
    forms: dict[str, tuple[str, int]] = {}
    for member in members:
        for form in member.names:
            said, count = forms.get(fold(form), (form, 0))
            forms[fold(form)] = (said, count + 1)
    order = list(forms)
    best = max(order, key=lambda key: (len(key.split()), forms[key][1], -order.index(key)))
    return forms[best][0], tuple(forms[key][0] for key in order if key != best)
