"""The prose of official sites: letters for posts, hosts and chairs in rows, officers of units under a wider body.

All names are invented.
"""

from __future__ import annotations

from typing import Any

import pytest

from facts_of_text import facts, meetings

LINE = "Tin trong ngày\n"


def held(text: str) -> list[tuple[str, str, str | None]]:
    return [(p["holder"], p["post"], p["organization"]) for p in facts(LINE + text)["posts"]]


def only_meeting(text: str) -> dict[str, Any]:
    found = meetings(LINE + text)
    assert len(found) == 1, [m["label"] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("letters", "post", "body"),
    [
        ("UVBTV Huyện ủy", "UVBTV", "Huyện ủy"),
        ("UV BCH Đảng bộ tỉnh", "UV", "BCH Đảng bộ tỉnh"),
        ("PCT UBND tỉnh Bắc Sơn", "PCT", "UBND tỉnh Bắc Sơn"),
        ("TUV", "TUV", None),
        ("UVBCS Đảng", "UVBCS Đảng", None),
    ],
)
def test_letters_stand_for_posts(letters: str, post: str, body: str | None) -> None:
    assert (held(f"Dự họp có đ/c Vi Văn Thảo, {letters}, Giám đốc Sở Y tế."))[0] == ("Vi Văn Thảo", post, body)


def test_letters_for_a_chair_need_a_body() -> None:
    assert held("Hội thảo bàn về đơn PCT của ông Vi Văn Thảo.") == []


@pytest.mark.parametrize("title", ["Phó Cục trưởng", "Phó Viện trưởng", "Quyền Vụ trưởng"])
def test_a_capital_inside_a_title_is_no_body(title: str) -> None:
    assert held(f"{title} Vi Văn Thảo đã dự họp.") == [("Vi Văn Thảo", title, None)]


def test_who_is_given_the_post_of_a_vu_truong() -> None:
    assert held("Ông Vi Văn Thảo được bổ nhiệm giữ chức Vụ trưởng Vụ Thông tin.") == [
        ("Vi Văn Thảo", "Vụ trưởng", "Vụ Thông tin")
    ]


GUESTS = "Ngày 4/5, đoàn Đại học Kwangsan do GS. Park Ji Ho dẫn đầu đã có buổi làm việc với Viện Hải dương Bắc Sơn.\n"


@pytest.mark.parametrize(
    "opening",
    ["Tiếp đoàn có", "Tiếp và làm việc với Đoàn có các đồng chí:", "Đón và tiếp đoàn có", "Cùng tiếp đoàn có"],
)
def test_who_receives_a_delegation_stands_in_a_row(opening: str) -> None:
    text = f"{GUESTS}{opening} Vi Văn Thảo, Viện trưởng; Lò Thị Sen, Trưởng phòng Đào tạo."
    assert {"Park Ji Ho", "Vi Văn Thảo", "Lò Thị Sen"} <= set(only_meeting(text)["participants"])


def test_what_is_said_to_a_delegation_is_no_row_of_hosts() -> None:
    text = f"{GUESTS}Tiếp đoàn, Viện trưởng Vi Văn Thảo cho biết Viện có hai tàu của Công ty Sông Xanh."
    assert "Công ty Sông Xanh" not in only_meeting(text)["participants"]


def test_guests_are_told_for_their_side() -> None:
    text = "Ngày 4/5, Sở Y tế tổ chức Hội nghị Tiêm chủng. Tham dự Hội nghị, về phía khách mời có bà Lò Thị Sen."
    assert only_meeting(text)["participants"] == ["Lò Thị Sen"]


def test_where_somebody_comes_to_attend() -> None:
    text = "Ngày 4/5, Hội Nông dân tỉnh tổ chức đại hội. Về tham dự đại hội lần này có bà Lò Thị Sen."
    found = only_meeting(text)
    assert (found["participants"], found["organizers"]) == (["Lò Thị Sen"], ["Hội Nông dân tỉnh"])


@pytest.mark.parametrize("opening", ["Chủ trì Hội nghị có", "Tham dự và đồng chủ trì Hội nghị có", "Chủ trì hội nghị:"])
def test_those_who_chair_stand_in_a_row(opening: str) -> None:
    row = "ông Vi Văn Thảo, Giám đốc Sở Y tế; bà Lò Thị Sen, Vụ trưởng Vụ Pháp chế"
    text = f"Ngày 4/5, Sở Y tế tổ chức Hội nghị Tiêm chủng. {opening} {row}; tham dự có ông Lê Văn Đạt."
    found = only_meeting(text)
    assert found["chairs"] == ["Vi Văn Thảo", "Lò Thị Sen"]
    assert found["participants"] == ["Lê Văn Đạt"]


