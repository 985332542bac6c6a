"""What people wrote, on its way from the door to the unit that answers."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache, partial

from doithoai.apps.petitions.actions.assignments.accept_assignment import accept_assignment
from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.intake.enter_group_petition import enter_group_petition
from doithoai.apps.petitions.actions.intake.enter_petition import enter_petition
from doithoai.apps.petitions.actions.intake.submit_petition import submit_petition
from doithoai.apps.petitions.actions.triage.choose_for_hall import choose_for_hall
from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition
from doithoai.apps.petitions.actions.triage.divert_petition import divert_petition
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions
from doithoai.apps.petitions.actions.triage.show_petition import show_petition
from doithoai.apps.petitions.actions.triage.transfer_petition import transfer_petition
from doithoai.apps.petitions.models import Assignment, Field
from doithoai.apps.petitions.receiving import Contact, Opinion, Receipt
from doithoai.core.caller import HANOI, Role
from doithoai.core.petitions.legal_type import Channel, GateAnswer, LegalType, Level
from doithoai.core.refusal import Refused
from doithoai.faces.cli.demonstration.reading import Row, petitions_of
from doithoai.faces.cli.demonstration.town import Town

DIVERTED = "Nội dung là khiếu nại một quyết định cụ thể; ông/bà gửi đơn theo Luật Khiếu nại tại nơi tiếp công dân."
TRANSFERRED = "Việc này vượt thẩm quyền của cơ quan"
BODIES = {"province": "Ủy ban nhân dân tỉnh Châu Lam", "central": "Bộ, ngành trung ương", "other": "Cơ quan chủ quản"}
UNTOUCHED = {"received"}
"""States of the data in which nobody has sorted the petition yet."""


def schedule_voices(town: Town) -> None:
    """Write the arrival of every opinion that did not first stand up in the hall into the script."""
    for row in petitions_of(town.row["slug"]):
        if row["channel"] == "hall":
            continue
        moment = town.script.moment(row["day"], row["time"])
        town.script.at(moment, "receive", partial(receive, town, row))


def receive(town: Town, row: Row, at: datetime) -> None:
    """The opinion comes in by its channel; sorting follows on the next working morning."""
    receipt = _received(town, row, at)
    town.petitions[row["id"]], town.links[row["id"]] = receipt.petition, receipt.path
    schedule_sorting(town, row, at)


def _received(town: Town, row: Row, at: datetime) -> Receipt:
    group = town.groups.get(row.get("group", ""))
    opinion = Opinion(text=row["text"], group_id=group.pk if group else None, is_no_denunciation=True)
    contact = Contact(name=row.get("submitter", ""), phone=row.get("phone", ""))
    channel = Channel(row["channel"])
    if town.row["stage"] == "planned" or channel not in (Channel.WEB, Channel.GROUP_HEAD):
        return _typed(town, opinion, contact, channel, at)
    if channel is Channel.WEB:
        key = f"{town.row['slug']}-{row['id']}-{at:%Y%m%d}"
        caller = town.citizen(at)
        return submit_petition(
            caller, dialogue_id=town.dialogue_id, opinion=opinion, contact=contact, submission_key=key
        )
    head = town.head_of(row["group"], at)
    return enter_group_petition(head, dialogue_id=town.dialogue_id, opinion=opinion, contact=contact)


def _typed(town: Town, opinion: Opinion, contact: Contact, channel: Channel, at: datetime) -> Receipt:
    return enter_petition(
        town.by_role(Role.SECRETARY, at),
        channel=channel,
        gate=GateAnswer.SUGGEST,
        opinion=opinion,
        contact=contact,
        received_at=at,
        dialogue_id=town.dialogue_id or None,
    )


def next_morning(at: datetime, *, hour: int = 8, minute: int = 30) -> datetime:
    """The next morning that is neither Saturday nor Sunday."""
    day = at.astimezone(HANOI).date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime.combine(day, time(hour, minute), tzinfo=HANOI)


def schedule_sorting(town: Town, row: Row, at: datetime) -> None:
    """Sorted, merged, sent elsewhere or given to its unit, as the data says."""
    state = row["outcome"]["state"]
    if state in UNTOUCHED and row["id"] % 4:
        return
    moment = next_morning(at, minute=row["id"] % 60)
    town.script.at(moment, "sort", partial(_sort, town, row))


def _sort(town: Town, row: Row, at: datetime) -> None:
    petition, secretary, state = town.petitions[row["id"]], town.by_role(Role.SECRETARY, at), row["outcome"]["state"]
    kind = LegalType(row["legal_type"])
    classify_petition(
        secretary,
        petition_id=petition.pk,
        field_ids=[_field(code) for code in row["fields"]],
        level=Level(row["level"]),
        legal_type=kind if kind is not LegalType.KHIEU_NAI else LegalType.KIEN_NGHI,
        summary=row.get("summary", ""),
    )
    if state == "diverted" or kind is LegalType.KHIEU_NAI:
        divert_petition(secretary, petition_id=petition.pk, reason=DIVERTED)
    elif state == "merged" and row["same_as"] in town.petitions:
        merge_petitions(secretary, petition_id=petition.pk, into_id=town.petitions[row["same_as"]].pk)
    elif state not in UNTOUCHED:
        _hand_on(town, row, at)


def _hand_on(town: Town, row: Row, at: datetime) -> None:
    petition, secretary = town.petitions[row["id"]], town.by_role(Role.SECRETARY, at)
    if row.get("points"):
        divide_petition(secretary, petition_id=petition.pk, texts=row["points"])
    _show(town, row, at)
    if row["outcome"]["state"] == "transferred":
        body = BODIES.get(row["level"], BODIES["province"])
        level = Level(row["level"]) if row["level"] != "commune" else Level.PROVINCE
        moment = next_morning(at, hour=15)
        town.script.at(
            moment,
            "transfer",
            lambda at: transfer_petition(
                town.by_role(Role.SECRETARY, at), petition_id=petition.pk, to_body=body, reason=TRANSFERRED, level=level
            ),
        )
        return
    assign(town, row, at)
    if row.get("hall") or row["outcome"]["state"] == "for_hall" or "hall" in row["outcome"]:
        choose_for_hall(secretary, petition_id=petition.pk)


def _show(town: Town, row: Row, at: datetime) -> None:
    try:
        show_petition(town.by_role(Role.SECRETARY, at), petition_id=town.petitions[row["id"]].pk, public_text="")
    except Refused:
        # Words with a telephone number or an address in them wait for a person to take it out.
        return


def assign(town: Town, row: Row, at: datetime) -> None:
    """Given to its unit; the unit takes it on the next morning; then the answer goes its way."""
    lead = town.units[row["unit"]]
    helpers = {town.units[code].pk for code in row.get("coordinating", [])} - {lead.pk}
    assign_petition(
        town.by_role(Role.SECRETARY, at),
        petition_id=town.petitions[row["id"]].pk,
        lead_unit_id=lead.pk,
        coordinating_unit_ids=sorted(helpers),
        due_on=_named_day(town, row, at),
    )
    if row["id"] % 7 or "answer" in row["outcome"]:
        moment = next_morning(at, hour=10)
        town.script.at(moment, "accept", partial(_accept, town, row))


def _named_day(town: Town, row: Row, at: datetime) -> date | None:
    """Only what is overdue needs a day by hand; every other date is counted."""
    if row["outcome"]["state"] != "overdue" or "due_day" not in row["outcome"]:
        return None
    return max(town.script.moment(row["outcome"]["due_day"]).date(), at.date())


def lead_of(town: Town, row: Row) -> Assignment:
    """The newest part of the lead unit in a petition."""
    return town.petitions[row["id"]].assignments.filter(part="lead").latest("pk")


def _accept(town: Town, row: Row, at: datetime) -> None:
    accept_assignment(town.of_unit(row["unit"], Role.OFFICER, at), assignment_id=lead_of(town, row).pk)


@lru_cache(maxsize=64)
def _field(code: str) -> int:
    return Field.objects.get(code=code, authority__isnull=True).pk
