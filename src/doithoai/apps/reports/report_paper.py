"""The report of results: its words, from the figures of the day on which it is issued."""

from dataclasses import dataclass

from doithoai.adapters.documents.xlsx_writer import Sheet, Value, render_xlsx
from doithoai.apps.dialogues.announcing_papers import reason_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.organisations.models import Unit
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.figures import Figures
from doithoai.apps.reports.report_appendices import cases_of_report, count_of_results, counts_by_level, results_of
from doithoai.core.caller import Caller
from doithoai.core.hall.promises import PROMISE_WORDS
from doithoai.core.papers.kinds.report import CountTable, ReportFacts, report_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.petitions.public_status import WORDS, public_status
from doithoai.core.reports.indicators import DIMENSION_WORDS, FIGURE_WORDS, Dimension, Figure
from doithoai.core.reports.words import say_value

IN_PAPER = tuple(figure for figure in Figure if figure not in (Figure.IN_PROGRESS, Figure.CLEAR, Figure.UNCLEAR))
TABLES = (Dimension.FIELD, Dimension.UNIT, Dimension.LEVEL, Dimension.CHANNEL)


@dataclass(frozen=True)
class OwnWords:
    """What the secretary adds to the figures, one sentence a line."""

    addressees: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    with_cases: bool = False
    """Whether the list of matters, without names, goes out with the report."""


def paper_of_results(
    caller: Caller, dialogue: Dialogue, figures: Figures, words: OwnWords, *, public: bool = False
) -> Paper:
    """The paper, its number and day still blank; a `public` one shows only the words that are public."""
    results = results_of(figures)
    attendance = figures.attendance
    counts = [(str(FIGURE_WORDS[figure]), figures.counts[figure]) for figure in IN_PAPER]
    people = [("Đại biểu có mặt", attendance.came), ("Số người có ý kiến", figures.voices)]
    promised = [(f"Cam kết {PROMISE_WORDS[state].lower()}", number) for state, number in figures.promises.items()]
    return report_paper(
        ReportFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today, recipients=_recipients(dialogue, words)),
            addressees=words.addressees,
            subject=f"Kết quả {dialogue.title[:1].lower()}{dialogue.title[1:]}",
            occasion=reason_of(dialogue),
            figures=tuple(row for row in (*people, *counts, *promised) if row[1]),
            tables=(
                *((count_of_results(results),) if results else ()),
                *(
                    _table(dimension, figures, dialogue.authority_id)
                    for dimension in TABLES
                    if figures.breakdowns[dimension]
                ),
            ),
            findings=words.findings,
            shortcomings=words.shortcomings,
            tasks=words.tasks,
            proposals=words.proposals,
            cases=cases_of_report(figures, results, public=public) if words.with_cases else (),
            by_level=counts_by_level(figures, results) if words.with_cases else None,
        )
    )


def _recipients(dialogue: Dialogue, words: OwnWords) -> tuple[str, ...]:
    """Whom it is addressed to, else those who got the plan."""
    if words.addressees:
        return ("Như trên",)
    return tuple(row.text for row in dialogue.recipients.all() if not row.text.lower().startswith("lưu"))


def _table(dimension: Dimension, figures: Figures, authority_id: int) -> CountTable:
    names = _unit_names(authority_id) if dimension is Dimension.UNIT else {}
    rows = tuple(
        (names.get(value, say_value(dimension, value)), (number,)) for value, number in figures.breakdowns[dimension]
    )
    counted = DIMENSION_WORDS[dimension].removeprefix("Theo ")
    return CountTable(DIMENSION_WORDS[dimension], (f"{counted[:1].upper()}{counted[1:]}", "Số ý kiến"), rows)


def _unit_names(authority_id: int) -> dict[str, str]:
    return dict(Unit.objects.filter(authority_id=authority_id).values_list("short_name", "name"))


def workbook_of_cases(dialogue: Dialogue, figures: Figures) -> bytes:
    """The figures and the list of cases as a workbook, for the authority's own dossier."""
    counts = [(str(FIGURE_WORDS[figure]), number) for figure, number in figures.counts.items()]
    ids = [case.pk for case in figures.cases]
    petitions = Petition.objects.filter(pk__in=ids).select_related("group", "lead_unit").order_by("pk")
    cases = [_line(place, petition) for place, petition in enumerate(petitions, start=1)]
    columns = ("TT", "Mã số", "Nội dung", "Địa bàn", "Đơn vị", "Hạn", "Ngày trả lời", "Ngày giải quyết", "Kết quả")
    return render_xlsx(
        [
            Sheet("Số liệu", ("Chỉ tiêu", "Số"), counts, (60, 12), (dialogue.title,)),
            Sheet("Kiến nghị", columns, cases, (6, 14, 70, 24, 28, 14, 14, 16, 28), (dialogue.title,)),
        ]
    )


def _line(place: int, petition: Petition) -> tuple[Value, ...]:
    status = public_status(PetitionState(petition.state), for_hall=petition.for_hall, extended=petition.is_extended)
    return (
        place,
        petition.code,
        petition.public_words,
        petition.group.name if petition.group else petition.place,
        petition.lead_unit.short_name if petition.lead_unit else petition.transferred_to,
        petition.due_on,
        petition.answered_on,
        petition.solved_on,
        WORDS[status][0],
    )
