"""Bodies of other states that a text names without their country, beside one that it names with it.

«Ủy viên Bộ Chính trị, Bộ trưởng Bộ Ngoại giao Trung Quốc Vương Nghị»: one person serves one state, so this «Bộ Chính
trị» is not the one of home.
"""

from __future__ import annotations

from collections import defaultdict

from kg.language import Language
from kg.link.local import Local, Reading
from kg.link.names import NATIONAL, identity, land_of
from kg.model import Mention

_HOME = "việt nam"


def part_lands(reading: Reading, language: Language) -> None:
    """Parts the bodies of state of officials of one other country from those of home."""
    held: dict[Local, list[Mention]] = defaultdict(list)
    for claim in reading.extraction.claims:
        holder, body = claim.mention("holder"), claim.mention("organization")
        if claim.kind == "tenure" and holder in reading.of and body in reading.of and body is not None:
            held[reading.of[holder]].append(body)
    for bodies in held.values():
        lands = {land for body in bodies if (land := _land_of_state(reading.of[body].name, language))}
        if len(lands) == 1 and _HOME not in lands:
            for body in dict.fromkeys(bodies):
                key = identity(reading.of[body].name, language)
                if key.startswith(NATIONAL) and not land_of(key, language) and body.form == "name":
                    reading.move(body, f"{key} {next(iter(lands))}")


def _land_of_state(name: str, language: Language) -> str:
    """The country whose body of state a name names; none for an embassy or a body of two countries."""
    key = identity(name, language)
    land = land_of(key, language)
    joint = " tại " in f" {key} " or " - " in name or _HOME in key and land != _HOME
    return land if land and key.startswith((*NATIONAL, "đảng")) and not joint else ""
