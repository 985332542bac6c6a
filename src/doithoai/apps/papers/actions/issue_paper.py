"""Issue a paper: number, date, and the DOCX and PDF that stay as they are for ever."""

from dataclasses import replace
from datetime import date

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers import models
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.actions.draft_paper import add_version
from doithoai.apps.papers.actions.edit_paper import EditedMeanwhile
from doithoai.apps.papers.making import make_files
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.papers.register import take_number
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.catalogue import rule_of
from doithoai.core.papers.numbering import NotNumbered, series
from doithoai.core.papers.paper import PaperKind
from doithoai.core.refusal import NotPossibleNow, Refused
from doithoai.core.wording import gettext_noop


class IssuedInTheFuture(Refused):
    """A paper cannot bear a date that has not come."""

    code = "paper_issued_in_future"
    field = "issued_on"
    sentence = gettext_noop("Ngày ban hành không được sau hôm nay.")


class HasItsOwnIssue(Refused):
    """Minutes and conclusions are issued by their own act, which does more than numbering."""

    code = "paper_has_its_own_issue"
    sentence = gettext_noop("Biên bản và thông báo kết luận được ban hành tại trang Kết luận của cuộc đối thoại.")


class NeverPublic(Refused):
    """What names a citizen, or is meant for the chair alone, is not put on the public page."""

    code = "paper_never_public"
    field = "public"
    sentence = gettext_noop("Loại văn bản này không đăng công khai, vì có tên người dân hoặc chỉ dùng nội bộ.")


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

    Raises NotPossibleNow when it is issued already, EditedMeanwhile, NumberTaken, NumberNotPositive,
    IssuedInTheFuture, HasItsOwnIssue, NotNumbered, NeverPublic.
    """
    row = papers_for(caller, Permission.PAPER_ISSUE).select_for_update(of=("self",), no_key=True).get(pk=paper_id)
    if row.kind in OWN_ISSUE:
        raise HasItsOwnIssue
    issue_locked(caller, row, issued_on=issued_on, number=number, public=public, seen_version=seen_version)
    return row


def issue_locked(
    caller: Caller, row: models.Paper, *, issued_on: date, number: int | None, public: bool, seen_version: int | None
) -> None:
    """Issue a draft whose row is locked; for actions that issue within their own step. Raises as issue_paper does.

    The files lie on the disk before the row names them, and all is one transaction: nothing stays half made.
    """
    if row.state != "draft":
        raise NotPossibleNow
    rule = rule_of(row.kind)
    if not rule.is_numbered:
        raise NotNumbered
    if public and not rule.may_be_public:
        raise NeverPublic
    if seen_version is not None and seen_version != row.version:
        raise EditedMeanwhile(who=row.versions.get(number=row.version).written_by_name)
    if issued_on > caller.today:
        raise IssuedInTheFuture
    draft = parts_of(row)
    row.series = series(draft.kind, draft.format, year=issued_on.year)
    row.number = take_number(authority_id=row.authority_id, series=row.series, wanted=number)
    final = replace(draft, heading=replace(draft.heading, number=str(row.number), issued_on=issued_on))
    row.state, row.issued_on, row.issued_by_id, row.is_public = "issued", issued_on, caller.person_id, public
    row.version += 1
    add_version(caller, row, final)
    make_files(caller, row, final)
    row.save(
        update_fields=[
            *("state", "series", "number", "issued_on", "issued_by_id", "is_public", "version", "docx", "pdf"),
        ]
    )
    record_issue(caller, row)


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
