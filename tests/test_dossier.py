"""kg dossier: what a superior gets to read, each line with its footnotes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.cli import main
from kg.dossier import Dossier, as_markdown, as_page, dossier
from kg.dossier.words import WORDS
from kg.errors import UnknownTerm, UsageError
from kg.graph import triples
from kg.ontology import load_ontology
from kg.store import Store
from knowledge import COUNCIL, HANH, MEETING, MEMO, knowledge
from small_world import built, corrected, entry, opened, reference, write

SERIES = """\
title: Ủy ban Mây Xanh họp lần thứ {number}
date: {year}-03-02
---
Ngày 1/3/{year}, tại Hà Nội, Thứ trưởng Bộ Công Thương Đào Thị Hạnh chủ trì cuộc họp lần thứ {number} của Ủy ban \
Mây Xanh.
"""


@pytest.fixture(scope="module")
def hand_made() -> Store:
    """A graph with every kind of thing in it."""
    ontology = load_ontology()
    world, evidence = triples(knowledge(), ontology)
    return Store(ontology, [*world, *evidence])


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the small world and of three sessions of a council."""
    folder = tmp_path_factory.mktemp("dossier")
    sources = write(folder / "sources")
    for number, year in ((11, 2030), (12, 2031), (13, 2032)):
        (sources / f"{number}.txt").write_text(SERIES.format(number=number, year=year), encoding="utf-8")
    built(sources, folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def store(out: Path) -> Store:
    return opened(out)


def graph_of(folder: Path, text: str) -> Store:
    """The graph of one article."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    built(folder / "a.txt", folder / "out")
    return opened(folder / "out")


def iri(store: Store, id_: str) -> str:
    kind, _, rest = id_.partition("/")
    return store.prefixes[kind] + rest


def told(found: Dossier) -> dict[str, list[str]]:
    """The sections with their lines."""
    return {
        section.title: [f"{line.lead}: {line.text}" if line.lead else line.text for line in section.lines if line.text]
        for section in found.sections
    }


def test_a_person_has_posts_over_time_meetings_those_met_and_statements(store: Store) -> None:
    found = told(dossier(store, "Đào Thị Hạnh"))
    assert found["Chức vụ theo thời gian"] == [
        "được nêu ngày 2/3/2030 – 2/3/2032: Thứ trưởng Bộ Công Thương (đương chức khi bài được viết)"
    ]
    assert "5/6/2031: cuộc họp của Ủy ban Mây Trắng, tại Hà Nội (chủ trì)" in found["Cuộc họp"]
    days = [line.partition(":")[0] for line in found["Cuộc họp"]]
    assert days.index("1/3/2030") < days.index("1/5/2031") < days.index("5/6/2031"), "in order of time"
    assert found["Đã gặp"] == ["Lò Văn Gió, Giám đốc Công ty Sương Mai: cuộc họp của Ủy ban Mây Trắng, 5/6/2031"]
    assert "«dự án sẽ hoàn thành đúng hạn.»" in found["Phát biểu"][0]


def test_a_meeting_has_chairs_those_present_by_side_topics_and_its_statements(hand_made: Store) -> None:
    found = told(dossier(hand_made, iri(hand_made, MEETING)))
    assert any("Đào Thị Hạnh Nguyên" in line for line in found["Chủ trì"])
    assert "Thành phần theo từng bên" in found
    assert any(line.startswith("Hình thức họp") for line in found["Thông tin chung"])
    assert any(line.startswith("Thời gian: 12/5/2031") or "12/5/2031" in line for line in found["Thông tin chung"])
    assert any(
        "dự án sẽ hoàn thành đúng hạn" in line for title, lines in found.items() for line in lines if "biểu" in title
    )


def test_who_chairs_a_meeting_is_not_told_to_attend_it_as_well(tmp_path: Path) -> None:
    store = graph_of(
        tmp_path,
        "Ủy ban Mây Trắng họp\nNgày 5/6/2031, bà Đào Thị Hạnh chủ trì cuộc họp của Ủy ban Mây Trắng. "
        "Bà Đào Thị Hạnh phát biểu tại cuộc họp của Ủy ban Mây Trắng.",
    )
    told_as = 'SELECT ?r { ?p kg:role ?r ; kg:agent ?a . ?a skos:prefLabel "Đào Thị Hạnh"@vi }'
    roles = {str(row["r"]) for row in store.query(told_as)}
    meetings = told(dossier(store, "Đào Thị Hạnh"))["Cuộc họp"]
    assert len(roles) == 2
    assert [meeting.endswith("(chủ trì)") for meeting in meetings] == [True]


def test_a_meeting_without_a_name_is_told_with_whom_and_a_visit_with_its_land_once(tmp_path: Path) -> None:
    store = graph_of(
        tmp_path,
        "Ông Đào Văn Hạnh đi Lào\nNgày 5/6/2031, Thủ tướng Đào Văn Hạnh chủ trì lễ đón và hội đàm với Tổng thống Lào "
        "Bounma Sisavat tại Huế. Ngày 7/8/2031, Thủ tướng Đào Văn Hạnh thăm Lào.",
    )
    meetings = told(dossier(store, "Đào Văn Hạnh"))["Cuộc họp"]
    assert [line for line in meetings if "lễ đón" in line] == ["5/6/2031: lễ đón (chủ trì): Bounma Sisavat"]
    assert meetings[-1] == "7/8/2031: thăm Lào (tham dự)"


def test_a_session_knows_the_ones_before_and_after_it(store: Store) -> None:
    number = next(m.iri for m in store.find("cuộc họp lần thứ 12 của Ủy ban Mây Xanh") if m.kind == "Meeting")
    found = told(dossier(store, number))
    assert found["Các phiên trước"] == ["1/3/2030: cuộc họp lần thứ 11 của Ủy ban Mây Xanh (phiên 11)"]
    assert found["Các phiên sau"] == ["1/3/2032: cuộc họp lần thứ 13 của Ủy ban Mây Xanh (phiên 13)"]
    general = found["Thông tin chung"]
    assert any("12" in line for line in general)
    assert any("Ủy ban Mây Xanh" in line for line in general)


def test_an_organization_has_people_parts_meetings_and_agreements(store: Store, hand_made: Store) -> None:
    found = told(dossier(store, "cong ty suong mai"))
    assert any("Lò Văn Gió, Giám đốc Công ty Sương Mai" in line for line in found["Nhân sự"])
    assert any("Biên bản ghi nhớ hợp tác về thủy tinh" in line for line in found["Văn kiện"])
    assert any("làm việc với Công ty Sương Mai" in line for line in found["Cuộc họp"])
    assert told(dossier(hand_made, iri(hand_made, COUNCIL)))["Thông tin chung"]


def test_an_agreement_has_parties_signatories_and_witnesses(store: Store, hand_made: Store) -> None:
    found = told(dossier(store, "Biên bản ghi nhớ hợp tác về thủy tinh"))
    assert found["Các bên"] == ["Công ty Sương Mai", "Ủy ban Mây Trắng"]
    assert any("7/6/2031" in line for line in found["Thông tin chung"])
    signed = told(dossier(hand_made, iri(hand_made, MEMO)))
    assert signed["Người ký"] == ["Kai Morgenstern"]
    assert signed["Người chứng kiến"] == ["Đào Thị Hạnh Nguyên"]


def test_every_line_leads_to_a_sentence_that_holds_its_quotation(store: Store) -> None:
    found = dossier(store, "Đào Thị Hạnh")
    lines = [line for section in found.sections if section.title != WORDS["vi"]["general"] for line in section.lines]
    assert lines
    assert all(line.notes for line in lines)
    assert {number for line in lines for number in line.notes} == set(range(1, len(found.notes) + 1))
    assert all(note.source.title for note in found.notes)
    assert all("".join(text for text, _ in note.pieces) == note.source.sentence for note in found.notes)
    assert any(marked for note in found.notes for _, marked in note.pieces)
    texts = " ".join(note.source.sentence for note in found.notes)
    assert "chủ trì cuộc họp của Ủy ban Mây Trắng" in texts


@pytest.mark.parametrize("language", ["vi", "en"])
def test_markdown_and_page_hold_every_footnote_once(store: Store, language: str) -> None:
    found = dossier(store, "Đào Thị Hạnh", language)
    text, page = as_markdown(found), as_page(found)
    assert text.startswith(f"# {WORDS[language]['dossier']}: Đào Thị Hạnh")
    called, given = set(re.findall(r"\[\^(\d+)\](?!:)", text)), re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert called == set(given)
    assert len(given) == len(set(given)) == len(found.notes)
    reader = Ids()
    reader.feed(page)
    assert reader.links <= reader.ids
    assert len(reader.seen) == len(reader.ids), "an id stands once"
    assert f'<html lang="{language}">' in page
    assert "<script" not in page


class Ids(HTMLParser):
    """The ids of a page and where its own links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.links: set[str] = set()

    @property
    def ids(self) -> set[str]:
        return set(self.seen)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.seen += filter(None, [told.get("id")])
        if (link := told.get("href")) and link.startswith("#"):
            self.links.add(link[1:])


def test_signs_of_articles_stay_signs(tmp_path: Path) -> None:
    text = "title: <img src=x onerror=alert(1)> *đậm* [x](y)\ndate: 2031-06-06\n---\nNgày 5/6/2031, Thứ trưởng Bộ Công "
    text += "Thương Đào Thị Hạnh chủ trì cuộc họp <script>alert(1)</script> tại Hà Nội."
    found = dossier(graph_of(tmp_path, text), "Đào Thị Hạnh")
    page, markdown = as_page(found), as_markdown(found)
    assert "<img" not in page
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert "<img" not in markdown.replace("\\<", "")
    assert "\\[x\\]" in markdown


def test_who_is_only_named_has_the_sentences_that_name_him(tmp_path: Path) -> None:
    text = "Ngày 5/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh thay ông Lò Văn Gió nghỉ hưu."
    found = dossier(graph_of(tmp_path, f"Tin\n{text}\n"), "Lò Văn Gió", "en")
    assert [[line.notes for line in section.lines] for section in found.sections] == [[(1,)]]
    assert found.notes[0].source.sentence == text
    assert found.basis.startswith("Articles used: 1")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", "Lập từ 2 bài báo (1 bài không rõ ngày đăng, còn lại đăng ngày 9/6/2031);"),
        ("en", "Articles used: 2 (1 without a day, the rest published on 9 June 2031);"),
    ],
)
def test_articles_without_a_day_are_told_apart_from_those_of_a_day(tmp_path: Path, language: str, words: str) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    told = "Bà Đào Thị Hạnh, Bộ trưởng Bộ Công Thương, dự cuộc họp tại Huế."
    (sources / "a.txt").write_text(f"title: Tin\ndate: 2031-06-09\n---\n{told}", encoding="utf-8")
    (sources / "b.txt").write_text(f"Tin khác\n{told}", encoding="utf-8")
    built(sources, tmp_path / "out")
    assert dossier(opened(tmp_path / "out"), "Đào Thị Hạnh", language).basis.startswith(words)


