"""Note numbers that were given on the paper register, so that the register shows why they bear no paper here."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.models import NumberReservation, NumberSequence
from doithoai.apps.papers.register import locked_sequence, move_to
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.lifecycle import stated_reason
from doithoai.core.papers.register import Span, next_span


@transaction.atomic
def reserve_numbers(caller: Caller, *, series: str, first: int, last: int, reason: str) -> NumberReservation:
    """Reserve the next numbers of a series, `first` to `last`.

    Raises RegisterNotStarted, SpanNotNext (also when somebody issued meanwhile), SpanNotInOrder, ReasonMissing.
    """
    authority_id = registers_for(caller, Permission.PAPER_ISSUE)
    words = stated_reason(reason)
    sequence = locked_sequence(authority_id, series)
    span = next_span(first, last, last=sequence.last)
    row = keep_span(caller, sequence, span, reason=words)
    record(
        caller, EventName.REGISTER_NUMBERS_RESERVED, row, authority_id=authority_id,
        series=series, first=first, last=last, reason=words,
    )  # fmt: skip
    return row


def keep_span(caller: Caller, sequence: NumberSequence, span: Span, *, reason: str) -> NumberReservation:
    """Store the span of a locked register, which then goes on after it."""
    move_to(sequence, span[1])
    return NumberReservation.objects.create(
        authority_id=sequence.authority_id,
        series=sequence.series,
        first=span[0],
        last=span[1],
        reason=reason[:300],
        reserved_at=caller.now,
        reserved_by_id=caller.person_id,
        reserved_by_name=caller.name,
    )
