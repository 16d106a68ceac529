"""Names of bodies in small letters, of agencies of other lands, and of areas that no list has. All names are invented,
apart from those of parties of other countries that a list has."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def bodies(text: str) -> list[str]:
    return [body["name"] for body in facts(text)["organizations"]]


def posts(text: str) -> list[tuple[str, str, str | None]]:
    return [(post["holder"], post["post"], post["organization"]) for post in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hôm nay, lãnh đạo đảng Bình minh cầm quyền đã phản đối.", ["Đảng Bình minh"]),
        ("Theo đảng Liên minh Công lý, việc này đã xong.", ["Đảng Liên minh Công lý"]),
        ("Một nghị sĩ thuộc đảng Velda Nova cho biết như vậy.", ["Đảng Velda Nova"]),
        ("Bà đến từ đảng Công lý Xanh (CLX), một đảng mới.", ["Đảng Công lý Xanh"]),
        ("Hai đảng Bình minh và Công lý đều phản đối.", []),
        ("Các nghị sĩ đảng Bình minh và Công lý đã phản đối.", ["Đảng Bình minh"]),
        ("Công tác xây dựng đảng Việt Nam luôn coi trọng.", []),
        ("Cổ phiếu trên sàn chứng khoán NYDEX tăng mạnh.", ["Sàn chứng khoán NYDEX"]),
        ("Ông là người giàu nhất sàn chứng khoán Việt Nam.", []),
        ("Ông làm việc với hiệp hội Du lịch Quế Lâm.", ["Hiệp hội Du lịch Quế Lâm"]),
    ],
)
def test_a_head_in_small_letters_begins_a_name_where_a_name_of_its_own_follows(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hội thảo do Cơ quan xúc tiến đầu tư Velda tổ chức.", ["Cơ quan xúc tiến đầu tư Velda"]),
        ("Hội thảo do Cơ quan xúc tiến đầu tư Velda Nova tổ chức.", ["Cơ quan xúc tiến đầu tư Velda Nova"]),
        ("Giám đốc Cơ quan xúc tiến đầu tư Peter Hale dự họp.", []),
        ("Ông gặp đại diện Tập đoàn công nghệ hàng đầu thế giới VLD.", []),
    ],
)
def test_the_foreign_name_of_an_agency_closes_small_words_before_it(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công an huyện Krông Velda đang điều tra vụ việc.", ["Công an huyện Krông Velda"]),
        (
            "Chính quyền bang Velda và Chính quyền Vùng Nordia đã họp.",
            ["Chính quyền bang Velda", "Chính quyền Vùng Nordia"],
        ),
        ("Thỏa thuận được Bộ Y tế bang Velda-Nordia ký hôm nay.", ["Bộ Y tế bang Velda-Nordia"]),
        ("Chủ tịch Quốc hội bang Hale phát biểu.", ["Quốc hội"]),
        ("Chính quyền Velda Hale vừa công bố kế hoạch.", []),
        ("Chính quyền Kim Velda vừa công bố kế hoạch.", []),
        ("Hôm qua, UBND phường Trần Bá Lượng đã họp.", ["UBND phường Trần Bá Lượng"]),
    ],
)
def test_an_area_that_no_list_has_belongs_to_the_name_behind_its_kind(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_a_ward_named_after_somebody_is_told_from_its_officer() -> None:
    assert posts("Chủ tịch UBND phường Trần Bá Lượng Lê Văn Tuyền dự họp.") == [
        ("Lê Văn Tuyền", "Chủ tịch", "UBND phường Trần Bá Lượng")
    ]
    assert posts("Chủ tịch UBND xã Lê Văn Tuyền dự họp.") == [("Lê Văn Tuyền", "Chủ tịch UBND xã", None)]


def test_nobody_presides_over_a_state_at_a_party_and_a_candidate_holds_no_post() -> None:
    assert posts("Cựu Tổng thống đảng Bình minh Peter Hale phát biểu.") == [("Peter Hale", "Tổng thống", None)]
    assert posts("Ứng cử viên Tổng thống Peter Hale phát biểu.") == []


def test_a_courtesy_word_behind_a_body_is_no_part_of_a_foreign_name() -> None:
    assert posts("Chủ tịch Thượng viện Ngài Velda Hale phát biểu.") == [("Velda Hale", "Chủ tịch", "Thượng viện")]
    assert [person["name"] for person in facts("Ngài Velda Hale phát biểu.")["people"]] == ["Velda Hale"]
