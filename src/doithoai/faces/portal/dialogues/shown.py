"""What the public reads of a dialogue: only what its issued plan says and what became of it."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.delegates.progress import delegates_settled
from doithoai.apps.delegates.registrations import standing_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.thread import collecting_of, facts_of
from doithoai.apps.hall.minutes_queries import corrections_last_day
from doithoai.apps.hall.promise_queries import ToldPromise, promises_of_last_time
from doithoai.apps.hall.time_marks import marks_of
from doithoai.apps.papers.queries import public_papers_of
from doithoai.apps.petitions.progress import progress_of
from doithoai.core.caller import HANOI, citizen_caller
from doithoai.core.dialogues.icalendar import CalendarEvent
from doithoai.core.dialogues.lifecycle import DialogueState, Stage
from doithoai.core.dialogues.stages import STAGE_NAMES, Collecting, StageState, stages_of
from doithoai.core.dialogues.words import PUBLIC_STATE_WORDS
from doithoai.core.hall.promises import PROMISE_WORDS
from doithoai.faces.common.components import threads
from doithoai.faces.common.paper_words import KIND_WORDS
from doithoai.faces.common.promise_faces import PROMISE_FACES
from doithoai.faces.common.times import when_words

SHOWN_STAGES = (Stage.PLAN, Stage.COLLECT, Stage.ANSWERS, Stage.HALL, Stage.CONCLUSION, Stage.FOLLOW_UP)
"""The stages that mean something to a visitor."""


def listed(rows: Iterable[Dialogue], *, now: datetime) -> list[dict[str, Any]]:
    """The lines of the list."""
    return [
        {
            "dialogue": row,
            "when": when_words(row),
            "state_word": _(PUBLIC_STATE_WORDS[DialogueState(row.state)]),
            "collecting": collecting_of(row, now) is Collecting.OPEN,
        }
        for row in rows
    ]


def authorities_of(rows: QuerySet[Dialogue], *, here: str) -> list[dict[str, Any]]:
    """The authorities that have public dialogues, as choices of the list."""
    pairs = rows.order_by("authority__name").values_list("authority__slug", "authority__short_name").distinct()
    choices = [{"text": name, "url": f"?co-quan={slug}", "on": slug == here} for slug, name in pairs]
    return [{"text": _("Tất cả"), "url": "?", "on": not here}, *choices] if len(choices) > 1 else []


def shown(dialogue: Dialogue, *, now: datetime) -> dict[str, Any]:
    """The context of the page of one dialogue."""
    state = DialogueState(dialogue.state)
    open_now = collecting_of(dialogue, now) is Collecting.OPEN
    return {
        "dialogue": dialogue,
        "authority_name": dialogue.authority.name,
        "authority_contact": dialogue.authority.address,
        "when": when_words(dialogue),
        "state_word": _(PUBLIC_STATE_WORDS[state]),
        "submit_url": submit_url(dialogue) if open_now else "",
        "collecting": open_now,
        "registration": standing_of(citizen_caller(now), dialogue) if state is DialogueState.ISSUED else None,
        "papers": _papers(dialogue),
        "stages": _stages(dialogue, now),
        "last_time": _last_time(dialogue, now),
        "marks": marks_of(dialogue) if dialogue.held_on else [],
        "corrections_until": _corrections_until(dialogue, now),
        "has_calendar": dialogue.starts_on is not None and state is DialogueState.ISSUED,
    }


def _corrections_until(dialogue: Dialogue, now: datetime) -> date | None:
    """Until when those who were there may ask for corrections of the minutes."""
    return corrections_last_day(dialogue, today=now.astimezone(HANOI).date()) if dialogue.held_on else None


def _last_time(dialogue: Dialogue, now: datetime) -> list[tuple[ToldPromise, str, str]]:
    """What was promised last time, while this dialogue is still to come or running."""
    if dialogue.held_on is not None or dialogue.state == DialogueState.CANCELLED:
        return []
    told = promises_of_last_time(dialogue, today=now.astimezone(HANOI).date())
    return [(each, PROMISE_FACES[each.state], _(PROMISE_WORDS[each.state])) for each in told]


def submit_url(dialogue: Dialogue) -> str:
    """Where an opinion for this dialogue is sent."""
    return reverse("portal:submit", args=[dialogue.code])


def _papers(dialogue: Dialogue) -> list[dict[str, Any]]:
    rows = public_papers_of(dialogue.pk).filter(petition_id__isnull=True, pdf__isnull=False)
    return [
        {
            "name": _("%(kind)s: %(title)s (số %(number)s, %(day)s)")
            % {
                "kind": KIND_WORDS[row.kind],
                "title": row.title,
                "number": f"{row.number:02d}",
                "day": f"{row.issued_on:%d/%m/%Y}",
            },
            "url": reverse("portal:paper", args=[row.pdf.public_token]),
            "size": row.pdf.size,
        }
        for row in rows
        if row.pdf is not None and row.number is not None and row.issued_on is not None
    ]


def _stages(dialogue: Dialogue, now: datetime) -> list[threads.Stage]:
    progress = progress_of(dialogue.pk)
    facts = facts_of(
        dialogue,
        today=now.astimezone(HANOI).date(),
        now=now,
        petitions=progress.petitions,
        untriaged=progress.untriaged,
        unanswered=progress.unanswered,
        delegates_settled=delegates_settled(dialogue),
    )
    return [
        threads.Stage(
            name=_(STAGE_NAMES[view.stage]),
            state=view.state.value,
            due_on=view.due_on if view.state is not StageState.DONE else None,
        )
        for view in stages_of(facts)
        if view.stage in SHOWN_STAGES
    ]


def calendar_event(dialogue: Dialogue, url: str) -> CalendarEvent:
    """The dialogue for a calendar; it must have its days."""
    if dialogue.starts_on is None:
        raise ValueError("a calendar event has a date")
    return CalendarEvent(
        uid=f"{dialogue.code}@{url.split('/')[2]}",
        title=dialogue.title,
        place=dialogue.venue,
        url=url,
        first=dialogue.starts_on,
        last=dialogue.ends_on or dialogue.starts_on,
        starts_at=dialogue.starts_at,
        stamped_at=dialogue.cancelled_at or dialogue.created_at,
        sequence=1 if dialogue.moved_from or dialogue.cancelled_at else 0,
        cancelled=dialogue.state == DialogueState.CANCELLED.value,
    )
