"""Players, singers and writers who are known by two syllables without a surname."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link.schema import to_schema
from kg.model import Article

VI = load_language("vi")


def people(text: str) -> list[str]:
    said = extract(Article("a", "a", text, published="2024-05-01"), VI).mentions
    return sorted({m.name for m in said if m.kind == "Person"})


@pytest.mark.parametrize(
    "text",
    [
        "Ca sĩ Thu Sen đã đến Hà Nội.",
        "Nữ diễn viên Thu Sen cho biết phim sắp xong.",
        "Tiền đạo Thu Sen ghi bàn. Thu Sen nói trận đấu rất khó.",
    ],
)
def test_two_syllables_behind_a_calling_are_a_name(text: str) -> None:
    assert people(text) == ["Thu Sen"]


@pytest.mark.parametrize(
    "text",
    [
        "Người dân Thu Sen đã họp.",
        "Các cầu thủ Thu Sen thắng trận đầu.",
        "Cuộc thi hoa hậu Thu Sen đã bắt đầu.",
        "Đội cầu thủ Thu Sen thắng trận đầu.",
        "Giới nghệ sĩ Thu Sen rất vui.",
        "Ca sĩ Thu Sen Mai hát hay.",
        "Nhà báo Thu Sen TV đưa tin.",
        "Nhà báo Công Thương đưa tin.",
        "Nhà báo Tuổi Trẻ đưa tin.",
        "Đạo diễn Thanh Tra nói thêm.",
        "Ca sĩ Hàn Quốc đã đến Hà Nội.",
        "Đạo diễn Truyền Hình nói thêm.",
        "Cầu thủ Thái Bình đã ghi bàn.",
    ],
)
def test_what_stands_behind_other_words_or_is_a_land_is_no_name(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("name", ["Hạnh Phúc", "Trung Sen", "Phi Trúc"])
def test_a_given_name_may_be_a_common_word_or_begin_like_a_land(name: str) -> None:
    assert people(f"Ca sĩ {name} đã đến Hà Nội.") == [name]
    assert name in people(f"Đội hình: {name}, Đào Quý Lâm, Minh Trúc.")


def test_a_name_of_two_syllables_is_that_of_the_full_name_in_the_article() -> None:
    article = Article("a", "a", "Tiền đạo Thu Sen ghi bàn. Sau đó Đào Thu Sen ra về.", published="2024-05-01")
    told = to_schema(extract(article, VI), VI)["people"]
    assert [(p["name"], p["aliases"]) for p in told] == [("Đào Thu Sen", ["Thu Sen"])]


@pytest.mark.parametrize(
    "text",
    [
        "Đội hình: Thu Sen, Đào Quý Lâm, Minh Trúc.",
        "Có nhiều người như Thu Sen, Đào Quý Lâm và Minh Trúc đến xem.",
        "Đội hình gồm các cầu thủ Thu Sen, Quý Lâm, Minh Trúc.",
        "Người dân Thu Sen, Đào Quý Lâm và Minh Trúc đến xem.",
        "Ông Hà Nam Ninh đến. Đội hình: Hà Nam Ninh, Thu Sen, Minh Trúc.",
        "Đội hình: Thu Sen, Đào Tạo Nghề, Minh Trúc.",
        "Đội hình: Thu Sen, Đào Quý Lâm, Lò Văn Pảo, Đông Triều, Minh Trúc, Lò Văn Gió, Hà Văn Tò, Hà Thị Sò, Bùi Mơ.",
    ],
)
def test_a_row_of_people_names_those_without_a_surname(text: str) -> None:
    assert {"Thu Sen", "Minh Trúc"} <= set(people(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nước ngập các tuyến đường Thu Sen, Đào Quý Lâm, Minh Trúc.",
        "Học sinh các trường như Thu Sen, Đào Quý Lâm, Minh Trúc đi thi.",
        "Nhiều thứ như Thu Sen, Quý Lâm, Minh Trúc được bán.",
        "Đội hình: Thu Sen, Đào Quý Lâm.",
        "Từ Thu Sen, Đào Quý Lâm, Thái Bình đều xa.",
        "Đội hình: Thu Sen, Đào Quý Lâm, Lò Văn Pảo, Thái Bình, Minh Trúc.",
        "Mưa ở Thu Sen, Đào Quý Lâm, Minh Trúc rất to.",
        "Thu Sen, Đào Quý Lâm, Minh Trúc huyện Lò.",
        "Đội hình: Thu Sen, Đào Lâm, Minh Trúc.",
        "Đội hình: Thu Sen, Lào, Đào Quý Lâm.",
        "Đội hình: Thu Sen, NATO, Đào Quý Lâm.",
        "Đội hình: Thu Sen, Bộ Công Thương, Đào Quý Lâm.",
        "Đội hình: Thu Sen, Công Ty Sen, Đào Quý Lâm.",
        "Đội hình: Thu Sen, Công Thương, Đào Quý Lâm.",
        "Đội hình: Thu Sen, Đào Sau Khi, Minh Trúc.",
        "Đội hình: Đào Quý Lâm, Thu Sen Mai, Minh Trúc.",
    ],
)
def test_a_row_of_places_or_without_a_full_name_names_nobody_new(text: str) -> None:
    assert "Thu Sen" not in people(text)


def test_a_row_names_only_its_members_of_two_syllables() -> None:
    assert "Đông Triều" not in people(
        "Nhóm gồm Thu Sen, Đào Quý Lâm, Lò Văn Pảo, Đông Triều, Minh Trúc, Lò Văn Gió, Hà Văn Tò, Bùi Thị Mơ, Kim Mai."
    )
    assert people("Đội hình: AN AN, Đào Quý Lâm, Minh Trúc.") == ["Minh Trúc", "Đào Quý Lâm"]
    assert people("Đội hình: Thu Sen Mai Trúc Lan, Đào Quý Lâm, Minh Trúc.") == ["Mai Trúc Lan", "Đào Quý Lâm"]


def test_who_is_named_in_full_elsewhere_proves_a_row_and_a_foreign_name_does_not() -> None:
    assert "Kim Mai" in people("Bà Thu Sen đến. Đội hình: Minh Trúc, Thu Sen, Kim Mai.")
    assert people("Ông Sato Kenji đến. Đội hình: Minh Trúc, Sato Kenji, Kim Mai.") == ["Sato Kenji"]


LINE_UPS = [
    "Đội hình ra sân Lima FC (4-4-2): Quandt; Marlo, Hale (Zambon 71'), Orrell; N. Tusk, Blend, Van Hart, O'Neil; "
    "Ostin.",
    "Đội hình dự kiến. U20 Peru: Quandt, Marlo, Hale, Zambon, Orrell, N. Tusk, Blend, Van Hart, O'Neil, Ostin.",
    "Lima thắng trận đầu. Đội hình hai đội như sau. Lima FC: Quandt - Marlo, Hale, Zambon, Orrell - N. Tusk, Blend, "
    "Van Hart, O'Neil - Ostin.",
]


@pytest.mark.parametrize("text", LINE_UPS)
def test_the_players_of_a_line_up_are_named_by_a_word_or_more(text: str) -> None:
    assert people(text) == sorted("Quandt|Marlo|Hale|Zambon|Orrell|N. Tusk|Blend|Van Hart|O'Neil|Ostin".split("|"))


@pytest.mark.parametrize(
    "text",
    [
        "Hậu vệ: Quandt (71'), Marlo, Hale.",
        "Hậu vệ: Quandt, Marlo, Hale.Zambon vui.",
        "Hậu vệ: Quandt - Marlo - Hale.",
    ],
)
def test_brackets_without_a_name_full_stops_and_dashes_end_the_name_of_a_player(text: str) -> None:
    assert people(text) == ["Hale", "Marlo", "Quandt"]


def test_a_team_tells_the_players_of_a_whole_row() -> None:
    text = "Đội hình hai đội như sau. Lima FC trong chuyến đi tới nước Peru mùa hè này (4-4-2): {row}."
    row = "Quandt, Marlo, Hale, Zambon, Orrell, Tusk, Blend, Ostin"
    assert people(text.format(row=row)) == sorted(row.split(", "))


def test_a_position_tells_the_players_of_a_short_row() -> None:
    assert people("Hậu vệ: Quandt (Lima FC), Marlo (Orrell), Hale (Zambon).") == ["Hale", "Marlo", "Quandt"]


def test_places_are_players_only_where_others_are_not() -> None:
    row = "Văn Sen, Tấn Mai, Đông Triều, Văn Gió, Minh Trúc, Quang Bưởi, Thanh Mận, Đức Quýt"
    assert "Đông Triều" in people(f"Đội hình ra sân U20 Việt Nam: {row}.")
    assert people("Đội hình chạy qua: Hà Nội, Hải Phòng, Nam Định, Huế, Vinh, Đà Lạt, Cà Mau, Đông Triều.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hãng có cửa hàng tại: Quandt, Marlo, Hale, Zambon, Orrell, Tusk, Blend, Ostin.",
        "Xe đưa ra sân bay: Quandt, Marlo, Hale, Zambon, Orrell, Tusk, Blend, Ostin.",
        "Xuất phát từ các cảng: Quandt, Marlo, Hale, Zambon, Orrell, Tusk, Blend, Ostin.",
        "Đội hình xe của các đài: MTV, NTV, PTV, QTV, Marlo, Hale, Zambon, Orrell.",
    ],
)
def test_a_row_behind_another_word_or_of_one_kind_is_no_line_up(text: str) -> None:
    assert people(text) == []


def test_players_of_one_surname_are_a_line_up() -> None:
    row = "Lò Sen, Lò Mai, Lò Gió, Lò Trúc, Lò Bưởi, Lò Mận, Hà Quýt, Hà Đá"
    assert len(people(f"Đội hình ra sân: {row}.")) == 8


def test_a_player_of_a_line_up_is_the_one_whom_the_article_names_in_full() -> None:
    text = f"Edgar Quandt ghi bàn. {LINE_UPS[0]}"
    said = to_schema(extract(Article("a", "a", text, published="2024-05-01"), VI), VI)
    assert {"Quandt"} in [set(one["aliases"]) for one in said["people"] if one["name"] == "Edgar Quandt"]


@pytest.mark.parametrize(
    "text", ["Đội hình gồm, như đã báo, các đội:", "Hậu vệ, tiền vệ, thủ môn: A, B, ", "Hậu vệ: (, )"]
)
def test_a_row_may_be_empty_at_the_end_of_a_sentence(text: str) -> None:
    assert people(text) == []
