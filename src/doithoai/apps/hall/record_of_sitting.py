"""The record of a dialogue's sittings, read once: what minutes and conclusion are written from."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise, Sitting, Turn
from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.caller import HANOI
from doithoai.core.deadlines.rule import RelativeRule, rule_from_json, say_rule
from doithoai.core.hall.record import RecordedPromise, RecordedTurn, SittingRecord
from doithoai.core.papers.kinds.conclusion import AssignedContent
from doithoai.core.petitions.lifecycle import OPEN_STATES, OWED_STATES
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop

WALK_IN = "Khách mời và người dự không theo danh sách"


class NoSittingYet(Refused):
    """There is nothing to write about before the hall has opened."""

    code = "no_sitting_yet"
    sentence = gettext_noop("Hội nghị chưa khai mạc nên chưa có diễn biến để soạn. Xin khai mạc tại trang Hội nghị.")


def record_of_dialogue(dialogue: Dialogue) -> SittingRecord:
    """The record of a dialogue that the caller has reached, in a fixed number of queries. Raises NoSittingYet."""
    sittings = list(Sitting.objects.filter(dialogue=dialogue).order_by("number"))
    if not sittings:
        raise NoSittingYet
    turns = _turns(dialogue)
    promises = list(Promise.objects.filter(dialogue=dialogue).select_related("unit").order_by("id"))
    by_turn: dict[int | None, list[RecordedPromise]] = defaultdict(list)
    for promise in promises:
        by_turn[promise.turn_id].append(RecordedPromise(promise.text, promise.unit.name, promise.due_on))
    owed = _owed(turn.petition_id for turn in turns if turn.petition_id)
    present, absent = _attendance(dialogue)
    return SittingRecord(
        started_at=sittings[0].opened_at.astimezone(HANOI),
        ended_at=_end(sittings),
        sittings=len(sittings),
        present=present,
        absent=absent,
        agenda=tuple(item.title for item in dialogue.agenda.all()),
        turns=tuple(_recorded(turn, owed.get(turn.petition_id or 0, []), by_turn.get(turn.pk, [])) for turn in turns),
        promises=tuple(by_turn.get(None, [])),
        unasked=_unasked(dialogue, {turn.petition_id for turn in turns if turn.petition_id}),
    )


def _end(sittings: list[Sitting]) -> datetime | None:
    closed = [sitting.closed_at for sitting in sittings if sitting.closed_at is not None]
    return max(closed).astimezone(HANOI) if len(closed) == len(sittings) else None


def _turns(dialogue: Dialogue) -> list[Turn]:
    rows = Turn.objects.filter(sitting__dialogue=dialogue, started_at__isnull=False)
    return list(rows.select_related("group", "unit", "petition").order_by("started_at", "id"))


def _owed(petition_ids: Iterable[int]) -> dict[int, list[Assignment]]:
    rows = Assignment.objects.filter(petition_id__in=list(petition_ids), state__in=OWED_STATES)
    found: dict[int, list[Assignment]] = defaultdict(list)
    for row in rows.select_related("unit").order_by("id"):
        found[row.petition_id].append(row)
    return found


def _recorded(turn: Turn, owed: list[Assignment], promises: list[RecordedPromise]) -> RecordedTurn:
    petition = turn.petition
    lead = next((row for row in owed if row.part == "lead"), None)
    unit = lead.unit if lead else turn.unit
    return RecordedTurn(
        at=turn.started_at.astimezone(HANOI).time() if turn.started_at else None,
        speaker=turn.speaker,
        group=turn.group.name if turn.group else "",
        question=turn.question or _words(petition),
        content=_words(petition) or turn.question,
        code=petition.code if petition else "",
        outcome=turn.outcome,
        reason_code=turn.reason_code,
        public_sentence=turn.public_sentence,
        answer=turn.answer,
        unit=unit.name if unit else "",
        coordinating=tuple(row.unit.name for row in owed if row.part == "coordinating"),
        due_on=lead.due_on if lead else turn.due_on,
        due_text=rule_words(lead) if lead else "",
        transferred_to=petition.transferred_to if petition else "",
        promises=tuple(promises),
    )


def _words(petition: Petition | None) -> str:
    return petition.summary or petition.public_words if petition else ""


def rule_words(assignment: Assignment) -> str:
    """The rule of an assignment as a phrase, where it is counted from an event; empty for a named day."""
    rule = rule_from_json(assignment.rule) if assignment.rule else None
    return say_rule(rule) if isinstance(rule, RelativeRule) else ""


def _attendance(dialogue: Dialogue) -> tuple[tuple[tuple[str, int], ...], tuple[str, ...]]:
    """Who was checked in, by the line of the plan that named them; groups of which nobody came."""
    delegates = Delegate.objects.filter(dialogue=dialogue).exclude(state="withdrawn")
    came = delegates.filter(checked_in_at__isnull=False)
    kinds = came.values_list("quota__who").annotate(number=Count("id")).order_by("quota_id")
    present: dict[str, int] = defaultdict(int)
    for who, number in kinds:
        present[who or WALK_IN] += number
    there = came.filter(group__isnull=False).values("group_id")
    missing = delegates.filter(group__isnull=False).exclude(group_id__in=there)
    names = missing.order_by("group__order", "group_id").values_list("group__name", flat=True)
    return tuple(present.items()), tuple(dict.fromkeys(names))


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
