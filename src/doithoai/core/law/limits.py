"""LIMITS: the time limits of the law, each with its article and the days between which it holds.

A limit with `verified` False was not checked against the official text; screens say so and never present it as law.
"""

from dataclasses import dataclass, replace
from datetime import date

from doithoai.core.deadlines.rule import Anchor, Direction, RelativeRule, Unit
from doithoai.core.law.kinds import COMMUNE_LEVEL, EVERY_LEVEL, DialogueKind, Level
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

NOTICE = "notice"
RESULTS = "results"
PETITION_REPLY = "petition_reply"
LAW_2025 = "Điều 43 Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
LAW_2015 = "Điều 125 Luật Tổ chức chính quyền địa phương số 77/2015/QH13"
YOUTH_LAW = "Điều 10 Luật Thanh niên năm 2020"
RECEPTION_LAW = "Điều 28 Luật Tiếp công dân số 42/2013/QH13"


class LooserThanLaw(Refused):
    """An authority may bind itself more tightly than the law, never less."""

    code = "looser_than_law"
    sentence = gettext_noop(
        "Thời hạn riêng không được lỏng hơn quy định: {amount} ngày theo {citation}. "
        "Nếu chỉ đặt cho một loại đối thoại khác, xin chọn loại ấy."
    )


@dataclass(frozen=True)
class LegalLimit:
    """One limit: so many days before or after an event, for one kind of dialogue, at some levels, in a period.

    `kind_of_dialogue` None: every kind. `valid_to` is the last day on which it holds, None while in force.
    """

    code: str
    kind_of_dialogue: DialogueKind | None
    amount: int
    unit: Unit
    direction: Direction
    anchor: Anchor
    citation: str
    verified: bool
    valid_from: date
    valid_to: date | None = None
    levels: frozenset[Level] = EVERY_LEVEL

    @property
    def rule(self) -> RelativeRule:
        """The limit as a rule that can be counted and explained."""
        return RelativeRule(self.anchor, self.amount, self.unit, self.direction, self.citation)

    def holds(self, kind: DialogueKind, level: Level, on: date) -> bool:
        """True when this limit binds such a dialogue on that day."""
        in_time = self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
        return in_time and level in self.levels and self.kind_of_dialogue in (None, kind)


LIMITS: tuple[LegalLimit, ...] = (
    LegalLimit(
        code=NOTICE,
        kind_of_dialogue=DialogueKind.PEOPLE,
        amount=7,
        unit=Unit.DAY,
        direction=Direction.BEFORE,
        anchor=Anchor.DIALOGUE_START,
        citation=LAW_2025,
        verified=True,
        valid_from=date(2025, 7, 1),
        levels=COMMUNE_LEVEL,
    ),
    LegalLimit(
        code=RESULTS,
        kind_of_dialogue=DialogueKind.PEOPLE,
        amount=10,
        unit=Unit.DAY,
        direction=Direction.AFTER,
        anchor=Anchor.DIALOGUE_END,
        citation=LAW_2025,
        verified=True,
        valid_from=date(2025, 7, 1),
        levels=COMMUNE_LEVEL,
    ),
    LegalLimit(
        code=NOTICE,
        kind_of_dialogue=DialogueKind.PEOPLE,
        amount=7,
        unit=Unit.DAY,
        direction=Direction.BEFORE,
        anchor=Anchor.DIALOGUE_START,
        citation=LAW_2015,
        verified=False,
        valid_from=date(2016, 1, 1),
        valid_to=date(2025, 2, 28),
        levels=COMMUNE_LEVEL,
    ),
    LegalLimit(
        code=NOTICE,
        kind_of_dialogue=DialogueKind.YOUTH,
        amount=30,
        unit=Unit.DAY,
        direction=Direction.BEFORE,
        anchor=Anchor.DIALOGUE_START,
        citation=YOUTH_LAW,
        verified=False,
        valid_from=date(2021, 1, 1),
    ),
    LegalLimit(
        code=RESULTS,
        kind_of_dialogue=DialogueKind.YOUTH,
        amount=15,
        unit=Unit.WORKING_DAY,
        direction=Direction.AFTER,
        anchor=Anchor.DIALOGUE_END,
        citation=YOUTH_LAW,
        verified=False,
        valid_from=date(2021, 1, 1),
    ),
    LegalLimit(
        code=PETITION_REPLY,
        kind_of_dialogue=None,
        amount=10,
        unit=Unit.WORKING_DAY,
        direction=Direction.AFTER,
        anchor=Anchor.PETITION_RECEIVED,
        citation=RECEPTION_LAW,
        verified=False,
        valid_from=date(2014, 7, 1),
    ),
)


def limit_in_force(code: str, kind: DialogueKind, on: date, level: Level = Level.COMMUNE) -> LegalLimit | None:
    """The limit of that code which binds such a dialogue on that day, or None."""
    return next((limit for limit in LIMITS if limit.code == code and limit.holds(kind, level, on)), None)


def tightened(limit: LegalLimit, amount: int, *, citation: str = "") -> LegalLimit:
    """The limit with an authority's own number and source, in the same unit; raises LooserThanLaw."""
    looser = amount < limit.amount if limit.direction is Direction.BEFORE else amount > limit.amount
    if looser:
        raise LooserThanLaw(amount=limit.amount, citation=limit.citation)
    return replace(limit, amount=amount, citation=citation or limit.citation)
