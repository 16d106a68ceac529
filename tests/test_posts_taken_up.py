"""Posts that somebody takes up or lays down in words of duty, and posts of ministers abroad. All names are invented."""

from __future__ import annotations

import pytest

from facts_of_text import facts


def told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p["holder"], p["post"], p["organization"], p["status"]) for p in facts(text)["posts"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lò Văn Mơ chính thức về nhận nhiệm vụ Phó Giám đốc Sở Y tế Huế.",
            [("Lò Văn Mơ", "Phó Giám đốc", "Sở Y tế Huế", "new")],
        ),
        (
            "Ông Lò Văn Mơ đã từ nhiệm chức danh Phó Chủ tịch Hội Làm vườn.",
            [("Lò Văn Mơ", "Phó Chủ tịch", "Hội Làm vườn", "former")],
        ),
        (
            "Ban Chấp hành đã xem xét và cho thôi giữ chức Chủ tịch Hội Làm vườn đối với ông Lò Văn Mơ.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", "former")],
        ),
        (
            "Thủ tướng phê chuẩn kết quả bầu chức vụ Phó Chủ tịch UBND tỉnh Hà Nam đối với ông Lò Văn Mơ.",
            [("Lò Văn Mơ", "Phó Chủ tịch", "UBND tỉnh Hà Nam", "new")],
        ),
        (
            "Thủ tướng quyết định cho ông Lò Văn Mơ, Thứ trưởng Bộ Y tế, nghỉ hưu theo chế độ.",
            [("Lò Văn Mơ", "Thứ trưởng", "Bộ Y tế", "former")],
        ),
        (
            "Thủ tướng quyết định để ông Lò Văn Mơ, Chủ tịch Hội Làm vườn thôi giữ chức vụ để nghỉ hưu.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", "former")],
        ),
        (
            "Cử tri đề nghị quyết định cho ông Lò Văn Mơ, Thứ trưởng Bộ Y tế, nghỉ hưu.",
            [("Lò Văn Mơ", "Thứ trưởng", "Bộ Y tế", None)],
        ),
        (
            "Ông Lò Văn Mơ trả lời chất vấn trước Quốc hội khi còn là Bộ trưởng Bộ Y tế.",
            [("Lò Văn Mơ", "Bộ trưởng", "Bộ Y tế", "former")],
        ),
        (
            "Chủ tịch Hội Làm vườn bấy giờ - ông Lò Văn Mơ - đã mở tiệc.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", "former")],
        ),
        (
            "Bộ Tài chính tiếp nhận, bổ nhiệm ông Lò Văn Mơ, Giám đốc Công ty Mía, giữ chức Cục trưởng Cục Chè.",
            [("Lò Văn Mơ", "Giám đốc", "Công ty Mía", "former"), ("Lò Văn Mơ", "Cục trưởng", "Cục Chè", "new")],
        ),
        ("Đại hội bầu Chủ tịch Hội Làm vườn, ông Lò Văn Mơ phát biểu.", []),
        ("Ông Tòng Cà học được nhiều từ ông Lò Văn Mơ, không chỉ khi còn làm trợ lý mà cả về sau.", []),
        (
            "Bộ Y tế bổ nhiệm các ông: - Lò Văn Mơ, Vụ phó, giữ chức Phó Vụ trưởng Vụ Mía; - Lường Văn Én, Vụ phó, "
            "giữ chức Phó Vụ trưởng Vụ Chè.",
            [
                ("Lò Văn Mơ", "Vụ phó", None, None),
                ("Lò Văn Mơ", "Phó Vụ trưởng", "Vụ Mía", "new"),
                ("Lường Văn Én", "Vụ phó", None, None),
                ("Lường Văn Én", "Phó Vụ trưởng", "Vụ Chè", "new"),
            ],
        ),
        (
            "Ông Lò Văn Mơ có đơn xin từ nhiệm chức danh Chủ tịch Hội Làm vườn.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", None)],
        ),
        ("Thiếu tá Lò Văn Mơ nhận nhiệm vụ từ Giám đốc Công an tỉnh Lai Châu.", []),
        ("Ông Lò Văn Mơ nhận nhiệm vụ do Bộ trưởng Bộ Y tế giao.", []),
    ],
)
def test_who_takes_up_a_duty_or_asks_to_leave_it_has_the_post(
    text: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ trưởng Thương mại Quốc tế Canada Anna Quandt đã đến.", ["Bộ trưởng Thương mại Quốc tế Canada"]),
        (
            "Bộ trưởng Ngoại giao và Hợp tác Tây Ban Nha Anna Quandt nói.",
            ["Bộ trưởng Ngoại giao và Hợp tác Tây Ban Nha"],
        ),
        ("Bộ trưởng Ngoại giao và hợp tác viên Anna Quandt nói.", []),
    ],
)
def test_the_sector_of_a_minister_goes_on(text: str, expected: list[str]) -> None:
    assert [post for _, post, _, _ in told(text)] == expected


def test_whoever_has_a_post_in_one_land_has_none_in_the_next() -> None:
    text = "Tổng thống Kenya Anna Quandt, Thủ tướng Ethiopia, Bộ trưởng Bộ Văn hóa Tunisia đã tham dự hội nghị."
    assert told(text) == [("Anna Quandt", "Tổng thống Kenya", None, None)]


