"""Identity across articles: what is one, what stays two, what is only proposed, and why. All people are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.conflicts import conflicts
from kg.extract import extract
from kg.language import load_language
from kg.link import Clusters, clusters_of, link, proposals
from kg.link.names.names import identity
from kg.model import Article, Evidence, Knowledge
from kg.ontology import load_ontology
from kg.pipeline import build
from kg.query import ask
from kg.results import Rows, plain
from kg.store import open_store
from kg.why import why

VI = load_language("vi")
SOURCES = Path(__file__).parent.parent / "sources"


def articles(*texts: str, published: str = "2023-05-20") -> list[Article]:
    return [Article(f"a{n}", text.split("\n")[0], text, published=published) for n, text in enumerate(texts)]


def clusters(*texts: str, published: str = "2023-05-20") -> Clusters:
    return clusters_of([extract(article, VI) for article in articles(*texts, published=published)], VI)


def count(found: Clusters, kind: str, name: str = "") -> int:
    return sum(c[0].local.kind == kind and name in (c[0].local.name, "") for c in found.found)


def bodies(*texts: str) -> int:
    return count(clusters(*texts), "Organization")


# ---- bodies ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ KH&CN họp sáng nay.", "Bộ Khoa học - Công nghệ họp chiều nay."),
        ("Bộ Khoa học và Công nghệ (MOST) họp sáng nay.", "Bộ KH&CN họp tối nay."),
        ("Bộ Ngoại giao Mỹ ra thông cáo.", "Bộ Ngoại giao Hoa Kỳ ra thông cáo."),
        ("UBND TP. Đà Nẵng họp.", "Ủy ban nhân dân thành phố Đà Nẵng họp."),
        ("Bộ LĐ-TB&XH họp.", "Bộ Lao động, Thương binh và Xã hội họp."),
        ("Sở NN&PTNT tỉnh Bình Định họp.", "Sở NN&PTNT Bình Định họp."),
        ("Công an TP. Hà Nội cho biết.", "Công an Hà Nội cho biết."),
        ("Theo Hãng thông tấn Yonhap, trời nắng.", "Theo Yonhap, trời mưa."),
        ("Bộ NN&PTNT họp.", "Trung Quốc ngừng mua. Bộ NN&PTNT nói với báo chí."),
        ("Viện KSND tối cao ra cáo trạng.", "Viện Kiểm sát nhân dân tối cao ra cáo trạng."),
        ("Bộ Y tế họp tại Huế.", "Bộ trưởng Bộ Y tế Lò Thị Gió hội đàm với Bộ trưởng Y tế Cuba."),
    ],
)
def test_a_body_in_two_forms_is_one(one: str, other: str) -> None:
    assert bodies(one, other) == 1


def test_a_body_is_one_where_an_article_tells_what_it_is_under() -> None:
    found = clusters("Ban Dân nguyện họp.", "Ban Dân nguyện thuộc Ủy ban Thường vụ Quốc hội họp.")
    assert count(found, "Organization", "Ban Dân nguyện") == 1
    assert count(found, "Organization") == 2


def test_a_made_word_that_two_articles_give_a_company_is_that_company() -> None:
    one, other = "Ngân hàng TMCP Mây Trắng (Maytrabank) tăng lãi.", "Ngân hàng Mây Trắng Bến Gỗ (Maytrabank) mở cửa."
    assert bodies(one, other, "Maytrabank khai trương trụ sở tại Huế.") == 2
    assert bodies(one, f"Tại Huế, {one}", "Maytrabank khai trương trụ sở tại Huế.") == 1


@pytest.mark.parametrize(("one", "other"), [("G7", "Nhóm G7"), ("ADB", "Ngân hàng Phát triển châu Á")])
def test_two_names_that_are_each_the_other_have_one_key(one: str, other: str) -> None:
    assert identity(one, VI) == identity(other, VI)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cục Sở hữu trí tuệ họp sáng nay.", "Cục Sở hữu trí tuệ Lào họp sáng nay."),
        ("Sở Du lịch họp tại Huế.", "Sở Du lịch họp tại Đà Nẵng."),
        ("Quốc hội đã thông qua luật tại Hà Nội.", "Tại Đức, Quốc hội đã thông qua luật."),
        ("Trung tâm Nghiên cứu họp sáng nay.", "Trung tâm Nghiên cứu họp chiều nay."),
        ("Bộ Kế hoạch và Đầu tư họp.", "Bộ Tài chính họp."),
        ("Sở Kế hoạch và Đầu tư họp tại Huế.", "Sở Kế hoạch và Đầu tư họp tại Đà Nẵng."),
        ("Công an tỉnh Hòa Bình cho biết.", "Công an thành phố Hòa Bình cho biết."),
        ("Ủy ban Quốc phòng và An ninh họp.", "Tại Nga, Ủy ban Quốc phòng và An ninh họp."),
        ("Bộ Tư pháp họp tại Hà Nội.", "Tại Mỹ, Bộ Tư pháp kháng cáo."),
        ("Sở Tư pháp họp tại Huế.", "Sở Tư pháp họp tại Đà Nẵng."),
        ("Bộ Công Thương (BCT) họp tại Huế.", "Bộ Chính trị họp tại Hà Nội."),
        ("Tại Lào, Ủy ban bầu cử quốc gia họp.", "Tại Hàn Quốc, Ủy ban bầu cử quốc gia họp."),
        ("Trung tâm Phát triển quỹ đất họp.", "Trung tâm Phát triển quỹ đất nghỉ."),
        ("Văn phòng Cơ quan Cảnh sát điều tra trả lời.", "Văn phòng Cơ quan Cảnh sát điều tra đã nhận đơn."),
    ],
)
def test_unlike_bodies_stay_two(one: str, other: str) -> None:
    assert bodies(one, other) == 2


def test_a_body_without_a_place_is_of_the_town_of_the_next_post_and_not_of_that_of_its_article() -> None:
    row = "Đà Nẵng mưa, Đà Nẵng nắng. Ông Lò Văn Gió, Bí thư Thành ủy, Chủ tịch HĐND TP {}, nói về mưa."
    city = "Thành ủy Đà Nẵng họp."
    assert count(clusters(row.format("Hội An"), city), "Organization", "Thành ủy Đà Nẵng") == 1
    assert bodies(row.format("Hội An"), city) == 3
    assert bodies(row.format("Đà Nẵng"), city) == 2


# ---- people ------------------------------------------------------------------------------------------


RARE = "Nguyễn Thành Khê"  # a name that hardly two people bear


def people(*texts: str, name: str = "Lò Văn Gió") -> int:
    return count(clusters(*texts), "Person", name)


def test_one_person_over_changing_posts_is_one_where_an_article_tells_both() -> None:
    first = "Ông Lò Văn Gió, Giám đốc Công ty Sương Mai, phát biểu."
    bridge = "Ông Lò Văn Gió, Giám đốc Công ty Sương Mai, được bầu làm Chủ tịch Hiệp hội Mây Trắng."
    last = "Ông Lò Văn Gió, Chủ tịch Hiệp hội Mây Trắng, tiếp khách."
    assert people(first, last) == 2
    assert people(first, bridge, last) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Luật sư Lò Văn Gió nêu ý kiến tại Hà Nội.", "Ca sĩ Lò Văn Gió biểu diễn tại Hà Nội."),
        ("Ông Lò Văn Gió (34 tuổi) đã đến Hà Nội.", "Ông Lò Văn Gió (70 tuổi) đã đến Hà Nội."),
        ("Ông Lò Văn Gió đã đến.", "Ông Lò Văn Gió phát biểu."),
        ("Thứ trưởng Bộ Tư pháp Lò Văn Gió phát biểu.", "Bị cáo Lò Văn Gió khai nhận."),
    ],
)
def test_namesakes_without_common_ground_stay_two(one: str, other: str) -> None:
    assert people(one, other) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"PGS.TS {RARE} nêu ý kiến về lúa.", f"Theo tiến sĩ {RARE}, chợ đã đông hơn."),
        (f"Bác sĩ {RARE} nêu ý kiến về lúa.", f"Theo bác sỹ {RARE}, chợ đã đông hơn."),
        (f"KTS {RARE} nêu ý kiến về lúa.", f"Theo kiến trúc sư {RARE}, chợ đã đông hơn."),
    ],
)
def test_a_rare_name_and_one_degree_or_calling_are_one_person(one: str, other: str) -> None:
    assert people(one, other, name=RARE) == 1
    assert people(one, f"Ông {RARE} đến chợ mua gà.", name=RARE) == 2


def test_a_title_whose_place_follows_it_tells_nobody() -> None:
    ward = "Chủ tịch UBND phường Khúc Thừa Chèo có báo cáo về chợ."
    assert people(ward, "Nhà chị ở gần Khúc Thừa Chèo đã cũ.", name="Khúc Thừa Chèo") == 2


def test_one_person_in_two_spellings_is_proposed_and_not_merged() -> None:
    found = clusters(
        "Thứ trưởng Bộ Công Thương Trần Hữu Tò phát biểu.",
        "Ông Trần Hửu Tò, Thứ trưởng Bộ Công Thương, phát biểu.",
    )
    assert count(found, "Person") == 2
    assert [(p.names, p.spelling) for p in proposals(found)] == [(("Trần Hửu Tò", "Trần Hữu Tò"), True)]


def test_two_people_whose_names_are_alike_and_who_share_nothing_are_not_proposed() -> None:
    assert proposals(clusters("Ông Trần Hữu Tò đã đến.", "Ông Trần Hửu Tò phát biểu.")) == []


# ---- events ------------------------------------------------------------------------------------------


def test_the_third_session_of_an_assembly_is_one_whatever_day_is_told_and_the_fourth_is_another() -> None:
    third = "Ngày 6/6/2017, tại Hà Nội, Kỳ họp thứ 3, Quốc hội khóa XIV thảo luận về cây lúa."
    again = "Ngày 21/6/2017, tại Hà Nội, Kỳ họp thứ 3, Quốc hội khóa XIV đã bế mạc."
    fourth = "Ngày 24/10/2017, tại Hà Nội, Kỳ họp thứ 4, Quốc hội khóa XIV đã khai mạc."
    found = clusters(third, again, fourth, published="2017-06-21")
    named = [c for c in found.found if c[0].local.kind == "Meeting" and c[0].local.name.startswith("Kỳ họp")]
    assert sorted(len(c) for c in named) == [1, 2]


# ---- time ----------------------------------------------------------------------------------------------


def tenures(*texts: str, published: str) -> set[tuple[str, str]]:
    found = link([extract(a, VI) for a in articles(*texts, published=published)], VI)
    return {(f.property, f.object) for f in found.facts if f.property in ("from", "until", "attestedOn")}


def test_a_former_holder_left_some_time_before_the_article() -> None:
    assert ("until", "date/../2023-05-20") in tenures(
        "Nguyên Cục trưởng Cục Thủy sản Phạm Văn Khoai phát biểu.", published="2023-05-20"
    )


def test_a_sentence_about_an_earlier_year_shows_nobody_in_a_post_today() -> None:
    text = "Ngày 3/4/2009, Thứ trưởng Bộ Công Thương Trần Văn Tò đã chủ trì hội nghị về cây lúa."
    assert not {value for name, value in tenures(text, published="2023-05-20") if name == "attestedOn"}


def test_nobody_is_shown_in_a_post_before_it_begins() -> None:
    text = "Ông Trần Văn Tò được bổ nhiệm làm Thứ trưởng Bộ Công Thương từ ngày {day}/5/2023."
    assert tenures(text.format(day=25), published="2023-05-20") == {("from", "date/2023-05-25")}
    assert ("attestedOn", "date/2023-05-20") in tenures(text.format(day=15), published="2023-05-20")


def statuses(*texts: str, published: str = "2023-05-20") -> set[str]:
    found = link([extract(a, VI) for a in articles(*texts, published=published)], VI)
    return {f.object for f in found.facts if f.property == "tenureStatus"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Thứ trưởng Bộ Công Thương Trần Văn Tò đã chủ trì hội nghị về cây lúa.", {"current"}),
        ("Ông Trần Văn Tò được bổ nhiệm làm Thứ trưởng Bộ Công Thương.", {"new"}),
        ("Nguyên Thứ trưởng Bộ Công Thương Trần Văn Tò phát biểu.", {"former"}),
        ("Năm 2009, ông Trần Văn Tò được bổ nhiệm làm Thứ trưởng Bộ Công Thương.", set()),
        ("Việt Nam giữ cương vị Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp giai đoạn 2019-2021.", {"former"}),
        ("Việt Nam giữ cương vị Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp giai đoạn 2022-2024.", {"current"}),
    ],
)
def test_a_tenure_has_the_status_of_the_day_of_the_article_or_none(text: str, status: set[str]) -> None:
    assert statuses(text, published="2023-05-20") == status


# ---- on the articles of sources/ -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    build([SOURCES], out)
    return out


@pytest.fixture(scope="module")
def chaired(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chaired")
    words = "Việt Nam giữ cương vị Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp giai đoạn 2019-2021."
    (folder / "a.txt").write_text(f"Tin về sở hữu trí tuệ\n{words}\n", encoding="utf-8")
    build([folder / "a.txt"], folder / "out")
    return folder / "out"


def knowledge_of(folder: Path) -> Knowledge:
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = [Article(r["id"], r["title"], r["text"], published=r["published"]) for r in rows]
    return link([extract(article, VI) for article in found], VI)


def test_a_session_that_two_articles_tell_is_one_node_with_evidence_from_both(built: Path) -> None:
    meetings = [e for e in knowledge_of(built).entities if e.kind == "Meeting" and "lần thứ 72" in e.label]
    assert [len({s.article for s in e.support if isinstance(s, Evidence)}) for e in meetings] == [2]


def test_the_meeting_of_a_working_group_that_two_articles_tell_is_one_with_two_formats(built: Path) -> None:
    store = open_store(built, load_ontology())
    (found,) = [one for one in conflicts(store) if one.property == "format"]
    assert {side.value for side in found.sides} == {"trực tuyến", "trực tiếp kết hợp trực tuyến"}
    knowledge = knowledge_of(built)
    chair = next(e.id for e in knowledge.entities if e.label == "Đỗ Thắng Hải")
    nodes = {f.subject for f in knowledge.facts if f.property == "agent" and f.object == chair}
    led = {f.subject for f in knowledge.facts if f.property == "role" and f.object == "chair"} & nodes
    chaired = {f.subject for f in knowledge.facts if f.property == "participation" and f.object in led}
    (meeting,) = (e for e in knowledge.entities if e.id in chaired)
    assert len({one.article for one in meeting.support if isinstance(one, Evidence)}) == 2


@pytest.mark.parametrize(("day", "answer"), [("2020-06-01", "yes"), ("2018-06-01", "no"), ("2026-06-01", "no")])
def test_who_holds_a_post_that_has_two_ends(chaired: Path, day: str, answer: str) -> None:
    assert held(chaired, "Chủ tịch Nhóm công tác ASEAN về hợp tác nông nghiệp", day)["Việt Nam"] == answer


@pytest.mark.parametrize(("day", "answer"), [("2023-10-19", "yes"), ("2015-01-01", "unknown")])
def test_who_holds_a_post_that_is_only_shown(built: Path, day: str, answer: str) -> None:
    assert held(built, "Thứ trưởng Bộ Công Thương", day)["Đỗ Thắng Hải"] == answer


def held(folder: Path, post: str, day: str) -> dict[str, str]:
    answer = ask("who-holds-post", open_store(folder, load_ontology()), {"post": post, "date": day})
    assert isinstance(answer, Rows)
    at = [answer.variables.index(name) for name in ("holderLabel", "answer")]
    return {plain(row[at[0]]): plain(row[at[1]]) for row in answer.rows}


def test_why_gives_reasons_with_weights_for_one_person_and_for_two_bodies(built: Path) -> None:
    (one,) = why(built, "do thang hai", "Đỗ Thắng Hải", load_ontology())
    assert one.same
    assert one.pairs[0].weight >= 3
    assert not any(two.same for two in why(built, "Cục Sở hữu trí tuệ", "Bộ Công Thương", load_ontology()))


def test_why_shows_one_pair_for_each_set_of_reasons_and_never_one_name_for_two_ministries(built: Path) -> None:
    (two,) = why(built, "Bộ Khoa học và Công nghệ", "Bộ Công Thương", load_ontology())
    assert [[(r.weight, r.text) for r in pair.reasons] for pair in two.pairs] == [[(-9, "unlike names")]]


def test_people_of_unlike_names_are_two_for_that_reason_alone(built: Path) -> None:
    (two,) = why(built, "Đỗ Thắng Hải", "Nguyễn Hồng Diên", load_ontology())
    assert not two.same
    assert {tuple((r.weight, r.text) for r in pair.reasons) for pair in two.pairs} == {((-9, "unlike names"),)}


def test_why_says_how_much_makes_one_of_two(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "do thang hai", "do thang hai", "--graph", str(built)]) == 0
    assert "; 3 make one" in capsys.readouterr().out


def test_why_calls_things_by_their_names(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "do thang hai", "do thang hai", "--graph", str(built)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("one thing: «Đỗ Thắng Hải» (person/do-thang-hai-")
    assert "beside the same bodies: «Bộ Công Thương" in told


def test_why_speaks_and_refuses(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "do thang hai", "do thang hai", "--graph", str(built)]) == 0
    assert "Đỗ Thắng Hải" in capsys.readouterr().out
    assert main(["why", "một tên", "--graph", str(built)]) == 2
    assert main(["why", "không có ai", "không có ai", "--graph", str(built)]) != 0


def test_a_ministry_that_stands_apart_from_its_country_is_the_one_of_that_country() -> None:
    text = "Bà Helena Quandt, Bộ trưởng Bộ Y tế Cuba, đến Huế. Bà Quandt đứng đầu Bộ Y tế của Cuba từ năm 2019."
    assert bodies(text) == 1
    assert bodies("Bộ Y tế của Việt Nam họp. Bộ Y tế Cuba họp.") == 2


def test_a_committee_of_two_countries_cut_short_is_the_one_that_the_article_names_in_full() -> None:
    full = "Ủy ban chỉ đạo hợp tác song phương Việt Nam - Lào"
    assert bodies(f"Phiên họp của Ủy ban chỉ đạo hợp tác song phương\nÔng Đào Quý Lâm là thành viên {full}.") == 1


def test_a_body_of_state_beside_one_of_another_land_in_ones_titles_is_not_the_one_of_home() -> None:
    text = "Ủy viên Bộ Chính trị, Bộ trưởng Bộ Ngoại giao Trung Quốc La Chiếu Gió hội đàm tại Hà Nội."
    home = "Ủy viên Bộ Chính trị, Bí thư Thành ủy Huế Đào Quý Lâm tiếp khách tại Hà Nội."
    found = link([extract(a, VI) for a in articles(f"Hội đàm\n{text}\n{home}")], VI)
    seats = [f for f in found.facts if f.property == "tenureAt" and "bo-chinh" in f.object]
    at = {f.subject.split("/")[1][:6]: f.object for f in seats}
    assert at["dao-qu"] == "organization/bo-chinh-tri" != at["la-chi"]


@pytest.mark.parametrize(
    "seat", ["Đại sứ quán Việt Nam tại Lào", "Ủy ban hợp tác Việt Nam - Lào", "Bộ Công an Việt Nam"]
)
def test_who_works_abroad_or_for_two_lands_serves_the_state_of_home(seat: str) -> None:
    found = link([extract(a, VI) for a in articles(f"Thứ trưởng Bộ Công an, Chủ tịch {seat} Đào Quý Lâm đến Huế.")], VI)
    assert "organization/bo-cong-an" in {f.object for f in found.facts if f.property == "tenureAt"}
