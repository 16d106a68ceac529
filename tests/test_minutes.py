"""Minutes and lists: who is there, told line by line; names and posts as such texts write them."""

from __future__ import annotations

import pytest

from tests.facts_of_text import agreements, facts, meetings, only_agreement

PEOPLE = """- Ông Lê Văn Mây, Thứ trưởng Bộ Khoa học và Công nghệ - Chủ trì
- Bà Đào Thị Sương, Vụ trưởng Vụ Pháp chế, Bộ Khoa học và Công nghệ;
- Ông Hồ Anh Gió, Hiệu trưởng Trường Đại học Núi Lam."""


def minutes(opener: str) -> str:
    return f"""Biên bản cuộc họp Hội đồng tư vấn Mây Trắng
1. Thời gian: 14h00 ngày 9/5/2023
2. Địa điểm: Phòng họp tầng 3, Hà Nội
3. {opener}
{PEOPLE}
Hội đồng thảo luận dự thảo Chiến lược biển đến năm 2040."""


@pytest.mark.parametrize("opener", ["Thành phần tham dự:", "Tham dự cuộc họp có:", "Đại biểu tham dự gồm:"])
def test_minutes_tell_who_was_there_when_and_where(opener: str) -> None:
    (meeting,) = meetings(minutes(opener))
    assert meeting["chairs"] == ["Lê Văn Mây"]
    assert set(meeting["participants"]) >= {"Đào Thị Sương", "Hồ Anh Gió"}
    assert (meeting["date"], meeting["place"]) == ("2023-05-09", "Hà Nội")


def test_a_list_of_members_is_no_list_of_those_present() -> None:
    (meeting,) = meetings(minutes("Thành viên Ban Tổ chức gồm:"))
    assert "Đào Thị Sương" not in meeting["participants"]


def test_a_line_names_who_chairs() -> None:
    text = "Hội thảo về biển\nHội thảo về biển diễn ra ngày 9/5 tại Huế.\nChủ trì: Thứ trưởng Bộ Y tế Lê Văn Mây."
    (meeting,) = meetings(text)
    assert meeting["chairs"] == ["Lê Văn Mây"]


def test_who_chairs_and_what_is_discussed_are_no_part_of_a_body() -> None:
    found = {body["name"] for body in facts(minutes("Thành phần tham dự:"))["organizations"]}
    assert {"Bộ Khoa học và Công nghệ", "Vụ Pháp chế", "Trường Đại học Núi Lam"} <= found
    assert not [name for name in found if "Chủ trì" in name or "thảo luận" in name]


@pytest.mark.parametrize("post", ["Phó Cục trưởng", "Cục trưởng", "Phó Cục trưởng phụ trách"])
def test_a_deputy_of_a_side_holds_the_whole_post(post: str) -> None:
    found = facts(f"Về phía Cục Sở hữu trí tuệ có bà Đào Thị Sương, {post}.")["posts"]
    assert [(p["post"], p["organization"]) for p in found] == [(post, "Cục Sở hữu trí tuệ")]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("Trường Đại học Núi Lam", "Hiệu trưởng"),
        ("Công ty Sương Mai (SMC)", "Phó Tổng Giám đốc"),
        ("Hội Mây", "Chủ tịch"),
    ],
)
@pytest.mark.parametrize("opener", ["Về phía", "Tham dự lễ ký, về phía"])
def test_an_officer_of_a_side_is_that_of_its_body(opener: str, body: str, post: str) -> None:
    found = facts(f"{opener} {body} có ông Lê Văn Mây, Trưởng ban; bà Đào Thị Sương, {post}.")["posts"]
    assert (post, body.split(" (")[0]) in [(p["post"], p["organization"]) for p in found]


def test_an_officer_of_a_side_is_no_officer_of_it_behind_another_body() -> None:
    text = "Về phía Công ty Sương Mai có ông Lê Văn Mây, Trưởng phòng Công ty Gió Nồm; bà Đào Thị Sương, Phó Giám đốc."
    posts = {p["holder"]: p["organization"] for p in facts(text)["posts"]}
    assert posts.keys() >= {"Lê Văn Mây", "Đào Thị Sương"}
    assert "Công ty Sương Mai" not in posts.values()


@pytest.mark.parametrize("name", ["Sông Tranh", "Núi Lam", "Hồng Lam"])
def test_a_school_is_named_after_a_river_that_no_list_has(name: str) -> None:
    found = facts(f"Ngày 3/4, Trường Đại học Bách khoa {name} tổ chức Hội thảo về biển.")
    assert [body["name"] for body in found["organizations"]] == [f"Trường Đại học Bách khoa {name}"]


@pytest.mark.parametrize("body", ["Bộ Khoa học và Công nghệ", "Bộ Văn hóa, Thể thao và Du lịch", "Cục Sở hữu trí tuệ"])
def test_a_meeting_is_in_the_house_of_a_whole_body(body: str) -> None:
    (meeting,) = meetings(f"Ngày 3/4, tại trụ sở {body}, Thứ trưởng Bộ Y tế Lê Văn Mây đã tiếp ông Kim Sung-ho.")
    assert meeting["place"] == f"trụ sở {body}"


