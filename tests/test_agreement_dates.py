"""The year or the month that stands beside the name of an agreement, and the day of the event at which it is signed."""

from __future__ import annotations

import pytest

from facts_of_text import agreements
from kg.extract import extract
from kg.language import load_language
from kg.model import Article


def dates(text: str) -> list[str | None]:
    return [agreement["date"] for agreement in agreements(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hai nước nhắc đến Đối tác toàn diện Việt Nam - Chile năm 2023.", ["2023"]),
        ("Hai nước coi trọng Tuyên bố chung Việt Nam - Chile tháng 7/2025.", ["2025-07"]),
        ("Việt Nam và Chile tiếp tục hợp tác theo Bản ghi nhớ về hợp tác quốc phòng 2021.", ["2021"]),
        ("Các bên cần tôn trọng UNCLOS 1982.", ["1982"]),
        ("Peru tuân thủ thỏa thuận hạt nhân hồi năm 2031 với Chile.", ["2031"]),
        ("Peru tuân thủ thỏa thuận hạt nhân đạt được năm 2031.", ["2031"]),
        ("Peru tuân thủ Công ước Rừng Xanh (CRX) hồi năm 2031.", ["2031"]),
        ("Peru sẽ rút khỏi Công ước Rừng Xanh năm 2024.", ["2024"]),
        ("Đối tác chiến lược về Nông nghiệp (2024) giữa Việt Nam và Hà Lan phát triển tốt.", ["2024"]),
    ],
)
def test_a_year_or_month_beside_the_name_of_an_agreement_is_its_date(text: str, told: list[str]) -> None:
    assert dates(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Việt Nam và Chile đánh giá tình hình thực hiện Bản ghi nhớ về hợp tác nghề cá năm 2030.",
        "Hai nước có Kế hoạch hợp tác Việt Nam - Chile năm 2030.",
        "Việt Nam gia nhập Hiệp định Lima năm 2024.",
        "Peru rút khỏi Hiệp định Lima năm 2024.",
        "Peru đã rút khỏi Công ước Rừng Xanh năm 2024.",
        "Peru đã gia nhập Công ước Rừng Xanh năm 2024.",
        "Các bộ trưởng TPP sáng 21/5 đã họp tại Hà Nội.",
        "Báo Sao Mai và Tập đoàn Bến Xanh đã ký thỏa thuận cùng tổ chức Giải thưởng Nhân tài Sao Mai 2031.",
    ],
)
def test_the_time_of_a_plan_of_work_or_of_a_meeting_is_no_date_of_an_agreement(text: str) -> None:
    assert not any(dates(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Trong chuyến thăm Lào của Thủ tướng Đức Anna Berg (tháng 10/2021), hai nước ký Tuyên bố chung X.",
            "2021-10",
        ),
        (
            "Đáng nhớ, nhân chuyến thăm Việt Nam tháng 11/2022 của Thủ tướng Đức Anna Berg, Việt Nam và Đức đã ký Bản "
            "ghi nhớ về hợp tác nghề cá.",
            "2022-11",
        ),
    ],
)
def test_an_agreement_signed_on_a_visit_has_the_date_that_the_sentence_gives_to_the_visit(text: str, told: str) -> None:
    assert dates(text) == [told]


def test_a_partnership_begins_in_the_year_that_closes_its_clause() -> None:
    text = (
        "Việt Nam và Peru thiết lập quan hệ đối tác chiến lược hướng tới tương lai trong chuyến thăm của Tổng thống "
        "Peru năm 2009."
    )
    assert agreements(text)[0]["date"] == "2009"
    text = "Việt Nam và Peru thiết lập quan hệ đối tác chiến lược. Năm 2009, hai nước mở cảng cá."
    assert agreements(text)[0]["date"] is None


@pytest.mark.parametrize(
    "opening", ["Bà Lê Thị Hoa: Ngày 31/5 tại Lima, trước sự chứng kiến của Bộ Y tế,", "Đến ngày 31/5,"]
)
def test_the_day_that_opens_a_clause_is_that_of_what_is_signed_in_it(opening: str) -> None:
    assert dates(f"{opening} Hãng Sao Mai và Hãng Hoa Sen đã ký hợp đồng cung cấp động cơ.") == ["2023-05-31"]


