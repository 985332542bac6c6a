"""Pages that sort one petition: each is the form of one action."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from doithoai.apps.petitions.actions.triage.choose_for_hall import choose_for_hall as choose
from doithoai.apps.petitions.actions.triage.classify_petition import classify_petition as classify
from doithoai.apps.petitions.actions.triage.classify_petition import usable_fields
from doithoai.apps.petitions.actions.triage.divert_petition import divert_petition as divert
from doithoai.apps.petitions.actions.triage.divide_petition import divide_petition as divide
from doithoai.apps.petitions.actions.triage.merge_petitions import merge_petitions as merge
from doithoai.apps.petitions.actions.triage.transfer_petition import transfer_petition as transfer
from doithoai.apps.petitions.actions.triage.unmerge_petition import unmerge_petition as unmerge
from doithoai.apps.petitions.queries.case import get_petition
from doithoai.apps.suggestions.queries import same_matter
from doithoai.core.access.permissions import Permission
from doithoai.faces.common.callers import caller_of, desk_page
from doithoai.faces.desk.triage import forms
from doithoai.faces.desk.triage.acts import Act, perform, press, typed
from doithoai.faces.desk.triage.filled_in import suggested_points, suggested_sorting

TRIAGE = Permission.PETITION_TRIAGE


@desk_page(TRIAGE)
def classify_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Fields, kind, level, summary, place."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    initial = {
        "field_ids": list(petition.fields.values_list("pk", flat=True)),
        "level": petition.level,
        "legal_type": petition.legal_type,
        "summary": petition.summary,
        "place": petition.place,
        **suggested_sorting(request, caller, petition),
    }
    form = forms.ClassifyPetition(typed(request), initial=initial, fields=usable_fields(petition.authority_id))
    act = Act(_("Phân loại"), _("Lưu phân loại"), _("Đã lưu phân loại."))
    return perform(request, act, petition, form, lambda: classify(caller, petition_id=petition.pk, **form.cleaned_data))


@desk_page(TRIAGE)
def divide_petition(request: HttpRequest, code: str) -> HttpResponse:
    """The separate requests, numbered."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    lines = "\n".join(petition.points.order_by("order").values_list("text", flat=True))
    initial = {"points": lines or suggested_points(request, caller, petition)}
    form = forms.DividePetition(typed(request), initial=initial)
    act = Act(_("Tách nội dung"), _("Lưu các nội dung"), _("Đã lưu các nội dung."))
    return perform(request, act, petition, form, lambda: divide(caller, petition_id=petition.pk, texts=form.texts()))


@desk_page(TRIAGE)
def merge_petitions(request: HttpRequest, code: str) -> HttpResponse:
    """Into which one this voice goes; those that look alike stand below."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    form = forms.MergePetitions(typed(request), initial={"into_code": request.GET.get("vao", "")})
    act = Act(_("Gộp với ý kiến cùng nội dung"), _("Gộp"), _("Đã gộp."))

    def join() -> object:
        carrier = get_petition(caller, form.cleaned_data["into_code"], TRIAGE)
        return merge(caller, petition_id=petition.pk, into_id=carrier.pk)

    return perform(request, act, petition, form, join, similar=same_matter(caller, petition))


@require_POST
@desk_page(TRIAGE)
def unmerge_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Let it stand alone again."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    back = reverse("desk:petition", args=[code])
    return press(request, _("Đã tách ra."), lambda: unmerge(caller, petition_id=petition.pk), back)


@desk_page(TRIAGE)
def transfer_petition(request: HttpRequest, code: str) -> HttpResponse:
    """Beyond competence: to whom and why."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    form = forms.TransferPetition(typed(request), initial={"level": "province"})
    act = Act(
        _("Chuyển nơi có thẩm quyền"),
        _("Chuyển và soạn công văn"),
        _("Đã chuyển. Công văn dự thảo nằm trong mục Văn bản."),
        _("Dùng khi việc vượt thẩm quyền. Người gửi thấy nơi nhận, ngày chuyển và lý do."),
    )
    return perform(request, act, petition, form, lambda: transfer(caller, petition_id=petition.pk, **form.cleaned_data))


@desk_page(TRIAGE)
def divert_petition(request: HttpRequest, code: str) -> HttpResponse:
    """A complaint leaves the dialogue with guidance."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    initial = {"reason": petition.authority.complaint_desk}
    form = forms.DivertPetition(typed(request), initial=initial)
    act = Act(
        _("Hướng dẫn theo thủ tục khiếu nại"),
        _("Hướng dẫn và khép lại"),
        _("Đã hướng dẫn người gửi."),
        _("Khiếu nại một quyết định có thủ tục riêng theo Luật Khiếu nại, không xử lý trong đối thoại."),
        danger=True,
    )
    return perform(request, act, petition, form, lambda: divert(caller, petition_id=petition.pk, **form.cleaned_data))


@require_POST
@desk_page(TRIAGE)
def choose_for_hall(request: HttpRequest, code: str) -> HttpResponse:
    """Answer it at the conference, or not."""
    caller = caller_of(request)
    petition = get_petition(caller, code, TRIAGE)
    chosen = request.POST.get("chon") != "khong"
    done = _("Đã chọn trả lời tại hội nghị.") if chosen else _("Đã bỏ chọn.")
    back = reverse("desk:petition", args=[code])
    return press(request, done, lambda: choose(caller, petition_id=petition.pk, chosen=chosen), back)
