"""Linking across articles: local entities that are one thing become one canonical entity.

Bodies and lands are linked before people, people before events, since each kind is judged by what it comes with.
Inside a block a member is judged against those that share most with it, the oldest first; it joins every cluster
with which it agrees, so that an article may bridge two, unless something forbids that they be one.

What comes of a block rests on the articles of its members, on the ids that these articles' things of the kinds before
have (``KINDS``), on the language pack and the reference names; the mark of a body also on which acronyms have one owner
(``BodyKeys.owners``). It rests on nothing else, such as how many articles there are: builds that link again only what
was touched (``again``) count on that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing
from sys import intern

from kg.language import Language, fold
from kg.link.across import judge, namesakes, same_agreement, same_meeting
from kg.link.across.beforehand import Looked, looked_at, occasions, weighed
from kg.link.across.blocks import BodyKeys, Key, groups, person_keys
from kg.link.across.decided import Decisions
from kg.link.across.judge import Reason
from kg.link.across.kept import Notes, written_shown
from kg.link.across.marks import Mark, marks_of
from kg.link.across.members import EVENTS, Member, Page
from kg.link.across.occasions import Occasion, occasion
from kg.link.across.portraits import Field, Ids, Portrait, portrait
from kg.link.across.sharing import LOOKS
from kg.link.across.votes import OUTVOTED, Votes
from kg.link.names.canonical import canonical_id
from kg.link.names.names import place_key
from kg.link.names.reference import Known, Reference
from kg.link.within.local import IdsOf
from kg.workers import Meanwhile

# Two clusters become one where this many members of each, the oldest, do not forbid it.
_BRIDGE = 4
_LEAST = -1
_ONE_SLIP = 20  # of so many pairs of meetings one may have days far apart by a slip
# In this order: a kind is judged by the ids of those before it.
KINDS = ("Country", "Place", "Organization", "Person", *EVENTS)

# So many people or events are looked at before a fork would have begun.
_FEW = 2_000
_NOT_COMPARED = "one name without its country or parent, which the articles do not tell"

Cluster = list[Member]


class Clusters:
    """The canonical entities: for each a list of members, the anchor first, and the id of every local entity.

    With ``keep`` the reasons for a merge can be asked for afterwards (``judge``); that takes much memory. With two
    ``workers`` a fork does a part of the work.
    """

    def __init__(
        self,
        members: Sequence[Member],
        language: Language,
        reference: Reference | None = None,
        decisions: Decisions | None = None,
        keep: bool = True,
        notes: Notes | None = None,
        workers: int = 1,
    ) -> None:
        self.reference = reference
        self._workers = workers
        self._keep = keep
        self._notes = notes
        self.decisions = decisions if keep else None
        self.found: list[Cluster] = []
        self.ids = IdsOf()
        self.id: Ids = self.ids.__getitem__
        self.known: dict[str, Known] = {}
        bodies = [member.names for member in members if member.local.kind == "Organization"]
        self.keys = BodyKeys(bodies, language, reference)
        self._portraits: dict[Member, Portrait] = {}
        self._fields: dict[Page, Field] = {}
        self._occasions: dict[Member, Occasion] = {}
        self._marks: dict[Member, list[Mark]] = {}
        self._given: set[Member] = set()
        by_kind: dict[str, list[Member]] = defaultdict(list)
        for member in members:
            by_kind[member.local.kind].append(member)
        for kind in KINDS:
            self._link(kind, by_kind[kind], decisions)

    def judge(self, one: Member, other: Member) -> list[Reason]:
        """The reasons for and against a merge of any two members of one kind; two that are never compared, since
        nothing in their names or surroundings could make one of them, have that as a reason."""
        reasons = list(self._reasons(one, other))
        if one.local.kind == "Organization" and self.keys.key(one) != self.keys.key(other):
            alike = self.keys.of(one.local) == self.keys.of(other.local)
            return [Reason(judge.FORBIDDEN, _NOT_COMPARED if alike else "unlike names"), *reasons[1:]]
        return reasons

    def _reasons(self, one: Member, other: Member, *, only_forbidding: bool = False) -> Iterator[Reason]:
        kind = one.local.kind
        if kind == "Person":
            compared = namesakes.exclusions if only_forbidding else namesakes.people
            return compared(self.portrait(one), self.portrait(other))
        if kind == "Organization":
            return judge.bodies(one, other, self.keys.of)
        if kind == "Meeting":
            return same_meeting.meetings(self.occasion(one), self.occasion(other))
        if kind == "Agreement":
            return same_agreement.agreements(self.occasion(one), self.occasion(other))
        return iter([Reason(judge.ENOUGH, "one name")])

    def portrait(self, member: Member) -> Portrait:
        """What the article of a member shows of a person."""
        known = self._portraits.get(member)
        if known is None:
            field = self._fields.get(member.page)
            if field is None:
                field = self._fields[member.page] = Field(member.page)
            known = self._portraits[member] = portrait(member, field, self.id, self.keys.language)
        return known

    def occasion(self, member: Member) -> Occasion:
        """What the article of a member shows of an event."""
        known = self._occasions.get(member)
        if known is None:
            known = self._occasions[member] = occasion(member, self.id, self.keys.language)
        return known

    # ---- one kind after another -----------------------------------------------------------------------

    def _link(self, kind: str, members: list[Member], decisions: Decisions | None) -> None:
        forks = self._workers > 1 and len(members) > _FEW
        if forks and kind in EVENTS:
            self._occasions.update(zip(members, occasions(members, self.id, self.keys.language), strict=True))
        if self._notes is None:
            blocks = list(groups(members, map(self.marks, members)))
        else:
            marks = [self.marks(member) for member in members]
            blocks = list(groups(members, marks))
            self._notes.blocks(members, marks, blocks)
        shared = forks and kind == "Person" and not self._keep
        split = self._shared(blocks) if shared else map(self.parts, blocks)
        clusters = [cluster for parts in split for cluster in parts]
        if decisions:
            clusters = decisions.regrouped(clusters, self._likeness)
        for cluster in clusters:
            self._give_id(kind, cluster)
        self.found += clusters
        if not self._keep:
            self._portraits.clear()
            self._fields.clear()
            self._occasions.clear()
            self._marks.clear()

    def _give_id(self, kind: str, cluster: Cluster) -> None:
        """The id of the reference row that a cluster is, else one made of its anchor. Of two clusters of one row,
        which only a curator makes, the older one has it."""
        row = self._row(kind, cluster)
        if row is not None and row.node not in self.known:
            self.known[row.node] = row
            node = row.node
        else:
            anchor = cluster[0]
            node = intern(canonical_id(kind, anchor.local.key, anchor.local.name, anchor.article.text_hash))
        self.ids.update({member.local: node for member in cluster})

    def _likeness(self, one: Member, other: Member) -> int:
        """The weight of the reasons for and against one thing."""
        return sum(reason.weight for reason in self.judge(one, other))

    def _row(self, kind: str, cluster: Cluster) -> Known | None:
        if self.reference is None:
            return None
        if kind == "Country":
            return self.reference.country(cluster[0].local.key)
        if kind == "Place":
            return self.reference.place(cluster[0].local.name)
        return self.keys.known(cluster[0]) if kind == "Organization" else None

    def marks(self, member: Member) -> list[Key]:
        """Under what a member is compared with others: all that share one are in one block."""
        return list(self._keys(member))

    def _keys(self, member: Member) -> Iterable[Key]:
        kind = member.local.kind
        if kind == "Organization":
            return [self.keys.key(member)]
        if kind == "Person":
            return person_keys(member.local)
        if kind == "Country":
            return [(kind, member.local.key)]
        if kind == "Place":
            row = self._row(kind, [member])
            return [(kind, "=", row.id) if row else (kind, place_key(member.local.name))]
        self._marks[member] = marks_of(self.occasion(member))
        own = [(kind, *key) for key in self._marks[member]]
        name = fold(member.local.name)
        return [*own, (kind, "name", name)] if kind == "Agreement" and len(name.split()) > 5 else own

    # ---- work that is shared with a fork --------------------------------------------------------------

    def _shared(self, blocks: list[list[Member]]) -> list[list[Cluster]]:
        """The clusters of each block, every other one of them found in a fork."""
        theirs = blocks[1::2]
        parts: list[list[Cluster]] = [[] for _ in blocks]
        with closing(Meanwhile(lambda: map(self._places, theirs))) as found:
            parts[::2] = map(self.parts, blocks[::2])
            told = zip(theirs, found, strict=True)
            parts[1::2] = (self._placed(block, places, shown) for block, (places, shown) in told)
        return parts

    def _places(self, block: list[Member]) -> tuple[list[list[int]], list[str]]:
        """The clusters of a block, by the places of their members in it, and what is noted of each of these."""
        places = {member: at for at, member in enumerate(block)}
        clusters = [[places[member] for member in cluster] for cluster in self._clusters(block)]
        noted = dict(self._forgotten(block))
        return clusters, [noted.get(member, "") for member in block] if noted else []

    def _placed(self, block: list[Member], clusters: list[list[int]], noted: list[str]) -> list[Cluster]:
        """The clusters of a block that a fork told."""
        if self._notes is not None:
            for member, text in zip(block, noted, strict=False):
                if text:
                    self._notes.shown(member, text)
        return [[block[at] for at in cluster] for cluster in clusters]

    # ---- clusters of a block ----------------------------------------------------------------------------

    def parts(self, block: list[Member]) -> list[Cluster]:
        """The clusters of a block. They rest on the articles of its members, on the ids of other kinds in these
        articles, and on nothing else."""
        clusters = self._clusters(block)
        if not self._keep:
            self.forget(block)
        return clusters

    def _clusters(self, block: list[Member]) -> list[Cluster]:
        return [block] if len(block) == 1 else self._split(block)

    def show(self, member: Member, shown: Portrait | Occasion) -> None:
        """Take what the article of a member shows of it, which is not found out then, nor noted again."""
        self._given.add(member)
        if isinstance(shown, Portrait):
            self._portraits[member] = shown
        else:
            self._occasions[member] = shown

    def forget(self, members: Iterable[Member]) -> None:
        """Forget what the articles of members show of them, after it was noted."""
        for member, text in self._forgotten(members):
            if self._notes is not None:
                self._notes.shown(member, text)

    def _forgotten(self, members: Iterable[Member]) -> Iterator[tuple[Member, str]]:
        """The members of whom something was shown, each with what is to be noted of it, which is forgotten here."""
        if not self._portraits and not self._occasions:
            return
        for member in list(members):
            self._marks.pop(member, None)
            shown = self._portraits.pop(member, None) or self._occasions.pop(member, None)
            if shown is not None and self._notes is not None and member not in self._given:
                yield member, written_shown(shown)

    def _split(self, block: list[Member]) -> list[Cluster]:
        """The clusters of a block. Two people or events of one article are one thing only where it says so itself."""
        if block[0].local.kind in ("Country", "Place") or self._is_known(block[0]):
            return [block]
        clusters: list[Cluster] = []
        told: list[set[str]] = []
        home: list[int] = []
        places = {member: place for place, member in enumerate(block)}
        for member, (near, weights) in zip(block, self._looked_at(block), strict=True):
            oldest = [places[cluster[0]] for cluster in clusters[:2] if cluster]
            others = {place: home[place] for place in (*near, *oldest)}
            agreed = self._agreed(member, block, others, weights)
            fitting = [at for at in agreed if self._may_enter(member, clusters[at], told[at])]
            at = fitting[0] if fitting else len(clusters)
            if not fitting:
                clusters.append([])
                told.append(set())
            clusters[at].append(member)
            # The names of two bodies of one article lead to one block («Sở Y tế thành phố», «Sở Y tế Mây Trắng»).
            if member.local.kind != "Organization":
                told[at].add(member.article.key)
            home.append(at)
            for other in fitting[1:]:
                if self._may_join(clusters[at], clusters[other], told[at].isdisjoint(told[other])):
                    for moved in clusters[other]:
                        home[places[moved]] = at
                    clusters[at] = sorted([*clusters[at], *clusters[other]], key=places.__getitem__)
                    told[at] |= told[other]
                    clusters[other], told[other] = [], set()
        return [cluster for cluster in clusters if cluster]

    def _is_known(self, member: Member) -> bool:
        return member.local.kind == "Organization" and self.keys.known(member) is not None

    def _features(self, member: Member) -> Set[str]:
        if member.local.kind == "Person":
            return self.portrait(member).features()
        if member.local.kind == "Organization":
            return judge.parents_of(member, self.keys.of)
        return {" ".join(key) for key in self._marks.pop(member, None) or marks_of(self.occasion(member))}

    def _looked_at(self, block: list[Member]) -> Iterator[Looked]:
        """For each member of a block those before it that share most with it, with what was weighed beforehand."""
        if self._workers > 1 and block[0].local.kind == "Meeting" and len(block) > _FEW:
            return weighed(block, self._features, self._weight)
        return looked_at(block, self._features)

    def _weight(self, one: Member, other: Member, *, only_forbidding: bool = False) -> int:
        """See ``judge.weight_of``. Of meetings the times are asked for first, which tell nearly all pairs apart."""
        if one.local.kind != "Meeting":
            return judge.weight_of(self._reasons(one, other, only_forbidding=only_forbidding))
        shown = self.occasion(one), self.occasion(other)
        return judge.FORBIDDEN if judge.are_apart_in_time(*shown) else judge.weight_of(same_meeting.meetings(*shown))

    def _agreed(
        self, member: Member, block: list[Member], others: Mapping[int, int], weights: Mapping[int, int]
    ) -> list[int]:
        """The clusters with which a member agrees, by what some of their members say, in the order of these: ``others``
        gives for the place in the block of each the cluster that it is in."""
        votes: dict[int, Votes] = {}
        outvoted, key = member.local.kind in EVENTS, member.article.key
        for place, at in others.items():
            vote = votes.get(at)
            if vote is None:
                vote = votes[at] = Votes(outvoted)
            elif vote.closed:
                continue
            other = block[place]
            if other.article.key == key and member.local.kind != "Organization":
                if not self._has_end_of_name(member, other):
                    vote.of_one_article()
                continue
            known = weights.get(place)
            vote.add(other, self._weight(member, other, only_forbidding=vote.settled) if known is None else known)
        return [at for at, vote in votes.items() if vote.agreed and not self._never(member, vote.against)]

    def _never(self, member: Member, others: Iterable[Member]) -> bool:
        """Whether what forbids that a member be one of others may never be outvoted."""
        return any(judge.never(self._reasons(member, other)) for other in others)

    def _has_end_of_name(self, one: Member, other: Member) -> bool:
        return one.local.kind == "Person" and namesakes.is_end_of_name(self.portrait(one), self.portrait(other))

    def _may_enter(self, member: Member, cluster: Cluster, told: set[str]) -> bool:
        """Whether no member of a cluster, whose articles are ``told``, keeps another one out. An article that tells two
        meetings apart is believed, unless it only tells one under two names, or many others know them as one."""
        if member.local.kind != "Meeting":
            same = (one for one in cluster if one.article.key == member.article.key)
            return member.article.key not in told or all(self._has_end_of_name(member, one) for one in same)
        parted = self._parted(cluster, [member])
        if not parted:
            return parted == 0
        others = [one for one in cluster[:LOOKS] if one.article.key != member.article.key]
        return sum(judge.same([*self._reasons(one, member)]) for one in others) >= OUTVOTED * parted

    def _parted(self, cluster: Cluster, others: Cluster) -> int | None:
        """How often one article tells a meeting of a cluster and one of the others apart, which many may outvote; None
        where two cannot be one, or more than a few have days far apart: a text may err."""
        parted, slips = 0, len(cluster) * len(others) // _ONE_SLIP
        for one in cluster:
            for other in others:
                shown = self.occasion(one), self.occasion(other)
                if one.article.key != other.article.key:
                    slips -= judge.are_far(*shown)
                    if slips < 0 or same_meeting.excluded(*shown):
                        return None
                elif not same_meeting.told_twice(*shown):
                    if not self._is_outvotable(one, other):
                        return None
                    parted += 1
        return parted

    def _is_outvotable(self, one: Member, other: Member) -> bool:
        """Whether nothing that one article says of two meetings speaks against their being one."""
        reasons = list(self._reasons(one, other))
        return sum(reason.weight for reason in reasons) >= 0 and not judge.forbidden(reasons)

    def _may_join(self, one: Cluster, other: Cluster, apart: bool) -> bool:
        """Whether two clusters that one member bridges may be one; ``apart`` where no article tells of both."""
        if one[0].local.kind == "Meeting":
            parted = self._parted(one, other)
        else:
            cut = one[0].local.kind == "Person" and namesakes.are_cut_short(one, other, self.portrait)
            parted = 0 if apart or cut else None
        if parted is None:
            return False
        judged = [[*self._reasons(a, b)] for a in one[:_BRIDGE] for b in other[:_BRIDGE]]
        if any(map(judge.never, judged)):
            return False
        weights = [sum(reason.weight for reason in reasons) for reasons in judged]
        against = sum(weight < _LEAST for weight in weights)
        agreed = sum(weight >= judge.ENOUGH for weight in weights)
        if one[0].local.kind in EVENTS:
            return against * OUTVOTED <= agreed and parted * OUTVOTED <= agreed
        return not against
