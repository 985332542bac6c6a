"""A petition as it is sorted and given, kept as plain values, and put back as it was."""

from datetime import date, datetime
from typing import Any

from doithoai.apps.audit.models import Event
from doithoai.apps.petitions.actions.assignments.withdraw_assignment import end
from doithoai.apps.petitions.models import Answer, Assignment, Petition
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.petitions.acts_on_many import HARMLESS
from doithoai.core.petitions.lifecycle import OWED_STATES, AnswerStage, AssignmentAct

COLUMNS = ("state", "level", "legal_type", "for_hall", "is_extended", "lead_unit_id", "due_on")
PART = ("state", "due_on", "rule", "provisional", "responded_at")
DRAFT = ("unit_id", "stage")


def snapshot(petition: Petition) -> dict[str, Any]:
    """What an act on many may change: columns, fields, parts of units, whose the draft is. The petition is locked."""
    return {
        "columns": {name: _plain(getattr(petition, name)) for name in COLUMNS},
        "fields": sorted(petition.fields.values_list("pk", flat=True)),
        "parts": {str(row.pk): _values(row, PART) for row in petition.assignments.all()},
        "drafts": {str(row.pk): _values(row, DRAFT) for row in _drafts(petition)},
    }


def put_back(caller: Caller, petition: Petition, before: dict[str, Any]) -> None:
    """Everything as it was; parts that were given since are withdrawn. The petition is locked."""
    parts = before["parts"]
    for row in petition.assignments.filter(state__in=OWED_STATES).exclude(pk__in=parts).select_related("unit"):
        row.petition = petition
        end(caller, row, AssignmentAct.WITHDRAW, EventName.ASSIGNMENT_WITHDRAWN)
    for row in petition.assignments.filter(pk__in=parts):
        _set(row, parts[str(row.pk)])
    for draft in _drafts(petition).filter(pk__in=before["drafts"]):
        _set(draft, before["drafts"][str(draft.pk)])
    petition.fields.set(before["fields"])
    _set(petition, before["columns"])


def newest_event(petition_id: int, *, after: int = 0) -> int:
    """The id of the newest event that changed the petition; 0 where there is none."""
    rows = Event.objects.filter(petition_id=petition_id, pk__gt=after).exclude(name__in=[one.value for one in HARMLESS])
    return rows.order_by("-pk").values_list("pk", flat=True).first() or 0


def _drafts(petition: Petition) -> Any:
    return Answer.objects.filter(petition=petition).exclude(stage=AnswerStage.PUBLISHED.value)


def _values(row: Assignment | Answer, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _set(row: Petition | Assignment | Answer, values: dict[str, Any]) -> None:
    for name, value in values.items():
        field: Any = row._meta.get_field(name.removesuffix("_id"))
        setattr(row, name, value if value is None or name.endswith("_id") else field.to_python(value))
    row.save(update_fields=list(values))
