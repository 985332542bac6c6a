"""What the chair has at hand: the briefing book and the speaking guide, from plan, opinions and earlier promises."""

from collections import defaultdict
from datetime import date

from doithoai.apps.delegates.invitation import when_words
from doithoai.apps.dialogues.deadlines import limit_of
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers, presiding_at
from doithoai.apps.hall.closing_papers import secretary_of
from doithoai.apps.hall.models import Promise
from doithoai.apps.hall.promise_queries import promises_before, standing_of
from doithoai.apps.petitions import for_papers as words
from doithoai.apps.petitions.history_in_papers import histories_of
from doithoai.apps.petitions.models import Petition
from doithoai.core.caller import Caller
from doithoai.core.deadlines.rule import Unit
from doithoai.core.hall.promises import PROMISE_WORDS, promise_state
from doithoai.core.law.limits import RESULTS
from doithoai.core.papers.kinds.briefing import BriefedOpinion, BriefingFacts, EarlierPromise, briefing_paper
from doithoai.core.papers.kinds.guide import GuideFacts, GuideStep, GuideTopic, guide_paper
from doithoai.core.papers.paper import Paper
from doithoai.core.papers.phrases import count, guest_words, short_date
from doithoai.core.petitions.lifecycle import OPEN_STATES

LATER = "sẽ có thông báo sau"
MOST_READ_OUT = 8
"""Earlier promises that the chair reads out; the whole list stands in the briefing book."""


def briefing_of(caller: Caller, dialogue: Dialogue) -> Paper:
    """The book as things stand now: what came back again first, then what is answered in the hall, then the rest."""
    rows = _ordered(list(words.petitions_in_papers(dialogue.pk)))
    answers, histories = words.proposed_answers(rows), histories_of(rows)
    promised = _promises_about(rows, caller.today)
    missing = [row for row in rows if row.pk not in answers and row.state in OPEN_STATES]
    return briefing_paper(
        BriefingFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today),
            subject=dialogue.title,
            when=when_words(dialogue),
            venue=dialogue.venue or LATER,
            figures=(
                ("Ý kiến đã tiếp nhận", len(rows)),
                ("Chọn trả lời tại hội nghị", sum(row.for_hall for row in rows)),
                ("Đã kiến nghị từ trước, nêu lại", sum(bool(words.repeated_in_paper(row)) for row in rows)),
                ("Chưa có dự kiến trả lời", len(missing)),
            ),
            opinions=tuple(
                BriefedOpinion(
                    code=row.code,
                    title=words.title_in_paper(row),
                    content=words.content_in_paper(row),
                    area=words.area_in_paper(row),
                    unit=row.lead_unit.name if row.lead_unit else row.transferred_to,
                    history=histories[row.pk],
                    prepared=answers.get(row.pk, ""),
                    promises=tuple(promised[row.pk]),
                    repeated=words.repeated_in_paper(row),
                )
                for row in rows
            ),
            promises=earlier_promises(dialogue, caller.today),
            warnings=_warnings(missing),
        )
    )


def guide_of(caller: Caller, dialogue: Dialogue) -> Paper:
    """The guide as the agenda and the chosen opinions stand now."""
    chosen = words.petitions_in_papers(dialogue.pk).filter(for_hall=True, state__in=OPEN_STATES)
    rows = _ordered(list(chosen))
    answers = words.proposed_answers(rows)
    return guide_paper(
        GuideFacts(
            frame=frame_of_papers(dialogue, drafted_on=caller.today),
            title=dialogue.title,
            starts_at=dialogue.starts_at,
            venue=dialogue.venue or "hội trường",
            chair=presiding_at(dialogue, dialogue.starts_on or caller.today).words,
            secretary=secretary_of(caller, dialogue) or "…",
            steps=tuple(GuideStep(item.title, item.minutes) for item in dialogue.agenda.all()),
            introduced=tuple(
                guest_words(str(each)) for each in (*dialogue.co_chairs, *dialogue.participants)
            ),
            topics=tuple(
                GuideTopic(
                    row.code, words.title_in_paper(row), words.area_in_paper(row),
                    row.lead_unit.name if row.lead_unit else "người chủ trì", row.pk in answers,
                    words.repeated_in_paper(row),
                )
                for row in rows
            ),
            promises=tuple(
                f"{each.text.rstrip(' .;')}: {each.unit}. {each.state}"
                for each in earlier_promises(dialogue, caller.today)[:MOST_READ_OUT]
            ),
            results_within=_results(dialogue),
        )
    )  # fmt: skip


def earlier_promises(dialogue: Dialogue, today: date) -> tuple[EarlierPromise, ...]:
    """What the authority promised last time, and what it still owes of earlier times: what is not kept first."""
    return tuple(
        EarlierPromise(
            row.text, row.unit.name, row.due_on,
            standing_of(row, promise_state(row.due_on, row.kept_on, today=today)), row.dialogue.title,
        )
        for row in promises_before(dialogue)
    )  # fmt: skip


def _ordered(rows: list[Petition]) -> list[Petition]:
    # what was raised again and again comes first (the People wait for it), then what the hall answers
    return sorted(rows, key=lambda row: (not words.repeated_in_paper(row), not row.for_hall, row.received_on, row.pk))


def _promises_about(rows: list[Petition], today: date) -> defaultdict[int, list[str]]:
    """Petition -> what was promised about it or about the one it goes on from."""
    wanted = {row.pk: row.pk for row in rows} | {row.carried_from_id: row.pk for row in rows if row.carried_from_id}
    found: defaultdict[int, list[str]] = defaultdict(list)
    for promise in Promise.objects.filter(petition_id__in=wanted).select_related("unit").order_by("due_on", "id"):
        state = PROMISE_WORDS[promise_state(promise.due_on, promise.kept_on, today=today)].lower()
        line = f"{promise.unit.name}: {promise.text.rstrip(' .;')}, hạn {short_date(promise.due_on)}, {state}"
        found[wanted[promise.petition_id or 0]].append(line)
    return found


def _warnings(missing: list[Petition]) -> tuple[str, ...]:
    by_unit: defaultdict[str, int] = defaultdict(int)
    for row in missing:
        by_unit[row.lead_unit.name if row.lead_unit else "Chưa giao đơn vị"] += 1
    return tuple(f"{unit}: {count(number)} ý kiến chưa có dự kiến trả lời" for unit, number in sorted(by_unit.items()))


def _results(dialogue: Dialogue) -> str:
    limit = limit_of(RESULTS, dialogue)
    if limit is None:
        return ""
    return f"trong {limit.amount} {'ngày làm việc' if limit.unit is Unit.WORKING_DAY else 'ngày'}"
