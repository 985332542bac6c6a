"""The dialogue of a town: planned, approved, issued, announced; its delegates named and invited."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from doithoai.apps.delegates.actions.approve_delegates import approve_delegates
from doithoai.apps.delegates.actions.invite_delegates import invite_delegates
from doithoai.apps.delegates.actions.nominate_delegate import nominate_delegate
from doithoai.apps.dialogues.actions.approve_dialogue import approve_dialogue
from doithoai.apps.dialogues.actions.change_agenda import change_agenda
from doithoai.apps.dialogues.actions.change_duty import change_duty
from doithoai.apps.dialogues.actions.change_quota import change_quota
from doithoai.apps.dialogues.actions.confirm_quota import confirm_quota
from doithoai.apps.dialogues.actions.date_dialogue import date_dialogue
from doithoai.apps.dialogues.actions.describe_dialogue import describe_dialogue
from doithoai.apps.dialogues.actions.end_collecting import end_collecting
from doithoai.apps.dialogues.actions.issue_dialogue import issue_dialogue
from doithoai.apps.dialogues.actions.log_announcement import log_announcement
from doithoai.apps.dialogues.actions.plan_dialogue import plan_dialogue
from doithoai.apps.dialogues.models import Dialogue, Duty
from doithoai.core.caller import Caller, Role
from doithoai.core.deadlines.rule import AbsoluteRule, Anchor, RelativeRule, Rule, rule_from_json
from doithoai.core.dialogues.announcing import AnnouncementChannel, AnnouncementLine
from doithoai.core.dialogues.description import Description
from doithoai.core.dialogues.duties import DutyLine
from doithoai.core.dialogues.planning import AgendaLine
from doithoai.core.dialogues.presets import preset
from doithoai.core.dialogues.programme import Milestone, TimeKind
from doithoai.core.dialogues.quotas import Per, QuotaLine
from doithoai.core.dialogues.time import DialogueTime
from doithoai.faces.cli.demonstration.reading import delegate_names, hall_of, petitions_of, proceedings_of
from doithoai.faces.cli.demonstration.town import Town

CHANNELS = {"noticeboard": "notice_board", "poster": "notice_board", "meeting": "group_meeting"}
AGAINST = "Kế hoạch theo chương trình mẫu cũ; thông báo vẫn gửi đủ thời gian theo luật hiện hành."


def schedule_plan(town: Town) -> None:
    """Write the steps from the draft to the last invitation into the script."""
    script, slug = town.script, town.row["slug"]
    told = proceedings_of(slug)
    hall = int(town.row["dialogue_day"])
    first = min([row["day"] for row in petitions_of(slug)] + [row["day"] for row in told.get("announcements", [])])
    begun = min(first, hall - 14) - 8
    script.at(script.moment(begun, "08:30"), "plan", partial(_draft, town))
    if town.row["stage"] == "planned":
        return
    script.at(script.moment(begun + 3, "15:00"), "approve", partial(_approve, town))
    script.at(script.moment(begun + 5, "09:00"), "issue", partial(_issue, town))
    for row in told.get("announcements", []):
        script.at(script.moment(row["day"], row["time"]), "announce", partial(_announce, town, row))
    _schedule_delegates(town, told, hall)
    if hall <= 0:
        script.at(script.moment(hall + 8, "16:30"), "end collecting", partial(_end, town))


def dialogue_of(town: Town) -> Dialogue:
    return Dialogue.objects.get(pk=town.dialogue_id)


def _draft(town: Town, at: datetime) -> None:
    script, told = town.script, proceedings_of(town.row["slug"])
    secretary = town.by_role(Role.SECRETARY, at)
    day = script.moment(int(town.row["dialogue_day"])).date()
    dialogue = plan_dialogue(secretary, preset_code=town.row["preset"], year=day.year)
    town.dialogue_id = dialogue.pk
    starts_at = time.fromisoformat(told.get("starts_at", "08:00"))
    when = DialogueTime(
        kind=TimeKind.DATE, starts_on=day, starts_at=starts_at, tentative=town.row["stage"] == "planned"
    )
    date_dialogue(secretary, dialogue_id=dialogue.pk, time=when)
    describe_dialogue(secretary, dialogue_id=dialogue.pk, description=_description(town, dialogue_of(town)))
    agenda = [AgendaLine(title=row["title"], minutes=None) for row in told.get("agenda", [])]
    if agenda:
        change_agenda(secretary, dialogue_id=dialogue.pk, lines=agenda)
    _settle(town, dialogue_of(town), told, at)


def _description(town: Town, dialogue: Dialogue) -> Description:
    names: dict[str, Any] = {name: getattr(dialogue, name) for name in Description.__dataclass_fields__}
    lists: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in names.items()}
    return replace(Description(**lists), venue=town.row["hall_address"], council_co_chairs=True)


def _settle(town: Town, dialogue: Dialogue, told: dict[str, Any], at: datetime) -> None:
    """What only a person can answer: the quotas, and from when a duty counts."""
    secretary = town.by_role(Role.SECRETARY, at)
    for quota in dialogue.quotas.filter(ambiguous=True):
        confirm_quota(secretary, dialogue_id=dialogue.pk, quota_id=quota.pk, per=Per.GROUP)
    seats = told.get("delegates_per_group", 0)
    if seats and not dialogue.quotas.filter(per="group", count__gte=seats).exists():
        kind = town.row["groups"][0]["kind"]
        line = QuotaLine(who=f"Đại biểu mỗi {kind}", count=seats, per=Per.GROUP, group_kind=kind)
        change_quota(secretary, dialogue_id=dialogue.pk, line=line)
    targets = hall_of(town.row["slug"]).get("targets", {})
    if targets and (first := dialogue.quotas.order_by("id").first()) is not None:
        line = QuotaLine(
            who=first.who, count=first.count, per=Per(first.per), group_kind=first.group_kind,
            criteria=first.criteria, targets=targets,
        )  # fmt: skip
        change_quota(secretary, dialogue_id=dialogue.pk, line=line, quota_id=first.pk)
    _settle_dates(secretary, dialogue)


def _settle_dates(secretary: Caller, dialogue: Dialogue) -> None:
    written_for = preset(dialogue.preset).in_year(dialogue.year).time.starts_on
    for duty in dialogue.duties.filter(rule__anchor=Anchor.UNKNOWN.value):
        line = _with_rule(duty, _counted_from_conclusion(duty))
        change_duty(secretary, dialogue_id=dialogue.pk, line=line, duty_id=duty.pk)
    for duty in dialogue.duties.filter(rule__kind="absolute"):
        if written_for and dialogue.starts_on:
            line = _with_rule(duty, _as_long_before(duty, dialogue.starts_on - written_for))
            change_duty(secretary, dialogue_id=dialogue.pk, line=line, duty_id=duty.pk)


def _counted_from_conclusion(duty: Duty) -> Rule | None:
    rule = rule_from_json(duty.rule or {})
    return replace(rule, anchor=Anchor.CONCLUSION_ISSUED) if isinstance(rule, RelativeRule) else rule


def _as_long_before(duty: Duty, moved: timedelta) -> Rule | None:
    """A day that the programme names stands as long before the hall as it did in the programme."""
    rule = rule_from_json(duty.rule or {})
    return replace(rule, on=rule.on + moved) if isinstance(rule, AbsoluteRule) else rule


def _with_rule(duty: Duty, rule: Rule | None) -> DutyLine:
    return DutyLine(
        text=duty.text,
        milestone=Milestone(duty.milestone),
        owner_unit_id=duty.owner_unit_id,
        owner_label=duty.owner_label,
        rule=rule,
        proof_required=duty.proof_required,
    )


def _approve(town: Town, at: datetime) -> None:
    approve_dialogue(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id)


def _issue(town: Town, at: datetime) -> None:
    secretary = town.by_role(Role.SECRETARY, at)
    issue_dialogue(secretary, dialogue_id=town.dialogue_id, issued_on=at.date(), reason=AGAINST, collecting=True)


def _end(town: Town, at: datetime) -> None:
    end_collecting(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id)


def _announce(town: Town, row: dict[str, Any], at: datetime) -> None:
    channel = AnnouncementChannel(CHANNELS.get(row["channel"], row["channel"]))
    line = AnnouncementLine(channel=channel, announced_at=at, place=row.get("place", ""), note=row.get("note", ""))
    log_announcement(town.by_name(row["by"], at), dialogue_id=town.dialogue_id, line=line)


def _schedule_delegates(town: Town, told: dict[str, Any], hall: int) -> None:
    script, per_group = town.script, told.get("delegates_per_group", 0)
    rows = told.get("delegates") or delegate_names(list(town.groups), per_group)
    for number, told_row in enumerate(rows):
        row = {"phone": f"0900000{600 + number}"} | told_row
        moment = script.moment(hall - 14 + number % 3, f"{8 + number % 8:02d}:{number % 60:02d}")
        script.at(moment, "nominate", partial(_nominate, town, row))
    script.at(script.moment(hall - 8, "14:00"), "approve delegates", partial(_approve_delegates, town))
    script.at(script.moment(hall - 7, "09:00"), "invite", partial(_invite, town))


def _nominate(town: Town, row: dict[str, Any], at: datetime) -> None:
    nominate_delegate(
        town.head_of(row["group"], at),
        dialogue_id=town.dialogue_id,
        group_id=town.groups[row["group"]].pk,
        full_name=row["name"],
        birth_year=row.get("birth_year"),
        gender=row.get("gender", ""),
        phone=row.get("phone", ""),
        ethnic_minority=row.get("ethnic_minority"),
        household=row.get("household", ""),
    )


def _approve_delegates(town: Town, at: datetime) -> None:
    approve_delegates(town.by_role(Role.CHAIR, at), dialogue_id=town.dialogue_id)


def _invite(town: Town, at: datetime) -> None:
    invite_delegates(town.by_role(Role.SECRETARY, at), dialogue_id=town.dialogue_id)
