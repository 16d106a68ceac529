"""Papers that lines below a sentence name one by one: each is signed, with what that sentence tells of all of them."""

from __future__ import annotations

import pytest

from facts_of_text import agreements

_OPENS = (
    "Ngày 8/2, dưới sự chứng kiến của Chủ tịch UBND tỉnh Lò Văn Gió và Tổng Lãnh sự Peru Pablo Rojas, "
    "các bên đã ký 3 văn kiện hợp tác, gồm:\n"
)
_LINES = (
    "Thỏa thuận nuôi cá giữa Bộ Y tế và Bộ Y tế Lào, do Thứ trưởng Vừ Văn Sáng và Thứ trưởng Bounmy Keo ký;",
    "Bản ghi nhớ giữa Trường Đại học Huế và Trường Đại học Lima về giống muối, do Phó Hiệu trưởng Lý Văn Tre và "
    "Giám đốc đào tạo Juan Soto ký;",
    "Hợp đồng mua bán muối giữa Công ty Sao Mai và Công ty Sông Hồng.",
)


@pytest.mark.parametrize("mark", ["{}. ", "- ", "{}) ", ""])
def test_lines_name_what_is_signed_in_the_sentence_above_them(mark: str) -> None:
    lines = [mark.format(number) + line for number, line in enumerate(_LINES, 1)]
    found = agreements("Tin trong ngày\n" + _OPENS + "\n".join(lines))
    assert [agreement["status"] for agreement in found] == ["signed"] * 3
    assert [agreement["date"] for agreement in found] == ["2023-02-08"] * 3
    assert [agreement["witnesses"] for agreement in found] == [["Lò Văn Gió", "Pablo Rojas"]] * 3
    assert [agreement["signatories"] for agreement in found] == [
        ["Vừ Văn Sáng", "Bounmy Keo"],
        ["Lý Văn Tre", "Juan Soto"],
        [],
    ]


def test_who_signs_all_of_them_is_told_above_the_lines() -> None:
    opens = "Bộ trưởng Bộ Y tế Lò Văn Gió và Bộ trưởng Bộ Tài chính Vừ Thị Mây đã ký hai văn kiện:\n"
    found = agreements(f"Tin trong ngày\n{opens}- Bản ghi nhớ về điện gió;\n- Thỏa thuận mua bán muối.")
    assert [agreement["signatories"] for agreement in found] == [["Lò Văn Gió", "Vừ Thị Mây"]] * 2


@pytest.mark.parametrize(
    "opens",
    [
        "Hai bên sẽ bàn về các văn kiện sau:\n",
        "Các bên đã ký 3 văn kiện hợp tác. Bộ Y tế đang làm các việc sau:\n",
        "Các bên đã ký 3 văn kiện hợp tác, gồm:\nHội nghị kết thúc lúc 11 giờ.\n",
    ],
)
def test_lines_below_another_sentence_are_no_list_of_what_is_signed(opens: str) -> None:
    found = {agreement["label"]: agreement for agreement in agreements(f"Tin trong ngày\n{opens}- Hiệp định Lúa gạo.")}
    assert found["Hiệp định Lúa gạo"]["status"] == "mentioned"
