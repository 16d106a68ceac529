"""The parts of a dossier, for each kind of entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from kg.dossier import questions as ask_for
from kg.dossier.author import Author, Dossier, Line, Row, Section
from kg.dossier.dates import clash, in_words, on
from kg.edtf import finest
from kg.errors import UsageError
from kg.results import Term, plain
from kg.store import Store

_SLOTS = {
    "Meeting": "meetingType series session body when place format topic eventStatus".split(),
    "Agreement": "agreementType agreementStatus when place topic signedAt".split(),
    "Organization": "organizationKind country".split(),
    "Country": ["countryCode"],
}
_CHAIRS = ("chair", "co-chair")
_OPEN = "../"


def dossier(store: Store, name: str, language: str = "vi") -> Dossier:
    """The dossier of an entity given by name, prefixed name or IRI.

    Raises UsageError where the name is unknown or ambiguous, or means something of which there is no dossier.
    """
    node = store.resolve(name)
    kind = store.kind(node)
    if kind not in _PARTS:
        hint = "there are dossiers of meetings, people, organizations, countries, places, agreements and series"
        raise UsageError(f"no dossier of {kind or 'that'} «{store.label(node, language)}»", hint)
    author = Author(store, node, language)
    sections = tuple(section for part in _PARTS[kind] for section in part(author) if section.lines)
    sections = sections or tuple(_only_named(author))
    return Dossier(
        language,
        store.label(node, language),
        store.ontology.label(kind, language),
        node.value,
        author.basis(),
        sections,
        author.notes,
    )


Part = Callable[[Author], Iterator[Section]]


def _general(a: Author) -> Iterator[Section]:
    names = sorted({plain(row["name"]) for row in a.rows(ask_for.NAMES)})
    lines = [Line(a.words["names"], "; ".join(names))] if names else []
    properties = _SLOTS.get(a.store.kind(a.node), [])
    if properties:
        query = ask_for.SLOTS.format(properties=" ".join(f"kg:{name}" for name in properties))
        rows = a.rows(query)
        conflicts = a.store.ontology.question("conflicts").bound({"subject": str(a.node)})
        disagreeing = {row["property"] for row in a.rows(conflicts)}
        for name in properties:
            own = [row for row in rows if row["property"] == a.store.node(name)]
            note = f" ({a.words['differ']})" if a.store.node(name) in disagreeing else ""
            lead = f"{a.title(name)}{note}"
            lines += a.lines(own, lambda row, lead=lead: (lead, a.label(row["value"])))  # type: ignore[misc]
    yield Section(a.words["general"], tuple(lines))


def _only_named(a: Author) -> Iterator[Section]:
    """Where a thing is named of which nothing is told."""
    line = a.line("", a.words["only_named"], [{"node": a.node}])
    if line.notes:
        yield Section(a.words["general"], (line,))


def _delegations(a: Author) -> Iterator[Section]:
    rows = a.rows(ask_for.PRESENT)

    def person(row: Row) -> tuple[str, str]:
        return a.label(row["role"]) if "role" in row else "", _titled(a, [row], "agent", a.node)

    chairs = [row for row in rows if "role" in row and a.store.ontology.notation(row["role"].value) in _CHAIRS]  # type: ignore[union-attr]
    yield Section(a.words["chairs"], a.lines(chairs, person))
    sides = sorted({a.label(row["side"]) for row in rows if "side" in row})
    told = {row["node"] for row in rows if "side" in row}
    parts = [(side, [row for row in rows if "side" in row and a.label(row["side"]) == side]) for side in sides]
    parts.append((a.words["no_side"], [row for row in rows if row["node"] not in told]))
    first = True
    for side, own in parts:
        lines = a.lines(own, person)
        if lines and first:
            yield Section(a.words["delegations"], (Line("", ""),))
            first = False
        yield Section(side, lines, 3)


def _statements_at(a: Author) -> Iterator[Section]:
    for title, query in (("statements", ask_for.STATEMENTS_AT), ("statements_around", ask_for.STATEMENTS_AROUND)):
        rows = a.rows(query)
        if rows:
            yield Section(a.words[title], a.lines(rows, lambda row: (a.label(row["speaker"]), _said(a, row))))
            return


def _said(a: Author, row: Row) -> str:
    act = f" ({a.label(row['act'])})" if "act" in row else ""
    return f"«{plain(row['text'])}»{act}"


def _signed_at(a: Author) -> Iterator[Section]:
    groups = _in_time(a.rows(ask_for.SIGNED_AT), "agreement")
    yield Section(a.words["agreements"], a.grouped(groups, lambda own: (a.when(own), a.label(own[0]["agreement"]))))


def _sessions(a: Author) -> Iterator[Section]:
    groups = _in_time(a.rows(ask_for.SESSIONS), "meeting")
    others = [own for own in groups if own[0]["meeting"] != a.node]
    here = next((_place_in_time(own) for own in groups if own[0]["meeting"] == a.node), None)
    if here is None:
        title = "sessions" if a.store.kind(a.node) == "Series" else "undated"
        yield from _sessions_under(a, title, sorted(others, key=lambda own: _place_in_time(own) or ("", 0)))
        return
    placed = [(place, own) for own in others if (place := _place_in_time(own)) is not None]
    placed.sort(key=lambda pair: pair[0])
    yield from _sessions_under(a, "earlier", [own for place, own in placed if _before(place, here)])
    yield from _sessions_under(a, "later", [own for place, own in placed if not _before(place, here)])
    yield from _sessions_under(a, "undated", [own for own in others if _place_in_time(own) is None])


def _sessions_under(a: Author, title: str, groups: list[list[Row]]) -> Iterator[Section]:
    def told(own: list[Row]) -> tuple[str, str]:
        number = f" ({a.words['session']} {plain(own[0]['session'])})" if "session" in own[0] else ""
        return a.when(own), f"{a.label(own[0]['meeting'])}{number}"

    carried: list[list[Row]] = [[{**row, "node": row["meeting"]} for row in own] for own in groups]
    yield Section(a.words[title], a.grouped(carried, told))


def _place_in_time(own: list[Row]) -> tuple[str, int] | None:
    day = min((plain(row["earliest"]) for row in own if "earliest" in row), default="")
    number = plain(own[0]["session"]) if "session" in own[0] else ""
    return (day, int(number) if number.isdigit() else 0) if day or number else None


def _before(one: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether a session comes before another: by their days, else by their numbers."""
    return one[0] < other[0] if one[0] and other[0] and one[0] != other[0] else one[1] < other[1]


