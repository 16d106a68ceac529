"""kg completion."""

from __future__ import annotations

import click

from kg.cli.options import Command, with_messages

SHELLS = ("bash", "zsh", "fish")


@click.command(cls=Command)
@click.argument("shell", type=click.Choice(SHELLS))
@with_messages
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what makes a shell complete kg.

    Put it where your shell reads it at its start.

    \b
    Example:
      kg completion bash >> ~/.bashrc
    """
    from click.shell_completion import get_completion_class

    completer = get_completion_class(shell)
    if completer is None:
        raise click.BadParameter(f"{shell} is not known to click")
    click.echo(completer(context.find_root().command, {}, "kg", "_KG_COMPLETE").source())
