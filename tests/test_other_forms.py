"""Other names of bodies and people that stand beside the full ones: told with the words for it, spelt out abroad, with
the small words of a foreign name; and what is no body: many of a kind, a house. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def forms(text: str, kind: str = "organizations") -> dict[str, set[str]]:
    return {thing["name"]: set(thing["aliases"]) for thing in facts(text)[kind]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Công ty cổ phần Giống cây Sao Sớm (sau đây gọi tắt là Sao Sớm) đã ký.",
            {"Công ty cổ phần Giống cây Sao Sớm": {"Sao Sớm"}},
        ),
        (
            "Trung tâm Điều phối Số Mây Xanh, viết tắt là TĐM, đã họp. TĐM cho biết như vậy.",
            {"Trung tâm Điều phối Số Mây Xanh": {"TĐM"}},
        ),
        ("Quỹ Hạ tầng Velda (hay còn gọi là Quỹ VIF) tài trợ.", {"Quỹ Hạ tầng Velda": {"Quỹ VIF"}}),
        (
            "Bộ Thương mại Peru (Ministry of Trade and Tourism - MINTUR) phối hợp.",
            {"Bộ Thương mại Peru": {"Ministry of Trade and Tourism", "MINTUR"}},
        ),
        (
            "Cơ quan Sáng chế Peru (tên tiếng Anh là Peruvian Patent Agency, viết tắt là PPA) họp.",
            {"Cơ quan Sáng chế Peru": {"Peruvian Patent Agency", "PPA"}},
        ),
        (
            "Hiệp hội Nhãn hiệu Thế giới (World Trademark Association, WTA) họp.",
            {"Hiệp hội Nhãn hiệu Thế giới": {"World Trademark Association", "WTA"}},
        ),
        (
            "Viện Sở hữu trí tuệ Velda (Velda Institute of Intellectual Property) họp.",
            {"Viện Sở hữu trí tuệ Velda": {"Velda Institute of Intellectual Property"}},
        ),
        (
            "Trung tâm Phát triển Công nghệ Xanh (PCX, trực thuộc Bộ Y tế) họp.",
            {"Trung tâm Phát triển Công nghệ Xanh": {"PCX"}, "Bộ Y tế": set()},
        ),
        ("Trường Luật Velda (Đại học Berlo) họp.", {"Trường Luật Velda": set(), "Đại học Berlo": set()}),
        ("Trường Đại học Berlo (Đại học Berlo) họp.", {"Trường Đại học Berlo": {"Đại học Berlo"}}),
        ("Ngân hàng Sông Lam (sau đây gọi là Bên A) đã ký.", {"Ngân hàng Sông Lam": set()}),
        ("Viện Nghiên cứu Chè Velda (sau đây gọi là Viện) đã ký.", {"Viện Nghiên cứu Chè Velda": {"Viện"}}),
        ("Bộ Tài chính (Nguyễn Văn Lúa, Vụ Pháp chế) trả lời.", {"Bộ Tài chính": set(), "Vụ Pháp chế": set()}),
        ("Việc Anh rời EU (gọi là Brelda) còn xa.", {"EU": set()}),
        ("Cục Hải văn viễn dương (Cục Hải văn) họp.", {"Cục Hải văn viễn dương": {"Cục Hải văn"}}),
        (
            "Công ty TNHH Giống cây Sao Sớm (Công ty Sao Sớm) họp.",
            {"Công ty TNHH Giống cây Sao Sớm": {"Công ty Sao Sớm"}},
        ),
        ("Bệnh viện Sông Lam (bệnh viện 4 tầng) họp.", {"Bệnh viện Sông Lam": set()}),
        ("Sở Y tế Sơn La (Sở Nội vụ cùng dự) họp.", {"Sở Y tế Sơn La": set(), "Sở Nội vụ": set()}),
        (
            "Ban Chỉ đạo quốc gia chống phá rừng, săn bắn trái phép và cháy rừng (Ban Chỉ đạo 417 quốc gia) họp. "
            "Ban Chỉ đạo 417 Quốc gia đã kết luận.",
            {"Ban Chỉ đạo quốc gia chống phá rừng, săn bắn trái phép và cháy rừng": {"Ban Chỉ đạo 417 quốc gia"}},
        ),
    ],
)
def test_another_name_that_is_told_behind_a_body_is_its_own(text: str, found: dict[str, set[str]]) -> None:
    assert forms(text) == found


def test_a_body_whose_head_is_in_a_title_has_the_name_in_brackets_too() -> None:
    text = "Ông Lò Văn Gió, Trưởng ban Chỉ đạo quốc gia chống phá rừng (Ban Chỉ đạo 417 quốc gia), đã dự."
    assert forms(text) == {"Ban Chỉ đạo quốc gia chống phá rừng": {"Ban Chỉ đạo 417 quốc gia"}}
    assert [post["organization"] for post in facts(text)["posts"]] == ["Ban Chỉ đạo quốc gia chống phá rừng"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bà Anneke de Velda đã tới. Bà de Velda nói.", {"Anneke de Velda": {"de Velda"}}),
        ("Ông Pieter van den Berlo đã tới. Đại sứ van den Berlo nói.", {"Pieter van den Berlo": {"van den Berlo"}}),
        ("Thái tử Salem bin Nasif đã tới. Thái tử bin Nasif nói.", {"Salem bin Nasif": {"bin Nasif"}}),
        ("Bà Rosa de la Quandt đã tới. Theo de la Quandt, đã muộn.", {"Rosa de la Quandt": {"de la Quandt"}}),
        ("Ông Edgar Quandt đã tới. Việc này do Quandt nêu.", {"Edgar Quandt": {"Quandt"}}),
    ],
)
def test_a_foreign_name_made_short_keeps_its_small_words(text: str, found: dict[str, set[str]]) -> None:
    assert forms(text, "people") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đại diện các CLB Báo chí và các nhà hảo tâm đã góp.", []),
        ("Bộ đề nghị các Sở Công Thương phối hợp.", []),
        ("Chủ tịch Hội nghị hiệp thương chính trị Du Vĩnh An đã tới.", ["Hội nghị hiệp thương chính trị"]),
        ("Ông đã tới Sở Du lịch Hà Nội.", ["Sở Du lịch Hà Nội"]),
        ("Toàn tỉnh có 127 Trạm Y tế, phòng khám.", []),
        ("Cả nước có khoảng 12.000 Trạm Y tế phường, xã.", []),
        ("Bộ đã kiểm tra tại 30 Chi cục Thuế.", []),
        ("Đề thi theo thang điểm 10 Bộ Y tế quy định.", ["Bộ Y tế"]),
        ("Năm 2017 Sở Y tế đã họp.", ["Sở Y tế"]),
        ("Một số Trung tâm Xúc tiến thương mại đã góp ý.", []),
        ("Lãnh đạo các Vụ Tổ chức cán bộ, Vụ Pháp chế đã dự.", ["Vụ Tổ chức cán bộ", "Vụ Pháp chế"]),
        ("Lãnh đạo các Sở Tài chính, Công Thương đã dự.", ["Sở Tài chính", "Sở Công Thương"]),
        ("Khách tới tòa nhà Quốc hội mới của Lào.", []),
        ("Khách tới tòa nhà Nghị viện mới của Lào.", []),
        ("Ông đề nghị hai Cơ quan sớm trao đổi dự thảo Kế hoạch công tác.", []),
        ("Các Trưởng Cơ quan đại diện Việt Nam ở nước ngoài đã dự.", []),
        ("Cơ quan đại diện Bộ Công Thương tại Đà Nẵng đã dự.", ["Cơ quan đại diện Bộ Công Thương tại Đà Nẵng"]),
        ("Bà Lưu Thị Hoa, Đại diện thường trực Việt Nam tại WTO, đã dự.", ["WTO"]),
        ("Hiệp hội các Trường Cao đẳng Lào đã họp.", ["Hiệp hội các Trường Cao đẳng Lào"]),
        ("Quỹ Cộng đồng phòng, chống thiên tai đã họp.", ["Quỹ Cộng đồng phòng, chống thiên tai"]),
        ("Sở Y tế phòng, chống dịch rất tốt.", ["Sở Y tế"]),
        ("Khoảng 500 Quân Giải phóng Nhân dân Peru (QPLP) diễu hành.", ["Quân Giải phóng Nhân dân Peru"]),
        (
            "Chủ tịch Hội nghị Hiệp thương chính trị nhân dân toàn quốc Trung Quốc Lý Vĩnh An đã tới.",
            ["Hội nghị Hiệp thương chính trị nhân dân toàn quốc Trung Quốc"],
        ),
    ],
)
def test_many_of_a_kind_and_a_house_are_no_body(text: str, found: list[str]) -> None:
    assert list(forms(text)) == found


@pytest.mark.parametrize(
    "name",
    [
        "Ủy ban Hỗn hợp Việt Nam - Maroc về hợp tác kinh tế, thương mại",
        "Ủy ban liên Chính phủ Việt Nam - Nga về hợp tác kinh tế - thương mại và khoa học - kỹ thuật",
        "Ủy ban Hỗn hợp Việt Nam - Oman về kinh tế, thương mại, khoa học, kỹ thuật và công nghệ",
        "Ủy ban hỗn hợp về thủy lợi và du lịch Peru – Oman",
        "Nhóm công tác chung Việt Nam - Lào về thương mại",
    ],
)
@pytest.mark.parametrize("behind", ["đã họp", "tại Hà Nội", ", do Thứ trưởng Lò Văn Gió chủ trì, đã họp"])
def test_a_joint_committee_is_named_with_all_its_fields_and_lands(name: str, behind: str) -> None:
    assert name in forms(f"Phiên thứ hai {name} {behind}.".replace(" ,", ","))


def test_a_field_that_begins_a_clause_is_none_of_a_committee() -> None:
    text = "Từ khi có Ủy ban hỗn hợp Việt Nam - Maroc về hợp tác năng lượng, thương mại hai nước đã tăng."
    assert list(forms(text)) == ["Ủy ban hỗn hợp Việt Nam - Maroc về hợp tác năng lượng"]


def test_a_delegation_is_that_of_the_deputies_only_where_no_other_is_told() -> None:
    deputies = "Đoàn đại biểu Quốc hội tỉnh Sơn La đã tới. "
    assert forms(f"{deputies}Sau đó, Đoàn đã thăm xã.") == {"Đoàn đại biểu Quốc hội tỉnh Sơn La": {"Đoàn"}}
    guests = "Đoàn đại biểu cấp cao Peru cũng tới. Sau đó, Đoàn đã thăm xã."
    assert forms(deputies + guests) == {"Đoàn đại biểu Quốc hội tỉnh Sơn La": set()}


def test_an_assembly_that_is_counted_is_an_event() -> None:
    found = facts("Đại hội đồng Liên minh Nghị viện Thế giới lần thứ 162 diễn ra tại Tashkent.")
    assert [meeting["place"] for meeting in found["meetings"]] == ["Tashkent"]
    assert "Đại hội đồng Liên minh Nghị viện Thế giới" not in forms("Đại hội đồng Interpol lần thứ 9 diễn ra tại Lima.")


@pytest.mark.parametrize("name", ["Lô Văn Vang", "Khà Thị Cúc", "Xồng A Dế", "Sồng A Tủa", "Ngải Seo Páo"])
def test_surnames_of_the_highlands_begin_names(name: str) -> None:
    assert list(forms(f"Thứ trưởng Bộ Tài chính {name} đã dự.", "people")) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Lãnh đạo UBND các tỉnh, thành phố: Sơn La, Huế và Hà Nội đã dự.",
            ["UBND tỉnh Sơn La", "UBND thành phố Huế", "UBND thành phố Hà Nội"],
        ),
        ("Sở Y tế các tỉnh, thành Sơn La, Huế đã dự.", ["Sở Y tế tỉnh Sơn La", "Sở Y tế thành phố Huế"]),
        ("UBND các thành phố Huế, Hà Nội đã dự.", ["UBND thành phố Huế", "UBND thành phố Hà Nội"]),
        ("UBND các tỉnh, thành phố trực thuộc Trung ương đã dự.", []),
    ],
)
def test_the_bodies_of_provinces_and_cities_share_a_head(text: str, found: list[str]) -> None:
    assert list(forms(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trường Phổ thông Dân tộc Bán trú Tiểu học và THCS Mường Lum họp.", ["Tiểu học và THCS Mường Lum"]),
        ("Vụ Châu Á và châu Đại Dương báo cáo.", ["Vụ Châu Á và châu Đại Dương"]),
        ("Cục Đầu tư công báo cáo.", ["Cục Đầu tư công"]),
        ("Công ty TNHH Hoa Ban báo cáo.", ["Công ty TNHH Hoa Ban"]),
        ("Công ty Điện lực báo cáo Ban Quản lý dự án Hồ Lum.", ["Ban Quản lý dự án Hồ Lum"]),
        ("Trung ương Đoàn TNCS Hồ Chí Minh báo cáo.", ["Trung ương Đoàn TNCS Hồ Chí Minh"]),
        ("Bộ Tài chính - Cơ quan thường trực Hội đồng - báo cáo.", ["Bộ Tài chính"]),
    ],
)
def test_names_of_offices_and_schools_end_where_they_end(text: str, found: list[str]) -> None:
    names = list(forms(text))
    assert len(names) == len(found)
    assert all(name.endswith(end) for name, end in zip(names, found, strict=True))


def test_the_place_of_a_committee_is_no_name_of_it() -> None:
    text = "Ủy ban MTTQ Việt Nam xã Mường Lum họp. UBND xã Mường Lum cùng dự. Bà con Mường Lum rất vui."
    assert forms(text) == {"Ủy ban MTTQ Việt Nam xã Mường Lum": set(), "UBND xã Mường Lum": set()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các nghị sĩ của hai đảng Dân chủ và Cộng hòa đã họp.", ["Đảng Dân chủ", "Đảng Cộng hòa"]),
        ("Cả đảng Bảo thủ lẫn Lao động đều phản đối.", ["Đảng Bảo thủ", "Đảng Lao động"]),
        ("Đảng Dân chủ và Mây Trắng đã họp.", ["Đảng Dân chủ"]),
    ],
)
def test_two_parties_share_one_head(text: str, expected: list[str]) -> None:
    assert [body["name"] for body in facts(text)["organizations"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lò Văn Gió sẽ dẫn đầu phái đoàn Kenya đến Lima.", []),
        (
            "Ông Lò Văn Gió thăm phái đoàn Kenya tại Liên hợp quốc.",
            ["Phái đoàn Kenya tại Liên hợp quốc"],
        ),
    ],
)
def test_a_delegation_of_a_land_is_no_body_but_its_mission_is(text: str, expected: list[str]) -> None:
    assert [body["name"] for body in facts(text)["organizations"]] == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Giá còn tăng (CTCK Sen Vàng - SVS) Nhà đầu tư nên mua.", {"CTCK Sen Vàng": {"SVS"}}),
        ("Giá còn tăng (CTCK Sen Vàng – SVS)", {"CTCK Sen Vàng": {"SVS"}}),
        ("Giá còn tăng (Công ty chứng khoán SVB - SVBS).", {"Công ty chứng khoán SVB": {"SVBS"}}),
        (
            "Công ty Chứng khoán Sen Vàng - SVS Thị trường tăng. CTCK Sen Vàng bán.",
            {"Công ty Chứng khoán Sen Vàng": {"SVS", "CTCK Sen Vàng"}},
        ),
        ("CTCK Tích cực Trung lập Tiêu cực", {}),
    ],
)
def test_houses_that_deal_in_shares_are_told_beside_their_letters(text: str, found: dict[str, set[str]]) -> None:
    assert forms(f"Tin trong ngày\n{text}") == found


def test_a_dash_between_the_letters_of_two_firms_gives_no_short_name() -> None:
    assert forms("Tin trong ngày\nGiá còn tăng (Công ty SVB - SVBS).") == {"Công ty SVB - SVBS": set()}


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("Tổng LĐLĐVN", "Tổng LĐLĐ Việt Nam"),
        ("Hội LHPNVN", "Hội LHPN Việt Nam"),
        ("LĐBĐVN", "Liên đoàn Bóng đá Việt Nam"),
    ],
)
def test_letters_that_end_in_those_of_the_land_are_one_body_with_its_name(letters: str, name: str) -> None:
    found = forms(f"{name} đã họp. {letters} cho biết như vậy.")
    assert letters in found[name]
    assert letters not in found
