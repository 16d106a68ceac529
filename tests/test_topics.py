"""What a meeting is about: in its name, in its aim, in what those who are there talk about later."""

from __future__ import annotations

import pytest

from facts_of_text import meetings

LINE = "Tin trong ngày\n"


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Bộ Y tế tổ chức Hội thảo về các thủ tục lấp kín giếng khoan.", "các thủ tục lấp kín giếng khoan"),
        ("Ông Lò Văn Pảo chủ trì cuộc họp về vấn đề chống hạn với các chuyên gia.", "vấn đề chống hạn"),
        ("Cuộc họp các Bộ trưởng ASEAN 2023 về việc tiếp tục dự án này diễn ra tại Huế.", "tiếp tục dự án này"),
        ("Bộ Y tế tổ chức họp báo để công bố kết quả khảo sát sau khi khảo sát.", "công bố kết quả khảo sát"),
        ("UBND tỉnh Yên Bái mở phiên họp bất thường để bầu lãnh đạo mới.", "bầu lãnh đạo mới"),
        ("Ban Thường vụ Hội Làm vườn Việt Nam sẽ họp bàn về việc trồng rừng phòng hộ.", "trồng rừng phòng hộ"),
        ("Ông Lò Văn Pảo đã hội đàm với ông Bounma Sisavat, thảo luận về việc trồng rừng.", "trồng rừng"),
        ("Bộ Y tế mở hội thảo về cà phê tại Huế.", "cà phê"),
        ("Các bộ trưởng tài chính đã nhóm họp tại Huế ngày 4/5 để bàn bạc về giá gạo xuất khẩu.", "giá gạo xuất khẩu"),
        ("Ngày 4/5, ông Lò Văn Pảo gặp ông Bounma Sisavat, bàn bạc về giá gạo xuất khẩu.", "giá gạo xuất khẩu"),
        ("Bộ Y tế tổ chức cuộc họp tại Huế để bàn bạc chuyện trồng rừng.", "chuyện trồng rừng"),
        ("Ngày 4/5, “Hội nghị Điện gió Châu Á” đã được tổ chức nhằm tìm cách giữ giá điện.", "tìm cách giữ giá điện"),
        ("Chuyến thăm Lào của ông Lò Văn Pảo nhằm giữ giá gạo xuất khẩu, được bàn từ lâu.", "giữ giá gạo xuất khẩu"),
        ("Ông Lò Văn Pảo dự cuộc họp về Lào tại Huế.", "Lào"),
        ("Ông Lò Văn Pảo đã điện đàm với ông Bounma Sisavat, thảo luận cách thức trồng rừng.", "cách thức trồng rừng"),
        ("Ông Lò Văn Pảo mở cuộc họp với Sở Y tế Huế để bàn phương án chống hạn.", "phương án chống hạn"),
        ("Tại Hội nghị Điện gió Châu Á, hai bên sẽ trao đổi và thống nhất về lịch trồng rừng.", "lịch trồng rừng"),
        ("Hội nghị Điện gió Châu Á đã thảo luận, thông qua nhiều nội dung về giá điện.", "nhiều nội dung về giá điện"),
        ("Ông Lò Văn Pảo đã hội đàm với ông Bounma Sisavat về việc nuôi ong lấy mật.", "nuôi ong lấy mật"),
        ("Bộ trưởng Lò Văn Pảo có buổi làm việc với các đơn vị của Huế về kế hoạch chống hạn.", "kế hoạch chống hạn"),
        ("Ông Lò Văn Pảo đã hội đàm với ông Bounma Sisavat về việc xây cầu treo, vẫn chưa xong.", "xây cầu treo"),
        (
            "Cuộc họp các Bộ trưởng ASEAN 2023 về việc bầu Chủ tịch, Phó Chủ tịch hội thợ.",
            "bầu Chủ tịch, Phó Chủ tịch hội thợ",
        ),
        ("Sau cuộc gặp với ông Bounma Sisavat về giá gạo xuất khẩu, ông Lò Văn Pảo nói.", "giá gạo xuất khẩu"),
        ("Tại phiên thảo luận về nuôi ong lấy mật, hội nghị đã nghe nhiều ý kiến.", "nuôi ong lấy mật"),
        ("Cuộc họp do Bộ Y tế chủ trì chiều 4/5 nhằm giữ giá thuốc cho dân.", "giữ giá thuốc cho dân"),
        ("Cuộc họp khẩn của Bộ Y tế bắt đầu lúc 11 giờ (giờ Hà Nội), nhằm giữ giá thuốc.", "giữ giá thuốc"),
        ("Hội nghị Điện gió Châu Á năm nay có chủ đề là “Gió cho mọi nhà”.", "Gió cho mọi nhà"),
        ("Hội nghị Điện gió Châu Á thảo luận 3 nhóm chủ đề chính gồm: giá điện; bến cảng.", "giá điện"),
        (
            "Các đại biểu dự Hội nghị Điện gió Châu Á sẽ thảo luận một số nội dung về: giá gió ven biển; giá điện.",
            "giá gió ven biển",
        ),
    ],
)
def test_the_topic_beside_a_meeting(told: str, topic: str) -> None:
    assert [m["topic"] for m in meetings(LINE + told)] == [topic]


