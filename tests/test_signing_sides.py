"""The sides of an agreement beyond its own words: the subject of the clause, the two lands, who witnesses a row."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Bà Lim nói Peru coi trọng và mong muốn tăng cường quan hệ đối tác chiến lược với Fiji.",
            ["Peru", "Fiji"],
        ),
        ("Ông Mai Thế Lộc đề nghị Fiji sớm ký kết Hiệp định Nghề cá với Peru.", ["Fiji", "Peru"]),
        ("Chile đánh giá cao việc Peru ký thỏa thuận hợp tác với Fiji.", ["Peru", "Fiji"]),
        (
            "Peru thúc đẩy quan hệ đối tác chiến lược về nuôi tôm và trồng rừng, quan hệ đối tác chiến lược về khai "
            "khoáng với Fiji.",
            ["Peru", "Fiji"],
        ),
    ],
)
def test_the_subject_of_the_clause_is_the_other_side(text: str, parties: list[str]) -> None:
    assert agreements(text)[0]["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ba nước Đức, Ý, Pháp ra tuyên bố chung về nghề cá.", ["Pháp", "Ý", "Đức"]),
        ("Ông An nói về quan hệ đối tác toàn diện giữa hai nước Peru - Fiji.", ["Fiji", "Peru"]),
    ],
)
def test_counted_lands_are_parties(text: str, parties: list[str]) -> None:
    assert sorted(only_agreement(text)["parties"]) == parties


def test_partnerships_with_other_lands_stay_apart() -> None:
    found = agreements(
        "Peru tăng cường quan hệ đối tác chiến lược với Fiji; thúc đẩy quan hệ đối tác chiến lược về nuôi tôm với Lào."
    )
    assert [agreement["parties"] for agreement in found] == [["Peru", "Fiji"], ["Lào"]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Chủ tịch nước Mai Thế Lộc thăm Lào nhằm làm sâu sắc quan hệ đối tác chiến lược giữa hai nước. "
            "Việt Nam đã chuẩn bị.",
            ["Lào", "Việt Nam"],
        ),
        ("Ông Mai Thế Lộc thăm Lào nhằm làm sâu sắc quan hệ đối tác chiến lược giữa hai nước. Việt Nam đã chờ.", None),
        (
            "Thủ tướng Mai Thế Lộc gặp Thủ tướng Lào Somphet Inthavong. Hai Thủ tướng chứng kiến lễ ký Thỏa thuận về "
            "kế hoạch hợp tác giữa Chính phủ hai nước. Việt Nam đã chuẩn bị.",
            ["Lào", "Việt Nam"],
        ),
    ],
)
def test_the_two_lands_are_known_by_their_leaders(text: str, parties: list[str] | None) -> None:
    found = agreements(text)
    assert (found[0]["parties"] if found else None) == parties


def test_both_sides_of_a_road_are_no_lands() -> None:
    found = agreements("Fiji và Lào ở xa. Các bên ký Bản ghi nhớ về cây xanh hai bên tuyến đường Võ Văn Lan.")
    assert [agreement["parties"] for agreement in found] == [[]]


def test_the_witnesses_of_a_row_witness_all_of_it() -> None:
    found = agreements(
        "Chủ tịch nước Mai Thế Lộc hội đàm với Tổng thống Oleg Sokolov. Hai nhà lãnh đạo chứng kiến lễ ký các văn "
        "kiện: Bản ghi nhớ về địa chất giữa Bộ Y tế và Bộ Công Thương; Thỏa thuận hợp tác giữa tỉnh Lào Cai và tỉnh "
        "Nghệ An."
    )
    assert [agreement["witnesses"] for agreement in found] == [["Mai Thế Lộc", "Oleg Sokolov"]] * 2


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hai bên ký Tuyên bố chung Về nghề cá giữa Peru và Fiji.", "Tuyên bố chung Về nghề cá giữa Peru và Fiji"),
        ("Fiji thực thi Hiệp định Paris cho dù Peru rút lui.", "Hiệp định Paris"),
        (
            "Hai bên ký Biên bản ghi nhớ về xây dựng quan hệ hữu nghị, hợp tác giữa Bộ Y tế và Bộ Công Thương.",
            "Biên bản ghi nhớ về xây dựng quan hệ hữu nghị, hợp tác giữa Bộ Y tế và Bộ Công Thương",
        ),
        (
            "Công ty Mây Trắng ký thỏa thuận đồng tổ chức Giải thưởng Sao Biển.",
            "thỏa thuận đồng tổ chức Giải thưởng Sao Biển",
        ),
        (
            "Quốc hội thông qua kế hoạch đầu tư công trung hạn 2031 - 2035.",
            "kế hoạch đầu tư công trung hạn 2031 - 2035",
        ),
        (
            "Peru ngừng bay theo bản ghi nhớ tránh va chạm trên không phận Fiji.",
            "bản ghi nhớ tránh va chạm trên không phận Fiji",
        ),
        ("Peru và Fiji đã đưa ra tuyên bố chung về nghề cá.", "tuyên bố chung về nghề cá"),
    ],
)
def test_the_name_of_an_agreement_ends_where_its_matter_does(text: str, label: str) -> None:
    assert only_agreement(text)["label"] == label


def test_who_adopts_a_plan_is_no_party_to_it() -> None:
    assert only_agreement("Quốc hội thông qua kế hoạch đầu tư công trung hạn 2031 - 2035.")["parties"] == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Bản ghi nhớ hợp tác giữa tỉnh Lào Cai và Phúc Kiến đã được ký.", ["Phúc Kiến", "tỉnh Lào Cai"]),
        ("Thành phố Vinh đã ký thỏa thuận với thành phố Yokohama.", ["Thành phố Vinh", "thành phố Yokohama"]),
        ("Bộ Y tế và tỉnh Sơn La ký bản ghi nhớ về y tế.", ["Bộ Y tế", "tỉnh Sơn La"]),
        ("Công ty Mây Trắng ký bản ghi nhớ với tỉnh Lào Cai.", ["Công ty Mây Trắng", "tỉnh Lào Cai"]),
        ("Tỉnh Sơn La đã ký văn bản hợp tác với 2 tỉnh, gồm Lào Cai, Vân Nam.", ["Lào Cai", "Tỉnh Sơn La", "Vân Nam"]),
        ("Hiệp định Nghề cá giữa Tokyo và Seoul đã được ký.", []),
        ("Hội nghị tại tỉnh Lào Cai ký bản ghi nhớ về du lịch.", []),
    ],
)
def test_provinces_and_cities_are_parties_where_they_are_called_so(text: str, parties: list[str]) -> None:
    assert sorted(only_agreement(text)["parties"]) == parties


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru tuân thủ Công ước Nghề cá năm 1982 (CUNC).", "1982"),
        ("Peru tuân thủ Công ước Nghề cá (CUNC) năm 1982.", "1982"),
        ("Hai nước có quan hệ đối tác chiến lược giữa Peru và Fiji từ năm 2012.", "2012"),
        ("Quan hệ đối tác chiến lược giữa Peru và Fiji được thiết lập từ năm 2012.", "2012"),
        ("Quan hệ đối tác chiến lược giữa Peru và Fiji sẽ phát triển trong năm 2022.", None),
    ],
)
def test_the_year_beside_the_letters_of_a_treaty_and_of_a_partnership(text: str, date: str | None) -> None:
    assert agreements(text)[0]["date"] == date


def test_plans_written_as_names_are_told_by_what_is_done_with_them() -> None:
    assert only_agreement("Bộ Y tế triển khai Đề án nâng cao năng suất lao động.")["type"] == "plan"
    assert agreements("Bộ Y tế có một đề án nâng cao năng suất lao động.") == []


_MET = "Thủ tướng Mai Thế Lộc hội đàm với Thủ tướng Lào Somphet Inthavong. "


@pytest.mark.parametrize(
    "text",
    [
        "Hai bên vui mừng trao đổi và chứng kiến lễ ký Bản ghi nhớ về nghề cá giữa Bộ Y tế và Bộ Công Thương.",
        "Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương được ký dưới sự chứng kiến của hai Thủ tướng.",
        "Bộ Y tế và Bộ Công Thương ký Bản ghi nhớ về nghề cá. Hai nhà lãnh đạo đã chứng kiến lễ ký kết.",
    ],
)
def test_the_two_who_met_witness(text: str) -> None:
    assert sorted(only_agreement(_MET + text)["witnesses"]) == ["Mai Thế Lộc", "Somphet Inthavong"]


@pytest.mark.parametrize(
    ("text", "label", "status"),
    [
        (
            "Công ty Mây Trắng ký thỏa thuận việc Tập đoàn Sao Biển mua nhà máy.",
            "thỏa thuận việc Tập đoàn Sao Biển mua nhà máy",
            "signed",
        ),
        ("Peru và Fiji đàm phán thỏa thuận về hợp tác nghề cá.", "thỏa thuận về hợp tác nghề cá", "proposed"),
        ("Peru và Fiji đã đạt thỏa thuận xuất khẩu thịt bò.", "thỏa thuận xuất khẩu thịt bò", "signed"),
    ],
)
def test_an_agreement_is_told_by_what_follows_it(text: str, label: str, status: str) -> None:
    agreement = only_agreement(text)
    assert (agreement["label"], agreement["status"]) == (label, status)


def test_a_declaration_has_the_year_of_its_adoption() -> None:
    text = "Các bên thực hiện Tuyên bố cấp Bộ trưởng về nghề cá thông qua tại Lima, Peru năm 2016."
    assert only_agreement(text)["date"] == "2016"


def test_lands_that_carry_out_a_treaty_of_others_are_no_parties_of_it() -> None:
    text = (
        "Việt Nam và Belarus hội đàm. Hai bên đánh giá cao Hiệp định Thương mại tự do Việt Nam - Liên minh Kinh tế "
        "Á-Âu. Hai nước nhất trí triển khai hiệu quả Hiệp định."
    )
    assert only_agreement(text)["parties"] == ["Việt Nam", "Liên minh Kinh tế Á-Âu"]


def test_the_partnership_of_two_other_lands_is_another() -> None:
    text = (
        "Ông coi trọng Đối tác chiến lược Việt Nam - Chile. Tiếp đó, Việt Nam và Peru hội đàm. Peru nêu 10 năm thiết "
        "lập quan hệ Đối tác chiến lược giữa hai nước."
    )
    assert agreements(text)[0]["parties"] == ["Việt Nam", "Chile"]


def test_the_two_sides_at_a_meeting_are_those_who_meet_there() -> None:
    text = (
        "Chủ tịch nước Trần Văn Nam khẳng định Việt Nam và Peru là bạn. Ông gặp nhiều vị khách.\n"
        "Tại cuộc gặp với Tổng thống Chile Pablo Rojas, Chủ tịch nước Trần Văn Nam đề nghị hai bên sớm ký kết Hiệp "
        "định Nghề cá."
    )
    assert only_agreement(text)["parties"] == ["Việt Nam", "Chile"]


def test_the_two_sides_at_a_meeting_are_no_others_than_those_that_the_sentence_joins() -> None:
    text = (
        "Tại cuộc gặp với Tổng thống Chile Pablo Rojas, Chủ tịch nước Trần Văn Nam mừng Peru và Lào vì hai nước đã ký "
        "Hiệp định Nghề cá."
    )
    assert only_agreement(text)["parties"] == []


def test_the_guest_at_a_meeting_is_no_envoy_of_our_own_land() -> None:
    text = (
        "Việt Nam và Peru là bạn. Tại cuộc gặp với Đại sứ Việt Nam Lò Văn Én, Chủ tịch nước Trần Văn Nam đề nghị hai "
        "bên sớm ký kết Hiệp định Nghề cá."
    )
    assert only_agreement(text)["parties"] == ["Việt Nam", "Peru"]


def test_viet_nam_shares_the_partner_of_the_last_of_two_with_the_one_before() -> None:
    found = agreements("Việt Nam quý bạn. Bà nêu Hiệp định Nghề cá và Hiệp định Lúa gạo với Peru.")
    assert [a["parties"] for a in found] == [["Việt Nam", "Peru"]] * 2
