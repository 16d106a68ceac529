"""The command ``kg``: help, options, messages and exit codes; no logic."""

from kg.cli.main import main

__all__ = ["main"]
