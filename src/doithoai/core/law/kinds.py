"""The kinds and levels that legal limits distinguish."""

from enum import StrEnum


class DialogueKind(StrEnum):
    """Whom, or what, a dialogue is about: each kind has its own legal limits."""

    PEOPLE = "people"
    WOMEN = "women"
    YOUTH = "youth"
    FARMERS = "farmers"
    BUSINESS = "business"
    ADMINISTRATIVE_REFORM = "administrative_reform"
    LAND = "land"
    PARTY = "party"


class Level(StrEnum):
    """The level of the authority. A ward (phường) is a commune-level unit, as a commune (xã) is."""

    WARD = "ward"
    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"


COMMUNE_LEVEL = frozenset({Level.WARD, Level.COMMUNE})
EVERY_LEVEL = frozenset(Level)
