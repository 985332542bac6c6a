"""What follows in the hall's papers: who must know is told."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q

from doithoai.apps.audit.models import Event
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import Promise
from doithoai.apps.notices.write import write_notice
from doithoai.apps.organisations.models import Membership
from doithoai.apps.papers.models import Paper
from doithoai.apps.petitions.models import Assignment
from doithoai.core.caller import HANOI, Role
from doithoai.core.papers.numbering import full_number
from doithoai.core.petitions.lifecycle import OWED_STATES


def tell_of_conclusion(*, now: datetime, event_id: int) -> None:
    """Heads of the units that owe something and heads of the residential groups learn of the conclusion."""
    event = Event.objects.get(pk=event_id)
    dialogue = Dialogue.objects.select_related("authority").get(pk=event.subject_id)
    paper = Paper.objects.select_related("pdf").get(pk=event.data["paper_id"])
    public = f"{settings.SITE_URL}/van-ban/{paper.pdf.public_token if paper.pdf else ''}/"
    receipt = f"{settings.SITE_URL}/ban-lam-viec/doi-thoai/{dialogue.code}/ket-luan/"
    number = full_number(paper.number or 0, paper.symbol, paper.format)
    for member in _heads(dialogue, now.astimezone(HANOI).date()):
        owes = member.role == Role.UNIT_HEAD.value
        asked = f"\nXin xác nhận đã nhận tại: {receipt}" if owes else "\nXin thông báo tới bà con trong tổ, thôn."
        write_notice(
            key=f"conclusion:{paper.pk}:{member.person_id}",
            address=member.person.email,
            subject=f"Thông báo kết luận: {dialogue.title}",
            text=f"{dialogue.authority.name} đã ban hành Thông báo số {number} "
            f"ngày {paper.issued_on:%d/%m/%Y}.\nToàn văn: {public}{asked}",
            now=now,
            person_id=member.person_id,
            authority_id=dialogue.authority_id,
        )


def _heads(dialogue: Dialogue, on: date) -> Iterable[Membership]:
    owing = Assignment.objects.filter(petition__dialogue=dialogue, state__in=OWED_STATES).values("unit_id")
    promised = Promise.objects.filter(dialogue=dialogue).values("unit_id")
    members = Membership.objects.in_force(on).filter(authority=dialogue.authority_id).select_related("person")
    units = members.filter(Q(unit_id__in=owing) | Q(unit_id__in=promised), role=Role.UNIT_HEAD.value)
    return [*units.order_by("id"), *members.filter(role=Role.GROUP_HEAD.value).order_by("id")]
