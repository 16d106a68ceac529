"""Agreements: which phrases name an instrument, its status and date, its parties, signatories and witnesses."""

from __future__ import annotations

import time

import pytest

from facts_of_text import agreements, facts, only_agreement
from kg.link.names.alike import likeness
from kg.link.within.local import Local
from kg.link.within.said import Proof, Said, _days_of_signing
from kg.model import Span


def test_bodies_that_sign_are_the_parties() -> None:
    agreement = only_agreement(
        "Ngày 8/5, tại Hà Nội, Bộ Công Thương và Bộ Tài chính ký Bản ghi nhớ về hợp tác biên giới."
    )
    assert agreement["label"] == "Bản ghi nhớ về hợp tác biên giới"
    assert (agreement["type"], agreement["status"], agreement["date"]) == ("mou", "signed", "2023-05-08")
    assert agreement["parties"] == ["Bộ Công Thương", "Bộ Tài chính"]
    assert agreement["signatories"] == []


def test_people_sign_and_witness() -> None:
    agreement = only_agreement(
        "Bộ trưởng Lê Quang Dũng và Bộ trưởng Kenji Sato ký Hiệp định hợp tác năng lượng giữa Việt Nam và Nhật Bản "
        "trước sự chứng kiến của Thủ tướng Nguyễn Văn Bình."
    )
    assert agreement["parties"] == ["Việt Nam", "Nhật Bản"]
    assert agreement["signatories"] == ["Lê Quang Dũng", "Kenji Sato"]
    assert agreement["witnesses"] == ["Nguyễn Văn Bình"]


def test_witnesses_named_before_the_signing_do_not_sign() -> None:
    agreement = only_agreement(
        "Trước sự chứng kiến của Thủ tướng Nguyễn Văn Bình và Bộ trưởng Kenji Sato, Bộ Tài chính và Bộ Công Thương "
        "đã ký Thỏa thuận hợp tác về năng lượng."
    )
    assert (agreement["witnesses"], agreement["signatories"]) == (["Nguyễn Văn Bình", "Kenji Sato"], [])
    assert agreement["parties"] == ["Bộ Tài chính", "Bộ Công Thương"]


def test_what_was_signed_is_told_in_the_next_sentence() -> None:
    found = agreements(
        "Chủ tịch nước Nguyễn Văn Bình chứng kiến lễ ký hai văn kiện về thuế giữa Bộ Tài chính và Bộ Công Thương. "
        "Đó là Nghị định thư về thuế điện tử, giúp doanh nghiệp tiết kiệm chi phí."
    )
    protocol = next(a for a in found if a["label"].startswith("Nghị định thư"))
    assert (protocol["status"], protocol["witnesses"]) == ("signed", ["Nguyễn Văn Bình"])
    assert protocol["parties"] == ["Bộ Tài chính", "Bộ Công Thương"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hai nước đang đàm phán Hiệp định Lúa gạo Việt Nam - Chile.", "proposed"),
        ("Hai nước sẽ ký Hiệp định Lúa gạo Việt Nam - Chile.", "proposed"),
        ("Hiệp định Lúa gạo Việt Nam - Chile có hiệu lực từ ngày 1/8/2020.", "in-force"),
        ("Hai nước thực hiện tốt Hiệp định Lúa gạo Việt Nam - Chile.", "in-force"),
        ("Hai nước hợp tác trong khuôn khổ Hiệp định Lúa gạo Việt Nam - Chile.", "in-force"),
        ("Theo Công ước về Lúa gạo giữa Việt Nam và Chile, thuế giảm.", "in-force"),
        ("Theo Bản ghi nhớ về lúa gạo giữa Việt Nam và Chile, hai bên sẽ trao đổi giống.", "mentioned"),
        ("Mỗi nước có một cơ quan tham gia Biên bản ghi nhớ về lúa gạo giữa Việt Nam và Chile.", "mentioned"),
        ("Cuộc họp trong khuôn khổ Hiệp định Lúa gạo Việt Nam - Chile sẽ mở vào cuối năm.", "mentioned"),
        ("Hai bên xem xét việc thực hiện Bản ghi nhớ về lúa gạo giữa Việt Nam và Chile.", "mentioned"),
        ("Hiệp định Lúa gạo Việt Nam - Chile được ký kết tại Hà Nội.", "signed"),
        ("Ông nhắc tới Hiệp định Lúa gạo Việt Nam - Chile.", "mentioned"),
    ],
)
def test_the_words_beside_an_agreement_give_its_status(text: str, status: str) -> None:
    agreement = only_agreement(text)
    assert (agreement["status"], agreement["parties"]) == (status, ["Việt Nam", "Chile"])