@pytest.mark.parametrize("link", [", Bộ Y tế", " - Bộ Y tế", " thuộc Bộ Y tế"])
def test_the_wider_body_of_an_officer_does_not_chair(link: str) -> None:
    officers = f"ông Vi Văn Thảo, Vụ trưởng Vụ Pháp chế{link} và bà Lò Thị Sen, Giám đốc Sở Công Thương"
    found = facts(f"{LINE}Chiều 4/5, {officers} đã đồng chủ trì Hội nghị Tiêm chủng.")
    assert [m["chairs"] for m in found["meetings"]] == [["Vi Văn Thảo", "Lò Thị Sen"]]
    assert [(r["child"], r["parent"]) for r in found["org_relations"]] == [("Vụ Pháp chế", "Bộ Y tế")]


def test_the_wider_body_of_an_officer_is_no_guest() -> None:
    row = "bà Lò Thị Sen, Vụ trưởng Vụ Pháp chế, Bộ Y tế; ông Vi Văn Thảo, Trưởng Ban Dân vận, Ban Dân vận Trung ương;"
    text = f"Ngày 4/5, Sở Y tế tổ chức Hội nghị Tiêm chủng. Tham dự có {row} cùng đại diện Sở Công Thương."
    assert only_meeting(text)["participants"] == ["Lò Thị Sen", "Vi Văn Thảo", "Sở Công Thương"]


def test_degrees_with_a_full_stop_end_no_sentence() -> None:
    row = "BSCKII. Vi Văn Thảo - Giám đốc Bệnh viện; PGS.TS.BS. Lò Thị Sen"
    text = f"Ngày 4/5, Sở Y tế tổ chức Lễ ra mắt Trung tâm Tim mạch. Buổi lễ có sự tham dự của {row}."
    assert only_meeting(text)["participants"] == ["Vi Văn Thảo", "Lò Thị Sen"]


SIGNED = "Bộ Y tế và Công ty Sông Xanh đã ký Thỏa thuận hợp tác toàn diện.\n"


@pytest.mark.parametrize(
    "told",
    [
        "Ông Vi Văn Thảo và bà Lò Thị Sen đại diện hai bên ký kết thỏa thuận.",
        "Ông Vi Văn Thảo và bà Lò Thị Sen, Hiệu trưởng nhà trường, đại diện hai bên ký kết.",
        "Ông Vi Văn Thảo, Thứ trưởng, và bà Lò Thị Sen đã ký kết văn bản.",
        "Đại diện ký kết, về phía Bộ có ông Vi Văn Thảo, về phía Công ty có bà Lò Thị Sen.",
        "Đại diện hai bên ký kết gồm: ông Vi Văn Thảo, Thứ trưởng và bà Lò Thị Sen.",
        "Ông Vi Văn Thảo và bà Lò Thị Sen đã thực hiện nghi thức ký kết.",
    ],
)
def test_who_signs_is_told_with_the_form_of_signing(told: str) -> None:
    assert [a["signatories"] for a in facts(LINE + SIGNED + told)["agreements"]] == [["Vi Văn Thảo", "Lò Thị Sen"]]


def test_who_only_speaks_at_a_signing_signs_nothing() -> None:
    told = "Ông Vi Văn Thảo phát biểu tại lễ ký thỏa thuận. Theo bà Lò Thị Sen, hai bên sẽ sớm ký kết văn bản."
    assert [a["signatories"] for a in facts(LINE + SIGNED + told)["agreements"]] == [[]]


def test_two_ministers_who_witness_are_not_those_who_sign() -> None:
    signers = "Viện trưởng Viện Hải dương Bắc Sơn Vi Văn Thảo và Giám đốc Sở Y tế Lò Thị Sen"
    found = facts(f"{LINE}Dưới sự chứng kiến của hai Bộ trưởng, {signers} đã ký Bản ghi nhớ về tảo biển.")
    assert [(a["signatories"], a["witnesses"]) for a in found["agreements"]] == [(["Vi Văn Thảo", "Lò Thị Sen"], [])]
    assert "Bộ trưởng" not in {p["post"] for p in found["posts"]}


@pytest.mark.parametrize(
    "said",
    [
        "chỉ định ông Vi Văn Thảo, Giám đốc Sở Y tế tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy và giữ chức",
        "chỉ định ông Vi Văn Thảo tham gia Ban Chấp hành, giữ chức",
    ],
)
def test_who_is_named_to_a_committee_and_a_post(said: str) -> None:
    text = f"Ngày 4/5, Tỉnh ủy quyết định {said} Bí thư Huyện ủy Đông Sơn."
    assert ("Vi Văn Thảo", "Bí thư", "Huyện ủy Đông Sơn") in held(text)


