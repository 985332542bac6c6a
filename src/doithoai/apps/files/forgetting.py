"""Files to which nothing points any more: the row goes, and the bytes where no other row names them."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, ManyToOneRel, OuterRef, Q, QuerySet

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.quarantine import refuse_file
from doithoai.apps.files.storage import storage
from doithoai.core.files import FileState


def forget_files(ids: Collection[int], *, now: datetime) -> None:
    """Delete these files, unless something points to them, or somebody sent the same bytes again since `now`."""
    _forget(unused_files().filter(pk__in=ids), written_before=now)


def forget_unused_before(moment: datetime) -> None:
    """Delete what was sent before that moment and never became part of anything, nor was sent again since."""
    _forget(unused_files().filter(stored_at__lt=moment), written_before=moment)


def _forget(files: QuerySet[StoredFile], *, written_before: datetime) -> None:
    rows = list(files.select_for_update(no_key=True).order_by("pk"))
    StoredFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for key in {key for row in rows for key in (row.key, row.small_key) if key}:
        if not StoredFile.objects.filter(Q(key=key) | Q(small_key=key)).exists():
            storage().delete(key, written_before=written_before)


def delete_infected(file_id: int) -> None:
    """Delete the bytes of a refused file at once, whoever else sent the same; those rows are refused with it."""
    refused = StoredFile.objects.filter(pk=file_id, state=FileState.REFUSED).first()
    if refused is None:
        return
    same = StoredFile.objects.filter(key=refused.key).exclude(state=FileState.REFUSED)
    for row in same.select_for_update(of=("self",), no_key=True).order_by("pk"):
        refuse_file(row, refused.found)
    storage().delete(refused.key)


def unused_files() -> QuerySet[StoredFile]:
    """Files to which no row of any table points."""
    found = StoredFile.objects.all()
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel):
            pointing = relation.related_model._base_manager
            found = found.exclude(Exists(pointing.filter(**{relation.field.attname: OuterRef("pk")})))
    return found
