"""The explorer inside a notebook."""

from __future__ import annotations

from html import escape

FRAME_HEIGHT = 720


def framed(page: str, height: int = FRAME_HEIGHT) -> str:
    """A page of ours as a frame of ``height`` pixels, for ``_repr_html_``; it runs without its host's rights.

    >>> framed("<p>a</p>", 100).endswith('height="100" srcdoc="&lt;p&gt;a&lt;/p&gt;"></iframe>')
    True
    """
    rights = "allow-scripts allow-downloads allow-popups"
    return f'<iframe sandbox="{rights}" width="100%" height="{height}" srcdoc="{escape(page)}"></iframe>'
