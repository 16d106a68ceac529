"""Agreements: named instruments, how they stand, who their parties are, who signs and who witnesses."""

from kg.extract.agreements.agreements import find_agreements
from kg.extract.agreements.two_lands import home_named

__all__ = ["find_agreements", "home_named"]
