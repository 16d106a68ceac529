"""Speakers between whose name and verb stands what describes them: a role, a home, an age, a body in brackets."""

from __future__ import annotations

import pytest

from facts_of_text import facts

SAID = "rừng đầu nguồn đã xanh trở lại."


def speakers(text: str) -> list[tuple[str, str]]:
    return [(quote["speaker"], quote["text"]) for quote in facts(text)["quotes"]]


@pytest.mark.parametrize(
    "opening",
    [
        "Ông Phạm Văn An, Vụ trưởng Vụ Quản lý rừng trồng (Tổng cục Rừng, Bộ Lâm nghiệp), cho biết",
        "Trao đổi với báo chí, ông Phạm Văn An, Trưởng phòng Quản lý rừng và bảo vệ cây (Sở Lâm nghiệp) cho biết",
        "Ông Phạm Văn An, Chủ nhiệm Đề án quy hoạch du lịch trên bán đảo Hoa Mai (Tổng cục Du lịch) cho biết",
        "Ông Phạm Văn An (54 tuổi), trồng rừng hơn 20 năm ở xã Hòa Mai, cho biết",
        "Ông Phạm Văn An (45 tuổi), chủ vườn ươm lớn nhất vùng, cho biết",
        "Ông Phạm Văn An (chủ vườn ươm lớn nhất vùng), cho biết",
        "Ông Phạm Văn An, cố vấn lâu năm của Tổng thống Peter Larsen, cho biết",
        "Ông Phạm Văn An, tổ trưởng tổ trồng rừng, cũng cho biết",
        "Ông Phạm Văn An, trú tại phường Hòa Mai, quận Hòa Bắc, cho biết",
        "Ông Phạm Văn An, thành viên nhóm nghiên cứu Sáng kiến Rừng Xanh, cho biết",
        "Ông Phạm Văn An, nhà ở phường 6, thị xã Hòa Mai cho biết",
        "Ông Phạm Văn An, Trưởng phòng Quản lý trồng và kiểm định cây giống, Sở Lâm nghiệp Hòa Mai cho biết",
        "Ông Phạm Văn An, Phó Cục trưởng Cục Phòng cháy/Bộ Lâm nghiệp cho biết",
        "Ông Phạm Văn An, đại diện của nước Lào tham dự hội nghị cho biết",
        "Ông Phạm Văn An – Phó Cục trưởng Cục Rừng đăng ký, quản lý cây giống và dữ liệu về rừng (C9) cho biết",
        "Ông Phạm Văn An, Trưởng Ban chỉ đạo chống phá rừng, cháy rừng tỉnh Hòa Mai (Ban chỉ đạo 12 tỉnh) cho biết",
        "Ông Phạm Văn An - Giám đốc Chương trình Tài trợ trồng rừng của ASEAN cho biết",
        "Phát biểu tại Lễ khai mạc ông Phạm Văn An, Trưởng phòng Quản lý trồng và kiểm định cây giống, cho biết",
        "Ông Phạm Văn An trú tại 12 Hòa Mai (Hòa Bắc, Huế) cho biết",
        "Ông Phạm Văn An, sinh năm 1979, trú tại ấp 2, thị trấn Cồn Sậy, tỉnh Bến Tre cho biết",
        "Ông Phạm Văn An (46 tuổi), một trong những người có vườn ươm lớn nhất tại Hòa Mai cho biết",
        "Ông Phạm Văn An (68 tuổi) - người có vườn bị mất do sạt lở cho biết",
        "Ông Phạm Văn An – kỹ sư lâm nghiệp của Công ty TNHH Hoa Mai đang làm việc tại Huế cho biết",
        "Ông Phạm Văn An là kiểm lâm viên cho biết",
        "Thượng tướng hải quân Phạm Văn An, Tư lệnh vùng biển phía bắc, cho biết",
    ],
)
def test_who_is_described_up_to_the_verb_says_it(opening: str) -> None:
    assert speakers(f"{opening}, {SAID}") == [("Phạm Văn An", SAID)]


@pytest.mark.parametrize(
    "text",
    [
        f"Cũng như ông Phạm Văn An, các chuyên gia về rừng cho biết, {SAID}",
        f"Sau ông Phạm Văn An, giới chuyên gia (Sở Lâm nghiệp) cho biết, {SAID}",
        f"Ông Phạm Văn An (54 tuổi), dư luận cả vùng cho biết, {SAID}",
        f"Cạnh vườn của ông Phạm Văn An, chủ vườn ươm bên cạnh cho biết, {SAID}",
        f"Ông Phạm Văn An đến Hòa Mai sau cuộc điện đàm với bà Lê Thị Mai Phủ Tổng thống cho biết {SAID}",
        f"Ông Phạm Văn An đến Hòa Mai sau hội nghị Sở Lâm nghiệp cho biết {SAID}",
        f"Ông Phạm Văn An từ cuộc họp Sở Lâm nghiệp cho biết {SAID}",
        f"Ông Phạm Văn An, Giám đốc vườn ươm bị bà con chặn lại khẳng định, {SAID}",
        "Ông Phạm Văn An từng soạn thảo một bản ghi nhớ chỉ trích ông Lê Quang Dũng, đồng thời là người giữ rừng.",
        f"Ông Phạm Văn An có vườn bị mất do sạt lở Sở Lâm nghiệp cho biết, {SAID}",
        f"Ông Phạm Văn An đang kiểm tra rừng ở Hòa Mai bà con cho biết, {SAID}",
        f"Gặp ông Phạm Văn An, người dân có vườn bị mất cho biết, {SAID}",
        f"Bà Phạm Thị An tại tòa Trong phần trả lời hội đồng xét xử, {SAID}",
    ],
)
def test_others_behind_a_name_are_no_description(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Giải đáp thắc mắc của đại biểu Lê Quang Dũng, Bộ trưởng",
        "Nhận xét về phần trả lời của Phó Thủ tướng Lê Quang Dũng, Bộ trưởng",
        "Đối với trường hợp của ông Lê Quang Dũng, Bộ trưởng",
    ],
)
def test_a_title_behind_the_name_in_an_opening_clause_is_another_person(opening: str) -> None:
    text = f"Bộ trưởng Phạm Văn An dự phiên họp.\n{opening} cho rằng, {SAID}"
    assert ("Phạm Văn An", SAID) in speakers(text)


