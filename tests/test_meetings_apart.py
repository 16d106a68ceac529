"""Meetings of unlike articles that have much in common and are two: numbers of unlike kinds and bodies, lands of
forums, rites of a visit, meetings of a body on unlike things, one day and place."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.names.titles import about_of, congress_of, is_of_any_body
from kg.model import Article

VI = load_language("vi")


def merged(*texts: str, word: str) -> bool:
    """Whether a meeting whose name holds a word is told by more than one article."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    found = [c for c in clusters_of(read, VI).found if c[0].local.kind == "Meeting"]
    return any(
        len({one.article.key for one in c}) > 1 and any(word in m.name for one in c for m in one.local.mentions)
        for c in found
    )


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        pytest.param(
            "Bộ Y tế nêu số liệu tại cuộc họp lần 3 của Ban chỉ đạo.",
            "Bộ Y tế trình báo cáo tại Kỳ họp thứ 3, Quốc hội khóa XIV.",
            "họp",
            id="a number of a session and of a meeting",
        ),
        pytest.param(
            "Ban Bí thư chỉ đạo Đại hội Công đoàn Việt Nam lần thứ XII.",
            "Ban Bí thư triển khai Nghị quyết Đại hội XII của Đảng.",
            "Đại hội",
            id="the congress of the party and of another body",
        ),
        pytest.param(
            "Ông Tòng Văn Cà dự Hội nghị cấp cao APEC tại Đà Nẵng.",
            "Ông Tòng Văn Cà dự Hội nghị thượng đỉnh doanh nghiệp APEC tại Đà Nẵng.",
            "Hội nghị",
            id="a summit and the summit of business",
        ),
        pytest.param(
            "Ngày 5/6/2031, Hội nghị Mạng lưới các Trung tâm Nuôi ong ASEAN khai mạc.",
            "Ngày 5/6/2031, Hội nghị ASEAN khai mạc.",
            "Hội nghị",
            id="a conference of a network and of the body in its name",
        ),
        pytest.param(
            "Ông Tòng Văn Cà nói về chuyến thăm Nga của Chủ tịch nước Lò Văn Gió. Chuyến thăm của Chủ tịch nước Lò Văn "
            "Gió mở ra trang mới.",
            "Ngày 5/6/2031, tại Việt Nam, chuyến thăm của Chủ tịch nước Lò Văn Gió bắt đầu.",
            "thăm",
            id="a visit abroad and one at home",
        ),
        pytest.param(
            "Ông Tòng Văn Cà nói tại Hội nghị Nhân quyền của Liên hợp quốc.",
            "Ông Lò Văn Gió nói tại Hội nghị Đại dương của Liên hợp quốc.",
            "Hội nghị",
            id="conferences of one body on two things",
        ),
        pytest.param(
            "Ngày 5/6/2031, Tổng thống Brandor Zeldovan chủ trì lễ đón chính thức Chủ tịch nước Lò Văn Gió.",
            "Ngày 5/6/2031, Tổng thống Brandor Zeldovan và Chủ tịch nước Lò Văn Gió chứng kiến lễ ký kết 9 văn kiện.",
            "lễ",
            id="a welcome and a signing of one day",
        ),
        pytest.param(
            "Tổng thống Brandor Zeldovan và Chủ tịch nước Lò Văn Gió chứng kiến lễ ký các văn kiện hợp tác.",
            "Thủ tướng Ivan Orlovsky và Chủ tịch nước Lò Văn Gió chứng kiến lễ ký các văn kiện hợp tác.",
            "lễ ký",
            id="signings of two visits",
        ),
        pytest.param(
            "Ngày 10/6/2031, tại Hà Nội, Hội Nhà báo tổ chức Lễ kỷ niệm 55 năm thành lập.",
            "Ngày 10/6/2031, tại Hà Nội, Hội đồng Thi đua tổ chức Lễ tuyên dương người trồng rừng.",
            "Lễ",
            id="ceremonies of one day and town",
        ),
        pytest.param(
            "Ngày 20/5/2031, Phó Thủ tướng Lò Văn Gió có buổi làm việc với Bộ Y tế về đơn vị sự nghiệp công lập.",
            "Ngày 20/5/2031, Phó Thủ tướng Lò Văn Gió có buổi làm việc với Bộ Tài chính về đơn vị sự nghiệp công lập.",
            "làm việc",
            id="working sessions with two ministries on one day",
        ),
        pytest.param(
            "Ngày 25/5/2031, Tổng Bí thư Lò Văn Gió tiếp ông Tòng Văn Cà.",
            "Ngày 25/5/2031, Tổng Bí thư Lò Văn Gió chủ trì cuộc họp của Ban Bí thư.",
            "",
            id="a guest and a meeting of one leader on one day",
        ),
        pytest.param(
            "Thủ tướng Lý Văn Tòng đã có cuộc gặp với Thủ tướng Đức Angela Brandt ngày 1/6/2031.",
            "Tổng thống Emil Macronne sẽ có cuộc gặp với Thủ tướng Đức Angela Brandt tại Berlin.",
            "cuộc gặp",
            id="meetings of two guests with one host",
        ),
        pytest.param(
            "Thủ tướng phân công báo cáo tại phiên họp thứ 53 của Hội đồng Dân tộc.",
            "Chiều 15/5/2031, Hội đồng Dân tộc nêu ý kiến tại phiên họp của Hội đồng Dân tộc.",
            "phiên họp",
            id="a sitting of a number and another day's",
        ),
        pytest.param(
            "Công ty Mây Trắng tổ chức Hội nghị triển khai nhiệm vụ năm 2031.",
            "Sở Y tế Lai Châu tổ chức Hội nghị triển khai nhiệm vụ năm 2031.",
            "Hội nghị",
            id="what every body holds",
        ),
        pytest.param(
            "Các nước chuẩn bị Hội nghị cấp cao APEC lần 2 (SOM 2) tại Hà Nội.",
            "Ông Tòng Văn Cà mời khách dự Hội nghị cấp cao APEC tại Đà Nẵng.",
            "Hội nghị",
            id="officials whose meeting is called a summit",
        ),
        pytest.param(
            "Tổng thống Chile Brandor Zeldovan sẽ dự Tuần lễ cấp cao APEC tại Lai Châu tháng 4/2031.",
            "Tổng thống Chile Brandor Zeldovan sẽ dự Hội nghị cấp cao APEC tại Lai Châu tháng 4/2031.",
            "APEC",
            id="a summit and its week",
        ),
        pytest.param(
            "Ngày 30/6, Tổng thống Nga Ivan Orlovsky có cuộc điện đàm với người đồng cấp Chile Brandor Zeldovan.",
            "Ngày 30/6, Tổng thống Mỹ Emil Macronne có cuộc điện đàm với người đồng cấp Chile Brandor Zeldovan.",
            "điện đàm",
            id="calls of two people with one on one day",
        ),
        pytest.param(
            "Ngày 13/5/2031, đại biểu Lò Văn Gió tiếp xúc cử tri trước kỳ họp thứ chín của Quốc hội khóa XX.",
            "Ngày 13/5/2031, đại biểu Tòng Văn Cà tiếp xúc cử tri trước kỳ họp thứ chín của Quốc hội khóa XX.",
            "tiếp xúc",
            id="two deputies who meet those who elect them",
        ),
        pytest.param(
            "Ông Lò Văn Gió dự hội nghị công bố quyết định của quận Bến Gỗ ngày 13/5/2031.",
            "Ông Lò Văn Gió dự hội nghị công bố quyết định của quận Đá Mây ngày 13/5/2031.",
            "hội nghị",
            id="conferences in two districts",
        ),
        pytest.param(
            "Ông Lò Văn Gió dự hội nghị công bố quyết định của xã Ỷ Mây ngày 13/5/2031.",
            "Ông Lò Văn Gió dự hội nghị công bố quyết định của xã Ỷ Đá ngày 13/5/2031.",
            "hội nghị",
            id="conferences in two communes whose names begin with a marked letter",
        ),
        pytest.param(
            "Ngày 26/6/2031, Phó Thủ tướng Quandt đón Chủ tịch nước Lò Văn Gió tại sân bay quốc tế Minsk.",
            "Ngày 26/6/2031, Chủ tịch nước Lò Văn Gió gặp và nói chuyện với cán bộ Đại sứ quán Việt Nam tại Minsk.",
            "Đại sứ quán",
            id="somebody arrives and meets others",
        ),
        pytest.param(
            "Cô Lò Thị Nứa đến Tuần lễ Thời trang Bến Gỗ (Bengo International Fashion Week).",
            "Cô Lò Thị Nứa dự tuần lễ thời trang Xuân Hè Quandt Fashion Week.",
            "Fashion",
            id="two of which the foreign words say only what kind they are",
        ),
        pytest.param(
            "Hội nghị Ngoại trưởng Hội đồng Vùng Vịnh khai mạc.",
            "Ông Tòng Văn Cà nói về hội nghị của Hội đồng Vùng Vịnh.",
            "Vùng Vịnh",
            id="a conference of ministers and one of nobody told",
        ),
        pytest.param(
            "Ngày 9/2/2031, mưa to. Tổng thống Nga Ivan Orlovsky điện đàm với Tổng thống Chile Brandor Zeldovan.",
            "Ngày 30/6/2031, nắng. Tổng thống Nga Ivan Orlovsky cũng điện đàm với Tổng thống Chile Brandor Zeldovan.",
            "điện đàm",
            id="calls of two people months apart",
        ),
    ],
)
def test_meetings_are_two(one: str, other: str, word: str) -> None:
    assert not merged(f"Tin A\n{one}", f"Tin B\n{other}", word=word)


