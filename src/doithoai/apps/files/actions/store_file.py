"""Keep a file: checked when a person sent it, as it is when the system made it."""

import secrets
from typing import BinaryIO

from django.conf import settings

from doithoai.adapters.uploads.gate import check_upload
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.scanning import require_clean
from doithoai.apps.files.storage import storage
from doithoai.core.caller import Caller


def store_file(caller: Caller, *, name: str, data: BinaryIO, authority_id: int = 0) -> StoredFile:
    """Check and scan what a person sent, then keep it. Raises the refusals of core/files.py; nothing is kept then."""
    checked = check_upload(name, data, limit=settings.FILE_LIMIT)
    require_clean(checked.name, checked.data)
    return keep_file(
        caller, name=checked.name, content_type=checked.type.media, data=checked.data, authority_id=authority_id
    )


def keep_file(caller: Caller, *, name: str, content_type: str, data: BinaryIO, authority_id: int = 0) -> StoredFile:
    """Keep what the system made itself. The bytes are on the disk before the row that names them is written."""
    key = storage().save(data)
    size = data.seek(0, 2)
    return StoredFile.objects.create(
        key=key,
        name=name,
        content_type=content_type,
        size=size,
        sha256=key.rsplit("/", 1)[-1],
        authority_id=authority_id or caller.authority_id or None,
        stored_at=caller.now,
        stored_by_id=caller.person_id,
        public_token=secrets.token_urlsafe(24),
    )
