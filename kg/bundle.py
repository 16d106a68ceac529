"""The hand-over bundle: one archive with the graph, its view, dossiers, texts, certificate and a start page.

It opens with no install and no network. ``bundle.json`` holds the checksum of every other file.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kg import __version__
from kg.certify import FILES as CERTIFICATE
from kg.certify import Certificate, certify
from kg.dossier import as_page, dossier
from kg.errors import StoreError
from kg.export.formats import archive
from kg.files import replacing, safe_name
from kg.measures import Measure, measures, network
from kg.ontology import Ontology
from kg.report import json_text
from kg.store import DERIVED_FILE, EVIDENCE_FILE, WORLD_FILE, Store, open_store

SUMS, START = "bundle.json", "index.html"
FORMAT = 1
DOSSIERS = 100
MOST_BYTES = 4 << 30
_KINDS = ("Meeting", "Person", "Organization", "Agreement", "Series")
_BUILT = (
    WORLD_FILE,
    EVIDENCE_FILE,
    DERIVED_FILE,
    "kg.html",
    "articles.jsonl",
    "report.md",
    "report.json",
    "manifest.json",
)
_PIECE = 1 << 20
_WORDS = {
    WORLD_FILE: ("Đồ thị: sự vật và quan hệ (Turtle)", "The graph: things and what holds between them (Turtle)"),
    EVIDENCE_FILE: (
        "Căn cứ: bài báo, câu, trích dẫn (Turtle)",
        "The evidence: articles, sentences, quotations (Turtle)",
    ),
    DERIVED_FILE: ("Suy diễn (TriG)", "What follows by rules (TriG)"),
    "kg.html": ("Mạng lưới để xem", "The network to look at"),
    "articles.jsonl": ("Nguyên văn các bài báo", "The texts of the articles"),
    "report.md": ("Báo cáo", "The report"),
    "report.json": ("Báo cáo cho chương trình", "The report for programs"),
    "manifest.json": ("Mã kiểm tra của bản dựng", "The checksums of the build"),
    CERTIFICATE[0]: ("Chứng nhận cho chương trình", "The certificate for programs"),
    CERTIFICATE[1]: ("Chứng nhận", "The certificate"),
}
_STYLE = (
    "body{font:16px/1.6 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}"
    "body{color:#1b1b1b;background:#fff}"
    "a{color:#0b5394}small{color:#555}.green{color:#1a6b2f}.red{color:#a3171d}li{margin:.2rem 0}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}a{color:#8ab8ff}small{color:#aaa}"
    ".green{color:#7bd88f}.red{color:#ff8a8a}}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True)
class Bundled:
    """What a bundle holds: its certificate, and for how many of how many things a dossier was made."""

    certificate: Certificate
    files: int
    dossiers: int
    things: int


def bundle(folder: Path, out: Path, ontology: Ontology, most: int = DOSSIERS) -> Bundled:
    """Pack the build in a folder into an archive, with dossiers of the ``most`` central things.

    The same build gives the same bytes. Raises StoreError where there is no build or the archive cannot be written.
    """
    certificate = certify(folder, ontology)
    store = open_store(folder, ontology)
    central = [one for one in measures(network(store)) if one.kind in _KINDS]
    pages = {f"dossiers/{safe_name(one.iri.removeprefix(ontology.data_base))}.html": one for one in central[:most]}
    contents: dict[str, bytes] = {name: (folder / name).read_bytes() for name in _BUILT if (folder / name).is_file()}
    contents[CERTIFICATE[0]] = json_text(certificate.as_json()).encode()
    contents[CERTIFICATE[1]] = certificate.as_markdown().encode()
    contents |= {name: as_page(dossier(store, one.iri)).encode() for name, one in pages.items()}
    contents[START] = _start(store, certificate, contents, pages, len(central)).encode()
    sums = [
        {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(contents.items())
    ]
    contents[SUMS] = json_text({"format": FORMAT, "kg": __version__, "files": sums}).encode()
    with replacing(out) as stream:
        archive(_writers(contents), stream)
    return Bundled(certificate, len(contents), len(pages), len(central))


def verify(file: Path, ontology: Ontology) -> list[str]:
    """What is wrong with a bundle, in words: files that are not as they were packed, and a certificate that is not
    green when everything is checked anew. Raises StoreError where it is no bundle."""
    try:
        with zipfile.ZipFile(file) as packed, tempfile.TemporaryDirectory(prefix="kg-") as place:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_BYTES:
                return ["the archive unpacks to more than 4 GiB"]
            listed = json.loads(packed.read(SUMS))["files"]
            sums = {str(one["path"]): str(one["sha256"]) for one in listed}
            faults = list(_faults(packed, sums))
            if faults:
                return faults
            folder = Path(place)
            for name in (*_BUILT, *CERTIFICATE):
                if name in sums:
                    (folder / name).write_bytes(packed.read(name))
            certificate = certify(folder, ontology)
            told = (folder / CERTIFICATE[0]).read_bytes() if CERTIFICATE[0] in sums else b""
    except (OSError, zipfile.BadZipFile, ValueError, LookupError, TypeError) as error:
        raise StoreError(f"{file} is no bundle of kg: {error}", "make one with: kg bundle") from error
    red = [f"{one.title}: {fault}" for one in certificate.findings for fault in one.faults]
    if not red and told != json_text(certificate.as_json()).encode():
        red = [f"{CERTIFICATE[0]} is not what the check gives now (another version of kg or of the ontology?)"]
    return red


def _faults(packed: zipfile.ZipFile, sums: dict[str, str]) -> Iterator[str]:
    names = packed.namelist()
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"{name} is there twice"
    for name in sorted(set(names) - set(sums) - {SUMS}):
        yield f"{name} was not packed by kg"
    for name, expected in sorted(sums.items()):
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            yield f"{name} leads outside"
        elif name not in names:
            yield f"{name} is missing"
        elif _sum(packed, name) != expected:
            yield f"{name} is not as it was packed"


def _sum(packed: zipfile.ZipFile, name: str) -> str:
    total = hashlib.sha256()
    try:
        with packed.open(name) as stream:
            while piece := stream.read(_PIECE):
                total.update(piece)
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError):
        return ""
    return total.hexdigest()


def _writers(contents: dict[str, bytes]) -> Iterator[tuple[str, Callable[[BinaryIO], None]]]:
    """The start page first, the rest by name."""
    for name in sorted(contents, key=lambda name: (name != START, name)):
        yield name, partial(_put, contents[name])


def _put(content: bytes, out: BinaryIO) -> None:
    out.write(content)


def _start(
    store: Store, certificate: Certificate, contents: dict[str, bytes], pages: dict[str, Measure], things: int
) -> str:
    verdict = ("green", "đạt", "green") if certificate.is_green else ("red", "không đạt", "red")
    lines = [
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Đồ thị tri thức</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        '<h1>Đồ thị tri thức <small lang="en">Knowledge graph</small></h1>',
        f'<p class="{verdict[0]}"><strong>Chứng nhận: {verdict[1]}</strong> '
        f'<span lang="en">(certificate: {verdict[2]})</span></p>',
    ]
    if "kg.html" in contents:
        lines.append(
            '<p><a href="kg.html"><strong>Mở mạng lưới</strong> <span lang="en">(open the network)</span></a></p>'
        )
    lines.append('<h2>Tệp <small lang="en">Files</small></h2>\n<ul>')
    for name in (name for name in _WORDS if name in contents):
        vietnamese, english = _WORDS[name]
        size = f"{len(contents[name]):,}"
        lines.append(
            f'<li><a href="{name}">{name}</a> {vietnamese} <small lang="en">{english}, {size} bytes</small></li>'
        )
    lines.append(f'</ul>\n<h2>Hồ sơ ({len(pages)}/{things}) <small lang="en">Dossiers</small></h2>')
    for kind in _KINDS:
        chosen = sorted((one.label, name) for name, one in pages.items() if one.kind == kind)
        if chosen:
            words = store.ontology.label(kind, "vi"), store.ontology.label(kind, "en")
            lines.append(f'<h3>{escape(words[0])} <small lang="en">{escape(words[1])}</small></h3>\n<ul>')
            lines += [f'<li><a href="{escape(name)}">{escape(label)}</a></li>' for label, name in chosen]
            lines.append("</ul>")
    return "\n".join([*lines, "</main>\n</body>\n</html>"]) + "\n"
