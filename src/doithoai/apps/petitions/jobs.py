"""What follows from what happened to a petition, its dialogue or the calendar: dates are counted again, people told."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.db import connection

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.actions.recompute_deadlines import REASON as CALENDAR_CHANGED
from doithoai.apps.files.forgetting import forget_files
from doithoai.apps.jobs.enqueue import enqueue
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Authority, Membership
from doithoai.apps.papers.actions.redraft_paper import EditedByHand
from doithoai.apps.petitions import search
from doithoai.apps.petitions.acceptance_jobs import (
    check_acceptance,
    tell_of_escalation,
    tell_office_of_lapse,
    urge_unit_to_respond,
    watch_acceptance,
)
from doithoai.apps.petitions.actions.assignments.recompute_deadlines import recompute_deadlines as recompute
from doithoai.apps.petitions.actions.letters.draft_extension_letters import NotExtended, draft_extension_letters
from doithoai.apps.petitions.actions.letters.draft_reply_letters import NoAnswerToSend, draft_reply_letters
from doithoai.apps.petitions.answer_jobs import (
    publish_concluded,
    publish_held,
    publish_with_conclusion,
    tell_citizen_of_correction,
    tell_desk_of_recall,
)
from doithoai.apps.petitions.letters import LettersSent, NobodyToAddress
from doithoai.apps.petitions.models import Answer, Assignment, Mention, Message, Petition
from doithoai.apps.petitions.telling import tell_followers
from doithoai.apps.petitions.telling_joined import tell_of_body_reply as tell_of_body_reply
from doithoai.apps.petitions.telling_joined import tell_of_merging as tell_of_merging
from doithoai.apps.petitions.telling_joined import tell_of_splitting as tell_of_splitting
from doithoai.apps.petitions.telling_joined import tell_of_unmerging as tell_of_unmerging
from doithoai.apps.petitions.telling_mentions import tell_of_mentions
from doithoai.apps.petitions.telling_staff import office_of, people_of_unit, tell_each, tell_of_new_work
from doithoai.core.calendars.words import long_date, short_date
from doithoai.core.caller import HANOI, Role, system_caller
from doithoai.core.deadlines.digest import OFFICE_HOURS, next_office_moment
from doithoai.core.refusal import NotPossibleNow

__all__ = [
    "check_acceptance",
    "publish_concluded",
    "publish_held",
    "publish_with_conclusion",
    "tell_citizen_of_correction",
    "tell_desk_of_recall",
    "tell_of_escalation",
    "tell_office_of_lapse",
    "urge_unit_to_respond",
    "watch_acceptance",
]
"""Jobs that stand in a module of their own; they are found by name here."""
GATHERING = timedelta(minutes=10)
"""How long new work is gathered into one message."""
DIALOGUE_MOVED = "đổi thời gian đối thoại"
SETTLED = (
    LettersSent,
    NobodyToAddress,
    EditedByHand,
    NoAnswerToSend,
    NotExtended,
    NotPossibleNow,
    Petition.DoesNotExist,
)
"""There is nothing to write any more, or a person has written it: the job is done."""


def redate_dialogue(*, now: datetime, event_id: int) -> None:
    """The dialogue has another day: what units owe is counted again from it."""
    event = Event.objects.get(pk=event_id)
    if event.dialogue_id is not None:
        caller = system_caller(now, authority_id=event.authority_id or 0)
        recompute(caller, reason=DIALOGUE_MOVED, dialogue_id=event.dialogue_id)


def recompute_deadlines(*, now: datetime, event_id: int) -> None:
    """The calendar changed: count what units owe again, one job for each authority."""
    for authority_id in Authority.objects.order_by("id").values_list("id", flat=True):
        enqueue("petitions.recompute_deadlines_of", now=now, authority_id=authority_id)


def recompute_deadlines_of(*, now: datetime, authority_id: int) -> None:
    """The calendar changed: count what the units of one authority owe again."""
    recompute(system_caller(now, authority_id=authority_id), reason=CALENDAR_CHANGED)


def tell_citizen_of_new_date(*, now: datetime, event_id: int) -> None:
    """The lead unit's date was extended: the reason, the old date and the new one."""
    event = Event.objects.get(pk=event_id)
    if event.data.get("part", "lead") != "lead":
        return
    new, old = date.fromisoformat(event.data["new_due_on"]), date.fromisoformat(event.data["old_due_on"])
    sentences = (
        f"đơn vị trả lời cần thêm thời gian. Hạn mới là {long_date(new)} (hạn cũ {short_date(old)}).",
        f"Lý do: {event.data['reason'].rstrip('.')}.",
    )
    tell_followers(event, subject="Gia hạn trả lời ý kiến", sentences=sentences, now=now)


