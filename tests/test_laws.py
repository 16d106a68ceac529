"""Laws and other instruments by how they stand: in force by their nature, bills, rows that one verb governs."""

from __future__ import annotations

import pytest

from facts_of_text import agreements


def statuses(text: str) -> dict[str, str]:
    return {agreement["label"]: agreement["status"] for agreement in agreements(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Người dân thị trấn quan tâm nhiều đến Luật Hộ tịch.",
        "Luật viên chức là chỗ dựa của thầy cô giáo vùng cao.",
        "Cán bộ xã tuyên truyền luật Chăn nuôi trâu bò vùng cao cho bà con.",
    ],
)
def test_a_law_that_is_only_named_is_in_force(text: str) -> None:
    assert list(statuses(text).values()) == ["in-force"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại biểu Lê Văn Hải góp ý về Luật Hộ tịch.",
        "Chính phủ đã chỉnh lý nhiều điều của Luật Hộ tịch trước kỳ họp.",
        "Luật Hộ tịch rất cần thiết. Ban soạn thảo đã tiếp thu ý kiến về Luật Hộ tịch.",
    ],
)
def test_a_law_beside_words_of_drafting_may_be_a_bill(text: str) -> None:
    assert list(statuses(text).values()) == ["mentioned"]


def test_a_list_of_bills_and_a_list_of_laws_passed() -> None:
    bills = statuses("Quốc hội sẽ xem xét 3 dự án luật: Luật Hộ tịch; Luật Thú y; Luật Đê điều.")
    assert set(bills.values()) == {"proposed"}
    passed = statuses("Văn phòng họp báo về việc công bố ba luật: Luật Hộ tịch; Luật Thú y; Luật Đê điều.")
    assert set(passed.values()) == {"in-force"}


def test_a_law_that_the_text_calls_a_bill_elsewhere_is_not_in_force() -> None:
    told = statuses("Luật Trồng trọt được nhiều nông dân mong đợi. Bộ trưởng trình bày dự thảo Luật Trồng trọt.")
    assert told == {"Luật Trồng trọt": "proposed"}


def test_the_constitution_is_no_law_named_before() -> None:
    [bill] = agreements("Bộ trưởng trình bày dự thảo Luật Trồng trọt. Quyền này có trong Hiến pháp năm 2013.")
    assert (bill["label"], bill["status"], bill["date"]) == ("Luật Trồng trọt", "proposed", None)
    [law] = agreements("Luật Hộ tịch đã được thông qua. Luật này có hiệu lực từ ngày 1/7/2018.")
    assert law["label"] == "Luật Hộ tịch"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hai bên nhất trí đàm phán Hiệp định dẫn độ và Hiệp định tương trợ tư pháp.", "proposed"),
        ("Lào đang triển khai Hiệp định Lúa nước và Hiệp định Chăn nuôi.", "in-force"),
    ],
)
def test_the_verb_before_a_row_says_how_all_of_it_stands(text: str, status: str) -> None:
    found = statuses(text)
    assert len(found) == 2
    assert set(found.values()) == {status}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lào và Chile sớm đạt được Hiệp định Lúa nước.", "proposed"),
        ("Nếu được ký, Hiệp định Lúa nước giữa Lào và Chile sẽ giúp nông dân.", "proposed"),
        ("Hiệp định Lúa nước giữa Lào và Chile mang lại nhiều lợi ích khi được phê chuẩn.", "proposed"),
        ("Chương trình hợp tác giữa Lào và Chile giai đoạn 2031-2035 đang chờ Chính phủ Lào phê duyệt.", "proposed"),
        ("Chính phủ Lào vừa ban hành Chiến lược quốc gia về lúa nước.", "in-force"),
        ("Chính phủ Lào sẽ sớm ban hành Chiến lược quốc gia về lúa nước.", "proposed"),
        ("Hiệp định Lúa nước giữa Lào và Chile đang mở ra nhiều cơ hội.", "in-force"),
        ("Hai bên giải quyết bất đồng trên cơ sở Hiệp định Lúa nước giữa Lào và Chile.", "in-force"),
    ],
)
def test_how_an_agreement_stands_by_the_words_around_it(text: str, status: str) -> None:
    assert list(statuses(text).values()) == [status]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lào thúc đẩy kế hoạch “Một dòng sông, một con đê”.", "kế hoạch “Một dòng sông, một con đê”"),
        ("Thỏa thuận về vùng nước chung đã có hiệu lực.", "Thỏa thuận về vùng nước chung"),
        ("Hai nước đã phê chuẩn hiệp định TLNX.", "hiệp định TLNX"),
        ("Tuyên bố chung của hội nghị G20 lưu ý cảnh nước biển dâng.", "Tuyên bố chung của hội nghị G20"),
        (
            "Quốc hội thông qua Nghị quyết thành lập Ủy ban Lúa nước.",
            "Nghị quyết thành lập Ủy ban Lúa nước",
        ),
        (
            "Quốc hội thông qua Nghị quyết về đẩy mạnh việc trồng lúa nước.",
            "Nghị quyết về đẩy mạnh việc trồng lúa nước",
        ),
        (
            "Hai bên ký Thỏa thuận về hợp tác chăn nuôi, thủy lợi và du lịch.",
            "Thỏa thuận về hợp tác chăn nuôi, thủy lợi và du lịch",
        ),
        (
            "Đại diện hai nước trao các bản ghi nhớ hợp tác về lúa nước giữa Bộ Tài chính và Bộ Công Thương.",
            "bản ghi nhớ hợp tác về lúa nước giữa Bộ Tài chính và Bộ Công Thương",
        ),
        (
            "Thủ tướng coi trọng quan hệ đối tác và hợp tác toàn diện Lào - Chile.",
            "quan hệ đối tác và hợp tác toàn diện Lào - Chile",
        ),
    ],
)
def test_what_tells_which_instrument_it_is(text: str, label: str) -> None:
    assert [agreement["label"] for agreement in agreements(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Hải gọi đó là một hiệp định “chất lượng cao”.",
        "Doanh nghiệp ký nhiều thỏa thuận hợp tác.",
        "Các luật khác vẫn còn chậm.",
    ],
)
def test_words_that_tell_no_instrument(text: str) -> None:
    assert agreements(text) == []