def test_an_anniversary_gives_the_first_year() -> None:
    agreement = only_agreement("Hai bên kỷ niệm 30 năm ngày ký Hiệp ước Hữu nghị Việt Nam - Lào (1977-2007).")
    assert (agreement["type"], agreement["status"], agreement["date"]) == ("treaty", "in-force", "1977")


def test_two_lands_are_those_that_the_text_joined_last() -> None:
    agreement = only_agreement(
        "Việt Nam và Chile có quan hệ tốt đẹp. Hai bên đã khởi động đàm phán Hiệp định Hàng không."
    )
    assert (agreement["status"], agreement["parties"]) == ("proposed", ["Việt Nam", "Chile"])


def test_the_last_two_lands_of_a_longer_list_are_not_the_two_sides() -> None:
    text = "Chile, Lào và Peru có quan hệ tốt đẹp. Hai bên đã khởi động đàm phán Hiệp định Hàng không."
    assert [party for agreement in agreements(text) for party in agreement["parties"]] == []


def test_an_agreement_is_signed_by_the_states_of_a_list() -> None:
    agreement = only_agreement(
        "Hiệp định Đối tác xuyên Thái Bình Dương (TPP) dù khó vẫn quan trọng. "
        "TPP được ký hồi tháng 2/2016 bởi nhiều nước gồm Chile, Peru và Canada."
    )
    assert (agreement["label"], agreement["date"]) == ("Hiệp định Đối tác xuyên Thái Bình Dương (TPP)", "2016-02")
    assert agreement["parties"] == ["Chile", "Peru", "Canada"]


def test_an_agreement_between_two_states_needs_no_capital() -> None:
    agreement = only_agreement(
        "Lào và Chile là bạn. Bộ trưởng nhắc đến thỏa thuận hợp tác lĩnh vực y tế giữa hai nước."
    )
    assert (agreement["status"], agreement["parties"]) == ("mentioned", ["Lào", "Chile"])


def test_a_year_after_the_verb_dates_the_signing() -> None:
    agreement = only_agreement("Lào và Chile là bạn. Hai bên còn áp dụng Hiệp định Thương mại ký từ năm 1996.")
    assert (agreement["status"], agreement["date"]) == ("in-force", "1996")


def test_countries_raise_their_relations_to_a_partnership() -> None:
    agreement = only_agreement("Việt Nam và Chile đã nâng quan hệ lên đối tác chiến lược.")
    assert (agreement["type"], agreement["parties"]) == ("partnership", ["Việt Nam", "Chile"])


def test_a_signing_after_a_meeting_has_the_day_of_the_meeting() -> None:
    agreement = only_agreement(
        "Ngày 22/2, Bộ trưởng Lê Quang Dũng có buổi làm việc với Bộ Tài chính. "
        "Ngay sau buổi làm việc, Bộ Công Thương và Bộ Tài chính đã ký Thỏa thuận hợp tác về điện lực."
    )
    assert agreement["date"] == "2023-02-22"


