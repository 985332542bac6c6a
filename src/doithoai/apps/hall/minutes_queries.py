"""Reads of how the minutes go on: their course, who asked for what, who has signed."""

from dataclasses import dataclass
from datetime import date

from doithoai.apps.delegates.models import Delegate
from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.models import MinutesCorrection, MinutesCourse, MinutesSignature
from doithoai.apps.hall.newest import newest_of_kind
from doithoai.apps.papers.models import Paper
from doithoai.apps.papers.queries import parts_of
from doithoai.apps.papers.signatures import found_in, signed_copy_of
from doithoai.core.caller import HANOI
from doithoai.core.hall.minutes_course import (
    CorrectionState,
    SignerPart,
    missing_signatures,
    read_out_sentence,
)
from doithoai.core.papers import paper as parts
from doithoai.core.papers.contents import masked_paper
from doithoai.core.papers.paper import PaperKind


def course_of(dialogue: Dialogue) -> MinutesCourse:
    """The course of the minutes of a dialogue that the caller has reached; an unsaved one where nothing happened."""
    return MinutesCourse.objects.filter(dialogue=dialogue).first() or MinutesCourse(dialogue=dialogue)


def locked_course(dialogue: Dialogue) -> MinutesCourse:
    """The same, stored and locked; the caller holds the dialogue's row."""
    MinutesCourse.objects.get_or_create(dialogue=dialogue)
    return MinutesCourse.objects.select_for_update(no_key=True).get(dialogue=dialogue)


def read_out_words(course: MinutesCourse) -> str:
    """The sentence at the end of minutes that were read out; empty before."""
    if course.read_out_at is None:
        return ""
    return read_out_sentence(course.read_out_at.astimezone(HANOI), course.read_out_by)


def waiting_corrections(dialogue: Dialogue) -> int:
    """How many people wait for an answer."""
    return MinutesCorrection.objects.filter(dialogue=dialogue, state=CorrectionState.WAITING.value).count()


@dataclass(frozen=True)
class Signed:
    """The signatures on issued minutes: those in ink, whose are missing, and who signs next."""

    in_ink: list[MinutesSignature]
    on_file: int
    missing: tuple[SignerPart, ...]
    names: dict[SignerPart, str]


def signatures_on(minutes: Paper) -> Signed:
    """Who has signed the minutes, on paper or in the signed file."""
    in_ink = list(MinutesSignature.objects.filter(paper=minutes))
    on_file = len(found_in(signed_copy_of(minutes)).signatures)
    missing = missing_signatures({row.part for row in in_ink}, on_file=on_file)
    return Signed(in_ink, on_file, missing, names_under(minutes))


def names_under(minutes: Paper) -> dict[SignerPart, str]:
    """The names that stand under the minutes: secretary left, chair right."""
    return {part: signed.name for part, signed in zip(SignerPart, parts_of(minutes).signatures, strict=False)}


def present_delegate(dialogue_code: str, badge: str) -> Delegate | None:
    """Who came with this badge; a badge that died, or of somebody who did not come, opens nothing."""
    rows = Delegate.objects.filter(dialogue__code=dialogue_code, badge=badge, checked_in_at__isnull=False)
    return rows.exclude(state="withdrawn").select_related("dialogue__authority").first()


def is_open_for_corrections(course: MinutesCourse, *, today: date) -> bool:
    """Whether attendees may still ask today."""
    return course.corrections_until is not None and today <= course.corrections_until


def corrections_last_day(dialogue: Dialogue, *, today: date) -> date | None:
    """Until when attendees may ask for corrections; None where nobody may ask now, or the minutes were issued."""
    course = course_of(dialogue)
    if not is_open_for_corrections(course, today=today):
        return None
    row = newest_of_kind(dialogue, PaperKind.MINUTES)
    return course.corrections_until if row is None or row.state == "draft" else None


@dataclass(frozen=True)
class MinutesTold:
    """The minutes as somebody who was there reads them; `paper` is None until the office asks for corrections."""

    paper: parts.Paper | None
    is_draft: bool
    until: date | None
    is_open: bool


def minutes_for_attendee(dialogue: Dialogue, *, today: date) -> MinutesTold:
    """The newest wording without telephone numbers and the like; a corrected version in the place of the earlier."""
    course = course_of(dialogue)
    if course.corrections_until is None:
        return MinutesTold(None, True, None, False)
    row = newest_of_kind(dialogue, PaperKind.MINUTES)
    is_draft = row is None or row.state == "draft"
    is_open = is_draft and is_open_for_corrections(course, today=today)
    return MinutesTold(masked_paper(parts_of(row)) if row else None, is_draft, course.corrections_until, is_open)
