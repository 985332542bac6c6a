from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("onsite", "0001_loans_and_returns")]

    operations = [migrations.AddField(model_name="loan", name="departed", field=models.JSONField(default=dict))]
