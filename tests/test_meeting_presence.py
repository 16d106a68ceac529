"""Who is at an event because of what is done there, or because the words around its name say so."""

from __future__ import annotations

import pytest

from facts_of_text import facts, meetings

AN, BINH = "Bộ trưởng Phạm Văn An", "Bộ trưởng Lào Bounma Sisavat"
BOTH = {"Phạm Văn An", "Bounma Sisavat"}


def there(text: str) -> set[str]:
    return {who for meeting in facts(text)["meetings"] for who in meeting["participants"]}


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3, Bộ Y tế tổ chức hội nghị về rừng. Bí thư Thành ủy Huế - Phạm Văn An phát biểu tại hội nghị.",
        f"{AN} cùng Trưởng đoàn các nước đến dự Diễn đàn Rừng xanh.",
        f"{AN} cũng có mặt trong buổi họp báo sáng 5/6.",
        f"“Rừng là vàng”, {AN} phát biểu mở đầu cuộc gặp Đại sứ Kenji Sato ngày 5/3.",
        f"Theo đó, {AN} trong cuộc điện đàm ngày 5/3 với Đại sứ Kenji Sato đã chúc mừng ông về rừng mới.",
        f"* Trong cuộc điện đàm với Đại sứ Kenji Sato ngày 5/3, {AN} tuyên bố sẽ giữ rừng.",
        "Tại buổi gặp mặt ngày 5/3, Bộ trưởng Bộ RX-TL Phạm Văn An nhấn mạnh rừng là vàng.",
        f"Tại buổi lễ ngày 5/3, Sở Y tế Huế vinh dự được {AN} trao tặng cờ thi đua.",
        f"Tại diễn đàn kinh tế Việt - Lào ngày 5/3, dưới sự chứng kiến của {AN}, hai bên đã ký hai văn kiện.",
        f"Sáng 5/3, trong phiên chất vấn đối với {AN}, nhiều câu hỏi về rừng được nêu.",
        "Sáng 5/3, Hội Rừng xanh tổ chức lễ trao huy hiệu giữ rừng cho đảng viên Phạm Văn An.",
        f"Tại buổi đối thoại giữa các chủ rừng với {AN} ngày 5/3, nhiều khó khăn được nêu ra.",
        f"Rừng phải được giữ - {AN} phát biểu tại phiên thảo luận của Hội Rừng xanh, chiều 1/6.",
        f"Cuối phiên chất vấn ngày 13/6, {AN} đã giải trình một số nội dung.",
        f"Đến dự và phát biểu tại Hội nghị Rừng xanh, thay mặt lãnh đạo Bộ Y tế, {AN} đã biểu dương xã.",
        f"Trong cuộc điện đàm kéo dài 45 phút ngày 5/3, {AN} cho biết rừng đã xanh.",
        f"Về phần mình, phát biểu trong buổi họp báo ngày 5/3, {AN} cho biết rừng đã xanh.",
        f"Sáng 5/3, Sở Y tế Huế họp báo. Dự buổi công bố kết quả có {AN}, đại diện các chủ rừng.",
        f"Nhiều lãnh đạo đã tham dự Diễn đàn Rừng xanh, bao gồm {AN} và các chủ rừng.",
        f"Xã nhắc lại phát ngôn của {AN}, tại hội nghị trồng rừng ngày 5/3.",
        f"Tại hội nghị trồng rừng ngày 5/3, {AN} và các chủ rừng đã cùng nhau trao đổi về giống cây.",
        f"Các xã làm theo ý kiến chỉ đạo của {AN} tại hội nghị tổng kết trồng rừng ngày 5/3.",
    ],
)
def test_who_does_sees_or_is_given_something_at_an_event_is_there(text: str) -> None:
    assert "Phạm Văn An" in there(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{AN} (trái) và {BINH} (phải), tại cuộc họp báo chung ở Huế ngày 5/3.",
        f"Kế hoạch giữ rừng đã được {AN} và {BINH} nhất trí thông qua trong cuộc họp ở Huế hôm 5/3.",
        f"{AN} cho biết ông đã thảo luận việc đó với {BINH} trong cuộc gặp giữa hai bên hôm 5/3.",
        f"Cuộc gặp giữa {AN} và Cố vấn Bộ Các vấn đề biển đảo của Các tiểu vương quốc Arab thống nhất (UAE) Bounma "
        "Sisavat diễn ra ngày 5/3.",
        f"{AN} đang trao đổi với {BINH} tại buổi làm việc ngày 5/3.",
        f"Hai người kể rằng trong cuộc họp tuần trước ở Huế, {AN} đã tiết lộ tin mật với {BINH}.",
        f"Báo dẫn lời {AN} trong cuộc điện đàm với {BINH} ngày 5/3, cho biết rừng đã xanh.",
        "Sáng 5/3, Viện Rừng xanh tổ chức Lễ trao bằng cho hai nghiên cứu sinh Bounma Sisavat và Phạm Văn An.",
    ],
)
def test_both_are_there(text: str) -> None:
    assert there(text) >= BOTH


