"""Files in forms: several at once, each kept or refused by itself, the good ones never lost."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.files.models import StoredFile
from doithoai.core.caller import Caller
from doithoai.core.refusal import Refused
from doithoai.faces.common.refusals import sentence_of

if TYPE_CHECKING:
    Uploaded: TypeAlias = UploadedFile[Any]


class SeveralFilesInput(forms.ClearableFileInput):
    """The browser's own file dialog, several files at once."""

    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    """Any number of files, cleaned to a list; what each one may be is decided where it is stored."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[Uploaded]":
        uploads = data if isinstance(data, list | tuple) else [data] if data else []
        return [upload for upload in uploads if upload]


def keep_uploads(
    caller: Caller, form: forms.Form, name: str, uploads: "Iterable[Uploaded]", *, most: int
) -> list[StoredFile]:
    """Store the uploads of the field `name`; a refused one, or one above `most`, becomes an error of that field."""
    kept: list[StoredFile] = []
    for number, upload in enumerate(uploads):
        if number >= most:
            form.add_error(name, gettext("Tệp %(name)s chưa được nhận vì đã đủ số tệp.") % {"name": upload.name})
            continue
        try:
            kept.append(store_file(caller, name=upload.name or "", data=cast(BinaryIO, upload.file)))
        except Refused as refused:
            form.add_error(name, sentence_of(refused))
    return kept
