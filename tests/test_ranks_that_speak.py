"""Officers whom a text tells again by their rank, ministers by «Nữ Bộ trưởng». All names are invented."""

from __future__ import annotations

from facts_of_text import facts

_TALKS = "Chiều 3/4, Đại tướng Lò Văn Sen gặp Đại tướng Meas Vuthy. Đại tướng Lò Văn Sen cho rằng mọi việc rất tốt.\n"


def _told(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


def test_a_rank_means_the_officer_named_last_with_it() -> None:
    text = (
        f"{_TALKS}Trên cơ sở đó, Đại tướng đề nghị hai bên tiếp tục tuần tra chung.\n"
        "Đại tướng Meas Vuthy nhấn mạnh tình bạn lâu đời. Đại tướng cho biết biên giới rất yên."
    )
    assert _told(text)[1:] == [
        ("Lò Văn Sen", "hai bên tiếp tục tuần tra chung."),
        ("Meas Vuthy", "tình bạn lâu đời."),
        ("Meas Vuthy", "biên giới rất yên."),
    ]


def test_a_rank_that_nobody_has_speaks_for_nobody() -> None:
    assert len(_told(f"{_TALKS}Trung tướng cho biết biên giới rất yên.")) == 1


def test_an_officer_who_is_asked_does_not_say_it() -> None:
    assert len(_told(f"{_TALKS}Nhiều người hỏi Đại tướng cho biết vì sao.")) == 1


def test_a_woman_minister_is_the_minister() -> None:
    text = "Bộ trưởng Bộ Y tế Lò Thị Sen dự họp.\nNữ Bộ trưởng yêu cầu các bệnh viện sửa nhà."
    assert _told(text) == [("Lò Thị Sen", "các bệnh viện sửa nhà.")]