def test_who_is_only_told_of_beside_a_meeting_need_not_have_been_there() -> None:
    assert there(f"Các xã bàn cách làm của {AN} tại hội nghị tổng kết trồng rừng ngày 5/3.") == set()


def test_who_speaks_after_a_meeting_need_not_have_been_there() -> None:
    assert there(f"Về phần mình, phát biểu sau phiên họp của Hội Rừng xanh, {AN} nói rừng xanh.") == {"Hội Rừng xanh"}


def test_bodies_and_lands_that_act_at_a_meeting_of_two_sides_are_its_sides() -> None:
    text = "Ngày 13/7, Hội đồng Nga - NATO họp. Trong cuộc họp, NATO và Nga duy trì ý kiến trái nhau."
    assert there(text) >= {"NATO", "Nga"}


def test_a_body_holds_its_meeting_over_what_the_meeting_decides() -> None:
    assert there("Biên bản cuộc họp cuối cùng của Fed cho thấy giá gỗ sẽ tăng.") == {"Fed"}
    assert there("Sáng 5/3, hội nghị góp ý dự thảo Nghị quyết của HĐND Huế về rừng khai mạc.") == set()


def test_guests_parted_by_a_semicolon_are_met_apart() -> None:
    text = "Ngày 5/3, Thủ tướng Lê Văn Sen đã hội kiến Quốc vương Lào Bounma Sisavat; Thủ tướng Lào Kham Von."
    assert [set(m["participants"]) for m in meetings(text)] == [
        {"Lê Văn Sen", "Bounma Sisavat"},
        {"Lê Văn Sen", "Kham Von"},
    ]


def test_who_hands_over_a_decision_in_the_name_of_a_body_is_there() -> None:
    text = "Chủ tịch Quốc hội Lê Thị Hoa thay mặt Ban Bí thư trao quyết định khen thưởng cho ông Phạm Văn An."
    assert there(text) == {"Lê Thị Hoa", "Phạm Văn An"}


@pytest.mark.parametrize(
    "text",
    [
        f"Trong cuộc gặp ngày 5/3, Đại sứ Kenji Sato nói việc đó được {AN} nêu hồi tháng trước.",
        f"Người phát ngôn Trần Thị Tò và {AN} cho biết trong cuộc gặp ngày 5/3, hai nước đã nhất trí về rừng.",
        f"Sáng 5/3, Hội Rừng xanh tổ chức lễ truy tặng huy hiệu giữ rừng cho {AN}.",
    ],
)
def test_who_only_tells_of_a_meeting_need_not_be_there(text: str) -> None:
    found = facts(text)
    assert "Phạm Văn An" in {person["name"] for person in found["people"]}
    assert found["meetings"]
    assert "Phạm Văn An" not in there(text)


REPORT = "Rừng xanh trở lại\nNgày 5/3, Sở Y tế Huế tổ chức hội nghị về rừng xanh tại Huế."


