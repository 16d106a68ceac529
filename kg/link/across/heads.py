"""Who holds posts at a body, and who heads it: what tells one «Vụ Hợp tác quốc tế» from those of other ministries."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language import Language, fold
from kg.link.across.members import Member
from kg.link.names.rarity import bearers
from kg.link.within.said import Said
from kg.regex import regex

_HEADS = regex(r"(?:(?!phó)\w+ trưởng|trưởng \w+|chánh \w+|giám đốc)\b")
_FEW = 0.2  # people who may bear a name


def _posts(member: Member) -> Iterator[tuple[str, Said]]:
    """The posts at a body that an article tells, each with the name of who holds it."""
    for claim in member.claims:
        holder = claim.local("holder") if claim.kind == "tenure" else None
        if holder is not None and claim.local("organization") is member.local:
            yield holder.name, claim


def holders(member: Member) -> Iterator[str]:
    """The names of the people whom an article gives a post at a body."""
    return (name for name, _ in _posts(member))


def head_of(member: Member, language: Language) -> str:
    """The rare name of the one who heads a body when its article is written, with the post; empty for none, or for a
    name that another head may bear."""
    held = ((name, fold(post.text("title"))) for name, post in _posts(member) if post.text("status") != "former")
    told = {(title, fold(name)) for name, title in held if _HEADS.match(title) and bearers(name, language) <= _FEW}
    return " ".join(*told) if len(told) == 1 else ""
