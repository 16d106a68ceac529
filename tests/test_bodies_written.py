"""Bodies whose names are written in more than one way, and bodies that only share letters or a part of a name."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.across.across import Cluster
from kg.link.names.names import identity
from kg.model import Article

VI = load_language("vi")


def bodies(*texts: str) -> list[Cluster]:
    """The bodies of articles."""
    articles = [extract(Article(f"a{n}", "Tin", f"Tin\n{text}"), VI) for n, text in enumerate(texts)]
    return [c for c in clusters_of(articles, VI).found if c[0].local.kind == "Organization"]


def together(found: list[Cluster], one: str, other: str) -> bool:
    """Whether two names stand for one body."""
    names = [{mention.name for member in cluster for mention in member.local.mentions} for cluster in found]
    assert all(any(name in each for each in names) for name in (one, other)), names
    return any({one, other} <= each for each in names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công an Q.Bến Gỗ", "Công an quận Bến Gỗ"),
        ("UBND H. Đá Mây", "UBND huyện Đá Mây"),
        ("Nhóm G-20", "G20"),
        ("Hội đồng Bảo an Liên Hiệp Quốc", "Hội đồng Bảo an Liên hợp quốc"),
        ("Liên đoàn Bóng đá Việt Nam VFF", "Liên đoàn Bóng đá Việt Nam"),
        ("Trường Đại học Mây Trắng", "Đại học Mây Trắng"),
        ("Trường ĐH Mây Trắng", "ĐH Mây Trắng"),
        ("Nhóm công tác về Thủy tinh", "Nhóm công tác Thủy tinh"),
        ("Ban Chỉ đạo của Hội Mây Trắng", "Ban Chỉ đạo Hội Mây Trắng"),
        ("Ban Quản lý các khu công nghiệp Bến Gỗ", "Ban Quản lý khu công nghiệp Bến Gỗ"),
        ("Ngân hàng TMCP Mây Trắng", "Ngân hàng Mây Trắng"),
        ("Tổng công ty Thủy tinh Việt Nam", "Tổng công ty Thủy tinh"),
        ("Chính phủ Ca-dắc-xtan", "Chính phủ Kazakhstan"),
        ("Đảng Cộng sản Cu-ba", "Đảng Cộng sản Cuba"),
        ("UBND tỉnh Đà Nẵng", "UBND thành phố Đà Nẵng"),
        ("Bộ Tài chính của Nhật Bản", "Bộ Tài chính Nhật Bản"),
        ("Bộ Tài chính của Việt Nam", "Bộ Tài chính"),
    ],
)
def test_a_body_has_one_key_however_it_is_written(one: str, other: str) -> None:
    assert identity(one, VI) == identity(other, VI)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Công an P. Bến Gỗ", "Công an Q. Bến Gỗ"),
        ("Trường Mây Trắng", "Đại học Mây Trắng"),
        ("Hội đồng Nhân quyền Liên hợp quốc", "Hội đồng Bảo an Liên Hiệp Quốc"),
        ("Trường Đại học Bách khoa Đà Nẵng", "Đại học Đà Nẵng"),
        ("Quốc hội Scotland", "Quốc hội Anh"),
        ("Ngân hàng Quandt Việt Nam", "Ngân hàng Quandt"),
        ("Ngân hàng Phát triển Việt Nam", "Ngân hàng Phát triển"),
    ],
)
def test_unlike_bodies_have_unlike_keys(one: str, other: str) -> None:
    assert identity(one, VI) != identity(other, VI)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Thống đốc dự họp Ngân hàng Trung ương APEC (APEC) tại Huế.", "Ngân hàng Trung ương APEC"),
        ("Ủy ban Năng lượng (EC) họp tại Huế.", "Ủy ban Năng lượng"),
        ("Đại hội đồng Liên minh Nghị viện Thế giới (IPU) họp tại Huế.", "Đại hội đồng Liên minh Nghị viện Thế giới"),
    ],
)
def test_letters_do_not_make_a_part_or_a_stranger_the_body_that_they_mean_elsewhere(text: str, part: str) -> None:
    whole = "APEC, Ủy ban châu Âu (EC) và Liên minh Nghị viện Thế giới ra thông cáo."
    named = [
        {mention.name for member in cluster for mention in member.local.mentions} for cluster in bodies(text, whole)
    ]
    others = {"Ủy ban châu Âu", "Liên minh Nghị viện Thế giới"}
    assert any(part in names for names in named)
    assert not any(part in names and names & others for names in named)


@pytest.mark.parametrize(
    ("text", "whole", "letters"),
    [
        ("Sáng nay, Hội chợ Mây Trắng - ASEAN (MTEXPO) khai mạc. ASEAN ra thông cáo.", "ASEAN", "MTEXPO"),
        ("Sáng kiến nuôi ong APEC (SNO) được bàn. APEC ra thông cáo.", "APEC", "SNO"),
        (
            "Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc (UNESCO) họp. Liên hợp quốc ra thông cáo.",
            "Liên hợp quốc",
            "UNESCO",
        ),
    ],
)
def test_letters_behind_something_that_ends_with_a_known_body_are_not_that_body(
    text: str, whole: str, letters: str
) -> None:
    named = [{mention.name for member in c for mention in member.local.mentions} for c in bodies(text)]
    assert any(whole in names for names in named)
    assert not any({whole, letters} <= names for names in named)


def test_a_bank_that_is_called_after_a_group_of_states_is_not_the_group() -> None:
    found = bodies("Ngân hàng G20 và G20 cùng họp tại Huế.", "G20 họp tại Đà Nẵng.")
    assert not together(found, "Ngân hàng G20", "G20")


def test_a_newspaper_and_a_bank_are_what_their_letters_mean() -> None:
    assert together(
        bodies("Báo VOV (VOV) đưa tin.", "Đài Tiếng nói Việt Nam đưa tin."), "Báo VOV", "Đài Tiếng nói Việt Nam"
    )
    assert together(
        bodies("Ngân hàng Vietinbank mở cửa.", "Vietinbank tăng lãi."), "Ngân hàng Vietinbank", "Vietinbank"
    )


@pytest.mark.parametrize(
    ("told", "bare"),
    [
        ("Hãng AFP", "AFP"),
        ("Tập đoàn Google", "Google"),
        ("Báo Nikkei", "Nikkei"),
        ("Công ty Cổ phần Tập đoàn Mây Trắng", "Tập đoàn Mây Trắng"),
    ],
)
def test_a_firm_or_a_medium_is_one_with_and_without_its_head(told: str, bare: str) -> None:
    found = bodies(f"Theo {told}, việc này đã xong.", f"Theo {bare}, việc này chưa xong.")
    assert together(found, told, bare)


def test_a_school_of_a_firm_is_not_the_firm() -> None:
    found = bodies("Trường Đại học FPT mở lớp.", "Tập đoàn FPT họp.")
    assert not together(found, "Trường Đại học FPT", "Tập đoàn FPT")


def test_letters_of_a_known_medium_are_not_those_of_a_firm_elsewhere() -> None:
    found = bodies("Tổng công ty cổ phần May Núi Bạc (NBC) họp tại Huế.", "Theo NBC, việc này đã xong.")
    assert [len(c) for c in found if any("NBC" in m.names for m in c)] == [1, 1]


@pytest.mark.parametrize("name", ["Thường trực Chính phủ", "Cộng đồng ASEAN", "Ban cán sự đảng Chính phủ"])
def test_what_a_state_or_a_league_has_once_is_one_in_all_articles(name: str) -> None:
    found = bodies(f"Sáng nay, {name} họp tại Hà Nội.", f"Hôm qua, {name} đã họp.")
    assert [len(c) for c in found if name in c[0].local.name] == [2]


def test_the_deputies_of_a_province_are_not_one_delegation() -> None:
    name = "Đoàn đại biểu Quốc hội"
    found = bodies(f"Sáng nay, {name} họp tại Huế.", f"Hôm qua, {name} đã họp tại Đà Nẵng.")
    assert [len(c) for c in found if name in c[0].local.name] == [1, 1]


def test_a_party_is_that_of_the_one_land_named_that_has_it() -> None:
    of_one = "Đảng Cộng hòa phản đối luật ở Mỹ. Nga không nói gì."
    found = bodies(of_one, "Ông Emil Macronne nói Đảng Cộng hòa thua tại Mỹ.")
    assert [len(c) for c in found if "Đảng" in c[0].local.name] == [2]
    found = bodies(of_one, "Đảng Cộng hòa thua tại Pháp.", "Đảng Cộng hòa thắng. Người dân ở Mỹ và ở Pháp đi bầu.")
    assert [len(c) for c in found if "Đảng" in c[0].local.name] == [1, 1, 1]
    found = bodies("Tại Pháp, Đảng Cộng sản thua.", "Đảng Cộng sản Việt Nam họp.")
    assert [len(c) for c in found if "Đảng" in c[0].local.name] == [1, 1]


def test_a_branch_in_a_town_is_not_the_national_league() -> None:
    found = bodies("Hội Sinh viên Việt Nam TP. Hải Phòng họp. Sau đó, Hội Sinh viên Việt Nam trao quà.")
    assert not together(found, "Hội Sinh viên Việt Nam TP. Hải Phòng", "Hội Sinh viên Việt Nam")


def test_a_group_that_is_described_in_small_words_is_what_its_letters_mean() -> None:
    found = bodies("Nhóm 7 nước công nghiệp phát triển (G7) họp tại Bonn.", "G7 ra thông cáo.")
    assert together(found, "Nhóm 7 nước công nghiệp phát triển", "G7")


def test_an_office_of_an_area_without_its_name_is_another_one_in_each_article() -> None:
    found = bodies("Hôm nay, Ban ATGT tỉnh họp.", "Hôm qua, Ban ATGT tỉnh họp.")
    assert [len(c) for c in found] == [1, 1]


def test_a_firm_and_the_one_of_a_part_of_the_land_are_two() -> None:
    found = bodies("Công ty Điện lực Nam Peru tách ra từ Công ty Điện lực Peru.")
    assert not together(found, "Công ty Điện lực Nam Peru", "Công ty Điện lực Peru")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Sở Du lịch Mây Trắng họp. Sở Du lịch Mây Trăng đồng ý.", "Sở Du lịch Mây Trắng", "Sở Du lịch Mây Trăng"),
        ("Công ty Giấy Sao Mai họp. Công ty GiấySao Mai lãi.", "Công ty Giấy Sao Mai", "Công ty GiấySao Mai"),
        ("Ủy ban TƯ Hội Sao Mai họp. Ủy ban Hội Sao Mai đồng ý.", "Ủy ban TƯ Hội Sao Mai", "Ủy ban Hội Sao Mai"),
        ("Hội LHPN VN họp. Hôm nay, Hội LHPNVN đồng ý.", "Hội LHPN VN", "Hội LHPNVN"),
    ],
)
def test_an_article_may_spell_a_body_wrongly_or_leave_out_its_centre(text: str, one: str, other: str) -> None:
    assert together(bodies(text), one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Công ty Giấy Sao Mai 3 họp. Công ty Giấy Sao Mai 4 lãi.", "Công ty Giấy Sao Mai 3", "Công ty Giấy Sao Mai 4"),
        ("Báo Bộ Công Thương đưa tin. Bộ Công Thương đã họp.", "Báo Bộ Công Thương", "Bộ Công Thương"),
    ],
)
def test_another_number_or_the_paper_of_a_ministry_is_another_body(text: str, one: str, other: str) -> None:
    assert not together(bodies(text), one, other)


def test_a_body_that_is_spelt_in_two_ways_has_the_name_that_is_told_most_often() -> None:
    found = bodies("Sở Du lịch Mây Trắng họp. Sở Du lịch Mây Trắng bàn. Sở Du lịch Mây Trăng đồng ý.")
    assert [cluster[0].local.name for cluster in found] == ["Sở Du lịch Mây Trắng"]


def test_short_names_that_differ_in_a_mark_are_two_bodies() -> None:
    assert not together(bodies("Báo Sen đưa tin. Báo Sến đưa tin."), "Báo Sen", "Báo Sến")


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Tập đoàn Quandt họp. Hãng Quandt lãi.", "Tập đoàn Quandt", "Hãng Quandt"),
        ("Công ty Đá Mây họp. Công ty TNHH Tập đoàn Đá Mây lãi.", "Công ty Đá Mây", "Công ty TNHH Tập đoàn Đá Mây"),
        ("Báo Đá Mây đưa tin. Báo Đá Mây điện tử đính chính.", "Báo Đá Mây", "Báo Đá Mây điện tử"),
        ("CLB Bóng đá Quandt thua. Đội bóng Quandt buồn.", "CLB Bóng đá Quandt", "Đội bóng Quandt"),
        ("CLB Real Madrid thắng. Sau đó, Real Madrid về nước.", "CLB Real Madrid", "Real Madrid"),
        ("Tổng công ty Thủy tinh (TTBC) họp. Tập đoàn TTBC lãi.", "Tổng công ty Thủy tinh", "Tập đoàn TTBC"),
        ("Công ty Thủy tinh (QuTex) họp. Ông Lò Đá kiện QUTEX.", "Công ty Thủy tinh", "QuTex"),
        ("Phong trào Hamas họp. Sau đó, Hamas im lặng.", "Phong trào Hamas", "Hamas"),
        ("Tổ chức Interpol họp. Sau đó, Interpol im lặng.", "Tổ chức Interpol", "Interpol"),
    ],
)
def test_a_head_that_says_no_more_than_another_one_makes_no_other_body(text: str, one: str, other: str) -> None:
    assert together(bodies(text), one, other)


def test_a_made_name_in_other_capitals_is_the_joint_venture_that_is_called_so() -> None:
    found = bodies("Xí nghiệp Liên doanh VietsovPetro họp. Sau đó, Vietsovpetro lãi.")
    assert [cluster[0].local.name for cluster in found] == ["Xí nghiệp Liên doanh VietsovPetro"]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("CLB Viettel thắng. Sau đó, Viettel trao quà.", "CLB Viettel", "Viettel"),
        (
            "Công ty Giấy Hải Phòng họp. Tập đoàn Giấy Hải Phòng lãi.",
            "Công ty Giấy Hải Phòng",
            "Tập đoàn Giấy Hải Phòng",
        ),
        ("Ngân hàng Quandt họp. Công ty Quandt lãi.", "Ngân hàng Quandt", "Công ty Quandt"),
        ("Nhóm ASEAN tại Quốc hội Peru họp. ASEAN im lặng.", "Nhóm ASEAN", "ASEAN"),
    ],
)
def test_a_bank_a_club_of_a_firm_and_a_firm_of_a_place_are_other_bodies(text: str, one: str, other: str) -> None:
    assert not together(bodies(text), one, other)
