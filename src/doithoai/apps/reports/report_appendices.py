"""The appendices of the report of results: each matter with its result, and the counts by level of competence."""

from collections import Counter

from doithoai.apps.hall.models import Promise
from doithoai.apps.petitions.for_papers import area_in_paper, content_in_paper
from doithoai.apps.petitions.models import Petition
from doithoai.apps.reports.figures import Figures
from doithoai.core.papers.kinds.report import CountTable, ReportedCase
from doithoai.core.papers.phrases import short_date
from doithoai.core.petitions.lifecycle import PetitionState
from doithoai.core.reports.indicators import CaseFact
from doithoai.core.reports.results import RESULT_WORDS, Result, result_of
from doithoai.core.reports.words import LEVEL_WORDS

HIDDEN = "Nội dung không công khai"


def results_of(figures: Figures) -> dict[int, Result]:
    """Petition -> what became of it, as the report counts it: one query."""
    ids = [case.pk for case in figures.cases]
    open_ones = Promise.objects.filter(petition_id__in=ids, kept_on__isnull=True)
    promised = set(open_ones.values_list("petition_id", flat=True))
    return {case.pk: result_of(case.state, promised=case.pk in promised) for case in figures.cases}


def count_of_results(results: dict[int, Result]) -> CountTable:
    """How many matters are in each class; every class is shown."""
    counts = Counter(results.values())
    rows = tuple((words, (counts[result],)) for result, words in RESULT_WORDS.items())
    return CountTable("Theo kết quả giải quyết", ("Kết quả", "Số ý kiến"), rows)


def counts_by_level(figures: Figures, results: dict[int, Result]) -> CountTable:
    """Level of competence against result."""
    counts: Counter[tuple[str, Result]] = Counter((case.level, results[case.pk]) for case in figures.cases)
    levels = [level for level in LEVEL_WORDS if any(case.level == level for case in figures.cases)]
    rows = tuple(
        (LEVEL_WORDS[level], (sum(counts[level, each] for each in Result), *(counts[level, each] for each in Result)))
        for level in levels
    )
    columns = ("Cấp thẩm quyền", "Tổng số", *RESULT_WORDS.values())
    return CountTable("TỔNG HỢP THEO CẤP THẨM QUYỀN VÀ KẾT QUẢ", columns, rows)


def cases_of_report(figures: Figures, results: dict[int, Result], *, public: bool) -> tuple[ReportedCase, ...]:
    """Each matter without what tells who raised it, by result; a public report keeps what is not public to itself."""
    facts = {case.pk: case for case in figures.cases}
    rows = list(Petition.objects.filter(pk__in=facts).select_related("group", "lead_unit").order_by("pk"))
    order = list(RESULT_WORDS)
    rows.sort(key=lambda row: (order.index(results[row.pk]), row.pk))
    return tuple(_case(row, facts[row.pk], results[row.pk], public=public) for row in rows)


def _case(row: Petition, fact: CaseFact, result: Result, *, public: bool) -> ReportedCase:
    hidden = public and not row.is_public
    return ReportedCase(
        code=row.code,
        content=HIDDEN if hidden else content_in_paper(row),
        area=area_in_paper(row),
        unit=row.transferred_to if result is Result.BEYOND else row.lead_unit.name if row.lead_unit else "",
        due_on=fact.due_on,
        result=_words(row, fact),
        group=RESULT_WORDS[result],
    )


def _words(row: Petition, fact: CaseFact) -> str:
    if fact.carried_on:
        return "Chuyển sang kỳ sau"
    days = {
        PetitionState.SOLVED: ("Giải quyết xong ngày", row.solved_on),
        PetitionState.ANSWERED: ("Trả lời ngày", row.answered_on),
        PetitionState.TRANSFERRED: ("Chuyển ngày", row.transferred_on),
    }
    words, day = days.get(fact.state, ("Đang xem xét", None))
    return f"{words} {short_date(day)}" if day else words
