"""My day as three lists of lines: what I decide, what is nearly due, what waits for others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from doithoai.apps.delegates.waiting import lists_to_approve, silent_after
from doithoai.apps.dialogues.waiting import (
    dialogues_in_session,
    dialogues_to_approve,
    duties_of_my_unit,
    quotas_to_confirm,
)
from doithoai.apps.petitions.models import Answer, Petition
from doithoai.apps.petitions.queries import work
from doithoai.apps.petitions.queries.notes import unread_mentions
from doithoai.apps.petitions.queries.transfers import late_bodies
from doithoai.apps.reports.raised_again import VIEW, count_raised_again
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.faces.desk.frame import hall_page

MOST = 12
SOON = timedelta(days=3)


@dataclass(frozen=True)
class Line:
    """One matter, one click. `state` is late, soon or ok where there is a date."""

    what: str
    about: str
    url: str
    note: str = ""
    due_on: date | None = None
    state: str = ""


@dataclass(frozen=True)
class Section:
    """One of the three lists."""

    title: str | Promise
    empty: str | Promise
    lines: list[Line]


Source = Callable[[Caller], Iterable[Line]]


def my_day(caller: Caller, standing: Sequence[Caller] = ()) -> list[Section]:
    """The three lists for this person's role; each source asks the database once.

    `standing`: the same person in the place of absent colleagues; what waits for their decision stands in the first.
    """
    first, *others = [
        Section(title, empty, [line for source in sources for line in source(caller)])
        for title, empty, sources in SECTIONS
    ]
    known = {line.url for line in first.lines}
    first.lines.extend(line for one in standing for line in _answers(one) if line.url not in known)
    return [first, *others]


def _state(due_on: date | None, today: date) -> str:
    if due_on is None:
        return ""
    return "late" if due_on < today else "soon" if due_on <= today + SOON else "ok"


def _about(petition: Petition) -> str:
    return Truncator(petition.summary or petition.text).chars(140)


def _case(petition: Petition) -> str:
    return reverse("desk:petition", args=[petition.code])


def _rest(page: str) -> Line:
    """The last line of a list that is longer than fits here."""
    return Line(_("Còn nữa"), _("xem cả danh sách"), reverse(page))


def _answers(caller: Caller) -> Iterable[Line]:
    rows = list(work.answers_to_decide(caller)[: MOST + 1])
    for answer in rows[:MOST]:
        petition = answer.petition
        url, state = reverse("desk:approve_answer", args=[petition.code]), _state(petition.due_on, caller.today)
        yield Line(_("Duyệt câu trả lời"), _about(petition), url, _note(caller, answer), petition.due_on, state)
    if len(rows) > MOST:
        yield _rest("desk:approvals")


def _unit(answer: Answer) -> str:
    return answer.unit.short_name if answer.unit else ""


def _note(caller: Caller, answer: Answer) -> str:
    if not caller.acting_for_name:
        return _unit(answer)
    return _("%(unit)s, thay %(absent)s") % {"unit": _unit(answer), "absent": caller.acting_for_name}


def _plans(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.DIALOGUE_APPROVE) is None:
        return
    for dialogue in dialogues_to_approve(caller)[:MOST]:
        yield Line(_("Duyệt kế hoạch"), dialogue.title, reverse("desk:dialogue", args=[dialogue.code]))


def _halls(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.SITTING_RUN) is None:
        return
    page = hall_page(caller)
    for dialogue in dialogues_in_session(caller)[:MOST]:
        yield Line(_("Hội nghị đang họp"), dialogue.title, reverse(page, args=[dialogue.code]))


def _bounced(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.ASSIGNMENT_GIVE) is None:
        return
    for petition in work.bounced_petitions(caller)[:MOST]:
        times = ngettext("đơn vị trả lại %(n)s lần", "đơn vị trả lại %(n)s lần", petition.bounces) % {  # type: ignore[attr-defined]
            "n": petition.bounces  # type: ignore[attr-defined]
        }
        owner: str | None = petition.owner_name  # type: ignore[attr-defined]
        if owner:
            times = _("%(times)s, người xử lý: %(owner)s") % {"times": times, "owner": owner}
        url = reverse("desk:escalations") if owner else reverse("desk:assign_petition", args=[petition.code])
        yield Line(_("Quyết định đơn vị trả lời"), _about(petition), url, times)


def _silent(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.PETITION_TRIAGE) is None:
        return
    for row in work.silent_assignments(caller)[:MOST]:
        url = _case(row.petition)
        yield Line(_("Đơn vị không nhận, không trả lại"), _about(row.petition), url, row.unit.short_name)


def _seals(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.PETITION_SEAL) is None:
        return
    for request in work.seals_to_confirm(caller)[:MOST]:
        yield Line(_("Xác nhận niêm phong"), request.petition.code, _case(request.petition))


def _calls(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.PETITION_NOTE) is None:
        return
    for mention in unread_mentions(caller)[:MOST]:
        petition, url = mention.note.petition, reverse("desk:petition", args=[mention.note.petition.code])
        yield Line(_("Đồng nghiệp nhắc ông/bà"), _about(petition), f"{url}#trao-doi", mention.note.written_by_name)


def _quotas(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.DIALOGUE_PLAN) is None:
        return
    for quota in quotas_to_confirm(caller)[:MOST]:
        url = reverse("desk:confirm_quota", args=[quota.dialogue.code, quota.pk])
        yield Line(_("Xác nhận số đại biểu"), quota.raw_text or quota.who, url, quota.dialogue.title)


def _guest_lists(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.DELEGATE_APPROVE) is None:
        return
    for dialogue in lists_to_approve(caller)[:MOST]:
        count, due_on = dialogue.names, dialogue.list_due_on  # type: ignore[attr-defined]
        about = ngettext("%(n)s đại biểu chờ duyệt", "%(n)s đại biểu chờ duyệt", count) % {"n": count}
        url, state = reverse("desk:delegates", args=[dialogue.code]) + "?xem=cho-duyet", _state(due_on, caller.today)
        yield Line(_("Duyệt danh sách đại biểu"), about, url, dialogue.title, due_on, state)


def _silent_groups(caller: Caller) -> Iterable[Line]:
    """Groups that named nobody by the set day."""
    if reach_of(caller.role, Permission.DELEGATE_SEAT) is None:
        return
    for silent in silent_after(caller.authority_id, caller.today):
        about = ", ".join(group.name for group in silent.groups)
        url = reverse("desk:delegates", args=[silent.dialogue.code]) + "?xem=thieu"
        yield Line(_("Chưa cử đại biểu"), Truncator(about).chars(140), url, silent.dialogue.title, silent.until, "late")


def _unsorted(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.PETITION_TRIAGE) is None:
        return
    count = work.unassigned_count(caller)
    if count:
        about = ngettext("%(n)s ý kiến chưa giao đơn vị", "%(n)s ý kiến chưa giao đơn vị", count) % {"n": count}
        yield Line(_("Phân loại, giao"), about, reverse("desk:inbox") + "?chua_giao=on")


def _duties(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.DUTY_REPORT) is None or caller.unit_id is None:
        return
    for duty in duties_of_my_unit(caller)[:MOST]:
        url, state = reverse("desk:dialogue", args=[duty.dialogue.code]), _state(duty.due_on, caller.today)
        yield Line(_("Nhiệm vụ trong kế hoạch"), duty.text, url, duty.dialogue.title, duty.due_on, state)


def _owed(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.ASSIGNMENT_VIEW) is None:
        return
    rows = work.assignments_owed(caller).prefetch_related(None)
    responds = reach_of(caller.role, Permission.ASSIGNMENT_RESPOND) is not None
    found = list((rows if responds else rows.filter(due_on__lte=caller.today + SOON))[: MOST + 1])
    for row in found[:MOST]:
        state = _state(row.due_on, caller.today)
        yield Line(
            _("Trả lời ý kiến"), _about(row.petition), _case(row.petition), row.unit.short_name, row.due_on, state
        )
    if len(found) > MOST:
        yield _rest("desk:my_assignments" if responds else "desk:overdue")


def _raised_again(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, VIEW) is None:
        return
    if count := count_raised_again(caller):
        about = ngettext("%(n)s ý kiến", "%(n)s ý kiến", count) % {"n": count}
        yield Line(_("Nêu nhiều lần chưa giải quyết"), about, reverse("desk:raised_again"), _("xem trước"))


def _bodies(caller: Caller) -> Iterable[Line]:
    """Bodies that have not answered for longer than this authority waits."""
    if reach_of(caller.role, Permission.PETITION_TRIAGE) is None:
        return
    for row in late_bodies(caller)[:MOST]:
        about = ngettext("%(body)s: %(n)s ý kiến", "%(body)s: %(n)s ý kiến", row.count)
        waited = _("đã %(days)s ngày") % {"days": row.days}
        words = about % {"body": row.body, "n": row.count}
        yield Line(_("Chưa có trả lời của nơi nhận chuyển"), words, reverse("desk:transfers"), waited)


def _elsewhere(caller: Caller) -> Iterable[Line]:
    if reach_of(caller.role, Permission.ANSWER_DRAFT) is not None:
        rows = work.answers_waiting_elsewhere(caller)
    elif reach_of(caller.role, Permission.ANSWER_APPROVE_OFFICE) is not None:
        rows = work.answers_at_the_chair(caller)
    else:
        return
    for answer in rows[:MOST]:
        yield Line(_("Câu trả lời đang chờ duyệt"), _about(answer.petition), _case(answer.petition), _unit(answer))


SECTIONS: tuple[tuple[str | Promise, str | Promise, tuple[Source, ...]], ...] = (
    (
        gettext_lazy("Cần tôi quyết định"),
        gettext_lazy("Không có việc nào chờ ông/bà quyết định."),
        (_halls, _raised_again, _answers, _plans, _bounced, _silent, _seals, _calls, _quotas, _guest_lists, _unsorted),
    ),
    (
        gettext_lazy("Sắp đến hạn, quá hạn"),
        gettext_lazy("Không có việc nào sắp đến hạn hay quá hạn."),
        (_owed, _duties),
    ),
    (
        gettext_lazy("Đang chờ người khác"),
        gettext_lazy("Không có việc nào đang chờ người khác."),
        (_bodies, _silent_groups, _elsewhere),
    ),
)