def _posts(a: Author) -> Iterator[Section]:
    rows = sorted(a.rows(ask_for.TENURES.format(path="kg:holder")), key=lambda row: (_since(row), str(row["post"])))
    yield Section(a.words["posts"], _tenure_lines(a, rows, lambda row: a.label(row["post"])))


def _people(a: Author) -> Iterator[Section]:
    rows = sorted(
        a.rows(ask_for.TENURES.format(path="kg:tenureAt")), key=lambda row: (a.label(row["post"]), _since(row))
    )
    yield Section(
        a.words["people"], _tenure_lines(a, rows, lambda row: f"{a.label(row['holder'])}, {a.label(row['post'])}")
    )


def _tenure_lines(a: Author, rows: list[Row], text: Callable[[Row], str]) -> tuple[Line, ...]:
    """One line for each tenure: its days as they are told, then what it is, with all that is said of its status."""

    def told(own: list[Row]) -> tuple[str, str]:
        parts = [f"{a.words[name]} {when}" for name in ("from", "until") if (when := a.when(own, name))]
        ended = finest(plain(row["until"]) for row in own if "until" in row)
        if ended and ended[0].startswith(_OPEN):
            parts[-1] = f"{a.words['ended']} {in_words(ended[0].removeprefix(_OPEN), a.language)}"
        begins, ends, attested = (
            sorted({plain(row[name]) for row in own if name in row}) for name in ("from", "until", "attested")
        )
        contradict = clash(begins, ends, attested)
        if attested and (contradict or not begins):
            last = f" – {in_words(attested[-1], a.language)}" if len(attested) > 1 else ""
            parts.insert(0, f"{a.words['attested']} {on(attested[0], a.language)}{last}")
        statuses = dict.fromkeys(a.label(row["status"]) for row in own if "status" in row)
        status = f" ({'; '.join(statuses)})" if statuses else ""
        status += f" ({a.words['clash']})" if contradict else ""
        span = parts[0].startswith(a.words["from"]) and parts[-1].startswith(a.words["until"]) if parts else False
        return (" " if span else ", ").join(parts), f"{text(own[0])}{status}"

    return a.grouped(_together(rows, "node"), told)