def test_those_also_there_are_at_the_session_told_and_at_none_of_years_ago() -> None:
    text = """Kỳ họp lần thứ 9 Ủy ban hỗn hợp Việt Nam – Lào
Ngày 18/4/2023, tại Hà Nội, Kỳ họp lần thứ 9 Ủy ban hỗn hợp Việt Nam – Lào đã diễn ra.
Hai bên đã rà soát các thỏa thuận đạt được tại Kỳ họp lần thứ 8 tổ chức tại Huế năm 2019.
Thứ trưởng Bộ Y tế Lê Văn Mây cùng dự."""
    told = {meeting["date"]: meeting["participants"] for meeting in meetings(text)}
    assert "Lê Văn Mây" in told["2023-04-18"]
    assert "Lê Văn Mây" not in told["2019"]


def test_lines_tell_who_leads_each_delegation() -> None:
    text = """Phiên họp lần thứ 75 của Nhóm công tác ASEAN đã diễn ra tại Huế.
- Đoàn Thái Lan do ông Somchai Rattanakul, Phó Vụ trưởng Vụ Biển Thái Lan, dẫn đầu.
- Đoàn công tác của Bộ Y tế do Thứ trưởng Lê Văn Mây làm trưởng đoàn."""
    (meeting,) = meetings(text)
    assert set(meeting["participants"]) >= {"Somchai Rattanakul", "Lê Văn Mây"}


@pytest.mark.parametrize("led", ["dẫn đầu", "làm trưởng đoàn", ", Chủ tịch Hiệp hội, dẫn đầu"])
@pytest.mark.parametrize("guest", ["Hiệp hội Mây Trắng", "Đoàn công tác của Hiệp hội Mây Trắng"])
def test_who_leads_the_guests_of_a_working_session_is_there(guest: str, led: str) -> None:
    host = "Thứ trưởng Bộ Y tế Lê Văn Mây"
    said = f"{guest} do ông Hồ Anh Gió {led}".replace(" ,", ",")
    (meeting,) = meetings(f"Ngày 5/4, tại Huế, {host} có buổi làm việc với {said}.")
    assert set(meeting["participants"]) >= {"Lê Văn Mây", "Hồ Anh Gió"}


@pytest.mark.parametrize("told", ["ký ngày 12/6/2018 tại Seoul", "đã được ký năm 2018"])
def test_what_was_signed_years_ago_was_not_signed_at_the_meeting_that_recalls_it(told: str) -> None:
    text = f"""Ngày 3/4/2023, Thứ trưởng Bộ Y tế Lê Văn Mây tiếp ông Kim Sung-ho.
Tại buổi tiếp, hai bên nhắc lại Biên bản ghi nhớ về hợp tác y tế {told}."""
    assert [(a["date"][:4], a["meeting"]) for a in agreements(text)] == [("2018", None)]


@pytest.mark.parametrize(
    ("day", "told", "when"),
    [
        ("Ngày 3/4", "coi trọng việc thực hiện Hiệp định về nguồn nước giữa Việt Nam và Lào ký năm 1998", "1998"),
        ("Chiều nay", "trao đổi Biên bản ghi nhớ về hợp tác y tế, được ký hồi tháng 1 tại Seoul", "XXXX-01"),
    ],
)
def test_what_a_year_or_a_month_of_its_own_dates_was_not_signed_at_a_meeting_without_a_year(
    day: str, told: str, when: str
) -> None:
    text = f"""{day}, Thứ trưởng Bộ Y tế Lê Văn Mây đã có buổi tiếp xã giao ông Kim Sung-ho.
Tại buổi tiếp, ông Lê Văn Mây khẳng định hai bên đã {told}."""
    assert [(a["date"], a["meeting"]) for a in agreements(text, None)] == [(when, None)]


def test_a_patent_office_abroad_is_a_party() -> None:
    text = "Ngày 3/4, tại Huế, Cục Sở hữu trí tuệ Việt Nam và Cơ quan Sáng chế Bungari đã ký Bản ghi nhớ hợp tác."
    assert set(only_agreement(text)["parties"]) == {"Cục Sở hữu trí tuệ Việt Nam", "Cơ quan Sáng chế Bungari"}


def test_offices_named_in_a_row_are_no_part_of_each_other() -> None:
    text = "Tham dự hội nghị có đại diện Văn phòng Bộ, Vụ Kế hoạch - Tài chính cùng toàn thể công chức."
    assert facts(text)["org_relations"] == []


def test_a_commissioner_of_a_patent_office_is_a_person() -> None:
    text = "Ngày 10/7, Cục trưởng Cục Sở hữu trí tuệ Lê Văn Mây và Cao ủy JPO Hiroshi Tanaka đã ký Bản ghi nhớ hợp tác."
    assert ("Hiroshi Tanaka", "Cao ủy", "JPO") in [
        (p["holder"], p["post"], p["organization"]) for p in facts(text)["posts"]
    ]
    assert only_agreement(text)["signatories"] == ["Lê Văn Mây", "Hiroshi Tanaka"]
