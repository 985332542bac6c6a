"""Beside the speakers of the sitting of today: phones, a poll, screens, the stream with captions, the chair's note."""

import hashlib
from datetime import datetime, timedelta
from functools import partial

from doithoai.apps.audience.actions.ask_question import Asked, ask_question
from doithoai.apps.audience.actions.decline_question import decline_question
from doithoai.apps.audience.actions.let_question_through import let_question_through
from doithoai.apps.audience.actions.mark_question_answered import mark_question_answered
from doithoai.apps.audience.actions.raise_question import raise_question
from doithoai.apps.audience.actions.support_question import support_question
from doithoai.apps.audience.actions.wish_to_speak import wish_to_speak
from doithoai.apps.hall.actions.close_poll import close_poll
from doithoai.apps.hall.actions.describe_broadcast import describe_broadcast
from doithoai.apps.hall.actions.keep_private_note import keep_private_note
from doithoai.apps.hall.actions.open_poll import open_poll
from doithoai.apps.hall.actions.vote_in_poll import vote_in_poll
from doithoai.apps.hall.actions.write_caption import write_caption
from doithoai.apps.hall.models import Turn
from doithoai.apps.screens.actions.add_screen import add_screen
from doithoai.apps.screens.actions.show_slide import prepare_slide, show_slide
from doithoai.core.caller import Role
from doithoai.core.hall.crowd import Decline
from doithoai.core.hall.screens import Slide
from doithoai.faces.cli.demonstration.reading import Row, hall_of
from doithoai.faces.cli.demonstration.town import Town

POLL_AFTER, NOTE_AFTER = 27, 48
"""Minutes after the opening."""
POLL_MINUTES = 3
MODERATED_AFTER = timedelta(minutes=1)


def schedule_hall(town: Town, opened_at: datetime) -> None:
    """Write the phones, screens, captions and the poll of a sitting that is open into the script."""
    told, script = hall_of(town.row["slug"]), town.script

    def after(minutes: int) -> datetime:
        return opened_at + timedelta(minutes=minutes)

    script.at(after(1), "screens", partial(_screens, town, told))
    for row in told.get("questions", []):
        script.at(after(row["after"]), "ask", partial(_ask, town, row))
    for row in told.get("wishes", []):
        script.at(after(row["after"]), "wish", partial(_wish, town, row))
    for row in told.get("captions", []):
        script.at(after(row["after"]), "caption", partial(_caption, town, row))
    if "poll" in told:
        script.at(after(POLL_AFTER), "poll", partial(_poll, town, told["poll"]))
    if "note" in told:
        script.at(after(NOTE_AFTER), "note", partial(_note, town, told["note"]))


def _phone(town: Town, name: str) -> str:
    """As a phone's key looks; the same phone for the same name."""
    return hashlib.sha256(f"{town.row['slug']} {name}".encode()).hexdigest()


def _screens(town: Town, told: Row, at: datetime) -> None:
    secretary, here = town.by_role(Role.SECRETARY, at), town.dialogue_id
    if "stream" in told:
        describe_broadcast(secretary, dialogue_id=here, stream_url=told["stream"])
    for row in told.get("screens", []):
        made = add_screen(secretary, dialogue_id=here, name=row["name"])
        slide, words = Slide(row["slide"]), row.get("message", "")
        prepare_slide(secretary, dialogue_id=here, slide=slide, number=made.number, message=words)
        show_slide(secretary, dialogue_id=here, number=made.number)


def _ask(town: Town, row: Row, at: datetime) -> None:
    group = town.groups.get(row.get("group", ""))
    asked = Asked(
        text=row["text"],
        name=row.get("name", ""),
        is_anonymous=row.get("anonymous", False),
        group_id=group.pk if group else None,
    )
    phone = _phone(town, row["text"])
    question = ask_question(town.citizen(at), dialogue_id=town.dialogue_id, phone=phone, key=phone, asked=asked)
    town.script.at(at + MODERATED_AFTER, "moderate", partial(_moderate, town, row, question.pk, question.key))


def _moderate(town: Town, row: Row, question_id: int, key: str, at: datetime) -> None:
    secretary, state = town.by_role(Role.SECRETARY, at), row["state"]
    if state == "waiting":
        return
    if state == "repeated":
        decline_question(secretary, question_id=question_id, reason_code=Decline.REPEATED)
        return
    let_question_through(secretary, question_id=question_id)
    for number in range(row.get("supports", 0)):
        phone = _phone(town, f"phone {number}")
        support_question(town.citizen(at), dialogue_id=town.dialogue_id, phone=phone, key=key)
    if state == "answered":
        mark_question_answered(secretary, question_id=question_id)
    elif state == "raised":
        raise_question(secretary, question_id=question_id)


def _wish(town: Town, row: Row, at: datetime) -> None:
    phone = _phone(town, row["name"])
    wish_to_speak(
        town.citizen(at),
        dialogue_id=town.dialogue_id,
        phone=phone,
        key=phone,
        name=row["name"],
        subject=row["subject"],
        group_id=town.groups[row["group"]].pk,
    )


def _poll(town: Town, row: Row, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    poll = open_poll(secretary, dialogue_id=town.dialogue_id, question=row["question"], choices=row["choices"])
    voted = [choice for choice, count in enumerate(row["votes"]) for _ in range(count)]
    for number, choice in enumerate(voted):
        phone, moment = _phone(town, f"phone {number}"), at + timedelta(seconds=2 * number)
        vote_in_poll(
            town.citizen(moment), dialogue_id=town.dialogue_id, poll_id=poll.pk, phone=phone, choice=choice
        )  # fmt: skip
    closing = at + timedelta(minutes=POLL_MINUTES)
    town.script.at(closing, "close poll", lambda at: close_poll(town.by_role(Role.SECRETARY, at), poll_id=poll.pk))


def _note(town: Town, words: str, at: datetime) -> None:
    """The chair writes it down for who speaks at that moment."""
    turn = Turn.objects.get(sitting__dialogue_id=town.dialogue_id, state="speaking")
    keep_private_note(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id, text=words, turn_id=turn.pk)


def _caption(town: Town, row: Row, at: datetime) -> None:
    key = _phone(town, row["text"])
    write_caption(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id, text=row["text"], key=key)
