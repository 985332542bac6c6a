"""What the hall did becomes part of the office's tables: new rows with new keys, known rows column by column."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max, Model, ProtectedError

from doithoai.apps.onsite.bounds import Bounds
from doithoai.apps.onsite.carried import CARRIED, Carried
from doithoai.apps.onsite.envelopes import Changed, Changes, Return
from doithoai.apps.onsite.models import Loan, ReturnConflict, ReturnedRow
from doithoai.apps.onsite.values import Packed, columns_of, keyed_columns, packed, references_of, unpacked
from doithoai.apps.petitions.models import Petition
from doithoai.apps.petitions.sealed_words import words_of_petitions
from doithoai.core.caller import Caller
from doithoai.core.onsite.keys import is_made_in_hall, translated
from doithoai.core.onsite.merging import fingerprints, merge
from doithoai.core.onsite.refusals import ReturnDoesNotFit
from doithoai.core.petitions.lifecycle import PetitionState

GONE_HERE, SEALED_HERE, NO_ROOM, NOT_DROPPED = "gone_here", "sealed_here", "no_room", "not_dropped"
"""What else a person must look at."""


@dataclass
class Taking:
    """One return on its way into the tables, inside one transaction."""

    caller: Caller
    loan: Loan
    back: Return
    keys: dict[int, int] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    conflicts: list[ReturnConflict] = field(default_factory=list)

    def __post_init__(self) -> None:
        rows = list(self.loan.rows.all())
        self.known = {(row.table, row.laptop_key): row for row in rows}
        self.bounds = Bounds(self.loan, self.known)
        self.keys = {row.laptop_key: row.server_key for row in rows if is_made_in_hall(row.laptop_key)}
        self.later: list[tuple[type[Model], int, str, int]] = []
        self.fresh: list[ReturnedRow] = []

    def rows(self) -> None:
        """Every table in its order; then what pointed forward."""
        for carried in CARRIED:
            if carried.returns:
                self._table(carried, self.back.tables.get(carried.label, Changes()))
        for table, key, name, target in self.later:
            if target in self.keys:
                table._base_manager.filter(pk=key).update(**{name: self.keys[target]})

    def keep(self) -> None:
        """Remember what came and what differs: last, when the events too are here."""
        ReturnedRow.objects.bulk_create(self.fresh, batch_size=500)
        ReturnConflict.objects.bulk_create(self.conflicts)

    def remember(self, label: str, laptop_key: int, server_key: int, seen: dict[str, str]) -> None:
        """So that the same row is the same row when it comes again."""
        if (row := self.known.get((label, laptop_key))) is not None:
            row.seen = row.seen | seen
            row.save(update_fields=["seen"])
            return
        self.fresh.append(
            ReturnedRow(loan=self.loan, table=label, laptop_key=laptop_key, server_key=server_key, seen=seen)
        )
        if is_made_in_hall(laptop_key):
            self.keys[laptop_key] = server_key

    def _table(self, carried: Carried, changes: Changes) -> None:
        for key, values in sorted(changes.made.items()):
            self._made(carried, key, values)
        for changed in changes.changed:
            self._known(carried, changed)
        for key in changes.gone:
            self._gone(carried, key)

    def _made(self, carried: Carried, key: int, values: Packed) -> None:
        there = self.known.get((carried.label, key))
        server_key = there.server_key if there else translated(key, self.keys)
        if there is not None or (not is_made_in_hall(key) and self._row(carried.table, server_key) is not None):
            self._merge(carried, key, server_key, there.seen if there else {}, values)
            return
        hall = self._at_home(carried, values)
        row = carried.table(**unpacked(carried.table, hall[0]))
        if not is_made_in_hall(key):
            row.pk = server_key
        self._insert(carried, row)
        self.later += [(carried.table, row.pk, name, target) for name, target in hall[1]]
        self.made[carried.label] += 1
        self.remember(carried.label, key, row.pk, fingerprints(hall[0]))

    def _known(self, carried: Carried, changed: Changed) -> None:
        there = self.known.get((carried.label, changed.key))
        before = fingerprints(changed.was) | (there.seen if there else {})
        self._merge(carried, changed.key, changed.key, before, changed.now)

    def _merge(self, carried: Carried, key: int, server_key: int, before: dict[str, str], values: Packed) -> None:
        row = self._row(carried.table, server_key)
        if row is None:
            if (carried.label, key) not in self.known:
                self._tell(carried, server_key, str(server_key), note=GONE_HERE)
                self.remember(carried.label, key, server_key, {})
            return
        hall, forward = self._at_home(carried, values)
        merged = merge(before, hall, packed(row))
        self.remember(carried.label, key, server_key, fingerprints(hall))
        if not merged.write:
            return
        if isinstance(row, Petition) and row.state == PetitionState.SEALED:
            self._tell(carried, server_key, row.code, note=SEALED_HERE)
            return
        if not self._write(row, merged.write):
            here = packed(row)
            for name, value in merged.write.items():
                self._tell(carried, server_key, str(row), column=name, hall=value, here=here[name], note=NO_ROOM)
            return
        self.later += [(carried.table, server_key, name, target) for name, target in forward]
        self.changed[carried.label] += 1
        for name, here in merged.differing.items():
            self._tell(carried, server_key, str(row), column=name, hall=merged.write[name], here=here)

    def _gone(self, carried: Carried, key: int) -> None:
        there = self.known.get((carried.label, key))
        server_key = there.server_key if there else key
        row = None if is_made_in_hall(server_key) else self._row(carried.table, server_key)
        if row is None:
            return
        try:
            with transaction.atomic():
                row.delete()
        except (IntegrityError, ProtectedError):
            self._tell(carried, server_key, str(row), note=NOT_DROPPED)
            return
        self.changed[carried.label] += 1

    def _row(self, table: type[Model], key: int) -> Any:
        return table._base_manager.select_for_update(of=("self",), no_key=True).filter(pk=key).first()

    def _write(self, row: Model, write: Packed) -> bool:
        try:
            with transaction.atomic():
                type(row)._base_manager.filter(pk=row.pk).update(**unpacked(type(row), write))
        except IntegrityError:
            return False
        return True

    def _insert(self, carried: Carried, row: Model) -> None:
        """Store it; where the office gave its one number or place meanwhile, without. Raises `ReturnDoesNotFit`."""
        if carried.counts and self._stands_already(carried, row):
            setattr(row, carried.counts, self._next(carried, row))
        try:
            with transaction.atomic():
                row.save(force_insert=True)
            return
        except IntegrityError:
            given_up = {name: getattr(row, name) for name in carried.yields}
        for column in columns_of(carried.table):
            if column.attname in carried.yields:
                setattr(row, column.attname, None if column.null else column.get_default())
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            raise ReturnDoesNotFit(what=f"{carried.table.__name__} «{row}»") from None
        for name, value in given_up.items():
            if value and getattr(row, name) != value:
                self._tell(carried, row.pk, str(row), column=name, hall=value, here=getattr(row, name), note=NO_ROOM)

    def _parent(self, carried: Carried, row: Model) -> dict[str, Any]:
        parent = next(each for each in references_of(carried.table) if not each.null)
        return {parent.attname: getattr(row, parent.attname)}

    def _stands_already(self, carried: Carried, row: Model) -> bool:
        same = self._parent(carried, row) | {carried.counts: getattr(row, carried.counts)}
        return carried.table._base_manager.filter(**same).exists()

    def _next(self, carried: Carried, row: Model) -> int:
        found = carried.table._base_manager.filter(**self._parent(carried, row)).aggregate(last=Max(carried.counts))
        return int(found["last"] or 0) + 1

    def _at_home(self, carried: Carried, values: Packed) -> tuple[Packed, list[tuple[str, int]]]:
        """The values with keys of the server, and the references that can only be set later."""
        keyed = keyed_columns(carried.table)
        home = {name: translated(value, self.keys) if name in keyed else value for name, value in values.items()}
        forward: list[tuple[str, int]] = []
        for reference in references_of(carried.table):
            target = home.get(reference.attname)
            if target is None or reference.primary_key:
                continue
            if is_made_in_hall(target):
                forward.append((reference.attname, target))
            elif self._is_there(reference, values[reference.attname], target):
                continue
            if not reference.null:
                raise ReturnDoesNotFit(what=carried.table.__name__)
            home[reference.attname] = None
        return home, forward

    def _is_there(self, reference: Any, told: int, target: int) -> bool:
        """Whether the row is here, and is one that the laptop had: no return points at others."""
        table = reference.related_model
        may = is_made_in_hall(told) or self.bounds.went(table._meta.label, told)
        return may and bool(table._base_manager.filter(pk=target).exists())

    def _tell(self, carried: Carried, key: int, name: str, **told: Any) -> None:
        if carried.private:
            return
        self.conflicts.append(
            ReturnConflict(
                loan=self.loan,
                table=carried.label,
                row_key=key,
                row_name=name[:200],
                petition_id=_petition_of(carried.table, key),
                found_at=self.caller.now,
                **({"column": ""} | told),
            )
        )


def _petition_of(table: type[Model], key: int) -> int | None:
    """The petition whose words stand in the row: what is sealed later must go from here too."""
    path = next((words.path for words in words_of_petitions() if words.table is table and not words.forgotten), None)
    return table._base_manager.filter(pk=key).values_list(path, flat=True).first() if path else None
