"""A small hand-built Knowledge: two articles with fictional names tell of one meeting and one agreement."""

from __future__ import annotations

import random
from collections.abc import Mapping

from kg.model import Article, Entity, Evidence, Fact, Knowledge, ReferenceEntry, Sentence, Span

FIRST = Article(
    id="hop-lan-2",
    title="Hội đồng Sông Ngân họp phiên thứ hai",
    text="Hội đồng Sông Ngân họp phiên thứ hai\n"
    "Ngày 12/5/2031, tại Thành phố Mây Trắng, Thứ trưởng Bộ Thiên văn Đào Thị Hạnh Nguyên đã chủ trì "
    "phiên họp thứ hai của Hội đồng Sông Ngân. Tham dự có ông Kai Morgenstern. "
    "Bà Đào Thị Hạnh Nguyên khẳng định dự án sẽ hoàn thành đúng hạn. "
    "Trời hôm đó có nhiều mây.",
    published="2031-05-12T19:50",
    publisher="Báo Mây",
    url="https://example.org/tin/1?a=b c",
    based_on=("https://example.org/goc", "không phải địa chỉ"),
)
SECOND = Article(
    id="ky-ket",
    title="Ký bản ghi nhớ",
    text="Ngày 12/5/2031, Hội đồng Sông Ngân họp trực tuyến tại Thành phố Mây Trắng. "
    "Ông Kai Morgenstern đã ký Bản ghi nhớ Sông Ngân trước sự chứng kiến của bà Đào Thị Hạnh Nguyên.",
    published="2031-05",
    url="javascript:alert(1)",
)
ARTICLES = (FIRST, SECOND)

