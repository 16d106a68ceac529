"""kg bundle."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.exit_codes import CHECK_FAILED, DONE
from kg.cli.options import Command, option, with_graph, with_messages
from kg.cli.session import Session


@click.command(cls=Command)
@option("-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="The archive to write.")
@option("--verify", type=click.Path(path_type=Path, dir_okay=False), help="Check an archive instead.")
@option("--dossiers", type=click.IntRange(0), default=100, show_default=True, help="Dossiers of so many things.")
@with_graph
@with_messages
@click.pass_obj
def bundle(session: Session, out: Path | None, verify: Path | None, dossiers: int, graph: Path | str) -> int:
    """Pack a build to hand it over.

    One archive with the graph, its view, dossiers of the most central things, the texts, a certificate, the
    checksums of all files and a start page. It opens with no install and no network. The exit code is 1 where
    the certificate is red, or where an archive is not as it was packed.

    \b
    Example:
      kg bundle -o handover.zip
      kg bundle --verify handover.zip
    """
    from kg.bundle import bundle as packed
    from kg.bundle import verify as verified
    from kg.ontology import load_ontology

    if (out is None) == (verify is None):
        raise click.UsageError("give either --out or --verify")
    if verify is not None:
        faults = verified(verify, load_ontology())
        click.echo("\n".join(faults) if faults else session.word("the bundle is as it was packed, and green"))
        return CHECK_FAILED if faults else DONE
    assert out is not None
    made = packed(Path(graph), out, load_ontology(), dossiers)
    session.say(
        "files: {files}, dossiers: {number} of {total}", files=made.files, number=made.dossiers, total=made.things
    )
    session.say("  {file}", file=out)
    if not made.certificate.is_green:
        session.warn("the certificate is red: see certificate.md in the archive")
    return DONE if made.certificate.is_green else CHECK_FAILED
