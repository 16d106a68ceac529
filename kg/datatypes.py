"""The written forms of the datatypes of XML Schema: a literal in another form has no value.

Standard: XML Schema 1.1 part 2, W3C Recommendation of 5 April 2012. The patterns use only what every engine's
regular expressions know.
"""

from __future__ import annotations

_ZONE = "(Z|[+-][0-9]{2}:[0-9]{2})?"
_DAY = (
    "([0-9]{4,}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    "|[0-9]{2,}(0[48]|[2468][048]|[13579][26])-02-29|([0-9]*[02468][048]|[0-9]*[13579][26])00-02-29)"
)
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?"
_INTEGERS = (
    "integer long int short byte nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger "
    "unsignedLong unsignedInt unsignedShort unsignedByte"
).split()
_FORMS = {
    **dict.fromkeys(_INTEGERS, "[+-]?[0-9]+"),
    "decimal": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)",
    **dict.fromkeys(("double", "float"), r"[+-]?(([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|INF)|NaN"),
    "boolean": "true|false|0|1",
    "date": f"-?{_DAY}{_ZONE}",
    "dateTime": f"-?{_DAY}T({_CLOCK}){_ZONE}",
    "time": f"({_CLOCK}){_ZONE}",
    "gYear": f"-?[0-9]{{4,}}{_ZONE}",
    "gYearMonth": f"-?[0-9]{{4,}}-(0[1-9]|1[0-2]){_ZONE}",
}
_RANGES = {
    "byte": (-(2**7), 2**7 - 1),
    "short": (-(2**15), 2**15 - 1),
    "int": (-(2**31), 2**31 - 1),
    "unsignedByte": (0, 2**8 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedInt": (0, 2**32 - 1),
}


def well_formed(value: str, datatype: str) -> str:
    """What must hold besides, in SPARQL, so that a literal of a datatype has a value; empty where nothing must.

    >>> well_formed("?v", "byte")
    ' && REGEX(STR(?v), "^([+-]?[0-9]+)$") && ?v >= -128 && ?v <= 127'
    """
    if datatype not in _FORMS:
        return ""
    form = _FORMS[datatype].replace("\\", "\\\\")
    condition = f' && REGEX(STR({value}), "^({form})$")'
    if datatype in _RANGES:
        condition += f" && {value} >= {_RANGES[datatype][0]} && {value} <= {_RANGES[datatype][1]}"
    return condition
