"""Where a petition that staff entered came from: a row of a file, or a printed slip."""

from dataclasses import dataclass

from doithoai.apps.intake.models import ImportRow, Slip
from doithoai.apps.petitions.models import Petition
from doithoai.core.petitions.numbering import SLIP_LETTER


@dataclass(frozen=True)
class FileSource:
    """A row of a file that was imported."""

    file_name: str
    row: int


@dataclass(frozen=True)
class SlipSource:
    """A slip printed beforehand."""

    number: int


def find_source(petition: Petition) -> FileSource | SlipSource | None:
    """In at most one query, none for what citizens sent themselves. Whoever calls has reached the petition."""
    if petition.typed_by_id is None:
        return None
    if petition.code.startswith(SLIP_LETTER):
        number = Slip.objects.filter(petition=petition).values_list("number", flat=True).first()
        return SlipSource(number) if number else None
    row = ImportRow.objects.filter(petition=petition).values_list("batch__file_name", "number").first()
    return FileSource(*row) if row else None
