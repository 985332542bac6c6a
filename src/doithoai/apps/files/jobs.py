"""Forgets what was sent and never became part of anything."""

from datetime import datetime, timedelta

from django.db.models import Exists, ManyToOneRel, OuterRef, QuerySet

from doithoai.apps.files.models import StoredFile
from doithoai.apps.files.storage import storage

KEPT_FOR = timedelta(days=4)
"""Twice as long as a form may lie open in a browser between two of its steps."""


def forget_unused(*, now: datetime) -> None:
    """Delete the rows to which nothing points, and bytes that no other row names and nobody sent again meanwhile."""
    before = now - KEPT_FOR
    rows = list(unused_files().filter(stored_at__lt=before).select_for_update(no_key=True).order_by("pk"))
    StoredFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    for key in {row.key for row in rows}:
        if not StoredFile.objects.filter(key=key).exists():
            storage().delete(key, written_before=before)


def unused_files() -> QuerySet[StoredFile]:
    """Files to which no row of any table points."""
    found = StoredFile.objects.all()
    for relation in StoredFile._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel):
            pointing = relation.related_model._base_manager
            found = found.exclude(Exists(pointing.filter(**{relation.field.attname: OuterRef("pk")})))
    return found
