"""A static site: one page for each thing with its dossier, a small picture and every quotation; any server can host
it.

index.html explorer.html names.js site.js site.css sitemap.xml KIND/NAME.html

The address of a page is the end of the thing's IRI, so a link stays good as long as the IRI does. The
pages are plain HTML and read well without JavaScript, which only adds the search. They load nothing from
elsewhere. What a page says is what ``kg dossier`` says; below it stand all links with all their quotations.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from html import escape
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from pyoxigraph import NamedNode

from kg.dossier import as_fragment, dossier
from kg.dossier.author import titled
from kg.dossier.dates import all_in_words
from kg.dossier.words import WORDS
from kg.files import replacing, safe_name
from kg.model import LANGUAGE
from kg.ontology import Ontology
from kg.quotations import Corrected
from kg.site.picture import neighbourhood
from kg.spelling import unmarked
from kg.store import Store
from kg.view.dates import date_text
from kg.view.evidence import Evidence, Proofs
from kg.view.explorer import code_of, render
from kg.view.palette import LOOKS
from kg.view.read import Reader
from kg.view.selection import Wish
from kg.view.words import prologue
from kg.view.world import THING_CLASSES, Detail, Link, Thing, World, local, read_world

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
MOST_LINKED = 12
LEGEND = WORDS[LANGUAGE]["legend"]
CONCEPT_NOTES = ("tenureStatus", "speechAct")
DATE_NOTES = ("from", "until", "attestedOn")


def write_site(
    store: Store,
    ontology: Ontology,
    target: Path,
    *,
    title: str = "Đồ thị tri thức",
    address: str = "",
    progress: Callable[[str, int], None] = lambda stage, done: None,
) -> int:
    """Writes the site of a store into a folder and returns the number of its pages.

    ``address`` is where the site will stand (an absolute URL that ends in «/»): only with it is a sitemap
    written, since the protocol (sitemaps.org) wants whole addresses. ``progress`` is told how many pages are written.
    Raises StoreError where a file cannot be written.
    """
    site = _Site(store, ontology, title)
    pages = []
    for name, text in site.pages():
        _write(target / name, text)
        pages.append(name)
        progress("pages", len(pages))
    progress("explorer", 0)
    others = {"explorer.html": render(store, ontology, Wish(), title), "names.js": site.names()}
    others |= {"site.js": f"{code_of('typed')}\n{_file('site.js')}", "site.css": _file("site.css")}
    if address:
        others["sitemap.xml"] = _sitemap(address, pages)
    for name, text in others.items():
        _write(target / name, text)
    return len(pages)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as out:
        out.write(text.encode())


def _file(name: str) -> str:
    return (files("kg.site") / "files" / name).read_text(encoding="utf-8")


class _Site:
    def __init__(self, store: Store, ontology: Ontology, title: str) -> None:
        reader = Reader(store, prologue(ontology))
        self.store = store
        self.ontology = ontology
        self.title = title
        self.world: World = read_world(reader)
        self.proofs = Proofs(Evidence(reader))

    def pages(self) -> Iterator[tuple[str, str]]:
        """The name and text of each page."""
        yield "index.html", self._page(self.title, self._index(), "")
        for thing in self.world.things.values():
            yield self.addresses[thing.iri], self._page(thing.label, self._thing(thing), "../", self._linked(thing))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """The address of each thing's page: the two last steps of its IRI."""
        return {iri: f"{_step(iri.rsplit('/', 2)[-2])}/{_step(local(iri))}.html" for iri in self.world.things}

    @cached_property
    def links(self) -> Mapping[str, list[Link]]:
        """The links of each thing."""
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.world.links:
            found[link.source].append(link)
            found[link.target].append(link)
        return found

    def names(self) -> str:
        """The names and addresses that the search looks through."""
        rows = [
            [
                thing.label,
                [*thing.aliases, *(name for name in thing.labels.values() if name != thing.label)],
                self._word(thing.kind),
                self.addresses[thing.iri],
            ]
            for thing in self.world.things.values()
        ]
        return f"const NAMES = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"

    def _word(self, term: str) -> str:
        return self.ontology.label(term, "vi")

    def _page(self, title: str, body: str, root: str, head: str = "") -> str:
        return (
            '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="{root}site.css">\n{head}</head>\n<body>\n'
            f'<header><a href="{root}index.html">{escape(self.title)}</a>'
            f'<a href="{root}explorer.html">Xem đồ thị</a>'
            f'<label>Tìm <input id="search" type="search" autocomplete="off" data-root="{root}"></label>'
            '<ul id="found" hidden></ul></header>\n'
            f"<main>\n{body}</main>\n"
            f'<script src="{root}names.js"></script>\n<script src="{root}site.js"></script>\n</body>\n</html>\n'
        )

    def _index(self) -> str:
        sorts: defaultdict[str, list[Thing]] = defaultdict(list)
        for thing in sorted(self.world.things.values(), key=lambda one: (unmarked(one.label), one.label, one.iri)):
            sorts[thing.kind].append(thing)
        articles = len(self.store.subjects("rdf:type", self.store.node("Article")))
        there = [kind for kind in THING_CLASSES if sorts[kind]]
        ways = "".join(
            f'<a href="#{kind}"><span class="sign {kind}">{LOOKS[kind].sign}</span> {escape(titled(self._word(kind)))} '
            f"{len(sorts[kind])}</a>\n"
            for kind in there
        )
        lists = "".join(
            f'<h2 id="{kind}">{escape(self._word(kind))} ({len(sorts[kind])})</h2>\n<ul>\n'
            f"{''.join(map(self._item, sorts[kind]))}</ul>\n"
            for kind in there
        )
        return (
            f'<div class="index">\n<h1>{escape(self.title)}</h1>\n'
            f'<p class="soft">Lập từ {articles} bài báo. Mỗi trang dẫn tới câu đã nêu từng dữ kiện.</p>\n'
            f'<nav class="ways">\n{ways}</nav>\n{self._most_linked()}{lists}</div>\n'
        )

    def _most_linked(self) -> str:
        """The things with the most links, by which a stranger may begin."""
        found = sorted(self.links, key=lambda iri: (-len(self.links[iri]), self.world.things[iri].label, iri))
        items = "".join(
            f'<li>{self._to(iri, "")} <span class="soft">{len(self.links[iri])} quan hệ</span></li>\n'
            for iri in found[:MOST_LINKED]
        )
        return f"<h2>Nhiều liên kết nhất</h2>\n<ul>\n{items}</ul>\n" if items else ""

    def _item(self, thing: Thing) -> str:
        """A line of the index, with what tells people and events of one name apart."""
        beside = self._posts.get(thing.iri, "") if thing.kind == "Person" else ""
        beside = all_in_words((when.edtf for when in thing.when), LANGUAGE) if thing.when else beside
        told = f' <span class="soft">{escape(beside)}</span>' if beside else ""
        return f"<li>{self._to(thing.iri, '')}{told}</li>\n"

    @cached_property
    def _posts(self) -> Mapping[str, str]:
        """One post of each holder, as it is named; one that is over only where there is no other."""
        held: defaultdict[str, set[tuple[bool, str]]] = defaultdict(set)
        former, over = self.store.node("tenure-former"), WORDS[LANGUAGE]["former"]
        for tenure, _, holder in self.store.triples(None, self.store.node("holder")):
            if isinstance(tenure, NamedNode) and isinstance(holder, NamedNode):
                is_over = self.store.objects(tenure, "tenureStatus") == [former]
                posts = (self.store.label(post, LANGUAGE) for post in self.store.nodes(tenure, "post"))
                held[holder.value] |= {(is_over, over.format(post=post) if is_over else post) for post in posts}
        return {holder: min(told)[1] for holder, told in held.items() if told}

    def _to(self, iri: str, root: str = "../") -> str:
        thing = self.world.things[iri]
        return f'<a class="{thing.kind}" href="{root}{quote(self.addresses[iri])}">{escape(titled(thing.label))}</a>'

    def _thing(self, thing: Thing) -> str:
        links = self.links.get(thing.iri, [])
        told = dossier(self.store, thing.iri, LANGUAGE)
        english = [name for language, name in thing.labels.items() if language != LANGUAGE]
        also = f"<p>Tiếng Anh: {escape('; '.join(english))}</p>\n" if english else ""
        every = "".join((*self._details(thing), *self._groups(thing, links)))
        below = f'<details class="every"><summary>Mọi quan hệ, mọi câu trích</summary>\n{every}</details>\n'
        return (
            f'<h1 class="{thing.kind}">{escape(titled(thing.label))}</h1>\n'
            f'<p class="soft">{escape(told.kind)}</p>\n{also}'
            f'{self._picture(thing, links)}<p class="soft">{escape(told.basis)} {escape(LEGEND)}</p>\n'
            f'<div class="dossier">\n{as_fragment(told, self._page_of)}\n</div>\n{below if every else ""}'
            f'<p class="soft"><code>{escape(thing.iri)}</code></p>\n'
        )

    def _page_of(self, iri: str) -> str | None:
        return "../" + quote(self.addresses[iri]) if iri in self.addresses else None

    def _picture(self, thing: Thing, links: Iterable[Link]) -> str:
        """The thing among its neighbours: first those that most links join to it, then those with most links at all."""
        near = Counter(link.target if link.source == thing.iri else link.source for link in links)
        if not near:
            return ""
        weights = {iri: (-number, -len(self.links[iri])) for iri, number in near.items()}
        order = sorted(near, key=lambda iri: (weights[iri], self.world.things[iri].label, iri))
        around = [self.world.things[iri] for iri in order]
        return neighbourhood(thing, around, lambda iri: "../" + quote(self.addresses[iri]))

    def _details(self, thing: Thing) -> Iterator[str]:
        known: defaultdict[str, list[str]] = defaultdict(list)
        for detail in thing.details:
            known[detail.property].append(f"<li>{self._value(detail)}{self._proof(detail.carrier)}</li>\n")
        for name, items in known.items():
            yield f"<section><h2>{escape(self._word(name))}</h2>\n<ul>\n{''.join(items)}</ul></section>\n"

    def _value(self, detail: Detail) -> str:
        if detail.kind == "concept":
            return escape(self._word(detail.value))
        if detail.kind == "date":
            return escape(date_text(detail.value))
        return escape(f"«{detail.value}»" if detail.property == "Statement" else detail.value)

    def _groups(self, thing: Thing, links: Iterable[Link]) -> Iterator[str]:
        groups: defaultdict[tuple[str, bool], list[Link]] = defaultdict(list)
        for link in links:
            groups[link.relation, link.source == thing.iri].append(link)
        for (relation, outward), members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
            items = "".join(f"<li>{self._link(link, outward)}</li>\n" for link in members)
            sign = "" if outward else "← "
            title = f"{sign}{escape(self._word(relation))} ({len(members)})"
            yield f"<section><h2>{title}</h2>\n<ul>\n{items}</ul></section>\n"

    def _link(self, link: Link, outward: bool) -> str:
        other = link.target if outward else link.source
        said = [link.text, *(date_text(when.edtf) for when in link.when)]
        said += [self._note(name, value) for name, value in link.notes]
        notes = " · ".join(dict.fromkeys(text for text in said if text))
        return (
            f'{self._to(other)} <span class="soft">{escape(notes)}</span>{self._proof(link.carrier, *link.corrected)}'
        )

    def _note(self, name: str, value: str) -> str:
        if name in CONCEPT_NOTES:
            return self._word(value)
        if name == "text":
            return f"«{value}»"
        return f"{self._word(name)} {date_text(value) if name in DATE_NOTES else value}"

    def _proof(self, carrier: str, *corrected: str) -> str:
        rows = self.proofs.of(carrier, *corrected)
        cards = "".join(self._card(*self.proofs.evidence[row]) for row in rows)
        return f"<details><summary>{len(rows)} căn cứ</summary>{cards}</details>" if rows else ""

    def _card(self, sentence: int, start: int, end: int, rule: str, confidence: float, *who: str) -> str:
        if sentence < 0 and who:
            author, day, document = who
            told = f"{self._word('Correction').capitalize()}: {Corrected(author, date_text(day), rule, document)}"
            return f"<p>{escape(told)}</p>"
        if sentence < 0:
            return f"<p>{escape(rule)}</p>"
        number, text = self.proofs.sentences[sentence]
        article = self.proofs.articles[number]
        marked = f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"
        date = date_text(article["date"][:10]) if "date" in article else ""
        said = " · ".join(text for text in (article.get("publisher", ""), date) if text)
        url = article.get("url", "")
        away = f' <a href="{escape(url)}" rel="noopener noreferrer">Mở bài gốc</a>' if _is_web(url) else ""
        return (
            f"<figure><blockquote>{marked}</blockquote><figcaption><cite>{escape(article.get('title', ''))}</cite> "
            f"{escape(said)}{away} · {confidence:.0%} · <code>{escape(rule)}</code></figcaption></figure>"
        )

    def _linked(self, thing: Thing) -> str:
        """The thing as JSON-LD, in the words of schema.org where the ontology ties its class to them."""
        above = [
            name.removeprefix("schema:")
            for name in self.ontology.superclasses(thing.kind)
            if name.startswith("schema:")
        ]
        data: dict[str, object] = {
            "@context": self.ontology.prefixes["schema"],
            "@id": thing.iri,
            "@type": above or ["Thing"],
            "name": thing.label,
        }
        if thing.aliases:
            data["alternateName"] = list(thing.aliases)
        if thing.kind == "Meeting" and thing.when and thing.when[0].earliest:
            data["startDate"] = thing.when[0].earliest
        text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
        return f'<script type="application/ld+json">{text}</script>\n'


def _step(name: str) -> str:
    """A step of an address: the name itself where it is safe on every system, else a safe one."""
    plain = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if plain and len(name) <= 100 else safe_name(name)


def _is_web(url: str) -> bool:
    return url.partition("://")[0].lower() in ("http", "https") and "://" in url


def _sitemap(address: str, pages: Iterable[str]) -> str:
    base = address if address.endswith("/") else address + "/"
    rows = "".join(f"<url><loc>{escape(base + quote(page))}</loc></url>\n" for page in pages)
    return _file("sitemap.xml").replace("@@ROWS@@", rows)
