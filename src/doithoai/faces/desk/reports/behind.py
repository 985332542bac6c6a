"""The cases behind a figure, as its page and its workbook read them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from doithoai.adapters.documents.xlsx_writer import Value
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.queries import Asked, get_reported_dialogue, petitions_behind
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.public_status import WORDS, public_status
from doithoai.core.reports.indicators import DIMENSION_WORDS, FIGURE_WORDS, Dimension, Figure
from doithoai.core.reports.words import say_value
from doithoai.faces.common.callers import caller_of
from doithoai.faces.desk.reports import forms

COLUMNS = (
    gettext_noop("Mã số"),
    gettext_noop("Nội dung"),
    gettext_noop("Địa bàn"),
    gettext_noop("Đơn vị"),
    gettext_noop("Tình trạng"),
    gettext_noop("Hạn"),
    gettext_noop("Ngày trả lời"),
    gettext_noop("Ngày giải quyết"),
)
WIDTHS = (14, 70, 24, 28, 24, 14, 14, 16)


@dataclass(frozen=True)
class Behind:
    """Which figure of what, and its petitions."""

    title: str
    dialogue: Dialogue | None
    year: int
    petitions: QuerySet[Petition]


def behind(request: HttpRequest) -> Behind:
    """What the address asks for; nothing understood counts everything of this year."""
    form = forms.Asked(request.GET)
    form.is_valid()
    data: dict[str, Any] = form.cleaned_data
    caller = caller_of(request)
    dialogue = get_reported_dialogue(caller, data["doi_thoai"]) if data.get("doi_thoai") else None
    year = data.get("nam") or caller.today.year
    asked = _asked(data)
    return Behind(_title(asked), dialogue, year, petitions_behind(caller, asked, dialogue=dialogue, year=year))


def _asked(data: dict[str, Any]) -> Asked:
    if data.get("theo"):
        return Asked(dimension=Dimension(data["theo"]), value=data.get("gia_tri") or "")
    return Asked(figure=Figure(data.get("so") or Figure.ALL.value))


def _title(asked: Asked) -> str:
    if asked.dimension is not None:
        return f"{_(DIMENSION_WORDS[asked.dimension])}: {_(say_value(asked.dimension, asked.value))}"
    return _(FIGURE_WORDS[asked.figure or Figure.ALL])


def lines_of(petitions: Iterable[Petition]) -> Iterator[tuple[Value, ...]]:
    """One line for each petition, with what the page shows."""
    for row in petitions:
        status = public_status(PetitionState(row.state), for_hall=row.for_hall, extended=row.is_extended)
        yield (
            row.code,
            row.summary or row.text,
            row.group.name if row.group else row.place,
            row.lead_unit.short_name if row.lead_unit else "",
            _(WORDS[status][0]),
            row.due_on,
            row.answered_on,
            row.solved_on,
        )
