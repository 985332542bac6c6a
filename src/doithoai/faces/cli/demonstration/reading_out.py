"""The minutes on their way: drafted, read out, corrected by those who were there, issued, signed; the notice posted."""

import io
from datetime import datetime, timedelta
from functools import partial

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.hall.actions.ask_minutes_correction import Attendee, ask_minutes_correction
from doithoai.apps.hall.actions.draft_minutes import draft_minutes
from doithoai.apps.hall.actions.issue_minutes import issue_minutes
from doithoai.apps.hall.actions.open_minutes_corrections import open_minutes_corrections
from doithoai.apps.hall.actions.post_conclusion import PostingLine, post_conclusion
from doithoai.apps.hall.actions.record_minutes_read_out import record_minutes_read_out
from doithoai.apps.hall.actions.settle_minutes_correction import settle_minutes_correction
from doithoai.apps.hall.actions.sign_minutes import sign_minutes
from doithoai.apps.hall.models import MinutesCorrection, Sitting
from doithoai.apps.papers.models import Paper
from doithoai.core.caller import Role
from doithoai.core.hall.minutes_course import SignerPart
from doithoai.faces.cli.demonstration.photos import board
from doithoai.faces.cli.demonstration.reading import Row, hall_of
from doithoai.faces.cli.demonstration.town import Town


def schedule_minutes(town: Town, hall: int) -> None:
    """Write the course of the minutes and the postings into the script; `hall`: the day of the hall."""
    told, script = hall_of(town.row["slug"]), town.script
    script.at(script.moment(hall, "17:00"), "minutes", partial(_draft, town, told))
    for number, row in enumerate(told.get("corrections", [])):
        moment = script.moment(hall + 1, f"{8 + number:02d}:20")
        script.at(moment, "correction", partial(_ask, town, row))
        script.at(moment + timedelta(hours=3), "correction settled", partial(_settle, town, row))
    script.at(script.moment(hall + 2, "16:00"), "issue minutes", partial(_issue, town))
    for number, row in enumerate(told.get("postings", [])):
        script.at(script.moment(hall + 4, f"{10 + number:02d}:00"), "posting", partial(_post, town, row))


def _draft(town: Town, told: Row, at: datetime) -> None:
    """Written from the log, read out before everybody left, open to corrections until the next evening."""
    secretary, here = town.by_role(Role.SECRETARY, at), town.dialogue_id
    draft_minutes(secretary, dialogue_id=here)
    closed_at = Sitting.objects.get(dialogue_id=here).closed_at or at
    record_minutes_read_out(secretary, dialogue_id=here, at=closed_at, by=told.get("read_out_by", secretary.name))
    open_minutes_corrections(secretary, dialogue_id=here, until=secretary.today + timedelta(days=1))


def _ask(town: Town, row: Row, at: datetime) -> None:
    present = Delegate.objects.filter(
        dialogue_id=town.dialogue_id, group=town.groups[row["group"]], checked_in_at__isnull=False
    )
    who = present.earliest("pk")
    attendee = Attendee(name=who.full_name, delegate_id=who.pk)
    key = f"{town.row['slug']}-{row['group']}"
    ask_minutes_correction(
        town.citizen(at), dialogue_id=town.dialogue_id, attendee=attendee, words=row["words"], key=key
    )


def _settle(town: Town, row: Row, at: datetime) -> None:
    asked = MinutesCorrection.objects.get(dialogue_id=town.dialogue_id, words=row["words"])
    secretary = town.by_role(Role.SECRETARY, at)
    settle_minutes_correction(secretary, request_id=asked.pk, accepted=row["accepted"], reason=row["reason"])


def _issue(town: Town, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    paper = Paper.objects.get(dialogue_id=town.dialogue_id, kind="minutes", state="draft")
    issue_minutes(secretary, paper_id=paper.pk, issued_on=at.date())
    for part in (SignerPart.SECRETARY, SignerPart.CHAIR):
        sign_minutes(secretary, paper_id=paper.pk, part=part, signed_on=at.date())


def _post(town: Town, row: Row, at: datetime) -> None:
    group = town.groups.get(row.get("group", ""))
    line = PostingLine(
        place=row["place"],
        posted_at=at - timedelta(minutes=40),
        group_id=group.pk if group else None,
        note=row.get("note", ""),
    )
    proof = Proof(name="bang-tin.png", data=io.BytesIO(board()))
    post_conclusion(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id, line=line, proof=proof)
