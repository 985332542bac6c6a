"""The invitation of one delegate: its facts, and the page on which it is answered."""

from datetime import date

from django.conf import settings

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.notices.write import write_notice
from doithoai.core.caller import Caller
from doithoai.core.papers.frame import Frame
from doithoai.core.papers.kinds.invitation import InvitationFacts, invitation_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import hour, place_within, short_date, weekday
from doithoai.core.text.abbreviations import in_full


def reply_url(dialogue_code: str, badge: str) -> str:
    """The address on the invitation and in its QR: it ends with the badge, which the door reads."""
    return f"{settings.SITE_URL}/giay-moi/{dialogue_code}/{badge}/"


def invited_words(delegate: Delegate) -> str:
    """`Ông Nguyễn Văn A, thôn Đông`; both forms of address where the gender was not given."""
    address = {"male": "Ông", "female": "Bà"}.get(delegate.gender, "Ông (bà)")
    return ", ".join(
        part
        for part in (f"{address} {delegate.full_name}", delegate.group and place_within(delegate.group.name))
        if part
    )


def when_words(dialogue: Dialogue) -> str:
    """The time in the words of a paper; a window names both its days."""
    at = f"{hour(dialogue.starts_at)}, " if dialogue.starts_at else ""
    if dialogue.starts_on is None:
        return "sẽ có thông báo sau"
    first = f"{weekday(dialogue.starts_on)}, ngày {short_date(dialogue.starts_on)}"
    if dialogue.ends_on in (None, dialogue.starts_on):
        return at + first
    return f"{at}trong các ngày từ {short_date(dialogue.starts_on)} đến {short_date(dialogue.ends_on)}"


def frame_of_invitations(dialogue: Dialogue, *, on: date) -> Frame:
    """What stands around every invitation that is signed on that day."""
    return frame_of_papers(dialogue, drafted_on=on, recipients=("Như trên",))


def invitation_of(delegate: Delegate, frame: Frame) -> Paper:
    """The paper, its number and day still blank."""
    dialogue = delegate.dialogue
    agenda = tuple(item.title for item in dialogue.agenda.all())
    return invitation_paper(
        InvitationFacts(
            frame=frame,
            subject=dialogue.title,
            invited=invited_words(delegate),
            chair=in_full(dialogue.chair_title)
            or (dialogue.chair.full_name if dialogue.chair else "người đứng đầu cơ quan"),
            when=when_words(dialogue),
            venue=dialogue.venue or "sẽ có thông báo sau",
            contents=agenda,
            to_bring=(f"giấy mời này (mã vào cửa {delegate.badge})",),
            contact=f"tổ trưởng, trưởng thôn hoặc tại trang {reply_url(dialogue.code, delegate.badge)}",
        )
    )


def tell_invited(caller: Caller, delegate: Delegate) -> None:
    """The message with the badge and the page of the answer, to a delegate with an address."""
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
