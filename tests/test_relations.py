"""Relations between bodies: only where the text says so."""

from __future__ import annotations

import pytest

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.model import Article

LANGUAGE = load_language("vi")


def relations(line: str) -> list[tuple[str, str, str]]:
    text = f"Tin trong ngày\n{line}"
    schema = to_schema(extract(Article("a", "Tin trong ngày", text), LANGUAGE), LANGUAGE)
    return [(r["child"], r["relation"], r["parent"]) for r in schema["org_relations"]]


@pytest.mark.parametrize(
    ("line", "child", "parent"),
    [
        ("Cục Điện gió thuộc Bộ Công Thương vừa họp.", "Cục Điện gió", "Bộ Công Thương"),
        ("Viện Sao Khuê trực thuộc Bộ Công Thương vừa họp.", "Viện Sao Khuê", "Bộ Công Thương"),
        ("Viện Sao Khuê (trực thuộc Bộ Công Thương) vừa họp.", "Viện Sao Khuê", "Bộ Công Thương"),
        ("Viện Sao Khuê là đơn vị thuộc Bộ Công Thương.", "Viện Sao Khuê", "Bộ Công Thương"),
        ("Cục Điện gió của Bộ Công Thương vừa họp.", "Cục Điện gió", "Bộ Công Thương"),
        ("Đoàn làm việc với Cục Điện gió, Bộ Công Thương về thuế.", "Cục Điện gió", "Bộ Công Thương"),
        ("Ông đến thăm Cục Điện gió (Bộ Công Thương) sáng nay.", "Cục Điện gió", "Bộ Công Thương"),
        ("Khoa Nhi, Bệnh viện Mây Trắng vừa có thêm giường.", "Khoa Nhi", "Bệnh viện Mây Trắng"),
        ("Khoa Nhi (BV Mây Trắng) vừa có thêm giường.", "Khoa Nhi", "BV Mây Trắng"),
        ("Ông là Vụ trưởng Vụ Điện gió, Phủ Thủ tướng.", "Vụ Điện gió", "Phủ Thủ tướng"),
        ("Bà làm ở Vụ Xuất bản, Ban Tuyên giáo Trung ương.", "Vụ Xuất bản", "Ban Tuyên giáo Trung ương"),
        ("Ông làm việc với Bộ Tổng tham mưu (Bộ Quốc phòng).", "Bộ Tổng tham mưu", "Bộ Quốc phòng"),
        ("Theo Vụ Sao Khuê (Ban Tổ chức Trung ương), việc này khó.", "Vụ Sao Khuê", "Ban Tổ chức Trung ương"),
        (
            "Trường Đại học Mây Trắng (Đại học Quốc gia Sông Hồng) vừa họp.",
            "Trường Đại học Mây Trắng",
            "Đại học Quốc gia Sông Hồng",
        ),
        ("Hai bên lập Học viện Sao Khuê của ASEAN (ASA) tại Huế.", "Học viện Sao Khuê của ASEAN", "ASEAN"),
    ],
)
def test_a_body_is_part_of_another(line: str, child: str, parent: str) -> None:
    assert relations(line) == [(child, "part_of", parent)]


def test_a_list_of_bodies_of_one_sort_shares_the_parent() -> None:
    line = "Cục Điện gió, Cục Điện nước và Cục Điện sóng (trực thuộc Bộ Công Thương) cùng họp."
    assert relations(line) == [
        ("Cục Điện gió", "part_of", "Bộ Công Thương"),
        ("Cục Điện nước", "part_of", "Bộ Công Thương"),
        ("Cục Điện sóng", "part_of", "Bộ Công Thương"),
    ]
    line = "Đại diện Ủy ban Rừng và Ủy ban Biển của Quốc hội cùng họp."
    assert relations(line) == [("Ủy ban Rừng", "part_of", "Quốc hội"), ("Ủy ban Biển", "part_of", "Quốc hội")]


def test_in_a_mixed_list_only_the_last_body_is_sure() -> None:
    line = "Hội Sao Khuê và Cục Điện gió thuộc Bộ Công Thương cùng họp."
    assert relations(line) == [("Cục Điện gió", "part_of", "Bộ Công Thương")]


@pytest.mark.parametrize("link", ["là thành viên của", "trở thành thành viên của"])
def test_membership_is_said_in_words(link: str) -> None:
    assert relations(f"Hội Sao Khuê {link} ASEAN.") == [("Hội Sao Khuê", "member_of", "ASEAN")]


