"""What the paper of a plan shows of itself, for the legal check: organ, layout, symbol, signature."""

from dataclasses import replace

from doithoai.core.law.facts import PlanFacts
from doithoai.core.law.signing import NAMES, lines_of
from doithoai.core.reading.draft import PlanDraft


def as_written(facts: PlanFacts, draft: PlanDraft) -> PlanFacts:
    """The facts with what stands on the paper that was read; of an organ that is none of the four nothing is asked."""
    organ = draft.organ.value
    return replace(
        facts,
        organ=organ if organ in NAMES else None,
        format=draft.format.value or facts.format,
        symbol=draft.symbol.value,
        capacity=lines_of(draft.signer.capacity.value, draft.signer.title.value),
    )
