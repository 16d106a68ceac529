"""Borders of the names of bodies, their kinds and short forms, and titles beside them. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> dict[str, tuple[str, list[str]]]:
    """Kind and other names of each body of a text."""
    return {o["name"]: (o["kind"], sorted(o["aliases"])) for o in facts(text)["organizations"]}


def posts(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p["holder"], p["post"], p["organization"], p["status"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đây là rừng do UBND xã Cư Mlăn quản lý.", ["UBND xã Cư Mlăn"]),
        ("Việc này Cục Quản lý Dược mất 25 ngày.", ["Cục Quản lý Dược"]),
        ("Ban Dân nguyện tập hợp và chuyển đơn.", ["Ban Dân nguyện"]),
        ("Xã nhờ Sở Giao thông vận tải nghiên cứu việc này.", ["Sở Giao thông vận tải"]),
        ("Cộng đồng người Việt Nam tại Fiji rất đông.", []),
        ("Hải quân hai nước Chile và Fiji tập trận.", []),
        ("Anh ở thôn Trạm Bạch, đi xe ô tô Toyota màu đỏ.", []),
        ("Theo Nghị định 24/2030/NĐ-CP, việc này được phép.", []),
        ("HNX-Index giảm nhẹ.", []),
        ("Công an quận 12 và UBND phường 5 đã họp.", ["Công an quận 12", "UBND phường 5"]),
        ("Theo UBND quận 5 năm qua dịch đã lui.", []),
        ("Báo cáo trước Quốc hội, Vụ TNGT đã được nêu.", ["Quốc hội"]),
        ("Ở đấu trường SEA Games, chỉ báo ADX vẫn tăng.", []),
        ("Trong Ngày Báo chí Cách mạng Việt Nam, ông đến chúc mừng.", []),
        ("Thành viên các Nghị viện khu vực đã đến.", []),
        ("Theo Bộ kế hoạch và đầu tư, vốn đã tăng.", ["Bộ kế hoạch và đầu tư"]),
        ("Theo đại diện bộ Y tế, dịch đã lui.", ["Bộ Y tế"]),
        ("Anh nằm ở bệnh viện Sao Mai.", ["Bệnh viện Sao Mai"]),
        (
            "Ủy ban hỗn hợp về Hợp tác văn hóa, giáo dục và thể thao đã họp.",
            ["Ủy ban hỗn hợp về Hợp tác văn hóa, giáo dục và thể thao"],
        ),
        ("Ủy ban TƯ MTTQ Việt Nam đã họp.", ["MTTQ Việt Nam", "Ủy ban TƯ MTTQ Việt Nam"]),
    ],
)
def test_where_the_name_of_a_body_ends(text: str, names: list[str]) -> None:
    assert sorted(bodies(text)) == names


def test_a_letter_for_a_unit_before_a_place_begins_no_name() -> None:
    assert [p["holder"] for p in facts("Bí thư T. Kon Tum đã gặp Bí thư T. Smith.")["posts"]] == ["T. Smith"]


def test_a_name_goes_on_after_its_short_name_with_the_land_or_the_province() -> None:
    assert bodies("Liên đoàn Lao động (LĐLĐ) Việt Nam đã họp.") == {
        "Liên đoàn Lao động Việt Nam": ("other", ["Liên đoàn Lao động (LĐLĐ) Việt Nam", "LĐLĐ"])
    }
    found = bodies("Ủy ban nhân dân (UBND) tỉnh Hà Tĩnh đã họp.")
    assert found["Ủy ban nhân dân tỉnh Hà Tĩnh"][0] == "government"


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Sở Y tế Nghệ An đã họp. Sau đó, Sở Y tế gửi báo cáo.", "Sở Y tế", "Sở Y tế Nghệ An"),
        ("UBND tỉnh Nghệ An đã họp. Theo UBND tỉnh, việc này gấp.", "UBND tỉnh", "UBND tỉnh Nghệ An"),
        (
            "Ban Thường vụ Tỉnh ủy Nghệ An đã họp. Ban Thường vụ Tỉnh ủy giao việc cho Ban Thường vụ.",
            "Ban Thường vụ",
            "Ban Thường vụ Tỉnh ủy Nghệ An",
        ),
        (
            "Hội đồng tư vấn Doanh nghiệp Xanh đã họp. Ông Lê An là Chủ tịch Hội đồng tư vấn.",
            "Hội đồng tư vấn",
            "Hội đồng tư vấn Doanh nghiệp Xanh",
        ),
        ("Đại sứ quán Việt Nam tại Lào mở cửa. Đại sứ quán Việt Nam đã đông.", "Đại sứ quán Việt Nam", ""),
    ],
)
def test_a_clipped_repeat_is_the_body_named_in_full(text: str, short: str, full: str) -> None:
    found = bodies(text)
    assert short not in found
    assert any(short in aliases for name, (_, aliases) in found.items() if not full or name == full)


def test_a_short_name_with_the_body_above_is_no_alias() -> None:
    found = bodies("Hỏi Cục Bảo vệ thực vật (BVTV -Bộ Y tế), thuốc rất độc. Cục BVTV đã họp.")
    assert found["Cục Bảo vệ thực vật"][1] == ["Cục BVTV"]
    assert "Bộ Y tế" in found


def test_two_bodies_of_one_head_stay_two() -> None:
    found = bodies("Bộ Y tế và Bộ Y tế Lào đã ký. Sở Y tế Hà Nội và Sở Y tế Nghệ An đã họp. Sở Y tế báo cáo.")
    assert {"Bộ Y tế", "Bộ Y tế Lào", "Sở Y tế Hà Nội", "Sở Y tế Nghệ An"} <= set(found)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Trường THPT Sao Mai", "other"),
        ("Trường THPT chuyên Sao Mai", "other"),
        ("Trung tâm ngoại ngữ Sao Mai", "other"),
        ("Ủy ban Thường vụ Quốc hội", "committee"),
        ("Văn phòng Chính phủ", "government"),
        ("Hội đồng Bảo an Liên hợp quốc", "international"),
        ("Đoàn Luật sư Hà Nội", "other"),
        ("Liên Hiệp Quốc", "international"),
    ],
)
def test_kinds_of_bodies(name: str, kind: str) -> None:
    assert bodies(f"Theo {name}, việc này gấp.")[name][0] == kind


@pytest.mark.parametrize("name", ["Trung cấp nghề Hà Tĩnh", "Cao đẳng nghề Hà Tĩnh", "THPT chuyên Hà Tĩnh"])
def test_a_school_in_small_letters_has_the_name_of_its_place(name: str) -> None:
    assert [*bodies(f"Lễ đón tại trường {name} rất vui.")] == [f"Trường {name}"]


def test_the_body_inside_a_name_has_its_kind() -> None:
    assert bodies("Đảng bộ Bộ Y tế đã họp.")["Bộ Y tế"][0] == "ministry"


def test_an_initial_stands_for_the_one_person_with_that_name() -> None:
    (told,) = facts("Tổng thống Alexei Ivanko đã đến. Tổng thống A. Ivanko cảm ơn.")["people"]
    assert (told["name"], told["aliases"]) == ("Alexei Ivanko", ["A. Ivanko"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thủ tướng tiếp tân Đại sứ Lào Khamphone Vong.", [("Khamphone Vong", "Đại sứ Lào", None, "new")]),
        ("Cố Thủ tướng Lê Văn Sen quê ở Huế.", [("Lê Văn Sen", "Thủ tướng", None, "former")]),
        (
            "Ông Lê An, nguyên Giám đốc Sở Y tế Hà Nội, kiêm Giám đốc Bệnh viện Sao Mai, bị khởi tố.",
            [
                ("Lê An", "Giám đốc", "Sở Y tế Hà Nội", "former"),
                ("Lê An", "Giám đốc", "Bệnh viện Sao Mai", "former"),
            ],
        ),
        (
            "Trả lời câu hỏi của Giám đốc Sở Y tế Hà Nội, Chủ tịch UBND tỉnh Nghệ An Lê Văn Sen nói rõ.",
            [("Lê Văn Sen", "Chủ tịch", "UBND tỉnh Nghệ An", None)],
        ),
        (
            "Ông Lê Văn Sen là Tổng thư ký Hội Y học Việt Nam, được Thủ tướng cử làm Giám đốc Sở Y tế Hà Nội.",
            [
                ("Lê Văn Sen", "Tổng thư ký", "Hội Y học Việt Nam", None),
                ("Lê Văn Sen", "Giám đốc", "Sở Y tế Hà Nội", "new"),
            ],
        ),
        (
            "Đại sứ trình Quốc thư lên Chủ tịch nước Lê Văn Sen nhân dịp được cử làm Đại sứ tại Việt Nam.",
            [("Lê Văn Sen", "Chủ tịch nước", None, None)],
        ),
        (
            "Ông Lê Văn Sen, em trai bà Mít, hiện là Giám đốc Sở Y tế Hà Nội.",
            [("Lê Văn Sen", "Giám đốc", "Sở Y tế Hà Nội", None)],
        ),
        (
            "Phó Chủ tịch Hội Y học Việt Nam gồm các ông: Lê Văn Sen, Trần Văn Tò.",
            [
                ("Lê Văn Sen", "Phó Chủ tịch", "Hội Y học Việt Nam", None),
                ("Trần Văn Tò", "Phó Chủ tịch", "Hội Y học Việt Nam", None),
            ],
        ),
        (
            "Phó Trưởng Ban thường trực Ban Dân tộc Nghệ An Lê Văn Sen đã dự.",
            [("Lê Văn Sen", "Phó Trưởng Ban thường trực", "Ban Dân tộc Nghệ An", None)],
        ),
        (
            "Chủ tịch Liên đoàn Cờ vây Thế giới Mi-rơ Ta-lô-ny đã dự.",
            [("Mi-rơ Ta-lô-ny", "Chủ tịch", "Liên đoàn Cờ vây Thế giới", None)],
        ),
        (
            "Từ thời ông Lê Văn Sen làm Bộ trưởng Bộ Y tế, ông Trần Văn Tò đã dạy học.",
            [("Lê Văn Sen", "Bộ trưởng", "Bộ Y tế", "former")],
        ),
        ("Nghị quyết cho thôi làm đại biểu Quốc hội Khóa XX đã được thông qua.", []),
    ],
)
def test_who_holds_which_post(text: str, told: list[tuple[str, str, str | None, str | None]]) -> None:
    assert posts(text) == told


def test_an_appointment_of_earlier_years_or_to_the_same_post_is_no_news() -> None:
    (again,) = posts("Ông Lê Văn Sen vừa tái đắc cử Chủ tịch Hội Y học Việt Nam.")
    (earlier,) = posts("Trước khi được bổ nhiệm làm Giám đốc Sở Y tế Hà Nội, ông Lê Văn Sen dạy học.") or [
        (0, 0, 0, None)
    ]
    assert again[3] is None
    assert earlier[3] is None


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Cô từng dẫn một chương trình nấu ăn cùng với anh Tư.", []),
        ("Bộ trưởng hay cười trong các cuộc điện đàm với các bạn học cũ.", []),
        ("Sau nhiều phiên đàm phán với Công ty Hanaco, ông nghỉ.", []),
        ("Nhà ga mới sẽ đón chào sự kiện APEC.", []),
        ("Ông đến sau buổi họp báo về Công ty Hanaco liên tục bị hoãn.", ["buổi họp báo về Công ty Hanaco"]),
        ("Tối 8/6, buổi Lễ khai mạc Giải Đua thuyền 2023 diễn ra tại Huế.", ["buổi Lễ khai mạc Giải Đua thuyền 2023"]),
        (
            "Sáng 10/6, Bộ Y tế tổ chức hội thảo về khuyến khích đầu tư vào nông nghiệp.",
            ["hội thảo về khuyến khích đầu tư vào nông nghiệp"],
        ),
    ],
)
def test_what_is_one_event_and_where_its_name_ends(text: str, labels: list[str]) -> None:
    assert [m["label"] for m in facts(text)["meetings"]] == labels


def test_after_a_fronted_event_the_clause_begins() -> None:
    assert [m["label"] for m in facts("Sau hội nghị về lao động, báo chí im lặng.")["meetings"]] == [
        "hội nghị về lao động"
    ]


def test_a_talk_is_no_session_and_whose_work_it_is_organizes_nothing() -> None:
    told = facts(
        "Bà sẽ chất vấn tại phiên họp thứ 8 Ủy ban Gió Quốc gia. Báo Sao Mai tổ chức buổi tọa đàm về trẻ em.\n"
        "Bộ Công Thương yêu cầu Sở Y tế Nghệ An báo lại về công tác tổ chức Lễ hội hoa Đà Lạt 2023."
    )["meetings"]
    assert all(m["organizers"] in ([], ["Báo Sao Mai"]) for m in told)
    assert not next(m for m in told if m["label"].startswith("phiên họp"))["organizers"]


def test_a_name_of_somebody_is_no_memorandum_and_a_credit_no_forum() -> None:
    assert facts("Đầu mùa, Mou dồn trọng tâm vào giải này.")["agreements"] == []
    assert facts("Ảnh: Diễn đàn Otomoto.")["meetings"] == []
    (told,) = facts("Công ty Koryo được đồn là chuẩn bị kí hợp đồng với Công ty Hanaco.")["agreements"]
    assert told["status"] == "proposed"


@pytest.mark.parametrize(
    ("text", "short", "names"),
    [
        ("Bộ Ngoại giao Trung Quốc (TQ) trả lời. TQ đồng ý.", "TQ", False),
        ("Quỹ Bảo hiểm y tế (BHYT) tăng. Người có BHYT đông.", "BHYT", False),
        ("Viện kiểm sát nhân dân (VKSND) trả lời. VKSND đồng ý.", "VKSND", True),
        ("Công ty Cổ phần Đầu tư Hải Hà (HH) có lãi. Năm nay HH lỗ.", "HH", True),
    ],
)
def test_a_short_name_of_a_land_or_a_sector_names_no_body(text: str, short: str, names: bool) -> None:
    assert any(short in (name, *aliases) for name, (_, aliases) in bodies(text).items()) is names


def test_the_beginning_of_a_head_and_a_kind_of_school_name_nothing() -> None:
    assert bodies("Ông gặp Ban Quản lý dự án. Các em thi vào các trường ĐH.") == {}
    assert list(bodies("Tổng cục Phòng, chống thiên tai đã họp.")) == ["Tổng cục Phòng, chống thiên tai"]


def test_a_plan_that_somebody_has_and_paper_are_no_agreements() -> None:
    text = "Việt Nam và Lào ký Thỏa thuận hợp tác lao động. Ông có kế hoạch nghỉ và đưa ra một tờ giấy thỏa thuận."
    assert [a["label"] for a in facts(text)["agreements"]] == ["Thỏa thuận hợp tác lao động"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chủ tịch nước Lê Văn Sen chứng kiến lễ nhậm chức của tân Giám đốc Sở Y tế Hà Nội Trần Văn Tò.",
            [
                ("Lê Văn Sen", "Chủ tịch nước", None, None),
                ("Trần Văn Tò", "Giám đốc", "Sở Y tế Hà Nội", "new"),
            ],
        ),
        (
            "Ông Lê Văn Sen còn giữ nhiều chức vụ khác như: Phó Chủ tịch Hội Nuôi ong Việt Nam.",
            [("Lê Văn Sen", "Phó Chủ tịch", "Hội Nuôi ong Việt Nam", None)],
        ),
    ],
)
def test_who_is_appointed_and_what_is_still_held(
    text: str, told: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert posts(text) == told


def test_a_word_that_begins_the_next_clause_is_no_part_of_a_name() -> None:
    told = facts(
        "Rắc rối từ tổng thống Nếu Ivanka không đến. Từ Đà Nẵng đến Huế có mưa. Theo Lê Thanh Hòa Nguồn Internet."
    )
    assert [p["name"] for p in told["people"]] == ["Lê Thanh Hòa"]


def test_whose_post_a_circumstance_tells() -> None:
    assert posts("Từ khi cha trở thành tổng thống, Ivanka Hales vẫn bận.") == []
    assert posts("Sau khi được bổ nhiệm làm Giám đốc Sở Y tế Hà Nội, ông Lê Văn Sen đi Huế.") == [
        ("Lê Văn Sen", "Giám đốc", "Sở Y tế Hà Nội", None)
    ]


def test_a_visit_told_twice_is_one() -> None:
    told = facts(
        "Thứ trưởng Lê Văn Sen thăm và làm việc ở Lai Châu.\n"
        "Trong 2 hôm mùng 3-4/9, Thứ trưởng Lê Văn Sen có chuyến thăm và làm việc ở tỉnh Lai Châu."
    )
    assert len(told["meetings"]) == 1
    told = facts(
        "Dư luận nói nhiều về chuyến thăm của Ivanka Smith. Sau chuyến thăm của Ivanka Smith, báo chí im lặng."
    )
    assert len(told["meetings"]) == 1
