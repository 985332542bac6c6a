from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate

from doithoai.core.triage.fields import FIELDS


class PetitionsConfig(AppConfig):
    name = "doithoai.apps.petitions"
    label = "petitions"

    def ready(self) -> None:
        post_migrate.connect(keep_search_in_step, sender=self)
        post_migrate.connect(keep_fields, sender=self)


def keep_fields(using: str, **more: Any) -> None:
    """The shipped first level of the field list stands in every database, as the core's table says it."""
    from doithoai.apps.petitions.models import Field  # noqa: PLC0415  models are not loaded when this module is

    for order, (code, name) in enumerate(FIELDS, start=1):
        Field.objects.using(using).update_or_create(authority=None, code=code, defaults={"name": name, "order": order})


def keep_search_in_step(using: str, **more: Any) -> None:
    """Put the search index back in place: SQLite drops a table's triggers when a migration rebuilds the table."""
    from doithoai.apps.petitions.search import install  # noqa: PLC0415  models are not loaded when this module is

    with connections[using].cursor() as cursor:
        install(cursor, connections[using].vendor)
