"""Texts outside the domain: what looks like a meeting, an agreement or a body and is none; where names end."""

from __future__ import annotations

import pytest

from facts_of_text import agreements, facts, meetings
from kg.extract import extract
from kg.language import load_language, words_of
from kg.model import Article


@pytest.mark.parametrize(
    "text",
    [
        "Tiền đạo Sandro muốn ký hợp đồng với Kelmora ngay mùa hè này.",
        "Sandro đã bay tới Istanbul để kiểm tra y tế và kí hợp đồng với Kelmora.",
        "Ứng dụng Trips mới của hãng sẽ ra mắt vào tháng sau.",
        "Xây nhà trên đất công là sai luật, và không theo kế hoạch.",
        "Luật Nhà ở được ban hành. Hai bên thỏa thuận giải quyết trước khi ra tòa.",
        "Ngôi sao lẻ loi không muốn quan hệ đối tác.",
        "Peru quan tâm tới đàm phán hiệp định mới. Quỹ đầu tư đã bắt tay thực hiện kế hoạch này.",
        "Hai ông gặp nhau, đồng thời thỏa thuận sẽ gặp lại. FED theo đuổi kế hoạch “bình thường hóa” lãi suất.",
        "Kế hoạch B (1983) là bộ phim đầu tiên của ông.",
        "Nhân chứng thấy thỏa thuận về căn nhà giữa Nga và ông Mỹ.",
    ],
)
def test_contracts_of_players_and_common_words_are_no_agreements(text: str) -> None:
    assert [a["label"] for a in agreements(text)] in ([], ["Luật Nhà ở"])
    assert all(len(a["evidence"]) == 1 for a in agreements(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Sen, Giám đốc Công ty Hoa Sen, có cuộc trao đổi thú vị cùng phóng viên về giá gạo.",
        "Ông Lê Văn Sen, Giám đốc Công ty Hoa Sen, có cuộc trao đổi với báo Sao Khuê sáng 5/3.",
        "Đoàn vận động viên sẽ dự Đại hội thể thao Đông Á vào tháng 9.",
        "Mỗi năm có khoảng 5-9 Hội nghị Bộ trưởng về nghề cá.",
        "Hoàn toàn không có chuyện bà Lê Thị Hoa, Giám đốc Sở Y tế, gặp ông Trần Văn Minh để thuyết phục.",
        "Câu hỏi ấy được cho là sẽ trở lại tại những buổi gặp giữa ông chủ Nhà Trắng với các vị khách phương xa.",
        "Hai người kết thân trong chuyến đi Bình Nhưỡng sau đó.",
        "Bệnh viện Sao Mai đồng hành cùng Viện Bút Vàng thực hiện chương trình hiến máu tình nguyện.",
    ],
)
def test_interviews_games_and_counted_events_are_no_meetings(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize("hearer", ["bà con", *(paper.title() for paper in sorted(words_of("paper")))])
def test_who_answers_a_paper_is_at_no_meeting(hearer: str) -> None:
    text = f"Giữ rừng\n\nTrao đổi với {hearer}, Bộ trưởng Phạm Văn An cho biết rừng của tỉnh đã xanh hơn."
    rules = {claim.rule for claim in extract(Article("own", "Giữ rừng", text), load_language("vi")).claims}
    assert ("participant-speaks" in rules) == (hearer == "bà con")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hội nghị thượng đỉnh G20 vì vậy có thể dời sang thu.", "Hội nghị thượng đỉnh G20"),
        ("Giá dầu chờ cuộc họp của OPEC và cuộc bầu cử tại Pháp.", "cuộc họp của OPEC"),
        ("Giới đầu tư chờ cuộc họp của Ủy ban Kinh tế cuối tuần này.", "cuộc họp của Ủy ban Kinh tế"),
        (
            "Tỉnh tổ chức hội nghị về quy hoạch bán đảo Sao Mai “bởi quy hoạch này làm rất vội”.",
            "hội nghị về quy hoạch bán đảo Sao Mai",
        ),
    ],
)
def test_the_name_of_a_meeting_ends_before_another_event_a_time_or_what_is_said(text: str, label: str) -> None:
    assert [m["label"] for m in meetings(text)] == [label]


