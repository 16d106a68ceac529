"""«việc» belongs to what is said where something is said of the act, and only joins the clause where it is not; whose
words a paper cites behind a colon."""

from __future__ import annotations

import pytest

from facts_of_text import facts


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("khẳng định việc hoãn không ảnh hưởng đến hợp tác.", "việc hoãn không ảnh hưởng đến hợp tác."),
        ("cho rằng việc ký kết là cần thiết.", "việc ký kết là cần thiết."),
        ("cho rằng việc trồng rừng sẽ giữ được nguồn nước.", "việc trồng rừng sẽ giữ được nguồn nước."),
        ("nhấn mạnh việc giữ rừng đầu nguồn.", "giữ rừng đầu nguồn."),
        ("nhấn mạnh việc hai bên cần giữ rừng đầu nguồn.", "hai bên cần giữ rừng đầu nguồn."),
    ],
)
def test_an_act_of_which_something_is_said_keeps_its_noun(told: str, said: str) -> None:
    (quote,) = facts(f"Đại sứ Lò Văn Sen {told}")["quotes"]
    assert quote["text"] == said


@pytest.mark.parametrize("when", ["", " hồi tháng trước"])
def test_who_is_cited_says_what_stands_behind_the_colon(when: str) -> None:
    (quote,) = facts(f"Báo Sông Xanh dẫn lời Bộ trưởng Lò Văn Sen{when}: “Chúng tôi giữ rừng đầu nguồn”.")["quotes"]
    assert (quote["speaker"], quote["text"]) == ("Lò Văn Sen", "Chúng tôi giữ rừng đầu nguồn")


def test_work_that_somebody_leads_is_nothing_said() -> None:
    assert facts("Thứ trưởng Lò Văn Sen chỉ đạo công tác trồng rừng tại Sở Nông nghiệp Huế.")["quotes"] == []
    (quote,) = facts("Thứ trưởng Lò Văn Sen chỉ đạo công an xã giữ rừng đầu nguồn.")["quotes"]
    assert quote["text"] == "công an xã giữ rừng đầu nguồn."
