"""Minutes and conclusion of a dialogue, written from its record."""

from dataclasses import replace

from doithoai.apps.dialogues.deadlines import replies_rule
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers, presiding_at
from doithoai.apps.hall.logged import hall_log
from doithoai.apps.hall.minutes_queries import course_of, read_out_words
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.organisations.models import Membership
from doithoai.core.caller import Caller, Role
from doithoai.core.deadlines.rule import say_rule
from doithoai.core.hall.decisions import Outcome
from doithoai.core.hall.logged import as_logged
from doithoai.core.hall.minutes_check import LogComparison, compare_with_log
from doithoai.core.hall.record import (
    SittingRecord,
    assigned_of,
    beyond_of,
    minutes_breaks,
    minutes_polls,
    minutes_turn,
    not_answered_of,
    promise_line,
    settled_of,
)
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.conclusion import ConclusionFacts, conclusion_paper
from doithoai.core.papers.kinds.minutes import MinutesFacts, minutes_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import count, occasion, short_date
from doithoai.core.papers.signature import minutes_signatures
from doithoai.core.text.abbreviations import in_full

SUPERIOR = "cơ quan có thẩm quyền cấp trên"


def minutes_of(caller: Caller, dialogue: Dialogue) -> Paper:
    """The minutes as the record stands now. Raises NoSittingYet."""
    return _minutes(caller, dialogue, record_of_dialogue(dialogue))


def checked_minutes(caller: Caller, dialogue: Dialogue, minutes: Paper) -> LogComparison:
    """Hold a wording of the minutes against what the trail alone tells. Raises NoSittingYet."""
    log = hall_log(dialogue)
    logged = as_logged(record_of_dialogue(dialogue, log), log)
    return compare_with_log(minutes, _minutes(caller, dialogue, logged))


def _minutes(caller: Caller, dialogue: Dialogue, record: SittingRecord) -> Paper:
    held_on = record.started_at.date()
    chair = presiding_at(dialogue, held_on)
    secretary = secretary_of(caller, dialogue)
    frame = frame_of_papers(dialogue, drafted_on=caller.today)
    return minutes_paper(
        MinutesFacts(
            frame=replace(frame, signatures=minutes_signatures(secretary, chair.name)),
            subject=dialogue.title,
            started_at=record.started_at,
            ended_at=record.ended_at,
            venue=dialogue.venue or "Chưa ghi",
            chairs=(chair.words, *(in_full(str(each)) for each in dialogue.co_chairs)),
            secretary=secretary or "Chưa ghi",
            present=record.present,
            sessions=tuple((each.opened_at, each.closed_at) for each in record.sessions),
            substitutes=record.substitutes,
            missing=record.missing,
            absent=record.absent,
            programme=tuple((item.at, item.title) for item in record.programme),
            turns=tuple(minutes_turn(turn, chair=chair.title) for turn in record.turns),
            breaks=minutes_breaks(record),
            polls=minutes_polls(record),
            promises=tuple(promise_line(made) for made in record.promises),
            read_out=read_out_words(course_of(dialogue)),
        )
    )


def conclusion_of(caller: Caller, dialogue: Dialogue) -> Paper:
    """The conclusion notice as decisions and promises stand now. Raises NoSittingYet."""
    record = record_of_dialogue(dialogue)
    title = presiding_at(dialogue, record.started_at.date()).title
    return conclusion_paper(
        ConclusionFacts(
            frame=_frame(caller, dialogue),
            subject=f"Kết luận của {title} tại {occasion(dialogue.title)}",
            occasion=_occasion(dialogue, record),
            chair=title,
            overview=_overview(record),
            settled=settled_of(record.turns),
            assigned=assigned_of(record),
            beyond_competence=beyond_of(record.turns, superior=SUPERIOR),
            not_answered=not_answered_of(record.turns),
            organisation=_organisation(dialogue),
        )
    )


def _frame(caller: Caller, dialogue: Dialogue) -> Frame:
    texts = [row.text for row in dialogue.recipients.all()]
    kept = tuple(text for text in texts if not text.lower().startswith("lưu"))
    return frame_of_papers(dialogue, drafted_on=caller.today, recipients=kept)


def secretary_of(caller: Caller, dialogue: Dialogue) -> str:
    """The secretary who drafts, else the first one of the authority."""
    if caller.role is Role.SECRETARY:
        return caller.name
    members = Membership.objects.in_force(caller.today).filter(authority=dialogue.authority, role=Role.SECRETARY.value)
    first = members.select_related("person").order_by("id").first()
    return first.person.full_name if first else ""


def _lower(title: str) -> str:
    return title[:1].lower() + title[1:]


def _occasion(dialogue: Dialogue, record: SittingRecord) -> str:
    first, last = record.started_at.date(), (record.ended_at or record.started_at).date()
    days = f"Ngày {short_date(first)}" if first == last else f"Từ ngày {short_date(first)} đến ngày {short_date(last)}"
    return f"{days}, tại {dialogue.venue}" if dialogue.venue else days


def _overview(record: SittingRecord) -> tuple[str, ...]:
    outcomes = [turn.outcome for turn in record.turns if turn.outcome and not turn.is_sealed]
    present = sum(number for _, number in record.present)
    lines = [f"Có {count(present)} người dự hội nghị"] if present else []
    if outcomes:
        lines.append(
            f"Chủ trì đã nghe {count(len(outcomes))} lượt ý kiến: "
            f"trả lời tại hội nghị {count(outcomes.count(Outcome.ANSWERED_NOW.value))}, "
            f"giao trả lời bằng văn bản {count(outcomes.count(Outcome.IN_WRITING.value))}, "
            f"không trả lời và nêu rõ lý do {count(outcomes.count(Outcome.NOT_ANSWERED.value))}"
        )
    return tuple(lines)


def _organisation(dialogue: Dialogue) -> tuple[str, ...]:
    watcher = dialogue.secretary_unit.name if dialogue.secretary_unit else "Bộ phận giúp việc của chủ trì"
    return (
        f"Các đơn vị được giao xác nhận ngày nhận thông báo, trả lời Nhân dân đúng hạn, báo cáo kết quả về {watcher}",
        f"Hạn trả lời bằng văn bản, trừ nội dung đã ghi hạn riêng: {_lower(say_rule(replies_rule(dialogue)))}",
        f"{watcher} theo dõi, đôn đốc, công khai kết quả thực hiện và tổng hợp báo cáo",
        "Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội giám sát việc thực hiện",
    )
