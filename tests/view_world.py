"""A small graph with invented names, written as Turtle by hand, and larger ones by rule; for the tests of
the views.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph

ONTOLOGY = Path(__file__).parent.parent / "ontology"
BASE = "https://w3id.org/vnkg/id/"
PREFIXES = """
@prefix kg: <https://w3id.org/vnkg/ontology#> .
@prefix id: <https://w3id.org/vnkg/id/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


class Writer:
    """Collects triples in the shape of ontology.md."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.count = 0

    def add(self, subject: str, predicate: str, value: str) -> None:
        self.lines.append(f"{subject} {predicate} {value} .")

    def thing(self, kind: str, slug: str, label: str, aliases: Iterable[str] = (), en: str = "") -> str:
        iri = f"<{BASE}{kind.lower()}/{slug}>"
        self.add(iri, "a", f"kg:{kind}")
        self.add(iri, "skos:prefLabel", text(label, "vi"))
        if en:
            self.add(iri, "skos:prefLabel", text(en, "en"))
        for alias in aliases:
            self.add(iri, "skos:altLabel", text(alias, "vi"))
        return iri

    def date(self, edtf: str, earliest: str = "", latest: str = "") -> str:
        iri = f"<{BASE}date/{edtf.replace('/', '%2F')}>"
        self.add(iri, "a", "kg:EdtfDate")
        self.add(iri, "kg:edtf", text(edtf))
        if earliest:
            self.add(iri, "kg:earliest", f'"{earliest}"^^xsd:date')
            self.add(iri, "kg:latest", f'"{latest or earliest}"^^xsd:date')
        return iri

    def article(self, slug: str, title: str, issued: str, publisher: str, url: str = "") -> str:
        iri = f"<{BASE}article/{slug}>"
        self.add(iri, "a", "kg:Article")
        self.add(iri, "dcterms:title", text(title, "vi"))
        self.add(iri, "dcterms:issued", f'"{issued}"^^xsd:date')
        self.add(iri, "schema:publisher", text(publisher))
        if url:
            self.add(iri, "schema:url", f"<{url}>")
        return iri

    def support(self, carrier: str, article: str, sentence: str, quote: str, rule: str, confidence: float) -> None:
        at = 100 * (int(hashlib.sha256(sentence.encode()).hexdigest()[:6], 16) % 1000)
        name = article[1:-1].rsplit("/", 1)[-1]
        said, evidence = f"<{BASE}sentence/{name}-{at}>", f"<{BASE}evidence/e{self.count:06}>"
        self.count += 1
        start = at + sentence.index(quote)
        self.add(said, "a", "kg:Sentence")
        self.add(said, "kg:inArticle", article)
        self.add(said, "kg:start", str(at))
        self.add(said, "kg:end", str(at + len(sentence)))
        self.add(said, "kg:text", text(sentence))
        self.add(evidence, "a", "kg:Evidence")
        self.add(evidence, "prov:wasQuotedFrom", article)
        self.add(evidence, "kg:sentence", said)
        self.add(evidence, "kg:start", str(start))
        self.add(evidence, "kg:end", str(start + len(quote)))
        self.add(evidence, "kg:quote", text(quote))
        self.add(evidence, "kg:rule", text(rule))
        self.add(evidence, "kg:confidence", f'"{confidence}"^^xsd:decimal')
        self.add(carrier, "kg:support", evidence)

    def carrier(self, kind: str, confidence: float = 0.9) -> str:
        iri = f"<{BASE}{kind.lower()}/c{self.count:06}>"
        self.count += 1
        self.add(iri, "a", f"kg:{kind}")
        self.add(iri, "kg:confidence", f'"{confidence}"^^xsd:decimal')
        return iri

    def fact(self, subject: str, name: str, value: str, confidence: float = 0.9) -> str:
        self.add(subject, f"kg:{name}", value)
        iri = self.carrier("Fact", confidence)
        self.add(iri, "rdf:subject", subject)
        self.add(iri, "rdf:predicate", f"kg:{name}")
        self.add(iri, "rdf:object", value)
        return iri

    def takes_part(self, meeting: str, agent: str, role: str, confidence: float = 0.9, **more: str) -> str:
        iri = self.carrier("Participation", confidence)
        self.add(meeting, "kg:participation", iri)
        self.add(iri, "kg:agent", agent)
        self.add(iri, "kg:role", f"kg:role-{role}")
        for name, value in more.items():
            self.add(iri, f"kg:{name}", value)
        return iri

    def holds(self, holder: str, title: str, body: str, status: str = "current", **dates: str) -> str:
        slug = hashlib.sha256((title + body).encode()).hexdigest()[:12]
        post = self.thing("Post", slug, title)
        self.add(post, "kg:title", text(title))
        self.add(post, "kg:postIn", body)
        iri = self.carrier("Tenure")
        self.add(iri, "kg:holder", holder)
        self.add(iri, "kg:post", post)
        self.add(iri, "kg:tenureAt", body)
        self.add(iri, "kg:tenureStatus", f"kg:tenure-{status}")
        for name, value in dates.items():
            self.add(iri, f"kg:{'from' if name == 'since' else name}", value)
        return iri

    def correct(self, carrier: str, document: str) -> None:
        """A curator's word behind something."""
        correction, curator = f"<{BASE}correction/c{self.count:06}>", f"<{BASE}curator/le-may>"
        self.count += 1
        self.add(carrier, "kg:support", correction)
        self.add(correction, "a", "kg:Correction")
        self.add(correction, "kg:reason", text("sai một ngày", "vi"))
        self.add(correction, "dcterms:date", '"2031-09-01"^^xsd:date')
        self.add(correction, "dcterms:source", text(document, "vi"))
        self.add(correction, "dcterms:creator", curator)
        self.add(curator, "<http://xmlns.com/foaf/0.1/name>", text("Lê Mây"))

    def turtle(self) -> str:
        return PREFIXES + "\n".join(self.lines) + "\n"

    def store(self) -> pyoxigraph.Store:
        store = pyoxigraph.Store()
        store.load(self.turtle().encode(), format=pyoxigraph.RdfFormat.TURTLE)
        return store


