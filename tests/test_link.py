"""Linking: what is one thing inside an article and across articles, and what stays two. All names are invented."""

from __future__ import annotations

import itertools
import sys

import pytest

import kg.workers
from benchmarks.linking import corpus
from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.link import link
from kg.link.across import across, packed
from kg.link.across.kept import State
from kg.link.names.title_keys import in_one_form
from kg.link.within.within import read
from kg.model import Article, Entity, Evidence, Knowledge

VI = load_language("vi")


def knowledge(*texts: str, published: str = "2023-05-20") -> Knowledge:
    articles = [Article(f"a{n}", text.split("\n")[0], text, published=published) for n, text in enumerate(texts)]
    return link([extract(article, VI) for article in articles], VI)


def labels(found: Knowledge, kind: str) -> list[str]:
    return sorted(e.label for e in found.entities if e.kind == kind)


def articles_of(entity: Entity) -> int:
    return len({s.article for s in entity.support if isinstance(s, Evidence)})


def test_two_articles_that_name_one_body_in_two_ways_give_one_entity() -> None:
    found = knowledge(
        "Cục Sở hữu trí tuệ họp sáng nay.", "Cục SHTT họp chiều nay.", "Cục Sở hữu trí tuệ Lào họp tối nay."
    )
    assert labels(found, "Organization") == ["Cục Sở hữu trí tuệ", "Cục Sở hữu trí tuệ Lào"]


def test_units_that_every_body_has_stay_apart_without_a_parent() -> None:
    found = knowledge("Sáng nay, Phòng Hợp tác quốc tế đã họp.", "Chiều nay, Phòng Hợp tác quốc tế tiếp khách.")
    assert labels(found, "Organization") == ["Phòng Hợp tác quốc tế"] * 2


def test_people_of_one_name_are_one_only_where_their_posts_agree() -> None:
    one = knowledge(
        "Thứ trưởng Bộ Công Thương Trần Văn Tò đã đến.", "Ông Trần Văn Tò, Thứ trưởng Bộ Công Thương, phát biểu."
    )
    two = knowledge(
        "Thứ trưởng Bộ Công Thương Trần Văn Tò đã đến.",
        "Ông Trần Văn Tò, Hiệu trưởng Trường Tiểu học Hoa Mận, phát biểu.",
    )
    assert (labels(one, "Person"), labels(two, "Person")) == (["Trần Văn Tò"], ["Trần Văn Tò"] * 2)


def test_a_meeting_that_two_articles_tell_is_one_with_the_sentences_of_both() -> None:
    found = knowledge(
        "Ngày 25/7/2023, tại Hà Nội, Thứ trưởng Bộ Công Thương Trần Văn Tò đã chủ trì Hội nghị về cây lúa.",
        "Hội nghị về cây lúa diễn ra ngày 25/7/2023 tại Hà Nội do Thứ trưởng Bộ Công Thương Trần Văn Tò chủ trì.",
    )
    assert [articles_of(e) for e in found.entities if e.kind == "Meeting"] == [2]


def test_sessions_with_unlike_numbers_stay_two_and_belong_to_one_series() -> None:
    found = knowledge(
        "Ngày 1/3/2022, cuộc họp lần thứ 66 của Nhóm Công tác ASEAN về cây ăn quả diễn ra tại Hà Nội.",
        "Ngày 1/3/2023, cuộc họp lần thứ 72 của Nhóm Công tác ASEAN về cây ăn quả diễn ra tại Hà Nội.",
    )
    assert len(labels(found, "Meeting")) == 2
    assert len(labels(found, "Series")) == 1


def test_the_order_of_articles_and_a_repeated_article_change_nothing() -> None:
    texts = [
        "Thứ trưởng Bộ Công Thương Trần Văn Tò đã ký Bản ghi nhớ với Bộ Công Thương Lào.",
        "Ông Trần Văn Tò, Thứ trưởng Bộ Công Thương, khẳng định sẽ hợp tác lâu dài.",
        "Bộ Công Thương và Bộ Công Thương Lào họp ngày 3/4/2023.",
    ]
    articles = {text: extract(Article("same", text, text, published="2023-05-20"), VI) for text in texts}
    built = {
        repr((k.entities, k.facts))
        for order in itertools.permutations(texts)
        for k in [link([articles[text] for text in (*order, order[0])], VI)]
    }
    assert len(built) == 1


SEAT = "Ông {0}, Chủ tịch UBND xã Mận Mây, huyện {1}, tỉnh {2}, tiếp khách. UBND xã Mận Mây sẽ mở chợ."
SEATS = (("Nghi Lộc", "Nghệ An"), ("Mai Sơn", "Sơn La"))
SEATED = [SEAT.format(name, *place) for place in SEATS for name in ("Lò Văn Gió", "Tòng Văn Cà")]
# What proves the body of his post is no mention: the title and the body, told alone.
MINISTERS = [
    f"Ngày {day}/5, Bộ trưởng {name} nói sẽ sửa thông tư. Người dân mong chờ. Bộ trưởng Bộ {field} yêu cầu làm sớm."
    for day, (name, field) in enumerate(
        (("Lò Văn Gió", "Y tế"), ("Tòng Văn Cà", "Tài chính"), ("Vì Thị Lá", "Nội vụ")), 1
    )
]


