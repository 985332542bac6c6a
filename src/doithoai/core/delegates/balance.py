"""Who is among the delegates: women, elderly, minorities, kinds of households, first-timers; and what the plan asks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

ELDERLY_FROM = 60
"""Years of age (Điều 2 Luật Người cao tuổi số 39/2009/QH12)."""
YOUNG_UNTIL = 30
"""Years of age (Điều 1 Luật Thanh niên số 57/2020/QH14)."""
_TARGET = re.compile(r"\s*(\d{1,4})\s*(%?)\s*")


class Trait(StrEnum):
    """What is looked at when a list is balanced."""

    WOMEN = "women"
    ELDERLY = "elderly"
    YOUNG = "young"
    MINORITY = "minority"
    POOR = "poor"
    MERIT = "merit"
    BUSINESS = "business"
    FIRST = "first"


TRAIT_NAMES: Mapping[Trait, str] = {
    Trait.WOMEN: gettext_noop("Phụ nữ"),
    Trait.ELDERLY: gettext_noop("Người từ 60 tuổi"),
    Trait.YOUNG: gettext_noop("Thanh niên (đến 30 tuổi)"),
    Trait.MINORITY: gettext_noop("Người dân tộc thiểu số"),
    Trait.POOR: gettext_noop("Hộ nghèo, cận nghèo"),
    Trait.MERIT: gettext_noop("Gia đình có công"),
    Trait.BUSINESS: gettext_noop("Hộ kinh doanh"),
    Trait.FIRST: gettext_noop("Dự lần đầu"),
}
HOUSEHOLDS: Mapping[Trait, tuple[str, ...]] = {
    Trait.POOR: ("poor", "near_poor"),
    Trait.MERIT: ("merit",),
    Trait.BUSINESS: ("business",),
}


class TargetUnreadable(Refused):
    """A target is a number of people or a share."""

    code = "target_unreadable"
    sentence = gettext_noop("“{typed}” chưa rõ. Xin ghi số người, ví dụ 5, hoặc tỷ lệ, ví dụ 30%.")


@dataclass(frozen=True)
class Target:
    """At least so many people, or so many percent of the seats of the line."""

    number: int
    is_percent: bool

    def needed(self, seats: int) -> int:
        """How many people that is among `seats`; a share is rounded up."""
        return -(-self.number * seats // 100) if self.is_percent else self.number

    def __str__(self) -> str:
        return f"{self.number}%" if self.is_percent else str(self.number)


def read_target(typed: str) -> Target | None:
    """`30%`, `30 %` or `5`; None for nothing. Raises `TargetUnreadable`, also for more than all."""
    if not typed.strip():
        return None
    found = _TARGET.fullmatch(typed)
    if found is None or (found[2] and int(found[1]) > 100):
        raise TargetUnreadable(typed=typed.strip()[:20])
    return Target(int(found[1]), bool(found[2])) if int(found[1]) else None


@dataclass(frozen=True)
class PersonFacts:
    """What is known of one delegate; None and empty where nobody said."""

    line: int | None
    gender: str = ""
    birth_year: int | None = None
    minority: bool | None = None
    household: str = ""
    first: bool | None = None


@dataclass(frozen=True)
class TraitCount:
    """How many have a trait among `of`; `unknown`: nobody said. `needed` and `gap` where the plan asks for some."""

    trait: Trait
    have: int
    of: int
    unknown: int
    needed: int = 0
    gap: int = 0


def has(trait: Trait, person: PersonFacts, *, year: int) -> bool | None:
    """Whether the person has the trait in the year of the dialogue; None where it is not known."""
    if trait in HOUSEHOLDS:
        return person.household in HOUSEHOLDS[trait] if person.household else None
    if trait is Trait.WOMEN:
        return person.gender == "female" if person.gender else None
    if trait in (Trait.MINORITY, Trait.FIRST):
        return person.minority if trait is Trait.MINORITY else person.first
    if person.birth_year is None:
        return None
    age = year - person.birth_year
    return age >= ELDERLY_FROM if trait is Trait.ELDERLY else age <= YOUNG_UNTIL


def balance(
    people: Sequence[PersonFacts],
    *,
    year: int,
    targets: Mapping[int, Mapping[str, str]],
    seats: Mapping[int, int],
) -> list[TraitCount]:
    """Each trait with its count and what is missing; `targets` and `seats` are those of the lines of the plan."""
    return [_count(trait, people, year, _asked(trait, targets, seats)) for trait in Trait]


def _asked(trait: Trait, targets: Mapping[int, Mapping[str, str]], seats: Mapping[int, int]) -> dict[int, int]:
    read = {line: read_target(wanted.get(trait.value, "")) for line, wanted in targets.items()}
    return {line: target.needed(seats.get(line, 0)) for line, target in read.items() if target}


def _count(trait: Trait, people: Iterable[PersonFacts], year: int, asked: Mapping[int, int]) -> TraitCount:
    known = [(person.line, has(trait, person, year=year)) for person in people]
    with_it = [line for line, yes in known if yes]
    return TraitCount(
        trait=trait,
        have=len(with_it),
        of=len(known),
        unknown=sum(yes is None for _, yes in known),
        needed=sum(asked.values()),
        gap=sum(max(0, number - with_it.count(line)) for line, number in asked.items()),
    )
