"""The Vietnamese lexicon tables are well formed, sorted, free of doubles and of names of persons."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.language import fold, words_of

TABLES = Path(__file__).resolve().parent.parent / "kg" / "lang" / "vi"
ORGANIZATION_KINDS = set(
    "ministry agency government company university international committee party media other".split()
)
YES_NO = {"yes", "no"}

COLUMNS: dict[str, str] = {
    "titles": "title class body field person source note",
    "org_heads": "head kind case unit source note",
    "org_names": "name kind acronym aliases source note",
    "ministry_fields": "field heads source note",
    "words": "word count in_name verb told source",
    "surnames": "surname also_word source note",
    "given": "syllable role middle_count last_count source note",
    "countries": "form iso type alone source note",
    "places": "place type country source note",
    "verbs": "verb group act source note",
    "meetings": "noun type needs anaphor source note",
    "agreements": "noun type needs source note",
    "markers": "word role source note",
    "abbreviations": "short long scope source note",
    "callings": "word calling field share source",
    "name_shares": "role syllable share source",
    "foreign_names": "word role language source",
    "word_classes": "class words meaning source",
}
KEY_WIDTH = {"verbs": 2, "markers": 2, "name_shares": 2}
AT_LEAST = {
    "titles": 450,
    "org_heads": 250,
    "org_names": 200,
    "ministry_fields": 180,
    "words": 3000,
    "surnames": 150,
    "given": 250,
    "countries": 300,
    "places": 500,
    "verbs": 300,
    "meetings": 300,
    "agreements": 150,
    "markers": 200,
    "abbreviations": 200,
    "callings": 50,
    "name_shares": 600,
    "foreign_names": 250,
    "word_classes": 50,
}
CLOSED: dict[tuple[str, str], set[str]] = {
    ("titles", "class"): set("post courtesy rank degree occupation".split()),
    ("titles", "field"): {*YES_NO, "name", "land"},
    ("titles", "person"): YES_NO,
    ("org_heads", "kind"): ORGANIZATION_KINDS | {"venue"},
    ("org_heads", "case"): {"capital", "any", "alone"},
    ("org_heads", "unit"): YES_NO,
    ("org_names", "kind"): ORGANIZATION_KINDS,
    ("org_names", "acronym"): YES_NO,
    ("words", "verb"): YES_NO,
    ("surnames", "also_word"): YES_NO,
    ("given", "role"): {"middle", "last", "both"},
    ("countries", "type"): {"usual", "dated", "clipped", "official", "adjective"},
    ("countries", "alone"): YES_NO,
    ("places", "type"): {"province", "city", "district", "capital", "region", "venue head"},
    ("verbs", "group"): set(
        "report-strong report-optional chair attend organize host meet receive visit sign witness appoint "
        "dismiss speak introduce-topic deliver".split()
    ),
    ("verbs", "act"): {
        "",
        *"affirm inform propose request praise thank commit assess ask agree other".split(),
    },
    ("meetings", "type"): set("meeting talks reception conference workshop ceremony visit session other".split()),
    ("meetings", "needs"): {"", "name"},
    ("meetings", "anaphor"): YES_NO,
    ("agreements", "type"): set("mou agreement treaty plan programme partnership law other".split()),
    ("agreements", "needs"): {"", "name", "signed", "matter"},
    ("abbreviations", "scope"): {"org", "word", "title", "stop"},
    ("name_shares", "role"): {"surname", "middle", "given", "pair"},
    ("callings", "field"): set(
        "law stage letters sport throne suspect victim arms house learning medicine trade".split()
    ),
    ("foreign_names", "role"): {"often borne", "particle"},
}


def rows_of(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def keys_of(table: str) -> list[tuple[str, ...]]:
    names = COLUMNS[table].split()[: KEY_WIDTH.get(table, 1)]
    return [tuple(row[name] for name in names) for row in rows_of(table)]


def test_every_described_table_is_there() -> None:
    assert set(COLUMNS) <= {path.stem for path in TABLES.glob("*.tsv")}


@pytest.mark.parametrize("table", sorted(COLUMNS))
def test_text_is_nfc_with_lf_and_equal_columns(table: str) -> None:
    raw = (TABLES / f"{table}.tsv").read_bytes()
    text = raw.decode("utf-8")
    assert b"\r" not in raw
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert unicodedata.is_normalized("NFC", text)
    lines = text.splitlines()
    assert lines[0].split("\t") == COLUMNS[table].split()
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}
    cells = [cell for line in lines for cell in line.split("\t")]
    assert all(cell == cell.strip() and '"' not in cell and "  " not in cell for cell in cells)


@pytest.mark.parametrize("table", sorted(COLUMNS))
def test_rows_are_sorted_unique_and_enough(table: str) -> None:
    keys = keys_of(table)
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert all(part for key in keys for part in key)
    assert len(keys) >= AT_LEAST[table]


def test_a_pair_of_given_names_is_seen_often_and_is_no_place() -> None:
    pairs = {row["syllable"]: int(row["share"]) for row in rows_of("name_shares") if row["role"] == "pair"}
    assert min(pairs.values()) >= 4
    assert not pairs.keys() & {row["place"] for row in rows_of("places")}


@pytest.mark.parametrize("table", sorted(COLUMNS))
def test_every_row_names_its_source(table: str) -> None:
    assert all(row["source"] for row in rows_of(table))


def test_titles_do_not_differ_in_letter_case_only() -> None:
    folded = [title.casefold() for (title,) in keys_of("titles")]
    assert len(set(folded)) == len(folded)


@pytest.mark.parametrize(("table", "column"), sorted(CLOSED))
def test_controlled_columns_hold_known_values(table: str, column: str) -> None:
    assert {row[column] for row in rows_of(table)} <= CLOSED[table, column]


def test_tone_marks_stand_in_one_place() -> None:
    """«hòa», not «hoà»; «ủy», not «uỷ»: the grammar folds the other spelling to this one."""
    other = ("oà", "oá", "oả", "oã", "oạ", "uỷ", "uỹ", "oè", "oé", "oẻ", "oẽ", "oẹ")
    for table in COLUMNS:
        for key in keys_of(table):
            for syllable in key[0].lower().split():
                assert not (syllable.endswith(other) and "qu" not in syllable), key


def test_heads_that_other_tables_use_exist() -> None:
    heads = {row["head"] for row in rows_of("org_heads")}
    bodies = {row["body"] for row in rows_of("titles")} - {""}
    services = {head for row in rows_of("ministry_fields") for head in row["heads"].split("|")}
    assert bodies <= heads
    assert services <= heads


def test_only_posts_hold_a_body_or_a_field() -> None:
    assert all(row["class"] == "post" for row in rows_of("titles") if row["body"] or row["field"] == "yes")


def test_reporting_verbs_and_only_they_have_a_speech_act() -> None:
    for row in rows_of("verbs"):
        assert bool(row["act"]) == row["group"].startswith(("report", "speak")), row


def test_country_codes_are_two_capitals_and_places_use_known_ones() -> None:
    codes = {row["iso"] for row in rows_of("countries")}
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes)
    assert {row["country"] for row in rows_of("places")} - {""} <= codes


def test_no_place_is_also_a_country() -> None:
    countries = {form for (form,) in keys_of("countries")}
    assert not countries & {place for (place,) in keys_of("places")}


def test_words_have_two_syllables_or_more_and_plain_letters() -> None:
    """Of one syllable are only verbs («rời») that end the name before them."""
    for row in rows_of("words"):
        syllables = row["word"].split()
        assert len(syllables) >= 2 or (row["verb"], row["source"]) == ("yes", "own"), row
        assert all(part.isalpha() and part.islower() for part in syllables), row
        assert row["count"].isdigit(), row
        assert row["in_name"].isdigit(), row
        assert not row["told"] or 0 <= int(row["told"]) <= 100, row


def test_given_names_are_single_syllables() -> None:
    assert all(len(syllable.split()) == 1 and syllable[0].isupper() for (syllable,) in keys_of("given"))


def test_no_row_is_a_full_personal_name() -> None:
    """Tables hold words of the language. «Hồ Chí Minh» stands here as the name of a city, the others as those of an
    ocean and of provinces of before 1998."""
    surnames = {surname for (surname,) in keys_of("surnames")}
    syllables = surnames | {syllable for (syllable,) in keys_of("given")}
    expected = {"Hồ Chí Minh", "Thái Bình Dương", "Hoàng Liên Sơn", "Hà Sơn Bình"}
    columns = [(table, COLUMNS[table].split()[0]) for table in COLUMNS] + [("abbreviations", "long")]
    found = {
        row[column]
        for table, column in columns
        for row in rows_of(table)
        for parts in [row[column].split()]
        if len(parts) in (3, 4) and parts[0] in surnames and all(part in syllables for part in parts[1:])
    }
    assert found <= expected


def test_words_of_a_class_stand_in_order_and_once() -> None:
    for row in rows_of("word_classes"):
        words = row["words"].split("|")
        assert words == sorted(set(words)), row["class"]
        assert len(set(map(fold, words))) == len(words), row["class"]


def test_the_grammar_asks_for_every_class_of_words_and_for_no_other() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(TABLES.parent.parent.rglob("*.py")))
    for row in rows_of("word_classes"):
        assert any(f"{mark}{row['class']}{mark}" in code for mark in "\"'"), row["class"]
    with pytest.raises(OntologyError, match="no class «kinds of rain»"):
        words_of("kinds of rain")