def test_partners_need_no_word_for_with() -> None:
    text = "Chiều 4/5, Sở Y tế phối hợp Cục Dân số - Bộ Y tế tổ chức Hội nghị Tiêm chủng."
    assert only_meeting(text)["organizers"] == ["Sở Y tế", "Cục Dân số"]


@pytest.mark.parametrize("then", ["Cùng ngày, Đoàn", "Trước đó, sáng 4/5, đoàn"])
def test_a_delegation_told_before_meets_somebody(then: str) -> None:
    text = f"Ngày 4/5, Thứ trưởng Vi Văn Thảo thăm Lào.\n{then} đã làm việc với Học viện Hành chính Lào."
    assert [(m["type"], m["date"], m["participants"]) for m in meetings(LINE + text)] == [
        ("visit", "2023-05-04", ["Vi Văn Thảo"]),
        ("meeting", "2023-05-04", ["Học viện Hành chính Lào"]),
    ]


def test_inspectors_are_no_delegation() -> None:
    assert meetings(f"{LINE}Đoàn kiểm tra đã làm việc với Công ty Sông Xanh.") == []


@pytest.mark.parametrize(
    "name",
    [
        "Công đoàn Bộ Tư pháp",
        "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp",
        "Trung tâm Thẩm định Sáng chế",
        "Trung tâm Sinh thái biển",
        "Công ty TNHH Thang máy Sông Xanh",
        "Vụ Tổ chức - Cán bộ",
        "Phòng Đào tạo sau đại học",
        "Cục Công tác phía Nam",
        "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ",
        "Công đoàn xã Đông Sơn",
        "Hội Nông dân tỉnh",
        "Ủy ban MTTQ tỉnh",
        "UBMTTQ tỉnh",
    ],
)
def test_names_of_bodies_are_whole(name: str) -> None:
    found = facts(f"{LINE}Ông Vi Văn Thảo, Giám đốc của {name}, cho biết như vậy.")["organizations"]
    assert name in {o["name"] for o in found}


@pytest.mark.parametrize(
    "opening", ["Đến dự và chỉ đạo", "Tham dự và phát biểu chỉ đạo", "Tới dự, chỉ đạo", "Về dự và chỉ đạo"]
)
def test_who_comes_to_direct_is_there(opening: str) -> None:
    text = f"Ngày 4/5, Sở Y tế tổ chức Hội nghị Tiêm chủng. {opening} Hội nghị có bà Lò Thị Sen; ông Vi Văn Thảo."
    assert only_meeting(text)["participants"] == ["Lò Thị Sen", "Vi Văn Thảo"]


@pytest.mark.parametrize("noun", ["buổi tiếp đón và làm việc", "buổi gặp gỡ, trao đổi", "buổi tiếp và làm việc"])
def test_a_session_told_by_two_words_is_one(noun: str) -> None:
    found = only_meeting(f"Ngày 4/5, Viện Hải dương Bắc Sơn đã có {noun} với Công ty Sông Xanh.")
    assert found["participants"] == ["Viện Hải dương Bắc Sơn", "Công ty Sông Xanh"]


def test_who_presides_over_a_congress_is_no_chairman_of_a_body() -> None:
    assert held("Đại hội do Đoàn Chủ tịch gồm các đồng chí: Vi Văn Thảo, Lò Thị Sen điều hành.") == []


def test_who_stands_for_a_body_behind_a_semicolon_is_another() -> None:
    text = "Dự họp có bà Lò Thị Sen, Cục trưởng Cục Dân số; đại diện lãnh đạo Vụ Tổ chức cán bộ."
    assert held(text) == [("Lò Thị Sen", "Cục trưởng", "Cục Dân số")]


def test_a_post_given_with_regard_to_somebody() -> None:
    text = "Sáng 4/5, UBND tỉnh trao Quyết định bổ nhiệm Phó Giám đốc Sở Y tế đối với ông Vi Văn Thảo."
    assert held(text) == [("Vi Văn Thảo", "Phó Giám đốc", "Sở Y tế")]


def test_an_agency_behind_a_title_of_another_kind_of_body() -> None:
    assert held("Bà Sanna Holm, Tổng cục trưởng Cơ quan Bảo tồn Biển Đan Mạch, dự họp.") == [
        ("Sanna Holm", "Tổng cục trưởng", "Cơ quan Bảo tồn Biển Đan Mạch")
    ]
    assert held("Thứ trưởng Công an Vi Văn Thảo dự họp.") == [("Vi Văn Thảo", "Thứ trưởng Công an", None)]


def test_a_bracket_ends_the_name_before_an_acronym() -> None:
    text = f"{LINE}Ông Vi Văn Thảo (Công ty Luật TNHH Sông Xanh) và bà Anna Holm (FAO) dự họp."
    assert "Công ty Luật TNHH Sông Xanh" in {o["name"] for o in facts(text)["organizations"]}


