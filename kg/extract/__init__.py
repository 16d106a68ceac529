"""One article -> mentions and claims, by a grammar over lexicon tables.

The result depends on the article and the language pack only, so it can be cached by their hashes.
"""

from __future__ import annotations

from kg.collector import without_collector
from kg.extract.agreements import find_agreements, home_named
from kg.extract.interviews import Interviews
from kg.extract.laws import is_statute, settled
from kg.extract.lexicon import load_lexicon
from kg.extract.meetings import find_meetings, speakers, with_sides
from kg.extract.names.founders import founders
from kg.extract.phrases import group
from kg.extract.posts import counterparts_apart, find_asides, find_careers, find_posts, placed_in_time
from kg.extract.relations import find_kinds, find_relations
from kg.extract.scan import Scan, Scanner
from kg.extract.second_names import second_kinds, second_names
from kg.extract.senders import without_senders
from kg.extract.speech import ACCORDING, WholeSpeeches, answer, find_statements, words_beside_name
from kg.language import Language
from kg.model import Article, Claim, Extraction, Mention

__all__ = ["extract"]


def extract(article: Article, language: Language) -> Extraction:
    """The mentions and claims of an article."""
    with without_collector():
        return _extracted(article, language)


def _extracted(article: Article, language: Language) -> Extraction:
    sentences = language.sentences(article.text)
    lexicon = load_lexicon(language)
    scans = Scanner(lexicon, article).scan(sentences)
    mentions: list[Mention] = []
    claims: list[Claim] = []
    told: list[Scan] = []
    before: Claim | None = None
    earlier: Scan | None = None
    statute = is_statute(article.text)
    home, interviews, speeches = home_named(scans), Interviews(), WholeSpeeches()
    for scan in scans:
        grouped = group(scan)
        mentions += [m for item in scan.items for m in (item.mention, item.nested) if m is not None]
        second = list(second_names(lexicon, scan))
        mentions += second
        claims += find_kinds(scan)
        claims += second_kinds(second)
        claims += placed_in_time((*find_posts(scan), *find_asides(scan), *find_careers(scan)), article.published, scan)
        claims += find_relations(scan)
        if not statute:
            claims += with_sides(grouped, without_senders(grouped, find_meetings(grouped, told)))
        claims += without_senders(grouped, find_agreements(grouped, told, home))
        said = list(find_statements(grouped, before, earlier))
        earlier = grouped
        before = said[-1] if said else None
        claims += said
        in_speech = speeches.said(grouped)
        if not said and (told_so := words_beside_name(grouped) or answer(grouped) or in_speech):
            claims.append(told_so)
        heard = [claim for claim in said if claim.rule != ACCORDING]
        claims += interviews.left(grouped, speakers(grouped, heard))
        if scan.sentence.block != "source":
            told.append(grouped)
    claims = [*settled((*claims, *counterparts_apart(scans)))]
    if past := founders(scans, mentions, article.text):
        mentions = [m for m in mentions if m not in past]
        claims = [claim for claim in claims if past.isdisjoint(claim.roles.values())]
    known = {m for m in mentions if m.kind == "Place" or m.rule == "organization-nested"}
    told_in = {v for claim in claims for v in claim.roles.values() if isinstance(v, Mention)}
    inner = {m for m in told_in if m.kind == "Place" or m.rule == "organization-nested"}
    mentions += sorted(inner - known, key=lambda m: m.span)
    return Extraction(article, sentences, tuple(mentions), tuple(claims))
