from django.db import migrations, models

import doithoai.apps.hall.models.sitting


def name_every_turn(apps, schema_editor):
    turn = apps.get_model("hall", "Turn")
    for pk in turn.objects.filter(key__isnull=True).values_list("pk", flat=True):
        turn.objects.filter(pk=pk).update(key=doithoai.apps.hall.models.sitting.public_key())


class Migration(migrations.Migration):
    dependencies = [("hall", "0008_polls")]

    operations = [
        migrations.AddField("turn", "key", models.CharField(max_length=16, null=True)),
        migrations.RunPython(name_every_turn, migrations.RunPython.noop),
        migrations.AlterField(
            "turn",
            "key",
            models.CharField(default=doithoai.apps.hall.models.sitting.public_key, max_length=16, unique=True),
        ),
    ]
