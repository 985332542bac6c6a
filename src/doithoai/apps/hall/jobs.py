"""What follows in the hall's papers: who must know is told."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.actions.remind_of_receipt import remind_units
from doithoai.apps.hall.closing import receipts_of
from doithoai.apps.hall.floor import raise_version
from doithoai.apps.hall.models import MinutesCorrection, Promise, Sitting
from doithoai.apps.hall.summary import find_summary
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Membership
from doithoai.apps.organisations.queries import work_calendar
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import find_issued, parts_of
from doithoai.apps.petitions.models import Assignment
from doithoai.core.caller import HANOI, Role, system_caller
from doithoai.core.deadlines.digest import in_office_hours
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.minutes_course import CORRECTION_WORDS, CorrectionState
from doithoai.core.hall.receipts import is_reminded_on
from doithoai.core.papers.kinds.summary import summary_text
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import PaperKind
from doithoai.core.petitions.lifecycle import OWED_STATES


@transaction.atomic
def hide_sealed(*, now: datetime, event_id: int) -> None:
    """What was sealed while the hall is open leaves screens, phones and consoles at once, not with the next act."""
    dialogue_id = Event.objects.values_list("dialogue_id", flat=True).get(pk=event_id) or 0
    running = Sitting.objects.filter(dialogue_id=dialogue_id, dialogue__lent_to="", closed_at__isnull=True)
    for sitting in running.select_for_update(of=("self",), no_key=True):
        raise_version(sitting)


def tell_of_conclusion(*, now: datetime, event_id: int) -> None:
    """Heads of the units that owe something and heads of the residential groups learn of the conclusion."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    paper = Paper.objects.select_related("pdf").get(pk=event.data["paper_id"])
    public = f"{settings.SITE_URL}/van-ban/{paper.pdf.public_token if paper.pdf else ''}/"
    number = full_number(paper.number or 0, paper.symbol, paper.format)
    for member in _heads(dialogue, now.astimezone(HANOI).date()):
        rest = _to_confirm(dialogue) if member.role == Role.UNIT_HEAD.value else _to_read(dialogue)
        write_notice(
            key=f"conclusion:{paper.pk}:{member.person_id}",
            address=member.person.email,
            subject=f"Thông báo kết luận: {dialogue.title}",
            text=f"{dialogue.authority.name} đã ban hành Thông báo số {number} "
            f"ngày {paper.issued_on:%d/%m/%Y}.\nToàn văn: {public}{rest}",
            now=now,
            person_id=member.person_id,
            authority_id=dialogue.authority_id,
        )


def _to_confirm(dialogue: Dialogue) -> str:
    return f"\nXin xác nhận đã nhận tại: {settings.SITE_URL}/ban-lam-viec/doi-thoai/{dialogue.code}/ket-luan/"


def _to_read(dialogue: Dialogue) -> str:
    """The one page for a group head: where it is to print, and its words."""
    row = find_summary(dialogue.pk)
    if row is None:
        return "\nXin thông báo tới bà con trong tổ, thôn."
    page = f"{settings.SITE_URL}/doi-thoai/{dialogue.code}/tom-tat/"
    return f"\nXin đọc cho bà con trong tổ, thôn nghe. Bản in một trang: {page}\n\n{summary_text(parts_of(row))}"


def tell_of_correction(*, now: datetime, event_id: int) -> None:
    """The secretaries learn that somebody asks for a correction to the minutes."""
    event = Event.objects.get(pk=event_id)
    row = MinutesCorrection.objects.select_related("dialogue").get(pk=event.subject_id)
    page = f"{settings.SITE_URL}/ban-lam-viec/doi-thoai/{row.dialogue.code}/ket-luan/gop-y/"
    members = Membership.objects.in_force(now.astimezone(HANOI).date()).filter(authority=row.dialogue.authority_id)
    for member in members.filter(role=Role.SECRETARY.value).select_related("person").order_by("id"):
        write_notice(
            key=f"correction:{row.pk}:{member.person_id}",
            address=member.person.email,
            subject=f"Góp ý biên bản: {row.dialogue.title}",
            text=f"Một người dự hội nghị góp ý biên bản. Xin xem và trả lời tại: {page}",
            now=now,
            person_id=member.person_id,
            authority_id=row.dialogue.authority_id,
        )


def tell_of_settled_correction(*, now: datetime, event_id: int) -> None:
    """Who asked for a correction and left an address learns what became of it; the page of the badge says it too."""
    event = Event.objects.get(pk=event_id)
    row = MinutesCorrection.objects.select_related("dialogue", "delegate").get(pk=event.subject_id)
    if row.delegate is None or not row.delegate.email:
        return
    said = CORRECTION_WORDS[CorrectionState(row.state)] + (f": {row.reason}" if row.reason else ".")
    page = f"{settings.SITE_URL}/bien-ban/{row.dialogue.code}/{row.delegate.badge}/"
    write_notice(
        key=f"correction-settled:{row.pk}",
        address=row.delegate.email,
        subject=f"Trả lời góp ý biên bản: {row.dialogue.title}",
        text=f"Kính gửi {row.name},\n\nVề góp ý của ông/bà cho biên bản hội nghị: {said}\nXem tại: {page}",
        now=now,
        authority_id=row.dialogue.authority_id,
    )


def remind_of_receipts(*, now: datetime) -> None:
    """On working days in office hours, units that have not confirmed a conclusion notice are reminded."""
    today, calendar = now.astimezone(HANOI).date(), work_calendar()
    if not in_office_hours(now) or not calendar.is_published(today.year):
        return
    rows = Dialogue.objects.filter(state=DialogueState.CONCLUDED.value, conclusion_issued_on__isnull=False)
    for dialogue_id, issued_on in rows.values_list("pk", "conclusion_issued_on").order_by("pk"):
        if issued_on and is_reminded_on(today, issued_on=issued_on, calendar=calendar):
            _remind(now, dialogue_id)


@transaction.atomic
def _remind(now: datetime, dialogue_id: int) -> None:
    dialogue = Dialogue.objects.select_for_update(of=("self",), no_key=True).get(pk=dialogue_id)
    notice = find_issued(dialogue_id=dialogue.pk, kind=PaperKind.CONCLUSION.value)
    waiting = [row.unit_id for row in receipts_of(dialogue) if row.waiting]
    if notice is not None and waiting:
        remind_units(system_caller(now, authority_id=dialogue.authority_id), dialogue, notice, waiting)


def _heads(dialogue: Dialogue, on: date) -> Iterable[Membership]:
    owing = Assignment.objects.filter(petition__dialogue=dialogue, state__in=OWED_STATES).values("unit_id")
    promised = Promise.objects.filter(dialogue=dialogue).values("unit_id")
    members = Membership.objects.in_force(on).filter(authority=dialogue.authority_id).select_related("person")
    units = members.filter(Q(unit_id__in=owing) | Q(unit_id__in=promised), role=Role.UNIT_HEAD.value)
    return [*units.order_by("id"), *members.filter(role=Role.GROUP_HEAD.value).order_by("id")]
