"""Quotations one of whose marks is missing, and what follows them. All names are invented."""

from __future__ import annotations

from facts_of_text import facts


def test_a_quotation_whose_closing_mark_is_missing_ends_with_the_one_inside_it() -> None:
    text = "Ông Trần Văn Tò nói: “Chợ đã mở từ lâu. Người dân gọi đây là chợ “đêm trắng”. "
    text += "Bà Lê Thị Mít cho biết chợ sẽ mở thêm hai cổng. Ông Tò khẳng định vé vào chợ không tăng."
    assert [(q["speaker"], q["text"][:9]) for q in facts(text)["quotes"]] == [
        ("Trần Văn Tò", "Chợ đã mở"),
        ("Lê Thị Mít", "chợ sẽ mở"),
        ("Trần Văn Tò", "vé vào ch"),
    ]


def test_a_quotation_whose_closing_mark_is_missing_ends_before_the_next_long_one() -> None:
    text = "Ông Trần Văn Tò nói: “Chợ đã mở từ lâu và đông khách. Bà Lê Thị Mít cho rằng chợ còn nhỏ. "
    text += "“Chúng tôi muốn mở thêm hai cổng ở phía bờ sông để bà con đi lại dễ hơn mỗi ngày”, bà Mít nói."
    found = [(q["speaker"], q["text"][:9]) for q in facts(text)["quotes"]]
    assert ("Lê Thị Mít", "Chúng tôi") in found


def test_a_mark_that_opens_closes_before_a_stop() -> None:
    text = "“Chợ đã mở từ lâu và rất đông khách“, ông Trần Văn Tò nói. Bà Lê Thị Mít cho biết chợ sẽ mở thêm hai cổng."
    assert [(q["speaker"], q["text"][:9]) for q in facts(text)["quotes"]] == [
        ("Trần Văn Tò", "Chợ đã mở"),
        ("Lê Thị Mít", "chợ sẽ mở"),
    ]


def test_what_is_demanded_of_all_is_no_demand_of_a_speaker() -> None:
    text = "Ông Trần Văn Tò cho rằng chợ còn nhỏ và yêu cầu đặt ra là phải mở thêm hai cổng ở phía bờ sông."
    assert [q["verb"] for q in facts(text)["quotes"]] == ["cho rằng"]


def test_a_deputy_is_told_with_a_province_whose_name_begins_like_a_courtesy_word() -> None:
    text = "Đại biểu Trần Văn Tò (Bà Rịa – Vũng Tàu) cho rằng cần mở thêm hai cổng ở phía bờ sông."
    assert [(q["speaker"], q["text"][:7]) for q in facts(text)["quotes"]] == [("Trần Văn Tò", "cần mở ")]
    assert [p["name"] for p in facts(text)["people"]] == ["Trần Văn Tò"]
