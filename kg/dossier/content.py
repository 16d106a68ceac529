"""The parts of a dossier, for each kind of entity."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import NamedNode

from kg.dossier import questions as ask_for
from kg.dossier.author import Author, Dossier, Line, Row, Section
from kg.dossier.dates import in_words
from kg.edtf import bounds
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
        for name in properties:
            own = [row for row in rows if row["property"] == a.store.node(name)]
            values = {row["value"] for row in own}
            differ = len(values) > 1 and a.store.ontology.is_single_valued(name) and _differ(a, values)
            note = f" ({a.words['differ']})" if differ else ""
            lead = f"{a.title(name)}{note}"
            lines += a.lines(own, lambda row, lead=lead: (lead, a.label(row["value"])))  # type: ignore[misc]
    yield Section(a.words["general"], tuple(lines))


def _differ(a: Author, values: set[Term]) -> bool:
    """Whether values of a property that has one cannot all hold; of dates, two that share no day."""
    days = [bounds(plain(edtf)) for value in values for edtf in a.store.objects(_named(value), "edtf")]
    if len(days) < len(values):
        return True
    known = [(first, last) for first, last in days if first and last]
    return any(last < first for _, last in known for first, _ in known)


def _named(value: Term) -> NamedNode:
    return value if isinstance(value, NamedNode) else NamedNode("urn:none")


def _delegations(a: Author) -> Iterator[Section]:
    rows = a.rows(ask_for.PRESENT)
    said: dict[Term, list[str]] = {}
    for row in a.rows(ask_for.POSTS_SAID):
        said.setdefault(row["agent"], []).append(a.label(row["post"]))

    def person(row: Row) -> tuple[str, str]:
        posts = [a.label(row["capacity"])] if "capacity" in row else said.get(row["agent"], [])
        role = a.label(row["role"]) if "role" in row else ""
        return role, ", ".join([a.label(row["agent"]), *posts])

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
    yield Section(
        a.words["agreements"], a.lines(a.rows(ask_for.SIGNED_AT), lambda r: (a.when(r), a.label(r["agreement"])))
    )


def _sessions(a: Author) -> Iterator[Section]:
    rows = [row for row in a.rows(ask_for.SESSIONS) if row["meeting"] != a.node]
    own = next((row for row in a.rows(ask_for.SESSIONS) if row["meeting"] == a.node), None)
    here = _place_in_time(own) if own else None
    if here is None:
        title = "sessions" if a.store.kind(a.node) == "Series" else "undated"
        yield from _sessions_under(a, title, sorted(rows, key=lambda row: _place_in_time(row) or ("", 0)))
        return
    placed = [(place, row) for row in rows if (place := _place_in_time(row)) is not None]
    placed.sort(key=lambda pair: pair[0])
    yield from _sessions_under(a, "earlier", [row for place, row in placed if _before(place, here)])
    yield from _sessions_under(a, "later", [row for place, row in placed if not _before(place, here)])
    yield from _sessions_under(a, "undated", [row for row in rows if _place_in_time(row) is None])


def _sessions_under(a: Author, title: str, rows: list[Row]) -> Iterator[Section]:
    def told(row: Row) -> tuple[str, str]:
        number = f" ({a.words['session']} {plain(row['session'])})" if "session" in row else ""
        return a.when(row), f"{a.label(row['meeting'])}{number}"

    yield Section(a.words[title], a.lines([{**row, "node": row["meeting"]} for row in rows], told))


def _place_in_time(row: Row) -> tuple[str, int] | None:
    day, number = (plain(row[name]) if name in row else "" for name in ("earliest", "session"))
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
    """One line for each tenure: its days as they are told, then what it is."""
    days: dict[Term, set[str]] = {}
    for row in rows:
        if "attested" in row:
            days.setdefault(row["node"], set()).add(plain(row["attested"]))

    def told(row: Row) -> tuple[str, str]:
        parts = [f"{a.words[name]} {a.when(row, name)}" for name in ("from", "until") if name in row]
        if not parts and (attested := sorted(days.get(row["node"], ()))):
            ends = [attested[0]] if len(attested) == 1 else [attested[0], attested[-1]]
            parts = [f"{a.words['attested']} {' – '.join(in_words(day, a.language) for day in ends)}"]
        status = f" ({a.label(row['status'])})" if "status" in row else ""
        return " ".join(parts), f"{text(row)}{status}"

    return a.lines(rows, told)


def _since(row: Row) -> str:
    return next((plain(row[name]) for name in ("from", "attested", "until") if name in row), "9999")


def _meetings(a: Author) -> Iterator[Section]:
    for title, query in (("meetings", ask_for.MEETINGS), ("body_of", ask_for.BODY_OF)):
        rows = sorted(a.rows(query), key=_day)
        yield Section(a.words[title], a.lines(rows, lambda row: (a.when(row), _meeting(a, row))))


def _meeting(a: Author, row: Row) -> str:
    place = f", {a.words['at']} {a.label(row['place'])}" if "place" in row else ""
    role = f" ({a.label(row['role'])})" if "role" in row else ""
    return f"{a.label(row['meeting'])}{place}{role}"


def _met(a: Author) -> Iterator[Section]:
    def told(row: Row) -> tuple[str, str]:
        when = a.when(row)
        return a.label(row["other"]), f"{a.label(row['meeting'])}{f', {when}' if when else ''}"

    yield Section(a.words["met"], a.lines(sorted(a.rows(ask_for.MET), key=told), told))


def _statements_of(a: Author) -> Iterator[Section]:
    rows = sorted(a.rows(ask_for.STATEMENTS_OF), key=lambda row: plain(row["issued"]) if "issued" in row else "9999")
    yield Section(a.words["statements"], a.lines(rows, lambda row: (a.when(row, "issued"), _said(a, row))))


def _agreements(a: Author) -> Iterator[Section]:
    def told(row: Row) -> tuple[str, str]:
        parts = [a.label(row[name]) for name in ("part", "status") if name in row]
        return a.when(row), f"{a.label(row['agreement'])} ({', '.join(parts)})"

    rows = sorted(a.rows(ask_for.AGREEMENTS), key=_day)
    yield Section(a.words["agreements"], a.lines(rows, told))


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
        yield Section(a.words[title], a.lines(own, lambda row: ("", _signer(a, row))))


def _signer(a: Author, row: Row) -> str:
    return a.label(row["agent"]) + (f", {a.words['behalf']} {a.label(row['behalf'])}" if "behalf" in row else "")


def _held_in(a: Author) -> Iterator[Section]:
    for title, kind in (("meetings", "Meeting"), ("agreements", "Agreement")):
        rows = sorted(a.rows(ask_for.HELD_IN.format(kind=kind)), key=lambda row: (_day(row), a.label(row["event"])))
        yield Section(a.words[title], a.lines(rows, lambda row: (a.when(row), a.label(row["event"]))))


def _day(row: Row) -> str:
    return plain(row["when"]) if "when" in row else "9999"


_PARTS: Mapping[str, tuple[Part, ...]] = {
    "Meeting": (_general, _delegations, _statements_at, _signed_at, _sessions),
    "Person": (_general, _posts, _meetings, _met, _agreements, _statements_of),
    "Organization": (_general, _relatives, _people, _meetings, _agreements, _statements_of),
    "Country": (_general, _meetings, _agreements, _statements_of),
    "Place": (_general, _held_in),
    "Agreement": (_general, _parties),
    "Series": (_general, _sessions),
}