def test_what_both_sides_talk_about_is_the_topic_of_the_meeting_before() -> None:
    text = f"{LINE}Ngày 4/5, ông Lò Văn Pảo hội đàm với ông Bounma Sisavat.\nHai bên đã trao đổi ý kiến về trồng rừng."
    assert [m["topic"] for m in meetings(text)] == ["trồng rừng"]


@pytest.mark.parametrize(
    "told",
    [
        "Lễ kỷ niệm 70 năm Bác Hồ về Tân Trào diễn ra ngày 4/5.",
        "Dự án được thông qua tại Kỳ họp thứ 3 về việc chia đất trồng rừng.",
        "Bộ trưởng Lò Văn Pảo gặp ông Bounma Sisavat về nước ăn Tết cùng gia đình.",
        "Tại Hội nghị Điện gió Châu Á, Bộ trưởng Lò Văn Pảo đề nghị sửa luật nhằm giữ giá gạo.",
    ],
)
def test_not_every_about_is_a_topic(told: str) -> None:
    assert [m["topic"] for m in meetings(LINE + told)] == [None]


def test_what_a_side_meeting_is_about_is_no_topic_of_the_summit() -> None:
    text = f"{LINE}Ông Lò Văn Pảo dự cuộc họp kín bên lề Hội nghị Rừng Xanh 2023 để thảo luận về việc chia nước sông."
    assert {m["topic"] for m in meetings(text) if m["label"].startswith("Hội nghị")} == {None}


@pytest.mark.parametrize("about", ["vấn đề này", "những nội dung trên", "dự luật đó"])
def test_what_only_points_back_is_no_topic(about: str) -> None:
    assert [m["topic"] for m in meetings(f"{LINE}Tại cuộc họp ngày 4/5, các đại biểu thảo luận về {about}.")] == [None]


