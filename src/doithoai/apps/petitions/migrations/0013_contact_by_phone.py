"""Telephone numbers in one form, found by their index when somebody calls."""

from django.db import migrations, models

from doithoai.core.petitions.phone import phone_number


def one_form(apps, schema_editor):
    contacts = apps.get_model("petitions", "PetitionContact").objects.exclude(phone="")
    changed = []
    for contact in contacts.iterator(chunk_size=2000):
        number = phone_number(contact.phone)
        if number and number != contact.phone:
            contact.phone = number
            changed.append(contact)
        if len(changed) == 500:
            contacts.bulk_update(changed, ["phone"])
            changed.clear()
    contacts.bulk_update(changed, ["phone"])


class Migration(migrations.Migration):
    dependencies = [("petitions", "0012_envelope_of_sealed")]
    operations = [
        migrations.AddIndex(
            model_name="petitioncontact", index=models.Index(fields=["phone"], name="contact_by_phone")
        ),
        migrations.RunPython(one_form, migrations.RunPython.noop),
    ]
