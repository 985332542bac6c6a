"""What happened to a petition so far, in lines that a paper may carry: dates, units, reasons; never a person."""

from collections import defaultdict
from collections.abc import Sequence

from doithoai.apps.petitions.models import Assignment, Petition
from doithoai.core.papers.phrases import short_date
from doithoai.core.petitions.lifecycle import AssignmentState
from doithoai.core.reports.words import CHANNEL_WORDS


def histories_of(petitions: Sequence[Petition]) -> dict[int, tuple[str, ...]]:
    """Petition -> its lines, oldest first; one query for all of them."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for petition in petitions:
        found[petition.pk].append(_received(petition))
    ids = [petition.pk for petition in petitions]
    for row in Assignment.objects.filter(petition_id__in=ids).select_related("unit").order_by("given_at", "id"):
        found[row.petition_id] += _given(row)
    for petition in petitions:
        if petition.transferred_on:
            line = f"{short_date(petition.transferred_on)}: chuyển {petition.transferred_to}, {petition.state_reason}"
            found[petition.pk].append(line.rstrip(", "))
    return {petition_id: tuple(lines) for petition_id, lines in found.items()}


def _received(petition: Petition) -> str:
    way = CHANNEL_WORDS.get(petition.channel, "")
    voices = f"; {petition.voices} người cùng ý kiến" if petition.voices > 1 else ""
    return f"{short_date(petition.received_on)}: tiếp nhận ({way[:1].lower()}{way[1:]}){voices}"


def _given(row: Assignment) -> list[str]:
    part = "chủ trì" if row.part == "lead" else "phối hợp"
    until = row.first_due_on or row.due_on
    lines = [f"{short_date(row.given_on)}: giao {row.unit.name} {part}"]
    if until:
        lines[0] += f", hạn {short_date(until)}"
    if row.first_due_on and row.due_on:
        lines.append(f"Gia hạn đến {short_date(row.due_on)}: {row.extension_reason}")
    if row.state == AssignmentState.SENT_BACK:
        lines.append(f"{row.unit.name} trả lại: {row.sent_back_reason}")
    if row.state == AssignmentState.WITHDRAWN:
        lines.append(f"Rút lại việc giao {row.unit.name}")
    if row.replied_on:
        lines.append(f"{short_date(row.replied_on)}: {row.unit.name} trả lời")
    return lines
