"""Which tables go to the hall and which come back: every table of the system stands in one of two lists.

A table that is in neither fails `tests/guards/test_hall_mode.py`, so that none can be forgotten. Parents stand before
their parts: rows are written in this order on both sides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet

from doithoai.apps.audience import models as audience
from doithoai.apps.delegates import models as delegates
from doithoai.apps.dialogues import models as dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall import models as hall
from doithoai.apps.intake import models as intake
from doithoai.apps.onsite import departing as go
from doithoai.apps.organisations import models as organisations
from doithoai.apps.petitions import models as petitions
from doithoai.apps.rehearsals import models as rehearsals
from doithoai.apps.screens import models as screens
from doithoai.apps.topics import models as topics

Rows = Callable[[Dialogue], QuerySet[Any]]


@dataclass(frozen=True, kw_only=True)
class Carried:
    """One table that goes along. `rows`: which ones depart; none: only what is made in the hall comes back."""

    table: type[Model]
    rows: Rows | None = None
    returns: bool = True
    """False: the laptop only reads it; what would be changed there stays there."""
    left: Mapping[str, object] | Callable[[Any], Mapping[str, object]] = field(default_factory=dict)
    """Columns that stay at home, with what stands in their place on the laptop."""
    yields: tuple[str, ...] = ()
    """Columns with one value each, given up where the office gave the same value meanwhile; a person is told."""
    never: tuple[str, ...] = ()
    """Columns that say something of the machine itself and never come back."""
    private: bool = False
    """The words of one person: what differs is shown to nobody else, the hall's words stand."""
    counts: str = ""
    """The column that counts on within its parent: the next free number is taken."""

    @property
    def label(self) -> str:
        return self.table._meta.label


def _all(table: type[Model], path: str, **more: Any) -> Carried:
    """Every row that leads to the dialogue by `path`."""
    return Carried(table=table, rows=lambda dialogue: table._base_manager.filter(**{path: dialogue.pk}), **more)


def _read(table: type[Model], rows: Rows, **more: Any) -> Carried:
    return Carried(table=table, rows=rows, returns=False, **more)


def _made(table: type[Model], **more: Any) -> Carried:
    """None departs; what is made in the hall comes back."""
    return Carried(table=table, **more)


CARRIED: tuple[Carried, ...] = (
    _made(StoredFile),
    _read(
        organisations.Authority, go.authorities, left={"parent_id": None, "successor_id": None, "practice_of_id": None}
    ),
    _read(organisations.Unit, go.units, left={"email": ""}),
    _read(organisations.Group, go.groups),
    _read(organisations.Person, go.staff, left={"email": "", "phone": "", "last_login": None}),
    _read(organisations.Membership, go.memberships),
    _read(organisations.Deputisation, go.deputisations, left={"reason": ""}),
    _read(organisations.Absence, go.absences, left={"reason": ""}),
    _read(organisations.CalendarEntry, lambda _: organisations.CalendarEntry.objects.all()),
    Carried(table=dialogues.Dialogue, rows=go.dialogues, left=go.HERE, never=tuple(go.HERE)),
    _all(dialogues.Duty, "dialogue"),
    _all(dialogues.AgendaItem, "dialogue"),
    _all(dialogues.Quota, "dialogue"),
    _all(dialogues.Recipient, "dialogue"),
    _made(dialogues.Announcement),
    _read(petitions.Field, go.fields),
    _read(petitions.AcceptanceHours, go.acceptance_hours),
    Carried(table=petitions.Petition, rows=go.petitions, left=go.left_of_petition),
    _all(petitions.Petition.fields.through, "petition__dialogue"),
    _made(petitions.PetitionContact),
    _all(petitions.Point, "petition__dialogue", left=go.left_of_point),
    Carried(table=petitions.Answer, rows=go.answers),
    _made(petitions.AnswerVersion, counts="number"),
    _all(petitions.Assignment, "petition__dialogue"),
    _made(petitions.Message),
    _made(petitions.Note),
    _made(petitions.Mention),
    _made(petitions.Escalation),
    _made(petitions.Attachment),
    _made(petitions.SealRequest),
    _all(topics.Topic, "dialogue"),
    _all(topics.TopicMember, "topic__dialogue"),
    _made(intake.SlipSheet),
    _made(intake.Slip),
    _all(
        delegates.Delegate,
        "dialogue",
        left={"phone": "", "email": ""},
        yields=("number", "seat", "stands_in_for_id"),
    ),
    _all(delegates.SeatRules, "dialogue"),
    _all(delegates.SeatMove, "dialogue"),
    _all(delegates.Registration, "delegate__dialogue"),
    _all(delegates.SeatingPlan, "dialogue"),
    _all(delegates.DoorStep, "dialogue"),
    _all(hall.Sitting, "dialogue"),
    _all(hall.Turn, "sitting__dialogue"),
    _all(hall.PrivateNote, "dialogue", private=True),
    Carried(table=hall.Promise, rows=go.promises),
    _all(hall.Poll, "dialogue"),
    _all(hall.Vote, "poll__dialogue"),
    _all(hall.Broadcast, "dialogue"),
    _all(hall.Caption, "dialogue"),
    _all(hall.MinutesCourse, "dialogue"),
    _all(hall.MinutesCorrection, "dialogue"),
    _all(audience.PhoneQuestion, "sitting__dialogue"),
    _all(audience.Support, "question__sitting__dialogue"),
    _all(audience.Wish, "sitting__dialogue"),
    _all(screens.ScreenControl, "dialogue"),
    _all(screens.Screen, "dialogue"),
    _all(rehearsals.ReadinessTick, "dialogue"),
    _made(petitions.Envelope),
    _made(petitions.SealedFile),
)

