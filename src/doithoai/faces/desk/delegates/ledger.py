"""The ledger of seats on the desk: where they stand, every move with its reason, the hours, the open seats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from doithoai.apps.delegates.actions.move_quota_seats import move_quota_seats as move
from doithoai.apps.delegates.actions.move_quota_seats import undo_quota_move as undo
from doithoai.apps.delegates.actions.set_seat_rules import set_seat_rules as set_rules
from doithoai.apps.delegates.ledger import book_of, facts_of_group, groups_of, place_name, place_of, rule_of, seat_rules
from doithoai.apps.delegates.locked import NAMING_STATES
from doithoai.apps.delegates.models import SeatMove, SeatRules
from doithoai.apps.dialogues.models import Dialogue, Quota
from doithoai.apps.dialogues.queries import get_dialogue
from doithoai.apps.organisations.models import Group
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.delegates.ledger import Move, Place, SeatBook, opening
from doithoai.core.dialogues.lifecycle import Stage
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.refusals import attempt
from doithoai.faces.desk.delegates.forms import MoveQuotaSeats, SetSeatRules, WithdrawDelegate
from doithoai.faces.desk.frame import frame_of


@dataclass(frozen=True)
class Row:
    """One place of the ledger."""

    name: str
    planned: int
    seats: int
    taken: int
    free: int


@dataclass(frozen=True)
class Ledger:
    """All that the page reads, once."""

    quotas: Sequence[Quota]
    groups: Sequence[Group]
    rules: SeatRules
    moves: Sequence[SeatMove]
    book: SeatBook

    def name(self, place: Place) -> str:
        """The place in words."""
        return place_name(place, self.quotas, self.groups)

    @property
    def rows(self) -> list[Row]:
        """Open seats first, then line by line: the common ones, then each group."""
        facts = [facts_of_group(group) for group in self.groups]
        planned = opening([rule_of(quota) for quota in self.quotas], facts, self.rules.open_seats)
        taken = self.book.taken
        known = {place for place in {*planned, *self.book.seats, *taken} if planned.get(place) or _used(self, place)}
        return [
            Row(self.name(place), planned.get(place, 0), self.book.seats.get(place, 0), taken.get(place, 0),
                self.book.free(place))
            for place in sorted(known)
        ]  # fmt: skip

    @property
    def places(self) -> list[tuple[str, str]]:
        """Every place that seats may come from or go to, as choices of the form."""
        known = [Place(), *(Place(quota.pk, group) for quota in self.quotas for group in (0, *self._ids))]
        return [(f"{place.line}-{place.group}", self.name(place)) for place in known]

    @property
    def _ids(self) -> list[int]:
        return [group.pk for group in self.groups]


def _used(ledger: Ledger, place: Place) -> bool:
    return bool(ledger.book.seats.get(place) or ledger.book.taken.get(place))


@require_safe
@desk_page(Permission.DELEGATE_VIEW)
def seat_ledger(request: HttpRequest, code: str) -> HttpResponse:
    """Where the seats stand, and every move."""
    caller = caller_of(request)
    return _page(request, caller, get_dialogue(caller, code, Permission.DELEGATE_VIEW))


@require_POST
@desk_page(Permission.DELEGATE_SEAT)
def set_seat_rules(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the hours and the open seats."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_SEAT)
    form = SetSeatRules(request.POST)
    if form.is_valid():
        kept = attempt(form, lambda: set_rules(caller, dialogue_id=dialogue.pk, **form.cleaned_data))
        if kept is not None:
            messages.success(request, _("Đã ghi giờ hạn và suất tự do."))
            return redirect("desk:seat_ledger", code)
    return _page(request, caller, dialogue, rules_form=form)


@require_POST
@desk_page(Permission.DELEGATE_SEAT)
def move_quota_seats(request: HttpRequest, code: str) -> HttpResponse:
    """Move free seats, with the reason."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_SEAT)
    form = MoveQuotaSeats(request.POST, places=_read(caller, dialogue).places)
    if form.is_valid():
        said = form.cleaned_data
        wish = Move(_place(said["source"]), _place(said["target"]), said["count"])
        done = attempt(form, lambda: move(caller, dialogue_id=dialogue.pk, move=wish, reason=said["reason"]))
        if done is not None:
            messages.success(request, _("Đã chuyển %(n)s suất.") % {"n": done.count})
            return redirect("desk:seat_ledger", code)
    return _page(request, caller, dialogue, form=form)


@require_http_methods(["GET", "POST"])
@desk_page(Permission.DELEGATE_SEAT)
def undo_quota_move(request: HttpRequest, code: str, move_id: int) -> HttpResponse:
    """Give the seats back; the line stays in the ledger."""
    caller = caller_of(request)
    dialogue = get_dialogue(caller, code, Permission.DELEGATE_SEAT)
    row = dialogue.seat_moves.get(pk=move_id)
    form = WithdrawDelegate(request.POST or None)
    if form.is_valid() and attempt(form, lambda: undo(caller, move_id=move_id, **form.cleaned_data)) is not None:
        messages.success(request, _("Đã trả lại suất."))
        return redirect("desk:seat_ledger", code)
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Trả lại suất đã chuyển"))
    context |= {"form": form, "move": _told(_read(caller, dialogue), row)}
    return render(request, "desk/delegates/undo_move.html", context, status=422 if form.errors else 200)


def _place(typed: str) -> Place:
    line, group = typed.split("-")
    return Place(int(line), int(group))


def _read(caller: Caller, dialogue: Dialogue) -> Ledger:
    quotas, groups = sorted(dialogue.quotas.all(), key=lambda quota: quota.pk), groups_of(dialogue, caller.today)
    rules, moves = seat_rules(dialogue), list(dialogue.seat_moves.all())
    return Ledger(quotas, groups, rules, moves, book_of(dialogue, groups, quotas=quotas, rules=rules, moves=moves))


def _told(ledger: Ledger, row: SeatMove) -> dict[str, Any]:
    source = ledger.name(place_of(row.from_quota_id, row.from_group_id))
    return {"row": row, "source": source, "target": ledger.name(place_of(row.to_quota_id, row.to_group_id))}


def _rules_form(rules: SeatRules) -> SetSeatRules:
    names = ("naming_until", "substitution_until", "open_seats", "offer_hours")
    return SetSeatRules(initial={name: getattr(rules, name) for name in names})


def _page(
    request: HttpRequest,
    caller: Caller,
    dialogue: Dialogue,
    *,
    form: MoveQuotaSeats | None = None,
    rules_form: SetSeatRules | None = None,
) -> HttpResponse:
    ledger = _read(caller, dialogue)
    rows = ledger.rows
    may = reach_of(caller.role, Permission.DELEGATE_SEAT) is not None and dialogue.state in NAMING_STATES
    context = frame_of(caller, dialogue, Stage.DELEGATES, title=_("Sổ suất đại biểu"))
    context |= {"rows": rows, "moves": [_told(ledger, row) for row in ledger.moves], "may_change": may}
    context["sums"] = {name: sum(getattr(row, name) for row in rows) for name in ("planned", "seats", "taken", "free")}
    context["form"] = form or MoveQuotaSeats(places=ledger.places)
    context["rules_form"] = rules_form or _rules_form(ledger.rules)
    return render(request, "desk/delegates/ledger.html", context, status=422 if form or rules_form else 200)
