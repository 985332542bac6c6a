"""A draft as lines for people: each value with the line it stands on and a mark where the reader is not sure."""

from collections.abc import Iterator
from dataclasses import fields

from doithoai.core.reading.draft import PlanDraft
from doithoai.core.reading.found import Found

UNSURE = 0.75
"""Below this a person should look: pages and the command mark such values."""


def shown_lines(draft: PlanDraft) -> Iterator[str]:
    """`chairs.1: Chủ tịch UBND xã (dòng 46)`; what the plan does not say is left out."""
    for name, leaf in leaves(draft):
        if leaf.value is not None:
            unsure = ", chưa chắc" if leaf.confidence < UNSURE else ""
            yield f"{name}: {leaf.value} (dòng {leaf.line}{unsure})"


def says_nothing(draft: PlanDraft) -> bool:
    """Whether nothing of a plan was found: what any text has (a layout, a box left empty) does not count."""
    values = ((name, leaf.value) for name, leaf in leaves(draft))
    return not any(value not in (None, False) and name != "format" for name, value in values)


def leaves(part: object, name: str = "") -> Iterator[tuple[str, Found]]:  # type: ignore[type-arg]
    """Every leaf of a draft with its path: `time.start`, `agenda.3`, `deadlines.1.rule.amount`; lists count from 1."""
    if isinstance(part, Found):
        yield name, part
    elif isinstance(part, tuple):
        for number, each in enumerate(part, start=1):
            yield from leaves(each, f"{name}.{number}")
    else:
        for field in fields(part):  # type: ignore[arg-type]
            yield from leaves(getattr(part, field.name), f"{name}.{field.name}" if name else field.name)
