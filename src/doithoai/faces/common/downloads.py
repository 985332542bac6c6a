"""A stored file as an answer: always as a download or a harmless picture, never run by the browser."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import open_file, open_small
from doithoai.core.files import PICTURES

SHOWN = PICTURES | {"application/pdf"}
"""What a browser may show by itself; everything else is saved."""
SMALL = "nho"
"""The mark in an address that asks for the small copy of a picture."""


def download(file: StoredFile) -> HttpResponse:
    """The file's bytes under its cleaned name. Whoever calls has reached the file's owner before.

    Raises FileWaits or FileRemoved for what the scanner did not pass.
    """
    with open_file(file) as data:
        return handed_out(data.read(), name=file.name, media=file.content_type)


def picture_or_file(request: HttpRequest, file: StoredFile) -> HttpResponse:
    """The same; the small copy of a picture where the address asks for it."""
    if SMALL not in request.GET or not file.small_key:
        return download(file)
    with open_small(file) as data:
        return handed_out(data.read(), name=file.name, media="image/jpeg" if _is_copy(file) else file.content_type)


def handed_out(content: bytes, *, name: str, media: str, saved: bool = False) -> HttpResponse:
    """Bytes as an answer that no browser runs; `saved`: never shown, only saved."""
    answer = HttpResponse(content, content_type=media)
    answer["Content-Disposition"] = content_disposition_header(saved or media not in SHOWN, name) or "attachment"
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _is_copy(file: StoredFile) -> bool:
    return file.small_key != file.key