def _since(row: Row) -> str:
    return next((plain(row[name]) for name in ("from", "attested", "until") if name in row), "9999")


def _meetings(a: Author) -> Iterator[Section]:
    for title, query in (("meetings", ask_for.MEETINGS), ("body_of", ask_for.BODY_OF)):
        groups = _in_time(a.rows(query), "meeting")
        yield Section(a.words[title], a.grouped(groups, _told_apart(a, groups)))


_FEW = 2


def _told_apart(a: Author, groups: list[list[Row]]) -> Callable[[list[Row]], tuple[str, str]]:
    """How a meeting is told; each of several that the same words would tell with who else was there, as is one that
    nothing but its kind names («lễ đón»), where they are few."""
    told = {own[0]["meeting"]: (a.when(own), _meeting(a, own)) for own in groups}
    often = Counter(told.values())

    def one(own: list[Row]) -> tuple[str, str]:
        when, text = told[own[0]["meeting"]]
        twice, bare = often[when, text] > 1, a.label(own[0]["meeting"])[1:].islower()
        there = a.rows(ask_for.WHO_ELSE, own[0]["meeting"]) if twice or bare else []
        others = sorted({a.label(row["other"]) for row in there} - {a.label(a.node)})
        return when, f"{text}: {', '.join(others)}" if others and (twice or len(others) <= _FEW) else text

    return one


def _meeting(a: Author, own: list[Row]) -> str:
    """A meeting with its places, what the one who is asked about was there, and that it was not held yet, or not; a
    place with which its name ends is not told again."""
    names = ("place", "role", "unheld")
    places, roles, unheld = (list(dict.fromkeys(a.label(row[name]) for row in own if name in row)) for name in names)
    label = a.label(own[0]["meeting"])
    places = [place for place in places if not label.casefold().endswith(f" {place.casefold()}")]
    place = f", {a.words['at']} {', '.join(places)}" if places else ""
    role = f" ({', '.join((*roles, *unheld))})" if roles or unheld else ""
    return f"{label}{place}{role}"


def _of_people(a: Author) -> Iterator[Section]:
    """The meetings at which holders of posts in a body were, as the same articles say, and who they were."""

    def told(own: list[Row]) -> tuple[str, str]:
        roles: dict[Term, list[str]] = {row["agent"]: [] for row in own}
        for row in (one for one in own if "role" in one):
            roles[row["agent"]].append(a.label(row["role"]))
        people = (a.label(one) + (f" ({', '.join(dict.fromkeys(did))})" if did else "") for one, did in roles.items())
        apart: list[Row] = [{name: term for name, term in row.items() if name != "role"} for row in own]
        return a.when(own), f"{_meeting(a, apart)}: {', '.join(people)}"

    groups = _in_time(a.rows(ask_for.MEETINGS_OF_PEOPLE), "meeting")
    yield Section(a.words["of_people"], a.grouped(groups, told))


def _titled(a: Author, rows: Iterable[Row], name: str, event: Term) -> str:
    """A name with the posts in which one acts at an event, or else those that the same articles tell."""
    given = list(rows)
    posts = [a.label(row["capacity"]) for row in given if "capacity" in row]
    posts = posts or [post for row in given for post in a.posts_said(row["node"], row[name], event)]
    return ", ".join(dict.fromkeys([a.label(given[0][name]), *posts]))


def _met(a: Author) -> Iterator[Section]:
    def told(own: list[Row]) -> tuple[str, str]:
        when = a.when(own)
        return _titled(a, own, "other", own[0]["meeting"]), f"{a.label(own[0]['meeting'])}{f', {when}' if when else ''}"

    groups = _in_time(a.rows(ask_for.MET), "other", "meeting")
    groups.sort(key=lambda own: (a.label(own[0]["other"]), str(own[0]["other"])))
    yield Section(a.words["met"], a.grouped(groups, told))


