"""Statements: who said what, with which verb, in a sentence and beyond it."""

from kg.extract.speech.according import ACCORDING
from kg.extract.speech.answers import answer, words_beside_name
from kg.extract.speech.statements import find_statements

__all__ = ["ACCORDING", "answer", "find_statements", "words_beside_name"]