@pytest.mark.parametrize(
    ("text", "label", "status"),
    [
        ("Hành vi này bị xử lý theo Bộ luật hình sự xảy ra tại Nam Định.", "Bộ luật hình sự", "in-force"),
        ("Theo quy định của Luật Nhà ở, cá nhân bán nhà thì phải đăng ký.", "Luật Nhà ở", "in-force"),
        ("Mục tiêu mà Hiệp định Paris đề ra còn xa.", "Hiệp định Paris", "mentioned"),
        ("Thành phố dự kiến sẽ hoàn chỉnh và thông qua Đề án Đô thị xanh.", "Đề án Đô thị xanh", "proposed"),
        ("Các nước nhắm tới việc thực thi CPTPP trong năm nay.", "CPTPP", "proposed"),
        ("Trong Luật Ngân sách của mình, tỉnh chia ra hai phần.", "Luật Ngân sách", "in-force"),
        ("Bộ trình Luật Quy hoạch theo hướng khác.", "Luật Quy hoạch", "mentioned"),
        ("Nhật Bản nỗ lực theo đuổi CPTPP.", "CPTPP", "mentioned"),
        ("“Luật Nhà ở” hết hiệu lực từ năm 2010.", "Luật Nhà ở", "mentioned"),
        ("Quốc hội xem xét thông qua Luật về Vùng biển đảo.", "Luật về Vùng biển đảo", "proposed"),
        (
            "Các sở thực hiện tốt Nghị quyết 48 của Chính phủ về hỗ trợ thanh niên và Chỉ thị 20 về thanh tra.",
            "Nghị quyết 48 của Chính phủ về hỗ trợ thanh niên",
            "in-force",
        ),
    ],
)
def test_the_name_and_the_standing_of_an_agreement(text: str, label: str, status: str) -> None:
    assert [(a["label"], a["status"]) for a in agreements(text)] == [(label, status)]


def test_a_place_that_belongs_to_another_noun_is_not_that_of_the_meeting() -> None:
    (meeting,) = meetings("Giới đầu tư đang theo dõi diễn biến tại Chile, cuộc họp của OPEC và giá dầu.")
    assert meeting["place"] is None
    (meeting,) = meetings("Tiếp tục chương trình công tác tại Nam Định, Thủ tướng Phạm Văn An gặp Đại sứ Kenji Sato.")
    assert meeting["place"] == "Nam Định"


def test_whom_a_sentence_only_cites_does_not_sign() -> None:
    (agreement,) = agreements(
        "Theo ông Lê Văn Sen, Giám đốc Công ty Hoa Sen, việc các công ty ký kết Bản ghi nhớ hợp tác với UNESCO là tốt."
    )
    assert agreement["signatories"] == []


def test_who_speaks_in_turn_is_at_a_meeting_of_two_sides_only() -> None:
    told = "Sáng 5/3, tại cuộc họp báo, Cảnh sát trưởng Helena Quandt cho biết vụ nổ đã được điều tra. "
    (meeting,) = meetings(told + "Về phần mình, Thủ tướng Phạm Văn An cũng gửi lời chia buồn, khẳng định sẽ giúp.")
    assert meeting["participants"] == ["Helena Quandt"]


@pytest.mark.parametrize("turn", ["hôm 3/2, ông Mattis Ford cảnh báo", "chị Hoa cho biết", "ông Mattis Ford từng nói"])
def test_who_speaks_of_another_day_or_in_private_takes_no_turn(turn: str) -> None:
    told = "Ngày 5/3, Bộ trưởng Bộ Y tế Trần Văn Minh thăm Lào và gặp Thủ tướng Lào Khamphone Vong. "
    meeting = next(m for m in meetings(f"{told}Về phần mình, {turn} rằng việc này cần thời gian.") if m["participants"])
    assert not {"Mattis Ford", "Hoa"} & set(meeting["participants"])


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Chế biến Kelmora bị phạt. Tiểu thương chợ Kelmora đã đóng cửa.",
        "Công ty Chế biến Kelmora bị phạt. Ngư dân dùng máy hiệu Kelmora đời mới.",
        "Công ty Chế biến Kelmora bị phạt. Tàu Kelmora 02 đã cứu ba người.",
        "Hội đồng Khoa học Hoa Sen (HĐ) đã họp. Các thành viên HĐ cơ sở chưa có ý kiến.",
    ],
)
def test_a_place_or_a_make_that_has_the_name_of_a_body_is_no_repeat_of_it(text: str) -> None:
    assert [b["aliases"] for b in facts(text)["organizations"]] in ([[]], [["HĐ"]])
    (body,) = facts(text)["organizations"]
    assert len(body["evidence"]) == 1 + len(body["aliases"])


def test_the_same_day_with_its_figures_is_that_day() -> None:
    told = "Vụ nổ xảy ra đêm 4/3. Cùng ngày 5/3, Bộ Y tế tổ chức Hội nghị về cấp cứu."
    assert [m["date"] for m in meetings(told)] == ["2023-03-05"]


def test_a_statute_tells_no_meetings() -> None:
    rule = "Ban Thường trực Hội Nông dân Việt Nam chủ trì hội nghị lấy ý kiến về dự thảo văn bản."
    assert meetings(f"Ngày 5/3, {rule}")
    assert meetings("\n".join(f"Điều {number}. {rule}" for number in range(1, 7))) == []
