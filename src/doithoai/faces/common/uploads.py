"""Files in forms: what is taken is told beforehand; each is kept or refused by itself, the good ones never lost."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias, cast

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext

from doithoai.apps.files.actions.store_file import store_file
from doithoai.apps.files.models import StoredFile
from doithoai.core.caller import Caller
from doithoai.core.files import FILE_TYPES, PICTURES
from doithoai.core.refusal import Refused
from doithoai.faces.common.refusals import sentence_of

if TYPE_CHECKING:
    Uploaded: TypeAlias = UploadedFile[Any]


class SeveralFilesInput(forms.ClearableFileInput):
    """The browser's own file dialog, several files at once."""

    allow_multiple_selected = True


KINDS = tuple(FILE_TYPES)
"""All that may be attached; a form that takes fewer kinds names them."""
_SAID = {"pdf": "PDF", "docx": "Word (.docx)", "xlsx": "Excel (.xlsx)", "odt": "ODT", "ods": "ODS", "txt": "TXT"}
_MEGABYTE = 1024 * 1024


def limits_words(kinds: tuple[str, ...] = KINDS, most: int = 1) -> str:
    """Kinds, number and size in one line for people, as every field for files shows it."""
    pictures = [gettext("ảnh")] if any(FILE_TYPES[kind].media in PICTURES for kind in kinds) else []
    said = ", ".join(pictures + [words for kind, words in _SAID.items() if kind in kinds])
    values = {"kinds": said, "most": most, "size": settings.FILE_LIMIT // _MEGABYTE}
    if most == 1:
        return gettext("Nhận %(kinds)s; tối đa %(size)s MB.") % values
    return gettext("Nhận %(kinds)s; nhiều nhất %(most)s tệp, mỗi tệp tối đa %(size)s MB.") % values


_limits_words_later = lazy(limits_words, str)


class OneFile(forms.FileField):
    """One file; under its own hint stands what is taken, and the browser's dialog offers just that."""

    most = 1

    def __init__(self, *, kinds: tuple[str, ...] = KINDS, help_text: Any = "", **rest: Any) -> None:
        told = _limits_words_later(kinds, self.most)
        super().__init__(help_text=format_lazy("{} {}", help_text, told) if help_text else told, **rest)
        # a phone whose camera writes another kind of picture makes a JPEG of it when it reads this list
        taken = [FILE_TYPES[kind] for kind in kinds]
        self.widget.attrs["accept"] = ",".join(part for kind in taken for part in (kind.media, f".{kind.ending}"))


class SeveralFiles(OneFile):
    """Several files, cleaned to a list; what each one may be is decided where it is stored."""

    widget = SeveralFilesInput

    def __init__(self, *, most: int, **rest: Any) -> None:
        self.most = most
        super().__init__(**rest)

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