@pytest.mark.parametrize(
    "behind",
    ["hướng tới các mục tiêu sau", "với sự tham dự của ông Hà Văn Sò", "do Bộ Y tế tổ chức", "nhiều đại biểu lo lắng"],
)
def test_a_topic_ends_before_who_holds_attends_or_speaks(behind: str) -> None:
    text = f"{LINE}Ngày 4/5, ông Lò Văn Pảo chủ trì cuộc họp nhằm tìm giải pháp trồng rừng mùa hè, {behind}."
    assert [m["topic"] for m in meetings(text)] == ["tìm giải pháp trồng rừng mùa hè"]


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Hội nghị Rừng Xanh sẽ tập trung vào việc trồng rừng phòng hộ.", "trồng rừng phòng hộ"),
        ("Hội thảo Rừng Xanh đã diễn ra, tập trung đánh giá nguồn nước ngầm.", "đánh giá nguồn nước ngầm"),
        ("Tại hội nghị Rừng Xanh, các đại biểu tập trung vào công tác trồng rừng.", "công tác trồng rừng"),
        ("Ông Lò Văn Pảo chủ trì cuộc họp với các sở, ngành để xem xét các kiến nghị của nông dân.",
         "xem xét các kiến nghị của nông dân"),
        ("Bộ Y tế tổ chức hội nghị chuyên đề lấp giếng nhằm rút kinh nghiệm cho các xã.", "rút kinh nghiệm cho các xã"),
        ("Ông Lò Văn Pảo dự cuộc họp của Bộ Y tế bàn việc tổ chức Đại hội Rừng 2023.", "tổ chức Đại hội Rừng 2023"),
        ("Ông Lò Văn Pảo có cuộc gặp ông Bounma Sisavat tại Huế với trọng tâm là nạn hạn hán.", "nạn hạn hán"),
        ("Tại cuộc tiếp ngày 4/5, ông Lò Văn Pảo và ông Bounma Sisavat đã trao đổi về nạn hạn hán.", "nạn hạn hán"),
        ("Tại cuộc họp ngày 4/5, hai bên thảo luận hai chủ đề chính là nước sạch và trường học.",
         "nước sạch và trường học"),
        ("Bộ Y tế mở hội thảo “Nguồn nước sạch cho trường học vùng cao” tại Huế.",
         "Nguồn nước sạch cho trường học vùng cao"),
    ],
)  # fmt: skip
def test_the_focus_the_aim_and_the_title_of_a_meeting_are_its_topic(told: str, topic: str) -> None:
    assert topic in [m["topic"] for m in meetings(LINE + told)]


@pytest.mark.parametrize("event", ["diễn đàn “Nguồn nước sạch cho trường học vùng cao”", "hội thảo “Rừng Xanh”"])
def test_the_title_of_another_event_and_a_short_one_are_no_topic(event: str) -> None:
    assert [m["topic"] for m in meetings(f"{LINE}Bộ Y tế mở {event} tại Huế.")] == [None]


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Hai bên đã trao đổi về khả năng trồng rừng trước hội nghị.", "khả năng trồng rừng trước hội nghị"),
        ("Hai bên sẽ thảo luận những vấn đề trồng rừng và khẳng định quan hệ tốt đẹp.", "những vấn đề trồng rừng"),
        ("Ông Lò Văn Pảo và ông Bounma Sisavat đã trao đổi về khả năng trồng rừng.", "khả năng trồng rừng"),
        ("Hai bên cũng đã trao đổi nhiều đoàn học sinh.", None),
        ("Hai bên đã thảo luận nhiều vấn đề quan trọng.", None),
        ("Tiếp đó, hai bên đã thảo luận kế hoạch trồng rừng ven biển.", "kế hoạch trồng rừng ven biển"),
        ("Hai bên đã thảo luận nhiều vấn đề, bao gồm trồng rừng ven biển.", "trồng rừng ven biển"),
    ],
)
def test_what_two_talk_about_is_the_topic_of_the_meeting_before(told: str, topic: str | None) -> None:
    text = f"{LINE}Ngày 4/5, ông Lò Văn Pảo hội đàm với ông Bounma Sisavat.\n{told}"
    assert [m["topic"] for m in meetings(text)] == [topic]


def test_both_sides_talk_at_their_meeting_and_not_at_the_ceremony_before_it() -> None:
    welcome = "Lễ đón Chủ tịch nước Lê Văn Đạt được tổ chức sáng 4/5.\n"
    talks = "Ngay sau lễ đón, Chủ tịch nước Lê Văn Đạt đã hội đàm với Tổng thống Lào Bounma Sisavat.\n"
    text = f"{LINE}{welcome}{talks}Buổi trưa trời nắng to.\nHai bên đã trao đổi về việc chia nước sông."
    assert {m["type"]: m["topic"] for m in meetings(text)} == {"ceremony": None, "talks": "chia nước sông"}


