"""Who signs an agreement and whose it is, where title, first paragraph and later sentences tell it in turn."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, only_agreement

SIGNED = "Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."


@pytest.mark.parametrize(
    "who",
    [
        "Đại diện hai bên ký Bản ghi nhớ là ông Đào Quý Lâm, Cục trưởng Cục Thủy sản, và bà Helena Quandt.",
        "Người ký Bản ghi nhớ là ông Đào Quý Lâm và bà Helena Quandt.",
        "Người ký là ông Đào Quý Lâm và bà Helena Quandt.",
    ],
)
def test_who_signs_may_be_told_after_the_verb(who: str) -> None:
    assert only_agreement(f"{SIGNED} {who}")["signatories"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_who_signs_for_a_side_signs_what_the_text_told_before() -> None:
    text = f"{SIGNED} Người ký thay mặt phía Việt Nam là Thứ trưởng Bộ Y tế Đào Quý Lâm."
    assert only_agreement(text)["signatories"] == ["Đào Quý Lâm"]


def test_who_wrote_a_letter_or_is_no_person_signs_nothing() -> None:
    assert only_agreement(f"{SIGNED} Ký hiệu của giống cá là ông Trăng.")["signatories"] == []
    assert only_agreement(f"{SIGNED} Nơi ký là Bộ Y tế.")["signatories"] == []


def test_the_country_of_a_body_is_no_party_beside_it() -> None:
    agreement = only_agreement(
        "Ngày 3/5/2023, Cục Thủy sản của Việt Nam và Viện Mây Trắng Lào đã ký Biên bản ghi nhớ hợp tác."
    )
    assert agreement["parties"] == ["Cục Thủy sản của Việt Nam", "Viện Mây Trắng Lào"]


def test_a_title_with_the_countries_and_a_lead_with_their_bodies_tell_one_agreement() -> None:
    title = "Việt Nam và Lào ký Bản ghi nhớ về giống cá"
    lead = "Ngày 3/5/2023, Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."
    agreement = only_agreement(f"{title}\n{lead}\n")
    assert (agreement["date"], agreement["parties"]) == (
        "2023-05-03",
        ["Việt Nam", "Lào", "Cục Thủy sản", "Cục Thủy sản Lào"],
    )


def test_two_agreements_of_a_lead_are_two_although_the_title_tells_one_of_the_countries() -> None:
    title = "Việt Nam và Lào ký Hiệp định về giống cá"
    lead = "Ngày 3/5/2023, Cục Thủy sản và Cục Thủy sản Lào đã ký Bản ghi nhớ về giống cá."
    assert len(agreements(f"{title}\n{lead}\n")) == 2


def test_two_leaders_are_those_whom_the_text_joined_before() -> None:
    met = "Sáng 5/3, Chủ tịch Đào Quý Lâm hội đàm với Tổng thống Helena Quandt."
    text = f"{met} Sau hội đàm, hai nhà lãnh đạo chứng kiến lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương."
    assert only_agreement(text)["witnesses"] == ["Đào Quý Lâm", "Helena Quandt"]
    alone = "Hai nhà lãnh đạo chứng kiến lễ ký Bản ghi nhớ giữa Bộ Y tế và Bộ Công Thương."
    assert only_agreement(alone)["witnesses"] == []


@pytest.mark.parametrize(
    "seen",
    [
        "Lễ ký diễn ra dưới sự chứng kiến của ông Đào Quý Lâm và bà Helena Quandt.",
        "Lễ ký có sự chứng kiến của ông Đào Quý Lâm và bà Helena Quandt.",
    ],
)
def test_witnesses_of_a_ceremony_told_alone(seen: str) -> None:
    assert only_agreement(f"{SIGNED} {seen}")["witnesses"] == ["Đào Quý Lâm", "Helena Quandt"]


def test_a_witness_beside_the_parties_does_not_sign() -> None:
    seen = "Dưới sự chứng kiến của ông Đào Quý Lâm, Bí thư Tỉnh ủy; bà Helena Quandt, Chủ tịch UBND tỉnh"
    agreement = only_agreement(f"{seen}, Bộ Y tế và Bộ Công Thương đã ký Thỏa thuận về cá.")
    assert (agreement["witnesses"], agreement["signatories"]) == (["Đào Quý Lâm", "Helena Quandt"], [])


def test_a_resolution_is_named_by_its_matter_and_dated_by_the_day_that_passes_it() -> None:
    (passed,) = agreements("Sáng 15/5, Quốc hội Lào biểu quyết thông qua Nghị quyết về bảo vệ rừng ngập mặn.")
    assert passed["label"] == "Nghị quyết về bảo vệ rừng ngập mặn"
    assert (passed["type"], passed["status"], passed["date"]) == ("other", "in-force", "2023-05-15")
    (draft,) = agreements("Quốc hội thảo luận dự thảo Nghị quyết về phát triển đường sắt.")
    assert (draft["status"], draft.get("date")) == ("proposed", None)
    (open_quotation,) = agreements(
        "Quốc hội đã thông qua Nghị quyết về kết quả kiểm tra chuyên đề “Việc đắp đê, giữ nước và "
        "nuôi rừng, tiền công, giống cây của các làng, giai đoạn 2021 - 2026 trên cả vùng, ở các xã”."
    )
    assert open_quotation["label"] == "Nghị quyết về kết quả kiểm tra chuyên đề"
    (planned,) = agreements("Sáng 15/5, Quốc hội sẽ thông qua Nghị quyết về bảo vệ rừng ngập mặn.")
    assert (planned["status"], planned.get("date")) == ("proposed", None)
    for other in ("Nghị quyết Đại hội XX của Đảng về kinh tế", "Nghị quyết Trung ương 4", "nghị quyết về việc này"):
        assert agreements(f"Đảng bộ tỉnh triển khai {other}.") == []


def test_a_resolution_ends_before_the_next_draft() -> None:
    found = agreements("Quốc hội thảo luận dự thảo Nghị quyết về nuôi rừng và dự án Luật Báo chí.")
    assert [(a["label"], a["status"]) for a in found] == [
        ("Nghị quyết về nuôi rừng", "proposed"),
        ("Luật Báo chí", "proposed"),
    ]


def test_a_heading_of_a_sitting_has_the_day_of_the_sitting() -> None:
    (law,) = agreements(
        "Chiều 15/5, Quốc hội họp phiên bế mạc. 3. Biểu quyết thông qua Luật Bảo vệ sông ngòi: Quốc hội nghe báo cáo."
    )
    assert (law["status"], law["date"]) == ("in-force", "2023-05-15")
    (told,) = agreements("Chiều 15/5, Quốc hội họp. Trước đây, Quốc hội đã thông qua Luật Bảo vệ sông ngòi.")
    assert told.get("date") is None


def test_the_text_of_a_plan_is_the_plan() -> None:
    (plan,) = agreements("Bộ Tài chính và UNDP đã ký văn kiện Kế hoạch Hợp tác biển giai đoạn 2023-2027.")
    assert plan["label"] == "Kế hoạch Hợp tác biển giai đoạn 2023-2027"
    assert (plan["type"], plan["status"], plan["parties"]) == ("plan", "signed", ["Bộ Tài chính", "UNDP"])


def test_a_plan_that_is_carried_out_is_told_by_its_years() -> None:
    (plan,) = agreements("Các xã xem lại việc triển khai kế hoạch hành động 2021 - 2022.")
    assert plan["label"] == "kế hoạch hành động 2021 - 2022"
    assert agreements("Các xã trao đổi về kế hoạch hành động 2021 - 2022.") == []


def test_a_master_plan_is_named_by_capitals() -> None:
    (plan,) = agreements("Thủ tướng nói về Quy hoạch tổng thể phát triển Làng nghề hồ Núi Xanh.")
    assert (plan["type"], plan["label"].split(" phát triển")[0]) == ("plan", "Quy hoạch tổng thể")
    assert agreements("Tỉnh cần một quy hoạch tổng thể. Quy hoạch tổng thể cần tầm nhìn xa.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bộ Tài chính ký Kế hoạch hợp tác giữa Bộ Công an và hai cơ quan báo chí: Báo Lao Động và Báo Nhân Dân.",
        "Bộ Tài chính ký Kế hoạch hợp tác giữa Bộ Công an và hai cơ quan báo chí (Báo Lao Động và Báo Nhân Dân).",
    ],
)
def test_bodies_that_are_counted_and_then_listed_are_the_parties(text: str) -> None:
    (found,) = agreements(text)
    assert found["parties"] == ["Bộ Công an", "Báo Lao Động", "Báo Nhân Dân"]


def test_who_carries_out_what_the_text_points_back_to_is_no_party() -> None:
    (plan,) = agreements(
        "Hai bên làm việc theo Kế hoạch Phát triển biển xanh 2016-2020 của Việt Nam. "
        "Chính phủ của ba nước - Pakistan, Rwanda và Uruguay tự nguyện thực hiện thí điểm kế hoạch này."
    )
    assert not {"Pakistan", "Rwanda", "Uruguay"} & set(plan["parties"])


def test_who_signs_before_a_witness_is_told_apart_from_the_witness() -> None:
    (found,) = agreements(
        "Dưới sự chứng kiến của Thứ trưởng Lò Văn Gió, Giám đốc Viện Sáng chế Tòng Văn Cà và Hiệu trưởng Trường Đại "
        "học Hoa Lư Lò Thị Mua đã ký thỏa thuận hợp tác."
    )
    assert found["witnesses"] == ["Lò Văn Gió"]
    assert found["signatories"] == ["Tòng Văn Cà", "Lò Thị Mua"]


def test_an_agreement_that_a_person_and_an_unnamed_delegate_have_signed_has_that_signatory() -> None:
    agreement = only_agreement(
        "Peru khen Thỏa thuận về nghề cá. Thỏa thuận này được Bộ trưởng Nông nghiệp Peru Lò Văn Gió và đại diện từ "
        "Chile ký kết ngày 14/6/2031."
    )
    assert (agreement["status"], agreement["date"], agreement["signatories"]) == (
        "signed",
        "2031-06-14",
        ["Lò Văn Gió"],
    )


def test_an_agreement_of_a_worth_is_signed_by_whom_the_clause_names() -> None:
    agreement = only_agreement(
        "Thỏa thuận mua máy cày của Peru trị giá 70 tỷ USD được Bộ trưởng Nông nghiệp Chile Lò Văn Gió ký với nông dân."
    )
    assert (agreement["status"], agreement["signatories"]) == ("signed", ["Lò Văn Gió"])
