"""What tells the People of a dialogue: the script for the loudspeaker and the poster, from its plan."""

from datetime import date

from django.conf import settings

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.dialogues.paper_frame import frame_of_papers
from doithoai.apps.papers.queries import find_issued
from doithoai.core.dialogues.lifecycle import DutyState
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.papers.kinds.poster import PosterFacts, poster_paper
from doithoai.core.papers.kinds.script import ScriptFacts, script_paper
from doithoai.core.papers.numbering import full_number
from doithoai.core.papers.paper import Paper, PaperKind
from doithoai.core.papers.phrases import guest_words, hour, short_date, weekday

TO_BE_TOLD = "địa điểm sẽ thông báo sau"
ATTEND = "Đăng ký dự và phát biểu với tổ trưởng, trưởng thôn"
SEND = "Gửi ý kiến trước qua tổ trưởng, trưởng thôn, tại cơ quan hoặc trên trang này"


def opinions_until(dialogue: Dialogue) -> date | None:
    """The last day on which opinions that were sent before still count, as the plan says it."""
    duties = dialogue.duties.filter(milestone=Milestone.COLLECT.value, due_on__isnull=False)
    duty = duties.exclude(state=DutyState.DROPPED.value).order_by("due_on").first()
    return duty.due_on if duty else None


def topics_of(dialogue: Dialogue) -> tuple[str, ...]:
    """What is to be spoken about: the topics of the plan, else its theme."""
    return tuple(str(each) for each in dialogue.topics) or ((dialogue.theme,) if dialogue.theme else ())


def reason_of(dialogue: Dialogue) -> str:
    """`Thực hiện Kế hoạch số 05/KH-UBND ngày …`, or the plan without its number while none is issued."""
    plan = find_issued(dialogue_id=dialogue.pk, kind=PaperKind.PLAN.value)
    if plan is None or plan.issued_on is None:
        return "Thực hiện kế hoạch đối thoại với Nhân dân"
    number = full_number(plan.number or 0, plan.symbol, plan.format)
    return f"Thực hiện Kế hoạch số {number} ngày {short_date(plan.issued_on)}"


def script_of(dialogue: Dialogue, *, drafted_on: date) -> Paper:
    """The script of a dialogue that has its date; raises ValueError for one without."""
    if dialogue.starts_on is None:
        raise ValueError("a script names the day")
    return script_paper(
        ScriptFacts(
            frame=frame_of_papers(dialogue, drafted_on=drafted_on),
            title=dialogue.title,
            starts_on=dialogue.starts_on,
            ends_on=dialogue.ends_on,
            starts_at=dialogue.starts_at,
            venue=dialogue.venue or TO_BE_TOLD,
            chair=dialogue.chair_title or "người đứng đầu cơ quan",
            contents=topics_of(dialogue),
            audience=tuple(guest_words(str(each)) for each in dialogue.participants),
            how_to_take_part=(f"Bà con {ATTEND[:1].lower()}{ATTEND[1:]}",),
            opinions_until=still_open(dialogue, drafted_on),
            contact=dialogue.secretary_unit.name if dialogue.secretary_unit else "",
        )
    )


def poster_of(dialogue: Dialogue, *, drafted_on: date, large: bool = False) -> Paper:
    """The poster of a dialogue that has its date; its code opens the public page."""
    until = still_open(dialogue, drafted_on)
    return poster_paper(
        PosterFacts(
            frame=frame_of_papers(dialogue, drafted_on=drafted_on),
            title=dialogue.title,
            when=_when(dialogue),
            venue=dialogue.venue or TO_BE_TOLD.capitalize(),
            address=f"{settings.SITE_URL}/doi-thoai/{dialogue.code}/",
            contents=topics_of(dialogue),
            how_to_take_part=(ATTEND, SEND),
            opinions_until=f"ngày {short_date(until)}" if until else "",
            contact=dialogue.secretary_unit.name if dialogue.secretary_unit else "",
            large=large,
        )
    )


def still_open(dialogue: Dialogue, today: date) -> date | None:
    """A day that has gone is no news any more."""
    until = opinions_until(dialogue)
    return until if until is not None and until >= today else None


def _when(dialogue: Dialogue) -> str:
    first, last = dialogue.starts_on, dialogue.ends_on
    if first is None:
        raise ValueError("a poster names the day")
    at = f"{hour(dialogue.starts_at)}, " if dialogue.starts_at else ""
    if last is None or last == first:
        return f"{at}{weekday(first)}, ngày {short_date(first)}"
    return f"{at}từ ngày {short_date(first)} đến ngày {short_date(last)}"
