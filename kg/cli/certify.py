"""kg certify."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, option, with_graph, with_json, with_messages
from kg.cli.session import Session

_VERDICTS = {True: "green: every check passed", False: "red: a check failed; certificate.md says which"}


@click.command(cls=Command)
@option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for certificate.json and certificate.md.",
)
@with_graph
@with_json
@with_messages
@click.pass_obj
def certify(session: Session, out: Path | None, graph: Path | str, as_json: bool) -> int:
    """Check a build from end to end.

    Shapes, terms, support, every quotation against the text of its article, checksums, the canonical hash and
    the bytes of the graph written anew. The exit code is 1 where one of them is red.

    \b
    Example:
      kg certify --graph exports -o certificate
    """
    from kg.certify import FILES
    from kg.certify import certify as certified
    from kg.files import replacing_all
    from kg.ontology import load_ontology
    from kg.report import json_text

    certificate = certified(Path(graph), load_ontology())
    texts = (json_text(certificate.as_json()), certificate.as_markdown())
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        files = [out / name for name in FILES]
        with replacing_all(files) as streams:
            for stream, text in zip(streams, texts, strict=True):
                stream.write(text.encode())
        for file in files:
            session.say("  {file}", file=file)
        session.say(_VERDICTS[certificate.is_green])
    if out is None or as_json:
        click.echo(texts[0 if as_json else 1], nl=False)
    return DONE if certificate.is_green else CHECK_FAILED
