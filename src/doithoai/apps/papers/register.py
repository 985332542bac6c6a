"""The register of numbers: taken under one lock, never twice, without gaps."""

from doithoai.apps.audit.record import hold_chain
from doithoai.apps.papers.models import NumberSequence, Paper
from doithoai.core.papers.numbering import choose_number


def take_number(*, authority_id: int, series: str, wanted: int | None = None) -> int:
    """The wanted number, or the next one. Raises NumberTaken, NumberNotPositive."""
    sequence, used = _locked(authority_id, series)
    number = choose_number(wanted, used)
    _remember(sequence, number)
    return number


def take_numbers(*, authority_id: int, series: str, count: int) -> range:
    """The next `count` numbers, one after the other."""
    sequence, used = _locked(authority_id, series)
    first = choose_number(None, used)
    if count:
        _remember(sequence, first + count - 1)
    return range(first, first + count)


def _locked(authority_id: int, series: str) -> tuple[NumberSequence, set[int]]:
    # Papers are also issued within larger steps that have recorded already: the register comes after the chain.
    hold_chain(authority_id)
    NumberSequence.objects.get_or_create(authority_id=authority_id, series=series)
    sequence = NumberSequence.objects.select_for_update(no_key=True).get(authority_id=authority_id, series=series)
    taken = Paper.objects.filter(authority_id=authority_id, series=series, number__isnull=False)
    used = {number for number in taken.values_list("number", flat=True) if number}
    return sequence, used | ({sequence.last} if sequence.last else set())


def _remember(sequence: NumberSequence, number: int) -> None:
    sequence.last = max(sequence.last, number)
    sequence.save(update_fields=["last"])
