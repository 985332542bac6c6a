"""Look again at the signatures of a paper, with the issuers that are trusted today."""

from django.db import transaction

from doithoai.apps.audit.record import record
from doithoai.apps.papers.access import papers_for
from doithoai.apps.papers.models import SignedCopy
from doithoai.apps.papers.signatures import look_again, signed_copy_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.events import EventName
from doithoai.core.papers.signing import FileCheck
from doithoai.core.papers.signing_refusals import SignedFileTookTooLong
from doithoai.core.papers.stored_signatures import check_to_json
from doithoai.core.refusal import NotPossibleNow


def recheck_signed_paper(caller: Caller, *, paper_id: int) -> SignedCopy:
    """What is found now replaces what was found then; the file stays.

    Raises NotPossibleNow without a signed copy, SignedFileTookTooLong while the machine is too busy to look.
    """
    row = papers_for(caller, Permission.PAPER_ISSUE).select_related("pdf").get(pk=paper_id)
    copy = signed_copy_of(row)
    if copy is None:
        raise NotPossibleNow
    found = look_again(copy, now=caller.now)
    if found.problem:
        raise SignedFileTookTooLong
    return _keep(caller, copy, found)


@transaction.atomic
def _keep(caller: Caller, seen: SignedCopy, found: FileCheck) -> SignedCopy:
    row = papers_for(caller, Permission.PAPER_ISSUE).select_for_update(of=("self",), no_key=True).get(pk=seen.paper_id)
    copy = signed_copy_of(row)
    if copy is None or copy != seen:
        raise NotPossibleNow
    copy.found, copy.checked_at = check_to_json(found), caller.now
    copy.save(update_fields=["found", "checked_at"])
    record(
        caller,
        EventName.PAPER_RECHECKED,
        row,
        authority_id=row.authority_id,
        dialogue_id=row.dialogue_id,
        petition_id=row.petition_id,
        trust=[each.trust for each in found.signatures],
    )
    return copy