@pytest.mark.parametrize(
    "text",
    [
        f"{REPORT} Ông Phạm Văn An, Giám đốc Sở Y tế Huế, cho biết rừng đã xanh trở lại.",
        f"{REPORT} {AN} trao bằng khen cho các chủ rừng. Bà Trần Thị Tò cho biết rừng đã xanh.",
    ],
)
def test_who_speaks_where_one_event_alone_is_told_is_there(text: str) -> None:
    assert "Phạm Văn An" in there(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{REPORT} Hội thảo về lũ diễn ra ngày 6/3. Ông Phạm Văn An, Giám đốc Sở Y tế Huế, cho biết rừng đã xanh.",
        "Rừng xanh trở lại\nXã có hội nghị về rừng xanh. Ông Phạm Văn An, Giám đốc Sở Y tế Huế, cho biết rừng đã xanh.",
        "Rừng xanh trở lại\nNgày 5/3, Huyện ủy Huế đã họp về rừng. Ông Phạm Văn An, chủ rừng, cho biết rừng vẫn xanh.",
        f"{REPORT} Ông Bounma Sisavat, chuyên gia Lào, cho biết rừng đã xanh.",
        f"{REPORT} Anh Phạm Văn An, một chủ rừng, cho biết rừng đã xanh.",
        f"{REPORT} Trước đó, {AN} trao bằng khen cho các chủ rừng.",
        "Rừng xanh trở lại\nTrao đổi với phóng viên, ông Phạm Văn An cho biết ngày 5/3, Sở Y tế Huế tổ chức hội nghị "
        "về rừng xanh tại Huế. Ông An cho biết thêm hội nghị có đông người dự.",
    ],
)
def test_who_speaks_may_do_so_elsewhere(text: str) -> None:
    found = facts(text)
    assert BOTH & {person["name"] for person in found["people"]}
    assert found["meetings"]
    assert there(text).isdisjoint(BOTH)


@pytest.mark.parametrize(
    "text",
    [
        f"Sau khi nghe báo cáo của {AN}, ý kiến của {BINH}, tại buổi làm việc ngày 5/3, Đại sứ Kenji Sato cảm ơn.",
        "Ngày 5/3, Chủ tịch Quốc hội Lào Kham Von bắt đầu thăm chính thức Việt Nam.\n"
        "Ảnh: TTX phát Thành phần Đoàn gồm có: ông Kham Von, Chủ tịch Quốc hội; ông Phạm Văn An; bà Bounma Sisavat.",
        f"Lễ nhậm chức của {AN} diễn ra ngày 5/3. {BINH} bị bệnh trong khi đang tham dự Hội nghị Rừng xanh ngày 6/3.",
    ],
)
def test_who_is_heard_travels_along_or_asks_is_there(text: str) -> None:
    assert there(text) >= BOTH


def test_a_voter_asks_at_the_meeting_with_voters() -> None:
    text = (
        f"Rừng xanh trở lại\nSáng 5/3, {AN} tiếp xúc cử tri tại Huế. Hội nghị về lũ, hội thảo về đê diễn ra ngày 6/3. "
        "Cử tri Trần Thị Tò đề nghị xây thêm trường."
    )
    assert there(text) == {"Phạm Văn An", "Trần Thị Tò"}


def test_a_land_in_the_name_of_an_event_does_not_do_what_follows() -> None:
    text = f"{AN} dự lễ kỷ niệm 40 năm Lào gia nhập Liên hợp quốc, tiếp một số doanh nhân, dự Hội nghị Rừng xanh."
    assert [m["participants"] for m in meetings(text)] == [["Phạm Văn An"]] * 3


def test_those_on_whom_a_guest_calls_receive_him_apart() -> None:
    text = f"Quốc vương Lào Kham Von đã hội đàm với {AN}; đến chào Tổng Bí thư Lê Văn Sen, Chủ tịch nước Trần Văn Bình."
    assert [m["participants"][-1] for m in meetings(text)] == ["Phạm Văn An", "Lê Văn Sen", "Trần Văn Bình"]


def test_of_two_who_meet_the_second_is_the_visitor() -> None:
    text = f"Rừng mới là kết quả cuộc hội đàm ngày 4/7 giữa {BINH} và {AN} đang thăm Lào trong hai ngày 3-4/7."
    assert [m["participants"] for m in meetings(text) if m["type"] == "visit"] == [["Phạm Văn An"]]


def test_who_presents_a_report_in_a_sentence_of_its_own_is_there() -> None:
    text = (
        "Sáng 4/5, tại Huế, Bộ trưởng Lê Văn Đạt chủ trì cuộc họp về rừng tràm.\n"
        "Sau đó, Vụ trưởng Lò Thị Nứa trình bày báo cáo về giống cây mới của ngành.\n"
    )
    assert [m["participants"] + m["chairs"] for m in meetings(text)] == [["Lò Thị Nứa", "Lê Văn Đạt"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Phía Lào cho biết, trong cuộc họp ngày 5/3, {AN} đã đề cập đến giá gỗ.",
        f"Hai ngày trước đó, trong cuộc họp báo mùa gặt ngày 4/2, {AN} cho rằng rừng là vàng.",
        f"Sáng 5/3, {AN}, phát biểu thông tin trên trong buổi đối thoại cùng Hội Rừng Xanh.",
    ],
)
def test_who_acts_in_a_clause_that_opens_with_a_meeting_is_there(text: str) -> None:
    assert "Phạm Văn An" in there(text)


