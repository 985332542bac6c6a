"""The one page that group heads read aloud, from decisions and promises."""

from django.conf import settings

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers, presiding_at
from doithoai.apps.hall.record_of_sitting import record_of_dialogue
from doithoai.apps.papers.actions.draft_paper import draft_paper
from doithoai.apps.papers.actions.edit_paper import keep_wording
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.core.caller import Caller
from doithoai.core.hall.decisions import Outcome
from doithoai.core.hall.record import tasks_of
from doithoai.core.papers import paper as parts
from doithoai.core.papers.kinds.summary import SummaryFacts, summary_paper
from doithoai.core.papers.paper import PaperKind
from doithoai.core.papers.phrases import short_date


def summary_of(caller: Caller, dialogue: Dialogue) -> parts.Paper:
    """The page as decisions and promises stand now. Raises NoSittingYet."""
    record = record_of_dialogue(dialogue)
    held_on = record.started_at.date()
    outcomes = [turn.outcome for turn in record.turns if turn.outcome and not turn.is_sealed]
    return summary_paper(
        SummaryFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today),
            title=dialogue.title,
            when=f"Ngày {short_date(held_on)}",
            venue=dialogue.venue,
            chair=presiding_at(dialogue, held_on).title,
            present=sum(number for _, number in record.present),
            heard=len(outcomes),
            answered=outcomes.count(Outcome.ANSWERED_NOW.value),
            in_writing=outcomes.count(Outcome.IN_WRITING.value),
            not_answered=outcomes.count(Outcome.NOT_ANSWERED.value),
            tasks=tasks_of(record),
            address=f"{settings.SITE_URL}/doi-thoai/{dialogue.code}/",
        )
    )


def find_summary(dialogue_id: int) -> Paper | None:
    """The page that was written, if there is one; a working paper has no number and is never issued."""
    rows = Paper.objects.filter(dialogue_id=dialogue_id, kind=PaperKind.SUMMARY.value, state="draft")
    return rows.order_by("-id").first()


def write_summary(caller: Caller, dialogue: Dialogue) -> Paper:
    """Write the page on the way of another act; words that a person wrote into it stay. The dialogue is locked."""
    rows = Paper.objects.filter(dialogue_id=dialogue.pk, kind=PaperKind.SUMMARY.value, state="draft")
    row = rows.select_for_update(of=("self",), no_key=True).order_by("-id").first()
    paper = summary_of(caller, dialogue)
    if row is None:
        return draft_paper(caller, paper=paper, dialogue_id=dialogue.pk)
    if not row.versions.get(number=row.version).by_hand and parts_of(row) != paper:
        keep_wording(caller, row, paper, by_hand=False)
    return row