def _statements_of(a: Author) -> Iterator[Section]:
    rows = sorted(a.rows(ask_for.STATEMENTS_OF), key=lambda row: plain(row["issued"]) if "issued" in row else "9999")
    yield Section(a.words["statements"], a.lines(rows, lambda row: (a.when([row], "issued"), _said(a, row))))


def _agreements(a: Author) -> Iterator[Section]:
    def told(own: list[Row]) -> tuple[str, str]:
        parts = [a.label(row[name]) for name in ("part", "status") for row in own if name in row]
        return a.when(own), f"{a.label(own[0]['agreement'])} ({', '.join(dict.fromkeys(parts))})"

    yield Section(a.words["agreements"], a.grouped(_in_time(a.rows(ask_for.AGREEMENTS), "agreement"), told))


def _relatives(a: Author) -> Iterator[Section]:
    for title, name, ahead in (
        ("parents", "kg:partOf", True),
        ("children", "kg:partOf", False),
        ("member_of", "kg:memberOf", True),
        ("members", "kg:memberOf", False),
        ("predecessors", "kg:successorOf", True),
        ("successors", "kg:successorOf", False),
    ):
        subject, object_ = ("?x", "?other") if ahead else ("?other", "?x")
        pattern = f"{subject} {name} {object_} ."
        query = ask_for.RELATED.format(pattern=pattern, subject=subject, property=name, object=object_)
        yield Section(a.words[title], a.lines(a.rows(query), lambda row: ("", a.label(row["other"]))))


def _parties(a: Author) -> Iterator[Section]:
    query = ask_for.RELATED.format(pattern="?x kg:party ?other .", subject="?x", property="kg:party", object="?other")
    yield Section(a.words["parties"], a.lines(a.rows(query), lambda row: ("", a.label(row["other"]))))
    rows = a.rows(ask_for.SIGNINGS)
    for title, role in (("signatories", "signatory"), ("witnesses", "witness")):
        own = [row for row in rows if a.store.ontology.notation(row["role"].value) == role]  # type: ignore[union-attr]
        yield Section(a.words[title], a.grouped(_together(own, "agent"), lambda own: ("", _signer(a, own))))


def _signer(a: Author, own: list[Row]) -> str:
    behalf = dict.fromkeys(a.label(row["behalf"]) for row in own if "behalf" in row)
    return ", ".join((_titled(a, own, "agent", a.node), *(f"{a.words['behalf']} {one}" for one in behalf)))


def _held_in(a: Author) -> Iterator[Section]:
    for title, kind in (("meetings", "Meeting"), ("agreements", "Agreement")):
        groups = _in_time(a.rows(ask_for.HELD_IN.format(kind=kind)), "event")
        yield Section(a.words[title], a.grouped(groups, lambda own: (a.when(own), a.label(own[0]["event"]))))


def _together(rows: Iterable[Row], *names: str) -> list[list[Row]]:
    """The rows of one thing together, in the order of the first: what has two days or places has a row for each."""
    groups: dict[tuple[Term, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row[name] for name in names), []).append(row)
    return list(groups.values())


def _in_time(rows: Iterable[Row], *names: str) -> list[list[Row]]:
    """The same, those of the earliest day first, then those whose year nobody says, then those without a day."""
    return sorted(_together(rows, *names), key=_first_day)


def _first_day(own: list[Row]) -> tuple[int, str]:
    days = finest(plain(row["when"]) for row in own if "when" in row)
    return (days[0].startswith("X"), days[0]) if days else (2, "")


_PARTS: Mapping[str, tuple[Part, ...]] = {
    "Meeting": (_general, _delegations, _statements_at, _signed_at, _sessions),
    "Person": (_general, _posts, _meetings, _met, _agreements, _statements_of),
    "Organization": (_general, _posts, _relatives, _people, _meetings, _of_people, _agreements, _statements_of),
    "Country": (_general, _posts, _meetings, _agreements, _statements_of),
    "Place": (_general, _held_in),
    "Agreement": (_general, _parties),
    "Series": (_general, _sessions),
}
