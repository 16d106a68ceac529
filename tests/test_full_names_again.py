"""A later article that tells a full name changes what shorter names in the articles before it mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_second_build import FIRST, built, same_as_a_full_build, touched, write


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Công ty Thác Bạc Lớn", "Công ty Cổ phần Thác Bạc Lớn"),
        ("Công ty TBQ", "Công ty Thác Bạc Quandt (TBQ)"),
    ],
)
def test_a_full_name_joins_articles_that_were_there(
    short: str, full: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.building.outputs._MOST_CHANGED", 9.0)
    sources = write(tmp_path / "sources", *FIRST)
    text = "title: Tin\ndate: 2031-04-02\npublisher: Báo Gió\n\nBà Cà Thị Mưa, giám đốc {}, họp ngày 1/4/2031."
    (sources / "truoc.txt").write_text(text.format(short), encoding="utf-8")
    built(sources)
    later = sources / "sau.txt"
    later.write_text(text.format(full).replace("Cà Thị Mưa", "Lò Thị Nứa"), encoding="utf-8")
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)
    later.unlink()
    assert touched(sources) is not None
    assert same_as_a_full_build(sources)
