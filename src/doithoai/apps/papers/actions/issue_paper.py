"""Issue a paper: number, date, and the DOCX and PDF that stay as they are for ever."""

from dataclasses import replace
from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.draft_paper import add_version
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile
from doithoai.apps.papers.actions.withdraw_paper import end_paper
from doithoai.apps.papers.making import MADE, make_files
from doithoai.apps.papers.queries import parts_of, series_of
from doithoai.apps.papers.register import take_number
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.lifecycle import follow
from doithoai.core.papers.catalogue import rule_of
from doithoai.core.papers.correcting import CorrectionDatedBefore
from doithoai.core.papers.lifecycle import PAPER_TRANSITIONS, PaperAct, PaperState
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class IssuedInTheFuture(Refused):
    """A paper cannot bear a date that has not come."""

    code = "paper_issued_in_future"
    field = "issued_on"
    sentence = gettext_noop("Ngày ban hành không được sau hôm nay.")


class NeverPublic(Refused):
    """What names a citizen, or is meant for the chair alone, is not put on the public page."""

    code = "paper_never_public"
    field = "public"
    sentence = gettext_noop("Loại văn bản này không đăng công khai, vì có lời, có tên người dân hoặc chỉ dùng nội bộ.")


class HasItsOwnIssue(Refused):
    """Minutes and conclusions are issued by their own act, which does more than numbering."""

    code = "paper_has_its_own_issue"
    sentence = gettext_noop("Biên bản và thông báo kết luận được ban hành tại trang Kết luận của cuộc đối thoại.")


OWN_ISSUE = frozenset({PaperKind.MINUTES.value, PaperKind.CONCLUSION.value})


@transaction.atomic
def issue_paper(
    caller: Caller,
    *,
    paper_id: int,
    issued_on: date,
    number: int | None = None,
    public: bool = False,
    seen_version: int | None = None,
) -> models.Paper:
    """Give a draft its number (the next one unless named) and date, and make its files.

    The paper that it replaces, if any, ends with it. Raises NotPossibleNow when it is issued already, EditedMeanwhile,
    IssuedInTheFuture, CorrectionDatedBefore, HasItsOwnIssue, NeverPublic, NotNumbered and as `choose_number`.
    """
    row = locked_with_replaced(caller, paper_id)
    if row.kind in OWN_ISSUE:
        if row.replaces_id is None:
            raise HasItsOwnIssue
        public = row.kind == PaperKind.CONCLUSION.value
    issue_locked(caller, row, issued_on=issued_on, number=number, public=public, seen_version=seen_version)
    return row


def locked_with_replaced(caller: Caller, paper_id: int) -> models.Paper:
    """A draft to be issued, locked after the paper that it replaces: rows of one kind in the order of their ids."""
    reached = papers_for(caller, Permission.PAPER_ISSUE)
    replaced_id = reached.values_list("replaces_id", flat=True).get(pk=paper_id)
    rows = reached.filter(pk__in=[each for each in (replaced_id, paper_id) if each])
    locked = {row.pk: row for row in rows.select_for_update(of=("self",), no_key=True).order_by("id")}
    row = locked[paper_id]
    if replaced_id is not None:
        row.replaces = locked[replaced_id]
    return row


def issue_locked(
    caller: Caller, row: models.Paper, *, issued_on: date, number: int | None, public: bool, seen_version: int | None
) -> None:
    """Issue a draft whose row is locked; for actions that issue within their own step. Raises as issue_paper does.

    The files lie on the disk before the row names them, and all is one transaction: nothing stays half made.
    """
    row.state = follow(PAPER_TRANSITIONS, PaperState(row.state), PaperAct.ISSUE).value
    if public and not rule_of(row.kind).may_be_public:
        raise NeverPublic
    if seen_version is not None and seen_version != row.version:
        raise EditedMeanwhile(who=row.versions.get(number=row.version).written_by_name)
    if issued_on > caller.today:
        raise IssuedInTheFuture
    if row.replaces is not None and row.replaces.issued_on and issued_on < row.replaces.issued_on:
        raise CorrectionDatedBefore(issued_on=row.replaces.issued_on)
    draft = parts_of(row)
    row.series = series_of(row, on=issued_on)
    row.number = take_number(authority_id=row.authority_id, series=row.series, wanted=number)
    final = replace(draft, heading=replace(draft.heading, number=str(row.number), issued_on=issued_on))
    row.issued_on, row.issued_by_id, row.is_public = issued_on, caller.person_id, public
    row.version += 1
    add_version(caller, row, final)
    make_files(caller, row, final)
    row.save(
        update_fields=[
            *("state", "series", "number", "issued_on", "issued_by_id", "is_public", "version"),
            *MADE,
        ]
    )
    record_issue(caller, row)
    if row.replaces is not None:
        _end_replaced(caller, row, row.replaces)


def _end_replaced(caller: Caller, row: models.Paper, old: models.Paper) -> None:
    end_paper(caller, old, PaperAct.REPLACE, reason=row.replace_reason)
    record(
        caller, EventName.PAPER_REPLACED, old, authority_id=old.authority_id, dialogue_id=old.dialogue_id,
        petition_id=old.petition_id, kind=old.kind, number=old.number, symbol=old.symbol,
        by_paper_id=row.pk, by_number=row.number, reason=row.replace_reason,
    )  # fmt: skip


def record_issue(caller: Caller, row: models.Paper) -> None:
    """The event of a paper that has just got its number."""
    record(
        caller,
        EventName.PAPER_ISSUED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        petition_id=row.petition_id,
        kind=row.kind,
        number=row.number,
        symbol=row.symbol,
        issued_on=row.issued_on,
    )