def test_two_events_of_one_copied_sentence_are_two() -> None:
    copied = (
        "Hai bên đã tổ chức Hội thảo Lâm sinh lần thứ 12 giữa hai Đảng và gửi lời chúc nhân dịp mở Đại hội XII "
        "của Đảng Cộng sản Việt Nam."
    )
    texts = (f"Tin A\n{copied}", f"Tin B\n{copied} Tin đến từ Lai Châu.")
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    names = [{m.local.name[:8] for m in c} for c in clusters_of(read, VI).found if c[0].local.kind == "Meeting"]
    assert sorted(names, key=str) == [{"Hội thảo"}, {"Đại hội "}]


def test_one_article_tells_two_forums_with_two_lands() -> None:
    text = (
        "Thủ tướng dự nhiều diễn đàn\nThủ tướng Lò Văn Gió dự Diễn đàn Doanh nghiệp Việt Nam-Fiji. "
        "Thủ tướng Lò Văn Gió đã dự Diễn đàn Doanh nghiệp Việt Nam-Chile."
    )
    found = clusters_of([extract(Article("a", "Thủ tướng dự nhiều diễn đàn", text, published="2031"), VI)], VI).found
    assert sum(c[0].local.kind == "Meeting" for c in found) == 2


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        (
            "Ngày 5/6/2031, tại Tokyo, Tổng thống Brandor Zeldovan chủ trì lễ đón chính thức Chủ tịch nước Lò Văn Gió.",
            "Lễ đón Chủ tịch nước Lò Văn Gió ngày 5/6/2031 do Tổng thống Brandor Zeldovan chủ trì.",
            "đón",
        ),
        (
            "Ông Lò Văn Gió nói về Đại hội Công đoàn Việt Nam lần thứ XII.",
            "Ông Lò Văn Gió nói tại Đại hội Công đoàn Việt Nam lần thứ XII.",
            "Đại hội",
        ),
        (
            "Ông Tòng Văn Cà nói tại Hội nghị Đại dương của Liên hợp quốc.",
            "Ông Tòng Văn Cà dự Hội nghị Đại dương Liên hợp quốc.",
            "Hội nghị",
        ),
        (
            "Hội nghị Bộ trưởng WTO lần thứ 21 diễn ra tháng 5/2031.",
            "Hội nghị Bộ trưởng của Tổ chức Thương mại thế giới (WTO) lần thứ 21 có vào tháng 5/2031.",
            "Hội nghị",
        ),
        (
            "Ngày 5/6/2031, Ngân hàng Mây Trắng mở Đại hội đồng cổ đông bất thường lần 2.",
            "Ngày 5/6/2031, Đại hội đồng cổ đông bất thường của Ngân hàng Mây Trắng bầu chủ tịch.",
            "cổ đông",
        ),
        (
            "Cuộc làm việc giữa Chủ tịch Lò Văn Gió với lãnh đạo các tỉnh về quy hoạch bến thuyền đã diễn ra.",
            "Dân mong cuộc làm việc giữa Chủ tịch Lò Văn Gió với lãnh đạo các tỉnh về quy hoạch bến thuyền.",
            "làm việc",
        ),
    ],
)
def test_the_same_rite_congress_and_conference_are_one(one: str, other: str, word: str) -> None:
    assert merged(f"Tin A\n{one}", f"Tin B\n{other}", word=word)