def test_whom_somebody_talks_with_is_at_the_meeting_told_before_too() -> None:
    found = meetings(f"{AN} tối 29/6 có cuộc gặp kín và hội đàm với {BINH} tại Huế.")
    assert [set(m["participants"]) for m in found] == [BOTH, BOTH]
    found = meetings(f"{AN} đã dự chiêu đãi của Thống đốc Kenji Sato, hội đàm với {BINH}.")
    assert not [m for m in found if {"Kenji Sato", "Bounma Sisavat"} <= set(m["participants"])]


@pytest.mark.parametrize("before", ["chuyến thăm", "hai cuộc gặp"])
def test_whom_somebody_talks_with_is_not_on_a_visit_or_at_counted_meetings_told_before(before: str) -> None:
    found = meetings(f"{AN} có {before} và hội đàm với {BINH} tại Huế.")
    assert len([m for m in found if "Bounma Sisavat" in m["participants"]]) == 1


def test_a_host_who_acts_in_the_course_of_a_visit_is_no_visitor() -> None:
    found = meetings(f"Trước đó, ngày 20/4, trong chuyến đi Lào của {AN}, {BINH} đã trao quà.")
    assert [m["participants"] for m in found if m["type"] == "visit"] == [["Phạm Văn An"]]


@pytest.mark.parametrize(
    "told",
    [
        "Hôm nay (13/6), Bộ trưởng Bộ Y tế Phạm Văn An trả lời chất vấn của các nghị sĩ trẻ.",
        "Bộ trưởng Bộ Y tế Phạm Văn An trả lời chất vấn của luật sư chiều 13/6.",
    ],
)
def test_the_session_of_questions_is_held_on_the_day_of_an_answer(told: str) -> None:
    found = meetings(f"Phiên chất vấn diễn ra sôi nổi. {told}")
    assert [(m["date"], m["participants"]) for m in found] == [("2023-06-13", ["Phạm Văn An"])]


@pytest.mark.parametrize(
    "company",
    [
        "cùng đại diện lãnh đạo các đơn vị",
        "và các đại biểu thợ rừng thuộc đơn vị thành phố Huế",
        "và lãnh đạo một số vườn ươm của Hội Rừng Xanh",
    ],
)
def test_who_acts_with_people_without_a_name_is_there(company: str) -> None:
    found = meetings(f"Ngày 28/6, tại Huế, {AN} {company} đã có buổi kiểm tra rừng thông Bạch Mã.")
    assert [(m["date"], m["place"], m["participants"]) for m in found] == [("2023-06-28", "Huế", ["Phạm Văn An"])]


@pytest.mark.parametrize("mandate", ["thừa ủy quyền của Thủ tướng Chính phủ", "thừa ủy quyền Thủ tướng"])
def test_who_reports_in_the_name_of_another_is_there(mandate: str) -> None:
    text = f"Tin vắn\nTại kỳ họp thứ 3 của Quốc hội, {mandate}, Bộ trưởng Lò Văn Pảo trình bày Tờ trình về dự án Luật."
    assert ["Quốc hội", "Lò Văn Pảo"] in [sorted(m["participants"], reverse=True) for m in meetings(text)]


@pytest.mark.parametrize("more", ["Ngoài ra còn có", "Ngoài ra, trong đoàn còn có", "Cùng với đó còn có"])
def test_a_sentence_goes_on_with_the_list_before_it(more: str) -> None:
    text = (
        "Tin vắn\nKỳ họp lần thứ 5 của Ủy ban Nuôi ong Việt - Lào diễn ra ngày 4/5.\n"
        f"Dẫn đầu đoàn Bộ Y tế là {AN}.\n{more} {BINH}, Giám đốc Sở Y tế Huế Lò Văn Pảo và các quan chức khác."
    )
    assert {*BOTH, "Lò Văn Pảo"} <= {name for m in meetings(text) for name in m["participants"]}


