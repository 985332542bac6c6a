"""What everybody's search reads, kept apart from what staff search."""

from django.db import migrations, models

from doithoai.core.petitions.search_text import public_search_text


def fill(apps, schema_editor):
    petitions = apps.get_model("petitions", "Petition").objects
    for row in petitions.filter(is_public=True).only("text", "public_text").iterator():
        petitions.filter(pk=row.pk).update(public_folded=public_search_text(row.public_text or row.text))


class Migration(migrations.Migration):
    dependencies = [("petitions", "0017_acceptance_and_escalation")]
    operations = [
        migrations.AddField(model_name="petition", name="public_folded", field=models.TextField(null=True)),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