def report_extension_to_chair(*, now: datetime, event_id: int) -> None:
    """The chair learns of every extension, with its reason and who allowed it."""
    event = Event.objects.get(pk=event_id)
    petition = Petition.objects.get(pk=event.petition_id or 0)
    chairs = Membership.objects.in_force(now.astimezone(HANOI).date()).filter(
        authority_id=petition.authority_id, role=Role.CHAIR.value, person__is_active=True
    )
    new = short_date(date.fromisoformat(event.data["new_due_on"]))
    old = short_date(date.fromisoformat(event.data["old_due_on"]))
    unit, reason = event.data.get("unit", ""), event.data["reason"].rstrip(".")
    for row in chairs.select_related("person"):
        write_notice(
            key=f"extension:{event.pk}:{row.person_id}",
            address=row.person.email,
            subject=f"Gia hạn trả lời kiến nghị {petition.code}",
            text=f"{unit} được gia hạn trả lời kiến nghị {petition.code} từ {old} đến {new}. Lý do: {reason}. "
            f"Người cho gia hạn: {event.actor_name}.",
            now=now,
            person_id=row.person_id,
            petition_id=petition.pk,
            authority_id=event.authority_id,
        )


def tell_citizen_of_answer(*, now: datetime, event_id: int) -> None:
    """There is an answer: where it stands and what to do when it does not solve the matter."""
    sentences = (
        "đã có câu trả lời. Câu trả lời nằm ở trang tra cứu dưới đây.",
        "Nếu việc chưa được giải quyết, ông/bà mở đường dẫn riêng trên giấy tiếp nhận và chọn Chưa giải quyết, "
        "hoặc báo bộ phận một cửa, tổ trưởng, trưởng thôn.",
    )
    tell_followers(Event.objects.get(pk=event_id), subject="Đã có câu trả lời cho ý kiến", sentences=sentences, now=now)


def tell_citizen_of_transfer(*, now: datetime, event_id: int) -> None:
    """The matter went to the body that may settle it."""
    event = Event.objects.get(pk=event_id)
    sentences = (
        f"việc này thuộc thẩm quyền của cơ quan khác, đã được chuyển đến {event.data['to_body']}.",
        "Ý kiến vẫn giữ mã số cũ; kết quả được ghi tiếp khi nơi nhận trả lời.",
    )
    tell_followers(event, subject="Đã chuyển ý kiến đến nơi có thẩm quyền", sentences=sentences, now=now)


def tell_citizen_of_reopening(*, now: datetime, event_id: int) -> None:
    """The matter is open again: who has it, until when."""
    event = Event.objects.get(pk=event_id)
    lead = (
        Assignment.objects.filter(petition_id=event.petition_id or 0, part="lead")
        .select_related("unit", "petition")
        .order_by("-given_at")
        .first()
    )
    until = (
        f"Đơn vị {lead.unit.name} trả lời lại chậm nhất {long_date(lead.due_on)}."
        if lead and lead.due_on and lead.petition.due_on
        else "Văn phòng sẽ giao đơn vị trả lời lại."
    )
    sentences = ("đã được mở lại vì việc chưa được giải quyết.", until)
    tell_followers(event, subject="Đã mở lại ý kiến", sentences=sentences, now=now)


def tell_unit_of_work(*, now: datetime, event_id: int) -> None:
    """A unit was given a part: its people hear of it in a few minutes, together with what is given meanwhile."""
    part = Assignment.objects.filter(pk=Event.objects.get(pk=event_id).subject_id or 0).first()
    if part is not None:
        _queue_new_work(part.unit_id, now=now, run_at=next_office_moment(now + GATHERING))


def tell_of_new_work_of(*, now: datetime, unit_id: int) -> None:
    """One message a person and day; what comes after it waits for the next morning."""
    _in_office_hours(tell_of_new_work, _queue_new_work, unit_id, now)


def _queue_new_work(unit_id: int, *, now: datetime, run_at: datetime) -> None:
    key = f"work:{unit_id}:{run_at.astimezone(HANOI).date()}"
    enqueue("petitions.tell_of_new_work_of", now=now, run_at=run_at, key=key, unit_id=unit_id)


def tell_office_of_bounce(*, now: datetime, event_id: int) -> None:
    """A unit sent its part back: the office decides again; from the third time on the chair hears of it too."""
    event = Event.objects.get(pk=event_id)
    roles = [Role.SECRETARY, Role.CHAIR] if event.data.get("escalated") else [Role.SECRETARY]
    rows = office_of(event.authority_id or 0, now.astimezone(HANOI).date(), *roles)
    words = f"{event.data['unit']} trả lại ý kiến {{code}}. Lý do: {_plain(event)}"
    tell_each(event, rows, kind="bounce", subject="Đơn vị trả lại ý kiến {code}", words=words, now=now)


