"""Several stored files as one ZIP."""

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.reading import open_file

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


def zipped(files: Iterable[tuple[str, StoredFile]]) -> bytes:
    """The ZIP. Names lose what no system allows; PDF and Word files are packed already."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name, file in files:
            with open_file(file) as data:
                made.writestr(_NOT_IN_NAMES.sub(" ", name).strip(" ."), data.read())
    return out.getvalue()