def test_an_abbreviation_is_the_agreement_that_it_stands_for() -> None:
    agreement = only_agreement("Hiệp định Đối tác xuyên Thái Bình Dương (TPP) rất quan trọng. TPP mở ra cơ hội lớn.")
    assert agreement["label"] == "Hiệp định Đối tác xuyên Thái Bình Dương (TPP)"


def test_a_list_after_the_verb_is_signed() -> None:
    found = agreements(
        "Hai bộ đã ký 2 văn kiện, gồm: Bản ghi nhớ về hợp tác nông nghiệp giữa Bộ Tài chính và Bộ Công Thương; "
        "Kế hoạch hành động về du lịch."
    )
    assert [(a["type"], a["status"]) for a in found] == [("mou", "signed"), ("plan", "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty ký nhiều hợp đồng với khách hàng.",
        "Họ có kế hoạch mở rộng sản xuất và chiến lược kinh doanh mới.",
        "Hai bên hợp tác chặt chẽ trong nhiều lĩnh vực.",
        "Các hiệp định thương mại tự do mở ra nhiều cơ hội.",
        "Người dân đăng ký kế hoạch sử dụng nước.",
        "Ông tuyên bố sẽ ra tranh cử.",
    ],
)
def test_what_is_no_agreement(text: str) -> None:
    assert agreements(text) == []


def test_likeness_counts_the_words_of_the_shorter_name() -> None:
    assert likeness("Thỏa thuận hợp tác", "Thỏa thuận hợp tác giữa Bộ A và Bộ B") == 1
    assert likeness("Hội nghị", "Hội thảo về giáo dục") == 0


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hai nước thực hiện đầy đủ Tuyên bố về ứng xử trên biển.", "Tuyên bố về ứng xử trên biển"),
        (
            "Việt Nam đề cao Thỏa thuận về những nguyên tắc chung chỉ đạo quản lý nguồn nước.",
            "Thỏa thuận về những nguyên tắc chung chỉ đạo quản lý nguồn nước",
        ),
        ("Quốc hội thông qua Luật Xử lý vi phạm hành chính.", "Luật Xử lý vi phạm hành chính"),
    ],
)
def test_titles_in_running_text_are_whole(text: str, label: str) -> None:
    assert only_agreement(text)["label"] == label


def test_what_is_signed_may_be_counted() -> None:
    agreement = only_agreement("Hai bên đã chứng kiến lễ ký 5 văn kiện hợp tác.")
    assert (agreement["label"], agreement["type"], agreement["status"]) == ("5 văn kiện hợp tác", "other", "signed")


def test_a_row_shares_its_verb() -> None:
    found = agreements(
        "Ngày 3/5, Việt Nam và Lào đã ký Hiệp định hợp tác lao động, Hiệp định vận tải đường bộ "
        "và Nghị định thư về kiểm dịch."
    )
    assert [(a["status"], a["parties"]) for a in found] == [("signed", ["Việt Nam", "Lào"])] * 3


def test_two_lands_are_the_only_two_that_the_text_names() -> None:
    found = agreements(
        "Đoàn công tác của Việt Nam đã tới Lào. "
        "Lễ hội sẽ diễn ra vào dịp kỷ niệm 35 năm ngày hai nước ký Hiệp ước Láng giềng và Hợp tác."
    )
    assert [set(a["parties"]) for a in found] == [{"Việt Nam", "Lào"}]


def test_a_partnership_runs_and_has_the_day_when_it_was_raised() -> None:
    agreement = only_agreement("Việt Nam và Lào thiết lập quan hệ Đối tác toàn diện vào tháng 8/2014.")
    assert (agreement["status"], agreement["date"]) == ("in-force", "2014-08")


