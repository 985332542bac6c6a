"""A new term of the Party committee begins: its papers are numbered from one again, by kind."""

from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import hold_chain, record
from doithoai.apps.papers.access import registers_for
from doithoai.apps.papers.models import RegisterTerm
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.register import refuse_term


@transaction.atomic
def open_register_term(caller: Caller, *, name: str, starts_on: date) -> RegisterTerm:
    """Papers dated from `starts_on` on are numbered in the new term. Raises TermNotAfterOthers, TermNameUnfit."""
    authority_id = registers_for(caller, Permission.REGISTER_START)
    hold_chain(authority_id)
    earlier = RegisterTerm.objects.filter(authority_id=authority_id)
    refuse_term(name, starts_on, [(row.name, row.starts_on) for row in earlier])
    row = RegisterTerm.objects.create(
        authority_id=authority_id,
        name=name,
        starts_on=starts_on,
        opened_at=caller.now,
        opened_by_name=caller.name,
    )
    record(caller, EventName.REGISTER_TERM_OPENED, row, authority_id=authority_id, term=name, starts_on=starts_on)
    return row
