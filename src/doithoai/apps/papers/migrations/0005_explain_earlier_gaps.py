"""Numbers that clerks skipped while any number could be typed become reserved spans, so that no register has a gap."""

from collections import defaultdict
from datetime import UTC, datetime

from django.db import migrations
from django.db.models import Max

REASON = "Số do văn thư cấp ngoài hệ thống, ghi nhận khi nâng cấp phần mềm"


def explain_gaps(apps, schema_editor):
    paper = apps.get_model("papers", "Paper")
    sequence = apps.get_model("papers", "NumberSequence")
    reservation = apps.get_model("papers", "NumberReservation")
    newest = paper.objects.aggregate(newest=Max("created_at"))["newest"] or datetime(2026, 1, 1, tzinfo=UTC)
    taken = defaultdict(set)
    for authority_id, series, number in paper.objects.filter(number__isnull=False).values_list(
        "authority_id", "series", "number"
    ):
        taken[authority_id, series].add(number)
    for row in sequence.objects.all():
        row.last = max(row.last, *taken[row.authority_id, row.series], 0)
        row.save(update_fields=["last"])
        begin = 1
        for number in sorted(taken[row.authority_id, row.series] | {row.last + 1}):
            if begin < number:
                reservation.objects.create(
                    authority_id=row.authority_id,
                    series=row.series,
                    first=begin,
                    last=number - 1,
                    reason=REASON,
                    reserved_at=newest,
                    reserved_by_name="Hệ thống",
                )
            begin = number + 1


class Migration(migrations.Migration):
    dependencies = [
        ("papers", "0004_registers_without_gaps"),
    ]

    operations = [
        migrations.RunPython(explain_gaps, migrations.RunPython.noop),
    ]