@pytest.mark.parametrize("wish", ["đề nghị", "nhất trí đàm phán và", "mong muốn sớm", "từ chối"])
def test_what_is_only_wished_is_not_signed(wish: str) -> None:
    agreement = only_agreement(f"Việt Nam {wish} ký kết Hiệp định Tương trợ tư pháp Việt Nam - Chile.")
    assert agreement["status"] == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 3/5, tại Hội nghị Bộ trưởng Y tế, Việt Nam và Lào đã ký Hiệp định hợp tác lao động.",
        "Thủ tướng Nguyễn Văn Bình chứng kiến lễ ký Hiệp định hợp tác lao động giữa Việt Nam và Lào.",
    ],
)
def test_the_meeting_of_the_signing_is_named(text: str) -> None:
    found = facts(text)
    meeting = next(m for m in found["meetings"] if m["id"] == found["agreements"][0]["meeting"])
    assert meeting["label"].startswith(("Hội nghị Bộ trưởng", "lễ ký"))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Biên bản ghi nhớ hợp tác được Tập đoàn Sao Mai và Công ty Hoa Sen ký kết.",
            ["Tập đoàn Sao Mai", "Công ty Hoa Sen"],
        ),
        ("Chile là thành viên của Hiệp định Paris.", ["Chile"]),
        ("Hiệp định về đánh bắt cá giữa Chile và Peru.", ["Chile", "Peru"]),
        ("Công ty Sao Mai ký hợp đồng trị giá 5 tỷ với Công ty Hoa Sen.", ["Công ty Sao Mai", "Công ty Hoa Sen"]),
        ("Công ty Sao Mai và Công ty Hoa Sen ký kết hợp tác chiến lược.", ["Công ty Sao Mai", "Công ty Hoa Sen"]),
        ("Chile và Peru đã ký trên 60 văn kiện hợp tác.", ["Chile", "Peru"]),
        ("Bộ Y tế gặp Bộ Công Thương. Tại đây, hai bên đã ký Thỏa thuận hợp tác.", ["Bộ Y tế", "Bộ Công Thương"]),
        ("Công ty Sao Mai và Trant & Wiley đã ký Thỏa thuận hợp tác.", ["Công ty Sao Mai", "Trant & Wiley"]),
        ("Công ty Sao Mai và Đại học Huế đã ký Thỏa thuận hợp tác.", ["Công ty Sao Mai", "Đại học Huế"]),
        (
            "Tổng Công ty Điện lực miền Trung ký hợp đồng với Tổng Công ty Điện lực miền Nam.",
            ["Tổng Công ty Điện lực miền Trung", "Tổng Công ty Điện lực miền Nam"],
        ),
    ],
)
def test_the_parties_are_those_whom_the_construction_joins(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_working_together_is_an_agreement_only_where_it_is_signed() -> None:
    assert agreements("Công ty Sao Mai và Công ty Hoa Sen sẽ hợp tác chiến lược về lúa gạo.") == []


def test_a_law_ends_before_the_other_work_of_the_day() -> None:
    (found,) = agreements("Quốc hội thảo luận dự án Luật Báo chí và công tác nhân sự.")
    assert found["label"] == "Luật Báo chí"


def test_an_ordinance_is_not_the_land_whose_name_it_begins_with() -> None:
    (found,) = agreements("Về điểm mới của Luật Quản lý, sử dụng xuồng so với Pháp lệnh hiện hành, Luật đã bổ sung.")
    assert (found["label"], found.get("parties") or []) == ("Luật Quản lý, sử dụng xuồng", [])


def test_the_day_of_a_press_conference_or_a_visit_is_not_that_of_the_signing() -> None:
    press = "Tại cuộc họp báo ngày 8/2, Thủ tướng cho biết kết quả. Ngay sau cuộc họp, "
    visit = "Ngày 2/7, Thủ tướng kết thúc chuyến thăm Lào. Trong chuyến thăm, "
    for before in (press, visit):
        found = agreements(f"{before}hai bên đã ký Hiệp định hợp tác lao động giữa Việt Nam và Lào.")
        assert [a.get("date") for a in found] == [None]


def test_the_days_of_many_signings_at_one_meeting_are_looked_up_once() -> None:
    spans, meeting = (Span(0, 9),), Local("Meeting", "0", "Hội thảo Mây Trắng")

    def slot(owner: Local, name: str, value: Local | str) -> Said:
        return Said("slot", {"subject": owner, "property": name, "value": value}, [Proof(spans, "rule")])

    said = [slot(meeting, "when", "2031-03-05")]
    for number in range(4000):
        agreement = Local("Agreement", str(number), "Thỏa thuận")
        said += [slot(agreement, "agreementStatus", "signed"), slot(agreement, "signedAt", meeting)]
    started = time.process_time()
    found = list(_days_of_signing(said))
    assert time.process_time() - started < 2
    assert [one.text("value") for one in found] == ["2031-03-05"] * 4000


def test_a_law_ends_before_its_article() -> None:
    (found,) = agreements("Quy hoạch vi phạm Luật Đa dạng sinh học điều 9.")
    assert found["label"] == "Luật Đa dạng sinh học"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Lào và Chile sớm đạt được Hiệp định Lúa nước.", ["Lào", "Chile"]),
        ("Lào và Chile đã có những khuôn khổ, như Tuyên bố về lúa nước.", ["Lào", "Chile"]),
        ("Hai bên thúc đẩy các dự án Lào - Chile trong khuôn khổ Thỏa thuận về lúa nước.", ["Lào", "Chile"]),
        ("Hiệp định Thương mại tự do Lào và Liên minh châu Âu có lợi.", ["Lào", "Liên minh châu Âu"]),
        ("Lào và Chile ủng hộ Tuyên bố về lúa nước.", []),
        ("Peru, Lào và Chile sớm đạt được Hiệp định Lúa nước.", []),
    ],
)
def test_the_pair_that_acts_in_the_clause_owns_what_it_reaches(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_the_two_countries_are_the_home_land_and_the_one_named_close_by() -> None:
    found = agreements(
        "Lào và Chile là bạn. Peru cũng tham gia.\n"
        + "Hội chợ mở cửa đến tối. " * 6
        + "Thủ tướng nói Việt Nam coi trọng quan hệ với Peru. Hai nước sẽ sớm ký Hiệp định Hàng không."
    )
    assert [agreement["parties"] for agreement in found] == [["Việt Nam", "Peru"]]


def test_a_country_is_a_party_by_its_usual_name() -> None:
    agreement = only_agreement(
        "Hiệp định Lúa nước giữa Cộng hòa Chile và Cộng hòa xã hội chủ nghĩa Việt Nam có hiệu lực."
    )
    assert agreement["parties"] == ["Chile", "Việt Nam"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Việt Nam quý Nga. Việt Nam thúc đẩy Đối tác chiến lược với Liên bang Nga.", ["Việt Nam", "Liên bang Nga"]),
        ("Việt Nam quý Liên bang Nga. Việt Nam thúc đẩy Đối tác chiến lược với Nga.", ["Việt Nam", "Nga"]),
        ("VN quý Peru. VN thúc đẩy Đối tác chiến lược với Peru.", ["VN", "Peru"]),
    ],
)
def test_a_country_is_a_party_by_the_name_that_the_text_gives_it_there(text: str, parties: list[str]) -> None:
    assert only_agreement(text)["parties"] == parties


