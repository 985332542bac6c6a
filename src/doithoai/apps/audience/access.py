"""Which questions and wishes somebody reaches: the moderators of the authority, and the phone that sent them."""

from django.db.models import QuerySet

from doithoai.apps.audience.models import PhoneQuestion, Wish
from doithoai.apps.audience.models.question import QuestionQuerySet
from doithoai.apps.dialogues.access import dialogues_with_page
from doithoai.apps.hall.models import Sitting
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.hall.crowd import HallNotOpen


def questions_for(caller: Caller, permission: Permission) -> QuestionQuerySet:
    """Questions in the sittings of the caller's authority."""
    if reach_of(caller.role, permission) is None:
        return PhoneQuestion.objects.none()
    mine = caller.own(authority="sitting__dialogue__authority_id", dialogue="sitting__dialogue_id")
    return PhoneQuestion.objects.filter(**mine)


def wishes_for(caller: Caller, permission: Permission) -> QuerySet[Wish]:
    """Wishes in the sittings of the caller's authority."""
    if reach_of(caller.role, permission) is None:
        return Wish.objects.none()
    mine = caller.own(authority="sitting__dialogue__authority_id", dialogue="sitting__dialogue_id")
    return Wish.objects.filter(**mine)


def open_sitting(dialogue_id: int) -> Sitting:
    """The open sitting of a public dialogue, read without a lock. Raises `HallNotOpen`."""
    running = Sitting.objects.filter(
        dialogue__in=dialogues_with_page(), dialogue_id=dialogue_id, closed_at__isnull=True
    )
    sitting = running.select_related("dialogue").first()
    if sitting is None:
        raise HallNotOpen()
    return sitting
