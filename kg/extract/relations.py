"""Relations between bodies: «X thuộc Y», «X (trực thuộc Y)», «X của Y», «thành viên của Y»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Claim

_BODY = r"O(?:\([oO]\))?"
_UNDER = re.compile(rf"(?P<children>{_BODY}(?:(?:,&|,|&){_BODY})*)(?:,|\()?<(?P<parent>O)")
_OF = re.compile(rf"(?P<child>O)(?:\([oO]\))?,?~(?P<parent>O)")
_MEMBER = re.compile(r"(?P<child>[OC])[^.;OC]{0,4}?w~(?P<parent>O)")
_ABOVE = frozenset({"ministry", "international", "government", "party", "university", "company", "agency"})


def find_kinds(scan: Scan) -> Iterator[Claim]:
    """The kind of each body that a sentence names: ministry, company …"""
    for item in scan.items:
        if item.tag in "Oo" and item.mention and item.row and item.mention.form != "nominal":
            roles = {"subject": item.mention, "property": "organizationKind", "value": item.row["kind"]}
            yield Claim("slot", roles, (item.mention.span,), "organization-kind")


def find_relations(scan: Scan) -> Iterator[Claim]:
    """The relations between bodies that a sentence states in so many words."""
    for found in _UNDER.finditer(scan.tags):
        parent = scan.items[found.start("parent")].mention
        for at in range(found.start("children"), found.end("children")):
            child = scan.items[at].mention
            if scan.tags[at] == "O" and child and parent:
                yield Claim("relation", {"child": child, "relation": "part_of", "parent": parent}, (child.span, parent.span), "relation-under")
    for found in _OF.finditer(scan.tags):
        first, last = scan.items[found.start("child")], scan.items[found.start("parent")]
        if first.mention and last.mention and first.mention.form == "name" and (last.row or {}).get("kind") in _ABOVE:
            yield Claim(
                "relation",
                {"child": first.mention, "relation": "part_of", "parent": last.mention},
                (first.mention.span, last.mention.span),
                "relation-of",
            )
