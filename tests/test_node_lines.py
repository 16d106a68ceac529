"""Single nodes looked up in sorted lines: what is found is what stands there, wherever the marks are."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store import NodeLines, node_lines

PREFIXES = {"ex": "https://example.org/"}
NAMES = ("ex:a", "ex:b", "ex:c")
triples = st.sets(st.tuples(st.integers(0, 60), st.sampled_from(NAMES), st.integers(0, 5)), max_size=120)


def line(node: int, name: str, value: int) -> bytes:
    return f'<https://example.org/{node}> <https://example.org/{name[3:]}> "{value}" .\n'.encode()


@pytest.mark.parametrize("between", [1, 64, 1000, 1 << 16])
@given(said=triples)
def test_a_node_is_found_wherever_the_marks_stand(between: int, said: set[tuple[int, str, int]]) -> None:
    told = defaultdict(set)
    for node, name, value in said:
        told[node, name].add(str(value))
    content = b"".join(sorted(line(*one) for one in said))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(node_lines, "_BETWEEN_MARKS", between)
        found = NodeLines(content, PREFIXES)
    for node in range(61):
        for name in NAMES:
            assert found(f"https://example.org/{node}", name) == tuple(sorted(told[node, name]))
