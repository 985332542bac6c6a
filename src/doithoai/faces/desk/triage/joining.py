"""Pages that join several petitions into one, and that make two of one."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from doithoai.apps.petitions.actions.triage.merge_many import merge_many as join
from doithoai.apps.petitions.actions.triage.split_petition import split_petition as split
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.apps.suggestions.queries import same_matter
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, typed

TRIAGE = Permission.PETITION_TRIAGE


@desk_page(TRIAGE)
def merge_many(request: HttpRequest, code: str) -> HttpResponse:
    """Several petitions that say the same, ticked one by one, into this one."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    alike = same_matter(caller, petition, most=forms.MOST_TICKED)
    form = forms.MergeMany(typed(request), rows=[row for row, _percent in alike])
    act = Act(_("Gộp nhiều ý kiến vào đây"), _("Gộp"), _("Đã gộp."), forms.MERGE_MANY_LEAD)
    ids = form.cleaned_data["petition_ids"] if form.is_bound and form.is_valid() else []
    return perform(request, act, petition, form, lambda: join(caller, petition_ids=ids, into_id=petition.pk))


@desk_page(TRIAGE)
def split_petition(request: HttpRequest, code: str) -> HttpResponse:
    """A letter about two matters: the words of the second, left of the citizen's own."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    points = list(petition.points.filter(answered_on=None).order_by("order"))
    form = forms.SplitPetition(typed(request), initial={"words": petition.text}, points=points)
    act = Act(_("Tách thành hai ý kiến"), _("Tách"), _("Đã tách. Đây là ý kiến mới; xin phân loại, giao đơn vị."),
              forms.SPLIT_LEAD)  # fmt: skip
    made: list[str] = []

    def divide() -> object:
        second = split(caller, petition_id=petition.pk, **form.cleaned_data)
        made.append(second.code)
        return second

    return perform(request, act, petition, form, divide, after=lambda: reverse("desk:petition", args=made))
