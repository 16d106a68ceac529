"""When two mentions of one name are one person: rare and frequent names, seats, posts, stories. All are invented."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of, proposals
from kg.link.names.rarity import bearers, bearers_at_most, is_rare_abroad
from kg.model import Article

VI = load_language("vi")


def people(*texts: str, name: str) -> int:
    """How many people of a name there are in articles whose first line is the title."""
    read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(texts)]
    found = clusters_of(read, VI).found
    return sum(c[0].local.kind == "Person" and c[0].local.name == name for c in found)


PLAYS = "Tiền đạo này ghi bàn thắng thứ hai của trận đấu. Cầu thủ trẻ được HLV khen. Đội bóng thắng trận đấu."


COURT = "Tay vợt trẻ thắng. Vận động viên này có huy chương. Các tay vợt khác chờ huy chương."


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Trần Văn Gió", f"Ông Trần Văn Gió ra sân.\n{COURT}", f"Bà Ma Thị Nứa xem Trần Văn Gió.\n{COURT}"),
        ("Cù Khúc Lam", f"Cầu thủ Cù Khúc Lam vào sân.\n{PLAYS}", f"Tiền vệ Cù Khúc Lam bị đau.\n{PLAYS}"),
        ("Helena Quandt", "Bà Helena Quandt đến Huế.", "Bà Helena Quandt viết về núi lửa."),
        (
            "Lò Văn Gió",
            "Đại biểu Lò Văn Gió (đoàn Quảng Trị) đề nghị hoãn.",
            "Theo đại biểu Lò Văn Gió (Quảng Trị), nên làm ngay.",
        ),
        (
            "Trần Văn Gió",
            "Ông Trần Văn Gió, Giám đốc Trung tâm Nghiên cứu Mây Trắng, nói về mưa.",
            "Theo ông Trần Văn Gió, Giám đốc Trung tâm Nghiên cứu Mây Trắng miền núi, trời sẽ nắng.",
        ),
        ("Lò Văn Gió", "Thủ tướng Lò Văn Gió thăm Lào.", "Thủ tướng Chính phủ Lò Văn Gió chủ trì hội nghị."),
        ("Cù Khúc Lam", "Phó Thủ tướng Cù Khúc Lam đến Huế.", "Phó Thủ tướng Chính phủ Cù Khúc Lam nói về thuế."),
        (
            "Cù Khúc Lam",
            "Cháy lớn ở chợ Bến Gỗ, nhiều sạp hàng thiệt hại\nÔng Cù Khúc Lam kể lại.",
            "Cháy lớn ở chợ Bến Gỗ: tiểu thương mất trắng\nÔng Cù Khúc Lam dọn hàng.",
        ),
        ("Trần Văn Gió", "Đạo diễn Trần Văn Gió làm phim về đá.", "Phim do đạo diễn Trần Văn Gió dựng đã ra rạp."),
        ("Lò Đá Gió", "Nhà thơ Lò Đá Gió đọc thơ.", "Trong sách có thơ của nhà thơ Ma Seo Lử, Lò Đá Gió."),
        (
            "Đỗ Văn Gió",
            "Đại biểu Quốc hội khóa XIII Đỗ Văn Gió nói về giá gạo.",
            "Bà Đỗ Văn Gió - Chủ tịch Hội Trồng mưa, Đại biểu Quốc hội khóa XIII, nói về mưa.",
        ),
        (
            "Trần Văn Gió",
            "Ông Trần Văn Gió, Chủ tịch quận Cầu Giấy, nói về ngập lụt.",
            "Chủ tịch UBND quận Cầu Giấy Trần Văn Gió chỉ đạo trồng cây.",
        ),
        (
            "Trần Văn Gió",
            "Ông Trần Văn Gió, Chủ tịch HĐQT Tập đoàn Mây Xanh, nói về gạo.",
            "Ông Trần Văn Gió, Chủ tịch Hội đồng quản trị CTCP Ô tô Mây Xanh, xây nhà máy.",
        ),
        ("Cù Khúc Lam", "Đạo diễn Cù Khúc Lam làm phim về đá.", "Cù Khúc Lam và Ma Seo Lử trồng ngô."),
        (
            "Hoàng Văn Gió",
            "Chủ nhiệm Ủy ban Pháp luật của Quốc hội Hoàng Văn Gió nói về mưa.",
            "Ấn tượng với giá gạo, đại biểu Hoàng Văn Gió (Đồng Tháp) đề nghị giữ ruộng.",
        ),
        (
            "Hoàng Văn Gió",
            "Chủ nhiệm Ủy ban Pháp luật của Quốc hội Hoàng Văn Gió nói với báo chí về mưa.",
            "Hôm qua, Chủ nhiệm UB Pháp luật của Quốc hội Hoàng Văn Gió cũng nói về gạo.",
        ),
        ("Trần Văn Gió", f"Ông Trần Văn Gió đến sân.\n{PLAYS}", f"Bà Ma Thị Nứa gặp Trần Văn Gió.\n{PLAYS}"),
        ("Đinh Tuấn Anh", f"Cầu thủ Đinh Tuấn Anh vào sân.\n{PLAYS}", f"Tiền vệ Đinh Tuấn Anh bị đau.\n{PLAYS}"),
        (
            "Trần Văn Gió",
            "Tin sáng\nTheo Trần Văn Gió, dê núi ăn lá sắn, quả dâu, hạt kê.",
            "Tin chiều\nTrần Văn Gió bán hạt kê, quả dâu, lá sắn, mua dê núi.",
        ),
        ("Cù-ra Mây-lin", "Tổng thống Cù-ra Mây-lin đến Huế.", "Tổng thống Cù-ra Mây-lin phát biểu ở Lào."),
    ],
)
def test_one_person_told_by_two_articles_is_one(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 1


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Nguyễn Văn Hải", f"Cầu thủ Nguyễn Văn Hải vào sân.\n{PLAYS}", f"Tiền vệ Nguyễn Văn Hải bị đau.\n{PLAYS}"),
        ("Cù Khúc Lam", "Ông Cù Khúc Lam đến Huế.", "Bà Cù Khúc Lam bán rau."),
        ("Nguyễn Văn Hải", "Luật sư Nguyễn Văn Hải nói về đất.", "Luật sư Nguyễn Văn Hải cãi cho bị cáo."),
        ("Cù Khúc Lam", "Ông Cù Khúc Lam hát.", "Ông Cù Khúc Lam bán rau."),
        (
            "Cù Khúc Lam",
            "Ông Cù Khúc Lam, Giám đốc Công an tỉnh Kiên Giang, nói về cướp biển.",
            "Ông Cù Khúc Lam, Phó Chủ tịch Hội Nhà văn Đồng Tháp, đọc thơ.",
        ),
        (
            "Nguyễn Văn Hải",
            "Chủ nhiệm Ủy ban Pháp luật của Quốc hội Nguyễn Văn Hải nói về mưa.",
            "Ấn tượng với giá gạo, đại biểu Nguyễn Văn Hải (Đồng Tháp) đề nghị giữ ruộng.",
        ),
        (
            "Lê Văn Hải",
            "Ông Lê Văn Hải, Giám đốc Nhà máy Gạch, ở Thành phố Hồ Chí Minh.",
            "Ông Lê Văn Hải, Giám đốc Nhà máy Đường, đến Thành phố Hồ Chí Minh.",
        ),
        (
            "Trần Văn Gió",
            "Tin sáng\nTheo Trần Văn Gió, dê núi ăn lá sắn, quả dâu.",
            "Tin chiều\nTrần Văn Gió bán quả dâu, lá sắn, mua dê núi.",
        ),
        (
            "Nguyễn Văn Hải",
            "Giám đốc Sở Y tế Đồng Tháp Nguyễn Văn Hải dự hội nghị với Công ty Dược Mây Trắng.",
            "Ông Nguyễn Văn Hải, Giám đốc Công ty Dược Mây Trắng, ký thỏa thuận với Bệnh viện Bến Gỗ.",
        ),
        (
            "Mạc Văn Sậy",
            "Thứ trưởng Bộ Tài chính Mạc Văn Sậy làm việc với Công ty Mây Trắng về thuế nhập khẩu.",
            "Ông Mạc Văn Sậy, Giám đốc Công ty Mây Trắng, cho biết nhà máy cần 400 lao động.",
        ),
        ("John Smith", "Nhà báo John Smith đến Huế.", "Ông John Smith viết về núi lửa."),
        (
            "Lò Văn Gió",
            "Đại biểu Lò Văn Gió (đoàn Quảng Trị) đề nghị hoãn.",
            "Theo đại biểu Lò Văn Gió (Đồng Tháp), nên làm ngay.",
        ),
        (
            "Nguyễn Văn Hải",
            "Ông Nguyễn Văn Hải, Phó Tổng Giám đốc, nói về gạo.",
            "Ông Nguyễn Văn Hải, Phó Tổng Giám đốc, khai trương quán phở.",
        ),
        (
            "Nguyễn Văn Hải",
            "Ông Nguyễn Văn Hải, Chánh Thanh tra Bộ Nông nghiệp và Phát triển nông thôn, nói tại Hà Nội.",
            "Giám đốc Sở Nông nghiệp Hà Tĩnh Nguyễn Văn Hải chờ Bộ Nông nghiệp và Phát triển nông thôn hồi âm.",
        ),
        ("Helena Quandt", "Ca sĩ Helena Quandt hát ở Huế.", "Cầu thủ Helena Quandt ghi bàn."),
        (
            "Phan Thành Lam",
            "Ông Phan Thành Lam, Phó Bí thư Huyện ủy Bến Gỗ, bị cảnh cáo.",
            "Diễn viên Phan Thành Lam đóng phim mới.",
        ),
    ],
)
def test_namesakes_who_share_too_little_stay_two(name: str, one: str, other: str) -> None:
    assert people(one, other, name=name) == 2


@pytest.mark.parametrize(
    ("title", "same"),
    [("Bộ trưởng", True), ("Thứ trưởng", False), ("Giám đốc", False)],
)
def test_a_minister_of_a_full_name_is_one_and_a_deputy_may_have_a_namesake(title: str, same: bool) -> None:
    told = (f"{title} Nguyễn Văn Lam nói về gạo.", f"{title} Nguyễn Văn Lam trồng cây.")
    assert people(*told, name="Nguyễn Văn Lam") == (1 if same else 2)
    led = "Bộ trưởng Cù Khúc Gió chủ trì."
    assert people(*(f"{text}\n{led}" for text in told), name="Nguyễn Văn Lam") == (2 if title == "Giám đốc" else 1)


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("Đại biểu Quốc hội tỉnh Quảng Trị Nguyễn Văn Hải đề nghị hoãn.", 1),
        ("ĐB đoàn Quảng Trị Nguyễn Văn Hải đề nghị hoãn.", 1),
        ("Có ý kiến của đại biểu Nguyễn Văn Hải ở Quảng Trị, nên hoãn.", 1),
        ("Đại biểu Quốc hội thành phố Đà Nẵng Nguyễn Văn Hải đề nghị hoãn.", 2),
        ("Có ý kiến của đại biểu Nguyễn Văn Hải ở Đà Nẵng, nên hoãn.", 2),
        ("Đại biểu Quốc hội Nguyễn Văn Hải đề nghị hoãn.", 2),
    ],
)
def test_the_province_of_a_deputy_stands_behind_the_name_or_before_it(told: str, count: int) -> None:
    assert people(told, "Theo đại biểu Nguyễn Văn Hải (Quảng Trị), nên làm ngay.", name="Nguyễn Văn Hải") == count


@pytest.mark.parametrize(
    ("name", "told", "count"),
    [
        ("Trần Văn Gió", "Công ty Quandt mở quán.", 1),
        ("Trần Văn Gió", "Công ty Zeldovan mở quán.", 2),
        ("Lê Văn Hải", "Công ty Quandt mở quán.", 2),
    ],
)
def test_an_article_that_names_the_body_of_a_post_tells_of_one_who_has_a_rare_name(
    name: str, told: str, count: int
) -> None:
    post = f"Giám đốc Công ty Quandt {name} bán ong."
    assert people(post, f"Ông {name} về quê trồng sắn.\nHôm qua trời mưa.\n{told}", name=name) == count


def test_a_member_of_a_committee_of_the_house_is_a_deputy() -> None:
    told = "Ủy viên Ủy ban Tư pháp của Quốc hội Hoàng Văn Gió nói về mưa."
    assert people(told, "Theo đại biểu Hoàng Văn Gió (Đồng Tháp), cần giữ ruộng.", name="Hoàng Văn Gió") == 1


@pytest.mark.parametrize(
    ("more", "one"), [("", True), (" Võ sư Pavel Rosario Quandt ở Lào.", False), (" Võ sư Pavel Zeldovan ở Lào.", True)]
)
def test_the_end_of_the_only_full_name_in_an_article_is_that_name_where_others_know_it(more: str, one: bool) -> None:
    told = [
        f"Tin\nÔng tiếp võ sư Rosarió Quandt.\nVõ sư Karel Rosario Quandt ở Huế.{more}",
        "Tin\nVõ sư Karel Rosario Quandt dạy võ ở Huế.",
        "Tin\nVõ sư Rosario Quandt ở Huế dạy võ.",
        "Tin\nVõ sư Karel Rosario Quandt ở Huế mở lớp dạy võ.",
    ]
    read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(told)]
    both = [
        {m.local.name for m in c if m.article.id == "a0"}
        for c in clusters_of(read, VI).found
        if c[0].local.kind == "Person"
    ]
    assert ({"Rosarió Quandt", "Karel Rosario Quandt"} in both) is one


def test_ministers_of_two_ministries_are_two() -> None:
    told = "Bộ trưởng Bộ {} Nguyễn Văn Lam nói về gạo."
    assert people(told.format("Y tế"), told.format("Xây dựng"), name="Nguyễn Văn Lam") == 2


def test_posts_at_one_company_that_articles_call_otherwise_are_of_one_person() -> None:
    told = "Bà Cù Khúc Lam, {} Quandt, nói về ong."
    both = told.format("Giám đốc kinh doanh Công ty"), told.format("Phó Giám đốc Tập đoàn")
    assert people(*both, name="Cù Khúc Lam") == 1
    other = told.format("Phó Giám đốc Tập đoàn").replace("Quandt", "Zeldovan")
    assert people(both[0], other, name="Cù Khúc Lam") == 2


def test_the_head_of_an_office_is_called_by_it_or_by_its_field() -> None:
    told = "Cục trưởng {} Nguyễn Văn Lam nói về ong."
    assert people(told.format("Hàng không"), told.format("Cục Hàng không Việt Nam"), name="Nguyễn Văn Lam") == 1
    assert people(told.format("Hàng không"), told.format("Cục Hàng hải Việt Nam"), name="Nguyễn Văn Lam") == 2


def who(*texts: str) -> list[list[str]]:
    """The names that articles give each person."""
    read = [
        extract(Article(f"a{day}", text.split("\n")[0], text, published=f"2023-05-{day}"), VI)
        for day, text in enumerate(texts, 10)
    ]
    found = (cluster for cluster in clusters_of(read, VI).found if cluster[0].local.kind == "Person")
    return sorted(sorted(member.local.name for member in cluster) for cluster in found)


def test_a_last_name_with_the_title_of_a_full_one_is_that_person_whichever_comes_first() -> None:
    title = "Tổng thống Nga Sokolov thăm Huế\nHôm qua, Tổng thống Nga Pavel Sokolov đã đến Huế."
    assert who(title) == [["Pavel Sokolov"]]
    assert who(title, "Tổng thống Nga Pavel Sokolov nói về thuế.") == [["Pavel Sokolov", "Pavel Sokolov"]]
    spouse = "Tổng thống Nga Sokolov thăm Huế\nHôm qua, Giáo sư Helena Sokolov đã đến Huế."
    assert who(spouse) == [["Helena Sokolov"], ["Sokolov"]]


def test_a_last_name_with_a_post_of_a_state_is_who_has_that_post_with_its_land() -> None:
    told = "Tổng thống Nga Pavel Sokolov nói về thuế."
    assert who("Xe tăng của Tổng thống Sokolov luyện bắn.", told) == [["Pavel Sokolov", "Sokolov"]]
    other = "Tổng thống Lào Sokolov luyện bắn. Tổng thống Sokolov ngủ."
    assert who(other, told) == [["Pavel Sokolov"], ["Sokolov"]]


def test_an_article_with_a_last_name_and_a_full_one_keeps_nobody_in_two() -> None:
    full = "Thủ tướng Đức Pavel Sokolov đi Bonn."
    both = "Thủ tướng Đức Sokolov họp ở Bonn. Sau đó, ông Pavel Sokolov ăn phở."
    assert len(who(both)) == 2
    assert list(map(len, who(full, both, full.replace("Bonn", "Huế")))) == [4]


@pytest.mark.parametrize(
    ("field", "ministry"),
    [("Y tế", "Bộ Y tế"), ("GTVT", "Bộ Giao thông vận tải"), ("Kế hoạch và Đầu tư", "Bộ KH-ĐT")],
)
def test_a_minister_is_called_by_the_ministry_or_by_its_field(field: str, ministry: str) -> None:
    short, full = "Thứ trưởng {} Nguyễn Văn Sơn đến xã Bến Gỗ.", "Thứ trưởng {} Nguyễn Văn Sơn khen trường mới."
    assert people(short.format(field), full.format(ministry), name="Nguyễn Văn Sơn") == 1
    assert people(short.format(field), full.format("Bộ Công an"), name="Nguyễn Văn Sơn") == 2


def test_players_of_a_frequent_name_are_two_although_articles_name_the_same_team() -> None:
    team = "Cù Khúc Lam, Đèo Cát Mây và Ma Seo Lử"
    one = f"Cầu thủ Nguyễn Văn Hải vào sân.\n{PLAYS} Đội có {team}."
    other = f"Nguyễn Văn Hải từng là vua phá lưới.\n{PLAYS} Nay đội có {team}."
    assert people(one, other, name="Nguyễn Văn Hải") == 2


def test_a_short_name_and_a_calling_that_few_share_are_one_person() -> None:
    said = "Ca sĩ {} hát ở Huế.", "Theo ca sĩ {}, đêm nay có mưa."
    assert people(*(text.format("Nguyên Khoai") for text in said), name="Nguyên Khoai") == 1
    assert people(*(text.format("Văn Hải") for text in said), name="Văn Hải") == 2
    beauties = "Hoa hậu Nguyên Khoai đến Huế.", "Á hậu Nguyên Khoai nói về mưa."
    assert people(*beauties, name="Nguyên Khoai") == 2
    assert people("Ca sĩ Nguyên Khoai 9X hát ở Lào.", said[1].format("Nguyên Khoai"), name="Nguyên Khoai") == 2


def test_a_name_is_rarer_the_rarer_its_syllables() -> None:
    names = ["Nguyễn Văn Hải", "Phan Thanh Hải", "Trịnh Nguyên Khoai", "Trịnh Nguyên Cát Khoai"]
    expected = [bearers(name, VI) for name in names]
    assert expected == sorted(expected, reverse=True)
    assert bearers("Lam Hải", VI) > 1000, "a name of two syllables may be anybody's"
    assert not is_rare_abroad("Nguyễn Văn Hải", VI)


def test_two_syllables_that_are_given_together_are_no_rare_name() -> None:
    assert bearers_at_most("Trịnh Tuấn Anh", VI) > 3 * bearers("Trịnh Tuấn Anh", VI)
    assert bearers_at_most("Trịnh Nguyên Khoai", VI) == bearers("Trịnh Nguyên Khoai", VI)


def test_an_article_that_spells_a_name_twice_joins_the_articles_that_spell_it_either_way() -> None:
    both = "Thống đốc Mauriza Quandti đến Huế.\nThống đốc Mauriza Quandt rời Huế."
    one, other = "Bà Mauriza Quandti viết thơ.", "Bà Mauriza Quandt trồng hoa."
    for texts, count in (((one, other), 2), ((both, one, other), 1)):
        read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(texts)]
        assert sum(c[0].local.kind == "Person" for c in clusters_of(read, VI).found) == count


def test_a_father_and_a_son_with_unlike_initials_are_two() -> None:
    text = "Tổng thống Ida W. Quandt đến Huế.\nTổng thống Ida H. W. Quandt rời Huế."
    found = clusters_of([extract(Article("a", "t", text), VI)], VI).found
    assert sum(c[0].local.kind == "Person" for c in found) == 2


def test_two_rare_namesakes_without_common_ground_are_proposed() -> None:
    texts = ("Ông Cù Khúc Lam đến Huế.", "Ông Cù Khúc Lam bán rau.")
    found = clusters_of([extract(Article(str(n), t, t), VI) for n, t in enumerate(texts)], VI)
    assert [p.names for p in proposals(found)] == [("Cù Khúc Lam", "Cù Khúc Lam")]


CALLED = "Vụ chợ Bến Gỗ: xét xử ngày thứ {}\nHôm nay, tòa hỏi {} và Tòng Văn Cà về chợ Bến Gỗ. Sau đó, {} nói về gạo."


def _told_of(word: str, *texts: str) -> list[int]:
    """How many articles tell of each person whose name ends with a word."""
    read = [extract(Article(f"a{n}", text.split("\n")[0], text), VI) for n, text in enumerate(texts)]
    found = clusters_of(read, VI).found
    return [len(c) for c in found if c[0].local.kind == "Person" and c[0].local.name.endswith(word)]


def test_given_names_stand_for_the_full_name_where_an_article_has_both() -> None:
    both = CALLED.format("hai", "bà Lò Thị Ngọc Sương", "bà Ngọc Sương")
    short = CALLED.format("ba", "bà Ngọc Sương", "bà")
    assert _told_of("Ngọc Sương", both, short) == [2]
    assert _told_of("Ngọc Sương", both, "Bà Ngọc Sương bán gạo.") == [1, 1]
    other = CALLED.format("tư", "bà Ma Thị Ngọc Sương", "bà Ngọc Sương")
    assert sorted(_told_of("Ngọc Sương", both, other)) == [1, 1]


def test_a_headline_names_the_one_whom_the_text_names_in_full() -> None:
    assert _told_of("Ngọc Sương", "Bà Ngọc Sương im lặng\nChiều 4/5, bà Lò Thị Ngọc Sương không nói gì.") == [1]
