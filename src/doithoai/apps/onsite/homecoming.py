"""A return file is read and judged; what it holds is counted in the words of the desk."""

from collections.abc import Mapping
from dataclasses import dataclass

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.hall.models import Promise, Sitting, Turn
from doithoai.apps.onsite.access import loans_for
from doithoai.apps.onsite.envelopes import Changes, Return, pack_key_of, return_in
from doithoai.apps.onsite.models import Loan
from doithoai.apps.onsite.packing import EVENTS, schema
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import HANOI, Caller
from doithoai.core.onsite.refusals import (
    CodesTaken,
    LoanCalledBack,
    OtherLaptop,
    OtherVersion,
    ReturnedAlready,
    ReturnUnreadable,
)


@dataclass(frozen=True, kw_only=True)
class Brought:
    """What a return tells, as a person counts it."""

    sittings: int
    turns: int
    questions: list[str]
    decisions: int
    promises: list[str]
    present: int
    walk_ins: list[str]
    petitions: list[str]
    events: int
    rows: int


def read_return(caller: Caller, content: bytes) -> tuple[Loan, Return]:
    """The loan and what came back of it. Raises `ReturnUnreadable`; strangers' packs are not known either."""
    loan = loans_for(caller).select_related("dialogue").filter(key=pack_key_of(content)).first()
    if loan is None:
        raise ReturnUnreadable()
    return loan, return_in(content, secret=loan.secret)


def brought_by(back: Return) -> Brought:
    """Counted from the file alone, so that a refused one can be read too."""
    turns, delegates = _rows(back, Turn), _rows(back, Delegate)
    promises, petitions = _made(back, Promise), _made(back, Petition)
    return Brought(
        sittings=len(_made(back, Sitting)),
        turns=len(_made(back, Turn)),
        questions=[str(row["question"]) for row in turns if row["question"]],
        decisions=sum(1 for row in turns if row["outcome"]),
        promises=[str(row["text"]) for row in promises],
        present=sum(1 for row in delegates if row["checked_in_at"]),
        walk_ins=[str(row["full_name"]) for row in _made(back, Delegate)],
        petitions=[str(row["code"]) for row in petitions],
        events=len(back.events),
        rows=sum(len(each.made) + len(each.changed) for each in back.tables.values()),
    )


def _made(back: Return, table: type) -> list[Mapping[str, object]]:
    return list(back.tables.get(table._meta.label, Changes()).made.values())  # type: ignore[attr-defined]


def _rows(back: Return, table: type) -> list[Mapping[str, object]]:
    changes = back.tables.get(table._meta.label, Changes())  # type: ignore[attr-defined]
    return [*changes.made.values(), *(row.now for row in changes.changed)]


def require_takeable(loan: Loan, back: Return) -> None:
    """Raises `OtherVersion`, `LoanCalledBack`, `OtherLaptop`, `ReturnedAlready` or `CodesTaken`."""
    if back.schema != schema():
        raise OtherVersion()
    if loan.called_back_at:
        at = loan.called_back_at.astimezone(HANOI)
        raise LoanCalledBack(laptop=loan.laptop, at=f"{at:%H:%M %d/%m/%Y}", reason=loan.called_back_reason)
    if loan.copy_key and loan.copy_key != back.copy_key:
        raise OtherLaptop()
    if loan.returned_at and (new := unknown_to(loan, back)):
        raise ReturnedAlready(at=f"{loan.returned_at.astimezone(HANOI):%H:%M %d/%m/%Y}", new=new)
    _require_free_codes(loan, back)


def unknown_to(loan: Loan, back: Return) -> int:
    """How many rows and events of the return never came before."""
    known = set(loan.rows.values_list("table", "laptop_key"))
    told = {(label, key) for label, each in back.tables.items() for key in each.made}
    return len((told | {(EVENTS, values["id"]) for values in back.events}) - known)


def _require_free_codes(loan: Loan, back: Return) -> None:
    label = Petition._meta.label
    known = set(loan.rows.filter(table=label).values_list("laptop_key", flat=True))
    codes = [row["code"] for key, row in back.tables.get(label, Changes()).made.items() if key not in known]
    taken = sorted(Petition.objects.filter(code__in=codes).values_list("code", flat=True))
    if taken:
        raise CodesTaken(codes=", ".join(taken))