def text(value: str, language: str = "") -> str:
    """A literal of Turtle."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"' + (f"@{language}" if language else "")


def example() -> Writer:
    """Two meetings of a series, a signing, posts: three invented articles."""
    w = Writer()
    vn = w.thing("Country", "VN", "Việt Nam", en="Viet Nam")
    zz = w.thing("Country", "ZZ", "Nước Thử", en="Testland")
    hanoi = w.thing("Place", "ha-noi-1", "Hà Nội")
    city = w.thing("Place", "pho-thu-1", "Phố Thử")
    ministry = w.thing("Organization", "bo-thi-du-1", "Bộ Thí dụ", ["BTD"], en="Ministry of Examples")
    office = w.thing("Organization", "cuc-mau-hinh-1", "Cục Mẫu hình và Minh họa")
    agency = w.thing("Organization", "co-quan-thu-1", "Cơ quan Thử nghiệm Quốc gia Nước Thử", ["TNA"])
    council = w.thing("Organization", "hoi-dong-mau-1", "Hội đồng Hợp tác Mẫu Việt Nam – Nước Thử", ["HĐHTM"])
    group = w.thing("Organization", "nhom-mau-1", "Nhóm công tác về Dữ liệu mẫu")
    names = ["Bộ Minh chứng", "Bộ Giả định", "Bộ Văn mẫu, Thơ mẫu và Kịch mẫu", "Viện Phác thảo Trung ương"]
    bodies = [w.thing("Organization", f"body-{i}", name) for i, name in enumerate(names)]
    hai = w.thing("Person", "do-mau-hai-1", "Đỗ Mẫu Hải", ["Đ.M. Hải"])
    lan = w.thing("Person", "tran-thi-vi-du-1", "Trần Thị Ví Dụ")
    kat = w.thing("Person", "kat-sample-1", "Kat Sample")
    dan = w.thing("Person", "dan-specimen-1", "Dan Specimen")
    phu = w.thing("Person", "phu-gia-dinh-1", "Phú Giả Định")
    series = w.thing("Series", "phien-hop-nhom-1", "Phiên họp Nhóm công tác về Dữ liệu mẫu")
    first = w.thing("Meeting", "hop-nhom-2023-1", "Phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu")
    second = w.thing("Meeting", "hop-nhom-2024-1", "Phiên họp lần thứ hai Nhóm công tác về Dữ liệu mẫu")
    reception = w.thing("Meeting", "tiep-kat-1", "Bộ trưởng Trần Thị Ví Dụ tiếp bà Kat Sample")
    pact = w.thing("Agreement", "ban-ghi-nho-1", "Bản ghi nhớ về trao đổi dữ liệu mẫu")
    plan = w.thing("Agreement", "ke-hoach-1", "Kế hoạch hành động mẫu 2024-2026")
    day = w.date("2023-10-18", "2023-10-18")
    later = w.date("2024-05", "2024-05-01", "2024-05-31")
    other = w.date("2024-05-21", "2024-05-21")
    since = w.date("2021", "2021-01-01", "2021-12-31")
    a = w.article("aaa", "Họp nhóm công tác về dữ liệu mẫu", "2023-10-19", "Báo Thí dụ", "https://news.example/a1")
    b = w.article("bbb", "Ký bản ghi nhớ về dữ liệu mẫu", "2024-05-22", "Tạp chí Mẫu", "https://news.example/b2")
    c = w.article("ccc", "Phiên họp thứ hai", "2024-05-23", "Báo Thí dụ")

    s = "Ngày 18/10/2023, Thứ trưởng Bộ Thí dụ Đỗ Mẫu Hải chủ trì phiên họp lần thứ nhất Nhóm công tác về Dữ liệu mẫu."
    w.support(
        w.takes_part(first, hai, "chair", side=vn),
        a,
        s,
        "Đỗ Mẫu Hải chủ trì phiên họp",
        "meeting.chair",
        0.95,
    )
    w.support(w.fact(first, "when", day), a, s, "Ngày 18/10/2023", "meeting.when", 0.97)
    w.support(w.fact(first, "body", group), a, s, "Nhóm công tác về Dữ liệu mẫu", "meeting.body", 0.9)
    w.support(
        w.holds(hai, "Thứ trưởng", ministry, attestedOn=day),
        a,
        s,
        "Thứ trưởng Bộ Thí dụ Đỗ Mẫu Hải",
        "post.title",
        0.96,
    )
    s = (
        "Tham dự phiên họp theo hình thức trực tuyến có đại diện các bộ và bà Kat "
        "Sample, Trưởng Cơ quan Thử nghiệm Quốc gia Nước Thử."
    )
    w.support(
        w.takes_part(first, kat, "participant", 0.8, side=zz),
        a,
        s,
        "bà Kat Sample",
        "meeting.participant",
        0.8,
    )
    w.support(
        w.holds(kat, "Trưởng Cơ quan", agency, attestedOn=day),
        a,
        s,
        "Kat Sample, Trưởng Cơ quan Thử nghiệm",
        "post.after",
        0.9,
    )
    w.support(w.fact(first, "format", "kg:format-online"), a, s, "trực tuyến", "meeting.format", 0.9)
    for body in bodies:
        w.support(w.takes_part(first, body, "participant", 0.7), a, s, "đại diện các bộ", "meeting.list", 0.7)
    s = "Phiên họp diễn ra tại Hà Nội, kết hợp trực tiếp và trực tuyến."
    w.support(w.fact(first, "place", hanoi), a, s, "tại Hà Nội", "meeting.place", 0.9)
    w.support(
        w.fact(first, "format", "kg:format-hybrid", 0.6),
        a,
        s,
        "kết hợp trực tiếp và trực tuyến",
        "meeting.format",
        0.6,
    )
    s = "Ông Hải khẳng định hai bên sẽ sớm ký bản ghi nhớ; «dữ liệu tốt <b>là</b> nền tảng», ông nói."
    statement = w.carrier("Statement", 0.85)
    w.add(statement, "kg:speaker", hai)
    w.add(statement, "kg:text", text("hai bên sẽ sớm ký bản ghi nhớ"))
    w.add(statement, "kg:speechAct", "kg:act-affirm")
    w.add(statement, "kg:madeAt", first)
    w.support(statement, a, s, "khẳng định hai bên sẽ sớm ký bản ghi nhớ", "statement.verb", 0.85)
    s = "Nhóm công tác thuộc Hội đồng Hợp tác Mẫu Việt Nam – Nước Thử (HĐHTM)."
    w.support(w.fact(group, "partOf", council), a, s, "thuộc Hội đồng Hợp tác Mẫu", "relation.part", 0.9)
    s = "Cục Mẫu hình và Minh họa thuộc Bộ Thí dụ giúp việc cho nhóm."
    w.support(
        w.fact(office, "partOf", ministry),
        a,
        s,
        "Cục Mẫu hình và Minh họa thuộc Bộ Thí dụ",
        "relation.part",
        0.95,
    )
    for meeting, number in ((first, "1"), (second, "2")):
        w.fact(meeting, "series", series)
        w.fact(meeting, "session", number)

    s = "Tháng 5/2024, tại Phố Thử, Bộ trưởng Trần Thị Ví Dụ và bà Kat Sample ký Bản ghi nhớ về trao đổi dữ liệu mẫu."
    for agent, behalf in ((lan, vn), (kat, zz)):
        signing = w.carrier("Signing", 0.93)
        w.add(pact, "kg:signing", signing)
        w.add(signing, "kg:agent", agent)
        w.add(signing, "kg:role", "kg:role-signatory")
        w.add(signing, "kg:onBehalfOf", behalf)
        w.support(signing, b, s, "Trần Thị Ví Dụ và bà Kat Sample ký Bản ghi nhớ", "agreement.sign", 0.93)
    w.support(w.fact(pact, "when", later), b, s, "Tháng 5/2024", "agreement.when", 0.9)
    w.support(w.fact(pact, "place", city), b, s, "tại Phố Thử", "agreement.place", 0.9)
    w.support(w.fact(pact, "agreementType", "kg:agreement-mou"), b, s, "Bản ghi nhớ", "agreement.type", 0.9)
    w.support(w.holds(lan, "Bộ trưởng", ministry, since=since), b, s, "Bộ trưởng Trần Thị Ví Dụ", "post.title", 0.96)
    s = "Hai bên là Bộ Thí dụ và Cơ quan Thử nghiệm; lễ ký có sự chứng kiến của ông Phú Giả Định."
    for body in (ministry, agency):
        w.support(
            w.fact(pact, "party", body),
            b,
            s,
            "Hai bên là Bộ Thí dụ và Cơ quan Thử nghiệm",
            "agreement.party",
            0.9,
        )
    witness = w.carrier("Signing", 0.88)
    w.add(pact, "kg:signing", witness)
    w.add(witness, "kg:agent", phu)
    w.add(witness, "kg:role", "kg:role-witness")
    w.support(witness, b, s, "chứng kiến của ông Phú Giả Định", "agreement.witness", 0.88)
    s = "Trước đó, Bộ trưởng Trần Thị Ví Dụ đã tiếp bà Kat Sample tại Hà Nội."
    w.support(w.takes_part(reception, lan, "host"), b, s, "Trần Thị Ví Dụ đã tiếp", "meeting.host", 0.9)
    w.support(w.takes_part(reception, kat, "participant"), b, s, "tiếp bà Kat Sample", "meeting.guest", 0.9)
    w.support(w.fact(reception, "place", hanoi), b, s, "tại Hà Nội", "meeting.place", 0.9)

    s = (
        "Ngày 21/5/2024, phiên họp lần thứ hai do Đỗ Mẫu Hải và Dan Specimen đồng "
        "chủ trì đã nhất trí xây dựng Kế hoạch hành động mẫu 2024-2026."
    )
    for agent in (hai, dan):
        w.support(
            w.takes_part(second, agent, "co-chair"),
            c,
            s,
            "Đỗ Mẫu Hải và Dan Specimen đồng chủ trì",
            "meeting.chair",
            0.94,
        )
    w.support(w.fact(second, "when", other), c, s, "Ngày 21/5/2024", "meeting.when", 0.97)
    w.support(w.fact(second, "body", group), c, s, "phiên họp lần thứ hai", "meeting.body", 0.6)
    w.support(
        w.fact(plan, "signedAt", second),
        c,
        s,
        "nhất trí xây dựng Kế hoạch hành động mẫu",
        "agreement.at",
        0.7,
    )
    w.support(
        w.fact(agency, "country", zz),
        b,
        "Cơ quan Thử nghiệm Quốc gia Nước Thử là đối tác.",
        "Nước Thử",
        "relation.country",
        0.9,
    )
    w.support(
        w.fact(ministry, "country", vn),
        b,
        "Bộ Thí dụ của Việt Nam là đầu mối.",
        "Bộ Thí dụ của Việt Nam",
        "relation.country",
        0.9,
    )
    return w


def generated(things: int, links: int = 3) -> Writer:
    """A larger graph by rule: meetings with their people and bodies, the same on every run."""
    w = Writer()
    articles = [
        w.article(f"g{i}", f"Bài thử số {i}", f"20{10 + i % 14}-0{1 + i % 9}-11", f"Báo số {i % 12}")
        for i in range(max(1, things // 20))
    ]
    state = 7

    def number(below: int) -> int:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (state >> 33) % below

    meetings, agents = [], []
    for i in range(things):
        if i % 3 == 0:
            meetings.append(w.thing("Meeting", f"m{i}", f"Cuộc họp thử về chủ đề số {i} của nhóm mẫu"))
            day = f"20{10 + number(14)}-{1 + number(12):02}-{1 + number(28):02}"
            w.add(meetings[-1], "kg:when", w.date(day, day))
        elif i % 3 == 1:
            agents.append(w.thing("Person", f"p{i}", f"Người Thử Số {i}"))
        else:
            agents.append(w.thing("Organization", f"o{i}", f"Cơ quan thử nghiệm mang số hiệu {i}"))
    for i in range(things * links):
        meeting = meetings[min(number(len(meetings)), number(len(meetings)))]
        agent = agents[min(number(len(agents)), number(len(agents)))]
        carrier = w.takes_part(meeting, agent, ("chair", "participant", "speaker")[i % 3], 0.5 + (i % 5) / 10)
        said = (
            f"Câu thử thứ {i} nói rằng người mang số {i * 7 % 1013} tham dự cuộc họp về "
            f"chủ đề số {i * 3 % 977} và có bài phát biểu."
        )
        w.support(carrier, articles[number(len(articles))], said, "tham dự cuộc họp", "test.rule", 0.8)
    return w
