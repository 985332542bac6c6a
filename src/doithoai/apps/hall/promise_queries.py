"""The ledger of promises, and what the next dialogue opens with."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet, Subquery

from doithoai.apps.dialogues.access import public_dialogues
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.files.models import StoredFile
from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.models import Promise
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.files import FileState
from doithoai.core.hall.promises import PromiseState, promise_state, standing
from doithoai.core.petitions.lifecycle import PetitionState


@dataclass(frozen=True)
class PromiseRow:
    """One promise with how it stands today."""

    promise: Promise
    state: PromiseState


def promises_ledger(caller: Caller, *, state: PromiseState | None = None, dialogue_id: int = 0) -> QuerySet[Promise]:
    """The promises within reach, the most urgent first."""
    rows = _shown(promises_for(caller, Permission.PROMISE_TRACK))
    if dialogue_id:
        rows = rows.filter(dialogue_id=dialogue_id)
    if state:
        rows = rows.filter(in_state(state, caller.today))
    return rows.order_by(F("kept_on").asc(nulls_first=True), "due_on", "id")


def promise_counts(promises: QuerySet[Promise], today: date) -> dict[PromiseState, int]:
    """How many stand in each state: one query."""
    counted = promises.order_by().aggregate(
        **{state.value: Count("id", filter=in_state(state, today)) for state in PromiseState}
    )
    return {state: counted[state.value] for state in PromiseState}


def in_state(state: PromiseState, today: date) -> Q:
    """The condition of a state, as `core.hall.promises.promise_state` says it."""
    open_ = Q(kept_on__isnull=True)
    return {
        PromiseState.OPEN: open_ & Q(due_on__gte=today),
        PromiseState.LATE: open_ & Q(due_on__lt=today),
        PromiseState.KEPT: Q(kept_on__isnull=False, kept_on__lte=F("due_on")),
        PromiseState.KEPT_LATE: Q(kept_on__isnull=False, kept_on__gt=F("due_on")),
    }[state]


def promise_rows(promises: QuerySet[Promise] | list[Promise], today: date) -> list[PromiseRow]:
    """The promises with their states."""
    return [PromiseRow(row, promise_state(row.due_on, row.kept_on, today=today)) for row in promises]


def promises_of_petitions(caller: Caller, petition_ids: Collection[int]) -> list[PromiseRow]:
    """What was promised on these petitions and how it stands, the newest promise first; one query."""
    rows = promises_for(caller, Permission.PROMISE_TRACK).filter(petition_id__in=petition_ids).select_related("unit")
    return promise_rows(list(rows.order_by("-made_at", "-id")), caller.today)


def public_promises(*, authority_slug: str = "", dialogue_code: str = "") -> QuerySet[Promise]:
    """What everybody may read: public promises of dialogues that have a public page."""
    rows = Promise.objects.filter(is_public=True, dialogue__in=public_dialogues())
    if authority_slug:
        rows = rows.filter(dialogue__authority__slug=authority_slug)
    if dialogue_code:
        rows = rows.filter(dialogue__code=dialogue_code)
    return _shown(rows).order_by(F("kept_on").asc(nulls_first=True), "due_on", "id")


def promises_before(dialogue: Dialogue) -> QuerySet[Promise]:
    """«Những việc đã hứa lần trước»: all of the authority's last dialogue, of still earlier ones what is not kept.

    What is not kept stands first. A promise about a sealed petition is told nowhere.
    """
    earlier = Promise.objects.filter(dialogue__authority_id=dialogue.authority_id).exclude(dialogue=dialogue)
    earlier = earlier.filter(dialogue__created_at__lte=dialogue.created_at)
    earlier = earlier.filter(made_at__lte=dialogue.closed_at) if dialogue.closed_at else earlier
    held = Dialogue.objects.filter(pk__in=earlier.values("dialogue_id"))
    last = held.order_by(F("held_on").desc(nulls_last=True), "-id").values("pk")[:1]
    rows = earlier.filter(Q(kept_on__isnull=True) | Q(dialogue_id=Subquery(last)))
    rows = rows.exclude(petition__state=PetitionState.SEALED.value)
    return _shown(rows).order_by(F("kept_on").asc(nulls_first=True), "due_on", "id")


@dataclass(frozen=True, kw_only=True)
class ToldPromise:
    """A promise of last time for screens and pages: `standing` says in a sentence whether it was kept or moved."""

    text: str
    unit: str
    occasion: str
    due_on: date
    state: PromiseState
    standing: str
    moved: bool
    proof: StoredFile | None


def promises_of_last_time(dialogue: Dialogue, *, today: date) -> list[ToldPromise]:
    """What everybody may read when a dialogue opens with what was promised last time: one query."""
    return [_told(row, today) for row in promises_before(dialogue).filter(is_public=True)]


def _told(row: Promise, today: date) -> ToldPromise:
    state = promise_state(row.due_on, row.kept_on, today=today)
    return ToldPromise(
        text=row.text,
        unit=row.unit.name,
        occasion=row.dialogue.title,
        due_on=row.due_on,
        state=state,
        standing=standing_of(row, state),
        moved=row.first_due_on is not None,
        proof=row.proof if row.proof and row.proof.state == FileState.READY else None,
    )


def standing_of(row: Promise, state: PromiseState) -> str:
    """How the promise stands, in a sentence."""
    return standing(
        state, due_on=row.due_on, kept_on=row.kept_on, note=row.proof_note, first_due_on=row.first_due_on,
        reason=row.moved_reason,
    )  # fmt: skip


def public_proof(token: str) -> StoredFile:
    """The file that shows that a public promise was kept. Raises Promise.DoesNotExist."""
    rows = public_promises().filter(kept_on__isnull=False).exclude(petition__state=PetitionState.SEALED.value)
    proof = rows.get(proof__public_token=token).proof
    if proof is None:
        raise Promise.DoesNotExist
    return proof


def _shown(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    return promises.select_related("unit", "petition", "dialogue__authority", "proof")
