"""When meetings of unlike articles are one: whom a leader meets, forms, congresses, articles that tell one meeting
twice, days of the news."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.model import Article

VI = load_language("vi")
LED = "Thủ tướng Đặng Văn Mơ"


def shared(*texts: str, word: str = "") -> int:
    """In how many clusters of more than one article the meetings are whose names hold a word."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    meetings = [c for c in clusters_of(read, VI).found if c[0].local.kind == "Meeting" and len(c) > 1]
    return sum(any(word in one.local.name for one in c) for c in meetings)


def test_a_leader_receives_several_guests_on_one_day() -> None:
    one = f"Thủ tướng tiếp khách\nChiều 5/6/2031, tại Hà Nội, {LED} đã tiếp ông Tòng Văn Cà."
    other = f"Tin trong ngày\nChiều 5/6/2031, tại Hà Nội, {LED} đã tiếp ông Lò Thị Nứa."
    assert not shared(one, other)
    assert shared(one, f"Tin vắn\nNgày 5/6/2031, {LED} đã tiếp ông Tòng Văn Cà tại trụ sở.")


def test_two_spellings_of_a_foreign_guest_are_no_two_guests() -> None:
    one = f"Tin A\nChiều 5/6/2031, {LED} đã hội kiến với Chủ tịch Hạ viện Brandor Zeldovanik."
    other = f"Tin B\nNgày 5/6/2031, {LED} đã hội kiến với Chủ tịch Hạ viện Brandor Zeldovanyk."
    assert shared(one, other)


@pytest.mark.parametrize("form", ["điện đàm với", "chủ trì họp báo với"])
def test_a_call_or_a_press_conference_is_no_reception(form: str) -> None:
    one = f"Tin A\nChiều 5/6/2031, {LED} đã tiếp Tổng thống Brandor Zeldovan."
    other = f"Tin B\nNgày 5/6/2031, {LED} đã {form} Tổng thống Brandor Zeldovan."
    assert not shared(one, other)


def test_a_congress_of_the_party_needs_no_more_than_its_number() -> None:
    one = "Tin A\nBà Lò Thị Nứa nói về Nghị quyết Đại hội XVII tại lớp học."
    other = "Tin B\nNghị quyết Đại hội đại biểu toàn quốc lần thứ XVII của Đảng đã đi vào cuộc sống."
    assert shared(one, other)
    for body in ("Đại hội Đảng bộ huyện Mường Khe lần thứ XVII", "Đại hội lần thứ XVII của Đoàn Thanh niên"):
        assert not shared(one, f"Tin C\nNghị quyết {body} đã được thông qua.")


def test_an_undated_meeting_of_two_is_the_one_of_the_day_that_its_article_tells() -> None:
    one = f"Tin A\nNgày 5/6/2031, tại Hà Nội, {LED} đã hội đàm với Tổng thống Brandor Zeldovan."
    other = (
        f"Tin B\nTrong chuyến thăm, {LED} và Tổng thống Brandor Zeldovan đã có cuộc gặp. "
        "Báo chí ngày 5/6/2031 viết nhiều về hai nước."
    )
    assert shared(one, other)


def test_forums_with_unlike_lands_are_two() -> None:
    one = f"Tin A\nNgày 5/6/2031, {LED} dự Diễn đàn Doanh nghiệp Việt Nam - Đan Mạch."
    other = f"Tin B\nNgày 6/6/2031, {LED} dự Diễn đàn Doanh nghiệp Việt Nam - Na Uy."
    assert not shared(one, other)


def test_the_term_of_another_body_is_none_of_a_congress() -> None:
    one = "Tin A\nCác nghị quyết của Đại hội XVII của Đảng đã được học. Mọi nhà, Quốc hội khóa XIX."
    other = "Tin B\nĐó là chuyến đi sau Đại hội Đảng toàn quốc lần thứ XVII và bầu cử Quốc hội khóa XXI."
    assert shared(one, other, word="Đại hội")


def test_a_monthly_conference_may_be_called_a_meeting_where_its_words_are_the_same() -> None:
    one = f"Tin A\nNgày 5/6/2031, {LED} chủ trì hội nghị giao ban giữa Bộ Xây dựng với lãnh đạo các sở, ngành."
    other = f"Tin B\nNgày 5/6/2031, {LED} chủ trì cuộc họp của Bộ Xây dựng với lãnh đạo các sở, ngành về mưa."
    assert shared(one, other)
    assert not shared(one, f"Tin C\nNgày 5/6/2031, {LED} chủ trì cuộc họp của Ban Mây về giá gạo với các chợ.")


