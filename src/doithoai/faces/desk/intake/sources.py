"""Where a petition that staff entered came from, for the page of its case."""

from django.utils.translation import gettext as _

from doithoai.apps.intake.sources import FileSource, SlipSource, find_source
from doithoai.apps.petitions.models import Petition


def source_words(petition: Petition) -> str:
    """The file and row, or the number of the slip; empty for what was said or sent directly."""
    source = find_source(petition)
    if isinstance(source, FileSource):
        return _("Tệp %(file)s, dòng %(row)s") % {"file": source.file_name, "row": source.row}
    if isinstance(source, SlipSource):
        return _("Phiếu in sẵn số %(number)s") % {"number": f"{source.number:04d}"}
    return ""