@pytest.mark.parametrize(
    "line",
    [
        "Bộ Công Thương, Bộ Tài chính và Bộ Y tế cùng họp.",
        "Cục Điện gió, Bộ Công Thương, Bộ Tài chính cùng họp.",
        "Cục Điện gió và Bộ Công Thương cùng họp.",
        "Bộ Công Thương làm việc với Cục Điện gió.",
        "Đảng bộ Cục Điện gió vừa họp.",
    ],
)
def test_bodies_that_only_stand_together_have_no_relation(line: str) -> None:
    assert relations(line) == []


@pytest.mark.parametrize(
    ("line", "child", "parent"),
    [
        ("Tàu do Công ty Mây Trắng (Bộ Công an) đóng.", "Công ty Mây Trắng", "Bộ Công an"),
        ("Nhà thầu là Binh đoàn 99 (Bộ Quốc phòng).", "Binh đoàn 99", "Bộ Quốc phòng"),
        ("Ông gặp Cục trưởng Cục Điện gió, Thanh tra Chính phủ sáng nay.", "Cục Điện gió", "Thanh tra Chính phủ"),
        ("Chủ dự án là Cục Điện gió, Bộ Công Thương, nhà thầu là ông Lâm.", "Cục Điện gió", "Bộ Công Thương"),
        ("Tàu do Công ty Mây Trắng (ở Hải Phòng, thuộc Bộ Công an) đóng.", "Công ty Mây Trắng", "Bộ Công an"),
        ("Cục Điện gió của Ủy ban Gió Quốc gia vừa họp.", "Cục Điện gió", "Ủy ban Gió Quốc gia"),
        ("Cục Điện gió (Ủy ban Gió Quốc gia) vừa họp.", "Cục Điện gió", "Ủy ban Gió Quốc gia"),
        ("Hội Sao Khuê và Cục Điện gió, Bộ Công Thương, vừa họp.", "Cục Điện gió", "Bộ Công Thương"),
        ("Ban Quản lý dự án 99 (Bộ Công Thương) vừa họp.", "Ban Quản lý dự án 99", "Bộ Công Thương"),
        ("Bà gặp Trưởng Ban Dân nguyện (UBTVQH) sáng nay.", "Ban Dân nguyện", "UBTVQH"),
        ("Đội CSGT số 99 (Phòng CSGT Hà Nội) vừa họp.", "Đội CSGT số 99", "Phòng CSGT Hà Nội"),
    ],
)
def test_brackets_appositions_and_places_between(line: str, child: str, parent: str) -> None:
    assert relations(line) == [(child, "part_of", parent)]


@pytest.mark.parametrize(
    "line",
    [
        "Việt Nam vẫn là một quốc gia thành viên hăng hái của ASEAN.",
        "Việt Nam là một thành viên ASEAN.",
    ],
)
def test_a_country_is_a_member(line: str) -> None:
    assert relations(line) == [("Việt Nam", "member_of", "ASEAN")]


def test_a_company_is_a_member_of_another() -> None:
    line = "Chủ dự án là Công ty Mây Trắng, thành viên của Tập đoàn Sao Khuê."
    assert relations(line) == [("Công ty Mây Trắng", "member_of", "Tập đoàn Sao Khuê")]


