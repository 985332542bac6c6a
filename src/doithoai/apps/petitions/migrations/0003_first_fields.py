"""The shipped first level of the field list."""

from django.db import migrations

from doithoai.core.triage.fields import FIELDS


def load(apps, schema_editor):
    field = apps.get_model("petitions", "Field")
    for order, (code, name) in enumerate(FIELDS, start=1):
        field.objects.update_or_create(authority=None, code=code, defaults={"name": name, "order": order})


class Migration(migrations.Migration):
    dependencies = [("petitions", "0002_coordinating_words")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
