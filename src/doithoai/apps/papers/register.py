"""The registers of numbers: a row per authority and series, always locked under the authority's chain."""

from datetime import date

from doithoai.apps.audit.record import hold_chain
from doithoai.apps.papers.models import NumberReservation, NumberSequence, Paper, RegisterTerm
from doithoai.apps.papers.office import require_office
from doithoai.core.papers.register import choose_number


def locked_sequence(authority_id: int, series: str) -> NumberSequence:
    """The register's row, locked until the transaction ends; made where the series is new.

    Papers are also issued within larger steps that have recorded already: the register comes after the chain.
    """
    require_office()
    hold_chain(authority_id)
    NumberSequence.objects.get_or_create(authority_id=authority_id, series=series)
    rows = NumberSequence.objects.select_for_update(no_key=True)
    return rows.get(authority_id=authority_id, series=series)


def take_number(*, authority_id: int, series: str, wanted: int | None = None) -> int:
    """The next number, or a reserved one, for a paper saved in this transaction. Raises as `choose_number`.

    Who fails after taking a number gives it back: the register's row is rolled back with everything else.
    """
    sequence = locked_sequence(authority_id, series)
    number = choose_number(
        wanted,
        last=sequence.last,
        is_taken=Paper.objects.filter(authority_id=authority_id, series=series, number=wanted or 0).exists(),
        is_reserved=NumberReservation.objects.filter(
            authority_id=authority_id, series=series, first__lte=wanted or 0, last__gte=wanted or 0
        ).exists(),
    )
    if number > sequence.last:
        move_to(sequence, number)
    return number


def take_numbers(*, authority_id: int, series: str, count: int) -> range:
    """The next `count` numbers, one after the other."""
    sequence = locked_sequence(authority_id, series)
    first = sequence.last + 1
    if count:
        move_to(sequence, sequence.last + count)
    return range(first, first + count)


def move_to(sequence: NumberSequence, last: int) -> None:
    """Note the last number of a locked register."""
    sequence.last = last
    sequence.save(update_fields=["last"])


def term_on(authority_id: int, day: date) -> str:
    """The name of the committee's term on a day; empty where none was opened (the series then goes by year)."""
    rows = RegisterTerm.objects.filter(authority_id=authority_id, starts_on__lte=day)
    return rows.order_by("-starts_on").values_list("name", flat=True).first() or ""


def last_number(authority_id: int, series: str) -> int:
    """The last number of a series; zero while it is new."""
    rows = NumberSequence.objects.filter(authority_id=authority_id, series=series)
    return rows.values_list("last", flat=True).first() or 0
