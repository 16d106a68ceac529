"""Statements: who said what, with which verb, in a sentence and beyond it."""

from kg.extract.speech.statements import find_statements

__all__ = ["find_statements"]
