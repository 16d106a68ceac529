"""What a reader with fresh eyes found wrong in articles that nobody had seen, each as a construction of its own."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings, only_agreement


def names(text: str, kind: str) -> list[str]:
    return [thing["name"] for thing in facts(text)[kind]]


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Kim Nam-joo, Bộ trưởng Tài chính, đã trả lời.", "Kim Nam-joo"),
        ("Lễ trao cúp Trần Sơn Mây diễn ra sáng 5/3 với sự có mặt của ông Lò Văn Gió.", "Lò Văn Gió"),
        ("Ông Lò Văn Gió ở đường Ông Ích Lâm đã trả lời.", "Lò Văn Gió"),
    ],
)
def test_a_name_is_whole_and_no_cup_or_street(text: str, name: str) -> None:
    assert names(text, "people") == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bệnh viện Quân y 15 đã nhận ba người.", "Bệnh viện Quân y 15"),
        ("Bệnh viện Trung ương Quân đội 16 đã nhận ba người.", "Bệnh viện Trung ương Quân đội 16"),
        ("Bệnh viện Quân y 3 bệnh nhân.", "Bệnh viện Quân y"),
        ("Tiểu đoàn Công binh 25 và dân làng gặp nhau.", "Tiểu đoàn Công binh 25"),
        ("Lữ đoàn Thông tin 134 chiến sĩ.", "Lữ đoàn Thông tin"),
        ("Công an Q.3 đã mời ba người.", "Công an Q.3"),
        ("UBND Q.12 đã họp.", "UBND Q.12"),
        ("Tổng cục Thủy sản  Quyết định nêu rõ ba việc.", "Tổng cục Thủy sản"),
    ],
)
def test_a_body_has_its_number_and_ends_at_a_wide_space(text: str, name: str) -> None:
    assert names(text, "organizations") == [name]


def test_an_embassy_is_one_in_and_at_a_land() -> None:
    text = "Đại sứ quán Lào ở Peru đã mở cửa. Đại sứ quán Lào tại Peru cho biết như vậy."
    assert names(text, "organizations") == ["Đại sứ quán Lào ở Peru"]


def test_the_bureau_of_home_is_not_that_of_the_party_of_a_guest() -> None:
    text = (
        "Sáng 9/2, Ủy viên Bộ Chính trị, Chủ nhiệm Ủy ban Kinh tế Lò Văn Gió đón Ủy viên Bộ Chính trị Đảng Cộng sản "
        "Cuba, Bộ trưởng Y tế Cuba Juan Quandt. Ông Juan Quandt, Ủy viên Bộ Chính trị, đã cảm ơn."
    )
    bureaus = {(holder, body) for holder, _, body in posts(text) if body and "Chính trị" in body}
    assert bureaus == {
        ("Lò Văn Gió", "Bộ Chính trị"),
        ("Juan Quandt", "Bộ Chính trị Đảng Cộng sản Cuba"),
    }


def test_a_bare_title_behind_who_is_cited_is_that_of_another() -> None:
    text = "Theo đại biểu Lò Thị Mây (Sơn La), Bộ trưởng đã nêu ba việc."
    assert posts(text) == [("Lò Thị Mây", "đại biểu", None)]
    assert posts("Theo ông Lò Văn Gió, Giám đốc Sở Y tế, giá đã giảm.") == [("Lò Văn Gió", "Giám đốc", "Sở Y tế")]


@pytest.mark.parametrize(
    "line",
    [
        "Ông Lò Văn Gió cho biết thông tin này tại cuộc họp báo chiều 3/5.",
        "Những rủi ro ông Lò Văn Gió đề cập trên, theo nhiều người, không đáng ngại.",
        "Không ai cho rằng khi đó ông Lò Văn Gió nói với tư cách cá nhân.",
    ],
)
def test_what_was_told_before_is_said_once(line: str) -> None:
    assert [quote for quote in facts(line)["quotes"] if quote["speaker"] == "Lò Văn Gió"] == []


def test_two_lands_that_a_sentence_tells_of_are_no_parties() -> None:
    text = "Giá gạo lên ở Chile và Lào, đây là hai nước không phải theo thỏa thuận về hạn ngạch gạo."
    assert [a["parties"] for a in facts(text)["agreements"]] in ([], [[]])


def test_an_agreement_whose_signing_somebody_will_see_is_proposed() -> None:
    text = (
        "Theo chương trình, Chủ tịch nước Lò Văn Gió sẽ dự hội nghị về y tế, gặp các bác sĩ, chứng kiến lễ ký Thỏa "
        "thuận nuôi cá giữa Bộ Y tế và Bộ Năng lượng Lào."
    )
    assert only_agreement(text)["status"] == "proposed"
    seen = "Chủ tịch nước Lò Văn Gió đã chứng kiến lễ ký Thỏa thuận nuôi cá giữa Bộ Y tế và Bộ Năng lượng Lào."
    assert only_agreement(seen)["status"] == "signed"


def test_a_holiday_is_no_ceremony() -> None:
    assert meetings("Giá giảm ngay trong kỳ nghỉ lễ giỗ tổ Hùng Vương.") == []


def test_who_is_interviewed_does_not_speak_at_the_meeting() -> None:
    text = (
        "Họp về y tế\nSáng 5/3, tại Huế, Bộ trưởng Lê Văn Sen chủ trì cuộc họp về y tế. Thứ trưởng Trần Thị Tò nhấn "
        "mạnh việc này cần thiết. Trao đổi với phóng viên về việc này, bác sĩ Đỗ Văn Mây cho rằng giá thuốc còn cao. "
        "“Chúng tôi rất mong giá thuốc giảm xuống trong năm nay”, ông Mây nói. Ông đề nghị các sở vào cuộc. Bà Tò cho "
        "biết Bộ sẽ làm."
    )
    assert [meeting["participants"] for meeting in meetings(text)] == [["Trần Thị Tò"]]


def test_a_post_goes_on_with_its_second_sector() -> None:
    text = (
        "Ông Lò Văn Gió, Giám đốc Đối ngoại và Truyền thông Công ty Hanaco, đã trả lời. "
        "Giám đốc Nhân sự và Giám đốc Tài chính đã họp."
    )
    assert posts(text) == [("Lò Văn Gió", "Giám đốc Đối ngoại và Truyền thông", "Công ty Hanaco")]


REPORT = "Họp về y tế\nThứ trưởng Trần Thị Tò chủ trì cuộc họp về giá thuốc tại Huế. Giá thuốc còn cao. "


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tại cuộc họp sáng 5/3, nhiều người nêu ý kiến.", "2023-03-05"),
        ("Giá thuốc có thể giảm trong cuộc họp ngày 5/3.", None),
        ("Sở Y tế sẽ có cuộc họp về việc này ngày 5/3.", None),
        ("Tại cuộc họp tháng 3/2023, giá thuốc đã giảm.", None),
    ],
)
def test_a_word_far_below_gives_its_day_only_to_the_event_it_means(line: str, date: str | None) -> None:
    found = {meeting["label"]: meeting["date"] for meeting in meetings(REPORT + line)}
    assert found["cuộc họp về giá thuốc"] == date


def test_a_talk_by_telephone_is_no_meeting_in_one_place() -> None:
    text = (
        "Sáng 5/3, Tổng thống Chile Pablo Quandt chủ trì cuộc họp khẩn cấp Hội đồng An ninh Quốc gia. Thủ tướng Peru "
        "Juan Hale và Tổng thống Chile Pablo Quandt đã có cuộc điện đàm."
    )
    assert "Juan Hale" not in meetings(text)[0]["participants"]


def test_a_place_behind_what_an_event_is_about_is_not_where_it_is() -> None:
    text = "Ngày 28/6, Bộ Y tế tổ chức lễ bàn giao 7 bác sĩ về công tác tại huyện Mường Lát."
    assert meetings(text)[0]["place"] is None
    text = "Sáng 5/3, Bộ Y tế tổ chức Hội nghị tổng kết 10 năm ghép tạng tại Việt Nam."
    assert meetings(text)[0]["place"] is None
    text = "Sáng 5/3, Bộ Y tế tổ chức Hội nghị tổng kết 10 năm ghép tạng tại Huế."
    assert meetings(text)[0]["place"] == "Huế"


def test_a_year_since_which_something_is_held_is_no_date() -> None:
    text = "Từ năm 2010, Công ty Hanaco đã tổ chức buổi lễ gặp mặt đầu năm."
    assert [meeting["date"] for meeting in meetings(text)] in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam có lợi nếu Hiệp định Lúa nước được thông qua.",
        "Chile lên kế hoạch cho mùa xuân, gồm cả việc ký kết một thỏa thuận dịch vụ vận tải với Peru.",
    ],
)
def test_an_agreement_that_may_come_is_proposed(text: str) -> None:
    assert only_agreement(text)["status"] == "proposed"


def test_the_lands_of_companies_are_no_parties() -> None:
    text = (
        "Việt Nam và Hàn Quốc là bạn. Chủ tịch Công ty Zambon đã thăm trụ sở của Công ty Hanaco và biên bản ghi nhớ về "
        "hợp tác đã được ký kết giữa hai bên."
    )
    assert not {"Việt Nam", "Hàn Quốc"} & set(only_agreement(text)["parties"])


def test_who_stands_for_a_body_is_not_the_ambassador_named_next() -> None:
    text = "Đón Thủ tướng tại sân bay có đại diện Bộ Ngoại giao Lào, Đại sứ Lào tại Việt Nam Khamphone Vong."
    assert [post for _, post, _ in posts(text)] == ["Đại sứ Lào tại Việt Nam"]


def test_who_is_met_does_not_attend_what_follows() -> None:
    text = (
        "Trước đó, Thủ tướng Lò Văn Gió đã làm nhiều việc ở Lima như gặp Tổng Thư ký Liên minh Bưu chính Antonio "
        "Quandt, dự lễ kỷ niệm 15 năm Peru vào Liên minh Bưu chính."
    )
    assert [m["participants"] for m in meetings(text) if m["type"] == "ceremony"] == [["Lò Văn Gió"]]


def test_a_post_that_is_hoped_for_is_not_held() -> None:
    text = "Ngoại trưởng Anh Boris Hale nói ông sẽ nỗ lực để trở thành Thủ tướng Anh."
    assert posts(text) == [("Boris Hale", "Ngoại trưởng Anh", None)]


def test_a_mission_is_named_with_its_seat() -> None:
    text = "Ông Lò Văn Gió thăm Phái đoàn đại diện thường trú Việt Nam tại Liên Hợp Quốc."
    assert "Phái đoàn đại diện thường trú Việt Nam tại Liên Hợp Quốc" in names(text, "organizations")


def test_a_ministry_ends_before_a_body_of_the_party() -> None:
    text = "Thượng tướng Lò Văn Gió, Thứ trưởng Bộ Quốc phòng Quân Ủy Trung ương đang kiểm tra đất."
    assert "Bộ Quốc phòng" in names(text, "organizations")


def test_the_ministry_of_this_land_is_that_of_the_land_named_last() -> None:
    text = "Bộ Ngoại giao Nga lên tiếng. Người phát ngôn cho biết Bộ Ngoại giao nước này sẽ họp."
    assert names(text, "organizations") == ["Bộ Ngoại giao Nga"]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Công ty Quandt", "Công ty Cổ phần Thực phẩm Quandt"),
        ("Tập đoàn Quandt", "Tập đoàn Viễn thông Quandt"),
    ],
)
def test_a_company_is_its_brand_beside_its_trade(short: str, full: str) -> None:
    assert names(f"{full} báo lãi. Theo {short}, giá đã giảm.", "organizations") == [full]


def test_a_place_is_no_brand() -> None:
    found = names("Công ty Điện lực Hải Phòng báo lãi. Công ty Hải Phòng báo lỗ.", "organizations")
    assert set(found) == {"Công ty Điện lực Hải Phòng", "Công ty Hải Phòng"}


@pytest.mark.parametrize(
    "text",
    [
        "Chile để ngỏ khả năng khôi phục đàm phán với Liên minh châu Âu về Hiệp định Lúa nước.",
        "Chile và Peru đã cố gắng thông qua Hiệp định Lúa nước trước khi ông rời đi.",
    ],
)
def test_an_agreement_under_talks_is_proposed(text: str) -> None:
    assert only_agreement(text)["status"] == "proposed"


def test_a_delegation_behind_a_comma_is_nobodys_post() -> None:
    assert posts("Nhận được đơn của ông Lò Văn Gió, đoàn đại biểu Quốc hội tỉnh yêu cầu trả lời.") == []


def test_a_foreign_first_name_with_the_same_title_is_the_person_named_whole() -> None:
    text = "Thủ tướng Thái Lan Quandt Hale-o-lum đã nói. Thủ tướng Quandt nhấn mạnh việc này."
    assert names(text, "people") == ["Quandt Hale-o-lum"]


def test_a_committee_ends_before_what_it_does() -> None:
    text = "Ban chỉ đạo Bộ Công Thương xử lý việc cũ đã họp."
    assert "Ban chỉ đạo Bộ Công Thương" in names(text, "organizations")
    assert names("Tổng Cty Hanaco đã họp.", "organizations") == ["Tổng Cty Hanaco"]


def test_a_paper_that_is_cited_signs_nothing() -> None:
    assert facts("Theo tờ Zambon Post, hậu vệ này đã đồng ý kí hợp đồng 1 năm với đội bóng.")["agreements"] == []


def test_a_year_with_which_an_event_is_compared_is_no_date() -> None:
    found = meetings("Sơn La tổ chức Tuần lễ mận hậu sớm hơn năm 2016.")
    assert [meeting["date"] for meeting in found] == [None]


def test_a_law_ends_before_what_is_set_apart() -> None:
    assert only_agreement("Xét thấy có dấu hiệu vi phạm Luật Viên chức và đặc biệt là Chỉ thị 26.")["label"] == (
        "Luật Viên chức"
    )


def test_the_body_of_who_speaks_does_not_speak() -> None:
    text = (
        "Sáng 5/3, Bộ Y tế tổ chức hội nghị về y tế. Tại hội nghị, ông Hiroshi Hale, Hiệp hội Doanh nghiệp Nhật Bản "
        "cho rằng giá cao."
    )
    assert [meeting["participants"] for meeting in meetings(text)] == [["Hiroshi Hale"]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trang trại của công ty TNHH MTV Lò Thị Hòa Bình ở gần đó.", "Công ty TNHH MTV Lò Thị Hòa Bình"),
        ("Bộ Tài nguyên và Bảo vệ môi trường Belarus đã họp.", "Bộ Tài nguyên và Bảo vệ môi trường Belarus"),
    ],
)
def test_a_name_holds_a_person_or_a_word_that_looks_like_a_guard(text: str, name: str) -> None:
    assert names(text, "organizations") == [name]


def test_the_deputy_of_a_district_chief_and_of_a_press_secretary() -> None:
    text = (
        "Ông Lò Phương Đông, Phó Huyện trưởng huyện Hà Khẩu, đã nói. "
        "Bà Sarah Hale, phó thư ký báo chí Nhà Trắng, nói vậy."
    )
    assert [post for _, post, _ in posts(text)] == ["Phó Huyện trưởng huyện Hà Khẩu", "phó thư ký báo chí"]


def test_the_town_of_a_mayor_and_who_wrote_a_text_are_nobody() -> None:
    text = "Thị trưởng thành phố Quandt Hill thuộc bang Zambon, ông Mark Stodo, đã trả lời.\nKhoa Nguyên"
    assert names(text, "people") == ["Mark Stodo"]
    assert names(text, "organizations") == []