def test_one_slip_of_a_day_does_not_keep_a_meeting_out_of_many_that_are_it() -> None:
    texts = [("Ông Tòng Văn Cà dự Hội nghị cấp cao APEC ngày 10/9/2031 tại Đà Nẵng.", "2031-06-01")]
    texts += [
        (f"Ông Tòng Văn Cà dự Hội nghị cấp cao APEC trong {n} ngày tại Đà Nẵng.", "2031-06-02") for n in range(2, 24)
    ]
    texts.append(("Ông Tòng Văn Cà dự Hội nghị cấp cao APEC ngày 10/11/2031 tại Đà Nẵng.", "2031-06-03"))
    read = [extract(Article(f"a{n}", "Tin", f"Tin\n{t}", published=day), VI) for n, (t, day) in enumerate(texts)]
    found = [c for c in clusters_of(read, VI).found if c[0].local.kind == "Meeting"]
    assert [len(c) for c in found] == [len(texts)]


def test_names_of_what_every_body_holds_name_nothing() -> None:
    assert is_of_any_body("hội nghị trực tuyến sơ kết công tác")
    assert not is_of_any_body("hội nghị triển khai nhiệm vụ trồng rừng")


def test_a_congress_is_of_the_body_in_its_name() -> None:
    assert congress_of("đại hội đảng bộ huyện mường khe lần thứ xvii") >= {"bộ", "huyện", "mường", "khe"}
    assert not congress_of("đại hội toàn quốc lần thứ xvii của đảng")


def test_a_conference_is_about_what_is_no_kind_or_number_in_its_name() -> None:
    assert set(about_of("hội nghị cấp cao lần thứ hai về đại dương năm 2031")) == {"đại", "dương"}
