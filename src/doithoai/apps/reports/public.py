"""What everybody may read: answers, figures, and how many voices were stopped or withheld, by reason."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Turn
from doithoai.apps.organisations.models import Authority
from doithoai.apps.petitions.models import Answer, Field, GateCount, Petition
from doithoai.apps.petitions.search import found_by_everybody
from doithoai.core.hall.decisions import REASONS, Reason
from doithoai.core.petitions.lifecycle import ANSWERED_STATES, OPEN_STATES, UNCOUNTED_STATES, AnswerStage, PetitionState
from doithoai.core.reports.silence import Silence


@dataclass(frozen=True)
class PublicAnswer:
    """One question with its answer, as the public reads it."""

    petition: Petition
    words: str
    answer: Answer | None

    @property
    def reply(self) -> str:
        """The words of the answer."""
        return self.answer.public_words if self.answer else ""

    @property
    def by(self) -> str:
        """The unit that answered, else the one that leads."""
        unit = (self.answer.unit if self.answer else None) or self.petition.lead_unit
        return unit.name if unit else ""


def public_petitions(
    *, authority_slug: str = "", dialogue_code: str = "", field_code: str = "", query: str = ""
) -> QuerySet[Petition]:
    """Published petitions with an answer, the newest answer first; `query` needs no marks."""
    rows: QuerySet[Petition] = Petition.objects.filter(
        is_public=True, state__in=ANSWERED_STATES, authority__practice_of__isnull=True
    )
    if authority_slug:
        rows = rows.filter(authority__slug=authority_slug)
    if dialogue_code:
        rows = rows.filter(dialogue__code=dialogue_code)
    if field_code:
        rows = rows.filter(fields__code=field_code, fields__authority__isnull=True)
    rows = found_by_everybody(rows, query) if query else rows
    return rows.select_related("authority", "dialogue", "lead_unit").order_by("-answered_on", "-pk")


def with_answers(petitions: list[Petition]) -> list[PublicAnswer]:
    """The newest published answer of each: one query."""
    published = Answer.objects.filter(petition__in=petitions, stage=AnswerStage.PUBLISHED.value)
    answers = {row.petition_id: row for row in published.select_related("unit").order_by("published_on", "pk")}
    return [PublicAnswer(row, row.public_words, answers.get(row.pk)) for row in petitions]


def public_authorities() -> QuerySet[Authority]:
    """Authorities with at least one public dialogue, by name."""
    return Authority.objects.filter(pk__in=public_dialogues().values("authority_id")).order_by("name")


def public_fields() -> QuerySet[Field]:
    """The shipped fields."""
    return Field.objects.filter(authority__isnull=True, parent__isnull=True, hidden=False)


@dataclass(frozen=True)
class DialogueFigures:
    """The public figures of one dialogue."""

    dialogue: Dialogue
    petitions: int
    answered: int
    solved: int
    open: int
    late: int


def public_figures(*, today: date, authority_slug: str = "") -> list[DialogueFigures]:
    """One row for each public dialogue, newest first: one query."""
    rows = public_dialogues().exclude(state="cancelled").select_related("authority")
    rows = rows.filter(authority__slug=authority_slug) if authority_slug else rows
    counted = Q(petitions__isnull=False) & ~Q(petitions__state__in=UNCOUNTED_STATES)
    open_ = counted & Q(petitions__state__in=OPEN_STATES)
    rows = rows.annotate(
        received=Count("petitions", filter=counted),
        answered=Count("petitions", filter=counted & Q(petitions__state__in=ANSWERED_STATES)),
        solved=Count("petitions", filter=counted & Q(petitions__state=PetitionState.SOLVED)),
        still_open=Count("petitions", filter=open_),
        late=Count("petitions", filter=open_ & Q(petitions__due_on__lt=today)),
    ).order_by("-year", "-starts_on", "-id")
    return [
        DialogueFigures(row, row.received, row.answered, row.solved, row.still_open, row.late) for row in rows[:200]
    ]


def silence(*, authority_slug: str = "", dialogue_code: str = "") -> list[tuple[Silence, int]]:
    """How many voices the public does not read, by reason; never whose, never what. Gate stops are by authority."""
    petitions = Petition.objects.filter(Q(dialogue__isnull=True) | Q(dialogue__in=public_dialogues()))
    petitions = petitions.filter(authority__practice_of__isnull=True)
    stops = GateCount.objects.filter(authority__practice_of__isnull=True)
    if authority_slug:
        petitions, stops = (
            petitions.filter(authority__slug=authority_slug),
            stops.filter(authority__slug=authority_slug),
        )
    if dialogue_code:
        petitions, stops = petitions.filter(dialogue__code=dialogue_code), stops.none()
    counted = petitions.aggregate(
        merged=Count("id", filter=Q(state=PetitionState.MERGED)),
        guided=Count("id", filter=Q(state=PetitionState.DIVERTED)),
        sealed=Count("id", filter=Q(state=PetitionState.SEALED)),
        no_consent=Count("id", filter=_published_later() & Q(consents_to_publication=False)),
        waiting=Count("id", filter=_published_later() & Q(consents_to_publication=True)),
        edited=Count("id", filter=Q(is_public=True) & ~Q(public_text="")),
    )
    counted["stopped"] = stops.aggregate(total=Sum("count"))["total"] or 0
    return [(reason, counted[reason.value]) for reason in Silence if counted[reason.value]]


def _published_later() -> Q:
    return Q(is_public=False) & ~Q(state__in=UNCOUNTED_STATES)


def unanswered_reasons(*, dialogue_code: str = "", authority_slug: str = "") -> list[tuple[str, int]]:
    """Why questions were not answered in the hall, and how many."""
    turns = Turn.objects.filter(outcome="not_answered", sitting__dialogue__in=public_dialogues())
    if dialogue_code:
        turns = turns.filter(sitting__dialogue__code=dialogue_code)
    if authority_slug:
        turns = turns.filter(sitting__dialogue__authority__slug=authority_slug)
    counted = Counter(turns.values_list("reason_code", flat=True))
    return [(REASONS[Reason(code)][0], number) for code, number in counted.most_common() if code in REASONS]
