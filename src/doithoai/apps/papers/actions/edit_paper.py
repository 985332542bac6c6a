"""Change the words of a draft: every wording is kept."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.draft_paper import add_version
from doithoai.apps.papers.office import require_office
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.paper import Paper
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop


class EditedMeanwhile(Refused):
    """Somebody else saved another wording since this person began."""

    code = "paper_edited_meanwhile"
    sentence = gettext_noop(
        "{who} đã sửa văn bản này trong lúc ông/bà soạn. Nội dung ông/bà vừa soạn vẫn còn ở dưới; "
        "xin xem bản mới rồi lưu lại."
    )


@transaction.atomic
def edit_paper(caller: Caller, *, paper_id: int, paper: Paper, seen_version: int) -> models.Paper:
    """Store a new version of a draft. Raises NotPossibleNow once issued, EditedMeanwhile when another was faster."""
    require_office()
    row = papers_for(caller, Permission.PAPER_DRAFT).select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    if row.state != "draft":
        raise NotPossibleNow
    if row.version != seen_version:
        raise EditedMeanwhile(who=row.versions.get(number=row.version).written_by_name)
    if parts_of(row) == paper:
        return row
    keep_wording(caller, row, paper, by_hand=True)
    return row


def keep_wording(caller: Caller, row: models.Paper, paper: Paper, *, by_hand: bool) -> None:
    """A new version of a locked draft, and its event."""
    row.version += 1
    row.title = (paper.subject or paper.title)[:500]
    row.signer_name = paper.signatures[-1].name if paper.signatures else ""
    row.save(update_fields=["version", "title", "signer_name"])
    add_version(caller, row, paper, by_hand=by_hand)
    record(
        caller,
        EventName.PAPER_EDITED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        petition_id=row.petition_id,
        version=row.version,
    )