def test_a_law_does_not_run_on_into_a_project() -> None:
    assert list(statuses("Quốc hội thảo luận về Luật Thủy lợi và Dự án Đường Hoa Sen.")) == ["Luật Thủy lợi"]


def test_what_changes_a_law_and_the_law_are_two() -> None:
    told = statuses("Quốc hội thảo luận dự án Luật sửa đổi, bổ sung một số chương của Luật Thú y.")
    assert told == {"Luật sửa đổi, bổ sung một số chương của Luật Thú y": "proposed", "Luật Thú y": "in-force"}


def test_what_supplements_a_treaty_and_the_treaty_are_two() -> None:
    found = agreements("Quốc hội phê chuẩn Hiệp ước bổ sung Hiệp ước biên giới giữa Lào và Chile.")
    assert [agreement["label"].split(" giữa")[0] for agreement in found] == [
        "Hiệp ước bổ sung Hiệp ước biên giới",
        "Hiệp ước biên giới",
    ]


def test_a_partnership_is_told_by_its_matter() -> None:
    found = agreements("Lào và Chile làm sâu sắc quan hệ Đối tác chiến lược về lúa nước và nghề cá.")
    assert [agreement["label"] for agreement in found] == ["quan hệ Đối tác chiến lược về lúa nước và nghề cá"]


def test_the_short_name_in_brackets_is_the_same_convention() -> None:
    text = (
        "Tin trong ngày\nHai bên đề cao Công ước Liên hợp quốc về Luật Biển 1982 (UNCLOS 1982). "
        "Lào cũng tuân thủ UNCLOS 1982."
    )
    assert len(agreements(text)) == 1


@pytest.mark.parametrize(
    "told", ["theo Luật Hộ tịch 2013 hoàn toàn có thể làm", "theo Luật Hộ tịch tất cả giấy tờ phải lưu lại"]
)
def test_the_clause_goes_on_after_a_law(told: str) -> None:
    assert [label.removesuffix(" 2013") for label in statuses(f"Cán bộ xã cho hay, {told}.")] == ["Luật Hộ tịch"]


def test_laws_of_two_years_are_two() -> None:
    assert [*statuses("Luật Hộ tịch 1993 đã cũ. Cán bộ xã nay theo Luật Hộ tịch 2013 làm giấy tờ.")] == [
        "Luật Hộ tịch 1993",
        "Luật Hộ tịch 2013",
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Bộ Thiên văn xây dựng Dự thảo Nghị định về kính, ống nhòm, khu vực quan sát sao trong vùng núi.",
            ["Nghị định về kính, ống nhòm, khu vực quan sát sao trong vùng núi"],
        ),
        (
            "Bộ Thiên văn trình Chính phủ dự thảo Nghị định sửa đổi Nghị định 42/2031/NĐ-CP về ống nhòm.",
            ["Nghị định sửa đổi Nghị định 42/2031/NĐ-CP về ống nhòm", "Nghị định 42/2031/NĐ-CP về ống nhòm"],
        ),
        ("Bộ Thiên văn đã có dự thảo Nghị định về kính, theo đó các trạm mở cửa.", ["Nghị định về kính"]),
    ],
)
def test_a_draft_of_a_decree_is_told_by_all_its_matter(text: str, labels: list[str]) -> None:
    found = agreements(text)
    assert [paper["label"] for paper in found] == labels
    assert (found[0]["status"], found[0]["date"]) == ("proposed", None)


@pytest.mark.parametrize("stress", ["đáng chú ý là", "trong đó có"])
def test_the_laws_that_a_plan_of_votes_stresses_are_bills(stress: str) -> None:
    text = f"Đại biểu sẽ bấm nút thông qua 9 luật, dự án luật, {stress} Luật Hộ tịch (sửa đổi); Luật Cảnh vệ."
    assert statuses(text) == {"Luật Hộ tịch (sửa đổi)": "proposed", "Luật Cảnh vệ": "proposed"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Căn cứ vào Nghị quyết của Quốc hội về nghề muối, tòa giảm án.", "in-force"),
        ("Ông Tòng Cà đọc Nghị quyết của Quốc hội về nghề muối.", "mentioned"),
    ],
)
def test_a_resolution_that_is_applied_is_in_force(text: str, status: str) -> None:
    assert list(statuses(text).values()) == [status]


def test_a_decree_that_a_draft_amends_is_in_force() -> None:
    text = "Dự thảo Nghị định sửa đổi, bổ sung một số điều của Nghị định số 24/2031/NĐ-CP đang được lấy ý kiến."
    assert list(statuses(text).values()) == ["proposed", "in-force"]
    assert list(statuses("Bộ đang soạn thảo Nghị định thay thế Nghị định 24/2031/NĐ-CP.").values()) == ["in-force"]


def test_a_decree_is_not_the_one_that_it_replaces() -> None:
    text = (
        "Bộ có dự thảo Nghị định về nghề muối vùng cao để trình lên thay thế Nghị định 24/2031/NĐ-CP về nghề muối "
        "vùng cao."
    )
    assert len(statuses(text)) == 2
