"""Foreign names: of royals, in syllables, made short to their first word. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def held(text: str) -> list[tuple[str, str]]:
    """Who holds which post by a text."""
    return [(post["holder"], post["post"]) for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoàng hậu Quélande khen vườn hoa.", [("Quélande", "Hoàng hậu")]),
        ("Vua Bỉ Berlond đã đến.", [("Berlond", "Vua Bỉ")]),
        ("Ngày 3/5, vua Zelmand gặp khách.", [("Zelmand", "vua")]),
        ("Mộ vợ vua Tự Hiến ở gần đó.", []),
        ("Ngôi vua Velda thuộc về bản khác.", []),
    ],
)
def test_royals_are_named_by_one_word_and_kings_only_abroad(text: str, expected: list[tuple[str, str]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng Ca-dắc-xtan B. Cô-na-vin khẳng định.", [("B. Cô-na-vin", "Thủ tướng Ca-dắc-xtan")]),
        ("Tổng Thư ký Liên hợp quốc A.Quan-đơ-ven nói vậy.", [("A.Quan-đơ-ven", "Tổng Thư ký")]),
        ("Ngoại trưởng Phi-lông Ve-đa-lơ nói vậy.", [("Phi-lông Ve-đa-lơ", "Ngoại trưởng")]),
        ("Tổng thống Phi-li-pin Mê-lô Bơ-ran-đô nói vậy.", [("Mê-lô Bơ-ran-đô", "Tổng thống Phi-li-pin")]),
    ],
)
def test_the_first_syllable_of_a_name_is_no_land_and_no_courtesy(text: str, expected: list[tuple[str, str]]) -> None:
    assert held(text) == expected


def test_the_first_word_of_a_full_name_behind_a_title_is_that_person() -> None:
    text = "Tổng thống Hàn Quốc Bae Hae-bin đã đến. Tổng thống Bae cho biết ông sẽ ở lại Paris thêm một ngày."
    assert [quote["speaker"] for quote in facts(text)["quotes"]] == ["Bae Hae-bin"]
    assert [person["name"] for person in facts(text)["people"]] == ["Bae Hae-bin"]


def test_the_first_word_of_a_land_is_nobody_told_before() -> None:
    assert held("Tổng thống Liên Zeldovan đã tới. Bộ trưởng Ngoại giao Liên Xô nói vậy.") == [
        ("Liên Zeldovan", "Tổng thống")
    ]


def test_the_first_word_of_no_name_told_is_nobody() -> None:
    assert facts("Chủ tịch Lam nhấn mạnh vườn hoa rất đẹp.")["people"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Douglas Quandt, Phó Chủ tịch Viện Nghiên cứu Hòa bình, nhận định.", ["Douglas Quandt"]),
        ("Chuyến thăm của Melissa Quandt kéo dài hai ngày.", ["Melissa Quandt"]),
        ("Những người dự gồm Ahn Mi-seol và Thomas K. Velder.", ["Ahn Mi-seol", "Thomas K. Velder"]),
        ("Tác phẩm do nhóm “Edgar Quandt” đóng.", []),
        ("Tàu sân bay Carl Quandt rời cảng.", []),
        ("Khách rời Milan Quandt sáng nay.", []),
        ("Hãng Philip Brandor Electronics cho biết sẽ tuyển người.", []),
        ("Hãng của Philip Brandor Group cho biết sẽ tuyển người.", []),
        ("Vai của Victor Molden do Thomas Brandel đóng.", ["Victor Molden", "Thomas Brandel"]),
    ],
)
def test_a_given_name_often_borne_abroad_begins_the_name_of_a_person(text: str, expected: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bà gặp Đệ nhất phu nhân Mỹ Melissa Quandt tại Hà Nội.", ["Melissa Quandt"]),
        ("Ông nhắc tới nhà phân tích Nga Zambel Quandt.", ["Zambel Quandt"]),
        ("Tay vợt Pháp Zambel Quandt thắng trận đầu.", ["Zambel Quandt"]),
        ("Dự họp có phía Đức Edgar Quandt và phía Áo Ana Velder.", ["Edgar Quandt", "Ana Velder"]),
        ("Theo chuyên gia châu Âu Edgar Quandt, giá sẽ tăng.", ["Edgar Quandt"]),
        ("Theo nhà nghiên cứu môi trường Edgar Quandt, rừng đã mất.", ["Edgar Quandt"]),
        ("Khách đến thăm trường Edgar Quandt.", []),
        ("Hải quân cho biết nhóm tàu của Mỹ Edgar Quandt đã rời cảng.", []),
        ("Khách dâng hoa trước tượng đài lớn Cuba Edgar Quandt.", []),
    ],
)
def test_a_land_stands_between_what_somebody_is_and_a_foreign_name(text: str, expected: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lá phiếu dành cho Jean-Luc Le Quandt rất nhiều.", ["Jean-Luc Le Quandt"]),
        ("Đó là ông Edgar Velder Quandt Tuổi của ông là 40.", ["Edgar Velder Quandt"]),
        ("Anh vào chung kết Edgar Quandt Open.", []),
        ("Khách nghỉ đêm ở Edgar Quandt Hotels, bên bờ hồ.", []),
        ("Lá phiếu dành cho Edgar rất nhiều.", []),
        ("Lá phiếu dành cho Edgar-luc Velder rất nhiều.", []),
        ("Lá phiếu dành cho Jean-Luc rất nhiều.", []),
        ("Lá phiếu dành cho Edgar - Quandt Velder rất nhiều.", []),
        ("Lá phiếu dành cho Edgar Quandt & Velder rất nhiều.", []),
        ("Lá phiếu dành cho Edgar Quandt Việt Nam rất nhiều.", []),
        ("Lá phiếu dành cho Kim Quandt rất nhiều.", []),
        ("Họ xem “Edgar Quandt” đêm qua.", []),
        ("Loại thuốc K-Edgar Quandt bán chạy.", []),
        ("Khách xem phim Edgar Quandt.", []),
        ("Theo báo cáo ở Nga Sơn Edgar Quandt đã đến.", []),
        ("Khắp vùng Bắc Mỹ Edgar Quandt bán chạy.", []),
    ],
)
def test_a_bare_foreign_name_goes_as_far_as_it_is_a_name(text: str, expected: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == expected


def test_a_name_goes_on_behind_its_hyphen() -> None:
    long = "Quốc vương Kuwait Sheikh Edgar Velder Quandt Al-Brandor đã đến."
    assert [person["name"] for person in facts(long)["people"]] == ["Sheikh Edgar Velder Quandt Al-Brandor"]
    text = "Ngài Bae Hae-bin đã đến. Chủ tịch tiếp Ngài Bae Hae bin. Ngài Bae Hae-bin nói vậy."
    assert "Bae Hae-bin" in {form for person in facts(text)["people"] for form in (person["name"], *person["aliases"])}


def test_a_name_in_brackets_is_the_spelling_of_the_one_before() -> None:
    people = facts("Tổng thống Pháp Đô-nan Ven-đô (Donald Vendau) đã đến.")["people"]
    assert [(person["name"], person["aliases"]) for person in people] == [("Đô-nan Ven-đô", ["Donald Vendau"])]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch Real Quandt nói với báo chí.",
        "Á quân Marlo Open gặp báo chí tại Hà Nội.",
        "Giám đốc Quandt Media khẳng định trang mới sẽ mở.",
        "Chủ tịch Hội Làm vườn - Quandt Media nói vậy.",
        "Quandt Media, Tổng thống Pháp, nói vậy.",
        "Khán giả khen bộ phim Phương Thế Mây.",
        "Đêm nhạc mở đầu bằng ca khúc Lâm Thế Gió.",
    ],
)
def test_the_name_of_a_club_a_contest_a_firm_or_a_work_is_nobodys(text: str) -> None:
    assert facts(text)["people"] == []


def test_a_land_may_be_told_by_its_people_before_a_name() -> None:
    found = facts("Tổng thống Kazakh Edgar Quandt thăm Hà Nội.")
    assert [person["name"] for person in found["people"]] == ["Edgar Quandt"]
    assert [post["post"] for post in found["posts"]] == ["Tổng thống Kazakh"]


def test_a_syllable_that_is_also_a_land_may_end_a_name() -> None:
    assert [person["name"] for person in facts("Bà Lâm Đào Tố Nga, Trưởng đoàn, nói vậy.")["people"]] == [
        "Lâm Đào Tố Nga"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đối thủ người Peru Zambel Orrell đã thua.", ["Zambel Orrell"]),
        ("Tài năng 19 tuổi Jelvena Quandt thắng trận đầu.", ["Jelvena Quandt"]),
        ("Có 12 người Peru Zambel Orrell đến.", []),
        ("Người Peru Zambel nói.", []),
        ("Nhà máy 20 tuổi Zambel đẹp.", []),
    ],
)
def test_a_nation_or_an_age_tells_a_foreign_name(text: str, expected: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == expected


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Edgar Quandt đến Hà Nội. Quandt cho biết sẽ ở lại.", {"Edgar Quandt": ["Quandt"]}),
        ("Mọi người hỏi Quandt. Sau đó Edgar Quandt đến Hà Nội.", {"Edgar Quandt": ["Quandt"]}),
        ("Edgar Quandt đến Hà Nội. Ana Quandt vui. Quandt nói vậy.", {"Edgar Quandt": [], "Ana Quandt": []}),
        ("Edgar Quandt đến Hà Nội. Hãng Quandt Motors xây nhà, Quandt-Air bay.", {"Edgar Quandt": []}),
        ("Edgar Quandt đến Hà Nội. Tập đoàn Đá (Quandt) lãi to. Hôm nay Quandt bán gỗ.", {"Edgar Quandt": []}),
        ("Edgar Quandt đến Hà Nội. Vua-Quandt là tên tàu. Tàu Real Quandt to.", {"Edgar Quandt": []}),
        ("Edgar Quandt đến Hà Nội. Cầu Quandt dài. Hôm qua, bão Quandt-9 tan.", {"Edgar Quandt": []}),
        ("Edgar Quandt đến Hà Nội. Họ qua cầu Quandt, xem phim Quandt Zeldo.", {"Edgar Quandt": []}),
        ("Edgar Unu đến Hà Nội. Ana Wu vui. Wu nói vậy.", {"Edgar Unu": [], "Ana Wu": []}),
        ("Edgar Quandt đến Hà Nội. QUANDT lãi to.", {"Edgar Quandt": []}),
        ("Edgar Lima đến Hà Nội. Lima rất xa.", {"Edgar Lima": []}),
    ],
)
def test_the_last_word_of_a_foreign_name_alone_is_who_bears_it(text: str, aliases: dict[str, list[str]]) -> None:
    assert {person["name"]: person["aliases"] for person in facts(text)["people"]} == aliases


def test_a_leader_of_a_place_abroad_may_have_a_surname_that_no_list_has() -> None:
    assert held("Chủ tịch tỉnh Phúc Kiến Vu Đá Gió nói vậy.") == [("Vu Đá Gió", "Chủ tịch tỉnh Phúc Kiến")]


def test_a_name_alone_at_the_end_is_a_signature() -> None:
    assert facts("Hôm nay trời đẹp.\nEdgar Quandt")["people"] == []


def test_a_courtesy_word_before_the_first_word_of_a_foreign_name_means_who_bears_it() -> None:
    text = "Ngoại trưởng Peru Edgar Quandt đến. Bà Ana Marlo vui. Ông Edgar nói vậy."
    assert {p["name"]: p["aliases"] for p in facts(text)["people"]} == {"Edgar Quandt": ["Edgar"], "Ana Marlo": []}


def test_one_courtesy_word_calls_several_foreigners() -> None:
    people = facts("Hai giảng viên là các ông Takeuchi Shun và Iwasaki Daigo đã đến.")["people"]
    assert [person["name"] for person in people] == ["Takeuchi Shun", "Iwasaki Daigo"]
    assert [p["name"] for p in facts("Ông Takeuchi Shun và Mitsu Daigo đã ký.")["people"]] == ["Takeuchi Shun"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Cùng dự có bà Sofia Quandt, Tham tán.", ["Sofia Quandt"]),
        ("Ông Milan Brandor, Đại sứ Serbia, dự.", ["Milan Brandor"]),
        ("Thị trưởng Paris Ana Hale nói vậy.", ["Ana Hale"]),
        ("Ông thăm Sofia và Paris.", []),
    ],
)
def test_somebody_whom_a_courtesy_word_calls_may_be_named_like_a_town(text: str, names: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == names


@pytest.mark.parametrize("name", ["Neang Sor", "Sean Pham", "Yong Kim"])
def test_vowels_that_no_vietnamese_syllable_has_tell_a_foreign_name(name: str) -> None:
    assert [person["name"] for person in facts(f"Đại tướng {name} đã đến.")["people"]] == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lò Trung Quốc cho rằng luật này cần sửa.", ["Lò Trung Quốc"]),
        ("Đại biểu Quốc hội Lò Trung Quốc cũng chia sẻ.", ["Lò Trung Quốc"]),
        ("Đại biểu Đoàn Trung Quốc đã đến.", []),
        ("Vùng Đông Nam Trung Quốc có mưa.", []),
    ],
)
def test_given_names_may_be_those_of_a_land(text: str, found: list[str]) -> None:
    assert [person["name"] for person in facts(text)["people"]] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự họp có các ông: Lê Văn Sen, Cục trưởng; Khăm-nhãn Xay-sen-vông, Đại sứ Lào.",
            [("Lê Văn Sen", "Cục trưởng"), ("Khăm-nhãn Xay-sen-vông", "Đại sứ Lào")],
        ),
        ("Đoàn đã tới Khăm-nhãn Xay-sen-vông, Đại sứ Lào nói vậy.", []),
    ],
)
def test_a_name_in_syllables_opens_an_entry_of_a_list(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(held(text)) == sorted(expected)
