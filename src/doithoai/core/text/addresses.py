"""Addresses of houses in what people write: the number of a house with what follows it. A lane alone is no address."""

import re
from collections.abc import Iterator

from doithoai.core.text.folding import Folded
from doithoai.core.text.personal_data import Found, PersonalData
from doithoai.core.text.shipped import TEXT, patterns_of

_AROUND = patterns_of(TEXT, "around_names")
_NUMBER = r"[A-Za-z]?\d{1,5}[a-z]?(?:/\d{1,4}[a-z]?)*"
_UNIT = f"(?:{_AROUND['units']})"
_HOUSE = f"(?:{_AROUND['houses']})"
_NAMED = r"[A-Z0-9][A-Za-z0-9/]*(?: (?!(?i:ngo|pho|duong|to|thon|xom|phuong|xa)\b)[A-Z0-9][A-Za-z0-9/]*){0,3}"
_STEP = rf"(?:,? (?:o )?(?i:{_UNIT})(?: so)? (?:(?i:{_NUMBER})\b|{_NAMED}))"
_STEP_SMALL = rf"(?:,? {_UNIT}(?: so)? (?:{_NUMBER}\b|[a-z]+(?: [a-z]+)?(?![a-z])))"
_STREET_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}"
_STREET = rf"(?:,? {_STREET_NAME})"
_ADDRESSES = (
    re.compile(rf"(?<![A-Za-z0-9])(?<!uong )((?i:{_HOUSE})[ :]{{0,2}}(?i:{_NUMBER})(?:{_STEP}|{_STREET}){_STEP}*)"),
    re.compile(
        rf"(?<![A-Za-z0-9/])(?<!(?i:ngo|hem|iet|ach| to|khu) )"
        rf"((?i:{_NUMBER})(?:,? (?i:ngo|ngach|hem|kiet) (?i:{_NUMBER})){_STEP}+)"
    ),
    re.compile(rf"(?<=(?i: o ))((?i:{_NUMBER}) (?:(?i:duong|pho|ngo|hem|kiet) {_NAMED}|{_STREET_NAME}){_STEP}*)"),
    re.compile(rf"(?:(?i:tru tai|dia chi|dia chi la|chi:|nha o) )((?i:{_NUMBER})(?:{_STEP}|{_STREET}){_STEP}*)"),
    re.compile(
        rf"(?:(?<=[,:–-] )|(?<= o )|(?<=toi )|(?<=tai ))"
        rf"((?i:{_NUMBER}) (?i:duong|pho|ngo|ngach|hem|kiet|doc|quoc lo) (?:{_NUMBER}\b|{_NAMED}){_STEP}*)"
    ),
    re.compile(rf"(?<= o )((?i:ngach|hem) {_NUMBER} (?i:ngo|xom|duong|pho) (?:{_NUMBER}|{_NAMED}){_STEP}*)"),
    re.compile(
        rf"(?<=, )((?i:to|thon|xom|ap|phum|lang|ban) (?:{_NUMBER}|{_NAMED})(?:{_STEP})*,"
        rf" (?i:nha so|so nha|nha) {_NUMBER}{_STEP}*)"
    ),
    re.compile(rf"(?<![A-Za-z0-9])(?<!uong )((?:so nha|nha so|so|sn) {_NUMBER}{_STEP_SMALL}+)"),
)


def addresses(plain: Folded) -> Iterator[Found]:
    """Where a text tells the number of a house with its lane, street, group or village; overlaps are left in."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(plain.cased):
            yield Found(PersonalData.ADDRESS, *plain.given(*match.span(1)))