@pytest.mark.parametrize(
    "line",
    [
        "Bà học ở Đại học Mây Trắng, thành viên của Đảng Xanh.",
        "Ông là Chủ tịch Hội Sao Khuê, thành viên của Ủy ban Gió Quốc gia.",
        "Phòng Giáo dục quận Mây Trắng, Trường Mầm non Sao Khuê cùng họp.",
        "Cục Điện gió, Bộ Công Thương và các sở cùng họp.",
        "Giá của Công ty Mây Trắng (Công ty Sao Khuê) tăng.",
        "Các cơ quan của Quốc hội, cơ quan của Ủy ban Gió Quốc gia đã trả lời.",
        "Ông họp với Tổng cục Điện gió, Ủy ban Olympic Lào sáng nay.",
    ],
)
def test_people_rows_and_namesakes_have_no_relation(line: str) -> None:
    assert relations(line) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Liên đoàn Bóng rổ quốc tế", "international"),
        ("Hiệp hội Y khoa Thế giới", "international"),
        ("Hiệp hội Chè Việt Nam", "other"),
        ("LĐBĐ châu Mỹ", "international"),
        ("Liên đoàn Bơi thuyền Đông Nam Á", "international"),
        ("Tổ chức Nhà nước Hồi giáo", "other"),
        ("Hội đồng Hợp tác Chè châu Á - Thái Bình Dương", "international"),
        ("Hội đồng Chè châu Á - Thái Bình Dương", "committee"),
        ("Ban Chấp hành Hội Nông dân tỉnh Nghệ An", "committee"),
        ("Ban Chấp hành Đảng bộ tỉnh Nghệ An", "party"),
        ("Ban Thường vụ Quốc hội", "committee"),
        ("Ban Thường vụ LĐLĐ huyện", "committee"),
        ("Quân ủy Trung ương Lào", "party"),
        ("Viện KSND tỉnh Nghệ An", "agency"),
        ("Trung tâm nghiên cứu Sao Mai", "other"),
        ("Tổ chức Xúc tiến Xuất khẩu Lào", "agency"),
        ("Nhà máy Sao Đỏ", "company"),
        ("Tập đoàn Báo chí Mây Trắng", "media"),
        ("Ban Dân nguyện", "committee"),
        ("Hội đồng Kinh doanh Peru - Lào", "other"),
        ("Ủy ban An toàn giao thông Quốc gia", "committee"),
    ],
)
def test_the_kind_of_a_body_is_what_its_whole_name_tells(name: str, kind: str) -> None:
    kinds = {body["name"]: body["kind"] for body in facts(f"{name} đã họp.")["organizations"]}
    assert kinds[name] == kind


def test_a_body_and_the_ministry_behind_it_are_told_once_where_a_title_stands_before_them() -> None:
    text = "Tin trong ngày\nÔng Trần Văn Tò, Vụ trưởng Vụ Mây Trắng, Bộ Ngoại giao, cho biết như vậy."
    claims = extract(Article("a", "Tin trong ngày", text), LANGUAGE).claims
    assert [claim.rule for claim in claims if claim.kind == "relation"] == ["relation-beside"]


@pytest.mark.parametrize(
    "line",
    [
        "Cuộc họp có Văn phòng Sao Khuê, Ban Tổ chức Trung ương.",
        "Trường Đại học Mây Trắng (Đại học Mây Trắng) vừa họp.",
    ],
)
def test_bodies_of_a_row_and_other_forms_of_a_name_are_under_none(line: str) -> None:
    assert relations(line) == []


def test_the_university_above_a_school_is_no_other_name_of_it() -> None:
    text = "Trường Đại học Mây Trắng (Đại học Quốc gia Sông Hồng) vừa họp."
    bodies = {body["name"]: body["aliases"] for body in facts(text)["organizations"]}
    assert bodies == {"Trường Đại học Mây Trắng": [], "Đại học Quốc gia Sông Hồng": []}


@pytest.mark.parametrize(
    "line",
    [
        "Bà gặp chủ tịch của Tập đoàn Sao Khuê (công ty mẹ của Công ty Mây Trắng).",
        "Nhà thầu là Tập đoàn Sao Khuê, đơn vị chủ quản của Công ty Mây Trắng.",
        "Nhà thầu là Công ty Mây Trắng, một công ty con của Tập đoàn Sao Khuê.",
        "Công ty Mây Trắng là một công ty con của Tập đoàn Sao Khuê.",
    ],
)
def test_a_parent_may_stand_on_either_side(line: str) -> None:
    assert relations(line) == [("Công ty Mây Trắng", "part_of", "Tập đoàn Sao Khuê")]


def test_a_firm_in_a_group_may_be_told_in_brackets() -> None:
    line = "Tàu do Công ty Mây Trắng (một công ty thành viên của Tập đoàn Sao Khuê) đóng."
    assert relations(line) == [("Công ty Mây Trắng", "member_of", "Tập đoàn Sao Khuê")]


def test_no_land_is_a_member_of_a_body_with_its_name_and_no_parliament_a_part() -> None:
    assert relations("Các bác sĩ trẻ Việt Nam là thành viên của Tổng hội Y học Việt Nam.") == []
    assert relations("Đoàn cấp cao Quốc hội của Hội đồng Sông Hồng vừa họp.") == []


def test_a_body_is_no_part_of_itself() -> None:
    assert relations("Giá vàng miếng SEN của Công ty TNHH Vàng bạc Sao Khuê (SEN) đã giảm.") == []


def test_whom_members_choose_is_not_told_to_be_one() -> None:
    assert relations("Hội Sao Mai được nhiều hội thành viên của Liên hiệp Gió Mát bầu.") == []
    assert relations("Hội Sao Mai bị các hội thành viên của Liên hiệp Gió Mát chê.") == []
