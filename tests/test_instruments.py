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


WITH_INDIA = "quan hệ đối tác chiến lược với Ấn Độ"


@pytest.mark.parametrize(
    ("names", "setting", "keys"),
    [
        ([WITH_INDIA], "", ["partners chiến lược IN VN"]),
        ([WITH_INDIA], "Ấn Độ", ["partners chiến lược IN VN"]),
        ([WITH_INDIA], "Nhật Bản", ["partners chiến lược IN JP"]),
        ([WITH_INDIA, "quan hệ đối tác chiến lược toàn diện"], "", ["partners chiến lược toàn diện IN VN"]),
        (["đối tác chiến lược về nước"], "", []),
    ],
)
def test_a_partnership_has_the_fullest_level_told_and_the_land_of_the_article(
    names: list[str], setting: str, keys: list[str]
) -> None:
    assert [*instruments_of(names, {"partnership"}, {"IN"}, set(), setting, VI)] == keys


def test_a_treaty_is_known_by_a_name_that_tells_its_sides() -> None:
    def of(*names: str, setting: str = "") -> list[str]:
        return [*instruments_of([*names], {"treaty"}, {"LA", "VN"}, {names[0]}, setting, VI)]

    full = "Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"
    assert of(full, "Hiệp ước Hữu nghị và Hợp tác") == of(full)
    beside = "Hiệp định đánh cá mùa xuân với Lào"
    assert of(beside) == of(beside, setting="Lào") != of(beside, setting="Nga")


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
