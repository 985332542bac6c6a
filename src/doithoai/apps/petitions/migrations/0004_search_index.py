"""The search index over the folded words, kept in step by the database itself."""

from django.db import migrations

from doithoai.apps.petitions import search


def install(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    with schema_editor.connection.cursor() as cursor:
        search.install(cursor, vendor)
        search.fill(cursor, vendor)


def remove(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        search.remove(cursor, schema_editor.connection.vendor)


class Migration(migrations.Migration):
    dependencies = [("petitions", "0002_coordinating_words")]
    operations = [migrations.RunPython(install, remove)]
