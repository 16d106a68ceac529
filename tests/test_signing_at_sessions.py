"""Agreements as press offices tell of them: signed with the minutes of a session, before others, long ago."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, only_agreement

WHO = "Bộ trưởng Y tế Chile Đào Quý Lâm và Bộ trưởng Y tế Fiji Helena Quandt"


@pytest.mark.parametrize(
    "signed",
    [
        "Biên bản Kỳ họp và",
        "Biên bản Kỳ họp lần thứ 7 và",
        "Biên bản Khóa họp lần thứ 9;",
        "Biên bản Kỳ họp lần thứ 4 Ủy ban hỗn hợp Chile - Fiji và",
        "Biên bản Kỳ họp, Kế hoạch hợp tác giai đoạn 2033 - 2035 và",
    ],
)
def test_what_is_signed_with_the_minutes_of_a_session_is_signed_by_the_same_people(signed: str) -> None:
    found = agreements(f"Ngày 3/5/2033, tại Suva, {WHO} đã ký {signed} Bản ghi nhớ về nghề cá.")[-1]
    assert (found["label"], found["status"], found["date"]) == ("Bản ghi nhớ về nghề cá", "signed", "2033-05-03")
    assert found["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_minutes_that_are_not_signed_leave_what_goes_with_them_unsigned() -> None:
    text = "Hai bên chưa ký Biên bản Kỳ họp và Thỏa thuận về giống cá giữa Bộ Y tế và Bộ Công Thương."
    assert only_agreement(text)["status"] == "proposed"


@pytest.mark.parametrize(
    ("told", "date"),
    [
        (", ký năm 2008, sớm có hiệu lực", "2008"),
        (", được ký kết tháng 4/2019, đang được rà soát", "2019-04"),
        (", ký tại Suva ngày 3/4/2019, đã cũ", "2019-04-03"),
    ],
)
def test_when_a_treaty_was_signed_may_stand_between_commas(told: str, date: str) -> None:
    found = only_agreement(f"Hai bên trao đổi về Hiệp định vận tải biển giữa Chile và Fiji{told}.")
    assert (found["status"], found["date"]) == ("signed", date)


def test_a_day_on_which_a_treaty_will_be_signed_does_not_make_it_signed() -> None:
    text = "Chile mong muốn Hiệp định vận tải biển với Fiji, dự kiến ký năm 2033, sẽ mở đường cho tàu cá."
    assert only_agreement(text)["status"] == "proposed"


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("Bộ trưởng Đào Quý Lâm đề nghị Fiji sớm thông qua", "proposed"),
        ("Chile kêu gọi Quốc hội Fiji thông qua", "proposed"),
        ("Quốc hội Fiji đã sớm thông qua", "in-force"),
    ],
)
def test_a_treaty_that_somebody_is_asked_to_pass_is_not_in_force(asked: str, status: str) -> None:
    assert only_agreement(f"{asked} Hiệp định vận tải biển giữa Chile và Fiji.")["status"] == status


@pytest.mark.parametrize("who", ["Bộ Y tế và Bộ Công Thương", "đại diện Bộ Y tế và Bộ Công Thương"])
def test_bodies_that_sign_before_the_eyes_of_somebody_are_the_parties(who: str) -> None:
    found = only_agreement(f"Thủ tướng Đào Quý Lâm chứng kiến {who} ký Thỏa thuận về giống cá.")
    assert (found["parties"], found["witnesses"]) == (["Bộ Y tế", "Bộ Công Thương"], ["Đào Quý Lâm"])


def test_people_who_sign_before_the_eyes_of_others_sign_for_whom_their_titles_tell() -> None:
    text = (
        "Thủ tướng Đào Quý Lâm và Thủ tướng Josua Tuva đã chứng kiến ông Lò Văn Tám, Giám đốc Công ty Mây Trắng, "
        "và bà Helena Quandt, Chủ tịch Tập đoàn TQX, ký Thỏa thuận về giống cá."
    )
    found = only_agreement(text)
    assert found["witnesses"] == ["Đào Quý Lâm", "Josua Tuva"]
    assert found["signatories"] == ["Lò Văn Tám", "Helena Quandt"]
    assert found["parties"] == ["Công ty Mây Trắng", "Tập đoàn TQX"]


def test_with_whom_somebody_signs_may_have_a_title_before_what_is_signed() -> None:
    text = (
        "Ngày 3/5, Cục trưởng Lò Văn Tám đã ký với bà Helena Quandt, Giám đốc Viện Sáng chế Fiji, "
        "Bản ghi nhớ về giống cá."
    )
    found = only_agreement(text)
    assert (found["status"], found["signatories"]) == ("signed", ["Lò Văn Tám", "Helena Quandt"])


@pytest.mark.parametrize("parties", ["với Fiji", "giữa Chile và Fiji"])
def test_fields_with_a_comma_belong_to_the_name_of_a_treaty_whose_parties_follow(parties: str) -> None:
    label = f"Hiệp định hợp tác văn hóa, giáo dục {parties}"
    assert only_agreement(f"Hai bên đang đàm phán {label}.")["label"] == label


def test_what_somebody_does_after_a_comma_belongs_to_no_name() -> None:
    text = "Ông Lâm cho biết đã hoàn tất Hiệp định hợp tác văn hóa, làm việc với Fiji về nghề cá."
    assert only_agreement(text)["label"] == "Hiệp định hợp tác văn hóa"


TALKS = "Chiều 9/9/2033, Thủ tướng Đào Quý Lâm đã hội đàm với Thủ tướng Fiji Josua Tuva."


@pytest.mark.parametrize("when", ["Sau hội đàm", "Ngay sau cuộc hội đàm", "Kết thúc hội đàm", "Kết thúc cuộc hội đàm"])
def test_what_is_signed_after_talks_has_their_day_though_a_verb_tells_of_them(when: str) -> None:
    text = f"{TALKS} {when}, hai Thủ tướng đã chứng kiến lễ ký Hiệp định vận tải biển giữa Chile và Fiji."
    found = only_agreement(text)
    assert (found["date"], found["witnesses"]) == ("2033-09-09", ["Đào Quý Lâm", "Josua Tuva"])


def test_what_is_signed_after_another_meeting_has_no_day_of_talks() -> None:
    text = f"{TALKS} Kết thúc buổi lễ, hai bên đã ký Hiệp định vận tải biển giữa Chile và Fiji."
    assert only_agreement(text)["date"] is None


SIGNED = "Hai bên đã ký Thỏa thuận về giống cá."
SIDES = "là Cục trưởng Bế Hữu Ruộng, về phía Maroc là Tổng Giám đốc Youssef Alami"


@pytest.mark.parametrize(
    "told",
    [
        f"Ký thỏa thuận về phía Việt Nam {SIDES}.",
        "Tham gia ký kết, phía Việt Nam có Cục trưởng Bế Hữu Ruộng; phía Maroc có Tổng Giám đốc Youssef Alami.",
        "Ký kết thỏa thuận, phía Việt Nam có Cục trưởng Bế Hữu Ruộng, phía Maroc có Tổng Giám đốc Youssef Alami.",
    ],
)
def test_who_signs_is_told_side_by_side(told: str) -> None:
    assert only_agreement(f"{SIGNED} {told}")["signatories"] == ["Bế Hữu Ruộng", "Youssef Alami"]


def test_who_sees_the_sides_sign_is_a_witness() -> None:
    text = f"{SIGNED} Ký thỏa thuận về phía Việt Nam {SIDES}, dưới sự chứng kiến của Bộ trưởng Lò Văn Tám."
    found = only_agreement(text)
    assert (found["signatories"], found["witnesses"]) == (["Bế Hữu Ruộng", "Youssef Alami"], ["Lò Văn Tám"])


@pytest.mark.parametrize("seen_by", ["hai đồng Chủ tịch Ủy ban", "hai đồng chủ trì", "hai Trưởng đoàn"])
def test_the_two_who_chair_a_session_witness_what_is_signed_there(seen_by: str) -> None:
    text = (
        "Ngày 4/5, Thứ trưởng Nông Thị Suối và Quốc vụ khanh Karim Bensaid đã đồng chủ trì Kỳ họp lần thứ 7. "
        "Bà Suối cảm ơn ông Bensaid. Tại Kỳ họp, Bộ Y tế và Bộ Công Thương đã ký Thỏa thuận về giống cá "
        f"dưới sự chứng kiến của {seen_by}."
    )
    assert only_agreement(text)["witnesses"] == ["Nông Thị Suối", "Karim Bensaid"]


def test_two_ministers_witness_what_others_with_another_title_sign() -> None:
    text = (
        "Ngày 4/5, Bộ trưởng Nông Thị Suối đã hội đàm với Bộ trưởng Karim Bensaid. Nhân dịp này, trước sự chứng kiến "
        "của hai Bộ trưởng, Giám đốc Công ty Mây Trắng Lục Văn Thóc và Giám đốc Công ty Sao Xa Lò Văn Tám đã ký "
        "Thỏa thuận về giống cá."
    )
    found = only_agreement(text)
    assert found["witnesses"] == ["Nông Thị Suối", "Karim Bensaid"]
    assert found["signatories"] == ["Lục Văn Thóc", "Lò Văn Tám"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA)", "và gỡ bỏ thẻ vàng"),
        ("Hiệp định Thương mại Việt Nam - Fiji (VFTA)", "và mở cửa cho gạo"),
        ("Thỏa thuận giữa Bộ Y tế (BYT) và tập đoàn Mây Trắng", ""),
        ("Hiệp định về miễn thị thực cho người mang hộ chiếu ngoại giao, công vụ", "; Bản ghi nhớ về nghề cá"),
    ],
)
def test_where_a_name_with_letters_or_passports_ends(name: str, rest: str) -> None:
    assert agreements(f"Hai bên ký {name} {rest}.".replace(" ;", ";").replace(" .", "."))[0]["label"] == name


def test_who_is_asked_to_join_what_many_have_made_is_no_party() -> None:
    text = "Ông Lò Văn Tám đề nghị Fiji sớm tham gia Hiệp định Đối tác Kinh tế số (DEPA) và mở cửa thị trường."
    assert only_agreement(text)["parties"] == []


def test_a_treaty_inside_the_name_of_another_does_not_end_what_is_signed() -> None:
    text = (
        "Chile và Fiji đã ký Nghị định thư sửa đổi Phụ lục 4 của Hiệp định và Bản ghi nhớ giữa Bộ Y tế "
        "với Bộ Công Thương về kiểm dịch."
    )
    assert [found["status"] for found in agreements(text)] == ["signed", "signed"]


def test_who_is_a_member_of_the_first_of_a_row_of_treaties_is_one_of_all() -> None:
    text = (
        "Fiji đã là thành viên của Công ước Paris (1949), Hiệp ước Hợp tác Sáng chế (PCT) (1993), "
        "Nghị định thư Madrid từ năm 2006 và Công ước Berne."
    )
    assert [found["parties"] for found in agreements(text)] == [["Fiji"]] * 4


def test_a_parliament_that_allows_a_signing_is_no_party_and_nothing_is_signed() -> None:
    found = only_agreement("Quốc hội Fiji vừa thông qua việc ký Hiệp định hợp tác lao động với Chile.")
    assert (found["status"], found["parties"]) == ("proposed", ["Chile"])


def test_an_agreement_of_two_ministries_is_known_without_their_lands() -> None:
    text = "Hai Bộ trưởng đã ký Thỏa thuận hợp tác giữa hai Bộ Ngoại giao giai đoạn 2031 - 2033."
    found = only_agreement(text)
    assert found["label"] == "Thỏa thuận hợp tác giữa hai Bộ Ngoại giao giai đoạn 2031 - 2033"
    assert found["status"] == "signed"


@pytest.mark.parametrize(
    "name",
    [
        "Chương trình phối hợp hoạt động khoa học, công nghệ và đổi mới sáng tạo giai đoạn 2031 - 2035",
        "Nghị định thư thứ hai sửa đổi Hiệp định Thương mại hàng hóa ASEAN",
    ],
)
def test_several_fields_and_what_is_changed_belong_to_a_name(name: str) -> None:
    assert agreements(f"Ngày 3/5, Bộ Y tế và Bộ Công Thương đã ký {name}.")[0]["label"] == name


def test_an_instrument_that_is_only_numbered_is_none() -> None:
    assert agreements("Đây là văn kiện thứ tư giữa hai nước.") == []


def test_who_signs_by_authority_of_another_signs() -> None:
    text = "Thứ trưởng Nông Thị Suối, thừa ủy quyền của Bộ trưởng, đã ký Biên bản ghi nhớ về năng lượng."
    assert only_agreement(text)["signatories"] == ["Nông Thị Suối"]


def test_what_is_among_a_bundle_told_before_is_signed_and_witnessed_like_it() -> None:
    text = (
        "Thủ tướng Đào Quý Lâm và Thủ tướng Josua Tuva đã chứng kiến lễ trao 12 thỏa thuận hợp tác. "
        "Trong đó có Bản ghi nhớ về nghề cá giữa Bộ Y tế và Bộ Công Thương."
    )
    found = agreements(text)[-1]
    assert (found["status"], found["witnesses"]) == ("signed", ["Đào Quý Lâm", "Josua Tuva"])


@pytest.mark.parametrize(
    ("before", "name", "behind"),
    [
        ("Lễ ký", "Thỏa thuận về giống cá giữa Bộ Y tế và Bộ Công Thương", "diễn ra ngày 5/6 tại Suva"),
        ("Hai bên ra", "Tuyên bố chung về việc thiết lập quan hệ giữa Chile và Fiji", "nhân chuyến thăm"),
        ("Hai bên ký", "Thỏa thuận về giống cá giữa Bộ Y tế và Bộ Công Thương", "nhân dịp chuyến thăm Fiji"),
        ("Hai bên ký", "Thỏa thuận hợp tác về các giải đấu diễn ra tại Fiji", ""),
    ],
)
def test_when_an_agreement_is_signed_belongs_to_no_name(before: str, name: str, behind: str) -> None:
    assert agreements(f"{before} {name} {behind}.".replace(" .", "."))[0]["label"] == name


def test_a_letter_of_intent_behind_a_joint_is_no_country() -> None:
    text = "Hai bên ký Bản ghi nhớ về nghề cá giữa hai Bộ Nông nghiệp và Ý định thư về du lịch."
    found = agreements(text)
    assert [one["label"] for one in found][1:] == ["Ý định thư về du lịch"]
    assert [one["parties"] for one in found] == [[], []]
    assert only_agreement("Pháp và Ý đã ký Hiệp định dẫn độ.")["parties"] == ["Pháp", "Ý"]


@pytest.mark.parametrize("exchanged", ["trao", "trao đổi", "ký"])
def test_those_who_exchange_an_agreement_before_a_witness_are_no_witnesses(exchanged: str) -> None:
    text = (
        "Dưới sự chứng kiến của Phó Thủ tướng Cà Văn Ngọc, Chủ tịch UBND tỉnh Sơn La Sùng Văn Páo và Tổng Giám đốc "
        f"Tập đoàn Mây Trắng Lò Văn Tám đã {exchanged} Thỏa thuận hợp tác phát triển cây cà phê."
    )
    assert only_agreement(text)["witnesses"] == ["Cà Văn Ngọc"]


def test_a_body_that_closes_the_name_of_one_agreement_does_not_sign_the_next() -> None:
    text = (
        "Bộ Y tế và Bộ Công Thương đã ký Bản ghi nhớ về thành lập Viện Sáng chế Fiji; "
        "Tập đoàn Mây Trắng ký Hợp đồng mua gạo của Công ty Sao Xa."
    )
    assert agreements(text)[-1]["parties"] == ["Tập đoàn Mây Trắng", "Công ty Sao Xa"]


def test_bodies_in_a_row_with_semicolons_sign_together() -> None:
    text = "Ngày 3/5, Bộ Y tế; Bộ Công Thương; Bộ Tài chính đã ký Thỏa thuận về giống cá."
    assert only_agreement(text)["parties"] == ["Bộ Y tế", "Bộ Công Thương", "Bộ Tài chính"]


def test_an_agreement_is_not_signed_at_the_meeting_of_a_caption_that_no_full_stop_ends() -> None:
    caption = "Bà Lò Thị Én tại Hội nghị về cà phê tháng 6/2016"
    told = "Trong khuôn khổ chuyến thăm Lào của Thủ tướng Cà Văn Ngọc, Thỏa thuận hợp tác về mây đã được ký."
    found = facts(f"Tin trong ngày\n{caption} {told}")
    labels = {m["id"]: m["label"] for m in found["meetings"]}
    assert [labels[a["meeting"]] for a in found["agreements"]] == ["chuyến thăm Lào của Thủ tướng Cà Văn Ngọc"]
