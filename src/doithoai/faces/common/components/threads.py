"""The red thread: stages of a dialogue, events of a petition, steps of a form."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from doithoai.faces.common.components.states import THREAD_STATES, Face, Words


@dataclass(frozen=True)
class Stage:
    """One stage on the thread. state: done, open, late, waiting or future; due_on: the nearest date in it."""

    name: Words
    state: str
    owner: Words = ""
    due_on: date | None = None
    url: str = ""
    here: bool = False
    note: Words = ""


@dataclass(frozen=True)
class Event:
    """One event on a timeline. at: when (None for what is still owed); state as for a stage, done when it happened."""

    text: Words
    at: datetime | date | None = None
    who: Words = ""
    detail: Words = ""
    state: str = "done"
    url: str = ""


def thread(stages: Iterable[Stage | Mapping[str, Any]], label: Words = "") -> dict[str, object]:
    """Navigation of a dialogue: `{% thread stages %}`; vertical on the desk, lying and scrolling on a phone.

    stages: Stage values (or mappings with the same names); label: the name of the navigation for a screen reader.
    """
    return {"stages": stages, "label": label}


def timeline(events: Iterable[Event | Mapping[str, Any]]) -> dict[str, object]:
    """What happened and what is owed, oldest first: `{% timeline events %}`; events: Event values or mappings."""
    return {"events": events}


def steps(names: Sequence[Words], here: int) -> dict[str, object]:
    """Where I am in a form of two or three pages: `{% steps names 2 %}`; here counts from 1."""
    states = ("done" if n < here else "open" if n == here else "future" for n in range(1, len(names) + 1))
    return {"steps": list(zip(names, states, strict=True)), "here": here}


def thread_face(state: str) -> Face:
    """Filter: the icon and word of a state on the thread."""
    return THREAD_STATES[state]
