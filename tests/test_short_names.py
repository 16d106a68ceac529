"""Foreign people by their last name in one article and in full in another; bodies of a place that are named without
it; abbreviations written in several ways."""

from __future__ import annotations

import pytest

from facts_of_text import facts
from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.names.names import identity
from kg.link.within import bodies, spellings
from kg.model import Article

VI = load_language("vi")


def linked(kind: str, word: str, *texts: str) -> int:
    """How many things of a kind have a name that holds a word."""
    read = [extract(Article(f"a{n}", t.split("\n")[0], t, published="2031"), VI) for n, t in enumerate(texts)]
    found = clusters_of(read, VI).found
    return sum(c[0].local.kind == kind and any(word in m.local.name for m in c) for c in found)


FULL = "Tin A\nNgày 5/6/2031, Tổng thống Ukraine Brandor Zeldovan cho biết sẽ tới Paris."


def test_a_last_name_with_one_post_is_the_full_name() -> None:
    short = "Tin B\nTổng thống Ukraine Zeldovan cho biết ông sẽ tới Berlin. Ông Zeldovan nói về Kiev."
    assert linked("Person", "Zeldovan", FULL, short) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Tin B\nÔng Zeldovan ghi bàn thắng ở phút 80.",
        "Tin B\nTổng thống Ukraine Melora Zeldovan cho biết sẽ tới Paris.",
    ],
)
def test_another_calling_or_first_name_is_another_person(other: str) -> None:
    assert linked("Person", "Zeldovan", FULL, other) == 2


def test_the_name_of_a_father_alone_is_not_his_son() -> None:
    son = "Tin A\nHoàng tử Brandor bin Zeldovan cho biết sẽ tới Paris."
    assert linked("Person", "Zeldovan", son, "Tin B\nHoàng tử Brandor bin Zeldovan đã về nước.") == 1
    assert linked("Person", "Zeldovan", f"{son} Quốc vương Zeldovan ở lại.", "Tin B\nQuốc vương Zeldovan đã họp.") == 2


def test_a_spelling_in_brackets_finds_the_one_of_other_articles() -> None:
    spelt = "Tin B\nTổng thống Ukraine B.Den-đô-van (Brandor Zeldovan) cho biết sẽ tới Berlin."
    again = "Tin C\nTổng thống Ukraine B.Den-đô-van cho biết sẽ tới Roma."
    assert linked("Person", "van", FULL, spelt, again) == 1
    assert linked("Person", "van", FULL, again) == 2


@pytest.mark.parametrize(
    "body", ["UBND thành phố", "Sở Tài nguyên và Môi trường", "Phòng CSGT", "Ban Thường vụ Tỉnh ủy", "Viện KSND"]
)
def test_a_body_of_a_place_without_its_place_is_not_that_of_another_article(body: str) -> None:
    texts = [
        f"Tin {n}\nÔng {name}, đại diện {body}, cho biết việc này đã xong."
        for n, name in (("A", "Lò Văn Mơ"), ("B", "Vi Thị Na"))
    ]
    assert linked("Organization", body, *texts) == 2


def test_one_city_counts_its_districts() -> None:
    assert (
        linked("Organization", "quận 11", "Tin A\nUBND quận 11 đã họp.", "Tin B\nChủ tịch UBND quận 11 cho biết.") == 1
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bộ GD ĐT", "Bộ Giáo dục và Đào tạo"),
        ("Bộ VH, TT&DL", "Bộ VHTTDL"),
        ("Công ty cổ phần Tập đoàn Mây Trắng", "Tập đoàn Mây Trắng"),
        ("Đại học Hải quân của Mỹ", "Đại học Hải quân Mỹ"),
    ],
)
def test_two_writings_of_a_body_have_one_key(one: str, other: str) -> None:
    assert identity(one, VI) == identity(other, VI)


def test_bodies_of_a_register_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Tập đoàn Mây Trắng Group họp. Sở Y tế Nghệ An và Sở Y tế dự."
    names = [body["name"] for body in facts(text)["organizations"]]
    monkeypatch.setattr(bodies, "_MOST_COMPARED", 1)
    apart = [body["name"] for body in facts(text)["organizations"]]
    assert (len(names), len(apart)) == (2, 3)


def test_people_of_a_register_are_not_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Bộ trưởng Fran Cois-Philippe Hale đã đến. Ông Francois Philippe Hale cảm ơn."
    assert len(facts(text)["people"]) == 1
    monkeypatch.setattr(spellings, "_REGISTER", 1)
    assert len(facts(text)["people"]) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Hà Nam đã có ba tổ. Giám đốc Sở Y tế Lê Thị Sen nói dịch lui. Sau đó Sở Y tế Nghệ An nêu ý kiến.",
            ["Sở Y tế", "Sở Y tế Nghệ An"],
        ),
        ("Giám đốc Sở Y tế Lê Thị Sen nói dịch lui. Sau đó Sở Y tế Nghệ An đã nêu ý kiến.", ["Sở Y tế Nghệ An"]),
        ("Tại Nghệ An, Sở Y tế đã họp. Sau đó Sở Y tế Nghệ An đã nêu ý kiến.", ["Sở Y tế Nghệ An"]),
        ("Nghệ An đón người từ Hà Nam. Sở Y tế đã họp. Sau đó Sở Y tế Nghệ An đã nêu ý kiến.", ["Sở Y tế Nghệ An"]),
        ("Sở Y tế Nghệ An đã họp. Có người từ Hà Nam tới. Sở Y tế đã nêu ý kiến.", ["Sở Y tế Nghệ An"]),
    ],
)
def test_a_body_without_its_province_is_not_that_of_another_one(text: str, found: list[str]) -> None:
    assert sorted(body["name"] for body in facts(text)["organizations"]) == found


