"""A stored file as an answer: always as a download or a harmless picture, never run by the browser."""

from django.http import FileResponse

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage

SHOWN = frozenset({"image/jpeg", "image/png", "image/webp", "application/pdf"})
"""What a browser may show by itself; everything else is saved."""


def download(file: StoredFile) -> FileResponse:
    """The file's bytes under its cleaned name. Whoever calls has reached the file's owner before."""
    data = storage().open(file.key)
    answer = FileResponse(
        data, as_attachment=file.content_type not in SHOWN, filename=file.name, content_type=file.content_type
    )
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
