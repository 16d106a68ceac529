"""Sessions of general assemblies, who receives guests with another, who reads a speech or a paper at a meeting."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize(
    "name",
    [
        "Đại hội đồng Tổ chức Nghề muối Thế giới (WSO) lần thứ 66",
        "Đại hội đồng Liên hợp quốc khóa 85",
    ],
)
def test_the_session_of_a_general_assembly_is_a_meeting(name: str) -> None:
    found = facts(f"Từ ngày 8 đến 17/5, {name} diễn ra tại Geneva, Thụy Sĩ.")["meetings"]
    assert [(m["label"], m["date"], m["place"]) for m in found] == [(name, "2023-05-08/2023-05-17", "Geneva")]


def test_a_debate_of_a_session_is_one_meeting_and_an_assembly_without_a_number_none() -> None:
    debate = facts("Bộ trưởng Lò Thị Bưởi dự phiên thảo luận chung Đại hội đồng Liên hợp quốc khóa 85 tại New York.")
    assert len(debate["meetings"]) == 1
    assert facts("Đại hội đồng Liên hợp quốc có 193 nước.")["meetings"] == []


def test_who_receives_a_guest_with_another_is_at_the_reception() -> None:
    text = "Ngày 8/5, Bí thư Tỉnh ủy Lò Thị Bưởi tiếp Đại sứ Lào Sao Vong. Cùng tiếp có Giám đốc Sở Y tế Hà Văn Cau."
    assert [m["participants"] for m in facts(text)["meetings"]] == [["Lò Thị Bưởi", "Sao Vong", "Hà Văn Cau"]]


@pytest.mark.parametrize(
    "members",
    [
        "Thành viên đoàn có Bộ trưởng Bộ Y tế Lý Thị Na, Thứ trưởng Bộ Xây dựng Hà Văn Cau.",
        "Thành viên Đoàn gồm: bà Lý Thị Na, Bộ trưởng Bộ Y tế; ông Hà Văn Cau, Thứ trưởng Bộ Xây dựng.",
    ],
)
def test_the_members_of_a_delegation_are_on_its_visit(members: str) -> None:
    text = (
        "Ngày 8/5, Thủ tướng Lò Thị Bưởi thăm chính thức Lào. Cùng ngày, Phó Thủ tướng Lê Văn Sen gặp Đại sứ Cuba Ana "
        f"Vega. {members}"
    )
    found = [m["participants"] for m in facts(text)["meetings"]]
    assert found == [["Lò Thị Bưởi", "Lý Thị Na", "Hà Văn Cau"], ["Lê Văn Sen", "Ana Vega"]]


def test_the_members_of_a_body_are_on_no_visit() -> None:
    text = "Ngày 8/5, Thủ tướng Lò Thị Bưởi thăm chính thức Lào. Thành viên Hội Nghề muối gồm ông Hà Văn Cau."
    assert [m["participants"] for m in facts(text)["meetings"]] == [["Lò Thị Bưởi"]]


@pytest.mark.parametrize("reads", ["đọc diễn văn của Bộ trưởng Lò Thị Bưởi tại", "đọc tham luận tại"])
def test_who_reads_a_speech_or_a_paper_is_there_and_whose_it_is_is_not(reads: str) -> None:
    text = f"Sáng 8/5, Sở Y tế Kon Bra tổ chức Hội nghị về nghề muối. Thứ trưởng Hà Văn Cau {reads} Hội nghị."
    assert [m["participants"] for m in facts(text)["meetings"]] == [["Hà Văn Cau"]]
