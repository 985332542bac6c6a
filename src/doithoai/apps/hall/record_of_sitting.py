"""The record of a dialogue's sittings, read once: what minutes and conclusion are written from."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Q

from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.attendance import attendance_of
from doithoai.apps.hall.logged import hall_log
from doithoai.apps.hall.models import Poll, Promise, Sitting, Turn
from doithoai.apps.hall.polling import tally_of
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.caller import HANOI
from doithoai.core.deadlines.rule import RelativeRule, rule_from_json, say_rule
from doithoai.core.hall.logged import HallLog, programme_as_it_ran
from doithoai.core.hall.record import RecordedPoll, RecordedPromise, RecordedTurn, Session, SittingRecord
from doithoai.core.papers.kinds.conclusion import AssignedContent
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES, PetitionState
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class NoSittingYet(Refused):
    """There is nothing to write about before the hall has opened."""

    code = "no_sitting_yet"
    sentence = gettext_noop("Hội nghị chưa khai mạc nên chưa có diễn biến để soạn. Xin khai mạc tại trang Hội nghị.")


def record_of_dialogue(dialogue: Dialogue, log: HallLog | None = None) -> SittingRecord:
    """The record of a dialogue that the caller has reached, in a fixed number of queries. Raises NoSittingYet."""
    sittings = list(Sitting.objects.filter(dialogue=dialogue).order_by("number"))
    if not sittings:
        raise NoSittingYet
    log, turns, attendance = log or hall_log(dialogue), _turns(dialogue), attendance_of(dialogue)
    promises = _promises(dialogue)
    asked = {turn.petition_id for turn in turns if turn.petition_id}
    owed, suspected = _owed(asked), _suspected(asked)
    sessions = tuple(_session(sitting) for sitting in sittings)
    ends = [session.closed_at for session in sessions if session.closed_at]
    return SittingRecord(
        started_at=sessions[0].opened_at,
        ended_at=max(ends) if len(ends) == len(sessions) else None,
        sittings=len(sittings),
        sessions=sessions,
        present=attendance.present,
        substitutes=attendance.substitutes,
        missing=attendance.missing,
        absent=attendance.absent,
        programme=programme_as_it_ran([item.title for item in dialogue.agenda.all()], log),
        turns=tuple(
            _recorded(
                turn,
                owed.get(turn.petition_id or 0, []),
                promises.get(turn.pk, []),
                is_sealed=turn.petition_id in suspected,
            )
            for turn in turns
        ),
        breaks=tuple(log.breaks),
        polls=_polls(dialogue),
        promises=tuple(promises.get(None, [])),
        unasked=_unasked(dialogue, asked),
    )


def _session(sitting: Sitting) -> Session:
    closed = sitting.closed_at.astimezone(HANOI) if sitting.closed_at else None
    return Session(sitting.opened_at.astimezone(HANOI), closed)


def _turns(dialogue: Dialogue) -> list[Turn]:
    rows = Turn.objects.filter(sitting__dialogue=dialogue, started_at__isnull=False)
    return list(rows.select_related("group", "unit", "petition").order_by("started_at", "id"))


def _promises(dialogue: Dialogue) -> dict[int | None, list[RecordedPromise]]:
    """Turn -> what was promised in it; never about a sealed petition."""
    rows = Promise.objects.filter(dialogue=dialogue).exclude(petition__state=PetitionState.SEALED.value)
    found: dict[int | None, list[RecordedPromise]] = defaultdict(list)
    for row in rows.select_related("unit").order_by("id"):
        moved_to = row.due_on if row.first_due_on else None
        promise = RecordedPromise(row.text, row.unit.name, row.first_due_on or row.due_on, row.pk, moved_to)
        found[row.turn_id].append(promise)
    return found


def _polls(dialogue: Dialogue) -> tuple[RecordedPoll, ...]:
    """The polls that were closed, with how many phones chose what."""
    closed = Poll.objects.filter(dialogue=dialogue, closed_at__isnull=False).order_by("opened_at", "id")
    told = [(poll, tally_of(poll)) for poll in closed]
    return tuple(
        RecordedPoll(
            poll.opened_at.astimezone(HANOI), poll.question, tuple(zip(tally.choices, tally.votes, strict=True))
        )
        for poll, tally in told
    )


def _owed(petition_ids: Collection[int]) -> dict[int, list[Assignment]]:
    rows = Assignment.objects.filter(petition_id__in=petition_ids, state__in=OWED_STATES)
    found: dict[int, list[Assignment]] = defaultdict(list)
    for row in rows.select_related("unit").order_by("id"):
        found[row.petition_id].append(row)
    return found


def _suspected(petition_ids: Collection[int]) -> set[int]:
    """Petitions that are sealed, or of which somebody asked for the seal and nobody has answered yet."""
    open_request = Q(seal_requests__isnull=False, seal_requests__settled_at__isnull=True)
    rows = Petition.objects.filter(Q(state=PetitionState.SEALED.value) | open_request, pk__in=petition_ids)
    return set(rows.values_list("pk", flat=True))


def _recorded(turn: Turn, owed: list[Assignment], promises: list[RecordedPromise], *, is_sealed: bool) -> RecordedTurn:
    petition = turn.petition
    lead = next((row for row in owed if row.part == "lead"), None)
    unit = lead.unit if lead else turn.unit
    return RecordedTurn(
        at=turn.started_at.astimezone(HANOI) if turn.started_at else None,
        until=turn.ended_at.astimezone(HANOI) if turn.ended_at else None,
        turn_id=turn.pk,
        speaker=turn.speaker,
        group=turn.group.name if turn.group else "",
        question=turn.question or _words(petition),
        content=_words(petition) or turn.question,
        code=petition.code if petition else "",
        outcome=turn.outcome,
        reason_code=turn.reason_code,
        public_sentence=turn.public_sentence,
        answer=turn.answer,
        decided_unit=turn.unit.name if turn.unit else "",
        decided_due_on=turn.due_on,
        unit=unit.name if unit else "",
        coordinating=tuple(row.unit.name for row in owed if row.part == "coordinating"),
        due_on=lead.due_on if lead else turn.due_on,
        due_text=rule_words(lead) if lead else "",
        transferred_to=petition.transferred_to if petition else "",
        promises=tuple(promises),
        is_sealed=is_sealed,
    )


def _words(petition: Petition | None) -> str:
    return petition.summary or petition.public_words if petition else ""


def rule_words(assignment: Assignment) -> str:
    """The rule of an assignment as a phrase, where it is counted from an event; empty for a named day."""
    rule = rule_from_json(assignment.rule) if assignment.rule else None
    return say_rule(rule) if isinstance(rule, RelativeRule) else ""


def _unasked(dialogue: Dialogue, asked: set[int]) -> tuple[AssignedContent, ...]:
    """One line for each unit that still owes answers to opinions nobody raised in the hall."""
    rows = Assignment.objects.filter(
        petition__dialogue=dialogue, petition__state__in=OPEN_STATES, part="lead", state__in=OWED_STATES
    ).exclude(petition_id__in=asked)
    by_unit: dict[str, int] = defaultdict(int)
    for name in rows.order_by("unit__order", "unit_id").values_list("unit__name", flat=True):
        by_unit[name] += 1
    rule = say_rule(replies_rule(dialogue)) if by_unit else ""
    return tuple(
        AssignedContent(f"Trả lời {number:02d} ý kiến đã gửi đến đối thoại, chưa nêu tại hội nghị", unit, None,
                        due_text=rule)
        for unit, number in by_unit.items()
    )  # fmt: skip