HANH = "person/dao-thi-hanh-nguyen-0123456789ab"
KAI = "person/kai-morgenstern-0123456789ab"
MINISTRY = "organization/bo-thien-van-0123456789ab"
COUNCIL = "organization/hoi-dong-song-ngan-0123456789ab"
COUNTRY = "country/VN"
CITY = "place/thanh-pho-may-trang-0123456789ab"
POST = "post/thu-truong-0123456789ab"
TENURE = "tenure/thu-truong-0123456789ab"
MEETING = "meeting/phien-hop-thu-hai-0123456789ab"
CHAIRING = "participation/chu-tri-0123456789ab"
PRESENCE = "participation/tham-du-0123456789ab"
MEMO = "agreement/ban-ghi-nho-song-ngan-0123456789ab"
SIGNING = "signing/ky-0123456789ab"
WITNESSING = "signing/chung-kien-0123456789ab"
STATEMENT = "statement/khang-dinh-0123456789ab"
DAY = "date/2031-05-12"


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of a test article: they end in a full stop or a line end."""
    found, start = [], 0
    for end in range(1, len(article.text) + 1):
        if article.text[end - 1] in ".\n" or end == len(article.text):
            span = Span(start, end - (article.text[end - 1] == "\n"))
            found.append(Sentence(span, "title" if article.text[end - 1] == "\n" else "body"))
            start = end + (article.text[end : end + 1] == " ")
    return tuple(found)


def quoting(article: Article, words: str, rule: str = "trial", confidence: float = 0.9) -> Evidence:
    """Evidence that quotes the last place where the article says the words."""
    start = article.text.rindex(words)
    end = start + len(words)
    sentence = next(s.span for s in sentences(article) if Span(start, end).within(s.span))
    return Evidence(article.key, start, end, words, sentence, rule, confidence)


def _entities() -> tuple[Entity, ...]:
    def named(id_: str, kind: str, label: str, *aliases: str) -> Entity:
        forms = (label, *aliases)
        support = [quoting(a, form) for a in ARTICLES for form in forms if form in a.text]
        return Entity(id_, kind, label, aliases, tuple(support))

    def node(id_: str, kind: str, label: str, article: Article, words: str) -> Entity:
        return Entity(id_, kind, label, (), (quoting(article, words),))

    chaired = "Đào Thị Hạnh Nguyên đã chủ trì phiên họp"
    said = "khẳng định dự án sẽ hoàn thành đúng hạn"
    return (
        named(HANH, "Person", "Đào Thị Hạnh Nguyên"),
        named(KAI, "Person", "Kai Morgenstern"),
        named(MINISTRY, "Organization", "Bộ Thiên văn"),
        named(COUNCIL, "Organization", "Hội đồng Sông Ngân", "Sông Ngân"),
        Entity(COUNTRY, "Country", "Việt Nam"),
        named(CITY, "Place", "Thành phố Mây Trắng"),
        node(POST, "Post", "Thứ trưởng Bộ Thiên văn", FIRST, "Thứ trưởng Bộ Thiên văn"),
        node(TENURE, "Tenure", "Thứ trưởng", FIRST, "Thứ trưởng Bộ Thiên văn Đào Thị Hạnh Nguyên"),
        node(MEETING, "Meeting", "Phiên họp thứ hai của Hội đồng Sông Ngân", FIRST, chaired),
        node(CHAIRING, "Participation", "chủ trì", FIRST, chaired),
        node(PRESENCE, "Participation", "tham dự", FIRST, "Tham dự có ông Kai Morgenstern"),
        named(MEMO, "Agreement", "Bản ghi nhớ Sông Ngân"),
        node(SIGNING, "Signing", "ký", SECOND, "Kai Morgenstern đã ký Bản ghi nhớ Sông Ngân"),
        node(WITNESSING, "Signing", "chứng kiến", SECOND, "chứng kiến của bà Đào Thị Hạnh Nguyên"),
        node(STATEMENT, "Statement", "khẳng định", FIRST, said),
        Entity(DAY, "EdtfDate", "12/5/2031"),
    )


def _facts() -> tuple[Fact, ...]:
    here = quoting(FIRST, "tại Thành phố Mây Trắng", "place-after-tai", 0.8)
    there = quoting(SECOND, "họp trực tuyến tại Thành phố Mây Trắng", "place-after-tai", 0.95)
    return (
        Fact(MINISTRY, "organizationKind", "ministry", (quoting(FIRST, "Bộ Thiên văn"),)),
        Fact(MINISTRY, "country", COUNTRY, (quoting(FIRST, "Bộ Thiên văn"),)),
        Fact(COUNTRY, "countryCode", "VN", (ReferenceEntry("countries.tsv", "VN"),)),
        Fact(POST, "title", "Thứ trưởng", (quoting(FIRST, "Thứ trưởng"),)),
        Fact(POST, "postIn", MINISTRY, (quoting(FIRST, "Thứ trưởng Bộ Thiên văn"),)),
        Fact(TENURE, "holder", HANH),
        Fact(TENURE, "post", POST),
        Fact(TENURE, "tenureAt", MINISTRY),
        Fact(TENURE, "attestedOn", DAY),
        Fact(MEETING, "meetingType", "session", (quoting(FIRST, "phiên họp"),)),
        Fact(MEETING, "when", DAY, (quoting(FIRST, "Ngày 12/5/2031"),)),
        Fact(MEETING, "when", DAY, (quoting(SECOND, "Ngày 12/5/2031"),)),
        Fact(MEETING, "place", CITY, (here, there)),
        Fact(MEETING, "format", "online", (quoting(SECOND, "trực tuyến"),)),
        Fact(MEETING, "body", COUNCIL, (quoting(FIRST, "của Hội đồng Sông Ngân"),)),
        Fact(MEETING, "session", "2", (quoting(FIRST, "phiên họp thứ hai"),)),
        Fact(MEETING, "eventStatus", "held", (quoting(FIRST, "đã chủ trì phiên họp"),)),
        Fact(MEETING, "participation", CHAIRING),
        Fact(CHAIRING, "agent", HANH),
        Fact(CHAIRING, "role", "chair"),
        Fact(CHAIRING, "capacity", POST),
        Fact(MEETING, "participation", PRESENCE),
        Fact(PRESENCE, "agent", KAI),
        Fact(PRESENCE, "role", "participant"),
        Fact(MEMO, "agreementType", "mou", (quoting(SECOND, "Bản ghi nhớ"),)),
        Fact(MEMO, "agreementStatus", "signed", (quoting(SECOND, "đã ký Bản ghi nhớ Sông Ngân"),)),
        Fact(MEMO, "signing", SIGNING),
        Fact(SIGNING, "agent", KAI),
        Fact(SIGNING, "role", "signatory"),
        Fact(MEMO, "signing", WITNESSING),
        Fact(WITNESSING, "agent", HANH),
        Fact(WITNESSING, "role", "witness"),
        Fact(STATEMENT, "speaker", HANH),
        Fact(STATEMENT, "text", "dự án sẽ hoàn thành đúng hạn"),
        Fact(STATEMENT, "speechAct", "affirm"),
        Fact(STATEMENT, "verb", "khẳng định"),
        Fact(STATEMENT, "madeAt", MEETING),
    )


def knowledge() -> Knowledge:
    """The whole knowledge of the two articles."""
    by_article: Mapping[str, tuple[Sentence, ...]] = {a.key: sentences(a) for a in ARTICLES}
    return Knowledge(ARTICLES, by_article, _entities(), _facts())


def shuffled(seed: int) -> Knowledge:
    """The same knowledge in another order, facts of two articles apart, support reversed."""
    order = random.Random(seed)
    whole = knowledge()
    articles, entities, facts = list(whole.articles), list(whole.entities), list(whole.facts)
    for rows in (articles, entities, facts):
        order.shuffle(rows)
    facts = [Fact(f.subject, f.property, f.object, tuple(reversed(f.support))) for f in facts]
    by_article = {a.key: tuple(reversed(whole.sentences[a.key])) for a in articles}
    return Knowledge(tuple(articles), by_article, tuple(entities), tuple(facts))