def test_a_visit_to_a_capital_is_one_to_its_land_and_a_call_on_a_body_there_is_another() -> None:
    one = "Tin A\nÔng Pavel Sokolov đang có chuyến thăm Washington."
    other = "Tin B\nChuyến thăm Mỹ của ông Pavel Sokolov kéo dài ba ngày."
    assert shared(one, other)
    assert not shared(one, "Tin C\nChuyến thăm Nhật Bản của ông Pavel Sokolov kéo dài ba ngày.")
    body = "Tin D\nTại Thủ đô Washington, ông Pavel Sokolov đã đến thăm Tập đoàn Dầu khí Mây Trắng."
    assert not shared(other, body)


def test_a_visit_to_a_body_is_one_whether_a_verb_or_a_noun_tells_it() -> None:
    one = "Tin A\nBà Helena Sokolov đến thăm Đại sứ quán Trung Quốc hôm 1/2/2031."
    other = "Tin B\nChuyến thăm tới Đại sứ quán Trung Quốc hôm 1/2/2031 làm nhiều người vui."
    assert shared(one, other)


def test_the_month_in_a_name_joins_or_parts_the_meetings_of_a_body() -> None:
    one = "Tin A\nBiên bản cuộc họp tháng Tư của Bộ Xây dựng làm nhiều người vui."
    assert shared(one, "Tin B\nGiá cát tăng sau cuộc họp tháng 4 của Bộ Xây dựng.")
    assert not shared(one, "Tin C\nGiá cát sẽ tăng sau cuộc họp tháng Sáu của Bộ Xây dựng.")


def test_congresses_are_numbered_without_a_word_before_the_number() -> None:
    one = "Tin A\nNhiều việc đã làm từ sau Đại hội 17 của Đảng Cộng sản Trung Quốc."
    assert shared(one, "Tin B\nĐó là thành tựu từ sau Đại hội XVII Đảng Cộng sản Trung Quốc.", word="Đại hội")
    assert not shared(one, "Tin C\nÔng mong Đại hội 18 của Đảng Cộng sản Trung Quốc thành công.", word="Đại hội")


def test_what_is_told_on_one_day_looks_back_on_a_year_and_ahead_to_the_next() -> None:
    who = f"{LED} và ông Tòng Văn Cà có buổi làm việc với Quận ủy Mường Lò"
    one = f"Tin A\nNgày 5/6/2031, {who} về kết quả công tác năm 2030."
    assert shared(one, f"Tin B\nNgày 5/6/2031, {who} về nhiệm vụ năm 2031.", word="buổi làm việc")
    assert not shared(one, f"Tin C\nNgày 9/9/2032, {who} về nhiệm vụ năm 2032.", word="buổi làm việc")


def test_a_body_has_one_press_conference_on_a_day() -> None:
    one = "Tin A\nTại cuộc họp báo chiều 5/6/2031, Phó Chủ nhiệm Văn phòng Chính phủ Lò Văn Gió nói về mưa."
    other = "Tin B\nChiều 5/6/2031, Văn phòng Chính phủ tổ chức họp báo về giá gạo."
    assert shared(one, other, word="họp báo")
    assert not shared(one, "Tin C\nChiều 6/6/2031, Văn phòng Chính phủ tổ chức họp báo về giá gạo.", word="họp báo")
    assert not shared(one, "Tin D\nChiều 5/6/2031, Bộ Xây dựng tổ chức họp báo về giá cát.", word="họp báo")


def test_consultations_that_many_lands_hold_are_not_one_by_their_name() -> None:
    one = "Tin A\nHai bên thêm tham vấn chính trị cấp Thứ trưởng và trên biển. Nhật Bản vui mừng."
    other = "Tin B\nÔng Lò Văn Gió nói về Tham vấn chính trị cấp Thứ trưởng Việt Nam - Nga."
    assert not shared(one, other, word="ham vấn")
    assert shared(other, f"{other} Bà vui.", word="ham vấn")


def test_a_leader_works_with_those_of_one_place_once_a_day() -> None:
    one = f"Tin A\nNgày 5/6/2031, tại buổi làm việc của {LED} với lãnh đạo TP Huế, nhiều ý kiến được nêu."
    again = "Tin B\nNgày 5/6/2031, {} phát biểu tại buổi làm việc với lãnh đạo chủ chốt {} về tình hình nuôi ong."
    assert shared(one, again.format(LED, "TP Huế"))
    assert not shared(one, again.format(LED, "tỉnh Lạng Sơn"))


