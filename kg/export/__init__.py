"""Writes a store in a named format: as a whole, or the part that is wished for.

formats  selection  articles  what all formats share
rdf  json_ld  describe        the formats of RDF
network  tables  follow  cypher  the formats of others
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from kg.errors import UnknownTerm, UsageError
from kg.export.cypher import script
from kg.export.describe import Published, void
from kg.export.follow import entities
from kg.export.formats import Format, of_files
from kg.export.json_ld import context, json_ld
from kg.export.network import gexf, graphml
from kg.export.rdf import (
    canonical_hash,
    lines,
    quads_by_article,
    rdf_xml,
    trig_by_article,
    turtle,
    turtle_with_reifiers,
)
from kg.export.selection import Wish, links_left_out, selected
from kg.export.tables import csv, csv_for_spreadsheets, parquet
from kg.files import replacing, replacing_all
from kg.store import Store

__all__ = [
    "FORMATS",
    "RDF",
    "TABLES",
    "Format",
    "Published",
    "Wish",
    "canonical_hash",
    "export",
    "is_one_table",
    "links_left_out",
    "selected",
]

FORMATS = {
    "turtle": Format(".ttl", "text/turtle", turtle),
    "turtle-reified": Format(".ttl", "text/turtle; version=1.2", turtle_with_reifiers),
    "ntriples": Format(".nt", "application/n-triples", lines),
    "nquads": Format(".nq", "application/n-quads", lines),
    "nquads-by-article": Format(".nq", "application/n-quads", quads_by_article),
    "trig": Format(".trig", "application/trig", turtle),
    "trig-by-article": Format(".trig", "application/trig", trig_by_article),
    "jsonld": Format(".jsonld", "application/ld+json", json_ld),
    "jsonld-context": Format(".jsonld", "application/ld+json", context),
    "rdfxml": Format(".rdf", "application/rdf+xml", rdf_xml),
    "void": Format(".ttl", "text/turtle", void),
    "graphml": Format(".graphml", "application/graphml+xml", graphml),
    "gexf": Format(".gexf", "application/gexf+xml", gexf),
    "csv": of_files("text/csv", csv),
    "csv-spreadsheet": of_files("text/csv", csv_for_spreadsheets),
    "parquet": of_files("application/vnd.apache.parquet", parquet),
    "ftm": Format(".ftm.json", "application/json+ftm", entities),
    "cypher": Format(".cypher", "application/x-cypher-query", script),
}


RDF = (
    "turtle",
    "turtle-reified",
    "ntriples",
    "nquads",
    "nquads-by-article",
    "trig",
    "trig-by-article",
    "jsonld",
    "rdfxml",
)
"""The formats of RDF, beside which the ontology may stand."""

TABLES = {"csv": ".csv", "csv-spreadsheet": ".csv", "parquet": ".parquet"}
"""The formats of several tables, and how the name of a file with one of them ends."""


def export(
    store: Store,
    format_: str,
    out: Path | BinaryIO,
    wish: Wish | None = None,
    table: str | None = None,
    published: Published | None = None,
) -> None:
    """Write the graph of a store; the bytes depend on what it says alone.

    A path is replaced as a whole or not at all; a format of several files fills a folder, or an archive where
    the path ends in .zip, and writes one of them where ``table`` names it. ``published`` is what the description of the
    graph says of its licence, publisher and files. Raises UnknownTerm for a format that is
    not in FORMATS and for no table, UsageError where a file is to hold several, and StoreError when the file
    cannot be written, or when the format cannot say what the graph says.
    """
    if format_ not in FORMATS:
        raise UnknownTerm("format", format_, FORMATS)
    if wish and wish.ontology and format_ not in RDF:
        raise UsageError("--with-ontology goes with the formats of RDF", f"these are: {', '.join(RDF)}")
    format_known = FORMATS[format_]
    part = selected(store, wish or Wish())
    if table is not None or (isinstance(out, Path) and is_one_table(format_, out)):
        _write_table(part, format_, out, table)
        return
    if format_known.files and isinstance(out, Path) and out.suffix[1:] in FORMATS and not out.is_dir():
        hint = "name a folder, a file that ends in .zip, or with --table one that ends in " + TABLES[format_]
        raise UsageError(f"{out} would be a folder: {format_} is several tables", hint)
    if format_known.files and isinstance(out, Path) and out.suffix != ".zip":
        files = dict(format_known.files(part))
        out.mkdir(parents=True, exist_ok=True)
        with replacing_all([out / name for name in files]) as streams:
            for stream, write in zip(streams, files.values(), strict=True):
                write(stream)
        return
    with _opened(out) as stream:
        if format_known.write is void:
            void(part, stream, published)
        else:
            format_known.write(part, stream)


def is_one_table(format_: str, out: Path) -> bool:
    """Whether a path names a single table of a format that has several: «people.csv», and no folder of that name."""
    return format_ in TABLES and out.suffix == TABLES[format_] and not out.is_dir()


def _write_table(part: Store, format_: str, out: Path | BinaryIO, table: str | None) -> None:
    files = FORMATS[format_].files
    if files is None:
        raise UsageError(f"{format_} has no tables", f"these have: {', '.join(TABLES)}")
    ending = TABLES[format_]
    tables = {name.removesuffix(ending): write for name, write in files(part)}
    known = f"the tables are {', '.join(tables)}"
    if table is None:
        raise UsageError(f"{out} can hold one table", f"say which with --table, or name a folder or a .zip; {known}")
    if table not in tables:
        raise UnknownTerm("table", table, tables, known)
    with _opened(out) as stream:
        tables[table](stream)


def _opened(out: Path | BinaryIO) -> AbstractContextManager[BinaryIO]:
    return replacing(out) if isinstance(out, Path) else nullcontext(out)
