"""The invitation of one delegate: its facts, and the page on which it is answered."""

from django.conf import settings

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.core.caller import Caller
from doithoai.core.papers.kinds.invitation import InvitationFacts, invitation_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import hour, short_date, weekday


def reply_url(dialogue_code: str, badge: str) -> str:
    """The address on the invitation and in its QR: it ends with the badge, which the door reads."""
    return f"{settings.SITE_URL}/giay-moi/{dialogue_code}/{badge}/"


def invited_words(delegate: Delegate) -> str:
    """`Ông Nguyễn Văn A, Thôn Đông`; both forms of address where the gender was not given."""
    address = {"male": "Ông", "female": "Bà"}.get(delegate.gender, "Ông (bà)")
    return ", ".join(
        part for part in (f"{address} {delegate.full_name}", delegate.group and delegate.group.name) if part
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


def invitation_of(caller: Caller, delegate: Delegate) -> Paper:
    """The paper, its number and day still blank."""
    dialogue = delegate.dialogue
    agenda = tuple(item.title for item in dialogue.agenda.all())
    return invitation_paper(
        InvitationFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today, recipients=("Như trên",)),
            subject=dialogue.title,
            invited=invited_words(delegate),
            chair=dialogue.chair_title or (dialogue.chair.full_name if dialogue.chair else "người đứng đầu cơ quan"),
            when=when_words(dialogue),
            venue=dialogue.venue or "sẽ có thông báo sau",
            contents=agenda,
            to_bring=(f"Mang theo giấy mời này (mã vào cửa {delegate.badge})",),
            contact=f"trang {reply_url(dialogue.code, delegate.badge)} hoặc tổ trưởng, trưởng thôn",
        )
    )