def test_the_first_tour_of_somebody_is_one() -> None:
    first = "Tin {}\nTrong chuyến công du {} đầu tiên của Tổng thống Brandor Zeldovan, nhiều thỏa thuận được ký."
    assert shared(first.format("A", "nước ngoài"), first.format("B", "quốc tế"), word="công du")
    assert not shared(first.format("A", "nước ngoài"), first.format("B", "châu Á"), word="công du")


def test_a_hearing_is_the_one_of_whom_its_name_tells() -> None:
    heard = "Tin {}\nThị trường chờ đợi cuộc điều trần của {}."
    assert shared(heard.format("A", "ông Brandor Zeldovan"), heard.format("B", "cựu Giám đốc FBI Brandor Zeldovan"))
    assert not shared(heard.format("A", "ông Brandor Zeldovan"), heard.format("B", "bà Melora Quandt"))


def test_bodies_in_the_name_of_a_signing_are_those_that_hold_it() -> None:
    named = "Tin A\nBà Lò Thị Nứa phát biểu tại Lễ ký Thỏa thuận giữa Sở Y tế Huế và Công ty Sông Xanh ngày 5/6/2031."
    held = "Tin B\nLễ ký thỏa thuận về nuôi ong vừa được {} và Công ty Sông Xanh tổ chức sáng 5/6/2031 tại Huế."
    assert shared(named, held.format("Sở Y tế Huế"))
    assert not shared(named, held.format("Sở Xây dựng Huế"))


def test_a_body_that_meets_again_and_again_does_so_on_a_day_that_both_articles_tell() -> None:
    one = "Tin A\nNgày 5/6/2031, cuộc họp của Nhóm Sông Xanh bàn về hoa, theo Sở Y tế Huế."
    other = "Tin B\nKết luận {}tại cuộc họp của Nhóm Sông Xanh đã được Sở Y tế Huế gửi đi."
    assert not shared(one, other.format(""))
    assert shared(one, other.format("ngày 5/6/2031 "))


def test_a_plenum_is_known_by_its_number_however_the_committee_is_called() -> None:
    one = "Tin A\nNghị quyết Hội nghị Trung ương 7 được phổ biến tại lớp học của huyện."
    for name in ("Hội nghị T.Ư 7", "Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XVII"):
        assert shared(one, f"Tin B\nBà Lò Thị Nứa nói rằng nghị quyết {name} đã đi vào cuộc sống.")
    assert not shared(one, "Tin C\nBà Lò Thị Nứa nói rằng nghị quyết Hội nghị Trung ương 8 đã đi vào cuộc sống.")
    assert not shared(one, "Tin D\nBà Lò Thị Nứa dự Hội nghị Ban Chấp hành Trung ương Đoàn lần thứ 7 tại Hà Nội.")


def test_plenums_of_one_number_in_two_terms_are_two() -> None:
    one, other = (
        f"Tin {x}\nNghị quyết Hội nghị Trung ương 7 khóa {x} về nông thôn còn giá trị." for x in ("XV", "XVI")
    )
    assert not shared(one, other)


def test_what_one_year_calls_by_one_long_name_is_compared() -> None:
    one = "Tin A\nHai bên sẽ phối hợp tổ chức Những ngày văn hóa Zeldovia tại Việt Nam năm 2031."
    other = "Tin B\nÔng Tòng Văn Cà ủng hộ tổ chức Những ngày văn hóa Zeldovia tại Việt Nam trong năm 2031."
    assert shared(one, other)


def test_conferences_of_one_day_are_compared_by_what_they_are_about() -> None:
    one = "Tin A\nNgày 5/6/2031, tọa đàm trực tuyến “Đẩy mạnh khai thác rong biển ven bờ” diễn ra."
    other = "Tin B\nSáng 5/6/2031, Sở Y tế Lai Châu tổ chức tọa đàm “Đẩy mạnh khai thác rong biển ven bờ xa”."
    assert shared(one, other)
    assert not shared(one, other.replace("5/6/2031", "9/8/2031").replace("khai thác rong biển", "chế biến chè tuyết"))


def test_what_is_called_by_no_known_word_is_compared_by_who_is_told_beside_it_on_its_day() -> None:
    one = "Tin A\nTại phiên thảo luận về tình hình kinh tế ngày 5/6/2031, Quốc hội nghe bà Lò Thị Nứa phát biểu."
    other = "Tin B\nNgày 5/6/2031, tại phiên thảo luận về tình hình kinh tế, bà Lò Thị Nứa nói với Quốc hội như vậy."
    assert shared(one, other)