def test_a_sentence_goes_on_with_no_list_where_none_was_opened() -> None:
    text = (
        "Tin vắn\nKỳ họp lần thứ 5 của Ủy ban Nuôi ong Việt - Lào diễn ra ngày 4/5.\n"
        f"Làng này có nhiều thợ giỏi. Ngoài ra còn có {BINH} và {AN}."
    )
    assert not {*BOTH} & {name for m in meetings(text) for name in m["participants"]}


@pytest.mark.parametrize(
    "told",
    [
        f"Giải trình điều Quốc hội hỏi, {AN} khẳng định giá gạo sẽ giảm.",
        f"{AN} đã giải trình hai ý kiến của đại biểu Quốc hội.",
        f"Sau đó, {AN}, thừa ủy quyền của Thủ tướng Chính phủ trình bày Tờ trình dự án Luật sửa đổi.",
    ],
)
def test_who_explains_something_to_an_assembly_is_at_its_sitting(told: str) -> None:
    first = "Sáng 9/6, Quốc hội họp phiên toàn thể thảo luận về giá gạo.\n"
    others = "Phiên thảo luận được truyền hình.\nKỳ họp thứ 3 của Quốc hội kéo dài ba tuần.\n"
    text = f"Tin vắn\n{first}{others}{told}\nBuổi chiều, trời mưa rất to."
    assert "Phạm Văn An" in {name for m in meetings(text) for name in m["participants"]}


@pytest.mark.parametrize("who", ["đại diện của Bộ Y tế", "đại diện Bộ Y tế"])
def test_a_body_is_there_by_those_who_speak_for_it(who: str) -> None:
    text = f"Tin vắn\nTại cuộc họp ngày 4/5 về giá gạo, {who} đã nêu rõ quan điểm."
    assert [m["participants"] for m in meetings(text)] == [["Bộ Y tế"]]


def test_who_opens_an_event_with_a_speech_is_there_though_his_words_name_another_one() -> None:
    text = (
        "Hội nghị Rừng già tháng 4/2019 và Diễn đàn Rừng thưa tháng 5/2021 đã bàn về rừng.\n"
        "Sáng 5/3, Bộ Y tế khai mạc Hội nghị Rừng xanh tại Huế.\nCác đại biểu đến từ nhiều tỉnh.\n"
        f"Phát biểu khai mạc, {AN} cho rằng, kể từ sau Hội nghị Rừng trẻ tháng 2/2020, rừng đã xanh hơn. "
        "Theo dự kiến, Đại hội Rừng vàng sẽ diễn ra vào tháng 12/2023."
    )
    found = {m["label"]: m["participants"] for m in meetings(text)}
    assert "Phạm Văn An" in found["Hội nghị Rừng xanh"]
    assert all("Phạm Văn An" not in people for label, people in found.items() if label != "Hội nghị Rừng xanh")


@pytest.mark.parametrize(
    "text",
    [
        f"Hội nghị Rừng xanh ngày 5/3 có sự tham gia của các lãnh đạo hàng đầu như {AN}, {BINH}...",
        f"Hội nghị Rừng xanh diễn ra ngày 5/3. Cũng có mặt tại hội nghị là {AN}, {BINH}, cùng hai phiên dịch.",
        f"Hội nghị Rừng xanh diễn ra ngày 5/3. Các chủ rừng tham gia hội nghị bao gồm {AN} và {BINH}.",
    ],
)
def test_those_of_a_row_are_there_whatever_joins_it(text: str) -> None:
    assert there(text) == BOTH


@pytest.mark.parametrize(
    "told",
    [
        f"Hội nghị Rừng xanh ngày 5/3 không có sự tham gia của các lãnh đạo như {AN}.",
        f"Hội nghị Rừng xanh ngày 5/3 thiếu sự có mặt của {AN}.",
        f"Hội nghị Rừng xanh ngày 5/3 thiếu sự có mặt của các lãnh đạo như {AN}.",
        f"Hội nghị Rừng xanh diễn ra ngày 5/3. Không có mặt tại hội nghị là {AN}.",
    ],
)
def test_who_is_told_to_be_away_is_not_there(told: str) -> None:
    assert not there(told)


