"""Keep a file: checked when a person sent it, as it is when the system made it."""

import secrets
from hashlib import sha256
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from doithoai.adapters.uploads.gate import CheckedUpload, check_upload
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.quarantine import queue_scan
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.files.small import small_copy_of
from doithoai.apps.files.storage import storage
from doithoai.core.caller import Caller
from doithoai.core.files import PICTURES, FileInfected, FileNotScanned, FileState


def store_file(caller: Caller, *, name: str, data: BinaryIO, authority_id: int = 0) -> StoredFile:
    """Check and scan what a person sent, then keep it; while the scanner is away, in quarantine.

    Raises the refusals of core/files.py; nothing is kept then.
    """
    checked = check_upload(name, data, limit=settings.FILE_LIMIT)
    return keep_file(
        caller,
        name=checked.name,
        content_type=checked.type.media,
        data=checked.data,
        authority_id=authority_id,
        state=_state_of(checked),
    )


def _state_of(checked: CheckedUpload) -> FileState:
    if checked.type.media in PICTURES:
        return FileState.READY
    try:
        require_clean(checked.name, checked.data)
    except FileNotScanned:
        content = sha256(checked.data.read()).hexdigest()
        if StoredFile.objects.filter(sha256=content, state=FileState.REFUSED).exists():
            raise FileInfected(name=checked.name) from None
        return FileState.QUARANTINED
    return FileState.READY


def keep_file(
    caller: Caller,
    *,
    name: str,
    content_type: str,
    data: BinaryIO,
    authority_id: int = 0,
    state: FileState = FileState.READY,
) -> StoredFile:
    """Keep what the system made itself. The bytes are on the disk before the row that names them is written."""
    data.seek(0)
    key = storage().save(data)
    size = data.seek(0, 2)
    small = small_copy_of(data, key) if content_type in PICTURES else ""
    with transaction.atomic():
        file = StoredFile.objects.create(
            key=key,
            name=name,
            content_type=content_type,
            size=size,
            sha256=key.rsplit("/", 1)[-1],
            authority_id=authority_id or caller.authority_id or None,
            stored_at=caller.now,
            stored_by_id=caller.person_id,
            public_token=secrets.token_urlsafe(24),
            state=state.value,
            small_key=small,
        )
        if state == FileState.QUARANTINED:
            queue_scan(file.pk, now=caller.now)
    return file
