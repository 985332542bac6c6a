"""After the hall: minutes, conclusion, receipts, promises kept, duties reported, the report and the closed dossier."""

import io
from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

from doithoai.apps.dialogues.actions.report_duty import report_duty
from doithoai.apps.dialogues.models import Duty
from doithoai.apps.dialogues.proof import Proof
from doithoai.apps.hall.actions.draft_conclusion import draft_conclusion
from doithoai.apps.hall.actions.issue_conclusion import issue_conclusion
from doithoai.apps.hall.actions.keep_promise import keep_promise
from doithoai.apps.hall.actions.receive_conclusion import receive_conclusion
from doithoai.apps.hall.models import Promise
from doithoai.apps.reports.actions.close_dialogue import close_dialogue
from doithoai.apps.reports.actions.issue_report import issue_report
from doithoai.core.caller import HANOI, Role
from doithoai.core.dialogues.lifecycle import OWED_DUTY_STATES
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.refusal import Refused
from doithoai.faces.cli.demonstration.photos import blank
from doithoai.faces.cli.demonstration.plans import dialogue_of
from doithoai.faces.cli.demonstration.reading import petitions_of
from doithoai.faces.cli.demonstration.reading_out import schedule_minutes
from doithoai.faces.cli.demonstration.signing import sign_and_hand_in
from doithoai.faces.cli.demonstration.town import Town

REPORTED = "Đã hoàn thành theo kế hoạch."
LEFT_OPEN = "Việc còn lại được theo dõi tiếp đến khi xong."
LATE_EVERY = 6
"""Every sixth duty is reported two days late: a demonstration without delay would show nothing."""


def schedule_aftermath(town: Town) -> None:
    """Write what follows the hall into the script, and the duties on their days."""
    hall, script, stage = int(town.row["dialogue_day"]), town.script, town.row["stage"]
    if stage == "planned":
        return
    begun = min(row["day"] for row in petitions_of(town.row["slug"]))
    script.at(script.moment(max(begun, min(hall - 14, -1)), "17:00"), "duties", partial(_duties, town))
    if stage not in ("following_up", "closed"):
        return
    schedule_minutes(town, hall)
    script.at(script.moment(hall + 3, "10:00"), "conclusion", partial(_conclusion, town))
    script.at(script.moment(hall + 4, "09:00"), "receipts", partial(_receipts, town))
    script.at(script.moment(hall + 4, "17:00"), "duties", partial(_duties, town))
    script.at(script.moment(-1, "11:00"), "promises", partial(_promises, town))
    if stage == "closed":
        script.at(script.moment(hall + 30, "09:00"), "report", partial(_report, town))
        script.at(script.moment(hall + 31, "09:00"), "last duties", partial(_last_duties, town))
        script.at(script.moment(hall + 32, "09:00"), "close", partial(_close, town))


def _conclusion(town: Town, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    draft_conclusion(secretary, dialogue_id=town.dialogue_id)
    paper = issue_conclusion(secretary, dialogue_id=town.dialogue_id, issued_on=at.date())
    sign_and_hand_in(secretary, paper, sealed=town.row["stage"] == "closed", at=at)


def _receipts(town: Town, at: datetime) -> None:
    """Each unit confirms; a unit that owes nothing has nothing to confirm."""
    for unit in dict.fromkeys(town.units):
        try:
            receive_conclusion(town.of_unit(unit, Role.UNIT_HEAD, at), dialogue_id=town.dialogue_id)
        except Refused:
            continue


def _promises(town: Town, at: datetime) -> None:
    """What was promised for a day that has passed is kept, but for every third promise."""
    today = at.astimezone(HANOI).date()
    for promise in Promise.objects.filter(dialogue_id=town.dialogue_id, due_on__lt=today, kept_on=None).order_by("id"):
        if promise.pk % 3 or town.row["stage"] == "closed":
            secretary = town.by_role(Role.SECRETARY, at)
            keep_promise(secretary, promise_id=promise.pk, kept_on=promise.due_on, note="Đã làm đúng hẹn.")


def _duties(town: Town, at: datetime) -> None:
    """Each dated duty is reported the day before its date."""
    for number, duty in enumerate(dialogue_of(town).duties.filter(due_on__isnull=False, state="open")):
        if duty.due_on is None:
            continue
        late = timedelta(days=2 if number % LATE_EVERY == LATE_EVERY - 1 else -1)
        moment = max(datetime.combine(duty.due_on + late, time(10, number % 60), tzinfo=HANOI), at)
        town.script.at(moment, "duty", _reporting(town, duty.pk))
    if dialogue_of(town).held_on is not None:
        undated = dialogue_of(town).duties.filter(due_on__isnull=True, state__in=OWED_DUTY_STATES)
        for duty in undated.exclude(milestone=Milestone.REPORT.value):
            _reporting(town, duty.pk)(at)


def _reporting(town: Town, duty_id: int) -> Callable[[datetime], object]:
    def step(at: datetime) -> None:
        duty = Duty.objects.get(pk=duty_id)
        if duty.state in OWED_DUTY_STATES:
            proof = Proof(name="minh-chung.png", data=io.BytesIO(blank())) if duty.proof_required else None
            report_duty(town.by_role(Role.SECRETARY, at), duty_id=duty.pk, report=REPORTED, proof=proof)

    return step


def _last_duties(town: Town, at: datetime) -> None:
    for duty in dialogue_of(town).duties.filter(state__in=OWED_DUTY_STATES):
        _reporting(town, duty.pk)(at)


def _report(town: Town, at: datetime) -> None:
    issue_report(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id, issued_on=at.date(), public=True)


def _close(town: Town, at: datetime) -> None:
    close_dialogue(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id, reason=LEFT_OPEN)
