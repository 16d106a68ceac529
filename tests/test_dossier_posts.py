"""kg dossier: the posts in which people were at a meeting; one that is over is told as such."""

from __future__ import annotations

from pathlib import Path

from kg.dossier import dossier
from kg.store import Store
from small_world import built, opened
from test_dossier import told

FORMER = (
    "Ngày 5/6/2031, ông Đào Văn Hạnh, nguyên Cục trưởng Cục Mây Trắng, chủ trì Hội nghị về sương tại Hà Nội. "
    "Ông Đào Văn Hạnh và bà Lò Thị Gió, cựu Giám đốc Quỹ Mây Xanh, ký Thỏa thuận hợp tác về sương."
)
BOTH = (
    "Ngày 5/6/2031, Bộ trưởng Bộ Tài chính Trịnh Văn Gió tiếp Đại sứ Na Uy tại Việt Nam Ingrid Solvik. "
    "Bà Solvik từng là Thứ trưởng Bộ Ngoại giao Na Uy giai đoạn 2025 - 2028."
)


def graph_of(folder: Path, *texts: tuple[str, str]) -> Store:
    """The graph of articles, each with its day."""
    (folder / "in").mkdir()
    for number, (day, text) in enumerate(texts):
        (folder / "in" / f"{number}.txt").write_text(f"title: Tin\ndate: {day}\n---\n{text}", encoding="utf-8")
    built(folder / "in", folder / "out")
    return opened(folder / "out")


def test_a_former_post_is_told_as_former_at_a_meeting_and_a_signing(tmp_path: Path) -> None:
    store = graph_of(tmp_path, ("2031-06-06", FORMER))
    assert told(dossier(store, "Hội nghị về sương"))["Chủ trì"] == [
        "chủ trì: Đào Văn Hạnh, nguyên Cục trưởng Cục Mây Trắng"
    ]
    assert told(dossier(store, "Thỏa thuận hợp tác về sương"))["Người ký"] == [
        "Đào Văn Hạnh, nguyên Cục trưởng Cục Mây Trắng",
        "Lò Thị Gió, nguyên Giám đốc Quỹ Mây Xanh",
    ]
    (chair,) = told(dossier(store, "Hội nghị về sương", "en"))["Chairs"]
    assert chair.endswith("Đào Văn Hạnh, former Cục trưởng Cục Mây Trắng")


def test_a_post_that_ended_before_a_meeting_is_not_that_at_the_meeting(tmp_path: Path) -> None:
    store = graph_of(tmp_path, ("2031-06-06", BOTH))
    (met,) = told(dossier(store, "Trịnh Văn Gió"))["Đã gặp"]
    assert met.startswith("Ingrid Solvik, Đại sứ Na Uy tại Việt Nam: ")


def test_a_post_that_is_over_by_a_later_text_was_that_of_an_earlier_meeting(tmp_path: Path) -> None:
    meeting = "Ngày {day}, {post} Cục Mây Trắng Đào Văn Hạnh chủ trì Hội nghị về {what} tại Hà Nội."
    store = graph_of(
        tmp_path,
        ("2031-06-06", meeting.format(day="5/6/2031", post="Cục trưởng", what="sương")),
        ("2033-06-06", meeting.format(day="5/6/2033", post="nguyên Cục trưởng", what="gió")),
    )
    for what, said in (("sương", "Cục trưởng"), ("gió", "nguyên Cục trưởng")):
        assert told(dossier(store, f"Hội nghị về {what}"))["Chủ trì"] == [
            f"chủ trì: Đào Văn Hạnh, {said} Cục Mây Trắng"
        ]


def test_a_post_taken_up_after_a_meeting_is_not_that_at_the_meeting(tmp_path: Path) -> None:
    text = (
        "Ngày 5/6/2031, ông Đào Văn Hạnh dự Hội nghị về sương tại Hà Nội. Ông Đào Văn Hạnh được bổ nhiệm làm "
        "Cục trưởng Cục Mây Trắng từ ngày 1/8/2031."
    )
    store = graph_of(tmp_path, ("2031-06-06", text))
    assert [
        line for lines in told(dossier(store, "Hội nghị về sương")).values() for line in lines if "Hạnh" in line
    ] == ["tham dự: Đào Văn Hạnh"]


def test_two_meetings_that_one_name_tells_are_two_lines_with_who_was_there(tmp_path: Path) -> None:
    call = "Trong chuyến thăm, Chủ tịch Quốc hội {land} {guest} đã chào xã giao Chủ tịch nước Trịnh Văn Gió."
    store = graph_of(
        tmp_path,
        ("2031-06-06", call.format(land="Na Uy", guest="Ingrid Solvik")),
        ("2031-09-06", call.format(land="Cuba", guest="Olivia Brandor")),
    )
    assert told(dossier(store, "Trịnh Văn Gió"))["Cuộc họp"] == [
        "chào xã giao Chủ tịch nước Trịnh Văn Gió (tham dự): Ingrid Solvik",
        "chào xã giao Chủ tịch nước Trịnh Văn Gió (tham dự): Olivia Brandor",
    ]