def test_a_year_that_ends_the_name_of_a_law_dates_it() -> None:
    assert only_agreement("Cán bộ xã tuyên truyền Luật Hợp tác xã năm 2012.")["date"] == "2012"


def test_a_given_name_that_is_a_land_is_no_party() -> None:
    assert agreements("Theo bà Lò Thị Én, đã ký thỏa thuận bán nhà ngày 5/4/2023 giữa Nga và chủ nhà Lò Thị Pảo.") == []


def test_a_treaty_in_the_name_of_an_organization_is_none_of_its_own() -> None:
    assert agreements("Hội nghị của tổ chức Hiệp ước Bắc Đại Tây Dương (NATO) họp ở Brussels.") == []
    assert agreements("Hai nước đã ký Hiệp ước Bắc Đại Tây Dương ở Brussels.") != []


@pytest.mark.parametrize("name", ["Hiến chương Rừng Xanh", "Thỏa thuận Rừng Xanh"])
def test_the_law_of_all_beside_an_agreement_is_no_part_of_its_name(name: str) -> None:
    text = f"Người nuôi ong muốn các làng sống theo {name} và luật pháp quốc tế."
    assert only_agreement(text)["label"] == name


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Các vườn ong làm theo Thỏa thuận nuôi ong giữa hai Quốc hội.", []),
        (
            "Quốc hội Peru và Quốc hội Lào đã ký Thỏa thuận nuôi ong giữa hai Quốc hội.",
            ["Quốc hội Peru", "Quốc hội Lào"],
        ),
    ],
)
def test_an_agreement_of_two_counted_bodies_has_those_who_are_named(text: str, parties: list[str]) -> None:
    agreement = only_agreement(text)
    assert (agreement["label"], agreement["parties"]) == ("Thỏa thuận nuôi ong giữa hai Quốc hội", parties)


