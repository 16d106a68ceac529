"""A colour and a shape for each class: the colours of Okabe and Ito, told apart with any colour vision,
and a shape for each, so that no one needs the colour.
"""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """How a class looks: colours on a light and a dark ground, its shape in each engine, its sign."""

    light: str
    dark: str
    shape: str
    pyvis_shape: str
    sign: str


LOOKS = {
    "Person": Look("#0067a5", "#56b4e9", "ellipse", "dot", "●"),
    "Organization": Look("#b84e00", "#f09a4a", "round-rectangle", "square", "■"),
    "Meeting": Look("#007a5a", "#2fc79a", "diamond", "diamond", "◆"),
    "Agreement": Look("#a0307a", "#e58fc6", "hexagon", "hexagon", "⬢"),
    "Country": Look("#7a6400", "#e6c93a", "star", "star", "★"),
    "Place": Look("#5c5c5c", "#b8b8b8", "triangle", "triangle", "▲"),
    "Series": Look("#4b3fa8", "#a9a0f5", "triangle-down", "triangleDown", "▼"),
}
