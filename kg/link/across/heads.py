"""Who holds posts at a body, and who heads it: what tells one «Vụ Hợp tác quốc tế» from those of other ministries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language import Language, fold
from kg.link.across.members import Member
from kg.link.names.rarity import bearers

_HEADS = re.compile(r"(?:(?!phó)\w+ trưởng|trưởng \w+|chánh \w+|giám đốc)\b")
_FEW = 0.2  # people who may bear a name


def holders(member: Member) -> Iterator[str]:
    """The names of the people whom an article gives a post at a body."""
    for claim in member.claims:
        holder = claim.local("holder")
        if claim.kind == "tenure" and claim.local("organization") is member.local and holder is not None:
            yield holder.name


def head_of(member: Member, language: Language) -> str:
    """The rare name of the one who heads a body when its article is written, with the post; empty for none, or for a
    name that another head may bear."""
    told: set[tuple[str, str]] = set()
    for claim in member.claims:
        holder = claim.local("holder") if claim.kind == "tenure" else None
        if holder is not None and claim.local("organization") is member.local and claim.text("status") != "former":
            title = fold(claim.text("title"))
            if _HEADS.match(title) and bearers(holder.name, language) <= _FEW:
                told.add((title, fold(holder.name)))
    return " ".join(*told) if len(told) == 1 else ""
