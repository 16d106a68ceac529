"""Laws, treaties and partnerships that many articles name: one wherever the name is that of one instrument."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.language import load_language
from kg.link import clusters_of
from kg.link.names.instruments import instruments_of
from kg.link.names.statutes import law_words
from kg.model import Article

VI = load_language("vi")


def are_one(*texts: str, published: tuple[str, ...] = ("2031", "2031")) -> bool:
    """Whether two articles tell one agreement."""
    told = zip(texts, published, strict=True)
    read = [extract(Article(f"a{n}", t, t, published=when), VI) for n, (t, when) in enumerate(told)]
    found = [c for c in clusters_of(read, VI).found if c[0].local.kind == "Agreement"]
    assert {member.article.id for cluster in found for member in cluster} == {"a0", "a1"}
    return any(len({member.article.id for member in cluster}) > 1 for cluster in found)


@pytest.mark.parametrize(
    "names",
    [
        ("Luật Đầu tư công", "luật Đầu tư công"),
        ("Bộ luật Lao động 2029", "Bộ luật Lao động số 45/2029/QH33"),
        ("Hiệp định Đối tác xuyên Thái Bình Dương (TPP)", "Hiệp định TPP"),
        ("Công ước Liên hợp quốc về Luật Biển năm 1982", "Công ước của Liên hợp quốc về Luật Biển 1982 (UNCLOS)"),
        ("quan hệ Đối tác chiến lược toàn diện Việt Nam - Ấn Độ", "quan hệ Đối tác chiến lược toàn diện với Ấn Độ"),
        ("Hiệp định Paris về Biến đổi khí hậu", "Hiệp định Paris về chống Biến đổi khí hậu"),
    ],
)
def test_an_instrument_is_one_in_articles_of_unlike_days_by_its_name(names: tuple[str, str]) -> None:
    assert are_one(f"Theo quy định của {names[0]}, việc này là cần thiết.", f"Ông Tòng Văn Cà nói về {names[1]}.")


@pytest.mark.parametrize(
    "names",
    [
        ("Luật Giáo dục", "Luật Giáo dục đại học"),
        ("Luật Đất đai 2003", "Luật Đất đai 2013"),
        ("Luật Đầu tư công", "Luật Đầu tư công (sửa đổi)"),
        ("quan hệ Đối tác chiến lược Việt Nam - Đức", "quan hệ Đối tác chiến lược Việt Nam - Singapore"),
        ("quan hệ Đối tác chiến lược Ấn Độ - ASEAN", "quan hệ Đối tác chiến lược Việt Nam - Ấn Độ"),
        ("Hiệp định thương mại tự do (FTA)", "Hiệp định TPP"),
        ("Hiệp định hợp tác giữa Việt Nam và Lào", "Hiệp định hợp tác giữa Việt Nam và Lào"),
    ],
)
def test_names_of_unlike_laws_years_and_sides_and_those_of_any_accord_tell_two(names: tuple[str, str]) -> None:
    assert not are_one(f"Theo quy định của {names[0]}, việc này là cần thiết.", f"Ông Tòng Văn Cà nói về {names[1]}.")


def test_a_law_told_many_years_later_may_have_been_made_anew() -> None:
    one, other = "Luật Đầu tư công có hiệu lực.", "Ông Tòng Văn Cà nói về Luật Đầu tư công."
    assert are_one(one, other, published=("2031", "2033"))
    assert not are_one(one, other, published=("2031", "2041"))


def test_a_law_that_an_article_tells_with_its_year_is_not_the_one_of_any_year() -> None:
    names = ["Bộ luật Lao động", "Bộ luật Lao động 2029"]
    assert [*instruments_of(names, {"law"}, set(), set(), "", VI)] == ["law lao động 2029"]


def test_what_is_issued_again_and_again_is_known_by_no_name() -> None:
    assert not [
        *instruments_of(["Tuyên bố chung của Nhóm G20"], {"other"}, set(), {"Tuyên bố chung của Nhóm G20"}, "", VI)
    ]
    assert not [*instruments_of(["Thỏa thuận ngừng bắn", "100 văn kiện hợp tác"], {"treaty"}, set(), set(), "", VI)]
    assert law_words("Luật này") == ""


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (["Luật Sương mù", "Luật Sương mù (sửa đổi)"], ["law sương mù sửa đổi"]),
        (["Luật Sương mù", "Luật Sương mù sửa đổi 2029"], ["law sương mù sửa đổi 2029"]),
        (["Luật Sương mù (LSM)"], ["law sương mù"]),
        (["Luật 2031"], []),
        (["Luật số 71"], []),
        (["Luật sửa đổi một số điều của Luật"], []),
        (["Luật Ban hành văn bản quy phạm pháp luật"], ["law ban hành văn bản quy phạm pháp luật"]),
    ],
)
def test_a_bill_is_no_law_in_force_and_a_law_without_a_name_is_none_of_many(names: list[str], keys: list[str]) -> None:
    assert [*instruments_of(names, {"law"}, set(), set(), "", VI)] == keys


@pytest.mark.parametrize(
    ("names", "sides", "keys"),
    [
        (["quan hệ đối tác chiến lược với Ấn Độ"], {"IN"}, ["partners chiến lược IN VN"]),
        (["quan hệ đối tác chiến lược Nhật - Ấn"], {"IN", "JP"}, ["partners chiến lược IN JP"]),
        (["đối tác chiến lược", "đối tác chiến lược toàn diện"], {"IN"}, ["partners chiến lược toàn diện IN VN"]),
        (["đối tác toàn diện tăng cường"], {"IN"}, ["partners toàn diện tăng cường IN VN"]),
        (["đối tác chiến lược về nước"], {"IN"}, []),
        (["quan hệ đối tác chiến lược"], set(), []),
        (["quan hệ đối tác chiến lược"], {"IN", "JP", "VN"}, []),
    ],
)
def test_a_partnership_of_two_has_the_fullest_level_told(names: list[str], sides: set[str], keys: list[str]) -> None:
    assert [*instruments_of(names, {"partnership"}, sides, set(), "", VI)] == keys


def test_a_treaty_is_known_by_a_name_that_tells_its_sides() -> None:
    def of(*names: str) -> list[str]:
        return [*instruments_of([*names], {"treaty"}, {"LA", "VN"}, {names[0]}, "", VI)]

    full = "Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"
    assert of(full, "Hiệp ước Hữu nghị và Hợp tác") == of(full)


@pytest.mark.parametrize(
    "name",
    [
        "Thỏa thuận Thương mại tự do (FTA)",
        "Công ước Quandt",
        "Kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào",
        "Nghị định 77/2032/NĐ-CP về xe bò",
    ],
)
def test_letters_of_a_kind_and_names_that_any_such_accord_may_have_tell_no_instrument(name: str) -> None:
    proper = {name} if "Lào" in name else set()
    assert [*instruments_of([name], {"treaty", "plan"}, set(), proper, "", VI)] == []


def test_a_foreign_word_tells_which_treaty_it_is_but_not_which_contract() -> None:
    assert [*instruments_of(["hiệp ước Quandt về loài chim di cư"], {"treaty"}, set(), set(), "", VI)]
    assert not [*instruments_of(["hợp đồng Quandt về mua chim bồ câu"], {"contract"}, set(), set(), "", VI)]


def test_a_law_abroad_is_that_of_the_land_of_the_article() -> None:
    assert [*instruments_of(["Luật Sương mù"], {"law"}, set(), set(), "Nga", VI)] == ["law sương mù Nga"]


def test_a_law_of_a_year_and_a_treaty_are_one_however_late_they_are_told() -> None:
    for name in ("Luật Đầu tư công 2029", "Công ước Liên hợp quốc về Luật Biển năm 1982 (UNCLOS)"):
        texts = f"Theo {name}, việc này là cần thiết.", f"Ông Tòng Văn Cà nói về {name}."
        assert are_one(*texts, published=("2031", "2041"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Luật Doanh nghiệp", "Luật Hỗ trợ doanh nghiệp"),
        ("Bộ luật Hình sự số 200/2035/QH19", "Bộ luật Tố tụng hình sự số 201/2035/QH19"),
    ],
)
def test_laws_of_which_one_has_more_words_before_are_two_in_an_article(one: str, other: str) -> None:
    text = f"Ông Tòng Văn Cà nói về {one}. Bà Lò Thị Nứa nói về {other}. Ai cũng nhắc {one}."
    found = clusters_of([extract(Article("a", text, text), VI)], VI).found
    assert len([c for c in found if c[0].local.kind == "Agreement"]) == 2


def test_the_year_behind_the_name_of_a_law_tells_which_one_it_is() -> None:
    one, other = "Bà Lò Thị Nứa bàn về Luật Đầu tư công năm {}.", "Ông Tòng Văn Cà nói về Luật Đầu tư công năm 2029."
    assert are_one(one.format(2029), other)
    assert not are_one(one.format(2024), other)
    both = f"{one.format(2024)} {other} Theo Luật Đầu tư công, việc này là cần thiết."
    found = clusters_of([extract(Article(f"a{n}", t, t), VI) for n, t in enumerate((both, other))], VI).found
    laws = [{m.article.id for m in c} for c in found if c[0].local.kind == "Agreement"]
    assert sorted(map(len, laws)) == [1, 2]


def test_one_name_with_unlike_years_tells_two() -> None:
    one = "Công ước Liên hợp quốc về Luật Biển {} (UNCLOS)"
    assert not are_one(f"Theo {one.format(2029)}, cần làm vậy.", f"Ông Tòng Văn Cà nói về {one.format(2033)}.")


@pytest.mark.parametrize(("name", "laws"), [("Luật Đầu tư công 2024", 2), ("Luật Đầu tư công 2029", 1)])
def test_an_article_that_tells_a_law_with_unlike_years_tells_two(name: str, laws: int) -> None:
    text = f"Bà Lò Thị Nứa bàn về {name}. Ông Tòng Văn Cà nói về Luật Đầu tư công năm 2029."
    found = clusters_of([extract(Article("a", text, text), VI)], VI).found
    assert len([c for c in found if c[0].local.kind == "Agreement"]) == laws


def test_articles_that_do_not_tell_when_they_came_out_may_be_of_one_time() -> None:
    assert are_one("Luật Đầu tư công có hiệu lực.", "Ông Tòng Văn Cà nói về Luật Đầu tư công.", published=("2031", ""))


def test_a_treaty_told_without_its_letters_is_the_one_of_these_letters() -> None:
    tpp = [*instruments_of(["Hiệp định Đối tác xuyên Thái Bình Dương"], {"treaty"}, set(), set(), "", VI)]
    assert "letters TPP" in tpp
