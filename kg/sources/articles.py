"""From the paths that a user names to articles, format by format.

A format is one function in ``FORMATS``: it gets an opened source and yields articles, reports and remarks,
or raises SourceError when the file gives nothing.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from os import PathLike
from pathlib import Path, PurePath
from typing import BinaryIO

from kg.errors import SourceError
from kg.model import Article
from kg.sources.csv_rows import read_csv
from kg.sources.folders import WRITTEN_BY_BUILD, files_in, is_build
from kg.sources.json_lines import read_json_lines
from kg.sources.limits import LIMITS, Limits
from kg.sources.markdown import read_markdown
from kg.sources.opening import (
    GZIP,
    STDIN,
    ZIP,
    ending_by_content,
    members,
    open_file,
    standard_input,
    unpacked,
)
from kg.sources.readers import Reader, Source
from kg.sources.seen import Listed, Seen
from kg.sources.set_aside import Found, OnRemark, OnSetAside, Remark, SetAside, pass_over, refuse
from kg.sources.text import normalise
from kg.sources.txt import read_text
from kg.sources.web_page import read_web_page
from kg.sources.word import read_word

FORMATS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".docx": read_word,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
}
_OF_ONE = frozenset((".txt", ".md", ".html", ".htm", ".docx"))
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, ValueError)
"""What libraries raise about a file that is cut, torn or made to mislead."""
DOCUMENTS = frozenset(
    (
        ".pdf .doc .odt .rtf .pages .epub .djvu .xls .xlsx .ods .ppt .pptx .odp .eml .msg .mht .mhtml "
        ".rar .7z .tar .json .tsv .xhtml .aspx .php"
    ).split()
)
"""How files end that may hold an article in a format that kg does not read."""
SPARE_ID = "stdin"


def read_articles(
    paths: Iterable[str | PathLike[str]],
    on_set_aside: OnSetAside = refuse,
    on_remark: OnRemark = pass_over,
    limits: Limits = LIMITS,
) -> Iterator[Article]:
    """The articles in the files and folders, one after another; a folder is read in the order of its names.

    The path ``-`` is standard input. What cannot be read is reported to ``on_set_aside`` and passed over;
    without it, SourceError is raised. What a user should know about a source that was read goes to
    ``on_remark``.
    """
    yield from (one.load() for one in list_articles(paths, on_set_aside, on_remark, limits))


def list_articles(
    paths: Iterable[str | PathLike[str]],
    on_set_aside: OnSetAside = refuse,
    on_remark: OnRemark = pass_over,
    limits: Limits = LIMITS,
    seen: Seen | None = None,
) -> Iterator[Listed]:
    """The same, without the text of those that were ``seen`` before, which is read where it is asked for."""
    reading = _Reading(on_set_aside, on_remark, limits, seen)
    for path in paths:
        for found in reading.found(Path(path)):
            if isinstance(found, SetAside):
                on_set_aside(found)
            elif isinstance(found, Remark):
                on_remark(found)
            else:
                yield found if isinstance(found, Listed) else Listed.of(found)


def source_files(path: Path, on_set_aside: OnSetAside, on_remark: OnRemark = pass_over) -> Iterator[Path]:
    """The files that a path stands for; of other files in a folder those that may hold an article are reported.

    A link that the user names is followed; one in a folder is not, which also ends every circle of links.
    """
    if not path.is_dir():
        yield path
    elif is_build(path):
        on_set_aside(SetAside(str(path), None, WRITTEN_BY_BUILD, "name the folder of the articles"))
    else:
        found = False

        def known(file: Path) -> bool:
            if _ending(file) in DOCUMENTS:
                on_set_aside(SetAside(str(file), None, *_unknown(file)))
            return _known(file)

        for file in files_in(path, known, on_set_aside, on_remark):
            found = True
            yield file
        if not found:
            reason, hint = "the folder holds no articles", f"kg reads {_known_formats()}"
            on_set_aside(SetAside(str(path), None, reason, hint))


def _guarded(path: str, reading: Iterator[Found | Listed]) -> Iterator[Found | Listed]:
    """What is read, and a report where the source breaks."""
    try:
        yield from reading
    except SourceError as error:
        yield SetAside(path, None, error.message, error.hint)
    except FileNotFoundError:
        yield SetAside(path, None, "there is no such file", "check the path")
    except BROKEN as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield SetAside(path, None, f"the file cannot be read: {reason}", "check the file")


@dataclass(frozen=True)
class _Reading:
    """How sources are read: to whom what is said, how much at most, and what was read before."""

    on_set_aside: OnSetAside
    on_remark: OnRemark
    limits: Limits
    seen: Seen | None

    def found(self, path: Path) -> Iterator[Found | Listed]:
        """What a path that the user names gives."""
        if str(path) == STDIN:
            yield from _guarded(STDIN, self._standard_input())
            return
        in_folder = path.is_dir()
        for file in source_files(path, self.on_set_aside, self.on_remark):
            yield from _guarded(str(file), self._file(file, follow=not in_folder))

    def _file(self, path: Path, *, follow: bool) -> Iterator[Found | Listed]:
        if not path.exists():
            raise FileNotFoundError
        if not _known(path) and path.is_file():
            raise SourceError(*_unknown(path))
        with open_file(path, follow=follow) as stream:
            yield from self._stream(path, str(path), stream)

    def _stream(self, name: PurePath, shown: str, stream: BinaryIO) -> Iterator[Found | Listed]:
        """What a file or a member of an archive gives, by its ending."""
        plain = _plain(name)
        if _ending(name) == ZIP:
            yield from self._archive(shown, stream)
        elif plain is not name:
            with unpacked(stream, self.limits) as inside:
                yield from self._read(plain, shown, inside)
        else:
            yield from self._read(name, shown, stream)

    def _archive(self, shown: str, stream: BinaryIO) -> Iterator[Found | Listed]:
        found = False
        for name, member in members(stream, self.limits):
            inside = f"{shown}/{name}"
            if name.name.startswith(".") or name.parts[0] == "__MACOSX":
                continue
            if _ending(name) in DOCUMENTS:
                yield SetAside(inside, None, *_unknown(name))
            if _ending(name) not in FORMATS:
                continue
            found = True
            if isinstance(member, SourceError):
                yield SetAside(inside, None, member.message, member.hint)
            else:
                yield from _guarded(inside, self._read(name, inside, member))
        if not found:
            yield SetAside(shown, None, "the archive holds no articles", f"kg reads {', '.join(FORMATS)} in it")

    def _standard_input(self) -> Iterator[Found | Listed]:
        with standard_input(self.limits) as stream:
            content = stream.read(self.limits.size + 1)
        name = PurePath(f"{SPARE_ID}{ending_by_content(content)}")
        yield from self._stream(name, STDIN, io.BytesIO(content))

    def _read(self, name: PurePath, shown: str, stream: BinaryIO) -> Iterator[Found | Listed]:
        """What an unpacked file gives. One of an article alone is read only where its bytes were not seen before."""
        ending = _ending(name)
        source = Source(shown, _id(name), stream, self.limits, self.seen)
        if self.seen is None or ending not in _OF_ONE:
            yield from FORMATS[ending](source)
            return
        content = source.content()
        known = self.seen.get(ending, content, source.stem, partial(_one_article, ending, source, content))
        if known:
            yield known
            return
        found = list(FORMATS[ending](replace(source, stream=io.BytesIO(content))))
        if len(found) == 1 and isinstance(found[0], Article):
            yield self.seen.put(ending, content, source.stem, found[0])
        else:
            yield from found


def _one_article(ending: str, source: Source, content: bytes) -> Article:
    """The article in the bytes of a file, which gave one before."""
    return next(one for one in FORMATS[ending](replace(source, stream=io.BytesIO(content))) if isinstance(one, Article))


def _plain(path: PurePath) -> PurePath:
    """The path without the ending that says how the file is compressed."""
    return path.with_suffix("") if path.suffix.lower() == GZIP else path


def _ending(path: PurePath) -> str:
    return path.suffix.lower()


def _known(path: PurePath) -> bool:
    return _ending(_plain(path)) in FORMATS or _ending(path) == ZIP


def _unknown(path: PurePath) -> tuple[str, str]:
    """Why a file is not read whose format is not known, and what kg reads."""
    kind = f"no format «{path.suffix}» is known" if path.suffix else "the file's name has no ending"
    return kind, f"kg reads {_known_formats()}"


def _id(path: PurePath) -> str:
    """The id of an article that has no other: the file's name without its ending, as text."""
    return normalise(unicodedata.normalize("NFC", path.stem)) or SPARE_ID


def _known_formats() -> str:
    return ", ".join([*FORMATS, f"these with {GZIP} or in {ZIP}", "folders and - for standard input"])