@pytest.mark.parametrize("body", ["Bộ Ngoại giao", "Cơ quan Sáng chế"])
@pytest.mark.parametrize(("land", "clipped"), [("Nhật Bản", "Nhật"), ("Thái Lan", "Thái")])
def test_a_body_named_with_its_land_clipped_is_the_one_named_in_full(body: str, land: str, clipped: str) -> None:
    found = facts(f"{body} {land} họp tại Huế. Ngày 5/4, {body} {clipped} họp tại Vinh.")["organizations"]
    assert [one["name"] for one in found] == [f"{body} {land}"]


def forms(text: str, name: str) -> list[str]:
    return next(body["aliases"] for body in facts(text)["organizations"] if body["name"] == name)


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        (
            "Ban Chấp hành Hội Mây Trắng họp. Ban Chấp hành Hội đã bàn.",
            "Ban Chấp hành Hội Mây Trắng",
            "Ban Chấp hành Hội",
        ),
        ("Thanh tra Bộ Y tế đã tới. Thanh tra Bộ nói vậy.", "Thanh tra Bộ Y tế", "Thanh tra Bộ"),
        (
            "Ban Kỷ luật Liên đoàn Bóng đá Đông Nam Á họp. Ban Kỷ luật AFF nói vậy.",
            "Ban Kỷ luật Liên đoàn Bóng đá Đông Nam Á",
            "Ban Kỷ luật AFF",
        ),
        ("Bộ Giao thông vận tải họp. Bộ Giao thông nói vậy.", "Bộ Giao thông vận tải", "Bộ Giao thông"),
        (
            "Bộ Lao động, Thương binh và Xã hội họp. Bộ Lao động nói vậy.",
            "Bộ Lao động, Thương binh và Xã hội",
            "Bộ Lao động",
        ),
        (
            "Thường trực Thành ủy Vinh họp. Bà gặp Thường trực Thành ủy.",
            "Thường trực Thành ủy Vinh",
            "Thường trực Thành ủy",
        ),
        (
            "Bà gặp Ủy ban Đối ngoại Thượng viện Peru. Ủy ban Đối ngoại Thượng viện đã bàn.",
            "Ủy ban Đối ngoại Thượng viện Peru",
            "Ủy ban Đối ngoại Thượng viện",
        ),
        ("Ông đến Thượng viện Cộng hòa Peru. Thượng viện đã bàn.", "Thượng viện Cộng hòa Peru", "Thượng viện"),
    ],
)
def test_a_name_whose_last_words_are_left_out_is_the_whole_one(text: str, name: str, short: str) -> None:
    assert forms(text, name) == [short]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Quốc hội Lào họp. Quốc hội Việt Nam và Quốc hội ký.", 2),
        ("Bộ Y tế họp. Bộ Y tế, Lao động và Phúc lợi Nhật Bản họp.", 2),
        ("Ban Kỷ luật Liên đoàn Bóng đá Đông Nam Á họp. Ban Kỷ luật AFC họp.", 3),
        ("Năm 1978, ông làm ở Bộ Giáo dục. Nay Bộ Giáo dục và Đào tạo họp.", 2),
    ],
)
def test_what_every_state_has_and_what_was_once_is_not_cut_from_a_longer_name(text: str, bodies: int) -> None:
    assert len(facts(text)["organizations"]) == bodies


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Ngân hàng Đầu tư Sông Ngân MTX", ["MTX"]),
        ("Hãng tin Đồi Gió NHKX", ["NHKX"]),
        ("Công ty cổ phần Chứng khoán Ngân hàng MTX", []),
        ("Ban Chỉ đạo Vệ sinh Đồi Gió MTX", []),
    ],
)
def test_letters_that_close_the_name_of_a_company_are_its_short_name(name: str, said: list[str]) -> None:
    short = name.split()[-1]
    found = facts(f"{name} mở chi nhánh tại Huế. {short} cho biết mưa lớn.")["organizations"]
    assert [(body["name"], body["aliases"]) for body in found if body["name"] == name] == [(name, said)]


@pytest.mark.parametrize(
    ("full", "short", "known"),
    [
        ("Công ty cổ phần Sen Vàng Mây Trắng", "Sen Vàng Mây Trắng", True),
        ("Công ty TNHH Nhã Bắc Mận", "Nhã Bắc Mận", True),
        ("Công ty cổ phần Chế biến gạo", "Chế biến gạo", False),
        ("Ủy ban Sông Núi Biển Hồ", "Sông Núi Biển Hồ", False),
    ],
)
def test_a_company_is_known_by_its_name_of_three_or_four_words(full: str, short: str, known: bool) -> None:
    bodies = facts(f"{full} đã mở thêm hai cửa hàng. Theo báo cáo, {short} còn nợ thuế.")["organizations"]
    assert any(short in body.get("aliases", []) for body in bodies) is known


def test_a_family_name_with_a_title_is_that_of_who_has_the_title_further_on() -> None:
    text = "Con gái Tổng thống Quandt đến\nMelora Quandt đến dự. Bà Melora Quandt là con của Tổng thống Brandor Quandt."
    assert [(p["holder"], p["post"]) for p in facts(text)["posts"]] == [("Brandor Quandt", "Tổng thống")]