def test_what_is_told_with_two_days_and_places_stands_once(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for name, day, place in (("a", "Ngày 5/6/2031", "Hà Nội"), ("b", "Tháng 6/2031", "Huế")):
        text = f"title: Ủy ban Mây Xanh họp\ndate: 2031-06-09\n---\n{day}, tại {place}, Thứ trưởng Bộ Công Thương Đào "
        text += "Thị Hạnh chủ trì cuộc họp lần thứ 12 của Ủy ban Mây Xanh với Giám đốc Công ty Sương Mai Lò Văn Gió."
        (sources / f"{name}.txt").write_text(text, encoding="utf-8")
    built(sources, tmp_path / "out")
    store = opened(tmp_path / "out")
    found = told(dossier(store, "Đào Thị Hạnh"))
    (meeting,) = found["Cuộc họp"]
    assert meeting.startswith("5/6/2031: cuộc họp lần thứ 12 của Ủy ban Mây Xanh")
    assert {"Hà Nội", "Huế"} == {place for place in ("Hà Nội", "Huế") if place in meeting}
    assert [line.partition(":")[0] for line in found["Đã gặp"]] == ["Lò Văn Gió, Giám đốc Công ty Sương Mai"]


def test_a_post_that_one_text_calls_former_and_another_held_is_one_line(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for year, words in ((2031, "Bộ trưởng"), (2033, "nguyên Bộ trưởng")):
        text = f"title: Tin {year}.\ndate: {year}\n---\nBà Đào Thị Hạnh, {words} Bộ Công Thương, dự cuộc họp tại Huế."
        (sources / f"{year}.txt").write_text(text, encoding="utf-8")
    built(sources, tmp_path / "out")
    found = dossier(opened(tmp_path / "out"), "Đào Thị Hạnh")
    (post,) = told(found)["Chức vụ theo thời gian"]
    assert post.startswith("được nêu năm 2031, kết thúc chậm nhất năm 2033: Bộ trưởng Bộ Công Thương (")
    assert "(đương chức khi bài được viết; nguyên chức)" in post
    assert "đăng từ năm 2031 đến năm 2033" in found.basis
    assert "Tin 2031, năm 2031." in as_markdown(found)
    assert "Tin 2031., năm 2031." not in as_page(found)


def test_what_has_no_dossier_is_said(store: Store) -> None:
    with pytest.raises(UsageError, match="no dossier of"):
        dossier(store, store.subjects("rdf:type", store.node("Post"))[0].value)
    with pytest.raises(UnknownTerm):
        dossier(store, "Không Có Ai")


def test_the_command_writes_vietnamese_by_itself_and_english_when_asked(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dossier", "dao thi hanh", "--graph", str(out)]) == 0
    assert capsys.readouterr().out.startswith("# Hồ sơ: Đào Thị Hạnh\n")
    assert main(["dossier", "dao thi hanh", "--graph", str(out), "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("# Dossier: Đào Thị Hạnh\n")
    assert "5 June 2031" in text
    page = tmp_path / "hanh.html"
    assert main(["dossier", "dao thi hanh", "--graph", str(out), "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["dossier", "Không Có Ai", "--graph", str(out)]) == 2


def test_a_file_of_another_kind_is_refused_and_a_dash_is_standard_output(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dossier", "dao thi hanh", "--graph", str(out), "-o", str(tmp_path / "hanh.pdf")]) == 2
    assert "not written as «.pdf» (name the file .md or .html" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert main(["dossier", "dao thi hanh", "--graph", str(out), "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("# Hồ sơ: Đào Thị Hạnh\n")


def test_a_dossier_is_the_same_on_every_run(store: Store, hand_made: Store) -> None:
    assert as_page(dossier(store, "Đào Thị Hạnh")) == as_page(dossier(store, "Đào Thị Hạnh"))
    person = iri(hand_made, HANH)
    assert as_markdown(dossier(hand_made, person)) == as_markdown(dossier(hand_made, person))


def test_values_that_cannot_both_hold_are_marked_and_a_coarser_date_or_a_hall_in_a_town_is_not(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    first = ("a", "Ngày 5/6/2031", "trực tuyến", "Cung Hội nghị Mây Trắng")
    again = ("b", "Tháng 6/2031", "trực tiếp và trực tuyến", "Huế")
    for name, day, how, where in (first, again):
        text = f"title: Ủy ban Mây Xanh họp\ndate: 2031-06-09\n---\n{day}, Thứ trưởng Bộ Công Thương Đào Thị Hạnh "
        text += f"chủ trì cuộc họp lần thứ 12 của Ủy ban Mây Xanh. Cuộc họp diễn ra tại {where}, theo hình thức {how}."
        (sources / f"{name}.txt").write_text(text, encoding="utf-8")
    built(sources, tmp_path / "out")
    store = opened(tmp_path / "out")
    (meeting,) = {one.iri for one in store.find("cuộc họp lần thứ 12 của Ủy ban Mây Xanh") if one.kind == "Meeting"}
    general = told(dossier(store, meeting))["Thông tin chung"]
    dates = sorted(line for line in general if line.startswith("Thời gian"))
    assert dates == ["Thời gian: 5/6/2031", "Thời gian: tháng 6/2031"]
    places = sorted(line for line in general if line.startswith("Nơi diễn ra"))
    assert places == ["Nơi diễn ra: Cung Hội nghị Mây Trắng", "Nơi diễn ra: Huế"]
    formats = [line for line in general if line.startswith("Hình thức họp")]
    assert len(formats) == 2
    assert all("(các nguồn nói khác nhau)" in line for line in formats)


def test_what_very_many_sentences_say_gets_a_few_notes_and_the_number_of_the_rest(tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for day in range(1, 10):
        text = (
            f"title: Tin {day}\ndate: 2031-06-0{day}\n---\nNgày {day}/6/2031, Thứ trưởng Bộ Công Thương Đào Thị Hạnh "
        )
        (sources / f"{day}.txt").write_text(f"{text}chủ trì cuộc họp tại Hà Nội.", encoding="utf-8")
    built(sources, tmp_path / "out")
    found = dossier(opened(tmp_path / "out"), "Đào Thị Hạnh")
    (post,) = next(section for section in found.sections if section.title == WORDS["vi"]["posts"]).lines
    assert (len(post.notes), post.more) == (4, 5)
    assert "(+5)" in as_markdown(found)


def corrected_meeting(folder: Path) -> Store:
    """A graph in which a curator moved the day of a meeting, and the start of a post behind the day it is told of."""
    sources = write(folder / "sources", ["hop-thang-sau"])
    hanh = reference("Person", "Đào Thị Hạnh", "hop-thang-sau", "Thứ trưởng Bộ Công Thương Đào Thị Hạnh")
    quote = "chủ trì cuộc họp của Ủy ban Mây Trắng"
    meeting = reference("Meeting", "cuộc họp của Ủy ban Mây Trắng", "hop-thang-sau", quote)
    dates = ((meeting, "when", "2031-06-04"), (hanh, "from", "2033-04"))
    entries = [
        entry("set_date", f"entity = {entity}", f'property = "{name}"', f'value = "{value}"')
        for entity, name, value in dates
    ]
    return corrected(sources, "".join(entries))


def test_a_corrected_day_is_footnoted_with_its_correction_wherever_it_stands(tmp_path: Path) -> None:
    found = dossier(corrected_meeting(tmp_path), "Đào Thị Hạnh")
    noted = {
        section.title: [found.notes[number - 1].source.other for line in section.lines for number in line.notes]
        for section in found.sections
    }
    word = "đính chính: thử. Lê Mây, 1/9/2031"
    assert told(found)["Cuộc họp"][0].startswith("4/6/2031")
    assert word in noted["Cuộc họp"]
    assert word in noted["Đã gặp"]
    assert not any(noted["Phát biểu"])


def test_dates_of_a_post_that_contradict_one_another_are_marked_and_hide_no_day(tmp_path: Path) -> None:
    (post,) = told(dossier(corrected_meeting(tmp_path), "Đào Thị Hạnh"))["Chức vụ theo thời gian"]
    assert post.startswith("được nêu ngày 6/6/2031, từ tháng 4/2033: ")
    assert post.endswith("(các ngày này mâu thuẫn với nhau)")


def test_a_body_has_the_meetings_of_its_officers_but_none_of_former_ones(tmp_path: Path) -> None:
    sources = write(tmp_path / "sources", ["hop-thang-sau"])
    text = (
        "title: Tin\ndate: 2031-08-02\n---\nNgày 1/8/2031, nguyên Thứ trưởng Bộ Công Thương Đào Thị Hạnh dự cuộc họp "
    )
    (sources / "sau.txt").write_text(f"{text}của Ủy ban Mây Xanh tại Huế.", encoding="utf-8")
    built(sources, tmp_path / "out")
    found = told(dossier(opened(tmp_path / "out"), "Bộ Công Thương"))
    assert found[WORDS["vi"]["of_people"]] == [
        "5/6/2031: cuộc họp của Ủy ban Mây Trắng, tại Hà Nội: Đào Thị Hạnh (chủ trì)"
    ]


def test_a_country_has_its_posts_and_a_text_without_an_address_the_page_it_tells_again(tmp_path: Path) -> None:
    store = graph_of(
        tmp_path,
        "title: Tin\ndate: 2031-06-06\nbased_on: https://news.example/goc\n---\n"
        "Việt Nam giữ vai trò Chủ tịch Nhóm công tác ASEAN về Sương mù giai đoạn 2029-2031.",
    )
    found = dossier(store, "Việt Nam")
    (post,) = told(found)["Chức vụ theo thời gian"]
    assert post.startswith("từ năm 2029 đến năm 2031: Chủ tịch Nhóm công tác ASEAN về Sương mù")
    assert "Thuật lại <https://news.example/goc>" in as_markdown(found)
    assert 'Thuật lại <a href="https://news.example/goc"' in as_page(found)
