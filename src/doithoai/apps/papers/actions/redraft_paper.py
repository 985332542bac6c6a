"""Write a draft anew from the record: the earlier wordings stay among its versions."""

from django.db import transaction

from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.edit_paper import keep_wording
from doithoai.apps.papers.queries import parts_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.papers.paper import Paper
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop


class EditedByHand(Refused):
    """Somebody's own words would be covered: the person is asked first."""

    code = "paper_edited_by_hand"
    sentence = gettext_noop(
        "{who} đã sửa tay dự thảo này. Nếu vẫn soạn lại từ những gì đã ghi, bản đã sửa được giữ trong các bản "
        "trước nhưng không còn là bản đang dùng."
    )


@transaction.atomic
def redraft_paper(caller: Caller, *, paper_id: int, paper: Paper, over_edits: bool = False) -> models.Paper:
    """Replace the parts of a draft by a new version. Raises NotPossibleNow once issued, EditedByHand unless allowed."""
    row = papers_for(caller, Permission.PAPER_DRAFT).select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    return rewrite_draft(caller, row, paper, over_edits=over_edits)


def rewrite_draft(caller: Caller, row: models.Paper, paper: Paper, *, over_edits: bool = False) -> models.Paper:
    """The same for a draft that is locked, by an act that writes it on its way. Raises as redraft_paper does."""
    if row.state != "draft":
        raise NotPossibleNow
    newest = row.versions.get(number=row.version)
    if newest.by_hand and not over_edits:
        raise EditedByHand(who=newest.written_by_name)
    if parts_of(row) != paper:
        keep_wording(caller, row, paper, by_hand=False)
    return row
