"""The panel of suggestions on a case: what is suggested, why, how often that was right, and one press to take it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doithoai.apps.petitions.models import Petition
from doithoai.apps.suggestions.actions.accept_suggestion import points_in
from doithoai.apps.suggestions.models import Suggestion
from doithoai.apps.suggestions.queries import Rate, acceptance_rates, codes_of_cases, suggestions_of
from doithoai.core.access.matrix import reach_of
from doithoai.core.access.permissions import Permission
from doithoai.core.caller import Caller
from doithoai.core.petitions.legal_type import LegalType
from doithoai.core.petitions.lifecycle import OPEN_STATES, PetitionState
from doithoai.core.triage.fields import FIELDS
from doithoai.core.triage.kinds import SuggestionKind
from doithoai.core.triage.units import Ground
from doithoai.faces.desk.triage.repeated import repeats_shown
from doithoai.faces.desk.triage.words import ALL_LEGAL_TYPES, LEVELS

K = SuggestionKind
LABELS = {
    K.FIELD: gettext_lazy("Lĩnh vực"),
    K.LEGAL_TYPE: gettext_lazy("Loại"),
    K.LEVEL: gettext_lazy("Cấp có thẩm quyền"),
    K.UNIT: gettext_lazy("Đơn vị chủ trì"),
    K.POINTS: gettext_lazy("Các nội dung"),
    K.DUPLICATE: gettext_lazy("Cùng một việc"),
}
"""Kinds in the order in which an officer decides them."""
SORTING = (K.FIELD, K.LEGAL_TYPE, K.LEVEL)
"""Kinds that one classification settles together."""
GROUNDS = {
    Ground.FIELD_AND_SPOT: gettext_lazy("cùng lĩnh vực và cùng nơi"),
    Ground.FIELD: gettext_lazy("cùng lĩnh vực"),
    Ground.SPOT: gettext_lazy("cùng nơi"),
}
_FIELD_NAMES = dict(FIELDS)


@dataclass(frozen=True)
class Shown:
    """One suggestion in words. `take` names what the button does; `form` opens the same act with it filled in."""

    row: Suggestion
    label: str | Promise
    value: str
    why: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    rate: str = ""
    take: str = ""
    form: str = ""
    other: Petition | None = None
    """The petition of the same matter, where that is what is suggested."""
    parts: list[str] = field(default_factory=list)

    @property
    def percent(self) -> int | None:
        """How sure it is, in percent; None where that is not known."""
        return None if self.row.confidence is None else min(99, round(100 * self.row.confidence))


def suggested(caller: Caller, petition: Petition, *, whole: bool = True) -> dict[str, Any]:
    """The panel's context; empty for who does not sort, and once the petition is closed. Four queries at most.

    `whole`: with repeats of earlier years (the page), not only with what is decided now (the pane).
    """
    if reach_of(caller.role, Permission.PETITION_TRIAGE) is None or petition.state not in OPEN_STATES:
        return {}
    rows = [row for row in suggestions_of(caller, petition) if not _is_done(petition, row)]
    if not rows:
        return {}
    rates, codes = acceptance_rates(caller), codes_of_cases(caller, rows)
    denounced = next((row for row in rows if row.value == LegalType.TO_CAO), None)
    shown = [_shown(petition, row, rates, codes) for row in rows if row is not denounced and row.kind in LABELS]
    order = list(LABELS)
    sorting = [one for one in shown if one.row.kind in SORTING and one.take]
    return {
        "suspected": _shown(petition, denounced, rates, codes) if denounced else None,
        "suggested": sorted(shown, key=lambda one: order.index(K(one.row.kind))),
        "take_all": len(sorting) > 1,
        "sorting_kinds": SORTING,
        "sorting_form": f"{reverse('desk:classify_petition', args=[petition.code])}?goi-y=1" if sorting else "",
        "repeats": repeats_shown(caller, [row for row in rows if row.kind == K.REPEAT]) if whole else [],
    }


def _is_done(petition: Petition, row: Suggestion) -> bool:
    """Decided meanwhile, before the outcome was recorded: an assigned petition needs no unit, a given one no points."""
    if row.kind == K.UNIT:
        return petition.state != PetitionState.RECEIVED
    if row.kind == K.FIELD:
        return bool(petition.fields.all())
    return row.kind == K.POINTS and bool(petition.points.all())


def _shown(
    petition: Petition, row: Suggestion, rates: Mapping[SuggestionKind, Rate], codes: Mapping[int, str]
) -> Shown:
    kind = K(row.kind)
    other = _other(petition, row)
    return Shown(
        row=row,
        label=LABELS[kind],
        value=_value(kind, row),
        why=_why(kind, row),
        words=[word for word in row.words if word != row.detail.get("here", {}).get("phrase")],
        cases=[codes[number] for number in row.case_ids if number in codes],
        # a denunciation that was one leaves no trace to count
        rate="" if row.value == LegalType.TO_CAO else _rate(rates.get(kind)),
        take=_take(petition, kind, row),
        form=_form(petition, kind, row, other),
        other=other,
        parts=points_in(row),
    )


def _other(petition: Petition, row: Suggestion) -> Petition | None:
    return row.petition if row.other_id == petition.pk else row.other


def _value(kind: SuggestionKind, row: Suggestion) -> str:
    if kind == K.FIELD:
        names = row.detail.get("names", {})
        codes = [row.value, *row.detail.get("also", [])]
        return " · ".join(_(names.get(code) or _FIELD_NAMES.get(code, code)) for code in codes)
    if kind == K.LEGAL_TYPE:
        return str(ALL_LEGAL_TYPES[row.value])
    if kind == K.LEVEL:
        return str(LEVELS[row.value])
    if kind == K.POINTS:
        return _("%(count)s nội dung riêng") % {"count": row.value}
    return str(row.detail.get("name", ""))


def _why(kind: SuggestionKind, row: Suggestion) -> list[str]:
    told = []
    if here := row.detail.get("here"):
        told.append(_("Ở đây %(agreeing)s trong %(texts)s ý kiến có «%(phrase)s» được xếp như vậy.") % here)
    if kind == K.UNIT:
        facts = {**row.detail, "ground": GROUNDS[Ground(row.detail["ground"])]}
        told.append(_("Đơn vị này chủ trì %(led)s trong %(of)s ý kiến %(ground)s.") % facts)
        if row.detail["sent_back"]:
            told.append(_("Đã trả lại %(sent_back)s lần.") % facts)
    return told


def _rate(rate: Rate | None) -> str:
    if rate is None or not rate.settled:
        return ""
    facts = {"percent": rate.percent, "settled": rate.settled}
    return _("tháng qua cán bộ nhận %(percent)s %% gợi ý loại này (%(settled)s lượt)") % facts


def _take(petition: Petition, kind: SuggestionKind, row: Suggestion) -> str:
    if row.value == LegalType.TO_CAO:
        return _("Đề nghị niêm phong")
    if row.value == LegalType.KHIEU_NAI:
        return ""
    joined = _("Gộp vào ý kiến đó") if row.petition_id == petition.pk else _("Gộp ý kiến đó vào đây")
    words = {K.UNIT: _("Giao đơn vị này"), K.POINTS: _("Tách như vậy"), K.DUPLICATE: joined}
    return words.get(kind, _("Nhận"))


def _form(petition: Petition, kind: SuggestionKind, row: Suggestion, other: Petition | None) -> str:
    """The form of the same act, filled with what is suggested; that of sorting is offered once for all its kinds."""
    if kind == K.DUPLICATE and other is not None:
        joined, carrier = (petition, other) if row.petition_id == petition.pk else (other, petition)
        return f"{reverse('desk:merge_petitions', args=[joined.code])}?vao={carrier.code}"
    if row.value == LegalType.KHIEU_NAI:
        return reverse("desk:divert_petition", args=[petition.code])
    pages = {K.UNIT: "desk:assign_petition", K.POINTS: "desk:divide_petition"}
    return f"{reverse(pages[kind], args=[petition.code])}?goi-y=1" if kind in pages else ""


def list_query(request: HttpRequest) -> str:
    """The filters of the list beside which a case is shown: back there after a press."""
    return urlsplit(request.headers.get("HX-Current-URL", "")).query