def test_the_day_on_which_somebody_tells_of_a_signing_is_not_its_day() -> None:
    text = "Đến ngày 31/5, Bộ Y tế khẳng định Hãng Sao Mai và Hãng Hoa Sen đã ký hợp đồng cung cấp động cơ."
    assert dates(text) == [None]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Hiệp định Lima 2015 về đánh bắt cá ngừ", "2015"),
        ("Hiệp định liên chính phủ năm 2014 về trồng rừng", "2014"),
        ("Hiệp định vận tải giai đoạn 2016-2020 về đường sắt", None),
        ("Tuyên bố Lima 2016 của APEC về đánh bắt cá ngừ", None),
    ],
)
def test_the_year_before_the_matter_of_a_treaty_is_its_own(name: str, told: str | None) -> None:
    assert dates(f"Hai nước tiếp tục thực hiện {name}.") == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Việt Nam và Chile ký Hiệp định về nghề cá năm 1998.", ["1998"]),
        ("Việt Nam và Chile ký Hiệp định nghề cá năm 1998 và mở đại sứ quán.", ["1998"]),
        ("Bộ Y tế và Bộ Tài chính ký biên bản ghi nhớ về công tác năm 2032.", [None]),
        ("Việt Nam và Chile đã ký Nghị định thư gia hạn việc nuôi cá năm 1998.", [None]),
    ],
)
def test_a_year_behind_what_two_sign_is_that_of_the_signing(text: str, told: list[str | None]) -> None:
    assert dates(text) == told


def test_an_anniversary_is_no_day_of_signing() -> None:
    (treaty,) = agreements("Tháng 3/2037, các nước kỷ niệm 60 năm kể từ khi ký Hiệp ước Sông Hồng về nghề cá.")
    assert (treaty["status"], treaty["date"]) == ("in-force", None)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("đã được Thủ tướng Chính phủ phê duyệt ngày 9/11/2036", "2036-11-09"),
        ("được phê duyệt vào năm 2036", "2036"),
        ("được Thủ tướng phê duyệt tại Quyết định số 438/QĐ-TTg ngày 7/4/2037", "2037-04-07"),
        ("chưa được Thủ tướng phê duyệt ngày 9/11/2036", None),
        ("được trình Thủ tướng phê duyệt tháng 9/2036", None),
        ("sẽ được Thủ tướng phê duyệt năm 2036", None),
    ],
)
def test_a_plan_is_of_the_day_on_which_it_was_approved(told: str, day: str | None) -> None:
    assert dates(f"Bà kể Chiến lược quốc gia về nước sạch {told}.") == [day]


def test_the_day_of_a_decree_may_stand_behind_a_comma() -> None:
    assert dates("Tàu đóng theo Nghị định số 67/2031/NĐ-CP, ngày 07/7/2031 của Chính phủ.") == ["2031-07-07"]
    assert dates("Nghị định số 67/2031/NĐ-CP, hôm 07/7/2033 bà mới đọc.") == ["2031"]


def test_the_code_of_a_joint_circular_tells_its_year() -> None:
    assert dates("Xã làm theo Thông tư liên tịch số 39/2031/TTLT-BCT-BTC.") == ["2031"]


def test_what_is_signed_beside_a_conference_of_days_has_not_the_day_on_which_that_opened() -> None:
    held = "Hội nghị Điện gió lần thứ 4 đã khai mạc sáng 3/6 tại Huế. Hội nghị diễn ra từ ngày 3 đến 5/6/2031. "
    signed = "Cục trưởng Lò Văn Gió đã gặp ông Marek Dorn và ký Bản ghi nhớ về điện gió."
    assert dates(f"Tin trong ngày\n{held}Bên lề Hội nghị, {signed}") == [None]


def test_a_year_may_stand_before_those_who_sign_in_a_city() -> None:
    told = "Về rau sạch, năm 2031, ngành nông nghiệp Huế đã ký Thỏa thuận hợp tác về rau sạch với Lào Cai."
    assert dates(told) == ["2031"]


@pytest.mark.parametrize(
    "text",
    [
        "Trong năm 2031, Peru và Chile ký Hiệp định Lúa gạo, vào năm 2034 ký Hiệp định Nuôi ong.",
        "Năm 2031, Peru và Chile ký Hiệp định Lúa gạo, năm 2034 ký Hiệp định Nuôi ong.",
    ],
)
def test_the_year_before_the_next_verb_of_signing_is_that_of_the_next_agreement(text: str) -> None:
    told = {agreement["label"]: agreement["date"] for agreement in agreements(text)}
    assert told == {"Hiệp định Lúa gạo": "2031", "Hiệp định Nuôi ong": "2034"}


