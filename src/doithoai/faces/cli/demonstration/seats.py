"""Seats beside the list: open ones with a waiting list, a moved one, a substitute; replies and the plan of chairs."""

from datetime import datetime
from functools import partial

from doithoai.apps.delegates.actions.answer_registration import cancel_registration, take_offer
from doithoai.apps.delegates.actions.approve_delegates import approve_delegates
from doithoai.apps.delegates.actions.arrange_seats import arrange_seats
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.move_quota_seats import move_quota_seats
from doithoai.apps.delegates.actions.note_reply import note_reply
from doithoai.apps.delegates.actions.register_citizen import Wish, register_citizen
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules
from doithoai.apps.delegates.actions.substitute_delegate import substitute_delegate
from doithoai.apps.delegates.models import Delegate
from doithoai.core.caller import Role
from doithoai.core.delegates.ledger import Move, Place
from doithoai.core.delegates.replies import Reply, ReplyOrigin
from doithoai.faces.cli.demonstration.plans import dialogue_of
from doithoai.faces.cli.demonstration.reading import Row, hall_of
from doithoai.faces.cli.demonstration.town import Town


def schedule_seats(town: Town) -> None:
    """Write what happens to the seats into the script."""
    told, script = hall_of(town.row["slug"]), town.script
    if not told.get("open_seats"):
        return
    script.at(script.moment(told["seats_day"], "07:45"), "open seats", partial(_open_seats, town, told))
    for name, step in (("registrations", _register), ("cancels", _cancel), ("takes", _take), ("moves", _move)):
        for row in told.get(name, []):
            script.at(script.moment(row["day"], row["time"]), name, partial(step, town, row))
    for name, clock, once in (
        ("replies", "10:00", _replies),
        ("substitute", "14:00", _substitute),
        ("seating", "15:00", _seating),
    ):
        if name in told:
            script.at(script.moment(told[name]["day"], clock), name, partial(once, town, told[name]))


def _open_seats(town: Town, told: Row, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    seats, hours = told["open_seats"], told["offer_hours"]
    set_seat_rules(secretary, dialogue_id=town.dialogue_id, open_seats=seats, offer_hours=hours)


def _register(town: Town, row: Row, at: datetime) -> None:
    number = int.from_bytes(row["name"].encode()) % 1000
    register_citizen(
        town.citizen(at),
        dialogue_code=dialogue_of(town).code,
        key=f"{town.row['slug']}-{row['name']}",
        full_name=row["name"],
        wish=Wish(speaks="about" in row, about=row.get("about", "")),
        group_id=town.groups[row["group"]].pk,
        birth_year=row["birth_year"],
        gender=row["gender"],
        phone=f"0900000{number:03d}",
    )


def _badge(town: Town, row: Row) -> str:
    return Delegate.objects.get(dialogue_id=town.dialogue_id, full_name=row["name"], kind="citizen").badge


def _cancel(town: Town, row: Row, at: datetime) -> None:
    cancel_registration(town.citizen(at), dialogue_code=dialogue_of(town).code, badge=_badge(town, row))


def _take(town: Town, row: Row, at: datetime) -> None:
    take_offer(town.citizen(at), dialogue_code=dialogue_of(town).code, badge=_badge(town, row))


def _move(town: Town, row: Row, at: datetime) -> None:
    line = dialogue_of(town).quotas.get(who=row["line"]).pk
    source, target = (Place(line, town.groups[row[end]].pk) for end in ("from", "to"))
    move_quota_seats(
        town.by_role(Role.SECRETARY, at),
        dialogue_id=town.dialogue_id,
        move=Move(source, target, 1),
        reason=row["reason"],
    )


def _replies(town: Town, told: Row, at: datetime) -> None:
    """Most say yes; some say no or ask for a substitute, some have not answered."""
    named = {name: answer for answer in (Reply.NO, Reply.SUBSTITUTE) for name in told[answer.value]}
    invited = Delegate.objects.filter(dialogue_id=town.dialogue_id, state="approved", kind="delegate")
    for delegate in invited.exclude(full_name__in=told["silent"]).order_by("id"):
        answer = named.get(delegate.full_name, Reply.YES)
        note_reply(
            town.by_role(Role.SECRETARY, at), delegate_id=delegate.pk, answer=answer, origin=ReplyOrigin.PHONE
        )  # fmt: skip


def _substitute(town: Town, row: Row, at: datetime) -> None:
    """The head of the group names who comes instead; the chair approves, the invitation follows."""
    old = Delegate.objects.get(dialogue_id=town.dialogue_id, full_name=row["instead_of"])
    new = substitute_delegate(
        town.head_of(row["group"], at),
        delegate_id=old.pk,
        full_name=row["name"],
        gender=row["gender"],
        birth_year=row["birth_year"],
    )
    approve_delegates(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id)
    invite_delegates(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id, delegate_ids=[new.pk])


def _seating(town: Town, row: Row, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    hall = {name: row[name] for name in ("rows", "chairs", "reserved")}
    arrange_seats(secretary, dialogue_id=town.dialogue_id, **hall)
