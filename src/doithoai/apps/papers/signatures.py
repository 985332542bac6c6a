"""The signed copies of papers: what was found in them, and the look at a new one."""

from datetime import datetime

from django.conf import settings

from doithoai.adapters.signatures.apart import check_apart
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import open_file
from doithoai.apps.papers.models import Paper, SignedCopy
from doithoai.apps.papers.queries import parts_of
from doithoai.core.papers.signing import FileCheck, SignedBy, signed_by
from doithoai.core.papers.signing_refusals import NotThisPaper
from doithoai.core.papers.stored_signatures import check_from_json


def signed_copy_of(row: Paper) -> SignedCopy | None:
    """The newest signed copy; it holds every signature of the earlier ones."""
    return row.signed_copies.select_related("file").order_by("-number").first() if row.signed_by else None


def found_in(copy: SignedCopy | None) -> FileCheck:
    """What was found when it was last looked at; nothing where there is no copy."""
    return check_from_json(copy.found) if copy else FileCheck()


def look_at(row: Paper, data: bytes, *, now: datetime) -> FileCheck:
    """Check the bytes against the file that was issued. Raises NotThisPaper when they do not begin with it.

    Takes about a second: call it while no row is locked.
    """
    issued = _bytes_of(row.pdf) if row.pdf else b""
    if not issued or not data.startswith(issued):
        raise NotThisPaper
    return check_apart(data, roots=settings.SIGNATURE_ROOTS, now=now, issued_size=len(issued))


def look_again(copy: SignedCopy, *, now: datetime) -> FileCheck:
    """Check a kept copy anew, with the issuers that are trusted today."""
    return look_at(copy.paper, _bytes_of(copy.file), now=now)


def how_far(row: Paper, check: FileCheck) -> SignedBy:
    """Signed by a person or by the organ, by the names under this paper."""
    parts = parts_of(row)
    names = tuple(signature.name for signature in parts.signatures)
    return signed_by(check, signers=names, issuer=parts.heading.issuer)


def _bytes_of(file: StoredFile) -> bytes:
    with open_file(file) as data:
        return data.read()
