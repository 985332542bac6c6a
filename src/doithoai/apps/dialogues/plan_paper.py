"""The plan of a dialogue as an official paper."""

from dataclasses import replace
from datetime import date
from itertools import groupby

from doithoai.apps.dialogues.models import AgendaItem, Dialogue, Duty
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.deadlines.rule import rule_from_json, say_rule
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone, TimeKind
from doithoai.core.dialogues.time import DialogueTime, say_time
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.plan import AgendaStep, PlanFacts, UnitDuties, plan_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import weekday


def time_of(dialogue: Dialogue) -> DialogueTime:
    """The time of a stored dialogue as a value."""
    return DialogueTime(
        kind=TimeKind(dialogue.time_kind),
        starts_on=dialogue.starts_on,
        ends_on=dialogue.ends_on,
        quarter=dialogue.quarter,
        starts_at=dialogue.starts_at,
        tentative=dialogue.tentative,
        text=dialogue.time_text,
    )


def when_in_paper(dialogue: Dialogue) -> str:
    """The time as papers write it: `8 giờ 00, thứ Sáu, ngày 04/12/2026`; what is no single day in the plan's words."""
    said = say_time(time_of(dialogue), year=dialogue.year)
    if dialogue.time_kind != TimeKind.DATE.value or dialogue.starts_on is None:
        return said
    return said.replace(
        long_date(dialogue.starts_on), f"{weekday(dialogue.starts_on)}, ngày {short_date(dialogue.starts_on)}"
    )


def plan_paper_of(dialogue: Dialogue, today: date) -> Paper:
    """The paper as it stands on `today`, its number and day still blank."""
    duties = list(dialogue.duties.exclude(state=DutyState.DROPPED.value))
    money = next((duty.text for duty in duties if duty.milestone == Milestone.BUDGET.value), "")
    return plan_paper(
        PlanFacts(
            frame=_frame(dialogue, today),
            subject=dialogue.title,
            legal_bases=tuple(dialogue.legal_bases),
            when=when_in_paper(dialogue),
            venue=dialogue.venue or "Thông báo sau",
            chair=_chair(dialogue),
            audience=(*dialogue.participants, *_delegates(dialogue)),
            contents=tuple(dialogue.topics) or (dialogue.theme,),
            forms=tuple(dialogue.forms),
            purposes=tuple(dialogue.purposes),
            requirements=tuple(dialogue.requirements),
            agenda=tuple(_step(item) for item in dialogue.agenda.all()),
            during=tuple(dialogue.conduct),
            duties=_by_owner([duty for duty in duties if duty.milestone != Milestone.BUDGET.value]),
            budget=money,
        )
    )


def _frame(dialogue: Dialogue, today: date) -> Frame:
    texts = [row.text for row in dialogue.recipients.all()]
    archives = [text for text in texts if text.lower().startswith("lưu")]
    rest = tuple(text for text in texts if text not in archives)
    frame = frame_of_papers(dialogue, drafted_on=today, recipients=rest)
    return replace(frame, archive_line=archives[0]) if archives else frame


def _chair(dialogue: Dialogue) -> str:
    also = [*dialogue.co_chairs]
    if dialogue.council_co_chairs and not any("Hội đồng nhân dân" in title or "HĐND" in title for title in also):
        also.append("đại diện Thường trực Hội đồng nhân dân")
    together = f"; đồng chủ trì: {', '.join(also)}" if also else ""
    deputy = "; cấp phó chủ trì khi được ủy quyền" if dialogue.deputy_when_authorised else ""
    return f"{dialogue.chair_title}{together}{deputy}"


def _delegates(dialogue: Dialogue) -> list[str]:
    return [say_quota(quota.count, quota.who, quota.per, quota.group_kind) for quota in dialogue.quotas.all()]


def say_quota(count: int, who: str, per: str, group_kind: str) -> str:
    """«Đại biểu Nhân dân: mỗi tổ dân phố 02 người», «… : tổng cộng 07 người», «… : 5% số hộ của mỗi thôn»."""
    each = f"mỗi {group_kind or 'tổ, thôn'}"
    if per == "percent":
        return f"{who}: {count}% số hộ của {each}"
    if per == "shared":
        return f"{who}: tổng cộng {count:02d} người, chia cho {each} theo số hộ"
    return f"{who}: {each if per == 'group' else 'tổng cộng'} {count:02d} người"


def _step(item: AgendaItem) -> AgendaStep:
    return AgendaStep(at=f"{item.minutes} phút" if item.minutes else "", content=item.title, by="")


def _by_owner(duties: list[Duty]) -> tuple[UnitDuties, ...]:
    order = {duty.owner_label: place for place, duty in reversed(list(enumerate(duties)))}
    rows = sorted(duties, key=lambda duty: order[duty.owner_label])
    return tuple(
        UnitDuties(owner, tuple(_words(duty) for duty in group))
        for owner, group in groupby(rows, key=lambda duty: duty.owner_label)
    )


def _words(duty: Duty) -> str:
    text = duty.text.rstrip(". ")
    if duty.due_on is not None:
        return f"{text}; chậm nhất ngày {short_date(duty.due_on)}"
    if duty.rule is None:
        return text
    phrase = say_rule(rule_from_json(duty.rule))
    return f"{text}; {phrase[0].lower()}{phrase[1:]}"