@pytest.mark.parametrize("kept", [False, True])
def test_a_second_process_and_the_order_of_articles_change_nothing(kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (across, packed):
        monkeypatch.setattr(module, "_FEW", 0)
    monkeypatch.setattr(kg.workers, "_has_one_thread", lambda: sys.platform == "linux")
    own = [Article(f"a{n}", "Tin", f"Tin\n{text}", published="2023-05-20") for n, text in enumerate(SEATED + MINISTERS)]
    told = [*corpus(1_500), *(extract(article, VI) for article in own)]
    states = [State() if kept else None for _ in range(2)]
    alone = link(told, VI, state=states[0])
    together = link(told[::-1], VI, state=states[1], workers=2)
    assert (alone.entities, alone.facts) == (together.entities, together.facts)
    assert states[0] == states[1]
    assert len(alone.entities) > 500


def test_a_span_that_linking_draws_together_comes_from_a_second_process_too() -> None:
    text = "Tin\nBộ trưởng Lê Văn Sò đã đến Huế. Đây là ý của Bộ trưởng Bộ Y tế."
    told = extract(Article("a", "Tin", text), VI)
    reading, said = packed.told_in(told, VI)
    spans = {span for one in said for proof in one.proofs for span in proof.spans}
    assert "Bộ trưởng Bộ Y tế" in {text[slice(*span)] for span in spans}
    _, sent = packed.unpacked(told, packed.packed(reading, said))
    assert [one.proofs for one in sent] == [one.proofs for one in said]


def test_every_quotation_is_the_text_at_its_offsets_and_lies_in_its_sentence() -> None:
    found = knowledge(
        "Sáng 12/5, tại Hà Nội, Thứ trưởng Bộ Tư pháp Phạm Văn Khoai đã chủ trì Hội thảo về công pháp quốc tế.\n"
        "Ông Khoai khẳng định Việt Nam coi trọng hợp tác. "
        "Hai bên đã ký Bản ghi nhớ hợp tác giữa Bộ Tư pháp và Bộ Tư pháp Lào."
    )
    texts = {article.key: article.text for article in found.articles}
    supports = [s for thing in (*found.entities, *found.facts) for s in thing.support if isinstance(s, Evidence)]
    assert len(supports) > 20
    for s in supports:
        assert texts[s.article][s.start : s.end] == s.quote
        assert s.sentence.start <= s.start < s.end <= s.sentence.end


def test_an_agreement_that_articles_call_signed_and_only_name_is_signed() -> None:
    memorandum = "Bản ghi nhớ về giống lúa giữa Việt Nam và Lào"
    found = knowledge(f"Ngày 3/5/2023, hai nước đã ký {memorandum}.", f"Ngày 3/5/2023, báo chí nhắc tới {memorandum}.")
    assert [f.object for f in found.facts if f.property == "agreementStatus"] == ["signed"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bộ trưởng Fran Cois-Philippe Hale đã đến. Ông Francois Philippe Hale cảm ơn.", ["Fran Cois-Philippe Hale"]),
        ("Bộ trưởng Sushma Varaj đã đến. Sau đó, Bộ trưởng Sushama Varaj cảm ơn.", ["Sushma Varaj"]),
        ("Tổng thống Cộng hòa Chile Pavel Sokolov đã đến. Tổng thống Chile Pablo Sokolov cảm ơn.", ["Pavel Sokolov"]),
        ("Bộ trưởng Pavel Sokolov đã đến. Bộ trưởng Pablo Sokolov cảm ơn.", ["Pavel Sokolov", "Pablo Sokolov"]),
        ("Bộ trưởng Sushma Varaj đã đến. Giáo sư Sushama Varaj cảm ơn.", ["Sushma Varaj", "Sushama Varaj"]),
        ("Bộ trưởng Trần Văn Tò đã đến. Sau đó, Bộ trưởng Trần Văn Tơ cảm ơn.", ["Trần Văn Tò", "Trần Văn Tơ"]),
    ],
)
def test_two_spellings_of_a_foreign_name_with_one_title_are_one_person(text: str, names: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == names


def test_a_bare_title_of_state_is_the_one_at_home_although_another_land_has_it_too() -> None:
    told = (
        "Thủ tướng Chính phủ Tòng Văn Cà sẽ đi Tokyo. Báo chí gọi Thủ tướng Việt Nam Tòng Văn Cà là bạn. "
        "Ông sẽ gặp Thủ tướng Pavel Sokolov. Nhiều người chờ chuyến thăm của Thủ tướng."
    )
    reading = read(extract(Article("a", "", told), VI), VI)
    titles = [local.name for m, local in reading.of.items() if m.kind == "Person" and m.form == "nominal"]
    assert titles == ["Tòng Văn Cà"]


def titles(*texts: str) -> list[str]:
    found = knowledge(*texts)
    posts = {fact.object for fact in found.facts if fact.property == "post"}
    return sorted(f.object for f in found.facts if f.property == "title" and f.subject in posts)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Tổng thống Mỹ Lia Marlo đã đến.", "Tổng thống Hoa Kỳ Lia Marlo đã đến."), ["Tổng thống Hoa Kỳ"]),
        (("Thủ tướng CHLB Đức Lia Marlo đã đến.", "Thủ tướng Đức Lia Marlo đã đến."), ["Thủ tướng Đức"]),
        (("Thủ tướng Chính phủ nước Lào Lia Marlo đến.", "Thủ tướng Lào Lia Marlo đến."), ["Thủ tướng Lào"]),
        (("Bộ Trưởng Bộ Y tế Lò Thị Gió nói.", "Bà Lò Thị Gió, bộ trưởng Bộ Y tế, nói."), ["Bộ trưởng"]),
    ],
)
def test_a_post_told_with_two_names_of_its_land_or_in_two_spellings_has_one_title(
    texts: tuple[str, ...], told: list[str]
) -> None:
    assert titles(*texts) == told


@pytest.mark.parametrize("title", ["Đội trưởng đội Phi", "Trưởng nhóm Trung", "Người thay anh"])
def test_a_word_that_may_mean_a_land_is_none_in_a_title(title: str) -> None:
    assert in_one_form(title, VI, None) == title