def test_bodies_of_which_a_row_gives_examples_are_there() -> None:
    two = "các tổ chức quốc tế như Liên hợp quốc, Ngân hàng Thế giới."
    assert there(f"Hội nghị Rừng xanh ngày 5/3 có sự tham dự của lãnh đạo {two}") == {
        "Liên hợp quốc",
        "Ngân hàng Thế giới",
    }
    assert not there(f"Hội nghị Rừng xanh ngày 5/3 sẽ không thành công nếu thiếu sự có mặt của {two}")


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Gió đồng chủ trì hội nghị cùng Giám đốc WHO Ivan Quandt.",
        "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Gió đồng chủ trì Kỳ họp lần thứ 2 Ủy ban hỗn hợp với ông Ivan Quandt.",
        "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Gió đồng chủ trì với Thủ tướng Ivan Quandt Kỳ họp lần thứ 2.",
        "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Gió đồng chủ trì cùng ông Ivan Quandt, Giám đốc WHO, hội thảo về lao.",
    ],
)
def test_who_chairs_an_event_with_somebody_is_its_chair_too(text: str) -> None:
    assert [sorted(meeting["chairs"]) for meeting in meetings(text)] == [["Ivan Quandt", "Lò Văn Gió"]]


def test_who_is_at_an_event_that_another_one_chairs_is_no_chair() -> None:
    text = "Ngày 4/5, Thứ trưởng Bộ Y tế Lò Văn Gió chủ trì hội nghị với Giám đốc WHO Ivan Quandt."
    assert [meeting["chairs"] for meeting in meetings(text)] == [["Lò Văn Gió"]]


@pytest.mark.parametrize(
    "side", ["quốc tế", "đại biểu quốc tế", "khách mời", "địa phương", "các doanh nghiệp", "các cơ quan Trung ương"]
)
def test_those_of_a_side_without_a_name_are_there(side: str) -> None:
    text = f"Bộ trưởng Lò Văn Gió chủ trì Hội nghị trà sạch. Về phía {side} có ông Ivan Quandt, Giám đốc WHO."
    assert [meeting["participants"] for meeting in meetings(text)] == [["Ivan Quandt"]]


def test_those_of_a_side_are_at_no_meeting_where_none_is_told() -> None:
    assert meetings("Cơn bão đã qua. Về phía địa phương có ông Lò Văn Gió mất tích.") == []


@pytest.mark.parametrize(
    ("before", "there"),
    [("Báo cáo với đoàn công tác, ", True), ("Báo cáo trước Quốc hội, ", False), ("Trả lời phóng viên, ", False)],
)
def test_who_reports_to_guests_is_where_they_are(before: str, there: bool) -> None:
    told = "Ngày 4/5, Bộ trưởng Lê Văn Đạt đến thăm Trường Đại học Mây."
    text = f"Tin trong ngày\n{told}\n{before}hiệu trưởng Tòng Thị Én cho biết trường đã có nước sạch."
    assert [("Tòng Thị Én" in m["participants"]) for m in meetings(text)] == [there]


@pytest.mark.parametrize(("link", "there"), [("khi", True), ("nhân dịp", True), ("nếu", False), ("để", False)])
def test_who_acts_while_he_attends_is_there_and_not_who_would(link: str, there: bool) -> None:
    text = f"Tin trong ngày\nBộ trưởng Lê Văn Đạt nói như vậy {link} dự Hội nghị Điện gió Châu Á."
    assert [("Lê Văn Đạt" in m["participants"]) for m in meetings(text)] == [there]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Bộ trưởng Lò Văn Pảo dẫn đầu đoàn công tác của Bộ Y tế đã đến thăm và làm việc với Sở Y tế Huế.", "Bộ Y tế"),
        ("Bộ trưởng Lò Văn Pảo dẫn đầu đoàn công tác của Bộ Y tế có buổi làm việc với Công ty Gió Mới.", "Bộ Y tế"),
    ],
)
def test_the_body_whose_delegation_somebody_leads_is_there(told: str, who: str) -> None:
    assert who in facts(f"Tin trong ngày\nNgày 4/5, {told}")["meetings"][0]["participants"]


def test_a_body_whose_list_somebody_heads_is_not_there() -> None:
    [told] = facts("Tin trong ngày\nNgày 4/5, Bộ trưởng Lò Văn Pảo, dẫn đầu danh sách của Bộ Y tế, đã thăm Lào.")[
        "meetings"
    ]
    assert told["participants"] == ["Lò Văn Pảo"]
