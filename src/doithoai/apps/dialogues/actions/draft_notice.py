"""Draft the public notice of a dialogue from its issued plan."""

from datetime import date

from django.conf import settings
from django.db import transaction

from doithoai.apps.dialogues.announcing_papers import reason_of, still_open, topics_of
from doithoai.apps.dialogues.locking import locked_dialogue
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import chair_title, frame_of_papers
from doithoai.apps.dialogues.plan_paper import when_in_paper
from doithoai.apps.papers import models
from doithoai.apps.papers.drafting import put_draft
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.catalogue import KINDS
from doithoai.core.papers.kinds.notice import NoticeFacts, notice_paper
from doithoai.core.papers.paper import Paper, PaperKind
from doithoai.core.text.abbreviations import in_full


@transaction.atomic
def draft_notice(caller: Caller, *, dialogue_id: int, over_edits: bool = False) -> models.Paper:
    """The one draft of the notice, written from the plan as it stands. Raises NotPossibleNow, EditedByHand."""
    dialogue = locked_dialogue(caller, Permission.PAPER_DRAFT, dialogue_id, states=KINDS[PaperKind.NOTICE].states)
    paper = notice_of(dialogue, drafted_on=caller.today)
    return put_draft(caller, paper, dialogue_id=dialogue.pk, over_edits=over_edits)


def notice_of(dialogue: Dialogue, *, drafted_on: date) -> Paper:
    """The paper, its number and day still blank."""
    recipients = [row.text for row in dialogue.recipients.all() if not row.text.lower().startswith("lưu")]
    contact = dialogue.secretary_unit.name if dialogue.secretary_unit else ""
    return notice_paper(
        NoticeFacts(
            frame=frame_of_papers(dialogue, drafted_on=drafted_on, recipients=tuple(recipients)),
            subject=f"Tổ chức {dialogue.title[:1].lower()}{dialogue.title[1:]}",
            reason=reason_of(dialogue),
            when=when_in_paper(dialogue),
            venue=dialogue.venue or "sẽ có thông báo sau",
            chair=chair_title(dialogue),
            contents=topics_of(dialogue),
            how_to_attend=("Liên hệ tổ trưởng, trưởng thôn nơi cư trú",),
            how_to_send=(
                "Gửi trực tiếp hoặc gọi điện đến bộ phận tiếp nhận của cơ quan, hoặc gửi qua tổ trưởng, trưởng thôn",
                f"Gửi tại trang {settings.SITE_URL}",
            ),
            audience=tuple(in_full(str(each)) for each in dialogue.participants),
            opinions_until=still_open(dialogue, drafted_on),
            contact=contact,
        )
    )
