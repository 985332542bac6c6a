"""What becomes of a part that no unit answers for within the authority's hours."""

from enum import StrEnum

from doithoai.core.petitions.lifecycle import AssignmentState
from doithoai.core.wording import gettext_noop

HOURS = 8
"""Working hours within which a unit accepts or sends back, where the authority set none."""
GRACE_HOURS = 4
"""Working hours after the reminder before the matter moves on."""


class Lapse(StrEnum):
    """What the authority chose."""

    OFFICE = "office"
    """The office is told and decides."""
    ACCEPTED = "accepted"
    """Silence counts as taking it on."""


LAPSE_WORDS: dict[Lapse, str] = {
    Lapse.OFFICE: gettext_noop("Báo văn phòng để quyết định"),
    Lapse.ACCEPTED: gettext_noop("Coi như đơn vị đã nhận"),
}


class Step(StrEnum):
    """What is due for a part that nobody answered for."""

    REMIND = "remind"
    LAPSE = "lapse"


def step_due(state: AssignmentState, *, begun: bool, is_open: bool, reminded: bool, lapsed: bool) -> Step | None:
    """The next step, None where the unit has spoken: accepted, sent back, or `begun` to answer."""
    if state is not AssignmentState.OFFERED or begun or not is_open or lapsed:
        return None
    return Step.LAPSE if reminded else Step.REMIND
