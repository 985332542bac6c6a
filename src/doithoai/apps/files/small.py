"""Small copies of pictures, made once: what a list shows and an old phone loads."""

from io import BytesIO
from typing import BinaryIO

from doithoai.adapters.uploads.pictures import small_copy
from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage

SMALL_ENOUGH = 48 * 1024
"""Bytes up to which a picture is its own small copy."""


def small_copy_of(picture: BinaryIO, key: str) -> str:
    """Keep the small copy of the picture kept under `key`; its own key, empty for what cannot be read as a picture."""
    if picture.seek(0, 2) <= SMALL_ENOUGH:
        return key
    picture.seek(0)
    try:
        return storage().save(BytesIO(small_copy(picture)))
    except ValueError:
        return ""


def make_small_copy(file: StoredFile) -> None:
    """Give a picture of earlier days, its row locked, its small copy."""
    with storage().open(file.key) as picture:
        file.small_key = small_copy_of(picture, file.key)
    file.save(update_fields=["small_key"])
