"""An administrator says with which number a register begins: the numbers before it were given on paper."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.actions.reserve_numbers import keep_span
from doithoai.apps.papers.models import NumberReservation
from doithoai.apps.papers.register import locked_sequence
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.lifecycle import stated_reason
from doithoai.core.papers.register import starting_span


@transaction.atomic
def start_register(caller: Caller, *, series: str, first: int, reason: str) -> NumberReservation:
    """The system's first number of a series. Raises RegisterNotFresh, SpanNotInOrder, ReasonMissing.

    Whoever calls offers the series by `numbering.series_of_today`.
    """
    authority_id = registers_for(caller, Permission.REGISTER_START)
    words = stated_reason(reason)
    sequence = locked_sequence(authority_id, series)
    span = starting_span(first, last=sequence.last)
    row = keep_span(caller, sequence, span, reason=words)
    record(caller, EventName.REGISTER_STARTED, row, authority_id=authority_id, series=series, first=first, reason=words)
    return row
