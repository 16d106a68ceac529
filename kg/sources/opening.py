"""Opening what a path stands for: files of a folder, packed files, members of an archive, standard input."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from kg.errors import SourceError
from kg.sources.limits import PLAUSIBLE_RATIO, Limits, capped

GZIP, ZIP = ".gz", ".zip"
BODY_OF_WORD = "word/document.xml"
"""The member of a Word document that holds its text."""
STDIN = "-"
ENCRYPTED = 1
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)


def open_file(path: Path, *, follow: bool) -> BinaryIO:
    """The bytes of an ordinary file; what is none is not waited for.

    ``follow`` says whether a link may be followed. Raises SourceError for a pipe, a device or a link, and
    OSError for what cannot be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags if follow else flags | _NO_FOLLOW)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SourceError("this is no ordinary file", "name a file or a folder, or - for standard input")
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def unpacked(stream: BinaryIO, limits: Limits) -> BinaryIO:
    """What a gzip file holds, at most 200 times its size or what the limits allow, whichever is more."""
    packed_size = os.fstat(stream.fileno()).st_size
    allowed = max(limits.size, PLAUSIBLE_RATIO * packed_size)
    return capped(cast(BinaryIO, gzip.GzipFile(fileobj=stream)), allowed, limits.bomb())


def members(stream: BinaryIO, limits: Limits) -> Iterator[tuple[PurePosixPath, BinaryIO | SourceError]]:
    """The files in a zip archive in the order of their names, each opened, or why it cannot be.

    Nothing is written anywhere, so a name may hold what it likes. Raises SourceError for an archive bomb.
    """
    with zipfile.ZipFile(stream) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        packed = sum(entry.compress_size for entry in entries)
        packed = min(packed, stream.seek(0, io.SEEK_END))
        whole = sum(entry.file_size for entry in entries)
        if whole > limits.size and whole > PLAUSIBLE_RATIO * packed:
            raise limits.bomb()
        for entry in sorted(entries, key=lambda entry: entry.filename):
            name = PurePosixPath(entry.filename)
            if entry.flag_bits & ENCRYPTED:
                yield name, SourceError("it is protected by a password", "unpack it first")
                continue
            try:
                with archive.open(entry) as member:
                    yield name, cast(BinaryIO, member)
            except NotImplementedError as error:
                yield name, SourceError(f"it cannot be unpacked: {error}", "pack it anew, or unpack it")


def standard_input(limits: Limits) -> BinaryIO:
    """What stands on standard input, as a whole, unpacked where it is packed by gzip."""
    content = sys.stdin.buffer.read(limits.size + 1)
    if len(content) > limits.size:
        raise limits.too_large()
    if content.startswith(b"\x1f\x8b"):
        allowed = max(limits.size, PLAUSIBLE_RATIO * len(content))
        return capped(cast(BinaryIO, gzip.GzipFile(fileobj=io.BytesIO(content))), allowed, limits.bomb())
    return io.BytesIO(content)


def ending_by_content(content: bytes) -> str:
    """The format of what has no name, by its first bytes: an archive, a Word document, JSON Lines, a page or plain
    text."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1024].lower()
    if start.startswith(b"pk\x03\x04"):
        return ".docx" if _is_word(content) else ZIP
    if start.startswith(b"{"):
        return ".jsonl"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<!--", b"<?xml")):
        return ".html"
    return ".txt"


def _is_word(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return BODY_OF_WORD in archive.namelist()
    except zipfile.BadZipFile:
        return False
