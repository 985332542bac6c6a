"""All that the writer of an answer needs on one page, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Prefetch, Q, QuerySet

from doithoai.apps.petitions.access import answer_templates_for, petitions_for
from doithoai.apps.petitions.models import Answer, AnswerTemplate, Attachment, Petition, WorkingCopy
from doithoai.apps.petitions.queries.answers import AnswerDesk
from doithoai.apps.petitions.search import found_any
from doithoai.core.access.permissions import Permission
from doithoai.core.calendars.words import long_date
from doithoai.core.caller import Caller
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState
from doithoai.core.text.similarity import likeness, words_of

OPEN_FOR = timedelta(seconds=75)
"""A page that was heard of within this time counts as open; pages speak every twenty seconds."""
VOICES_SHOWN = 40
COMPARED = 120
EARLIER_SHOWN = 5
ALIKE = 0.22
"""How alike an answered petition must be to be shown as an earlier one of the same matter."""


@dataclass(frozen=True)
class OpenPages:
    """The caller's own unsaved words, and who else has the page open now."""

    mine: WorkingCopy | None
    others: Sequence[WorkingCopy]


def open_pages(caller: Caller, petition_id: int) -> OpenPages:
    """One query; other people's words are not read."""
    rows = WorkingCopy.objects.filter(petition_id=petition_id).order_by("person_name")
    mine = Q(person_id=caller.person_id or 0)
    kept = list(rows.filter(mine | Q(seen_at__gte=caller.now - OPEN_FOR)))
    own = next((row for row in kept if row.person_id == caller.person_id), None)
    return OpenPages(own, [row for row in kept if row is not own])


def voices_of(petition: Petition) -> Sequence[Petition]:
    """The petitions merged into this one, in the order in which they came."""
    if petition.voices < 2:
        return []
    rows = petition.merged.exclude(state=PetitionState.SEALED).select_related("group")
    return list(rows.only("code", "text", "received_on", "group__name", "merged_into").order_by("id")[:VOICES_SHOWN])


@dataclass(frozen=True)
class EarlierAnswer:
    """A published answer to the same matter: of the same petition, the one it was carried from, or one much alike."""

    answer: Answer
    percent: int
    """How much of the words is the same; 100 for the petition itself and the one it was carried from."""


def earlier_answers(caller: Caller, petition: Petition) -> list[EarlierAnswer]:
    """Published answers that a writer should know, the nearest first: two queries.

    Of other units only what is public; of a sealed petition nothing.
    """
    words = words_of(petition.folded)
    wanted = sorted(words, key=len, reverse=True)[:10]
    own = [petition.pk, *([petition.carried_from_id] if petition.carried_from_id else [])]
    newest = Prefetch(
        "answers",
        Answer.objects.filter(stage=AnswerStage.PUBLISHED.value).select_related("unit").order_by("-id"),
        to_attr="published",
    )
    judged = [
        (row, 100 if row.pk in own else round(100 * likeness(words, words_of(row.folded))))
        for row in _answered(caller, own, wanted).prefetch_related(newest)[:COMPARED]
    ]
    near = sorted((pair for pair in judged if pair[1] >= 100 * ALIKE), key=lambda pair: -pair[1])
    return [
        EarlierAnswer(_of(row, answer), percent)
        for row, percent in near
        for answer in getattr(row, "published", [])[: None if row.pk in own else 1]
    ][:EARLIER_SHOWN]


def _answered(caller: Caller, own: list[int], wanted: list[str]) -> QuerySet[Petition]:
    readable = petitions_for(caller, Permission.PETITION_VIEW).values("pk")
    shown = Petition.objects.shown().filter(authority_id=caller.authority_id).values("pk")
    rows = Petition.objects.exclude(state=PetitionState.SEALED).filter(
        Q(pk__in=own) | (Q(pk__in=readable) | Q(pk__in=shown)) & Q(answered_on__isnull=False)
    )
    alike = found_any(rows, wanted)
    rows = Petition.objects.filter(Q(pk__in=own) | Q(pk__in=alike.values("pk")))
    return rows.only("code", "text", "summary", "folded", "received_on", "state").order_by("-id")


def _of(petition: Petition, answer: Answer) -> Answer:
    answer.petition = petition
    return answer


def answer_templates_at_hand(caller: Caller, petition: Petition) -> list[AnswerTemplate]:
    """The authority's templates for this petition's fields first, then those for every field, then the others."""
    fields = {field.pk for field in petition.fields.all()} | {field.parent_id for field in petition.fields.all()}
    rows = answer_templates_for(caller, Permission.ANSWER_DRAFT).select_related("field").order_by("title", "id")
    return sorted(rows, key=lambda row: 0 if row.field_id in fields and row.field_id else 1 if not row.field_id else 2)


def values_of(caller: Caller, desk: AnswerDesk) -> dict[str, str]:
    """What fills the places of a template for this petition (see core/petitions/answer_templates.PLACES)."""
    petition = desk.petition
    return {
        "ten_co_quan": petition.authority.name,
        "ten_don_vi": petition.lead_unit.name if petition.lead_unit else "",
        "ma_y_kien": petition.code,
        "ngay_nhan": long_date(petition.received_on),
        "han_tra_loi": long_date(petition.due_on) if petition.due_on else "",
        "noi_dung": petition.summary,
        "cac_noi_dung": "\n".join(f"{point.order}. {point.text}" for point in desk.points),
        "noi_xay_ra": petition.place,
        "hom_nay": long_date(caller.today),
    }


def answer_files(answer: Answer | None) -> Sequence[Attachment]:
    """The files that go out with this answer."""
    return list(answer.files.select_related("file").order_by("id")) if answer is not None else []
