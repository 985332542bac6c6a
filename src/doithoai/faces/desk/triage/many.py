"""What is done to many petitions of the list at once, and taking it back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.assignments.assign_petition import assign_petition
from doithoai.apps.petitions.actions.triage.act_on_many import Outcome, act_on_many
from doithoai.apps.petitions.actions.triage.add_field import add_field
from doithoai.apps.petitions.actions.triage.choose_for_hall import choose_for_hall
from doithoai.apps.petitions.actions.triage.sort_as import sort_as
from doithoai.apps.petitions.actions.triage.undo_act_on_many import undo_act_on_many as undo
from doithoai.apps.petitions.queries.inbox import chosen
from doithoai.apps.petitions.queries.options import fields_in_order, units_in_force
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.acts_on_many import MOST_AT_ONCE, ManyKind
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.refusal import Refused
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.common.numbers import number_in, numbers_in
from doithoai.faces.common.refusals import sentence_of
from doithoai.faces.desk.topics.gathering import page_for
from doithoai.faces.desk.triage import exports
from doithoai.faces.desk.triage.acts import list_address
from doithoai.faces.desk.triage.words import LEGAL_TYPES, LEVELS

TRIAGE = Permission.PETITION_TRIAGE


@dataclass(frozen=True)
class Wanted:
    """What to do to each, and how it is called afterwards."""

    kind: ManyKind
    what: str
    change: Callable[[int], object]


@require_POST
@desk_page(TRIAGE)
def sort_many(request: HttpRequest) -> HttpResponse:
    """The ticked petitions: sort, give to units, choose for the hall, gather in a topic, or take as a file."""
    caller, back = caller_of(request), request.POST.get("ve", "")
    ids = numbers_in(request.POST.getlist("chon"))[:MOST_AT_ONCE]
    elsewhere = ELSEWHERE.get(request.POST.get("viec", ""))
    if ids and elsewhere is not None:
        return elsewhere(request, caller, ids)
    wanted = _wanted(caller, request.POST)
    if not ids or wanted is None:
        messages.warning(request, _("Xin chọn ít nhất một ý kiến và việc cần làm."))
        return redirect(list_address(back))
    outcome = act_on_many(caller, kind=wanted.kind, what=wanted.what, petition_ids=ids, change=wanted.change)
    _tell(request, outcome)
    return redirect(_with_act(back, outcome))


@require_POST
@desk_page(TRIAGE)
def undo_act_on_many(request: HttpRequest, act_id: int) -> HttpResponse:
    """Everything as it was, but for those with which somebody has gone on."""
    back = list_address(request.POST.get("ve", ""))
    try:
        undone = undo(caller_of(request), act_id=act_id)
    except Refused as refused:
        messages.warning(request, sentence_of(refused))
        return redirect(back)
    said = ngettext("Đã hoàn tác %(n)s ý kiến.", "Đã hoàn tác %(n)s ý kiến.", undone.done)
    messages.success(request, said % {"n": undone.done})
    if undone.kept:
        kept = _("Giữ nguyên vì đã có người làm tiếp: %(codes)s.") % {"codes": ", ".join(undone.kept)}
        messages.warning(request, kept)
    return redirect(back)


def _gather(request: HttpRequest, caller: Caller, ids: list[int]) -> HttpResponse:
    return redirect(page_for("desk:gather_petitions", ids))


def _pass_on(request: HttpRequest, caller: Caller, ids: list[int]) -> HttpResponse:
    return redirect(page_for("desk:transfer_many", ids))


def _download(request: HttpRequest, caller: Caller, ids: list[int]) -> HttpResponse:
    return exports.as_file(chosen(caller, ids), caller.today, csv=False)


ELSEWHERE: Mapping[str, Callable[[HttpRequest, Caller, list[int]], HttpResponse]] = {
    "chu_de": _gather,
    "chuyen": _pass_on,
    "tai_ve": _download,
}
"""Choices that lead to a page or a file of their own."""


def _wanted(caller: Caller, typed: QueryDict) -> Wanted | None:
    """What was chosen, None where a part of it is missing or not on offer."""
    read = READ.get(typed.get("viec", ""))
    return read(caller, typed) if read is not None else None


def _field(caller: Caller, typed: QueryDict) -> Wanted | None:
    field = fields_in_order(caller).filter(pk=number_in(typed.get("linh_vuc"))).first()
    if field is None:
        return None
    return Wanted(ManyKind.ADD_FIELD, _(field.name), lambda pk: add_field(caller, petition_id=pk, field_id=field.pk))


def _units(caller: Caller, typed: QueryDict) -> Wanted | None:
    unit = units_in_force(caller).filter(pk=number_in(typed.get("don_vi"))).first()
    if unit is None:
        return None
    others = numbers_in(typed.getlist("phoi_hop"))
    beside = list(units_in_force(caller).filter(pk__in=others).values_list("pk", flat=True))
    return Wanted(
        ManyKind.ASSIGN,
        unit.short_name,
        lambda pk: assign_petition(caller, petition_id=pk, lead_unit_id=unit.pk, coordinating_unit_ids=beside),
    )


def _level(caller: Caller, typed: QueryDict) -> Wanted | None:
    level = typed.get("cap", "")
    if level not in LEVELS:
        return None
    return Wanted(
        ManyKind.SET_LEVEL, str(LEVELS[level]), lambda pk: sort_as(caller, petition_id=pk, level=Level(level))
    )


def _legal_type(caller: Caller, typed: QueryDict) -> Wanted | None:
    kind = typed.get("loai", "")
    if kind not in LEGAL_TYPES:
        return None
    said = str(LEGAL_TYPES[kind])
    return Wanted(ManyKind.SET_LEGAL_TYPE, said, lambda pk: sort_as(caller, petition_id=pk, legal_type=LegalType(kind)))


def _hall(caller: Caller, typed: QueryDict) -> Wanted | None:
    return Wanted(ManyKind.FOR_HALL, "", lambda pk: choose_for_hall(caller, petition_id=pk))


READ: Mapping[str, Callable[[Caller, QueryDict], Wanted | None]] = {
    "linh_vuc": _field,
    "giao": _units,
    "cap": _level,
    "loai": _legal_type,
    "hoi_truong": _hall,
}


def _tell(request: HttpRequest, outcome: Outcome) -> None:
    done = outcome.done
    if done:
        messages.success(request, ngettext("Đã làm với %(n)s ý kiến.", "Đã làm với %(n)s ý kiến.", done) % {"n": done})
    refusals = [sentence_of(refused) for refused in outcome.refused]
    for said in dict.fromkeys(refusals):
        messages.warning(request, f"{refusals.count(said)}: {said}")


def _with_act(kept: str, outcome: Outcome) -> str:
    """The list as it was; the act that was just done stands out, with its undo."""
    query = QueryDict(kept, mutable=True)
    query.pop("vua_lam", None)
    if outcome.act is not None:
        query["vua_lam"] = str(outcome.act.pk)
    return list_address(query.urlencode())
