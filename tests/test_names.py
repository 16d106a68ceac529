"""Names of bodies and people: where they start, where they end. All names are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.model import Article
from kg.ontology import load_ontology


def bodies(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


def people(text: str) -> list[str]:
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ Khoa học và Công nghệ cho biết đã nhận hồ sơ.", ["Bộ Khoa học và Công nghệ"]),
        ("Sáng nay, Bộ Văn hóa, Thể thao và Du lịch đã họp.", ["Bộ Văn hóa, Thể thao và Du lịch"]),
        ("Hôm nay, Cục Bản quyền tác giả trả lời báo chí.", ["Cục Bản quyền tác giả"]),
        ("Cuộc họp có Vụ Hợp tác quốc tế và Bộ Tư pháp.", ["Vụ Hợp tác quốc tế", "Bộ Tư pháp"]),
        ("Chi bộ Kế hoạch, Tài chính đã sinh hoạt.", ["Chi bộ Kế hoạch, Tài chính"]),
        ("Theo UBND tỉnh Quảng Ninh, dự án đã xong.", ["UBND tỉnh Quảng Ninh"]),
        (
            "Tập đoàn Sao Khuê và Công ty Cổ phần Bút Vàng đã gặp nhau.",
            ["Tập đoàn Sao Khuê", "Công ty Cổ phần Bút Vàng"],
        ),
        ("Đại sứ quán Việt Nam tại Tây Ban Nha đã hỗ trợ.", ["Đại sứ quán Việt Nam tại Tây Ban Nha"]),
        ("Cục Sở hữu trí tuệ quốc gia Cuba đã họp.", ["Cục Sở hữu trí tuệ quốc gia Cuba"]),
        ("Kỳ họp của Quốc hội Quốc hội đã xong.", ["Quốc hội"]),
        ("Viện Vệ sinh dịch bệnh Trung ương đã họp.", ["Viện Vệ sinh dịch bệnh Trung ương"]),
        ("Viện Sức khỏe đồng áng và Môi trường đã họp.", ["Viện Sức khỏe đồng áng và Môi trường"]),
        ("Công ty cổ phần Tư vấn thủy lợi 7 đã họp.", ["Công ty cổ phần Tư vấn thủy lợi 7"]),
        ("Dự án được trình Quốc hội Đề án Luật Biển.", ["Quốc hội"]),
        (
            "Hội Hữu nghị Lào - Chile gặp Hội Hữu nghị Chile - Lào.",
            ["Hội Hữu nghị Lào - Chile", "Hội Hữu nghị Chile - Lào"],
        ),
        (
            "Theo Ủy ban Kinh tế, Ủy ban Thương mại và Đầu tư, việc này cần thiết.",
            ["Ủy ban Kinh tế", "Ủy ban Thương mại và Đầu tư"],
        ),
        ("Theo các Nghị viện thành viên, việc này cần thiết.", []),
        ("Viện kiểm sát nhân dân tối cao đã trả lời.", ["Viện kiểm sát nhân dân tối cao"]),
        (
            "Theo Trung tâm Phát triển quỹ đất tỉnh Quảng Ninh, đất đã đủ.",
            ["Trung tâm Phát triển quỹ đất tỉnh Quảng Ninh"],
        ),
        ("Hôm nay, Trường ĐH Bách Khoa khai giảng.", ["Trường ĐH Bách Khoa"]),
        ("Viện Gốm sứ - VGQ, đơn vị mới, đã họp.", ["Viện Gốm sứ"]),
        ("Thủ tướng tiếp các công ty: Zorbex, Quandt Oil và QDX.", ["Zorbex", "Quandt Oil", "QDX"]),
        ("Năm doanh nghiệp viễn thông gồm Zorbex và Quandt đã ký.", ["Zorbex", "Quandt"]),
        ("Chủ tịch Quốc hội nước Cộng hòa Cuba đã đến.", ["Quốc hội nước Cộng hòa Cuba"]),
        ("Ủy ban hỗn hợp về hợp tác chăn nuôi - thủy lợi họp.", ["Ủy ban hỗn hợp về hợp tác chăn nuôi - thủy lợi"]),
        (
            "Theo Văn phòng Ban chỉ huy Trung ương về phòng chống thiên tai, việc đã xong.",
            [
                "Văn phòng Ban chỉ huy Trung ương về phòng chống thiên tai",
                "Ban chỉ huy Trung ương về phòng chống thiên tai",
            ],
        ),
        ("Viện Gốm sứ liên ngành xây dựng Tổ hợp mới.", ["Viện Gốm sứ liên ngành"]),
        (
            "Ủy ban liên Chính phủ về thương mại song phương giữa Chính phủ Lào và Chính phủ Cuba họp.",
            ["Ủy ban liên Chính phủ về thương mại song phương", "Chính phủ Lào", "Chính phủ Cuba"],
        ),
        ("Trại “Thanh niên làm theo lời Bác” đã mở.", []),
        ("Chủ tịch Quốc hội bang Hessen đã đến.", ["Quốc hội bang Hessen"]),
        ("Theo UBND tỉnh, dự án đã xong. Các UBND tỉnh khác chờ.", ["UBND tỉnh"]),
        ("Sở Nội vụ tỉnh nghiên cứu việc này.", ["Sở Nội vụ tỉnh"]),
        ("Việc gửi về UBND tỉnh, thành phố trước ngày 5.", []),
        ("Tòa án Nhân dân tối cao đã trả lời.", ["Tòa án Nhân dân tối cao"]),
        ("Hội đồng Doanh nhân nữ Lào đã họp.", ["Hội đồng Doanh nhân nữ Lào"]),
        ("Ban Cán sự Đảng và lãnh đạo Bộ Y tế đã họp.", ["Ban Cán sự Đảng", "Bộ Y tế"]),
        ("Bộ Công Thương xây dựng kế hoạch mới.", ["Bộ Công Thương"]),
        ("Bệnh viện Từ Tâm mở cửa từ nay.", ["Bệnh viện Từ Tâm"]),
        ("Ngân hàng Thương mại cổ phần Bưu Điện Hoa Mận họp.", ["Ngân hàng Thương mại cổ phần Bưu Điện Hoa Mận"]),
        ("Đại sứ quán Lào và luật sư Chile đã gặp nhau.", ["Đại sứ quán Lào"]),
        ("Đảng cộng sản và Chính phủ Cuba đã giúp.", ["Chính phủ Cuba"]),
        ("Chính phủ In-đô-nê-xi-a đã giúp.", ["Chính phủ In-đô-nê-xi-a"]),
        ("Việt Nam đã dự Đại hội đồng IPU-132 năm nay.", ["IPU"]),
        ("Đóng góp tại Liên Hợp Quốc Chuyến thăm đã mở.", ["Liên Hợp Quốc"]),
        ("Theo Báo Pháp Luật TP.HCM, giá đã giảm.", ["Báo Pháp Luật TP.HCM"]),
        ("Nước này ủng hộ Công ước Liên hợp quốc về Luật Biển (UNCLOS).", ["Liên hợp quốc"]),
    ],
)
def test_a_name_of_a_body_ends_where_its_words_end(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_a_list_with_a_shared_head_gives_each_sector_its_full_name() -> None:
    text = (
        "Đến dự có lãnh đạo các Bộ: Tài chính, Nông nghiệp và Môi trường, Văn hóa, Thể thao và Du lịch, Y tế; "
        "Tòa án nhân dân tối cao."
    )
    assert bodies(text) == [
        "Bộ Tài chính",
        "Bộ Nông nghiệp và Môi trường",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "Bộ Y tế",
        "Tòa án nhân dân tối cao",
    ]


def test_an_acronym_in_brackets_is_another_name_and_stands_for_the_body_later() -> None:
    found = facts("Nhóm công tác về giống cây trồng ven biển (NGCT) đã họp. Hôm sau, NGCT công bố kết quả.")
    assert [(body["name"], body["aliases"]) for body in found["organizations"]] == [
        ("Nhóm công tác về giống cây trồng ven biển", ["NGCT"])
    ]


def test_a_venue_a_news_credit_and_a_street_are_no_bodies_and_no_people() -> None:
    text = "Lễ khai mạc diễn ra tại Trung tâm Hội nghị Quốc gia, trên đường Trần Văn Khoai. Ảnh: Lê Văn Tò/TTXVN."
    assert bodies(text) == []
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bộ trưởng Bộ Tư pháp Nguyễn Văn Khoai phát biểu.", ["Nguyễn Văn Khoai"]),
        ("Ông Trần Văn Tò và bà Lê Thị Mít đã đến.", ["Trần Văn Tò", "Lê Thị Mít"]),
        ("Tổng Giám đốc WIPO Johan Petterssen cảm ơn.", ["Johan Petterssen"]),
        ("Thủ tướng Na Uy Ingrid van der Berg sẽ thăm Hà Nội.", ["Ingrid van der Berg"]),
        ("Tổng thống Hàn Quốc Baek Su-jin đã phát biểu.", ["Baek Su-jin"]),
        ("Chủ tịch Hội đồng Châu Âu Pieter Jansen nói.", ["Pieter Jansen"]),
    ],
)
def test_names_of_people_of_many_shapes(text: str, found: list[str]) -> None:
    assert people(text) == found


def test_who_signs_the_article_is_nobody_of_whom_it_tells() -> None:
    assert people("Tin\nÔng Lê Văn Sen đã đến Huế. Trần Thị Tò (TTXVN)") == ["Lê Văn Sen"]


def test_what_stands_in_brackets_is_no_name_when_it_is_a_term_or_an_agreement() -> None:
    (body,) = facts("Ban Chấp hành Trung ương Đảng (Khóa XII) đã gửi thư.")["organizations"]
    assert body["aliases"] == []
    (union,) = facts("Hiệp định Thương mại Tự do Việt Nam - EU (EVFTA) đã ký.")["organizations"]
    assert union["aliases"] == []


def test_the_last_words_of_a_foreign_name_are_the_person_named_in_full() -> None:
    assert people("Bộ trưởng Bruno Le Marec đã đến. Sau đó, Bộ trưởng Pháp Le Marec cảm ơn.") == ["Bruno Le Marec"]


def test_a_ministry_that_builds_is_not_the_ministry_of_building() -> None:
    assert bodies("Kế hoạch đã được Bộ xây dựng từ tháng 8.") == []
    assert bodies("Theo Bộ xây dựng, việc này cần thiết.") == ["Bộ xây dựng"]


def test_a_president_with_the_name_of_a_city_is_no_place() -> None:
    told = facts("Đây là món quà của Chủ tịch Hồ Chí Minh, do Thủ tướng Pedro Sanz trao lại.")["posts"]
    assert [(p["holder"], p["post"]) for p in told] == [("Pedro Sanz", "Thủ tướng")]


def test_a_given_name_after_a_courtesy_word_is_the_person_named_in_full() -> None:
    found = facts("Ông Phạm Văn Khoai chủ trì cuộc họp. Ông Khoai khẳng định dự án sẽ xong trong năm.")
    assert [(p["name"], p["aliases"]) for p in found["people"]] == [("Phạm Văn Khoai", ["Khoai"])]
    assert [q["speaker"] for q in found["quotes"]] == ["Phạm Văn Khoai"]


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=300))
def test_any_text_is_read_without_a_crash_and_every_span_lies_inside_it(text: str) -> None:
    extraction = extract(Article("any", "", text), load_language("vi"))
    for mention in extraction.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
    for claim in extraction.claims:
        assert all(0 <= span.start < span.end <= len(text) for span in claim.spans)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            "Bộ trưởng|Bộ|Công Thương|Khoa học và Công nghệ|,|và|ông|Nguyễn Văn Khoai|(TIFA)|ký|thỏa thuận|với|Lào|"
            "Hội nghị|chủ trì|tại|Hà Nội|ngày 5/6|–|«|”|.|;|các Bộ:|Tài chính|nguyên|Đại sứ|Việt Nam".split("|")
        ),
        min_size=1,
        max_size=40,
    ).map(" ".join)
)
def test_any_order_of_words_of_the_trade_is_read_without_a_crash(text: str) -> None:
    facts(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ban Thường vụ Thành ủy Đà Nẵng họp. Sau đó, Ban Thường vụ Thành ủy báo cáo.", 1),
        ("LĐLĐ Thành phố Hà Nội họp. Sau đó, LĐLĐ Thành phố báo cáo.", 1),
        ("Thường trực HĐND TP Hà Nội họp. Sau đó, Thường trực HĐND báo cáo.", 1),
        ("Hiệp hội Gốm Đà Nẵng họp. Sau đó, Hiệp hội Gốm báo cáo.", 1),
        ("Bộ Tư pháp Chile họp tại Santiago. Ông Pablo Vargas cho biết, Bộ Tư pháp sẽ trả lời.", 1),
        ("UBND TP Đà Nẵng họp. UBND thành phố yêu cầu, và UBND TP đã làm.", 1),
        ("Tập đoàn Quandt Worldwide họp. Tập đoàn Quandt báo cáo.", 1),
        ("Quốc hội nước Cộng hòa Cuba họp. Quốc hội Cuba báo cáo.", 1),
        ("Quốc hội của nước Cộng hòa Cuba họp. Quốc hội Cuba báo cáo.", 1),
        ("Ủy ban Trung ương MTTQ Việt Nam họp. Ủy ban MTTQ Việt Nam báo cáo.", 2),
        ("Ngân hàng Hoa Mận (ngân hàng HMB) họp. Ngân hàng HMB báo cáo.", 1),
        ("HĐND tỉnh Nghệ An họp. Hội đồng nhân dân tỉnh báo cáo.", 1),
        ("UBND tỉnh Nghệ An họp với UBND tỉnh Lào Cai. UBND tỉnh báo cáo.", 2),
        ("Bộ Tư pháp Chile đến Việt Nam. Ông Pablo Vargas cho biết, Bộ Tư pháp sẽ trả lời.", 2),
        ("Bộ Tư pháp Chile họp tại Santiago. Ông Trần Văn Tò cho biết, Bộ Tư pháp sẽ trả lời.", 2),
    ],
)
def test_a_body_named_without_the_place_that_closes_its_name(text: str, found: int) -> None:
    assert len(bodies(text)) == found


@pytest.mark.parametrize(
    "name",
    ["UBND tỉnh Bà Rịa - Vũng Tàu", "Công an Bà Rịa", "Sở Y tế Cần Thơ", "UBND huyện Cần Giờ", "UBND thị xã Từ Sơn"],
)
def test_a_place_may_begin_with_a_word_that_begins_clauses(name: str) -> None:
    assert bodies(f"{name} đã họp với Bộ Y tế.") == [name, "Bộ Y tế"]


def test_a_committee_of_the_parliament_has_its_full_name_for_another() -> None:
    found = facts("Ủy ban Kinh tế của Quốc hội họp.")
    body = next(body for body in found["organizations"] if body["name"] == "Ủy ban Kinh tế")
    assert body["aliases"] == ["Ủy ban Kinh tế của Quốc hội"]
    assert found["org_relations"][0]["parent"] == "Quốc hội"


def test_the_streets_of_a_list_are_nobody() -> None:
    assert people("Sửa các tuyến đường Lê Văn Tò, 30-4, Trần Văn Bơ và Ngô Thị Mít. Ông Lê Văn Bưởi đến.") == [
        "Lê Văn Bưởi"
    ]


@pytest.mark.parametrize("name", ["Tập Minh Hoa", "Nhậm Thu Lan"])
def test_chinese_surnames_in_vietnamese_reading(name: str) -> None:
    assert people(f"Chủ tịch {name} cam kết mở rộng thương mại.") == [name]


@pytest.mark.parametrize("venue", ["Nhà hát", "nhà hát", "Cung Thiếu nhi", "Bảo tàng", "Khách sạn", "công viên"])
@pytest.mark.parametrize("title", ["Giám đốc", "Bí thư Chi bộ", "Chủ tịch", "Trưởng ban", "Bí thư Đảng ủy"])
def test_a_place_where_one_meets_is_no_kind_of_body(title: str, venue: str) -> None:
    text = f"Cựu {title} {venue} Kịch TP HCM, ông Trần Văn Tò nói. {title} {venue} Sao Mai đã dự."
    said = extract(Article("1", text, text), load_language("vi"))
    kinds = {claim.roles["value"] for claim in said.claims if claim.roles.get("property") == "organizationKind"}
    assert kinds <= set(load_ontology().concepts("organizationKind"))


@pytest.mark.parametrize("text", ["Họ bàn về vấn đề Nga-Trung Đông.", "Họ bàn về vấn đề Nga - Trung."])
def test_a_country_beside_a_region_or_another_country_is_told(text: str) -> None:
    mentions = extract(Article("1", "Tin", text), load_language("vi")).mentions
    assert "RU" in [mention.name for mention in mentions if mention.kind == "Country"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Đồng Văn Suối, Giám đốc Sở Y tế Huế, nói vậy.", "Đồng Văn Suối"),
        ("Ông Lò Văn An sinh năm 1953.", "Lò Văn An"),
        ("Phát ngôn viên của Hội nghị Bộ trưởng Y tế ASEAN, Mira Quandt, cho biết như thế.", "Mira Quandt"),
    ],
)
def test_a_name_is_whole_beside_a_place_or_a_word_that_its_syllables_begin(text: str, name: str) -> None:
    assert name in {person["name"] for person in facts(text)["people"]}


def test_the_republic_of_a_land_may_stand_behind_the_word_for_a_land() -> None:
    text = "Bà Vừ Thị Mây tiếp ông Pablo Rojas, Thủ tướng nước Cộng hòa Peru, và Thủ tướng nước Cộng hòa Fiji Ana Soto."
    told = {(post["holder"], post["post"]) for post in facts(text)["posts"]}
    assert told == {("Pablo Rojas", "Thủ tướng nước Cộng hòa Peru"), ("Ana Soto", "Thủ tướng nước Cộng hòa Fiji")}