def test_a_treaty_whose_name_is_not_read_gives_its_year_to_no_other() -> None:
    told = "Bà nhớ việc ký kết Hiệp ước Cấm săn cá trong năm 2031, Hiệp ước biên giới vào năm 2034."
    assert all(agreement["date"] != "2031" for agreement in agreements(told))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tỉnh Đông Sơn đã ban hành Chương trình số 45/CTr-UBND ngày 29/12/2030 về trồng rừng.", "2030-12-29"),
        ("Các xã làm theo Kế hoạch số 12/KH-UBND, ngày 3/4/2031, của UBND huyện Sông Mây.", "2031-04-03"),
        ("Theo Kế hoạch số 12/KH-UBND, ngày 3/4/2031 các xã sẽ trồng rừng.", None),
    ],
)
def test_the_day_beside_the_number_of_a_plan_is_its_date(text: str, told: str | None) -> None:
    assert dates(text) == [told]


def test_the_day_from_which_something_is_done_is_not_that_of_signing() -> None:
    text = (
        "Chiều 11/5/2031, tại Huế, Công ty Mây Trắng và Công ty Sao Biển đã cùng ký cam kết ngăn chặn tin nhắn rác "
        "kể từ ngày 1/7/2031."
    )
    assert dates(text) == ["2031-05-11"]


def test_the_day_with_which_quoted_words_open_is_nearer_than_that_of_the_telling() -> None:
    text = (
        "Chiều 8/5/2031, lãnh đạo xã cho biết: “Ngày 15/3/2031, xã ký hợp đồng thu gom rác thải với Công ty Sao Biển "
        "trong một năm."
    )
    assert dates(text) == ["2031-03-15"]


_NINTH = "Ngày 8/2, tại Lima, Thứ trưởng Lò Văn Gió chủ trì Kỳ họp lần thứ 9 Ủy ban liên Chính phủ Việt Nam - Peru. "


@pytest.mark.parametrize(
    ("opens", "day"),
    [(_NINTH, "2023-02-08"), ("Thứ trưởng Lò Văn Gió thăm Lima. ", None)],
)
def test_a_session_on_which_the_text_looks_back_gives_no_day_to_what_is_signed_now(opens: str, day: str | None) -> None:
    before = "Hai bên rà soát việc thực hiện Biên bản Kỳ họp lần thứ 8 diễn ra tại Huế tháng 10/2021. "
    signed = "Kết thúc Kỳ họp, Cục Thuế và Hải quan Peru đã ký Thỏa thuận về thuế muối."
    found = {agreement["label"]: agreement["date"] for agreement in agreements(opens + before + signed)}
    assert found["Thỏa thuận về thuế muối"] == day


@pytest.mark.parametrize("replaces", ["thay thế cho", "thay thế", "thay cho"])
def test_the_day_and_place_of_an_older_instrument_are_not_those_of_what_replaces_it(replaces: str) -> None:
    text = "Chiều 5/6, Bộ Y tế và Bộ Y tế Cuba ký Thỏa thuận hợp tác Mây Xanh. "
    text += f"Thỏa thuận này đã được Bộ trưởng Lê Văn Sen ký, {replaces} thỏa thuận ký năm 2018 tại La Habana."
    found = extract(Article("own", "Tin", f"Tin\n{text}", published="2023-06-06T08:00"), load_language("vi"))
    values = [c.roles["value"] for c in found.claims if c.kind == "slot" and c.roles["property"] in ("when", "place")]
    assert not {"2018", "La Habana"} & {getattr(value, "name", value) for value in values}


@pytest.mark.parametrize(
    ("behind", "told"),
    [("ký năm 2022", "2022"), ("được ký ngày 5/4/2022 tại Huế", "2022-04-05"), ("", None)],
)
def test_the_day_of_a_meeting_is_not_that_of_an_agreement_signed_before(behind: str, told: str | None) -> None:
    text = f"Ngày 3/6, Bộ Y tế làm việc với WHO, rà soát việc thực hiện Bản ghi nhớ giữa Bộ Y tế và WHO {behind}."
    assert dates(f"Tin trong ngày\n{text}") == [told]
