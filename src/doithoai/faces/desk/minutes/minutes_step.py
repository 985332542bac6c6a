"""The minutes on the red thread: drafted, corrected, read out, issued, signed by two."""

from django.urls import reverse
from django.utils.translation import gettext as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.apps.hall.closing import Closing
from doithoai.apps.papers.models import Paper
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.dialogues.lifecycle import DialogueState
from doithoai.core.hall.minutes_course import SignerPart
from doithoai.faces.desk.minutes.steps import (
    DONE,
    FUTURE,
    OPEN,
    Act,
    ClosingStep,
    cited,
    clocks_step,
    conclusion_step,
    draft_acts,
    drafted,
    letters_step,
    log_step,
    marked,
    may,
    paper_links,
)


def steps_of(caller: Caller, dialogue: Dialogue, closing: Closing) -> list[ClosingStep]:
    """Log, minutes, conclusion, letters, clocks; the first one that waits for this person is next."""
    return marked(
        [
            log_step(closing),
            minutes_step(caller, dialogue, closing),
            conclusion_step(caller, dialogue, closing),
            letters_step(caller, dialogue, closing),
            clocks_step(caller, dialogue, closing),
        ]
    )


def minutes_step(caller: Caller, dialogue: Dialogue, closing: Closing) -> ClosingStep:
    """The minutes as they stand."""
    name, row = _("Biên bản"), closing.minutes
    if not closing.sittings:
        return ClosingStep(name=name, state=FUTURE, sentence=_("Soạn từ diễn biến đã ghi tại hội nghị."))
    if row is None:
        act = Act(_("Soạn biên bản"), reverse("desk:draft_minutes", args=[dialogue.code]), posts=True)
        return ClosingStep(
            name=name, state=OPEN, sentence=_("Soạn từ diễn biến đã ghi tại hội nghị."), missing=[_("Chưa soạn.")],
            next_act=act if may(caller, Permission.PAPER_DRAFT) else None,
        )  # fmt: skip
    check = Act(_("Đối chiếu với diễn biến"), reverse("desk:check_minutes", args=[dialogue.code]))
    links = [*paper_links(caller, row), *([check] if may(caller, Permission.PAPER_VIEW) else [])]
    if row.state == "issued":
        return _issued(caller, row, closing, links)
    return _draft(caller, dialogue, row, closing, links)


def _issued(caller: Caller, row: Paper, closing: Closing, links: list[Act]) -> ClosingStep:
    words = {
        SignerPart.SECRETARY: (_("Chưa có chữ ký của thư ký."), _("Ghi chữ ký của thư ký")),
        SignerPart.CHAIR: (_("Chưa có chữ ký của chủ trì."), _("Ghi chữ ký của chủ trì")),
    }
    signs = may(caller, Permission.PAPER_ISSUE) and bool(closing.unsigned)
    sign = Act(words[closing.unsigned[0]][1], reverse("desk:sign_minutes", args=[row.pk])) if signs else None
    on_file = Act(_("Nạp bản ký số"), reverse("desk:import_signed_paper", args=[row.pk]))
    return ClosingStep(
        name=_("Biên bản"), state=OPEN if closing.unsigned else DONE, sentence=cited(row),
        missing=[words[part][0] for part in closing.unsigned], next_act=sign, acts=[on_file] if signs else [],
        links=links,
    )  # fmt: skip


def _draft(caller: Caller, dialogue: Dialogue, row: Paper, closing: Closing, links: list[Act]) -> ClosingStep:
    course, waiting = closing.course, closing.corrections
    missing = []
    if course.read_out_at is None:
        missing.append(_("Chưa ghi đã đọc cho người dự nghe."))
    if waiting:
        missing.append(_("{count} góp ý của người dự chờ trả lời.").format(count=waiting))
    until = course.corrections_until
    asks = until is not None and caller.today <= until
    if asks and until is not None:
        missing.append(_("Người dự góp ý đến hết ngày {day}.").format(day=f"{until:%d/%m/%Y}"))
    missing.append(_("Chưa ban hành."))
    issue = _issue_act(caller, dialogue, asks=asks)
    next_act = _next_of_draft(caller, dialogue, closing) or issue
    acts = [*_course_acts(caller, dialogue, closing), *([issue] if issue else [])]
    return ClosingStep(
        name=_("Biên bản"), state=OPEN, sentence=drafted(row), missing=missing, next_act=next_act,
        acts=[act for act in acts if next_act is None or act.url != next_act.url],
        links=[*draft_acts(caller, dialogue, row, "draft_minutes"), *links],
    )  # fmt: skip


def _course_acts(caller: Caller, dialogue: Dialogue, closing: Closing) -> list[Act]:
    if not may(caller, Permission.PAPER_DRAFT):
        return []
    acts = [Act(_("Ghi đã đọc biên bản"), reverse("desk:read_out_minutes", args=[dialogue.code]))]
    if not closing.is_open:
        acts.append(Act(_("Góp ý của người dự"), reverse("desk:minutes_corrections", args=[dialogue.code])))
    return acts


def _next_of_draft(caller: Caller, dialogue: Dialogue, closing: Closing) -> Act | None:
    """Answer who asks, note the reading; then the minutes are issued."""
    if may(caller, Permission.PAPER_DRAFT):
        if closing.corrections:
            return Act(_("Trả lời góp ý"), reverse("desk:minutes_corrections", args=[dialogue.code]))
        if closing.course.read_out_at is None:
            return Act(_("Ghi đã đọc biên bản"), reverse("desk:read_out_minutes", args=[dialogue.code]))
    return None


def _issue_act(caller: Caller, dialogue: Dialogue, *, asks: bool) -> Act | None:
    """While the attendees may ask, the thread goes on without it."""
    ready = dialogue.state != DialogueState.IN_SESSION.value and not asks
    if not ready or not may(caller, Permission.PAPER_ISSUE):
        return None
    return Act(_("Ban hành biên bản"), reverse("desk:issue_minutes", args=[dialogue.code]))
