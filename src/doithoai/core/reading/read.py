"""The plan reader itself: from the text of a plan to its draft."""

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.zones import zones_of


def read_plan(text: str) -> PlanDraft:
    """The draft of a plan, each value with its line and confidence; what the text does not say stays silent.

    Never raises: any text is read, and one that is no plan gives a draft of silence.
    """
    zones_of(text)
    return PlanDraft()
