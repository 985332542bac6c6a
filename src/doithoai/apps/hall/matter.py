"""What is known of a question on the floor: how often it was raised, what was answered, prepared and promised."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from doithoai.apps.hall.access import promises_for
from doithoai.apps.hall.models import Promise, Turn
from doithoai.apps.hall.promise_queries import PromiseRow, promise_rows
from doithoai.apps.petitions.access import answers_for
from doithoai.apps.petitions.for_papers import READY
from doithoai.apps.petitions.history_in_papers import histories_of
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import KEPT_BACK
from doithoai.core.petitions.lifecycle import AnswerStage, PetitionState

VOICES_SHOWN = 8


@dataclass(frozen=True)
class Matter:
    """The case behind a turn. Without a petition within reach only the words of the turn are left."""

    turn: Turn
    petition: Petition | None = None
    history: Sequence[str] = ()
    voices: Sequence[Petition] = ()
    before: Sequence[Petition] = ()
    """The petitions of earlier dialogues from which this one was carried over, the newest first."""
    prepared: Answer | None = None
    """The newest wording that the head of the unit approved and nobody has published yet."""
    drafting: bool = False
    """The unit is still writing."""
    answered: Sequence[Answer] = ()
    promises: Sequence[PromiseRow] = ()

    @property
    def hidden(self) -> bool:
        """The chair decided that these words stand on no screen."""
        return self.turn.reason_code in KEPT_BACK

    @property
    def more_voices(self) -> int:
        """How many of those merged into it are not named."""
        return max(0, self.petition.voices - 1 - len(self.voices)) if self.petition else 0


def matter_of(caller: Caller, turn: Turn) -> Matter:
    """The case behind one turn, as `matters_of`."""
    return matters_of(caller, [turn])[turn.pk]


def matters_of(caller: Caller, turns: Sequence[Turn]) -> dict[int, Matter]:
    """Turn -> its case; four queries for all, none where everything was asked from the floor.

    Sealed petitions, and those whose words the chair has hidden, are nowhere among it.
    """
    petitions = {turn.pk: turn.petition for turn in turns if turn.petition is not None and _is_shown(turn)}
    if not petitions:
        return {turn.pk: Matter(turn) for turn in turns}
    related = _related(list(petitions.values()))
    before = {pk: _chain(petition, related) for pk, petition in petitions.items()}
    ids = {row.pk for row in petitions.values()} | {row.pk for rows in before.values() for row in rows}
    answers, promises = _answers(caller, ids), _promises(caller, ids)
    histories = histories_of(list(petitions.values()))
    cases = {
        pk: Matter(
            turn,
            petition=petition,
            history=histories[petition.pk],
            voices=[row for row in related.values() if row.merged_into_id == petition.pk][:VOICES_SHOWN],
            before=before[pk],
            **_words_of(petition, before[pk], answers, promises),
        )
        for turn in turns
        if (petition := petitions.get(pk := turn.pk)) is not None
    }
    return {turn.pk: cases.get(turn.pk) or Matter(turn) for turn in turns}


def _words_of(
    petition: Petition, before: Sequence[Petition], answers: Sequence[Answer], promises: Sequence[PromiseRow]
) -> dict[str, Any]:
    """The parts of a case that answers and promises make."""
    mine = {petition.pk, *(row.pk for row in before)}
    on_way = [row for row in answers if row.stage != AnswerStage.PUBLISHED and row.petition_id == petition.pk]
    return {
        "prepared": next((row for row in on_way if row.stage in READY), None),
        "drafting": any(row.stage not in READY for row in on_way),
        "answered": [row for row in answers if row.stage == AnswerStage.PUBLISHED and row.petition_id in mine],
        "promises": [row for row in promises if row.promise.petition_id in mine],
    }


def _is_shown(turn: Turn) -> bool:
    petition = turn.petition
    return petition is not None and petition.state != PetitionState.SEALED and turn.reason_code not in KEPT_BACK


def _related(petitions: Sequence[Petition]) -> dict[int, Petition]:
    """Those merged into them, and those they go on from (two dialogues back), the newest first."""
    carried = [row.carried_from_id for row in petitions if row.carried_from_id]
    wanted = Q(merged_into__in=petitions) | Q(pk__in=carried) | Q(carried_to__in=carried)
    rows = Petition.objects.filter(wanted).exclude(state=PetitionState.SEALED).select_related("group", "dialogue")
    return {row.pk: row for row in rows.order_by("-received_on", "-id").distinct()}


def _chain(petition: Petition, related: Mapping[int, Petition]) -> list[Petition]:
    found: list[Petition] = []
    before = related.get(petition.carried_from_id or 0)
    while before is not None and before not in found:
        found.append(before)
        before = related.get(before.carried_from_id or 0)
    return found


def _answers(caller: Caller, petition_ids: Collection[int]) -> list[Answer]:
    """What the caller may read of the answers: those within reach, and what everybody reads."""
    mine = answers_for(caller, Permission.ASSIGNMENT_VIEW).values("pk")
    everybody = Q(stage=AnswerStage.PUBLISHED.value, petition__is_public=True)
    rows = Answer.objects.filter(Q(pk__in=mine) | everybody, petition_id__in=petition_ids)
    rows = rows.exclude(petition__state=PetitionState.SEALED).select_related("unit", "petition__dialogue")
    return list(rows.order_by("-id"))


def _promises(caller: Caller, petition_ids: Collection[int]) -> list[PromiseRow]:
    """What was promised in public, and what the caller follows besides."""
    mine = promises_for(caller, Permission.PROMISE_TRACK).values("pk")
    rows = Promise.objects.filter(Q(is_public=True) | Q(pk__in=mine), petition_id__in=petition_ids)
    return promise_rows(list(rows.select_related("unit").order_by("-made_at", "-id")), caller.today)
