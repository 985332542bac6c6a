"""The balance of a list from what is stored, and who is there for the first time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.core.delegates.balance import PersonFacts, TraitCount, balance
from doithoai.core.delegates.ledger import SeatBook

Known = Mapping[str, list[Delegate]]


def present_before(dialogue: Dialogue) -> Known:
    """Folded name -> who of that name was present at another dialogue of the authority. One query."""
    names = Delegate.objects.filter(dialogue=dialogue).values("folded_name")
    rows = Delegate.objects.filter(
        dialogue__authority_id=dialogue.authority_id, checked_in_at__isnull=False, folded_name__in=names
    ).exclude(dialogue=dialogue)
    found: dict[str, list[Delegate]] = defaultdict(list)
    for row in rows.only("folded_name", "birth_year", "group_id", "identity_number"):
        found[row.folded_name].append(row)
    return found


def is_first(delegate: Delegate, before: Known) -> bool | None:
    """Whether the person was never present before; None where a namesake was, and nothing tells them apart."""
    same = [_is_same(delegate, row) for row in before.get(delegate.folded_name, [])]
    if True in same:
        return False
    return None if None in same else True


def _is_same(one: Delegate, other: Delegate) -> bool | None:
    """The number of the card decides, then the year of birth, then the group; None where all are missing."""
    for name in ("identity_number", "birth_year", "group_id"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and theirs:
            return bool(mine == theirs)
    return None


def balance_of(
    dialogue: Dialogue, delegates: Iterable[Delegate], quotas: Iterable[Quota], book: SeatBook
) -> list[TraitCount]:
    """Each trait of those who are on the list, against what the lines of the plan ask for."""
    before = present_before(dialogue)
    people = [
        PersonFacts(
            line=row.quota_id,
            gender=row.gender,
            birth_year=row.birth_year,
            minority=row.ethnic_minority,
            household=row.household,
            first=is_first(row, before),
        )
        for row in delegates
    ]
    targets = {quota.pk: quota.targets for quota in quotas}
    return balance(people, year=dialogue.year, targets=targets, seats={line: book.of_line(line) for line in targets})
