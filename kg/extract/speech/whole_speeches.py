"""What somebody says of himself in a speech that an article gives word for word.

Báo A giới thiệu toàn văn bài phát biểu của Thủ tướng B:     from here on «tôi», «chúng tôi» is B
Nhân dịp này, tôi mong rằng TEXT                             «tôi» beside a verb of speech: B says so
"""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.extract.speech.speech_words import CLEAR
from kg.model import Argument, Claim, Mention, Span
from kg.regex import regex

_WHOLE = regex(
    r"\b(?:toàn văn|nguyên văn)(?: nội dung)?(?: bài| lời)? (?:phát biểu|diễn văn|diễn từ|nói chuyện|đáp từ)\b"
)
_I = "tôi"
# «tôi xin trân trọng đề nghị»: what may stand between who speaks and the verb.
_SAYS = regex("[wxVv]{0,3}(?:[Ss](?:,?&?(?=[Ss]))?)+")
_LEAST, _LONGEST = 20, 500  # characters
_MOST = 12  # people
_THAT = frozenset({"rằng", "là", ":", ","})
_OTHER = "other"


class WholeSpeeches:
    """Remembers whose speech the sentences of one article give word for word."""

    def __init__(self) -> None:
        self._speaker: Mention | None = None
        self._told: list[tuple[str, Mention]] = []  # people before the speech, with the words for them

    def said(self, scan: Scan) -> Claim | None:
        """What the speaker says of himself in a sentence, if it is one of a speech."""
        if self._speaker is None:
            self._read(scan)
        elif scan.sentence.block in ("body", "list") and _I in scan.words:
            return _claim(scan, self._speaker)
        return None

    def _read(self, scan: Scan) -> None:
        """Whose words follow: whoever is named behind «toàn văn bài phát biểu», or told there by his title, else last
        before it in the sentence, else first in the article."""
        whole = _WHOLE.search(scan.words) if " văn " in scan.words else None
        if whole is None and ("P" not in scan.tags or len(self._told) >= _MOST):
            return
        people = [(said, item.mention) for item, said in zip(scan.items, scan.folded, strict=True) if item.tag == "P"]
        named = [(said, person) for said, person in people if person is not None and person.form == "name"]
        if whole is None:
            self._told += named[: _MOST - len(self._told)]
            return
        at = scan.sentence.span.start + whole.end()
        behind = [person for _, person in named if person.span.start >= at]
        title = next(
            (f"{scan.folded[i]} " for i, item in enumerate(scan.items) if item.tag == "T" and item.span.start >= at), ""
        )
        titled = [person for said, person in self._told if title and said.startswith(title)]
        before = [person for _, person in named] or [person for _, person in self._told[:1]]
        self._speaker = (
            behind[0] if behind else titled[0] if titled else None if title else next(iter(before[-1:]), None)
        )


def _claim(scan: Scan, speaker: Mention) -> Claim | None:
    """What follows the first verb of speech behind «tôi», outside quotations."""
    for at, said in enumerate(scan.folded):
        if said.split()[-1:] != [_I] or scan.tags[:at].count('"') % 2:
            continue
        found = _SAYS.match(scan.tags, at + 1)
        if found is None or scan.tags[found.end() : found.end() + 1] in (",", "&"):
            continue
        verb, first = found.end() - 1, found.end()
        while first < len(scan.items) and scan.folded[first] in _THAT:
            first += 1
        if first >= len(scan.items):
            return None
        begin, end = scan.items[first].span.start, scan.sentence.span.end
        text = scan.line.text[begin:end].rstrip(" :;,")
        if len(text) < _LEAST or text.endswith("?"):
            return None
        act = (scan.items[verb].row or {}).get("act") or _OTHER
        if act == _OTHER and scan.folded[verb] not in CLEAR:
            continue
        roles: dict[str, Argument] = {
            "speaker": speaker,
            "verb": scan.text(verb, verb + 1),
            "text": text,
            "act": act,
        }
        span = Span(scan.items[verb].span.start, min(begin + len(text), begin + _LONGEST))
        return Claim("statement", roles, (speaker.span, span), "statement-direct")
    return None