def tell_citizen_of_question(*, now: datetime, event_id: int) -> None:
    """The office asked something: where to read and answer it. The question itself stays under the secret link."""
    event = Event.objects.get(pk=event_id)
    sentences = (
        "người giải quyết cần hỏi thêm ông/bà.",
        "Xin mở đường dẫn riêng trên giấy tiếp nhận để đọc và trả lời ngay ở đó.",
        "Chưa trả lời được, ý kiến vẫn được giải quyết, hạn không đổi.",
    )
    only = {event.petition_id} if event.petition_id else set()
    tell_followers(event, subject="Cần hỏi thêm về ý kiến", sentences=sentences, now=now, among=only)


def tell_office_of_reply(*, now: datetime, event_id: int) -> None:
    """The citizen answered: who asked last hears of it, the unit or the office."""
    event = Event.objects.get(pk=event_id)
    asked = Message.objects.filter(petition_id=event.petition_id or 0, by_citizen=False).order_by("-pk").first()
    if asked is None:
        return
    today = now.astimezone(HANOI).date()
    unit = people_of_unit(asked.unit_id, today) if asked.unit_id else None
    rows = unit if unit is not None and unit.exists() else office_of(event.authority_id or 0, today, Role.SECRETARY)
    words = "Người gửi ý kiến {code} đã trả lời câu hỏi thêm."
    tell_each(event, rows, kind="replied", subject="Người gửi đã trả lời: {code}", words=words, now=now)


def tell_unit_of_return(*, now: datetime, event_id: int) -> None:
    """An answer came back to be written better: the unit learns the reason."""
    event = Event.objects.get(pk=event_id)
    answer = Answer.objects.filter(pk=event.subject_id or 0).first()
    if answer is None or answer.unit_id is None:
        return
    rows = people_of_unit(answer.unit_id, now.astimezone(HANOI).date())
    words = f"Câu trả lời ý kiến {{code}} được trả lại để viết lại. Lý do: {_plain(event)}"
    tell_each(event, rows, kind="returned", subject="Câu trả lời được trả lại: {code}", words=words, now=now)


def _plain(event: Event) -> str:
    """The reason as it was typed, safe to stand in a format."""
    return str(event.data["reason"]).replace("{", "(").replace("}", ")")


def tell_of_note(*, now: datetime, event_id: int) -> None:
    """A note calls colleagues: each hears of it in a few minutes, together with what calls them meanwhile."""
    note_id = Event.objects.get(pk=event_id).subject_id or 0
    for person_id in Mention.objects.filter(note_id=note_id).values_list("person_id", flat=True).order_by("id"):
        _queue_mentions(person_id, now=now, run_at=next_office_moment(now + GATHERING))


def tell_of_mentions_of(*, now: datetime, person_id: int) -> None:
    """One message a person and day; what comes after it waits for the next morning."""
    _in_office_hours(tell_of_mentions, _queue_mentions, person_id, now)


def _queue_mentions(person_id: int, *, now: datetime, run_at: datetime) -> None:
    key = f"mentions:{person_id}:{run_at.astimezone(HANOI).date()}"
    enqueue("petitions.tell_of_mentions_of", now=now, run_at=run_at, key=key, person_id=person_id)


def _in_office_hours(tell: Callable[..., bool], queue: Callable[..., None], about: int, now: datetime) -> None:
    """Tell now; at night when the office opens, and tomorrow morning what comes after the message of the day."""
    if next_office_moment(now) != now:
        queue(about, now=now, run_at=next_office_moment(now))
    elif not tell(about, now=now):
        tomorrow = now.astimezone(HANOI).date() + timedelta(days=1)
        queue(about, now=now, run_at=datetime.combine(tomorrow, OFFICE_HOURS[0], tzinfo=HANOI))


def draft_letters_of_answer(*, now: datetime, event_id: int) -> None:
    """A written answer was approved: the letters that carry it lie ready. What was said in the hall needs none."""
    event = Event.objects.get(pk=event_id)
    if not event.data.get("in_hall"):
        _write(draft_reply_letters, event, now)


def draft_letters_of_extension(*, now: datetime, event_id: int) -> None:
    """The lead unit's date was extended: the letters that say so lie ready."""
    event = Event.objects.get(pk=event_id)
    if event.data.get("part", "lead") == "lead":
        _write(draft_extension_letters, event, now)


def _write(draft: Callable[..., object], event: Event, now: datetime) -> None:
    caller = system_caller(now, authority_id=event.authority_id or 0)
    try:
        draft(caller, petition_id=event.petition_id or 0)
    except SETTLED:
        return


def shred_sealed(*, now: datetime, petition_id: int, file_ids: list[int]) -> None:
    """A petition was sealed: the plain bytes of its files and what the search index kept of its words go for good."""
    forget_files(file_ids, now=now)
    with connection.cursor() as cursor:
        search.forget(cursor, connection.vendor)
