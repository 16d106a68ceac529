"""The parties of agreements: members of treaties, bodies for which people sign, borrowers, and the fullest name."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

_SIDES = ["Ban Quản lý Mây Trắng", "Sở Y tế Nghệ An"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("TPP bao gồm các thành viên Chile, Fiji, Peru và Việt Nam.", ["Chile", "Fiji", "Peru", "Việt Nam"]),
        ("Hiệp định Nghề cá hiện bao gồm 10 quốc gia Đông Nam Á, Chile, Fiji và Peru.", ["Chile", "Fiji", "Peru"]),
        ("Peru nói về Hiệp định Nghề cá, có sự tham gia của 2 nước ven biển gồm Chile và Fiji.", ["Chile", "Fiji"]),
        ("Peru nói về Hiệp định Nghề cá, với sự có mặt của Chile và Fiji.", ["Chile", "Fiji"]),
        ("Quốc hội Chile xem xét Hiệp định Nghề cá ba bên.", []),
    ],
)
def test_the_members_of_a_treaty_are_its_parties(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Ông Đào Quý Lâm – Giám đốc Công ty Mây Trắng ký kết bản ghi nhớ nuôi tôm với đối tác Fiji.",
            ["Công ty Mây Trắng"],
        ),
        (
            "Ông Đào Quý Lâm, Chủ tịch ngành giống cá của Tập đoàn Mây Trắng đã ký biên bản ghi nhớ với tỉnh Nghệ An.",
            ["Tập đoàn Mây Trắng"],
        ),
        ("Bộ trưởng Bộ Y tế Đào Quý Lâm đã ký bản ghi nhớ với đối tác Fiji.", []),
        (
            "Ngân hàng Mây Trắng đã ký hợp đồng tín dụng với số tiền 20 tỷ đồng cho Công ty Sao Biển.",
            ["Ngân hàng Mây Trắng", "Công ty Sao Biển"],
        ),
        (
            "Ngân hàng Mây Trắng đã ký hợp đồng tài trợ 50 tỷ đồng cho 2 doanh nghiệp là Công ty Sao Biển và "
            "Công ty Hoa Sen.",
            ["Ngân hàng Mây Trắng", "Công ty Sao Biển", "Công ty Hoa Sen"],
        ),
        (
            "Các tàu này thuộc hợp đồng tàu biển ký kết giữa Công ty Mây Trắng và hãng chế tạo tàu Sao Biển Group.",
            ["Công ty Mây Trắng"],
        ),
    ],
)
def test_for_whom_people_sign_and_with_whom_companies_deal(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"][: len(parties) or None] == parties


def test_what_stands_between_others_is_no_party() -> None:
    text = "Hiệp định Nghề cá Chile - Fiji có hiệu lực giúp tăng kim ngạch thương mại giữa Huế với Peru."
    assert only_agreement(text)["parties"] == ["Chile", "Fiji"]


def test_an_agreement_has_the_fullest_of_its_names() -> None:
    text = "Chile phê chuẩn TPP\nChile đã phê chuẩn Hiệp định Đối tác xuyên Thái Bình Dương (TPP). TPP có lợi."
    assert only_agreement(text)["label"] == "Hiệp định Đối tác xuyên Thái Bình Dương (TPP)"


def test_what_is_still_negotiated_is_not_signed_by_a_clause_before() -> None:
    text = "Bên cạnh các FTA đã ký kết, Chile còn đang đàm phán hai FTA, trong đó có Hiệp định Nghề cá Chile - Fiji."
    assert {a["label"]: a["status"] for a in agreements(text)}["Hiệp định Nghề cá Chile - Fiji"] != "signed"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Hội nghị đánh giá hợp tác ASEAN-EU theo Kế hoạch Hành động Sông Xanh (2013-2017).", ["ASEAN", "EU"]),
        ("Ban Quản lý Mây Trắng và Sở Y tế Nghệ An ký kết phối hợp tiêm chủng cho trẻ em.", _SIDES),
        ("Lễ ký Bản ghi nhớ cung cấp cá của Công ty Mây Trắng.", ["Công ty Mây Trắng"]),
    ],
)
def test_parties_that_other_words_of_the_sentence_name(text: str, parties: list[str] | None) -> None:
    assert only_agreement(text)["parties"] == (parties or ["Tập đoàn Mây Trắng", "Fiji"])


def test_a_row_of_agreements_shares_the_pair_that_carries_them_out() -> None:
    text = (
        "Hai bên triển khai các dự án Chile - Fiji trong khuôn khổ Thỏa thuận đối tác về nghề cá (ký năm 2010) và "
        "Thỏa thuận đối tác về lâm nghiệp (ký năm 2014)."
    )
    assert [(a["parties"], a["date"]) for a in agreements(text)] == [
        (["Chile", "Fiji"], "2010"),
        (["Chile", "Fiji"], "2014"),
    ]


def test_who_is_only_quoted_signs_nothing() -> None:
    text = "Theo anh Lê Văn Sen, việc một công ty công nghệ Chile ký bản ghi nhớ với Tập đoàn Sao Biển là tốt."
    assert only_agreement(text)["signatories"] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Chile và Fiji ký Thỏa thuận trao đổi thông tin.", "Thỏa thuận trao đổi thông tin"),
        (
            "Chile và Fiji ký Hiệp định về hợp tác phòng, chống tội phạm.",
            "Hiệp định về hợp tác phòng, chống tội phạm",
        ),
        (
            "Hai bên nói về Hiệp định Mua bán, trao đổi cá và tôm Chile-Fiji.",
            "Hiệp định Mua bán, trao đổi cá và tôm",
        ),
        ("Hiệp ước Láng giềng, hợp tác Chile - Fiji đã được ký.", "Hiệp ước Láng giềng, hợp tác Chile - Fiji"),
        (
            "Chile và Fiji đã ký Hiệp định liên chính phủ năm 2014 về nghề cá.",
            "Hiệp định liên chính phủ năm 2014 về nghề cá",
        ),
        (
            "Chile muốn tham gia hiệp định Đối tác Kinh tế toàn diện nghề cá (ABCD).",
            "hiệp định Đối tác Kinh tế toàn diện nghề cá (ABCD)",
        ),
        (
            "Hãng Mây Trắng đã ký một loạt các hợp đồng và bản ghi nhớ trị giá 63 triệu USD.",
            "hợp đồng và bản ghi nhớ trị giá 63 triệu USD",
        ),
    ],
)
def test_the_name_of_an_agreement_is_not_cut(text: str, label: str) -> None:
    assert agreements(text)[0]["label"] == label


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Trong chuyến thăm Fiji của Thủ tướng Chile Pablo Ruiz năm 2011, hai bên đã ký Hiệp định Nghề cá.", "2011"),
        ("Chile và Fiji đã ký Hiệp định liên chính phủ năm 2014 về nghề cá.", "2014"),
        ("Kỷ niệm 40 năm Ngày ký kết Hiệp ước Láng giềng Chile - Fiji (18/7/1977 - 18/7/2017).", "1977-07-18"),
        (
            "Việt Nam và Chile hội đàm. Việc trồng rừng của hai nước, dựa trên quan hệ “Đối tác chiến lược Xanh” "
            "thiết lập năm 2009, phát triển tốt.",
            "2009",
        ),
        ("Bản ghi nhớ bán cá của Công ty Mây Trắng vào thị trường Fiji vừa được ký kết vào ngày 5/3.", "2023-03-05"),
        (
            "Chiều 5/3, Bộ Y tế tổ chức tọa đàm về tiêm chủng. Bác sĩ đã đến. Bên lề tọa đàm về tiêm chủng, Bộ Y tế và "
            "Bộ Công Thương đã ký Bản ghi nhớ hợp tác.",
            "2023-03-05",
        ),
    ],
)
def test_when_an_agreement_was_signed(text: str, day: str) -> None:
    assert only_agreement(text)["date"] == day


def test_one_agreement_that_takes_the_place_of_another_is_not_it() -> None:
    text = "Hai bên sẽ ký Hiệp định Nghề cá Chile-Fiji thay thế Hiệp định Trao đổi Nghề cá Chile-Fiji ký năm 2001."
    assert [(a["status"], a["date"]) for a in agreements(text)] == [("proposed", None), ("signed", "2001")]


def test_a_partnership_is_one_with_and_without_the_word_for_relations() -> None:
    text = (
        "Chile vun đắp quan hệ đối tác hợp tác chiến lược toàn diện Chile - Fiji.\n"
        "Fiji coi trọng đối tác hợp tác chiến lược toàn diện với Chile."
    )
    assert only_agreement(text)["parties"] == ["Chile", "Fiji"]


def test_letters_and_the_name_that_they_stand_for_everywhere_are_one() -> None:
    text = "Chile nói về TPP. Fiji muốn có Hiệp định Đối tác xuyên Thái Bình Dương. Thỏa thuận TPP có lợi cho Fiji."
    assert (only_agreement(text)["label"], only_agreement(text)["type"]) == (
        "Hiệp định Đối tác xuyên Thái Bình Dương",
        "treaty",
    )


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Việt Nam và Chile hội đàm. Sau khi Hiệp định Geneva về cá được ký, hai nước đã lập quan hệ.", []),
        (
            "Việt Nam và Chile hội đàm. Thành phố Huế và thành phố Vinh đã ký biên bản ghi nhớ về cá giữa hai nước.",
            ["Thành phố Huế", "thành phố Vinh"],
        ),
    ],
)
def test_two_countries_are_no_party_to_what_a_city_names_or_places_sign(text: str, parties: list[str]) -> None:
    assert sorted(next(a["parties"] for a in agreements(text))) == parties


def test_two_leaders_stand_for_their_countries() -> None:
    text = "Việt Nam và Chile hội đàm. Hai nhà lãnh đạo mừng việc ký Bản ghi nhớ thành lập nhóm nuôi tôm và cá."
    assert (only_agreement(text)["label"], only_agreement(text)["parties"]) == (
        "Bản ghi nhớ thành lập nhóm nuôi tôm và cá",
        ["Việt Nam", "Chile"],
    )


def test_this_agreement_may_be_a_memorandum() -> None:
    text = "Việt Nam và Chile đã ký Bản ghi nhớ về cá. Hai nước nhất trí triển khai thỏa thuận này."
    assert only_agreement(text)["label"] == "Bản ghi nhớ về cá"


def test_words_beside_counted_papers_tell_no_other_agreement() -> None:
    text = "Việt Nam và Chile hội đàm. Hai bên đã ký 19 văn kiện hợp tác và biên bản ghi nhớ."
    assert only_agreement(text)["label"] == "19 văn kiện hợp tác"


def test_what_is_respected_is_respected_for_a_whole_row() -> None:
    text = "Chile tôn trọng luật pháp quốc tế, nhất là Công ước về Cá và Tuyên bố về nghề cá chung (ABC)."
    assert {a["status"] for a in agreements(text)} == {"in-force"}


def test_to_unite_is_not_to_sign() -> None:
    assert agreements("Chile khẳng định liên kết hợp tác với ASEAN.") == []


def test_the_year_until_which_a_vision_reaches_is_not_its_day() -> None:
    assert only_agreement("Chile triển khai Tuyên bố Tầm nhìn chung về nghề cá đến năm 2035.")["date"] is None


def test_who_submits_a_law_is_no_party_to_it() -> None:
    assert only_agreement("Bộ Y tế trình Luật Nghề cá.")["parties"] == []


def test_programmes_of_parliament_are_told_by_their_year() -> None:
    text = "Quốc hội bàn về Chương trình xây dựng luật, pháp lệnh năm 2021 và Chương trình giám sát năm 2021."
    assert [a["label"] for a in agreements(text)] == [
        "Chương trình xây dựng luật, pháp lệnh năm 2021",
        "Chương trình giám sát năm 2021",
    ]


def test_bodies_that_sign_a_pledge_are_bound_by_it() -> None:
    text = "Ba doanh nghiệp gồm Công ty Mây Trắng, Công ty Hoa Sen và Công ty Sao Biển đã ký cam kết về việc cứu cá."
    assert (only_agreement(text)["type"], len(only_agreement(text)["parties"])) == ("agreement", 3)
    assert agreements("Các hộ dân đã ký cam kết không bắt cá con.") == []


def test_two_contracts_that_are_signed_together_are_two() -> None:
    text = "Hãng Mây Trắng và Hãng Sao Biển ký kết thỏa thuận hợp tác nuôi tôm và thỏa thuận thuê tàu dài hạn."
    assert [a["parties"] for a in agreements(text)] == [["Hãng Mây Trắng", "Hãng Sao Biển"]] * 2


def test_who_issues_a_resolution_a_plan_or_a_programme_is_no_party_of_it() -> None:
    for text in (
        "Các tỉnh thực hiện Nghị quyết của Quốc hội về nghề cá.",
        "Bộ Y tế đã ban hành Kế hoạch hành động về nước sạch.",
        "Ông nhắc đến Chương trình giám sát của Quốc hội năm 2031.",
    ):
        assert only_agreement(text)["parties"] == []
    assert only_agreement("Bà nêu Chương trình hành động của ASEAN về nghề cá.")["parties"] == ["ASEAN"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chương trình phối hợp giám sát của Hội Nông dân Việt Nam được triển khai.", ["Hội Nông dân Việt Nam"]),
        ("Bà nêu Chương trình hành động chung của Bộ Y tế về nước sạch.", ["Bộ Y tế"]),
        ("Bà nêu Nghị quyết liên tịch của Quốc hội về nghề cá.", ["Quốc hội"]),
        ("Bộ Y tế và Bộ Công an đã ban hành Kế hoạch hành động về nước sạch.", ["Bộ Y tế", "Bộ Công an"]),
    ],
)
def test_what_several_make_together_has_parties(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ông nhắc đến Kế hoạch phối hợp của Bộ Y tế và Bộ Tài chính về vắc xin.", ["Bộ Y tế", "Bộ Tài chính"]),
        (
            "Ông nhắc đến Chương trình hợp tác của Bộ Y tế, Bộ Tài chính và Bộ Nội vụ về vắc xin.",
            ["Bộ Y tế", "Bộ Tài chính", "Bộ Nội vụ"],
        ),
        ("Ông nhắc đến Chương trình hợp tác của Bộ Y tế, Bộ Tài chính cho biết.", ["Bộ Y tế"]),
        (
            "Hai bên vun đắp quan hệ Đối tác chiến lược Việt Nam - Chile, trồng thêm rừng, triển khai Kế hoạch hành "
            "động thực hiện quan hệ Đối tác chiến lược các năm 2031 - 2035.",
            ["Việt Nam", "Chile"],
        ),
    ],
)
def test_a_joint_plan_is_of_all_whose_it_is_told_to_be(text: str, parties: list[str]) -> None:
    assert agreements(text)[-1]["parties"] == parties


def test_areas_that_sign_at_a_meeting_told_before_them_are_its_parties() -> None:
    both = "thành phố Cần Thơ và tỉnh Cà Mau đã ký Thỏa thuận hợp tác nuôi cá"
    assert only_agreement(f"Tại phiên họp, {both}.")["parties"] == ["thành phố Cần Thơ", "tỉnh Cà Mau"]
    assert only_agreement("Tại tỉnh Cà Mau, thành phố Cần Thơ, hai bên ký Thỏa thuận hợp tác nuôi cá.")["parties"] == []