BY_LABEL: Mapping[str, Carried] = {carried.label: carried for carried in CARRIED}

_RECKONED = "is reckoned anew at the office from what comes back"
_OFFICE = "is work of the office, before or after the hall"
_REGISTER = "numbers and papers belong to the register on the server; the laptop drafts papers for reading only"
_DEVICE = "belongs to one machine, its sign-ins and its sessions"

NOT_CARRIED: Mapping[str, str] = {
    "auth.Group": _DEVICE,
    "auth.Group_permissions": _DEVICE,
    "auth.Permission": _DEVICE,
    "contenttypes.ContentType": _DEVICE,
    "sessions.Session": _DEVICE,
    "axes.AccessAttempt": _DEVICE,
    "axes.AccessAttemptExpiration": _DEVICE,
    "axes.AccessFailureLog": _DEVICE,
    "axes.AccessLog": _DEVICE,
    "audit.Chain": "each machine has its own; the last link travels in the manifest of the pack",
    "audit.Event": "goes and comes back by itself (apps/onsite/trail.py): a chain is continued, rows are not copied",
    "jobs.Job": "the server queues what follows from the events that come back, once",
    "jobs.Tick": _DEVICE,
    "notices.MutedAuthority": _OFFICE,
    "notices.Notice": "messages leave from the server, once the events are back",
    "papers.Paper": _REGISTER,
    "papers.PaperVersion": _REGISTER,
    "papers.PaperTemplate": _REGISTER,
    "papers.SignedCopy": _REGISTER,
    "papers.NumberSequence": _REGISTER,
    "papers.NumberReservation": _REGISTER,
    "papers.RegisterTerm": _REGISTER,
    "organisations.PersonalLink": "links of group heads open the public site, which the hall does not have",
    "hall.MinutesSignature": _OFFICE,
    "hall.Posting": _OFFICE,
    "dialogues.AddedRule": _OFFICE,
    "dialogues.RuleCheck": _OFFICE,
    "petitions.BodyReply": _OFFICE,
    "petitions.Rating": _OFFICE,
    "petitions.AnswerTemplate": _OFFICE,
    "petitions.WorkingCopy": "is a person's unsaved draft at the office",
    "petitions.GateCount": "only counts what the public form turned away",
    "petitions.KeptView": _OFFICE,
    "petitions.ActOnMany": _OFFICE,
    "petitions.ChangeOfOne": _OFFICE,
    "suggestions.StoredSubject": _RECKONED,
    "suggestions.SubjectKey": _RECKONED,
    "suggestions.CommonKey": _RECKONED,
    "suggestions.Vocabulary": _RECKONED,
    "suggestions.Suggestion": _RECKONED,
    "suggestions.Learned": _RECKONED,
    "suggestions.Lesson": _RECKONED,
    "topics.TopicAnswer": _OFFICE,
    "topics.TopicAnswerVersion": _OFFICE,
    "intake.ImportBatch": _OFFICE,
    "intake.ImportRow": _OFFICE,
    "intake.Letter": _OFFICE,
    "intake.LetterFile": _OFFICE,
    "delegates.InvitationBatch": _OFFICE,
    "delegates.InvitationLetter": _OFFICE,
    "delegates.Reminder": _OFFICE,
    "hall.Step": "can be taken back for ten seconds only, on the machine on which it was done",
    "hall.HallVersion": "counts what the live pages of one machine have shown",
    "onsite.Loan": "says on the server who has what",
    "onsite.ReturnedRow": "remembers on the server what came back",
    "onsite.ReturnConflict": "is looked at on the server",
    "onsite.HallPack": "says on the laptop whose pack it has",
    "rehearsals.Rehearsal": "is held at the office, before the hall goes anywhere",
    "reports.IssuedReport": _OFFICE,
}
"""Label -> why the table neither goes along nor comes back."""