def test_others_who_receive_a_guest_stand_in_a_row() -> None:
    text = "Ngày 4/5, Viện trưởng Vi Văn Thảo tiếp Đại sứ Lào Bounma Vong. Cùng tiếp Đại sứ còn có bà Lò Thị Sen."
    assert only_meeting(text)["participants"] == ["Vi Văn Thảo", "Bounma Vong", "Lò Thị Sen"]


def test_those_who_sign_for_two_sides_are_not_two_lands() -> None:
    text = "Việt Nam và Lào là láng giềng.\nHội Gạo Xanh và Viện Hải dương Bắc Sơn đã ký Thỏa thuận hợp tác về lúa.\n"
    told = "Ông Vi Văn Thảo và bà Lò Thị Sen đã thay mặt hai bên ký kết Thỏa thuận."
    assert [a["parties"] for a in facts(LINE + text + told)["agreements"]] == [
        ["Hội Gạo Xanh", "Viện Hải dương Bắc Sơn"]
    ]


def test_the_wider_body_of_an_officer_may_stand_before_his_name() -> None:
    officer = "Cục trưởng Cục Dân số, Bộ Y tế nước CHDCND Lào Bounma Sisavat"
    found = facts(f"{LINE}Giám đốc Sở Y tế Vi Văn Thảo và {officer} đã ký Bản ghi nhớ về tiêm chủng.")
    assert [a["signatories"] for a in found["agreements"]] == [["Vi Văn Thảo", "Bounma Sisavat"]]
    assert ("Bounma Sisavat", "Cục Dân số") in {(p["holder"], p["organization"]) for p in found["posts"]}
    assert held("Vụ trưởng Vụ Pháp chế thuộc Bộ Y tế Lò Thị Sen dự họp.") == [
        ("Lò Thị Sen", "Vụ trưởng", "Vụ Pháp chế")
    ]


def test_the_head_of_a_body_that_the_text_does_not_single_out() -> None:
    text = "Ông Vi Văn Thảo, Giám đốc Sở, thăm Sở Y tế tỉnh Bắc Sơn và Sở Y tế tỉnh Đông Sơn."
    assert held(text) == [("Vi Văn Thảo", "Giám đốc Sở", None)]


def test_who_leads_a_trip_holds_no_post() -> None:
    assert held("Ông Vi Văn Thảo, Trưởng đoàn công tác Sở Y tế tỉnh Bắc Sơn, dự họp.") == []


def test_a_dash_may_stand_between_titles_and_the_verb() -> None:
    text = "Ngày 4/5, Sở Y tế tổ chức Hội nghị Tiêm chủng, TS. Vi Văn Thảo, Giám đốc Sở Y tế – chủ trì Hội nghị."
    assert only_meeting(text)["chairs"] == ["Vi Văn Thảo"]


def test_guests_of_a_programme_with_a_name() -> None:
    text = "Đến dự chương trình Ngày hội Sáng chế có đ/c Vi Văn Thảo - Bí thư Đoàn Bộ Y tế, TS. Lò Thị Sen."
    assert [m["participants"] for m in meetings(LINE + text)] == [["Vi Văn Thảo", "Lò Thị Sen"]]
    assert held(text) == [("Vi Văn Thảo", "Bí thư Đoàn", "Bộ Y tế")]


@pytest.mark.parametrize(
    "where", ["tại số 97 Vi Văn Thảo", "tại cơ sở 97 Vi Văn Thảo, Phường 6", "(địa chỉ: 24 Vi Văn Thảo)"]
)
def test_a_house_number_stands_before_a_street(where: str) -> None:
    assert facts(f"{LINE}Lễ ra mắt Quỹ Sông Xanh diễn ra {where}.")["people"] == []


def test_a_republic_is_told_by_the_usual_name_of_its_land() -> None:
    text = "Bà Lò Thị Sen tiếp Đại sứ Cộng hòa Kenya tại Việt Nam, ngài Richard Muthoni."
    assert ("Richard Muthoni", "Đại sứ Cộng hòa Kenya tại Việt Nam", None) in held(text)


def test_who_chairs_a_side_of_a_committee_chairs_the_session() -> None:
    side = "Chủ tịch Phân ban Việt Nam trong Ủy ban Liên Chính phủ Việt Nam - Lào"
    other = "ông Bounma Sisavat, Chủ tịch Phân ban Lào,"
    text = f"Ngày 4/5, ông Vi Văn Thảo, {side} và {other} đã đồng chủ trì Kỳ họp thứ 7."
    found = only_meeting(text)
    assert found["chairs"] == ["Vi Văn Thảo", "Bounma Sisavat"]
