"""Words of the tables where they are ordinary words and make no name, no body and no post. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings


def bodies(text: str) -> list[str]:
    """The names of the bodies of a text, in order."""
    return [body["name"] for body in facts(text)["organizations"]]


def people(text: str) -> list[str]:
    """The names of the people of a text, in order."""
    return [person["name"] for person in facts(text)["people"]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Trường Phổ thông vùng cao Sao Sậy đã họp.", ["Trường Phổ thông vùng cao Sao Sậy"]),
        ("Ban Dân tộc vùng cao đã họp.", ["Ban Dân tộc vùng cao"]),
        ("Cục Hải quan vùng Đông Bắc đã họp.", ["Cục Hải quan vùng Đông Bắc"]),
        ("Hội Nông dân vùng mưa nhiều đã họp.", ["Hội Nông dân"]),
    ],
)
def test_the_highlands_are_a_word_and_another_region_is_a_place(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Tiến sĩ Quản Trị Kinh Doanh Lò Văn Gió nói vậy.", ["Lò Văn Gió"]),
        ("Quản Trị Nhân Sự là nghề mới.", []),
        ("Quản Văn Sậy là nông dân.", ["Quản Văn Sậy"]),
        ("Vợ Thị Hoa rất vui.", []),
        ("Bà Vòm Thị Hoa rất vui.", ["Vòm Thị Hoa"]),
        ("Bí thư Tp Hồ Chí Minh Lò Văn Gió đánh cồng.", ["Lò Văn Gió"]),
    ],
)
def test_words_with_capitals_are_not_yet_a_person(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_the_day_before_the_29th_of_february_is_told_in_a_year_that_nobody_knows() -> None:
    told = "Ngày 29/2, Bộ Y tế họp. Trước đó một ngày, Bộ Y tế họp với Bộ Công an."
    assert [met["date"] for met in meetings(told, published=None)] == ["XXXX-02-29", "XXXX-02-28"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Honda Việt Nam đã họp.", ["Honda Việt Nam"]),
        ("Unesco Việt Nam đã họp.", ["Unesco"]),
        ("FPT Việt Nam đã họp.", ["FPT"]),
        ("Hòa Phát Việt Nam đã họp.", ["Hòa Phát"]),
        ("Văn phòng JICA ở Lào đã họp.", ["Văn phòng JICA", "JICA"]),
        ("Phái đoàn Lào tại Liên hợp quốc đã họp.", ["Phái đoàn Lào tại Liên hợp quốc"]),
        ("Phái đoàn Lào tại Microsoft đã họp.", ["Phái đoàn Lào", "Microsoft"]),
        ("Phái đoàn Lào, Peru đã họp.", ["Phái đoàn Lào"]),
    ],
)
def test_where_a_body_is_at_work_belongs_to_some_names_only(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize("who", ["Hiệu trưởng", "Chủ tịch Công đoàn"])
def test_who_leads_a_school_or_a_body_within_is_no_part_of_its_name(who: str) -> None:
    text = f"{who} Trường Đại học Sao Sậy Lê Văn Sen nói vậy."
    assert people(text) == ["Lê Văn Sen"]
    assert people(text.replace(f"{who} ", "Báo cáo, theo ")) == []


def test_the_letters_of_a_university_are_its_short_name() -> None:
    (school,) = facts("Trường Đại học Sao Sậy (ĐHSS) mở lớp. ĐHSS tặng sách.")["organizations"]
    assert school["aliases"] == ["ĐHSS"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ Y tế (do Thứ trưởng Lò Văn Gió đại diện) đã ký.", "Bộ Y tế"),
        ("Trường Đại học Sao Sậy do Hiệu trưởng Lò Văn Gió đại diện đã ký.", "Trường Đại học Sao Sậy"),
        ("Trường Đại học Sao Sậy do Hiệu trưởng Lò Văn Gió sáng lập.", None),
    ],
)
def test_an_officer_who_stands_for_a_body_is_one_of_it(text: str, body: str | None) -> None:
    assert [post["organization"] for post in facts(text)["posts"]] == [body]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ông đến Viện Toán học K.L. Velda.", ["Viện Toán học K.L. Velda"]),
        ("Ông đến Viện Toán học K.L.", ["Viện Toán học K.L"]),
        ("Ban Quản lý các khu công nghiệp và khu kinh tế", ["Ban Quản lý các khu công nghiệp và khu kinh tế"]),
    ],
)
def test_a_name_may_end_with_the_text(text: str, named: list[str]) -> None:
    assert bodies(text) == named


def test_a_board_beside_somebody_called_is_no_person_and_a_firm_ends_before_no_name() -> None:
    assert people("Các ông Takeuchi Shun và Ban Quandt đã đến.") == ["Takeuchi Shun"]
    assert bodies("Giám đốc Velda Foods Quandt Hale nói vậy.") == []


def test_culture_and_society_is_the_field_of_a_department_and_no_commune() -> None:
    assert bodies("Vụ Khoa giáo - Văn xã họp với Bộ Y tế.") == ["Vụ Khoa giáo - Văn xã", "Bộ Y tế"]
    assert bodies("Vụ Khoa giáo văn xã họp với Bộ Y tế.") == ["Vụ Khoa giáo văn xã", "Bộ Y tế"]


def test_no_ministry_has_the_name_of_a_town() -> None:
    assert bodies("Đại diện văn phòng Bộ TP. Hồ Chí Minh họp với Bộ Y tế.") == ["Bộ Y tế"]


@pytest.mark.parametrize("verb", ["đọc", "đã có", "gửi"])
def test_a_report_that_somebody_has_is_a_paper_and_no_statement(verb: str) -> None:
    told = "báo cáo công tác chuẩn bị cho kỳ thi đã hoàn tất ở các điểm."
    assert not facts(f"Ông Lò Văn Sơn, Giám đốc Sở Y tế, {verb} {told}")["quotes"]
    assert facts(f"Ông Lò Văn Sơn, Giám đốc Sở Y tế, vừa {told}")["quotes"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Đoàn thăm các trường Đại học Sao Sậy, Lò Văn Mơ và Văn Mận.", []),
        ("Đoàn thăm các trường Sao Sậy, Lò Văn Mơ, Văn Mận.", []),
        ("Tiếp lãnh đạo các trường đại học, Lò Văn Mơ nói nhiều điều.", ["Lò Văn Mơ"]),
        ("Đoàn thăm trường Đại học Sao Sậy, Lò Văn Mơ cùng đi.", ["Lò Văn Mơ"]),
    ],
)
def test_a_school_in_a_list_of_schools_is_nobody(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_the_days_of_a_conference_are_no_festival() -> None:
    told = "Hội thảo về cây mía, các đại biểu nghe ông Lò Văn Sen phát biểu."
    assert [meeting["label"] for meeting in meetings(f"Trong hai ngày {told}")] == ["Hội thảo về cây mía"]
    assert [meeting["label"] for meeting in meetings("Ngày hội Cây Mía đã mở cửa.")] == ["Ngày hội Cây Mía"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Thợ mỏ đọc những quy định về BHXH trên bảng.", []),
        ("Xưởng chưa lo đủ lương, BHXH, BHYT cho thợ.", []),
        ("Xưởng chưa lo đủ BHYT và BHXH cho thợ.", []),
        ("Thợ mỏ được hưởng BHXH khi nghỉ.", []),
        ("Thợ mỏ sẽ có thêm BHXH tự nguyện.", []),
        ("Xưởng chưa lo đủ bảo hiểm xã hội (BHXH) cho thợ.", []),
        ("Xưởng chưa lo đủ cho Quỹ Bảo hiểm xã hội (BHXH) của thợ.", ["Quỹ Bảo hiểm xã hội"]),
        ("Xưởng gửi danh sách cho Vụ BHXH.", ["Vụ BHXH"]),
        ("Xưởng gửi danh sách cho Bảo hiểm xã hội (BHXH) Việt Nam.", ["Bảo hiểm xã hội Việt Nam"]),
        ("Xưởng gửi danh sách cho BHXH và Bộ Y tế.", ["BHXH", "Bộ Y tế"]),
    ],
)
def test_letters_of_insurance_name_no_body_where_they_tell_what_it_is(text: str, named: list[str]) -> None:
    assert bodies(text) == named


@pytest.mark.parametrize(
    ("title", "zones"),
    [
        ("Trưởng ban", "các KCN"),
        ("Trưởng ban", "các KCX và KCN"),
        ("Giám đốc Ban", "các KCN"),
        ("Giám đốc Ban", "các KCN và chế xuất"),
    ],
)
def test_a_board_manages_zones_told_by_letters(title: str, zones: str) -> None:
    text = f"Ông Lò Văn Gió - {title} Quản lý {zones} Hà Nam - đã đến."
    assert bodies(text) == [f"Ban Quản lý {zones} Hà Nam"]
    assert [post["organization"] for post in facts(text)["posts"]] == [f"Ban Quản lý {zones} Hà Nam"]