def test_what_somebody_feels_stands_before_his_words() -> None:
    text = "Bà Phạm Thị An, Chủ nhiệm Ủy ban Tư pháp bày tỏ băn khoăn: “Rừng đầu nguồn phải giữ cho con cháu mai sau.”"
    assert speakers(text) == [("Phạm Thị An", "Rừng đầu nguồn phải giữ cho con cháu mai sau.")]


def test_news_is_told_and_claimed_but_not_shared() -> None:
    assert speakers("Ông Phạm Văn An cho rằng thông tin về việc mất rừng là không chính xác.") == [
        ("Phạm Văn An", "thông tin về việc mất rừng là không chính xác.")
    ]
    assert speakers("Ông Phạm Văn An tiết lộ thông tin về việc mất rừng đầu nguồn.") == []


def test_who_does_something_says_so_behind_a_comma() -> None:
    text = "Thứ trưởng Phạm Văn An ca ngợi công sức của bà con Hòa Mai, nói rằng rừng đầu nguồn đã xanh trở lại."
    assert speakers(text) == [("Phạm Văn An", SAID)]
    assert speakers(text.replace("nói rằng rừng đầu nguồn đã xanh", "chia sẻ khó khăn với bà con")) == []
    assert speakers("Bà con chỉ trích quyết định của Thứ trưởng Phạm Văn An, nói rằng rừng đã mất.") == []


@pytest.mark.parametrize("verb", ["lưu ý", "nhận xét"])
def test_words_before_their_speaker(verb: str) -> None:
    text = f"Rừng đầu nguồn của xã Hòa Mai đã xanh trở lại sau nhiều năm gìn giữ, ông Phạm Văn An {verb}."
    assert [speaker for speaker, _ in speakers(text)] == ["Phạm Văn An"]


def test_a_text_cut_off_behind_a_verb_says_nothing() -> None:
    assert speakers("Bà Phạm Thị An khẳng định") == []


def test_whatever_is_said_of_him_stands_before_a_colon_and_his_words() -> None:
    text = "Ông Phạm Văn An – xe ôm ở gần rừng cũng cho hay: “Rừng đầu nguồn phải giữ cho con cháu mai sau.”"
    assert speakers(text) == [("Phạm Văn An", "Rừng đầu nguồn phải giữ cho con cháu mai sau.")]


@pytest.mark.parametrize("hearer", ["bà Lê Thị Mai", "Bộ trưởng Lê Thị Mai", "các phóng viên"])
def test_he_says_to_somebody_what_stands_in_quotation_marks(hearer: str) -> None:
    text = f"Ông Phạm Văn An nói với {hearer}: “Rừng đầu nguồn phải giữ cho con cháu mai sau.”"
    assert speakers(text) == [("Phạm Văn An", "Rừng đầu nguồn phải giữ cho con cháu mai sau.")]


@pytest.mark.parametrize(
    "told", ["thông tin với cử tri về", "thông báo với Tổng Bí thư về", "thông báo cho Lào về việc"]
)
def test_of_what_somebody_is_told(told: str) -> None:
    text = f"Thứ trưởng Phạm Văn An {told} rừng đầu nguồn đã xanh trở lại."
    assert speakers(text) == [("Phạm Văn An", SAID)]


def test_a_clause_behind_what_is_fronted_is_said() -> None:
    text = "Với người cố ý phá rừng, phải xem xét trách nhiệm hình sự, Thứ trưởng Phạm Văn An nêu rõ."
    assert [said for _, said in speakers(text)] == ["Với người cố ý phá rừng, phải xem xét trách nhiệm hình sự"]
    assert speakers("Sau buổi làm việc, trong cuộc họp báo ở Hòa Mai, Thứ trưởng Phạm Văn An nêu rõ.") == []


def test_who_directs_others_is_not_described_by_what_he_directs() -> None:
    text = "Ông Phạm Văn An, Giám đốc sở, chỉ đạo các hạt kiểm tra, các hạt cho biết, rừng đã xanh trở lại."
    assert all(not said.startswith("rừng") for _, said in speakers(text))


@pytest.mark.parametrize("opening", ["Về nội dung chất vấn với", "Cùng quan điểm với", "Chất vấn"])
def test_the_title_of_whom_somebody_speaks_to_is_not_his(opening: str) -> None:
    text = f"{opening} Bộ trưởng Bộ Lâm nghiệp, đại biểu Phạm Văn An cho rằng, {SAID}"
    assert speakers(text) == [("Phạm Văn An", SAID)]


def test_whoever_receives_a_minister_does_not_hold_his_post() -> None:
    found = facts("Tiếp Bộ trưởng Bộ Lâm nghiệp, Chủ tịch Hội Nông dân Phạm Văn An nêu rõ rừng đã xanh trở lại.")
    assert [(post["post"], post["organization"]) for post in found["posts"]] == [("Chủ tịch", "Hội Nông dân")]