def test_a_noun_in_small_letters_with_two_counted_bodies_names_no_agreement() -> None:
    assert agreements("Hai bên thực hiện tốt thỏa thuận giữa hai Quốc hội.") == []


def test_members_behind_those_without_names_are_parties() -> None:
    text = "Hiệp định Lúa gạo Á Đông hiện bao gồm 7 quốc gia Nam Mỹ, Fiji, Kenya và Mông Cổ."
    assert only_agreement(text)["parties"] == ["Fiji", "Kenya", "Mông Cổ"]


@pytest.mark.parametrize(
    "names",
    [
        ("Hiệp định Paris về biến đổi khí hậu", "Thỏa thuận Paris"),
        ("thỏa thuận về biến đổi khí hậu Paris", "Hiệp định Paris", "hiệp định toàn cầu về biến đổi khí hậu"),
        ("Hiệp định Paris về biến đổi khí hậu", "hiệp định bảo vệ khí hậu"),
    ],
)
def test_accord_of_a_city_is_one_under_all_its_names(names: tuple[str, ...]) -> None:
    assert len(agreements(" ".join(f"Nước này đã rút khỏi {name}." for name in names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Hiệp định Paris về biến đổi khí hậu", "hiệp định toàn cầu về chất thải nhựa"),
        ("Hiệp định Paris 1973", "Hiệp định Paris 2015 về biến đổi khí hậu"),
        ("thỏa thuận Minsk", "Hiệp định Paris"),
    ],
)
def test_accords_of_other_cities_years_and_matters_are_several(names: tuple[str, ...]) -> None:
    assert len(agreements(" ".join(f"Nước này đã rút khỏi {name}." for name in names))) == 2


def test_what_a_caption_calls_papers_is_what_the_text_counts() -> None:
    pair = "Thủ tướng Nguyễn Văn Bình và Thủ tướng Kenji Sato chứng kiến lễ ký"
    assert len(agreements(f"{pair} các văn kiện hợp tác.\nSau hội đàm, {pair} 5 văn kiện hợp tác giữa hai nước.")) == 1
    assert len(agreements(f"{pair} 4 văn kiện hợp tác.\nSau hội đàm, {pair} 5 văn kiện hợp tác giữa hai nước.")) == 2


@pytest.mark.parametrize(
    ("whose", "kind"),
    [("giữa doanh nghiệp hai nước", "agreement"), ("của các công ty hai bên", "agreement"), ("giữa hai nước", "other")],
)
def test_papers_of_companies_are_agreements(whose: str, kind: str) -> None:
    text = f"Thủ tướng Nguyễn Văn Bình đã chứng kiến lễ trao 11 văn kiện hợp tác {whose}."
    assert only_agreement(text)["type"] == kind