def test_the_body_above_stands_between_a_title_and_the_name_behind_a_comma() -> None:
    text = "Chủ tịch Ủy ban Quốc phòng thuộc Thượng viện Nga, ông Ivan Quandt, nhận định rằng tình hình ổn."
    assert told(text) == [("Ivan Quandt", "Chủ tịch", "Ủy ban Quốc phòng", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tiếp Chủ tịch Hội Làm vườn, ông Lò Văn Mơ, Thủ tướng đề nghị Hội tiếp tục.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", None)],
        ),
        (
            "Cùng Bộ trưởng Bộ Y tế Hà Thị Mây, Chủ tịch Hội Làm vườn, ông Lò Văn Mơ, và đại biểu dự lễ.",
            [("Hà Thị Mây", "Bộ trưởng", "Bộ Y tế", None), ("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", None)],
        ),
        (
            "Trong phát biểu nhậm chức Chủ tịch Hội Làm vườn, ông Lò Văn Mơ nói hôm nay là ngày vui.",
            [("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", None)],
        ),
        ("Theo Quyết định của Chủ tịch Hội Làm vườn, ông Lò Văn Mơ được nghỉ.", []),
        (
            "Bộ trưởng Bộ Nội vụ Lò Văn Mơ, Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ, đã chủ trì.",
            [
                ("Lò Văn Mơ", "Bộ trưởng", "Bộ Nội vụ", None),
                ("Lò Văn Mơ", "Trưởng Ban", "Ban Chỉ đạo cải cách hành chính", None),
            ],
        ),
        (
            "Chủ nhiệm Văn phòng Chính phủ - Người phát ngôn của Chính phủ Lò Văn Mơ đã trả lời.",
            [
                ("Lò Văn Mơ", "Chủ nhiệm", "Văn phòng Chính phủ", None),
                ("Lò Văn Mơ", "Người phát ngôn của Chính phủ", None, None),
            ],
        ),
        (
            "Người phát ngôn của Chính phủ Lào Bounma Sisavat dự họp.",
            [("Bounma Sisavat", "Người phát ngôn", "Chính phủ Lào", None)],
        ),
        (
            "Ông Lò Văn Mơ là Bộ trưởng Ngoại giao và hợp tác tốt với Lào.",
            [("Lò Văn Mơ", "Bộ trưởng Ngoại giao", None, None)],
        ),
        (
            "Chủ tịch Hội Làm vườn Hà Thị Mây, Giám đốc Sở Y tế, ông Lò Văn Mơ nói mưa đã tạnh.",
            [("Hà Thị Mây", "Chủ tịch", "Hội Làm vườn", None)],
        ),
    ],
)
def test_a_title_is_told_beside_its_name_in_rows_and_before_the_subject(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("aside", "status"),
    [("cựu nghị sĩ giữ rừng cho ông Mạc từ khi về quê, ", "new"), ("từ khi ", None)],
)
def test_a_time_within_an_aside_is_not_that_of_the_post(aside: str, status: str | None) -> None:
    assert told(f"Ông Lò Văn Mơ, {aside}được bổ nhiệm làm Giám đốc Công ty Mía.")[-1:] == [
        ("Lò Văn Mơ", "Giám đốc", "Công ty Mía", status)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Theo bà Hà Thị Mây, Giám đốc Công ty Mía, việc Thủ tướng Chính phủ khởi động dự án là tin vui.",
            [("Hà Thị Mây", "Giám đốc", "Công ty Mía", None)],
        ),
        (
            "Nhận lời mời của Thủ tướng Đức Anna Quandt, Chủ tịch Hội Làm vườn, Thủ tướng Lò Văn Mơ đã lên đường.",
            [("Anna Quandt", "Thủ tướng Đức", None, None), ("Lò Văn Mơ", "Thủ tướng", None, None)],
        ),
        (
            "Họ phải giải trình trước Thủ tướng Chính phủ, Bộ trưởng Lò Văn Mơ nhấn mạnh.",
            [("Lò Văn Mơ", "Bộ trưởng", None, None)],
        ),
        (
            "Chủ tịch Ủy ban Mây Trắng, Thủ tướng Lò Văn Mơ phát biểu.",
            [("Lò Văn Mơ", "Chủ tịch", "Ủy ban Mây Trắng", None), ("Lò Văn Mơ", "Thủ tướng", None, None)],
        ),
        (
            "Thủ tướng, Chủ tịch Hội Làm vườn Lò Văn Mơ phát biểu.",
            [("Lò Văn Mơ", "Thủ tướng", None, None), ("Lò Văn Mơ", "Chủ tịch", "Hội Làm vườn", None)],
        ),
        (
            "Tổng thống Kenya Anna Quandt dự lễ nhậm chức Bộ trưởng Y tế của ông Lò Văn Mơ.",
            [("Anna Quandt", "Tổng thống Kenya", None, None)],
        ),
        ("Sa thải Giám đốc Công ty Mía: Lò Văn Mơ đang nghĩ gì?", []),
        ("Giám đốc Công ty Mía: Lò Văn Mơ.", [("Lò Văn Mơ", "Giám đốc", "Công ty Mía", None)]),
    ],
)
def test_nobody_has_the_post_of_the_one_told_beside_him(
    text: str, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("term", [", thời hạn 5 năm kể từ ngày 1/7/2031", ", thời hạn 5 năm", ""])
def test_whom_a_new_holder_follows_is_told_behind_the_length_of_the_term(term: str) -> None:
    found = facts(f"Ông Lò Văn Mận được bổ nhiệm giữ chức Giám đốc Sở Y tế{term}, thay bà Hà Thị Núi nghỉ hưu.")
    assert [(p["holder"], p["status"]) for p in found["posts"]] == [("Lò Văn Mận", "new"), ("Hà Thị Núi", "former")]