def test_what_two_will_talk_about_is_the_topic_of_the_meeting_just_told() -> None:
    first = "Ngày 4/5, Bộ trưởng Lò Văn Pảo tiếp Đại sứ Lào Khamphone Vong tại Huế.\n"
    next_one = "Tổng thống Lào Bounma Sisavat sẽ tiếp Bộ trưởng Lò Văn Pảo tại Viêng Chăn vào ngày 9/5.\n"
    text = f"{LINE}{first}{next_one}Hai bên sẽ thảo luận những vấn đề về giá gạo."
    assert {m["date"]: m["topic"] for m in meetings(text)} == {
        "2023-05-04": None,
        "2023-05-09": "những vấn đề về giá gạo",
    }


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Hai bên vui mừng trước kết quả đạt được; trao đổi và thống nhất các biện pháp trồng rừng.",
         "các biện pháp trồng rừng"),
        ("Ông Lò Văn Pảo và ông Bounma Sisavat cùng khẳng định quyết tâm; trao đổi về kế hoạch trồng rừng.",
         "kế hoạch trồng rừng"),
        ("Ông Lò Văn Pảo khẳng định quyết tâm; trao đổi về kế hoạch trồng rừng.", None),
        ("Tại cuộc hội đàm, ông Lò Văn Pảo trao đổi với ông Bounma Sisavat về việc trồng rừng.", "trồng rừng"),
        ("Tại cuộc hội đàm, ông Lò Văn Pảo thảo luận về giá gạo sắp tới tại Lào với người đồng cấp.",
         "giá gạo sắp tới tại Lào"),
        ("Tại cuộc hội đàm, ông Lò Văn Pảo trao đổi với báo chí về việc trồng rừng.", None),
        ("Nội dung chính của cuộc hội đàm là kế hoạch trồng rừng.", "kế hoạch trồng rừng"),
        ("Chương trình nghị sự của cuộc hội đàm tập trung vào việc trồng rừng ven biển.", "trồng rừng ven biển"),
        ("Mục đích của cuộc hội đàm nhằm giữ giá gạo cho dân.", "giữ giá gạo cho dân"),
        ("Thành viên hai đoàn sẽ thảo luận kỹ lưỡng công tác trồng rừng.", "công tác trồng rừng"),
        ("Hai bên đã trao đổi ý kiến sâu rộng, thẳng thắn về việc trồng rừng.", "trồng rừng"),
        ("Hai bên cũng trao đổi quan điểm về giá gạo xuất khẩu.", "giá gạo xuất khẩu"),
        ("Hai bên đã nghe báo cáo về mùa lũ, đồng thời thảo luận kế hoạch trồng rừng.", "kế hoạch trồng rừng"),
        ("Trên cơ sở đó, hai bên đã trao đổi 3 nội dung về giá gạo.", "3 nội dung về giá gạo"),
    ],
)  # fmt: skip
def test_what_the_sides_talk_about_later_is_the_topic_of_their_meeting(told: str, topic: str | None) -> None:
    text = f"{LINE}Ngày 4/5, ông Lò Văn Pảo hội đàm với ông Bounma Sisavat.\n{told}"
    assert [m["topic"] for m in meetings(text)] == [topic]


def test_a_meeting_is_about_the_event_that_its_name_tells() -> None:
    told = meetings(f"{LINE}Ngày 4/5, Bộ Y tế họp báo thông tin về kết quả Hội nghị Điện gió Châu Á.")
    assert [m["topic"] for m in told if m["label"].startswith("họp báo")] == ["kết quả Hội nghị Điện gió Châu Á"]


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("cuộc họp để nghe báo cáo tổng hợp tình hình trồng chè.", "tình hình trồng chè"),
        ("cuộc họp nghe báo cáo, góp ý kế hoạch trồng chè, bảo đảm xong trước ngày 3/4.", "kế hoạch trồng chè"),
        ("cuộc họp, nghe Sở Y tế và UBND tỉnh Lào Cai báo cáo về việc xây trạm xá.", "xây trạm xá"),
        (
            "cuộc họp nghe báo cáo nội dung kế hoạch trồng chè diễn ra hôm qua.",
            "kế hoạch trồng chè",
        ),
        ("cuộc họp nghe báo cáo của Sở Y tế tỉnh Lào Cai.", None),
        ("cuộc họp nghe báo cáo tóm tắt, ý kiến của các hộ.", None),
    ],
)
def test_a_meeting_at_which_a_report_is_heard_is_about_what_it_tells(told: str, topic: str | None) -> None:
    text = f"Tin vắn\nSáng 4/5, Bộ trưởng Lê Văn Minh đã chủ trì {told}"
    assert [m["topic"] for m in meetings(text)] == [topic]
