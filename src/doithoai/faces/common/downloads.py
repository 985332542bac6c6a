"""A stored file as an answer: always as a download or a harmless picture, never run by the browser."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage

SHOWN = frozenset({"image/jpeg", "image/png", "image/webp", "application/pdf"})
"""What a browser may show by itself; everything else is saved."""


def download(file: StoredFile) -> HttpResponse:
    """The file's bytes under its cleaned name. Whoever calls has reached the file's owner before."""
    with storage().open(file.key) as data:
        answer = HttpResponse(data.read(), content_type=file.content_type)
    saved = file.content_type not in SHOWN
    answer["Content-Disposition"] = content_disposition_header(saved, file.name) or "attachment"
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
