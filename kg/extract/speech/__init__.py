"""Statements: who said what, with which verb, in a sentence and beyond it."""

from kg.extract.speech.according import ACCORDING
from kg.extract.speech.answers import answer, words_beside_name
from kg.extract.speech.statements import find_statements
from kg.extract.speech.whole_speeches import WholeSpeeches

__all__ = ["ACCORDING", "WholeSpeeches", "answer", "find_statements", "words_beside_name"]
