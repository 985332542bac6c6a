"""The database itself refuses to change or delete a link of the trail."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER audit_event_never_updated BEFORE UPDATE ON audit_event
       BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END""",
    """CREATE TRIGGER audit_event_never_deleted BEFORE DELETE ON audit_event
       BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION audit_event_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the trail is append-only'; END $$""",
    """CREATE TRIGGER audit_event_never_changed BEFORE UPDATE OR DELETE ON audit_event
       FOR EACH ROW EXECUTE FUNCTION audit_event_refuse()""",
]


def forbid(apps, schema_editor):
    statements = POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE
    for statement in statements:
        schema_editor.execute(statement)


def allow(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP TRIGGER audit_event_never_changed ON audit_event")
        schema_editor.execute("DROP FUNCTION audit_event_refuse()")
        return
    schema_editor.execute("DROP TRIGGER audit_event_never_updated")
    schema_editor.execute("DROP TRIGGER audit_event_never_deleted")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_first")]
    operations = [migrations.RunPython(forbid, allow)]
