"""Approved delegates get their invitation: an official paper, and a message where there is an address."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.delegates.access import delegates_for
from doithoai.apps.delegates.invitation import invitation_of, reply_url, when_words
from doithoai.apps.delegates.models import Delegate
from doithoai.apps.delegates.refusals import ListClosed, NobodyToInvite
from doithoai.apps.dialogues.access import dialogues_for
from doithoai.apps.notices.write import write_notice
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.issue_paper import issue_paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.events import EventName
from doithoai.core.refusal import NotPossibleNow


def invite_delegates(caller: Caller, *, dialogue_id: int) -> int:
    """Invite every approved delegate who has no invitation yet; how many.

    Each invitation is a transaction of its own, so that a long list does not stop the other desks and a failure
    half-way keeps the numbers already taken; called again it goes on where it ended.
    Raises `ListClosed` or `NobodyToInvite`.
    """
    dialogue = dialogues_for(caller, Permission.PAPER_ISSUE).get(pk=dialogue_id)
    if dialogue.state != DialogueState.ISSUED:
        raise ListClosed()
    waiting = delegates_for(caller, Permission.DELEGATE_VIEW).filter(dialogue=dialogue, state="approved")
    ids = list(waiting.filter(invited_at__isnull=True).values_list("pk", flat=True))
    if not ids:
        raise NobodyToInvite()
    for delegate_id in ids:
        invite_delegate(caller, delegate_id=delegate_id)
    return len(ids)


@transaction.atomic
def invite_delegate(caller: Caller, *, delegate_id: int) -> Delegate:
    """Issue one invitation with the next number. Raises `NotPossibleNow` where one was issued already."""
    delegate = (
        delegates_for(caller, Permission.DELEGATE_VIEW)
        .select_for_update(of=("self",), no_key=True)
        .select_related("dialogue__authority", "dialogue__chair", "group")
        .get(pk=delegate_id)
    )
    if delegate.state != "approved" or delegate.invited_at is not None:
        raise NotPossibleNow(state=delegate.state, act="invite")
    draft = draft_paper(
        caller, paper=invitation_of(caller, delegate), dialogue_id=delegate.dialogue_id, subject_id=delegate.pk
    )
    paper = issue_paper(caller, paper_id=draft.pk, issued_on=caller.today, public=False)
    delegate.invited_at, delegate.invitation_paper_id = caller.now, paper.pk
    delegate.save(update_fields=["invited_at", "invitation_paper_id"])
    _tell(caller, delegate)
    record(
        caller,
        EventName.DELEGATE_INVITED,
        delegate,
        authority_id=delegate.dialogue.authority_id,
        dialogue_id=delegate.dialogue_id,
        name=delegate.full_name,
        paper_id=paper.pk,
    )
    return delegate


def _tell(caller: Caller, delegate: Delegate) -> None:
    if not delegate.email:
        return
    dialogue = delegate.dialogue
    lines = [
        f"Kính gửi ông/bà {delegate.full_name},",
        f"{dialogue.authority.name} trân trọng kính mời ông/bà tới dự: {dialogue.title}.",
        f"Thời gian: {when_words(dialogue)}.",
        f"Địa điểm: {dialogue.venue or 'sẽ có thông báo sau'}.",
        f"Mã vào cửa: {delegate.badge}",
        f"Xin trả lời việc tham dự tại: {reply_url(dialogue.code, delegate.badge)}",
    ]
    write_notice(
        key=f"invitation-{delegate.pk}",
        address=delegate.email,
        subject=f"Giấy mời: {dialogue.title}",
        text="\n".join(lines),
        now=caller.now,
        authority_id=dialogue.authority_id,
    )
